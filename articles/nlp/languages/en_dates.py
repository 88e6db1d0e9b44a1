"""How English news write dates."""

from articles.nlp.languages.base import DateRule, DateWords, Part

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
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a few": 0, "few": 0, "several": 0, "a couple of": 2,
    "the coming": 0, "coming": 0,
}  # fmt: skip

PARTS: dict[str, Part] = {
    "early": "early", "beginning of": "early", "start of": "early", "earlier": "so far", "mid": "middle",
    "middle of": "middle", "late": "late", "later": "rest", "end of": "end", "first half of": "first half",
    "second half of": "second half", "first quarter of": "first quarter", "second quarter of": "second quarter",
    "third quarter of": "third quarter", "fourth quarter of": "fourth quarter", "last quarter of": "fourth quarter",
    "final quarter of": "fourth quarter", "first week of": "first week", "second week of": "second week",
    "third week of": "third week", "last week of": "last week", "final week of": "last week",
}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_MONTH_LONG = (
    "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Sept\.|Jan\.|Feb\.|Aug\.|Oct\.|Nov\.|Dec\.)"
)
_DAYS_OF_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = f"(?P<weekday>{'|'.join(_DAYS_OF_WEEK)})"
_WEEKDAY2 = _WEEKDAY.replace("<weekday>", "<weekday2>")
# "Monday and Tuesday" are one span where they follow each other.
_NEXT_DAY = "|".join(f"{day} and {_DAYS_OF_WEEK[(i + 1) % 7]}" for i, day in enumerate(_DAYS_OF_WEEK))
_LEAD = rf"(?:\b{_WEEKDAY},?\s+\(?|\b)"
_DASH = r"\s*(?:--?|[–—]|to|through|until|till|and)\s*"
_ORD = "(?:st|nd|rd|th)?"
_NUMBER = r"(?P<number>(?i:\d{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + "))"
_PART = (
    r"(?:[Tt]he\s+)?(?P<part>(?i:early|mid|late|"
    + "|".join(part.replace(" ", r"\s+") for part in PARTS if part.endswith(" of"))
    + "))"
)
_PART_OF_NOW = _PART.replace("(?i:early", "(?i:earlier|later|early")
_DIRECTION = "(?P<direction>(?i:last|this coming|this past|this|next|coming|upcoming|previous|past|current))"
_YEAR_DIRECTION = r"(?:of\s+)?(?P<yeardirection>last|this|next)\s+year\b"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
_NO_COUNT = r"(?!\s*(?:people|soldiers|troops|km|miles|-\d|%|percent|per cent))(?!\.\d)"
# What a month, weekday or year is the date of where it stands before it.
_OCCASION = (
    r"(?:summits?|meetings?|talks|visits?|trips?|calls?|dialogues?|negotiations|conversations?|discussions|encounters?"
    r"|consultations|conferences?|tours?|sessions?|gatherings?|dinner|lunch|ceremony|retreat|forum)\b"
)
_BEFORE_OCCASION = rf"(?=\s+(?:[\w’'-]+\s+){{0,2}}?{_OCCASION})"
_OWNER = r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Tt]hat|[Tt]hose|[Ii]n|[Aa]t|[Dd]uring|[Aa]fter)|\w['’]s|s['’])\s+"
_PLANNED = r"(?:(?:planned|upcoming|scheduled|proposed|expected|recent|landmark|historic|first|second)\s+)?"
_HOURS = r"(?:\s+(?:early|late)?\s*(?:morning|afternoon|evening|night))?"

