//! What a report says word by word: the base of comparison of every kind of period, days that have not
//! come, nothing, one and many, and the contents that offices give beside the marks.

use ntm::model::AnnexKind;

use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// A district of many communes, all of which gain criterion 2 of three.
fn many(communes: usize) -> Folder {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", crate::util::SMALL_SET);
    let (head, _) = crate::util::SMALL.split_once("du_lieu:\n").expect("du_lieu");
    let head = head.replace(
        "  - id: ke-hoach\n",
        "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n    bieu_do: khong\n",
    );
    let names: Vec<String> = (1..=communes).map(|number| format!("Mẫu {number}")).collect();
    let rows = |row: &dyn Fn(&String) -> String| names.iter().map(row).collect::<String>();
    let status = rows(&|name| format!("      - {{xa: {name}, dat: \"1, 2\"}}\n"));
    let units = rows(&|name| format!("    - {{ten: {name}, muc_tieu: tăng tiêu chí}}\n"));
    let base = rows(&|name| format!("    - {{xa: {name}, dat: \"1\"}}\n"));
    let targets = rows(&|name| format!("    - {{xa: {name}, giao: \"2\"}}\n"));
    folder.write(
        "ntm.yaml",
        format!(
            "{head}ky:\n  - ky: 2025-Q1\n    hien_trang:\n{status}du_lieu:\n  xa:\n{units}  hien_trang:\n{base}  giao:\n{targets}"
        ),
    );
    folder
}

/// The innermost headings of the first annex.
fn headings(folder: &Folder) -> Vec<String> {
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    let tables =
        ntm::tables::annexes(&ntm::figures::Edition::of(&project, &figures, &project.documents[0]));
    tables[0].columns.iter().filter_map(|column| column.heading.last().cloned()).collect()
}

/// A month follows the month before and a quarter the quarter before; the others count from the year's
/// beginning. What is not the base is said beside it, once.
#[test]
fn each_kind_of_period_has_its_base() {
    let before = quarter("2025-Q1", "1, 2", "1");
    for (template, id, base, beside) in [
        ("bao-cao-quy", "2025-Q2", "quý I năm 2025", "ngày 31/12/2024"),
        ("bao-cao-6-thang", "2025-6T", "ngày 31/12/2024", "quý I năm 2025"),
        ("bao-cao-9-thang", "2025-9T", "ngày 31/12/2024", "quý I năm 2025"),
        ("bao-cao-nam", "2025-N", "ngày 31/12/2024", "quý I năm 2025"),
    ] {
        let periods = before.clone() + &quarter(id, "1-3", "1, 2");
        let folder = district(template, id, &periods);
        folder.change("phu_luc: khong", "phu_luc: cung_tep");
        let text = report_text(&folder);
        let (first, second) = match base {
            "ngày 31/12/2024" => ("03", "02"),
            _ => ("02", "03"),
        };
        // What the sentence on the quarter does not name is named beside it.
        let named = match base {
            "ngày 31/12/2024" => "",
            _ => " (xã Tân Lập: tiêu chí số 2, 3; xã Hòa An: tiêu chí số 2)",
        };
        says(
            &text,
            &[
                &format!("tăng {first} tiêu chí so với {base} (bình quân"),
                &format!("tiêu chí/xã); tăng {second} tiêu chí so với {beside}{named}."),
                // The annex counts from the same.
                &format!("“x+” là đạt thêm so với {base};"),
            ],
        );
        let until = if base.starts_with("quý") { "Đến 14/3/2025" } else { "Đến 31/12/2024" };
        assert!(headings(&folder).contains(&until.to_owned()), "{:?}", headings(&folder));
    }
}

/// "Đến ngày" is said of a day that has come when the document is signed; else "ước".
#[test]
fn a_day_that_has_not_come_is_expected() {
    let expected = ["Ước đến ngày 14/6/2025, toàn huyện", "ước đạt đến 14/6/2025"];
    let money = "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 5, thuc_hien: 2}]\n";
    let periods = quarter("2025-6T", "1, 2", "1") + money;
    // Due on 9/6, and no day of signing known.
    for date in ["", "    thoi_gian: 6/2025\n", "    thoi_gian: 10/6/2025\n"] {
        let folder = district("bao-cao-6-thang", "2025-6T", &periods);
        folder.change("phu_luc: khong", "phu_luc: cung_tep\n    bieu_do: co");
        folder.change("    ky: 2025-6T\n", &format!("    ky: 2025-6T\n{date}"));
        let text = report_text(&folder);
        says(&text, &expected);
        says(&text, &["ước đến ngày 14/6/2025 huy động được 2 triệu đồng, đạt 40,0% kế hoạch."]);
        assert!(headings(&folder).contains(&"Ước đến 14/6/2025".to_owned()));
        silent(&text, &["- Đến ngày", "đã huy động", "đã thực hiện", "đã đạt 0"]);
    }
    for date in ["    thoi_gian: 14/6/2025\n", "    thoi_gian: 7/2025\n"] {
        let folder = district("bao-cao-6-thang", "2025-6T", &periods);
        folder.change("phu_luc: khong", "phu_luc: cung_tep");
        folder.change("    ky: 2025-6T\n", &format!("    ky: 2025-6T\n{date}"));
        let text = report_text(&folder);
        says(&text, &["- Đến ngày 14/6/2025, toàn huyện đạt"]);
        assert!(headings(&folder).contains(&"Đến 14/6/2025".to_owned()));
        silent(&text, &["Ước", "ước"]);
    }
}

/// A title promises no part that the report does not have.
#[test]
fn a_title_promises_what_is_said() {
    let money =
        |id: &str| format!("  - ky: {id}\n    huy_dong: [{{ten: Ngân sách xã, thuc_hien: 2}}]\n");
    for (template, id, title) in [
        ("bao-cao-quy", "2025-Q1", "xây dựng nông thôn mới quý I năm 2025 "),
        ("bao-cao-6-thang", "2025-6T", "xây dựng nông thôn mới 6 tháng đầu năm 2025 "),
        ("bao-cao-9-thang", "2025-9T", "xây dựng nông thôn mới 9 tháng đầu năm 2025 "),
        ("bao-cao-nam", "2025-N", "xây dựng nông thôn mới năm 2025 "),
    ] {
        let folder = district(template, id, &money(id));
        folder.change("    trich_yeu: Xây dựng nông thôn mới năm 2025\n", "");
        let text = report_text(&folder);
        says(
            &text,
            &[title, &format!("BÁO CÁO Kết quả thực hiện Chương trình mục tiêu quốc gia {title}")],
        );
        silent(&text, &["phương hướng", "PHƯƠNG HƯỚNG", "nhiệm vụ trọng tâm", "ước thực hiện"]);
        let words = money(id) + "    loi_van: {nhiem_vu: \"- Giải ngân hết vốn.\"}\n";
        let text = report_text(&district(template, id, &words));
        says(&text, &[" - Giải ngân hết vốn."]);
        assert!(text.contains("phương hướng, nhiệm vụ") || id == "2025-9T", "{text}");
    }
    // The part has the title's own words.
    let nine = quarter("2025-9T", "1, 2", "1");
    let text = report_text(&district("bao-cao-9-thang", "2025-9T", &nine));
    says(&text, &["NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2025"]);
}

