//! What a leader asks when two reports lie side by side, and what is answered: which criteria came since the
//! last one, whether the year's aim was reached, what is still to be done for it.

use super::plan;
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// The small district's nine months behind its six.
fn nine_months(half: [&str; 2], now: [&str; 2]) -> String {
    let periods = quarter("2025-6T", half[0], half[1]) + &quarter("2025-9T", now[0], now[1]);
    report_text(&district("bao-cao-9-thang", "2025-9T", &periods))
}

/// As many criteria as at the year's beginning are not the same ones: what came since the last report is
/// named where the sentence on the year does not name it.
#[test]
fn what_came_since_the_last_report_is_named() {
    // Number 1 was lost by June and met again: the year gained number 2 alone.
    says(
        &nine_months(["2", "1"], ["1, 2", "1"]),
        &["tăng 01 tiêu chí so với 6 tháng đầu năm 2025 (xã Tân Lập: tiêu chí số 1)."],
    );
    says(
        &nine_months(["2", "1"], ["1", "1, 2"]),
        &[
            "tăng ròng 01 tiêu chí (đạt thêm 02, giảm 01) so với 6 tháng đầu năm 2025 (đạt thêm tại xã Tân Lập: tiêu chí số 1; xã Hòa An: tiêu chí số 2; không còn đạt tại xã Tân Lập: tiêu chí số 2).",
        ],
    );
    // What the year's sentence names is not named again.
    let same = nine_months(["1", "1"], ["1, 2", "1"]);
    says(&same, &["tăng 01 tiêu chí so với ngày 31/12/2024 và 6 tháng đầu năm 2025"]);
    silent(&same, &["xã Tân Lập: tiêu chí số 2"]);
}

/// Tasks follow the year's aims one by one.
#[test]
fn a_title_aimed_at_has_its_task() {
    let told = |template: &str, id: &str, met: &str| {
        report_text(&district(template, id, &quarter(id, met, "1")))
    };
    says(
        &told("bao-cao-9-thang", "2025-9T", "1, 2"),
        &["- Phấn đấu có 01 xã đạt chuẩn nông thôn mới theo kế hoạch năm 2025: xã Tân Lập."],
    );
    says(
        &told("bao-cao-nam", "2025-N", "1, 2"),
        &[
            "- Tiếp tục phấn đấu có 01 xã đạt chuẩn nông thôn mới (mục tiêu năm 2025): xã Tân Lập.",
            "(xã Tân Lập đạt chuẩn nông thôn mới): chưa hoàn thành (đạt 02/03 tiêu chí).",
        ],
    );
    silent(&told("bao-cao-nam", "2025-N", "1-3"), &["phấn đấu có 01 xã"]);
}

/// A month begins where a quarter ends: it is held against that, criteria and money.
#[test]
fn a_month_follows_the_quarter_before_it() {
    let money = |mobilised: u32, disbursed: u32| {
        format!(
            "    huy_dong: [{{ten: Ngân sách xã, ke_hoach: 100, thuc_hien: {mobilised}, giai_ngan: {disbursed}}}]\n"
        )
    };
    let periods = quarter("2025-Q1", "1, 2", "1")
        + &money(40, 10)
        + &quarter("2025-T4", "1, 2", "1, 2")
        + &money(65, 25);
    let text = report_text(&district("bao-cao-thang", "2025-T4", &periods));
    says(
        &text,
        &[
            "tăng 01 tiêu chí so với quý I năm 2025 (bình quân 1,5 tiêu chí/xã); tăng 02 tiêu chí so với ngày 31/12/2024 (xã Tân Lập: tiêu chí số 2; xã Hòa An: tiêu chí số 2).",
            "đã huy động 65 triệu đồng (trong tháng 4: 25 triệu đồng), đạt 65,0% kế hoạch; đã giải ngân 25 triệu đồng (trong tháng 4: 15 triệu đồng), đạt 25,0% kế hoạch",
        ],
    );
    // A month between them is unknown: the year's beginning is the base, and no sum is May's own.
    let gap = quarter("2025-Q1", "1, 2", "1")
        + &money(40, 10)
        + &quarter("2025-T5", "1, 2", "1, 2")
        + &money(65, 25);
    silent(&report_text(&district("bao-cao-thang", "2025-T5", &gap)), &["quý I", "(trong tháng"]);
}

/// A goal that is assigned and of which the period says nothing is told.
#[test]
fn an_assigned_goal_without_data_is_told() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1"));
    folder.write(
        "nang-cao.yaml",
        "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n",
    );
    folder
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n");
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]\n  giao_nang_cao: [{xa: Tân Lập, giao: \"2\"}]\n",
    );
    says(
        &report_text(&folder),
        &[
            "- Kế hoạch năm 2025 giao 01 tiêu chí xã nông thôn mới nâng cao; chưa tổng hợp kết quả thực hiện.",
        ],
    );
}

/// What was met without being assigned is told where the plan's own is counted.
#[test]
fn what_is_beyond_the_plan_is_named() {
    let folder = district("bao-cao-9-thang", "2025-9T", &quarter("2025-9T", "1, 2", "1, 2"));
    folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "    - {xa: Hòa An, giao: \"3\"}\n");
    says(
        &report_text(&folder),
        &["hoàn thành 01/01 xã được giao trong năm, ngoài kế hoạch 01 xã (Hòa An)."],
    );
}

/// A district that aims at the advanced title has tasks for it.
#[test]
fn a_district_has_tasks_for_the_advanced_title() {
    let folder = Folder::small();
    folder.write(
        "nang-cao.yaml",
        "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n",
    );
    folder
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n");
    folder
        .change("Hòa An, muc_tieu: tăng tiêu chí}", "Hòa An, danh_hieu: NTM, muc_tieu: nâng cao}");
    folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "    - {xa: Hòa An, dat: \"1-3\"}\n");
    folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  hien_trang_nang_cao: [{xa: Hòa An, dat: \"1\"}]\n  giao_nang_cao: [{xa: Hòa An, giao: \"2\"}]\n",
    );
    says(
        &report_text(&folder),
        &[
            "- Theo bộ tiêu chí nâng cao thử, xã Hòa An đạt 01/02 tiêu chí.",
            "Đối với xã phấn đấu đạt chuẩn nông thôn mới nâng cao năm 2025 (xã Hòa An)",
        ],
    );
}

/// Who sums up difficulties is named, and bodies that the committee does not direct are asked.
#[test]
fn a_plan_says_to_whom_difficulties_go() {
    let text = plan::province(&[("xã", "", "1", "2"), ("xã", "", "1", "")], "");
    assert!(text.iter().any(|own| own.contains(
        "các sở, ban, ngành, Ủy ban nhân dân các xã xây dựng kế hoạch thực hiện Chương trình của cơ quan, đơn vị, địa phương và tổ chức thực hiện; đề nghị các đoàn thể thành phố phối hợp thực hiện"
    )), "{text:#?}");
    assert!(text.iter().any(|own| own.contains("kịp thời phản ánh về ")), "{text:#?}");
}
