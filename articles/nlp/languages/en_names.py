"""The words around names in English."""

from articles.nlp.languages.base import NameWords, word_set
from articles.nlp.languages.en_references import REFERENCES

MINISTRIES = {
    "foreign": "Foreign",
    "foreign affairs": "Foreign",
    "external affairs": "Foreign",
    "defence": "Defence",
    "defense": "Defence",
    "trade": "Trade",
    "commerce": "Commerce",
    "finance": "Finance",
    "economy": "Economy",
    "economic": "Economy",
    "interior": "Interior",
    "home": "Interior",
    "justice": "Justice",
    "energy": "Energy",
    "oil": "Oil",
    "agriculture": "Agriculture",
    "industry": "Industry",
    "transport": "Transport",
    "health": "Health",
    "education": "Education",
    "environment": "Environment",
    "tourism": "Tourism",
    "investment": "Investment",
    "culture": "Culture",
    "security": "Security",
    "national security": "National Security",
    "strategic affairs": "Strategic Affairs",
    "unification": "Unification",
    "information": "Information",
    "labour": "Labour",
    "labor": "Labour",
    "development": "Development",
    "cabinet": "Cabinet",
}

OFFICES = {
    "president": "President",
    "vice president": "Vice President",
    "vice-president": "Vice President",
    "president-elect": "President-elect",
    "prime minister": "Prime Minister",
    "prime minister-designate": "Prime Minister-designate",
    "premier": "Premier",
    "vice premier": "Vice Premier",
    "pm": "Prime Minister",
    "deputy prime minister": "Deputy Prime Minister",
    "chancellor": "Chancellor",
    "king": "King",
    "queen": "Queen",
    "emperor": "Emperor",
    "emir": "Emir",
    "sultan": "Sultan",
    "pope": "Pope",
    "crown prince": "Crown Prince",
    "leader": "Leader",
    "ruler": "Leader",
    "strongman": "Leader",
    "supreme leader": "Supreme Leader",
    "junta chief": "Junta Chief",
    "junta leader": "Junta Chief",
    "chief executive": "Chief Executive",
    "chief adviser": "Chief Adviser",
    "state counsellor": "State Counsellor",
    "state councilor": "State Councillor",
    "state councillor": "State Councillor",
    "state councilor and foreign minister": "Foreign Minister",
    "state councillor and foreign minister": "Foreign Minister",
    "prime minister and foreign minister": "Prime Minister",
    "deputy prime minister and foreign minister": "Foreign Minister",
    "head of state": "Head of State",
    "head of government": "Head of Government",
    "secretary of state": "Secretary of State",
    "deputy secretary of state": "Deputy Secretary of State",
    "assistant secretary of state": "Assistant Secretary of State",
    "foreign secretary": "Foreign Minister",
    "defense secretary": "Defence Minister",
    "defence secretary": "Defence Minister",
    "secretary of defense": "Defence Minister",
    "treasury secretary": "Treasury Secretary",
    "commerce secretary": "Commerce Secretary",
    "trade secretary": "Trade Minister",
    "economy secretary": "Economy Minister",
    "foreign affairs secretary": "Foreign Minister",
    "energy secretary": "Energy Minister",
    "homeland security secretary": "Homeland Security Secretary",
    "fm": "Foreign Minister",
    "top diplomat": "Foreign Minister",
    "minister": "Minister",
    "deputy minister": "Deputy Minister",
    "minister of state": "Minister of State",
    "secretary-general": "Secretary-General",
    "secretary general": "Secretary-General",
    "general secretary": "General Secretary",
    "party chief": "General Secretary",
    "director general": "Director General",
    "director-general": "Director General",
    "managing director": "Managing Director",
    "commission president": "President of the European Commission",
    "commission chief": "President of the European Commission",
    "council president": "President of the European Council",
    "high representative": "High Representative",
    "foreign policy chief": "High Representative",
    "trade representative": "Trade Representative",
    "trade commissioner": "Trade Commissioner",
    "trade chief": "Trade Minister",
    "ambassador": "Ambassador",
    "high commissioner": "High Commissioner",
    "consul general": "Consul General",
    "charge d'affaires": "Chargé d'Affaires",
    "special envoy": "Special Envoy",
    "special representative": "Special Envoy",
    "peace envoy": "Special Envoy",
    "envoy": "Envoy",
    "negotiator": "Negotiator",
    "chief negotiator": "Chief Negotiator",
    "nuclear negotiator": "Chief Nuclear Negotiator",
    "mediator": "Mediator",
    "national security adviser": "National Security Adviser",
    "national security advisor": "National Security Adviser",
    "adviser": "Adviser",
    "advisor": "Adviser",
    "aide": "Aide",
    "chairman": "Chairman",
    "chairwoman": "Chairman",
    "chairperson": "Chairperson",
    "chair": "Chairperson",
    "standing committee chairman": "Speaker of Parliament",
    "speaker": "Speaker of Parliament",
    "house speaker": "Speaker of Parliament",
    "parliament speaker": "Speaker of Parliament",
    "chief": "Chief",
    "boss": "Chief",
    "head": "Head",
    "political leader": "Political Leader",
    "chief of staff": "Chief of Staff",
    "commander": "Commander",
    "commander-in-chief": "Commander-in-Chief",
    "army chief": "Army Chief",
    "military chief": "Army Chief",
    "intelligence chief": "Intelligence Chief",
    "general": "General",
    "diplomat": "Diplomat",
    "governor": "Governor",
    "mayor": "Mayor",
    "senator": "Senator",
    "committee chairman": "Committee Chairman",
    "congressman": "Member of Parliament",
    "congresswoman": "Member of Parliament",
    "lawmaker": "Member of Parliament",
    "director": "Director",
    "prosecutor": "Prosecutor",
    "opposition leader": "Opposition Leader",
    "spokesman": "Spokesperson",
    "spokeswoman": "Spokesperson",
    "spokesperson": "Spokesperson",
    "foreign ministry spokesperson": "Spokesperson",
    "foreign ministry spokesman": "Spokesperson",
    "foreign ministry spokeswoman": "Spokesperson",
    "defence ministry spokesperson": "Spokesperson",
    "press secretary": "Spokesperson",
    "journalist": "Journalist",
    "reporter": "Journalist",
    "correspondent": "Journalist",
    "photographer": "Journalist",
    "analyst": "Analyst",
    "expert": "Analyst",
    "first lady": "First Lady",
    "wife": "Wife",
}

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
    former=frozenset({"former", "ex", "late", "then", "onetime", "ousted", "deposed"}),
    acting=word_set(
        """
        interim acting caretaker outgoing incoming new designate elect
        """
    ),
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
        park river mountain island station
        """
    ),
    not_name="",
    ordinals=frozenset(),
    home="",
    refers=REFERENCES,
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
        "army front movement party council organisation organization alliance league association forces militia union congress"
    ),
    credits=("photo", "file", "photograph", "picture", "image", "credit"),
    bylines=("by", "written by", "reporting by", "editing by", "compiled by"),
    glued=word_set(
        """
        and in on to of the said with for has will from is was says
        """
    ),
    glued_prefixes=(),
)
