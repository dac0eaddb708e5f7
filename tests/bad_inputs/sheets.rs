//! Sheets whose headings, rows or totals are wrong.

use super::Case;

#[test]
fn no_headings() {
    Case::small()
        .book("du-lieu.xlsx", &[("Hiện trạng", &[&["Bảng 1"], &["Tân", "x"]])])
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N201]: không thấy dòng tiêu đề của bảng Hiện trạng; cần có cột “Xã”
  --> du-lieu.xlsx, Hiện trạng
  = tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: cot: {xa: "tiêu đề trong trang"}
"#,
            r#"
error[N201]: no heading row of table Hiện trạng found; it needs columns “Xã”
  --> du-lieu.xlsx, Hiện trạng
  = headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: cot: {xa: "the sheet's heading"}
"#,
        );
}

#[test]
fn a_column_that_no_table_has() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3", "Số chợ"],
                    &["Tân Lập", "x", "", "", "=12"],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N202]: cột “Số chợ” không thuộc bảng Hiện trạng
  --> du-lieu.xlsx, Hiện trạng!E1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Số chợ"}, khóa là một trong: khong_ap_dung, tong, ghi_chu; nếu không dùng, ghi: bo_qua: ["Số chợ"]
"#,
            r#"
error[N202]: column “Số chợ” does not belong to table Hiện trạng
  --> du-lieu.xlsx, Hiện trạng!E1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Số chợ"}, the key being one of khong_ap_dung, tong, ghi_chu; if not needed, write: bo_qua: ["Số chợ"]
"#,
        );
}

#[test]
fn a_heading_that_is_nearly_a_missing_one() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Xã",
                &[
                    &["Tên xã", "Loại", "Mục tiu năm"],
                    &["Tân Lập", "xã", "đạt chuẩn"],
                    &["Hòa An", "xã", "tăng tiêu chí"],
                ],
            )],
        )
        .table("xa", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N202]: cột “Mục tiu năm” không thuộc bảng Xã
  --> du-lieu.xlsx, Xã!C1
  = có phải “Mục tiêu năm”?
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {muc_tieu: "Mục tiu năm"}; nếu không dùng, ghi: bo_qua: ["Mục tiu năm"]
"#,
            r#"
error[N202]: column “Mục tiu năm” does not belong to table Xã
  --> du-lieu.xlsx, Xã!C1
  = did you mean “Mục tiêu năm”?
  = to read the column, write at the table in ntm.yaml: cot: {muc_tieu: "Mục tiu năm"}; if not needed, write: bo_qua: ["Mục tiu năm"]
"#,
        );
}

#[test]
fn two_columns_of_one_meaning() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "Thu nhập", "Tiêu chí 3"],
                    &["Tân Lập", "x", "", ""],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N204]: hai cột “Thu nhập” và “Tiêu chí 3” cùng là “3”
  --> du-lieu.xlsx, Hiện trạng!E1
  xem thêm: du-lieu.xlsx, Hiện trạng!D1
  = giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Thu nhập"] hoặc bo_qua: ["Tiêu chí 3"]; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ
"#,
            r#"
error[N204]: columns “Thu nhập” and “Tiêu chí 3” both mean “3”
  --> du-lieu.xlsx, Hiện trạng!E1
  see also: du-lieu.xlsx, Hiện trạng!D1
  = keep one and name the other at the table in ntm.yaml: bo_qua: ["Thu nhập"] or bo_qua: ["Tiêu chí 3"]; type indicators that end in 0 (such as 17.10) as text
"#,
        );
}

#[test]
fn a_heading_whose_number_and_name_differ() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1 Giao thông", "2 Thu nhập", "3"],
                    &["Tân Lập", "x", "", ""],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N310]: tiêu đề ghi số 2 nhưng tên là “Thu nhập”; tiêu chí số 2 là “Điện”
  --> du-lieu.xlsx, Hiện trạng!C1
"#,
            r#"
error[N310]: the heading says 2 but names “Thu nhập”; criterion 2 is “Điện”
  --> du-lieu.xlsx, Hiện trạng!C1
"#,
        );
}

#[test]
fn a_column_of_an_unknown_criterion() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3", "Tiêu chí số 4"],
                    &["Tân Lập", "x", "", ""],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 4 trong Bộ tiêu chí thử
  --> du-lieu.xlsx, Hiện trạng!E1
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng
"#,
            r#"
error[N305]: no criterion or indicator 4 in Bộ tiêu chí thử
  --> du-lieu.xlsx, Hiện trạng!E1
  = correct the number to one of the set in force
"#,
        );
}

