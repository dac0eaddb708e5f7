//! In which units of money a document's annexes state their amounts: `don_vi_tien`.

use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Entry, Node};
use crate::model::{AnnexKind, MoneyUnit, MoneyUnits};
use crate::origin::Sourced;
use crate::{tables, viet};

const KEY: &str = "don_vi_tien";

/// Reads `don_vi_tien` of a document with these annexes: one unit for all of them, or one for each that is
/// named.
pub(super) fn money_units(
    section: &Section<'_>,
    kinds: &[AnnexKind],
    found: &mut Diagnostics,
) -> MoneyUnits {
    match section.node(KEY) {
        None => MoneyUnits::default(),
        Some(Sourced { value: Node::Map(entries), .. }) => {
            let own = entries.iter().filter_map(|entry| own_unit(entry, kinds, found));
            MoneyUnits { own: own.collect(), ..MoneyUnits::default() }
        }
        Some(node) => MoneyUnits { usual: unit(node, found).unwrap_or_default(), own: Vec::new() },
    }
}

/// The unit of one annex. It must be one of the document's that has money in it.
fn own_unit(
    entry: &Entry,
    kinds: &[AnnexKind],
    found: &mut Diagnostics,
) -> Option<(AnnexKind, MoneyUnit)> {
    let seen = &entry.key.value;
    let known = || kinds.iter().filter(|kind| tables::OF_MONEY.contains(kind));
    let kind = tables::annex_called(seen).map(|annex| annex.kind);
    let unit = unit(&entry.value, found);
    match kind.filter(|kind| known().any(|own| own == kind)) {
        Some(kind) => Some((kind, unit?)),
        None => {
            let choices: Vec<String> = known().map(|kind| kind.key().to_owned()).collect();
            let meant = viet::did_you_mean(seen, choices.iter().map(String::as_str));
            let meant = meant.map(str::to_owned);
            let problem = Problem::NotAnnexOfMoney { annex: seen.clone(), choices };
            found.push(Diagnostic::new(problem).at(&entry.key.place).meant(meant));
            None
        }
    }
}

fn unit(node: &Sourced<Node>, found: &mut Diagnostics) -> Option<MoneyUnit> {
    let choices: &[(&[&str], MoneyUnit)] = &[
        (&[MoneyUnit::Dong.name()], MoneyUnit::Dong),
        (&[MoneyUnit::Thousand.name(), "ngàn đồng"], MoneyUnit::Thousand),
        (&[MoneyUnit::Million.name()], MoneyUnit::Million),
        (&[MoneyUnit::Billion.name(), "tỉ đồng"], MoneyUnit::Billion),
    ];
    values::choice(KEY, node, choices, found).map(|own| own.value)
}
