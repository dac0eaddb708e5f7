//! Templates and prose of an office that cannot be used.

use super::Case;

#[test]
fn a_misspelt_variable() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Có {{ xa.tongg }} xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N602]: không có giá trị tên “xa.tongg” để điền vào đây
  --> mau/ke-hoach.typ.j2:3:13
  |
3 | #doan[Có {{ xa.tongg }} xã]
  |             ^^^^^^^^
  = các tên mẫu được dùng: ntm reference view
"#,
            r#"
error[N602]: there is no value named “xa.tongg” to fill in here
  --> mau/ke-hoach.typ.j2:3:13
  |
3 | #doan[Có {{ xa.tongg }} xã]
  |             ^^^^^^^^
  = the names a template may use: ntm reference view
"#,
        );
}

#[test]
fn an_expression_that_does_not_end() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Có {{ xa.tong ] xã
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: ở đây cần “}}”, lại gặp “]”
  --> mau/ke-hoach.typ.j2:3:21
  |
3 | #doan[Có {{ xa.tong ] xã
  |                     ^
"#,
            r#"
error[N601]: template syntax error: “}}” is needed here, not “]”
  --> mau/ke-hoach.typ.j2:3:21
  |
3 | #doan[Có {{ xa.tong ] xã
  |                     ^
"#,
        );
}

#[test]
fn an_expression_that_says_nothing() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Có {{ xa.tong + }} xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: trước “}}” còn thiếu một giá trị
  --> mau/ke-hoach.typ.j2:3:23
  |
3 | #doan[Có {{ xa.tong + }} xã]
  |                       ^^
"#,
            r#"
error[N601]: template syntax error: a value is missing before “}}”
  --> mau/ke-hoach.typ.j2:3:23
  |
3 | #doan[Có {{ xa.tong + }} xã]
  |                       ^^
"#,
        );
}

#[test]
fn a_condition_that_does_not_end() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
{% if xa.tong %}
#doan[Một]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: {% if xa.tong %} mở ở đây không được đóng bằng {% endif %}
  --> mau/ke-hoach.typ.j2:3:1
  |
3 | {% if xa.tong %}
  | ^^^^^^^^^^^^^^^^
"#,
            r#"
error[N601]: template syntax error: {% if xa.tong %} opened here is never closed by {% endif %}
  --> mau/ke-hoach.typ.j2:3:1
  |
3 | {% if xa.tong %}
  | ^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn an_unknown_statement() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
{% neu xa.tong %}
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: không có lệnh “neu”
  --> mau/ke-hoach.typ.j2:3:4
  |
3 | {% neu xa.tong %}
  |    ^^^
"#,
            r#"
error[N601]: template syntax error: there is no statement “neu”
  --> mau/ke-hoach.typ.j2:3:4
  |
3 | {% neu xa.tong %}
  |    ^^^
"#,
        );
}

#[test]
fn an_unknown_filter() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Có {{ xa.tong|demm }} xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: không có bộ lọc “demm”
  --> mau/ke-hoach.typ.j2:3:21
  |
3 | #doan[Có {{ xa.tong|demm }} xã]
  |                     ^^^^
"#,
            r#"
error[N603]: the template fails: there is no filter “demm”
  --> mau/ke-hoach.typ.j2:3:21
  |
3 | #doan[Có {{ xa.tong|demm }} xã]
  |                     ^^^^
"#,
        );
}

#[test]
fn a_list_printed_as_it_is() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Các xã {{ xa.tat_ca }}]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: không in thẳng một danh sách được; dùng |liet_ke hoặc |doan
  --> mau/ke-hoach.typ.j2:3:17
  |
3 | #doan[Các xã {{ xa.tat_ca }}]
  |                 ^^^^^^^^^
"#,
            r#"
error[N603]: the template fails: a list cannot be printed as it is; use |liet_ke or |doan
  --> mau/ke-hoach.typ.j2:3:17
  |
3 | #doan[Các xã {{ xa.tat_ca }}]
  |                 ^^^^^^^^^
"#,
        );
}

#[test]
fn a_sum_in_a_template() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[{{ xa.don_vi + 1 }}]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: không tính được phép “+” ở đây; mẫu không làm tính, hãy dùng số đã có sẵn
  --> mau/ke-hoach.typ.j2:3:10
  |
3 | #doan[{{ xa.don_vi + 1 }}]
  |          ^^^^^^^^^^^^^
"#,
            r#"
error[N603]: the template fails: “+” cannot be computed here; a template does no sums, ask for a figure
  --> mau/ke-hoach.typ.j2:3:10
  |
3 | #doan[{{ xa.don_vi + 1 }}]
  |          ^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn a_template_that_writes_without_end() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
{% for i in range(100000) %}{% for j in range(100000) %}{{ i }}{% endfor %}{% endfor %}
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N604]: mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng
  --> mau/ke-hoach.typ.j2
