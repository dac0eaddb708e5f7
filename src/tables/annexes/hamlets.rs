//! Hamlets by commune, or by name where they are known.

use super::context::Context;
use crate::figures::{
    Figure, HamletShare, HamletTitle, hamlets_in_plan, hamlets_in_unit, known_hamlets,
};
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
        // What the text's shares are of: all hamlets, also of communes without a title.
        let all = hamlets_in_plan(self.project).filter(|_| kind == ANNEX.kind);
        let shares = if all.is_some() { self.all_shares(title) } else { title.by_commune.clone() };
        let communes: Vec<usize> = shares.iter().map(|share| share.commune).collect();
        let word = &self.project.hamlet_word_among(communes.iter().copied());
        let upper = viet::upper_first(word);
        // Both tables are read back into one: their headings say which is which.
        let level = if kind == MODEL.kind { "NTM kiểu mẫu" } else { "NTM" };
        if let ([_], [share]) = (&self.project.communes[..], &shares[..])
            && share.base_names.len() + share.names.len() == *share.end() as usize
        {
            return self.named_hamlets(kind, share);
        }
        let named = title.by_commune.iter().any(|share| !share.names.is_empty());
        let remarked = title.at_least;
        let assigned = *title.new > 0;
        let mut columns = self.commune_columns();
        columns
            .extend(all.iter().map(|_| column(&[&format!("Tổng số {word}")], ColumnKind::Count)));
        let status = columns.len();
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
        let mut rows = self.commune_rows(&communes, &|at| {
            let share = &shares[at];
            let own = hamlets_in_unit(self.project, share.commune);
            let mut cells: Vec<Cell> = all.iter().map(|_| given(own.as_ref())).collect();
            cells.extend([
                given(share.base.as_ref()),
                // What a plan assigns to others it does not assign to these.
                share.new.as_ref().map_or_else(|| count(0u32), counted),
                match share.base.is_some() || share.new.is_some() {
                    true => counted(&share.end()).by(Formula::SumColumns(vec![status, status + 1])),
                    false => blank(),
                },
            ]);
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
            let mut cells = vec![blank(), text("Tổng cộng")];
            cells.extend(all.iter().map(|all| counted(all).by(sum())));
            cells.extend([
                // Nobody gave a count: then nobody stated a zero.
                if known(|share| &share.base) { counted(&title.base).by(sum()) } else { blank() },
                if known(|share| &share.new) { counted(&title.new).by(sum()) } else { blank() },
                counted(&title.end()).by(sum()),
            ]);
            cells.resize_with(columns.len(), blank);
            rows.push(total(cells));
        }
        if !assigned {
            keep_up_to(status, &mut columns, &mut rows);
        }
        self.hamlet_table(kind, (word, assigned), columns, rows)
    }

    /// Those of every commune with hamlets, in the order of the plan's table.
    fn all_shares(&self, title: &HamletTitle) -> Vec<HamletShare> {
        let mut shares: Vec<HamletShare> = Vec::new();
        for hamlet in &self.project.hamlets {
            let commune = hamlet.commune;
            let own = title.by_commune.iter().find(|share| share.commune == commune);
            let any = hamlets_in_unit(self.project, commune).is_some_and(|all| *all > 0);
            if shares.iter().all(|share| share.commune != commune) && (own.is_some() || any) {
                shares.push(own.cloned().unwrap_or_else(|| self.without_title(commune)));
            }
        }
        shares
    }

    /// A commune without a hamlet that has the title or is to gain it: none where it says so or each of its
    /// hamlets has a row, else nothing is known.
    fn without_title(&self, commune: usize) -> HamletShare {
        let own = || self.project.hamlets.iter().filter(|hamlet| hamlet.commune == commune);
        let stated: Vec<Figure<u32>> = own()
            .filter_map(|hamlet| hamlet.standard_base.as_ref())
            .map(|base| Figure::count(base.value.number, &base.place))
            .collect();
        let known = !stated.is_empty() || own().all(|hamlet| hamlet.total.is_none());
        HamletShare {
            base: known.then(|| Figure::<u32>::sum(stated)),
            ..HamletShare::none(commune)
        }
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
        // Last those without the title, where each is known: the text counts them, too.
        let titled = share.base_names.iter().chain(&share.names);
        let others = known_hamlets(self.project).filter(|_| kind == ANNEX.kind).unwrap_or_default();
        let others = others.into_iter().filter(|name| titled.clone().all(|own| own != name));
        let all: Vec<String> = titled.clone().cloned().chain(others).collect();
        let names = viet::hamlet_names(&all, &word);
        let names = names.iter().map(|name| viet::upper_first(name));
        let (met, new) = (share.base_names.len(), share.names.len());
        let marks = |index: usize| match index {
            _ if index < met => (MET, "", MET),
            _ if index < met + new => ("", MET, MET),
            _ => ("", "", ""),
        };
        let mut rows: Vec<Row> = names
            .enumerate()
            .map(|(index, name)| {
                let (base, new, end) = marks(index);
                data(vec![count(index + 1), text(name), text(base), text(new), text(end)])
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
            keep_up_to(2, &mut columns, &mut rows);
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
        let of = self.of_commune();
        let title = if assigned {
            let how = self.assigns();
            format!("Biểu {how} chỉ tiêu kế hoạch thực hiện {word} {name}{of} năm {}", self.year)
        } else {
            format!("Biểu hiện trạng {word} {name}{of} đến ngày {}", self.base)
        };
        let short = |column: &Column| column.heading.iter().any(|text| text.contains("NTM"));
        let notes =
            columns.iter().any(short).then(|| "Ghi chú: “NTM” là nông thôn mới.".to_owned());
        Table { notes: notes.into_iter().collect(), columns, rows, ..Table::new(kind, title) }
    }
}

/// Leaves what there is at the base date, up to that column: nothing is assigned.
fn keep_up_to(status: usize, columns: &mut Vec<Column>, rows: &mut [Row]) {
    columns.truncate(status + 1);
    rows.iter_mut().for_each(|row| row.cells.truncate(status + 1));
}

/// A count, blank where none is given.
fn given(number: Option<&Figure<u32>>) -> Cell {
    number.map_or_else(blank, counted)
}