/// A long name of the programme stands in full in the report's first sentence, not in its subject.
#[test]
fn a_long_name_leaves_room_in_the_subject() {
    let long = "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi";
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1"));
    folder.change("    trich_yeu: Xây dựng nông thôn mới năm 2025\n", "");
    folder.change(
        "  ten: Chương trình mục tiêu quốc gia xây dựng nông thôn mới\n",
        &format!("  ten: {long}\n  ten_ngan: Chương trình MTQG xây dựng nông thôn mới\n"),
    );
    says(
        &report_text(&folder),
        &[
            "BÁO CÁO Kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới quý I và phương hướng, nhiệm vụ quý II năm 2025 ",
            // Who reads the report is told once what the short words stand for.
            &format!(
                "báo cáo kết quả thực hiện {} (sau đây gọi tắt là Chương trình) quý I và phương hướng",
                long.replacen("quốc gia", "quốc gia (MTQG)", 1)
            ),
        ],
    );
}

/// The plan is cited by number and date once it has them, or as the office says; behind a comma.
#[test]
fn the_plan_is_cited() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1"));
    folder.change(
        "van_ban:\n",
        "van_ban:\n  - id: bao-cao\n    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\n",
    );
    folder.change(
        "    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n    trich_yeu",
        "    so: \"05\"\n    thoi_gian: 10/01/2025\n    trich_yeu",
    );
    let cited = "Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2025 của Ủy ban nhân dân huyện Bình Minh về xây dựng nông thôn mới năm 2025, Ủy ban nhân dân huyện Bình Minh báo cáo kết quả";
    says(&report_text(&folder), &[cited]);
    folder.change("    hien_trang:\n", "    loi_van: {thuc_hien: [\"Thực hiện Công văn số 1.\", Căn cứ Kế hoạch số 2;]}\n    hien_trang:\n");
    let text = report_text(&folder);
    says(
        &text,
        &["Thực hiện Công văn số 1; Căn cứ Kế hoạch số 2, Ủy ban nhân dân huyện Bình Minh báo cáo"],
    );
    silent(&text, &["số 05/KH-UBND"]);
}

/// Nobody reads "00 thôn" or "00/09 thôn", and gains are told from losses.
#[test]
fn hamlets_of_none_some_and_all() {
    let told = |now: [u32; 2], base: [u32; 2], giao: u32| -> String {
        let folder = district(
            "bao-cao-quy",
            "2025-Q1",
            &format!(
                "  - ky: 2025-Q1\n    xom: [{{xa: Tân Lập, ntm_da_dat: {}}}, {{xa: Hòa An, ntm_da_dat: {}}}]\n    loi_van: {{ket_qua_noi_bat: \"- Tân Lập giảm thôn, Hòa An giảm thôn.\"}}\n",
                now[0], now[1]
            ),
        );
        folder.change(
            "du_lieu:\n",
            &format!(
                "du_lieu:\n  xom: [{{xa: Tân Lập, tong: 9, ntm_da_dat: {}, ntm_giao: {giao}}}, {{xa: Hòa An, tong: 6, ntm_da_dat: {}, ntm_giao: 0}}]\n",
                base[0], base[1]
            ),
        );
        let text = report_text(&folder);
        silent(&text, &[" 00", "/00"]);
        text
    };
    says(
        &told([0, 0], [0, 0], 3),
        &["- Chưa có thôn nào đạt chuẩn nông thôn mới; kế hoạch năm 2025 giao 03 thôn."],
    );
    says(&told([0, 0], [0, 0], 0), &["- Chưa có thôn nào đạt chuẩn nông thôn mới."]);
    says(
        &told([2, 1], [2, 1], 3),
        &[
            "- Có 03/15 thôn đạt chuẩn nông thôn mới (20,0%), không thay đổi so với ngày 31/12/2024; chưa hoàn thành thôn nào trong 03 thôn được giao trong năm.",
        ],
    );
    says(
        &told([5, 1], [2, 2], 3),
        &[
            "- Có 06/15 thôn đạt chuẩn nông thôn mới (40,0%), tăng ròng 02 thôn (đạt thêm 03, giảm 01) so với ngày 31/12/2024; đã thực hiện 03/03 thôn được giao trong năm (100%); 01 thôn không còn đạt so với đầu năm (xã Hòa An), phải đạt lại.",
        ],
    );
    says(
        &told([0, 0], [2, 0], 0),
        &["- Không còn thôn nào đạt chuẩn nông thôn mới, giảm 02 thôn so với ngày 31/12/2024."],
    );
}

/// A number that the plan leaves open is no zero to count from.
#[test]
fn hamlets_without_a_base_are_not_compared() {
    let periods = "  - ky: 2025-Q1\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}]\n";
    let folder = district("bao-cao-quy", "2025-Q1", periods);
    folder.change("du_lieu:\n", "du_lieu:\n  xom: [{xa: Tân Lập, ntm_giao: 3}]\n");
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Có 02 thôn đạt chuẩn nông thôn mới; kế hoạch năm 2025 giao 03 thôn, chưa có số liệu đầu năm để so sánh.",
        ],
    );
    silent(&text, &["tăng", "đã thực hiện", "còn"]);
    let table = annex(&folder, AnnexKind("kq_xom"));
    let headings: Vec<String> = table.columns.iter().map(|c| c.heading.join("/")).collect();
    assert_eq!(
        headings,
        ["TT", "Xã", "Thôn nông thôn mới/Đến 14/3/2025", "Thôn nông thôn mới/Giao năm 2025"]
    );
}

