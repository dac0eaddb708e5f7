//! What a clerk of a commune met on the way through a year: names that were emptied, rows and columns
//! that were passed over for another table, hamlets that a period names otherwise than the plan.

use super::tables::{criteria_down, period, sheet};
use super::{Case, document};

type Rows<'a> = &'a [&'a [&'a str]];

fn hamlets(third: &[&str]) -> Case {
    sheet(
        "xom",
        &[
            &["STT", "Tên thôn, bản", "Số hộ", "Thôn NTM đã đạt", "Thôn NTM giao", "Trưởng thôn"],
            &["=1", "Bản Pá Ngừa", "=112", "x", "", "Lò Văn Tướng"],
            &["=2", "Bản Co Mạ", "=76", "", "x", "Lường Văn Ín"],
            third,
            &["=4", "Thôn Tân Lập", "=134", "", "", "Nguyễn Văn Hải"],
        ],
        ", bo_qua: [Trưởng thôn]",
    )
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
    .change("    - {xa: Hòa An, dat: \"1\"}\n", "")
    .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
}

#[test]
fn a_row_whose_name_was_emptied() {
    let case = hamlets(&["=3", "Bản Hua Nậm", "=54", "", "", "Giàng A Sình"]);
    assert_eq!(case.said().0, "");
    for third in [
        &["=3", "", "=54", "", "", "Giàng A Sình"][..],
        &["=3", "", "", "", "", "Giàng A Sình"],
        &["=3"],
        &["", "", "=54", "", "", "Giàng A Sình"],
    ] {
        hamlets(third).refused("\n@@1", "\n@@2");
    }
}

#[test]
fn a_number_alone_among_tasks() {
    let rows = |third: &'static [&'static str]| -> Case {
        sheet(
            "nhiem_vu",
            &[
                &["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
                &["=1", "Kiện toàn Ban Chỉ đạo", "Phòng Kinh tế", "Quý I"],
                third,
                &["=3", "Rà soát hộ nghèo", "Phòng Kinh tế", "Quý IV"],
                &["=4"],
            ],
            "",
        )
    };
    rows(&["=2"]).refused("\n@@3", "\n@@4");
}

const WORKS: Rows = &[
    &["", "", "", "", "", "", "Đơn vị: triệu đồng"],
    &[
        "TT",
        "Tên công trình",
        "Nhóm",
        "Tổng mức đầu tư",
        "NSTW",
        "NS tỉnh",
        "Dân góp",
        "Giải ngân",
        "Số hộ",
    ],
    &["=1", "Đường nội bản", "Giao thông", "=500", "=300", "=20", "=10", "=100", "=85"],
];

/// What the table of a period passes over is not passed over by the plan's projects.
#[test]
fn amounts_that_another_table_passes_over() {
    Case::small()
        .book("so.xlsx", &[("Bảng", WORKS), ("K", &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]])])
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    hien_trang: {tep: so.xlsx, trang: K}\n    cong_trinh: {tep: so.xlsx, trang: Bảng, bo_qua: [NSTW, NS tỉnh, Dân góp, Số hộ]}\ndu_lieu:\n",
        )
        .table("du_an", "{tep: so.xlsx, trang: Bảng}")
        .refused(
            "\n@@5",
            "\n@@6",
        );
}

const BY_NAME: &str = "    - {xa: Tân Lập, ten: Bản Pá Ngừa, ntm_da_dat: x}\n    - {xa: Tân Lập, ten: Bản Co Mạ, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Đông, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Tây}\n";

fn by_name(rows: Rows) -> Case {
    period("xom", rows, "").change("du_lieu:\n", &format!("du_lieu:\n  xom:\n{BY_NAME}"))
}

const HEAD: &[&str] = &["Xã", "Tên thôn", "Thôn NTM đã đạt"];

#[test]
fn hamlets_of_a_period_against_the_plan_by_name() {
    by_name(&[HEAD, &["Tân Lập", "Bản Pá Ngưa", "x"], &["Tân Lập", "Thôn Mới", ""]])
        .remarked("\n@@7", "\n@@8");
    by_name(&[HEAD, &["Tân Lập", "Bản Pá Ngừa", ""], &["Tân Lập", "Thôn Tây", "x"]])
        .remarked("\n@@9", "\n@@10");
}

/// The title of another hamlet fulfils no target.
#[test]
fn targets_reached_are_counted_by_their_names() {
    use crate::util::ntm;
    let reached = |name: &str| -> String {
        let case = by_name(&[HEAD, &["Tân Lập", "Bản Pá Ngừa", "x"], &["Tân Lập", name, "x"]]);
        let run = ntm(case.path(), &["figures", "du-an", "--lang", "vi"]);
        run.stdout
    };
    assert_ne!(reached("Thôn Đông"), reached("Thôn Tây"));
}

#[test]
fn a_criterion_that_bo_qua_passes_over() {
    const DOWN: Rows = &[
        &["TT", "Tên tiêu chí", "Đánh giá", "Kế hoạch 2025"],
        &["=1", "Giao thông", "Đạt", ""],
        &["=2", "Điện", "Chưa đạt", "x"],
        &["2.1", "Lưới điện", "Chưa đạt", ""],
        &["=3", "Thu nhập", "Chưa đạt", "x"],
    ];
    assert_eq!(criteria_down(DOWN).table("giao", "{tep: so.xlsx, bo_qua: [4]}").said().0, "");
    criteria_down(DOWN).table("giao", "{tep: so.xlsx, bo_qua: [3-4]}").remarked("\n@@11", "\n@@12");
}

/// A line that says how the sheet is filled in is no title of another table.
#[test]
fn sentences_are_no_title() {
    const MARKS: Rows = &[
        &[
            "Tiêu chí nào xã đã đạt thì đánh x. Phải có đủ mọi xã. Ngày chốt số liệu ghi ở khóa ngay.",
        ],
        &["Xã", "1", "2", "3"],
        &["Tân Lập", "x", "", ""],
        &["Hòa An", "x", "", ""],
    ];
    document(&sheet("hien_trang", MARKS, ", ngay: 31/12/2024"));
}
