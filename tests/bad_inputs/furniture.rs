//! What printed pages have at their edges, among the rows of a table: told as not read, and neither a record
//! nor the title of a group.

use super::Case;
use super::tables::{Rows, period, sheet};
use ntm::model::Project;

fn loaded(case: &Case) -> Project {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

/// Works with a line between the second and the third.
fn works(between: &[&[&str]]) -> Case {
    let mut rows: Vec<&[&str]> = vec![
        &["DANH MỤC DỰ ÁN NĂM 2025"],
        &["(Kèm theo Kế hoạch số 01/KH-UBND)"],
        &["", "", "", "ĐVT: triệu đồng"],
        &["TT", "Tên dự án", "NSTW", "NSĐP"],
        &["I", "Giao thông"],
        &["=1", "Đường A", "=100", "=20"],
        &["=2", "Đường B", "=50", "=10"],
    ];
    rows.extend(between);
    rows.push(&["=3", "Cầu C", "=10", "=5"]);
    sheet("du_an", &rows, "")
}

#[test]
fn edges_of_pages_among_works() {
    for between in [
        &[&["", "Trang 1"][..]][..],
        &[&["Hết trang 1"]],
        &[&["- 2 -"]],
        &[&["", "", "2/5"]],
        &[&["", "Page 2 of 5"]],
        &[&["(Tiếp theo trang trước)"]],
        &[&["DANH MỤC DỰ ÁN NĂM 2025"]],
        &[&["DANH MỤC DỰ ÁN NĂM 2025 (tiếp theo)"]],
        &[
            &["", "Trang 1"],
            &[],
            &["DANH MỤC DỰ ÁN NĂM 2025"],
            &["(Kèm theo Kế hoạch số 01/KH-UBND)"],
            &["", "", "", "ĐVT: triệu đồng"],
            &["TT", "Tên dự án", "NSTW", "NSĐP"],
        ],
    ] {
        let case = works(between);
        let project = loaded(&case);
        assert_eq!(project.projects.len(), 3, "{between:?}");
        for own in &project.projects {
            assert_eq!(own.group.as_deref(), Some("Giao thông"), "{between:?}");
        }
        let (_, read) = case.said();
        assert!(read.contains("không đọc (ngoài bảng)"), "{read}");
    }
}

#[test]
fn edges_of_pages_in_every_table() {
    let sources: Rows = &[
        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
        &["=1", "Ngân sách trung ương", "=100"],
        &["", "- 2 -", ""],
        &["=2", "Ngân sách tỉnh", "=20"],
    ];
    assert_eq!(loaded(&sheet("nguon_luc", sources, "")).funding.len(), 2);
    let communes: Rows = &[
        &["TT", "Xã", "Mục tiêu năm"],
        &["=1", "Tân Lập", "đạt chuẩn"],
        &["", "Trang 1", ""],
        &["=2", "Hòa An", "tăng tiêu chí"],
    ];
    assert_eq!(loaded(&sheet("xa", communes, "")).communes.len(), 2);
    let marks: Rows = &[
        &["TT", "Xã", "1", "2", "3"],
        &["=1", "Tân Lập", "x", "", ""],
        &["Trang 1/2"],
        &["=2", "Hòa An", "x", "", ""],
    ];
    loaded(&sheet("hien_trang", marks, ", ngay: 31/12/2024"));
    let hamlets: Rows = &[
        &["TT", "Xã", "Tên thôn", "Xóm NTM đã đạt"],
        &["=1", "Tân Lập", "Nà Pài", "x"],
        &["", "", "Trang 1", ""],
        &["=2", "Tân Lập", "Nà Cáp", ""],
    ];
    loaded(&sheet("xom", hamlets, ""));
    let tasks: Rows = &[
        &["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
        &["=1", "Kiểm tra", "Phòng Kinh tế"],
        &["", "Hết trang 1", ""],
        &["=2", "Tập huấn", "Phòng Kinh tế"],
    ];
    assert_eq!(loaded(&sheet("nhiem_vu", tasks, "")).tasks.len(), 2);
    let leads: Rows = &[
        &["TT", "Cơ quan", "Nhiệm vụ"],
        &["=1", "Phòng Kinh tế", "Kiểm tra"],
        &["", "", "Trang 1"],
        &["=2", "Phòng Văn hóa", "Tập huấn"],
    ];
    loaded(&sheet("phan_cong", leads, ""));
    let works: Rows = &[
        &[
            "TT",
            "Công trình",
            "Loại công trình",
            "Kế hoạch năm (triệu đồng)",
            "Giải ngân (triệu đồng)",
        ],
        &["=1", "Đường A", "Giao thông", "=100", "=20"],
        &["", "Trang 1", "", "", ""],
        &["=2", "Đường B", "Giao thông", "=10", "=2"],
    ];
    assert_eq!(loaded(&period("cong_trinh", works, "")).periods[0].works.len(), 2);
}

#[test]
fn edges_of_pages_among_criteria_below_each_other() {
    let rows: Rows = &[
        &["TT", "Tiêu chí", "Tân Lập", "Hòa An"],
        &["=1", "Giao thông", "x", "x"],
        &["", "Trang 1", "", ""],
        &["=2", "Điện", "", ""],
        &["- 2 -"],
        &["=3", "Thu nhập", "", ""],
    ];
    let case = sheet("hien_trang", rows, ", ngay: 31/12/2024");
    loaded(&case);
    let (_, read) = case.said();
    assert!(read.contains("không đọc (ngoài bảng): 2 dòng"), "{read}");
}

/// A number alone where names stand is none, whether it is a page's or slipped out of its column.
#[test]
fn a_number_in_place_of_a_name() {
    let cases: [(&str, Rows); 3] = [
        (
            "nguon_luc",
            &[
                &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                &["=1", "Ngân sách trung ương", "=100"],
                &["", "=2", ""],
                &["=2", "Ngân sách tỉnh", "=20"],
            ],
        ),
        (
            "nhiem_vu",
            &[
                &["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
                &["=1", "Kiểm tra", "Phòng Kinh tế"],
                &["=2", "2", "Phòng Kinh tế"],
            ],
        ),
        (
            "chuyen_de",
            &[
                &["TT", "Chương trình", "Kết quả"],
                &["=1", "OCOP", "có 3 sản phẩm"],
                &["", "=2", ""],
            ],
        ),
    ];
    for (key, rows) in cases {
        let case = match key {
            "chuyen_de" => period(key, rows, ""),
            _ => sheet(key, rows, ""),
        };
        let (_, found) = ntm::returns::load(&case.project());
        assert!(found.iter().any(|own| own.problem.code() == "N245"), "{key}: {found:#?}");
    }
}
