//! What a report says beside its plan: sources by other names or without those above them, works of one
//! name, blank parts of a sum, and amounts of arrears and contributions in another unit.

use super::Case;
use super::tables::{Rows, period};

const SOURCES: Rows = &[
    &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
    &["I", "Ngân sách trung ương", "=3000"],
    &["1", "Vốn đầu tư phát triển", "=2000"],
    &["2", "Vốn sự nghiệp", "=1000"],
    &["II", "Vốn lồng ghép", "=500"],
    &["III", "Nhân dân đóng góp", "=400"],
];

const WORKS: Rows = &[
    &["TT", "Tên dự án", "Chủ đầu tư", "Quyết định đầu tư", "Tổng mức đầu tư", "NSTW", "NSĐP"],
    &["I", "Giao thông"],
    &["1", "Đường trục thôn", "UBND xã Tân Lập", "11/QĐ-UBND", "=900", "=300", "=100"],
    &["2", "Đường trục thôn", "UBND xã Hòa An", "12/QĐ-UBND", "=800", "=200", "=100"],
    &["3", "Cầu Nà Lốc - Bản Chang", "UBND xã Hòa An", "13/QĐ-UBND", "=700", "=250", "=50"],
    &["4", "Cầu Khuổi Slao", "UBND xã Hòa An", "14/QĐ-UBND", "=600", "=150", "=50"],
];

/// The small project with a plan's table and one of the first half-year.
fn planned((plan, of_plan): (&str, Rows), tables: &[(&str, Rows)]) -> Case {
    const STATUS: Rows =
        &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    let mut sheets: Vec<(&str, Rows)> = vec![("K", STATUS), ("KH", of_plan)];
    let mut own = String::new();
    for (key, rows) in tables {
        sheets.push((key, rows));
        own.push_str(&format!("    {key}: {{tep: so.xlsx, trang: {key}}}\n"));
    }
    Case::small()
        .book("so.xlsx", &sheets)
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - ky: 2025-6T\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    chot: 30/6/2025\n{own}du_lieu:\n"
            ),
        )
        .table(plan, "{tep: so.xlsx, trang: KH}")
}

fn funding(rows: Rows) -> Case {
    planned(("nguon_luc", SOURCES), &[("huy_dong", rows)])
}

fn works(rows: Rows) -> Case {
    planned(("du_an", WORKS), &[("cong_trinh", rows)])
}

#[test]
fn a_source_by_another_name() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "=1500", "=700"],
        &["II", "Lồng ghép các chương trình", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_part_without_a_row() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "", ""],
        &["1", "Vốn đầu tư phát triển", "=900", "=400"],
        &["II", "Vốn lồng ghép", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .remarked("\n@@3", "\n@@4");
}

#[test]
fn a_blank_part_of_a_sum() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "=900", "=700"],
        &["1", "Vốn đầu tư phát triển", "=900", "=400"],
        &["2", "Vốn sự nghiệp", "", "=300"],
        &["II", "Vốn lồng ghép", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .remarked("\n@@5", "\n@@6");
}

#[test]
fn a_share_for_an_amount() {
    funding(&[
        &["TT", "Nguồn vốn", "6 tháng", ""],
        &["", "", "Huy động", "Giải ngân (%)"],
        &["I", "Ngân sách trung ương", "=1500", "=50"],
        &["II", "Vốn lồng ghép", "=100", "=20"],
        &["III", "Nhân dân đóng góp", "=90", "=22"],
    ])
    .refused("\n@@7", "\n@@8");
}

#[test]
fn works_of_one_name() {
    works(&[
        &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Đường trục thôn", "=400", "=200", "=100"],
        &["2", "Đường trục thôn", "=300", "=100", "=50"],
        &["3", "Cầu Nà Lốc – Bản Chang", "=300", "=90", "=40"],
    ])
    .refused("\n@@9", "\n@@10");
}

