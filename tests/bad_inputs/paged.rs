//! Tables as they are printed: sums of pages among the rows, titles and units over the first row that is
//! read and over the columns, what is compared beside them, footnotes below.

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
lỗi[N218]: dòng tổng, cột “NSTW (triệu đồng)” ghi 111, cộng các dòng được 110
  --> so.xlsx, T!E4
  xem thêm: so.xlsx, T!E2
  xem thêm: so.xlsx, T!E3
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 111 for “NSTW (triệu đồng)”, its rows add up to 110
  --> so.xlsx, T!E4
  see also: so.xlsx, T!E2
  see also: so.xlsx, T!E3
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
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
                &["", "", "ĐVT: nghìn đồng"],
            ],
            5,
            "5",
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

/// What is told of a table, by code and cell, and the project.
fn told(key: &str, rows: &[&[&str]]) -> (Option<Project>, Vec<String>) {
    let case = Case::small().book("so.xlsx", &[("T", rows)]).table(key, "so.xlsx");
    let (project, found) = ntm::returns::load(&case.project());
    let shown = found.iter().map(|own| {
        let place = own.place.as_ref().map(|place| format!("{place:?}"));
        format!("{} {}", own.problem.code(), place.unwrap_or_default())
    });
    (project, shown.collect())
}

