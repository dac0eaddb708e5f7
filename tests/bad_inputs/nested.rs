//! Groups of nothing, groups within groups where one level is printed, columns of parts beside their sum.

use super::tables::{period, sheet};

#[test]
fn a_group_of_works_without_any() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên công trình", "NSTW (triệu đồng)"],
            &["I", "Giao thông"],
            &["1", "Đường Nà Pá", "=50"],
            &["II", "Thủy lợi"],
            &["III", "Trường học"],
            &["1", "Trường Tân Lập", "=60"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N370]: nhóm “Thủy lợi” không có dòng nào, không được in
  --> so.xlsx, Bảng!B4
  = nếu đó là một dòng của bảng thì nhập số liệu của dòng; nếu nhóm không có gì thì xóa dòng tên nhóm
"#, r#"
warning[N370]: group “Thủy lợi” has no rows and is not printed
  --> so.xlsx, Bảng!B4
  = if it is a row of the table, fill in its figures; if the group has nothing, delete its title
"#);
}

#[test]
fn a_group_of_communes_within_another() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Mục tiêu"],
            &["A", "MIỀN NÚI"],
            &["I", "Cụm phía Bắc"],
            &["1", "Tân Lập", "đạt chuẩn"],
            &["II", "Cụm phía Nam"],
            &["1", "Hòa An", "tăng tiêu chí"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N371]: bảng này in một tầng nhóm: “MIỀN NÚI” ở trên nhóm “Cụm phía Bắc” không được in
  --> so.xlsx, Bảng!B2
  = nếu cần in, ghi gộp hai tên vào nhóm trong, như “MIỀN NÚI - Cụm phía Bắc”
"#, r#"
warning[N371]: this table prints one level of groups: “MIỀN NÚI” above group “Cụm phía Bắc” is not printed
  --> so.xlsx, Bảng!B2
  = if it is to be printed, write both names in the inner group, as in “MIỀN NÚI - Cụm phía Bắc”
"#);
}

#[test]
fn a_sum_added_to_its_parts() {
    sheet(
        "nguon_luc",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch vốn (triệu đồng)",
                "Vốn ĐTPT (triệu đồng)",
                "Vốn SN (triệu đồng)",
            ],
            &["I", "Ngân sách trung ương", "=10550.5", "=8400", "=2150.5"],
            &["II", "Ngân sách tỉnh", "=2800", "=2800", ""],
            &["III", "Nhân dân đóng góp", "=1500", "", ""],
        ],
        ", cot: {so_tien: [C, D, E]}",
    )
    .refused(r#"
lỗi[N373]: cột “Kế hoạch vốn (triệu đồng)” ở dòng nào cũng bằng “Vốn ĐTPT (triệu đồng)”, “Vốn SN (triệu đồng)” cộng lại: cộng thêm nó là tính hai lần
  --> so.xlsx, Bảng!C1
  = trong cot của bảng chỉ giữ cột tổng, hoặc chỉ giữ các cột thành phần; cột bỏ ra thì ghi vào bo_qua
"#, r#"
error[N373]: column “Kế hoạch vốn (triệu đồng)” is the sum of “Vốn ĐTPT (triệu đồng)”, “Vốn SN (triệu đồng)” in every row: adding it counts them twice
  --> so.xlsx, Bảng!C1
  = in cot of the table keep the column of the sum alone or those of its parts alone; name what is left out in bo_qua
"#);
}

#[test]
fn parts_and_not_their_sum_are_added() {
    let case = sheet(
        "nguon_luc",
        &[
            &[
                "TT",
                "Nguồn vốn",
                "Kế hoạch vốn (triệu đồng)",
                "Vốn ĐTPT (triệu đồng)",
                "Vốn SN (triệu đồng)",
            ],
            &["I", "Ngân sách trung ương", "=10550.5", "=8400", "=2150.5"],
            &["II", "Ngân sách tỉnh", "=2800", "=2800", ""],
        ],
        ", cot: {so_tien: [D, E]}, bo_qua: [C]",
    );
    let (found, account) = case.said();
    assert_eq!(found, "");
    assert!(account.contains("13.350,5"), "{account}");
}

#[test]
fn a_remark_below_criteria_whose_columns_say_the_year() {
    super::tables::criteria_down(&[
        &["TT", "Tiêu chí", "Kết quả đến 31/12/2024", "Kế hoạch năm 2025"],
        &["1", "Giao thông", "Đạt", ""],
        &["2", "Điện", "Chưa đạt", "x"],
        &["3", "Thu nhập", "Chưa đạt", "x"],
        &[],
        &["Ghi chú: số liệu đến 30/11/2024, chưa thẩm tra"],
    ])
    .remarked(r#"
cảnh báo[N544]: “Ghi chú: số liệu đến 30/11/2024, chưa thẩm tra” ghi “chưa thẩm tra”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, Tiêu chí!A6
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp

cảnh báo[N268]: “Ghi chú: số liệu đến 30/11/2024, chưa thẩm tra” ghi số liệu đến 30/11/2024, ở đây số liệu tính đến 31/12/2024
  --> so.xlsx, Tiêu chí!A6
  = kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)
"#, r#"
warning[N544]: “Ghi chú: số liệu đến 30/11/2024, chưa thẩm tra” says “chưa thẩm tra”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, Tiêu chí!A6
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name

warning[N268]: “Ghi chú: số liệu đến 30/11/2024, chưa thẩm tra” counts up to 30/11/2024, the figures here count up to 31/12/2024
  --> so.xlsx, Tiêu chí!A6
  = see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)
"#);
}

