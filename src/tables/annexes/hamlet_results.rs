//! Hamlets with a title at a period's end, by commune.

use super::context::Context;
use super::shares::signed;
use crate::diag::AnnexLacks;
use crate::figures::{Figure, HamletChange, HamletReport, TitledHamlets, hamlets_in};
use crate::model::AnnexKind;
use crate::model::annex_words::MET;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    blank, column, count, counted, data, or_zero, repeated, text, total, without_empty,
};
use crate::tables::{Cell, ColumnKind, Formula, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_xom"),
    name: [
        "thôn đạt chuẩn của từng xã; dự án một xã thì của từng thôn, khi nhiều thôn có tên quá không kể được trong câu",
        "hamlets by commune; of a single one each by its name, where too many for a sentence are named",
    ],
    about: About::Period,
    read_as: Some("xom"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::of_returns_compared,
    lacks: |asked| {
        let rows = asked.period().map_or(&[][..], |period| &period.hamlets);
        match asked.is_of_one() {
            true if rows.iter().any(|row| row.name.is_some()) => AnnexLacks::InText,
            true if !rows.is_empty() => AnnexLacks::SecondCommune,
            _ => asked.of_period("xom"),
        }
    },
    table: |context| context.hamlet_results(),
};

impl Context<'_> {
    fn hamlet_results(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        if self.project.communes.len() < 2 {
            return self.hamlet_marks();
        }
        let titles: Vec<(&str, &HamletReport)> =
            [("nông thôn mới", &report.hamlets), ("nông thôn mới kiểu mẫu", &report.model_hamlets)]
                .into_iter()
                .filter_map(|(title, report)| Some((title, report.as_ref()?)))
                .collect();
        let (_, first) = titles.first()?;
        let of = |report: &HamletReport, commune: usize| {
            report.communes.iter().find(|row| row.commune == commune).cloned()
        };
        // Where nothing changed anywhere the column says nothing, and falls away.
        let moved = |report: &HamletReport, cell: Cell| {
            let any = *report.gained + *report.lost > 0;
            if any { or_zero(cell) } else { cell }
        };
        let own = |commune: usize| -> (Option<Figure<u32>>, Vec<Option<HamletChange>>) {
            let rows = titles.iter().map(|(_, report)| of(report, commune)).collect();
            (hamlets_in(self.project, period, commune), rows)
        };
        // A ward without hamlets is no row, whatever zeros the period states of it.
        let known = |commune: &usize| {
            let (all, rows) = own(*commune);
            let counts = |row: &HamletChange| {
                *row.now + *row.assigned + row.before.as_deref().copied().unwrap_or(0) > 0
            };
            match all.as_deref() {
                Some(0) => rows.iter().flatten().any(counts),
                Some(_) => true,
                // A stated none is read back from the annex as such, and not as a number left out.
                None => rows.iter().any(Option::is_some),
            }
        };
        let mut communes: Vec<usize> = (0..self.project.communes.len()).filter(known).collect();
        // In the order of the plan's table.
        let planned = &self.project.hamlets;
        communes.sort_by_key(|commune| {
            let at = planned.iter().position(|hamlet| hamlet.commune == *commune);
            at.unwrap_or(planned.len())
        });
        // The table's hamlets are those of its rows: a ward without one has no neighbourhoods in it.
        let word = self.project.hamlet_word_among(communes.iter().copied());
        let names: Vec<&str> = titles.iter().map(|(title, _)| *title).collect();
        let of = self.of_commune();
        let what = format!("Kết quả xây dựng {word} {}{of}", names.join(", "));
        let mut table = self.about_period(ANNEX.kind, period, &what);
        table.columns = self.commune_columns();
        table.columns.push(column(&[&format!("Tổng số {word}")], ColumnKind::Count));
        for (title, report) in &titles {
            let title = format!("{} {title}", viet::upper_first(&word));
            table.columns.extend([
                column(&[&title, &format!("Đến {}", report.compared_until)], ColumnKind::Count),
                column(&[&title, &self.until(period)], ColumnKind::Count),
                column(&[&title, "Tăng, giảm"], ColumnKind::Mark),
            ]);
            if *report.assigned > 0 {
                table.columns.push(column(&[&title, &self.assigned_in_year()], ColumnKind::Count));
            }
        }
        table.rows = self.commune_rows(&communes, &|at| {
            let (all, rows) = own(communes[at]);
            let mut cells = vec![all.as_ref().map_or_else(blank, counted)];
            for (row, (_, report)) in rows.into_iter().zip(&titles) {
                let known = row.as_ref().filter(|row| row.is_known());
                let before = row.as_ref().and_then(|row| row.before.as_ref());
                cells.extend([
                    before.map_or_else(blank, counted),
                    known.map_or_else(blank, |row| counted(&row.now)),
                    known
                        .zip(before)
                        .map_or_else(blank, |(row, was)| moved(report, signed(&row.now, was))),
                ]);
                if *report.assigned > 0 {
                    cells.push(row.as_ref().map_or_else(blank, |row| counted(&row.assigned)));
                }
            }
            cells
        });
        let bottom = table.rows.len().checked_sub(1)?;
        let sum =
            |figure: &Figure<u32>| counted(figure).by(Formula::SumRows { from: 0, to: bottom });
        let mut cells =
            vec![blank(), text("Tổng cộng"), first.total.as_ref().map_or_else(blank, sum)];
        for (_, report) in &titles {
            let change = || moved(report, signed(&report.gained, &report.lost));
            cells.extend([
                report.before.as_ref().map_or_else(blank, sum),
                sum(&report.now),
                report.before.as_ref().map_or_else(blank, |_| change()),
            ]);
            if *report.assigned > 0 {
                cells.push(sum(&report.assigned));
            }
        }
        table.rows.push(total(cells));
        let mut before = 3;
        for (_, report) in &titles {
            table.changes_in(before + 2, before + 1, before);
            before += if *report.assigned > 0 { 4 } else { 3 };
        }
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }

    /// A single commune's hamlets, each by its name; few stand in the text.
    fn hamlet_marks(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let project = self.project;
        let mut names: Vec<String> = Vec::new();
        let mut keys: Vec<String> = Vec::new();
        for hamlet in project.hamlets.iter().chain(&period.hamlets) {
            let name = hamlet.name.as_ref()?;
            let key = viet::hamlet_key(&name.value);
            if !keys.contains(&key) {
                names.push(name.value.clone());
                keys.push(key);
            }
        }
        if !viet::too_many_names(&names) {
            return None;
        }
        let word = project.hamlet_word();
        let titles = [
            ("nông thôn mới", report.hamlets.as_ref(), false),
            ("nông thôn mới kiểu mẫu", report.model_hamlets.as_ref(), true),
        ];
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&[&viet::upper_first(&word)], ColumnKind::Text),
        ];
        // Of each column the hamlets with a mark, and how many they are.
        let mut marks: Vec<(Vec<String>, Option<Figure<u32>>)> = Vec::new();
        for (title, report, model) in titles {
            let Some(report) = report else { continue };
            let titled = TitledHamlets::of(project, period, model)?;
            let title = format!("{} {title}", viet::upper_first(&word));
            for (heading, own, sum) in [
                (format!("Đến {}", report.compared_until), titled.before, report.before.clone()),
                (self.until(period), titled.now, Some(report.now.clone())),
                (
                    self.assigned_in_year(),
                    titled.assigned,
                    Some(report.assigned.clone()).filter(|assigned| **assigned > 0),
                ),
            ] {
                columns.push(column(&[&title, &heading], ColumnKind::Mark));
                marks.push((own, sum));
            }
        }
        let names = viet::hamlet_names(&names, &word);
        let rows = names.iter().zip(&keys).enumerate().map(|(index, (name, key))| {
            let own =
                marks.iter().map(|(met, _)| if met.contains(key) { text(MET) } else { blank() });
            let mut cells = vec![count(index + 1), text(viet::upper_first(name))];
            cells.extend(own);
            data(cells)
        });
        let mut rows: Vec<_> = rows.collect();
        let bottom = rows.len() - 1;
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        let mut cells = vec![blank(), text("Tổng cộng")];
        cells.extend(
            marks
                .iter()
                .map(|(_, sum)| sum.as_ref().map_or_else(blank, |sum| counted(sum).by(down()))),
        );
        rows.push(total(cells));
        let told = titles.iter().filter(|(_, report, _)| report.is_some());
        let names: Vec<&str> = told.map(|(title, ..)| *title).collect();
        let of = self.of_commune();
        let what = format!("Kết quả xây dựng {word} {}{of}", names.join(", "));
        let mut table = self.about_period(ANNEX.kind, period, &what);
        (table.columns, table.rows) = without_empty(columns, rows);
        Some(table)
    }
}
