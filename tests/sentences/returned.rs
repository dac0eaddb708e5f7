//! Sentences that a chief of office returned for correction: who may order what, aims of the next year
//! and of a part of one, everything met, names that were said already.

use super::plan;
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::{Folder, SMALL_SET};

/// A commune's division, whose data are of that commune.
fn division() -> Vec<String> {
    let head = [
        ("cap: huyen", "cap: phong"),
        ("ten: Ủy ban nhân dân huyện Bình Minh", "ten: Phòng Kinh tế xã Tân Lập"),
        ("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[PHÒNG KINH TẾ]"),
        ("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", "chuc_vu: Trưởng phòng"),
        ("huyện Bình Minh", "xã Tân Lập"),
    ];
    plan::plan_of(&plan::project(
        &head,
        "  xa: [{ten: Tân Lập}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n  giao: [{xa: Tân Lập, giao: \"2\"}]\n  xom: [{ten: Đông, ntm_da_dat: x}, {ten: Tây, ntm_giao: x}]\n",
    ))
}

#[test]
fn a_division_of_one_commune_asks_others() {
    let plan = division();
    plan::says(
        &plan,
        &[
            "#gach[Tham mưu Ủy ban nhân dân xã kịp thời kiện toàn Ban Chỉ đạo, Ban Quản lý các chương trình mục tiêu quốc gia xã, Ban Phát triển thôn; phân công rõ người, rõ việc, rõ thời gian hoàn thành, bảo đảm thực hiện tốt nhiệm vụ đề ra.]",
            "#gach[Yêu cầu các bộ phận thuộc Phòng; đề nghị các thôn căn cứ chức năng, nhiệm vụ chuyên môn được giao, xây dựng kế hoạch nhằm hoàn thành các chỉ tiêu theo kế hoạch trong năm 2025.]",
            "#gach[Đề nghị Ban Quản lý các chương trình mục tiêu quốc gia xã, Ban Phát triển thôn triển khai thực hiện bảo đảm tiến độ thực hiện Chương trình theo kế hoạch đề ra.]",
            "#gach[Rà soát, đánh giá từng thôn, tập trung hỗ trợ thôn có chỉ tiêu hoàn thành các tiêu chí để đạt chuẩn nông thôn mới trong năm 2025.]",
            "#doan[Tham mưu chỉ đạo, hỗ trợ, duy trì, nâng chuẩn thôn đã được công nhận đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí cho thôn đăng ký phấn đấu đạt chuẩn nông thôn mới để hỗ trợ thực hiện.]",
            "#gach[Đề nghị các thôn tổ chức thực hiện các chỉ tiêu của Kế hoạch, định kỳ báo cáo kết quả thực hiện về Phòng Kinh tế xã Tân Lập để tổng hợp.]",
            "#ket-thuc(vb)[Căn cứ nội dung Kế hoạch này, yêu cầu các bộ phận thuộc Phòng; đề nghị các thôn xây dựng kế hoạch thực hiện Chương trình của cơ quan, đơn vị, thôn và tổ chức thực hiện]",
        ],
    );
    assert!(plan.iter().any(|text| text.starts_with("#doan[Các bộ phận thuộc Phòng chủ động tổ chức, đề nghị Ban Giám sát đầu tư của cộng đồng phối hợp tổ chức các cuộc kiểm tra")));
    plan::says_nowhere(&plan, &["được giao chỉ tiêu", "chỉ tiêu được giao"]);
}

/// A committee orders its own.
#[test]
fn a_commune_orders_its_own() {
    let plan = plan::one("xã", "", "1", "2", "  xom: [{ten: Tây, ntm_giao: x}]\n");
    plan::says(
        &plan,
        &[
            "#gach[Ban Quản lý các chương trình mục tiêu quốc gia xã, Ban Phát triển thôn triển khai thực hiện bảo đảm tiến độ thực hiện Chương trình theo kế hoạch đề ra.]",
            "#gach[Các thôn tổ chức thực hiện các chỉ tiêu được giao, định kỳ báo cáo kết quả thực hiện về Ủy ban nhân dân xã Tân Lập để tổng hợp.]",
            // None has a title yet.
            "#doan[Tập trung chỉ đạo, hỗ trợ thôn đăng ký phấn đấu đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí để thực hiện.]",
        ],
    );
    assert!(plan.iter().any(|text| text.starts_with("#gach[Kịp thời kiện toàn")));
}

