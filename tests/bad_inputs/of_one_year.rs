//! A column of all years beside this year's: which of the two is meant is asked, with the line for each answer,
//! in every table of amounts; and the answer gives the right figure.

use super::Case;
use super::tables::{Rows, codes, period, sheet};

/// The amounts of the sources of a plan that is read without a finding.
fn amounts(case: &Case) -> Vec<String> {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    let amounts = project.expect("a project").funding.into_iter().filter_map(|own| own.amount);
    amounts.map(|own| own.value.normalize().to_string()).collect()
}

fn money(year: &str) -> [Vec<String>; 4] {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    [
        row(["", "", "ĐVT: triệu đồng"]),
        row(["Nguồn vốn", "Tổng số", year]),
        row(["Ngân sách trung ương", "=300", "=60"]),
        row(["Ngân sách địa phương", "=75", "=15"]),
    ]
}

fn of_year(key: &str, year: &str, more: &str) -> Case {
    let rows = money(year);
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    sheet(key, &rows, more)
}

#[test]
fn whatever_way_the_years_part_is_called() {
    for year in [
        "Năm 2025",
        "2025",
        "Riêng năm 2025",
        "Trong đó: năm 2025",
        "Trong đó năm 2025",
        "Trong năm 2025",
        "Trong năm",
        "Năm kế hoạch",
        "Phân bổ năm 2025",
        "Vốn năm 2025",
        "KH năm 2025",
        "Kế hoạch năm 2025 (triệu đồng)",
        "Trong đó: kế hoạch năm 2025",
    ] {
        assert_eq!(codes(&of_year("nguon_luc", year, "")), ["N644"], "{year}");
        // To pass it over says nothing of the other.
        let passed = of_year("nguon_luc", year, ", bo_qua: [C]");
        assert_eq!(codes(&passed), ["N644"], "{year}");
        assert_eq!(
            amounts(&of_year("nguon_luc", year, ", cot: {so_tien: C}, bo_qua: [B]")),
            ["60", "15"]
        );
        assert_eq!(
            amounts(&of_year("nguon_luc", year, ", cot: {so_tien: B}, bo_qua: [C]")),
            ["300", "75"]
        );
    }
    // What was spent, asked for or carried over is no part of that kind.
    for year in ["Giải ngân năm 2025", "Nhu cầu năm 2025", "Trong đó: vốn năm 2024 kéo dài"]
    {
        assert_eq!(codes(&of_year("nguon_luc", year, "")), ["N202"], "{year}");
    }
}

#[test]
fn a_bare_year_beside_a_total() {
    of_year("nguon_luc", "Năm 2025", "").refused(
        r#"
lỗi[N644]: “Năm 2025” là một phần của “Tổng số”: “Tổng số” có thể là số của nhiều năm, ở đây cần số của năm 2025
  --> so.xlsx, Bảng!C2
  xem thêm: so.xlsx, Bảng!B2
  = nếu số của năm 2025 ở cột ấy, ghi vào dòng của bảng trong ntm.yaml: cot: {so_tien: "Năm 2025"}, bo_qua: ["Tổng số"]; nếu “Tổng số” đúng là số của năm 2025, ghi: cot: {so_tien: "Tổng số"}, bo_qua: ["Năm 2025"]
"#, r#"
error[N644]: “Năm 2025” is a part of “Tổng số”, which may be the sum of several years; here that of 2025 is wanted
  --> so.xlsx, Bảng!C2
  see also: so.xlsx, Bảng!B2
  = if that column is the one of 2025, write at the table in ntm.yaml: cot: {so_tien: "Năm 2025"}, bo_qua: ["Tổng số"]; if “Tổng số” is, write: cot: {so_tien: "Tổng số"}, bo_qua: ["Năm 2025"]
"#,
    );
}

