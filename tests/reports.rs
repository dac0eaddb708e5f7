//! Periodic reports: what they say for zero, one and many, for growth, loss and no change.

use ntm::diag::{Diagnostics, Severity};
use ntm::pipeline::{self, Wanted};
use ntm::typeset::Fonts;

use crate::util::Folder;

/// The text of the first document's pages on one line.
pub fn report_text(folder: &Folder) -> String {
    report_text_at(folder.path())
}

/// The same of a project's folder.
pub fn report_text_at(folder: &std::path::Path) -> String {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder, &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:#?}"));
    let laid_out = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
    assert_eq!(found.count(Severity::Error), 0, "{found:#?}");
    let pages = laid_out[0].pages.measured();
    // Without the pages' numbers, which may come between two words.
    let lines = pages.iter().flat_map(ntm::typeset::measure::Page::lines);
    let words: Vec<String> = lines.filter(|line| line.y > 19.0).map(|line| line.text).collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The small district reporting on a period, with its data; the base is one criterion of three
/// for either commune.
pub fn district(template: &str, id: &str, periods: &str) -> Folder {
    let folder = Folder::small();
    folder.change(
        "  - id: ke-hoach\n",
        &format!("  - id: ke-hoach\n    mau: {template}\n    ky: {id}\n    phu_luc: khong\n"),
    );
    folder.change("du_lieu:\n", &format!("ky:\n{periods}du_lieu:\n"));
    // What is left at the year's end goes on: the programme's stage does.
    folder.change("giai_doan: 2021-2025", "giai_doan: 2021-2030");
    folder
}

/// A quarter with the criteria that Tân Lập and Hòa An meet.
pub fn quarter(id: &str, tan_lap: &str, hoa_an: &str) -> String {
    // A list of nothing is written "-".
    let list = |codes: &str| if codes.is_empty() { "-".to_owned() } else { codes.to_owned() };
    let (tan_lap, hoa_an) = (list(tan_lap), list(hoa_an));
    format!(
        "  - ky: {id}\n    hien_trang:\n      - {{xa: Tân Lập, dat: \"{tan_lap}\"}}\n      - {{xa: Hòa An, dat: \"{hoa_an}\"}}\n"
    )
}

pub fn says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(sentence), "{sentence:?} is not said:\n{text}");
    }
}

pub fn silent(text: &str, words: &[&str]) {
    for word in words {
        assert!(!text.contains(word), "{word:?} is said:\n{text}");
    }
}

