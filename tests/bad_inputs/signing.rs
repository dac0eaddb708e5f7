//! Who signs, to whom it goes, which area, number and date a document names: each is held against what
//! stands beside it.

use super::Case;
use super::tables::{Rows, period, sheet};

/// The signature of the small project.
const SIGNER: &str = "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}";

/// The small project as that of a province's department.
fn department() -> Case {
    Case::small()
        .change("cap: huyen", "cap: so")
        .change(
            "ten: Ủy ban nhân dân huyện Bình Minh",
            "ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh",
        )
        .change("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG]")
        .change("dia_ban: huyện Bình Minh", "dia_ban: tỉnh Bình Minh")
        .change("ky_hieu: UBND", "ky_hieu: SNNMT")
        .change("Ủy ban nhân dân huyện Bình Minh\n", "Ủy ban nhân dân tỉnh Bình Minh\n")
        .change("[Thường trực Huyện ủy]", "[Ủy ban nhân dân tỉnh]")
        .change(SIGNER, "{chuc_vu: Giám đốc}")
}

#[test]
fn a_head_signs_for_the_head() {
    Case::small()
        .change(
            SIGNER,
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Chủ tịch}",
        )
        .refused("\n@@1", "\n@@2");
}

#[test]
fn a_head_signs_for_a_deputy() {
    Case::small()
        .change(
            SIGNER,
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Phó Chủ tịch, chuc_vu: Chủ tịch}",
        )
        .refused("\n@@3", "\n@@4");
}

#[test]
fn a_department_signs_as_a_committee() {
    department().change("{chuc_vu: Giám đốc}", SIGNER).refused("\n@@5", "\n@@6");
}

#[test]
fn a_report_to_oneself() {
    let case = |to: &str| {
        Case::small().change("    noi_nhan:", &format!("    kinh_gui: [{to}]\n    noi_nhan:"))
    };
    case("Ủy ban nhân dân huyện Bình Minh").refused("\n@@7", "\n@@8");
    let case = department()
        .change("    noi_nhan:", "    kinh_gui: [Sở Nông nghiệp và Môi trường]\n    noi_nhan:");
    assert!(case.run(&["check"], "vi").stderr.contains("lỗi[N663]"));
}

#[test]
fn a_councils_symbol() {
    Case::small().change("ky_hieu: UBND", "ky_hieu: HĐND").refused("\n@@9", "\n@@10");
}

#[test]
fn a_post_without_its_tone_and_a_name_in_small_letters() {
    Case::small()
        .change("chuc_vu: Chủ tịch}", "chuc_vu: Chủ tich, ho_ten: hà văn sơn}")
        .remarked("\n@@11", "\n@@12");
}

#[test]
fn another_name_in_the_letterhead() {
    Case::small().change("HUYỆN BÌNH MINH]", "HUYỆN BÌNH MÌNH]").remarked("\n@@13", "\n@@14");
}

#[test]
fn another_province_above_and_at_the_date() {
    department()
        .change("  dong_ten:", "  chu_quan: [UBND TỈNH CAO LẠNG]\n  dong_ten:")
        .change("dia_danh: Bình Minh", "dia_danh: Cao Lạng")
        .remarked("\n@@15", "\n@@16");
}

#[test]
fn a_basis_of_another_district() {
    Case::small()
        .change("của Ủy ban nhân dân huyện Bình Minh\n", "của Ủy ban nhân dân huyện Bình An\n")
        .remarked("\n@@17", "\n@@18");
}

#[test]
fn a_basis_of_no_day_and_one_of_another_year_than_its_number() {
    let bases =
        "      - Căn cứ Nghị quyết số 257/2024/QH15 ngày 11/12/2023 của Quốc hội\n    noi_nhan";
    Case::small()
        .change("ngày 05/01/2025", "ngày 31/02/2025")
        .change("    noi_nhan", bases)
        .refused("\n@@19", "\n@@20");
}

#[test]
fn a_basis_twice_stands_once() {
    let basis = "      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh\n";
    let twice = Case::small().change("    noi_nhan", &format!("{basis}    noi_nhan"));
    assert!(super::document(&twice) == super::document(&Case::small()));
}

