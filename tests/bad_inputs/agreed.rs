//! Legal bases, signature, recipients, letterhead and words that contradict the data or themselves.
use super::Case;

#[test]
fn an_act_without_its_number() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số /QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
        )
        .remarked(r#"
cảnh báo[N682]: căn cứ “Quyết định số /QĐ-UBND”: số, ký hiệu chưa đủ hoặc thiếu dấu (như 3371/QĐ-UBND)
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số /QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi như Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#, r#"
warning[N682]: legal basis “Quyết định số /QĐ-UBND”: number and symbol are not whole, or a sign is missing (as in 3371/QĐ-UBND)
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số /QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write it as Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#);
}

#[test]
fn an_act_without_its_day() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số 01/QĐ-UBND ngày /01/2025 của Ủy ban nhân dân huyện Bình Minh",
        )
        .remarked(r#"
cảnh báo[N682]: căn cứ “Quyết định số 01/QĐ-UBND”: thiếu ngày ban hành, hoặc ghi không đủ ngày, tháng, năm
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày /01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi như Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#, r#"
warning[N682]: legal basis “Quyết định số 01/QĐ-UBND”: the day on which it was issued is missing or not whole
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày /01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write it as Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#);
}

#[test]
fn an_act_without_its_body() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 về việc giao chỉ tiêu",
        )
        .remarked(
            r#"
cảnh báo[N682]: căn cứ “Quyết định số 01/QĐ-UBND”: thiếu tên cơ quan ban hành
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 về việc giao chỉ tiêu
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi như Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#,
            r#"
warning[N682]: legal basis “Quyết định số 01/QĐ-UBND”: who issued it is missing
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 về việc giao chỉ tiêu
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write it as Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#,
        );
}

#[test]
fn a_decree_without_its_year() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
        )
        .remarked(r#"
cảnh báo[N682]: căn cứ “Nghị định số 30/NĐ-CP”: văn bản quy phạm pháp luật, số phải có năm (như 30/2020/NĐ-CP)
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi như Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#, r#"
warning[N682]: legal basis “Nghị định số 30/NĐ-CP”: the number of such an act has a year (as in 30/2020/NĐ-CP)
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = write it as Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …
"#);
}

#[test]
fn a_kind_and_another_symbol() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số 01/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
        )
        .refused(
            r#"
lỗi[N683]: căn cứ “Quyết định số 01/KH-UBND”: “KH-UBND” không phải của “Quyết định”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại văn bản gốc: tên loại, ký hiệu và cơ quan ban hành phải khớp nhau
"#,
            r#"
error[N683]: legal basis “Quyết định số 01/KH-UBND”: “KH-UBND” is not that of “Quyết định”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at the act itself: kind, symbol and body must fit one another
"#,
        );
}

#[test]
fn a_symbol_of_another_body() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số 01/QĐ-HĐND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
        )
        .refused(r#"
lỗi[N683]: căn cứ “Quyết định số 01/QĐ-HĐND”: “QĐ-HĐND” không phải của “Ủy ban nhân dân huyện Bình Minh”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-HĐND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại văn bản gốc: tên loại, ký hiệu và cơ quan ban hành phải khớp nhau
"#, r#"
error[N683]: legal basis “Quyết định số 01/QĐ-HĐND”: “QĐ-HĐND” is not that of “Ủy ban nhân dân huyện Bình Minh”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-HĐND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at the act itself: kind, symbol and body must fit one another
"#);
}

#[test]
fn an_act_cited_twice() {
    Case::small()
        .change(
            "      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh\n      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh về việc giao chỉ tiêu",
        )
        .remarked(r#"
cảnh báo[N684]: căn cứ “Quyết định số 01/QĐ-UBND” được dẫn hai lần
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh về việc …
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:19:9
  = xóa một dòng, hoặc sửa số nếu là hai văn bản
"#, r#"
warning[N684]: legal basis “Quyết định số 01/QĐ-UBND” is cited twice
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh về việc …
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:19:9
  = delete one line, or correct the number if they are two acts
"#);
}

#[test]
fn an_act_of_another_day() {
    Case::small()
        .change(
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "Căn cứ Quyết định số 318/QĐ-TTg ngày 03/8/2022 của Thủ tướng Chính phủ ban hành Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021 - 2025",
        )
        .remarked(r#"
cảnh báo[N685]: căn cứ “Quyết định số 318/QĐ-TTg” ghi “ngày 03/8/2022”, văn bản đã công bố là “ngày 08/3/2022”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 318/QĐ-TTg ngày 03/8/2022 của Thủ tướng Chính phủ ban hành Bộ tiêu chí …
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa theo văn bản gốc; nếu can-cu.yaml sai thì ghi văn bản ấy vào can-cu.yaml của đơn vị
"#, r#"
warning[N685]: legal basis “Quyết định số 318/QĐ-TTg” has “ngày 03/8/2022”, as published it is “ngày 08/3/2022”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 318/QĐ-TTg ngày 03/8/2022 của Thủ tướng Chính phủ ban hành Bộ tiêu chí …
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct it by the act itself; where can-cu.yaml is wrong, put the act into the office's own can-cu.yaml
"#);
}

#[test]
fn another_body_is_signed_for() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Hội đồng nhân dân, chuc_vu: Chủ tịch}",
        )
        .remarked(
            r#"
cảnh báo[N687]: ký thay mặt “Hội đồng nhân dân”, cơ quan ban hành là Ủy ban nhân dân
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Hội đồng nhân dân, chuc_vu: Chủ tịch}
   |                          ^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#,
            r#"
