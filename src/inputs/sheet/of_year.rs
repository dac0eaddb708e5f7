//! Whether a heading's amounts can be those of the year that is asked for.

use super::Sheet;
use crate::inputs::said;
use crate::viet;

/// Whether a heading's amounts are never those of the year: of other years, of a stage, wished for or spent.
pub(super) fn is_never_the_years(sheet: &Sheet<'_>, heading: &str) -> bool {
    let up_to = sheet.wanted.year.is_some_and(|year| said::is_up_to(heading, year));
    is_of_other_years(&[heading], &sheet.years()) || is_not_given(heading) || up_to
}

/// Whether a heading names years, or a stage, and none of those that amounts may be of.
pub(super) fn is_of_other_years(parts: &[&str], allowed: &[i32]) -> bool {
    let years: Vec<i32> = parts.iter().flat_map(|part| said::years(part)).collect();
    let staged = parts.iter().any(|part| said::stage(part).is_some());
    !allowed.is_empty()
        && (staged || !years.is_empty())
        && !years.iter().any(|year| allowed.contains(year))
}

/// Whether the words of a heading say that its amounts are not what is given for the year: asked for, spent
/// or owed, or of all times together.
pub(super) fn is_not_given(text: &str) -> bool {
    const OTHER: [&str; 12] = [
        "nhu cau",
        "con thieu",
        "con lai",
        "de nghi",
        "de xuat",
        "dang ky von",
        "giai ngan",
        "thanh toan",
        "da thuc hien",
        "luy ke",
        "ung truoc",
        "no dong",
    ];
    let innermost = viet::fold(text.rsplit(" / ").next().unwrap_or(text));
    OTHER.iter().any(|own| innermost.contains(own))
}