#[test]
fn a_missing_criterion() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[&["Tên xã", "1", "3"], &["Tân Lập", "x", ""], &["Hòa An", "x", ""]],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N307]: bảng Hiện trạng thiếu tiêu chí, chỉ tiêu số 2
  --> du-lieu.xlsx, Hiện trạng
  = thêm cột còn thiếu (dòng, nếu tiêu chí xếp theo dòng); tiêu chí chưa xã nào đạt thì để trống các ô; danh sách “đạt” của một xã chưa đạt gì thì ghi: không
"#,
            r#"
error[N307]: table Hiện trạng lacks criteria or indicators 2
  --> du-lieu.xlsx, Hiện trạng
  = add the columns (rows, where criteria stand below each other); leave the cells of a criterion blank that nobody meets; where a list says what a commune meets and it meets none, write: không
"#,
        );
}

#[test]
fn a_missing_indicator() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2.1", "3"],
                    &["Tân Lập", "x", "", ""],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N307]: bảng Hiện trạng thiếu tiêu chí, chỉ tiêu số 2.2
  --> du-lieu.xlsx, Hiện trạng
  = thêm cột còn thiếu (dòng, nếu tiêu chí xếp theo dòng); tiêu chí chưa xã nào đạt thì để trống các ô; danh sách “đạt” của một xã chưa đạt gì thì ghi: không
"#,
            r#"
error[N307]: table Hiện trạng lacks criteria or indicators 2.2
  --> du-lieu.xlsx, Hiện trạng
  = add the columns (rows, where criteria stand below each other); leave the cells of a criterion blank that nobody meets; where a list says what a commune meets and it meets none, write: không
"#,
        );
}

#[test]
fn a_missing_column() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[("Nguồn lực", &[&["Tên xã", "Số tiền (triệu đồng)"], &["Tân Lập", "=5"]])],
        )
        .table("nguon_luc", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N201]: không thấy dòng tiêu đề của bảng Nguồn lực; cần có cột “Nguồn vốn”, “Kế hoạch (triệu đồng)”
  --> du-lieu.xlsx, Nguồn lực
  = tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: cot: {ten: "tiêu đề trong trang", so_tien: "tiêu đề trong trang"}
"#,
            r#"
error[N201]: no heading row of table Nguồn lực found; it needs columns “Nguồn vốn”, “Kế hoạch (triệu đồng)”
  --> du-lieu.xlsx, Nguồn lực
  = headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: cot: {ten: "the sheet's heading", so_tien: "the sheet's heading"}
"#,
        );
}

#[test]
fn a_mark_that_says_nothing() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x", "?", "KXĐ"],
                    &["Hòa An", "x", "đạt 90%", "=2"],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N213]: “?” không rõ là đạt hay chưa đạt
  --> du-lieu.xlsx, Hiện trạng!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N213]: “KXĐ” không rõ là đạt hay chưa đạt
  --> du-lieu.xlsx, Hiện trạng!D2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N213]: “đạt 90%” không rõ là đạt hay chưa đạt
  --> du-lieu.xlsx, Hiện trạng!C3
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N213]: “2” không rõ là đạt hay chưa đạt
  --> du-lieu.xlsx, Hiện trạng!D3
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
            r#"
error[N213]: “?” is neither a mark for met nor for unmet
  --> du-lieu.xlsx, Hiện trạng!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N213]: “KXĐ” is neither a mark for met nor for unmet
  --> du-lieu.xlsx, Hiện trạng!D2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N213]: “đạt 90%” is neither a mark for met nor for unmet
  --> du-lieu.xlsx, Hiện trạng!C3
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N213]: “2” is neither a mark for met nor for unmet
  --> du-lieu.xlsx, Hiện trạng!D3
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
        );
}

#[test]
fn a_wrong_totals_row() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x", "", ""],
                    &["Hòa An", "x", "", ""],
                    &["Tổng cộng", "=3", "=0", "=0"],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “1” ghi 3, cộng các dòng được 2
  --> du-lieu.xlsx, Hiện trạng!B4
  xem thêm: du-lieu.xlsx, Hiện trạng!B2
  xem thêm: du-lieu.xlsx, Hiện trạng!B3
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 3 for “1”, its rows add up to 2
  --> du-lieu.xlsx, Hiện trạng!B4
  see also: du-lieu.xlsx, Hiện trạng!B2
  see also: du-lieu.xlsx, Hiện trạng!B3
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn a_wrong_total_of_a_row() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3", "Tổng số"],
                    &["Tân Lập", "x", "", "", "=2"],
                    &["Hòa An", "x", "", "", "1/3"],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N219]: Tân Lập: cột tổng ghi 2, đếm các ô được 1
  --> du-lieu.xlsx, Hiện trạng!E2
  xem thêm: du-lieu.xlsx, Hiện trạng!B2
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N219]: Tân Lập: the total says 2, its cells count 1
  --> du-lieu.xlsx, Hiện trạng!E2
  see also: du-lieu.xlsx, Hiện trạng!B2
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn a_row_below_the_totals_row() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x", "", ""],
                    &["Tổng cộng", "=1", "=0", "=0"],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N217]: dòng “Hòa An” có số liệu nằm dưới dòng tổng
  --> du-lieu.xlsx, Hiện trạng!A4
  = chuyển dòng ấy lên trên dòng tổng