/// Net and gross are told apart, both ways.
#[test]
fn net_gains_are_called_so() {
    let lost = "    loi_van: {kho_khan: \"- Tân Lập không giữ được tiêu chí 1; Hòa An không giữ được tiêu chí 1.\"}\n";
    for (tan_lap, hoa_an, said) in [
        ("2, 3", "1", "tăng ròng 01 tiêu chí (đạt thêm 02, giảm 01) so với ngày 31/12/2024"),
        ("2", "", "giảm ròng 01 tiêu chí (đạt thêm 01, giảm 02) so với ngày 31/12/2024"),
        ("2", "1", "tổng số không thay đổi (đạt thêm 01, giảm 01) so với ngày 31/12/2024"),
    ] {
        let periods = quarter("2025-Q1", tan_lap, hoa_an) + lost;
        says(&report_text(&district("bao-cao-quy", "2025-Q1", &periods)), &[said]);
    }
}

/// Lists of more than twelve communes are the annex's; without the annex they are the text's.
#[test]
fn long_lists_refer_to_the_annex() {
    let folder = many(13);
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Đạt thêm 13 tiêu chí tại 13 xã (chi tiết tại Phụ lục I kèm theo).",
            "- Có 13 xã đạt dưới 03 tiêu chí (danh sách tại Phụ lục II kèm theo).",
            "Tiêu chí số 2 về Điện: 13/13 xã đạt; tăng 13 xã so với ngày 31/12/2024 (danh sách tại Phụ lục I kèm theo); hoàn thành 13/13 xã được giao trong năm.",
            "- Các tiêu chí còn lại không thay đổi so với ngày 31/12/2024: tiêu chí số 1 có 13/13 xã đạt; tiêu chí số 3 chưa có xã nào đạt.",
        ],
    );
    folder.change("    bieu_do: khong\n", "    bieu_do: khong\n    phu_luc: khong\n");
    let text = report_text(&folder);
    says(
        &text,
        &["- Đạt thêm 13 tiêu chí: xã Mẫu 1, xã Mẫu 2,", "xã Mẫu 13 (đều là tiêu chí số 2)."],
    );
    silent(&text, &["Phụ lục"]);
    says(&report_text(&many(12)), &["- Có 12 xã đạt dưới 03 tiêu chí: xã Mẫu 1, xã Mẫu 2,"]);
}

/// The commune that completes the set raises the number of those that have.
#[test]
fn who_completes_the_set_raises_the_number() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1-3", "1-3"));
    folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "    - {xa: Hòa An, dat: \"1, 2, 3\"}\n");
    folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
    folder.change(
        "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
        "{ten: Hòa An, danh_hieu: NTM, nam_cong_nhan: \"2024\", muc_tieu: duy trì}",
    );
    says(
        &report_text(&folder),
        &[
            "- Có thêm 01 xã đạt 03/03 tiêu chí (Tân Lập), cùng với xã Hòa An đã đạt trước đó, nâng tổng số xã đạt 03/03 tiêu chí lên 02/02 xã, đạt 100%.",
            "- Có 01/02 xã đã được công nhận đạt chuẩn nông thôn mới, đạt 03/03 tiêu chí: xã Hòa An.",
        ],
    );
    folder.change(
        "    hien_trang:\n",
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}, {xa: Hòa An, danh_hieu: nâng cao}]\n    ra_khoi_dbkk: [{xa: Tân Lập}, {xa: Hòa An, thon: Bãi Bồi}]\n    hien_trang:\n",
    );
    says(
        &report_text(&folder),
        &[
            "- Có 02/02 xã đã được công nhận đạt chuẩn nông thôn mới (01 đến ngày 31/12/2024, 01 trong năm 2025).",
            "- Trong năm có 01 xã được công nhận đạt chuẩn nông thôn mới: xã Tân Lập (Quyết định số 09/QĐ-UBND).",
            "- Có 01 xã đang hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới nâng cao: xã Hòa An.",
            "- Có 01 xã ra khỏi diện đặc biệt khó khăn: xã Tân Lập.",
            "- Có 01 thôn ra khỏi diện đặc biệt khó khăn: thôn Bãi Bồi, xã Hòa An.",
        ],
    );
}

/// Amounts of arrears are of the works counted: those that still owe.
#[test]
fn arrears_are_of_the_works_that_owe() {
    let text = report_text(&district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 40}, {ten: Chợ, gia_tri: 50, da_tra: 50}]\n",
    ));
    says(
        &text,
        &[
            "- Có 01 công trình còn nợ, tổng số nợ 60 triệu đồng (giá trị quyết toán 100 triệu đồng, đã thanh toán 40 triệu đồng); 01 công trình đã thanh toán xong.",
        ],
    );
}

/// What some had and nobody has any more was not "never" reached.
#[test]
fn what_was_lost_by_all_is_called_lost() {
    let lost = quarter("2025-Q1", "", "2");
    let folder = district("bao-cao-quy", "2025-Q1", &lost);
    folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "    - {xa: Hòa An, dat: \"1, 2, 3\"}\n");
    folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
    folder.change("muc_tieu: tăng tiêu chí}", "danh_hieu: NTM, muc_tieu: duy trì}");
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Không còn xã nào đạt 03/03 tiêu chí (giảm 01 xã so với ngày 31/12/2024: xã Hòa An).",
            "về Giao thông: không còn xã nào đạt; giảm 02 xã so với ngày 31/12/2024 (Tân Lập, Hòa An).",
            "(xã Tân Lập đạt chuẩn nông thôn mới): chưa đạt tiêu chí nào.",
            "- Có 01/02 xã đã được công nhận đạt chuẩn nông thôn mới, chưa đạt đủ 03/03 tiêu chí: xã Hòa An.",
        ],
    );
    silent(&text, &["Chưa có xã nào đạt 03/03", "chưa có xã nào đạt;"]);
    // Also where it was lost before the period that this one is compared with.
    let folder = district("bao-cao-quy", "2025-Q2", &(lost + &quarter("2025-Q2", "", "2")));
    folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "    - {xa: Hòa An, dat: \"1, 2, 3\"}\n");
    folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
    folder.change("muc_tieu: tăng tiêu chí}", "danh_hieu: NTM, muc_tieu: duy trì}");
    says(
        &report_text(&folder),
        &[
            "- Không còn xã nào đạt 03/03 tiêu chí.",
            "Tiêu chí số 1 về Giao thông: không còn xã nào đạt, không thay đổi so với quý I năm 2025",
        ],
    );
}

