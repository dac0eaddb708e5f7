//! More tables than one in a sheet: above the headings that are read, or below the last record, in the
//! same words or in others. Nothing of them is read, and none of it is lost without a word.

use super::Case;

type Rows<'a> = &'a [&'a [&'a str]];

fn table(key: &str, rows: Rows) -> Case {
    Case::small().book("a.xlsx", &[("Trang", rows)]).table(key, "{tep: a.xlsx}")
}

fn status(rows: Rows) -> Case {
    let data = "{tep: a.xlsx, ngay: 31/12/2024}";
    Case::small().book("a.xlsx", &[("Trang", rows)]).table("hien_trang", data)
}

/// The small project with one commune, whose criteria stand below each other.
fn one_commune(rows: Rows) -> Case {
    status(rows)
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}]")
}

/// What a run says, by its code; empty where it says nothing.
fn codes(case: &Case) -> String {
    let run = case.run(&["check"], "vi");
    let words: Vec<&str> = run.stderr.split('[').skip(1).filter_map(|part| part.get(..4)).collect();
    let mut codes: Vec<&str> = words.into_iter().filter(|code| code.starts_with('N')).collect();
    codes.dedup();
    codes.join(" ")
}

const SOURCES: Rows = &[
    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
    &["=1", "Ngân sách trung ương", "=300"],
    &["=2", "Ngân sách tỉnh", "=200"],
];

#[test]
fn another_table_below_in_other_words() {
    let below = |more: Rows| -> Case { table("nguon_luc", &[SOURCES, more].concat()) };
    below(&[&["TT", "Nguồn lực", "Kinh phí"], &["=1", "Vốn tín dụng", "=150"]]).refused(
        r#"
lỗi[N248]: dưới bảng này còn một bảng nữa: “TT | Nguồn lực | Kinh phí”
  --> a.xlsx, Trang!A4
  = gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: 4 (bảng dưới), hoặc den_dong: 3 (bảng trên)
"#,
        r#"
error[N248]: another table stands below this one: “TT | Nguồn lực | Kinh phí”
  --> a.xlsx, Trang!A4
  = make one table of both; or write at the table in ntm.yaml which to read: tu_dong: 4 (the lower one), or den_dong: 3 (the upper one)
"#,
    );
    below(&[
        &[],
        &["II. DANH SÁCH CÁN BỘ PHỤ TRÁCH"],
        &["STT", "Họ và tên", "Chức vụ"],
        &["=1", "Nguyễn Văn A", "Chuyên viên"],
    ])
    .refused(
        r#"
lỗi[N248]: dưới bảng này còn một bảng nữa: “II. DANH SÁCH CÁN BỘ PHỤ TRÁCH”
  --> a.xlsx, Trang!B5
  = gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: 6 (bảng dưới), hoặc den_dong: 3 (bảng trên)
"#, r#"
error[N248]: another table stands below this one: “II. DANH SÁCH CÁN BỘ PHỤ TRÁCH”
  --> a.xlsx, Trang!B5
  = make one table of both; or write at the table in ntm.yaml which to read: tu_dong: 6 (the lower one), or den_dong: 3 (the upper one)
"#,
    );
    for headings in [
        &["Số TT", "Nội dung", "Kế hoạch vốn (triệu đồng)"][..],
        &["", "Nguồn vốn", "Kinh phí"],
        &["", "Nội dung", "Ghi chú"],
        &["", "Kinh phí", "Nguồn vốn"],
        &["TT", "Tên dự án", "Tổng mức đầu tư"],
    ] {
        for gap in [&[][..], &[&[][..]], &[&[][..], &["B. VỐN KHÁC"]]] {
            let more = [gap, &[headings, &["=1", "Vốn tín dụng", "=150"]]].concat();
            assert_eq!(codes(&below(&more)), "N248", "{headings:?} {gap:?}");
        }
    }
    // The headings once more are those of the next page.
    let again = below(&[SOURCES[0], &["=3", "Vốn tín dụng", "=150"]]);
    assert_eq!(codes(&again), "");
    // What a record says is no heading, whatever words it has.
    let communes = table(
        "xa",
        &[
            &["TT", "Tên xã", "Loại", "Đã công nhận", "Mục tiêu năm", "Ghi chú"],
            &["=1", "Tân Lập", "Xã", "", "Đạt chuẩn", "Xã phấn đấu"],
            &["=2", "Hòa An", "Xã", "", "Tăng tiêu chí", "Ghi chú"],
        ],
    );
    assert!(!codes(&communes).contains("N248"));
}

