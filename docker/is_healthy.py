"""Ask the API server whether a part of Airflow is well; ends with 0 if so (the image has no curl).

python docker/is_healthy.py scheduler
"""

import json
import sys
from urllib.request import urlopen

ADDRESS = "http://api-server:8080/api/v2/monitor/health"


def status(part: str, address: str = ADDRESS) -> str:
    """What Airflow says of one of metadatabase, scheduler, triggerer, dag_processor."""
    with urlopen(address, timeout=5) as answer:  # noqa: S310 (not from outside)
        return str(json.load(answer)[part]["status"])


if __name__ == "__main__":
    found = status(sys.argv[1])
    sys.exit(None if found == "healthy" else found)
