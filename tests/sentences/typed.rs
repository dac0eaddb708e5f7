//! What offices type, and what they leave out, becomes sentences: capitals, ends, citations, names of
//! hamlets; zero is nothing, one is no list, and nothing is said twice.

use ntm::model::AnnexKind;

use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

fn quarter_with(more: &str) -> String {
    report_text(&district("bao-cao-quy", "2025-Q1", &(quarter("2025-Q1", "1, 2", "1") + more)))
}

/// Each activity keeps its own count; one is no list.
#[test]
fn activities_of_none_one_and_many() {
    let told = |rows: &str| quarter_with(&format!("    hoat_dong: [{rows}]\n"));
    for (rows, sentence) in [
        (
            "{loai: tuyên truyền, so_luong: 16, so_nguoi: 400, noi_dung: hội nghị thôn}, {loai: tuyên truyền, so_luong: 1, so_nguoi: 150, noi_dung: phát động.}",
            "- Đã tổ chức 17 đợt tuyên truyền, vận động với 550 lượt người tham gia, gồm: + Hội nghị thôn: 16 đợt với 400 lượt người; + Phát động: 01 đợt với 150 lượt người.",
        ),
        (
            "{loai: văn bản, so_luong: 14, noi_dung: \"kế hoạch, quyết định, công văn chỉ đạo\"}",
            "đôn đốc thực hiện Chương trình: kế hoạch, quyết định, công văn chỉ đạo. II.",
        ),
        (
            "{loai: họp, so_luong: 4, so_nguoi: 88, noi_dung: giao ban Ban Chỉ đạo}",
            "- Đã tổ chức 04 cuộc họp chỉ đạo, triển khai thực hiện Chương trình với 88 lượt người tham dự, trong đó có giao ban Ban Chỉ đạo.",
        ),
        (
            "{loai: họp, so_luong: 3, noi_dung: Hội nghị triển khai Chương trình.}",
            "- Đã tổ chức 03 cuộc họp chỉ đạo, triển khai thực hiện Chương trình, trong đó có hội nghị triển khai Chương trình.",
        ),
        (
            "{loai: họp, so_luong: 1, noi_dung: Hội nghị triển khai Chương trình.}",
            "- Đã tổ chức 01 cuộc họp chỉ đạo, triển khai thực hiện Chương trình: hội nghị triển khai Chương trình.",
        ),
        (
            "{loai: văn bản, so_luong: 1, noi_dung: Kế hoạch số 5/KH-UBND}",
            "đôn đốc thực hiện Chương trình: Kế hoạch số 05/KH-UBND.",
        ),
        (
            "{loai: họp, so_luong: 2}, {loai: họp, noi_dung: giao ban quý I}, {loai: họp, noi_dung: giao ban tháng 2}",
            "ĐIỀU HÀNH - Đã tổ chức 02 cuộc họp chỉ đạo, triển khai thực hiện Chương trình, gồm: + Giao ban quý I; + Giao ban tháng 2.",
        ),
        (
            "{loai: họp, so_luong: 5}, {loai: họp, noi_dung: giao ban quý I}, {loai: họp, noi_dung: giao ban tháng 2}",
            "thực hiện Chương trình, trong đó có: + Giao ban quý I; + Giao ban tháng 2.",
        ),
        (
            "{loai: họp, so_luong: 2}, {loai: họp, noi_dung: kiện toàn Ban Chỉ đạo}, {loai: kiểm tra, so_luong: 1}",
            "Kiện toàn bộ máy, tổ chức họp chỉ đạo, điều hành - Đã tổ chức 02 cuộc họp chỉ đạo, triển khai thực hiện Chương trình. - Kiện toàn Ban Chỉ đạo.",
        ),
        (
            "{loai: họp, noi_dung: Kiện toàn Ban Chỉ đạo}, {loai: kiểm tra, so_luong: 1}",
            "Kiện toàn bộ máy chỉ đạo, điều hành - Kiện toàn Ban Chỉ đạo.",
        ),
        (
            "{loai: tập huấn, so_luong: 1, noi_dung: lớp OCOP}, {loai: tập huấn, so_luong: 1, noi_dung: lớp chuyển đổi số}",
            "- Đã mở 02 lớp tập huấn, gồm: + Lớp OCOP; + Lớp chuyển đổi số.",
        ),
    ] {
        let text = told(rows);
        says(&text, &[sentence]);
        silent(&text, &["..", ".;", ";."]);
    }
    silent(&told("{loai: họp, so_luong: 0}"), &["CÔNG TÁC LÃNH ĐẠO"]);
}

