//! What two places of the inputs say against each other: letters of `cot` against headings, titles
//! against the project, remarks against marks, amounts of a report against each other and the plan.

use super::Case;

/// Two communes with marks under "TC 1" to "TC 3".
fn marks(mapping: &str) -> Case {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "HT",
                &[
                    &["TT", "Xã", "TC 1", "TC 2", "TC 3"],
                    &["=1", "Tân Lập", "x", "", ""],
                    &["=2", "Hòa An", "x", "", ""],
                ],
            )],
        )
        .table("hien_trang", &format!("{{tep: so.xlsx, {mapping}}}"))
}

#[test]
fn letters_of_two_criteria_changed_over() {
    marks("cot: {\"1\": D, \"2\": C}").refused(
        r#"
lỗi[N253]: cot ghi “2: C”, nhưng tiêu đề cột C là “TC 1”, tức là tiêu chí 1
  --> ntm.yaml:29:49
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": D, "2": C}}
   |                                                 ^
  xem thêm: so.xlsx, HT!C1
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {2: "TC 1"}

lỗi[N253]: cot ghi “1: D”, nhưng tiêu đề cột D là “TC 2”, tức là tiêu chí 2
  --> ntm.yaml:29:41
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": D, "2": C}}
   |                                         ^
  xem thêm: so.xlsx, HT!D1
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {1: "TC 2"}
"#,
        r#"
error[N253]: cot says “2: C”, but the heading of column C is “TC 1”, which means criterion 1
  --> ntm.yaml:29:49
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": D, "2": C}}
   |                                                 ^
  see also: so.xlsx, HT!C1
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {2: "TC 1"}

error[N253]: cot says “1: D”, but the heading of column D is “TC 2”, which means criterion 2
  --> ntm.yaml:29:41
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": D, "2": C}}
   |                                         ^
  see also: so.xlsx, HT!D1
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {1: "TC 2"}
"#,
    );
}

#[test]
fn a_letter_of_amounts_that_slipped() {
    let book = |mapping: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "DA",
                    &[
                        &[
                            "TT",
                            "Tên dự án",
                            "Chủ đầu tư",
                            "Kế hoạch vốn năm 2025 (triệu đồng)",
                            "",
                            "Ghi chú",
                        ],
                        &["", "", "", "NSTW", "Ngân sách địa phương"],
                        &["=1", "Đường A", "UBND xã Tân Lập", "=900", "=100"],
                    ],
                )],
            )
            .table("du_an", &format!("{{tep: so.xlsx, {mapping}}}"))
    };
    book("cot: {von_nstw: E, von_nsdp: D}").refused(
        r#"
lỗi[N253]: cot ghi “von_nsdp: D”, nhưng tiêu đề cột D là “Kế hoạch vốn năm 2025 (triệu đồng) / NSTW”, tức là “von_nstw”
  --> ntm.yaml:32:54
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: E, von_nsdp: D}}
   |                                                      ^
  xem thêm: so.xlsx, DA!D2
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {von_nsdp: "Kế hoạch vốn năm 2025 (triệu đồng) / NSTW"}

lỗi[N253]: cot ghi “von_nstw: E”, nhưng tiêu đề cột E là “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, tức là “von_nsdp”
  --> ntm.yaml:32:41
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: E, von_nsdp: D}}
   |                                         ^
  xem thêm: so.xlsx, DA!E2
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {von_nstw: "Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương"}
"#,
        r#"
error[N253]: cot says “von_nsdp: D”, but the heading of column D is “Kế hoạch vốn năm 2025 (triệu đồng) / NSTW”, which means “von_nstw”
  --> ntm.yaml:32:54
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: E, von_nsdp: D}}
   |                                                      ^
  see also: so.xlsx, DA!D2
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {von_nsdp: "Kế hoạch vốn năm 2025 (triệu đồng) / NSTW"}

error[N253]: cot says “von_nstw: E”, but the heading of column E is “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, which means “von_nsdp”
  --> ntm.yaml:32:41
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: E, von_nsdp: D}}
   |                                         ^
  see also: so.xlsx, DA!E2
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {von_nstw: "Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương"}
"#,
    );
    // Called by its heading it is meant.
    book("cot: {von_nstw: \"Ngân sách địa phương\"}, bo_qua: [D]").remarked(
        r#"
cảnh báo[N297]: cot ghi “von_nstw” là cột “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, nhưng tiêu đề ấy tức là “von_nsdp”
  --> ntm.yaml:32:41
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: "Ngân sách địa phương"}, bo_qua: [D]}
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: so.xlsx, DA!E2
  = xem lại khóa hoặc cột ghi ở cot; nếu đúng là cột này, sửa tiêu đề trong trang cho rõ
"#,
        r#"
warning[N297]: cot says that “von_nstw” is column “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, whose heading means “von_nsdp”
  --> ntm.yaml:32:41
   |
