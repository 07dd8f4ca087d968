"""The rules of the audit's own: each finds its examples and leaves what only looks like them."""

import pytest
from audit_carriers import SHARED

from mkdocs_postmortems import audit
from mkdocs_postmortems.audit.identifiers import addresses
from mkdocs_postmortems.audit.look import Look
from mkdocs_postmortems.audit.secrets import RULES, secrets

R = "q7Zk3bQp7rYw2mXs9dLf4hJv6nT8uVx1Za5Bc0DeFgHiJkLmNoPq"
HEX = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c"
B32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 2
HITS = {
    "aws-key-id": "AKIA" "Q3EGRIZ7XK2M5LPA", "github-token": "ghp_" + R[:36], "gitlab-token": "glpat-" + R[:20], "slack-token": "xox" "b-123456789012-" + R[:24],
    "webhook": "https://hooks.slack.com/services/T0000/B0000/" + R[:24], "stripe-key": "sk_" "live_" + R[:24], "google-key": "AIza" + R[:35],
    "google-token": "ya29." + R[:40], "google-secret": "GOCSPX-" + R[:28], "npm-token": "npm_" + R[:36], "pypi-token": "pypi-AgE" + R, "sendgrid-key": "SG." + R[:22] + "." + R[:43],
    "twilio-key": "SK" + HEX[:32], "digitalocean-token": "dop_v1_" + HEX[:48], "vault-token": "hvs." + R[:24], "openai-key": "sk-proj-" + R[:40],
    "huggingface-token": "hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH", "databricks-token": "dapi" + HEX[:32], "shopify-token": "shpat_" + HEX[:32],
    "grafana-token": "glsa_" + R[:32] + "_" + HEX[:8], "atlassian-token": "ATATT3" + R, "linear-key": "lin_api_" + R[:40], "notion-token": "ntn_" + R[:44],
    "sentry-token": "sntrys_" + R, "docker-token": "dckr_pat_" + R[:27], "swarm-token": "SWMTKN-1-" + "a1b2c3d4e5" * 5 + "-" + "a1b2c3d4e5" * 2 + "abcde", "nats-key": "SU" + B32[:56],
    "age-key": "AGE-SECRET-KEY-1" + B32[:58], "telegram-token": "123456789:AA" + R[:33], "newrelic-key": "NRAK-" + B32[:27], "postman-key": "PMAK-" + HEX[:24] + "-" + HEX[:34],
    "doppler-token": "dp.pt." + R[:43], "terraform-token": R[:14] + ".atlasv1." + R + R, "azure-key": "AccountKey=" + R + "==", "azure-signature": "?sv=1&sig=" + R,
    "json-web-token": "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK", "private-key": "-----BEGIN RSA " "PRIVATE KEY-----", "putty-key": "PuTTY-User-Key-File-2: ssh-rsa",
    "url-password": "postgres://app:S3cretPw9@db.example.org:5432/app", "authorization": "Authorization: Bearer " + R[:30], "curl-password": "curl -s -u app:S3cretPw9 https://x.example",
    "connection-password": "Server=h;Uid=app;Pwd=qZ(9)mLk2;Encrypt=yes",
    "assigned": 'DB_PASSWORD = "Tr0ub4dor&3x"',
    "command-password": "sshpass -p Hn5Vb2Kq8wT4 ssh x",
    "unseal-key": "Unseal Key 1: Hn5Vb2Kq8wT4Rz7Mc3Xt9pLqB5Hn5Vb2Kq8wT4Rz7Mc3",
    "beside-password": "the password of the old switch was Hn5Vb2Kq8wT4", "beside-secret": "signing secret, 5f2b7c9d1e8a4f6b3c0d9e7a", "chosen-words": 'password: "grey lantern"',
    "chosen-word": "mysql -uroot -plantern-spring orders", "chosen-beside-a-user": "user: ops / pass: lantern77", "piped": "echo Hn5Vb2Kq8wT4 | chpasswd",
    "placed": "7z x -pHn5Vb2Kq8wT4 y.7z", "encoded-login": '"auth":"b3BzOkhuNVZiMktxOHdUNA=="', "one-time-seed": "totp seed JBSWY3DPEHPK3PXPNVWQ6Z3K",
    "code-told": "the door code is 48151", "link-that-lets-in": "https://app.lantern.dev/invite/Hn5Vb2Kq8wT4Rz7Mc3Xt", "password-hash": "$6$k3JmT9xQ2vLw8ZpR$5sNd7YbC1fHg4UaE6oXik3J",
    "encoded-key": "MIIEpAIBAAKCAQEA3kJmT9xQ2vLw8ZpR5sNd7YbC1fHg4UaE6oXi", "password-file": "orders.test:5432:shop:app:Hn5Vb2Kq8wT4", "maker-key": "whsec_4MyWuUFjsUNPjc01T5GOBUSZGi6HWGK1",
    "discord-bot": "MGMGmSrCGIZEG8pSH4487q7J.58m1Ci.AhzCueQpBenQtYh5Xj8TPQxjq4i", "mailchimp-key": "6725a2a7b860dcd6c8a1f8b46287cced-us12",
    "sentry-address": "https://a2e751989a01749ddb14f71010b93b7d@o1.ingest.sentry.io/42", "azure-secret": "abc8Q~t2ydf0K5uY8iH1wOLaQan8ePsqMgLj2olX",
    "cluster-token": "kubeadm join --token 26b78i.bpfolkgtq9bbgmqb", "pipelines-token": R[:30] + R[:30] + "AZDO1a2B", "airtable-token": "pat" + R[:14] + "." + (HEX + HEX)[:64],
    "tunnel-token": "add-authtoken 29wYeTFi4AQDhvNlKOOLUdm2vi3_rMuVszxxQsPktUVyMSSW",
}  # fmt: skip
MISSES = [
    "export TOKEN=$TOKEN", "--password ${DB_PASSWORD}", "api_key: <your key>", "token: required", "password: changeme", "secret: [secret]", "password: ********",
    "access_key = os.environ['KEY']", "https://user:password@example.com/", "postgres://app:${PASS}@db/app", "token=xxxxxxxxxxxx", "secret_key_base", "the secret: nobody knew",
    "Token: tokenizer.next_token()", "key: kubernetes-secret-name-v1", "keys: alpha, beta", "sk-learn and sk-image", "Bearer of bad news and other things", "curl -u user https://x",
    "commit f346f834cb453f1c415f7f74bfe7e08e890b26f3", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "123e4567-e89b-12d3-a456-426614174000",
    "eyJ is how a token begins", "secretName: prod-tls-2024", "token_endpoint: https://x.example/v1/token", "password=true", "PPI::Token::Quote::Single (1.276)", "SKIPPED ACCEPTED",
    "passwords: 1200000000", "key: 2024-01-02T03:04:05Z", "github.com/org/repo@v1.2.3", "token bucket: 10000req/s",
    "Server=h;Uid=app;Pwd={password1};x=1", "Server=h;Uid=app;Password=<password1>;x=1",
    "the password was rotated", "password OAuth2Provider failed", "the password (SHA256-hashed) is", 'password: "must be changed"', 'password = "minimum twelve characters"', "AUTH TLSv1.3Only",
    "pass: 3 fail: 0", "the password policy of ServiceAccount2 and UserService2024", "the wifi password. Build Hn5Vb2Kq8wT4 followed", "mysql -p orders -u ops", "ENV DB_PASS_FILE /run/x",
    "user: ops / pass: $PASS", "echo done | tee x", "sqlplus / as sysdba", '"auth":"kubernetes"', "the MFA prompt", "the access code path", "the entry code was 2026-01-02", "cost $2 a month",
    "https://docs.lantern.dev/verify/signatures-of-release-artifacts", "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQG", "orders.test:5432:shop:app:required", "whsec_secret", "sk.eyJ",
    "Module.method.call", "--token x.y", "path.to.file", "publicKeyToken=b77a5c561934e089", "next_page_token: CiVb2Kq8wT4Rz7Mc3X", "the recovery code path", "PIN 13 of the header",
    "the AKIAIOSFODNN7EXAMPLE of the manual", "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
]  # fmt: skip


