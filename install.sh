#!/bin/sh
# Puts aigenlabs in place, or takes it away. Needs no root: only that you may write to the prefix.
#
#   ./install.sh [--prefix DIR]              from the unpacked archive; default prefix: ~/.local
#   ./install.sh [--prefix DIR] ARCHIVE      from an archive, aigenlabs-VERSION-linux-ARCH.tar.gz
#   ./install.sh [--prefix DIR] --uninstall  your profiles stay
set -eu
umask 022 # others may use it, too, whatever the umask of this shell

prefix=
archive=
uninstall=

fail() {
  printf 'error: cannot %s: %s\n' "$doing" "$1" >&2
  [ -z "${2:-}" ] || printf 'hint: %s\n' "$2" >&2
  exit "${3:-1}"
}

first_line() { printf '%s\n' "$1" | sed -n '/[^[:space:]]/{p;q;}'; }

# quoted TEXT: as a shell reads it
quoted() {
  case $1 in
    *[!A-Za-z0-9/._+-]*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")" ;;
    *) printf '%s' "$1" ;;
  esac
}

doing="read the command line"
[ -e "${PWD:-}" ] || fail "the current directory is gone" "\`cd\` to one that exists"
while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ -n "${2:-}" ] || fail "nothing behind \`--prefix\`, expected a directory" "\`./install.sh --help\` shows the usage" 2
      prefix=$2
      shift
      ;;
    --prefix=?*) prefix=${1#--prefix=} ;;
    --uninstall) uninstall=yes ;;
    -h | --help)
      sed -n '2,6s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    --)
      [ $# -le 2 ] || fail "more than one archive" "\`./install.sh --help\` shows the usage" 2
      archive=${2:-$archive}
      break
      ;;
    -*) fail "unknown option \`$1\`" "\`./install.sh --help\` shows the usage" 2 ;;
    *)
      [ -z "$archive" ] || fail "more than one archive: \`$archive\` and \`$1\`" "\`./install.sh --help\` shows the usage" 2
      archive=$1
      ;;
  esac
  shift
done
doing="$([ -n "$uninstall" ] && echo uninstall || echo install) aigenlabs"
if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] && [ -d "$HOME" ] || fail "\`HOME\` names no directory, and there is no \`--prefix\`" "say \`--prefix DIR\`"
  prefix=$HOME/.local
fi
case $prefix in
  *:*) fail "\`$prefix\` has a colon in its name, which no Java can start from" "choose another with \`--prefix DIR\`" ;;
  /*) ;;
  *) prefix=$(pwd -P)/$prefix ;;
esac

# One name for one place, however it is written: by that the links are known again. Where it is new, its name is as given.
settle_prefix() {
  [ ! -d "$prefix" ] || prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
  while [ "$prefix" != / ] && [ "${prefix%/}" != "$prefix" ]; do prefix=${prefix%/}; done
  place=$prefix/lib/aigenlabs
}
settle_prefix

# What was put there, whole or in part; another's directory of that name is none.
is_installed() {
  [ -d "$place" ] && [ ! -L "$place" ] &&
    { [ -e "$place/lib/start.sh" ] || [ -e "$place/lib/class-path" ] || [ -e "$place/bin/aigenlabs" ] || [ -e "$place/SHA256SUMS.caches" ]; }
}

# tidy DIR: it and those above it, as far as they are empty, and never the prefix itself
tidy() {
  emptied=$1
  while case $emptied in "$prefix"/?*) true ;; *) false ;; esac && rmdir "$emptied" 2>/dev/null; do emptied=${emptied%/*}; done
}

# links DO: the links from the usual places into the folder, each to `DO LINK TARGET`
links() {
  "$1" "$prefix/bin/aigenlabs" "$place/bin/aigenlabs"
  for page in "$place"/share/man/man1/*.1; do
    "$1" "$prefix/share/man/man1/${page##*/}" "$page"
  done
  "$1" "$prefix/share/bash-completion/completions/aigenlabs" "$place/share/completions/aigenlabs.bash"
  "$1" "$prefix/share/zsh/site-functions/_aigenlabs" "$place/share/completions/aigenlabs.zsh"
  "$1" "$prefix/share/fish/vendor_completions.d/aigenlabs.fish" "$place/share/completions/aigenlabs.fish"
}

