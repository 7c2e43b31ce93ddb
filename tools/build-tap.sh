#!/bin/sh
# Builds tap's test class with the plugins that .taprc names: after each install, since tap's first run fails without.
# pnpm links the files of that class from its store, into every clone on the machine, and tap writes them in place: so they
# are made our own first.
set -eu
cd "$(dirname "$0")/.."
for built in node_modules/.pnpm/@tapjs+test@*/node_modules/@tapjs/test/test-built; do
  rm -rf "$built.own"
  cp -RP "$built" "$built.own"
  rm -rf "$built"
  mv "$built.own" "$built"
done
node_modules/.bin/tap build