/// With everything met nothing is striven for any more; with nothing assigned no target is to be met.
#[test]
fn what_is_met_is_kept() {
    let unit = ("xã", ", danh_hieu: NTM", "1-3", "");
    let all = "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 5, kieu_mau_da_dat: 5}, {xa: Mẫu hai, tong: 3, ntm_da_dat: 3, kieu_mau_da_dat: 3}]\n";
    let plan = plan::province(&[unit, unit], all);
    plan::says(
        &plan,
        &[
            "#gach[Có 08/08 thôn đạt chuẩn nông thôn mới (100%); 08/08 thôn đạt chuẩn nông thôn mới kiểu mẫu (100%).]",
            "#doan[Tập trung chỉ đạo, hỗ trợ, duy trì, nâng cao chất lượng các thôn đã được công nhận đạt chuẩn nông thôn mới.]",
        ],
    );
    let said = |words: &str| plan.iter().any(|text| text.contains(words));
    assert!(said("bền vững; duy trì, nâng cao chất lượng nông thôn mới cấp thôn.]"));
    assert!(said(
        "thực hiện Chương trình; giữ vững, nâng cao chất lượng các tiêu chí nông thôn mới đã đạt.]"
    ));
    assert!(said(
        "Tập trung dành nguồn lực để duy trì, nâng cao chất lượng các tiêu chí nông thôn mới đã đạt, ưu tiên các tiêu chí có sự biến động lớn. Thực hiện lồng ghép"
    ));
    plan::says_nowhere(
        &plan,
        &[
            "đăng ký phấn đấu",
            "đạt và vượt",
            "cần sớm đạt chuẩn",
            "thực hiện xây dựng nông thôn mới cấp",
        ],
    );
    // All have the lower title, not the higher one.
    let some = all.replace("kieu_mau_da_dat: 5", "kieu_mau_da_dat: 1, kieu_mau_giao: 1");
    let plan = plan::province(&[unit, unit], &some);
    assert!(
        plan.iter().any(
            |text| text.contains("đăng ký phấn đấu đạt chuẩn nông thôn mới kiểu mẫu để hỗ trợ")
        )
    );
    // Nothing is assigned, and not all is met.
    let plan = plan::province(&[unit, ("xã", "", "1", "")], "");
    assert!(plan.iter().any(|text| text.contains("thực hiện Chương trình; duy trì các tiêu chí nông thôn mới đã đạt, từng bước thực hiện các tiêu chí chưa đạt.]")));
    assert!(
        plan.iter()
            .any(|text| text.contains("các tiêu chí xã nông thôn mới theo bộ tiêu chí giai đoạn"))
    );
    let plan = plan::province(&[("xã", "", "1", "")], "");
    plan::says_nowhere(&plan, &["đạt và vượt"]);
}

/// Up to three communes are a paragraph each, from four on they are a list below one sentence.
#[test]
fn striving_communes_are_one_list() {
    let near = ("xã", ", muc_tieu: đạt chuẩn", "1", "2, 3");
    let three = plan::province(&[near, near, near], "");
    plan::says(
        &three,
        &[
            "#gach[Đối với xã Mẫu hai: tập trung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện; tiêu chí số 3 về Thu nhập. Phấn đấu xã đạt chuẩn nông thôn mới năm 2025 (đạt 03/03 tiêu chí).]",
        ],
    );
    let ready = ("phường", ", muc_tieu: đạt chuẩn", "1-3", "");
    let four = plan::province(&[near, near, ready, near, near], "");
    plan::says(
        &four,
        &[
            "#gach[Tập trung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện các tiêu chí chưa đạt, phấn đấu 04 đơn vị cấp xã đạt chuẩn nông thôn mới năm 2025:]",
            "#cong[Xã Mẫu một: tiêu chí số 2, 3;]",
            "#cong[Xã Mẫu năm: tiêu chí số 2, 3.]",
            "#gach[Đối với phường Mẫu ba: tập trung duy trì các tiêu chí đã đạt; hoàn thiện hồ sơ, phấn đấu được công nhận đạt chuẩn nông thôn mới trong năm 2025.]",
        ],
    );
    plan::says_nowhere(&four, &["Đối với xã Mẫu", "về đích"]);
    let ready = plan::province(&[ready, ready, ready, ready], "");
    plan::says(
        &ready,
        &[
            "#gach[Tập trung duy trì các tiêu chí đã đạt; hoàn thiện hồ sơ, phấn đấu 04 phường được công nhận đạt chuẩn nông thôn mới trong năm 2025: phường Mẫu một, phường Mẫu hai, phường Mẫu ba, phường Mẫu bốn.]",
        ],
    );
    // The heading names the only one.
    let one = plan::province(&[near, ("xã", "", "1", "")], "");
    plan::says(
        &one,
        &["#tieu-khoan[Đối với xã phấn đấu đạt chuẩn nông thôn mới năm 2025 (xã Mẫu một)]"],
    );
    plan::says_nowhere(&one, &["Đối với xã Mẫu một:"]);
}

