//! What a commune's form contradicts, and whose it is: told, never read in silence.

use super::returns::{HOA_AN, TAN_LAP, as_sent, case, of_seven};

/// Ticks over the crosses of what was met, crosses at what is not.
#[test]
fn the_marks_it_came_with_written_over() {
    case()
        .tan_lap(&[("E8", "v"), ("E9", "v"), ("E10", "v"), ("E11", "x")])
        .refused(r#"
lỗi[N583]: trong một bảng có cả dấu “x” và dấu “v”: không rõ cả hai đều là đạt hay một dấu là chưa đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”
"#, r#"
error[N583]: one table has both “x” and “v”: both may mean met, or one of them not met
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”
"#);
}

/// The corrected copy no longer marks a criterion.
#[test]
fn a_copy_from_which_something_is_taken() {
    case()
        .slip(TAN_LAP, |form| form.fill(1, "E11", "x").fill(1, "E20", "100").sheet("Phiếu (2)", true).fill(3, "E11", ""))
        .refused(
            r#"
lỗi[N347]: trang “Phiếu (2)” khác trang “Phiếu” ở 1 ô; phiếu chỉ được đọc từ trang “Phiếu”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = giữ một trang: ghi số liệu đúng vào trang “Phiếu” rồi xóa trang kia
"#,
            r#"
error[N347]: sheet “Phiếu (2)” differs from sheet “Phiếu” in 1 cell; the form is read from “Phiếu” only
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = keep one of them: put what is right into “Phiếu” and delete the other sheet
"#,
        );
}

/// The same, where the form itself is hidden.
#[test]
fn the_form_is_hidden_behind_its_copy() {
    let hide = |text: String| text.replacen("name=\"Phiếu\"", "name=\"Phiếu\" state=\"hidden\"", 1);
    case()
        .slip(TAN_LAP, |form| {
            form.fill(1, "E11", "x")
                .sheet("Phiếu (2)", true)
                .fill(3, "E11", "")
                .part("xl/workbook.xml", hide)
        })
        .refused(r#"
lỗi[N347]: trang “Phiếu (2)” khác trang “Phiếu” ở 1 ô; phiếu được đọc từ trang “Phiếu” đang bị ẩn
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = giữ một trang: ghi số liệu đúng vào trang “Phiếu” rồi xóa trang kia
"#, r#"
error[N347]: sheet “Phiếu (2)” differs from sheet “Phiếu” in 1 cell; the form is read from “Phiếu”, which is hidden
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = keep one of them: put what is right into “Phiếu” and delete the other sheet
"#);
}

/// Without data a clerk writes N/A.
#[test]
fn not_available_is_not_met() {
    case().tan_lap(&[("E11", "N/A")]).refused(r#"
lỗi[N659]: “N/A” ở tiêu chí số 4: không rõ là không áp dụng hay chưa có số liệu
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = chưa đạt hoặc chưa có số liệu thì để trống; thật sự không áp dụng với xã thì ghi “KAD”
"#, r#"
error[N659]: “N/A” at criterion 4: not applicable, or no data yet
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = leave it blank if it is not met or there are no data; write “KAD” if it does not apply to the commune
"#);
}

/// A thousand times what the others report, and still within the plan of all.
#[test]
fn amounts_in_thousands() {
    of_seven()
        .amounts(["60000", "50000", "80000", "70000"])
        .change(
            "so_tien: 9000}, {ten: Vốn lồng ghép, so_tien: 9000}",
            "so_tien: 900000}, {ten: Vốn lồng ghép, so_tien: 900000}",
        )
        .refused(r#"
lỗi[N353]: Tân Lập: Ngân sách huyện (huy động): 60.000, trong khi mức giữa của các xã khác là 64 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!F15
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!F16
  = phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]
"#, r#"
error[N353]: Tân Lập: Ngân sách huyện (huy động): 60.000, where the middle one of the other communes has 64 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!F15
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!F16
  = forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]
"#);
}

/// More than all communes are to raise.
#[test]
fn one_commune_beyond_the_plan_of_all() {
    of_seven().amounts(["9500", "50", "80", "70"]).remarked(r#"
cảnh báo[N526]: Tân Lập: Ngân sách huyện (huy động): 9.500, riêng một xã đã hơn kế hoạch năm của tất cả các xã là 9.000 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = số tiền tính bằng triệu đồng: xem có nhầm đơn vị không
"#, r#"
warning[N526]: Tân Lập: Ngân sách huyện (huy động): 9.500 of one commune is more than the year's plan of all, 9.000 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = amounts are in triệu đồng: is it perhaps another unit?
"#);
}

/// All forms together are below a thousandth of the plan.
#[test]
fn every_form_in_billions() {
    of_seven()
        .amounts(["60", "50", "80", "70"])
        .change(
            "so_tien: 9000}, {ten: Vốn lồng ghép, so_tien: 9000}",
            "so_tien: 9000000}, {ten: Vốn lồng ghép, so_tien: 9000000}",
        )
        .remarked(r#"
cảnh báo[N657]: quý I năm 2025: các phiếu cộng lại mới huy động 1.022, chưa bằng một phần nghìn kế hoạch năm của các xã ấy (18.000.000 triệu đồng)
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = phiếu hỏi triệu đồng, có lẽ các xã ghi tỷ đồng: hỏi lại rồi sửa phiếu; nếu đúng thì khai vào chap_nhan

cảnh báo[N610]: Nguồn lực: “Ngân sách huyện” 9.000.000 triệu đồng, lớn gấp nghìn lần mức thường có
  --> ntm.yaml:29:47
   |
29 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 9000000}, {ten: Vốn lồng ghép, so_tien: 9000000}]
   |                                               ^^^^^^^
  xem thêm: ntm.yaml:29:87
  = xem có gõ đồng hoặc nghìn đồng thay cho triệu đồng không; nếu cả cột là đồng thì ghi đơn vị ở tiêu đề cột
"#, r#"
warning[N657]: quý I năm 2025: all forms together mobilised 1.022, less than a thousandth of these communes' plan of the year (18.000.000 million VND)
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = the form asks for triệu đồng, and the communes may have written tỷ: ask them and correct the forms; if it is right, accept it in chap_nhan

warning[N610]: Nguồn lực: “Ngân sách huyện” has 9.000.000 triệu đồng, a thousand times what is usual
  --> ntm.yaml:29:47
   |
29 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 9000000}, {ten: Vốn lồng ghép, so_tien: 9000000}]
   |                                               ^^^^^^^
  see also: ntm.yaml:29:87
  = check whether it is typed in đồng or thousands instead of millions; where the whole column is, name the unit in its heading
"#);
}

