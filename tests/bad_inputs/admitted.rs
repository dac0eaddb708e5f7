//! Sheets that are sound and were refused, or whose advice led to another refusal.

use super::tables::{Rows, codes, period, sheet};

#[test]
fn groups_of_hamlets_by_their_communes() {
    // One of them with its kind, the other without.
    let rows: Rows = &[
        &["TT", "Tên thôn", "NTM đã đạt", "NTM giao"],
        &["I", "Tân Lập", "=1", "=1"],
        &["1", "Chang", "x", ""],
        &["2", "Pò", "", "x"],
        &["II", "Xã Hòa An", "=1", "=0"],
        &["1", "Bản Mới", "x", ""],
    ];
    let case = sheet("xom", rows, "");
    assert!(codes(&case).is_empty());
    assert!(case.said().1.contains("03 thôn (đạt chuẩn 02, giao thêm 01)"), "{}", case.said().1);
}

#[test]
fn lines_that_would_be_refused_are_not_offered() {
    let offered = |key: &str, rows: Rows, line: &str, yes: bool| {
        let said = sheet(key, rows, "").run(&["check"], "vi").stderr;
        assert_eq!(said.contains(line), yes, "{line}: {said}");
    };
    // Two versions of one sum.
    let works: Rows = &[
        &[
            "TT",
            "Tên dự án",
            "Địa điểm",
            "Tổng mức đầu tư (triệu đồng)",
            "Kế hoạch năm (triệu đồng)",
            "Kế hoạch đã giao (triệu đồng)",
        ],
        &["1", "Đường A", "Tân Lập", "=300", "=200", "=100"],
    ];
    offered("du_an", works, "tong_muc, von_nstw, von_nsdp, von_khac;", true);
    // The parts of one sum.
    let year = "Kế hoạch vốn năm 2025";
    let sources: Rows = &[
        &["TT", "Nguồn vốn", year, year],
        &["", "", "ĐTPT", "Sự nghiệp"],
        &["1", "NSTW", "=200", "=100"],
        &["2", "NS tỉnh", "=200", "=100"],
    ];
    let both =
        r#"cot: {so_tien: ["Kế hoạch vốn năm 2025 / ĐTPT", "Kế hoạch vốn năm 2025 / Sự nghiệp"]}"#;
    offered("nguon_luc", sources, both, true);
    offered("nguon_luc", sources, r#"cot: {so_tien: "Kế hoạch vốn năm 2025 / ĐTPT"}"#, false);
}

#[test]
fn hamlets_that_rose_below_their_communes() {
    const DECISION: &str = "12/QĐ-UBND ngày 05/3/2025";
    let risen = |rows: Rows| {
        let case = period("ra_khoi_dbkk", rows, "");
        assert!(codes(&case).is_empty(), "{:?}", codes(&case));
        let (project, _) = ntm::returns::load(&case.project());
        let project = project.expect("a project");
        let risen = &project.periods[0].risen;
        let names = risen.iter().map(|own| {
            let hamlet = own.hamlet.as_ref().map(|name| name.value.clone());
            (project.communes[own.commune].label(), hamlet.unwrap_or_default())
        });
        let names: Vec<(String, String)> = names.collect();
        let wanted = [("Tân Lập", "Nà Pài"), ("Hòa An", "Nà Cáp")];
        assert_eq!(names, wanted.map(|(own, name)| (own.to_owned(), name.to_owned())));
    };
    risen(&[
        &["TT", "Xã", "Tên thôn", "Quyết định công nhận"],
        &["I", "Tân Lập"],
        &["1", "", "Nà Pài", DECISION],
        &["II", "Hòa An"],
        &["1", "", "Nà Cáp", DECISION],
    ]);
    risen(&[
        &["TT", "Tên thôn", "Quyết định công nhận"],
        &["I", "Tân Lập"],
        &["1", "Nà Pài", DECISION],
        &["II", "Xã Hòa An"],
        &["1", "Nà Cáp", DECISION],
    ]);
}

#[test]
fn a_result_of_the_periods_part_of_the_year() {
    let rows: Rows = &[
        &[
            "TT",
            "Nguồn vốn",
            "Kế hoạch (triệu đồng)",
            "Kết quả 6 tháng (triệu đồng)",
            "Giải ngân (triệu đồng)",
        ],
        &["1", "NSTW", "=300", "=200", "=100"],
    ];
    let case = period("huy_dong", rows, "");
    assert!(codes(&case).is_empty());
    assert!(case.said().1.contains("huy động 200 triệu đồng"), "{}", case.said().1);
    let rows: Rows = &[
        &["DỰ KIẾN NHU CẦU VỐN NĂM 2025"],
        &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
        &["1", "Ngân sách trung ương", "=300"],
        &["2", "Ngân sách xã", "=700"],
    ];
    assert!(codes(&sheet("nguon_luc", rows, "")).is_empty());
}
