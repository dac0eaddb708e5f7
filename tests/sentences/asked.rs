//! Whom a plan addresses: units with a target and no others, hamlets only of what is theirs, and a department's
//! neighbours as who is asked.

use super::plan::{one, plan_of, project, province, says, says_nowhere};

/// A department's plan of two communes, with these offices.
fn department(offices: &str) -> Vec<String> {
    let head = [
        ("cap: huyen", "cap: so"),
        (
            "ten: Ủy ban nhân dân huyện Bình Minh",
            "ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh",
        ),
        ("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[SỞ NÔNG NGHIỆP, VÀ MÔI TRƯỜNG]"),
        ("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", "chuc_vu: Giám đốc"),
        ("huyện Bình Minh", "tỉnh Bình Minh"),
    ];
    plan_of(&project(
        &head,
        &format!(
            "  xa: [{{ten: Tân Lập}}, {{ten: Hòa An}}]\n  hien_trang: [{{xa: Tân Lập, dat: \"1\"}}, {{xa: Hòa An, dat: \"1\"}}]\n  giao: [{{xa: Tân Lập, giao: \"2\"}}]\n  phan_cong: [{offices}]\n"
        ),
    ))
}

/// A province of four communes, one recognised, of which these get hamlets assigned.
fn of_hamlets(rows: &str) -> Vec<String> {
    province(
        &[
            ("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", ""),
            ("xã", "", "1", "2"),
            ("xã", "", "1", ""),
            ("xã", "", "1", ""),
        ],
        &format!("  xom: [{rows}]\n"),
    )
}

#[test]
fn only_units_with_a_target_choose_hamlets() {
    let row = |name: &str| format!("{{xa: Mẫu {name}, tong: 5, ntm_giao: 1}}");
    let choose = |who: &str| {
        format!(
            "#gach[{who} rà soát, đánh giá, lựa chọn các thôn có khả năng để phấn đấu thôn đạt chuẩn nông thôn mới trong năm 2025.]"
        )
    };
    // All that are not recognised yet are those not recognised yet.
    let all = of_hamlets(&[row("hai"), row("ba"), row("bốn")].join(", "));
    says(&all, &[&choose("Các xã chưa được công nhận đạt chuẩn nông thôn mới")]);
    // A part of them is not.
    let part = of_hamlets(&[row("hai"), row("ba")].join(", "));
    says(&part, &[&choose("Các xã được giao chỉ tiêu")]);
    says_nowhere(&part, &["chưa được công nhận đạt chuẩn nông thôn mới rà soát"]);
    // One that is recognised among them.
    let mixed = of_hamlets(&[row("một"), row("hai"), row("ba"), row("bốn")].join(", "));
    says(&mixed, &[&choose("Các xã được giao chỉ tiêu")]);
}

#[test]
fn hamlets_have_no_targets_of_the_commune_s() {
    let plan = one("xã", "", "1", "2", "");
    says(
        &plan,
        &[
            "#gach[Các thôn tổ chức thực hiện Kế hoạch, định kỳ báo cáo kết quả thực hiện về Ủy ban nhân dân xã Tân Lập để tổng hợp.]",
        ],
    );
    says_nowhere(&plan, &["Các thôn tổ chức thực hiện các chỉ tiêu"]);
}

#[test]
fn a_department_asks_its_neighbours() {
    let ends = |who: &str| {
        format!(
            "#ket-thuc(vb)[Căn cứ nội dung Kế hoạch này, yêu cầu các phòng, đơn vị thuộc Sở; đề nghị{who} Ủy ban nhân dân các xã xây dựng kế hoạch thực hiện Chương trình của cơ quan, đơn vị, địa phương và tổ chức thực hiện]"
        )
    };
    let plan =
        department("{co_quan: Phòng Kế hoạch, xa: \"1\"}, {co_quan: Sở Xây dựng, xa: \"2\"}");
    says(
        &plan,
        &[
            "#gach[Phụ trách hướng dẫn, thẩm tra tiêu chí số 1 về Giao thông.]",
            "#gach[Đề nghị phụ trách hướng dẫn, thẩm tra tiêu chí số 2 về Điện.]",
            &ends(" các sở, ban, ngành được phân công,"),
        ],
    );
    // Its heading asks already; the end does, too.
    let plan = department("{co_quan: Đề nghị Sở Xây dựng, xa: \"2\"}");
    says(
        &plan,
        &[
            "#gach[Phụ trách hướng dẫn, thẩm tra tiêu chí số 2 về Điện.]",
            &ends(" các sở, ban, ngành được phân công,"),
        ],
    );
    let plan = department("{co_quan: Phòng Kế hoạch, xa: \"1, 2\"}");
    says(&plan, &[&ends("")]);
}