#[test]
fn criteria_across_of_the_only_commune() {
    let case = sheet(
        "hien_trang",
        &[&["Biểu 1"], &["Giao thông", "Điện", "Thu nhập"], &["x", "", "x"]],
        "",
    )
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
    .change(
        "    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
        "    - {xa: Tân Lập, giao: \"2\"}\n",
    );
    let (found, account) = case.said();
    assert_eq!(found, "");
    assert!(account.contains("01 xã, 02 tiêu chí đạt"), "{account}");
}

#[test]
fn criteria_across_without_a_commune_among_several() {
    sheet("hien_trang", &[&["Giao thông", "Điện", "Thu nhập"], &["x", "", "x"]], "").refused(
        r#"
lỗi[N266]: các dấu không ghi là của xã nào
  --> so.xlsx, Bảng!A2
  = tiêu chí xếp theo dòng thì ghi tên xã làm tiêu đề của từng cột đánh dấu; xếp theo cột thì thêm cột “Xã”
"#,
        r#"
error[N266]: the marks do not say of which commune they are
  --> so.xlsx, Bảng!A2
  = where criteria stand below each other, write the commune's name above each column of marks; where they stand side by side, add a column “Xã”
"#,
    );
}

#[test]
fn a_title_with_the_province_behind_a_hyphen() {
    let case = sheet(
        "hien_trang",
        &[&["UBND XÃ TÂN LẬP - TỈNH CAO BẰNG"], &["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""]],
        "",
    )
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
    .change("    - {xa: Hòa An, giao: \"2\"}\n", "");
    let (found, _) = case.said();
    assert_eq!(found, "");
}

#[test]
fn a_model_hamlet_of_a_period_that_does_not_meet_the_standard() {
    period(
        "xom",
        &[
            &["Xã", "Tên xóm", "Xóm NTM đã đạt", "Xóm kiểu mẫu đã đạt"],
            &["Tân Lập", "Nà Pá", "x", ""],
            &["Tân Lập", "Bó Lếch", "", "x"],
            &["Hòa An", "Khuổi Slao", "", ""],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N667]: “Bó Lếch” (Tân Lập) là thôn kiểu mẫu mà chưa đạt chuẩn, cũng không được giao đạt chuẩn nông thôn mới
  --> so.xlsx, Bảng!D3
  = xem dấu kiểu mẫu có lệch dòng không; nếu đúng, đánh dấu cả cột đạt chuẩn
"#, r#"
warning[N667]: “Bó Lếch” (Tân Lập) is a model hamlet, but neither meets the standard nor is to meet it
  --> so.xlsx, Bảng!D3
  = see whether the mark slipped into another row; if not, mark the standard, too
"#);
}

#[test]
fn what_a_source_is_spent_on_beside_it() {
    sheet(
        "nguon_luc",
        &[
            &["Nguồn vốn", "Kế hoạch 2025 (triệu đồng)"],
            &["Ngân sách trung ương", "=120"],
            &["Đầu tư phát triển", "=70"],
            &["Vốn sự nghiệp", "=40"],
            &["Ngân sách tỉnh", "=45"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N677]: “Đầu tư phát triển” đứng ngang với “Ngân sách trung ương” và được cộng riêng: nếu là phần của nguồn ấy thì bị tính hai lần
  --> so.xlsx, Bảng!A3
  xem thêm: so.xlsx, Bảng!A2
  = nếu là phần của nguồn ở trên, gạch đầu dòng “- ” hoặc đánh số 1, 2 dưới I; nếu đúng là nguồn riêng thì khai vào chap_nhan: [{ma: N677, tai: "Đầu tư phát triển", ly_do: "…"}]

cảnh báo[N677]: “Vốn sự nghiệp” đứng ngang với “Ngân sách trung ương” và được cộng riêng: nếu là phần của nguồn ấy thì bị tính hai lần
  --> so.xlsx, Bảng!A4
  xem thêm: so.xlsx, Bảng!A2
  = nếu là phần của nguồn ở trên, gạch đầu dòng “- ” hoặc đánh số 1, 2 dưới I; nếu đúng là nguồn riêng thì khai vào chap_nhan: [{ma: N677, tai: "Vốn sự nghiệp", ly_do: "…"}]
"#, r#"
warning[N677]: “Đầu tư phát triển” stands beside “Ngân sách trung ương” and is added apart: if it is a part of that source, it counts twice
  --> so.xlsx, Bảng!A3
  see also: so.xlsx, Bảng!A2
  = where it is a part of the source above, begin it with “- ” or number it 1, 2 below I; where it is a source of its own, declare it in chap_nhan: [{ma: N677, tai: "Đầu tư phát triển", ly_do: "…"}]

warning[N677]: “Vốn sự nghiệp” stands beside “Ngân sách trung ương” and is added apart: if it is a part of that source, it counts twice
  --> so.xlsx, Bảng!A4
  see also: so.xlsx, Bảng!A2
  = where it is a part of the source above, begin it with “- ” or number it 1, 2 below I; where it is a source of its own, declare it in chap_nhan: [{ma: N677, tai: "Vốn sự nghiệp", ly_do: "…"}]
"#);
}

#[test]
fn what_capital_is_spent_on_where_no_source_stands_above() {
    let case = sheet(
        "nguon_luc",
        &[
            &["Nguồn vốn", "Kế hoạch 2025 (triệu đồng)"],
            &["Vốn đầu tư phát triển", "=70"],
            &["Vốn sự nghiệp", "=40"],
            &["Ngân sách địa phương đối ứng", "=45"],
        ],
        "",
    );
    assert_eq!(case.said().0, "");
}
