//! What a last reading of all documents sent back: the end of the programme's stage, units with their kind in
//! lists, what is left of hamlets of two kinds, decisions, criteria and titles of which no task spoke.

use ntm::model::AnnexKind;

use super::plan;
use super::report::{annex, rows};
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::{Folder, SMALL_SET};

/// A province of these units with the criteria that they meet at the year's beginning and in a quarter.
pub fn province(units: &[(&str, &str, &str, &str)], names: &[&str], more: &str) -> Folder {
    let own: Vec<_> = units.iter().map(|(kind, cells, met, _)| (*kind, *cells, *met, "")).collect();
    let mut yaml = plan::province_of(&own, more);
    let later: String = units
        .iter()
        .enumerate()
        .map(|(at, (.., now))| {
            let name = format!("Mẫu {}", ntm::viet::words(at as u64 + 1));
            format!("      - {{xa: {name}, dat: \"{now}\"}}\n")
        })
        .collect();
    yaml = yaml
        .replace("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .replace(
            "du_lieu:\n",
            &format!("ky:\n  - ky: 2025-Q1\n    hien_trang:\n{later}du_lieu:\n"),
        );
    for (at, name) in names.iter().enumerate() {
        yaml = yaml.replace(&format!("Mẫu {}", ntm::viet::words(at as u64 + 1)), name);
    }
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", yaml);
    folder
}

/// With the programme's stage its criteria end: what is left is not taken over, units are looked at by the
/// criteria that follow.
#[test]
fn the_next_stage_begins_with_criteria_of_its_own() {
    let told = |template: &str, id: &str| {
        let folder = district(template, id, &quarter(id, "1, 2", "1"));
        folder.change("giai_doan: 2021-2030", "giai_doan: 2021-2025");
        report_text(&folder)
    };
    for (template, id) in
        [("bao-cao-nam", "2025-N"), ("bao-cao-quy", "2025-Q4"), ("bao-cao-thang", "2025-T12")]
    {
        let text = told(template, id);
        says(
            &text,
            &[
                "- Rà soát, đánh giá các xã theo bộ tiêu chí nông thôn mới áp dụng từ năm 2026, làm cơ sở xây dựng kế hoạch thực hiện Chương trình năm 2026. - Giữ vững, nâng cao chất lượng 03 tiêu chí đã đạt theo bộ tiêu chí thử giai đoạn 2021 - 2025.",
            ],
        );
        silent(&text, &["Tiếp tục thực hiện", "Tiếp tục phấn đấu", "từng bước thực hiện"]);
    }
    // What was lost is mended all the same, and looked at by the next criteria.
    let folder = district("bao-cao-nam", "2025-N", &quarter("2025-N", "2", "1"));
    folder.change("giai_doan: 2021-2030", "giai_doan: 2021-2025");
    says(
        &report_text(&folder),
        &[
            "- Khắc phục những nội dung của 01 tiêu chí không còn đạt: xã Tân Lập (tiêu chí số 1); việc đạt lại đánh giá theo bộ tiêu chí áp dụng từ năm 2026. - Giữ vững, nâng cao chất lượng 02 tiêu chí đã đạt theo bộ tiêu chí thử giai đoạn 2021 - 2025.",
        ],
    );
    // Before the year's end the year's aims go on.
    let text = told("bao-cao-9-thang", "2025-9T");
    says(&text, &["- Tập trung hoàn thành 02 tiêu chí được giao trong năm 2025 chưa đạt:"]);
    silent(&text, &["Rà soát, đánh giá các xã"]);
}

