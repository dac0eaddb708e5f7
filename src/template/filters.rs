//! The filters of templates: how numbers and lists are written in Vietnamese.

use std::collections::BTreeSet;

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, State, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::values::{Number, stated};
use super::{escape, ledger, sentences};
use crate::viet::{self, UnitKind};

/// The filters, each with what it does: in Vietnamese, in English.
pub const FILTERS: &[(&str, [&str; 2])] = &[
    ("dem", ["số đếm hai chữ số: 3 → `03`", "count with two digits: 3 → `03`"]),
    ("so", ["số chính xác: `80.178,119`", "exact number: `80.178,119`"]),
    ("so_le", ["một chữ số thập phân, làm tròn: `15,1`", "one decimal, rounded half up: `15,1`"]),
    (
        "liet_ke",
        [
            "tên: `A, B, C`; đơn vị nhiều loại thì kèm loại",
            "names: `A, B, C`; units of several kinds each with its kind",
        ],
    ),
    ("liet_ke_va", ["tên: `A, B và C`", "names: `A, B và C`"]),
    ("liet_ke_day_du", ["`xã A, xã B`", "`xã A, xã B`"]),
    (
        "don_vi",
        [
            "cách gọi một `Xa` hoặc một danh sách: `phường`, `xã, phường`",
            "the word for a `Xa` or a list: `phường`, `xã, phường`",
        ],
    ),
    (
        "dem_don_vi",
        ["số lượng: `02 phường`, `60 đơn vị cấp xã`", "the count: `02 phường`, `60 đơn vị cấp xã`"],
    ),
    (
        "don_vi_dem",
        [
            "chữ của số lượng ấy: `phường`, `đơn vị cấp xã`",
            "the word of that count: `phường`, `đơn vị cấp xã`",
        ],
    ),
    (
        "ke_ten",
        [
            "`|ke_ten(phu_luc.xa)`: `: xã A, xã B`; quá 12 tên (hoặc quá ba dòng) mà phụ lục đã có: ` (danh sách tại Phụ lục I kèm theo)`",
            "`|ke_ten(phu_luc.xa)`: `: xã A, xã B`; more than 12 names (or three lines of them) that an annex has: ` (danh sách tại Phụ lục I kèm theo)`",
        ],
    ),
    (
        "ke_ten_ngoac",
        ["như trên, trong ngoặc: ` (xã A, xã B)`", "the same in brackets: ` (xã A, xã B)`"],
    ),
    (
        "nhieu_ten",
        [
            "`|nhieu_ten(phu_luc.xa)`: danh sách có dài như vậy và có phụ lục ấy không; `|nhieu_ten` chỉ hỏi có dài như vậy không",
            "`|nhieu_ten(phu_luc.xa)`: whether a list is that long and the annex is there; `|nhieu_ten` alone asks only whether it is that long",
        ],
    ),
    (
        "tieu_chi",
        [
            "danh sách `TieuChiTen`: `tiêu chí số 9 về Nhà ở dân cư; …`",
            "list of `TieuChiTen`: `tiêu chí số 9 về Nhà ở dân cư; …`",
        ],
    ),
    (
        "doan",
        [
            "mỗi phần tử một đoạn; thiếu chữ hoa đầu, dấu cuối thì thêm",
            "a paragraph for each text of a list; a capital and the mark at the end are put where they lack",
        ],
    ),
    ("hoa_dau", ["viết hoa chữ đầu", "first letter upper"]),
    ("thuong_dau", ["viết thường chữ đầu", "first letter lower"]),
    (
        "thuong_tu",
        [
            "như trên, của lời văn bất kỳ: tên riêng ở đầu giữ chữ hoa",
            "the same of any words: a name at the beginning keeps its capital",
        ],
    ),
];

