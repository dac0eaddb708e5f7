//! Years in texts: raised where one is the plan's, told where one is left.

/// A text with a year, and the one before it, raised by one, where they stand for themselves: not within a
/// span of years, a date or the number of an act.
pub fn raised(text: &str, year: i32) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = String::new();
    while let Some((at, found)) = next(rest) {
        let (head, tail) = rest.split_at(at);
        before.push_str(head);
        out.push_str(head);
        let behind = &tail[found.len()..];
        let own: i32 = found.parse().unwrap_or_default();
        let alone = !of_a_span(&before, behind) && !of_an_act(&before, behind);
        if alone && (own == year || own == year - 1) {
            out.push_str(&(own + 1).to_string());
        } else {
            out.push_str(found);
        }
        before.push_str(found);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Whether a text names a year for itself.
pub fn names(text: &str, year: i32) -> bool {
    let (mut before, mut rest) = (String::new(), text);
    while let Some((at, found)) = next(rest) {
        let (head, tail) = rest.split_at(at);
        before.push_str(head);
        rest = &tail[found.len()..];
        if found.parse() == Ok(year) && !of_a_span(&before, rest) {
            return true;
        }
        before.push_str(found);
    }
    false
}

/// The next number of four digits.
fn next(text: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let start = from + at;
        let digits = text[start..].find(|c: char| !c.is_ascii_digit());
        let end = digits.map_or(text.len(), |len| start + len);
        if end - start == 4 {
            return Some((start, &text[start..end]));
        }
        from = end;
    }
    None
}

/// "2021 - 2025", "2021-2025": one end of a span of years.
fn of_a_span(before: &str, behind: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–');
    let year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let head = before.trim_end().strip_suffix(dash).map(str::trim_end);
    let first = head.and_then(|head| head.get(head.len().checked_sub(4)?..));
    let tail = behind.trim_start().strip_prefix(dash).map(str::trim_start);
    let last = tail.and_then(|tail| tail.get(..4));
    first.is_some_and(year) || last.is_some_and(year)
}

/// "10/02/2025", "12/2025/QĐ-TTg": of a day, or a part of an act's number. "3/2025" is a month.
fn of_an_act(before: &str, behind: &str) -> bool {
    let month =
        before.strip_suffix('/').map(|head| head.trim_end_matches(|c: char| c.is_ascii_digit()));
    behind.starts_with('/') || month.is_some_and(|head| head.ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_plans_own_years_are_raised() {
        for (text, wanted) in [
            ("Kế hoạch năm 2025", "Kế hoạch năm 2026"),
            ("ke-hoach-2025", "ke-hoach-2026"),
            ("2025-6T", "2026-6T"),
            ("Kết quả năm 2024, kế hoạch năm 2025", "Kết quả năm 2025, kế hoạch năm 2026"),
            ("giai đoạn 2021 - 2025", "giai đoạn 2021 - 2025"),
            ("giai đoạn 2025-2030, năm 2025", "giai đoạn 2025-2030, năm 2026"),
            (
                "Quyết định số 12/2025/QĐ-TTg ngày 10/02/2025",
                "Quyết định số 12/2025/QĐ-TTg ngày 10/02/2025",
            ),
            ("12025 hộ, năm 2019", "12025 hộ, năm 2019"),
            ("thoi_gian: 3/2025", "thoi_gian: 3/2026"),
        ] {
            assert_eq!(raised(text, 2025), wanted);
        }
        assert!(names("trong năm 2025", 2025) && names("ngày 10/02/2025", 2025));
        assert!(!names("giai đoạn 2021-2025", 2025) && !names("2026", 2025));
    }
}
