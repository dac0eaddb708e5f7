//! Sentences that a chairman would send back: an estimate told as done, a plan met that is not, what is
//! left without its name, a sum lost for one blank, a lone section that looks cut.

use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// A commune that meets criterion 1 of three and is to meet more, reporting on a period.
pub(super) fn commune(
    template: &str,
    id: &str,
    assigned: &str,
    period: &str,
    data: &str,
) -> String {
    let folder = Folder::small();
    for (from, to) in [
        ("cap: huyen", "cap: xa"),
        ("Ủy ban nhân dân huyện Bình Minh\n  dong_ten", "Ủy ban nhân dân xã Tân Lập\n  dong_ten"),
        ("HUYỆN BÌNH MINH", "XÃ TÂN LẬP"),
        ("dia_ban: huyện Bình Minh", "dia_ban: xã Tân Lập"),
        ("dia_danh: Bình Minh", "dia_danh: Tân Lập"),
        ("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", ""),
        ("    - {xa: Hòa An, dat: \"1\"}\n", ""),
        ("    - {xa: Hòa An, giao: \"2\"}\n", ""),
        ("muc_tieu: đạt chuẩn}", "muc_tieu: tăng tiêu chí}"),
        ("giao: \"2, 3\"}\n", &format!("giao: \"{assigned}\"}}\n{data}")),
        (
            "  - id: ke-hoach\n",
            &format!(
                "  - id: bao-cao\n    mau: {template}\n    ky: {id}\n    phu_luc: khong\n    nguoi_ky: {{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}}\n  - id: ke-hoach\n"
            ),
        ),
        ("du_lieu:\n", &format!("ky:\n  - ky: {id}\n{period}du_lieu:\n")),
        // What is left at the year's end goes on: the programme's stage does.
        ("giai_doan: 2021-2025", "giai_doan: 2021-2030"),
    ] {
        folder.change(from, to);
    }
    report_text(&folder)
}

/// What a commune says of its criteria in a quarter.
fn met(assigned: &str, met: &str) -> String {
    let period = format!("    hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}]\n");
    commune("bao-cao-quy", "2025-Q1", assigned, &period, "")
}

/// What is expected by a day to come is not told as done, in whichever report.
#[test]
fn an_estimate_is_not_done() {
    let period = "    hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}]\n    huy_dong: [{ten: Ngân sách xã, ke_hoach: 5, thuc_hien: 2, giai_ngan: 1}, {ten: Vốn vay, ke_hoach: 3, thuc_hien: 0, giai_ngan: 0}]\n    cong_trinh: [{ten: Cầu A, ke_hoach: 3, giai_ngan: 1}]\n";
    for (template, id, day) in [
        ("bao-cao-thang", "2025-T2", "14/02/2025"),
        ("bao-cao-quy", "2025-Q1", "14/3/2025"),
        ("bao-cao-6-thang", "2025-6T", "14/6/2025"),
        ("bao-cao-9-thang", "2025-9T", "14/9/2025"),
        ("bao-cao-nam", "2025-N", "14/12/2025"),
    ] {
        let until = |chot: &str| {
            let period = format!("    chot: {chot}\n    han: {day}\n{period}");
            commune(template, id, "2, 3", &period, "")
        };
        let (_, month) = day.split_once('/').expect("a day");
        let text = until(&format!("28/{month}"));
        says(
            &text,
            &[
                &format!("- Ước đến ngày 28/{month}, xã Tân Lập đạt 02/03 tiêu chí"),
                "thực hiện được 01/02 tiêu chí được giao trong năm (50,0%)",
                "huy động được 2 triệu đồng, đạt 25,0% kế hoạch; giải ngân được 1 triệu đồng",
                "+ Ngân sách xã: kế hoạch 5 triệu đồng; huy động được 2 triệu đồng",
                "+ Vốn vay: kế hoạch 3 triệu đồng; chưa huy động, chưa giải ngân được vốn.",
                "kế hoạch năm 3 triệu đồng; giải ngân được 1 triệu đồng, đạt 33,3% kế hoạch.",
            ],
        );
        silent(&text, &["đã huy động", "đã giải ngân", "đã thực hiện"]);
        let text = until(day);
        says(&text, &["đã huy động 2 triệu đồng", "đã giải ngân 1 triệu", "đã thực hiện 01/02"]);
        silent(&text, &["Ước đến", "ước đến", "huy động được 2", "giải ngân được 1"]);
    }
}

