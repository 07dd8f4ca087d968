"""Hints: words inside headings of further languages that tell which part they open, where no name of a part fits whole. A table."""

_DONE = (
    r"imm[eé]diat", r"inme?diata", r"imediata", r"men[eé]es", r"prises\b", r"effectu[eé]e", r"r[eé]alis[eé]e", r"tomadas",
    r"realizadas", r"ejecutadas", r"executadas", r"ergriffen", r"sofort", r"принят", r"выполнен", r"已采取", r"已执行",
    r"紧急", r"临时", r"즉시", r"긴급", r"応急", r"暫定", r"一時",
)  # fmt: skip
"""Words of headings over what was done during the incident."""
_LATER = (
    "corr?ect[io]|corret|prév|prevent[io]v|prevenci|prevenç|futur|seguimiento|suivi|acompanhamento|mejora|melhori|am[eé]liorat|pendient"
    "|pendent|recomend|recommand|d[eé]cid|venir|(?:largo|longo|long|corto|curto|court) (?:plazo|prazo|terme)"
)
_TO_DO = (
    rf"\b(?:acciones|medidas|tareas|ações|tarefas|actions?|mesures?)\b.*(?:{_LATER})",
    r"\b(?:mitiga|soluci|solu[çt])\w+ (?:de|a|à|definitiva de) (?:largo|longo|long) (?:plazo|prazo|terme)",
    r"\bprevenci[oó]n\b", r"\bprevenção\b", r"\bprévention\b", r"\bplano? d(?:e |')a(?:ction|cción|ção)",
    r"\bpr[oó]ximos pas[os]+\b", r"\bprochaines [eé]tapes\b", r"ma(?:ß|ss)nahmen\b", r"\bvorbeugung\b",
    r"\bn[aä]chste schritte\b", r"^后续(?!影响|进展)", r"预防", r"防范", r"防止", r"避免再次",
    r"改进(?:措施|计划|方案|项|行动|建议)", r"整改", r"待办", r"行动项", r"^下一步", r"长期(?:方案|措施)", r"재발 ?방지",
    r"예방", r"후속", r"개선 ?(?:사항|방안|계획|과제|조치)", r"향후", r"액션 ?아이템", r"다음 ?단계", r"予防", r"防止策",
    r"今後の(?:対応|対策|課題|改善|予定)", r"恒久対策", r"改善(?:策|案|項目)", r"次のステップ", r"план действий",
    r"мер[ыа] (?:по )?(?:предотвращ|профилакт)", r"предотвращ", r"профилактик", r"дальнейш", r"следующие шаги",
    r"^(?:recommandations?|recomendaciones|recomendações|empfehlungen)\b", r"корректирующ",
)  # fmt: skip
"""Words of headings over what is to be done."""

