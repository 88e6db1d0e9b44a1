"""Write sentences of diplomatic news from patterns, with names drawn anew each time.

The corpora hold little such text. The patterns are written by hand for this project.
"""

import re
from typing import Protocol

from .acting import parted
from .names import PersonName
from .sentences import Sentence, assemble

# P, Q, R persons in full; p, q the same ones in short; C, D countries; K a city; O, U organisations;
# {=name|label} a name that stays; GPE becomes LOC where it is a place.
PATTERNS = """
Menteri Luar Negeri {C} {P} bertemu dengan Menteri Luar Negeri {D} {Q} di {K}, Selasa (13/9).
Menlu {C} {P} bertemu Menlu {D} {Q} di sela-sela Sidang Majelis Umum {O}.
Presiden {C} {P} menerima kunjungan Perdana Menteri {D} {Q} di {K}, Senin.
Presiden {P} dan Presiden {Q} menggelar pertemuan empat mata di {K}.
Presiden {C} {P} dijadwalkan bertemu pemimpin {D} {Q} bulan depan.
{P} bertemu {Q} di {K}.
{P} mengatakan hubungan {C} dan {D} semakin membaik.
"Kami menyambut baik perundingan itu," kata juru bicara {O} {P}.
Juru Bicara {=Kementerian Luar Negeri Rusia|ORG}, {P}, menolak berkomentar.
Juru Bicara {=Kementerian Luar Negeri|ORG} {P} membantah laporan {O}.
Dalam pertemuan itu, {p} didampingi {Q}, sementara {R} mewakili {D}.
Hubungan {C}-{D} memburuk setelah peluncuran rudal itu.
Perundingan {C}-{D} di {K} berakhir tanpa kesepakatan.
Perang dagang {C} dan {D} mengancam ekonomi dunia.
Duta Besar {C} untuk {D}, {P}, dipanggil pemerintah setempat pada Rabu (5/2/2020).
Duta Besar {C} untuk {=Indonesia|GPE} {P} menyerahkan surat kepercayaan kepada Presiden {Q}.
Presiden {P} menerima {Q} di {=Istana Merdeka|LOC}, {=Jakarta|LOC}.
Sekretaris Jenderal {O} {P} menyerukan gencatan senjata di {C}.
Sekjen {O} {P} tiba di {K} pada Kamis malam untuk bertemu {Q}.
{K} - Perdana Menteri {C} {P} menyatakan siap berdialog dengan {D}.
{K}, {=KOMPAS.com|ORG} - Pemerintah {C} mengecam serangan terhadap warga {D}.
Para pemimpin {O} berkumpul di {K} untuk membahas krisis {C}.
KTT {O} di {K} dihadiri oleh Presiden {C} {P}, Perdana Menteri {D} {Q}, dan Menlu {R}.
Utusan khusus {O} untuk {C}, {P}, mengadakan pembicaraan dengan wakil {D}.
Mantan Presiden {C} {P} mengunjungi {K} pekan lalu.
Mantan Menteri Pertahanan {C}, {P}, ditahan di {K}.
Wakil Presiden {C} {P} dan istrinya tiba di bandara {K}.
Menurut {P}, {C} dan {D} sepakat memperkuat kerja sama di bidang pertahanan.
"Ini pertemuan yang sangat produktif," ujar {p}.
"Kami akan terus bekerja sama," kata {P} seperti dikutip kantor berita {O}.
{p} dan {q} sebelumnya bertemu di {K} pada bulan Juni.
{P} menelepon {Q} untuk membahas situasi di {C}.
Kanselir {C} {P} dan Presiden {D} {Q} menandatangani nota kesepahaman di {K}.
Raja {C} {P} menjamu Presiden {Q} dalam jamuan makan malam.
Pangeran {P} dari {C} berkunjung ke {K}, {D}.
Menhan {C} {P} dan Menhan {D} {Q} membahas latihan militer bersama.
Menteri Perdagangan {C} {P} memimpin delegasi ke {K}.
Delegasi {C} yang dipimpin {P} bertolak ke {K}, Minggu (1/3).
Ketua {O} {P} mengatakan sanksi terhadap {C} akan diperpanjang.
{=Dewan Keamanan PBB|ORG} menggelar sidang darurat mengenai {C}.
{O} dan {U} mengutuk serangan di {K}, {C}.
Pejabat {O}, {P}, mengatakan kepada {U} bahwa pembicaraan berlangsung lancar.
Tentara {C} menembak jatuh pesawat {D} di dekat {K}.
Warga negara {C} ditangkap di {K} atas tuduhan mata-mata untuk {D}.
Pemimpin tertinggi {C} {P} tiba dengan kereta khusus di {K}.
Pertemuan {P} dengan {Q} berlangsung selama dua jam.
Pertemuan antara {P} dan {Q} itu merupakan yang pertama sejak 2017.
Penasihat keamanan nasional {C} {P} dan mitranya dari {D}, {Q}, bertemu secara rahasia di {K}.
Menlu {P} menemui Menlu {C} {Q}, Menlu {D} {R}, serta Sekjen {O}.
Selain {p}, hadir pula Menteri Keuangan {C} {Q} dan Wali Kota {K} {R}.
{=Indonesia|GPE} mendorong {O} agar mengambil langkah nyata, kata Menlu {P} di {K}.
{C} memulangkan duta besarnya dari {D} pada Jumat (10/11/2023).
{O} menyatakan prihatin atas pelanggaran hak asasi manusia di {C}.
Kepala Kebijakan Luar Negeri {O} {P} mendesak {C} dan {D} menahan diri.
Istri Presiden {C}, {P}, mengunjungi museum di {K}.
Politikus {C} {P} bertemu tokoh oposisi {D} {Q}.
Pemerintahan {P} menuduh {C} memasok senjata kepada {O}.
Presiden terpilih {C} {P} berbicara lewat telepon dengan {Q}.
Utusan {C} {P} menemui petinggi {O} di {K}.
Jenderal {P} bertemu Panglima {O} {Q} di markas {U}.
"Tidak ada negara yang menang," kata {p} kepada wartawan di {K}, {C}, Sabtu.
Kedutaan Besar {C} di {K} mengimbau warganya berhati-hati.
{p} mengatakan negaranya tidak akan menyerah.
{p} menekankan pentingnya gencatan senjata.
{p} menambahkan bahwa perundingan itu masih panjang.
{p} berharap kedua negara segera mencapai kesepakatan.
{p} melanjutkan, perang harus segera dihentikan.
{p} menuturkan, kunjungan itu membahas investasi dan energi.
{p} tiba di {K} pada Selasa pagi dengan pengawalan ketat.
{p} kemudian terbang ke {K} untuk menemui {q}.
{p} dan {q} sama-sama menolak usul {O}.
{p}, {q}, dan {R} berfoto bersama sebelum makan malam.
Namun, {p} memperingatkan {q} agar tidak memperluas perang.
Pertemuan {p}-{q} itu berlangsung tertutup.
Sebelumnya, {p} mengaku kecewa dengan {q} atas serangan ke {K}.
Ia juga menuding {p} telah mempermainkan {C}.
Dia yakin {p} ingin mengakhiri perang.
Presiden {p} yang baru tiba dari {K} langsung memimpin rapat.
Perdana Menteri {p} belum menanggapi tawaran {q}.
PM {p} menyambut kedatangan {Q} di bandara.
Menlu {p} dijadwalkan tiba pada Rabu.
Menteri Pertahanan {C}, {P}, memperingatkan {O}.
Ketika ditanya kapan {p} akan bertolak ke {C}, juru bicara itu hanya tersenyum.
"Saya sangat kecewa," ujar {p} saat ditanya wartawan.
Menurut {p}, keputusan itu diambil setelah berbicara dengan {q} dan {r}.
Foto: {P} saat bertemu {Q}.
{P} saat bertemu {Q} di {K}. ({O})
Kunjungan {p} ke {C} menuai kritik dari {D}.
Tenggat yang diberikan {p} untuk {q} akan berakhir pekan ini.
Jika {p} tidak memenuhi janjinya, {C} akan menjatuhkan sanksi.
Utusan khusus {p}, {Q}, dikirim ke {K}.
Juru bicara {=Gedung Putih|LOC} {P} membenarkan rencana itu.
{C} mengumumkan penarikan pasukannya dari {D}.
{C} dan {D} sepakat membuka kembali kedutaan besar.
Seorang pejabat senior {C} mengatakan hal itu di {K}.
Kantor berita {C}, {O}, melaporkan keduanya tiba pada Rabu.
Pasukan {C} mundur dari wilayah {K} setelah ditekan {D}.
""".strip().splitlines()