/// The year's aim of the plan is answered: who is recognised, who waits, who is missing.
#[test]
fn the_plan_s_aim_is_answered() {
    let told = |tan_lap: &str, more: &str| {
        let periods = quarter("2025-N", tan_lap, "1, 2") + more;
        report_text(&district("bao-cao-nam", "2025-N", &periods))
    };
    let aim = "- So với mục tiêu kế hoạch năm 2025 (xã Tân Lập đạt chuẩn nông thôn mới): ";
    for (tan_lap, more, answer) in [
        ("1, 2", "", "chưa hoàn thành (đạt 02/03 tiêu chí)."),
        ("1-3", "", "đạt 03/03 tiêu chí, chưa có quyết định công nhận."),
        (
            "1-3",
            "    cong_nhan: [{xa: Tân Lập}]\n",
            "đạt 03/03 tiêu chí, chưa có quyết định công nhận.",
        ),
        (
            "1-3",
            "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}]\n",
            "đã được công nhận, hoàn thành mục tiêu kế hoạch năm.",
        ),
    ] {
        says(&told(tan_lap, more), &[&format!("{aim}{answer}")]);
    }
    says(
        &told("1-3", "    cong_nhan: [{xa: Tân Lập}]\n"),
        &["- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới cho xã Tân Lập."],
    );
}

/// Recognised in all, in the year, and who of them misses criteria.
#[test]
fn recognised_units_are_counted_in_all() {
    let periods = quarter("2025-N", "1-3", "1, 2")
        + "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}]\n";
    let folder = district("bao-cao-nam", "2025-N", &periods);
    folder.change("{ten: Hòa An,", "{ten: Hòa An, danh_hieu: NTM, nam_cong_nhan: \"2019\",");
    says(
        &report_text(&folder),
        &[
            "- Có 02/02 xã đã được công nhận đạt chuẩn nông thôn mới (01 đến ngày 31/12/2024, 01 trong năm 2025); trong đó 01 xã đạt 03/03 tiêu chí; 01 xã chưa đạt đủ 03/03 tiêu chí: xã Hòa An.",
        ],
    );
}

/// Targets of hamlets are neither dropped nor taken for what is lost.
#[test]
fn targets_of_hamlets_are_not_dropped() {
    let periods = "  - ky: 2025-6T\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}]\n";
    let folder = district("bao-cao-6-thang", "2025-6T", periods);
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, ntm_da_dat: 3, ntm_giao: 2, kieu_mau_giao: 1}]\n",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Kế hoạch năm 2025 giao 01 thôn đạt chuẩn nông thôn mới kiểu mẫu; chưa tổng hợp kết quả thực hiện.",
        ],
    );
}

/// In a list of units of several kinds each has its kind.
#[test]
fn what_remains_names_kinds() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1"));
    folder.change("{ten: Hòa An,", "{ten: Hòa An, loai: thị trấn,");
    says(
        &report_text(&folder),
        &["chưa đạt: xã Tân Lập (tiêu chí số 2, 3); thị trấn Hòa An (tiêu chí số 2)."],
    );
}

/// A year's report says "in the year", and what remains of the year's money is an aim.
#[test]
fn a_year_leaves_its_rest_to_the_next() {
    let periods = quarter("2025-N", "1-3", "1, 2")
        + "    huy_dong: [{ten: Ngân sách huyện, ke_hoach: 10, thuc_hien: 9, giai_ngan: 4}]\n    hoat_dong: [{loai: ban hành văn bản, so_luong: 2}]\n";
    says(
        &report_text(&district("bao-cao-nam", "2025-N", &periods)),
        &[
            "- Trong năm đã ban hành 02 văn bản",
            "- Tiếp tục giải ngân 6 triệu đồng còn lại của kế hoạch vốn năm 2025 theo quy định.",
        ],
    );
}

