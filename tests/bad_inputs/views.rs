//! What is read as money, hamlets or one thing and is not: two views of one sum, titles among names, other
//! units, rates, hidden or provisional sheets, and one thing under two names.

use super::Case;
use super::tables::{Rows, period, sheet};

/// The codes of errors and warnings, each once.
fn codes(case: &Case) -> Vec<String> {
    let said = case.run(&["check"], "vi").stderr;
    let mut codes: Vec<String> = Vec::new();
    for line in said.lines() {
        let Some((weight, rest)) = line.split_once('[') else { continue };
        let Some((code, _)) = rest.split_once("]:") else { continue };
        if ["lỗi", "cảnh báo"].contains(&weight) && !codes.iter().any(|own| own == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

const SOURCE: &[&str] = &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"];
const WORK: &[&str] =
    &["TT", "Tên dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)"];
const RAISED: &[&str] = &[
    "TT",
    "Nguồn vốn",
    "Kế hoạch (triệu đồng)",
    "Huy động (triệu đồng)",
    "Giải ngân (triệu đồng)",
];

/// A table of sources with these rows.
fn sources(rows: Rows) -> Case {
    let rows: Vec<&[&str]> = [SOURCE].into_iter().chain(rows.iter().copied()).collect();
    sheet("nguon_luc", &rows, "")
}

fn works(rows: Rows) -> Case {
    let rows: Vec<&[&str]> = [WORK].into_iter().chain(rows.iter().copied()).collect();
    sheet("du_an", &rows, "")
}

fn risen(rows: Rows) -> Case {
    const RISEN: &[&str] = &["TT", "Xã", "Tên thôn", "Quyết định công nhận"];
    let rows: Vec<&[&str]> = [RISEN].into_iter().chain(rows.iter().copied()).collect();
    period("ra_khoi_dbkk", &rows, "")
}

#[test]
fn money_divided_in_two_ways() {
    sources(&[
        &["I", "Phân theo nguồn vốn", "=8150.5"],
        &["1", "NSTW", "=5200"],
        &["2", "Ngân sách tỉnh", "=2950.5"],
        &["II", "Phân theo nội dung", "=8150.5"],
        &["1", "Hạ tầng", "=6000"],
        &["2", "Sản xuất", "=2150.5"],
    ])
    .refused(
        r#"
lỗi[N716]: bảng Nguồn lực: “Phân theo nội dung” và “Phân theo nguồn vốn” là hai cách chia cùng một số vốn, đang được cộng với nhau
  --> so.xlsx, Bảng!B5
  xem thêm: so.xlsx, Bảng!B2
  = chỉ giữ một cách chia, nên là theo nguồn vốn: xóa các dòng kia, hoặc ghi den_dong, bo_qua cho bảng trong ntm.yaml; nếu đúng là hai khoản riêng thì khai vào chap_nhan: [{ma: N716, tai: "Phân theo nội dung", ly_do: "…"}]
"#, r#"
error[N716]: table Nguồn lực: “Phân theo nội dung” and “Phân theo nguồn vốn” are two ways of dividing the same money, and are added up
  --> so.xlsx, Bảng!B5
  see also: so.xlsx, Bảng!B2
  = keep one of them, best that by source: delete the rows of the other, or leave them out by den_dong or bo_qua of the table in ntm.yaml; if they are two sums, declare it in chap_nhan: [{ma: N716, tai: "Phân theo nội dung", ly_do: "…"}]
"#,
    );
}

#[test]
fn whatever_the_ways_are_called() {
    for second in
        ["Theo hợp phần", "Phân theo đơn vị", "Theo tiêu chí", "Chia theo quý", "Nội dung chi"]
    {
        let case = sources(&[
            &["I", "Nguồn vốn", "=8150.5"],
            &["1", "NSTW", "=5200"],
            &["2", "Ngân sách tỉnh", "=2950.5"],
            &["II", second, "=8150.5"],
            &["1", "Hạ tầng", "=6000"],
            &["2", "Sản xuất", "=2150.5"],
        ]);
        assert_eq!(codes(&case), ["N716"], "{second}");
    }
    let results = period(
        "huy_dong",
        &[
            RAISED,
            &["I", "Theo nguồn vốn", "=800", "=400", "=400"],
            &["1", "NSTW", "=800", "=400", "=400"],
            &["II", "Theo nội dung", "=800", "=400", "=400"],
            &["1", "Hạ tầng", "=800", "=400", "=400"],
        ],
        "",
    );
    assert!(codes(&results).contains(&"N716".to_owned()));
}

#[test]
fn sources_that_are_as_much_as_each_other_are_two() {
    let case = sources(&[
        &["I", "Ngân sách trung ương", "=800"],
        &["1", "Đầu tư phát triển", "=500"],
        &["2", "Sự nghiệp", "=300"],
        &["II", "Vốn theo Nghị quyết số 12", "=800"],
        &["1", "Thưởng công trình", "=600"],
        &["2", "Lãi suất", "=200"],
    ]);
    assert_eq!(codes(&case), [""; 0]);
}

#[test]
fn titles_in_a_list_of_hamlets_that_rose() {
    risen(&[
        &["I", "Tân Lập", "Đã ra khỏi", ""],
        &["1", "Tân Lập", "Nà Pài", "12/QĐ-UBND ngày 05/3/2025"],
        &["II", "Hòa An", "Xã Hòa An", ""],
        &["2", "Hòa An", "Nà Cáp", ""],
    ])
    .refused(
        r#"
lỗi[N717]: “Đã ra khỏi” là tiêu đề, không phải tên thôn: bảng Ra khỏi diện đặc biệt khó khăn tính mỗi dòng là một thôn
  --> so.xlsx, Bảng!C2
  = xóa dòng ấy hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; tên xã ghi ở cột Xã của từng thôn; thôn chưa ra khỏi thì không ghi vào bảng này

lỗi[N717]: “Xã Hòa An” là tiêu đề, không phải tên thôn: bảng Ra khỏi diện đặc biệt khó khăn tính mỗi dòng là một thôn
  --> so.xlsx, Bảng!C4
  = xóa dòng ấy hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; tên xã ghi ở cột Xã của từng thôn; thôn chưa ra khỏi thì không ghi vào bảng này
"#, r#"
error[N717]: “Đã ra khỏi” is a title, not a hamlet's name: table Ra khỏi diện đặc biệt khó khăn counts each row as one
  --> so.xlsx, Bảng!C2
  = delete the row or ignore it by “bo_qua” in ntm.yaml; write the commune into the column Xã of each hamlet; leave out hamlets that have not risen yet

error[N717]: “Xã Hòa An” is a title, not a hamlet's name: table Ra khỏi diện đặc biệt khó khăn counts each row as one
  --> so.xlsx, Bảng!C4
  = delete the row or ignore it by “bo_qua” in ntm.yaml; write the commune into the column Xã of each hamlet; leave out hamlets that have not risen yet
"#,
    );
}

#[test]
fn hamlets_below_a_title_that_they_have_not_risen() {
    risen(&[
        &["I", "Đã ra khỏi", "", ""],
        &["1", "Tân Lập", "Nà Pài", "12/QĐ-UBND ngày 05/3/2025"],
        &["II", "Chưa ra khỏi, phấn đấu 2027", "", ""],
        &["2", "Hòa An", "Nà Cáp", ""],
    ])
    .refused(
        r#"
lỗi[N718]: các dòng dưới “Chưa ra khỏi, phấn đấu 2027” (1 dòng) là việc chưa đạt, mà bảng này tính mỗi dòng là đã đạt
  --> so.xlsx, Bảng!B4
  = xóa các dòng ấy, hoặc bỏ qua bằng “den_dong”, “bo_qua” trong ntm.yaml
"#, r#"
error[N718]: what stands below “Chưa ra khỏi, phấn đấu 2027” (rows: 1) is still to come, but each row of this table counts as done
  --> so.xlsx, Bảng!B4
  = delete those rows, or leave them out by “den_dong” or “bo_qua” in ntm.yaml
"#,
    );
}

#[test]
fn hamlets_numbered_as_titles_are_hamlets() {
    let case = risen(&[
        &["I", "Tân Lập", "Nà Pài", "12/QĐ-UBND ngày 05/3/2025"],
        &["II", "Hòa An", "Nà Cáp", "12/QĐ-UBND ngày 05/3/2025"],
    ]);
    assert_eq!(codes(&case), [""; 0]);
}

#[test]
fn some_amounts_a_thousandth_of_the_others() {
    sources(&[
        &["1", "NSTW", "=5.2"],
        &["2", "Ngân sách tỉnh", "=2.15"],
        &["3", "Ngân sách xã", "=1.5"],
        &["4", "Dân góp", "=900"],
        &["5", "Doanh nghiệp", "=850"],
    ])
    .remarked(
        r#"
cảnh báo[N636]: Nguồn lực: “Ngân sách xã” 1,5 triệu đồng, các dòng khác cùng cột 850–900
  --> so.xlsx, Bảng!C4
  xem thêm: so.xlsx, Bảng!C3
  xem thêm: so.xlsx, Bảng!C2
  = xem có gõ tỷ đồng thay cho triệu đồng không; nếu đúng thật thì khai vào chap_nhan: [{ma: N636, tai: "Ngân sách xã", ly_do: "…"}]
"#, r#"
warning[N636]: Nguồn lực: “Ngân sách xã” has 1,5 triệu đồng, the others of its column 850–900
  --> so.xlsx, Bảng!C4
  see also: so.xlsx, Bảng!C3
  see also: so.xlsx, Bảng!C2
  = check whether it is typed in tỷ (billions) instead of triệu (millions); if it is right, declare it in chap_nhan: [{ma: N636, tai: "Ngân sách xã", ly_do: "…"}]
"#,
    );
    let case = works(&[
        &["1", "Đường A", "Tân Lập", "=1.5", "=1.5"],
        &["2", "Đường B", "Hòa An", "=2.3", "=2.3"],
        &["3", "Cầu C", "Hòa An", "=800", "=800"],
    ]);
    assert_eq!(codes(&case), ["N636"]);
}

#[test]
fn a_row_in_thousands() {
    let case = sources(&[
        &["1", "NSTW", "=5200"],
        &["2", "Ngân sách tỉnh", "=2150.5"],
        &["3", "Ngân sách xã", "=500"],
        &["4", "Dân góp", "=850000"],
    ]);
    assert_eq!(codes(&case), ["N610"]);
    let case = works(&[
        &["1", "Đường A", "Tân Lập", "=4200", "=1500"],
        &["2", "Đường B", "Hòa An", "=1200", "=800"],
        &["3", "Cầu C", "Hòa An", "=900000", "=500000"],
    ]);
    assert_eq!(codes(&case), ["N610"]);
}

#[test]
fn amounts_in_dong_below_a_million() {
    sheet(
        "nguon_luc",
        &[
            &["", "", "ĐVT: đồng"],
            &["TT", "Nguồn vốn", "Số tiền"],
            &["1", "NSTW", "=5200"],
            &["2", "Dân góp", "=900"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N709]: cột “Số tiền” tính bằng đồng, mà số lớn nhất chỉ là 5.200 đồng: chưa đến một triệu đồng
  --> so.xlsx, Bảng!C3
  = sửa đơn vị ghi ở tiêu đề cột hoặc phía trên bảng cho đúng với số đã gõ, như “(triệu đồng)”; nếu số gõ sai thì sửa số
"#, r#"
error[N709]: column “Số tiền” is in đồng, but its largest amount is 5.200 đồng: less than a million VND
  --> so.xlsx, Bảng!C3
  = correct the unit in the heading or above the table to that of the amounts, such as “(triệu đồng)”; or correct the amounts
"#,
    );
}

#[test]
fn rates_for_amounts_disbursed() {
    let case = period(
        "huy_dong",
        &[
            RAISED,
            &["1", "NSTW", "=5200", "=2600", "=38.5"],
            &["2", "Ngân sách tỉnh", "=2150.5", "=1200", "=80"],
            &["3", "Dân góp", "=800", "=800", "=100"],
        ],
        "",
    );
    assert_eq!(codes(&case), ["N639"]);
}

#[test]
fn what_is_no_money() {
    sources(&[&["1", "NSTW", "=5200"], &["2", "Nhân dân hiến đất (m2)", "=2500"]]).refused(
        r#"
lỗi[N719]: “Nhân dân hiến đất (m2)” tính bằng m2, không phải tiền, mà đang được cộng như triệu đồng
  --> so.xlsx, Bảng!B3
  = ghi giá trị quy ra tiền và bỏ “m2”; hiện vật, ngày công ghi ở bảng dan_gop (Số lượng, Đơn vị tính, Giá trị)
"#, r#"
error[N719]: “Nhân dân hiến đất (m2)” is counted in m2, which is no money, but is added up as million VND
  --> so.xlsx, Bảng!B3
  = write its value in money and leave out “m2”; gifts in kind and days of work belong into table dan_gop (quantity, unit, value)
"#,
    );
    for name in ["Xi măng (tấn)", "Dân góp (ngày công)", "Hiến đất (m²)"] {
        let case = sources(&[&["1", "NSTW", "=5200"], &["2", name, "=250"]]);
        assert_eq!(codes(&case), ["N719"], "{name}");
    }
    let case = sources(&[&["1", "NSTW", "=5200"], &["2", "Ngày công (500 công)", "=250"]]);
    assert_eq!(codes(&case), [""; 0]);
}

#[test]
fn another_unit_in_a_row_of_yaml() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách tỉnh (tỷ đồng), so_tien: 5}, {ten: Dân góp, so_tien: 8, ghi_chu: tỷ đồng}]")
        .refused(
            r#"
lỗi[N720]: “Ngân sách tỉnh (tỷ đồng)” nói đơn vị khác, còn số tiền trong YAML được đọc theo triệu đồng
  --> ntm.yaml:32:21
   |
32 |   nguon_luc: [{ten: Ngân sách tỉnh (tỷ đồng), so_tien: 5}, {ten: Dân góp, so_tien: 8, ghi_chu: tỷ đồ…
   |                     ^^^^^^^^^^^^^^^^^^^^^^^^
  = đổi số ra triệu đồng, rồi bỏ đơn vị khỏi dòng ấy

lỗi[N720]: “Dân góp” ghi “tỷ đồng”: đơn vị khác, còn số tiền trong YAML được đọc theo triệu đồng
  --> ntm.yaml:32:96
   |
32 | …uon_luc: [{ten: Ngân sách tỉnh (tỷ đồng), so_tien: 5}, {ten: Dân góp, so_tien: 8, ghi_chu: tỷ đồng}]
   |                                                                                             ^^^^^^^
  = đổi số ra triệu đồng, rồi bỏ đơn vị khỏi dòng ấy
"#,
            r#"
error[N720]: “Ngân sách tỉnh (tỷ đồng)” names another unit, while amounts in YAML are read in triệu đồng
  --> ntm.yaml:32:21
   |
32 |   nguon_luc: [{ten: Ngân sách tỉnh (tỷ đồng), so_tien: 5}, {ten: Dân góp, so_tien: 8, ghi_chu: tỷ đồ…
   |                     ^^^^^^^^^^^^^^^^^^^^^^^^
  = convert the amount to triệu đồng and take the unit out of that row

error[N720]: “Dân góp” says “tỷ đồng”: another unit, while amounts in YAML are read in triệu đồng
  --> ntm.yaml:32:96
   |
32 | …uon_luc: [{ten: Ngân sách tỉnh (tỷ đồng), so_tien: 5}, {ten: Dân góp, so_tien: 8, ghi_chu: tỷ đồng}]
   |                                                                                             ^^^^^^^
  = convert the amount to triệu đồng and take the unit out of that row
"#,
        );
}

#[test]
fn an_amount_in_the_name_of_its_source() {
    sources(&[&["1", "NSTW", "=5200"], &["2", "Vốn tín dụng: 900 tỷ đồng", "=900"]]).remarked(
        r#"
cảnh báo[N633]: tên “Vốn tín dụng: 900 tỷ đồng” nêu số tiền khác số của dòng là 900 triệu đồng
  --> so.xlsx, Bảng!B3
  = sửa số hoặc ghi chú cho khớp; nếu là hai số khác nhau, viết rõ trong ghi chú số ấy là gì
"#, r#"
warning[N633]: the name “Vốn tín dụng: 900 tỷ đồng” says another amount than its row, which has 900 million VND
  --> so.xlsx, Bảng!B3
  = make the amount and the remark agree; if they are two amounts, say in the remark what the other is
"#,
    );
}

#[test]
fn a_sheet_that_is_hidden_is_not_taken_by_chance() {
    let book = |hidden: bool| {
        let mut book = rust_xlsxwriter::Workbook::new();
        for name in ["Nguồn lực", "Nguồn lực 2025", "Khác"] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).expect("a name");
            for (column, text) in (0u16..).zip(SOURCE) {
                sheet.write(0, column, *text).expect("a heading");
            }
            sheet.write(1, 1, "NSTW").expect("a name");
            sheet.write(1, 2, 5200).expect("an amount");
            if hidden && name == "Nguồn lực" {
                sheet.set_hidden(true);
            }
            if name == "Nguồn lực 2025" {
                sheet.set_active(true);
            }
        }
        book.save_to_buffer().expect("a workbook")
    };
    let case = |hidden| Case::small().file("so.xlsx", book(hidden)).table("nguon_luc", "so.xlsx");
    assert_eq!(codes(&case(false)), [""; 0]);
    case(true).refused(
        r#"
lỗi[N112]: bảng tính có nhiều trang, chưa nói dùng trang nào; có: “Nguồn lực”, “Nguồn lực 2025”, “Khác”
  --> ntm.yaml:32:14
   |
32 |   nguon_luc: so.xlsx
   |              ^^^^^^^
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
"#, r#"
error[N112]: the workbook has several sheets and none is named; it has “Nguồn lực”, “Nguồn lực 2025”, “Khác”
  --> ntm.yaml:32:14
   |
32 |   nguon_luc: so.xlsx
   |              ^^^^^^^
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
"#,
    );
}

#[test]
fn a_sheet_called_as_a_draft() {
    let case = |name: &str| {
        let rows: Rows = &[SOURCE, &["1", "NSTW", "=5200"]];
        let table = format!("{{tep: so.xlsx, trang: \"{name}\"}}");
        Case::small().book("so.xlsx", &[(name, rows)]).table("nguon_luc", &table)
    };
    case("Phương án 1").remarked(
        r#"
cảnh báo[N722]: trang “Phương án 1” có tên của bản nháp hoặc một phương án (“Phương án 1”), đang được đọc làm bảng Nguồn lực
  --> so.xlsx, Phương án 1
  = nếu là trang chính thức, đổi tên trang; nếu không, ghi trang đúng ở “trang” trong ntm.yaml
"#, r#"
warning[N722]: sheet “Phương án 1” is called as a draft or one of several versions (“Phương án 1”), and is read as table Nguồn lực
  --> so.xlsx, Phương án 1
  = rename the sheet if its figures are final; if not, name the right one by “trang” in ntm.yaml
"#,
    );
    for name in ["Nháp", "Bỏ", "Vốn PA2"] {
        assert_eq!(codes(&case(name)), ["N722"], "{name}");
    }
    for name in ["Nhập liệu", "Vốn", "Nguồn lực"] {
        assert_eq!(codes(&case(name)), [""; 0], "{name}");
    }
}

#[test]
fn two_versions_of_a_plan_are_not_added() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)", "Kế hoạch đã giao (triệu đồng)"],
            &["1", "NSTW", "=5200", "=5000"],
            &["2", "Ngân sách tỉnh", "=300", "=250"],
        ],
        ", cot: {so_tien: [C, D]}",
    )
    .refused(
        r#"
lỗi[N723]: cột “Kế hoạch năm 2025 (triệu đồng)” và “Kế hoạch đã giao (triệu đồng)” là hai số của cùng một khoản tiền, hoặc cột sau là phần của cột trước: cộng lại là tính hai lần
  --> so.xlsx, Bảng!D1
  xem thêm: so.xlsx, Bảng!C1
  = trong cot của bảng chỉ giữ cột cần đọc, cột kia ghi vào bo_qua; nếu đúng là hai khoản riêng, đổi tiêu đề cho rõ khoản nào
"#, r#"
error[N723]: columns “Kế hoạch năm 2025 (triệu đồng)” and “Kế hoạch đã giao (triệu đồng)” are two figures of the same money, or the second is a part of the first: added up it counts twice
  --> so.xlsx, Bảng!D1
  see also: so.xlsx, Bảng!C1
  = in cot of the table keep the column that is wanted and name the other in bo_qua; if they are two sums, say in their headings which
"#,
    );
}

