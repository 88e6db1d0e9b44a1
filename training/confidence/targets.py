"""Which grounds speak for the meeting as a whole and for each of its fields."""

EVIDENCE = (
    "statements",
    "sentences",
    "references",
    "told best",
    "verb",
    "encounter",
    "foreground",
    "firm",
    "plain",
)
WHO = ("named", "nobody named", "many", "one side", "known", "least known")
KINDS = ("kind summit", "kind visit", "kind phone_call", "kind negotiation")
STATUSES = ("status planned", "status denied", "called off")
WHEN = ("tense fits", "tense contradicts")

GROUNDS: dict[str, tuple[str, ...]] = {
    "meeting": (
        *EVIDENCE, *WHO, *KINDS, *STATUSES, *WHEN, "early", "title", "others",
        "agree on status", "differ on status", "date own", "date of encounter", "place own", "place of encounter",
    ),
    "participants": (*EVIDENCE, *WHO, *KINDS, "early", "title", "others"),
    "kind": (*EVIDENCE, *KINDS, "many", "nobody named", "agree on kind", "differ on kind"),
    "status": (*EVIDENCE, *KINDS, *STATUSES, *WHEN, "agree on status", "differ on status"),
    "date": (
        "statements", "sentences", "foreground", *KINDS, *STATUSES, *WHEN, "date own", "date of encounter",
        "date of a day", "date of a range", "date explicit", "date of publication", "date surely read",
        "agree on date", "differ on date", "others",
    ),
    "place": (
        "statements", "sentences", "foreground", *KINDS, *STATUSES, "place own", "place of encounter", "place is venue",
        "place is country", "place surely read", "agree on place", "differ on place", "others",
    ),
    "topics": ("topic score", "topic passages", "statements", "others", *KINDS),
}  # fmt: skip
