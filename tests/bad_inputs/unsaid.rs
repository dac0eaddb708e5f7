//! What a sheet says without the usual words: a year behind "6 tháng đầu năm", a total that is not called
//! one, blanks beside marks of what is not met, amounts that only a formula made.

use ntm::model::Project;
use rust_xlsxwriter::{Note, Workbook};

use super::Case;

/// The small project with a sheet for a table.
fn plain(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().book("so.xlsx", &[("T", rows)]).table(key, "{tep: so.xlsx, trang: T}")
}

/// The small project with a report of the first quarter that has a sheet for a table.
fn period(key: &str, rows: &[&[&str]]) -> Case {
    let table = format!("ky:\n  - ky: 2025-Q1\n    {key}: {{tep: so.xlsx, trang: T}}\n");
    Case::small()
        .book("so.xlsx", &[("T", rows)])
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{table}du_lieu:\n"))
}

/// The project as read, of which nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

/// The codes of what is found, in order.
fn codes(case: &Case) -> Vec<&'static str> {
    let (_, found) = ntm::inputs::load(&case.project());
    found.iter().map(|own| own.problem.code()).collect()
}

const ARREARS: [&[&str]; 2] =
    [&["TT", "Công trình", "Xã", "Còn nợ (triệu đồng)"], &["=1", "Đường A", "Tân Lập", "=40"]];

/// The arrears below a title.
fn arrears(title: &str) -> Case {
    period("no_dong", &[&[title], ARREARS[0], ARREARS[1]])
}

/// Sources of funding without numbers.
fn funding(rows: &[&[&str]]) -> Case {
    let head: &[&str] = &["Nguồn vốn", "Số tiền (triệu đồng)", "Ghi chú"];
    let all: Vec<&[&str]> = std::iter::once(head).chain(rows.iter().copied()).collect();
    plain("nguon_luc", &all)
}

/// Projects without numbers.
fn works(rows: &[&[&str]]) -> Case {
    let head: &[&str] =
        &["Dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)", "Ghi chú"];
    let all: Vec<&[&str]> = std::iter::once(head).chain(rows.iter().copied()).collect();
    plain("du_an", &all)
}

#[test]
fn the_year_behind_a_part_of_the_year() {
    arrears("NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2024").remarked("\n@@1", "\n@@2");
}

#[test]
fn years_in_other_writings() {
    for title in [
        "NỢ ĐỌNG 3 THÁNG ĐẦU NĂM (2024)",
        "NỢ ĐỌNG N2024",
        "NỢ ĐỌNG FY2024",
        "NỢ ĐỌNG NĂM 2 0 2 4",
        "NỢ ĐỌNG 3T24",
    ] {
        assert_eq!(codes(&arrears(title)), ["N229"], "{title}");
    }
    for title in [
        "NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2025",
        "NỢ ĐỌNG (theo QĐ số 15/QĐ-UBND ngày 5/3/2024)",
        "NỢ ĐỌNG (kèm theo Nghị quyết ngày 5 tháng 3 năm 2024)",
    ] {
        assert_eq!(codes(&arrears(title)), [""; 0], "{title}");
    }
    let targets = |title: &str| {
        plain("giao", &[&[title], &["TT", "Xã", "2", "3"], &["=1", "Tân Lập", "x", "x"]])
    };
    for title in ["GIAO ĐẾN NGÀY 31 THÁNG 12 NĂM 2023", "GIAO ĐẾN 31/12/23"] {
        assert_eq!(codes(&targets(title)), ["N229"], "{title}");
    }
}

#[test]
fn titles_of_another_time() {
    arrears("NỢ ĐỌNG CÙNG KỲ NĂM TRƯỚC").remarked("\n@@1", "\n@@2");
}

#[test]
fn a_list_of_what_was_asked_for() {
    let list = |title: &str| {
        period(
            "cong_nhan",
            &[
                &[title],
                &["TT", "Xã", "Quyết định công nhận"],
                &["=1", "Tân Lập", "12/QĐ-UBND ngày 5/3/2025"],
            ],
        )
    };
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐỀ NGHỊ CÔNG NHẬN NĂM 2025")), ["N650"]);
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐƯỢC CÔNG NHẬN NĂM 2024")), ["N229"]);
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐƯỢC CÔNG NHẬN NĂM 2025")), [""; 0]);
}

