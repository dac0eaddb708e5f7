//! N552, N674, N711: one cell names one office that there is, and each has something to do.

use chrono::NaiveDate;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Assignment, Project};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N552", "N674", "N711"],
    about: "an office in a list of offices is an office of its own elsewhere in the table: counted \
            together they are one office too many, and each loses a task; one of which nothing is said \
            stands in the document as a bare name; none is of a district where there are no more",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let assignments = &subject.project.assignments;
    of_districts(subject.project, found);
    for assignment in assignments {
        let office = &assignment.office;
        if has_nothing(assignment) {
            found.report(
                Problem::OfficeWithoutTasks { office: office.value.clone() },
                &office.place,
            );
        }
        let parts: Vec<String> = office
            .value
            .split([',', ';', '\n'])
            .flat_map(|part| part.split(" và "))
            .map(viet::fold)
            .collect();
        // "Ông Nông Văn Thắng, Phó Trưởng phòng Kinh tế" is a person with a post.
        let person = ["ong ", "ba ", "dong chi "];
        let is_person =
            parts.first().is_some_and(|first| person.iter().any(|title| first.starts_with(title)));
        if parts.len() < 2 || is_person {
            continue;
        }
        let whole = viet::fold(&office.value);
        let other = assignments.iter().find(|other| {
            let name = viet::fold(&other.office.value);
            // "Sở Nông nghiệp và Môi trường" is one office, and so it stands in a list.
            name != whole
                && (parts.contains(&name)
                    || whole.starts_with(&format!("{name} "))
                    || whole.ends_with(&format!(" {name}")))
        });
        if let Some(other) = other {
            let problem = Problem::OfficesInOneCell {
                seen: viet::one_line(&office.value),
                office: other.office.value.clone(),
            };
            let told = Diagnostic::new(problem).at(&office.place);
            found.push(told.with(&other.office.place));
        }
    }
}

/// Offices of a level that was given up before the programme's year began.
fn of_districts(project: &Project, found: &mut Diagnostics) {
    let begins = NaiveDate::from_ymd_opt(project.programme.year, 1, 1);
    if !begins.is_some_and(|day| super::no_districts(project, day)) {
        return;
    }
    for (offices, place) in project.offices() {
        for office in offices.split([',', ';', '\n']).map(str::trim) {
            let is_word = |word: &viet::Word<'_>| viet::lower(word.text) == "huyện";
            if viet::words_of(office).last().is_some_and(is_word) {
                found.report(Problem::OfficeOfNoLevel { office: office.to_owned() }, place);
            }
        }
    }
}

/// Whether nothing is said of what an office does.
fn has_nothing(own: &Assignment) -> bool {
    let texts = [&own.tasks, &own.others, &own.later_tasks];
    texts.iter().all(|texts| texts.is_empty()) && own.standard.is_empty() && own.advanced.is_empty()
}
