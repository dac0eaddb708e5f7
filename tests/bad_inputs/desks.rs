//! Sheets as desks keep them: criteria below each other, headings of three rows, days in titles,
//! remarks that take back, hamlets that gain twice.

use super::tables::criteria_down;
use super::{Case, document, tree};

/// Two communes beside each other, their criteria below each other.
fn two_communes(rows: &[&[&str]]) -> Case {
    Case::small()
        .book("so.xlsx", &[("Tiêu chí", rows)])
        .table("hien_trang", "{tep: so.xlsx, ngay: 31/12/2024}")
}

#[test]
fn criteria_below_each_other() {
    let listed = Case::small()
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1\"}]")
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]");
    let wanted = document(&listed);
    let sheets: [&[&[&str]]; 5] = [
        // As a commune keeps it: titles, the numbers of the columns, groups, a sum, a signature.
        &[
            &["ỦY BAN NHÂN DÂN XÃ TÂN LẬP"],
            &["KẾT QUẢ RÀ SOÁT TIÊU CHÍ"],
            &[],
            &[
                "TT",
                "Tên tiêu chí",
                "Yêu cầu",
                "Kết quả đến 31/12/2024",
                "Kế hoạch năm 2025",
                "Cơ quan phụ trách",
                "Ghi chú",
            ],
            &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            &["I", "HẠ TẦNG"],
            &["=1", "Giao thông", "Đạt", "Đạt", "Duy trì", "Phòng Kinh tế"],
            &["=2", "Điện", "≥98%", "Chưa đạt", "Đạt"],
            &["II", "KINH TẾ"],
            &["=3", "Thu nhập", "56", "Chưa đạt", "Đạt"],
            &["", "Tổng số tiêu chí đạt", "", "=1", "=2"],
            &[],
            &["Ghi chú: theo tự đánh giá của xã"],
            &["", "", "", "", "CHỦ TỊCH"],
        ],
        // Names alone, in another order.
        &[
            &["Tiêu chí", "Hiện trạng", "Đăng ký"],
            &["Thu nhập", "", "x"],
            &["Giao thông", "x", ""],
            &["Điện", "", "x"],
        ],
        // The numbers of the rows are not those of the criteria.
        &[
            &["STT", "Nội dung tiêu chí", "Đánh giá", "Phấn đấu năm 2025"],
            &["=1", "Thu nhập", "-", "x"],
            &["=2", "Giao thông", "x", "-"],
            &["=3", "Điện", "-", "x"],
        ],
        // The result in words beside the marks, what is asked under another heading, and a sum of
        // what is met at the year's end.
        &[
            &[
                "TT",
                "Tên tiêu chí",
                "Chuẩn của tỉnh",
                "Kết quả thực hiện đến 31/12/2024",
                "Đánh giá",
                "Kế hoạch năm 2025",
                "Cán bộ theo dõi",
            ],
            &["I", "HẠ TẦNG"],
            &["=1", "Giao thông", "≥ 70%", "Đạt 72,5% (21/29 km)", "Đạt", "Duy trì", "Cán bộ A"],
            &["=2", "Điện", "≥ 98%", "97%", "Chưa đạt", "Đạt", "Cán bộ B"],
            &["=3", "Thu nhập", "≥ 50", "43,5", "Chưa đạt", "KH 2025"],
            &["", "Tổng số tiêu chí đạt", "", "", "=1", "=3"],
        ],
        // The number before the name, headings of two rows.
        &[
            &["Tiêu chí", "Thực hiện"],
            &["", "Kết quả năm 2024", "Giao năm 2025"],
            &["1. Giao thông", "Đạt", ""],
            &["2. Điện", "", "Đạt"],
            &["3. Thu nhập", "", "Đạt"],
        ],
    ];
    for sheet in sheets {
        let own = document(&criteria_down(sheet));
        assert!(own == wanted, "another document from {sheet:?}");
    }
}

#[test]
fn communes_beside_each_other() {
    let wanted = document(&Case::small());
    let case = two_communes(&[
        &["TT", "Tiêu chí", "Kết quả năm 2024", "", "Ghi chú"],
        &["", "", "Xã Tân Lập", "Xã Hòa An"],
        &["=1", "Giao thông", "x", "x"],
        &["=2", "Điện"],
        &["=3", "Thu nhập"],
        &["", "Tổng cộng", "=1", "=1"],
    ]);
    assert!(document(&case) == wanted, "another document");
}

#[test]
fn communes_in_any_level_of_the_headings() {
    let wanted = document(
        &Case::small().table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: 2}]"),
    );
    let sheets: [&[&[&str]]; 3] = [
        // Each commune with both kinds of marks below it.
        &[
            &["TT", "Tiêu chí", "Xã Tân Lập", "", "Xã Hòa An", ""],
            &["", "", "Hiện trạng", "Giao 2025", "Hiện trạng", "Giao 2025"],
            &["=1", "Giao thông", "x", "", "x", ""],
            &["=2", "Điện", "", "x", "", "x"],
            &["=3", "Thu nhập", "", "x", "", ""],
        ],
        // Names alone, under what the marks are.
        &[
            &["TT", "Tiêu chí", "Hiện trạng", "", "Giao năm 2025", ""],
            &["", "", "Tân Lập", "Hòa An", "Tân Lập", "Hòa An"],
            &["=1", "Giao thông", "Đạt", "Đạt", "", ""],
            &["=2", "Điện", "Chưa đạt", "Chưa đạt", "x", "x"],
            &["=3", "Thu nhập", "Chưa đạt", "Chưa đạt", "x", ""],
        ],
        // Words before the name, and what a mark may be.
        &[
            &[
                "TT",
                "Tiêu chí",
                "Kết quả xã Tân Lập (đạt/chưa đạt)",
                "Kết quả xã Hòa An (đạt/chưa đạt)",
                "Phấn đấu xã Tân Lập",
                "Phấn đấu xã Hòa An",
            ],
            &["=1", "Giao thông", "Đạt", "Đạt", "", ""],
            &["=2", "Điện", "Chưa đạt", "Chưa đạt", "x", "x"],
            &["=3", "Thu nhập", "Chưa đạt", "Chưa đạt", "x", ""],
        ],
    ];
    for sheet in sheets {
        let own = document(&two_communes(sheet).table("giao", "so.xlsx"));
        assert!(own == wanted, "another document from {sheet:?}");
    }
}

