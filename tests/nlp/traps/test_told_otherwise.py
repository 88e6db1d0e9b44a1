"""The traps of the other files in further wordings, so that no rule for one sentence is enough."""

import pytest

from tests.nlp.traps.told import expected, read, rows, told

CASES: dict[str, list[tuple[str, str, list[str]]]] = {
    "speaker of a quotation": [
        (
            "id",
            '"Kami bertemu Menlu Swiss Ignazio Cassis di Jenewa kemarin," ujar Menlu Sri Lanka Ali Sabry, '
            "Rabu. Bantuan pangan menjadi bahasan.",
            ["held: Ali Sabry + Ignazio Cassis"],
        ),
        (
            "id",
            'Presiden Gambia Adama Barrow mengatakan, "Saya akan menemui Presiden Senegal Macky Sall di '
            'Dakar pekan depan." Perbatasan menjadi agenda.',
            ["planned: Adama Barrow + Macky Sall"],
        ),
        (
            "en",
            'Gambian President Adama Barrow told reporters: "I will meet Senegalese President Macky Sall in '
            'Dakar next week." The border is on the agenda.',
            ["planned: Adama Barrow + Macky Sall"],
        ),
    ],
    "denial of a report": [
        (
            "id",
            "Tidak ada pertemuan antara Presiden Rwanda Paul Kagame dan Presiden Burundi Evariste "
            "Ndayishimiye di Luanda, kata Kigali. Laporan media disebut keliru.",
            ["denied: Evariste Ndayishimiye + Paul Kagame"],
        ),
        (
            "en",
            "Rwandan President Paul Kagame never met Burundian President Evariste Ndayishimiye in Luanda, "
            "Kigali said. It called media reports wrong.",
            ["denied: Evariste Ndayishimiye + Paul Kagame"],
        ),
        (
            "en",
            "Kigali denies that there was any meeting between Rwandan President Paul Kagame and Burundian "
            "President Evariste Ndayishimiye. It called media reports wrong.",
            ["denied: Evariste Ndayishimiye + Paul Kagame"],
        ),
    ],
    "condition": [
        (
            "id",
            "Seandainya Presiden Rwanda Paul Kagame bersedia bertemu Presiden Burundi Evariste Ndayishimiye, "
            "perbatasan dapat dibuka, kata seorang diplomat.",
            [],
        ),
        (
            "en",
            "Rwandan President Paul Kagame would meet Burundian President Evariste Ndayishimiye only after "
            "the border reopens, a diplomat said.",
            [],
        ),
    ],
    "row of counterparts": [
        (
            "id",
            "Menlu Malta Ian Borg mengadakan pertemuan bilateral dengan sejumlah menlu, termasuk Menlu "
            "Irlandia Micheal Martin dan Menlu Tunisia Nabil Ammar, di Brussels, Rabu.",
            ["held: Ian Borg + Micheal Martin", "held: Ian Borg + Nabil Ammar"],
        ),
        (
            "en",
            "Maltese Foreign Minister Ian Borg held bilateral meetings with several counterparts, among them "
            "Ireland's Micheal Martin and Tunisia's Nabil Ammar, in Brussels on Wednesday.",
            ["held: Ian Borg + Micheal Martin", "held: Ian Borg + Nabil Ammar"],
        ),
        (
            "en",
            "Maltese Foreign Minister Ian Borg met Irish Foreign Minister Micheal Martin on Monday, Tunisian "
            "Foreign Minister Nabil Ammar on Tuesday and Libyan Prime Minister Abdul Hamid Dbeibah on "
            "Wednesday.",
            [
                "held: Ian Borg + Micheal Martin",
                "held: Ian Borg + Nabil Ammar",
                "held: Abdul Hamid Dbeibah + Ian Borg",
            ],
        ),
        (
            "id",
            "Menlu Malta Ian Borg bertemu Menlu Irlandia Micheal Martin pada Senin, Menlu Tunisia Nabil "
            "Ammar pada Selasa, dan PM Libya Abdul Hamid Dbeibah pada Rabu.",
            [
                "held: Ian Borg + Micheal Martin",
                "held: Ian Borg + Nabil Ammar",
                "held: Abdul Hamid Dbeibah + Ian Borg",
            ],
        ),
    ],
    "colleague": [
        (
            "en",
            "Latvian Interior Minister Rihards Kozlovskis met his Lithuanian colleague Agne Bilotaite in "
            "Riga on Wednesday. Fences were discussed.",
            ["held: Agne Bilotaite + Rihards Kozlovskis"],
        ),
        (
            "id",
            "Mendagri Latvia Rihards Kozlovskis bertemu koleganya dari Lithuania, Agne Bilotaite, di Riga "
            "pada Rabu. Pagar perbatasan menjadi bahasan.",
            ["held: Agne Bilotaite + Rihards Kozlovskis"],
        ),
    ],
    "gathered": [
        (
            "id",
            "Presiden Togo Faure Gnassingbe, Presiden Benin Patrice Talon, dan Presiden Niger Mohamed Bazoum "
            "berkumpul di Lome, Rabu. Keamanan menjadi bahasan.",
            ["held: Faure Gnassingbe + Mohamed Bazoum + Patrice Talon"],
        ),
        (
            "en",
            "Togolese President Faure Gnassingbe, Beninese President Patrice Talon and Ghanaian President "
            "Nana Akufo-Addo gathered in Lome on Wednesday. Security was discussed.",
            ["held: Faure Gnassingbe + Nana Akufo-Addo + Patrice Talon"],
        ),
    ],
    "video": [
        (
            "id",
            "PM Inggris Rishi Sunak berbincang lewat video dengan PM Ukraina Denys Shmyhal, Rabu. Amunisi "
            "menjadi bahasan.",
            ["held: Denys Shmyhal + Rishi Sunak"],
        ),
        (
            "en",
            "British Prime Minister Rishi Sunak held a virtual meeting with Ukrainian Prime Minister Denys "
            "Shmyhal on Wednesday. Ammunition was discussed.",
            ["held: Denys Shmyhal + Rishi Sunak"],
        ),
        (
            "en",
            "British Prime Minister Rishi Sunak talked to Ukrainian Prime Minister Denys Shmyhal in a video "
            "conference on Wednesday. Ammunition was discussed.",
            ["held: Denys Shmyhal + Rishi Sunak"],
        ),
    ],
    "summons": [
        (
            "en",
            "Nepal has summoned Indian Ambassador Naveen Srivastava over a new map, officials in Kathmandu "
            "said on Wednesday.",
            ["held: NP + Naveen Srivastava"],
        ),
        (
            "en",
            "The foreign ministry in Jakarta called in the Swedish ambassador on Wednesday over the burning "
            "of a Koran.",
            ["held: ID + SE"],
        ),
        (
            "id",
            "Duta Besar Swedia di Jakarta dipanggil Kementerian Luar Negeri Indonesia, Rabu, terkait "
            "pembakaran Al-Qur'an.",
            ["held: ID + SE"],
        ),
    ],
    "officials with a name": [
        (
            "en",
            "Uzbek official Rustam Karimov met Afghan official Noor Ahmadzai in Termez on Wednesday. Water "
            "was discussed.",
            ["held: Noor Ahmadzai + Rustam Karimov"],
        ),
        (
            "id",
            "Pejabat Uzbekistan Rustam Karimov bertemu pejabat Afghanistan Noor Ahmadzai di Termez, Rabu. "
            "Air menjadi bahasan.",
            ["held: Noor Ahmadzai + Rustam Karimov"],
        ),
    ],
    "object pronoun": [
        (
            "id",
            "Menlu Ghana Shirley Ayorkor Botchwey tiba di Nairobi pada Selasa. Presiden Kenya William Ruto "
            "menerimanya pada Rabu.",
            ["held: Shirley Ayorkor Botchwey + William Ruto"],
        ),
        (
            "en",
            "Ghanaian Foreign Minister Shirley Ayorkor Botchwey flew to Nairobi on Tuesday. Kenyan President "
            "William Ruto received her on Wednesday.",
            ["held: Shirley Ayorkor Botchwey + William Ruto"],
        ),
    ],
    "forum": [
        (
            "id",
            "Para pemimpin Uni Afrika bertemu di Addis Ababa pada Selasa. Presiden Kenya William Ruto dan "
            "Presiden Ghana Nana Akufo-Addo hadir.",
            ["held: African Union + Nana Akufo-Addo + William Ruto"],
        ),
        (
            "en",
            "African Union leaders met in Addis Ababa on Tuesday. Kenyan President William Ruto and Ghanaian "
            "President Nana Akufo-Addo were present.",
            ["held: African Union + Nana Akufo-Addo + William Ruto"],
        ),
    ],
}
GAPS: dict[str, str] = {
    "row of counterparts-id-1": '"termasuk B dan C": they meet each other, and the subject is lost',
    "object pronoun-id-1": '"menerimanya": the clitic is nobody',
}


@pytest.mark.parametrize(("code", "text", "lines"), rows(CASES, GAPS))
def test_the_same_traps_in_other_words(code: str, text: str, lines: list[str]) -> None:
    assert told(read(text, code, "2023-06-29")) == expected(*lines)
