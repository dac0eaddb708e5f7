//! Criteria sets: those that come with the program, and an office's own.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::files::{Files, builtin_sets, held};
use crate::inputs::keys;
use crate::inputs::raw::Node;
use crate::inputs::yaml;
use crate::model::{
    BandRange, Code, CriteriaSet, Criterion, Group, GroupLayout, Indicator, parse_code_list,
};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The set that `ntm.yaml` names: a file of the project (`bo-tieu-chi/x.yaml`), or the id of a
/// set in the project's folder `bo-tieu-chi` or of one that comes with the program.
pub fn named(
    id: &Sourced<String>,
    files: &Files,
    found: &mut Diagnostics,
) -> Option<Arc<CriteriaSet>> {
    let own = format!("bo-tieu-chi/{}.yaml", id.value);
    let path = if id.value.ends_with(".yaml") || id.value.ends_with(".yml") {
        Some(id.value.clone())
    } else if files.has(&own) {
        Some(own)
    } else {
        None
    };
    if let Some(path) = path {
        return match files.text(&path) {
            Ok(text) => criteria_set(&path.into(), &text, found).map(Arc::new),
            Err(problem) => {
                found.report(problem, &id.place);
                None
            }
        };
    }
    match builtin_sets().iter().find(|(known, _)| *known == id.value) {
        Some((known, text)) => builtin(known, text, found),
        None => {
            let meant = viet::did_you_mean(&id.value, builtin_sets().iter().map(|(id, _)| *id));
            let problem = Problem::UnknownCriteriaSet { id: id.value.clone() };
            found.push(Diagnostic::new(problem).at(&id.place).meant(meant));
            None
        }
    }
}

/// A set that comes with the program, read once in a run however many projects name it.
fn builtin(id: &'static str, text: &str, found: &mut Diagnostics) -> Option<Arc<CriteriaSet>> {
    static READ: Mutex<BTreeMap<&str, Arc<CriteriaSet>>> = Mutex::new(BTreeMap::new());
    if let Some(known) = held(&READ).get(id) {
        return Some(known.clone());
    }
    let file: Arc<str> = format!("bo-tieu-chi/{id}.yaml").into();
    let set = Arc::new(criteria_set(&file, text, found)?);
    held(&READ).insert(id, set.clone());
    Some(set)
}

/// Tells of data on the advanced set where the project names no such set.
pub fn no_advanced_set(
    data: &Section<'_>,
    key: &'static str,
    is_named: bool,
    found: &mut Diagnostics,
) {
    if let Some(node) = data.node(key)
        && !is_named
    {
        found.report(Problem::AdvancedSetMissing, &node.place);
    }
}

