"""Action keys: what authors call the parts of an action item in front matter, for whoever reads one and whoever changes one."""

KEYS = {
    "text": "item action title task text description name what summary todo アクション 内容",
    "owner": "owner owners assignee assignees assigned assigned_to who responsible dri 担当 担当者",
    "due": "due due_date deadline by eta target target_date 期限",
    "status": "status state ステータス 状態",
    "priority": "priority prio 優先度",
    "kind": "type kind category 種別",
    "ticket": "ticket tickets bug issue jira tracking url link pr linear",
    "completed": "completed done_date completed_at completed_on closed closed_at done_at 完了日",
    "verify": "verify verification success success_criteria",
    "verified_on": "verified_on verified verified_at",
    "id": "id key number ref",
    "addresses": "addresses factors factor",
    "deferrals": "deferrals deferred_count deferred",
}
"""Part to the words for it, the one that the documentation uses first."""
