"""Wordings by which one line shows that it is the page's, not the article's; each anchored at the line's start.

Patterns only; `furniture` decides with them. Every repeat is bounded, every pattern looks at no more than one line.
"""

import re

_AGENCY = (
    r"(?:Getty\s?Images|Getty|AFP|AP(?:\sPhotos?)?|Associated\sPress|Reuters|REUTERS|EPA(?:-EFE)?|Shutterstock|iStock\w{0,10}(?:\.com)?|Alamy"
    r"|Bloomberg|Anadolu(?:\sAgency)?|Xinhua|PA(?:\sWire)?|Wikimedia(?:\sCommons)?|Flickr|Unsplash|Pixabay|Pexels"
    r"|Sputnik|TASS|ANI|PTI|UPI|Zuma\w{0,8}|NurPhoto|Corbis|Handout|Screengrab|Screenshot|Pool|File)"
)
_WHAT = (
    r"(?:file\s|stock\s|cover\s|feature[d]?\s|representative\s|illustrative\s)?"
    r"(?:photo(?:graph)?s?|images?|pictures?|pics?|video|illustration|graphic|cartoon)"
)
# "(Photo : X/Getty Images)", "Photo by X", "Image courtesy of X", "PHOTO: GAZETTE/X", "Credit: AP", "Image copyright Reuters"
CREDIT_LINE = re.compile(
    rf"(?i)^[(\[]?(?:{_WHAT}\s{{0,2}}(?:credits?|courtesy(?:\sof)?|copyright|by|via|source)?\s{{0,2}}[:|©]"
    rf"|{_WHAT}\s(?:credits?|courtesy(?:\sof)?|copyright|by|via|source)\s|credits?\s?:|©\s?{_AGENCY}).{{0,120}}$"
)
# The same in brackets behind a caption or inside a line.
CREDIT_PART = re.compile(
    rf"[(\[](?:(?i:{_WHAT}|credit)\s{{0,2}}(?i:credits?|courtesy(?:\sof)?|copyright|by|via|from|source)?\s{{0,2}}(?:[:|/©]|(?i:by|of|via)\s)[^()\[\]\n]{{1,90}}"
    rf"|[^()\[\]\n]{{0,60}}(?:/|via\s|©\s?){_AGENCY}(?:\s?(?:[/,|]|via)\s?[^()\[\]\n]{{1,40}})?|{_AGENCY}\s?/\s?[^()\[\]\n]{{1,40}}"
    rf"|AP\sPhoto[^()\[\]\n]{{0,60}}|(?i:file\s(?:photo|picture|image|pic)))[)\]]"
)
# "… outside the palace. Photo: X/Y" at the end of a line, without brackets.
CREDIT_TAIL = re.compile(
    rf"(?<=[\s.])(?:(?:PHOTOS?|Photos?|Image|Picture|Pic|Photograph|IMAGE|PICTURE)\s?(?::|\bby\b|[Cc]redit\s?:|[Cc]ourtesy\b)|Credit:|CREDIT:)\s?[^.:\n]{{2,80}}\.?$"
    rf"|(?:\b[A-Z][\w.'’-]{{1,20}}(?:\s[A-Z][\w.'’-]{{1,20}}){{0,3}}\s?/\s?|via\s|©\s?){_AGENCY}(?:\s(?:via|/)\s{_AGENCY})?\.?$"
)
# A line that is nothing but a name and an agency: "Evan Marsh/AP", "AFP via Getty Images", "REUTERS/Evan Marsh".
CREDIT_BARE = re.compile(
    rf"^[(\[]?(?:[A-Z][\w.'’-]{{0,24}}[\s,]{{1,2}}){{0,5}}?(?:[A-Z][\w.'’-]{{0,24}}\s?/\s?|via\s|©\s?)(?:[A-Z]\w{{1,15}}(?:/|\svia\s)){{0,2}}{_AGENCY}(?:\s(?:via|/)\s{_AGENCY})?[)\]]?\.?$"
    rf"|^[(\[]?(?:REUTERS|AP\sPhoto|AFP|EPA)\s?/\s?(?:[A-Z][\w.'’-]{{0,24}}\s?){{1,4}}[)\]]?$"
)
CAPTION = re.compile(
    r"^(?:(?i:image|media|photo|picture|video)\s(?i:caption)\b|(?i:caption|pictured|enlarge this image|toggle caption|hide caption)\b"
    r"|FILE\s?(?:PHOTO)?\s{0,2}[-–—:]|(?i:file\s(?:photo|picture|image)\b)|In this (?:[\w.,]+\s){1,5}(?:file )?(?:photo|image|picture|frame grab)\b"
    r"|(?i:(?:prev|previous|next)?\s?(?:image|photo|slide)?\s?\d{1,3} of \d{1,3}\b)|(?i:slideshow|photo gallery|gallery)\s?[(:]|Media playback is unsupported|\[(?:image|audio-clip|video)\]$)"
)
# A link to another article, named as such.
RELATED = re.compile(
    r"^[([*•>»→-]?\s?(?:(?i:(?:also |must |now )?(?:read|watch|see|listen)(?: (?:also|more|next|too|now|this|here|on))?|also on \w{2,20}"
    r"|related(?: (?:article|articles|story|stories|news|posts?|links?|coverage|video|reading))?|recommended|further reading|in pictures|in pics|don'?t miss|must[- ]read|top picks"
    r"|more from [\w\s’']{2,30}|more on [\w\s’']{2,30}|more)"
    r"\s{0,2}[:|»→…]|(?:PHOTOS?|VIDEOS?|WATCH|READ|RELATED|ALSO READ|READ ALSO|READ MORE|SEE ALSO|MORE|GALLERY|CARTOONS?)\s?[:|–—-]"
    r"|(?:Photos|Video|Gallery|Cartoons|Opinion|Graphic|Infographic)\s?:\s)"
)
RELATED_LEAD = re.compile(
    r"(?i)^[([]?(?:read (?:more|the (?:full|rest|original)|full)|see (?:more|also)|also read|read also|continue reading|keep reading|click (?:here|for more|to)|find out more|learn more|more (?:about|on|from)|watch (?:the )?(?:full|latest) video|view (?:original|all|more))\b"
)
# The same at the end of a paragraph: capitals or a colon after a sentence end.
RELATED_TAIL = re.compile(
    r"(?<=[.!?”\"])\s{1,3}(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|SEE ALSO|RELATED(?: (?:STORY|STORIES|ARTICLES?))?|MORE|Also [Rr]ead|Read [Aa]lso|Read [Mm]ore|Related(?: (?:[Ss]tory|[Aa]rticles?))?)\s?[:|]\s?[^\n]{3,200}$"
)
_LEAD_NOTICES = (
    r"sign up (?:for|to|now|here|today)|subscribe (?:to|now|for|today|here)|get (?:the |our |all |more |\w+ \w+ )?[^.\n]{0,60}(?:in|to|delivered to) your (?:inbox|email|e-mail|phone)"
    r"|enter your e-?mail|join (?:us on|our) \w+|follow (?:us|@|\w+ on (?:twitter|facebook|instagram|telegram|x\b))|follow [^.\n]{2,50} on (?:twitter|facebook|instagram|telegram|x\b|google)"
    r"|like us on|find us on|connect with us|stay (?:connected|tuned|up to date|informed) (?:with|to)|download (?:the|our) [^.\n]{0,40}app\b|click here (?:to|for)|please (?:enable|disable|turn on|verify|wait|log in|sign in|subscribe)"
    r"|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|by (?:clicking|signing up|subscribing|continuing|using this)|you (?:have|'ve) (?:reached|read) your|already a (?:subscriber|member)"
    r"|(?:please )?support (?:our|independent|quality) (?:journalism|work|reporting)|thank you for (?:reading|subscribing|signing up|your support)|become a (?:member|subscriber|supporter|patron|friend)\b|if you enjoyed this"
    r"|don'?t have an account|javascript is|your browser|this (?:video|content) (?:is not|isn'?t|cannot|can'?t)|did you find this|was this (?:article|page|story) (?:helpful|useful)|rate this|report (?:an error|a typo)"
    r"|got a (?:tip|story|question)|send (?:us )?(?:your )?(?:tips|feedback|questions|news tips)|have (?:a tip|you got a story)|write to us|email us"
    r"|(?:story|article|post)s? continues? (?:below|after)|scroll (?:down )?(?:for|to)|advertisements?\b|-{2,}\s?advertisement|sponsored\b|disclaimer\s?:|follow \w{2,20} for\b"
)
NOTICE = re.compile(rf"(?i)^[*•>|\s-]{{0,4}}(?:{_LEAD_NOTICES})")
RIGHTS = re.compile(
    r"(?i)^[|\s]{0,3}(?:(?:copyright\s{0,2})?(?:©|\(c\))|copyright\b(?=[^.\n]{0,40}\d{4})|all rights reserved|[^.\n]{2,60}\. all rights reserved|this material may not be published)"
    r"|\ball rights reserved\.?$"
)
TAGS = re.compile(
    r"(?i)^(?:(?:this (?:article|story|post) )?(?:is )?(?:tags?|tagged(?: under)?|topics?|filed under|keywords?|labels?|categor(?:y|ies)|posted in|published in|more in|in this (?:article|story))\s?[:|]|(?:#\w{2,40}[\s,]*){2,30}$)"
)
COUNTS = re.compile(
    r"(?i)^[(\[]?(?:\d[\d,.]{0,9}\s?[km]?\+?\s(?:comments?|shares?|views?|likes?|retweets?|repl(?:y|ies)|reads?|reactions?|(?:min(?:ute)?s?|mins?\.?)\s(?:read|learn|listen|watch))"
    r"|(?:comments?|shares?|views?|likes?|reading time|read time)\s?[:(]\s?\d[\d,.]{0,9}\)?(?:\s?min\w{0,5})?|(?:estimated )?read(?:ing)? time\b.{0,30}|no comments?(?: yet)?)[)\]]?$"
)
AGO = re.compile(
    r"(?i)^(?:(?:last )?(?:updated|published|posted|modified)\s?:?\s?)?(?:about |over )?(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) "
    r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s?\.? ago$"
)
# Ligature names of icon fonts that a text extractor keeps ("folder_open", "access_time"; Material Icons joins words
# with an underscore, which no prose does; a handle or a file name has an @, a dot or a slash beside it).
LIGATURE = re.compile(r"(?<![\w@/.#])[a-z]{2,14}(?:_[a-z]{2,14}){1,3}(?=[A-Z\s]|$)")
# One-word ligatures, glued to the label that follows them ("starAdd to favorites").
GLUED = re.compile(
    r"^(?:star|share|print|close|search|menu|person|comment|chat|bookmark|favorite|schedule|event|today|home|email|mail|link"
    r"|visibility|image|photo|label|folder|public|language|place|group|thumb|play|pause|list|flag|edit|reply|send|save|alarm|history"
    r"|calendar|clock|user|tag|tags|eye|heart|facebook|twitter|whatsapp|telegram)(?=[A-Z][a-z])"
)
PLATFORM = re.compile(
    r"(?:^|\s)(?:facebook|twitter|telegram|whatsapp|instagram|youtube|linkedin|pinterest|tiktok|reddit|flipboard|rss)(?:\s(?:channel|page|group|feed))?$"
)
RULE = re.compile(r"^[\W_]{1,60}$")
# A link set with an arrow before it ("› Ferry strike: what to know").
ARROW = re.compile(r"^[>»→›▶►]\s?\w")
_SEPARATOR = re.compile(r"\s*[|•·›»>]\s*|\s{2,}|\s/\s")


def split_segments(text: str) -> list[str]:
    """The parts of a line that is cut by bars, bullets, arrows or wide gaps; one part where it is not cut."""
    return [part for part in _SEPARATOR.split(text) if part]
