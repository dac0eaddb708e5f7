//! The layout values that an office may choose, and how it spells.

use rust_decimal::Decimal;

use super::section::Section;
use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::model::LayoutOptions;
use crate::viet::{self, Choice, Spelling};

/// Layout values as the decree's own forms have them.
pub fn default_layout() -> LayoutOptions {
    LayoutOptions {
        preset: 14,
        margins: [20, 20, 30, 20].map(Decimal::from),
        indent: Decimal::new(127, 1),
        paragraph_gap: Decimal::from(6),
        line_spacing: Decimal::ONE,
        is_elastic: true,
    }
}

/// Reads `chinh_ta`: one sample of each spelling that the office chooses.
pub fn spelling(top: &Section<'_>, found: &mut Diagnostics) -> Spelling {
    let mut spelling = Spelling::default();
    for sample in top.texts("chinh_ta", found) {
        let Err(refused) = spelling.choose(&sample.value) else { continue };
        let (seen, of) = match refused {
            Some((choice, before)) => (format!("{before}, {}", sample.value), vec![choice]),
            None => (sample.value, Choice::ALL.to_vec()),
        };
        let choices = of.into_iter().flat_map(Choice::samples).map(|s| (*s).to_owned()).collect();
        let problem = Problem::BadChoice { seen, field: "chinh_ta".to_owned(), choices };
        found.report(problem, &sample.place);
    }
    spelling
}

/// Reads `the_thuc`; a value outside the decree's range is an error.
pub fn layout(section: &Section<'_>, found: &mut Diagnostics) -> LayoutOptions {
    let mut layout = default_layout();
    if let Some(node) = section.node("co_chu")
        && let Some(preset) =
            values::choice("co_chu", node, &[(&["14"], 14u8), (&["13"], 13u8)], found)
    {
        layout.preset = preset.value;
    }
    let mut ranged = |key: &'static str, low: Decimal, high: Decimal, value: &mut Decimal| {
        let Some(node) = section.node(key) else { return };
        let Some(number) = values::decimal(key, node, found) else { return };
        if number.value < low || number.value > high {
            let problem = Problem::LayoutRange {
                key: key.to_owned(),
                seen: viet::fmt_decimal(number.value),
                allowed: format!("{}–{}", viet::fmt_decimal(low), viet::fmt_decimal(high)),
            };
            found.report(problem, &number.place);
        } else {
            *value = number.value;
        }
    };
    let whole = Decimal::from;
    // Phụ lục I, I.3: margins. II.6: indent, paragraph gap and line spacing.
    ranged("le_tren", whole(20), whole(25), &mut layout.margins[0]);
    ranged("le_duoi", whole(20), whole(25), &mut layout.margins[1]);
    ranged("le_trai", whole(30), whole(35), &mut layout.margins[2]);
    ranged("le_phai", whole(15), whole(20), &mut layout.margins[3]);
    let mut indent_cm = layout.indent / whole(10);
    ranged("thut_dong", whole(1), Decimal::new(127, 2), &mut indent_cm);
    ranged("cach_doan", whole(6), whole(24), &mut layout.paragraph_gap);
    ranged("gian_dong", whole(1), Decimal::new(15, 1), &mut layout.line_spacing);
    layout.is_elastic = ["cach_doan", "gian_dong"].iter().all(|key| section.node(key).is_none());
    layout.indent = indent_cm * whole(10);
    if !matches!(indent_cm, cm if cm == whole(1) || cm == Decimal::new(127, 2))
        && let Some(node) = section.node("thut_dong")
    {
        let problem = Problem::LayoutRange {
            key: "thut_dong".to_owned(),
            seen: viet::fmt_decimal(indent_cm),
            allowed: "1; 1,27".to_owned(),
        };
        found.report(problem, &node.place);
    }
    layout
}
