"""Words the search for values needs: names that are ordinary words, and what is written onto a name in identifiers."""

# fmt: off
ORDINARY = frozenset((
    "abbey", "amber", "angel", "april", "art", "august", "autumn", "baker", "banks", "bell", "best", "bill", "bishop", "black",
    "bloom", "blue", "booth", "bond", "bourne", "bowman", "branch", "brand", "brook", "brooks", "brown", "buck", "bush", "butler",
    "care", "carol", "carpenter", "carter", "case", "cash", "chance", "chase", "church", "clay", "cliff", "cole", "cook", "cooper",
    "crane", "cross", "crystal", "daisy", "dale", "dawn", "day", "dean", "dell", "dial", "dolly", "drew", "drive", "duke", "earl",
    "early", "easter", "ever", "faith", "farmer", "field", "finch", "fisher", "flower", "ford", "forest", "foster", "fox", "frank",
    "friend", "gale", "gardener", "gates", "gene", "ginger", "glen", "good", "grace", "grant", "gray", "green", "grey", "guy",
    "hall", "harper", "hart", "hazel", "head", "heath", "henry", "hill", "holly", "home", "hood", "hope", "house", "hunt", "hunter",
    "iris", "ivy", "jack", "jade", "jasmine", "jay", "jewel", "joy", "june", "just", "keen", "key", "king", "knight", "lake",
    "lance", "lane", "law", "leaf", "lee", "light", "lily", "little", "long", "love", "major", "marina", "mark", "marks", "marsh",
    "mason", "may", "mercy", "miles", "mill", "miller", "mills", "moon", "moore", "mr", "nice", "night", "noble", "north", "olive",
    "page", "paige", "park", "parker", "parks", "part", "patience", "peace", "pearl", "penny", "pepper", "pierce", "pike", "piper",
    "poe", "pole", "pope", "porter", "post", "potter", "power", "powers", "presley", "price", "prince", "rain", "ray", "red",
    "reed", "rich", "rivers", "rob", "robin", "rock", "roman", "rose", "rowan", "ruby", "rush", "sage", "sandy", "sawyer", "scout",
    "sharp", "shepherd", "short", "silver", "singer", "skip", "sky", "small", "snow", "south", "spring", "star", "steel", "stone",
    "storm", "street", "strong", "sue", "summer", "summers", "sunny", "swan", "sweet", "tanner", "taylor", "terry", "trace",
    "turner", "violet", "wade", "wait", "walker", "wall", "ward", "warner", "waters", "way", "weaver", "webb", "weeks", "wells",
    "west", "wheeler", "white", "will", "wills", "winter", "wise", "wolf", "wood", "woods", "workman", "worth", "wren", "wright",
    "young",
))
# fmt: on
"""Given and family names that are words of English prose."""

# fmt: off
AFFIXES = frozenset((
    "admin", "alert", "alerts", "aws", "azure", "backend", "backup", "cdn", "client", "cloud", "cluster", "corp", "corporation",
    "customer", "data", "db", "demo", "dev", "emea", "eu", "gateway", "gcp", "gmbh", "inc", "k8s", "konto", "kunde", "kunden",
    "kundin", "llc", "ltd", "mandant", "metrics", "mq", "plc", "prd", "preprod", "prod", "production", "projekt", "projekte",
    "proxy", "queue", "sandbox", "server", "service", "services", "sql", "ssh", "sso", "stage", "staging", "stg", "svc", "tenant",
    "uat", "umgebung", "vertrag", "vpc", "vpn", "worker",
))
# fmt: on
"""What is run together with a customer's or a product's name in hosts, buckets, accounts and variables; no ending of English words."""
