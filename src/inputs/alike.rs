//! Many findings of one kind are told together: a column filled in one wrong way, a key misspelt in
//! every row, forms that all differ from the plan. All their places stand with the first, and what
//! each of them is about. A few are told one by one: each may have a cause of its own.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, LookDoubt, Problem, Severity};
use crate::origin::{Place, Spot};

/// From so many on they are told together. Marks and errors that are not the same are joined late:
/// each asks something of its own, until there are so many that the table must be another one.
fn many(problem: &Problem) -> usize {
    match problem {
        Problem::BadMark { .. } | Problem::CellError { .. } => 5,
        // One row, in however many tables its sheet is read.
        Problem::RowsOfIndicators { .. } => 2,
        _ => 3,
    }
}

/// Tells many findings of one kind together.
pub fn join(found: &mut Diagnostics) {
    join_by(found, kind);
    // A sheet whose columns are all filled in one wrong way.
    join_by(found, |diagnostic| match &diagnostic.place {
        Some(place @ Place { spot: Spot::Cell { .. }, .. }) if !diagnostic.alike.is_empty() => {
            let (code, weight) = (diagnostic.problem.code(), diagnostic.severity);
            Some(format!("{code} {weight:?} {}", place.sheet_key()))
        }
        _ => None,
    });
}

fn join_by(found: &mut Diagnostics, kind: impl Fn(&Diagnostic) -> Option<String>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for kind in found.iter().filter_map(&kind) {
        *counts.entry(kind).or_default() += 1;
    }
    let mut all: Vec<Diagnostic> = Vec::with_capacity(found.len());
    let mut first_of: BTreeMap<String, usize> = BTreeMap::new();
    for diagnostic in std::mem::take(found) {
        let many = many(&diagnostic.problem);
        let kind = kind(&diagnostic).filter(|kind| counts.get(kind).is_some_and(|n| *n >= many));
        let Some(kind) = kind else {
            all.push(diagnostic);
            continue;
        };
        match first_of.get(&kind).and_then(|index| all.get_mut(*index)) {
            Some(first) => add(first, diagnostic),
            None => {
                first_of.insert(kind, all.len());
                all.push(diagnostic);
            }
        }
    }
    for diagnostic in all {
        found.push(diagnostic);
    }
}

fn add(first: &mut Diagnostic, other: Diagnostic) {
    if let (Problem::UnknownHeading { line, .. }, Problem::UnknownHeading { line: more, .. }) =
        (&mut first.problem, &other.problem)
    {
        line.ignored.extend(more.ignored.iter().cloned());
        line.likely.extend(more.likely.iter().cloned());
        if line.money.is_empty() && !more.money.is_empty() {
            line.keys.clone_from(&more.keys);
        }
        line.money.extend(more.money.iter().cloned());
    }
    // The rows that are to be passed over are all named, the others of their kind are not.
    match (&mut first.problem, &other.problem) {
        (
            Problem::RowsOfIndicators { rows, tables, .. },
            Problem::RowsOfIndicators { rows: more, tables: others, .. },
        ) => {
            rows.extend(more);
            tables.extend(
                others.iter().filter(|own| !tables.contains(own)).cloned().collect::<Vec<_>>(),
            );
        }
        (Problem::RowOfNoCriterion { rows, .. }, Problem::RowOfNoCriterion { rows: more, .. }) => {
            rows.extend(more);
        }
        _ => {}
    }
    for place in other.place.iter().chain(&other.related) {
        if first.place.as_ref() != Some(place) && !first.related.contains(place) {
            first.related.push(place.clone());
        }
    }
    first.alike.push(about(&other.problem));
    first.alike.extend(other.alike);
}