warning[N687]: signed on behalf of “Hội đồng nhân dân”, the issuing body is Ủy ban nhân dân
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Hội đồng nhân dân, chuc_vu: Chủ tịch}
   |                          ^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:3:8
  = correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#,
        );
}

#[test]
fn a_committee_without_its_name() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{chuc_vu: Chủ tịch}",
        )
        .remarked(r#"
cảnh báo[N687]: “Chủ tịch” ký mà thiếu thay_mat: ủy ban nhân dân ban hành thì ký “TM. ỦY BAN NHÂN DÂN”
  --> ntm.yaml:21:25
   |
21 |     nguoi_ky: {chuc_vu: Chủ tịch}
   |                         ^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#, r#"
warning[N687]: “Chủ tịch” signs without thay_mat: a people's committee signs as “TM. ỦY BAN NHÂN DÂN”
  --> ntm.yaml:21:25
   |
21 |     nguoi_ky: {chuc_vu: Chủ tịch}
   |                         ^^^^^^^^
  see also: ntm.yaml:3:8
  = correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#);
}

#[test]
fn a_head_of_other_bodies() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Giám đốc}",
        )
        .remarked(
            r#"
cảnh báo[N687]: “Giám đốc” không phải người đứng đầu cơ quan ban hành (Chủ tịch)
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Giám đốc}
   |                                                    ^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#,
            r#"
warning[N687]: “Giám đốc” is not the head of the issuing body (Chủ tịch)
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Giám đốc}
   |                                                    ^^^^^^^^
  see also: ntm.yaml:3:8
  = correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#,
        );
}

#[test]
fn no_deputy_signs_for_the_head() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Trưởng phòng}",
        )
        .remarked(r#"
cảnh báo[N687]: “Trưởng phòng” ký thay, phải là Phó Chủ tịch
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Trưởng phòng}
   |                                                                                       ^^^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#, r#"
warning[N687]: “Trưởng phòng” signs for the head, it must be Phó Chủ tịch
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Trưởng phòng}
   |                                                                                       ^^^^^^^^^^^^
  see also: ntm.yaml:3:8
  = correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#);
}

#[test]
fn a_deputy_signs_by_order() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: TL, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}",
        )
        .remarked(r#"
cảnh báo[N687]: “Phó Chủ tịch” ký thừa lệnh Chủ tịch: cấp phó ký thay, không ký thừa lệnh
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: TL, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                                                                       ^^^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#, r#"
warning[N687]: “Phó Chủ tịch” signs by order of Chủ tịch: a deputy signs for the head, not by order
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: TL, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                                                                       ^^^^^^^^^^^^
  see also: ntm.yaml:3:8
  = correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu
"#);
}

#[test]
fn a_recipient_twice() {
    Case::small()
        .change("[Thường trực Huyện ủy]", "[UBND các xã, Ủy ban nhân dân các xã]")
        .remarked(
            r#"
cảnh báo[N688]: nơi nhận “Ủy ban nhân dân các xã” đã có: “UBND các xã”
  --> ntm.yaml:20:29
   |
20 |     noi_nhan: [UBND các xã, Ủy ban nhân dân các xã]
   |                             ^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:20:16
  = sửa kinh_gui, noi_nhan
"#,
            r#"
warning[N688]: recipient “Ủy ban nhân dân các xã” is there already: “UBND các xã”
  --> ntm.yaml:20:29
   |
20 |     noi_nhan: [UBND các xã, Ủy ban nhân dân các xã]
   |                             ^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:20:16
  = correct kinh_gui, noi_nhan
"#,
        );
}

