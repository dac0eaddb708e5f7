//! What stands beside a table and says what its cells mean: titles, legends, comments, what is printed
//! above each page. It is read as it is meant or asked about.

use ntm::model::Project;
use rust_xlsxwriter::{Note, Workbook, Worksheet};

use super::Case;

/// The small project with a sheet for a table, changed after it is filled.
fn sheet(key: &str, rows: &[&[&str]], change: impl FnOnce(&mut Worksheet)) -> Case {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    for (r, row) in (0u32..).zip(rows.iter()) {
        for (c, text) in (0u16..).zip(row.iter()).filter(|(_, text)| !text.is_empty()) {
            match text.strip_prefix('=').map(str::parse::<f64>) {
                Some(number) => page.write(r, c, number.expect("a number")),
                None => page.write(r, c, *text),
            }
            .expect("a cell");
        }
    }
    change(page);
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small().file("so.xlsx", bytes).table(key, "{tep: so.xlsx, trang: T}")
}

fn plain(key: &str, rows: &[&[&str]]) -> Case {
    sheet(key, rows, |_| ())
}

/// The project as read, of which nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

const STATUS: [&[&str]; 3] =
    [&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "x"]];

/// The sheet of status below a title and above a line.
fn status(title: &str, below: &str) -> Case {
    let title: &[&str] = &[title];
    let below: &[&str] = &[below];
    let [head, first, second] = STATUS;
    plain("hien_trang", &[title, head, first, second, &[], below])
}

#[test]
fn a_legend_in_the_comment_of_a_heading() {
    sheet("hien_trang", &STATUS, |page| {
        page.insert_note(0, 2, &Note::new("x = chưa đạt").add_author_prefix(false))
            .expect("a comment");
    })
    .refused(
        r#"
lỗi[N276]: “x = chưa đạt” nói ô đánh dấu là chưa đạt, còn bảng này đọc ô đánh dấu là đạt
  --> so.xlsx, T!C1
  = lập bảng đánh dấu tiêu chí đạt; nếu dấu đúng là đạt, sửa dòng chữ ấy
"#,
        r#"
error[N276]: “x = chưa đạt” says that marks are what is not met; this table reads them as met
  --> so.xlsx, T!C1
  = make a table that marks what is met; if the marks are just that, correct the words
"#,
    );
}