#[test]
fn a_part_of_the_money_that_is_passed_over() {
    let case = |more| {
        sheet(
            "nguon_luc",
            &[
                &["TT", "Nguồn vốn", "Vốn năm 2025 (triệu đồng)", "Vốn năm 2025 (triệu đồng)"],
                &["", "", "ĐTPT", "Sự nghiệp"],
                &["1", "NSTW", "=5200", "=500"],
                &["2", "Ngân sách tỉnh", "=300", "=250"],
            ],
            more,
        )
    };
    case(", cot: {so_tien: C}, bo_qua: [D]").remarked(
        r#"
cảnh báo[N724]: chỉ đọc cột “Vốn năm 2025 (triệu đồng) / ĐTPT”, bỏ qua “Vốn năm 2025 (triệu đồng) / Sự nghiệp”: số tiền đọc được chỉ là một phần
  --> so.xlsx, Bảng!D2
  xem thêm: so.xlsx, Bảng!C2
  = nếu cần cả hai phần, kê cả hai cột cho cùng một khóa trong cot, máy cộng lại: {khóa: [cột này, cột kia]}
"#, r#"
warning[N724]: only column “Vốn năm 2025 (triệu đồng) / ĐTPT” is read and “Vốn năm 2025 (triệu đồng) / Sự nghiệp” is passed over: the amounts are a part of the money
  --> so.xlsx, Bảng!D2
  see also: so.xlsx, Bảng!C2
  = if both parts are wanted, name both columns for one key in cot, and they are added up: {key: [one, the other]}
"#,
    );
    assert_eq!(codes(&case(", cot: {so_tien: [C, D]}")), [""; 0]);
}

