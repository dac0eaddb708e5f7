//! What a line-by-line review found read wrongly without a word, or refused without a reason.

use super::Case;

fn sheet(key: &str, rows: &[&[&str]]) -> Case {
    let with = match key {
        "hien_trang" => "{tep: b.xlsx, trang: B, ngay: 31/12/2024}",
        _ => "{tep: b.xlsx, trang: B}",
    };
    Case::small().table(key, with).book("b.xlsx", &[("B", rows)])
}

fn period(tables: &str) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{tables}du_lieu:\n"))
}

/// The codes of what is found, and the last line.
fn said(case: &Case) -> (String, String) {
    let run = case.run(&["check"], "vi");
    let codes = run.stderr.split('[').skip(1).filter_map(|part| part.get(..4));
    let mut codes: Vec<&str> = codes.filter(|code| code.starts_with('N')).collect();
    codes.dedup();
    let last = run.stdout.lines().last().unwrap_or_default().to_owned();
    (codes.join(" "), last)
}

fn codes(case: &Case) -> String {
    said(case).0
}

#[test]
fn a_record_numbered_as_titles_are() {
    let list = |rows: &[&[&str]]| {
        let mut all: Vec<&[&str]> = vec![&["TT", "Tên dự án", "Kế hoạch vốn (triệu đồng)"]];
        all.extend(rows);
        said(&sheet("du_an", &all))
    };
    let (one, two) = (&["=1", "Đường A", "=100"][..], &["=2", "Đường B", "=200"][..]);
    for (rows, works) in [
        (vec![&["I", "Giao thông", ""][..], one, two, &["II", "Kênh C", "=50"]], "03 dự án"),
        (vec![&["I", "Giao thông", "=300"][..], one, two, &["II", "Kênh C", "=50"]], "03 dự án"),
        (
            vec![
                &["I", "Giao thông", "=100"][..],
                one,
                &["II", "Điện", "=7"],
                &["III", "Y tế", "=20"],
            ],
            "03 dự án",
        ),
        (
            vec![
                &["I", "Giao thông", "=300"][..],
                one,
                two,
                &["II", "Kênh C", "=50"],
                &["", "Tổng cộng", "=350"],
            ],
            "03 dự án",
        ),
        // A title without a sum ends the rows of the one above.
        (
            vec![
                &["I", "Giao thông", "=300"][..],
                one,
                two,
                &["II", "Điện", ""],
                &["=3", "Trạm C", "=50"],
            ],
            "03 dự án",
        ),
        // A title that says that nothing is below it is none.
        (
            vec![&["I", "Giao thông", "=300"][..], one, two, &["II", "Khởi công mới", "=0"]],
            "02 dự án",
        ),
    ] {
        let (codes, last) = list(&rows);
        assert!(last.contains(works), "{rows:?}: {last} {codes}");
        assert!(!codes.contains("N218"), "{rows:?}: {codes}");
    }
    let (codes, _) = list(&[
        &["I", "Giao thông", "=300"],
        one,
        two,
        &["II", "Kênh C", "=50"],
        &["", "Tổng cộng", "=300"],
    ]);
    assert!(codes.contains("N218"), "{codes}");
}

#[test]
fn a_commune_s_own_numbers_above_its_hamlets() {
    let (codes, last) = said(&sheet(
        "xom",
        &[
            &["TT", "Thôn", "Tổng số thôn", "Thôn NTM đã đạt", "Giao thôn NTM"],
            &["I", "Xã Tân Lập", "=2", "=1", ""],
            &["=1", "Nà Pá", "", "x", ""],
            &["=2", "Bản Pò", "", "", ""],
            &["II", "Xã Hòa An", "=4", "=1", "=1"],
            &["", "Tổng cộng", "=6", "=2", "=1"],
        ],
    ));
    assert_eq!((codes.as_str(), last.contains("06 thôn")), ("", true), "{last}");
}

