#!/bin/sh
# Makes a Debian package of the folder that dist.sh made: deb.sh FOLDER VERSION OUT
set -eu
folder=$1
version=$2
out=$3
arch=$(dpkg --print-architecture)
root=$out/deb-root
rm -rf "$root"
umask 022
mkdir -p "$root/DEBIAN" "$root/usr/lib" "$root/usr/bin" "$root/usr/share/man/man1" "$root/usr/share/doc/aigenlabs"
cp -Rp "$folder" "$root/usr/lib/aigenlabs"
rm -f "$root/usr/lib/aigenlabs/install.sh"
ln -s ../lib/aigenlabs/bin/aigenlabs "$root/usr/bin/aigenlabs"
for page in "$folder"/share/man/man1/*.1; do
  gzip -n -9 <"$page" >"$root/usr/share/man/man1/${page##*/}.gz"
done
cp "$folder/LICENSE" "$root/usr/share/doc/aigenlabs/copyright"
if [ -d "$folder/share/completions" ]; then
  mkdir -p "$root/usr/share/bash-completion/completions" "$root/usr/share/zsh/vendor-completions" \
    "$root/usr/share/fish/vendor_completions.d"
  cp "$folder/share/completions/aigenlabs.bash" "$root/usr/share/bash-completion/completions/aigenlabs"
  cp "$folder/share/completions/aigenlabs.zsh" "$root/usr/share/zsh/vendor-completions/_aigenlabs"
  cp "$folder/share/completions/aigenlabs.fish" "$root/usr/share/fish/vendor_completions.d/aigenlabs.fish"
fi
# what is not there any more must not be missed by self-check
sed -i '/  install\.sh$/d' "$root/usr/lib/aigenlabs/SHA256SUMS"
# the oldest glibc that the runtime asks for
glibc=$(find "$folder/runtime" -name '*.so' -exec grep -ahoE 'GLIBC_2\.[0-9]+' {} + | sort -uV | tail -n 1)
cat >"$root/DEBIAN/control" <<T
Package: aigenlabs
Version: $version
Architecture: $arch
Maintainer: The aigenlabs authors <aigenlabs@example.org>
Section: devel
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: libc6 (>= ${glibc#GLIBC_}), zlib1g
Suggests: git
Description: git-native package manager for AI-agent profiles
 Installs, updates and publishes the home directories of AI agents from git
 repositories. Brings the Java runtime it needs.
T
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zgzip -z9 --build "$root" "$out/aigenlabs_${version}_$arch.deb"
rm -rf "$root"
