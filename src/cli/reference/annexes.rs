//! The annexes that a document may have.

use super::table;
use crate::emit::Lang;
use crate::model::AnnexKind;

/// Key, and what the annex is: Vietnamese, English.
const ABOUT: &[(&str, &str, &str)] = &[
    ("xa", "tiêu chí của từng xã", "criteria by commune"),
    ("xa_chi_tieu", "như trên, theo chỉ tiêu", "the same by indicator"),
    ("nang_cao", "tiêu chí nâng cao của từng xã", "advanced criteria by commune"),
    ("nang_cao_chi_tieu", "như trên, theo chỉ tiêu", "the same by indicator"),
    ("xom", "thôn nông thôn mới", "hamlets of the new rural standard"),
    ("xom_kieu_mau", "thôn kiểu mẫu", "model hamlets"),
    ("du_an", "danh mục dự án", "investment projects"),
    ("phan_cong", "cơ quan phụ trách tiêu chí", "who leads which criterion"),
    ("nhiem_vu", "nhiệm vụ của năm", "the year's tasks"),
    ("kq_tieu_chi", "kết quả tiêu chí của từng xã", "results by commune and criterion"),
    ("kq_nang_cao", "như trên, theo bộ nâng cao", "the same in the advanced set"),
    ("kq_nhom", "xã theo nhóm số tiêu chí đạt", "communes by how many criteria they meet"),
    (
        "kq_xom",
        "thôn đạt chuẩn của từng xã, khi có từ hai xã",
        "hamlets by commune, of two and more",
    ),
    ("kq_nguon_luc", "huy động nguồn lực", "funding"),
    ("kq_dan_gop", "nhân dân đóng góp", "people's contributions"),
    ("kq_giai_ngan", "giải ngân theo công trình", "disbursement by work"),
    ("kq_no_dong", "nợ xây dựng cơ bản", "arrears"),
    (
        "kq_y_kien",
        "ý kiến của các xã, khi phần lời không nêu hết",
        "what communes say, where it is too much for the text",
    ),
    ("bieu_04", "Biểu 04 của tỉnh: cơ chế, chính sách", "form 04 of a province: policies"),
    (
        "bieu_05",
        "Biểu 05 của tỉnh: tiêu chí theo nhóm xã",
        "form 05 of a province: criteria by group",
    ),
    ("bieu_06", "Biểu 06 của tỉnh: xã theo nhóm", "form 06 of a province: communes by group"),
    ("bieu_07", "Biểu 07 của tỉnh: vốn", "form 07 of a province: funding"),
    ("bieu_08", "Biểu 08 của tỉnh: công trình", "form 08 of a province: works"),
    ("bieu_09", "Biểu 09 của tỉnh: vốn theo nội dung", "form 09 of a province: contents"),
    (
        "bieu_10",
        "Biểu 10 của xã: tiêu chí, chỉ tiêu; dự án một xã",
        "form 10 of a commune: criteria and indicators; of a project of one commune",
    ),
    ("bieu_11", "Biểu 11 của xã: vốn", "form 11 of a commune: funding"),
    ("bieu_12", "Biểu 12 của xã: vốn theo nội dung", "form 12 of a commune: contents"),
    ("bieu_13", "Biểu 13 của xã: công trình", "form 13 of a commune: works"),
];

/// Every annex, in the order in which they are attached.
pub fn annexes(lang: Lang) -> String {
    let rows = ABOUT.iter().map(|(key, vi, en)| {
        let kind = AnnexKind::of(key);
        let among = |kinds: &[AnnexKind]| kind.is_some_and(|kind| kinds.contains(&kind));
        let own = match (among(AnnexKind::USUAL), among(AnnexKind::OF_REPORTS)) {
            (true, _) => lang.pick("kế hoạch", "plan"),
            (_, true) => lang.pick("báo cáo", "report"),
            (false, false) => "",
        };
        vec![format!("`{key}`"), lang.pick(vi, en).to_owned(), own.to_owned()]
    });
    let heads = match lang {
        Lang::Vi => ["Khóa", "Phụ lục", "Có sẵn trong"],
        Lang::En => ["Key", "Annex", "Without asking in"],
    };
    table(&heads, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_annex_is_told() {
        let keys = AnnexKind::ALL.iter().map(|kind| kind.key());
        assert!(keys.eq(ABOUT.iter().map(|(key, ..)| *key)));
    }
}
