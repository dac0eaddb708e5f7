//! Biểu 08 of a province and 13 of a commune: works.

use super::amounts::{padded, summed, value};
use super::context::{Forms, head, remark};
use crate::figures::{Capital, ListEntry, capital_of, whole_sum};
use crate::model::annex_words::{CENTRAL, FORM_IS_ALL, FORM_IS_OF};
use crate::model::{AnnexKind, WORK_KINDS, WorkResult, work_kind};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{MILLION, amount, blank, column, count, data, group, text, total};
use crate::tables::{ColumnKind, Formula, Row, Table, provisional};
use crate::viet;

pub const FORM_08: Annex = Annex {
    kind: AnnexKind("bieu_08"),
    name: ["Biểu 08 của tỉnh: công trình", "form 08 of a province: works"],
    about: About::Period,
    read_as: Some("cong_trinh"),
    usual: false,
    has_data: |period| !period.works.is_empty(),
    caveats: provisional::none,
    lacks: |asked| asked.of_period("cong_trinh"),
    table: |context| Some(context.forms.works(FORM_08.kind)),
};

pub const FORM_13: Annex = Annex {
    kind: AnnexKind("bieu_13"),
    name: ["Biểu 13 của xã: công trình", "form 13 of a commune: works"],
    about: About::Period,
    read_as: Some("cong_trinh"),
    usual: false,
    has_data: |period| !period.works.is_empty(),
    caveats: provisional::none,
    lacks: |asked| asked.of_period("cong_trinh"),
    table: |context| Some(context.forms.works(FORM_13.kind)),
};

/// What the form is called.
const PUBLIC: &str = "Kết quả thực hiện vốn đầu tư công, vốn đầu tư phát triển";
/// What it is called where its works are of money from elsewhere, too.
const EVERY_CAPITAL: &str = "Kết quả thực hiện vốn đầu tư các công trình";

impl Forms<'_> {
    fn works(&self, kind: AnnexKind) -> Table {
        let id = self.id();
        let mut columns = head("Công trình");
        columns.extend([
            column(&[&format!("Kế hoạch năm {}", id.year)], ColumnKind::Amount),
            column(&[&self.since_january("Kết quả thực hiện")], ColumnKind::Amount),
            column(&[&format!("Kết quả thực hiện kế hoạch năm {}", id.year)], ColumnKind::Amount),
            remark(),
        ]);
        let title = format!("{PUBLIC}{CENTRAL} {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.unit = Some(MILLION.to_owned());
        let width = table.columns.len();
        let given = self.period.map(|period| period.works.as_slice()).unwrap_or_default();
        if given.is_empty() {
            table.rows = WORK_KINDS
                .iter()
                .enumerate()
                .map(|(index, name)| data(padded(vec![count(index + 1), text(*name)], width)))
                .collect();
            return table;
        }
        // The form is of the central budget; of other capital the title must not say so.
        let entries = self.figures.listed.of_works(self.project, given);
        let capital = capital_of(given, &entries);
        if !capital.as_ref().is_some_and(Capital::is_central) {
            // Nor that all is public investment where people's money is in it.
            let every = capital.as_ref().is_none_or(|own| *own == Capital::All);
            let what_is_it = if every { EVERY_CAPITAL } else { PUBLIC };
            table.title = format!("{what_is_it} {}", self.span());
            table.notes.push(match capital {
                Some(capital) => {
                    format!("{FORM_IS_OF}{}.", viet::lower_first(&capital.label()))
                }
                None => FORM_IS_ALL.to_owned(),
            });
        }
        let three =
            |work: &WorkResult| [value(&work.plan), value(&work.disbursed), value(&work.expected)];
        let mut rows: Vec<Row> = Vec::new();
        let (mut groups, mut number) = (Vec::new(), 0);
        // Where the period's table says nothing of a work's kind, the list of projects may.
        let kind_of = |(work, entry): &(&WorkResult, &ListEntry<'_>)| match work.kind_stated {
            true => work.kind,
            false => entry.one().and_then(|own| work_kind(own.group.as_ref()?)).flatten(),
        };
        let kinds = (0..WORK_KINDS.len()).map(Some).chain([None]);
        for (index, kind) in kinds.enumerate() {
            let members = given.iter().zip(&entries).filter(|own| kind_of(own) == kind);
            let members: Vec<&WorkResult> = members.map(|(work, _)| work).collect();
            let name = kind.map_or("Công trình khác", |kind| WORK_KINDS[kind]);
            let mut cells = vec![text(viet::roman(index + 1)), text(name)];
            if members.is_empty() {
                // The form prints every kind; "other" is no kind of it.
                if kind.is_some() {
                    rows.push(group(padded(cells, width)));
                }
                continue;
            }
            let (from, to) = (rows.len() + 1, rows.len() + members.len());
            cells.extend((0..3).map(|at| {
                let all = whole_sum(members.iter().map(|work| three(work)[at].clone()));
                summed(all, Formula::SumRows { from, to })
            }));
            cells.push(blank());
            groups.push(rows.len());
            rows.push(group(cells));
            for work in members {
                number += 1;
                let mut cells = vec![count(number), text(work.name.value.clone())];
                cells.extend(three(work).map(|own| amount(own.as_ref())));
                cells.push(work.note.as_ref().map_or_else(blank, |note| text(note.value.clone())));
                rows.push(data(cells));
            }
        }
        let mut cells = vec![blank(), text("Tổng cộng")];
        cells.extend((0..3).map(|at| {
            summed(
                whole_sum(given.iter().map(|work| three(work)[at].clone())),
                Formula::SumOf(groups.clone()),
            )
        }));
        cells.push(blank());
        rows.push(total(cells));
        table.rows = rows;
        table
    }
}
