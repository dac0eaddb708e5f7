//! What stands beside a table and says what its cells mean: titles, legends, comments, what is printed
//! above each page. It is read as it is meant or asked about.

use ntm::model::Project;
use rust_xlsxwriter::{Note, Workbook, Worksheet};

use super::Case;

/// The small project with a sheet for a table, changed after it is filled.
fn sheet(key: &str, rows: &[&[&str]], change: impl FnOnce(&mut Worksheet)) -> Case {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    for (r, row) in (0u32..).zip(rows.iter()) {
        for (c, text) in (0u16..).zip(row.iter()).filter(|(_, text)| !text.is_empty()) {
            match text.strip_prefix('=').map(str::parse::<f64>) {
                Some(number) => page.write(r, c, number.expect("a number")),
                None => page.write(r, c, *text),
            }
            .expect("a cell");
        }
    }
    change(page);
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small().file("so.xlsx", bytes).table(key, "{tep: so.xlsx, trang: T}")
}

fn plain(key: &str, rows: &[&[&str]]) -> Case {
    sheet(key, rows, |_| ())
}

/// The project as read, of which nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

const STATUS: [&[&str]; 3] =
    [&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "x"]];

/// The sheet of status below a title and above a line.
fn status(title: &str, below: &str) -> Case {
    let title: &[&str] = &[title];
    let below: &[&str] = &[below];
    let [head, first, second] = STATUS;
    plain("hien_trang", &[title, head, first, second, &[], below])
}