/// Money: every sentence says something, sources stand in the plan's order, and the plan of works says
/// which capital it is.
#[test]
fn money_is_said_in_full() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    huy_dong:\n      - {ten: Vốn vay, ke_hoach: 20}\n      - {ten: Ngân sách trung ương, ke_hoach: 100, giai_ngan: 13, gom: [{ten: Vốn đầu tư phát triển, giai_ngan: 10}, {ten: Kinh phí sự nghiệp, giai_ngan: 3}]}\n    cong_trinh: [{ten: Cầu A, ke_hoach: 40, giai_ngan: 10}, {ten: Cầu B, ke_hoach: 60}]\n    dan_gop: [{ten: Tiền mặt, gia_tri: \"1,5\"}, {ten: Hiến đất, so_luong: 200, don_vi: m²}]\n    chuyen_de: [{ten: OCOP, ket_qua: có 02 sản phẩm}, {ten: Du lịch nông thôn.}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "chap_nhan: [{ma: N535, tai: \"Giải ngân của các công trình (quý I năm 2025)\", ly_do: thử}, {ma: N520, tai: Ngân sách trung ương, ly_do: thử}]\ndu_lieu:\n  nguon_luc: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Vốn vay, so_tien: 20}]\n  du_an: [{ten: Cầu A, von_nstw: 40, von_khac: 5}, {ten: Cầu B, von_nstw: 60}]\n",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Tổng nguồn lực theo kế hoạch năm 2025 là 120 triệu đồng; đến ngày 14/3/2025 chưa có số liệu thực hiện của vốn vay. Trong đó: + Ngân sách trung ương: kế hoạch 100 triệu đồng; đã giải ngân 13 triệu đồng, đạt 13,0% kế hoạch; gồm: vốn đầu tư phát triển giải ngân 10 triệu đồng; kinh phí sự nghiệp giải ngân 3 triệu đồng. + Vốn vay: kế hoạch 20 triệu đồng; chưa có số liệu thực hiện.",
            "- Nhân dân đóng góp: tiền mặt 1,5 triệu đồng; hiến đất 200 m².",
            "- Vốn đầu tư của 02 công trình: kế hoạch năm 100 triệu đồng (vốn ngân sách trung ương); đã giải ngân 10 triệu đồng của 01 công trình (chưa có số liệu của công trình Cầu B).",
            "- OCOP: có 02 sản phẩm. - Du lịch nông thôn.",
        ],
    );
    silent(&text, &[";.", ":.", "..", "là ;"]);
}

/// A source that is planned at nothing leaves no total without a sum, and works of the local budget say so.
#[test]
fn what_is_planned_at_nothing_is_not_missed() {
    let report = |period: &str, plan: &str| {
        let folder = district("bao-cao-quy", "2025-Q1", &format!("  - ky: 2025-Q1\n{period}"));
        folder.change("du_lieu:\n", &format!("du_lieu:\n{plan}"));
        report_text(&folder)
    };
    let text = report(
        "    huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 70, thuc_hien: 70, giai_ngan: 70}]\n",
        "  nguon_luc: [{ten: Ngân sách trung ương, so_tien: 70}, {ten: Ngân sách địa phương, so_tien: 0}]\n",
    );
    says(&text, &["đã huy động 70 triệu đồng, đạt 100% kế hoạch; đã giải ngân 70 triệu đồng"]);
    silent(&text, &["chưa có số liệu thực hiện của", "ngân sách địa phương"]);
    let text = report(
        "    cong_trinh: [{ten: Cầu A, ke_hoach: 40, giai_ngan: 10}]\n",
        "  du_an: [{ten: Cầu A, von_nsdp: 40}]\n",
    );
    says(&text, &["kế hoạch năm 40 triệu đồng (vốn ngân sách địa phương)"]);
}

/// Few gifts stand below the annex on funding; many have an annex of their own, to which the text refers
/// where it cannot name them.
#[test]
fn what_the_people_gave_is_in_an_annex() {
    let reported = |gifts: &str, funding: &str| {
        let periods = format!("  - ky: 2025-Q1\n{funding}    dan_gop: [{gifts}]\n");
        let folder = district("bao-cao-quy", "2025-Q1", &periods);
        folder.change("    phu_luc: khong\n", "");
        folder
    };
    let funding = "    huy_dong: [{ten: Ngân sách huyện, ke_hoach: 20, thuc_hien: 10}]\n";
    let few = "{ten: Tiền mặt, gia_tri: \"1,5\"}, {ten: Hiến đất, so_luong: 200, don_vi: m²}, {ten: Ngày công, so_luong: \"1.250\", don_vi: ngày, gia_tri: 250}";
    let table = annex(&reported(few, funding), AnnexKind("kq_nguon_luc"));
    assert_eq!(
        table.notes,
        [
            "Nhân dân đóng góp: tiền mặt 1,5 triệu đồng; hiến đất 200 m²; ngày công 1.250 ngày, trị giá 250 triệu đồng."
        ]
    );
    let table = annex(&reported(few, ""), AnnexKind("kq_dan_gop"));
    assert_eq!(rows(&table, "Ngày công"), [["3", "Ngày công", "ngày", "1.250", "250"]]);
    assert_eq!(rows(&table, "Tổng"), [["", "Tổng giá trị đã quy đổi", "", "", "251,5"]]);
    let many: Vec<String> =
        (1..=13).map(|index| format!("{{ten: Hộ {index} góp, gia_tri: {index}}}")).collect();
    let folder = reported(&many.join(", "), funding);
    assert_eq!(
        rows(&annex(&folder, AnnexKind("kq_dan_gop")), "Tổng")[0][1..],
        ["Tổng giá trị", "91"]
    );
    assert!(annex(&folder, AnnexKind("kq_nguon_luc")).notes.is_empty());
    says(
        &report_text(&folder),
        &[
            "Nhân dân đóng góp 13 khoản (danh sách tại Phụ lục II kèm theo).",
            "(Chi tiết tại Phụ lục I và Phụ lục II kèm theo)",
        ],
    );
}

/// Nothing that came in is no "0 triệu đồng, đạt 0%".
#[test]
fn a_stated_zero_is_nothing() {
    let text = report_text(&district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    huy_dong: [{ten: Vốn vay, ke_hoach: 20, thuc_hien: 0}, {ten: Ngân sách huyện, ke_hoach: 10, thuc_hien: 5, giai_ngan: 0}]\n",
    ));
    says(
        &text,
        &[
            "+ Vốn vay: kế hoạch 20 triệu đồng; chưa huy động được.",
            "+ Ngân sách huyện: kế hoạch 10 triệu đồng; đã huy động 5 triệu đồng, đạt 50,0% kế hoạch; chưa giải ngân.",
        ],
    );
}

/// Who completes its file has no decision yet, whatever older title it has.
#[test]
fn an_older_title_is_no_decision() {
    let periods = quarter("2025-N", "1-3", "1-3") + "    cong_nhan: [{xa: Hòa An}]\n";
    let folder = district("bao-cao-nam", "2025-N", &periods);
    // It aims at the title anew: else its title and its file would contradict each other.
    folder.change(
        "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
        "{ten: Hòa An, danh_hieu: NTM, nam_cong_nhan: \"2019\", muc_tieu: đạt chuẩn}",
    );
    folder.change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    folder.change("{ten: Tân Lập,", "{ten: Tân Lập, danh_hieu: NTM, nam_cong_nhan: \"2019\",");
    says(
        &report_text(&folder),
        &[
            "- Có 01/02 xã đã được công nhận đạt chuẩn nông thôn mới, đạt 03/03 tiêu chí: xã Tân Lập.",
            "- Có 01 xã đang hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới: xã Hòa An.",
        ],
    );
}

/// Causes are of the kind that was said, and of none where none was.
#[test]
fn causes_keep_their_kind() {
    let told = |words: &str| {
        let periods = quarter("2025-Q1", "1, 2", "1") + "    loi_van: {" + words + "}\n";
        report_text(&district("bao-cao-quy", "2025-Q1", &periods))
    };
    let text = told("nguyen_nhan: \"- Vốn chậm.\"");
    says(&text, &["NGUYÊN NHÂN - Vốn chậm."]);
    silent(&text, &["khách quan", "chủ quan", "KHÁCH QUAN", "Đánh giá chung"]);
    says(&told("nguyen_nhan_khach_quan: \"- Mưa.\""), &["NGUYÊN NHÂN KHÁCH QUAN - Mưa."]);
    says(
        &told("nguyen_nhan: \"- Vốn chậm.\", nguyen_nhan_chu_quan: \"- Chậm.\""),
        &["NGUYÊN NHÂN a) Nguyên nhân chủ quan: - Chậm. b) Nguyên nhân khác: - Vốn chậm."],
    );
    says(
        &told("nguyen_nhan_khach_quan: \"- Mưa.\", nguyen_nhan_chu_quan: \"- Chậm.\""),
        &["NGUYÊN NHÂN a) Nguyên nhân khách quan: - Mưa. b) Nguyên nhân chủ quan: - Chậm."],
    );
}

