//! The annexes of a report: criteria by commune with the change, communes by group, funding,
//! disbursement by work, and arrears.

use rust_decimal::Decimal;

use super::Context;
use super::criteria::criteria_names;
use super::standings;
use crate::figures::{
    CommuneFigures, CriterionReport, Figure, How, Origin, Report, SetFigures, SourceReport,
    StatusReport, owes, owing, share,
};
use crate::model::annex_words::{
    GAINED, LOST, LOST_AND_OWED, MET, NOT_APPLICABLE, OWED, STILL_OWED,
};
use crate::model::{AnnexKind, Code, CriteriaSet, Matrix, Period, Standing, Stated};
use crate::tables::build::{
    amount, average, blank, change, column, count, counted, data, group, length, or_blank,
    repeated, share_cell, shares, text, total, without_empty,
};
use crate::tables::units::{band_name, marked_names};
use crate::tables::{Cell, Column, Content, Formula, Row, RowKind, Table, Value};
use crate::viet::{self, Mark};

/// Behind the name of a commune that is new in its group.
const NEW: &str = " (+)";
/// The unit of amounts.
pub(super) const MILLION: &str = "Đơn vị tính: triệu đồng";

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

impl Context<'_> {
    pub(super) fn report(&self) -> Option<(&Period, &Report)> {
        self.reporting.map(|reporting| (reporting.period, &reporting.report))
    }

    pub(super) fn about_period(&self, kind: AnnexKind, period: &Period, what: &str) -> Table {
        Table::new(kind, format!("{what} {}", period.id.value.name()))
    }

    pub(super) fn results(&self, kind: AnnexKind) -> Option<Table> {
        let (period, report) = self.report()?;
        let marks = period.status.as_ref()?;
        let sides = Sides { set: &self.project.set, plan: Some(&self.figures.standard), marks };
        Some(self.results_in(kind, period, report.status.as_ref()?, &sides))
    }

    /// The same in the advanced set, of the communes that the period's table has.
    pub(super) fn advanced_results(&self, kind: AnnexKind) -> Option<Table> {
        let (period, report) = self.report()?;
        let (set, marks) =
            (self.project.advanced_set.as_deref()?, period.advanced_status.as_ref()?);
        let sides = Sides { set, plan: self.figures.advanced.as_ref(), marks };
        Some(self.results_in(kind, period, report.advanced.as_ref()?, &sides))
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
            ..column(&["Tiêu chí số", &number.to_string()], Content::Mark)
        };
        table.columns.extend(numbers.iter().map(mark));
        let sum = "Tổng số tiêu chí đạt";
        table.columns.extend([
            column(&[sum, &format!("Đến {}", status.compared_until)], Content::Count),
            column(&[sum, &self.until(period)], Content::Count),
            column(&[sum, "Tăng, giảm"], Content::Mark),
        ]);
        let standings = self.standings_now(kind, period, status);
        let standing = |commune: usize| standings.as_ref().map(|all| text(all[commune].as_str()));
        table.columns.extend(standings.as_ref().map(|_| standings::heading()));
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
            marks.chain(sums).chain(standing(commune.commune)).collect()
        });
        let bottom = table.rows.len().saturating_sub(1);
        let foot = |label: &str, cells: Vec<Cell>, sums: [Cell; 3]| {
            let mut all = vec![blank(), text(label)];
            all.extend(cells);
            all.extend(sums);
            all.extend(standings.as_ref().map(|_| blank()));
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
            let share = share_of(Some(&criterion.now), Some(&criterion.total));
            if many {
                Cell { value: text(whole_share(&share.value.shown())).value, ..share }
            } else {
                share
            }
        });
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
        table.notes = vec![self.marks_note(&table.rows, status)];
        if let Some(all) = &standings {
            table.notes.push(standings::legend(all, &self.year));
            table.notes.extend(self.decisions_note(period));
        }
        table.notes.push(criteria_names(sides.set));
        table.notes.extend(Self::set_note(sides.set));
        if sides.waives_any() {
            table.notes.push(self.exempt_note());
        }
        table
    }

    /// What the marks mean that the rows have.
    fn marks_note(&self, rows: &[Row], status: &StatusReport) -> String {
        let cells =
            || rows.iter().filter(|row| row.kind == RowKind::Data).flat_map(|row| &row.cells);
        let has = |marks: &[&str]| {
            cells().any(
                |cell| matches!(&cell.value, Value::Text(own) if marks.contains(&own.as_str())),
            )
        };
        let mut meanings = vec![format!("“{MET}” là đạt")];
        if has(&[GAINED]) {
            meanings.push(format!("“{GAINED}” là đạt thêm so với {}", status.compared_with));
        }
        if has(&[LOST, LOST_AND_OWED]) {
            meanings.push(format!("“{LOST}” là không còn đạt"));
        }
        if has(&[OWED, LOST_AND_OWED]) {
            meanings.push(format!(
                "“{OWED}” là {}, chưa đạt",
                self.project.organisation.assigned_in(&self.year)
            ));
        }
        format!("Ghi chú: {}; để trống là chưa đạt.", meanings.join("; "))
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
        let what = format!("Kết quả thực hiện các tiêu chí {}", self.about_units(sides.set));
        let mut table = self.about_period(kind, period, &what);
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Tiêu chí"], Content::Text),
            column(&[&format!("Đến {}", status.compared_until)], Content::Mark),
            column(&[&self.until(period)], Content::Mark),
            column(&[&self.assigned_in_year()], Content::Mark),
            column(&["Tăng, giảm"], Content::Mark),
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
                    (false, true) => "+",
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
        if sides.waives_any() {
            table.notes.push(self.exempt_note());
        }
        table.notes.extend(Self::set_note(sides.set));
        table
    }

    pub(super) fn bands(&self, kind: AnnexKind) -> Option<Table> {
        let (period, report) = self.report()?;
        let status = report.status.as_ref()?;
        if status.now.communes.len() < 2 {
            return None;
        }
        let units = self.project.unit_word();
        let what = format!("Phân nhóm {units} theo số tiêu chí đạt");
        let mut table = self.about_period(kind, period, &what);
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Nhóm"], Content::Text),
            column(&[&format!("Số {}", self.counted())], Content::Count),
            shares(&["Tỷ lệ (%)"]),
            column(&[&format!("Tên {units}")], Content::Text),
        ];
        let all = &status.now.number;
        // The text names those that newly meet all criteria, or refers to this table for them.
        let new = status.newly_complete();
        let some_new = !new.is_empty() && new.len() < status.complete().len();
        if some_new {
            let most = status.bands.first().map_or(0, |band| band.to);
            let with = &status.compared_with;
            table.notes = vec![format!(
                "Ghi chú: “{}” là {} mới đạt đủ {most} tiêu chí so với {with}.",
                NEW.trim(),
                self.counted(),
            )];
        }
        for (index, band) in status.bands.iter().enumerate() {
            let own = band.number();
            let is_new = |commune: usize| index == 0 && some_new && new.contains(&commune);
            table.rows.push(data(vec![
                count(index + 1),
                text(band_name(band)),
                counted(&own),
                share_of(Some(&own), Some(all)),
                text(marked_names(self.project, &band.communes, &|at| {
                    if is_new(at) { NEW } else { "" }
                })),
            ]));
        }
        let bottom = table.rows.len().saturating_sub(1);
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            counted(all).by(Formula::SumRows { from: 0, to: bottom }),
            share_of(Some(all), Some(all)),
            blank(),
        ]));
        Some(table)
    }

    pub(super) fn funding_results(&self, kind: AnnexKind) -> Option<Table> {
        let (period, report) = self.report()?;
        let funding = report.funding.as_ref()?;
        let mut table = self.about_period(kind, period, "Kết quả huy động, giải ngân nguồn lực");
        table.grows = true;
        table.unit = Some(MILLION.to_owned());
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Nguồn vốn"], Content::Text),
            column(&[&format!("Kế hoạch năm {}", period.id.value.year)], Content::Amount),
            column(&["Huy động", "Lũy kế"], Content::Amount),
            shares(&["Huy động", "Tỷ lệ (%)"]),
            column(&["Giải ngân", "Lũy kế"], Content::Amount),
            shares(&["Giải ngân", "Tỷ lệ (%)"]),
        ];
        let cells = |number: Cell, source: &SourceReport, bold: bool| -> Row {
            let cells = vec![
                number,
                text(source.name.clone()),
                amount(source.plan.as_ref()),
                amount(source.mobilised.as_ref()),
                share_of(source.mobilised.as_ref(), source.comparable_plan().as_ref()),
                amount(source.disbursed.as_ref()),
                share_of(source.disbursed.as_ref(), source.comparable_plan().as_ref()),
            ];
            if bold { group(cells) } else { data(cells) }
        };
        fn parts(
            rows: &mut Vec<Row>,
            source: &SourceReport,
            depth: usize,
            cells: &dyn Fn(Cell, &SourceReport, bool) -> Row,
        ) {
            for (index, part) in source.parts.iter().enumerate() {
                let number = match depth {
                    1 => count(index + 1),
                    2 => text(viet::letter(index + 1)),
                    _ => text("-"),
                };
                rows.push(cells(number, part, false));
                parts(rows, part, depth + 1, cells);
            }
        }
        let mut roots = Vec::new();
        for (index, source) in funding.sources.iter().enumerate() {
            roots.push(table.rows.len());
            table.rows.push(cells(text(viet::roman(index + 1)), source, true));
            parts(&mut table.rows, source, 1, &cells);
        }
        let sum = |value: &Option<Figure<Decimal>>| match value {
            None => blank(),
            some => amount(some.as_ref()).by(Formula::SumOf(roots.clone())),
        };
        let all = &funding.total;
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            sum(&all.plan),
            sum(&all.mobilised),
            share_of(all.mobilised.as_ref(), all.comparable_plan().as_ref()),
            sum(&all.disbursed),
            share_of(all.disbursed.as_ref(), all.comparable_plan().as_ref()),
        ]));
        // A list of nothing but headings reads as no data: a source without parts is a row.
        let flat = funding.sources.iter().all(|source| source.parts.is_empty());
        if flat {
            let last = table.rows.len() - 1;
            for row in &mut table.rows[..last] {
                row.kind = RowKind::Data;
            }
        }
        table.notes.extend(self.few_gifts(period));
        table.stated = Self::amounts_given(period);
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }

    pub(super) fn arrears(&self, kind: AnnexKind) -> Option<Table> {
        let (period, report) = self.report()?;
        let arrears = report.arrears.as_ref()?;
        let mut table = self.about_period(kind, period, "Tình hình nợ đọng xây dựng cơ bản");
        table.grows = true;
        table.unit = Some(MILLION.to_owned());
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Công trình"], Content::Text),
            column(&[&self.unit_heading()], Content::Text),
            column(&["Năm hoàn thành"], Content::Mark),
            column(&["Giá trị quyết toán"], Content::Amount),
            column(&["Đã thanh toán"], Content::Amount),
            column(&["Còn nợ"], Content::Amount),
            column(&["Phương án, thời hạn trả"], Content::Text),
        ];
        let value = |stated: &Stated| stated.as_ref().map(Figure::amount);
        let word = |word: &Option<String>| word.as_ref().map_or_else(blank, text);
        for (index, arrear) in period.arrears.iter().enumerate() {
            table.rows.push(data(vec![
                count(index + 1),
                text(arrear.name.value.clone()),
                arrear.commune.as_ref().map_or_else(blank, |name| self.place_name(name)),
                word(&arrear.finished),
                amount(value(&arrear.value).as_ref()),
                amount(value(&arrear.paid).as_ref()),
                amount(owing(arrear).as_ref()),
                word(&arrear.plan),
            ]));
        }
        let bottom = table.rows.len().saturating_sub(1);
        let sum = |value: &Option<Figure<Decimal>>| match value {
            None => blank(),
            some => amount(some.as_ref()).by(Formula::SumRows { from: 0, to: bottom }),
        };
        let [all_value, all_paid] = &arrears.all;
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            blank(),
            blank(),
            sum(all_value),
            sum(all_paid),
            sum(&arrears.owed),
            blank(),
        ]));
        // The text speaks of those that owe.
        if *arrears.settled > 0 && *arrears.count > 0 {
            let owing: Vec<usize> =
                (0..period.arrears.len()).filter(|at| owes(&period.arrears[*at])).collect();
            let sum = |value: &Option<Figure<Decimal>>| match value {
                None => blank(),
                some => amount(some.as_ref()).by(Formula::SumOf(owing.clone())),
            };
            table.rows.push(total(vec![
                blank(),
                text(STILL_OWED),
                blank(),
                blank(),
                sum(&arrears.value),
                sum(&arrears.paid),
                sum(&arrears.owed),
                blank(),
            ]));
        }
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }
}

/// From so many criteria on a page has no room for decimals.
const MANY_CRITERIA: usize = 12;

/// A share as a whole number; all and none are said of all and none only.
fn whole_share(share: &str) -> String {
    match viet::parse_decimal(share) {
        Ok(number) if share.contains(',') => {
            number.round().clamp(Decimal::ONE, Decimal::from(99)).to_string()
        }
        _ => share.to_owned(),
    }
}

/// Communes of a criterion.
type Communes = fn(&CriterionReport) -> &Figure<Vec<usize>>;

/// "+2", "-1", or nothing.
pub(super) fn signed(now: &Figure<u32>, before: &Figure<u32>) -> Cell {
    let from = Origin::all(How::Difference, [now.from.clone(), before.from.clone()]);
    let cell = change(i64::from(now.value) - i64::from(before.value));
    Cell { from: Some(from), ..cell }
}

/// A share without its sign, for a column that is headed "%"; blank where it is not known.
pub(super) fn share_of<A, B>(part: Option<&Figure<A>>, whole: Option<&Figure<B>>) -> Cell
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    let share = part.zip(whole).and_then(|(part, whole)| share(part, whole));
    share.map_or_else(blank, |share| share_cell(&share))
}