#[test]
fn a_plan_beside_the_status_that_nobody_reads() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Kết quả đến 30/9/2024", "Kế hoạch năm 2025", "Ghi chú"],
        &["=1", "Giao thông", "x", "", "Chưa đạt, đang điều chỉnh"],
        &["=2", "Điện", "", "x"],
        &["=3", "Thu nhập", "", "x"],
    ])
    .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]")
    .refused(r#"
cảnh báo[N268]: “Kết quả đến 30/9/2024” ghi số liệu đến 30/9/2024, ở đây số liệu tính đến 31/12/2024
  --> so.xlsx, Tiêu chí!C1
  = kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)

lỗi[N202]: cột “Kế hoạch năm 2025” không thuộc bảng Hiện trạng
  --> so.xlsx, Tiêu chí!D1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {dat: "Kế hoạch năm 2025"}; nếu không dùng, ghi: bo_qua: ["Kế hoạch năm 2025"]

cảnh báo[N256]: ghi chú của “Giao thông” viết “Chưa đạt, đang điều chỉnh”, nhưng tiêu chí số 1 ghi là đạt
  --> so.xlsx, Tiêu chí!E2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
r#"
warning[N268]: “Kết quả đến 30/9/2024” counts up to 30/9/2024, the figures here count up to 31/12/2024
  --> so.xlsx, Tiêu chí!C1
  = see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)

error[N202]: column “Kế hoạch năm 2025” does not belong to table Hiện trạng
  --> so.xlsx, Tiêu chí!D1
  = to read the column, write at the table in ntm.yaml: cot: {dat: "Kế hoạch năm 2025"}; if not needed, write: bo_qua: ["Kế hoạch năm 2025"]

warning[N256]: the remark on “Giao thông” says “Chưa đạt, đang điều chỉnh”, but criterion 1 is marked as met
  --> so.xlsx, Tiêu chí!E2
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,);
}

#[test]
fn indicators_that_are_not_all_there() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện", ""],
        &["2.1", "Lưới điện", "x"],
        &["=3", "Thu nhập", ""],
    ])
    .table("giao", "[{xa: Tân Lập, giao: \"2.2, 3\"}]")
    .refused(
        r#"
lỗi[N307]: bảng Hiện trạng thiếu tiêu chí, chỉ tiêu số 2.2
  --> so.xlsx, Tiêu chí
  = thêm cột còn thiếu (dòng, nếu tiêu chí xếp theo dòng); tiêu chí chưa xã nào đạt thì để trống các ô; danh sách “đạt” của một xã chưa đạt gì thì ghi: không
"#,
        r#"
error[N307]: table Hiện trạng lacks criteria or indicators 2.2
  --> so.xlsx, Tiêu chí
  = add the columns (rows, where criteria stand below each other); leave the cells of a criterion blank that nobody meets; where a list says what a commune meets and it meets none, write: không
"#,
    );
}

#[test]
fn a_mark_beside_the_title_of_a_group() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025"],
        &["I", "Nhóm hạ tầng", "Đạt", ""],
        &["=1", "Giao thông", "x", ""],
        &["=2", "Điện", "", "x"],
        &["=3", "Thu nhập", "", "x"],
    ])
    .refused(r#"
lỗi[N265]: dòng “Nhóm hạ tầng” có đánh dấu nhưng không rõ là tiêu chí, chỉ tiêu nào
  --> so.xlsx, Tiêu chí!C2
  = ghi số hiệu tiêu chí, chỉ tiêu (2, 2.1) ở đầu dòng, hoặc bỏ qua dòng ấy: bo_qua: [số dòng]
"#,
r#"
error[N265]: row “Nhóm hạ tầng” has a mark, but no criterion or indicator is named so
  --> so.xlsx, Tiêu chí!C2
  = write the number of the criterion or indicator (2, 2.1) before it, or ignore the row: bo_qua: [row number]
"#,);
}

#[test]
fn marks_of_what_is_not_met() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT"],
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x"],
                    &["Hòa An", "x"],
                    &["Ghi chú: đánh dấu x vào tiêu chí chưa đạt"],
                ],
            )],
        )
        .table("hien_trang", "so.xlsx")
        .refused(r#"
lỗi[N276]: “TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT” nói ô đánh dấu là chưa đạt, còn bảng này đọc ô đánh dấu là đạt
  --> so.xlsx, Hiện trạng!A1
  = lập bảng đánh dấu tiêu chí đạt; nếu dấu đúng là đạt, sửa dòng chữ ấy

lỗi[N276]: “Ghi chú: đánh dấu x vào tiêu chí chưa đạt” nói ô đánh dấu là chưa đạt, còn bảng này đọc ô đánh dấu là đạt
  --> so.xlsx, Hiện trạng!A5
  = lập bảng đánh dấu tiêu chí đạt; nếu dấu đúng là đạt, sửa dòng chữ ấy
"#,
r#"
error[N276]: “TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT” says that marks are what is not met; this table reads them as met
  --> so.xlsx, Hiện trạng!A1
  = make a table that marks what is met; if the marks are just that, correct the words

error[N276]: “Ghi chú: đánh dấu x vào tiêu chí chưa đạt” says that marks are what is not met; this table reads them as met
  --> so.xlsx, Hiện trạng!A5
  = make a table that marks what is met; if the marks are just that, correct the words
"#,);
}

#[test]
fn a_legend_that_names_both() {
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["HIỆN TRẠNG TIÊU CHÍ (x: đạt; để trống: chưa đạt)"],
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x"],
                    &["Hòa An", "x"],
                ],
            )],
        )
        .table("hien_trang", "so.xlsx");
    assert!(document(&case) == document(&Case::small()));
}

#[test]
fn the_title_of_another_table() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Biểu",
                &[
                    &["KẾ HOẠCH GIAO TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025"],
                    &["Tên xã", "1", "2", "3"],
                    &["Tân Lập", "x"],
                    &["Hòa An", "x"],
                ],
            )],
        )
        .table("hien_trang", "so.xlsx")
        .remarked(r#"
cảnh báo[N277]: “KẾ HOẠCH GIAO TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025” không giống tiêu đề của bảng Hiện trạng
  --> so.xlsx, Biểu!A1
  = kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang
"#,
r#"
warning[N277]: “KẾ HOẠCH GIAO TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025” is not what table Hiện trạng is called
  --> so.xlsx, Biểu!A1
  = see whether the right sheet is named; if it is, correct the sheet's title
"#,);
}

