//! What a column beside the names of criteria is, by its heading and by what stands in it.

use super::table::{Side, is_mark};
use crate::diag::Diagnostic;
use crate::inputs::columns::{Marked, Meaning};
use crate::inputs::raw::FieldRef;
use crate::inputs::sheet::header::Heading;
use crate::inputs::sheet::{letters, periods};
use crate::inputs::{rows, said};
use crate::viet;

/// What headings say of columns that tell what is asked of a criterion, by what it is shown, or who
/// sees to it; folded.
const ABOUT: &[&str] = &[
    "muc dat chuan",
    "chi tieu chung",
    "tieu chuan",
    "quy chuan",
    "chuan",
    "quy dinh",
    "yeu cau",
    "don vi tinh",
    "dvt",
    "minh chung",
    "van ban huong dan",
    "phu trach",
    "tham muu",
    "theo doi",
    "can bo",
    "co quan",
    "bo phan",
    "thoi gian",
    "giai phap",
];

/// Words beside those that add nothing to them, folded.
const BESIDE_ABOUT: &str = "muc chi tieu noi dung tai lieu don vi nguoi hoan thanh";

/// How far a heading speaks of what is asked of a criterion, or of who sees to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// Of nothing else.
    Only,
    /// Among other things.
    Partly,
    /// Not at all.
    Not,
}

impl About {
    fn of(heading: &str) -> Self {
        let mut words = format!(" {} ", viet::fold(heading));
        let mut says = false;
        for about in ABOUT {
            let about = format!(" {about} ");
            while let Some(at) = words.find(&about) {
                words.replace_range(at..at + about.len(), " ");
                says = true;
            }
        }
        let mut left = words.split_whitespace();
        let adds = |word: &str| !BESIDE_ABOUT.split(' ').any(|known| known == word);
        match (says, left.any(adds)) {
            // What is asked of a criterion is often called its "chỉ tiêu".
            (false, _) if viet::fold(heading) == "chi tieu" => About::Only,
            (false, _) => About::Not,
            (true, false) => About::Only,
            (true, true) => About::Partly,
        }
    }
}

/// What a column beside the names of criteria is.
pub enum Role {
    /// Marks, of the commune that is named or of the project's only one.
    Marks(Option<String>),
    /// Marks below a proper name, which may be that of a commune.
    Unit(String),
    /// Something else, known to be so.
    Other,
    /// Marks of another year.
    OfYear(String, i32),
    /// Marks of another period.
    OfPeriod,
    /// Marks of the project's only commune, none of which is there.
    Blank,
    /// Perhaps marks, but for these words.
    Doubtful(String),
    /// Nobody knows.
    Unknown,
}

