//! Annexes that this program wrote. Those of a plan have the headings of their tables and are read as
//! such; those of a report say more (what was before, shares, what was gained), and what their columns
//! and marks are is known here. Some are made of several tables, and are none.

use super::grid::GridRow;
use crate::diag::Problem;
use crate::inputs::columns::numbers_rows;
use crate::inputs::package::Merge;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::said;
use crate::inputs::tables::{self, TableSpec};
use crate::model::AnnexKind;
use crate::model::annex_words::{
    CAPITAL, CENTRAL, CENTRAL_CAPITAL, FORM_IS_ALL, FORM_IS_OF, GAINED, GIFTS, LOST, LOST_AND_OWED,
    MET, OWED, STILL_OWED,
};
use crate::tables as annexes;
use crate::viet;

/// The rows of an annex's head: its number, its title, "(Kèm theo …)".
const HEAD_ROWS: u32 = 3;

/// An annex of a report: its kind, by its sheet's name and the lines above its table.
pub(super) fn report_annex(name: &str, grid: &[GridRow]) -> Option<AnnexKind> {
    own_annex(name, grid).filter(|annex| annex.about == annexes::About::Period).map(|own| own.kind)
}

/// Whether a sheet is an annex that this program wrote.
pub(super) fn is_annex(name: &str, grid: &[GridRow]) -> bool {
    own_annex(name, grid).is_some()
}

fn own_annex(name: &str, grid: &[GridRow]) -> Option<&'static annexes::Annex> {
    let annex = annexes::all().find(|annex| annex.kind.key() == name)?;
    let says = |words: &str| {
        grid.iter().take_while(|(row, _)| *row < HEAD_ROWS).any(|(_, cells)| {
            let text = cells.first().map(|(_, node)| node);
            matches!(text, Some(Node::Text(text))
                if viet::fold(text).trim_start_matches('(').starts_with(words))
        })
    };
    (says("phu luc") && says("kem theo")).then_some(annex)
}

/// Makes an annex of a report the table that it holds: gives what its columns are where their headings
/// do not say it, and writes its marks as a table has them.
pub(super) fn as_table(
    kind: AnnexKind,
    spec: &'static TableSpec,
    grid: &mut Vec<GridRow>,
    merges: &[Merge],
) -> Result<Vec<(u32, FieldRef)>, Problem> {
    let own = annexes::annex(kind).and_then(|annex| annex.read_as);
    if own != Some(spec.key) {
        return Err(Problem::OwnReportAnnex {
            sheet: kind.key().to_owned(),
            table: spec.label.to_owned(),
            own: own.map(|key| tables::label(key).to_owned()),
        });
    }
    let Some(head) = Head::of(grid, merges) else { return Ok(Vec::new()) };
    let columns = fields(kind, &head.columns);
    if spec.coded {
        let criteria: Vec<u32> = match head.is_down() {
            true => head.only_marks(grid, &columns),
            false => {
                head.columns.iter().filter(|own| own.is_criterion()).map(|own| own.at).collect()
            }
        };
        plain_marks(grid, head.last_row, &criteria);
        plain_legends(grid, head.last_row);
    }
    if kind.key() == "kq_xom" && !head.names_units() {
        head.on_one_row(grid);
    }
    let mut columns = columns;
    if spec.key == "cong_trinh" {
        columns.extend(capital_of_all(grid, &head));
    }
    without_summaries(spec, grid, head.last_row);
    Ok(columns)
}

/// The headings of an annex.
struct Head {
    first_row: u32,
    last_row: u32,
    columns: Vec<Own>,
}

/// The heading of a column, its levels folded, outermost first.
struct Own {
    at: u32,
    parts: Vec<String>,
    /// The day up to which its figures count, where it says one.
    day: Option<chrono::NaiveDate>,
}

impl Own {
    fn is_criterion(&self) -> bool {
        self.parts.len() > 1 && self.parts[0] == "tieu chi so"
    }

    fn whole(&self) -> String {
        self.parts.join(" ")
    }

    fn last(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }

