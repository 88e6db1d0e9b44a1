"""Other words for plans, delays, cancellations, denials and what was held, in both languages."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

CASES = {
    "held": [
        (
            "id",
            "PM Bangladesh Sheikh Hasina duduk bersama Presiden Sri Lanka Ranil Wickremesinghe selama satu "
            "jam di Dhaka, Rabu. Pelabuhan menjadi bahasan.",
            ["held: Ranil Wickremesinghe + Sheikh Hasina"],
        ),
        (
            "id",
            "Presiden Kuba Miguel Diaz-Canel menjamu Presiden Bolivia Luis Arce makan siang di Havana, Rabu. "
            "Litium menjadi bahasan.",
            ["held: Luis Arce + Miguel Diaz-Canel"],
        ),
        (
            "id",
            "Pembicaraan empat mata antara Presiden Mesir Abdel Fattah el-Sisi dan Raja Yordania Abdullah II "
            "berlangsung di Aqaba, Rabu. Gaza menjadi bahasan.",
            ["held: Abdel Fattah el-Sisi + Abdullah II"],
        ),
        (
            "en",
            "Cuban President Miguel Diaz-Canel had lunch with Bolivian President Luis Arce in Havana on "
            "Wednesday. Lithium came up.",
            ["held: Luis Arce + Miguel Diaz-Canel"],
        ),
        (
            "en",
            "In Dhaka on Wednesday, Bangladesh Prime Minister Sheikh Hasina and Sri Lankan President Ranil "
            "Wickremesinghe exchanged views on ports for an hour. They also signed two accords.",
            ["held: Ranil Wickremesinghe + Sheikh Hasina"],
        ),
        (
            "en",
            "Kenyan Foreign Minister Musalia Mudavadi and Somali Foreign Minister Ahmed Moalim Fiqi talked "
            "for two hours in Nairobi on Wednesday. Piracy was raised.",
            ["held: Ahmed Moalim Fiqi + Musalia Mudavadi"],
        ),
    ],
    "ahead": [
        (
            "id",
            "Presiden Filipina Ferdinand Marcos Jr berencana menemui PM Australia Anthony Albanese di "
            "Melbourne pekan depan. Laut menjadi agenda.",
            ["planned: Anthony Albanese + Ferdinand Marcos Jr."],
        ),
        (
            "id",
            "Rencananya, Menlu Belanda Hanke Bruins Slot bertemu Menlu Mesir Sameh Shoukry di Kairo, Sabtu. "
            "Gaza menjadi agenda.",
            ["planned: Hanke Bruins Slot + Sameh Shoukry"],
        ),
        (
            "en",
            "Philippine President Ferdinand Marcos Jr is set to sit down with Australian Prime Minister "
            "Anthony Albanese in Melbourne next week. The sea is on the agenda.",
            ["planned: Anthony Albanese + Ferdinand Marcos Jr."],
        ),
        (
            "en",
            "A meeting between Dutch Foreign Minister Hanke Bruins Slot and Egyptian Foreign Minister Sameh "
            "Shoukry is expected in Cairo on Saturday. Gaza is on the agenda.",
            ["planned: Hanke Bruins Slot + Sameh Shoukry"],
        ),
        (
            "en",
            "Finland's president, Alexander Stubb, travels to Riga on Friday for talks with Latvian "
            "President Edgars Rinkevics. Cables are on the agenda.",
            ["planned: Alexander Stubb + Edgars Rinkevics"],
        ),
    ],
    "postponed": [
        (
            "id",
            "Pertemuan PM Pakistan Shehbaz Sharif dengan PM Thailand Srettha Thavisin diundur ke bulan "
            "depan. Cuaca buruk menjadi alasan.",
            ["postponed: Shehbaz Sharif + Srettha Thavisin"],
        ),
        (
            "en",
            "Talks between Pakistani Prime Minister Shehbaz Sharif and Thai Prime Minister Srettha Thavisin "
            "were pushed back to next month. Bad weather was blamed.",
            ["postponed: Shehbaz Sharif + Srettha Thavisin"],
        ),
        (
            "en",
            "Greek Foreign Minister George Gerapetritis has delayed a meeting with Libyan Prime Minister "
            "Abdul Hamid Dbeibah. No reason was given.",
            ["postponed: Abdul Hamid Dbeibah + George Gerapetritis"],
        ),
    ],
    "cancelled": [
        (
            "id",
            "Presiden Bolivia Luis Arce urung bertemu Presiden Chile Gabriel Boric di Arica pada Rabu. Arce "
            "sakit.",
            ["cancelled: Gabriel Boric + Luis Arce"],
        ),
        (
            "id",
            "Pertemuan Menlu Prancis Stephane Sejourne dengan Menlu Niger Bakary Sangare dibatalkan sepihak "
            "oleh Niamey. Paris menyesalkan hal itu.",
            ["cancelled: Bakary Yaou Sangare + Stephane Sejourne"],
        ),
        (
            "en",
            "Bolivian President Luis Arce was to have met Chilean President Gabriel Boric in Arica on "
            "Wednesday, but fell ill and stayed at home. The talks were dropped.",
            ["cancelled: Gabriel Boric + Luis Arce"],
        ),
        (
            "en",
            "Niger cancelled a planned meeting of its foreign minister, Bakary Sangare, with French Foreign "
            "Minister Stephane Sejourne. Paris voiced regret.",
            ["cancelled: Bakary Yaou Sangare + Stephane Sejourne"],
        ),
    ],
    "denied": [
        (
            "id",
            "Menlu Aljazair Ahmed Attaf menampik kabar bahwa ia bertemu Menlu Maroko Nasser Bourita di "
            "Kairo. Kabar itu beredar di media sosial.",
            ["denied: Ahmed Attaf + Nasser Bourita"],
        ),
        (
            "id",
            "Presiden Kolombia Gustavo Petro menolak bertemu Presiden Argentina Javier Milei di Davos. "
            "Keduanya saling mengecam.",
            ["denied: Gustavo Petro + Javier Milei"],
        ),
        (
            "en",
            "Algerian Foreign Minister Ahmed Attaf dismissed reports that he had met Moroccan Foreign "
            "Minister Nasser Bourita in Cairo. The reports had spread on social media.",
            ["denied: Ahmed Attaf + Nasser Bourita"],
        ),
        (
            "en",
            "No meeting took place between Colombian President Gustavo Petro and Argentine President Javier "
            "Milei in Davos, Petro's office said. The two have traded insults.",
            ["denied: Gustavo Petro + Javier Milei"],
        ),
        (
            "en",
            "Colombian President Gustavo Petro declined to meet Argentine President Javier Milei in Davos. "
            "The two have traded insults.",
            ["denied: Gustavo Petro + Javier Milei"],
        ),
        (
            "en",
            "Djibouti on Wednesday dismissed as nonsense a report that its foreign minister had quietly met an "
            "Ethiopian minister in Nairobi last month.",
            ["denied: DJ + ET"],
        ),
        (
            "en",
            "Kigali denied that the president was ill, and Rwandan President Paul Kagame met Angolan President "
            "Joao Lourenco in Luanda on Wednesday.",
            ["held: Joao Lourenco + Paul Kagame"],
        ),
    ],
    "judgement": [
        (
            "id",
            "Presiden Belarus Aleksandr Lukashenko menyebut berunding dengan Polandia sebagai langkah yang "
            "sia-sia.",
            [],
        ),
        (
            "en",
            "Belarusian President Aleksandr Lukashenko described negotiating with Poland as a waste of time.",
            [],
        ),
        (
            "en",
            'Uruguayan President Luis Lacalle Pou, in a telegram, had called Paraguay "the best of neighbours".',
            [],
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "lines"), rows(CASES, GAPS))
def test_an_encounter_has_its_status_in_other_words(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2024-02-29")) == expected(*lines)
