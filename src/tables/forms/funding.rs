//! Biểu 07/11, 08/13 and 09/12: funding as it came in, works, and contents of the programme.

use rust_decimal::Decimal;

use super::amounts::{columns as by_capital, of_source, value};
use super::{Forms, MILLION, head, remark};
use crate::figures::{Capital, Figure, sum_of, whole_sum};
use crate::model::annex_words::{CENTRAL, FORM_IS_ALL, FORM_IS_OF};
use crate::model::{
    AnnexKind, COMPONENTS, ContentResult, FundingResult, WORK_KINDS, WorkResult, work_kind,
};
use crate::tables::build::{amount, blank, column, count, data, group, text, total};
use crate::tables::{Cell, Content, Formula, Row, Table};
use crate::viet;

/// The sources that the form prints where the office states none: depth, number, name.
const SOURCES: &[(usize, &str, &str)] = &[
    (0, "I", "Ngân sách trung ương"),
    (1, "1", "Vốn đầu tư công"),
    (1, "2", "Kinh phí thường xuyên"),
    (0, "II", "Ngân sách địa phương"),
    (1, "1", "Tỉnh"),
    (1, "2", "Xã"),
    (0, "III", "Vốn lồng ghép"),
    (0, "IV", "Vốn tín dụng chính sách"),
    (0, "V", "Vốn doanh nghiệp"),
    (0, "VI", "Huy động cộng đồng và người dân"),
    (1, "1", "Tiền mặt"),
    (1, "2", "Ngày công và hiện vật quy đổi"),
];

