//! Sentences that a strict chief of office refuses: contradictions between parts of one document, the same
//! thing said twice, words that nobody says.

use ntm::model::AnnexKind;

use super::report::{annex, rows};
use super::signed::commune;
use super::{plan, plan::plan_of};
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// Who meets nothing has nothing to keep.
#[test]
fn nothing_met_is_not_kept() {
    let none = ("xã", "", "-", "");
    let plan = plan::province(&[none, ("phường", "", "-", "")], "");
    plan::says(
        &plan,
        &[
            "#gach[Các xã, phường chưa đạt tiêu chí nông thôn mới nào.]",
            "#gach[Các xã, phường từng bước thực hiện các tiêu chí nông thôn mới.]",
            "#gach[Yêu cầu các sở, ban, ngành, địa phương; đề nghị các đoàn thể thành phố căn cứ chức năng, nhiệm vụ chuyên môn được giao, xây dựng kế hoạch nhằm từng bước thực hiện các tiêu chí nông thôn mới trong năm 2025.]",
        ],
    );
    plan::says_nowhere(&plan, &["duy trì các tiêu chí đã đạt", "duy trì, nâng cao chất lượng các"]);
    let one = plan::one("xã", "", "-", "", "");
    let said = |words: &str| one.iter().any(|text| text.contains(words));
    assert!(said(
        "xây dựng kế hoạch nhằm từng bước thực hiện các tiêu chí nông thôn mới trong năm"
    ));
    // One of two meets something.
    let some = plan::province(&[none, ("xã", "", "1", "")], "");
    plan::says(
        &some,
        &["#gach[Các xã duy trì các tiêu chí đã đạt, phấn đấu tăng số tiêu chí đạt chuẩn.]"],
    );
}

/// A quarter of the small district with a list of those recognised.
fn recognising(rows: &str, tan_lap: &str, hoa_an: &str) -> Folder {
    let list = format!("    cong_nhan: [{rows}]\n    hien_trang:\n");
    let period = quarter("2025-Q1", tan_lap, hoa_an).replace("    hien_trang:\n", &list);
    district("bao-cao-quy", "2025-Q1", &period)
}

/// Who meets everything without a decision completes the file, listed or not: in the results, in the tasks
/// and in the form alike.
#[test]
fn files_are_completed_by_all_who_reached() {
    let completing = |folder: &Folder| {
        let form = annex(folder, AnnexKind("bieu_06"));
        rows(&form, "Xã đang hoàn thiện thủ tục công nhận")[0][3].clone()
    };
    let both = recognising("{xa: Tân Lập}", "1-3", "1-3");
    says(
        &report_text(&both),
        &[
            "- Có 02 xã đang hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới: xã Tân Lập, xã Hòa An.",
            "- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới cho 02 xã: xã Tân Lập, xã Hòa An.",
        ],
    );
    assert_eq!(completing(&both), "2");
    let one = recognising("{xa: Tân Lập}", "1-3", "1");
    says(&report_text(&one), &["nông thôn mới cho xã Tân Lập."]);
    assert_eq!(completing(&one), "1");
    // One has a decision: the other is still on the way.
    let decided = recognising("{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}", "1-3", "1-3");
    let text = report_text(&decided);
    says(&text, &["đề nghị công nhận đạt chuẩn nông thôn mới cho xã Hòa An."]);
    silent(&text, &["đang hoàn thiện hồ sơ"]);
    assert_eq!(completing(&decided), "1");
    // Nobody reached it.
    let none = recognising("{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}", "1-3", "1");
    silent(&report_text(&none), &["Hoàn thiện hồ sơ", "đang hoàn thiện"]);
    assert_eq!(completing(&none), "0");
}

