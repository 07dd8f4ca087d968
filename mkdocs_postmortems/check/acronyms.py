"""Acronyms: a postmortem in, the short forms that it never spells out and that not everybody knows, as one finding."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.model.expression import Expression

_SHORT = Expression(r"(?<![\w./#@-])[A-Z][A-Z0-9]{1,5}(?=s?(?![\w/-]|\.\w))")
_KNOWN = frozenset(
    """
    AM PM UTC GMT CET CEST EST EDT PST PDT JST IST BST AEST CST MST MDT CDT PT ET API APIS URL URLS HTTP HTTPS HTML CSS JSON YAML XML
    CSV PDF PNG SVG SQL DB DBA DNS TCP UDP IP SSH SSL TLS CPU RAM GPU SSD HDD IO OS VM VMS VPC VPN AWS GCP EC2 S3 RDS EKS ECS GKE AKS
    IAM ELB ALB NAT CDN CI CD QA SRE SREs IC SEV SEV1 SEV2 SEV3 SEV4 SEV5 P0 P1 P2 P3 P4 SLO SLA SLI TTD TTR TTM TTA MTTD MTTR MTTM
    MTTA MTBF RCA COE PR PRS MR MRS ID IDS UI UX UUID FAQ OK TBD TODO NA N/A USA US EU UK GB MB KB TB PB GIB MIB KIB MS QPS RPS RPC
    GRPC REST SDK CLI IDE GIT NPM PHP AND OR NOT NO YES DONE OPEN WIP FIX BUG ALL ANY THE A AN IS ARE WAS IN ON AT TO OF FOR BY IF IT
    AS WE BUT DO DID HAS HAD ONE TWO OOM CVE LB POC MVP ETA EOD CTO CEO CFO VP HR PM PO IT LAN WAN DHCP BGP NTP SMTP IMAP LDAP SSO MFA
    OTP RBAC TTL ACL CRUD ORM JWT OAUTH SAML AI ML LLM CSP CORS DDOS XSS ASCII UTF RFC ISO PII GDPR INC DRY README LTS RC GA HA DR NFS
    RAID K8S JVM GC JS TS GET POST PUT HEAD DELETE PATCH NULL TRUE FALSE ERROR WARN WARNING INFO DEBUG FATAL CRITICAL HIGH LOW MEDIUM
    NOTE NEW OLD UP DOWN START END STOP AFTER BEFORE WHY WHO WHAT HOW WHEN Q1 Q2 Q3 Q4 H1 H2 T1 T2 V1 V2 MAY JAN FEB MAR APR JUN JUL
    AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN II III IV VI VII VIII IX XL ONLY THIS THAT WITH FROM VERY NEVER ALWAYS MUST
    SHOULD WILL CAN MORE LESS FULL TIMELINE IMPACT ROOT CAUSE GUI URI URIS JIT POD PODS PROD DEV VACUUM EUR USD GBP JPY CHF CAD AUD
    INR CNY RSS JIRA IBM IRC GPG PGP AZ USB UPS VIP ICANN W3C POSIX ASIC MAC NASA NOTES FINAL INITIAL MESSAGE UPDATE RESOLVED LFS PTO
    OSS SUMMARY OUTAGE BEGINS ENDS PASS FAIL
    """.split()
)  # fmt: skip


def undefined(doc: Doc) -> Iterator[Found]:
    """PM209: one finding for the file, at the first of them."""
    if doc.record.language != "en":
        return
    text = "\n".join(said.text for said in doc.said)
    small = set(re.findall(r"\b[a-z]{2,6}\b", text))
    held = doc.header.get("glossary")
    glossary = {str(key).upper() for key in held} if isinstance(held, dict) else set()
    met: dict[str, int] = {}
    for said in doc.said:
        if said.kind == "heading" or said.part in ("glossary", "attendees"):
            continue
        shouting = sum(word.isupper() for word in said.text.split()) > 3
        for match in _SHORT.finditer(said.text) if not shouting else ():
            word = match[0]
            if (
                word in _KNOWN
                or word.lower() in small
                or word in glossary
                or word in doc.known.initials
                or word in doc.settings.checking.acronyms
                or word.isdigit()
            ):
                continue
            if re.search(rf"\b{word}s?\s*\([^)]{{4,}}\)|\w\s*\({word}s?\)|\b{word}\s+(?:stands for|means|is short for|=)", text):
                continue
            if word.lower() not in doc.known.systems:
                met.setdefault(word, said.line)
    if met:
        word, line = next(iter(met.items()))
        more = f" and {len(met) - 4} more" if len(met) > 4 else ""
        yield Found("PM209", line, f"nobody explains {', '.join(list(met)[:4])}{more}", word)
