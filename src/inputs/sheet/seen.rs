//! What a person sees of the records that their values do not say: colours and comments in place of
//! marks, hidden rows and columns.

use std::collections::BTreeSet;

use super::data::Data;
use super::header::GridRow;
use super::money_columns::is_of_all;
use super::of_year::is_never_the_years;
use crate::diag::{Diagnostic, Diagnostics, LookDoubt, MappingLine, Problem};
use crate::inputs::appearance;
use crate::inputs::raw::{FieldRef, Node, RawColumn};
use crate::inputs::rows::Sorted;
use crate::inputs::said;
use crate::inputs::tables::Kind;
use crate::origin::Sourced;
use crate::viet;

/// Whether the last level of a heading is that of an amount by its words: "Trái phiếu", "Kế hoạch điều
/// chỉnh".
fn is_of_money(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "von",
        "trai phieu",
        "kinh phi",
        "ngan sach",
        "ns",
        "nguon",
        "ke hoach",
        "dieu chinh",
        "tien",
        "dong gop",
        "giai ngan",
        "huy dong",
        "vay",
        "tin dung",
        "gia tri",
        "du toan",
    ];
    // A column of another period is none to add.
    if !viet::parts_of_year(heading).is_empty() {
        return false;
    }
    let folded = format!(" {} ", viet::fold(heading.rsplit(" / ").next().unwrap_or(heading)));
    WORDS.iter().any(|words| folded.contains(&format!(" {words} ")))
}

