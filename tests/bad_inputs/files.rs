//! Files that are missing, of another kind, or outside the project.

use super::Case;

#[test]
fn a_missing_workbook() {
    Case::small().table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}").refused(
        r#"
lỗi[N101]: không tìm thấy tệp “du-lieu.xlsx”
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                     ^^^^^^^^^^^^
  = đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml
"#,
        r#"
error[N101]: file “du-lieu.xlsx” not found
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                     ^^^^^^^^^^^^
  = put the file into the project folder, or correct its name in ntm.yaml
"#,
    );
}

#[test]
fn a_missing_yaml_file() {
    Case::small().table("hien_trang", "hien-trang.yaml").refused(
        r#"
lỗi[N101]: không tìm thấy tệp “hien-trang.yaml”
  --> ntm.yaml:29:15
   |
29 |   hien_trang: hien-trang.yaml
   |               ^^^^^^^^^^^^^^^
  = đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml
"#,
        r#"
error[N101]: file “hien-trang.yaml” not found
  --> ntm.yaml:29:15
   |
29 |   hien_trang: hien-trang.yaml
   |               ^^^^^^^^^^^^^^^
  = put the file into the project folder, or correct its name in ntm.yaml
"#,
    );
}

#[test]
fn a_file_of_another_kind() {
    Case::small().file("hien-trang.docx", "PK").table("hien_trang", "hien-trang.docx").refused(
        r#"
lỗi[N104]: không nhận ra loại tệp “hien-trang.docx”
  --> ntm.yaml:29:15
   |
29 |   hien_trang: hien-trang.docx
   |               ^^^^^^^^^^^^^^^
  = dùng .xlsx, .xlsm, .xls, .xlsb, .ods hoặc .yaml
"#,
        r#"
error[N104]: file “hien-trang.docx” is of an unknown kind
  --> ntm.yaml:29:15
   |
29 |   hien_trang: hien-trang.docx
   |               ^^^^^^^^^^^^^^^
  = use .xlsx, .xlsm, .xls, .xlsb, .ods or .yaml
"#,
    );
}

#[test]
fn a_folder_in_place_of_a_file() {
    Case::small().file("so-lieu.yaml/ghi-chu.txt", "").table("hien_trang", "so-lieu.yaml").refused(
        r#"
lỗi[N136]: “so-lieu.yaml” là thư mục, không phải tệp
  --> ntm.yaml:29:15
   |
29 |   hien_trang: so-lieu.yaml
   |               ^^^^^^^^^^^^
  = ghi tên một tệp trong thư mục ấy
"#,
        r#"
error[N136]: “so-lieu.yaml” is a folder and no file
  --> ntm.yaml:29:15
   |
29 |   hien_trang: so-lieu.yaml
   |               ^^^^^^^^^^^^
  = name a file in that folder
"#,
    );
}

#[test]
fn a_path_above_the_project() {
    Case::small().table("hien_trang", "{tep: ../so-lieu.xlsx}").refused(
        r#"
lỗi[N103]: đường dẫn “../so-lieu.xlsx” ra ngoài thư mục dự án
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: ../so-lieu.xlsx}
   |                     ^^^^^^^^^^^^^^^
  = chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc
"#,
        r#"
error[N103]: path “../so-lieu.xlsx” leads out of the project folder
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: ../so-lieu.xlsx}
   |                     ^^^^^^^^^^^^^^^
  = copy the file into the project folder; files elsewhere are not read, for safety
"#,
    );
}

#[test]
fn an_absolute_path() {
    Case::small().table("hien_trang", "{tep: /tmp/so-lieu.xlsx}").refused(
        r#"
lỗi[N103]: đường dẫn “/tmp/so-lieu.xlsx” ra ngoài thư mục dự án
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: /tmp/so-lieu.xlsx}
   |                     ^^^^^^^^^^^^^^^^^
  = chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc
"#,
        r#"
error[N103]: path “/tmp/so-lieu.xlsx” leads out of the project folder
  --> ntm.yaml:29:21
   |
29 |   hien_trang: {tep: /tmp/so-lieu.xlsx}
   |                     ^^^^^^^^^^^^^^^^^
  = copy the file into the project folder; files elsewhere are not read, for safety
"#,
    );
}

