//! What a plan's text says of unmet criteria and of the fewest; names that a text spells otherwise.

use super::Case;

fn prose(texts: &str) -> Case {
    Case::small().change("giao:\n", &format!("loi_van:\n    mo_dau: [{texts}]\n  giao:\n"))
}

#[test]
fn a_commune_lacks_others_than_its_text_says() {
    prose(r#""Xã Hòa An còn 01 tiêu chí chưa đạt: tiêu chí số 1.""#).remarked(r#"
cảnh báo[N691]: “01 tiêu chí chưa đạt” trong lời văn không khớp số liệu: số tiêu chí chưa đạt của xã theo hiện trạng là 02 (2, 3)
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Xã Hòa An còn 01 tiêu chí chưa đạt: tiêu chí số 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:28:25
  xem thêm: ntm.yaml:28:7
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#, r#"
warning[N691]: “01 tiêu chí chưa đạt” in the text does not fit the data: criteria that the commune does not meet at the base date 02 (2, 3)
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Xã Hòa An còn 01 tiêu chí chưa đạt: tiêu chí số 1."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:28:25
  see also: ntm.yaml:28:7
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#);
}

#[test]
fn more_is_promised_than_the_targets_give() {
    prose(r#""Đến cuối năm 2025 không còn xã dưới 03 tiêu chí.""#).remarked(r#"
cảnh báo[N691]: “dưới 03 tiêu chí” trong lời văn không khớp số liệu: số tiêu chí của xã thấp nhất cuối năm, theo chỉ tiêu giao, là 02
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Đến cuối năm 2025 không còn xã dưới 03 tiêu chí."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:28:12
  = sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)
"#, r#"
warning[N691]: “dưới 03 tiêu chí” in the text does not fit the data: fewest criteria of a commune at the year's end by the targets 02
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Đến cuối năm 2025 không còn xã dưới 03 tiêu chí."]
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:28:12
  = correct the text, or have the number filled in with words in double braces (templates/README.md)
"#);
}

#[test]
fn acts_and_sayings_are_spelled_otherwise() {
    prose(r#""Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch đẹp.""#)
        .remarked(r#"
cảnh báo[N518]: “sang - xanh - sạch đẹp” nên viết là “sáng - xanh - sạch - đẹp”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

cảnh báo[N518]: “Nghị Quyết” nên viết là “Nghị quyết”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

cảnh báo[N518]: “Ban chấp hành” nên viết là “Ban Chấp hành”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#, r#"
warning[N518]: “sang - xanh - sạch đẹp” should be written “sáng - xanh - sạch - đẹp”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[N518]: “Nghị Quyết” should be written “Nghị quyết”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[N518]: “Ban chấp hành” should be written “Ban Chấp hành”
  --> ntm.yaml:30:14
   |
30 |     mo_dau: ["Thực hiện Nghị Quyết của Ban chấp hành Đảng bộ; xây dựng cảnh quan sang - xanh - sạch …
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"#);
}