impl Data<'_> {
    /// What is seen of the records as a whole: columns that nobody knows, colours as the only mark,
    /// hidden rows.
    pub(super) fn look(&self, grid: &[GridRow], sorted: &Sorted, found: &mut Diagnostics) {
        let records: BTreeSet<u32> =
            sorted.rows.iter().filter_map(|row| self.sheet.row_of(row)).collect();
        let filled = |row: u32, column: u32| {
            grid.binary_search_by_key(&row, |(row, _)| *row)
                .is_ok_and(|at| grid[at].1.iter().any(|(known, _)| *known == column))
        };
        for (column, diagnostic) in &self.columns.unknown {
            if records.iter().any(|row| filled(*row, *column)) {
                let mut told = diagnostic.clone();
                if let Problem::UnknownHeading { heading, line, .. } = &mut told.problem {
                    line.amounts = self.has_amounts(*column, heading, &records, grid);
                    if line.amounts && (is_of_money(heading) || self.is_among_money(*column, line))
                    {
                        line.money = vec![line.column.clone()];
                        let fields = self.sheet.spec.fields.iter();
                        let money = fields.filter(|field| {
                            let own = FieldRef::Named(field.key);
                            let target = self.sheet.spec.is_target(own);
                            // What is expected is no result of a period.
                            let period = self.sheet.wanted.period.is_some();
                            let other = match target {
                                true => is_never_the_years(self.sheet, heading),
                                false => period && said::is_to_come(heading),
                            };
                            field.kind == Kind::Money && !other
                        });
                        // Two versions of one sum are not to be added up.
                        let again = |key: &'static str| {
                            is_of_all(heading)
                                && self.columns.known.iter().any(|(_, own)| {
                                    own.field == FieldRef::Named(key) && is_of_all(&own.heading)
                                })
                        };
                        let keys = money.map(|field| field.key).filter(|&key| !again(key));
                        line.keys = keys.map(str::to_owned).collect();
                        if line.keys.is_empty() {
                            line.money.clear();
                        }
                    } else if line.amounts {
                        // Amounts are no words.
                        line.keys.retain(|key| {
                            let field = self.sheet.spec.field(key);
                            field.is_some_and(|own| own.kind.is_summed())
                        });
                    }
                }
                found.push(told);
            }
        }
        self.struck_headings(grid, found);
        self.colours(&records, &filled, found);
        self.remarks_of_another_day(sorted, found);
        self.comments(sorted, found);
        self.hidden_columns(found);
        let hidden: Vec<u32> =
            self.looks.hidden_rows.iter().copied().filter(|row| records.contains(row)).collect();
        if let Some(first) = hidden.first() {
            let rows: Vec<String> = hidden.iter().map(|row| (row + 1).to_string()).collect();
            let problem = Problem::HiddenRows { rows: rows.join(", ") };
            found.report(problem, &self.sheet.at(*first, self.header.name_column));
        }
    }

    /// Headings that are struck through, of columns that are read: those of a sheet that is laid on its
    /// side stand before its rows.
    fn struck_headings(&self, grid: &[GridRow], found: &mut Diagnostics) {
        let words = |(row, column): (u32, u32)| {
            let (_, cells) = grid.iter().find(|(own, _)| *own == row)?;
            cells.iter().find(|(own, _)| *own == column).map(|(_, node)| node.shown())
        };
        // What stands above the names of such a sheet's rows is not the heading it is read under.
        let read = self.header.columns.iter().filter(|own| {
            let corner = self.sheet.turned && own.column == self.header.name_column;
            self.is_read(own.column).is_some() && !corner
        });
        for heading in read {
            for at in
                (self.header.first_row..=self.header.last_row).map(|row| (row, heading.column))
            {
                let look = self.looks.cells.get(&at);
                let Some(doubt) = look.and_then(appearance::struck) else { continue };
                let seen =
                    words(at).unwrap_or_else(|| heading.parts.last().cloned().unwrap_or_default());
                let problem = Problem::CellLooks { seen: viet::one_line(&seen), doubt };
                found.report(problem, &self.sheet.at(at.0, at.1));
            }
        }
    }

    /// "Số liệu đến 15/02/2026" beside a row whose table counts up to another day.
    fn remarks_of_another_day(&self, sorted: &Sorted, found: &mut Diagnostics) {
        let Some(wanted) = self.sheet.counted_to else { return };
        for row in &sorted.rows {
            let Some(Sourced { value: Node::Text(text), place }) = row.get("ghi_chu") else {
                continue;
            };
            let days = said::counted_to(text);
            if days.is_empty()
                || days.contains(&wanted)
                || !viet::fold(text).starts_with("so lieu ")
            {
                continue;
            }
            let name = row.get(self.sheet.spec.name_field);
            let problem = Problem::NoteOfDoubt {
                name: name.map_or_else(String::new, |name| name.value.shown()),
                words: viet::one_line(text),
                printed: self.sheet.spec.prints(FieldRef::Named("ghi_chu")),
            };
            found.report(problem, place);
        }
    }

    /// Whether a column of a table of money has figures in its records that are likely amounts: no
    /// years, counts, shares or measures.
    fn has_amounts(
        &self,
        column: u32,
        heading: &str,
        records: &BTreeSet<u32>,
        grid: &[GridRow],
    ) -> bool {
        let money = self.sheet.spec.fields.iter().any(|field| field.kind == Kind::Money);
        let words = viet::fold(heading.rsplit(" / ").next().unwrap_or(heading));
        let other = ["so ", "ty le", "nam ", "thoi gian", "dien tich", "chieu dai", "khoi luong"];
        if !money || heading.contains('%') || other.iter().any(|own| words.starts_with(own)) {
            return false;
        }
        let cells = grid.iter().filter(|(row, _)| records.contains(row));
        let mut own = cells.filter_map(|(_, cells)| cells.iter().find(|(at, _)| *at == column));
        own.any(|(_, node)| match node {
            Node::Number(number) => !(1990.into()..=2100.into()).contains(number),
            _ => false,
        })
    }

    fn is_money(&self, key: &str) -> bool {
        self.sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Money)
    }

    /// Whether a column is most likely one of money, or stands between two that are.
    fn is_among_money(&self, column: u32, line: &MappingLine) -> bool {
        let money = |key: &str| self.is_money(key);
        let known = self.columns.known.iter().filter_map(|(at, own)| match own.field {
            FieldRef::Named(key) if money(key) => Some(*at),
            _ => None,
        });
        let likely = self.columns.unknown.iter().filter_map(|(at, told)| match &told.problem {
            Problem::UnknownHeading { line, .. } => {
                line.likely.iter().any(|(key, _)| money(key)).then_some(*at)
            }
            _ => None,
        });
        let all: Vec<u32> = known.chain(likely).collect();
        line.likely.iter().any(|(key, _)| money(key))
            || all.iter().any(|at| *at < column) && all.iter().any(|at| *at > column)
    }

    /// Columns that are read although nobody sees them.
    fn hidden_columns(&self, found: &mut Diagnostics) {
        let hidden: Vec<&(u32, RawColumn)> = self
            .columns
            .known
            .iter()
            .filter(|(index, column)| {
                let read = !matches!(column.field, FieldRef::Ignored | FieldRef::Numbering);
                read && self.looks.hidden_columns.contains(index)
            })
            .collect();
        if let Some((_, first)) = hidden.first() {
            let names: Vec<String> =
                hidden.iter().map(|(_, column)| format!("“{}”", column.heading)).collect();
            let problem = Problem::HiddenColumns { columns: names.join(", ") };
            found.report(problem, &first.place);
        }
    }

    /// Blank cells among marks that differ from their row and their column by colour, or that have
    /// a comment in place of a mark.
    fn colours(
        &self,
        records: &BTreeSet<u32>,
        filled: &impl Fn(u32, u32) -> bool,
        found: &mut Diagnostics,
    ) {
        let fill = |row: u32, column: u32| self.looks.cells.get(&(row, column))?.fill;
        let mut coloured = Vec::new();
        let marks = self.columns.known.iter().filter(|(_, column)| {
            matches!(column.field, FieldRef::Code(_))
                || matches!(column.field, FieldRef::Named(key)
                    if self.sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Count))
        });
        for (column, _) in marks {
            let own: BTreeSet<Option<u32>> =
                records.iter().map(|row| fill(*row, *column)).collect();
            // The only record is held against its other columns, each against its heading.
            let heading = self.header.columns.iter().find(|heading| heading.column == *column);
            let beside = |row: u32| {
                let heading = heading.and_then(|heading| fill(heading.row, *column));
                let others = self
                    .columns
                    .known
                    .iter()
                    .filter(|(_, other)| matches!(other.field, FieldRef::Code(_)));
                let mut others = others.map(|(other, _)| fill(row, *other));
                records.len() == 1
                    && fill(row, *column) != heading
                    && others.any(|other| other != fill(row, *column))
            };
            for row in records {
                if filled(*row, *column) {
                    continue;
                }
                let colour = fill(*row, *column);
                if colour.is_some()
                    && (own.len() > 1 || beside(*row))
                    && colour != fill(*row, self.header.name_column)
                {
                    coloured.push((*row, *column));
                }
                let note = self.looks.cells.get(&(*row, *column)).and_then(|l| l.note.as_ref());
                if let Some(note) = note {
                    let doubt = LookDoubt::Comment;
                    let seen = viet::one_line(note);
                    let problem = Problem::CellLooks { seen, doubt };
                    found.report(problem, &self.sheet.at(*row, *column));
                }
            }
        }
        if let Some((row, column)) = coloured.first() {
            let problem = Problem::MarksByColour { cells: coloured.len() };
            let mut told = Diagnostic::new(problem).at(&self.sheet.at(*row, *column));
            for (row, column) in &coloured[1..] {
                told = told.with(&self.sheet.at(*row, *column));
            }
            found.push(told);
        }
    }
}
