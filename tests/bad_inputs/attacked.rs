//! Inputs that were once read, silently, as something that a person would not read in them: the unit
//! and the year of a heading or a key, several names in a cell, a forgotten name, a remark that takes
//! back its row.

use super::{Case, sheet};
use ntm::model::Project;

/// The project as read; nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

#[test]
fn the_unit_of_a_key_counts() {
    let amount = |data: &str| {
        let project = read(&Case::small().table("nguon_luc", data));
        let amount = project.funding.first().and_then(|source| source.amount.clone());
        amount.map(|amount| amount.value.to_string())
    };
    for (data, million) in [
        ("[{ten: NSTW, so_tien (tỷ đồng): \"1,5\"}]", "1500"),
        ("[{ten: NSTW, \"Kế hoạch (tỷ đồng)\": \"1,5\"}]", "1500"),
        ("[{ten: NSTW, \"Kế hoạch năm 2025 (đồng)\": 1500500000}]", "1500.5"),
        ("[{ten: NSTW, so_tien (triệu đồng): \"1,5\"}]", "1.5"),
        ("[{ten: NSTW, so_tien: \"1,5\"}]", "1.5"),
    ] {
        assert_eq!(amount(data).as_deref(), Some(million), "{data}");
    }
}

#[test]
fn the_unit_of_a_key_is_known() {
    Case::small().table("nguon_luc", "[{ten: NSTW, so_tien (USD): 5}]").refused(
        r#"lỗi[N223]: không rõ đơn vị tiền trong tiêu đề “so_tien (USD)”
  --> ntm.yaml:32:27
   |
32 |   nguon_luc: [{ten: NSTW, so_tien (USD): 5}]
   |                           ^^^^^^^^^^^^^
  = ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)"#,
        r#"error[N223]: the unit of money in heading “so_tien (USD)” is not known
  --> ntm.yaml:32:27
   |
32 |   nguon_luc: [{ten: NSTW, so_tien (USD): 5}]
   |                           ^^^^^^^^^^^^^
  = write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)"#,
    );
}

#[test]
fn the_year_of_a_key() {
    Case::small().table("nguon_luc", "[{ten: NSTW, \"Kế hoạch năm 2024\": 5}]").refused(
        r#"lỗi[N229]: “Kế hoạch năm 2024” ghi năm 2024, số liệu ở đây phải của năm 2025
  --> ntm.yaml:32:27
   |
32 |   nguon_luc: [{ten: NSTW, "Kế hoạch năm 2024": 5}]
   |                           ^^^^^^^^^^^^^^^^^^^
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua"#,
        r#"error[N229]: “Kế hoạch năm 2024” says 2024, the data here must be of 2025
  --> ntm.yaml:32:27
   |
32 |   nguon_luc: [{ten: NSTW, "Kế hoạch năm 2024": 5}]
   |                           ^^^^^^^^^^^^^^^^^^^
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua"#,
    );
}

#[test]
fn a_key_says_no_more_than_its_field() {
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao (chưa): \"2, 3\"}, {xa: Hòa An, giao: \"2\"}]")
        .refused(
            r#"lỗi[N125]: khóa “giao (chưa)” không dùng trong giao
  --> ntm.yaml:29:24
   |
29 |   giao: [{xa: Tân Lập, giao (chưa): "2, 3"}, {xa: Hòa An, giao: "2"}]
   |                        ^^^^^^^^^^^
  = có phải “giao”?"#,
            r#"error[N125]: key “giao (chưa)” is not used in giao
  --> ntm.yaml:29:24
   |
29 |   giao: [{xa: Tân Lập, giao (chưa): "2, 3"}, {xa: Hòa An, giao: "2"}]
   |                        ^^^^^^^^^^^
  = did you mean “giao”?"#,
        );
}

#[test]
fn several_hamlets_in_a_cell() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
            &["=1", "Tân Lập", "Thôn Đông, thôn Tây, thôn Nam", "", "x"],
            &["=2", "", "02 thôn", "x", ""],
            &["=3", "", "Thôn 4", "x", ""],
        ],
    )
    .refused(
            r#"lỗi[N271]: ô “Thôn Đông, thôn Tây, thôn Nam” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn
  --> b.xlsx, B!C2
  = ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)

