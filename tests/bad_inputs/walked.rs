//! What a clerk of a province met on the way through a year: each a sheet as offices keep it.

use super::tables::{period, sheet};
use super::{Case, document};

/// What is said of the project, which is in order.
#[track_caller]
fn read(case: &Case) -> String {
    case.said().0
}

const MET: &str = "    - {xa: Tân Lập, dat: \"1\"}\n";

#[test]
fn a_year_of_recognition_without_a_title() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Đã công nhận", "Năm công nhận", "Mục tiêu năm"],
            &["=1", "Tân Lập", "", "=2020", "Duy trì"],
            &["=2", "Hòa An", "", "", "Duy trì"],
        ],
        "",
    )
    .refused(r#"
lỗi[N548]: Tân Lập: có năm công nhận (2020) nhưng không có danh hiệu
  --> so.xlsx, Bảng!C2
  xem thêm: so.xlsx, Bảng!D2
  = ghi danh hiệu vào cột Đã công nhận, hoặc đánh x vào cột Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu, Xã NTM hiện đại (không để các cột ấy trong bo_qua); nếu chưa được công nhận, xóa năm công nhận, và “duy trì” thì ghi là “duy trì tiêu chí” (chỉ giữ số tiêu chí đã đạt) hoặc sửa mục tiêu

lỗi[N548]: Hòa An: mục tiêu năm là “duy trì” nhưng không có danh hiệu
  --> so.xlsx, Bảng!C3
  xem thêm: so.xlsx, Bảng!E3
  = ghi danh hiệu vào cột Đã công nhận, hoặc đánh x vào cột Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu, Xã NTM hiện đại (không để các cột ấy trong bo_qua); nếu chưa được công nhận, xóa năm công nhận, và “duy trì” thì ghi là “duy trì tiêu chí” (chỉ giữ số tiêu chí đã đạt) hoặc sửa mục tiêu
"#, r#"
error[N548]: Tân Lập has a year of recognition (2020) but no title
  --> so.xlsx, Bảng!C2
  see also: so.xlsx, Bảng!D2
  = give the title in column Đã công nhận, or an x in column Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu or Xã NTM hiện đại (which bo_qua must not name); if it has no title, clear the year, and write “duy trì tiêu chí” for “duy trì” (it only keeps the criteria that it meets) or correct the aim

error[N548]: Hòa An aims at “duy trì” but has no title to keep
  --> so.xlsx, Bảng!C3
  see also: so.xlsx, Bảng!E3
  = give the title in column Đã công nhận, or an x in column Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu or Xã NTM hiện đại (which bo_qua must not name); if it has no title, clear the year, and write “duy trì tiêu chí” for “duy trì” (it only keeps the criteria that it meets) or correct the aim
"#);
}

#[test]
fn titles_marked_in_columns() {
    for marks in [["x", "", "x"], ["2019", "", "=2024"], ["X", "-", "x"]] {
        let case = sheet(
            "xa",
            &[
                &["TT", "Xã", "Kết quả công nhận giai đoạn 2021-2025", "", "", "Mục tiêu năm"],
                &["", "", "Xã NTM", "Xã NTM nâng cao", "Xã NTM kiểu mẫu"],
                &["=1", "Tân Lập", marks[0], marks[1], marks[2], "Duy trì"],
                &["=2", "Hòa An", "", "", "", "Phấn đấu đạt chuẩn NTM"],
            ],
            "",
        )
        .change("dat: \"1\"}\n    - {xa: Hòa An", "dat: \"1, 2, 3\"}\n    - {xa: Hòa An")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
        .change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
        let said = read(&case);
        assert_eq!(said, "", "{marks:?}");
    }
}

#[test]
fn sums_of_titles_marked_in_columns() {
    let rows = |sum: &'static str| -> [[&'static str; 5]; 7] {
        [
            ["TT", "Xã", "Xã NTM", "Xã NTM nâng cao", "Mục tiêu năm"],
            ["", "TOÀN HUYỆN", "=1", "=0", ""],
            ["I", "Khu vực miền núi", sum, "=0", ""],
            ["=1", "Tân Lập", "x", "", "Duy trì"],
            ["", "Các phường", "=0", "=0", ""],
            ["=2", "Hòa An", "", "", "tăng tiêu chí"],
            ["", "", "", "", ""],
        ]
    };
    let case = |sum| {
        let rows = rows(sum);
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 5]>::as_slice).collect();
        sheet("xa", &rows, "")
            .change("dat: \"1\"}\n    - {xa: Hòa An", "dat: \"1, 2, 3\"}\n    - {xa: Hòa An")
            .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
    };
    assert_eq!(read(&case("=1")), "");
    case("=2").refused(
        r#"
lỗi[N218]: dòng tổng, cột “Xã NTM” ghi 2, cộng các dòng được 1
  --> so.xlsx, Bảng!C3
  xem thêm: so.xlsx, Bảng!C4
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 2 for “Xã NTM”, its rows add up to 1
  --> so.xlsx, Bảng!C3
  see also: so.xlsx, Bảng!C4
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
}