/// Part D says that a criterion that is marked is not met.
#[test]
fn words_that_take_a_mark_back() {
    case().tan_lap(&[("E26", "TC3 chưa đạt do sạt lở")]).remarked(
        r#"
cảnh báo[N256]: Tân Lập viết “TC3 chưa đạt do sạt lở”, nhưng phiếu ghi là đạt tiêu chí số 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = hỏi lại xã rồi sửa phiếu hoặc sửa lời ở phần D; lời ấy được in vào báo cáo
"#,
        r#"
warning[N256]: Tân Lập writes “TC3 chưa đạt do sạt lở”, but in its form criterion 3 is marked as met
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = ask the commune, and correct the form or the words of part D, which the report prints
"#,
    );
}

/// Part D counts other criteria than are marked.
#[test]
fn words_that_count_otherwise() {
    case().tan_lap(&[("E26", "Đến nay xã đạt 2/4 tiêu chí")]).remarked(
        r#"
cảnh báo[N649]: Tân Lập viết “Đến nay xã đạt 2/4 tiêu chí”, nhưng phiếu ghi số tiêu chí đạt: 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = hỏi lại xã rồi sửa phiếu hoặc sửa lời ở phần D; lời ấy được in vào báo cáo
"#,
        r#"
warning[N649]: Tân Lập writes “Đến nay xã đạt 2/4 tiêu chí”, but its form states số tiêu chí đạt: 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = ask the commune, and correct the form or the words of part D, which the report prints
"#,
    );
}

