//! What an office says beside its figures in passing, in a remark, a comment, a title, a legend or a total, by
//! which they are others than they are read as.

use super::{Case, sheet};

/// The small project's report with a table of the period in a sheet.
fn of_period(table: &str, rows: &[&[&str]]) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change(
            "du_lieu:\n",
            &format!("ky:\n  - ky: 2025-Q1\n    chot: 31/3/2025\n{table}du_lieu:\n"),
        )
        .book("b.xlsx", &[("B", rows)])
}

/// Nothing is said of a project.
fn is_sound(case: &Case) {
    let (_, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
}

const HAMLETS: &[&str] =
    &["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao năm 2025", "Ghi chú"];

#[test]
fn hamlets_that_merge_or_are_asked_for() {
    sheet(
        "xom",
        &[
            &["DANH SÁCH THÔN SAU SÁP NHẬP CÒN 02 THÔN"],
            HAMLETS,
            &["=1", "Tân Lập", "Bản Cuôn", "x", "", "Đang sáp nhập"],
            &["=2", "Tân Lập", "Nà Han", "x", "", "Đề nghị công nhận"],
            &["=3", "Hòa An", "Pác Bó", "", "x", "Thuộc xã khác"],
        ],
    )
    .remarked(r#"
cảnh báo[N767]: “DANH SÁCH THÔN SAU SÁP NHẬP CÒN 02 THÔN” ghi 2, bảng có 3: có thể bảng là của lúc trước sáp nhập
  --> b.xlsx, B!A1
  = bảng phải là các đơn vị hiện nay: sửa các dòng; nếu việc ấy chưa có hiệu lực, bỏ câu này khỏi trang

cảnh báo[N269]: ghi chú của “Bản Cuôn” viết “Đang sáp nhập”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!F3
  xem thêm: b.xlsx, B!F4–F5 (2 ô)
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N767]: “DANH SÁCH THÔN SAU SÁP NHẬP CÒN 02 THÔN” says 2, the table has 3: perhaps it is of before the merger
  --> b.xlsx, B!A1
  = the table is to have the units of today: correct its rows; if the merger is still to come, take the words out of the sheet

warning[N269]: the remark on “Bản Cuôn” says “Đang sáp nhập”, but the row's figures are counted
  --> b.xlsx, B!F3
  see also: b.xlsx, B!F4–F5 (2 cells)
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
}

#[test]
fn hamlets_as_they_are_after_a_merger() {
    is_sound(&sheet(
        "xom",
        &[
            &["DANH SÁCH THÔN SAU SÁP NHẬP CÒN 03 THÔN"],
            HAMLETS,
            &["=1", "Tân Lập", "Bản Cuôn", "x", "", "Sáp nhập từ 2 thôn"],
            &["=2", "Tân Lập", "Nà Han", "x", "", "Mới thành lập"],
            &["=3", "Hòa An", "Pác Bó", "", "x", "Thôn ĐBKK"],
        ],
    ));
}

#[test]
fn works_that_leave_the_list() {
    sheet(
        "du_an",
        &[
            &["DANH MỤC CÔNG TRÌNH ĐIỀU CHỈNH RA NĂM 2025"],
            &["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)", "Ghi chú"],
            &["=1", "Đường A", "=900", "=500", "Điều chỉnh ra khỏi danh mục"],
            &["=2", "Cầu B", "=800", "=400", "Dự phòng"],
        ],
    )
    .refused(r#"
cảnh báo[N650]: “DANH MỤC CÔNG TRÌNH ĐIỀU CHỈNH RA NĂM 2025” ghi “điều chỉnh ra”: có vẻ không phải số liệu mà bảng Dự án cần
  --> b.xlsx, B!A1
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp

lỗi[N249]: dòng “Đường A” ghi “Điều chỉnh ra khỏi danh mục”: không rõ có thuộc kế hoạch không
  --> b.xlsx, B!B3
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi

cảnh báo[N269]: ghi chú của “Cầu B” viết “Dự phòng”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!E4
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#, r#"
warning[N650]: “DANH MỤC CÔNG TRÌNH ĐIỀU CHỈNH RA NĂM 2025” says “điều chỉnh ra”: perhaps not the figures that table Dự án is for
  --> b.xlsx, B!A1
  = see whether it is another table; if it is the right one, correct the title or the file's name

error[N249]: row “Đường A” says “Điều chỉnh ra khỏi danh mục”: it is not clear whether it belongs to the plan
  --> b.xlsx, B!B3
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words

warning[N269]: the remark on “Cầu B” says “Dự phòng”, but the row's figures are counted
  --> b.xlsx, B!E4
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#);
}

#[test]
fn marks_of_which_a_title_says_otherwise() {
    sheet(
        "hien_trang",
        &[
            &["KẾT QUẢ TIÊU CHÍ CÁC XÃ (Xã đạt ghi 0)"],
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "=1", "=0", "=0"],
            &["=2", "Hòa An", "=1", "=0", "=0"],
        ],
    )
    .refused(r#"
lỗi[N264]: “KẾT QUẢ TIÊU CHÍ CÁC XÃ (Xã đạt ghi 0)” giải thích ô trống khác với bảng này: ở đây ô trống là chưa đạt
  --> b.xlsx, B!A1
  = ghi dấu x vào tiêu chí đạt, để trống tiêu chí chưa đạt; nếu bảng đúng là như vậy, sửa dòng chữ ấy
"#, r#"
error[N264]: “KẾT QUẢ TIÊU CHÍ CÁC XÃ (Xã đạt ghi 0)” explains blanks otherwise; this table reads them as not met
  --> b.xlsx, B!A1
  = mark what is met and leave blank what is not; if the table is just that, correct the words
"#);
}

#[test]
fn marks_of_another_set() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "x", "", ""],
            &["=2", "Hòa An", "x", "", ""],
            &[],
            &["", "Ghi chú: áp dụng đối với xã NTM nâng cao"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N277]: “Ghi chú: áp dụng đối với xã NTM nâng cao” không giống tiêu đề của bảng Hiện trạng
  --> b.xlsx, B!B5
  = kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang
"#,
        r#"
warning[N277]: “Ghi chú: áp dụng đối với xã NTM nâng cao” is not what table Hiện trạng is called
  --> b.xlsx, B!B5
  = see whether the right sheet is named; if it is, correct the sheet's title
"#,
    );
}

