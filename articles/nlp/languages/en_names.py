"""The words around names in English."""

from articles.nlp.languages.base import NameWords, word_set
from articles.nlp.languages.en_asides import ASIDES
from articles.nlp.languages.en_offices import MINISTRIES, OFFICES
from articles.nlp.languages.en_references import REFERENCES

NAMES = NameWords(
    offices=OFFICES,
    plural_offices={
        "presidents": "President",
        "leaders": "Leader",
        "prime ministers": "Prime Minister",
        "ministers": "Minister",
        "ambassadors": "Ambassador",
        "envoys": "Envoy",
        "diplomats": "Diplomat",
        "officials": "Official",
        "negotiators": "Negotiator",
    },
    minister=("{} minister", "minister of {}", "minister for {}"),
    ministers=("{} ministers", "ministers of {}"),
    ministries=MINISTRIES,
    joiners=frozenset({"and"}),
    ranks={"deputy": "Deputy", "vice": "Deputy"},
    spokes=frozenset({"Spokesperson"}),
    journalists=frozenset({"Journalist"}),
    honorifics=word_set(
        """
        mr mrs ms miss dr prof sir lord lady dame general gen col lt sheikh shaikh ayatollah imam
        mullah datuk dato seri sri tan tun prince princess comrade rev senator sen rep gov pm
        marshal admiral h.e excellency seyyed
        """
    ),
    former=frozenset({"former", "ex", "late", "onetime", "ousted", "deposed"}),
    acting=word_set("interim acting caretaker outgoing incoming new designate elect"),
    qualifiers=word_set("then top visiting current longtime veteran newly elected serving sitting"),
    charges=word_set(
        """
        chief lead senior special regional government trade nuclear climate peace border boundary maritime hostage
        refugee humanitarian security economic commercial energy water and
        """
    ),
    bodies=word_set(
        """
        government presidency ministry department authorities administration junta army military delegation embassy
        mission team side
        """
    ),
    called=("also called", "also named", "named", "called", "of the same name"),
    namesakes=(
        r"\bnamesakes?\b|\bsame name\b|\bone name\b|\bno relation\b|\b(?:mistaken for|confused with)\b"
        r"|\balso (?:called|named)\b|\bshares? (?:his|her|the|a) name\b"
    ),
    surnames=word_set("tan park"),
    then=("at the time", "back then"),
    holding=(
        "who is",
        "who is also",
        "who serves as",
        "who also serves as",
        "who was",
        "in his capacity as",
        "in her capacity as",
        "is",
        "is also",
        "became",
        "became the first",
        *(
            f"on {day}day became the first"
            for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
        ),
    ),
    sent=word_set("delegation delegations officials envoys diplomats negotiators representatives ministers"),
    origin=frozenset({"of", "from"}),
    clitics=(),
    country_first=True,
    of=frozenset({"of", "for"}),
    to=frozenset({"to", "in"}),
    articles=frozenset({"the", "both", "two"}),
    pointers=frozenset(),
    particles=word_set(
        """
        bin bint al el ben ibn abu van von der den de del della da dos du di la le y e af av ter
        """
    ),
    locative=word_set(
        """
        in at to from near into across around outside inside through via visit visits visited
        visiting leave leaves left toward towards within throughout downtown southern northern
        eastern western central         """
    ),
    at=word_set("at in to near outside inside visit visits visited visiting"),
    bound_for=frozenset(
        (verb, "for")
        for verb in (
            "left",
            "leave",
            "leaves",
            "leaving",
            "departed",
            "departs",
            "bound",
            "headed",
            "heads",
            "heading",
            "flew",
        )
    ),
    not_names=word_set(
        """the a an in on at to from and or but if when while after before during as by for with of it he
        she they we i you this that these those his her its their our my your who what where why how
        there here also both all some many most not no yes however meanwhile although though since until
        because so then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december
        ministry government council party university bank house palace hotel airport committee
        department office agency embassy state national international foreign summit treaty agreement
        war photo file video related read says said world united republic union minister president prime
        secretary south north east west northern southern eastern western new deal relations earlier
        last next one two three first congress parliament court army navy belt road soviet druze kurdi
        kurdish uighur rohingya muslim sunni syiah shia arab jew yahudi kristen christian islam gambas
        barat
        institute institution cooperation partnership comprehensive economic strategic development centre
        center association foundation company corporation group forum conference convention memorandum
        declaration protocol policy programme program project initiative fund trust league alliance
        federation chamber commerce industry business bureau division unit command secretariat consulate
        delegation college school academy hospital museum theatre stadium square street avenue bridge tower
        park river mountain island station midweek afterwards afterward thereafter recently eventually finally
        separately initially previously instead overnight elsewhere
        """
    ),
    not_name="",
    ordinals=frozenset(),
    own_palace="",
    home="",
    refers=REFERENCES,
    asides=ASIDES,
    place_behind=r",? where\b",
    capital_before=r"\bcapital (?:city )?of (?:the )?$",
    capital_behind=r"(?:['’]s)? capital(?: city)?\b(?![,]? (?-i:[A-Z]))",
    venue_before=("palace of", "hotel", "port of", "museum of"),
    venue_after=(
        "palace",
        "hotel",
        "airport",
        "international airport",
        "guesthouse",
        "guest house",
        "convention center",
        "convention centre",
        "castle",
        "air base",
        "airbase",
        "military base",
        "resort",
        "stadium",
        "embassy",
        "cathedral",
        "mosque",
        "villa",
        "golf club",
        "naval base",
        "summit center",
        "conference center",
        "conference centre",
        "university",
        "memorial",
        "cosmodrome",
        "port",
    ),
    regions_before=("province of", "state of", "island of", "city of", "region of"),
    regions_after=(
        "province",
        "region",
        "state",
        "island",
        "islands",
        "county",
        "district",
        "oblast",
        "valley",
        "peninsula",
        "strait",
        "bay",
        "river",
        "sea",
        "ocean",
        "mountains",
        "desert",
        "governorate",
    ),
    collectives=word_set(
        "army front movement party council organisation organization alliance league association forces militia union congress forum foundation chamber fund"
    ),
    bylines=("by", "written by", "reporting by", "editing by", "compiled by"),
    glued=word_set(
        """
        and in on to of the said with for has will from is was says
        """
    ),
    common=frozenset(),
    glued_prefixes=(),
)
