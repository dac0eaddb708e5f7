//! What titles of groups, headings, legends and remarks say against the figures that they stand beside.

use super::tables::{Rows, codes, criteria_down, period, sheet};

const AT_THE_BASE: &str = ", ngay: 31/12/2024";

#[test]
fn groups_whose_rows_are_none_of_the_table() {
    let targets = |group: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3"],
            &["I", "Các xã giao năm 2025"],
            &["1", "Tân Lập", "", "x", "x"],
            &["II", group],
            &["2", "Hòa An", "", "x", ""],
        ];
        codes(&sheet("giao", rows, ""))
    };
    for group in ["Các xã giao năm 2026", "Các xã không giao", "Giai đoạn 2026-2030"] {
        assert_eq!(targets(group), ["N232"], "{group}");
    }
    assert!(targets("Các xã đăng ký năm 2025").is_empty());
    let status = |group: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3"],
            &["I", "Các xã miền núi"],
            &["1", "Tân Lập", "x", "", ""],
            &["II", group],
            &["2", "Hòa An", "x", "", ""],
        ];
        codes(&sheet("hien_trang", rows, AT_THE_BASE))
    };
    for group in
        ["Xã chưa cập nhật (số liệu 2023)", "Các xã không xét (phường)", "Xã số liệu tạm tính"]
    {
        assert_eq!(status(group), ["N232"], "{group}");
    }
    assert!(status("Các xã vùng thấp").is_empty());
    let hamlets = |group: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
            &["I", "Thôn giao năm 2025"],
            &["1", "Tân Lập", "Nà Han", "", "x"],
            &["II", group],
            &["2", "Hòa An", "Nà Pò", "", "x"],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for group in ["Thôn phấn đấu năm 2026", "Thôn đã sáp nhập", "Thôn không xét"] {
        assert_eq!(hamlets(group), ["N232"], "{group}");
    }
    let communes = |group: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Mục tiêu"],
            &["I", "Các xã vùng cao"],
            &["1", "Tân Lập", "đạt chuẩn"],
            &["II", group],
            &["2", "Hòa An", "tăng tiêu chí"],
        ];
        codes(&sheet("xa", rows, ""))
    };
    for group in ["Các xã không thuộc phạm vi Chương trình", "Các xã đã sáp nhập"]
    {
        assert_eq!(communes(group), ["N232"], "{group}");
    }
    assert!(communes("Các xã vùng thấp").is_empty());
}

#[test]
fn a_group_that_is_not_assigned() {
    sheet(
        "giao",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["I", "Các xã giao"],
            &["1", "Tân Lập", "", "x", "x"],
            &["II", "Các xã không giao"],
            &["2", "Hòa An", "", "x", ""],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N232]: không rõ các dòng dưới mục “Các xã không giao” có thuộc kế hoạch không
  --> so.xlsx, Bảng!B4
  = ghi “den_dong” trong ntm.yaml để dừng trước mục này, hoặc bỏ qua các dòng bằng “bo_qua”
"#,
        r#"
error[N232]: it is not clear whether the rows below “Các xã không giao” belong to the plan
  --> so.xlsx, Bảng!B4
  = stop before it by “den_dong” in ntm.yaml, or ignore the rows by “bo_qua”
"#,
    );
}

#[test]
fn legends_of_any_sign() {
    let marked = |mark: &str, legend: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3"],
            &["1", "Tân Lập", mark, "", ""],
            &["2", "Hòa An", mark, "", ""],
            &[],
            &[legend],
        ];
        codes(&sheet("hien_trang", rows, AT_THE_BASE))
    };
    for (mark, legend, code) in [
        ("x", "Ghi chú: ô đánh x chưa đạt", "N276"),
        ("v", "Ghi chú: v là chưa đạt", "N276"),
        ("Đ", "Ghi chú: Đ: đang thực hiện", "N573"),
    ] {
        assert_eq!(marked(mark, legend), [code], "{legend}");
    }
    for (mark, legend) in
        [("x", "Ghi chú: x là đạt; để trống là chưa đạt"), ("v", "Ghi chú: v là đạt")]
    {
        assert!(marked(mark, legend).is_empty(), "{legend}");
    }
    let numbered = |legend: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3"],
            &["1", "Tân Lập", "=1", "=0", "=0"],
            &["2", "Hòa An", "=1", "=0", "=0"],
            &[],
            &[legend],
        ];
        codes(&sheet("hien_trang", rows, AT_THE_BASE))
    };
    assert_eq!(numbered("Ghi chú: 0 là đạt, 1 là chưa đạt"), ["N264"]);
    assert!(numbered("Ghi chú: 1 là đạt, 0 là chưa đạt").is_empty());
}

