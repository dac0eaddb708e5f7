//! What the title of a group of communes or hamlets says of their own titles: "II. Xã NTM nâng cao" above rows whose cell
//! is blank.
//!
//! A blank cell means something by itself (no title in the list of communes, the standard among those that
//! were recognised), which is wrong below such a group. What the group says is read where it is plain, and
//! refused where it is not or where a row says otherwise.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::RawRow;
use crate::inputs::{said, tables};
use crate::model::{Hamlet, HamletCount, Recognition};
use crate::origin::{Place, Sourced};
use crate::viet;

/// What the title of a group says of the communes below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// They bear this title.
    Borne(Recognition),
    /// They are about to be given it.
    Pending(Recognition),
    /// They aim at it.
    Aimed(Recognition),
    /// They do not have it.
    Lacking(Recognition),
    /// It speaks of titles, and not plainly.
    Unclear,
}

/// Words of a group that lacks a title, folded.
const LACKING: &[&str] =
    &["chua", "khong", "thu hoi", "rot", "mat", "bi", "con lai", "rut", "duoi", "can"];

/// Words of a title that is aimed at.
const AIMED: &[&str] = &[
    "phan dau", "dang ky", "muc tieu", "du kien", "lo trinh", "se", "ke hoach", "giao", "ve dich",
];

/// Words of a title that is asked for.
const PENDING: &[&str] =
    &["dang", "hoan thien", "ho so", "de nghi", "de xuat", "trinh", "cho", "tham dinh", "tham tra"];

/// Words that say nothing of a title: who, where and when.
const AROUND: &str = "xa phuong thi tran don vi dac khu cac nhom danh sach hieu so co gom dat chuan ntm da \
    duoc cong nhan xet nam giai doan truoc sau den het tu trong tinh ngay thang moi vung mien nui \
    dong bang khu vuc huyen qua nhung cap hanh chinh dia phuong ket qua theo quyet dinh thuoc loai muc \
    thon xom ban to dan pho tdp ap khom buon lang";

/// What a group's title says; `last` is the last year that is over.
fn says(text: &str, last: Option<i32>) -> Option<Says> {
    let folded = format!(" {} ", viet::fold(text)).replace(" nong thon moi ", " ntm ");
    let has = |words: &&str| folded.contains(&format!(" {words} "));
    let level = |words: [&str; 2]| words.iter().any(has);
    // Of criteria and of what is only worked at nothing is said of titles.
    if ["tieu chi", "chi tieu", "chat luong", "chuong trinh", "xay dung"].iter().any(has) {
        return None;
    }
    let levels = [
        (Recognition::Advanced, level(["nang cao", "nc"])),
        (Recognition::Model, level(["kieu mau", "km"])),
        (Recognition::Modern, level(["hien dai", "hd"])),
    ];
    let named: Vec<Recognition> =
        levels.into_iter().filter(|(_, named)| *named).map(|(title, _)| title).collect();
    let standard = level(["ntm", "dat chuan"]);
    let title = match named.as_slice() {
        [] if standard => Recognition::Standard,
        [only]
            if standard
                || level(["xa", "thon"])
                || level(["xom", "ban"])
                || folded.split_whitespace().count() < 4 =>
        {
            *only
        }
        [] | [_] => return None,
        _ => return Some(Says::Unclear),
    };
    if [" va ", " hoac "].iter().any(|own| folded.contains(own)) {
        return Some(Says::Unclear);
    }
    let any = |list: &[&str]| list.iter().any(has);
    if any(LACKING) {
        return Some(Says::Lacking(title));
    }
    if any(PENDING) {
        return Some(Says::Pending(title));
    }
    let years = said::years(text);
    let later = last.is_some_and(|last| years.iter().any(|year| *year > last));
    if any(AIMED) || later {
        return Some(Says::Aimed(title));
    }
    let known = |word: &str| {
        AROUND.split(' ').any(|own| own == word)
            || word.bytes().all(|b| b.is_ascii_digit())
            || ["nang", "cao", "nc", "kieu", "mau", "km", "hien", "dai", "hd"].contains(&word)
    };
    match folded.split_whitespace().all(known) {
        true => Some(Says::Borne(title)),
        false => Some(Says::Unclear),
    }
}

