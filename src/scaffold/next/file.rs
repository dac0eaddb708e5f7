//! Next year's `ntm.yaml`: last year's, line by line, with its comments.

use super::edit::{Edited, commented, entries, entry};
use super::rows::LastYear;
use super::years;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::PROJECT_FILE;
use crate::inputs::raw::{Entry, Node};
use crate::model::{Document, Project};
use crate::origin::{Place, Sourced};
use crate::viet;

/// What the file became.
pub struct NextFile {
    /// Its text.
    pub text: String,
    /// The reports that stand in it as comments, by their new ids.
    pub later: Vec<String>,
    /// The codes of what last year let stand.
    pub accepted: Vec<String>,
}

/// Next year's file of last year's; `data` is its `du_lieu`. Nothing where it is no mapping.
pub fn next(old: &str, last: &LastYear<'_>, data: &str) -> Option<NextFile> {
    let mut file = Edited::of(PROJECT_FILE, old)?;
    // Documents on one line could but wait for their period together.
    let unfolded = file.unfold("van_ban").map(|()| file.done());
    let old = unfolded.as_deref().unwrap_or(old);
    let mut file = Edited::of(PROJECT_FILE, old)?;
    let root = file.root.clone();
    let (mut later, mut accepted) = (Vec::new(), Vec::new());
    let year = last.year();
    let all = entries(&root);
    for (index, own) in all.iter().enumerate() {
        let behind = all.get(index + 1).map(|next| &next.key.place);
        let block = file.block(&own.key.place, behind)?;
        match own.key.value.as_str() {
            "chuong_trinh" => file.set(&own.value, "nam", &(year + 1).to_string()),
            "van_ban" => later.extend(documents(&mut file, own, behind, last)),
            "ky" => file.put(block, periods(last.project)),
            "du_lieu" => file.put(block, data.to_owned()),
            "chap_nhan" => {
                if let Node::List(items) = &own.value.value {
                    let code =
                        |item: &Sourced<Node>| entry(item, "ma").map(|own| own.value.value.shown());
                    accepted.extend(items.iter().filter_map(code));
                }
                if !accepted.is_empty() {
                    let before = commented(file.text(&block));
                    file.put(block, format!("{before}chap_nhan: []\n"));
                }
            }
            "ban_hanh" => file.set(&own.value, "ten_trong_so", "null"),
            _ => {}
        }
    }
    if entry(&root, "du_lieu").is_none() {
        // What a short file leaves out does not hold next year: the status is of another day.
        let gap = if old.ends_with('\n') { "\n" } else { "\n\n" };
        file.put(old.len()..old.len(), format!("{gap}{data}"));
    }
    accepted.sort();
    accepted.dedup();
    Some(NextFile { text: file.done(), later, accepted })
}

/// Plans and notices go on, without number and day; reports wait for their period. Gives the ids of these.
fn documents(
    file: &mut Edited<'_>,
    own: &Entry,
    behind: Option<&Place>,
    last: &LastYear<'_>,
) -> Vec<String> {
    let Node::List(items) = &own.value.value else { return Vec::new() };
    let year = last.year();
    let mut later = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let id = entry(item, "id").map(|own| own.value.value.shown()).unwrap_or_default();
        let waits = ["ky", "dinh_chinh"].iter().any(|key| entry(item, key).is_some());
        if waits {
            let next = items.get(index + 1).map(|next| &next.place).or(behind);
            if let Some(block) = file.block(&item.place, next) {
                let text = commented(&years::raised(file.text(&block), year));
                file.put(block, text);
                later.push(years::raised(&id, year));
            }
            continue;
        }
        for key in ["so", "thoi_gian", "nhap_lai"] {
            file.set(item, key, "null");
        }
        // A template that is called by the id keeps it.
        let keys: &[&str] =
            if entry(item, "mau").is_some() { &["id", "trich_yeu"] } else { &["trich_yeu"] };
        for range in keys.iter().filter_map(|key| file.value(item, key)).collect::<Vec<_>>() {
            let text = years::raised(file.text(&range), year);
            file.put(range, text);
        }
        let document = last.project.documents.iter().find(|own| own.id.value == id);
        cite(file, item, document, last.project);
    }
    later
}

