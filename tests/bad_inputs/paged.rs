//! Tables as they are printed: sums of pages among the rows, titles and units over the first row that is
//! read.

use ntm::model::Project;

use super::Case;

fn loaded(case: &Case) -> (Project, Vec<&'static str>) {
    let (project, found) = ntm::returns::load(&case.project());
    let codes = found.iter().map(|own| own.problem.code()).collect();
    (project.unwrap_or_else(|| panic!("{found:#?}")), codes)
}

const WORKS: &[&str] =
    &["TT", "Dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)"];

/// Four works on two pages, with these lines of sums: below the first page, above the second, below it.
fn works(pages: [&[&str]; 3]) -> Case {
    let [below, above, last] = pages;
    let rows: &[&[&str]] = &[
        WORKS,
        &["=1", "Đường A", "Tân Lập", "=100", "=60"],
        &["=2", "Đường B", "Hòa An", "=90", "=50"],
        below,
        above,
        &["=3", "Đường C", "Hòa An", "=10", "=5"],
        &["=4", "Cầu D", "Tân Lập", "=20", "=6"],
        last,
        &["", "Tổng cộng", "", "=220", "=121"],
    ];
    Case::small().book("so.xlsx", &[("T", rows)]).table("du_an", "so.xlsx")
}

#[test]
fn sums_of_pages_are_no_records() {
    for pages in [
        ["Cộng trang 1", "Cộng mang sang", "Cộng trang 2"],
        ["Cộng chuyển sang trang sau", "Trang trước chuyển sang", "Cộng trang"],
        ["Mang sang trang sau", "Số trang trước mang sang", "Cộng trang này"],
        ["CỘNG TRANG", "Luỹ kế từ trang 1", "Cong trang 2"],
    ] {
        let first: [&str; 5] = ["", pages[0], "", "=190", "=110"];
        let second: [&str; 5] = ["", pages[1], "", "=190", "=110"];
        let third: [&str; 5] = ["", pages[2], "", "=30", "=11"];
        let (project, codes) = loaded(&works([&first, &second, &third]));
        assert_eq!((project.projects.len(), codes), (4, vec![]), "{pages:?}");
    }
    // What is carried over counts all pages, a page's last line may, too.
    let carried = works([
        &["", "Cộng trang 1", "", "=190", "=110"],
        &["", "Mang sang", "", "=190", "=110"],
        &["", "Lũy kế", "", "=220", "=121"],
    ]);
    assert_eq!(loaded(&carried).1, Vec::<&str>::new());
}

#[test]
fn sums_of_pages_part_no_group() {
    let rows: &[&[&str]] = &[
        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
        &["I", "Ngân sách nhà nước", "=120"],
        &["=1", "Ngân sách trung ương", "=100"],
        &["", "Cộng trang 1", "=100"],
        &["", "Mang sang", "=100"],
        &["=2", "Ngân sách tỉnh", "=20"],
        &["II", "Tín dụng", "=30"],
        &["", "Lũy kế", "=150"],
        &["", "Tổng cộng", "=150"],
    ];
    let case = Case::small().book("so.xlsx", &[("T", rows)]).table("nguon_luc", "so.xlsx");
    let (project, _) = loaded(&case);
    assert_eq!(project.funding.len(), 2);
    assert_eq!(project.funding[0].parts.len(), 2);
}

#[test]
fn sums_of_pages_beside_marks() {
    let rows: &[&[&str]] = &[
        &["TT", "Xã", "1", "2", "3"],
        &["=1", "Tân Lập", "x", "", ""],
        &["", "Cộng trang 1", "=1", "=0", "=0"],
        &["", "Trang trước chuyển sang", "=1", "=0", "=0"],
        &["=2", "Hòa An", "x", "", ""],
        &["", "Cộng trang 2", "=1", "=0", "=0"],
        &["", "Tổng cộng", "=2", "=0", "=0"],
    ];
    let case = Case::small().book("so.xlsx", &[("T", rows)]).table("hien_trang", "so.xlsx");
    assert_eq!(loaded(&case).1, Vec::<&str>::new());
}

#[test]
fn a_sum_of_a_page_that_is_wrong() {
    works([
        &["", "Cộng trang 1", "", "=190", "=111"],
        &["", "Mang sang", "", "=190", "=110"],
        &["", "Cộng trang 2", "", "=30", "=11"],
    ])
    .refused(
        r#"
"#, r#"
"#,
    );
}

#[test]
fn the_unit_right_above_the_first_row_that_is_read() {
    let sheets: [(&[&[&str]], u32, &str); 3] = [
        (&[&["", "", "ĐVT: nghìn đồng"]], 2, "5"),
        (&[&["BIỂU 1"], &["", "", "ĐVT: tỷ đồng"], &[]], 4, "5000000"),
        // Another table's unit is its own.
        (
            &[
                &["", "", "ĐVT: tỷ đồng"],
                &["TT", "Tên", "Số"],
                &["=1", "x", "=4"],
                &["", "", "ĐVT: đồng"],
            ],
            5,
            "0.005",
        ),
    ];
    for (rows, from, read) in sheets {
        let heading: &[&str] = &["TT", "Nguồn vốn", "Kế hoạch"];
        let mut all = rows.to_vec();
        all.extend([heading, &["=1", "Vốn tín dụng", "=5000"]]);
        let case = Case::small()
            .book("so.xlsx", &[("T", &all)])
            .table("nguon_luc", &format!("{{tep: so.xlsx, tu_dong: {from}}}"));
        let (project, codes) = loaded(&case);
        let amount = project.funding[0].amount.as_ref().expect("an amount").value;
        assert_eq!((amount.normalize().to_string().as_str(), codes), (read, vec![]), "{rows:?}");
    }
}
