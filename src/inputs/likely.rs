//! Headings that most likely mean a field, and not certainly: "NS tỉnh" is a part of the local budget,
//! but an office may have more of it in other columns. They are offered, never read.

use super::columns::key;
use super::said;
use super::tables::TableSpec;

/// A table, words that its innermost heading is, and the field they most likely mean; folded and
/// spelt as [`key`] spells them.
const LIKELY: &[(&str, &[&str], &str)] = &[
    (
        "du_an",
        &[
            "ns tinh",
            "ngan sach tinh",
            "von ns tinh",
            "von ngan sach tinh",
            "ns cap tinh",
            "ngan sach cap tinh",
            "ns huyen",
            "ngan sach huyen",
            "von ns huyen",
            "von ngan sach huyen",
            "ns cap huyen",
            "ngan sach cap huyen",
            "ns xa",
            "ngan sach xa",
            "von ns xa",
            "von ngan sach xa",
            "ns cap xa",
            "ngan sach cap xa",
            "ns phuong",
            "ngan sach phuong",
            "von ns phuong",
            "von ngan sach phuong",
            "ns cap phuong",
            "ngan sach cap phuong",
            "ns thi tran",
            "ngan sach thi tran",
            "von ns thi tran",
            "von ngan sach thi tran",
            "ns cap thi tran",
            "ngan sach cap thi tran",
            "ns dac khu",
            "ngan sach dac khu",
            "von ns dac khu",
            "von ngan sach dac khu",
            "ns cap dac khu",
            "ngan sach cap dac khu",
            "ns thanh pho",
            "ngan sach thanh pho",
            "von ns thanh pho",
            "von ngan sach thanh pho",
            "ns cap thanh pho",
            "ngan sach cap thanh pho",
            "ns thi xa",
            "ngan sach thi xa",
            "von ns thi xa",
            "von ngan sach thi xa",
            "ns cap thi xa",
            "ngan sach cap thi xa",
            "nst",
            "von tinh",
        ],
        "von_nsdp",
    ),
    ("du_an", &["ns trung uong", "trung uong", "von trung uong"], "von_nstw"),
    (
        "du_an",
        &[
            "dan gop",
            "dan dong gop",
            "nhan dan dong gop",
            "von dan gop",
            "nhan dan",
            "dong gop cua nhan dan",
            "von nhan dan dong gop",
            "huy dong nhan dan",
            "doanh nghiep",
            "von doanh nghiep",
            "long ghep",
            "von long ghep",
            "tin dung",
            "von tin dung",
            "xa hoi hoa",
            "von huy dong",
            "von huy dong khac",
            "huy dong khac",
        ],
        "von_khac",
    ),
    (
        "du_an",
        &[
            "von nam",
            "von bo tri",
            "von giao",
            "von ke hoach",
            "ke hoach giao",
            "cong",
            "tong cong",
            "tong so",
            "tong",
        ],
        "von",
    ),
    (
        "nguon_luc",
        &["von ke hoach", "tong von", "du toan", "von giao", "von bo tri", "gia tri", "thanh tien"],
        "so_tien",
    ),
    (
        "xom",
        &[
            "ke hoach tang them",
            "tang them",
            "giao tang them",
            "dang ky tang them",
            "giao them",
            "phan dau",
            "phan dau dat",
            "dang ky",
            "ke hoach",
            "giao",
            "chi tieu",
            "chi tieu giao",
            "muc tieu",
            "du kien dat",
        ],
        "ntm_giao",
    ),
    (
        "xom",
        &[
            "da cong nhan",
            "da duoc cong nhan",
            "duoc cong nhan",
            "da dat",
            "hien co",
            "dat",
            "da co",
        ],
        "ntm_da_dat",
    ),
    ("huy_dong", &["luy ke den nay", "luy ke den ky bao cao", "da thuc hien"], "thuc_hien"),
    ("cong_trinh", &["luy ke", "luy ke den nay", "luy ke giai ngan"], "giai_ngan"),
    (
        "cong_trinh",
        &[
            "von giao",
            "von nam",
            "von bo tri",
            "ke hoach giao",
            "von duoc giao",
            "von giao trong nam",
        ],
        "ke_hoach",
    ),
    ("huy_dong", &["von giao", "ke hoach giao", "von duoc giao"], "ke_hoach"),
    ("cong_trinh", &["gia tri thuc hien", "klth", "gia tri klth"], "khoi_luong"),
    ("no_dong", &["da bo tri von", "von da bo tri", "luy ke thanh toan"], "da_tra"),
    ("no_dong", &["con thieu", "so con no", "con phai tra"], "con_no"),
    ("dan_gop", &["quy ra tien", "thanh tien quy doi", "so tien"], "gia_tri"),
    (
        "phan_cong",
        &[
            "phong ban",
            "phong ban don vi",
            "don vi thuc hien",
            "don vi phu trach",
            "co quan phu trach",
        ],
        "co_quan",
    ),
    ("phan_cong", &["tieu chi duoc giao"], "xa"),
    ("hien_trang", &["luy ke", "tong so tieu chi luy ke"], "tong"),
];

/// The field that a heading most likely means.
pub fn key_of(spec: &TableSpec, parts: &[&str]) -> Option<&'static str> {
    let innermost = key(parts.last()?);
    let without_year = innermost.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let without_year = without_year.trim_end_matches(" nam");
    let known = LIKELY.iter().find(|(table, words, _)| {
        *table == spec.key
            && words.iter().any(|words| [innermost.as_str(), without_year].contains(words))
    });
    let Some((.., field)) = known else {
        return (spec.key == "xom").then(|| of_hamlets(parts)).flatten();
    };
    let model = key(&parts.join(" ")).contains("kieu mau");
    Some(match *field {
        "ntm_giao" if model => "kieu_mau_giao",
        "ntm_da_dat" if model => "kieu_mau_da_dat",
        field => field,
    })
}

/// Hamlets of a title, in words that need not say more: "Thôn NTM / Quý I".
fn of_hamlets(parts: &[&str]) -> Option<&'static str> {
    const OTHER: &[&str] =
        &["chua", "khong", "ty le", "con lai", "thieu", "ten", "quyet dinh", "ngay", "luy ke"];
    let text = parts.join(" ");
    let whole = format!(" {} ", key(&text));
    let has = |words: &str| whole.contains(&format!(" {words} "));
    let model = has("kieu mau");
    if !(model || has("ntm") || has("dat chuan"))
        || OTHER.iter().any(|words| has(words))
        || text.contains('%')
    {
        return None;
    }
    let to_come = said::is_to_come(&text);
    // What a year adds is not all that is there.
    if !to_come && ["them", "moi", "tang"].into_iter().any(has) {
        return None;
    }
    Some(match (to_come, model) {
        (true, true) => "kieu_mau_giao",
        (true, false) => "ntm_giao",
        (false, true) => "kieu_mau_da_dat",
        (false, false) => "ntm_da_dat",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    #[test]
    fn every_field_is_one_of_its_table_and_every_word_is_spelt_as_compared() {
        for (table, words, field) in LIKELY {
            let spec = tables::table(table).expect("a table");
            assert!(spec.field(field).is_some(), "{table} {field}");
            for word in *words {
                assert_eq!(key(word), *word, "{table}");
            }
        }
    }
}