/// Money is said once; the budget's is to be disbursed, the others' is still to be raised; what came beyond
/// the plan is said beside what the plan had.
#[test]
fn money_once_and_what_was_not_planned() {
    let text = quarter_with(
        "    huy_dong: [{ten: Ngân sách huyện, ke_hoach: 10, thuc_hien: 9, giai_ngan: 4}, {ten: Vốn tín dụng, ke_hoach: 20, thuc_hien: 5, giai_ngan: 5}]\n    dan_gop: [{ten: Tiền mặt, so_luong: 3, don_vi: triệu đồng, gia_tri: 3}]\n",
    );
    says(
        &text,
        &[
            "tiền mặt 3 triệu đồng.",
            "- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2025 (6 triệu đồng vốn ngân sách huyện).",
            "- Tiếp tục huy động 15 triệu đồng theo kế hoạch năm 2025: vốn tín dụng.",
        ],
    );
    let folder = district(
        "bao-cao-6-thang",
        "2025-6T",
        &(quarter("2025-6T", "1, 2", "1")
            + "    xom: [{xa: Tân Lập, ntm_da_dat: 4}, {xa: Hòa An, ntm_da_dat: 1}]\n"),
    );
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, ntm_da_dat: 2, ntm_giao: 1}, {xa: Hòa An, tong: 8, ntm_da_dat: 1}]\n",
    );
    says(
        &report_text(&folder),
        &["tăng 02 thôn so với ngày 31/12/2024;", "; đạt thêm 01 thôn ngoài kế hoạch năm"],
    );
}

/// A paragraph of the office begins with a capital and ends as a sentence; a list ends once.
#[test]
fn paragraphs_of_the_office_are_sentences() {
    let text = quarter_with(
        "    loi_van:\n      kho_khan: [Cán bộ kiêm nhiệm nhiều việc, \"- thiếu vốn;\"]\n      nhiem_vu: [Khởi công đường Nà Lường]\n      de_xuat: [\"- Đề nghị tỉnh:\", \"+ giao vốn sớm;\", \"+ hướng dẫn rõ\"]\n",
    );
    says(
        &text,
        &[
            "Cán bộ kiêm nhiệm nhiều việc. - Thiếu vốn.",
            "Nhiệm vụ trọng tâm Khởi công đường Nà Lường. ",
            "- Đề nghị tỉnh: + Giao vốn sớm; + Hướng dẫn rõ. Trên đây",
        ],
    );
}

/// Documents are cited with "số", days with two digits; square metres are m².
#[test]
fn what_is_cited_is_cited_as_the_decree_does() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        &(quarter("2025-Q1", "1-3", "1")
            + "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định 88/QĐ-UBND ngày 5/3/2025}]\n    dan_gop: [{ten: Hiến đất, so_luong: 120, don_vi: m2}, {ten: Tiền mặt, gia_tri: 0}]\n    loi_van: {thuc_hien: \"Thực hiện Công văn 12/SNN ngày 2/1/2025\", ket_qua_noi_bat: \"- Hiến 1.200 m2 đất\"}\n"),
    );
    folder.change(
        "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025",
        "Quyết định 01/QĐ-UBND ngày 5/1/2025",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của",
            "xã Tân Lập (Quyết định số 88/QĐ-UBND ngày 05/3/2025).",
            "Thực hiện Công văn số 12/SNN ngày 02/01/2025,",
            "- Nhân dân đóng góp: hiến đất 120 m².",
            "- Hiến 1.200 m² đất.",
        ],
    );
    silent(&text, &["m2", "0 triệu đồng", "tiền mặt"]);
}

