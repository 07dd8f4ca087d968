"""Rules of the public edition, of the message to customers, and of what several postmortems say together."""

from mkdocs_postmortems.model.rule import rule

_PUBLIC = "---\ntitle: A\nstatus: final\nvisibility: public\nsummary: Some requests failed for an hour.\nexternal:\n  summary: "
_GOOD = "Some requests failed on 4 March. It lasted an hour."
_PAIR = "=== {}.md\n---\nid: {}\ndate: {}\nservices: [checkout]\ncategory: deployment\n---\n\n# {}\n\n"
_THREE = "".join(_PAIR.format(n, f"PM-{n}", f"2025-0{n}-04", f"Incident {n}") for n in (1, 2, 3))

PUBLIC = (
    rule(
        "PM701", "no-external-message", "public", "i",
        "Customers ask what happened, why, and what will be different.",
        "What would you tell somebody who was hurt by it?",
        fires=("---\ntitle: A\nstatus: final\nvisibility: public\n---\n\nText.",),
        silent=(f"{_PUBLIC}{_GOOD}\n---\n\nText.", "---\ntitle: A\n---\n\nText."),
        excellence="e", scope="document",
    ),
    rule(
        "PM702", "outage-word", "public", "w",
        "An outage is when nothing works; the word for less is degraded or partial.",
        "Did everything fail for everybody?",
        fires=(
            (
                f"{_PUBLIC}There was an outage on 4 March. Requests were slow for an hour.\n"
                f"impact: {{description: degraded for 5% of users}}\n---\n\nText."
            ),
        ),
        silent=(
            (
                f"{_PUBLIC}There was an outage on 4 March. Nothing worked for an hour.\n"
                f"impact: {{description: degraded, full_outage: true}}\n---\n\nText."
            ),
        ),
    ),
    rule(
        "PM703", "external-summary-length", "public", "w",
        "Two or three sentences say how long it lasted and what customers saw.",
        "Can it be said in two or three sentences?",
        fires=(f"{_PUBLIC}Requests failed.\n---\n\nText.",),
        silent=(f"{_PUBLIC}{_GOOD}\n---\n\nText.",),
    ),
    rule(
        "PM704", "internal-detail", "public", "e",
        "The message to customers names what only insiders should know.",
        "Which words would a customer need instead?",
        fires=(
            f"{_PUBLIC}The host 10.2.3.4 failed on 4 March. It lasted an hour.\n---\n\nText.",
            f"{_PUBLIC}We follow it in ENG-123 since 4 March. It lasted an hour.\n---\n\nText.",
        ),
        silent=(f"{_PUBLIC}Some requests to https://example.com failed. It lasted an hour.\n---\n\nText.",),
    ),
    rule(
        "PM705", "promise-without-action", "public", "i",
        "What customers are told to expect should be an item that somebody has.",
        "Which action item keeps this promise?",
        fires=(f"{_PUBLIC}{_GOOD}\n  actions: We will add a second region.\n---\n\nText.",),
        silent=(
            (
                f"{_PUBLIC}{_GOOD}\n  actions: We will add a second region.\naction_items:\n  - {{action: Add a second region}}\n"
                "---\n\nText."
            ),
        ),
    ),
    rule(
        "PM706", "vendor-named", "public", "w",
        "What may be said about a supplier is often agreed by contract.",
        "May the supplier be named here?",
        fires=(f"vendor: Cloudix\n{_PUBLIC}Cloudix lost power on 4 March. It lasted an hour.\n---\n\nText.",),
        silent=(f"vendor: Cloudix\n{_PUBLIC}Our host lost power on 4 March. It lasted an hour.\n---\n\nText.",),
    ),
    rule(
        "PM707", "customer-named", "public", "e",
        "A customer is never named to others.",
        "How many customers were hurt?",
        fires=(f"customer: Acme Corp\n{_PUBLIC}Acme Corp saw errors on 4 March. It lasted an hour.\n---\n\nText.",),
        silent=(f"customer: Acme Corp\n{_PUBLIC}One customer saw errors on 4 March. It lasted an hour.\n---\n\nText.",),
    ),
    rule(
        "PM708", "public-unapproved", "public", "e",
        "Nobody has approved what the public would see; it stays out of the public edition.",
        "Who should read it first?",
        fires=("---\ntitle: A\nstatus: draft\nvisibility: public\n---\n\nText.",),
        silent=("---\ntitle: A\nstatus: draft\nvisibility: internal\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM709", "unclassified-field", "public", "w",
        "Nothing says whether the public may see this key, so it does not; what stands below it is covered wherever a public text says it.",
        "Which field was meant, or is it to stay inside, under `fields` in the configuration?",
        fires=("---\ntitle: A\nstatus: final\nvisibility: public\nmoon_phase: full\n---\n\nText.",),
        silent=("---\ntitle: A\nmoon_phase: full\n---\n\nText.",),
    ),
    rule(
        "PM710", "image-unreviewed", "public", "w",
        "Words can be taken out of a text, not out of a screenshot.",
        "Has somebody looked at every corner of it?",
        fires=("---\ntitle: A\nstatus: final\nvisibility: public\n---\n\n## Impact\n\n![graph](graph.png)",),
        silent=("---\ntitle: A\n---\n\n![graph](graph.png)",),
    ),
    rule(
        "PM711", "secret", "public", "e",
        "What looks like a credential has to be revoked, wherever it is taken out afterwards.",
        "Has it been revoked?",
        fires=("The key was AKIAQ3EGRXT7WZ5PLM2N all along.",),
        silent=("The key was AKIAIOSFODNN7EXAMPLE in the manual.",),
    ),
    rule(
        "PM712", "person-left", "public", "e",
        "The public edition would still name somebody: in the message to customers, or in a text that redaction let through.",
        "Which role did they have?",
        fires=(
            (
                "---\ntitle: A\nstatus: final\nvisibility: public\nexternal:\n  summary: Write to mia@corp.example about 4 March. "
                "It lasted an hour.\n---\n\nText."
            ),
        ),
        silent=(f"{_PUBLIC}{_GOOD}\n---\n\nText.",),
    ),
    rule(
        "PM801", "related-missing", "library", "i",
        "Something like this has happened before; the older postmortem may hold the answer.",
        "Have you seen this one?",
        fires=(_THREE,),
        silent=(
            _THREE.replace("date: 2025-03", "related: []\nrelated_checked: 2025-03-09\ndate: 2025-03").replace(
                "date: 2025-02", "related: [PM-1]\ndate: 2025-02"
            ),
        ),
        maturity="i/w/w", scope="document",
    ),
    rule(
        "PM802", "repeat", "library", "i",
        "The same service and the same class of cause for the third time in a year.",
        "What have the earlier items not changed?",
        fires=(_THREE,),
        silent=(_THREE.replace("2025-01", "2023-01"),),
        scope="document",
    ),
    rule(
        "PM803", "repeat-with-open-actions", "library", "w",
        "It happened again while an item of an earlier one was still open.",
        "Would that item have helped?",
        fires=(
            (
                f"{_THREE}## Action items\n\n- nothing\n=== old.md\n---\nid: PM-0\ndate: 2025-01-02\nservices: [checkout]\n"
                f"category: deployment\naction_items:\n  - {{action: Cap the pool, status: open}}\n---\n\n# Old"
            ),
        ),
        silent=(_THREE,),
        scope="document",
    ),
    rule(
        "PM804", "tag-variants", "library", "i",
        "Two spellings of one tag split every list by it.",
        "Which spelling shall count?",
        fires=(
            (
                "=== a.md\n---\nid: PM-1\ntags: [databases]\n---\n\n# A\n=== b.md\n---\nid: PM-2\ntags: [database]\n---\n\n# B\n"
                "=== c.md\n---\nid: PM-3\ntags: [database]\n---\n\n# C"
            ),
        ),
        silent=("=== a.md\n---\nid: PM-1\ntags: [database]\n---\n\n# A\n=== b.md\n---\nid: PM-2\ntags: [dns]\n---\n\n# B",),
    ),
    rule(
        "PM805", "unknown-service", "library", "w",
        "The catalogue does not know the service, so it stands in no list of it.",
        "Which service was meant?",
        fires=("catalogue: checkout\n---\ntitle: A\nservices: [chekout]\n---\n\nText.",),
        silent=("---\ntitle: A\nservices: [chekout]\n---\n\nText.",),
    ),
    rule(
        "PM806", "broken-relation", "library", "e",
        "A relation or wiki link names no postmortem of the library.",
        "Which one was meant?",
        fires=("---\nid: PM-1\nrelated: [PM-2099-001]\n---\n\n# A",),
        silent=("=== a.md\n---\nid: PM-1\nrelated: [PM-2]\n---\n\n# A\n=== b.md\n---\nid: PM-2\nrelated: [PM-1]\n---\n\n# B",),
    ),
    rule(
        "PM807", "one-way-relation", "library", "i",
        "A names B; who reads B does not learn of A.",
        "Shall `postmortems check --fix` add the way back?",
        fires=("=== a.md\n---\nid: PM-1\nrelated: [PM-2]\n---\n\n# A\n=== b.md\n---\nid: PM-2\n---\n\n# B",),
        silent=("=== a.md\n---\nid: PM-1\nrelated: [PM-2]\n---\n\n# A\n=== b.md\n---\nid: PM-2\nrelated: [PM-1]\n---\n\n# B",),
        fixable=True,
    ),
)  # fmt: skip