#[test]
fn a_recipient_that_is_the_issuing_body() {
    Case::small().change("[Thường trực Huyện ủy]", "[UBND huyện]").remarked(
        r#"
cảnh báo[N688]: nơi nhận “UBND huyện” là chính cơ quan ban hành “Ủy ban nhân dân huyện Bình Minh”
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [UBND huyện]
   |                ^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = sửa kinh_gui, noi_nhan
"#,
        r#"
warning[N688]: recipient “UBND huyện” is the issuing body “Ủy ban nhân dân huyện Bình Minh” itself
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [UBND huyện]
   |                ^^^^^^^^^^
  see also: ntm.yaml:3:8
  = correct kinh_gui, noi_nhan
"#,
    );
}

#[test]
fn wards_where_there_are_none() {
    Case::small().change("[Thường trực Huyện ủy]", "[UBND các phường]").remarked(
        r#"
cảnh báo[N688]: nơi nhận “UBND các phường”: ở đây không có “phường”
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [UBND các phường]
   |                ^^^^^^^^^^^^^^^
  = sửa kinh_gui, noi_nhan
"#,
        r#"
warning[N688]: recipient “UBND các phường”: there is no “phường” here
  --> ntm.yaml:20:16
   |
20 |     noi_nhan: [UBND các phường]
   |                ^^^^^^^^^^^^^^^
  = correct kinh_gui, noi_nhan
"#,
    );
}

#[test]
fn a_letterhead_of_another_name() {
    Case::small()
        .change("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MÌNH]")
        .remarked(
            r#"
cảnh báo[N598]: dong_ten ghi “huyện Bình Mình”, khác với dia_ban là huyện Bình Minh
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MÌNH]
  |              ^^^^^^^^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên
"#,
            r#"
warning[N598]: dong_ten says “huyện Bình Mình”, but dia_ban is huyện Bình Minh
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MÌNH]
  |              ^^^^^^^^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant
"#,
        );
}

#[test]
fn an_area_of_another_level() {
    Case::small().change("cap: huyen", "cap: xa").remarked(
        r#"
cảnh báo[N689]: dia_ban ghi “huyện Bình Minh”, không khớp với “xã, phường, đặc khu”
  --> ntm.yaml:5:12
  |
5 |   dia_ban: huyện Bình Minh
  |            ^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  xem thêm: ntm.yaml:2:8
  = xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan
"#,
        r#"
warning[N689]: dia_ban has “huyện Bình Minh”, which does not fit “xã, phường, đặc khu”
  --> ntm.yaml:5:12
  |
5 |   dia_ban: huyện Bình Minh
  |            ^^^^^^^^^^^^^^^
  see also: ntm.yaml:3:8
  see also: ntm.yaml:2:8
  = look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body
"#,
    );
}

#[test]
fn a_commune_that_the_list_has_not() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Ưu tiên xã Tân Lâp Hạ và xã Hòa Ann.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N690]: “xã Tân Lâp Hạ” không có trong danh sách xã, có lẽ là “xã Tân Lập”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Ưu tiên xã Tân Lâp Hạ và xã Hòa Ann."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:24:13
  = sửa tên trong câu, hoặc thêm vào bảng xa

cảnh báo[N690]: “xã Hòa Ann” không có trong danh sách xã, có lẽ là “xã Hòa An”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Ưu tiên xã Tân Lâp Hạ và xã Hòa Ann."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:25:13
  = sửa tên trong câu, hoặc thêm vào bảng xa
"#,
            r#"
warning[N690]: “xã Tân Lâp Hạ” is not in the list of communes, perhaps “xã Tân Lập” is meant
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Ưu tiên xã Tân Lâp Hạ và xã Hòa Ann."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:24:13
  = correct the name in the text, or add it to the table xa

warning[N690]: “xã Hòa Ann” is not in the list of communes, perhaps “xã Hòa An” is meant
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Ưu tiên xã Tân Lâp Hạ và xã Hòa Ann."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:25:13
  = correct the name in the text, or add it to the table xa
"#,
        );
}

#[test]
fn more_communes_than_there_are() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Phấn đấu 02 xã đạt chuẩn; 03/02 xã đạt tiêu chí 1.\"]\n  giao:\n",
        )
        .remarked(r#"
cảnh báo[N691]: “02 xã” trong lời văn không khớp số liệu: số xã phấn đấu đạt chuẩn trong năm là 01
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Phấn đấu 02 xã đạt chuẩn; 03/02 xã đạt tiêu chí 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)

