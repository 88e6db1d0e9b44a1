# One image for the web server, the workers and the clock; compose.yaml says which command each runs.
# No secret is needed to build it, and none is in it.

FROM python:3.12.12-slim-trixie AS packages
COPY requirements.txt /tmp/requirements.txt
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps \
    --requirement /tmp/requirements.txt

FROM python:3.12.12-slim-trixie
# pg_dump, pg_restore and psql for `manage.py backup` and `restore`: no older than the server in compose.yaml.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends postgresql-client-17 \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 ledger \
 && useradd --uid 10001 --gid ledger --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin ledger \
 && install --directory --owner=ledger --group=ledger --mode=0700 /data
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/who-met-whom
COPY . .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STATIC_DIR=/srv/static
# The key serves this one command; the site gets its own from the environment.
RUN python -m compileall -q articles coverage_site \
 && SECRET_KEY=only-to-gather-files DATA_DIR=/tmp/build python manage.py collectstatic --no-input --verbosity 0 \
 && rm -rf /tmp/build
ENV DATA_DIR=/data
VOLUME /data
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "coverage_site.wsgi:application", "--bind=0.0.0.0:8000", "--worker-class=gthread", "--workers=2", \
     "--threads=8", "--timeout=60", "--graceful-timeout=20", "--worker-tmp-dir=/dev/shm", "--no-control-socket", \
     "--log-level=warning", "--logger-class=coverage_site.serving.web_log.WebLog"]