impl Side<'_> {
    /// The field that lists what is met or assigned.
    pub fn own(&self) -> &'static str {
        if self.sheet.spec.field("giao").is_some() { "giao" } else { "dat" }
    }

    /// A letter of `cot` under whose heading no marks of this table stand.
    pub fn slip(&self, heading: &Heading) -> Option<Diagnostic> {
        let own = FieldRef::Named(self.own());
        let parts = heading.parts();
        let means = match (self.headings.marks(&parts), self.headings.meaning(&parts)) {
            (Marked::Other, _) => {
                let other = if self.own() == "dat" { "giao" } else { "dat" };
                Some(other.to_owned())
            }
            (_, Meaning::Known(FieldRef::Ignored | FieldRef::Numbering)) => None,
            (_, Meaning::Known(FieldRef::Named("ghi_chu"))) => Some("ghi_chu".to_owned()),
            _ if About::of(parts.last().copied().unwrap_or_default()) == About::Only => None,
            _ => return None,
        };
        letters::slip(self.sheet, heading, own, means)
    }

    /// What a column is.
    pub fn role(&self, column: u32, parts: &[&str]) -> Role {
        match self.sheet.mapping.field(column, parts) {
            Some(FieldRef::Named(key)) if key == self.own() => return Role::Marks(None),
            Some(_) => return Role::Other,
            None => {}
        }
        let timeless = periods::without_time(parts);
        let own_period = self.sheet.is_of_own_period(parts);
        // "Kết quả quý I/2026" says what it is and of when in one level.
        let alone: Vec<String> = match parts {
            [part] if timeless.is_empty() => vec![periods::but_part_of_year(part)],
            _ => Vec::new(),
        };
        let alone: Vec<&str> =
            alone.iter().map(String::as_str).filter(|own| !own.is_empty()).collect();
        let parts = match own_period {
            None => parts,
            Some(_) if !timeless.is_empty() => timeless.as_slice(),
            Some(_) if !alone.is_empty() => alone.as_slice(),
            Some(_) => parts,
        };
        let innermost = parts.last().copied().unwrap_or_default();
        let known = match self.headings.meaning(parts) {
            Meaning::Known(FieldRef::Ignored | FieldRef::Numbering) => true,
            Meaning::Known(FieldRef::Named(key)) => key == "ghi_chu",
            Meaning::Known(FieldRef::Code(_))
            | Meaning::Contradiction { .. }
            | Meaning::NoSuchCode(_)
            | Meaning::Unknown => false,
        };
        let about = About::of(innermost);
        if known || about == About::Only {
            return Role::Other;
        }
        let role = self.role_by_heading(column, parts, about);
        match self.column(column).next() {
            Some(_) if own_period == Some(false) && matches!(role, Role::Marks(None)) => {
                Role::OfPeriod
            }
            Some(_) => role,
            None if matches!(role, Role::Marks(None)) => Role::Blank,
            None => Role::Other,
        }
    }

    /// What a column is that nothing but its heading and its cells tell of.
    fn role_by_heading(&self, column: u32, parts: &[&str], about: About) -> Role {
        let innermost = parts.last().copied().unwrap_or_default();
        let no_marks = !self.column(column).any(|(_, node)| is_mark(node));
        // The commune may be named by any level, and behind words: "Kết quả xã …".
        let (unit, outer) = match unit_of(parts) {
            // A proper name below words that say whose marks they are.
            (None, words) if words.len() > 1 && self.is_name(innermost) => {
                let outer = words[..words.len() - 1].to_vec();
                (Some(viet::one_line(innermost)), outer)
            }
            known => known,
        };
        let outer: Vec<&str> = outer.iter().map(String::as_str).collect();
        let other_year = || {
            outer.iter().find_map(|part| {
                let mut years = said::years(part).into_iter();
                let year = years.find(|year| !self.is_of(*year))?;
                Some((viet::one_line(part), year))
            })
        };
        let own = |unit| match other_year() {
            Some((heading, year)) => Role::OfYear(heading, year),
            None => Role::Marks(unit),
        };
        let sums = ["tong ", "cong ", "so "];
        if sums.iter().any(|words| viet::fold(innermost).starts_with(words)) {
            return Role::Unknown;
        }
        match self.headings.marks(&outer) {
            Marked::Own => own(unit),
            // Above the names of communes a heading need not say whose marks they are.
            // Those of another year are perhaps the other table's.
            Marked::Unknown if unit.is_some() && other_year().is_some() => Role::Unknown,
            Marked::Unknown
                if unit.is_some() && {
                    let outer: Vec<&str> =
                        outer.iter().copied().filter(|part| !names_an_area(part)).collect();
                    outer.iter().all(|part| says_whose(part))
                        && self.headings.unexplained(&outer, FieldRef::Named(self.own())).is_none()
                } =>
            {
                own(unit)
            }
            Marked::Unknown if unit.is_some() => Role::Unknown,
            // Marks of the other kind are accounted for where its table reads this sheet, too.
            Marked::Other if self.is_plain(column) => Role::Unknown,
            Marked::Other => Role::Other,
            Marked::Doubtful(words) => Role::Doubtful(words),
            // What is asked, what is there in words: no table of marks needs it.
            Marked::Unknown if no_marks && about == About::Partly => Role::Other,
            Marked::Unknown if self.is_name(innermost) => Role::Unit(viet::one_line(innermost)),
            Marked::Unknown => Role::Unknown,
        }
    }

    /// Whether a heading is a proper name and no word of this table.
    fn is_name(&self, heading: &str) -> bool {
        rows::is_proper(heading)
            && viet::parts_of_year(heading).is_empty()
            && self.headings.marks(&[heading]) == Marked::Unknown
    }

    /// The years that marks may be of: status in a plan is that of the year before.
    pub fn years(&self) -> Vec<i32> {
        match self.sheet.years().as_slice() {
            [base, _] if self.own() == "dat" => vec![*base],
            years => years.to_vec(),
        }
    }

    pub fn is_of(&self, year: i32) -> bool {
        let years = self.years();
        years.is_empty() || years.contains(&year)
    }
}

