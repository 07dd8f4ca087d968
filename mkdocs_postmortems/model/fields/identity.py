"""Identity: what it is called, how bad it was and what it was about."""

from mkdocs_postmortems.model.fields.field import Field, field

IDENTITY: tuple[Field, ...] = (
    field(
        "id", "slug", "public", "Stable name of the postmortem; by default taken from the file name.",
        "uuid|incident id|incident number|incident no|postmortem id|インシデントid|事件编号|id del incidente|id do incidente|"
        "identifiant|vorfall-id|incident ref|incident reference|event id|事件id|장애 id|事故编号|故障编号|故障id|事故id|"
        "インシデント番号|障害番号|장애 번호|인시던트 id|인시던트 번호|identificador|номер инцидента|incident key|"
        "incident reference number|case id|ticket id|incident ticket|vorfall nr|vorfallnummer|störungsnummer|número de incidente|"
        "numéro d'incident|référence de l'incident|hendelses-id|ärende-id|incidentnummer|보고서 번호|사고 번호|报告编号|报告号|"
        "報告番号|número del incidente|número do incidente|n° incident|vorfallsnummer|report id|report number|postmortem number|"
        "case number",
        "draft",
    ),
    field(
        "title", "text", "public", "One line that says what happened.",
        "name|incident title|incident name|postmortem title|outage title|タイトル|标题|message|título|titre|titel|제목|название|titolo|"
        "temat|назва|judul|başlık",
        "draft",
    ),
    field("slug", "slug", "internal", "The last part of the page's address where the file name should not be it."),
    field(
        "previously", "list", "internal",
        "Earlier addresses of its page below the library, which go on leading to it; a public edition has those that stand under `public`.",
        "aliases|redirect from|previous addresses",
    ),
    field("kind", "term", "public", "incident, near_miss, experiment, expected_failure, security or maintenance.", "type|incident type"),
    field(
        "status", "term", "internal", "How far the document is: draft, in_review, final or closed.",
        "document status|report status|review status|state|postmortem status|ステータス|状态|incident status|current status|文档状态|estado|situação|"
        "statut|estado del incidente|문서 상태|상태|статус|報告狀態|stato|stan|durum|status del documento|dokumentstatus|état|état du document|état de l'incident",
        "draft",
    ),
    field(
        "severity", "severity", "public", "How bad it was, in the words of your scale.",
        "priority|sev|incident severity|severity level|重大度|深刻度|严重程度|impact level|incident level|sev level|重要度|影響度|等级|"
        "级别|严重级别|故障等级|事件级别|severidad|severidade|gravedad|gravidade|sévérité|gravité|schweregrad|심각도|장애 등급|등급|"
        "критичность|серьёзность|嚴重程度|嚴重性|严重性|事故等级|故障级别|incident priority|incident severity level|gravità|severità|"
        "ernst|criticité|niveau de gravité|criticidad|criticidade|nivel de severidad|priorität|kritikalität|приоритет|серьезность|"
        "уровень критичности|уровень влияния|степень влияния|max severity|事故级别|우선순위|심각성|障害レベル|緊急度|incident sev|severity rating|"
        "severity classification|nível de severidade|nivel de gravedad|nível de gravidade|alvorlighetsgrad|alvorlighed|"
        "allvarlighetsgrad|prioritet|prioriteit|livello di gravità|nivel de criticidad|严重等级|严重度|事件等级|"
        "poziom ważności|ważność|waga|poziom krytyczności|krytyczność|poziom incydentu|"
        "事故严重等级|问题等级|影响等级|影响级别|嚴重等級|장애 심각도",
        "in_review",
    ),
    field(
        "services", "terms", "public", "The services that were hurt or hurt others.",
        "service|systems|system|components|component|affected|affected services|affected systems|affected components|"
        "service(s) affected|services affected|products affected|product|subsystem|影響を受けたサービス|影響サービス|対象サービス|"
        "影响服务|impacted services|impacted systems|impacted components|service affected|system affected|affected service|"
        "affected component|affected system|影響システム|対象システム|影響サービス名|受影响服务|影响系统|impactedservices|"
        "sistemas afetados|sistemi impattati|servizi impattati|servicio afectado|servicios afectados|sistemas afectados|serviços afetados|serviço afetado|sistemas impactados|"
        "services touchés|services concernés|services affectés|services impactés|systèmes affectés|systèmes impactés|"
        "betroffene dienste|betroffene systeme|betroffener dienst|betroffene services|영향 서비스|영향받은 서비스|영향 받은 서비스|"
        "대상 서비스|затронутые сервисы|受影響服務|受影响的服务|影响的服务|涉及服务|涉及系统|受影响系统|impacted entities|"
        "impacted products|affected products|affected entities|service(s)|system(s)|system(s) affected|affected system(s)|"
        "affected service(s)|services/systems affected|systems/services affected|systems impacted|services impacted|"
        "components affected|product(s) affected|affected applications|applications affected|affected application|application|"
        "applications|sistema|sistemas|sistema afectado|sistema afetado|servicio|servicios|serviço|serviços|système|systèmes|"
        "service affecté|service impacté|dienst|dienste|servizi coinvolti|servizi interessati|getroffen diensten|composants affectés|"
        "applications affectées|apps affectées|componentes afectados|componentes afetados|затронутые системы|компоненты|компонент|"
        "затронутые компоненты|componentes|composants|komponenten|betroffene komponenten|컴포넌트|组件|影响组件|受影响组件|сервис|сервисы|故障服务|"
        "영향받는 서비스|berørte tjenester|berørte systemer|berörda system|berörda tjänster|betrokken systemen|getroffen systemen|"
        "usługi|usługa|dotknięte usługi|dotknięte systemy|usługi dotknięte|systemy dotknięte|"
        "sistemi coinvolti|sistemi interessati|tjenester|tjenester berørt|systems affected|components impacted|platforms affected|"
        "component/s|component/s affected|impacted infrastructure|affected infrastructure|infrastructure affected|affected product(s)|"
        "affected platforms|impacted service(s)|impacted component(s)|impacted system(s)|configuration item|"
        "configuration items|affected ci|affected cis|affected configuration item|affected configuration items",
        "in_review",
    ),
    field(
        "category", "term", "public", "The primary class of cause.",
        "root cause category|incident cause|problem type|categories|mode|cause category|カテゴリ|原因分類|root cause classification|"
        "categoría|categoria|catégorie|kategorie",
        "final",
    ),
    field("tags", "terms", "public", "Free words for finding it again.", "keywords|labels|タグ|标签|etiquetas|étiquettes|schlagwörter|schlagworte|mots clés|palabras clave|palavras chave|trefwoorden|etichette|taggar|태그|теги"),
    field(
        "date", "date", "public", "The day the incident began.",
        "incident date|event date|occurred at|date of incident|date of the incident|発生日|日付|日期|date/time of incident|"
        "incident date/time|date and time|date & time|date of outage|outage date|date/time|发生日期|日時|事件日期|fecha|"
        "fecha del incidente|data do incidente|data da ocorrência|data do ocorrido|date de l'incident|datum|vorfalldatum|"
        "datum des vorfalls|발생일|발생 일자|날짜|дата|дата инцидента|事故日期|故障日期|发生日|fecha incidente|fecha de incidente|"
        "fecha de la incidencia|data incidente|data da falha|data do problema|date incident|date de la panne|incident day|"
        "day of incident|incident date(s)|date(s)|dates|date(s) of incident|date of event|date of occurrence|date occurred|"
        "date and time of incident|incident dates|outage dates|date range|when|when did it happen|data e hora|data/hora|fecha y hora|"
        "fecha/hora|date et heure|date/heure|datum und uhrzeit|datum/uhrzeit|data dell'incidente|data e ora|datum van het incident|"
        "data incydentu|data awarii|data zdarzenia|дата и время|дата происшествия|tarih|tanggal|ngày|dato|datum incident|장애 일자|발생 날짜|발생일자|障害発生日|障害日",
        "draft",
    ),
)  # fmt: skip