lỗi[N272]: ô tên thôn ghi “02 thôn”, là một con số chứ không phải tên
  --> b.xlsx, B!C3
  = nếu là tên, ghi cả chữ (Thôn 3); nếu là số lượng, để trống tên thôn và ghi số thôn ở cột đã đạt, giao"#,
            r#"error[N271]: cell “Thôn Đông, thôn Tây, thôn Nam” names several hamlets, but a row counts as one hamlet only
  --> b.xlsx, B!C2
  = give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)

error[N272]: the cell of a hamlet's name says “02 thôn”, a number and no name
  --> b.xlsx, B!C3
  = if it is a name, write its noun (Thôn 3); if a count, leave the name blank and write the count under those met or assigned"#,
        );
}

#[test]
fn years_of_targets_and_of_bases() {
    sheet(
        "xa",
        &[
            &["TT", "Tên xã", "Mục tiêu năm 2024"],
            &["=1", "Tân Lập", "đạt chuẩn"],
            &["=2", "Hòa An", "tăng tiêu chí"],
        ],
    )
    .refused(
        r#"lỗi[N229]: “Mục tiêu năm 2024” ghi năm 2024, số liệu ở đây phải của năm 2025
  --> b.xlsx, B!C1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua"#,
        r#"error[N229]: “Mục tiêu năm 2024” says 2024, the data here must be of 2025
  --> b.xlsx, B!C1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua"#,
    );
}

#[test]
fn years_of_hamlets() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn NTM đã đạt 2025", "Thôn NTM giao 2024"],
            &["=1", "Tân Lập", "=2", "=1"],
        ],
    )
    .refused(
        r#"lỗi[N229]: “Thôn NTM đã đạt 2025” ghi năm 2025, số liệu ở đây phải của năm 2024
  --> b.xlsx, B!C1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua

lỗi[N229]: “Thôn NTM giao 2024” ghi năm 2024, số liệu ở đây phải của năm 2025
  --> b.xlsx, B!D1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua"#,
        r#"error[N229]: “Thôn NTM đã đạt 2025” says 2025, the data here must be of 2024
  --> b.xlsx, B!C1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua

error[N229]: “Thôn NTM giao 2024” says 2024, the data here must be of 2025
  --> b.xlsx, B!D1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua"#,
    );
}

#[test]
fn years_that_fit() {
    let sound = sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn đạt chuẩn NTM đến năm 2024", "Thôn NTM giao năm 2025"],
            &["=1", "Tân Lập", "=2", "=1"],
        ],
    );
    let hamlet = read(&sound).hamlets.remove(0);
    let number = |count: Option<ntm::origin::Sourced<ntm::model::HamletCount>>| {
        count.map(|count| count.value.number)
    };
    assert_eq!(number(hamlet.standard_base), Some(2));
    assert_eq!(number(hamlet.standard_target), Some(1));
}

const OFFICES: &[&str] = &["TT", "Cơ quan", "Nhiệm vụ", "Phụ trách tiêu chí"];

#[test]
fn a_numbered_row_without_its_office() {
    sheet(
        "phan_cong",
        &[
            OFFICES,
            &["=1", "Phòng Kinh tế", "- Chủ trì", "1, 2"],
            &["", "", "- Báo cáo", ""],
            &["=2", "", "- Phối hợp", "3"],
        ],
    )
    .refused(
        r#"lỗi[N206]: dòng có số liệu nhưng trống cột “Cơ quan”
  --> b.xlsx, B!B4
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng"#,
        r#"error[N206]: the row has values but its “Cơ quan” is blank
  --> b.xlsx, B!B4
  = fill in the row's name, or clear its values"#,
    );
}

