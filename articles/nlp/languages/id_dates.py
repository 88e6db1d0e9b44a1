"""How Indonesian news write dates."""

from articles.nlp.languages.base import DateRule, DateWords

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "april": 4, "apr": 4,
    "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "agt": 8, "september": 9,
    "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11, "desember": 12,
    "des": 12,
}  # fmt: skip
WEEKDAYS = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "sabtu": 5, "minggu": 6, "ahad": 6,
}  # fmt: skip
NUMBERS = {
    "satu": 1, "se": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "dua belas": 12,
}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_MONTH_LONG = (
    "(?P<month>"
    + "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("mei", "juni", "juli"))
    + ")"
)
_WEEKDAY = "(?P<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad)"
_WEEKDAY2 = _WEEKDAY.replace("<weekday>", "<weekday2>")
_DAYTIME = r"(?:\s+(?:dini hari|pagi|siang|sore|petang|malam))?"
_DASH = r"\s*(?:--?|[–—/]|hingga|sampai(?: dengan)?|s/d|dan)\s*"
_LEAD = (
    rf"(?:\b{_WEEKDAY}(?:{_DASH}(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu"
    rf"|Ahad))?{_DAYTIME}(?:\s+waktu \w+)?,?\s*\(?|\b|(?<=\())"
)
_NUMBER = (
    r"(?P<number>(?i:\d{1,2}|"
    + "|".join(sorted((n for n in NUMBERS if n != "se"), key=len, reverse=True))
    + "))"
)
_UNIT = "(?P<unit>hari|pekan|minggu|bulan|tahun)"
_PAST = r"(?P<past>(?:yang\s+)?lalu|silam|sebelumnya|terakhir)"