/// As many hamlets of each commune are said once; levels are said of what is one.
#[test]
fn equal_targets_are_said_once() {
    let unit = ("xã", "", "1", "2");
    let told = |rows: &str, units: &[(&str, &str, &str, &str)]| {
        plan::province(units, &format!("  xom: [{rows}]\n"))
    };
    let rows = |counts: &[u32]| {
        let names = ["một", "hai", "ba", "bốn"];
        let row =
            |(at, count): (usize, &u32)| format!("{{xa: Mẫu {}, ntm_giao: {count}}}", names[at]);
        counts.iter().enumerate().map(row).collect::<Vec<_>>().join(", ")
    };
    let said = |counts: &[u32], words: &str| {
        let plan = told(&rows(counts), &[unit; 4]);
        assert!(plan.iter().any(|text| text.contains(words)), "{words}\n{}", plan.join("\n"));
    };
    said(
        &[2, 2, 2],
        "06 thôn đạt chuẩn nông thôn mới (cụ thể giao chỉ tiêu cho mỗi xã 02 thôn: xã Mẫu một, xã Mẫu hai, xã Mẫu ba).]",
    );
    said(&[2, 2], "(cụ thể giao chỉ tiêu cho xã Mẫu một 02 thôn; xã Mẫu hai 02 thôn).]");
    said(
        &[2, 2, 1],
        "(cụ thể giao chỉ tiêu cho xã Mẫu một 02 thôn; xã Mẫu hai 02 thôn; xã Mẫu ba 01 thôn).]",
    );
    let named = told(
        "{xa: Mẫu một, ten: Đông, ntm_giao: x}, {xa: Mẫu hai, ten: Tây, ntm_giao: x}",
        &[unit; 2],
    );
    assert!(named.iter().any(|text| text.contains(
        "(cụ thể giao chỉ tiêu cho xã Mẫu một 01 thôn: Đông; xã Mẫu hai 01 thôn: Tây).]"
    )));
    plan::says(&named, &["#diem[Cấp xã:]", "#diem[Cấp thôn:]"]);
    let ward = ("phường", "", "1", "2");
    let mixed = told("{xa: Mẫu một, ntm_giao: 2}, {xa: Mẫu hai, ntm_giao: 2}", &[unit, ward]);
    plan::says(&mixed, &["#diem[Đối với các xã, phường:]", "#diem[Đối với thôn, tổ dân phố:]"]);
}

/// What is assigned in the advanced set is aimed at.
#[test]
fn advanced_targets_are_aims() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("nang-cao.yaml", ADVANCED_SET);
    folder.write("ntm.yaml", crate::util::SMALL);
    with_advanced(&folder, "", "2");
    let text = report_text(&folder);
    says(
        &text,
        &["- Phấn đấu đạt thêm 01 tiêu chí xã nông thôn mới nâng cao: xã Tân Lập (tiêu chí số 2)."],
    );
    let folder = Folder::small();
    folder.write("nang-cao.yaml", ADVANCED_SET);
    with_advanced(&folder, ", hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]", "2");
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Tiếp tục thực hiện 01 tiêu chí nâng cao được giao trong năm 2025 chưa đạt: xã Tân Lập (tiêu chí số 2).",
        ],
    );
    let folder = Folder::small();
    folder.write("nang-cao.yaml", ADVANCED_SET);
    with_advanced(&folder, ", hien_trang_nang_cao: [{xa: Tân Lập, dat: \"2\"}]", "2");
    let text = report_text(&folder);
    silent(&text, &["tiêu chí nâng cao được giao"]);
    says(
        &text,
        &["- Khắc phục để đạt lại 01 tiêu chí nâng cao không còn đạt: xã Tân Lập (tiêu chí số 1)."],
    );
}

const ADVANCED_SET: &str = "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n";

