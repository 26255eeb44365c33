# Sourced by build-app.sh and dist.sh: puts the jars together and records the caches. JAVA_HOME is the JDK that builds.
# shellcheck shell=sh disable=SC2154

# As start.sh has them: a cache serves only a JVM that is started alike.
jvm_flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# assemble TOP LIB: the jars of the application in LIB
assemble() {
  commit=$(git -C "$1" describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null) || commit=
  "$JAVA_HOME/bin/java" -Dcommit="$commit" "$1/cli/src/build/java/AssembleApp.java" "$2" "$1"/cli/target/cli-[0-9]*[0-9].jar "$1"/cli/target/app-jars/*.jar
  # our own jars first: what is looked for in one of them is found without opening the others
  for jar in "$2"/cli-*.jar "$2"/installer-*.jar "$2"/manifest-schema-*.jar "$2"/resolver-*.jar "$2"/*.jar; do
    echo "${jar##*/}"
  done | awk '!seen[$0]++' | paste -s -d ' ' - >"$2/class-path"
  cp "$1/cli/src/dist/lib/start.sh" "$2/start.sh"
}

# class_path LIB
class_path() {
  joined=
  for name in $(cat "$1/class-path"); do
    joined=${joined:+$joined:}$1/$name
  done
  printf '%s' "$joined"
}

# record TOP JAVA LIB WORK: both caches. Without them the program works, but starts slowly.
#
# Every command of the file training is run as a user would run it, in a root of its own.
record() {
  run_top=$1 run_java=$2 run_lib=$3 run_work=$4
  run_path=$(class_path "$run_lib")
  mkdir -p "$run_work"
  case $run_work in
    # some of what follows is split into words
    *[[:space:]]*) run_link=$(mktemp -d) && ln -s "$run_work" "$run_link/work" && run_work=$run_link/work ;;
  esac
  mkdir -p "$run_work/server" "$run_work/classes"
  "$JAVA_HOME/bin/javac" -d "$run_work/classes" -cp "$run_path" "$run_top/cli/src/build/java/TrainingServer.java" || return 1
  "$JAVA_HOME/bin/java" -cp "$run_path:$run_work/classes" TrainingServer "$run_work/server" \
    "$run_top/registry-fixtures/samples/research-bot" &
  run_server=$!
  until [ -s "$run_work/server/url" ] || ! kill -0 "$run_server" 2>/dev/null; do sleep 0.1; done
  record_one work && record_one look
  run_code=$?
  kill "$run_server" 2>/dev/null || true
  [ -z "${run_link:-}" ] || rm -rf "$run_link"
  return "$run_code"
}

# A JVM loads and links its whole cache when it starts, so what a first run has loaded only to make what the cache will hold
# (the classes behind lambdas) is left out: a run with a first cache tells what is really used, and only that is kept.
# shellcheck disable=SC2086 # flags are words
record_one() {
  run_name=$1
  run_list=$run_work/$run_name
  train first "-XX:DumpLoadedClassList=$run_list.all" &&
    cat "$run_list.all".* | sed -e '/^#/d' -e 's/ id: [0-9]*$//' -e 's/ super: .*//' | awk '!seen[$0]++' >"$run_list.list" &&
    "$run_java" $jvm_flags -Xshare:dump -XX:SharedClassListFile="$run_list.list" -XX:SharedArchiveFile="$run_list.jsa" -cp "$run_path" &&
    train second "-XX:SharedArchiveFile=$run_list.jsa -Xlog:class+load:file=$run_list.used" &&
    cat "$run_list.used".* | sed -e 's/^\(\[[^]]*\]\)* *//' -e 's/ .*//' | grep -v 0x | tr . / >"$run_list.names" &&
    awk 'NR == FNR { used[$1] = 1; next } /^@/ || $1 in used' "$run_list.names" "$run_list.list" >"$run_list.final" &&
    "$run_java" $jvm_flags -Xshare:dump -XX:+AOTClassLinking -XX:SharedClassListFile="$run_list.final" \
      -XX:SharedArchiveFile="$run_lib/$run_name.aot" -cp "$run_path"
}

# edit_heading FILE
edit_heading() {
  awk '!done && /^# / { sub(/^# /, "# My "); done = 1 } 1' "$1" >"$run_work/edited" && cp "$run_work/edited" "$1"
}

# train ROUND FLAG: the commands of this cache; those for looking look at what those for working made
# shellcheck disable=SC2086
train() {
  run_number=0
  sed -n "s/^$run_name //p" "$run_top/cli/src/build/training" >"$run_list.lines"
  while read -r run_line; do
    run_number=$((run_number + 1))
    run_code=0
    case $run_line in
      "edit "*) edit_heading "$run_work/$1/home/${run_line#edit }" && continue ;;
      "append "*)
        run_line=${run_line#append }
        printf '%s\n' "${run_line#* }" >>"$run_work/$1/home/${run_line%% *}"
        continue
        ;;
    esac
    env HOME="$run_work/$1" AIGENLABS_HOME="$run_work/$1/home" "$run_java" -Dorg.sqlite.lib.path="$run_lib" $jvm_flags $2.$run_number -cp "$run_path" \
      org.aigenlabs.cli.Main $(printf '%s' "$run_line" | sed -e "s|URL|$(cat "$run_work/server/url")|" -e "s|GIT|$(cat "$run_work/server/git-url")|" -e "s|DIR|$run_work/server|" \
        -e "s|OUT|$run_work/$1|") >/dev/null </dev/null || run_code=$?
    case $run_code in
      0) ;;
      2) echo "training: there is no \`$run_line\`: passed over" ;;
      *)
        echo "training: $run_line: exit code $run_code"
        return 1
        ;;
    esac
  done <"$run_list.lines"
}
