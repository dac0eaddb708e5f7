//! Titles above a table and remarks below it that speak against what it is read as: works without money,
//! hamlets without a title, money that is lacking or of a whole stage, figures since the beginning of the
//! programme or of a month alone.

use super::Case;
use super::tables::{Rows, period, sheet};

fn codes(case: &Case) -> Vec<&'static str> {
    let (_, found) = ntm::returns::load(&case.project());
    let mut codes: Vec<_> = found.iter().map(|told| told.problem.code()).collect();
    codes.dedup();
    codes
}

/// A table with a title above it and a remark below it.
fn around(key: &str, title: &str, table: Rows, remark: &str, more: &str) -> Vec<&'static str> {
    codes(&case(key, title, table, remark, more))
}

fn around_case(key: &str, title: &str, table: Rows, remark: &str) -> Case {
    case(key, title, table, remark, "")
}

fn case(key: &str, title: &str, table: Rows, remark: &str, more: &str) -> Case {
    let title = [title];
    let remark = [remark];
    let mut rows: Vec<&[&str]> = vec![&title];
    rows.extend(table);
    rows.extend([&[][..], &remark]);
    let of_period =
        ["huy_dong", "cong_trinh", "ra_khoi_dbkk", "no_dong", "cong_nhan"].contains(&key);
    match of_period {
        true => period(key, &rows, more),
        false => sheet(key, &rows, more),
    }
}

const WORKS: Rows = &[
    &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
    &["=1", "Đường A", "=100", "=20"],
    &["=2", "Đường B", "=50", "=10"],
];
const SOURCES: Rows = &[
    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
    &["=1", "Ngân sách trung ương", "=100"],
    &["=2", "Vốn tín dụng", "=50"],
];
const RAISED: Rows = &[
    &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)", "Kết quả huy động (triệu đồng)"],
    &["=1", "Ngân sách trung ương", "=100", "=50"],
    &["=2", "Vốn tín dụng", "=50", "=20"],
];
const HAMLETS: Rows = &[
    &["TT", "Xã", "Tên thôn", "Xóm NTM đã đạt", "Xóm NTM giao thêm"],
    &["=1", "Tân Lập", "Nà Pài", "x", ""],
    &["=2", "Hòa An", "Nà Cáp", "", "x"],
];
const TARGETS: Rows = &[
    &["TT", "Xã", "1", "2", "3"],
    &["=1", "Tân Lập", "", "x", "x"],
    &["=2", "Hòa An", "", "x", ""],
];
const STATUS: Rows = &[
    &["TT", "Xã", "1", "2", "3"],
    &["=1", "Tân Lập", "x", "", ""],
    &["=2", "Hòa An", "x", "", ""],
];

#[test]
fn titles_against_their_table() {
    for (key, title, table, code) in [
        ("du_an", "DANH MỤC CÔNG TRÌNH CHƯA ĐƯỢC BỐ TRÍ VỐN", WORKS, "N650"),
        ("du_an", "DANH MỤC DỰ ÁN DỰ PHÒNG", WORKS, "N650"),
        ("du_an", "Danh mục dự án ngoài kế hoạch", WORKS, "N650"),
        ("nguon_luc", "NHU CẦU VỐN CÒN THIẾU NĂM 2025", SOURCES, "N650"),
        ("nguon_luc", "TỔNG HỢP NHU CẦU CÒN THIẾU", SOURCES, "N650"),
        ("huy_dong", "NHU CẦU CÒN THIẾU", RAISED, "N650"),
        ("xom", "DANH SÁCH THÔN CHƯA ĐẠT CHUẨN NÔNG THÔN MỚI", HAMLETS, "N277"),
        ("huy_dong", "KẾT QUẢ HUY ĐỘNG GIAI ĐOẠN 2021-2025", RAISED, "N229"),
    ] {
        assert!(
            around(key, title, table, "", "").contains(&code),
            "{title}: {:?}",
            around(key, title, table, "", "")
        );
    }
    for (key, title, table) in [
        ("du_an", "DANH MỤC DỰ ÁN NĂM 2025", WORKS),
        ("du_an", "DANH MỤC CÔNG TRÌNH BỐ TRÍ VỐN NĂM 2025", WORKS),
        ("nguon_luc", "NHU CẦU VÀ KẾ HOẠCH VỐN NĂM 2025", SOURCES),
        ("nguon_luc", "KẾ HOẠCH VỐN NĂM 2025 (gồm vốn năm 2024 kéo dài)", SOURCES),
        ("xom", "TỔNG HỢP THÔN ĐẠT VÀ CHƯA ĐẠT CHUẨN", HAMLETS),
        ("huy_dong", "KẾT QUẢ HUY ĐỘNG 6 THÁNG ĐẦU NĂM 2025", RAISED),
        ("huy_dong", "KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN 2021-2025, NĂM 2025", RAISED),
        ("huy_dong", "CHƯƠNG TRÌNH MTQG XÂY DỰNG NTM GIAI ĐOẠN 2021-2025", RAISED),
    ] {
        assert_eq!(around(key, title, table, "", ""), Vec::<&str>::new(), "{title}");
    }
}