"#,
            r#"
error[N604]: the template runs too long or writes too much, and was stopped
  --> mau/ke-hoach.typ.j2
"#,
        );
}

#[test]
fn a_text_where_a_filter_needs_a_list() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[{{ nam|liet_ke }}]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: |liet_ke cần một danh sách tên
  --> mau/ke-hoach.typ.j2:3:14
  |
3 | #doan[{{ nam|liet_ke }}]
  |              ^^^^^^^
"#,
            r#"
error[N603]: the template fails: |liet_ke needs a list of names
  --> mau/ke-hoach.typ.j2:3:14
  |
3 | #doan[{{ nam|liet_ke }}]
  |              ^^^^^^^
"#,
        );
}

#[test]
fn an_endless_template() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N604]: mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng
  --> mau/ke-hoach.typ.j2:3:1
  |
3 | {% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}
  | ^
"#,
            r#"
error[N604]: the template runs too long or writes too much, and was stopped
  --> mau/ke-hoach.typ.j2:3:1
  |
3 | {% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}
  | ^
"#,
        );
}

#[test]
fn a_template_that_extends_nothing() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoachh.typ.j2" %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: không có mẫu “ke-hoachh.typ.j2”
  --> mau/ke-hoach.typ.j2:1:4
  |
1 | {% extends "ke-hoachh.typ.j2" %}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
            r#"
error[N603]: the template fails: there is no template “ke-hoachh.typ.j2”
  --> mau/ke-hoach.typ.j2:1:4
  |
1 | {% extends "ke-hoachh.typ.j2" %}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn a_template_that_calls_itself() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% include "mau/ke-hoach.typ.j2" %}
"##,
        )
        .refused(
            r#"
lỗi[N603]: mẫu không chạy được: mẫu gọi lại chính nó mãi
  --> mau/ke-hoach.typ.j2:1:4
  |
1 | {% include "mau/ke-hoach.typ.j2" %}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
            r#"
error[N603]: the template fails: the template calls itself again and again
  --> mau/ke-hoach.typ.j2:1:4
  |
1 | {% include "mau/ke-hoach.typ.j2" %}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn a_block_that_the_program_lacks() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dik %}
#doan[Mục đích riêng.]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N607]: mẫu gốc không có khối “muc_dik”, lời văn trong khối sẽ mất
  --> mau/ke-hoach.typ.j2:2:10
  |
2 | {% block muc_dik %}
  |          ^^^^^^^
  = có phải “muc_dich”?
"#,
            r#"
error[N607]: the extended template has no block “muc_dik”, its wording would be lost
  --> mau/ke-hoach.typ.j2:2:10
  |
2 | {% block muc_dik %}
  |          ^^^^^^^
  = did you mean “muc_dich”?
"#,
        );
}

#[test]
fn a_comment_that_does_not_end() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{# chú thích
"##,
        )
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: chú thích “{#” phía trên không được đóng bằng “#}”
  --> mau/ke-hoach.typ.j2:2:13
  |
2 | {# chú thích
  |             ^
"#,
            r#"
error[N601]: template syntax error: a comment “{#” above is never closed by “#}”
  --> mau/ke-hoach.typ.j2:2:13
  |
2 | {# chú thích
  |             ^
"#,
        );
}

#[test]
fn markup_that_does_not_end() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Có *12 xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N701]: không dàn trang được: dấu mở ở đây không được đóng (ngoặc, hoặc $ * _ đứng lẻ)
  --> mau/ke-hoach.typ.j2:3:10
  |
3 | #doan[Có *12 xã]
  |          ^
  = sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc
"#,
            r#"
error[N701]: the layout fails: what opens here is never closed (a bracket, or a single $ * _)
  --> mau/ke-hoach.typ.j2:3:10
  |
3 | #doan[Có *12 xã]
  |          ^
  = correct the passage in your own template in mau/; “ntm templates” shows the original
"#,
        );
}

#[test]
fn an_unknown_function() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
  #doann[Có 12 xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N701]: không dàn trang được: không có hàm hay tên “doann”
  --> mau/ke-hoach.typ.j2:3:4
  |
3 |   #doann[Có 12 xã]
  |    ^^^^^
  = sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc
"#,
            r#"
error[N701]: the layout fails: there is no function or name “doann”
  --> mau/ke-hoach.typ.j2:3:4
  |
3 |   #doann[Có 12 xã]
  |    ^^^^^
  = correct the passage in your own template in mau/; “ntm templates” shows the original
"#,
        );
}

#[test]
fn a_file_of_the_machine() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#read("/etc/passwd")
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N701]: không dàn trang được: không có tệp “etc/passwd”; mẫu không đọc được tệp nào bên ngoài
  --> mau/ke-hoach.typ.j2:3:7
  |
