//! Slips that read as something else: a list pasted below its old version, the column of another period,
//! an amount in another unit, a mark in the row of a neighbour.

use super::Case;
use super::tables::{criteria_down, period, sheet};

#[test]
fn another_version_pasted_below() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách trung ương", "=1000"],
            &["II", "Ngân sách tỉnh", "=300"],
            &["Phương án 2"],
            &["III", "Ngân sách huyện", "=50000"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N232]: không rõ các dòng dưới mục “Phương án 2” có thuộc kế hoạch không
  --> so.xlsx, Bảng!B4
  = ghi “den_dong” trong ntm.yaml để dừng trước mục này, hoặc bỏ qua các dòng bằng “bo_qua”
"#,
        r#"
error[N232]: it is not clear whether the rows below “Phương án 2” belong to the plan
  --> so.xlsx, Bảng!B4
  = stop before it by “den_dong” in ntm.yaml, or ignore the rows by “bo_qua”
"#,
    );
}

#[test]
fn a_line_between_sources() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách trung ương", "=1000"],
            &["II", "Ngân sách tỉnh", "=300"],
            &["", "Xã Hòa An"],
            &["III", "Ngân sách huyện", "=50000"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N231]: dòng “Xã Hòa An” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu
  --> so.xlsx, Bảng!B4
  = nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng
"#,
        r#"
error[N231]: row “Xã Hòa An” has a name alone: the title of a group, or a row without its figures
  --> so.xlsx, Bảng!B4
  = if it is the title of a group, number it I, II in the column TT; if not, fill in the row
"#,
    );
}

const TWO_PERIODS: &[&[&str]] = &[
    &["", "", "", "", "Đơn vị tính: triệu đồng"],
    &["TT", "Nguồn vốn", "Quý I", "", "6 tháng", ""],
    &["", "", "Huy động", "Giải ngân", "Huy động", "Giải ngân"],
    &["I", "Ngân sách huyện", "=100", "=40", "=200", "=90"],
    &["II", "Vốn tín dụng", "=50", "=20", "=80", "=60"],
];

#[test]
fn columns_of_two_periods_are_each_their_own() {
    let case = period("huy_dong", TWO_PERIODS, "").change(
        "ky:\n",
        "ky:\n  - {ky: 2025-Q1, chot: 31/3/2025, huy_dong: {tep: so.xlsx, trang: Bảng}}\n",
    );
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    for said in [
        "kỳ 2025-Q1: huy động 150 triệu đồng, giải ngân 60 triệu đồng",
        "huy động 280 triệu đồng, giải ngân 150 triệu đồng",
    ] {
        assert!(run.stdout.contains(said), "{}", run.stdout);
    }
}

#[test]
fn a_column_of_a_period_that_nobody_reports() {
    period("huy_dong", TWO_PERIODS, "").refused(
        r#"
lỗi[N202]: cột “Quý I / Huy động” không thuộc bảng Huy động nguồn lực
  --> so.xlsx, Bảng!C3
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Quý I / Huy động"]

lỗi[N202]: cột “Quý I / Giải ngân” không thuộc bảng Huy động nguồn lực
  --> so.xlsx, Bảng!D3
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Quý I / Giải ngân"]
"#,
        r#"
error[N202]: column “Quý I / Huy động” does not belong to table Huy động nguồn lực
  --> so.xlsx, Bảng!C3
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["Quý I / Huy động"]

error[N202]: column “Quý I / Giải ngân” does not belong to table Huy động nguồn lực
  --> so.xlsx, Bảng!D3
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["Quý I / Giải ngân"]
"#,
    );
}