#[test]
fn amounts_that_a_remark_puts_into_another_unit() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"],
            &["=1", "Ngân sách tỉnh", "=700", ""],
            &["=2", "Vốn tín dụng", "=3", "số này là tỷ"],
            &["=3", "Dân góp", "=30", "không huy động được"],
        ],
    )
    .refused(r#"
cảnh báo[N269]: ghi chú của “Dân góp” viết “không huy động được”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!D4
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú

lỗi[N240]: “số này là tỷ” nói đơn vị khác, còn số tiền ở đây được đọc theo triệu đồng
  --> b.xlsx, B!D3
  = ghi đơn vị đúng vào tiêu đề cột tiền, như “(triệu đồng)”, và sửa chỗ ghi khác
"#, r#"
warning[N269]: the remark on “Dân góp” says “không huy động được”, but the row's figures are counted
  --> b.xlsx, B!D4
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark

error[N240]: “số này là tỷ” names another unit, while the amounts here are read in triệu đồng
  --> b.xlsx, B!D3
  = write the right unit into the heading of the amounts, such as “(triệu đồng)”, and correct the other place
"#);
}

#[test]
fn offices_that_do_it_no_more() {
    sheet(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Tiêu chí phụ trách", "Ghi chú"],
            &["=1", "Phòng Kinh tế", "1, 2", "Phối hợp Công an xã"],
            &["=2", "Phòng Văn hóa", "=3", "Đã chuyển Phòng Kinh tế"],
        ],
    )
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Phòng Văn hóa” viết “Đã chuyển Phòng Kinh tế”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!D3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Phòng Văn hóa” says “Đã chuyển Phòng Kinh tế”, but the row's figures are counted
  --> b.xlsx, B!D3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
}

#[test]
fn a_total_that_counts_in_another_column() {
    sheet(
        "xa",
        &[
            &["TT", "Tên xã", "Loại", "Mục tiêu năm"],
            &["=1", "Tân Lập", "xã", "đạt chuẩn"],
            &["=2", "Hòa An", "xã", "tăng tiêu chí"],
            &["", "Tổng cộng", "3 đơn vị", ""],
        ],
    )
    .refused(
        r#"
lỗi[N678]: dòng “3 đơn vị” ghi 3, đếm trong bảng được 2
  --> b.xlsx, B!C4
  = xem bảng thiếu hay thừa dòng nào; nếu bảng đúng, sửa số ở dòng tổng
"#,
        r#"
error[N678]: row “3 đơn vị” says 3, the table has 2
  --> b.xlsx, B!C4
  = see which row is missing or too many; if the table is right, correct the number in the total
"#,
    );
}