/// A kind stands once before the names of a list, and with each name that it is a part of.
#[test]
fn a_list_by_kinds_says_each_kind_once() {
    let folder = province(
        &[
            ("xã", "", "1", "1"),
            ("phường", "", "1", "1"),
            ("phường", "", "1", "1"),
            ("phường", "", "1", "1"),
            ("phường", ", ten_theo_nguoi: x", "1", "1"),
            ("xã", "", "1", "1"),
        ],
        &["Tân Lập", "\"5\"", "Ba Đồn", "Sơn Hà", "Đồng Khởi", "1 tháng 5"],
        "",
    );
    let table = annex(&folder, AnnexKind("kq_nhom"));
    let named: Vec<String> = table
        .rows
        .iter()
        .map(|row| row.cells[4].value.shown())
        .filter(|all| !all.is_empty())
        .collect();
    assert_eq!(
        named,
        ["Xã Tân Lập, Xã 1 tháng 5; Phường 5, phường Ba Đồn, Sơn Hà, Phường Đồng Khởi"]
    );
}

/// Two units of one name are told apart by their kinds, which are said once.
#[test]
fn two_units_of_one_name_are_listed_by_their_kinds() {
    let folder =
        province(&[("xã", "", "1", "1"), ("phường", "", "1", "1"), ("xã", "", "1", "1")], &[], "");
    let yaml = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("the project");
    let named = yaml
        .replace("{ten: Mẫu một", "{ten: Tân Lập")
        .replace("{ten: Mẫu hai", "{ten: Tân Lập")
        .replace("Mẫu một", "xã Tân Lập")
        .replace("Mẫu hai", "phường Tân Lập");
    folder.write("ntm.yaml", named);
    let table = annex(&folder, AnnexKind("kq_nhom"));
    let shown = |row: &ntm::tables::Row| row.cells[4].value.shown();
    assert!(table.rows.iter().any(|row| shown(row) == "Xã Tân Lập, Mẫu ba; phường Tân Lập"));
}

/// What is left has the word of the units that it is left in.
#[test]
fn hamlets_that_are_left_have_their_own_word() {
    let folder = province(
        &[("xã", "", "1", "1"), ("phường", "", "1", "1")],
        &[],
        "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 1, ntm_giao: 2}, {xa: Mẫu hai, tong: 4, ntm_da_dat: 1, ntm_giao: 1}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "    xom: [{xa: Mẫu một, ntm_da_dat: 3}, {xa: Mẫu hai, ntm_da_dat: 1}]\ndu_lieu:\n",
    );
    says(
        &report_text(&folder),
        &[
            "đã thực hiện 02/03 thôn, tổ dân phố được giao trong năm (66,7%), còn 01 tổ dân phố phải hoàn thành.",
            "- Tiếp tục xây dựng 01 tổ dân phố đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
        ],
    );
}

/// A decision that the office gives is said, the same one once.
#[test]
fn decisions_are_said() {
    let told = |risen: &str| {
        let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1"));
        folder.change(
            "    hien_trang:\n      -",
            &format!("    ra_khoi_dbkk: [{risen}]\n    hien_trang:\n      -"),
        );
        report_text(&folder)
    };
    let of = |number: u32| format!("Quyết định số {number}/QĐ-UBND ngày 05/3/2025");
    let risen = |at: &str, number: u32| format!("{{xa: {at}, quyet_dinh: {}}}", of(number));
    says(
        &told(&format!("{}, {}", risen("Tân Lập", 7), risen("Hòa An", 7))),
        &[
            "- Có 02 xã ra khỏi diện đặc biệt khó khăn: xã Tân Lập, xã Hòa An (Quyết định số 07/QĐ-UBND ngày 05/3/2025).",
        ],
    );
    says(
        &told(&format!("{}, {}", risen("Tân Lập", 7), risen("Hòa An", 8))),
        &[
            "xã Tân Lập (Quyết định số 07/QĐ-UBND ngày 05/3/2025); xã Hòa An (Quyết định số 08/QĐ-UBND ngày 05/3/2025).",
        ],
    );
    let hamlet = |name: &str, number: u32| risen(&format!("Hòa An, thon: {name}"), number);
    says(
        &told(&format!("{}, {}", hamlet("Bãi Bồi", 7), hamlet("Gò Cao", 7))),
        &[
            "- Có 02 thôn ra khỏi diện đặc biệt khó khăn: thôn Bãi Bồi, thôn Gò Cao, xã Hòa An (Quyết định số 07/QĐ-UBND ngày 05/3/2025).",
        ],
    );
    says(
        &told(&format!("{}, {}", hamlet("Bãi Bồi", 7), hamlet("Gò Cao", 8))),
        &[
            "thôn Bãi Bồi, xã Hòa An (Quyết định số 07/QĐ-UBND ngày 05/3/2025); thôn Gò Cao, xã Hòa An (Quyết định số 08/QĐ-UBND ngày 05/3/2025).",
        ],
    );
}

