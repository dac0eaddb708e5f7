//! Where a figure comes from: the cells that `explain` names are those that decide it, and no others.

use ntm::figures::{Figures, NamedFigure};

use crate::bad_inputs::Case;
use crate::util::Dice;

/// A project whose status and targets stand in a workbook.
fn small() -> Case {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Hiện trạng",
                &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", "x"]],
            )],
        )
        .table("hien_trang", "a.xlsx")
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: \"2\"}]")
        .table(
            "nguon_luc",
            "[{ten: Ngân sách tỉnh, so_tien: 5}, {ten: Vốn khác, so_tien: \"2,5\"}]",
        )
}

#[track_caller]
fn said(case: &Case, what: &str, lang: &str) -> String {
    let run = case.run(&["explain", what], lang);
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stdout
}

#[test]
fn a_figure_by_its_name_or_its_value() {
    let case = small();
    let wanted = concat!(
        "binh_quan_cuoi_nam = 3,0 (số tiêu chí đạt bình quân một xã đến cuối năm)\n",
        "  3: trung bình: tổng chia cho số đơn vị\n",
        "    6: tổng\n",
        "      3: số đếm được\n",
        "        a.xlsx, Hiện trạng!B2: x\n",
        "        ntm.yaml:27:30: x\n",
        "      3: số đếm được\n",
        "        a.xlsx, Hiện trạng!B3: x\n",
        "        a.xlsx, Hiện trạng!D3: x\n",
        "        ntm.yaml:27:58: x\n",
        "    2: số đếm được\n",
        "      a.xlsx, Hiện trạng!A2: một dòng\n",
        "      a.xlsx, Hiện trạng!A3: một dòng\n",
        "  in ở:\n",
        "    ke-hoach, trang 2: “Bình quân tiêu chí nông thôn mới đạt 3,0 tiêu chí/xã”\n",
        "    ke-hoach, trang 5: Phụ lục, dòng “Bình quân tiêu chí/xã”, ",
        "cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 3,0\n",
    );
    assert_eq!(said(&case, "Bình quân cuối năm", "vi"), wanted);
    let funding = concat!(
        "tong_nguon_luc = 7,5 (funding in all, triệu đồng)\n",
        "  7,5: sum\n",
        "    ntm.yaml:28:46: 5\n",
        "    ntm.yaml:28:75: 2,5\n",
        "  printed in:\n    ke-hoach, page 3: “Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 7,5 triệu đồng, trong đó:”\n",
    );
    assert_eq!(said(&case, "7,5", "en"), funding);
}

#[test]
fn a_cell_by_the_figures_that_it_reaches() {
    let case = small();
    let reached = said(&case, "a.xlsx!Hiện trạng!C2", "vi");
    let names: Vec<&str> =
        reached.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
    let (names, printed): (Vec<&str>, Vec<&str>) =
        names.into_iter().partition(|name| !name.starts_with(' '));
    // Words of the plan, then its annex.
    assert_eq!(printed.first(), Some(&"    ke-hoach, trang 1"));
    assert_eq!(printed.last(), Some(&"    ke-hoach, trang 5"));
    assert_eq!(
        names,
        [
            "binh_quan_hien_tai",
            "tong_tieu_chi_giao",
            "tong_tieu_chi_hien_tai",
            "tieu_chi.2.giao",
            "tieu_chi.2.hien_tai",
            "xa.tan-lap.giao",
            "xa.tan-lap.hien_tai",
        ]
    );
    let run = case.run(&["explain", "Hiện trạng!Z99"], "vi");
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("lỗi[N505]"), "{}", run.stderr);
}

/// An amount that the project adds up from two columns is in both cells, and each of them is in it.
#[test]
fn cells_that_are_added_are_all_named() {
    let case = Case::small()
        .book(
            "dt.xlsx",
            &[(
                "Dự án",
                &[
                    &[
                        "TT",
                        "Tên dự án",
                        "NSTW (triệu đồng)",
                        "NS tỉnh (triệu đồng)",
                        "NS xã (triệu đồng)",
                    ],
                    &["=1", "Đường Tân Lập - Hòa An", "=1000", "=600", "=200"],
                    &["=2", "Trường mầm non Hòa An", "=500", "=300", ""],
                ],
            )],
        )
        .table(
            "du_an",
            "{tep: dt.xlsx, cot: {von_nsdp: [NS tỉnh (triệu đồng), NS xã (triệu đồng)]}}",
        );
    let figure = said(&case, "1.100", "vi");
    for line in ["dt.xlsx, Dự án!D2+E2: 800\n", "dt.xlsx, Dự án!D3: 300\n"] {
        assert!(figure.contains(line), "{figure}");
    }
    let reached = said(&case, "Dự án!E2", "vi");
    assert!(reached.contains("1.100"), "{reached}");
    let run = case.run(&["explain", "1.100", "--messages", "json"], "vi");
    assert!(run.stdout.contains("\"cell\":\"dt.xlsx, Dự án!D2+E2\""), "{}", run.stdout);
}