#[test]
fn several_offices_in_a_cell() {
    sheet(
        "phan_cong",
        &[
            OFFICES,
            &["=1", "Phòng Kinh tế; Hội Nông dân", "- Chủ trì", "1"],
            &["=2", "Phòng Văn hóa - Xã hội", "- Phối hợp", "2"],
            &["=3", "Công an xã, Ban Chỉ huy Quân sự xã", "- An ninh", "3"],
            &["=4", "Đoàn Thanh niên\nHội Phụ nữ", "- Vận động", ""],
            &["=5", "Văn phòng\nHội đồng nhân dân và Ủy ban nhân dân", "- Tổng hợp", ""],
        ],
    )
    .remarked(
            r#"cảnh báo[N273]: “Phòng Kinh tế; Hội Nông dân” được tính là một cơ quan, dù ô ghi tên 2 cơ quan
  --> b.xlsx, B!B2
  = tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ

cảnh báo[N273]: “Đoàn Thanh niên Hội Phụ nữ” được tính là một cơ quan, dù ô ghi tên 2 cơ quan
  --> b.xlsx, B!B5
  = tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ"#,
            r#"warning[N273]: “Phòng Kinh tế; Hội Nông dân” counts as one office, though the cell names 2
  --> b.xlsx, B!B2
  = give each office a row with the same task; or name the one that leads, and the others in the task

warning[N273]: “Đoàn Thanh niên Hội Phụ nữ” counts as one office, though the cell names 2
  --> b.xlsx, B!B5
  = give each office a row with the same task; or name the one that leads, and the others in the task"#,
        );
}

#[test]
fn remarks_that_take_back_their_row() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM giao", "Ghi chú"],
            &["=1", "Tân Lập", "Thôn 1", "x", "Chuyển sang 2026"],
            &["=2", "", "Thôn 2", "x", "Sáp nhập từ 2 thôn"],
        ],
    )
    .remarked(
            r#"cảnh báo[N269]: ghi chú của “Thôn 1” viết “Chuyển sang 2026”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!E2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản"#,
            r#"warning[N269]: the remark on “Thôn 1” says “Chuyển sang 2026”, but the row's figures are counted
  --> b.xlsx, B!E2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed"#,
        );
}

#[test]
fn a_criterion_stated_in_two_ways() {
    Case::small()
        .table(
            "hien_trang",
            "[{xa: Tân Lập, dat: \"1\", \"1\": \"-\"}, {xa: Hòa An, dat: \"1\", khong_ap_dung: \"1\"}]",
        )
        .refused(
            r#"lỗi[N367]: số hiệu 1 ghi ở hai nơi không khớp nhau: “-” và “dat”
  --> ntm.yaml:29:35
   |
29 |   hien_trang: [{xa: Tân Lập, dat: "1", "1": "-"}, {xa: Hòa An, dat: "1", khong_ap_dung: "1"}]
   |                                   ^^^
  xem thêm: ntm.yaml:29:45
  = giữ một nơi đúng, xóa nơi kia

lỗi[N367]: số hiệu 1 ghi ở hai nơi không khớp nhau: “dat” và “khong_ap_dung”
  --> ntm.yaml:29:89
   |
29 |   hien_trang: [{xa: Tân Lập, dat: "1", "1": "-"}, {xa: Hòa An, dat: "1", khong_ap_dung: "1"}]
   |                                                                                         ^^^
  xem thêm: ntm.yaml:29:69
  = giữ một nơi đúng, xóa nơi kia"#,
            r#"error[N367]: number 1 is stated in two ways that differ: “-” and “dat”
  --> ntm.yaml:29:35
   |
29 |   hien_trang: [{xa: Tân Lập, dat: "1", "1": "-"}, {xa: Hòa An, dat: "1", khong_ap_dung: "1"}]
   |                                   ^^^
  see also: ntm.yaml:29:45
  = keep the one that is right and clear the other

error[N367]: number 1 is stated in two ways that differ: “dat” and “khong_ap_dung”
  --> ntm.yaml:29:89
   |
29 |   hien_trang: [{xa: Tân Lập, dat: "1", "1": "-"}, {xa: Hòa An, dat: "1", khong_ap_dung: "1"}]
   |                                                                                         ^^^
  see also: ntm.yaml:29:69
  = keep the one that is right and clear the other"#,
        );
}

#[test]
fn what_does_not_apply_beside_marks() {
    let case = Case::small().table(
        "hien_trang",
        "[{xa: Tân Lập, \"1\": x, \"2\": no, khong_ap_dung: \"3\"}, {xa: Hòa An, \"1\": x, \"2\": no, \"3\": no}]",
    );
    let case = case.table("giao", "[{xa: Tân Lập, giao: \"2\"}, {xa: Hòa An, giao: \"2\"}]");
    let mark = |project: &Project, number| {
        let code = ntm::model::Code::criterion(number);
        project.status.marks[&(0, code)].value
    };
    let project = read(&case);
    assert_eq!(mark(&project, 3), ntm::viet::Mark::NotApplicable);
    assert_eq!(mark(&project, 2), ntm::viet::Mark::NotMet);
}

