//! The list of communes, and finding a commune by the names that people write.

use std::collections::BTreeMap;

use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, Table};
use crate::model::{Aim, Commune, Recognition, UnitKind};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// Builds the list of communes from its table.
pub fn communes(table: &Table, found: &mut Diagnostics) -> Vec<Commune> {
    let mut communes: Vec<Commune> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in &table.rows {
        let Some(cell) = row.get("ten") else { continue };
        let Some(written) = values::line("ten", cell, found) else { continue };
        let (prefix, name) = viet::split_unit(&written.value);
        let key = viet::unit_key(&written.value);
        if let Some(first) = seen.get(&key) {
            let problem = Problem::DuplicateCommune { name };
            found.push(Diagnostic::new(problem).at(&cell.place).with(&communes[*first].name.place));
            continue;
        }
        let kind = row
            .get("loai")
            .and_then(|cell| kind(cell, found))
            .or(prefix)
            .unwrap_or(UnitKind::Commune);
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        let named_after = row
            .get("ten_theo_nguoi")
            .and_then(|cell| values::mark(cell, found))
            .is_some_and(|mark| mark.value == Mark::Met);
        seen.insert(key, communes.len());
        communes.push(Commune {
            kind,
            name: Sourced::new(name, cell.place.clone()),
            group: text("nhom", found).or_else(|| row.group.as_ref().map(|g| g.value.clone())),
            recognition: row.get("danh_hieu").and_then(|cell| recognition(cell, found)),
            recognised_in: row.get("nam_cong_nhan").and_then(|cell| year(cell, found)),
            aim: row.get("muc_tieu").and_then(|cell| aim(cell, found)),
            named_after,
        });
    }
    communes
}

fn kind(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<UnitKind> {
    values::choice(
        "loai",
        cell,
        &[
            (&["xã", "x"], UnitKind::Commune),
            (&["phường", "p"], UnitKind::Ward),
            (&["thị trấn", "tt"], UnitKind::Town),
            (&["đặc khu"], UnitKind::Special),
        ],
        found,
    )
    .map(|kind| kind.value)
}

fn recognition(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Recognition>> {
    if matches!(values::shown(&cell.value).as_str(), "-" | "0" | "chưa" | "Chưa") {
        return None;
    }
    values::choice(
        "danh_hieu",
        cell,
        &[
            (
                &["NTM", "nông thôn mới", "đạt chuẩn", "đạt chuẩn NTM", "xã nông thôn mới"],
                Recognition::Standard,
            ),
            (
                &["nâng cao", "NTM nâng cao", "NTMNC", "nông thôn mới nâng cao"],
                Recognition::Advanced,
            ),
            (&["kiểu mẫu", "NTM kiểu mẫu", "NTMKM", "nông thôn mới kiểu mẫu"], Recognition::Model),
        ],
        found,
    )
}

/// A year or a period: `2019`, `năm 2019`, `2016-2020`, `giai đoạn 2016 - 2020`.
fn year(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<String> {
    let text = values::line("nam_cong_nhan", cell, found)?;
    if matches!(text.value.as_str(), "-" | "–") {
        return None;
    }
    let folded = viet::fold(&text.value);
    let bare = folded.trim_start_matches("giai doan").trim_start_matches("nam").trim();
    let years: Vec<&str> = bare.split(' ').collect();
    let is_year = |text: &&str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    if (1..=2).contains(&years.len()) && years.iter().all(is_year) {
        return Some(years.join("-"));
    }
    found.report(Problem::NotAPeriod { seen: text.value }, &text.place);
    None
}

fn aim(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Aim>> {
    if values::shown(&cell.value) == "-" {
        return None;
    }
    values::choice(
        "muc_tieu",
        cell,
        &[
            (
                &["đạt chuẩn", "đạt chuẩn NTM", "NTM", "đạt chuẩn nông thôn mới", "nông thôn mới"],
                Aim::Standard,
            ),
            (&["duy trì", "giữ vững", "duy trì, nâng cao chất lượng"], Aim::Keep),
            (&["nâng cao", "NTM nâng cao", "nông thôn mới nâng cao"], Aim::Advanced),
            (&["kiểu mẫu", "NTM kiểu mẫu", "nông thôn mới kiểu mẫu"], Aim::Model),
            (&["tăng tiêu chí", "tăng", "phấn đấu tăng tiêu chí"], Aim::More),
        ],
        found,
    )
}

/// Finds communes by name.
pub struct Roster<'a> {
    communes: &'a [Commune],
    by_key: BTreeMap<String, usize>,
    near: BTreeMap<String, usize>,
}

impl<'a> Roster<'a> {
    /// An index of the communes.
    pub fn new(communes: &'a [Commune]) -> Self {
        let keys = |key: fn(&str) -> String| {
            communes.iter().enumerate().map(|(i, c)| (key(&c.name.value), i)).collect()
        };
        Roster { communes, by_key: keys(viet::unit_key), near: keys(viet::near_key) }
    }

    /// The only commune, when there is just one.
    pub fn only(&self) -> Option<usize> {
        (self.communes.len() == 1).then_some(0)
    }

    /// The commune that a cell names; an unknown name is reported with what was probably meant.
    pub fn find(&self, cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<usize> {
        let written = values::line("xa", cell, found)?;
        if let Some(index) = self.by_key.get(&viet::unit_key(&written.value)) {
            return Some(*index);
        }
        let name = |index: usize| self.communes[index].name.value.as_str();
        // Only diacritics differ: "Le Loi" and "Lê Lới" both stop here, as two communes may
        // differ by a diacritic alone.
        let meant = match self.near.get(&viet::near_key(&written.value)) {
            Some(index) => Some(name(*index)),
            None => {
                let (_, bare) = viet::split_unit(&written.value);
                viet::did_you_mean(&bare, self.communes.iter().map(|c| c.name.value.as_str()))
            }
        };
        let problem = Problem::UnknownCommune { name: written.value };
        found.push(Diagnostic::new(problem).at(&cell.place).meant(meant));
        None
    }
}