32 |   du_an: {tep: so.xlsx, cot: {von_nstw: "Ngân sách địa phương"}, bo_qua: [D]}
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  see also: so.xlsx, DA!E2
  = look again at the key or the column of cot; if it is right, make the heading say so
"#,
    );
    // The only column of a field.
    book("bo_qua: [E]").remarked(
        r#"
cảnh báo[N255]: bo_qua bỏ cột E có tiêu đề “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, cột duy nhất của “von_nsdp”
  --> ntm.yaml:32:34
   |
32 |   du_an: {tep: so.xlsx, bo_qua: [E]}
   |                                  ^
  xem thêm: so.xlsx, DA!E2
  = sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề: bo_qua: ["Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương"]
"#,
        r#"
warning[N255]: bo_qua passes over column E with heading “Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương”, the only one of “von_nsdp”
  --> ntm.yaml:32:34
   |
32 |   du_an: {tep: so.xlsx, bo_qua: [E]}
   |                                  ^
  see also: so.xlsx, DA!E2
  = correct the letter if it is wrong; if the column is not wanted, call it by its heading: bo_qua: ["Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương"]
"#,
    );
    // A name, a remark.
    book("cot: {ten: A, nhom: F}").refused(
        r#"
lỗi[N253]: cot ghi “ten: A”, nhưng tiêu đề cột A là “TT”, tức là “tt”
  --> ntm.yaml:32:36
   |
32 |   du_an: {tep: so.xlsx, cot: {ten: A, nhom: F}}
   |                                    ^
  xem thêm: so.xlsx, DA!A1
  = sửa chữ cột cho đúng tiêu đề, hoặc sửa tiêu đề trong trang

lỗi[N253]: cot ghi “nhom: F”, nhưng tiêu đề cột F là “Ghi chú”, tức là “ghi_chu”
  --> ntm.yaml:32:45
   |
32 |   du_an: {tep: so.xlsx, cot: {ten: A, nhom: F}}
   |                                             ^
  xem thêm: so.xlsx, DA!F1
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {nhom: "Ghi chú"}
"#,
        r#"
error[N253]: cot says “ten: A”, but the heading of column A is “TT”, which means “tt”
  --> ntm.yaml:32:36
   |
32 |   du_an: {tep: so.xlsx, cot: {ten: A, nhom: F}}
   |                                    ^
  see also: so.xlsx, DA!A1
  = correct the letter to the heading's, or correct the heading in the sheet

error[N253]: cot says “nhom: F”, but the heading of column F is “Ghi chú”, which means “ghi_chu”
  --> ntm.yaml:32:45
   |
32 |   du_an: {tep: so.xlsx, cot: {ten: A, nhom: F}}
   |                                             ^
  see also: so.xlsx, DA!F1
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {nhom: "Ghi chú"}
"#,
    );
}

#[test]
fn one_column_for_two_fields() {
    marks("cot: {\"1\": C, \"2\": C}").refused(
        r#"
lỗi[N254]: cột “C” được ghi cho cả “1” và “2”
  --> ntm.yaml:29:49
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": C, "2": C}}
   |                                                 ^
  xem thêm: ntm.yaml:29:41
  = mỗi cột ghi một lần: sửa chữ cột ghi nhầm
"#,
        r#"
error[N254]: column “C” is given to both “1” and “2”
  --> ntm.yaml:29:49
   |
29 |   hien_trang: {tep: so.xlsx, cot: {"1": C, "2": C}}
   |                                                 ^
  see also: ntm.yaml:29:41
  = name each column once: correct the letter that is wrong
"#,
    );
}

#[test]
fn a_letter_of_the_other_marks_of_one_sheet() {
    let case = |mapping: &str| {
        Case::small()
            .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
            .book(
                "so.xlsx",
                &[(
                    "TC",
                    &[
                        &[
                            "TT",
                            "Tiêu chí",
                            "Kết quả năm 2024",
                            "Kế hoạch năm 2025",
                            "Cán bộ phụ trách",
                        ],
                        &["=1", "Giao thông", "x", "", "Cán bộ A"],
                        &["=2", "Điện", "", "x", ""],
                        &["=3", "Thu nhập", "", "x", ""],
                    ],
                )],
            )
            .table("hien_trang", &format!("{{tep: so.xlsx, ngay: 31/12/2024, {mapping}}}"))
            .table("giao", "so.xlsx")
    };
    case("cot: {dat: C}").remarked("", "");
    case("cot: {dat: D}, bo_qua: [C]").refused(
        r#"
lỗi[N253]: cot ghi “dat: D”, nhưng tiêu đề cột D là “Kế hoạch năm 2025”, tức là “giao”
  --> ntm.yaml:25:59
   |
25 |   hien_trang: {tep: so.xlsx, ngay: 31/12/2024, cot: {dat: D}, bo_qua: [C]}
   |                                                           ^
  xem thêm: so.xlsx, TC!D1
  = sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {dat: "Kế hoạch năm 2025"}
"#,
        r#"
error[N253]: cot says “dat: D”, but the heading of column D is “Kế hoạch năm 2025”, which means “giao”
  --> ntm.yaml:25:59
   |
25 |   hien_trang: {tep: so.xlsx, ngay: 31/12/2024, cot: {dat: D}, bo_qua: [C]}
   |                                                           ^
  see also: so.xlsx, TC!D1
  = correct the letter to the heading's; if it is the right column, call it by its heading: cot: {dat: "Kế hoạch năm 2025"}
"#,
    );
}

