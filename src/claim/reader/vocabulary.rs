//! Words of Indonesian news, by what they tell of a number beside them. All in lower case.

/// Benefits that are paid: `santunan Rp42 juta`.
pub(super) const BENEFIT: &[&str] = &[
    "santunan",
    "manfaat",
    "klaim",
    "beasiswa",
    "santunannya",
    "manfaatnya",
    "diklaim",
    "klaimnya",
    "pesangon",
];

/// Money for contributions: `menganggarkan Rp3 miliar`.
pub(super) const BUDGET: &[&str] = &[
    "anggaran",
    "menganggarkan",
    "dianggarkan",
    "anggarannya",
    "alokasi",
    "mengalokasikan",
    "dialokasikan",
    "dana",
    "iuran",
    "iurannya",
    "menyiapkan",
    "disiapkan",
    "menyediakan",
    "disediakan",
    "menggelontorkan",
    "digelontorkan",
    "mengucurkan",
    "dikucurkan",
    "apbd",
    "csr",
    "dbh",
    "bantuan",
    "biaya",
    "membiayai",
    "dibiayai",
    "membayar",
    "dibayar",
    "menanggung",
    "ditanggung",
    "menyalurkan",
    "disalurkan",
    "uang",
    "pagu",
    "dibayarkan",
    "membayarkan",
    "subsidi",
    "mengeluarkan",
    "hibah",
    "menyisihkan",
    "disisihkan",
    "premi",
    "preminya",
    "dikeluarkan",
    "menjamin",
    "merogoh",
    "menghabiskan",
    "dibutuhkan",
    "menelan",
    "kebutuhan",
    "sebesar",
    "senilai",
    "nilainya",
    "dbhcht",
    "apbdes",
    "dananya",
    "biayanya",
    "memplot",
    "diplot",
    "mencairkan",
    "dicairkan",
    "donasi",
    "menyerahkan",
    "melindungi",
    "menyumbang",
];

/// What a worker earns: `berpenghasilan Rp1,5 juta`.
pub(super) const EARNS: &[&str] = &[
    "penghasilan",
    "penghasilannya",
    "berpenghasilan",
    "pendapatan",
    "pendapatannya",
    "berpendapatan",
    "upah",
    "upahnya",
    "berupah",
    "gaji",
    "gajinya",
    "bergaji",
    "digaji",
    "ump",
    "umk",
    "umr",
];

/// Workers are enrolled, or paid for: `mendaftarkan 3.000 nelayan`.
pub(super) const ENROLS: &[&str] = &[
    "iuran",
    "iurannya",
    "dibayar",
    "dibayarkan",
    "membayar",
    "membayarkan",
    "didaftarkan",
    "mendaftarkan",
    "menanggung",
    "ditanggung",
    "mengikutsertakan",
    "diikutsertakan",
    "membiayai",
    "dibiayai",
    "menganggarkan",
    "dianggarkan",
    "bantuan",
    "subsidi",
    "melindungi",
    "dilindungi",
    "mengcover",
    "dicover",
    "mengikutkan",
    "diikutkan",
    "menyasar",
    "disubsidi",
    "dibayari",
    "membayari",
    "premi",
    "preminya",
    "menjamin",
    "dijamin",
    "mendaftar",
    "mengasuransikan",
    "diasuransikan",
    "memberikan",
    "membantu",
    "dibantu",
    "mengakomodasi",
    "diakomodasi",
    "memfasilitasi",
    "difasilitasi",
    "daftarkan",
    "bayarkan",
    "lindungi",
    "tanggung",
    "biayai",
];

/// Members: `yang terlindungi baru 40.000 orang`.
pub(super) const COVERED: &[&str] = &[
    "peserta",
    "kepesertaan",
    "terlindungi",
    "terdaftar",
    "tercakup",
    "terlindung",
    "aktif",
    "tercover",
    "cakupan",
    "setara",
    "yakni",
    "yaitu",
    "menjadi",
    "kepesertaannya",
    "terproteksi",
    "coverage",
    "ucj",
    "pesertanya",
    "aktifnya",
    "terkover",
    "tercatat",
    "terjamin",
    "terkaver",
    "cakupannya",
    "capaian",
];

/// Not, or not yet: `belum terlindungi`.
pub(super) const NEGATIONS: &[&str] = &["belum", "tanpa", "tidak", "tak", "luput"];

/// Being covered, as it is denied: `tidak memiliki jaminan sosial`.
pub(super) const PROTECTED: &[&str] = &[
    "terlindungi",
    "terlindung",
    "dilindungi",
    "terproteksi",
    "terdaftar",
    "didaftarkan",
    "mendaftar",
    "terdaftarkan",
    "tercover",
    "dicover",
    "tercakup",
    "terkover",
    "terkaver",
    "terjamin",
    "dijamin",
    "tersentuh",
    "terjangkau",
    "terakomodasi",
    "tergabung",
    "bergabung",
    "peserta",
    "pesertanya",
    "kepesertaan",
    "aktif",
    "ikut",
    "mengikuti",
    "diikutsertakan",
    "perlindungan",
    "jaminan",
    "jamsostek",
    "bpjs",
];