/// Gives the small district an advanced set; with a period's data its document is the report.
fn with_advanced(folder: &Folder, period: &str, assigned: &str) {
    folder
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n");
    if !period.is_empty() {
        folder.change(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n",
        );
        folder.change("du_lieu:\n", &format!("ky: [{{ky: 2025-Q1, hien_trang: [{{xa: Tân Lập, dat: \"1\"}}, {{xa: Hòa An, dat: \"1\"}}]{period}}}]\ndu_lieu:\n"));
    }
    folder.change("du_lieu:\n", &format!("du_lieu:\n  hien_trang_nang_cao: [{{xa: Tân Lập, dat: \"1\"}}]\n  giao_nang_cao: [{{xa: Tân Lập, giao: \"{assigned}\"}}]\n"));
}

/// A part of the year is not asked for the whole of it; the last part is; the next year takes over.
#[test]
fn aims_are_those_of_the_next_period() {
    let money = "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 10, thuc_hien: 5, giai_ngan: 4}]\n    xom: [{xa: Tân Lập, ntm_da_dat: 0}]\n";
    let told = |template: &str, id: &str| {
        let folder = district(template, id, &(quarter(id, "1, 2", "1") + money));
        folder.change(
            "  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n",
            "  xom: [{xa: Tân Lập, ntm_da_dat: 0, ntm_giao: 2}]\n  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n",
        );
        report_text(&folder)
    };
    for (template, id) in
        [("bao-cao-thang", "2025-T4"), ("bao-cao-thang", "2025-T10"), ("bao-cao-quy", "2025-Q1")]
    {
        let text = told(template, id);
        says(
            &text,
            &[
                "- Tiếp tục thực hiện 02 tiêu chí được giao trong năm 2025 chưa đạt: xã Tân Lập (tiêu chí số 3); xã Hòa An (tiêu chí số 2).",
                "- Tiếp tục xây dựng 02 thôn đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
                "- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2025 (6 triệu đồng).",
            ],
        );
        silent(&text, &["Tập trung hoàn thành", "Phấn đấu có thêm", "còn lại của kế hoạch vốn"]);
    }
    for (template, id) in
        [("bao-cao-thang", "2025-T11"), ("bao-cao-quy", "2025-Q3"), ("bao-cao-9-thang", "2025-9T")]
    {
        says(
            &told(template, id),
            &[
                "- Tập trung hoàn thành 02 tiêu chí được giao trong năm 2025 chưa đạt: xã Tân Lập (tiêu chí số 3)",
                "- Phấn đấu có thêm 02 thôn đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
                "- Giải ngân 6 triệu đồng còn lại của kế hoạch vốn năm 2025.",
            ],
        );
    }
    for (template, id) in
        [("bao-cao-thang", "2025-T12"), ("bao-cao-quy", "2025-Q4"), ("bao-cao-nam", "2025-N")]
    {
        let text = told(template, id);
        says(
            &text,
            &[
                "- Tiếp tục thực hiện 02 tiêu chí được giao trong năm 2025 chưa hoàn thành: xã Tân Lập (tiêu chí số 3); xã Hòa An (tiêu chí số 2).",
                "- Tiếp tục xây dựng 02 thôn đạt chuẩn nông thôn mới được giao trong năm 2025 chưa hoàn thành.",
                "- Tiếp tục giải ngân 6 triệu đồng còn lại của kế hoạch vốn năm 2025 theo quy định.",
            ],
        );
        silent(&text, &["Tập trung hoàn thành", "Phấn đấu"]);
    }
}

/// What was disbursed since the year's beginning is no month's.
#[test]
fn a_chart_names_its_time() {
    let money = "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 10, thuc_hien: 5, giai_ngan: 4}, {ten: Vốn vay, ke_hoach: 10, thuc_hien: 2, giai_ngan: 1}]\n";
    for (template, id, title) in [
        ("bao-cao-thang", "2025-T4", "lũy kế đến ngày 14/4/2025 so với kế hoạch năm 2025"),
        ("bao-cao-quy", "2025-Q2", "lũy kế đến ngày 14/6/2025 so với kế hoạch năm 2025"),
        ("bao-cao-9-thang", "2025-9T", "9 tháng đầu năm 2025 so với kế hoạch năm 2025"),
        ("bao-cao-nam", "2025-N", "năm 2025 so với kế hoạch"),
    ] {
        let folder = district(template, id, &(quarter(id, "1, 2", "1") + money));
        folder.change(
            "phu_luc: khong",
            &format!("phu_luc: khong\n    bieu_do: co\n    thoi_gian: {}", "31/12/2025"),
        );
        says(&report_text(&folder), &[&format!("Tỷ lệ giải ngân {title} (số tiền: triệu đồng)")]);
    }
}