#[test]
fn numbers_of_criteria_with_words_that_make_them_another_column() {
    let of = |headings: [&str; 3]| {
        let [a, b, c] = headings;
        let rows: Rows = &[
            &["TT", "Xã", a, b, c],
            &["1", "Tân Lập", "x", "", ""],
            &["2", "Hòa An", "x", "", ""],
        ];
        codes(&sheet("hien_trang", rows, AT_THE_BASE))
    };
    for headings in [
        ["TC1 nâng cao", "TC2 nâng cao", "TC3 nâng cao"],
        ["TC1 NC", "TC2 NC", "TC3 NC"],
        ["TC1", "TC2 và TC3", ""],
        ["TC1", "TC2-3", "x"],
        ["TC1", "TC2 nợ", "TC3"],
        ["TC1 (ước)", "TC2", "TC3"],
        ["TC1", "TC2 (bộ cũ)", "TC3"],
    ] {
        let found = of(headings);
        assert!(
            found.iter().any(|code| ["N202", "N307"].contains(code)),
            "{headings:?}: {found:?}"
        );
    }
    for headings in [
        ["TC 1 GT", "TC 2 Điện", "TC 3 TN"],
        ["1. Giao thông", "2. Điện", "3. Thu nhập"],
        ["TC1 đạt", "TC2 đạt", "TC3 đạt"],
    ] {
        assert!(of(headings).is_empty(), "{headings:?}: {:?}", of(headings));
    }
}

#[test]
fn days_in_headings_of_a_period() {
    let raised = |heading: &str| {
        let rows: Rows = &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Huy động (triệu đồng)", heading],
            &["1", "Ngân sách trung ương", "=5000", "=2000", "=1000"],
            &["2", "Ngân sách xã", "=3000", "=1000", "=900"],
        ];
        codes(&period("huy_dong", rows, ""))
    };
    for heading in [
        "Thực hiện đến 31/5/2025 (triệu đồng)",
        "Giải ngân 31/3/2025 (triệu đồng)",
        "Giải ngân 5/2025 (triệu đồng)",
    ] {
        assert!(raised(heading).contains(&"N268"), "{heading}: {:?}", raised(heading));
    }
    for heading in [
        "Giải ngân đến 30/6/2025 (triệu đồng)",
        "Giải ngân (triệu đồng)",
        "Giải ngân theo QĐ 12/3/2025 (triệu đồng)",
    ] {
        assert!(!raised(heading).contains(&"N268"), "{heading}: {:?}", raised(heading));
    }
    let down = |heading: &str| {
        codes(&criteria_down(&[
            &["TT", "Tiêu chí", heading, "Giao năm 2025"],
            &["=1", "Giao thông", "x", ""],
            &["=2", "Điện", "", "x"],
            &["=3", "Thu nhập", "", "x"],
        ]))
    };
    for heading in ["Kết quả 30/6/2024", "Kết quả 9/2024"] {
        assert!(down(heading).contains(&"N268"), "{heading}");
    }
    assert!(down("Kết quả năm 2024").is_empty());
}

#[test]
fn hamlets_that_reached_it_in_a_time() {
    for heading in ["Thôn đạt NTM trong năm 2024", "Thôn NTM mới đạt"] {
        let rows: Rows = &[
            &["TT", "Xã", "Tổng số thôn", heading],
            &["1", "Tân Lập", "=10", "=3"],
            &["2", "Hòa An", "=8", "=2"],
        ];
        let found = codes(&sheet("xom", rows, ""));
        assert!(found.iter().any(|code| ["N228", "N202"].contains(code)), "{heading}: {found:?}");
    }
}

