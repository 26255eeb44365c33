# Sourced by ./dev and ./aigenlabs: sets JAVA_HOME to a JDK 25 or newer, or explains and fails.

is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

find_jdk25() {
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
  for candidate in "${AIGENLABS_JDK:-}" "${JAVA_HOME:-}" "${javac%/bin/javac}" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "cannot find a JDK: none of version 25 or newer in AIGENLABS_JDK, JAVA_HOME, PATH and the usual places" >&2
  echo "hint: install one (for example the package \`temurin-25-jdk\` or \`openjdk-25-jdk\`), or set AIGENLABS_JDK to it" >&2
  return 1
}
