"""Who stands behind short names, titles, pronouns, pairs and groups."""

import pytest

from tests.nlp.traps.told import meant, read, rows

MEANT = {
    "short name": [
        (
            "id",
            "Menteri Luar Negeri Slovenia Tanja Kovacic tiba di Amman pada Rabu. Kovacic menemui Menteri "
            "Luar Negeri Yordania Rami Haddadin. Menurut Haddadin, bantuan segera dikirim.",
            {"Kovacic": ["Tanja Kovacic"], "Haddadin": ["Rami Haddadin"]},
        ),
        (
            "id",
            "Presiden Peru Dina Boluarte menjamu Perdana Menteri Islandia Sigurdur Einarsson di Lima. "
            "Einarsson memuji sambutan itu, dan Boluarte berjanji berkunjung tahun depan.",
            {"Einarsson": ["Sigurdur Einarsson"], "Boluarte": ["Dina Boluarte"]},
        ),
        (
            "en",
            "Slovenian Foreign Minister Tanja Kovacic landed in Amman on Wednesday. Kovacic met Jordanian "
            "Foreign Minister Rami Haddadin. According to Haddadin, aid would be sent soon.",
            {"Kovacic": ["Tanja Kovacic"], "Haddadin": ["Rami Haddadin"]},
        ),
        (
            "en",
            "Peruvian President Dina Boluarte hosted Icelandic Prime Minister Sigurdur Einarsson in Lima. "
            "Einarsson praised the welcome, and Boluarte promised a visit next year.",
            {"Einarsson": ["Sigurdur Einarsson"], "Boluarte": ["Dina Boluarte"]},
        ),
    ],
    "title": [
        (
            "id",
            "Presiden Kenya William Ruto menerima Menlu Norwegia Espen Barth Eide di Nairobi. Sang presiden "
            "meminta dukungan bagi misi di Haiti. Pemimpin Kenya itu akan terbang ke Oslo bulan depan.",
            {"presiden": ["William Ruto"], "Pemimpin Kenya itu": ["William Ruto"]},
        ),
        (
            "id",
            "Perdana Menteri Vietnam Pham Minh Chinh tiba di Dili. Sang perdana menteri disambut Presiden "
            "Jose Ramos-Horta. Kepala pemerintahan Vietnam itu membawa 30 pengusaha.",
            {
                "perdana menteri": ["Pham Minh Chinh"],
                "Kepala pemerintahan Vietnam itu": ["Pham Minh Chinh"],
            },
        ),
        (
            "en",
            "Vladimir Putin arrived in Tashkent on Sunday, where Shavkat Mirziyoyev met him at the airport. "
            "The Russian leader brought a large delegation. The Uzbek president thanked him.",
            {"Russian leader": ["Vladimir Putin"], "Uzbek president": ["Shavkat Mirziyoyev"]},
        ),
        (
            "en",
            "Kenyan President William Ruto received Norwegian Foreign Minister Espen Barth Eide in Nairobi. "
            "The president asked for help in Haiti. The Norwegian minister promised to look into it.",
            {"president": ["William Ruto"], "Norwegian minister": ["Espen Barth Eide"]},
        ),
    ],
    "host": [
        (
            "id",
            "Presiden Mongolia Ukhnaagiin Khurelsukh menerima Paus Fransiskus di Ulaanbaatar pada Sabtu. "
            "Tuan rumah menyerahkan sepucuk surat kuno. Paus berterima kasih.",
            {"Tuan rumah": ["Ukhnaagiin Khurelsukh"]},
        ),
        (
            "id",
            "Menteri Luar Negeri Denmark Lars Lokke Rasmussen tiba di Kyiv dan disambut Menteri Luar Negeri "
            "Ukraina Dmytro Kuleba. Sang tuan rumah meminta jet tempur.",
            {"tuan rumah": ["Dmytro Kuleba"]},
        ),
        (
            "en",
            "Cypriot President Nikos Christodoulides welcomed Lebanese Prime Minister Najib Mikati in "
            "Nicosia on Monday. The host proposed joint patrols. His guest asked for time.",
            {"host": ["Nikos Christodoulides"]},
        ),
        (
            "en",
            "Swiss President Viola Amherd received Ecuadorean President Daniel Noboa in Bern. His host "
            "offered to mediate, Noboa said.",
            {"His host": ["Viola Amherd"]},
        ),
    ],
    "pair of persons": [
        (
            "id",
            "Presiden Serbia Aleksandar Vucic menerima Presiden Siprus Nikos Christodoulides di Beograd, "
            "Rabu. Kedua presiden menandatangani perjanjian. Keduanya lalu makan malam.",
            {
                "Kedua presiden": ["Aleksandar Vucic", "Nikos Christodoulides"],
                "Keduanya": ["Aleksandar Vucic", "Nikos Christodoulides"],
            },
        ),
        (
            "id",
            "Raja Bhutan Jigme Khesar Namgyel Wangchuck bertemu Perdana Menteri India Narendra Modi di New "
            "Delhi. Kedua pemimpin membahas pembangkit listrik. Menurut India, kedua tokoh itu akan bertemu "
            "lagi.",
            {
                "Kedua pemimpin": ["Jigme Khesar Namgyel Wangchuck", "Narendra Modi"],
                "kedua tokoh": ["Jigme Khesar Namgyel Wangchuck", "Narendra Modi"],
            },
        ),
        (
            "en",
            "Dutch Foreign Minister Hanke Bruins Slot met her Serbian counterpart Ivica Dacic in The Hague. "
            "Both ministers condemned the attack. They agreed to meet again in May.",
            {
                "Both ministers": ["Hanke Bruins Slot", "Ivica Dacic"],
                "They": ["Hanke Bruins Slot", "Ivica Dacic"],
            },
        ),
        (
            "en",
            "Bhutan's King Jigme Khesar Namgyel Wangchuck met Indian Prime Minister Narendra Modi in New "
            "Delhi. The two leaders discussed hydropower. The pair later toured a museum.",
            {
                "two leaders": ["Jigme Khesar Namgyel Wangchuck", "Narendra Modi"],
                "pair": ["Jigme Khesar Namgyel Wangchuck", "Narendra Modi"],
            },
        ),
    ],
    "two sides": [
        (
            "id",
            "Ethiopia menuduh Somalia melanggar perjanjian pelabuhan. Kedua negara menarik duta besar "
            "masing-masing. Kedua pihak tetap berunding melalui Turki.",
            {"Kedua negara": ["Ethiopia", "Somalia"], "Kedua pihak": ["Ethiopia", "Somalia"]},
        ),
        (
            "en",
            "Ethiopia accused Somalia of breaking the port accord. Both countries have recalled their "
            "envoys. The two sides still talk.",
            {"Both countries": ["Ethiopia", "Somalia"], "two sides": ["Ethiopia", "Somalia"]},
        ),
    ],
    "three": [
        (
            "id",
            "Mesir, Sudan, dan Ethiopia kembali berunding soal bendungan di Sungai Nil. Ketiga negara gagal "
            "mencapai kata sepakat tahun lalu.",
            {"Ketiga negara": ["Egypt", "Ethiopia", "Sudan"]},
        ),
        (
            "id",
            "Presiden Kazakhstan Kassym-Jomart Tokayev, Presiden Uzbekistan Shavkat Mirziyoyev, dan Presiden "
            "Tajikistan Emomali Rahmon bertemu di Almaty. Ketiga pemimpin membahas air.",
            {"Ketiga pemimpin": ["Emomali Rahmon", "Kassym-Jomart Tokayev", "Shavkat Mirziyoyev"]},
        ),
        (
            "en",
            "Egypt, Sudan and Ethiopia resumed negotiations over the dam on the Nile. The three countries "
            "failed to agree last year.",
            {"three countries": ["Egypt", "Ethiopia", "Sudan"]},
        ),
        (
            "en",
            "Kazakh President Kassym-Jomart Tokayev, Uzbek President Shavkat Mirziyoyev and Tajik President "
            "Emomali Rahmon met in Almaty. The three leaders discussed water.",
            {"three leaders": ["Emomali Rahmon", "Kassym-Jomart Tokayev", "Shavkat Mirziyoyev"]},
        ),
    ],
    "pronoun": [
        (
            "id",
            "Menteri Luar Negeri Kanada Melanie Joly berpidato di Ottawa pada Selasa. Ia mengumumkan bantuan "
            "baru. Dia juga akan berangkat ke Kyiv.",
            {"Ia": ["Melanie Joly"], "Dia": ["Melanie Joly"]},
        ),
        (
            "en",
            "Canadian Foreign Minister Melanie Joly telephoned Ukrainian Foreign Minister Dmytro Kuleba on "
            "Tuesday. She announced new aid. He thanked her.",
            {"She": ["Melanie Joly"], "He": ["Dmytro Kuleba"]},
        ),
        (
            "en",
            '"I met Serbian Prime Minister Ana Brnabic in Belgrade," Hungarian Foreign Minister Peter '
            "Szijjarto said. He spoke of a breakthrough.",
            {"He": ["Peter Szijjarto"]},
        ),
        (
            "id",
            '"Saya menemui Perdana Menteri Serbia Ana Brnabic di Beograd," kata Menlu Hungaria Peter '
            "Szijjarto. Ia menyebut hasilnya baik.",
            {"Ia": ["Peter Szijjarto"]},
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "surfaces"), rows(MEANT, GAPS))
def test_what_points_back_is_who_is_meant(code: str, text: str, surfaces: dict[str, list[str]]) -> None:
    reading = read(text, code, "2024-05-30")
    assert {surface: meant(reading, surface) for surface in surfaces} == surfaces
