"""Beside: credentials by the company they keep: a word for one, in any language or tool, and near it what nobody writes by hand."""

import re
from base64 import b64decode

from mkdocs_postmortems.audit.credential import drawn, jumbled, rule

_WORDS = (
    r"(?:(?i:passw(?:or)?d|passwd|passphrase|passcode|passwort|kennwort|contrase(?:ñ|n)a|senha|mot[ ]de[ ]passe|hasło|heslo"
    r"|wachtwoord|lösenord|adgangskode"
    r"|salasana|şifre|palavra-passe|clave|пароль|credentials?|creds|pre-?shared|licen[cs]e[ ]key|identified[ ]by|requirepass"
    r"|masterauth|[ms]torepass|securestring"
    r"|sqlplus|lftp|unzip|snowsql|snmp\S{0,12}|thin:|configure[ ]set|logged[ ]in|log[ ]in|net[ ]use|chpasswd|privilege)"
    r"|パスワード|密码|密碼|비밀번호|AUTH(?![ ]+(?:TLS|SSL))|(?<![A-Za-z])[Pp](?:ass|ASS|wd|WD|w|W)(?=[\"'`*]{0,2}[ ]?[:=])"
    r"|(?<=[A-Za-z_])(?:Pass|PASS|_pass|PWD)(?![A-Za-z]))"
)
_KEYS = (
    "assw ASSW assphrase asscode ASSCODE ontrase enha ot+de asło eslo achtwoord ösenord dgangskode alasana ifre alavra clave ароль asswort"
    " ennwort redential REDENTIAL reds reshared re-shared icense icence dentified DENTIFIED equirepass asterauth orepass SecureString"
    " securestring qlplus lftp zip+ nowsql snmp thin: configure+ ogged+in log+in net+use chpasswd rivilege AUTH Pass PASS pass: pass="
    " pass\" pass' pass* PWD pwd Pwd pw: pw="
    " パスワード 密码 密碼 비밀번호"
)
_NEAR = r"(?:(?!\.\s)[^\n]|\n(?!\s*\n)){0,56}?"
"""Within the sentence, and at most in the next line."""
_SIGNS = r"[^\s\"'`<>,;|()]{0,60}"
_VALUE = rf"(?<![\w$%{{<#/.@&+-])(?={_SIGNS}[a-z])(?={_SIGNS}[A-Z])(?={_SIGNS}\d)([^\s\"'`<>,;|(){{}}\[\]“”«»„「」]{{8,100}})"
_BEHIND = r"[\"'`*”»)\]]{0,3}[ \t\x1f]{0,3}(?:(?:is|was|of)[ ]|[:=,(>]|=>)?[ \t\x1f]{0,3}[\"'`*“«(>]{0,3}"
_TOLD = "(?:is|was|ist|war|lautete|era|était|est|to)"
_TOLD_OF = r"(?:(?!\b(?:ports?|path|lines?|pages?|took|takes|after|within|errors?|status|handler|https?)\b)[^\n.\d]){0,24}?"
"""Between a code and its figures; behind these words they are those of another thing."""
_COUNTED = (
    r"[ ](?:ms|s|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|[kKMG]?i?B|bytes?|bits?|lines?|pages?|rows?|times|characters?"
    r"|requests?|later)\b"
)
_STATEMENT = re.compile(
    r"(?i)\b(?:no|not|none|is|are|was|were|be|been|must|should|cannot|can|has|have|had|does|did|do|the|a|an|your|my|to|for|of"
    r"|in|on|and|or|too|with|without|required"
    r"|invalid|wrong|incorrect|expired|empty|missing|reset|changed|rotated|unchanged|enter|new|old|failed|error|set|match"
    r"|mismatch|field|unknown|hidden|denied|stored|characters?|letters?|digits?|minimum|maximum|least|most)\b"
)
_SET_UP = re.compile(
    r"(?i)pass|secret|pw|example|sample|chang|dummy|test|your|value|redact|none|null|true|false|vault|file|path|token|key|hash"
    r"|prompt|\$|\{|<"
)
_BEGINS = re.compile(rb"0[\x80-\x84]?[\s\S]{1,3}\x02\x01[\x00\x01][\x02\x04\x30]|openssh-key-v1")


