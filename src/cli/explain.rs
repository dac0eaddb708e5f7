//! `ntm explain`: how a figure came about, down to its cells, and which figures a cell reaches; without
//! either every figure by the name that `so_lieu_cong_bo` calls it.

use serde_json::{Value, json};

use super::args::{ExplainArgs, MessageFormat};
use super::{DONE, ERRORS, job, say};
use crate::checks;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang};
use crate::figures::{FigureIndex, Figures, NamedFigure};
use crate::origin::{Place, Spot, cell_name};
use crate::{inputs, viet};

/// No more figures of one value are told whole.
const MOST_TOLD: usize = 3;

/// Tells of figures; returns the exit code.
pub fn run(args: &ExplainArgs, lang: Lang) -> u8 {
    let folder = job::folder_of(&args.project);
    let (project, mut found) = inputs::load(&folder);
    inputs::add_excerpts(&folder, &mut found);
    let Some(project) = project else {
        return show(&Answer::default(), &found, args, lang, ERRORS);
    };
    let index = FigureIndex::with_periods(&project, &Figures::of(&project));
    let (answer, code) = match &args.what {
        None => (Answer { listed: all(&index), ..Answer::default() }, DONE),
        Some(what) => match answer(&index, what) {
            Some(answer) => (answer, DONE),
            None => {
                let near = checks::nearest(&index, what, MOST_TOLD);
                let problem = Problem::UnknownFigure { name: what.clone(), near };
                found.push(Diagnostic::new(problem));
                (Answer::default(), ERRORS)
            }
        },
    };
    show(&answer, &found, args, lang, code)
}

/// Figures to tell whole, and to name.
#[derive(Default)]
struct Answer<'a> {
    told: Vec<(&'a str, &'a NamedFigure)>,
    listed: Vec<(&'a str, &'a NamedFigure)>,
}

/// What is asked for: a figure's name, a number as it is printed, or a cell.
fn answer<'a>(index: &'a FigureIndex, what: &str) -> Option<Answer<'a>> {
    if let Some(figure) = index.get(what) {
        let (name, _) = index.iter().find(|(_, own)| std::ptr::eq(*own, figure))?;
        return Some(Answer { told: vec![(name, figure)], listed: Vec::new() });
    }
    let number = what.trim().trim_end_matches('%').trim_end();
    let of_value: Vec<_> =
        all(index).into_iter().filter(|(_, figure)| is_shown(figure, number)).collect();
    if !of_value.is_empty() {
        let (told, listed) = of_value.split_at(of_value.len().min(MOST_TOLD));
        return Some(Answer { told: told.to_vec(), listed: listed.to_vec() });
    }
    let reached: Vec<_> = all(index)
        .into_iter()
        .filter(|(_, figure)| figure.from.cells().into_iter().any(|place| is_called(place, what)))
        .collect();
    (!reached.is_empty()).then(|| Answer { told: Vec::new(), listed: reached })
}

/// Whether a figure is printed as a number: "15,1", "03", "3".
fn is_shown(figure: &NamedFigure, number: &str) -> bool {
    let bare = number.trim_start_matches('0');
    let shown = figure.shown();
    shown == number || !bare.is_empty() && shown == bare
}

/// Whether a place is what a person calls it: `du-lieu.xlsx!Hiện trạng!F7`, `Hiện trạng!F7`,
/// `xa.yaml:7`.
fn is_called(place: &Place, what: &str) -> bool {
    match &place.spot {
        Spot::Cell { sheet, row, column } => {
            let cell = cell_name(*row, *column);
            let mut parts = what.rsplit('!').map(str::trim);
            parts.next().is_some_and(|own| own.eq_ignore_ascii_case(&cell))
                && parts.next().is_some_and(|own| {
                    // As messages write it: "So theo doi.xlsx, Vốn T4!D5".
                    let whole = format!("{}, {sheet}", place.file);
                    viet::fold(own) == viet::fold(sheet) || viet::fold(own) == viet::fold(&whole)
                })
                && parts.next().is_none_or(|own| place.file.ends_with(own))
        }
        Spot::Text { line, .. } => what.rsplit_once(':').is_some_and(|(file, own)| {
            own.parse() == Ok(*line) && !file.is_empty() && place.file.ends_with(file)
        }),
        Spot::Whole | Spot::Sheet(_) => false,
    }
}

/// All figures: those of all units first, then criterion after criterion, commune after commune.
fn all(index: &FigureIndex) -> Vec<(&str, &NamedFigure)> {
    let mut figures: Vec<_> = index.iter().collect();
    figures.sort_by(|(a, _), (b, _)| {
        let parts = |name: &str| name.contains('.');
        parts(a).cmp(&parts(b)).then_with(|| viet::compare(a, b))
    });
    figures
}

fn show(answer: &Answer<'_>, found: &Diagnostics, args: &ExplainArgs, lang: Lang, code: u8) -> u8 {
    // Who asks for one figure has been told of the rest by `ntm check`.
    let answered = !answer.told.is_empty() || !answer.listed.is_empty() && args.what.is_some();
    let mut shown = found.clone();
    if answered && args.messages != MessageFormat::Json {
        shown.retain_from(0, |told| told.severity == Severity::Error);
    }
    job::show_all(&shown, args.messages, lang);
    if args.messages == MessageFormat::Json {
        let listed: Vec<Value> = answer
            .listed
            .iter()
            .map(|(name, figure)| {
                let says = lang.pick(&figure.says.vi, &figure.says.en);
                json!({ "name": name, "value": figure.rounded().normalize().to_string(), "says": says })
            })
            .collect();
        let told: Vec<Value> = answer
            .told
            .iter()
            .map(|(name, figure)| emit::explained_json(name, figure, lang))
            .collect();
        let found = emit::diagnostics(found, lang);
        let all = json!({ "explained": told, "figures": listed, "diagnostics": found });
        say::line(emit::escaped(&all.to_string()));
        return code;
    }
    for (name, figure) in &answer.told {
        emit::explained(name, figure, lang).into_iter().for_each(say::line);
    }
    if !answer.told.is_empty() && !answer.listed.is_empty() {
        say::line(lang.pick("Cùng giá trị:", "Of the same value:"));
    }
    for (name, figure) in &answer.listed {
        let says = lang.pick(&figure.says.vi, &figure.says.en);
        say::line(format_args!("{name}: {} ({says})", figure.shown()));
    }
    code
}
