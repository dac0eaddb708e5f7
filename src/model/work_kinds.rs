//! The kinds of works that the forms of 2026–2030 tell apart, and the words by which a work is known
//! to be of one.

use crate::viet;

/// The kinds of works in Biểu 08 and Biểu 13 of 2026–2030, in their order.
pub const WORK_KINDS: &[&str] = &[
    "Giao thông",
    "Thủy lợi",
    "Phòng, chống thiên tai",
    "Điện",
    "Cơ sở hạ tầng thương mại",
    "Cơ sở hạ tầng vùng nguyên liệu",
    "Hạ tầng số, viễn thông",
    "Truyền thanh",
    "Nước sạch tập trung",
    "Bảo vệ môi trường",
    "Bố trí dân cư",
    "Cơ sở dữ liệu quản lý",
    "Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi",
];

/// What offices call kinds of works that Biểu 08 and Biểu 13 name otherwise, folded, each with its
/// index in [`WORK_KINDS`]; nothing where they count it among the others.
const WORK_NAMES: &[(&str, Option<usize>)] = &[
    ("giao thong nong thon", Some(0)),
    ("thuy loi noi dong", Some(1)),
    ("phong chong thien tai", Some(2)),
    ("luoi dien", Some(3)),
    ("dien nong thon", Some(3)),
    ("cho", Some(4)),
    ("thuong mai", Some(4)),
    ("vung nguyen lieu", Some(5)),
    ("ha tang so", Some(6)),
    ("vien thong", Some(6)),
    ("nuoc sach", Some(8)),
    ("cap nuoc", Some(8)),
    ("cap nuoc sach", Some(8)),
    ("moi truong", Some(9)),
    ("ve sinh moi truong", Some(9)),
    ("khac", None),
    ("truong hoc", None),
    ("giao duc", None),
    ("y te", None),
    ("tram y te", None),
    ("van hoa", None),
    ("co so vat chat van hoa", None),
    ("van hoa the thao", None),
    ("nha van hoa", None),
    ("tru so", None),
];

/// The kind of works that words name; `Some(None)` for one that the forms count among the others, and
/// `None` for words that name none.
pub fn work_kind(words: &str) -> Option<Option<usize>> {
    let folded = viet::fold(words);
    let before = ["linh vuc ", "cong trinh ", "du an ", "ha tang ", "cac ", "loai "];
    let mut bare = folded.as_str();
    loop {
        let known = WORK_KINDS.iter().position(|kind| viet::fold(kind) == bare).map(Some);
        let known = known
            .or_else(|| WORK_NAMES.iter().find(|(name, _)| *name == bare).map(|(_, kind)| *kind));
        match (known, before.iter().find_map(|word| bare.strip_prefix(word))) {
            (None, Some(rest)) => bare = rest,
            (known, _) => return known,
        }
    }
}
