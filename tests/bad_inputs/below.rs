//! What stands around a table and takes back what is in it: a remark below it that speaks of one of its rows,
//! a title or a heading that calls targets cumulative, a number beside the name of another criterion.

use super::Case;
use super::tables::{Rows, codes, criteria_down, sheet};

const STATUS: Rows =
    &[&["TT", "Xã", "1", "2", "3"], &["1", "Tân Lập", "x", "", ""], &["2", "Hòa An", "x", "", ""]];
const MONEY: Rows = &[
    &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
    &["1", "Ngân sách trung ương", "=300"],
    &["2", "Ngân sách xã", "=700"],
    &["", "Tổng cộng", "=1000"],
];
const HAMLETS: Rows = &[
    &["TT", "Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
    &["1", "Tân Lập", "Nà Han", "x", ""],
    &["2", "Tân Lập", "Nà Pò", "", "x"],
    &["3", "Hòa An", "Bản Chang", "x", ""],
];

fn below(key: &str, table: Rows, line: &str) -> Case {
    let line: &[&str] = &[line];
    let rows: Vec<&[&str]> = table.iter().copied().chain([&[][..], line]).collect();
    let more = if key == "hien_trang" { ", ngay: 31/12/2024" } else { "" };
    sheet(key, &rows, more)
}

#[test]
fn remarks_that_take_a_row_back() {
    for (key, table, line) in [
        ("hien_trang", STATUS, "Ghi chú: tiêu chí số 2 của xã Hòa An đến nay không còn đạt"),
        ("hien_trang", STATUS, "(*) Tiêu chí số 1 chưa được công nhận"),
        ("hien_trang", STATUS, "Xã Hòa An đang trình, chưa có quyết định"),
        ("hien_trang", STATUS, "Tiêu chí Điện xã Hòa An xin rút"),
        ("nguon_luc", MONEY, "Ngân sách xã giảm còn 500"),
        ("nguon_luc", MONEY, "(*) Ngân sách xã chưa phân bổ"),
        ("nguon_luc", MONEY, "Nguồn số 2 chưa phân bổ"),
        ("nguon_luc", MONEY, "Ngan sach xa chua phan bo"),
        ("xom", HAMLETS, "Thôn Nà Han chuyển sang kế hoạch năm 2026"),
        ("xom", HAMLETS, "Thôn Bản Chang rút khỏi danh sách"),
    ] {
        assert_eq!(codes(&below(key, table, line)), ["N713"], "{line}");
    }
    for (key, table, line) in [
        ("hien_trang", STATUS, "Ghi chú: xã Tân Lập được công nhận đạt chuẩn năm 2023"),
        ("hien_trang", STATUS, "Ghi chú: x là đạt"),
        ("nguon_luc", MONEY, "Ghi chú: ngân sách xã đã giao"),
        ("xom", HAMLETS, "Ghi chú: xã Tân Lập có 10 thôn"),
    ] {
        assert!(codes(&below(key, table, line)).is_empty(), "{line}");
    }
    // The name of a row among signatures is none that is spoken of.
    let signed = below("hien_trang", STATUS, "CHỦ TỊCH UBND XÃ HÒA AN");
    assert!(!codes(&signed).contains(&"N713"));
}

#[test]
fn a_mark_that_a_remark_explains() {
    let rows: Rows = &[
        &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
        &["1", "Ngân sách trung ương (*)", "=300"],
        &["2", "Ngân sách xã", "=700"],
        &[],
        &["(*) Chưa phân bổ"],
    ];
    assert!(codes(&sheet("nguon_luc", rows, "")).contains(&"N713"));
}

#[test]
fn a_remark_on_one_row() {
    below("nguon_luc", MONEY, "Ngân sách xã giảm còn 500").remarked(
        r#"
cảnh báo[N713]: “Ngân sách xã giảm còn 500”, dưới bảng Nguồn lực, nói khác dòng “Ngân sách xã” của bảng; máy không đọc câu này
  --> so.xlsx, Bảng!A6
  = sửa số liệu ở chính dòng ấy rồi xóa câu này; nếu số liệu trong bảng đã đúng, xóa câu này hoặc khai vào chap_nhan: [{ma: N713, tai: "Ngân sách xã giảm còn 500", ly_do: "…"}]
"#,
        r#"
warning[N713]: “Ngân sách xã giảm còn 500”, below table Nguồn lực, speaks against its row “Ngân sách xã”; the sentence is not read
  --> so.xlsx, Bảng!A6
  = correct the row itself and take the sentence out; where the row is right, take it out or accept it in chap_nhan: [{ma: N713, tai: "Ngân sách xã giảm còn 500", ly_do: "…"}]
"#,
    );
}

#[test]
fn titles_of_what_is_not_decided() {
    for title in [
        "HIỆN TRẠNG TIÊU CHÍ (Dự kiến)",
        "(Số liệu dự kiến)",
        "(Chưa thông qua HĐND)",
        "Số liệu chưa được HĐND tỉnh thông qua",
    ] {
        let title: &[&str] = &[title];
        let rows: Vec<&[&str]> = [title].into_iter().chain(STATUS.iter().copied()).collect();
        let found = codes(&sheet("hien_trang", &rows, ", ngay: 31/12/2024"));
        assert_eq!(found, ["N544"], "{title:?}");
    }
    let title: &[&str] = &["BỘ TIÊU CHÍ XÃ PHÚ THỊNH"];
    let rows: Vec<&[&str]> = [title].into_iter().chain(STATUS.iter().copied()).collect();
    let told = sheet("hien_trang", &rows, ", ngay: 31/12/2024").run(&["check"], "vi").stderr;
    assert!(told.contains("[N539]: “BỘ TIÊU CHÍ XÃ PHÚ THỊNH” ghi xã Phú Thịnh"), "{told}");
}

fn hamlets(there: &str, target: &str, more: &str) -> Case {
    let rows: Rows = &[
        &["TT", "Xã", "Tổng số thôn", there, target],
        &["1", "Tân Lập", "=10", "=3", "=5"],
        &["2", "Hòa An", "=8", "=2", "=3"],
    ];
    sheet("xom", rows, more)
}

#[test]
fn targets_that_are_perhaps_cumulative() {
    for (there, target) in [
        ("Xóm NTM đã đạt", "Xóm NTM KH 2025"),
        ("Thôn NTM hiện có", "Thôn NTM phấn đấu năm 2025"),
        ("NTM đã đạt", "NTM kế hoạch năm 2025"),
    ] {
        assert_eq!(codes(&hamlets(there, target, "")), ["N714"], "{target}");
    }
    for target in
        ["Xóm NTM giao năm 2025", "Xóm NTM đăng ký thêm", "Thôn NTM phấn đấu mới năm 2025"]
    {
        assert!(codes(&hamlets("NTM đã đạt", target, "")).is_empty(), "{target}");
    }
    // A commune that has some and is to gain none: the numbers are what is added.
    let rows: Rows = &[
        &["TT", "Xã", "Tổng số thôn", "NTM đã đạt", "NTM kế hoạch năm 2025"],
        &["1", "Tân Lập", "=10", "=3", "=5"],
        &["2", "Hòa An", "=8", "=2", ""],
    ];
    assert!(codes(&sheet("xom", rows, "")).is_empty());
    hamlets("NTM đã đạt", "NTM kế hoạch năm 2025", "").remarked(
        r#"
cảnh báo[N714]: cột “NTM kế hoạch năm 2025” ở dòng nào cũng không nhỏ hơn số đã đạt, có thể là số lũy kế; bảng Xóm đọc cột này làm phần giao thêm của riêng năm 2025
  --> so.xlsx, Bảng!E1
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và trỏ cot vào cột ấy; nếu vốn là phần của riêng năm, sửa tiêu đề thành “Giao thêm năm 2025”, hoặc khai vào chap_nhan: [{ma: N714, tai: "NTM kế hoạch năm 2025", ly_do: "…"}]
"#, r#"
warning[N714]: column “NTM kế hoạch năm 2025” is in no row smaller than what there is already and may be cumulative; table Xóm reads it as what 2025 alone is to add
  --> so.xlsx, Bảng!E1
  = if it is cumulative, add a column with the year's part alone (less what there was before) and let cot point at it; if it is the year's part as it is, make its heading say so (“Giao thêm năm 2025”), or accept it in chap_nhan: [{ma: N714, tai: "NTM kế hoạch năm 2025", ly_do: "…"}]
"#,
    );
}

#[test]
fn a_cumulative_column_that_the_project_names() {
    let named = r#", cot: {ntm_giao: "Lũy kế đến hết năm 2025"}"#;
    for more in [named, ", cot: {ntm_giao: E}"] {
        let case = hamlets("Đã đạt NTM", "Lũy kế đến hết năm 2025", more);
        assert_eq!(codes(&case), ["N714"], "{more}");
    }
    hamlets("Đã đạt NTM", "Lũy kế đến hết năm 2025", named).remarked(
        r#"
cảnh báo[N714]: tiêu đề “Lũy kế đến hết năm 2025” nói số gộp đến hết kỳ; bảng Xóm đọc cột này làm phần giao thêm của riêng năm 2025
  --> so.xlsx, Bảng!E1
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và trỏ cot vào cột ấy; nếu vốn là phần của riêng năm, sửa tiêu đề thành “Giao thêm năm 2025”, hoặc khai vào chap_nhan: [{ma: N714, tai: "Lũy kế đến hết năm 2025", ly_do: "…"}]
"#, r#"
warning[N714]: “Lũy kế đến hết năm 2025” counts all up to its end; table Xóm reads the column as what 2025 alone is to add
  --> so.xlsx, Bảng!E1
  = if it is cumulative, add a column with the year's part alone (less what there was before) and let cot point at it; if it is the year's part as it is, make its heading say so (“Giao thêm năm 2025”), or accept it in chap_nhan: [{ma: N714, tai: "Lũy kế đến hết năm 2025", ly_do: "…"}]
"#,
    );
    let rows: Rows = &[
        &["SỐ LŨY KẾ ĐẾN HẾT NĂM 2025"],
        &["TT", "Xã", "Tổng số thôn", "Đã đạt NTM", "Giao NTM"],
        &["1", "Tân Lập", "=10", "=3", "=5"],
        &["2", "Hòa An", "=8", "=2", "=3"],
    ];
    assert_eq!(codes(&sheet("xom", rows, "")), ["N646"]);
    let rows: Rows = &[
        &["KẾT QUẢ LŨY KẾ ĐẾN HẾT NĂM 2024 VÀ KẾ HOẠCH NĂM 2025"],
        &["TT", "Xã", "Tổng số thôn", "Đã đạt NTM", "Giao NTM"],
        &["1", "Tân Lập", "=10", "=3", "=5"],
        &["2", "Hòa An", "=8", "=2", "=3"],
    ];
    assert!(codes(&sheet("xom", rows, "")).is_empty());
}

#[test]
fn criteria_below_each_other_in_another_order_than_their_numbers() {
    criteria_down(&[
        &["Số hiệu", "Tiêu chí", "Hiện trạng năm 2024", "Giao năm 2025"],
        &["=1", "Điện", "x", ""],
        &["=2", "Giao thông", "", "x"],
        &["=3", "Thu nhập", "", "x"],
    ])
    .refused(
        r#"
lỗi[N310]: tiêu đề ghi số 1 nhưng tên là “Điện”; tiêu chí số 1 là “Giao thông”
  --> so.xlsx, Tiêu chí!B2
  = sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml

lỗi[N310]: tiêu đề ghi số 2 nhưng tên là “Giao thông”; tiêu chí số 2 là “Điện”
  --> so.xlsx, Tiêu chí!B3
  = sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml
"#, r#"
error[N310]: the heading says 1 but names “Điện”; criterion 1 is “Giao thông”
  --> so.xlsx, Tiêu chí!B2
  = correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml

error[N310]: the heading says 2 but names “Giao thông”; criterion 2 is “Điện”
  --> so.xlsx, Tiêu chí!B3
  = correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml
"#,
    );
    // Printed again at the top of the next page.
    let case = criteria_down(&[
        &["TT", "Tiêu chí", "Hiện trạng năm 2024", "Giao năm 2025"],
        &["=1", "Giao thông", "x", ""],
        &["TT", "Tiêu chí", "Hiện trạng năm 2024", "Giao năm 2025"],
        &["=2", "Điện", "", "x"],
        &["=3", "Thu nhập", "", "x"],
    ]);
    assert!(codes(&case).is_empty(), "{:?}", codes(&case));
}

#[test]
fn how_many_and_not_which() {
    sheet(
        "giao",
        &[&["TT", "Xã", "Số tiêu chí giao"], &["1", "Tân Lập", "=2"], &["2", "Hòa An", "=1"]],
        "",
    )
    .refused(
        r#"
lỗi[N219]: Tân Lập: cột tổng ghi 2, nhưng không ô nào cho biết đó là những tiêu chí nào
  --> so.xlsx, Bảng!C2
  = kê số hiệu các tiêu chí ấy vào một cột (như “Tiêu chí giao”), hoặc đánh x ở cột của từng tiêu chí

lỗi[N219]: Hòa An: cột tổng ghi 1, nhưng không ô nào cho biết đó là những tiêu chí nào
  --> so.xlsx, Bảng!C3
  = kê số hiệu các tiêu chí ấy vào một cột (như “Tiêu chí giao”), hoặc đánh x ở cột của từng tiêu chí
"#, r#"
error[N219]: Tân Lập: the total says 2, but no cell tells which criteria these are
  --> so.xlsx, Bảng!C2
  = list their numbers in a column (as “Tiêu chí giao”), or mark the column of each with x

error[N219]: Hòa An: the total says 1, but no cell tells which criteria these are
  --> so.xlsx, Bảng!C3
  = list their numbers in a column (as “Tiêu chí giao”), or mark the column of each with x
"#,
    );
}

#[test]
fn a_hamlet_among_communes() {
    let rows: Vec<&[&str]> =
        STATUS.iter().copied().chain([&["3", "Thôn Nà Han", "x", "", ""][..]]).collect();
    sheet("hien_trang", &rows, ", ngay: 31/12/2024").refused(
        r#"
lỗi[N301]: không có xã “Thôn Nà Han” trong danh sách xã
  --> so.xlsx, Bảng!B4
  = bảng này mỗi dòng là một xã: nếu đây là thôn, chuyển dòng sang bảng Xóm hoặc xóa dòng; nếu là xã, thêm vào bảng Xã
"#, r#"
error[N301]: commune “Thôn Nà Han” is not in the list of communes
  --> so.xlsx, Bảng!B4
  = in this table each row is a commune: if this is a hamlet, move the row to table Xóm or delete it; if it is a commune, add it to table Xã
"#,
    );
}

#[test]
fn what_runs_up_to_a_day_is_no_part_of_the_year() {
    let rows: Rows = &[
        &["TT", "Xã", "Số thôn", "Đã đạt NTM", "NTM giao", "Tổng số đến 31/12/2025"],
        &["1", "Tân Lập", "=10", "=3", "=1", "=4"],
        &["2", "Hòa An", "=8", "=2", "=1", "=3"],
    ];
    let found = codes(&sheet("xom", rows, ""));
    assert!(!found.contains(&"N644"), "{found:?}");
    assert!(codes(&sheet("xom", rows, ", bo_qua: [F]")).is_empty());
}

#[test]
fn remarks_that_nobody_looked_at_a_row() {
    for words in ["Không xét", "Chưa đánh giá"] {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["1", "Tân Lập", "x", "", "", ""],
            &["2", "Hòa An", "x", "", "", words],
        ];
        assert_eq!(codes(&sheet("hien_trang", rows, ", ngay: 31/12/2024")), ["N269"], "{words}");
    }
}