DATES = DateWords(
    rules=(
        DateRule("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        DateRule(
            "days",
            rf"{_LEAD}(?P<day>\d{{1,2}})\s+{_MONTH}(?:\s+(?P<yearfirst>\d{{4}}))?{_DASH}(?P<day2>\d{{1,2}})\s+{_MONTH2}(?:\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?P<day>\d{{1,2}})(?:{_DASH}(?P<day2>\d{{1,2}}))?\s+{_MONTH}(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "numeric",
            (
                rf"{_LEAD}(?P<day>\d{{1,2}})(?:\s*[-–—]+\s*(?P<day2>\d{{1,2}}))?/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}"
                rf"|\d{{2}}))?(?![\d/])"
            ),
        ),
        DateRule("month", rf"\b{_MONTH_LONG}\s+(?P<year>\d{{4}})\b"),
        DateRule("month", rf"\b{_MONTH_LONG}\s+(?P<direction>lalu|silam|mendatang|depan|ini)\b"),
        DateRule(
            "month",
            (
                rf"\b(?:pada|[Bb]ulan|sejak|hingga|akhir|awal|pertengahan|di|tiap|dalam"
                rf"|[Pp]ada bulan)\s+{_MONTH_LONG}\b(?!\s+\d)"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b(?P<unit>[Pp]ekan|[Mm]inggu)\s+(?P<direction>lalu|kemarin|ini|depan"
                rf"|mendatang),?\s+(?:(?:pada|hari)\s+)?{_WEEKDAY}(?:\s+atau\s+{_WEEKDAY2})?"
            ),
        ),
        DateRule(
            "period",
            (
                r"\b(?:(?P<part>[Aa]wal|[Pp]ertengahan|[Aa]khir)\s+)?(?P<unit>[Pp]ekan"
                r"|(?<=hari )minggu|minggu|[Bb]ulan|[Tt]ahun)\s+(?:yang\s+)?(?P<direction>lalu|silam"
                r"|kemarin|ini|depan|mendatang)\b"
            ),
        ),
        DateRule("ago", rf"\b{_NUMBER}\s+{_UNIT}\s+(?:yang\s+)?(?P<past>lalu|silam)\b"),
        DateRule(
            "ago",
            (
                r"\b(?P<number>[Ss]e)(?P<unit>hari|pekan|minggu|bulan"
                r"|tahun)\s+(?:yang\s+)?(?P<past>lalu|silam)\b"
            ),
        ),
        DateRule(
            "ago",
            (
                rf"\b(?:dalam\s+(?:waktu\s+)?)?{_NUMBER}\s+{_UNIT}\s+(?P<ahead>ke depan|mendatang"
                rf"|lagi)\b"
            ),
        ),
        DateRule("before", rf"\b{_NUMBER}\s+{_UNIT}\s+(?P<past>sebelumnya)\b"),
        DateRule(
            "before", r"\b(?P<number>[Ss]e)(?P<unit>hari|pekan|minggu|bulan|tahun)\s+(?P<past>sebelumnya)\b"
        ),
        DateRule("before", rf"\b{_NUMBER}\s+{_UNIT}\s+(?P<ahead>kemudian|setelahnya|sesudahnya)\b"),
        DateRule("before", r"\b(?P<number>[Ss]e)(?P<unit>hari)\s+(?P<ahead>kemudian|setelahnya)\b"),
        DateRule("before", r"\b(?P<same>hari (?:yang sama|itu juga))\b"),
        DateRule("before", r"\b(?P<ahead>[Kk]eesokan)\s+hari(?:nya)?\b"),
        DateRule(
            "day_word",
            (
                r"\b(?P<word>[Hh]ari ini|[Kk]emarin lusa|[Kk]emarin|[Bb]esok|[Ll]usa|[Tt]adi malam"
                r"|[Nn]anti malam|[Mm]alam ini|[Pp]agi ini|[Ss]iang ini|[Ss]ore ini|[Tt]adi pagi"
                r"|[Tt]adi siang)\b"
            ),
        ),
        DateRule(
            "weekday",
            (
                rf"\b{_WEEKDAY}(?:\s+atau\s+{_WEEKDAY2})?{_DAYTIME}(?:\s+(?P<direction>lalu|kemarin|ini"
                rf"|depan|mendatang|besok))?\b(?!\s+[A-Z]\w+\s+Pahing)"
            ),
        ),
        DateRule(
            "year",
            (
                r"\b(?:pada|[Tt]ahun|sejak|hingga|[Pp]ada tahun)\s+(?P<year>1[5-9]\d\d"
                r"|20\d\d)\b(?!\s*(?:orang|unit|km))"
            ),
        ),
    ),
    months=MONTHS,
    weekdays=WEEKDAYS,
    day_words={
        "hari ini": 0,
        "kemarin": -1,
        "kemarin lusa": -2,
        "besok": 1,
        "lusa": 2,
        "tadi malam": -1,
        "nanti malam": 0,
        "malam ini": 0,
        "pagi ini": 0,
        "siang ini": 0,
        "sore ini": 0,
        "tadi pagi": 0,
        "tadi siang": 0,
    },
    numbers=NUMBERS,
    units={
        "hari": "day",
        "pekan": "week",
        "minggu": "week",
        "bulan": "month",
        "tahun": "year",
        "akhir pekan": "weekend",
    },
    directions={"lalu": -1, "silam": -1, "kemarin": -1, "ini": 0, "depan": 1, "mendatang": 1, "besok": 1},
    parts={"awal": 0, "pertengahan": 1, "akhir": 2},
    since=r"\b(?:sejak|semenjak)\b",
    reporting=(
        r"\b(?:mengatakan|menyatakan|melaporkan|dilaporkan|kata|ujar|ucap|tutur|ungkap|jelas"
        r"|tegas|imbuh|terang|lapor|dikutip|mengutip"
        r"|dilansir|melansir|dikabarkan|mengumumkan|diumumkan|menyebut|pernyataan|keterangan"
        r"|siaran pers|konferensi pers|jumpa pers"
        r"|wartawan|unggahan|akun|laman|situs|demikian|menurut|seperti|kepada|merilis|menulis"
        r"|tulis)\w*\b[^.;]*$"
    ),
)
