#!/bin/sh
# First start of the database: an owner for the schema, a role for the application, the database itself; and Keycloak's own.
set -eu
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -v owner="$CREDIT_OWNER_PASSWORD" -v app="$CREDIT_APP_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role credit_owner login password :'owner';
create role credit_app login password :'app';
create database credit owner credit_owner template template0;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak template template0;
SQL
