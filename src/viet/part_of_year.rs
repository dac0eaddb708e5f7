//! Which part of the year a title speaks of: "QUÝ I NĂM 2026", "6 tháng đầu năm", "TC Q1".

use super::letters::parse_roman;
use super::text::fold;

/// The last months of the parts of a year that a title or the name of a sheet names. A day ("ngày 30
/// tháng 6") is no part, nor is what is left of the year ("6 tháng cuối năm").
#[must_use]
pub fn last_months(text: &str) -> Vec<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut months = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = |n: usize| at.checked_sub(n).map_or("", |at| words[at]);
        let after = |n: usize| words.get(at + n).copied().unwrap_or_default();
        let month = match *word {
            "quy" => quarter(after(1)),
            "q1" | "qi" => Some(3),
            "q2" | "qii" => Some(6),
            "q3" | "qiii" => Some(9),
            "q4" | "qiv" => Some(12),
            "6t" => Some(6),
            "9t" => Some(9),
            "thang" if after(1) == "cuoi" => None,
            "thang" => match before(1) {
                "3" | "ba" => Some(3),
                "6" | "sau" => Some(6),
                "9" | "chin" => Some(9),
                _ if before(2) == "ngay" => None,
                _ => after(1).parse().ok().filter(|month| (1..=12).contains(month)),
            },
            _ => None,
        };
        months.extend(month);
    }
    months
}

fn quarter(word: &str) -> Option<u32> {
    let roman = || parse_roman(&word.to_uppercase())?.try_into().ok();
    let number: u32 = word.parse().ok().or_else(roman)?;
    (1..=4).contains(&number).then_some(number * 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_year() {
        for (text, months) in [
            ("KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2026", &[3][..]),
            ("TC Q1", &[3]),
            ("Quý 2/2026", &[6]),
            ("6 THÁNG ĐẦU NĂM 2026", &[6]),
            ("Von 6T", &[6]),
            ("Kế hoạch 6 tháng cuối năm", &[]),
            ("9 tháng", &[9]),
            ("Tháng 5 năm 2026", &[5]),
            ("Đến ngày 30 tháng 6 năm 2026", &[]),
            ("Từ tháng 1 đến tháng 6", &[1, 6]),
            ("Kế hoạch năm 2026", &[]),
            ("Quý vị", &[]),
        ] {
            assert_eq!(last_months(text), months, "{text}");
        }
    }
}