/// What a finding is about, beside others of its kind.
fn about(problem: &Problem) -> String {
    if let Some(subject) = problem.subject() {
        return subject.to_owned();
    }
    match problem {
        Problem::UnknownCommune { name }
        | Problem::MissingCommune { name, .. }
        | Problem::DuplicateCommune { name }
        | Problem::RowTotal { name, .. }
        | Problem::PartRow { name, .. }
        | Problem::GroupOrRecord { name }
        | Problem::GroupOfRowsBelow { name, .. }
        | Problem::HeadOrRecord { name }
        | Problem::RowSetAside { name, .. }
        | Problem::NameOfDoubt { name, .. }
        | Problem::CommuneNameTells { name, .. }
        | Problem::SignatureOrRecord { name }
        | Problem::TotalOrRecord { name }
        | Problem::UnknownFigure { name, .. } => name.clone(),
        Problem::UnknownCriterion { code, .. } | Problem::RowsOfIndicators { code, .. } => {
            code.clone()
        }
        Problem::RowOfNoCriterion { seen, .. } => seen.clone(),
        Problem::CriterionVersusIndicators { commune, code } => format!("{commune} {code}"),
        Problem::UnknownPeriod { period } => period.clone(),
        Problem::TotalsRow { column, .. } => column.clone(),
        Problem::UnknownHeading { heading, .. }
        | Problem::HeadingDoubtful { heading, .. }
        | Problem::TargetUpToYear { heading, .. }
        | Problem::HeadingYear { heading, .. } => heading.clone(),
        Problem::NotANumber { seen, .. }
        | Problem::NotACount { seen, .. }
        | Problem::NotADate { seen }
        | Problem::NoSuchTime { seen }
        | Problem::NotAYear { seen, .. }
        | Problem::NotAPeriod { seen }
        | Problem::BadMark { seen }
        | Problem::NotAssessed { seen }
        | Problem::BadChoice { seen, .. }
        | Problem::BadCodeList { seen, .. }
        | Problem::BadRowNumber { seen }
        | Problem::BadNumbering { seen }
        | Problem::EnglishNumber { seen, .. }
        | Problem::AmbiguousNumber { seen, .. }
        | Problem::NumberTooLarge { seen, .. }
        | Problem::NegativeAmount { seen, .. }
        | Problem::AmountWithoutUnit { seen }
        | Problem::FigureInNote { seen }
        | Problem::CellLooks { seen, .. }
        | Problem::MergedCells { seen, .. }
        | Problem::CellAstray { seen }
        | Problem::NameIsNone { seen }
        | Problem::AmbiguousCommune { seen, .. }
        | Problem::OtherKindOfCommune { seen, .. } => seen.clone(),
        Problem::KeyWithoutValue { key, .. } => key.clone(),
        Problem::LetterAgainstHeading { key, letter, .. } => format!("{key}: {letter}"),
        Problem::NoteAgainstMarks { name, .. } | Problem::NoteAgainstCount { name, .. } => {
            name.clone()
        }
        Problem::TitleOfOtherUnit { title, .. } | Problem::TitleOfOtherPart { title, .. } => {
            title.clone()
        }
        Problem::LookAlikeLetters { text, .. } | Problem::OldFont { text, .. } => text.clone(),
        _ => String::new(),
    }
}

