//! Headings that say more, or something else, than their innermost level: every level counts, rows
//! above the headings too, and what the project maps is never read beside what was guessed.

use super::Case;

type Rows = [&'static [&'static str]];

fn status(rows: &Rows) -> Case {
    Case::small()
        .book("a.xlsx", &[("Trang", rows)])
        .table("hien_trang", "{tep: a.xlsx, ngay: 31/12/2024}")
}

fn targets(rows: &Rows) -> Case {
    Case::small().book("a.xlsx", &[("Trang", rows)]).table("giao", "a.xlsx")
}

fn table(key: &str, rows: &Rows) -> Case {
    Case::small().book("a.xlsx", &[("Trang", rows)]).table(key, "{tep: a.xlsx}")
}

fn table_with(key: &str, data: &str, rows: &Rows) -> Case {
    Case::small().book("a.xlsx", &[("Trang", rows)]).table(key, data)
}

/// Marks of both communes below one level over the numbers of the criteria.
fn below(outer: &'static str) -> Vec<Vec<&'static str>> {
    vec![
        vec!["TT", "Xã", outer],
        vec!["", "", "=1", "=2", "=3"],
        vec!["=1", "Tân Lập", "x", "", ""],
        vec!["=2", "Hòa An", "x", "", ""],
    ]
}

fn leaked(rows: Vec<Vec<&'static str>>) -> &'static Rows {
    let rows = rows.into_iter().map(|row| &*row.leak()).collect::<Vec<_>>();
    rows.leak()
}

/// What a run says, by its code; empty where it says nothing.
fn codes(case: &Case) -> String {
    let run = case.run(&["check"], "vi");
    let words: Vec<&str> = run.stderr.split('[').skip(1).filter_map(|part| part.get(..4)).collect();
    let mut codes: Vec<&str> = words.into_iter().filter(|code| code.starts_with('N')).collect();
    codes.dedup();
    codes.join(" ")
}

#[test]
fn levels_over_criteria() {
    for outer in [
        "Tiêu chí giao năm 2025",
        "Các tiêu chí còn lại",
        "Tiêu chí nợ",
        "Cần đạt",
        "Mục tiêu đến năm 2024",
        "Tiêu chí đề nghị xét",
        "Tiêu chí khó đạt",
        "Không đạt",
    ] {
        assert_eq!(codes(&status(leaked(below(outer)))), "N228", "{outer}");
    }
    for outer in [
        "Hiện trạng",
        "Thực trạng",
        "Tiêu chí đạt chuẩn",
        "Mức độ đạt",
        "Lũy kế tiêu chí đạt",
        "Kết quả thực hiện đến 31/12/2024",
        "Kết quả rà soát đến ngày 31/12/2024",
        "Kết quả đánh giá các tiêu chí xã nông thôn mới",
        "Tiêu chí số",
        "Bộ tiêu chí quốc gia về xã NTM",
        "Trong đó",
    ] {
        assert_eq!(codes(&status(leaked(below(outer)))), "", "{outer}");
    }
    for outer in [
        "Đã hoàn thành",
        "Tiêu chí bị thu hồi",
        "Duy trì",
        "6 tháng",
        "Tháng 6",
        "Không đạt",
        "Đề nghị xét",
    ] {
        assert_eq!(codes(&targets(leaked(below(outer)))), "N228", "{outer}");
    }
    for outer in ["Chỉ tiêu giao năm 2025", "Phấn đấu đạt thêm", "Kế hoạch 2025", "Đăng ký"]
    {
        let run = codes(&targets(leaked(below(outer))));
        assert!(!run.contains("N2"), "{outer}: {run}");
    }
}

#[test]
fn the_line_for_all_columns_below_a_level() {
    status(leaked(below("Tiêu chí giao năm 2024"))).refused(r#"
lỗi[N228]: tiêu đề “Tiêu chí giao năm 2024” có chữ “giao”, không rõ có phải số liệu của bảng Hiện trạng
  --> a.xlsx, Trang!C2
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {1: C, 2: D, 3: E}; nếu không, ghi: bo_qua: ["Tiêu chí giao năm 2024"]
"#, r#"
error[N228]: heading “Tiêu chí giao năm 2024” says “giao”, which table Hiện trạng does not mean
  --> a.xlsx, Trang!C2
  = if it is the column to read, write at the table in ntm.yaml: cot: {1: C, 2: D, 3: E}; if not, write: bo_qua: ["Tiêu chí giao năm 2024"]
"#);
}

#[test]
fn two_tables_above_each_other() {
    table(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["=1", "Ngân sách trung ương", "=300"],
            &["=2", "Ngân sách tỉnh", "=200"],
            &[],
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"],
            &["=3", "Vốn tín dụng", "=150"],
        ],
    )
    .refused(r#"
lỗi[N263]: phía trên còn một bảng có tiêu đề “TT | Nguồn vốn | Kế hoạch (triệu đồng)”; bảng Nguồn lực chỉ được đọc từ dòng tiêu đề 5
  --> a.xlsx, Trang!A1
  = gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: 5 (bảng dưới), hoặc den_dong: 3 (bảng trên)
"#, r#"
error[N263]: another table with headings “TT | Nguồn vốn | Kế hoạch (triệu đồng)” stands above; table Nguồn lực is read only from its headings in row 5
  --> a.xlsx, Trang!A1
  = make one table of both; or write at the table in ntm.yaml which to read: tu_dong: 5 (the lower one), or den_dong: 3 (the upper one)
"#);
}

#[test]
fn rows_above_the_headings() {
    table(
        "nguon_luc",
        &[
            &["=1", "Ngân sách trung ương", "=300"],
            &["=2", "Ngân sách tỉnh", "=200"],
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["=3", "Vốn tín dụng", "=100"],
        ],
    )
    .refused(r#"
lỗi[N262]: dòng “1 | Ngân sách trung ương | 300” có số liệu nhưng đứng trên dòng tiêu đề (dòng 3) của bảng Nguồn lực, sẽ không được đọc
  --> a.xlsx, Trang!C1
  = nếu là số liệu của bảng, chuyển dòng ấy xuống dưới tiêu đề; nếu không, ghi vào dòng của bảng trong ntm.yaml: tu_dong: 3
"#, r#"
error[N262]: row “1 | Ngân sách trung ương | 300” has figures but stands above the headings (row 3) of table Nguồn lực, and would not be read
  --> a.xlsx, Trang!C1
  = if it belongs to the table, move it below the headings; if not, write at the table in ntm.yaml: tu_dong: 3
"#);
}

/// Numbers of a title are no rows.
#[test]
fn numbers_of_titles() {
    for title in [&["Năm:", "=2025"][..], &["Năm", "=2025"], &["Biểu số", "=1"], &["", "=1"]]
    {
        let case = table(
            "nguon_luc",
            leaked(vec![
                title.to_vec(),
                vec!["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                vec!["=1", "Ngân sách tỉnh", "=200"],
            ]),
        );
        assert_eq!(codes(&case), "", "{title:?}");
    }
}

#[test]
fn an_outer_level_of_another_sum() {
    table(
        "du_an",
        &[
            &["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "", "", "Ghi chú"],
            &["", "", "Tổng số", "NSTW", "NSĐP"],
            &["=1", "Đường A", "=2000", "=1500", "=500"],
        ],
    )
    .refused(r#"
lỗi[N228]: tiêu đề “Tổng mức đầu tư (triệu đồng)” có chữ “mức đầu tư”, không rõ có phải số liệu của bảng Dự án
  --> a.xlsx, Trang!D2
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {von_nstw: D, von_nsdp: E}; nếu không, ghi: bo_qua: [D, E]
"#, r#"
error[N228]: heading “Tổng mức đầu tư (triệu đồng)” says “mức đầu tư”, which table Dự án does not mean
  --> a.xlsx, Trang!D2
  = if it is the column to read, write at the table in ntm.yaml: cot: {von_nstw: D, von_nsdp: E}; if not, write: bo_qua: [D, E]
"#);
}

#[test]
fn a_plan_over_the_number_of_hamlets() {
    let rows = |outer, inner| {
        leaked(vec![
            vec!["TT", "Xã", outer],
            vec!["", "", inner],
            vec!["=1", "Tân Lập", "=2"],
            vec!["=2", "Hòa An", "=1"],
        ])
    };
    table("xom", rows("Kế hoạch năm 2025", "Số thôn")).refused(r#"
lỗi[N228]: tiêu đề “Kế hoạch năm 2025” có chữ “Kế hoạch”, không rõ có phải số liệu của bảng Xóm
  --> a.xlsx, Trang!C2
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {ntm_giao: "Kế hoạch năm 2025 / Số thôn"}; nếu không, ghi: bo_qua: ["Kế hoạch năm 2025"]
"#, r#"
error[N228]: heading “Kế hoạch năm 2025” says “Kế hoạch”, which table Xóm does not mean
  --> a.xlsx, Trang!C2
  = if it is the column to read, write at the table in ntm.yaml: cot: {ntm_giao: "Kế hoạch năm 2025 / Số thôn"}; if not, write: bo_qua: ["Kế hoạch năm 2025"]
"#);
    table("xom", rows("Thôn NTM", "Số thôn")).refused(r#"
lỗi[N228]: tiêu đề “Thôn NTM” có chữ “NTM”, không rõ có phải số liệu của bảng Xóm
  --> a.xlsx, Trang!C2
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {ntm_da_dat: "Thôn NTM / Số thôn"}; nếu không, ghi: bo_qua: ["Thôn NTM"]
"#, r#"
error[N228]: heading “Thôn NTM” says “NTM”, which table Xóm does not mean
  --> a.xlsx, Trang!C2
  = if it is the column to read, write at the table in ntm.yaml: cot: {ntm_da_dat: "Thôn NTM / Số thôn"}; if not, write: bo_qua: ["Thôn NTM"]
"#);
    assert_eq!(codes(&table("xom", rows("Hiện có", "Số thôn"))), "");
}

/// "Tổng số" below "Thôn đạt chuẩn NTM" is the number of those.
#[test]
fn a_sum_takes_its_field_from_above() {
    let made = |rows: &Rows| {
        let case = table("xom", rows);
        let run = case.run(&["check"], "vi");
        assert_eq!(run.code, 0, "{}", run.stderr);
        let json = case.run(&["check", "--format", "json"], "vi");
        (run.stdout, json.events("project"))
    };
    let bare = made(&[&["Xã", "Giao thôn NTM"], &["Tân Lập", "=2"], &["Hòa An", "=1"]]);
    let below = made(&[
        &["Xã", "Giao thôn NTM năm 2025"],
        &["", "Tổng số"],
        &["Tân Lập", "=2"],
        &["Hòa An", "=1"],
    ]);
    assert_eq!(bare.0, below.0);
}

#[test]
fn a_part_of_the_year_over_a_plan() {
    for outer in ["Tháng 6", "6 tháng", "Quý II", "Trong đó", "Cấp tỉnh", "Thị trấn"] {
        let rows = leaked(vec![
            vec!["TT", "Nguồn vốn", outer],
            vec!["", "", "Kế hoạch (triệu đồng)"],
            vec!["=1", "Ngân sách tỉnh", "=200"],
        ]);
        assert_eq!(codes(&table("nguon_luc", rows)), "N228", "{outer}");
    }
}

#[test]
fn a_letter_beside_a_guess() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Trang",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "", "Ghi chú"],
                    &["=1", "Ngân sách trung ương", "=300", "=350"],
                ],
            )],
        )
        .table("nguon_luc", "{tep: a.xlsx, cot: {so_tien: D}}")
        .refused(r#"
lỗi[N204]: hai cột “Kế hoạch (triệu đồng)” và “D” cùng là “Kế hoạch (triệu đồng)”
  --> a.xlsx, Trang!D1
  xem thêm: a.xlsx, Trang!C1
  = giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Kế hoạch (triệu đồng)"] hoặc bo_qua: [D]
"#, r#"
error[N204]: columns “Kế hoạch (triệu đồng)” and “D” both mean “Kế hoạch (triệu đồng)”
  --> a.xlsx, Trang!D1
  see also: a.xlsx, Trang!C1
  = keep one and name the other at the table in ntm.yaml: bo_qua: ["Kế hoạch (triệu đồng)"] or bo_qua: [D]
"#);
}

/// A heading of capital letters is no letter of a column.
#[test]
fn a_heading_like_a_letter() {
    let case = Case::small()
        .book(
            "a.xlsx",
            &[(
                "Trang",
                &[
                    &["ĐVT: triệu đồng"],
                    &["TT", "Nguồn vốn", "KH"],
                    &["=1", "Ngân sách tỉnh", "=300"],
                ],
            )],
        )
        .table("nguon_luc", "{tep: a.xlsx, cot: {so_tien: KH}}");
    assert_eq!(codes(&case), "");
}

#[test]
fn words_of_several_columns() {
    table_with(
        "du_an",
        "{tep: a.xlsx, bo_qua: [NSTW]}",
        &[
            &["ĐVT: triệu đồng"],
            &["TT", "Tên dự án", "Tổng mức đầu tư", "", "Kế hoạch vốn 2025", ""],
            &["", "", "Tổng số", "NSTW", "NSTW", "NSĐP"],
            &["=1", "Đường A", "=2000", "=1500", "=500", "=50"],
        ],
    )
    .refused(r#"
lỗi[N284]: “NSTW” trong bo_qua là tiêu đề của 2 cột: "Tổng mức đầu tư / NSTW", "Kế hoạch vốn 2025 / NSTW"
  --> ntm.yaml:32:33
   |
32 |   du_an: {tep: a.xlsx, bo_qua: [NSTW]}
   |                                 ^^^^
  = ghi rõ một cột, cả tiêu đề trên lẫn tiêu đề dưới: "Tổng mức đầu tư / NSTW"
"#, r#"
error[N284]: “NSTW” in bo_qua is the heading of 2 columns: "Tổng mức đầu tư / NSTW", "Kế hoạch vốn 2025 / NSTW"
  --> ntm.yaml:32:33
   |
32 |   du_an: {tep: a.xlsx, bo_qua: [NSTW]}
   |                                 ^^^^
  = name one column, with its upper and its lower heading: "Tổng mức đầu tư / NSTW"
"#);
}

#[test]
fn units_at_the_end_of_headings() {
    let total = |rows: &Rows| {
        let run = table("nguon_luc", rows).run(&["check"], "vi");
        run.stdout.split("tổng vốn ").nth(1).unwrap_or(&run.stderr).trim().to_owned()
    };
    for (heading, sum) in [
        ("Kế hoạch, tỷ", "2.000 triệu đồng"),
        ("Kế hoạch ĐVT: tỷ", "2.000 triệu đồng"),
        ("Kế hoạch tỷ đồng", "2.000 triệu đồng"),
        ("Kinh phí, nghìn đồng", "0,002 triệu đồng"),
        ("Số tiền, triệu", "2 triệu đồng"),
        ("Kế hoạch (tr.đ)", "2 triệu đồng"),
    ] {
        let rows = leaked(vec![vec!["Nguồn vốn", heading], vec!["Ngân sách tỉnh", "=2"]]);
        assert_eq!(total(rows), sum, "{heading}");
    }
    for above in ["Đơn vị tính: tỷ", "(Số liệu tính theo tỷ)", "ĐVT: tỉ đồng"] {
        let rows =
            leaked(vec![vec![above], vec!["Nguồn vốn", "Kế hoạch"], vec!["Ngân sách tỉnh", "=2"]]);
        assert_eq!(total(rows), "2.000 triệu đồng", "{above}");
    }
}

#[test]
fn columns_of_two_units_added_up() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Trang",
                &[
                    &["ĐVT: tỷ đồng"],
                    &["TT", "Tên dự án", "Tổng mức đầu tư", "NS tỉnh (triệu đồng)", "NS xã"],
                    &["=1", "Đường A", "=20", "=500", "=2"],
                ],
            )],
        )
        .table("du_an", "{tep: a.xlsx, cot: {von_nsdp: [\"NS tỉnh (triệu đồng)\", \"NS xã\"]}}")
        .refused(r#"
lỗi[N204]: hai cột “NS tỉnh (triệu đồng)” và “NS xã” cùng là “NSĐP (triệu đồng)”
  --> a.xlsx, Trang!E2
  xem thêm: a.xlsx, Trang!D2
  = giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["NS tỉnh (triệu đồng)"] hoặc bo_qua: ["NS xã"]
"#, r#"
error[N204]: columns “NS tỉnh (triệu đồng)” and “NS xã” both mean “NSĐP (triệu đồng)”
  --> a.xlsx, Trang!E2
  see also: a.xlsx, Trang!D2
  = keep one and name the other at the table in ntm.yaml: bo_qua: ["NS tỉnh (triệu đồng)"] or bo_qua: ["NS xã"]
"#);
}

/// A dateline, the number of the form and what it is attached to are no level of the headings.
#[test]
fn captions_at_the_right() {
    for caption in [
        "Biểu 01/KH",
        "Bình Minh, ngày 05 tháng 01 năm 2025",
        "Phụ lục 02 kèm theo Kế hoạch",
        "(Kèm theo Kế hoạch số 01/KH-UBND)",
    ] {
        let rows = leaked(vec![
            vec!["", "", "", caption],
            vec!["TT", "Xã", "1", "2", "3"],
            vec!["=1", "Tân Lập", "x", "", ""],
            vec!["=2", "Hòa An", "x", "", ""],
        ]);
        let said = codes(&status(rows));
        assert!(!said.contains("N228"), "{caption}: {said}");
    }
}