#[test]
fn one_hamlet_or_the_whole_commune() {
    let rows = |own: &'static str, second: bool| {
        let mut all: Vec<&[&str]> =
            vec![&["TT", "Xã", "Thôn", "Tổng số thôn", "Thôn NTM đã đạt", "Giao thôn NTM"]];
        let row: &[&str] = if own == "=1" {
            &["=1", "Tân Lập", "", "=1", "=1", ""]
        } else {
            &["=1", "Tân Lập", "", "=2", "=1", ""]
        };
        all.push(row);
        all.push(&["=2", "Tân Lập", "Nà Pá", "=1", "x", ""]);
        if second {
            all.push(&["=3", "Tân Lập", "Bản Pò", "=1", "", ""]);
        }
        sheet("xom", &all)
    };
    let (codes, last) = said(&rows("=1", false));
    assert_eq!((codes.as_str(), last.contains("01 thôn")), ("", true), "{last}");
    let (codes, last) = said(&rows("=2", true));
    assert_eq!((codes.as_str(), last.contains("02 thôn")), ("", true), "{last}");
    rows("=1", true).refused(r#"
lỗi[N574]: Tân Lập: không rõ dòng không ghi tên thôn là một thôn nữa hay là số của cả xã, đã có thôn “Nà Pá”
  --> b.xlsx, B!D2
  xem thêm: b.xlsx, B!C3
  = ghi tên thôn vào dòng ấy nếu là một thôn; nếu là số của cả xã, bỏ dòng ấy hoặc ghi tổng số thôn của xã
"#, r#"
error[N574]: Tân Lập: the row without a hamlet's name may be one more hamlet or the whole commune, which has hamlet “Nà Pá”
  --> b.xlsx, B!D2
  see also: b.xlsx, B!C3
  = write the hamlet's name if it is one; if it is the whole commune, leave the row out or write how many hamlets it has
"#);
}

fn marks(key: &str, title: &str, legend: &str) -> Case {
    sheet(
        key,
        &[
            &[title],
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "", "x", "x"],
            &["=2", "Hòa An", "", "x", ""],
            &[],
            &[legend],
        ],
    )
}