#[test]
fn a_legend_by_colour() {
    status("", "Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận").refused(r#"
lỗi[N573]: không rõ “Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận” giải thích dấu trong bảng Hiện trạng là gì
  --> so.xlsx, T!A6
  = màu và kiểu chữ của dấu không được đọc: bỏ dấu ở những ô chưa đạt hoặc không giao, rồi bỏ dòng ấy
"#, r#"
error[N573]: it is not clear what “Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận” says of the marks of table Hiện trạng
  --> so.xlsx, T!A6
  = the colour and type of marks are not read: leave out the marks of what is not met or not assigned, and these words
"#);
}

#[test]
fn colours_that_say_nothing_of_marks() {
    for below in ["Ghi chú: các xã in đậm là xã đã đạt chuẩn", "Ô màu vàng: đơn vị cần nhập"]
    {
        let (_, found) = ntm::returns::load(&status("", below).project());
        assert!(found.iter().all(|own| own.problem.code() == "N222"), "{below}: {found:#?}");
    }
}

#[test]
fn a_title_of_another_stage_s_criteria() {
    status("BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020", "")
        .file(
            "ba-tieu-chi.yaml",
            crate::util::SMALL_SET
                .replace("Bộ tiêu chí thử", "Bộ tiêu chí thử giai đoạn 2021-2025"),
        )
        .remarked(r#"
cảnh báo[N229]: “BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020” ghi năm 2016-2020, số liệu ở đây phải của năm 2021-2025
  --> so.xlsx, T!A1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#, r#"
warning[N229]: “BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020” says 2016-2020, the data here must be of 2021-2025
  --> so.xlsx, T!A1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#);
}

#[test]
fn a_title_of_half_the_year_over_its_end() {
    status("KẾT QUẢ RÀ SOÁT TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2024", "")
        .table("hien_trang", "{tep: so.xlsx, trang: T, ngay: 31/12/2024}")
        .remarked(r#"
cảnh báo[N542]: “KẾT QUẢ RÀ SOÁT TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2024” là số liệu đến tháng 6, bảng Hiện trạng ở đây là số liệu đến tháng 12
  --> so.xlsx, T!A1
  = xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó
"#, r#"
warning[N542]: “KẾT QUẢ RÀ SOÁT TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2024” is of the year to month 6, table Hiện trạng here to month 12
  --> so.xlsx, T!A1
  = see whether the sheet is of another period; if it is the right one, correct the period named there
"#);
}

#[test]
fn a_title_of_hamlets_over_the_criteria_of_communes() {
    status("KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI", "").remarked(r#"
cảnh báo[N277]: “KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI” không giống tiêu đề của bảng Hiện trạng
  --> so.xlsx, T!A1
  = kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang
"#, r#"
warning[N277]: “KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI” is not what table Hiện trạng is called
  --> so.xlsx, T!A1
  = see whether the right sheet is named; if it is, correct the sheet's title
"#);
}

#[test]
fn a_title_of_targets_that_were_missed() {
    plain(
        "giao",
        &[
            &["TIÊU CHÍ KHÔNG HOÀN THÀNH CHỈ TIÊU GIAO NĂM 2025"],
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "", "x", "x"],
            &["=2", "Hòa An", "", "x"],
        ],
    )
    .remarked(r#"
cảnh báo[N277]: “TIÊU CHÍ KHÔNG HOÀN THÀNH CHỈ TIÊU GIAO NĂM 2025” không giống tiêu đề của bảng Giao chỉ tiêu
  --> so.xlsx, T!A1
  = kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang
"#, r#"
warning[N277]: “TIÊU CHÍ KHÔNG HOÀN THÀNH CHỈ TIÊU GIAO NĂM 2025” is not what table Giao chỉ tiêu is called
  --> so.xlsx, T!A1
  = see whether the right sheet is named; if it is, correct the sheet's title
"#);
}

#[test]
fn a_title_of_hamlets_that_are_still_to_meet_it() {
    plain(
        "xom",
        &[
            &["DANH SÁCH THÔN PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI"],
            &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Đồng Trên", "x"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N277]: “DANH SÁCH THÔN PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI” không giống tiêu đề của bảng Xóm
  --> so.xlsx, T!A1
  = kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang
"#,
        r#"
warning[N277]: “DANH SÁCH THÔN PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI” is not what table Xóm is called
  --> so.xlsx, T!A1
  = see whether the right sheet is named; if it is, correct the sheet's title
"#,
    );
}

#[test]
fn a_title_of_a_draft() {
    plain(
        "du_an",
        &[
            &["DANH MỤC DỰ ÁN ĐỀ XUẤT (CHƯA ĐƯỢC PHÊ DUYỆT)"],
            &["TT", "Tên dự án", "NSTW (triệu đồng)"],
            &["=1", "Đường A", "=50"],
        ],
    )
    .remarked(r#"
cảnh báo[N544]: “DANH MỤC DỰ ÁN ĐỀ XUẤT (CHƯA ĐƯỢC PHÊ DUYỆT)” ghi “chưa được phê duyệt”, số liệu bảng Dự án vẫn được đưa vào văn bản
  --> so.xlsx, T!A1
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “DANH MỤC DỰ ÁN ĐỀ XUẤT (CHƯA ĐƯỢC PHÊ DUYỆT)” says “chưa được phê duyệt”, but the figures of table Dự án go into the document
  --> so.xlsx, T!A1
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn the_unit_above_the_printed_page() {
    let rows: [&[&str]; 2] = [&["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Ngân sách tỉnh", "=5"]];
    sheet("nguon_luc", &rows, |page| {
        page.set_header("&L&\"Arial,Bold\"&12Biểu 2&RĐVT: tỷ đồng");
    })
    .refused(r#"
lỗi[N240]: “Biểu 2 ĐVT: tỷ đồng” nói đơn vị khác, còn số tiền ở đây được đọc theo triệu đồng
  --> so.xlsx, T
  = ghi đơn vị đúng vào tiêu đề cột tiền, như “(triệu đồng)”, và sửa chỗ ghi khác
"#, r#"
error[N240]: “Biểu 2 ĐVT: tỷ đồng” names another unit, while the amounts here are read in triệu đồng
  --> so.xlsx, T
  = write the right unit into the heading of the amounts, such as “(triệu đồng)”, and correct the other place
"#);
}

#[test]
fn a_line_in_an_old_font_above_money() {
    plain(
        "nguon_luc",
        &[&["§VT: ngh×n ®ång"], &["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Ngân sách tỉnh", "=5"]],
    )
    .refused(
        r#"
lỗi[N345]: “§VT:” là chữ gõ bằng phông cũ (TCVN3, VNI) hoặc bị lỗi mã, trong “§VT: ngh×n ®ång”
  --> so.xlsx, T!A1
  = chuyển sang Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey), hoặc gõ lại
"#,
        r#"
error[N345]: “§VT:” was typed in an old font (TCVN3, VNI) or is garbled, in “§VT: ngh×n ®ång”
  --> so.xlsx, T!A1
  = convert the text to Unicode (UniKey's converter, for one), or type it anew
"#,
    );
}

#[test]
fn a_commune_s_own_numbers_above_its_hamlets() {
    let project = read(&plain(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Tổng số thôn", "Thôn NTM đã đạt"],
            &["I", "Tân Lập", "", "=5", "=1"],
            &["=1", "", "Đồng Trên", "", "x"],
            &["=2", "", "Bến Đò"],
            &["II", "Hòa An", "", "=3", "=1"],
            &["=1", "", "Nà Pá", "", "x"],
        ],
    ));
    let sum = |pick: fn(
        &ntm::model::Hamlet,
    ) -> &Option<ntm::origin::Sourced<ntm::model::HamletCount>>| {
        let counts = project.hamlets.iter().filter_map(|row| pick(row).as_ref());
        counts.map(|count| count.value.number).sum::<u32>()
    };
    assert_eq!((sum(|row| &row.total), sum(|row| &row.standard_base)), (8, 2));
}

#[test]
fn sums_of_each_commune_below_its_hamlets() {
    let rows = |first: &'static str, sum: &'static str| -> Case {
        plain(
            "xom",
            &[
                &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
                &["=1", "Tân Lập", "Đồng Trên", "x"],
                &["=2", "", "Bến Đò"],
                &["", first, "", sum],
                &["=3", "Hòa An", "Nà Pá", "x"],
                &["=4", "", "Bản Pò", "x"],
            ],
        )
    };
    for first in ["Cộng xã", "Cộng xã Tân Lập", "Tổng xã"] {
        assert_eq!(read(&rows(first, "=1")).hamlets.len(), 4, "{first}");
    }
    rows("Cộng xã", "=3").refused(
        r#"
lỗi[N218]: dòng tổng, cột “Thôn NTM đã đạt” ghi 3, cộng các dòng được 1
  --> so.xlsx, T!D4
  xem thêm: so.xlsx, T!D2
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 3 for “Thôn NTM đã đạt”, its rows add up to 1
  --> so.xlsx, T!D4
  see also: so.xlsx, T!D2
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
}

#[test]
fn hamlets_by_name_are_ticked_with_a_v() {
    let project = read(&plain(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Đồng Trên", "v"],
            &["=2", "", "Bến Đò", "V"],
        ],
    ));
    assert!(
        project
            .hamlets
            .iter()
            .all(|row| row.standard_base.as_ref().is_some_and(|own| own.value.number == 1))
    );
}

#[test]
fn a_remark_that_no_criterion_is_met() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["=1", "Tân Lập", "x", "", "", "Đang hoàn thiện, chưa có TC nào đạt"],
            &["=2", "Hòa An", "x"],
        ],
    )
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Đang hoàn thiện, chưa có TC nào đạt”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!F2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Tân Lập” says “Đang hoàn thiện, chưa có TC nào đạt”, but the row's figures are counted
  --> so.xlsx, T!F2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
}

#[test]
fn an_amount_above_the_headings_is_no_year() {
    plain(
        "nguon_luc",
        &[
            &["", "Ngân sách trung ương", "=2080"],
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["=1", "Ngân sách tỉnh", "=5"],
        ],
    )
    .refused(r#"
lỗi[N262]: dòng “Ngân sách trung ương | 2.080” có số liệu nhưng đứng trên dòng tiêu đề (dòng 2) của bảng Nguồn lực, sẽ không được đọc
  --> so.xlsx, T!C1
  = nếu là số liệu của bảng, chuyển dòng ấy xuống dưới tiêu đề; nếu không, ghi vào dòng của bảng trong ntm.yaml: tu_dong: 2
"#, r#"
error[N262]: row “Ngân sách trung ương | 2.080” has figures but stands above the headings (row 2) of table Nguồn lực, and would not be read
  --> so.xlsx, T!C1
  = if it belongs to the table, move it below the headings; if not, write at the table in ntm.yaml: tu_dong: 2
"#);
}

#[test]
fn a_commune_called_as_forms_are() {
    let case = plain(
        "hien_trang",
        &[
            &["", "", "Kết quả rà soát"],
            &["TT", "Tiêu chí", "Mẫu Sơn", "Tân Lập", "Hòa An"],
            &["=1", "Giao thông", "x", "x", "x"],
            &["=2", "Điện"],
            &["=3", "Thu nhập"],
        ],
    )
    .change(
        "    - {ten: Hòa An,",
        "    - {ten: Mẫu Sơn, muc_tieu: tăng tiêu chí}\n    - {ten: Hòa An,",
    )
    .change(
        "    - {xa: Hòa An, giao: \"2\"}",
        "    - {xa: Hòa An, giao: \"2\"}\n    - {xa: Mẫu Sơn, giao: \"2\"}",
    );
    assert_eq!(read(&case).communes.len(), 3);
}

#[test]
fn another_table_to_the_right() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "", "TT", "Xã", "Số hộ nghèo"],
            &["=1", "Tân Lập", "=5", "=2", "", "=1", "Hòa An", "=31"],
            &["=2", "Hòa An", "=4", "=1", "", "=2", "Tân Lập", "=12"],
        ],
    )
    .refused(r#"
lỗi[N569]: bên phải bảng Xóm còn một bảng nữa, từ cột F–H: “TT, Xã, Số hộ nghèo”
  --> so.xlsx, T!F1
  = chuyển bảng ấy sang trang khác, hoặc bỏ qua nó, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [F, G, H]
"#, r#"
error[N569]: to the right of table Xóm is another one, in columns F–H: “TT, Xã, Số hộ nghèo”
  --> so.xlsx, T!F1
  = move it to a sheet of its own, or pass it over; write at the table in ntm.yaml: bo_qua: [F, G, H]
"#);
}

#[test]
fn each_commune_with_its_own_sign() {
    plain(
        "hien_trang",
        &[&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "v"]],
    )
    .remarked(r#"
cảnh báo[N583]: trong một bảng có cả dấu “x” và dấu “v”: không rõ cả hai đều là đạt hay một dấu là chưa đạt
  --> so.xlsx, T!C2
  xem thêm: so.xlsx, T!C3
  = chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”
"#, r#"
warning[N583]: one table has both “x” and “v”: both may mean met, or one of them not met
  --> so.xlsx, T!C2
  see also: so.xlsx, T!C3
  = use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”
"#);
}

#[test]
fn ticks_and_words_are_met_alike() {
    for second in ["Đ", "đạt", "1", "✓"] {
        let project = read(&plain(
            "hien_trang",
            &[&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "v"], &["=2", "Hòa An", second]],
        ));
        assert_eq!(project.status.marks.len(), 6, "{second}");
    }
}

#[test]
fn a_cell_that_is_neither_a_mark_nor_a_year() {
    plain(
        "xa",
        &[
            &["TT", "Xã", "Mục tiêu", "Xã NTM"],
            &["=1", "Tân Lập", "đạt chuẩn", "=205"],
            &["=2", "Hòa An", "tăng tiêu chí", "chưa rõ"],
        ],
    )
    .refused(
        r#"
lỗi[N224]: “205” không phải là năm công nhận, cũng không phải dấu
  --> so.xlsx, T!D2
  = ghi năm công nhận như 2023, hoặc đánh x; chưa đạt thì để trống

lỗi[N213]: “chưa rõ” không rõ là đạt hay chưa đạt
  --> so.xlsx, T!D3
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N224]: “205” is neither the year of a recognition nor a mark
  --> so.xlsx, T!D2
  = write the year of recognition as 2023, or x; leave it blank where there is none

error[N213]: “chưa rõ” is neither a mark for met nor for unmet
  --> so.xlsx, T!D3
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
}

#[test]
fn words_where_a_number_belongs() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
            &["=1", "Tân Lập", "=5", "Chưa có", "02 thôn (Đồng Trên, Bến Đò)"],
            &["=2", "Hòa An", "…", "=1"],
        ],
    )
    .refused(r#"
lỗi[N211]: “Chưa có” không phải là số đếm (Xóm NTM đã đạt)
  --> so.xlsx, T!D2
  = không có thì ghi 0; chưa có số liệu thì để trống

lỗi[N211]: “02 thôn (Đồng Trên, Bến Đò)” không phải là số đếm (Xóm NTM giao)
  --> so.xlsx, T!E2
  = ghi con số vào ô này; tên từng thôn thì ghi mỗi thôn một dòng (cột tên thôn) hoặc chuyển sang cột Ghi chú

lỗi[N211]: “…” không phải là số đếm (Tổng số xóm)
  --> so.xlsx, T!C3
  = không có thì ghi 0; chưa có số liệu thì để trống
"#, r#"
error[N211]: “Chưa có” is not a count (Xóm NTM đã đạt)
  --> so.xlsx, T!D2
  = write 0 where there is none; leave the cell blank where it is not known yet

error[N211]: “02 thôn (Đồng Trên, Bến Đò)” is not a count (Xóm NTM giao)
  --> so.xlsx, T!E2
  = write the number here; name the hamlets in rows of their own (column of names) or move the names to the remarks

error[N211]: “…” is not a count (Tổng số xóm)
  --> so.xlsx, T!C3
  = write 0 where there is none; leave the cell blank where it is not known yet
"#);
}

