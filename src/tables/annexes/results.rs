//! The results of a period by commune and criterion, with the change.

use std::ops::Range;

use super::context::Context;
use super::criteria::criteria_names;
use super::shares::{share_of, signed};
use super::standings;
use crate::figures::{CommuneFigures, CriterionReport, Figure, SetFigures, StatusReport};
use crate::model::annex_words::{GAINED, LOST, LOST_AND_OWED, MET, NOT_APPLICABLE, OWED};
use crate::model::{AnnexKind, Code, CriteriaSet, Matrix, Period, Standing};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    average, blank, column, count, counted, data, length, or_blank, repeated, text, total,
};
use crate::tables::{
    At, Cell, Column, ColumnKind, Formula, Row, RowKind, Table, Value, Whole, provisional,
};
use crate::viet::{self, Mark};
use rust_decimal::Decimal;

/// A criteria set with the plan's figures and the period's marks in it.
struct Sides<'a> {
    set: &'a CriteriaSet,
    plan: Option<&'a SetFigures>,
    marks: &'a Matrix,
}

impl Sides<'_> {
    /// Whether a criterion does not apply to a commune.
    fn waives(&self, commune: usize, number: u16) -> bool {
        let now = Standing::at(self.set, self.marks);
        now.mark(commune, Code::criterion(number)) == Some(Mark::NotApplicable)
    }

    fn waives_any(&self) -> bool {
        let mut rows = self.marks.rows.keys();
        rows.any(|commune| Standing::at(self.set, self.marks).exempt(*commune) > 0)
    }
}

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_tieu_chi"),
    name: ["kết quả tiêu chí của từng xã", "results by commune and criterion"],
    about: About::Period,
    read_as: Some("hien_trang"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::of_returns_compared,
    lacks: |asked| asked.of_period("hien_trang"),
    table: |context| context.results(),
};