cảnh báo[N691]: “03/02 xã” trong lời văn không khớp số liệu: số đơn vị cấp xã là 02
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Phấn đấu 02 xã đạt chuẩn; 03/02 xã đạt tiêu chí 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#, r#"
warning[N691]: “02 xã” in the text does not fit the data: communes that aim at the standard in the year 01
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Phấn đấu 02 xã đạt chuẩn; 03/02 xã đạt tiêu chí 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)

warning[N691]: “03/02 xã” in the text does not fit the data: units of the list 02
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Phấn đấu 02 xã đạt chuẩn; 03/02 xã đạt tiêu chí 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#);
}

#[test]
fn a_criterion_that_there_is_not() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Hoàn thành tiêu chí số 36.\"]\n  giao:\n",
        )
        .remarked(r#"
cảnh báo[N691]: “tiêu chí số 36” trong lời văn không khớp số liệu: số hiệu lớn nhất của bộ tiêu chí là 3
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Hoàn thành tiêu chí số 36."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#, r#"
warning[N691]: “tiêu chí số 36” in the text does not fit the data: highest number of the set 3
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Hoàn thành tiêu chí số 36."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#);
}

#[test]
fn an_average_that_is_not() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Bình quân cuối năm đạt 2,9 tiêu chí/xã.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N691]: “2,9 tiêu chí/xã” trong lời văn không khớp số liệu: bình quân tính được là 2,5
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Bình quân cuối năm đạt 2,9 tiêu chí/xã."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#,
            r#"
warning[N691]: “2,9 tiêu chí/xã” in the text does not fit the data: average computed 2,5
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Bình quân cuối năm đạt 2,9 tiêu chí/xã."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#,
        );
}

#[test]
fn a_part_greater_than_its_whole() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Có 12 sản phẩm, trong đó 21 sản phẩm 4 sao.\"]\n  giao:\n",
        )
        .remarked(r#"
cảnh báo[N691]: “21 sản phẩm” trong lời văn không khớp số liệu: số bao gồm nó trong cùng câu là 12
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Có 12 sản phẩm, trong đó 21 sản phẩm 4 sao."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#, r#"
warning[N691]: “21 sản phẩm” in the text does not fit the data: number that contains it in the same sentence 12
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Có 12 sản phẩm, trong đó 21 sản phẩm 4 sao."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#);
}

#[test]
fn a_word_twice() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Tập trung thực hiện thực hiện các tiêu chí.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N693]: “thực hiện thực hiện”: từ lặp
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Tập trung thực hiện thực hiện các tiêu chí."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xóa một từ
"#,
            r#"
warning[N693]: “thực hiện thực hiện”: a word stands there twice
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Tập trung thực hiện thực hiện các tiêu chí."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = delete one
"#,
        );
}

#[test]
fn a_bracket_left_open() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Chương trình (gọi tắt là Chương trình được triển khai.\"]\n  giao:\n",
        )
        .remarked(r#"
cảnh báo[N694]: “trình (gọi”: dấu câu thừa, thiếu hoặc sai chỗ
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Chương trình (gọi tắt là Chương trình được triển khai."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa dấu câu, ngoặc ở chỗ ấy; đầu câu viết hoa
"#, r#"
warning[N694]: “trình (gọi”: a sign too many, missing or out of place
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Chương trình (gọi tắt là Chương trình được triển khai."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the signs there; a sentence begins with a capital
"#);
}

#[test]
fn a_day_that_there_is_not() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Báo cáo trước ngày 31/6 hằng năm.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N695]: không có thời điểm “ngày 31/6”, hoặc ghi thiếu
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Báo cáo trước ngày 31/6 hằng năm."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày, tháng, năm
"#,
            r#"
warning[N695]: there is no time “ngày 31/6”, or a part of it is missing
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Báo cáo trước ngày 31/6 hằng năm."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct day, month or year
"#,
        );
}

#[test]
fn a_span_that_ends_before_it_begins() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Thực hiện giai đoạn 2025 - 2021.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N695]: “2025 - 2021”: năm cuối đứng trước năm đầu
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện giai đoạn 2025 - 2021."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày, tháng, năm
"#,
            r#"
warning[N695]: “2025 - 2021” ends before it begins
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện giai đoạn 2025 - 2021."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct day, month or year
"#,
        );
}

#[test]
fn a_year_far_away() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Hoàn thành trước ngày 20/9/2052.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N695]: năm 2052 quá xa năm kế hoạch
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Hoàn thành trước ngày 20/9/2052."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày, tháng, năm
"#,
            r#"
warning[N695]: the year 2052 is far from the plan's
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Hoàn thành trước ngày 20/9/2052."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct day, month or year
"#,
        );
}