#[test]
fn indicators_that_the_set_does_not_have() {
    plain(
        "hien_trang",
        &[&["TT", "Xã", "1.1", "1.2", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "x"]],
    )
    .refused(r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 1.1 trong Bộ tiêu chí thử
  --> so.xlsx, T!C1
  = sửa số hiệu; nếu bộ tiêu chí không có chỉ tiêu mà bảng ghi cả chỉ tiêu thì bỏ qua các cột ấy bằng “bo_qua”, hoặc dùng bộ tiêu chí riêng có các chỉ tiêu ấy

lỗi[N305]: không có tiêu chí, chỉ tiêu số 1.2 trong Bộ tiêu chí thử
  --> so.xlsx, T!D1
  = sửa số hiệu; nếu bộ tiêu chí không có chỉ tiêu mà bảng ghi cả chỉ tiêu thì bỏ qua các cột ấy bằng “bo_qua”, hoặc dùng bộ tiêu chí riêng có các chỉ tiêu ấy
"#, r#"
error[N305]: no criterion or indicator 1.1 in Bộ tiêu chí thử
  --> so.xlsx, T!C1
  = correct the number; where the set has no indicators and the table does, ignore those columns by “bo_qua”, or use a set of the office's own that has them

error[N305]: no criterion or indicator 1.2 in Bộ tiêu chí thử
  --> so.xlsx, T!D1
  = correct the number; where the set has no indicators and the table does, ignore those columns by “bo_qua”, or use a set of the office's own that has them
"#);
}

#[test]
fn remarks_that_are_announced_stand_outside_tables_of_words() {
    let project = read(&plain(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Tiêu chí"],
            &["=1", "Phòng Kinh tế", "1, 2, 3"],
            &[],
            &["", "Ghi chú: các đơn vị góp ý trước ngày 20/02/2025."],
        ],
    ));
    assert_eq!(project.assignments.len(), 1);
}

