//! The names of a project's communes in its tables, each by its kind, and their groups.

use crate::figures::Band;
use crate::model::{Project, UnitKind};
use crate::viet;

/// A commune's name as a row or a bar begins with it; with its kind where there are several.
pub fn name(project: &Project, commune: usize) -> String {
    let commune = &project.communes[commune];
    if project.has_several_kinds() {
        viet::upper_first(&commune.full_name())
    } else {
        commune.label_first()
    }
}

/// Names of communes as a sentence lists them; of several kinds each kind before its own: "xã Tân Lập,
/// Hòa An; phường Ba Đồn, Phường 1".
pub fn names(project: &Project, communes: &[usize]) -> String {
    listed(project, communes, &|_| "")
}

/// The same as a cell begins with it, with a mark behind a name.
pub fn marked_names(
    project: &Project,
    communes: &[usize],
    mark: &dyn Fn(usize) -> &'static str,
) -> String {
    let names = listed(project, communes, mark);
    if project.has_several_kinds() { viet::upper_first(&names) } else { names }
}

fn listed(project: &Project, communes: &[usize], mark: &dyn Fn(usize) -> &'static str) -> String {
    let own = || communes.iter().map(|index| (*index, &project.communes[*index]));
    if !project.has_several_kinds() {
        let marked = own().map(|(index, commune)| commune.label() + mark(index));
        return marked.collect::<Vec<_>>().join(", ");
    }
    let of = |kind: UnitKind| -> String {
        // The first name that does not bring its kind along says it for those behind it.
        let mut said = false;
        let of_kind = own().filter(|(_, commune)| commune.kind == kind);
        let marked = of_kind.map(|(index, commune)| {
            let alone = said && !commune.has_capital_kind();
            said |= !commune.has_capital_kind();
            let name = if alone { commune.name.value.clone() } else { commune.full_name() };
            name + mark(index)
        });
        marked.collect::<Vec<_>>().join(", ")
    };
    let lists = UnitKind::ALL.into_iter().map(of).filter(|names| !names.is_empty());
    lists.collect::<Vec<_>>().join("; ")
}

/// Groups of communes in the order in which the office has them, each with its communes; a single one
/// without a name when the office gives none, or no second.
pub fn groups(project: &Project) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (index, commune) in project.communes.iter().enumerate() {
        let name = commune.group.as_deref().map(group_name).unwrap_or_default();
        let key = viet::fold_tones(&name);
        match groups.iter_mut().find(|(known, _)| viet::fold_tones(known) == key) {
            Some((_, members)) => members.push(index),
            None => groups.push((name, vec![index])),
        }
    }
    if let [only] = &mut groups[..] {
        only.0.clear();
    }
    groups
}

/// The same as tables list them: those without a group stand last.
pub fn in_groups(project: &Project) -> Vec<(String, Vec<usize>)> {
    let mut groups = groups(project);
    groups.sort_by_key(|(name, _)| name.is_empty());
    groups
}

/// "Nhóm 1" for "1"; a group with a name of its own is called by that.
fn group_name(name: &str) -> String {
    let numbered = viet::parse_roman(name).is_some()
        || name.chars().count() == 1
        || !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    if numbered { format!("Nhóm {name}") } else { viet::upper_first(name) }
}

/// What a group of communes by the number of their criteria is called.
pub fn band_name(band: &Band) -> String {
    viet::upper_first(&band_words(band.from, band.to))
}

/// How many criteria the communes of such a group meet: "đạt 05 - 09 tiêu chí".
pub fn band_words(from: u32, to: u32) -> String {
    let count = |number: u32| viet::fmt_count(number.into());
    match (from, to) {
        (0, 0) => "chưa đạt tiêu chí nào".to_owned(),
        (from, to) if from == to => format!("đạt {} tiêu chí", count(from)),
        (0, to) => format!("dưới {} tiêu chí", count(to + 1)),
        (from, to) => format!("đạt {} - {} tiêu chí", count(from), count(to)),
    }
}