3 | #read("/etc/passwd")
  |       ^^^^^^^^^^^^^
  = sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc
"#,
            r#"
error[N701]: the layout fails: there is no file “etc/passwd”; a template reads no file from outside
  --> mau/ke-hoach.typ.j2:3:7
  |
3 | #read("/etc/passwd")
  |       ^^^^^^^^^^^^^
  = correct the passage in your own template in mau/; “ntm templates” shows the original
"#,
        );
}

#[test]
fn a_character_that_no_font_has() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Đánh dấu ☑ vào ô]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N702]: phông chữ không có ký tự “☑” trong “#doan[Đánh dấu ☑ vào ô]”
  --> mau/ke-hoach.typ.j2:3:16
  |
3 | #doan[Đánh dấu ☑ vào ô]
  |                ^
  = thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path
"#,
            r#"
error[N702]: no font has the character “☑” in “#doan[Đánh dấu ☑ vào ô]”
  --> mau/ke-hoach.typ.j2:3:16
  |
3 | #doan[Đánh dấu ☑ vào ô]
  |                ^
  = replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path
"#,
        );
}

#[test]
fn an_unknown_template() {
    Case::small().change("    trich_yeu", "    mau: ke-hoac\n    trich_yeu").refused(
        r#"
lỗi[N605]: không có mẫu “ke-hoac”; có: “bao-cao”, “bao-cao-6-thang”, “bao-cao-9-thang”, “bao-cao-nam”, “bao-cao-quy”, “bao-cao-thang”, “cong-van-dinh-chinh”, “ke-hoach”, “thong-bao-chi-tieu”
  --> ntm.yaml:17:10
   |
17 |     mau: ke-hoac
   |          ^^^^^^^
  = có phải “ke-hoach”?
  = đặt mẫu riêng vào thư mục mau/ của dự án, tên tệp kết thúc bằng .typ.j2
"#,
        r#"
error[N605]: there is no template “ke-hoac”; there are “bao-cao”, “bao-cao-6-thang”, “bao-cao-9-thang”, “bao-cao-nam”, “bao-cao-quy”, “bao-cao-thang”, “cong-van-dinh-chinh”, “ke-hoach”, “thong-bao-chi-tieu”
  --> ntm.yaml:17:10
   |
17 |     mau: ke-hoac
   |          ^^^^^^^
  = did you mean “ke-hoach”?
  = put your own template into the project's folder mau/, named *.typ.j2
"#,
    );
}

#[test]
fn prose_with_a_misspelt_figure() {
    Case::small()
.table("loi_van", "\n    muc_dich: >-\n      Nâng mức bình quân của các xã trên địa bàn huyện từ {{ binh_quan.hien_taii|so_le }} lên\n      {{ binh_quan.cuoi_nam|so_le }} tiêu chí.")
.refused(
            r#"
lỗi[N602]: không có giá trị tên “binh_quan.hien_taii” để điền vào đây
  --> ntm.yaml:34:7
   |
34 | …địa bàn huyện từ {{ binh_quan.hien_taii|so_le }} lên {{ binh_quan.cuoi_nam|so_le }} t…
   |                                          ^^^^^
  = các tên mẫu được dùng: ntm reference view
"#,
            r#"
error[N602]: there is no value named “binh_quan.hien_taii” to fill in here
  --> ntm.yaml:34:7
   |
34 | …địa bàn huyện từ {{ binh_quan.hien_taii|so_le }} lên {{ binh_quan.cuoi_nam|so_le }} t…
   |                                          ^^^^^
  = the names a template may use: ntm reference view
"#,
        );
}

#[test]
fn prose_that_does_not_end() {
    Case::small()
        .table("loi_van", "\n    muc_dich: \"Bình quân {{ binh_quan.hien_tai tiêu chí\"")
        .refused(
            r#"
lỗi[N601]: sai cú pháp của mẫu: ở đây cần “}}”, lại gặp một tên
  --> ntm.yaml:33:15
   |
33 | Bình quân {{ binh_quan.hien_tai tiêu chí
   |                                 ^^
"#,
            r#"
error[N601]: template syntax error: “}}” is needed here, not a name
  --> ntm.yaml:33:15
   |
33 | Bình quân {{ binh_quan.hien_tai tiêu chí
   |                                 ^^
"#,
        );
}

#[test]
fn prose_in_a_cell() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[("Lời văn", &[&["Khóa", "Nội dung"], &["muc_dich", "Có {{ xa.sai }} xã."]])],
        )
        .table("loi_van", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N602]: không có giá trị tên “xa.sai” để điền vào đây
  --> du-lieu.xlsx, Lời văn!B2
  |
