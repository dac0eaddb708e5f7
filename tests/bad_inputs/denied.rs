//! What stands beside figures and denies them: legends of targets, remarks below a table that name several rows,
//! groups of times and of other money, headings of one year, comments, names of files and signatures among names.

use super::Case;
use super::tables::{Rows, checked, codes, period, sheet, status_remarked};

const TARGETS: Rows =
    &[&["TT", "Xã", "1", "2", "3"], &["1", "Tân Lập", "", "x", "x"], &["2", "Hòa An", "", "x", ""]];
const HAMLETS: Rows = &[
    &["TT", "Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
    &["1", "Tân Lập", "Chang", "x", ""],
    &["2", "Tân Lập", "Pò", "x", ""],
    &["3", "Hòa An", "Bản Mới", "", "x"],
];
const MONEY: Rows = &[
    &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
    &["1", "Ngân sách trung ương", "=300"],
    &["2", "Ngân sách xã", "=700"],
];
const RAISED: &[&str] = &[
    "TT",
    "Nguồn vốn",
    "Kế hoạch (triệu đồng)",
    "Huy động (triệu đồng)",
    "Giải ngân (triệu đồng)",
];

fn with_line(key: &str, table: Rows, line: &str, below: bool) -> Case {
    let line: &[&str] = &[line];
    let rows: Vec<&[&str]> = match below {
        true => table.iter().copied().chain([&[][..], line]).collect(),
        false => [line].into_iter().chain(table.iter().copied()).collect(),
    };
    sheet(key, &rows, "")
}

#[test]
fn legends_of_what_is_kept() {
    with_line("giao", TARGETS, "x: tiêu chí duy trì, o: tiêu chí phấn đấu", true).refused(
        r#"
lỗi[N726]: “x: tiêu chí duy trì, o: tiêu chí phấn đấu” nói ô đánh dấu là tiêu chí đã đạt hoặc duy trì, còn bảng Giao chỉ tiêu đọc ô đánh dấu là tiêu chí giao đạt thêm trong năm
  --> so.xlsx, Bảng!A5
  = chỉ để dấu x ở tiêu chí giao đạt thêm (tiêu chí đã đạt ghi ở bảng Hiện trạng); nếu dấu đúng là giao, sửa dòng chữ ấy
"#, r#"
error[N726]: “x: tiêu chí duy trì, o: tiêu chí phấn đấu” says that marks are what is met already or to be kept; table Giao chỉ tiêu reads them as what is assigned to be met in the year
  --> so.xlsx, Bảng!A5
  = mark only what is assigned (what is met stands in table Hiện trạng); if the marks are just that, correct the words
"#,
    );
    for line in [
        "Ghi chú: x: duy trì",
        "x là tiêu chí đã đạt",
        "Ký hiệu: (x) duy trì, (o) phấn đấu đạt",
        "Tiêu chí giữ vững: x",
    ] {
        for below in [true, false] {
            assert_eq!(codes(&with_line("giao", TARGETS, line, below)), ["N726"], "{line} {below}");
        }
    }
    for line in ["Ghi chú: x là tiêu chí giao", "Ghi chú: x: phấn đấu đạt", "Ghi chú: x: đạt"]
    {
        assert!(codes(&with_line("giao", TARGETS, line, true)).is_empty(), "{line}");
    }
    let rows: Rows = &[
        &["TT", "Xã", "1", "2", "3"],
        &["1", "Tân Lập", "x", "", ""],
        &["2", "Hòa An", "x", "", ""],
        &[],
        &["Ghi chú: x: tiêu chí duy trì, đã đạt"],
    ];
    assert!(codes(&sheet("hien_trang", rows, ", ngay: 31/12/2024")).is_empty());
}

#[test]
fn several_rows_in_one_remark() {
    with_line("xom", HAMLETS, "Các thôn Chang, Pò chưa được công nhận", true).remarked(
        r#"
cảnh báo[N713]: “Các thôn Chang, Pò chưa được công nhận”, dưới bảng Xóm, nói khác dòng “Chang, Pò” của bảng; máy không đọc câu này
  --> so.xlsx, Bảng!A6
  = sửa số liệu ở chính dòng ấy rồi xóa câu này; nếu số liệu trong bảng đã đúng, xóa câu này hoặc khai vào chap_nhan: [{ma: N713, tai: "Các thôn Chang, Pò chưa được công nhận", ly_do: "…"}]
"#, r#"
warning[N713]: “Các thôn Chang, Pò chưa được công nhận”, below table Xóm, speaks against its row “Chang, Pò”; the sentence is not read
  --> so.xlsx, Bảng!A6
  = correct the row itself and take the sentence out; where the row is right, take it out or accept it in chap_nhan: [{ma: N713, tai: "Các thôn Chang, Pò chưa được công nhận", ly_do: "…"}]
"#,
    );
    for line in [
        "Thôn Chang và thôn Pò chưa được công nhận",
        "Ghi chú: thôn Pò chuyển sang năm 2026",
        "Các thôn: Pò; Bản Mới chưa đạt",
    ] {
        assert_eq!(codes(&with_line("xom", HAMLETS, line, true)), ["N713"], "{line}");
    }
    // A word of the sentence is no name.
    for line in ["Các thôn mới thành lập chưa tính", "Thôn pò chưa có"] {
        assert!(!codes(&with_line("xom", HAMLETS, line, true)).contains(&"N713"), "{line}");
    }
}

#[test]
fn remarks_below_tables_of_every_kind() {
    const WORKS: Rows = &[
        &["TT", "Công trình", "Kế hoạch năm (triệu đồng)", "Giải ngân (triệu đồng)"],
        &["1", "Đường Bản Bó", "=40", "=10"],
        &["2", "Đường Nà Pò", "=40", "=10"],
    ];
    const OWED: Rows = &[
        &[
            "TT",
            "Công trình",
            "Xã",
            "Giá trị quyết toán (triệu đồng)",
            "Đã thanh toán (triệu đồng)",
        ],
        &["1", "Đường Bản Bó", "Tân Lập", "=300", "=100"],
        &["2", "Đường Nà Pò", "Hòa An", "=200", "=50"],
    ];
    const DONE: Rows = &[
        &["TT", "Loại hoạt động", "Nội dung", "Số lượng"],
        &["1", "Họp", "Họp ban chỉ đạo", "=4"],
        &["2", "Tập huấn", "Tập huấn cán bộ xã", "=3"],
    ];
    for (key, table, line) in [
        ("cong_trinh", WORKS, "Công trình Đường Nà Pò tạm dừng"),
        ("no_dong", OWED, "Đường Nà Pò chưa quyết toán"),
        ("hoat_dong", DONE, "Tập huấn cán bộ xã chuyển sang quý III"),
    ] {
        let line: &[&str] = &[line];
        let rows: Vec<&[&str]> = table.iter().copied().chain([&[][..], line]).collect();
        assert_eq!(codes(&period(key, &rows, "")), ["N713"], "{key}");
    }
    let rows: Rows = &[
        &["TT", "Công trình", "Kế hoạch năm (tỷ đồng)", "Giải ngân"],
        &["1", "Đường Bản Bó", "=4", "=1"],
    ];
    assert_eq!(codes(&period("cong_trinh", rows, "")), ["N715"]);
}

#[test]
fn groups_of_times_that_overlap() {
    let done = |first: &str, second: &str| {
        let rows: Rows = &[
            &["TT", "Loại hoạt động", "Nội dung", "Số lượng"],
            &["I", first],
            &["1", "Họp", "Họp ban chỉ đạo", "=4"],
            &["II", second],
            &["1", "Họp", "Họp ban chỉ đạo", "=10"],
        ];
        period("hoat_dong", rows, "")
    };
    done("Quý I", "6 tháng đầu năm").refused(
        r#"
lỗi[N727]: bảng Hoạt động: nhóm “6 tháng đầu năm” và nhóm “Quý I” có chung thời gian, các dòng của cả hai đang được cộng với nhau
  --> so.xlsx, Bảng!B4
  xem thêm: so.xlsx, Bảng!B2
  = chỉ giữ các dòng tính từ đầu năm đến hết kỳ: xóa nhóm kia, hoặc bỏ qua bằng “tu_dong”, “den_dong”, “bo_qua” trong ntm.yaml
"#, r#"
error[N727]: table Hoạt động: group “6 tháng đầu năm” and group “Quý I” have some time in common, and the rows of both are added up
  --> so.xlsx, Bảng!B4
  see also: so.xlsx, Bảng!B2
  = keep only the rows that count from the year's beginning to the period's end: delete the other group, or leave it out by “tu_dong”, “den_dong” or “bo_qua” in ntm.yaml
"#,
    );
    assert!(codes(&done("Quý I", "Quý II")).is_empty());
    let raised: Rows = &[
        RAISED,
        &["I", "Quý I", "=300", "=100", "=50"],
        &["1", "NSTW", "=300", "=100", "=50"],
        &["II", "6 tháng", "=300", "=200", "=100"],
        &["1", "NSTW", "=300", "=200", "=100"],
    ];
    assert!(codes(&period("huy_dong", raised, "")).contains(&"N727"));
}

#[test]
fn money_of_another_programme() {
    let sources = |second: &str| {
        let rows: Rows = &[
            &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
            &["I", "Chương trình xây dựng nông thôn mới", "=300"],
            &["1", "Ngân sách trung ương", "=300"],
            &["II", second, "=50"],
            &["1", "Ngân sách trung ương", "=50"],
        ];
        sheet("nguon_luc", rows, "")
    };
    sources("CTMTQG giảm nghèo bền vững").remarked(
        r#"
cảnh báo[N728]: bảng Nguồn lực: “CTMTQG giảm nghèo bền vững” là vốn của chương trình khác, đang được cộng vào tổng vốn của Chương trình
  --> so.xlsx, Bảng!B4
  = nếu không tính vào tổng, xóa các dòng ấy hoặc bỏ qua bằng “bo_qua”, “den_dong” trong ntm.yaml; nếu tính cả (như vốn lồng ghép) thì ghi rõ như vậy trong tên, hoặc khai vào chap_nhan: [{ma: N728, tai: "CTMTQG giảm nghèo bền vững", ly_do: "…"}]
"#, r#"
warning[N728]: table Nguồn lực: “CTMTQG giảm nghèo bền vững” is money of another programme, and is added to that of the programme
  --> so.xlsx, Bảng!B4
  = if it does not count, delete those rows or leave them out by “bo_qua” or “den_dong” in ntm.yaml; if it does (as “vốn lồng ghép”), say so in its name, or accept it in chap_nhan: [{ma: N728, tai: "CTMTQG giảm nghèo bền vững", ly_do: "…"}]
"#,
    );
    assert_eq!(checked(&sources("Vốn kéo dài năm 2024 sang")), ["N728"]);
    // One row of it, in a list without groups.
    let listed: Rows = &[
        &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
        &["1", "Ngân sách trung ương", "=300"],
        &["2", "Vốn năm 2024 chuyển sang", "=50"],
    ];
    sheet("nguon_luc", listed, "").remarked(
        r#"
cảnh báo[N728]: bảng Nguồn lực: “Vốn năm 2024 chuyển sang” là vốn của năm trước, đang được cộng vào tổng vốn cùng vốn của năm
  --> so.xlsx, Bảng!B3
  = nếu không tính vào tổng, xóa các dòng ấy hoặc bỏ qua bằng “bo_qua”, “den_dong” trong ntm.yaml; nếu tính cả (như vốn lồng ghép) thì ghi rõ như vậy trong tên, hoặc khai vào chap_nhan: [{ma: N728, tai: "Vốn năm 2024 chuyển sang", ly_do: "…"}]
"#, r#"
warning[N728]: table Nguồn lực: “Vốn năm 2024 chuyển sang” is money of the year before, and is added to that of the year
  --> so.xlsx, Bảng!B3
  = if it does not count, delete those rows or leave them out by “bo_qua” or “den_dong” in ntm.yaml; if it does (as “vốn lồng ghép”), say so in its name, or accept it in chap_nhan: [{ma: N728, tai: "Vốn năm 2024 chuyển sang", ly_do: "…"}]
"#,
    );
    assert!(checked(&sources("Vốn lồng ghép CTMTQG giảm nghèo bền vững")).is_empty());
    // The programme is for all these aims, where its name says so.
    let own = sources("CTMTQG giảm nghèo bền vững")
        .change("xây dựng nông thôn mới\n", "xây dựng nông thôn mới, giảm nghèo bền vững\n");
    assert!(checked(&own).is_empty());
    let works: Rows = &[
        &["TT", "Tên dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)"],
        &["I", "CTMTQG xây dựng nông thôn mới"],
        &["1", "Đường A", "Tân Lập", "=300", "=200"],
        &["II", "CTMTQG giảm nghèo bền vững"],
        &["2", "Đường B", "Hòa An", "=100", "=50"],
    ];
    assert_eq!(checked(&sheet("du_an", works, "")), ["N728"]);
}

#[test]
fn what_was_paid_in_one_year() {
    let owed = |heading: &str, left: bool| {
        let last = if left { "Còn nợ (triệu đồng)" } else { "Ghi chú" };
        let rows: Rows = &[
            &["TT", "Công trình", "Xã", "Giá trị quyết toán (triệu đồng)", heading, last],
            &["1", "Đường A", "Tân Lập", "=300", "=100", if left { "=200" } else { "" }],
            &["2", "Đường B", "Hòa An", "=200", "=50", if left { "=150" } else { "" }],
        ];
        period("no_dong", rows, "")
    };
    owed("Đã thanh toán năm 2025 (triệu đồng)", false).remarked(
        r#"
cảnh báo[N646]: “Đã thanh toán năm 2025 (triệu đồng)” ghi “năm 2025”, nhưng số liệu bảng Nợ đọng xây dựng cơ bản được đưa vào văn bản như số của tất cả những gì đã có
  --> so.xlsx, Bảng!E1
  = ghi vào bảng đúng số cần; nếu số trong bảng đã đúng, bỏ mấy chữ ấy khỏi trang, hoặc khai vào chap_nhan: [{ma: N646, tai: "Đã thanh toán năm 2025 (triệu đồng)", ly_do: "…"}]
"#, r#"
warning[N646]: “Đã thanh toán năm 2025 (triệu đồng)” says “năm 2025”, but the figures of table Nợ đọng xây dựng cơ bản go into the document as those of all that there is
  --> so.xlsx, Bảng!E1
  = write the figures that are needed into the table; if they are right, take the words out of the sheet or accept it in chap_nhan: [{ma: N646, tai: "Đã thanh toán năm 2025 (triệu đồng)", ly_do: "…"}]
"#,
    );
    assert!(codes(&owed("Đã thanh toán năm 2025 (triệu đồng)", true)).is_empty());
    for heading in ["Đã thanh toán (triệu đồng)", "Đã thanh toán đến hết năm 2025 (triệu đồng)"]
    {
        assert!(!codes(&owed(heading, false)).contains(&"N646"), "{heading}");
    }
}

#[test]
fn remarks_that_deny_a_work() {
    let works = |remark: &str| {
        let rows: Rows = &[
            &[
                "TT",
                "Tên dự án",
                "Địa điểm",
                "Tổng mức đầu tư (triệu đồng)",
                "NSTW (triệu đồng)",
                "Ghi chú",
            ],
            &["1", "Đường A", "Tân Lập", "=300", "=200", ""],
            &["2", "Đường B", "Hòa An", "=100", "=50", remark],
        ];
        codes(&sheet("du_an", rows, ""))
    };
    for remark in
        ["Khởi công 2027", "Dự kiến khởi công quý I năm 2027", "Chưa phân bổ", "Chưa có QĐ đầu tư"]
    {
        assert_eq!(works(remark), ["N269"], "{remark}");
    }
    assert_eq!(works("Chưa bố trí vốn"), ["N249"]);
    for remark in ["Khởi công 2024", "Khởi công mới 2025", "Khởi công 2024, hoàn thành 2026"]
    {
        assert!(works(remark).is_empty(), "{remark}");
    }
}

#[test]
fn how_many_there_are_in_fact() {
    let status = |remark: &str| codes(&status_remarked(remark));
    for remark in ["Thực tế 2 TC", "Thực tế chỉ 0 tiêu chí", "Thực tế: 3"] {
        assert_eq!(status(remark), ["N269"], "{remark}");
    }
    for remark in ["Thực tế 1 TC", "Chỉ có 1 tiêu chí"] {
        assert!(status(remark).is_empty(), "{remark}");
    }
    let hamlets = |remark: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Tổng số thôn", "NTM đã đạt", "NTM giao", "Ghi chú"],
            &["1", "Tân Lập", "=8", "=2", "=1", remark],
            &["2", "Hòa An", "=4", "=2", "=1", ""],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for remark in ["Thực tế 4 thôn", "Chỉ có 5 thôn"] {
        assert_eq!(hamlets(remark), ["N269"], "{remark}");
    }
    for remark in ["Thực tế 2 thôn", "Đạt 3 thôn", "Thực tế 8 thôn"] {
        assert!(hamlets(remark).is_empty(), "{remark}");
    }
}

#[test]
fn files_that_nobody_is_to_use() {
    let of = |name: &str| {
        let case = Case::small().book(name, &[("Bảng", MONEY)]);
        codes(&case.table("nguon_luc", &format!("{{tep: \"{name}\"}}")))
    };
    for name in
        ["So lieu 2025 cu.xlsx", "Nguồn vốn (cũ).xlsx", "ban nhap.xlsx", "Bieu 2 - ban cu.xlsx"]
    {
        assert_eq!(of(name), ["N650"], "{name}");
    }
    assert_eq!(of("du thao lan 1.xlsx"), ["N544"]);
    for name in ["Tai dinh cu.xlsx", "So lieu 2025.xlsx", "Nhap lieu.xlsx"] {
        assert!(of(name).is_empty(), "{name}");
    }
}

#[test]
fn signatures_among_hamlets() {
    let among = |words: &str| {
        let rows: Rows = &[
            &["TT", "Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
            &["1", "Tân Lập", "Chang", "x", ""],
            &["", "", words],
            &["2", "Tân Lập", "Pò", "x", ""],
        ];
        sheet("xom", rows, "")
    };
    among("CHỦ TỊCH").refused(
        r#"
lỗi[N245]: “CHỦ TỊCH” không phải là tên
  --> so.xlsx, Bảng!C3
  = ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng
"#,
        r#"
error[N245]: “CHỦ TỊCH” is no name
  --> so.xlsx, Bảng!C3
  = write the name, or leave it blank for the whole commune; leave the row out if there is nothing
"#,
    );
    for words in ["KT. CHỦ TỊCH", "Người lập biểu", "Kế toán", "Trưởng thôn", "(Đã ký)", "Bí thư"]
    {
        assert_eq!(codes(&among(words)), ["N245"], "{words}");
    }
    for words in ["Ông Lò Văn Pản", "Lò Văn Pản - Trưởng thôn"] {
        assert_eq!(codes(&among(words)), ["N245"], "{words}");
    }
    for name in ["Bản Trưởng", "Chủ Sơn", "Thôn Kế", "Hoàng Văn Thụ", "Bà Nà"] {
        assert!(!codes(&among(name)).contains(&"N245"), "{name}");
    }
    // A person's name alone may be a hamlet's.
    among("Lò Văn Pản").remarked(
        r#"
cảnh báo[N729]: dòng chỉ có “Lò Văn Pản”, không như dòng của các thôn khác, đang được tính là một thôn
  --> so.xlsx, Bảng!C3
  = tên người, nơi chốn, lời ghi thì xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; đúng là tên thôn thì ghi thêm “thôn”, “tổ dân phố” ở trước
"#,
        r#"
warning[N729]: a row has nothing but “Lò Văn Pản”, unlike those of the other hamlets, and counts as a hamlet
  --> so.xlsx, Bảng!C3
  = delete a row of a person, a place or a remark, or leave it out by “bo_qua” in ntm.yaml; before the name of a hamlet write “thôn” or “tổ dân phố”
"#,
    );
    for name in ["Tổ dân phố Hoàng Văn Thụ", "Nà Pá"] {
        assert!(codes(&among(name)).is_empty(), "{name}");
    }
    // Nor is what has no noun among those that all have one.
    let among_thon = |name: &str| {
        let rows: Rows = &[
            &["Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
            &["Tân Lập", "Thôn Chang", "x", ""],
            &["", "Thôn Pò", "x", ""],
            &["", name],
            &["", "Thôn Nà Cáp", "", "x"],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for name in ["Điểm trường Nà Cáp", "Hộ nghèo", "Nà Pá"] {
        assert_eq!(among_thon(name), ["N729"], "{name}");
    }
    for name in ["Thôn Nà Pá", "Khu 3"] {
        assert!(among_thon(name).is_empty(), "{name}");
    }
    // The name of who signed, right below hamlets that all have their commune beside them.
    let rows: Rows = &[
        &["Xã", "Tên thôn", "NTM đã đạt", "NTM giao"],
        &["Tân Lập", "Chang", "x", ""],
        &["Hòa An", "Pò", "", "x"],
        &["", "Nguyễn Văn An"],
    ];
    assert_eq!(codes(&sheet("xom", rows, "")), ["N222"]);
}
