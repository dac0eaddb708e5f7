//! Which bodies a plan speaks of, who leads what, and what follows a colon.

use super::plan::{one, plan_of, project, province, says, says_nowhere};
use crate::reports::{district, quarter, report_text};

/// The plan of a division or a department, of two communes.
fn of(level: &str, name: &str, lines: &str, post: &str, area: &str) -> Vec<String> {
    let head = [
        ("cap: huyen", format!("cap: {level}")),
        ("ten: Ủy ban nhân dân huyện Bình Minh", format!("ten: {name}")),
        ("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", format!("[{lines}]")),
        ("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", format!("chuc_vu: {post}")),
        ("huyện Bình Minh", area.to_owned()),
    ];
    let head: Vec<(&str, &str)> = head.iter().map(|(from, to)| (*from, to.as_str())).collect();
    plan_of(&project(
        &head,
        "  xa: [{ten: Tân Lập}, {ten: Hòa An}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n  giao: [{xa: Tân Lập, giao: \"2\"}]\n",
    ))
}

fn said(plan: &[String], words: &str) {
    assert!(plan.iter().any(|text| text.contains(words)), "{words}\n{}", plan.join("\n"));
}

/// A district has divisions, a province departments, a commune divisions since 01/7/2025.
#[test]
fn bodies_are_those_of_the_level() {
    let division = of(
        "phong",
        "Phòng Nông nghiệp và Môi trường huyện Bình Minh",
        "PHÒNG NÔNG NGHIỆP, VÀ MÔI TRƯỜNG",
        "Trưởng phòng",
        "huyện Bình Minh",
    );
    said(&division, "các thành viên là lãnh đạo của các phòng, ban, ngành phụ trách");
    said(&division, "#gach[Tham mưu Ủy ban nhân dân huyện kịp thời kiện toàn hệ thống");
    says_nowhere(&division, &["sở, ban, ngành", "cấp có thẩm quyền"]);
    let department = of(
        "so",
        "Sở Nông nghiệp và Môi trường tỉnh Bình Minh",
        "SỞ NÔNG NGHIỆP, VÀ MÔI TRƯỜNG",
        "Giám đốc",
        "tỉnh Bình Minh",
    );
    said(&department, "các thành viên là lãnh đạo của các sở, ban, ngành phụ trách");
    said(&department, "#gach[Tham mưu Ủy ban nhân dân tỉnh kịp thời kiện toàn hệ thống");
    let province = province(&[("xã", "", "1", "2"), ("xã", "", "1", "")], "");
    said(&province, "là lãnh đạo của các sở, ban, ngành, đoàn thể phụ trách");
    says_nowhere(&province, &["phòng, ban"]);
    // A commune of early 2025 has officials, no divisions.
    let before = one("xã", "", "1", "2", "");
    said(&before, "#gach[Yêu cầu các công chức chuyên môn, ban, ngành, các thôn; đề nghị");
    said(&before, "Các công chức chuyên môn thuộc UBND xã và Ban Giám sát đầu tư của cộng đồng");
    says_nowhere(&before, &["phòng, ban", "các sở"]);
    let head = [
        ("cap: huyen", "cap: xa"),
        ("Ủy ban nhân dân huyện Bình Minh", "Ủy ban nhân dân xã Tân Lập"),
        ("HUYỆN BÌNH MINH", "XÃ TÂN LẬP"),
        ("huyện Bình Minh", "xã Tân Lập"),
        ("nam: 2025\n  giai_doan: 2021-2025", "nam: 2026\n  giai_doan: 2026-2030"),
        ("05/01/2025", "05/01/2026"),
        ("Xây dựng nông thôn mới năm 2025", "Xây dựng nông thôn mới năm 2026"),
    ];
    let since = plan_of(&project(
        &head,
        "  xa: [{ten: Tân Lập}]\n  hien_trang: [{xa: Tân Lập, dat: \"1\"}]\n  giao: [{xa: Tân Lập, giao: \"2\"}]\n",
    ));
    said(&since, "#gach[Yêu cầu các phòng, ban, đơn vị, các thôn; đề nghị");
    says_nowhere(&since, &["công chức", "các sở"]);
}

