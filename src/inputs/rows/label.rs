//! What the words of a row say the row is: a total, a part of the row above, a remark, a signature.
//!
//! Words alone decide only where no name can be meant: "Tổng cộng" is no commune. Where a name may
//! begin like a label ("Tổng Cọt", "Cộng Hòa"), the label is [`Label::PerhapsTotal`] and the figures
//! of the row decide.

use crate::viet;

/// What the words of a row say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Label {
    /// A sum of all rows, or of those of its section.
    Total {
        /// Whether it says itself that it sums a section only ("Cộng khu vực I").
        section: bool,
    },
    /// It begins like a total and goes on like a name.
    PerhapsTotal,
    /// A share, an average, or a count of units that is no sum of rows.
    Statistic,
    /// "Trong đó …": a part of the row above.
    Part,
    /// A legend or remark.
    Remark,
    /// Who made or signed the table, and where and when.
    Signature,
    /// The title of rows that are not part of the plan: put off, rejected, still to be approved.
    SetAside,
    /// The title of a group, by its first words.
    Group,
    /// Any other words.
    #[default]
    Words,
}

/// No label is longer, in letters; a longer text is a sentence.
const LONGEST: usize = 90;

/// Words that go with "tổng", "cộng" and "toàn" in the label of a total.
const OF_TOTALS: &str = "số cộng nguồn vốn lực các cả toàn huyện tỉnh xã phường thành phố thị trấn \
    chung kinh phí dự án nhu cầu mức giá trị tiền thôn xóm bản tổ dân phố đơn vị đặc khu tiêu chí \
    chỉ tiêu kế hoạch năm đầu tư huy khu vực nhóm phần cột đạt của và trên địa hợp nội dung tất \
    tổng công trình loại nợ hạng mục giao trong";

/// Those of them that speak of a section.
const OF_SECTIONS: &str = "khu vực nhóm phần mục hợp loại cụm";

/// Words of sources and kinds of money, of which a part of a table is the sum.
const OF_SOURCES: &str = "ngân sách nhà nước nsnn nstw nsđp trung ương địa phương tín dụng doanh nghiệp \
    dân nhân cộng đồng đóng góp lồng ghép trực tiếp sự nghiệp phát triển chương trình mục tiêu quốc \
    gia khác hỗ trợ bổ sung đối ứng lĩnh vực ngoài trong";

/// What a row's words say.
pub fn of(text: &str) -> Label {
    let words = Spoken::of(text);
    if text.chars().count() > LONGEST {
        return if words.begin(REMARKS) { Label::Remark } else { Label::Words };
    }
    if let Some(label) = total(&words) {
        return label;
    }
    if words.begin(STATISTICS) {
        Label::Statistic
    } else if words.begin(PARTS) {
        Label::Part
    } else if words.begin(NO_ROWS) || words.are_a_year() {
        Label::PerhapsTotal
    } else if words.begin(REMARKS)
        || text.trim_start().starts_with("(*")
        || viet::lower(text).trim_start().starts_with("nguồn:")
    {
        Label::Remark
    } else if words.begin(SIGNATURES) && !is_sentence(text) || words.are_a_dateline() {
        Label::Signature
    } else if SET_ASIDE.iter().any(|phrase| words.contain(phrase)) {
        Label::SetAside
    } else if words.begin(GROUPS) || words.numbered().is_some_and(|rest| rest.begin(GROUPS)) {
        Label::Group
    } else {
        Label::Words
    }
}

const STATISTICS: &[&str] = &[
    "bình quân",
    "trung bình",
    "tỷ lệ",
    "tỉ lệ",
    "số xã",
    "số đơn vị",
    "số phường",
    "số đặc khu",
    "số thị trấn",
];
const REMARKS: &[&str] = &[
    "ghi chú",
    "lưu ý",
    "chú thích",
    "chú giải",
    "giải thích",
    "nguồn số liệu",
    "số liệu tính",
    "các tiêu chí",
];
const PARTS: &[&str] = &["trong đó", "bao gồm", "gồm", "riêng", "kể cả"];
/// What is computed of rows or compared with them, and is none of them.
const NO_ROWS: &[&str] =
    &["chênh lệch", "còn thiếu", "nhu cầu", "lũy kế", "tất cả", "gộp", "total"];