/// The small district, both of whose communes are on the way to the advanced title.
fn advanced(template: &str, id: &str, status: &[(&str, &str)], assigned: &str) -> Folder {
    let rows = |own: &[(&str, &str)]| {
        let rows = own.iter().map(|(name, met)| format!("{{xa: {name}, dat: \"{met}\"}}"));
        rows.collect::<Vec<_>>().join(", ")
    };
    let base: Vec<(&str, &str)> = status.iter().map(|(name, _)| (*name, "1")).collect();
    let folder = district(
        template,
        id,
        &format!(
            "  - ky: {id}\n    hien_trang: [{}]\n    hien_trang_nang_cao: [{}]\n",
            rows(&[("Tân Lập", "1-3"), ("Hòa An", "1-3")]),
            rows(status)
        ),
    );
    folder.write(
        "nang-cao.yaml",
        "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n",
    );
    folder
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n");
    folder.change("muc_tieu: đạt chuẩn}", "danh_hieu: NTM, muc_tieu: nâng cao}");
    folder
        .change("Hòa An, muc_tieu: tăng tiêu chí}", "Hòa An, danh_hieu: NTM, muc_tieu: nâng cao}");
    folder.change("Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n", "Tân Lập, dat: \"1-3\"}\n    - {xa: Hòa An, dat: \"1-3\"}\n");
    let given: Vec<String> =
        status.iter().map(|(name, _)| format!("{{xa: {name}, giao: \"{assigned}\"}}")).collect();
    folder.change(
        "du_lieu:\n",
        &format!(
            "du_lieu:\n  hien_trang_nang_cao: [{}]\n  giao_nang_cao: [{}]\n",
            rows(&base),
            given.join(", ")
        ),
    );
    folder
}

/// What is reached in the advanced set is said as it is in the base set.
#[test]
fn an_advanced_aim_is_told_like_the_base_one() {
    let told = |tan_lap: &str, hoa_an: &str| {
        let status = [("Tân Lập", tan_lap), ("Hòa An", hoa_an)];
        report_text(&advanced("bao-cao-nam", "2025-N", &status, "2"))
    };
    let both = told("1, 2", "1, 2");
    says(
        &both,
        &[
            "So với mục tiêu kế hoạch năm 2025 (02 xã đạt chuẩn nông thôn mới nâng cao): 02 xã đạt 02/02 tiêu chí nâng cao, chưa có quyết định công nhận: xã Tân Lập, xã Hòa An.",
            "- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới nâng cao cho 02 xã: xã Tân Lập, xã Hòa An.",
        ],
    );
    silent(&both, &["Tiếp tục phấn đấu", "chưa được công nhận"]);
    let one = told("1, 2", "1");
    says(
        &one,
        &[
            "01 xã đạt 02/02 tiêu chí nâng cao, chưa có quyết định công nhận: xã Tân Lập; 01 xã chưa đạt 02/02 tiêu chí nâng cao (xã Hòa An 01/02).",
            "- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới nâng cao cho xã Tân Lập.",
            "- Tiếp tục phấn đấu có 01 xã đạt chuẩn nông thôn mới nâng cao (mục tiêu năm 2025): xã Hòa An.",
            "còn 01 tiêu chí chưa hoàn thành",
        ],
    );
    // Who no longer meets the base set is not ready, whatever it meets above it.
    let folder = advanced("bao-cao-nam", "2025-N", &[("Tân Lập", "1, 2"), ("Hòa An", "1, 2")], "2");
    folder.change(
        "hien_trang: [{xa: Tân Lập, dat: \"1-3\"}",
        "hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}",
    );
    says(
        &report_text(&folder),
        &[
            "01 xã đạt 02/02 tiêu chí nâng cao, chưa có quyết định công nhận: xã Hòa An; 01 xã đạt 02/02 tiêu chí nâng cao nhưng chưa đủ tiêu chí đạt chuẩn nông thôn mới: xã Tân Lập.",
            "- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới nâng cao cho xã Hòa An.",
        ],
    );
    let none = told("1", "1");
    says(
        &none,
        &["nâng cao): 02 xã chưa đạt 02/02 tiêu chí nâng cao (xã Tân Lập 01/02, xã Hòa An 01/02)."],
    );
    silent(&none, &["Hoàn thiện hồ sơ"]);
}

/// The nine months' estimate speaks of the set in which something is to be reached.
#[test]
fn the_advanced_set_is_estimated() {
    let told =
        |status: &[(&str, &str)]| report_text(&advanced("bao-cao-9-thang", "2025-9T", status, "2"));
    says(
        &told(&[("Tân Lập", "1")]),
        &[
            "- Ước thực hiện cả năm 2025 theo bộ tiêu chí nâng cao thử: xã Tân Lập đạt 02/02 tiêu chí, nếu hoàn thành 01 tiêu chí được giao còn lại.",
        ],
    );
    says(
        &told(&[("Tân Lập", "1, 2"), ("Hòa An", "1")]),
        &[
            "theo bộ tiêu chí nâng cao thử: 02 xã đạt 04 tiêu chí, bình quân 2,0 tiêu chí/xã; 02/02 xã đạt 02/02 tiêu chí, nếu hoàn thành 01 tiêu chí được giao còn lại.",
        ],
    );
}

