"""Wordings by which one line shows that it is the page's, not the article's; each anchored at the line's start or end.

Patterns only; `furniture` decides with them. Every repeat is bounded, no pattern looks beyond its line. Each was
written for a kind of line, and read against what it marks in 3,000 articles of the load set and the 741 of
stories-allsides; the sentences that an earlier form swallowed are in tests/ingest/test_furniture.py.
"""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


# Agencies that sell text as well as pictures.
_WIRES = _any("AP", "AFP", "(?i:Reuters)", "Xinhua", "TASS", "ANI", "PTI", "UPI", "IANS", "EFE", "(?i:dpa)",
              "Bloomberg", "Sputnik", r"Anadolu(?:\sAgency)?", "Agencies")  # fmt: skip
_AGENCY = _any(_WIRES, r"Getty\s?Images", "Getty", r"AP\sPhotos?", r"Associated\sPress", "EPA(?:-EFE)?", "Shutterstock",
               r"iStock\w{0,10}(?:\.com)?", "Alamy", r"PA(?:\sWire)?", r"Wikimedia(?:\sCommons)?", "Flickr", "Unsplash",
               "Pixabay", "Pexels", r"Zuma\w{0,8}", "NurPhoto", "Corbis", "Handout", "Screengrab", "Screenshot", "Pool",
               "File")  # fmt: skip