#[test]
fn one_source_by_two_names() {
    sources(&[
        &["1", "Ngân sách trung ương", "=5200"],
        &["2", "NSTW", "=800"],
        &["3", "Ngân sách tỉnh", "=300"],
        &["4", "Ngân sách cấp tỉnh", "=200"],
        &["5", "Vốn sự nghiệp (trong NSTW)", "=100"],
    ])
    .remarked(
        r#"
cảnh báo[N564]: bảng Nguồn lực có hai dòng “Ngân sách trung ương” = “NSTW”, đang cộng với nhau
  --> so.xlsx, Bảng!B3
  xem thêm: so.xlsx, Bảng!B2
  = gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau

cảnh báo[N564]: bảng Nguồn lực có hai dòng “Ngân sách tỉnh” = “Ngân sách cấp tỉnh”, đang cộng với nhau
  --> so.xlsx, Bảng!B5
  xem thêm: so.xlsx, Bảng!B4
  = gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau

cảnh báo[N677]: “Vốn sự nghiệp (trong NSTW)” đứng ngang với “Ngân sách trung ương” và được cộng riêng: nếu là phần của nguồn ấy thì bị tính hai lần
  --> so.xlsx, Bảng!B6
  xem thêm: so.xlsx, Bảng!B2
  = nếu là phần của nguồn ở trên, gạch đầu dòng “- ” hoặc đánh số 1, 2 dưới I; nếu đúng là nguồn riêng thì khai vào chap_nhan: [{ma: N677, tai: "Vốn sự nghiệp (trong NSTW)", ly_do: "…"}]
"#, r#"
warning[N564]: table Nguồn lực has two rows “Ngân sách trung ương” = “NSTW”, which are added up
  --> so.xlsx, Bảng!B3
  see also: so.xlsx, Bảng!B2
  = make them one row, leave one out, or tell them apart by their names

warning[N564]: table Nguồn lực has two rows “Ngân sách tỉnh” = “Ngân sách cấp tỉnh”, which are added up
  --> so.xlsx, Bảng!B5
  see also: so.xlsx, Bảng!B4
  = make them one row, leave one out, or tell them apart by their names

warning[N677]: “Vốn sự nghiệp (trong NSTW)” stands beside “Ngân sách trung ương” and is added apart: if it is a part of that source, it counts twice
  --> so.xlsx, Bảng!B6
  see also: so.xlsx, Bảng!B2
  = where it is a part of the source above, begin it with “- ” or number it 1, 2 below I; where it is a source of its own, declare it in chap_nhan: [{ma: N677, tai: "Vốn sự nghiệp (trong NSTW)", ly_do: "…"}]
"#,
    );
}

