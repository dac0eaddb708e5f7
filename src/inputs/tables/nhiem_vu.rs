//! The year's tasks (`nhiem_vu`).

use chrono::Datelike as _;

use super::example::{Example, InputRow};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::inputs::rows::{is_withdrawn, tell_sections};
use crate::model::Task;
use crate::origin::Sourced;
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "nhiem_vu",
    label: "Nhiệm vụ",
    name_field: "viec",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "so thu tu"])
            .says("`I`, `A` là tên nhóm")
            .of(Kind::Numbering)
            .left_out(),
        required(
            "viec",
            "Nhiệm vụ",
            &[
                "noi dung",
                "noi dung cong viec",
                "noi dung nhiem vu",
                "ten nhiem vu",
                "cong viec",
                "nhiem vu giai phap",
            ],
        )
        .says("dòng chỉ có tên là tên nhóm")
        .column(48.0, CellInput::Words, "Việc phải làm."),
        required(
            "chu_tri",
            "Cơ quan chủ trì",
            &[
                "chu tri",
                "don vi chu tri",
                "co quan don vi chu tri",
                "don vi thuc hien",
                "co quan thuc hien",
                "don vi chu tri thuc hien",
                "co quan chu tri thuc hien",
                "co quan don vi chu tri thuc hien",
            ],
        )
        .column(
            26.0,
            CellInput::Office,
            "Cơ quan chủ trì: chọn trong danh sách (trang Danh mục) hoặc ghi tên khác.",
        ),
        field(
            "phoi_hop",
            "Cơ quan phối hợp",
            &[
                "phoi hop",
                "don vi phoi hop",
                "co quan don vi phoi hop",
                "co quan phoi hop thuc hien",
                "don vi phoi hop thuc hien",
            ],
        )
        .column(26.0, CellInput::Words, "Cơ quan phối hợp. Không có thì để trống."),
        field(
            "thoi_han",
            "Thời hạn hoàn thành",
            &[
                "thoi han",
                "thoi gian hoan thanh",
                "thoi gian thuc hien",
                "thoi gian",
                "tien do",
                "han hoan thanh",
                "thoi han du kien",
                "thoi gian du kien",
                "thoi han thuc hien",
            ],
        )
        .column(
            18.0,
            CellInput::Words,
            "Thời hạn hoàn thành. Ví dụ: Quý II; tháng 9; thường xuyên.",
        ),
        field(
            "san_pham",
            "Sản phẩm",
            &["san pham hoan thanh", "ket qua", "san pham du kien", "ket qua san pham"],
        )
        .column(28.0, CellInput::Words, "Sản phẩm, kết quả: văn bản, công trình, hồ sơ."),
        NOTE.printed().says("in trong biểu").column(
            18.0,
            CellInput::Words,
            "Ghi chú của nhiệm vụ.",
        ),
    ],
    outer: "thuc hien, phan cong, hoan thanh, du kien",
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "NHIỆM VỤ THỰC HIỆN KẾ HOẠCH NĂM {nam}",
        purpose: "Mỗi nhiệm vụ một dòng: ai chủ trì, ai phối hợp, bao giờ xong, ra sản phẩm gì. In thành một phụ lục của kế hoạch.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// The deadline of a row; a day that lost its format is a bare number.
fn deadline<'a>(row: &'a RawRow, found: &mut Diagnostics) -> Option<&'a Sourced<Node>> {
    let cell = row.get("thoi_han")?;
    let seen = cell.value.shown();
    let bare: String = seen.chars().filter(|c| *c != '.').collect();
    if bare.len() >= 5 && bare.bytes().all(|b| b.is_ascii_digit()) {
        found.report(Problem::NotADate { seen: bare }, &cell.place);
        return None;
    }
    if let Some(problem) = values::made_number(TABLE.heading("thoi_han"), cell, true) {
        found.report(problem, &cell.place);
        return None;
    }
    Some(cell)
}

/// The years that a deadline names: "31/12/2026", "Quý IV năm 2026".
fn years(deadline: &str) -> Vec<i32> {
    let numbers = deadline.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
    let years = numbers.filter_map(|word| word.parse().ok());
    years.filter(|year| (2000..2100).contains(year)).collect()
}