#[test]
fn legends_as_offices_write_them() {
    for legend in [
        "Ghi chú: Đánh dấu (x) vào tiêu chí chưa đạt",
        "dấu (x) là tiêu chí chưa đạt",
        "Ghi chú: (x): không đạt",
        "Ghi chú: [x] chưa đạt",
        "Ghi chú: x - chưa đạt",
        "Ghi chú: x tức là chưa đạt",
        "Ghi chú: X (chưa đạt)",
        "Dấu x chỉ tiêu chí chưa đạt",
        "Ghi chú: Tiêu chí nào chưa đạt thì đánh dấu x",
    ] {
        assert!(codes(&marks("hien_trang", "", legend)).contains("N276"), "{legend}");
    }
    for legend in [
        "Ghi chú: Để trống nếu đã đạt",
        "Ghi chú: ô trống là chưa thẩm định",
        "Ghi chú: ô trống: chưa có số liệu",
    ] {
        assert!(codes(&marks("hien_trang", "", legend)).contains("N264"), "{legend}");
    }
    for legend in [
        "Ghi chú: Đánh dấu (x) vào tiêu chí đạt",
        "Ghi chú: (x): đạt; ô trống: chưa đạt",
        "Tiêu chí nào đạt thì đánh dấu x, chưa đạt để trống",
        "x - đạt",
    ] {
        let codes = codes(&marks("hien_trang", "", legend));
        assert!(
            !["N276", "N264", "N573"].iter().any(|code| codes.contains(code)),
            "{legend}: {codes}"
        );
    }
    marks("hien_trang", "", "Ghi chú: x là tiêu chí nhờ tỉnh giúp").refused(r#"
lỗi[N573]: không rõ “Ghi chú: x là tiêu chí nhờ tỉnh giúp” giải thích dấu trong bảng Hiện trạng là gì
  --> b.xlsx, B!A6
  = ghi rõ dấu x là đạt (bảng Hiện trạng) hoặc là giao (bảng Giao chỉ tiêu), hoặc bỏ dòng ấy
"#, r#"
error[N573]: it is not clear what “Ghi chú: x là tiêu chí nhờ tỉnh giúp” says of the marks of table Hiện trạng
  --> b.xlsx, B!A6
  = say that x is what is met (status) or what is assigned (targets), or leave the words out
"#);
}

#[test]
fn titles_of_another_table() {
    for title in [
        "CÁC CHỈ TIÊU CHƯA ĐẠT",
        "TIÊU CHÍ CÒN VƯỚNG MẮC",
        "TIÊU CHÍ KHÓ ĐẠT",
        "CÁC TIÊU CHÍ DƯỚI CHUẨN",
        "CÁC TIÊU CHÍ CHƯA HOÀN THIỆN",
    ] {
        assert!(codes(&marks("hien_trang", title, "")).contains("N276"), "{title}");
    }
    for title in [
        "KẾ HOẠCH THỰC HIỆN CÁC TIÊU CHÍ",
        "ĐĂNG KÝ CÁC TIÊU CHÍ",
        "LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ",
        "MỤC TIÊU TIÊU CHÍ NTM",
        "DỰ KIẾN CÁC TIÊU CHÍ ĐẠT",
        "DANH MỤC TIÊU CHÍ GIAO",
        "CÁC TIÊU CHÍ CẦN TẬP TRUNG HOÀN THÀNH",
        "BIỂU TIÊU CHÍ NHỜ TỈNH GIÚP",
    ] {
        assert!(codes(&marks("hien_trang", title, "")).contains("N277"), "{title}");
    }
    for title in [
        "KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ",
        "HIỆN TRẠNG TIÊU CHÍ NTM",
        "CÁC TIÊU CHÍ ĐÃ ĐẠT",
        "TIÊU CHÍ CHƯA ĐẠT",
        "TIÊU CHÍ ĐÃ HOÀN THÀNH NĂM 2025",
    ] {
        assert!(codes(&marks("giao", title, "")).contains("N277"), "{title}");
    }
    for (key, title) in [
        ("hien_trang", "BIỂU SỐ 01: KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI"),
        (
            "hien_trang",
            "BIỂU TỔNG HỢP HIỆN TRẠNG CÁC TIÊU CHÍ TRÊN ĐỊA BÀN HUYỆN BÌNH MINH NĂM 2024",
        ),
        (
            "hien_trang",
            "TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021 - 2025",
        ),
        ("giao", "BIỂU SỐ 02: GIAO CHỈ TIÊU THỰC HIỆN CÁC TIÊU CHÍ"),
        ("giao", "KẾ HOẠCH PHẤN ĐẤU ĐẠT CÁC TIÊU CHÍ NĂM 2025"),
    ] {
        let codes = codes(&marks(key, title, ""));
        assert!(!codes.contains("N277") && !codes.contains("N276"), "{title}: {codes}");
    }
}

#[test]
fn headings_over_targets() {
    let under = |heading: &str| {
        codes(&sheet(
            "giao",
            &[
                &["TT", "Xã", heading, "", ""],
                &["", "", "1", "2", "3"],
                &["=1", "Tân Lập", "", "x", "x"],
                &["=2", "Hòa An", "", "x", ""],
            ],
        ))
    };
    for heading in ["Tiêu chí đạt", "Đạt chuẩn", "Thực hiện năm 2025", "Tiêu chí hoàn thành"]
    {
        assert!(under(heading).contains("N228"), "{heading}");
    }
    for heading in ["Tiêu chí giao", "Tiêu chí đạt thêm", "Phấn đấu đạt năm 2025", "Mục tiêu đạt"]
    {
        assert_eq!(under(heading), "", "{heading}");
    }
}

#[test]
fn titles_and_stages_of_communes() {
    let list = |title: &str, level: &str, legend: &str| {
        codes(&sheet(
            "xa",
            &[
                &[title],
                &["TT", "Tên xã", level, ""],
                &["", "", "NTM", "NTM nâng cao"],
                &["=1", "Tân Lập", "x", ""],
                &["=2", "Hòa An", "", ""],
                &[],
                &[legend],
            ],
        ))
    };
    for title in [
        "DANH SÁCH XÃ ĐĂNG KÝ ĐẠT CHUẨN NĂM 2025",
        "MỤC TIÊU PHẤN ĐẤU CÁC XÃ",
        "LỘ TRÌNH ĐẠT CHUẨN",
    ] {
        assert!(list(title, "Kết quả công nhận", "").contains("N277"), "{title}");
    }
    let legend = "Ghi chú: x là xã đăng ký đạt chuẩn trong năm";
    assert!(list("", "Kết quả công nhận", legend).contains("N276"));
    for level in ["Giai đoạn 2026-2030", "Công nhận giai đoạn 2026-2030", "Giai đoạn 2021-2025"]
    {
        assert!(list("", level, "").contains("N228"), "{level}");
    }
    let codes = list("DANH SÁCH CÁC XÃ", "Kết quả công nhận giai đoạn 2021-2025", "");
    assert!(!codes.contains("N228") && !codes.contains("N277"), "{codes}");
}

#[test]
fn recognised_once_and_truly() {
    period("    cong_nhan: [{xa: Tân Lập, danh_hieu: Chưa đạt}]\n").refused(r#"
lỗi[N576]: “xã Tân Lập” ở trong danh sách được công nhận nhưng cột Danh hiệu ghi “Chưa đạt”
  --> ntm.yaml:26:42
   |
26 |     cong_nhan: [{xa: Tân Lập, danh_hieu: Chưa đạt}]
   |                                          ^^^^^^^^
  = bỏ dòng ấy nếu chưa được công nhận; nếu đã được, ghi danh hiệu (để trống là đạt chuẩn nông thôn mới)
"#, r#"
error[N576]: “xã Tân Lập” is in the list of those recognised, but its title says “Chưa đạt”
  --> ntm.yaml:26:42
   |
26 |     cong_nhan: [{xa: Tân Lập, danh_hieu: Chưa đạt}]
   |                                          ^^^^^^^^
  = leave the row out if it is not recognised; if it is, write its title (blank is the standard)
"#);
    let twice = period(
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: \"01/QĐ\"}, {xa: xã Tân Lập, danh_hieu: NTM}]\n",
    );
    assert!(codes(&twice).contains("N575"));
    let twice = "    ra_khoi_dbkk: [{xa: Tân Lập}, {xa: Tân Lập, quyet_dinh: \"01/QĐ\"}]\n";
    assert!(codes(&period(twice)).contains("N575"));
}

#[test]
fn the_year_of_the_other_title() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên xã", "Danh hiệu", "Xã NTM"],
        &["=1", "Tân Lập", "nâng cao", "=2015"],
        &["=2", "Hòa An", "", ""],
    ];
    let (project, _) = ntm::returns::load(&sheet("xa", rows).project());
    let commune = project.expect("a project").communes.swap_remove(0);
    assert_eq!(commune.recognised_in, None);
}