const SIGNATURES: &[&str] = &[
    "người lập",
    "lập biểu",
    "người tổng hợp",
    "người kiểm tra",
    "người báo cáo",
    "kế toán",
    "thủ trưởng",
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "trưởng ban",
    "phó trưởng ban",
    "chuyên viên",
    "cán bộ lập",
    "kiểm soát",
    "xác nhận",
    "nơi nhận",
    "ký tên",
    "ký và",
    "ký ghi rõ",
    "ký rõ",
    "đã ký",
    "đóng dấu",
    "tm",
    "t m",
    "kt",
    "k t",
    "tl",
    "tuq",
];
const SET_ASIDE: &[&str] = &[
    "loại bỏ",
    "không thực hiện",
    "tạm dừng",
    "dừng thực hiện",
    "chưa thực hiện",
    "chưa đủ",
    "không đủ điều kiện",
    "chuyển sang năm",
    "năm sau",
    "giai đoạn sau",
    "đề nghị bổ sung",
    "đề xuất bổ sung",
    "dự kiến bổ sung",
    "chờ phê duyệt",
    "chưa phê duyệt",
    "chưa được",
    "không được",
    "hủy bỏ",
    "cắt giảm",
    "từ chối",
    "đình hoãn",
    "giãn hoãn",
    "chưa bố trí",
    "đưa ra khỏi",
    "rút khỏi",
    "giãn tiến độ",
    "cơ quan phối hợp",
    "đơn vị phối hợp",
    "xin rút",
    "không phê duyệt",
    "không được duyệt",
    "ngoài kế hoạch",
    "chờ bố trí",
    "hủy",
    "hoãn",
    "trượt",
];
const GROUPS: &[&str] = &[
    "khu vực",
    "vùng",
    "nhóm",
    "cụm",
    "các xã",
    "các phường",
    "các đơn vị",
    "lĩnh vực",
    "huyện",
    "miền núi",
    "địa bàn",
    "phần",
    "danh mục",
    "các dự án",
    "các công trình",
    "các cơ quan",
    "các sở",
];

/// The words of a text, with their tones where they were typed with any.
pub(super) struct Spoken {
    pub(super) words: String,
    /// Whether no letter has a diacritic: "cong" may be "cộng" or "công" then.
    toneless: bool,
}

impl Spoken {
    pub(super) fn of(text: &str) -> Self {
        let toned = viet::fold_tones(text);
        let words: Vec<&str> =
            toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let words = words.join(" ");
        Spoken { toneless: words.is_ascii(), words }
    }

    /// The words behind a number: "I Khu vực miền núi".
    fn numbered(&self) -> Option<Spoken> {
        let (number, rest) = self.words.split_once(' ')?;
        let letter = number.chars().count() == 1 && !number.bytes().all(|b| b.is_ascii_digit());
        let known = letter || viet::parse_roman(&viet::upper(number)).is_some();
        known.then(|| Spoken { words: rest.to_owned(), toneless: self.toneless })
    }

    fn begin(&self, phrases: &[&str]) -> bool {
        let begins = |phrase: &str| {
            let rest = self.words.strip_prefix(phrase);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        phrases.iter().any(|phrase| match self.toneless {
            true => begins(&viet::fold(phrase)),
            false => begins(phrase),
        })
    }

    pub(super) fn contain(&self, phrase: &str) -> bool {
        let words = format!(" {} ", self.words);
        match self.toneless {
            true => words.contains(&format!(" {} ", viet::fold(phrase))),
            false => words.contains(&format!(" {phrase} ")),
        }
    }

    /// "Năm 2024" and nothing more.
    fn are_a_year(&self) -> bool {
        let bare = self.words.strip_prefix("năm ").or_else(|| self.words.strip_prefix("nam "));
        bare.is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit()))
    }

    /// "Chuyển sang 2027".
    pub(super) fn go_over_to_a_year(&self) -> bool {
        let words: Vec<&str> = self.words.split(' ').collect();
        words.windows(2).any(|pair| {
            let year = pair[1].len() == 4 && pair[1].starts_with("20");
            pair[0] == "sang" && year && pair[1].bytes().all(|b| b.is_ascii_digit())
        })
    }

    /// "Bình Minh, ngày 05 tháng 01 năm 2025", "…, ngày … tháng … năm".
    fn are_a_dateline(&self) -> bool {
        self.contain("ngày") && self.contain("tháng") && self.contain("năm")
    }
}