#[test]
fn growth_of_one_and_of_many() {
    let one = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1")));
    says(
        &one,
        &[
            "quý I và phương hướng, nhiệm vụ quý II năm 2025",
            "Đến ngày 14/3/2025, toàn huyện đạt 03 tiêu chí, bình quân 1,5 tiêu chí/xã; tăng 01 tiêu chí so với ngày 31/12/2024 (bình quân 1,0 tiêu chí/xã).",
            "- Đạt thêm 01 tiêu chí: xã Tân Lập (tiêu chí số 2).",
            "- Chưa có xã nào đạt 03/03 tiêu chí.",
            "đã thực hiện 01/03 tiêu chí được giao trong năm (33,3%), còn 02 tiêu chí phải hoàn thành; bình quân 1,5 tiêu chí/xã (mục tiêu cuối năm 2,5).",
            "- So với mục tiêu kế hoạch năm 2025 (xã Tân Lập đạt chuẩn nông thôn mới): mới đạt 02/03 tiêu chí.",
            "Tiêu chí số 2 về Điện: 01/02 xã đạt; tăng 01 xã so với ngày 31/12/2024 (Tân Lập); kế hoạch năm 2025 giao 02 xã; đã đạt 01 xã; còn 01 xã (Hòa An).",
            "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II NĂM 2025".trim_start_matches("IV. "),
            "- Tiếp tục thực hiện 02 tiêu chí được giao trong năm 2025 chưa đạt: xã Tân Lập (tiêu chí số 3); xã Hòa An (tiêu chí số 2).",
            "- Tiếp tục phấn đấu có 01 xã đạt chuẩn nông thôn mới theo kế hoạch năm 2025: xã Tân Lập.",
            "- Giữ vững, nâng cao chất lượng 03 tiêu chí đã đạt; từng bước thực hiện 01 tiêu chí chưa đạt còn lại.",
            "Tiêu chí số 3 về Thu nhập: chưa có xã nào đạt; kế hoạch năm 2025 giao 01 xã (Tân Lập).",
            "- Tiêu chí số 1 về Giao thông: 02/02 xã đạt, không thay đổi so với ngày 31/12/2024.",
        ],
    );
    silent(&one, &["Giảm", "giảm", "Không còn đạt", " 00"]);
    let many = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1-3", "1, 2")));
    says(
        &many,
        &[
            "tăng 03 tiêu chí so với ngày 31/12/2024",
            "- Đạt thêm 03 tiêu chí: xã Tân Lập (tiêu chí số 2, 3); xã Hòa An (tiêu chí số 2).",
            "- Có thêm 01 xã đạt 03/03 tiêu chí (Tân Lập), nâng tổng số xã đạt 03/03 tiêu chí lên 01/02 xã, đạt 50,0%.",
            // The title promises what comes next, and everything is met: it is to be kept.
            "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II NĂM 2025".trim_start_matches("IV. "),
            "- So với mục tiêu kế hoạch năm 2025 (xã Tân Lập đạt chuẩn nông thôn mới): đã đạt 03/03 tiêu chí, chưa có quyết định công nhận.",
            "NHIỆM VỤ QUÝ II NĂM 2025 - Hoàn thiện hồ sơ, thủ tục đề nghị công nhận đạt chuẩn nông thôn mới cho xã Tân Lập. - Giữ vững, nâng cao chất lượng 05 tiêu chí đã đạt; từng bước thực hiện 01 tiêu chí chưa đạt.",
            "đã thực hiện 03/03 tiêu chí được giao trong năm (100%), hoàn thành kế hoạch năm; bình quân 2,5 tiêu chí/xã (mục tiêu cuối năm 2,5).",
            "hoàn thành 02/02 xã được giao trong năm",
        ],
    );
    silent(&many, &["tiêu chí được giao trong năm 2025 chưa đạt"]);
}

#[test]
fn loss_is_said() {
    let lost = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "", "1, 2")));
    says(
        &lost,
        &[
            "tổng số không thay đổi (đạt thêm 01, giảm 01) so với ngày 31/12/2024",
            "- Đạt thêm 01 tiêu chí: xã Hòa An (tiêu chí số 2).",
            "- Không còn đạt 01 tiêu chí: xã Tân Lập (tiêu chí số 1).",
            "- Khắc phục để đạt lại 01 tiêu chí không còn đạt: xã Tân Lập (tiêu chí số 1).",
            "Tiêu chí số 1 về Giao thông: 01/02 xã đạt; giảm 01 xã so với ngày 31/12/2024 (Tân Lập).",
        ],
    );
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "", "1, 2"));
    folder.change("phu_luc: khong", "phu_luc: cung_tep");
    says(&report_text(&folder), &["Số xã không còn đạt"]);
    let only = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "", "1")));
    says(&only, &["giảm 01 tiêu chí so với ngày 31/12/2024 (bình quân"]);
    silent(&only, &["tăng 0", "Tăng 0"]);
}

