"""What an article and its meetings are about."""

import pytest

from articles.records.vocabulary import TOPICS
from tests.nlp.traps.told import meeting_of, read, rows

ABOUT = {
    "military": [
        (
            "id",
            "Menhan Yunani Nikos Dendias bertemu Menhan Siprus Vasilis Palmas di Athena pada Rabu. Mereka "
            "membahas latihan militer bersama dan pembelian rudal pertahanan udara.",
            "Nikos Dendias + Vasilis Palmas",
        ),
        (
            "en",
            "Greek Defence Minister Nikos Dendias met Cypriot Defence Minister Vasilis Palmas in Athens on "
            "Wednesday. They reviewed joint exercises and the purchase of air defence missiles.",
            "Nikos Dendias + Vasilis Palmas",
        ),
    ],
    "economic": [
        (
            "id",
            "PM Mongolia Luvsannamsrain Oyun-Erdene bertemu Presiden Jerman Frank-Walter Steinmeier di Ulan "
            "Bator, Rabu. Keduanya sepakat menurunkan tarif dan menambah investasi serta ekspor daging.",
            "Frank-Walter Steinmeier + Luvsannamsrain Oyun-Erdene",
        ),
        (
            "en",
            "Mongolian Prime Minister Luvsannamsrain Oyun-Erdene met German President Frank-Walter "
            "Steinmeier on Wednesday. They agreed to cut tariffs and to raise investment and exports of meat.",
            "Frank-Walter Steinmeier + Luvsannamsrain Oyun-Erdene",
        ),
    ],
    "energy": [
        (
            "id",
            "Presiden Azerbaijan Ilham Aliyev menerima PM Bulgaria Nikolai Denkov di Baku, Rabu. Pasokan gas "
            "alam lewat pipa dan kabel listrik bawah laut menjadi bahasan.",
            "Ilham Aliyev + Nikolai Denkov",
        ),
        (
            "en",
            "Azerbaijani President Ilham Aliyev received Bulgarian Prime Minister Nikolai Denkov in Baku on "
            "Wednesday. Natural gas from the pipeline and an electricity cable under the sea were discussed.",
            "Ilham Aliyev + Nikolai Denkov",
        ),
    ],
    "cbrn": [
        (
            "id",
            "Utusan Iran Ali Bagheri Kani bertemu utusan Uni Eropa Enrique Mora di Doha, Rabu. Pengayaan "
            "uranium dan program nuklir Iran dibicarakan.",
            "Ali Bagheri Kani + Enrique Mora",
        ),
        (
            "en",
            "Iranian envoy Ali Bagheri Kani met EU envoy Enrique Mora in Doha on Wednesday. Uranium "
            "enrichment and Iran's nuclear programme were discussed.",
            "Ali Bagheri Kani + Enrique Mora",
        ),
    ],
    "territory": [
        (
            "id",
            "Presiden Venezuela Nicolas Maduro bertemu Presiden Guyana Irfaan Ali di Kingstown, Rabu. "
            "Sengketa perbatasan di wilayah Essequibo menjadi bahasan.",
            "Irfaan Ali + Nicolas Maduro",
        ),
        (
            "en",
            "Venezuelan President Nicolas Maduro met Guyanese President Irfaan Ali in Kingstown on "
            "Wednesday. The border dispute over the Essequibo territory was discussed.",
            "Irfaan Ali + Nicolas Maduro",
        ),
    ],
    "migration": [
        (
            "id",
            "PM Italia Giorgia Meloni bertemu Presiden Tunisia Kais Saied di Tunis, Rabu. Mereka membahas "
            "pengungsi dan penyelundupan migran lewat laut.",
            "Giorgia Meloni + Kais Saied",
        ),
        (
            "en",
            "Italian Prime Minister Giorgia Meloni met Tunisian President Kais Saied in Tunis on Wednesday. "
            "They discussed refugees, asylum and the smuggling of migrants by sea.",
            "Giorgia Meloni + Kais Saied",
        ),
    ],
    "health": [
        (
            "id",
            "PM India Narendra Modi bertemu Direktur Jenderal WHO Tedros Adhanom Ghebreyesus di New Delhi, "
            "Rabu. Vaksin, pandemi, dan rumah sakit menjadi bahasan.",
            "Narendra Modi + Tedros Adhanom Ghebreyesus",
        ),
        (
            "en",
            "Indian Prime Minister Narendra Modi met WHO Director-General Tedros Adhanom Ghebreyesus in New "
            "Delhi on Wednesday. Vaccines, pandemics and hospitals were discussed.",
            "Narendra Modi + Tedros Adhanom Ghebreyesus",
        ),
    ],
    "disaster": [
        (
            "id",
            "Presiden Turki Recep Tayyip Erdogan menerima PM Yunani Kyriakos Mitsotakis di Ankara, Rabu. "
            "Bantuan kemanusiaan bagi korban gempa menjadi bahasan.",
            "Kyriakos Mitsotakis + Recep Tayyip Erdogan",
        ),
        (
            "en",
            "Turkish President Recep Tayyip Erdogan received Greek Prime Minister Kyriakos Mitsotakis in "
            "Ankara on Wednesday. Humanitarian aid for victims of the earthquake was discussed.",
            "Kyriakos Mitsotakis + Recep Tayyip Erdogan",
        ),
    ],
    "environment": [
        (
            "id",
            "Presiden Brasil Luiz Inacio Lula da Silva bertemu PM Norwegia Jonas Gahr Store di Brasilia, "
            "Rabu. Emisi karbon, perubahan iklim, dan hutan Amazon menjadi bahasan.",
            "Jonas Gahr Store + Luiz Inacio Lula da Silva",
        ),
        (
            "en",
            "Brazilian President Luiz Inacio Lula da Silva met Norwegian Prime Minister Jonas Gahr Store in "
            "Brasilia on Wednesday. Carbon emissions, climate change and the rainforest were discussed.",
            "Jonas Gahr Store + Luiz Inacio Lula da Silva",
        ),
    ],
    "culture": [
        (
            "id",
            "Presiden Irlandia Michael Higgins menerima Raja Spanyol Felipe VI di Dublin, Rabu. Beasiswa, "
            "museum, dan festival film menjadi bahasan.",
            "Felipe VI + Michael D. Higgins",
        ),
        (
            "en",
            "Irish President Michael Higgins received Spain's King Felipe VI in Dublin on Wednesday. "
            "Scholarships, museums and a film festival were discussed.",
            "Felipe VI + Michael D. Higgins",
        ),
    ],
}
GAPS: dict[str, str] = {}