#[test]
fn remarks_of_another_plan() {
    let down = |status: &str, targets: &str| {
        codes(&criteria_down(&[
            &["TT", "Tiêu chí", "Hiện trạng năm 2024", "Giao năm 2025", "Ghi chú"],
            &["=1", "Giao thông", "x", "", status],
            &["=2", "Điện", "", "x", targets],
            &["=3", "Thu nhập", "", "x", ""],
        ]))
    };
    for words in ["Phấn đấu năm 2026", "KH 2026", "Giai đoạn 2026-2030", "không đưa vào KH"]
    {
        assert_eq!(down("", words), ["N269"], "{words}");
    }
    for words in ["UBND tỉnh không công nhận", "Hạ chuẩn", "Nợ"] {
        assert_eq!(down(words, ""), ["N269"], "{words}");
    }
    assert!(down("Đạt", "Phấn đấu năm 2025").is_empty());
    let across = |words: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["1", "Tân Lập", "", "x", "x", words],
            &["2", "Hòa An", "", "x", "", ""],
        ];
        codes(&sheet("giao", rows, ""))
    };
    for words in ["TC2 chuyển 2026", "Lộ trình 2027", "Lùi 2026"] {
        assert_eq!(across(words), ["N269"], "{words}");
    }
    assert!(across("Giao năm 2025").is_empty());
    let hamlet = |words: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Tên thôn", "NTM đã đạt", "NTM giao", "Ghi chú"],
            &["1", "Tân Lập", "Nà Han", "", "x", words],
            &["2", "Hòa An", "Nà Pò", "x", "", ""],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for words in ["Đã sáp nhập", "Không còn", "Lùi 2026"] {
        assert_eq!(hamlet(words), ["N269"], "{words}");
    }
    assert!(hamlet("Sáp nhập từ 2 thôn").is_empty());
    let money = |words: &str| {
        let rows: Rows = &[
            &["TT", "Nguồn vốn", "Số tiền (triệu đồng)", "Ghi chú"],
            &["1", "Ngân sách trung ương", "=300", ""],
            &["2", "Ngân sách xã", "=700", words],
        ];
        codes(&sheet("nguon_luc", rows, ""))
    };
    for words in ["Cho cả giai đoạn 2021-2025", "bỏ dòng này", "sai, sửa lại 90", "Cam kết"]
    {
        assert_eq!(money(words), ["N269"], "{words}");
    }
}

#[test]
fn footnotes_by_sign_and_by_number() {
    for (name, line) in [
        ("Ngân sách xã (*)", "(*): không tính vào tổng nguồn lực"),
        ("Ngân sách xã", "Ghi chú: mục 2 thực hiện từ năm 2026"),
        ("Ngân sách xã (1)", "(1) Chuyển sang năm 2026"),
    ] {
        let rows: Rows = &[
            &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
            &["1", "Ngân sách trung ương", "=300"],
            &["2", name, "=700"],
            &["", "Tổng cộng", "=1000"],
            &[],
            &[line],
        ];
        let found = codes(&sheet("nguon_luc", rows, ""));
        assert!(found.contains(&"N713"), "{line}: {found:?}");
    }
    let targets: Rows = &[
        &["TT", "Xã", "1", "2", "3"],
        &["1", "Tân Lập", "", "x", "x"],
        &["2", "Hòa An", "", "x", ""],
        &[],
        &["Ghi chú: Tiêu chí số 2 của Hòa An thực hiện năm 2026"],
    ];
    assert_eq!(codes(&sheet("giao", targets, "")), ["N713"]);
}

#[test]
fn one_number_a_row_beside_its_count() {
    let rows: Rows = &[
        &["TT", "Xã", "Số lượng TC", "Tiêu chí đăng ký đạt thêm"],
        &["1", "Tân Lập", "=1", "=3"],
        &["2", "Hòa An", "=1", "=2"],
    ];
    assert!(codes(&sheet("giao", rows, "")).is_empty());
    let rows: Rows = &[
        &["TT", "Xã", "Tiêu chí đăng ký đạt thêm"],
        &["1", "Tân Lập", "=3"],
        &["2", "Hòa An", "=2"],
    ];
    assert_eq!(codes(&sheet("giao", rows, "")), ["N242"]);
}

#[test]
fn results_above_hamlets() {
    for outer in ["Kết quả công nhận", "Kết quả đến 31/12/2024"] {
        let rows: Rows = &[
            &["TT", "Xã", "Tổng số thôn", outer, "Kế hoạch năm 2025"],
            &["", "", "", "Thôn NTM", "Thôn NTM"],
            &["1", "Tân Lập", "=10", "=3", "=1"],
            &["2", "Hòa An", "=8", "=2", "=1"],
        ];
        let found = codes(&sheet("xom", rows, ""));
        assert!(found.is_empty(), "{outer}: {found:?}");
    }
}
