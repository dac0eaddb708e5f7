//! What a chief of office refused or sent back: a body that reports to itself, hamlets of which nothing is
//! said, gains and losses named twice or not at all, decisions, duties that stand there twice.

use super::last::province;
use super::plan::{self, one, plan_of, project, province as plan_of_province};
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// The district with its report of a quarter, and hamlets in the plan and in the quarter.
fn hamlets(template: &str, id: &str, planned: &str, now: &str) -> String {
    let now = if now.is_empty() { String::new() } else { format!("    xom: {now}\n") };
    let folder = district(template, id, &(quarter(id, "1, 2", "1") + &now));
    folder.change("  giao:\n", &format!("  xom: {planned}\n  giao:\n"));
    report_text(&folder)
}

/// Communes of a province with the criteria that they meet, all of which the plan brings to the standard
/// if it names the others for them, and rows of recognition in the period.
fn recognised(units: &[(&str, &str, &str, &str)], targets: &str, rows: &str) -> Folder {
    let folder = province(units, &[], targets);
    folder.change("  - ky: 2025-Q1\n", &format!("  - ky: 2025-Q1\n    cong_nhan: [{rows}]\n"));
    folder.change("    ky: 2025-Q1\n", "    ky: 2025-Q1\n    phu_luc: khong\n");
    folder
}

const AIM: &str = ", muc_tieu: đạt chuẩn";

#[test]
fn nobody_reports_to_himself() {
    let ends = |plan: &[String], words: &str| {
        let own = format!("#doan[Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {words}]");
        plan::says(plan, &[&own]);
    };
    let ward = "các cơ quan, đơn vị, tổ dân phố kịp thời phản ánh về";
    let plan = one("phường", "", "1", "2", "");
    ends(&plan, &format!("{ward} Ủy ban nhân dân phường Tân Lập để xem xét, giải quyết."));
    let told = |level: &str, name: &str, office: &str| {
        let office = format!("  soan_thao: NN\n  bo_phan: {office}\n");
        let signer = match level {
            "cap: phong" => "chuc_vu: Trưởng phòng",
            _ => "thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch",
        };
        let head = [
            ("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", signer),
            ("cap: huyen", level),
            ("ten: Ủy ban nhân dân huyện Bình Minh", &format!("ten: {name}")),
            ("huyện Bình Minh", "xã Tân Lập"),
            ("  soan_thao: NN\n", &office),
        ];
        let data = "  xa: [{ten: Tân Lập}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n";
        plan_of(&project(&head, data))
    };
    let to = "các cơ quan, đơn vị, thôn kịp thời phản ánh về";
    let committee = "Ủy ban nhân dân xã Tân Lập";
    ends(
        &told("cap: xa", committee, "Phòng Kinh tế"),
        &format!("{to} Phòng Kinh tế để tổng hợp, báo cáo UBND xã xem xét, giải quyết."),
    );
    ends(
        &told("cap: xa", committee, "UBND xã Tân Lập"),
        &format!("{to} UBND xã Tân Lập để xem xét, giải quyết."),
    );
    for office in ["Phòng Kinh tế", "Phòng Kinh tế xã Tân Lập"] {
        ends(
            &told("cap: phong", "Phòng Kinh tế xã Tân Lập", office),
            &format!("{to} {office} để được hướng dẫn, giải quyết."),
        );
    }
}

/// Hamlets that the plan assigns are spoken of in each report on criteria but a month's.
#[test]
fn hamlets_that_are_assigned_are_spoken_of() {
    let planned = "[{xa: Tân Lập, tong: 5, ntm_giao: 2}, {xa: Hòa An, tong: 4}]";
    let text = hamlets("bao-cao-quy", "2025-Q1", planned, "");
    says(
        &text,
        &[
            "- Kế hoạch năm 2025 giao 02 thôn đạt chuẩn nông thôn mới; chưa tổng hợp kết quả thực hiện.",
            "- Tiếp tục thực hiện chỉ tiêu 02 thôn đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
        ],
    );
    silent(&text, &["kiểu mẫu"]);
    silent(&hamlets("bao-cao-thang", "2025-T4", planned, ""), &["02 thôn"]);
    // Nothing is assigned: nothing is missing.
    let kept = "[{xa: Tân Lập, tong: 5, ntm_da_dat: 2}, {xa: Hòa An, tong: 4}]";
    silent(&hamlets("bao-cao-quy", "2025-Q1", kept, ""), &["chưa tổng hợp"]);
}

