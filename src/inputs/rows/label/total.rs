//! The labels of sums: "Tổng cộng", "III. Tổng nguồn vốn (I+II)", "Cộng ngân sách".

use super::spoken::{Spoken, numbers};
use super::{LONGEST, Label};
use crate::viet::{self, UnitKind};

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

/// "Grand Total", "Giao thông Total", "TC", "Số mang sang trang sau": sums by another word than
/// "tổng" and "cộng".
pub fn is_sum_by_another_word(spoken: &Spoken) -> bool {
    let words = spoken.words.as_str();
    matches!(words, "tc" | "grand total" | "total" | "sum")
        || words.ends_with(" total")
        || spoken.begin(&["số mang sang", "mang sang trang", "cộng mang sang", "chuyển sang trang"])
}

/// Whether words open a row of sums where no unit's name can be meant, as in a form.
pub fn is_total(text: &str) -> bool {
    match super::of(text) {
        Label::Total { .. } | Label::PageSum => true,
        Label::PerhapsTotal => opens_a_total(text) && !is_gathering(text),
        _ => false,
    }
}

/// Labels of sums that are no name in any table: "Tổng cộng", "Tổng cộng: 01 xã", and not "Tổng Cọt".
pub fn is_plain_total(text: &str) -> bool {
    if super::counts_said(text).is_some() {
        return true;
    }
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

/// Whether a name that begins like a sum goes on with words of its own: three that no sum has, or "vốn"
/// behind "lũy kế". "Lũy kế giải ngân" may be of all rows.
pub fn names_more(text: &str) -> bool {
    let spoken = Spoken::of(&text.replace("uỹ", "ũy"));
    if let Some(rest) = spoken.words.strip_prefix("lũy kế ") {
        return rest.starts_with("vốn ") && rest.split(' ').count() > 1;
    }
    let known = |word: &str| {
        let mut list = OF_TOTALS.split_whitespace().chain(OF_SOURCES.split_whitespace());
        list.any(|own| own == word)
    };
    let own = spoken.words.split(' ').filter(|word| !known(word) && !numbers(word));
    opens_a_total(text) && !spoken.toneless && own.count() > 2
}

/// Whether words are the sum of one commune's rows: "Cộng xã", "Tổng phường Bình Minh".
pub fn sums_a_commune(text: &str) -> bool {
    let folded = viet::fold(text);
    let rest = folded
        .strip_prefix("tong cong ")
        .or_else(|| folded.strip_prefix("cong "))
        .or_else(|| folded.strip_prefix("tong "));
    let unit = |rest: &str| {
        UnitKind::ALL.iter().any(|kind| {
            let noun = viet::fold(kind.label());
            rest.strip_prefix(noun.as_str())
                .is_some_and(|name| name.is_empty() || name.starts_with(' '))
        })
    };
    opens_a_total(text) && rest.is_some_and(unit)
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
pub fn label(spoken: &Spoken) -> Option<Label> {
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
    if super::counts_said(&spoken.words).is_some() {
        return Some(Label::Total { section: false });
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

#[cfg(test)]
mod tests {
    use super::super::{is_proper, of};
    use super::*;

    #[test]
    fn names_that_begin_like_sums() {
        for text in ["Lũy kế vốn vay", "Luỹ kế vốn tín dụng", "Cộng trang bị trường học"]
        {
            assert!(names_more(text), "{text}");
        }
        for text in
            ["Lũy kế", "Lũy kế giải ngân", "Cộng ngân sách xã", "Tổng vốn vay", "Cộng I + II"]
        {
            assert!(!names_more(text), "{text}");
        }
    }

    #[test]
    fn sums_of_a_commune() {
        for text in ["Cộng xã", "Cộng xã Hòa An", "TỔNG CỘNG PHƯỜNG BÌNH MINH", "Tổng xã"]
        {
            assert!(sums_a_commune(text), "{text}");
        }
        for text in ["Tổng số xã", "Cộng", "Xã Cộng Hòa", "Cộng xăng", "Tổng cộng"]
        {
            assert!(!sums_a_commune(text), "{text}");
        }
    }

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
        for text in ["Tổng", "Cộng", "TỔNG CỘNG (1+2)", "Tổng số vốn", "Tổng tiêu chí xã đạt"]
        {
            assert!(is_total(text), "{text}");
        }
        for text in ["Cộng đồng đóng góp", "Vốn tổng hợp", "Tổng hợp", "Nhu cầu", ""]
        {
            assert!(!is_total(text), "{text}");
        }
        assert!(is_proper("Tổng Cọt") && is_proper("xã Cộng Hòa"));
        assert!(!is_proper("CỘNG HÒA") && !is_proper("Tổng gì đó"));
    }
}