#[test]
fn no_change_and_a_period_before() {
    let periods = quarter("2025-Q1", "1, 2", "1") + &quarter("2025-Q2", "1, 2", "1");
    let same = report_text(&district("bao-cao-quy", "2025-Q2", &periods));
    says(
        &same,
        &[
            "không thay đổi so với quý I năm 2025; tăng 01 tiêu chí so với ngày 31/12/2024 (xã Tân Lập: tiêu chí số 2).",
        ],
    );
    silent(&same, &[" 00", "Đạt thêm", "Không còn"]);
    // Months are compared with months.
    let periods = quarter("2025-T2", "1", "1") + &quarter("2025-Q1", "1, 2", "1");
    let other = report_text(&district("bao-cao-quy", "2025-Q1", &periods));
    says(&other, &["so với ngày 31/12/2024"]);
    // Across the year's end.
    let periods = quarter("2024-T12", "1", "") + &quarter("2025-T1", "1, 2", "1");
    let month = report_text(&district("bao-cao-thang", "2025-T1", &periods));
    says(
        &month,
        &[
            "tháng 01 và phương hướng, nhiệm vụ tháng 02 năm 2025",
            "so với tháng 12 năm 2024",
            "tăng 02 tiêu chí so với tháng 12 năm 2024 (bình quân 0,5 tiêu chí/xã); tăng 01 tiêu chí so với ngày 31/12/2024.",
            "- Đạt thêm 02 tiêu chí: xã Tân Lập (tiêu chí số 2); xã Hòa An (tiêu chí số 1).",
            // What did not change is told as in other reports.
            "- Tiêu chí số 3 về Thu nhập: chưa có xã nào đạt, không thay đổi so với tháng 12 năm 2024.",
        ],
    );
    let periods = quarter("2024-T12", "", "") + &quarter("2025-T1", "1-3", "1");
    let month = report_text(&district("bao-cao-thang", "2025-T1", &periods));
    says(&month, &["Tiêu chí số 3 về Thu nhập: 01/02 xã đạt; tăng 01 xã"]);
    silent(&month, &["không thay đổi"]);
    let periods = quarter("2024-T12", "1", "1") + &quarter("2025-T1", "1, 2", "1");
    let month = report_text(&district("bao-cao-thang", "2025-T1", &periods));
    says(
        &month,
        &["- 02 tiêu chí còn lại (tiêu chí số 1, 3) không thay đổi so với tháng 12 năm 2024."],
    );
}

#[test]
fn the_same_period_last_year() {
    let periods = quarter("2024-Q1", "", "") + &quarter("2025-Q1", "1, 2", "1");
    let text = report_text(&district("bao-cao-quy", "2025-Q1", &periods));
    // A quarter of last year is none that this one follows.
    says(
        &text,
        &[
            "tăng 01 tiêu chí so với ngày 31/12/2024 (bình quân 1,0 tiêu chí/xã); tăng 03 tiêu chí so với quý I năm 2024.",
        ],
    );
}