#[test]
fn a_letter_passed_over_that_is_a_criterion() {
    marks("bo_qua: [E]").refused(
        r#"
lỗi[N255]: bo_qua bỏ cột E có tiêu đề “TC 3”, cột duy nhất của tiêu chí 3
  --> ntm.yaml:29:39
   |
29 |   hien_trang: {tep: so.xlsx, bo_qua: [E]}
   |                                       ^
  xem thêm: so.xlsx, HT!E1
  = sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề: bo_qua: ["TC 3"]
"#,
        r#"
error[N255]: bo_qua passes over column E with heading “TC 3”, the only one of criterion 3
  --> ntm.yaml:29:39
   |
29 |   hien_trang: {tep: so.xlsx, bo_qua: [E]}
   |                                       ^
  see also: so.xlsx, HT!E1
  = correct the letter if it is wrong; if the column is not wanted, call it by its heading: bo_qua: ["TC 3"]
"#,
    );
}

/// A commune's own project, its sheet with these titles and this name.
fn titled(name: &str, titles: &[&[&str]]) -> Case {
    let mut rows: Vec<&[&str]> = titles.to_vec();
    rows.extend([
        &["TT", "Tiêu chí", "Kết quả đến 31/12/2024", "Ghi chú"] as &[&str],
        &["=1", "Giao thông", "x", ""],
        &["=2", "Điện", "", ""],
        &["=3", "Thu nhập", "", ""],
    ]);
    Case::small()
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
        .book("so.xlsx", &[(name, &rows)])
        .table("hien_trang", "{tep: so.xlsx, ngay: 31/12/2024}")
}

#[test]
fn titles_of_another_unit() {
    for (name, titles) in [
        ("TC", &[&["ỦY BAN NHÂN DÂN XÃ TÂN LẬP"] as &[&str], &["BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI"]]),
        ("Xã Tân Lập", &[&["(Tách từ xã Hòa Bình cũ)"], &["HUYỆN BÌNH MINH"]]),
        ("Tiêu chí xã", &[&["PHÁT TRIỂN KINH TẾ - XÃ HỘI, CẤP XÃ"], &["TRÊN ĐỊA BÀN XÃ TÂN LẬP"]]),
    ] {
        titled(name, titles).remarked("", "");
    }
    titled(
        "TC",
        &[&["ỦY BAN NHÂN DÂN"], &["KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ HÒA BÌNH NĂM 2024"]],
    )
    .remarked(
        r#"
cảnh báo[N539]: “KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ HÒA BÌNH NĂM 2024” ghi xã Hòa Bình, nhưng bảng Hiện trạng ở đây là của xã Tân Lập
  --> so.xlsx, TC!A2
  = xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó
"#,
        r#"
warning[N539]: “KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ HÒA BÌNH NĂM 2024” names xã Hòa Bình, but table Hiện trạng here is of xã Tân Lập
  --> so.xlsx, TC!A2
  = see whether the sheet or file is another unit's; if it is the right one, correct the name there
"#,
    );
    titled("Xã Hòa Bình", &[]).remarked(
        r#"
cảnh báo[N539]: “Xã Hòa Bình” ghi xã Hòa Bình, nhưng bảng Hiện trạng ở đây là của xã Tân Lập
  --> so.xlsx, Xã Hòa Bình
  = xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó
"#,
        r#"
warning[N539]: “Xã Hòa Bình” names xã Hòa Bình, but table Hiện trạng here is of xã Tân Lập
  --> so.xlsx, Xã Hòa Bình
  = see whether the sheet or file is another unit's; if it is the right one, correct the name there
"#,
    );
    titled("TC", &[&["UBND HUYỆN HÒA AN"], &["Xã Tân Lập"]]).remarked(
        r#"
cảnh báo[N539]: “UBND HUYỆN HÒA AN” ghi huyện Hòa An, nhưng bảng Hiện trạng ở đây là của huyện Bình Minh
  --> so.xlsx, TC!A1
  = xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó
"#,
        r#"
warning[N539]: “UBND HUYỆN HÒA AN” names huyện Hòa An, but table Hiện trạng here is of huyện Bình Minh
  --> so.xlsx, TC!A1
  = see whether the sheet or file is another unit's; if it is the right one, correct the name there
"#,
    );
}