/// Names that one sentence said are not said again by the next.
#[test]
fn names_are_said_once() {
    let told = |title: &str, now: &str| {
        let folder = district("bao-cao-nam", "2025-N", &quarter("2025-N", now, "1-3"));
        folder.change("    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", &format!("    - {{ten: Tân Lập{title}}}\n    - {{ten: Hòa An{title}}}\n"));
        folder.change(
            "    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n",
            "    - {xa: Tân Lập, dat: \"1-3\"}\n    - {xa: Hòa An, dat: \"1-3\"}\n",
        );
        folder.change(
            "  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
            "",
        );
        report_text(&folder)
    };
    let text = told(", danh_hieu: NTM, nam_cong_nhan: \"2020\"", "1, 2");
    says(
        &text,
        &[
            "- Không còn đạt 01 tiêu chí: xã Tân Lập (tiêu chí số 3).",
            "trong đó 01 xã đạt 03/03 tiêu chí; 01 xã chưa đạt đủ 03/03 tiêu chí: xã Tân Lập.",
            "- Có 01 xã đạt dưới 03 tiêu chí.",
        ],
    );
    silent(&text, &["Không còn đạt 03/03 tiêu chí:"]);
    // Nobody is recognised: the sentence on recognition names nobody.
    let text = told("", "1, 2");
    says(
        &text,
        &[
            "- Có 01 xã không còn đạt 03/03 tiêu chí: xã Tân Lập.",
            "- Có 01 xã đạt dưới 03 tiêu chí.",
        ],
    );
    let text = told(", danh_hieu: NTM, nam_cong_nhan: \"2020\"", "1-3");
    silent(&text, &["Không còn đạt", "đạt dưới"]);
}

/// More communes than a sentence names are counted in the aims, too.
#[test]
fn many_that_fell_are_counted() {
    let told = |communes: usize| {
        let folder = Folder::small();
        let rows = |row: &dyn Fn(usize) -> String| (1..=communes).map(row).collect::<String>();
        let (head, _) = crate::util::SMALL.split_once("du_lieu:\n").expect("du_lieu");
        let head = head.replace("giai_doan: 2021-2025", "giai_doan: 2021-2030").replace(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-nam\n    ky: 2025-N\n",
        );
        folder.write(
            "ntm.yaml",
            format!(
                "{head}ky:\n  - ky: 2025-N\n    hien_trang:\n{}du_lieu:\n  xa:\n{}  hien_trang:\n{}",
                rows(&|at| format!("      - {{xa: Mẫu {at}, dat: \"1\"}}\n")),
                rows(&|at| format!("    - {{ten: Mẫu {at}}}\n")),
                rows(&|at| format!("    - {{xa: Mẫu {at}, dat: \"1, 2\"}}\n")),
            ),
        );
        report_text(&folder)
    };
    says(
        &told(2),
        &[
            "- Khắc phục để đạt lại 02 tiêu chí không còn đạt: xã Mẫu 1 (tiêu chí số 2); xã Mẫu 2 (tiêu chí số 2).",
        ],
    );
    says(
        &told(13),
        &[
            "- Khắc phục để đạt lại 13 tiêu chí không còn đạt tại 13 xã (chi tiết tại Phụ lục I kèm theo).",
        ],
    );
}

/// Works that are paid in full owe nothing, and no plan of payment.
#[test]
fn paid_arrears_have_a_total() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    no_dong: [{ten: Cầu A, gia_tri: 100, da_tra: 100, phuong_an: Ngân sách xã năm 2025}, {ten: Chợ B, gia_tri: 5, da_tra: 5}]\n",
    );
    folder.change("phu_luc: khong", "phu_luc: cung_tep");
    let text = report_text(&folder);
    says(&text, &["- Không còn nợ đọng xây dựng cơ bản.", "Tổng cộng 105 105 0"]);
    silent(&text, &["Ngân sách xã năm 2025", "Phương án"]);
}

