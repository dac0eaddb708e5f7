//! The unit that a heading names, mostly in brackets.

use rust_decimal::Decimal;

use super::named::{spoken_unit, unit};
use crate::inputs::raw::{RawColumn, Unit};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Piece};

/// What one unit of a column's amounts is in triệu đồng: by the unit in its heading, else by the
/// one above the table ("Đơn vị tính: đồng"), else triệu đồng.
///
/// # Errors
/// The words, and where they stand, of a unit that is not known.
pub fn of_column(
    column: &RawColumn,
    above: Option<&Sourced<Unit>>,
) -> Result<Decimal, (String, Place)> {
    let heading = &column.heading;
    if let Some(factor) = named_unit(heading) {
        return Ok(factor);
    }
    if money_unit(heading).is_none() {
        return Err((heading.to_string(), column.place.clone()));
    }
    match above {
        Some(above) => {
            above.value.factor.ok_or_else(|| (above.value.written.clone(), above.place.clone()))
        }
        None => Ok(Decimal::ONE),
    }
}

/// The unit that a heading names, in triệu đồng: in brackets of any of its levels ("Kế hoạch vốn
/// (triệu đồng) / NSTW"), behind "ĐVT", or as its last words; triệu đồng where nothing of the kind stands
/// there. `None` when there are brackets and no unit that is known stands anywhere.
pub fn money_unit(heading: &str) -> Option<Decimal> {
    let brackets = brackets(heading);
    named_unit(heading).or_else(|| {
        // "(1)" counts the columns, "(dự kiến)" says something else.
        let counts = |inner: &String| inner.bytes().all(|b| b.is_ascii_digit());
        let other = |inner: &String| counts(inner) || is_no_unit(inner);
        if viet::bracketed(heading).into_iter().any(is_of_a_thing) {
            return None;
        }
        brackets.iter().all(other).then_some(Decimal::ONE)
    })
}

/// Whether words are the unit of another thing than money, and nothing more: "m2", "tấn", "ngày công".
pub fn is_of_a_thing(words: &str) -> bool {
    const TONED: &[&str] = &[
        "m",
        "m2",
        "m²",
        "m3",
        "m³",
        "km",
        "ha",
        "kg",
        "tấn",
        "tạ",
        "yến",
        "bao",
        "công",
        "ngày công",
        "ngày",
        "giờ",
        "cây",
        "viên",
        "chiếc",
        "cái",
        "mét",
        "mét vuông",
        "mét khối",
        "lít",
        "khối",
    ];
    const TONELESS: &[&str] =
        &["tan", "ngay cong", "met", "met vuong", "met khoi", "vien", "chiec"];
    let words = words.trim().trim_end_matches(['.', ';', ',']);
    let toned = viet::fold_tones(words);
    let bare = ["đvt ", "đơn vị tính ", "đơn vị ", "tính bằng "]
        .iter()
        .find_map(|own| toned.strip_prefix(own))
        .unwrap_or(&toned);
    TONED.contains(&bare)
        || TONED.contains(&viet::lower(words).as_str())
        || TONELESS.contains(&viet::fold(words).as_str())
}

/// Whether folded words in brackets say something that has no unit of money in it, known or unknown.
fn is_no_unit(inner: &str) -> bool {
    const OF_MONEY: &[&str] = &[
        "dong", "d", "vnd", "usd", "eur", "trieu", "tr", "trd", "ty", "ti", "nghin", "ngan", "ng",
        "ngd", "tram", "chuc", "dola", "kip", "yen", "te", "bath", "xu", "tien",
    ];
    let word = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
    !inner.is_empty() && inner.split(' ').all(|own| word(own) && !OF_MONEY.contains(&own))
}

/// The unit that a heading really names.
pub fn named_unit(heading: &str) -> Option<Decimal> {
    let words = viet::without_brackets(heading);
    // The innermost level speaks last and is the nearest to the numbers.
    let known = brackets(heading).iter().rev().find_map(|inner| unit(inner));
    known.or_else(|| words.split('/').rev().find_map(|level| spoken_unit(&viet::fold(level))))
}

/// What stands in brackets, folded.
pub(super) fn brackets(heading: &str) -> Vec<String> {
    viet::bracketed(heading).into_iter().map(viet::fold).collect()
}

/// Whether a heading is that of a column of units: "ĐVT", "Đơn vị tính".
pub fn is_heading_of_units(heading: &str) -> bool {
    matches!(viet::fold(heading).as_str(), "dvt" | "d vi tinh" | "don vi tinh" | "dv tinh")
}

/// A heading without the units that it names in brackets.
pub fn without_brackets_of_units(heading: &str) -> String {
    let kept = |piece| match piece {
        Piece::Outside(words) => Some(words),
        Piece::Inside { inner, whole } => unit(&viet::fold(inner)).is_none().then_some(whole),
    };
    viet::pieces(heading).into_iter().filter_map(kept).collect()
}
