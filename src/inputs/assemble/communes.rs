//! The list of communes, and finding a commune by the names that people write.

use std::collections::BTreeMap;

use super::{levels, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, Table};
use crate::model::{Commune, Recognition, UnitKind};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// Builds the list of communes from its table. A xã and a thị trấn of one name are two units.
///
/// `base` is the last year that is over on the day up to which the status counts.
pub fn communes(table: &Table, base: Option<i32>, found: &mut Diagnostics) -> Vec<Commune> {
    levels::no_aims(table, found);
    levels::two_signs(table, found);
    let mut communes: Vec<Commune> = Vec::new();
    let mut seen: BTreeMap<(UnitKind, String), usize> = BTreeMap::new();
    for row in &table.rows {
        let Some(cell) = row.get("ten") else { continue };
        let Some(written) = values::line("ten", cell, found) else { continue };
        let (prefix, name) = viet::split_unit(&written.value);
        if has_footnote(&name) {
            found.report(Problem::NameWithFootnote { name: written.value }, &cell.place);
            continue;
        }
        let stated = row.get("loai").and_then(|cell| kind(cell, found));
        if let (Some(prefix), Some(stated)) = (prefix, stated)
            && prefix != stated
        {
            let problem = Problem::OtherKindOfCommune {
                seen: written.value.clone(),
                units: vec![format!("{} {name}", stated.label())],
            };
            found.report(problem, &cell.place);
        }
        let kind = stated.or(prefix).unwrap_or(UnitKind::Commune);
        let key = (kind, viet::unit_key(&written.value));
        if let Some(first) = seen.get(&key) {
            let problem = Problem::DuplicateCommune { name };
            found.push(Diagnostic::new(problem).at(&cell.place).with(&communes[*first].name.place));
            continue;
        }
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        let named_after = row
            .get("ten_theo_nguoi")
            .and_then(|cell| values::mark(cell, found))
            .is_some_and(|mark| mark.value == Mark::Met);
        let title = row
            .get("danh_hieu")
            .and_then(|cell| levels::by_heading(table, "danh_hieu", cell))
            .and_then(|cell| levels::recognition(&cell, found));
        if let Some(base) = base {
            levels::still_to_come(row, base, found);
        }
        levels::before_the_programme(row, found);
        let marked = levels::marked(row, found);
        let (marked, since) = marked.map_or((None, None), |(title, since)| (Some(title), since));
        // The year in a column is that of its own title.
        let since = since.filter(|_| {
            let of = |title: &Option<Sourced<Recognition>>| title.as_ref().map(|own| own.value);
            of(&marked) >= of(&title)
        });
        let year = row.get("nam_cong_nhan").and_then(|cell| levels::year(cell, found));
        let recognition = [title, marked].into_iter().flatten().max_by_key(|title| title.value);
        let titled = recognition.is_some();
        seen.insert(key, communes.len());
        communes.push(Commune {
            kind,
            name: Sourced::new(name, cell.place.clone()),
            group: text("nhom", found).or_else(|| row.group.as_ref().map(|g| g.value.clone())),
            recognition,
            recognised_in: year.or(since),
            aim: row
                .get("muc_tieu")
                .and_then(|cell| levels::by_heading(table, "muc_tieu", cell))
                .and_then(|cell| levels::aim(&cell, titled, found)),
            named_after,
            homonym: false,
            slug: String::new(),
            file: String::new(),
        });
    }
    name_apart(&mut communes);
    communes
}

/// "Tân An (*)", "Tân An*", "Tân An (1)": the mark would be printed with the name wherever it
/// stands.
fn has_footnote(name: &str) -> bool {
    let marked = |c: char| c == '*' || c == '†' || c.is_numeric();
    let inner = name.rsplit_once('(').and_then(|(_, inner)| inner.strip_suffix(')'));
    name.ends_with(['*', '†']) || inner.is_some_and(|inner| inner.trim().chars().all(marked))
}

/// So many letters of a name stand in a file's name: no file system takes more than 255 bytes, and a
/// letter may need four.
const MOST_OF_A_FILE: usize = 50;

/// Says which communes share their name, and gives each a name of its own in figures and files.
fn name_apart(communes: &mut [Commune]) {
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for commune in communes.iter() {
        *bearers.entry(viet::unit_key(&commune.name.value)).or_default() += 1;
    }
    for commune in communes.iter_mut() {
        let key = viet::unit_key(&commune.name.value);
        commune.homonym = bearers.get(&key).is_some_and(|count| *count > 1);
    }
    // Two units of one name are told apart by their kinds, names that fold alike by their letters.
    let named = |commune: &Commune, with_kind: bool, most: usize| {
        let kind = if with_kind { commune.kind.label() } else { "" };
        (kind, commune.name.value.chars().take(most).collect::<String>())
    };
    let names: Vec<_> = communes.iter().map(|c| named(c, c.homonym, usize::MAX)).collect();
    let files: Vec<_> = communes.iter().map(|c| named(c, true, MOST_OF_A_FILE)).collect();
    let (names, files) = (viet::slugs(&names), viet::slugs(&files));
    for ((commune, slug), file) in communes.iter_mut().zip(names).zip(files) {
        commune.slug = slug;
        commune.file = file;
    }
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

/// Finds communes by name.
pub struct Roster<'a> {
    communes: &'a [Commune],
    by_key: BTreeMap<String, Vec<usize>>,
    near: BTreeMap<String, usize>,
}

impl<'a> Roster<'a> {
    /// An index of the communes.
    pub fn new(communes: &'a [Commune]) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, commune) in communes.iter().enumerate() {
            by_key.entry(viet::unit_key(&commune.name.value)).or_default().push(index);
        }
        let near =
            communes.iter().enumerate().map(|(i, c)| (viet::near_key(&c.name.value), i)).collect();
        Roster { communes, by_key, near }
    }

    /// The only commune, when there is just one.
    pub fn only(&self) -> Option<usize> {
        (self.communes.len() == 1).then_some(0)
    }

    /// The commune that a cell names; an unknown name is reported with what was probably meant, a name
    /// that two units bear with both, and a kind that contradicts the list with the list's.
    pub fn find(&self, cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<usize> {
        let written = values::line("xa", cell, found)?;
        let bearers = self.by_key.get(&viet::unit_key(&written.value));
        if let Some(bearers) = bearers {
            let (kind, _) = viet::split_unit(&written.value);
            let same = |index: &&usize| kind.is_none_or(|kind| self.communes[**index].kind == kind);
            let mut fitting = bearers.iter().filter(same);
            if let (Some(index), None) = (fitting.next(), fitting.next()) {
                return Some(*index);
            }
            let units = bearers.iter().map(|index| self.communes[*index].full_name()).collect();
            let seen = written.value;
            let problem = match kind {
                None => Problem::AmbiguousCommune { seen, units },
                Some(_) => Problem::OtherKindOfCommune { seen, units },
            };
            found.report(problem, &cell.place);
            return None;
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
