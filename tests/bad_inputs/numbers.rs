//! Amounts, counts and the figures that follow from them.

use super::Case;

#[test]
fn text_that_is_no_number() {
    Case::small().table("nguon_luc", r#"[{ten: Ngân sách trung ương, so_tien: 12abc}]"#).refused(
        r#"
lỗi[N209]: “12abc” không phải là số (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 12abc}]
   |                                                    ^^^^^
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị
"#,
        r#"
error[N209]: “12abc” is not a number (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 12abc}]
   |                                                    ^^^^^
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit
"#,
    );
}

#[test]
fn a_number_with_its_unit() {
    Case::small()
        .table("nguon_luc", r#"[{ten: Ngân sách trung ương, so_tien: 4.356 triệu}]"#)
        .refused(
            r#"
lỗi[N209]: “4.356 triệu” không phải là số (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 4.356 triệu}]
   |                                                    ^^^^^^^^^^^
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị
"#,
            r#"
error[N209]: “4.356 triệu” is not a number (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 4.356 triệu}]
   |                                                    ^^^^^^^^^^^
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit
"#,
        );
}

#[test]
fn an_english_number() {
    Case::small()
        .table("nguon_luc", r#"[{ten: Ngân sách trung ương, so_tien: 74062.77}]"#)
        .refused(
            r#"
lỗi[N210]: “74062.77” viết theo kiểu số tiếng Anh (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 74062.77}]
   |                                                    ^^^^^^^^
  = viết “74.062,77”
"#,
            r#"
error[N210]: “74062.77” is written as an English number (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 74062.77}]
   |                                                    ^^^^^^^^
  = write “74.062,77”
"#,
        );
}

#[test]
fn an_english_number_with_both_signs() {
    Case::small()
        .table("nguon_luc", r#"[{ten: Ngân sách trung ương, so_tien: "80,178.119"}]"#)
        .refused(
            r#"
lỗi[N210]: “80,178.119” viết theo kiểu số tiếng Anh (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: "80,178.119"}]
   |                                                    ^^^^^^^^^^^^
  = viết “80.178,119”
"#,
            r#"
error[N210]: “80,178.119” is written as an English number (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: "80,178.119"}]
   |                                                    ^^^^^^^^^^^^
  = write “80.178,119”
"#,
        );
}

#[test]
fn a_negative_amount() {
    Case::small().table("nguon_luc", r#"[{ten: Ngân sách trung ương, so_tien: -5}]"#).refused(
        r#"
lỗi[N220]: số âm -5 (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: -5}]
   |                                                    ^^
  = sửa số ấy; số tiền, số lượng ở đây không âm
"#,
        r#"
error[N220]: negative number -5 (so_tien)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: -5}]
   |                                                    ^^
  = correct it; no amount or number here is negative
"#,
    );
}