#[test]
fn the_column_of_another_period() {
    period(
        "huy_dong",
        TWO_PERIODS,
        ", cot: {thuc_hien: \"Quý I / Huy động\", giai_ngan: \"Quý I / Giải ngân\"}, bo_qua: [6 tháng]",
    )
    .remarked(r#"
cảnh báo[N635]: cột “Quý I” được đọc làm số liệu 6 tháng đầu năm 2025
  --> so.xlsx, Bảng!C3
  = xem cot của bảng có trỏ nhầm sang cột của kỳ khác không; nếu đúng cột, sửa tiêu đề trong trang cho khớp kỳ báo cáo
"#, r#"
warning[N635]: column “Quý I” is read as the figures of 6 tháng đầu năm 2025
  --> so.xlsx, Bảng!C3
  = see whether cot of the table points at the column of another period; if it is the right one, correct its heading in the sheet to the period
"#);
}

const CRITERIA: &[&[&str]] = &[
    &["TT", "Tiêu chí", "Hiện trạng", "Kết quả", "", "Giao năm 2025"],
    &["", "", "", "Quý I", "6 tháng", ""],
    &["=1", "Giao thông", "x", "x", "x", ""],
    &["=2", "Điện", "", "x", "x", "x"],
    &["=3", "Thu nhập", "", "", "x", "x"],
];

#[test]
fn criteria_of_another_period() {
    criteria_down(CRITERIA)
        .change("hien_trang: {tep: so.xlsx, ", "hien_trang: {tep: so.xlsx, bo_qua: [Kết quả], ")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    chot: 31/3/2025\n    hien_trang: {tep: so.xlsx, cot: {dat: \"Kết quả / 6 tháng\"}, bo_qua: [\"Kết quả / Quý I\", Hiện trạng]}\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N635]: cột “6 tháng” được đọc làm số liệu quý I năm 2025
  --> so.xlsx, Tiêu chí!E2
  = xem cot của bảng có trỏ nhầm sang cột của kỳ khác không; nếu đúng cột, sửa tiêu đề trong trang cho khớp kỳ báo cáo
"#, r#"
warning[N635]: column “6 tháng” is read as the figures of quý I năm 2025
  --> so.xlsx, Tiêu chí!E2
  = see whether cot of the table points at the column of another period; if it is the right one, correct its heading in the sheet to the period
"#);
}

const PROJECTS: &[&[&str]] = &[
    &["TT", "Tên dự án", "NSTW (triệu đồng)", "Tổng mức đầu tư (triệu đồng)"],
    &["=1", "Đường A", "=1500", "=3200"],
    &["=2", "Đường B", "=800", "=1450"],
    &["=3", "Nhà văn hóa", "=0.6", "=1200"],
];

#[test]
fn one_amount_in_billions() {
    sheet("du_an", PROJECTS, "").remarked(r#"
cảnh báo[N636]: Dự án: “Nhà văn hóa” 0,6 triệu đồng, các dòng khác cùng cột 800–1.500
  --> so.xlsx, Bảng!C4
  = xem có gõ tỷ đồng thay cho triệu đồng không; nếu đúng thật thì khai vào chap_nhan: [{ma: N636, tai: "Nhà văn hóa", ly_do: "…"}]
"#, r#"
warning[N636]: Dự án: “Nhà văn hóa” has 0,6 triệu đồng, the others of its column 800–1.500
  --> so.xlsx, Bảng!C4
  = check whether it is typed in tỷ (billions) instead of triệu (millions); if it is right, declare it in chap_nhan: [{ma: N636, tai: "Nhà văn hóa", ly_do: "…"}]
"#);
}

#[test]
fn shares_for_amounts() {
    period(
        "cong_trinh",
        &[
            &[
                "TT",
                "Tên công trình",
                "Kế hoạch năm (triệu đồng)",
                "Khối lượng thực hiện",
                "Giải ngân",
            ],
            &["=1", "Đường A", "=1000", "=80", "=500"],
            &["=2", "Cầu B", "=800", "=60", "=300"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N639]: Công trình (6 tháng đầu năm 2025): cột khối lượng thực hiện có lẽ ghi tỷ lệ, không phải số tiền: 80 cạnh kế hoạch 1.000 triệu đồng
  --> so.xlsx, Bảng!D2
  xem thêm: so.xlsx, Bảng!D3
  = ghi số tiền vào cột; nếu cột là tỷ lệ phần trăm thì khai cột ấy trong bo_qua
"#, r#"
warning[N639]: Công trình (6 tháng đầu năm 2025): the column of khối lượng thực hiện seems to have shares, not amounts: 80 beside a plan of 1.000 triệu đồng
  --> so.xlsx, Bảng!D2
  see also: so.xlsx, Bảng!D3
  = write amounts into the column; if it has percentages, name it in bo_qua
"#);
}

#[test]
fn money_without_a_value() {
    period(
        "dan_gop",
        &[
            &["TT", "Hình thức", "Số lượng", "Đơn vị", "Giá trị (triệu đồng)"],
            &["=1", "Tiền mặt", "=100", "triệu đồng", ""],
            &["=2", "Ngày công", "=50", "công", "=10"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N638]: “Tiền mặt” ghi số lượng 100 triệu đồng, cột Giá trị để trống: tổng giá trị chưa có số này
  --> so.xlsx, Bảng!C2
  = số tiền ghi vào cột Giá trị (triệu đồng); Số lượng, Đơn vị dành cho ngày công, m² đất
"#, r#"
warning[N638]: “Tiền mặt” has a quantity of 100 triệu đồng and no value: the sum of values lacks it
  --> so.xlsx, Bảng!C2
  = write money into the column of values (triệu đồng); quantity and unit are for days of work, m² of land
"#);
}

#[test]
fn a_mark_in_the_row_of_a_neighbour() {
    Case::small()
        .change("giao: \"2, 3\"", "giao: \"2\"")
        .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1, 3\"}, {xa: Hòa An, dat: \"1\"}]\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N637]: Tân Lập, quý I năm 2025: tiêu chí số 3 đạt mà không được giao, tiêu chí số 2 được giao thì chưa đạt
  --> ntm.yaml:24:37
   |
24 |     hien_trang: [{xa: Tân Lập, dat: "1, 3"}, {xa: Hòa An, dat: "1"}]
   |                                     ^^^^^^
  xem thêm: ntm.yaml:24:18
  = xem dấu có đặt nhầm dòng, nhầm cột không, ở bảng của kỳ hoặc ở bảng giao; nếu đúng thật thì khai vào chap_nhan: [{ma: N637, tai: "Tân Lập", ly_do: "…"}]
"#, r#"
warning[N637]: Tân Lập, quý I năm 2025: tiêu chí số 3 is met without being assigned, tiêu chí số 2 is assigned and not met
  --> ntm.yaml:24:37
   |
24 |     hien_trang: [{xa: Tân Lập, dat: "1, 3"}, {xa: Hòa An, dat: "1"}]
   |                                     ^^^^^^
  see also: ntm.yaml:24:18
  = check whether a mark slipped into another row or column, in the period's table or among the targets; if it is right, declare it in chap_nhan: [{ma: N637, tai: "Tân Lập", ly_do: "…"}]
"#);
}

#[test]
fn a_source_numbered_as_a_part() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách nhà nước", "=300"],
            &["=1", "Ngân sách trung ương", "=200"],
            &["=2", "Ngân sách tỉnh", "=100"],
            &["=3", "Vốn lồng ghép", "=150"],
            &["II", "Vốn tín dụng", "=50"],
            &["", "Tổng cộng", "=500"],
        ],
        "",
    )
    .refused(r#"
lỗi[N218]: dòng tổng, cột “Kế hoạch năm 2025 (triệu đồng)” ghi 500, cộng các dòng được 350
  --> so.xlsx, Bảng!C7
  xem thêm: so.xlsx, Bảng!B5, C2–C6 (6 ô)
  = theo số thứ tự, dòng “Vốn lồng ghép” được tính là một phần của dòng trên: nếu không phải, sửa số ở cột TT của dòng ấy (như I, II, III); nếu phải, sửa dòng tổng
"#, r#"
error[N218]: the totals row says 500 for “Kế hoạch năm 2025 (triệu đồng)”, its rows add up to 350
  --> so.xlsx, Bảng!C7
  see also: so.xlsx, Bảng!B5, C2–C6 (6 cells)
  = by its number row “Vốn lồng ghép” counts as a part of the row above: if it is none, correct its number in column TT (as in I, II, III); if it is, correct the total
"#);
}

#[test]
fn an_amount_in_the_remark() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)", "Ghi chú"],
            &["I", "Ngân sách trung ương", "=1000", ""],
            &["II", "Vốn lồng ghép", "", "1,5 tỷ đồng"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N535]: Tổng nguồn lực: số cộng chưa đủ, còn để trống: Vốn lồng ghép
  --> so.xlsx, Bảng!B3
  xem thêm: so.xlsx, Bảng!D3
  = ghi chú của dòng ấy là “1,5 tỷ đồng”: nếu đó là số tiền thì ghi vào ô còn trống
"#,
        r#"
warning[N535]: Tổng nguồn lực: the sum is not the whole, not given: Vốn lồng ghép
  --> so.xlsx, Bảng!B3
  see also: so.xlsx, Bảng!D3
  = the row's remark is “1,5 tỷ đồng”: if that is the amount, write it into the blank cell
"#,
    );
}

#[test]
fn hamlets_of_a_title_by_what_the_heading_is_made_of() {
    let case = sheet(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Thôn NTM", "", "Thôn kiểu mẫu", ""],
            &["", "", "", "Đã đạt", "Kế hoạch 2025", "Đã đạt", "Kế hoạch 2025"],
            &["=1", "Tân Lập", "Nà Pài", "x", "", "", "x"],
            &["=2", "Tân Lập", "Nà Tềnh", "", "x", "", ""],
            &["=3", "Hòa An", "Bản Cũ", "x", "", "x", ""],
        ],
        "",
    );
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    let said = "03 thôn (đạt chuẩn 02, giao thêm 01; kiểu mẫu 01, giao thêm 01)";
    assert!(run.stdout.contains(said), "{}", run.stdout);
}
