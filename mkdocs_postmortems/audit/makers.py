"""Makers: keys that begin with letters of their maker's choice and go on as a machine draws them."""

import re

from mkdocs_postmortems.audit.credential import drawn, rule

_BEGIN = (
    "xoxd- whsec_ rubygems_ HRKU- sq0atp- sq0csp- sq0idp- pscale_tkn_ pscale_pw_ pscale_oauth_ sbp_ sb_secret_ tskey- pul- figd_"
    " CFPAT- nfp_ gsk_ pplx- dt0c01. fm2_ r8_ phc_ phx_ AKCp bkua_ bkaj_ bkat_ bkrt_ CCIPAT_ CCIPRA_ pat-na1- pat-eu1- xai-"
    " fo1_ sk.eyJ lin_oauth_ glimt- glagent- glft- NRAL- NRAA- APA91b EAAA"
)
_SIGNS = r"[A-Za-z0-9_%+/=.~-]"
MAKERS = (
    *(
        rule(
            "maker-key",
            word,
            rf"(?<![A-Za-z0-9]){re.escape(word)}{_SIGNS}{{20,400}}",
            lambda value: drawn(value.partition("_")[2] or value),
        )
        for word in _BEGIN.split()
    ),
    # What begins like words of programs is known by all of its form.
    rule("maker-key", "key-", r"(?<![\w-])key-([0-9a-z]{32})(?![\w-])", drawn),
    rule("maker-key", "sqp_ squ_ sqa_", r"(?<![A-Za-z0-9])sq[pua]_([0-9a-f]{40})(?!\w)"),
    rule("maker-key", "rnd_", r"(?<![A-Za-z0-9])rnd_([A-Za-z0-9]{20,60})(?!\w)", drawn),
    rule("maker-key", "v1.0-", r"(?<![A-Za-z0-9])v1\.0-([0-9a-f]{20,40}-[0-9a-f]{60,200})(?!\w)"),
    rule("maker-key", "SSWS", r"\bSSWS[ ](00[\w-]{30,})", drawn),
    rule("discord-bot", "M N O", r"[MNO](?<![\w.-].)[\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w.-])", drawn),
    rule("mailchimp-key", "-us", r"(?<![A-Za-z0-9])[0-9a-f]{32}-us\d{1,2}(?!\w)"),
    rule("sentry-address", "://", r"https://([0-9a-f]{32})(?::[0-9a-f]{32})?@[\w.-]*sentry"),
    rule("azure-secret", "Q~", r"(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])"),
    rule("cluster-token", "--token", r"--token[ =]([a-z0-9]{6}\.[a-z0-9]{16})(?!\w)", lambda value: "0123456789" not in value),
    rule("pipelines-token", "AZDO", r"[A-Za-z0-9]{30}AZDO[A-Za-z0-9]{4}(?!\w)"),
    rule("airtable-token", "pat", r"(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?!\w)"),
    rule("tunnel-token", "authtoken", r"authtoken[\"' :=]{1,4}(\d[A-Za-z0-9]{20,32}_[A-Za-z0-9]{16,24})(?!\w)"),
)