#[test]
fn remarks_against_their_table() {
    let day = ", ngay: 31/12/2024";
    for (key, table, remark, more, code) in [
        ("giao", TARGETS, "Ghi chú: Gồm cả các tiêu chí đã đạt", "", "N375"),
        ("giao", TARGETS, "(*) Số tiêu chí bao gồm cả tiêu chí đã được công nhận.", "", "N375"),
        ("nguon_luc", SOURCES, "Ghi chú: Số liệu từ đầu chương trình", "", "N646"),
        ("nguon_luc", SOURCES, "Ghi chú: Gồm cả vốn giai đoạn 2021-2024", "", "N646"),
        ("nguon_luc", SOURCES, "Ghi chú: Đã bao gồm vốn các năm trước.", "", "N646"),
        ("nguon_luc", SOURCES, "Ghi chú: Số liệu năm 2024", "", "N646"),
        ("du_an", WORKS, "Ghi chú: Vốn tính từ khởi công", "", "N646"),
        ("du_an", WORKS, "Ghi chú: Số vốn từ năm 2021 đến nay", "", "N646"),
        ("huy_dong", RAISED, "Ghi chú: Số liệu riêng trong tháng 3", "", "N646"),
        ("huy_dong", RAISED, "Ghi chú: Chỉ tính quý II", "", "N646"),
        ("huy_dong", RAISED, "Ghi chú: Số lũy kế từ đầu chương trình", "", "N646"),
        ("hien_trang", STATUS, "Ghi chú: Chỉ tính tiêu chí đạt trong quý II", day, "N646"),
        ("hien_trang", STATUS, "Ghi chú: Số liệu năm 2022", day, "N646"),
        ("nguon_luc", SOURCES, "Ghi chú: Chỉ tính vốn của xã Tân Lập", "", "N376"),
    ] {
        assert!(
            around(key, "", table, remark, more).contains(&code),
            "{remark}: {:?}",
            around(key, "", table, remark, more)
        );
    }
    for (key, table, remark, more) in [
        ("nguon_luc", SOURCES, "Ghi chú: Gồm cả vốn năm 2024 kéo dài sang năm 2025", ""),
        ("nguon_luc", SOURCES, "Ghi chú: Không bao gồm vốn các năm trước", ""),
        ("nguon_luc", SOURCES, "Ghi chú: Số liệu năm 2025", ""),
        ("nguon_luc", SOURCES, "Ghi chú: Vốn Chương trình MTQG giai đoạn 2021-2025", ""),
        ("huy_dong", RAISED, "Ghi chú: Số lũy kế từ đầu năm đến hết tháng 6", ""),
        ("huy_dong", RAISED, "Ghi chú: Số liệu trong 6 tháng đầu năm", ""),
        ("hien_trang", STATUS, "Ghi chú: x là đạt", day),
        ("giao", TARGETS, "Ghi chú: Không bao gồm tiêu chí đã đạt", ""),
        ("giao", TARGETS, "Ghi chú: Chỉ tính tiêu chí giao mới", ""),
        ("du_an", WORKS, "Ghi chú: Công trình khởi công từ năm 2023 chuyển tiếp", ""),
        ("xom", HAMLETS, "Ghi chú: Thôn đã đạt gồm cả thôn kiểu mẫu", ""),
    ] {
        assert_eq!(around(key, "", table, remark, more), Vec::<&str>::new(), "{remark}");
    }
}

/// What a title says as well as a remark.
#[test]
fn titles_that_say_what_remarks_say() {
    for (key, title, table, code) in [
        ("giao", "GIAO CHỈ TIÊU NĂM 2025 (gồm cả tiêu chí đã đạt)", TARGETS, "N375"),
        ("nguon_luc", "VỐN NĂM 2025 (từ đầu chương trình)", SOURCES, "N646"),
    ] {
        assert!(around(key, title, table, "", "").contains(&code), "{title}");
    }
}