impl Forms<'_> {
    pub(super) fn funding(&self, kind: AnnexKind) -> Table {
        let id = self.id();
        let mut columns = head("Nội dung chỉ tiêu");
        columns.extend([
            column(&[&format!("Kế hoạch năm {}", id.year)], Content::Amount),
            column(&[&format!("Kết quả huy động {}", self.span())], Content::Amount),
            column(&[&format!("Kế hoạch {}", id.next_name())], Content::Amount),
        ]);
        let title = format!("Tổng hợp kết quả huy động nguồn lực {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.unit = Some(MILLION.to_owned());
        let given = self.period.map(|period| period.funding.as_slice()).unwrap_or_default();
        let width = table.columns.len();
        if given.is_empty() {
            table.rows = vec![total(padded(vec![blank(), text("TỔNG SỐ")], width))];
            table.rows.extend(SOURCES.iter().map(|(depth, number, name)| {
                let cells = padded(vec![text(*number), text(*name)], width);
                if *depth == 0 { group(cells) } else { data(cells) }
            }));
            return table;
        }
        let planned = |source: &FundingResult| {
            let plan = || self.figures.funding.as_ref()?.planned(given, source);
            value(&source.plan).or_else(plan)
        };
        let three = |source: &FundingResult| {
            [
                of_source(source, true, &planned),
                of_source(source, false, &|source| value(&source.mobilised)),
                of_source(source, true, &|source| value(&source.rest)),
            ]
        };
        let mut rows = Vec::new();
        let mut roots = Vec::new();
        for (index, source) in given.iter().enumerate() {
            roots.push(rows.len() + 1);
            let mut cells = vec![text(viet::roman(index + 1)), text(source.name.value.clone())];
            cells.extend(three(source).map(|own| amount(own.as_ref())));
            rows.push(group(cells));
            branch(&mut rows, source, 1, &three);
        }
        let mut cells = vec![blank(), text("TỔNG SỐ")];
        cells.extend((0..3).map(|at| {
            let all = given.iter().map(|source| three(source)[at].clone());
            let all = if at == 1 { whole_sum(all) } else { sum_of(all) };
            summed(all, Formula::SumOf(roots.clone()))
        }));
        rows.insert(0, total(cells));
        table.rows = rows;
        table
    }

    pub(super) fn works(&self, kind: AnnexKind) -> Table {
        let id = self.id();
        let mut columns = head("Công trình");
        columns.extend([
            column(&[&format!("Kế hoạch năm {}", id.year)], Content::Amount),
            column(&[&format!("Kết quả thực hiện {}", self.span())], Content::Amount),
            column(&[&format!("Kết quả thực hiện kế hoạch năm {}", id.year)], Content::Amount),
            remark(),
        ]);
        let what = "Kết quả thực hiện vốn đầu tư công, vốn đầu tư phát triển";
        let title = format!("{what}{CENTRAL} {}", self.span());
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
        let capital = self.figures.listed.capital_of(self.project, given);
        if !capital.as_ref().is_some_and(Capital::is_central) {
            table.title = table.title.replace(CENTRAL, "");
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
        let kind_of = |work: &WorkResult| match work.kind_stated {
            true => work.kind,
            false => {
                let listed = self.figures.listed.find(self.project, &work.name.value);
                listed.and_then(|own| work_kind(own.group.as_ref()?)).flatten()
            }
        };
        let kinds = (0..WORK_KINDS.len()).map(Some).chain([None]);
        for (index, kind) in kinds.enumerate() {
            let members: Vec<&WorkResult> =
                given.iter().filter(|work| kind_of(work) == kind).collect();
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

    pub(super) fn contents(&self, kind: AnnexKind) -> Table {
        let mut columns = head("Nội dung");
        let id = self.id();
        let halves =
            [format!("Kết quả huy động {}", self.span()), format!("Kế hoạch {}", id.next_name())];
        for half in &halves {
            let direct = "Vốn đầu tư trực tiếp";
            let paths: [&[&str]; 9] = [
                &[half, "Tổng số"],
                &[half, direct, "Tổng số"],
                &[half, direct, "NSTW", "ĐTPT"],
                &[half, direct, "NSTW", "SN"],
                &[half, direct, "NSĐP"],
                &[half, "Vốn lồng ghép"],
                &[half, "Vốn tín dụng"],
                &[half, "Vốn doanh nghiệp"],
                &[half, "Dân đóng góp"],
            ];
            columns.extend(paths.map(|path| column(path, Content::Amount)));
        }
        columns.push(remark());
        let title = format!("Kết quả huy động và thực hiện nguồn lực đầu tư {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.unit = Some(MILLION.to_owned());
        let width = table.columns.len();
        let given = self.period.map(|period| period.contents.as_slice()).unwrap_or_default();
        if given.is_empty() {
            for (index, component) in COMPONENTS.iter().enumerate() {
                let cells = vec![text(viet::roman(index + 1)), text(component.name)];
                table.rows.push(group(padded(cells, width)));
                table.rows.extend((1..).zip(component.contents).map(|(number, name)| {
                    data(padded(vec![text(format!("{number:02}")), text(*name)], width))
                }));
            }
            table.rows.push(group(padded(vec![text("III"), text("Nội dung khác")], width)));
            return table;
        }
        let mut roots = Vec::new();
        for content in given {
            roots.push(table.rows.len());
            content_rows(&mut table.rows, content, 0);
        }
        let mut cells = vec![blank(), text("Tổng cộng")];
        let all: Vec<[Option<Figure<Decimal>>; 18]> = given.iter().map(eighteen).collect();
        cells.extend((0..18).map(|at| {
            summed(
                sum_of(all.iter().map(|amounts| amounts[at].clone())),
                Formula::SumOf(roots.clone()),
            )
        }));
        cells.push(blank());
        table.rows.push(total(cells));
        table
    }
}

/// The columns of a content: nine of what came in, nine of what is planned.
fn eighteen(content: &ContentResult) -> [Option<Figure<Decimal>>; 18] {
    let halves = [
        by_capital(content, |content| &content.done),
        by_capital(content, |content| &content.rest),
    ];
    std::array::from_fn(|at| halves[at / 9][at % 9].clone())
}

/// The row of a content and those of its parts below it; gives the row's index.
fn content_rows(rows: &mut Vec<Row>, content: &ContentResult, depth: usize) -> usize {
    let own = rows.len();
    rows.push(group(Vec::new()));
    let parts: Vec<usize> =
        content.parts.iter().map(|part| content_rows(rows, part, depth + 1)).collect();
    let of_parts: Vec<[Option<Figure<Decimal>>; 18]> = content.parts.iter().map(eighteen).collect();
    let mut cells = vec![text(content.number.clone()), text(content.name.value.clone())];
    cells.extend(eighteen(content).into_iter().enumerate().map(|(at, all)| {
        // Where an office lists only some of the parts' amounts, the sum of those is another.
        let of_parts = sum_of(of_parts.iter().map(|amounts| amounts[at].clone()));
        match of_parts.as_deref() == all.as_deref() {
            true if !parts.is_empty() => summed(all, Formula::SumOf(parts.clone())),
            _ => amount(all.as_ref()),
        }
    }));
    cells.push(content.note.as_ref().map_or_else(blank, |note| text(note.value.clone())));
    let heading = depth == 0 && (!parts.is_empty() || viet::parse_roman(&content.number).is_some());
    rows[own] = if heading { group(cells) } else { data(cells) };
    own
}

/// The rows of a source's parts: 1, 2 below a Roman number, then a, b.
fn branch(
    rows: &mut Vec<Row>,
    source: &FundingResult,
    depth: usize,
    three: &dyn Fn(&FundingResult) -> [Option<Figure<Decimal>>; 3],
) {
    for (index, part) in source.parts.iter().enumerate() {
        let number = match depth {
            1 => (index + 1).to_string(),
            2 => viet::letter(index + 1),
            _ => "-".to_owned(),
        };
        let mut cells = vec![text(number), text(part.name.value.clone())];
        cells.extend(three(part).map(|own| amount(own.as_ref())));
        rows.push(data(cells));
        branch(rows, part, depth + 1, three);
    }
}

/// A sum with its formula; blank when nothing was stated.
fn summed(sum: Option<Figure<Decimal>>, formula: Formula) -> Cell {
    match sum {
        None => blank(),
        some => amount(some.as_ref()).by(formula),
    }
}

fn padded(mut cells: Vec<Cell>, width: usize) -> Vec<Cell> {
    cells.resize_with(width, blank);
    cells
}
