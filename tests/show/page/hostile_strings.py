"""Strings that a page must show and never obey: what an article, a file name or a headline may hold."""

# Each by a name that says what it would do. A script that ran would set the marker, open a dialog or ask for a picture.
_RUN = "window.owned=1;alert(1)"
HOSTILE = {
    "script": f"<script>{_RUN}</script>",
    "picture": f'<img src=x onerror="{_RUN}">',
    "attribute": f"\" onmouseover='{_RUN}' autofocus onfocus='{_RUN}' x='",
    "attribute, single": f"' onclick=\"{_RUN}\" style='position:fixed;inset:0' y=\"",
    "end of style": f"</style><style>* {{ display: none }}</style><script>{_RUN}</script>",
    "end of script": f"</script><script>{_RUN}</script><!--",
    "end of page": "</bdi></p></article></main></body></html><plaintext>",
    "open comment": "<!-- <![CDATA[ <textarea> <title> <noscript>",
    "drawing": f"</title></desc></text></svg><svg onload={_RUN}><foreignObject>",
    "address": f"javascript:{_RUN}//https://example.org/",
    "style rule": "</bdi><link rel=stylesheet href=//example.org/x.css><style>@import '//example.org/y.css'",
    "refresh": "<meta http-equiv=refresh content='0; url=https://example.org/'><base href=https://example.org/>",
    "template": "{{7*7}} {{ ''.__class__.__mro__ }}",
    "template, raw": "{% raw %}{% endraw %}{% include '/etc/passwd' %}{# #}",
    "entities": "&lt;script&gt; &amp;amp; &#60;b&#62; &#x202e; &nbsp",
    "bidi overrides": "\u202egpj.exe\u202c \u2067right\u2069 \u200f\u200e\u061c",
    "controls": "\x00\x07\x1b[2J\x1b]0;owned\x07\x7f\x9b31m\u2028\u2029\ufeff",
    "long word": "w" * 100_000,
    "long line of signs": "<&\"'>" * 2_000,
    "zero width": "zero\u200bwidth\u200cjoin\u200der\u2060" * 200,
    "half pairs": "\ud800 half \udfff pair \ud83d",
    "emoji": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇳" * 50,
    "combining": "Z" + "\u0351\u0316\u033a" * 300,
    "to the left": "عاجل: أعلنت الوزارة — שלום עולם (12 %) <b>",
    "to the left, long": "ا" * 5_000,
}
