"""States and bodies under all their names: abbreviations, epithets, demonyms, capitals, palaces."""

import pytest

from tests.nlp.traps.told import acting, read, rows

NAMES = {
    "abbreviations of states": [
        ("id", "Korut kembali menembakkan rudal. AS dan Korsel mengecam tindakan itu.", {"KP", "US", "KR"}),
        ("id", "RRT menyampaikan protes kepada Inggris.", {"CN", "GB"}),
        ("id", "Tiongkok dan UEA menandatangani nota kesepahaman.", {"CN", "AE"}),
        ("id", "PNG meminta bantuan Selandia Baru setelah gempa.", {"PG", "NZ"}),
        ("en", "The DPRK fired two missiles. The US and the ROK condemned it.", {"KP", "US", "KR"}),
        ("en", "The UK and the UAE signed a memorandum. The PRC objected.", {"GB", "AE", "CN"}),
        ("en", "The DRC accused Rwanda of backing rebels.", {"CD", "RW"}),
    ],
    "abbreviations of bodies": [
        ("id", "UE dan PBB mendesak gencatan senjata. ASEAN belum bersikap.", {"EU", "UN", "ASEAN"}),
        ("id", "OKI mengecam serangan itu, begitu pula Liga Arab.", {"OIC", "Arab League"}),
        ("id", "DK PBB menolak rancangan itu, kata NATO.", {"UN", "NATO"}),
        ("en", "The UNGA adopted the text. ASEAN and the EU welcomed it.", {"UN", "ASEAN", "EU"}),
        ("en", "The OIC condemned the raid, as did the Arab League.", {"OIC", "Arab League"}),
    ],
    "epithets": [
        ("id", "Negeri Beruang Merah menuduh Negeri Paman Sam ikut campur.", {"RU", "US"}),
        ("id", "Negeri Ginseng dan Negeri Sakura sepakat menghapus tarif.", {"KR", "JP"}),
        ("id", "Negeri Tirai Bambu memprotes keputusan Negeri Kanguru.", {"CN", "AU"}),
        ("id", "Negeri Jiran menolak tuduhan itu. Indonesia meminta bukti.", {"MY", "ID"}),
        ("id", "Negeri Gajah Putih dan Negeri Hindustan membuka perundingan dagang.", {"TH", "IN"}),
        ("id", "Negeri Piramida memediasi, sementara Negeri Kincir Angin menunggu.", {"EG", "NL"}),
    ],
    "demonyms": [
        ("en", "Ethiopian officials rejected the Sudanese proposal.", {"ET", "SD"}),
        ("en", "Danish and Dutch negotiators left without a deal.", {"DK", "NL"}),
        ("en", "The Kazakh and Uzbek governments agreed on water quotas.", {"KZ", "UZ"}),
        ("en", "A Vietnamese delegation complained about the Filipino patrols.", {"VN", "PH"}),
        ("id", "Pejabat Ethiopia menolak usulan pemerintah Sudan.", {"ET", "SD"}),
    ],
    "capitals": [
        ("id", "Moskow menolak tuduhan itu, sementara Kyiv meminta penyelidikan.", {"RU", "UA"}),
        ("id", "Canberra memperingatkan Beijing soal latihan militer tersebut.", {"AU", "CN"}),
        ("id", "Menurut Teheran, Riyadh telah menyetujui syarat itu.", {"IR", "SA"}),
        ("en", "Ankara accused Athens of breaking the accord.", {"TR", "GR"}),
        ("en", "Hanoi protested after Manila sent a ship.", {"VN", "PH"}),
        ("en", "Addis Ababa says Cairo has agreed to the terms.", {"ET", "EG"}),
    ],
    "palaces": [
        ("id", "Kremlin membantah laporan tersebut. Gedung Putih menolak berkomentar.", {"RU", "US"}),
        ("id", "Istana menyatakan belum menerima undangan. Elysee membenarkan hal itu.", {"ID", "FR"}),
        ("id", "Downing Street menyebut usul itu tidak realistis, berbeda dengan Gedung Biru.", {"GB", "KR"}),
        ("en", "The Kremlin denied the report. The White House declined to comment.", {"RU", "US"}),
        ("en", "The Elysee welcomed the offer, and Downing Street did not object.", {"FR", "GB"}),
        ("id", "Pihak Istana menegaskan posisi itu tidak berubah. Kremlin tidak bereaksi.", {"ID", "RU"}),
        ("en", "The Blue House protested. Malacañang backed the move.", {"KR", "PH"}),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text", "names"), rows(NAMES, GAPS))
def test_a_state_or_body_acts_under_any_of_its_names(code: str, text: str, names: set[str]) -> None:
    assert acting(read(text, code, "2021-05-20")) == names