#[test]
fn a_year_of_the_plan_beside_another() {
    sheet(
        "nguon_luc",
        &[
            &["Nguồn vốn", "Tổng số", "Trong đó: năm 2025", "Năm 2026"],
            &["Ngân sách trung ương", "=300", "=60", "=240"],
            &["Ngân sách địa phương", "=75", "=15", "=60"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N644]: “Trong đó: năm 2025” là một phần của “Tổng số”: “Tổng số” có thể là số của nhiều năm, ở đây cần số của năm 2025
  --> so.xlsx, Bảng!C1
  xem thêm: so.xlsx, Bảng!B1
  = nếu số của năm 2025 ở cột ấy, ghi vào dòng của bảng trong ntm.yaml: cot: {so_tien: "Trong đó: năm 2025"}, bo_qua: ["Tổng số", "Năm 2026"]; nếu “Tổng số” đúng là số của năm 2025, ghi: cot: {so_tien: "Tổng số"}, bo_qua: ["Trong đó: năm 2025", "Năm 2026"]
"#, r#"
error[N644]: “Trong đó: năm 2025” is a part of “Tổng số”, which may be the sum of several years; here that of 2025 is wanted
  --> so.xlsx, Bảng!C1
  see also: so.xlsx, Bảng!B1
  = if that column is the one of 2025, write at the table in ntm.yaml: cot: {so_tien: "Trong đó: năm 2025"}, bo_qua: ["Tổng số", "Năm 2026"]; if “Tổng số” is, write: cot: {so_tien: "Tổng số"}, bo_qua: ["Trong đó: năm 2025", "Năm 2026"]
"#,
    );
}

#[test]
fn other_years_alone_beside_a_total() {
    let rows: Rows = &[
        &["Nguồn vốn", "Tổng số", "Năm 2026", "Năm 2027"],
        &["Ngân sách trung ương", "=300", "=60", "=240"],
    ];
    assert_eq!(codes(&sheet("nguon_luc", rows, "")), ["N644"]);
    // A year before may be compared with.
    let rows: Rows =
        &[&["Nguồn vốn", "Kế hoạch", "Năm 2024"], &["Ngân sách trung ương", "=300", "=60"]];
    assert_eq!(codes(&sheet("nguon_luc", rows, "")), ["N202"]);
}

#[test]
fn in_every_table() {
    let raised: Rows = &[
        &["Nguồn vốn", "Kế hoạch năm 2025", "Lũy kế", "Trong đó: năm 2025"],
        &["Ngân sách trung ương", "=300", "=250", "=60"],
    ];
    assert!(codes(&period("huy_dong", raised, "")).contains(&"N644"));
    let works: Rows = &[
        &["Công trình", "Kế hoạch năm 2025", "Giải ngân", "Năm 2025"],
        &["Đường A", "=300", "=250", "=60"],
    ];
    assert!(codes(&period("cong_trinh", works, "")).contains(&"N644"));
    let hamlets: Rows = &[
        &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", "", ""],
        &["", "", "", "Đã đạt", "Kế hoạch", "Trong đó: năm 2025"],
        &["=1", "Tân Lập", "=9", "=2", "=5", "=1"],
        &["=2", "Hòa An", "=8", "=1", "=4", "=2"],
    ];
    assert!(codes(&sheet("xom", hamlets, "")).contains(&"N644"));
    let projects: Rows = &[
        &["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "Kế hoạch vốn (triệu đồng)", ""],
        &["", "", "", "Tổng số", "Năm 2025"],
        &["=1", "Đường A", "=500", "=300", "=60"],
    ];
    assert!(codes(&sheet("du_an", projects, "")).contains(&"N644"));
}

/// A sum that is offered for the column that the table lacks is asked about in the same way.
#[test]
fn sums_that_are_likely_the_amount() {
    let works: Rows = &[
        &["", "", "", "ĐVT: triệu đồng"],
        &["Tên dự án", "Tổng mức đầu tư", "Tổng số", "Năm 2025"],
        &["Đường A", "=500", "=300", "=60"],
    ];
    assert_eq!(codes(&sheet("du_an", works, "")), ["N644"]);
    let sources: Rows = &[
        &["", "", "ĐVT: triệu đồng"],
        &["Nguồn vốn", "Tổng vốn", "Năm 2025"],
        &["Ngân sách trung ương", "=300", "=60"],
    ];
    assert_eq!(codes(&sheet("nguon_luc", sources, "")), ["N644"]);
    // What is of a whole stage is never offered for the year's amount.
    let rows: Rows = &[
        &["", "", "ĐVT: triệu đồng"],
        &["Nguồn vốn", "Kế hoạch trung hạn", "Năm 2025"],
        &["Ngân sách trung ương", "=300", "=60"],
    ];
    let said = sheet("nguon_luc", rows, "").run(&["check"], "vi").stderr;
    assert!(said.contains("cot: {so_tien: \"Năm 2025\"}"), "{said}");
    assert!(!said.contains("so_tien: \"Kế hoạch trung hạn\""), "{said}");
    // "Năm 2025" over amounts is no column of years.
    let arrears: Rows = &[
        &["", "", "", "ĐVT: triệu đồng"],
        &["Công trình", "Giá trị quyết toán", "Đã thanh toán", "Năm 2025"],
        &["Đường A", "=300", "=60", "=50"],
    ];
    assert!(codes(&period("no_dong", arrears, "")).contains(&"N202"));
}

/// The local budget is that of its levels together, also where all are numbered on.
#[test]
fn a_local_budget_beside_its_levels() {
    let rows: [&[&str]; 7] = [
        &["", "", "ĐVT: triệu đồng"],
        &["TT", "Nguồn vốn", "Kế hoạch năm 2025"],
        &["1", "Ngân sách trung ương", "=300"],
        &["2", "Ngân sách địa phương", "=120"],
        &["3", "Ngân sách tỉnh", "=100"],
        &["4", "Ngân sách xã", "=20"],
        &["5", "Vốn tín dụng", "=70"],
    ];
    let said = sheet("nguon_luc", &rows, "").run(&["check"], "vi").stderr;
    let wanted = "lỗi[N621]: dòng “Ngân sách địa phương” bằng đúng tổng 02 dòng dưới";
    assert!(said.contains(wanted), "{said}");
}

/// Of two columns of hamlets that only their years tell apart, one says what is there and one what is aimed
/// at; no line adds them up.
#[test]
fn hamlets_of_two_years() {
    let rows: [&[&str]; 5] = [
        &["Xã", "Thôn NTM", ""],
        &["", "Năm 2024", "Năm 2025"],
        &["Tân Lập", "=2", "=1"],
        &["Hòa An", "=3", "=0"],
        &["Đông Sơn", "=1", "=2"],
    ];
    let case = sheet("xom", &rows, "");
    let (_, found) = ntm::returns::load(&case.project());
    let told: String = found.iter().map(|told| format!("{:?}", told.problem)).collect();
    assert_eq!(told.matches("(\"ntm_da_dat\", ").count(), 1, "{told}");
    assert_eq!(told.matches("(\"ntm_giao\", ").count(), 1, "{told}");
}