#[test]
fn a_title_of_a_commune_that_the_table_lacks() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Thôn",
                &[
                    &["UBND XÃ HÒA AN"],
                    &["THÔN NÔNG THÔN MỚI"],
                    &["TT", "Xã", "Thôn", "Thôn NTM giao"],
                    &["=1", "Tân Lập", "Thôn 1", "x"],
                    &["=2", "Tân Lập", "Thôn 2", "x"],
                ],
            )],
        )
        .table("xom", "so.xlsx")
        .remarked(
        r#"
cảnh báo[N539]: “UBND XÃ HÒA AN” ghi xã Hòa An, nhưng bảng Xóm ở đây là của xã Tân Lập
  --> so.xlsx, Thôn!A1
  = xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó
"#,
        r#"
warning[N539]: “UBND XÃ HÒA AN” names xã Hòa An, but table Xóm here is of xã Tân Lập
  --> so.xlsx, Thôn!A1
  = see whether the sheet or file is another unit's; if it is the right one, correct the name there
"#,
    );
}

/// Two communes with lists of criteria and remarks.
fn remarks(first: &str, second: &str) -> Case {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "HT",
                &[
                    &["TT", "Xã", "Các tiêu chí đạt", "Ghi chú"],
                    &["=1", "Tân Lập", "1", first],
                    &["=2", "Hòa An", "1", second],
                ],
            )],
        )
        .table("hien_trang", "so.xlsx")
}

#[test]
fn remarks_that_agree_with_the_marks() {
    for (first, second) in [
        ("Không còn đạt TC 2", "Đã đạt tiêu chí số 1"),
        ("TC 1 đã đạt, TC 2, 3 chưa đạt", "Đạt 1/3 tiêu chí"),
        ("Chưa đạt tiêu chí Thu nhập", "Còn 2 tiêu chí chưa đạt"),
        ("Rớt TC2", "Phấn đấu đạt TC 3"),
    ] {
        remarks(first, second).remarked("", "");
    }
}

