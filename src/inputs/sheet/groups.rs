//! Titles of groups that take their rows back: “Các xã không giao”, “Thôn phấn đấu năm 2027”. Beside a row such
//! words are asked about; above several they would be the name of a group and no more.

use std::collections::BTreeSet;

use super::Sheet;
use super::of_year::is_of_other_years;
use super::titles::allowed;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::RawRow;
use crate::inputs::{rows, said};
use crate::origin::Sourced;
use crate::viet;

/// Words of a group whose rows are none of the table's. That they have not reached something says of which
/// kind they are.
const NONE_OF_IT: &[&str] = &[
    "không thuộc",
    "đã sáp nhập",
    "sáp nhập vào",
    "không xét",
    "chưa cập nhật",
    "không cập nhật",
    "không giao",
    "chưa giao",
    "chưa ra khỏi",
    "thu hồi",
    "xin rút",
    "tạm hoãn",
    "đã hủy",
    "tạm tính",
    "ngoài chương trình",
    "ngoài kế hoạch",
    "chỉ theo dõi",
];

/// Tells of each such title once.
pub(super) fn tell(sheet: &Sheet<'_>, all: &[RawRow], found: &mut Diagnostics) {
    // Works of several years are grouped by them, and what is put off is told where they are sorted.
    let of_units = sheet.spec.coded || matches!(sheet.spec.key, "xa" | "xom" | "cong_nhan");
    if !of_units {
        return;
    }
    let titles = all.iter().flat_map(|row| row.group.iter().chain(&row.section));
    let mut seen = BTreeSet::new();
    for title in titles.filter(|title| seen.insert(title.place.clone())) {
        let told = found.iter().any(|own| own.place.as_ref() == Some(&title.place));
        if !told && takes_back(sheet, title) {
            let name = viet::one_line(&title.value);
            found.report(Problem::GroupSetAside { name }, &title.place);
        }
    }
}

fn takes_back(sheet: &Sheet<'_>, title: &Sourced<String>) -> bool {
    let text = &title.value;
    let targets = sheet.spec.fields.iter().any(|own| own.key.ends_with("giao"));
    let of_year = sheet.spec.coded || sheet.spec.key == "xom";
    let years = allowed(sheet).unwrap_or_default();
    said::has_words(text, NONE_OF_IT)
        || targets && rows::is_of_another_plan(text, sheet.wanted.year)
        || of_year && is_of_other_years(&[text], &years)
}
