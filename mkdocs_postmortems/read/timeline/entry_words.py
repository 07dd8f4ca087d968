"""Entry words: the one table of words that tell of a step in a timeline, by milestone and by kind. Reads no entry."""

import re

from mkdocs_postmortems.model.expression import Expression

_I = re.IGNORECASE
WORDS: dict[str, Expression] = {
    "started": Expression(
        r"\bdeploy(?:ed|ment|s|ing)?\b|\breleased?\b|\bmerged\b|\bconfig(?:uration)? (?:change|push|update)\w*"
        r"|\bupgrade[ds]?\b|\brolled out\b|\brollout\b"
        r"|\bmigration (?:start|beg)\w*|\bpushed to prod\w*|デプロイ|リリース|設定変更|マージ"
        r"|发布|發布|部署|上线|上線|变更执行|ausgerollt|déploiement|mise en production|despliegue", _I),
    "impact_started": Expression(
        r"\b(?:outage|downtime|incident|degradation|impact) (?:begins|began|starts|started)\b|\bstart of (?:customer |user )?impact\b"
        r"|\berrors?(?: rates?)? (?:rises?|rose|spik\w+|jump\w*|climb\w*|increas\w+|begins?|began|starts?"
        r"|started)(?: (?:to )?(?:rise|rising|climb\w*|spike|increas\w+))?"
        r"|\b(?:requests?|checkouts?|logins?|sign-?ins?|lookups?|orders|bookings|transactions|builds?|jobs?|queries|payments?|uploads?)\b"
        r".{0,20}\b(?:fail(?:s|ed|ing|ures?)?"
        r"|tim(?:e|ed|ing) out)\b|\bfailures? (?:begins?|began|starts?|started)\b"
        r"|\b(?:users?|customers?) (?:see|saw|experienc\w+|start\w* (?:to see|seeing))\b|\bfirst (?:symptoms?|errors?"
        r"|failures?)\b|(?<!再)発生(?!し(?:うる|ない|なか)|源|時|条件|件数|率|防)|影響開始"
        r"|\b(?:site|website|service|app|api|database|cluster)s? (?:(?:is|are|was|were|goes|went|becomes?|became|gets?)"
        r" (?:slow|down|offline|unavailable|unreachable|unresponsive)\b|(?:slow|down|offline)(?:\W*$|[,;]))"
        r"|故障(?:发生|开始)|(?:开始|出现|大量)(?:报错|失败|超时|异常|错误|故障)|错误率(?:上升|升高|飙升|上涨)|影响开始"
        r"|\b(?:anfragen|anmeldungen|abfragen|aufträge|bestellungen|buchungen|zahlungen)\b.{0,20}"
        r"\b(?:schl(?:agen|ugen) fehl|scheiter(?:n|ten))\b"
        r"|(?:ausfall|störung) beginnt|début de (?:l['’]incident|la panne)|inicio (?:del incidente|de la (?:caída|interrupción))", _I),
    "detected": Expression(
        r"\balert(?:s|ed|ing)?\b.{0,30}\b(?:fire[sd]?|firing|triggers?|triggered|received|goes off|went off|page[sd]?|raised"
        r"|notif\w+)\b|\b(?:fired|received|triggered) .{0,20}\balerts?\b"
        r"|\bpaged\b|\bpage (?:received|sent|fires?|fired|triggered)\b|\breceives? (?:a |the )?page\b"
        r"|\bpages? (?:the )?on-?call\b|\breported by (?:a |an |the |our )?(?:customer|user)"
        r"|\b(?:first )?(?:users?|customers?) (?:reports?|reported|complain\w*|notif\w+)\b|\bfirst reports?\b|\bdetect(?:ed"
        r"|s)\b|\bnotic(?:ed|es)\b|\balarms?\b.{0,20}\b(?:fire[sd]?|triggered|went off)\b"
        r"|検知|アラート(?:が)?(?:発報|発火|発生|通知|受信)|気付|気づ|ユーザー(?:から(?:の)?)?報告"
        r"|^\W*(?:(?:first|initial|an?|the) )?(?:alerts?|alarms?|pages?)\W*$"
        r"|(?-i:\bpages [A-Z])|\b(?:pagerduty|opsgenie|monitoring|system) pages?\b"
        r"|(?:告警|报警|警报|警報)(?!恢复|恢復|解除|消失|消除|停止|关闭|规则|阈值|配置|缺失)|发现(?!原因|根因)|(?:用户|客户|客服)(?:反馈|投诉|报告|上报)|監視(?:が|から)?通知"
        r"|alarm (?:ausgelöst|schlägt an)|bemerkt|alerte (?:reçue|déclenchée)|détectée?|detectad[oa]|alerta recibida", _I),
    "acknowledged": Expression(
        r"\back(?:s|ed|nowledge[ds]?)?\b|\binvestigat(?:ion|ing)\b.{0,10}\b(?:began|begins?|starts?|started|underway)\b"
        r"|\b(?:began|begins?|starts?|started|begin) (?:the |an |to )?(?:initial )?investigat"
        r"|\bon-?call (?:engineer )?(?:responds|responded|joins|joined|starts looking"
        r"|t(?:akes|ook) (?:over|it)|pick(?:s|ed) (?:it )?up)\b|対応開始|調査(?:を)?開始|対応を開始"
        r"|开始(?:处理|排查|调查|响应|介入|分析)|(?:值班|人员|工程师|同学|团队|运维|负责人)[^，。；,;]{0,6}(?:响应|介入|接手)|应急响应|^响应(?!慢|时间|超时|延迟|码|失败|异常|缓慢|耗时)"
        r"|bereitschaft (?:übernimmt|übernahm|quittiert|bestätigt|reagiert)"
        r"|untersuchung beginnt|prise en charge|début de l['’]analyse|inicio de la investigación", _I),
    "declared": Expression(
        r"\b(?:sev|incident|p)[- ]?\d?.{0,12}\bdeclar(?:ed|es)\b(?! (?:resolved|over|closed|ended|mitigated))|\bdeclar(?:ed"
        r"|es|ing) (?:an? |the )?(?:sev|incident|outage|p\d)"
        r"|\bincident (?:channel|room|bridge|call) (?:was )?(?:opened|created|started)\b|\bopened (?:an |the )?incident\b"
        r"|インシデント(?:を)?宣言", _I),
    "identified": Expression(
        r"\bcauses?\b.{0,20}\b(?:identified|found|confirmed|known|determined|discovered)\b|\bidentif(?:y|ied|ies)\b"
        r"|\b(?:found|discovered|determined|confirmed|pinpointed) (?:the |that the )?(?:root |underlying )?(?:cause|culprit"
        r"|problem|issue|bug)\b"
        r"|原因(?:を|の|が)?(?:特定|判明)|根本原因(?:を|の|が)?(?:特定|判明)|原因特定"
        r"|(?<!开始)(?<!尝试)(?<!正在)定位(?!中|不到)|(?:确认|找到|查明|发现)[^，。]{0,8}(?:原因|根因)|(?:原因|根因)(?:为|是|确认|明确)"
        r"|ursache (?:gefunden|identifiziert|erkannt)|cause (?:identifiée|trouvée)|causa (?:identificada|encontrada)", _I),
    "mitigated": Expression(
        r"\b(?:rollback|revert|roll-back)\b.{0,15}\b(?:completed?|done|finished|deployed|successful|live)\b|\brolled back\b"
        r"|\b(?:fix|hotfix|patch|revert)\b.{0,20}\b(?:deployed|live|released|rolled out|applied|shipped|in production)\b"
        r"|\bdeployed (?:a |the )?(?:hot)?(?:fix|patch|revert)\b|\bmitigat(?:ed|es|ion (?:applied|in place|deployed"
        r"|complete))\b|\bworkaround (?:applied|deployed|in place)|\bapplied (?:a |the )?workaround\b|緩和(?:完了|済|を確認|された)"
        r"|暫定対応(?:完了|を実施)"
        r"|(?<!决定)(?<!准备)(?<!开始)(?<!尝试)(?<!计划)(?<!讨论)(?<!执行)(?:回滚|回退|修复)(?!中|失败|开始|计划|方案|无效|未)|执行回滚完成|止损|缓解|緩和し"
        r"|rollback abgeschlossen|zurückgerollt|correctif déployé|retour arrière (?:effectué|terminé)|(?:solución|corrección) desplegada"
        r"|(?:^|[,;:–—-]\s*)fixed\W*$", _I),
    "resolved": Expression(
        r"\b(?:outage|downtime|incident|impact) (?:ends|ended|over|closed)\b|\bend of (?:customer |user )?impact\b"
        r"|^\W*(?:(?:natural|full|final|complete|total|permanent|service|incident|issue)\s+){0,2}(?:resolution|recovery)\W*$"
        r"|(?<!un)\bresolved\b|\b(?:fully )?restored\b|\brecover(?:ed|s)\b"
        r"|\b(?:back|returns?|returned|returning) to (?:normal|baseline|healthy|operational|nominal)\b"
        r"|(?:^|\b(?:rolled out|rolled back|restarted|renewed|replaced|reverted|switched|fixed|applied|in place))"
        r"\W*(?:everything|all)(?: systems| services)?(?: (?:is|are|was|were|looks|back))?"
        r" (?:good|fine|ok|okay|normal|green|well)(?: again)?(?:\s*:\w+:)*\W*$"
        r"|\b(?:works?|working|runs?|running|healthy|normal|good|fine|stable|green|reachable|available|online|delivered) again\W*$"
        r"|\b(?:back online"
        r"|back up|all clear|up and running|service(?:s)? (?:is|are) (?:back|healthy|normal))\b"
        r"|復旧(?!作業|対応|手順|を試|のため|せず|しな|でき(?:ず|な)|策|方法|計画|まで|に向け|見込)|正常化|解消(?:を確認|した|$)"
        r"|(?<!部分)(?<!开始)(?<!尝试)(?<!逐步)(?<!未)(?<!等待)(?<!逐渐)(?:恢复|恢復)(?!中|失败|数据|备份|开始|方案|时间)|故障(?:解除|消除|结束)|(?<!未)(?:问题|故障)(?:已)?解决"
        r"|\b(?:behoben|wiederhergestellt)\b|\brésolue?\b|\brétablie?\b|\bresuelt[oa]\b|\brestablecid[oa]\b", _I),
}  # fmt: skip
"""What a sentence says when it tells of a milestone."""
STEMS = {
    "started": ("started", "deploy", "releas", "merged", "config", "upgrade", "roll", "migration", "pushed",
                "デプロイ", "リリース", "設定変更", "マージ",
                "发布", "發布", "部署", "上线", "上線", "变更", "ausgerollt", "ploiement", "production", "despliegue"),
    "impact_started": ("impact", "begin", "began", "start", "error", "fail", "tim", "user", "customer", "first", "発生", "影響",
                "slow", "down", "offline", "unavailable", "unreachable", "unresponsive",
                "故障", "开始", "出现", "大量", "错误率", "影响", "ausfall", "störung", "fehl", "scheiter",
                "sign", "lookup", "début", "inicio"),
    "detected": ("alert", "page", "report", "complain", "notif", "detect", "notic", "alarm", "検知", "アラート", "気", "報告",
                "告警", "报警", "警报", "警報", "发现", "反馈", "投诉", "上报", "監視",
                "bemerkt", "alerte", "détect", "detectad", "alerta"),
    "acknowledged": ("ack", "investigat", "on-call", "oncall", "対応", "調査",
                "响应", "介入", "接手", "处理", "排查", "调查", "分析", "bereitschaft", "untersuchung", "prise", "analyse", "investigaci"),
    "declared": ("declar", "incident", "宣言"),
    "identified": ("cause", "identif", "found", "discovered", "determined", "confirmed", "pinpointed", "原因",
                "定位", "原因", "根因", "ursache", "causa"),
    "mitigated": ("roll", "revert", "fix", "patch", "mitigat", "workaround", "緩和", "暫定対応",
                "回滚", "回退", "修复", "止损", "缓解", "緩和", "zurückgerollt", "correctif", "retour", "desplegada"),
    "resolved": ("end", "over", "closed", "resol", "restored", "back", "return", "all clear", "running", "healthy", "normal",
                 "all ", "everything", "again",
                 "復旧", "正常化", "解消",
                "恢复", "恢復", "解除", "消除", "结束", "解决",
                "behoben", "wiederhergestellt", "résolu", "rétabli", "resuelt", "restablecid"),
}  # fmt: skip
"""A text without any of these, in small letters, needs no look by the pattern of that milestone."""
MARKERS: dict[str, Expression] = {
    "started": Expression(r"^(?:INCIDENT )?STARTED\b|^Started\s*[:–-]"),
    "impact_started": Expression(r"\b(?:OUTAGE|DOWNTIME|IMPACT|INCIDENT) (?:BEGINS?|BEGAN|STARTS?|STARTED)\b"
                                 r"|\bSTART OF (?:CUSTOMER |USER )?IMPACT\b|^Impact start(?:s|ed)?\s*[:–-]"),
    "detected": Expression(r"\bDETECTED\b|^(?:Detected|Detection|検知)\s*[:：–—-]"),
    "acknowledged": Expression(r"\bACKNOWLEDGED\b|^(?:Acknowledged|対応開始)\s*[:：–—-]"),
    "declared": Expression(r"\bINCIDENT DECLARED\b|^Declared\s*[:–-]"),
    "identified": Expression(r"\b(?:ROOT )?CAUSE (?:IDENTIFIED|FOUND)\b|^(?:Identified|原因特定)\s*[:：–—-]"),
    "mitigated": Expression(r"\bMITIGATED\b|^(?:Mitigated|Mitigation|緩和)\s*[:：–—-]"),
    "resolved": Expression(r"\b(?:OUTAGE|DOWNTIME|IMPACT|INCIDENT) (?:ENDS?|ENDED|OVER|RESOLVED)\b|\bEND OF (?:CUSTOMER "
                           r"|USER )?IMPACT\b|^RESOLVED\b|^(?:Resolved|復旧(?:確認|完了)?)\s*[:：–—-]"),
}  # fmt: skip
"""Words set apart by capitals or a colon: their author meant them, so they win over any keyword."""
REPAIR = Expression(
    r"\b(?:fixed|revert\w*|roll(?:ed|s|ing)?[- ]?back|mitigat\w+|workaround|restor\w+|recover\w*|resolv\w+|(?:back|return\w*) to \w+"
    r"|(?:is|are|looks?|all) (?:normal|healthy)|(?:normal|healthy) again|normali[sz]ed|remediat\w+)\b"
    r"|回滚|回退|修复|恢复|恢復|復旧|修正|緩和|回復|ロールバック"
    r"|behoben|correctif|corrección",
    _I,
)
"""A deploy with such words repairs."""
FIX = Expression(r"\b(?:hot|bug)?fix(?:es|ing)?\b|\bpatch\w*", _I)
"""A deploy with such words repairs, unless somebody noticed something only after it."""
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], Expression]] = {
    "decision": (
        ("declared",),
        ("deci", "agreed", "chose", "escalat", "declar", "channel", "決定", "判断", "宣言", "决定"),
        Expression(
            r"\b(?:decid\w+|decision|agreed|chose|escalat\w+"
            r"|declar\w+(?! (?:to be |as )?(?:resolved|over|closed|ended|mitigated|fixed))|incident channel)\b"
            r"|決定|判断|宣言|决定", _I),
    ),
    "repair": (
        ("mitigated", "resolved"),
        ("roll", "revert", "fix", "patch", "restart", "reboot", "restor", "mitigat", "recover", "resolved", "scal", "fail", "back",
         "workaround", "disabl", "cleared", "no more", "no further", "no additional", "no new", "clos", "復", "修", "緩和", "回", "恢复"),
        Expression(
            r"\b(?:roll(?:ed|s|ing)?[- ]?back|revert\w*|fix(?:ed|es)?|hotfix|patch\w*|restart\w*|reboot\w*|restor\w+|mitigat\w+"
            r"|recover\w*|resolved|scal(?:ed|ing) (?:up|out)|failover|failed over|back to normal|workaround|disabled?|cleared"
            r"|clos(?:ed|es|ing) (?:out )?(?:the |this |our )?incident|incident (?:is |was |has been )?closed"
            r"|no (?:more|further|additional|new) (?:\w+ )?(?:reports?|errors?|alerts?|alarms?|complaints?|failures?|timeouts?))\b"
            r"|復旧|修正|再起動|緩和|回復|ロールバック|修复|恢复|回滚", _I),
    ),
    "detection": (
        ("detected",),
        ("alert", "alarm", "page", "report", "detect", "notic", "notif", "monitor", "検知", "アラート", "報告", "通知", "发现",
         "告警", "报警"),
        Expression(
            r"\b(?:alert\w*|alarm\w*|pag(?:ed|er)|report(?:ed|s)|detect\w*|notic\w+|notified|monitoring)\b"
            r"|検知|アラート|報告|通知|发现|告警|报警", _I),
    ),
    "diagnosis": (
        ("acknowledged", "identified"),
        ("investigat", "identif", "cause", "diagnos", "found", "discover", "confirm", "suspect", "reali", "debug", "analy", "trac",
         "調査", "特定", "原因", "判明", "確認", "分析", "排查", "定位"),
        Expression(
            r"\b(?:investigat\w+|identif\w+|root cause|diagnos\w+|found|discover\w+|confirm\w+|suspect\w*|reali[sz]\w+|debug\w*"
            r"|analy\w+|trac(?:ed|ing))\b|調査|特定|原因|判明|確認|分析|排查|定位", _I),
    ),
}  # fmt: skip
"""By kind: the milestones whose words tell of it too, the stems of its further words, and their pattern."""
UNNOTICED = Expression(r"\b(?:no(?:body(?: was)?)?|zero|without(?: an?y?)?)\s+(?:(?:more|new|further|single|customers?|users?)\s+)?$", _I)
"""Words before those of a detection that say there was none."""


def tells(milestone: str, text: str, small: str) -> re.Match[str] | None:
    """Where a text says that a milestone was reached; `small` is the text in small letters."""
    return WORDS[milestone].search(text) if any(stem in small for stem in STEMS[milestone]) else None
