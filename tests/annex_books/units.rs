//! Annexes with their money in another unit than the text.

use calamine::Reader as _;

use super::{built, out};
use crate::util::{Folder, ntm};

/// The plan of a sample with its annexes in a unit.
fn plan(unit: &str) -> Folder {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.change("  - id: ke-hoach\n", &format!("  - id: ke-hoach\n    don_vi_tien: {unit}\n"));
    folder
}

/// The amounts of the list of projects are those of the text, in the unit of the annex.
#[test]
fn an_annex_states_the_texts_amounts_in_its_own_unit() {
    for (unit, format, factor) in [
        ("tỷ đồng", "0.000001", 1000.0),
        ("{du_an: tỷ đồng}", "0.000001", 1000.0),
        ("nghìn đồng", "1", 0.001),
        ("đồng", "1", 0.000_001),
    ] {
        let (usual, folder) = (plan("triệu đồng"), plan(unit));
        for folder in [&usual, &folder] {
            built(folder, &["--doc", "ke-hoach"]);
        }
        let cells = |folder: &Folder| {
            let path = out(folder).join("ke-hoach-phu-luc-du-an.xlsx");
            let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
            book.worksheet_range_at(0).expect("a sheet").expect("cells")
        };
        let (usual, own) = (cells(&usual), cells(&folder));
        let name = unit.trim_start_matches("{du_an: ").trim_end_matches('}');
        let line = |range: &calamine::Range<calamine::Data>| {
            let row = range.rows().nth(3).expect("a row");
            row.iter().map(ToString::to_string).collect::<String>()
        };
        assert_eq!(line(&usual), "Đơn vị tính: triệu đồng");
        assert_eq!(line(&own), format!("Đơn vị tính: {name}"), "{format}");
        let mut amounts = 0;
        for (row, other) in usual.rows().zip(own.rows()).skip(6) {
            for (cell, other) in row.iter().zip(other).skip(2) {
                let (calamine::Data::Float(cell), calamine::Data::Float(other)) = (cell, other)
                else {
                    continue;
                };
                amounts += 1;
                let same = (other * factor - cell).abs() < 1e-9 * cell.abs().max(1.0);
                assert!(same, "{unit}: {other} for {cell}");
            }
        }
        assert!(amounts > 20, "{amounts}");
    }
}

/// On the page the line above the table names the unit, the text keeps its own, and each number has its
/// cells.
#[test]
fn explain_knows_where_an_amount_in_another_unit_comes_from() {
    let folder = plan("tỷ đồng");
    let run = |words: &[&str]| {
        let run = ntm(folder.path(), words);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    };
    let covered = run(&["explain", ".", "--coverage", "--lang", "en"]);
    assert_eq!(covered, "");
    let said = run(&["explain", ".", "80.178,119", "--lang", "vi"]);
    assert_eq!(said, "");
    let said = run(&["explain", ".", "80,178119", "--lang", "vi"]);
    assert_eq!(said, "");
}

/// What is no unit, and an annex without money, are told.
#[test]
fn units_that_say_nothing_are_refused() {
    let small = |unit: &str| {
        let folder = Folder::small();
        folder
            .change("  - id: ke-hoach\n", &format!("  - id: ke-hoach\n    don_vi_tien: {unit}\n"));
        let (vi, en) = (folder.check_vi(), folder.check_en());
        assert_eq!((vi.code, en.code), (1, 1), "{unit}");
        [vi.stderr, en.stderr]
    };
    assert_eq!(small("{xa: tỷ đồng}"), ["", ""]);
    assert_eq!(small("{duan: tỷ đồng}"), ["", ""]);
    assert_eq!(small("tỷ"), ["", ""]);
}
