//! Numbers of criteria in Roman, with a comma, or glued in a list; marks that say "chuẩn"; marks
//! in columns without a heading; amounts that are added up in several units.

use super::tables::criteria_down;
use super::{Case, document};

/// The small project with one commune, whose criteria stand below each other.
fn one_commune(rows: &[&[&str]]) -> Case {
    criteria_down(rows).table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]")
}

#[test]
fn roman_numbers_and_commas_as_meant() {
    let listed = |met: &str| {
        Case::small()
            .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
            .table("hien_trang", &format!("[{{xa: Tân Lập, dat: \"{met}\"}}]"))
            .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]")
    };
    let wanted = document(&listed("1"));
    let sheets: [&[&[&str]]; 3] = [
        &[
            &["TT", "Tiêu chí", "Hiện trạng"],
            &["I", "Giao thông", "Đạt chuẩn"],
            &["II", "Điện", "Chưa đạt chuẩn"],
            &["III", "Thu nhập", "Không đạt chuẩn"],
        ],
        &[
            &["Tiêu chí", "Hiện trạng"],
            &["I. Giao thông", "x"],
            &["II. Điện", ""],
            &["III. Thu nhập", ""],
        ],
        // The commune's row, with criteria beside each other.
        &[
            &["Tên xã", "I. Giao thông", "II. Điện", "III. Thu nhập"],
            &["Tân Lập", "Đạt chuẩn", "Chưa đạt chuẩn", "Chưa đạt chuẩn"],
        ],
    ];
    for sheet in sheets {
        assert!(document(&one_commune(sheet)) == wanted, "another document from {sheet:?}");
    }
    let keys = listed("1").table(
        "hien_trang",
        "[{xa: Tân Lập, I. Giao thông: Đạt chuẩn, II. Điện: Chưa đạt chuẩn, III. Thu nhập: 0}]",
    );
    assert!(document(&keys) == wanted, "another document from keys");
    let wanted = document(&listed("1, 2.1"));
    let sheet: &[&[&str]] = &[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện"],
        &["2,1", "Lưới điện", "x"],
        &["=2.2", "Hộ dùng điện", ""],
        &["=3", "Thu nhập", ""],
    ];
    assert!(document(&one_commune(sheet)) == wanted, "another document from {sheet:?}");
}

#[test]
fn numbers_that_count_the_rows_of_a_group() {
    let listed = Case::small()
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1, 3\"}]")
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]");
    let wanted = document(&listed.table("giao", "[{xa: Tân Lập, giao: \"2\"}]"));
    let own = |rows: &[&[&str]], more: &str| {
        one_commune(rows)
            .table("hien_trang", &format!("{{tep: so.xlsx, ngay: 31/12/2024{more}}}"))
            .table("giao", "[{xa: Tân Lập, giao: \"2\"}]")
    };
    let grouped: &[&[&str]] = &[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["I", "HẠ TẦNG"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện", ""],
        &["II", "KINH TẾ"],
        &["=1", "Thu nhập", "x"],
    ];
    assert!(document(&own(grouped, "")) == wanted, "counted in each group");
    let counted: &[&[&str]] = &[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=7", "Giao thông", "x"],
        &["=8", "Điện", ""],
        &["=1", "Thu nhập", "x"],
    ];
    assert!(document(&own(counted, ", bo_qua: [A]")) == wanted, "passed over by its letter");
    own(counted, "").refused(
        r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 7 trong Bộ tiêu chí thử
  --> so.xlsx, Tiêu chí!B2
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N305]: không có tiêu chí, chỉ tiêu số 8 trong Bộ tiêu chí thử
  --> so.xlsx, Tiêu chí!B3
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N310]: tiêu đề ghi số 1 nhưng tên là “Thu nhập”; tiêu chí số 1 là “Giao thông”
  --> so.xlsx, Tiêu chí!B4
  = sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml
"#,
        r#"
error[N305]: no criterion or indicator 7 in Bộ tiêu chí thử
  --> so.xlsx, Tiêu chí!B2
  = correct the number to one of the set in force

