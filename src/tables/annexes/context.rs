//! What the annexes are made of: the edition, its criteria sets, and what their tables share.

use std::collections::{BTreeMap, BTreeSet};

use crate::figures::{
    Derivation, Edition, Figure, Figures, Origin, PeriodReport, Reporting, SetFigures,
};
use crate::model::{AnnexKind, Commune, CriteriaSet, Matrix, Period, Project, Task};
use crate::tables::build::{blank, change, count, data, group, or_zero, repeated, text};
use crate::tables::forms::Forms;
use crate::tables::units::{in_groups, name};
use crate::tables::{Cell, Column, ColumnKind, Formula, Row, Table, Value};
use crate::viet;

/// What stands in a set's name before whose it is.
const OF_AREA: [&str; 4] = [" của ", " tỉnh ", " thành phố ", " huyện "];

/// What an annex is made of.
pub struct Context<'a> {
    pub(super) project: &'a Project,
    pub(super) figures: &'a Figures,
    /// What the official forms are made of.
    pub forms: Forms<'a>,
    /// What the document reports on.
    pub(super) reporting: Option<&'a Reporting<'a>>,
    /// The tasks that it speaks of.
    pub(super) tasks: Vec<&'a Task>,
    pub(super) year: String,
    pub(super) base: String,
}

/// The data of one criteria set.
pub(super) struct InSet<'a> {
    pub(super) set: &'a CriteriaSet,
    pub(super) status: &'a Matrix,
    pub(super) targets: Option<&'a Matrix>,
    pub(super) figures: &'a SetFigures,
    pub(super) reaching: &'a Figure<BTreeSet<usize>>,
}

impl InSet<'_> {
    /// Whether anything is assigned: else the table shows where the units are, and no more.
    pub(super) fn assigns(&self) -> bool {
        *self.figures.new > 0
    }
}

impl<'a> Context<'a> {
    /// Of an edition.
    pub fn of(edition: &'a Edition<'_>) -> Self {
        let (project, figures) = (edition.project, edition.figures);
        let year = project.programme.year;
        let base = project
            .status_date
            .as_ref()
            .map_or_else(|| format!("31/12/{}", year - 1), |date| viet::fmt_short(date.value));
        let forms = Forms { project, figures, period: edition.period() };
        let reporting = edition.reporting.as_ref();
        let (tasks, year) = (edition.tasks(), year.to_string());
        Context { project, figures, forms, reporting, tasks, year, base }
    }
}