#[test]
fn ranges_with_a_word_before_both_numbers() {
    let wanted = document(
        &Case::small().table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: 2}]"),
    );
    for list in ["TC2-TC3", "TC 2 – TC 3", "Tiêu chí 2 - Tiêu chí 3", "2-TC3", "TC2 đến TC3"]
    {
        let giao = format!("[{{xa: Tân Lập, giao: \"{list}\"}}, {{xa: Hòa An, giao: 2}}]");
        assert!(document(&Case::small().table("giao", &giao)) == wanted, "{list}");
    }
}

#[test]
fn a_list_that_ends_in_dots() {
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3...\"}, {xa: Hòa An, giao: 2}]")
        .refused(r#"
lỗi[N216]: “3” trong “2, 3...” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3..."}, {xa: Hòa An, giao: 2}]
   |                              ^^^^^^^^^
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1
"#,
r#"
error[N216]: “3” in “2, 3...” is no number of a criterion or indicator
  --> ntm.yaml:29:30
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3..."}, {xa: Hòa An, giao: 2}]
   |                              ^^^^^^^^^
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays
"#,);
}

#[test]
fn parts_numbered_by_numbers() {
    let listed = Case::small().table(
        "nguon_luc",
        "[{ten: Ngân sách huyện, so_tien: 900, gom: [{ten: Đầu tư, so_tien: 700}, {ten: Sự nghiệp, so_tien: 200}]}, {ten: Ngân sách xã, so_tien: 150}]",
    );
    let wanted = document(&listed);
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["=1", "Ngân sách huyện", "=900"],
                    &["=1.1", "Đầu tư", "=700"],
                    &["=1.2", "Sự nghiệp", "=200"],
                    &["=2", "Ngân sách xã", "=150"],
                ],
            )],
        )
        .table("nguon_luc", "so.xlsx");
    assert!(document(&case) == wanted);
}

