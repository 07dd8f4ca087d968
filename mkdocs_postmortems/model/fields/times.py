"""Times: when it began, was noticed and ended, and how long that took."""

from mkdocs_postmortems.model.fields.field import Field, field

TIMES: tuple[Field, ...] = (
    field(
        "times.started", "instant", "public", "When the fault began.",
        "started|start|start time|started at|begin|starttime|first occurred|incident start|incident started|incident from|発生日時|"
        "発生時刻|発生|开始时间|start date|start of incident|start of outage|outage start|outage started|time of incident|"
        "incident start time|occurred|incident began|発生時間|開始日時|発生開始|发生时间|故障时间|事件开始|inicio|hora de inicio|"
        "inicio del incidente|início|hora de início|início do incidente|data/hora início|début|heure de début|début de l'incident|"
        "beginn|startzeit|beginn des vorfalls|발생 시각|발생 시간|발생일시|시작 시각|начало|время начала|開始時間|发生时刻|事故时间|"
        "事件时间|首次出现|首次出现时间|fault occurs|fault occurred|fault started|incident occurred|issue started|problem started|when it started|"
        "time started|start date/time|started on|began on|occurred on|start datetime|start time (utc)|time range|time|start / end|"
        "start/end|start - end|start and end|start and end time|start/end time|start & end|horário de início|data e hora de início|"
        "data de início|fecha de inicio|fecha y hora de inicio|date de début|date et heure de début|inizio|begin van het incident|"
        "początek|początek incydentu|początek awarii|czas rozpoczęcia|data rozpoczęcia|"
        "початок|start des vorfalls|ausfallbeginn|störungsbeginn|debut|démarrage|comienzo|fecha de inicio del incidente|"
        "время возникновения|возникновение|время инцидента|начало инцидента|故障开始时间|事故开始时间|事故发生时间|故障发生时间|开始|"
        "장애 발생 시각|장애 시작|장애 발생|시작 시간|시작|발생|障害発生日時|障害発生時刻|障害開始|ausfallzeitraum|период|기간|"
        "障害時間帯|발생 일시|발생 시점|발생시각|장애 발생 일시|장애 일시|일시|时间|zeitpunkt|horario|horário|fecha y hora del incidente|"
        "incident started at|starttidspunkt|startet|startede|startade|starttid|aanvang|ora di inizio|beginntid|when did it start|"
        "when did it begin|when did this start|when did the incident start|when did the incident begin|when did the outage start|"
        "when did the problem start|wann begann es|wann begann der vorfall|cuándo empezó|cuándo comenzó|quand cela a-t-il commencé",
        "in_review",
    ),
    field(
        "times.impact_started", "instant", "public", "When users began to feel it.",
        "impact started|customer impact start|time of first impact|impact start|impact start time|outage begins|"
        "start of customer impact|影響開始|impact start date|impact started at|impactstartdate",
        "final",
    ),
    field(
        "times.detected", "instant", "public", "When somebody or something noticed.",
        "detected|detected at|wykryto|czas wykrycia|data wykrycia|detecttime|first detected|time alerted|alerted|detection time|time detected|検知日時|検知時刻|検知|"
        "detection date|discovered|discovered at|time of detection|noticed|noticed at|incident detected|発覚|発覚日時|发现时间|"
        "检测时间|impact detect date|detect date|impactdetectdate|detectado|hora de detección|fecha de detección|hora da detecção|"
        "détecté|heure de détection|entdeckt|erkannt|entdeckt am|탐지 시각|감지 시각|인지 시각|인지 시간|обнаружено|время обнаружения|"
        "發現時間|发现时刻|告警时间|when it was detected|when was it detected|when was it noticed|when was the incident detected|"
        "when did we notice|detected on|discovered on|noticed on|date detected|date discovered|"
        "date noticed|time noticed|time discovered|issue detected|fault detected|problem detected|outage detected|first seen|first observed|first noticed|primeiro visto|detectado em|"
        "detectado el|détecté le|date de détection|data de detecção|fecha y hora de detección|date et heure de détection|erkannt am|"
        "rilevato|rilevamento|festgestellt|bemerkt|erkannt um|обнаружен|hora de detecção|détecté à|data da detecção|감지|감지 시간|"
        "발견 일시|발견 시각|発見日時|発見時刻|감지 일시|인지 일시|발견시각|감지일시|発覚時刻|検出日時|检出时间|reported|reported on|"
        "reported at|reported date|date reported|time reported|first reported|reporting date|oppdaget|opdaget|upptäckt|ontdekt|"
        "gedetecteerd|rilevato il|zeitpunkt der erkennung|date identified|date of detection|date of discovery|detect time|impact detected|"
        "impact detected at|impact detect time|impact detection time|дата обнаружения|дата и время обнаружения|首次发现|首次发现时间|"
        "discovery time|discovery date|date/time detected|date/time discovered|date and time of detection|hora del descubrimiento|"
        "heure de découverte|découvert le|zeitpunkt der entdeckung|detecção em|detección el|détection le|erkennung am|entdeckung am",
        "in_review",
    ),
    field(
        "times.acknowledged", "instant", "public", "When somebody began to work on it.",
        "acknowledged|acknowledged at|time acknowledged|responded|対応開始|対応開始日時|time of acknowledgement|acknowledgement|"
        "first response|responded at|response time|响应时间|대응 시작|time engaged|time responded|time responded/engaged|engaged",
    ),
    field(
        "times.declared", "instant", "public", "When it was declared an incident.",
        "declared|declared at|incident declared|time declared|created at|createdat",
    ),
    field(
        "times.identified", "instant", "public", "When the cause was known.",
        "identified at|root cause identified|time identified|原因特定|原因特定日時|root cause identified at|cause identified|identified",
    ),
    field(
        "times.mitigated", "instant", "public", "When users stopped feeling it.",
        "mitigated|mitigated at|stable at|repaired|mitigation time|time mitigated|time mitigated (repaired)|monitoring at|緩和|"
        "緩和日時|impact end date|impact ended|impact ended at|impactenddate|mitigado|mitigado en|mitigado em|atténué|mitigated on|"
        "stabilized|contained|contained at|containment time|stabilised|stabilized at|impact mitigated|impact mitigated at|"
        "impact end|impact end time|end of impact|customer impact end|customer impact ended|end of customer impact|mitigação em|mitigação completa em|mitigación completa",
        "final",
    ),
    field(
        "times.recovered", "instant", "public", "When service was back to normal before the incident was declared over.",
        "recovered|recovered at",
    ),
    field(
        "times.resolved", "instant", "public", "When it was over.",
        "resolved at|resolveddate|resolved when|resolvedwhen|end|end time|ended|endtime|resolution time|incident until|till|"
        "incident end|time resolved|outage ends|復旧日時|復旧時刻|復旧|解決日時|结束时间|end date|outage end|outage ended|"
        "incident end time|incident ended|incident resolved|time of resolution|fixed at|resolved on|終了日時|復旧完了|解消日時|"
        "恢复时间|解决时间|fin|hora de fin|fin del incidente|resuelto|hora de resolución|fecha de resolución|fim|hora de fim|"
        "fim do incidente|resolvido em|hora da resolução|résolu|résolu le|heure de résolution|fin de l'incident|heure de fin|gelöst|"
        "behoben|behoben am|ende|endzeit|복구 시각|복구 시간|해결 시각|종료 시각|복구일시|окончание|время окончания|恢復時間|解決時間|"
        "修复时间|恢复时刻|service restored|service restored at|restored at|time restored|when it was resolved|ended on|recovered on|"
        "date resolved|resolution date|resolved date|end date/time|end datetime|horário de término|horário de fim|hora de término|"
        "término|data e hora de fim|data de término|fecha de fin|fecha y hora de fin|date de fin|date et heure de fin|issue resolved|"
        "fault resolved|time fixed|fixed on|fixed|fine|koniec|koniec incydentu|koniec awarii|czas zakończenia|data zakończenia|rozwiązano|"
        "кінець|einde|behoben um|ende des vorfalls|störungsende|ausfallende|"
        "wiederhergestellt|wiederherstellung um|fin de la panne|rétabli|rétabli à|date de résolution|solucionado|solucionado em|"
        "resuelto en|resuelto el|restablecido|resolvido|data da resolução|data de resolução|устранено|решено|время устранения|"
        "время восстановления|восстановлено|конец|завершение|окончание инцидента|结束|恢复|解决|故障恢复时间|故障结束时间|服务恢复时间|"
        "恢复日期|修复日期|복구|복구 일시|복구 완료|해결 일시|해결 시간|종료 시간|복구 완료 시각|障害復旧日時|障害復旧時刻|"
        "対応完了日時|解決時刻|終了時刻|復旧時間帯|solution completed|fix completed|fully resolved|full resolution|final resolution|"
        "resolution completed|løst tidspunkt|slutttid|sluttid|sluttidspunkt|avsluttet|hersteld|opgelost om|ora di fine|"
        "when was it resolved|when was this resolved|when was the incident resolved|when was the problem resolved|when was it fixed|"
        "when did it end|when did the incident end|when did the outage end|wann war es behoben|wann endete es|cuándo se resolvió|"
        "cuándo terminó|resolução em|resolução completa em|encerrado em|encerramento em",
        "in_review",
    ),
    field("times.closed", "instant", "internal", "When the record was closed.", "closed at"),
    field(
        "timezone", "text", "public", "Zone of times that carry none: an IANA name, UTC or an offset.",
        "time zone|tz|timezones|タイムゾーン|zeitzone|fuseau horaire|zona horaria|fuso horário|fuso orario|tijdzone|tidszon|tidssone|tidszone|"
        "strefa czasowa|часовой пояс|时区|時區|시간대",
    ),
    field(
        "durations.duration", "duration", "public", "How long it lasted, as stated.",
        "duration|total downtime|downtime|minutes downtime|minutes downtime or degradation|incident duration|outage duration|"
        "time to recovery total|影響時間|停止時間|持续时间|total duration|length|total outage time|outage length|length of outage|"
        "影響期間|停止期間|障害時間|障害期間|持続時間|时长|影响时长|故障时长|total incident duration|incident length|duración|"
        "duración total|tiempo total fuera|tiempo de inactividad|duração|duração total|tempo de indisponibilidade|durée|durée totale|"
        "durée de l'incident|dauer|ausfallzeit|gesamtdauer|지속 시간|장애 시간|장애 지속 시간|영향 시간|длительность|продолжительность|"
        "持續時間|影響時長|中断时长|影响时间|故障持续时间|duration of incident|duration of outage|duration of the outage|duration of full outage|duration of the full outage|"
        "duration of total outage|duration of complete outage|full outage duration|total outage duration|duration of the halt|duration of halt|"
        "duration of the suspension|duration of the interruption|duration of the degradation|duration of the downtime|duration of the disruption|"
        "downtime duration|length of incident|time down|outage time|total time|window|time window|incident window|outage window|"
        "impact window|impact period|incident period|outage period|time period|zeitraum|período|periodo|período de impacto|période|"
        "durata|duur|czas trwania|czas trwania incydentu|czas trwania awarii|czas niedostępności|тривалість|süre|"
        "durasi|ausfalldauer|dauer des vorfalls|dauer des ausfalls|störungsdauer|"
        "durée d'indisponibilité|durée de la panne|durée de l'interruption|temps d'arrêt|duración del incidente|duración de la suspensión|duración de la caída|"
        "duración de la interrupción|tiempo caído|tiempo de caída|duração do incidente|tempo de parada|tempo fora do ar|время простоя|"
        "простой|длительность инцидента|длительность простоя|持续时长|故障持续时长|影响持续时间|故障总时长|중단 시간|다운타임|지속시간|"
        "장애시간|총 장애 시간|ダウンタイム|所要時間|障害継続時間|継続時間|tempo total de indisponibilidade|tempo total fora do ar|"
        "tiempo total de indisponibilidad|tiempo total de caída|durée totale d'indisponibilité|varighet|varighed|varaktighet|nedetid|"
        "nedetid totalt|tijdsduur|총 영향 시간|총 중단 시간|총 다운타임|총 소요 시간|장애 지속시간|影响总时长|总影响时长|总中断时间|"
        "总影响时间|総影響時間|総停止時間|合計停止時間|duration minutes|duration min|downtime min|outage minutes|"
        "incident duration minutes|duration in minutes|duration (minutes)|total incident time|duration of problem|"
        "duration of the problem|problem duration|duration of the incident|event duration",
    ),
    field(
        "durations.impact_duration", "duration", "public", "How long users felt it, as stated.",
        "impact duration|total impact duration|total impact time|impact time|duration of impact|duração do impacto|duración del impacto|durée de l'impact|"
        "dauer der auswirkung",
    ),
    field(
        "durations.ttd", "duration", "public", "Time to detect, as stated.",
        "ttd|mttd|time to detect|time to detection|time to detection (ttd)|mean time to detect|time to detect (ttd)|"
        "mttd (time to detect)|検知までの時間|tiempo de detección|tempo de detecção|temps de détection|detection lag|detection delay|delay to detection|time until detection|czas do wykrycia|"
        "ttd minutes|"
        "mttd minutes|time to detect minutes|detection minutes",
    ),
    field("durations.tta", "duration", "public", "Time to acknowledge, as stated.", "tta|mtta|time to acknowledge|mean time to acknowledge"),
    field(
        "durations.ttm", "duration", "public", "Time to mitigate, as stated.",
        "ttm|mttm|time to mitigate|time to mitigation|time to repair|mean time to repair|duration to mitigation|time to mitigate (ttm)|"
        "緩和までの時間",
    ),
    field(
        "durations.ttr", "duration", "public", "Time to resolve, as stated.",
        "ttr|mttr|time to resolve|time to resolution|time to recover|time to recovery|mean time to resolve|mean time to recovery|"
        "time to resolve (ttr)|time to restore|time to restore service|mttr (time to resolve)|復旧までの時間|tiempo de resolución|"
        "tempo de resolução|temps de résolution|total time to resolve|total time to recovery|duration to resolution|time to fix|"
        "tempo para resolver|zeit bis zur behebung|ttr minutes|mttr minutes|time to resolve minutes|resolution minutes",
    ),
)  # fmt: skip
