#!/bin/sh
# Runs once, when the database is made: work logs in as a role that owns nothing and, unlike the owner's login, cannot become more.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" \
    --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" << 'SQL'
create role quittance_app login password :'password';
SQL