# Somebody else's file of that name is left alone.
is_ours() { [ -L "$1" ] && case $(readlink "$1") in "$place"/*) true ;; *) false ;; esac; }

unlink_one() {
  if is_ours "$1"; then
    if rm -f "$1" 2>/dev/null; then tidy "${1%/*}"; else printf 'warning: cannot remove the link `%s`\n' "$1" >&2; fi
  fi
}

link_one() {
  [ -e "$2" ] || return 0
  if [ -e "$1" ] || [ -L "$1" ]; then
    is_ours "$1" || {
      printf 'warning: `%s` is there and does not lead here: left as it is\n' "$1" >&2
      printf 'hint: `ln -sfn %s %s` replaces it\n' "$(quoted "$2")" "$(quoted "$1")" >&2
      return 0
    }
  fi
  { mkdir -p "${1%/*}" && ln -sfn "$2" "$1"; } 2>/dev/null || printf 'warning: cannot make the link `%s`\n' "$1" >&2
}

if [ -n "$uninstall" ]; then
  is_installed || fail "there is none in \`$place\`" "\`--prefix DIR\` says where it was installed"
  [ -w "$place" ] && [ -w "${place%/*}" ] || fail "\`$place\` may not be written to" "ask whoever installed it"
  links unlink_one
  rm -rf "$place"
  tidy "${place%/*}"
  echo "Removed aigenlabs from $prefix. Your profiles are where they were."
  exit 0
fi

work=
made=
finish() {
  [ -z "$work" ] || rm -rf "$work"
  # what was made for nothing goes again
  [ -z "$made" ] || [ -e "$place" ] || rmdir "$prefix/lib" "$prefix" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 141' PIPE
trap 'exit 143' TERM HUP

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ -d "$prefix" ] || made=yes
mkdir -p "$prefix/lib" 2>/dev/null && [ -w "$prefix/lib" ] && { [ ! -e "$prefix/bin" ] || [ -w "$prefix/bin" ]; } ||
  fail "\`$prefix\` may not be written to" "choose another with \`--prefix DIR\`"
settle_prefix
is_installed || { [ ! -e "$place" ] && [ ! -L "$place" ]; } ||
  fail "\`$place\` is there, and is not of this program" "move it away, or choose another place with \`--prefix DIR\`"
work=$prefix/lib/.aigenlabs.$$
mkdir "$work" || fail "\`$prefix/lib\` may not be written to" "choose another with \`--prefix DIR\`"

# The times of the files stay: the fast start depends on them.
if [ -n "$archive" ]; then
  [ -r "$archive" ] || fail "\`$archive\` cannot be read, expected an archive"
  mkdir "$work/unpacked"
  said=$({ gzip -dc -- "$archive" | tar -C "$work/unpacked" -xf -; } 2>&1) ||
    fail "\`$archive\` cannot be unpacked: $(first_line "$said")" "is there space in \`$prefix\`? was it downloaded whole?"
  for unpacked in "$work"/unpacked/*; do from=$unpacked; done
else
  from=$here
fi
[ -r "$from/SHA256SUMS" ] && [ -x "$from/bin/aigenlabs" ] ||
  fail "\`$from\` is no unpacked archive" "\`./install.sh aigenlabs-VERSION-linux-ARCH.tar.gz\`, or run it in the unpacked archive; in a checkout, \`mvn -Pdist package\` makes one in \`cli/target/dist\`"
if [ -n "$archive" ]; then
  mv "$from" "$work/new"
else
  said=$(cp -Rp "$from" "$work/new" 2>&1) || fail "$(first_line "$said")" "is there space in \`$prefix\`?"
fi
chmod -R u+rwX,go+rX,go-w "$work/new"
if command -v sha256sum >/dev/null 2>&1; then
  said=$(cd "$work/new" && cat SHA256SUMS SHA256SUMS.caches 2>/dev/null | sha256sum --quiet -c - 2>&1) ||
    fail "a file is not as it was packaged: $(first_line "$said")" "unpack or download the archive again"
fi
said=$("$work/new/bin/aigenlabs" --version 2>&1) || fail "it does not start on this machine: $(first_line "$said")" \
  "it needs Linux with the glibc it was built for, or a newer one, and such a processor"

# One rename takes the old one away, one puts the new one there; a command that runs keeps its files open.
[ ! -e "$place" ] || mv "$place" "$work/old"
mv "$work/new" "$place"
links link_one

echo "Installed $said in $place"
case :${PATH:-}: in
  *:"$prefix/bin":*) ;;
  *)
    echo
    echo "Your PATH does not name $prefix/bin."
    echo "Add this to the start-up file of your shell:"
    echo "  export PATH=$(quoted "$prefix/bin"):\"\$PATH\""
    ;;
esac
if [ -d "$place/share/completions" ]; then
  echo
  echo "Completion: bash finds it in $prefix/share by itself;"
  echo "for zsh, before \`compinit\`:"
  echo "  fpath=($(quoted "$prefix/share/zsh/site-functions") \$fpath)"
  case $prefix in
    "${HOME:-}/.local" | /usr | /usr/local) echo "fish finds it, too." ;;
    *)
      echo "and for fish:"
      echo "  source $(quoted "$prefix/share/fish/vendor_completions.d/aigenlabs.fish")"
      ;;
  esac
fi
