//! What a plan says of none, one, many and all, and of units of one kind and of several: whole
//! sentences, on small projects.

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::typeset::Fonts;

use crate::util::{Folder, SMALL, SMALL_SET};

/// The words of the plan of a project, one line for each paragraph.
pub fn plan_of(yaml: &str) -> Vec<String> {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", yaml);
    let fonts = std::sync::Arc::new(Fonts::embedded());
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:?}"));
    let documents = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
    let [document] = &documents[..] else { panic!("{found:?}") };
    let markup = document.source.markup.replace("#\"", "").replace("\";", "");
    let mut paragraphs: Vec<String> = Vec::new();
    for line in markup.lines() {
        match paragraphs.last_mut().filter(|_| !line.starts_with('#')) {
            Some(last) => *last = format!("{last} {line}"),
            None => paragraphs.push(line.to_owned()),
        }
    }
    paragraphs
        .iter()
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ]", "]"))
        .collect()
}

/// The project with other data and of another year.
pub fn project(head: &[(&str, &str)], data: &str) -> String {
    let (top, _) = SMALL.split_once("du_lieu:\n").expect("du_lieu");
    let mut top = top.to_owned();
    for (from, to) in head {
        assert!(top.contains(from), "{from}");
        top = top.replace(from, to);
    }
    format!("{top}du_lieu:\n{data}")
}

/// A body of one unit of a kind.
pub fn one(kind: &str, title: &str, met: &str, new: &str, more: &str) -> Vec<String> {
    let upper = ntm::viet::upper(kind);
    let head = [
        ("cap: huyen", "cap: xa"),
        ("Ủy ban nhân dân huyện Bình Minh", &format!("Ủy ban nhân dân {kind} Tân Lập")),
        ("HUYỆN BÌNH MINH", &format!("{upper} TÂN LẬP")),
        ("huyện Bình Minh", &format!("{kind} Tân Lập")),
    ];
    let assigned = if new.is_empty() {
        String::new()
    } else {
        format!("  giao: [{{xa: Tân Lập, giao: \"{new}\"}}]\n")
    };
    plan_of(&project(
        &head,
        &format!(
            "  xa: [{{ten: Tân Lập, loai: {kind}{title}}}]\n  hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}]\n{assigned}{more}"
        ),
    ))
}

/// A province of units of these kinds, each with these cells.
pub fn province(units: &[(&str, &str, &str, &str)], more: &str) -> Vec<String> {
    plan_of(&province_of(units, more))
}

