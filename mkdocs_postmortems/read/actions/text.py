"""Text: the words of one item in, a draft with what its leads, labels and tails say taken out. Knows no blocks."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.actions.draft import Draft, kind, priority
from mkdocs_postmortems.read.actions.pieces import behind_commas, pieces, signs
from mkdocs_postmortems.read.actions.status import pictured, status
from mkdocs_postmortems.read.actions.tails import bracket, tails
from mkdocs_postmortems.read.actions.tickets import only, tickets

_LABELS = {
    "owner": (
        r"owners?|assignees?|assigned(?: to)?|responsible|who|dri|担当者?|オーナー|负责人"
        r"|responsables?|responsável|verantwortlich|zuständig|dono|dueño|quem|qui|quién|eier|ansvarlig|ansvarig|담당자?|ответственный"
        r"|encargad[oa]|a cargo de|pilote|porteur|eigenaar|verantwoordelijke?|responsabile"
    ),
    "due": (
        r"due(?: date| by)?|(?:to be )?(?:completed?|finish(?:ed)?|done|delivered?) by|deadline|eta|target(?: date)?|by when"
        r"|(?-i:By)(?=\s*[:：]\s*(?:\d|next\b|end\b|EO[DWMQY]\b|Q[1-4]\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
        r"|期限|期日|截止(?:日期)?"
        r"|prazo|plazo|fecha límite|data limite|échéance|date limite|fällig|frist|vencimiento|vencimento|vence|scadenza|기한|срок"
    ),
    "ticket": r"tickets?|issues?|bugs?|jira|tracking(?: (?:issue|bug|ticket))?|tracked (?:in|by|at)|linear|pr|チケット",
    "status": r"status|state|ステータス|状態|状态|estado|statut|상태|статус",
    "priority": r"prio(?:rity)?|priori(?:dade?|té|tät)|優先度|优先级|우선순위",
    "kind": r"type|category|kind|種別|分類|类型",
    "completed": r"completed(?: on)?|completion|done on|closed on|完了日",
    "verify": r"verify|verification|success(?: criteria)?|done when|definition of done|検証|完了条件",
}
_WORDS = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABEL = Expression(rf"(?:^|(?<=[\s(（\[,;、，。*/／|—–-]))(?:{_WORDS})(?:\s*[:：]+\s*|\s+(?==))(?=\S)", re.IGNORECASE)
_ACTION = Expression(r"^(?:action(?: item)?(?: \d+)?|task|what|アクション|todo)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_BOX = Expression(r"^\[(?:(?P<box>[ xX]?)|(?P<mark>[Nn]/[Aa]|[^\w\s\[\](){}]{1,2}))\]\s+(?=\S)")
"""A box as text: empty or ticked, or with a symbol that says more, as in `[/]`."""
_ID = Expression(
    r"^[\[(]?((?:AI|ACTION|ACT|A|Action(?: item)?|PREV|DET|MIT)[-_ #]?(?:[A-Z]?\d+|[A-Z]-?\d+)|#\d(?=[.:)]))[\])]?[.:：)]?\s+(?=\S)"
)
_LEAD = Expression(
    r"^[\[(（]([^\])）]{1,24})[\])）][:：]?\s*(?=\S)|^(P[0-5])(?:\s*[:：–—-]\s*|\s+)(?=\S)|^(HIGH|MEDIUM|LOW|CRITICAL|URGENT)\b[:：]?\s*(?=\S)"
)
_LEAD_OWNER = Expression(r"^(@[\w./-]+(?:(?:,\s*|\s*/\s*|\s+and\s+|\s*&\s*)@[\w./-]+)*)\s*(?:[:：–—-]|\bto\b|\bwill\b)\s*(?=\S)")
_LEAD_TEAM = Expression(
    r"^((?:[A-Z][\w/-]*|(?:[A-Z][\w/-]* (?:(?:&|and) )?)+[A-Z][\w/-]*) (?:[Tt]eam|[Ss]quad|[Gg]uild|[Cc]rew))(?:\s*[:：]|\s[–—-]+)\s+(?=\S)"
)
"""`Platform team — cap the pool`: who, before a dash or colon."""
_LEAD_KIND = Expression(r"^(?:category|type|kind)\s*[:：]\s*([^.;:|]{2,30})[.;]\s+(?=\S)", re.IGNORECASE)
"""`Type: process. Write it down`: a first sentence of its own."""
_LEAD_STATUS = Expression(
    r"^(?:(DONE|TODO|WIP|(?-i:DOING|WAITING|LATER|CANCELL?ED)|FIXED|IN PROGRESS"
    r"|COMPLETED?|BLOCKED|DEFERRED|OPEN|CLOSED)\b\s*[:：–—-]?\s*|(done|todo|completed?"
    r"|in progress|wip|fixed|deferred)\s*[:：]\s*|((?:✅|☑|✔|🟢|❌|🚫|🔄|🚧|⏳|📅|⬜|🔲|🛑|⏸|⏭|🎉)\ufe0f?)\s*)(?=\S)",
    re.IGNORECASE,
)

_LEAD_DAY = Expression(
    r"^\W{0,2}(?:(?:due|by)[:：]? (\d{4}-\d\d-\d\d)|(\d{4}-\d\d-\d\d))[)\]]?(?:\s*[:：]\s|\s*[–—-]\s)\s*(?=\S)", re.IGNORECASE
)
"""`TODO due 2025-04-03 — cap the pool`: the day behind a state, by which it is to be done or on which it was."""
_LINKED = Expression(r"([A-Z]{2,8}\d{1,6})\s*(?:[:：–—]|\s-)\s+(?=\S)")


def read(text: str, draft: Draft) -> Draft:
    """The draft with what its text says in leads, tails and labels; what is taken out as a tail no longer stands in the text."""
    rest = pictured(" ".join(text.split()))
    box = _BOX.match(rest)
    if box is not None and draft.checked is None:
        draft.origin, rest = "checkbox", rest[box.end() :]
        if box["mark"]:
            draft.mark = f"[{box['mark']}]"
        else:
            draft.checked = box["box"] in ("x", "X")
    rest = _ACTION.sub("", signs(rest, draft))
    address = _ADDRESSED.match(rest)
    # `https://tracker/OPS-4 - DONE` has nothing but its state behind the address, which then is the item.
    if address is not None and only(address[1]) and tickets(address[1]) and not status(rest[address.end() :], strict=True):
        draft.ticket, rest = draft.ticket or address[1], rest[address.end() :]
    linked = _LINKED.match(rest)
    if linked is not None and any(link.text.strip() == linked[1] and tickets("", (link,)) for link in draft.links):
        # A key of a form that nobody knows is a ticket where a tracker is behind it, and no word of what is to be done.
        rest = rest[linked.end() :]
    rest = _leads(rest, draft)
    rest = _labels(rest, draft)
    rest = tails(rest, draft)
    rest = _SCOPED.sub("", rest)
    rest = tails(_bare_end(rest), draft)
    draft.text = rest.strip(" -–—|/／。") if not only(rest) else rest.strip()
    return draft


def stated(draft: Draft) -> None:
    """What a box before its text, a mark there or a bracket behind it says of how far it is; for rows that have no column for it."""
    box, lead, behind = _BOX.match(draft.text), _MARKED.match(draft.text), _BRACKET.search(draft.text)
    if box is not None:
        draft.text = draft.text[box.end() :]
        if box["mark"]:
            draft.mark = f"[{box['mark']}]"
        else:
            draft.checked = box["box"] in ("x", "X")
    elif lead is not None and status(lead[1], strict=True):
        draft.status, draft.text = lead[1], draft.text[lead.end() :]
    elif behind is not None and (said := status(behind[1], strict=True)) and (not said.note or said.completed or ":" in behind[1]):
        draft.status, draft.text = behind[1], draft.text[: behind.start()]


_MARKED = Expression(r"^([^\w\s\[(（`'\"*_~@#<>/\\.,:;!?…–—-]{1,2})\s*(?=\w)")
_BRACKET = Expression(r"(?<=\S)\s*[\[(（]([^\[\]()（）]{1,40})[\])）]\s*\.?$")
_SCOPED = Expression(r"\s~(?:\"[^\"]+\"|[A-Za-z][\w-]*::[\w-]+)(?=\s|$)")
"""`~"corrective action"`, a label as GitLab writes it."""
_ADDRESSED = Expression(r"^(https?://\S+?)(?:\s+[-–—]+\s+|\s*:\s+)(?=[^\W\d_])")
"""`https://tracker/browse/OPS-4 - cap the pool`: the ticket, and what it asks for."""
_END = Expression(r"(?<=[\w.)`'\"])\s+(?:[-–—:]\s*)?https?://\S+$")
_LEADS_TO = Expression(
    r"(?<!\w)(?:in|at|on|to|see|via|by|of|from|with|the|and|or|is|for|use|using|through|here|under|e\.g\.?|i\.e\.?)$", re.IGNORECASE
)


def _bare_end(text: str) -> str:
    """The text without a bare address at its end that no word leads to: it is the item's ticket, which has a place of its own."""
    end = _END.search(text)
    if end is None or len(text[: end.start()].split()) < 2 or _LEADS_TO.search(text[: end.start()]) or not tickets(text[end.start() :]):
        return text
    return text[: end.start()]


