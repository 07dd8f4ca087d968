"""Acting: a text in, the places out of logins that only what is done by or to them tells: `10:02 tvollmer acked`, `paged tvollmer`."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_LOGIN = r"[`*_]{0,2}(?P<login>[a-z][a-z0-9]{3,18}(?:[._][a-z]{2,20})?|[a-z]\.[a-z]{4,20})[`*_]{0,2}(?![\w(/@=-]|\.\w)"
_ENDS = (
    r"(?=[ ]{0,4}(?:$|[,.;:)|<—–]|-[ ])|[ ](?:to|who|and|for|about|at|via|in|on|again|twice|but|from|by|with"
    r"|until|then|because|while|after|when"
    r"|whether|if)\b)"
)
_TIME = (
    r"[\[(*_~`]{0,4}(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}[:.]\d\d(?::\d\d(?:[.,]\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d|[ ]?[AaPp][Mm])?"
    r"(?:[ ](?:UTC|GMT|CES?T|[ECMP][SD]?T|JST|IST|BST))?[\])*_~`]{0,4}[ \t]*+(?:[-–—:,|][ \t]*+)?"
)
_LINE = r"(?:^[ \t>]*+(?:(?:[-*+]|\d{1,2}[.)])[ \t]*+)?|[|][ \t]*+)"
_BEGINS = rf"{_LINE}(?:(?:At[ ])?{_TIME})?"
"""Where a line, an entry of a timeline or a cell begins, with or without a time."""
_HELD = Expression(
    r"\b(?i:paged|paging|pinged|pinging|messaged|phoned|texted|dm['’]?e?d|woke(?:[ ]up)?|escalated[ ](?:it[ ]|this[ ])?to"
    r"|hand(?:ed|ing)[ ](?:(?:it|this|things)[ ])?(?:over[ ]|off[ ])?to|(?:call|paired|synced|chat)[ ]with|ping[ ]from|asked"
    r"|(?:noted|suggested|acked|acknowledged|proposed|pointed[ ]out|spotted)[ ]by)"
    rf"[ ]{_LOGIN}{_ENDS}",
    re.MULTILINE,
)
_ALSO = Expression(rf"(?:,|,?[ ](?:and|&)|,?\n[ ]{{0,8}}(?:and|&))[ ](?=[`*_a-z.]{{4,}}){_LOGIN}{_ENDS}", re.MULTILINE)
"""To whom is done what is done to people."""
_ACTED = Expression(
    rf"{_BEGINS}{_LOGIN}(?=[ ](?:ack(?:s|ed|nowledge[sd])|join(?:s|ed)|ask(?:s|ed)|suggest(?:s|ed)|decide[sd]"
    r"|declare[sd]|t(?:akes|ook)[ ]over|start(?:s|ed)[ ](?:investigating|looking|debugging|digging|triag)\w*"
    r"|notice[sd]|log(?:s|ged)[ ](?:in|on)|look(?:s|ed)[ ](?:at|into)|apologi[sz]e[sd]"
    r"|thinks|thought|says|said|wonder(?:s|ed)|reali[sz]e[sd]"
    r"|volunteer(?:s|ed)|propose[sd]|approve[sd]|(?:is|was|got)[ ]paged|(?:receive[sd]|g(?:ets|ot))[ ](?:an?[ ]|the[ ])?page[rd]?)\b)",
    re.MULTILINE,
)
"""Who does what only people do."""
_DONE = Expression(
    rf"{_BEGINS}{_LOGIN}(?=[ ](?:deploy|roll|restart|merg|revert|drain|scal|pag|push|disabl|enabl|delet|reboot|appli|fix"
    r"|clos|open|call|start|find|notif|identif|spott?|escalat|receiv|creat|updat|assign|silenc|mitigat|cordon|paus|post"
    r"|stopp|kill|remov|add|chang|increas|confirm|report|investigat)(?:e?d|s|es|ie[ds])\b)"
    rf"|\b[Pp]age[rd]?(?:[ ](?:fires|fired|goes|went|sent))?[ ](?:for|to|at|out[ ]to)[ ]{_LOGIN.replace('login', 'called')}"
    rf"|\b[0-9a-f]{{7,40}}`?[ ]\({_LOGIN.replace('login', 'hashed')}\)"
    rf"|{_BEGINS}[a-z]\w{{3,18}}[ ](?:and|&)[ ]{_LOGIN.replace('login', 'also')}[ ]"
    rf"|{_LINE}{_TIME}{_LOGIN.replace('login', 'speaks')}:[ ](?=[\"“])"
    rf"|[|][ ]{{0,4}}{_TIME}[|][ ]{{0,4}}{_LOGIN.replace('login', 'celled')}[ ]{{0,4}}[|][ ]{{0,4}}[a-z]{{2,14}}(?:ed|s)\b"
    rf"|{_LINE}{_TIME}\({_LOGIN.replace('login', 'aside')}\)[ ]"
    rf"|\b[Uu]ser[ ](?=[`*_]){_LOGIN.replace('login', 'quoted')}"
    r"|(?<![\w.-])(?i:user|user_?name|actor|principal|login|operator)=[\"']?(?P<key>[a-z][a-z0-9]{3,18})[\"']?(?=[ ,;\])]|$)",
    re.MULTILINE,
)
"""Who does what programs do as well, so that the word has to look like somebody's."""
_KEYED = Expression(
    rf"(?<![\w.-])(?i:author|reviewer|approver|scribe|responder|commander|deployer|merger|IC)s?[*_`]{{0,2}}:[*_]{{0,2}}[ ]{_LOGIN}"
    rf"|\b(?i:commit|revision|patch|PR|MR|pull[ ]request)[ ][`#!]{{0,2}}"
    rf"(?=\w*\d)\w{{1,40}}`?[ ](?:by|from)[ ]{_LOGIN.replace('login', 'key')}",
    re.MULTILINE,
)
_ODD = Expression(
    r"(?![qs]u)(?!(?:[bcfgkps]l|[bcdfgkptw]r|[cgkprstw]h|s[ckmnpqtvwz]|[dt]w|gn|kn|ps|ts|pn)[aeiou])(?!(?:s[cptkhq]|th|ch|ph)[rl])"
    r"[bcdfghjklmnpqrstvwxz]{2}(?=[a-z]*[aeiou])"
    r"(?!\w*(?:ctl|sql|db|fs|bot|ssh|sync|bench|dump|stat|proxy|rpc|pool|cron|kit|fmt|lint|ci|cd|ops|tables|d)\b)[a-z]{3,}\d{0,2}\Z"
)
"""An initial and a family name run together, as no word begins and few programs do."""
_WORDED = Expression(
    r"\w+(?:s|ing|ed|ions?|ment|ity|ics|ance|ence|ship|ware|ops|team|desk|call|ist|ant|ent"
    r"|er|or|ee|one|body|db|ctl|sql|bot|less|tion|ium|how|way|out|time|side|day|hat|net|fs|by|back|over|stream|wice|rice)"
)
"""As words of the language end, of which no list has them all."""
_SHORTEST = 5


def acting(text: str) -> Iterator[Trace]:
    """Each such place; whoever asks takes those out that are words, programs or everybody's accounts."""
    for pattern, loose in ((_HELD, False), (_ACTED, False), (_KEYED, False), (_DONE, True)):
        for found in _every(pattern, text):
            slot = found.lastgroup or "login"
            word = found[slot]
            odd = bool(_ODD.match(word))
            if odd or "." in word or (not loose and len(word) >= _SHORTEST and word.isalpha() and not _WORDED.fullmatch(word)):
                yield Trace(found.start(slot), found.end(slot), "person")


def _every(pattern: Expression, text: str) -> Iterator[re.Match[str]]:
    """The places, and of those to whom something is done the others in the same list."""
    for found in pattern.finditer(text):
        yield found
        more = _ALSO.match(text, found.end()) if pattern is _HELD else None
        while more:
            yield more
            more = _ALSO.match(text, more.end())
