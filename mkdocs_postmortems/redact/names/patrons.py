"""Patrons: a text in, the companies out that no word calls a customer and of which a sentence tells what is told of customers only."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.customers import PROGRAMS
from mkdocs_postmortems.redact.names.mononyms import nobody
from mkdocs_postmortems.redact.names.things import things_of

_WORD = r"[^\W\d_a-z][^\W\d_][\w’-]{0,30}(?<!['’]s)"
_NAME = rf"{_WORD}(?:[ ](?:(?:of|de|the|van|von|&)[ ])?{_WORD}){{0,3}}"
_OWN = (
    r"(?:traffic|account|tenant|tenancy|workspace|contract|subscription|catalogue|catalog|webhooks?|integration|invoices?|C[ETIOFP]O|CISO"
    r"|IT[ ]team|renewal|SLA|CSM|account[ ]manager|procurement)"
)
_HELD = r"(?:account|tenant|tenancy|workspace|contract|subscription|catalogue|traffic|renewal|SLA)s?"
_DID = (
    r"(?:(?:had[ ])?phoned|rang|complained|churned|called(?=[ ](?:us|twice|again|our|support|the[ ]hotline)\b|\.)|wrote[ ]to[ ](?:us|our"
    r"|the[ ](?:press|regulator))"
    r"|e-?mailed[ ](?:us|our|support)|threatened[ ]to[ ](?:leave|cancel|sue|churn)|(?:asked|pushed|pressed)[ ](?:us[ ])?for[ ](?:an?[ ])?"
    r"(?:[\d.,]{1,7}[ ]?%[ ])?"
    r"(?:(?:service[ ]|sla[ ])?credits?|refund|compensation|explanation|rca|postmortem|report)\b|demanded|is[ ]suing"
    r"|(?:opened|raised|filed)[ ](?:an?|two|three|four|several|many)[ ](?:\w+[ ])?(?:tickets?|cases?|complaints?|escalations?"
    r"|P[0-4]|[Ss][Ee][Vv]-?[0-4])"
    r"|invoked[ ](?:clause|article|section|paragraph|their|its)|gave[ ]notice"
    r"|did(?:[ ]not|n['’]t)[ ](?:get|receive)[ ](?:their[ ]|its[ ]|any[ ]|an?[ ])?"
    r"(?:invoice|order|payout|statement|deliver(?:y|ie)|shipment|report)s?"
    r"|could[ ]not[ ](?:upload|order|check[ ]out|pay|log[ ]in)"
    r"|(?:cancelled|canceled|terminated)[ ](?:its|their|the)[ ]contract)"
)
_SIDE = r"(?:team|people|folks|engineers?|admins?|staff|contacts?|colleagues|friends|ops|developers)"
_SAID = r"(?:reported|told|asked|noticed|confirmed|called|wrote|saw|complained|escalated|opened|raised|pinged|informed)"
_TRADE = (
    r"(?:reseller|retailer|advertiser|publisher|hotel[ ]chain|supermarket[ ]chain|restaurant[ ]chain|insurer|airline|cooperative|charity"
    r"|wholesaler|franchisee|law[ ]firm|logistics[ ]company|brewery|bakery|pharmacy[ ]chain|travel[ ]agency|credit[ ]union"
    r"|building[ ]society|(?:handling|estate)[ ]agent|housing[ ](?:association|trust)|broker|sublicensee|franchise[ ]partner"
    r"|(?:printing|distribution|charter|launch|wholesale|mvno|fleet|event|sales)[ ](?:partner|client|customer)|(?:tournament"
    r"|event)[ ]organi[sz]er"
    r"|sponsor|haulier|(?:banking|clearing|shipping)[ ]partner|Einsender(?:in)?|marketplace[ ]seller|(?:train|bus|ferry"
    r"|tour)[ ]operator|grocer|dealership|law[ ]practice|housing[ ]provider|care[ ]home|gestoría|asesoría"
    r"|tussenpersoon|assurantiekantoor|(?:grootzakelijke|zakelijke)[ ]klant|parceir[oa]|chaîne|enseigne|Großkund(?:e|en|in)"
    r"|Geschäftskund(?:e|en)"
    r"|Klienci[ ]biznesowi|klient[ ]biznesowy)"
)
"""What those are for whom one works; a maker of programs is none of it."""
_SUM = r"(?:[€£$¥]|EUR|USD|GBP|CHF|R\$|\d[\d.,  \u00a0]{0,12}[ ]?(?:€|EUR|zł|PLN|kr|CHF|USD|euros?|dollars|pounds))"
"""Of whom it is said that a sum is asked or got, is one for whom one works."""
_BRANCH = (
    r"Bank|Insurance|Analytics|Foods|Pharma|Telecom|Logistics|Outfitters|Mutual|Dental|Verlag|Holdings|Partners|Industries|Airlines|Airways"
    r"|Hotels|Stores|Retail|Energy|Capital|Clinics?|Hospitals?|Motors|Bakery|Bakeries|Brewery|Travel|Textiles|Furniture"
    r"|Freight|Shipping|Pharmacy"
)
"""With what the names of companies end."""
_FRAMES = Expression(
    rf"(?<!\w)(?=[^\W\d_])(?:(?<!\.)(?P<owns>{_NAME})['’]s[ ](?:[a-z]+[ ])?{_OWN}\b"
    rf"|\b(?i:the[ ]){_HELD}[ ]of[ ](?P<held>{_NAME})"
    rf"|(?<![\w.])(?P<did>{_NAME}(?:(?:,[ ]|,?[ ]and[ ]){_NAME}){{0,3}})[ ](?:also[ ]|then[ ]|later[ ]|both[ ]|even[ ])?{_DID}(?!\w)"
    rf"|\b(?i:{_SIDE})[ ](?:at|from|of|over[ ]at)[ ](?P<side>{_NAME})[ ](?:who[ ]|first[ ]|also[ ])?{_SAID}\b"
    rf"|\b(?:[Aa]|[Tt]he|[Oo]ur)[ ](?:call|meeting|contract|renewal)[ ]with[ ](?P<met>{_NAME})"
    rf"|(?<![\w.])(?P<largest>{_NAME})(?:,|[ ][—–-])[ ](?:our|their)[ ](?:second[ -])?(?:biggest|largest|oldest|newest|main|top)[ ]"
    rf"(?!(?:region|cluster|database|service|table|competitor|dependency|vendor|supplier|provider|problem|concern)s?\b)[a-z]{{4,14}}\b"
    rf"|\b(?:owed?|promised|granted|offered)[ ](?P<owed>{_NAME})[ ]an?[ ](?:service[ ]|sla[ ])?(?:credit|refund|discount|compensation)\b"
    rf"|\b[Tt]he[ ](?P<managed>{_NAME})[ ](?:key[ ])?account[ ](?:manager|team|executive|rep)\b"
    rf"|\b[Aa]mong[ ](?:them|those)(?:[ ](?:was|were)|,)?[ ](?P<among>{_NAME}(?:(?:,[ ]|,?[ ]and[ ]){_NAME}){{0,3}})"
    rf"|(?<![\w.])(?P<full>{_WORD}(?:[ ](?:of[ ]|the[ ]|&[ ])?{_WORD}){{1,3}}(?:[ ]eG)?)[ ](?:noticed|felt)(?:[ ]it|[ ]first)?(?=[.,;])"
    rf"|\b(?i:{_TRADE})s?,?[ ](?P<trade>{_NAME}(?:[ ]&[ ]{_WORD})?(?:(?:,[ ]|,?[ ](?:and|und|et|y|e|i|en)[ ]){_NAME}){{0,4}})(?![\w’'-])"
    rf"|(?<![\w.])(?P<sum>{_NAME}(?:[ ]&[ ]{_WORD})?)[ ](?:claims|asks[ ]for|demands|wants|was[ ]charged|gets|got|received"
    rf"|is[ ]claiming|verlangt|fordert"
    rf"|pede|exige|żąda|eist|kreeg|réclame|reclama)[ ](?:[a-z]+[ ]){{0,6}}?{_SUM}"
    rf"|(?<![\w.])(?P<opened>{_WORD}(?:[ ]{_WORD}){{0,2}}(?:(?:,[ ]|,?[ ]and[ ]){_NAME}){{0,4}})[ ](?:opened|raised|filed)"
    rf"[ ](?:support[ ])?tickets\b"
    rf"|(?<![\w.])(?P<numbered>{_WORD}(?:[ ]{_WORD}){{0,3}})[ ]\((?:tenant|customer|account|org)(?:[ ]id)?[ ]`?[a-z]{{0,6}}[-_]?[a-z0-9]*\d"
    rf"|(?<![\w.])(?P<suffered>{_WORD}[ ]{_WORD}(?:[ ]{_WORD})?)[ ](?:breached[ ]its[ ]own|paused[ ]its|delayed[ ]its|cancelled[ ]its)[ ]"
    rf"|\b(?:[Aa]udit|[Cc]all|contract|contractor|[Cc]ontrato|urgencia)[ ](?:[a-z]+[ ])?(?:by|with|from|con)[ ](?P<formal>"
    rf"(?:{_WORD}[ ](?:&[ ])?){{1,3}}"
    rf"(?:LLP|LLC|Ltd|GmbH|Consulting|Solutions|Services|Servicios|Partners|Systems))\b"
    rf"|\b[Cc]ustomer[ ](?P<titled>{_WORD}(?:[ ]{_WORD}){{1,3}})[ ](?:saw|lost|had|was|got|could|noticed|received|experienced|reported)\b"
    rf"|\b(?i:tenants|customers|merchants|clients|subscribers)(?:[ ][a-z]+){{0,6}}:[ ](?P<listed>{_WORD}(?:[ ](?:&[ ])?{_WORD})+"
    rf"(?:(?:,[ ]|,?[ ]and[ ]){_NAME}){{0,6}})(?=[ ](?:lost|saw|had|were|was|could)\b|\.)"
    rf"|\b(?i:job|report|import|export|batch|orders?|shops?|data|feed|upload|queries|query|requests|invoices)s?[ ](?:of|from|for)[ ]"
    rf"(?P<formed>(?:{_WORD}[ ]){{1,3}}(?:{_BRANCH}))\b"
    rf"|\bBetroffen[ ](?:war|waren|ist|sind)[ ](?:[a-z]+[ ]){{0,2}}(?P<hit>{_NAME}[ ](?:GmbH|AG|KG|SE|eG))\b"
    rf"|(?<![\w.])(?P<barred>{_WORD}(?:[ ](?:(?:de|del|la|les|der|di|do|da)[ ])?{_WORD}){{1,3}})[ ](?:no[ ]pud(?:o|ieron)"
    rf"|n['’](?:a|ont)[ ]pas[ ]pu"
    rf"|konnten?[ ]nicht[ ](?:bezahlen|bestellen|buchen)|não[ ](?:pôde|puderam|conseguiu|conseguiram)|non[ ](?:ha|hanno)[ ]potuto)\b)"
    rf"|[ ]\((?P<bracketed>(?:{_WORD}[ ]){{1,2}}(?:GmbH|LLP|LLC|Ltd|AG|BV|B\.V\.|S\.L\.|Sp\.[ ]z[ ]o\.o\.))\)"
    r"|(?:客户|客戶|租户|商户|顾客)(?P<shop>[\u3400-\u9fff]{2,8}?)(?:公司)?(?=投诉|反馈|报告|反映|来电|询问|要求|无法|受影响)"
    r"|(?P<company>(?:株式|有限|合同)会社[\u3040-\u30ff\u3400-\u9fff々]{2,16}?|[\u30a0-\u30ff\u3400-\u9fff々]{2,16}(?:株式|有限|合同)会社)"
    r"(?=様|から(?:の|お)?(?:問い合わせ|連絡|報告|苦情|クレーム|電話))"
    r"|(?:顧客|お客様|取引先|テナント)(?:である|の|・|、|は)?(?P<abroad>(?:株式|有限|合同)会社[\u30a0-\u30ff\u3400-\u9fff々A-Za-z0-9]{2,16}"
    r"|[\u30a0-\u30ff\u3400-\u9fff々A-Za-z0-9]{2,16}(?:株式|有限|合同)会社)"
)
"""Most begin where a word does, which is asked once."""
_HINTS = (
    "owe", " our ", " their ", "promised ", "granted ", "offered ",
    "’s ", "'s ", " of ", " with ", "mong ", " account ", " at ", " from ", " phoned", " rang", " complained", " churned", " called",
    " wrote", " emailed", " e-mailed", " threatened", " asked", " pushed", " pressed", " demanded", " opened", " raised", " filed",
    " could not", " invoked ", " gave notice", " did not ", " didn", " cancelled", " canceled", " terminated", " is suing", " noticed",
    " felt", "会社", "eseller", "etailer", "dvertiser", "ublisher", "chain ", "nsurer", "irline", "ooperative", "harity", "ustomer",
    "enants", "erchants", "lients", "ubscribers", " for ",
    " claims", " asks", " demands", " wants", " charged", " gets", " got", " received", "verlangt", "fordert", " pede ",
    " exige ", " żąda ",
    " eist ", " kreeg ", "réclame", "reclama", " (", " its ", "roker", "gent", "ssociation", "ublicensee", "artner", "rgani", "ponsor",
    "eller",
    "perator", "aulier", "insender", "estor", "ussenpersoon", "klant", "arceir", "haîne", "nseigne", "kund", "lien", " by ", " con ",
    "etroffen", " no pud", " pas pu", "onnte", " não ", " non h", "客户", "客戶", "租户", "商户", "顾客",
)  # fmt: skip
_SOFTWARE = Expression(r"(?:Analytics|Stores|Retail|Partners|Shipping|Freight|Travel)\Z")
"""With what the names of products end as well."""
_APART = Expression(r",?[ ](?:and|und|et|y|e|i|en)[ ]|,[ ]")
_SHORTEST = 4
_TITLED = frozenset(("managed",))
"""What an article stands before although it is a name."""


def patrons(text: str) -> Iterator[str]:
    """Each name as it is written; programs, teams and words of the language are none."""
    if not any(hint in text for hint in _HINTS):
        return
    told: dict[str, bool] = {}
    for found in _FRAMES.finditer(text):
        for key, group in found.groupdict().items():
            for name in _APART.split(group) if group else ():
                told[name] = told.get(name, False) or key in _TITLED
    if told:
        small, called = things_of(text)
        for name, titled in told.items():
            words = name.split()
            known = words[:-1] if len(words) > 1 and _SOFTWARE.match(words[-1]) else words
            if all(map(nobody, known)) or words[0].casefold() in PROGRAMS:
                continue
            lone = len(words) == 1
            if lone and (len(name) < _SHORTEST or name.isupper() or name.lower() in small or (name in called and not titled)):
                continue
            yield name
