//! What a clerk of a commune met on the way through a year: names, amounts and days that are another's,
//! and columns and cells that must not be taken for nothing.

use super::Case;
use super::tables::{period, sheet};

/// The small project of one commune's own committee.
fn commune(area: &str) -> Case {
    Case::small()
        .change("cap: huyen", "cap: xa")
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .change("    - {xa: Hòa An, dat: \"1\"}\n", "")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
        .change("ten: Ủy ban nhân dân huyện Bình Minh", &format!("ten: Ủy ban nhân dân {area}"))
        .change("dia_ban: huyện Bình Minh", &format!("dia_ban: {area}"))
        .change("dia_danh: Bình Minh", "dia_danh: Tân Lập")
}

#[test]
fn columns_of_money_are_added_and_never_left_out() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "NS tỉnh", "NS phường", "Dân góp", "Cộng"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5", "=155"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_column_between_columns_of_money() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "Quỹ của hội", "NSĐP", "Điểm"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn the_columns_that_are_offered_are_read() {
    let case = sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "NS tỉnh", "NS phường", "Dân góp", "Cộng"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5", "=155"],
        ],
        ", cot: {von_nsdp: [\"NS tỉnh\", \"NS phường\"], von_khac: \"Dân góp\", von: \"Cộng\"}",
    );
    let (project, found) = ntm::inputs::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let local = project.projects[0].local.as_ref().expect("an amount");
    assert_eq!(local.value.to_string(), "50");
}

#[test]
fn a_unit_that_is_not_the_body_s_own() {
    commune("phường Tân Lập").refused("\n@@1", "\n@@2");
}

#[test]
fn names_of_another_area() {
    commune("xã Tân Lập")
        .change("dia_danh: Tân Lập", "dia_danh: Nậm Rịa")
        .change(
            "Xây dựng nông thôn mới năm 2025",
            "Xây dựng nông thôn mới trên địa bàn xã Nậm Rịa năm 2025",
        )
        .remarked("\n@@1", "\n@@2");
    let case = commune("xã Tân Lập").change(
        "Xây dựng nông thôn mới năm 2025",
        "Xây dựng nông thôn mới trên địa bàn xã Tân Lập năm 2025",
    );
    assert_eq!(case.said().0, "");
}

#[test]
fn what_is_left_of_the_sample() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, ten: Mẫu Một, ntm_da_dat: x}]")
        .table("du_an", "[{ten: Đường liên xóm (minh họa), von_nstw: 10}]")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn a_hamlet_s_name_that_is_nearly_another() {
    period(
        "xom",
        &[&["Xã", "Tên thôn", "Đã đạt"], &["Tân Lập", "Pác Nậm", "x"], &["Tân Lập", "Bản 1", "x"]],
        ", cot: {ntm_da_dat: Đã đạt}",
    )
    .table(
        "xom",
        "[{xa: Tân Lập, ten: Pác Nặm}, {xa: Tân Lập, ten: Bản 1}, {xa: Tân Lập, ten: Bản 2}]",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_budget_below_another_source() {
    let case = Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách nhà nước, gom: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Ngân sách xã, so_tien: 20}]}]",
        )
        .table("du_an", "[{ten: Đường A, von_nstw: 100}]");
    assert_eq!(case.said().0, "");
}

#[test]
fn three_decimals_that_end_in_zero() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)"],
            &["=1", "Ngân sách trung ương", "1.287,5"],
            &["=2", "Vốn tín dụng", "3,200"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn an_amount_in_dong() {
    Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách trung ương, so_tien: 2150}, {ten: Vốn tín dụng, so_tien: 150000000}]",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn days_of_last_year() {
    Case::small()
        .table(
            "nhiem_vu",
            "[{viec: Kiện toàn Ban Chỉ đạo, chu_tri: Phòng Nông nghiệp, thoi_han: 30/11/2024}]",
        )
        .table("du_an", "[{ten: Đường A, von_nstw: 10, thoi_gian: 2023-2024}]")
        .table("loi_van", "{tuyen_truyen: [\"Trước 31/1/2024 kiện toàn Ban Chỉ đạo\"]}")
        .change(
            "    noi_nhan:",
            "      - Căn cứ Quyết định số 88/QĐ-UBND ngày 20/01/2024 của Ủy ban nhân dân tỉnh về giao chỉ tiêu, kế hoạch vốn\n    noi_nhan:",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_deputy_who_signs_as_the_head() {
    Case::small().change("chuc_vu: Chủ tịch", "chuc_vu: Phó Chủ tịch").refused("\n@@1", "\n@@2");
}

#[test]
fn a_committee_below_another() {
    Case::small()
        .change("  dong_ten:", "  chu_quan: [UBND TỈNH CAO SƠN]\n  dong_ten:")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn two_periods_of_one_day() {
    let status = |met: &str| {
        format!("hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}, {{xa: Hòa An, dat: \"1\"}}]")
    };
    Case::small()
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - {{ky: 2025-T3, chot: 14/3/2025, {}, huy_dong: [{{ten: Vốn vay, thuc_hien: 20}}]}}\n  - {{ky: 2025-Q1, chot: 14/3/2025, {}, huy_dong: [{{ten: Vốn vay, thuc_hien: 10}}]}}\ndu_lieu:\n",
                status("1, 2"),
                status("1")
            ),
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_work_in_other_words() {
    Case::small()
        .table("du_an", "[{ten: Đường trục thôn Nà Lường - Pác Nặm, von_nstw: 2370}]")
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-Q1, cong_trinh: [{ten: Đường thôn Nà Lường đi Pác Nặm, ke_hoach: 2370, giai_ngan: 100}]}\ndu_lieu:\n",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_blank_cell_where_others_say_not_met() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "K",
                &[
                    &["Xã", "1", "2", "3"],
                    &["Tân Lập", "", "Chưa đạt", "Chưa đạt"],
                    &["Hòa An", "Đạt", "Chưa đạt", "Chưa đạt"],
                ],
            )],
        )
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-6T, chot: 30/6/2025, hien_trang: {tep: so.xlsx, trang: K}}\ndu_lieu:\n",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn prose_that_a_block_of_the_office_s_own_leaves_out() {
    Case::small()
        .table("loi_van", "{tuyen_truyen: [\"Mỗi thôn một buổi.\"]}")
        .file(
            "mau/ke-hoach.typ.j2",
            "{% extends \"ke-hoach.typ.j2\" %}\n{% block tuyen_truyen %}\n#khoan[Công tác tuyên truyền]\n- Vận động\n{% endblock %}\n",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_task_whose_lead_is_blank() {
    sheet(
        "nhiem_vu",
        &[
            &["Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
            &["Tuyên truyền", "Phòng Nông nghiệp", "Quý I"],
            &["Kiện toàn Ban Chỉ đạo", "", "Quý II"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn capital_above_the_total_of_a_project() {
    Case::small()
        .table("du_an", "[{ten: Đường A, tong_muc: 2000, von_nstw: 2000, von_nsdp: 370}]")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn prose_under_the_name_of_its_heading() {
    Case::small()
        .table("loi_van", "{kien_nghi: [\"Đề nghị tỉnh bố trí vốn.\"]}")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_dash_too_many() {
    Case::small()
        .table("loi_van", "{tuyen_truyen: [[Loa truyền thanh phát tin]]}")
        .refused("\n@@1", "\n@@2");
}