DATES = DateWords(
    rules=(
        DateRule("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        DateRule(
            "week_of",
            rf"\b(?:the\s+)?week\s+(?:of|beginning|starting)\s+(?:on\s+)?(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?:{_MONTH}\s+(?P<day>\d{{1,2}}){_ORD})(?![\d:])(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "week_of",
            rf"\b(?:the\s+)?week\s+(?:of|beginning|starting)\s+(?:on\s+)?(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day>\d{{1,2}}){_ORD}\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}{_MONTH}\s*(?P<day>\d{{1,2}}){_ORD}{_DASH}{_MONTH2}\s*(?P<day2>\d{{1,2}}){_ORD}(?!\d)(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}{_MONTH}(?:\s+|(?<=\.))(?P<day>\d{{1,2}}){_ORD}(?:{_DASH}(?P<day2>\d{{1,2}}){_ORD}(?![\d:]))?(?![\d:])(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?:the\s+)?(?P<day>\d{{1,2}}){_ORD}\s+{_MONTH}{_DASH}(?P<day2>\d{{1,2}}){_ORD}\s+{_MONTH2}(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule(
            "days",
            rf"{_LEAD}(?:the\s+)?(?P<day>\d{{1,2}}){_ORD}(?:{_DASH}(?:the\s+)?(?P<day2>\d{{1,2}}){_ORD})?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}})\b)?",
        ),
        DateRule("numeric", r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])"),
        DateRule("month", rf"\b(?:{_PART}[\s-]+)?{_MONTH_LONG},?\s+(?:of\s+)?(?P<year>\d{{4}})\b"),
        DateRule("month", rf"\b(?:(?:in|by)\s+)?(?:{_PART}[\s-]+)?{_MONTH_LONG}\s+{_YEAR_DIRECTION}"),
        DateRule("month", rf"\b(?:{_PART}\s+)?{_DIRECTION}\s+{_MONTH_LONG}(?!\w)"),
        DateRule("month", rf"\b{_PART}[\s-]*{_MONTH_LONG}(?![\w-])(?!\s+\d)"),
        DateRule(
            "month",
            (
                r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Bb]ack\s+in|of|for"
                rf"|[Bb]efore)\s+{_MONTH_LONG}(?![\w-])(?!\s+\d)"
            ),
        ),
        DateRule("month", rf"{_OWNER}{_PLANNED}(?P<surface>{_MONTH_LONG})(?:['’]s)?{_BEFORE_OCCASION}"),
        DateRule(
            "period",
            (
                rf"\b(?P<direction>[Ll]ast|[Tt]his"
                rf"|[Nn]ext)\s+(?P<unit>week),?\s+(?:on\s+)?{_WEEKDAY}(?:\s+(?:or|and)\s+{_WEEKDAY2})?"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b{_WEEKDAY}(?:\s+(?:or|and|to|through)\s+{_WEEKDAY2})?(?:,)?\s+(?:of\s+)?(?P<direction>last|this"
                rf"|next)\s+(?P<unit>week)\b"
            ),
        ),
        DateRule(
            "period",
            (
                rf"\b(?:{_PART_OF_NOW}\s+)?(?:the\s+)?{_DIRECTION}"
                r"\s+(?P<unit>weekend|week|month|quarter|year|spring|summer|autumn|fall|winter)\b"
                rf"(?!['’]s)(?!\s+{_OCCASION})"
            ),
        ),
        DateRule(
            "period",
            rf"\b(?P<surface>{_DIRECTION}\s+(?P<unit>weekend|week|month|quarter|year))(?:['’]s)?{_BEFORE_OCCASION}",
        ),
        DateRule("period", rf"\b(?:{_DIRECTION}\s+)?(?P<unit>[Mm]id-?week)\b(?!\s+{_OCCASION})"),
        DateRule("period", rf"\b{_PART}\s+the\s+(?P<unit>week|month|quarter|year)\b(?!\s+(?:of|[12]\d))"),
        DateRule("period", r"\b(?:(?:[Oo]ver|[Aa]t|[Dd]uring|spent)\s+)?the\s+(?P<unit>weekend)\b"),
        DateRule("period", rf"{_OWNER}(?P<surface>(?P<unit>weekend)){_BEFORE_OCCASION}"),
        DateRule("ago", rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<past>ago)\b"),
        DateRule(
            "ago",
            (
                rf"\b[Ii]n\s+(?!an?\s+\w+\s*[.,;])(?!an?\s+\w+$){_NUMBER}\s+(?P<unit>day|week|month)s?(?P<ahead>)(?=\s*(?:['’]\s*time"
                rf"|[.,;]|$))"
            ),
        ),
        DateRule(
            "before",
            (
                rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<past>earlier|before(?!\s+(?:the|a|his|her|their|its|[A-Z]))"
                rf"|previously|prior(?!\s+to))\b"
            ),
        ),
        DateRule(
            "before",
            rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<later>later|after(?=\s*[.,;]|$))\b",
        ),
        DateRule(
            "before",
            r"\b[Tt]he\s+(?P<past>previous|preceding)\s+(?P<unit>day|night|evening|week|month|year)\b",
        ),
        DateRule(
            "before",
            (
                r"\b[Tt]he\s+(?P<unit>day|night|evening|week|month|year)\s+(?P<past>before)"
                r"(?=\s*[,.;)—–]|\s*$|\s+(?:in|at|with|on|from|by|and|when|had|(?:he|she|they|it) had)\b)"
            ),
        ),
        DateRule(
            "before",
            r"\b(?P<same>(?:[Tt]he|[Tt]hat)\s+(?:very\s+)?same\s+(?:day|evening|night)|[Ll]ater\s+that\s+(?:same\s+)?(?:day|evening|night))\b",
        ),
        DateRule(
            "before",
            r"\b[Tt]he\s+(?P<whole>following|next)\s+(?P<unit>day|morning|evening|night|week|month|year)\b",
        ),
        DateRule("before", r"\b[Tt]he\s+(?P<unit>day)\s+(?P<later>after)(?=\s*[,.;)]|\s*$)"),
        DateRule(
            "day_word",
            (
                r"\b(?P<word>[Tt]he\s+day\s+before\s+yesterday|[Tt]he\s+day\s+after\s+tomorrow"
                r"|(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+)?[Tt]oday"
                r"|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\s+night|[Tt]his\s+(?:morning|afternoon|evening)"
                r"|(?:[Ee]arlier|[Ll]ater)\s+in\s+the\s+day)\b"
            ),
        ),
        DateRule(
            "weekday",
            rf"\b(?:[Ff]rom\s+|[Bb]etween\s+)?{_WEEKDAY}(?:\s+(?:to|through|until|till)\s+|\s*[-–]\s*){_WEEKDAY2}\b",
        ),
        DateRule("weekday", rf"\b[Bb]etween\s+{_WEEKDAY}\s+and\s+{_WEEKDAY2}\b"),
        DateRule("weekday", rf"\b(?={_NEXT_DAY}){_WEEKDAY}\s+and\s+{_WEEKDAY2}\b"),
        DateRule(
            "weekday",
            (
                rf"\b(?:{_DIRECTION}\s+)?{_WEEKDAY}(?:\s+or\s+{_WEEKDAY2})?{_HOURS}\b(?!\s+(?:Times|Telegraph|Mail))"
            ),
        ),
        DateRule("year", rf"\b{_PART}[\s-]+(?:of\s+)?{_YEAR}{_NO_COUNT}"),
        DateRule(
            "year",
            rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|year|[Bb]y|[Ff]rom|[Bb]ack\s+in|the)\s+{_YEAR}{_NO_COUNT}",
        ),
        DateRule("year", rf"{_OWNER}{_PLANNED}(?P<surface>{_YEAR}){_BEFORE_OCCASION}"),
        DateRule(
            "year",
            rf"(?P<name>)\b(?:[Ss]ummit|[Ff]orum|[Cc]onference|APEC|G20|G7|BRICS|COP\d\d)\s+(?P<surface>{_YEAR})",
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
        "early today": 0,
        "late today": 0,
        "this evening": 0,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    numbers=NUMBERS,
    units={
        "day": "day",
        "night": "day",
        "morning": "day",
        "evening": "day",
        "week": "week",
        "weekend": "weekend",
        "midweek": "midweek",
        "mid-week": "midweek",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "spring": "spring",
        "summer": "summer",
        "autumn": "autumn",
        "fall": "autumn",
        "winter": "winter",
    },
    directions={
        "last": -1,
        "past": -1,
        "this past": -1,
        "previous": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "upcoming": 1,
        "this coming": 1,
    },
    parts=PARTS,
    signs=(
        r"\d|day\b|(?i:\b(?:January|February|March|April|May|June|July|August|September|October|November|December|today"
        r"|yesterday|tomorrow|tonight|night|morning|afternoon|evening|weekend|mid-?week|days|week|weeks|months?|quarter|years?"
        r"|spring|summer|autumn|fall|winter)\b)"
    ),
    occasion=rf"(?:['’]s)?{_BEFORE_OCCASION}",
    said=(
        r"\b(?:said|told\s+[\w\s]{1,30}|announced|reported|confirmed|statement|briefing|press conference|interview|posted)"
        r"(?:\s+(?:on|late|early|late on|early on|earlier|in an?))*\s*$"
    ),
    since=r"\b(?:since|until)\b",
    ahead=r"\b(?:ahead of|prior to|upcoming|in the run-up to|run-up to|preparing for|preparations for)(?:\s+(?:the|a|his|her|their))?",
    behind=r"(?:\b(?:after|following|since|against|over|in the wake of|recent)(?:\s+(?:the|a|his|her|their))?"
    r"|\b(?:earlier|previous|prior) (?:visits?|trips?|meetings?|talks|summits?|rounds?)(?: [\w’'-]+){0,4})",
    reporting=(
        r"\b(?:said|says|told|announced|reported|confirmed|added|stated|according to|quoted"
        r"|statement|interview|posted|tweeted"
        r"|wrote|revealed|disclosed|declared|press conference|briefing|reporters"
        r"|cited)\b[^.;]*$"
    ),
)
