"""Logins: people as machines name them, in trailers and logs of git, homes, prompts, remote shells and lists of files; their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.acting import acting
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import common, ordinary

_WORD = r"[^\W\d_][\w.'’-]*"
_PARTICLE = Expression(r"[a-z]{1,3}[-'’][^\W\d_a-z]")
"""How a family name may begin in small letters."""
_NAME = rf"{_WORD}(?:[ \t]+{_WORD}){{1,4}}"
_LOGIN = r"[A-Za-z][\w.-]{1,38}[A-Za-z0-9]"
_SIGNED = Expression(
    rf"\b(?:(?:co-authored|signed-off|reviewed|acked|tested|reported|suggested|helped|merged|approved|co-developed|requested|landed)-by:"
    r"|started by user\b"
    rf"|(?:author|commit|committer|tagger|merger|from):(?=[^<>\n]{{2,60}}<[^<>\s]+@))[ \t]*(?P<name>{_WORD}(?:[ \t]+{_WORD}){{0,4}})",
    re.IGNORECASE,
)
"""Behind `From:` and its like only before a mail address: as the label of a field they are read as fields are."""
_ADDRESS = Expression(r"<[^<>\s]+@")
_MAILED = Expression(rf"(?:(?P<last>{_WORD}),[ \t]+(?P<first>{_WORD})|(?P<name>{_WORD}(?:[ \t]+{_WORD}){{1,2}}))\Z")
"""As the head of a mail writes it, before the address."""
_REACH = 90
_BLAMED = Expression(rf"\b[0-9a-f]{{7,40}}\s[^()\n]{{0,80}}\([ \t]*(?P<name>{_NAME})[ \t]+\d{{4}}-\d\d-\d\d")
_AGO = Expression(
    rf"\b[0-9a-f]{{7,40}}\b[^\n]{{0,120}}?(?:(?:[(<]|[-–—|][ \t]+)(?P<name>{_NAME})(?:>|,)?[ \t]*[,(]?[ \t]*\d{{1,3}} "
    rf"(?:second|minute|hour|day|week|month|year)s? ago\b|\bago\)[^\n<]{{0,120}}<(?P<behind>{_NAME})>)"
)
_HINTS = ("-by:", "-By:", "-BY:", "uthor:", "ommit", "agger:", "erger:", "rom:", " by user", " ago", "20")
_HOME = Expression(
    rf"(?:(?<![\w./-])|(?<=file://))(?:/home|/Users)/(?P<login>{_LOGIN})(?![\w{{}}$-])"
    rf"|\b[A-Za-z]:[\\/]{{1,2}}Users[\\/]{{1,2}}(?P<other>{_LOGIN})(?![\w-])"
    rf"|(?<![\w./~-])~(?P<flag>{_LOGIN})/(?=[\w.])"
)
_REMOTE = Expression(
    rf"\b(?:ssh|scp|sftp|rsync|mosh|autossh)\b(?P<options>[^\n`|;&]{{0,120}}?)[ \t'\"](?P<login>{_LOGIN})@(?=[\w\[-])"
    rf"|\bssh\b[^\n`|;&]{{0,80}}?[ \t]-l[ \t]*(?P<flag>{_LOGIN})(?![\w-])"
    rf"|\b(?:sudo[ \t]+(?:-[A-Za-z]+[ \t]+){{0,3}}?(?:-u|--user)[ \t=]*|sudo[ \t]+su[ \t]+(?:-[ \t]+)?|\bsu[ \t]+-[ \t]+)"
    rf"(?P<other>{_LOGIN})(?![\w-])"
)
_PROMPT = Expression(
    rf"(?:^[ \t>]*|(?<=`))\[?(?P<login>{_LOGIN})@(?P<host>[\w.-]+)(?::[^\s$#%]{{0,60}}|[ \t]+[^\s\]$#%]{{1,60}})?\]?[ \t]?[$#%][ \t]",
    re.MULTILINE,
)
_FILE = Expression(
    rf"^[ \t>]*[-dlbcps][rwxsStT-]{{9}}[.+@]?[ \t]+\d+[ \t]+(?P<login>{_LOGIN})[ \t]+(?P<other>{_LOGIN})[ \t]+[\d,.]+[KMGT]?[ \t]",
    re.MULTILINE,
)
_TOLD = Expression(
    rf"\b(?:uid|gid)=\d+\((?P<login>{_LOGIN})\)|\bAccepted (?:publickey|password|keyboard-interactive/pam) for (?P<other>{_LOGIN}) from\b"
    rf"|\bsession (?:opened|closed) for user (?P<flag>{_LOGIN})\b|\bsudo(?:\[\d+\])?:[ \t]+(?P<name>{_LOGIN})[ \t]*:[ \t]*(?:TTY|PWD|USER)="
    rf"|\bStarted by user (?P<behind>{_WORD}(?:[ \t][A-Z][\w.'’-]*){{0,2}})|^[ \t>]*Running as (?P<runs>{_LOGIN})[ \t]*$"
    rf"|\barn:aws[\w-]*:(?:iam|sts):[\w-]*:[^:\s]{{0,40}}:(?:user|assumed-role/[\w+=,.@-]{{1,64}})/(?:[\w-]+/)*(?P<account>{_LOGIN})",
    re.MULTILINE,
)
_KEYED = Expression(
    rf"\"(?:userName|user_?name|user|login|actor|(?:created|updated|changed|triggered|deployed|approved|requested|started)_?[bB]y)\""
    rf"[ \t]*:[ \t]*\"(?P<key>{_LOGIN})\""
)
_ON = Expression(rf"^[ \t>]*(?:[Ll]ast[ ]login:?[ \t]+)?(?P<login>{_LOGIN})[ \t]+(?:pts/|tty[S\d]|console[ \t])", re.MULTILINE)
"""Who is on a machine, as `who` and `last` print it."""
_NOT_USER = (
    "interface|input|agent|session|request|service|account|pool|group|data|traffic|base|process|id|name|journey|experience|portal|token|quer(?:y|ie)"
    "|email|mail|profile|table|record|row|database|space|device|client|browser|role|store|cache|event|action|code|script|job|directory|list|upload"
)
_USER = Expression(
    rf"\b[Uu]ser [`\"'*]{{0,2}}(?!(?:{_NOT_USER})s?\b)(?P<login>{_LOGIN})[`\"'*]{{0,2}} "
    r"(?:logged|logs|ran|runs|executed|connected|signed|typed|opened|deleted|dropped|ssh|authenticated)\b"
    rf"|\b[Ii]mpersonat(?:ed|ing) user:?[ \t]+(?P<other>{_LOGIN})"
    r"|\b(?i:user|account|login|logon|owner)[=: ][ ]?\"?[A-Z][A-Z0-9]{1,14}\\(?P<key>[a-z][a-z0-9._-]{2,28}[a-z0-9])(?![\w\\])"
)
_CHATTED = Expression(
    rf"^[ \t>]*\[?\d{{1,2}}:\d\d(?::\d\d)?(?:[ ]?[AaPp][Mm])?\]?[ \t]{{1,4}}<[@+%&~ ]?(?P<login>{_LOGIN})>[ \t]", re.MULTILINE
)
"""A line of a chat, with a time before whoever speaks."""
_ASSUMED = Expression(rf"\bA(?:ROA|IDA|SIA)[A-Z0-9]{{5,}}:(?P<login>{_LOGIN})")
"""Who has taken on a role at a cloud."""
_TRAILED = Expression(
    rf"\b(?:(?i:co-authored|signed-off|reviewed|acked|tested|reported|suggested|merged|approved|co-developed)"
    rf"-(?i:by):[ \t]*(?P<login>{_LOGIN})"
    r"|(?:[Aa]uthor|[Cc]ommit|[Cc]ommitter|[Tt]agger):[ \t]*(?P<other>[a-z][\w.-]{1,38}[a-z0-9]))[ \t]+<(?=[^<>\s]+@)"
)
"""One word before the address of a trailer."""
_BY = Expression(
    r"\b(?:[Rr]eviewed|[Aa]pproved|[Aa]uthored|[Cc]ommitted|[Ss]igned[ -]off|[Aa]cked)[ ]by[ ][`\"'*]{0,2}"
    r"(?![a-z]+(?:\.[a-z]+)*\()(?P<login>[a-z][a-z0-9]{3,20}(?:[._][a-z]{2,20})?)(?![\w(/@-]|\.\w)"
    r"|\b(?:[Dd]eploy(?:ed|ment)?|[Rr](?:un|olled[ ]back|estarted)|[Ee]xecuted|[Tt]riggered|[Pp](?:age[ds]?|ing(?:ed|s)?)|[Mm]erged"
    r"|[Ss]tarted"
    r"|[Oo](?:pened|wned|wner:?)|[Ww]ritten|[Cc](?:hanged|reated|c:?)|CC:?|[Dd](?:eleted|ropped)|[Aa]sked)[ ](?:by[ ])?[`\"'*]{0,2}"
    r"(?P<other>[a-z]{3,20}[.][a-z]{2,20})(?![\w(/@-]|\.\w)"
)
"""A login in a sentence about what only people do; of a given and a family name also behind what programs do as well."""
_SHORT = Expression(
    r"\b(?:[Mm]erged|[Dd]eploy(?:ed|ment)|[Rr](?:ever(?:ted|t)|oll(?:ed[ ]?|-)?(?:back|out)|estart(?:ed)?|eleased|otated)"
    r"|[Tt]riggered|[Ss]tarted|[Dd](?:ropped|eleted|isabled)|[Ee]n(?:abled|tered)|[Cc](?:hanged|reated|losed)|[Pp]ushed|[Oo]pened|[Ff](?:lushed|ixed)|[Ee]xecuted|[Ww]ritten"
    r"|[Aa]pplied)(?:[ ][a-z]+){0,2}[ ]by[ ][`\"'*]{0,2}"
    r"(?P<login>(?![qs]u)(?!(?:[bcfgkps]l|[bcdfgkptw]r|[cgkprstw]h|s[ckmnpqtvwz]|[dt]w|gn|kn|ps|ts|pn)[aeiouy])(?:[bcdfghjklmnpqrstvwxz]{2})"
    r"(?=[a-z]*[aeiou])(?!\w*(?:ctl|sql|db|fs|bot|ssh|sync|bench|dump|stat|proxy|rpc|pool|cron|kit|fmt|lint|ci|cd|ops)\b)[a-z]{3,12}\d{0,2})"
    r"(?![\w(/@-]|\.\w)"
)
"""An initial and a family name run together, as no word begins and few programs do."""
_TASKED = Expression(
    r"(?<![\w.-])(?i:assignee|assigned_?to|reporter|requester|requested_?by|committer|created_?by|deployed_?by|approved_?by|triggered_?by|acked_?by)"
    r"[\"'`]?[ \t]{0,2}[=:][ \t]{0,2}[\"'`]?(?P<login>[a-z][a-z0-9._-]{2,28}[a-z0-9])(?![\w(/@-]|\.\w)"
)
_ENTERED = Expression(
    r"(?<![\w-])(?:user|user_?name|login|actor|principal|remote_user|acct|usr|operator|initiator)=[\"']?"
    r"(?P<login>[a-z][a-z0-9-]{1,20}\.[a-z][a-z0-9-]{1,20}|[a-z]\.[a-z]{4,20}|[a-z]{4,20}\.[a-z])(?![\w(@/.-])"
    r"|(?<![\w-])(?:operator|acked_by|closed_by)=[\"']?(?P<flag>[a-z]{5,20})[\"']?(?=[ ,;\])]|$)"
    rf"|(?<![\w-])acct=[\"'](?P<other>{_LOGIN})[\"']"
    r"|\b(?:uid|UID|[Cc][Nn])=(?P<key>[a-z][a-z0-9._-]{2,28}[a-z0-9])"
    r"(?=,[ ]?(?:ou|OU)=(?i:people|users?|staff|employees|accounts|students|members)\b)"
)
"""A login as logs and directories write it; without quotation marks a given and a family name."""
_OWNED = Expression(
    rf"\bchown[ \t]+(?:-\w+[ \t]+)*(?P<login>{_LOGIN})(?=[: \t])(?::(?P<other>{_LOGIN})(?=[ \t]))?"
    rf"|\bcrontab[ \t]+-u[ \t]+(?P<flag>{_LOGIN})"
    rf"|\b(?:useradd|usermod|userdel|adduser|deluser|chage|passwd)[ \t](?:[^\n`|;&]{{0,80}}[ \t])?(?P<name>{_LOGIN})(?=[`\"']|[ \t]*$)"
    rf"|\b(?:oc|argocd|docker|podman)[ \t]login\b[^\n`|;&]{{0,80}}?[ \t](?:-u|--username)[ \t=](?P<key>{_LOGIN})"
    rf"|[ \t]--(?:as|author|assignee|reviewer)[ \t=](?P<account>{_LOGIN})(?![\w(/])",
    re.MULTILINE,
)
"""Whom commands name that make, own or act for an account."""
_TODO = Expression(rf"\b(?:TODO|FIXME|XXX|HACK)\((?P<login>{_LOGIN})\)")
"""Who is to do it, as comments of code say."""
_PLACES = (
    (_TODO, ("TODO(", "FIXME(", "XXX(", "HACK(")),
    (
        _OWNED,
        (
            "chown ",
            "crontab ",
            "useradd",
            "usermod",
            "userdel",
            "adduser",
            "deluser",
            "chage ",
            "passwd ",
            " login ",
            " --a",
            " --reviewer",
        ),
    ),
    (_TRAILED, ("-by:", "-By:", "-BY:", "uthor:", "ommit", "agger:")),
    (_BY, (" by ", "page", "Page", "sk", "ing ", "ings ", "inged", "wner", "cc", "CC", "Cc")),
    (_SHORT, (" by ",)),
    (_TASKED, ("ssign", "eporter", "equest", "ommitter", "_by", "By", "edby", "ed by")),
    (_ENTERED, ("er=", "name=", "login=", "actor=", "principal=", "acct=", "usr=", "ator=", "_by=", "uid=", "UID=", "cn=", "CN=", "Cn=")),
    (_CHATTED, ("<",)),
    (_ASSUMED, ("AROA", "AIDA", "ASIA")),
    (_HOME, ("/home/", "Users", "~")),
    (_REMOTE, ("@", " -l", "sudo", "su -")),
    (_PROMPT, ("@",)),
    (_FILE, ("r-", "rw", "rx")),
    (_ON, ("pts/", "tty", "console")),
    (_USER, ("ser ", "mpersonat", "\\")),
    (_TOLD, ("id=", "Accepted ", "session ", "sudo", "Started by", "Running as", "arn:aws")),
    (_KEYED, ('ser":', 'ser_name"', 'ame":', 'ogin"', 'actor"', 'By"', 'by"')),
)
_MACHINES = listed("logins-machines")
_BOTS = listed("logins-bots") | listed("logins-programs") | listed("alone-programs") | listed("machines-software")
_THINGS = listed("people-things")
_FILES = listed("identifiers-files")
_ENDINGS = listed("logins-endings")
_MACHINE = Expression(
    r"(?:^|[-_.])(?:svc|bot|agent|runner|service|robot|system|daemon|user|admin|deploy\w*|build\w*|ci|cron|app|actions)(?:$|[-_.\d])"
)
_ENDS = Expression(r"[-_.]?\d+$")
_MADE = Expression(r"\d{4}|\d[a-z]+\d")
"""What nobody chose for himself."""


def _before(text: str, at: int) -> int:
    """Where the name before an address ends: blanks, however many a column is wide, and one quotation mark stand between."""
    while at and text[at - 1] in " \t":
        at -= 1
    return at - (text[at - 1 : at] in ("'", '"'))


def signed(text: str) -> Iterator[str]:
    """The full names that git and mail write into a text; one word alone may be a company as well."""
    for address in _ADDRESS.finditer(text) if "@" in text else ():
        end = _before(text, address.start())
        head = _MAILED.search(text, max(0, end - _REACH), end)
        if head is None:
            continue
        parts = (head["first"], head["last"]) if head["last"] else tuple(head["name"].split())
        if all(part[0].isupper() for part in parts) and not all(map(common, parts)):
            yield " ".join(parts)
    if not any(hint in text for hint in _HINTS):
        return
    for pattern in (_SIGNED, _BLAMED, _AGO):
        for found in pattern.finditer(text):
            name = next(group for group in found.groups() if group).strip(" .-")
            words = name.split()
            if len(words) > 1 and all(
                word[0].isupper() or not word[0].isascii() or _PARTICLE.match(word) for word in (words[0], words[-1])
            ):
                yield name


def logins(text: str) -> Iterator[Trace]:
    """Every name by which a machine knows somebody; those of machines and of everybody are none."""
    for pattern, hints in _PLACES:
        if any(hint in text for hint in hints):
            for found in pattern.finditer(text):
                for group, login in found.groupdict().items():
                    loose = pattern in (_BY, _SHORT, _TASKED, _OWNED, _ENTERED, _TODO, _TRAILED)
                    if login and group != "options" and not is_machine(login) and not (loose and is_thing(login)):
                        yield Trace(found.start(group), found.end(group), "internal host" if group == "host" else "person")
    for one in acting(text):
        login = text[one.start : one.end]
        if not is_machine(login) and not is_thing(login):
            yield one


def is_thing(login: str) -> bool:
    """Whether a word in a sentence or behind a key may as well be one of the language, a program, a bot or a file."""
    first, _, last = login.casefold().partition(".")
    if last:
        return last in _FILES or last in _ENDINGS or first in _THINGS or first in _MACHINES or (common(first) and common(last))
    return first in _THINGS or first.rstrip("0123456789") in _BOTS or all(ordinary(part) for part in re.split(r"[._-]+", first))


def is_machine(login: str) -> bool:
    """Whether an account is one that every machine has, or that nobody chose for himself."""
    bare = _ENDS.sub("", login.casefold()) or login
    return bare in _MACHINES or common(bare) or any(pattern.search(bare) for pattern in (_MACHINE, _MADE))
