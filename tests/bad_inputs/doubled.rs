//! What would count twice without a word: rows that are sums of others, works in several rows; and what
//! stands in the titles of groups, which no row takes over.

use rust_xlsxwriter::{Formula, Workbook};

use super::Case;
use super::tables::checked;

/// The small project with a sheet for a table.
fn sheet(key: &str, rows: &[&[&str]]) -> Case {
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

const SOURCES: &[&str] = &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"];
const PROJECTS: &[&str] =
    &["TT", "Tên dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)"];

/// Sources, of which the first is the sum of the next three.
fn sources(numbers: [&str; 6]) -> Case {
    let [a, b, c, d, e, f] = numbers;
    sheet(
        "nguon_luc",
        &[
            SOURCES,
            &[a, "Ngân sách nhà nước", "=1800"],
            &[b, "Ngân sách trung ương", "=1000"],
            &[c, "Ngân sách tỉnh", "=300"],
            &[d, "Ngân sách xã", "=500"],
            &[e, "Tín dụng", "=700"],
            &[f, "Nhân dân đóng góp", "=260"],
        ],
    )
}

#[test]
fn a_sum_above_its_parts_numbered_as_they_are() {
    sources(["=1", "=2", "=3", "=4", "=5", "=6"]).refused(r#"
lỗi[N621]: dòng “Ngân sách nhà nước” bằng đúng tổng 03 dòng dưới (“Ngân sách trung ương” … “Ngân sách xã”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Số tiền (triệu đồng)” bị thừa 1.800
  --> so.xlsx, T!B2
  xem thêm: so.xlsx, T!B3
  xem thêm: so.xlsx, T!B5
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Ngân sách nhà nước", ly_do: "…"}]
"#, r#"
error[N621]: row “Ngân sách nhà nước” is exactly the sum of the 3 rows below (“Ngân sách trung ương” … “Ngân sách xã”), but counts as one of its own; if it is their sum, column “Số tiền (triệu đồng)” has 1.800 too much
  --> so.xlsx, T!B2
  see also: so.xlsx, T!B3
  see also: so.xlsx, T!B5
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Ngân sách nhà nước", ly_do: "…"}]
"#);
}

#[test]
fn whatever_numbers_they_have() {
    for numbers in [
        ["1.", "2.", "3.", "4.", "5.", "6."],
        ["a", "b", "c", "d", "đ", "e"],
        ["I", "II", "III", "IV", "V", "VI"],
        ["A", "B", "C", "D", "E", "F"],
        ["-", "-", "-", "-", "-", "-"],
        [""; 6],
    ] {
        assert_eq!(checked(&sources(numbers)), ["N621"], "{numbers:?}");
    }
    let parts = sources(["=1", "1.1", "1.2", "1.3", "=2", "=3"]);
    assert!(!checked(&parts).contains(&"N621".to_owned()), "parts that are numbered as such");
}

#[test]
fn a_sum_below_its_parts() {
    sheet(
        "nguon_luc",
        &[
            SOURCES,
            &["=1", "Ngân sách trung ương", "=1000"],
            &["=2", "Ngân sách tỉnh", "=300"],
            &["=3", "Vốn đầu tư công", "=1300"],
            &["=4", "Nhân dân đóng góp", "=260"],
        ],
    )
    .refused(r#"
lỗi[N621]: dòng “Vốn đầu tư công” bằng đúng tổng 02 dòng trên (“Ngân sách trung ương”, “Ngân sách tỉnh”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Số tiền (triệu đồng)” bị thừa 1.300
  --> so.xlsx, T!B4
  xem thêm: so.xlsx, T!B2
  xem thêm: so.xlsx, T!B3
  = nếu là dòng cộng, bỏ qua nó: thêm bo_qua: [4] vào bảng Nguồn lực trong ntm.yaml; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Vốn đầu tư công", ly_do: "…"}]
"#, r#"
error[N621]: row “Vốn đầu tư công” is exactly the sum of the 2 rows above (“Ngân sách trung ương”, “Ngân sách tỉnh”), but counts as one of its own; if it is their sum, column “Số tiền (triệu đồng)” has 1.300 too much
  --> so.xlsx, T!B4
  see also: so.xlsx, T!B2
  see also: so.xlsx, T!B3
  = if it is their sum, pass it over: add bo_qua: [4] to table Nguồn lực in ntm.yaml; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Vốn đầu tư công", ly_do: "…"}]
"#);
}

#[test]
fn parts_that_are_announced_and_numbered_as_their_whole() {
    sheet(
        "nguon_luc",
        &[
            SOURCES,
            &["=1", "Ngân sách nhà nước", "=1800"],
            &["", "Trong đó:"],
            &["=2", "Ngân sách trung ương", "=1000"],
            &["=3", "Ngân sách tỉnh", "=300"],
            &["=4", "Tín dụng", "=650"],
        ],
    )
    .refused(
        r#"
lỗi[N625]: dưới “Ngân sách nhà nước” có dòng “Trong đó”, mà các dòng sau đánh số ngang với nó: không rõ là các phần của nó hay các dòng riêng
  --> so.xlsx, T!B2
  = nếu là các phần, đánh số 1.1, 1.2 hoặc gạch đầu dòng; nếu là các dòng riêng, xóa dòng “Trong đó”
"#,
        r#"
error[N625]: “Trong đó” stands below “Ngân sách nhà nước”, but the next rows are numbered as it is: they may be its parts or rows of their own
  --> so.xlsx, T!B2
  = number its parts 1.1, 1.2, or begin them with a dash; delete the row “Trong đó” if they are rows of their own
"#,
    );
}

#[test]
fn sums_of_sums() {
    let case = sheet(
        "nguon_luc",
        &[
            SOURCES,
            &["=1", "Vốn thực hiện", "=2960"],
            &["=2", "Vốn nhà nước", "=2000"],
            &["=3", "Trung ương", "=1100"],
            &["=4", "Tỉnh", "=600"],
            &["=5", "Xã", "=300"],
            &["=6", "Vốn khác", "=960"],
            &["=7", "Tín dụng", "=700"],
            &["=8", "Dân góp", "=160"],
            &["=9", "Doanh nghiệp", "=100"],
        ],
    );
    let said = case.run(&["check"], "vi").stderr;
    for name in ["Vốn nhà nước", "Vốn khác"] {
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn a_formula_that_adds_up_its_neighbours() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    for (column, heading) in (0u16..).zip(SOURCES) {
        page.write(0, column, *heading).expect("a cell");
    }
    let rows =
        [("Vốn sự nghiệp", None), ("Y tế", Some(70)), ("Văn hóa", Some(30)), ("Khác", Some(10))];
    for (row, (name, amount)) in (1u32..).zip(rows) {
        page.write(row, 0, row).expect("a cell");
        page.write(row, 1, name).expect("a cell");
        match amount {
            Some(amount) => page.write(row, 2, amount),
            None => page.write(row, 2, Formula::new("=SUBTOTAL(9,C3:C4)").set_result("100")),
        }
        .expect("a cell");
    }
    let book = book.save_to_buffer().expect("a workbook");
    Case::small()
        .table("nguon_luc", "{tep: so.xlsx, trang: T}")
        .file("so.xlsx", book)
        .refused(r#"
lỗi[N621]: dòng “Vốn sự nghiệp”: công thức ở ô C2 cộng số của 02 dòng khác (“Y tế”, “Văn hóa”), mà dòng này đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Số tiền (triệu đồng)” bị thừa 100
  --> so.xlsx, T!B2
  xem thêm: so.xlsx, T!B3
  xem thêm: so.xlsx, T!B4
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Vốn sự nghiệp", ly_do: "…"}]
"#, r#"
error[N621]: row “Vốn sự nghiệp”: the formula in C2 adds up 2 other rows (“Y tế”, “Văn hóa”), but the row counts as one of its own; if it is their sum, column “Số tiền (triệu đồng)” has 100 too much
  --> so.xlsx, T!B2
  see also: so.xlsx, T!B3
  see also: so.xlsx, T!B4
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Vốn sự nghiệp", ly_do: "…"}]
"#);
}

#[test]
fn a_sum_in_yaml() {
    Case::small()
        .table(
            "du_an",
            "\n    - {tt: 1, ten: Hạ tầng, tong_muc: 700, von: 33}\n    - {tt: 2, ten: Đường A, tong_muc: 500, von: 11}\n    - {tt: 3, ten: Cầu B, tong_muc: 200, von: 22}",
        )
        .refused(r#"
lỗi[N621]: dòng “Hạ tầng” bằng đúng tổng 02 dòng dưới (“Đường A”, “Cầu B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “tong_muc” bị thừa 700
  --> ntm.yaml:33:20
   |
33 |     - {tt: 1, ten: Hạ tầng, tong_muc: 700, von: 33}
   |                    ^^^^^^^
  xem thêm: ntm.yaml:34:20
  xem thêm: ntm.yaml:35:20
  = nếu là dòng cộng, xóa dòng ấy; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Hạ tầng", ly_do: "…"}]
"#, r#"
error[N621]: row “Hạ tầng” is exactly the sum of the 2 rows below (“Đường A”, “Cầu B”), but counts as one of its own; if it is their sum, column “tong_muc” has 700 too much
  --> ntm.yaml:33:20
   |
33 |     - {tt: 1, ten: Hạ tầng, tong_muc: 700, von: 33}
   |                    ^^^^^^^
  see also: ntm.yaml:34:20
  see also: ntm.yaml:35:20
  = if it is their sum, delete it; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Hạ tầng", ly_do: "…"}]
"#);
}

#[test]
fn works_that_are_summed() {
    let arrears = period(
        "no_dong",
        &[
            &[
                "TT",
                "Công trình",
                "Giá trị quyết toán (triệu đồng)",
                "Đã thanh toán (triệu đồng)",
                "Còn nợ (triệu đồng)",
            ],
            &["=1", "Đường A", "=100", "=60", "=40"],
            &["=2", "Đường B", "=300", "=200", "=100"],
            &["=3", "Đã hoàn thành", "=400", "=260", "=140"],
            &["=4", "Nhà văn hóa", "=200", "=140", "=60"],
        ],
    );
    assert_eq!(checked(&arrears), ["N621"]);
}

#[test]
fn a_sum_that_the_office_lets_stand() {
    let case = sources(["=1", "=2", "=3", "=4", "=5", "=6"]).change(
        "du_lieu:\n",
        "chap_nhan: [{ma: N621, tai: Ngân sách nhà nước, ly_do: Vốn đối ứng riêng}]\ndu_lieu:\n",
    );
    let run = case.run(&["build", "--out", "out"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("4.560 triệu đồng"), "{}", run.stdout);
    let stale = sheet("nguon_luc", &[SOURCES, &["=1", "Tín dụng", "=700"]]).change(
        "du_lieu:\n",
        "chap_nhan: [{ma: N621, tai: Ngân sách nhà nước, ly_do: Vốn đối ứng riêng}]\ndu_lieu:\n",
    );
    assert_eq!(checked(&stale), ["N515"]);
}

#[test]
fn amounts_that_add_up_by_chance() {
    // Works of one norm, and budgets of three levels.
    let norm: &[&[&str]] = &[
        PROJECTS,
        &["=1", "Đường trục xã", "Tân Lập", "=1500", "=900"],
        &["=2", "Đường xóm A", "Tân Lập", "=500", "=300"],
        &["=3", "Đường xóm B", "Hòa An", "=500", "=300"],
        &["=4", "Đường xóm C", "Hòa An", "=500", "=300"],
    ];
    assert_eq!(checked(&sheet("du_an", norm)), [""; 0]);
    let round: &[&[&str]] = &[
        SOURCES,
        &["=1", "Ngân sách trung ương", "=1000"],
        &["=2", "Ngân sách tỉnh", "=600"],
        &["=3", "Ngân sách xã", "=400"],
        &["=4", "Tín dụng", "=700"],
    ];
    assert_eq!(checked(&sheet("nguon_luc", round)), [""; 0]);
}

#[test]
fn one_project_with_a_row_for_each_source() {
    sheet(
        "du_an",
        &[
            PROJECTS,
            &["=1", "Đường A", "", "=100", "=50"],
            &["=2", "Đường A", "", "=100", "=10"],
            &["=3", "Đường B", "", "=200", "=70"],
        ],
    )
    .refused(r#"
lỗi[N622]: “Đường A” có 02 dòng, dòng nào cũng ghi “Tổng mức đầu tư (triệu đồng)” là 100: đang được tính là 02 dự án, số ấy bị cộng 02 lần
  --> so.xlsx, T!B3
  xem thêm: so.xlsx, T!B2
  = nếu là một dự án có nhiều nguồn vốn, gộp thành một dòng; nếu là nhiều dự án, ghi tên hoặc địa điểm cho rõ; nếu đúng như đã ghi, khai vào chap_nhan: [{ma: N622, tai: "Đường A", ly_do: "…"}]
"#, r#"
error[N622]: “Đường A” has 2 rows, each with 100 in “Tổng mức đầu tư (triệu đồng)”: they count as 2 projects, and the amount 2 times
  --> so.xlsx, T!B3
  see also: so.xlsx, T!B2
  = put one project with several sources into one row; tell several projects apart by name or place; if it is right as it stands, declare it in chap_nhan: [{ma: N622, tai: "Đường A", ly_do: "…"}]
"#);
    let elsewhere = sheet(
        "du_an",
        &[
            PROJECTS,
            &["=1", "Nhà văn hóa", "Tân Lập", "=100", "=50"],
            &["=2", "Nhà văn hóa", "Hòa An", "=100", "=10"],
        ],
    );
    assert_eq!(checked(&elsewhere), [""; 0]);
    let same_number = sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["=1", "Đường A", "=50", ""],
            &["=1", "Đường A", "", "=10"],
        ],
    );
    assert!(checked(&same_number).contains(&"N622".to_owned()));
}

#[test]
fn one_work_by_source() {
    let case = period(
        "cong_trinh",
        &[
            &[
                "TT",
                "Công trình",
                "Loại",
                "Nguồn vốn",
                "Kế hoạch năm (triệu đồng)",
                "Giải ngân (triệu đồng)",
            ],
            &["=1", "Đường A", "Giao thông", "NSTW", "=100", "=50"],
            &["=2", "Đường A", "Giao thông", "NSĐP", "=20", "=10"],
        ],
    );
    case.remarked(r#"
cảnh báo[N622]: “Đường A” có 02 dòng ở bảng Công trình: đang được tính là 02 công trình
  --> so.xlsx, T!B3
  xem thêm: so.xlsx, T!B2
  = nếu là một công trình có nhiều nguồn vốn, gộp thành một dòng; nếu là nhiều công trình, ghi tên hoặc địa điểm cho rõ; nếu đúng như đã ghi, khai vào chap_nhan: [{ma: N622, tai: "Đường A", ly_do: "…"}]
"#, r#"
warning[N622]: “Đường A” has 2 rows in table Công trình: they count as 2 works
  --> so.xlsx, T!B3
  see also: so.xlsx, T!B2
  = put one work with several sources into one row; tell several works apart by name or place; if it is right as it stands, declare it in chap_nhan: [{ma: N622, tai: "Đường A", ly_do: "…"}]
"#);
}

const HAMLETS: &[&str] = &["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao"];

#[test]
fn a_mark_in_the_title_of_a_group() {
    sheet(
        "xom",
        &[
            HAMLETS,
            &["I", "", "Khu vực I"],
            &["=1", "Tân Lập", "Thôn Đông", "x"],
            &["II", "", "Khu vực II", "x"],
            &["=2", "Hòa An", "Thôn Tây", "", "x"],
            &["=3", "Hòa An", "Thôn Nam"],
        ],
    )
    .refused(r#"
lỗi[N623]: dấu “x” ở cột “Thôn NTM đã đạt” đứng ở dòng nhóm hoặc dòng cộng “Khu vực II”: không rõ là của dòng nào
  --> so.xlsx, T!D4
  = chuyển dấu về đúng dòng của nó; nếu là số cộng thì ghi bằng số; nếu là một dòng như các dòng khác thì đánh số TT như chúng
"#, r#"
error[N623]: the mark “x” in column “Thôn NTM đã đạt” stands in a title or a sum, “Khu vực II”: it is not clear which row it belongs to
  --> so.xlsx, T!D4
  = move the mark to the row it belongs to; write a sum as a number; number the row as the others are if it is one of them
"#);
}

#[test]
fn words_in_the_title_of_a_group() {
    sheet(
        "du_an",
        &[
            PROJECTS,
            &["I", "Giao thông", "Toàn xã", "=300", "=120"],
            &["=1", "Đường A", "", "=100", "=50"],
            &["=2", "Đường B", "", "=200", "=70"],
        ],
    )
    .remarked(r#"
cảnh báo[N624]: “Toàn xã” ở cột “Địa điểm” đứng ở dòng tên nhóm “Giao thông”: không được dùng cho dòng nào
  --> so.xlsx, T!C2
  = ghi vào từng dòng của nhóm nếu cần, hoặc xóa đi
"#, r#"
warning[N624]: “Toàn xã” in column “Địa điểm” stands in the title of group “Giao thông”: it is used for no row
  --> so.xlsx, T!C2
  = write it into each row of the group if it is needed, or delete it
"#);
}

/// Hamlets in two groups, of which only the first has any that is met.
fn groups(first: &str, second: &str, total: &str) -> Case {
    sheet(
        "xom",
        &[
            HAMLETS,
            &["I", "", "Khu vực I"],
            &["=1", "Tân Lập", "Thôn Đông", "x"],
            &["=2", "Tân Lập", "Thôn Bắc", "", "x"],
            &["", "", "Cộng khu vực I", first],
            &["II", "", "Khu vực II"],
            &["=3", "Hòa An", "Thôn Tây", "", "x"],
            &["=4", "Hòa An", "Thôn Nam"],
            &["", "", "Cộng khu vực II", second],
            &["", "", "Tổng cộng", total],
        ],
    )
}

#[test]
fn a_group_without_a_mark_sums_to_nothing() {
    assert_eq!(checked(&groups("=1", "=0", "=1")), [""; 0]);
    groups("=1", "=1", "=1").refused(
        r#"
lỗi[N218]: dòng tổng, cột “Thôn NTM đã đạt” ghi 1, cộng các dòng được 0
  --> so.xlsx, T!D9
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 1 for “Thôn NTM đã đạt”, its rows add up to 0
  --> so.xlsx, T!D9
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
    assert_eq!(checked(&groups("=0", "=1", "=1")), ["N218", "N218"]);
}
