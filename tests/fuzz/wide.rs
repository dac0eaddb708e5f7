//! Rows as wide as a sheet can be, filled from end to end: above the headings, in them, beside the
//! records and below them. Read in time that grows with the cells, in every format.

use std::ops::Range;

use super::hostile::survives;
use super::whole;
use crate::readings::write::{Format, Sheet, Value};
use crate::util::{Folder, SMALL_SET};

const PROJECT: &str = "co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: \
huyện Bình Minh, dia_danh: Bình Minh, ky_hieu: UBND}
chuong_trinh: {ten: Chương trình nông thôn mới, nam: 2025}
bo_tieu_chi: {xa: ba-tieu-chi.yaml}
van_ban: [{id: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}]
du_lieu:
  xa: [{ten: Tân Lập}, {ten: Hòa An}]
  hien_trang: {tep: TEP, trang: hien_trang}
  giao: [{xa: Tân Lập, giao: \"2\"}, {xa: Hòa An, giao: \"2\"}]
  nguon_luc: {tep: TEP, trang: nguon_luc}
";

/// What a row is filled with, by the column.
type Filling = (&'static str, fn(u32) -> Value);

static FILLINGS: [Filling; 4] = [
    ("headings", |column| Value::text(format!("Tiêu chí {}", column % 3 + 1))),
    ("words", |column| Value::text(format!("Chữ {column}"))),
    ("marks", |_| Value::text("x")),
    ("legends", |_| Value::text("x: đạt (triệu đồng)")),
];

/// Which rows of a sheet are wide.
const WIDE: [(&str, Range<u32>); 4] =
    [("title", 0..1), ("headings", 1..2), ("headings and records", 1..4), ("below", 5..6)];

/// What each format is filled with.
fn fillings(format: Format) -> &'static [Filling] {
    match format {
        Format::Xlsx => &FILLINGS[..2],
        Format::Ods => &FILLINGS[2..],
        Format::Xls | Format::Xlsb => &FILLINGS[1..2],
    }
}

/// A table with these rows filled up to a column.
fn sheet(name: &str, headings: &[&str], wide: Range<u32>, last: u32, fill: Filling) -> Sheet {
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    for row in wide {
        for column in 0..last {
            sheet.put(row, column, fill.1(column));
        }
    }
    for (column, heading) in (0..).zip(headings) {
        sheet.put(1, column, Value::text(*heading));
    }
    for (row, name) in (2..).zip(["Tân Lập", "Hòa An"]) {
        sheet.put(row, 0, Value::Number(f64::from(row) - 1.0));
        sheet.put(row, 1, Value::text(name));
        sheet.put(row, 2, if headings.len() > 3 { Value::text("x") } else { Value::Number(9.0) });
    }
    sheet
}

/// Reads both tables with these rows filled up to a column.
fn reads(
    folder: &Folder,
    format: Format,
    (rows, wide): (&str, Range<u32>),
    last: u32,
    filling: Filling,
) {
    // An .xls has 256 columns, the others 16,384.
    let last = if format == Format::Xls { 256 } else { last };
    let status = ["TT", "Xã", "1", "2", "3"];
    let funds = ["TT", "Nguồn vốn", "Số tiền (triệu đồng)"];
    let sheets = [
        sheet("hien_trang", &status, wide.clone(), last, filling),
        sheet("nguon_luc", &funds, wide, last, filling),
    ];
    let Some(bytes) = format.write(&sheets) else { return };
    let name = format!("b.{}", format.ending());
    folder.write(&name, bytes);
    folder.write("ntm.yaml", PROJECT.replace("TEP", &name));
    let name = format!("{rows} of {last} {}, {}", filling.0, format.ending());
    survives(&name, || whole(folder.path(), false));
}

/// Wide enough to show what grows with the square of the columns, and soon read by a program that
/// is not optimised.
const SQUARED: u32 = 3_000;

#[test]
fn wide_rows() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    for format in Format::ALL {
        for wide in WIDE {
            for filling in fillings(format) {
                reads(&folder, format, wide.clone(), SQUARED, *filling);
            }
        }
    }
}

#[test]
fn a_record_as_wide_as_a_sheet() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    for format in Format::ALL {
        reads(&folder, format, ("a record", 2..3), 16_384, FILLINGS[2]);
    }
}
