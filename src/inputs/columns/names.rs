//! What the columns of a table may be called, and which columns are known and not read.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::folded::{key, without_unit_or_year};
use crate::inputs::tables::{COMMUNE_ALIASES, Field, TableSpec};

/// The column that numbers the rows.
pub(super) const NUMBERING: &[&str] = &["stt", "tt", "so tt", "so thu tu", "s tt"];

/// Columns that every office adds and nobody needs.
const IGNORED: &[&str] = &[
    "ghi chu",
    "dien tich",
    "dien tich tu nhien",
    "dan so",
    "so ho",
    "so khau",
    "nhan khau",
    "khau",
    "tang giam",
    "tong so ho",
    "so nhan khau",
    "ma xa",
    "ma don vi hanh chinh",
    "dien thoai",
    "so dien thoai",
    "ky hieu",
    "truong thon",
    "to truong",
    "to truong to dan pho",
    "truong khu pho",
    "truong xom",
    "truong ban",
    // A share of what stands beside it, and who builds a work of which a report states amounts.
    "ty le",
    "ti le",
    "ty le giai ngan",
    "ti le giai ngan",
    "ty le gn kh",
    "chu dau tu",
    "dia diem",
    "dia diem xay dung",
    "quy mo",
    "thoi gian kc ht",
    "thoi gian khoi cong hoan thanh",
];

/// The other sums of an annex that this program wrote, read back for status or for targets. In a sheet of
/// the office's own nobody can tell what such a column is for.
const OF_ANNEXES: &[&str] = &[
    "tong so tieu chi dat",
    "tong so tieu chi giao dat them",
    "tong so tieu chi du kien dat them",
    "tong so tieu chi dat den cuoi",
    "tong so xom ntm cuoi",
    "tong so thon ntm cuoi",
    "tong so ban ntm cuoi",
    "tong so xom ntm kieu mau cuoi",
    "tong so thon ntm kieu mau cuoi",
    "tong so ban ntm kieu mau cuoi",
    "ten xom giao",
    "ten thon giao",
    "ten ban giao",
    "ten xom du kien",
    "ten thon du kien",
    "ten ban du kien",
    "tong so to dan pho ntm cuoi",
    "tong so to dan pho ntm kieu mau cuoi",
    "ten to dan pho giao",
    "ten to dan pho du kien",
    "tong so thon to dan pho ntm cuoi",
    "tong so thon to dan pho ntm kieu mau cuoi",
    "ten thon to dan pho giao",
    "ten thon to dan pho du kien",
    "tong so ap ntm cuoi",
    "tong so ap ntm kieu mau cuoi",
    "ten ap giao",
    "ten ap du kien",
    "tong so khom ntm cuoi",
    "tong so khom ntm kieu mau cuoi",
    "ten khom giao",
    "ten khom du kien",
];

/// Who reaches the standard, in an annex that this program wrote, read back for status or for
/// targets. Over the list of communes the same words are an aim or a title.
const REACHED: &[&str] = &[
    "danh hieu muc tieu",
    "dat du tieu chi",
    "dat du tieu chi den cuoi",
    "xa dat chuan",
    "xa dat chuan den cuoi",
    "phuong dat chuan den cuoi",
    "thi tran dat chuan den cuoi",
    "dac khu dat chuan den cuoi",
    "don vi dat chuan den cuoi",
    "don vi cap xa dat chuan den cuoi",
];

/// Whether a heading is that of the column that numbers the rows.
pub fn numbers_rows(text: &str) -> bool {
    NUMBERING.contains(&key(text).as_str())
}

/// Whether a heading is that of a column of communes.
pub fn is_heading_of_communes(text: &str) -> bool {
    static KEYS: LazyLock<Vec<String>> =
        LazyLock::new(|| COMMUNE_ALIASES.iter().map(|alias| key(alias)).collect());
    KEYS.contains(&key(text))
}

/// What the columns of a table may be called, folded.
pub(super) struct Names {
    /// Each field with everything that means it.
    pub(super) fields: Vec<(&'static Field, Vec<String>)>,
    /// What is known and not read.
    pub(super) ignored: Vec<String>,
    /// What is that in an annex that this program wrote.
    pub(super) of_annexes: Vec<String>,
}

impl Names {
    /// Those of a table, folded once in a run however many sheets are read.
    pub(super) fn of(spec: &'static TableSpec) -> Arc<Names> {
        static KNOWN: Mutex<BTreeMap<usize, Arc<Names>>> = Mutex::new(BTreeMap::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let table = std::ptr::from_ref(spec).addr();
        known.entry(table).or_insert_with(|| Arc::new(Names::fold(spec))).clone()
    }

    pub(super) fn fold(spec: &'static TableSpec) -> Names {
        let fields: Vec<(&'static Field, Vec<String>)> = spec
            .fields
            .iter()
            .map(|field| {
                let heading = key(field.heading);
                let mut names = vec![key(field.key), without_unit_or_year(&heading), heading];
                names.extend(field.aliases.iter().map(|alias| key(alias)));
                (field, names)
            })
            .collect();
        let reached = REACHED.iter().filter(|_| spec.coded || spec.key == "xom");
        let mut ignored: Vec<String> = IGNORED.iter().map(|text| key(text)).collect();
        let mut of_annexes: Vec<String> =
            OF_ANNEXES.iter().chain(reached).map(|text| key(text)).collect();
        let names = Names { fields, ignored: Vec::new(), of_annexes: Vec::new() };
        // "Ký hiệu" is nobody's among communes, and the number of a document where "Số, ký hiệu" is
        // read.
        ignored.retain(|text| !names.contain(text));
        of_annexes.retain(|text| !names.contain(text));
        Names { ignored, of_annexes, ..names }
    }

    /// Whether words stand in a heading of one of the table's own fields.
    fn contain(&self, words: &str) -> bool {
        let words = format!(" {words} ");
        let mut names = self.fields.iter().flat_map(|(_, names)| names);
        names.any(|name| name.contains(words.trim()) && format!(" {name} ").contains(&words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::columns::{Headings, Meaning};
    use crate::inputs::raw::FieldRef;
    use crate::inputs::tables;

    /// What is nobody's in one table may be the number of a document in another.
    #[test]
    fn what_a_field_says_is_not_passed_over() {
        for spec in tables::all() {
            let headings = Headings::of(spec, None);
            for text in IGNORED {
                let known = headings.names.contain(&key(text));
                let ignored = headings.meaning(&[text]) == Meaning::Known(FieldRef::Ignored);
                assert!(!(known && ignored), "{}: {text}", spec.key);
            }
        }
        let meaning = |key, text| {
            let spec = tables::table(key).expect("a table");
            Headings::of(spec, None).meaning(&[text])
        };
        let number = Meaning::Known(FieldRef::Named("so_ngay"));
        assert_eq!(meaning("co_che", "Ký hiệu"), number);
        assert_eq!(meaning("xa", "Ký hiệu"), Meaning::Known(FieldRef::Ignored));
    }
}
