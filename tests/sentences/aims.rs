//! A plan's aims with the totals that they lead to, and what is asked of those that have met everything.

use super::plan::{one, province, says, says_nowhere};

const RECOGNISED: &str = ", danh_hieu: NTM, nam_cong_nhan: \"2019\"";
const STRIVING: &str = ", muc_tieu: đạt chuẩn";

/// An aim says what it raises the number of recognised communes to, by the same base as a report.
#[test]
fn an_aim_leads_to_a_total_of_communes() {
    let plan = province(
        &[("xã", RECOGNISED, "1-3", ""), ("xã", STRIVING, "1", "2, 3"), ("xã", "", "1", "2")],
        "",
    );
    says(
        &plan,
        &[
            "#gach[Phấn đấu năm 2025 có 01 xã đạt chuẩn nông thôn mới (xã Mẫu hai), nâng tổng số xã đạt chuẩn nông thôn mới lên 02/03 xã, đạt 66,7%.]",
        ],
    );
    let plan = province(
        &[
            ("phường", RECOGNISED, "1-3", ""),
            ("xã", STRIVING, "1", "2, 3"),
            ("xã", STRIVING, "1-3", ""),
        ],
        "",
    );
    says(
        &plan,
        &[
            "#gach[Phấn đấu năm 2025 có 02 xã đạt chuẩn nông thôn mới (xã Mẫu hai, xã Mẫu ba), nâng tổng số đơn vị cấp xã đạt chuẩn nông thôn mới lên 03/03 đơn vị cấp xã, đạt 100%.]",
        ],
    );
    // From none there is nothing to add to.
    let plan = province(&[("xã", STRIVING, "1", "2, 3"), ("xã", "", "1", "2")], "");
    says(&plan, &["#gach[Phấn đấu năm 2025 có 01 xã đạt chuẩn nông thôn mới: xã Mẫu một.]"]);
    says_nowhere(&plan, &["nâng tổng số xã"]);
}

/// So does an aim of hamlets, where all of them are known and the target is a number.
#[test]
fn an_aim_leads_to_a_total_of_hamlets() {
    let with = |rows: &str| one("xã", "", "1", "2", &format!("  xom: [{rows}]\n"));
    let plan = with(
        "{xa: Tân Lập, ten: Đông, ntm_da_dat: x}, {xa: Tân Lập, ten: Tây, ntm_giao: x}, {xa: Tân Lập, ten: Nam}",
    );
    says(
        &plan,
        &[
            "#gach[Phấn đấu có thêm 01 thôn đạt chuẩn nông thôn mới (cụ thể: Tây), nâng tổng số thôn đạt chuẩn nông thôn mới lên 02/03 thôn, đạt 66,7%.]",
        ],
    );
    for rows in [
        "{xa: Tân Lập, tong: 9, ntm_da_dat: 2, ntm_giao: 1 trở lên}",
        "{xa: Tân Lập, ntm_da_dat: 2, ntm_giao: 1}",
        "{xa: Tân Lập, tong: 9, ntm_giao: 1}",
    ] {
        says_nowhere(&with(rows), &["nâng tổng số thôn"]);
    }
}

/// A long list of hamlets is in the annex that names them.
#[test]
fn many_hamlets_are_in_the_annex() {
    let plan = |count: u64| {
        let rows = (1..=count).map(|number| {
            format!("{{xa: Tân Lập, ten: Bãi {}, ntm_giao: x}}", ntm::viet::words(number))
        });
        let rows: Vec<String> = rows.collect();
        one("xã", "", "1", "2", &format!("  xom: [{}]\n", rows.join(", ")))
    };
    says(
        &plan(13),
        &[
            "#gach[Phấn đấu có 13 thôn đạt chuẩn nông thôn mới (danh sách tại Phụ lục II kèm theo).]",
        ],
    );
    says(
        &plan(2),
        &["#gach[Phấn đấu có 02 thôn đạt chuẩn nông thôn mới (cụ thể: Bãi một, Bãi hai).]"],
    );
}

/// Of many that strive, those that have met everything need their file, not criteria.
#[test]
fn those_that_have_met_everything_complete_their_file() {
    let units = |unmet: usize, met: usize| {
        [vec![("xã", STRIVING, "1", "2, 3"); unmet], vec![("xã", STRIVING, "1-3", ""); met]]
            .concat()
    };
    let plan = province(&units(11, 2), "");
    says(
        &plan,
        &[
            "#doan[Tập trung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện các tiêu chí chưa đạt của 11 xã (chi tiết tại Phụ lục kèm theo). Cân đối, lồng ghép các nguồn lực; đẩy mạnh tuyên truyền, vận động để người dân hiểu và đồng thuận khi xây dựng nông thôn mới.]",
            "#doan[Đối với 02 xã đã đạt đủ 03/03 tiêu chí (xã Mẫu mười hai, xã Mẫu mười ba): hoàn thiện hồ sơ, đề nghị công nhận đạt chuẩn nông thôn mới trong năm 2025.]",
        ],
    );
    let plan = province(&units(13, 0), "");
    says_nowhere(&plan, &["hoàn thiện hồ sơ"]);
    let plan = province(&units(0, 13), "");
    says(
        &plan,
        &[
            "#doan[Đối với 13 xã đã đạt đủ 03/03 tiêu chí (danh sách tại Phụ lục kèm theo): hoàn thiện hồ sơ, đề nghị công nhận đạt chuẩn nông thôn mới trong năm 2025.]",
        ],
    );
    says_nowhere(&plan, &["chưa đạt của"]);
}

/// Where every commune has met everything, means go to what is kept, and to the hamlets with a target.
#[test]
fn means_go_to_what_is_left() {
    let met = ("xã", RECOGNISED, "1-3", "");
    let means = |more: &str| -> String {
        let plan = province(&[met, met], more);
        let text = plan.into_iter().find(|text| text.starts_with("#doan[Tập trung dành nguồn lực"));
        let text = text.expect("the means");
        text.split_once(". ").expect("two sentences").0.to_owned()
    };
    let kept = "#doan[Tập trung dành nguồn lực để duy trì, nâng cao chất lượng các tiêu chí nông thôn mới đã đạt, ưu tiên các tiêu chí có sự biến động lớn";
    assert_eq!(means(""), kept);
    assert_eq!(
        means("  xom: [{xa: Mẫu một, tong: 9, ntm_da_dat: 2, ntm_giao: 1}]\n"),
        format!("{kept}; hỗ trợ thôn được giao chỉ tiêu")
    );
}