/// The advanced set of a period is text and annex, and what does not apply is marked so.
#[test]
fn the_advanced_set_and_what_does_not_apply() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    let document = project.documents.iter().find(|d| d.id.value == "bao-cao-6-thang").unwrap();
    let tables = ntm::tables::annexes(&ntm::figures::Edition::of(&project, &figures, document));
    let table = tables.iter().find(|table| table.kind == AnnexKind("kq_nang_cao")).unwrap();
    let names: Vec<String> = table.rows.iter().map(|row| row.cells[1].value.shown()).collect();
    assert_eq!(names[..3], ["Lê Lai", "Đức Long", "Tổng cộng"]);
    let last = table.columns.len() - 3;
    let sums: Vec<String> = table.rows[2].cells[last..].iter().map(|c| c.value.shown()).collect();
    assert_eq!(sums, ["17", "20", "+3"]);

    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    hien_trang:\n      - {xa: Tân Lập, dat: \"1\", khong_ap_dung: \"2\"}\n      - {xa: Hòa An, dat: \"1, 2\"}\n",
    );
    folder.change("phu_luc: khong", "phu_luc: cung_tep");
    folder.change(
        "    - {xa: Tân Lập, dat: \"1\"}\n",
        "    - {xa: Tân Lập, dat: \"1\", khong_ap_dung: \"2\"}\n",
    );
    folder.change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "    - {xa: Tân Lập, giao: \"3\"}\n");
    says(
        &report_text(&folder),
        &[
            "1 Tân Lập x KAD o 2 2",
            "Tiêu chí số 2 về Điện: 01/01 xã đạt",
            "Tiêu chí số 2 về Điện: 01/01 xã đạt (xã Tân Lập không áp dụng)",
            "“KAD” là tiêu chí, chỉ tiêu không áp dụng với xã: được tính vào số tiêu chí đạt của từng xã, không tính vào số xã đạt của từng tiêu chí.",
        ],
    );
}

/// An annex of a kind of the folder's first document.
pub(super) fn annex(folder: &Folder, kind: AnnexKind) -> ntm::tables::Table {
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    let mut document = project.documents[0].clone();
    document.annexes.kinds = vec![kind];
    ntm::tables::annexes(&ntm::figures::Edition::of(&project, &figures, &document)).remove(0)
}

/// The cells of the rows whose label begins so.
pub(super) fn rows(table: &ntm::tables::Table, label: &str) -> Vec<Vec<String>> {
    let own = table.rows.iter().filter(|row| row.cells[1].value.shown().starts_with(label));
    own.map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect()).collect()
}

/// A work of whose kind the period's table says nothing has that of the plan's list.
#[test]
fn works_have_the_kind_that_the_list_gives_them() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    cong_trinh: [{ten: Cầu A, ke_hoach: 40, giai_ngan: 10}, {ten: Đập B, loai: Khác, ke_hoach: 60, giai_ngan: 5}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  du_an: [{ten: Cầu A, nhom: Giao thông, von_nstw: 40}, {ten: Đập B, nhom: Thủy lợi, von_nstw: 60}]\n",
    );
    let table = annex(&folder, AnnexKind("bieu_08"));
    assert_eq!(rows(&table, "Giao thông")[0][2..4], ["40", "10"]);
    // What the period's table says comes first.
    assert_eq!(rows(&table, "Công trình khác")[0][2..4], ["60", "5"]);
}

/// Of the next year nobody has said what is to be met.
#[test]
fn the_next_year_s_criteria_stay_blank() {
    let third = |template: &str, id: &str| {
        let period = format!("  - {{ky: {id}, hien_trang: [{{xa: Tân Lập, dat: \"1\"}}]}}\n");
        let folder = district(template, id, &period);
        folder.change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "");
        folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "");
        folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
        let table = annex(&folder, AnnexKind("bieu_10"));
        rows(&table, "Thu nhập")[0][8].clone()
    };
    assert_eq!(third("bao-cao-6-thang", "2025-6T"), "Đạt");
    assert_eq!(third("bao-cao-nam", "2025-N"), "");
}

/// The form of works is the central budget's: whatever more it holds is said below it.
#[test]
fn the_form_of_works_says_which_capital_it_holds() {
    let form = |works: &str, list: &str| {
        let periods = format!("  - ky: 2025-Q1\n    cong_trinh: [{works}]\n");
        let folder = district("bao-cao-quy", "2025-Q1", &periods);
        folder.change("du_lieu:\n", &format!("du_lieu:\n  du_an: [{list}]\n"));
        annex(&folder, AnnexKind("bieu_13"))
    };
    let told = |works: &str, list: &str| form(works, list).notes;
    let central = |plan: u32| {
        let works = format!("{{ten: Cầu A, ke_hoach: {plan}}}");
        let list = "{ten: Cầu A, von_nstw: 40, von_nsdp: 5, von_khac: 2}";
        form(&works, list).title.contains("từ ngân sách trung ương")
    };
    assert!(central(40) && !central(45) && !central(50));
    let list = "{ten: Cầu A, von_nstw: 40, von_nsdp: 5, von_khac: 2}";
    assert!(told("{ten: Cầu A, ke_hoach: 40}", list).is_empty());
    assert!(told("{ten: Cầu A, ke_hoach: 41, nguon_von: NSTW}", list).is_empty());
    for (plan, said) in [
        ("45", "Số liệu trong biểu gồm vốn ngân sách trung ương và địa phương."),
        ("47", "Số liệu trong biểu gồm tất cả các nguồn vốn."),
        (
            "50",
            "Số liệu trong biểu là toàn bộ vốn đã ghi của từng công trình, chưa tách riêng ngân sách trung ương.",
        ),
    ] {
        let works = format!("{{ten: Cầu A, ke_hoach: {plan}}}");
        assert_eq!(told(&works, list), [said]);
        // What is of people's money, too, is not called public investment.
        let public = form(&works, list).title.contains("vốn đầu tư công");
        assert_eq!(public, plan == "45", "{plan}");
    }
}

/// Who is recognised in the period was not before it, and who is no longer of special difficulty is
/// counted; text and form say the same.
#[test]
fn the_programme_s_form_counts_decisions() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1-3", "1"));
    folder.change(
        "    hien_trang:\n",
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}]\n    ra_khoi_dbkk: [{xa: Tân Lập}, {xa: Hòa An, thon: Bãi Bồi}, {xa: Hòa An, thon: Gò Cao}]\n    hien_trang:\n",
    );
    let form = annex(&folder, AnnexKind("bieu_06"));
    assert_eq!(rows(&form, "Xã có quyết định công nhận")[0][2..5], ["0", "1", ""]);
    assert_eq!(rows(&form, "Xã đang hoàn thiện thủ tục")[0][2..5], ["0", "0", ""]);
    assert_eq!(rows(&form, "Số xã")[2][1..5], ["Số xã", "", "1", ""]);
    assert_eq!(rows(&form, "Số thôn")[0][1..5], ["Số thôn", "", "2", ""]);
    says(
        &report_text(&folder),
        &[
            "- Trong năm có 01/02 xã được công nhận đạt chuẩn nông thôn mới: xã Tân Lập (Quyết định số 09/QĐ-UBND).",
            "- Có 02 thôn ra khỏi diện đặc biệt khó khăn: thôn Bãi Bồi, thôn Gò Cao, xã Hòa An.",
        ],
    );
}

