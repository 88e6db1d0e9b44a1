"""Whether it took place: plans, postponement, cancellation, denial, quotation."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

CASES = {
    "held": [
        (
            "id",
            "2024-05-16",
            "Menteri Luar Negeri Norwegia Espen Barth Eide menemui Menteri Luar Negeri Mesir Sameh Shoukry "
            "di Kairo pada Rabu (15/5). Keduanya membahas bantuan untuk Gaza. Eide kemudian kembali ke Oslo.",
            ["held: Espen Barth Eide + Sameh Shoukry"],
        ),
        (
            "id",
            "2024-03-07",
            "Presiden Kazakhstan Kassym-Jomart Tokayev menerima Menlu Hungaria Peter Szijjarto di Astana, "
            "Selasa (5/3). Dalam pertemuan itu Tokayev menawarkan pasokan uranium. Szijjarto menyambut baik "
            "tawaran tersebut.",
            ["held: Kassym-Jomart Tokayev + Peter Szijjarto"],
        ),
        (
            "en",
            "2024-05-16",
            "Norwegian Foreign Minister Espen Barth Eide sat down with his Egyptian counterpart Sameh "
            "Shoukry in Cairo on Wednesday. The two ministers reviewed aid deliveries to Gaza. Eide flew "
            "home later in the day.",
            ["held: Espen Barth Eide + Sameh Shoukry"],
        ),
        (
            "en",
            "2024-03-07",
            "Kazakh President Kassym-Jomart Tokayev received Hungarian Foreign Minister Peter Szijjarto in "
            "Astana on Tuesday. Tokayev offered to ship more uranium. Szijjarto said the offer would be "
            "studied.",
            ["held: Kassym-Jomart Tokayev + Peter Szijjarto"],
        ),
    ],
    "ahead": [
        (
            "id",
            "2024-05-16",
            "Presiden Chile Gabriel Boric akan mengadakan pembicaraan dengan Perdana Menteri Kanada Justin "
            "Trudeau di Ottawa pada Senin depan. Kantor Trudeau mengatakan perdagangan menjadi agenda utama.",
            ["planned: Gabriel Boric + Justin Trudeau"],
        ),
        (
            "id",
            "2023-11-09",
            "Menhan Filipina Gilberto Teodoro dijadwalkan bertemu Menhan Australia Richard Marles di "
            "Canberra akhir bulan ini, kata kedutaan besar Filipina. Latihan gabungan kedua negara akan ikut "
            "dibicarakan.",
            ["planned: Gilberto Teodoro + Richard Marles"],
        ),
        (
            "en",
            "2024-05-16",
            "Chilean President Gabriel Boric is to hold talks with Canadian Prime Minister Justin Trudeau in "
            "Ottawa next Monday. Trudeau's office said trade would top the agenda.",
            ["planned: Gabriel Boric + Justin Trudeau"],
        ),
        (
            "en",
            "2023-11-09",
            "Philippine Defence Secretary Gilberto Teodoro is scheduled to meet Australian Defence Minister "
            "Richard Marles in Canberra later this month, the Philippine embassy said. Joint drills are on "
            "the agenda.",
            ["planned: Gilberto Teodoro + Richard Marles"],
        ),
    ],
    "postponement": [
        (
            "id",
            "2024-05-16",
            "Pertemuan antara Perdana Menteri Armenia Nikol Pashinyan dan Presiden Azerbaijan Ilham Aliyev "
            "yang direncanakan pada Jumat ditunda. Belum ada jadwal baru, kata pejabat di Yerevan.",
            ["postponed: Ilham Aliyev + Nikol Pashinyan"],
        ),
        (
            "id",
            "2023-07-20",
            "Menlu Pakistan Bilawal Bhutto Zardari menunda pembicaraannya dengan Menlu Iran Hossein "
            "Amir-Abdollahian hingga bulan depan. Islamabad menyebut alasan keamanan.",
            ["postponed: Bilawal Bhutto Zardari + Hossein Amir-Abdollahian"],
        ),
        (
            "en",
            "2024-05-16",
            "A meeting between Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham "
            "Aliyev that had been planned for Friday was put off, officials in Yerevan said. No new date has "
            "been set.",
            ["postponed: Ilham Aliyev + Nikol Pashinyan"],
        ),
        (
            "en",
            "2023-07-20",
            "Pakistani Foreign Minister Bilawal Bhutto Zardari has postponed his talks with Iranian Foreign "
            "Minister Hossein Amir-Abdollahian until next month. Islamabad cited security reasons.",
            ["postponed: Bilawal Bhutto Zardari + Hossein Amir-Abdollahian"],
        ),
    ],
    "cancellation": [
        (
            "id",
            "2023-11-30",
            "Perdana Menteri Inggris Rishi Sunak membatalkan pertemuan dengan Perdana Menteri Yunani "
            "Kyriakos Mitsotakis yang sedianya digelar di London pada Selasa. Mitsotakis mengaku kecewa atas "
            "keputusan itu.",
            ["cancelled: Kyriakos Mitsotakis + Rishi Sunak"],
        ),
        (
            "id",
            "2024-02-08",
            "Pembicaraan Presiden Ekuador Daniel Noboa dengan Presiden Kolombia Gustavo Petro batal digelar "
            "pada Rabu. Quito mengatakan kedua belah pihak tidak sepakat soal agenda.",
            ["cancelled: Daniel Noboa + Gustavo Petro"],
        ),
        (
            "en",
            "2023-11-30",
            "British Prime Minister Rishi Sunak scrapped a meeting with Greek Prime Minister Kyriakos "
            "Mitsotakis that was due to take place in London on Tuesday. Mitsotakis voiced regret over the "
            "decision.",
            ["cancelled: Kyriakos Mitsotakis + Rishi Sunak"],
        ),
        (
            "en",
            "2024-02-08",
            "Talks between Ecuadorean President Daniel Noboa and Colombian President Gustavo Petro, set for "
            "Wednesday, were called off at short notice. Quito said the sides could not agree on an agenda.",
            ["cancelled: Daniel Noboa + Gustavo Petro"],
        ),
    ],
    "denial": [
        (
            "id",
            "2024-05-16",
            "Kementerian Luar Negeri Iran membantah bahwa Menlu Hossein Amir-Abdollahian bertemu Utusan "
            "Khusus AS Abram Paley di Oman. Teheran menyebut laporan itu rekaan.",
            ["denied: Abram Paley + Hossein Amir-Abdollahian"],
        ),
        (
            "id",
            "2023-02-16",
            "Presiden Serbia Aleksandar Vucic menegaskan ia tidak akan bertemu Perdana Menteri Kosovo Albin "
            "Kurti di Munchen pekan ini. Menurut Vucic, belum ada yang perlu dibicarakan.",
            ["denied: Albin Kurti + Aleksandar Vucic"],
        ),
        (
            "en",
            "2024-05-16",
            "Iran's foreign ministry denied that Foreign Minister Hossein Amir-Abdollahian had met US "
            "Special Envoy Abram Paley in Oman. It called the report a fabrication.",
            ["denied: Abram Paley + Hossein Amir-Abdollahian"],
        ),
        (
            "en",
            "2023-02-16",
            "Serbian President Aleksandar Vucic said he would not meet Kosovo Prime Minister Albin Kurti in "
            "Munich this week. There was nothing to talk about, Vucic told reporters.",
            ["denied: Albin Kurti + Aleksandar Vucic"],
        ),
    ],
    "quotation": [
        (
            "id",
            "2024-05-16",
            '"Saya sudah bertemu Presiden Brasil Luiz Inacio Lula da Silva di Brasilia pada Senin," kata '
            "Presiden Paraguay Santiago Pena kepada wartawan. Ia menyebut pembicaraan itu hangat.",
            ["held: Luiz Inacio Lula da Silva + Santiago Pena"],
        ),
        (
            "id",
            "2023-10-12",
            "Menteri Luar Negeri Yordania Ayman Safadi akan menerima Menteri Luar Negeri Prancis Catherine "
            'Colonna di Amman pada Minggu. "Kami akan membahas jalur bantuan," ujarnya.',
            ["planned: Ayman Safadi + Catherine Colonna"],
        ),
        (
            "en",
            "2024-05-16",
            '"I met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Monday," Paraguayan '
            "President Santiago Pena told reporters. He described the conversation as warm.",
            ["held: Luiz Inacio Lula da Silva + Santiago Pena"],
        ),
        (
            "en",
            "2023-10-12",
            '"We will meet French Foreign Minister Catherine Colonna in Amman on Sunday," Jordanian Foreign '
            "Minister Ayman Safadi said. Aid routes are to be discussed.",
            ["planned: Ayman Safadi + Catherine Colonna"],
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "lines"), rows(CASES, GAPS))
def test_an_encounter_has_its_participants_and_its_status(
    code: str, day: str, text: str, lines: list[str]
) -> None:
    assert told(read(text, code, day)) == expected(*lines)
