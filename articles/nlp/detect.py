"""Tells in which language a text is written."""

import re
from functools import cache

import py3langid

# What news is likely to be written in. Among all languages short texts are taken for Latin or Afrikaans.
CANDIDATES = (
    "ar bg bn cs da de el en es fa fi fr he hi hu id it ja jv km "
    "ko lo ms nl no pl pt ro ru sr sv sw ta th tl tr uk ur vi zh"
)
MOST = 20_000  # characters that are looked at
# Words that one of the two writes and the other does not: Indonesian and Malay share most. No names among them.
_INDONESIAN = re.compile(
    r"\b(?:bahwa|karena|kantor|bisa|uang|rumah sakit|perusahaan|senin|kamis|jumat|maret|juni|juli|agustus|desember"
    r"|menlu|menhan|pemilu|tiongkok|amerika serikat|inggris|rusia|korea utara|korea selatan|jepang|ucapnya|ujarnya"
    r"|usai|telepon|kebijakan)\b",
    re.IGNORECASE,
)
_MALAY = re.compile(
    r"\b(?:bahawa|kerana|syarikat|isnin|khamis|jumaat|mac|julai|ogos|disember|pilihan raya|amerika syarikat|britain"
    r"|russia|jepun|manakala|berkenaan|telefon|iaitu|ialah|sidang akhbar"
    r"|setiausaha|timbalan|rundingan|mesyuarat)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _narrow() -> None:
    py3langid.set_languages(CANDIDATES.split())


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, empty where it has too few letters to tell.

    Indonesian and Malay are told apart over the whole text; where nothing decides it is Indonesian.
    """
    sample = text[:MOST]
    if len(_LETTER.findall(sample)) < 3:
        return ""
    _narrow()
    code = str(py3langid.classify(sample)[0])
    if code in ("id", "ms", "jv"):
        indonesian, malay = len(_INDONESIAN.findall(sample)), len(_MALAY.findall(sample))
        return "ms" if malay > indonesian else "id"
    return code
