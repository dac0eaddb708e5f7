//! All that is wrong is told in one run, as far as each file and each row can be read on.

use super::Case;

/// The name of a commune that is wrong hides nothing of its row.
#[test]
fn a_row_of_an_unknown_commune() {
    Case::small()
        .book(
            "so.xlsx",
            &[
                (
                    "Hiện trạng",
                    &[
                        &["Xã", "Giao thông", "Điện", "Thu nhập"],
                        &["Tân Lâp", "x", "=2024", "sắp đạt"],
                        &["Hòa An", "x", "", ""],
                    ],
                ),
                (
                    "Xóm",
                    &[
                        &["Xã", "Tổng số xóm", "Xóm NTM đã đạt"],
                        &["Tân Lâp", "mười hai", "3"],
                        &["Hòa An", "=8", "=2"],
                    ],
                ),
            ],
        )
        .change(
            "  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n",
            "  hien_trang: {tep: so.xlsx, trang: Hiện trạng}\n  xom: {tep: so.xlsx, trang: Xóm}\n",
        )
        .refused(
            r#"
lỗi[N301]: không có xã “Tân Lâp” trong danh sách xã
  --> so.xlsx, Hiện trạng!A2
  xem thêm: ntm.yaml:24:13
  xem thêm: so.xlsx, Xóm!A2
  = có phải “Tân Lập”?
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã

lỗi[N213]: “2024” không rõ là đạt hay chưa đạt
  --> so.xlsx, Hiện trạng!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N213]: “sắp đạt” không rõ là đạt hay chưa đạt
  --> so.xlsx, Hiện trạng!D2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N211]: “mười hai” không phải là số đếm (Tổng số xóm)
  --> so.xlsx, Xóm!B2
  = viết số nguyên như 5, 05 hoặc “1 trở lên”
"#,
            r#"
error[N301]: commune “Tân Lâp” is not in the list of communes
  --> so.xlsx, Hiện trạng!A2
  see also: ntm.yaml:24:13
  see also: so.xlsx, Xóm!A2
  = did you mean “Tân Lập”?
  = correct the name to match table Xã, or add the commune there

error[N213]: “2024” is neither a mark for met nor for unmet
  --> so.xlsx, Hiện trạng!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N213]: “sắp đạt” is neither a mark for met nor for unmet
  --> so.xlsx, Hiện trạng!D2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N211]: “mười hai” is not a count (Tổng số xóm)
  --> so.xlsx, Xóm!B2
  = write a whole number such as 5, 05 or “1 trở lên”
"#,
        );
}

