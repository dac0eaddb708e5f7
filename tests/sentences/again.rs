//! What a reader who sees the documents for the first time asks about: names said twice, counts that seem
//! to contradict one another, a choice of what was chosen, a list that says nothing.

use super::plan;
use crate::reports::{district, quarter, report_text, says, silent};

/// What the sentence on losses named is not named again by the one on the plan.
#[test]
fn losses_are_named_once() {
    let told = |periods: &str| report_text(&district("bao-cao-quy", "2025-Q2", periods));
    let lost = told(&quarter("2025-Q2", "2", "2"));
    says(
        &lost,
        &[
            "- Không còn đạt 02 tiêu chí: xã Tân Lập (tiêu chí số 1); xã Hòa An (tiêu chí số 1).",
            "; đồng thời phải đạt lại 02 tiêu chí không còn đạt nêu trên.",
        ],
    );
    // Lost before the period that it is compared with: not yet named.
    let before = quarter("2025-Q1", "2", "1, 2") + &quarter("2025-Q2", "2", "1, 2");
    let lost = told(&before);
    says(
        &lost,
        &["; đồng thời phải đạt lại 01 tiêu chí không còn đạt: xã Tân Lập (tiêu chí số 1)."],
    );
    silent(&lost, &["- Không còn đạt", "nêu trên"]);
    // One more since.
    let lost = told(&(quarter("2025-Q1", "2", "1, 2") + &quarter("2025-Q2", "2", "2")));
    says(
        &lost,
        &[
            "- Không còn đạt 01 tiêu chí: xã Hòa An (tiêu chí số 1).",
            "phải đạt lại 02 tiêu chí không còn đạt: xã Tân Lập (tiêu chí số 1); xã Hòa An (tiêu chí số 1).",
        ],
    );
}

/// More was gained than is met of what was assigned: the rest was not in the plan.
#[test]
fn gains_beyond_the_plan_are_called_so() {
    let told = |tan_lap: &str, hoa_an: &str, hamlets: &str| {
        let period = format!("{}    xom: [{hamlets}]\n", quarter("2025-N", tan_lap, hoa_an));
        let folder = district("bao-cao-nam", "2025-N", &period);
        folder.change(
            "  giao:\n",
            "  xom: [{xa: Tân Lập, ntm_da_dat: 1, ntm_giao: 3}, {xa: Hòa An, ntm_da_dat: 0}]\n  giao:\n",
        );
        report_text(&folder)
    };
    let hamlets = "{xa: Tân Lập, ntm_da_dat: 3}, {xa: Hòa An, ntm_da_dat: 1}";
    says(
        &told("1, 2", "1, 3", hamlets),
        &[
            "tăng 02 tiêu chí so với ngày 31/12/2024",
            "thực hiện được 01/03 tiêu chí được giao trong năm (33,3%), còn 02 tiêu chí chưa hoàn thành; bình quân 2,0 tiêu chí/xã (mục tiêu cuối năm 2,5); đạt thêm 01 tiêu chí ngoài kế hoạch năm.",
            "tăng 03 thôn so với ngày 31/12/2024; thực hiện được 02/03 thôn được giao trong năm (66,7%), còn 01 thôn chưa hoàn thành; đạt thêm 01 thôn ngoài kế hoạch năm.",
        ],
    );
    let hamlets = "{xa: Tân Lập, ntm_da_dat: 4}, {xa: Hòa An, ntm_da_dat: 0}";
    silent(&told("1-3", "1, 2", hamlets), &["ngoài kế hoạch"]);
}

/// All communes in one group are not a division into groups.
#[test]
fn one_group_of_all_is_no_division() {
    let plan = plan::province(&[("xã", "", "1-3", ""), ("xã", "", "1-3", "")], "");
    plan::says(&plan, &["#gach[Cả 02 xã đều đạt 03 tiêu chí.]"]);
    plan::says_nowhere(&plan, &["Phân theo số tiêu chí"]);
    let plan = plan::province(&[("xã", "", "1-3", ""), ("xã", "", "1", "")], "");
    plan::says(
        &plan,
        &["#gach[Phân theo số tiêu chí đạt: 01 xã đạt 03 tiêu chí; 01 xã đạt dưới 03 tiêu chí.]"],
    );
}