_SLOT = re.compile(r"\{([A-Za-z]|=[^}]+)\}")


class NameSource(Protocol):
    """Draw names at random."""

    def person(self) -> PersonName:
        """Draw a person's name."""

    def country(self) -> str:
        """Draw a country."""

    def city(self) -> str:
        """Draw a city."""

    def organisation(self) -> str:
        """Draw an organisation."""


def fill(pattern: str, source: NameSource) -> Sentence:
    """Fill a pattern's slots with names; ``{p}`` is the short form of the person ``{P}``.

    A country is GPE, or LOC where the words around it make it a place.
    """
    persons = {letter: source.person() for letter in "PQR"}
    others = {letter: (source.country(), "GPE") for letter in "CD"}
    others |= {"K": (source.city(), "LOC")}
    others |= {letter: (source.organisation(), "ORG") for letter in "OU"}
    parts: list[tuple[str, str | None]] = []
    for number, piece in enumerate(_SLOT.split(pattern)):
        if number % 2 == 0:
            parts.append((piece, None))
        elif piece.startswith("="):
            name, _, label = piece[1:].partition("|")
            parts.append((name, label))
        elif piece.upper() in persons:
            person = persons[piece.upper()]
            parts.append((person.full if piece.isupper() else person.short, "PERSON"))
        else:
            parts.append(others[piece])
    sentence = assemble([part for part in parts if part[0]])
    return parted(sentence, lambda span: span.label == "GPE")