#[test]
fn numbers_in_a_sheet() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["1", "Ngân sách trung ương", "74,062.77"],
                    &["2", "Ngân sách địa phương", "12abc"],
                    &["3", "Vốn khác", "=-1.5"],
                ],
            )],
        )
        .table("nguon_luc", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N210]: “74,062.77” viết theo kiểu số tiếng Anh (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C2
  = viết “74.062,77”

lỗi[N209]: “12abc” không phải là số (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C3
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N220]: số âm -1,5 (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C4
  = sửa số ấy; số tiền, số lượng ở đây không âm
"#,
            r#"
error[N210]: “74,062.77” is written as an English number (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C2
  = write “74.062,77”

error[N209]: “12abc” is not a number (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C3
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N220]: negative number -1,5 (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!C4
  = correct it; no amount or number here is negative
"#,
        );
}

#[test]
fn a_count_that_is_none() {
    Case::small().table("xom", r#"[{xa: Tân Lập, tong: năm, ntm_giao: "2,5"}]"#).refused(
        r#"
lỗi[N211]: “năm” không phải là số đếm (tong)
  --> ntm.yaml:32:29
   |
32 |   xom: [{xa: Tân Lập, tong: năm, ntm_giao: "2,5"}]
   |                             ^^^
  = viết số nguyên như 5, 05 hoặc “1 trở lên”

lỗi[N211]: “2,5” không phải là số đếm (ntm_giao)
  --> ntm.yaml:32:44
   |
32 |   xom: [{xa: Tân Lập, tong: năm, ntm_giao: "2,5"}]
   |                                            ^^^^^
  = viết số nguyên như 5, 05 hoặc “1 trở lên”
"#,
        r#"
error[N211]: “năm” is not a count (tong)
  --> ntm.yaml:32:29
   |
32 |   xom: [{xa: Tân Lập, tong: năm, ntm_giao: "2,5"}]
   |                             ^^^
  = write a whole number such as 5, 05 or “1 trở lên”

error[N211]: “2,5” is not a count (ntm_giao)
  --> ntm.yaml:32:44
   |
32 |   xom: [{xa: Tân Lập, tong: năm, ntm_giao: "2,5"}]
   |                                            ^^^^^
  = write a whole number such as 5, 05 or “1 trở lên”
"#,
    );
}

#[test]
fn a_sum_that_is_not_the_sum_of_its_parts() {
    Case::small()
        .table(
            "nguon_luc",
            r#"
    - ten: Ngân sách trung ương
      so_tien: 78.418,774
      gom:
        - {ten: Vốn trực tiếp, so_tien: "4.356"}
        - {ten: Vốn lồng ghép, so_tien: "74.062,77"}"#,
        )
        .refused(
            r#"
lỗi[N503]: Ngân sách trung ương: ghi 78.418,774, cộng các phần được 78.418,77 (triệu đồng)
  --> ntm.yaml:34:16
   |
34 |       so_tien: 78.418,774
   |                ^^^^^^^^^^
  xem thêm: ntm.yaml:36:41
  xem thêm: ntm.yaml:37:41
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách trung ương", ly_do: "…"}]
"#,
            r#"
error[N503]: Ngân sách trung ương: stated 78.418,774, its parts add up to 78.418,77 (million VND)
  --> ntm.yaml:34:16
   |
34 |       so_tien: 78.418,774
   |                ^^^^^^^^^^
  see also: ntm.yaml:36:41
  see also: ntm.yaml:37:41
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách trung ương", ly_do: "…"}]
"#,
        );
}

#[test]
fn a_declared_figure_that_differs() {
    Case::small()
        .table("so_lieu_cong_bo", r#"[{so_lieu: binh_quan_cuoi_nam, gia_tri: "2,6"}]"#)
        .refused(
            r#"
lỗi[N504]: binh_quan_cuoi_nam: công bố 2,6, tính từ số liệu được 2,5
  --> ntm.yaml:32:60
   |
32 |   so_lieu_cong_bo: [{so_lieu: binh_quan_cuoi_nam, gia_tri: "2,6"}]
   |                                                            ^^^^^
  xem thêm: ntm.yaml, dòng 27–28, 30–31
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N504, tai: "binh_quan_cuoi_nam", ly_do: "…"}]
"#, r#"
error[N504]: binh_quan_cuoi_nam: declared 2,6, the data give 2,5
  --> ntm.yaml:32:60
   |
32 |   so_lieu_cong_bo: [{so_lieu: binh_quan_cuoi_nam, gia_tri: "2,6"}]
   |                                                            ^^^^^
  see also: ntm.yaml, lines 27–28, 30–31
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N504, tai: "binh_quan_cuoi_nam", ly_do: "…"}]
"#,
        );
}

#[test]
fn a_declared_figure_that_is_unknown() {
    Case::small()
        .table("so_lieu_cong_bo", r#"[{so_lieu: binh_quan_cuoi_nem, gia_tri: "2,6"}]"#)
        .refused(
            r#"
lỗi[N505]: không có số liệu tên “binh_quan_cuoi_nem”
  --> ntm.yaml:32:31
   |
32 |   so_lieu_cong_bo: [{so_lieu: binh_quan_cuoi_nem, gia_tri: "2,6"}]
   |                               ^^^^^^^^^^^^^^^^^^
  = có phải “binh_quan_cuoi_nam”?
  = mọi tên kèm số: lệnh “ntm explain”
"#,
            r#"
error[N505]: there is no figure “binh_quan_cuoi_nem”
  --> ntm.yaml:32:31
   |
32 |   so_lieu_cong_bo: [{so_lieu: binh_quan_cuoi_nem, gia_tri: "2,6"}]
   |                               ^^^^^^^^^^^^^^^^^^
  = did you mean “binh_quan_cuoi_nam”?
  = all names with their values: command “ntm explain”
"#,
        );
}

#[test]
fn more_hamlets_than_there_are() {
    Case::small().table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 4, ntm_giao: 2}]").refused(
        r#"
