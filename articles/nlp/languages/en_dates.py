"""How English news write dates."""

from articles.nlp.languages.base import DateRule, DateWords

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thu": 3,
    "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_MONTH_LONG = (
    "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Sept\.|Jan\.|Feb\.|Aug\.|Oct\.|Nov\.|Dec\.)"
)
_WEEKDAY = "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WEEKDAY2 = _WEEKDAY.replace("<weekday>", "<weekday2>")
_LEAD = rf"(?:\b{_WEEKDAY},?\s+\(?|\b)"
_DASH = r"\s*(?:--?|[–—]|to|through|until|till|and)\s*"
_ORD = "(?:st|nd|rd|th)?"
_NUMBER = r"(?P<number>(?i:\d{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + "))"

DATES = DateWords(
    rules=(
        DateRule("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        DateRule(
            "days",
            rf"{_LEAD}{_MONTH}\s+(?P<day>\d{{1,2}}){_ORD}{_DASH}{_MONTH2}\s+(?P<day2>\d{{1,2}}){_ORD}(?!\d)(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}{_MONTH}(?:\s+|(?<=\.))(?P<day>\d{{1,2}}){_ORD}(?:{_DASH}(?P<day2>\d{{1,2}}){_ORD}(?![\d:]))?(?![\d:])(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?:the\s+)?(?P<day>\d{{1,2}}){_ORD}(?:{_DASH}(?P<day2>\d{{1,2}}){_ORD})?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule("numeric", r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])"),
        DateRule("month", rf"\b{_MONTH_LONG},?\s+(?:of\s+)?(?P<year>\d{{4}})\b"),
        DateRule("month", rf"\b(?P<direction>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his coming)\s+{_MONTH_LONG}(?!\w)"),
        DateRule(
            "month",
            (
                rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Mm]id-?|[Ll]ate|of|for"
                rf"|[Bb]efore)\s*(?:early\s+|late\s+|mid-?)?{_MONTH_LONG}(?![\w-])(?!\s+\d)"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b(?P<direction>[Ll]ast|[Tt]his"
                rf"|[Nn]ext)\s+(?P<unit>week),?\s+(?:on\s+)?{_WEEKDAY}(?:\s+or\s+{_WEEKDAY2})?"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b{_WEEKDAY}(?:\s+or\s+{_WEEKDAY2})?(?:,)?\s+(?P<direction>last|this"
                rf"|next)\s+(?P<unit>week)\b"
            ),
        ),
        DateRule(
            "period",
            (
                r"\b(?:(?P<part>[Ee]arly|[Ee]arlier|[Mm]iddle of|[Ll]ate|[Ll]ater"
                r"|[Ee]nd of)\s+)?(?:the\s+)?(?P<direction>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming"
                r"|[Pp]revious|[Pp]ast)\s+(?P<unit>weekend|week|month|year)\b(?!['’]s)"
            ),
        ),
        DateRule("period", r"\b(?:over|at|during|spent)\s+(?P<direction>the)\s+(?P<unit>weekend)\b"),
        DateRule("ago", rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<past>ago)\b"),
        DateRule(
            "ago",
            (
                rf"\b[Ii]n\s+{_NUMBER}\s+(?P<unit>day|week|month)s?(?P<ahead>)(?=\s*(?:['’]\s*time"
                rf"|[.,;]|$))"
            ),
        ),
        DateRule(
            "before",
            (
                rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<past>earlier|before"
                rf"|previously)\b"
            ),
        ),
        DateRule(
            "before",
            rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<ahead>later|after(?=\s*[.,;]|$))\b",
        ),
        DateRule("before", r"\b[Tt]he\s+(?P<past>previous|preceding)\s+(?P<unit>day)\b"),
        DateRule("before", r"\b(?P<same>(?:the|that) (?:very )?same day)\b"),
        DateRule("before", r"\b[Tt]he\s+(?P<ahead>following|next)\s+(?P<unit>day)\b"),
        DateRule(
            "day_word",
            (
                r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Tt]oday"
                r"|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his morning|[Tt]his afternoon"
                r"|[Tt]his evening|(?:[Ee]arlier|[Ll]ater) (?:in the day|today))\b"
            ),
        ),
        DateRule(
            "weekday",
            (
                rf"\b(?:(?P<direction>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his coming"
                rf"|[Cc]oming)\s+)?{_WEEKDAY}(?:\s+or\s+{_WEEKDAY2})?\b(?!\s+(?:Times|Telegraph|Mail))"
            ),
        ),
        DateRule(
            "year",
            (
                r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|year|[Bb]y|[Ff]rom|the)\s+(?P<year>1[5-9]\d\d"
                r"|20\d\d)\b(?!\s*(?:people|soldiers|troops|km|miles|-))"
            ),
        ),
    ),
    months=MONTHS | {f"{name}.": number for name, number in MONTHS.items()},
    weekdays=WEEKDAYS,
    day_words={
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "tonight": 0,
        "last night": -1,
        "this morning": 0,
        "this afternoon": 0,
        "earlier in the day": 0,
        "later in the day": 0,
        "earlier today": 0,
        "later today": 0,
        "this evening": 0,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    numbers=NUMBERS,
    units={"day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year"},
    directions={
        "last": -1,
        "past": -1,
        "previous": -1,
        "this": 0,
        "the": 0,
        "next": 1,
        "coming": 1,
        "this coming": 1,
    },
    parts={
        "early": 0,
        "earlier": 0,
        "middle of": 1,
        "late": 2,
        "later": 2,
        "end of": 2,
    },
    since=r"\b(?:since|until)\b",
    reporting=(
        r"\b(?:said|says|told|announced|reported|confirmed|added|stated|according to|quoted"
        r"|statement|interview|posted|tweeted"
        r"|wrote|revealed|disclosed|declared|press conference|briefing|reporters"
        r"|cited)\b[^.;]*$"
    ),
)