/// Adds every filter.
pub fn add(environment: &mut Environment<'_>) {
    environment.add_filter("dem", |value: &Value| {
        whole(value).map(|count| stated(value, viet::fmt_count(count)))
    });
    environment.add_filter("so", |value: &Value| {
        decimal(value).map(|number| stated(value, viet::fmt_decimal(number)))
    });
    environment.add_filter("so_le", |value: &Value| {
        decimal(value).map(|number| stated(value, viet::fmt_decimal_scale(number, 1)))
    });
    environment.add_filter("liet_ke", |value: &Value| units(value).map(|all| viet::list(&all)));
    environment.add_filter("liet_ke_day_du", |value: &Value| {
        names(value, "day_du").map(|all| viet::list(&all))
    });
    environment
        .add_filter("liet_ke_va", |value: &Value| units(value).map(|all| viet::list_and(&all)));
    environment.add_filter("hoa_dau", |value: &Value| {
        text(value).map(|text| ledger::inside(text, viet::upper_first))
    });
    environment.add_filter("thuong_dau", |value: &Value| {
        text(value).map(|text| ledger::inside(text, viet::lower_first))
    });
    environment.add_filter("thuong_tu", |value: &Value| {
        text(value).map(|text| ledger::inside(text, viet::lower_words))
    });
    environment.add_filter("don_vi", |value: &Value| kinds(value).map(viet::unit_word));
    environment.add_filter("dem_don_vi", counted_units);
    environment.add_filter("don_vi_dem", |value: &Value| kinds(value).map(viet::counted_word));
    environment
        .add_filter("nhieu_ten", |value: &Value, annex: Option<&str>| too_many(value, annex));
    environment.add_filter("ke_ten", |value: &Value, annex: &str| named(value, annex, [": ", ""]));
    environment
        .add_filter("ke_ten_ngoac", |value: &Value, annex: &str| named(value, annex, [" (", ")"]));
    environment.add_filter("tieu_chi", criteria);
    environment.add_filter("doan", paragraphs);
}

fn wrong(message: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}

/// The value, if its name exists: nothing may be printed in silence for a misspelt one.
fn known(value: &Value) -> Result<&Value, Error> {
    if value.is_undefined() {
        // The engine's own conversion error is the one that it can trace to the name.
        i64::try_from(value.clone())?;
    }
    Ok(value)
}

fn whole(value: &Value) -> Result<u64, Error> {
    let value = known(value)?;
    let number = value.downcast_object_ref::<Number>().and_then(|number| number.value.to_u64());
    match number {
        Some(number) => Ok(number),
        None => u64::try_from(value.clone()).map_err(|_| wrong("|dem needs a count")),
    }
}

fn text(value: &Value) -> Result<&str, Error> {
    known(value)?.as_str().ok_or_else(|| wrong("|hoa_dau needs a text"))
}

fn decimal(value: &Value) -> Result<Decimal, Error> {
    let value = known(value)?;
    if let Some(number) = value.downcast_object_ref::<Number>() {
        return Ok(number.value);
    }
    if value.kind() == ValueKind::Number
        && let Ok(number) = i64::try_from(value.clone())
    {
        return Ok(number.into());
    }
    Err(wrong("|so needs a number of the view"))
}

/// The entries of a list. A text is none, though the engine would hand out its letters.
fn entries(
    value: &Value,
    message: &'static str,
) -> Result<impl Iterator<Item = Value> + use<>, Error> {
    let value = known(value)?;
    if value.kind() == ValueKind::String {
        return Err(wrong(message));
    }
    value.try_iter()
}

/// The texts of a list: its strings, or a field of each of its entries.
fn names(value: &Value, field: &str) -> Result<Vec<String>, Error> {
    const NEEDED: &str = "|liet_ke needs texts or entries with a name";
    entries(value, NEEDED)?
        .map(|item| match item.as_str() {
            Some(text) => Ok(text.to_owned()),
            None => {
                let name = item.get_attr(field)?;
                name.as_str().map(str::to_owned).ok_or_else(|| wrong(NEEDED))
            }
        })
        .collect()
}

/// The kinds of a list of units, or of one unit.
fn kinds(value: &Value) -> Result<Vec<UnitKind>, Error> {
    const NEEDED: &str = "|don_vi needs units of the view";
    let kind = |unit: &Value| {
        let kind = unit.get_attr("loai")?;
        kind.as_str().and_then(UnitKind::parse).ok_or_else(|| wrong(NEEDED))
    };
    let value = known(value)?;
    if value.kind() == ValueKind::Map {
        return Ok(vec![kind(value)?]);
    }
    entries(value, NEEDED)?.map(|unit| kind(&unit)).collect()
}

/// "02 phường", "60 đơn vị cấp xã": how many units a list has, counted by their kind.
fn counted_units(value: &Value) -> Result<String, Error> {
    let kinds = kinds(value)?;
    let count = stated(value, viet::fmt_count(kinds.len() as u64));
    Ok(format!("{count} {}", viet::counted_word(kinds)))
}

