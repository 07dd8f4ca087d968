"""Aliases: the words people write over the parts of a postmortem, by canonical name (DOMAIN 2.4). A table, nothing else."""

ALIASES: dict[str, str] = {
    "summary": (
        "summary|the incident|the outage"
        "|what happened|what happened and why|issue overview|clear summary|executive summary|incident summary|issue summary"
        "|problem summary|summary of the incident|overview|incident overview|tl;dr|tldr|tl dr|abstract|synopsis|symptom"
        "|symptoms|symptom(s)|in short|summary of events|サマリー|サマリ|概要|要約|インシデント概要|障害概要|摘要|概述|总结"
        "|现象|症状|事件概述|事故概述|問題の概要|short summary|technical summary|incident description|problem statement"
        "|what is the issue|what was the issue|what was the problem|describe the incident|describe the issue|describe the problem"
        "|description of the incident"
        "|description of incident|incident details and summary|brief description|short description|description|brief summary|quick summary"
    ),
    "impact": (
        "impact|impact assessment|customer impact|user impact|end user impact|business impact|summary of impact"
        "|affected users"
        "|scope|impact analysis|impact of the incident|scope of impact|blast radius|影響|影響範囲|影響の評価"
        "|ユーザー影響|影响"
        "|影响范围|影响评估|影響と範囲|who was affected|what was affected|systems affected|affected systems"
        "|affected services"
        "|services affected|effects|consequences|impact on users"
        "|what was impacted|who was impacted|what was the impact|what is the impact|who is affected"
        "|how users were affected|how were users affected|how customers were affected|how were customers affected"
    ),
    "timeline": (
        "timeline|time line|timelines|timeline of events|timeline of the incident|incident timeline|detailed timeline"
        "|timeline and recovery efforts|chain of events|events timeline|event timeline"
        "|key events|events|event log|chronology|sequence of events"
        "|incident log|response log|log of events"
        "|タイムライン|時系列|経緯|対応履歴|时间线|时间轴|事件经过|事故时间线|处理过程时间线"
    ),
    "detection": (
        "detection|how was the incident detected|how was it detected|how did we detect it|how was this detected"
        "|incident detection|identified|how did we find out|discovery|検知|検知方法|検出|発見|检测|发现|故障发现|alerting"
        "|how we found out|how we detected it"
    ),
    "response": (
        "response|recovery efforts|how did we respond|how'd we do|incident response|incident response analysis|our response"
        "|response analysis|response evaluation|incident response evaluation|reaction|mitigation efforts|対応の評価"
        "|対応|対応内容|初動対応|响应|应急响应|处理过程"
    ),
    "resolution": (
        "resolution|resolution and recovery|recovery|mitigation & resolution|mitigation and resolution|mitigation"
        "|mitigations"
        "|fix|the fix|remediation|details of fix|solution|solutions|workaround|workarounds|how was it resolved"
        "|how was it fixed"
        "|workaround applied|solution applied|immediate fix|immediate fixes|permanent fix|permanent fixes|long-term fix"
        "|how did we fix it|how it is fixed|how it was fixed|short-term fix|short term fix|temporary fix|interim fix|long term fix"
        "|short-term solution|short term solution|long-term solution|long term solution|temporary solution|steps to resolution"
        "|resolution details|recovery process|復旧|復旧対応|解決|解決策|修正内容|緩和|修复|恢复|解决方案|解决方法|处理措施"
    ),
    "trigger": (
        "trigger|triggers|trigger(s)|leadup|lead-up|lead up|fault|what triggered the incident|proximate cause"
        "|proximate causes"
        "|直接原因|トリガー|引き金|触发原因|触发条件|直接诱因"
    ),
    "causes": (
        "cause|causes|cause(s)|root cause|root causes|root cause(s)|root cause analysis|rca|root causes and trigger"
        "|what caused the incident|what caused it|analysis|analysis of causes|blameless root cause|cause of the problem"
        "|underlying cause|underlying causes|cause analysis|technical cause|technical causes|根本原因|根本原因分析|原因"
        "|原因分析|根因|根因分析|事故原因|問題の原因"
    ),
    "factors": (
        "contributing factors|contributing factor|contributing causes|contributing conditions"
        "|contributing conditions analysis"
        "|contributors|contributors and enablers|why safeguards failed|factors|contributing factor(s)|寄与要因|要因"
        "|促成因素"
        "|影响因素|复合因素"
    ),
    "whys": (
        "five whys|5 whys|five why's|5 why's|the five whys|the 5 whys|five whys analysis|5 whys analysis"
        "|the infinite how's chain|infinite hows|root cause identification: the five whys|root cause identification"
        "|why-why analysis|なぜなぜ分析|5つのなぜ|五个为什么|5个为什么"
    ),
    "well": (
        "what went well|went well|what worked|what worked well|things that went well|what helped|what did we do well"
        "|what went right|successes|the good|positives|mitigators|うまくいったこと|良かったこと|良かった点|うまくいった点"
        "|做得好的|做得好的地方|亮点"
    ),
    "poorly": (
        "what went poorly|what went wrong|what went badly|what did not go well|what didn't go well|what didn't go so well"
        "|what did not go so well|what didn't work|what did not work|what could be improved|what could have gone better"
        "|what could have been better|what was harder than expected|things that went poorly|things that went wrong"
        "|what went less well|what didn't|what did not|what did not help|what didn't help|what hindered|what hindered us"
        "|what slowed us down|what hurt"
        "|what can be improved|areas for improvement|areas of improvement|the bad|negatives"
        "|difficulties in handling|went wrong|went poorly|what we could have done better|what could we have done better"
        "|room for improvement|うまくいかなかったこと|改善が必要なこと|悪かったこと|まずかったこと|問題点|改善点|うまくいかなかった点"
        "|做得不好的|不足之处|待改进|存在的问题"
    ),
    "lucky": (
        "where we got lucky|where did we get lucky|where we were lucky|where were we lucky|got lucky|lucky|luck|near misses"
        "|what could have been worse|where it could have been worse|how we got lucky|運が良かったこと|幸運だったこと"
        "|幸运之处"
        "|侥幸之处"
    ),
    "lessons": (
        "lessons learned|lessons learnt|lesson learned|lessons|learnings|learning|key learnings|key takeaways|takeaways"
        "|take aways|takeaway|what did we learn|what i learned|what did i learn|what have we learned|what we learned"
        "|what we've learned|surprise findings|insights|findings|教訓|学び|得られた教訓|学んだこと|経験教訓|经验教训|教训"
        "|经验总结|反思"
    ),
    "actions": (
        "improvements/fixes|improvements and fixes|fixes/improvements"
        "|action items|action item|action item(s)|actions|actions following review|review actions|new action items"
        "|action items & followups|action items and follow-ups|follow-up|follow-ups|follow up|follow ups|followup|followups"
        "|follow-up actions|follow-up items|follow-up tasks|follow-up work|corrective actions|corrective action"
        "|corrective measures|corrective and preventative measures|corrective and preventative measure"
        "|corrective and preventive measures|corrective and preventive actions|preventive measures|preventative measures"
        "|prevention|preventive actions|next steps|recommendations|recommended actions|remediation items"
        "|remediation actions"
        "|remediation steps|what will we change|what are we doing about this|what we are doing about it"
        "|what are we doing to prevent this|actionables|immediate actions required|longer-term improvements"
        "|longer term improvements|process improvements|documentation improvements|technical improvements|improvements"
        "|future improvements|planned improvements|future measures|future actions|future work|to do|todo|to-dos|todos|tasks"
        "|action plan|planned actions|actions planned|actions to take|open actions|outstanding actions|open items|improvement actions"
        "|improvement items|corrective actions with owners|アクションアイテム|アクション|改善アクション|再発防止策|再発防止"
        "|今後の対応|今後の対策|対策|改善策|予防|行动项|改进措施|后续|后续行动|预防措施|预防|后续改进|改进项|整改措施|待办事项"
        "|remediation plan|improvement plan|corrective steps|plan of action|what's next|what next|going forward"
        "|moving forward"
        "|future plans|commitments|suggested remediation|suggested remediations|suggested actions"
        "|suggested improvements|suggestions"
        "|resulting actions|resulting action|preventive work|preventative work|prevention work|prevention plan"
        "|prevention steps"
        "|prevention measures|preventive steps|preventative steps|preventive enhancements|recommended improvements"
        "|recommended fixes|proposed actions|proposed improvements|proposed changes|proposed fixes|cleanup plan"
        "|long-term fixes"
        "|long term fixes|long-term actions|short-term actions|long-term improvements|short-term improvements|hardening"
        "|follow-up hardening|remediation tasks|remediation work|action points|actions required|required actions"
        "|problem tasks|problem task|repair items|repair item|repair work|remediation tickets|remediation ticket|follow-up tickets"
        "|improvement opportunities|future considerations|what we'll do next|what we will do next|what we're changing"
        "|medium-term improvements|medium term improvements|mid-term improvements|medium-term actions|mid-term actions"
        "|looking forward|looking ahead|future plan|future works"
    ),
    "related": (
        "related|related incidents|related incident|related postmortems|related post-mortems|recurrence|is this a pattern"
        "|similar incidents|backlog check|previous incidents|see also|prior incidents|関連インシデント|関連 pm|関連pm"
        "|関連障害"
        "|類似インシデント|関連ポストモーテム|相关事件|类似事件"
    ),
    "supporting": (
        "supporting information|supporting documents|supporting data|links|references|reference|appendix|appendices|graphs"
        "|metrics|charts|screenshots|further reading|related links|related issues|related issues and prs|related prs"
        "|resources"
        "|documents|useful links|additional information|参考資料|参考|関連情報|関連リソース|関連ドキュメント|参考リンク"
        "|外部資料|观测证据|参考资料|附录|相关链接|relevant links|related material|link to incident channel|attachments"
        "|evidence"
    ),
    "external": (
        "external message|external messaging|customer message|customer communication|status page message"
        "|external communication"
        "|external messages|public message|public statement|公開メッセージ|对外公告"
    ),
    "glossary": ("glossary|terms|terminology|definitions|用語集|用語|术语表"),
    "background": ("background|context|背景|前提"),
    "questions": ("open questions|questions|questions for follow up|unanswered questions|unresolved questions|未解決の疑問|q&a"),
    "attendees": ("attendees|participants|postmortem attendees|people|responders|参加者|出席者|参会人员"),
}
"""Separated by bars; compared folded, without marks, leading numbers and what stands in parentheses."""

