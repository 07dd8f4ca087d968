"""Tools: pages of a workspace that only its members open, and machines that a cloud named for one customer; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.ordinary import ordinary

_PATH = r"(?::\d+)?(?:[/?#](?:[^\s<>\"'`)\]|{]|\{[^\s<>`{}]*\}|\{)*+)?"
"""With what stands in braces, where quotes stand too: the context of a call."""
_WORKSPACES = (
    r"slack\.com|atlassian\.net|jira\.com|okta\.com|onelogin\.com|pagerduty\.com|opsgenie\.com|zoom\.us|webex\.com|sharepoint\.com"
    r"|grafana\.net|splunkcloud\.com|splunk\.com|sumologic\.com|zendesk\.com|myshopify\.com|freshdesk\.com|freshservice\.com|service-now\.com"
    r"|signalfx\.com|honeycomb\.io|logz\.io|datadoghq\.(?:com|eu)|sentry\.io|monday\.com|youtrack\.cloud|my\.salesforce\.com"
    r"|retool\.com|lightning\.force\.com|looker\.com|elastic-cloud\.com|cloud\.databricks\.com|snowflakecomputing\.com|statuspage\.io"
)
_PLACES = (
    r"(?:app\.)?slack\.com/(?:archives|client|app_redirect|team|files)|app\.datadoghq\.(?:com|eu)|teams\.microsoft\.com|meet\.google\.com"
    r"|chat\.google\.com|docs\.google\.com|drive\.google\.com|sheets\.google\.com|zoom\.us|discord\.com/channels|discordapp\.com/channels"
    r"|t\.me/c|app\.incident\.io|console\.cloud\.google\.com|console\.firebase\.google\.com|[\w-]*\.?console\.aws\.amazon\.com"
    r"|[\w-]+\.signin\.aws\.amazon\.com|[\w-]+\.awsapps\.com|portal\.azure\.com|dev\.azure\.com|app\.asana\.com|notion\.so|linear\.app"
    r"|rootly\.com|(?:app\.)?firehydrant\.(?:io|com)|app\.intercom\.(?:com|io)/a|(?:[\w-]+\.)?loom\.com/share|app\.opsgenie\.com"
    r"|calendar\.google\.com/calendar|outlook\.(?:office|office365|live)\.com/(?:calendar|owa|mail)|app\.box\.com|dropbox\.com/(?:s|scl|home)"
    r"|airtable\.com/(?:app|tbl|shr)|app\.hubspot\.com|whimsical\.com|dash\.cloudflare\.com/[0-9a-f]{32}|app\.gong\.io|app\.rootly\.com"
    r"|one\.newrelic\.com|app\.shortcut\.com|app\.clickup\.com|trello\.com/[bc]|miro\.com/app"
    r"|figma\.com/(?:file|design|board)|lucid\.app|app\.launchdarkly\.com|app\.terraform\.io/app|coda\.io/d"
)
_TOOLS = Expression(
    # Each of these names begins with a word and a dot; most words have none behind them, and no name is tried there.
    rf"(?:https?://)?(?<![\w.-])(?=[\w-]*\.)"
    rf"(?:(?:[\w-]{{1,63}}\.){{1,6}}(?:{_WORKSPACES})|(?P<place>(?:www\.)?(?:{_PLACES})))(?![\w-]|\.\w){_PATH}"
    r"|\b(?:slack|msteams|zoommtg|discord)://[^\s<>\"'`)\]|]+",
    re.IGNORECASE,
)
_DOORS = frozenset(
    f"https://{host}"
    for host in (
        *("portal.azure.com", "dev.azure.com", "console.cloud.google.com", "console.aws.amazon.com", "docs.google.com", "drive.google.com"),
        *("meet.google.com", "teams.microsoft.com", "console.firebase.google.com", "app.slack.com", "zoom.us", "linear.app", "notion.so"),
        *("app.datadoghq.com", "one.newrelic.com", "app.asana.com", "app.clickup.com", "app.incident.io", "app.launchdarkly.com"),
    )
)
"""Where everybody goes in, whoever they work for."""
_PUBLIC = Expression(
    r"(?:https?://)?(?:www|status|docs?|help|support|blog|community|developers?|api|hooks|join|learn|registry|forum|security|trust|downloads?)\.",
    re.IGNORECASE,
)
_REGION = r"(?:[a-z]{2}(?:-[a-z]+){1,2}-\d\.)?"
_CLOUD = Expression(
    rf"(?:\b[a-z][a-z0-9+.-]{{1,15}}://(?:[^\s/@<>\"'`]*@)?|(?<![\w.@/%-]))(?:[\w-]{{1,63}}\.){{1,6}}(?:"
    rf"{_REGION}(?:rds|cache|redshift|eks|es|aoss|elb|docdb|neptune|kafka|memorydb|efs|fsx|mq|execute-api|elasticbeanstalk|compute)"
    rf"\.{_REGION}amazonaws\.com|(?:database|servicebus|search|redis\.cache|(?:blob|dfs|file|queue|table)\.core)\.windows\.net"
    rf"|(?:documents|redis|(?:mysql|postgres|mariadb)\.database|cloudapp)\.azure\.com|cloudapp\.net|onmicrosoft\.com|[\w-]+\.ts\.net"
    rf"|vault\.azure\.net|azmk8s\.io|neon\.tech|psdb\.cloud|rds\.aliyuncs\.com|privatelink\.[a-z.]+\.(?:net|com|io)|mongodb\.net|[a-z]{{1,4}}\.gcp\.cloud\.es\.io"
    rf"|aivencloud\.com|db\.ondigitalocean\.com|upstash\.io|confluent\.cloud)(?![\w-]|\.\w){_PATH}",
    re.IGNORECASE,
)
_HINTS = (
    "amazonaws",
    "windows.net",
    "azure",
    "azmk8s",
    "privatelink",
    "mongodb.net",
    "cloud.es",
    "aivencloud",
    "ondigitalocean",
    "upstash",
    "confluent",
    "cloudapp",
    "onmicrosoft",
    ".ts.net",
    "neon.tech",
    "psdb",
    "aliyuncs",
)
_BUCKET = Expression(
    r"\b(?:(?:s3[an]?|gs|gcs|oss|cos|r2)://|arn:aws[\w-]*:s3:::|abfss?://(?=[\w-]+@))(?P<name>[a-z0-9][\w.-]{2,62})"
    r"(?:@[\w-]+\.dfs\.core\.windows\.net)?(?:/[^\s<>\"'`)\]|,;]*)?"
    r"|(?:https?://)?(?<![\w.@%-])(?P<host>[a-z0-9][a-z0-9.-]{2,62})\.s3(?:[.-][a-z]{2}(?:-[a-z]+){1,2}-\d)?\.amazonaws\.com(?![\w-]|\.\w)"
    rf"{_PATH}"
)
"""A store of one customer of a cloud. What anybody could have called his own stands in manuals, and stays."""
_ANY_BUCKET = Expression(r"(?:[a-z]{1,9}-)?(?:my|your|the|some|example|test|demo|sample|foo|public|bucket|name)\b|.*bucket-?name|.*example")


def tools(text: str) -> Iterator[Trace]:
    """Links into a workspace that only its members open, and hosts of one customer of a cloud; the pages those makers show to all stay."""
    yield from (Trace(m.start(), m.end(), "internal link") for m in _TOOLS.finditer(text) if _leads(m))
    lowered = text.lower()
    if any(hint in lowered for hint in _HINTS):
        yield from (Trace(m.start(), m.end(), "internal host") for m in _CLOUD.finditer(text) if not _PUBLIC.match(m[0]))
    if "://" in text or ":::" in text or ".s3" in text:
        for found in _BUCKET.finditer(text):
            name = found["name"] or found["host"]
            if not _ANY_BUCKET.match(name) and not ordinary(name):
                yield Trace(found.start(), found.end(), "internal host")


def _leads(found: re.Match[str]) -> bool:
    """Whether an address goes into a workspace: of those that all customers share, the door alone tells of nobody."""
    if not found["place"]:
        return not _PUBLIC.match(found[0])
    return found[0].rstrip("/.#?").lower() not in _DOORS or "://" not in found[0]