NEEDLES_MORE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("whys", (
        r"\b(?:5|cinco) (?:porqu[eê]s|por qu[eé]s)\b",
    )),
    ("timeline", (
        r"\bl[ií]nea de(?:l)? tiempo\b", r"\blinha do tempo\b", r"\bcronolog[ií]a\b", r"\bchronologi", r"\bzeitleiste\b",
        r"타임라인", r"хронологи", r"\bzeit(?:verlauf|strahl|achse)\b", r"\bd[eé]roul[eé]", r"таймлайн", r"时间(?:线|轴)",
        r"事件经过", r"시간대별", r"時系列",
    )),
    ("poorly", (
        r"^(?:as |las )?(?:coisas|cosas) que (?:falh|fall|deram errado|sali\w+ mal)", r"^things that (?:failed|broke|hurt)\b",
        r"\b(?:no|não|nada) (?:nos |se )?(?:sali[oó]|funcion[oó]|funcionaron|funcionou|funcionaram|correu|deu certo)\b",
        r"\bn['’](?:a|ont|avait) pas (?:\w+ ){0,2}(?:fonctionné|marché)\b", r"\b(?:nicht|weniger) (?:\w+ )?gut\b",
        r"\bnicht (?:funktioniert|geklappt|lief|gelaufen)", r"\bне (?:сработало|помогло)\b",
        r"\b(?:podr[ií]a\w*|poder[ií]a\w*|puede\w*|pode\w*) (?:\w+ )?(?:mejorar|melhorar)", r"\baurait pu (?:être )?(?:mieux|am[eé]lior)",
        r"\bpourrait être (?:mieux|am[eé]lior)", r"\bbesser (?:laufen|machen|werden) (?:k[oö]nn|soll|h[aä]tt)",
    )),
    ("well", (
        r"^(?:as |las )?(?:coisas|cosas) que (?:funcion|deram certo|sali\w+ bien)", r"^things that (?:worked|held)\b",
        r"\b(?:sali[oó]|funcion[oó]|funcionou|correu) (?:bien?|bem)\b", r"\bbien fonctionné\b", r"\bgut (?:lief|gelaufen)\b",
    )),
    ("summary", (
        r"^s[ií]ntomas?\b", r"^sympt[oô]mes?\b", r"^r[eé]sum[eé]n?\b", r"^resumo\b", r"^кратк", r"^описани", r"^суть",
        r"^симптом", r"^(?:事件|事故|故障|问题|障害|事象|インシデント)(?:摘要|概述|概要|简述|描述|总结)",
        r"^(?:사건|장애|문제|이슈|사고) ?(?:개요|요약|상세|설명|현상)",
    )),
    ("background", (
        r"\bcontexto$", r"\bcontexte$", r"^contexto\b", r"^contexte\b", r"^antecedentes\b",
        r"^(?:technical )?background\b", r"배경$", r"背景$", r"^контекст",
    )),
    ("supporting", (
        r"^refer[eê]ncias?\b", r"^r[eé]f[eé]rences\b", r"^enlaces\b", r"^関連(?!イ|障|p)",
        r"^관련 ?(?:문서|링크|자료|파일)", r"^相关(?:文件|文档|链接|资料|提交)", r"^ссылки", r"^приложени",
    )),
    ("lessons", (
        r"\blecciones\b", r"\blições\b", r"\bleçons\b", r"\bretour d'expérience\b", r"교훈", r"배운 ?점", r"уроки",
        r"\blehren\b", r"\berkenntnisse\b",
        r"^aprendi(?:zajes?|zados?)\b", r"^(?:apprentissages?|enseignements?)\b", r"经验教训", r"学んだ",
    )),
    ("actions", (
        rf"^(?!.*(?:{'|'.join(_DONE)})).*(?:{'|'.join(_TO_DO)})",
        r"^(?:c[oó]mo|comment|wie) .*(?:evit|preven|pr[eé]venir|[eé]viter|verhinder|vermeid)",
        r"^как .*(?:предотвратить|избежать)", r"^如何.*(?:防止|避免|预防)",
        r"^what (?:we (?:will )?do|happens|will happen) (?:now|next)\b", r"^what (?:needs|has|is left|remains|we (?:have|need)) to\b",
        r"^(?:what )?(?:will|should|would) we (?:do|change) (?:differently|now|next)\b",
        r"^(?:the )?(?:steps|changes|measures) we(?: are|'re) (?:taking|making|planning)\b",
        r"^(?:still|left|things) to (?:do|fix|change)\b", r"^(?:our|open|further) commitments\b",
        r"^(?:open|outstanding|owed|remaining) (?:work|fixes|tasks)\b", r"^work items\b", r"^fixes we owe\b",
        r"^where (?:do we|we) go from here\b", r"^was wir (?:jetzt|nun|künftig|als nächstes) (?:tun|ändern|machen)\b",
    )),
    ("detection", (
        r"\bd[eé]tection\b", r"\bdetecci[oó]n\b", r"\bdete[cç]ç?[aã]o\b", r"^(?:장애 ?)?(?:탐지|감지|인지)", r"обнаружени",
        r"^(?:故障|问题|事故)?(?:发现|检测)(?!的问题)", r"\berkennung\b",
    )),
    ("causes", (
        r"\bcausas?[ -]ra[ií]z(?:es)?\b", r"\bcauses? racines?\b", r"\b(?:grund)?ursachen?\b", r"원인", r"причин", r"原因(?!不)",
        r"根因",
    )),
    ("impact", (
        r"\bauswirkung(?:en)?\b", r"^impacto\b", r"\bd'impact\b", r"^(?:业务|用户|故障)?影响", r"^영향", r"^влияни",
        r"^последстви",
    )),
    ("resolution", (
        r"^(?:landed|applied|implemented|shipped|deployed) (?:mitigation|fix(?:es)?\b|solution)",
        r"\b(?:mitigations?|fix(?:es)?|solutions?) (?:applied|implemented|landed|shipped|deployed)$",
        r"^(?:la |a )?(?:soluci[oó]n|solução|solution|correcci[oó]n|correção|correction|correctif)\b",
        r"^(?:la |a )?(?:r[eé]solution|resoluci[oó]n|resolução|rem[eé]diation)\b",
        r"\bbehebung\b", r"\bwiederherstellung\b", r"복구", r"해결", r"исправлени", r"устранени", r"восстановлени",
        r"^(?:修复|解决|恢复|处置|处理)(?!后)",
    )),
)  # fmt: skip
"""Patterns of the languages of the table of tongues, for headings that say more than the name of a part."""