/// The same difference is said once of all the times that it is of, and a mean once.
#[test]
fn the_same_difference_is_said_once() {
    let base = quarter("2025-Q1", "1", "1");
    let text =
        report_text(&district("bao-cao-nam", "2025-N", &(base + &quarter("2025-N", "1, 2", "1"))));
    says(
        &text,
        &[
            "; tăng 01 tiêu chí so với ngày 31/12/2024 và quý I năm 2025 (bình quân 1,0 tiêu chí/xã).",
        ],
    );
    let base = quarter("2025-Q1", "1", "1");
    let text =
        report_text(&district("bao-cao-nam", "2025-N", &(base + &quarter("2025-N", "1", "1"))));
    says(
        &text,
        &["bình quân 1,0 tiêu chí/xã; không thay đổi so với ngày 31/12/2024 và quý I năm 2025. -"],
    );
}

/// Of nobody who meets anything there is no "00 tiêu chí".
#[test]
fn nobody_meets_anything() {
    for (template, id) in [("bao-cao-quy", "2025-Q1"), ("bao-cao-9-thang", "2025-9T")] {
        let text = report_text(&district(template, id, &quarter(id, "", "")));
        says(
            &text,
            &[
                "các xã không còn đạt tiêu chí nào; giảm 02 tiêu chí so với ngày 31/12/2024 (bình quân 1,0 tiêu chí/xã).",
            ],
        );
        silent(&text, &[" 00", "0,0"]);
    }
    let alone = |met: &str| {
        let period =
            format!("  - {{ky: 2025-9T, hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}]}}\n");
        let folder = district("bao-cao-9-thang", "2025-9T", &period);
        folder.change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "");
        folder.change("    - {xa: Hòa An, dat: \"1\"}\n", "");
        folder.change("    - {xa: Hòa An, giao: \"2\"}\n", "");
        report_text(&folder)
    };
    let text = alone("-");
    says(
        &text,
        &[
            "xã Tân Lập không còn đạt tiêu chí nào, giảm 01 tiêu chí so với ngày 31/12/2024.",
            "- Ước thực hiện cả năm 2025: đạt 03/03 tiêu chí, nếu hoàn thành 02 tiêu chí được giao còn lại và đạt lại 01 tiêu chí không còn đạt.",
            // Names where they are to be worked on.
            "- Tập trung hoàn thành 02 tiêu chí được giao trong năm 2025 chưa đạt: tiêu chí số 2 về Điện; tiêu chí số 3 về Thu nhập.",
            "- Khắc phục để đạt lại 01 tiêu chí không còn đạt: tiêu chí số 1 về Giao thông.",
        ],
    );
    silent(&text, &["Còn 03 tiêu chí chưa đạt", " 00"]);
}