/// Reads a criteria set from its YAML text.
pub fn criteria_set(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Option<CriteriaSet> {
    let before = found.count(crate::diag::Severity::Error);
    let root = yaml::parse(file, text, found)?;
    let section = Section::open(file, &keys::CRITERIA_SET, &root, found)?;
    let id = section.required("id", found);
    let name = section.required("ten", found);
    let short_name = section.text("ten_ngan", found);
    let source = section.text("nguon", found);
    let mut criteria: Vec<Criterion> = Vec::new();
    if section.node("tieu_chi").is_none() {
        section.missing("tieu_chi", found);
    }
    for item in section.list("tieu_chi", found) {
        if let Some(criterion) = criterion(item, &criteria, found) {
            criteria.push(criterion);
        }
    }
    let mut groups = Vec::new();
    for item in section.list("nhom", found) {
        if let Some(group) = group(item, &criteria, &groups, found) {
            groups.push(group);
        }
    }
    // How many criteria there are is not known while one of them is wrong.
    let sound = found.count(crate::diag::Severity::Error) == before;
    let groups_of_communes = section.texts("nhom_xa", found);
    let bands = bands(if sound { &groups_of_communes } else { &[] }, criteria.len(), found);
    section.finish(found);
    // Criteria that no group names stand in one of their own, so that a set without groups works.
    let rest: Vec<u16> = criteria
        .iter()
        .map(|criterion| criterion.number)
        .filter(|number| !groups.iter().any(|group: &Group| group.criteria.contains(number)))
        .collect();
    if !rest.is_empty() {
        let title = if groups.is_empty() {
            "Tập trung thực hiện các tiêu chí"
        } else {
            "Tập trung thực hiện các tiêu chí còn lại"
        };
        groups.push(Group {
            title: title.to_owned(),
            intro: None,
            layout: GroupLayout::Listed,
            criteria: rest,
        });
    }
    if found.count(crate::diag::Severity::Error) > before {
        return None;
    }
    let name = name?.value;
    Some(CriteriaSet {
        id: id?.value,
        short_name: short_name.map_or_else(|| name.clone(), |short| short.value),
        name,
        source: source.map_or_else(String::new, |source| source.value),
        groups,
        criteria,
        bands,
        place: Place::file(file.clone()),
    })
}

/// The groups of communes by how many criteria they meet: `["10", "5-9", "dưới 5"]`. Each criterion
/// count stands in one of them, most first; a set that names none has only those that meet all, and
/// the others.
fn bands(texts: &[Sourced<String>], criteria: usize, found: &mut Diagnostics) -> Vec<BandRange> {
    let most = u32::try_from(criteria).unwrap_or(u32::MAX);
    if texts.is_empty() {
        let rest = most.checked_sub(1).map(|to| BandRange { from: 0, to });
        return std::iter::once(BandRange { from: most, to: most }).chain(rest).collect();
    }
    let mut bands: Vec<BandRange> = Vec::new();
    let mut next = Some(most);
    for text in texts {
        match (band(&text.value), next) {
            // The first group is those that meet every criterion.
            (Some(band), Some(to)) if band.to == to && (!bands.is_empty() || band.from == most) => {
                next = band.from.checked_sub(1);
                bands.push(band);
            }
            _ => {
                let (seen, most) = (text.value.clone(), most);
                found.report(Problem::BadCommuneGroup { seen, next, most }, &text.place);
                return bands;
            }
        }
    }
    if let (Some(next), Some(last)) = (next, texts.last()) {
        let seen = last.value.clone();
        found.report(Problem::BadCommuneGroup { seen, next: Some(next), most }, &last.place);
    }
    bands
}

/// "10", "5-9", "dưới 5".
fn band(text: &str) -> Option<BandRange> {
    let line = viet::one_line(text);
    let number = |text: &str| text.trim().parse::<u32>().ok();
    if let Some(rest) = viet::fold_tones(&line).strip_prefix("dưới ") {
        let to = number(rest)?.checked_sub(1)?;
        return Some(BandRange { from: 0, to });
    }
    let (from, to) = line.split_once(['-', '–']).unwrap_or((&line, &line));
    let (from, to) = (number(from)?, number(to)?);
    (from <= to).then_some(BandRange { from, to })
}

fn criterion(
    item: &Sourced<Node>,
    known: &[Criterion],
    found: &mut Diagnostics,
) -> Option<Criterion> {
    let section = Section::open("tieu_chi", &keys::CRITERION, item, found)?;
    let number = section.required("so", found);
    let name = section.required("ten", found);
    let work = section.text("nhiem_vu", found);
    let mut indicators: Vec<Indicator> = Vec::new();
    let number = number.and_then(|number| match number.value.parse::<Code>() {
        Ok(code) if !code.is_indicator() => {
            if known.iter().any(|criterion| criterion.number == code.criterion) {
                found.report(Problem::DuplicateCriterion { code: code.to_string() }, &number.place);
            }
            Some(code.criterion)
        }
        _ => {
            let seen = number.value.clone();
            found.report(Problem::BadCodeList { part: seen.clone(), seen }, &number.place);
            None
        }
    });
    for item in section.list("chi_tieu", found) {
        if let Some(indicator) = indicator(item, number, &indicators, found) {
            indicators.push(indicator);
        }
    }
    section.finish(found);
    Some(Criterion {
        number: number?,
        name: name?.value,
        work: work.map(|work| viet::one_line(&work.value)),
        indicators,
    })
}

fn indicator(
    item: &Sourced<Node>,
    criterion: Option<u16>,
    known: &[Indicator],
    found: &mut Diagnostics,
) -> Option<Indicator> {
    let section = Section::open("chi_tieu", &keys::INDICATOR, item, found)?;
    let code = section.required("so", found);
    let name = section.required("ten", found);
    let threshold = section.text("nguong", found);
    section.finish(found);
    let code = code?;
    match code.value.parse::<Code>() {
        Ok(read) if read.is_indicator() && criterion.is_none_or(|c| c == read.criterion) => {
            if known.iter().any(|indicator| indicator.code == read) {
                found.report(Problem::DuplicateCriterion { code: read.to_string() }, &code.place);
            }
            Some(Indicator {
                code: read,
                name: viet::one_line(&name?.value),
                threshold: threshold.map(|text| text.value),
            })
        }
        _ => {
            let seen = code.value.clone();
            found.report(Problem::BadCodeList { part: seen.clone(), seen }, &code.place);
            None
        }
    }
}

fn group(
    item: &Sourced<Node>,
    criteria: &[Criterion],
    known: &[Group],
    found: &mut Diagnostics,
) -> Option<Group> {
    let section = Section::open("nhom", &keys::CRITERIA_GROUP, item, found)?;
    let title = section.required("ten", found);
    let intro = section.text("loi_van", found);
    let layout = section.node("trinh_bay").and_then(|node| {
        values::choice(
            "trinh_bay",
            node,
            &[
                (&["lien_mach"], GroupLayout::RunOn),
                (&["liet_ke"], GroupLayout::Listed),
                (&["doan"], GroupLayout::Paragraph),
            ],
            found,
        )
    });
    let mut numbers = Vec::new();
    for text in section.texts("tieu_chi", found) {
        match parse_code_list(&text.value, criteria) {
            Ok(codes) => {
                for code in codes {
                    let taken = known.iter().any(|group| group.criteria.contains(&code.criterion))
                        || numbers.contains(&code.criterion);
                    if code.is_indicator() || !criteria.iter().any(|c| c.number == code.criterion) {
                        let problem = Problem::UnknownCriterion {
                            code: code.to_string(),
                            set: "tieu_chi".to_owned(),
                        };
                        found.report(problem, &text.place);
                    } else if taken {
                        let problem = Problem::DuplicateCriterion { code: code.to_string() };
                        found.report(problem, &text.place);
                    } else {
                        numbers.push(code.criterion);
                    }
                }
            }
            Err(error) => {
                let seen = text.value.clone();
                found.report(Problem::BadCodeList { seen, part: error.part }, &text.place);
            }
        }
    }
    section.finish(found);
    Some(Group {
        title: viet::one_line(&title?.value),
        intro: intro.map(|intro| viet::one_line(&intro.value)),
        layout: layout.map_or(GroupLayout::Listed, |layout| layout.value),
        criteria: numbers,
    })
}