pub const ADVANCED: Annex = Annex {
    kind: AnnexKind("kq_nang_cao"),
    name: ["như trên, theo bộ nâng cao", "the same in the advanced set"],
    about: About::Period,
    read_as: Some("hien_trang_nang_cao"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.of_period("hien_trang_nang_cao"),
    table: |context| context.advanced_results(),
};

impl Context<'_> {
    fn results(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let marks = period.status.as_ref()?;
        let sides = Sides { set: &self.project.set, plan: Some(&self.figures.standard), marks };
        Some(self.results_in(ANNEX.kind, period, report.status.as_ref()?, &sides))
    }

    /// The same in the advanced set, of the communes that the period's table has.
    fn advanced_results(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let (set, marks) =
            (self.project.advanced_set.as_deref()?, period.advanced_status.as_ref()?);
        let sides = Sides { set, plan: self.figures.advanced.as_ref(), marks };
        Some(self.results_in(ADVANCED.kind, period, report.advanced.as_ref()?, &sides))
    }

    fn results_in(
        &self,
        kind: AnnexKind,
        period: &Period,
        status: &StatusReport,
        sides: &Sides<'_>,
    ) -> Table {
        if let ([only], [_]) = (&status.now.communes[..], &self.project.communes[..]) {
            return self.results_of_one(kind, period, status, only, sides);
        }
        let what = format!("Kết quả thực hiện các tiêu chí {}", self.about_units(sides.set));
        let mut table = self.about_period(kind, period, &what);
        let numbers: Vec<u16> = sides.set.criteria.iter().map(|c| c.number).collect();
        let now = &status.now;
        table.columns = self.commune_columns();
        // The shares below are as wide as shares are; beside many others they are whole numbers.
        let many = numbers.len() > MANY_CRITERIA;
        let mark = |number: &u16| Column {
            room: if many { "100" } else { "88,8" },
            ..column(&["Tiêu chí số", &number.to_string()], ColumnKind::Mark)
        };
        table.columns.extend(numbers.iter().map(mark));
        let sum = "Tổng số tiêu chí đạt";
        table.columns.extend([
            column(&[sum, &format!("Đến {}", status.compared_until)], ColumnKind::Count),
            column(&[sum, &self.until(period)], ColumnKind::Count),
            column(&[sum, "Tăng, giảm"], ColumnKind::Mark),
        ]);
        // Where the report names too many, it sends its reader here for what they strive for.
        let report = self.report().filter(|_| kind == ANNEX.kind);
        let standings = report.and_then(|(period, report)| self.standings_now(period, report));
        let standing = |commune: usize| standings.as_ref().map(|all| text(all[commune].as_str()));
        table.columns.extend(standings.as_ref().map(|_| standings::heading()));
        // And for the decisions of recognition, of which it has too many.
        let decisions = standings.as_ref().and_then(|_| self.decisions(period));
        let decision = |commune: usize| decisions.as_ref().map(|all| text(all[commune].as_str()));
        table.columns.extend(decisions.as_ref().map(|_| standings::decisions_heading()));
        let communes: Vec<usize> = now.communes.iter().map(|c| c.commune).collect();
        table.rows = self.commune_rows(&communes, &|at| {
            let commune = &now.communes[at];
            let change = status.changes.iter().find(|change| change.commune == commune.commune);
            let gained = |number: &u16| change.is_some_and(|change| change.gained.contains(number));
            let lost = |number: &u16| change.is_some_and(|change| change.lost.contains(number));
            let marks = numbers.iter().map(|number| {
                let met = !commune.unmet.contains(number);
                let owed = status.owes(commune.commune, *number);
                text(match (!met, gained(number), lost(number)) {
                    _ if sides.waives(commune.commune, *number) => NOT_APPLICABLE,
                    (true, _, true) if owed => LOST_AND_OWED,
                    (true, _, true) => LOST,
                    (true, _, _) if owed => OWED,
                    (true, _, _) => "",
                    (false, true, _) => GAINED,
                    (false, _, _) => MET,
                })
            });
            // What is not known of the base is no zero.
            let before = status.before.commune(commune.commune).map(|was| &was.base);
            let change = before.map_or_else(blank, |was| signed(&commune.base, was));
            let sums = [before.map_or_else(blank, counted), counted(&commune.base), change];
            let behind = standing(commune.commune).into_iter().chain(decision(commune.commune));
            marks.chain(sums).chain(behind).collect()
        });
        let bottom = table.rows.len().saturating_sub(1);
        let foot = |label: &str, cells: Vec<Cell>, sums: [Cell; 3]| {
            let mut all = vec![blank(), text(label)];
            all.extend(cells);
            all.extend(sums);
            all.extend(standings.as_ref().map(|_| blank()));
            all.extend(decisions.as_ref().map(|_| blank()));
            total(all)
        };
        let down = || Formula::SumRows { from: 0, to: bottom };
        let none = || [blank(), blank(), blank()];
        let blanks = || numbers.iter().map(|_| blank()).collect();
        let before = &status.before.base;
        let change = signed(&status.gained(), &status.lost());
        let one = self.counted();
        table.rows.push(foot(
            "Tổng cộng",
            blanks(),
            [counted(before).by(down()), counted(&now.base).by(down()), change],
        ));
        let met = status.criteria.iter().map(|criterion| counted(&criterion.now)).collect();
        table.rows.push(foot(&format!("Số {one} đạt"), met, none()));
        // Rows that another period may have: what was gained, and lost.
        let changes: [(&str, Communes); 2] = [
            ("đạt thêm", |criterion| &criterion.gained),
            ("không còn đạt", |criterion| &criterion.lost),
        ];
        for (what, of) in changes {
            if status.criteria.iter().all(|criterion| of(criterion).is_empty()) {
                table.spare += 1;
                continue;
            }
            let cells = status.criteria.iter().map(|c| or_blank(length(of(c))));
            table.rows.push(foot(&format!("Số {one} {what}"), cells.collect(), none()));
        }
        let share = status.criteria.iter().map(|criterion| {
            let mut share = share_of(Some(&criterion.now), Some(&criterion.total));
            if let Value::Share(own) = &mut share.value
                && many
            {
                *own = whole_share(*own, *criterion.now, *criterion.total);
            }
            share
        });
        let share_row = table.rows.len();
        table.rows.push(foot("Tỷ lệ (%)", share.collect(), none()));
        table.rows.push(foot(
            &format!("Bình quân tiêu chí/{one}"),
            blanks(),
            [
                if status.is_comparable() {
                    average(&status.before.average_base())
                } else {
                    blank()
                },
                average(&now.average_base()),
                blank(),
            ],
        ));
        let until = MARKS + numbers.len() + 1;
        for column in MARKS..MARKS + numbers.len() {
            let at = |row| At { row, column };
            let communes = Whole::Numbers { column: until, from: 0, to: bottom };
            table.share(at(share_row), at(bottom + 2), communes);
        }
        table.changes_in(until + 1, until, until - 1);
        let met = MARKS..MARKS + numbers.len();
        table.notes = vec![self.marks_note(&table.rows, status, (met, None))];
        if let Some(all) = &standings {
            let over = report.is_some_and(|(period, _)| period.id.value.ends_year());
            table.notes.push(standings::legend(all, &self.year, over));
        }
        table.notes.push(criteria_names(sides.set));
        table.notes.extend(Self::set_note(sides.set));
        if sides.waives_any() {
            table.notes.push(self.exempt_note());
        }
        table
    }

    /// What the marks mean that the rows have: in the columns of what is met, and in one beside them of what is
    /// assigned.
    fn marks_note(
        &self,
        rows: &[Row],
        status: &StatusReport,
        (met, beside): (Range<usize>, Option<&str>),
    ) -> String {
        let cells =
            || rows.iter().filter(|row| row.kind == RowKind::Data).flat_map(|row| &row.cells);
        let has = |marks: &[&str]| {
            cells().any(
                |cell| matches!(&cell.value, Value::Text(own) if marks.contains(&own.as_str())),
            )
        };
        let assigned = self.project.organisation.assigned_in(&self.year);
        let mut meanings = vec![match beside {
            // There the same mark means another thing.
            Some(heading) => format!("“{MET}” là đạt, ở cột “{heading}” là {assigned}"),
            None => format!("“{MET}” là đạt"),
        }];
        for gained in [GAINED, GAINED_ALONE].into_iter().filter(|mark| has(&[mark])) {
            meanings.push(format!("“{gained}” là đạt thêm so với {}", status.compared_with));
        }
        if has(&[LOST, LOST_AND_OWED]) {
            meanings.push(format!("“{LOST}” là không còn đạt"));
        }
        if has(&[OWED, LOST_AND_OWED]) {
            meanings.push(format!("“{OWED}” là {assigned}, chưa đạt"));
        }
        if has(&[LOST_AND_OWED]) {
            meanings.push(format!("“{LOST_AND_OWED}” là không còn đạt, {assigned}"));
        }
        let is_blank = |cell: &Cell| match &cell.value {
            Value::Blank => true,
            Value::Text(own) => own.is_empty(),
            _ => false,
        };
        let mut own = rows.iter().filter(|row| row.kind == RowKind::Data);
        if own.any(|row| row.cells[met.clone()].iter().any(is_blank)) {
            meanings.push("để trống là chưa đạt".to_owned());
        }
        format!("Ghi chú: {}.", meanings.join("; "))
    }

    /// A single commune has its criteria down.
    fn results_of_one(
        &self,
        kind: AnnexKind,
        period: &Period,
        status: &StatusReport,
        commune: &CommuneFigures,
        sides: &Sides<'_>,
    ) -> Table {
        let what = format!(
            "Kết quả thực hiện các tiêu chí {}{}",
            self.about_units(sides.set),
            self.of_commune()
        );
        let mut table = self.about_period(kind, period, &what);
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Tiêu chí"], ColumnKind::Text),
            column(&[&format!("Đến {}", status.compared_until)], ColumnKind::Mark),
            column(&[&self.until(period)], ColumnKind::Mark),
            column(&[&self.assigned_in_year()], ColumnKind::Mark),
            column(&["Tăng, giảm"], ColumnKind::Mark),
        ];
        let x = |yes: bool| text(if yes { MET } else { "" });
        let before = status.before.communes.first();
        for criterion in &sides.set.criteria {
            let number = criterion.number;
            let waived = sides.waives(commune.commune, number);
            let mark = |yes: bool| if waived { text(NOT_APPLICABLE) } else { x(yes) };
            let was = before.is_some_and(|before| !before.unmet.contains(&number));
            let is = !commune.unmet.contains(&number);
            let plan = sides.plan.and_then(|plan| plan.commune(commune.commune));
            table.rows.push(data(vec![
                count(number),
                text(criterion.name.clone()),
                mark(was),
                mark(is),
                x(plan.is_some_and(|plan| plan.new.contains(&number))),
                text(match (was, is) {
                    (false, true) => GAINED_ALONE,
                    (true, false) => LOST,
                    _ => "",
                }),
            ]));
        }
        table.rows.push(total(vec![
            blank(),
            text("Tổng số tiêu chí"),
            counted(&status.before.base),
            counted(&status.now.base),
            counted(&status.assigned),
            signed(&status.now.base, &status.before.base),
        ]));
        table.changes_in(5, 3, 2);
        if *status.assigned == 0 {
            let assigned = 4;
            table.columns.remove(assigned);
            table.rows.iter_mut().for_each(|row| drop(row.cells.remove(assigned)));
            // Neither of the columns that a change is taken of stands behind it.
        }
        let assigned = self.assigned_in_year();
        let beside = (*status.assigned > 0).then_some(assigned.as_str());
        table.notes = vec![self.marks_note(&table.rows, status, (MARKS..MARKS + 2, beside))];
        if sides.waives_any() {
            table.notes.push(self.exempt_note());
        }
        table.notes.extend(Self::set_note(sides.set));
        table
    }
}

/// What one commune gained, in a column of its own.
const GAINED_ALONE: &str = "+";

/// The column of the first criterion; of a single commune the first of two of what it meets.
const MARKS: usize = 2;

/// From so many criteria on a page has no room for decimals.
const MANY_CRITERIA: usize = 12;

/// A share as a whole number; all and none are said of all and none only.
fn whole_share(share: Decimal, part: u32, whole: u32) -> Decimal {
    if part == 0 || part == whole {
        return viet::round(share, 0);
    }
    let exact = Decimal::from(part) * Decimal::ONE_HUNDRED / Decimal::from(whole);
    viet::round(exact, 0).clamp(Decimal::ONE, Decimal::from(99))
}

/// Communes of a criterion.
type Communes = fn(&CriterionReport) -> &Figure<Vec<usize>>;
