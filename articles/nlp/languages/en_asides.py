"""What stands in English around states that do not act."""

from articles.nlp.languages.base import AsideWords, word_set

ASIDES = AsideWords(
    related=r"(?:related(?:\s+(?:articles?|stories|news|coverage))?|read\s+(?:more|also)|also\s+read|see\s+also|more\s+from)\b[\s:]*",
    topics=(
        r"\b(?:concerning|regarding|about)\s+(?:the\s+)?",
        r"\b(?:issues?|question|topic|matter|subject)\s+of\s+(?:the\s+)?",
    ),
    before=(
        r"\b(?:pro|anti|non)-",
        r"\bcoloni(?:al|sed|zed)(?:\s+\w+)?\s+(?:by|of|under)\s+",
        r"\b(?:bordering|borders)\s+(?:on\s+)?",
    ),
    behind=(
        r"\s+(?:issues?|question)\b",
        r"-(?:led|based|friendly|made|born|style|trained|educated|administered)\b",
        r"(?:['’]s)?\s+colonial\b",
        r"\s+(?:languages?|words?|term|phrase|accent|borders?|coast|capital|newspapers?|daily|magazine|cuisine|food"
        r"|restaurants?|films?|movies?|songs?|music|stocks?|bourse|pensions?|fishermen|fishermen's|farmers?|tourists?"
        r"|visitors?|students?|singers?|actors?|actress|football(?:er)?|brands?|cars?|wines?|brandy|cheese|novels?)\b",
    ),
    alone=r"\s*(?:[,.;:?!)\"”—]|-{2}|$|\n)|\s+(?:and|or|in|on|as|at|after|before|but|that|which|to|for|with|from|while|because)\b",
    members=r"(?:includes|comprises|consists\s+of|is\s+made\s+up\s+of|groups|countries\s+are|members\s+are)\s+(?:the\s+)?",
    are_members=r"\s+(?:are|were)\s+(?:all\s+|also\s+)?(?:members|part)\b",
    told=r"(?i:\b(?:told|newspaper|broadcaster|magazine|firm|company|conglomerate|charity|group|think\s+tank|news\s+channel)\s+)",
    offices_of_state=word_set(
        """
        ministry department government parliament court committee embassy office council army navy senate house congress
        administration police state assembly agency bureau commission party union cabinet board fta treaty agreement
        """
    ),
    works=r"(?:[A-Z][\w-]*\s+){0,3}(?:Agreements?|Declaration|Accords?|Treaty|Convention|Protocol|Olympics?|Games|Act)\b",
    schools=word_set("university institute college academy school"),
)