#[test]
fn parts_without_a_number() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["Ngân sách huyện", "=900"],
                    &["   Đầu tư", "=700"],
                    &["   Sự nghiệp", "=200"],
                    &["Ngân sách xã, trong đó:", "=150"],
                    &["Quỹ đất", "=50"],
                ],
            )],
        )
        .table("nguon_luc", "so.xlsx")
        .refused(r#"
lỗi[N621]: dòng “Ngân sách huyện” bằng đúng tổng 02 dòng dưới (“Đầu tư”, “Sự nghiệp”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Kế hoạch (triệu đồng)” bị thừa 900
  --> so.xlsx, Nguồn lực!A2
  xem thêm: so.xlsx, Nguồn lực!A3
  xem thêm: so.xlsx, Nguồn lực!A4
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Ngân sách huyện", ly_do: "…"}]

lỗi[N275]: không rõ “Ngân sách xã, trong đó:” là nguồn riêng hay gồm 01 dòng dưới, vì các dòng ấy không có số thứ tự
  --> so.xlsx, Nguồn lực!A5
  = đánh số ở cột TT (trong YAML: khóa tt): 1, 1.1, 1.2 (hoặc gạch đầu dòng) nếu là các phần; 1, 2, 3 nếu là các nguồn ngang nhau
"#,
r#"
error[N621]: row “Ngân sách huyện” is exactly the sum of the 2 rows below (“Đầu tư”, “Sự nghiệp”), but counts as one of its own; if it is their sum, column “Kế hoạch (triệu đồng)” has 900 too much
  --> so.xlsx, Nguồn lực!A2
  see also: so.xlsx, Nguồn lực!A3
  see also: so.xlsx, Nguồn lực!A4
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Ngân sách huyện", ly_do: "…"}]

error[N275]: “Ngân sách xã, trong đó:” may be a source of its own or the whole of the 1 rows below, which have no number
  --> so.xlsx, Nguồn lực!A5
  = number the rows (in YAML: key tt): 1, 1.1, 1.2 (or dashes) for parts; 1, 2, 3 for sources beside each other
"#,);
}

#[test]
fn sources_written_short_in_a_report() {
    let case = |first: &str| {
        Case::small()
            .table(
                "nguon_luc",
                "[{ten: Ngân sách trung ương, so_tien: 9000}, {ten: Vốn tín dụng, so_tien: 500}]",
            )
            .change("du_lieu:\n", &format!(
                "ky:\n  - ky: 2025-Q1\n    huy_dong: [{{ten: {first}, thuc_hien: 100, ke_hoach: 9000}}, {{ten: Vốn tín dụng, thuc_hien: 100}}]\ndu_lieu:\n"
            ))
    };
    for name in ["NSTW", "Vốn NSTW", "Ngân sách TW", "Ngân sách trung ương (NSTW)"] {
        let run = case(name).run(&["check"], "vi");
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{name}");
    }
    case("Vốn chương trình").refused(r#"
lỗi[N553]: kế hoạch vốn của kỳ 2025-Q1 cộng được 18.500, kế hoạch năm là 9.500; nguồn không có trong kế hoạch: “Vốn chương trình”
  --> ntm.yaml:24:22
   |
24 |     huy_dong: [{ten: Vốn chương trình, thuc_hien: 100, ke_hoach: 9000}, {ten: Vốn tín dụng, thuc_hie…
   |                      ^^^^^^^^^^^^^^^^
  = ghi tên nguồn như trong kế hoạch để máy đối chiếu từng nguồn; nếu báo cáo chỉ nêu một phần vốn thì khai vào chap_nhan: [{ma: N553, tai: "2025-Q1", ly_do: "…"}]
"#,
r#"
error[N553]: the planned funds of period 2025-Q1 are 18.500 in all, the year's plan is 9.500; sources that the plan lacks: “Vốn chương trình”
  --> ntm.yaml:24:22
   |
24 |     huy_dong: [{ten: Vốn chương trình, thuc_hien: 100, ke_hoach: 9000}, {ten: Vốn tín dụng, thuc_hie…
   |                      ^^^^^^^^^^^^^^^^
  = name the sources as the plan does, so that each is compared; if the report is of some funds only, declare it in chap_nhan: [{ma: N553, tai: "2025-Q1", ly_do: "…"}]
"#,);
}

#[test]
fn indicators_below_their_criterion() {
    let by_indicator = Case::small().table(
        "hien_trang",
        "[{xa: Tân Lập, dat: \"1, 2.1\"}, {xa: Hòa An, dat: \"1, 2.1, 2.2\"}]",
    );
    let by_indicator =
        by_indicator.table("giao", "[{xa: Tân Lập, giao: \"2.2, 3\"}, {xa: Hòa An, giao: \"3\"}]");
    let by_indicator = by_indicator.change("muc_tieu: tăng tiêu chí", "muc_tieu: đạt chuẩn");
    let wanted = document(&by_indicator);
    let case = two_communes(&[
        &["TT", "Tiêu chí", "Nội dung", "Xã Tân Lập", "Xã Hòa An"],
        &["=1", "Giao thông", "", "Đạt", "Đạt"],
        &["=2", "Điện", "2.1. Lưới điện", "Đạt", "Đạt"],
        &["", "", "2.2. Hộ dùng điện", "Chưa đạt", "Đạt"],
        &["=3", "Thu nhập", "", "Chưa đạt", "Chưa đạt"],
    ]);
    let case = case.table("giao", "[{xa: Tân Lập, giao: \"2.2, 3\"}, {xa: Hòa An, giao: \"3\"}]");
    let case = case.change("muc_tieu: tăng tiêu chí", "muc_tieu: đạt chuẩn");
    assert!(document(&case) == wanted, "another document");
}

#[test]
fn targets_of_later_years() {
    let sheet = |second: &'static str, third: &'static str| {
        let case = criteria_down(&[
            &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch"],
            &["=1", "Giao thông", "x", "Giữ vững"],
            &["=2", "Điện", "", second],
            &["=3", "Thu nhập", "", third],
        ]);
        case.change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
    };
    assert!(document(&sheet("KH 2025", "KH 2026")) == document(&sheet("x", "")));
    sheet("x", "KH 2024").refused(
        r#"
lỗi[N213]: “KH 2024” không rõ là đạt hay chưa đạt
  --> so.xlsx, Tiêu chí!D4
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N213]: “KH 2024” is neither a mark for met nor for unmet
  --> so.xlsx, Tiêu chí!D4
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
}

#[test]
fn what_is_kept_and_not_met() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025", "Điểm tự chấm"],
        &["=1", "Giao thông", "x", "Duy trì", "=90"],
        &["=2", "Điện", "", "Duy trì", "=88"],
        &["=3", "Thu nhập", "", "x", "=70"],
    ])
    .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
    .refused(r#"
lỗi[N202]: cột “Điểm tự chấm” không thuộc bảng Hiện trạng, cũng chưa bảng nào khác dùng
  --> so.xlsx, Tiêu chí!E1
  = trang này được đọc làm nhiều bảng: nếu cột ấy là của bảng khác hoặc kỳ khác, xem lại cot của bảng ấy; nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {dat: "Điểm tự chấm"}; nếu không dùng, ghi: bo_qua: ["Điểm tự chấm"]
"#,
r#"
error[N202]: column “Điểm tự chấm” does not belong to table Hiện trạng, and no other table uses it
  --> so.xlsx, Tiêu chí!E1
  = the sheet is read as several tables: if the column is another table's or period's, look at cot of that one; to read the column, write at the table in ntm.yaml: cot: {dat: "Điểm tự chấm"}; if not needed, write: bo_qua: ["Điểm tự chấm"]
"#,);
}

#[test]
fn what_is_kept_must_be_met() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025"],
        &["=1", "Giao thông", "x", "Duy trì"],
        &["=2", "Điện", "", "Duy trì"],
        &["=3", "Thu nhập", "", "x"],
    ])
    .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
    .refused(
        r#"
lỗi[N554]: Tân Lập: “duy trì” tiêu chí, chỉ tiêu số 2 nhưng hiện trạng chưa đạt
  --> so.xlsx, Tiêu chí!D3
  xem thêm: so.xlsx, Tiêu chí!C3
  = nếu chưa đạt, ghi đạt thêm (x) hoặc để trống; nếu đã đạt, sửa bảng Hiện trạng
"#,
        r#"
error[N554]: Tân Lập: 2 is to be kept, but is not met
  --> so.xlsx, Tiêu chí!D3
  see also: so.xlsx, Tiêu chí!C3
  = if it is not met, assign it (x) or leave it blank; if it is met, correct the status
"#,
    );
}

#[test]
fn signatures_below_a_table_of_words() {
    let offices = "[{co_quan: Phòng Kinh tế, xa: \"1, 2\"}, {co_quan: Phòng Văn hóa, xa: 3}]";
    let wanted = document(&Case::small().table("phan_cong", offices));
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Phân công",
                &[
                    &["TT", "Cơ quan", "Tiêu chí", "Nhiệm vụ"],
                    &["=1", "Phòng Kinh tế", "1, 2"],
                    &["=2", "Phòng Văn hóa", "=3"],
                    &[],
                    &["", "", "", "Bình Minh, ngày 15 tháng 01 năm 2025"],
                    &["", "NGƯỜI LẬP BIỂU", "", "TM. ỦY BAN NHÂN DÂN"],
                    &["", "", "", "CHỦ TỊCH"],
                    &[],
                    &["", "Hà A", "", "Lò B"],
                ],
            )],
        )
        .table("phan_cong", "so.xlsx");
    assert!(document(&case) == wanted, "another document");
}