"#,
            r#"
error[N217]: row “Hòa An” has values below the totals row
  --> du-lieu.xlsx, Hiện trạng!A4
  = move the row above the totals row
"#,
        );
}

#[test]
fn a_row_without_a_name() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x", "", ""],
                    &["", "x", "x", ""],
                    &["Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> du-lieu.xlsx, Hiện trạng!A3
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
            r#"
error[N206]: the row has values but its “Xã” is blank
  --> du-lieu.xlsx, Hiện trạng!A3
  = fill in the row's name, or clear its values
"#,
        );
}

#[test]
fn a_table_without_rows() {
    Case::small()
        .book("du-lieu.xlsx", &[("Hiện trạng", &[&["Tên xã", "1", "2", "3"]])])
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N205]: bảng Hiện trạng không có dòng nào
  --> du-lieu.xlsx, Hiện trạng

lỗi[N303]: bảng Hiện trạng thiếu xã “Tân Lập”
  --> du-lieu.xlsx, Hiện trạng
  xem thêm: ntm.yaml:24:13
  = thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào

lỗi[N303]: bảng Hiện trạng thiếu xã “Hòa An”
  --> du-lieu.xlsx, Hiện trạng
  xem thêm: ntm.yaml:25:13
  = thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào
"#,
            r#"
error[N205]: table Hiện trạng has no rows
  --> du-lieu.xlsx, Hiện trạng

error[N303]: table Hiện trạng lacks commune “Tân Lập”
  --> du-lieu.xlsx, Hiện trạng
  see also: ntm.yaml:24:13
  = add a row for the commune, even if it meets nothing yet

error[N303]: table Hiện trạng lacks commune “Hòa An”
  --> du-lieu.xlsx, Hiện trạng
  see also: ntm.yaml:25:13
  = add a row for the commune, even if it meets nothing yet
"#,
        );
}

#[test]
fn an_unknown_unit_of_money() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[("Nguồn lực", &[&["Nguồn vốn", "Kế hoạch (USD)"], &["Ngân sách", "=5"]])],
        )
        .table("nguon_luc", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N223]: không rõ đơn vị tiền trong tiêu đề “Kế hoạch (USD)”
  --> du-lieu.xlsx, Nguồn lực!B1
  = ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)
"#,
            r#"
error[N223]: the unit of money in heading “Kế hoạch (USD)” is not known
  --> du-lieu.xlsx, Nguồn lực!B1
  = write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)
"#,
        );
}

#[test]
fn wrong_totals_of_hamlets() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Xóm",
                &[
                    &["Xã", "Tổng số xóm", "Xóm NTM giao"],
                    &["Tân Lập", "=5", "=2"],
                    &["Tổng cộng", "=6", "=2"],
                ],
            )],
        )
        .table("xom", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “Tổng số xóm” ghi 6, cộng các dòng được 5
  --> du-lieu.xlsx, Xóm!B3
  xem thêm: du-lieu.xlsx, Xóm!B2
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 6 for “Tổng số xóm”, its rows add up to 5
  --> du-lieu.xlsx, Xóm!B3
  see also: du-lieu.xlsx, Xóm!B2
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn wrong_totals_of_projects() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Dự án",
                &[&["Tên dự án", "NSTW (triệu đồng)"], &["Đường", "=5.5"], &["Tổng cộng", "=6"]],
            )],
        )
        .table("du_an", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “NSTW (triệu đồng)” ghi 6, cộng các dòng được 5,5
  --> du-lieu.xlsx, Dự án!B3
  xem thêm: du-lieu.xlsx, Dự án!B2
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 6 for “NSTW (triệu đồng)”, its rows add up to 5,5
  --> du-lieu.xlsx, Dự án!B3
  see also: du-lieu.xlsx, Dự án!B2
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn an_unknown_unit_above_the_table() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Nguồn lực",
                &[&["", "Đơn vị tính: USD"], &["Nguồn vốn", "Kế hoạch"], &["Ngân sách", "=5"]],
            )],
        )
        .table("nguon_luc", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N223]: không rõ đơn vị tiền trong tiêu đề “Đơn vị tính: USD”
  --> du-lieu.xlsx, Nguồn lực!B1
  = ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)
"#,
            r#"
