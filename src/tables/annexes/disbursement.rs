//! Works with what they have received and what of it is disbursed, by the groups of the plan's list of
//! projects.

use std::ops::Range;

use rust_decimal::Decimal;

use super::context::Context;
use super::shares::share_of;
use crate::figures::{Figure, ListEntry, whole_sum};
use crate::model::annex_words::CAPITAL;
use crate::model::{AnnexKind, InvestmentProject, Period, Stated, WorkResult};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    MILLION, amount, blank, column, count, data, group, repeated, shares, text, total,
    without_empty,
};
use crate::tables::{Cell, Column, ColumnKind, Formula, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_giai_ngan"),
    name: ["giải ngân theo công trình", "disbursement by work"],
    about: About::Period,
    read_as: Some("cong_trinh"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.of_period("cong_trinh"),
    table: |context| context.disbursement(),
};

/// A work of a period, and what the list of projects says of it.
#[derive(Clone, Copy)]
struct Work<'a> {
    own: &'a WorkResult,
    listed: Option<&'a InvestmentProject>,
}

impl Work<'_> {
    /// Total investment, capital so far, the year's plan, what is built and what is disbursed.
    fn amounts(&self) -> [Option<Figure<Decimal>>; 5] {
        let value = |stated: &Stated| stated.as_ref().map(Figure::amount);
        let listed = || self.listed.and_then(|listed| value(&listed.total));
        [
            value(&self.own.total).or_else(listed),
            value(&self.own.allotted),
            value(&self.own.plan),
            value(&self.own.built),
            value(&self.own.disbursed),
        ]
    }
}

/// The column of what the office says of a work.
fn remarks() -> Column {
    column(&["Khó khăn, ghi chú"], ColumnKind::Text)
}

/// The place of the plan among the amounts.
const PLAN: usize = 2;
/// The columns of the plan and of what is disbursed, whose share stands behind it.
const PLANNED: usize = 7;
const DISBURSED: usize = 9;