/// Who leads a criterion directs, guides, does it, or moves people to it, and is asked where nobody may order.
#[test]
fn leads_are_worded_for_the_body() {
    let leads = "  phan_cong: [{co_quan: Đồng chí Phó Chủ tịch UBND tỉnh, xa: \"1\"}, {co_quan: Sở Công Thương, xa: \"2\"}, {co_quan: Ủy ban nhân dân các xã, xa: \"3\"}]\n";
    let of = |leads: &str| province(&[("xã", "", "1", "2"), ("xã", "", "1", "")], leads);
    says(
        &of(leads),
        &[
            "#gach[Phụ trách chỉ đạo thực hiện tiêu chí số 1 về Giao thông.]",
            "#gach[Phụ trách hướng dẫn, thẩm tra tiêu chí số 2 về Điện.]",
            "#gach[Tổ chức thực hiện tiêu chí số 3 về Thu nhập.]",
        ],
    );
    let asked = "  phan_cong: [{co_quan: Hội Nông dân tỉnh, xa: \"1\"}, {co_quan: Đề nghị Ủy ban MTTQ Việt Nam tỉnh, xa: \"2\"}, {co_quan: Sở Y tế, xa: \"3\"}]\n";
    says(
        &of(asked),
        &[
            "#gach[Đề nghị phụ trách hướng dẫn, vận động thực hiện tiêu chí số 1 về Giao thông.]",
            "#gach[Phụ trách hướng dẫn, vận động thực hiện tiêu chí số 2 về Điện.]",
        ],
    );
    let own = "  phan_cong: [{co_quan: Phòng Kinh tế, xa: \"1\"}, {co_quan: Các thôn, xa: \"2\"}, {co_quan: Công an xã, xa: \"3\"}]\n";
    says(
        &one("xã", "", "1", "2", own),
        &[
            "#gach[Phụ trách tham mưu, tổ chức thực hiện tiêu chí số 1 về Giao thông.]",
            "#gach[Tổ chức thực hiện tiêu chí số 2 về Điện.]",
            "#gach[Phụ trách tham mưu, tổ chức thực hiện tiêu chí số 3 về Thu nhập.]",
        ],
    );
}

/// A plan that has nothing but a list of works says how many and how much, and does not only point at it.
#[test]
fn a_list_of_works_alone_is_a_sentence() {
    let of = |works: &str| one("xã", "", "1", "2", &format!("  du_an: [{works}]\n"));
    says(
        &of(
            "{ten: Đường trục, von_nstw: 500, von_nsdp: \"20,5\"}, {ten: Nhà văn hóa, von_nstw: 300}",
        ),
        &[
            "#doan[Dự kiến trong năm 2025 bố trí 820,5 triệu đồng thực hiện 02 dự án (danh mục tại Phụ lục II kèm theo).]",
        ],
    );
    says(
        &of("{ten: Đường trục}"),
        &["#doan[Dự kiến trong năm 2025 thực hiện 01 dự án (danh mục tại Phụ lục II kèm theo).]"],
    );
    let funded = one(
        "xã",
        "",
        "1",
        "2",
        "  du_an: [{ten: Đường trục, von_nstw: 500}]\n  nguon_luc: [{ten: Ngân sách trung ương, so_tien: 500}]\n",
    );
    says(&funded, &["#doan[(Danh mục dự án dự kiến đầu tư năm 2025 tại Phụ lục II kèm theo)]"]);
}