/// Words by which a percentage is one of coverage.
pub(super) const COVERAGE: &[&str] = &[
    "cakupan",
    "cakupannya",
    "kepesertaan",
    "coverage",
    "ucj",
    "terlindungi",
    "jamsostek",
    "tercakup",
    "universal",
    "perlindungan",
    "terdaftar",
    "tercover",
    "capaian",
    "kepesertaannya",
    "target",
    "peserta",
    "terproteksi",
    "capaiannya",
    "terkover",
];

/// Workers who are listed, of whom a programme takes a part: `pekerja rentan yang terdata`.
pub(super) const LISTED: &[&str] = &[
    "rentan",
    "terdata",
    "miskin",
    "dtks",
    "p3ke",
    "dtsen",
    "teridentifikasi",
    "terverifikasi",
    "didata",
    "prasejahtera",
];

/// Words by which workers are counted: `mendata 12.480 pekerja`.
pub(super) const COUNTS: &[&str] =
    &["terdata", "mendata", "pendataan", "didata", "tercatat", "mencatat", "teridentifikasi"];

/// More, or less, than before: `naik dari`.
pub(super) const RISES: &[&str] = &[
    "naik",
    "meningkat",
    "melonjak",
    "bertambah",
    "tumbuh",
    "turun",
    "menurun",
    "merosot",
    "melesat",
    "anjlok",
    "terkerek",
    "terdongkrak",
    "meroket",
    "beranjak",
    "menanjak",
    "bergerak",
    "melejit",
    "berkurang",
    "susut",
    "menyusut",
    "kenaikan",
    "peningkatan",
    "lonjakan",
    "mendongkrak",
    "menaikkan",
    "meningkatkan",
    "mengerek",
    "lompatan",
    "melompat",
];

/// Less than before.
pub(super) const FALLS: &[&str] =
    &["turun", "menurun", "merosot", "anjlok", "berkurang", "susut", "menyusut", "penurunan"];

/// Words between what rises or falls and by how much: `naik sebesar 5 persen`.
pub(super) const BY: &[&str] = &["sebesar", "sekitar", "sebanyak", "hampir", "hingga", "lebih"];

/// An earlier time: `sebelumnya 36 persen`. Two words make one cue in [`EARLIER_PAIRS`].
pub(super) const EARLIER: &[&str] = &[
    "sebelumnya",
    "semula",
    "awalnya",
    "tadinya",
    "mulanya",
    "dulu",
    "dahulu",
    "dibanding",
    "dibandingkan",
    "ketimbang",
];

/// Two words of an earlier time.
const EARLIER_PAIRS: &[(&str, &str)] = &[
    ("tahun", "lalu"),
    ("tahun", "sebelumnya"),
    ("bulan", "lalu"),
    ("awal", "tahun"),
    ("posisi", "akhir"),
    ("periode", "sebelumnya"),
    ("tahun", "silam"),
    ("triwulan", "sebelumnya"),
    ("semester", "sebelumnya"),
    ("bulan", "sebelumnya"),
    ("pada", "awal"),
];

/// Now: `kini 44 persen`.
pub(super) const NOW: &[&str] = &["kini", "sekarang", "terkini", "terbaru", "teranyar"];

/// What a figure has come to: `menjadi 44 persen`.
pub(super) const BECOMES: &[&str] = &["menjadi", "jadi", "ke"];

/// Whether any of the words is one of these.
pub(super) fn any(words: &[&str], of: &[&str]) -> bool {
    words.iter().any(|word| of.contains(word))
}

/// The last so many words.
pub(super) fn near<'w, 'a>(words: &'w [&'a str], count: usize) -> &'w [&'a str] {
    words.get(words.len().saturating_sub(count)..).unwrap_or(words)
}

/// The first so many words.
pub(super) fn first<'w, 'a>(words: &'w [&'a str], count: usize) -> &'w [&'a str] {
    words.get(..count.min(words.len())).unwrap_or(words)
}

/// Whether the words hold these two, one behind the other.
pub(super) fn pair(words: &[&str], one: &str, other: &str) -> bool {
    words.iter().zip(words.iter().skip(1)).any(|(before, after)| *before == one && *after == other)
}

/// Whether two of the words tell of an earlier time: `tahun lalu`.
pub(super) fn earlier_pair(words: &[&str]) -> bool {
    EARLIER_PAIRS.iter().any(|(one, other)| pair(words, one, other))
}
