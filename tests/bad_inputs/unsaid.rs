//! What a sheet says without the usual words: a year behind "6 tháng đầu năm", a total that is not called
//! one, blanks beside marks of what is not met, amounts that only a formula made.

use ntm::model::Project;
use rust_xlsxwriter::{Note, Workbook};

use super::Case;
use super::tables::codes;

/// The small project with a sheet for a table.
fn plain(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().book("so.xlsx", &[("T", rows)]).table(key, "{tep: so.xlsx, trang: T}")
}

/// The small project with a report of the first quarter that has a sheet for a table.
fn period(key: &str, rows: &[&[&str]]) -> Case {
    let table = format!("ky:\n  - ky: 2025-Q1\n    {key}: {{tep: so.xlsx, trang: T}}\n");
    Case::small()
        .book("so.xlsx", &[("T", rows)])
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{table}du_lieu:\n"))
}

/// The project as read, of which nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

const ARREARS: [&[&str]; 2] =
    [&["TT", "Công trình", "Xã", "Còn nợ (triệu đồng)"], &["=1", "Đường A", "Tân Lập", "=40"]];

/// The arrears below a title.
fn arrears(title: &str) -> Case {
    period("no_dong", &[&[title], ARREARS[0], ARREARS[1]])
}

/// Sources of funding without numbers.
fn funding(rows: &[&[&str]]) -> Case {
    let head: &[&str] = &["Nguồn vốn", "Số tiền (triệu đồng)", "Ghi chú"];
    let all: Vec<&[&str]> = std::iter::once(head).chain(rows.iter().copied()).collect();
    plain("nguon_luc", &all)
}

/// Projects without numbers.
fn works(rows: &[&[&str]]) -> Case {
    let head: &[&str] =
        &["Dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)", "Ghi chú"];
    let all: Vec<&[&str]> = std::iter::once(head).chain(rows.iter().copied()).collect();
    plain("du_an", &all)
}