#[test]
fn a_last_row_that_sums_all_others() {
    works(&[
        &["Đường A", "Tân Lập", "=100", "=60"],
        &["Đường B", "Hòa An", "=90", "=50"],
        &["02 công trình", "", "=190", "=110"],
    ])
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_last_row_that_may_sum_by_chance() {
    funding(&[&["Ngân sách tỉnh", "=1000"], &["Tín dụng", "=500"], &["Cả năm", "=1500"]])
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn totals_by_other_words() {
    for total in ["Grand Total", "TC", "Giao thông Total", "Số mang sang trang sau"] {
        let project = read(&works(&[
            &["Đường A", "Tân Lập", "=100", "=60"],
            &["Đường B", "Hòa An", "=90", "=50"],
            &[total, "", "=190", "=110"],
        ]));
        assert_eq!(project.projects.len(), 2, "{total}");
    }
}

#[test]
fn dots_that_only_some_amounts_kept() {
    funding(&[&["Ngân sách tỉnh", "1.234.567"], &["Tín dụng", "=80.178"], &["Dân góp", "=300.5"]])
        .refused("\n@@1", "\n@@2");
}

#[test]
fn sources_of_another_year() {
    funding(&[
        &["Ngân sách tỉnh", "=1000"],
        &["Vốn giai đoạn 2026-2030", "=9000"],
        &["Vốn năm 2024 chuyển sang", "=30"],
        &["Vốn năm 2026", "=70"],
    ])
    .refused("\n@@1", "\n@@2");
}

#[test]
fn what_is_no_source() {
    funding(&[&["Ngân sách tỉnh", "=1000"], &["Số còn thiếu", "=200"]]).refused("\n@@1", "\n@@2");
    for name in ["Vốn ODA (không thực hiện)", "Tăng so với năm trước", "Nợ đọng XDCB"]
    {
        let case = funding(&[&["Ngân sách tỉnh", "=1000"], &[name, "=200"]]);
        assert_eq!(codes(&case), ["N249"], "{name}");
    }
}

#[test]
fn groups_of_works_of_another_year() {
    plain(
        "du_an",
        &[
            &["TT", "Dự án", "Địa điểm", "NSTW (triệu đồng)"],
            &["I", "Dự án chuyển tiếp"],
            &["=1", "Đường A", "Tân Lập", "=60"],
            &["II", "Dự án khởi công năm 2026"],
            &["=2", "Đường B", "Hòa An", "=50"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn only_what_is_not_met_is_marked() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "", "0", "0"],
            &["=2", "Hòa An", "", "0"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_blank_among_words_of_both() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "Đạt", "Chưa đạt"],
            &["=2", "Hòa An", "Đạt", "Chưa đạt", "Chưa đạt"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn parts_by_short_words_and_bullets() {
    for part in ["Trđó: vốn đầu tư", "Tr.đó: vốn đầu tư", "T/đó: vốn đầu tư"]
    {
        let project = read(&funding(&[
            &["Ngân sách trung ương", "=1000"],
            &[part, "=400"],
            &["Ngân sách tỉnh", "=300"],
        ]));
        let names: Vec<&str> = project.funding.iter().map(|own| own.name.value.as_str()).collect();
        assert_eq!(names, ["Ngân sách trung ương", "Ngân sách tỉnh"], "{part}");
        assert_eq!(project.funding[0].parts[0].name.value, "vốn đầu tư", "{part}");
    }
    for bullet in ["•", "*", "→", "o"] {
        let (first, second) = (format!("{bullet} Đầu tư"), format!("{bullet} Sự nghiệp"));
        let project = read(&funding(&[
            &["Ngân sách trung ương", "=1000"],
            &[&first, "=400"],
            &[&second, "=600"],
            &["Ngân sách tỉnh", "=300"],
        ]));
        assert_eq!(project.funding.len(), 2, "{bullet}");
        assert_eq!(project.funding[0].parts[0].name.value, "Đầu tư", "{bullet}");
    }
    let inner = funding(&[&["Ngân sách trung ương", "=1000"], &["Đầu tư (trong NSTW)", "=400"]]);
    assert_eq!(codes(&inner), ["N233"]);
}

#[test]
fn parts_of_a_work() {
    works(&[
        &["Đường A", "Tân Lập", "=100", "=60"],
        &["Gói thầu số 1", "", "=40", "=20"],
        &["Đường B", "Hòa An", "=90", "=50"],
    ])
    .refused("\n@@1", "\n@@2");
}

#[test]
fn amounts_that_formulas_made() {
    let third = "=333.333333333333";
    let case =
        funding(&[&["Tỉnh", third], &["Huyện", third], &["Xã", third], &["Tổng cộng", "=1000"]]);
    assert_eq!(read(&case).funding.len(), 3);
    let run = case.run(&["check"], "vi");
    assert!(run.stdout.contains("tổng vốn 1.000 triệu đồng"), "{}", run.stdout);
}

#[test]
fn no_names_of_hamlets() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Thôn Đông", "x"],
            &["=2", "Hòa An", "Chưa có thôn nào"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn remarks_that_change_an_amount() {
    funding(&[
        &["Ngân sách tỉnh", "=1000", "Còn 800"],
        &["Tín dụng", "=500", "Vốn 2026"],
        &["Dân góp", "=300", "Vốn năm 2024 chuyển sang"],
    ])
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_comment_that_changes_an_amount() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    page.write(0, 0, "Nguồn vốn").expect("a cell");
    page.write(0, 1, "Số tiền (triệu đồng)").expect("a cell");
    page.write(1, 0, "Ngân sách tỉnh").expect("a cell");
    page.write(1, 1, 1000).expect("a cell");
    page.insert_note(1, 1, &Note::new("Đã điều chỉnh còn 800").add_author_prefix(false))
        .expect("a comment");
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small()
        .file("so.xlsx", bytes)
        .table("nguon_luc", "{tep: so.xlsx, trang: T}")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn rows_passed_over_that_are_not_there() {
    funding(&[&["Ngân sách tỉnh", "=1000"]])
        .change("{tep: so.xlsx, trang: T}", "{tep: so.xlsx, trang: T, bo_qua: [400]}")
        .refused("\n@@1", "\n@@2");
}
