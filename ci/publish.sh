#!/bin/sh
# Checks a change of a library of postmortems, builds and audits both editions, and puts them in their places only when all of it went well.
#
#   publish.sh             check, build, place
#   publish.sh check       ask what the change lacks
#   publish.sh build       build both editions, strictly, and audit the public one
#   publish.sh place       put the built editions in their places, both or none
#   publish.sh comment     print a comment for a pull request: what the public edition will not show, and related incidents
#   publish.sh github      put that comment on the pull request POSTMORTEMS_NUMBER, by `gh`
#   publish.sh gitlab      the same on the merge request of the running pipeline, by `curl`
#
# Variables (with what they are when left out):
#   POSTMORTEMS_BASE           commit the change is compared with (none: the whole library is checked)
#   POSTMORTEMS_CONFIG         configuration of the internal site (mkdocs.yml)
#   POSTMORTEMS_PUBLIC_CONFIG  configuration of the public site (mkdocs.public.yml)
#   POSTMORTEMS_SOURCE         folder of the postmortems (postmortems)
#   POSTMORTEMS_TERMS          what the public site may not say (redaction.yml where there is one)
#   POSTMORTEMS_OUT            where both are built (build/editions)
#   POSTMORTEMS_INTERNAL_TO    folder the internal site is served from (none: it stays where it was built)
#   POSTMORTEMS_PUBLIC_TO      folder the public site is served from (the same)
#   POSTMORTEMS_FORMAT         how findings are printed: text, github, gitlab (text)
#   POSTMORTEMS_REPORT         file the findings are written to instead (none)
#   POSTMORTEMS_HOST           mkdocs or properdocs (mkdocs)
set -eu

base=${POSTMORTEMS_BASE:-}
config=${POSTMORTEMS_CONFIG:-mkdocs.yml}
public_config=${POSTMORTEMS_PUBLIC_CONFIG:-mkdocs.public.yml}
source=${POSTMORTEMS_SOURCE:-postmortems}
terms=${POSTMORTEMS_TERMS:-}
out=${POSTMORTEMS_OUT:-build/editions}
host=${POSTMORTEMS_HOST:-mkdocs}
mark='<!-- mkdocs-postmortems -->'
limit=60000 # hosts of pull requests take 65,536 characters

step='reading the settings'
internal_to=''
public_to=''
locked_internal=''
locked_public=''
exchanging=''
scratch=''
unproved=''

say() { printf 'publish: %s\n' "$*" >&2; }

finish() {
    code=$?
    trap - EXIT
    if [ -n "$exchanging" ]; then
        [ -z "$public_to" ] || back "$public_to"
        [ -z "$internal_to" ] || back "$internal_to"
    fi
    [ -z "$locked_internal" ] || rmdir "$locked_internal"
    [ -z "$locked_public" ] || rmdir "$locked_public"
    [ -z "$scratch" ] || rm -rf "$scratch"
    # What must not be published must not lie about for a later step either.
    [ -z "$unproved" ] || rm -rf "$unproved"
    [ "$code" -eq 0 ] || say "stopped while $step (exit $code); nothing was published, and what was published before stands"
    exit "$code"
}
case ${1:-} in
-h | --help | help) sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0"; exit ;;
esac
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

refuse() { say "$*"; exit 2; }

# A push that made a branch names a commit of zeros, and a clone without history, or a history written anew, lacks the commit.
known_base() {
    case $base in *[!0]*) git rev-parse --quiet --verify "$base^{commit}" >/dev/null ;; *) return 1 ;; esac
}

check() {
    step='checking the change'
    set -- check --config "$config" --format "${POSTMORTEMS_FORMAT:-text}"
    [ ! -f "$public_config" ] || set -- "$@" --public-config "$public_config"
    if known_base; then
        say "checking what changed since $base"
        set -- "$@" --diff "$base"
    else
        say "checking the whole library${base:+, because this clone does not have $base (fetch-depth: 0, GIT_DEPTH: 0)}"
    fi
    found=0
    if [ -n "${POSTMORTEMS_REPORT:-}" ]; then
        postmortems "$@" >"$POSTMORTEMS_REPORT" || found=$?
    else
        postmortems "$@" || found=$?
    fi
    if [ "$found" -eq 1 ] && ! known_base; then
        say "an archive that nobody has checked before is better begun with \`check: {profile: foundation}\` below \`postmortems\` in $config"
    fi
    return "$found"
}