#[test]
fn hamlets_that_a_period_adds() {
    of_period(
        "    xom: {tep: b.xlsx, trang: B}\n",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM trong quý I"],
            &["=1", "Tân Lập", "=5", "=1"],
            &["=2", "Hòa An", "=4", "=1"],
        ],
    )
    .refused(r#"
lỗi[N202]: cột “Thôn đạt chuẩn NTM trong quý I” không thuộc bảng Xóm
  --> b.xlsx, B!D1
  = có lẽ là cot: {ntm_da_dat: "Thôn đạt chuẩn NTM trong quý I"}: đúng thì ghi vào dòng của bảng trong ntm.yaml; đúng là cột thừa mới kê nó vào bo_qua
"#, r#"
error[N202]: column “Thôn đạt chuẩn NTM trong quý I” does not belong to table Xóm
  --> b.xlsx, B!D1
  = perhaps cot: {ntm_da_dat: "Thôn đạt chuẩn NTM trong quý I"}: if so, write it at the table in ntm.yaml; name a column in bo_qua only where it is not needed
"#);
}

#[test]
fn debts_in_dispute() {
    of_period(
        "    no_dong: {tep: b.xlsx, trang: B}\n",
        &[
            &[
                "TT",
                "Công trình",
                "Giá trị quyết toán (triệu đồng)",
                "Đã thanh toán (triệu đồng)",
                "Ghi chú",
            ],
            &["=1", "Đường A", "=500", "=300", "Đang tranh chấp"],
            &["=2", "Cầu B", "=400", "=300", "Đã xóa nợ"],
            &["=3", "Chợ C", "=400", "=300", "Trả trong năm"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Đường A” viết “Đang tranh chấp”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!E2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N269]: ghi chú của “Cầu B” viết “Đã xóa nợ”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!E3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Đường A” says “Đang tranh chấp”, but the row's figures are counted
  --> b.xlsx, B!E2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N269]: the remark on “Cầu B” says “Đã xóa nợ”, but the row's figures are counted
  --> b.xlsx, B!E3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
}

/// A commune's sheet: criteria below each other, two periods beside each other.
fn of_two_periods(title: &[&str]) -> Case {
    let periods = "    hien_trang: {tep: b.xlsx, trang: B}\n  - ky: 2025-6T\n    chot: 30/6/2025\n    \
                   hien_trang: {tep: b.xlsx, trang: B}\n";
    of_period(
        periods,
        &[
            &["UBND XÃ TÂN LẬP"],
            title,
            &["TT", "Tên tiêu chí", "Kết quả quý I/2025", "Kết quả 6 tháng đầu năm 2025"],
            &["=1", "Giao thông", "Đạt", "Đạt"],
            &["=2", "Điện", "Chưa đạt", "Đạt"],
            &["=3", "Thu nhập", "Chưa đạt", "Chưa đạt"],
        ],
    )
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
    .table("hien_trang", "[{xa: Tân Lập, dat: \"1\"}]")
    .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]")
}

#[test]
fn each_period_takes_the_column_of_its_name() {
    let case = of_two_periods(&["THEO DÕI TIÊU CHÍ NĂM 2025"]);
    let run = case.run(&["check"], "vi");
    let lines: Vec<&str> = run.stdout.lines().chain(run.stderr.lines()).collect();
    for (period, met) in [("2025-Q1", "01"), ("2025-6T", "02")] {
        let read = format!("kỳ {period}: 01 xã đạt {met} tiêu chí");
        assert!(lines.iter().any(|line| line.contains(&read)), "{read}: {lines:#?}");
    }
}