/// Each part of the project file is read by itself where the whole cannot be.
#[test]
fn parts_of_the_project_file() {
    Case::small()
        .change("  ten: Ủy ban nhân dân huyện Bình Minh\n", "  ten: Ủy ban: nhân dân huyện\n")
        .change("    trich_yeu: Xây", "    trich_yeuu: Xây")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "    - {xa: Hòa An, giao: \"2\"\n")
        .refused(r#"
lỗi[N120]: sai cú pháp YAML: một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức
  --> ntm.yaml:3:14
  |
3 |   ten: Ủy ban: nhân dân huyện
  |              ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này

lỗi[N120]: sai cú pháp YAML: dấu “{” không được đóng
  --> ntm.yaml:31:7
   |
31 |     - {xa: Hòa An, giao: "2"
   |       ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này

lỗi[N125]: khóa “trich_yeuu” không dùng trong van_ban
  --> ntm.yaml:17:5
   |
17 |     trich_yeuu: Xây dựng nông thôn mới năm 2025
   |     ^^^^^^^^^^
  = có phải “trich_yeu”?
"#, r#"
error[N120]: YAML syntax error: a value has a second colon (put it in quotes), or the line is indented too far
  --> ntm.yaml:3:14
  |
3 |   ten: Ủy ban: nhân dân huyện
  |              ^
  = check indentation, colons and quotes around here

error[N120]: YAML syntax error: “{” is never closed
  --> ntm.yaml:31:7
   |
31 |     - {xa: Hòa An, giao: "2"
   |       ^
  = check indentation, colons and quotes around here

error[N125]: key “trich_yeuu” is not used in van_ban
  --> ntm.yaml:17:5
   |
17 |     trich_yeuu: Xây dựng nông thôn mới năm 2025
   |     ^^^^^^^^^^
  = did you mean “trich_yeu”?
"#);
}

/// What is wrong with the data hides nothing of the documents' own texts and templates.
#[test]
fn texts_beside_wrong_data() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            "{% extends \"goc/ke-hoach.typ.j2\" %}\n{% block ket_thuc %}\nHết.\n",
        )
        .change(
            "noi_nhan: [Thường trực Huyện ủy]",
            "noi_nhan: [Thường trực Huyện ủy, \"Lưu: VT, KT\"]",
        )
        .change("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: \"9\"}")
        .refused(r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 9 trong Bộ tiêu chí thử
  --> ntm.yaml:28:25
   |
28 |     - {xa: Hòa An, dat: "9"}
   |                         ^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N601]: sai cú pháp của mẫu: {% block ket_thuc %} mở ở đây không được đóng bằng {% endblock %}
  --> mau/ke-hoach.typ.j2:2:1
  |
2 | {% block ket_thuc %}
  | ^^^^^^^^^^^^^^^^^^^^

lỗi[N335]: nơi nhận có dòng “Lưu: VT, KT”, còn theo dự án là “Lưu: VT, NN”
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, "Lưu: VT, KT"]
   |                                      ^^^^^^^^^^^^^
  = bỏ dòng “Lưu” khỏi noi_nhan (máy tự ghi từ soan_thao và so_ban), hoặc sửa cho khớp
"#, r#"
error[N305]: no criterion or indicator 9 in Bộ tiêu chí thử
  --> ntm.yaml:28:25
   |
28 |     - {xa: Hòa An, dat: "9"}
   |                         ^^^
  = correct the number to one of the set in force

error[N601]: template syntax error: {% block ket_thuc %} opened here is never closed by {% endblock %}
  --> mau/ke-hoach.typ.j2:2:1
  |
2 | {% block ket_thuc %}
  | ^^^^^^^^^^^^^^^^^^^^

error[N335]: the recipients say “Lưu: VT, KT”, by the project it is “Lưu: VT, NN”
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, "Lưu: VT, KT"]
   |                                      ^^^^^^^^^^^^^
  = remove the line “Lưu” from noi_nhan (it is written from soan_thao and so_ban), or make them agree
"#);
}

/// Figures that disagree hide nothing of what templates and prose ask for.
#[test]
fn prose_beside_figures_that_disagree() {
    Case::small()
        .table("so_lieu_cong_bo", "[{so_lieu: so_xa, gia_tri: 3}]")
        .table("loi_van", "{tuyen_truyen: [\"Cả huyện có {{ so_xaa }} xã.\"]}")
        .refused(r#"
lỗi[N504]: so_xa: công bố 3, tính từ số liệu được 2
  --> ntm.yaml:32:47
   |
32 |   so_lieu_cong_bo: [{so_lieu: so_xa, gia_tri: 3}]
   |                                               ^
  xem thêm: ntm.yaml:24:13
  xem thêm: ntm.yaml:25:13
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N504, tai: "so_xa", ly_do: "…"}]

lỗi[N602]: không có giá trị tên “so_xaa” để điền vào đây
  --> ntm.yaml:33:28
   |
33 | Cả huyện có {{ so_xaa }} xã.
   |                ^^^^^^
  = các tên mẫu được dùng: ntm reference view
"#, r#"
error[N504]: so_xa: declared 3, the data give 2
  --> ntm.yaml:32:47
   |
32 |   so_lieu_cong_bo: [{so_lieu: so_xa, gia_tri: 3}]
   |                                               ^
  see also: ntm.yaml:24:13
  see also: ntm.yaml:25:13
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N504, tai: "so_xa", ly_do: "…"}]

error[N602]: there is no value named “so_xaa” to fill in here
  --> ntm.yaml:33:28
   |
33 | Cả huyện có {{ so_xaa }} xã.
   |                ^^^^^^
  = the names a template may use: ntm reference view
"#);
}