#[test]
fn columns_that_are_added_up() {
    let listed = Case::small().table(
        "du_an",
        "[{ten: Đường Nà Pá, tong_muc: 900, von_nstw: 500, von_nsdp: 150}, {ten: Cầu Bản Chang, tong_muc: 400, von_nstw: 100, von_nsdp: 40}]",
    );
    let wanted = document(&listed);
    let book = |last: &'static str| {
        Case::small()
            .book(
                "so.xlsx",
                &[(
                    "Dự án",
                    &[
                        &["Đơn vị tính: triệu đồng"],
                        &["TT", "Tên dự án", "Tổng mức đầu tư", "NSTW", "NS tỉnh", "NS xã"],
                        &["=1", "Đường Nà Pá", "=900", "=500", "=100", "50"],
                        &["=2", "Cầu Bản Chang", "=400", "=100", "-", last],
                        &["", "Tổng cộng", "=1300", "=600", "=100", "=90"],
                    ],
                )],
            )
            .table("du_an", "{tep: so.xlsx, cot: {von_nsdp: [NS tỉnh, \"NS xã\"]}}")
    };
    assert!(document(&book("=40")) == wanted, "another document");
    book("chưa rõ").refused(
        r#"
lỗi[N209]: “chưa rõ” không phải là số (NSĐP (triệu đồng))
  --> so.xlsx, Dự án!F4
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị
"#,
        r#"
error[N209]: “chưa rõ” is not a number (NSĐP (triệu đồng))
  --> so.xlsx, Dự án!F4
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit
"#,
    );
}

#[test]
fn marks_beside_no_criterion() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện", "", "x"],
        &["", "Chợ", "x"],
        &["=3", "Thu nhập", "", "x"],
        &["", "", "x"],
    ])
    .refused(r#"
lỗi[N265]: dòng “Chợ” có đánh dấu nhưng không rõ là tiêu chí, chỉ tiêu nào
  --> so.xlsx, Tiêu chí!C4
  = ghi số hiệu tiêu chí, chỉ tiêu (2, 2.1) ở đầu dòng, hoặc bỏ qua dòng ấy: bo_qua: [số dòng]

lỗi[N265]: dòng “x” có đánh dấu nhưng không rõ là tiêu chí, chỉ tiêu nào
  --> so.xlsx, Tiêu chí!C6
  = ghi số hiệu tiêu chí, chỉ tiêu (2, 2.1) ở đầu dòng, hoặc bỏ qua dòng ấy: bo_qua: [số dòng]
"#,
r#"
error[N265]: row “Chợ” has a mark, but no criterion or indicator is named so
  --> so.xlsx, Tiêu chí!C4
  = write the number of the criterion or indicator (2, 2.1) before it, or ignore the row: bo_qua: [row number]

error[N265]: row “x” has a mark, but no criterion or indicator is named so
  --> so.xlsx, Tiêu chí!C6
  = write the number of the criterion or indicator (2, 2.1) before it, or ignore the row: bo_qua: [row number]
"#,);
}

#[test]
fn marks_of_nobody() {
    two_communes(&[
        &["TT", "Tiêu chí", "Hiện trạng"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện"],
        &["=3", "Thu nhập"],
    ])
    .refused(
        r#"
lỗi[N266]: các dấu không ghi là của xã nào
  --> so.xlsx, Tiêu chí!C1
  = tiêu chí xếp theo dòng thì ghi tên xã làm tiêu đề của từng cột đánh dấu; xếp theo cột thì thêm cột “Xã”
"#,
        r#"
error[N266]: the marks do not say of which commune they are
  --> so.xlsx, Tiêu chí!C1
  = where criteria stand below each other, write the commune's name above each column of marks; where they stand side by side, add a column “Xã”
"#,
    );
}

#[test]
fn what_is_not_met_is_no_status() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Đạt", "Chưa đạt", "Kế hoạch năm 2025", "Kết quả năm 2022"],
        &["=1", "Giao thông", "x", "", "", "x"],
        &["=2", "Điện", "", "x", "x"],
        &["=3", "Thu nhập", "", "x", "x"],
    ])
    .refused(r#"
lỗi[N228]: tiêu đề “Chưa đạt” có chữ “Chưa”, không rõ có phải số liệu của bảng Hiện trạng
  --> so.xlsx, Tiêu chí!D1
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {dat: "Chưa đạt"}; nếu không, ghi: bo_qua: ["Chưa đạt"]

lỗi[N229]: “Kết quả năm 2022” ghi năm 2022, số liệu ở đây phải của năm 2024
  --> so.xlsx, Tiêu chí!F1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#,
r#"
error[N228]: heading “Chưa đạt” says “Chưa”, which table Hiện trạng does not mean
  --> so.xlsx, Tiêu chí!D1
  = if it is the column to read, write at the table in ntm.yaml: cot: {dat: "Chưa đạt"}; if not, write: bo_qua: ["Chưa đạt"]

error[N229]: “Kết quả năm 2022” says 2022, the data here must be of 2024
  --> so.xlsx, Tiêu chí!F1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#,);
}

#[test]
fn another_number_than_the_name() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025"],
        &["=1", "Giao thông", "x"],
        &["=3", "Điện", "", "x"],
        &["=2", "Thu nhập", "", "x"],
    ])
    .refused(
        r#"
lỗi[N310]: tiêu đề ghi số 3 nhưng tên là “Điện”; tiêu chí số 3 là “Thu nhập”
  --> so.xlsx, Tiêu chí!B3
  = sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml

lỗi[N310]: tiêu đề ghi số 2 nhưng tên là “Thu nhập”; tiêu chí số 2 là “Điện”
  --> so.xlsx, Tiêu chí!B4
  = sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml
"#,
        r#"
error[N310]: the heading says 3 but names “Điện”; criterion 3 is “Thu nhập”
  --> so.xlsx, Tiêu chí!B3
  = correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml

error[N310]: the heading says 2 but names “Thu nhập”; criterion 2 is “Điện”
  --> so.xlsx, Tiêu chí!B4
  = correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml
"#,
    );
}

#[test]
fn a_sum_that_is_not_that_of_the_marks() {
    criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng", "Kế hoạch năm 2025"],
        &["=1", "Giao thông", "x"],
        &["=2", "Điện", "", "x"],
        &["=3", "Thu nhập", "", "x"],
        &["", "Tổng số tiêu chí đạt", "=2", "=2"],
    ])
    .refused(
        r#"
lỗi[N219]: Tân Lập: cột tổng ghi 2, đếm các ô được 1
  --> so.xlsx, Tiêu chí!C5
  xem thêm: so.xlsx, Tiêu chí!C2
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N219]: Tân Lập: the total says 2, its cells count 1
  --> so.xlsx, Tiêu chí!C5
  see also: so.xlsx, Tiêu chí!C2
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
}