def _leads(text: str, draft: Draft) -> str:
    for _ in range(4):
        named = _ID.match(text)
        state = _LEAD_STATUS.match(text)
        lead = _LEAD.match(text)
        owner = _LEAD_OWNER.match(text) or _LEAD_TEAM.match(text)
        if named is not None and not draft.id:
            draft.id, text = named[1], text[named.end() :]
        elif (sort := _LEAD_KIND.match(text)) is not None and not draft.kind:
            draft.kind, text = sort[1], text[sort.end() :]
        elif state is not None and not draft.status:
            draft.status, text = next(word for word in state.groups() if word), text[state.end() :]
        elif draft.status and (day := _LEAD_DAY.match(text)) is not None and not draft.due and not draft.completed:
            draft.due, draft.completed, text = day[1] or "", day[2] or "", text[day.end() :]
        elif lead is not None and _take(lead[1] or lead[2] or lead[3], draft):
            text = text[lead.end() :]
        elif owner is not None and not draft.owner:
            draft.owner, text = owner[1], text[owner.end() :]
        else:
            break
    return text


def _take(words: str, draft: Draft) -> bool:
    """Whether words in brackets are a priority, a kind, a state or a handle, and the draft had none yet."""
    if not draft.priority and priority(words):
        draft.priority = words.strip()
    elif not draft.status and status(words, strict=True):
        draft.status = words
    elif not draft.kind and kind(words) and len(words.split()) <= 2:
        draft.kind = words
    elif not draft.owner and words.startswith("@"):
        draft.owner = words
    else:
        return False
    return True


