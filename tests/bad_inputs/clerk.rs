//! What a clerk of a commune met on the way through a year: names that were emptied, rows and columns
//! that were passed over for another table, hamlets that a period names otherwise than the plan.

use super::tables::{criteria_down, period, sheet};
use super::{Case, document};

type Rows<'a> = &'a [&'a [&'a str]];

fn hamlets(third: &[&str]) -> Case {
    sheet(
        "xom",
        &[
            &["STT", "Tên thôn, bản", "Số hộ", "Thôn NTM đã đạt", "Thôn NTM giao", "Trưởng thôn"],
            &["=1", "Bản Pá Ngừa", "=112", "x", "", "Lò Văn Tướng"],
            &["=2", "Bản Co Mạ", "=76", "", "x", "Lường Văn Ín"],
            third,
            &["=4", "Thôn Tân Lập", "=134", "", "", "Nguyễn Văn Hải"],
        ],
        ", bo_qua: [Trưởng thôn]",
    )
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
    .change("    - {xa: Hòa An, dat: \"1\"}\n", "")
    .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
}

#[test]
fn a_row_whose_name_was_emptied() {
    let case = hamlets(&["=3", "Bản Hua Nậm", "=54", "", "", "Giàng A Sình"]);
    assert_eq!(case.said().0, "");
    for third in [
        &["=3", "", "=54", "", "", "Giàng A Sình"][..],
        &["=3", "", "", "", "", "Giàng A Sình"],
        &["=3"],
        &["", "", "=54", "", "", "Giàng A Sình"],
    ] {
        hamlets(third).refused(
            r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Tên xóm”
  --> so.xlsx, Bảng!B4
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
            r#"
error[N206]: the row has values but its “Tên xóm” is blank
  --> so.xlsx, Bảng!B4
  = fill in the row's name, or clear its values
"#,
        );
    }
}

#[test]
fn a_number_alone_among_tasks() {
    let rows = |third: &'static [&'static str]| -> Case {
        sheet(
            "nhiem_vu",
            &[
                &["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
                &["=1", "Kiện toàn Ban Chỉ đạo", "Phòng Kinh tế", "Quý I"],
                third,
                &["=3", "Rà soát hộ nghèo", "Phòng Kinh tế", "Quý IV"],
                &["=4"],
            ],
            "",
        )
    };
    rows(&["=2"]).refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Nhiệm vụ”
  --> so.xlsx, Bảng!B3
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Nhiệm vụ” is blank
  --> so.xlsx, Bảng!B3
  = fill in the row's name, or clear its values
"#,
    );
}

const WORKS: Rows = &[
    &["", "", "", "", "", "", "Đơn vị: triệu đồng"],
    &[
        "TT",
        "Tên công trình",
        "Nhóm",
        "Tổng mức đầu tư",
        "NSTW",
        "NS tỉnh",
        "Dân góp",
        "Giải ngân",
        "Số hộ",
    ],
    &["=1", "Đường nội bản", "Giao thông", "=500", "=300", "=20", "=10", "=100", "=85"],
];

/// What the table of a period passes over is not passed over by the plan's projects.
#[test]
fn amounts_that_another_table_passes_over() {
    Case::small()
        .book("so.xlsx", &[("Bảng", WORKS), ("K", &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]])])
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    hien_trang: {tep: so.xlsx, trang: K}\n    cong_trinh: {tep: so.xlsx, trang: Bảng, bo_qua: [NSTW, NS tỉnh, Dân góp, Số hộ]}\ndu_lieu:\n",
        )
        .table("du_an", "{tep: so.xlsx, trang: Bảng}")
        .refused(
            r#"
lỗi[N202]: cột “NS tỉnh” không thuộc bảng Dự án, cũng chưa bảng nào khác dùng
  --> so.xlsx, Bảng!F2
  = trang này được đọc làm nhiều bảng: nếu cột ấy là của bảng khác hoặc kỳ khác, xem lại cot của bảng ấy; có lẽ là cot: {von_nsdp: "NS tỉnh"}: đúng thì ghi vào dòng của bảng trong ntm.yaml

lỗi[N202]: cột “Dân góp” không thuộc bảng Dự án, cũng chưa bảng nào khác dùng
  --> so.xlsx, Bảng!G2
  = trang này được đọc làm nhiều bảng: nếu cột ấy là của bảng khác hoặc kỳ khác, xem lại cot của bảng ấy; có lẽ là cot: {von_khac: "Dân góp"}: đúng thì ghi vào dòng của bảng trong ntm.yaml
"#,
            r#"
error[N202]: column “NS tỉnh” does not belong to table Dự án, and no other table uses it
  --> so.xlsx, Bảng!F2
  = the sheet is read as several tables: if the column is another table's or period's, look at cot of that one; perhaps cot: {von_nsdp: "NS tỉnh"}: if so, write it at the table in ntm.yaml

error[N202]: column “Dân góp” does not belong to table Dự án, and no other table uses it
  --> so.xlsx, Bảng!G2
  = the sheet is read as several tables: if the column is another table's or period's, look at cot of that one; perhaps cot: {von_khac: "Dân góp"}: if so, write it at the table in ntm.yaml
"#,
        );
}

