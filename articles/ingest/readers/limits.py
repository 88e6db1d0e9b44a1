"""How much one file may take, whoever made it."""

from dataclasses import dataclass

MB = 1 << 20
GB = 1 << 30
MAX_CHARACTERS = 200_000  # about 30,000 words: longer than any article, and as much as one task can take


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one file, with all that lies in it, may take. Sizes are in bytes."""

    member: int = 32 * MB  # of a file that holds one article, or an archive inside of another, unpacked
    unpacked: int = 4 * GB  # of all that comes out of an archive
    ratio: int = 200  # of unpacked to packed, from one megabyte on; text packs to a tenth of it
    members: int = 200_000  # files, records and rows, refused ones too
    depth: int = 4  # a file in an archive in an archive in an archive in an archive
    pages: int = 1_000
    characters: int = MAX_CHARACTERS  # of one article's text
    seconds: int = 30  # of the processor, for one article
    recognising: int = 300  # seconds for a scanned file, where the machine can read pictures
    all_seconds: int = 3_600  # of waiting, for the whole of a file
    memory: int = GB  # of the process that reads
    restarts: int = 5  # of that process, for one file that makes it break down again and again
    files: int = 200  # that one process reads before a new one takes over

    @property
    def line(self) -> int:
        """Return the bytes of the longest line that can hold one article: JSON writes a character with up to 12."""
        return 12 * self.characters + MB // 4


LIMITS = Limits()
