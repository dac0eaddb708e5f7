//! `ntm.yaml`: keys, shapes, dates, layout, documents.

use super::{Case, SMALL};

#[test]
fn an_unknown_key() {
    Case::small().change("  dia_danh: Bình Minh\n", "  dia_dan: Bình Minh\n").refused(
        r#"
lỗi[N125]: khóa “dia_dan” không dùng trong co_quan
  --> ntm.yaml:6:3
  |
6 |   dia_dan: Bình Minh
  |   ^^^^^^^
  = có phải “dia_ban”?
"#,
        r#"
error[N125]: key “dia_dan” is not used in co_quan
  --> ntm.yaml:6:3
  |
6 |   dia_dan: Bình Minh
  |   ^^^^^^^
  = did you mean “dia_ban”?
"#,
    );
}

#[test]
fn an_unknown_section() {
    Case::small().change("du_lieu:\n", "du_lieuu:\n").refused(
        r#"
lỗi[N125]: khóa “du_lieuu” không dùng trong ntm.yaml
  --> ntm.yaml:22:1
   |
22 | du_lieuu:
   | ^^^^^^^^
  = có phải “du_lieu”?
"#,
        r#"
error[N125]: key “du_lieuu” is not used in ntm.yaml
  --> ntm.yaml:22:1
   |
22 | du_lieuu:
   | ^^^^^^^^
  = did you mean “du_lieu”?
"#,
    );
}

#[test]
fn an_unknown_key_of_a_row() {
    Case::small()
        .change("{ten: Tân Lập, muc_tieu", "{ten: Tân Lập, muctieeu: a, muc_tieu")
        .refused(
            r#"
lỗi[N125]: khóa “muctieeu” không dùng trong xa
  --> ntm.yaml:24:22
   |
24 |     - {ten: Tân Lập, muctieeu: a, muc_tieu: đạt chuẩn}
   |                      ^^^^^^^^
  = có phải “muc_tieu”?
"#,
            r#"
error[N125]: key “muctieeu” is not used in xa
  --> ntm.yaml:24:22
   |
24 |     - {ten: Tân Lập, muctieeu: a, muc_tieu: đạt chuẩn}
   |                      ^^^^^^^^
  = did you mean “muc_tieu”?
"#,
        );
}

#[test]
fn missing_keys() {
    Case::small()
        .change("  ten: Ủy ban nhân dân huyện Bình Minh\n", "")
        .change("    trich_yeu: Xây dựng nông thôn mới năm 2025\n", "")
        .refused(
            r#"
lỗi[N126]: co_quan thiếu khóa “ten”
  --> ntm.yaml:2:3
  |
2 |   cap: huyen
  |   ^^^
  = thêm “ten: …” vào đó

lỗi[N126]: van_ban thiếu khóa “trich_yeu”
  --> ntm.yaml:15:5
   |
15 |   - id: ke-hoach
   |     ^^
  = thêm “trich_yeu: …” vào đó
"#,
            r#"
error[N126]: co_quan lacks key “ten”
  --> ntm.yaml:2:3
  |
2 |   cap: huyen
  |   ^^^
  = add “ten: …” there

error[N126]: van_ban lacks key “trich_yeu”
  --> ntm.yaml:15:5
   |
15 |   - id: ke-hoach
   |     ^^
  = add “trich_yeu: …” there
"#,
        );
}

#[test]
fn a_list_where_one_value_stands() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: [Bình, Minh]").refused(
        r#"
lỗi[N127]: dia_danh cần một giá trị, ở đây là một danh sách (mỗi dòng bắt đầu bằng “- ”)
  --> ntm.yaml:6:13
  |
6 |   dia_danh: [Bình, Minh]
  |             ^^^^^^^^^^^^
  = mỗi ý một dòng, chỉ một dấu “- ” ở đầu (viết “- Câu”, không viết “- - Câu”); chỉ một giá trị thì bỏ dấu “- ”
"#,
        r#"
error[N127]: dia_danh needs a single value, here is a list (each line begins with “- ”)
  --> ntm.yaml:6:13
  |
6 |   dia_danh: [Bình, Minh]
  |             ^^^^^^^^^^^^
  = one line for each, with one “- ” before it (“- Sentence”, not “- - Sentence”); a single value has none
