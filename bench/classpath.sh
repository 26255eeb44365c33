# Sourced from the top: compiles the installer with its tests and sets classpath, for programs that are run beside them.
. .mvn/jdk25.sh
find_jdk25
list=installer/target/bench.classpath
mvn -q -B -ntp -Dquick -pl installer -am test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath \
  -Dcheckstyle.skip -Dspotless.check.skip -Dforbiddenapis.skip -Denforcer.skip >&2
classpath=installer/target/test-classes:installer/target/classes:registry-fixtures/target/classes:manifest-schema/target/classes:$(cat "$list")
