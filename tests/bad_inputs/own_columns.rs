//! What was once passed over because it looks like something that is known: columns of the program's own
//! annexes in a sheet of the office's, two years that look like a stage, words beside a row that take it
//! back.

use super::{Case, sheet};

/// A year of the whole stage and the part of it that is this year's.
#[test]
fn a_part_of_money_beside_the_whole() {
    sheet(
        "nguon_luc",
        &[
            &["Nguồn vốn", "Tổng số", "Trong đó: năm 2025"],
            &["Ngân sách trung ương", "=300", "=60"],
            &["Ngân sách địa phương", "=75", "=15"],
        ],
    )
    .refused(r#"
lỗi[N644]: “Trong đó: năm 2025” là một phần của “Tổng số”: “Tổng số” có thể là số của nhiều năm, ở đây cần số của năm 2025
  --> b.xlsx, B!C1
  xem thêm: b.xlsx, B!B1
  = nếu số của năm 2025 ở cột ấy, ghi vào dòng của bảng trong ntm.yaml: cot: {so_tien: "Trong đó: năm 2025"}, bo_qua: ["Tổng số"]; nếu “Tổng số” đúng là số của năm 2025, ghi: cot: {so_tien: "Tổng số"}, bo_qua: ["Trong đó: năm 2025"]
"#, r#"
error[N644]: “Trong đó: năm 2025” is a part of “Tổng số”, which may be the sum of several years; here that of 2025 is wanted
  --> b.xlsx, B!C1
  see also: b.xlsx, B!B1
  = if that column is the one of 2025, write at the table in ntm.yaml: cot: {so_tien: "Trong đó: năm 2025"}, bo_qua: ["Tổng số"]; if “Tổng số” is, write: cot: {so_tien: "Tổng số"}, bo_qua: ["Trong đó: năm 2025"]
"#);
}

#[test]
fn names_of_hamlets_to_come_beside_their_number() {
    sheet(
        "xom",
        &[
            &["Xã", "Tổng số thôn", "Thôn NTM giao năm 2025", "Tên thôn giao năm 2025"],
            &["Tân Lập", "=9", "=1", "Nà Mu"],
            &["Hòa An", "=8", "=1", "Bản Cắm"],
        ],
    )
    .refused(r#"
lỗi[N202]: cột “Tên thôn giao năm 2025” không thuộc bảng Xóm
  --> b.xlsx, B!D1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Tên thôn giao năm 2025"}, khóa là một trong: ten, ntm_da_dat, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; nếu không dùng, ghi: bo_qua: ["Tên thôn giao năm 2025"]
"#, r#"
error[N202]: column “Tên thôn giao năm 2025” does not belong to table Xóm
  --> b.xlsx, B!D1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Tên thôn giao năm 2025"}, the key being one of ten, ntm_da_dat, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; if not needed, write: bo_qua: ["Tên thôn giao năm 2025"]
"#);
}

#[test]
fn who_reaches_the_standard_beside_the_status() {
    sheet(
        "hien_trang",
        &[
            &["Xã", "1", "2", "3", "Xã đạt chuẩn"],
            &["Tân Lập", "x", "", "", "x"],
            &["Hòa An", "x", "", "", ""],
        ],
    )
    .refused(r#"
lỗi[N202]: cột “Xã đạt chuẩn” không thuộc bảng Hiện trạng
  --> b.xlsx, B!E1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Xã đạt chuẩn"}, khóa là một trong: khong_ap_dung, tong, ghi_chu; nếu không dùng, ghi: bo_qua: ["Xã đạt chuẩn"]
"#, r#"
error[N202]: column “Xã đạt chuẩn” does not belong to table Hiện trạng
  --> b.xlsx, B!E1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Xã đạt chuẩn"}, the key being one of khong_ap_dung, tong, ghi_chu; if not needed, write: bo_qua: ["Xã đạt chuẩn"]
"#);
}

/// What a year adds is not all that there is.
#[test]
fn hamlets_that_a_year_adds() {
    sheet(
        "xom",
        &[
            &["Xã", "Tổng số thôn", "Thôn NTM đạt thêm năm 2024"],
            &["Tân Lập", "=9", "=4"],
            &["Hòa An", "=8", "=3"],
        ],
    )
    .refused(r#"
lỗi[N202]: cột “Thôn NTM đạt thêm năm 2024” không thuộc bảng Xóm
  --> b.xlsx, B!C1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Thôn NTM đạt thêm năm 2024"}, khóa là một trong: ten, ntm_da_dat, ntm_giao, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; nếu không dùng, ghi: bo_qua: ["Thôn NTM đạt thêm năm 2024"]
"#, r#"
error[N202]: column “Thôn NTM đạt thêm năm 2024” does not belong to table Xóm
  --> b.xlsx, B!C1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Thôn NTM đạt thêm năm 2024"}, the key being one of ten, ntm_da_dat, ntm_giao, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; if not needed, write: bo_qua: ["Thôn NTM đạt thêm năm 2024"]
"#);
}

#[test]
fn two_years_of_recognition() {
    Case::small()
        .table(
            "xa",
            "[{ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: \"2014, 2022\", muc_tieu: duy trì}, {ten: Hòa An, muc_tieu: tăng tiêu chí}]",
        )
        .refused(r#"
lỗi[N225]: “2014, 2022” không phải là năm hoặc giai đoạn công nhận
  --> ntm.yaml:29:54
   |
29 | …en: Tân Lập, danh_hieu: NTM, nam_cong_nhan: "2014, 2022", muc_tieu: duy trì}, {ten: Hòa An, muc_tieu…
   |                                              ^^^^^^^^^^^^
  = viết như 2019 hoặc 2016-2020
"#, r#"
error[N225]: “2014, 2022” is neither a year nor a period of recognition
  --> ntm.yaml:29:54
   |
29 | …en: Tân Lập, danh_hieu: NTM, nam_cong_nhan: "2014, 2022", muc_tieu: duy trì}, {ten: Hòa An, muc_tieu…
   |                                              ^^^^^^^^^^^^
  = write 2019 or 2016-2020
"#);
}

#[test]
fn a_stage_that_ends_before_it_begins() {
    Case::small()
        .table(
            "xa",
            "[{ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: 2020-2016, muc_tieu: duy trì}, {ten: Hòa An, muc_tieu: tăng tiêu chí}]",
        )
        .refused(r#"
lỗi[N225]: “2020-2016” không phải là năm hoặc giai đoạn công nhận
  --> ntm.yaml:29:54
   |
29 | …ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: 2020-2016, muc_tieu: duy trì}, {ten: Hòa An, muc_tieu: …
   |                                               ^^^^^^^^^
  = viết như 2019 hoặc 2016-2020
"#, r#"
error[N225]: “2020-2016” is neither a year nor a period of recognition
  --> ntm.yaml:29:54
   |
29 | …ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: 2020-2016, muc_tieu: duy trì}, {ten: Hòa An, muc_tieu: …
   |                                               ^^^^^^^^^
  = write 2019 or 2016-2020
"#);
}

#[test]
fn a_target_that_a_remark_takes_back() {
    sheet(
        "giao",
        &[
            &["Xã", "1", "2", "3", "Ghi chú"],
            &["Tân Lập", "", "x", "x", "Thôi giao TC 2"],
            &["Hòa An", "", "x", "", ""],
        ],
    )
    .remarked(
        r#"
cảnh báo[N256]: ghi chú của “Tân Lập” viết “Thôi giao TC 2”, nhưng tiêu chí số 2 vẫn được giao
  --> b.xlsx, B!E2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Tân Lập” says “Thôi giao TC 2”, but criterion 2 is assigned
  --> b.xlsx, B!E2
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

#[test]
fn a_target_that_a_remark_exchanges() {
    sheet(
        "giao",
        &[
            &["Xã", "1", "2", "3", "Ghi chú"],
            &["Tân Lập", "", "x", "x", ""],
            &["Hòa An", "", "x", "", "Sửa thành TC 3"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N256]: ghi chú của “Hòa An” viết “Sửa thành TC 3”, nhưng tiêu chí số 3 không được giao
  --> b.xlsx, B!E3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Hòa An” says “Sửa thành TC 3”, but criterion 3 is not assigned
  --> b.xlsx, B!E3
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

#[test]
fn a_group_of_works_outside_the_plan() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "Kế hoạch vốn năm 2025"],
            &["I", "Dự án thuộc Chương trình", ""],
            &["1", "Đường Nà Mu", "=900"],
            &["II", "Dự án đã loại khỏi danh mục", ""],
            &["1", "Kênh Bản Cắm", "=100"],
        ],
    )
    .refused(
        r#"
lỗi[N232]: không rõ các dòng dưới mục “Dự án đã loại khỏi danh mục” có thuộc kế hoạch không
  --> b.xlsx, B!B4
  = ghi “den_dong” trong ntm.yaml để dừng trước mục này, hoặc bỏ qua các dòng bằng “bo_qua”
"#,
        r#"
error[N232]: it is not clear whether the rows below “Dự án đã loại khỏi danh mục” belong to the plan
  --> b.xlsx, B!B4
  = stop before it by “den_dong” in ntm.yaml, or ignore the rows by “bo_qua”
"#,
    );
}

#[test]
fn a_source_that_is_not_there_yet() {
    sheet(
        "nguon_luc",
        &[
            &["Nguồn vốn", "Kế hoạch năm 2025"],
            &["Ngân sách trung ương", "=300"],
            &["Vốn chưa cân đối", "=75"],
        ],
    )
    .refused(r#"
lỗi[N249]: không rõ dòng “Vốn chưa cân đối” có thuộc kế hoạch không
  --> b.xlsx, B!A3
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi
"#, r#"
error[N249]: it is not clear whether row “Vốn chưa cân đối” belongs to the plan
  --> b.xlsx, B!A3
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words
"#);
}

/// The whole name of another indicator beside the number of one.
#[test]
fn an_indicators_number_beside_another_ones_name() {
    sheet(
        "hien_trang",
        &[
            &["Xã", "1", "2.1 Hộ dùng điện", "2.2 Lưới điện", "3"],
            &["Tân Lập", "x", "", "x", ""],
            &["Hòa An", "x", "x", "", ""],
        ],
    )
    .refused(
        r#"
lỗi[N310]: tiêu đề ghi số 2.1 nhưng tên là “Hộ dùng điện”; chỉ tiêu 2.1 là “Lưới điện”
  --> b.xlsx, B!C1

lỗi[N310]: tiêu đề ghi số 2.2 nhưng tên là “Lưới điện”; chỉ tiêu 2.2 là “Hộ dùng điện”
  --> b.xlsx, B!D1
"#,
        r#"
error[N310]: the heading says 2.1 but names “Hộ dùng điện”; indicator 2.1 is “Lưới điện”
  --> b.xlsx, B!C1

error[N310]: the heading says 2.2 but names “Lưới điện”; indicator 2.2 is “Hộ dùng điện”
  --> b.xlsx, B!D1
"#,
    );
}

/// A dash is no name of a group.
#[test]
fn a_dash_where_a_group_stands() {
    sheet(
        "xa",
        &[
            &["Xã", "Nhóm", "Mục tiêu"],
            &["Tân Lập", "Nhóm 1", "đạt chuẩn"],
            &["Hòa An", "-", "tăng tiêu chí"],
        ],
    )
    .remarked(r#"
cảnh báo[N593]: không thuộc nhóm nào trong khi các đơn vị khác có nhóm: Hòa An; các biểu xếp vào cuối, dưới “Chưa xếp nhóm”
  --> b.xlsx, B!A3
  = ghi tên nhóm ở dòng trên các đơn vị ấy (không để dòng ấy trống tên hoặc trong bo_qua), hoặc ghi vào cột nhóm
"#, r#"
warning[N593]: in no group while other units have one: Hòa An; the tables have them last, under “Chưa xếp nhóm”
  --> b.xlsx, B!A3
  = write the group's name in the row above them (with its name, and not in bo_qua), or in the column of groups
"#);
}