/// What is expected of the year is what the tasks are for: targets, and what was lost.
#[test]
fn the_year_s_estimate_agrees_with_the_tasks() {
    let told = |tan_lap: &str, hoa_an: &str, more: &str| {
        let periods = quarter("2025-9T", tan_lap, hoa_an) + more;
        let folder = district("bao-cao-9-thang", "2025-9T", &periods);
        folder.change(
            "du_lieu:\n",
            "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, ntm_da_dat: 3, ntm_giao: 2, kieu_mau_giao: 1}, {xa: Hòa An, tong: 6, ntm_da_dat: 2, kieu_mau_da_dat: 1}]\n",
        );
        report_text(&folder)
    };
    let lost = told(
        "2, 3",
        "1, 2",
        "    xom: [{xa: Tân Lập, ntm_da_dat: 5, kieu_mau_da_dat: 0}, {xa: Hòa An, ntm_da_dat: 2, kieu_mau_da_dat: 1}]\n    loi_van: {kho_khan: \"- Tân Lập không giữ được tiêu chí 1.\"}\n",
    );
    says(
        &lost,
        &[
            "toàn huyện đạt 05 tiêu chí, bình quân 2,5 tiêu chí/xã; 01/02 xã đạt 03/03 tiêu chí, nếu đạt lại 01 tiêu chí không còn đạt.",
            // The plan is not fulfilled while something of it is lost.
            "đã thực hiện 03/03 tiêu chí được giao trong năm (100%); bình quân 2,0",
            "- Ước đến cuối năm 2025 có 02/15 thôn đạt chuẩn nông thôn mới kiểu mẫu, nếu hoàn thành 01 thôn được giao còn lại.",
        ],
    );
    silent(
        &lost,
        &["02/15 thôn đạt chuẩn nông thôn mới,", "(100%), hoàn thành kế hoạch năm; bình quân"],
    );
    let fewer = told(
        "1, 2",
        "1",
        "    xom: [{xa: Tân Lập, ntm_da_dat: 3}, {xa: Hòa An, ntm_da_dat: 1}]\n    loi_van: {kho_khan: \"- Hòa An giảm thôn.\"}\n",
    );
    says(
        &fewer,
        &[
            "- Ước đến cuối năm 2025 có 07/15 thôn đạt chuẩn nông thôn mới, nếu hoàn thành 02 thôn được giao còn lại và đạt lại chuẩn đối với 01 thôn không còn đạt (xã Hòa An).",
        ],
    );
}

/// A source to which nothing was given is not said to have brought nothing.
#[test]
fn a_source_that_the_plan_gives_nothing_is_not_named() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        "  - ky: 2025-Q1\n    huy_dong:\n      - {ten: Ngân sách nhà nước, thuc_hien: 5, giai_ngan: 1, gom: [{ten: Ngân sách trung ương, thuc_hien: 5, giai_ngan: 1}, {ten: Ngân sách tỉnh, thuc_hien: 0, giai_ngan: 0}]}\n      - {ten: Vốn vay, thuc_hien: 0, giai_ngan: 0}\n      - {ten: Nhân dân đóng góp, thuc_hien: 2}\n    dan_gop: [{ten: Tiền mặt, gia_tri: 2}]\n",
    );
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  nguon_luc: [{ten: Ngân sách nhà nước, gom: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Ngân sách tỉnh, so_tien: 0}]}, {ten: Vốn vay, so_tien: 0}, {ten: Nhân dân đóng góp, so_tien: 4}]\n",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "gồm: ngân sách trung ương huy động 5 triệu đồng, giải ngân 1 triệu đồng. + Nhân dân đóng góp: kế hoạch 4 triệu đồng;",
            "- Các khoản Nhân dân đóng góp: tiền mặt 2 triệu đồng.",
        ],
    );
    silent(&text, &["gân sách tỉnh", "Vốn vay", " 0 triệu"]);
    folder.change("    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n", "");
    let plan = report_text(&folder);
    says(
        &plan,
        &[
            "- Ngân sách nhà nước là 100 triệu đồng, gồm: + Ngân sách trung ương là 100 triệu đồng. - Nhân",
        ],
    );
    silent(&plan, &["gân sách tỉnh", "Vốn vay", " 0 triệu"]);
}

