# Sourced by build-app.sh and dist.sh: puts the jars together and records the caches. JAVA_HOME is the JDK that builds.
# shellcheck shell=sh disable=SC2154

# As start.sh has them: a cache serves only a JVM that is started alike.
jvm_flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# assemble TOP LIB WORK: the jars of the application in LIB, and Training in WORK
assemble() {
  "$JAVA_HOME/bin/java" "$1/cli/src/build/java/AssembleApp.java" "$2" "$1"/cli/target/cli-[0-9]*[0-9].jar "$1"/cli/target/app-jars/*.jar
  mkdir -p "$3/training"
  "$JAVA_HOME/bin/javac" -d "$3/training" -cp "$2/*" "$1/cli/src/build/java/Training.java"
  "$JAVA_HOME/bin/jar" --create --no-manifest --file "$3/training.jar" -C "$3/training" .
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

# record JAVA LIB WORK SAMPLE: both caches. Without them the program works, but starts slowly.
record() {
  record_one "$1" "$2" "$3" work "$4" && record_one "$1" "$2" "$3" look
}

# A JVM loads and links its whole cache when it starts, so what a first run has loaded only to make what the cache will hold
# (the classes behind lambdas) is left out: a run with a first cache tells what is really used, and only that is kept.
# shellcheck disable=SC2086 # flags are words
record_one() {
  run_java=$1 run_lib=$2 run_work=$3 run_name=$4 run_sample=${5:-}
  run_path=$(class_path "$run_lib")
  run_list=$run_work/$run_name
  "$run_name" 1 "-XX:DumpLoadedClassList=$run_list.all" &&
    cat "$run_list.all".* | sed -e '/^#/d' -e 's/ id: [0-9]*$//' -e 's/ super: .*//' -e '/^\(@[a-z-]* \)*Training/d' |
    awk '!seen[$0]++' >"$run_list.list" &&
    "$run_java" $jvm_flags -Xshare:dump -XX:SharedClassListFile="$run_list.list" -XX:SharedArchiveFile="$run_list.jsa" -cp "$run_path" &&
    "$run_name" 2 "-XX:SharedArchiveFile=$run_list.jsa -Xlog:class+load:file=$run_list.used" &&
    cat "$run_list.used".* | sed -e 's/^\(\[[^]]*\]\)* *//' -e 's/ .*//' | grep -v 0x | tr . / >"$run_list.names" &&
    awk 'NR == FNR { used[$1] = 1; next } /^@/ || $1 in used' "$run_list.names" "$run_list.list" >"$run_list.final" &&
    "$run_java" $jvm_flags -Xshare:dump -XX:+AOTClassLinking -XX:SharedClassListFile="$run_list.final" \
      -XX:SharedArchiveFile="$run_lib/$run_name.aot" -cp "$run_path"
}

# What changes something, in one process and a root of its own: work ROUND FLAG
# shellcheck disable=SC2086
work() {
  env HOME="$run_work/$1" AIGENLABS_HOME="$run_work/$1/home" "$run_java" $jvm_flags $2.0 \
    -cp "$run_path:$run_work/training.jar" Training "$run_work/$1" "$run_sample"
}

# What only looks at what that installed, each in a process as a user's would be
# shellcheck disable=SC2086
look() {
  run_number=0
  for line in '--help' '--version' 'help profile' 'profile install --help' 'profile' 'profile list' 'profile list --json' \
    'profile show first' 'profile show first --json' 'profile info first' 'profile use first' 'config list' \
    'config get model' 'config path' 'env list' 'skills list' 'mcp list' 'cron list'; do
    run_number=$((run_number + 1))
    env HOME="$run_work/1" AIGENLABS_HOME="$run_work/1/home" "$run_java" $jvm_flags $2.$run_number \
      -cp "$run_path" org.aigenlabs.cli.Main $line >/dev/null || {
      echo "training: $line: exit code $?"
      return 1
    }
  done
}
