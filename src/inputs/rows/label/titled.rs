//! Titles of a whole table that stand below its headings: "Tổng hợp năm 2026", the province's name.

use super::spoken::Spoken;
use super::total::is_gathering;

/// No title of this kind has more words.
const MOST_WORDS: usize = 16;

/// How a title begins that names its year: "Kế hoạch năm 2026".
const OF_A_YEAR: &[&str] =
    &["biểu", "bảng", "số liệu", "kết quả", "tình hình", "kế hoạch", "thực hiện", "năm kế hoạch"];

/// Whether words are the title of a whole table, and neither that of a group of its rows nor a name.
pub fn is_title_of_table(text: &str) -> bool {
    let words = Spoken::of(text);
    let all: Vec<&str> = words.words.split(' ').collect();
    let year = || {
        all.windows(2).any(|pair| {
            matches!(pair[0], "năm" | "nam")
                && pair[1].len() == 4
                && pair[1].bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let of_province = words.begin(&["tỉnh", "ubnd tỉnh", "ủy ban nhân dân tỉnh"])
        && !words.begin(&["tỉnh lộ"])
        && (2..=MOST_WORDS / 2).contains(&all.len())
        && !text.contains(|c: char| c.is_ascii_digit());
    all.len() <= MOST_WORDS
        && (words.are_a_year()
            || of_province
            || is_gathering(text) && all.len() > 2
            || words.begin(OF_A_YEAR) && year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_tables() {
        for text in [
            "Tổng hợp năm 2026",
            "TỔNG HỢP TOÀN TỈNH",
            "Kế hoạch năm 2026",
            "Năm 2026",
            "Tỉnh Lam Sơn",
            "UBND TỈNH LAM SƠN",
        ] {
            assert!(is_title_of_table(text), "{text}");
        }
        for text in [
            "Tổng hợp",
            "Kế hoạch vốn",
            "Khu vực miền núi",
            "I. Giao thông",
            "Tân Lập",
            "Tổng cộng",
            "Huyện Hòa An",
            "Xã Tân Lập",
            "Tỉnh lộ 205",
        ] {
            assert!(!is_title_of_table(text), "{text}");
        }
    }
}
