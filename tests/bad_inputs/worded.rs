//! Words by which offices say of a row, a remark or a title that its figures do not count as they stand: each
//! way of saying it is told.

use super::tables::{Rows, checked, period, sheet, status_remarked, status_titled};

#[test]
fn sources_that_are_none_of_the_years() {
    let with = |name: &str| {
        let rows: Rows = &[
            &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
            &["1", "Ngân sách trung ương", "=300"],
            &["2", "Vốn tín dụng", "=200"],
            &["3", name, "=50"],
        ];
        checked(&sheet("nguon_luc", rows, ""))
    };
    for (name, code) in [
        ("Kết dư ngân sách", "N728"),
        ("Vốn năm trước còn lại", "N728"),
        ("Vốn năm 2024 chưa giải ngân", "N728"),
        ("Vốn CT giảm nghèo", "N728"),
        ("CTMTQG GNBV", "N728"),
        ("Vốn Chương trình 1719", "N728"),
        ("Lũy kế vốn đã bố trí", "N249"),
        ("Vốn năm 2025 điều chỉnh giảm", "N249"),
        ("Số thôn được hỗ trợ", "N249"),
    ] {
        assert_eq!(with(name), [code], "{name}");
    }
    for name in ["Vốn đối ứng", "Vốn dự án chuyển tiếp", "Ngân sách xã", "Số vốn vay thêm"]
    {
        assert!(with(name).is_empty(), "{name}: {:?}", with(name));
    }
}

#[test]
fn remarks_beside_what_is_met_and_assigned() {
    let status = |note: &str| checked(&status_remarked(note));
    for note in [
        "Chưa rà soát",
        "Xã chưa gửi báo cáo",
        "Lấy theo số năm 2023",
        "Bảo lưu kết quả 2023",
        "Số liệu của xã cũ",
        "TC1: đang bổ sung hồ sơ",
        "TC 1 đạt có điều kiện",
    ] {
        assert!(!status(note).is_empty(), "{note}");
    }
    let targets = |note: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["1", "Tân Lập", "", "x", "x", ""],
            &["2", "Hòa An", "", "x", "", note],
        ];
        checked(&sheet("giao", rows, ""))
    };
    for note in ["Xã không nhận", "Đề nghị thay TC 2", "Năm 2027", "Có điều kiện", "Giao 3 TC"]
    {
        assert!(!targets(note).is_empty(), "{note}");
    }
    for note in ["Xã đã họp dân", "Năm 2025", "Giao 01 TC", "Vốn có điều chỉnh"] {
        assert!(targets(note).is_empty(), "{note}: {:?}", targets(note));
    }
    let communes = |note: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Mục tiêu năm", "Ghi chú"],
            &["1", "Tân Lập", "đạt chuẩn", note],
            &["2", "Hòa An", "tăng tiêu chí", ""],
        ];
        checked(&sheet("xa", rows, ""))
    };
    for note in ["Không thuộc phạm vi Chương trình", "Rút danh sách", "Đổi tên thành xã Lập Tân"]
    {
        assert!(communes(note).contains(&"N269".to_owned()), "{note}");
    }
    assert!(!communes("Xã đổi tên năm 2024").contains(&"N269".to_owned()));
}

#[test]
fn titles_of_what_does_not_count() {
    let works = |title: &str| {
        let rows: Rows = &[
            &[title],
            &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["1", "Đường A", "=100", "=20"],
        ];
        checked(&sheet("du_an", rows, ""))
    };
    for title in [
        "DANH MỤC DỰ ÁN ĐỀ XUẤT",
        "DANH MỤC CÔNG TRÌNH CHỜ VỐN",
        "DANH MỤC DỰ ÁN ĐIỀU CHỈNH GIẢM KẾ HOẠCH VỐN",
        "DANH MỤC DỰ ÁN THU HỒI VỐN",
    ] {
        assert_eq!(works(title), ["N650"], "{title}");
    }
    assert!(works("DANH MỤC DỰ ÁN ĐIỀU CHỈNH, BỔ SUNG").is_empty());
    let status = |title: &str| checked(&status_titled(title));
    for title in [
        "BẢN NHÁP",
        "(Số chưa chốt)",
        "(Số xã tự báo)",
        "TRƯỚC KHI SÁP NHẬP",
        "Số liệu chốt ngày 31.12.23",
    ] {
        assert!(!status(title).is_empty(), "{title}");
    }
    assert!(status("Số liệu chốt ngày 31.12.24").is_empty());
    let owed = |title: &str| {
        let rows: Rows = &[
            &[title],
            &[
                "TT",
                "Công trình",
                "Xã",
                "Giá trị quyết toán (triệu đồng)",
                "Đã thanh toán (triệu đồng)",
            ],
            &["1", "Đường A", "Tân Lập", "=300", "=100"],
        ];
        checked(&period("no_dong", rows, ""))
    };
    for title in ["CÔNG TRÌNH KHÔNG CÒN NỢ", "NỢ ĐỌNG XÂY DỰNG CƠ BẢN ĐÃ XỬ LÝ"]
    {
        assert!(owed(title).contains(&"N650".to_owned()), "{title}");
    }
    assert!(!owed("NỢ ĐỌNG: ĐÃ XỬ LÝ VÀ CÒN LẠI").contains(&"N650".to_owned()));
}

#[test]
fn rows_of_several_works() {
    let with = |name: &str| {
        let rows: Rows = &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["1", "Đường A", "=100", "=20"],
            &["2", name, "=50", "=10"],
        ];
        checked(&sheet("du_an", rows, ""))
    };
    for name in ["Các công trình còn lại", "Công trình khác"] {
        assert_eq!(with(name), ["N627"], "{name}");
    }
    assert!(with("Công trình khác mức Đường B").is_empty());
    // One work, and more money for it.
    assert_eq!(with("Đường A (vốn bổ sung)"), ["N622"]);
    assert!(with("Đường A (giai đoạn 2)").is_empty());
}

#[test]
fn activities_still_to_come() {
    let done = |text: &str| {
        let rows: Rows = &[
            &["TT", "Loại hoạt động", "Nội dung", "Số lượng"],
            &["1", "Họp", "Họp ban chỉ đạo", "=4"],
            &["2", "Văn bản", text, "=2"],
        ];
        period("hoat_dong", rows, "")
    };
    let codes = checked(&done("Dự kiến ban hành Nghị quyết"));
    assert!(codes.contains(&"N627".to_owned()), "{codes:?}");
    let codes = checked(&done("Kế hoạch nhiệm vụ 6 tháng cuối năm"));
    assert!(!codes.contains(&"N627".to_owned()), "{codes:?}");
}