#[test]
fn a_title_among_parts() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách nhà nước", "=500"],
            &["II", "Vốn tín dụng", "=300"],
            &["", "Trong đó vốn chính sách:", ""],
            &["1", "Ngân hàng chính sách", "=900"],
            &["2", "Quỹ tín dụng", "=100"],
        ],
        "",
    )
    .refused(r#"
lỗi[N299]: “Trong đó vốn chính sách” không có số tiền, mà các dòng dưới nó sẽ thành phần của dòng trên
  --> so.xlsx, Bảng!B4
  = ghi số tiền vào dòng ấy; hoặc chỉ ghi “Trong đó:” nếu các dòng dưới là phần của dòng trên; hoặc khai den_dong (dòng cuối) nếu bên dưới là bảng khác
"#, r#"
error[N299]: “Trong đó vốn chính sách” has no amount, and the rows below it would be parts of the row above
  --> so.xlsx, Bảng!B4
  = give its amount; or write “Trong đó:” alone if the rows below are parts of the row above; or state den_dong (the last row) if another table begins there
"#);
}

#[test]
fn a_part_whose_amount_is_not_known() {
    let case = sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["1", "Ngân sách nhà nước", "=500"],
            &["", "Trong đó: vốn sự nghiệp", ""],
            &["2", "Vốn tín dụng", "=300"],
        ],
        "",
    );
    assert_eq!(read(&case), "");
}

#[test]
fn more_in_some_parts_than_in_the_whole() {
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)", "Kết quả huy động (triệu đồng)"],
            &["1", "Vốn tín dụng", "=300", "=100"],
            &["1.1", "Ngân hàng chính sách", "=900", "=90"],
            &["1.2", "Quỹ tín dụng", "", "=10"],
        ],
        "",
    )
    .refused(r#"
lỗi[N503]: Vốn tín dụng (kế hoạch): ghi 300, cộng các phần được 900 (triệu đồng)
  --> so.xlsx, Bảng!C2
  xem thêm: so.xlsx, Bảng!C3
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Vốn tín dụng (kế hoạch)", ly_do: "…"}]
"#, r#"
error[N503]: Vốn tín dụng (kế hoạch): stated 300, its parts add up to 900 (million VND)
  --> so.xlsx, Bảng!C2
  see also: so.xlsx, Bảng!C3
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Vốn tín dụng (kế hoạch)", ly_do: "…"}]
"#);
}

#[test]
fn a_column_of_the_whole_year_for_its_rest() {
    period(
        "huy_dong",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch năm (triệu đồng)",
                "Đã huy động (triệu đồng)",
                "Ước thực hiện cả năm 2025 (triệu đồng)",
            ],
            &["1", "Vốn tín dụng", "=300", "=200", "=290"],
        ],
        ", cot: {con_lai: E}",
    )
    .refused(r#"
lỗi[N296]: cot ghi “con_lai” là cột “Ước thực hiện cả năm 2025 (triệu đồng)”, nhưng đó là số của cả năm
  --> ntm.yaml:26:58
   |
26 |     huy_dong: {tep: so.xlsx, trang: Bảng, cot: {con_lai: E}}
   |                                                          ^
  xem thêm: so.xlsx, Bảng!E1
  = bỏ qua cột ấy (bo_qua), hoặc thêm cột chỉ ghi số của phần năm cần đọc
"#, r#"
error[N296]: cot says that “con_lai” is column “Ước thực hiện cả năm 2025 (triệu đồng)”, which is of the whole year
  --> ntm.yaml:26:58
   |
26 |     huy_dong: {tep: so.xlsx, trang: Bảng, cot: {con_lai: E}}
   |                                                          ^
  see also: so.xlsx, Bảng!E1
  = pass over the column (bo_qua), or add one with the figures of that part of the year alone
"#);
}

