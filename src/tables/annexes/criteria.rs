//! Communes by criterion: status, what is newly assigned, what is met at the year's
//! end.

use rust_decimal::Decimal;

use super::context::{Context, InSet};
use super::standings;
use crate::figures::{CommuneFigures, Figure};
use crate::model::annex_words::{ASSIGNED, MET, NOT_APPLICABLE};
use crate::model::{AnnexKind, Code, CriteriaSet, Criterion, Standing};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    average, blank, column, count, counted, data, length, or_blank, repeated, text, total,
};
use crate::tables::{Cell, Column, ColumnKind, Formula, Row, Table, provisional};
use crate::viet::{self, Mark};

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("xa"),
    name: ["tiêu chí của từng xã", "criteria by commune"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("hien_trang"),
    table: |context| Some(context.criteria(ANNEX.kind, &context.standard())),
};

pub const ADVANCED: Annex = Annex {
    kind: AnnexKind("nang_cao"),
    name: ["tiêu chí nâng cao của từng xã", "advanced criteria by commune"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("hien_trang_nang_cao"),
    table: |context| Some(context.criteria(ADVANCED.kind, &context.advanced()?)),
};

impl Context<'_> {
    /// Communes down, criteria across; a single commune has its criteria down.
    fn criteria(&self, kind: AnnexKind, data: &InSet<'_>) -> Table {
        // Nobody assigned anything: then the table shows where the units are.
        let units = self.about_units(data.set) + &self.of_commune();
        let title = if data.assigns() {
            let year = &self.year;
            let assigned = self.assigns();
            format!("Biểu {assigned} chỉ tiêu kế hoạch thực hiện các tiêu chí {units} năm {year}")
        } else {
            format!("Biểu hiện trạng các tiêu chí {units} đến ngày {}", self.base)
        };
        let mut table = match &data.figures.communes[..] {
            [only] => self.one_commune(kind, data, only),
            _ => self.many_communes(kind, data),
        };
        table.title = title;
        table.notes.extend(Self::set_note(data.set));
        table
    }

    fn many_communes(&self, kind: AnnexKind, in_set: &InSet<'_>) -> Table {
        let criteria = &in_set.set.criteria;
        let codes: Vec<Code> = criteria.iter().map(|c| Code::criterion(c.number)).collect();
        let communes: Vec<usize> = in_set.figures.communes.iter().map(|c| c.commune).collect();
        let sums = self.sums(kind, in_set);
        let mut columns = self.commune_columns();
        columns.extend(
            codes.iter().map(|code| column(&["Tiêu chí số", &code.to_string()], ColumnKind::Mark)),
        );
        columns.extend(sums.iter().map(|sum| sum.column.clone()));
        let mut rows = self.commune_rows(&communes, &|at| {
            let commune = &in_set.figures.communes[at];
            let marks = codes.iter().map(|code| text(mark(in_set, commune, *code)));
            marks.chain(sums.iter().map(|sum| (sum.of)(commune))).collect()
        });
        let bottom = rows.len().saturating_sub(1);
        let foot = |label: &str, cell: &dyn Fn(usize) -> Cell, sum: &dyn Fn(&Sum<'_>) -> Cell| {
            let mut cells = vec![blank(), text(label)];
            cells.extend((0..codes.len()).map(cell));
            cells.extend(sums.iter().map(sum));
            total(cells)
        };
        let down = |mark| Formula::CountInColumn { mark, from: 0, to: bottom };
        let figures = &in_set.figures;
        let met = |index: usize| counted(&figures.criteria[index].base).by(down(MET));
        let one = self.counted();
        rows.push(foot("Tổng cộng", &|_| blank(), &|sum| {
            let by = match sum.column.content {
                ColumnKind::Count => Formula::SumRows { from: 0, to: bottom },
                _ => down(MET),
            };
            sum.total.as_ref().map_or_else(blank, |all| counted(all).by(by))
        }));
        rows.push(foot(&format!("Số {one} đạt đến {}", self.base), &met, &|_| blank()));
        if in_set.assigns() {
            rows.push(foot(
                &format!("Số {one} {} đạt thêm năm {}", self.assigns(), self.year),
                &|index| or_blank(length(&figures.criteria[index].new)).by(down(ASSIGNED)),
                &|_| blank(),
            ));
            rows.push(foot(
                &format!("Số {one} đạt đến cuối năm {}", self.year),
                &|index| {
                    let both = Formula::SumOf(vec![bottom + 2, bottom + 3]);
                    counted(&figures.criteria[index].end).by(both)
                },
                &|_| blank(),
            ));
        }
        rows.push(foot(&format!("Bình quân tiêu chí/{one}"), &|_| blank(), &|sum| {
            sum.mean.as_ref().map_or_else(blank, |mean| {
                average(mean).by(Formula::Average { from: 0, to: bottom })
            })
        }));
        let mut notes = self.legend(in_set, in_set.assigns(), true);
        if let Some(all) = self.planned_standings().filter(|_| kind == ANNEX.kind) {
            notes.insert(1, standings::legend(&all, &self.year, false));
        }
        Table { columns, rows, notes, ..Table::new(kind, String::new()) }
    }

    /// The columns behind the criteria: how many of them a commune meets, and what it is or is to
    /// become by them.
    fn sums<'a>(&self, kind: AnnexKind, in_set: &'a InSet<'a>) -> Vec<Sum<'a>> {
        const OVER: &str = "Tổng số tiêu chí";
        let (first, last) = (2, in_set.set.criteria.len() + 1);
        let in_row = move |mark| Formula::CountInRow { mark, from: first, to: last };
        let figures = &in_set.figures;
        let mut sums = vec![Sum {
            column: column(&[OVER, &format!("Đạt đến {}", self.base)], ColumnKind::Count),
            of: Box::new(move |commune| met_in_row(in_set, commune, &in_row)),
            total: Some(figures.base.clone()),
            mean: Some(figures.average_base()),
        }];
        if in_set.assigns() {
            let both = vec![last + 1, last + 2];
            sums.push(Sum {
                column: column(&[OVER, &self.assigned_more()], ColumnKind::Count),
                of: Box::new(move |commune| or_blank(length(&commune.new)).by(in_row(ASSIGNED))),
                total: Some(figures.new.clone()),
                mean: None,
            });
            sums.push(Sum {
                column: column(
                    &[OVER, &format!("Đạt đến cuối năm {}", self.year)],
                    ColumnKind::Count,
                ),
                of: Box::new(move |commune| {
                    counted(&commune.end).by(Formula::SumColumns(both.clone()))
                }),
                total: Some(figures.end.clone()),
                mean: Some(figures.average_end()),
            });
        }
        let reached = figures.communes.iter().filter(|c| in_set.reaching.contains(&c.commune));
        let reached = in_set.reaching.with(to_u32(reached.count()));
        // A recognised unit may lack criteria of this set: the column is of criteria, not of titles.
        if *reached > 0 {
            // Where nothing is assigned the table is of one day.
            let heading = match in_set.assigns() {
                true => format!("Đạt đủ tiêu chí đến cuối năm {}", self.year),
                false => "Đạt đủ tiêu chí".to_owned(),
            };
            sums.push(Sum {
                column: column(&[&heading], ColumnKind::Mark),
                of: Box::new(move |commune| {
                    text(if in_set.reaching.contains(&commune.commune) { MET } else { "" })
                }),
                total: Some(reached),
                mean: None,
            });
        }
        // The text sends whoever looks for a long list here.
        if let Some(all) = self.planned_standings().filter(|_| kind == ANNEX.kind) {
            sums.push(Sum {
                column: standings::heading(),
                of: Box::new(move |commune| text(all[commune.commune].as_str())),
                total: None,
                mean: None,
            });
        }
        if let Some(all) = self.years_of_recognition().filter(|_| kind == ANNEX.kind) {
            sums.push(Sum {
                column: standings::years_heading(),
                of: Box::new(move |commune| text(all[commune.commune].as_str())),
                total: None,
                mean: None,
            });
        }
        sums
    }

    /// "Giao đạt thêm năm 2026".
    pub(super) fn assigned_more(&self) -> String {
        format!("{} đạt thêm năm {}", viet::upper_first(self.assigns()), self.year)
    }

    fn one_commune(&self, kind: AnnexKind, in_set: &InSet<'_>, commune: &CommuneFigures) -> Table {
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Tiêu chí"], ColumnKind::Text),
            column(&[&format!("Đạt đến {}", self.base)], ColumnKind::Mark),
            column(&[&self.assigned_more()], ColumnKind::Mark),
            column(&[&format!("Đạt đến cuối năm {}", self.year)], ColumnKind::Mark),
        ];
        let applies =
            |number: u16| mark(in_set, commune, Code::criterion(number)) != NOT_APPLICABLE;
        let mark = |number: u16, yes: bool| match (applies(number), yes) {
            (false, _) => text(NOT_APPLICABLE),
            (true, yes) => text(if yes { MET } else { "" }),
        };
        let mut rows: Vec<Row> = in_set
            .set
            .criteria
            .iter()
            .map(|criterion| {
                let number = criterion.number;
                data(vec![
                    count(number),
                    text(criterion.name.clone()),
                    mark(number, !commune.unmet.contains(&number)),
                    text(if commune.new.contains(&number) { MET } else { "" }),
                    mark(number, !commune.lacking.contains(&number)),
                ])
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        let plain = in_set.set.criteria.iter().all(|criterion| applies(criterion.number));
        let in_all = |figure: &Figure<u32>| {
            let cell = counted(figure);
            if plain { cell.by(down()) } else { cell }
        };
        rows.push(total(vec![
            blank(),
            text("Tổng số tiêu chí"),
            in_all(&commune.base),
            length(&commune.new).by(down()),
            in_all(&commune.end),
        ]));
        if !in_set.assigns() {
            let now = 3;
            columns.truncate(now);
            rows.iter_mut().for_each(|row| row.cells.truncate(now));
        }
        let notes = if plain { Vec::new() } else { vec![self.exempt_note()] };
        Table { columns, rows, notes, ..Table::new(kind, String::new()) }
    }

    pub(super) fn legend(&self, in_set: &InSet<'_>, assigns: bool, names: bool) -> Vec<String> {
        let assigned =
            format!("; “{ASSIGNED}” là {} đạt thêm trong năm {}", self.assigns(), self.year);
        let has = |wanted: &str| {
            let mut all = in_set.figures.communes.iter();
            all.any(|commune| {
                let mut criteria = in_set.set.criteria.iter();
                criteria.any(|c| mark(in_set, commune, Code::criterion(c.number)) == wanted)
            })
        };
        // Only what stands in the table is explained; of indicators nobody looks for a blank one.
        let blank = if !names || has("") { "; để trống là chưa đạt" } else { "" };
        let marks = format!(
            "Ghi chú: “{MET}” là đạt đến {}{}{blank}.",
            self.base,
            if assigns { &assigned } else { "" },
        );
        let mut notes = vec![marks];
        let exempt = in_set.status.marks.values().any(|mark| mark.value == Mark::NotApplicable);
        if exempt {
            notes.push(self.exempt_note());
        }
        if names {
            notes.push(criteria_names(in_set.set));
        }
        notes
    }
}

/// A column behind the criteria.
struct Sum<'a> {
    column: Column,
    /// What a commune has in it.
    of: Box<dyn Fn(&CommuneFigures) -> Cell + 'a>,
    total: Option<Figure<u32>>,
    mean: Option<Figure<Decimal>>,
}

