//! `ntm explain`: how a figure came about, down to its cells, and where documents print it; which
//! figures and sentences a cell reaches; without either every figure by the name that
//! `so_lieu_cong_bo` calls it, or the figures of a document page after page.

use std::path::Path;
use std::path::PathBuf;

use clap::{Arg, ArgAction};
use serde_json::{Value, json};

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, job, say};
use crate::checks;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang};
use crate::figures::{FigureIndex, Figures, NamedFigure, Origin};
use crate::origin::{Place, Spot, cell_name};
use crate::pipeline::{self, Wanted};
use crate::returns;
use crate::trace::{PrintedNumber, Trace, Whence, is_same, is_shown};
use crate::typeset::Fonts;
use crate::{inputs, viet};

/// `ntm explain`
pub const COMMAND: Command = Command {
    name: "explain",
    about: [
        "Cho biết một số liệu từ những ô nào mà ra, một ô đi vào những số liệu nào",
        "Tell from which cells a figure came, and which figures a cell reaches",
    ],
    usage: [" [DỰ_ÁN] [SỐ_LIỆU|Ô]", " [PROJECT] [FIGURE|CELL]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project())
                .arg(
                    Arg::new("what")
                        .value_name(line.pick("SỐ_LIỆU|Ô", "FIGURE|CELL"))
                        .help(line.pick(
                            "Tên số liệu, con số như đã in (“15,1”), hoặc một ô (“Hiện trạng!F7”); bỏ trống thì liệt kê mọi số liệu",
                            "A figure's name, a number as printed (“15,1”), or a cell (“Hiện trạng!F7”); without it all figures are listed",
                        )),
                )
                .arg(line.doc())
                .arg(
                    line.option("coverage", line.pick("Đếm mọi chữ số đã in theo nơi mà ra", "Count every printed digit by where it comes from"))
                        .action(ArgAction::SetTrue),
                )
                .arg(line.messages().alias("format"))
}

/// What was typed.
struct Args {
    /// The project folder.
    project: PathBuf,
    /// The figure, the number or the cell that is asked about; all figures when nothing.
    what: Option<String>,
    /// Ids of the documents that are asked about; all when empty.
    documents: Vec<String>,
    /// Whether it is asked where the digits of the documents come from.
    coverage: bool,
    /// How it is shown.
    messages: MessageFormat,
}

/// No more figures of one value are told whole.
const MOST_TOLD: usize = 3;

/// Tells of figures; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let args = &Args {
        project: typed.project(),
        what: typed.text("what").map(str::to_owned),
        documents: typed.documents(),
        coverage: typed.is_set("coverage"),
        messages: typed.messages(),
    };
    let folder = job::folder_of(&args.project);
    let mut found = Diagnostics::new();
    let traced = args.coverage || args.what.is_some() || !args.documents.is_empty();
    let (index, traces) = read(&folder, args, traced, &mut found);
    inputs::add_excerpts(&folder, &mut found);
    let answer = match (&index, &args.what) {
        (None, _) => Answer::default(),
        (Some(_), _) if args.coverage => {
            Answer { coverage: traces.iter().collect(), ..Answer::default() }
        }
        (Some(index), None) if args.documents.is_empty() => {
            Answer { listed: all(index), ..Answer::default() }
        }
        (Some(_), None) => Answer { printed: printed(&traces), ..Answer::default() },
        (Some(index), Some(what)) => answer(index, &traces, what).unwrap_or_else(|| {
            let near = checks::nearest(index, what, MOST_TOLD);
            found.push(Diagnostic::new(Problem::UnknownFigure { name: what.clone(), near }));
            Answer::default()
        }),
    };
    show(&answer, &found, args, lang)
}

