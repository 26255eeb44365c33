#!/bin/sh
# Makes what people install: dist.sh TOP VERSION, run by `mvn -Pdist package` once the jars are there.
#
#   cli/target/dist/aigenlabs-VERSION-linux-ARCH/          the program with a Java runtime of its own
#   cli/target/dist/aigenlabs-VERSION-linux-ARCH.tar.gz    the same; the same bytes from the same commit, the caches apart
#   cli/target/dist/aigenlabs_VERSION_ARCH.deb             the same, where there is dpkg-deb
#   cli/target/dist/SHA256SUMS                             of the two files
set -eu
top=$(cd "$1" && pwd -P)
version=$2
target=$top/cli/target
out=$target/dist
name=aigenlabs-$version-linux-$(uname -m)
folder=$out/$name
work=$target/dist-work
. "$top/.mvn/jdk25.sh"
. "$top/cli/src/build/assemble.sh"
find_jdk25
unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
umask 022
LC_ALL=C.UTF-8
export LC_ALL

# The time of all files: that of the commit, so that the same commit makes the same archive.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

say() { printf '%s\n' "$*"; }

# Nothing but the modules that the jars use.
make_runtime() {
  # jdk.unsupported: what a library asks for by name only
  modules=jdk.unsupported,$("$JAVA_HOME/bin/jdeps" -q --ignore-missing-deps --multi-release 25 --print-module-deps \
    -cp "$(class_path "$folder/lib")" "$folder"/lib/*.jar)
  # a library names it for parts that are not used here; it would be half of the runtime
  modules=$(printf '%s' "$modules" | sed 's/,java\.desktop//')
  say "runtime of $modules"
  # java.sql needs java.xml, and nothing here reads XML: of its parser and transformer only a class of each package stays
  "$JAVA_HOME/bin/jimage" list --include 'glob:/java.xml/com/sun/org/apache/x*/**' "$JAVA_HOME/lib/modules" |
    awk '/\.class$/ { package = $1; sub(/\/[^\/]*$/, "", package); if (seen[package]++) print "/java.xml/" $1 }' >"$work/no-xml"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --output "$folder/runtime" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-9 \
    --exclude-resources="@$work/no-xml" --dedup-legal-notices error-if-not-same-content
  # a sixth of the machine's own code is names for debuggers
  if command -v strip >/dev/null 2>&1; then
    find "$folder/runtime" -name '*.so' -exec strip --strip-unneeded {} +
  else
    say "there is no strip: the runtime stays some megabytes larger"
  fi
}

# Of each jar what it carries, or else the text that index names; a jar that index does not know stops the build.
collect_licences() {
  to=$folder/licences
  mkdir -p "$to"
  cp "$top/LICENSE" "$to/aigenlabs.txt"
  for jar in "$target"/app-jars/*.jar; do
    file=${jar##*/}
    line=$(grep -v '^#' "$top/cli/src/dist/licences/index" | while read -r start kind text; do
      case $file in "$start"-[0-9]*) echo "$kind $text" ;; esac
    done)
    [ -n "$line" ] || { say "cannot package $file: cli/src/dist/licences/index does not name its licence" >&2 && return 1; }
    case $line in *' ours') continue ;; esac
    mkdir -p "$to/$file"
    case $line in
      *' carried')
        (cd "$to/$file" && "$JAVA_HOME/bin/jar" --extract --file "$jar" META-INF/LICENSE META-INF/LICENSE.txt META-INF/NOTICE \
          META-INF/NOTICE.txt about.html)
        [ -n "$(ls "$to/$file")" ] || { say "cannot package $file: it carries no licence" >&2 && return 1; }
        ;;
      *" LICENSE") cp "$top/LICENSE" "$to/$file/" ;;
      *) cp "$top/cli/src/dist/licences/${line#* }" "$to/$file/LICENSE" ;;
    esac
    # parts that came from others, under terms of their own
    "$JAVA_HOME/bin/jar" --list --file "$jar" | { grep '^META-INF/maven/.*/LICENSE\.' || true; } | while read -r part; do
      (cd "$to/$file" && "$JAVA_HOME/bin/jar" --extract --file "$jar" "$part")
    done
    printf '%s %s\n' "$file" "${line%% *}"
  done >"$to/INDEX"
  cat >>"$to/INDEX" <<'T'

