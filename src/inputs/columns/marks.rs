//! Whose marks stand in a column beside the names of criteria: those that the table is of, or others.

use super::folded::key;
use super::headings::Headings;
use super::meaning::Marked;
use super::unexplained::as_written;
use crate::inputs::raw::FieldRef;
use crate::inputs::said::{PLANNED, STATUS};
use crate::viet;

impl<'a> Headings<'a> {
    /// Whose marks stand in a column beside the names of criteria, by its heading.
    pub fn marks(&self, parts: &[&str]) -> Marked {
        // "Đạt/Chưa đạt" says what may stand there.
        let parts: Vec<String> = parts.iter().map(|part| without_choice(part)).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = parts.as_slice();
        let folded = format!(" {} ", key(&parts.join(" ")));
        let says = |list: &[&'static str]| {
            list.iter().copied().find(|words| folded.contains(&format!(" {words} ")))
        };
        let targets = self.spec.field("giao").is_some();
        let of = |own: bool, field: &'static str| match self
            .unexplained(parts, FieldRef::Named(field))
        {
            _ if !own => Marked::Other,
            None => Marked::Own,
            Some(words) => Marked::Doubtful(words),
        };
        match (says(STATUS), says(PLANNED)) {
            (Some(_), Some(words)) => Marked::Doubtful(as_written(&parts.join(" "), &[words])),
            (None, Some(_)) => of(targets, "giao"),
            (Some(_), None) => of(!targets, "dat"),
            (None, None) if folded.contains(" dat ") || folded.trim() == "thuc hien" => {
                of(!targets, "dat")
            }
            (None, None) => Marked::Unknown,
        }
    }
}

/// "Đạt/Chưa đạt", "(Đạt, không đạt)" as "Đạt": what a mark may be, not what it is.
fn without_choice(heading: &str) -> String {
    let folded = viet::fold(heading);
    let choices = [
        "dat chua dat",
        "dat khong dat",
        "dat hay chua dat",
        "dat hoac chua dat",
        "dat hoac khong dat",
    ];
    match choices.iter().find(|choice| folded.contains(*choice)) {
        Some(choice) => folded.replace(choice, "dat"),
        None => heading.to_owned(),
    }
}
