//! Reports that compare with a period for which communes' forms are missing: refused, or provisional
//! and said so.

use super::{Case, expect, tree};
use crate::util::Run;

/// The small district's report on the year, with all its forms, behind nine months for which Hòa An
/// sent none.
fn year(of_nine: &str) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-nam\n    ky: 2025-N\n")
        .change(
            "du_lieu:\n",
            &format!("ky:\n  - {{ky: 2025-9T, phieu: ky/9/*{of_nine}}}\n  - {{ky: 2025-N, phieu: ky/12/*}}\ndu_lieu:\n"),
        )
        .forms("2025-9T", "ky/9")
        .without("ky/9/xa-hoa-an.xlsx")
        .forms("2025-N", "ky/12")
}

#[test]
fn a_year_compared_with_nine_months_that_are_not_whole() {
    year("").refused(r#"
lỗi[N369]: báo cáo năm 2025 so sánh với kỳ 9 tháng đầu năm 2025, kỳ ấy còn thiếu phiếu của 01 xã: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  xem thêm: ntm.yaml:25:26
  = bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính
"#, r#"
error[N369]: the report on năm 2025 compares with 9 tháng đầu năm 2025, for which no form has come from 1: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  see also: ntm.yaml:25:26
  = add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional
"#);
}

#[test]
fn nor_are_its_annexes_made_as_workbooks() {
    let case = year("");
    let before = tree(case.path());
    let runs: [Run; 2] =
        ["vi", "en"].map(|lang| case.run(&["build", "--format", "xlsx", "--out", "out"], lang));
    assert_eq!((runs[0].code, runs[1].code), (1, 1));
    expect(
        &runs,
        r#"
lỗi[N369]: báo cáo năm 2025 so sánh với kỳ 9 tháng đầu năm 2025, kỳ ấy còn thiếu phiếu của 01 xã: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  xem thêm: ntm.yaml:25:26
  = bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N369]: the report on năm 2025 compares with 9 tháng đầu năm 2025, for which no form has come from 1: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  see also: ntm.yaml:25:26
  = add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional

du-an: 1 error; no document was written
"#,
    );
    assert!(tree(case.path()) == before, "files were changed");
}

#[test]
fn a_year_compared_with_a_provisional_report() {
    year(", tam_thoi: co").remarked(r#"
cảnh báo[N369]: báo cáo năm 2025 so sánh với kỳ 9 tháng đầu năm 2025, kỳ ấy còn thiếu phiếu của 01 xã: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  xem thêm: ntm.yaml:25:26
  = bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính
"#, r#"
warning[N369]: the report on năm 2025 compares with 9 tháng đầu năm 2025, for which no form has come from 1: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  see also: ntm.yaml:25:26
  = add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional
"#);
}

/// What is told first in a project with other errors names these periods, too.
#[test]
fn what_is_waited_for_is_told_with_other_errors() {
    year("")
        .change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"9\"}")
        .refused(r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 9 trong Bộ tiêu chí thử
  --> ntm.yaml:36:26
   |
36 |     - {xa: Hòa An, giao: "9"}
   |                          ^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N369]: báo cáo năm 2025 so sánh với kỳ 9 tháng đầu năm 2025, kỳ ấy còn thiếu phiếu của 01 xã: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  xem thêm: ntm.yaml:25:26
  = bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính
"#, r#"
error[N305]: no criterion or indicator 9 in Bộ tiêu chí thử
  --> ntm.yaml:36:26
   |
36 |     - {xa: Hòa An, giao: "9"}
   |                          ^^^
  = correct the number to one of the set in force

error[N369]: the report on năm 2025 compares with 9 tháng đầu năm 2025, for which no form has come from 1: Hòa An
  --> ntm.yaml:18:9
   |
18 |     ky: 2025-N
   |         ^^^^^^
  see also: ntm.yaml:25:26
  = add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional
"#);
}