/// Every figure by name, and where the documents wanted print numbers. A project that documents cannot
/// be made of still has its figures.
fn read(
    folder: &Path,
    args: &Args,
    traced: bool,
    found: &mut Diagnostics,
) -> (Option<FigureIndex>, Vec<Trace>) {
    let fonts = Fonts::embedded();
    let wanted = Wanted { documents: args.documents.clone(), ..Wanted::default() };
    if traced && let Some(prepared) = pipeline::prepare(folder, &fonts, found) {
        let traces = pipeline::trace(&prepared, &wanted, &fonts, found);
        return (Some(prepared.index().clone()), traces);
    }
    if args.coverage {
        return (None, Vec::new());
    }
    let (project, loaded) = returns::load(folder);
    if !traced {
        found.extend(loaded);
    }
    let index = project.map(|project| FigureIndex::with_periods(&project, &Figures::of(&project)));
    (index, Vec::new())
}

/// What is told.
#[derive(Default)]
struct Answer<'a> {
    /// Figures whole, each with where it is printed.
    told: Vec<ToldFigure<'a>>,
    /// Figures by name.
    listed: Vec<(&'a str, &'a NamedFigure)>,
    /// Numbers of documents.
    printed: Vec<(&'a str, &'a PrintedNumber)>,
    /// Documents whose digits are counted.
    coverage: Vec<&'a Trace>,
}

/// A figure that is told whole.
pub struct ToldFigure<'a> {
    name: Option<(&'a str, &'a NamedFigure)>,
    shown: String,
    from: &'a Origin,
    printed: Vec<(&'a str, &'a PrintedNumber)>,
}

/// What is asked for: a figure's name, a number as it is printed, or a cell.
fn answer<'a>(index: &'a FigureIndex, traces: &'a [Trace], what: &str) -> Option<Answer<'a>> {
    if let Some(figure) = index.get(what) {
        let (name, _) = index.iter().find(|(_, own)| std::ptr::eq(*own, figure))?;
        return Some(Answer { told: vec![named(name, figure, traces)], ..Answer::default() });
    }
    let number = what.trim().trim_end_matches('%').trim_end();
    let of_value: Vec<_> =
        all(index).into_iter().filter(|(_, figure)| is_shown(&figure.shown(), number)).collect();
    let (mut told, mut listed): (Vec<ToldFigure<'_>>, Vec<_>) = (Vec::new(), Vec::new());
    for (name, figure) in &of_value {
        let same = told.iter().any(|told| is_same(told.from, &figure.from));
        if same || told.len() == MOST_TOLD {
            listed.push((*name, *figure));
        } else {
            told.push(named(name, figure, traces));
        }
    }
    // What documents print besides: a share, a count of a choice, an amount of a table.
    for (document, own) in printed(traces) {
        let Whence::Computed(from) = &own.from else { continue };
        let known = of_value.iter().any(|(_, figure)| is_same(from, &figure.from));
        if known || !is_shown(own.shown.trim_end_matches('%'), number.trim_end_matches('%')) {
            continue;
        }
        let same = |told: &ToldFigure<'_>| told.name.is_none() && is_same(told.from, from);
        match told.iter().position(same) {
            Some(at) => told[at].printed.push((document, own)),
            None if told.len() < MOST_TOLD => {
                let (shown, printed) = (own.shown.clone(), vec![(document, own)]);
                told.push(ToldFigure { name: None, shown, from, printed });
            }
            None => {}
        }
    }
    if !told.is_empty() {
        return Some(Answer { told, listed, ..Answer::default() });
    }
    let reaches = |from: &Origin| from.cells().into_iter().any(|place| is_called(place, what));
    let listed: Vec<_> = all(index).into_iter().filter(|(_, own)| reaches(&own.from)).collect();
    let printed = printed(traces).into_iter().filter(|(_, number)| match &number.from {
        Whence::Computed(from) => reaches(from),
        Whence::Quoted(place) => is_called(place, what),
        Whence::Template(_) | Whence::Layout | Whence::Unknown => false,
    });
    let printed: Vec<_> = printed.collect();
    let any = !listed.is_empty() || !printed.is_empty();
    any.then(|| Answer { listed, printed, ..Answer::default() })
}

/// A figure with where documents print it.
fn named<'a>(name: &'a str, figure: &'a NamedFigure, traces: &'a [Trace]) -> ToldFigure<'a> {
    let shown = figure.shown();
    let printed = printed(traces).into_iter();
    let printed = printed.filter(|(_, number)| number.prints(&shown, &figure.from));
    ToldFigure { name: Some((name, figure)), printed: printed.collect(), shown, from: &figure.from }
}

