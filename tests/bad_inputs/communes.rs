//! Communes and hamlets: unknown, twice, missing, out of reach.

use super::Case;

#[test]
fn an_unknown_commune() {
    Case::small().change("{xa: Tân Lập, dat", "{xa: Xuân Mai, dat").refused(
        r#"
lỗi[N301]: không có xã “Xuân Mai” trong danh sách xã
  --> ntm.yaml:27:12
   |
27 |     - {xa: Xuân Mai, dat: "1"}
   |            ^^^^^^^^
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã

lỗi[N303]: bảng Hiện trạng thiếu xã “Tân Lập”
  --> ntm.yaml:27:5
   |
27 |     - {xa: Xuân Mai, dat: "1"}
   |     ^
  xem thêm: ntm.yaml:24:13
  = thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào
"#,
        r#"
error[N301]: commune “Xuân Mai” is not in the list of communes
  --> ntm.yaml:27:12
   |
27 |     - {xa: Xuân Mai, dat: "1"}
   |            ^^^^^^^^
  = correct the name to match table Xã, or add the commune there

error[N303]: table Hiện trạng lacks commune “Tân Lập”
  --> ntm.yaml:27:5
   |
27 |     - {xa: Xuân Mai, dat: "1"}
   |     ^
  see also: ntm.yaml:24:13
  = add a row for the commune, even if it meets nothing yet
"#,
    );
}

#[test]
fn a_misspelt_commune() {
    Case::small().change("{xa: Tân Lập, dat", "{xa: Tân Lâp, dat").refused(
        r#"
lỗi[N301]: không có xã “Tân Lâp” trong danh sách xã
  --> ntm.yaml:27:12
   |
27 |     - {xa: Tân Lâp, dat: "1"}
   |            ^^^^^^^
  xem thêm: ntm.yaml:24:13
  = có phải “Tân Lập”?
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã
"#,
        r#"
error[N301]: commune “Tân Lâp” is not in the list of communes
  --> ntm.yaml:27:12
   |
27 |     - {xa: Tân Lâp, dat: "1"}
   |            ^^^^^^^
  see also: ntm.yaml:24:13
  = did you mean “Tân Lập”?
  = correct the name to match table Xã, or add the commune there
"#,
    );
}

#[test]
fn a_commune_given_twice() {
    Case::small()
        .change(
            "- {xa: Hòa An, dat: \"1\"}",
            "- {xa: Hòa An, dat: \"1\"}\n    - {xa: xã Hoà an, dat: \"2\"}",
        )
        .refused(
            r#"
lỗi[N302]: xã “Hòa An” bị ghi hai lần
  --> ntm.yaml:29:12
   |
29 |     - {xa: xã Hoà an, dat: "2"}
   |            ^^^^^^^^^
  xem thêm: ntm.yaml:28:12
  = bỏ một trong hai dòng
"#,
            r#"
error[N302]: commune “Hòa An” is given twice
  --> ntm.yaml:29:12
   |
29 |     - {xa: xã Hoà an, dat: "2"}
   |            ^^^^^^^^^
  see also: ntm.yaml:28:12
  = remove one of the two rows
"#,
        );
}

#[test]
fn a_commune_twice_in_the_list() {
    Case::small()
        .change(
            "- {ten: Hòa An, muc_tieu: tăng tiêu chí}",
            "- {ten: Hòa An}\n    - {ten: Xã Hoà An}",
        )
        .refused(
            r#"
lỗi[N302]: xã “Hoà An” bị ghi hai lần
  --> ntm.yaml:26:13
   |
26 |     - {ten: Xã Hoà An}
   |             ^^^^^^^^^
  xem thêm: ntm.yaml:25:13
  = bỏ một trong hai dòng
"#,
            r#"
error[N302]: commune “Hoà An” is given twice
  --> ntm.yaml:26:13
   |
26 |     - {ten: Xã Hoà An}
   |             ^^^^^^^^^
  see also: ntm.yaml:25:13
  = remove one of the two rows
"#,
        );
}

#[test]
fn a_missing_commune() {
    Case::small().change("    - {xa: Hòa An, dat: \"1\"}\n", "").refused(
        r#"
lỗi[N303]: bảng Hiện trạng thiếu xã “Hòa An”
  --> ntm.yaml:27:5
   |
27 |     - {xa: Tân Lập, dat: "1"}
   |     ^
  xem thêm: ntm.yaml:25:13
  = thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào
"#,
        r#"
error[N303]: table Hiện trạng lacks commune “Hòa An”
  --> ntm.yaml:27:5
   |
27 |     - {xa: Tân Lập, dat: "1"}
   |     ^
  see also: ntm.yaml:25:13
  = add a row for the commune, even if it meets nothing yet
"#,
    );
}

#[test]
fn an_unknown_aim() {
    Case::small().change("muc_tieu: đạt chuẩn", "muc_tieu: đạt chuẫn mới").refused(
            r#"
lỗi[N214]: “đạt chuẫn mới” không dùng được cho muc_tieu; chọn một trong “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẫn mới}
   |                                ^^^^^^^^^^^^^
  = ô ấy chỉ ghi một trong các từ trên; điều khác muốn nói thêm thì ghi ở cột Ghi chú
"#,
            r#"
error[N214]: “đạt chuẫn mới” is no value of muc_tieu; choose one of “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẫn mới}
   |                                ^^^^^^^^^^^^^
  = write one of these words alone in the cell; whatever else is to be said goes into the remarks
