//! What a clerk of a province met on the way through a year: each a sheet as offices keep it.

use super::Case;

/// Sheets as rows of texts.
type Rows<'a> = &'a [&'a [&'a str]];

/// The small project with a table in a sheet of its own.
fn sheet(key: &str, rows: Rows, more: &str) -> Case {
    Case::small()
        .book("so.xlsx", &[("Bảng", rows)])
        .table(key, &format!("{{tep: so.xlsx, trang: Bảng{more}}}"))
}

/// The small project with a table of a period.
fn period(key: &str, rows: Rows, more: &str) -> Case {
    Case::small()
        .book("so.xlsx", &[("Bảng", rows), ("K", &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]])])
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - ky: 2025-6T\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    chot: 30/6/2025\n    {key}: {{tep: so.xlsx, trang: Bảng{more}}}\ndu_lieu:\n"
            ),
        )
}

/// What is said of the project, which is in order.
#[track_caller]
fn read(case: &Case) -> String {
    let checked = case.run(&["check"], "vi");
    assert_eq!(checked.code, 0, "{}", checked.stderr);
    let lines = checked.stderr.lines().filter(|line| !line.starts_with("du-an: "));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

const MET: &str = "    - {xa: Tân Lập, dat: \"1\"}\n";

#[test]
fn a_year_of_recognition_without_a_title() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Đã công nhận", "Năm công nhận", "Mục tiêu năm"],
            &["=1", "Tân Lập", "", "=2020", "Duy trì"],
            &["=2", "Hòa An", "", "", "Duy trì"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn titles_marked_in_columns() {
    for marks in [["x", "", "x"], ["2019", "", "=2024"], ["X", "-", "x"]] {
        let case = sheet(
            "xa",
            &[
                &["TT", "Xã", "Kết quả công nhận giai đoạn 2021-2025", "", "", "Mục tiêu năm"],
                &["", "", "Xã NTM", "Xã NTM nâng cao", "Xã NTM kiểu mẫu"],
                &["=1", "Tân Lập", marks[0], marks[1], marks[2], "Duy trì"],
                &["=2", "Hòa An", "", "", "", "Phấn đấu đạt chuẩn NTM"],
            ],
            "",
        )
        .change("dat: \"1\"}\n    - {xa: Hòa An", "dat: \"1, 2, 3\"}\n    - {xa: Hòa An")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
        .change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
        let said = read(&case);
        assert_eq!(said, "", "{marks:?}");
    }
}

#[test]
fn sums_of_titles_marked_in_columns() {
    let rows = |sum: &'static str| -> [[&'static str; 5]; 7] {
        [
            ["TT", "Xã", "Xã NTM", "Xã NTM nâng cao", "Mục tiêu năm"],
            ["", "TOÀN HUYỆN", "=1", "=0", ""],
            ["I", "Khu vực miền núi", sum, "=0", ""],
            ["=1", "Tân Lập", "x", "", "Duy trì"],
            ["", "Các phường", "=0", "=0", ""],
            ["=2", "Hòa An", "", "", "tăng tiêu chí"],
            ["", "", "", "", ""],
        ]
    };
    let case = |sum| {
        let rows = rows(sum);
        let rows: Vec<&[&str]> = rows.iter().map(|row| row.as_slice()).collect();
        sheet("xa", &rows, "")
            .change("dat: \"1\"}\n    - {xa: Hòa An", "dat: \"1, 2, 3\"}\n    - {xa: Hòa An")
            .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
    };
    assert_eq!(read(&case("=1")), "");
    case("=2").refused("\n@@1", "\n@@2");
}

#[test]
fn a_title_among_parts() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách nhà nước", "=500"],
            &["II", "Vốn tín dụng", "=300"],
            &["", "Trong đó vốn chính sách:", ""],
            &["1", "Ngân hàng chính sách", "=900"],
            &["2", "Quỹ tín dụng", "=100"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_part_whose_amount_is_not_known() {
    let case = sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["1", "Ngân sách nhà nước", "=500"],
            &["", "Trong đó: vốn sự nghiệp", ""],
            &["2", "Vốn tín dụng", "=300"],
        ],
        "",
    );
    assert_eq!(read(&case), "");
}

