"""How Indonesian news write dates."""

from articles.nlp.languages.base import DateRule, DateWords, Part

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
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "dua belas": 12, "beberapa": 0,
}  # fmt: skip

PARTS: dict[str, Part] = {
    "awal": "early", "pertengahan": "middle", "akhir": "end", "penghujung": "end",
    "paruh pertama": "first half", "paruh kedua": "second half", "semester pertama": "first half",
    "semester kedua": "second half", "semester i": "first half", "semester ii": "second half",
    "pekan pertama": "first week", "minggu pertama": "first week", "pekan kedua": "second week",
    "minggu kedua": "second week", "pekan ketiga": "third week", "minggu ketiga": "third week",
    "pekan terakhir": "last week", "minggu terakhir": "last week",
}  # fmt: skip

_QUARTERS: dict[Part, tuple[str, ...]] = {
    "first quarter": ("pertama", "i"), "second quarter": ("kedua", "ii"), "third quarter": ("ketiga", "iii"),
    "fourth quarter": ("keempat", "iv", "terakhir"),
}  # fmt: skip
for _quarter, _numbers in _QUARTERS.items():
    PARTS |= {f"{word} {number}": _quarter for word in ("kuartal", "triwulan") for number in _numbers}

_MONTH = "(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_MONTH_LONG = (
    "(?P<month>"
    + "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("mei", "juni", "juli"))
    + ")"
)
_DAYS_OF_WEEK = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_WEEKDAY = "(?P<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad)"
_WEEKDAY2 = _WEEKDAY.replace("<weekday>", "<weekday2>")
# "Senin dan Selasa" are one span where they follow each other.
_NEXT_DAY = "|".join(f"{day} dan {_DAYS_OF_WEEK[(i + 1) % 7]}" for i, day in enumerate(_DAYS_OF_WEEK))
_DAYTIME = r"(?:\s+(?:dini hari|pagi|siang|sore|petang|malam))?"
_LOCAL = r"(?:\s+waktu\s+(?:setempat|[A-Z]\w+(?:\s+[A-Z]\w+)?))?"
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
_PART = (
    "(?P<part>(?i:"
    + "|".join(part.replace(" ", r"\s+") for part in sorted(PARTS, key=len, reverse=True))
    + "))"
)
_THEN = "(?P<direction>lalu|silam|kemarin|ini|depan|mendatang)"
# A year or a direction behind a month or a day of the month; neither at "Mei, ini".
_OF_YEAR = r"(?:\s+(?:tahun\s+)?(?P<year>\d{4})\b|\s+(?P<direction>lalu|silam|mendatang|depan)\b)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
_NO_COUNT = r"(?!-an|\s*(?:orang|unit|km|persen|%|-\d))"