/// What the list of projects knows of a work stands beside what the period says of it.
#[test]
fn works_have_their_investor_and_decision() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    cong_trinh: [{ten: Cầu A, luy_ke_von: 60, ke_hoach: 40, giai_ngan: 10}, {ten: Cầu C, chu_dau_tu: UBND xã, ke_hoach: 5, giai_ngan: 5}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  du_an: [{ten: Cầu A, chu_dau_tu: Ban QLDA, quyet_dinh: 12/QĐ-UBND, tong_muc: 90, von_nstw: 40}]\n",
    );
    let table = annex(&folder, AnnexKind("kq_giai_ngan"));
    let headings: Vec<String> = table.columns.iter().map(|c| c.heading.join("/")).collect();
    assert_eq!(
        headings[2..7],
        [
            "Chủ đầu tư",
            "Quyết định đầu tư",
            "Tổng mức đầu tư",
            "Lũy kế vốn đã bố trí",
            "Kế hoạch vốn năm 2025"
        ]
    );
    assert_eq!(rows(&table, "Cầu A")[0][2..7], ["Ban QLDA", "12/QĐ-UBND", "90", "60", "40"]);
    assert_eq!(rows(&table, "Cầu C")[0][2..7], ["UBND xã", "", "", "", "5"]);
}

/// A commune about itself: which hamlets came and went, model ones by the names that the plan assigns,
/// what is lost and pending in the aims.
#[test]
fn a_commune_names_its_hamlets() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.change("    mau: ke-hoach\n", "    mau: bao-cao-quy\n    ky: 2026-Q1\n");
    let period = folder.path().join("ky/2026-q1.yaml");
    let stated = std::fs::read_to_string(&period).expect("the period");
    let told = stated.replace("  - {ten: Gốc Đa, ntm_da_dat: x}\n", "").replace(
        "  - {ten: Trung Tâm, ntm_da_dat: x, kieu_mau_da_dat: 0}",
        "  - {ten: Trung Tâm, ntm_da_dat: x, kieu_mau_da_dat: x}",
    ) + "cong_nhan: [{xa: Đồng Mẫu}]\n";
    std::fs::write(&period, told).expect("the period");
    let text = report_text(&folder);
    says(
        &text,
        &[
            "- Có 05/11 thôn đạt chuẩn nông thôn mới (45,5%), không thay đổi so với ngày 31/12/2025 (đạt thêm: Cầu Gỗ; không còn đạt: Gốc Đa);",
            "- Có 01/11 thôn đạt chuẩn nông thôn mới kiểu mẫu (9,1%), tăng 01 thôn so với ngày 31/12/2025 (Trung Tâm); đã thực hiện 01/02 thôn được giao trong năm (50,0%), còn 01 thôn phải hoàn thành (Bến Đò).",
            "- Xã Đồng Mẫu đang hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới.",
            "- Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới.",
        ],
    );
    silent(&text, &["Có 01 xã đang", "chưa có quyết định"]);
}

/// What fewer hamlets have than at the year's beginning is to be restored, beside the targets.
#[test]
fn lost_hamlets_are_in_the_aims() {
    let lost = |template: &str, id: &str| {
        let period = format!(
            "  - ky: {id}\n    xom: [{{xa: Tân Lập, ntm_da_dat: 2}}, {{xa: Hòa An, ntm_da_dat: 2}}]\n    loi_van: {{muc_tieu: \"- Giữ vững.\"}}\n"
        );
        let folder = district(template, id, &period);
        folder.change(
            "du_lieu:\n",
            "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, ntm_da_dat: 3, ntm_giao: 2}, {xa: Hòa An, tong: 6, ntm_da_dat: 2}]\n",
        );
        folder
    };
    let folder = lost("bao-cao-quy", "2025-Q1");
    says(
        &report_text(&folder),
        &[
            "- Tiếp tục xây dựng 02 thôn đạt chuẩn nông thôn mới theo kế hoạch năm 2025.",
            "- Khắc phục để 01 thôn (xã Tân Lập) đạt lại chuẩn nông thôn mới.",
        ],
    );
    // Districts end with June 2025: what is left is handed over.
    let text = report_text(&lost("bao-cao-6-thang", "2025-6T"));
    says(
        &text,
        &[
            "- Bàn giao cho chính quyền cấp xã sau sắp xếp để tiếp tục thực hiện, giải quyết: + 02 thôn đạt chuẩn nông thôn mới được giao trong năm 2025 chưa hoàn thành; + Việc khắc phục để 01 thôn",
        ],
    );
    silent(&text, &["Phấn đấu"]);
}

/// A department proposes targets, and asks; it gives no orders to committees.
#[test]
fn a_department_proposes() {
    let department = |folder: &Folder| {
        for (from, to) in [
            ("cap: huyen", "cap: so"),
            ("ten: Ủy ban nhân dân huyện Bình Minh", "ten: Sở Mẫu"),
            ("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", "chuc_vu: Giám đốc"),
        ] {
            folder.change(from, to);
        }
    };
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1"));
    folder.change("phu_luc: khong", "phu_luc: cung_tep");
    department(&folder);
    let text = report_text(&folder);
    says(
        &text,
        &[
            "đã thực hiện 01/03 tiêu chí (33,3%), còn 02 tiêu chí phải hoàn thành",
            "kế hoạch năm 2025 dự kiến 02 xã; đã đạt 01 xã; còn 01 xã (Hòa An).",
            "- Tiếp tục thực hiện 02 tiêu chí theo kế hoạch năm 2025 chưa đạt:",
            "“o” là có trong kế hoạch năm 2025, chưa đạt;",
        ],
    );
    silent(&text, &["giao"]);
    let folder = Folder::small();
    department(&folder);
    let text = report_text(&folder);
    says(
        &text,
        &[
            "(cụ thể chỉ tiêu dự kiến cho các xã: Tân Lập, Hòa An)",
            "BIỂU DỰ KIẾN CHỈ TIÊU KẾ HOẠCH THỰC HIỆN CÁC TIÊU CHÍ",
            "“+” là dự kiến đạt thêm trong năm 2025",
            "- Đề nghị Ủy ban nhân dân các xã tổ chức thực hiện các chỉ tiêu của Kế hoạch",
            "- Đề nghị Ban Quản lý các chương trình mục tiêu quốc gia các xã; Ủy ban nhân dân các xã triển khai",
            "- Tham mưu, ban hành các văn bản chỉ đạo, điều hành",
            "Căn cứ nội dung Kế hoạch này, yêu cầu các phòng, đơn vị thuộc Sở; đề nghị Ủy ban nhân dân các xã xây dựng kế hoạch",
        ],
    );
    silent(&text, &["Chỉ đạo các xã", "chỉ tiêu được giao", "Biểu giao", "BIỂU GIAO"]);
}