#[test]
fn the_year_behind_a_part_of_the_year() {
    arrears("NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2024").remarked(r#"
cảnh báo[N229]: “NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2024” ghi năm 2024, số liệu bảng Nợ đọng xây dựng cơ bản của kỳ 2025-Q1 phải của năm 2025
  --> so.xlsx, T!A1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#, r#"
warning[N229]: “NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2024” says 2024, the data of table Nợ đọng xây dựng cơ bản của kỳ 2025-Q1 must be of 2025
  --> so.xlsx, T!A1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#);
}

#[test]
fn years_in_other_writings() {
    for title in [
        "NỢ ĐỌNG 3 THÁNG ĐẦU NĂM (2024)",
        "NỢ ĐỌNG N2024",
        "NỢ ĐỌNG FY2024",
        "NỢ ĐỌNG NĂM 2 0 2 4",
        "NỢ ĐỌNG 3T24",
    ] {
        assert_eq!(codes(&arrears(title)), ["N229"], "{title}");
    }
    for title in [
        "NỢ ĐỌNG 3 THÁNG ĐẦU NĂM 2025",
        "NỢ ĐỌNG (theo QĐ số 15/QĐ-UBND ngày 5/3/2024)",
        "NỢ ĐỌNG (kèm theo Nghị quyết ngày 5 tháng 3 năm 2024)",
    ] {
        assert_eq!(codes(&arrears(title)), [""; 0], "{title}");
    }
    let targets = |title: &str| {
        plain("giao", &[&[title], &["TT", "Xã", "2", "3"], &["=1", "Tân Lập", "x", "x"]])
    };
    for title in ["GIAO ĐẾN NGÀY 31 THÁNG 12 NĂM 2023", "GIAO ĐẾN 31/12/23"] {
        assert_eq!(codes(&targets(title)), ["N229"], "{title}");
    }
}

#[test]
fn titles_of_another_time() {
    arrears("NỢ ĐỌNG CÙNG KỲ NĂM TRƯỚC").remarked(r#"
cảnh báo[N650]: “NỢ ĐỌNG CÙNG KỲ NĂM TRƯỚC” ghi “cùng kỳ”: có vẻ không phải số liệu mà bảng Nợ đọng xây dựng cơ bản cần
  --> so.xlsx, T!A1
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp
"#, r#"
warning[N650]: “NỢ ĐỌNG CÙNG KỲ NĂM TRƯỚC” says “cùng kỳ”: perhaps not the figures that table Nợ đọng xây dựng cơ bản is for
  --> so.xlsx, T!A1
  = see whether it is another table; if it is the right one, correct the title or the file's name
"#);
}

#[test]
fn a_list_of_what_was_asked_for() {
    let list = |title: &str| {
        period(
            "cong_nhan",
            &[
                &[title],
                &["TT", "Xã", "Quyết định công nhận"],
                &["=1", "Tân Lập", "12/QĐ-UBND ngày 5/3/2025"],
            ],
        )
    };
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐỀ NGHỊ CÔNG NHẬN NĂM 2025")), ["N650"]);
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐƯỢC CÔNG NHẬN NĂM 2024")), ["N229"]);
    assert_eq!(codes(&list("DANH SÁCH XÃ ĐƯỢC CÔNG NHẬN NĂM 2025")), [""; 0]);
}

#[test]
fn a_last_row_that_sums_all_others() {
    works(&[
        &["Đường A", "Tân Lập", "=100", "=60"],
        &["Đường B", "Hòa An", "=90", "=50"],
        &["02 công trình", "", "=190", "=110"],
    ])
    .refused(r#"
lỗi[N621]: dòng “02 công trình” bằng đúng tổng 02 dòng trên (“Đường A”, “Đường B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Tổng mức đầu tư (triệu đồng)” bị thừa 190
  --> so.xlsx, T!A4
  xem thêm: so.xlsx, T!A2
  xem thêm: so.xlsx, T!A3
  = nếu là dòng cộng, bỏ qua nó: thêm bo_qua: [4] vào bảng Dự án trong ntm.yaml; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "02 công trình", ly_do: "…"}]
"#, r#"
error[N621]: row “02 công trình” is exactly the sum of the 2 rows above (“Đường A”, “Đường B”), but counts as one of its own; if it is their sum, column “Tổng mức đầu tư (triệu đồng)” has 190 too much
  --> so.xlsx, T!A4
  see also: so.xlsx, T!A2
  see also: so.xlsx, T!A3
  = if it is their sum, pass it over: add bo_qua: [4] to table Dự án in ntm.yaml; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "02 công trình", ly_do: "…"}]
"#);
}