#[test]
fn more_hamlets_in_a_remark() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Ghi chú"],
            &["=1", "Tân Lập", "=5", "=2", "thêm 02 thôn tháng 6"],
            &["=2", "Hòa An", "=4", "=1"],
        ],
    )
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “thêm 02 thôn tháng 6”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!E2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Tân Lập” says “thêm 02 thôn tháng 6”, but the row's figures are counted
  --> so.xlsx, T!E2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
}

#[test]
fn words_before_a_number_of_a_format() {
    sheet(
        "nguon_luc",
        &[&["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"], &["=1", "Ngân sách tỉnh", "=1500"]],
        |page| {
            let about = rust_xlsxwriter::Format::new().set_num_format("\"~\"#,##0");
            page.write_with_format(1, 2, 1500, &about).expect("a cell");
        },
    )
    .refused(
        r#"
lỗi[N238]: ô hiện “~1.500” nhưng giá trị trong ô là 1.500
  --> so.xlsx, T!C2
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng
"#,
        r#"
error[N238]: the cell shows “~1.500” and holds 1.500
  --> so.xlsx, T!C2
  = set the cell's format to General and type the value that is meant
"#,
    );
}

#[test]
fn two_columns_for_one_criterion() {
    let rows = |second: &[&'static str]| -> Case {
        plain(
            "hien_trang",
            &[
                &["TT", "Xã", "1", "", "2", "", "3", ""],
                &["", "", "Đạt", "Chưa đạt", "Đạt", "Chưa đạt", "Đạt", "Chưa đạt"],
                &["=1", "Tân Lập", "x", "", "", "x", "", "x"],
                second,
            ],
        )
    };
    let project = read(&rows(&["=2", "Hòa An", "x", "", "", "x", "", "x"]));
    let met = project.status.marks.values().filter(|mark| mark.value == ntm::viet::Mark::Met);
    assert_eq!((project.status.marks.len(), met.count()), (6, 2));
    rows(&["=2", "Hòa An", "x", "x", "", "", "", "x"]).refused(
        r#"
lỗi[N570]: Hòa An: tiêu chí “1” đánh dấu cả ô đạt lẫn ô chưa đạt
  --> so.xlsx, T!C4
  = đánh dấu đúng một trong hai ô

lỗi[N570]: Hòa An: tiêu chí “2” không đánh dấu ô đạt, cũng không đánh dấu ô chưa đạt
  --> so.xlsx, T!E4
  = đánh dấu đúng một trong hai ô
"#,
        r#"
error[N570]: Hòa An: criterion “1” is marked both as met and as not met
  --> so.xlsx, T!C4
  = mark one of the two cells

error[N570]: Hòa An: criterion “2” is marked neither as met nor as not met
  --> so.xlsx, T!E4
  = mark one of the two cells
"#,
    );
}

