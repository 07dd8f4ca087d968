"""The vocabularies: canonical words, the labels people write for them, and how a label is matched (DOMAIN 2.3)."""

import re
import unicodedata
from enum import StrEnum


class Audience(StrEnum):
    """For whom an edition is made."""

    INTERNAL = "internal"
    PUBLIC = "public"


SEVERITY_SCALES: dict[str, dict[str, int]] = {
    "sev": {f"sev{n}": n for n in range(6)},
    "p": {f"p{n}": n for n in range(6)} | {f"s{n}": n for n in range(6)} | {f"severity{n}": n for n in range(6)},
    "digits": {str(n): n for n in range(6)},
    "words4": {
        "critical": 1, "blocker": 1, "urgent": 1, "majorincident": 1, "high": 2, "major": 2, "medium": 3, "moderate": 3, "significant": 3,
        "low": 4, "minor": 4, "trivial": 4, "notice": 4, "cosmetic": 5, "informational": 5, "info": 5,
        "veryhigh": 1, "severe": 1, "normal": 3, "verylow": 5,
        "緊急": 1, "致命的": 1, "重大": 1, "高": 2, "中": 3, "低": 4, "軽微": 4, "紧急": 1, "严重": 1, "轻微": 4, "致命": 1, "嚴重": 1,
        "crítica": 1, "crítico": 1, "alta": 2, "alto": 2, "media": 3, "medio": 3, "média": 3, "médio": 3, "baja": 4, "bajo": 4,
        "baixa": 4, "baixo": 4, "leve": 4, "critique": 1, "majeure": 2, "majeur": 2, "élevée": 2, "élevé": 2, "moyenne": 3, "moyen": 3,
        "mineure": 4, "mineur": 4, "faible": 4, "kritisch": 1, "hoch": 2, "mittel": 3, "niedrig": 4, "gering": 4,
        "심각": 1, "긴급": 1, "높음": 2, "중간": 3, "보통": 3, "낮음": 4, "критическая": 1, "критический": 1, "высокая": 2, "высокий": 2,
        "hoog": 2, "middel": 3, "laag": 4, "kritiek": 1, "høy": 2, "høj": 2, "middels": 3, "lav": 4, "hög": 2, "medel": 3, "låg": 4,
        "kritisk": 1, "krytyczny": 1, "wysoki": 2, "średni": 3, "niski": 4, "critica": 1, "critico": 1, "bassa": 4, "basso": 4,
        "средняя": 3, "средний": 3, "низкая": 4, "низкий": 4, "критична": 1, "висока": 2, "середня": 3, "низька": 4,
        "med": 3, "mid": 3, "highest": 1, "lowest": 5, "emergency": 1, "showstopper": 1, "negligible": 5,
        "haute": 2, "haut": 2, "basse": 4, "grave": 1, "urgente": 1, "schwerwiegend": 1, "gemiddeld": 3, "krytyczna": 1, "wysoka": 2,
        "średnia": 3, "niska": 4, "kritická": 1, "kritický": 1, "vysoká": 2, "vysoký": 2, "střední": 3, "nízká": 4, "nízký": 4,
        "kritik": 1, "yüksek": 2, "orta": 3, "düşük": 4, "kriittinen": 1, "korkea": 2, "matala": 4, "kritis": 1, "tinggi": 2,
        "sedang": 3, "rendah": 4, "中程度": 3, "軽度": 4, "一般": 3, "较大": 2,
    },
    "statuspage": {"critical": 1, "major": 2, "minor": 3, "none": 5},
    "cstate": {"down": 1, "disrupted": 2, "notice": 4},
    "gds": {"critical": 1, "major": 2, "significant": 3, "minor": 4},
    "monzo": {"critical": 1, "major": 2, "minor": 3, "trivial": 4, "⛈": 1, "🌧": 2, "🌦": 3, "🌤": 4},
}  # fmt: skip
"""Scales by preset name; a label matches after folding. 0 is worst."""

