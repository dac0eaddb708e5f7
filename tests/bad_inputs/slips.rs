//! Slips that read as something else: a list pasted below its old version, the column of another period,
//! an amount in another unit, a mark in the row of a neighbour.

use super::Case;
use super::tables::{criteria_down, period, sheet};

#[test]
fn another_version_pasted_below() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách trung ương", "=1000"],
            &["II", "Ngân sách tỉnh", "=300"],
            &["Phương án 2"],
            &["III", "Ngân sách huyện", "=50000"],
        ],
        "",
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_line_between_sources() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách trung ương", "=1000"],
            &["II", "Ngân sách tỉnh", "=300"],
            &["", "Xã Hòa An"],
            &["III", "Ngân sách huyện", "=50000"],
        ],
        "",
    )
    .refused("\n@@3", "\n@@4");
}

const TWO_PERIODS: &[&[&str]] = &[
    &["TT", "Nguồn vốn", "Quý I", "", "6 tháng", ""],
    &["", "", "Huy động", "Giải ngân", "Huy động", "Giải ngân"],
    &["", "(triệu đồng)"],
    &["I", "Ngân sách huyện", "=100", "=40", "=200", "=90"],
    &["II", "Vốn tín dụng", "=50", "=20", "=80", "=60"],
];

#[test]
fn columns_of_two_periods_are_each_their_own() {
    let case = period("huy_dong", TWO_PERIODS, "").change(
        "ky:\n",
        "ky:\n  - {ky: 2025-Q1, chot: 31/3/2025, huy_dong: {tep: so.xlsx, trang: Bảng}}\n",
    );
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    for said in [
        "kỳ 2025-Q1: huy động 150 triệu đồng, giải ngân 60 triệu đồng",
        "huy động 280 triệu đồng, giải ngân 150 triệu đồng",
    ] {
        assert!(run.stdout.contains(said), "{}", run.stdout);
    }
}

#[test]
fn a_column_of_a_period_that_nobody_reports() {
    period("huy_dong", TWO_PERIODS, "").refused("\n@@5", "\n@@6");
}

#[test]
fn the_column_of_another_period() {
    period(
        "huy_dong",
        TWO_PERIODS,
        ", cot: {thuc_hien: \"Quý I / Huy động\", giai_ngan: \"Quý I / Giải ngân\"}, bo_qua: [6 tháng]",
    )
    .remarked("\n@@7", "\n@@8");
}

const CRITERIA: &[&[&str]] = &[
    &["TT", "Tiêu chí", "Hiện trạng", "Kết quả", "", "Giao năm 2025"],
    &["", "", "", "Quý I", "6 tháng", ""],
    &["=1", "Giao thông", "x", "x", "x", ""],
    &["=2", "Điện", "", "x", "x", "x"],
    &["=3", "Thu nhập", "", "", "x", "x"],
];

#[test]
fn criteria_of_another_period() {
    criteria_down(CRITERIA)
        .change("hien_trang: {tep: so.xlsx, ", "hien_trang: {tep: so.xlsx, bo_qua: [Kết quả], ")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    chot: 31/3/2025\n    hien_trang: {tep: so.xlsx, cot: {dat: \"Kết quả / 6 tháng\"}, bo_qua: [\"Kết quả / Quý I\", Hiện trạng]}\ndu_lieu:\n",
        )
        .remarked("\n@@9", "\n@@10");
}

const PROJECTS: &[&[&str]] = &[
    &["TT", "Tên dự án", "NSTW (triệu đồng)", "Tổng mức đầu tư (triệu đồng)"],
    &["=1", "Đường A", "=1500", "=3200"],
    &["=2", "Đường B", "=800", "=1450"],
    &["=3", "Nhà văn hóa", "=0.6", "=1200"],
];

#[test]
fn one_amount_in_billions() {
    sheet("du_an", PROJECTS, "").remarked("\n@@11", "\n@@12");
}

#[test]
fn shares_for_amounts() {
    period(
        "cong_trinh",
        &[
            &[
                "TT",
                "Tên công trình",
                "Kế hoạch năm (triệu đồng)",
                "Khối lượng thực hiện",
                "Giải ngân",
            ],
            &["=1", "Đường A", "=1000", "=80", "=500"],
            &["=2", "Cầu B", "=800", "=60", "=300"],
        ],
        "",
    )
    .remarked("\n@@13", "\n@@14");
}

#[test]
fn money_without_a_value() {
    period(
        "dan_gop",
        &[
            &["TT", "Hình thức", "Số lượng", "Đơn vị", "Giá trị (triệu đồng)"],
            &["=1", "Tiền mặt", "=100", "triệu đồng", ""],
            &["=2", "Ngày công", "=50", "công", "=10"],
        ],
        "",
    )
    .remarked("\n@@15", "\n@@16");
}

#[test]
fn a_mark_in_the_row_of_a_neighbour() {
    Case::small()
        .change("giao: \"2, 3\"", "giao: \"2\"")
        .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1, 3\"}, {xa: Hòa An, dat: \"1\"}]\ndu_lieu:\n",
        )
        .remarked("\n@@17", "\n@@18");
}

#[test]
fn a_source_numbered_as_a_part() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
            &["I", "Ngân sách nhà nước", "=300"],
            &["=1", "Ngân sách trung ương", "=200"],
            &["=2", "Ngân sách tỉnh", "=100"],
            &["=3", "Vốn lồng ghép", "=150"],
            &["II", "Vốn tín dụng", "=50"],
            &["", "Tổng cộng", "=500"],
        ],
        "",
    )
    .refused("\n@@19", "\n@@20");
}

#[test]
fn an_amount_in_the_remark() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)", "Ghi chú"],
            &["I", "Ngân sách trung ương", "=1000", ""],
            &["II", "Vốn lồng ghép", "", "1,5 tỷ đồng"],
        ],
        "",
    )
    .remarked("\n@@21", "\n@@22");
}

#[test]
fn hamlets_of_a_title_by_what_the_heading_is_made_of() {
    let case = sheet(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Thôn NTM", "", "Thôn kiểu mẫu", ""],
            &["", "", "", "Đã đạt", "Kế hoạch 2025", "Đã đạt", "Kế hoạch 2025"],
            &["=1", "Tân Lập", "Nà Pài", "x", "", "", "x"],
            &["=2", "Tân Lập", "Nà Tềnh", "", "x", "", ""],
            &["=3", "Hòa An", "Bản Cũ", "x", "", "x", ""],
        ],
        "",
    );
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    let said = "03 thôn (đạt chuẩn 02, giao thêm 01; kiểu mẫu 01, giao thêm 01)";
    assert!(run.stdout.contains(said), "{}", run.stdout);
}