The jars were changed when they were packaged: signatures were dropped, classes older than Java 6 were raised to Java 8, and
calls that link code at each start were replaced by plain methods. The Java runtime's licences are in runtime/legal.
T
}

# From what Maven knows of the jars, and what lies in the folder.
make_bill_of_materials() {
  mkdir -p "$work/bill"
  "$JAVA_HOME/bin/javac" -d "$work/bill" -cp "$(class_path "$folder/lib")" "$top/cli/src/build/java/BillOfMaterials.java"
  "$JAVA_HOME/bin/java" -cp "$(class_path "$folder/lib"):$work/bill" BillOfMaterials "$target/bom.json" "$JAVA_HOME" "$folder" "$version"
}

# From what the commands say of themselves.
make_manual() {
  mkdir -p "$work/man" "$folder/share/man/man1"
  "$JAVA_HOME/bin/javac" -d "$work/man" -cp "$(class_path "$folder/lib")" "$top/cli/src/build/java/ManPages.java"
  "$JAVA_HOME/bin/java" -cp "$(class_path "$folder/lib"):$work/man" ManPages "$folder/share/man/man1" "$version"
}

# The program writes them itself.
make_completions() {
  if AIGENLABS_HOME=$work/none "$folder/bin/aigenlabs" completion bash >/dev/null 2>&1; then
    mkdir -p "$folder/share/completions"
    for shell in bash zsh fish; do
      AIGENLABS_HOME=$work/none "$folder/bin/aigenlabs" completion "$shell" >"$folder/share/completions/aigenlabs.$shell"
    done
  else
    say "there is no command completion yet: no completions are packaged"
  fi
}

# The caches have sums of their own, for they are not the same each time.
sums() {
  (
    cd "$folder"
    find . -type f ! -name '*.aot' ! -name 'SHA256SUMS*' | sed 's|^\./||' | sort | xargs -d '\n' sha256sum >SHA256SUMS
    find lib -name '*.aot' | sort | xargs -r sha256sum >SHA256SUMS.caches
  )
}

fix_times() { find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

archive() {
  tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu -cf - "$name" |
    gzip -n -9 >"$out/$name.tar.gz"
}

rm -rf "$out" "$work"
mkdir -p "$folder/bin" "$work"
say "packaging $name"
assemble "$top" "$folder/lib"
make_runtime
cp "$top/cli/src/dist/bin/aigenlabs" "$folder/bin/aigenlabs"
cp "$top/install.sh" "$top/README.md" "$top/LICENSE" "$folder/"
if [ -r "$target/bom.json" ]; then
  make_bill_of_materials
else
  say "warning: there is no bill of materials, for Maven makes none while it is offline"
fi
collect_licences
make_manual
chmod -R u+rwX,go+rX,go-w "$folder" # whatever the umask of the checkout was
fix_times # the caches remember how old the jars are
record "$top" "$folder/runtime/bin/java" "$folder/lib" "$work" >"$work/record.log" 2>&1 ||
  say "warning: the fast start could not be prepared, see $work/record.log"
make_completions
chmod -R u+rwX,go+rX,go-w "$folder"
sums
fix_times
archive
if command -v dpkg-deb >/dev/null 2>&1; then
  sh "$top/cli/src/build/deb.sh" "$folder" "$version" "$out"
fi
(cd "$out" && sha256sum -- *.tar.gz *.deb 2>/dev/null >SHA256SUMS || true)
ls -l "$out"
