//! What a row is: a record, the title of a group, a total, a remark or a signature. Whatever can be
//! told is read with the right figures; whatever cannot is refused with its cell.

use super::Case;
use super::tables::{Rows, period, sheet};

/// The small project of one commune.
fn one_commune(key: &str, rows: Rows) -> Case {
    sheet(key, rows, "")
        .change("    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n", "")
        .change("    - {xa: Tân Lập, dat: \"1\"}\n", "")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
}

/// The table is read whole: the summary counts this, and no row is outside it.
#[track_caller]
fn read(case: &Case, counted: &str) {
    let (found, account) = case.said();
    assert!(account.contains(counted) && !account.contains("không đọc"), "{account}");
    assert_eq!(found, "");
}

const PROJECTS: [&str; 4] =
    ["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "Kế hoạch vốn 2025 (triệu đồng)"];

/// A list of projects in two groups with their own sums, numbered so.
fn grouped(group: [&str; 2], items: [&str; 3]) -> Case {
    sheet(
        "du_an",
        &[
            &PROJECTS,
            &[group[0], "Giao thông", "=700", "=33"],
            &[items[0], "Đường A", "=500", "=11"],
            &[items[1], "Cầu B", "=200", "=22"],
            &[group[1], "Thủy lợi", "=300", "=30"],
            &[items[2], "Kè C", "=300", "=30"],
        ],
        "",
    )
}

#[test]
fn groups_with_sums_above_any_numbering() {
    for (group, items) in [
        (["I", "II"], ["1", "2", "1"]),
        (["I", "II"], ["-", "-", "-"]),
        (["A", "B"], ["+", "+", "+"]),
        (["I", "II"], ["a", "b", "a"]),
        (["A", "B"], ["I", "II", "I"]),
        (["A", "B"], ["", "", ""]),
        (["H", "I"], ["1", "2", "1"]),
    ] {
        read(&grouped(group, items), "03 dự án");
    }
}

#[test]
fn a_group_whose_sums_are_others() {
    sheet(
        "du_an",
        &[
            &PROJECTS,
            &["A", "Giao thông", "=800", "=33"],
            &["", "Đường A", "=500", "=11"],
            &["", "Cầu B", "=200", "=22"],
        ],
        "",
    )
    .refused(
r#"
lỗi[N281]: không rõ “Giao thông” là một dòng riêng hay là tên nhóm ghi tổng của các dòng khác
  --> so.xlsx, Bảng!B2
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)
"#,
r#"
error[N281]: “Giao thông” may be a row of its own or the title of a group with the sums of other rows
  --> so.xlsx, Bảng!B2
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)
"#,);
}

#[test]
fn groups_with_sums_and_no_number() {
    sheet(
        "du_an",
        &[
            &PROJECTS[1..],
            &["Khu vực miền núi", "=700", "=33"],
            &["Đường A", "=500", "=11"],
            &["Cầu B", "=200", "=22"],
            &["Khu vực đồng bằng", "=300", "=30"],
            &["Kè C", "=300", "=30"],
        ],
        "",
    )
    .refused(
r#"
lỗi[N621]: dòng “Khu vực miền núi” bằng đúng tổng 02 dòng dưới (“Đường A”, “Cầu B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Tổng mức đầu tư (triệu đồng)” bị thừa 700
  --> so.xlsx, Bảng!A2
  xem thêm: so.xlsx, Bảng!A3
  xem thêm: so.xlsx, Bảng!A4
  = nếu là dòng cộng, đánh số I cho nó, 1, 2, 3 cho các dòng ấy; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Khu vực miền núi", ly_do: "…"}]

lỗi[N280]: không rõ “Khu vực đồng bằng” là một dòng riêng hay là tên nhóm: số ghi ở đây đúng bằng số của dòng dưới
  --> so.xlsx, Bảng!A5
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)
"#,
r#"
error[N621]: row “Khu vực miền núi” is exactly the sum of the 2 rows below (“Đường A”, “Cầu B”), but counts as one of its own; if it is their sum, column “Tổng mức đầu tư (triệu đồng)” has 700 too much
  --> so.xlsx, Bảng!A2
  see also: so.xlsx, Bảng!A3
  see also: so.xlsx, Bảng!A4
  = if it is their sum, number it I and those rows 1, 2, 3; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Khu vực miền núi", ly_do: "…"}]

error[N280]: “Khu vực đồng bằng” may be a row of its own or the title of a group: its figures are those of the row below
  --> so.xlsx, Bảng!A5
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)
"#,);
}