lỗi[N510]: Tân Lập: có 5 thôn, xóm nhưng đã đạt và giao cộng lại 6
  --> ntm.yaml:32:29
   |
32 |   xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 4, ntm_giao: 2}]
   |                             ^
  xem thêm: ntm.yaml:32:44
  xem thêm: ntm.yaml:32:57
  = sửa tổng số xóm, hoặc số xóm đã đạt và giao
"#,
        r#"
error[N510]: Tân Lập has 5 hamlets, but those met and assigned are 6
  --> ntm.yaml:32:29
   |
32 |   xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 4, ntm_giao: 2}]
   |                             ^
  see also: ntm.yaml:32:44
  see also: ntm.yaml:32:57
  = correct the number of hamlets, or those met and assigned
"#,
    );
}

/// One source points to the list of projects.
const POINTING: &str = "[{ten: Ngân sách trung ương, gom: [{ten: Vốn trực tiếp, so_tien: \"4.356\", \
ghi_chu: Danh mục dự án tại Phụ lục kèm theo}, {ten: Vốn lồng ghép, so_tien: \"100\"}]}]";

#[test]
fn a_project_list_that_is_not_the_source_that_points_to_it() {
    Case::small()
        .table("nguon_luc", POINTING)
        .table(
            "du_an",
            "[{ten: Đường A, von_nstw: \"4.000\"}, {ten: Cầu B, von_nstw: \"256\", von_nsdp: \"50\"}]",
        )
        .refused(
            r#"
cảnh báo[N560]: danh mục dự án có 50 triệu đồng “NSĐP”, phần nguồn lực không có nguồn này
  --> ntm.yaml:33:86
   |
33 |   du_an: [{ten: Đường A, von_nstw: "4.000"}, {ten: Cầu B, von_nstw: "256", von_nsdp: "50"}]
   |                                                                                      ^^^^
  = thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan: [{ma: N560, tai: "NSĐP", ly_do: "…"}]

lỗi[N520]: Vốn trực tiếp: phần nguồn lực ghi 4.356, danh mục dự án cộng được 4.256 (triệu đồng)
  --> ntm.yaml:32:79
   |
32 | …ung ương, gom: [{ten: Vốn trực tiếp, so_tien: "4.356", ghi_chu: Danh mục dự án tại Phụ lục kèm theo}…
   |                                                ^^^^^^^
  xem thêm: ntm.yaml:33:36
  xem thêm: ntm.yaml:33:69
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N520, tai: "Vốn trực tiếp", ly_do: "…"}]
"#,
            r#"
warning[N560]: the list of projects has 50 triệu đồng of “NSĐP”, a source that the funding section lacks
  --> ntm.yaml:33:86
   |
33 |   du_an: [{ten: Đường A, von_nstw: "4.000"}, {ten: Cầu B, von_nstw: "256", von_nsdp: "50"}]
   |                                                                                      ^^^^
  = add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan: [{ma: N560, tai: "NSĐP", ly_do: "…"}]

error[N520]: Vốn trực tiếp: the funding section has 4.356, the list of projects adds up to 4.256 (million VND)
  --> ntm.yaml:32:79
   |
32 | …ung ương, gom: [{ten: Vốn trực tiếp, so_tien: "4.356", ghi_chu: Danh mục dự án tại Phụ lục kèm theo}…
   |                                                ^^^^^^^
  see also: ntm.yaml:33:36
  see also: ntm.yaml:33:69
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N520, tai: "Vốn trực tiếp", ly_do: "…"}]
"#,
        );
}