/// Whether a heading above the names of communes says no more than that, or the year.
fn says_whose(heading: &str) -> bool {
    let folded = viet::fold(heading);
    let year = |word: &str| word.len() == 4 && word.starts_with("20");
    let known = "cac xa phuong dac khu thi tran don vi hanh chinh cap tung ten tren dia ban huyen tinh \
        chia ra theo chi tiet danh sach trong do nam kq";
    folded.split(' ').all(|word| year(word) || known.split(' ').any(|own| own == word))
}

/// Whether a level above the names of communes is the area that they lie in, and says nothing of
/// marks: "Vùng núi cao".
fn names_an_area(heading: &str) -> bool {
    let folded = viet::fold(heading);
    let begins = ["vung ", "khu vuc ", "cum ", "mien ", "tieu vung ", "nhom xa "];
    let of_marks = ["dat", "chua", "khong", "giao", "dang ky", "ke hoach", "hoan thanh", "thieu"];
    begins.iter().any(|own| folded.starts_with(own))
        && !of_marks.iter().any(|own| format!(" {folded} ").contains(&format!(" {own} ")))
        && !folded.contains(|c: char| c.is_ascii_digit())
}

/// The commune that a heading names, and its other words: "Xã Tân Lập / Hiện trạng", "Kết quả xã
/// Tân Lập".
fn unit_of(parts: &[&str]) -> (Option<String>, Vec<String>) {
    let mut unit = None;
    let mut outer = Vec::new();
    for part in parts {
        let line = viet::one_line(part);
        let words: Vec<&str> = line.split(' ').collect();
        let end = words.iter().position(|word| word.starts_with('(')).unwrap_or(words.len());
        let begin = (0..end).find(|at| {
            let (kind, name) = viet::split_unit(&words[*at..end].join(" "));
            kind.is_some() && rows::is_proper(&name)
        });
        match begin.filter(|_| unit.is_none()) {
            Some(at) => {
                unit = Some(words[at..end].join(" "));
                let rest = [&words[..at], &words[end..]].concat();
                outer.extend((!rest.is_empty()).then(|| rest.join(" ")));
            }
            None => outer.push(line),
        }
    }
    (unit, outer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_and_who_sees_to_it() {
        for heading in [
            "Chỉ tiêu",
            "Chỉ tiêu quy định",
            "Mức yêu cầu",
            "Mức đạt chuẩn",
            "Nội dung yêu cầu",
            "ĐVT",
            "Tài liệu minh chứng",
            "Đơn vị phụ trách",
            "Người phụ trách",
            "Thời gian hoàn thành",
        ] {
            assert_eq!(About::of(heading), About::Only, "{heading}");
        }
        for heading in ["Chuẩn của tỉnh", "Cán bộ theo dõi xã", "Đạt chuẩn", "Yêu cầu năm 2025"]
        {
            assert_eq!(About::of(heading), About::Partly, "{heading}");
        }
        for heading in ["Kết quả", "Chỉ tiêu giao", "Xã Tân Lập"] {
            assert_eq!(About::of(heading), About::Not, "{heading}");
        }
    }
}
