//! Communes and their hamlets.

use crate::origin::{KeyPlaces, Place, Sourced};
use crate::viet;
pub use crate::viet::UnitKind;

/// A commune (xã) or a unit of its level.
#[derive(Clone, Debug)]
pub struct Commune {
    /// Its kind.
    pub kind: UnitKind,
    /// Its proper name, without the kind: `Tân Lập`.
    pub name: Sourced<String>,
    /// Its group (nhóm, khu vực), as the office names it.
    pub group: Option<String>,
    /// What it has been recognised as.
    pub recognition: Option<Sourced<Recognition>>,
    /// The year or period of recognition as written: `2019`, `2016-2020`.
    pub recognised_in: Option<String>,
    /// Its aim for the year.
    pub aim: Option<Sourced<Aim>>,
    /// Whether the cell of its aim says that it is to keep the criteria that it meets, and no more.
    pub keeps_criteria: bool,
    /// Named after a person, number or historical event: then its kind is written with a capital
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục II) and in full.
    pub named_after: bool,
    /// Whether another unit of the list bears the same name: then its kind is printed with it.
    pub homonym: bool,
    /// Its name in figures' names, shared with no other: `le-loi`.
    pub slug: String,
    /// The name of its own files without their ending, shared with no other: `xa-le-loi`.
    pub file: String,
    /// Where its fields stand, also those that are blank.
    pub places: KeyPlaces,
}

impl Commune {
    /// Its name with its kind: "xã Tân Lập". The common noun takes a capital where the unit is named
    /// after a person, an event or a number (Phụ lục II, II.1.b): "Phường 1".
    pub fn full_name(&self) -> String {
        let noun = self.kind.label();
        let noun = if self.has_capital_kind() { viet::upper_first(noun) } else { noun.to_owned() };
        format!("{noun} {}", self.name.value)
    }

    /// Its name as a list or a cell prints it: alone, or with its kind where the name alone would be
    /// two units or a number.
    pub fn label(&self) -> String {
        if self.homonym || self.is_numbered() { self.full_name() } else { self.name.value.clone() }
    }

    /// The same at the beginning of a cell or a line: "Xã Hòa An", "Tân Lập".
    pub fn label_first(&self) -> String {
        if self.homonym { viet::upper_first(&self.label()) } else { self.label() }
    }

    /// Whether its kind is a part of its name: "Phường 1", "Phường Võ Thị Sáu".
    pub fn has_capital_kind(&self) -> bool {
        self.named_after || self.is_numbered()
    }

    /// Whether its name is a number or begins with one: "1", "1 tháng 5".
    fn is_numbered(&self) -> bool {
        self.name.value.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
    }
}

/// What a commune has been recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recognition {
    /// Đạt chuẩn nông thôn mới.
    Standard,
    /// Nông thôn mới nâng cao.
    Advanced,
    /// Nông thôn mới kiểu mẫu.
    Model,
    /// Nông thôn mới hiện đại, of the programme from 2026 on.
    Modern,
}

/// What a commune aims at in the programme's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Duy trì: keep what was recognised.
    Keep,
    /// Đạt chuẩn nông thôn mới.
    Standard,
    /// Nông thôn mới nâng cao.
    Advanced,
    /// Nông thôn mới kiểu mẫu.
    Model,
    /// Nông thôn mới hiện đại, of the programme from 2026 on.
    Modern,
    /// Tăng tiêu chí: meet more criteria.
    More,
}

impl Recognition {
    /// All titles, the lowest first.
    pub const ALL: [Recognition; 4] =
        [Recognition::Standard, Recognition::Advanced, Recognition::Model, Recognition::Modern];

    /// As a sentence says it: "đạt chuẩn nông thôn mới nâng cao".
    pub fn words(self) -> &'static str {
        match self {
            Recognition::Standard => "đạt chuẩn nông thôn mới",
            Recognition::Advanced => "đạt chuẩn nông thôn mới nâng cao",
            Recognition::Model => "đạt chuẩn nông thôn mới kiểu mẫu",
            Recognition::Modern => "đạt chuẩn nông thôn mới hiện đại",
        }
    }
}

impl Aim {
    /// The title that it strives for.
    pub fn title(self) -> Option<Recognition> {
        match self {
            Aim::Standard => Some(Recognition::Standard),
            Aim::Advanced => Some(Recognition::Advanced),
            Aim::Model => Some(Recognition::Model),
            Aim::Modern => Some(Recognition::Modern),
            Aim::Keep | Aim::More => None,
        }
    }
}

/// A row of the hamlets' table: a named hamlet, or a commune's count of unnamed ones.
#[derive(Clone, Debug)]
pub struct Hamlet {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// The hamlet's name, where it is known.
    pub name: Option<Sourced<String>>,
    /// All hamlets that the row speaks of.
    pub total: Option<Sourced<HamletCount>>,
    /// Recognised as NTM hamlets by the base date.
    pub standard_base: Option<Sourced<HamletCount>>,
    /// To reach NTM in the year.
    pub standard_target: Option<Sourced<HamletCount>>,
    /// Recognised as model hamlets by the base date.
    pub model_base: Option<Sourced<HamletCount>>,
    /// To become model hamlets in the year.
    pub model_target: Option<Sourced<HamletCount>>,
    /// Where the row stands.
    pub place: Place,
}

/// A number of hamlets, perhaps as a lower bound (`01 xóm trở lên`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct HamletCount {
    /// The number.
    pub number: u32,
    /// "Trở lên": or more.
    pub at_least: bool,
}

/// The two titles of hamlets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HamletLevel {
    /// NTM.
    Standard,
    /// NTM kiểu mẫu.
    Model,
}

impl HamletLevel {
    /// Base and target of a hamlets' row for this title.
    pub fn of(self, hamlet: &Hamlet) -> [Option<u32>; 2] {
        let number =
            |count: &Option<Sourced<HamletCount>>| count.as_ref().map(|count| count.value.number);
        match self {
            HamletLevel::Standard => {
                [number(&hamlet.standard_base), number(&hamlet.standard_target)]
            }
            HamletLevel::Model => [number(&hamlet.model_base), number(&hamlet.model_target)],
        }
    }
}
