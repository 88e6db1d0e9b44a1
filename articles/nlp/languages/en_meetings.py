"""How English news tell of encounters."""

from articles.nlp.languages.base import MeetingWords, StatusSign, Trigger
from articles.nlp.languages.circumstances import CircumstanceWords

# What may stand before a name with a capital: "the deputy trade minister".
_TITLE = (
    r"(?:(?:the|his|her|its|their|visiting|deputy|foreign|trade|defen[cs]e|finance|prime|vice) )*"
    r"(?:(?:minister|president|premier|negotiator|envoy|ambassador|king) )?"
)
_VISIT_NOUN = r"(?:visit|trip|tour|stop|travel)"

MEETINGS = MeetingWords(
    triggers=(
        # calls
        Trigger(
            "encounter",
            (
                r"\b(?:phone|telephone|video)\s+(?:call|conversation|talks?|conference|summit)s?\b"
                r"|\bcalls? (?=with|between)"
            ),
            "phone_call",
            noun=True,
        ),
        Trigger(
            "meet",
            (
                r"\b(?:spoke|speaks?|spoken|speaking|talk(?:s|ed|ing)?|conferred|discuss(?:ed"
                r"|es)?)\b(?=(?:\s+(?:with|to)\b.{0,60}?)?\s+(?:by|via|over"
                r"|on)\s+(?:the\s+)?(?:tele)?(?:phone|video)\b)"
            ),
            "phone_call",
        ),
        Trigger("meet", r"\b(?:telephoned|phoned|rang)\b(?! (?:in|out|true|up)\b)", "phone_call"),
        Trigger("meet", r"\b(?:briefed|consulted)\b(?=[^.;]{0,90}\bby (?:tele)?phone\b)", "phone_call"),
        Trigger("encounter", r"\bcalls? (?=from (?-i:[A-Z]))", "phone_call", noun=True),
        Trigger(
            "meet",
            (
                r"(?<!, )\b(?:then|later|also|earlier|separately|himself|herself|had) called\b(?![^.;,]{0,40} [\"“])"
                r"(?= (?-i:[A-Z])[^.;]*$|(?= (?-i:[A-Z])[^.;]{0,60}"
                r"(?:\b(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bthe same day\b|\.)))"
            ),
            "phone_call",
        ),
        Trigger(
            "encounter",
            r"\b(?:by|via|over|on) (?:the\s+|a\s+)?(?:(?:tele)?phone|video(?:\s+(?:link|conference|call))?)\b",
            "phone_call",
            noun=True,
        ),
        # negotiations and mediation
        Trigger("mediate", r"\b(?:mediated|brokered|facilitated)\s+by\b", "negotiation"),
        Trigger(
            "mediate",
            (
                r"\b(?:mediat(?:es?|ed|ing)|broker(?:s|ed|ing)?)\b(?=.{0,40}\b(?:talks|meeting"
                r"|between))"
            ),
            "negotiation",
        ),
        Trigger(
            "encounter",
            (
                r"\b(?:negotiations?|(?:peace|ceasefire|truce|trade|nuclear|border) (?:talks"
                r"|negotiations?)|rounds? of (?:[\w()]+\s){0,8}?(?:talks|negotiations?))\b"
            ),
            "negotiation",
            noun=True,
        ),
        Trigger(
            "together",
            r"\b(?:signed|initialled|agreed|reached|concluded|struck|sealed)\b(?= (?:in (?-i:[A-Z])|on \w+day\b))"
            r"[^.;,|]{0,60}? by(?= [^.;]{3,120}? and (?:[\w'’-]+ ){0,5}?(?-i:[A-Z]))"
            r"|\b(?:signed|initialled) by(?= (?!(?:its|his|her|a)\b)[^.;]{3,120}? and (?:[\w'’-]+ ){0,5}?(?-i:[A-Z]))",
        ),
        Trigger("together", r"\bagreed(?= in (?-i:[A-Z])[^.;,]{2,40}\bon\b)"),
        Trigger("mediate", r"\b(?:brought|brings?|bringing)\b(?=[^.;]{10,160}\btogether\b)", "negotiation"),
        Trigger(
            "meet",
            r"\b(?:had|has|have|having) (?:(?:a|an) )?(?:[\w-]+ )?(?:lunch|dinner|breakfast|tea|coffee|luncheon)"
            r"(?= (?:(?:there|here) )?(?:on \w+day )?with\b| (?:alone|together)\b)"
            r"|\bdines?(?= with\b)|\btalk(?:ed|s)(?= (?:for|with|in|on \w+day)\b)|\bexchang(?:ed|es) views\b|\b(?:gather(?:ed|s)|convened)\b(?! (?:evidence|information|data))",
            neutral=True,
        ),
        Trigger(
            "meet",
            r"\b(?:dropped in on|drops in on|called on|calls on|calling on|call on|saw|sees|to see)\b(?= "
            + _TITLE
            + r"(?-i:[A-Z])(?![^.;,]{0,60}\bto (?:[a-z]+ly )?[a-z]+\b))",
        ),
        Trigger(
            "meet",
            r"\b(?:raised|rais(?:es|ing)|took|discussed|brought) (?:it|this|that|the (?:matter|issue|question)|(?:(?!\b(?:during|at|in|after|before|when|by)\b)[^.;,]){3,50}?)(?: up)? (?=with (?:(?:his|her|their) |(?:the )?(?:visiting |new )?(?-i:[A-Z])))",
            neutral=True,
        ),
        Trigger(
            "meet",
            r"\b(?:sat|sits?|sitting) (?=with (?:(?:his|her|their|the) )?(?:(?:host|guest|counterpart) )?(?-i:[A-Z]))",
        ),
        Trigger(
            "meet",
            r"\b(?:sat|sits?|sitting) (?:down )?(?=[^.;,]{0,40}\b(?:opposite|across from|face to face with)\b)",
        ),
        Trigger("meet", r"\b(?:held|hold|holds|holding|had|have) (?:[\w-]+ ){0,2}consultations\b"),
        Trigger("together", r"\bsigned [^.;,]{3,80}? with(?= (?-i:[A-Z]))"),
        Trigger(
            "together",
            r"\bsigned(?= [^.;,]{0,60}\b(?:accord|agreement|treaty|treaties|pact|memorand\w+|mou|protocol|declaration|paper|roadmap|contract|communique|plan)s?\b)",
        ),
        Trigger(
            "together",
            r"\b(?:walk(?:ed|s)? (?:together|side by side)|posed|strolled|put their names to|initialled|raised a toast)\b",
        ),
        Trigger(
            "encounter",
            r"\b(?:next|second|third|fourth|fifth|final|another|new|further|earlier|previous) (?:round|session)\b",
            "negotiation",
            noun=True,
        ),
        Trigger(
            "meet",
            r"\bspent (?:[\w-]+ ){0,5}(?:hours?|minutes)(?= (?:with|on|together|discussing|talking|over)\b)",
        ),
        Trigger(
            "meet", r"\b(?:sat|sits?|sitting) (?:across (?:the table )?from|opposite|face to face with)\b"
        ),
        Trigger("meet", r"\bnegotiat(?:es?|ed|ing)\b(?= with)", "negotiation"),
        # meetings
        Trigger(
            "meet",
            (
                r"\b(?:meets?|met|meeting(?= with)(?<=is meeting|re meeting|as meeting)|huddled?"
                r"|conferred|sat down|sits? down|sit down|sh(?:ake|akes|ook|aking) hands|dined"
                r"|held (?:a |an )?(?:[\w-]+ ){0,2}meetings?|hold (?:a "
                r"|an )?(?:[\w-]+ ){0,2}meetings?)\b(?! (?:the )?(?:requirement|criteria|deadline|demand"
                r"|target|goal|need|challenge|condition|standard)s?\b)"
            ),
        ),
        Trigger(
            "meet",
            (
                r"\b(?:(?:held|holds?|holding) (?:[\w-]+ ){0,2}talks|spoke (?:on \w+ )?(?=with)"
                r"|speaks? (?=with))\b"
            ),
            neutral=True,
        ),
        Trigger("encounter", r"\b(?:summit)s?\b", noun=True),
        Trigger(
            "encounter",
            (
                r"\b(?:meetings?|sit-down|encounter|face-to-face|one-on-ones?|audience|dinner"
                r"|handshake)\b"
            ),
            noun=True,
        ),
        Trigger("encounter", r"\b(?:talks|discussions|conversations?)\b", noun=True, neutral=True),
        Trigger("encounter", r"\bsessions?\b(?= with (?:the )?(?-i:[A-Z]))", noun=True, neutral=True),
        Trigger(
            "encounter",
            (
                r"\bjoint (?:press|news) (?:conference|briefing)s?\b|\bjoint appearance\b|\b(?:press"
                r"|news) conference (?=with )"
            ),
            noun=True,
        ),
        Trigger("together", r"\bdiscuss(?:ed|es|ing)?\b(?! (?:that|how|whether|with)\b)", neutral=True),
        Trigger(
            "together",
            r"\b(?:jointly \w+|(?:toured|inspected|visited|unveiled|opened|launched|signed) (?=[^.;]{0,80}\btogether\b)"
            r"|(?:toured|inspected|visited|watched|opened) [^.;,]{3,60}? (?:together )?with(?= (?-i:[A-Z]))|co-chair(?:ed|s)?|embraced|hugged|shared a (?:meal|ride|stage))\b",
        ),
        Trigger(
            "present",
            r"\b(?:chaired|hosted|attended|opened) (?:it|the (?:gathering|meeting|session|talks|summit))\b|\battended(?=[.,;]|$)",
            "summit",
        ),
        Trigger(
            "present",
            r"\b(?:brought together|drew|drawing|gathered)(?= (?-i:[A-Z]))",
            "summit",
        ),
        Trigger("receive", r"\b(?:received|welcomed|greeted|hosted)\s+by\b"),
        Trigger(
            "receive", r"\b(?:was|were|been|being) (?:received|welcomed|greeted|hosted)\b[^.;,]{0,50}?\bby\b"
        ),
        Trigger(
            "receive",
            (
                r"\b(?<!with )(?<!his )(?<!her )(?<!its )(?<!their )(?<!the )(?:host(?:s|ed|ing)?|receiv(?:es?|ed|ing)|welcom(?:es?|ed|ing(?! (?:ceremony|reception|banquet)))|greet(?:s|ed"
                r"|ing)?)\b(?! (?:the|a|an|this|that|his|her|its|their) (?:decision|move|news"
                r"|agreement|deal|statement|plan|proposal|report|call|letter|message|idea|offer|aid"
                r"|support|award|invitation|summit|forum))"
            ),
        ),
        Trigger(
            "summon",
            r"\bsummon(?:s|ed|ing)?\b|\bcall(?:ed|s) in(?= (?:the |its )?(?:[\w-]+ ){0,2}(?:ambassador|envoy|charg))",
        ),
        Trigger(
            "present",
            r"\b(?:led|headed|signed) by\b|\b(?:leads?|leading|heads?|heading) (?=(?:the|a|its|his|her|their) (?:[\w-]+ ){0,3}(?:delegation|team)\b)"
            r"|\bmembers? of the (?:[\w-]+ )?(?:delegation|mission)\b[^.;]{0,40}?\binclude[sd]?\b",
        ),
        Trigger(
            "present",
            r"\b(?:attended by|chaired by|presided over by|represented by|in attendance|took part|were present)\b",
            "summit",
        ),
        # visits
        Trigger("visit", r"\b(?:mission|delegation)s?\b(?= to (?:the )?(?-i:[A-Z]))", "visit"),
        Trigger(
            "attend",
            (
                r"\b(?:attend(?:s|ed|ing)?|join(?:s|ed|ing)?|tak(?:e|es|ing) part in|took part in|represent(?:s|ed|ing)? (?:[A-Z]\w+ ){1,3}(?=at)"
                r"|participat(?:es?|ed|ing) in)\b(?=.{0,70}\b(?:[Ss]ummits?|[Ff]orum|[Mm]eetings?"
                r"|[Tt]alks|[Cc]onference)\b)"
            ),
        ),
        Trigger(
            "send",
            (
                r"\b(?:send(?:s|ing)?|sent|dispatch(?:es|ed|ing)?)(?= (?:\w+ ){0,3}(?:envoy|delegation"
                r"|minister|representative|special))"
            ),
            "visit",
        ),
        Trigger(
            "visit",
            (
                rf"\b(?:visit(?:s|ed|ing)?|travel(?:s|ed|led|ing|ling)? to|(?:paid|pay|pays|paying|make"
                rf"|makes|made|making|begins?|began|start(?:s|ed)?|starting|kicks? off"
                rf"|kicked off) (?:on \w+ )?(?:a |an |his |her "
                rf"|their )?(?:[\w-]+ ){{0,5}}{_VISIT_NOUN} to|{_VISIT_NOUN}s? to|flew to|flies to"
                rf"|fly to)\b(?! (?:a|the) (?:factory|factories|school|hospital|museum|plant))"
            ),
            "visit",
        ),
        Trigger(
            "depart",
            (
                r"\b(?:leave|leaves|left|heads?|headed|heading|depart(?:s|ed)?|set off"
                r"|sets off) (?:for|to)\b"
            ),
            "visit",
        ),
        Trigger(
            "send",
            r"\btak(?:e|es|ing) (?=(?-i:[A-Z])[\w'’.-]*(?: (?-i:[A-Z])[\w'’.-]*){0,3} to (?-i:[A-Z]))",
            "visit",
        ),
        Trigger(
            "arrive",
            r"\b(?:will be|to be|conclud(?:ed|es) [^.;,]{0,30}\b(?:stay|visit)|spent [^.;,]{0,20}days?) (?=in (?-i:[A-Z]))",
            "visit",
        ),
        Trigger("arrive", r"\b(?:is|are|was|were) (?:also )?(?:due|expected) (?=in (?-i:[A-Z]))", "visit"),
        Trigger(
            "arrive",
            r"\b(?:is|was) (?:(?:now|currently|already|also|this week|last week|on \w+day) )?(?=in (?-i:[A-Z]))",
            "visit",
        ),
        Trigger("visit", rf"\b(?:state |official |working )?{_VISIT_NOUN}s?\b", "visit", noun=True),
        Trigger(
            "arrive",
            (
                r"\b(?:arriv(?:es?|ed|ing)|land(?:s|ed|ing)|touch(?:es"
                r"|ed) down)\s+(?:\w+\s+){0,4}?(?:in|at)\b"
            ),
            "visit",
        ),
    ),
    disclaimed=(
        r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing))\b"
        r"[^.;]{0,60}\b(?:that|reports?|claims?|rumou?rs?|suggestions?|having)\b[^.;]*$"
    ),
    sent_by=r"\b(?:delegation|mission|team|group) (?:from|of) (?:the )?\|\W*$|\|(?:['’]s)? (?:[\w-]+ ){0,2}(?:delegation|mission|team|group)\W*$",
    led=r"\b(?:led|headed|fronted) by\b",
    party=r"\b(?:the|its|his|her) (?:visiting |\w+-member )?(?:delegation|mission|team|entourage|party|visitors)\b(?! (?:from|of|led|headed))",
    leading=r"\bmembers? of the\b|\b(?:led|headed|signed) by\b|\b(?:leads?|leading|heads?|heading)\b",
    somebodys=r"\b(?:his|her|their)\s+(?:[\w-]+\s+){0,2}(?:talks|meetings?|discussions|conversations?|dinner|lunch|calls?)$",
    somebody=r"\s+(?:with\s+)?(?:him|her)\b(?!\s+[a-z]*\s*(?:counterpart|host|guest|colleague))",
    pronoun=r"\b(?:he|she)\b(?:\s+[\w'’]+){0,4}\s*$",
    remote=r"^[^.;]{0,90}?\b(?:virtually|online|by video(?: link)?|via (?:video|zoom)|over zoom)\b",
    telephone=r"\b(?:phoned?|phones|telephoned?|telephones|by telephone|rang|call(?:ed)? from)\b",
    represented=r",?\s+(?:which |who )?(?:was |were |is |(?:is |was )?to be |will be )?(?:only )?represented by (?:its |the )?(?:[\w-]+ ){0,2}",
    mission=r"^(?:mission|delegation)s?$",
    listing=r"^[^.;:\"“”]{0,60}?\b(?:including|among them|notably|such as)\b(?:\s+with\b)?\s*$",
    sport=r"\b(?:World Cup|finals?|semi-?finals?|quarter-?finals?|match(?:es)?|kick-?off|league|tournament|stadium|goals?)\b",
    signs=(
        StatusSign(
            "none",
            r"\bwould\b[^|]*\|.*\b(?:if|unless|only (?:if|after|once|when))\b|\bonly\b[^|]*\|.*\b(?:if|after)\b",
            "around",
        ),
        StatusSign("none", r"\b(?:called|described|branded|denounced)\s*\|[^.;]*\b(?:as|un\w+)\b", "around"),
        StatusSign("none", r"\bwould only\b|\bonly after\b[^|]*\|", "around"),
        StatusSign(
            "cancelled",
            r"\b(?:was|were) (?:(?:due|scheduled|supposed|expected|set|meant) )?to (?:have )?[^|]*\|.*\bbut\b",
            "around",
        ),
        StatusSign(
            "cancelled",
            r"^.{0,80}?\b(?:fell through|did not take place|didn['’]t take place|will not take place|was off)\b",
            "after",
        ),
        StatusSign("none", r"\bdecision to\b"),
        StatusSign(
            "postponed",
            r"\b(?:will not|won['’]t|would not|did not)\b[^|]*\|.*\b(?:postponed|put off|deferred|delayed|rescheduled)\b",
            "around",
        ),
        StatusSign(
            "planned",
            r"^.{0,60}?\b(?:is|was|are|were) being (?:coordinated|arranged|planned|prepared|discussed)\b",
            "after",
        ),
        StatusSign(
            "denied",
            r"\bno\s+(?:such\s+)?(?:[\w-]+\s+)?\|[^|]{0,80}\b(?:t(?:ook|aken) place|was held|occurred|happened)\b",
            "around",
        ),
        StatusSign(
            "postponed",
            r"\b(?:postpon(?:es?|ed|ing)|put off|delayed|delaying|pushed back|rescheduled)\b",
            "both",
        ),
        StatusSign(
            "cancelled",
            (
                r"\b(?:cancel(?:s|led|ed|ling|ing)?|call(?:ed|ing)? off|scrap(?:ped|s)?|suspended|axed"
                r"|abandoned)\b"
            ),
            "both",
        ),
        StatusSign(
            "denied",
            (
                r"\b(?:den(?:y|ies|ied)|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|will not"
                r"|won['’]t|would not|did not|didn['’]t|has no plans to|have no plans to|ruled out"
                r"|rul(?:es|ing) out|boycott(?:s|ed|ing)?|skip(?:s|ped|ping)?|never)\b"
            ),
        ),
        StatusSign(
            "none",
            (
                r"\b(?:invit(?:e|es|ed|ing|ation)|hop(?:e|es|ed|ing)|wishes|urg(?:e|es|ed|ing)"
                r"|propos(?:e|es|ed|al)|offer(?:s|ed)?|plea|willing|ready to|wants? to"
                r"|would like to)\b"
            ),
            "clause",
        ),
        StatusSign("none", r"\b(?:if|unless|whether|should (?:he|she|they))\b", "clause"),
        StatusSign(
            "none",
            (
                r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|invit(?:e|es|ed|ing|ation)"
                r"|offer(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed)?"
                r"|propos(?:e|es|ed|al)|suggest(?:s|ed)?|would like|ready to|willing|could|may|might"
                r"|should|can|must|need(?:s|ed)? to|seek(?:s|ing)?|sought|push(?:es|ed|ing)? for"
                r"|open to|possib\w+|potential|consider\w*|failed to|efforts? (?:for|to)|request(?:ed"
                r"|s)?|likely to be asked|able to)\b"
            ),
        ),
        StatusSign("none", r"\b(?:not|no|without|n['’]t)\b"),
        StatusSign(
            "none",
            (
                r"^.{0,40}\b(?:could|may|might|can|can['’]t|cannot)\s+(?:\w+\s+)?(?:happen|take place"
                r"|be held|be arranged|occur)"
            ),
            "after",
        ),
        StatusSign(
            "planned",
            (
                r"\b(?:will|would|shall|['’]ll|is to|are to|was to|were to|due|set to|scheduled"
                r"|expected|plan(?:s|ned|ning)?|slated|to|upcoming|planned|ahead of|before|agreed to"
                r"|prepar(?:es?|ing)|going to|eve of|next)\b"
            ),
        ),
        StatusSign(
            "planned", r"\bback on (?:the |its |their )?(?:calendar|schedule|track|agenda)\b", "after"
        ),
        StatusSign(
            "planned",
            (
                r"^.{0,60}?\b(?:will|is expected|are expected|expected to|is scheduled|are scheduled"
                r"|is set|is due|to be held|to take place|will take place)\b"
            ),
            "after",
        ),
    ),
    future=(
        r"\b(?:will|would|shall|due|scheduled|expected|plans?|planned|planning|slated|set to"
        r"|is to|are to|upcoming)\b"
    ),
    past=(
        r"\b(?:said|announced|told|met|held|was|were|had|has|have|did|went|flew|began|spoke"
        r"|left|took|made|gave|\w{2,}ed)\b"
    ),
    clause=(
        r"\b(?:that|because|although|though|while|but|which|who|whom|where|when|after|before"
        r"|since|as|if|so|until|during|amid|whose|saying|said|says|to discuss|in order)\b"
    ),
    joiners=r"(?:,|/|&|and|along with|together with|as well as|--?|–|—)",
    fillers=(
        r"(?:for (?:[\w-]+ ){1,4}?(?:hours?|minutes|days?)|with|to|by|between|of|among|from|his|her|their|its|the|a|an|separately|also"
        r"|briefly|again|both|former|visiting|fellow|then|counterparts?|and|hold|talks|hands"
        r"|face-to-face|bilateral|leaders?|officials?|privately|virtually|on|Monday|Tuesday"
        r"|Wednesday|Thursday|Friday|Saturday|Sunday|for|directly|new|outgoing|incoming"
        r"|longtime|ally|dear|friend|including|dinner|lunch|meeting|one-on-one|in-person"
        r"|person|President-elect|Mr|Ms|Mrs|Dr|H\.E\.|Mr\.|Ms\.|Mrs\.)"
    ),
    with_words=r"(?:with|and|between|,|of|by|to|along with|--?|–|—)",
    locative=(
        r"\b(?:in|at|to|from|near|inside|outside|across|into|within|through|throughout|toward"
        r"|towards|around|on|for|via|over|leave|left|leaving)(?: the)?$"
    ),
    oblique=(
        r"\b(?:of|by|with|to|from|for|about|against|over|on|like|than|despite|between"
        r"|including|at|in|under|as)(?: the)?$"
    ),
    reporting=(
        r"\b(?:said|says|told|announced|according to|quoted|added|stated|reported|confirmed"
        r"|claimed|wrote)\b"
    ),
    delegates=(
        r"^\s*(?:delegations?|officials?|counterparts?|representatives?|ministers?|leaders?"
        r"|diplomats?|negotiators?|envoys?|side|president|premier|prime minister"
        r"|foreign minister|ambassador|governments?|team|generals?|defen[cs]e ministers?"
        r"|foreign ministers)\b"
    ),
    third=(
        r"\b(?:separate(?:ly)?|respectively|in turn|one-on-one|bilateral meetings"
        r"|bilateral talks with other)\b"
    ),
    definite=r"(?!)",
    article=r"\b(?:the|this|that|those|these|his|her|their|its)\s+(?:\w+\s+){0,2}$",
    around=CircumstanceWords(
        addressing=r"^[^.;\"“”]*\bto\s+(?:the\s+)?$",
        there=r"\s+(?:at|in|during)\s+(?:(?:a|an|their|his|her)\s+)?(?:[\w-]+\s+)?",
        sends=r"(?:(?:is|was|will|would|has|had) )?(?:also )?(?:be )?(?:sending|sends?|sent|dispatch(?:es|ed|ing)?)",
        since=r"\b(?:since|until|till|before|taking office|after)\b\s*(?:\w{0,6})?$",
        purpose=r"\b(?:to|for|and|where)\b",
        background=(
            r"\b(?:previously|last (?:met|time|month|year|visited)|earlier|in the past|since"
            r"|at the time|had (?:met|visited|held|spoken)|previous|then-|ago|several times"
            r"|repeatedly)\b"
        ),
        subordinate=(
            r"\b(?:after|before|when|while|because|although|though|but|since|as|if|until|amid"
            r"|following|despite|who|which|whom|whose|where|saying)\b"
        ),
        planned_clause=r"\b(?:(?:that|which) (?:had been|was|were)|(?:originally |initially )?scheduled|planned|due|set)\b",
        made_at=(
            r"^[^.;]*\b(?:made|gave|put|raised|repeated|issued|renewed|delivered)\b(?![^.;]*\b(?:will|would|to(?! (?:the|an?|his|her|their|its|this|that)\b))\b)[^.;]*?"
            r"(?=\b(?:during|at)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,3}$)"
        ),
        counted=(
            r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|\d+(?:st|nd|rd|th))\b"
            r"(?: (?!(?:on|at|for|will|was|to|will|is)\b)[\w’'-]+){0,6}\s+(?:so far\s+)?$"
        ),
        that_day=r"\W*(?:(?:that|it) was (?:when|the (?:day|week|month) (?:when|that|on which)|then that)|on that (?:day|occasion))\b",
        moved_to=(
            r"\b(?:postponed|put off|moved|rescheduled|pushed back|pushed|delayed|shifted|brought forward)\b"
            r"(?:\s+(?!(?:on|after|before)\b)[\w’'-]+){0,6}?\s+(?:to|for|until|till)\s+(?:the\s+)?$"
        ),
        stay=r"\b(?:is|are|was|were)\s+(?:(?:now|currently|also|already)\s+)?in\s+$",
        shortly=(
            r"^[^.;]{0,60}?\b(?:shortly (?:before|after|beforehand|afterwards)|beforehand"
            r"|(?:minutes|hours|moments) (?:before|earlier|later))\b"
        ),
        when=r"\s*,\s+when\b",
        where=r"\s*,?\s+where\b",
        same_place=r"\bin the same (?:city|town|capital|resort)\b",
        islands=(
            r".* [Ii]slands?|Bali|Batam|Bintan|Lombok|Java|Sumatra|Borneo|Sulawesi|Flores|Komodo|Sentosa|Langkawi|Penang"
            r"|Phuket|Jeju|Okinawa|Hokkaido|Hainan|Crete|Sicily|Corfu|Rhodes|Capri|Sardinia|Corsica|Gotland|Majorca|Mallorca"
            r"|Lanzarote|Tenerife|Zanzibar|Djerba|Kish|Martha['’]s Vineyard|Hawaii|Oahu|Maui|Guam|Tasmania"
        ),
    ),
    genitive="",
    light=(
        r"\b(?:held|holds?|holding|had|has|have|having|began|begins?|begun|start(?:s|ed)?"
        r"|during|in|after|at|for|resum\w+|ahead of|before|following|open(?:s|ed)?|continu\w+"
        r"|conclud\w+|complet\w+|attend\w*|conduct\w*|schedul\w+|plan\w*|cancel\w*|postpon\w*"
        r"|into|of|wrapp?\w* up|between)\s+(?:[\w'’-]+\s+){0,5}$"
    ),
    done=(
        r"\b(?:after|during|following|held|had|in|at|attended|concluded|completed|wrapped up"
        r"|began|begun|opened|started)\s+(?:[\w'’-]+\s+){0,4}$"
    ),
    pair=(
        r"\b(?:both|the two) (?:countries|sides|nations|delegations|governments|armies|militaries)\b"
        r"|\btheir (?:[\w-]+ ){0,2}(?:ministers|leaders|negotiators|delegations|envoys|commanders)\b"
    ),
    again=(
        r"\b(?:again|next (?:round|meeting|session)|another|further|follow-up|second round"
        r"|new round)\b"
    ),
    hosted=r"\b(?:hosted|opened|convened|called|chaired) by"
    r"(?: (?:[a-z]+ )?(?:president|prime minister|king|premier))?",
    summit_names=r"\b(?:[Ss]ummits?|[Ff]orum)\b",
    according=r"\baccording to\b",
    long_title=r"(?!)",
    takes_place=(
        r"\b(?:ended|closed|opened|began|concluded|kicked off|wrapped up|was held|took place|adopted|agreed)\b"
    ),
    toward=(
        r"\b(?:cease-?fires?|truce|armistice|peace|treaty|accord|deal|agreement|negotiators?|nuclear"
        r"|denucleari[sz]ation|tariffs?|trade (?:talks|war|dispute)|hostages?|prisoner|disarmament"
        r"|(?:re|de)?normali[sz]\w+|settlement|mediat\w+|peacemak\w+)\b"
    ),
    accompanied=r"\b(?:along with|together with|accompanied by|jointly|together|side by side)\b",
    company=r"\s*(?:[\w'’-]+\s+){0,4}with\b",
    owned=r"",
    claim=r"\b(?:according to|quoted by|cited by|reported by)\s*",
)