#[test]
fn remarks_against_the_marks() {
    remarks("đã đạt TC 2", "Không còn đạt TC 1, 2").remarked(
        r#"
cảnh báo[N256]: ghi chú của “Tân Lập” viết “đã đạt TC 2”, nhưng tiêu chí số 2 ghi là chưa đạt
  --> so.xlsx, HT!D2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N256]: ghi chú của “Hòa An” viết “Không còn đạt TC 1, 2”, nhưng tiêu chí số 1 ghi là đạt
  --> so.xlsx, HT!D3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Tân Lập” says “đã đạt TC 2”, but criterion 2 is not marked as met
  --> so.xlsx, HT!D2
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N256]: the remark on “Hòa An” says “Không còn đạt TC 1, 2”, but criterion 1 is marked as met
  --> so.xlsx, HT!D3
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
    remarks("Đã đạt", "Đạt 2/3 tiêu chí").remarked(
        r#"
cảnh báo[N256]: ghi chú của “Tân Lập” viết “Đã đạt”, nhưng tiêu chí số 2, 3 ghi là chưa đạt
  --> so.xlsx, HT!D2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N257]: ghi chú của “Hòa An” viết “Đạt 2/3 tiêu chí”, nhưng bảng có 1 tiêu chí đạt
  --> so.xlsx, HT!D3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Tân Lập” says “Đã đạt”, but criteria 2, 3 are not marked as met
  --> so.xlsx, HT!D2
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N257]: the remark on “Hòa An” says “Đạt 2/3 tiêu chí”, but the table counts 1 as met
  --> so.xlsx, HT!D3
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
    remarks("Chưa đạt TC 2; xin lùi sang năm 2026", "Chưa đạt 1 tiêu chí").remarked(
        r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Chưa đạt TC 2; xin lùi sang năm 2026”, số liệu của dòng vẫn được tính
  --> so.xlsx, HT!D2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N257]: ghi chú của “Hòa An” viết “Chưa đạt 1 tiêu chí”, nhưng bảng có 2 tiêu chí chưa đạt
  --> so.xlsx, HT!D3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Tân Lập” says “Chưa đạt TC 2; xin lùi sang năm 2026”, but the row's figures are counted
  --> so.xlsx, HT!D2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N257]: the remark on “Hòa An” says “Chưa đạt 1 tiêu chí”, but the table counts 2 as not met
  --> so.xlsx, HT!D3
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\", ghi_chu: Xin rút TC 3}, {xa: Hòa An, giao: 2, ghi_chu: Giao thêm TC 3}]")
        .remarked(
        r#"
cảnh báo[N256]: ghi chú của “Tân Lập” viết “Xin rút TC 3”, nhưng tiêu chí số 3 vẫn được giao
  --> ntm.yaml:29:47
   |
29 | …giao: [{xa: Tân Lập, giao: "2, 3", ghi_chu: Xin rút TC 3}, {xa: Hòa An, giao: 2, ghi_chu: Giao thêm …
   |                                              ^^^^^^^^^^^^
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N256]: ghi chú của “Hòa An” viết “Giao thêm TC 3”, nhưng tiêu chí số 3 không được giao
  --> ntm.yaml:29:93
   |
29 | …[{xa: Tân Lập, giao: "2, 3", ghi_chu: Xin rút TC 3}, {xa: Hòa An, giao: 2, ghi_chu: Giao thêm TC 3}]
   |                                                                                      ^^^^^^^^^^^^^^
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Tân Lập” says “Xin rút TC 3”, but criterion 3 is assigned
  --> ntm.yaml:29:47
   |
29 | …giao: [{xa: Tân Lập, giao: "2, 3", ghi_chu: Xin rút TC 3}, {xa: Hòa An, giao: 2, ghi_chu: Giao thêm …
   |                                              ^^^^^^^^^^^^
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N256]: the remark on “Hòa An” says “Giao thêm TC 3”, but criterion 3 is not assigned
  --> ntm.yaml:29:93
   |
29 | …[{xa: Tân Lập, giao: "2, 3", ghi_chu: Xin rút TC 3}, {xa: Hòa An, giao: 2, ghi_chu: Giao thêm TC 3}]
   |                                                                                      ^^^^^^^^^^^^^^
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

#[test]
fn remarks_beside_the_row_of_a_criterion() {
    let case = |first: &str, second: &str| {
        Case::small()
            .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
            .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
            .book(
                "so.xlsx",
                &[(
                    "TC",
                    &[
                        &["TT", "Tiêu chí", "Kết quả đến 31/12/2024", "Ghi chú"],
                        &["=1", "Giao thông", "x", first],
                        &["=2", "Điện", "", second],
                        &["=3", "Thu nhập", "", ""],
                    ],
                )],
            )
            .table("hien_trang", "{tep: so.xlsx, ngay: 31/12/2024}")
    };
    case("Đã đạt", "Chưa đạt, đang điều chỉnh").remarked("", "");
    case("Chưa đạt", "Đã đạt").remarked(
        r#"
cảnh báo[N256]: ghi chú của “Giao thông” viết “Chưa đạt”, nhưng tiêu chí số 1 ghi là đạt
  --> so.xlsx, TC!D2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N256]: ghi chú của “Điện” viết “Đã đạt”, nhưng tiêu chí số 2 ghi là chưa đạt
  --> so.xlsx, TC!D3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Giao thông” says “Chưa đạt”, but criterion 1 is marked as met
  --> so.xlsx, TC!D2
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N256]: the remark on “Điện” says “Đã đạt”, but criterion 2 is not marked as met
  --> so.xlsx, TC!D3
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

/// A project with a list of projects and a quarter's works and funding.
fn quarter(works: &str, funding: &str) -> Case {
    Case::small()
        .table(
            "du_an",
            "[{ten: Đường A, tong_muc: 1000, von_nstw: 500, von_khac: 100}, {ten: Cầu B, tong_muc: 300, von: 200}]",
        )
        .table("nguon_luc", "[{ten: Ngân sách trung ương, so_tien: 1000}, {ten: Nhân dân đóng góp, so_tien: 100}]")
        .change(
            "du_lieu:\n",
            &format!("ky:\n  - {{ky: 2025-Q1, cong_trinh: [{works}], huy_dong: [{funding}]}}\ndu_lieu:\n"),
        )
}

const SOUND: &str = "{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 600, giai_ngan: 500}";

#[test]
fn works_that_agree_with_the_plan() {
    let people = "{ten: Nhân dân đóng góp, ke_hoach: 100, thuc_hien: 60, giai_ngan: 50}";
    for works in [
        "{ten: Đường A, ke_hoach: 600, khoi_luong: 700, giai_ngan: 550, uoc_nam: 600}",
        "{ten: Đường A, ke_hoach: 500, giai_ngan: 100}",
        "{ten: Cầu B, ke_hoach: 200}",
    ] {
        quarter(works, &format!("{SOUND}, {people}")).remarked("", "");
    }
    let people = "{ten: Nhân dân đóng góp, ke_hoach: 100, thuc_hien: 180, giai_ngan: 150}";
    quarter("{ten: Cầu B, ke_hoach: 200}", &format!("{SOUND}, {people}")).remarked("", "");
}

#[test]
fn works_against_the_plan() {
    quarter("{ten: Đường A, ke_hoach: 700, khoi_luong: 0, giai_ngan: 0}, {ten: Cầu B, ke_hoach: 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}", SOUND)
        .refused(
        r#"
lỗi[N561]: Đường A: kế hoạch vốn của kỳ là 700 triệu đồng, danh mục dự án ghi NSTW 500; Vốn khác 100; Tổng số 600
  --> ntm.yaml:23:57
   |
23 | … 2025-Q1, cong_trinh: [{ten: Đường A, ke_hoach: 700, khoi_luong: 0, giai_ngan: 0}, {ten: Cầu B, ke_h…
   |                                                  ^^^
  xem thêm: ntm.yaml:34:52
  = sửa cho khớp; nếu kế hoạch là của nguồn vốn khác thì ghi tên nguồn ở cột Nguồn vốn của bảng công trình; nếu đúng thật thì khai vào chap_nhan: [{ma: N561, tai: "Đường A", ly_do: "…"}]

lỗi[N538]: Cầu B: khối lượng thực hiện 310, lớn hơn tổng mức đầu tư 300 (triệu đồng)
  --> ntm.yaml:23:132
   |
23 | …an: 0}, {ten: Cầu B, ke_hoach: 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten…
   |                                                  ^^^
  xem thêm: ntm.yaml:34:96
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Cầu B", ly_do: "…"}]

cảnh báo[N540]: Cầu B: giải ngân 250, lớn hơn kế hoạch năm 200 (triệu đồng)
  --> ntm.yaml:23:148
   |
23 | …u B, ke_hoach: 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten: Ngân sách trun…
   |                                                  ^^^
  xem thêm: ntm.yaml:23:115
  = xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N540, tai: "Cầu B", ly_do: "…"}]

cảnh báo[N541]: Cầu B: ước cả năm 240, nhỏ hơn số đã giải ngân 250 (triệu đồng)
  --> ntm.yaml:23:162
   |
23 | … 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten: Ngân sách trung ương, ke_hoa…
   |                                                  ^^^
  xem thêm: ntm.yaml:23:148
  = ước cả năm gồm cả số đã giải ngân: sửa số sai; nếu đúng thật thì khai vào chap_nhan: [{ma: N541, tai: "Cầu B", ly_do: "…"}]

cảnh báo[N597]: huy động quý I năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Nhân dân đóng góp; báo cáo chưa có tổng số
  --> ntm.yaml:23:180
   |
23 | …c_nam: 240}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 600, giai_ngan: 500}…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:35:59
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch
"#,
        r#"
error[N561]: Đường A: the period plans 700 triệu đồng, the list of projects has NSTW 500; Vốn khác 100; Tổng số 600
  --> ntm.yaml:23:57
   |
23 | … 2025-Q1, cong_trinh: [{ten: Đường A, ke_hoach: 700, khoi_luong: 0, giai_ngan: 0}, {ten: Cầu B, ke_h…
   |                                                  ^^^
  see also: ntm.yaml:34:52
  = make them agree; if the plan is of another capital, name it in the column Nguồn vốn of the works; if it is right, declare it in chap_nhan: [{ma: N561, tai: "Đường A", ly_do: "…"}]

error[N538]: Cầu B: 310 built, more than its total investment of 300 (million VND)
  --> ntm.yaml:23:132
   |
23 | …an: 0}, {ten: Cầu B, ke_hoach: 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten…
   |                                                  ^^^
  see also: ntm.yaml:34:96
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Cầu B", ly_do: "…"}]

warning[N540]: Cầu B: 250 disbursed, more than the year's plan of 200 (million VND)
  --> ntm.yaml:23:148
   |
23 | …u B, ke_hoach: 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten: Ngân sách trun…
   |                                                  ^^^
  see also: ntm.yaml:23:115
  = look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N540, tai: "Cầu B", ly_do: "…"}]

warning[N541]: Cầu B: 240 expected of the whole year, less than the 250 disbursed already (million VND)
  --> ntm.yaml:23:162
   |
23 | … 200, khoi_luong: 310, giai_ngan: 250, uoc_nam: 240}], huy_dong: [{ten: Ngân sách trung ương, ke_hoa…
   |                                                  ^^^
  see also: ntm.yaml:23:148
  = the whole year includes what is disbursed: correct the wrong amount; if both are right, declare it in chap_nhan: [{ma: N541, tai: "Cầu B", ly_do: "…"}]

warning[N597]: funding of quý I năm 2025 lacks sources of the year's plan: Nhân dân đóng góp; the report has no total
  --> ntm.yaml:23:180
   |
23 | …c_nam: 240}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 600, giai_ngan: 500}…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:35:59
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan
"#,
    );
}