impl Context<'_> {
    /// What the document reports on.
    pub(super) fn report(&self) -> Option<(&Period, &PeriodReport)> {
        self.reporting.map(|reporting| (reporting.period, &reporting.report))
    }

    /// A table of a period.
    pub(super) fn about_period(&self, kind: AnnexKind, period: &Period, what: &str) -> Table {
        Table::new(kind, format!("{what} {}", period.id.value.name()))
    }

    pub(super) fn standard(&self) -> InSet<'_> {
        InSet {
            set: &self.project.set,
            status: &self.project.status,
            targets: Some(&self.project.targets),
            figures: &self.figures.standard,
            reaching: &self.figures.targets.reaching,
        }
    }

    pub(super) fn advanced(&self) -> Option<InSet<'_>> {
        Some(InSet {
            set: self.project.advanced_set.as_deref()?,
            status: self.project.advanced_status.as_ref()?,
            targets: self.project.advanced_targets.as_ref(),
            figures: self.figures.advanced.as_ref()?,
            reaching: &self.figures.targets.reaching_advanced,
        })
    }

    /// "Đến 14/3/2025"; "Ước đến 14/6/2025" of a day that has not come.
    pub(super) fn until(&self, period: &Period) -> String {
        let day = viet::fmt_short(period.cutoff);
        let expected = self.reporting.is_some_and(|reporting| reporting.expected);
        if expected { format!("Ước đến {day}") } else { format!("Đến {day}") }
    }

    /// Of amounts, which run from the year's beginning: "Giải ngân", "Lũy kế đến 14/3/2025"; "Ước giải
    /// ngân" up to a day that has not come.
    pub(super) fn sum_until(&self, what: &str, period: &Period) -> [String; 2] {
        let day = format!("Lũy kế đến {}", viet::fmt_short(period.cutoff));
        let expected = self.reporting.is_some_and(|reporting| reporting.expected);
        if expected {
            [format!("Ước {}", viet::lower_first(what)), day]
        } else {
            [what.to_owned(), day]
        }
    }

    /// A commune's name; with its kind where there are several.
    pub(super) fn commune_name(&self, index: usize) -> Cell {
        text(name(self.project, index))
    }

    /// The name of a commune that a table of another kind names; nothing where there is only one.
    pub(super) fn place_name(&self, written: &str) -> Cell {
        let communes = &self.project.communes;
        if communes.len() < 2 {
            return blank();
        }
        let same = |own: &str| viet::fold(own) == viet::fold(written);
        let own = |commune: &Commune| same(&commune.full_name()) || same(&commune.name.value);
        let mut known = (0..communes.len()).filter(|index| own(&communes[*index]));
        match (known.next(), known.next()) {
            (Some(only), None) => self.commune_name(only),
            _ => text(written),
        }
    }

    /// The columns of running numbers and communes.
    pub(super) fn commune_columns(&self) -> Vec<Column> {
        vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&[&self.unit_heading()], ColumnKind::Text),
        ]
    }

    /// A row for each of these communes, numbered through, with `cells` of its place in the list
    /// behind its name: in the office's order, or where the office has groups, by group below the group's name.
    pub(super) fn commune_rows(
        &self,
        communes: &[usize],
        cells: &dyn Fn(usize) -> Vec<Cell>,
    ) -> Vec<Row> {
        let mut groups = in_groups(self.project);
        if let [(_, members)] = &mut groups[..] {
            // One group is none, and its order is the office's.
            *members = communes.to_vec();
        }
        let single = groups.len() < 2;
        let at: BTreeMap<usize, usize> =
            communes.iter().enumerate().map(|(at, commune)| (*commune, at)).collect();
        let (mut rows, mut number) = (Vec::new(), 0);
        // A group has one number in all annexes, also where one before it has no row.
        for (heading, (name, members)) in (1..).zip(groups) {
            let own = members.into_iter().filter_map(|commune| Some((commune, *at.get(&commune)?)));
            let mut own: Vec<Row> = own
                .map(|(commune, at)| {
                    number += 1;
                    let mut row = vec![count(number), self.commune_name(commune)];
                    row.extend(cells(at));
                    data(row)
                })
                .collect();
            if !single && let Some(first) = own.first() {
                let name = if name.is_empty() { "Chưa xếp nhóm".to_owned() } else { name };
                let from = rows.len() + 1;
                let mut row = vec![text(viet::roman(heading)), text(name)];
                let width = first.cells.len();
                row.extend((row.len()..width).map(|column| subtotal(&own, column, from)));
                rows.push(group(row));
            }
            rows.append(&mut own);
        }
        rows
    }

    /// The heading of the column of units: "Phường"; "Xã, phường" of several kinds.
    pub(super) fn unit_heading(&self) -> String {
        viet::upper_first(&self.project.unit_word())
    }

    /// What the plan does with targets: "giao", "dự kiến".
    pub(super) fn assigns(&self) -> &'static str {
        self.project.organisation.assigns()
    }

    /// The same at the beginning of a heading, with the year: "Giao năm 2026".
    pub(super) fn assigned_in_year(&self) -> String {
        format!("{} năm {}", viet::upper_first(self.assigns()), self.year)
    }

    /// The word for units that are counted.
    pub(super) fn counted(&self) -> &'static str {
        self.project.counted_word()
    }

    /// What a set is about: "xã nông thôn mới", "nông thôn mới nâng cao". The titles of the
    /// programme name communes only; units of another kind have none. A set that an office names its
    /// own way is about the same.
    pub(super) fn about_units(&self, set: &CriteriaSet) -> String {
        let advanced = self.project.advanced_set.as_deref().is_some_and(|own| own.id == set.id);
        let about = match Self::title(set) {
            about if about.contains("nông thôn mới") => {
                about.strip_prefix("xã ").unwrap_or(about)
            }
            _ if advanced => "nông thôn mới nâng cao",
            _ => "nông thôn mới",
        };
        if self.project.title_is_of_communes() { format!("xã {about}") } else { about.to_owned() }
    }

    /// " của xã Tân Lập" where a project is of one commune alone: its annexes have no column that names it.
    pub(super) fn of_commune(&self) -> String {
        match &self.project.communes[..] {
            [only] => format!(" của {}", only.full_name()),
            _ => String::new(),
        }
    }

    /// Which set a table is of, where the title does not tell.
    pub(super) fn set_note(set: &CriteriaSet) -> Option<String> {
        let told = Self::title(set).contains("nông thôn mới");
        let own = Self::title(set) != Self::about(set);
        (!told || own).then(|| format!("Các tiêu chí theo {}.", set.short_name))
    }

    /// What the mark of what does not apply means.
    pub(super) fn exempt_note(&self) -> String {
        let project = self.project;
        let told = format!("“KAD” là tiêu chí, chỉ tiêu không áp dụng với {}", project.unit_word());
        if project.communes.len() == 1 {
            return format!("{told}, được tính là đạt.");
        }
        let word = project.counted_word();
        format!(
            "{told}: được tính vào số tiêu chí đạt của từng {word}, không tính vào số {word} đạt của từng tiêu chí."
        )
    }

    /// The same without whose set it is: "nông thôn mới" of "nông thôn mới của tỉnh", "nông thôn mới tỉnh
    /// Hải Bắc": a commune's results would pass for the province's.
    fn title(set: &CriteriaSet) -> &str {
        let about = Self::about(set);
        let owner = |area: &str| about.split_once(area).map(|(title, _)| title);
        OF_AREA
            .iter()
            .filter_map(|area| owner(area))
            .min_by_key(|title| title.len())
            .unwrap_or(about)
    }

    /// "xã nông thôn mới", "xã nông thôn mới nâng cao": what a set's name says it is about.
    pub(super) fn about(set: &CriteriaSet) -> &str {
        let name = set.short_name.strip_prefix("Bộ tiêu chí ").unwrap_or(&set.short_name);
        name.strip_prefix("quốc gia về ").unwrap_or(name)
    }
}