/// More recognised units than a sentence names stand in the annex, each with its title.
#[test]
fn many_recognised_units_are_in_the_annex() {
    let titled = |communes: usize| {
        let folder = many(communes);
        let file = folder.path().join("ntm.yaml");
        let stated = std::fs::read_to_string(&file).expect("the project");
        let titled = stated.replace("muc_tieu: tăng tiêu chí", "danh_hieu: NTM, muc_tieu: duy trì");
        std::fs::write(&file, titled).expect("the project");
        folder.change("    hien_trang:\n", "    cong_nhan: [{xa: Mẫu 1, danh_hieu: nâng cao, quyet_dinh: Quyết định số 9/QĐ-UBND}, {xa: Mẫu 2, danh_hieu: nâng cao}]\n    hien_trang:\n");
        folder
    };
    let text = report_text(&titled(13));
    says(
        &text,
        &[
            "- Có 13/13 xã đã được công nhận đạt chuẩn nông thôn mới, đều chưa đạt đủ 03/03 tiêu chí (danh sách tại Phụ lục I kèm theo).",
            "- Trong năm có 01 xã được công nhận đạt chuẩn nông thôn mới nâng cao: xã Mẫu 1 (Quyết định số 09/QĐ-UBND).",
            "1 Mẫu 1 x x+ 1 2 +1 NC 2 Mẫu 2 x x+ 1 2 +1 NTM, HS 3 Mẫu 3 x x+ 1 2 +1 NTM",
            "Danh hiệu, mục tiêu: “NTM” là đã được công nhận đạt chuẩn nông thôn mới; “NC” là nông thôn mới nâng cao; “HS” là đang hoàn thiện hồ sơ đề nghị công nhận.",
        ],
    );
    let text = report_text(&titled(12));
    says(&text, &["đều chưa đạt đủ 03/03 tiêu chí: xã Mẫu 1, xã Mẫu 2,"]);
    silent(&text, &["Danh hiệu, mục tiêu"]);
}

/// Aims at titles above the standard: in the plan's annex, in the report and in the programme's form.
#[test]
fn aims_at_every_title_are_answered() {
    let folder = many(14);
    let path = folder.path().join("ntm.yaml");
    let mut text = std::fs::read_to_string(&path).expect("ntm.yaml").replace("2025", "2026");
    text = text.replace("2024", "2025");
    let title = |text: String, unit: u32, said: &str| {
        text.replace(
            &format!("{{ten: Mẫu {unit}, muc_tieu: tăng tiêu chí}}"),
            &format!("{{ten: Mẫu {unit}, danh_hieu: {said}}}"),
        )
    };
    for unit in 1..=13 {
        let said = match unit {
            1 => "nâng cao, nam_cong_nhan: \"2024\", muc_tieu: hiện đại",
            2 | 3 => "NTM, nam_cong_nhan: \"2024\", muc_tieu: nâng cao",
            _ => "NTM, nam_cong_nhan: \"2024\", muc_tieu: duy trì",
        };
        text = title(text, unit, said);
        if unit <= 3 {
            let target = |giao: &str| format!("{{xa: Mẫu {unit}, giao: \"{giao}\"}}");
            text = text.replace(&target("2"), &target("2, 3"));
        }
    }
    text = text.replace(
        "    hien_trang:\n      - {xa: Mẫu 1,",
        "    cong_nhan:\n      - {xa: Mẫu 2, danh_hieu: nâng cao, quyet_dinh: 9/QĐ-UBND}\n      - {xa: Mẫu 3, danh_hieu: nâng cao}\n    hien_trang:\n      - {xa: Mẫu 1,",
    );
    folder.write("ntm.yaml", text);
    says(
        &report_text(&folder),
        &[
            "- So với mục tiêu kế hoạch năm 2026 (02 xã đạt chuẩn nông thôn mới nâng cao): 01 xã đã được công nhận: xã Mẫu 2; 01 xã đang hoàn thiện hồ sơ đề nghị công nhận: xã Mẫu 3.",
            "- So với mục tiêu kế hoạch năm 2026 (xã Mẫu 1 đạt chuẩn nông thôn mới hiện đại): chưa được công nhận.",
            "- Tiếp tục phấn đấu có 01 xã đạt chuẩn nông thôn mới hiện đại theo kế hoạch năm 2026: xã Mẫu 1.",
        ],
    );
    let form = annex(&folder, AnnexKind("bieu_06"));
    assert_eq!(
        form.notes,
        [
            "Ghi chú: Mục 2.1 chỉ tính xã đạt đủ 3 tiêu chí; ngoài ra có 13 xã đã được công nhận, hiện chưa đạt đủ 3 tiêu chí."
        ]
    );
    let results = annex(&folder, AnnexKind("kq_tieu_chi"));
    let marks = |unit: &str| rows(&results, unit)[0].last().cloned().unwrap_or_default();
    assert_eq!(
        ["Mẫu 1", "Mẫu 2", "Mẫu 3", "Mẫu 4"].map(marks),
        ["NC, PĐ HĐ", "NC", "NTM, HS", "NTM"]
    );
    folder.change("    mau: bao-cao-quy\n    ky: 2026-Q1\n    bieu_do: khong\n", "");
    let plan = annex(&folder, AnnexKind("xa"));
    // The years stand behind the titles.
    let marks = |unit: &str| rows(&plan, unit)[0].iter().rev().nth(1).cloned().unwrap_or_default();
    assert_eq!(["Mẫu 1", "Mẫu 2", "Mẫu 14"].map(marks), ["NC, PĐ HĐ", "NTM, PĐ NC", ""]);
}