TOPIC_OF = {topic: [(*case, topic) for case in cases] for topic, cases in ABOUT.items()}
MEETING_GAPS: dict[str, str] = {
    "economic-id-1": "no encounter is read where a name of three words stands behind the country",
}


@pytest.mark.parametrize(("code", "text", "names", "topic"), rows(TOPIC_OF, GAPS))
def test_an_article_has_the_topic_of_its_words(code: str, text: str, names: str, topic: str) -> None:
    reading = read(text, code, "2024-02-15")
    assert reading.topics
    assert reading.topics[0].code == topic
    assert all(one.code in TOPICS and 0 < one.score < 1 for one in reading.topics)


@pytest.mark.parametrize(("code", "text", "names", "topic"), rows(TOPIC_OF, MEETING_GAPS))
def test_a_meeting_has_the_topic_that_the_next_sentence_tells(
    code: str, text: str, names: str, topic: str
) -> None:
    assert topic in meeting_of(read(text, code, "2024-02-15"), names).topics


SAME_SENTENCE = {
    "same sentence": [
        (
            "id",
            "Menlu Islandia Bjarni Benediktsson dan Menlu Irlandia Micheal Martin bertemu di Reykjavik pada "
            "Rabu untuk membicarakan serangan siber dan peretasan. Keduanya makan siang bersama.",
            "Bjarni Benediktsson + Micheal Martin",
            "cyber",
        ),
        (
            "id",
            "Menteri Kehakiman Belgia Paul Van Tigchelt bertemu Menteri Kehakiman Ekuador Mariana Valverde "
            "di Quito, Rabu, guna membahas penyelundupan narkoba. Keduanya berfoto.",
            "Mariana Valverde + Paul Van Tigchelt",
            "crime",
        ),
        (
            "en",
            "Icelandic Foreign Minister Bjarni Benediktsson met Irish Foreign Minister Micheal Martin in "
            "Reykjavik on Wednesday to discuss cyber attacks and hacking. They had lunch.",
            "Bjarni Benediktsson + Micheal Martin",
            "cyber",
        ),
        (
            "en",
            "Belgian Justice Minister Paul Van Tigchelt met Ecuadorean Justice Minister Mariana Valverde in "
            "Quito on Wednesday over drug trafficking and organised crime. They posed for photographs.",
            "Mariana Valverde + Paul Van Tigchelt",
            "crime",
        ),
    ],
}
SAME_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names", "topic"), rows(SAME_SENTENCE, SAME_GAPS))
def test_a_meeting_has_the_topic_of_its_own_sentence(code: str, text: str, names: str, topic: str) -> None:
    assert topic in meeting_of(read(text, code, "2024-02-15"), names).topics