#[test]
fn one_work_in_two_rows() {
    let case = works(&[
        &["1", "Kênh Huổi Hốc", "Tân Lập", "=500", "=100"],
        &["2", "Kênh huổi hốc", "Tân Lập", "=600", "=200"],
    ]);
    assert_eq!(codes(&case), ["N564"]);
    let case = works(&[
        &["1", "Đường trục thôn", "Tân Lập", "=500", "=100"],
        &["2", "Đường trục thôn", "Hòa An", "=600", "=200"],
    ]);
    assert_eq!(codes(&case), [""; 0]);
}

#[test]
fn one_hamlet_by_two_numbers() {
    let hamlets = |second: &str| {
        sheet(
            "xom",
            &[
                &["TT", "Xã", "Tên thôn", "Xóm NTM đã đạt", "Xóm NTM giao thêm"],
                &["1", "Tân Lập", "Nậm Sum 1", "x", ""],
                &["2", "Tân Lập", second, "", "x"],
                &["3", "Hòa An", "Nậm Sum 1", "", "x"],
            ],
            "",
        )
    };
    for second in ["Nậm Sum 01", "Nậm Sum1", "Nậm Sum số 1", "Nậm Sum I"] {
        assert_eq!(codes(&hamlets(second)), ["N632"], "{second}");
    }
    assert_eq!(codes(&hamlets("Nậm Sum 2")), [""; 0]);
}