#[test]
fn parts_without_data_leave_nothing() {
    let text = report_text(&district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1", "1")));
    silent(
        &text,
        &[
            "CÔNG TÁC LÃNH ĐẠO",
            "nguồn lực",
            "Nợ đọng",
            "chuyên đề",
            "ĐÁNH GIÁ CHUNG",
            "ĐỀ XUẤT",
            "xóm",
            " 0 ",
        ],
    );
    // A report without any status speaks of what there is.
    let money = "  - ky: 2025-Q1\n    huy_dong: [{ten: Ngân sách xã, thuc_hien: \"12,5\"}]\n    no_dong: [{ten: Cầu A, gia_tri: 100, da_tra: 40}]\n";
    let text = report_text(&district("bao-cao-quy", "2025-Q1", money));
    says(
        &text,
        &[
            "I. KẾT QUẢ THỰC HIỆN 1. Kết quả huy động",
            "đến ngày 14/3/2025 đã huy động 12,5 triệu đồng.",
            "- Có 01 công trình còn nợ, tổng số nợ 60 triệu đồng (giá trị quyết toán 100 triệu đồng, đã thanh toán 40 triệu đồng).",
        ],
    );
    silent(&text, &["bộ tiêu chí", "kế hoạch năm", "giải ngân 0", "%"]);
}

#[test]
fn shares_and_all_kinds_of_activities() {
    let periods = quarter("2025-6T", "1", "1")
        + "    huy_dong:\n      - {ten: Ngân sách trung ương, ke_hoach: 3, thuc_hien: 1, giai_ngan: \"2,9990\"}\n\
           \u{20}   cong_trinh: [{ten: Đường A, ke_hoach: 3, giai_ngan: 3}]\n\
           \u{20}   hoat_dong:\n      - {loai: kiểm tra, so_luong: 2}\n      - {loai: văn bản, so_luong: 1}\n\
           \u{20}     - {loai: tập huấn, so_luong: 1, so_nguoi: 30}\n      - {loai: họp}\n\
           \u{20}   chuyen_de: [{ten: OCOP, ket_qua: có 02 sản phẩm}]\n\
           \u{20}   loi_van: {kho_khan: \"- Mưa lũ.\", bai_hoc: \"- Chủ động.\", de_xuat: \"- Bố trí vốn.\"}\n";
    // More is disbursed than was mobilised: the office says why.
    let periods =
        periods + "chap_nhan: [{ma: N354, tai: Ngân sách trung ương, ly_do: vốn kéo dài}]\n";
    let text = report_text(&district("bao-cao-6-thang", "2025-6T", &periods));
    says(
        &text,
        &[
            "6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2025",
            "1. Ban hành văn bản chỉ đạo, hướng dẫn - Trong 6 tháng đầu năm đã ban hành 01 văn bản",
            "Đã mở 01 lớp tập huấn cho 30 lượt người.",
            "Đã tổ chức 02 cuộc kiểm tra, giám sát.",
            "huy động được 1 triệu đồng, đạt 33,3% kế hoạch; giải ngân được 2,999 triệu đồng, đạt 99,9% kế hoạch",
            "giải ngân được 3 triệu đồng, đạt 100% kế hoạch",
            "- OCOP: có 02 sản phẩm",
            "Bài học kinh nghiệm - Chủ động.",
            "ĐỀ XUẤT, KIẾN NGHỊ - Bố trí vốn.",
        ],
    );
    silent(&text, &["cuộc họp"]);
}

#[test]
fn nine_months_and_the_year() {
    let nine =
        report_text(&district("bao-cao-9-thang", "2025-9T", &quarter("2025-9T", "1, 2", "1")));
    says(
        &nine,
        &[
            "9 tháng đầu năm, ước thực hiện cả năm và nhiệm vụ trọng tâm 3 tháng cuối năm 2025",
            "- Ước thực hiện cả năm 2025: toàn huyện đạt 05 tiêu chí, bình quân 2,5 tiêu chí/xã; 01/02 xã đạt 03/03 tiêu chí, nếu hoàn thành 02 tiêu chí được giao còn lại.",
        ],
    );
    let year = report_text(&district("bao-cao-nam", "2025-N", &quarter("2025-N", "1, 2", "1")));
    says(
        &year,
        &[
            "năm 2025 và phương hướng, nhiệm vụ năm 2026",
            "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
            "- Tiếp tục thực hiện 02 tiêu chí được giao trong năm 2025 chưa hoàn thành",
        ],
    );
}

#[test]
fn a_commune_reports_on_itself() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.change("    mau: ke-hoach\n", "    mau: bao-cao-quy\n    ky: 2026-Q1\n");
    // Of three sources of the plan nothing is known.
    let period = folder.path().join("ky/2026-q1.yaml");
    let stated = std::fs::read_to_string(&period).expect("the period");
    let unknown = ["Vốn lồng ghép", "Vốn tín dụng", "Vốn doanh nghiệp"];
    let known = stated.lines().filter(|line| !unknown.iter().any(|source| line.contains(source)));
    std::fs::write(&period, known.collect::<Vec<_>>().join("\n") + "\n").expect("the period");
    let text = report_text(&folder);
    says(
        &text,
        &[
            "xã Đồng Mẫu đạt 07/10 tiêu chí, tăng 01 tiêu chí so với ngày 31/12/2025.",
            "- Đạt thêm 01 tiêu chí: tiêu chí số 3 về Phát triển kinh tế nông thôn.",
            "- Có 06/11 thôn đạt chuẩn nông thôn mới (54,5%), tăng 01 thôn so với ngày 31/12/2025 (Cầu Gỗ); đã thực hiện 01/03 thôn được giao trong năm (33,3%), còn 02 thôn phải hoàn thành (Đồi Chè, Suối Trong).",
            "- Còn 03 tiêu chí chưa đạt: tiêu chí số 2 về Hạ tầng kinh tế - xã hội; tiêu chí số 5 về Văn hóa, giáo dục, y tế; tiêu chí số 8 về",
            "- Nhân dân đóng góp: tiền mặt 50,25 triệu đồng; ngày công 350 ngày, trị giá 70 triệu đồng; hiến đất 800 m².",
            "kế hoạch năm 7.920 triệu đồng (vốn ngân sách trung ương và địa phương);",
            "+ Vốn lồng ghép: kế hoạch 3.200 triệu đồng; chưa có số liệu thực hiện.",
            "- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2026 (10.500 triệu đồng vốn ngân sách trung ương và ngân sách địa phương).",
        ],
    );
    silent(&text, &["toàn xã đạt", "bình quân"]);
}