"#,
    );
}

#[test]
fn one_value_where_a_list_stands() {
    Case::small().change("noi_nhan: [Thường trực Huyện ủy]", "noi_nhan: {a: b}").refused(
        r#"
lỗi[N127]: noi_nhan cần một danh sách (mỗi dòng bắt đầu bằng “- ”), ở đây là các cặp “khóa: giá trị”
  --> ntm.yaml:20:15
   |
20 |     noi_nhan: {a: b}
   |               ^^^^^^
  = nếu là câu chữ có dấu hai chấm, đặt cả câu trong ngoặc kép
"#,
        r#"
error[N127]: noi_nhan needs a list (each line begins with “- ”), here is “key: value” pairs
  --> ntm.yaml:20:15
   |
20 |     noi_nhan: {a: b}
   |               ^^^^^^
  = if it is a sentence with a colon, put the whole sentence in quotes
"#,
    );
}

#[test]
fn text_where_pairs_stand() {
    Case::small()
        .change("nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}", "nguoi_ky: Chủ tịch")
        .refused(
            r#"
lỗi[N127]: nguoi_ky cần các cặp “khóa: giá trị”, ở đây là một giá trị
  --> ntm.yaml:21:15
   |
21 |     nguoi_ky: Chủ tịch
   |               ^^^^^^^^
"#,
            r#"
error[N127]: nguoi_ky needs “key: value” pairs, here is a single value
  --> ntm.yaml:21:15
   |
21 |     nguoi_ky: Chủ tịch
   |               ^^^^^^^^
"#,
        );
}

#[test]
fn a_table_that_is_none() {
    Case::small()
        .table("xom", "{a: b}")
        .change("- {xa: Tân Lập, dat: \"1\"}", "- Tân Lập")
        .refused(
            r#"
lỗi[N127]: hien_trang cần các cặp “khóa: giá trị”, ở đây là một giá trị
  --> ntm.yaml:27:7
   |
27 |     - Tân Lập
   |       ^^^^^^^

lỗi[N303]: bảng Hiện trạng thiếu xã “Tân Lập”
  --> ntm.yaml:27:5
   |
27 |     - Tân Lập
   |     ^
  xem thêm: ntm.yaml:24:13
  = thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào

lỗi[N127]: xom cần một danh sách (mỗi dòng bắt đầu bằng “- ”), ở đây là các cặp “khóa: giá trị”
  --> ntm.yaml:32:8
   |
32 |   xom: {a: b}
   |        ^^^^^^
"#,
            r#"
error[N127]: hien_trang needs “key: value” pairs, here is a single value
  --> ntm.yaml:27:7
   |
27 |     - Tân Lập
   |       ^^^^^^^

error[N303]: table Hiện trạng lacks commune “Tân Lập”
  --> ntm.yaml:27:5
   |
27 |     - Tân Lập
   |     ^
  see also: ntm.yaml:24:13
  = add a row for the commune, even if it meets nothing yet

error[N127]: xom needs a list (each line begins with “- ”), here is “key: value” pairs
  --> ntm.yaml:32:8
   |
32 |   xom: {a: b}
   |        ^^^^^^
"#,
        );
}

#[test]
fn a_bad_date() {
    Case::small().change("    trich_yeu", "    thoi_gian: 31/02/2025\n    trich_yeu").refused(
        r#"
lỗi[N212]: “31/02/2025” không phải là ngày tháng
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 31/02/2025
   |                ^^^^^^^^^^
  = viết ngày như 31/12/2024
"#,
        r#"
error[N212]: “31/02/2025” is not a date
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 31/02/2025
   |                ^^^^^^^^^^
  = write dates as 31/12/2024 (day first)
"#,
    );
}

#[test]
fn a_bad_year() {
    Case::small().change("nam: 2025", "nam: hai nghìn").refused(
        r#"
lỗi[N224]: “hai nghìn” không phải là năm kế hoạch
  --> ntm.yaml:11:8
   |
11 |   nam: hai nghìn
   |        ^^^^^^^^^
  = viết năm như 2025
"#,
        r#"
error[N224]: “hai nghìn” is no year of a plan
  --> ntm.yaml:11:8
   |
11 |   nam: hai nghìn
   |        ^^^^^^^^^
  = write the year as 2025
"#,
    );
}