build() {
    step='reading the settings'
    [ -f "$config" ] || refuse "there is no $config; name the configuration of the internal site in POSTMORTEMS_CONFIG"
    [ -f "$public_config" ] || refuse "there is no $public_config; name the configuration of the public site in POSTMORTEMS_PUBLIC_CONFIG"
    [ -d "$source" ] || refuse "there is no folder $source; name that of the postmortems in POSTMORTEMS_SOURCE"
    if [ -z "$terms" ] && [ -f redaction.yml ]; then terms=redaction.yml; fi
    [ -z "$terms" ] || [ -f "$terms" ] || refuse "there is no $terms; name the file of what may not be said in POSTMORTEMS_TERMS"
    rm -rf "$out"
    mkdir -p "$out"
    there=$(cd "$out" && pwd -P)
    unproved=$there
    # Without -q: a quiet build does not count its warnings, and so would not be strict.
    step='building the internal edition'
    "$host" build --strict -f "$config" -d "$there/internal"
    step='building the public edition'
    "$host" build --strict -f "$public_config" -d "$there/public"
    step='auditing the public edition'
    set -- audit "$there/public" --source "$source" --config "$public_config"
    [ -z "$terms" ] || set -- "$@" --terms "$terms"
    postmortems "$@"
    unproved=''
    say "built and audited: $out/internal and $out/public"
}

place() {
    step='finding what was built'
    for edition in internal public; do
        [ -f "$out/$edition/index.html" ] || [ -n "$(find "$out/$edition" -name index.html 2>/dev/null | head -n 1)" ] ||
            refuse "$out/$edition holds no site; build it first"
    done
    places
    step='copying to the places'
    if [ -n "$internal_to" ]; then
        locked_internal=$(lock "$internal_to")
        beside internal "$internal_to"
    fi
    if [ -n "$public_to" ]; then
        locked_public=$(lock "$public_to")
        beside public "$public_to"
    fi
    # Both lie beside their places: all that is left is to rename, and to take the first back where the second does not work.
    step='exchanging the sites'
    exchanging=yes
    [ -z "$internal_to" ] || exchange "$internal_to"
    [ -z "$public_to" ] || exchange "$public_to"
    exchanging=''
    for to in "$internal_to" "$public_to"; do
        [ -n "$to" ] || continue
        rm -rf "$to.old"
        say "published $to"
    done
}