#[test]
fn a_place_and_a_day_in_numbers_below_a_table() {
    let project = read(&plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "=5", "=2"],
            &["=2", "Hòa An", "=4", "=1"],
            &[],
            &["", "", "", "Bình Minh, ngày 05/01/2025"],
            &["", "", "", "NGƯỜI LẬP BIỂU"],
        ],
    ));
    assert_eq!(project.hamlets.len(), 2);
}

#[test]
fn titles_of_what_an_office_scored_itself() {
    for title in ["BẢNG TỰ CHẤM TIÊU CHÍ XÃ NÔNG THÔN MỚI", "BẢNG CHẤM ĐIỂM TIÊU CHÍ NĂM 2024"]
    {
        let (_, found) = ntm::returns::load(&status(title, "").project());
        assert!(found.is_empty(), "{title}: {found:#?}");
    }
}

#[test]
fn an_aim_at_a_title_of_another_stage() {
    let case = |since: &str| {
        Case::small()
            .file(
                "ba-tieu-chi.yaml",
                crate::util::SMALL_SET
                    .replace("Bộ tiêu chí thử", "Bộ tiêu chí thử giai đoạn 2021-2025"),
            )
            .change(
                "{ten: Tân Lập, muc_tieu: đạt chuẩn}",
                &format!(
                    "{{ten: Tân Lập, muc_tieu: đạt chuẩn, danh_hieu: NTM, nam_cong_nhan: {since}}}"
                ),
            )
    };
    let earlier = case("2019").run(&["check"], "vi");
    assert!(earlier.code == 0 && !earlier.stderr.contains("N595"), "{}", earlier.stderr);
    case("2022").remarked(r#"
cảnh báo[N595]: Tân Lập: mục tiêu năm là “đạt chuẩn” mà đã được công nhận danh hiệu ấy hoặc cao hơn
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn, danh_hieu: NTM, nam_cong_nhan: 2022}
   |                                ^^^^^^^^^
  xem thêm: ntm.yaml:24:54
  = giữ danh hiệu thì ghi mục tiêu “duy trì”; nếu phải công nhận lại theo bộ tiêu chí mới thì bỏ danh hiệu cũ

cảnh báo[N507]: Tân Lập: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số 2, 3
  --> ntm.yaml:27:12
   |
27 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  xem thêm: ntm.yaml:24:54
"#, r#"
warning[N595]: Tân Lập aims at “đạt chuẩn” but bears that title or a higher one already
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn, danh_hieu: NTM, nam_cong_nhan: 2022}
   |                                ^^^^^^^^^
  see also: ntm.yaml:24:54
  = to keep the title write “duy trì” as the aim; where it must be recognised anew by the new set, leave the old title out