#[test]
fn remarks_that_negate() {
    let beside = |key: &str, note: &str| {
        codes(&sheet(
            key,
            &[
                &["TT", "Xã", "1", "2", "3", "Ghi chú"],
                &[
                    "=1",
                    "Tân Lập",
                    if key == "giao" { "" } else { "x" },
                    if key == "giao" { "x" } else { "" },
                    "",
                    note,
                ],
                &["=2", "Hòa An", "", "x", "", ""],
            ],
        ))
    };
    for note in ["Không hoàn thành TC 1", "Chưa thể đạt TC 1", "Chưa được công nhận đạt TC 1"]
    {
        assert!(beside("hien_trang", note).contains("N256"), "{note}");
    }
    for note in [
        "Không hoàn thành TC 2",
        "Khó đạt TC 2",
        "Cần hoàn thành TC 2",
        "Tập trung hoàn thành TC 2, 3",
    ] {
        let codes = beside("hien_trang", note);
        assert!(!codes.contains("N256") && !codes.contains("N269"), "{note}: {codes}");
    }
    for note in [
        "Không được giao TC 2",
        "Chưa được giao TC 2",
        "Hủy đăng ký TC 2",
        "Không phấn đấu đạt TC 2",
    ] {
        assert!(beside("giao", note).contains("N256"), "{note}");
    }
    assert!(beside("giao", "Chưa thống nhất giao TC 2").contains("N269"));
}