@pytest.mark.parametrize("rule", HITS)
def test_hits(rule) -> None:
    """Each rule finds its example, in a sentence and in highlighted code."""
    assert rule in {found for found, *_ in secrets(f"it was {HITS[rule]} then")}
    coloured = " ".join(f"<b>{part}</b>" for part in HITS[rule].replace("=", "<i>=</i>").split(" "))
    assert "PM952" in {find.code for find in Look(audit.Wanted(key=b"k"), audit.Limits()).file(coloured.encode())}


def test_every_rule_has_an_example() -> None:
    """No rule stands without a hit."""
    assert {rule.id for rule in RULES} == set(HITS)


@pytest.mark.parametrize("name", ["registration_token", "authorizationToken", "async-token", "installation token"])
def test_only_cursors_are_no_tokens(name) -> None:
    """What ends like the word for turning pages is none of it."""
    assert [found for found, *_ in secrets(f"{name}={R[:20]}")] == ["assigned"]
    assert list(secrets(f"next_page_token={R[:20]} paginationToken={R[:20]} sync_token={R[:20]}")) == []


@pytest.mark.parametrize("name", ["master_key", "shared-key", "DEPLOY_KEY", "passcode", "PASSPHRASE", "WIFI_PSK"])
def test_keys_are_known_by_the_names_that_redaction_knows(name) -> None:
    """The second wall is none where the first one knows more words; a name of another thing is left."""
    assert [found for found, *_ in secrets(f"{name}={R[:20]}")] == ["assigned"]
    assert list(secrets(f"primary_kex={R[:20]}")) == []