warning[N507]: Tân Lập is recognised but does not meet criteria 2, 3
  --> ntm.yaml:27:12
   |
27 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  see also: ntm.yaml:24:54
"#);
}

#[test]
fn a_year_where_a_mark_belongs_is_shown_as_it_is_typed() {
    plain(
        "hien_trang",
        &[&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "=2024"], &["=2", "Hòa An", "x"]],
    )
    .refused(
        r#"
lỗi[N213]: “2024” không rõ là đạt hay chưa đạt
  --> so.xlsx, T!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N213]: “2024” is neither a mark for met nor for unmet
  --> so.xlsx, T!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
}

#[test]
fn a_legend_that_turns_numbers_and_letters_round() {
    let told = |below: &str| {
        let (_, found) = ntm::returns::load(&status("", below).project());
        found.iter().map(|own| own.problem.code()).collect::<Vec<_>>()
    };
    for below in ["1: chưa đạt; 0: đạt", "Ký hiệu: v = chưa đạt", "Đ: đang thực hiện; K: không đạt"]
    {
        let turned = !below.starts_with('Đ');
        assert_eq!(told(below).contains(&"N276"), turned, "{below}");
    }
    for below in ["0: đạt", "Ghi chú: 0 = đạt"] {
        assert!(told(below).contains(&"N264"), "{below}");
    }
    for below in ["1: đạt; 0: chưa đạt", "Ghi chú: v, x: đạt", "1: Giao thông; 2: Điện"]
    {
        assert!(told(below).iter().all(|code| *code == "N222"), "{below} {:?}", told(below));
    }
}

