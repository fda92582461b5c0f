"""Write .env for docker-compose.yml: a random secret for everything that needs one, readable by its owner alone."""

from __future__ import annotations

import base64
import os
import secrets
import sys
from pathlib import Path

TEMPLATE = """\
# Secrets of this installation; docker compose reads them from here. Keep a copy: without the Fernet key,
# connections that are stored in Airflow cannot be read any more.
POSTGRES_PASSWORD={postgres}
AIRFLOW_FERNET_KEY={fernet}
AIRFLOW_API_SECRET_KEY={api}
AIRFLOW_JWT_SECRET={jwt}
# The user `admin` of http://localhost:8080.
OUTLAY_ADMIN_PASSWORD={admin}

# An address or page by which a publisher can reach you: it stands in every request.
OUTLAY_CONTACT=
# smtp://user:password@host:587?starttls=1; for the mail catcher of the profile `mail`: smtp://mailpit:1025
OUTLAY_SMTP_URL=
OUTLAY_MAIL_FROM=
"""


def environment() -> str:
    """The text of a new .env; no two are alike."""
    return TEMPLATE.format(
        postgres=secrets.token_hex(24),  # stands in a URL: nothing in it may need quoting
        fernet=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        api=secrets.token_hex(32),
        jwt=secrets.token_hex(32),
        admin=secrets.token_urlsafe(15),
    )


def write_env(file: Path) -> None:
    """Create the file with mode 0600.

    Raises:
        FileExistsError: It is there already: new secrets would lock out the database that knows the old ones.
    """
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as opened:
        opened.write(environment())


if __name__ == "__main__":
    path = Path(__file__).resolve().parent.parent / ".env"
    try:
        write_env(path)
    except FileExistsError:
        sys.exit(f"{path} is there already; delete it yourself if you want new secrets")
    print(f"wrote {path}")  # noqa: T201 (a command says what it did)
