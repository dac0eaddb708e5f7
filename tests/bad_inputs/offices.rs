//! Posts of persons and of nobody, offices of which nothing is said, and two of them in one cell.

use super::tables::sheet;
use super::{Case, document};

#[test]
fn a_post_of_an_office() {
    sheet(
        "phan_cong",
        &[
            &["TT", "Cơ quan, đơn vị", "Chức vụ", "Tiêu chí"],
            &["1", "Phòng Kinh tế", "Trưởng phòng", "1, 2"],
            &["2", "Đoàn Thanh niên xã", "Bí thư", "3"],
        ],
        "",
    )
    .refused(r#"
lỗi[N372]: “Phòng Kinh tế” là cơ quan, không rõ chức vụ “Trưởng phòng” là của ai
  --> so.xlsx, Bảng!C2
  = nếu phân công theo người, ghi họ tên ở cột Cơ quan (in “họ tên, chức vụ”); nếu phân công theo cơ quan, ghi tên cột chức vụ vào bo_qua của bảng trong ntm.yaml

lỗi[N372]: “Đoàn Thanh niên xã” là cơ quan, không rõ chức vụ “Bí thư” là của ai
  --> so.xlsx, Bảng!C3
  = nếu phân công theo người, ghi họ tên ở cột Cơ quan (in “họ tên, chức vụ”); nếu phân công theo cơ quan, ghi tên cột chức vụ vào bo_qua của bảng trong ntm.yaml
"#, r#"
error[N372]: “Phòng Kinh tế” is an office; it is not clear whose post “Trưởng phòng” is
  --> so.xlsx, Bảng!C2
  = if persons are assigned, write their names in the column of offices (printed as “name, post”); if offices are, name the column of posts in bo_qua of the table in ntm.yaml

error[N372]: “Đoàn Thanh niên xã” is an office; it is not clear whose post “Bí thư” is
  --> so.xlsx, Bảng!C3
  = if persons are assigned, write their names in the column of offices (printed as “name, post”); if offices are, name the column of posts in bo_qua of the table in ntm.yaml
"#);
}

#[test]
fn a_post_of_an_office_in_yaml() {
    Case::small()
        .table("phan_cong", "[{co_quan: Phòng Kinh tế, chuc_vu: Trưởng phòng, xa: \"1-3\"}]")
        .refused(r#"
lỗi[N372]: “Phòng Kinh tế” là cơ quan, không rõ chức vụ “Trưởng phòng” là của ai
  --> ntm.yaml:32:49
   |
32 |   phan_cong: [{co_quan: Phòng Kinh tế, chuc_vu: Trưởng phòng, xa: "1-3"}]
   |                                                 ^^^^^^^^^^^^
  = nếu phân công theo người, ghi họ tên ở co_quan (in “họ tên, chức vụ”); nếu phân công theo cơ quan, bỏ chuc_vu
"#, r#"
error[N372]: “Phòng Kinh tế” is an office; it is not clear whose post “Trưởng phòng” is
  --> ntm.yaml:32:49
   |
32 |   phan_cong: [{co_quan: Phòng Kinh tế, chuc_vu: Trưởng phòng, xa: "1-3"}]
   |                                                 ^^^^^^^^^^^^
  = if persons are assigned, write their names in co_quan (printed as “name, post”); if offices are, drop chuc_vu
"#);
}

#[test]
fn a_person_is_named_with_the_post_once() {
    let case = sheet(
        "phan_cong",
        &[
            &["TT", "Họ và tên", "Chức vụ", "Tiêu chí"],
            &["1", "Lê Văn Bình", "Phó Trưởng phòng Kinh tế", "1, 2"],
            &["2", "Đoàn Văn Hậu", "Công chức Văn hóa", "3"],
        ],
        ", cot: {co_quan: Họ và tên}",
    );
    let project = ntm::returns::load(&case.project()).0.expect("a project");
    let offices: Vec<&str> =
        project.assignments.iter().map(|own| own.office.value.as_str()).collect();
    assert_eq!(
        offices,
        ["Lê Văn Bình, Phó Trưởng phòng Kinh tế", "Đoàn Văn Hậu, Công chức Văn hóa"]
    );
    assert!(!document(&case).is_empty());
}

#[test]
fn an_office_of_which_nothing_is_said() {
    sheet(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Tiêu chí"],
            &["1", "Phòng Kinh tế", "1, 2, 3"],
            &["2", "Hội Nông dân huyện", ""],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N674]: “Hội Nông dân huyện” không có nhiệm vụ, tiêu chí nào trong bảng Phân công, văn bản chỉ in tên
  --> so.xlsx, Bảng!B3
  = ghi nhiệm vụ hoặc số hiệu tiêu chí của cơ quan ấy, hoặc bỏ dòng
"#, r#"
warning[N674]: “Hội Nông dân huyện” has neither tasks nor criteria in the table of assignments; the document prints its name alone
  --> so.xlsx, Bảng!B3
  = write its tasks or the numbers of its criteria, or drop the row
"#);
}

#[test]
fn two_offices_in_two_lines_of_a_cell() {
    sheet(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Tiêu chí"],
            &["1", "Phòng Kinh tế", "1, 2"],
            &["2", "Phòng Kinh tế\nBan Quản lý dự án huyện", "3"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N273]: “Phòng Kinh tế Ban Quản lý dự án huyện” được tính là một cơ quan, dù ô ghi tên 2 cơ quan
  --> so.xlsx, Bảng!B3
  = tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ
"#, r#"
warning[N273]: “Phòng Kinh tế Ban Quản lý dự án huyện” counts as one office, though the cell names 2
  --> so.xlsx, Bảng!B3
  = give each office a row with the same task; or name the one that leads, and the others in the task
"#);
}