/// Criteria that are neither assigned nor lost have a task, too, and so have recognised units that fall short.
#[test]
fn every_unmet_criterion_has_a_task() {
    // Tân Lập is assigned 2 and 3, Hòa An 2: of three unmet ones Hòa An's third is left over.
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1"));
    folder.change(
        "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
        "{ten: Hòa An, danh_hieu: NTM, nam_cong_nhan: \"2020\", muc_tieu: duy trì}",
    );
    says(
        &report_text(&folder),
        &[
            "- Củng cố, từng bước hoàn thành các tiêu chí chưa đạt còn lại tại 01 xã đã được công nhận đạt chuẩn nông thôn mới: xã Hòa An.",
            "- Giữ vững, nâng cao chất lượng 03 tiêu chí đã đạt; từng bước thực hiện 01 tiêu chí chưa đạt còn lại.",
        ],
    );
    // All that is unmet is assigned.
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1, 3"));
    says(&report_text(&folder), &["- Giữ vững, nâng cao chất lượng 04 tiêu chí đã đạt."]);
}

/// A sentence on a criterion names twelve communes at most, whatever its lists.
#[test]
fn a_sentence_does_not_name_too_many() {
    let mut units = vec![("xã", "", "1", "1, 2"); 8];
    units.extend([("xã", "", "1, 2", "1"); 2]);
    units.extend([("xã", "", "1", "1"); 5]);
    let folder = province(&units, &[], "");
    says(
        &report_text(&folder),
        &[
            "đạt thêm 08 xã (Mẫu một, Mẫu hai, Mẫu ba, Mẫu bốn, Mẫu năm, Mẫu sáu, Mẫu bảy, Mẫu tám), không còn đạt 02 xã (Mẫu chín, Mẫu mười).",
        ],
    );
    units.extend([("xã", "", "1, 2", "1"); 3]);
    let folder = province(&units, &[], "");
    says(
        &report_text(&folder),
        &["đạt thêm 08 xã, không còn đạt 05 xã; danh sách tại Phụ lục I kèm theo."],
    );
    units.truncate(10);
    units.extend([("xã", "", "1", "1, 2"); 3]);
    let folder = province(&units, &[], "");
    says(
        &report_text(&folder),
        &[
            "đạt thêm 11 xã (danh sách tại Phụ lục I kèm theo), không còn đạt 02 xã (Mẫu chín, Mẫu mười).",
        ],
    );
}

/// One criterion that alone did not change keeps its place among the others.
#[test]
fn criteria_stand_in_their_order() {
    let folder =
        province(&[("xã", "", "1", "1, 3"), ("xã", "", "1", "2"), ("xã", "", "2", "2")], &[], "");
    let text = report_text(&folder);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    // Number 2 gained one and lost none, 1 lost one, 3 gained one: all changed.
    assert!(at("- Tiêu chí số 1 về") < at("- Tiêu chí số 2 về"));
    let folder = province(&[("xã", "", "1, 2", "2, 3"), ("xã", "", "1", "1")], &[], "");
    let text = report_text(&folder);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    let kept = at("- Tiêu chí số 2 về Điện: 01/02 xã đạt, không thay đổi so với ngày 31/12/2024.");
    assert!(at("- Tiêu chí số 1 về") < kept && kept < at("- Tiêu chí số 3 về"));
}

