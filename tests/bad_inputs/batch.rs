//! Several files and several projects in one run.

use super::{Case, OLD, expect};
use crate::util::{SMALL, SMALL_SET, ntm};

#[test]
fn everything_that_is_wrong_is_told_in_one_run() {
    Case::small()
        .book(
            "du-lieu.xlsx",
            &[
                (
                    "Giao",
                    &[
                        &["Tên xã", "1", "2", "3"],
                        &["Tân Lập", "", "?", ""],
                        &["Hoa An", "", "x", ""],
                    ],
                ),
                (
                    "Nguồn lực",
                    &[&["Nguồn vốn", "Kế hoạch (triệu đồng)"], &["Ngân sách trung ương", "12abc"]],
                ),
            ],
        )
        .file("hien-trang.yaml", "- {xa: Tân Lập, dat: \"1, 9\"}\n- {xa: Hòa An, dta: \"1\"}\n")
        .file("loi-van.yaml", "muc_dich: a\nmuc_dich: b\n")
        .table("hien_trang", "hien-trang.yaml")
        .table("giao", "{tep: du-lieu.xlsx, trang: Giao}")
        .table("nguon_luc", "{tep: du-lieu.xlsx, trang: Nguồn lực}")
        .table("loi_van", "loi-van.yaml")
        .table("xom", "xom.xlsx")
        .change("    trich_yeu", "    thoi_gian: hôm nay\n    trich_yeu")
        .refused(
            r#"
lỗi[N212]: “hôm nay” không phải là ngày tháng
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: hôm nay
   |                ^^^^^^^
  = viết ngày như 31/12/2024

lỗi[N125]: khóa “dta” không dùng trong hien_trang
  --> hien-trang.yaml:2:16
  |
2 | - {xa: Hòa An, dta: "1"}
  |                ^^^
  = có phải “dat”?

lỗi[N305]: không có tiêu chí, chỉ tiêu số 9 trong Bộ tiêu chí thử
  --> hien-trang.yaml:1:22
  |
1 | - {xa: Tân Lập, dat: "1, 9"}
  |                      ^^^^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N213]: “?” không rõ là đạt hay chưa đạt
  --> du-lieu.xlsx, Giao!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N301]: không có xã “Hoa An” trong danh sách xã
  --> du-lieu.xlsx, Giao!A3
  xem thêm: ntm.yaml:26:13
  = có phải “Hòa An”?
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã

lỗi[N101]: không tìm thấy tệp “xom.xlsx”
  --> ntm.yaml:31:8
   |
31 |   xom: xom.xlsx
   |        ^^^^^^^^
  = đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml

lỗi[N209]: “12abc” không phải là số (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!B2
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N121]: khóa “muc_dich” bị ghi hai lần
  --> loi-van.yaml:2:1
  |
2 | muc_dich: b
  | ^^^^^^^^
  xem thêm: loi-van.yaml:1:1
"#,
            r#"
error[N212]: “hôm nay” is not a date
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: hôm nay
   |                ^^^^^^^
  = write dates as 31/12/2024 (day first)

error[N125]: key “dta” is not used in hien_trang
  --> hien-trang.yaml:2:16
  |
2 | - {xa: Hòa An, dta: "1"}
  |                ^^^
  = did you mean “dat”?

error[N305]: no criterion or indicator 9 in Bộ tiêu chí thử
  --> hien-trang.yaml:1:22
  |
1 | - {xa: Tân Lập, dat: "1, 9"}
  |                      ^^^^^^
  = correct the number to one of the set in force

error[N213]: “?” is neither a mark for met nor for unmet
  --> du-lieu.xlsx, Giao!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N301]: commune “Hoa An” is not in the list of communes
  --> du-lieu.xlsx, Giao!A3
  see also: ntm.yaml:26:13
  = did you mean “Hòa An”?
  = correct the name to match table Xã, or add the commune there

error[N101]: file “xom.xlsx” not found
  --> ntm.yaml:31:8
   |
31 |   xom: xom.xlsx
   |        ^^^^^^^^
  = put the file into the project folder, or correct its name in ntm.yaml

error[N209]: “12abc” is not a number (Kế hoạch)
  --> du-lieu.xlsx, Nguồn lực!B2
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N121]: key “muc_dich” is given twice
  --> loi-van.yaml:2:1
  |
2 | muc_dich: b
  | ^^^^^^^^
  see also: loi-van.yaml:1:1
"#,
        );
}

/// The sound project is built although the one before it is not; the bad one's older PDF stays.
#[test]
fn a_bad_project_does_not_stop_a_good_one() {
    let case = Case::small().change("dat: \"1\"", "dat: \"7\"");
    case.folder.write("tot/ntm.yaml", SMALL);
    case.folder.write("tot/ba-tieu-chi.yaml", SMALL_SET);
    let runs = ["vi", "en"].map(|lang| {
        let run = ntm(case.path(), &["build", "du-an", "tot", "--out", "out", "--lang", lang]);
        let document = std::fs::read(case.path().join("out/tot/ke-hoach.pdf")).expect("a PDF");
        assert!(document.starts_with(b"%PDF-") && document.len() > 10_000);
        std::fs::remove_dir_all(case.path().join("out/tot")).expect("a folder");
        run
    });
    expect(
        &runs,
        r#"
du-an: chưa lập được (N305)
lỗi[N305]: không có tiêu chí, chỉ tiêu số 7 trong Bộ tiêu chí thử
  --> du-an: ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "7"}
   |                          ^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng
"#,
        r#"
du-an: not made (N305)
error[N305]: no criterion or indicator 7 in Bộ tiêu chí thử
  --> du-an: ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "7"}
   |                          ^^^
  = correct the number to one of the set in force
"#,
    );
    assert_eq!((runs[0].code, runs[1].code), (1, 1), "exit codes");
    let path = std::path::Path::new("out").join("tot").join("ke-hoach.pdf");
    assert!(runs[0].stdout.starts_with(&path.display().to_string()), "{}", runs[0].stdout);
    let old = std::fs::read(case.path().join("out/du-an/ke-hoach.pdf")).expect("the older PDF");
    assert_eq!(old, OLD);
}

#[test]
fn two_folders_of_one_name_do_not_overwrite_each_other() {
    let case = Case::small();
    for folder in ["a/xa", "b/xa"] {
        case.folder.write(&format!("{folder}/ntm.yaml"), SMALL);
        case.folder.write(&format!("{folder}/ba-tieu-chi.yaml"), SMALL_SET);
    }
    let runs = ["vi", "en"]
        .map(|lang| ntm(case.path(), &["build", "a/xa", "b/xa", "--out", "ra", "--lang", lang]));
    expect(
        &runs,
        r#"
xa: chưa lập được (N803)
lỗi[N803]: hai dự án cùng tên thư mục “xa”, sẽ ghi đè lên nhau
  --> xa
  = chạy với --all THƯ_MỤC chứa cả hai để giữ đường dẫn, đổi tên một thư mục, hoặc chạy riêng với --out khác
"#,
        r#"
xa: not made (N803)
error[N803]: two projects are in folders named “xa” and would overwrite each other
  --> xa
  = run with --all DIR, the folder around both, to keep their ways, rename one, or run them apart with another --out
"#,
    );
    assert_eq!((runs[0].code, runs[1].code), (1, 1), "exit codes");
}
