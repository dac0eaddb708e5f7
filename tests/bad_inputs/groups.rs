//! Titles of groups where they are easily taken for something else, and a row that is two others
//! together.

use super::tables::{Rows, period, sheet};

const BY_NAME: [&str; 5] = ["TT", "Xã", "Tên xóm", "NTM đã đạt", "NTM giao"];

#[test]
fn a_group_where_the_hamlets_names_stand() {
    let group: &[&str] = &["", "", "Khu vực miền núi", "", ""];
    let (one, other): (&[&str], &[&str]) =
        (&["1", "Tân Lập", "Nà Pá", "x", ""], &["2", "Hòa An", "Bó", "", "x"]);
    for rows in [[&BY_NAME as &[&str], group, one, other], [&BY_NAME, one, group, other]] {
        let (found, account) = sheet("xom", &rows, "").said();
        assert_eq!(found, "");
        assert!(account.contains("02 thôn"), "{account}");
    }
}

#[test]
fn a_group_where_the_names_of_hamlets_without_numbers_stand() {
    sheet(
        "xom",
        &[
            &["Xã", "Tên xóm", "NTM đã đạt", "NTM giao"],
            &["Tân Lập", "Nà Pá", "x", ""],
            &["", "Khu vực miền núi", "", ""],
            &["Hòa An", "Bó", "", "x"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N231]: dòng “Khu vực miền núi” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu
  --> so.xlsx, Bảng!A3
  = nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng
"#,
        r#"
error[N231]: row “Khu vực miền núi” has a name alone: the title of a group, or a row without its figures
  --> so.xlsx, Bảng!A3
  = if it is the title of a group, number it I, II in the column TT; if not, fill in the row
"#,
    );
}

#[test]
fn a_group_below_the_headings_of_marks() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["", "", "I. Khu vực miền núi", "", ""],
            &["1", "Tân Lập", "x", "", ""],
            &["2", "Hòa An", "x", "", ""],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> so.xlsx, Bảng!B2
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Xã” is blank
  --> so.xlsx, Bảng!B2
  = fill in the row's name, or clear its values
"#,
    );
}

#[test]
fn two_sources_that_are_a_third_together() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["=1", "Vốn chương trình", "=156"],
            &["=2", "Đầu tư", "=100"],
            &["=3", "Sự nghiệp", "=56"],
            &["=4", "Vốn vay", "=33"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N621]: dòng “Vốn chương trình” bằng đúng tổng 02 dòng dưới (“Đầu tư”, “Sự nghiệp”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Kế hoạch (triệu đồng)” bị thừa 156
  --> so.xlsx, Bảng!B2
  xem thêm: so.xlsx, Bảng!B3
  xem thêm: so.xlsx, Bảng!B4
  = nếu là dòng cộng, đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Vốn chương trình", ly_do: "…"}]
"#,
        r#"
warning[N621]: row “Vốn chương trình” is exactly the sum of the 2 rows below (“Đầu tư”, “Sự nghiệp”), but counts as one of its own; if it is their sum, column “Kế hoạch (triệu đồng)” has 156 too much
  --> so.xlsx, Bảng!B2
  see also: so.xlsx, Bảng!B3
  see also: so.xlsx, Bảng!B4
  = if it is their sum, number those rows 1.1, 1.2, below its own number; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Vốn chương trình", ly_do: "…"}]
"#,
    );
}

#[test]
fn two_projects_that_are_a_third_together() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)"],
            &["=1", "Đường A", "=100"],
            &["=2", "Cầu B", "=56"],
            &["=3", "Hạ tầng C", "=156"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N621]: dòng “Hạ tầng C” bằng đúng tổng 02 dòng trên (“Đường A”, “Cầu B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “NSTW (triệu đồng)” bị thừa 156
  --> so.xlsx, Bảng!B4
  xem thêm: so.xlsx, Bảng!B2
  xem thêm: so.xlsx, Bảng!B3
  = nếu là dòng cộng, bỏ qua nó: thêm bo_qua: [4] vào bảng Dự án trong ntm.yaml; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Hạ tầng C", ly_do: "…"}]
"#,
        r#"
warning[N621]: row “Hạ tầng C” is exactly the sum of the 2 rows above (“Đường A”, “Cầu B”), but counts as one of its own; if it is their sum, column “NSTW (triệu đồng)” has 156 too much
  --> so.xlsx, Bảng!B4
  see also: so.xlsx, Bảng!B2
  see also: so.xlsx, Bảng!B3
  = if it is their sum, pass it over: add bo_qua: [4] to table Dự án in ntm.yaml; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Hạ tầng C", ly_do: "…"}]
"#,
    );
}

#[test]
fn in_every_table_of_amounts_two_rows_that_are_a_third_together_are_told() {
    const TABLES: [(&str, [&str; 3]); 4] = [
        ("huy_dong", ["TT", "Nguồn vốn", "Huy động (triệu đồng)"]),
        ("no_dong", ["TT", "Công trình", "Còn nợ (triệu đồng)"]),
        ("dan_gop", ["TT", "Nội dung", "Giá trị (triệu đồng)"]),
        ("cong_trinh", ["TT", "Tên công trình", "Kế hoạch (triệu đồng)"]),
    ];
    for (key, headings) in TABLES {
        let told = |last: &str| {
            let rows: Rows = &[
                &headings,
                &["=1", "Đường A", "=100"],
                &["=2", "Cầu B", "=56"],
                &["=3", "Hạ tầng C", last],
            ];
            period(key, rows, "").said().0.contains("N621")
        };
        assert!(told("=156"), "{key}");
        assert!(!told("=157"), "{key}");
    }
}

#[test]
fn works_of_one_norm_add_up_to_many_an_amount() {
    let (found, _) = sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)"],
            &["=1", "Đường A", "=100"],
            &["=2", "Cầu B", "=100"],
            &["=3", "Hạ tầng C", "=200"],
        ],
        "",
    )
    .said();
    assert_eq!(found, "");
}