#[test]
fn groups_of_arrears_and_works() {
    period(
        "no_dong",
        &[
            &[
                "Công trình",
                "Giá trị quyết toán (triệu đồng)",
                "Đã thanh toán (triệu đồng)",
                "Còn nợ (triệu đồng)",
            ],
            &["Xã Hòa An", "=900", "=500", "=400"],
            &["Đường A", "=500", "=300", "=200"],
            &["Đường B", "=400", "=200", "=200"],
        ],
        "",
    )
    .refused(
r#"
lỗi[N621]: dòng “Xã Hòa An” bằng đúng tổng 02 dòng dưới (“Đường A”, “Đường B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Giá trị quyết toán (triệu đồng)” bị thừa 900
  --> so.xlsx, Bảng!A2
  xem thêm: so.xlsx, Bảng!A3
  xem thêm: so.xlsx, Bảng!A4
  = nếu là dòng cộng, đánh số I cho nó, 1, 2, 3 cho các dòng ấy; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Xã Hòa An", ly_do: "…"}]
"#,
r#"
error[N621]: row “Xã Hòa An” is exactly the sum of the 2 rows below (“Đường A”, “Đường B”), but counts as one of its own; if it is their sum, column “Giá trị quyết toán (triệu đồng)” has 900 too much
  --> so.xlsx, Bảng!A2
  see also: so.xlsx, Bảng!A3
  see also: so.xlsx, Bảng!A4
  = if it is their sum, number it I and those rows 1, 2, 3; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Xã Hòa An", ly_do: "…"}]
"#,);
    period(
        "cong_trinh",
        &[
            &[
                "Công trình",
                "Loại công trình",
                "Kế hoạch năm (triệu đồng)",
                "Giải ngân (triệu đồng)",
            ],
            &["Xã Hòa An", "", "=1000", "=400"],
            &["Đường A", "Giao thông", "=500", "=200"],
            &["Đường B", "Giao thông", "=500", "=200"],
        ],
        "",
    )
    .refused(
r#"
lỗi[N621]: dòng “Xã Hòa An” bằng đúng tổng 02 dòng dưới (“Đường A”, “Đường B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Kế hoạch năm (triệu đồng)” bị thừa 1.000
  --> so.xlsx, Bảng!A2
  xem thêm: so.xlsx, Bảng!A3
  xem thêm: so.xlsx, Bảng!A4
  = nếu là dòng cộng, đánh số I cho nó, 1, 2, 3 cho các dòng ấy; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Xã Hòa An", ly_do: "…"}]
"#,
r#"
error[N621]: row “Xã Hòa An” is exactly the sum of the 2 rows below (“Đường A”, “Đường B”), but counts as one of its own; if it is their sum, column “Kế hoạch năm (triệu đồng)” has 1.000 too much
  --> so.xlsx, Bảng!A2
  see also: so.xlsx, Bảng!A3
  see also: so.xlsx, Bảng!A4
  = if it is their sum, number it I and those rows 1, 2, 3; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Xã Hòa An", ly_do: "…"}]
"#,);
}

#[test]
fn groups_in_yaml() {
    Case::small()
        .table(
            "du_an",
            "\n    - {ten: Công trình giao thông, tong_muc: 700, von: 33}\n    - {ten: Đường A, tong_muc: 500, von: 11}\n    - {ten: Cầu B, tong_muc: 200, von: 22}",
        )
        .refused(
r#"
lỗi[N621]: dòng “Công trình giao thông” bằng đúng tổng 02 dòng dưới (“Đường A”, “Cầu B”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “tong_muc” bị thừa 700
  --> ntm.yaml:33:13
   |
33 |     - {ten: Công trình giao thông, tong_muc: 700, von: 33}
   |             ^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:34:13
  xem thêm: ntm.yaml:35:13
  = nếu là dòng cộng, xóa dòng ấy; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Công trình giao thông", ly_do: "…"}]
"#,
r#"
error[N621]: row “Công trình giao thông” is exactly the sum of the 2 rows below (“Đường A”, “Cầu B”), but counts as one of its own; if it is their sum, column “tong_muc” has 700 too much
  --> ntm.yaml:33:13
   |
33 |     - {ten: Công trình giao thông, tong_muc: 700, von: 33}
   |             ^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:34:13
  see also: ntm.yaml:35:13
  = if it is their sum, delete it; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Công trình giao thông", ly_do: "…"}]
"#,);
    Case::small()
        .table(
            "du_an",
            "\n    - {tt: I, ten: Giao thông, tong_muc: 700, von: 33}\n    - {tt: a, ten: Đường A, tong_muc: 500, von: 11}\n    - {tt: b, ten: Cầu B, tong_muc: 200, von: 22}",
        )
        .refused(
r#"
lỗi[N281]: không rõ “Giao thông” là một dòng riêng hay là tên nhóm ghi tổng của các dòng khác
  --> ntm.yaml:33:7
   |
33 |     - {tt: I, ten: Giao thông, tong_muc: 700, von: 33}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)
"#,
r#"
error[N281]: “Giao thông” may be a row of its own or the title of a group with the sums of other rows
  --> ntm.yaml:33:7
   |
33 |     - {tt: I, ten: Giao thông, tong_muc: 700, von: 33}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)
"#,);
    Case::small()
        .table(
            "du_an",
            "\n    - {tt: 1, ten: Giao thông, tong_muc: 700, von: 33}\n    - {tt: \"-\", ten: Đường A, tong_muc: 500, von: 11}\n    - {tt: \"-\", ten: Cầu B, tong_muc: 200, von: 22}",
        )
        .refused(
r#"
lỗi[N233]: dòng “Đường A” là một phần của dòng trên, bảng Dự án không có dòng như vậy
  --> ntm.yaml:34:7
   |
34 |     - {tt: "-", ten: Đường A, tong_muc: 500, von: 11}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi các phần vào cột riêng của dòng trên, hoặc bỏ qua dòng này bằng “bo_qua” trong ntm.yaml; nếu dòng trên là tên nhóm, đánh số nó I, II

lỗi[N233]: dòng “Cầu B” là một phần của dòng trên, bảng Dự án không có dòng như vậy
  --> ntm.yaml:35:7
   |
35 |     - {tt: "-", ten: Cầu B, tong_muc: 200, von: 22}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi các phần vào cột riêng của dòng trên, hoặc bỏ qua dòng này bằng “bo_qua” trong ntm.yaml; nếu dòng trên là tên nhóm, đánh số nó I, II
"#,
r#"
error[N233]: row “Đường A” is part of the row above, and table Dự án has no such rows
  --> ntm.yaml:34:7
   |
34 |     - {tt: "-", ten: Đường A, tong_muc: 500, von: 11}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = put the parts into columns of the row above, or ignore this row by “bo_qua” in ntm.yaml; if the row above is the title of a group, number it I, II

error[N233]: row “Cầu B” is part of the row above, and table Dự án has no such rows
  --> ntm.yaml:35:7
   |
35 |     - {tt: "-", ten: Cầu B, tong_muc: 200, von: 22}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = put the parts into columns of the row above, or ignore this row by “bo_qua” in ntm.yaml; if the row above is the title of a group, number it I, II
"#,);
}

/// Projects of like figures stand side by side.
#[test]
fn rows_of_like_figures() {
    read(
        &sheet(
            "du_an",
            &[&PROJECTS[1..], &["Đường A", "=500", "=100"], &["Đường B", "=500", "=100"]],
            "",
        ),
        "02 dự án",
    );
}

const HAMLETS: [&str; 3] = ["Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"];

#[test]
fn hamlets_below_totals_and_blank_rows() {
    let total: &[&str] = &["Tổng số", "=2", "=1"];
    let (one, two, three): (&[&str], &[&str], &[&str]) =
        (&["Thôn Đông", "x", ""], &["Thôn Tây", "x", ""], &["Thôn Nam", "", "x"]);
    read(&one_commune("xom", &[&HAMLETS, total, one, two, three]), "03 thôn");
    read(&one_commune("xom", &[&HAMLETS, one, two, &[], three]), "03 thôn");
    let named = ["Xã", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"];
    read(
        &sheet(
            "xom",
            &[
                &named,
                &["Tổng cộng", "", "=2", "=1"],
                &["Hòa An", "Đông", "x", ""],
                &["", "Tây", "", "x"],
                &[],
                &["Tân Lập", "Bắc", "x", ""],
            ],
            "",
        ),
        "03 thôn",
    );
    read(
        &sheet(
            "xom",
            &[
                &named,
                &["Xã Hòa An", "Cộng", "=1", "=1"],
                &["", "Đông", "x", ""],
                &["", "Tây", "", "x"],
            ],
            "",
        ),
        "02 thôn",
    );
}

/// A hamlet without a mark below a blank row says nothing that a record must say.
#[test]
fn a_name_alone_below_a_blank_row() {
    one_commune(
        "xom",
        &[&HAMLETS, &["Thôn Đông", "x", ""], &[], &["Thôn Nam"], &[], &["Người lập biểu"]],
    )
    .remarked(
        r#"
cảnh báo[N222]: dòng “Thôn Nam” ngoài bảng, không được đọc
  --> so.xlsx, Bảng!A4
"#,
        r#"
warning[N222]: row “Thôn Nam” is outside the table and not read
  --> so.xlsx, Bảng!A4
"#,
    );
}

#[test]
fn hamlets_below_the_title_of_their_commune() {
    read(
        &sheet(
            "xom",
            &[
                &["TT", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
                &["I", "Xã Hòa An", "", ""],
                &["1", "Đông", "x", ""],
                &["2", "Tây", "", "x"],
                &["II", "Xã Tân Lập", "", ""],
                &["1", "Bắc", "x", ""],
            ],
            "",
        ),
        "03 thôn",
    );
    read(
        &sheet(
            "xom",
            &[
                &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
                &["I", "Xã Hòa An", "", "=1", "=1"],
                &["1", "", "Đông", "x", ""],
                &["2", "", "Tây", "", "x"],
                &["II", "Xã Tân Lập", "", "=1", "=0"],
                &["1", "", "Bắc", "x", ""],
            ],
            "",
        ),
        "03 thôn",
    );
    sheet(
        "xom",
        &[
            &["TT", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
            &["I", "Xã Hòa An", "=3", "=1"],
            &["1", "Đông", "x", ""],
            &["2", "Tây", "", "x"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N286]: Hòa An: dòng của xã ghi 3 ở cột “Xóm NTM đã đạt”, các dòng ghi tên cộng lại được 1
  --> so.xlsx, Bảng!C2
  xem thêm: so.xlsx, Bảng!C3
  = sửa số ở dòng của xã hoặc dấu ở các dòng ghi tên cho khớp; hoặc xóa dòng của xã nếu đã ghi đủ tên
"#,
        r#"
error[N286]: Hòa An: its own row has 3 in column “Xóm NTM đã đạt”, its hamlets by name give 1
  --> so.xlsx, Bảng!C2
  see also: so.xlsx, Bảng!C3
  = make the commune's row and the marks of its hamlets agree; delete its row where all of them are named
"#,
    );
}

/// Words of remarks and of columns that are not read make no signature and no total.
#[test]
fn words_beside_the_name() {
    let funding = ["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"];
    for note in
        ["Xác nhận của Ngân hàng CSXH", "Lưu ý: chờ giao", "Kế toán theo dõi", "Giám đốc ký"]
    {
        read(
            &sheet(
                "nguon_luc",
                &[&funding, &["1", "Ngân sách tỉnh", "=500", ""], &["2", "Tín dụng", "=200", note]],
                "",
            ),
            "tổng vốn 700 triệu đồng",
        );
    }
    let aside = ["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Thuyết minh"];
    for words in ["Trong đó đầu tư 300", "Tổng 2 thôn", "Bình quân 5", "Chủ tịch UBND xã", "Lưu ý"]
    {
        read(
            &sheet(
                "nguon_luc",
                &[&aside, &["1", "Ngân sách tỉnh", "=500", ""], &["2", "Tín dụng", "=200", words]],
                ", bo_qua: [Thuyết minh]",
            ),
            "tổng vốn 700 triệu đồng",
        );
    }
    read(
        &sheet(
            "giao",
            &[
                &["TT", "Xã", "Tiêu chí giao", "Theo dõi"],
                &["1", "Tân Lập", "2, 3", "Tổng số đạt 1 tiêu chí"],
                &["2", "Hòa An", "2", "Phó Chủ tịch UBND huyện"],
            ],
            ", bo_qua: [Theo dõi]",
        ),
        "03 tiêu chí giao",
    );
}

#[test]
fn offices_that_sign_elsewhere() {
    let head = ["Cơ quan", "Nhiệm vụ", "Phụ trách tiêu chí"];
    let first: &[&str] = &["Phòng Kinh tế", "- Theo dõi đường", "1, 2, 3"];
    read(
        &sheet(
            "phan_cong",
            &[
                &head,
                first,
                &["", "- Tổng hợp nhu cầu vốn các xã", ""],
                &["", "- Tổng hợp báo cáo tháng", ""],
                &["", "- Riêng xã Hòa An: kiểm tra hằng tuần", ""],
                &["Công an", "Kiểm soát an ninh trật tự", ""],
                &["Kế toán", "Quyết toán vốn", ""],
            ],
            "",
        ),
        "03 cơ quan",
    );
    read(
        &sheet("phan_cong", &[&head, first, &[], &["Công an", "Kiểm soát an ninh", ""]], ""),
        "02 cơ quan",
    );
    sheet("phan_cong", &[&head, first, &[], &["Kế toán", "Quyết toán vốn", ""]], "")
        .refused(
r#"
lỗi[N282]: không rõ dòng “Kế toán” thuộc bảng hay là phần ký tên dưới bảng
  --> so.xlsx, Bảng!A4
  = nếu là dòng của bảng, xóa dòng trống ở trên hoặc đánh số ở cột TT; nếu là phần ký tên, ghi den_dong trong ntm.yaml để dừng ở trên
"#,
r#"
error[N282]: row “Kế toán” may belong to the table or to the signatures below it
  --> so.xlsx, Bảng!A4
  = if it belongs to the table, delete the blank row above or number it in the column TT; if it is a signature, stop above it by den_dong in ntm.yaml
"#,);
    sheet("phan_cong", &[&head, first, &[], &["", "Kiểm soát an ninh trật tự", ""]], "").remarked(
        r#"
cảnh báo[N222]: dòng “Kiểm soát an ninh trật tự” ngoài bảng, không được đọc
  --> so.xlsx, Bảng!B4
"#,
        r#"
warning[N222]: row “Kiểm soát an ninh trật tự” is outside the table and not read
  --> so.xlsx, Bảng!B4
"#,
    );
    let signed = sheet(
        "phan_cong",
        &[
            &head,
            first,
            &[],
            &["", "Bình Minh, ngày 05 tháng 3 năm 2025"],
            &["NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"],
            &["(Ký, ghi rõ họ tên)"],
            &[],
            &["Nguyễn Văn A", "Trần Thị B"],
        ],
        "",
    );
    let run = signed.run(&["check"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("01 cơ quan") || run.stdout.contains("01 cơ quan"),
        "{}",
        run.stdout
    );
}

#[test]
fn names_that_begin_like_totals() {
    read(
        &period(
            "chuyen_de",
            &[
                &["Chương trình", "Kết quả"],
                &["Tổng số thôn", "Có 5 thôn thông minh"],
                &["Tổng số sản phẩm OCOP", "12 sản phẩm"],
            ],
            "",
        ),
        "kỳ 2025-6T: 02 xã đạt 02 tiêu chí, chương trình chuyên đề 2 dòng",
    );
    let hamlets = ["Xã", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM giao"];
    read(
        &sheet(
            "xom",
            &[
                &hamlets,
                &["Hòa An", "Toàn Thành", "x", ""],
                &["Hòa An", "Cộng Lực", "", ""],
                &["Hòa An", "Nam", "", "x"],
            ],
            "",
        ),
        "03 thôn",
    );
    period(
        "chuyen_de",
        &[&["Chương trình", "Kết quả"], &["OCOP", "12 sản phẩm"], &["Tổng các mục", ""]],
        "",
    )
    .refused(
        r#"
lỗi[N231]: dòng “Tổng các mục” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu
  --> so.xlsx, Bảng!A3
  = nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng
"#,
        r#"
error[N231]: row “Tổng các mục” has a name alone: the title of a group, or a row without its figures
  --> so.xlsx, Bảng!A3
  = if it is the title of a group, number it I, II in the column TT; if not, fill in the row
"#,
    );
}

#[test]
fn capitals_go_on_behind_h() {
    let mut rows: Vec<[&str; 3]> = vec![["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"]];
    let names = ["A", "B", "C", "D", "E", "G", "H", "I", "K"];
    rows.extend(names.map(|name| [name, name, "=100"]));
    for (row, name) in rows[1..].iter_mut().zip([
        "Ngân sách trung ương",
        "Ngân sách tỉnh",
        "Ngân sách huyện",
        "Ngân sách xã",
        "Tín dụng",
        "Doanh nghiệp",
        "Dân góp",
        "Lồng ghép",
        "Tài trợ",
    ]) {
        row[1] = name;
    }
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
    read(&sheet("nguon_luc", &rows, ""), "tổng vốn 900 triệu đồng");
}

#[test]
fn a_comma_that_another_column_decides() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["1", "Đường thôn Đông", "12,5", "1,500"],
            &["2", "Cầu", "10", "20"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N241]: “1,500” có thể là 1.500 hoặc là số lẻ ba chữ số (NSĐP)
  --> so.xlsx, Bảng!D2
  = viết 1.500 nếu dấu phẩy ngăn hàng nghìn, viết 1,5 nếu dấu phẩy ngăn phần lẻ
"#,
        r#"
error[N241]: “1,500” may be 1.500 or have three decimals (NSĐP)
  --> so.xlsx, Bảng!D2
  = write 1.500 if the comma groups thousands, and 1,5 if it begins the decimals
"#,
    );
}

/// Long lists without numbers are read at once.
#[test]
fn long_lists_without_numbers() {
    let names: Vec<String> = (0..3000).map(|index| format!("Nguồn số {index} của")).collect();
    let amounts: Vec<String> = (0..3000).map(|index| format!("={}", 10 + index * 7 % 13)).collect();
    let rows: Vec<[&str; 2]> =
        names.iter().zip(&amounts).map(|(name, amount)| [name.as_str(), amount.as_str()]).collect();
    let mut all: Vec<&[&str]> = vec![&["Nguồn vốn", "Kế hoạch (triệu đồng)"]];
    all.extend(rows.iter().map(<[&str; 2]>::as_slice));
    let before = std::time::Instant::now();
    let case = sheet("nguon_luc", &all, "");
    case.run(&["check"], "vi");
    let names: Vec<String> = (0..3000).map(|index| format!("Nhóm {index}")).collect();
    let rows: Vec<[&str; 3]> = names.iter().map(|name| [name.as_str(), "=500", "=11"]).collect();
    let mut all: Vec<&[&str]> = vec![&PROJECTS[1..]];
    all.extend(rows.iter().map(<[&str; 3]>::as_slice));
    sheet("du_an", &all, "").run(&["check"], "vi");
    assert!(before.elapsed().as_secs() < 20, "{:?}", before.elapsed());
}

/// A signature or remark that begins in the column of numbers numbers no row.
#[test]
fn signatures_in_the_column_of_numbers() {
    let rows: Rows = &[
        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
        &["1", "Ngân sách tỉnh", "=500"],
        &["2", "Tín dụng", "=200"],
        &["", "Tổng cộng", "=700"],
        &["Lưu ý", "Số liệu làm tròn"],
        &["KT.", "CHỦ TỊCH"],
    ];
    let run = sheet("nguon_luc", rows, "").run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("tổng vốn 700 triệu đồng"), "{}", run.stdout);
}