error[N223]: the unit of money in heading “Đơn vị tính: USD” is not known
  --> du-lieu.xlsx, Nguồn lực!B1
  = write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)
"#,
        );
}

/// A title that reads like a heading is none where real headings follow.
#[test]
fn a_title_that_reads_like_a_heading() {
    Case::small()
        .book(
            "du-an.xlsx",
            &[(
                "Dự án",
                &[
                    &["DANH MỤC DỰ ÁN"],
                    &["STT", "Nội dung đầu tư", "Tổng mức đầu tư", "NSTW"],
                    &["=1", "Đường A", "=100", "=100"],
                ],
            )],
        )
        .table("du_an", "{tep: du-an.xlsx}")
        .refused(r#"
lỗi[N203]: bảng Dự án thiếu cột “Tên dự án”
  --> du-an.xlsx, Dự án!A2
  = thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên

lỗi[N202]: cột “Nội dung đầu tư” không thuộc bảng Dự án
  --> du-an.xlsx, Dự án!B2
  = bảng còn thiếu cột bắt buộc (ten); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {ten: "Nội dung đầu tư"}
"#, r#"
error[N203]: table Dự án lacks column “Tên dự án”
  --> du-an.xlsx, Dự án!A2
  = add the column, or correct its heading

error[N202]: column “Nội dung đầu tư” does not belong to table Dự án
  --> du-an.xlsx, Dự án!B2
  = the table lacks a column that it must have (ten); if this is it, write at the table in ntm.yaml: cot: {ten: "Nội dung đầu tư"}
"#);
}

/// The unit in a title counts, and so does "Đơn vị:" without "tính".
#[test]
fn units_in_titles_and_above_tables() {
    for (title, line) in
        [("NGUỒN LỰC NĂM 2025 (tỷ đồng)", ""), ("NGUỒN LỰC", "Đơn vị: tỷ đồng"), ("(tỷ đồng)", "")]
    {
        let case = Case::small()
            .book(
                "von.xlsx",
                &[(
                    "Vốn",
                    &[
                        &[title],
                        &["", line],
                        &["TT", "Nguồn vốn", "Kế hoạch"],
                        &["1", "Tỉnh", "=2"],
                    ],
                )],
            )
            .table("nguon_luc", "{tep: von.xlsx}");
        let case = case.table("so_lieu_cong_bo", "[{so_lieu: tong_nguon_luc, gia_tri: \"2.000\"}]");
        let run = case.run(&["check"], "vi");
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{title} {line}");
    }
}

/// Who drew a table up is no unit of money.
#[test]
fn an_office_above_a_table_is_no_unit() {
    let case = Case::small()
        .change("Hòa An", "Hòa Đồng")
        .change("Hòa An", "Hòa Đồng")
        .change("Hòa An", "Hòa Đồng")
        .book(
            "von.xlsx",
            &[(
                "Vốn",
                &[
                    &["Đơn vị: UBND xã Hòa Đồng"],
                    &["TT", "Nguồn vốn", "Kế hoạch"],
                    &["1", "Tỉnh", "=2"],
                ],
            )],
        )
        .table("nguon_luc", "{tep: von.xlsx}")
        .table("so_lieu_cong_bo", "[{so_lieu: tong_nguon_luc, gia_tri: 2}]");
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

/// A column below a merged heading is what it says itself, not what stands above it.
#[test]
fn an_unknown_column_below_a_known_heading() {
    Case::small()
        .book(
            "du-an.xlsx",
            &[(
                "Dự án",
                &[
                    &["TT", "Tên dự án", "Kế hoạch vốn năm 2025", ""],
                    &["", "", "Tổng số", "Đối ứng"],
                    &["1", "Đường A", "=100", "=20"],
                ],
            )],
        )
        .table("du_an", "{tep: du-an.xlsx}")
        .refused(
            r#"
lỗi[N202]: cột “Kế hoạch vốn năm 2025 / Đối ứng” không thuộc bảng Dự án
  --> du-an.xlsx, Dự án!D2
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Kế hoạch vốn năm 2025 / Đối ứng"}, khóa là một trong: tong_muc, von_nstw, von_nsdp, von_khac; nếu không dùng, ghi: bo_qua: ["Kế hoạch vốn năm 2025 / Đối ứng"]
"#,
            r#"
error[N202]: column “Kế hoạch vốn năm 2025 / Đối ứng” does not belong to table Dự án
  --> du-an.xlsx, Dự án!D2
  = to read the column, write at the table in ntm.yaml: cot: {key: "Kế hoạch vốn năm 2025 / Đối ứng"}, the key being one of tong_muc, von_nstw, von_nsdp, von_khac; if not needed, write: bo_qua: ["Kế hoạch vốn năm 2025 / Đối ứng"]
"#,
        );
}