2 | Có {{ xa.sai }} xã.
  |       ^^^^^^
  = các tên mẫu được dùng: ntm reference view
"#,
            r#"
error[N602]: there is no value named “xa.sai” to fill in here
  --> du-lieu.xlsx, Lời văn!B2
  |
2 | Có {{ xa.sai }} xã.
  |       ^^^^^^
  = the names a template may use: ntm reference view
"#,
        );
}

#[test]
fn prose_that_no_template_uses() {
    Case::small().table("loi_van", "{muc_dik: Mục đích riêng.}").remarked(
        r#"
cảnh báo[N606]: không mẫu nào dùng lời văn “muc_dik”
  --> ntm.yaml:32:13
   |
32 |   loi_van: {muc_dik: Mục đích riêng.}
   |             ^^^^^^^
  = có phải “muc_dich”?
  = đoạn ấy sẽ không được in; các khóa dùng được: bai_hoc, chi_dao, chuong_trinh_chuyen_de, de_xuat, giai_phap, giam_sat, huy_dong_nguon_luc, ket_qua_nam_truoc, ket_qua_noi_bat, ket_qua_noi_dung, ket_qua_tieu_chi, ket_thuc, kho_khan, kien_toan, lanh_dao, mo_dau, muc_dich, muc_tieu, muc_tieu_cap_thon, muc_tieu_cap_xa, muc_tieu_chung, nguon_luc, nguyen_nhan, nguyen_nhan_chu_quan, nguyen_nhan_khach_quan, nhiem_vu, no_dong, noi_dung, thong_bao_chi_tieu, thong_bao_ket_thuc, thong_bao_mo_dau, thong_bao_thuc_hien, thuc_hien, tieu_chi_kho, to_chuc_thuc_hien, tuyen_truyen, xa_con_lai, xa_da_dat, xa_phan_dau, xay_dung_thon, yeu_cau
"#,
        r#"
warning[N606]: no template uses the prose “muc_dik”
  --> ntm.yaml:32:13
   |
32 |   loi_van: {muc_dik: Mục đích riêng.}
   |             ^^^^^^^
  = did you mean “muc_dich”?
  = it will not be printed; keys that are: bai_hoc, chi_dao, chuong_trinh_chuyen_de, de_xuat, giai_phap, giam_sat, huy_dong_nguon_luc, ket_qua_nam_truoc, ket_qua_noi_bat, ket_qua_noi_dung, ket_qua_tieu_chi, ket_thuc, kho_khan, kien_toan, lanh_dao, mo_dau, muc_dich, muc_tieu, muc_tieu_cap_thon, muc_tieu_cap_xa, muc_tieu_chung, nguon_luc, nguyen_nhan, nguyen_nhan_chu_quan, nguyen_nhan_khach_quan, nhiem_vu, no_dong, noi_dung, thong_bao_chi_tieu, thong_bao_ket_thuc, thong_bao_mo_dau, thong_bao_thuc_hien, thuc_hien, tieu_chi_kho, to_chuc_thuc_hien, tuyen_truyen, xa_con_lai, xa_da_dat, xa_phan_dau, xay_dung_thon, yeu_cau
"#,
    );
}

#[test]
fn a_character_in_a_cell_that_no_font_has() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Xã",
                &[
                    &["Tên xã", "Mục tiêu năm"],
                    &["Tân Lập", "đạt chuẩn"],
                    &["Hòa An ☑", "tăng tiêu chí"],
                ],
            )],
        )
        .table("xa", "du-lieu.xlsx")
        .change("- {xa: Hòa An, dat", "- {xa: Hòa An ☑, dat")
        .change("- {xa: Hòa An, giao", "- {xa: Hòa An ☑, giao")
        .refused(
            r#"
lỗi[N702]: phông chữ không có ký tự “☑” trong “Hòa An ☑”
  --> du-lieu.xlsx, Xã!A3
  = thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path
"#,
            r#"
error[N702]: no font has the character “☑” in “Hòa An ☑”
  --> du-lieu.xlsx, Xã!A3
  = replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path
"#,
        );
}

#[test]
fn a_character_in_prose_that_no_font_has() {
    Case::small().table("loi_van", "{muc_dich: Thêm niềm vui 😀 cho người dân.}").refused(
        r#"
lỗi[N702]: phông chữ không có ký tự “😀” trong “Thêm niềm vui 😀 cho người dân.”
  --> ntm.yaml:32:23
   |
32 |   loi_van: {muc_dich: Thêm niềm vui 😀 cho người dân.}
   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path
"#,
        r#"
error[N702]: no font has the character “😀” in “Thêm niềm vui 😀 cho người dân.”
  --> ntm.yaml:32:23
   |
32 |   loi_van: {muc_dich: Thêm niềm vui 😀 cho người dân.}
   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path
"#,
    );
}