#[test]
fn disbursed_beyond_the_plan() {
    quarter(
        "{ten: Cầu B, giai_ngan: 210}",
        "{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 1200, giai_ngan: 1100}",
    )
    .remarked(
        r#"
cảnh báo[N540]: Ngân sách trung ương: giải ngân 1.100, lớn hơn kế hoạch năm 1.000 (triệu đồng)
  --> ntm.yaml:23:146
   |
23 | …n: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 1200, giai_ngan: 1100}]}
   |                                                                                               ^^^^
  xem thêm: ntm.yaml:23:112
  = xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N540, tai: "Ngân sách trung ương", ly_do: "…"}]

cảnh báo[N540]: Cầu B: giải ngân 210, lớn hơn kế hoạch năm 200 (triệu đồng)
  --> ntm.yaml:23:56
   |
23 | …: 2025-Q1, cong_trinh: [{ten: Cầu B, giai_ngan: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoa…
   |                                                  ^^^
  xem thêm: ntm.yaml:34:106
  = xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N540, tai: "Cầu B", ly_do: "…"}]

cảnh báo[N597]: huy động quý I năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Nhân dân đóng góp; báo cáo chưa có tổng số
  --> ntm.yaml:23:74
   |
23 | …_ngan: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 1200, giai_ngan: 110…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:35:59
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch
"#,
        r#"
