//! What a period's lists say was decided, given and done: a decision is a number and a day of the
//! year, a name is one name, and nothing stands there twice.

use super::Case;

/// The small project with a report of the first quarter that has these tables.
fn with(period: &str) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{period}du_lieu:\n"))
}

/// The period as read, of which nothing may be wrong.
fn read(case: &Case) -> ntm::model::Period {
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project").periods.remove(0)
}

#[test]
fn a_decision_that_is_none() {
    with(
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Không công nhận}]\n    ra_khoi_dbkk: [{xa: Hòa An, quyet_dinh: x}]\n",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn no_decision_yet() {
    for words in ["Chưa có", "Đang trình", "-", "chưa"] {
        let period =
            read(&with(&format!("    cong_nhan: [{{xa: Tân Lập, quyet_dinh: \"{words}\"}}]\n")));
        assert_eq!(period.recognised[0].decision, None, "{words}");
    }
}

#[test]
fn a_decision_of_another_year() {
    with("    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2024}]\n")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn a_remark_that_takes_a_decision_back() {
    with(
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2025, ghi_chu: UBND tỉnh trả hồ sơ}]\n",
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn hamlets_that_rose_are_named_one_by_one() {
    with(
        "    ra_khoi_dbkk: [{xa: Tân Lập, thon: \"Đồng Trên, Bến Đò\"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]\n",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn money_given_is_its_own_value() {
    with(
        "    dan_gop: [{ten: Tiền mặt, so_luong: 450, don_vi: triệu đồng, gia_tri: 500}, {ten: Đất, so_luong: 120, don_vi: m2, gia_tri: 30}]\n",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn activities_that_differ_in_their_year_alone() {
    with(
        "    hoat_dong: [{loai: Văn bản, noi_dung: Văn bản ban hành năm 2024, so_luong: 40}, {loai: Văn bản, noi_dung: Văn bản ban hành năm 2025, so_luong: 12}]\n",
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_source_that_stands_twice() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách trung ương, so_tien: 1000}, {ten: Ngân sách Trung ương, so_tien: 200}]")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_task_that_was_due_before_the_year() {
    Case::small()
        .table(
            "nhiem_vu",
            "[{viec: Rà soát tiêu chí, chu_tri: Phòng Kinh tế, thoi_han: 31/12/2024}, {viec: Giải ngân, chu_tri: Phòng Kinh tế, thoi_han: Quý I năm 2025}]",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn model_hamlets_are_among_those_of_the_standard() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, kieu_mau_da_dat: 2}]")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_hamlet_before_and_after_a_change() {
    Case::small()
        .table(
            "xom",
            "[{xa: Tân Lập, ten: Đồng Trên, ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên (cũ), ntm_da_dat: x}]",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_numbered_total_without_figures() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "T",
                &[
                    &["TT", "Xã", "Thôn", "Thôn NTM đã đạt"],
                    &["=1", "Tân Lập", "Đồng Trên", "x"],
                    &["=2", "Tân Lập", "Tổng", ""],
                    &["=3", "Tân Lập", "Bến Đò", ""],
                ],
            )],
        )
        .table("xom", "{tep: so.xlsx, trang: T}")
        .refused("\n@@1", "\n@@2");
}