#[test]
fn units_whose_names_have_ordinary_words() {
    let named = |title: &str| {
        let case = sheet(
            "hien_trang",
            &[
                &[title],
                &["TT", "Xã", "1", "2", "3"],
                &["=1", "Tân Thành", "x"],
                &["=2", "Hòa An", "x"],
            ],
        );
        let case = case
            .change(
                "    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n",
                "    - {ten: Tân Thành, muc_tieu: đạt chuẩn}\n",
            )
            .table("giao", "[{xa: Tân Thành, giao: \"2, 3\"}, {xa: Hòa An, giao: 2}]");
        codes(&case)
    };
    assert_eq!(named("Biểu của xã Tân Thành và xã Hòa An"), "");
    for title in ["UBND XÃ KỲ SƠN", "UBND XÃ ĐOÀN KẾT", "UBND XÃ VĂN LÃNG", "Biểu của xã Kỳ Sơn"]
    {
        assert!(named(title).contains("N539"), "{title}");
    }
}

#[test]
fn sums_by_their_words() {
    let list = |name: &str| {
        codes(&sheet(
            "nguon_luc",
            &[
                &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                &["=1", "Ngân sách trung ương", "=500"],
                &["=2", "Ngân sách tỉnh", "=300"],
                &["=3", "Ngân sách huyện", "=200"],
                &["", name, "=500"],
                &["=4", "Tín dụng", "=400"],
                &["", "Tổng cộng", "=1400"],
            ],
        ))
    };
    assert!(list("Cộng ngân sách").contains("N230"));
    assert!(list("Cộng").contains("N218"));
}

#[test]
fn headings_of_tasks_arrears_and_gifts() {
    let tasks = sheet(
        "nhiem_vu",
        &[
            &["TT", "Nhiệm vụ", "Phân công thực hiện", "", "Thời hạn dự kiến"],
            &["", "", "Chủ trì", "Phối hợp", ""],
            &["=1", "Rà soát tiêu chí", "Phòng Kinh tế", "Phòng Văn hóa", "Quý II"],
        ],
    );
    assert_eq!(codes(&tasks), "");
    let book = |key: &str, rows: &[&[&str]]| {
        codes(
            &period(&format!("    {key}: {{tep: b.xlsx, trang: B}}\n"))
                .book("b.xlsx", &[("B", rows)]),
        )
    };
    let arrears: &[&[&str]] = &[
        &["TT", "Công trình", "Xã", "Nợ đọng xây dựng cơ bản", "", ""],
        &[
            "",
            "",
            "",
            "Giá trị quyết toán (triệu đồng)",
            "Đã thanh toán (triệu đồng)",
            "Còn nợ (triệu đồng)",
        ],
        &["=1", "Đường A", "Tân Lập", "=100", "=40", "=60"],
    ];
    assert_eq!(book("no_dong", arrears), "");
    let gifts: &[&[&str]] = &[
        &[
            "TT",
            "Hình thức đóng góp của nhân dân",
            "Số lượng",
            "Đơn vị tính",
            "Giá trị (triệu đồng)",
        ],
        &["I", "Tiền mặt", "", "", "=120"],
        &["II", "Hiện vật", "", "", ""],
        &["=1", "Ngày công", "=3500", "ngày", "=700"],
        &["III", "Tài trợ", "", "", "=90"],
    ];
    assert_eq!(book("dan_gop", gifts), "");
}
