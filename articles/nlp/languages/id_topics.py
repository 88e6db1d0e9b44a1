"""What Indonesian news say when they speak of a topic."""

from articles.nlp.languages.base import TopicWords, weighted

TOPICS = TopicWords(
    discussing=(
        r"\b(?:mem(?:bahas|bicarakan|perbincangkan|baharui|perkuat|pererat|perdalam)|berbicara|berbincang"
        r"|berdiskusi|mendiskusikan|merundingkan|berunding|bertukar (?:pandangan|pikiran)|sepakat|menyepakati"
        r"|bersepakat|setuju|menyetujui|menandatangani|meneken|mengupas|menyinggung|mengangkat|menyoroti"
        r"|menyampaikan|menegaskan|menekankan|mengatakan|menyatakan|meminta|mengusulkan|menawarkan|berjanji"
        r"|berkomitmen|mengeksplorasi|menjajaki|meninjau|mengevaluasi|mendorong|menyambut baik|mengapresiasi)\b"
    ),
    discussed=(
        r"\b(?:(?:akan|turut|juga|telah|sudah|yang|ikut|pun) )?(?:di(?:bahas|bicarakan|diskusikan|rundingkan|perbincangkan"
        r"|singgung|sepakati|tandatangani)|menjadi (?:(?:topik|pokok|bahan|agenda|fokus|isu|tema|salah satu)"
        r" )?(?:utama |dari )?(?:bahasan|pembahasan|pembicaraan|perbincangan|diskusi|agenda|fokus|topik|sorotan|tema)"
        r"|masuk (?:dalam )?agenda|ada di meja perundingan|mendominasi|mengemuka)\b"
        r"|\b(?:agenda|topik|pokok bahasan|isi (?:pertemuan|pembicaraan)|pembicaraan) (?:\w+ ){0,3}(?:adalah|ialah|meliputi|mencakup|antara lain|berkisar)\b"
    ),
    talkers=(
        r"\b(?:mereka|keduanya|ketiganya|kedua (?:\w+ )?(?:pihak|negara|pemimpin|menteri|menlu|presiden|kepala negara|tokoh|delegasi|pejabat)"
        r"|para (?:pemimpin|menteri|delegasi|pihak))\b"
    ),
    weights={
        "military": weighted({
            2: """gencatan senjata, latihan militer, latihan perang, latihan bersama, latihan gabungan, alutsista,
                jet tempur, pesawat tempur, kapal perang, kapal induk, pangkalan militer, persenjataan, amunisi,
                industri pertahanan, sistem pertahanan udara, pertahanan udara, kerja sama pertahanan, pakta pertahanan,
                bantuan militer, serangan udara, serangan rudal, operasi militer, perang saudara, kontak senjata,
                baku tembak, pasukan perdamaian, penjaga perdamaian, pasokan senjata, penjualan senjata""",
            1.5: """+militer, pertahanan, +senjata, rudal, artileri, +invasi, +tempur, angkatan bersenjata, kapal selam,
                pesawat nirawak, pesawat tanpa awak, drone, garis depan, medan perang, medan tempur, infanteri,
                lapis baja, kendaraan lapis baja, howitzer, aliansi militer, wajib militer, perlucutan senjata""",
            1: """+perang, +serang, tentara, pasukan, prajurit, serdadu, roket, tank, angkatan darat, angkatan laut,
                angkatan udara, nato, aukus, bentrokan, baku hantam, +gempur, +bombardir, pengeboman, agresi,
                ofensif, +tembak, pemberontak, milisi, perwira, panglima, jenderal, veteran, rafale, sukhoi""",
            0.6: "keamanan, menteri pertahanan, menhan, konflik, stabilitas kawasan, +hancur, korban tewas",
        }),
        "economic": weighted({
            2: """perdagangan bebas, perjanjian dagang, perjanjian perdagangan, kesepakatan dagang, perang dagang,
                perang tarif, tarif impor, bea masuk, kerja sama ekonomi, kemitraan ekonomi, neraca perdagangan,
                defisit perdagangan, surplus perdagangan, nilai perdagangan, volume perdagangan, hambatan dagang,
                pertumbuhan ekonomi, mata uang, minyak sawit, rantai pasok*, penanaman modal, forum bisnis,
                kawasan ekonomi khusus, zona ekonomi khusus, sabuk dan jalan, jalur sutra, cepa, rcep""",
            1.5: """+dagang, +investasi, investor, +ekspor, +impor, tarif, bisnis, pengusaha, ekonomi, perekonomian,
                akses pasar, pasar modal, utang, pinjaman, pariwisata, wisatawan, kereta cepat, pinjaman lunak,
                inflasi, resesi, swasembada, hilirisasi, manufaktur, produk domestik bruto, danantara, kedelai""",
            1: """industri, infrastruktur, pertanian, pangan, beras, gandum, komoditas, perikanan, peternakan,
                sanksi ekonomi, konektivitas, pelabuhan, jalan tol, perusahaan, pasar, bank, perbankan, keuangan,
                fiskal, moneter, apec, brics, g20, oecd, imf, wto, umkm, koperasi, ketahanan pangan, swasta, pabrik,
                pembangunan, saham, logistik, penerbangan langsung, ketenagakerjaan, lapangan kerja, +produksi""",
            0.5: "sanksi, dolar, dollar, miliar, triliun, euro, proyek, +dana, +beli, +jual, produk, semikonduktor",
        }),
        "diplomatic": weighted({
            2: """hubungan diplomatik, hubungan bilateral, kerja sama bilateral, kemitraan strategis, surat kepercayaan,
                kunjungan kenegaraan, kunjungan resmi, perundingan damai, pembicaraan damai, perjanjian damai,
                kesepakatan damai, proses perdamaian, rencana perdamaian, hubungan kedua negara, hubungan antara kedua negara,
                kerja sama kedua negara, mempererat hubungan, memperkuat hubungan, normalisasi hubungan,
                politik luar negeri, kebijakan luar negeri, solusi dua negara, kunjungan balasan""",
            1.5: """diplomasi, diplomatik, +mediasi, mediator, juru damai, penengah, perdamaian, +damai, normalisasi,
                kunjungan kerja, kunjungan kehormatan, upacara penyambutan, jamuan kenegaraan, persahabatan,
                pertemuan bilateral, kunjungan luar negeri, isu regional, isu global, multilateral*, bilateral""",
            1: """duta besar, dubes, kedutaan, konsulat, +runding, dialog, dewan keamanan, majelis umum, komunike,
                nota kesepahaman, deklarasi, keanggotaan, pengakuan, mitra strategis, utusan, hubungan baik, kemitraan,
                kunjungan, ktt, konferensi tingkat tinggi, asean, pbb, +sambut, kepala negara, saling menghormati,
                menlu, menteri luar negeri, tatanan dunia, tata kelola global, non blok, solidaritas""",
            0.5: "kerja sama, hubungan, forum, lawatan, delegasi, pertemuan, visa, komitmen, kepala pemerintahan",
        }),
        "technology": weighted({
            2: """ruang angkasa, luar angkasa, antariksa, kecerdasan buatan, artificial intelligence, alih teknologi,
                transfer teknologi, ekonomi digital, transformasi digital, komputasi kuantum, stasiun luar angkasa""",
            1.5: """+teknologi, satelit, semikonduktor, kosmodrom, telekomunikasi, roket peluncur, 5g, huawei, tiktok,
                robotika, bioteknologi, rintisan, startup, starlink, pusat data""",
            1: "digital*, digitalisasi, chip, cip, inovasi, internet, perangkat lunak, riset, sains, ilmu pengetahuan",
        }),
        "cbrn": weighted({
            2.5: """senjata nuklir, senjata kimia, senjata biologi, senjata pemusnah massal, denuklirisasi, hulu ledak nuklir,
                program nuklir, uji coba nuklir, uji nuklir, kesepakatan nuklir, pengayaan uranium, nonproliferasi,
                perlucutan nuklir, bom nuklir, bom atom, fasilitas nuklir, kapal selam nuklir""",
            2: "nuklir, uranium, hulu ledak, iaea, radioaktif, gas saraf, radiasi, plutonium, rudal balistik",
            1.5: "pengayaan, jcpoa, rudal hipersonik",
            0.6: "rudal jelajah, pelucutan, sentrifugal",
        }),
        "energy": weighted({
            2: """energi terbarukan, energi bersih, energi baru, transisi energi, ketahanan energi, kerja sama energi,
                gas alam, gas alam cair, minyak mentah, minyak bumi, minyak dan gas, pipa gas, pembangkit listrik,
                tenaga surya, tenaga angin, tenaga air, pembangkit listrik tenaga nuklir, pltn, tanah jarang,
                logam tanah jarang, mineral kritis, mineral penting, batu bara, kendaraan listrik, mobil listrik""",
            1.5: "energi, migas, lng, kilang, opec, +tambang, nikel, listrik, kelistrikan, mineral, gazprom, pertamina",
            1: "minyak, gas, pembangkit, bahan bakar, bbm, bensin, baterai, litium, kobalt, bauksit, sumber daya alam",
            0.5: "potas, bendungan",
        }),
        "territory": weighted({
            2.5: """sengketa wilayah, sengketa perbatasan, laut china selatan, laut cina selatan, laut natuna,
                batas maritim, batas wilayah, garis perbatasan, zona ekonomi eksklusif, integritas wilayah,
                integritas teritorial, klaim teritorial, perairan sengketa, konflik perbatasan, satu china""",
            2: "perbatasan, aneksasi, +caplok, demarkasi, delimitasi, pendudukan, teritorial, garis kontrol, dataran tinggi golan",
            1.5: "kedaulatan, sengketa, wilayah pendudukan, permukiman, selat taiwan, penjaga pantai, code of conduct",
            1: """krimea, donbas, donetsk, luhansk, kashmir, tepi barat, taiwan, sabah, ambalat, natuna, greenland,
                patroli, integritas, demiliterisasi, kuil, perairan, pulau, +duduk, separatis*, kemerdekaan""",
            0.4: "wilayah, klaim",
        }),
        "human_rights": weighted({
            2.5: "hak asasi manusia, hak asasi, pelanggaran ham, tahanan politik, dewan ham, pembersihan etnis",
            2: "ham, genosida, kebebasan pers, kebebasan berpendapat, kebebasan beragama, penindasan, apartheid, hak perempuan",
            1.5: "uighur, pembantaian, +siksa, diskriminasi, penyiksaan, kesetaraan gender, pembangkang, +represi",
            1: "demokrasi, kebebasan, etnis minoritas, minoritas, aktivis, warga sipil, hak perempuan, perempuan, lgbt",
        }),
        "migration": weighted({
            2: """migran, pekerja migran, imigran, migrasi, imigrasi, pengungsi, suaka, deportasi, dideportasi,
                pencari suaka, tki, tenaga kerja indonesia, kamp pengungsi, pemulangan warga, repatriasi""",
            1.5: "rohingya, +ungsi, kewarganegaraan, diaspora, pmi, bebas visa",
            1: "tenaga kerja, wni, visa, paspor, buruh",
        }),
        "environment": weighted({
            2: """perubahan iklim, krisis iklim, iklim, emisi, gas rumah kaca, pemanasan global, deforestasi,
                keanekaragaman hayati, nol emisi, ekonomi hijau, net zero, dekarbonisasi, pendanaan iklim, cop2*, cop3*""",
            1.5: "karbon, polusi, lingkungan hidup, pencemaran, air limbah, kehutanan, bakau, mangrove, kabut asap, hutan",
            1: "lingkungan, +lestari, kelautan, hijau, berkelanjutan, satwa, konservasi, sampah, plastik, ekosistem",
        }),
        "health": weighted({
            2: "vaksin, vaksinasi, pandemi, covid*, wabah, layanan kesehatan, organisasi kesehatan dunia, kesehatan",
            1.5: "virus, rumah sakit, obat-obatan, alat kesehatan, penyakit, medis, farmasi, stunting, tuberkulosis, kanker",
            1: "who, gizi, makan bergizi, obat, dokter, karantina, pasien, perawat",
        }),
        "crime": weighted({
            2: """narkoba, narkotika, kejahatan terorganisir, kejahatan lintas negara, kejahatan transnasional,
                perdagangan orang, perdagangan manusia, penyelundupan, pencucian uang, penipuan daring, judi online, fentanil""",
            1.5: "kejahatan, +selundup, korupsi, kartel, ekstradisi, sindikat, penipuan, mafia, penculikan, pembunuhan, +culik",
            1: "kriminal*, polisi, kepolisian, judi, buron, suap, penjara, perompak*, pembajak*, interpol",
        }),
        "terrorism": weighted({
            2: "terorisme, teroris, kontraterorisme, bom bunuh diri, al-qaeda, jihadis, serangan teror, kelompok teroris",
            1.5: "isis, radikalisme, ekstremisme, ekstremis, penyanderaan, sandera, negara islam, deradikalisasi, boko haram",
            0.8: "bom, militan, taliban, hamas, hizbullah, al-shabaab",
        }),
        "cyber": weighted({
            2: "siber, serangan siber, keamanan siber, +retas, peretas*, ransomware, kebocoran data",
            1.2: "data pribadi, spionase, disinformasi, penyadapan, mata-mata, hoaks, malware, perlindungan data",
        }),
        "legal": weighted({
            2: """mahkamah internasional, mahkamah pidana internasional, kejahatan perang, kejahatan terhadap kemanusiaan,
                surat perintah penangkapan, hukum internasional, bantuan hukum timbal balik, perjanjian ekstradisi""",
            1.5: "mahkamah, pengadilan, gugatan, icc, icj, kejaksaan, arbitrase, terdakwa, unclos, vonis, putusan",
            1: "hukum, konstitusi, jaksa, hakim, ratifikasi, undang-undang, +gugat, terpidana, tribunal, +adil",
        }),
        "political": weighted({
            2: """pemilu, pemilihan umum, pemilihan presiden, pilpres, pelantikan, kudeta, referendum, jajak pendapat,
                krisis politik, pemakzulan, pemerintahan transisi, pergantian kekuasaan, tim transisi""",
            1.5: "presiden terpilih, kampanye, koalisi, oposisi, partai, junta, +lantik, mosi tidak percaya, pilkada",
            1: "parlemen, +politik, kabinet, pemungutan suara, darurat militer, demonstrasi, unjuk rasa, mundur, perombakan",
            0.5: "senat, kongres, dpr, reformasi, transisi, +dukung",
        }),
        "disaster": weighted({
            2: """bantuan kemanusiaan, krisis kemanusiaan, bencana alam, gempa, gempa bumi, banjir, tsunami, topan,
                kelaparan, bantuan pangan, badai, longsor, kebakaran hutan, korban bencana, letusan gunung""",
            1.5: "bencana, +evakuasi, kemanusiaan, kekeringan, letusan, pengiriman bantuan, penyaluran bantuan, erupsi",
            0.8: "blokade, bantuan, korban, tim penyelamat, rekonstruksi, darurat, relawan, +selamat",
        }),
        "culture": weighted({
            2: """kebudayaan, beasiswa, sepak bola, olimpiade, piala dunia, asian games, pertukaran pelajar,
                pertukaran budaya, pertukaran mahasiswa, warisan budaya, hubungan antarmasyarakat, candi, borobudur""",
            1.5: "budaya, +didik, olahraga, museum, universitas, mahasiswa, artefak, film, festival, unesco, tari, haji",
            1: "pelajar, agama, musik, seni, sekolah, bahasa, masjid, paus, gereja, kuliner, akademi, sejarah, atlet, panda",
        }),
    }
)  # fmt: skip