#[test]
fn an_american_date() {
    Case::small()
        .file("hien-trang.yaml", "- {xa: Tân Lập, dat: \"1\"}\n- {xa: Hòa An, dat: \"1\"}\n")
        .table("hien_trang", "{tep: hien-trang.yaml, ngay: 12/31/2024}")
        .refused(
            r#"
lỗi[N212]: “12/31/2024” không phải là ngày tháng
  --> ntm.yaml:29:44
   |
29 |   hien_trang: {tep: hien-trang.yaml, ngay: 12/31/2024}
   |                                            ^^^^^^^^^^
  = viết ngày như 31/12/2024
"#,
            r#"
error[N212]: “12/31/2024” is not a date
  --> ntm.yaml:29:44
   |
29 |   hien_trang: {tep: hien-trang.yaml, ngay: 12/31/2024}
   |                                            ^^^^^^^^^^
  = write dates as 31/12/2024 (day first)
"#,
        );
}

#[test]
fn layout_outside_the_decree() {
    Case::small()
.change("van_ban:\n", "the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: \"1,6\", thut_dong: \"1,1\", co_chu: 15}\nvan_ban:\n")
.refused(
            r#"
lỗi[N214]: “15” không dùng được cho co_chu; chọn một trong “14”, “13”
  --> ntm.yaml:15:83
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                                                   ^^

lỗi[N516]: le_trai là 25, thể thức cho phép 30–35
  --> ntm.yaml:15:21
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                     ^^
  = theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6

lỗi[N516]: cach_doan là 3, thể thức cho phép 6–24
  --> ntm.yaml:15:36
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                    ^
  = theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6

lỗi[N516]: gian_dong là 1,6, thể thức cho phép 1–1,5
  --> ntm.yaml:15:50
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                  ^^^^^
  = theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6

lỗi[N516]: thut_dong là 1,1, thể thức cho phép 1; 1,27
  --> ntm.yaml:15:68
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                                    ^^^^^
  = theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6
"#,
            r#"
error[N214]: “15” is no value of co_chu; choose one of “14”, “13”
  --> ntm.yaml:15:83
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                                                   ^^

error[N516]: le_trai is 25, the decree allows 30–35
  --> ntm.yaml:15:21
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                     ^^
  = see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6

error[N516]: cach_doan is 3, the decree allows 6–24
  --> ntm.yaml:15:36
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                    ^
  = see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6

error[N516]: gian_dong is 1,6, the decree allows 1–1,5
  --> ntm.yaml:15:50
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                  ^^^^^
  = see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6

error[N516]: thut_dong is 1,1, the decree allows 1; 1,27
  --> ntm.yaml:15:68
   |
15 | the_thuc: {le_trai: 25, cach_doan: 3, gian_dong: "1,6", thut_dong: "1,1", co_chu: 15}
   |                                                                    ^^^^^
  = see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6
"#,
        );
}

#[test]
fn a_level_that_is_none() {
    Case::small().change("cap: huyen", "cap: huyện đảo").refused(
        r#"
lỗi[N214]: “huyện đảo” không dùng được cho cap; chọn một trong “tinh”, “huyen”, “xa”, “phong”, “so”
  --> ntm.yaml:2:8
  |
2 |   cap: huyện đảo
  |        ^^^^^^^^^
"#,
        r#"
error[N214]: “huyện đảo” is no value of cap; choose one of “tinh”, “huyen”, “xa”, “phong”, “so”
  --> ntm.yaml:2:8
  |
2 |   cap: huyện đảo
  |        ^^^^^^^^^
"#,
    );
}

#[test]
fn an_id_that_is_no_file_name() {
    Case::small().change("id: ke-hoach", "id: kế hoạch/2025").refused(
        r#"
lỗi[N311]: id “kế hoạch/2025” không dùng làm tên tệp được
  --> ntm.yaml:16:9
   |
16 |   - id: kế hoạch/2025
   |         ^^^^^^^^^^^^^
  = chỉ dùng chữ không dấu, số, dấu - và _
"#,
        r#"
error[N311]: id “kế hoạch/2025” cannot be a file name
  --> ntm.yaml:16:9
   |
16 |   - id: kế hoạch/2025
   |         ^^^^^^^^^^^^^
  = use letters without diacritics, digits, - and _ only
"#,
    );
}