/// What the groups of a row say of its title, with the group that says it: the innermost that does.
fn of_row(row: &RawRow, last: Option<i32>) -> Option<(Says, &Sourced<String>)> {
    let groups = [row.group.as_ref(), row.section.as_ref()];
    groups.into_iter().flatten().find_map(|group| Some((says(&group.value, last)?, group)))
}

/// Whether a title of a row goes with that of its group: a higher one is a standard one, too.
fn fits(own: Recognition, group: Recognition) -> bool {
    own == group || group == Recognition::Standard && own > group
}

/// Reads the titles of communes together with those of their groups.
pub struct GroupedTitles {
    /// The last year that is over on the day of the status.
    last: Option<i32>,
    /// The plan's year.
    year: Option<i32>,
    /// The groups that were told of.
    told: BTreeSet<Place>,
}

impl GroupedTitles {
    pub fn new((last, year): (Option<i32>, Option<i32>)) -> Self {
        GroupedTitles { last, year, told: BTreeSet::new() }
    }

    /// The title of a commune of the list, of which its own cells say `own`; `name` is what it is called.
    pub fn of_commune(
        &mut self,
        row: &RawRow,
        name: &str,
        own: Option<Sourced<Recognition>>,
        found: &mut Diagnostics,
    ) -> Option<Sourced<Recognition>> {
        let Some((says, group)) = of_row(row, self.last) else { return own };
        let denied = row.get("danh_hieu").filter(|_| own.is_none());
        match (says, &own) {
            (Says::Borne(_), None) if denied.is_some() => {
                self.tell_other(row, (name, group), found);
            }
            (Says::Borne(title), None) => return Some(Sourced::new(title, group.place.clone())),
            (Says::Borne(title), Some(own)) if !fits(own.value, title) => {
                self.tell_other(row, (name, group), found);
            }
            (Says::Pending(title) | Says::Aimed(title) | Says::Lacking(title), Some(own))
                if own.value >= title =>
            {
                self.tell_other(row, (name, group), found);
            }
            // An aim of the year belongs into its own column.
            (Says::Aimed(_), _)
                if row.get("muc_tieu").is_none() && self.is_of_year(&group.value) =>
            {
                self.tell_blank((name, group), found);
            }
            (Says::Unclear, None) if speaks_of_what_is_there(&group.value) => {
                self.tell_blank((name, group), found);
            }
            _ => {}
        }
        own
    }

    /// The title of a commune among those that were recognised in the year, or are about to be.
    pub fn recognised(
        &mut self,
        row: &RawRow,
        name: &str,
        own: Option<Recognition>,
        found: &mut Diagnostics,
    ) -> Recognition {
        let Some((says, group)) = of_row(row, None) else {
            return own.unwrap_or(Recognition::Standard);
        };
        match (says, own) {
            (Says::Borne(title) | Says::Pending(title), None) => return title,
            (Says::Borne(title) | Says::Pending(title), Some(own)) if !fits(own, title) => {
                self.tell_other(row, (name, group), found);
            }
            (Says::Aimed(_) | Says::Lacking(_) | Says::Unclear, None) => {
                self.tell_blank((name, group), found);
            }
            (Says::Lacking(title), Some(own)) if own >= title => {
                self.tell_other(row, (name, group), found);
            }
            _ => {}
        }
        own.unwrap_or(Recognition::Standard)
    }