/// Whether words are too many for the post of who signs: a sentence of a report.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words > 12 || words > 6 && text.trim_end().ends_with('.')
}

/// Whether a post is named at such length that it may be a task: "Kiểm soát an ninh trật tự".
pub fn is_long_post(text: &str) -> bool {
    text.split_whitespace().count() > 3
        && text.chars().any(char::is_lowercase)
        && !Spoken::of(text).are_a_dateline()
}

/// Whether a text can stand in a block of signatures: a post, place and date, a person's name, words
/// in brackets or in capitals.
pub fn signs(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !text.chars().any(char::is_lowercase);
    of(text) == Label::Signature || text.starts_with('(') || capitals || is_proper(text)
}

/// "Ghi chú:" and nothing more, whose remark stands beside it.
pub fn is_mere_remark(text: &str) -> bool {
    REMARKS.contains(&Spoken::of(text).words.as_str())
}

/// Labels of sums that are no name in any table: "Tổng cộng", and not "Tổng Cọt".
pub fn is_plain_total(text: &str) -> bool {
    let folded = viet::fold(text);
    let words: Vec<&str> =
        folded.split(' ').filter(|word| !word.is_empty() && !numbers(word)).collect();
    matches!(
        words.as_slice(),
        ["tong" | "cong"]
            | ["tong", "so" | "cong"]
            | ["toan", "huyen" | "tinh" | "xa" | "bo"]
            | ["toan", "thanh", "pho"]
    )
}

/// "Tổng hợp …" as what somebody does: gathering, no sum.
pub fn is_gathering(text: &str) -> bool {
    Spoken::of(text).begin(&["tổng hợp"])
}

/// Whether a word numbers a row or a section: `iii`, `a`, `12`.
fn numbers(word: &str) -> bool {
    word.chars().count() == 1
        || word.bytes().all(|b| b.is_ascii_digit())
        || viet::parse_roman(&viet::upper(word)).is_some()
}

/// Whether words begin as those of a sum do, perhaps behind a number.
pub fn opens_a_total(text: &str) -> bool {
    let spoken = Spoken::of(text);
    let first = spoken.words.split(' ').find(|word| !numbers(word)).unwrap_or_default();
    match spoken.toneless {
        true => ["tong", "cong", "toan"].contains(&first),
        false => ["tổng", "cộng", "toàn"].contains(&first),
    }
}

/// Whether words are a sum of sources, and no name: "Cộng ngân sách", "Tổng vốn NSNN".
pub fn sums_sources(text: &str) -> bool {
    let spoken = Spoken::of(text);
    let known = |word: &str| {
        let mut list = OF_TOTALS.split_whitespace().chain(OF_SOURCES.split_whitespace());
        list.any(|own| if spoken.toneless { viet::fold(own) == word } else { own == word })
    };
    opens_a_total(text) && spoken.words.split(' ').all(|word| known(word) || numbers(word))
}

/// Words that name a source of money, folded.
const SOURCES: &[&str] = &[
    "nstw",
    "nsdp",
    "nsnn",
    "ngan sach",
    "trung uong",
    "tin dung",
    "doanh nghiep",
    "cong dong",
    "long ghep",
    "dan gop",
    "dan dong gop",
    "nhan dan",
];

