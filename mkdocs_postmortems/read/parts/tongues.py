"""Tongues: what the parts of a postmortem are called in further languages, by canonical name. A table, nothing else."""

MORE: dict[str, str] = {
    "summary": (
        "resumen|resumen ejecutivo|síntoma|síntomas|síntomas observados|resumen del incidente|qué pasó|qué ocurrió"
        "|qué sucedió|descripción"
        "|descripción del incidente|sumario"
        "|resumo|resumo executivo|sintoma|sintomas|sintomas observados|resumo do incidente|sumário|sumário executivo"
        "|o que aconteceu|descrição"
        "|descrição do incidente"
        "|résumé|résumé exécutif|résumé de l'incident|synthèse|que s'est-il passé|ce qui s'est passé"
        "|description de l'incident"
        "|symptômes|symptômes observés|constat|les faits"
        "|zusammenfassung|kurzfassung|kurzbeschreibung|überblick|was ist passiert|was passiert ist|was ist geschehen"
        "|vorfallbeschreibung|symptom|fehlerbild"
        "|요약|개요|장애 개요|장애 요약|사건 개요|무슨 일이 있었나|무슨 일이 있었나요|증상|문제|문제 상황"
        "|发生了什么|发生什么事|问题|问题描述|故障描述|故障现象|事件描述|事故描述|故障概述|故障简述|事件简述|概览|事件摘要|發生什麼事|問題描述"
        "|so what happened|what did happen"
        "|problem|the problem|problem description|problem overview|issue description|issue|the issue|what happens"
        "|observed symptoms"
        "|краткое описание|сводка|резюме|что произошло|описание инцидента|описание"
        "|detalle del incidente|発生内容|発生した内容"
    ),
    "impact": (
        "impacto|alcance"
        "|fallout|análisis de impacto|evaluación del impacto|análise de impacto|avaliação de impacto"
        "|impacto en clientes|impacto al cliente|impacto no cliente|impacto nos clientes"
        "|impacto nos usuários|impacto al usuario|usuarios afectados|impacto en usuarios|impacto no usuário"
        "|usuários afetados"
        "|sistemas afetados"
        "|impacts|impact utilisateur|impact client|conséquences|services affectés|services impactés|analyse d'impact|évaluation de l'impact"
        "|auswirkung|auswirkungen|betroffene systeme|betroffene dienste|auswirkungsanalyse|kundenauswirkung|betroffene nutzer"
        "|auswirkungen auf nutzer"
        "|영향|영향 범위|사용자 영향|영향도|影響範圍|影响面|业务影响|用户影响|故障影响|влияние|последствия"
    ),
    "timeline": (
        "línea de tiempo|línea del tiempo|cronología|linha do tempo|cronologia|cronologia dos eventos|linha temporal"
        "|chronologie|chronologie de l'incident|ligne de temps|frise chronologique|déroulé|déroulement"
        "|déroulé des événements"
        "|zeitleiste|zeitlinie|zeitverlauf|zeitlicher ablauf|zeitlicher verlauf|chronologischer ablauf|ablauf"
        "|verlauf|hergang|verlauf des vorfalls|verlauf der störung"
        "|ablauf des vorfalls"
        "|타임라인|시간순|경과|경위|장애 타임라인|時間線|時間軸|事件時間軸|故障时间线|事件时间线|故障经过|事故经过|хронология"
        "|хронология событий|таймлайн"
    ),
    "detection": (
        "detección|cómo se detectó|cómo lo detectamos|detecção|deteção|como foi detectado|détection"
        "|comment l'incident a été détecté"
        "|erkennung|entdeckung|feststellung|탐지|감지|인지|обнаружение|檢測|检测与发现"
    ),
    "response": (
        "respuesta|respuesta al incidente|resposta|resposta ao incidente|réponse|réponse à l'incident|reaktion auf den vorfall"
        "|réaction|reaktion|대응|대응 과정|장애 대응|реагирование|реакция|处置过程|应对"
    ),
    "resolution": (
        "ce qui a résolu l'incident|qué lo resolvió|o que resolveu|was geholfen hat|что помогло"
        "|solution retenue|solution mise en place|solución implementada|solución adoptada|solução implementada|solução adotada"
        "|gewählte lösung|umgesetzte lösung|处理与验证|处理及验证|解决与验证|修复与验证|修复|恢复措施|исправление|"
        "resolución|solución|solución aplicada|solución definitiva|corrección aplicada|mitigación|recuperación"
        "|corrección|remediación|arreglo|resolução|solução|solução aplicada|correção aplicada|mitigação imediata"
        "|fix aplicado|correção definitiva|mitigação|recuperação"
        "|correção"
        "|résolution|correction|correctif|correctifs|correctif appliqué|correctifs appliqués|solution appliquée"
        "|correction appliquée|remédiation|rétablissement|atténuation|comment l'incident a été résolu"
        "|behebung|lösung|sofortige behebung|dauerhafte lösung|wiederherstellung|fehlerbehebung|problemlösung|해결"
        "|복구|조치|조치 내용|해결 방법|해결 과정|조치 사항"
        "|решение|устранение|восстановление|處理方式|解決方案|修复方案|修复过程|恢复过程|处置|处理|解决|解决过程"
        "|fixes|the fixes|the actual fix|solving|what was done|what has been done|how it was resolved|how it was fixed"
        "|fix applied|fixes applied|applied fix|recovery steps|resolution steps|what fixed it|what we did to fix it"
        "|como foi corrigido|como corrigimos|como foi solucionado|cómo se corrigió|cómo se solucionó|cómo se arregló"
        "|comment cela a été corrigé|comment ça a été corrigé|wie wurde es repariert|対処|対処内容|暫定対応|応急対応|応急処置"
    ),
    "trigger": "desencadenante|detonante|gatilho|déclencheur|élément déclencheur|auslöser|트리거|발단|触发|триггер",
    "causes": (
        "causa raíz|causas raíz|causa|causas|análisis de causa raíz|análisis de la causa raíz|por qué pasó|por qué ocurrió"
        "|causa raiz|causa-raiz|causas raiz|análise de causa raiz|análise da causa raiz|por que aconteceu"
        "|cause racine|causes racines|analyse des causes|analyse de la cause racine|cause profonde|causes profondes"
        "|ursache|ursachen|grundursache|hauptursache|ursachenanalyse|fehlerursache|warum ist es passiert"
        "|원인|근본 원인|근본원인|원인 분석|장애 원인|발생 원인|근본 원인 분석|第一原因|причина|причины|первопричина"
        "|коренная причина"
        "|анализ причин|原因定位|问题原因|故障原因|真正原因|why this happens|why this happened|why it happened|why it broke"
        "|possible causes|possible cause|causa probable|causas probables|causa provável|causas prováveis|posibles causas|possíveis causas"
        "|cause probable|causes probables|causes possibles|mögliche ursachen"
    ),
    "factors": (
        "factores contribuyentes|factor contribuyente|causas contribuyentes|factores que contribuyeron"
        "|fatores contribuintes|fator contribuinte|causas contribuintes|fatores contribuidores"
        "|fatores que contribuíram"
        "|facteurs contributifs|facteur contributif|facteurs contributeurs|facteurs aggravants|begünstigende faktoren"
        "|beitragende faktoren|기여 요인|способствующие факторы"
    ),
    "whys": (
        "cinco porqués|5 porqués|los 5 porqués|los cinco porqués|cinco porquês|5 porquês|os 5 porquês|os cinco porquês"
        "|5 pourquoi|cinq pourquoi|les 5 pourquoi|5-warum|5 warum|fünf warum|whys|the whys|5 почему|пять почему|5 why|5-why"
        "|五问法|五問法|5问法|五问分析|5 dlaczego|pięć dlaczego|5 perché|5 waarom|5 왜|다섯 번의 왜"
    ),
    "well": (
        "qué hicimos bien|o que fizemos bem|ce que nous avons bien fait|was wir gut gemacht haben|무엇을 잘했나"
        "|qué salió bien|lo que salió bien|qué funcionó bien|lo que funcionó bien|lo que funcionó|qué funcionó"
        "|aspectos positivos"
        "|o que deu certo|o que funcionou bem|o que funcionou|o que correu bem|pontos positivos|o que foi bem"
        "|ce qui a bien fonctionné|ce qui a bien marché|ce qui s'est bien passé|ce qui a fonctionné|points positifs"
        "|was lief gut|was gut lief|was gut gelaufen ist|was ist gut gelaufen|was gut funktioniert hat"
        "|was hat gut funktioniert"
        "|positives"
        "|잘된 점|잘한 점|좋았던 점|что прошло хорошо|что пошло хорошо|что сработало|做得好的方面|做對的事|哪些做得好"
    ),
    "poorly": (
        "qué salió mal|lo que salió mal|lo que falló|qué falló|lo que no funcionó|qué no funcionó|qué se puede mejorar"
        "|aspectos a mejorar"
        "|o que deu errado|o que não funcionou|o que falhou|o que pode melhorar|o que pode ser melhorado"
        "|o que poderia ser melhor|o que correu mal|pontos de melhoria|pontos negativos|o que melhorar"
        "|ce qui a mal fonctionné|ce qui s'est mal passé|ce qui n'a pas fonctionné|ce qui n'a pas marché|points négatifs"
        "|points à améliorer|points d'amélioration|ce qui peut être amélioré|ce qui a moins bien fonctionné"
        "|ce qui aurait pu mieux se passer|was hätte besser laufen können|was besser laufen könnte|lo que pudo salir mejor"
        "|qué pudo salir mejor|o que poderia ter sido melhor"
        "|was lief schlecht|was schlecht lief|was lief nicht gut|was nicht gut lief|was schiefging|was schief lief"
        "|verbesserungspotenzial"
        "|잘못된 점|아쉬운 점|아쉬웠던 점|부족했던 점"
        "|문제점|что пошло не так|что не сработало|что можно улучшить|哪些做得不好|做得不好的方面"
    ),
    "lucky": (
        "dónde tuvimos suerte|en qué tuvimos suerte|onde tivemos sorte|où nous avons eu de la chance"
        "|là où nous avons eu de la chance"
        "|wo wir glück hatten|wo hatten wir glück|운이 좋았던 점|где нам повезло|could have been worse"
        "|how it could have been worse"
    ),
    "lessons": (
        "lecciones|lecciones aprendidas|aprendizajes|qué aprendimos|lições|lições aprendidas|aprendizados|aprendizagens"
        "|o que aprendemos"
        "|leçons|leçons apprises|leçons tirées|enseignements|apprentissages|ce que nous avons appris|retour d'expérience"
        "|erkenntnisse|gewonnene erkenntnisse|lehren|was wir gelernt haben|was haben wir gelernt|gelerntes"
        "|교훈|배운 점|배운점|느낀 점|알게 된 점|уроки|извлечённые уроки|извлеченные уроки|выводы|學到的教訓|经验"
        "|复盘总结|总结与反思"
    ),
    "actions": (
        "acciones|acciones correctivas|acciones recomendadas|medidas recomendadas|recomendaciones|acciones propuestas"
        "|acciones preventivas|acciones correctivas y preventivas|acciones de seguimiento"
        "|plan de acción|próximos pasos|próximas acciones|medidas preventivas|medidas correctivas|prevención"
        "|tareas pendientes"
        "|acciones pendientes|acciones a futuro|seguimiento|mejoras"
        "|ações|ações corretivas|ações recomendadas|recomendações|ações propostas|ações preventivas"
        "|ações corretivas e preventivas|plano de ação|próximos passos|itens de ação"
        "|medidas corretivas|prevenção|ações de acompanhamento|ações futuras|melhorias|como evitar"
        "|actions correctives|actions préventives|actions recommandées|recommandations|actions proposées"
        "|actions correctives et préventives|plan d'action|plan d'actions"
        "|prochaines étapes|mesures correctives|mesures préventives|actions à mener|actions de suivi|prévention"
        "|améliorations"
        "|actions à prendre|actions à mettre en place|actions à réaliser|actions à entreprendre"
        "|acciones a realizar|acciones a tomar|ações a tomar"
        "|maßnahmen|massnahmen|empfehlungen|empfohlene maßnahmen|geplante maßnahmen|folgemaßnahmen|korrekturmaßnahmen"
        "|präventionsmaßnahmen|vorbeugende maßnahmen|nächste schritte"
        "|verbesserungen|aufgaben|was ändern wir|was wir ändern|was wir ändern werden|was wir tun werden"
        "|lehren und maßnahmen|offene punkte|prävention|vorbeugung|maßnahmenplan"
        "|재발 방지|재발방지|재발 방지 대책|재발 방지책|재발방지 대책|액션 아이템|후속 조치"
        "|후속조치|개선 사항|개선사항|개선 방안|향후 계획|향후 조치|예방|예방 조치|다음 단계"
        "|действия|план действий|дальнейшие действия|корректирующие действия|меры|предотвращение|что делаем дальше"
        "|следующие шаги"
        "|対応事項|対応項目|改善措施|後續行動|預防措施|改进计划|改进方案|改进行动|防范措施"
        "|防止复发|防复发|下一步|后续措施|后续工作|后续计划|后续事项|预防与改进"
        "|prevent recurrence|preventing recurrence|how to prevent this|future prevention|action tracking"
        "|post-incident actions|next action|next actions|further actions"
        "|guardrails added|guardrails|safeguards added|new guardrails|new safeguards|対応策|恒久対応"
    ),
    "related": (
        "incidentes relacionados|incidentes similares|recurrencia|recorrência|incidentes semelhantes|incidents liés"
        "|incidents similaires"
        "|ähnliche vorfälle|siehe auch|verwandte vorfälle|관련 장애|관련 인시던트|похожие инциденты"
        "|связанные инциденты|相關事件|历史类似故障"
    ),
    "supporting": (
        "referencias|enlaces|anexos|evidencia|evidencias|métricas|referências|evidências|links úteis|références|annexe"
        "|annexes"
        "|liens"
        "|ressources|anhang|verwandte seiten|weiterführende links|verwandte dokumente|anlagen|referenzen|verweise"
        "|quellen|참고|참고 자료"
        "|참고자료|관련 링크|ссылки|приложения|參考資料|证据|相关文档|相关文件"
        "|links relacionados|enlaces relacionados|liens connexes|liens associés|commits relacionados|related commits|commits associés"
    ),
    "background": "contexto|antecedentes|contexte|hintergrund|kontext|배경|контекст|предыстория|事件背景|故障背景",
    "attendees": "participantes|asistentes|teilnehmer|beteiligte|참석자|참여자|участники|參與者|参与人员",
}
"""Separated by bars, one language after the other; read as the first table of aliases is, also where the accents are left out."""

HISTORY = (
    "acciones tomadas", "acciones inmediatas", "ações tomadas", "ações imediatas", "actions immédiates", "actions prises",
    "actions menées", "ergriffene maßnahmen", "sofortmaßnahmen", "즉각 조치", "принятые меры", "已采取措施", "已采取的措施", "临时措施",
)  # fmt: skip
"""Headings over what was done during the incident."""
