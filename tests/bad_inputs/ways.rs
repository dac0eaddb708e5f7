//! Ways out: what is offered of a name, a column or a key that is not understood.

use super::Case;

#[test]
fn a_figure_is_offered_by_what_it_means() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 2}]")
        .table(
            "so_lieu_cong_bo",
            "[{so_lieu: Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri: 1}]",
        )
        .refused("\n@@1", "\n@@2");
}

/// The office's own word for hamlets and what a figure is in words name it too.
#[test]
fn a_figure_is_known_by_other_words() {
    Case::small()
        .change("  ky_hieu: UBND\n", "  ky_hieu: UBND\n  ten_thon: bản\n")
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 2}]")
        .table(
            "so_lieu_cong_bo",
            "[{so_lieu: Bản NTM cuối năm, gia_tri: 3}, {so_lieu: Thôn NTM giao, gia_tri: 2}, {so_lieu: Tổng số tiêu chí giao đạt thêm trong năm (cộng các xã), gia_tri: 3}, {so_lieu: Số bản đạt chuẩn nông thôn mới đến cuối năm, gia_tri: 3}]",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn several_columns_for_words() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Xã",
                &[
                    &["Tên xã", "Chuẩn", "Cao", "Mục tiêu năm"],
                    &["Tân Lập", "x", "", "duy trì"],
                    &["Hòa An", "", "", "tăng tiêu chí"],
                ],
            )],
        )
        .table("xa", "{tep: so.xlsx, trang: Xã, cot: {danh_hieu: [Chuẩn, Cao]}}")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn two_columns_for_one_word() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "DA",
                &[
                    &["Tên dự án", "Xây ở", "Thuộc xã", "Tổng vốn năm"],
                    &["Cầu", "Khe", "Tân Lập", "=5"],
                ],
            )],
        )
        .table("du_an", "{tep: so.xlsx, trang: DA, cot: {dia_diem: [Xây ở, Thuộc xã]}}")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn columns_that_most_likely_mean_a_field() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "DA",
                &[
                    &["Tên dự án", "NSTW", "NS tỉnh", "NS xã", "Dân góp", "Cao độ"],
                    &["Cầu", "=5", "=3", "=2", "=1", "=7"],
                ],
            )],
        )
        .table("du_an", "{tep: so.xlsx, trang: DA}")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn one_column_that_most_likely_means_a_field() {
    Case::small()
        .book("so.xlsx", &[("DA", &[&["Tên dự án", "NSTW", "NS tỉnh"], &["Cầu", "=5", "=3"]])])
        .table("du_an", "{tep: so.xlsx, trang: DA}")
        .refused("\n@@1", "\n@@2");
}

/// A column that the table must have is not offered to be passed over.
#[test]
fn an_unknown_column_while_one_is_missing() {
    Case::small()
        .book(
            "so.xlsx",
            &[("Vốn", &[&["TT", "Nguồn vốn", "Năm nay"], &["1", "Ngân sách tỉnh", "=5"]])],
        )
        .table("nguon_luc", "{tep: so.xlsx, trang: Vốn}")
        .refused("\n@@1", "\n@@2");
}

/// Without the column of the names the others are told of all the same.
#[test]
fn headings_without_the_one_of_the_names() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "PC",
                &[
                    &["TT", "Đầu mối", "Nhiệm vụ", "Phụ trách tiêu chí", "Cấp bậc"],
                    &["=1", "Phòng Nông nghiệp", "Làm", "1", "A"],
                    &["=2", "Phòng Kinh tế", "Làm", "2, 3", "B"],
                ],
            )],
        )
        .table("phan_cong", "{tep: so.xlsx, trang: PC, bo_qua: [Ghi thêm]}")
        .refused("\n@@1", "\n@@2");
}

/// Of hamlets "KH tăng thêm" below a title is what is to be gained.
#[test]
fn hamlets_to_be_gained() {
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Thôn",
                &[
                    &["Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM", ""],
                    &["", "", "Đến hết 2024", "KH tăng thêm"],
                    &["Tân Lập", "=5", "=1", "=2"],
                    &["Hòa An", "=4", "=0", "=1"],
                ],
            )],
        )
        .table("xom", "{tep: so.xlsx, trang: Thôn}");
    let run = case.run(&["figures"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("xom_ntm_giao: 3 ("), "{}", run.stdout);
    assert!(run.stdout.contains("xom_ntm_cuoi_nam: 4 ("), "{}", run.stdout);
}
