"""Lines in which a page speaks to its reader: asks for stories, letters and opinions, sells itself, says what the law
wants said.

Goes in: a line. Comes out: whether it does. A story addresses its reader too ("Do you have a fever? Call a doctor."):
what is looked for is the page's own hand held out ("us", "our newsdesk", an address), or a form of words that only a
page uses.
"""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


# Longer than this, or with quotation marks in it, and it may be the article's.
_MAX_CHARACTERS = 400
_QUOTES = frozenset('"“”«»')
_ADDRESS = r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}"
# "Were you at the harbour? …", and without its verb: "Got a story? …"
_QUESTION = re.compile(
    r"(?i)(?:(?:do|did|are|were|have|has|had|is|was|can|could|will|would)\b(?=[^?\n]{0,120}\byour?\b)"
    r"|(?:got|seen|know|want|spotted|witnessed|affected|worried|on board)\b)[^.!?\n]{2,120}\?\s{1,3}"
)
_OURS = _any(r"\bus\b", r"\bour\b", r"\bnews\s?desk\b", r"\bnewsroom\b", r"\beditors?\b", _ADDRESS)
_CONTACT = re.compile(
    rf"(?i)(?:please\s|then\s|why not\s)?(?:(?:e-?mail|send|write|call|contact|text|message|ring|whatsapp|phone|share"
    rf"|get in touch|drop|reach|talk|speak|join|let|tell (?=us (?:your|more|what|how|in|by|on"
    rf"|at)))\b[^\n]{{0,150}}?{_OURS}"
    r"|(?:send|e-?mail|share|upload|post)\b[^.\n]{0,40}\s(?:to|with) (?-i:the [A-Z])"
    r"|(?:our|we|at [A-Z])\b[^\n]{0,80}\b(?:offers?|helps?|provides?|free|discounts?|experts?|teams?|partners?)\b"
    r"|we (?:want|would|'d|’d|need)\b[^.\n]{0,20}\b(?:hear|talk|know|speak)\b)"
)
# Said to nobody but a reader of this page.
_CALL = re.compile(
    r"(?i)^[*•>|\s\[(-]{0,4}"
    + _any(
        r"we(?:'d|’d| would| want|'re| are)(?: like| love| keen| eager)? to hear (?:from|your)",
        rf"(?:send|submit|upload|e-?mail) (?:us your|(?:us )?your [\w ]{{2,30}} (?:to|at) (?:us|our|{_ADDRESS}"
        rf"|(?-i:the [A-Z])))",
        r"let us know (?:what you think|your|in the comments|below|if you)",
        r"tell us (?:what you think|in the comments|your (?:views?|thoughts|story|opinion))",
        r"share your (?:thoughts|views|opinions?|experiences?|stor(?:y|ies)|photos|pictures|memories)\b",
        r"have your say\b|sound off\b|join the (?:conversation|discussion|debate)\b(?! (?:on|about|over) )",
        rf"(?:for (?:more|further) information,? )?(?:please )?(?:you can )?(?:e-?mail|contact|write to|reach)"
        rf"(?:\s[\w.’']{{1,20}}){{0,6}}?[:,]?\s(?:(?:directly )?(?:at|on|via) )?{_ADDRESS}",
        # Letters and offers.
        r"trouble (?:reading|viewing)|having trouble|(?:this (?:e-?)?mail|message) (?:not|isn['’]t) display",
        r"you(?:['’]re| are) (?:receiving|getting) this|you (?:have )?received this",
        r"(?:start|try) (?:your )?(?:free|\d+[- ]\w+) trial|cancel any ?time",
        r"(?:this|the rest of this|the full) (?:article|content|story) is (?:only )?(?:for|available to|reserved for"
        r"|exclusive)"
        r" (?:our )?(?:paying )?(?:subscribers|members)",
        r"to (?:continue|keep) reading\b(?=[^,.\n]{0,30}(?:,|$)|.{0,30}\b(?:subscribe|register|(?:log|sign) ?in)\b)"
        r"|unlock (?:this|full|unlimited)",
        r"(?:log|sign) in (?:to|or|with|for)\b(?=.{0,60}\b(?:account|comment|read|save|vote|subscri\w{1,6}|register))",
        r"(?:this|today['’]s) (?:issue|edition|newsletter|episode|content|podcast|section|page)"
        r" (?:is|was) (?:brought|sponsored|presented|supported)",
        r"click for (?:more|the)\b|click here\b(?! and )",
        r"read or share this",
        r"(?:enjoy(?:ed|ing)|lik(?:e|ing)) (?:this|what you)\b[^.?\n]{0,40}\?",
        r"you(?:['’]ve| have)? (?:read|have|used)\b.{0,30}\b(?:free|complimentary) (?:articles?|stories)\b",
        r"(?:sponsored|partner content|paid (?:content|post)|advertorial|promoted|promotion)\s?[:–-]\s",
        r"follow (?:our|the) (?:live )?(?:coverage|(?:live )?blog|updates)\b|follow the latest\b",
        r"(?:view|see) (?:this|more) (?:posts?|photos?|tweets?|videos?) (?:on|in|from)\b|embedded (?:post|tweet"
        r"|content|video)\b",
        r"(?:this )?(?:content|posts?|media) from (?:an? )?(?:external|third[- ]part)\w*",
        r"about the (?:authors?|writers?|reporters?)\s?[:–-]",
        r"(?:you )?must be (?:logged|signed) in|you must (?:log|sign) in|your e-?mail address will not",
        r"required fields are\b",
        r"comments? (?:are|is|have been|on this \w{4,8} are) (?:now |pre-?)?(?:closed|moderated|disabled|turned off"
        r"|switched off|open\b)",
        r"this (?:text|article|page|story|translation) (?:was|has been|is) (?:\w{2,14} )?(?:automatically|machine)",
        r"this (?:text|article|page|story) (?:was|has been|is) translated (?:automatically|by (?:a )?(?:machine"
        r"|computer))",
        r"(?:have you )?(?:spotted|found|seen|noticed) (?:a|an) (?:mistake|error|typo)\b",
        r"(?:donate|contribute|give) (?:now|today|here)\b",
    )
)
# "Receive the latest news in your mailbox", "Subscribe from 5.90 a month": what is on offer, or its price.
_OFFER = re.compile(
    r"(?i)^(?:receive|get)\b[^.\n]{2,80}\b(?:in|to|on) your (?:mail ?box|in-?box|e-?mail|phone)\b"
    r"|(?:^|[!?:–—-]\s)(?:subscribe|sign up)\b.{0,40}\b(?:newsletters?|alerts?|channel|today|unlimited access)[.!]?$"
    r"|(?:^|[.!?:–—-]\s)(?-i:Book|Order|Call|Visit|Apply|Register|Join|Shop|Buy|Download|Subscribe|Reserve|Donate)\b"
    r"[^.!?\n]{0,50}\b(?:now|today|online|here)[.!]?$"
    r"|^(?:subscribe|subscriptions?|membership|join)\b[^.\n]{0,30}?\b(?:from|for|at|only)\b\s?\W{0,2}\d"
    r"|\b(?:un-?subscribe|manage (?:your )?(?:preferences|subscriptions?))\b(?=\s?(?:[|·•.]|here|at any|from this|$))"
    r"|\bview (?:it|this(?: \S{1,12})?|online) (?:in|on) (?:your|a|the) (?:web )?(?:browser|website)\b"
)
_LEGAL = re.compile(
    r"(?i)^[*•|\s\[(]{0,4}"
    + _any(
        r"not for (?:re-?distribution|re-?publication|broadcast|re-?sale|syndication)\b",
        r"(?-i:copyright|Copyright|COPYRIGHT)\s(?-i:(?:[A-Z][\w&'’.-]{0,25}\s?){1,6})(?<=\.)(?:\s|$)",
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|published|stated|in this)\b"
        r".{0,160}\b(?:own|necessarily|alone|solely)\b",
        r"(?:any )?(?:reproduction|republication|unauthori[sz]ed (?:use|copying|reproduction))\b.{0,80}"
        r"\b(?:prohibited|forbidden|not (?:allowed|permitted)|without)\b",
        r"no part of this (?:site|website|publication|page|article)\b",
        r"(?:this|our) (?:site|website|page) (?:is|was) (?:protected|owned|operated|published|maintained|best)\b",
        r"the (?:management|editors?|publisher|editorial board) (?:is|are|does|do|assumes?|takes?|accepts?)"
        r" (?:not|no) (?:be )?(?:responsib|liab)\w+",
        r"(?:[\w’'.-]+ ){1,4}(?:is|are) not responsible for the content of\b",
        r"reg(?:istered|\.) (?:office|in england|no\b|company)|ISSN\b|VAT (?:no|reg|number)\b",
    )
    + r"|\(opens in (?:a )?new (?:window|tab)\)\W{0,2}$"
    r"|\b(?:agree to|accept|read|see) (?:our|the) (?-i:Privacy|Terms|Cookie)"
    r"|\bfor (?:general )?information(?:al)? (?:purposes )?only\b"
)
# What an agency tells its clients about a version of its story: "(Adds details, background)".
_VERSION = re.compile(
    r"^\((?:Updates?|UPDATES|Adds|ADDS|Corrects|CORRECTS|Recasts|RECASTS|Refiles|REFILES|Rewrites|Repeats|Releads|Fixes"
    r"|Clarifies|Removes|Writes (?:through|thru))\b[^()\n]{3,160}\)$"
)
# A standing line under a column's name: no verb.
_STANDING = re.compile(
    r"(?i)^(?:an?|our|your|the) (?:daily|weekly|fortnightly|monthly|regular|occasional)\s(?:\w{2,12}\s)?"
    r"(?:round-?up|digest|briefing|newsletter|column|podcast|look|selection|guide|series|letter)\s(?:of|on|about|at"
    r"|for)\s"
)
_FINITE = re.compile(r"(?i)\b(?:is|are|was|were|has|have|had|will|would|said|says|\w{3,}ed)\b")


def calls_the_reader(text: str) -> bool:
    """Does the page ask its reader for something, or offer it something?"""
    if len(text) > _MAX_CHARACTERS or not _QUOTES.isdisjoint(text):
        return False
    if _CALL.match(text) or _OFFER.search(text):
        return True
    question = _QUESTION.match(text)
    return question is not None and _CONTACT.match(text, question.end()) is not None


def states_terms(text: str) -> bool:
    """Does the page say whose the text is, who answers for it, or which version of it this is?"""
    if _VERSION.match(text):
        return True
    if len(text) > _MAX_CHARACTERS or not _QUOTES.isdisjoint(text):
        return False
    standing = _STANDING.match(text)
    if standing is not None and not _FINITE.search(text):
        return True
    return _LEGAL.search(text) is not None
