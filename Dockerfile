FROM python:3.11.15-slim

RUN groupadd --gid 10001 outlay \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp outlay \
    && install --directory --owner=outlay --group=outlay /var/lib/outlay/data /var/lib/outlay/logs /opt/airflow

WORKDIR /opt/outlay
COPY requirements-install.txt requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-install.txt \
    && uv pip install --system --no-cache --require-hashes --only-binary :all: -r requirements.txt
COPY . .

ENV PYTHONPATH=/opt/outlay \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER outlay
CMD ["python", "-m", "pipeline", "--help"]