/// A mark that is left blank is not met, also where all are.
#[test]
fn blank_marks_of_all_hamlets_are_none() {
    let planned = "[{xa: Tân Lập, ten: Đông, ntm_giao: x}, {xa: Hòa An, ten: Tây, ntm_giao: x}]";
    let told = |now: &str| hamlets("bao-cao-quy", "2025-Q1", planned, now);
    let blank = told("[{xa: Tân Lập, ten: Đông}, {xa: Hòa An, ten: Tây}]");
    says(&blank, &["- Chưa có thôn nào đạt chuẩn nông thôn mới; kế hoạch năm 2025 giao 02 thôn."]);
    let none = "[{xa: Tân Lập, ten: Đông, ntm_da_dat: 0}, {xa: Hòa An, ten: Tây, ntm_da_dat: 0}]";
    assert_eq!(blank, told(none));
    // One is marked: of another title nothing is known.
    let model = planned.replace("Tây, ntm_giao: x", "Tây, ntm_da_dat: x, kieu_mau_giao: x");
    let now = "[{xa: Tân Lập, ten: Đông, ntm_da_dat: x}, {xa: Hòa An, ten: Tây, ntm_da_dat: x}]";
    says(
        &hamlets("bao-cao-quy", "2025-Q1", &model, now),
        &["giao 01 thôn đạt chuẩn nông thôn mới kiểu mẫu; chưa tổng hợp kết quả thực hiện."],
    );
}

/// Who came to meet all criteria and who does not any more: each name once.
#[test]
fn gains_and_losses_of_communes_are_named_once() {
    let gained = [("xã", "", "1, 2", "1-3"), ("xã", "", "1", "1-3")];
    let lost = ("phường", "", "1-3", "1, 2");
    let told = |units: &[_]| report_text(&recognised(units, "", "{xa: Mẫu một}"));
    let text = told(&[gained[0], gained[1], lost]);
    says(
        &text,
        &[
            "- Có 02/03 đơn vị cấp xã đạt 03/03 tiêu chí (66,7%): xã Mẫu một, xã Mẫu hai; tăng ròng 01 đơn vị cấp xã so với ngày 31/12/2024 (đạt thêm cả 02 xã trên; phường Mẫu ba không còn đạt).",
        ],
    );
    silent(&text, &["Có 01 phường không còn đạt"]);
    says(
        &told(&[gained[0], gained[1], lost, ("xã", "", "1-3", "1-3")]),
        &[
            "- Có 03/04 đơn vị cấp xã đạt 03/03 tiêu chí (75,0%), gồm xã Mẫu bốn đã đạt trước đó và 02 xã đạt thêm: xã Mẫu một, xã Mẫu hai; tăng ròng 01 đơn vị cấp xã so với ngày 31/12/2024 (đạt thêm 02; phường Mẫu ba không còn đạt).",
        ],
    );
    says(
        &told(&[gained[0], lost]),
        &[
            "(50,0%): xã Mẫu một; tổng số không thay đổi so với ngày 31/12/2024 (đạt thêm xã trên; phường Mẫu hai không còn đạt).",
        ],
    );
    says(
        &told(&[gained[0], lost, lost]),
        &[
            "giảm ròng 01 đơn vị cấp xã so với ngày 31/12/2024 (đạt thêm xã trên; phường Mẫu hai, phường Mẫu ba không còn đạt).",
        ],
    );
}

/// All meet everything, all are recognised by one decision: the gain is said, and nothing twice.
#[test]
fn all_that_was_gained_is_said_once() {
    let units = [("xã", AIM, "1, 2", "1-3"), ("xã", AIM, "1, 2", "1-3")];
    let targets = "  giao: [{xa: Mẫu một, giao: \"3\"}, {xa: Mẫu hai, giao: \"3\"}]\n";
    let decided = "quyet_dinh: 600/QĐ-UBND ngày 10/3/2025";
    let rows = format!("{{xa: Mẫu một, {decided}}}, {{xa: Mẫu hai, {decided}}}");
    let text = report_text(&recognised(&units, targets, &rows));
    says(
        &text,
        &[
            "- Có thêm 02 xã đạt 03/03 tiêu chí (Mẫu một, Mẫu hai), nâng tổng số xã đạt 03/03 tiêu chí lên 02/02 xã, đạt 100%.",
            "- Trong năm có 02/02 xã được công nhận đạt chuẩn nông thôn mới: xã Mẫu một, xã Mẫu hai (Quyết định số 600/QĐ-UBND ngày 10/3/2025).",
            "- So với mục tiêu kế hoạch năm 2025 (02 xã đạt chuẩn nông thôn mới): 02 xã đã được công nhận, hoàn thành mục tiêu kế hoạch năm.",
        ],
    );
    silent(&text, &["đã được công nhận đạt chuẩn nông thôn mới (", "Cả 02 xã đều đạt"]);
    // Everything was met before: then all do.
    let kept = [("xã", "", "1-3", "1-3"), ("xã", "", "1-3", "1-3")];
    says(
        &report_text(&recognised(&kept, "", "{xa: Mẫu một}")),
        &["- Cả 02 xã đều đạt 03/03 tiêu chí."],
    );
}