/// What is left is told commune by commune, as what was gained is; of many communes the annex tells.
#[test]
fn what_is_left_is_told_by_commune() {
    let text = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1")));
    says(
        &text,
        &[
            "- Tiếp tục thực hiện 03 tiêu chí được giao trong năm 2025 chưa đạt: xã Tân Lập (tiêu chí số 2, 3); xã Hòa An (tiêu chí số 2).",
        ],
    );
}

/// Criteria of which nothing changed are one count where all are alike.
#[test]
fn what_did_not_change_is_counted_where_it_is_alike() {
    let told = |tan_lap: &str, hoa_an: &str| {
        let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", tan_lap, hoa_an));
        folder.change(
            "    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
            "    - {xa: Tân Lập, giao: \"2\"}\n",
        );
        folder.change("Tân Lập, muc_tieu: đạt chuẩn", "Tân Lập, muc_tieu: tăng tiêu chí");
        folder.change("  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n", "  hien_trang:\n    - {xa: Tân Lập, dat: \"1, 3\"}\n    - {xa: Hòa An, dat: \"1, 3\"}\n");
        report_text(&folder)
    };
    says(
        &told("1-3", "1, 3"),
        &["- 02 tiêu chí còn lại đều có 02/02 xã đạt, không thay đổi so với ngày 31/12/2024."],
    );
    let some = told("1, 2", "1, 3");
    says(
        &some,
        &["- Tiêu chí số 1 về Giao thông: 02/02 xã đạt, không thay đổi so với ngày 31/12/2024."],
    );
}

/// The lowest group that has a commune says below what there is none.
#[test]
fn groups_say_below_what_there_is_none() {
    let text = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1")));
    silent(&text, &["Không có xã nào đạt dưới 05"]);
}

/// What the office is to do is said until the year is over.
#[test]
fn when_the_year_is_over_nothing_has_to_be_completed() {
    let told =
        |template: &str, id: &str| report_text(&district(template, id, &quarter(id, "2", "1, 2")));
    says(
        &told("bao-cao-9-thang", "2025-9T"),
        &[
            "còn 01 tiêu chí phải hoàn thành;",
            "; đồng thời phải đạt lại 01 tiêu chí không còn đạt nêu trên.",
        ],
    );
    let year = told("bao-cao-nam", "2025-N");
    says(
        &year,
        &[
            "còn 01 tiêu chí chưa hoàn thành;",
            "; ngoài ra, 01 tiêu chí không còn đạt nêu trên chưa đạt lại.",
        ],
    );
    silent(&year, &["phải hoàn thành", "phải đạt lại"]);
}

/// A criterion that was lost since the last report only has its number where that is said.
#[test]
fn a_loss_since_the_last_report_has_its_number() {
    let both = quarter("2025-6T", "1, 2", "1") + &quarter("2025-9T", "1", "1");
    says(
        &report_text(&district("bao-cao-9-thang", "2025-9T", &both)),
        &[
            "không thay đổi so với ngày 31/12/2024; giảm 01 tiêu chí so với 6 tháng đầu năm 2025 (xã Tân Lập: tiêu chí số 2).",
        ],
    );
    let period = "    hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n  - ky: 2025-6T\n    hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}]\n";
    says(
        &commune("bao-cao-9-thang", "2025-9T", "2", period, ""),
        &["giảm 01 tiêu chí so với 6 tháng đầu năm 2025 (tiêu chí số 2)."],
    );
}