/// A province of a commune and a ward, with these hamlets in the plan and in the period.
fn mixed(plan: &str, period: &str) -> Folder {
    let folder = district(
        "bao-cao-quy",
        "2025-Q1",
        &(quarter("2025-Q1", "1, 2", "1") + &format!("    xom: [{period}]\n")),
    );
    for (from, to) in [
        ("cap: huyen", "cap: tinh"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân tỉnh Bình Minh"),
        ("HUYỆN BÌNH MINH", "TỈNH BÌNH MINH"),
        ("dia_ban: huyện", "dia_ban: tỉnh"),
        ("{ten: Hòa An,", "{ten: Hòa An, loai: phường,"),
        ("du_lieu:\n", &format!("du_lieu:\n  xom: [{plan}]\n")),
    ] {
        folder.change(from, to);
    }
    folder
}

/// The noun behind "02/15" is that of all fifteen; what changed has its own.
#[test]
fn hamlets_of_several_kinds_have_the_noun_of_what_is_counted() {
    let text = report_text(&mixed(
        "{xa: Tân Lập, tong: 9, ntm_da_dat: 3, kieu_mau_da_dat: 2, kieu_mau_giao: 1}, {xa: Hòa An, tong: 6, ntm_da_dat: 2, ntm_giao: 3}",
        "{xa: Tân Lập, ntm_da_dat: 3, kieu_mau_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 3}",
    ));
    says(
        &text,
        &[
            "- Có 06/15 thôn, tổ dân phố đạt chuẩn nông thôn mới (40,0%), tăng 01 tổ dân phố so với ngày 31/12/2024; đã thực hiện 01/03 tổ dân phố được giao trong năm (33,3%), còn 02 tổ dân phố phải hoàn thành.",
            "- Có 02/15 thôn, tổ dân phố đạt chuẩn nông thôn mới kiểu mẫu (13,3%), không thay đổi so với ngày 31/12/2024; chưa hoàn thành 01 thôn được giao trong năm.",
        ],
    );
    let text = report_text(&mixed(
        "{xa: Tân Lập, tong: 9, ntm_da_dat: 3, ntm_giao: 2}, {xa: Hòa An, tong: 6, ntm_da_dat: 2, ntm_giao: 2}",
        "{xa: Tân Lập, ntm_da_dat: 3}, {xa: Hòa An, ntm_da_dat: 2}",
    ));
    says(
        &text,
        &["chưa hoàn thành thôn, tổ dân phố nào trong 04 thôn, tổ dân phố được giao trong năm."],
    );
}

/// The hamlets of a ward bear one noun in the text and in the annex, however each was typed.
#[test]
fn hamlets_of_a_ward_have_one_noun() {
    let folder = Folder::small();
    for (from, to) in [
        ("cap: huyen", "cap: phuong"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân phường Tân Lập"),
        ("HUYỆN BÌNH MINH", "PHƯỜNG TÂN LẬP"),
        ("dia_ban: huyện Bình Minh", "dia_ban: phường Tân Lập"),
        ("dia_danh: Bình Minh", "dia_danh: Tân Lập"),
        ("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", ""),
        ("    - {xa: Hòa An, dat: \"1\"}\n", ""),
        ("    - {xa: Hòa An, giao: \"2\"}\n", ""),
        ("{ten: Tân Lập,", "{ten: Tân Lập, loai: phường,"),
        (
            "du_lieu:\n",
            "du_lieu:\n  xom: [{xa: Tân Lập, ten: TDP số 3, ntm_da_dat: x}, {xa: Tân Lập, ten: Tổ 4, ntm_giao: x}, {xa: Tân Lập, ten: Tổ dân phố Hòa Bình, ntm_giao: x}]\n",
        ),
    ] {
        folder.change(from, to);
    }
    says(&report_text(&folder), &["(cụ thể: Tổ dân phố 4, tổ dân phố Hòa Bình)"]);
    let table = super::report::annex(&folder, AnnexKind("xom"));
    let names: Vec<String> = table.rows.iter().map(|row| row.cells[1].value.shown()).collect();
    assert_eq!(names[..3], ["Tổ dân phố số 3", "Tổ dân phố 4", "Tổ dân phố Hòa Bình"]);
}

/// A hamlet is the same with its noun and without.
#[test]
fn a_hamlet_s_noun_makes_no_other_hamlet() {
    let folder = district(
        "bao-cao-9-thang",
        "2025-9T",
        "  - ky: 2025-9T\n    xom: [{xa: Tân Lập, ten: Đông, ntm_da_dat: x}]\n",
    );
    folder.change("du_lieu:\n", "du_lieu:\n  xom: [{xa: Tân Lập, ten: Thôn Đông, ntm_giao: x}]\n");
    let text = report_text(&folder);
    says(&text, &["đã thực hiện 01/01 thôn được giao trong năm (100%), hoàn thành kế hoạch năm."]);
    silent(&text, &["Ước đến cuối năm"]);
}

/// What remains to be disbursed says of which sources it is, unless it is what the totals leave.
#[test]
fn the_rest_of_the_money_names_its_sources() {
    let told = |loan: u32| {
        quarter_with(&format!(
            "    huy_dong: [{{ten: Ngân sách huyện, ke_hoach: 10, thuc_hien: 10, giai_ngan: 4}}, {{ten: Vốn vay, ke_hoach: 10, thuc_hien: 12, giai_ngan: {loan}}}]\n"
        ))
    };
    says(
        &told(12),
        &[
            "- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2025 (6 triệu đồng vốn ngân sách huyện).",
        ],
    );
    says(
        &told(10),
        &["- Đẩy nhanh tiến độ giải ngân số vốn còn lại của kế hoạch năm 2025 (6 triệu đồng)."],
    );
}

/// The groups are those of the set: ten criteria, five to nine, fewer.
#[test]
fn groups_are_those_of_the_set() {
    let folder = district(
        "bao-cao-quy",
        "2026-Q1",
        "  - ky: 2026-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1-9\"}, {xa: Hòa An, dat: \"1-4\"}]\n",
    );
    for (from, to) in [
        ("cap: huyen", "cap: tinh"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân tỉnh Bình Minh"),
        ("HUYỆN BÌNH MINH", "TỈNH BÌNH MINH"),
        ("dia_ban: huyện", "dia_ban: tỉnh"),
        ("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí"),
        ("xa: ba-tieu-chi.yaml", "xa: xa-ntm-2026-2030"),
        ("nam: 2025", "nam: 2026"),
        ("giai_doan: 2021-2030", "giai_doan: 2026-2030"),
        (
            "trich_yeu: Xây dựng nông thôn mới năm 2025",
            "trich_yeu: Xây dựng nông thôn mới năm 2026",
        ),
    ] {
        folder.change(from, to);
    }
    says(
        &report_text(&folder),
        &[
            "- Chưa có xã nào đạt 10/10 tiêu chí.",
            "- Có 01 xã đạt từ 05 đến 09 tiêu chí: xã Tân Lập. - Có 01 xã đạt dưới 05 tiêu chí: xã Hòa An.",
        ],
    );
}

/// A half-year's hamlets are compared with the year's beginning, whatever a quarter stated.
#[test]
fn hamlets_of_a_half_year_are_compared_with_the_year_s_beginning() {
    let period = |id: &str, now: u32| {
        quarter(id, "1, 2", "1") + &format!("    xom: [{{xa: Tân Lập, ntm_da_dat: {now}}}]\n")
    };
    let folder =
        district("bao-cao-6-thang", "2025-6T", &(period("2025-Q1", 3) + &period("2025-6T", 4)));
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, ntm_da_dat: 2}, {xa: Hòa An, tong: 6}]\n",
    );
    says(
        &report_text(&folder),
        &["- Có 04/15 thôn đạt chuẩn nông thôn mới (26,7%), tăng 02 thôn so với ngày 31/12/2024."],
    );
}

/// "02 or more" is said so, behind the number.
#[test]
fn a_lower_bound_is_said_as_one() {
    let folder = Folder::small();
    // The noun is a noun, whatever letter it begins with.
    folder.change("  soan_thao: NN\n", "  soan_thao: NN\n  ten_thon: Thôn\n");
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  xom: [{xa: Tân Lập, tong: 9, kieu_mau_giao: 2 trở lên}]\n",
    );
    says(
        &report_text(&folder),
        &[
            "- Phấn đấu có từ 02 thôn trở lên đạt chuẩn nông thôn mới kiểu mẫu (cụ thể giao chỉ tiêu cho xã Tân Lập 02 thôn trở lên).",
        ],
    );
}