#[test]
fn part_of_the_name_of_another_criterion() {
    let set = "id: ba\nten: Bộ\ntieu_chi:\n  - {so: \"1\", ten: Giảm nghèo và an sinh}\n  \
               - {so: \"2\", ten: Môi trường và cảnh quan}\n  - {so: \"3\", ten: Thu nhập}\n";
    Case::small()
        .file("ba-tieu-chi.yaml", set)
        .book(
            "so.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["Tên xã", "TC1\nMôi trường", "TC2\nNghèo", "TC3\nThu nhập"],
                    &["Tân Lập", "x"],
                    &["Hòa An", "x"],
                ],
            )],
        )
        .table("hien_trang", "so.xlsx")
        .refused(
            r#"
lỗi[N310]: tiêu đề ghi số 1 nhưng tên là “Môi trường”; tiêu chí số 1 là “Giảm nghèo và an sinh”
  --> so.xlsx, Hiện trạng!B1

lỗi[N310]: tiêu đề ghi số 2 nhưng tên là “Nghèo”; tiêu chí số 2 là “Môi trường và cảnh quan”
  --> so.xlsx, Hiện trạng!C1
"#,
            r#"
error[N310]: the heading says 1 but names “Môi trường”; criterion 1 is “Giảm nghèo và an sinh”
  --> so.xlsx, Hiện trạng!B1

error[N310]: the heading says 2 but names “Nghèo”; criterion 2 is “Môi trường và cảnh quan”
  --> so.xlsx, Hiện trạng!C1
"#,
        );
}

#[test]
fn figures_of_another_day() {
    Case::small()
        .book(
            "so.xlsx",
            &[
                (
                    "Hiện trạng",
                    &[
                        &["HIỆN TRẠNG (tính đến ngày 30 tháng 6 năm 2024)"],
                        &["Tên xã", "1", "2", "3"],
                        &["Tân Lập", "x"],
                        &["Hòa An", "x"],
                    ],
                ),
                (
                    "Xóm",
                    &[
                        &["Tên xã", "Tổng số xóm", "Xóm NTM đã đạt đến 30/9/2024", "Xóm NTM giao"],
                        &["Tân Lập", "=5", "=2", "=1"],
                    ],
                ),
            ],
        )
        .table("hien_trang", "{tep: so.xlsx, trang: Hiện trạng}")
        .table("xom", "{tep: so.xlsx, trang: Xóm}")
        .remarked(r#"
cảnh báo[N268]: “HIỆN TRẠNG (tính đến ngày 30 tháng 6 năm 2024)” ghi số liệu đến 30/6/2024, ở đây số liệu tính đến 31/12/2024
  --> so.xlsx, Hiện trạng!A1
  = kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)

cảnh báo[N268]: “Xóm NTM đã đạt đến 30/9/2024” ghi số liệu đến 30/9/2024, ở đây số liệu tính đến 31/12/2024
  --> so.xlsx, Xóm!C1
  = kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)
"#,
r#"
warning[N268]: “HIỆN TRẠNG (tính đến ngày 30 tháng 6 năm 2024)” counts up to 30/6/2024, the figures here count up to 31/12/2024
  --> so.xlsx, Hiện trạng!A1
  = see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)

warning[N268]: “Xóm NTM đã đạt đến 30/9/2024” counts up to 30/9/2024, the figures here count up to 31/12/2024
  --> so.xlsx, Xóm!C1
  = see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)
"#,);
}

#[test]
fn remarks_that_take_back() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Xã",
                &[
                    &["Tên xã", "Mục tiêu năm", "Ghi chú"],
                    &["Tân Lập", "đạt chuẩn", "Xin lùi sang năm 2026"],
                    &["Hòa An", "tăng tiêu chí", "Xã vùng II"],
                ],
            )],
        )
        .table("xa", "so.xlsx")
        .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Xin lùi sang năm 2026”, số liệu của dòng vẫn được tính
  --> so.xlsx, Xã!C2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
r#"
warning[N269]: the remark on “Tân Lập” says “Xin lùi sang năm 2026”, but the row's figures are counted
  --> so.xlsx, Xã!C2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,);
}

#[test]
fn names_with_footnotes() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Xã",
                &[
                    &["Tên xã", "Mục tiêu năm"],
                    &["Tân Lập (*)", "đạt chuẩn"],
                    &["Hòa An", "tăng tiêu chí"],
                ],
            )],
        )
        .table("xa", "so.xlsx")
        .refused(
            r#"
lỗi[N267]: tên “Tân Lập (*)” mang dấu chú thích, sẽ in cả dấu ấy ra văn bản
  --> so.xlsx, Xã!A2
  = bỏ dấu ấy khỏi tên, viết lời chú vào cột Ghi chú
"#,
            r#"
error[N267]: name “Tân Lập (*)” bears the mark of a footnote, which would be printed with it
  --> so.xlsx, Xã!A2
  = take the mark away from the name and write the note into the column of remarks
"#,
        );
}

#[test]
fn hamlets_that_gain_twice_and_counts_of_one() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Xóm",
                &[
                    &["Tên xã", "Tên xóm", "Xóm NTM đã đạt", "Xóm NTM giao"],
                    &["Tân Lập", "Nà Pá", "x", "x"],
                    &["Tân Lập", "Nà Ca", "x", ""],
                    &["Hòa An", "Bản Chang", "=2022", ""],
                    &["Hòa An", "Bản Giềng", "", "=3"],
                    &["Hòa An", "Bản Nưa", "Đạt (2022)", ""],
                ],
            )],
        )
        .table("xom", "so.xlsx")
        .refused(r#"
lỗi[N270]: Bản Chang: Xóm NTM đã đạt ghi “2022”, nhưng dòng này chỉ là một thôn
  --> so.xlsx, Xóm!C4
  = mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú

lỗi[N270]: Bản Giềng: Xóm NTM giao ghi “3”, nhưng dòng này chỉ là một thôn
  --> so.xlsx, Xóm!D5
  = mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú

lỗi[N270]: Bản Nưa: Xóm NTM đã đạt ghi “Đạt (2022)”, nhưng dòng này chỉ là một thôn
  --> so.xlsx, Xóm!C6
  = mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú
"#,
r#"
error[N270]: Bản Chang: Xóm NTM đã đạt says “2022”, but the row is one hamlet only
  --> so.xlsx, Xóm!C4
  = each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks

error[N270]: Bản Giềng: Xóm NTM giao says “3”, but the row is one hamlet only
  --> so.xlsx, Xóm!D5
  = each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks

error[N270]: Bản Nưa: Xóm NTM đã đạt says “Đạt (2022)”, but the row is one hamlet only
  --> so.xlsx, Xóm!C6
  = each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks
"#,);
}