#[test]
fn an_old_encoding() {
    Case::small()
        .file("hien-trang.yaml", b"- {xa: T\xe2n L\xe2p}\n")
        .table("hien_trang", "hien-trang.yaml")
        .refused(
            r#"
lỗi[N111]: tệp không phải văn bản Unicode (UTF-8)
  --> hien-trang.yaml
  xem thêm: ntm.yaml:29:15
  = mở bằng Notepad, chọn Lưu thành (Save As), Mã hóa (Encoding): UTF-8
"#,
            r#"
error[N111]: the file is not Unicode text (UTF-8)
  --> hien-trang.yaml
  see also: ntm.yaml:29:15
  = open it in Notepad and save it with Save As, Encoding: UTF-8
"#,
        );
}

#[test]
fn an_empty_file() {
    Case::small()
        .file("hien-trang.yaml", "# chỉ có chú thích\n")
        .table("hien_trang", "hien-trang.yaml")
        .refused(
            r#"
lỗi[N128]: tệp rỗng
  --> hien-trang.yaml
"#,
            r#"
error[N128]: the file is empty
  --> hien-trang.yaml
"#,
        );
}

#[test]
fn an_empty_project_file() {
    Case::small().file("ntm.yaml", "").refused(
        r#"
lỗi[N128]: tệp rỗng
  --> ntm.yaml
"#,
        r#"
error[N128]: the file is empty
  --> ntm.yaml
"#,
    );
}

#[test]
fn a_missing_criteria_set() {
    Case::small().change("xa: ba-tieu-chi.yaml", "xa: bo-rieng.yaml").refused(
        r#"
lỗi[N101]: không tìm thấy tệp “bo-rieng.yaml”
  --> ntm.yaml:14:7
   |
14 |   xa: bo-rieng.yaml
   |       ^^^^^^^^^^^^^
  = đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml
"#,
        r#"
error[N101]: file “bo-rieng.yaml” not found
  --> ntm.yaml:14:7
   |
14 |   xa: bo-rieng.yaml
   |       ^^^^^^^^^^^^^
  = put the file into the project folder, or correct its name in ntm.yaml
"#,
    );
}

#[test]
fn an_unknown_criteria_set() {
    Case::small().change("xa: ba-tieu-chi.yaml", "xa: xa-ntm-2021-2026").refused(
            r#"
lỗi[N308]: không có bộ tiêu chí “xa-ntm-2021-2026”
  --> ntm.yaml:14:7
   |
14 |   xa: xa-ntm-2021-2026
   |       ^^^^^^^^^^^^^^^^
  = có phải “xa-ntm-2021-2025”?
  = dùng bộ có sẵn (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) hoặc đặt bộ riêng vào thư mục bo-tieu-chi/
"#,
            r#"
error[N308]: there is no criteria set “xa-ntm-2021-2026”
  --> ntm.yaml:14:7
   |
14 |   xa: xa-ntm-2021-2026
   |       ^^^^^^^^^^^^^^^^
  = did you mean “xa-ntm-2021-2025”?
  = use a set that comes with the program (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) or put your own into the folder bo-tieu-chi/
"#,
        );
}

/// A link may lead anywhere, so what counts is where it leads.
#[cfg(unix)]
#[test]
fn a_link_out_of_the_project() {
    let case = Case::small().table("hien_trang", "lien-ket.yaml");
    std::fs::write(case.path().join("ngoai.yaml"), "- {xa: Tân Lập, dat: \"1\"}\n")
        .expect("a file");
    let link = case.project().join("lien-ket.yaml");
    std::os::unix::fs::symlink("../ngoai.yaml", link).expect("a link");
    case.refused(
        r#"
lỗi[N103]: đường dẫn “lien-ket.yaml” ra ngoài thư mục dự án
  --> ntm.yaml:29:15
   |
29 |   hien_trang: lien-ket.yaml
   |               ^^^^^^^^^^^^^
  = chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc
"#,
        r#"
error[N103]: path “lien-ket.yaml” leads out of the project folder
  --> ntm.yaml:29:15
   |
29 |   hien_trang: lien-ket.yaml
   |               ^^^^^^^^^^^^^
  = copy the file into the project folder; files elsewhere are not read, for safety
"#,
    );
}
