//! N728: money of another programme, or carried over from the year before, among what is added up.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::inputs;
use crate::model::{FundingResult, FundingSource};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N728"],
    about: "“CTMTQG giảm nghèo bền vững” among the sources or the groups of works, and “Vốn kéo dài năm 2025 \
            sang” beside the year's own, make the sum more than the programme's or the year's",
    run,
};

/// What calls a programme, folded.
const PROGRAMMES: &[&str] = &["chuong trinh", "ctmtqg", "mtqg", "muc tieu quoc gia", "ctmt", "ct"];

/// What the other national programmes are for, each in all ways that it is written, also by the number of
/// the decision that began it; folded.
const OTHERS: &[&[&str]] = &[
    &["giam ngheo", "gnbv", "30a"],
    &["dan toc thieu so", "dan toc va mien nui", "dtts", "1719", "135"],
];

/// Words of what is put together with the programme's money on purpose, and of the programme itself, folded.
const OWN: &[&str] = &["long ghep", "loi ghep", "nong thon moi", "ntm"];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let programme = viet::fold(&project.programme.name);
    let asked = (programme.as_str(), project.programme.year);
    level(inputs::table_label("nguon_luc"), asked, &project.funding, found);
    for period in project.periods.iter().filter(|own| !own.funding_of_returns) {
        let table = format!("{} ({})", inputs::table_label("huy_dong"), period.id.value.name());
        level(&table, asked, &period.funding, found);
    }
    let mut told: Vec<&str> = Vec::new();
    for work in &project.projects {
        for group in work.section.iter().chain(&work.group) {
            if is_of_another_programme(group, &programme) && !told.contains(&group.as_str()) {
                told.push(group);
                let table = inputs::table_label("du_an").to_owned();
                let problem = Problem::OtherMoney { name: group.clone(), table, carried: false };
                found.report(problem, &work.name.place);
            }
        }
    }
}

/// A source with what it is made of.
trait Source: Sized {
    fn name(&self) -> &Sourced<String>;
    fn parts(&self) -> &[Self];
}

impl Source for FundingSource {
    fn name(&self) -> &Sourced<String> {
        &self.name
    }

    fn parts(&self) -> &[Self] {
        &self.parts
    }
}

impl Source for FundingResult {
    fn name(&self) -> &Sourced<String> {
        &self.name
    }

    fn parts(&self) -> &[Self] {
        &self.parts
    }
}

/// Sources beside each other, and those below each of them; what stands below one that is told of, or that
/// puts programmes together, is that source's.
fn level<S: Source>(
    table: &str,
    (programme, year): (&str, i32),
    sources: &[S],
    found: &mut Diagnostics,
) {
    let carried = |source: &S| inputs::rows::is_left_of_the_year_before(&source.name().value, year);
    for source in sources {
        let name = source.name();
        let carried = carried(source) && sources.iter().any(|other| !carried(other));
        if carried || is_of_another_programme(&name.value, programme) {
            let (table, name_shown) = (table.to_owned(), viet::one_line(&name.value));
            found.report(Problem::OtherMoney { name: name_shown, table, carried }, &name.place);
        } else if !has(&viet::fold(&name.value), &OWN[..2]) {
            level(table, (programme, year), source.parts(), found);
        }
    }
}

fn has(folded: &str, list: &[&str]) -> bool {
    let padded = format!(" {folded} ");
    list.iter().any(|own| padded.contains(&format!(" {own} ")))
}

/// Whether a name is that of another programme than the project's own, which may be for all these aims.
fn is_of_another_programme(name: &str, programme: &str) -> bool {
    let folded = viet::fold(name);
    has(&folded, PROGRAMMES)
        && !has(&folded, OWN)
        && OTHERS.iter().any(|own| has(&folded, own) && !has(programme, own))
}
