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
    assert!(covered.lines().all(|line| line.ends_with(", 0 unknown")), "{covered}");
    // By what is printed, and by the usual unit.
    let said = run(&["explain", ".", "4,9246", "--lang", "vi"]);
    let head = "4,9246\n  4.924,6: tổng\n    du-lieu.xlsx, Dự án!F7: 1.035\n";
    assert!(said.starts_with(head), "{said}");
    let printed =
        "    ke-hoach, trang 22: Phụ lục V, dòng “Tổng cộng”, cột “Tổng mức đầu tư”: 4,9246\n";
    assert!(said.contains(printed), "{said}");
    folder.change(
        "  - id: bao-cao-quy-1\n",
        "  - id: bao-cao-quy-1\n    don_vi_tien: {kq_nguon_luc: tỷ đồng}\n",
    );
    let said = run(&["explain", ".", "tong_nguon_luc", "--lang", "vi"]);
    let printed = [
        "    bao-cao-quy-1, trang 3: “Tổng nguồn lực theo kế hoạch năm 2025 là 80.178,119 triệu đồng”\n",
        "    bao-cao-quy-1, trang 8: Phụ lục IV, dòng “Tổng cộng”, cột “Kế hoạch năm 2025”: 80,178119\n",
    ];
    assert!(printed.iter().all(|line| said.contains(line)), "{said}");
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
    let [vi, en] = small("{xa: tỷ đồng}");
    let wanted = "lỗi[N770]: văn bản không có phụ lục “xa” với cột tiền\n  --> ntm.yaml:17:19\n   \
                  |\n17 |     don_vi_tien: {xa: tỷ đồng}\n   |                   ^^\n  \
                  = ghi một trong: “du_an”\n";
    assert!(vi.starts_with(wanted), "{vi}");
    let wanted = "error[N770]: the document has no annex “xa” with columns of money\n";
    assert!(en.starts_with(wanted) && en.contains("  = name one of: “du_an”\n"), "{en}");
    let [vi, en] = small("{duan: tỷ đồng}");
    assert!(vi.contains("  = có phải “du_an”?\n"), "{vi}");
    assert!(en.contains("  = did you mean “du_an”?\n"), "{en}");
    let [vi, en] = small("tỷ");
    let wanted = "lỗi[N214]: “tỷ” không dùng được cho don_vi_tien; chọn một trong “đồng”, “nghìn đồng”, “triệu đồng”, “tỷ đồng”\n";
    assert!(vi.starts_with(wanted), "{vi}");
    assert!(en.starts_with("error[N214]: “tỷ” is no value of don_vi_tien;"), "{en}");
}