/// All that was assigned is met, and yet the year's aim is not, for what was lost.
#[test]
fn a_lost_criterion_keeps_the_plan_from_being_met() {
    says(
        &met("2, 3", "2, 3"),
        &[
            "- So với kế hoạch năm 2025: đã thực hiện 02/02 tiêu chí được giao trong năm (100%); chưa đạt mục tiêu 03/03 tiêu chí của kế hoạch năm do không còn đạt 01 tiêu chí nêu trên.",
        ],
    );
    // More was gained than assigned: the aim is met.
    let more = met("2", "2, 3");
    says(
        &more,
        &[
            "đã thực hiện 01/01 tiêu chí được giao trong năm (100%); đạt thêm 01 tiêu chí ngoài kế hoạch năm.",
        ],
    );
    silent(&more, &["chưa đạt mục tiêu"]);
    // Something assigned is still to do.
    says(
        &met("2, 3", "2"),
        &[
            "đã thực hiện 01/02 tiêu chí được giao trong năm (50,0%), còn 01 tiêu chí phải hoàn thành: tiêu chí số 3; đồng thời phải đạt lại 01 tiêu chí không còn đạt nêu trên.",
        ],
    );
    // Nothing was lost.
    let all = met("2, 3", "1-3");
    says(
        &all,
        &["đã thực hiện 02/02 tiêu chí được giao trong năm (100%), hoàn thành kế hoạch năm."],
    );
    silent(&all, &["mục tiêu 03/03", "không còn đạt"]);
}

/// The same of several communes, which are named while they are few.
#[test]
fn lost_criteria_of_several_communes() {
    let of = |tan_lap: &str, hoa_an: &str| {
        report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", tan_lap, hoa_an)))
    };
    says(
        &of("2, 3", "1, 2"),
        &[
            "đã thực hiện 03/03 tiêu chí được giao trong năm (100%); bình quân 2,0 tiêu chí/xã (mục tiêu cuối năm 2,5); chưa đạt mục tiêu 05 tiêu chí của kế hoạch năm do không còn đạt 01 tiêu chí nêu trên.",
        ],
    );
    says(&of("2, 3", "2"), &["do không còn đạt 02 tiêu chí nêu trên."]);
    says(&of("2", "1, 2"), &["; đồng thời phải đạt lại 01 tiêu chí không còn đạt nêu trên."]);
    silent(&of("1-3", "1, 2"), &["chưa đạt mục tiêu", "đạt lại"]);
}

