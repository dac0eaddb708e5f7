//! Documents: what is typed as it stands on paper, years that disagree, files that two documents share,
//! templates that lost a part, sums that are not the whole.

use super::Case;

#[test]
fn a_number_that_is_none() {
    Case::small()
        .change(
            r#"    trich_yeu"#,
            r#"    so: abc
    trich_yeu"#,
        )
        .refused(
            r#"
lỗi[N332]: “abc” không phải là số văn bản
  --> ntm.yaml:17:9
   |
17 |     so: abc
   |         ^^^
  = ghi số Ả Rập như 15; chưa ban hành thì để null
"#,
            r#"
error[N332]: “abc” is no number of a document
  --> ntm.yaml:17:9
   |
17 |     so: abc
   |         ^^^
  = write the number in figures, such as 15; leave null until the document is issued
"#,
        );
}

#[test]
fn a_number_with_anothers_symbol() {
    Case::small()
        .change(r#"    trich_yeu"#, r#"    so: 15/BC-UBND
    trich_yeu"#)
        .refused(r#"
lỗi[N331]: số văn bản ghi ký hiệu “BC-UBND”, ký hiệu của văn bản này là “KH-UBND”
  --> ntm.yaml:17:9
   |
17 |     so: 15/BC-UBND
   |         ^^^^^^^^^^
  = chỉ ghi số vào “so:”, ký hiệu máy tự ghép từ tên loại của mẫu và ky_hieu; hoặc sửa mau, ky_hieu
"#, r#"
error[N331]: the number is written with symbol “BC-UBND”, the document's own is “KH-UBND”
  --> ntm.yaml:17:9
   |
17 |     so: 15/BC-UBND
   |         ^^^^^^^^^^
  = write the number alone behind “so:”, the symbol is put together from template and ky_hieu; or correct those
"#);
}

#[test]
fn a_symbol_with_slashes() {
    Case::small().change(r#"ky_hieu: UBND"#, r#"ky_hieu: 15/KH-UBND"#).refused(
        r#"
lỗi[N333]: “15/KH-UBND” không phải là chữ viết tắt tên cơ quan trong ký hiệu
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: 15/KH-UBND
  |            ^^^^^^^^^^
  = chỉ ghi chữ viết tắt tên cơ quan, như UBND hoặc SNNMT; tên loại do mẫu quyết định
"#,
        r#"
error[N333]: “15/KH-UBND” is not the abbreviation of an issuer in a symbol
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: 15/KH-UBND
  |            ^^^^^^^^^^
  = write the issuer's abbreviation alone, such as UBND or SNNMT; the kind comes from the template
"#,
    );
}

#[test]
fn an_authority_in_the_post_alone() {
    Case::small()
        .change(r#"chuc_vu: Chủ tịch"#, r#"chuc_vu: KT. CHỦ TỊCH"#)
        .refused(r#"
lỗi[N334]: “KT. CHỦ TỊCH” không dùng được cho chuc_vu: quyền hạn ký ghi không đúng chỗ
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: KT. CHỦ TỊCH}
   |                                                    ^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu
"#, r#"
error[N334]: “KT. CHỦ TỊCH” is no value of chuc_vu: the authority to sign stands in the wrong place
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: KT. CHỦ TỊCH}
   |                                                    ^^^^^^^^^^^^
  = the collective goes into thay_mat, KT/TL/TUQ/Q into hinh_thuc, for whom is signed into thay_cho, the signer's own post into chuc_vu
"#);
}

#[test]
fn two_authorities_that_contradict() {
    Case::small()
        .change(r#"chuc_vu: Chủ tịch"#, r#"hinh_thuc: TL, thay_cho: KT. Chủ tịch, chuc_vu: Phó Chủ tịch"#)
        .refused(r#"
lỗi[N334]: “KT. Chủ tịch” không dùng được cho thay_cho: quyền hạn ký ghi không đúng chỗ
  --> ntm.yaml:21:68
   |
21 | … nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: TL, thay_cho: KT. Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                                                  ^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu
"#, r#"
error[N334]: “KT. Chủ tịch” is no value of thay_cho: the authority to sign stands in the wrong place
  --> ntm.yaml:21:68
   |
21 | … nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: TL, thay_cho: KT. Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                                                  ^^^^^^^^^^^^
  = the collective goes into thay_mat, KT/TL/TUQ/Q into hinh_thuc, for whom is signed into thay_cho, the signer's own post into chuc_vu
"#);
}

#[test]
fn a_second_line_luu() {
    Case::small()
        .change(r#"noi_nhan: [Thường trực Huyện ủy]"#, r#"noi_nhan: [Thường trực Huyện ủy, "Lưu: VT, KT"]"#)
        .refused(r#"
lỗi[N335]: nơi nhận có dòng “Lưu: VT, KT”, còn theo dự án là “Lưu: VT, NN”
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, "Lưu: VT, KT"]
   |                                      ^^^^^^^^^^^^^
  = bỏ dòng “Lưu” khỏi noi_nhan (máy tự ghi từ soan_thao và so_ban), hoặc sửa cho khớp
"#, r#"
error[N335]: the recipients say “Lưu: VT, KT”, by the project it is “Lưu: VT, NN”
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, "Lưu: VT, KT"]
   |                                      ^^^^^^^^^^^^^
  = remove the line “Lưu” from noi_nhan (it is written from soan_thao and so_ban), or make them agree
"#);
}

#[test]
fn as_above_said_otherwise() {
    Case::small()
        .change(
            r#"noi_nhan: [Thường trực Huyện ủy]"#,
            r#"noi_nhan: ["- Như trên (b/c);", Thường trực Huyện ủy]"#,
        )
        .refused(
            r#"
lỗi[N513]: nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: ["- Như trên (b/c);", Thường trực Huyện ủy]
   |                ^^^^^^^^^^^^^^^^^^^
  = thêm “kinh_gui:”, hoặc bỏ “Như trên”
"#,
            r#"
error[N513]: the recipients say “Như trên” but the document has no addressee
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: ["- Như trên (b/c);", Thường trực Huyện ủy]
   |                ^^^^^^^^^^^^^^^^^^^
  = add “kinh_gui:”, or remove “Như trên”
"#,
        );
}

#[test]
fn a_legal_basis_that_is_none() {
    Case::small()
        .change(r#"      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
"#, r#"      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
      - Ý kiến của cuộc họp ngày 02/01/2025
"#)
        .remarked(r#"
cảnh báo[N336]: căn cứ “Ý kiến của cuộc họp ngày 02/01/2025” không bắt đầu bằng “Căn cứ”
  --> ntm.yaml:20:9
   |
20 |       - Ý kiến của cuộc họp ngày 02/01/2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = viết như “Căn cứ Quyết định số … ngày … của … về …”
"#, r#"
warning[N336]: legal basis “Ý kiến của cuộc họp ngày 02/01/2025” does not begin with “Căn cứ”
  --> ntm.yaml:20:9
   |
20 |       - Ý kiến của cuộc họp ngày 02/01/2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write it as “Căn cứ Quyết định số … ngày … của … về …”
"#);
}

#[test]
fn the_end_mark_inside_a_paragraph() {
    Case::small()
        .file(r#"loi-van.yaml"#, r#"yeu_cau: Báo cáo kịp thời./. Riêng các xã làm ngay.
"#)
        .table(r#"loi_van"#, r#"loi-van.yaml"#)
        .refused(r#"
lỗi[N337]: dấu kết thúc “./.” nằm giữa đoạn: “Báo cáo kịp thời./. Riêng các xã làm ngay.”
  --> loi-van.yaml:1:10
  |
1 | yeu_cau: Báo cáo kịp thời./. Riêng các xã làm ngay.
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = bỏ “./.” ở đó; máy tự ghi một lần ở cuối văn bản
"#, r#"
error[N337]: the end mark “./.” stands inside a paragraph: “Báo cáo kịp thời./. Riêng các xã làm ngay.”
  --> loi-van.yaml:1:10
  |
1 | yeu_cau: Báo cáo kịp thời./. Riêng các xã làm ngay.
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = remove “./.” there; it is set once, at the document's end
"#);
}

#[test]
fn a_place_with_a_date() {
    Case::small()
        .change(r#"dia_danh: Bình Minh"#, r#"dia_danh: Bình Minh, ngày 05 tháng 02 năm 2025"#)
        .refused(
            r#"
lỗi[N338]: địa danh “Bình Minh, ngày 05 tháng 02 năm 2025” có cả ngày tháng
  --> ntm.yaml:6:13
  |
6 |   dia_danh: Bình Minh, ngày 05 tháng 02 năm 2025
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = chỉ ghi địa danh; ngày tháng ghi vào “thoi_gian:” của văn bản
"#,
            r#"
error[N338]: the place of issue “Bình Minh, ngày 05 tháng 02 năm 2025” holds a date
  --> ntm.yaml:6:13
  |
6 |   dia_danh: Bình Minh, ngày 05 tháng 02 năm 2025
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write the place alone; the date goes behind the document's “thoi_gian:”
"#,
        );
}

#[test]
fn a_term_that_is_none() {
    Case::small().change(r#"giai_doan: 2021-2025"#, r#"giai_doan: năm năm"#).refused(
        r#"
lỗi[N339]: “năm năm” không phải là giai đoạn
  --> ntm.yaml:12:14
   |
12 |   giai_doan: năm năm
   |              ^^^^^^^
  = viết như 2026-2030
"#,
        r#"
error[N339]: “năm năm” is no period of years
  --> ntm.yaml:12:14
   |
12 |   giai_doan: năm năm
   |              ^^^^^^^
  = write it as 2026-2030
"#,
    );
}

#[test]
fn a_term_of_another_year() {
    Case::small()
        .change(r#"giai_doan: 2021-2025"#, r#"giai_doan: 2026-2030"#)
        .refused(r#"
lỗi[N530]: giai đoạn 2026-2030 không có năm 2025
  --> ntm.yaml:12:14
   |
12 |   giai_doan: 2026-2030
   |              ^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "2026-2030", ly_do: "…"}]
"#, r#"
error[N530]: the period 2026-2030 does not hold the year 2025
  --> ntm.yaml:12:14
   |
12 |   giai_doan: 2026-2030
   |              ^^^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "2026-2030", ly_do: "…"}]
"#);
}

#[test]
fn last_years_subject() {
    Case::small()
        .change(r#"mới năm 2025"#, r#"mới năm 2024"#)
        .refused(r#"
lỗi[N530]: trích yếu nói “năm 2024”, không nói đến năm 2025
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: Xây dựng nông thôn mới năm 2024
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "năm 2024", ly_do: "…"}]
"#, r#"
error[N530]: the subject speaks of “năm 2024”, not of 2025
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: Xây dựng nông thôn mới năm 2024
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "năm 2024", ly_do: "…"}]
"#);
}

#[test]
fn last_years_date() {
    Case::small()
        .change(r#"    trich_yeu"#, r#"    thoi_gian: 02/2024
    trich_yeu"#)
        .refused(r#"
lỗi[N530]: văn bản của năm 2025 mà thời gian ban hành là 02/2024
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 02/2024
   |                ^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "02/2024", ly_do: "…"}]
"#, r#"
error[N530]: a document of 2025 is dated 02/2024
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 02/2024
   |                ^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "02/2024", ly_do: "…"}]
"#);
}

#[test]
fn a_date_perhaps_of_last_year() {
    Case::small()
        .change(r#"      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
"#, r#"      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân huyện Bình Minh
"#)
        .change(r#"    trich_yeu"#, r#"    thoi_gian: "2024"
    trich_yeu"#)
        .remarked(r#"
cảnh báo[N531]: văn bản của năm 2025 mà thời gian ban hành là năm 2024
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: "2024"
   |                ^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại
"#, r#"
warning[N531]: a document of 2025 is dated năm 2024
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: "2024"
   |                ^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year
"#);
}

#[test]
fn a_date_after_the_year() {
    Case::small()
        .change(r#"    trich_yeu"#, r#"    thoi_gian: 15/01/2026
    trich_yeu"#)
        .refused(r#"
lỗi[N530]: văn bản của năm 2025 mà thời gian ban hành là 15/01/2026
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 15/01/2026
   |                ^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "15/01/2026", ly_do: "…"}]
"#, r#"
error[N530]: a document of 2025 is dated 15/01/2026
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 15/01/2026
   |                ^^^^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "15/01/2026", ly_do: "…"}]
"#);
}

#[test]
fn a_base_date_of_another_year() {
    Case::small()
        .file(r#"ht.yaml"#, r#"- {xa: Tân Lập, dat: "1"}
- {xa: Hòa An, dat: "1"}
"#)
        .table(r#"hien_trang"#, r#"{tep: ht.yaml, ngay: 31/12/2023}"#)
        .refused(r#"
lỗi[N530]: kế hoạch năm 2025 mà hiện trạng tính đến 31/12/2023
  --> ntm.yaml:29:36
   |
29 |   hien_trang: {tep: ht.yaml, ngay: 31/12/2023}
   |                                    ^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "31/12/2023", ly_do: "…"}]
"#, r#"
error[N530]: a plan of 2025 has a base status of 31/12/2023
  --> ntm.yaml:29:36
   |
29 |   hien_trang: {tep: ht.yaml, ngay: 31/12/2023}
   |                                    ^^^^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "31/12/2023", ly_do: "…"}]
"#);
}

#[test]
fn a_base_date_early_in_the_year_before() {
    Case::small()
        .file(
            r#"ht.yaml"#,
            r#"- {xa: Tân Lập, dat: "1"}
- {xa: Hòa An, dat: "1"}
"#,
        )
        .table(r#"hien_trang"#, r#"{tep: ht.yaml, ngay: 30/6/2024}"#)
        .remarked(
            r#"
cảnh báo[N531]: kế hoạch năm 2025 mà hiện trạng tính đến 30/6/2024
  --> ntm.yaml:29:36
   |
29 |   hien_trang: {tep: ht.yaml, ngay: 30/6/2024}
   |                                    ^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại
"#,
            r#"
warning[N531]: a plan of 2025 has a base status of 30/6/2024
  --> ntm.yaml:29:36
   |
29 |   hien_trang: {tep: ht.yaml, ngay: 30/6/2024}
   |                                    ^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year
"#,
        );
}

#[test]
fn a_legal_basis_after_the_document() {
    Case::small()
        .change(
            r#"    trich_yeu"#,
            r#"    thoi_gian: 02/01/2025
    trich_yeu"#,
        )
        .refused(
            r#"
lỗi[N532]: căn cứ ban hành 05/01/2025, sau ngày của văn bản (02/01/2025)
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày của căn cứ hoặc “thoi_gian:” của văn bản
"#,
            r#"
error[N532]: the legal basis is of 05/01/2025, later than the document (02/01/2025)
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the basis's date or the document's “thoi_gian:”
"#,
        );
}

#[test]
fn legal_bases_about_last_year_only() {
    Case::small()
        .change(r#"      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
"#, r#"      - Căn cứ Nghị quyết số 11/NQ-HU ngày 10/12/2024 của Huyện ủy về nhiệm vụ năm 2024
"#)
        .remarked(r#"
cảnh báo[N531]: căn cứ còn nói năm 2024, không căn cứ nào nói năm 2025
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Nghị quyết số 11/NQ-HU ngày 10/12/2024 của Huyện ủy về nhiệm vụ năm 2024
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại
"#, r#"
warning[N531]: a legal basis speaks of năm 2024, none of 2025
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Nghị quyết số 11/NQ-HU ngày 10/12/2024 của Huyện ủy về nhiệm vụ năm 2024
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year
"#);
}

/// What a plan says of the results of the year before is about that year.
#[test]
fn results_of_last_year_speak_of_it() {
    let words = "Các hội, đoàn thể giữ vững phong trào thi đua năm 2024.";
    let told = |key: &str| {
        let text = format!("{key}: {words}\n");
        let case = Case::small().file("loi-van.yaml", text).table("loi_van", "loi-van.yaml");
        case.run(&["check"], "vi").stderr.contains("N531")
    };
    assert!(told("yeu_cau") && !told("ket_qua_nam_truoc"));
}

#[test]
fn prose_about_last_year_only() {
    Case::small()
        .file(
            r#"loi-van.yaml"#,
            r#"yeu_cau: Nhiệm vụ xây dựng nông thôn mới năm 2024 là nhiệm vụ thường xuyên.
"#,
        )
        .table(r#"loi_van"#, r#"loi-van.yaml"#)
        .remarked(
            r#"
cảnh báo[N531]: lời văn của năm 2025 chỉ nói năm 2024
  --> loi-van.yaml:1:10
  |
1 | yeu_cau: Nhiệm vụ xây dựng nông thôn mới năm 2024 là nhiệm vụ thường xuyên.
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại
"#,
            r#"
warning[N531]: wording for 2025 speaks only of năm 2024
  --> loi-van.yaml:1:10
  |
1 | yeu_cau: Nhiệm vụ xây dựng nông thôn mới năm 2024 là nhiệm vụ thường xuyên.
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year
"#,
        );
}

#[test]
fn the_set_of_another_period() {
    Case::small()
        .file(r#"ba-tieu-chi.yaml"#, r#"id: xa-ntm-2016-2020
ten: Bộ tiêu chí thử
tieu_chi:
  - {so: "1", ten: Giao thông}
  - {so: "2", ten: Điện, chi_tieu: [{so: "2.1", ten: Lưới điện}, {so: "2.2", ten: Hộ dùng điện}]}
  - {so: "3", ten: Thu nhập}
"#)
        .refused(r#"
lỗi[N530]: bộ tiêu chí “xa-ntm-2016-2020” không phải của năm 2025
  --> ntm.yaml:14:7
   |
14 |   xa: ba-tieu-chi.yaml
   |       ^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "xa-ntm-2016-2020", ly_do: "…"}]
"#, r#"
error[N530]: criteria set “xa-ntm-2016-2020” is not for 2025
  --> ntm.yaml:14:7
   |
14 |   xa: ba-tieu-chi.yaml
   |       ^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "xa-ntm-2016-2020", ly_do: "…"}]
"#);
}

#[test]
fn a_report_on_another_year() {
    Case::small()
        .change(r#"    noi_nhan:"#, r#"    mau: bao-cao-quy
    ky: 2024-Q1
    thoi_gian: 3/2024
    noi_nhan:"#)
        .change(r#"    trich_yeu: Xây dựng nông thôn mới năm 2025
    can_cu:
      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
"#, r#""#)
        .change(r#"du_lieu:
"#, r#"ky:
  - ky: 2024-Q1
    hien_trang:
      - {xa: Tân Lập, dat: "1"}
      - {xa: Hòa An, dat: "1"}
du_lieu:
"#)
        .refused(r#"
lỗi[N530]: văn bản báo cáo kỳ 2024-Q1 bằng kế hoạch của năm 2025
  --> ntm.yaml:18:9
   |
18 |     ky: 2024-Q1
   |         ^^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "2024-Q1", ly_do: "…"}]
"#, r#"
error[N530]: the document reports on 2024-Q1 against the plan of 2025
  --> ntm.yaml:18:9
   |
18 |     ky: 2024-Q1
   |         ^^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "2024-Q1", ly_do: "…"}]
"#);
}

#[test]
fn a_report_dated_before_its_period() {
    Case::small()
        .change(r#"    noi_nhan:"#, r#"    mau: bao-cao-9-thang
    ky: 2025-9T
    thoi_gian: 3/2025
    noi_nhan:"#)
        .change(r#"    trich_yeu: Xây dựng nông thôn mới năm 2025
    can_cu:
      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
"#, r#""#)
        .change(r#"du_lieu:
"#, r#"ky:
  - ky: 2025-9T
    hien_trang:
      - {xa: Tân Lập, dat: "1"}
      - {xa: Hòa An, dat: "1"}
du_lieu:
"#)
        .refused(r#"
lỗi[N530]: báo cáo 9 tháng đầu năm 2025 mà thời gian ban hành là 3/2025
  --> ntm.yaml:19:16
   |
19 |     thoi_gian: 3/2025
   |                ^^^^^^
  xem thêm: ntm.yaml:23:9
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "3/2025", ly_do: "…"}]
"#, r#"
error[N530]: a report on 9 tháng đầu năm 2025 is dated 3/2025
  --> ntm.yaml:19:16
   |
19 |     thoi_gian: 3/2025
   |                ^^^^^^
  see also: ntm.yaml:23:9
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "3/2025", ly_do: "…"}]
"#);
}

#[test]
fn a_template_that_lost_its_extends() {
    Case::small()
        .file(r#"mau/ke-hoach.typ.j2"#, r#"{#- loai: KẾ HOẠCH (KH) -#}
#doan[Nội dung.]
"#)
        .refused(r#"
lỗi[N533]: mẫu “ke-hoach” không in phần đầu văn bản (dau-van-ban), tên loại và trích yếu (ten-loai), căn cứ (can-cu), chữ ký và nơi nhận (ket-thuc)
  --> ntm.yaml:16:9
   |
16 |   - id: ke-hoach
   |         ^^^^^^^^
  = mẫu riêng phải bắt đầu bằng {% extends "ke-hoach.typ.j2" %} hoặc tự gọi các hàm ấy; văn bản cố ý không có thể thức thì ghi {% set khong_the_thuc = true %} trong mẫu
"#, r#"
error[N533]: template “ke-hoach” prints no letterhead (dau-van-ban), kind and subject (ten-loai), legal bases (can-cu), signature and recipients (ket-thuc)
  --> ntm.yaml:16:9
   |
16 |   - id: ke-hoach
   |         ^^^^^^^^
  = an own template begins with {% extends "ke-hoach.typ.j2" %} or calls those functions itself; one that is meant to be without says {% set khong_the_thuc = true %}
"#);
}

#[test]
fn a_template_that_signs_twice() {
    Case::small()
        .file(
            r#"mau/ke-hoach.typ.j2"#,
            r#"{% extends "ke-hoach.typ.j2" %}
{% block mo_dau %}
#ket-thuc(vb)[Hết]
{% endblock %}
"#,
        )
        .refused(
            r#"
lỗi[N534]: mẫu “ke-hoach” in hai lần chữ ký và nơi nhận (ket-thuc)
  --> ntm.yaml:16:9
   |
16 |   - id: ke-hoach
   |         ^^^^^^^^
  = giữ lại một lần gọi hàm ấy trong mẫu
"#,
            r#"
error[N534]: template “ke-hoach” prints twice: signature and recipients (ket-thuc)
  --> ntm.yaml:16:9
   |
16 |   - id: ke-hoach
   |         ^^^^^^^^
  = keep one call of the function in the template
"#,
        );
}

#[test]
fn a_template_that_is_sentences() {
    Case::small()
        .change(r#"    trich_yeu"#, r#"    mau: _cau
    trich_yeu"#)
        .refused(r#"
lỗi[N605]: không có mẫu “_cau”; có: “bao-cao”, “bao-cao-6-thang”, “bao-cao-9-thang”, “bao-cao-nam”, “bao-cao-quy”, “bao-cao-thang”, “cong-van-dinh-chinh”, “ke-hoach”, “thong-bao-chi-tieu”
  --> ntm.yaml:17:10
   |
17 |     mau: _cau
   |          ^^^^
  = đặt mẫu riêng vào thư mục mau/ của dự án, tên tệp kết thúc bằng .typ.j2
"#, r#"
error[N605]: there is no template “_cau”; there are “bao-cao”, “bao-cao-6-thang”, “bao-cao-9-thang”, “bao-cao-nam”, “bao-cao-quy”, “bao-cao-thang”, “cong-van-dinh-chinh”, “ke-hoach”, “thong-bao-chi-tieu”
  --> ntm.yaml:17:10
   |
17 |     mau: _cau
   |          ^^^^
  = put your own template into the project's folder mau/, named *.typ.j2
"#);
}

#[test]
fn a_document_that_is_a_device() {
    Case::small()
        .change(
            r#"id: ke-hoach"#,
            r#"id: CON
    mau: ke-hoach"#,
        )
        .refused(
            r#"
lỗi[N341]: id “CON” là tên riêng của Windows, không dùng làm tên tệp được
  --> ntm.yaml:16:9
   |
16 |   - id: CON
   |         ^^^
  = đặt id khác
"#,
            r#"
error[N341]: id “CON” is a name of Windows' own and cannot be a file name
  --> ntm.yaml:16:9
   |
16 |   - id: CON
   |         ^^^
  = choose another id
"#,
        );
}

#[test]
fn ids_that_differ_by_capitals() {
    Case::small()
        .change(r#"du_lieu:
"#, r#"  - {id: Ke-Hoach, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {chuc_vu: Chủ tịch}}
du_lieu:
"#)
        .refused(r#"
lỗi[N340]: văn bản “ke-hoach” và “Ke-Hoach” cùng ghi vào tệp “Ke-Hoach”
  --> ntm.yaml:22:10
   |
22 |   - {id: Ke-Hoach, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {chuc_vu: Ch…
   |          ^^^^^^^^
  xem thêm: ntm.yaml:16:9
  = đổi id của một văn bản; chữ hoa, chữ thường là một tên tệp, “…-phu-luc-1” là tệp phụ lục
"#, r#"
error[N340]: documents “ke-hoach” and “Ke-Hoach” would both write file “Ke-Hoach”
  --> ntm.yaml:22:10
   |
22 |   - {id: Ke-Hoach, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {chuc_vu: Ch…
   |          ^^^^^^^^
  see also: ntm.yaml:16:9
  = change one id; capitals make no other file name, and “…-phu-luc-1” is an annex's file
"#);
}

#[test]
fn an_id_that_is_an_annexs_file() {
    Case::small()
        .change(r#"du_lieu:
"#, r#"  - {id: ke-hoach-phu-luc-1, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {chuc_vu: Chủ tịch}}
du_lieu:
"#)
        .refused(r#"
lỗi[N340]: văn bản “ke-hoach” và “ke-hoach-phu-luc-1” cùng ghi vào tệp “ke-hoach-phu-luc-1”
  --> ntm.yaml:22:10
   |
22 |   - {id: ke-hoach-phu-luc-1, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {c…
   |          ^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:16:9
  = đổi id của một văn bản; chữ hoa, chữ thường là một tên tệp, “…-phu-luc-1” là tệp phụ lục
"#, r#"
error[N340]: documents “ke-hoach” and “ke-hoach-phu-luc-1” would both write file “ke-hoach-phu-luc-1”
  --> ntm.yaml:22:10
   |
22 |   - {id: ke-hoach-phu-luc-1, mau: ke-hoach, trich_yeu: Xây dựng nông thôn mới năm 2025, nguoi_ky: {c…
   |          ^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:16:9
  = change one id; capitals make no other file name, and “…-phu-luc-1” is an annex's file
"#);
}

#[test]
fn a_source_without_amount() {
    Case::small()
        .table(
            r#"nguon_luc"#,
            r#"[{ten: Ngân sách trung ương, so_tien: 100}, {ten: Vốn tín dụng}]"#,
        )
        .remarked(
            r#"
cảnh báo[N535]: Tổng nguồn lực: số cộng chưa đủ, còn để trống: Vốn tín dụng
  --> ntm.yaml:32:58
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Vốn tín dụng}]
   |                                                          ^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#,
            r#"
warning[N535]: Tổng nguồn lực: the sum is not the whole, not given: Vốn tín dụng
  --> ntm.yaml:32:58
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Vốn tín dụng}]
   |                                                          ^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#,
        );
}

#[test]
fn a_source_of_parts_partly_given() {
    Case::small()
        .table(r#"nguon_luc"#, r#"[{ten: Ngân sách địa phương, gom: [{ten: Ngân sách tỉnh, so_tien: 100}, {ten: Ngân sách xã}]}]"#)
        .remarked(r#"
cảnh báo[N535]: Ngân sách địa phương: số cộng chưa đủ, còn để trống: Ngân sách xã
  --> ntm.yaml:32:86
   |
32 | …_luc: [{ten: Ngân sách địa phương, gom: [{ten: Ngân sách tỉnh, so_tien: 100}, {ten: Ngân sách xã}]}]
   |                                                                                ^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Ngân sách địa phương: the sum is not the whole, not given: Ngân sách xã
  --> ntm.yaml:32:86
   |
32 | …_luc: [{ten: Ngân sách địa phương, gom: [{ten: Ngân sách tỉnh, so_tien: 100}, {ten: Ngân sách xã}]}]
   |                                                                                ^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn projects_without_their_capital() {
    Case::small()
        .table(r#"du_an"#, r#"[{ten: Đường A, von_nstw: 100}, {ten: Đường B, ghi_chu: chờ vốn}]"#)
        .remarked(
            r#"
cảnh báo[N535]: Danh mục dự án (vốn năm 2025): số cộng chưa đủ, còn để trống: Đường B
  --> ntm.yaml:32:42
   |
32 |   du_an: [{ten: Đường A, von_nstw: 100}, {ten: Đường B, ghi_chu: chờ vốn}]
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#,
            r#"
warning[N535]: Danh mục dự án (vốn năm 2025): the sum is not the whole, not given: Đường B
  --> ntm.yaml:32:42
   |
32 |   du_an: [{ten: Đường A, von_nstw: 100}, {ten: Đường B, ghi_chu: chờ vốn}]
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#,
        );
}

/// The finished markup and its data, which hold each word of the page once.
fn markup(case: &Case) -> String {
    let run = case.run(&["build", "--format", "typ", "--out", "out"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let read = |name: &str| {
        std::fs::read_to_string(case.path().join("out/du-an").join(name)).expect("a file")
    };
    read("ke-hoach.typ") + &read("ke-hoach.json")
}

#[test]
fn what_is_typed_as_on_paper_makes_the_same_document() {
    let usual = Case::small()
        .change("    trich_yeu", "    so: 15\n    trich_yeu")
        .change("chuc_vu: Chủ tịch", "hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch");
    let usual = markup(&usual);
    let with = |from: &str, to: &str| {
        let case = Case::small().change("    trich_yeu", "    so: 15\n    trich_yeu").change(
            "chuc_vu: Chủ tịch",
            "hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch",
        );
        markup(&case.change(from, to))
    };
    let signer =
        "thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch";
    for (from, to) in [
        ("so: 15", "so: 15/KH-UBND"),
        ("so: 15", "so: \"Số: 15/KH-UBND\""),
        ("so: 15", "so: Số 15"),
        ("ky_hieu: UBND", "ky_hieu: KH-UBND"),
        ("ky_hieu: UBND", "ky_hieu: /KH-UBND"),
        ("thay_mat: Ủy ban", "thay_mat: TM. Ủy ban"),
        ("thay_cho: Chủ tịch", "thay_cho: KT. Chủ tịch"),
        ("hinh_thuc: KT, thay_cho: Chủ tịch", "thay_cho: KT. CHỦ TỊCH"),
        (signer, "chuc_vu: \"TM. ỦY BAN NHÂN DÂN\\nKT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH\""),
        ("[Thường trực Huyện ủy]", "[\"- Thường trực Huyện ủy;\", \"Lưu: VT, NN.\"]"),
        ("[Thường trực Huyện ủy]", "[\"Nơi nhận:\", Thường trực Huyện ủy, thường trực huyện ủy]"),
        ("trich_yeu: Xây", "trich_yeu: V/v xây"),
        ("trich_yeu: Xây", "trich_yeu: Về việc xây"),
        ("trich_yeu: Xây", "trich_yeu: Kế hoạch xây"),
        ("trich_yeu: Xây", "trich_yeu: KẾ HOẠCH Xây"),
        ("nông thôn mới năm 2025\n", "nông thôn mới năm 2025./.\n"),
        ("nông thôn mới năm 2025\n", "nông thôn mới năm 2025.\n"),
        ("- Căn cứ Quyết", "- Quyết"),
        ("- Căn cứ Quyết", "- \"- Căn cứ: Quyết"),
        ("dia_danh: Bình Minh", "dia_danh: \"Bình Minh, ngày … tháng …\""),
        ("soan_thao: NN", "soan_thao: \"VT, NN\""),
        ("giai_doan: 2021-2025", "giai_doan: giai đoạn 2021 – 2025"),
    ] {
        let to =
            if to.ends_with("Căn cứ: Quyết") { "- Căn cứ căn cứ Quyết" } else { to };
        assert_eq!(with(from, to), usual, "{from} → {to}");
    }
}

#[test]
fn the_end_mark_stands_once() {
    let case = Case::small()
        .file(
            "loi-van.yaml",
            "yeu_cau: Báo cáo kịp thời./.\nket_thuc: [Một ./., \"Yêu cầu thực hiện. ./.\"]\n",
        )
        .table("loi_van", "loi-van.yaml");
    let markup = markup(&case);
    assert!(!markup.contains("./."), "{markup}");
    assert!(markup.contains("#\"Báo cáo kịp thời.\";"), "{markup}");
}

#[test]
fn a_template_may_say_that_it_is_without() {
    Case::small()
        .file("mau/to-trinh.typ.j2", "{% set khong_the_thuc = true %}\n#doan[Nội dung.]\n")
        .change("    trich_yeu", "    mau: to-trinh\n    trich_yeu")
        .remarked("", "");
}

#[test]
fn what_is_not_given_is_no_zero() {
    let case = Case::small()
        .table("nguon_luc", "[{ten: Ngân sách trung ương, so_tien: 100}, {ten: Vốn tín dụng}]");
    let text = markup(&case);
    assert!(!text.contains("#\"0\"; triệu") && text.contains("chưa kể"), "{text}");
    let case = Case::small().table("nguon_luc", "[{ten: Vốn tín dụng}, {ten: Vốn doanh nghiệp}]");
    let text = markup(&case);
    assert!(!text.contains("Tổng nguồn lực huy động"), "{text}");
    // A commune's hamlets that nobody counted, and a list of projects without capital.
    let case = Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 8, ntm_giao: 2}, {xa: Hòa An, ntm_da_dat: 1}]")
        .table("du_an", "[{ten: Đường A, tong_muc: 900}]");
    let run = case.run(&["build", "--format", "xlsx", "--out", "out"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = markup(&case).replace('\u{a0}', " ");
    let cells = |name: &str| {
        let from = text.find(name).unwrap_or_else(|| panic!("{name} is not in {text}"));
        text[from..].chars().take(160).collect::<String>()
    };
    assert!(!cells("\"Đường A\"").contains("\"0\""), "{}", cells("\"Đường A\""));
}