/// What one item listed the next does not list again.
#[test]
fn unmet_criteria_are_listed_once() {
    let told = |base: &str, met: &str| {
        let period = format!("    hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}]\n");
        let text = commune("bao-cao-quy", "2025-Q1", "3", &period, "");
        assert!(!base.is_empty());
        text
    };
    let lost = told("1", "2");
    says(
        &lost,
        &[
            "- Không còn đạt 01 tiêu chí: tiêu chí số 1 về Giao thông.",
            "- Còn 02 tiêu chí chưa đạt, gồm 01 tiêu chí không còn đạt nêu trên và tiêu chí số 3 về Thu nhập.",
        ],
    );
    let only = told("1", "2, 3");
    says(&only, &["- Không còn đạt 01 tiêu chí: tiêu chí số 1 về Giao thông."]);
    silent(&only, &["- Còn"]);
    let kept = told("1", "1");
    says(&kept, &["- Còn 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện; tiêu chí số 3 về Thu nhập."]);
}

/// What nobody assigned is still to be done by several communes as by one.
#[test]
fn unmet_criteria_without_targets_are_worked_on() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "-"));
    folder.change(
        "  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
        "",
    );
    folder.change("Tân Lập, muc_tieu: đạt chuẩn", "Tân Lập, muc_tieu: tăng tiêu chí");
    folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "    - {xa: Hòa An, dat: \"-\"}\n");
    says(
        &report_text(&folder),
        &[
            "- Giữ vững, nâng cao chất lượng 01 tiêu chí đã đạt; từng bước thực hiện 05 tiêu chí chưa đạt.",
        ],
    );
}

/// Model hamlets that there are do not vanish from a report that counts the others.
#[test]
fn hamlets_of_which_the_period_says_nothing_are_told() {
    let told = |plan: &str| {
        commune(
            "bao-cao-quy",
            "2025-Q1",
            "2",
            "    xom: [{xa: Tân Lập, ten: Đá Bạc, ntm_da_dat: x}]\n    hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n",
            &format!("  xom: [{{xa: Tân Lập, ten: Đá Bạc, ntm_da_dat: x{plan}}}]\n"),
        )
    };
    says(
        &told(", kieu_mau_da_dat: x"),
        &[
            "- Đến ngày 31/12/2024 có 01 thôn đạt chuẩn nông thôn mới kiểu mẫu; chưa tổng hợp số liệu quý I năm 2025.",
        ],
    );
    silent(&told(""), &["kiểu mẫu"]);
}