/// What hamlets are left, and lost, has names while they are few and all have one.
#[test]
fn hamlets_that_are_left_are_named() {
    let told = |plan: &[(&str, &str)], now: &[&str]| {
        let rows: String = plan
            .iter()
            .map(|(name, what)| format!("    - {{xa: Tân Lập, ten: {name}{what}}}\n"))
            .collect();
        let now: Vec<String> =
            now.iter().map(|name| format!("{{xa: Tân Lập, ten: {name}, ntm_da_dat: x}}")).collect();
        let period = format!(
            "    xom: [{}]\n    hien_trang: [{{xa: Tân Lập, dat: \"1\"}}]\n",
            now.join(", ")
        );
        commune("bao-cao-quy", "2025-Q1", "2", &period, &format!("  xom:\n{rows}"))
    };
    let (had, to_have) = (", ntm_da_dat: x", ", ntm_giao: x");
    let plan = [("Đá Bạc", had), ("Hạ Đồng", to_have), ("Vàng Anh", to_have)];
    says(
        &told(&plan, &["Đá Bạc", "Hạ Đồng"]),
        &[
            "đã thực hiện 01/02 thôn được giao trong năm (50,0%), còn 01 thôn phải hoàn thành (Vàng Anh).",
            "- Tiếp tục xây dựng 01 thôn đạt chuẩn nông thôn mới (Vàng Anh) theo kế hoạch năm 2025.",
        ],
    );
    says(
        &told(&plan, &["Đá Bạc"]),
        &["chưa hoàn thành thôn nào trong 02 thôn được giao trong năm (Hạ Đồng, Vàng Anh)."],
    );
    let all = told(&plan, &["Đá Bạc", "Hạ Đồng", "Vàng Anh"]);
    says(&all, &["đã thực hiện 02/02 thôn được giao trong năm (100%), hoàn thành kế hoạch năm."]);
    silent(&all, &["Tiếp tục xây dựng"]);
    says(
        &told(&plan, &["Hạ Đồng", "Vàng Anh"]),
        &[
            "(100%); 01 thôn không còn đạt nêu trên phải đạt lại.",
            "- Khắc phục để 01 thôn (Đá Bạc) đạt lại chuẩn nông thôn mới.",
        ],
    );
    let names: Vec<String> = (1..=14).map(|number| format!("Bản Mẫu {number}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), to_have)).collect();
    says(
        &told(&many, &["Bản Mẫu 1"]),
        &[
            "còn 13 thôn phải hoàn thành.",
            "- Tiếp tục xây dựng 13 thôn đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
        ],
    );
    // Which ones a single commune gained no annex tells: all are named.
    let plan: Vec<(&str, &str)> = [("Đá Bạc", had)].into_iter().chain(many).collect();
    let now: Vec<&str> = plan.iter().map(|(name, _)| *name).collect();
    says(&told(&plan, &now), &[&format!("({}); đã thực hiện 14/14 thôn", names.join(", "))]);
    // A title of which the period says nothing.
    let plan = [("Đá Bạc", had), ("Đồng Xá", ", ntm_da_dat: x, kieu_mau_giao: x")];
    says(
        &told(&plan, &["Đá Bạc", "Đồng Xá"]),
        &[
            "- Kế hoạch năm 2025 giao 01 thôn đạt chuẩn nông thôn mới kiểu mẫu (Đồng Xá); chưa tổng hợp kết quả thực hiện.",
            "- Tiếp tục thực hiện chỉ tiêu 01 thôn đạt chuẩn nông thôn mới kiểu mẫu (Đồng Xá) theo kế hoạch năm 2025.",
        ],
    );
}

/// The year's report names what is left, nine months what the estimate hangs on.
#[test]
fn what_is_left_is_named_in_other_reports() {
    let told = |template: &str, id: &str| {
        commune(
            template,
            id,
            "2",
            "    xom: [{xa: Tân Lập, ten: Đá Bạc, ntm_da_dat: x}]\n    loi_van: {muc_tieu: \"- Giữ vững.\"}\n",
            "  xom: [{xa: Tân Lập, ten: Đá Bạc, ntm_da_dat: x}, {xa: Tân Lập, ten: Hạ Đồng, ntm_giao: x}]\n",
        )
    };
    says(
        &told("bao-cao-9-thang", "2025-9T"),
        &["nếu hoàn thành 01 thôn được giao còn lại (Hạ Đồng)."],
    );
    says(
        &told("bao-cao-nam", "2025-N"),
        &[
            "- Tiếp tục xây dựng 01 thôn đạt chuẩn nông thôn mới (Hạ Đồng) được giao trong năm 2025 chưa hoàn thành.",
        ],
    );
}

/// A blank of one work leaves the sum of the others, and its name.
#[test]
fn a_blank_amount_loses_no_sum() {
    let told = |works: &str| {
        let periods = format!("  - ky: 2025-Q1\n    cong_trinh: [{works}]\n");
        report_text(&district("bao-cao-quy", "2025-Q1", &periods))
    };
    let work = |name: &str, rest: &str| format!("{{ten: {name}, ke_hoach: 100{rest}}}");
    let (full, built) = (", khoi_luong: 20, giai_ngan: 10", ", khoi_luong: 20");
    let both = |first: &str, second: &str| {
        told(&format!("{}, {}", work("Cầu A", first), work("Chợ B", second)))
    };
    says(
        &both(full, full),
        &["khối lượng thực hiện 40 triệu đồng; đã giải ngân 20 triệu đồng, đạt 10,0% kế hoạch."],
    );
    says(
        &both(full, built),
        &[
            "khối lượng thực hiện 40 triệu đồng; đã giải ngân 10 triệu đồng của 01 công trình (chưa có số liệu của công trình Chợ B).",
        ],
    );
    says(
        &both(full, ""),
        &[
            "khối lượng thực hiện 20 triệu đồng của 01 công trình (chưa có số liệu của công trình Chợ B); đã giải ngân 10 triệu đồng của 01",
        ],
    );
    let none = both(built, built);
    says(&none, &["khối lượng thực hiện 40 triệu đồng; chưa có số liệu giải ngân."]);
    silent(&none, &["đã giải ngân", "chưa có số liệu của"]);
    let three = told(&format!(
        "{}, {}, {}",
        work("Cầu A", full),
        work("Chợ B", built),
        "{ten: Đập C, khoi_luong: 5}"
    ));
    says(
        &three,
        &[
            "kế hoạch năm 200 triệu đồng của 02 công trình (chưa có số liệu của công trình Đập C); khối lượng thực hiện 45 triệu đồng; đã giải ngân 10 triệu đồng của 01 công trình (chưa có số liệu của 02 công trình: Chợ B; Đập C).",
        ],
    );
}

/// The same of arrears, and of what is expected for the year.
#[test]
fn a_blank_debt_loses_no_sum() {
    let told = |template: &str, id: &str, period: &str| {
        report_text(&district(template, id, &format!("  - ky: {id}\n{period}")))
    };
    says(
        &told(
            "bao-cao-quy",
            "2025-Q1",
            "    no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 40}, {ten: Chợ, gia_tri: 50}]\n",
        ),
        &[
            "- Có 02 công trình còn nợ, tổng số nợ 60 triệu đồng của 01 công trình (chưa có số liệu của công trình Chợ).",
        ],
    );
    says(
        &told(
            "bao-cao-9-thang",
            "2025-9T",
            "    cong_trinh: [{ten: Cầu, ke_hoach: 9, giai_ngan: 1, uoc_nam: 8}, {ten: Chợ, ke_hoach: 9, giai_ngan: 1}]\n",
        ),
        &[
            "- Ước giải ngân vốn đầu tư cả năm 2025 là 8 triệu đồng của 01 công trình (chưa có số liệu của công trình Chợ).",
        ],
    );
}

/// A part with one section has no heading without a number: the part's own name says what it holds.
#[test]
fn a_lone_section_has_no_heading() {
    let told = |period: &str| {
        report_text(&district("bao-cao-quy", "2025-Q1", &format!("  - ky: 2025-Q1\n{period}")))
    };
    let status = "    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n";
    let lone = told(status);
    says(&lone, &["NHIỆM VỤ QUÝ II NĂM 2025 - Tiếp tục thực hiện"]);
    silent(&lone, &["nhiệm vụ trọng tâm"]);
    let two = told(&format!("{status}    loi_van: {{giai_phap: \"- Rà soát.\"}}\n"));
    says(
        &two,
        &["1. Mục tiêu, nhiệm vụ trọng tâm - Tiếp tục thực hiện", "2. Giải pháp - Rà soát."],
    );
    let one = told(
        "    loi_van: {giai_phap: \"- Rà soát.\", kho_khan: \"- Mưa.\"}\n    no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 40}]\n",
    );
    says(
        &one,
        &[
            "I. NỢ ĐỌNG XÂY DỰNG CƠ BẢN - Có 01 công trình còn nợ",
            "II. TỒN TẠI, HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC - Mưa.",
            "NHIỆM VỤ QUÝ II NĂM 2025 - Rà soát.",
        ],
    );
    let money = told(
        "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 5, thuc_hien: 2}]\n    loi_van: {kho_khan: \"- Mưa.\", nguyen_nhan: \"- Thời tiết.\"}\n",
    );
    says(
        &money,
        &[
            "I. KẾT QUẢ HUY ĐỘNG, PHÂN BỔ, GIẢI NGÂN NGUỒN LỰC - Tổng nguồn lực",
            "II. ĐÁNH GIÁ CHUNG 1. Tồn tại, hạn chế, khó khăn, vướng mắc - Mưa. 2. Nguyên nhân - Thời tiết.",
        ],
    );
    let led = told(&format!("{status}    hoat_dong: [{{loai: kiểm tra, so_luong: 3}}]\n"));
    says(&led, &["I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH - Đã tổ chức 03 cuộc kiểm tra"]);
    silent(&led, &["Công tác kiểm tra"]);
}