const BY_NAME: &str = "    - {xa: Tân Lập, ten: Bản Pá Ngừa, ntm_da_dat: x}\n    - {xa: Tân Lập, ten: Bản Co Mạ, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Đông, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Tây}\n";

fn by_name(rows: Rows) -> Case {
    period("xom", rows, "").change("du_lieu:\n", &format!("du_lieu:\n  xom:\n{BY_NAME}"))
}

const HEAD: &[&str] = &["Xã", "Tên thôn", "Thôn NTM đã đạt"];

#[test]
fn hamlets_of_a_period_against_the_plan_by_name() {
    by_name(&[HEAD, &["Tân Lập", "Bản Pá Ngưa", "x"], &["Tân Lập", "Thôn Mới", ""]])
        .refused(r#"
lỗi[N587]: “Bản Pá Ngưa” không có trong danh sách thôn, xóm của Tân Lập ở kế hoạch
  --> so.xlsx, Bảng!B2
  = có phải “Bản Pá Ngừa”?
  = viết đúng tên như ở bảng xom của du_lieu; nếu là tên mới (đổi tên, sáp nhập) thì sửa tên ở cả hai bảng

cảnh báo[N587]: “Thôn Mới” không có trong danh sách thôn, xóm của Tân Lập ở kế hoạch
  --> so.xlsx, Bảng!B3
  = viết đúng tên như ở bảng xom của du_lieu; nếu là tên mới (đổi tên, sáp nhập) thì sửa tên ở cả hai bảng
"#, r#"
error[N587]: “Bản Pá Ngưa” is not in the plan’s list of hamlets of Tân Lập
  --> so.xlsx, Bảng!B2
  = did you mean “Bản Pá Ngừa”?
  = write the name as table xom of du_lieu has it; correct it in both tables if it is new (renamed, merged)

warning[N587]: “Thôn Mới” is not in the plan’s list of hamlets of Tân Lập
  --> so.xlsx, Bảng!B3
  = write the name as table xom of du_lieu has it; correct it in both tables if it is new (renamed, merged)
"#);
    by_name(&[HEAD, &["Tân Lập", "Bản Pá Ngừa", ""], &["Tân Lập", "Thôn Tây", "x"]])
        .remarked(r#"
cảnh báo[N588]: Bản Pá Ngừa: đầu năm đã đạt chuẩn nông thôn mới, 6 tháng đầu năm 2025 không có
  --> so.xlsx, Bảng!B2
  xem thêm: ntm.yaml:29:26
  = hỏi lại; nếu kỳ này còn đạt thì đánh x vào dòng của thôn ấy, nếu không còn đạt thì nêu tên thôn trong loi_van của kỳ

cảnh báo[N637]: Tân Lập, 6 tháng đầu năm 2025: thôn Tây đạt mà không được giao, thôn Bản Co Mạ, Đông được giao thì chưa đạt
  --> so.xlsx, Bảng!B3
  xem thêm: ntm.yaml:30:26
  xem thêm: ntm.yaml:31:26
  xem thêm: ntm.yaml:32:26
  = xem dấu có đặt nhầm dòng, nhầm cột không, ở bảng của kỳ hoặc ở bảng giao; nếu đúng thật thì khai vào chap_nhan: [{ma: N637, tai: "Tân Lập", ly_do: "…"}]
"#, r#"
warning[N588]: Bản Pá Ngừa had its title (đạt chuẩn nông thôn mới) at đầu năm and has it no more at 6 tháng đầu năm 2025
  --> so.xlsx, Bảng!B2
  see also: ntm.yaml:29:26
  = ask; mark the hamlet’s row if it still has its title, else name the hamlet in the period’s loi_van

warning[N637]: Tân Lập, 6 tháng đầu năm 2025: thôn Tây is met without being assigned, thôn Bản Co Mạ, Đông is assigned and not met
  --> so.xlsx, Bảng!B3
  see also: ntm.yaml:30:26
  see also: ntm.yaml:31:26
  see also: ntm.yaml:32:26
  = check whether a mark slipped into another row or column, in the period's table or among the targets; if it is right, declare it in chap_nhan: [{ma: N637, tai: "Tân Lập", ly_do: "…"}]
"#);
}

const SET: &str = "id: ba-tieu-chi\nten: Bộ tiêu chí thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Điện}\n  - {so: \"3\", ten: Thu nhập}\n  - {so: \"4\", ten: Nhà ở}\n  - {so: \"5\", ten: Y tế}\n";

const DOWN: Rows = &[
    &["TT", "Tên tiêu chí", "Đánh giá", "Kế hoạch 2025"],
    &["=1", "Giao thông", "Đạt", ""],
    &["=2", "Điện", "Chưa đạt", "x"],
    &["2.1", "Lưới điện", "Chưa đạt", ""],
    &["2.2", "Hộ dùng điện", "Chưa đạt", ""],
    &["=3", "Thu nhập", "Chưa đạt", "x"],
    &["=4", "Nhà ở", "Chưa đạt", ""],
    &["4.1", "Nhà tạm", "Chưa đạt", ""],
    &["=5", "Y tế", "Chưa đạt", ""],
];

fn down(status: &str, targets: &str) -> Case {
    criteria_down(DOWN)
        .file("ba-tieu-chi.yaml", SET)
        .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
        .table("hien_trang", &format!("{{tep: so.xlsx, ngay: 31/12/2024{status}}}"))
        .table("giao", &format!("{{tep: so.xlsx{targets}}}"))
}

#[test]
fn a_criterion_that_bo_qua_passes_over() {
    let case = |targets: &str| down(", bo_qua: [4-5, 8]", targets);
    assert_eq!(case(", bo_qua: [4-5, 8]").said().0, "");
    case(", bo_qua: [3-5, 8]").remarked(r#"
cảnh báo[N589]: bo_qua của bảng Giao chỉ tiêu bỏ qua dòng 3, là dòng của tiêu chí số 2 “Điện” và có ghi ở cột được đọc
  --> ntm.yaml:26:33
   |
26 |   giao: {tep: so.xlsx, bo_qua: [3-5, 8]}
   |                                 ^^^
  xem thêm: so.xlsx, Tiêu chí!D3
  = bỏ số dòng ấy khỏi bo_qua, chỉ bỏ qua dòng của các chỉ tiêu
"#, r#"
warning[N589]: bo_qua of table Giao chỉ tiêu passes over row 3, which is that of criterion 2 “Điện” and has something in a column that is read
  --> ntm.yaml:26:33
   |
26 |   giao: {tep: so.xlsx, bo_qua: [3-5, 8]}
   |                                 ^^^
  see also: so.xlsx, Tiêu chí!D3
  = take that row out of bo_qua; pass over rows of indicators only
"#);
}

#[test]
fn rows_of_indicators_of_a_set_without_them() {
    down("", ", bo_qua: [4-5, 8]").refused(r#"
lỗi[N590]: dòng này là của chỉ tiêu số 2.1, nhưng Bộ tiêu chí thử không có chỉ tiêu nào
  --> so.xlsx, Tiêu chí!B4
  tương tự: 2.2; 4.1
  xem thêm: so.xlsx, Tiêu chí!B5, B8 (2 ô)
  = ghi vào bảng hien_trang trong ntm.yaml: bo_qua: [4-5, 8] (đã có bo_qua thì thêm vào trong ngoặc); nếu cần theo dõi từng chỉ tiêu thì dùng bộ tiêu chí riêng của đơn vị có các chỉ tiêu ấy
"#, r#"
error[N590]: this row is that of indicator 2.1, but Bộ tiêu chí thử has no indicators
  --> so.xlsx, Tiêu chí!B4
  likewise: 2.2; 4.1
  see also: so.xlsx, Tiêu chí!B5, B8 (2 cells)
  = write at table hien_trang in ntm.yaml: bo_qua: [4-5, 8] (add to the brackets of a bo_qua that is there); to follow each indicator, use a criteria set of the office's own that has them
"#);
}

/// A line that says how the sheet is filled in is no title of another table.
#[test]
fn sentences_are_no_title() {
    const MARKS: Rows = &[
        &[
            "Tiêu chí nào xã đã đạt thì đánh x. Phải có đủ mọi xã. Ngày chốt số liệu ghi ở khóa ngay.",
        ],
        &["Xã", "1", "2", "3"],
        &["Tân Lập", "x", "", ""],
        &["Hòa An", "x", "", ""],
    ];
    document(&sheet("hien_trang", MARKS, ", ngay: 31/12/2024"));
}
