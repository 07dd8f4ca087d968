"""The one table of fields: kind, aliases, audience class and help; reader, redaction defaults and reference page come from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """What the product knows about one field of a postmortem."""

    name: str
    """Dotted for parts of a map: `times.started`."""
    type: str
    """text, slug, terms, people, person, term, severity, date, instant, duration, number, flag, money, list, map, actions, relations, entries."""
    audience: str
    """public, internal, restricted or person: what a public edition may show of it (DOMAIN 2.6)."""
    aliases: tuple[str, ...]
    """Other keys, labels, table cells and headings, compared after folding with `_`, `-` and spaces alike."""
    help: str
    required_from: str = ""
    """draft, in_review or final: from which status on the profile `adoption` asks for it."""


def _f(name: str, type_: str, audience: str, help_: str, aliases: str = "", required: str = "") -> Field:
    return Field(name, type_, audience, tuple(a.strip() for a in aliases.split("|") if a.strip()), help_, required)


FIELDS: tuple[Field, ...] = (
    _f("id", "slug", "public", "Stable name of the postmortem; by default taken from the file name.", "uuid|incident id|incident number|incident no|postmortem id|インシデントid|事件编号|id del incidente|id do incidente|identifiant|vorfall-id|incident ref|incident reference|event id|事件id|장애 id", "draft"),
    _f("title", "text", "public", "One line that says what happened.", "name|incident title|incident name|postmortem title|outage title|タイトル|标题|message|título|titre|titel|제목|название|titolo|temat|назва|judul|başlık", "draft"),
    _f("slug", "slug", "internal", "The last part of the page's address where the file name should not be it."),
    _f("previously", "list", "internal", "Earlier addresses of its page below the library, which go on leading to it; a public edition has those that stand under `public`.", "aliases|redirect from|previous addresses"),
    _f("kind", "term", "public", "incident, near_miss, experiment, expected_failure, security or maintenance.", "type|incident type"),
    _f("status", "term", "internal", "How far the document is: draft, in_review, final or closed.", "document status|report status|state|postmortem status|ステータス|状态|incident status|current status|文档状态|estado|situação|statut|estado del incidente|문서 상태|상태|статус|報告狀態|stato|stan|durum", "draft"),
    _f("severity", "severity", "public", "How bad it was, in the words of your scale.", "priority|sev|incident severity|severity level|重大度|深刻度|严重程度|impact level|incident level|sev level|重要度|影響度|等级|级别|严重级别|故障等级|事件级别|severidad|severidade|gravedad|gravidade|sévérité|gravité|schweregrad|심각도|장애 등급|등급|критичность|серьёзность|嚴重程度|嚴重性|严重性|事故等级|故障级别|incident priority|incident severity level|gravità|severità|ernst|criticité|niveau de gravité|criticidad|criticidade|nivel de severidad|priorität|kritikalität|приоритет|серьезность|уровень критичности|max severity|事故级别|우선순위|심각성|障害レベル|緊急度", "in_review"),
    _f("services", "terms", "public", "The services that were hurt or hurt others.", "service|systems|system|components|component|affected|affected services|affected systems|affected components|service(s) affected|services affected|products affected|product|subsystem|影響を受けたサービス|影響サービス|対象サービス|影响服务|impacted services|impacted systems|impacted components|service affected|system affected|affected service|affected component|affected system|影響システム|対象システム|影響サービス名|受影响服务|影响系统|impactedservices|servicio afectado|servicios afectados|sistemas afectados|serviços afetados|serviço afetado|sistemas impactados|services touchés|services concernés|services affectés|services impactés|systèmes affectés|systèmes impactés|betroffene dienste|betroffene systeme|betroffener dienst|betroffene services|영향 서비스|영향받은 서비스|영향 받은 서비스|대상 서비스|затронутые сервисы|受影響服務|受影响的服务|影响的服务|涉及服务|涉及系统|受影响系统|impacted entities|impacted products|affected products|affected entities|service(s)|system(s)|system(s) affected|affected system(s)|affected service(s)|services/systems affected|systems/services affected|systems impacted|services impacted|components affected|product(s) affected|affected applications|applications affected|affected application|application|applications|sistema|sistemas|sistema afectado|sistema afetado|servicio|servicios|serviço|serviços|système|systèmes|service affecté|service impacté|dienst|dienste|servizi coinvolti|servizi interessati|getroffen diensten|composants affectés|applications affectées|apps affectées|componentes afectados|componentes afetados|затронутые системы|сервис|сервисы|故障服务|영향받는 서비스", "in_review"),
    _f("category", "term", "public", "The primary class of cause.", "root cause category|incident cause|problem type|categories|mode|cause category|カテゴリ|原因分類|root cause classification|categoría|categoria|catégorie|kategorie", "final"),
    _f("tags", "terms", "public", "Free words for finding it again.", "keywords|labels|タグ|标签"),
    _f("date", "date", "public", "The day the incident began.", "incident date|event date|occurred at|date of incident|date of the incident|発生日|日付|日期|date/time of incident|incident date/time|date and time|date & time|date of outage|outage date|date/time|发生日期|日時|事件日期|fecha|fecha del incidente|data do incidente|data da ocorrência|data do ocorrido|date de l'incident|datum|vorfalldatum|datum des vorfalls|발생일|발생 일자|날짜|дата|дата инцидента|事故日期|故障日期|发生日|incident day|day of incident|incident date(s)|date(s)|date(s) of incident|date of event|date of occurrence|date occurred|date and time of incident|incident dates|outage dates|date range|when|when did it happen|data e hora|data/hora|fecha y hora|fecha/hora|date et heure|date/heure|datum und uhrzeit|datum/uhrzeit|data dell'incidente|data e ora|datum van het incident|дата и время|дата происшествия|tarih|tanggal|ngày|dato|datum incident|장애 일자|발생 날짜|발생일자|障害発生日|障害日", "draft"),
    _f("times.started", "instant", "public", "When the fault began.", "started|start|start time|started at|begin|starttime|first occurred|incident start|incident started|incident from|発生日時|発生時刻|発生|开始时间|start date|start of incident|start of outage|outage start|outage started|time of incident|incident start time|occurred|incident began|発生時間|開始日時|発生開始|发生时间|故障时间|事件开始|inicio|hora de inicio|inicio del incidente|início|hora de início|início do incidente|data/hora início|début|heure de début|début de l'incident|beginn|startzeit|beginn des vorfalls|발생 시각|발생 시간|발생일시|시작 시각|начало|время начала|開始時間|发生时刻|事故时间|事件时间|fault occurs|fault occurred|fault started|incident occurred|issue started|problem started|when it started|time started|start date/time|started on|began on|occurred on|start datetime|start time (utc)|time range|time|start / end|start/end|start - end|start and end|start and end time|start/end time|start & end|horário de início|data e hora de início|data de início|fecha de inicio|fecha y hora de inicio|date de début|date et heure de début|inizio|begin van het incident|początek|початок|start des vorfalls|ausfallbeginn|störungsbeginn|debut|démarrage|comienzo|fecha de inicio del incidente|время возникновения|возникновение|время инцидента|начало инцидента|故障开始时间|事故开始时间|事故发生时间|故障发生时间|开始|장애 발생 시각|장애 시작|장애 발생|시작 시간|시작|발생|障害発生日時|障害発生時刻|障害開始", "in_review"),
    _f("times.impact_started", "instant", "public", "When users began to feel it.", "impact started|customer impact start|time of first impact|impact start|impact start time|outage begins|start of customer impact|影響開始|impact start date|impact started at|impactstartdate", "final"),
    _f("times.detected", "instant", "public", "When somebody or something noticed.", "detected|detected at|detecttime|first detected|time alerted|alerted|detection time|time detected|検知日時|検知時刻|検知|detection date|discovered|discovered at|time of detection|noticed|noticed at|incident detected|発覚|発覚日時|发现时间|检测时间|impact detect date|detect date|impactdetectdate|detectado|hora de detección|fecha de detección|hora da detecção|détecté|heure de détection|entdeckt|erkannt|entdeckt am|탐지 시각|감지 시각|인지 시각|인지 시간|обнаружено|время обнаружения|發現時間|发现时刻|告警时间|when it was detected|detected on|discovered on|noticed on|date detected|date discovered|date noticed|time noticed|time discovered|issue detected|first seen|first observed|first noticed|primeiro visto|detectado em|detectado el|détecté le|date de détection|data de detecção|fecha y hora de detección|date et heure de détection|erkannt am|rilevato|rilevamento|festgestellt|bemerkt|erkannt um|обнаружен|hora de detecção|détecté à|data da detecção|감지|감지 시간|발견 일시|발견 시각|発見日時|発見時刻", "in_review"),
    _f("times.acknowledged", "instant", "public", "When somebody began to work on it.", "acknowledged|acknowledged at|time acknowledged|responded|対応開始|対応開始日時|time of acknowledgement|acknowledgement|first response|responded at|response time|响应时间|대응 시작|time engaged|time responded|time responded/engaged|engaged"),
    _f("times.declared", "instant", "public", "When it was declared an incident.", "declared|declared at|incident declared|time declared|created at|createdat"),
    _f("times.identified", "instant", "public", "When the cause was known.", "identified at|root cause identified|time identified|原因特定|原因特定日時|root cause identified at|cause identified|identified"),
    _f("times.mitigated", "instant", "public", "When users stopped feeling it.", "mitigated|mitigated at|stable at|repaired|mitigation time|time mitigated|time mitigated (repaired)|monitoring at|緩和|緩和日時|impact end date|impact ended|impact ended at|impactenddate|mitigado|mitigado en|mitigado em|atténué|mitigated on|stabilized|contained|contained at|containment time|stabilised|stabilized at", "final"),
    _f("times.recovered", "instant", "public", "When service was back to normal before the incident was declared over.", "recovered|recovered at"),
    _f("times.resolved", "instant", "public", "When it was over.", "resolved at|resolved when|resolvedwhen|end|end time|ended|endtime|resolution time|incident until|till|incident end|time resolved|outage ends|復旧日時|復旧時刻|復旧|解決日時|结束时间|end date|outage end|outage ended|incident end time|incident ended|incident resolved|time of resolution|fixed at|resolved on|終了日時|復旧完了|解消日時|恢复时间|解决时间|fin|hora de fin|fin del incidente|resuelto|hora de resolución|fecha de resolución|fim|hora de fim|fim do incidente|resolvido em|hora da resolução|résolu|résolu le|heure de résolution|fin de l'incident|heure de fin|gelöst|behoben|behoben am|ende|endzeit|복구 시각|복구 시간|해결 시각|종료 시각|복구일시|окончание|время окончания|恢復時間|解決時間|修复时间|恢复时刻|service restored|service restored at|restored at|time restored|when it was resolved|ended on|recovered on|date resolved|resolution date|resolved date|end date/time|end datetime|horário de término|horário de fim|hora de término|término|data e hora de fim|data de término|fecha de fin|fecha y hora de fin|date de fin|date et heure de fin|issue resolved|fault resolved|time fixed|fixed on|fixed|fine|koniec|кінець|einde|behoben um|ende des vorfalls|störungsende|ausfallende|wiederhergestellt|wiederherstellung um|fin de la panne|rétabli|rétabli à|date de résolution|solucionado|solucionado em|resuelto en|resuelto el|restablecido|resolvido|data da resolução|data de resolução|устранено|решено|время устранения|время восстановления|восстановлено|конец|завершение|окончание инцидента|结束|恢复|解决|故障恢复时间|故障结束时间|服务恢复时间|恢复日期|修复日期|복구|복구 일시|복구 완료|해결 일시|해결 시간|종료 시간|복구 완료 시각|障害復旧日時|障害復旧時刻|対応完了日時|解決時刻|終了時刻|復旧時間帯", "in_review"),
    _f("times.closed", "instant", "internal", "When the record was closed.", "closed at"),
    _f("timezone", "text", "public", "Zone of times that carry none: an IANA name, UTC or an offset.", "time zone|tz|timezones|タイムゾーン"),
    _f("durations.duration", "duration", "public", "How long it lasted, as stated.", "duration|total downtime|downtime|minutes downtime|minutes downtime or degradation|incident duration|outage duration|time to recovery total|影響時間|停止時間|持续时间|total duration|length|total outage time|outage length|length of outage|影響期間|停止期間|障害時間|障害期間|持続時間|时长|影响时长|故障时长|total incident duration|incident length|duración|duración total|tiempo total fuera|tiempo de inactividad|duração|duração total|tempo de indisponibilidade|durée|durée totale|durée de l'incident|dauer|ausfallzeit|gesamtdauer|지속 시간|장애 시간|장애 지속 시간|영향 시간|длительность|продолжительность|持續時間|影響時長|中断时长|影响时间|故障持续时间|duration of incident|duration of outage|duration of the outage|downtime duration|length of incident|time down|outage time|total time|window|time window|incident window|outage window|impact window|impact period|incident period|outage period|time period|zeitraum|período|periodo|período de impacto|période|durata|duur|czas trwania|тривалість|süre|durasi|ausfalldauer|dauer des vorfalls|dauer des ausfalls|störungsdauer|durée d'indisponibilité|durée de la panne|durée de l'interruption|temps d'arrêt|duración del incidente|duración de la interrupción|tiempo caído|tiempo de caída|duração do incidente|tempo de parada|tempo fora do ar|время простоя|простой|длительность инцидента|длительность простоя|持续时长|故障持续时长|影响持续时间|故障总时长|중단 시간|다운타임|지속시간|장애시간|총 장애 시간|ダウンタイム|所要時間|障害継続時間|継続時間"),
    _f("durations.impact_duration", "duration", "public", "How long users felt it, as stated.", "impact duration|total impact time|duration of impact|duração do impacto|duración del impacto|durée de l'impact|dauer der auswirkung"),
    _f("durations.ttd", "duration", "public", "Time to detect, as stated.", "ttd|mttd|time to detect|time to detection|time to detection (ttd)|mean time to detect|time to detect (ttd)|mttd (time to detect)|検知までの時間|tiempo de detección|tempo de detecção|temps de détection|detection lag"),
    _f("durations.tta", "duration", "public", "Time to acknowledge, as stated.", "tta|mtta|time to acknowledge|mean time to acknowledge"),
    _f("durations.ttm", "duration", "public", "Time to mitigate, as stated.", "ttm|mttm|time to mitigate|time to mitigation|time to repair|mean time to repair|duration to mitigation|time to mitigate (ttm)|緩和までの時間"),
    _f("durations.ttr", "duration", "public", "Time to resolve, as stated.", "ttr|mttr|time to resolve|time to resolution|time to recover|time to recovery|mean time to resolve|mean time to recovery|time to resolve (ttr)|time to restore|time to restore service|mttr (time to resolve)|復旧までの時間|tiempo de resolución|tempo de resolução|temps de résolution|total time to resolve|total time to recovery|duration to resolution|time to fix|tempo para resolver|zeit bis zur behebung"),
    _f("owner", "person", "person", "The one person who sees the postmortem through.", "postmortem owner|contact|lead|document owner|オーナー|incident owner|report owner|責任者|担当者|负责人|responsable|responsável|verantwortlich|responsible|담당자|ответственный|負責人|verantwortliche person|ответственное лицо", "in_review"),
    _f("authors", "people", "person", "Who wrote it.", "author|by|author(s)|names|written by|prepared by|作成者|作者|執筆者|created by|creator|authored by|作成|编写人|撰写人|报告人|autor|autores|autora|auteur|auteurs|verfasser|verfasst von|erstellt von|rédigé par|escrito por|preparado por|elaborado por|작성자|автор|авторы|author(s)/contact|report author|report authors|postmortem author|postmortem authors|writer|document author|document authors|filed by|submitted by|撰写|編寫人|記錄人|记录人|复盘人|analyst|analysts|analista|autore|autori|automatisch erstellt von|autorin|autoren|bericht von|rapport rédigé par|auteure|autrice|redactado por|redator|responsável pelo relatório|составил|подготовил|作成担当|報告者|整理人|작성|보고자", "draft"),
    _f("reviewers", "people", "person", "Who reviewed it.", "reviewer|reviewed by|レビュアー|レビュー|审核人|reviewed by (names)|承認者|revisado por|revisor|revisores|relu par|relecteurs|geprüft von|검토자|reviewed with"),
    _f("roles", "map", "person", "Who had which part: incident_commander, scribe, deputy, liaison, facilitator.", "ic|incident commander|commander|scribe|liaison|facilitator|sre lead|responders|responder|incident lead|who's on point|incident manager|incident coordinator|major incident manager|duty manager|communications lead|comms lead|operations lead|ops lead|technical lead|tech lead|incident scribe|reporter|reported by|deputy|指揮官|インシデントコマンダー|指挥官"),
    _f("participants", "people", "person", "Who was in the review meeting.", "attendees|postmortem attendees|user stats|参加者|participantes|asistentes|teilnehmer|참석자|participants|involved|people involved|участники"),
    _f("teams", "terms", "internal", "The teams that own what broke.", "team|owner team|team attribution|organizations|owning team|チーム|responsible team|team responsible|owning teams|担当チーム|责任团队|ownerteam|equipo|equipos|equipe|équipe|équipes|abteilung|담당 팀|команда|involved teams|teams involved|responding team|responding teams|owner team(s)"),
    _f("drafted_at", "date", "internal", "When the first draft was written.", "date of postmortem|date/time of postmortem|作成日|report date|date of report|date written|written on|fecha del reporte|fecha del informe|data do relatório|date du rapport|berichtsdatum|작성일|postmortem date|date of the postmortem|报告日期|撰写日期|复盘日期|review date|post-mortem date|record date"),
    _f("review_started_at", "date", "internal", "When the review began."),
    _f("meeting_at", "date", "internal", "When the review meeting was held.", "retro held|meeting scheduled for|meeting date|meetings|postmortem meeting|date of review|review meeting|review meeting date|date of retro|retro date|retrospective date"),
    _f("published_at", "date", "public", "When the postmortem was published.", "published|retrospective completed at|postmortem published at|公開日|source published at"),
    _f("revised_at", "date", "public", "When its text was last revised in a way that its readers should hear of.", "last revised|revision date"),
    _f("announced_at", "date", "internal", "When it was announced."),
    _f("presented_at", "date", "internal", "When it was presented to a wider circle."),
    _f("review_mode", "text", "internal", "async, meeting or none."),
    _f("approvals", "map", "internal", "Who signed off when: engineering, product, security.", "sign-off|approved by"),
    _f("summary", "text", "public", "Two or three sentences.", "description|tldr|tl;dr|resumen|resumo|résumé|zusammenfassung|요약|摘要|概要|概述", "draft"),
    _f("impact.description", "text", "public", "Who felt what.", "impact|customer impact|end user impact|影響内容|impacto|impacto al usuario|impact utilisateur|auswirkung|auswirkungen|影响|影響|影响范围|影響範囲|영향|영향 범위|user-facing impact|影响说明", "in_review"),
    _f("impact.users", "text", "public", "How many users.", "users affected|accounts affected|customers impacted|affected users|影響ユーザー数|affected customers|customers affected|number of users affected|users impacted|impacted users|user impact|影響を受けたユーザー数|影響を受けたユーザー数/割合|影響を受けたユーザー|影响用户数|usuarios afectados|usuários afetados|utilisateurs affectés|utilisateurs impactés|betroffene nutzer|betroffene benutzer|영향 사용자|영향 사용자 수|affected user count|users/customers affected|customers/users affected|受影响用户数", "in_review"),
    _f("impact.features", "terms", "public", "Which features."),
    _f("impact.regions", "terms", "public", "Which regions.", "regions|region|リージョン"),
    _f("impact.revenue", "money", "internal", "What it cost.", "revenue impact|business impact|revenue"),
    _f("impact.reputation", "text", "internal", "What it did to trust."),
    _f("impact.error_budget_pct", "number", "public", "Share of the error budget it used, in percent.", "error budget consumed|error budget|エラーバジェット消費"),
    _f("impact.sla_breached", "flag", "internal", "Whether an agreed level was missed.", "sla breached|slo/sla violation|slo/sla違反"),
    _f("impact.data_loss", "flag", "public", "Whether data was lost.", "data loss|customer data loss|データ損失|pérdida de datos|perda de dados|perte de données|datenverlust|데이터 손실|数据丢失|資料遺失", "in_review"),
    _f("impact.support_tickets", "number", "internal", "How many support requests came.", "support requests raised|support cases raised|support tickets raised|support tickets|support cases|customer support"),
    _f("detection.method", "term", "public", "How it was noticed: alert, customer, internal, manual, vendor, security-research.", "detection|detected by|incident detected by|how detected|検知方法|検知手段|detection method|detection source|detected via|issue detected via|identified by|how was it detected|how was the incident detected|how was the issue detected|how was this detected|how did we detect it|検知経路|detectado por|detectado via|cómo se detectó|détecté par|entdeckt durch|entdeckt von|erkannt durch|탐지 방법|감지 방법|인지 경로|发现方式|發現方式|发现渠道|reported via|discovered by|found by|noticed by|how discovered|how it was detected|detection mechanism", "in_review"),
    _f("detection.gap", "text", "internal", "What kept it from being noticed sooner.", "could detection be faster|detection gap"),
    _f("trigger", "text", "public", "What set it off.", "proximate cause|leadup|直接原因|desencadenante|detonante|gatilho|déclencheur|auslöser|触发|触发原因|트리거"),
    _f("root_causes", "list", "public", "Root causes.", "root cause|root causes|cause|根本原因|根因|causa raíz|causa raiz|cause racine|grundursache|근본 원인|根本原因分析|root cause summary|primary cause|primary root cause", "final"),
    _f("factors", "list", "public", "Contributing factors, each with id, title, text, kind, undetected_because.", "contributing factors|contributing conditions|寄与要因", "final"),
    _f("analysis_method", "text", "internal", "five_whys, fta, fishbone or narrative."),
    _f("whys", "list", "internal", "Chains of whys.", "five whys|5 whys"),
    _f("failure_class", "text", "internal", "bug, anticipated_class or unanticipated_class."),
    _f("pattern", "text", "internal", "isolated or trend.", "is this a pattern"),
    _f("novel", "flag", "internal", "First of its kind."),
    _f("recurring", "flag", "internal", "Happened before."),
    _f("customer_escalation", "flag", "internal", "A customer escalated it."),
    _f("change_related", "flag", "internal", "A change set it off."),
    _f("resolution", "text", "public", "How it was ended.", "mitigation|recovery|対応|修复|resolución|resolução|résolution|behebung|lösung|해결|fix|解决方案|处理措施", "final"),
    _f("timeline", "entries", "public", "What happened when; people and sources in it are not public.", "events", "in_review"),
    _f("well", "list", "public", "What went well.", "went well|what went well", "final"),
    _f("poorly", "list", "internal", "What went poorly.", "went poorly|what went poorly|went wrong"),
    _f("lucky", "list", "internal", "Where luck helped.", "where we got lucky"),
    _f("lessons", "list", "public", "What was learned.", "lessons learned|教訓", "final"),
    _f("action_items", "actions", "public", "What will be done; text, kind and status are public, owner, due date, ticket and priority are not.", "actions|action items|アクションアイテム", "final"),
    _f("related", "relations", "public", "Other postmortems: `{id, kind, note}`; shown only where the other one is public.", "related incidents|see also|関連|関連 pm|関連pm|related postmortems"),
    _f("recurrence_of", "relations", "public", "The earlier incident this one repeats."),
    _f("duplicate_of", "relations", "public", "The postmortem that tells this story."),
    _f("supersedes", "relations", "public", "The older postmortem this one replaces."),
    _f("superseded_by", "relations", "public", "The newer postmortem that replaces this one."),
    _f("not_related", "relations", "internal", "Suggestions to leave out.", "unrelated"),
    _f("links", "list", "internal", "Dashboards, channels, documents: `{kind, url, title}`.", "supporting information|references|documentation|url|archive url|commit"),
    _f("runbooks_updated", "list", "internal", "Runbooks that changed because of it.", "updates runbook"),
    _f("external", "map", "public", "The message to customers: summary, what_happened, actions.", "external message|postmortem body|external desc"),
    _f("visibility", "term", "internal", "public, internal or restricted; missing means internal.", "private"),
    _f("embargo_until", "date", "internal", "Not public before this day."),
    _f("sensitivity", "map", "internal", "Field name to class, where this document is stricter than the table."),
    _f("public", "map", "internal", "What the public edition shows instead: title, slug, services, tags, previously; the approval, a withdrawal and revisions."),
    _f("people", "map", "internal", "Names in this document and the role each is shown as."),
    _f("redact", "list", "internal", "Words of this document that are never published."),
    _f("exempt", "map", "internal", "Why no postmortem is needed: `{reason, duplicate_of}`.", "postmortem ignored"),
    _f("security", "map", "restricted", "`{cve, credentials_exposed, patched}`."),
    _f("effort_hours", "number", "internal", "Hours that writing and reviewing took."),
    _f("vendor_reliability", "text", "restricted", "What must not be said about a supplier."),
    _f("glossary", "map", "public", "Words and what they mean here."),
    _f("lint", "map", "internal", "Rules to ignore in this document, with a reason."),
)  # fmt: skip
"""Every field, in the order the reference page shows them."""

BY_NAME = {f.name: f for f in FIELDS}