_WHAT = (
    r"(?:file\s|stock\s|cover\s|featured?\s|representative\s|illustrative\s)?"
    r"(?:photo(?:graph)?s?|images?|pictures?|pics?|video|illustration|graphic|cartoon)"
)
_HOW = r"(?:credits?|courtesy(?:\sof)?|copyright|by|via|source)"
_NAME = r"[A-Z][\w.'’-]{0,24}"
# "(Photo : X/Getty Images)", "Photo by X", "Image courtesy of X", "PHOTO: GULL/X", "Image copyright Reuters"
CREDIT_LINE = re.compile(
    rf"(?i)^[(\[]?(?:{_WHAT}\s{{0,2}}{_HOW}?\s{{0,2}}[:|©,]|{_WHAT}\s{_HOW}\s|credits?\s?:|©\s?{_AGENCY}).{{0,120}}$"
)
# The same in brackets, behind a caption or inside a line: "(Photo by X)", "(X/AFP)", "[File: X/Reuters]".
CREDIT_PART = re.compile(
    rf"[(\[](?:(?i:{_WHAT}|credit|file)\s{{0,2}}(?i:{_HOW}|from)?\s{{0,2}}(?:[:|/©]|(?i:by|of"
    rf"|via)\s)[^()\[\]\n]{{1,90}}"
    rf"|[^()\[\]\n]{{0,60}}(?:/|via\s|©\s?){_AGENCY}(?:\s?(?:[/,|]|via)\s?[^()\[\]\n]{{1,40}})?"
    rf"|{_AGENCY}\s?/\s?[^()\[\]\n]{{1,40}}|AP\sPhoto[^()\[\]\n]{{0,60}}|(?i:file\s(?:photo|picture|image|pic)))[)\]]"
)
# "(Xinhua/PTI)" below a story credits its words, not a picture.
TEXT_AGENCIES = re.compile(rf"^[(\[]\s?{_WIRES}(?:\s?[/,&+]\s?{_WIRES}){{0,4}}\s?[)\]]$")
# "… outside the palace. Photo: X/Y", "… outside the palace. X/Reuters" without brackets, at the end of a line.
CREDIT_TAIL = re.compile(
    r"(?<=[\s.])(?:(?:PHOTOS?|Photos?|IMAGE|Image|PICTURE|Picture|Pic|Photograph)"
    r"\s?(?::|\bby\b|[Cc]redit\s?:|[Cc]ourtesy\b)|Credit:|CREDIT:)\s?[^.:\n]{2,80}\.?$"
    rf"|(?:\b{_NAME}(?:\s{_NAME}){{0,3}}\s?/\s?|©\s?){_AGENCY}(?:\s(?:via|/)\s{_AGENCY})?\.?$|via\s{_AGENCY}$"
    # "… harbour. Farwire / E. Marsh", "… harbour (archive photo)", "… harbour. File photo."
    rf"|(?<=[.!?]\s){_NAME}(?:\s{_NAME}){{0,3}}?\s?/\s?(?:[A-Z]\.\s?){{0,2}}(?:{_NAME}\s){{0,3}}?[A-Z][\w’'-]{{0,9}}[a-z]{{2,14}}$"
    r"|\((?i:archive|file|stock|library|symbolic|illustrative)(?i:\s(?:photo(?:graph)?|image|picture|footage"
    r"|pic))?\)\.?$"
    r"|(?<=[.!?]\s)(?:File|Archive|Stock|Library|Illustrative)\s(?:photo(?:graph)?|image|picture)\.?$"
    # "… harbour. FARWIRE/Evan Marsh Purchase Licensing Rights", "… harbour. | AP Photos".
    rf"|(?<=[.!?]\s)[A-Z]{{2,12}}\s?/\s?(?:{_NAME}\s){{0,3}}?[A-Z][\w’'-]{{0,9}}[a-z]{{2,14}}"
    r"(?:,?\sPurchase Licensing Rights.{0,30})?$"
    rf"|(?<=[.!?]\s)\|\s(?:{_NAME}(?:\s{_NAME}){{0,3}}\s?/\s?)?{_AGENCY}(?:\sPhotos?)?$"
)
# A caption and its credit run into the headline behind it: "… of the harbour. | AP Photo Port to close".
CREDIT_HEAD = re.compile(
    rf"^[^|\n]{{10,400}}[.!?][\"”’]?\s\|\s(?:(?:{_NAME}\s){{0,3}}{_NAME}\s?/\s?[A-Z]{{2,12}}"
    rf"|{_AGENCY})(?:\sPhotos?)?(?=\s[A-Z“\"‘'])"
)
# A line that is nothing but a name and an agency: "Evan Marsh/AP", "AFP via Getty Images", "REUTERS/Evan Marsh".
CREDIT_BARE = re.compile(
    rf"^[(\[]?(?:{_NAME}[\s,]{{1,2}}){{0,5}}?(?:{_NAME}\s?/\s?|via\s|©\s?)"
    rf"(?:[A-Z]\w{{1,15}}(?:/|\svia\s)){{0,2}}{_AGENCY}(?:\s(?:via|/)\s{_AGENCY})?[)\]]?\.?$"
    r"|^[(\[]?(?:Getty\sImages|Shutterstock|iStock|Alamy|AP\sPhoto)[)\]]?$"
    rf"|^[(\[]?(?:REUTERS|AP\sPhoto|AFP|EPA)\s?/\s?(?:{_NAME}\s?){{1,4}}[)\]]?$"
)
_DAY = r"(?:[A-Z][a-z]{2,9}\.?,? )?[A-Z][a-z]{2,9}\.? (?:\d{1,2}(?:, \d{4})?|\d{4}),? "
CAPTION = re.compile(
    "^"
    + _any(
        r"(?i:image|media|photo|picture|video)\s(?i:caption)\b",
        r"(?i:caption|pictured)\s?:",
        r"(?:Map|Chart|Graph|Illustration|MAP|CHART|GRAPH)\s?:",
        r"(?i:enlarge this image|toggle caption|hide caption)\b",
        r"FILE\s?(?:PHOTO)?\s{0,2}[-–—:]",
        r"(?i:file\s(?:photo|picture|image)\b)",
        rf"In this (?:(?:undated|combination|handout|file) |{_DAY})(?:file )?(?:photo|image|picture|video)\b",
        r"(?i:(?:prev|previous|next)?\s?(?:image|photo|slide)\s\d{1,3} of \d{1,3}\b|\d{1,3} of \d{1,3}$)",
        r"(?i:slideshow|photo gallery|gallery)\s?[(:]",
        r"Media playback is unsupported",
        r"\[(?:image|audio-clip|video)\]$",
    )
)
# A link to another article, named as such.
RELATED = re.compile(
    r"^[([*•>»→-]?\s?"
    + _any(
        "(?i:"
        + _any(
            r"(?:also |must |now )?(?:read|watch|see|listen)(?: (?:also|more|next|too|now|here|on|this(?: next| too"
            r"| also)?))?",
            r"also on \w{2,20}",
            r"related(?: (?:articles?|story|stories|news|posts?|links?|coverage|video|reading))?",
            r"recommended|further reading|in pictures|in pics|don'?t miss|must[- ]read|top picks",
            r"more (?:from|on) [\w\s’']{2,30}",
            "more",
        )
        + r")\s{0,2}[:|»→…]",
        r"(?i:also read|read also|read more|read next|see also)\s[–—-]\s",
        r"(?:PHOTOS?|VIDEOS?|STORY|STORIES|TRANSCRIPT|QUIZ|PODCAST|TIMELINE|INTERACTIVE|(?:FULL|SPECIAL"
        r"|COMPLETE) COVERAGE"
        r"|WATCH|(?:ALSO )?READ|RELATED|READ ALSO|(?:READ )?MORE|SEE ALSO|CARTOONS?)\s?[:|–—-]",
        r"(?:Photos|Video|Gallery|Cartoons|Opinion|Graphic|Infographic)\s?:\s",
        r"\[(?:VIDEOS?|PHOTOS?|PICS|PICTURES|GALLERY|AUDIO|WATCH|LISTEN|LIVE)\]\s",
        # What a newspaper prints under a picture or a leader: "EDITORIAL: Page 6", "Continued on Page A12".
        r"(?:[A-Z][^.!?:\n]{1,40}: )?(?i:(?:turn|jump) to |continued (?:on|from) |see )?[Pp]ages? [A-Z]?\d{1,3}$",
    )
)
RELATED_LEAD = re.compile(
    r"(?i)^[([]?"
    + _any(
        r"read (?:more|the (?:full|rest|original)|full|also)",
        r"see (?:more|also)|also read",
        r"(?:continue|keep) reading",
        r"click (?:here|for more|to)",
        r"find out more|learn more|(?:more|all|other) (?:articles?|stories|posts|news) (?:by|from|about|on)"
        r"|more (?:about|on|from)",
        r"watch (?:the )?(?:full|latest) video",
        r"view (?:original|all|more)",
    )
    + r"\b"
)
# The same at the end of a paragraph: capitals or a colon after a sentence end.
RELATED_TAIL = re.compile(
    r"(?<=[.!?”\"])\s{1,3}"
    r"(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|SEE ALSO|RELATED(?: (?:STORY|STORIES|ARTICLES?))?|MORE"
    r"|Also [Rr]ead|Read [Aa]lso|Read [Mm]ore|Related(?: (?:[Ss]tory|[Aa]rticles?))?)\s?[:|]\s?[^\n]{3,200}$"
)
_SITES = r"(?:twitter|facebook|instagram|telegram|x\b|google)"
NOTICE = re.compile(
    r"(?i)^[*•>|\s-]{0,4}"
    + _any(
        # Newsletters, apps and channels.
        r"sign up (?:for|to|now|here|today)",
        r"subscribe (?:to|now|for|today|here)",
        r"get (?:the |our |all |more |\w+ \w+ )?[^.\n]{0,60}(?:in|to|delivered to) your (?:inbox|e-?mail|phone)",
        r"enter your e-?mail",
        r"join us on \w+",
        r"join our (?:newsletter|mailing list|channel|community|group|whatsapp|telegram|facebook|discord)\b",
        rf"follow (?:us\b|@|\w+ on {_SITES}|[^.\n]{{2,50}} on {_SITES}|\w{{2,20}} for\b)",
        r"like us on|find us on|connect with us|stay (?:connected|tuned|up to date|informed) (?:with|to)",
        r"download (?:the|our) [^.\n]{0,40}app\b",
        # Accounts, cookies, scripts.
        r"click here (?:to|for)",
        r"please (?:enable|disable|turn on|verify|wait|log in|sign in|subscribe)",
        r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies",
        r"by (?:clicking|signing up|subscribing|continuing to (?:use|browse))",
        r"by using (?:this|our) (?:web)?(?:site|service)",
        r"(?-i:NEWSLETTERS?|PODCASTS?)\b",
        r"you (?:have|'ve) (?:reached|read) your|already a (?:subscriber|member)|don'?t have an account",
        r"javascript is|your browser",
        r"this (?:video|content) (?:is not|isn'?t|cannot be|can'?t be) (?:available|supported|played|loaded|displayed)",
        # Asking for money, opinions and news.
        r"(?:please )?support (?:our|independent|quality) (?:journalism|work|reporting)",
        r"thank you for (?:reading|subscribing|signing up)",
        r"become a (?:member|subscriber|supporter|patron|friend)\b|if you enjoyed this",
        r"did you find this|was this (?:article|page|story) (?:helpful|useful)|rate this|report (?:an error|a typo)",
        r"got a (?:tip|story|question)|send (?:us )?(?:your )?(?:tips|feedback|questions|news tips)",
        r"have (?:a tip|you got a story)|write to us|email us",
        # Advertising.
        r"(?:story|article|post)s? continues? (?:below|after)|scroll (?:down )?(?:for|to)",
        r"advertisements?(?:\s?:|\scontinue|\s\W?$)|[-–—*]{1,5}\s?advertisement|sponsored (?:content|post)\b",
        r"disclaimer\s?:",
    )
)
# An offer ends in what to do: "… in five minutes. Sign up", "… every weekday. Subscribe now".
SIGN_UP = re.compile(r"(?:^|[.!?:]\s)(?:Sign up|Subscribe|Register)(?:\s(?:here|now|today|free|for free)){0,2}[.!»>]?$"
    r"|(?:[.!?]|>>|»|→)\s{1,2}(?:(?:Read|Vote|Click|Buy|Order|Book|Watch|Apply|Join|Donate)\s(?:[Mm]ore|[Oo]n"
    r"|[Hh]ere|[Nn]ow)|More)\s?[»>→]{0,2}$")
