#!/bin/sh
# Makes what compose.yml needs of secrets, in docker/secrets/. What is there stays.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
# Containers read the files as users of their own; on this machine the folder keeps others out.
chmod 700 secrets
cd secrets

keep() { [ -s "$1" ] || { cat > "$1"; chmod 444 "$1"; }; }
random() { head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }

for name in database-admin-password database-owner-password database-app-password secrets-key; do
  random | keep "$name"
done
printf 'postgres://samverka:%s@database:5432/samverka' "$(cat database-owner-password)" | keep database-owner-url
printf 'postgres://samverka_app:%s@database:5432/samverka' "$(cat database-app-password)" | keep database-url
