//! `loi-van.yaml`: every key of prose that the plan's template knows, blank, with what it is for.

use super::Setting;
use crate::template;
use crate::viet;

/// The template whose keys are listed.
const TEMPLATE: &str = "ke-hoach.typ.j2";

const HEAD: &str = "\
# Lời văn riêng của đơn vị trong năm kế hoạch.
#
# Khóa để trống thì văn bản dùng lời văn chung của mẫu. Viết vào thì lời văn ấy thay cho lời chung của
# đúng mục đó (khóa nào ghi “thêm vào” thì được thêm ở cuối mục). Mỗi đoạn một dòng, bắt đầu bằng dấu
# gạch của YAML, đặt trong ngoặc kép; tự viết \"- \" hoặc \"+ \" ở đầu đoạn khi cần. Ví dụ:
#
#   muc_tieu_chung:
#     - \"- Phấn đấu hoàn thành các chỉ tiêu được giao trong năm {{ nam }}.\"
#     - \"- Huy động mọi nguồn lực của cộng đồng.\"
#
# Chữ trong hai ngoặc nhọn là số liệu, máy tự điền, chẳng hạn:
#   {{ nam }}                          năm kế hoạch
#   {{ xa.tong|dem }}                  số xã, viết hai chữ số
#   {{ binh_quan.cuoi_nam|so_le }}     bình quân tiêu chí/xã cuối năm
#   {{ nguon_luc.tong|so }}            tổng nguồn lực, triệu đồng
";

/// The file's text.
pub fn text(setting: &Setting) -> String {
    let mut text = HEAD.to_owned();
    for (key, what) in template::prose_keys(TEMPLATE) {
        text.push_str(&format!("\n# {}\n{key}:\n", viet::upper_first(what)));
    }
    setting.said(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_that_the_template_uses_is_described() {
        let described: Vec<&str> =
            template::prose_keys(TEMPLATE).into_iter().map(|(key, _)| key).collect();
        let (_, template) = template::BUILTIN.iter().find(|(name, _)| *name == TEMPLATE).unwrap();
        for (at, name) in template.match_indices("loi_van.") {
            let rest = &template[at + name.len()..];
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap();
            assert!(described.contains(&&rest[..end]), "{}", &rest[..end]);
        }
        assert!(described.len() > 15, "{described:?}");
    }
}