RIGHTS = re.compile(
    r"(?i)^[|\s]{0,3}"
    + _any(
        r"(?:copyright\s{0,2})?(?:©|\(c\)\s)",
        r"copyright\s(?:\w{2,20}\s){0,3}\d{4}\b",
        "all rights reserved",
        r"[^.\n]{2,60}\. all rights reserved",
        "this material may not be published",
        r"no part of (?:this|the) \w{3,12} may be re(?:published|produced|distributed|printed)\b",
        r"(?:[^.\n]{2,40}\. )?(?:the |this |all )?(?:contents?|texts?|photo(?:graph)?s?|images?"
        r"|materials?|articles?|stories|pages?|site)(?: (?:and|or) \w{3,12})? (?:may|must) not be"
        r" (?:re(?:published|produced|distributed|printed)|copied)\b[^.,\n]{0,40}"
        r" (?:without|in any|in whole)\b.{0,60}$",
    )
    + r"|\ball rights reserved\.?$"
)
TAGS = re.compile(
    r"(?i)^(?:(?:this (?:article|story|post) )?(?:is )?"
    r"(?:tags?|tagged(?: under)?|topics?|filed under|keywords?|labels?|categor(?:y|ies)|posted in|published in|more in"
    r"|in this (?:article|story|issue|edition|one|episode|newsletter)|attachments?|downloads?|section|you are here"
    r"|trending(?: now)?|also in this (?:section|issue))\s?[:|]|(?:#\w{2,40}[\s,]{0,3}){2,30}$)"
)
COUNTS = re.compile(
    r"(?i)^[(\[]?"
    + _any(
        r"\d[\d,.]{0,9}\s?[km]?\+?\s(?:view\s|read\s|show\s|new\s)?(?:comments?|shares?|views?|likes?|retweets?"
        r"|repl(?:y|ies)|reads?|reactions?)",
        r"\d{1,3}\s(?:min(?:ute)?s?|mins?\.?)\s(?:read|learn|listen|watch)",
        r"(?:comments?|shares?|views?|likes?|reading time|read time)\s?[:(]\s?\d[\d,.]{0,9}\)?(?:\s?min\w{0,5})?",
        r"(?:estimated )?read(?:ing)? time\b.{0,30}",
        r"no comments?(?: yet)?",
    )
    + r"[)\]]?$"
)
AGO = re.compile(
    r"(?i)^(?:(?:last )?(?:updated|published|posted|modified)\s?:?\s?)?(?:about |over )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) "
    r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s?\.? ago$"
)
# How long it is, or how many there are, behind a control: "Listen (5 min)", "Comments (37)", "Video (2:31)".
LENGTH = re.compile(
    r"(?:\s?[(\[]\s?|\s?[·•|–-]\s?)\d{1,5}(?::\d{2})?"
    r"\s?(?:min(?:ute)?s?\.?|sec(?:ond)?s?\.?|photos?|images?|pictures?|videos?)?\s?[)\]]?$"
)
# A file and its size: "Report (PDF, 1.2 MB)".
DOWNLOAD = re.compile(
    r"(?i)[(\[](?:pdf|docx?|xlsx?|zip|mp3|mp4)"
    r"(?:[,;\s]{1,2}\d[\d.,]{0,6}\s?[kmg]b)?(?:,[^()\n]{0,30})?[)\]](?:$|\s?[|;])"
)
# What a player prints: "00:00 / 03:21".
COUNTER = re.compile(r"^\d{1,2}:\d{2}(?:\s?/\s?\d{1,2}:\d{2})?$")
# Ligature names of icon fonts that a text extractor keeps ("folder_open", "access_time"; Material Icons joins words
# with an underscore, which no prose does; a handle or a file name has an @, a dot or a slash beside it).
LIGATURE = re.compile(r"(?<![\w@/.#])[a-z]{2,14}(?:_[a-z]{2,14}){1,3}(?=[A-Z\s]|$)")
# One-word ligatures of Material Icons and Font Awesome, glued to the label behind them ("starAdd to favorites").
GLUED = re.compile(
    r"^(?:star|share|print|close|search|menu|person|comment|chat|bookmark|favorite|schedule|event|today|home|email"
    r"|mail|link"
    r"|visibility|image|photo|label|folder|public|language|place|group|thumb|play|pause|list|flag|edit|reply|send|save"
    r"|alarm|history|calendar|clock|user|tags?|eye|heart|facebook|twitter|whatsapp|telegram)(?=[A-Z][a-z])"
)
PLATFORM = re.compile(
    r"(?:^|\s)(?:facebook|twitter|telegram|whatsapp|instagram|youtube|linkedin|pinterest|tiktok|reddit|flipboard|rss)"
    r"(?:\s(?:channel|page|group|feed))?$"
)
# A link set with an arrow before it ("› Ferry strike: what to know").
ARROW = re.compile(r"^[>»→›←‹]\s?\w|\w\s[→»]$")
# "EN | PT | DE"
LANGUAGES = re.compile(r"^[A-Z]{2}(?:\s?[|/·]\s?|\s{1,3})[A-Z]{2}(?:(?:\s?[|/·]\s?|\s{1,3})[A-Z]{2}){0,6}$")
# A rule or stars: no words.
RULE = re.compile(r"^[\W_]{1,60}$")
_SEPARATOR = re.compile(r"\s*[|•·›»>]\s*|\s{2,}|\s/\s")


def split_segments(text: str) -> list[str]:
    """The parts of a line that is cut by bars, bullets, arrows or wide gaps; one part where it is not cut."""
    return [part for part in _SEPARATOR.split(text) if part]
