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
            r#"
lỗi[N502]: Tân Lập: mục tiêu đạt chuẩn nhưng cuối năm còn thiếu tiêu chí số 2 (Bộ tiêu chí nâng cao thử)
  --> ntm.yaml:30:48
   |
30 |     - {ten: Tân Lập, danh_hieu: NTM, muc_tieu: kiểu mẫu}
   |                                                ^^^^^^^^
  = giao thêm các tiêu chí ấy, hoặc đổi mục tiêu năm của xã

cảnh báo[N562]: Tân Lập: được công nhận trong kỳ nhưng chưa đạt tiêu chí số 2 (Bộ tiêu chí nâng cao thử)
  --> ntm.yaml:27:17
   |
27 |     cong_nhan: [{xa: Tân Lập, danh_hieu: kiểu mẫu, quyet_dinh: Quyết định số 9/QĐ-UBND}]
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại bảng cong_nhan hoặc hiện trạng của kỳ; hồ sơ chưa xong thì để trống cột Quyết định công nhận

cảnh báo[N691]: “02 xã” trong lời văn không khớp số liệu: số xã phấn đấu đạt danh hiệu ấy trong năm là 01
  --> ntm.yaml:37:31
   |
37 | …_van: {muc_tieu_cap_xa: [Có 02 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu; có thêm 03 thôn đạt chu…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)

cảnh báo[N691]: “03 thôn” trong lời văn không khớp số liệu: số thôn, xóm kiểu mẫu được giao là 01
  --> ntm.yaml:37:31
   |
37 | …_van: {muc_tieu_cap_xa: [Có 02 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu; có thêm 03 thôn đạt chu…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#,
            r#"
error[N502]: Tân Lập is to reach the standard but lacks criteria 2 (Bộ tiêu chí nâng cao thử) at the year's end
  --> ntm.yaml:30:48
   |
30 |     - {ten: Tân Lập, danh_hieu: NTM, muc_tieu: kiểu mẫu}
   |                                                ^^^^^^^^
  = assign those criteria too, or change the commune's aim

warning[N562]: Tân Lập: recognised in the period, but does not meet 2 (Bộ tiêu chí nâng cao thử)
  --> ntm.yaml:27:17
   |
27 |     cong_nhan: [{xa: Tân Lập, danh_hieu: kiểu mẫu, quyet_dinh: Quyết định số 9/QĐ-UBND}]
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at cong_nhan and the period's status; while the file is being completed leave the decision blank

warning[N691]: “02 xã” in the text does not fit the data: communes that aim at that title in the year 01
  --> ntm.yaml:37:31
   |
37 | …_van: {muc_tieu_cap_xa: [Có 02 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu; có thêm 03 thôn đạt chu…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)

warning[N691]: “03 thôn” in the text does not fit the data: model hamlets assigned 01
  --> ntm.yaml:37:31
   |
37 | …_van: {muc_tieu_cap_xa: [Có 02 xã phấn đấu đạt chuẩn nông thôn mới kiểu mẫu; có thêm 03 thôn đạt chu…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#,
        );
}
