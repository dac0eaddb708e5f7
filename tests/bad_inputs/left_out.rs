//! What a clerk of a province met on a walk through the program: units outside groups, years that none
//! can be, tables that leave a unit or a source out.

use super::Case;
use super::tables::{period, sheet};

/// Four communes more in the small project, so that there is a "most" of them.
fn of_six(case: Case) -> Case {
    let many = ["Một Thôn", "Hai Thôn", "Ba Thôn", "Bốn Thôn"];
    let each = |line: fn(&str) -> String| many.iter().map(|name| line(name)).collect::<String>();
    let communes = each(|name| format!("    - {{ten: {name}}}\n"));
    let met = each(|name| format!("    - {{xa: {name}, dat: \"1\"}}\n"));
    let given = each(|name| format!("    - {{xa: {name}, giao: \"2\"}}\n"));
    case.change(
        "  hien_trang:\n    - {xa: Tân Lập",
        &format!("{communes}  hien_trang:\n{met}    - {{xa: Tân Lập"),
    )
    .change("  giao:\n", &format!("  giao:\n{given}"))
}

#[test]
fn sums_of_years_in_columns_of_titles_count_them() {
    let rows = |count: &'static str| {
        sheet(
            "xa",
            &[
                &["TT", "Xã", "Xã NTM", "Xã NTM nâng cao", "Mục tiêu năm"],
                &["", "Tổng số", count, "=1", ""],
                &["=1", "Tân Lập", "=2016", "2016-2020", "Duy trì"],
                &["=2", "Hòa An", "=2019", "", "Duy trì"],
            ],
            "",
        )
        .change(
            "dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}",
            "dat: \"1, 2, 3\"}\n    - {xa: Hòa An, dat: \"1, 2, 3\"}",
        )
        .change(
            "  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
            "",
        )
    };
    assert_eq!(rows("=2").said().0, "");
    assert_eq!(rows("2 xã").said().0, "");
    assert_eq!(rows("02 đơn vị").said().0, "");
    rows("=3").refused("\n@@1", "\n@@2");
}

#[test]
fn units_in_no_group() {
    let case = sheet(
        "xa",
        &[
            &["TT", "Xã", "Mục tiêu năm"],
            &["=1", "Tân Lập", "đạt chuẩn"],
            &["II", "Khu vực miền núi", ""],
            &["=2", "Hòa An", "tăng tiêu chí"],
        ],
        "",
    );
    case.remarked("\n@@1", "\n@@2");
}

#[test]
fn years_of_recognition_that_none_can_be() {
    let listed = |year: &'static str| {
        sheet(
            "xa",
            &[
                &["TT", "Xã", "Xã NTM", "Mục tiêu năm"],
                &["=1", "Tân Lập", year, "Duy trì"],
                &["=2", "Hòa An", "", "tăng tiêu chí"],
            ],
            "",
        )
        .change("hien_trang:\n", "hien_trang:\n    ngay: 31/12/2024\n    bang:\n")
    };
    listed("=2108").refused("\n@@1", "\n@@2");
    listed("=1916").refused("\n@@1", "\n@@2");
}

#[test]
fn an_aim_at_the_title_that_is_borne() {
    Case::small()
        .change(
            "{ten: Tân Lập, muc_tieu: đạt chuẩn}",
            "{ten: Tân Lập, danh_hieu: NTM, muc_tieu: đạt chuẩn}",
        )
        .change("{xa: Tân Lập, dat: \"1\"}", "{xa: Tân Lập, dat: \"1, 2, 3\"}")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_status_that_lists_only_what_is_new() {
    of_six(Case::small().book(
        "so.xlsx",
        &[(
            "K",
            &[
                &["Xã", "1", "2", "3"],
                &["Một Thôn", "", "x", ""],
                &["Hai Thôn", "", "", ""],
                &["Ba Thôn", "", "x", ""],
                &["Bốn Thôn", "", "x", ""],
                &["Tân Lập", "", "x", "x"],
                &["Hòa An", "x", "", ""],
            ],
        )],
    ))
    .change(
        "du_lieu:\n",
        "ky:\n  - ky: 2025-6T\n    hien_trang: {tep: so.xlsx, trang: K}\ndu_lieu:\n",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn hamlets_that_one_table_leaves_out() {
    let hamlets = |blank: &str, in_period: &'static str| {
        of_six(period(
            "xom",
            &[
                &["Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM"],
                &["Một Thôn", "=9", "=5"],
                &["Hai Thôn", "=9", "=5"],
                &["Ba Thôn", "=9", "=5"],
                &["Bốn Thôn", "=9", "=5"],
                &["Tân Lập", "=9", in_period],
            ],
            "",
        ))
        .change(
            "  giao:\n",
            &format!(
                "  xom:\n    - {{xa: Một Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Hai Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Ba Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Bốn Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Tân Lập, tong: 9{blank}}}\n    - {{xa: Hòa An, ntm_da_dat: 0}}\n  giao:\n"
            ),
        )
    };
    hamlets(", ntm_da_dat: 4", "").remarked("\n@@1", "\n@@2");
    hamlets("", "=4").remarked("\n@@1", "\n@@2");
}

const PLAN: &str = "  nguon_luc:\n    - {ten: Ngân sách tỉnh, so_tien: 500}\n    - {ten: Vốn tín dụng, so_tien: 300}\n    - {ten: Nhân dân đóng góp, so_tien: 50}\n  giao:\n";

#[test]
fn sources_that_a_period_leaves_out() {
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn (triệu đồng)", "Huy động", "Giải ngân"],
            &["=1", "Ngân sách tỉnh", "=100", "=50"],
            &["=2", "Nhân dân đóng góp", "=20", ""],
        ],
        "",
    )
    .change("  giao:\n", PLAN)
    .remarked("\n@@1", "\n@@2");
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn (triệu đồng)", "Huy động", "Giải ngân"],
            &["=1", "Ngân sách tỉnh", "=100", "=50"],
            &["=2", "Vốn tín dụng", "=80", ""],
            &["=3", "Nhân dân đóng góp", "=20", ""],
        ],
        "",
    )
    .change("  giao:\n", PLAN)
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_work_that_resembles_a_listed_one() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"],
            &["=1", "Đường trục xã Tri Lễ-Nậm Cắn", "=500", "=100"],
        ],
        "",
    )
    .change("  giao:\n", "  du_an:\n    - {ten: Đường trục xã Tri Lễ - Nậm Cắn, nstw: 500, tong_muc: 900}\n  giao:\n")
    .remarked("\n@@1", "\n@@2");
}