/// Whether a deadline lies after a year. What reports on the year is due in the first months of the
/// next.
fn is_after(deadline: &Node, year: i32) -> bool {
    const LAST_MONTH: u32 = 2;
    let shown = deadline.shown();
    let words = shown.split(|c: char| !(c.is_ascii_digit() || c == '/'));
    let report = words
        .filter_map(|word| viet::parse_date(word).ok())
        .any(|day| day.year() == year + 1 && day.month() <= LAST_MONTH);
    let named = years(&shown);
    !report && !named.is_empty() && named.iter().all(|own| *own > year)
}

/// What is wrong with a deadline that can be read: it is of another year, or strikes the task off.
fn doubt(task: &str, deadline: &Node, year: Option<i32>) -> Option<Problem> {
    let shown = deadline.shown();
    if is_withdrawn(&shown) && years(&shown).is_empty() {
        return Some(Problem::NameOfDoubt { name: task.to_owned(), words: shown });
    }
    let year = year?;
    let before = years(&shown).into_iter().max().is_some_and(|last| last < year);
    let after = is_after(deadline, year);
    (before || after).then(|| Problem::DeadlineOutsideYear {
        task: task.to_owned(),
        deadline: shown,
        year: year.to_string(),
        after,
    })
}

/// Builds the year's tasks, each in the group whose title stands above it. One that nobody leads is
/// refused: the plan says who does it.
pub fn read(table: &RawTable, year: Option<i32>, found: &mut Diagnostics) -> Vec<Task> {
    let mut tasks = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("viec").and_then(|cell| values::line("viec", cell, found)) else {
            continue;
        };
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found))
        };
        let text = |key: &'static str, found: &mut Diagnostics| line(key, found).map(|t| t.value);
        let Some(lead) = line("chu_tri", found) else {
            let field = values::shown_field("chu_tri", &name.place);
            let at = table.blank_cell(row, "chu_tri").unwrap_or_else(|| name.place.clone());
            found.report(Problem::MissingValue { field }, &at);
            continue;
        };
        if let Some(cell) = row.get("thoi_han")
            && let Some(problem) = doubt(&name.value, &cell.value, year)
        {
            found.report(problem, &cell.place);
        }
        tasks.push(Task {
            lead,
            partners: text("phoi_hop", found),
            deadline: deadline(row, found).and_then(|_| text("thoi_han", found)),
            product: text("san_pham", found),
            note: text("ghi_chu", found),
            group: row.group.as_ref().map(|group| group.value.clone()),
            places: row.places(),
            place: row.place.clone(),
            name,
        });
    }
    tell_sections(table, found);
    tasks
}

/// Tasks of a year, led by the offices that come first.
fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let offices = example.offices;
    let office = |index: usize| {
        let (name, ..) = offices.get(index).or(offices.first())?;
        Some((example.said)(name))
    };
    let task = |name: &str, lead: usize, partner: Option<usize>, deadline: &str, product: &str| {
        let row = InputRow::default().text("viec", name);
        let row = row.text("chu_tri", office(lead).unwrap_or_default());
        let row = match partner.and_then(office) {
            Some(partner) => row.text("phoi_hop", partner),
            None => row,
        };
        row.text("thoi_han", deadline).text("san_pham", product)
    };
    Some(vec![
        task(
            "Phân công thành viên phụ trách từng tiêu chí (minh họa)",
            0,
            Some(1),
            "Quý I",
            "Thông báo phân công",
        ),
        task(
            "Lập danh mục công trình, phân bổ vốn được giao (minh họa)",
            0,
            Some(2),
            "Quý I",
            "Quyết định phân bổ vốn",
        ),
        task(
            "Kiểm tra kết quả thực hiện các tiêu chí tại cơ sở (minh họa)",
            1,
            Some(0),
            "Quý III",
            "Biên bản kiểm tra",
        ),
        task(
            "Báo cáo kết quả thực hiện Kế hoạch năm (minh họa)",
            0,
            None,
            "Trước ngày 10/12",
            "Báo cáo năm",
        ),
    ])
}
