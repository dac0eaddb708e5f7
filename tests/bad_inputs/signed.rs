//! Who made and signed a table stands below it, in whichever columns: that is no row of the table.

use ntm::diag::Diagnostics;
use ntm::emit::{self, Lang};
use ntm::figures::Account;
use ntm::pipeline;
use ntm::typeset::Fonts;

use super::Case;
use super::tables::{Rows, period, sheet};

/// Every table that a sheet may bring, as it reads without a remark.
const TABLES: &[(&str, bool, Rows)] = &[
    (
        "xa",
        false,
        &[
            &["TT", "Xã", "Nhóm", "Mục tiêu năm"],
            &["=1", "Tân Lập", "Nhóm 1", "tăng tiêu chí"],
            &["=2", "Hòa An", "Nhóm 1", "tăng tiêu chí"],
        ],
    ),
    (
        "nguon_luc",
        false,
        &[&["TT", "Nguồn vốn", "Số tiền (triệu đồng)"], &["=1", "Ngân sách huyện", "=90"]],
    ),
    (
        "du_an",
        false,
        &[
            &["TT", "Tên dự án", "Quyết định", "Tổng mức đầu tư (triệu đồng)"],
            &["=1", "Đường trục", "12/QĐ-UBND", "=90"],
        ],
    ),
    (
        "phan_cong",
        false,
        &[&["TT", "Cơ quan", "Nhiệm vụ"], &["=1", "Phòng Nông nghiệp", "Tham mưu"]],
    ),
    (
        "nhiem_vu",
        false,
        &[
            &["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
            &["=1", "Rà soát tiêu chí", "Phòng Nông nghiệp", "Quý I"],
        ],
    ),
    (
        "so_lieu_cong_bo",
        false,
        &[&["TT", "Số liệu", "Mô tả", "Giá trị"], &["=1", "so_xa", "Số xã", "=2"]],
    ),
    (
        "huy_dong",
        true,
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Huy động (triệu đồng)"],
            &["=1", "Ngân sách huyện", "=90", "=45"],
        ],
    ),
    (
        "cong_trinh",
        true,
        &[
            &["TT", "Công trình", "Kế hoạch (triệu đồng)", "Giải ngân (triệu đồng)"],
            &["=1", "Đường trục", "=90", "=45"],
        ],
    ),
    (
        "cong_nhan",
        true,
        &[
            &["TT", "Xã", "Danh hiệu", "Quyết định công nhận"],
            &["=1", "xã Tân Lập", "", ""],
            &["=2", "xã Hòa An", "", ""],
        ],
    ),
    (
        "ra_khoi_dbkk",
        true,
        &[
            &["TT", "Xã", "Thôn", "Quyết định công nhận"],
            &["=1", "Tân Lập", "Thôn Đông", "12/QĐ-UBND"],
        ],
    ),
    (
        "dan_gop",
        true,
        &[
            &["TT", "Hình thức đóng góp", "Số lượng", "Quy đổi (triệu đồng)"],
            &["=1", "Ngày công", "=15", "=30"],
        ],
    ),
    (
        "co_che",
        true,
        &[
            &["TT", "Loại văn bản", "Số, ngày", "Trích yếu"],
            &["=1", "Nghị quyết", "12/NQ-HĐND ngày 24/3/2025", "Mức hỗ trợ xi măng"],
        ],
    ),
    (
        "hoat_dong",
        true,
        &[&["TT", "Loại", "Nội dung", "Số lượng"], &["=1", "Văn bản", "Hướng dẫn đăng ký", "=6"]],
    ),
    (
        "chuyen_de",
        true,
        &[
            &["TT", "Chương trình chuyên đề", "Kết quả"],
            &["=1", "Du lịch nông thôn", "Công nhận 02 điểm."],
        ],
    ),
    (
        "no_dong",
        true,
        &[
            &["TT", "Công trình", "Giá trị quyết toán (triệu đồng)", "Đã trả (triệu đồng)"],
            &["=1", "Đường trục", "=90", "=45"],
        ],
    ),
];

fn case(key: &str, of_period: bool, rows: Rows) -> Case {
    match of_period {
        true => period(key, rows, ""),
        false => sheet(key, rows, ""),
    }
}

/// A row with texts in columns.
fn row(cells: &[(usize, &'static str)]) -> Vec<&'static str> {
    let mut row = vec![""; cells.iter().map(|(column, _)| column + 1).max().unwrap_or_default()];
    cells.iter().for_each(|(column, text)| row[*column] = text);
    row
}

#[test]
fn signatures_are_no_rows() {
    for (key, of_period, rows) in TABLES {
        let said = |rows: &[Vec<&'static str>]| {
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            let (case, mut found) = (case(key, *of_period, &rows), Diagnostics::new());
            let prepared = pipeline::prepare(&case.project(), &Fonts::embedded(), &mut found);
            let told: Vec<_> =
                found.iter().map(|own| emit::short(&emit::Told::of(own), None, Lang::Vi)).collect();
            let prepared = prepared.unwrap_or_else(|| panic!("{key}: {told:#?}"));
            let account = Account::of(&prepared.project, &prepared.figures);
            let read: Vec<String> = emit::Summary::of(&account)
                .lines(Lang::Vi)
                .iter()
                .map(|line| line.split("; không đọc").next().unwrap_or_default().to_owned())
                .collect();
            (told, read)
        };
        let plain: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
        let unsigned = said(&plain);
        let last = rows[0].len() - 1;
        for (left, right) in [(1, last), (1, 2), (0, 2), (1, last + 2), (2, last)] {
            let mut signed = plain.clone();
            signed.push(Vec::new());
            signed.push(row(&[(right, "Hải Sơn, ngày      tháng 01 năm 2025")]));
            signed.push(row(&[(left, "NGƯỜI LẬP BIỂU"), (right, "KT. GIÁM ĐỐC")]));
            signed.push(row(&[(right, "PHÓ GIÁM ĐỐC")]));
            signed.extend([Vec::new(), Vec::new()]);
            signed.push(row(&[(left, "Nguyễn Thị Mai"), (right, "Trần Quốc Việt")]));
            assert_eq!(said(&signed), unsigned, "{key}: signed in columns {left} and {right}");
        }
    }
}

#[test]
fn units_written_small_are_rows() {
    for number in ["=1", "1.", "01"] {
        let case = period(
            "cong_nhan",
            &[
                &["TT", "Xã", "Danh hiệu", "Quyết định công nhận"],
                &[number, "xã Tân Lập", "Đạt chuẩn NTM", "12/QĐ-UBND ngày 28/5/2025"],
                &["=2", "xã Hòa An", "", ""],
            ],
            "",
        );
        assert!(!case.run(&["check"], "vi").stderr.contains("N247"), "{number}");
    }
    let unnumbered = period("cong_nhan", &[&["Xã", "Quyết định"], &["xã Hòa An", ""]], "");
    assert!(!unnumbered.run(&["check"], "vi").stderr.contains("N247"));
    let tasks = sheet(
        "nhiem_vu",
        &[
            &["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
            &["=1", "Rà soát tiêu chí", "Phòng Nông nghiệp", "Quý I"],
            &["=2", "xã lập hồ sơ", "", ""],
        ],
        "",
    );
    assert!(!tasks.run(&["check"], "vi").stderr.contains("N247"));
}
