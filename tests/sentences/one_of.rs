//! What a reader looks for in the text: of which commune hamlets are, whether there is one of something or more.

use ntm::model::AnnexKind;

use super::plan;
use super::report::{annex, rows};
use crate::reports::{district, quarter, report_text, says};
use crate::util::Folder;

/// A quarter in which hamlets of both communes do not have their title any more.
fn losing(planned: &str, now: &str) -> String {
    let period = quarter("2025-Q1", "1", "1") + &format!("    xom: [{now}]\n");
    let folder = district("bao-cao-quy", "2025-Q1", &period);
    folder.change("du_lieu:\n", &format!("du_lieu:\n  xom: [{planned}]\n"));
    report_text(&folder)
}

/// Hamlets that are to meet the standard again are found: by their names, else by their communes.
#[test]
fn hamlets_to_restore_are_of_communes() {
    let named = |row: &str| format!("{{xa: {row}, ntm_da_dat: x}}");
    let had = ["Tân Lập, ten: Đá Bạc", "Tân Lập, ten: Hạ Đồng", "Hòa An, ten: Vàng Anh"].map(named);
    let kept = named("Hòa An, ten: Bến Đò");
    let planned = format!("{}, {kept}, {{xa: Hòa An, ten: Gốc Đa, ntm_giao: x}}", had.join(", "));
    let text = losing(&planned, &format!("{}, {kept}", had[1]));
    says(
        &text,
        &[
            "02 thôn không còn đạt so với đầu năm (xã Tân Lập: Đá Bạc; xã Hòa An: Vàng Anh), phải đạt lại.",
            "- Khắc phục để 02 thôn (xã Tân Lập: Đá Bạc; xã Hòa An: Vàng Anh) đạt lại chuẩn nông thôn mới.",
        ],
    );
    let counted = |tan_lap: u32, hoa_an: u32| {
        format!("{{xa: Tân Lập, ntm_da_dat: {tan_lap}}}, {{xa: Hòa An, ntm_da_dat: {hoa_an}}}")
    };
    says(
        &losing(&counted(5, 4), &counted(4, 2)),
        &[
            "- Khắc phục để 03 thôn (xã Tân Lập 01 thôn, xã Hòa An 02 thôn) đạt lại chuẩn nông thôn mới.",
        ],
    );
    says(
        &losing(&counted(5, 4), &counted(4, 3)),
        &["- Khắc phục để 02 thôn (xã Tân Lập, xã Hòa An) đạt lại chuẩn nông thôn mới."],
    );
    says(
        &losing(&counted(5, 4), &counted(5, 2)),
        &["- Khắc phục để 02 thôn (xã Hòa An) đạt lại chuẩn nông thôn mới."],
    );
}

/// Of one there are no "các".
#[test]
fn one_is_no_plural() {
    let told = |had: u32, assigned: u32| {
        plan::one(
            "xã",
            "",
            "1, 2",
            "",
            &format!(
                "  xom: [{{xa: Tân Lập, tong: 9, ntm_da_dat: {had}, ntm_giao: {assigned}}}]\n"
            ),
        )
    };
    plan::says(
        &told(1, 1),
        &[
            "#doan[Tập trung chỉ đạo, hỗ trợ, duy trì, nâng chuẩn thôn đã được công nhận đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí cho thôn đăng ký phấn đấu đạt chuẩn nông thôn mới để hỗ trợ thực hiện.]",
            "#gach[Rà soát, đánh giá từng thôn, tập trung hỗ trợ thôn được giao chỉ tiêu hoàn thành các tiêu chí để đạt chuẩn nông thôn mới trong năm 2025.]",
            "#tieu-khoan[Thực hiện tiêu chí chưa đạt chuẩn]",
        ],
    );
    plan::says(
        &told(2, 2),
        &[
            "#doan[Tập trung chỉ đạo, hỗ trợ, duy trì, nâng chuẩn các thôn đã được công nhận đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí cho các thôn đăng ký phấn đấu đạt chuẩn nông thôn mới để hỗ trợ thực hiện.]",
            "#gach[Rà soát, đánh giá từng thôn, tập trung hỗ trợ các thôn được giao chỉ tiêu hoàn thành các tiêu chí để đạt chuẩn nông thôn mới trong năm 2025.]",
        ],
    );
    // "At least one" may be more.
    let least = plan::one("xã", "", "1", "", "  xom: [{xa: Tân Lập, ntm_giao: 01 trở lên}]\n");
    plan::says(
        &least,
        &[
            "#doan[Tập trung chỉ đạo, hỗ trợ các thôn đăng ký phấn đấu đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí để thực hiện.]",
            "#tieu-khoan[Thực hiện các tiêu chí chưa đạt chuẩn]",
        ],
    );
}

/// A column of shares has one number of decimals, and so do the groups of the text, the annexes and the form.
#[test]
fn numbers_of_a_column_are_written_alike() {
    let folder = district("bao-cao-6-thang", "2025-6T", &quarter("2025-6T", "1-3", "1"));
    let bands = annex(&folder, AnnexKind("kq_nhom"));
    let shares: Vec<String> = bands.rows.iter().map(|row| row.cells[3].value.shown()).collect();
    assert!(shares.contains(&"50,0".to_owned()), "{shares:?}");
    assert_eq!(shares.last().map(String::as_str), Some("100,0"));
    assert!(shares.iter().all(|share| share.contains(',')), "{shares:?}");
    let form = annex(&folder, AnnexKind("bieu_06"));
    for row in &bands.rows[..bands.rows.len() - 1] {
        let group = row.cells[1].value.shown();
        let inside = format!("Số xã {}", ntm::viet::lower_first(&group));
        assert_eq!(rows(&form, &inside).len(), 1, "{inside}");
    }
}

/// A people's committee that gives no lines of its letterhead has two.
#[test]
fn a_committee_stands_above_its_unit() {
    let lines = |name: &str| {
        let folder = Folder::small();
        folder.change("  dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]\n", "");
        folder.change("ten: Ủy ban nhân dân huyện Bình Minh", &format!("ten: {name}"));
        let (project, found) = ntm::returns::load(folder.path());
        project.unwrap_or_else(|| panic!("{found:#?}")).organisation.name_lines
    };
    assert_eq!(lines("Ủy ban nhân dân huyện Bình Minh"), ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH MINH"]);
    assert_eq!(lines("Phòng Kinh tế"), ["PHÒNG KINH TẾ"]);
}

/// A heading of the official form has rows below it, blank where the office states nothing.
#[test]
fn a_heading_of_the_form_has_rows() {
    let form = |risen: &str| {
        let period = quarter("2025-6T", "1-3", "1") + risen;
        annex(&district("bao-cao-6-thang", "2025-6T", &period), AnnexKind("bieu_06"))
    };
    let below = |risen: &str| -> Vec<Vec<String>> {
        let form = form(risen);
        let shown = |row: &ntm::tables::Row| -> Vec<String> {
            row.cells.iter().map(|cell| cell.value.shown()).collect()
        };
        let all: Vec<Vec<String>> = form.rows.iter().map(shown).collect();
        let at = all.iter().position(|row| row[0] == "II").expect("the heading");
        all[at + 1..at + 3].to_vec()
    };
    assert_eq!(below(""), [["1", "Số xã", "", "", "", ""], ["2", "Số thôn", "", "", "", ""]]);
    assert_eq!(
        below("    ra_khoi_dbkk: [{xa: Tân Lập}]\n"),
        [["1", "Số xã", "", "1", "", ""], ["2", "Số thôn", "", "0", "", ""]]
    );
}