#[test]
fn a_later_step_that_is_due_earlier() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Gửi hồ sơ trước ngày 20/11/2025, hoàn tất trước ngày 20/10/2025.\"]\n  giao:\n",
        )
        .remarked(r#"
cảnh báo[N695]: “20/11/2025 … 20/10/2025”: việc sau có hạn trước việc trước
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Gửi hồ sơ trước ngày 20/11/2025, hoàn tất trước ngày 20/10/2025."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày, tháng, năm
"#, r#"
warning[N695]: “20/11/2025 … 20/10/2025”: what comes later is due earlier
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Gửi hồ sơ trước ngày 20/11/2025, hoàn tất trước ngày 20/10/2025."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct day, month or year
"#);
}

#[test]
fn a_word_that_cannot_be() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Huy động nguồn lưc của cộng đồng.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N699]: “lưc”: không có tiếng này, có lẽ gõ thiếu chữ hoặc thiếu dấu
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Huy động nguồn lưc của cộng đồng."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa chữ ấy; nếu là tên riêng, tiếng nước ngoài thì ghi vào chap_nhan
"#,
            r#"
warning[N699]: “lưc” is no Vietnamese syllable: a letter or a mark may be missing
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Huy động nguồn lưc của cộng đồng."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the word; if it is a name or of another language, put it into chap_nhan
"#,
        );
}

#[test]
fn a_sentence_that_begins_with_a_small_letter() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Giám sát xây dựng nông thôn mới. nâng cao hiệu quả.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N694]: “thôn mới. nâng”: dấu câu thừa, thiếu hoặc sai chỗ
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Giám sát xây dựng nông thôn mới. nâng cao hiệu quả."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa dấu câu, ngoặc ở chỗ ấy; đầu câu viết hoa
"#,
            r#"
warning[N694]: “thôn mới. nâng”: a sign too many, missing or out of place
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Giám sát xây dựng nông thôn mới. nâng cao hiệu quả."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the signs there; a sentence begins with a capital
"#,
        );
}

#[test]
fn a_body_in_small_letters() {
    Case::small()
        .change(
            "giao:\n",
            "loi_van:\n    mo_dau: [\"Các phòng tham mưu cho ủy ban nhân dân huyện.\"]\n  giao:\n",
        )
        .remarked(
            r#"
cảnh báo[N518]: “ủy ban nhân dân” nên viết là “Ủy ban nhân dân”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Các phòng tham mưu cho ủy ban nhân dân huyện."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
            r#"
warning[N518]: “ủy ban nhân dân” should be written “Ủy ban nhân dân”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Các phòng tham mưu cho ủy ban nhân dân huyện."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
        );
}

#[test]
fn an_accepted_finding_with_other_figures() {
    Case::small()
        .change(
            "du_lieu:",
            "chap_nhan:\n  - {ma: N504, tai: so_xa, ly_do: Theo danh sách cũ., so_lieu: [\"3\", \"2\"]}\ndu_lieu:\n  so_lieu_cong_bo: [{so_lieu: so_xa, gia_tri: 4}]",
        )
        .refused(r#"
lỗi[N504]: so_xa: công bố 4, tính từ số liệu được 2
  --> ntm.yaml:25:47
   |
25 |   so_lieu_cong_bo: [{so_lieu: so_xa, gia_tri: 4}]
   |                                               ^
  xem thêm: ntm.yaml:27:13
  xem thêm: ntm.yaml:28:13
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N504, tai: "so_xa", ly_do: "…"}]

cảnh báo[N515]: không còn N504 nào để chấp nhận tại “so_xa”
  --> ntm.yaml:23:10
   |
23 |   - {ma: N504, tai: so_xa, ly_do: Theo danh sách cũ., so_lieu: ["3", "2"]}
   |          ^^^^
  = xóa mục ấy khỏi chap_nhan
"#, r#"
error[N504]: so_xa: declared 4, the data give 2
  --> ntm.yaml:25:47
   |
25 |   so_lieu_cong_bo: [{so_lieu: so_xa, gia_tri: 4}]
   |                                               ^
  see also: ntm.yaml:27:13
  see also: ntm.yaml:28:13
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N504, tai: "so_xa", ly_do: "…"}]

warning[N515]: there is no N504 left to accept at “so_xa”
  --> ntm.yaml:23:10
   |
23 |   - {ma: N504, tai: so_xa, ly_do: Theo danh sách cũ., so_lieu: ["3", "2"]}
   |          ^^^^
  = remove the entry from chap_nhan
"#);
}
