"""Tables: one table in, a draft for each row that says what is to be done out. Tells columns by header, then by content."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.actions.draft import Draft, kind, priority
from mkdocs_postmortems.read.actions.row_status import settle
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_ROLES = (
    ("id", r"^(?:#|id|no\.?|nr\.?|n[°º]|№|番号|编号|項番|序号|序號|通番|ai|ai id|action id|item #|item id)$"),
    (
        "completed",
        (
            r"\b(?:completed|done|closed|completion|finished)(?: on| at| date)\b|date (?:completed|closed|done)"
            r"|^completed\??$|^done\??$|完了日|완료일"
        ),
    ),
    ("verified_on", r"^verified(?: on| at)?$|^(?:date|day) verified$|検証日"),
    ("addresses", r"^(?:addresses|answers|factors?|contributing factors?|要因)$"),
    ("verify", r"\bverif\w+|success|acceptance|完了条件|検証"),
    (
        "status",
        (
            r"\bstatus\b|\bstate\b|\bdone\??$|progress|^notes? / status|状態|ステータス|進捗|状况|状态"
            r"|^(?:implemented|implementad[oa]|hech[oa]|feit[oa]|faite?|erledigt|umgesetzt|conclu[ií]d[oa]|completad[oa])\??$"
            r"|状況|进度|进展|進度|完成情况|\bprogres(?:o|so)\b|\bandamento\b|\bestatus\b|\bfortschritt\b|\bvoortgang\b"
            r"|\bstatut\b|\bestado\b|\bsituação\b|상태|статус|\boù en est-on\b|\bavancement\b|\bstand\b|\bstan\b"
        ),
    ),
    (
        "owner",
        (
            r"\bowners?\b|\bwho\b|\bassign\w*|\bresponsible\b|\bdri\b|\blead\b|\bperson\b|\bteam\b|担当|負責|负责|責任者|オーナー"
            r"|\bverantwortlich\w*|\bzuständig\w*|\brespons[aá]ve(?:l|is)\b|\bresponsables?\b|\bdueño\b|\bdono\b|\bencargad[oa]\b"
            r"|담당|오너|책임자|ответственн|исполнитель|\bqui\b|\bwer\b|\bquién\b|\bquem\b|\beier\b|\bansvarlige?\b|\bägare\b|\bansvarig\b"
            r"|\bejer\b|\beigenaar\b|\bresponsabile\b|\bpilotes?\b|\bporteu(?:r|se)s?\b|\bpropriétaires?\b|\bassigné\w*|\basignad[oa]\b|\batribuíd[oa]\b"
            r"|\bpropietari[oa]s?\b|\bproprietári[oa]s?\b|\bencarregad[oa]\b|\bbearbeiter\w*|\bincaricat[oa]\b"
            r"|\bwłaściciel\w*|\bodpowiedzialn\w*|\bdo kiedy\b"
            r"|责任人|責任人|跟进人|执行人|处理人|实施人|対応者|実施者"
        ),
    ),
    (
        "due",
        (
            r"\bdue\b|deadline|by when|\bwhen\b|\btarget\b|\beta\b|\bdate\b|timeline|timeframe|期限|期日|截止|完成时间|予定日"
            r"|\bfällig\w*|\bfrist\b|\btermin\b|\béchéance\b|\becheance\b|\bdélai\b|\bprazo\b|\bplazo\b|\bfecha\b"
            r"|\bdata (?:limite|prevista|final)\b|\bvencimiento\b|기한|마감|목표일|예정일|срок|\bpour quand\b|\bbis wann\b"
            r"|\bcuándo\b|\bquando\b|\bscadenza\b|\bförfaller\b|\bklart senast\b|\b(?:ziel)?datum\b|\bzieltermin\b|\bfälligkeit\b"
            r"|完成日期|预计完成|计划完成|时间节点|目标日|目標日|納期|完了予定|対応予定|実施時期"
        ),
    ),
    ("priority", r"\bprio\w*|\burgence\b|\bdringlichkeit\b|우선|приоритет|\bsev\w*|\burgency\b|\bimportance\b|優先|优先"),
    (
        "ticket",
        (
            r"\btickets?\b|\bwork items?\b|\bbugs?\b|\bissues?\b|\btrack(?:ing|er)\b|\blinear\b|\bjira\b|\bgithub\b|\btask id\b|\bpr\b"
            r"|\blinks?\b|\breferences?\b|チケット|工单|单号|链接|リンク|\burl\b|\breferan?[sn]e?r?\b|이슈|티켓|트래킹|추적"
        ),
    ),
    ("kind", r"\btype\b|\bcategory\b|\bkind\b|\bclass\b|種別|種類|カテゴリ|分類|类型|类别"),
    (
        "action",
        (
            r"\bactions?\b|\bitems?\b|\bdescription\b|\bwhat\b|\btasks?\b|\btitle\b|\bto-?do\b|\bfollow[- ]?ups?\b"
            r"|\bmeasures?\b|\bremediation\b|\bimprovements?\b|\brecommendations?\b"
            r"|アクション|内容|対策|施策|項目|行动|措施|改善|改进|整改|事项|事項|任务|タスク"
            r"|\bmassnahmen?\b|\bmaßnahmen?\b|\baufgaben?\b|\bacci[oó]n(?:es)?\b|\baç(?:ão|ões)\b"
            r"|\btareas?\b|\btarefas?\b|\bt[aâ]ches?\b|\bmesures?\b|조치|작업|항목|действи|задача|\bquoi\b|\bwas\b|\bqué\b|\bo quê\b"
            r"|\baksjon(?:er)?\b|\btiltak\b|\båtgärd(?:er)?\b|\bhandling(?:er)?\b|\bdziałani[ea]\b|\bzadani[ea]\b|^co$|\bactie\b|\bazion[ei]\b"
        ),
    ),
)
_PATTERNS = tuple((name, Expression(pattern)) for name, pattern in _ROLES)
_WHAT = Expression(r"\baction|\bacci[oó]n|\bação|\bma(?:ß|ss)nahme|\bitem\b|\bdescription\b|\btask\b|アクション|内容|対策|行动|措施")
_BRACKETED = Expression(
    r"^\W*(?:(?:(?:\[[^\]]*\]|<[^<>]*>)\s*)+|\{\{.*\}\}|(?:template|example) row(?!\w).*|action(?: item)? \d+|\.{3}|…|description)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_ID = Expression(r"^[A-Za-z]{0,3}[-.]?\d{1,3}[.)]?$")
_IS_KIND = Expression(r"prevent|detect|mitigat|process|repair|investigat|予防|検知|緩和|プロセス", re.IGNORECASE)


def is_actions(table: Block) -> bool:
    """Whether a table outside any actions part is one all the same: its header says action beside owner, due or status."""
    if not table.children or len(table.children) < 2:
        return False
    head = [fold(cell.text) for cell in table.children[0].children]
    roles = _roles(tuple(head))
    says = any(
        re.fullmatch(r"(?:action items?|actions?|アクション|アクションアイテム|action item \(.*|next steps?|follow[- ]?ups?)", cell)
        for cell in head
    )
    return says and bool({"owner", "due", "status", "ticket"} & roles.keys())


def columns(document: Document, line: int) -> Mapping[str, int]:
    """By part of an item the number of its column in the table that has a row on that line; nothing where no table has."""
    for block in document.walk():
        if block.kind == "table" and any(row.line == line for row in block.children[1:]):
            return _roles(tuple(fold(cell.text) for cell in block.children[0].children))
    return {}


def drafts(table: Block, group: dict[str, str]) -> Iterator[Draft]:
    """A draft for each row; blank rows, `None.` and rows of the template are left out."""
    rows = table.children
    if not rows:
        return
    roles = _roles(tuple(fold(cell.text) for cell in rows[0].children))
    body = rows[1:]
    if "id" not in roles and 0 not in roles.values() and (_counted(body) or (_blank(rows[0]) and all(_is_id(row) for row in body))):
        roles["id"] = 0
    if not roles and len(rows) > 1:
        roles = {}
    if "action" not in roles:
        taken = set(roles.values())
        widths = {
            n: sum(len(row.children[n].text) for row in body if n < len(row.children))
            for n in range(len(rows[0].children))
            if n not in taken
        }
        if not widths:
            return
        roles["action"] = max(widths, key=lambda n: widths[n])
    for row in body:
        draft = _draft(row, roles, group)
        if draft is not None:
            yield draft


def _blank(head: Block) -> bool:
    """Whether nothing stands over the first column."""
    return not head.children[0].text.strip()


def _counted(body: tuple[Block, ...]) -> bool:
    """Whether the first column only counts its rows, whatever stands over it."""
    return len(body) > 1 and [row.children[0].text.strip(" .)") if row.children else "" for row in body] == [
        str(n) for n in range(1, len(body) + 1)
    ]


def _is_id(row: Block) -> bool:
    """Whether a row begins with a number or an id; so does a column without a header."""
    return bool(row.children and _ID.match(row.children[0].text.strip()))


def _roles(head: tuple[str, ...]) -> dict[str, int]:
    """The column of each role. A header that names two (`Jira ticket + status`) has both; the cell is cut later."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for name, pattern in _PATTERNS:
        fits = [n for n, cell in enumerate(head) if pattern.search(cell.strip(" *_"))]
        free = [n for n in fits if n not in taken]
        if name == "action":
            free.sort(key=lambda n: not _WHAT.search(head[n]))
        if name == "status" and not free:
            free = [n for n in fits if n == found.get("ticket")]
        if name == "ticket":
            free = free or [n for n in fits if n == found.get("status") and "+" in head[n]]
            free = [
                n
                for n in free
                if not (len(free) == 1 and "action" not in _named(head, taken | {n}) and re.search(r"title|issue$|work items?$", head[n]))
            ]
        if free:
            found[name] = free[0]
            taken.add(free[0])
    return found