/// The names of a list; of units of more than one kind each name has its kind before it.
fn units(value: &Value) -> Result<Vec<String>, Error> {
    let mut kinds = BTreeSet::new();
    for item in entries(value, "|liet_ke needs texts or entries with a name")? {
        if item.kind() == ValueKind::Map
            && let Some(kind) = item.get_attr("loai")?.as_str().and_then(UnitKind::parse)
        {
            kinds.insert(kind);
        }
    }
    names(value, if kinds.len() > 1 { "day_du" } else { "ten" })
}

/// Whether a list is too long for a sentence and the annex, where one is asked for, has its names.
fn too_many(value: &Value, annex: Option<&str>) -> Result<bool, Error> {
    // What has no name of its own counts as one that is short.
    let name = |item: Value| {
        let own = item.as_str().map(str::to_owned);
        let full = || item.get_attr("day_du").ok()?.as_str().map(str::to_owned);
        own.or_else(full).unwrap_or_default()
    };
    let names: Vec<String> = entries(value, "|nhieu_ten needs a list")?.map(name).collect();
    Ok(viet::too_many_names(&names) && annex != Some(""))
}

/// The names of a list with the marks around them: ": xã A, xã B"; of a long one the annex that has
/// them: " (danh sách tại Phụ lục I kèm theo)".
fn named(value: &Value, annex: &str, [open, close]: [&str; 2]) -> Result<String, Error> {
    if too_many(value, Some(annex))? {
        return Ok(format!(" (danh sách tại {annex} kèm theo)"));
    }
    Ok(format!("{open}{}{close}", viet::list(&names(value, "day_du")?)))
}

/// "tiêu chí số 9 về Nhà ở dân cư; tiêu chí số 10 về Thu nhập".
fn criteria(value: &Value) -> Result<String, Error> {
    const NEEDED: &str = "|tieu_chi needs a list of criteria";
    let all: Result<Vec<String>, Error> = entries(value, NEEDED)?
        .map(|item| {
            let number = item.get_attr("so")?;
            let name = item.get_attr("ten")?;
            if number.is_undefined() || name.is_undefined() {
                return Err(wrong(NEEDED));
            }
            Ok(format!("tiêu chí số {number} về {name}"))
        })
        .collect();
    Ok(all?.join("; "))
}

/// A paragraph for each text; the texts carry their own "- " and "+ ", a capital and the mark at the end
/// are put where the office left them out.
fn paragraphs(_state: &State<'_, '_>, value: &Value) -> Result<Value, Error> {
    use std::fmt::Write as _;
    let mut written = String::new();
    const NEEDED: &str = "|doan needs a list of texts";
    let mut all = Vec::new();
    for text in entries(value, NEEDED)? {
        let text = text.as_str().ok_or_else(|| wrong(NEEDED))?.to_owned();
        // A text may be said under a condition only.
        if !ledger::bare(&text).trim().is_empty() {
            all.push(text);
        }
    }
    let listed = all.iter().any(|text| ledger::bare(text).trim_end().ends_with(';'));
    let last = all.len();
    for (index, text) in all.into_iter().enumerate() {
        let item = ledger::bare(&text).trim_start().starts_with(['-', '+']);
        let end = if listed && item && index + 1 < last { ';' } else { '.' };
        let text = ledger::inside(&text, |text| sentences::paragraph(text, end, index + 1 == last));
        let _ = writeln!(written, "#doan[{}]", escape::markup(&ledger::plain(text)));
    }
    Ok(Value::from_safe_string(written))
}

#[cfg(test)]
mod tests {
    use super::super::sentences;
    use super::*;

    /// What is told of filters is told of each that there is.
    #[test]
    fn every_filter_is_told() {
        for (source, told) in [
            (include_str!("filters.rs"), FILTERS),
            (include_str!("sentences.rs"), sentences::FILTERS),
        ] {
            let (source, _) = source.split_once("#[cfg(test)]").expect("tests");
            let added =
                source.split("add_filter(\"").skip(1).filter_map(|rest| rest.split('"').next());
            let mut added: Vec<&str> = added.collect();
            let mut told: Vec<&str> = told.iter().map(|(name, _)| *name).collect();
            added.sort_unstable();
            told.sort_unstable();
            assert_eq!(added, told);
        }
    }
}