/// Recognised without being an aim of the plan; neighbours of one decision have it once.
#[test]
fn recognised_beyond_the_plan() {
    let units = [
        ("xã", AIM, "1, 2", "1-3"),
        ("xã", AIM, "1, 2", "1, 2"),
        ("xã", "", "1", "1-3"),
        ("xã", "", "1", "1-3"),
    ];
    let targets = "  giao: [{xa: Mẫu một, giao: \"3\"}, {xa: Mẫu hai, giao: \"3\"}]\n";
    let rows = "{xa: Mẫu một, quyet_dinh: Số 600/QĐ-UBND ngày 10/3/2025}, {xa: Mẫu ba, quyet_dinh: 600/QĐ-UBND ngày 10/3/2025}, {xa: Mẫu bốn, quyet_dinh: QĐ 601/QĐ-UBND ngày 12/3/2025}";
    says(
        &report_text(&recognised(&units, targets, rows)),
        &[
            "- So với mục tiêu kế hoạch năm 2025 (02 xã đạt chuẩn nông thôn mới): 01 xã đã được công nhận; 01 xã chưa đạt 03/03 tiêu chí (xã Mẫu hai 02/03); ngoài kế hoạch có 02 xã được công nhận (Mẫu ba, Mẫu bốn).",
            "xã Mẫu một, xã Mẫu ba (Quyết định số 600/QĐ-UBND ngày 10/3/2025); xã Mẫu bốn (Quyết định số 601/QĐ-UBND ngày 12/3/2025).",
        ],
    );
    // What is expected at the year's end has those, too, that complete their file beyond the plan.
    let (decided, _) = rows.rsplit_once(", {").expect("a row");
    let folder = recognised(&units, targets, decided);
    folder.change("mau: bao-cao-quy\n    ky: 2025-Q1", "mau: bao-cao-9-thang\n    ky: 2025-9T");
    folder.change("  - ky: 2025-Q1\n", "  - ky: 2025-9T\n");
    says(
        &report_text(&folder),
        &[
            "- Ước đến cuối năm 2025 có 04/04 xã được công nhận đạt chuẩn nông thôn mới, nếu hoàn thành mục tiêu kế hoạch năm và công nhận 01 xã ngoài kế hoạch đang hoàn thiện hồ sơ (Mẫu bốn).",
        ],
    );
}

/// What is lost, what is assigned and what is to be strengthened are three duties, not one twice.
#[test]
fn a_duty_stands_once() {
    const TITLE: &str = ", danh_hieu: NTM, nam_cong_nhan: \"2019\"";
    let told = |units: &[_]| report_text(&province(units, &[], ""));
    let text = told(&[("xã", TITLE, "1-3", "1, 2"), ("xã", "", "1", "1")]);
    says(&text, &["- Khắc phục để đạt lại 01 tiêu chí không còn đạt: xã Mẫu một (tiêu chí số 3)."]);
    silent(&text, &["Củng cố, từng bước"]);
    says(
        &told(&[("xã", TITLE, "1, 2", "1, 2"), ("xã", TITLE, "1-3", "1, 2")]),
        &[
            "- Củng cố, từng bước hoàn thành các tiêu chí chưa đạt còn lại tại 01 xã đã được công nhận đạt chuẩn nông thôn mới: xã Mẫu một.",
        ],
    );
    says(
        &told(&[("xã", TITLE, "1, 2", "1, 2"), ("xã", "", "1", "1")]),
        &["- Củng cố, từng bước hoàn thành các tiêu chí chưa đạt tại 01 xã đã được công nhận"],
    );
}

/// Beside a comparison that names what was lost stands what was gained, too.
#[test]
fn a_comparison_names_both_sides() {
    let periods = quarter("2025-Q1", "1, 2", "1") + &quarter("2025-6T", "1", "1, 3");
    let text = report_text(&district("bao-cao-6-thang", "2025-6T", &periods));
    says(
        &text,
        &[
            "tổng số không thay đổi (đạt thêm 01, giảm 01) so với quý I năm 2025 (đạt thêm tại xã Hòa An: tiêu chí số 3; không còn đạt tại xã Tân Lập: tiêu chí số 2).",
        ],
    );
}