#[test]
fn two_documents_of_one_id() {
    Case::small()
        .change(
            "van_ban:\n",
            "van_ban:\n  - id: ke-hoach\n    trich_yeu: Một\n    nguoi_ky: {chuc_vu: Chủ tịch}\n",
        )
        .refused(
            r#"
lỗi[N312]: hai văn bản cùng id “ke-hoach”
  --> ntm.yaml:19:9
   |
19 |   - id: ke-hoach
   |         ^^^^^^^^
  xem thêm: ntm.yaml:16:9
"#,
            r#"
error[N312]: two documents have the id “ke-hoach”
  --> ntm.yaml:19:9
   |
19 |   - id: ke-hoach
   |         ^^^^^^^^
  see also: ntm.yaml:16:9
"#,
        );
}

#[test]
fn no_documents() {
    Case::small().file("ntm.yaml", SMALL.split_once("van_ban:").expect("van_ban").0).refused(
        r#"
lỗi[N314]: dự án chưa khai văn bản nào
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^

lỗi[N126]: ntm.yaml thiếu khóa “du_lieu”
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^
  = thêm “du_lieu: …” vào đó
"#,
        r#"
error[N314]: the project declares no document
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^

error[N126]: ntm.yaml lacks key “du_lieu”
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^
  = add “du_lieu: …” there
"#,
    );
}

#[test]
fn as_above_without_an_addressee() {
    Case::small().change("noi_nhan: [", "noi_nhan: [Như trên, ").refused(
        r#"
lỗi[N513]: nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [Như trên, Thường trực Huyện ủy]
   |                ^^^^^^^^
  = thêm “kinh_gui:”, hoặc bỏ “Như trên”
"#,
        r#"
error[N513]: the recipients say “Như trên” but the document has no addressee
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [Như trên, Thường trực Huyện ủy]
   |                ^^^^^^^^
  = add “kinh_gui:”, or remove “Như trên”
"#,
    );
}

#[test]
fn a_text_that_is_too_long() {
    Case::small()
        .change("trich_yeu: Xây dựng", &format!("trich_yeu: {}", "rất dài ".repeat(70)))
        .refused(
            r#"
lỗi[N512]: trich_yeu dài 582 ký tự, tối đa 500
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

cảnh báo[N693]: “rất dài rất dài”: từ lặp
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xóa một từ

cảnh báo[N518]: “rất” nên viết là “Rất”
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#, r#"
error[N512]: trich_yeu has 582 characters, at most 500 are allowed
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[N693]: “rất dài rất dài”: a word stands there twice
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = delete one

warning[N518]: “rất” should be written “Rất”
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất d…
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn a_deputy_of_nobody() {
    Case::small().change("chuc_vu: Chủ tịch}", "hinh_thuc: KT, chuc_vu: Phó Chủ tịch}").refused(
        r#"
lỗi[N126]: nguoi_ky thiếu khóa “thay_cho”
  --> ntm.yaml:21:15
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, chuc_vu: Phó Chủ tịch}
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = thêm “thay_cho: …” vào đó
"#,
        r#"
error[N126]: nguoi_ky lacks key “thay_cho”
  --> ntm.yaml:21:15
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, chuc_vu: Phó Chủ tịch}
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = add “thay_cho: …” there
"#,
    );
}

#[test]
fn an_acceptance_of_nothing() {
    Case::small()
        .change(
            "du_lieu:\n",
            "chap_nhan:\n  - {ma: N503, tai: Ngân sách, ly_do: làm tròn}\ndu_lieu:\n",
        )
        .remarked(
            r#"
cảnh báo[N515]: không còn N503 nào để chấp nhận tại “Ngân sách”
  --> ntm.yaml:23:10
   |
23 |   - {ma: N503, tai: Ngân sách, ly_do: làm tròn}
   |          ^^^^
  = xóa mục ấy khỏi chap_nhan
"#,
            r#"
warning[N515]: there is no N503 left to accept at “Ngân sách”
  --> ntm.yaml:23:10
   |
23 |   - {ma: N503, tai: Ngân sách, ly_do: làm tròn}
   |          ^^^^
  = remove the entry from chap_nhan
"#,
        );
}