#[test]
fn hamlets_that_gain_twice() {
    Case::small().table("xom", "[{xa: Tân Lập, ten: Nà Pá, ntm_da_dat: x, ntm_giao: x}]").refused(
        r#"
lỗi[N551]: “Nà Pá” đã đạt lại được giao phấn đấu đạt, sẽ bị tính hai lần
  --> ntm.yaml:32:60
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pá, ntm_da_dat: x, ntm_giao: x}]
   |                                                            ^
  xem thêm: ntm.yaml:32:47
  = bỏ dấu ở một trong hai cột: đã đạt, hoặc phấn đấu đạt trong năm
"#,
        r#"
error[N551]: “Nà Pá” has its title and is to gain it again, and would count twice
  --> ntm.yaml:32:60
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pá, ntm_da_dat: x, ntm_giao: x}]
   |                                                            ^
  see also: ntm.yaml:32:47
  = leave one of the two marks: it has the title, or is to gain it this year
"#,
    );
}

#[test]
fn a_row_below_the_sum_of_all_sources() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["=1", "Ngân sách huyện", "=1000"],
                    &["=2", "Ngân sách xã", "=560"],
                    &["", "Tổng cộng", "=1560"],
                    &["", "Chi khác phát sinh", "=560"],
                ],
            )],
        )
        .table("nguon_luc", "so.xlsx")
        .refused(
            r#"
lỗi[N217]: dòng “Chi khác phát sinh” có số liệu nằm dưới dòng tổng
  --> so.xlsx, Nguồn lực!B5
  = chuyển dòng ấy lên trên dòng tổng
"#,
            r#"
error[N217]: row “Chi khác phát sinh” has values below the totals row
  --> so.xlsx, Nguồn lực!B5
  = move the row above the totals row
"#,
        );
}

#[test]
fn a_part_below_the_sum_of_all_sources() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["=1", "Ngân sách huyện", "=1000"],
                    &["=2", "Ngân sách xã", "=560"],
                    &["", "Tổng cộng", "=1560"],
                    &["", "Trong đó: vốn đầu tư", "=300"],
                ],
            )],
        )
        .table("nguon_luc", "so.xlsx")
        .refused(
            r#"
lỗi[N217]: dòng “Trong đó: vốn đầu tư” có số liệu nằm dưới dòng tổng
  --> so.xlsx, Nguồn lực!B5
  = chuyển dòng ấy lên trên dòng tổng
"#,
            r#"
error[N217]: row “Trong đó: vốn đầu tư” has values below the totals row
  --> so.xlsx, Nguồn lực!B5
  = move the row above the totals row
"#,
        );
}

#[test]
fn offices_in_one_cell() {
    Case::small()
        .table(
            "phan_cong",
            "[{co_quan: Phòng Kinh tế, nhiem_vu: chủ trì, xa: 1}, {co_quan: \"Phòng Kinh tế, Phòng \
             Văn hóa và Xã hội\", nhiem_vu: theo dõi, xa: \"2, 3\"}]",
        )
        .remarked(r#"
cảnh báo[N552]: “Phòng Kinh tế, Phòng Văn hóa và Xã hội” được tính là một cơ quan, dù “Phòng Kinh tế” đã có dòng riêng
  --> ntm.yaml:32:77
   |
32 | …u: chủ trì, xa: 1}, {co_quan: "Phòng Kinh tế, Phòng Văn hóa và Xã hội", nhiem_vu: theo dõi, xa: "2, …
   |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:32:25
  = tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ
"#,
r#"
warning[N552]: “Phòng Kinh tế, Phòng Văn hóa và Xã hội” counts as one office, though “Phòng Kinh tế” has a row of its own
  --> ntm.yaml:32:77
   |
32 | …u: chủ trì, xa: 1}, {co_quan: "Phòng Kinh tế, Phòng Văn hóa và Xã hội", nhiem_vu: theo dõi, xa: "2, …
   |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:32:25
  = give each office a row with the same task; or name the one that leads, and the others in the task
"#,);
}

#[test]
fn headings_of_part_of_the_year() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Dự án",
                &[
                    &[
                        "TT",
                        "Tên dự án",
                        "Tổng mức đầu tư (triệu đồng)",
                        "Kế hoạch 6 tháng đầu năm",
                    ],
                    &["", "", "", "NSTW (triệu đồng)"],
                    &["=1", "Đường Nà Pá", "=900", "=500"],
                ],
            )],
        )
        .table("du_an", "so.xlsx")
        .refused(r#"
lỗi[N228]: tiêu đề “Kế hoạch 6 tháng đầu năm” có chữ “tháng đầu năm”, không rõ có phải số liệu của bảng Dự án
  --> so.xlsx, Dự án!D2
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {von_nstw: "Kế hoạch 6 tháng đầu năm / NSTW (triệu đồng)"}; nếu không, ghi: bo_qua: ["Kế hoạch 6 tháng đầu năm"]
"#,
r#"
error[N228]: heading “Kế hoạch 6 tháng đầu năm” says “tháng đầu năm”, which table Dự án does not mean
  --> so.xlsx, Dự án!D2
  = if it is the column to read, write at the table in ntm.yaml: cot: {von_nstw: "Kế hoạch 6 tháng đầu năm / NSTW (triệu đồng)"}; if not, write: bo_qua: ["Kế hoạch 6 tháng đầu năm"]
"#,);
}

