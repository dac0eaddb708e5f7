//! Headings and words as offices write them, which are read without a line of mapping.

use super::Case;

/// A case whose table is a sheet.
fn sheet(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().book("so.xlsx", &[("Bảng", rows)]).table(key, "{tep: so.xlsx, trang: Bảng}")
}

/// The same of a period.
fn of_period(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().book("so.xlsx", &[("Bảng", rows)]).change(
        "du_lieu:\n",
        &format!("ky:\n  - ky: 2025-Q1\n    {key}: {{tep: so.xlsx, trang: Bảng}}\ndu_lieu:\n"),
    )
}

#[test]
fn headings_of_a_province() {
    let cases = [
        of_period(
            "hoat_dong",
            &[
                &["TT", "Loại hoạt động", "Nội dung", "Số cuộc/số văn bản"],
                &["1", "Họp", "Họp Ban Chỉ đạo", "=4"],
            ],
        ),
        of_period(
            "cong_trinh",
            &[
                &[
                    "TT",
                    "Danh mục công trình",
                    "Kế hoạch vốn năm 2025 (triệu đồng)",
                    "Giải ngân (triệu đồng)",
                ],
                &["I", "Thủy lợi, phòng chống thiên tai"],
                &["1", "Kênh A", "=400", "=100"],
                &["II", "Giao thông"],
                &["1", "Đường B", "=40", "=10"],
            ],
        ),
        of_period(
            "no_dong",
            &[
                &[
                    "TT",
                    "Công trình",
                    "Giá trị quyết toán (triệu đồng)",
                    "Số đã trả (triệu đồng)",
                    "Còn nợ (triệu đồng)",
                ],
                &["1", "Đường A", "=400", "=100", "=300"],
            ],
        ),
        sheet(
            "du_an",
            &[
                &[
                    "TT",
                    "Tên dự án",
                    "QĐ phê duyệt dự án",
                    "Tổng mức đầu tư được duyệt (triệu đồng)",
                    "NSĐP (triệu đồng)",
                ],
                &["1", "Đường A", "12/QĐ-UBND", "=400", "=50"],
            ],
        ),
        sheet(
            "xom",
            &[
                &["TT", "Xã", "Tên thôn, bản, TDP", "Xóm NTM đã đạt"],
                &["1", "Tân Lập", "Nà A", "x"],
                &["2", "Tân Lập", "Nà B", ""],
                &["3", "Hòa An", "Nà C", "x"],
            ],
        ),
        sheet(
            "xa",
            &[
                &["TT", "Xã", "Mục tiêu năm"],
                &["1", "Tân Lập", "Đạt chuẩn"],
                &["2", "Hòa An", "Tăng thêm tiêu chí"],
            ],
        ),
        sheet(
            "giao",
            &[
                &["TT", "Xã", "Giao thông", "Điện", "Thu nhập", "Cộng"],
                &["1", "Tân Lập", "Đã đạt", "x", "x", "=2"],
                &["2", "Hòa An", "Đã đạt", "x", "", "=1"],
            ],
        ),
    ];
    for case in cases {
        assert_eq!(case.said().0, "");
    }
}

/// Whoever is named with a post is printed with it.
#[test]
fn people_with_posts() {
    let case = sheet(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Chức vụ", "Nhiệm vụ", "Phụ trách tiêu chí"],
            &["1", "Lê Văn Bình", "Phó Trưởng phòng Kinh tế", "Theo dõi xã Tân Lập", "1-3"],
            &["2", "Trần Thị Hạnh", "Chuyên viên", "Tổng hợp", ""],
        ],
    );
    assert_eq!(case.said().0, "");
    let run = case.run(&["build", "--format", "typ", "--out", "ra"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let folder = std::fs::read_dir(case.path().join("ra")).expect("ra").flatten().next();
    let mut texts = String::new();
    for entry in std::fs::read_dir(folder.expect("a folder").path()).expect("files").flatten() {
        texts += &String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap_or_default());
    }
    for name in ["Lê Văn Bình, Phó Trưởng phòng Kinh tế", "Trần Thị Hạnh, Chuyên viên"]
    {
        assert!(texts.contains(name), "{name}");
    }
}

/// Where the column of the hamlets' names is not understood, no commune is there twice.
#[test]
fn hamlets_whose_column_is_not_understood() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Danh xưng", "Xóm NTM đã đạt"],
            &["1", "Tân Lập", "Nà A", "=1"],
            &["2", "Tân Lập", "Nà B", "=0"],
            &["3", "Hòa An", "Nà C", "=1"],
        ],
    )
    .refused(r#"
lỗi[N202]: cột “Danh xưng” không thuộc bảng Xóm
  --> so.xlsx, Bảng!C1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Danh xưng"}, khóa là một trong: ten, tong, ntm_giao, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; nếu không dùng, ghi: bo_qua: ["Danh xưng"]
"#, r#"
error[N202]: column “Danh xưng” does not belong to table Xóm
  --> so.xlsx, Bảng!C1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Danh xưng"}, the key being one of ten, tong, ntm_giao, kieu_mau_da_dat, kieu_mau_giao, ghi_chu; if not needed, write: bo_qua: ["Danh xưng"]
"#);
}