#[test]
fn a_last_row_that_may_sum_by_chance() {
    funding(&[&["Ngân sách tỉnh", "=1000"], &["Tín dụng", "=500"], &["Cả năm", "=1500"]])
        .remarked(r#"
cảnh báo[N621]: dòng “Cả năm” bằng đúng tổng 02 dòng trên (“Ngân sách tỉnh”, “Tín dụng”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Số tiền (triệu đồng)” bị thừa 1.500
  --> so.xlsx, T!A4
  xem thêm: so.xlsx, T!A2
  xem thêm: so.xlsx, T!A3
  = nếu là dòng cộng, bỏ qua nó: thêm bo_qua: [4] vào bảng Nguồn lực trong ntm.yaml; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Cả năm", ly_do: "…"}]
"#, r#"
warning[N621]: row “Cả năm” is exactly the sum of the 2 rows above (“Ngân sách tỉnh”, “Tín dụng”), but counts as one of its own; if it is their sum, column “Số tiền (triệu đồng)” has 1.500 too much
  --> so.xlsx, T!A4
  see also: so.xlsx, T!A2
  see also: so.xlsx, T!A3
  = if it is their sum, pass it over: add bo_qua: [4] to table Nguồn lực in ntm.yaml; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Cả năm", ly_do: "…"}]
"#);
}

#[test]
fn totals_by_other_words() {
    for total in ["Grand Total", "TC", "Giao thông Total", "Số mang sang trang sau"] {
        let project = read(&works(&[
            &["Đường A", "Tân Lập", "=100", "=60"],
            &["Đường B", "Hòa An", "=90", "=50"],
            &[total, "", "=190", "=110"],
        ]));
        assert_eq!(project.projects.len(), 2, "{total}");
    }
}

#[test]
fn dots_that_only_some_amounts_kept() {
    funding(&[&["Ngân sách tỉnh", "1.234.567"], &["Tín dụng", "=80.178"], &["Dân góp", "=300.5"]])
        .refused(r#"
lỗi[N655]: ô này là số 80,178, ô khác cùng cột là chữ “1.234.567”: có thể gõ 80.178 mà Excel hiểu thành 80,178
  --> so.xlsx, T!B3
  = nếu là 80.178, gõ lại liền các chữ số: 80178; nếu đúng là 80,178, gõ lại các ô có dấu chấm thành số, không dấu chấm

lỗi[N655]: ô này là số 300,5, ô khác cùng cột là chữ “1.234.567”: có thể gõ 300.500 mà Excel hiểu thành 300,5
  --> so.xlsx, T!B4
  = nếu là 300.500, gõ lại liền các chữ số: 300500; nếu đúng là 300,5, gõ lại các ô có dấu chấm thành số, không dấu chấm
"#, r#"
error[N655]: the cell is the number 80,178, another of its column the text “1.234.567”: perhaps 80.178 was typed and Excel took it for 80,178
  --> so.xlsx, T!B3
  = if it is 80.178, type the digits alone: 80178; if it is 80,178, type the cells with dots again as numbers, without dots

error[N655]: the cell is the number 300,5, another of its column the text “1.234.567”: perhaps 300.500 was typed and Excel took it for 300,5
  --> so.xlsx, T!B4
  = if it is 300.500, type the digits alone: 300500; if it is 300,5, type the cells with dots again as numbers, without dots
"#);
}

#[test]
fn sources_of_another_year() {
    funding(&[
        &["Ngân sách tỉnh", "=1000"],
        &["Vốn giai đoạn 2026-2030", "=9000"],
        &["Vốn năm 2024 chuyển sang", "=30"],
        &["Vốn năm 2026", "=70"],
    ])
    .refused(r#"
lỗi[N652]: “Vốn giai đoạn 2026-2030” ghi năm 2026-2030, số tiền ở đây phải của năm 2025
  --> so.xlsx, T!A3
  = nếu không phải tiền của năm 2025, bỏ đi; nếu phải, ghi rõ trong tên: “… năm 2025” hoặc “… chuyển sang”

lỗi[N652]: “Vốn năm 2026” ghi năm 2026, số tiền ở đây phải của năm 2025
  --> so.xlsx, T!A5
  = nếu không phải tiền của năm 2025, bỏ đi; nếu phải, ghi rõ trong tên: “… năm 2025” hoặc “… chuyển sang”
"#, r#"
error[N652]: “Vốn giai đoạn 2026-2030” says 2026-2030, the amounts here must be of 2025
  --> so.xlsx, T!A3
  = leave it out if it is not money of 2025; if it is, say so in the name: “… năm 2025” or “… chuyển sang”

error[N652]: “Vốn năm 2026” says 2026, the amounts here must be of 2025
  --> so.xlsx, T!A5
  = leave it out if it is not money of 2025; if it is, say so in the name: “… năm 2025” or “… chuyển sang”
"#);
}

#[test]
fn what_is_no_source() {
    funding(&[&["Ngân sách tỉnh", "=1000"], &["Số còn thiếu", "=200"]]).refused(r#"
lỗi[N249]: không rõ dòng “Số còn thiếu” có thuộc kế hoạch không
  --> so.xlsx, T!A3
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi
"#, r#"
error[N249]: it is not clear whether row “Số còn thiếu” belongs to the plan
  --> so.xlsx, T!A3
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words
"#);
    for name in ["Vốn ODA (không thực hiện)", "Tăng so với năm trước", "Nợ đọng XDCB"]
    {
        let case = funding(&[&["Ngân sách tỉnh", "=1000"], &[name, "=200"]]);
        assert_eq!(codes(&case), ["N249"], "{name}");
    }
}

#[test]
fn groups_of_works_of_another_year() {
    plain(
        "du_an",
        &[
            &["TT", "Dự án", "Địa điểm", "NSTW (triệu đồng)"],
            &["I", "Dự án chuyển tiếp"],
            &["=1", "Đường A", "Tân Lập", "=60"],
            &["II", "Dự án khởi công năm 2026"],
            &["=2", "Đường B", "Hòa An", "=50"],
        ],
    )
    .remarked(r#"
cảnh báo[N652]: “Dự án khởi công năm 2026” ghi năm 2026, số tiền ở đây phải của năm 2025
  --> so.xlsx, T!B4
  = nếu không phải tiền của năm 2025, bỏ đi; nếu phải, ghi rõ trong tên: “… năm 2025” hoặc “… chuyển sang”
"#, r#"
warning[N652]: “Dự án khởi công năm 2026” says 2026, the amounts here must be of 2025
  --> so.xlsx, T!B4
  = leave it out if it is not money of 2025; if it is, say so in the name: “… năm 2025” or “… chuyển sang”
"#);
}

#[test]
fn only_what_is_not_met_is_marked() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "", "0", "0"],
            &["=2", "Hòa An", "", "0"],
        ],
    )
    .refused(r#"
lỗi[N653]: bảng Hiện trạng chỉ đánh dấu chưa đạt (“0”), còn 3 ô để trống: không rõ ô trống là đạt hay chưa đạt
  --> so.xlsx, T!D2
  = đánh dấu cả ô đạt (“x”) và ô chưa đạt (“0”), không để trống
"#, r#"
error[N653]: table Hiện trạng marks only what is not met (“0”), with blanks (3): met or not?
  --> so.xlsx, T!D2
  = mark what is met (“x”) and what is not (“0”), and leave no cell blank
"#);
}

#[test]
fn a_blank_among_words_of_both() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "Đạt", "Chưa đạt"],
            &["=2", "Hòa An", "Đạt", "Chưa đạt", "Chưa đạt"],
        ],
    )
    .refused(r#"
lỗi[N654]: bảng Hiện trạng ghi cả đạt (“Đạt”) và chưa đạt (“Chưa đạt”), còn 1 ô để trống: không rõ là đạt hay chưa đạt
  --> so.xlsx, T!E2
  = ghi “Đạt” hoặc “Chưa đạt” vào từng ô trống; một dấu của nhiều dòng thì gộp các ô ấy (Merge)
"#, r#"
error[N654]: table Hiện trạng says both met (“Đạt”) and not met (“Chưa đạt”), with blanks (1): met or not?
  --> so.xlsx, T!E2
  = write “Đạt” or “Chưa đạt” into each blank; merge the cells where one mark is of several rows
"#);
}

