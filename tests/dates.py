"""When invented texts are printed."""

from __future__ import annotations

from datetime import UTC, datetime

JUNE_2024 = datetime(2024, 6, 1, tzinfo=UTC)