DATES = DateWords(
    rules=(
        DateRule("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        DateRule(
            "week_of",
            rf"\b(?:pekan|minggu)\s+(?:yang\s+(?:dimulai|diawali)\s+)?(?:pada\s+|tanggal\s+)*(?P<day>\d{{1,2}})\s+{_MONTH}{_OF_YEAR}",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?P<day>\d{{1,2}})\s+{_MONTH}(?:\s+(?P<yearfirst>\d{{4}}))?{_DASH}(?P<day2>\d{{1,2}})\s+{_MONTH2}{_OF_YEAR}",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?P<day>\d{{1,2}})(?:{_DASH}(?P<day2>\d{{1,2}}))?\s+{_MONTH}(?:,(?=\s+\d{{4}}))?{_OF_YEAR}",
        ),
        DateRule(
            "numeric",
            (
                rf"{_LEAD}(?P<day>\d{{1,2}})(?:\s*[-–—]+\s*(?P<day2>\d{{1,2}}))?/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}"
                rf"|\d{{2}}))?(?![\d/])"
            ),
        ),
        DateRule("month", rf"\b(?:{_PART}\s+(?:bulan\s+)?)?{_MONTH_LONG}\s+(?:tahun\s+)?(?P<year>\d{{4}})\b"),
        DateRule(
            "month",
            rf"\b(?:{_PART}\s+(?:bulan\s+)?)?{_MONTH_LONG}\s+tahun\s+(?P<yeardirection>lalu|silam|ini|depan|mendatang)\b",
        ),
        DateRule("month", rf"\b(?:{_PART}\s+(?:bulan\s+)?)?{_MONTH_LONG}\s+{_THEN}\b"),
        DateRule("month", rf"\b{_PART}\s+(?:bulan\s+)?{_MONTH_LONG}\b(?!\s+\d)"),
        DateRule(
            "month",
            rf"\b(?:pada|[Bb]ulan|[Ss]ejak|hingga|di|tiap|dalam|[Pp]ada bulan)\s+{_MONTH_LONG}\b(?!\s+\d)",
        ),
        DateRule(
            "month",
            (
                r"\b(?:KTT|[Pp]ertemuan|[Kk]unjungan|[Pp]embicaraan|[Pp]erundingan|[Kk]onferensi|[Ll]awatan|[Dd]ialog)\s+"
                rf"(?P<surface>{_MONTH_LONG})\b(?!\s+\d)"
            ),
        ),
        DateRule(
            "period",
            (
                r"\b(?P<unit>[Tt]engah\s+(?:pekan|minggu))\b(?:\s+(?P<direction>lalu|kemarin|ini|depan|mendatang)\b)?"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b(?P<unit>[Pp]ekan|[Mm]inggu)\s+(?P<direction>lalu|kemarin|ini|depan"
                rf"|mendatang),?\s+(?:(?:pada|hari)\s+)?{_WEEKDAY}(?:\s+(?:atau|dan)\s+{_WEEKDAY2})?{_DAYTIME}"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b{_WEEKDAY}(?:\s+(?:atau|dan|hingga|sampai)\s+{_WEEKDAY2})?{_DAYTIME}\s+(?:di\s+)?(?P<unit>pekan|minggu)\s+"
                r"(?:yang\s+)?(?P<direction>lalu|silam|kemarin|ini|depan|mendatang)\b"
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
        DateRule(
            "period",
            (
                rf"\b(?:{_PART}\s+)?(?P<unit>[Pp]ekan"
                r"|(?<!hari )minggu|[Bb]ulan|[Kk]uartal|[Tt]riwulan|[Tt]ahun)\s+(?:yang\s+)?"
                rf"{_THEN}\b(?!\s+(?:ke|di)sebut)"
            ),
        ),
        DateRule("period", r"(?<![\w,] )\b(?P<unit>Minggu)\s+(?P<direction>lalu|ini|depan)\b"),
        DateRule(
            "period",
            r"\b(?P<part>[Aa]khir)\s+(?P<unit>pekan|minggu)\b(?!\s+(?:pertama|kedua|ketiga|keempat))",
        ),
        DateRule(
            "period",
            rf"\b{_PART}\s+(?P<unit>bulan|tahun)\b(?!\s+(?:\d|[A-Z]|itu|tersebut|sebelumnya|berikutnya|sebelum|setelah))",
        ),
        DateRule("before", rf"\b{_NUMBER}\s+{_UNIT}\s+(?P<past>sebelumnya)\b"),
        DateRule(
            "before", r"\b(?P<number>[Ss]e)(?P<unit>hari|pekan|minggu|bulan|tahun)\s+(?P<past>sebelumnya)\b"
        ),
        DateRule(
            "before",
            rf"\b{_NUMBER}\s+{_UNIT}\s+(?P<later>kemudian|setelahnya|sesudahnya|setelah itu|berselang)\b",
        ),
        DateRule(
            "before",
            r"\b(?P<number>[Ss]e)(?P<unit>hari|pekan|minggu|bulan|tahun)\s+(?P<later>kemudian|setelahnya|sesudahnya|setelah itu|berselang)\b",
        ),
        DateRule("before", r"\b(?P<unit>[Hh]ari|[Pp]ekan|[Bb]ulan|[Tt]ahun)\s+(?P<past>sebelumnya)\b"),
        DateRule("before", r"\b(?P<unit>[Hh]ari|[Pp]ekan|[Bb]ulan|[Tt]ahun)\s+(?P<whole>berikutnya)\b"),
        DateRule(
            "before",
            r"\b(?P<same>[Hh]ari (?:yang sama|itu juga)|(?:[Mm]alam|[Ss]ore|[Ss]iang|[Pp]agi) (?:yang sama|itu juga|harinya))\b",
        ),
        DateRule(
            "before",
            r"\b(?P<later>[Kk]eesokan)\s+(?:hari|pagi|malam)(?:nya)?\b|\b(?P<later2>[Ee]sok)\s*harinya\b",
        ),
        DateRule(
            "day_word",
            (
                r"\b(?P<word>[Hh]ari\s+ini|[Kk]emarin\s+lusa|[Kk]emarin|[Bb]esok|[Ll]usa|[Tt]adi\s+malam|[Ss]emalam"
                r"|[Nn]anti\s+malam|(?:[Mm]alam|[Pp]agi|[Ss]iang|[Ss]ore|[Pp]etang)\s+(?:hari\s+)?ini|[Nn]anti\s+sore|[Tt]adi\s+(?:pagi|siang|sore))\b"
            ),
        ),
        DateRule(
            "weekday",
            (
                rf"\b(?:dari\s+(?:hari\s+)?)?{_WEEKDAY}{_DAYTIME}(?:\s+(?:hingga|sampai(?:\s+dengan)?)\s+(?:hari\s+)?|\s*[-–]\s*)"
                rf"{_WEEKDAY2}{_DAYTIME}\b"
            ),
        ),
        DateRule("weekday", rf"\b[Aa]ntara\s+(?:hari\s+)?{_WEEKDAY}\s+dan\s+(?:hari\s+)?{_WEEKDAY2}\b"),
        DateRule("weekday", rf"\b(?={_NEXT_DAY}){_WEEKDAY}\s+dan\s+{_WEEKDAY2}\b"),
        DateRule(
            "weekday",
            (
                rf"\b{_WEEKDAY}(?:\s+atau\s+{_WEEKDAY2})?{_DAYTIME}{_LOCAL}(?:\s+(?:yang\s+akan\s+)?(?P<direction>lalu|kemarin|ini"
                rf"|depan|mendatang|besok|datang))?\b(?!\s+[A-Z]\w+\s+Pahing)"
            ),
        ),
        DateRule("year", rf"\b{_PART}\s+(?:tahun\s+)?{_YEAR}{_NO_COUNT}"),
        DateRule(
            "year",
            rf"\b(?:pada|[Tt]ahun|[Ss]ejak|hingga|[Pp]ada tahun)\s+{_YEAR}{_NO_COUNT}",
        ),
        DateRule(
            "year",
            rf"(?P<name>)\b(?:KTT|[Kk]onferensi|[Ff]orum)\s+(?:[A-Z][\w-]*\s+){{0,3}}(?P<surface>{_YEAR})",
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
        "semalam": -1,
        "nanti malam": 0,
        "nanti sore": 0,
        "tadi pagi": 0,
        "tadi siang": 0,
        "tadi sore": 0,
        **{
            f"{time}{day} ini": 0
            for time in ("pagi", "siang", "sore", "petang", "malam")
            for day in ("", " hari")
        },
    },
    numbers=NUMBERS,
    units={
        "hari": "day",
        "pekan": "week",
        "minggu": "week",
        "bulan": "month",
        "kuartal": "quarter",
        "triwulan": "quarter",
        "tahun": "year",
        "akhir pekan": "weekend",
        "tengah pekan": "midweek",
        "tengah minggu": "midweek",
    },
    directions={
        "lalu": -1,
        "silam": -1,
        "kemarin": -1,
        "ini": 0,
        "depan": 1,
        "mendatang": 1,
        "besok": 1,
        "datang": 1,
    },
    parts=PARTS,
    signs=(
        r"\d|(?i:\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|hari|pekan|bulan|tahun|kuartal|triwulan"
        r"|harinya|kemarin|besok|lusa|malam|pagi|siang|sore|petang|semalam|keesokan|sehari|sepekan|seminggu|sebulan"
        r"|setahun|januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\b)"
    ),
    occasion=r"(?!)",
    said=(
        r"\b(?:dikutip|mengutip|dilansir|melansir|(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|imbuh)(?:nya)?|siaran pers|keterangan"
        r"|kepada wartawan|jumpa pers|konferensi pers)\b[^.;:]{0,80}$"
    ),
    since=r"\b(?:sejak|semenjak)\b",
    ahead=r"\b(?:menjelang|jelang)(?:\s+(?:hari|\w+\s+(?:pada|di hari)))?",
    behind=r"\b(?:sejak|pasca|usai|seusai|setelah)(?:\s+(?:hari|\w+\s+(?:pada|di hari)))?",
    reporting=(
        r"\b(?:mengatakan|menyatakan|melaporkan|dilaporkan|kata|ujar|ucap|tutur|ungkap|jelas"
        r"|tegas|imbuh|terang|lapor|dikutip|mengutip"
        r"|dilansir|melansir|dikabarkan|mengumumkan|diumumkan|menyebut|pernyataan|keterangan"
        r"|siaran pers|konferensi pers|jumpa pers"
        r"|wartawan|unggahan|akun|laman|situs|demikian|menurut|seperti|kepada|merilis|menulis"
        r"|tulis)\w*\b[^.;]*$"
    ),
)