#[test]
fn comments_that_deny_figures() {
    const MONEY: [&[&str]; 3] = [
        &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
        &["1", "Ngân sách tỉnh", "=300"],
        &["2", "Ngân sách xã", "=700"],
    ];
    let with = |key: &str, rows: &[&[&str]], (row, column): (u32, u16), text: &str| {
        sheet(key, rows, |page| {
            page.insert_note(row, column, &Note::new(text).add_author_prefix(false))
                .expect("a comment");
        })
    };
    with("nguon_luc", &MONEY, (0, 2), "Số liệu quý I").remarked(
        r#"
cảnh báo[N650]: “Số liệu quý I” ghi “Số liệu quý I”: có vẻ không phải số liệu mà bảng Nguồn lực cần
  --> so.xlsx, T!C1
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp
"#,
        r#"
warning[N650]: “Số liệu quý I” says “Số liệu quý I”: perhaps not the figures that table Nguồn lực is for
  --> so.xlsx, T!C1
  = see whether it is another table; if it is the right one, correct the title or the file's name
"#,
    );
    with("nguon_luc", &MONEY, (1, 2), "Số liệu quý I").remarked(
        r#"
cảnh báo[N269]: ghi chú của “Ngân sách tỉnh” viết “Số liệu quý I”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!C2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “Ngân sách tỉnh” says “Số liệu quý I”, but the row's figures are counted
  --> so.xlsx, T!C2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
    let codes = |case: &Case| {
        let (_, found) = ntm::returns::load(&case.project());
        found.iter().map(|told| told.problem.code()).collect::<Vec<_>>()
    };
    for (rows, at, text, code) in [
        (&MONEY, (0, 2), "chưa được duyệt", "N544"),
        (&MONEY, (1, 1), "chưa duyệt", "N269"),
        (&MONEY, (0, 1), "Số liệu cũ", "N650"),
        (&STATUS, (0, 2), "Số liệu năm 2023", "N650"),
        (&STATUS, (1, 1), "chưa thẩm định", "N269"),
    ] {
        let key = if rows == &MONEY { "nguon_luc" } else { "hien_trang" };
        assert_eq!(codes(&with(key, rows, at, text)), [code], "{text}");
    }
    for (rows, at, text) in [
        (&MONEY, (0, 2), "Số liệu năm 2025"),
        (&MONEY, (1, 2), "Theo Quyết định số 12/QĐ-UBND năm 2024"),
        (&STATUS, (0, 2), "Đánh x vào tiêu chí đạt"),
    ] {
        let key = if rows == &MONEY { "nguon_luc" } else { "hien_trang" };
        assert!(codes(&with(key, rows, at, text)).is_empty(), "{text}");
    }
}