NOT_A_SECTION = (
    "immediate actions taken", "actions taken", "action taken", "mitigation actions", "previous action items",
    "previous actions", "prior action items", "messaging", "internal email", "header", "metadata", "メタデータ", "元数据",
    "call to action", "action items guidelines", "impact duration", "notes",
)  # fmt: skip
"""Headings that hold one of the words below and still mean something else: history, other incidents, notes to writers."""

NEEDLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("poorly", (r"(?:n't|\bnot|\bnever|\bless) (?:\w+ )?(?:work|go)\w* (?:\w+ )?well\b",
        r"\b(?:worked|went) (?:\w+ )?(?:not|less) (?:so )?well\b")),
    ("whys", (r"\b(five|5) why",)),
    ("whys", (r"なぜなぜ",)),
    ("timeline", (r"\btime ?lines?\b", r"タイムライン", r"时间线")),
    ("well", (r"went well", r"worked well", r"うまくいったこと")),
    ("poorly", (r"(went|go|gone|going) (so )?(wrong|poorly|badly)", r"(didn't|did not|not) (go|work)",
        r"could('ve| have| be| we)?\b.*(better|improve)", r"うまくいかなかった")),
    ("lucky", (r"\bgot lucky\b", r"\b(were|was|get) lucky\b", r"運が良")),
    ("lessons", (r"\blessons? (we |we've )?learn", r"^(?:(?:the|key|main|other|our|some) )?lessons\b", r"\btakeaways?\b",
        r"\blearnings\b", r"\b(can|did|have|do) we learn", r"教訓")),
    ("actions", (r"\baction items?\b", r"\bfollow[- ]?ups?\b",
        r"\b(corrective|preventi\w+|preventat\w+) (actions?|measures?)", r"\bnext steps\b", r"\baction plan\b",
        r"\b(do|doing) (this )?better\b", r"\bless likely\b", r"\bprevent(ing)? (this|it|recurrence|reoccurrence|future)",
        r"\b(future|planned|remaining|follow-on) (actions|work|improvements|tasks|steps)",
        r"\bwe('re| are| will| plan to|'ll)( going to)? (do|doing|change|changing|improve|improving)\b",
        r"アクションアイテム", r"再発防止")),
    ("factors", (r"\bcontributing (factors?|conditions?|causes?)", r"寄与要因")),
    ("causes", (r"\broot[- ]causes?\b", r"\bwhat caused\b", r"^causes? of\b",
        r"^(?:confirmed|actual|real|true|likely|probable|suspected|identified|main|ultimate|final|exact|verified) causes?$", r"^why did\b",
        r"^how did (this|it|that) happen", r"根本原因", r"根因")),
    ("detection", (r"\bdetection\b", r"\bhow (was|were|did) .*\b(detect|discover|notic)", r"検知")),
    ("resolution", (r"^(the )?resolution\b", r"\bresolution and recovery\b", r"\bmitigation (steps|of)\b",
        r"^how (was|did|it was|we) .*\b(fix|resolv|mitigat)", r"復旧")),
    ("summary", (r"\b(incident|executive|issue|problem) summary\b", r"^summary\b", r"サマリー")),
    ("impact", (r"\b(customer|user|business|service|external|internal|client|data) impact\b", r"^impact\b",
        r"^(?!\w+ing\b)(?:[\w-]+(?: and | & |[ /])){1,2}impact$", r"影響範囲")),
    ("response", (r"\bincident response\b", r"^response\b", r"\bhow (did|was) .*\brespon")),
    ("related", (r"\brelated (incidents?|post-?mortems?)", r"\bsimilar incidents\b", r"^関連 ?pm")),
    ("supporting", (r"^append\w+", r"^references?\b", r"\bsupporting (info|doc|data|mater)",
        r"\brelated (links|issues|docs|documents)")),
    ("trigger", (r"\blead-?up\b", r"\btrigger\b")),
)  # fmt: skip
"""Patterns that name a part wherever they stand in a short heading, the first that fits."""