/// Names last year's plan above the legal bases of this year's, for whoever bases it on that.
fn cite(
    file: &mut Edited<'_>,
    item: &Sourced<Node>,
    document: Option<&Document>,
    project: &Project,
) {
    let plan = document.filter(|own| own.template.value == "ke-hoach" && own.by_commune.is_none());
    let bases = entry(item, "can_cu").map(|own| &own.value);
    let (Some(plan), Some(Sourced { value: Node::List(bases), place })) = (plan, bases) else {
        return;
    };
    let (Some(first), Some(line)) = (bases.first(), file.line_of(place)) else { return };
    let Some(own) = file.line_of(&first.place) else { return };
    // A list in brackets has no lines of its own.
    let head = file.line(own);
    if own < line || !head.trim_start().starts_with("- ") {
        return;
    }
    let indent = " ".repeat(head.len() - head.trim_start().len());
    let named = plan_named(plan, project);
    file.put(own..own, format!("{indent}# - Căn cứ {named}\n"));
}

/// "Kế hoạch số 15/KH-UBND ngày 10/02/2025 của … về …".
pub fn plan_named(plan: &Document, project: &Project) -> String {
    let number = plan.number.clone().unwrap_or_else(|| "…".to_owned());
    let symbol = &project.organisation.symbol;
    let day = plan.date.date().map_or_else(|| format!("…/…/{}", plan.date.year), viet::fmt_short);
    let (name, subject) =
        (&project.organisation.name.value, viet::lower_first(&plan.subject.value));
    format!("Kế hoạch số {number}/KH-{symbol} ngày {day} của {name} về {subject}")
}

/// The periods of the year as comments.
fn periods(project: &Project) -> String {
    let year = project.programme.year;
    let ids = project.periods.iter().map(|period| period.id.value).filter(|id| id.year == year);
    let ids: Vec<String> = ids
        .map(|id| format!("#   - ky: {}\n", crate::model::PeriodId { year: year + 1, ..id }))
        .collect();
    if ids.is_empty() {
        return String::new();
    }
    format!(
        "# Các kỳ báo cáo của năm {}: đến kỳ nào thì bỏ dấu # ở kỳ ấy và ở báo cáo của nó, rồi điền số liệu.\n# ky:\n{}",
        year + 1,
        ids.concat()
    )
}

/// Tells of every text of the new file that still names last year.
pub fn tell(text: &str, year: i32, found: &mut Diagnostics) {
    let Some(file) = Edited::of(PROJECT_FILE, text) else { return };
    for own in entries(&file.root) {
        if matches!(own.key.value.as_str(), "du_lieu" | "minh_hoa") {
            continue;
        }
        texts(&own.value, "", &mut |key, text, place| {
            if !years::names(text, year) {
                return;
            }
            let year = year.to_string();
            let problem = match key {
                "can_cu" => Problem::BasisOfLastYear { act: short(text), year },
                "giai_doan" => return,
                _ => Problem::YearLeft { text: short(text), year },
            };
            found.report(problem, place);
        });
    }
}

/// Shows every text of a tree, with the key that it stands below.
fn texts(node: &Sourced<Node>, key: &str, see: &mut dyn FnMut(&str, &str, &Place)) {
    match &node.value {
        Node::Text(text) => see(key, text, &node.place),
        Node::List(items) => items.iter().for_each(|item| texts(item, key, see)),
        Node::Map(entries) => {
            entries.iter().for_each(|own| texts(&own.value, &own.key.value, see));
        }
        _ => {}
    }
}

/// A text that is told of, in a line.
pub fn short(text: &str) -> String {
    const LONGEST: usize = 90;
    viet::opening(text, LONGEST)
}
