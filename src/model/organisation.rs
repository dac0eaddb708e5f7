//! The issuing body and the programme.

use super::{PeriodId, Promises};
use crate::origin::{KeyPlaces, Place, Sourced};

/// The body that issues the documents.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its level.
    pub level: OrganisationLevel,
    /// Its full name in running text: `Ủy ban nhân dân huyện …`.
    pub name: Sourced<String>,
    /// The superior body's lines in the letterhead (ô 2), none for a people's committee.
    pub superior: Vec<String>,
    /// The body's own lines in the letterhead (ô 2).
    pub name_lines: Vec<String>,
    /// The area it governs: `huyện …`.
    pub area: String,
    /// The place of issue (ô 4).
    pub place_name: String,
    /// Its abbreviation in the document's symbol (ô 3): `UBND`.
    pub symbol: String,
    /// The drafting unit's abbreviation in "Lưu: VT, …".
    pub drafting_unit: Option<String>,
    /// The office in charge of the programme, in full.
    pub office: String,
    /// The word for hamlets here as the office gives it: xóm, thôn, bản, ấp, khu phố. What a
    /// document prints is [`super::Project::hamlet_word`].
    pub hamlet_word: Option<String>,
    /// Where its keys stand; of one that is not written where the name does.
    pub places: KeyPlaces,
}

impl Organisation {
    /// What its plan does with targets: a committee assigns them ("giao"); its department or
    /// division proposes them ("dự kiến").
    pub fn assigns(&self) -> &'static str {
        if self.proposes() { "dự kiến" } else { "giao" }
    }

    /// What targets of its plan are: "được giao", "theo kế hoạch".
    pub fn assigned(&self) -> &'static str {
        if self.proposes() { "theo kế hoạch" } else { "được giao" }
    }

    /// The same of a year: "được giao trong năm 2026", "có trong kế hoạch năm 2026".
    pub fn assigned_in(&self, year: &str) -> String {
        if self.proposes() {
            format!("có trong kế hoạch năm {year}")
        } else {
            format!("được giao trong năm {year}")
        }
    }

    /// Whether it gives no orders to committees below.
    fn proposes(&self) -> bool {
        matches!(self.level, OrganisationLevel::Department | OrganisationLevel::Division)
    }
}

/// The level of the issuing body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationLevel {
    /// UBND tỉnh.
    Province,
    /// UBND huyện (until 30/6/2025).
    District,
    /// UBND xã.
    Commune,
    /// A division (phòng) of a people's committee.
    Division,
    /// A department (sở) of a province.
    Department,
}

/// The programme and its year.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Full name.
    pub name: String,
    /// Name in running text.
    pub short_name: String,
    /// What the plan calls it after the first mention: `Chương trình`.
    pub term: String,
    /// The year of the plan.
    pub year: i32,
    /// Where it is stated.
    pub year_place: Place,
    /// The programme's period: `2021-2025`.
    pub period: String,
    /// Whether the area has communes or hamlets of ethnic minorities and mountains, as the office says;
    /// nothing where it does not say.
    pub ethnic_area: Option<bool>,
}

/// A name of more letters leaves no room in a subject for what the document is about.
const LONG_NAME: usize = 100;

/// What programmes' names abbreviate, and how.
const FULL: &str = "mục tiêu quốc gia";
const SHORT: &str = "MTQG";

impl Programme {
    /// The name in the subject of a report: in full, or the short one where that is very long. What no
    /// text has explained yet is not abbreviated.
    pub fn name_in_subject(&self) -> String {
        let long = self.name.chars().count() > LONG_NAME;
        if long { self.short_name.replace(SHORT, FULL) } else { self.name.clone() }
    }

    /// A name as a document first says it: in full, with its abbreviation where the short name has one
    /// and the document says it `again`. "Chương trình mục tiêu quốc gia (MTQG) xây dựng nông thôn mới".
    pub fn introduced(&self, name: &str, again: bool) -> String {
        if name.contains(SHORT) && !again {
            name.replacen(SHORT, FULL, 1)
        } else if name.contains(SHORT) {
            name.replacen(SHORT, &format!("{FULL} ({SHORT})"), 1)
        } else if again && self.short_name.contains(SHORT) {
            name.replacen(FULL, &format!("{FULL} ({SHORT})"), 1)
        } else {
            name.to_owned()
        }
    }

    /// Whether a text uses the abbreviation that a document introduces.
    pub fn abbreviates(text: &str) -> bool {
        text.contains(SHORT)
    }

    /// The subject of a report on a period.
    pub fn report_subject(&self, id: PeriodId, promises: Promises) -> String {
        format!("Kết quả thực hiện {} {}", self.name_in_subject(), id.report_title(promises))
    }

    /// The subject of the notice of its targets to a commune, which stands there as `{{ xa }}`. A
    /// department tells of targets that it does not assign.
    pub fn notice_subject(&self, organisation: Option<&Organisation>) -> String {
        let (name, year) = (self.name_in_subject(), self.year);
        match organisation.is_some_and(Organisation::proposes) {
            true => format!("Chỉ tiêu thực hiện {name} năm {year} của {{{{ xa }}}}"),
            false => format!("Giao chỉ tiêu thực hiện {name} năm {year} cho {{{{ xa }}}}"),
        }
    }
}