STATUS = {
    "draft": ("draft", "wip", "work in progress", "in progress", "todo", "to do", "irdoc-draft", "ドラフト", "下書き", "草稿",
              "borrador", "rascunho", "brouillon", "entwurf", "concept", "utkast", "kladde", "bozza", "초안", "черновик"),
    "in_review": ("in review", "review", "under review", "irdoc-review", "pending", "pending review", "in_review", "レビュー中", "審査中",
                  "en revisión", "em revisão", "en relecture", "in prüfung", "검토 중", "审核中", "评审中"),
    "final": ("final", "reviewed", "approved", "published", "complete", "completed", "finalized", "finalised", "complete action items in progress",
              "action items in progress", "irdoc-final", "確定", "完了", "最終", "已完成", "已发布", "finalizado", "aprobado", "aprovado", "finalisé", "freigegeben", "완료",
              "revisado", "revisada", "aprobada", "aprovada", "publicado", "publicada", "finalizada", "validé", "publié", "relu",
              "geprüft", "veröffentlicht", "goedgekeurd", "gepubliceerd", "definitief", "definitivo", "approvato", "pubblicato",
              "godkjent", "godkänd", "godkendt"),
    "closed": ("closed", "done", "action items complete", "complete action items complete", "クローズ",
               "cerrado", "fechado", "clos", "clôturé", "geschlossen", "abgeschlossen", "종료", "已关闭", "закрыт"),
}  # fmt: skip
INCIDENT_STATUS = {
    "investigating": ("investigating", "open", "active", "ongoing", "escalated", "under investigation", "調査中", "調査継続中",
        "调查中", "排查中", "处理中", "조사 중", "в работе", "расследуется", "исследуется", "разбираемся", "en investigación", "em investigação", "pågående", "pågår", "igangværende",
        "in corso", "w toku", "en cours", "en cours d'investigation", "en cours d'analyse", "investiguer", "investigando", "en curso",
        "em andamento", "wird untersucht", "in untersuchung", "laufend"),
    "identified": ("identified", "identifié", "identifiée", "identificado", "identificada", "identifiziert"),
    "monitoring": ("monitoring", "watching", "sous surveillance", "en observation", "in beobachtung", "wird beobachtet", "stable", "mitigated", "contained", "stabilized", "mitigado", "mitigada", "contido",
        "contida", "contenido", "contenida", "atténué", "eingedämmt", "已缓解", "监控中"),
    "resolved": ("resolved", "fixed", "recovered", "restored", "all clear", "解決済み", "復旧済み", "解決", "已解决", "已解", "已恢复", "已修复",
        "resuelto", "resuelta", "resolvido", "resolvida", "résolu", "résolue", "behoben", "gelöst", "해결", "해결됨", "해결 완료",
        "решено", "устранено", "исправлено", "исправлен", "восстановлено", "조치 완료", "복구 완료", "修正済み", "対応完了",
        "recuperado", "recuperada", "restaurado", "restaurada", "rétabli", "rétablie", "wiederhergestellt", "ripristinato",
        "risolto", "opgelost", "løst", "løyst", "löst", "åtgärdat", "udbedret", "rozwiązane"),
    "postmortem": ("postmortem",),
}  # fmt: skip
CATEGORY = {
    "deployment": ("deployment", "deploy", "release", "rollout", "deployment_failure", "change", "デプロイ"),
    "configuration": (
        "configuration",
        "config",
        "config-change",
        "configuration_error",
        "configuration change",
        "misconfiguration",
        "設定",
    ),
    "code-bug": ("code-bug", "code_bug", "bug", "code bug", "software", "code", "software bug", "コード"),
    "infrastructure": ("infrastructure", "hardware", "cloud", "node", "infrastructure_failure", "infra", "インフラ"),
    "dependency": ("dependency", "third-party", "third party", "vendor", "third_party_outage", "upstream", "external", "supplier"),
    "capacity": ("capacity", "load", "traffic", "resource exhaustion", "scaling", "overload"),
    "network": ("network", "dns", "networking", "ネットワーク"),
    "database": ("database", "data", "db", "storage", "データベース"),
    "security": ("security", "セキュリティ"),
    "certificate-expiry": ("certificate-expiry", "certificate", "time", "certificates", "tls", "expiry", "certificate expiry"),
    "automation": ("automation",),
    "process": ("process", "operational_failure", "operational", "プロセス"),
    "monitoring": ("monitoring", "observability", "alerting"),
    "cascading-failure": ("cascading-failure", "cascading failure", "cascade"),
    "unknown": ("unknown", "undetermined", "不明"),
}
FACTOR_KINDS = (
    "code", "infrastructure", "testing", "deployment", "monitoring", "process", "documentation", "training", "communication",
    "organizational", "environmental", "safeguard", "dependency",
)  # fmt: skip
DETECTION = {
    "alert": (
        "alert",
        "alerts",
        "monitoring",
        "monitoring alert",
        "blackbox",
        "automated",
        "automation",
        "alarm",
        "pager",
        "監視",
        "アラート",
    ),
    "customer": ("customer", "customer report", "support", "tweet", "escalation", "user", "user report", "users", "ユーザー報告"),
    "internal": ("internal", "internal user report", "employee", "developer", "staff", "team member", "engineer", "社内"),
    "manual": ("manual", "human", "dashboard", "ad hoc", "manual observation", "手動", "目視"),
    "vendor": ("vendor", "provider", "third party"),
    "security-research": ("security-research", "security research", "researcher", "bug bounty", "disclosure"),
    "unknown": ("unknown", "不明"),
}
ACTION_KIND = {
    "prevent": ("prevent", "preventative", "preventive", "prevention", "予防", "预防"),
    "detect": ("detect", "detective", "detection", "monitoring", "検知"),
    "mitigate": ("mitigate", "mitigative", "mitigation", "緩和"),
    "process": ("process", "プロセス", "documentation", "organizational"),
    "repair": ("repair", "corrective", "fix", "修復"),
    "investigate": ("investigate", "investigation", "research", "調査"),
    "other": ("other", "misc", "その他"),
}
ACTION_STATUS = {
    "open": ("not started", "todo", "to do", "open", "new", "planned", "backlog", "pending", "proposed", "accepted", "assigned", "scheduled",
             "needs triage", "📅", "🆕", "⬜", "🔲", "📝", "🔜", "⏳", "[ ]", "未着手", "未", "未対応", "计划中", "計画中", "予定",
             "待办", "待处理", "未开始", "待定", "pendiente", "pendente", "por hacer", "a fazer", "planificado", "planejado", "à faire",
             "planifié", "offen", "geplant", "예정", "미완료", "미착수", "대기", "не начато", "запланировано", "открыто", "ikke startet", "ikke påbegynt", "ej påbörjad", "inte påbörjad", "åpen", "åben",
             "öppen", "planlagt", "planerad", "niet gestart", "gepland", "te doen", "da fare", "aperto", "aperta", "pianificato"),
    "in_progress": ("in progress", "in-progress", "in_progress", "wip", "doing", "started", "ongoing", "active", "in review", "under review",
                    "partially", "partially done", "partial", "🔄", "🚧", "🟡", "▶", "🏗", "[/]", "進行中", "対応中", "进行中", "en progreso", "en curso", "em andamento", "em progresso", "en cours", "in arbeit",
                    "in bearbeitung", "진행 중", "진행중", "в работе", "pågår", "pågående", "påbegynt", "påbörjad", "påbegyndt", "underveis", "igangværende",
                    "in behandeling", "mee bezig", "in corso", "in lavorazione"),
    "blocked": ("blocked", "on hold", "waiting", "stalled", "paused", "🛑", "⛔", "⏸", "🔴", "保留"),
    "done": ("done", "complete", "completed", "closed", "fixed", "resolved", "merged", "shipped", "implemented", "deployed", "verified",
             "✅", "☑", "✔", "🟢", "🎉", "[x]", "完了", "済", "済み", "已完成", "対応済み", "対応済", "已修复", "已解决", "hecho", "hecha", "completado", "completada", "listo",
             "resuelto", "implementado", "feito", "concluído", "concluída", "fait", "terminé", "réalisé", "erledigt", "abgeschlossen",
             "umgesetzt", "완료", "готово", "выполнено", "сделано", "закрыто",
             "klar", "klart", "klara", "ferdig", "færdig", "avslutad", "avsluttet", "afsluttet", "afgerond", "gereed", "klaar", "fatto",
             "completato", "completata", "concluso", "conclusa", "gjort"),
    "wont_do": ("won't do", "wont do", "wont_do", "wontfix", "won't fix", "cancelled", "canceled", "rejected", "dropped", "declined",
                "obsolete", "duplicate", "superseded", "not needed", "❌", "🚫", "✖", "[-]", "[~]", "中止", "見送り", "descartado", "cancelado", "annulé", "abandonné", "verworfen", "已取消", "不做"),
    "deferred": ("deferred", "postponed", "later", "icebox", "snoozed", "⏭", "💤", "[>]", "延期", "aplazado", "adiado", "reporté", "verschoben", "보류"),
}  # fmt: skip
KIND = {
    "incident": ("incident", "outage", "issue"),
    "near_miss": ("near miss", "near-miss", "near_miss", "nearmiss", "ヒヤリハット"),
    "experiment": ("experiment", "game day", "gameday", "chaos experiment", "drill", "exercise"),
    "expected_failure": ("expected failure", "expected_failure", "planned failure"),
    "security": ("security", "security incident"),
    "maintenance": ("maintenance", "planned maintenance"),
}
VISIBILITY = {"public": ("public",), "internal": ("internal", "private"), "restricted": ("restricted", "confidential")}
RELATION_KINDS = ("related", "same_cause", "recurrence_of", "caused_by", "follow_up", "duplicate_of", "supersedes", "not_related")
SECTIONS = (
    "summary", "impact", "timeline", "detection", "response", "resolution", "trigger", "causes", "factors", "whys", "well", "poorly",
    "lucky", "lessons", "actions", "related", "supporting", "external", "glossary", "background", "questions", "attendees",
)  # fmt: skip
"""Canonical section names; the headings that mean them are the reader's business."""

VOCABULARIES: dict[str, dict[str, tuple[str, ...]]] = {
    "status": STATUS, "incident_status": INCIDENT_STATUS, "category": CATEGORY, "detection": DETECTION, "action_kind": ACTION_KIND,
    "action_status": ACTION_STATUS, "kind": KIND, "visibility": VISIBILITY,
}  # fmt: skip
"""Every closed vocabulary by name, for readers, settings and the reference page."""


def fold(label: str) -> str:
    """The label as it is compared: NFKC, case folded, quotes straightened, runs of white space one blank."""
    if label.isascii():
        return " ".join(label.casefold().split())
    text = unicodedata.normalize("NFKC", label).casefold().replace("’", "'").replace("\ufe0f", "")
    return " ".join(text.split())


def unaccented(folded: str) -> str:
    """A folded label as people type it who leave out the accents; letters of other scripts as they are."""
    if folded.isascii() or max(folded) >= _LATIN:
        return folded
    return "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))


_LATIN = "\u0250"
"""The letters before this one are those that languages with accents are written in."""


def scale_key(label: str) -> str:
    """The label as severity scales hold it: folded, without the blanks, hyphens and marks that people write between its parts."""
    return re.sub(r"[\s\-_#~:]+", "", fold(label))
