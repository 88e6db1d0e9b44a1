"""Tell whether a PostgreSQL and a Redis answer: python -m tests.reachable postgres://... redis://..."""

import sys

import psycopg
import redis


def main(database_url: str, redis_url: str) -> None:
    """Exit with a line that says which of the two is missing, or with nothing."""
    try:
        psycopg.connect(database_url, connect_timeout=3).close()
    except psycopg.Error:
        sys.exit(f"no PostgreSQL answers at {database_url}.")
    try:
        redis.Redis.from_url(redis_url, socket_connect_timeout=3).ping()
    except redis.RedisError:
        sys.exit(f"no Redis answers at {redis_url}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
