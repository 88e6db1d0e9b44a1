"""What English news say when they speak of a topic."""

from articles.nlp.languages.base import TopicWords

TOPICS = TopicWords(
    weights={
        "military": {
            "military": 1.5, "defence": 1.2, "defense": 1.2, "weapon*": 1.5, "arms": 1.2, "ammunition": 2, "munition*": 2,
            "missile*": 1.5, "rocket*": 1, "tank*": 0.8, "artillery": 1.5, "drone*": 1, "troops": 1.2, "soldier*": 1, "war": 1,
            "invasion": 1.5, "ceasefire": 2, "cease-fire": 2, "truce": 1.8, "attack*": 0.6, "army": 1, "navy": 1, "air force": 1,
            "fighter jet*": 2, "warship*": 1.5, "submarine*": 1.5, "military exercise*": 2, "drill*": 1, "nato": 0.8,
            "security": 0.4, "fighting": 1, "clashes": 1, "armed": 0.8, "civil war": 1.5, "offensive": 1, "militant*": 0.8,
            "general": 0.2, "bombing": 1,
        },
        "economic": {
            "trade": 1.5, "economic": 1.2, "economy": 1.2, "investment*": 1.5, "invest": 1, "export*": 1.2, "import*": 1.2,
            "tariff*": 1.8, "infrastructure": 1, "business": 0.8, "market*": 0.8, "bank": 0.6, "debt": 1.2, "loan*": 1.2,
            "free trade": 2, "agricultur*": 1, "commodit*": 1.2, "railway*": 0.8, "sanction*": 0.6, "tourism": 1, "nafta": 2,
            "belt and road": 1.2, "supply chain*": 1.2, "brics": 0.8, "apec": 1, "commerce": 1.2, "finance": 0.8, "wto": 1.5,
            "companies": 0.6, "economic partnership": 2, "deficit": 1,
        },
        "diplomatic": {
            "diplomatic relations": 2, "bilateral relations": 1.5, "bilateral ties": 1.5, "relations": 0.6, "ties": 0.6,
            "strategic partnership": 1.5, "ambassador*": 0.6, "embassy": 1, "diplomacy": 1, "diplomatic": 1, "peace": 1,
            "mediat*": 1.5, "peace talks": 2, "state visit": 1.2, "asean": 0.8, "u.n.": 0.5, "un": 0.5, "security council": 1,
            "multilateral": 1, "friendship": 0.8, "dialogue": 0.6, "normali*": 1.2, "recognition": 0.6, "membership": 0.8,
            "official visit": 1, "cooperation": 0.4, "visa": 0.6, "summit": 0.4, "envoy*": 0.6,
        },
        "technology": {
            "technolog*": 1.2, "space": 1, "cosmodrome": 1.5, "satellite*": 1.5, "artificial intelligence": 2, "ai": 1.2,
            "digital": 1, "semiconductor*": 1.8, "chip*": 1, "5g": 1.2, "innovation": 0.8, "telecom*": 1.2, "science": 0.6,
        },
        "cbrn": {
            "nuclear": 2, "uranium": 2, "denucleari*": 2.5, "chemical weapon*": 2.5, "biological weapon*": 2.5, "enrich*": 1.5,
            "warhead*": 2, "iaea": 2, "non-proliferation": 2, "nonproliferation": 2, "disarmament": 1.2, "nerve agent": 2,
        },
        "energy": {
            "energy": 1.5, "oil": 1.2, "gas": 1.2, "lng": 1.5, "electricity": 1, "power plant*": 1.5, "nickel": 1, "coal": 1.2,
            "mineral*": 1, "rare earth*": 1.8, "mining": 1, "pipeline*": 1.5, "renewable*": 1.2, "opec": 1.8, "fuel": 1,
            "petroleum": 1.5, "nuclear power": 1, "water": 0.4,
        },
        "territory": {
            "border*": 1.5, "territorial": 1.8, "territory": 1, "south china sea": 2.5, "sovereignty": 1.2, "annex*": 2,
            "exclusive economic zone": 2, "maritime": 0.8, "taiwan": 0.8, "crimea": 1.2, "kashmir": 1.2, "west bank": 1,
            "disputed": 1.5, "reef": 1, "claims": 0.4, "boundary": 1.5, "cross-border": 0.8,
        },
        "human_rights": {
            "human rights": 2.5, "rights record": 2, "rights groups": 1.5, "political prisoner*": 2, "genocide": 1.5,
            "democracy": 0.8, "pro-democracy": 1.2, "civilians": 0.6, "minorit*": 1, "activist*": 0.8, "uighur*": 1.5,
            "uyghur*": 1.5, "repression": 1.5, "crackdown": 1.2, "freedom": 0.6, "press freedom": 1.5,
        },
        "migration": {
            "migrant*": 2, "refugee*": 1.8, "immigra*": 1.8, "asylum": 2, "deport*": 1.8, "migration": 2, "rohingya": 1.5,
            "displaced": 1, "workers": 0.4,
        },
        "environment": {
            "climate": 2, "environment*": 1, "emission*": 2, "forest*": 1, "deforestation": 2, "carbon": 1.5, "cop2*": 1.5,
            "global warming": 2, "pollution": 1.5, "biodiversity": 1.8, "wastewater": 1.5, "sustainab*": 0.6,
        },
        "health": {
            "health": 1.5, "vaccine*": 2, "pandemic": 1.8, "covid*": 2, "virus": 1.5, "hospital*": 0.8, "medic*": 0.8,
            "outbreak": 1.8, "disease*": 1.5, "healthcare": 1.5, "world health organization": 2,
        },
        "crime": {
            "crime*": 1, "drug*": 1.5, "narcotic*": 2, "human trafficking": 2, "trafficking": 1.5, "smuggl*": 1.8,
            "corruption": 1.2, "fentanyl": 2, "scam*": 1.5, "extradit*": 1.5, "money laundering": 2, "murder": 1, "gang*": 1,
            "transnational crime": 2,
        },
        "terrorism": {
            "terroris*": 2, "terror attack*": 2, "militants": 1, "isis": 1.8, "islamic state": 1.8, "al-qaeda": 2, "al qaeda": 2,
            "extremis*": 1.5, "hostage*": 1.2, "taliban": 0.8, "jihadist*": 1.5, "suicide bomb*": 2, "counterterrorism": 2,
        },
        "cyber": {"cyber*": 2, "hack*": 1.8, "espionage": 1.2, "data breach": 2, "disinformation": 1},
        "legal": {
            "court": 1.2, "tribunal": 1.5, "criminal court": 1.8, "icc": 1.5, "lawsuit": 1.5, "arrest warrant": 1.8, "law": 0.5,
            "war crimes": 1.5, "constitution*": 0.8, "prosecut*": 1.2, "judge*": 1, "dispute settlement": 1.5, "ratif*": 1,
            "intellectual property": 1, "legal": 1, "crimes against humanity": 1.5,
        },
        "political": {
            "election*": 2, "electoral": 1.5, "party": 0.6, "coalition": 1.2, "parliament*": 0.8, "opposition": 1.2, "coup": 1.8,
            "campaign": 0.6, "president-elect": 1, "inaugurat*": 1.2, "sworn in": 1, "junta": 1, "vote*": 0.8, "referendum": 1.5,
            "reconciliation": 0.8,
        },
        "disaster": {
            "disaster*": 1.8, "earthquake*": 2, "flood*": 1.5, "tsunami": 2, "humanitarian": 1.5, "humanitarian aid": 2,
            "famine": 1.8, "typhoon": 1.8, "hurricane": 1.8, "evacuat*": 1.2, "relief": 0.8, "starv*": 1.5, "rescue": 0.8,
        },
        "culture": {
            "cultur*": 1.5, "education*": 1.2, "scholarship*": 2, "universit*": 0.8, "sport*": 1.2, "football": 1.8,
            "olympic*": 1.8, "student*": 1, "museum*": 1.5, "film*": 0.8, "religio*": 1, "music": 1, "asian games": 1.8,
            "people-to-people": 1.2, "language": 0.6, "pope": 0.6, "art": 0.8, "pandas": 1,
        },
    }
)  # fmt: skip