#[test]
fn a_letter_that_points_at_another_year() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "Nguồn lực",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch năm 2023 (triệu đồng)"],
                    &["=1", "Ngân sách huyện", "=1000"],
                ],
            )],
        )
        .table("nguon_luc", "{tep: so.xlsx, cot: {so_tien: C}}")
        .remarked(
            r#"
cảnh báo[N229]: “Kế hoạch năm 2023 (triệu đồng)” ghi năm 2023, số liệu ở đây phải của năm 2025
  --> so.xlsx, Nguồn lực!C1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#,
            r#"
warning[N229]: “Kế hoạch năm 2023 (triệu đồng)” says 2023, the data here must be of 2025
  --> so.xlsx, Nguồn lực!C1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#,
        );
}

#[test]
fn communes_as_sources() {
    Case::small()
        .table("nguon_luc", "[{ten: Xã Tân Lập, so_tien: 100}, {ten: Hòa An, so_tien: 200}]")
        .refused(r#"
lỗi[N550]: 02 dòng nguồn vốn là tên xã, như “Xã Tân Lập”
  --> ntm.yaml:32:42
   |
32 |   nguon_luc: [{ten: Xã Tân Lập, so_tien: 100}, {ten: Hòa An, so_tien: 200}]
   |                                          ^^^
  xem thêm: ntm.yaml:32:71
  = bảng Nguồn lực cần mỗi dòng một nguồn vốn; nếu trang chia vốn theo xã, lấy trang tổng hợp theo nguồn
"#,
r#"
error[N550]: 2 sources of funding are communes, such as “Xã Tân Lập”
  --> ntm.yaml:32:42
   |
32 |   nguon_luc: [{ten: Xã Tân Lập, so_tien: 100}, {ten: Hòa An, so_tien: 200}]
   |                                          ^^^
  see also: ntm.yaml:32:71
  = table Nguồn lực needs a source in each row; where a sheet divides the funds by commune, take the one that sums them by source
"#,);
}

#[test]
fn headings_of_three_rows() {
    // What is merged downwards says where the headings end.
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    sheet.set_name("Xã").expect("a name");
    for (column, name) in [(0, "TT"), (1, "Tên xã"), (5, "Ghi chú")] {
        sheet.merge_range(0, column, 2, column, name, &plain).expect("a heading");
    }
    sheet.merge_range(0, 2, 0, 4, "Kế hoạch năm 2025", &plain).expect("a heading");
    sheet.merge_range(1, 2, 1, 3, "Xã đạt chuẩn", &plain).expect("a heading");
    sheet.write(1, 4, "Mục tiêu năm").expect("a heading");
    sheet.write(2, 2, "NTM").expect("a heading");
    sheet.write(2, 3, "NTM hiện đại").expect("a heading");
    for (row, (name, aim)) in (3..).zip([("Tân Lập", "đạt chuẩn"), ("Hòa An", "tăng tiêu chí")])
    {
        sheet.write(row, 1, name).expect("a cell");
        sheet.write(row, 4, aim).expect("a cell");
    }
    sheet.write(3, 3, "x").expect("a cell");
    Case::small()
        .file("so.xlsx", book.save_to_buffer().expect("a workbook"))
        .table("xa", "so.xlsx")
        .refused(
            r#"
lỗi[N228]: tiêu đề “Kế hoạch năm 2025” có chữ “Kế hoạch”, không rõ có phải số liệu của bảng Xã
  --> so.xlsx, Xã!C3
  = ghi vào dòng của bảng trong ntm.yaml: bo_qua: [C, D]
"#,
            r#"
error[N228]: heading “Kế hoạch năm 2025” says “Kế hoạch”, which table Xã does not mean
  --> so.xlsx, Xã!C3
  = write at the table in ntm.yaml: bo_qua: [C, D]
"#,
        );
}

#[test]
fn an_aim_marked_below_its_heading() {
    let wanted = document(&Case::small());
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Xã",
                &[&["Tên xã", "Xã đạt chuẩn NTM"], &["Tân Lập", "x"], &["Hòa An", "tăng tiêu chí"]],
            )],
        )
        .table("xa", "{tep: so.xlsx, cot: {muc_tieu: \"Xã đạt chuẩn NTM\"}}");
    assert!(document(&case) == wanted, "another document");
    assert!(!tree(case.path()).is_empty());
}

#[test]
fn the_account_names_what_was_passed_over() {
    let case = Case::small()
        .book(
            "so.xlsx",
            &[
                (
                    "Hiện trạng",
                    &[
                        &["Tên xã", "1", "2", "3", "Số chợ"],
                        &["Tân Lập", "x", "", "", "=2"],
                        &["Hòa An", "x"],
                        &["Bắc Lý", "x"],
                        &["Nam Sơn", "x"],
                    ],
                ),
                ("Vốn", &[&["Nguồn", "Số"]]),
            ],
        )
        .table("hien_trang", "{tep: so.xlsx, trang: Hiện trạng, bo_qua: [\"Số chợ\", 4-5]}");
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.contains(
            "; bỏ qua theo ntm.yaml: 2 dòng ở so.xlsx, Hiện trạng!A4–A5, 1 cột; trang không dùng: so.xlsx, Vốn"
        ),
        "{}",
        run.stdout
    );
    let run = case.run(&["check"], "en");
    assert!(
        run.stdout.contains(
            "; passed over by ntm.yaml: 2 rows at so.xlsx, Hiện trạng!A4–A5, 1 column; sheets not used: so.xlsx, Vốn"
        ),
        "{}",
        run.stdout
    );
}

/// The plan says who does it.
#[test]
fn a_task_that_nobody_leads() {
    Case::small().table("nhiem_vu", "[{viec: Kiện toàn Ban Chỉ đạo, thoi_han: Quý I}]").refused(
        r#"
lỗi[N215]: chưa điền chu_tri
  --> ntm.yaml:32:21
   |
32 |   nhiem_vu: [{viec: Kiện toàn Ban Chỉ đạo, thoi_han: Quý I}]
   |                     ^^^^^^^^^^^^^^^^^^^^^
  = điền vào chỗ ấy
"#,
        r#"
error[N215]: chu_tri is not filled in
  --> ntm.yaml:32:21
   |
32 |   nhiem_vu: [{viec: Kiện toàn Ban Chỉ đạo, thoi_han: Quý I}]
   |                     ^^^^^^^^^^^^^^^^^^^^^
  = fill it in
"#,
    );
}