pub fn province_of(units: &[(&str, &str, &str, &str)], more: &str) -> String {
    let head = [
        ("cap: huyen", "cap: tinh"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân thành phố Bình Minh"),
        ("HUYỆN BÌNH MINH", "THÀNH PHỐ BÌNH MINH"),
        ("huyện Bình Minh", "thành phố Bình Minh"),
    ];
    let (mut xa, mut status, mut targets) = (String::new(), String::new(), String::new());
    for (index, (kind, title, met, new)) in units.iter().enumerate() {
        let name = format!("Mẫu {}", ntm::viet::words(index as u64 + 1));
        xa += &format!("    - {{ten: {name}, loai: {kind}{title}}}\n");
        status += &format!("    - {{xa: {name}, dat: \"{met}\"}}\n");
        if !new.is_empty() {
            targets += &format!("    - {{xa: {name}, giao: \"{new}\"}}\n");
        }
    }
    let targets = if targets.is_empty() { String::new() } else { format!("  giao:\n{targets}") };
    project(&head, &format!("  xa:\n{xa}  hien_trang:\n{status}{targets}{more}"))
}

pub fn says(plan: &[String], sentences: &[&str]) {
    for sentence in sentences {
        assert!(plan.iter().any(|text| text == sentence), "{sentence}\n{}", plan.join("\n"));
    }
}

pub fn says_nowhere(plan: &[String], words: &[&str]) {
    for word in words {
        let said: Vec<_> = plan.iter().filter(|text| text.contains(word)).collect();
        assert!(said.is_empty(), "{word}: {said:?}");
    }
}

#[test]
fn a_ward_is_called_a_ward() {
    let plan = one(
        "phường",
        "",
        "1",
        "2",
        "  xom: [{xa: Tân Lập, ten: Tổ dân phố 1, ntm_da_dat: x}, {xa: Tân Lập, ten: Tổ dân phố 2, ntm_giao: x}]\n",
    );
    says(
        &plan,
        &[
            "#gach[Phường Tân Lập đạt 01/03 tiêu chí; còn 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện; tiêu chí số 3 về Thu nhập.]",
            "#gach[Có 01/02 tổ dân phố đạt chuẩn nông thôn mới (50,0%).]",
            "#diem[Đối với phường:]",
            "#diem[Đối với tổ dân phố:]",
            "#gach[Phấn đấu có thêm 01 tổ dân phố đạt chuẩn nông thôn mới (cụ thể: Tổ dân phố 2), nâng tổng số tổ dân phố đạt chuẩn nông thôn mới lên 02/02 tổ dân phố, đạt 100%.]",
            "#gach[Ban Quản lý các chương trình mục tiêu quốc gia phường, các tổ dân phố triển khai thực hiện bảo đảm tiến độ thực hiện Chương trình theo kế hoạch đề ra.]",
        ],
    );
    let wrong = [
        "UBND xã",
        "các xã",
        "cấp xã",
        " xã nông thôn mới",
        "các thôn",
        "Cấp thôn",
        "từng thôn",
        "Ban Phát triển thôn",
    ];
    says_nowhere(&plan, &wrong);
}

#[test]
fn units_of_several_kinds() {
    let plan = province(
        &[
            ("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", ""),
            ("phường", ", muc_tieu: đạt chuẩn", "1", "2, 3"),
            ("đặc khu", "", "1", "2"),
        ],
        "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 3}, {xa: Mẫu hai, tong: 5, ntm_da_dat: 1, ntm_giao: 2}]\n",
    );
    says(
        &plan,
        &[
            "#gach[Toàn thành phố đạt 05 tiêu chí, bình quân 1,7 tiêu chí/đơn vị cấp xã.]",
            "#gach[Có 01/03 đơn vị cấp xã đã được công nhận đạt chuẩn nông thôn mới: xã Mẫu một.]",
            "#gach[Có 04 thôn, tổ dân phố đạt chuẩn nông thôn mới.]",
            "#diem[Đối với các xã, phường, đặc khu:]",
            "#gach[Duy trì và củng cố các tiêu chí nông thôn mới của 01 xã (Mẫu một) đã được công nhận đạt chuẩn nông thôn mới năm 2019.]",
            "#gach[Phấn đấu năm 2025 có 01 phường đạt chuẩn nông thôn mới (phường Mẫu hai), nâng tổng số đơn vị cấp xã đạt chuẩn nông thôn mới lên 02/03 đơn vị cấp xã, đạt 66,7%.]",
            "#gach[Đặc khu Mẫu ba phấn đấu tăng từ 01 tiêu chí trở lên trong năm 2025.]",
            "#gach[Bình quân tiêu chí nông thôn mới đạt 2,7 tiêu chí/đơn vị cấp xã.]",
            "#gach[Phấn đấu có thêm 02 tổ dân phố đạt chuẩn nông thôn mới (cụ thể giao chỉ tiêu cho phường Mẫu hai).]",
            "#gach[Giao thông: tiếp tục duy trì 03/03 đơn vị cấp xã đạt tiêu chí Giao thông.]",
            "#gach[Điện: phấn đấu toàn thành phố có thêm 02 đơn vị cấp xã đạt tiêu chí Điện (cụ thể chỉ tiêu giao cho phường Mẫu hai, đặc khu Mẫu ba).]",
            "#gach[Thu nhập: phấn đấu toàn thành phố có thêm 01 phường đạt tiêu chí Thu nhập (cụ thể chỉ tiêu giao cho phường Mẫu hai).]",
            "#tieu-khoan[Đối với phường phấn đấu đạt chuẩn nông thôn mới năm 2025 (phường Mẫu hai)]",
        ],
    );
    says_nowhere(&plan, &["01 xã, phường", "02 xã, phường", "toàn tỉnh", "UBND tỉnh"]);
}

#[test]
fn titles_of_several_ranks_are_one_level_lower() {
    let plan = province(
        &[
            ("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", ""),
            ("phường", ", danh_hieu: kiểu mẫu, nam_cong_nhan: \"2024\"", "1-3", ""),
        ],
        "",
    );
    says(
        &plan,
        &[
            "#gach[Có 02/02 đơn vị cấp xã đã được công nhận đạt chuẩn nông thôn mới, gồm:]",
            "#cong[01 phường đạt chuẩn nông thôn mới kiểu mẫu năm 2024: phường Mẫu hai;]",
            "#cong[01 xã đạt chuẩn nông thôn mới năm 2019: xã Mẫu một.]",
        ],
    );
}

/// Communes recognised in many years are one sentence of the goals.
#[test]
fn titles_of_several_years_are_one_goal() {
    let ntm = |year: &'static str| ("xã", year, "1-3", "");
    let years = [
        ntm(", danh_hieu: NTM, nam_cong_nhan: \"2017\""),
        ntm(", danh_hieu: NTM, nam_cong_nhan: \"2019\""),
        ntm(", danh_hieu: NTM, nam_cong_nhan: \"2020\""),
    ];
    says(
        &province(&years, ""),
        &[
            "#gach[Duy trì và củng cố các tiêu chí nông thôn mới của 03 xã (Mẫu một, Mẫu hai, Mẫu ba) đã được công nhận đạt chuẩn nông thôn mới.]",
        ],
    );
    let ranks =
        [years[0], years[1], ("xã", ", danh_hieu: nâng cao, nam_cong_nhan: \"2024\"", "1-3", "")];
    says(
        &province(&ranks, ""),
        &[
            "#gach[Duy trì và củng cố các tiêu chí nông thôn mới của 03 xã đã được công nhận: 01 xã đạt chuẩn nông thôn mới nâng cao (Mẫu ba); 02 xã đạt chuẩn nông thôn mới (Mẫu một, Mẫu hai).]",
        ],
    );
}

#[test]
fn everything_is_met() {
    let plan = one("đặc khu", "", "1-3", "", "");
    says(
        &plan,
        &[
            "#gach[Đặc khu Tân Lập đạt 03/03 tiêu chí.]",
            "#gach[Duy trì và củng cố 03/03 tiêu chí nông thôn mới đã đạt chuẩn.]",
            "#gach[Phấn đấu năm 2025 đặc khu đạt chuẩn nông thôn mới.]",
            "#tieu-khoan[Hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới năm 2025]",
        ],
    );
    says_nowhere(
        &plan,
        &["chưa đạt", "Hoàn thành các tiêu chí", "Biểu giao", "chỉ tiêu được giao"],
    );
    let title = ", danh_hieu: NTM";
    let plan = province(&[("xã", title, "1-3", ""), ("xã", title, "1-3", "")], "");
    says(
        &plan,
        &[
            "#gach[Có 02/02 xã đã được công nhận đạt chuẩn nông thôn mới: xã Mẫu một, xã Mẫu hai.]",
            "#gach[Điện: tiếp tục duy trì 02/02 xã đạt tiêu chí Điện.]",
            "#doan[(Biểu hiện trạng các tiêu chí xã nông thôn mới đến ngày 31/12/2024 tại Phụ lục kèm theo)]",
        ],
    );
    says_nowhere(&plan, &["còn lại", "chưa đạt", "chưa được công nhận"]);
}

#[test]
fn nothing_is_assigned() {
    let plan = one("xã", "", "1", "", "");
    says(
        &plan,
        &[
            "#gach[Duy trì và củng cố 01 tiêu chí nông thôn mới đã đạt chuẩn; từng bước thực hiện 02 tiêu chí chưa đạt.]",
            "#tieu-khoan[Thực hiện các tiêu chí chưa đạt chuẩn]",
        ],
    );
    says_nowhere(&plan, &["01/03 tiêu chí nông thôn mới", "Biểu giao", "được giao trong năm"]);
    let plan = province(&[("phường", "", "1", ""), ("phường", "", "", "")], "");
    says(
        &plan,
        &[
            "#gach[Toàn thành phố đạt 01 tiêu chí, bình quân 0,5 tiêu chí/phường.]",
            "#gach[Chưa có phường nào được công nhận đạt chuẩn nông thôn mới.]",
            "#gach[Các phường duy trì các tiêu chí đã đạt, phấn đấu tăng số tiêu chí đạt chuẩn.]",
            "#gach[Giao thông: tiếp tục duy trì 01/02 phường đạt tiêu chí Giao thông.]",
        ],
    );
    // Without funding, projects and hamlets there is nothing of them.
    says_nowhere(&plan, &["triệu đồng", "Dự kiến nguồn lực", "tổ dân phố nông thôn mới", "gồm:"]);
}

#[test]
fn many_names_are_in_the_annex() {
    let units = |count| vec![("xã", ", muc_tieu: đạt chuẩn", "1", "2, 3"); count];
    let plan = province(&units(13), "");
    says(
        &plan,
        &[
            "#gach[Phấn đấu năm 2025 có 13 xã đạt chuẩn nông thôn mới (danh sách tại Phụ lục kèm theo).]",
            "#tieu-khoan[Đối với các xã phấn đấu đạt chuẩn nông thôn mới năm 2025]",
            "#gach[Điện: phấn đấu toàn thành phố có thêm 13 xã đạt tiêu chí Điện (danh sách tại Phụ lục kèm theo).]",
        ],
    );
    // The annex tells which they are.
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", province_of(&units(13), ""));
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    let edition = ntm::figures::Edition::of(&project, &figures, &project.documents[0]);
    let tables = ntm::tables::annexes(&edition);
    assert_eq!(
        tables[0].columns.last().map(|c| c.heading[0].as_str()),
        Some("Danh hiệu, mục tiêu")
    );
    let marks = tables[0]
        .rows
        .iter()
        .filter(|row| row.cells.last().is_some_and(|c| c.value.shown() == "PĐ"));
    assert_eq!(marks.count(), 13);
    assert!(tables[0].notes[1].contains("“PĐ” là phấn đấu đạt chuẩn nông thôn mới trong năm 2025"));
    let plan = province(&units(12), "");
    assert!(
        plan.iter().any(|text| text.contains("có 12 xã đạt chuẩn nông thôn mới: xã Mẫu một, xã"))
    );
    // Nobody is sent to an annex that is not there.
    let (head, data) = SMALL.split_once("du_lieu:\n").expect("du_lieu");
    let head = head.replace("    noi_nhan:", "    phu_luc: khong\n    noi_nhan:");
    let mut more = format!("{head}du_lieu:\n{data}");
    for index in 1..=13 {
        let name = format!("Mẫu {}", ntm::viet::words(index));
        more = more
            .replace(
                "  hien_trang:\n",
                &format!("    - {{ten: {name}, muc_tieu: đạt chuẩn}}\n  hien_trang:\n"),
            )
            .replace("  giao:\n", &format!("    - {{xa: {name}, dat: \"1-3\"}}\n  giao:\n"));
    }
    let plan = plan_of(&more);
    assert!(
        plan.iter().any(|text| text.contains("có 14 xã đạt chuẩn nông thôn mới: xã Tân Lập, xã"))
    );
}

#[test]
fn hamlets_that_bear_their_nouns() {
    let plan = one(
        "xã",
        "",
        "1",
        "2",
        "  xom: [{xa: Tân Lập, ten: Thôn Đông, ntm_giao: x}, {xa: Tân Lập, ten: Xóm Tây, ntm_giao: x}, {xa: Tân Lập, ten: Thôn 3, kieu_mau_giao: x}]\n",
    );
    says(
        &plan,
        &[
            "#gach[Phấn đấu có 02 thôn đạt chuẩn nông thôn mới (cụ thể: thôn Đông, xóm Tây).]",
            "#gach[Phấn đấu có 01 thôn đạt chuẩn nông thôn mới kiểu mẫu (cụ thể: Thôn 3).]",
        ],
    );
}

#[test]
fn a_share_of_a_source_is_not_all_of_it() {
    let funding = |parts: &str| {
        let data = format!(
            "  nguon_luc:\n    - {{ten: Ngân sách trung ương, so_tien: 1000, {parts}}}\n    - {{ten: Vốn tín dụng}}\n"
        );
        one("xã", "", "1", "2", &data)
    };
    let plan =
        funding("gom: [{ten: Vốn đầu tư, so_tien: 600}, {ten: Vốn sự nghiệp, so_tien: 400}]");
    says(
        &plan,
        &[
            "#doan[Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 1.000 triệu đồng (chưa kể Vốn tín dụng), trong đó:]",
            "#gach[Ngân sách trung ương: 1.000 triệu đồng, gồm:]",
            "#cong[Vốn đầu tư: 600 triệu đồng.]",
            "#gach[Vốn tín dụng.]",
        ],
    );
    let plan = funding("gom: [{ten: \"Trong đó: Vốn đầu tư\", so_tien: 600}]");
    says(
        &plan,
        &[
            "#gach[Ngân sách trung ương: 1.000 triệu đồng, trong đó:]",
            "#cong[Vốn đầu tư: 600 triệu đồng.]",
        ],
    );
    says_nowhere(&plan, &["gồm:"]);
}

#[test]
fn contents_of_the_programme_bear_their_names() {
    let yaml = SMALL
        .replace("2025", "2026")
        .replace("2021-2026", "2026-2030")
        .replace("  nam: 2026\n", "  nam: 2026\n  vung_dan_toc: co\n");
    let plan = plan_of(&yaml);
    says(
        &plan,
        &[
            "#gach[Triển khai thực hiện các nội dung thuộc hợp phần thứ nhất của Chương trình, gồm:]",
            "#cong[Hoàn thiện quy hoạch theo quy định bảo đảm đồng bộ, phù hợp, phát huy lợi thế vùng, miền và phát triển bền vững;]",
            "#cong[Phát triển nguồn nhân lực vùng đồng bào dân tộc thiểu số và miền núi;]",
        ],
    );
    assert_eq!(plan.iter().filter(|text| text.starts_with("#cong[")).count(), 15);
    says_nowhere(&plan_of(SMALL), &["hợp phần"]);
}

/// The contents of areas of ethnic minorities are those of the areas that have them: as the office says,
/// or as its data name them; the programme's own name names them everywhere.
#[test]
fn contents_of_ethnic_areas_are_theirs_alone() {
    let long = "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi";
    let base = SMALL.replace("2025", "2026").replace("2021-2026", "2026-2030").replace(
        "ten: Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        &format!("ten: {long}"),
    );
    let second = "hợp phần thứ hai";
    let says_second = |yaml: &str| plan_of(yaml).iter().any(|text| text.contains(second));
    let with = |data: &str| says_second(&format!("{base}{data}"));
    assert!(!with(""));
    assert!(!with(&format!("  nguon_luc: [{{ten: \"Vốn {long}\", so_tien: 5}}]\n")));
    assert!(with(
        "  nguon_luc: [{ten: Ngân sách trung ương, so_tien: 5, gom: [{ten: Hợp phần thứ hai, so_tien: 5}]}]\n"
    ));
    assert!(with("  du_an: [{ten: Đường bản vùng dân tộc thiểu số, von_nstw: 5}]\n"));
    let group = |group: &str| {
        says_second(
            &base.replace("muc_tieu: đạt chuẩn}", &format!("nhom: {group}, muc_tieu: đạt chuẩn}}")),
        )
    };
    assert!(group("khu vực III"));
    assert!(group("Xã khu vực I"));
    assert!(!group("Nhóm 2"));
    assert!(!group("khu vực ven biển"));
    let said = |word: &str, data: &str| {
        let yaml = base.replace("  nam: 2026\n", &format!("  nam: 2026\n  vung_dan_toc: {word}\n"));
        says_second(&format!("{yaml}{data}"))
    };
    assert!(said("co", ""));
    assert!(!said("khong", "  du_an: [{ten: Đường bản vùng dân tộc thiểu số, von_nstw: 5}]\n"));
}

/// One source is said with the total, and parts are said as sources are.
#[test]
fn sources_of_funding_have_one_form() {
    let told = |sources: &str| {
        plan_of(&format!("{SMALL}  nguon_luc: [{sources}]\n").replace("cap: huyen", "cap: phong"))
    };
    says(
        &told("{ten: Ngân sách xã, so_tien: \"1,5\", ghi_chu: Nghị quyết số 5}"),
        &[
            "#doan[Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 1,5 triệu đồng, từ ngân sách xã (Nghị quyết số 5).]",
        ],
    );
    says(
        &told(
            "{ten: Ngân sách nhà nước, so_tien: 5, gom: [{ten: Ngân sách tỉnh, so_tien: 3}, {ten: Ngân sách xã, so_tien: 2}]}, {ten: Vốn lồng ghép, so_tien: 1}",
        ),
        &[
            "#doan[Tổng nguồn lực huy động thực hiện Chương trình trong năm 2025 là 6 triệu đồng, trong đó:]",
            "#gach[Ngân sách nhà nước: 5 triệu đồng, gồm:]",
            "#cong[Ngân sách tỉnh: 3 triệu đồng.]",
            "#cong[Ngân sách xã: 2 triệu đồng.]",
            "#gach[Vốn lồng ghép: 1 triệu đồng.]",
        ],
    );
}

#[test]
fn tasks_stand_in_an_annex_that_the_text_names() {
    let tasks = "  nhiem_vu:\n    - {viec: Kiện toàn Ban Chỉ đạo, chu_tri: Phòng Kinh tế, thoi_han: Quý I, san_pham: Quyết định}\n";
    let plan = plan_of(&format!("{SMALL}{tasks}"));
    says(
        &plan,
        &[
            "#doan[(Nhiệm vụ, cơ quan chủ trì, thời hạn hoàn thành và sản phẩm tại Phụ lục II kèm theo)]",
        ],
    );
    says_nowhere(&plan_of(SMALL), &["cơ quan chủ trì"]);
}

/// The programme has titles of communes and of none else; each annex is called what it is.
#[test]
fn annexes_of_units_of_several_kinds_are_called_by_what_they_hold() {
    let attached =
        |yaml: String| plan_of(&yaml.replace("    can_cu:", "    phu_luc: cung_tep\n    can_cu:"));
    let units = [("xã", "", "1", ""), ("phường", "", "1-3", "")];
    let hamlets = "  xom: [{xa: Mẫu một, tong: 5, ntm_da_dat: 3, kieu_mau_giao: 1}, {xa: Mẫu hai, tong: 5, ntm_da_dat: 1}]\n";
    let plan = attached(province_of(&units, hamlets));
    says(
        &plan,
        &[
            "#gach[Có 04/10 thôn, tổ dân phố đạt chuẩn nông thôn mới (40,0%).]",
            "#doan[(Biểu hiện trạng các tiêu chí nông thôn mới và thôn, tổ dân phố nông thôn mới đến ngày 31/12/2024 tại Phụ lục I và Phụ lục II; Biểu giao chỉ tiêu kế hoạch thực hiện thôn, tổ dân phố nông thôn mới kiểu mẫu năm 2025 tại Phụ lục III kèm theo)]",
            "#tieu-khoan[Đối với xây dựng thôn, tổ dân phố nông thôn mới và nông thôn mới kiểu mẫu]",
        ],
    );
    says_nowhere(&plan, &["phường nông thôn mới", "xã, phường nông thôn mới"]);
    let plan = attached(province_of(&[("xã", "", "1", "2"), ("xã", "", "1-3", "")], ""));
    says(
        &plan,
        &[
            "#doan[(Biểu giao chỉ tiêu kế hoạch thực hiện các tiêu chí xã nông thôn mới năm 2025 tại Phụ lục kèm theo)]",
        ],
    );
    // One level needs no line that leads to it.
    says_nowhere(&plan, &["#diem[Cấp xã:]", "thanh tra"]);
}

/// A unit named after a person or a number stands in the dateline with its kind.
#[test]
fn units_named_after_persons_have_their_kind_in_the_dateline() {
    let place = |kind: &str, name: &str, more: &str| {
        let upper = ntm::viet::upper(kind);
        let head = [
            ("cap: huyen", "cap: xa"),
            ("Ủy ban nhân dân huyện Bình Minh", &format!("Ủy ban nhân dân {kind} {name}")),
            ("HUYỆN BÌNH MINH", &format!("{upper} {}", ntm::viet::upper(name))),
            ("huyện Bình Minh", &format!("{kind} {name}")),
            ("dia_danh: Bình Minh", &format!("dia_danh: {name}")),
        ];
        let data = format!(
            "  xa: [{{ten: \"{name}\", loai: {kind}{more}}}]\n  hien_trang: [{{xa: \"{name}\", dat: \"1\"}}]\n"
        );
        let folder = Folder::new();
        folder.write("ba-tieu-chi.yaml", SMALL_SET);
        folder.write("ntm.yaml", project(&head, &data));
        let (loaded, found) = ntm::returns::load(folder.path());
        loaded.unwrap_or_else(|| panic!("{found:?}")).place_of_issue()
    };
    for (kind, name, more, shown) in [
        ("phường", "Võ Thị Sáu", "", "Phường Võ Thị Sáu"),
        ("xã", "Nguyễn Huệ", "", "Xã Nguyễn Huệ"),
        ("phường", "12", "", "Phường 12"),
        // An event: the office says it.
        ("phường", "Đồng Khởi", ", ten_theo_nguoi: x", "Phường Đồng Khởi"),
        ("phường", "Đồng Khởi", "", "Đồng Khởi"),
        ("xã", "Tân Lập", "", "Tân Lập"),
    ] {
        assert_eq!(place(kind, name, more), shown);
    }
}