#[test]
fn a_project_list_that_spends_more_than_there_is() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách địa phương, so_tien: \"40\"}]")
        .table("du_an", "[{ten: Cầu B, von_nstw: \"256\", von_nsdp: \"50\"}]")
        .refused(
            r#"
cảnh báo[N560]: danh mục dự án có 256 triệu đồng “NSTW”, phần nguồn lực không có nguồn này
  --> ntm.yaml:33:34
   |
33 |   du_an: [{ten: Cầu B, von_nstw: "256", von_nsdp: "50"}]
   |                                  ^^^^^
  = thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan: [{ma: N560, tai: "NSTW", ly_do: "…"}]

lỗi[N520]: Ngân sách địa phương: phần nguồn lực ghi 40, danh mục dự án cộng được 50 (triệu đồng)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách địa phương, so_tien: "40"}]
   |                                                    ^^^^
  xem thêm: ntm.yaml:33:51
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N520, tai: "Ngân sách địa phương", ly_do: "…"}]
"#, r#"
warning[N560]: the list of projects has 256 triệu đồng of “NSTW”, a source that the funding section lacks
  --> ntm.yaml:33:34
   |
33 |   du_an: [{ten: Cầu B, von_nstw: "256", von_nsdp: "50"}]
   |                                  ^^^^^
  = add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan: [{ma: N560, tai: "NSTW", ly_do: "…"}]

error[N520]: Ngân sách địa phương: the funding section has 40, the list of projects adds up to 50 (million VND)
  --> ntm.yaml:32:52
   |
32 |   nguon_luc: [{ten: Ngân sách địa phương, so_tien: "40"}]
   |                                                    ^^^^
  see also: ntm.yaml:33:51
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N520, tai: "Ngân sách địa phương", ly_do: "…"}]
"#,
        );
}

#[test]
fn a_project_list_that_agrees() {
    let found = Case::small()
        .table("nguon_luc", POINTING)
        .table("du_an", "[{ten: Đường A, von_nstw: \"4.100\"}, {ten: Cầu B, von_nstw: \"256\"}]")
        .run(&["check"], "vi");
    assert_eq!((found.code, found.stderr.as_str()), (0, ""));
}

#[test]
fn three_zeros_behind_a_comma_are_thousands() {
    Case::small().table("nguon_luc", "[{ten: Tín dụng, so_tien: \"30,000\"}]").refused(
        r#"
lỗi[N210]: “30,000” viết theo kiểu số tiếng Anh (so_tien)
  --> ntm.yaml:32:40
   |
32 |   nguon_luc: [{ten: Tín dụng, so_tien: "30,000"}]
   |                                        ^^^^^^^^
  = viết “30.000”
"#,
        r#"
error[N210]: “30,000” is written as an English number (so_tien)
  --> ntm.yaml:32:40
   |
32 |   nguon_luc: [{ten: Tín dụng, so_tien: "30,000"}]
   |                                        ^^^^^^^^
  = write “30.000”
"#,
    );
}

#[test]
fn a_remark_points_to_a_list_that_is_not_there() {
    Case::small().table("nguon_luc", POINTING).remarked(
        r#"
cảnh báo[N521]: Vốn trực tiếp: ghi chú nhắc danh mục dự án, nhưng chưa có bảng dự án nào
  --> ntm.yaml:32:79
   |
32 | …ung ương, gom: [{ten: Vốn trực tiếp, so_tien: "4.356", ghi_chu: Danh mục dự án tại Phụ lục kèm theo}…
   |                                                ^^^^^^^
  = khai bảng du_an, hoặc bỏ câu ấy khỏi ghi chú
"#, r#"
warning[N521]: Vốn trực tiếp: the remark points to a list of projects, but there are no projects
  --> ntm.yaml:32:79
   |
32 | …ung ương, gom: [{ten: Vốn trực tiếp, so_tien: "4.356", ghi_chu: Danh mục dự án tại Phụ lục kèm theo}…
   |                                                ^^^^^^^
  = give the table du_an, or remove the remark
"#,
    );
}
