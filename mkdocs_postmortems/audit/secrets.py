"""Credentials by what they begin with and by what stands before them: text in, their places out. Keeps none of them."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import ahocorasick

from mkdocs_postmortems.audit.beside import BESIDE
from mkdocs_postmortems.audit.credential import rule as _rule
from mkdocs_postmortems.audit.makers import MAKERS
from mkdocs_postmortems.model.samples import sample


def _random(value: str) -> bool:
    """Not a word, a path, a version or an identifier of a program: letters and digits mixed, and hardly any of them twice."""
    value = value.rstrip(".:)*_")
    digits, letters = sum(c.isdigit() for c in value), sum(c.isalpha() for c in value)
    if len(value) < 8 or not digits or letters < 3 or "/" in value[:2] or value.count(".") > 2 or value.count("-") > 4 or "::" in value:
        return False
    if re.fullmatch(r"[a-z]+(?:[-_.][a-z0-9]+)*|[A-Z]+(?:_[A-Z0-9]+)*|v?\d[\d.]*[a-z]?\d*", value):
        # One word with a number behind it, as in hunter2024, is still a password; names of things with several parts are not.
        return bool(re.fullmatch(r"[a-z]{4,}\d{2,}", value))
    counts = Counter(value)
    return -sum(n / len(value) * math.log2(n / len(value)) for n in counts.values()) >= 2.75


_B = r"(?<![A-Za-z0-9])"
_E = r"(?![A-Za-z0-9])"
_CALLED = (
    r"(?i:passw(?:or)?d|passwd|passphrase|passcode|psk|pwd|secret|credentials?"
    r"|(?<!page)(?<!page[_-])(?<!next)(?<!next[_-])(?<!(?<!a)sync)(?<!(?<!a)sync[_-])(?<!resume)(?<!resume[_-])"
    r"(?<!continuation)(?<!continuation[_-])(?<!pagination)(?<!pagination[_-])(?<!publickey)token"
    r"|(?:api|access|auth|private|signing|secret|account|encryption|shared|master|deploy)[_-]?(?:key|token))"
)
RULES = (
    _rule("aws-key-id", "AKIA ASIA ABIA ACCA", _B + r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}" + _E),
    _rule("github-token", "ghp_ gho_ ghu_ ghs_ ghr_", r"gh[pousr]_[A-Za-z0-9]{30,}"),
    _rule("github-token", "github_pat_", r"github_pat_[A-Za-z0-9_]{40,}"),
    _rule("gitlab-token", "glpat- gldt- glrt- glcbt- glptt- glsoat-", r"gl(?:pat|dt|rt|cbt|ptt|soat)-[A-Za-z0-9_-]{18,}"),
    _rule("slack-token", "xox", r"xox[abeoprs](?:\.xox[bp])?-(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9-]{10,}"),
    _rule("slack-token", "xapp-", r"xapp-\d-[A-Za-z0-9-]{20,}"),
    _rule("webhook", "hooks.slack.com", r"hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{20,}"),
    _rule("webhook", "api/webhooks/", r"discord(?:app)?\.com/api/webhooks/\d+/[\w-]{30,}"),
    _rule("webhook", "webhook.office.com", r"webhook\.office\.com/webhookb2/[\w@/-]{40,}"),
    _rule("stripe-key", "_live_ _test_", _B + r"(?:[sr]k_(?:live|test)|pk_live)_[A-Za-z0-9]{16,}"),
    _rule("google-key", "AIza", _B + r"AIza[\w-]{35}"),
    _rule("google-token", "ya29.", _B + r"ya29\.[\w-]{20,}"),
    _rule("google-secret", "GOCSPX-", r"GOCSPX-[\w-]{20,}"),
    _rule("npm-token", "npm_", _B + r"npm_[A-Za-z0-9]{30,}"),
    _rule("pypi-token", "pypi-AgE", r"pypi-AgE[\w-]{40,}"),
    _rule("sendgrid-key", "SG.", _B + r"SG\.[\w-]{16,32}\.[\w-]{30,}"),
    _rule("twilio-key", "SK AC", _B + r"(?:SK|AC)[0-9a-f]{32}" + _E),
    _rule("digitalocean-token", "dop_v1_ doo_v1_ dor_v1_", r"do[opr]_v1_[0-9a-f]{40,}"),
    _rule("vault-token", "hvs. hvb. hvr.", _B + r"hv[sbr]\.[\w-]{20,}"),
    _rule("openai-key", "sk-", _B + r"sk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]+-|or-v1-)?[A-Za-z0-9_-]{32,}"),
    _rule("huggingface-token", "hf_", _B + r"hf_[A-Za-z0-9]{30,}"),
    _rule("databricks-token", "dapi", _B + r"dapi[0-9a-f]{32}"),
    _rule("shopify-token", "shpat_ shpca_ shppa_ shpss_", r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
    _rule("grafana-token", "glsa_ glc_ eyJrIjoi", r"glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/]{32,}|eyJrIjoi[A-Za-z0-9+/]{60,}"),
    _rule("atlassian-token", "ATATT3 ATCTT3 ATBB", r"(?:ATATT3|ATCTT3)[\w=-]{40,}|" + _B + r"ATBB[A-Za-z0-9]{28,}"),
    _rule("linear-key", "lin_api_", r"lin_api_[A-Za-z0-9]{32,}"),
    _rule("notion-token", "ntn_", _B + r"ntn_[A-Za-z0-9]{40,}"),
    _rule("sentry-token", "sntrys_ sntryu_", r"sntry[su]_[\w+/=-]{40,}"),
    _rule("docker-token", "dckr_pat_ dckr_oat_", r"dckr_[po]at_[\w-]{20,}"),
    _rule("swarm-token", "SWMTKN-", r"SWMTKN-\d-[a-z0-9]{30,}-[a-z0-9]{20,}"),
    _rule("nats-key", "SU SA SO SN SC", _B + r"S[UAONC][A-Z2-7]{56}" + _E),
    _rule("age-key", "AGE-SECRET-KEY-", r"AGE-SECRET-KEY-1[A-Z0-9]{50,}"),
    _rule("telegram-token", ":AA", _B + r"\d{8,10}:AA[\w-]{32,}"),
    _rule("newrelic-key", "NRAK-", r"NRAK-[A-Z0-9]{27}"),
    _rule("postman-key", "PMAK-", r"PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
    _rule("doppler-token", "dp.", _B + r"dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{40,}"),
    _rule("terraform-token", ".atlasv1.", r"[A-Za-z0-9]{14}\.atlasv1\.[\w-]{50,}"),
    _rule("azure-key", "AccountKey= SharedAccessKey=", r"(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,}={0,2})"),
    _rule("azure-signature", "sig=", r"[?&]sig=([A-Za-z0-9%+/]{40,}={0,2})"),
    _rule("json-web-token", "eyJ", r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"),
    _rule("private-key", "PRIVATE", r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"),
    _rule("putty-key", "PuTTY-User-Key-File", r"PuTTY-User-Key-File-\d"),
    _rule("url-password", "://", r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s/@:\"'<>]{0,64}:([^\s/@\"'<>]{3,200})@[A-Za-z0-9\[]"),
    _rule("authorization", "earer EARER", r"(?i:bearer)[ \t]+([A-Za-z0-9._~+/-]{16,}=*)", _random),
    _rule("authorization", "asic ASIC", r"(?i:authorization:?\s*basic|[\"']basic)[ \t]+([A-Za-z0-9+/]{8,}={0,2})"),
    _rule("curl-password", "curl", r"curl\b[^\n]{0,80}?\s(?:-u|--user)[ \t=]*[\"']?[^\s:\"']{1,64}:([^\s\"']{4,})"),
    _rule(
        "command-password",
        "sshpass mysql redis-cli valkey-cli ldapsearch",
        r"(?:sshpass[ \t]+-p[ \t]*|mysql(?:dump|admin|sh)?\b[^\n`|]{0,120}?[ \t]-p|(?:redis|valkey)-cli\b[^\n`|]{0,120}?[ \t]-a[ \t]+"
        r"|ldapsearch\b[^\n`|]{0,120}?[ \t]-w[ \t]+)[\"']?([^\s\"'`<>$]{6,100})",
        _random,
    ),
    _rule("unseal-key", "nseal", r"(?i:unseal[ _]key)(?:[ \t]#?\d{1,2})?[ \t]?[:=][ \t]{0,3}([A-Za-z0-9+/]{40,70}={0,2})(?![\w+/])"),
    _rule(
        "connection-password",
        "assword= wd= ASSWORD= WD=",
        r"(?<=;)[ \t]?[Pp](?i:assword|wd)=(?=[^\s;\"'`]{0,80}[(){}\[\]*&|,<>])(?!\{[A-Za-z_]{1,40}\}|\{\{)"
        r"(?=[^\s\"'`]{0,80}\d)(?=[^\s\"'`]{0,80}[A-Za-z])(\{[^}\n]{4,80}\}|[^\s;\"'`]{6,100})(?=[;\"'`\s]|$)",
    ),
    _rule(
        "assigned",
        "assw ASSW assphrase ASSPHRASE asscode ASSCODE psk PSK Psk ecret ECRET oken OKEN key KEY Key pwd PWD credential CREDENTIAL",
        _CALLED + r"[\"'`*\]]{0,3}[ \t]{0,3}(?::=|=>|=|:)[ \t]{0,3}(?:[\"']{3}\s{0,9}|[\"'`]{0,2})([^\s\"'`<>,;&|(){}\[\]]{8,200})",
        _random,
    ),
    *BESIDE,
    *MAKERS,
)
_DUMMY = re.compile(r"(?i)example|placeholder|x{5}|\*{3}|\.{3}")
_BEFORE, _AFTER = 40, 500
"""Letters around a key within which its credential stands."""
_EMPTY = re.compile(
    r"(?i)^(?:[$%<{*.x_-]|\\?\$|https?:|/|\./|~/)|example|placeholder|your|redacted|changeme|change_me|dummy|insert|xxxx|\*\*\*|\.\.\.|…|^(.)\1*$"
    r"|^(?:user|users?name|pass|passw(?:or)?d|pw|pwd|guest|root|admin|postgres|mysql|foo|bar|1234+|secret|token|required|optional|true|false|null|none|undefined)$"
)


def secrets(text: str) -> Iterator[tuple[str, int, int]]:
    """Rule and place of each credential that a text shows; placeholders (`$TOKEN`, `<your key>`) are none."""
    done, hits = [0] * len(RULES), list[tuple[int, int, int]]()
    for last, numbers in _keys().iter(text):
        for number in numbers:
            start = max(last - _BEFORE, done[number])
            # What a rule has looked at already it does not look at again.
            if last < done[number]:
                continue
            rule, end = RULES[number], last + _AFTER
            while found := rule.pattern.search(text, start, end):
                group = 1 if rule.pattern.groups else 0
                value = found[group]
                empty = _EMPTY if group else _DUMMY
                if not empty.search(value) and not sample(value) and (rule.judge is None or rule.judge(value)):
                    hits.append((number, found.start(group), found.end(group)))
                    start = found.end()
                else:
                    # What is no value may be the key of one.
                    start = max(found.start(group), found.start() + 1)
                done[number] = start
    # What has a form of its own is named by it; what is known by its company only is told once.
    kept = list[tuple[int, int]]()
    for number, first, end in sorted(hits):
        if not any(first < b and a < end for a, b in kept):
            kept.append((first, end))
            yield RULES[number].id, first, end


@cache
def _keys() -> ahocorasick.Automaton:
    """The keys of all rules, each with the numbers of its rules."""
    made = ahocorasick.Automaton()
    for key in {key for rule in RULES for key in rule.keys}:
        made.add_word(key, tuple(number for number, rule in enumerate(RULES) if key in rule.keys))
    made.make_automaton()
    return made
