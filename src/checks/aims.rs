//! N260: a title is of the programme in force. N502: an aim must be reachable by the targets. N507: the recognised meet every criterion. N517:
//! an aim beyond the standard can be checked. N522, N536: who meets every criterion of a set aims at
//! its title. N548: what was recognised has a title. N595: nobody aims at a title that it bears.

use super::{Check, Subject, list};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Aim, Commune, Recognition};
use crate::origin::Sourced;
use crate::viet;

/// The first year of the programme that names "nông thôn mới hiện đại" (Quyết định 51/2025/QĐ-TTg).
const MODERN_FROM: i32 = 2026;

pub const CHECK: Check = Check {
    codes: &["N260", "N502", "N507", "N517", "N522", "N536", "N548", "N595"],
    about: "a commune that is to reach the standard must meet every criterion at the year's end; \
            one that is recognised should meet them all at the base date; one that will meet them \
            all should say that it aims at the standard",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    before_its_time(subject, found);
    untitled(subject, found);
    borne(subject, found);
    nothing_left(subject, found);
    for figures in &subject.figures.standard.communes {
        let commune = &project.communes[figures.commune];
        let row = project.status.rows.get(&figures.commune).unwrap_or(&commune.name.place);
        let name = || subject.commune(figures.commune);
        if let Some(aim) = &commune.aim
            && matches!(aim.value, Aim::Standard | Aim::Advanced | Aim::Model | Aim::Modern)
            && !figures.lacking.is_empty()
        {
            let problem = Problem::AimFallsShort { commune: name(), codes: list(&figures.lacking) };
            let mut told = Diagnostic::new(problem).at(&aim.place).with(row);
            // Either the aim is wrong, or one of these.
            for number in figures.lacking.iter() {
                told = told.with(project.status.place(figures.commune, *number));
                told = told.with(project.targets.place(figures.commune, *number));
            }
            found.push(told);
        } else if let Some(aim) = &commune.aim
            && matches!(aim.value, Aim::Advanced | Aim::Model | Aim::Modern)
        {
            higher(subject, figures.commune, aim, found);
        } else if let Some(recognition) = &commune.recognition
            && !figures.unmet.is_empty()
        {
            let problem =
                Problem::RecognisedFallsShort { commune: name(), codes: list(&figures.unmet) };
            found.push(Diagnostic::new(problem).at(row).with(&recognition.place));
        } else if commune.recognition.is_none()
            && commune.aim.as_ref().is_none_or(|aim| aim.value != Aim::Standard)
            && !lacks_its_title(commune)
            && figures.lacking.is_empty()
        {
            let aim = commune.aim.as_ref();
            let at = commune.places.of("muc_tieu");
            let aim = aim.map(|aim| said(aim.value).to_owned());
            let problem = Problem::AimNotStated { commune: name(), aim };
            found.push(Diagnostic::new(problem).at(at).with(row));
        } else if subject.figures.targets.advanced.contains(&figures.commune) {
            // Not by its aim: that was looked at above.
            let problem = Problem::AdvancedNotStated { commune: name() };
            found.push(Diagnostic::new(problem).at(&commune.name.place).with(row));
        }
    }
}

/// Who was recognised in some year, or is to keep what it was recognised as, has a title: without
/// it the commune would be counted among those that have none.
fn untitled(subject: &Subject<'_>, found: &mut Diagnostics) {
    let communes = subject.project.communes.iter().enumerate();
    for (index, commune) in communes.filter(|(_, commune)| lacks_its_title(commune)) {
        let year = commune.recognised_in.clone();
        let places = &commune.places;
        let key = if year.is_some() { "nam_cong_nhan" } else { "muc_tieu" };
        let problem = Problem::TitleMissing { commune: subject.commune(index), year };
        found.push(Diagnostic::new(problem).at(places.of("danh_hieu")).with(places.of(key)));
    }
}

/// Who bears a title does not aim at it, or at a lower one; a title by the criteria of an earlier
/// stage may be aimed at anew.
fn borne(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let stage = viet::span_of_years(&project.set.name).or(viet::span_of_years(&project.set.id));
    let from = stage.map(|(from, _)| from);
    let communes = project.communes.iter().enumerate();
    for (index, commune) in
        communes.filter(|(_, own)| !is_of_earlier_stage(own, from, project.programme.year))
    {
        let (Some(title), Some(aim)) = (&commune.recognition, &commune.aim) else { continue };
        if aim.value.title().is_some_and(|aimed_at| aimed_at <= title.value) {
            let (commune, aim_said) = (subject.commune(index), said(aim.value).to_owned());
            let problem = Problem::AimIsBorne { commune, aim: aim_said };
            found.push(Diagnostic::new(problem).at(&aim.place).with(&title.place));
        }
    }
}

