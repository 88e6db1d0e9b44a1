"""What English news say when they speak of a topic."""

from articles.nlp.languages.base import TopicWords, weighted

TOPICS = TopicWords(
    discussing=(
        r"\b(?:discuss(?:ed|es|ing)?|talk(?:ed|s|ing)? about|sp(?:oke|eak) (?:about|of|on)|review(?:ed)?|agreed?|agrees"
        r"|address(?:ed)?|explored?|exchanged? (?:views|opinions)|consult(?:ed)?|negotiated?|touch(?:ed)? (?:up)?on|raised?"
        r"|covered?|focus(?:ed)?|signed?|pledged?|vow(?:ed)?|called? for|express(?:ed)?|urged?|stress(?:ed)?|underlin(?:ed?)"
        r"|emphasi[sz](?:ed?)|(?:re)?affirm(?:ed)?|welcom(?:ed?)|hail(?:ed)?|propos(?:ed?)|ask(?:ed)?|told|tells?|brought up"
        r"|sought|seek|deepen(?:ed)?|boost(?:ed)?|strengthen(?:ed)?|promised?|look(?:ed)? at|considered?|weighed|compared)\b"
    ),
    discussed=(
        r"\b(?:(?:was|were|is|are|be|been|being|also) (?:\w+ )?(?:discussed|reviewed|raised|addressed|talked about|negotiated|agreed"
        r"|covered|explored|brought up|signed)|(?:on|top of|high on|part of) (?:the|their) (?:\w+ )?agenda"
        r"|dominated|topp?(?:ed|ing) the agenda|(?:came|come) up|featured|(?:topics?|issues?) of (?:the )?(?:talks|discussion)"
        r"|(?:the )?(?:agenda|talks|discussions?|conversation|meeting|topics) (?:\w+ )?(?:included?|covered|focus(?:ed|es)|cent(?:re|er)(?:d|ed)"
        r"|dealt with|touched on|revolved))\b"
    ),
    talkers=(
        r"\b(?:they|both(?: \w+)?|the (?:two|three|four)(?: \w+)?|(?:two|three) sides|the (?:leaders|ministers|pair|sides|parties|officials))\b"
    ),
    weights={
        "military": weighted({
            2: """ceasefire, cease-fire, military exercise, joint exercise, military drill, war game, joint drill,
                fighter jet, warplane, warship, aircraft carrier, arms sale, arms deal, arms supplies, weapons supplies,
                military aid, military cooperation, defence cooperation, defense cooperation, security cooperation,
                defence industry, defense industry, air defence, air defense, air strike, airstrike, military base,
                military operation, ammunition, munition, armed forces, armed conflict, civil war, peacekeep*,
                security guarantee, defence pact, defense pact, mutual defence, mutual defense, security pact""",
            1.5: """military, defence, defense, weapon*, missile, artillery, truce, invasion, invade*, submarine, howitzer,
                battlefield, frontline, front line, warfare, combat, paramilitar*, conscript*, rearm*, munitions, drone""",
            1: """troops, soldier, war, army, navy, air force, rocket, tank, arms, armed, fighting, clashes, militant,
                militia, rebel, bombing, bombard*, shelling, offensive, general, nato, aukus, alliance, deterrence,
                naval, marines, veterans, armour*, armor*, garrison, hostilities, casualties, commander""",
            0.5: "security, attack*, strike, drill, conflict, killed, violence",
        }),
        "economic": weighted({
            2: """free trade, trade deal, trade agreement, trade talks, trade war, trade deficit, trade surplus,
                trade barrier, trade relations, trade ties, economic cooperation, economic partnership, economic ties,
                economic growth, supply chain, belt and road, currency swap, foreign direct investment, market access,
                export control, import duties, most favoured nation, debt relief, rcep, usmca, nafta, cptpp, economic zone""",
            1.5: """trade*, trading, tariff, investment, invest*, economic*, economy, economies, export*, import*, debt,
                loan, commodit*, commerce, commercial, wto, tourism, tourist, inflation, recession, currency, soybean""",
            1: """business*, infrastructure, agricultur*, farm*, food, railway, high-speed rail, port, finance, financial,
                bank, banking, market, manufactur*, industr*, company, companies, corporate, apec, brics, g20, g7, imf,
                world bank, oecd, fiscal, monetary, entrepreneur*, startup, shipbuilding, subsid*, deficit, productiv*,
                connectivity, prosper*, gdp, jobs, wheat, grain, beef, purchase, billion, development""",
            0.5: "sanction, products, goods, semiconductor, contract, project, fund*, million, growth, sell, buy",
        }),
        "diplomatic": weighted({
            2: """diplomatic relations, diplomatic ties, bilateral relations, bilateral ties, bilateral cooperation,
                strategic partnership, state visit, official visit, peace talks, peace process, peace deal, peace plan,
                peace agreement, foreign policy, two-state solution, letter of credence, credentials, diplomatic row,
                relations between the two countries, ties between the two countries, mutual trust, courtesy call,
                regional stability, regional issues, rules-based order, international order""",
            1.5: """diplomacy, diplomatic*, mediat*, normali*, multilateral*, bilateral, peace, rapprochement, friendship,
                reconcil*, good offices, strategic dialogue, working visit, comprehensive partnership, global governance""",
            1: """relations, ties, ambassador, embassy, consulate, envoy, dialogue, negotiat*, security council, asean,
                united nations, membership, recognition, partnership, summit, joint statement, communique, visit, state banquet,
                general assembly, de-escalat*, stability, tensions, foreign minister, foreign ministry, one-china,
                counterpart, declaration, global south, red carpet, welcoming ceremony""",
            0.5: "cooperation, cooperate, talks, delegation, visa, un, leaders, neighbour*, neighbor*, allies, host*, invit*",
        }),
        "technology": weighted({
            2: """artificial intelligence, outer space, space agency, space station, space cooperation, quantum computing,
                technology transfer, digital economy, cosmodrome, spacecraft, moon landing""",
            1.5: "technolog*, satellite, semiconductor, 5g, huawei, tiktok, telecom*, ai, biotech*, robot*, data cent*",
            1: "digital*, space, chip, chipmak*, innovat*, science, scientific, internet, software, microchip, research",
        }),
        "cbrn": weighted({
            2.5: """nuclear weapon, nuclear test, nuclear program*, nuclear deal, nuclear arsenal, nuclear talks,
                chemical weapon, biological weapon, weapons of mass destruction, denucleari*, uranium enrichment,
                non-proliferation, nonproliferation, nuclear-armed, nuclear threat, nuclear site, nuclear facilit*""",
            2: "nuclear, uranium, warhead, iaea, nerve agent, plutonium, ballistic missile, radioactive",
            1.5: "enrich*, centrifuge, jcpoa, disarmament, hypersonic, icbm",
        }),
        "energy": weighted({
            2: """renewable energy, clean energy, energy security, energy transition, energy cooperation, natural gas,
                crude oil, oil and gas, gas pipeline, oil price, power plant, nuclear power plant, nuclear power,
                nuclear energy, solar power, wind power, rare earth, critical mineral, electric vehicle, fossil fuel""",
            1.5: "energy, lng, opec, opec+, petroleum, pipeline, electricity, mining, coal, refiner*, gazprom, hydropower",
            1: "oil, gas, fuel, nickel, lithium, cobalt, mineral, solar, renewable*, power grid, batter*, hydrogen, gasoline",
            0.5: "dam, mine",
        }),
        "territory": weighted({
            2.5: """south china sea, east china sea, territorial integrity, territorial dispute, border dispute,
                border conflict, border clash, exclusive economic zone, maritime boundary, maritime border,
                land border, occupied territor*, taiwan strait, disputed island, disputed territor*, disputed waters""",
            2: "border, territorial, annex*, boundary, demarcation, occupation, line of control, enclave",
            1.5: "sovereignty, territory, territories, disputed, cross-border, coast guard, settlements, yellow sea",
            1: """taiwan, crimea, donbas, donetsk, kashmir, west bank, golan, greenland, nagorno-karabakh, scarborough,
                second thomas shoal, reef, shoal, maritime, island, independence, separatis*, waters""",
            0.4: "claims, land",
        }),
        "human_rights": weighted({
            2.5: "human rights, rights record, political prisoner, rights abuse, ethnic cleansing, crimes against humanity",
            2: "genocide, uighur*, uyghur*, press freedom, religious freedom, freedom of speech, rights groups, apartheid",
            1.5: "repression, repressive, crackdown, dissident, torture, persecut*, xinjiang, women's rights, pro-democracy, detainee",
            1: "democracy, democratic, freedom, minorit*, activist, civil society, discrimination, equality, lgbt*, civilians",
        }),
        "migration": weighted({
            2: "migrant, refugee, immigra*, asylum, deport*, migration, people smuggling, repatriat*, border crossing",
            1.5: "rohingya, displaced, resettle*, diaspora, visa-free, visa waiver, travel ban",
            0.8: "foreign workers, visa, passport, workers, nationals",
        }),
        "environment": weighted({
            2: """climate change, climate crisis, climate finance, climate, emission, greenhouse gas*, global warming,
                deforestation, biodiversity, net zero, cop2*, cop3*, paris agreement, rainforest, carbon neutral*""",
            1.5: "carbon, pollution, wastewater, environment*, haze, wildlife, forest*, decarboni*, amazon",
            1: "sustainab*, conservation, ocean, plastic, green, ecosystem, ecolog*, fisheries, drought",
        }),
        "health": weighted({
            2: "vaccin*, pandemic, covid*, coronavirus, public health, health care, healthcare, world health organization, outbreak",
            1.5: "health, virus, hospital, disease, medic*, epidemic, pharmaceutical*, hiv, malaria, cancer, tuberculosis",
            0.8: "doctor, nurse, patients, quarantine, lockdown, nutrition, drugs",
        }),
        "crime": weighted({
            2: """drug trafficking, human trafficking, organised crime, organized crime, transnational crime, drug cartel,
                money laundering, fentanyl, narcotic*, scam cent*, online scam, smuggl*, traffick*""",
            1.5: "crime, criminal, corruption, extradit*, scam, gang, cartel, murder*, kidnap*, abduct*, piracy, bribery, fraud",
            1: "police, drug, prison, jailed, law enforcement, mafia, interpol, fugitive, assassinat*",
        }),
        "terrorism": weighted({
            2: "terroris*, terror attack, counterterror*, counter-terror*, suicide bomb*, al-qaeda, jihadist, islamic state",
            1.5: "isis, extremis*, hostage, boko haram, radicali*, al-shabaab, insurgen*, bombings",
            0.8: "militants, taliban, hamas, hezbollah, houthi",
        }),
        "cyber": weighted({
            2: "cyber*, hack, hacker, hacking, hacked, ransomware, data breach, malware",
            1.2: "espionage, disinformation, misinformation, spy, spying, surveillance, spyware, data protection, data privacy",
        }),
        "legal": weighted({
            2: """international criminal court, international court of justice, war crime, arrest warrant, international law,
                law of the sea, dispute settlement, legal assistance, crimes against humanity, extradition treaty""",
            1.5: "court, tribunal, lawsuit, icc, icj, prosecut*, arbitration, unclos, verdict, ruling, indict*, convicted",
            1: "judge, judicia*, constitution*, ratif*, legal, trial, treaty, attorney, legislation, intellectual property",
            0.5: "law",
        }),
        "political": weighted({
            2: """election, presidential election, general election, coup, referendum, impeach*, transition of power,
                president-elect, inaugurat*, sworn in, political crisis, transitional government, martial law, landslide""",
            1.5: "electoral, opposition, coalition, junta, campaign, ballot, re-elect*, power-sharing, polling",
            1: "political, politics, party, parliament*, vote*, lawmaker, cabinet, protest*, resign*, opposition leader, reform",
            0.5: "congress, senate, democrats, republicans, legislat*",
        }),
        "disaster": weighted({
            2: """humanitarian aid, humanitarian assistance, humanitarian crisis, natural disaster, disaster relief, earthquake,
                flood*, tsunami, typhoon, hurricane, cyclone, famine, food aid, wildfire, landslide, aid convoy, starv*""",
            1.5: "disaster, humanitarian, evacuat*, relief, quake, volcan*, food insecurity, hunger, aid workers",
            0.8: "rescue*, victims, survivors, aid, blockade, reconstruction, emergency",
        }),
        "culture": weighted({
            2: """scholarship, football, olympic*, world cup, asian games, cultural exchange, cultural heritage, student exchange,
                people-to-people, panda, soft power, k-pop, educational exchange""",
            1.5: "cultur*, education*, sport*, museum, film, universit*, student, heritage, athlete, unesco, festival, artefact, artifact",
            1: "music, religio*, pope, vatican, art, artist, language, school, tournament, church, mosque, academic, concert, drama",
        }),
    }
)  # fmt: skip
