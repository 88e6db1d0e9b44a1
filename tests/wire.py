"""Made-up agency reports and what outlets make of them, all of one made-up meeting."""

QUOTES = (
    '"We have not solved everything today, but for the first time in nine years both sides have put a date '
    'under a plan," {first} told reporters.',
    '"The nickel will be smelted where it is dug, and whoever wants it is welcome to build beside the mine," '
    "{second} said.",
)
ENGLISH = """VIENNA, March 5 (Meridian Wire) - Indonesian Foreign Minister Ana Widodo met her Spanish counterpart \
José Núñez in Vienna on Tuesday to settle a quarrel over nickel that has kept a trade agreement on ice since 2015.

The two ministers spoke for three hours at the Hofburg, longer than planned, and sent their advisers out of the \
room twice, according to a diplomat who was present.

{quotes}

Under the plan Spanish firms would finance two smelters on Sulawesi and buy a third of what they yield at prices \
fixed once a year. A committee of both governments is to write the details down by the end of June.

Environmental groups criticised that the text leaves open who pays for cleaning up the lagoons into which older \
plants have drained their waste.

The next round is due in Makassar in September. Neither delegation would say whether the presidents \
will attend.""".format(quotes="\n\n".join(QUOTES).format(first="Widodo", second="Núñez"))
# Another reporter who was in the same hall: the same two quotations, nothing else in common.
INDEPENDENT = """Spain and Indonesia are talking again about ore. In a side room of the old imperial palace the \
heads of their diplomacies, Ana Widodo and José Núñez, sat down this week with maps of three harbours and a draft \
that runs to forty pages.

{quotes}

What that is worth will be seen in summer, when officials have to turn an outline into paragraphs. People who know \
the draft say that freight rates and the language of arbitration are still between brackets.

For Madrid the matter is one of batteries: a works near Valencia stands half finished for want of cheap metal. For \
Jakarta it is one of pride, since a ban on raw exports was once mocked in Brussels and now looks clever to many.

Traders took the news calmly. In London the metal cost a little less in the evening than it had at noon.""".format(
    quotes="\n\n".join(QUOTES).format(first="Ana Widodo", second="the Spaniard")
)
INDONESIAN = """WINA, Kantor Berita Meridian - Menteri Luar Negeri Indonesia Ana Widodo bertemu dengan Menteri Luar \
Negeri Spanyol José Núñez di Wina, Selasa (5/3), untuk menyelesaikan perselisihan soal nikel yang menahan perjanjian \
dagang sejak 2015.

Kedua menteri berbicara selama tiga jam di Istana Hofburg, lebih lama daripada yang direncanakan, dan dua kali \
meminta para penasihat meninggalkan ruangan, kata seorang diplomat yang hadir.

"Belum semuanya selesai hari ini, tetapi untuk pertama kalinya dalam sembilan tahun ada tanggal di bawah sebuah \
rencana," ujar Ana kepada wartawan.

Menurut rencana itu, perusahaan Spanyol akan membiayai dua pabrik peleburan di Sulawesi dan membeli sepertiga \
hasilnya dengan harga yang ditetapkan setahun sekali. Komite kedua pemerintah harus menuliskan rinciannya sebelum \
akhir Juni.

Kelompok lingkungan mengkritik bahwa naskah itu tidak menyebut siapa yang menanggung biaya pembersihan laguna tempat \
pabrik lama membuang limbah.

Putaran berikutnya dijadwalkan di Makassar pada September. Kedua delegasi tidak mau mengatakan apakah presiden akan \
hadir."""
# Nothing of the above: another matter, to be printed beside it.
UNRELATED = """The fishery commission of the two straits ended its yearly session without a quota for mackerel. \
Scientists had asked for a cut by a fifth; the coastal states offered a twentieth and a study. Its chair, a retired \
admiral from Reykjavik, said that fish do not read minutes and that stocks would fall whatever was written down.

Delegates agreed on smaller things: nets with wider meshes from spring on, a common register of trawlers, and \
observers on every tenth vessel. The register will be kept in Bergen. Who may look into it was left to lawyers.

Smaller harbours had hoped for more. In the north of the larger island four of seven auction halls closed within a \
decade, and the ferry that once carried crates now carries walkers. A cooperative there wants to lease its licences \
to a museum, which the ministry calls an interesting idea that no statute foresees."""


def shortened(text: str, share: float = 1 / 3) -> str:
    """Return the text without its end, cut in the middle of a sentence if need be."""
    words = text.split(" ")
    return " ".join(words[: round(len(words) * (1 - share))])


def dressed(text: str, outlet: str) -> str:
    """Return the text as another outlet prints it: its own dateline, typography, and lines at the end."""
    _, _, body = text.partition(" - ")
    for straight, set_as in (('"', "”"), (" - ", " – "), ("\n\n", "\n")):
        body = body.replace(straight, set_as)
    return (
        f"{outlet.upper()} —\n{body}\n\nEditor: R. Salim\n© {outlet}, all rights reserved. Read also: weather"
    )


def edited(text: str) -> str:
    """Return the text after an editor changed every twenty-fifth word of it."""
    words = text.split(" ")
    return " ".join("reportedly" if number % 25 == 12 else word for number, word in enumerate(words))