#[test]
fn more_still_to_come_than_the_plan_has() {
    period(
        "huy_dong",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch năm (triệu đồng)",
                "Đã huy động (triệu đồng)",
                "Kế hoạch 6 tháng cuối năm (triệu đồng)",
            ],
            &["1", "Vốn tín dụng", "=300", "=200", "=290"],
            &["2", "Vốn doanh nghiệp", "=300", "=200", "=150"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N547]: Vốn tín dụng: đã huy động 200, còn huy động 290, cộng lại vượt xa kế hoạch 300 (triệu đồng)
  --> so.xlsx, Bảng!E2
  xem thêm: so.xlsx, Bảng!D2
  = con_lai chỉ là số còn huy động từ nay đến cuối năm: xem có lấy nhầm số cả năm không
"#, r#"
warning[N547]: Vốn tín dụng: 200 mobilised and 290 still to be mobilised are far more than the plan of 300 (million VND)
  --> so.xlsx, Bảng!E2
  see also: so.xlsx, Bảng!D2
  = con_lai is only what is still to be mobilised: is it perhaps the whole year's figure?
"#);
}

#[test]
fn a_heading_of_another_field_in_cot() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"],
            &["1", "Đường A", "=300", "=200"],
        ],
        ", cot: {khoi_luong: \"Giải ngân (triệu đồng)\"}",
    )
    .remarked(r#"
cảnh báo[N297]: cot ghi “khoi_luong” là cột “Giải ngân (triệu đồng)”, nhưng tiêu đề ấy tức là “giai_ngan”
  --> ntm.yaml:26:63
   |
26 |     cong_trinh: {tep: so.xlsx, trang: Bảng, cot: {khoi_luong: "Giải ngân (triệu đồng)"}}
   |                                                               ^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: so.xlsx, Bảng!D1
  = xem lại khóa hoặc cột ghi ở cot; nếu đúng là cột này, sửa tiêu đề trong trang cho rõ
"#, r#"
warning[N297]: cot says that “khoi_luong” is column “Giải ngân (triệu đồng)”, whose heading means “giai_ngan”
  --> ntm.yaml:26:63
   |
26 |     cong_trinh: {tep: so.xlsx, trang: Bảng, cot: {khoi_luong: "Giải ngân (triệu đồng)"}}
   |                                                               ^^^^^^^^^^^^^^^^^^^^^^^^
  see also: so.xlsx, Bảng!D1
  = look again at the key or the column of cot; if it is right, make the heading say so
"#);
}

/// The same in YAML, where the key is the heading.
#[test]
fn a_key_of_the_whole_year() {
    Case::small()
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    huy_dong: [{ten: Vốn vay, Ước thực hiện cả năm 2025: 290}]\ndu_lieu:\n",
        )
        .refused(r#"
lỗi[N125]: khóa “Ước thực hiện cả năm 2025” không dùng trong huy_dong
  --> ntm.yaml:24:31
   |
24 |     huy_dong: [{ten: Vốn vay, Ước thực hiện cả năm 2025: 290}]
   |                               ^^^^^^^^^^^^^^^^^^^^^^^^^
"#, r#"
error[N125]: key “Ước thực hiện cả năm 2025” is not used in huy_dong
  --> ntm.yaml:24:31
   |
24 |     huy_dong: [{ten: Vốn vay, Ước thực hiện cả năm 2025: 290}]
   |                               ^^^^^^^^^^^^^^^^^^^^^^^^^
"#);
}

#[test]
fn most_communes_fell_at_once() {
    let many = ["Một", "Hai", "Ba", "Bốn"];
    let communes: String =
        many.iter().map(|name| format!("    - {{ten: {name} Thôn}}\n")).collect();
    let met: String =
        many.iter().map(|name| format!("    - {{xa: {name} Thôn, dat: \"1\"}}\n")).collect();
    let given: String =
        many.iter().map(|name| format!("    - {{xa: {name} Thôn, giao: \"2\"}}\n")).collect();
    let hamlets: String = many
        .iter()
        .map(|name| format!("    - {{xa: {name} Thôn, tong: 9, ntm_da_dat: 5}}\n"))
        .collect();
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Bảng",
                &[
                    &["TT", "Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM"],
                    &["=1", "Một Thôn", "=9", "=1"],
                    &["=2", "Hai Thôn", "=9", "=2"],
                    &["=3", "Ba Thôn", "=9", "=0"],
                    &["=4", "Bốn Thôn", "=9", "=6"],
                ],
            )],
        )
        .change("  hien_trang:\n", &format!("{communes}  hien_trang:\n"))
        .change(MET, &format!("{met}{MET}"))
        .change("  giao:\n", &format!("  xom:\n{hamlets}  giao:\n{given}"))
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    xom: {tep: so.xlsx, trang: Bảng}\ndu_lieu:\n",
        )
        .refused(r#"
lỗi[N546]: Thôn đạt chuẩn nông thôn mới: 3 trong 4 xã giảm so với kỳ trước
  --> so.xlsx, Bảng!D2
  xem thêm: so.xlsx, Bảng!D3
  xem thêm: so.xlsx, Bảng!D4
  = cột này có vẻ chỉ ghi số tăng thêm trong kỳ: chọn cột lũy kế; nếu đúng là giảm, khai vào chap_nhan: [{ma: N546, tai: "Thôn đạt chuẩn nông thôn mới", ly_do: "…"}]
"#, r#"
error[N546]: Thôn đạt chuẩn nông thôn mới: fewer than a period earlier in 3 of 4 communes
  --> so.xlsx, Bảng!D2
  see also: so.xlsx, Bảng!D3
  see also: so.xlsx, Bảng!D4
  = the column seems to hold what was added in the period: take the one with all so far; if they did become fewer, state it in chap_nhan: [{ma: N546, tai: "Thôn đạt chuẩn nông thôn mới", ly_do: "…"}]
"#);
}

