//! Biểu 09 of a province and 12 of a commune: contents of the programme.

use rust_decimal::Decimal;

use super::amounts::{columns as by_capital, padded, summed};
use super::context::{Forms, head, remark};
use crate::figures::{Figure, sum_of};
use crate::model::{AnnexKind, COMPONENTS, ContentResult};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{MILLION, amount, blank, column, data, group, text, total};
use crate::tables::{ColumnKind, Formula, Row, Table, provisional};
use crate::viet;

pub const FORM_09: Annex = Annex {
    kind: AnnexKind("bieu_09"),
    name: ["Biểu 09 của tỉnh: vốn theo nội dung", "form 09 of a province: contents"],
    about: About::Period,
    read_as: Some("noi_dung"),
    usual: false,
    has_data: |period| !period.contents.is_empty(),
    caveats: provisional::none,
    lacks: |asked| asked.of_period("noi_dung"),
    table: |context| Some(context.forms.contents(FORM_09.kind)),
};

pub const FORM_12: Annex = Annex {
    kind: AnnexKind("bieu_12"),
    name: ["Biểu 12 của xã: vốn theo nội dung", "form 12 of a commune: contents"],
    about: About::Period,
    read_as: Some("noi_dung"),
    usual: false,
    has_data: |period| !period.contents.is_empty(),
    caveats: provisional::none,
    lacks: |asked| asked.of_period("noi_dung"),
    table: |context| Some(context.forms.contents(FORM_12.kind)),
};

/// What the form's own short words mean.
const SHORT: &str = "Ghi chú: “NSTW” là ngân sách trung ương; “NSĐP” là ngân sách địa phương; “ĐTPT” là đầu tư phát triển; “SN” là sự nghiệp.";

impl Forms<'_> {
    fn contents(&self, kind: AnnexKind) -> Table {
        let mut columns = head("Nội dung");
        let id = self.id();
        let halves =
            [self.since_january("Kết quả huy động"), format!("Kế hoạch {}", id.next_name())];
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
            columns.extend(paths.map(|path| column(path, ColumnKind::Amount)));
        }
        columns.push(remark());
        let title = format!("Kết quả huy động và thực hiện nguồn lực đầu tư {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.unit = Some(MILLION.to_owned());
        table.notes.push(SHORT.to_owned());
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