    /// The level above the innermost.
    fn outer(&self) -> &[String] {
        self.parts.split_last().map_or(&[], |(_, outer)| outer)
    }
}

impl Head {
    fn of(grid: &[GridRow], merges: &[Merge]) -> Option<Self> {
        let numbering = |node: &Node| matches!(node, Node::Text(text) if numbers_rows(text));
        let (first_row, top) = grid
            .iter()
            .find(|(_, cells)| cells.first().is_some_and(|(_, node)| numbering(node)))?;
        let (first_row, first) = (*first_row, top.first()?.0);
        let merged = |at: (u32, u32)| {
            let inside = |merge: &&Merge| {
                (merge.first.0..=merge.last.0).contains(&at.0)
                    && (merge.first.1..=merge.last.1).contains(&at.1)
            };
            merges.iter().find(inside)
        };
        let last_row = merged((first_row, first)).map_or(first_row, |merge| merge.last.0);
        let text = |at: (u32, u32)| {
            let (_, cells) = grid.iter().find(|(row, _)| *row == at.0)?;
            match cells.iter().find(|(column, _)| *column == at.1)? {
                (_, Node::Text(text)) => Some(text.clone()),
                (_, node) => Some(node.shown()),
            }
        };
        let rows = grid.iter().filter(|(row, _)| (first_row..=last_row).contains(row));
        let right = rows.flat_map(|(_, cells)| cells.last()).map(|(column, _)| *column).max()?;
        let columns = (first..=right)
            .filter_map(|at| {
                let mut cells: Vec<(u32, u32)> = (first_row..=last_row)
                    .map(|row| merged((row, at)).map_or((row, at), |merge| merge.first))
                    .collect();
                cells.dedup();
                let parts: Vec<String> = cells.into_iter().filter_map(text).collect();
                let day = parts.last().and_then(|part| said::counted_to(part).first().copied());
                let parts: Vec<String> = parts.iter().map(|part| viet::fold(part)).collect();
                (!parts.is_empty()).then_some(Own { at, parts, day })
            })
            .collect();
        Some(Head { first_row, last_row, columns })
    }

    /// Whether criteria stand below each other, as those of a single commune do.
    fn is_down(&self) -> bool {
        !self.columns.iter().any(Own::is_criterion)
    }

    /// Whether a column is of communes: one of a single commune's hamlets has none.
    fn names_units(&self) -> bool {
        let is_unit = |own: &Own| {
            own.outer().is_empty()
                && ["xa", "phuong", "dac khu"].iter().any(|kind| own.last().starts_with(kind))
        };
        self.columns.iter().any(is_unit)
    }

    /// Leaves the innermost level of the headings, on their first row: which title each is of is known
    /// by now.
    fn on_one_row(&self, grid: &mut Vec<GridRow>) {
        let is_inner = |row: u32| row > self.first_row && row <= self.last_row;
        let inner: Vec<_> = grid
            .iter()
            .filter(|(row, _)| is_inner(*row))
            .flat_map(|(_, cells)| cells.clone())
            .collect();
        grid.retain(|(row, _)| !is_inner(*row));
        if let Some((_, first)) = grid.iter_mut().find(|(row, _)| *row == self.first_row) {
            first.retain(|(column, _)| inner.iter().all(|(at, _)| at != column));
            first.extend(inner);
            first.sort_by_key(|(column, _)| *column);
        }
    }

    /// Leaves of such a table the marks of the period alone; gives their column.
    fn only_marks(&self, grid: &mut [GridRow], columns: &[(u32, FieldRef)]) -> Vec<u32> {
        let passed = |at: u32| columns.contains(&(at, FieldRef::Ignored));
        for (_, cells) in grid.iter_mut().filter(|(row, _)| *row >= self.first_row) {
            cells.retain(|(column, _)| !passed(*column));
        }
        let read = self.columns.iter().filter(|own| own.day.is_some() && !passed(own.at));
        read.map(|own| own.at).collect()
    }
}