/// The numbers of documents that are figures, or quoted.
fn printed(traces: &[Trace]) -> Vec<(&str, &PrintedNumber)> {
    let numbers = traces.iter().flat_map(|trace| {
        trace.numbers.iter().map(move |number| (trace.document.as_str(), number))
    });
    numbers
        .filter(|(_, number)| matches!(number.from, Whence::Computed(_) | Whence::Quoted(_)))
        .collect()
}

/// Whether a place is what a person calls it: `du-lieu.xlsx!Hiện trạng!F7`, `Hiện trạng!F7`,
/// `du-lieu.xlsx, Hiện trạng!F7` as it is told, `xa.yaml:7`.
fn is_called(place: &Place, what: &str) -> bool {
    if place.to_string() == what.trim() {
        return true;
    }
    match &place.spot {
        Spot::Cell { sheet, row, column, added } => {
            let mut columns =
                [*column].into_iter().chain(added.iter().flat_map(|own| own.iter().copied()));
            let mut is_of_it = |own: &str| {
                columns.any(|column| own.eq_ignore_ascii_case(&cell_name(*row, column)))
            };
            let mut parts = what.rsplit('!').map(str::trim);
            parts.next().is_some_and(&mut is_of_it)
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

fn show(answer: &Answer<'_>, found: &Diagnostics, args: &Args, lang: Lang) -> u8 {
    let code = if found.has_errors() { ERRORS } else { DONE };
    if args.messages == MessageFormat::Json {
        say::line(emit::escaped(&json(answer, found, lang).to_string()));
        return code;
    }
    // What `check` tells of the project is not asked for here; why there is no answer is.
    let errors = found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    job::show_all(&emit::Told::all(errors), args.messages, lang);
    for told in &answer.told {
        let says =
            told.name.map(|(name, figure)| (name, lang.pick(&figure.says.vi, &figure.says.en)));
        emit::explained(says, &told.shown, told.from, lang).into_iter().for_each(say::line);
        emit::printed(&told.printed, lang).into_iter().for_each(say::line);
    }
    if !answer.told.is_empty() && !answer.listed.is_empty() {
        say::line(lang.pick("Cùng giá trị:", "Of the same value:"));
    }
    for (name, figure) in &answer.listed {
        let says = lang.pick(&figure.says.vi, &figure.says.en);
        say::line(format_args!("{name}: {} ({says})", figure.shown()));
    }
    match args.what {
        Some(_) => emit::printed(&answer.printed, lang).into_iter().for_each(say::line),
        None => emit::pages(&answer.printed, lang).into_iter().for_each(say::line),
    }
    for trace in &answer.coverage {
        emit::coverage(trace, lang).into_iter().for_each(say::line);
    }
    code
}

fn json(answer: &Answer<'_>, found: &Diagnostics, lang: Lang) -> Value {
    let says = |figure: &NamedFigure| lang.pick(&figure.says.vi, &figure.says.en).to_owned();
    let listed = answer.listed.iter().map(|(name, figure)| {
        let value = figure.rounded().normalize().to_string();
        json!({ "name": name, "value": value, "says": says(figure) })
    });
    let listed: Vec<Value> = listed.collect();
    let told = answer.told.iter().map(|told| {
        let mut all = emit::explained_json(&told.shown, told.from, lang);
        if let Some((name, figure)) = told.name {
            all["name"] = json!(name);
            all["value"] = json!(figure.value.normalize().to_string());
            all["says"] = json!(says(figure));
        }
        all["printed"] = emit::printed_json(&told.printed, lang);
        all
    });
    let told: Vec<Value> = told.collect();
    let coverage: Vec<Value> =
        answer.coverage.iter().map(|trace| emit::coverage_json(trace, lang)).collect();
    json!({
        "explained": told,
        "figures": listed,
        "printed": emit::printed_json(&answer.printed, lang),
        "coverage": coverage,
        "diagnostics": emit::diagnostics(&emit::Told::all(found.iter()), lang),
    })
}