/// The criteria's names, below columns that have their numbers.
pub(super) fn criteria_names(set: &CriteriaSet) -> String {
    // No line ends with a number whose name begins the next one.
    let name = |criterion: &Criterion| format!("{}.\u{a0}{}", criterion.number, criterion.name);
    let names: Vec<String> = set.criteria.iter().map(name).collect();
    format!("Các tiêu chí: {}.", names.join("; "))
}

/// The mark of a commune's criterion or indicator.
pub(super) fn mark(in_set: &InSet<'_>, commune: &CommuneFigures, code: Code) -> &'static str {
    let end = Standing::at(in_set.set, in_set.status).with(in_set.targets);
    match end.mark(commune.commune, code) {
        _ if end.is_new(commune.commune, code) => ASSIGNED,
        Some(Mark::Met) => MET,
        Some(Mark::NotApplicable) => NOT_APPLICABLE,
        Some(Mark::NotMet) | None => "",
    }
}

/// How many criteria a commune meets; in a workbook by counting, where every one of them is an
/// "x" of its row (what does not apply counts as met and is none).
fn met_in_row(
    in_set: &InSet<'_>,
    commune: &CommuneFigures,
    in_row: &impl Fn(&'static str) -> Formula,
) -> Cell {
    let marks = in_set
        .set
        .criteria
        .iter()
        .filter(|criterion| mark(in_set, commune, Code::criterion(criterion.number)) == MET);
    let cell = counted(&commune.base);
    if to_u32(marks.count()) == *commune.base { cell.by(in_row(MET)) } else { cell }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
