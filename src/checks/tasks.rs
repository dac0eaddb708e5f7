//! N648, N668, N669: tasks, decisions and activities against what stands beside them or in other tables.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, TaskAgainst};
use crate::inputs::remark;
use crate::model::{ActivityKind, Code, Project, Task};
use crate::viet::{self, Mark};

pub const CHECK: Check = Check {
    codes: &["N648", "N668", "N669"],
    about: "a task that names a criterion is about one that is assigned, is led by the office that \
            answers for it and stands there once; a decision has a number; not fewer people than \
            meetings took part in them",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for (index, task) in project.tasks.iter().enumerate() {
        if let Some(code) = criterion(project, task) {
            of_criterion(project, index, code, found);
        }
    }
    for work in &project.projects {
        let Some(decision) = &work.decision else { continue };
        if is_day_alone(decision) {
            let (name, seen) = (work.name.value.clone(), decision.clone());
            found.report(Problem::DecisionWithoutNumber { work: name, seen }, &work.place);
        }
    }
    for activity in project.periods.iter().flat_map(|period| &period.activities) {
        let meets = matches!(
            activity.kind,
            ActivityKind::Meetings | ActivityKind::Information | ActivityKind::Training
        );
        let (Some(count), Some(people)) = (&activity.count, &activity.people) else { continue };
        if meets && people.value < count.value {
            // A row without words is told by its kind.
            let kind = || activity.kind.label().to_owned();
            let what = activity.text.as_ref().map_or_else(kind, |text| text.value.clone());
            let (count, number) = (count.value, people.value);
            let problem = Problem::FewerPeopleThanMeetings { what, count, people: number };
            found.report(problem, &people.place);
        }
    }
}

/// The one criterion whose papers a task is to bring about; what is kept up needs no assignment.
fn criterion(project: &Project, task: &Task) -> Option<Code> {
    const KEPT: &[&str] = &["duy tri", "giu vung", "nang cao chat luong"];
    let folded = viet::fold(&task.name.value);
    let [code] = remark::read(&task.name.value, &project.set, true).named[..] else { return None };
    let wanted = ["ho so", "hoan thanh", "dat "].iter().any(|own| folded.contains(own));
    (wanted && !KEPT.iter().any(|own| folded.contains(own))).then_some(code)
}

fn of_criterion(project: &Project, index: usize, code: Code, found: &mut Diagnostics) {
    let task = &project.tasks[index];
    let shown = |against: TaskAgainst, office: &str| Problem::TaskOfCriterion {
        task: task.name.value.clone(),
        number: code.to_string(),
        against,
        office: office.to_owned(),
    };
    let key = |text: &str| viet::fold_tones(text);
    let same = |other: &&Task| {
        key(&other.name.value) == key(&task.name.value) && other.deadline != task.deadline
    };
    if let Some(first) = project.tasks[..index].iter().find(same) {
        let problem = shown(TaskAgainst::Twice, "");
        found.push(Diagnostic::new(problem).at(&task.name.place).with(&first.name.place));
        return;
    }
    let is_it = |own: Code| own == code || own == Code::criterion(code.criterion);
    let mut targets = project.targets.marks.iter();
    let assigned = targets.any(|((_, own), mark)| {
        (is_it(*own) || own.criterion == code.criterion) && mark.value == Mark::Met
    });
    if !assigned && !project.targets.marks.is_empty() {
        found.report(shown(TaskAgainst::NotAssigned, ""), &task.name.place);
        return;
    }
    let lead = key(&task.lead.value);
    let leads = |own: &Code| is_it(*own);
    let responsible = project
        .assignments
        .iter()
        .find(|own| own.standard.iter().any(|standard| leads(&standard.value)));
    let listed = project.assignments.iter().any(|own| key(&own.office.value) == lead);
    if let Some(own) = responsible.filter(|own| listed && key(&own.office.value) != lead) {
        let problem = shown(TaskAgainst::OtherLead, &own.office.value);
        found.push(Diagnostic::new(problem).at(&task.lead.place).with(&own.office.place));
    }
}

/// "12/01/2026", "ngày 12/01/2026": a day and nothing more.
fn is_day_alone(text: &str) -> bool {
    let bare = viet::one_line(text);
    let bare = bare.strip_prefix("ngày ").or_else(|| bare.strip_prefix("Ngày ")).unwrap_or(&bare);
    viet::parse_date(bare).is_ok()
}
