//! Inputs that were once read, silently, as something that a person would not read in them: the unit
//! and the year of a heading or a key, several names in a cell, a forgotten name, a remark that takes
//! back its row.

use super::Case;
use ntm::model::Project;

/// The project as read; nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

/// A sheet of a table, whose numbers begin with "=".
fn sheet(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().table(key, "{tep: b.xlsx, trang: B}").book("b.xlsx", &[("B", rows)])
}

#[test]
fn the_unit_of_a_key_counts() {
    let amount = |data: &str| {
        let project = read(&Case::small().table("nguon_luc", data));
        let amount = project.funding.first().and_then(|source| source.amount.clone());
        amount.map(|amount| amount.value.to_string())
    };
    for (data, million) in [
        ("[{ten: NSTW, so_tien (tỷ đồng): \"1,5\"}]", "1500"),
        ("[{ten: NSTW, \"Kế hoạch (tỷ đồng)\": \"1,5\"}]", "1500"),
        ("[{ten: NSTW, \"Kế hoạch năm 2025 (đồng)\": 1500500000}]", "1500.5"),
        ("[{ten: NSTW, so_tien (triệu đồng): \"1,5\"}]", "1.5"),
        ("[{ten: NSTW, so_tien: \"1,5\"}]", "1.5"),
    ] {
        assert_eq!(amount(data).as_deref(), Some(million), "{data}");
    }
}

#[test]
fn a_key_says_no_more_than_its_field() {
    Case::small().table("nguon_luc", "[{ten: NSTW, so_tien (USD): 5}]").refused("", "");
    Case::small().table("nguon_luc", "[{ten: NSTW, \"Kế hoạch năm 2024\": 5}]").refused("", "");
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao (chưa): \"2, 3\"}, {xa: Hòa An, giao: \"2\"}]")
        .refused("", "");
}

#[test]
fn several_hamlets_in_a_cell() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
            &["=1", "Tân Lập", "Thôn Đông, thôn Tây, thôn Nam", "", "x"],
            &["=2", "", "02 thôn", "x", ""],
            &["=3", "", "Thôn 4", "x", ""],
        ],
    )
    .refused("", "");
}

#[test]
fn years_of_targets_and_of_bases() {
    sheet(
        "xa",
        &[
            &["TT", "Tên xã", "Mục tiêu năm 2024"],
            &["=1", "Tân Lập", "đạt chuẩn"],
            &["=2", "Hòa An", "tăng tiêu chí"],
        ],
    )
    .refused("", "");
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn NTM đã đạt 2025", "Thôn NTM giao 2024"],
            &["=1", "Tân Lập", "=2", "=1"],
        ],
    )
    .refused("", "");
    let sound = sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn đạt chuẩn NTM đến năm 2024", "Thôn NTM giao năm 2025"],
            &["=1", "Tân Lập", "=2", "=1"],
        ],
    );
    let hamlet = read(&sound).hamlets.remove(0);
    let number = |count: Option<ntm::origin::Sourced<ntm::model::HamletCount>>| {
        count.map(|count| count.value.number)
    };
    assert_eq!(number(hamlet.standard_base), Some(2));
    assert_eq!(number(hamlet.standard_target), Some(1));
}

const OFFICES: &[&str] = &["TT", "Cơ quan", "Nhiệm vụ", "Phụ trách tiêu chí"];

#[test]
fn a_numbered_row_without_its_office() {
    sheet(
        "phan_cong",
        &[
            OFFICES,
            &["=1", "Phòng Kinh tế", "- Chủ trì", "1, 2"],
            &["", "", "- Báo cáo", ""],
            &["=2", "", "- Phối hợp", "3"],
        ],
    )
    .refused("", "");
}

#[test]
fn several_offices_in_a_cell() {
    sheet(
        "phan_cong",
        &[
            OFFICES,
            &["=1", "Phòng Kinh tế; Hội Nông dân", "- Chủ trì", "1"],
            &["=2", "Phòng Văn hóa - Xã hội", "- Phối hợp", "2"],
            &["=3", "Công an xã, Ban Chỉ huy Quân sự xã", "- An ninh", "3"],
            &["=4", "Đoàn Thanh niên\nHội Phụ nữ", "- Vận động", ""],
            &["=5", "Văn phòng\nHội đồng nhân dân và Ủy ban nhân dân", "- Tổng hợp", ""],
        ],
    )
    .remarked("", "");
}

#[test]
fn remarks_that_take_back_their_row() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM giao", "Ghi chú"],
            &["=1", "Tân Lập", "Thôn 1", "x", "Chuyển sang 2026"],
            &["=2", "", "Thôn 2", "x", "Sáp nhập từ 2 thôn"],
        ],
    )
    .remarked("", "");
}

#[test]
fn a_criterion_stated_in_two_ways() {
    Case::small()
        .table(
            "hien_trang",
            "[{xa: Tân Lập, dat: \"1\", \"1\": \"-\"}, {xa: Hòa An, dat: \"1\", khong_ap_dung: \"1\"}]",
        )
        .refused("", "");
}

#[test]
fn what_does_not_apply_beside_marks() {
    let case = Case::small().table(
        "hien_trang",
        "[{xa: Tân Lập, \"1\": x, \"2\": o, khong_ap_dung: \"3\"}, {xa: Hòa An, \"1\": x, \"2\": o, \"3\": o}]",
    );
    let case = case.table("giao", "[{xa: Tân Lập, giao: \"2\"}, {xa: Hòa An, giao: \"2\"}]");
    let mark = |project: &Project, number| {
        let code = ntm::model::Code::criterion(number);
        project.status.marks[&(0, code)].value
    };
    let project = read(&case);
    assert_eq!(mark(&project, 3), ntm::viet::Mark::NotApplicable);
    assert_eq!(mark(&project, 2), ntm::viet::Mark::NotMet);
}

/// The small project with a table of a period.
fn of_period(key: &str, rows: &[&[&str]]) -> Case {
    let line = format!("ky: [{{ky: 2025-6T, {key}: {{tep: b.xlsx, trang: B}}}}]\ndu_lieu:\n");
    Case::small().change("du_lieu:\n", &line).book("b.xlsx", &[("B", rows)])
}

#[test]
fn documents_are_not_counted_in_meetings() {
    of_period(
        "hoat_dong",
        &[
            &["Loại hoạt động", "Nội dung", "Số lượng"],
            &["Văn bản", "Chỉ đạo", "03 hội nghị"],
            &["Họp", "Giao ban", "03 hội nghị"],
        ],
    )
    .refused("", "");
}

#[test]
fn what_came_in_since_the_year_began() {
    let case = of_period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn", "Lũy kế huy động (triệu đồng)", "Lũy kế giải ngân (triệu đồng)"],
            &["=1", "Vốn tín dụng", "=700", "=300"],
        ],
    );
    let source = read(&case).periods.remove(0).funding.remove(0);
    let value = |amount: ntm::model::Stated| amount.map(|amount| amount.value.to_string());
    assert_eq!(value(source.mobilised).as_deref(), Some("700"));
    assert_eq!(value(source.disbursed).as_deref(), Some("300"));
}

#[test]
fn items_of_a_list_with_another_mark() {
    Case::small()
        .table("loi_van", "\n    muc_tieu_chung: Ý một;\n      + Ý hai;\n      + Ý ba")
        .refused("", "");
}

#[test]
fn a_table_that_needs_no_one_column_names_the_usual_ones() {
    sheet("xom", &[&["TT", "Thôn", "Đã đạt", "Phấn đấu"], &["=1", "Thôn 1", "x", ""]])
        .refused("", "");
}