/// What findings have in common that are told together; `None` for those that never are.
fn kind(diagnostic: &Diagnostic) -> Option<String> {
    let problem = &diagnostic.problem;
    let place = diagnostic.place.as_ref()?;
    // Where another cell is to blame, those of that cell are joined already.
    if diagnostic.severity == Severity::Note || diagnostic.blame.is_some() {
        return None;
    }
    let (code, weight) = (problem.code(), diagnostic.severity);
    let of = |what: &str| Some(format!("{code} {weight:?} {what}"));
    let in_sheet = |what: &str| of(&format!("{} {what}", place.sheet_key()));
    match problem {
        // One cause for the whole project: a year, a set, a key of the project file.
        Problem::UnknownCriterion { set, .. } => of(set),
        Problem::RowsOfIndicators { .. } => in_sheet(""),
        Problem::HeadingYear { year, table, .. } => of(&format!("{year} {table}")),
        Problem::TitleOfOtherUnit { unit, .. } => of(unit),
        Problem::TitleOfOtherPart { seen, wanted, .. } => of(&format!("{seen} {wanted}")),
        Problem::HeadingNumberVersusName { .. } | Problem::UnknownPeriod { .. } => of(""),
        // Remarks that say the same of several rows.
        Problem::NoteAgainstMarks { words, marked, .. } => in_sheet(&format!("{marked} {words}")),
        Problem::NoteAgainstCount { .. } => None,
        // Each has both its numbers.
        Problem::EntryDiffers { .. } | Problem::EntryNoNumber { .. } => None,
        // The forms of a period.
        Problem::ReturnOfOtherData { .. }
        | Problem::ReturnShifted
        | Problem::ReturnMarkLost
        | Problem::NotAForm
        | Problem::ReturnOfOtherPeriod { .. }
        | Problem::ReturnOutsidePattern { .. } => of(folder_of(place)),
        // Headings, rows and marks of one table, wherever they stand in it.
        Problem::UnknownCommune { .. }
        | Problem::MissingCommune { .. }
        | Problem::AmbiguousCommune { .. }
        | Problem::OtherKindOfCommune { .. }
        | Problem::DuplicateCommune { .. }
        | Problem::HeadingDoubtful { .. }
        | Problem::LetterAgainstHeading { .. }
        | Problem::BadMark { .. }
        | Problem::NotAssessed { .. }
        | Problem::KeyWithoutValue { .. }
        | Problem::TotalsRow { .. }
        | Problem::RowTotal { .. }
        | Problem::TargetAlreadyMet { .. }
        | Problem::AimFallsShort { .. }
        | Problem::NoTarget { .. }
        | Problem::AimUnchecked { .. }
        | Problem::AimNotStated { .. }
        | Problem::TitleMissing { .. }
        | Problem::AdvancedNotStated { .. }
        | Problem::RecognisedFallsShort { .. }
        | Problem::CriterionVersusIndicators { .. }
        | Problem::HamletsExceedTotal { .. }
        | Problem::DeclaredFigure { .. }
        | Problem::FundingSum { .. }
        | Problem::ProjectCapital { .. }
        | Problem::ProjectList { .. }
        | Problem::ArrearDiffers { .. }
        | Problem::PlanDiffers { .. }
        | Problem::AmountFell { .. }
        | Problem::AmountBeyondPlan { .. } => in_sheet(""),
        // Keys of one table help no other that stands in the sheet.
        Problem::UnknownHeading { table, .. } => in_sheet(table),
        // Keys and values of a list, row after row.
        Problem::UnknownKey { key, section } | Problem::MissingKey { key, section } => {
            in_sheet(&format!("{section} {key}"))
        }
        // Texts and names, each of which has something of its own.
        Problem::Typeset { .. }
        | Problem::TypesetWarning { .. }
        | Problem::YamlSyntax { .. }
        | Problem::YamlCommentEatsText { .. }
        | Problem::Placeholder { .. }
        | Problem::UnknownFigure { .. }
        | Problem::PastYear { .. }
        | Problem::RowsOutside { .. }
        | Problem::ReturnLook { .. } => None,
        // A format is a column's; a font, a line through or a mark may be a whole sheet's.
        Problem::CellLooks { doubt, .. } => match (&place.spot, doubt) {
            (Spot::Cell { column, .. }, LookDoubt::Shows(_)) => {
                in_sheet(&format!("{column} {}", look(doubt)))
            }
            _ => in_sheet(&look(doubt)),
        },
        _ => match (&place.spot, field(problem)) {
            (Spot::Cell { column, .. }, _) => in_sheet(&column.to_string()),
            (Spot::Text { .. }, Some(field)) => in_sheet(field),
            (Spot::Whole | Spot::Sheet(_) | Spot::Text { .. }, _) => None,
        },
    }
}

/// In which way a cell shows something else; for a number format the words that it adds.
fn look(doubt: &LookDoubt) -> String {
    match doubt {
        LookDoubt::Struck => "struck".to_owned(),
        LookDoubt::PartlyStruck => "partly struck".to_owned(),
        LookDoubt::Unseen => "unseen".to_owned(),
        LookDoubt::Raised => "raised".to_owned(),
        LookDoubt::Symbols => "symbols".to_owned(),
        LookDoubt::Comment => "comment".to_owned(),
        LookDoubt::Format(format) => format!("format {format}"),
        LookDoubt::Shows(text) => {
            let words =
                text.chars().filter(|c| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' '));
            format!("shows {}", words.collect::<String>())
        }
    }
}

/// The field of a value that cannot be used.
fn field(problem: &Problem) -> Option<&str> {
    match problem {
        Problem::NotANumber { field, .. }
        | Problem::EnglishNumber { field, .. }
        | Problem::NotACount { field, .. }
        | Problem::AmbiguousNumber { field, .. }
        | Problem::NegativeAmount { field, .. }
        | Problem::BadChoice { field, .. }
        | Problem::MissingValue { field } => Some(field),
        Problem::RowWithoutName { column } => Some(column),
        Problem::BadCodeList { .. } | Problem::Ditto { .. } => Some(""),
        _ => None,
    }
}

/// The folder of a file.
fn folder_of(place: &Place) -> &str {
    place.file.rsplit_once('/').map_or("", |(folder, _)| folder)
}