/// What columns are whose headings say it only here.
fn fields(kind: AnnexKind, columns: &[Own]) -> Vec<(u32, FieldRef)> {
    // Of columns with the same words above them the last day is the period's; the others are before.
    let latest = |own: &Own| {
        let same = columns.iter().filter(|other| other.outer() == own.outer());
        let last =
            same.filter(|other| other.day.is_some()).max_by_key(|other| (other.day, other.at));
        last.is_some_and(|last| last.at == own.at)
    };
    let begins = |own: &Own, words: &str| own.whole().starts_with(words);
    let first = |own: &Own, words: &str| {
        columns.iter().find(|other| begins(other, words)).is_some_and(|first| first.at == own.at)
    };
    let named = FieldRef::Named;
    let field = |own: &Own| -> Option<FieldRef> {
        let last = own.last();
        if ["ty le", "tang giam", "danh hieu muc tieu", "quyet dinh cong nhan"].contains(&last) {
            return Some(FieldRef::Ignored);
        }
        Some(match kind.key() {
            "kq_tieu_chi" | "kq_nang_cao" => match own.day {
                Some(_) if latest(own) => match own.outer() {
                    [] => named("dat"),
                    _ => named("tong"),
                },
                Some(_) => FieldRef::Ignored,
                None if begins(own, "giao ") || begins(own, "du kien ") => FieldRef::Ignored,
                None => return None,
            },
            "kq_xom" => match own.outer() {
                [] if begins(own, "tong so ") => named("tong"),
                [outer, ..] if latest(own) => named(match outer.ends_with("kieu mau") {
                    true => "kieu_mau_da_dat",
                    false => "ntm_da_dat",
                }),
                [] => return None,
                _ => FieldRef::Ignored,
            },
            "kq_nguon_luc" | "kq_giai_ngan" => match own.outer() {
                [outer] if outer.ends_with("huy dong") => named("thuc_hien"),
                [outer] if outer.ends_with("giai ngan") => named("giai_ngan"),
                _ if last == "kho khan ghi chu" => named("kho_khan"),
                _ if begins(own, "ke hoach ") => named("ke_hoach"),
                _ => return None,
            },
            "bieu_07" | "bieu_11" => match () {
                () if begins(own, "ket qua huy dong") => named("thuc_hien"),
                () if first(own, "ke hoach ") => named("ke_hoach"),
                () if begins(own, "ke hoach ") => named("con_lai"),
                () => return None,
            },
            "bieu_08" | "bieu_13" => match () {
                () if begins(own, "ke hoach nam") => named("ke_hoach"),
                () if begins(own, "ket qua thuc hien ke hoach nam") => named("uoc_nam"),
                () if begins(own, "ket qua thuc hien") => named("giai_ngan"),
                () => return None,
            },
            "bieu_09" | "bieu_12" => {
                capital(own, &columns.iter().find(|other| other.parts.len() > 1)?.parts[0])?
            }
            _ => return None,
        })
    };
    columns.iter().filter_map(|own| Some((own.at, field(own)?))).collect()
}

/// The field of a column of the form of contents: nine columns of what came in, nine of what is
/// planned, of which two sums each.
fn capital(own: &Own, first_half: &str) -> Option<FieldRef> {
    let [half, inner @ ..] = own.parts.as_slice() else { return None };
    let done = half == first_half;
    let inner = inner.join(" ");
    let inner = inner.strip_prefix("von dau tu truc tiep ").unwrap_or(&inner);
    let key = |done_key, planned_key| FieldRef::Named(if done { done_key } else { planned_key });
    Some(match inner {
        "tong so" => FieldRef::Ignored,
        "nstw dtpt" => key("kq_dtpt", "kh_dtpt"),
        "nstw sn" => key("kq_sn", "kh_sn"),
        "nsdp" => key("kq_nsdp", "kh_nsdp"),
        "von long ghep" => key("kq_long_ghep", "kh_long_ghep"),
        "von tin dung" => key("kq_tin_dung", "kh_tin_dung"),
        "von doanh nghiep" => key("kq_doanh_nghiep", "kh_doanh_nghiep"),
        "dan dong gop" => key("kq_dan", "kh_dan"),
        _ => return None,
    })
}