#[test]
fn for_programs_with_every_cell() {
    let run = small().run(&["explain", "tong_nguon_luc", "--messages", "json"], "en");
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let told = &json["explained"][0];
    assert_eq!(told["value"], "7.5");
    assert_eq!(told["from"]["how"], "sum");
    assert_eq!(told["cells"].as_array().map(Vec::len), Some(2));
}

/// A table of marks: communes down, criteria across.
type Marks = Vec<Vec<bool>>;

/// A project with these marks in a workbook of two sheets.
fn project(status: &Marks, targets: &Marks) -> Case {
    const NAMES: [&str; 2] = ["Tân Lập", "Hòa An"];
    let rows = |marks: &Marks| -> Vec<Vec<&'static str>> {
        let head = vec!["Xã", "1", "2", "3"];
        let row = |(name, marks): (&&'static str, &Vec<bool>)| {
            let marks = marks.iter().map(|met| if *met { "x" } else { "" });
            std::iter::once(*name).chain(marks).collect()
        };
        std::iter::once(head).chain(NAMES.iter().zip(marks).map(row)).collect()
    };
    let (status, targets) = (rows(status), rows(targets));
    let status: Vec<&[&str]> = status.iter().map(Vec::as_slice).collect();
    let targets: Vec<&[&str]> = targets.iter().map(Vec::as_slice).collect();
    Case::small()
        .book("a.xlsx", &[("Hiện trạng", &status), ("Giao", &targets)])
        .table("hien_trang", "{tep: a.xlsx, trang: Hiện trạng}")
        .table("giao", "{tep: a.xlsx, trang: Giao}")
}

/// The counts, sums and averages of a project by name. What is the least of several numbers, or a
/// choice by several, need not change with each of its cells.
fn counted(case: &Case) -> Vec<(String, NamedFigure)> {
    let (project, found) = ntm::returns::load(&case.path().join("du-an"));
    let project = project.unwrap_or_else(|| panic!("{found:?}"));
    let figures = Figures::of(&project);
    let counted = ["tieu_chi.", "xa.", "tong_tieu_chi", "binh_quan"];
    let own = figures.index.iter().filter(|(name, _)| counted.iter().any(|c| name.starts_with(c)));
    own.map(|(name, figure)| (name.to_owned(), figure.clone())).collect()
}

/// Another mark in one cell makes another figure exactly where the cell is among the figure's own.
#[test]
fn each_cell_of_a_figure_decides_it_and_no_other_does() {
    let mut dice = Dice(0x0DDB_1A5E_5BAD_5EED);
    let (mut tried, mut moved) = (0, 0);
    for _ in 0..12 {
        let mut thrown =
            || -> Marks { (0..2).map(|_| (0..3).map(|_| dice.roll(2) == 0).collect()).collect() };
        let mut status = thrown();
        // A table without any mark is refused.
        status[0][0] = true;
        status[1][2] = false;
        let mut targets = thrown();
        targets[1][2] = true;
        // What is met already is not assigned: that is refused.
        for (row, marks) in status.iter().enumerate() {
            for (column, met) in marks.iter().enumerate() {
                targets[row][column] &= !met;
            }
        }
        let before = counted(&project(&status, &targets));
        for (sheet, table) in [("Hiện trạng", 0), ("Giao", 1)] {
            for row in 0..2 {
                for column in 0..3 {
                    let (mut one, mut other) = (status.clone(), targets.clone());
                    let changed = if table == 0 { &mut one } else { &mut other };
                    changed[row][column] = !changed[row][column];
                    if [&one, &other].iter().any(|marks| !marks.iter().flatten().any(|m| *m)) {
                        continue;
                    }
                    let after = counted(&project(&one, &other));
                    let cell = format!("a.xlsx, {sheet}!{}{}", ["B", "C", "D"][column], row + 2);
                    for ((name, was), (_, is)) in before.iter().zip(&after) {
                        let own = was.from.cells().iter().any(|place| place.to_string() == cell);
                        let what = format!("{name}: {cell}, {status:?} {targets:?}");
                        assert_eq!(own, was.value != is.value, "{what}");
                        tried += 1;
                        moved += usize::from(own);
                    }
                }
            }
        }
    }
    println!("{tried} figures × cells tried, {moved} changed");
    assert!(tried > 2_000 && moved > 300, "{tried} {moved}");
}