/// An administrative report has no charts by habit: they are drawn where the office asks for them.
#[test]
fn charts_are_drawn_where_asked_for() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 2", "1"));
    silent(&report_text(&folder), &["Số tiêu chí đạt theo xã đến"]);
    folder.change("    ky: 2025-Q1\n", "    ky: 2025-Q1\n    bieu_do: co\n");
    says(&report_text(&folder), &["Số tiêu chí đạt theo xã đến ngày 14/3/2025", "2/3"]);
    folder.change("bieu_do: co", "bieu_do: khong");
    silent(&report_text(&folder), &["Số tiêu chí đạt theo xã đến"]);
}

/// What one commune gains beyond its target does not fulfil another's; what has not reported keeps
/// its last count; nothing owed is said so.
#[test]
fn hamlets_are_counted_commune_by_commune() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    xom: [{xa: Tân Lập, ntm_da_dat: 6}, {xa: Hòa An, ntm_da_dat: 2}]\n    no_dong: [{ten: Cầu, gia_tri: 5, da_tra: 5}]\n    hoat_dong: [{loai: họp, so_luong: 0}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  xom: [{xa: Tân Lập, ntm_da_dat: 3, ntm_giao: 1}, {xa: Hòa An, ntm_da_dat: 2, ntm_giao: 2}]\n",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "Có 08 thôn đạt chuẩn nông thôn mới, tăng 03 thôn so với ngày 31/12/2024; đã thực hiện 01/03 thôn được giao trong năm (33,3%), còn 02 thôn phải hoàn thành; đạt thêm 02 thôn ngoài kế hoạch năm.",
            "- Không còn nợ đọng xây dựng cơ bản.",
        ],
    );
    silent(&text, &["họp", "ĐIỀU HÀNH"]);
}

/// The title of another hamlet fulfils no target, where both lists name theirs.
#[test]
fn targets_of_hamlets_are_counted_by_their_names() {
    for (name, reached) in [
        ("Thôn Đông", "thực hiện được 01/02 thôn được giao"),
        ("thôn Tây", "chưa hoàn thành thôn nào trong 02 thôn được giao"),
    ] {
        let period = quarter("2025-6T", "1", "1")
            + &format!(
                "    chot: 30/6/2025\n    xom:\n      - {{xa: Tân Lập, ten: Bản Pá Ngừa, ntm_da_dat: x}}\n      - {{xa: Tân Lập, ten: {name}, ntm_da_dat: x}}\n"
            );
        let folder = district("bao-cao-6-thang", "2025-6T", &period);
        folder.change(
            "du_lieu:\n",
            "du_lieu:\n  xom:\n    - {xa: Tân Lập, ten: Bản Pá Ngừa, ntm_da_dat: x}\n    - {xa: Tân Lập, ten: Bản Co Mạ, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Đông, ntm_giao: x}\n    - {xa: Tân Lập, ten: Thôn Tây}\n",
        );
        says(&report_text(&folder), &[reached]);
    }
}

/// What is hard and what else is remarked of a work stand in one column of the annex.
#[test]
fn both_remarks_of_a_work_are_printed() {
    let period = quarter("2025-6T", "1", "1")
        + "    chot: 30/6/2025\n    cong_trinh:\n      - {ten: Đường nội bản, loai: giao thông, ke_hoach: 500, giai_ngan: 100, kho_khan: Mưa rét kéo dài., ghi_chu: Đạt 20% khối lượng}\n      - {ten: Cầu treo, loai: giao thông, ke_hoach: 500, giai_ngan: 100, kho_khan: Vướng mặt bằng, ghi_chu: vướng mặt bằng}\n";
    let folder = district("bao-cao-6-thang", "2025-6T", &period);
    folder.change("    phu_luc: khong\n", "");
    let text = report_text(&folder);
    // The cell breaks into lines, beside which the figures stand.
    says(&text, &["dài;", "Vướng mặt bằng"]);
    silent(&text, &["Vướng mặt bằng;"]);
}