/// Whether a text names a source of money: "NSTW", "Vốn tín dụng", "Dân góp".
pub fn names_a_source(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    folded.len() <= LONGEST && SOURCES.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// What a sum says that it sums, in words that the rows' own names have: "Cộng vốn NSNN" sums "ngân
/// sách". Empty where it says no more than that it is a sum.
pub fn summed_words(text: &str) -> Vec<String> {
    let of_totals: Vec<String> = OF_TOTALS.split_whitespace().map(viet::fold).collect();
    let words = plain_words(text);
    words.into_iter().filter(|word| !of_totals.contains(word) && !numbers(word)).collect()
}

/// The folded words of a name, with what is written short in full.
pub fn plain_words(text: &str) -> Vec<String> {
    const SHORT: &[(&str, &str)] = &[
        ("nsnn", "ngan sach"),
        ("nstw", "ngan sach trung uong"),
        ("nsdp", "ngan sach dia phuong"),
        ("tw", "trung uong"),
        ("ns", "ngan sach"),
    ];
    let folded = viet::fold(text);
    let mut words = Vec::new();
    for word in folded.split(' ').filter(|word| !["nha", "nuoc"].contains(word)) {
        let full = SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, full)| full);
        words.extend(full.split(' ').map(str::to_owned));
    }
    words
}

/// The label of a total, perhaps behind a number: "III. Tổng nguồn vốn (I+II)".
fn total(spoken: &Spoken) -> Option<Label> {
    let words: Vec<&str> = spoken.words.split(' ').collect();
    let start = words.iter().position(|word| !numbers(word))?;
    if start > 1 {
        return None;
    }
    let (first, rest) = words[start..].split_first()?;
    let opens = match *first {
        "tổng" | "cộng" | "toàn" => true,
        "tong" | "cong" | "toan" => spoken.toneless,
        _ => false,
    };
    if !opens {
        return None;
    }
    let plain: Vec<String> = rest.iter().map(|word| viet::fold(word)).collect();
    let among = |list: &str, at: usize| {
        list.split_whitespace().any(|word| match spoken.toneless {
            true => viet::fold(word) == plain[at],
            false => word == rest[at],
        })
    };
    let second = plain.first().map(String::as_str);
    let whole = matches!(*first, "toàn" | "toan");
    // "Cộng đồng góp" and "Tổng công ty", "Tổng cục" are names; so is "Công trình" without tones.
    let third = plain.get(1).map(String::as_str);
    let name = match second {
        Some("dong") if *first != "tổng" => true,
        Some("cong") => third == Some("ty") || rest[0] == "công",
        Some("cuc" | "doi" | "tac") => true,
        Some("trinh") => *first != "tổng",
        _ => false,
    };
    if name || whole && !matches!(second, Some("huyen" | "tinh" | "xa" | "bo" | "khu" | "thanh")) {
        return None;
    }
    let explained = plain.iter().enumerate().all(|(at, word)| {
        among(OF_TOTALS, at)
                || numbers(word)
                // "huy động"
                || word == "dong" && at > 0 && plain[at - 1] == "huy"
    });
    if !explained || second == Some("hop") {
        return Some(Label::PerhapsTotal);
    }
    // "Tổng số xã đạt" counts units and sums no row.
    if second == Some("so") && matches!(third, Some("xa" | "phuong")) && plain.len() > 2 {
        return Some(if plain[2..] == ["dat"] {
            Label::Total { section: false }
        } else {
            Label::Statistic
        });
    }
    Some(Label::Total { section: (0..plain.len()).any(|at| among(OF_SECTIONS, at)) })
}

/// Whether a name or a remark says of its own row that it is put off or rejected.
pub fn is_set_aside(text: &str) -> bool {
    let words = Spoken::of(text);
    SET_ASIDE.iter().filter(|phrase| phrase.contains(' ')).any(|phrase| words.contain(phrase))
}

/// Whether a text is no label: a name, or any other words.
pub fn is_mere_words(text: &str) -> bool {
    of(text) == Label::Words
}

