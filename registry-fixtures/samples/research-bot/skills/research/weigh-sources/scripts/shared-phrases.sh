#!/bin/sh
# Prints the runs of eight words that two texts have in common, one a line.
# Usage: shared-phrases.sh FIRST SECOND
set -eu

if [ $# -ne 2 ]; then
  echo "usage: $0 FIRST SECOND" >&2
  exit 2
fi

phrases() {
  tr -cs '[:alnum:]' '\n' <"$1" | tr '[:upper:]' '[:lower:]' |
    awk 'NF {
      words[n++] = $0
      if (n >= 8) {
        line = words[n - 8]
        for (i = n - 7; i < n; i++) line = line " " words[i]
        print line
      }
    }' | sort -u
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
phrases "$1" >"$work/first"
phrases "$2" >"$work/second"
comm -12 "$work/first" "$work/second"