/// A district keeps its old words for the communes, and says the total of their hamlets.
#[test]
fn a_district_says_the_total_of_its_hamlets() {
    let plan = plan_of(&project(
        &[],
        "  xa: [{ten: Tân Lập}, {ten: Hòa An}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n  xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 1}, {xa: Hòa An, tong: 4, ntm_da_dat: 1, ntm_giao: 2}]\n",
    ));
    plan::says(
        &plan,
        &[
            "#gach[Phấn đấu có thêm 03 thôn đạt chuẩn nông thôn mới (cụ thể giao chỉ tiêu cho các xã: xã Tân Lập 01 thôn; xã Hòa An 02 thôn), nâng tổng số thôn đạt chuẩn nông thôn mới lên 05/09 thôn, đạt 55,6%.]",
        ],
    );
    // Of several kinds none is said twice.
    let plan = plan_of(&project(
        &[],
        "  xa: [{ten: Tân Lập}, {ten: Hòa An, loai: thị trấn}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n  xom: [{xa: Tân Lập, tong: 5, ntm_giao: 1}, {xa: Hòa An, tong: 4, ntm_giao: 2}]\n",
    ));
    let said = "chỉ tiêu cho xã Tân Lập 01 thôn; thị trấn Hòa An 02";
    assert!(plan.iter().any(|text| text.contains(said)), "{plan:#?}");
}

/// The hamlets of a phường are tổ dân phố, also where its office still says thôn; its own word for them stays.
#[test]
fn a_ward_has_no_thon() {
    let told = |word: &str| {
        let word = format!("  soan_thao: NN\n  ten_thon: {word}\n");
        let head = [
            ("cap: huyen", "cap: xa"),
            ("huyện Bình Minh", "phường Tân Lập"),
            ("HUYỆN BÌNH MINH", "PHƯỜNG TÂN LẬP"),
            ("  soan_thao: NN\n", &word),
        ];
        let data = "  xa: [{ten: Tân Lập, loai: phường}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n  xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 1}]\n";
        plan_of(&project(&head, data))
    };
    for word in ["thôn", "xóm", "bản"] {
        plan::says(&told(word), &["#gach[Có 01/05 tổ dân phố đạt chuẩn nông thôn mới (20,0%).]"]);
    }
    for word in ["khu phố", "khu dân cư"] {
        let said = format!("#gach[Có 01/05 {word} đạt chuẩn nông thôn mới (20,0%).]");
        plan::says(&told(word), &[&said]);
    }
}

/// Those of whom the year is not known stand behind the others of their title.
#[test]
fn communes_without_a_year_are_the_rest() {
    let plan = plan_of_province(
        &[
            ("xã", ", danh_hieu: NTM", "1-3", ""),
            ("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", ""),
            ("xã", ", danh_hieu: NTM", "1-3", ""),
        ],
        "",
    );
    let at = |words: &str| plan.iter().position(|text| text == words);
    let known = at("#cong[01 xã đạt chuẩn nông thôn mới năm 2019: xã Mẫu hai;]");
    let rest = at("#cong[02 xã còn lại đạt chuẩn nông thôn mới: xã Mẫu một, xã Mẫu ba.]");
    assert!(known.is_some() && known < rest, "{plan:#?}");
}

/// Whoever is only to keep what is met promises no more.
#[test]
fn to_keep_is_no_promise_of_more() {
    let plan = plan_of_province(
        &[
            ("xã", ", muc_tieu: duy trì tiêu chí", "1", ""),
            ("xã", ", muc_tieu: duy trì tiêu chí", "1, 2", ""),
        ],
        "",
    );
    plan::says(
        &plan,
        &[
            "#gach[Các xã duy trì các tiêu chí đã đạt.]",
            "#gach[Giữ vững bình quân tiêu chí nông thôn mới đạt 1,5 tiêu chí/xã.]",
        ],
    );
    plan::says_nowhere(&plan, &["phấn đấu tăng", "trở lên"]);
    let plan = plan_of_province(&[("xã", "", "1", ""), ("xã", "", "1, 2", "")], "");
    plan::says(
        &plan,
        &[
            "#gach[Các xã duy trì các tiêu chí đã đạt, phấn đấu tăng số tiêu chí đạt chuẩn.]",
            "#gach[Bình quân tiêu chí nông thôn mới đạt từ 1,5 tiêu chí/xã trở lên.]",
        ],
    );
}

/// Hamlets are chosen to become models; to keep up their criteria is another duty.
#[test]
fn model_hamlets_are_chosen_and_keep_their_criteria() {
    let plan = plan_of_province(
        &[("xã", "", "1", ""), ("xã", "", "1, 2", "")],
        "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 2, kieu_mau_giao: 1}, {xa: Mẫu hai, tong: 5, ntm_da_dat: 3, kieu_mau_giao: 1}]\n",
    );
    plan::says(
        &plan,
        &[
            "#gach[Các xã được giao chỉ tiêu rà soát, đánh giá, lựa chọn các thôn phấn đấu đạt chuẩn “Thôn nông thôn mới kiểu mẫu”; duy trì, nâng cao chất lượng các tiêu chí.]",
        ],
    );
}