/// Whether the title of a group is the name of a district: "Huyện Bình Minh".
pub fn is_district(text: &str) -> bool {
    Spoken::of(text).begin(&["huyện"])
}

/// Whether a name is written as proper names are: "Tổng Cọt", and neither "TỔNG CỌT" nor "Tổng gì".
pub fn is_proper(text: &str) -> bool {
    let (_, bare) = viet::split_unit(text);
    let mut words = bare.split_whitespace();
    let capital = |word: &str| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    words.clone().count() > 1 && words.all(capital)
}

/// Whether words are those of the title of a group.
pub fn is_group(text: &str) -> bool {
    of(text) == Label::Group
}

/// Words of the headings of tables in English, folded.
const ENGLISH: &str = "no name names of the commune communes ward wards unit units project projects \
    programme program programs result results total source sources plan planned amount note notes \
    remark remarks content contents agency office task tasks key value document policy activity \
    number people year location investor decision kind type group status criteria criterion target \
    targets village villages hamlet hamlets met assigned standard model budget fund funding works \
    work mobilised mobilized disbursed remaining difficulty description issued title code topic \
    district province quantity other central local capital investment";

/// Whether words are a heading in English, as documents in two languages have them.
pub fn is_english_heading(text: &str) -> bool {
    let folded = viet::fold(text);
    let known: Vec<&str> = ENGLISH.split_whitespace().collect();
    text.is_ascii()
        && folded.contains(|c: char| c.is_alphabetic())
        && folded.split(' ').all(|word| known.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals() {
        for text in [
            "Tổng cộng",
            "TỔNG CỘNG",
            "Tổng",
            "Cộng",
            "Tổng số",
            "Tổng nguồn lực",
            "Cộng các nguồn vốn",
            "III Tổng nguồn vốn (I+II)",
            "CỘNG (A+B)",
            "Cộng cả huyện",
            "Tổng vốn",
            "Toàn tỉnh",
            "Tổng số dự án",
            "* Tổng số",
            "TONG CONG",
            "Tổng vốn huy động",
            "Tổng số xóm",
            "Toàn huyện",
            "Tổng số xã đạt",
            "Tổng số:",
        ] {
            assert_eq!(of(text), Label::Total { section: false }, "{text}");
        }
        for text in ["Cộng khu vực I", "Tổng nhóm A", "Cộng mục I", "Tổng hợp phần thứ nhất (I)"]
        {
            assert!(
                matches!(of(text), Label::Total { section: true } | Label::PerhapsTotal),
                "{text}"
            );
        }
        for text in ["Tổng Cọt", "Cộng Hòa", "CỘNG HÒA"] {
            assert_eq!(of(text), Label::PerhapsTotal, "{text}");
        }
        for text in [
            "Cộng đồng và người dân",
            "Tổng công ty Điện lực",
            "Toàn Thắng",
            "Công trình đường",
            "Tổng cục Thống kê",
            "Cong trinh duong",
        ] {
            assert_eq!(of(text), Label::Words, "{text}");
        }
        assert!(is_proper("Tổng Cọt") && is_proper("xã Cộng Hòa"));
        assert!(!is_proper("CỘNG HÒA") && !is_proper("Tổng gì đó"));
    }

    #[test]
    fn other_labels() {
        assert_eq!(of("Trong đó NSTW"), Label::Part);
        assert_eq!(of("Trong đó:"), Label::Part);
        assert_eq!(of("Ghi chú: x là đạt"), Label::Remark);
        assert_eq!(of("Người lập biểu"), Label::Signature);
        assert_eq!(of("Bình Minh, ngày … tháng … năm 2025"), Label::Signature);
        assert_eq!(of("Dự án chuyển sang năm 2026"), Label::SetAside);
        assert_eq!(of("Khu vực miền núi"), Label::Group);
        assert_eq!(of("Bình quân"), Label::Statistic);
        assert_eq!(of("Bình Minh"), Label::Words);
    }

    #[test]
    fn english() {
        assert!(is_english_heading("Name of commune") && !is_english_heading("Na Mo"));
    }
}