/// The communes that the other table names are not missing as well.
#[test]
fn status_in_two_tables() {
    let first: Rows = &[&["TT", "Xã", "Các tiêu chí đạt"], &["=1", "Tân Lập", "1, 2"]];
    let second: Rows = &[&["TT", "Đơn vị", "Tiêu chí đạt"], &["=2", "Hòa An", "1, 3"]];
    status(&[first, second].concat()).refused(
        r#"
lỗi[N248]: dưới bảng này còn một bảng nữa: “TT | Đơn vị | Tiêu chí đạt”
  --> a.xlsx, Trang!A3
  = gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: 3 (bảng dưới), hoặc den_dong: 2 (bảng trên)
"#,
        r#"
error[N248]: another table stands below this one: “TT | Đơn vị | Tiêu chí đạt”
  --> a.xlsx, Trang!A3
  = make one table of both; or write at the table in ntm.yaml which to read: tu_dong: 3 (the lower one), or den_dong: 2 (the upper one)
"#,
    );
    let wider: Rows =
        &[&["TT", "Xã", "Các tiêu chí đạt", "Ghi chú"], &["=2", "Hòa An", "1, 3", "Đã thẩm định"]];
    assert_eq!(codes(&status(&[first, &[&[]], wider].concat())), "N263");
}

/// A letter of `cot` names a column, and says nothing of the titles above it.
#[test]
fn titles_above_columns_by_letter() {
    let case = Case::small()
        .book(
            "a.xlsx",
            &[(
                "Trang",
                &[
                    &["", "NGUỒN LỰC", "Biểu số 2"],
                    &[],
                    &["TT", "Tên gọi", "Vốn bố trí (triệu đồng)"],
                    &["=1", "Ngân sách tỉnh", "=200"],
                ],
            )],
        )
        .table("nguon_luc", "{tep: a.xlsx, cot: {ten: B, so_tien: C}}");
    assert_eq!(codes(&case), "");
}

#[test]
fn above_criteria_that_stand_below_each_other() {
    let headings: Rows = &[&["TT", "Tiêu chí", "Hiện trạng"]];
    let data: Rows = &[&["=1", "Giao thông", "x"], &["=2", "Điện"], &["=3", "Thu nhập"]];
    let other: Rows =
        &[&["TT", "Cán bộ phụ trách", "Điện thoại"], &["=1", "Lò Văn A", "0912"], &[]];
    one_commune(&[other, headings, data].concat()).refused(r#"
lỗi[N263]: phía trên còn một bảng có tiêu đề “TT | Cán bộ phụ trách | Điện thoại”; bảng Hiện trạng chỉ được đọc từ dòng tiêu đề 4
  --> a.xlsx, Trang!A1
  = gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: 4 (bảng dưới), hoặc den_dong: 2 (bảng trên)
"#, r#"
error[N263]: another table with headings “TT | Cán bộ phụ trách | Điện thoại” stands above; table Hiện trạng is read only from its headings in row 4
  --> a.xlsx, Trang!A1
  = make one table of both; or write at the table in ntm.yaml which to read: tu_dong: 4 (the lower one), or den_dong: 2 (the upper one)
"#);
    let again: Rows = &[&["Tên tiêu chí", "Kết quả"], &["Chợ", "x"], &[]];
    assert_eq!(codes(&one_commune(&[again, headings, data].concat())), "N263");
    let row: Rows = &[&["", "Tổng số tiêu chí đạt", "=12"]];
    one_commune(&[row, headings, data].concat()).refused(
        r#"
lỗi[N262]: dòng “Tổng số tiêu chí đạt | 12” có số liệu nhưng đứng trên dòng tiêu đề (dòng 2) của bảng Hiện trạng, sẽ không được đọc
  --> a.xlsx, Trang!C1
  = nếu là số liệu của bảng, chuyển dòng ấy xuống dưới tiêu đề; nếu không, ghi vào dòng của bảng trong ntm.yaml: tu_dong: 2
"#, r#"
error[N262]: row “Tổng số tiêu chí đạt | 12” has figures but stands above the headings (row 2) of table Hiện trạng, and would not be read
  --> a.xlsx, Trang!C1
  = if it belongs to the table, move it below the headings; if not, write at the table in ntm.yaml: tu_dong: 2
"#,
    );
    for title in [&["Xã:", "Tân Lập"][..], &["", "Năm", "=2024"], &["Biểu số", "=1"]] {
        assert_eq!(codes(&one_commune(&[&[title], headings, data].concat())), "", "{title:?}");
    }
}
