"""The process that reads feeds of strangers, as `articles.ingest.opener` opens their files."""

from articles.ingest.opener import main
from articles.ingest.readers.feed import read_feed

if __name__ == "__main__":
    main(read_feed)