/// Two reports on the year's first parts.
fn reports(first: &str, second: &str) -> Case {
    const STATUS: Rows =
        &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    let report = |id: &str, more: &str| {
        format!(
            "  - id: {id}\n    mau: {id}\n{more}    thoi_gian: \"7/2025\"\n    kinh_gui: [Sở Nông nghiệp và Môi trường]\n    noi_nhan: [Như trên]\n    nguoi_ky: {SIGNER}\n"
        )
    };
    let period = |id: &str, day: &str| {
        format!(
            "  - ky: {id}\n    chot: {day}\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    loi_van: {{kho_khan: [\"- Vốn chậm.\"]}}\n"
        )
    };
    let documents =
        format!("{}{}", report("bao-cao-quy", first), report("bao-cao-6-thang", second));
    let periods = format!(
        "ky:\n{}{}du_lieu:\n",
        period("2025-Q1", "31/3/2025"),
        period("2025-6T", "30/6/2025")
    );
    Case::small()
        .book("so.xlsx", &[("K", STATUS)])
        .change("du_lieu:\n", &format!("{documents}{periods}"))
}

#[test]
fn a_subject_of_another_quarter() {
    reports(
        "    ky: 2025-Q1\n    trich_yeu: Kết quả xây dựng nông thôn mới quý II năm 2025\n",
        "    ky: 2025-6T\n",
    )
    .refused("\n@@21", "\n@@22");
}

#[test]
fn two_reports_with_one_number() {
    reports("    ky: 2025-Q1\n    so: 45\n", "    ky: 2025-6T\n    so: 45\n")
        .refused("\n@@23", "\n@@24");
}

#[test]
fn tasks_against_targets_assignments_and_the_plans_date() {
    let assigned = "\n    - {co_quan: Phòng Nông nghiệp, nhiem_vu: Hướng dẫn, xa: \"1, 3\"}\n    - {co_quan: Công an huyện, nhiem_vu: Hướng dẫn, xa: \"2\"}";
    let task = |name: &str, lead: &str, until: &str| {
        format!("\n    - {{viec: Hoàn thành hồ sơ {name}, chu_tri: {lead}, thoi_han: {until}}}")
    };
    let tasks = [
        task("tiêu chí số 1", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 2", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 3", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 3", "Phòng Nông nghiệp", "30/9/2025"),
        task("báo cáo", "Phòng Nông nghiệp", "15/01/2025"),
    ];
    Case::small()
        .change("    trich_yeu", "    thoi_gian: \"02/2025\"\n    trich_yeu")
        .table("phan_cong", assigned)
        .table("nhiem_vu", &tasks.concat())
        .remarked("\n@@25", "\n@@26");
}

#[test]
fn one_office_with_a_dash_and_with_a_word() {
    let assigned = "\n    - {co_quan: Phòng Văn hóa và Xã hội, nhiem_vu: Hướng dẫn}";
    Case::small()
        .table("phan_cong", assigned)
        .table(
            "nhiem_vu",
            "[{viec: Rà soát, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: 30/6/2025}]",
        )
        .remarked("\n@@27", "\n@@28");
}

#[test]
fn a_decision_to_come_one_without_number_and_a_place_nearly_a_commune() {
    sheet(
        "du_an",
        &[
            &["Tên dự án", "Địa điểm", "Quyết định", "Tổng mức đầu tư (triệu đồng)"],
            &["Đường A", "Xã Tân Lạp", "118/QĐ-UBND ngày 12/01/2062", "=900"],
            &["Đường B", "Xã Nậm Rịa", "12/01/2025", "=800"],
        ],
        "",
    )
    .remarked("\n@@29", "\n@@30");
}

#[test]
fn fewer_people_than_meetings() {
    period(
        "hoat_dong",
        &[
            &["Loại hoạt động", "Nội dung", "Số lượng", "Số người"],
            &["Họp", "Giao ban Ban Chỉ đạo", "=88", "=4"],
            &["Tuyên truyền", "Hội nghị thôn", "=12", "=760"],
        ],
        "",
    )
    .remarked("\n@@31", "\n@@32");
}

#[test]
fn a_model_hamlet_without_the_standard() {
    sheet(
        "xom",
        &[
            &["Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao", "Thôn kiểu mẫu giao"],
            &["Tân Lập", "Nà Lốc", "x", "", ""],
            &["Tân Lập", "Khau Nhị", "", "", "x"],
            &["Hòa An", "Bản Chang", "", "x", ""],
        ],
        "",
    )
    .remarked("\n@@33", "\n@@34");
}
