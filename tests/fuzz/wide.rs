//! Rows as wide as a sheet can be, filled from end to end: above the headings, in them, beside the
//! records and below them. Read in time that grows with the cells, in every format.

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

const FILLINGS: [Filling; 4] = [
    ("words", |column| Value::text(format!("Chữ {column}"))),
    ("marks", |_| Value::text("x")),
    ("headings", |column| Value::text(format!("Tiêu chí {}", column % 3 + 1))),
    ("legends", |_| Value::text("x: đạt (triệu đồng)")),
];

/// Which row of a sheet is wide: all of those from this one on, or that below the table.
const WIDE: [(&str, std::ops::Range<u32>); 4] =
    [("title", 0..1), ("headings", 1..2), ("headings and records", 1..4), ("below", 5..6)];

/// A table with these rows filled up to a column.
fn sheet(
    name: &str,
    headings: &[&str],
    wide: std::ops::Range<u32>,
    last: u32,
    fill: Filling,
) -> Sheet {
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

#[test]
fn rows_as_wide_as_a_sheet() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    for format in Format::ALL {
        // An .xls has 256 columns, the others 16,384.
        let last = if format == Format::Xls { 256 } else { 16_384 };
        // Where all rows are wide, half of it shows as well what grows with its square.
        for (rows, wide) in WIDE {
            let last = if wide.len() > 1 { last.min(6_000) } else { last };
            for filling in FILLINGS {
                let sheets = [
                    sheet("hien_trang", &["TT", "Xã", "1", "2", "3"], wide.clone(), last, filling),
                    sheet(
                        "nguon_luc",
                        &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
                        wide.clone(),
                        last,
                        filling,
                    ),
                ];
                let Some(bytes) = format.write(&sheets) else { continue };
                let name = format!("b.{}", format.ending());
                folder.write(&name, bytes);
                folder.write("ntm.yaml", PROJECT.replace("TEP", &name));
                survives(&format!("{rows} of {}, {}", filling.0, format.ending()), || {
                    whole(folder.path(), false);
                });
            }
        }
    }
}