/// Behind a colon a sentence goes on, but for names.
#[test]
fn a_sentence_goes_on_behind_a_colon() {
    let near = ("xã", ", muc_tieu: đạt chuẩn", "1", "2, 3");
    let ready = ("xã", ", muc_tieu: đạt chuẩn", "1-3", "");
    let plans = [
        one("xã", "", "1", "2", ""),
        one("xã", "", "-", "", ""),
        province(&[near, ready, ("xã", "", "1", "")], ""),
        province(&[near, near], ""),
        province(&[("xã", "", "1", "2"), ("phường", "", "-", "")], ""),
    ];
    for plan in &plans {
        for text in plan {
            for (before, after) in text.match_indices(": ").map(|(at, _)| text.split_at(at)) {
                let word = after[2..].split(' ').next().unwrap_or_default();
                let verb = ["Tập", "Tiếp", "Phấn", "Từng", "Xây", "Duy", "Hoàn", "Thực", "Cần"];
                assert!(!verb.contains(&word), "{before}{after}");
            }
        }
    }
    says(
        &plans[2],
        &[
            "#gach[Đối với xã Mẫu hai: tập trung duy trì các tiêu chí đã đạt; hoàn thiện hồ sơ, phấn đấu được công nhận đạt chuẩn nông thôn mới trong năm 2025.]",
            "#gach[Giao thông: tiếp tục duy trì 03/03 xã đạt tiêu chí Giao thông.]",
            "#gach[Điện: phấn đấu toàn thành phố có thêm 01 xã đạt tiêu chí Điện (cụ thể chỉ tiêu giao cho xã Mẫu một).]",
        ],
    );
}

/// From the same data a report of nine months and one of the year say all that one of six months says.
#[test]
fn a_longer_period_says_no_less() {
    let told = |template: &str, id: &str| -> Vec<String> {
        let data = "    hoat_dong: [{loai: văn bản, so_luong: 3}, {loai: họp, so_luong: 2}]\n    chuyen_de: [{ten: Chương trình OCOP, ket_qua: Có 02 sản phẩm}]\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 1}]\n    huy_dong: [{ten: Ngân sách trung ương, ke_hoach: 50, thuc_hien: 20, giai_ngan: 10}, {ten: Nhân dân đóng góp, thuc_hien: 5}]\n    dan_gop: [{ten: Tiền mặt, gia_tri: 5}]\n    cong_trinh: [{ten: Đường trục, ke_hoach: 30, khoi_luong: 20, giai_ngan: 10}]\n    no_dong: [{cong_trinh: Cầu Treo, gia_tri: 9, da_tra: 4}]\n    ra_khoi_dbkk: [{xa: Tân Lập}]\n    loi_van: {ket_qua_noi_bat: [Nổi bật.], kho_khan: [Khó khăn.], nguyen_nhan_khach_quan: [Khách quan.], nguyen_nhan_chu_quan: [Chủ quan.], bai_hoc: [Bài học.], nhiem_vu: [Nhiệm vụ.], giai_phap: [Giải pháp.], de_xuat: [Đề xuất.]}\n";
        let folder = district(template, id, &(quarter(id, "1, 2", "1, 3") + data));
        folder.change(
            "  giao:\n",
            "  xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 2}, {xa: Hòa An, tong: 4, ntm_da_dat: 1}]\n  giao:\n",
        );
        let text = report_text(&folder);
        let (text, _) = text.split_once("NHIỆM VỤ ").expect("an outlook");
        // What begins each item, without what is of the period.
        let items = text.split(" - ").flat_map(|item| item.split(" + ")).skip(1);
        items.map(|item| item.split_whitespace().take(4).collect::<Vec<_>>().join(" ")).collect()
    };
    let half = told("bao-cao-6-thang", "2025-6T");
    assert!(half.len() > 15, "{half:#?}");
    for (template, id) in [("bao-cao-9-thang", "2025-9T"), ("bao-cao-nam", "2025-N")] {
        let longer = told(template, id);
        let of_period = |item: &&String| {
            !["Trong ", "Đến ngày", "Ước đến"].iter().any(|own| item.starts_with(own))
        };
        let missing: Vec<&String> =
            half.iter().filter(of_period).filter(|item| !longer.contains(item)).collect();
        assert!(missing.is_empty(), "{template}: {missing:#?}\n{longer:#?}");
    }
}
