#!/bin/sh
# Builds the application that the launcher starts: build-app.sh TOP
#
#   cli/target/app/lib/*.jar      without signatures and very old classes, see AssembleApp
#   cli/target/app/lib/look.aot   classes already loaded and linked, recorded by runs of the commands: for commands that only look
#   cli/target/app/lib/work.aot   the same for all others
#   cli/target/app/ready          the java to start; as old as the sources that were built
#
# The folder lib is laid out as in the package that people install, see dist.sh.
#
# All it says goes to standard error; the output of Maven goes to cli/target/build.log.
set -eu
top=$1
target=$top/cli/target
log=$target/build.log
lock=$target/building
last_lines=25
# what Maven says after each error, about Maven
advice='^.ERROR. \(-> .Help\|.Help \|To see the full\|Re-run Maven\|For more info\|After correcting\|  mvn \)'
. "$top/.mvn/jdk25.sh"
. "$top/cli/src/build/assemble.sh"

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "cannot build aigenlabs: $1"
  if [ -s "$log" ]; then
    say "from $log:"
    { grep '^\[ERROR\] .' "$log" | grep -v "$advice" || tail -n "$last_lines" "$log"; } | head -n "$last_lines" | sed 's/^/  /' >&2
  fi
  exit 1
}

# One build at a time; a lock whose owner is gone counts for nothing.
enter() {
  mkdir -p "$target"
  waited=
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
    else
      [ -n "$waited" ] || say "aigenlabs is being built by another command: waiting"
      waited=yes
      sleep 1
    fi
  done
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  echo $$ >"$lock/pid"
  # The other command built all there is.
  [ -z "$waited" ] || [ ! -r "$target/app/ready" ] || exit 0
}

# Turns Maven's lines into one line for each module, and on a terminal a count of what is downloaded.
progress() {
  fetched=0
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    case $line in
      "[INFO] Building "*"["*/*"]")
        line=${line#"[INFO] Building "}
        place=${line##*"["}
        say "building ${line%% *} (${place%]})…"
        ;;
      "[INFO] Downloaded from"* | "Downloaded from"*)
        fetched=$((fetched + 1))
        [ ! -t 2 ] || printf '\r  %s files downloaded\r' "$fetched" >&2
        ;;
    esac
  done
}

run_maven() {
  MAVEN_OPTS="-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  export MAVEN_OPTS
  cd "$top"
  rc=0
  mvn -B -Dstyle.color=never -P '!checks-inside-maven' -pl cli -am package -Dquick -Dmaven.test.skip=true -DskipTests \
    -Dcheckstyle.skip -Dspotless.check.skip -Dforbiddenapis.skip -Denforcer.skip </dev/null 2>&1 || rc=$?
  echo "$rc" >"$lock/status"
}

command -v mvn >/dev/null 2>&1 || {
  say "cannot build aigenlabs: there is no \`mvn\`, expected Maven 3.8.7 or newer"
  say "hint: install it (for example the package \`maven\`)"
  exit 1
}
find_jdk25 || exit 1
# set by the user for programs of theirs; each would print a line of its own
unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
enter
: >"$lock/started"
rm -rf "$target/app-jars" "$target"/cli-[0-9]*.jar # else those of an older version would stay
say "building aigenlabs from its sources, which takes a minute or two"
run_maven | progress 3>"$log"
[ "$(cat "$lock/status")" = 0 ] || fail "Maven failed"

say "preparing a fast start…"
assemble "$top" "$lock/app/lib" >>"$log" 2>&1 || fail "its jars cannot be put together"
rm -rf "$target/app"
mv "$lock/app" "$target/app"
# at the final place: a cache is bound to its class path
record "$top" "$JAVA_HOME/bin/java" "$target/app/lib" "$lock" >>"$log" 2>&1 ||
  say "warning: the fast start could not be prepared, see $log; the program works without it"
printf '%s\n%s\n' "$JAVA_HOME/bin/java" "$target/app/lib" >"$lock/ready"
touch -r "$lock/started" "$lock/ready"
mv "$lock/ready" "$target/app/ready"
say "ready"