/// What a column of a group's rows comes to, where these are counts or their changes; `from` is the
/// place of the first of them in the table.
fn subtotal(own: &[Row], column: usize, from: usize) -> Cell {
    let cells = || own.iter().map(|row| &row.cells[column].value).filter(|v| **v != Value::Blank);
    let counts: Option<Vec<u32>> = cells()
        .map(|value| match value {
            Value::Count(count) => Some(*count),
            _ => None,
        })
        .collect();
    // A change of none is a count of none.
    let changes: Option<Vec<i64>> = cells()
        .map(|value| match value {
            Value::Change(change) => Some(*change),
            Value::Count(0) => Some(0),
            _ => None,
        })
        .collect();
    match (counts, changes) {
        _ if cells().next().is_none() => blank(),
        (Some(counts), _) => count(counts.iter().sum::<u32>())
            .by(Formula::SumRows { from, to: from + own.len() - 1 }),
        (None, Some(changes)) => {
            let sum: i64 = changes.iter().sum();
            let from = own.iter().filter_map(|row| row.cells[column].from.clone());
            let from = Origin::of(Derivation::Sum, sum, from.collect::<Vec<_>>());
            // Ups and downs that even out are none, and no blank.
            or_zero(Cell { from: Some(from), ..change(sum) })
        }
        (None, None) => blank(),
    }
}
