//! Ways out: what is offered of a name, a column or a key that is not understood.

use super::{Case, document};

#[test]
fn a_figure_is_offered_by_what_it_means() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 2}]")
        .table("nguon_luc", "[{ten: Vốn tín dụng, so_tien: 7}]")
        .table(
            "so_lieu_cong_bo",
            "[{so_lieu: Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri: 1}]",
        )
        .refused(r#"
lỗi[N505]: không có số liệu tên “Tổng số tiêu chí đạt”
  --> ntm.yaml:34:31
   |
34 |   so_lieu_cong_bo: [{so_lieu: Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {s…
   |                               ^^^^^^^^^^^^^^^^^^^^
  = tên gần nhất: tong_tieu_chi_cuoi_nam (tổng số tiêu chí đạt đến cuối năm, cộng các xã: 5); tong_tieu_chi_giao (tổng số tiêu chí giao đạt thêm trong năm, cộng các xã: 3); tong_tieu_chi_hien_tai (tổng số tiêu chí đạt ở hiện trạng, cộng các xã: 2); mọi tên kèm số: lệnh “ntm explain”

lỗi[N505]: không có số liệu tên “Tổng vốn”
  --> ntm.yaml:34:76
   |
34 | … Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025,…
   |                                                ^^^^^^^^
  = tên gần nhất: tong_nguon_luc (tổng nguồn lực, triệu đồng: 7); mọi tên kèm số: lệnh “ntm explain”

lỗi[N505]: không có số liệu tên “Số thôn NTM năm 2025”
  --> ntm.yaml:34:109
   |
34 | …_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri…
   |                                          ^^^^^^^^^^^^^^^^^^^^
  = tên gần nhất: xom_ntm_cuoi_nam (số thôn đạt chuẩn nông thôn mới đến cuối năm: 3); xom_ntm_giao (số thôn đạt chuẩn nông thôn mới giao thêm trong năm: 2); mọi tên kèm số: lệnh “ntm explain”

lỗi[N505]: không có số liệu tên “Dân số”
  --> ntm.yaml:34:154
   |
34 | …: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri: 1}]
   |                                                                                  ^^^^^^
  = mọi tên kèm số: lệnh “ntm explain”
"#, r#"
error[N505]: there is no figure “Tổng số tiêu chí đạt”
  --> ntm.yaml:34:31
   |
34 |   so_lieu_cong_bo: [{so_lieu: Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {s…
   |                               ^^^^^^^^^^^^^^^^^^^^
  = nearest names: tong_tieu_chi_cuoi_nam (criteria met at the year's end, all communes: 5); tong_tieu_chi_giao (criteria newly assigned, all communes: 3); tong_tieu_chi_hien_tai (criteria met at the base date, all communes: 2); all names with their values: command “ntm explain”

error[N505]: there is no figure “Tổng vốn”
  --> ntm.yaml:34:76
   |
34 | … Tổng số tiêu chí đạt, gia_tri: 2}, {so_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025,…
   |                                                ^^^^^^^^
  = nearest names: tong_nguon_luc (funding in all, triệu đồng: 7); all names with their values: command “ntm explain”

error[N505]: there is no figure “Số thôn NTM năm 2025”
  --> ntm.yaml:34:109
   |
34 | …_lieu: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri…
   |                                          ^^^^^^^^^^^^^^^^^^^^
  = nearest names: xom_ntm_cuoi_nam (NTM hamlets at the year's end: 3); xom_ntm_giao (NTM hamlets newly assigned: 2); all names with their values: command “ntm explain”

error[N505]: there is no figure “Dân số”
  --> ntm.yaml:34:154
   |
34 | …: Tổng vốn, gia_tri: 1}, {so_lieu: Số thôn NTM năm 2025, gia_tri: 3}, {so_lieu: Dân số, gia_tri: 1}]
   |                                                                                  ^^^^^^
  = all names with their values: command “ntm explain”
"#);
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
        .remarked("", "");
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
        .refused(r#"
lỗi[N543]: danh_hieu là cột chữ, chỉ lấy được từ một cột; cot ghi 02 cột (chỉ cột số mới cộng nhiều cột)
  --> ntm.yaml:29:50
   |
29 |   xa: {tep: so.xlsx, trang: Xã, cot: {danh_hieu: [Chuẩn, Cao]}}
   |                                                  ^^^^^^^^^^^^
  = mỗi danh hiệu một cột đánh x thì ghi vào cot mỗi cột một khóa, đúng danh hiệu của cột: xa_ntm_da_dat, xa_nang_cao_da_dat, xa_kieu_mau_da_dat, xa_hien_dai_da_dat
"#, r#"
error[N543]: danh_hieu holds words and is read from one column; cot names 2 (only numbers are added up)
  --> ntm.yaml:29:50
   |
29 |   xa: {tep: so.xlsx, trang: Xã, cot: {danh_hieu: [Chuẩn, Cao]}}
   |                                                  ^^^^^^^^^^^^
  = where each title has a column of marks, name each in cot by the key of its title: xa_ntm_da_dat, xa_nang_cao_da_dat, xa_kieu_mau_da_dat, xa_hien_dai_da_dat
"#);
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
        .refused(r#"
lỗi[N543]: dia_diem là cột chữ, chỉ lấy được từ một cột; cot ghi 02 cột (chỉ cột số mới cộng nhiều cột)
  --> ntm.yaml:32:52
   |
32 |   du_an: {tep: so.xlsx, trang: DA, cot: {dia_diem: [Xây ở, Thuộc xã]}}
   |                                                    ^^^^^^^^^^^^^^^^^
  = ghi một cột: cot: {dia_diem: "Xây ở"}, và bỏ cột kia: bo_qua: ["Thuộc xã"]
"#, r#"
error[N543]: dia_diem holds words and is read from one column; cot names 2 (only numbers are added up)
  --> ntm.yaml:32:52
   |
32 |   du_an: {tep: so.xlsx, trang: DA, cot: {dia_diem: [Xây ở, Thuộc xã]}}
   |                                                    ^^^^^^^^^^^^^^^^^
  = name one column: cot: {dia_diem: "Xây ở"}, and pass over the rest: bo_qua: ["Thuộc xã"]
"#);
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
        .refused(r#"
lỗi[N202]: cột “NS tỉnh” không thuộc bảng Dự án
  --> so.xlsx, DA!C1
  tương tự: NS xã; Dân góp; Cao độ
  xem thêm: so.xlsx, DA!D1–F1 (3 ô)
  = có lẽ là cot: {von_nsdp: ["NS tỉnh", "NS xã"], von_khac: "Dân góp"}: đúng thì ghi vào dòng của bảng trong ntm.yaml; cột khác không dùng thì ghi: bo_qua: ["Cao độ"]
"#, r#"
error[N202]: column “NS tỉnh” does not belong to table Dự án
  --> so.xlsx, DA!C1
  likewise: NS xã; Dân góp; Cao độ
  see also: so.xlsx, DA!D1–F1 (3 cells)
  = perhaps cot: {von_nsdp: ["NS tỉnh", "NS xã"], von_khac: "Dân góp"}: if so, write it at the table in ntm.yaml; for the others that are not needed, write: bo_qua: ["Cao độ"]
"#);
}

#[test]
fn one_column_that_most_likely_means_a_field() {
    Case::small()
        .book("so.xlsx", &[("DA", &[&["Tên dự án", "NSTW", "NS tỉnh"], &["Cầu", "=5", "=3"]])])
        .table("du_an", "{tep: so.xlsx, trang: DA}")
        .refused(
            r#"
lỗi[N202]: cột “NS tỉnh” không thuộc bảng Dự án
  --> so.xlsx, DA!C1
  = có lẽ là cot: {von_nsdp: "NS tỉnh"}: đúng thì ghi vào dòng của bảng trong ntm.yaml
"#,
            r#"
error[N202]: column “NS tỉnh” does not belong to table Dự án
  --> so.xlsx, DA!C1
  = perhaps cot: {von_nsdp: "NS tỉnh"}: if so, write it at the table in ntm.yaml
"#,
        );
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
        .refused(r#"
lỗi[N203]: bảng Nguồn lực thiếu cột “Kế hoạch (triệu đồng)”
  --> so.xlsx, Vốn!B1
  = thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên

lỗi[N202]: cột “Năm nay” không thuộc bảng Nguồn lực
  --> so.xlsx, Vốn!C1
  = bảng còn thiếu cột bắt buộc (so_tien); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {so_tien: "Năm nay"}
"#, r#"
error[N203]: table Nguồn lực lacks column “Kế hoạch (triệu đồng)”
  --> so.xlsx, Vốn!B1
  = add the column, or correct its heading

error[N202]: column “Năm nay” does not belong to table Nguồn lực
  --> so.xlsx, Vốn!C1
  = the table lacks a column that it must have (so_tien); if this is it, write at the table in ntm.yaml: cot: {so_tien: "Năm nay"}
"#);
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
        .refused(r#"
lỗi[N243]: “Ghi thêm” trong bo_qua: trang của bảng Phân công không có cột hoặc dòng này
  --> ntm.yaml:32:49
   |
32 |   phan_cong: {tep: so.xlsx, trang: PC, bo_qua: [Ghi thêm]}
   |                                                 ^^^^^^^^
  = ghi tiêu đề đúng như trong trang, hoặc chữ cái của cột (E), số của dòng (70, 71-73)

lỗi[N203]: bảng Phân công thiếu cột “Cơ quan”
  --> so.xlsx, PC!A1
  = thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên

lỗi[N202]: cột “Đầu mối” không thuộc bảng Phân công
  --> so.xlsx, PC!B1
  = bảng còn thiếu cột bắt buộc (co_quan); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {co_quan: "Đầu mối"}

lỗi[N202]: cột “Cấp bậc” không thuộc bảng Phân công
  --> so.xlsx, PC!E1
  = bảng còn thiếu cột bắt buộc (co_quan); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {co_quan: "Cấp bậc"}
"#, r#"
error[N243]: “Ghi thêm” in bo_qua: the sheet of table Phân công has no such column or row
  --> ntm.yaml:32:49
   |
32 |   phan_cong: {tep: so.xlsx, trang: PC, bo_qua: [Ghi thêm]}
   |                                                 ^^^^^^^^
  = write the heading as it stands in the sheet, or the column's letter (E), the row's number (70, 71-73)

error[N203]: table Phân công lacks column “Cơ quan”
  --> so.xlsx, PC!A1
  = add the column, or correct its heading

error[N202]: column “Đầu mối” does not belong to table Phân công
  --> so.xlsx, PC!B1
  = the table lacks a column that it must have (co_quan); if this is it, write at the table in ntm.yaml: cot: {co_quan: "Đầu mối"}

error[N202]: column “Cấp bậc” does not belong to table Phân công
  --> so.xlsx, PC!E1
  = the table lacks a column that it must have (co_quan); if this is it, write at the table in ntm.yaml: cot: {co_quan: "Cấp bậc"}
"#);
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
    let run = case.run(&["explain"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("xom_ntm_giao: 3 ("), "{}", run.stdout);
    assert!(run.stdout.contains("xom_ntm_cuoi_nam: 4 ("), "{}", run.stdout);
}

/// Amounts that add up by chance: where the office's own total counts every row, they are most likely
/// side by side, and a warning is left.
#[test]
fn amounts_that_add_up_by_chance() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["Ngân sách tỉnh", "=500"],
                    &["Ngân sách huyện", "=300"],
                    &["Nhân dân đóng góp", "=200"],
                    &["Tổng cộng", "=1000"],
                ],
            )],
        )
        .table("nguon_luc", "so.xlsx")
        .remarked(r#"
cảnh báo[N621]: dòng “Ngân sách tỉnh” bằng đúng tổng 02 dòng dưới (“Ngân sách huyện”, “Nhân dân đóng góp”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Kế hoạch (triệu đồng)” bị thừa 500
  --> so.xlsx, Nguồn lực!A2
  xem thêm: so.xlsx, Nguồn lực!A3
  xem thêm: so.xlsx, Nguồn lực!A4
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Ngân sách tỉnh", ly_do: "…"}]
"#, r#"
warning[N621]: row “Ngân sách tỉnh” is exactly the sum of the 2 rows below (“Ngân sách huyện”, “Nhân dân đóng góp”), but counts as one of its own; if it is their sum, column “Kế hoạch (triệu đồng)” has 500 too much
  --> so.xlsx, Nguồn lực!A2
  see also: so.xlsx, Nguồn lực!A3
  see also: so.xlsx, Nguồn lực!A4
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Ngân sách tỉnh", ly_do: "…"}]
"#);
}

/// A commune without a title keeps its criteria.
#[test]
fn who_keeps_criteria_and_not_a_title() {
    let said = |aim: &str| {
        let case = Case::small()
            .table("xa", &format!("[{{ten: Tân Lập, muc_tieu: đạt chuẩn}}, {{ten: Hòa An{aim}}}]"));
        document(&case)
    };
    assert!(said(", muc_tieu: Duy trì tiêu chí") == said(""), "another document");
}

/// What stands above the names of communes may say where they lie.
#[test]
fn headings_above_the_names_of_communes() {
    let case = |above: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "Tiêu chí",
                    &[
                        &["TT", "Tiêu chí", above, ""],
                        &["", "", "Xã Tân Lập", "Xã Hòa An"],
                        &["=1", "Giao thông", "x", "x"],
                        &["=2", "Điện", "", ""],
                        &["=3", "Thu nhập", "", ""],
                    ],
                )],
            )
            .table("hien_trang", "{tep: so.xlsx, ngay: 31/12/2024}")
    };
    let wanted = document(&Case::small());
    for above in [
        "Các xã",
        "Các xã trên địa bàn huyện",
        "Chia ra từng xã",
        "Danh sách xã, phường, đặc khu",
        "Đơn vị hành chính cấp xã",
    ] {
        assert!(document(&case(above)) == wanted, "another document from {above}");
    }
    let run = case("Chưa đạt ở các xã").run(&["check"], "vi");
    assert_eq!(run.code, 1, "{}", run.stdout);
}