warning[N540]: Ngân sách trung ương: 1.100 disbursed, more than the year's plan of 1.000 (million VND)
  --> ntm.yaml:23:146
   |
23 | …n: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 1200, giai_ngan: 1100}]}
   |                                                                                               ^^^^
  see also: ntm.yaml:23:112
  = look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N540, tai: "Ngân sách trung ương", ly_do: "…"}]

warning[N540]: Cầu B: 210 disbursed, more than the year's plan of 200 (million VND)
  --> ntm.yaml:23:56
   |
23 | …: 2025-Q1, cong_trinh: [{ten: Cầu B, giai_ngan: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoa…
   |                                                  ^^^
  see also: ntm.yaml:34:106
  = look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N540, tai: "Cầu B", ly_do: "…"}]

warning[N597]: funding of quý I năm 2025 lacks sources of the year's plan: Nhân dân đóng góp; the report has no total
  --> ntm.yaml:23:74
   |
23 | …_ngan: 210}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 1200, giai_ngan: 110…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:35:59
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan
"#,
    );
}

/// Nothing is known of what was mobilised.
#[test]
fn disbursed_beyond_the_plan_alone() {
    quarter(
        "{ten: Cầu B, ke_hoach: 200, giai_ngan: 200}",
        "{ten: Nhân dân đóng góp, ke_hoach: 100, giai_ngan: 120}",
    )
    .remarked(
        r#"
cảnh báo[N540]: Nhân dân đóng góp: giải ngân 120, lớn hơn kế hoạch năm 100 (triệu đồng)
  --> ntm.yaml:23:140
   |
23 | …e_hoach: 200, giai_ngan: 200}], huy_dong: [{ten: Nhân dân đóng góp, ke_hoach: 100, giai_ngan: 120}]}
   |                                                                                                ^^^
  xem thêm: ntm.yaml:23:124
  = xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N540, tai: "Nhân dân đóng góp", ly_do: "…"}]

cảnh báo[N597]: huy động quý I năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Ngân sách trung ương; báo cáo chưa có tổng số
  --> ntm.yaml:23:89
   |
23 | …e_hoach: 200, giai_ngan: 200}], huy_dong: [{ten: Nhân dân đóng góp, ke_hoach: 100, giai_ngan: 120}]}
   |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:35:15
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch
"#,
        r#"
warning[N540]: Nhân dân đóng góp: 120 disbursed, more than the year's plan of 100 (million VND)
  --> ntm.yaml:23:140
   |
23 | …e_hoach: 200, giai_ngan: 200}], huy_dong: [{ten: Nhân dân đóng góp, ke_hoach: 100, giai_ngan: 120}]}
   |                                                                                                ^^^
  see also: ntm.yaml:23:124
  = look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N540, tai: "Nhân dân đóng góp", ly_do: "…"}]

warning[N597]: funding of quý I năm 2025 lacks sources of the year's plan: Ngân sách trung ương; the report has no total
  --> ntm.yaml:23:89
   |
23 | …e_hoach: 200, giai_ngan: 200}], huy_dong: [{ten: Nhân dân đóng góp, ke_hoach: 100, giai_ngan: 120}]}
   |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:35:15
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan
"#,
    );
}

#[test]
fn arrears_of_a_work_settled_above_its_total() {
    quarter("{ten: Cầu B, ke_hoach: 200}", SOUND)
        .change(
            "ky: 2025-Q1, ",
            "ky: 2025-Q1, no_dong: [{ten: Cầu B, gia_tri: 350, da_tra: 300, con_no: 50}], ",
        )
        .refused(
        r#"
lỗi[N538]: Cầu B: giá trị quyết toán 350, lớn hơn tổng mức đầu tư 300 (triệu đồng)
  --> ntm.yaml:23:51
   |
23 | …- {ky: 2025-Q1, no_dong: [{ten: Cầu B, gia_tri: 350, da_tra: 300, con_no: 50}], cong_trinh: [{ten: C…
   |                                                  ^^^
  xem thêm: ntm.yaml:34:96
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Cầu B", ly_do: "…"}]

cảnh báo[N597]: huy động quý I năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Nhân dân đóng góp; báo cáo chưa có tổng số
  --> ntm.yaml:23:137
   |
23 | …hoach: 200}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 600, giai_ngan: 500}…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:35:59
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch
"#,
        r#"
error[N538]: Cầu B: 350 settled, more than its total investment of 300 (million VND)
  --> ntm.yaml:23:51
   |
23 | …- {ky: 2025-Q1, no_dong: [{ten: Cầu B, gia_tri: 350, da_tra: 300, con_no: 50}], cong_trinh: [{ten: C…
   |                                                  ^^^
  see also: ntm.yaml:34:96
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Cầu B", ly_do: "…"}]

warning[N597]: funding of quý I năm 2025 lacks sources of the year's plan: Nhân dân đóng góp; the report has no total
  --> ntm.yaml:23:137
   |
23 | …hoach: 200}], huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 1000, thuc_hien: 600, giai_ngan: 500}…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:35:59
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan
"#,
    );
}

#[test]
fn remarks_beside_a_hamlet() {
    let case = |first: &str, second: &str, third: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "Thôn",
                    &[
                        &["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao", "Ghi chú"],
                        &["=1", "Tân Lập", "Thôn 1", "x", "", first],
                        &["=2", "Tân Lập", "Thôn 2", "", "x", second],
                        &["=3", "Tân Lập", "Thôn 3", "", "", third],
                    ],
                )],
            )
            .table("xom", "so.xlsx")
    };
    case("Đã đạt", "Chưa đạt", "Sáp nhập từ 2 thôn").remarked("", "");
    case("Chưa đạt", "Đã đạt chuẩn", "Đã đạt").remarked(
        r#"
cảnh báo[N256]: ghi chú của “Thôn 1” viết “Chưa đạt”, nhưng trong bảng ghi là đạt
  --> so.xlsx, Thôn!F2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N256]: ghi chú của “Thôn 2” viết “Đã đạt chuẩn”, nhưng trong bảng vẫn được giao
  --> so.xlsx, Thôn!F3
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản

