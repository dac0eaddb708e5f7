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

/// Marks of both communes below one level over the numbers of the criteria.
fn below(outer: &'static str) -> Vec<Vec<&'static str>> {
    vec![
        vec!["TT", "Xã", outer],
        vec!["", "", "=1", "=2", "=3"],
        vec!["=1", "Tân Lập", "x", "", "x"],
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
    status(leaked(below("Tiêu chí giao năm 2024"))).refused("\n@@1", "\n@@2");
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
    .refused("\n@@1", "\n@@2");
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
    .refused("\n@@1", "\n@@2");
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
    .refused("\n@@1", "\n@@2");
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
    table("xom", rows("Kế hoạch năm 2025", "Số thôn")).refused("\n@@1", "\n@@2");
    table("xom", rows("Thôn NTM", "Số thôn")).refused("\n@@3", "\n@@4");
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
        (run.stdout, json.stdout)
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
        .refused("\n@@1", "\n@@2");
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
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Trang",
                &[
                    &[
                        "TT",
                        "Tên dự án",
                        "Tổng mức đầu tư (triệu đồng)",
                        "",
                        "Kế hoạch vốn 2025",
                        "",
                    ],
                    &["", "", "Tổng số", "NSTW", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
                    &["=1", "Đường A", "=2000", "=1500", "=500", "=50"],
                ],
            )],
        )
        .table("du_an", "{tep: a.xlsx, bo_qua: [NSTW]}")
        .refused("\n@@1", "\n@@2");
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
        .refused("\n@@1", "\n@@2");
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