def _chosen(value: str) -> bool:
    """What somebody chose: no variable, no stand-in, and no word that tells what became of it."""
    return not _SET_UP.search(value) and not _STATEMENT.search(value)


def _is_key(value: str) -> bool:
    """Whether what is encoded begins as private keys do, or is the text of one."""
    try:
        data = b64decode(value[: len(value) // 4 * 4])
    except ValueError:
        return False
    return b"PRIVATE" in data or bool(_BEGINS.match(data)) or data.startswith(b"-----BEGIN EC P")


def _is_login(value: str) -> bool:
    """Whether what is encoded is a name, a colon and a password."""
    try:
        name, colon, word = b64decode(value).decode("ascii").partition(":")
    except ValueError:
        return False
    return bool(colon and word) and name.isidentifier() and word.isprintable()


BESIDE = (
    rule("beside-password", _KEYS, _WORDS + _NEAR + _VALUE, jumbled),
    rule(
        "beside-secret",
        "ing+secret ing_secret hook+secret hook_secret ient+secret ient_secret red+secret app+secret +token -token _token +key -key"
        " _key Key KEY essid ESSID ession= ession: ession_id essionId essionid ession+id .sid response= Digest",
        r"(?:(?i:(?:signing|webhook|client|shared|app)[ _-]secret|(?:auth|access|api|refresh|bot|bearer)[ _-]token|(?:api|access"
        r"|auth|signing|private|integration|routing|service|write|license|session)[ _-]?key|phpsessid|jsessionid|session(?:[ _-]?id)?"
        r"|connect\.sid|_?auth|digest[^\n]{1,200}\bresponse)" + _BEHIND + r")((?:0x)?(?=[0-9a-fA-F]{0,40}\d)[0-9a-fA-F]{20,128}"
        r"|[A-Z0-9]{28,64}|[a-z0-9]{26,40}"
        r"|(?:s%3A)?[A-Za-z0-9+/.%_-]{16,200}={0,2})(?![\w-])",
        lambda value: drawn(value) and (jumbled(value) or not re.search(r"[^0-9a-zA-Z]", value)),
    ),
    rule(
        "chosen-words",
        "assw ASSW assphrase ASSPHRASE ontrase enha asswort ennwort ot+de",
        r"(?i:passw(?:or)?d|passphrase|passwort|kennwort|contraseña|senha|mot[ ]de[ ]passe)(?:[\"'`*\x1f]{0,3}[ ]?[:=]"
        r"|[ ]" + _TOLD + r"\b(?:[ ](?:still|now|again|always|just))?)[ \x1f]{0,3}"
        r"[\"'`“„«‘][ \xa0]?((?:[^\W\d_]{3,14}|\d{1,4})(?:[ -](?:[^\W\d_]{3,14}|\d{1,4})){1,6})[ \xa0]?[\"'`”“»’]",
        _chosen,
    ),
    rule(
        "chosen-word",
        "sshpass mysql edis-cli lkey-cli ldap asswd assword= ASSWORD ENV ssh_pass net+user dentified DENTIFIED PASS",
        r"(?:\bsshpass[ ]+-p[ ]*|\bmysql\w{0,6}\b[^\n`|]{0,99}?[ ]-p(?=\w)|\b(?:redis|valkey)-cli\b[^\n`|]{0,99}?[ ]-a[ ]+"
        r"|\bldap\w{3,8}\b[^\n`|]{0,120}?[ ]-w[ ]+"
        r"|\bansible_\w{0,12}pass(?:word)?=|\b(?:user|host|dbname)=\S{1,60}[ ]password=|\bENV[ ][A-Z_]{0,30}PASS(?:WORD)?[ ]"
        r"|\b[A-Z_]{1,30}PASS(?:WORD)?=|\b[\w-]{2,30}(?:\.[\w-]{2,30}){1,5}\.password="
        r"|\bnet[ ]user[ ][\w.-]{1,30}[ ](?!/)|\b(?i:identified[ ]by|with[ ]password)[ ]?=?[ ]?N?')[\"']?([^\s\"'`<>$"
        r"|(){}=]{9,80})(?=[\"'`\s]|$)",
        _chosen,
    ),
    rule(
        "chosen-beside-a-user", "ser: ser= ogin: ogin= ame: ame= reds:",
        r"(?:\b(?i:user(?:[ _-]?name)?|login)[ ]?[:=][ ]{0,3}[\"'`]?[\w.@-]{2,60}[\"'`]?[ ]{0,3}[,/;|\n][ ]{0,3}(?i:pass"
        r"|password|pwd?)[ ]?[:=]|\b[Cc]reds:[ ][\w.-]{2,40}:)[ ]{0,3}[\"'`]?"
        r"(?=[^\s\"'`]{0,60}[\d!#%+-])([^\s\"'`<>,;]{6,80})",
        _chosen,
    ),
    rule(
        "piped", "echo",
        r"\becho[ ](?:-n[ ])?[\"']?(?:[\w.-]{1,40}:)?([^\s:\"'`$<{|]{8,100})[\"']?[ ]\|[ ](?:sudo[ ])?[^\n|]{0,20}?(?:chpasswd"
        r"|passwd|login|sudo[ ]-S|kinit|cryptsetup)\b", jumbled,
    ),
    rule(
        "placed", "qlplus thin: 7z :587 :465 :25 login",
        r"(?:(?:sqlplus|thin:)[^\s/]{0,40}(?:[ ][^\s/]{1,40})?/|\b7za?[ ][^\n]{0,40}?[ ]-p|:(?:25|465|587)[ ][\w.@+-]{1,60}:"
        r"|\blogin\b[^\n]{0,60}?[ ]-p[ =]?)([^\s@\"'`<>$]{8,80})",
        jumbled,
    ),
    rule("encoded-login", "auth", r"[\"']?_?auth[\"']?[ ]?[:=][ ]?[\"']?([A-Za-z0-9+/]{12,400}={0,2})(?![\w+/=])", _is_login),
    rule(
        "one-time-seed", "otp OTP 2fa 2FA mfa MFA uthenticator",
        r"(?i:t?otp|2fa|mfa|authenticator)\b[^\n.]{0,24}?(?<![A-Za-z0-9])([A-Z2-7]{16,64})(?![A-Za-z0-9])", drawn,
    ),
    rule(
        "code-told",
        "PIN ombination glass+code glass-code door+code door-code larm+code gate+code ntry+code safe+code ypass+code ackup+code ackup-code"
        " covery+code covery-code nlock+code cence+key cense+key duct+key tion+key",
        r"(?:\bPIN|\b(?i:(?:break-?glass|licen[cs]e|product|activation|door|alarm|gate|entry|safe|bypass|backup|recovery"
        r"|unlock)[ -](?:code|combination|key)s?))"
        + _TOLD_OF
        + r"[ ([\x1f]"
        r"((?!\d{4}-\d\d-\d\d)\d{2,6}(?:[ -]\d{2,6}){1,5}|\d{5,12}"
        r"|(?=[A-Za-z-]{0,20}\d)[A-Za-z0-9]{4,6}(?:-[A-Za-z0-9]{4,6}){1,8})(?![\w%]|[-:.]\d|" + _COUNTED + ")",
    ),
    rule("link-that-lets-in", "/invite /reset /magic /activat /verify /confirm SAMLResp", r"(?:/(?:invite|reset|magic|activat"
    r"|verify|confirm)[\w-]{0,12}(?:/|\?(?:[\w=&]{0,40}&)?\w{1,12}=)"
         r"|SAMLResponse=)([A-Za-z0-9._~%+/=-]{16,400})", jumbled),
    rule("password-hash", "$1$ $2a$ $2b$ $2x$ $2y$ $5$ $6$ $y$ $7$ $apr1$ $argon2 $9$", r"\$((?:[15679y]|2[abxy]|apr1"
    r"|argon2id?)\$[./A-Za-z0-9$=,+-]{18,})", drawn),
    rule("encoded-key", "MII MIG MIH MHc MC4 b3Bl LS0t", r"(?<![A-Za-z0-9+/=_-])((?:MI[IGH]|MHc|MC4|b3BlbnNz"
    r"|LS0tLS1C)[A-Za-z0-9+/]{36,})", _is_key),
    rule(
        "password-file", ":543 :643 :*:",
        r"(?<![\w./:-])[\w.*-]+:(?:\*|\d{4,5}):[\w.*-]+:[\w.*-]+:(?=\S{0,99}\d)([^\s:\"'`<>]{8,100})", jumbled,
    ),
)  # fmt: skip