/// Writes the marks of a report as those of a table: what was gained is met, what was lost or is still
/// owed is not.
fn plain_marks(grid: &mut [GridRow], last_row: u32, criteria: &[u32]) {
    for (_, cells) in grid.iter_mut().filter(|(row, _)| *row > last_row) {
        cells.retain_mut(|(column, node)| {
            let Node::Text(text) = node else { return true };
            if !criteria.contains(column) {
                return true;
            }
            match text.trim() {
                GAINED => MET.clone_into(text),
                LOST | OWED | LOST_AND_OWED => return false,
                _ => {}
            }
            true
        });
    }
}

/// Takes from the legend below the table what it says of the marks that are written otherwise now.
fn plain_legends(grid: &mut [GridRow], last_row: u32) {
    for (_, cells) in grid.iter_mut().filter(|(row, _)| *row > last_row) {
        for (_, node) in cells {
            let Node::Text(text) = node else { continue };
            if !viet::fold(text).starts_with("ghi chu") {
                continue;
            }
            let of_report = |part: &&str| {
                let marks = [GAINED, LOST, OWED, LOST_AND_OWED];
                marks.iter().any(|mark| part.trim().starts_with(&format!("“{mark}” là ")))
            };
            let parts: Vec<&str> = text.split(';').filter(|part| !of_report(part)).collect();
            *text = parts.join(";");
        }
    }
}

/// Gives each work the capital that the annex says of all: above the table, in the title of a form or
/// below it.
fn capital_of_all(grid: &mut [GridRow], head: &Head) -> Option<(u32, FieldRef)> {
    let said = |text: &str| {
        let above = text.strip_prefix(CAPITAL).and_then(|rest| rest.split(". ").next());
        let below = text.strip_prefix(FORM_IS_OF).and_then(|rest| rest.strip_suffix('.'));
        let title = viet::fold(text).contains(&viet::fold(CENTRAL)).then_some(CENTRAL_CAPITAL);
        above.or(below).or(title).map(|capital| capital.trim().to_owned())
    };
    let outside = |row: u32| !(head.first_row..=head.last_row).contains(&row);
    let alone = |(row, cells): &&GridRow| outside(*row) && cells.len() == 1;
    let capital = grid.iter().filter(alone).flat_map(|(_, cells)| cells).find_map(
        |(_, node)| match node {
            Node::Text(text) => said(text),
            _ => None,
        },
    )?;
    let at = grid.iter().flat_map(|(_, cells)| cells.last()).map(|(column, _)| *column).max()? + 1;
    for (row, cells) in grid.iter_mut().filter(|(row, _)| *row >= head.first_row) {
        let numbered = |node: &Node| matches!(node, Node::Number(_));
        if *row == head.first_row {
            cells.push((at, Node::Text("Nguồn vốn".to_owned())));
        } else if cells.first().is_some_and(|(_, node)| numbered(node)) {
            cells.push((at, Node::Text(capital.clone())));
        }
    }
    Some((at, FieldRef::Named("nguon_von")))
}

/// Takes away what such an annex sums up besides its total: kinds of works without a work, the works
/// that are still owed for, and what its remarks repeat of other tables.
fn without_summaries(spec: &TableSpec, grid: &mut Vec<GridRow>, last_row: u32) {
    let is_summary = |cells: &[(u32, Node)]| match cells {
        [(_, Node::Text(text))] => {
            text.starts_with(GIFTS) || text.starts_with(FORM_IS_OF) || text.starts_with(FORM_IS_ALL)
        }
        [(_, Node::Text(number)), (_, Node::Text(_))] => {
            spec.key == "cong_trinh" && viet::parse_roman(number).is_some()
        }
        [(_, Node::Text(text)), ..] => text == STILL_OWED,
        _ => false,
    };
    grid.retain(|(row, cells)| *row <= last_row || !is_summary(cells));
}