#[test]
fn last_years_wording() {
    Case::small()
.table("loi_van", "\n    muc_dich: Dự kiến triển khai trong năm 2024.\n    yeu_cau: Vận động nhân dân Hòa an tham gia.")
.remarked(
            r#"
cảnh báo[N514]: lời văn của năm 2025 còn nói dự định của năm 2024
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Dự kiến triển khai trong năm 2024.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

cảnh báo[N518]: “Hòa an” nên viết là “Hòa An”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Vận động nhân dân Hòa an tham gia.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
            r#"
warning[N514]: wording for 2025 still speaks of intentions for 2024
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Dự kiến triển khai trong năm 2024.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[N518]: “Hòa an” should be written “Hòa An”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Vận động nhân dân Hòa an tham gia.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn periods_that_are_none_or_twice_or_missing() {
    Case::small()
        .change("    noi_nhan:", "    ky: 2025-9T\n    noi_nhan:")
        .change("du_lieu:\n", "ky:\n  - {ky: quý I}\n  - {ky: 2025-Q1}\n  - {ky: 2025-q1, chot: 14/3/2025}\ndu_lieu:\n")
        .refused(
            r#"
lỗi[N317]: “quý I” không phải là kỳ báo cáo
  --> ntm.yaml:24:10
   |
24 |   - {ky: quý I}
   |          ^^^^^
  = có phải “2025-Q1”?
  = viết 2025-T3 (tháng), 2025-Q1 (quý), 2025-6T, 2025-9T hoặc 2025-N (năm)

lỗi[N318]: kỳ 2025-Q1 bị khai hai lần
  --> ntm.yaml:26:10
   |
26 |   - {ky: 2025-q1, chot: 14/3/2025}
   |          ^^^^^^^
  xem thêm: ntm.yaml:25:10

lỗi[N319]: dự án không có số liệu kỳ 2025-9T
  --> ntm.yaml:20:9
   |
20 |     ky: 2025-9T
   |         ^^^^^^^
  = khai kỳ ấy vào “ky:” trong ntm.yaml cùng các bảng số liệu của kỳ
"#,
            r#"
error[N317]: “quý I” is no period
  --> ntm.yaml:24:10
   |
24 |   - {ky: quý I}
   |          ^^^^^
  = did you mean “2025-Q1”?
  = write 2025-T3 (month), 2025-Q1 (quarter), 2025-6T, 2025-9T or 2025-N (year)

error[N318]: period 2025-Q1 is declared twice
  --> ntm.yaml:26:10
   |
26 |   - {ky: 2025-q1, chot: 14/3/2025}
   |          ^^^^^^^
  see also: ntm.yaml:25:10

error[N319]: the project has no data of period 2025-9T
  --> ntm.yaml:20:9
   |
20 |     ky: 2025-9T
   |         ^^^^^^^
  = declare it under “ky:” in ntm.yaml with its tables
"#,
        );
}

/// A unit named after a person takes the capital of its kind in all words of a document, and one whose
/// name has other tones is perhaps the unit of the list.
#[test]
fn units_that_words_write_otherwise() {
    Case::small()
        .change("{ten: Hòa An,", "{ten: Hòa An, ten_theo_nguoi: x,")
        .table(
            "loi_van",
            "\n    muc_dich: Đầu tư đường liên xã của xã Hòa An, xã Tân Lâp.\n    yeu_cau: Xã Hòa An và xã Tân Lập cùng làm.",
        )
        .remarked(
            r#"
cảnh báo[N518]: “xã Hòa An” nên viết là “Xã Hòa An”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Đầu tư đường liên xã của xã Hòa An, xã Tân Lâp.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

cảnh báo[N518]: “Tân Lâp” nên viết là “Tân Lập”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Đầu tư đường liên xã của xã Hòa An, xã Tân Lâp.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
            r#"
warning[N518]: “xã Hòa An” should be written “Xã Hòa An”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Đầu tư đường liên xã của xã Hòa An, xã Tân Lâp.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[N518]: “Tân Lâp” should be written “Tân Lập”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Đầu tư đường liên xã của xã Hòa An, xã Tân Lâp.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}
