//! Annexes that the office asks for by name, and charts, that have nothing to print.

use super::Case;

#[test]
fn annexes_without_data() {
    Case::small()
        .change(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]\n",
        )
        .remarked(
            r#"
cảnh báo[N293]: phụ lục “xa_chi_tieu” khai ở bieu bị bỏ qua: hien_trang không ghi theo chỉ tiêu
  --> ntm.yaml:17:16
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                ^^^^^^^^^^^
  = bổ sung cho đủ, hoặc bỏ phụ lục ấy khỏi bieu

cảnh báo[N293]: phụ lục “du_an” khai ở bieu bị bỏ qua: không có số liệu du_an
  --> ntm.yaml:17:29
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                             ^^^^^
  = bổ sung cho đủ, hoặc bỏ phụ lục ấy khỏi bieu

cảnh báo[N293]: phụ lục “kq_no_dong” khai ở bieu bị bỏ qua: văn bản không có ky
  --> ntm.yaml:17:36
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                                    ^^^^^^^^^^
  = bổ sung cho đủ, hoặc bỏ phụ lục ấy khỏi bieu
"#,
            r#"
warning[N293]: annex “xa_chi_tieu” of bieu is left out: hien_trang has no marks by indicator
  --> ntm.yaml:17:16
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                ^^^^^^^^^^^
  = give what it needs, or take it out of bieu

warning[N293]: annex “du_an” of bieu is left out: there are no data of du_an
  --> ntm.yaml:17:29
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                             ^^^^^
  = give what it needs, or take it out of bieu

warning[N293]: annex “kq_no_dong” of bieu is left out: the document has no ky
  --> ntm.yaml:17:36
   |
17 |     bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]
   |                                    ^^^^^^^^^^
  = give what it needs, or take it out of bieu
"#,
        );
}

#[test]
fn the_same_as_workbooks() {
    let case =
        Case::small().change("  - id: ke-hoach\n", "  - id: ke-hoach\n    bieu: [xa, nhiem_vu]\n");
    let run = case.run(&["build", "--format", "xlsx", "--out", "out"], "vi");
    let warned = run.stderr.contains(
        "cảnh báo[N293]: phụ lục “nhiem_vu” khai ở bieu bị bỏ qua: không có số liệu nhiem_vu",
    );
    assert!(run.code == 0 && warned, "{}", run.stderr);
}

/// Nobody asked for what a document has by habit.
#[test]
fn annexes_by_habit_are_left_out_in_silence() {
    Case::small().remarked("", "");
}

#[test]
fn charts_of_a_plan() {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    bieu_do: co\n")
        .remarked(r#"
cảnh báo[N295]: có “bieu_do: co” nhưng văn bản không có biểu đồ nào để vẽ
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = biểu đồ chỉ có ở báo cáo, vẽ từ hien_trang và huy_dong, cong_trinh của kỳ: bổ sung số liệu, hoặc bỏ bieu_do
"#, r#"
warning[N295]: “bieu_do: co” is set, but the document has no chart to draw
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = charts are of reports and are drawn from hien_trang and huy_dong, cong_trinh of their period: give these data, or take bieu_do out
"#);
}

/// An annex of a report holds its own table, or is a summary of several.
#[test]
fn an_annex_as_another_table() {
    let head = |number: &'static str| -> Vec<&'static [&'static str]> {
        vec![
            if number == "I" { &["Phụ lục I"] } else { &["Phụ lục II"] },
            &["BIỂU"],
            &["(Kèm theo Báo cáo số 12/BC-UBND)"],
            &[],
        ]
    };
    let mut funding = head("I");
    funding.extend([&["TT", "Nguồn vốn", "Kế hoạch năm 2025"] as &[&str], &["I", "Vốn vay", "=5"]]);
    let mut bands = head("II");
    bands.extend([&["TT", "Nhóm", "Số xã"] as &[&str], &["1", "Đạt 3 tiêu chí", "=2"]]);
    Case::small()
        .book("so.xlsx", &[("kq_nguon_luc", &funding), ("kq_nhom", &bands)])
        .change(
            "  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n",
            "  hien_trang: {tep: so.xlsx, trang: kq_nguon_luc}\n  xom: {tep: so.xlsx, trang: kq_nhom}\n",
        )
        .refused(r#"
lỗi[N630]: “kq_nguon_luc” là phụ lục báo cáo do chương trình này lập, có số liệu của bảng Huy động nguồn lực, không phải bảng Hiện trạng
  --> so.xlsx, kq_nguon_luc
  = khai phụ lục ấy ở đúng bảng của nó; ở đây khai tệp có bảng Hiện trạng

lỗi[N630]: “kq_nhom” là biểu tổng hợp do chương trình này lập từ nhiều bảng, không có đủ số liệu của bảng Xóm
  --> so.xlsx, kq_nhom
  = đọc bảng mà biểu ấy được lập ra (bảng của kỳ, phiếu của xã); danh sách xã, tiêu chí đạt thì đọc phụ lục kq_tieu_chi
"#, r#"
error[N630]: “kq_nguon_luc” is an annex of a report that this program wrote, with the figures of table Huy động nguồn lực and not of Hiện trạng
  --> so.xlsx, kq_nguon_luc
  = name the annex at its own table; here name the file that has table Hiện trạng

error[N630]: “kq_nhom” is a summary that this program made of several tables, without all that table Xóm needs
  --> so.xlsx, kq_nhom
  = read the tables that it was made of (the period's tables, the communes' forms); for communes and the criteria they meet read annex kq_tieu_chi
"#);
}