    /// Tells of a hamlet, marked as `met` and as aimed at, whose group says otherwise of its title.
    pub fn of_hamlet(&mut self, row: &RawRow, hamlet: &Hamlet, found: &mut Diagnostics) {
        let Some(name) = hamlet.name.as_ref().map(|name| name.value.as_str()) else { return };
        let Some((says, group)) = of_row(row, self.last) else { return };
        let is = |count: &Option<Sourced<HamletCount>>| {
            count.as_ref().is_some_and(|count| count.value.number > 0)
        };
        let of = |title: Recognition| match title {
            Recognition::Model => (is(&hamlet.model_base), is(&hamlet.model_target)),
            _ => (
                is(&hamlet.standard_base) || is(&hamlet.model_base),
                is(&hamlet.standard_target) || is(&hamlet.model_target),
            ),
        };
        let blank = match says {
            Says::Borne(title) => !of(title).0,
            Says::Aimed(title) => !of(title).1 && self.is_of_year(&group.value),
            Says::Unclear => speaks_of_what_is_there(&group.value) && !of(Recognition::Standard).0,
            Says::Lacking(title) | Says::Pending(title) => {
                if of(title).0 {
                    self.tell_other(row, (name, group), found);
                }
                false
            }
        };
        if blank {
            self.tell_blank((name, group), found);
        }
    }

    /// Whether a group's title names the plan's year, or none.
    fn is_of_year(&self, text: &str) -> bool {
        let years = said::years(text);
        let own = self.year.is_some_and(|year| years.contains(&year));
        own || years.is_empty() && said::stage(text).is_none()
    }

    /// Tells once of a group whose rows leave blank what it speaks of.
    fn tell_blank(&mut self, (name, group): (&str, &Sourced<String>), found: &mut Diagnostics) {
        if self.told.insert(group.place.clone()) {
            let (group_shown, seen) = (group.value.clone(), String::new());
            let problem = Problem::TitleOfGroup { group: group_shown, name: name.to_owned(), seen };
            found.report(problem, &group.place);
        }
    }

    /// Tells of a row that says otherwise than its group.
    fn tell_other(
        &self,
        row: &RawRow,
        (name, group): (&str, &Sourced<String>),
        found: &mut Diagnostics,
    ) {
        let keys = ["danh_hieu", "kieu_mau_da_dat", "ntm_da_dat"].into_iter().chain(tables::TITLES);
        let cell = keys.into_iter().find_map(|key| row.get(key));
        let seen = cell.map_or_else(String::new, |cell| cell.value.shown());
        let place = cell.map_or(&row.place, |cell| &cell.place);
        let (group_shown, name) = (group.value.clone(), name.to_owned());
        let problem = Problem::TitleOfGroup { group: group_shown, name, seen };
        found.push(Diagnostic::new(problem).at(place).with(&group.place));
    }
}

/// Whether words that are not plain speak of titles that are there.
fn speaks_of_what_is_there(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    ["dat chuan", "cong nhan", "da dat", "danh hieu"]
        .iter()
        .any(|own| folded.contains(&format!(" {own} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_groups_say() {
        use Recognition::{Advanced, Model, Standard};
        for (text, own) in [
            ("Xã NTM nâng cao", Some(Says::Borne(Advanced))),
            ("Xã đạt chuẩn NTM", Some(Says::Borne(Standard))),
            (
                "CÁC XÃ ĐÃ ĐƯỢC CÔNG NHẬN ĐẠT CHUẨN NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020",
                Some(Says::Borne(Standard)),
            ),
            ("Nâng cao", Some(Says::Borne(Advanced))),
            ("Xã kiểu mẫu", Some(Says::Borne(Model))),
            ("Xã chưa đạt chuẩn NTM", Some(Says::Lacking(Standard))),
            ("Xã phấn đấu đạt chuẩn NTM nâng cao", Some(Says::Aimed(Advanced))),
            ("Xã đạt chuẩn NTM năm 2026", Some(Says::Aimed(Standard))),
            ("Xã đề nghị công nhận NTM nâng cao", Some(Says::Pending(Advanced))),
            ("Xã NTM và NTM nâng cao", Some(Says::Unclear)),
            ("Xã điểm NTM", Some(Says::Unclear)),
            ("Khu vực I", None),
            ("Xã đạt 15-18 tiêu chí NTM", None),
            ("Xã xây dựng NTM", None),
            ("Vùng núi cao", None),
        ] {
            assert_eq!(says(text, Some(2025)), own, "{text}");
        }
    }
}
