//! Titles above the standard are held against the data as the standard is: who aims at one, who was recognised, and
//! what a text says of either.

use super::Case;

/// A commune that aims at the model title, was recognised with it, and does not meet the advanced set.
#[test]
fn a_title_above_the_standard_asks_for_its_set() {
    Case::small()
        .file(
            "nang-cao.yaml",
            "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n",
        )
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1-3\"}, {xa: Hòa An, dat: \"1\"}]\n    hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]\n    cong_nhan: [{xa: Tân Lập, danh_hieu: kiểu mẫu, quyet_dinh: Quyết định số 9/QĐ-UBND}]\ndu_lieu:\n",
        )
        .change("muc_tieu: đạt chuẩn}", "danh_hieu: NTM, muc_tieu: kiểu mẫu}")
        .change("Tân Lập, dat: \"1\"}\n    - {xa: Hòa", "Tân Lập, dat: \"1-3\"}\n    - {xa: Hòa")
        .change(
            "  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n",
            "  hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]\n  xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 3, kieu_mau_giao: 1}]\n  loi_van: {muc_tieu_cap_xa: [Có 02 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu; có thêm 03 thôn đạt chuẩn nông thôn mới kiểu mẫu.]}\n  giao:\n",
        )
        .refused(
            r#"VI"#,
            r#"EN"#,
        );
}