#[test]
fn a_report_due_before_its_data_are_closed() {
    Case::small()
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    han: 09/6/2025\n    hien_trang:\n      - {xa: Tân Lập, dat: \"1\"}\n      - {xa: Hòa An, dat: \"1\"}\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N298]: hạn gửi báo cáo 09/6/2025 trước ngày chốt số liệu 30/6/2025
  --> ntm.yaml:25:10
   |
25 |     han: 09/6/2025
   |          ^^^^^^^^^
  = sửa han hoặc chot của kỳ trong ntm.yaml
"#, r#"
warning[N298]: the report is due on 09/6/2025, before its data are closed on 30/6/2025
  --> ntm.yaml:25:10
   |
25 |     han: 09/6/2025
   |          ^^^^^^^^^
  = correct han or chot of the period in ntm.yaml
"#);
}

#[test]
fn a_kind_of_work_that_no_form_has() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Loại công trình", "Kế hoạch vốn (triệu đồng)"],
            &["1", "Trường A", "Trường học", "=300"],
            &["2", "Trạm B", "Y tế", "=300"],
            &["3", "Cột C", "Cột cờ", "=300"],
        ],
        "",
    )
    .refused(r#"
lỗi[N214]: “Cột cờ” không dùng được cho loai; chọn một trong “Giao thông”, “Thủy lợi”, “Phòng, chống thiên tai”, “Điện”, “Cơ sở hạ tầng thương mại”, “Cơ sở hạ tầng vùng nguyên liệu”, “Hạ tầng số, viễn thông”, “Truyền thanh”, “Nước sạch tập trung”, “Bảo vệ môi trường”, “Bố trí dân cư”, “Cơ sở dữ liệu quản lý”, “Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi”, “khác”
  --> so.xlsx, Bảng!C4
"#, r#"
error[N214]: “Cột cờ” is no value of loai; choose one of “Giao thông”, “Thủy lợi”, “Phòng, chống thiên tai”, “Điện”, “Cơ sở hạ tầng thương mại”, “Cơ sở hạ tầng vùng nguyên liệu”, “Hạ tầng số, viễn thông”, “Truyền thanh”, “Nước sạch tập trung”, “Bảo vệ môi trường”, “Bố trí dân cư”, “Cơ sở dữ liệu quản lý”, “Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi”, “khác”
  --> so.xlsx, Bảng!C4
"#);
}

#[test]
fn titles_over_the_number_and_the_name_with_sums() {
    let case = sheet(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM / Đến hết 2024"],
            &["I. Khu vực miền núi", "", "=9", "=4"],
            &["=1", "Tân Lập", "=9", "=4"],
            &["Các phường, đặc khu", "", "=8", "=5"],
            &["=2", "Hòa An", "=8", "=5"],
        ],
        "",
    );
    assert_eq!(read(&case), "");
}