#[test]
fn a_column_that_is_another_period_s() {
    of_two_periods(&["THEO DÕI TIÊU CHÍ", "", "Kỳ trước"]).remarked(r#"
cảnh báo[N650]: “Kỳ trước” ghi “kỳ trước”: có vẻ không phải số liệu mà bảng Hiện trạng cần
  --> b.xlsx, B!C2
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
warning[N650]: “Kỳ trước” says “kỳ trước”: perhaps not the figures that table Hiện trạng is for
  --> b.xlsx, B!C2
  = see whether it is another table; if it is the right one, correct the title or the file's name

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
}

#[test]
fn a_title_of_another_commune_below_the_own_letterhead() {
    of_two_periods(&["THEO DÕI TIÊU CHÍ XÃ KHE LẠNH NĂM 2025"]).remarked(r#"
cảnh báo[N539]: “THEO DÕI TIÊU CHÍ XÃ KHE LẠNH NĂM 2025” ghi xã Khe Lạnh, nhưng bảng Hiện trạng ở đây là của xã Tân Lập
  --> b.xlsx, B!A2
  = xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
warning[N539]: “THEO DÕI TIÊU CHÍ XÃ KHE LẠNH NĂM 2025” names xã Khe Lạnh, but table Hiện trạng here is of xã Tân Lập
  --> b.xlsx, B!A2
  = see whether the sheet or file is another unit's; if it is the right one, correct the name there

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
}

#[test]
fn a_source_that_has_another_in_it() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"],
            &["=1", "Ngân sách tỉnh", "=700", "Đã bao gồm ngân sách huyện"],
            &["=2", "Ngân sách huyện", "=300", ""],
            &["=3", "Vốn tín dụng", "=30", "Gồm cả lãi vay"],
        ],
    )
    .refused(r#"
lỗi[N585]: dòng “Ngân sách tỉnh” ghi “Đã bao gồm ngân sách huyện”: số tiền đã tính ở chỗ khác hoặc phải trừ đi, cộng vào là sai tổng
  --> b.xlsx, B!D2
  = bỏ qua dòng ấy bằng “bo_qua” trong ntm.yaml, hoặc ghi số còn phải cộng; nếu lời ghi không đúng thì xóa lời ấy
"#, r#"
error[N585]: row “Ngân sách tỉnh” says “Đã bao gồm ngân sách huyện”: its amount is counted elsewhere or taken off, to add it would be wrong
  --> b.xlsx, B!D2
  = ignore the row by “bo_qua” in ntm.yaml, or write the amount that is still to be added; delete the words if they do not hold
"#);
}

#[test]
fn titles_that_a_remark_puts_into_a_later_year() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Danh hiệu", "Ghi chú"],
            &["=1", "Tân Lập", "NTM", "Đạt chuẩn năm 2027"],
            &["=2", "Hòa An", "NTM", "Phấn đấu đạt chuẩn nâng cao năm 2027"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Đạt chuẩn năm 2027”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!D2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N507]: Tân Lập: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số 2, 3
  --> ntm.yaml:24:12
   |
24 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  xem thêm: b.xlsx, B!C2

cảnh báo[N507]: Hòa An: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số 2, 3
  --> ntm.yaml:25:12
   |
25 |     - {xa: Hòa An, dat: "1"}
   |            ^^^^^^
  xem thêm: b.xlsx, B!C3
"#,
        r#"
warning[N269]: the remark on “Tân Lập” says “Đạt chuẩn năm 2027”, but the row's figures are counted
  --> b.xlsx, B!D2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N507]: Tân Lập is recognised but does not meet criteria 2, 3
  --> ntm.yaml:24:12
   |
24 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  see also: b.xlsx, B!C2

warning[N507]: Hòa An is recognised but does not meet criteria 2, 3
  --> ntm.yaml:25:12
   |
25 |     - {xa: Hòa An, dat: "1"}
   |            ^^^^^^
  see also: b.xlsx, B!C3
"#,
    );
}

/// A hamlet that is called as its commune is not what the commune's committee is called after.
#[test]
fn works_of_a_commune_with_a_hamlet_of_its_name() {
    let told = |place: &str| {
        let case = Case::small()
            .table("xa", "[{ten: Tân Lập}]")
            .table("hien_trang", "[{xa: Tân Lập, dat: \"1\"}]")
            .table("giao", "[{xa: Tân Lập, giao: \"2\"}]")
            .table("xom", "[{ten: Tân Lập, ntm_giao: x}, {ten: Khau Slin}, {ten: Nà Han}]")
            .table("du_an", &format!("[{{ten: Nhà văn hóa thôn Khau Slin, chu_dau_tu: UBND xã Tân Lập, dia_diem: {place}, nstw: 100}}]"));
        case.run(&["check", "--messages", "short"], "vi").stderr.matches("[N698]").count()
    };
    assert_eq!([told("thôn Khau Slin"), told("thôn Nà Han")], [0, 1]);
}
