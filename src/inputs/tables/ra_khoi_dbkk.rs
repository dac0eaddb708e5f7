//! Communes and hamlets that are no longer of special difficulty (`ra_khoi_dbkk`).

use super::shape::{COMMUNE_ALIASES, ISSUED_BY, NOTE, TableSpec, Years, field};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::roster::Roster;
use crate::inputs::assemble::{decision, hamlet_name, risen_titles, values};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::rows::Numbering;
use crate::model::{Commune, Risen};
use crate::origin::{Place, Sourced, Spot};
use crate::viet;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "ra_khoi_dbkk",
    label: "Ra khỏi diện đặc biệt khó khăn",
    name_field: "xa",
    fields: &[
        field("xa", "Xã", COMMUNE_ALIASES).says("dự án một xã không cần cột này"),
        field("thon", "Thôn", &["ten thon", "xom", "ten xom", "ban", "ten ban", "thon ban"])
            .says("để trống là cả xã; bảng có cả xã và thôn thì ghi “cả xã”"),
        field(
            "quyet_dinh",
            "Quyết định công nhận",
            &["quyet dinh", "so quyet dinh", "so ngay quyet dinh", "qd cong nhan"],
        ),
        ISSUED_BY,
        NOTE,
    ],
    name_repeats: true,
    name_optional: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Communes and hamlets that are no longer of special difficulty.
pub fn read(
    table: &RawTable,
    communes: &[Commune],
    time: (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Vec<Risen> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    let mut seen: BTreeMap<(usize, Option<String>), Place> = BTreeMap::new();
    // The row that names the commune of those below it.
    let mut head: Option<&RawRow> = None;
    risen_titles::not_yet(table, found);
    let rows = with_their_communes(table, &roster);
    for (row, titled) in &rows {
        if let Some(title) = risen_titles::of_row(table, row) {
            let (name, table) = (title.value.shown(), TABLE.label.to_owned());
            found.report(Problem::TitleAsHamlet { name, table }, &title.place);
            head = None;
            continue;
        }
        if !titled && of_the_row_above(row) {
            if !head.is_some_and(|head| is_clearly_below(head, row)) {
                let column = TABLE.heading("xa").to_owned();
                let at = table.blank_cell(row, "xa").unwrap_or_else(|| row.place.clone());
                found.report(Problem::RowWithoutName { column }, &at);
                continue;
            }
        } else {
            head = Some(row);
        }
        if row.get("xa").is_none() && roster.only().is_none() && !row.doubted {
            found.report(Problem::RowWithoutName { column: "Xã".to_owned() }, &row.place);
        }
        let Some(commune) = roster.of_row(row, found) else { continue };
        let given = row.get("thon").filter(|cell| !cell.value.is_empty());
        if given.is_none()
            && let Some(name) = beside(table, &roster, commune)
        {
            let (commune, hamlet) = (communes[commune].full_name(), name);
            let at = table.blank_cell(row, "thon").unwrap_or_else(|| row.place.clone());
            found.report(Problem::WholeCommuneUnsaid { commune, hamlet }, &at);
            continue;
        }
        let hamlet = given.filter(|cell| !is_whole_commune(&cell.value));
        if let Some(cell) = hamlet {
            let seen = cell.value.shown();
            let problem = match viet::parse_mark(&seen) {
                Some(viet::Mark::NotMet) => Some(Problem::NameIsNone { seen }),
                _ => hamlet_name::not_one(&cell.value),
            };
            if let Some(problem) = problem {
                found.report(problem, &cell.place);
                continue;
            }
        }
        let hamlet = hamlet.and_then(|cell| values::line("thon", cell, found));
        let key = (commune, hamlet.as_ref().map(|name| viet::fold_tones(&name.value)));
        if let Some(first) = seen.get(&key) {
            let unit = communes[commune].full_name();
            let name = hamlet.as_ref().map_or(unit.clone(), |own| format!("{}, {unit}", own.value));
            values::listed_twice(TABLE.label, name, (&row.place, first), found);
            continue;
        }
        seen.insert(key, row.place.clone());
        let decision = decision::of_row(row, time, found);
        all.push(Risen { commune, hamlet, decision, place: row.place.clone() });
    }
    all
}

/// The rows, and whether each has its commune by its title: "I | Tân Lập" above its hamlets.
fn with_their_communes(table: &RawTable, roster: &Roster<'_>) -> Vec<(RawRow, bool)> {
    let known = |cell: &Sourced<Node>| roster.find(cell, &mut Diagnostics::new()).is_some();
    let mut title: Option<Sourced<Node>> = None;
    let mut rows = Vec::new();
    for row in &table.rows {
        if let Some(own) = risen_titles::of_row(table, row) {
            title = Some(own.clone()).filter(|own| risen_titles::is_outer(row) && known(own));
            if title.is_some() && row.get("xa").is_none() {
                continue;
            }
        }
        let mut row = row.clone();
        let group = row.group.clone().map(|own| own.map(Node::Text));
        let commune = title.clone().or(group).filter(known);
        let commune = commune.filter(|_| row.get("xa").is_none());
        let titled = commune.is_some();
        row.cells.extend(commune.map(|commune| (FieldRef::Named("xa"), commune)));
        rows.push((row, titled));
    }
    rows
}

/// Whether a row has its commune from a row above, and not by a cell of its own or one that is merged
/// over it.
fn of_the_row_above(row: &RawRow) -> bool {
    let line = |place: &Place| match place.spot {
        Spot::Cell { row, .. } => Some(row),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    };
    row.get("xa").is_some_and(|cell| line(&cell.place) != line(&row.place))
}

/// Whether a row is one of those of the commune above by its number: communes are numbered, and it is not,
/// or deeper.
fn is_clearly_below(head: &RawRow, row: &RawRow) -> bool {
    let outer = matches!(head.numbering, Numbering::Arabic | Numbering::Roman | Numbering::Capital);
    let deeper = match row.numbering {
        Numbering::None | Numbering::Letter | Numbering::Dash | Numbering::Plus => true,
        Numbering::Dotted(_) => head.numbering == Numbering::Arabic,
        Numbering::Arabic => head.numbering != Numbering::Arabic,
        Numbering::Roman | Numbering::Capital => false,
    };
    outer && deeper && row.get("thon").is_some_and(|cell| !cell.value.is_empty())
}

/// The name of a hamlet beside which a blank one says nothing: in a sheet any, since a cell is easily
/// forgotten; in YAML one of the same commune.
fn beside(table: &RawTable, roster: &Roster<'_>, commune: usize) -> Option<String> {
    let in_sheet = table.columns.is_some();
    let of_it = |row: &&RawRow| roster.of_row(row, &mut Diagnostics::new()) == Some(commune);
    let hamlet = |row: &RawRow| {
        let cell = row.get("thon").filter(|cell| !cell.value.is_empty())?;
        (!is_whole_commune(&cell.value)).then(|| cell.value.shown())
    };
    table.rows.iter().filter(|row| in_sheet || of_it(row)).find_map(hamlet)
}

/// "Cả xã", a dash: no hamlet, but its whole commune.
fn is_whole_commune(node: &Node) -> bool {
    const WHOLE: [&str; 6] =
        ["ca xa", "toan xa", "ca phuong", "toan phuong", "ca dac khu", "toan dac khu"];
    let words = matches!(node, Node::Text(text) if WHOLE.contains(&viet::fold(text).as_str()));
    words || values::is_dash(node)
}