#[test]
fn works_of_one_name_with_their_decisions() {
    works(&[
        &["TT", "Công trình", "Quyết định đầu tư", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Đường trục thôn", "11/QĐ-UBND", "=400", "=200", "=100"],
        &["2", "Đường trục thôn", "12/QĐ-UBND", "=300", "=100", "=50"],
        &["3", "3. Cầu Nà Lốc–Bản Chang (vốn kéo dài)", "", "=300", "=90", "=40"],
    ])
    .remarked("", "");
}

#[test]
fn a_work_twice_and_one_outside_the_list() {
    works(&[
        &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Cầu Nà Lốc-Bản Chang", "=300", "=90", "=40"],
        &["2", "Cầu Nà Lốc - Bản Chang", "=300", "=80", "=40"],
        &["3", "Chợ Phong Niên", "=70", "=60", "=50"],
    ])
    .remarked("\n@@11", "\n@@12");
}

#[test]
fn plans_of_two_capitals() {
    planned(
        (
            "du_an",
            &[
                &["TT", "Tên dự án", "NSTW", "NSĐP"],
                &["1", "Đường A", "=300", "=100"],
                &["2", "Đường B", "=200", "=100"],
                &["3", "Đường C", "=250", "=50"],
            ],
        ),
        &[(
            "cong_trinh",
            &[
                &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
                &["1", "Đường A", "=300", "=200", "=100"],
                &["2", "Đường B", "=300", "=100", "=50"],
                &["3", "Đường C", "=300", "=90", "=40"],
            ],
        )],
    )
    .refused("\n@@13", "\n@@14");
}

#[test]
fn built_and_disbursed_changed_over() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
            &["1", "Đường A", "=400", "=100", "=200"],
            &["2", "Đường B", "=300", "=150", "=180"],
        ],
        "",
    )
    .remarked("\n@@15", "\n@@16");
}

#[test]
fn more_disbursed_of_works_than_of_sources() {
    planned(
        ("nguon_luc", SOURCES),
        &[
            (
                "huy_dong",
                &[
                    &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
                    &["I", "Ngân sách trung ương", "=1500", "=100"],
                    &["II", "Vốn lồng ghép", "=100", "=50"],
                    &["III", "Nhân dân đóng góp", "=90", "=90"],
                ],
            ),
            (
                "cong_trinh",
                &[
                    &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
                    &["1", "Đường A", "=400", "=300", "=250"],
                    &["2", "Đường B", "=300", "=150", "=140"],
                ],
            ),
        ],
    )
    .remarked("\n@@17", "\n@@18");
}

#[test]
fn arrears_in_another_unit() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2450", "=2300", "=150"],
            &["3", "Kênh C", "=690000", "=610000", "=80000"],
        ],
        "",
    )
    .remarked("\n@@19", "\n@@20");
}

#[test]
fn arrears_of_one_row_in_another_unit() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2.45", "=2.3", "=0.15"],
            &["3", "Kênh C", "=690", "=610", "=80"],
        ],
        "",
    )
    .remarked("\n@@21", "\n@@22");
}

#[test]
fn contributions_against_the_funding() {
    planned(
        ("nguon_luc", SOURCES),
        &[
            (
                "huy_dong",
                &[
                    &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
                    &["I", "Ngân sách trung ương", "=1500", "=700"],
                    &["II", "Vốn lồng ghép", "=100", "=50"],
                    &["III", "Nhân dân đóng góp", "=90", "=90"],
                ],
            ),
            (
                "dan_gop",
                &[
                    &["TT", "Hình thức", "Số lượng", "Đơn vị", "Giá trị (triệu đồng)"],
                    &["1", "Tiền mặt", "", "", "=60"],
                    &["2", "Ngày công", "=500", "công", "=100"],
                ],
            ),
        ],
    )
    .refused("\n@@23", "\n@@24");
}

#[test]
fn a_group_below_the_only_total() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2450", "=2300", "=150"],
            &["", "Cộng", "=4270", "=3800", "=470"],
            &["", "Nợ phát sinh trong kỳ"],
            &["1", "Sân vận động", "=400", "=100", "=300"],
        ],
        "",
    )
    .refused("\n@@25", "\n@@26");
}
