//! Which part of the year a title speaks of: "QUÝ I NĂM 2026", "6 tháng đầu năm", "TC Q1".

use super::letters::parse_roman;
use super::text::fold;

/// A part of a year: its first and its last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOfYear {
    /// The first month.
    pub first: u32,
    /// The last month.
    pub last: u32,
}

/// The parts of a year that a title, a heading or the name of a sheet names. A day ("ngày 30 tháng
/// 6") is no part; the month up to which something counts is one from the first month on.
#[must_use]
pub fn parts_of_year(text: &str) -> Vec<PartOfYear> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut parts = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = |n: usize| at.checked_sub(n).map_or("", |at| words[at]);
        let after = |n: usize| words.get(at + n).copied().unwrap_or_default();
        let of_quarter = |quarter: u32| PartOfYear { first: quarter * 3 - 2, last: quarter * 3 };
        let months = match before(1) {
            "ba" => Some(3),
            "sau" => Some(6),
            "chin" => Some(9),
            number => number.parse().ok().filter(|months| (1..12).contains(months)),
        };
        // "Đến hết quý II": from the year's beginning on.
        let up_to = before(1) == "den" || before(1) == "het" && before(2) == "den";
        let part = match *word {
            "quy" => quarter(after(1))
                .map(of_quarter)
                .map(|part| PartOfYear { first: if up_to { 1 } else { part.first }, ..part }),
            "q1" | "qi" => Some(of_quarter(1)),
            "q2" | "qii" => Some(of_quarter(2)),
            "q3" | "qiii" => Some(of_quarter(3)),
            "q4" | "qiv" => Some(of_quarter(4)),
            "6t" => Some(PartOfYear { first: 1, last: 6 }),
            "9t" => Some(PartOfYear { first: 1, last: 9 }),
            "thang" => {
                let month = after(1).parse().ok().filter(|month| (1..=12).contains(month));
                let day = before(1).bytes().all(|b| b.is_ascii_digit()) && !before(1).is_empty();
                match (months, month) {
                    (_, Some(_)) if day && after(2) == "nam" => None,
                    _ if before(1) == "ngay" || before(2) == "ngay" => None,
                    (_, Some(last)) => {
                        Some(PartOfYear { first: if up_to { 1 } else { last }, last })
                    }
                    (Some(months), None) if matches!(after(1), "cuoi" | "con") => {
                        Some(PartOfYear { first: 13 - months, last: 12 })
                    }
                    (Some(last), None) => Some(PartOfYear { first: 1, last }),
                    (None, None) => None,
                }
            }
            _ => None,
        };
        parts.extend(part);
    }
    parts
}

/// The last months of the parts of a year that a title or the name of a sheet names, but for what is
/// left of it ("6 tháng cuối năm").
#[must_use]
pub fn last_months(text: &str) -> Vec<u32> {
    let rest = |part: &PartOfYear| part.last == 12 && part.first > 1 && part.first % 3 == 1;
    let quarter = |part: &PartOfYear| part.last - part.first == 2;
    let parts = parts_of_year(text).into_iter();
    parts.filter(|part| !rest(part) || quarter(part)).map(|part| part.last).collect()
}

fn quarter(word: &str) -> Option<u32> {
    let roman = || parse_roman(&word.to_uppercase())?.try_into().ok();
    let number: u32 = word.parse().ok().or_else(roman)?;
    (1..=4).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last_months() {
        for (text, parts) in [
            ("Quý II", &[(4, 6)][..]),
            ("6 tháng đầu năm", &[(1, 6)]),
            ("6 tháng cuối năm", &[(7, 12)]),
            ("Tháng 6", &[(6, 6)]),
            ("đến hết tháng 9 năm 2026", &[(1, 9)]),
            ("Đến hết quý II", &[(1, 6)]),
            ("ngày 05 tháng 01 năm 2026", &[]),
            ("ngày … tháng 01 năm 2026", &[]),
        ] {
            let found: Vec<_> = parts_of_year(text).iter().map(|p| (p.first, p.last)).collect();
            assert_eq!(found, parts, "{text}");
        }
    }

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