impl Context<'_> {
    fn disbursement(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let works = report.works.as_ref()?;
        let mut table = self.about_period(ANNEX.kind, period, "Kết quả giải ngân theo công trình");
        table.grows = true;
        table.unit = Some(MILLION.to_owned());
        // Of which capital the plan is stands above the table; where works differ, each says so itself.
        if let Some(capital) = &works.capital {
            table.unit = Some(format!("{CAPITAL} {}. {MILLION}", capital.label()));
        }
        let [disbursed, until] = self.sum_until("Giải ngân", period);
        let plan = format!("Kế hoạch vốn năm {}", period.id.value.year);
        let own_capital = |work: &WorkResult| match &works.capital {
            Some(_) => None,
            None => work.capital.as_ref().map(|capital| capital.value.clone()),
        };
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Công trình"], ColumnKind::Text),
            column(&["Chủ đầu tư"], ColumnKind::Text),
            column(&["Quyết định đầu tư"], ColumnKind::Text),
            column(&["Tổng mức đầu tư"], ColumnKind::Amount),
            column(&["Lũy kế vốn đã bố trí"], ColumnKind::Amount),
            column(&["Nguồn vốn"], ColumnKind::Text),
            column(&[&plan], ColumnKind::Amount),
            column(&["Khối lượng thực hiện"], ColumnKind::Amount),
            column(&[&disbursed, &until], ColumnKind::Amount),
            shares(&[&disbursed, "Tỷ lệ (%)"]),
            remarks(),
        ];
        let row = |words: [Cell; 4], amounts: [Cell; 5], [capital, share, note]: [Cell; 3]| {
            let [total, allotted, plan, built, disbursed] = amounts;
            let mut cells = Vec::from(words);
            cells.extend([total, allotted, capital, plan, built, disbursed, share, note]);
            cells
        };
        // The row of a group, or of what groups are parts of, above the rows that it sums.
        let head =
            |number: String, name: String, members: &[Work<'_>], from: usize, rows: usize| {
                let all = |at: usize| members.iter().map(move |work| work.amounts()[at].clone());
                let sums: [Option<Figure<Decimal>>; 5] =
                    std::array::from_fn(|at| whole_sum(all(at)));
                let share = share_of(sums[4].as_ref(), sums[PLAN].as_ref());
                let amounts = sums.map(|sum| summed(sum.as_ref(), from..from + rows));
                let words = [text(number), text(name), blank(), blank()];
                group(row(words, amounts, [blank(), share, blank()]))
            };
        let groups = self.works_by_group(period);
        let single = groups.len() < 2;
        let (mut number, mut sections, mut of_section) = (0, 0, 0);
        for (index, (place, members)) in groups.iter().enumerate() {
            let above = index.checked_sub(1).map(|above| &groups[above].0.section);
            if let Some(section) = &place.section
                && !single
                && above != Some(&place.section)
            {
                sections += 1;
                of_section = 0;
                let inner: Vec<_> = groups[index..]
                    .iter()
                    .take_while(|(own, _)| own.section == place.section)
                    .collect();
                let titles = inner.iter().filter(|(own, _)| own.group.is_some()).count();
                let works: Vec<Work<'_>> =
                    inner.iter().flat_map(|(_, members)| members.iter().copied()).collect();
                let letter = viet::letter(sections).to_uppercase();
                let (from, rows) = (table.rows.len() + 1, titles + works.len());
                table.rows.push(head(letter, section.clone(), &works, from, rows));
            }
            if !single && (place.group.is_some() || place.section.is_none()) {
                of_section += 1;
                let name = place.group.clone().unwrap_or_else(|| "Công trình khác".to_owned());
                let from = table.rows.len() + 1;
                table.rows.push(head(viet::roman(of_section), name, members, from, members.len()));
            }
            for work in members {
                number += 1;
                // What the period's table does not say the list of projects may.
                let word = |own: &Option<String>, listed: Option<&String>| {
                    own.as_ref()
                        .or(listed)
                        .map_or_else(blank, |own| text(viet::decision_in_column(own)))
                };
                let (own, listed) = (work.own, work.listed);
                let words = [
                    count(number),
                    text(own.name.value.clone()),
                    word(&own.investor, listed.and_then(|listed| listed.investor.as_ref())),
                    word(&own.decision, listed.and_then(|listed| listed.decision.as_ref())),
                ];
                let amounts = work.amounts();
                let share = share_of(amounts[4].as_ref(), amounts[PLAN].as_ref());
                let amounts = amounts.map(|value| amount(value.as_ref()));
                let capital = own_capital(own).map_or_else(blank, text);
                let note = own.note.as_ref().map_or_else(blank, |note| text(note.value.clone()));
                table.rows.push(data(row(words, amounts, [capital, share, note])));
            }
        }
        let sums = [&works.total, &works.allotted, &works.plan, &works.built, &works.disbursed];
        let amounts = sums.map(|sum| summed(sum.as_ref(), 0..table.rows.len()));
        let share = share_of(works.disbursed.as_ref(), works.planned().as_ref());
        let words = [blank(), text("Tổng cộng"), blank(), blank()];
        table.rows.push(total(row(words, amounts, [blank(), share, blank()])));
        table.shares_in(DISBURSED + 1, DISBURSED, PLANNED);
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        let noted = |period: &Period| period.works.iter().any(|work| work.note.is_some());
        if !noted(period) && self.project.periods.iter().any(noted) {
            table.absent.push(remarks());
        }
        Some(table)
    }

    /// The works of a period by the place that the list of projects has them in, in its order, else by
    /// that in the period's own table; those of none last.
    fn works_by_group<'a>(&'a self, period: &'a Period) -> Vec<(InList, Vec<Work<'a>>)> {
        let entries = self.figures.listed.of_works(self.project, &period.works);
        let with =
            |(own, entry): (&'a WorkResult, ListEntry<'a>)| Work { own, listed: entry.one() };
        let all: Vec<Work<'a>> = period.works.iter().zip(entries).map(with).collect();
        let place = |work: &Work<'a>| match work.listed {
            Some(listed) => InList::of(listed),
            None => InList { section: None, group: work.own.group.clone() },
        };
        let mut places: Vec<InList> = Vec::new();
        let listed = self.project.projects.iter().map(InList::of);
        for own in listed.chain(all.iter().map(place)).chain([InList::default()]) {
            // What is of one section stands together.
            let is_same = |known: &InList| known.section == own.section;
            let at = places.iter().rposition(is_same).map_or(places.len(), |at| at + 1);
            if !places.contains(&own) {
                places.insert(at, own);
            }
        }
        // "Công trình khác" comes last.
        places.sort_by_key(|own| *own == InList::default());
        let of = |own: InList| {
            let works = all.iter().copied().filter(|work| place(work) == own).collect::<Vec<_>>();
            (own, works)
        };
        places.into_iter().map(of).filter(|(_, works)| !works.is_empty()).collect()
    }
}

/// Where a work stands in a list.
#[derive(Clone, Default, PartialEq)]
struct InList {
    /// What its group is a part of.
    section: Option<String>,
    group: Option<String>,
}

impl InList {
    fn of(project: &InvestmentProject) -> Self {
        InList { section: project.section.clone(), group: project.group.clone() }
    }
}

/// A sum of the rows of works among these.
fn summed(sum: Option<&Figure<Decimal>>, rows: Range<usize>) -> Cell {
    match sum {
        None => blank(),
        some => {
            amount(some).by(Formula::SumRows { from: rows.start, to: rows.end.saturating_sub(1) })
        }
    }
}