/// The plan's annex has all hamlets of which the text says a share, with or without the title.
#[test]
fn the_plan_s_hamlets_add_up_to_all_there_are() {
    let yaml = plan::province_of(
        &[("xã", "", "1", "2"), ("xã", "", "1", "2")],
        "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 1, ntm_giao: 2}, {xa: Mẫu hai, tong: 4, ntm_da_dat: 0}]\n",
    );
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", &yaml);
    let table = annex(&folder, AnnexKind("xom"));
    assert_eq!(table.columns[2].heading, ["Tổng số thôn"]);
    assert_eq!(rows(&table, "Mẫu một")[0][2..], ["5", "1", "2", "3"]);
    assert_eq!(rows(&table, "Mẫu hai")[0][2..], ["4", "0", "0", "0"]);
    assert_eq!(rows(&table, "Tổng cộng")[0][2..], ["9", "1", "2", "3"]);
    // Without every unit's number there is no share, and no column.
    folder.write("ntm.yaml", yaml.replace("tong: 4, ", ""));
    let table = annex(&folder, AnnexKind("xom"));
    assert_eq!(rows(&table, "Mẫu một")[0][2..], ["1", "2", "3"]);
    assert!(rows(&table, "Tổng cộng").is_empty(), "a total of one row");
    // Of a single commune those without the title have their row.
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let table = annex(&folder, AnnexKind("xom"));
    assert_eq!(rows(&table, "Khe Nước"), [["9", "Khe Nước", "", "", ""]]);
    assert_eq!(rows(&table, "Tổng cộng")[0][2..], ["5", "3", "8"]);
}

/// An annex of one commune is not called after the province whose set it goes by.
#[test]
fn an_annex_is_not_called_after_the_set_s_owner() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1"));
    let set = SMALL_SET.replace("Bộ tiêu chí thử", "Bộ tiêu chí xã nông thôn mới tỉnh Hải Bắc");
    folder.write("ba-tieu-chi.yaml", set);
    let table = annex(&folder, AnnexKind("kq_tieu_chi"));
    assert_eq!(table.title, "Kết quả thực hiện các tiêu chí xã nông thôn mới quý I năm 2025");
    let told = "Các tiêu chí theo Bộ tiêu chí xã nông thôn mới tỉnh Hải Bắc.";
    assert!(table.notes.iter().any(|note| note == told), "{:?}", table.notes);
}

/// The plan's solutions have all its aims; of one commune what is left of the criteria, too.
#[test]
fn aims_are_named_where_they_are_worked_for() {
    let plan = plan::province(
        &[
            ("xã", ", muc_tieu: đạt chuẩn", "1", "2, 3"),
            ("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\", muc_tieu: kiểu mẫu", "1-3", ""),
        ],
        "",
    );
    let said = |words: &str| plan.iter().any(|text| text.contains(words));
    assert!(said(
        "nhằm đạt mục tiêu có 01 xã đạt chuẩn nông thôn mới, 01 xã đạt chuẩn nông thôn mới kiểu mẫu theo lộ trình."
    ));
    let plan = plan::one("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1", "2", "");
    plan::says(
        &plan,
        &[
            "#tieu-khoan[Duy trì, nâng cao chất lượng các tiêu chí đã đạt chuẩn; thực hiện các tiêu chí chưa đạt]",
        ],
    );
    let said = |words: &str| plan.iter().position(|text| text.contains(words));
    assert!(
        said("Tập trung dành nguồn lực để hoàn thành các tiêu chí chưa đạt, duy trì").is_some()
    );
    // What there is is kept before more is striven for.
    assert!(said("#gach[Giữ vững danh hiệu xã") < said("#gach[Phấn đấu trong năm 2025 đạt thêm"));
    assert!(said("#gach[Giữ vững danh hiệu xã").is_some());
}