#[test]
fn a_legend_in_the_comment_of_a_heading() {
    sheet("hien_trang", &STATUS, |page| {
        page.insert_note(0, 2, &Note::new("x = chưa đạt")).expect("a comment");
    })
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_legend_by_colour() {
    status("", "Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận").refused("\n@@1", "\n@@2");
}

#[test]
fn colours_that_say_nothing_of_marks() {
    for below in ["Ghi chú: các xã in đậm là xã đã đạt chuẩn", "Ô màu vàng: đơn vị cần nhập"]
    {
        let (_, found) = ntm::inputs::load(&status("", below).project());
        assert!(found.iter().all(|own| own.problem.code() == "N222"), "{below}: {found:#?}");
    }
}

#[test]
fn a_title_of_another_stage_s_criteria() {
    status("BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020", "")
        .file(
            "ba-tieu-chi.yaml",
            crate::util::SMALL_SET
                .replace("Bộ tiêu chí thử", "Bộ tiêu chí thử giai đoạn 2021-2025"),
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_title_of_half_the_year_over_its_end() {
    status("KẾT QUẢ RÀ SOÁT TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2024", "")
        .table("hien_trang", "{tep: so.xlsx, trang: T, ngay: 31/12/2024}")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_title_of_hamlets_over_the_criteria_of_communes() {
    status("KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI", "").remarked("\n@@1", "\n@@2");
}

#[test]
fn a_title_of_targets_that_were_missed() {
    plain(
        "giao",
        &[
            &["TIÊU CHÍ KHÔNG HOÀN THÀNH CHỈ TIÊU GIAO NĂM 2025"],
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "", "x", "x"],
            &["=2", "Hòa An", "", "x"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_title_of_hamlets_that_are_still_to_meet_it() {
    plain(
        "xom",
        &[
            &["DANH SÁCH THÔN PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI"],
            &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Đồng Trên", "x"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn a_title_of_a_draft() {
    plain(
        "du_an",
        &[
            &["DANH MỤC DỰ ÁN ĐỀ XUẤT (CHƯA ĐƯỢC PHÊ DUYỆT)"],
            &["TT", "Tên dự án", "NSTW (triệu đồng)"],
            &["=1", "Đường A", "=50"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn the_unit_above_the_printed_page() {
    let rows: [&[&str]; 2] = [&["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Ngân sách tỉnh", "=5"]];
    sheet("nguon_luc", &rows, |page| {
        page.set_header("&L&\"Arial,Bold\"&12Biểu 2&RĐVT: tỷ đồng");
    })
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_line_in_an_old_font_above_money() {
    plain(
        "nguon_luc",
        &[&["§VT: ngh×n ®ång"], &["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Ngân sách tỉnh", "=5"]],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_commune_s_own_numbers_above_its_hamlets() {
    let project = read(&plain(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Tổng số thôn", "Thôn NTM đã đạt"],
            &["I", "Tân Lập", "", "=5", "=1"],
            &["=1", "", "Đồng Trên", "", "x"],
            &["=2", "", "Bến Đò"],
            &["II", "Hòa An", "", "=3", "=1"],
            &["=1", "", "Nà Pá", "", "x"],
        ],
    ));
    let sum = |pick: fn(
        &ntm::model::Hamlet,
    ) -> &Option<ntm::origin::Sourced<ntm::model::HamletCount>>| {
        let counts = project.hamlets.iter().filter_map(|row| pick(row).as_ref());
        counts.map(|count| count.value.number).sum::<u32>()
    };
    assert_eq!((sum(|row| &row.total), sum(|row| &row.standard_base)), (8, 2));
}

#[test]
fn sums_of_each_commune_below_its_hamlets() {
    let rows = |first: &'static str, sum: &'static str| -> Case {
        plain(
            "xom",
            &[
                &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
                &["=1", "Tân Lập", "Đồng Trên", "x"],
                &["=2", "", "Bến Đò"],
                &["", first, "", sum],
                &["=3", "Hòa An", "Nà Pá", "x"],
                &["=4", "", "Bản Pò", "x"],
            ],
        )
    };
    for first in ["Cộng xã", "Cộng xã Tân Lập", "Tổng xã"] {
        assert_eq!(read(&rows(first, "=1")).hamlets.len(), 4, "{first}");
    }
    rows("Cộng xã", "=3").refused("\n@@1", "\n@@2");
}

#[test]
fn hamlets_by_name_are_ticked_with_a_v() {
    let project = read(&plain(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Thôn NTM đã đạt"],
            &["=1", "Tân Lập", "Đồng Trên", "v"],
            &["=2", "", "Bến Đò", "V"],
        ],
    ));
    assert!(
        project
            .hamlets
            .iter()
            .all(|row| row.standard_base.as_ref().is_some_and(|own| own.value.number == 1))
    );
}

#[test]
fn a_remark_that_no_criterion_is_met() {
    plain(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["=1", "Tân Lập", "x", "", "", "Đang hoàn thiện, chưa có TC nào đạt"],
            &["=2", "Hòa An", "x"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn an_amount_above_the_headings_is_no_year() {
    plain(
        "nguon_luc",
        &[
            &["", "Ngân sách trung ương", "=2080"],
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["=1", "Ngân sách tỉnh", "=5"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_commune_called_as_forms_are() {
    let case = plain(
        "hien_trang",
        &[
            &["", "", "Mẫu Sơn", "Tân Lập", "Hòa An"],
            &["TT", "Tiêu chí", "Đạt", "Đạt", "Đạt"],
            &["=1", "Giao thông", "x", "x", "x"],
            &["=2", "Điện"],
            &["=3", "Thu nhập"],
        ],
    )
    .change(
        "    - {ten: Hòa An,",
        "    - {ten: Mẫu Sơn, muc_tieu: tăng tiêu chí}\n    - {ten: Hòa An,",
    )
    .change(
        "    - {xa: Hòa An, giao: \"2\"}",
        "    - {xa: Hòa An, giao: \"2\"}\n    - {xa: Mẫu Sơn, giao: \"2\"}",
    );
    assert_eq!(read(&case).communes.len(), 3);
}

#[test]
fn another_table_to_the_right() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "", "TT", "Xã", "Số hộ nghèo"],
            &["=1", "Tân Lập", "=5", "=2", "", "=1", "Hòa An", "=31"],
            &["=2", "Hòa An", "=4", "=1", "", "=2", "Tân Lập", "=12"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn each_commune_with_its_own_sign() {
    plain(
        "hien_trang",
        &[&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "v"]],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn ticks_and_words_are_met_alike() {
    for second in ["Đ", "đạt", "1", "✓"] {
        let project = read(&plain(
            "hien_trang",
            &[&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "v"], &["=2", "Hòa An", second]],
        ));
        assert_eq!(project.status.marks.len(), 6, "{second}");
    }
}

#[test]
fn a_cell_that_is_neither_a_mark_nor_a_year() {
    plain(
        "xa",
        &[
            &["TT", "Xã", "Mục tiêu", "Xã NTM"],
            &["=1", "Tân Lập", "đạt chuẩn", "=205"],
            &["=2", "Hòa An", "tăng tiêu chí", "chưa rõ"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn words_where_a_number_belongs() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
            &["=1", "Tân Lập", "=5", "Chưa có", "02 thôn (Đồng Trên, Bến Đò)"],
            &["=2", "Hòa An", "…", "=1"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn indicators_that_the_set_does_not_have() {
    plain(
        "hien_trang",
        &[&["TT", "Xã", "1.1", "1.2", "2", "3"], &["=1", "Tân Lập", "x"], &["=2", "Hòa An", "x"]],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn remarks_that_are_announced_stand_outside_tables_of_words() {
    let project = read(&plain(
        "phan_cong",
        &[
            &["TT", "Cơ quan", "Tiêu chí"],
            &["=1", "Phòng Kinh tế", "1, 2, 3"],
            &[],
            &["", "Ghi chú: các đơn vị góp ý trước ngày 20/02/2025."],
        ],
    ));
    assert_eq!(project.assignments.len(), 1);
}

#[test]
fn more_hamlets_in_a_remark() {
    plain(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Ghi chú"],
            &["=1", "Tân Lập", "=5", "=2", "thêm 02 thôn tháng 6"],
            &["=2", "Hòa An", "=4", "=1"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn words_before_a_number_of_a_format() {
    sheet(
        "nguon_luc",
        &[&["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"], &["=1", "Ngân sách tỉnh", "=1500"]],
        |page| {
            let about = rust_xlsxwriter::Format::new().set_num_format("\"~\"#,##0");
            page.write_with_format(1, 2, 1500, &about).expect("a cell");
        },
    )
    .refused("\n@@1", "\n@@2");
}