/// More decisions than a text names stand in a column of the annex.
#[test]
fn decisions_have_a_column() {
    let told = |communes: usize| {
        let folder = Folder::small();
        let rows = |row: &dyn Fn(usize) -> String| (1..=communes).map(row).collect::<String>();
        let (head, _) = crate::util::SMALL.split_once("du_lieu:\n").expect("du_lieu");
        let head = head.replace(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-nam\n    ky: 2025-N\n",
        );
        folder.write(
            "ntm.yaml",
            format!(
                "{head}ky:\n  - ky: 2025-N\n    cong_nhan:\n{}    hien_trang:\n{}du_lieu:\n  xa:\n{}  hien_trang:\n{}",
                rows(&|at| format!("      - {{xa: Mẫu {at}, danh_hieu: NTM, quyet_dinh: Quyết định số {at}/QĐ-UBND ngày 05/12/2025}}\n")),
                rows(&|at| format!("      - {{xa: Mẫu {at}, dat: \"1-3\"}}\n")),
                rows(&|at| format!("    - {{ten: Mẫu {at}}}\n")),
                rows(&|at| format!("    - {{xa: Mẫu {at}, dat: \"1-3\"}}\n")),
            ),
        );
        report_text(&folder)
    };
    let many = told(13);
    says(
        &many,
        &["Quyết định công nhận", "01/QĐ-UBND ngày 05/12/2025", "13/QĐ-UBND ngày 05/12/2025"],
    );
    silent(&many, &["Quyết định số 01/QĐ-UBND ngày 05/12", "Công nhận trong năm:"]);
    let few = told(2);
    says(&few, &["(Quyết định số 01/QĐ-UBND ngày 05/12/2025)"]);
    silent(&few, &["Quyết định công nhận"]);
}

/// A single commune says what it is recognised as, and how far it is from its aim.
#[test]
fn one_commune_says_what_it_is() {
    let told = |unit: &str, now: &str| {
        let folder = district(
            "bao-cao-6-thang",
            "2025-6T",
            &format!("  - ky: 2025-6T\n    hien_trang: [{{xa: Tân Lập, dat: \"{now}\"}}]\n"),
        );
        for (from, to) in [
            ("cap: huyen", "cap: xa"),
            ("ten: Ủy ban nhân dân huyện Bình Minh", "ten: Ủy ban nhân dân xã Tân Lập"),
            ("HUYỆN BÌNH MINH", "XÃ TÂN LẬP"),
            ("dia_ban: huyện Bình Minh", "dia_ban: xã Tân Lập"),
            (
                "    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n",
                unit,
            ),
            ("    - {xa: Hòa An, dat: \"1\"}\n", ""),
            ("    - {xa: Hòa An, giao: \"2\"}\n", ""),
        ] {
            folder.change(from, to);
        }
        report_text(&folder)
    };
    says(
        &told("    - {ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: \"2023\"}\n", "1-3"),
        &["- Xã Tân Lập đã được công nhận đạt chuẩn nông thôn mới năm 2023."],
    );
    let aim = "    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n";
    says(&told(aim, "1, 2"), &["(xã Tân Lập đạt chuẩn nông thôn mới): mới đạt 02/03 tiêu chí."]);
    says(&told(aim, "-"), &["(xã Tân Lập đạt chuẩn nông thôn mới): chưa đạt tiêu chí nào."]);
}

/// An average that rounds to that of the plan does not hide that less is met.
#[test]
fn an_average_hides_nothing() {
    let told = |last: &str| {
        let folder = Folder::small();
        let rows = |row: &dyn Fn(usize) -> String| (1..=40).map(row).collect::<String>();
        let (head, _) = crate::util::SMALL.split_once("du_lieu:\n").expect("du_lieu");
        let head = head.replace(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n",
        );
        let met = |at: usize| if at == 40 { last } else { "1-3" };
        folder.write(
            "ntm.yaml",
            format!(
                "{head}ky:\n  - ky: 2025-Q1\n    hien_trang:\n{}du_lieu:\n  xa:\n{}  hien_trang:\n{}  giao:\n{}",
                rows(&|at| format!("      - {{xa: Mẫu {at}, dat: \"{}\"}}\n", met(at))),
                rows(&|at| format!("    - {{ten: Mẫu {at}}}\n")),
                rows(&|at| format!("    - {{xa: Mẫu {at}, dat: \"1, 2\"}}\n")),
                rows(&|at| format!("    - {{xa: Mẫu {at}, giao: \"3\"}}\n")),
            ),
        );
        report_text(&folder)
    };
    says(
        &told("1, 2"),
        &["phải hoàn thành; toàn huyện đạt 119/120 tiêu chí của mục tiêu cuối năm."],
    );
    says(
        &told("1-3"),
        &["hoàn thành kế hoạch năm; bình quân 3,0 tiêu chí/xã (mục tiêu cuối năm 3,0)."],
    );
}