/// Part D counts other hamlets than part B.
#[test]
fn words_that_count_other_hamlets() {
    case().tan_lap(&[("E25", "Có 06 thôn đạt chuẩn nông thôn mới")]).remarked(r#"
cảnh báo[N649]: Tân Lập viết “Có 06 thôn đạt chuẩn nông thôn mới”, nhưng phiếu ghi Thôn đạt chuẩn nông thôn mới: 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = hỏi lại xã rồi sửa phiếu hoặc sửa lời ở phần D; lời ấy được in vào báo cáo
"#, r#"
warning[N649]: Tân Lập writes “Có 06 thôn đạt chuẩn nông thôn mới”, but its form states Thôn đạt chuẩn nông thôn mới: 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = ask the commune, and correct the form or the words of part D, which the report prints
"#);
}

/// Part D says in which unit part C is.
#[test]
fn words_of_another_unit() {
    case().tan_lap(&[("E26", "Số liệu phần C tính bằng nghìn đồng")]).refused(r#"
lỗi[N656]: “Số liệu phần C tính bằng nghìn đồng” nói đơn vị tiền khác, còn phiếu được đọc theo triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = đổi các số tiền của phiếu ra triệu đồng rồi xóa lời ấy; số đã là triệu đồng thì chỉ xóa lời ấy
"#, r#"
error[N656]: “Số liệu phần C tính bằng nghìn đồng” names another unit of money, while the form is read in triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = convert the form's amounts to triệu đồng and delete these words; if they are in it already, only delete the words
"#);
}

/// Part D says that the figures are of another time.
#[test]
fn words_of_another_day() {
    case().tan_lap(&[("E26", "Số liệu là của quý II")]).remarked(r#"
cảnh báo[N658]: “Số liệu là của quý II” nói khác: phiếu này được đọc là phiếu chính thức của xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại
"#, r#"
warning[N658]: “Số liệu là của quý II” says otherwise: the form is read as the final one of xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = ask the commune: correct or delete the words if it is the right form, or have it sent again
"#);
}

/// The form was signed by a neighbour.
#[test]
fn another_commune_signs() {
    case()
        .tan_lap(&[("E30", "Hòa An, ngày 15 tháng 3 năm 2025"), ("E31", "CHỦ TỊCH")])
        .refused(r#"
lỗi[N658]: “Hòa An, ngày 15 tháng 3 năm 2025” nói khác: phiếu này được đọc là phiếu chính thức của xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E30
  = hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại
"#, r#"
error[N658]: “Hòa An, ngày 15 tháng 3 năm 2025” says otherwise: the form is read as the final one of xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E30
  = ask the commune: correct or delete the words if it is the right form, or have it sent again
"#);
}

/// The signature is of last year.
#[test]
fn signed_in_another_year() {
    case()
        .tan_lap(&[("E30", "Tân Lập, ngày 15/3/2024"), ("E31", "CHỦ TỊCH")])
        .remarked(r#"
cảnh báo[N658]: “Tân Lập, ngày 15/3/2024” nói khác: phiếu này được đọc là phiếu chính thức của xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E30
  = hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại
"#, r#"
warning[N658]: “Tân Lập, ngày 15/3/2024” says otherwise: the form is read as the final one of xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E30
  = ask the commune: correct or delete the words if it is the right form, or have it sent again
"#);
}

/// Words in capitals below a signature are no signature.
#[test]
fn withdrawn_below_the_signature() {
    case().tan_lap(&[("E30", "CHỦ TỊCH"), ("E31", "HỦY PHIẾU NÀY")]).remarked(r#"
cảnh báo[N658]: “HỦY PHIẾU NÀY” nói khác: phiếu này được đọc là phiếu chính thức của xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E31
  = hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại
"#, r#"
warning[N658]: “HỦY PHIẾU NÀY” says otherwise: the form is read as the final one of xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E31
  = ask the commune: correct or delete the words if it is the right form, or have it sent again
"#);
}

/// Nor is a unit.
#[test]
fn a_unit_below_the_signature() {
    case()
        .tan_lap(&[("E30", "CHỦ TỊCH"), ("B31", "(ĐƠN VỊ: NGHÌN ĐỒNG)")])
        .refused(r#"
lỗi[N656]: “(ĐƠN VỊ: NGHÌN ĐỒNG)” nói đơn vị tiền khác, còn phiếu được đọc theo triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!B31
  = đổi các số tiền của phiếu ra triệu đồng rồi xóa lời ấy; số đã là triệu đồng thì chỉ xóa lời ấy
"#, r#"
error[N656]: “(ĐƠN VỊ: NGHÌN ĐỒNG)” names another unit of money, while the form is read in triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!B31
  = convert the form's amounts to triệu đồng and delete these words; if they are in it already, only delete the words
"#);
}

/// A total in the cell of its words is held against the amounts.
#[test]
fn a_total_within_its_label() {
    case()
        .tan_lap(&[("E20", "100"), ("E21", "200"), ("B22", "Tổng cộng: 900 triệu đồng")])
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “Đã huy động” ghi 900, cộng các dòng được 300
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!B22
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 900 for “Đã huy động”, its rows add up to 300
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!B22
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

/// In other words than the program names files.
#[test]
fn a_file_named_after_another_commune() {
    case()
        .rename(HOA_AN, "phieu thu hai.xlsx")
        .rename(TAN_LAP, "BC NTM xã Hoà An 14-3.xlsx")
        .refused(
            r#"
lỗi[N359]: tệp mang tên Hòa An nhưng là phiếu lập cho Tân Lập
  --> ky/q1/BC NTM xã Hoà An 14-3.xlsx
  = mỗi xã điền vào phiếu của mình; nếu đúng là phiếu của xã ấy thì đổi lại tên tệp
"#,
            r#"
error[N359]: the file is named after Hòa An and holds the form made for Tân Lập
  --> ky/q1/BC NTM xã Hoà An 14-3.xlsx
  = each commune fills in its own form; if it is that commune's, rename the file
"#,
        );
}

/// The form says to whom it is sent.
#[test]
fn made_by_another_office() {
    case()
        .slip(TAN_LAP, |form| {
            form.fill(1, "A2", "Gửi: UBND huyện Khác").fill(2, "D2", "Gửi: UBND huyện Khác")
        })
        .remarked(r#"
cảnh báo[N658]: “Gửi: UBND huyện Khác” nói khác: phiếu này được đọc là phiếu chính thức của xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx
  = hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại
"#, r#"
warning[N658]: “Gửi: UBND huyện Khác” says otherwise: the form is read as the final one of xã Tân Lập, quý I năm 2025
  --> ky/q1/xa-tan-lap.xlsx
  = ask the commune: correct or delete the words if it is the right form, or have it sent again
"#);
}

/// The mail program made a folder of its own: nobody is said to be missing.
#[test]
fn a_form_in_a_folder_below() {
    let case = as_sent();
    let path = case.project().join("ky/q1").join(TAN_LAP);
    let bytes = std::fs::read(&path).expect("the form");
    std::fs::remove_file(path).expect("removed");
    case.nothing_from_hoa_an().file("ky/q1/da nhan/phieu.xlsx", bytes).refused(
        r#"
lỗi[N352]: phiếu của kỳ này không được đọc vì nằm trong thư mục con của “ky/q1/*”
  --> ky/q1/da nhan/phieu.xlsx
  xem thêm: ntm.yaml:24:27
  = chuyển bản đúng của mỗi xã ra thẳng thư mục phiếu; bản cũ thì để ngoài thư mục ấy
"#,
        r#"
error[N352]: a form of this period is not read: it lies in a folder below “ky/q1/*”
  --> ky/q1/da nhan/phieu.xlsx
  see also: ntm.yaml:24:27
  = move each commune's right form up into the folder of forms; keep old ones elsewhere
"#,
    );
}

/// The plan was changed after the form was sent.
#[test]
fn a_form_of_earlier_data_names_its_cells() {
    case()
        .table("giao", "[{xa: Tân Lập, giao: \"4\"}, {xa: Hòa An, giao: \"3\"}]")
        .remarked(r#"
cảnh báo[N328]: phiếu lập từ số liệu khác với số liệu bây giờ của dự án: D9 “x”, nay trống; D10 trống, nay “x”
  --> ky/q1/xa-hoa-an.xlsx
  = sau khi gửi phiếu, kế hoạch hoặc số liệu kỳ trước đã thay đổi (hoặc phiếu kỳ trước về sau): đối chiếu các ô ấy với xã, hoặc lập phiếu mới
"#, r#"
warning[N328]: the form was made of other data than the project has now: D9 “x”, now blank; D10 blank, now “x”
  --> ky/q1/xa-hoa-an.xlsx
  = since it was sent, the plan or the last period changed (or that period's forms came in later): compare these cells with the commune, or make a new form
"#);
}