# Asked before anything is built, too: a wrong place is known from its name, and both builds may take minutes.
places() {
    step='finding the places'
    internal_to=$(full "${POSTMORTEMS_INTERNAL_TO:-}")
    public_to=$(full "${POSTMORTEMS_PUBLIC_TO:-}")
    built=$(full "$out")
    for to in "$internal_to" "$public_to"; do
        [ -n "$to" ] || continue
        [ ! -e "$to" ] || [ -d "$to" ] || refuse "$to is a file; name a folder, which a site may replace"
        case "$(pwd -P)/" in "${to%/}"/*) refuse "$to holds this library, and a site would replace it; name a folder elsewhere" ;; esac
        case "$built/" in "${to%/}"/*) refuse "$to holds $out, where both are built; name a folder elsewhere" ;; esac
        case "$to/" in "$built"/*) refuse "$to lies in $out, which every build empties; name a folder elsewhere" ;; esac
        case "$to/" in "$(full "$source")"/*) refuse "$to lies in $source, where the postmortems are; name a folder elsewhere" ;; esac
        # What stands at a place is taken away: of a folder that never was a site nobody meant that.
        [ -z "$(ls -A "$to" 2>/dev/null)" ] || [ -n "$(find "$to" -name index.html 2>/dev/null | head -n 1)" ] ||
            refuse "$to holds files and no site; name a folder elsewhere, or empty this one"
    done
    if [ -n "$internal_to" ] && [ -n "$public_to" ]; then
        case "$internal_to/" in "$public_to"/*) refuse 'the internal site would lie inside the public one' ;; esac
        case "$public_to/" in "$internal_to"/*) refuse 'the public site would lie inside the internal one' ;; esac
    fi
}

# The whole path of a place, through links, so that two of them can be compared and a link stays one.
full() {
    [ -n "$1" ] || return 0
    if [ -d "$1" ]; then (cd "$1" && pwd -P); return; fi
    mkdir -p "$(dirname "$1")"
    printf '%s/%s\n' "$(cd "$(dirname "$1")" && pwd -P)" "$(basename "$1")"
}

lock() {
    mkdir "$1.lock" || { say "$1 cannot be locked; if nobody else publishes to it, remove $1.lock"; return 2; }
    printf '%s\n' "$1.lock"
}

beside() {
    # An earlier run that was killed between its two renames left the last good site here.
    if [ ! -e "$2" ] && [ -d "$2.old" ]; then mv "$2.old" "$2"; fi
    rm -rf "$2.new" "$2.old"
    cp -R "$out/$1" "$2.new"
}

exchange() {
    if [ -e "$1" ]; then mv "$1" "$1.old"; fi
    mv "$1.new" "$1"
}

back() {
    if [ -d "$1.new" ] && [ ! -d "$1.old" ]; then return; fi # it was not touched
    if [ -d "$1.old" ]; then
        [ ! -e "$1" ] || mv "$1" "$1.new"
        mv "$1.old" "$1"
    elif [ -e "$1" ]; then
        mv "$1" "$1.new" # there was none before
    fi
}

comment() {
    step='writing the comment'
    known_base || refuse 'a comment needs POSTMORTEMS_BASE, a commit of this clone (fetch-depth: 0, GIT_DEPTH: 0) to compare with'
    from=$(git merge-base "$base" HEAD)
    parts=$scratch
    printf '%s\n' "$mark" '## Postmortems in this change' '' >"$parts/all"
    git -c core.quotePath=false diff --name-only --relative --diff-filter=ACMR "$from" HEAD -- "$source" >"$parts/files"
    git -c core.quotePath=false diff --name-only --relative --diff-filter=D "$from" HEAD -- "$source" >"$parts/gone"
    [ -s "$parts/files" ] || [ -s "$parts/gone" ] || printf '%s\n' 'It touches no postmortem.' '' >>"$parts/all"
    while IFS= read -r file; do printf 'Taken away: `%s`\n\n' "$file" >>"$parts/all"; done <"$parts/gone"
    set --
    while IFS= read -r file; do set -- "$@" "$file"; done <"$parts/files"
    mkdir "$parts/shown"
    if [ $# -gt 0 ]; then
        # 1 says that some stay at home, and 2 that some are no postmortems; what is one has its file.
        postmortems redact --config "$public_config" --diff --format markdown --out "$parts/shown" -- "$@" >/dev/null 2>&1 || true
    fi
    (cd "$parts/shown" && find . -type f) | LC_ALL=C sort >"$parts/files"
    while IFS= read -r file; do
        name=${file#./}
        add "$parts/shown/$name" "\`postmortems redact ${name%.md} --diff\`"
    done <"$parts/files"
    git diff --relative "$from" HEAD | postmortems related --config "$config" --diff --format markdown >"$parts/one"
    add "$parts/one" "\`git diff $from | postmortems related --diff\`"
    cat "$parts/all"
}

# A part is shown whole or named: half a fence would swallow what follows it.
add() {
    if [ $(($(wc -c <"$parts/all") + $(wc -c <"$1"))) -le "$limit" ]; then
        cat "$1" >>"$parts/all"
        printf '\n' >>"$parts/all"
    else
        printf 'Too long for one comment: %s\n\n' "$2" >>"$parts/all"
    fi
}

github() {
    text=$scratch/comment
    comment >"$text"
    step='commenting on the pull request'
    comments="repos/$GITHUB_REPOSITORY/issues/${POSTMORTEMS_NUMBER:?is the number of the pull request}/comments"
    gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" >"$scratch/earlier"
    earlier=$(head -n 1 "$scratch/earlier")
    if [ -n "$earlier" ]; then
        gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$text" >/dev/null
    else
        gh api --method POST "$comments" --field "body=@$text" >/dev/null
    fi
}

gitlab() {
    text=$scratch/comment
    comment >"$text"
    step='commenting on the merge request'
    notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
    # The token goes through a file of headers: arguments of programs can be read by others on the same machine.
    header=$scratch/header
    printf 'PRIVATE-TOKEN: %s\n' "${POSTMORTEMS_TOKEN:?is a token that may comment}" >"$header"
    curl --silent --show-error --fail --header "@$header" "$notes?per_page=100&sort=asc" >"$text.notes"
    earlier=$(python3 -c '
import json, sys
print(next((n["id"] for n in json.load(open(sys.argv[1], encoding="utf-8")) if n["body"].startswith(sys.argv[2])), ""))
' "$text.notes" "$mark")
    if [ -n "$earlier" ]; then
        set -- --request PUT "$notes/$earlier"
    else
        set -- --request POST "$notes"
    fi
    curl --silent --show-error --fail --header "@$header" --data-urlencode "body@$text" --output /dev/null "$@"
}

scratch=$(mktemp -d)
case ${1:-all} in
all) places; check; build; place ;;
check | build | place | comment | github | gitlab) "$1" ;;
*) refuse "it knows no $1; it knows check, build, place, comment, github and gitlab" ;;
esac
