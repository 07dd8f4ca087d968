"""People: who wrote, took part and reviewed, and when."""

from mkdocs_postmortems.model.fields.field import Field, field

PEOPLE: tuple[Field, ...] = (
    field(
        "owner", "person", "person", "The one person who sees the postmortem through.",
        "postmortem owner|owner of review process|owner of the review process|review owner|contact|lead|document owner|オーナー|incident owner|report owner|責任者|担当者|负责人|responsable|"
        "responsável|verantwortlich|responsible|담당자|ответственный|負責人|verantwortliche person|ответственное лицо",
        "in_review",
    ),
    field(
        "authors", "people", "person", "Who wrote it.",
        "author|by|author(s)|names|written by|prepared by|compiled by|drafted by|posted by|作成者|作者|執筆者|created by|creator|"
        "authored by|作成|编写人|撰写人|报告人|autor|autores|autora|auteur|auteurs|verfasser|verfasst von|erstellt von|rédigé par|"
        "escrito por|preparado por|elaborado por|작성자|автор|авторы|author(s)/contact|report author|report authors|postmortem author|"
        "postmortem authors|writer|document author|document authors|filed by|submitted by|撰写|編寫人|記錄人|记录人|复盘人|analyst|"
        "analysts|analista|autore|autori|automatisch erstellt von|autorin|autoren|bericht von|rapport rédigé par|auteure|autrice|"
        "redactado por|redator|responsável pelo relatório|составил|подготовил|作成担当|報告者|整理人|작성|보고자|"
        "responsável pelo documento|responsable del documento|autor del documento|autor do documento|auteur du document|"
        "auteur du rapport|verfasserin|forfatter|forfattere|författare|skrevet av|skrevet af|skriven av|geschreven door|opgesteld door|"
        "scritto da|redatto da|av|rédacteur|rédacteurs|rédactrice|rédactrices|rédacteur(s)|redactor|redactores|redactora|redatores|redatora|"
        "redattore|redattori|opracował|opracowała|przygotował|przygotowała|autorzy",
        "draft",
    ),
    field(
        "reviewers", "people", "person", "Who reviewed it.",
        "reviewer|reviewed by|レビュアー|レビュー|审核人|reviewed by (names)|承認者|revisado por|revisor|revisores|relu par|relecteurs|"
        "geprüft von|검토자|reviewed with|gjennomgått av|granskad av|beoordeeld door",
    ),
    field(
        "roles", "map", "person", "Who had which part: incident_commander, scribe, deputy, liaison, facilitator.",
        "ic|incident commander|commander|scribe|liaison|facilitator|sre lead|responders|responder|incident lead|who's on point|"
        "incident manager|incident coordinator|major incident manager|duty manager|communications lead|comms lead|operations lead|"
        "ops lead|technical lead|tech lead|incident scribe|reporter|reported by|deputy|指揮官|インシデントコマンダー|指挥官",
    ),
    field(
        "participants", "people", "person", "Who was in the review meeting.",
        "attendees|postmortem attendees|user stats|参加者|participantes|asistentes|teilnehmer|참석자|participants|involved|"
        "people involved|участники",
    ),
    field(
        "teams", "terms", "internal", "The teams that own what broke.",
        "team|owner team|team attribution|organizations|owning team|チーム|responsible team|team responsible|owning teams|担当チーム|"
        "责任团队|ownerteam|equipo|equipos|equipe|équipe|équipes|abteilung|담당 팀|команда|involved teams|teams involved|"
        "responding team|responding teams|owner team(s)",
    ),
    field(
        "drafted_at", "date", "internal", "When the first draft was written.",
        "date of postmortem|date/time of postmortem|作成日|report date|date of report|date written|written on|fecha del reporte|"
        "fecha del informe|data do relatório|date du rapport|berichtsdatum|작성일|postmortem date|date of the postmortem|报告日期|"
        "撰写日期|复盘日期|review date|post-mortem date|record date",
    ),
    field("review_started_at", "date", "internal", "When the review began."),
    field(
        "meeting_at", "date", "internal", "When the review meeting was held.",
        "retro held|meeting scheduled for|meeting date|meetings|postmortem meeting|date of review|review meeting|review meeting date|"
        "date of retro|retro date|retrospective date",
    ),
    field(
        "published_at", "date", "public", "When the postmortem was published.",
        "published|retrospective completed at|postmortem published at|公開日|source published at",
    ),
    field(
        "revised_at", "date", "public", "When its text was last revised in a way that its readers should hear of.",
        "last revised|revision date",
    ),
    field("announced_at", "date", "internal", "When it was announced."),
    field("presented_at", "date", "internal", "When it was presented to a wider circle."),
    field("review_mode", "text", "internal", "async, meeting or none."),
    field("approvals", "map", "internal", "Who signed off when: engineering, product, security.", "sign-off|approved by"),
)  # fmt: skip