/// The name of a sheet is short: "DBKK" holds those that left it.
#[test]
fn a_sheet_called_by_what_was_left() {
    let rows: Rows =
        &[&["TT", "Xã", "Quyết định"], &["=1", "Tân Lập", "01/QĐ-UBND ngày 05/3/2025"]];
    let of = |name: &str, title: &str| {
        let mut all: Vec<&[&str]> = Vec::new();
        let title = [title];
        all.push(&title);
        all.extend(rows);
        let case = period("huy_dong", RAISED, "").change(
            "ky:\n  - ky: 2025-6T\n",
            &format!("ky:\n  - ky: 2025-6T\n    ra_khoi_dbkk: {{tep: r.xlsx, trang: {name}}}\n"),
        );
        codes(&case.book("r.xlsx", &[(name, &all)]))
    };
    for (name, title) in
        [("DBKK", ""), ("Thôn ĐBKK", "DANH SÁCH XÃ"), ("DBKK", "DANH SÁCH XÃ RA KHỎI DIỆN ĐBKK")]
    {
        assert_eq!(of(name, title), Vec::<&str>::new(), "{name} {title}");
    }
    assert_eq!(of("DBKK", "DANH SÁCH XÃ ĐẶC BIỆT KHÓ KHĂN"), ["N650"]);
}

#[test]
fn a_remark_of_all_years() {
    around_case("nguon_luc", "", SOURCES, "Ghi chú: Số liệu từ đầu chương trình").remarked(
        r#"
cảnh báo[N646]: “Ghi chú: Số liệu từ đầu chương trình” ghi “từ đầu chương trình”, nhưng số liệu bảng Nguồn lực được đưa vào văn bản như số của riêng năm 2025
  --> so.xlsx, Bảng!A6
  = ghi vào bảng đúng số cần; nếu số trong bảng đã đúng, bỏ mấy chữ ấy khỏi trang, hoặc khai vào chap_nhan: [{ma: N646, tai: "Ghi chú: Số liệu từ đầu chương trình", ly_do: "…"}]
"#,
        r#"
warning[N646]: “Ghi chú: Số liệu từ đầu chương trình” says “từ đầu chương trình”, but the figures of table Nguồn lực go into the document as those of 2025 alone
  --> so.xlsx, Bảng!A6
  = write the figures that are needed into the table; if they are right, take the words out of the sheet or accept it in chap_nhan: [{ma: N646, tai: "Ghi chú: Số liệu từ đầu chương trình", ly_do: "…"}]
"#,
    );
}

#[test]
fn a_remark_of_a_month_alone() {
    around_case("huy_dong", "", RAISED, "Ghi chú: Số liệu riêng trong tháng 3").remarked(
        r#"
cảnh báo[N646]: “Ghi chú: Số liệu riêng trong tháng 3” ghi “tháng 3”, nhưng số liệu bảng Huy động nguồn lực được đưa vào văn bản như số từ đầu năm 2025 đến hết tháng 6
  --> so.xlsx, Bảng!A6
  = ghi vào bảng đúng số cần; nếu số trong bảng đã đúng, bỏ mấy chữ ấy khỏi trang, hoặc khai vào chap_nhan: [{ma: N646, tai: "Ghi chú: Số liệu riêng trong tháng 3", ly_do: "…"}]
"#,
        r#"
warning[N646]: “Ghi chú: Số liệu riêng trong tháng 3” says “tháng 3”, but the figures of table Huy động nguồn lực go into the document as those of 2025 from its beginning to the end of month 6
  --> so.xlsx, Bảng!A6
  = write the figures that are needed into the table; if they are right, take the words out of the sheet or accept it in chap_nhan: [{ma: N646, tai: "Ghi chú: Số liệu riêng trong tháng 3", ly_do: "…"}]
"#,
    );
}

#[test]
fn a_title_of_works_without_money() {
    around_case("du_an", "DANH MỤC CÔNG TRÌNH CHƯA ĐƯỢC BỐ TRÍ VỐN", WORKS, "").remarked(
        r#"
cảnh báo[N650]: “DANH MỤC CÔNG TRÌNH CHƯA ĐƯỢC BỐ TRÍ VỐN” ghi “chưa được”: có vẻ không phải số liệu mà bảng Dự án cần
  --> so.xlsx, Bảng!A1
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp
"#,
        r#"
warning[N650]: “DANH MỤC CÔNG TRÌNH CHƯA ĐƯỢC BỐ TRÍ VỐN” says “chưa được”: perhaps not the figures that table Dự án is for
  --> so.xlsx, Bảng!A1
  = see whether it is another table; if it is the right one, correct the title or the file's name
"#,
    );
}
