"""Mononyms: a text in, the people out whom it calls by one name only and whom nothing but the sentence about them gives away."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.things import NAME, things_of
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

_NAME = Expression(
    rf"(?<![\w./@#&:+=\\'’-])(?P<name>{NAME})"
    r"(?![\w/@(=:\\-]|\.\w|[ ][A-Z]|['’](?!s\b)\w)"
)
"""A word with a capital letter between words that have none: two of them together are another matter."""
_REACH = 60
"""Letters before a name within which stands what tells of it."""
_WHO = (
    r"(?:on-?call[ ])?(?:engineer|developer|operator|colleague|contractor|intern|admin|administrator|technician|consultant"
    r"|responder|sre|dba|analyst"
    r"|architect|dispatcher|supervisor|manager|director|lead|commander|scribe|sysadmin)"
)
_DONE = r"(?:reviewed|approved|authored|drafted|written|spotted|noticed|signed[ ]off|suggested|facilitated|interviewed|last[ ]edited|acked)"
_ENDS = r"(?=[ ]*(?:[,.;:)!?]|$|\n)|[ ](?:and|in|on|at|before|after|without|from|who|while|during|when|because|for|about|as|but|first)\b)"
_PASSED = r"(?:hand(?:ed|ing|s)?[ -]?(?:(?:it|things|this)[ ])?(?:over|off)|passed[ ](?:it|the[ ][a-z]+)(?:[ ]on)?)"
_PRAISED = r"(?=(?:(?:,|,?[ ]and)[ ][A-Z][\w-]+)*[ ](?:for[ ]\w+ing\b|who\b))"
_GIVEN = r"(?:valid|relu|approuv|corrig|appliqu|rédig|revert|aprobad|aprovad|revisad|corregid|aplicad|escrit)\w*"
_SLOTS = (
    ("to", rf"{_PASSED}(?:[ ][a-z]+){{0,3}}[ ]to", ""),
    ("to", r"(?:talk|talked|talking|spoke|speak)[ ]to", r"(?=[ ](?:before|about|first|on|if|when|in|and)\b|[.,;])"),
    ("to", r"(?:kudos|credits?|props|shout-?out|hat[ ]tip|thanks)(?:[ ]goe?s?)?[ ](?:also[ ])?to", _PRAISED),
    ("to", r"hand-?(?:over|off)[ ]from[ ][A-Z]\w+[ ]to", ""),
    ("from", r"hand-?(?:over|off)[ ]from", r"(?=[ ]to[ ][A-Z])"),
    ("kudos: credit: credits: thanks: props: shout-out: shoutout:", "", _ENDS),
    ("when after since before until", "", r"(?=[ ](?:left[ ](?:in|the[ ]company|us|for)|retired|resigned|quit)\b)"),
    ("when after since before until", "", r"(?=[ ]was[ ]on[ ](?:leave|holiday|vacation)\b)"),
    ("thanks", "", r"(?=[ ]for[ ](?:the|his|her|your|\w+ing)\b|[,!])"),
    ("thanks, cc", r"(?:thanks,|cc)", r"(?=[!.]|,[ ](?:please|fyi)\b)"),
    ("reach reached", "", r"(?=[ ](?:until|by[ ]phone|at[ ]home)\b)"),
    ("told tell", "", r"(?=[ ](?:that|about|to|what|how|why)\b)"),
    ("admin person engineer dba one", r"\b(?:the|our)[ ]only[ ](?:admin|person|engineer|dba|one),?", r"(?=,)"),
    ("c'est c’est", "", r"(?=[ ]qui\b)"),
    ("mit", r"zusammen[ ]mit", ""),
    ("ask asked asking", "", r"(?=[ ](?:whether|if|to|about|for|how|why|what|when)\b|,[ ]who\b)"),
    ("woke woken waking phoned texted rang dm'd dmed messaged interviewed", "", _ENDS + r"|(?=[ ]up\b)"),
    ("up", r"(?:woke|woken|waking)[ ]up", ""),
    ("pages pings", "", r"(?=[ ]*(?:\||\n|\Z))"),
    ("pinged paged paging pinging", "", _ENDS + r"|(?=[ ](?:via|twice|again|up|did|by)\b)"),
    ("by", _DONE + r"[ ]by", _ENDS),
    ("with", r"(?:(?:follow|followed|following)[ -]?up|paired|pairing|synced|1:1|call|chat)[ ]with", _ENDS),
    ("with", r"(?:spoke|spoken|speaking|talked|sat[ ]down|checked)[ ]with", _ENDS),
    ("was is", r"it[ ](?:was|is)", r"(?=[ ]who\b)"),
    ("only", "", r"(?=[ ](?:knows|knew|remembers|remembered|understands|understood|has[ ]access|had[ ]access)\b)"),
    ("only", "", r"(?=[ ]ha[ds][ ]the[ ](?:password|keys?|login|rights)\b)"),
    ("because since while but as when", "", r"(?=,[ ](?:the|our)[ ]only[ ](?:one|person|engineer|admin)\b)"),
    ("to", r"according[ ]to", r"(?=,)"),
    ("as", r"(?:^|[.,;][ ]|\n)as", r"(?=[ ](?:pointed[ ]out|put[ ]it|remembers|remembered|recalls|recalled)\b)"),
    ("and", r"I[ ]and", ""),
    ("from", r"(?:ping|page|call|message|dm|hint|tip|nudge|note)[ ]from", r"(?=[ ](?:we|who|that|at|in|before|while)\b|[,.;])"),
    ("called", r"(?:we|i|they|then)[ ]called", r"(?=[ ](?:at[ ]home|in|up|and[ ]s?he)\b)"),
    ("colleague", "", ""),
    ("said says asked replied wrote added explained answered",
     r"(?:^|[\"”»’'],?)[ ](?:said|says|asked|replied|wrote|added|explained|answered)", _ENDS),
    ("mr. mrs. ms. mx. dr. prof.", "", ""),
    ("mr mrs ms dr", r"(?-i:Mr|Mrs|Ms|Dr)", ""),
    ("mme mlle monsieur madame señor señora senhor senhora sr sra sr. sra. pan pani signor signora", "", ""),
    ("a", r"(?:llamamos|avisamos|despertamos|gracias|grazie|chiamato|avvisato|obrigad[oa]|ligamos)[ ]a", ""),
    ("à", r"(?:merci|grâce)[ ]à", ""),
    ("para", r"(?:ligamos|liguei|ligou)[ ]para", ""),
    ("belden belde", "", r"(?=[ ]en[ ](?:zij|hij)\b|[.,;])"),
    ("herr herrn frau mevrouw meneer dhr. mevr. fru paní slečna doña don dott. dott.ssa ing.", "", ""),
    ("hat", r"Uhr[ ]hat", r"(?=[ ](?:den|die|das|ihn|sie|es|unsere[nr]?)\b)"),
    ("an", r"(?:übergabe|übergeben)[ ]an", ""),
    ("selon según", "", r"(?=,)"),
    ("a o", r"segundo[ ][ao]", r"(?=,)"),
    ("par por pelo pela", rf"{_GIVEN}[ ](?:par|por|pelo|pela)", ""),
)  # fmt: skip
"""The last word before a name in small letters, looked up first so that most words cost nothing; all that stands there, where that
word is not enough; and what follows the name."""
_ROLE = Expression(
    rf"(?:\b(?i:our|the|an?|their|his|her|my)[ ](?:[a-z-]+[ ]){{0,2}}(?i:{_WHO}"
    rf"|on-?call|deputy|successor|predecessor)(?:[ ]on[ ]call)?)(?:,[ ]|[ ]\()\Z"
)
_DESK = Expression(r"\b(?i:support|engineering|ops|operations|sre|on-?call|security|sales|finance|infra|network(?:ing)?|comms)[ ]\(\Z")
_SIGNED = Expression(r"(?:[.!?”\")][ ]|^|\n)(?:—|--|–)[ ]?\Z")
_SIGNED_ENDS = Expression(r"[ \t]*(?:\n|\Z)")
_ROLE_ENDS = Expression(r"[,)]")
_BEHIND = Expression(
    r"[ ](?:(?:was|is|were)[ ](?:still[ ]|already[ ]|also[ ]|not[ ])?(?:on[ -]?call\b|asleep|awake|on[ ](?:leave|vacation"
    r"|holiday|parental|maternity|a[ ]plane|a[ ]train"
    r"|his|her)\b|off[ ](?:duty|sick)|out[ ]sick|woken|commuting)|and[ ](?:I|me)\b(?!/)|volunteered\b|woke[ ]up\b|logged[ ]in\b"
    r"|realised\b|realized\b"
    r"|(?:then[ ]|also[ ])?suggested\b|(?:joined|joins|left|leaves|dialled[ ]into|dialed[ ]into)[ ]the[ ](?:call|bridge"
    r"|war[ ]?room|incident[ ]call|meeting)\b)"
    r"|['’]s[ ](?:(?:first|last|second|third)[ ](?:day|week|month|shift|on-?call)\b|(?:own[ ]|old[ ]|personal[ ]"
    r"|work[ ])?(?:laptop|phone|shift|vacation|holiday|desk"
    r"|calendar|inbox|mailbox|badge|home[ ]directory|pull[ ]request|workstation|absence|parental[ ]leave|leave\b)|queue[ ]for\b)"
    r"|,?[ ](?:and|but|because|since|while|so|until)[ ](?:he|she)[ ]|[ ](?:on|with|from|and|during|after|before)[ ](?:his|her)[ ]"
    r"|[ ](?:noticed|realised|realized|remembered|wondered|forgot|mistyped|assumed|believed|guessed|recogni[sz]ed)"
    r"[ ](?:that|it|the|a|an|what|why|how|only|first)\b"
    r"|[ ]approved[ ](?:it|(?:the|this|that)[ ](?:change|fix|plan|patch|rollout|release))\b"
    r"|[ ]wrote[ ]down\b|[ ](?:spotted|restarted|fixed|patched|rebooted|reverted|repaired|recovered|found|ran|stopped"
    r"|killed)[ ](?:the|it|that|this)"
    r"[ ](?:[a-z]+[ ]){0,2}?(?:by[ ]hand|manually|from[ ](?:home|a[ ]phone))\b|[ ](?:spotted|mistook|overlooked)[ ](?:the|it|that|this)\b"
    r"|[ ](?:apologi[sz]ed|disagreed|insisted|volunteered|panicked|phoned|texted)\b|[ ](?:had|has)[ ](?:warned|seen[ ]it|disagreed"
    r"|the[ ]pager)\b"
    r"|[ ]then[ ]verified\b|[ ]and[ ][A-ZÀ-Ž][a-zß-ÿ]{2,19}[ ](?:had[ ]|both[ ]|also[ ])?(?:disagreed|agreed|argued|paired|debated"
    r"|took[ ]turns|met)\b"
    r"|[ ]a[ ](?:relancé|redémarré|prévenu|appelé|remarqué|constaté|corrigé|désactivé|validé|trouvé|alerté)\b"
    r"|[ ]ha[ ](?:riavviato|notato|chiamato|avvisato|trovato|corretto|visto|spento)\b"
    r"|[ ](?:reinició|notó|avisó|llamó|reiniciou|percebeu|avisou|ligou|notou)\b"
    r"|[ ]from[ ](?:the|our)[ ](?:[A-Za-z-]+[ ]){1,3}(?:team|squad|desk)(?:[ ]in[ ][A-Z]\w+)?(?:,[ ]who\b|[ ](?:pushed|mentioned|fixed"
    r"|reverted|ran|merged|helped|remembered|spotted|volunteered|said|told|asked|noticed|confirmed|found|joined|suggested|pointed"
    r"|explained|took|made|knew|called|wrote)\b)"
    rf"|,[ ](?:the|our)[ ](?:[a-z-]+[ ]){{0,2}}(?:{_WHO})(?=[,.])"
)
_HAT = Expression(r"[ ]hat[ ](?:[\wäöüÄÖÜ]+[ ]){1,4}(?:neu[ ]gestartet|gestartet|bemerkt|angerufen|gemeldet|behoben)\b")
_NOUN = Expression(
    r"(?:(?<!:\d)\d|(?<!\w)(?i:am|im|zum|zur|vom|beim|der|die|das|dem|den|ein|eine|unser|unsere|kein|keine|jede[rs]?|diese[rs]?"
    r"|seit|nach|vor|bis|um))[ ]\Z"
)
"""Before a German noun, which has a capital letter as names do; behind a time of day stands whoever did it."""
_CLOCK = Expression(
    r"\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AaPp][Mm])?(?:[ ](?:UTC|GMT|CES?T|[ECMP][SD]?T|JST|IST|BST))?[\])]?[*_]{0,2}[ \t]{0,30}[-–—"
    r"|:,]?[ \t]{0,30}[*_]{0,2}\Z"
)
_ACTS = Expression(
    r"[*_]{0,2}(?:[ ]and[ ][A-ZÀ-Ž]\w{1,19})?[ ](?:(?:then|also|now|finally|quickly)[ ])?(?:"
    r"(?:asks?|asked|notices?|noticed|reali[sz]e[ds]?|suggest(?:s|ed)|propose[ds]|repli(?:es|ed)|says|said|tells|told|thinks"
    r"|thought|suspect(?:s|ed)|decide[ds]"
    r"|wonder(?:s|ed)|remember(?:s|ed)|takes[ ]over|took[ ]over|logs[ ]in|logged[ ]in|hands[ ]over|handed[ ]over|(?:was|is|got"
    r"|gets)[ ](?:assigned|paged|woken)"
    r"|got[ ]back[ ]to|goes[ ]to|went[ ]to|(?:made|makes|opens|opened|pushes|pushed|posts|posted)[ ](?:an?|the|another)"
    r"|calls?[ ]in|called[ ]in|joins|joined)\b"
    r"|(?:reverts|reverted|roll(?:s|ed)|restart(?:s|ed)|deletes|deleted|disables?|disabled|enables?|enabled|merge[sd]|drain(?:s"
    r"|ed)|kill(?:s|ed)|stop(?:s|ped)"
    r"|appl(?:ies|ied)|remove[sd]|deploy(?:s|ed)|increase[sd]|reboot(?:s|ed)|patch(?:es|ed)|scale[sd]|block(?:s|ed)|mute[sd]"
    r"|silence[sd]|check(?:s|ed)|test(?:s|ed)"
    r"|analy[sz]e[sd]|investigate[sd]|ping(?:s|ed)|find(?:s)?|found|paused?|pauses|fix(?:es|ed)|add(?:s|ed)|flip(?:s|ped)|turn(?:s|ed))"
    r"(?:[ ](?:back|out|up|off|on|down))?[ ](?:the|an?|our|all|it|them|that|his|her|one|both|another)\b)"
)
"""What somebody does at a time: things people do, and what has an object, since of a thing it would be said to have been done."""
_ALSO = Expression(r"(?:,|,?[ ]and)[ ]")
_MANNER = Expression(
    r"\w{3,}(?:[ts]ions?|ships?|ctors|bots?)|\w{5,}(?:ing|ists|ents)|\w{4,}[st]ers|\w{4,}[aiu]tors|\w{3,}(?:arily|ally|ately|edly|ously|ively|fully|ntly|essly|ably|ibly)"
)
"""Words that tell how something was done, or who does such things, begin a line as names do."""
_KNOWN = (
    listed("people-things") | listed("logins-machines") | listed("people-offices") | listed("people-titles") | listed("customers-programs")
    | listed("values-places") | listed("values-adjectives") | listed("sections-usual") | listed("labels-nobody") | listed("alone-nobody")
    | listed("alone-programs") | listed("mononyms-pronouns")
)  # fmt: skip
_PROGRAMS = listed("people-things") | listed("alone-programs")


def _table() -> dict[str, list[tuple[Expression, Expression]]]:
    table: dict[str, list[tuple[Expression, Expression]]] = {}
    for lasts, before, behind in _SLOTS:
        for last in lasts.split():
            head = "" if before.startswith("(?:^") else r"(?<!\w)"
            table.setdefault(last, []).append((Expression(rf"{head}(?i:{before or last})[ ]\Z"), Expression(behind)))
    return table


_BY_LAST = _table()


_HONOURED = Expression(r"(?<![\u3400-\u9fff々])([\u3400-\u9fff々]{2,4})(?:さん|氏|くん|ちゃん)(?!\w*社)")
"""A family name in Chinese characters with what politeness puts behind it."""
_POLITE = listed("mononyms-polite")


def alone(text: str) -> Iterator[str]:
    """Each such name once; programs, places, teams and words of the language are none."""
    if not text.isascii():
        yield from dict.fromkeys(name for name in _HONOURED.findall(text) if name not in _POLITE)
    told: dict[str, None] = {}
    end = 0
    for found in _NAME.finditer(text):
        name, again = found["name"], end and text[end : found.start()]
        if nobody(name):
            continue
        if (again and _ALSO.fullmatch(again)) or _slot(text, found.start(), found.end()):
            told[name] = None
            end = found.end()
    if told:
        small, things = things_of(text)
        # The text itself tells of many that they are none: it writes them small, gives them an article or says what sort of thing they are.
        yield from (name for name in told if name.lower() not in small and name not in things)


def _slot(text: str, start: int, end: int) -> bool:
    """Whether the words about a place leave room for nobody but a person."""
    before = text[max(0, start - _REACH) : start]
    if _BEHIND.match(text, end) or (_HAT.match(text, end) and not _NOUN.search(before)):
        return True
    last = before.rstrip(" ").rpartition(" ")[2].rpartition("\n")[2].lower()
    last = last.lstrip("(*_")
    if any(
        first.search(before) and behind.match(text, end)
        for key in {last, last.rpartition("'")[2]}
        for first, behind in _BY_LAST.get(key, ())
    ):
        return True
    if _ACTS.match(text, end) and _CLOCK.search(before):
        return True
    if (before.endswith("(") and text[end : end + 1] == ")" and _DESK.search(before)) or (
        _SIGNED_ENDS.match(text, end) and _SIGNED.search(before)
    ):
        return True
    return bool(before.endswith((", ", " (")) and _ROLE_ENDS.match(text, end) and _ROLE.search(before))


def program(name: str) -> bool:
    """Whether a word is the name of a program or of who makes one, and nothing else."""
    return name.casefold() in _PROGRAMS and not ordinary(name)


def nobody(name: str) -> bool:
    """Whether a word with a capital letter is one of the language, a place, an office, a program or the manner of something."""
    small = name.casefold()
    return small in _KNOWN or ordinary(name) or bool(_MANNER.fullmatch(small)) or (small.endswith("s") and small[:-1] in _KNOWN)