#[test]
fn parts_by_short_words_and_bullets() {
    for part in ["Trđó: vốn đầu tư", "Tr.đó: vốn đầu tư", "T/đó: vốn đầu tư"]
    {
        let project = read(&funding(&[
            &["Ngân sách trung ương", "=1000"],
            &[part, "=400"],
            &["Ngân sách tỉnh", "=300"],
        ]));
        let names: Vec<&str> = project.funding.iter().map(|own| own.name.value.as_str()).collect();
        assert_eq!(names, ["Ngân sách trung ương", "Ngân sách tỉnh"], "{part}");
        assert_eq!(project.funding[0].parts[0].name.value, "vốn đầu tư", "{part}");
    }
    for bullet in ["•", "*", "→", "o"] {
        let (first, second) = (format!("{bullet} Đầu tư"), format!("{bullet} Sự nghiệp"));
        let project = read(&funding(&[
            &["Ngân sách trung ương", "=1000"],
            &[&first, "=400"],
            &[&second, "=600"],
            &["Ngân sách tỉnh", "=300"],
        ]));
        assert_eq!(project.funding.len(), 2, "{bullet}");
        assert_eq!(project.funding[0].parts[0].name.value, "Đầu tư", "{bullet}");
    }
    let inner = funding(&[&["Ngân sách trung ương", "=1000"], &["Đầu tư (trong NSTW)", "=400"]]);
    assert_eq!(codes(&inner), ["N233"]);
}

