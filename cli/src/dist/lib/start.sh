# Starts the program: sourced by the launchers, with java, lib and program set and the user's arguments in "$@".
# shellcheck shell=sh disable=SC2154 # those who source it set these

fail() {
  printf 'error: cannot start aigenlabs: %s\n' "$1" >&2
  printf 'hint: unpack or install it again; nothing of your profiles is kept here\n' >&2
  exit 1
}

# These would change how the program behaves, or print a line of their own at each start.
ignored="${JAVA_TOOL_OPTIONS+ JAVA_TOOL_OPTIONS}${_JAVA_OPTIONS+ _JAVA_OPTIONS}${JDK_JAVA_OPTIONS+ JDK_JAVA_OPTIONS}"
if [ -n "$ignored" ]; then
  unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
  case " $* " in *" --debug "*) printf 'ignored from the environment:%s\n' "$ignored" >&2 ;; esac
fi

# Else Java can neither make nor read a file whose name is not ASCII. A locale may be named that this machine does not have.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  C.[Uu][Tt][Ff]8 | C.[Uu][Tt][Ff]-8) ;;
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*)
    case $(locale charmap 2>/dev/null) in "" | UTF-8) ;; *) export LC_ALL=C.UTF-8 ;; esac
    ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# A Java that is started from a directory that was deleted does not get far.
[ -e "${PWD:-}" ] || /bin/pwd -P >/dev/null 2>&1 || {
  printf 'error: cannot start aigenlabs: the current directory is gone\n' >&2
  printf 'hint: `cd` to one that exists\n' >&2
  exit 1
}

case $lib in *:*) fail "\`$lib\` has a colon in its name, which Java cannot read a path with; expected a folder without" ;; esac

# A folder that was copied only in part says so here, and not by a stack trace.
[ -x "$java" ] && [ -s "$java" ] || fail "\`$java\` is missing or empty"
[ -r "$lib/class-path" ] && IFS= read -r names <"$lib/class-path" || fail "\`$lib/class-path\` cannot be read"
jars=
for name in $names; do
  [ -r "$lib/$name" ] && [ -s "$lib/$name" ] || fail "\`$lib/$name\` is missing or empty"
  jars=${jars:+$jars:}$lib/$name
done

# What only a shell can tell the program cheaply: which of its streams are a terminal, and how wide that is.
terminals=
[ -t 0 ] && terminals=0
[ -t 1 ] && terminals=${terminals}1
[ -t 2 ] && terminals=${terminals}2
columns=${COLUMNS:-}
case $terminals in
  *[12]*) [ -n "$columns" ] || { columns=$(stty size 2>/dev/null </dev/tty) && columns=${columns#* }; } || columns= ;;
esac
case $columns in 0 | *[!0-9]*) columns= ;; esac

# Commands that only look start with the smaller of the two caches.
case "$# ${1:-} ${2:-} ${3:-} " in
  *" self-check "*) cache=none ;; # it looks at the caches, so it does not lean on them
  *" profile info "*[/:.]*) cache=work ;;
  "1 profile"* | "0 "* | "1 -"* | *" help "*) cache=look ;;
  *" profile list "* | *" profile ls "* | *" profile show "* | *" profile info "* | *" profile use "*) cache=look ;;
  *" config list "* | *" config get "* | *" config path "* | *" env list "* | *" cron list "*) cache=look ;;
  *" skills list "* | *" mcp list "* | *" trash list "* | *" profile prompt "* | *" completion "*) cache=look ;;
  *) cache=work ;;
esac

# Java itself does not ask where there is room for what is temporary.
# What reads gigabytes gains by the second compiler, twice as fast as without; what is over at once loses by it.
case " $* " in
  *" export "* | *" import "* | *" archive "* | *" --clone-all "* | *" tidy "*) compiler=-XX:+TieredCompilation ;;
  *) compiler=-XX:TieredStopAtLevel=1 ;;
esac

for temporary in "${TMPDIR:-}" /tmp /var/tmp "${HOME:-}"; do
  [ ! -d "$temporary" ] || [ ! -w "$temporary" ] || break
done

# A cache that does not fit, or is not there, is passed over in silence.
# shellcheck disable=SC2086 # the width is one word or none
exec "$java" -XX:AOTCache="$lib/$cache.aot" \
  -XX:ErrorFile="${temporary:-/tmp}/aigenlabs-crash-%p.log" $compiler -XX:+UseSerialGC -XX:-UsePerfData -XX:-PrintWarnings -Xlog:disable \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Daigenlabs.program="$program" -Dorg.sqlite.lib.path="$lib" -Daigenlabs.terminals="$terminals" \
  ${columns:+-Daigenlabs.columns=$columns} ${temporary:+"-Djava.io.tmpdir=$temporary"} \
  -cp "$jars" org.aigenlabs.cli.Main "$@"