#[test]
fn criteria_that_communes_register() {
    for heading in ["Tiêu chí đăng ký đạt năm 2025", "Tiêu chí phấn đấu đạt", "Tiêu chí giao đạt"]
    {
        let rows: Rows =
            &[&["TT", "Xã", heading], &["1", "Tân Lập", "2, 3"], &["2", "Hòa An", "2"]];
        assert!(codes(&sheet("giao", rows, "")).is_empty(), "{heading}");
    }
}

#[test]
fn a_column_without_a_unit_beside_one_of_another() {
    let works = |total: &str, year: &str, corner: &str| {
        let rows: Rows = &[
            &["", "", "", "", corner],
            &["TT", "Tên công trình", "Địa điểm", total, year],
            &["1", "Đường A", "Tân Lập", "=5", "=2"],
            &["2", "Đường B", "Hòa An", "=3", "=1"],
        ];
        sheet("du_an", rows, "")
    };
    works("Tổng mức (tỷ đồng)", "KH 2025", "").refused(
        r#"
lỗi[N715]: cột “KH 2025” không ghi đơn vị tính, cột “Tổng mức (tỷ đồng)” của bảng tính bằng tỷ đồng
  --> so.xlsx, Bảng!E2
  xem thêm: so.xlsx, Bảng!D2
  = ghi đơn vị vào tiêu đề cột, như “KH 2025 (tỷ đồng)” hoặc “KH 2025 (triệu đồng)”, hoặc một dòng “Đơn vị tính: …” phía trên bảng
"#, r#"
error[N715]: column “KH 2025” names no unit, column “Tổng mức (tỷ đồng)” of the table is in tỷ đồng
  --> so.xlsx, Bảng!E2
  see also: so.xlsx, Bảng!D2
  = write the unit into its heading, as “KH 2025 (tỷ đồng)” or “KH 2025 (triệu đồng)”, or a line “Đơn vị tính: …” above the table
"#,
    );
    assert_eq!(codes(&works("Tổng mức", "KH 2025 (nghìn đồng)", "")), ["N715"]);
    for (total, year, corner) in [
        ("Tổng mức (tỷ đồng)", "KH 2025 (tỷ đồng)", ""),
        ("Tổng mức (tỷ đồng)", "KH 2025", "ĐVT: tỷ đồng"),
        ("Tổng mức (triệu đồng)", "KH 2025", ""),
        ("Tổng mức", "KH 2025", ""),
    ] {
        let found = codes(&works(total, year, corner));
        assert!(!found.contains(&"N715"), "{total} {year} {corner}: {found:?}");
    }
}

#[test]
fn what_was_gained_is_not_what_there_is() {
    for title in [
        "TIÊU CHÍ MỚI ĐẠT 6 THÁNG 2025",
        "DANH SÁCH TIÊU CHÍ ĐẠT THÊM SO VỚI ĐẦU NĂM",
        "Ghi chú: chỉ ghi tiêu chí đạt thêm trong quý II",
    ] {
        let title: &[&str] = &[title];
        let above: Vec<&[&str]> = [title].into_iter().chain(STATUS.iter().copied()).collect();
        let under: Vec<&[&str]> = STATUS.iter().copied().chain([&[][..], title]).collect();
        for rows in [above, under] {
            let found = codes(&sheet("hien_trang", &rows, ", ngay: 31/12/2024"));
            assert!(found.contains(&"N646"), "{title:?}: {found:?}");
        }
    }
    let title: &[&str] = &["KẾT QUẢ ĐẠT TIÊU CHÍ NĂM 2024"];
    let rows: Vec<&[&str]> = [title].into_iter().chain(STATUS.iter().copied()).collect();
    assert!(codes(&sheet("hien_trang", &rows, ", ngay: 31/12/2024")).is_empty());
}