#[test]
fn more_in_some_parts_than_in_the_whole() {
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)", "Kết quả huy động (triệu đồng)"],
            &["1", "Vốn tín dụng", "=300", "=100"],
            &["1.1", "Ngân hàng chính sách", "=900", "=90"],
            &["1.2", "Quỹ tín dụng", "", "=10"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_column_of_the_whole_year_for_its_rest() {
    period(
        "huy_dong",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch năm (triệu đồng)",
                "Đã huy động (triệu đồng)",
                "Ước thực hiện cả năm 2025 (triệu đồng)",
            ],
            &["1", "Vốn tín dụng", "=300", "=200", "=290"],
        ],
        ", cot: {con_lai: E}",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn more_still_to_come_than_the_plan_has() {
    period(
        "huy_dong",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch năm (triệu đồng)",
                "Đã huy động (triệu đồng)",
                "Kế hoạch 6 tháng cuối năm (triệu đồng)",
            ],
            &["1", "Vốn tín dụng", "=300", "=200", "=290"],
            &["2", "Vốn doanh nghiệp", "=300", "=200", "=150"],
        ],
        "",
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_heading_of_another_field_in_cot() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"],
            &["1", "Đường A", "=300", "=200"],
        ],
        ", cot: {khoi_luong: \"Giải ngân (triệu đồng)\"}",
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn most_communes_fell_at_once() {
    let many = ["Một", "Hai", "Ba", "Bốn"];
    let communes: String =
        many.iter().map(|name| format!("    - {{ten: {name} Thôn}}\n")).collect();
    let met: String =
        many.iter().map(|name| format!("    - {{xa: {name} Thôn, dat: \"1\"}}\n")).collect();
    let given: String =
        many.iter().map(|name| format!("    - {{xa: {name} Thôn, giao: \"2\"}}\n")).collect();
    let hamlets: String = many
        .iter()
        .map(|name| format!("    - {{xa: {name} Thôn, tong: 9, ntm_da_dat: 5}}\n"))
        .collect();
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Bảng",
                &[
                    &["TT", "Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM"],
                    &["=1", "Một Thôn", "=9", "=1"],
                    &["=2", "Hai Thôn", "=9", "=2"],
                    &["=3", "Ba Thôn", "=9", "=0"],
                    &["=4", "Bốn Thôn", "=9", "=6"],
                ],
            )],
        )
        .change("  hien_trang:\n", &format!("{communes}  hien_trang:\n"))
        .change(MET, &format!("{met}{MET}"))
        .change("  giao:\n", &format!("  xom:\n{hamlets}  giao:\n{given}"))
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    xom: {tep: so.xlsx, trang: Bảng}\ndu_lieu:\n",
        )
        .refused("\n@@1", "\n@@2");
}

#[test]
fn a_report_due_before_its_data_are_closed() {
    Case::small()
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    han: 09/6/2025\n    hien_trang:\n      - {xa: Tân Lập, dat: \"1\"}\n      - {xa: Hòa An, dat: \"1\"}\ndu_lieu:\n",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_kind_of_work_that_no_form_has() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Loại công trình", "Kế hoạch vốn (triệu đồng)"],
            &["1", "Trường A", "Trường học", "=300"],
            &["2", "Trạm B", "Y tế", "=300"],
            &["3", "Cột C", "Cột cờ", "=300"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn titles_over_the_number_and_the_name_with_sums() {
    let case = sheet(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM / Đến hết 2024"],
            &["I. Khu vực miền núi", "", "=9", "=4"],
            &["=1", "Tân Lập", "=9", "=4"],
            &["Các phường, đặc khu", "", "=8", "=5"],
            &["=2", "Hòa An", "=8", "=5"],
        ],
        "",
    );
    assert_eq!(read(&case), "");
}
