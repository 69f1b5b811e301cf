#!/bin/sh
# Run once, by the image of PostgreSQL, on a new volume: the owner of the database, who migrates it, and the role that the
# application works as. Neither is a superuser.
set -eu
export SECRETS="${SECRETS:-/run/secrets}"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set owner `cat "$SECRETS/database-owner-password"`
\set app `cat "$SECRETS/database-app-password"`
CREATE ROLE samverka LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'owner';
CREATE ROLE samverka_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app';
GRANT samverka_app TO samverka;
CREATE DATABASE samverka OWNER samverka ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE samverka FROM PUBLIC;
GRANT CONNECT ON DATABASE samverka TO samverka_app;
SQL
