//! Which years a text speaks of.
//!
//! Knows what a year is part of (a date, a period, a document's number) and never what it means: that
//! a plan should speak of its own year is a check's matter.

use super::text::fold;

/// The years that a text speaks of as "năm 2025", in its order: none that is part of a date, of a
/// period ("giai đoạn 2021 - 2025", "từ năm 2021 đến năm 2025") or of a school year.
#[must_use]
pub fn named_years(text: &str) -> Vec<i32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let at = |index: Option<usize>| index.and_then(|index| words.get(index)).copied().unwrap_or("");
    (0..words.len())
        .filter_map(|index| {
            let year = year(words[index])?;
            let before = |back: usize| at(index.checked_sub(back));
            let dated = is_small(before(2)) && before(3) == "thang";
            let spans = ["den", "tu", "toi", "sau", "truoc"].contains(&before(2));
            let pair = self::year(at(Some(index + 1))).is_some();
            (before(1) == "nam" && !dated && !spans && !pair).then_some(year)
        })
        .collect()
}

/// The same of a title, in which a year may also stand alone: "Kế hoạch xây dựng nông thôn mới 2025".
#[must_use]
pub fn titled_years(text: &str) -> Vec<i32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut years = named_years(text);
    for index in 0..words.len() {
        let Some(found) = year(words[index]) else { continue };
        let before = index.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or("");
        let after = words.get(index + 1).copied().unwrap_or("");
        let part = year(before).is_some() || year(after).is_some() || is_small(before);
        let known = ["nam", "so", "doan"].contains(&before);
        if !part && !known {
            years.push(found);
        }
    }
    years
}

/// The years of a period at the end of a text: "xa-ntm-2021-2025", "giai đoạn 2026 - 2030".
#[must_use]
fn years_of_term(text: &str) -> Option<(i32, i32)> {
    let folded = fold(text);
    let mut words = folded.split(' ').rev();
    let (to, from) = (year(words.next()?)?, year(words.next()?)?);
    (from <= to).then_some((from, to))
}

/// Whether the period at the end of a text holds a year; `None` where there is none.
#[must_use]
pub fn term_holds(text: &str, year: i32) -> Option<bool> {
    years_of_term(text).map(|(from, to)| (from..=to).contains(&year))
}

/// The day on which a document was issued, as the first "ngày 08/7/2022" of its name says.
#[must_use]
pub fn issued_on(text: &str) -> Option<chrono::NaiveDate> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let start = words.iter().position(|word| *word == "ngay")? + 1;
    let numbers: Vec<&str> = words[start..]
        .iter()
        .filter(|word| !["thang", "nam"].contains(word))
        .take(3)
        .copied()
        .collect();
    let [day, month, year] = &numbers[..] else { return None };
    chrono::NaiveDate::from_ymd_opt(self::year(year)?, month.parse().ok()?, day.parse().ok()?)
}

fn year(word: &str) -> Option<i32> {
    let year: i32 = word.parse().ok()?;
    (word.len() == 4 && (2000..2100).contains(&year)).then_some(year)
}

/// A day or a month.
fn is_small(word: &str) -> bool {
    word.len() <= 2 && word.parse::<u32>().is_ok_and(|number| (1..=31).contains(&number))
}

/// The span of years that a text names: "giai đoạn 2021-2025".
#[must_use]
pub fn span_of_years(text: &str) -> Option<(i32, i32)> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    words.windows(2).find_map(|pair| {
        let year = |word: &str| {
            word.parse().ok().filter(|year| word.len() == 4 && (2000..2100).contains(year))
        };
        Some((year(pair[0])?, year(pair[1])?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_are_spoken_of() {
        for (text, years) in [
            ("Triển khai Chương trình năm 2025", vec![2025]),
            ("ngày 05 tháng 02 năm 2025", vec![]),
            ("Quyết định số 11/2024/NQ-HĐND ngày 10/01/2025", vec![]),
            ("giai đoạn 2021 - 2025", vec![]),
            ("từ năm 2026 đến năm 2030", vec![]),
            ("kết quả năm 2024, kế hoạch năm 2025", vec![2024, 2025]),
            ("năm học 2024-2025", vec![]),
            ("quý I năm 2025", vec![2025]),
        ] {
            assert_eq!(named_years(text), years, "{text}");
        }
        for (text, years) in [
            ("Xây dựng nông thôn mới 2025", vec![2025]),
            ("Xây dựng nông thôn mới năm 2025", vec![2025]),
            ("Thực hiện Nghị quyết số 11/2024/NQ-HĐND giai đoạn 2021 - 2025", vec![]),
        ] {
            assert_eq!(titled_years(text), years, "{text}");
        }
    }

    #[test]
    fn days_of_issue() {
        let day = |text| issued_on(text).map(|day| day.to_string());
        let text = "Căn cứ Quyết định số 867/QĐ-UBND ngày 08/7/2022 của Ủy ban nhân dân tỉnh";
        assert_eq!(day(text).as_deref(), Some("2022-07-08"));
        assert_eq!(day("Luật ngày 19 tháng 6 năm 2015").as_deref(), Some("2015-06-19"));
        assert_eq!(day("Luật ngày …/…/2015"), None);
        assert_eq!(years_of_term("xa-ntm-2021-2025"), Some((2021, 2025)));
        assert_eq!(years_of_term("Bộ tiêu chí năm 2025"), None);
    }
}