error[N305]: no criterion or indicator 8 in Bộ tiêu chí thử
  --> so.xlsx, Tiêu chí!B3
  = correct the number to one of the set in force

error[N310]: the heading says 1 but names “Thu nhập”; criterion 1 is “Giao thông”
  --> so.xlsx, Tiêu chí!B4
  = correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml
"#,
    );
}

#[test]
fn roman_numbers_of_groups_above_names() {
    let rows: &[&[&str]] = &[
        &["Tên xã", "I", "I", "II"],
        &["", "Giao thông", "Điện", "Thu nhập"],
        &["Tân Lập", "x", "", ""],
        &["Hòa An", "x", "", ""],
    ];
    let wanted = document(
        &Case::small().table("hien_trang", "[{xa: Tân Lập, dat: 1}, {xa: Hòa An, dat: 1}]"),
    );
    let case = Case::small().book("so.xlsx", &[("Hiện trạng", rows)]);
    assert!(document(&case.table("hien_trang", "so.xlsx")) == wanted);
}

#[test]
fn two_results_in_words_and_marks() {
    for (first, second) in [
        ("Chưa đạt, còn 2 km", "Chưa đạt (còn 2 km)"),
        ("Đạt tỷ lệ 95%", "Chưa, còn 12 hộ"),
        ("Đạt, có biên bản", "Chưa đạt chuẩn"),
        ("Không đạt do hồ sơ", "64,5%"),
    ] {
        one_commune(&[
            &["TT", "Tiêu chí", "Tự đánh giá", "Kết quả của tỉnh"],
            &["=1", "Giao thông", "Đạt", "Đạt"],
            &["=2", "Điện", "Đạt", first],
            &["=3", "Thu nhập", "Đạt", second],
        ])
        .refused(
            r#"
lỗi[N204]: hai cột “Tự đánh giá” và “Kết quả của tỉnh” cùng là “Hiện trạng”
  --> so.xlsx, Tiêu chí!D1
  xem thêm: so.xlsx, Tiêu chí!C1
  = giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Tự đánh giá"] hoặc bo_qua: ["Kết quả của tỉnh"]
"#,
            r#"
error[N204]: columns “Tự đánh giá” and “Kết quả của tỉnh” both mean “Hiện trạng”
  --> so.xlsx, Tiêu chí!D1
  see also: so.xlsx, Tiêu chí!C1
  = keep one and name the other at the table in ntm.yaml: bo_qua: ["Tự đánh giá"] or bo_qua: ["Kết quả của tỉnh"]
"#,
        );
    }
}

#[test]
fn roman_numbers_alone() {
    Case::small().table("giao", "[{xa: Tân Lập, giao: \"II, III\"}]").refused(
        r#"
lỗi[N278]: “II” viết số La Mã, không rõ là tiêu chí số 2 hay nhóm tiêu chí
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "II, III"}]
   |                              ^^^^^^^^^
  = ghi số thường (2) hoặc tên tiêu chí
"#,
        r#"
error[N278]: “II” is a Roman number: criterion 2, or a group of criteria
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "II, III"}]
   |                              ^^^^^^^^^
  = write 2, or the criterion's name
"#,
    );
}

#[test]
fn roman_keys() {
    Case::small()
        .table("hien_trang", "[{xa: Tân Lập, I: x, II: \"\", III: \"\"}, {xa: Hòa An, dat: 1}]")
        .refused(
            r#"
lỗi[N278]: “I” viết số La Mã, không rõ là tiêu chí số 1 hay nhóm tiêu chí
  --> ntm.yaml:29:30
   |
29 |   hien_trang: [{xa: Tân Lập, I: x, II: "", III: ""}, {xa: Hòa An, dat: 1}]
   |                              ^
  = ghi số thường (1) hoặc tên tiêu chí
"#,
            r#"
error[N278]: “I” is a Roman number: criterion 1, or a group of criteria
  --> ntm.yaml:29:30
   |
29 |   hien_trang: [{xa: Tân Lập, I: x, II: "", III: ""}, {xa: Hòa An, dat: 1}]
   |                              ^
  = write 1, or the criterion's name
"#,
        );
}