def _named(head: tuple[str, ...], taken: set[int]) -> set[str]:
    pattern = dict(_PATTERNS)["action"]
    return {"action"} if any(pattern.search(cell) for n, cell in enumerate(head) if n not in taken) else set()


def _draft(row: Block, roles: dict[str, int], group: dict[str, str]) -> Draft | None:
    cells = row.children
    said = {name: cells[n].text.strip() for name, n in roles.items() if n < len(cells)}
    text = said.get("action", "")
    if not any(cell.text.strip() for cell in cells) or _void(text) or (not text and not said.get("ticket")):
        return None
    others = [value for name, value in said.items() if name not in ("action", "id") and value]
    if not text and all(is_nothing(value) for value in others):
        return None
    draft = Draft(
        text or said.get("ticket", ""), row.line, "table", links=tuple(link for cell in cells for link in cell.links), group=group,
        struck=roles["action"] < len(cells) and len("".join(cells[roles["action"]].struck)) * 2 > max(len(text), 1),
    )  # fmt: skip
    for name in ("id", "owner", "due", "priority", "ticket", "completed", "verify", "verified_on"):
        setattr(draft, name, "" if is_nothing(said.get(name, "")) else said.get(name, ""))
    draft.addresses = tuple(one for one in re.split(r"\s*[,;/、&]\s*|\s+and\s+", said.get("addresses", "")) if not is_nothing(one))
    draft.kind = said.get("kind", "")
    draft.details = tuple(
        cell.text.strip() for n, cell in enumerate(cells) if n not in roles.values() and not is_nothing(cell.text) and cell.text.strip()
    )
    settle(draft, said, states="status" in roles)
    if not draft.kind and roles.get("action", 0) > 0 and 0 not in roles.values():
        lead = cells[0].text
        draft.kind, draft.priority = (lead if kind(lead) and _IS_KIND.search(lead) else ""), draft.priority or priority(lead)
    return draft


def _void(text: str) -> bool:
    return bool(text) and (is_nothing(text.rstrip(".")) or is_placeholder(text) or bool(_BRACKETED.match(text)))
