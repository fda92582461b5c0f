#!/usr/bin/env bash
# The API server with the admin's password from .env, instead of one that it prints into its log.
set -euo pipefail
umask 077
printf '{"admin": "%s"}\n' "$OUTLAY_ADMIN_PASSWORD" > "$AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"
unset OUTLAY_ADMIN_PASSWORD
exec airflow api-server --host 0.0.0.0 --port 8080 # inside the container; docker-compose.yml publishes it on loopback only