/// A commune that reaches a higher title has its tasks in the plan, and the status of its set.
#[test]
fn a_plan_has_tasks_for_what_it_aims_at() {
    let head = [
        ("cap: huyen", "cap: tinh"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân tỉnh Bình Minh"),
        ("HUYỆN BÌNH MINH", "TỈNH BÌNH MINH"),
        ("huyện Bình Minh", "tỉnh Bình Minh"),
        ("nam: 2025\n  giai_doan: 2021-2025", "nam: 2026\n  giai_doan: 2026-2030"),
        ("05/01/2025", "05/01/2026"),
        ("Xây dựng nông thôn mới năm 2025", "Xây dựng nông thôn mới năm 2026"),
    ];
    let of = |aims: [&str; 2]| {
        let [first, second] = aims;
        plan_of(&plan::project(
            &head,
            &format!(
                "  xa: [{{ten: Tân Lập, danh_hieu: NTM, muc_tieu: {first}}}, {{ten: Hòa An, danh_hieu: NTM, muc_tieu: {second}}}]\n  hien_trang: [{{xa: Tân Lập, dat: \"1-3\"}}, {{xa: Hòa An, dat: \"1-3\"}}]\n"
            ),
        ))
    };
    let modern = of(["hiện đại", "duy trì"]);
    plan::says(
        &modern,
        &[
            "#tieu-khoan[Đối với xã phấn đấu đạt chuẩn nông thôn mới hiện đại năm 2026 (xã Tân Lập)]",
            "#gach[Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới hiện đại trong năm 2026.]",
        ],
    );
    plan::says_nowhere(
        &of(["duy trì", "duy trì"]),
        &["nông thôn mới hiện đại", "phấn đấu đạt chuẩn nông thôn mới "],
    );
}

/// Communes with one and the same task are one item.
#[test]
fn communes_that_wait_for_their_decision_are_one_item() {
    let ready = ("xã", ", muc_tieu: đạt chuẩn", "1-3", "");
    let two = plan::province(&[ready, ready], "");
    plan::says(
        &two,
        &[
            "#gach[Tập trung duy trì các tiêu chí đã đạt; hoàn thiện hồ sơ, phấn đấu 02 xã được công nhận đạt chuẩn nông thôn mới trong năm 2025: xã Mẫu một, xã Mẫu hai.]",
        ],
    );
    let one = plan::province(&[ready, ("xã", "", "1", "")], "");
    plan::says(
        &one,
        &[
            "#gach[Tập trung duy trì các tiêu chí đã đạt; hoàn thiện hồ sơ, phấn đấu xã được công nhận đạt chuẩn nông thôn mới trong năm 2025.]",
        ],
    );
}

/// The only source stands in the sentence on the total, its parts below; nothing is no section.
#[test]
fn a_plan_of_one_source_or_none() {
    let of = |sources: &str| plan::one("xã", "", "1", "2", &format!("  nguon_luc: [{sources}]\n"));
    plan::says(
        &of(
            "{ten: Ngân sách xã, gom: [{ten: Vốn đầu tư, so_tien: 70}, {ten: Kinh phí, so_tien: 30}]}",
        ),
        &[
            "#doan[Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 100 triệu đồng, từ ngân sách xã, gồm:]",
            "#gach[Vốn đầu tư: 70 triệu đồng.]",
            "#gach[Kinh phí: 30 triệu đồng.]",
        ],
    );
    plan::says(
        &of("{ten: Ngân sách xã, so_tien: 5}"),
        &[
            "#doan[Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 5 triệu đồng, từ ngân sách xã.]",
        ],
    );
    plan::says_nowhere(
        &of("{ten: Ngân sách xã, so_tien: 0}"),
        &["0 triệu đồng", "Dự kiến nguồn lực"],
    );
}

/// Money still to be disbursed is said in words, not in brackets of names.
#[test]
fn money_that_is_left_has_its_sources_in_words() {
    let told = |template: &str, id: &str, second: &str| {
        let period = format!(
            "  - ky: {id}\n    huy_dong: [{{ten: Ngân sách trung ương, ke_hoach: 50, thuc_hien: 20, giai_ngan: 10}}, {{ten: Ngân sách địa phương, ke_hoach: 30, thuc_hien: 10{second}}}, {{ten: Vốn vay, ke_hoach: 9, thuc_hien: 4}}]\n    hien_trang: [{{xa: Tân Lập, dat: \"1\"}}, {{xa: Hòa An, dat: \"1\"}}]\n"
        );
        report_text(&district(template, id, &period))
    };
    says(
        &told("bao-cao-quy", "2025-Q1", ", giai_ngan: 5"),
        &[
            "- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2025 (65 triệu đồng vốn ngân sách trung ương và ngân sách địa phương).",
            "- Tiếp tục huy động 5 triệu đồng theo kế hoạch năm 2025: vốn vay.",
        ],
    );
    says(&told("bao-cao-quy", "2025-Q1", ""), &["(40 triệu đồng vốn ngân sách trung ương)."]);
    says(
        &told("bao-cao-9-thang", "2025-9T", ", giai_ngan: 5"),
        &[
            "- Giải ngân 65 triệu đồng vốn ngân sách trung ương và ngân sách địa phương còn lại của kế hoạch năm 2025.",
        ],
    );
    says(
        &told("bao-cao-nam", "2025-N", ", giai_ngan: 5"),
        &[
            "- Tiếp tục giải ngân 65 triệu đồng vốn ngân sách trung ương và ngân sách địa phương còn lại của kế hoạch năm 2025 theo quy định.",
        ],
    );
}

/// A month is compared with the month before, never with whichever comes last.
#[test]
fn a_month_is_compared_with_its_neighbour() {
    let told = |earlier: &str| {
        let periods = quarter(earlier, "1, 2", "1") + &quarter("2025-T12", "1, 2", "1, 2");
        report_text(&district("bao-cao-thang", "2025-T12", &periods))
    };
    says(
        &told("2025-T11"),
        &[
            "so với tháng 11 năm 2025 (bình quân 1,5 tiêu chí/xã); tăng 02 tiêu chí so với ngày 31/12/2024",
        ],
    );
    let gap = told("2025-T6");
    says(&gap, &["tăng 02 tiêu chí so với ngày 31/12/2024"]);
    silent(&gap, &["tháng 6"]);
}