/// Hamlets that the plan names are not still to be chosen.
#[test]
fn named_hamlets_are_not_to_be_chosen() {
    let model = |name: &str| {
        format!(
            "  xom: [{{xa: Tân Lập{name}, kieu_mau_giao: {}}}]\n",
            if name.is_empty() { "2" } else { "x" }
        )
    };
    let plan = plan::one("xã", "", "1", "2", &model(", ten: Đông"));
    plan::says(
        &plan,
        &[
            "#gach[Tập trung hỗ trợ thôn được giao chỉ tiêu xây dựng “Thôn nông thôn mới kiểu mẫu”, duy trì, nâng cao chất lượng các tiêu chí và nhân rộng cách làm hay.]",
        ],
    );
    plan::says_nowhere(&plan, &["Lựa chọn", "lựa chọn"]);
    let plan = plan::one("xã", "", "1", "2", &model(""));
    plan::says(
        &plan,
        &[
            "#gach[Lựa chọn thôn đã đạt chuẩn nông thôn mới có điều kiện để xây dựng “Thôn nông thôn mới kiểu mẫu”, duy trì, nâng cao chất lượng các tiêu chí và nhân rộng cách làm hay.]",
        ],
    );
    let rows = |more: &str| {
        format!(
            "  xom: [{{xa: Mẫu một, ten: Đông, ntm_giao: x}}, {{xa: Mẫu hai, ten: Tây, kieu_mau_giao: x}}{more}]\n"
        )
    };
    let units = [("xã", "", "1", "2"); 3];
    let plan = plan::province(&units, &rows(""));
    plan::says(
        &plan,
        &[
            "#gach[Xã Mẫu một rà soát, đánh giá từng thôn, tập trung hỗ trợ thôn được giao chỉ tiêu hoàn thành các tiêu chí để đạt chuẩn nông thôn mới trong năm 2025.]",
            "#gach[Xã Mẫu hai tập trung hỗ trợ thôn được giao chỉ tiêu xây dựng “Thôn nông thôn mới kiểu mẫu”, duy trì, nâng cao chất lượng các tiêu chí và nhân rộng cách làm hay.]",
        ],
    );
    // One without names: there it is chosen.
    let more = ", {xa: Mẫu ba, ntm_giao: 2, kieu_mau_giao: 1}";
    let plan = plan::province(&units, &rows(more));
    let chosen = plan.iter().filter(|text| text.contains("lựa chọn các thôn"));
    assert_eq!(chosen.count(), 2, "{}", plan.join("\n"));
}

/// The chart of money says of an estimate that it is one.
#[test]
fn a_chart_of_an_estimate_says_so() {
    let money = "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 10, thuc_hien: 5, giai_ngan: 4}, {ten: Vốn vay, ke_hoach: 10, thuc_hien: 2, giai_ngan: 1}]\n";
    let told = |until: &str| {
        let folder =
            district("bao-cao-quy", "2025-Q1", &(quarter("2025-Q1", "1, 2", "1") + until + money));
        folder.change("phu_luc: khong", "phu_luc: khong\n    bieu_do: co");
        report_text(&folder)
    };
    let text = told("    chot: 28/3/2025\n    han: 14/3/2025\n");
    says(&text, &["ước giải ngân kế hoạch năm 2025"]);
    silent(&text, &["đã giải ngân"]);
    let text = told("    chot: 14/3/2025\n    han: 14/3/2025\n");
    says(&text, &["đã giải ngân kế hoạch năm 2025"]);
    silent(&text, &["ước giải ngân"]);
}