/// Added columns are each read as one column of their field is.
#[test]
fn added_columns_are_read_as_one() {
    let hamlets = |cells: [[&'static str; 2]; 3]| {
        let mut rows: Vec<Vec<&str>> = vec![vec!["Xã", "Thôn", "Đạt 2023", "Đạt 2024"]];
        for (name, [first, second]) in ["Thôn Nam", "Thôn Bắc", "Thôn Đông"].iter().zip(cells)
        {
            rows.push(vec!["Tân Lập", name, first, second]);
        }
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        sheet("xom", &rows, ", cot: {ntm_da_dat: [Đạt 2023, Đạt 2024]}")
    };
    let marks = hamlets([["x", ""], ["", "x"], ["-", "Đạt"]]);
    assert_eq!(read(&marks), "");
    let numbers = hamlets([["=1", ""], ["", "=1"], ["=0", "=1"]]);
    assert!(document(&marks) == document(&numbers));
    hamlets([["x", "x"], ["", "x"], ["", "abc"]]).refused(
        r#"
lỗi[N270]: Thôn Nam: Xóm NTM đã đạt ghi “x + x”, nhưng dòng này chỉ là một thôn
  --> so.xlsx, Bảng!C2
  = mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú

lỗi[N270]: Thôn Đông: Xóm NTM đã đạt ghi “abc”, nhưng dòng này chỉ là một thôn
  --> so.xlsx, Bảng!D4
  = mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú
"#, r#"
error[N270]: Thôn Nam: Xóm NTM đã đạt says “x + x”, but the row is one hamlet only
  --> so.xlsx, Bảng!C2
  = each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks

error[N270]: Thôn Đông: Xóm NTM đã đạt says “abc”, but the row is one hamlet only
  --> so.xlsx, Bảng!D4
  = each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks
"#);
    let counts = |cells: [&'static str; 2]| {
        let rows: [&[&str]; 2] =
            [&["Xã", "Tổng số thôn", "Đợt 1", "Đợt 2"], &["Tân Lập", "=9", cells[0], cells[1]]];
        sheet("xom", &rows, ", cot: {ntm_giao: [Đợt 1, Đợt 2]}")
    };
    let wanted = document(&counts(["3 trở lên", "-"]));
    for cells in [["02 thôn", "1 thôn trở lên"], ["1 thôn NTM trở lên", "=2"], ["-", "3 trở lên"]]
    {
        assert!(document(&counts(cells)) == wanted, "{cells:?}");
    }
    assert!(document(&counts(["02 thôn", "1 thôn"])) == document(&counts(["=3", ""])));
}

/// The title of a group of works is its kind; among such titles any other is told.
#[test]
fn titles_of_works_that_name_no_kind() {
    let works = |second: &str| {
        period(
            "cong_trinh",
            &[
                &["TT", "Công trình", "Kế hoạch vốn (triệu đồng)"],
                &["I", "Giao thông", "=300"],
                &["=1", "Đường A", "=300"],
                &["II", second, "=500"],
                &["=1", "Chợ B", "=200"],
                &["=2", "Chợ C", "=300"],
            ],
            "",
        )
        // Only where a form prints works by their kinds.
        .change(
            "    trich_yeu: Xây",
            "    mau: bao-cao-6-thang\n    ky: 2025-6T\n    bieu: [bieu_08]\n    trich_yeu: Xây",
        )
    };
    works("Chợ, siêu thị").remarked(
        r#"
cảnh báo[N291]: “Chợ, siêu thị” không phải tên loại công trình nào; 2 công trình của nhóm được xếp vào “Công trình khác”
  --> so.xlsx, Bảng!B4
  = nếu là loại khác, ghi đúng tên loại của biểu (Giao thông; Thủy lợi; Phòng, chống thiên tai; Điện; Cơ sở hạ tầng thương mại; Cơ sở hạ tầng vùng nguyên liệu; Hạ tầng số, viễn thông; Truyền thanh; Nước sạch tập trung; Bảo vệ môi trường; Bố trí dân cư; Cơ sở dữ liệu quản lý; Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi) ở dòng tên nhóm, hoặc thêm cột “Loại công trình”

ghi chú[N558]: bieu_08: lập theo mẫu chưa đối chiếu với văn bản gốc
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = so các cột với mẫu cấp trên gửi trước khi trình ký

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
warning[N291]: “Chợ, siêu thị” is no kind of works; the 2 of the group count among the others
  --> so.xlsx, Bảng!B4
  = where it is another kind, name it in the title as the form does (Giao thông; Thủy lợi; Phòng, chống thiên tai; Điện; Cơ sở hạ tầng thương mại; Cơ sở hạ tầng vùng nguyên liệu; Hạ tầng số, viễn thông; Truyền thanh; Nước sạch tập trung; Bảo vệ môi trường; Bố trí dân cư; Cơ sở dữ liệu quản lý; Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi), or add the column “Loại công trình”

note[N558]: bieu_08: after a form not held against the original
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = compare the columns with the form that the higher level sent before it is signed

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
    for kind in ["Chợ", "Trường học", "Công trình khác", "Hạ tầng thương mại"] {
        assert!(!works(kind).said().0.contains("N291"), "{kind}");
    }
}
