//! What a form's names and words say of whose it is: another commune or period in the name of its
//! file or sheet, in its signature or beside the lines; a draft, or a form that is withdrawn.

use chrono::{Datelike, Days};

use super::cells::another_unit;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::said;
use crate::model::{Commune, Period, Project};
use crate::origin::Place;
use crate::viet;

/// So many days after its data end, a form is still signed.
const LATE: Days = Days::new(75);

/// Words of what is no final form, with their tones: many are parts of names without them.
const NO_FINAL_FORM: [&str; 17] = [
    "nháp",
    "dự thảo",
    "hủy phiếu",
    "huỷ phiếu",
    "bỏ phiếu",
    "phiếu cũ",
    "phiếu mẫu",
    "bản cũ",
    "bản mẫu",
    "thay phiếu",
    "thay thế",
    "thay bằng",
    "thay bản",
    "không dùng",
    "không sử dụng",
    "không gửi",
    "phiếu này",
];

/// Whose form is read.
pub struct Own<'a> {
    project: &'a Project,
    period: &'a Period,
    commune: usize,
}

impl<'a> Own<'a> {
    /// The form of a commune for a period.
    pub fn new(project: &'a Project, period: &'a Period, commune: usize) -> Self {
        Own { project, period, commune }
    }

    fn unit(&self) -> &'a Commune {
        &self.project.communes[self.commune]
    }

    /// Its name: "xã Tân Lập, quý I năm 2026".
    pub fn name(&self) -> String {
        format!("{}, {}", self.unit().full_name(), self.period.id.value.name())
    }

    /// The commune of the list that a file's name names where it does not name the form's own.
    pub fn other_of_file(&self, file: &str) -> Option<&'a Commune> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = viet::fold(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let others = self.others();
        if let Some(other) = others.clone().find(|other| stem == viet::fold(&other.file)) {
            return Some(other);
        }
        let own = viet::fold(&self.unit().name.value);
        if word_at(&stem, &own).is_some() || stem.replace(' ', "") == own.replace(' ', "") {
            return None;
        }
        others.clone().find(|other| {
            let name = viet::fold(&other.name.value);
            let whole = name.contains(' ') && stem.replace(' ', "") == name.replace(' ', "");
            whole || word_at(&stem, &name).is_some_and(|at| is_commune(&stem[..at], &name))
        })
    }

    /// Tells of a text beside the form's lines that names another commune or another time, or makes
    /// it no final form; `dated` where it is of the day of a signature.
    pub fn tell(&self, text: &str, place: &Place, found: &mut Diagnostics) -> bool {
        if another_unit(text) {
            found.report(Problem::ReturnUnitWritten { seen: viet::one_line(text) }, place);
            return true;
        }
        let other = self.is_of_other(text);
        if !other && !self.is_of_another_time(text) && !is_no_final_form(text) {
            return false;
        }
        let problem = Problem::ReturnOfAnother { seen: viet::one_line(text), own: self.name() };
        let mut told = Diagnostic::new(problem).at(place);
        if other {
            told.severity = Severity::Error;
        }
        found.push(told);
        true
    }

    /// Tells of a form that was made by another office: it says to whom it is sent.
    pub fn tell_addressee(&self, addressee: &str, place: &Place, found: &mut Diagnostics) {
        let office = viet::fold(&self.project.organisation.name.value);
        if addressee.is_empty() || viet::fold(addressee).contains(&office) {
            return;
        }
        let problem =
            Problem::ReturnOfAnother { seen: viet::one_line(addressee), own: self.name() };
        found.report(problem, place);
    }

    /// Whether a line of a signature, or the name of a sheet, names another commune of the list.
    fn is_of_other(&self, text: &str) -> bool {
        let folded = viet::fold(text);
        if word_at(&folded, &viet::fold(&self.unit().name.value)).is_some() {
            return false;
        }
        self.others().any(|other| {
            let name = viet::fold(&other.name.value);
            let Some(at) = word_at(&folded, &name) else { return false };
            let before = folded[..at].trim_end();
            let behind = folded[at + name.len()..].trim_start();
            let dateline = before.is_empty() && behind.starts_with("ngay ");
            dateline || is_noun(before)
        })
    }

    /// Whether a text speaks of another part of the year, or of a day on which nobody signs it.
    fn is_of_another_time(&self, text: &str) -> bool {
        let id = self.period.id.value;
        let cutoff = self.period.cutoff;
        if let Some(day) = viet::issued_on(text) {
            let last = cutoff.checked_add_days(LATE).unwrap_or(cutoff);
            return day < id.begins() || day > last;
        }
        let parts = viet::parts_of_year(text);
        let months = (id.first_month(), cutoff.month());
        let same = |part: &viet::PartOfYear| part.last == months.1 || part.last == id.last_month();
        if !parts.is_empty() && !parts.iter().any(same) {
            return true;
        }
        let years = said::years(text);
        !years.is_empty() && !years.contains(&id.year)
    }

    /// Whether words say that the figures are of another time: "Số liệu là của quý II".
    pub fn says_another_time(&self, text: &str) -> bool {
        let folded = viet::fold(text);
        if !folded.starts_with("so lieu ") {
            return false;
        }
        let days = said::counted_to(text);
        match days.first() {
            Some(day) => *day != self.period.cutoff,
            None => self.is_of_another_time(text),
        }
    }

    fn others(&self) -> impl Iterator<Item = &'a Commune> + Clone {
        let own = self.commune;
        let all = self.project.communes.iter().enumerate();
        all.filter(move |(at, _)| *at != own).map(|(_, other)| other)
    }
}

/// Whether words make a form no final one.
pub fn is_no_final_form(text: &str) -> bool {
    let toned = viet::fold_tones(text);
    let toned = format!(" {} ", toned.replace(|c: char| !c.is_alphanumeric(), " "));
    NO_FINAL_FORM.iter().any(|words| toned.contains(&format!(" {words} ")))
        || matches!(toned.trim(), "mẫu" | "cũ")
}

/// Where folded words stand in a folded text as words of their own.
fn word_at(text: &str, words: &str) -> Option<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).map(|(at, _)| at).find(|at| {
        !words.is_empty()
            && !letter(text[..*at].chars().next_back())
            && !letter(text[at + words.len()..].chars().next())
    })
}

/// Whether folded words end with the noun of a commune, or with its committee.
fn is_noun(before: &str) -> bool {
    let ends = |noun: &&str| before == *noun || before.ends_with(&format!(" {noun}"));
    ["xa", "phuong", "thi tran", "dac khu", "ubnd", "uy ban nhan dan"].iter().any(ends)
}

/// Whether a name in a file's name, behind these words, is a commune's: no district's, and no single
/// syllable without its noun.
fn is_commune(before: &str, name: &str) -> bool {
    let before = before.trim_end();
    let above = ["huyen", "tinh", "thanh pho", "tp", "quan", "thi xa"];
    let of_above =
        above.iter().any(|noun| before == *noun || before.ends_with(&format!(" {noun}")));
    !of_above && (name.contains(' ') || is_noun(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_are_none() {
        for text in ["NHÁP", "HỦY PHIẾU NÀY", "(Thay phiếu cũ)", "Mẫu", "Bản cũ"] {
            assert!(is_no_final_form(text), "{text}");
        }
        for text in ["Nguyễn Văn Quý", "TM. UBND XÃ", "(Ký, ghi rõ họ tên)", "Trần Thị Mẫu"]
        {
            assert!(!is_no_final_form(text), "{text}");
        }
    }
}