/// Who meets every criterion and bears the title has none left to gain; and who bears a higher title
/// meets the criteria of that.
fn nothing_left(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for (index, commune) in project.communes.iter().enumerate() {
        let Some(title) = &commune.recognition else { continue };
        let standard = subject.figures.standard.commune(index);
        if let Some(aim) = commune.aim.as_ref().filter(|aim| aim.value == Aim::More)
            && standard.is_some_and(|own| own.unmet.is_empty() && own.exempt.is_empty())
            && title.value == Recognition::Standard
        {
            let problem = Problem::AimIsBorne {
                commune: subject.commune(index),
                aim: said(aim.value).to_owned(),
            };
            found.push(Diagnostic::new(problem).at(&aim.place).with(&title.place));
        }
        let advanced = subject.figures.advanced.as_ref().and_then(|set| set.commune(index));
        let higher = title.value != Recognition::Standard;
        if let (Some(own), Some(status)) = (advanced, &project.advanced_status)
            && higher
            && !own.unmet.is_empty()
        {
            let set = project.advanced_set.as_ref().map_or("", |set| set.short_name.as_str());
            let problem = Problem::RecognisedFallsShort {
                commune: format!("{} ({set})", subject.commune(index)),
                codes: list(&own.unmet),
            };
            let row = status.rows.get(&index).unwrap_or(&status.place);
            found.push(Diagnostic::new(problem).at(&title.place).with(row));
        }
    }
}

/// Whether a commune's title is of a stage before the criteria in force: by its year, or because
/// theirs has only begun.
fn is_of_earlier_stage(commune: &Commune, from: Option<i32>, year: i32) -> bool {
    let Some(from) = from else { return false };
    let since = commune.recognised_in.as_deref().unwrap_or_default();
    let years = since.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok());
    let last: Option<i32> = years.filter(|year| (2000..2100).contains(year)).max();
    last.map_or(year <= from, |last| last < from)
}

fn lacks_its_title(commune: &Commune) -> bool {
    let keeps = commune.aim.as_ref().is_some_and(|aim| aim.value == Aim::Keep);
    commune.recognition.is_none() && (keeps || commune.recognised_in.is_some())
}

/// A title of the programme from 2026 on, in the data of an earlier year.
fn before_its_time(subject: &Subject<'_>, found: &mut Diagnostics) {
    let year = subject.project.programme.year;
    if year >= MODERN_FROM {
        return;
    }
    for (index, commune) in subject.project.communes.iter().enumerate() {
        let aim = commune.aim.as_ref().filter(|aim| aim.value == Aim::Modern);
        let title = commune.recognition.as_ref().filter(|t| t.value == Recognition::Modern);
        let places = aim.map(|aim| &aim.place).into_iter().chain(title.map(|title| &title.place));
        for place in places {
            let problem = Problem::TitleOfLaterYears { commune: subject.commune(index), year };
            found.report(problem, place);
        }
    }
}

/// An aim as the list of communes says it.
fn said(aim: Aim) -> &'static str {
    match aim {
        Aim::Keep => "duy trì",
        Aim::Standard => "đạt chuẩn",
        Aim::Advanced => "nâng cao",
        Aim::Model => "kiểu mẫu",
        Aim::Modern => "hiện đại",
        Aim::More => "tăng tiêu chí",
    }
}

/// An aim beyond the standard: by the advanced set where the project gives it.
fn higher(subject: &Subject<'_>, commune: usize, aim: &Sourced<Aim>, found: &mut Diagnostics) {
    let advanced = subject.figures.advanced.as_ref().and_then(|set| set.commune(commune));
    match (aim.value, advanced) {
        (Aim::Advanced, Some(figures)) if figures.lacking.is_empty() => {}
        // Nobody bears a title above the advanced one who does not meet that set.
        (_, Some(figures)) if !figures.lacking.is_empty() => {
            let commune = subject.commune(commune);
            let set = subject.project.advanced_set.as_ref().map_or("", |set| &set.short_name);
            let codes = format!("{} ({set})", list(&figures.lacking));
            found.report(Problem::AimFallsShort { commune, codes }, &aim.place);
        }
        (aim_value, _) => {
            let title = said(aim_value).to_owned();
            let problem = Problem::AimUnchecked { commune: subject.commune(commune), title };
            found.report(problem, &aim.place);
        }
    }
}