/// The small project with a table of a period.
fn of_period(key: &str, rows: &[&[&str]]) -> Case {
    let line = format!("ky: [{{ky: 2025-6T, {key}: {{tep: b.xlsx, trang: B}}}}]\ndu_lieu:\n");
    Case::small().change("du_lieu:\n", &line).book("b.xlsx", &[("B", rows)])
}

#[test]
fn documents_are_not_counted_in_meetings() {
    of_period(
        "hoat_dong",
        &[
            &["Loại hoạt động", "Nội dung", "Số lượng"],
            &["Văn bản", "Chỉ đạo", "03 hội nghị"],
            &["Họp", "Giao ban", "03 hội nghị"],
        ],
    )
    .refused(
        r#"lỗi[N211]: “03 hội nghị” không phải là số đếm (Số lượng)
  --> b.xlsx, B!C2
  = viết số nguyên như 5, 05 hoặc “1 trở lên”"#,
        r#"error[N211]: “03 hội nghị” is not a count (Số lượng)
  --> b.xlsx, B!C2
  = write a whole number such as 5, 05 or “1 trở lên”"#,
    );
}

#[test]
fn what_came_in_since_the_year_began() {
    let case = of_period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn", "Lũy kế huy động (triệu đồng)", "Lũy kế giải ngân (triệu đồng)"],
            &["=1", "Vốn tín dụng", "=700", "=300"],
        ],
    );
    let source = read(&case).periods.remove(0).funding.remove(0);
    let value = |amount: ntm::model::Stated| amount.map(|amount| amount.value.to_string());
    assert_eq!(value(source.mobilised).as_deref(), Some("700"));
    assert_eq!(value(source.disbursed).as_deref(), Some("300"));
}

#[test]
fn items_of_a_list_with_another_mark() {
    Case::small()
        .table("loi_van", "\n    muc_tieu_chung: Ý một;\n      + Ý hai;\n      + Ý ba")
        .refused(
            r#"lỗi[N362]: “+ Ý hai;” bắt đầu như một mục của danh sách nhưng bị nối vào câu phía trên
  --> ntm.yaml:34:7
   |
34 |       + Ý hai;
   |       ^^^^^^^^
  = mỗi mục một dòng riêng bắt đầu bằng “- ”, không có chữ nào giữa tên khóa và mục đầu; nếu là câu viết tiếp thì đặt cả đoạn trong ngoặc kép"#,
            r#"error[N362]: “+ Ý hai;” begins as an item of a list, but is joined to the text above
  --> ntm.yaml:34:7
   |
34 |       + Ý hai;
   |       ^^^^^^^^
  = give every item a line of its own that begins with “- ”, and nothing between the key and the first one; put running text in quotes"#,
        );
}

#[test]
fn a_table_that_needs_no_one_column_names_the_usual_ones() {
    sheet("xom", &[&["TT", "Thôn", "Đã đạt", "Phấn đấu"], &["=1", "Thôn 1", "x", ""]])
        .refused(
            r#"lỗi[N201]: không thấy dòng tiêu đề của bảng Xóm; cần có cột “Xã”, “Tên xóm”, “Tổng số xóm”, “Xóm NTM đã đạt”, “Xóm NTM giao”
  --> b.xlsx, B
  = tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: cot: {xa: "tiêu đề trong trang", ten: "tiêu đề trong trang", tong: "tiêu đề trong trang", ntm_da_dat: "tiêu đề trong trang", ntm_giao: "tiêu đề trong trang"}"#,
            r#"error[N201]: no heading row of table Xóm found; it needs columns “Xã”, “Tên xóm”, “Tổng số xóm”, “Xóm NTM đã đạt”, “Xóm NTM giao”
  --> b.xlsx, B
  = headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: cot: {xa: "the sheet's heading", ten: "the sheet's heading", tong: "the sheet's heading", ntm_da_dat: "the sheet's heading", ntm_giao: "the sheet's heading"}"#,
        );
}