#[test]
fn parts_of_a_work() {
    works(&[
        &["Đường A", "Tân Lập", "=100", "=60"],
        &["Gói thầu số 1", "", "=40", "=20"],
        &["Đường B", "Hòa An", "=90", "=50"],
    ])
    .refused(r#"
lỗi[N233]: dòng “Gói thầu số 1” là một phần của dòng trên, bảng Dự án không có dòng như vậy
  --> so.xlsx, T!A3
  = ghi các phần vào cột riêng của dòng trên, hoặc bỏ qua dòng này bằng “bo_qua” trong ntm.yaml; nếu dòng trên là tên nhóm, đánh số nó I, II
"#, r#"
error[N233]: row “Gói thầu số 1” is part of the row above, and table Dự án has no such rows
  --> so.xlsx, T!A3
  = put the parts into columns of the row above, or ignore this row by “bo_qua” in ntm.yaml; if the row above is the title of a group, number it I, II
"#);
}

#[test]
fn amounts_that_formulas_made() {
    let third = "=333.333333333333";
    let case =
        funding(&[&["Tỉnh", third], &["Huyện", third], &["Xã", third], &["Tổng cộng", "=1000"]]);
    assert_eq!(read(&case).funding.len(), 3);
    let run = case.run(&["check"], "vi");
    assert!(run.stdout.contains("tổng vốn 1.000 triệu đồng"), "{}", run.stdout);
}

#[test]
fn no_names_of_hamlets() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Thôn Đông", "x"],
            &["=2", "Hòa An", "Chưa có thôn nào"],
        ],
    )
    .refused(
        r#"
lỗi[N245]: “Chưa có thôn nào” không phải là tên
  --> so.xlsx, T!C3
  = ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng
"#,
        r#"
error[N245]: “Chưa có thôn nào” is no name
  --> so.xlsx, T!C3
  = write the name, or leave it blank for the whole commune; leave the row out if there is nothing
"#,
    );
}

#[test]
fn remarks_that_change_an_amount() {
    funding(&[
        &["Ngân sách tỉnh", "=1000", "Còn 800"],
        &["Tín dụng", "=500", "Vốn 2026"],
        &["Dân góp", "=300", "Vốn năm 2024 chuyển sang"],
    ])
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Ngân sách tỉnh” viết “Còn 800”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!C2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú

cảnh báo[N269]: ghi chú của “Tín dụng” viết “Vốn 2026”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!C3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “Ngân sách tỉnh” says “Còn 800”, but the row's figures are counted
  --> so.xlsx, T!C2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark

warning[N269]: the remark on “Tín dụng” says “Vốn 2026”, but the row's figures are counted
  --> so.xlsx, T!C3
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
}

#[test]
fn a_comment_that_changes_an_amount() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    page.write(0, 0, "Nguồn vốn").expect("a cell");
    page.write(0, 1, "Số tiền (triệu đồng)").expect("a cell");
    page.write(1, 0, "Ngân sách tỉnh").expect("a cell");
    page.write(1, 1, 1000).expect("a cell");
    page.insert_note(1, 1, &Note::new("Đã điều chỉnh còn 800").add_author_prefix(false))
        .expect("a comment");
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small().file("so.xlsx", bytes).table("nguon_luc", "{tep: so.xlsx, trang: T}").remarked(
        r#"
cảnh báo[N269]: ghi chú của “1.000” viết “Đã điều chỉnh còn 800”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!B2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “1.000” says “Đã điều chỉnh còn 800”, but the row's figures are counted
  --> so.xlsx, T!B2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
}

#[test]
fn rows_passed_over_that_are_not_there() {
    funding(&[&["Ngân sách tỉnh", "=1000"]])
        .change("{tep: so.xlsx, trang: T}", "{tep: so.xlsx, trang: T, bo_qua: [400]}")
        .refused(r#"
lỗi[N243]: “400” trong bo_qua: trang của bảng Nguồn lực không có cột hoặc dòng này
  --> ntm.yaml:32:48
   |
32 |   nguon_luc: {tep: so.xlsx, trang: T, bo_qua: [400]}
   |                                                ^^^
  = ghi tiêu đề đúng như trong trang, hoặc chữ cái của cột (E), số của dòng (70, 71-73)
"#, r#"
error[N243]: “400” in bo_qua: the sheet of table Nguồn lực has no such column or row
  --> ntm.yaml:32:48
   |
32 |   nguon_luc: {tep: so.xlsx, trang: T, bo_qua: [400]}
   |                                                ^^^
  = write the heading as it stands in the sheet, or the column's letter (E), the row's number (70, 71-73)
"#);
}