fn codes(key: &str, rows: &[&[&str]]) -> Vec<String> {
    let (_, told) = told(key, rows);
    told.iter().map(|own| own.split(' ').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_title_of_a_table_over_its_columns() {
    let works: [&[&str]; 3] = [
        WORKS,
        &["=1", "Đường A", "Tân Lập", "=100", "=60"],
        &["=2", "Đường B", "Hòa An", "=90", "=50"],
    ];
    for (title, wanted) in [
        ("DANH MỤC CÔNG TRÌNH NĂM 2025", vec![]),
        ("Biểu tổng hợp dự án năm 2025", vec![]),
        // Of another year: told, and the columns are what they are.
        ("Danh mục công trình năm 2024", vec!["N229"]),
    ] {
        let title: &[&str] = &["", "", title];
        let rows: Vec<&[&str]> = std::iter::once(title).chain(works).collect();
        assert_eq!(codes("du_an", &rows), wanted, "{title:?}");
    }
    // Between the heading of the names and those of the columns.
    let rows: &[&[&str]] = &[
        &["TT", "Xã", "BIỂU TỔNG HỢP TRÌNH HỘI ĐỒNG NHÂN DÂN", "", ""],
        &["", "", "1", "2", "3"],
        &["=1", "Tân Lập", "x", "", ""],
        &["=2", "Hòa An", "x", "", ""],
    ];
    assert_eq!(codes("hien_trang", rows), Vec::<&str>::new());
    // An outer level that is no title counts, nor is one that says what its figures are.
    for level in [
        "Tiêu chí chưa đạt",
        "Tổng hợp tiêu chí chưa đạt của xã",
        "Biểu tổng hợp đạt thêm trong quý",
    ] {
        let rows: &[&[&str]] = &[
            &["TT", "Xã", level, "", ""],
            &["", "", "1", "2", "3"],
            &["=1", "Tân Lập", "x", "", ""],
            &["=2", "Hòa An", "x", "", ""],
        ];
        assert_eq!(codes("hien_trang", rows)[0], "N228", "{level}");
    }
    // Over some of the columns it is one of theirs, whatever it is called.
    let rows: &[&[&str]] = &[
        &["TT", "Tên dự án", "Địa điểm", "Danh mục vốn của chương trình khác", ""],
        &["", "", "", "Tổng mức đầu tư (triệu đồng)", "Vốn NSTW (triệu đồng)"],
        &["=1", "Đường A", "Tân Lập", "=100", "=60"],
    ];
    assert_ne!(codes("du_an", rows), Vec::<&str>::new());
}

#[test]
fn what_is_compared_is_no_column_of_the_table() {
    let rows: &[&[&str]] = &[
        &["TT", "Xã", "1", "2", "3", "So với đầu năm"],
        &["=1", "Tân Lập", "x", "", "", "=1"],
        &["=2", "Hòa An", "x", "", "", "=0"],
    ];
    let (project, found) = told("hien_trang", rows);
    assert_eq!((project.is_some(), found), (true, vec![]));
    // Criteria below each other, communes beside each other.
    let rows: &[&[&str]] = &[
        &["Tiêu chí", "Tân Lập", "Hòa An", "So với cùng kỳ năm trước"],
        &["1. Giao thông", "x", "x", "=0"],
        &["2. Điện", "", "", "=1"],
        &["3. Thu nhập", "", "", "=0"],
    ];
    let (project, found) = told("hien_trang", rows);
    assert_eq!((project.is_some(), found), (true, vec![]));
}

/// The way out that is offered is one: `cot` would make a commune of the heading.
#[test]
fn a_column_beside_communes_is_offered_to_be_passed_over() {
    let rows: &[&[&str]] = &[
        &["Tiêu chí", "Tân Lập", "Hòa An", "Số xã đạt"],
        &["1. Giao thông", "x", "x", "=2"],
        &["2. Điện", "", "", "=0"],
        &["3. Thu nhập", "", "", "=0"],
    ];
    Case::small().book("so.xlsx", &[("T", rows)]).table("hien_trang", "so.xlsx").refused(
        r#"
lỗi[N202]: cột “Số xã đạt” không thuộc bảng Hiện trạng
  --> so.xlsx, T!D1
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Số xã đạt"]
"#,
        r#"
error[N202]: column “Số xã đạt” does not belong to table Hiện trạng
  --> so.xlsx, T!D1
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["Số xã đạt"]
"#,
    );
}

#[test]
fn footnotes_right_below_the_last_row() {
    let tables: [(&str, [&[&str]; 3]); 4] = [
        (
            "nguon_luc",
            [
                &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                &["=1", "Vốn tín dụng", "=50"],
                &["=2", "Ngân sách tỉnh", "=70"],
            ],
        ),
        (
            "du_an",
            [WORKS, &["=1", "Đường A", "Tân Lập", "=9", "=6"], &["=2", "B", "Hòa An", "=9", "=5"]],
        ),
        (
            "nhiem_vu",
            [
                &["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
                &["=1", "Kiểm tra", "Phòng Kinh tế"],
                &["=2", "Tập huấn", "Văn phòng"],
            ],
        ),
        (
            "hien_trang",
            [&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "x"]],
        ),
    ];
    for (key, rows) in tables {
        for note in [
            "* Danh mục này thay thế danh mục kèm theo Kế hoạch cũ",
            "(Kèm theo Kế hoạch số 12/KH-UBND)",
            "Số liệu trên do các xã báo cáo, Phòng Kinh tế kiểm tra.",
        ] {
            for line in [[note, ""], ["", note]] {
                let mut all = rows.to_vec();
                all.push(&line);
                let case = Case::small().book("so.xlsx", &[("T", &all)]).table(key, "so.xlsx");
                let (_, codes) = loaded(&case);
                // What may be a row of a table of words is told.
                assert!(codes.iter().all(|code| *code == "N222"), "{key} {line:?}: {codes:?}");
                assert!(codes.is_empty() || key == "nhiem_vu", "{key} {line:?}: {codes:?}");
                let summary = case.run(&["check"], "vi").stdout;
                assert!(summary.contains("không đọc (ngoài bảng): 1 dòng"), "{key}: {summary}");
            }
        }
    }
    // A name by itself may be a row whose figures were forgotten.
    let (key, rows) = tables[1];
    let mut all = rows.to_vec();
    all.push(&["", "Đường C"]);
    assert_eq!(codes(key, &all), ["N231"]);
}

#[test]
fn remarks_that_are_printed() {
    let rows: &[&[&str]] = &[
        &["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Ghi chú"],
        &["=1", "Kiểm tra", "Phòng Kinh tế", "Xin rút"],
    ];
    Case::small().book("so.xlsx", &[("T", rows)]).table("nhiem_vu", "so.xlsx").remarked(
        r#"
cảnh báo[N269]: ghi chú của “Kiểm tra” viết “Xin rút”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!D2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “Kiểm tra” says “Xin rút”, but the row's figures are counted
  --> so.xlsx, T!D2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
}

/// Whether the second column is the year's own is asked, with a line for each answer; with neither of them a
/// sum of several years would be printed as that of one.
#[test]
fn a_part_of_one_year_beside_a_total() {
    let rows: &[&[&str]] = &[
        &["TT", "Nguồn vốn", "Tổng số (triệu đồng)", "Trong đó: năm 2025 (triệu đồng)"],
        &["=1", "Vốn tín dụng", "=50", "=20"],
        &["=2", "Ngân sách tỉnh", "=70", "=30"],
    ];
    let (_, found) = told("nguon_luc", rows);
    assert_eq!(found, ["N644 `so.xlsx, T!D1`"]);
    for (mapping, wanted) in
        [("cot: {so_tien: D}, bo_qua: [C]", "20"), ("cot: {so_tien: C}, bo_qua: [D]", "50")]
    {
        let case = Case::small()
            .book("so.xlsx", &[("T", rows)])
            .table("nguon_luc", &format!("{{tep: so.xlsx, {mapping}}}"));
        let (project, _) = loaded(&case);
        let amount = project.funding[0].amount.as_ref().expect("an amount").value;
        assert_eq!(amount.normalize().to_string(), wanted);
    }
    // To pass the part over says nothing of the other.
    let case = Case::small()
        .book("so.xlsx", &[("T", rows)])
        .table("nguon_luc", "{tep: so.xlsx, bo_qua: [D]}");
    let (_, found) = ntm::returns::load(&case.project());
    assert!(found.iter().any(|own| own.problem.code() == "N644"), "{found:#?}");
}