#[test]
fn roman_headings() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Hiện trạng",
                &[&["Tên xã", "I", "II", "III"], &["Tân Lập", "x"], &["Hòa An", "x"]],
            )],
        )
        .table("hien_trang", "so.xlsx")
        .refused(
            r#"
lỗi[N278]: “I” viết số La Mã, không rõ là tiêu chí số 1 hay nhóm tiêu chí
  --> so.xlsx, Hiện trạng!B1
  = ghi số thường (1) hoặc tên tiêu chí
"#,
            r#"
error[N278]: “I” is a Roman number: criterion 1, or a group of criteria
  --> so.xlsx, Hiện trạng!B1
  = write 1, or the criterion's name
"#,
        );
}

#[test]
fn a_point_or_a_list() {
    Case::small().table("giao", "[{xa: Tân Lập, giao: \"2,1\"}]").refused(
        r#"
lỗi[N279]: không rõ “2,1” là hai tiêu chí hay chỉ tiêu 2.1
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "2,1"}]
   |                              ^^^^^
  = nếu là hai tiêu chí, viết “2, 1” (có dấu cách); nếu là một chỉ tiêu, viết “2.1”
"#,
        r#"
error[N279]: “2,1” may be two criteria or indicator 2.1
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "2,1"}]
   |                              ^^^^^
  = write “2, 1” with a space for two criteria, “2.1” for one indicator
"#,
    );
}

#[test]
fn marks_that_say_more() {
    one_commune(&[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=1", "Giao thông", "Đạt chuẩn NTM"],
        &["=2", "Điện", ""],
        &["=3", "Thu nhập", ""],
    ])
    .refused(
        r#"
lỗi[N213]: “Đạt chuẩn NTM” không rõ là đạt hay chưa đạt
  --> so.xlsx, Tiêu chí!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N213]: “Đạt chuẩn NTM” is neither a mark for met nor for unmet
  --> so.xlsx, Tiêu chí!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
}

#[test]
fn marks_in_a_column_without_a_heading() {
    one_commune(&[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=1", "Giao thông", "x", "x"],
        &["=2", "Điện", "", "x"],
        &["=3", "Thu nhập", "", "x"],
    ])
    .refused(
        r#"
lỗi[N227]: ô có “x” nhưng cột này không có tiêu đề
  --> so.xlsx, Tiêu chí!D2
  = ghi tiêu đề cho cột, chuyển giá trị về đúng cột, hoặc bỏ qua cột bằng “bo_qua” trong ntm.yaml
"#,
        r#"
error[N227]: the cell holds “x”, but its column has no heading
  --> so.xlsx, Tiêu chí!D2
  = give the column a heading, move the value to its column, or ignore the column by “bo_qua” in ntm.yaml
"#,
    );
}

#[test]
fn parts_of_a_source_in_yaml() {
    Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 900}, {ten: Đầu tư, so_tien: 700}, {ten: Sự nghiệp, so_tien: 200}]",
        )
        .refused(
        r#"
lỗi[N621]: dòng “Ngân sách huyện” bằng đúng tổng 02 dòng dưới (“Đầu tư”, “Sự nghiệp”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “so_tien” bị thừa 900
  --> ntm.yaml:32:21
   |
32 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 900}, {ten: Đầu tư, so_tien: 700}, {ten: Sự nghiệp, so…
   |                     ^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:32:59
  xem thêm: ntm.yaml:32:88
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Ngân sách huyện", ly_do: "…"}]
"#,
        r#"
error[N621]: row “Ngân sách huyện” is exactly the sum of the 2 rows below (“Đầu tư”, “Sự nghiệp”), but counts as one of its own; if it is their sum, column “so_tien” has 900 too much
  --> ntm.yaml:32:21
   |
32 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 900}, {ten: Đầu tư, so_tien: 700}, {ten: Sự nghiệp, so…
   |                     ^^^^^^^^^^^^^^^
  see also: ntm.yaml:32:59
  see also: ntm.yaml:32:88
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Ngân sách huyện", ly_do: "…"}]
"#,
    );
}

