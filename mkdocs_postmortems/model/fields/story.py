"""Story: what happened, to whom, why, and what was learned."""

from mkdocs_postmortems.model.fields.field import Field, field

STORY: tuple[Field, ...] = (
    field(
        "summary", "text", "public", "Two or three sentences.",
        "description|tldr|tl;dr|resumen|resumo|résumé|zusammenfassung|요약|摘要|概要|概述|sammendrag|sammanfattning|resumé|"
        "samenvatting|riepilogo|sommario",
        "draft",
    ),
    field(
        "impact.description", "text", "public", "Who felt what.",
        "impact|customer impact|end user impact|影響内容|impacto|impacto al usuario|impact utilisateur|auswirkung|auswirkungen|影响|"
        "影響|影响范围|影響範囲|영향|영향 범위|user-facing impact|影响说明|konsekvens|konsekvenser|påvirkning|påverkan|impatto",
        "in_review",
    ),
    field(
        "impact.users", "text", "public", "How many users.",
        "users affected|accounts affected|customers impacted|affected users|影響ユーザー数|affected customers|customers affected|"
        "number of users affected|users impacted|impacted users|user impact|影響を受けたユーザー数|影響を受けたユーザー数/割合|"
        "影響を受けたユーザー|影响用户数|usuarios afectados|usuários afetados|utilisateurs affectés|utilisateurs impactés|"
        "betroffene nutzer|betroffene benutzer|영향 사용자|영향 사용자 수|affected user count|users/customers affected|"
        "customers/users affected|受影响用户数",
        "in_review",
    ),
    field("impact.features", "terms", "public", "Which features."),
    field("impact.regions", "terms", "public", "Which regions.", "regions|region|リージョン"),
    field(
        "impact.revenue", "money", "internal", "What it cost.",
        "revenue impact|business impact|revenue|revenue loss|lost revenue|revenue lost|loss of revenue|financial impact|financial loss|"
        "revenue at risk|arr at risk|mrr at risk|estimated revenue impact|estimated revenue loss|estimated revenue lost|credits issued|"
        "sla credits|service credits|sla credits issued|service credits issued|refunds issued|umsatzausfall|umsatzverlust|"
        "perte de chiffre d'affaires|pérdida de ingresos",
    ),
    field("impact.reputation", "text", "internal", "What it did to trust."),
    field(
        "impact.error_budget_pct", "number", "public", "Share of the error budget it used, in percent.",
        "error budget consumed|error budget|エラーバジェット消費",
    ),
    field("impact.sla_breached", "flag", "internal", "Whether an agreed level was missed.", "sla breached|slo/sla violation|slo/sla違反"),
    field(
        "impact.data_loss", "flag", "public", "Whether data was lost.",
        "data loss|customer data loss|データ損失|pérdida de datos|perda de dados|perte de données|datenverlust|데이터 손실|数据丢失|資料遺失",
        "in_review",
    ),
    field(
        "impact.support_tickets", "number", "internal", "How many support requests came.",
        "support requests raised|support cases raised|support tickets raised|support tickets|support cases|customer support",
    ),
    field(
        "detection.method", "term", "public", "How it was noticed: alert, customer, internal, manual, vendor, security-research.",
        "detection|detected by|incident detected by|how detected|検知方法|検知手段|detection method|detection source|detected via|"
        "issue detected via|identified by|how was it detected|how was the incident detected|how was the issue detected|"
        "how was this detected|how did we detect it|検知経路|detectado por|detectado via|cómo se detectó|détecté par|entdeckt durch|"
        "entdeckt von|erkannt durch|탐지 방법|감지 방법|인지 경로|发现方式|發現方式|发现渠道|reported via|discovered by|found by|"
        "noticed by|how discovered|how it was detected|detection mechanism",
        "in_review",
    ),
    field("detection.gap", "text", "internal", "What kept it from being noticed sooner.", "could detection be faster|detection gap"),
    field(
        "trigger", "text", "public", "What set it off.",
        "proximate cause|leadup|直接原因|desencadenante|detonante|gatilho|déclencheur|auslöser|触发|触发原因|트리거|utløsende faktor|"
        "udløsende faktor|utlösande faktor",
    ),
    field(
        "root_causes", "list", "public", "Root causes.",
        "root cause|root causes|cause|根本原因|根因|causa raíz|causa raiz|cause racine|grundursache|근본 원인|根本原因分析|"
        "root cause summary|primary cause|primary root cause|rotårsak|rotårsaker|grundårsag|grundorsak|causa principale|oorzaak",
        "final",
    ),
    field(
        "factors", "list", "public", "Contributing factors, each with id, title, text, kind, undetected_because.",
        "contributing factors|contributing factor|contributing conditions|寄与要因",
        "final",
    ),
    field("analysis_method", "text", "internal", "five_whys, fta, fishbone or narrative."),
    field("whys", "list", "internal", "Chains of whys.", "five whys|5 whys"),
    field("failure_class", "text", "internal", "bug, anticipated_class or unanticipated_class."),
    field("pattern", "text", "internal", "isolated or trend.", "is this a pattern"),
    field("novel", "flag", "internal", "First of its kind."),
    field("recurring", "flag", "internal", "Happened before."),
    field("customer_escalation", "flag", "internal", "A customer escalated it."),
    field("change_related", "flag", "internal", "A change set it off."),
    field(
        "resolution", "text", "public", "How it was ended.",
        "mitigation|recovery|対応|修复|resolución|resolução|résolution|behebung|lösung|해결|fix|解决方案|处理措施|løsning|lösning|"
        "oplossing|risoluzione",
        "final",
    ),
    field("timeline", "entries", "public", "What happened when; people and sources in it are not public.", "events", "in_review"),
    field("well", "list", "public", "What went well.", "went well|what went well", "final"),
    field("poorly", "list", "internal", "What went poorly.", "went poorly|what went poorly|went wrong"),
    field("lucky", "list", "internal", "Where luck helped.", "where we got lucky"),
    field("lessons", "list", "public", "What was learned.", "lessons learned|教訓", "final"),
)  # fmt: skip