@pytest.mark.parametrize(
    "line", ["mysql -h db -p{} x", "redis-cli -a {} ping", "ldapsearch -x -w {} -b dc=x", "mysqldump -u root -p'{}' x"]
)
def test_a_command_is_followed_by_its_password(line) -> None:
    """A word, a variable or an option in its place is none."""
    assert [found for found, *_ in secrets(line.format("Hn5Vb2Kq8wT4"))] == ["command-password"]
    for other in ("$DB_PASS1", "rotocol=tcp", "orders"):
        assert list(secrets(line.format(other))) == [], other


@pytest.mark.parametrize("text", MISSES)
def test_misses(text) -> None:
    """Placeholders, hashes, names and prose are no credentials."""
    assert list(secrets(text)) == []


ADDRESSES = {
    "e-mail address": ["mail dana@corp-mail.org now", "<dana.w+x@mail.firm.co.uk>", "DANA@FIRM.IO", "mailto:a_b@c-d.de?subject=x", "dana@users.noreply.github.com"],
    "private address": ["10.1.2.3", "host 192.168.0.17:8080", "172.16.0.1/12", "100.64.3.4", "ip-10-1-2-3", "[fd12:3456:789a::1]", "fe80::1ff:fe23:4567:890a", "10.0.0.1-10.0.0.9"],
    "internal host": ["db.prod.internal", "https://wiki.intranet/x", "x.svc.cluster.local", "mail.firm.corp", "nas.home.arpa", "IP-X.EC2.INTERNAL"],
}  # fmt: skip
NONE = [
    "git@github.com:org/repo.git", "a@example.com b@x.example c@y.test d@localhost", "tendermint@v0.34.27", "icon@2x.png", "pkg@1.2.3", "queue@7.service sync@night.timer", "@dana said", "rate @ 10.5/s",
    "127.0.0.1 0.0.0.0 8.8.8.8 169.254.169.254", "version 10.2.3", "v10.2.3.4", "10.300.2.1", "1.10.2.3.4", "<path d='M10.5.5.5 10.1.2.3z'/>", "172.32.0.1 192.169.0.1 100.128.0.1",
    "fd: file descriptors", "12:34:56", "com.firm.internal.Thing", "k8s.io/kops/internal", "host.docker.internal", "the internal wiki", "a.local", "std::fc00",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in ADDRESSES.items() for text in texts])
def test_addresses(kind, text) -> None:
    """Addresses that lead inside are found."""
    assert kind in {found for found, *_ in addresses(text)}


@pytest.mark.parametrize("text", NONE)
def test_no_addresses(text) -> None:
    """What belongs to nobody, or only looks like an address, is left."""
    assert list(addresses(text)) == []


def test_prose_alarms() -> None:
    """On real postmortems hardly anything is taken for a credential: at most 0.3 in 100 KB."""
    folder = SHARED / "corpora"
    if not folder.is_dir():
        pytest.skip("the real postmortems are kept beside the project, not in it")
    size, hits = 0, 0
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        size += len(text)
        hits += sum(1 for _ in secrets(text))
    assert hits / size * 100_000 <= 0.3, (hits, size)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<summary>PPI::Token, token: required</summary><published>2026-01-02T00:00:00+00:00</published>", False),
        ("<td>token: required</td><td>2026-01-02T00:00</td>", False),
        ("<p>über token: required</p><p>9f8e7d6c5b4a</p>", False),
        ("<code><span>token</span><span>:</span> <span>q7Xm</span><span>93vKd02Lp</span></code>", True),
        ("<td>token:</td><td>q7Xm93vKd02Lp</td>", True),
        ("<p>secret: client_secret = q7Xm93vKd02Lp</p>", True),
        ("<p>secret: client_secret = $CLIENT_SECRET</p>", False),
        ("<p>über token: <b>q7Xm</b>93vKd02Lp</p>", True),
    ],
)
def test_a_value_ends_with_its_paragraph(text, found) -> None:
    """What stands in the next cell or the next part of a feed is no part of a value; what only another colour begins is."""
    finds = Look(audit.Wanted(key=b"k"), audit.Limits()).file(text.encode())
    assert bool(finds) == found
    assert {find.code for find in finds} <= {"PM952"}


def test_the_first_word_of_a_text_in_a_feed_says_what_its_numbers_are() -> None:
    """An element before it ends without a blank: the day of a summary is no part of the word `version`."""
    before = "<updated>2026-01-02T00:00:00+00:00</updated><summary>"
    look = Look(audit.Wanted(key=b"k"), audit.Limits())
    assert not look.file(f"{before}version 10.2.0.18 was slow</summary>".encode())
    assert {find.code for find in look.file(f"{before}machine 10.2.0.18 was slow</summary>".encode())} == {"PM953"}