#[test]
fn numbered_sources_in_yaml() {
    let wanted = document(&Case::small().table(
        "nguon_luc",
        "[{ten: Ngân sách huyện, gom: [{ten: Đầu tư, so_tien: 700}, {ten: Sự nghiệp, so_tien: 200}]}]",
    ));
    let numbered = Case::small().table(
        "nguon_luc",
        "[{tt: 1, ten: Ngân sách huyện, so_tien: 900}, {tt: \"1.1\", ten: Đầu tư, so_tien: 700}, {tt: \"1.2\", ten: Sự nghiệp, so_tien: 200}]",
    );
    assert!(document(&numbered) == wanted);
}

/// Projects whose local capital stands in two columns.
fn two_columns((first, second): (&str, &str), amounts: [&str; 2]) -> Case {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Dự án",
                &[
                    &[
                        "TT",
                        "Tên dự án",
                        "Tổng mức đầu tư (tỷ đồng)",
                        "NSTW (tỷ đồng)",
                        first,
                        second,
                    ],
                    &["=1", "Đường Nà Pá", "=0.9", "=0.5", "=0.1", amounts[0]],
                    &["=2", "Cầu Bản Chang", "=0.4", "=0.1", "=0", amounts[1]],
                ],
            )],
        )
        .table("du_an", "{tep: so.xlsx, cot: {von_nsdp: [E, F]}}")
}

#[test]
fn columns_are_added_up_in_their_own_units() {
    let wanted = document(&Case::small().table(
        "du_an",
        "[{ten: Đường Nà Pá, tong_muc: 900, von_nstw: 500, von_nsdp: 150}, {ten: Cầu Bản Chang, tong_muc: 400, von_nstw: 100, von_nsdp: 40}]",
    ));
    let same = ("NS tỉnh (tỷ đồng)", "NS xã (tỷ đồng)");
    assert!(document(&two_columns(same, ["=0.05", "=0.04"])) == wanted, "one unit");
    let other = ("NS tỉnh (tỷ đồng)", "NS xã (triệu đồng)");
    assert!(document(&two_columns(other, ["=50", "=40"])) == wanted, "two units");
    assert!(document(&two_columns(other, ["50", "40,0"])) == wanted, "numbers as text");
    let blank = |first: &str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "Dự án",
                    &[
                        &[
                            "TT",
                            "Tên dự án",
                            "Tổng mức đầu tư (tỷ đồng)",
                            "NSTW (tỷ đồng)",
                            other.0,
                            other.1,
                        ],
                        &["=1", "Đường Nà Pá", "=0.9", "=0.5", "=0.1", "=50"],
                        &["=2", "Cầu Bản Chang", "=0.4", "=0.1", first, "=40"],
                    ],
                )],
            )
            .table("du_an", "{tep: so.xlsx, cot: {von_nsdp: [E, F]}}")
    };
    assert!(document(&blank("")) == wanted, "the first column is blank");
    assert!(document(&blank("-")) == wanted, "the first column has a dash");
}

#[test]
fn columns_with_and_without_a_unit() {
    two_columns(("NS tỉnh", "NS xã (tỷ đồng)"), ["=0.05", "=0.04"]).refused(
        r#"
lỗi[N204]: hai cột “NS tỉnh” và “NS xã (tỷ đồng)” cùng là “NSĐP (triệu đồng)”
  --> so.xlsx, Dự án!F1
  xem thêm: so.xlsx, Dự án!E1
  = giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["NS tỉnh"] hoặc bo_qua: ["NS xã (tỷ đồng)"]
"#,
        r#"
error[N204]: columns “NS tỉnh” and “NS xã (tỷ đồng)” both mean “NSĐP (triệu đồng)”
  --> so.xlsx, Dự án!F1
  see also: so.xlsx, Dự án!E1
  = keep one and name the other at the table in ntm.yaml: bo_qua: ["NS tỉnh"] or bo_qua: ["NS xã (tỷ đồng)"]
"#,
    );
}
