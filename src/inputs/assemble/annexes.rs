//! Which annexes a document has, and how they are filed.

use super::money_units::money_units;
use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{AnnexFiling, AnnexKind, AnnexOptions};
use crate::origin::Place;
use crate::tables::{self, About};
use crate::viet;

/// Reads `phu_luc`, `bieu`, `ban` and `het_phu_luc` of a document: of a report, and of one that is made
/// for each commune or corrects another, which has annexes only where the office asks for them.
pub(super) fn annexes(
    section: &Section<'_>,
    (report, apart): (bool, bool),
    found: &mut Diagnostics,
) -> AnnexOptions {
    let filing = section.node("phu_luc").and_then(|node| {
        values::choice(
            "phu_luc",
            node,
            &[
                (&["cung_tep"], AnnexFiling::SameFile),
                (&["tep_rieng"], AnnexFiling::OwnFiles),
                (&["khong"], AnnexFiling::None),
            ],
            found,
        )
    });
    let paper = section.node("ban").and_then(|node| {
        values::choice("ban", node, &[(&["dien_tu"], false), (&["giay"], true)], found)
    });
    let keys: Vec<&str> = tables::all().map(|annex| annex.kind.key()).collect();
    let named = section.texts("bieu", found);
    let named: Vec<(AnnexKind, Place)> = named
        .iter()
        .filter_map(|name| {
            let kind = tables::annex_called(&name.value).map(|annex| annex.kind);
            if kind.is_none() {
                let problem = Problem::BadChoice {
                    seen: name.value.clone(),
                    field: "bieu".to_owned(),
                    choices: keys.iter().map(|key| (*key).to_owned()).collect(),
                };
                let meant = viet::did_you_mean(&name.value, keys.iter().copied());
                found.push(Diagnostic::new(problem).at(&name.place).meant(meant));
            }
            Some((kind?, name.place.clone()))
        })
        .collect();
    let kinds = match (named.is_empty(), report) {
        (false, _) => named.iter().map(|(kind, _)| *kind).collect(),
        (true, false) => tables::usual(About::Plan),
        (true, true) => tables::usual(About::Period),
    };
    let money = money_units(section, &kinds, found);
    let usual = match apart && named.is_empty() {
        true => AnnexFiling::None,
        false => AnnexFiling::SameFile,
    };
    AnnexOptions {
        filing: filing.map_or(usual, |filing| filing.value),
        kinds,
        named,
        paper: paper.is_some_and(|paper| paper.value),
        end_mark: wanted("het_phu_luc", section, found),
        money,
    }
}

/// Whether something that a document has only when it is asked for is asked for.
pub(super) fn wanted(key: &'static str, section: &Section<'_>, found: &mut Diagnostics) -> bool {
    let node = section.node(key);
    let choice = node
        .and_then(|node| values::choice(key, node, &[(&["co"], true), (&["khong"], false)], found));
    choice.is_some_and(|choice| choice.value)
}