cảnh báo[N256]: ghi chú của “Thôn 3” viết “Đã đạt”, nhưng trong bảng ghi là chưa đạt
  --> so.xlsx, Thôn!F4
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N256]: the remark on “Thôn 1” says “Chưa đạt”, but it is marked as met
  --> so.xlsx, Thôn!F2
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N256]: the remark on “Thôn 2” says “Đã đạt chuẩn”, but it is assigned
  --> so.xlsx, Thôn!F3
  = correct the marks or the remark, whichever is wrong; the remark is not printed

warning[N256]: the remark on “Thôn 3” says “Đã đạt”, but it is not marked as met
  --> so.xlsx, Thôn!F4
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

#[test]
fn a_sheet_of_another_period() {
    let case = |name: &str, title: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    name,
                    &[
                        &[title],
                        &["TT", "Xã", "TC 1", "TC 2", "TC 3"],
                        &["=1", "Tân Lập", "x", "", ""],
                        &["=2", "Hòa An", "x", "", ""],
                    ],
                )],
            )
            .change("du_lieu:\n", "ky:\n  - {ky: 2025-Q1, hien_trang: {tep: so.xlsx}}\ndu_lieu:\n")
    };
    case("TC", "KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2025").remarked("", "");
    case("TC Q1", "KẾ HOẠCH 6 THÁNG CUỐI NĂM 2025").remarked("", "");
    case("TC 6T", "").remarked(
        r#"
cảnh báo[N542]: “TC 6T” là số liệu đến tháng 6, bảng Hiện trạng ở đây là số liệu đến tháng 3
  --> so.xlsx, TC 6T
  = xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó
"#,
        r#"
warning[N542]: “TC 6T” is of the year to month 6, table Hiện trạng here to month 3
  --> so.xlsx, TC 6T
  = see whether the sheet is of another period; if it is the right one, correct the period named there
"#,
    );
    case("TC", "KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2025").remarked(
        r#"
cảnh báo[N542]: “KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2025” là số liệu đến tháng 9, bảng Hiện trạng ở đây là số liệu đến tháng 3
  --> so.xlsx, TC!A1
  = xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó
"#,
        r#"
warning[N542]: “KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2025” is of the year to month 9, table Hiện trạng here to month 3
  --> so.xlsx, TC!A1
  = see whether the sheet is of another period; if it is the right one, correct the period named there
"#,
    );
}

#[test]
fn rows_cut_off_below_the_last() {
    let case = |mapping: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "DA",
                    &[
                        &["TT", "Tên dự án", "NSTW (triệu đồng)"],
                        &["=1", "Đường A", "=900"],
                        &["=2", "Đường B", "=100"],
                        &["=3", "Đường C", "=200"],
                        &["", "Tổng cộng", "=1200"],
                    ],
                )],
            )
            .table("du_an", &format!("{{tep: so.xlsx, {mapping}}}"))
    };
    case("den_dong: 4").remarked("", "");
    case("den_dong: 2, bo_qua: [3-4]").remarked("", "");
    case("den_dong: 2").remarked(
        r#"
cảnh báo[N258]: den_dong: 2 bỏ dòng ngay dưới, giống dòng số liệu: “Đường B” … (2)
  --> so.xlsx, DA!B3
  = sửa den_dong nếu bảng dài hơn; nếu đúng là bỏ, ghi rõ các dòng ấy: bo_qua: [dòng đầu-dòng cuối]
"#,
        r#"
warning[N258]: den_dong: 2 cuts off rows that look like data: “Đường B” … (2)
  --> so.xlsx, DA!B3
  = correct den_dong if the table goes on; if the rows are not wanted, name them: bo_qua: [first-last]
"#,
    );
}