"#,
        );
}

#[test]
fn a_hamlet_given_twice() {
    Case::small()
.table("xom", "\n    - {xa: Tân Lập, ten: xóm Nà Tậu, ntm_giao: x}\n    - {xa: Tân Lập, ten: Nà Tậu, ntm_giao: x}")
.refused(
            r#"
lỗi[N316]: “Nà Tậu” bị ghi hai lần ở Tân Lập
  --> ntm.yaml:34:26
   |
34 |     - {xa: Tân Lập, ten: Nà Tậu, ntm_giao: x}
   |                          ^^^^^^
  xem thêm: ntm.yaml:33:26
  = nếu chép thừa, xóa một dòng; nếu là hai thôn khác nhau, thêm vào tên cho khác: “Khe Cạn 1”, “Khe Cạn 2”
"#,
            r#"
error[N316]: “Nà Tậu” is given twice in Tân Lập
  --> ntm.yaml:34:26
   |
34 |     - {xa: Tân Lập, ten: Nà Tậu, ntm_giao: x}
   |                          ^^^^^^
  see also: ntm.yaml:33:26
  = delete one if it was copied; if they are two, tell them apart in their names: “Khe Cạn 1”, “Khe Cạn 2”
"#,
        );
}

#[test]
fn an_aim_out_of_reach() {
    Case::small().change("giao: \"2, 3\"", "giao: \"2\"").refused(
        r#"
lỗi[N502]: Tân Lập: mục tiêu đạt chuẩn nhưng cuối năm còn thiếu tiêu chí số 3
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |                                ^^^^^^^^^
  xem thêm: ntm.yaml:27:12
  xem thêm: ntm.yaml:27:7
  xem thêm: ntm.yaml:30:7
  = giao thêm các tiêu chí ấy, hoặc đổi mục tiêu năm của xã
"#,
        r#"
error[N502]: Tân Lập is to reach the standard but lacks criteria 3 at the year's end
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |                                ^^^^^^^^^
  see also: ntm.yaml:27:12
  see also: ntm.yaml:27:7
  see also: ntm.yaml:30:7
  = assign those criteria too, or change the commune's aim
"#,
    );
}

#[test]
fn what_is_met_is_assigned_again() {
    Case::small().change("giao: \"2, 3\"", "giao: \"1-3\"").refused(
        r#"
lỗi[N501]: Tân Lập: giao tiêu chí số 1 nhưng hiện trạng đã đạt
  --> ntm.yaml:30:27
   |
30 |     - {xa: Tân Lập, giao: "1-3"}
   |                           ^^^^^
  xem thêm: ntm.yaml:27:26
  = bảng Giao chỉ tiêu chỉ ghi tiêu chí đạt thêm trong năm: tiêu chí đã đạt thì để trống hoặc ghi “Duy trì”; nếu chưa đạt, sửa bảng Hiện trạng
"#,
        r#"
error[N501]: Tân Lập: criterion 1 is assigned but met already
  --> ntm.yaml:30:27
   |
30 |     - {xa: Tân Lập, giao: "1-3"}
   |                           ^^^^^
  see also: ntm.yaml:27:26
  = targets are what is to be gained this year: leave blank what is met, or write “Duy trì”; if it is not met, correct the status
"#,
    );
}

#[test]
fn a_commune_without_a_target() {
    Case::small().change("    - {xa: Hòa An, giao: \"2\"}\n", "").remarked(
        r#"
cảnh báo[N506]: Hòa An: chưa được công nhận mà không được giao thêm tiêu chí nào
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  xem thêm: ntm.yaml:30:5
"#,
        r#"
warning[N506]: Hòa An is not recognised and is assigned no new criterion
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  see also: ntm.yaml:30:5
"#,
    );
}

#[test]
fn a_commune_that_meets_all_without_an_aim() {
    Case::small().change("{ten: Tân Lập, muc_tieu: đạt chuẩn}", "{ten: Tân Lập}").remarked(
        r#"
cảnh báo[N522]: Tân Lập: cuối năm đủ tiêu chí nhưng để trống mục tiêu năm
  --> ntm.yaml:24:13
   |
24 |     - {ten: Tân Lập}
   |             ^^^^^^^
  xem thêm: ntm.yaml:27:12
  = ghi “đạt chuẩn” vào mục tiêu năm của xã, nếu đúng là vậy
"#,
        r#"
warning[N522]: Tân Lập meets every criterion at the year's end, but has no aim
  --> ntm.yaml:24:13
   |
24 |     - {ten: Tân Lập}
   |             ^^^^^^^
  see also: ntm.yaml:27:12
  = write “đạt chuẩn” as the commune's aim, if that is what is meant
"#,
    );
}

#[test]
fn a_name_without_its_capitals_in_the_list() {
    Case::small().change("{ten: Hòa An,", "{ten: Hòa an,").remarked(
        r#"
cảnh báo[N518]: “Hòa an” nên viết là “Hòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hòa an, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
"#,
        r#"
warning[N518]: “Hòa an” should be written “Hòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hòa an, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
"#,
    );
}
