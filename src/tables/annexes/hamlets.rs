//! Hamlets by commune, or by name where they are known.

use super::context::Context;
use crate::figures::{Figure, HamletShare, HamletTitle};
use crate::model::AnnexKind;
use crate::model::annex_words::MET;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, counted, data, repeated, text, total};
use crate::tables::{Cell, Column, ColumnKind, Formula, Row, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("xom"),
    name: ["thôn nông thôn mới", "hamlets of the new rural standard"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("xom"),
    table: |context| Some(context.hamlets(ANNEX.kind, &context.figures.hamlets.standard)),
};

pub const MODEL: Annex = Annex {
    kind: AnnexKind("xom_kieu_mau"),
    name: ["thôn kiểu mẫu", "model hamlets"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("xom"),
    table: |context| Some(context.hamlets(MODEL.kind, &context.figures.hamlets.model)),
};

impl Context<'_> {
    fn hamlets(&self, kind: AnnexKind, title: &HamletTitle) -> Table {
        let communes = title.by_commune.iter().map(|share| share.commune);
        let word = &self.project.hamlet_word_among(communes);
        let upper = viet::upper_first(word);
        // Both tables are read back into one: their headings say which is which.
        let level = if kind == MODEL.kind { "NTM kiểu mẫu" } else { "NTM" };
        if let ([_], [share]) = (&self.project.communes[..], &title.by_commune[..])
            && share.base_names.len() + share.names.len() == *share.end() as usize
        {
            return self.named_hamlets(kind, share);
        }
        let named = title.by_commune.iter().any(|share| !share.names.is_empty());
        let remarked = title.at_least;
        let assigned = *title.new > 0;
        let mut columns = self.commune_columns();
        columns.extend([
            column(&[&format!("{upper} {level} đã đạt đến {}", self.base)], ColumnKind::Count),
            column(
                &[&format!(
                    "{} {word} {level} năm {}",
                    viet::upper_first(self.assigns()),
                    self.year
                )],
                ColumnKind::Count,
            ),
            column(&[&format!("Tổng số {word} {level} cuối năm {}", self.year)], ColumnKind::Count),
        ]);
        if named {
            columns.push(column(
                &[&format!("Tên {word} {} năm {}", self.assigns(), self.year)],
                ColumnKind::Text,
            ));
        }
        if remarked {
            columns.push(column(&["Ghi chú"], ColumnKind::Text));
        }
        let communes: Vec<usize> = title.by_commune.iter().map(|share| share.commune).collect();
        let mut rows = self.commune_rows(&communes, &|at| {
            let share = &title.by_commune[at];
            let mut cells = vec![
                given(share.base.as_ref()),
                // What a plan assigns to others it does not assign to these.
                share.new.as_ref().map_or_else(|| count(0u32), counted),
                counted(&share.end()).by(Formula::SumColumns(vec![2, 3])),
            ];
            if named {
                let word = self.project.hamlet_word_of(share.commune);
                cells.push(text(viet::hamlet_names(&share.names, &word).join(", ")));
            }
            if remarked {
                cells.push(text(match share.new.as_deref().filter(|_| share.at_least) {
                    Some(new) => format!("{} {word} trở lên", viet::fmt_count((*new).into())),
                    None => String::new(),
                }));
            }
            cells
        });
        if let Some(bottom) = rows.len().checked_sub(1) {
            let sum = || Formula::SumRows { from: 0, to: bottom };
            let known = |pick: fn(&HamletShare) -> &Option<Figure<u32>>| {
                title.by_commune.iter().any(|share| pick(share).is_some())
            };
            let mut cells = vec![
                blank(),
                text("Tổng cộng"),
                // Nobody gave a count: then nobody stated a zero.
                if known(|share| &share.base) { counted(&title.base).by(sum()) } else { blank() },
                if known(|share| &share.new) { counted(&title.new).by(sum()) } else { blank() },
                counted(&title.end()).by(sum()),
            ];
            cells.resize_with(columns.len(), blank);
            rows.push(total(cells));
        }
        if !assigned {
            keep_status(&mut columns, &mut rows);
        }
        self.hamlet_table(kind, (word, assigned), columns, rows)
    }

    /// A single commune's hamlets, each by its name.
    fn named_hamlets(&self, kind: AnnexKind, share: &HamletShare) -> Table {
        let word = self.project.hamlet_word_of(share.commune);
        let upper = viet::upper_first(&word);
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&[&upper], ColumnKind::Text),
            column(&[&format!("Đã đạt đến {}", self.base)], ColumnKind::Mark),
            column(
                &[&format!("{} đạt năm {}", viet::upper_first(self.assigns()), self.year)],
                ColumnKind::Mark,
            ),
            column(&[&format!("Đạt đến cuối năm {}", self.year)], ColumnKind::Mark),
        ];
        // All in one way: "TDP số 3" beside "Tổ dân phố số 1" is "Tổ dân phố số 3".
        let all: Vec<String> = share.base_names.iter().chain(&share.names).cloned().collect();
        let names = viet::hamlet_names(&all, &word);
        let names = names.iter().map(|name| viet::upper_first(name));
        let marks =
            |index: usize| if index < share.base_names.len() { (MET, "") } else { ("", MET) };
        let mut rows: Vec<Row> = names
            .enumerate()
            .map(|(index, name)| {
                let (base, new) = marks(index);
                data(vec![count(index + 1), text(name), text(base), text(new), text(MET)])
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            share.base.as_ref().map_or_else(blank, |base| counted(base).by(down())),
            share.new.as_ref().map_or_else(blank, |new| counted(new).by(down())),
            counted(&share.end()).by(down()),
        ]));
        let assigned = !share.names.is_empty();
        if !assigned {
            keep_status(&mut columns, &mut rows);
        }
        self.hamlet_table(kind, (&word, assigned), columns, rows)
    }

    fn hamlet_table(
        &self,
        kind: AnnexKind,
        (word, assigned): (&str, bool),
        columns: Vec<Column>,
        rows: Vec<Row>,
    ) -> Table {
        let model = kind == MODEL.kind;
        let name = if model { "nông thôn mới kiểu mẫu" } else { "nông thôn mới" };
        let title = if assigned {
            let how = self.assigns();
            format!("Biểu {how} chỉ tiêu kế hoạch thực hiện {word} {name} năm {}", self.year)
        } else {
            format!("Biểu hiện trạng {word} {name} đến ngày {}", self.base)
        };
        let short = |column: &Column| column.heading.iter().any(|text| text.contains("NTM"));
        let notes =
            columns.iter().any(short).then(|| "Ghi chú: “NTM” là nông thôn mới.".to_owned());
        Table { notes: notes.into_iter().collect(), columns, rows, ..Table::new(kind, title) }
    }
}

/// Leaves what there is at the base date: nothing is assigned.
fn keep_status(columns: &mut Vec<Column>, rows: &mut [Row]) {
    let now = 3;
    columns.truncate(now);
    rows.iter_mut().for_each(|row| row.cells.truncate(now));
}

/// A count, blank where none is given.
fn given(number: Option<&Figure<u32>>) -> Cell {
    number.map_or_else(blank, counted)
}