def _labels(text: str, draft: Draft) -> str:
    """`owner: x`, `due: y` and their like, also in brackets and in Japanese; the text ends where the first of a row begins."""
    found = list(_LABEL.finditer(text))
    found = [one for at, one in enumerate(found) if _stands(text, one, several=len(found) > 1, behind=at > 0)]
    if not found:
        return text
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        stated = _within(text[match.end() : end])
        value = re.split(r"\s*[;；|。](?=\s|(?<=。))|\s[-–—/／]\s*$|(?<!\()\)\s*\.?$|\]\s*\.?$", stated, maxsplit=1)[0]
        value = value.strip(" ,、;。|—–-[]" if "(" in value else " ,、;。|—–-[]()（）/／")
        name = match.lastgroup or ""
        if name == "owner":
            value = _STOP.sub("", value)
        if value and not getattr(draft, name) and len(value) <= 120:
            setattr(draft, name, value)
            if name in ("owner", "due", "ticket"):  # what stands behind a dash may be the next of them
                setattr(draft, name, pieces(value, draft))
            if name in ("owner", "due"):
                setattr(draft, name, behind_commas(getattr(draft, name), draft))
    cut = found[0].start()
    head = re.sub(r"[\s(（\[,;—–|/／-]+$", "", text[:cut])
    last = found[-1]
    tail = re.split(r"[)）\]]\s*|。\s*", text[last.end() :], maxsplit=1)
    behind = tail[1].strip() if len(tail) == 2 else ""
    opened = max(head.rfind(mark) for mark in "([（")
    if opened > 0 and not re.search(r"[)\])）]", head[opened:]) and bracket(head[opened + 1 :].strip(), draft):
        head = head[:opened].rstrip()
    return f"{head} {behind}".strip() if head else behind or text


_STOP = Expression(r"(?<=[^\W\d_])(?<!\b[^\W\d_])(?<!\b[JSDM]r)\.$")
"""The full stop behind a name; that of an initial or of `Jr.` is the name's."""


def _within(words: str) -> str:
    """The words up to the bracket that closes one opened before them."""
    depth = 0
    for at, sign in enumerate(words):
        depth += (sign in "([（") - (sign in ")]）")
        if depth < 0:
            return words[: at + 1] if not words[at + 1 :].strip(" .。") else words[:at]
    return words


def _stands(text: str, label: re.Match[str], *, several: bool, behind: bool) -> bool:
    """Whether a word and a colon are a label: behind a mark or another label, or of a name that no sentence ends in before its colon."""
    before = text[: label.start()].rstrip()
    if not before:
        return several or label.lastgroup in ("owner", "due", "status", "priority")
    return before[-1] in "—–-([,;、，。*|/／（." or label.lastgroup in ("owner", "due") or (behind and label[0][0].isupper())
