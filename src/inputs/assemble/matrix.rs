//! Status and targets: marks per commune and criterion or indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::roster::Roster;
use super::{blanks, remarks, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::inputs::signs;
use crate::inputs::tables::TableSpec;
use crate::model::{Code, Commune, CriteriaSet, Matrix, Standing};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// What a matrix must contain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Base status: every commune and every criterion.
    Everything,
    /// Targets, or a set that only some communes are on the way to: what is given.
    WhatIsGiven,
}

/// Builds a matrix from its table.
pub fn matrix(
    spec: &TableSpec,
    table: &Table,
    set: &CriteriaSet,
    communes: &[Commune],
    (year, demand): (Option<i32>, Demand),
    found: &mut Diagnostics,
) -> Matrix {
    let roster = Roster::new(communes);
    let mut matrix = Matrix {
        marks: BTreeMap::new(),
        kept: BTreeMap::new(),
        blank: BTreeSet::new(),
        rows: BTreeMap::new(),
        place: table.place.clone(),
    };
    let columns: BTreeSet<Code> = match &table.columns {
        Some(columns) => columns.iter().filter_map(|column| code(column.field)).collect(),
        None => table
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().filter_map(|(f, _)| code(*f)))
            .collect(),
    };
    let list_key = if spec.fields.iter().any(|field| field.key == "giao") { "giao" } else { "dat" };
    let listed = table.rows.iter().any(|row| row.get(list_key).is_some());
    let errors = |found: &Diagnostics| found.count(crate::diag::Severity::Error);
    // Communes that an unknown name was probably meant to be are not missing as well.
    let mut meant: Vec<String> = Vec::new();
    let reading = Reading::of(list_key, table, year);
    counts_or_codes(list_key, table, found);
    two_signs(table, columns.len(), found);
    if table.columns.is_some() && !listed && !table.legend {
        blanks::tell(spec, table, &columns, list_key == "giao", found);
    }
    let lacking = if listed { Vec::new() } else { lacking(set, &columns) };
    let whole = !table.refused && (demand == Demand::WhatIsGiven || lacking.is_empty());
    for row in &table.rows {
        // Criteria below each other need not say whose they are where there is one commune only.
        let named = row.get("xa");
        let commune = match named {
            Some(name) => roster.find(name, found),
            // That a row of a list has no name is told.
            None if table.columns.is_none() => continue,
            None => roster.only(),
        };
        let Some(commune) = commune else {
            match named {
                Some(_) => meant
                    .extend(found.iter().last().and_then(|diagnostic| diagnostic.meant.clone())),
                None => {
                    found.report(Problem::MarksOfNobody, &row.place);
                    return matrix;
                }
            }
            continue;
        };
        let place = named.map_or(&row.place, |name| &name.place);
        if let Some(first) = matrix.rows.get(&commune) {
            let problem = Problem::DuplicateCommune { name: communes[commune].name.value.clone() };
            found.push(Diagnostic::new(problem).at(place).with(first));
            continue;
        }
        matrix.rows.insert(commune, place.clone());
        let before = errors(found);
        let blank = Sourced::new(Mark::NotMet, row.place.clone());
        for code in &columns {
            let heading =
                table.columns.iter().flatten().find(|own| own.field == FieldRef::Code(*code));
            let place = heading.and_then(|heading| Place::crossing(&heading.place, &row.place));
            let own =
                place.map_or_else(|| blank.clone(), |place| Sourced::new(Mark::NotMet, place));
            matrix.marks.insert((commune, *code), own);
            matrix.blank.insert((commune, *code));
        }
        for (field, cell) in &row.cells {
            if let Some(code) = code(*field)
                && let Some(mark) = reading.mark(cell, found)
            {
                matrix.blank.remove(&(commune, code));
                if says_keep(&cell.value) {
                    matrix.kept.insert((commune, code), cell.place.clone());
                }
                matrix.marks.insert((commune, code), mark);
            }
        }
        let mut codes: Vec<(Code, Sourced<Mark>)> = Vec::new();
        for (key, mark) in [(list_key, Mark::Met), ("khong_ap_dung", Mark::NotApplicable)] {
            let Some(cell) = row.get(key) else { continue };
            for code in values::codes(key, cell, set, found) {
                two_ways(&matrix, (commune, &code), (key, mark), row, &codes, found);
                codes.push((code.value, Sourced::new(mark, code.place)));
            }
        }
        if listed {
            listed_row(&mut matrix, set, commune, codes, &blank);
        } else {
            matrix.marks.extend(codes.into_iter().map(|(code, mark)| ((commune, code), mark)));
        }
        let name = named.map_or_else(|| communes[commune].label(), |name| name.value.shown());
        let targets = list_key == "giao";
        let marks = remarks::Marks { matrix: &matrix, set, commune, targets };
        marks.compare(row, &name, found);
        // A total is compared only where the row itself could be read, and all its columns.
        if errors(found) == before && !row.doubted && whole {
            row_total(&matrix, set, commune, communes, row, found);
        }
    }
    // Where nobody writes "Chưa đạt", blank is how it is said.
    let said = |(at, mark): (&(usize, Code), &Sourced<Mark>)| {
        mark.value == Mark::NotMet && !matrix.blank.contains(at)
    };
    if !matrix.marks.iter().any(said) {
        matrix.blank.clear();
    }
    if demand == Demand::Everything {
        let gaps = Gaps { lacking: &lacking, meant: &meant };
        missing(&matrix, communes, &gaps, spec, table, found);
    }
    matrix
}

/// Two kinds of marks; each commune's row may be of its own hand.
fn two_signs(table: &Table, columns: usize, found: &mut Diagnostics) {
    let marks = |row: &'_ Row| row.cells.iter().filter(|(field, _)| code(*field).is_some()).count();
    let rows = table.rows.iter().enumerate();
    let cells =
        rows.flat_map(|(at, row)| row.cells.iter().map(move |(field, cell)| (at, field, cell)));
    let cells = cells.filter(|(_, field, _)| code(**field).is_some());
    let cells = cells.map(|(at, _, cell)| (at, cell));
    let blanks = |at: usize| table.rows.get(at).is_some_and(|row| marks(row) < columns);
    signs::tell_of_rows(cells, &table.aside.signs, blanks, found);
}

/// A criterion of a list that another list or its own mark states otherwise.
fn two_ways(
    matrix: &Matrix,
    (commune, listed): (usize, &Sourced<Code>),
    (key, mark): (&str, Mark),
    row: &Row,
    before: &[(Code, Sourced<Mark>)],
    found: &mut Diagnostics,
) {
    let shown = |key: &str| values::shown_field(key, &listed.place);
    let other = before.iter().find(|(code, _)| *code == listed.value);
    let own = row.cells.iter().find(|(field, _)| code(*field) == Some(listed.value));
    let (first, place) = match (other, own) {
        (Some((_, other)), _) => {
            let keys = ["dat", "giao"].into_iter().find(|key| row.get(key).is_some());
            (shown(keys.unwrap_or(key)), &other.place)
        }
        (None, Some((_, cell))) => {
            let said = matrix.marks.get(&(commune, listed.value)).map(|mark| mark.value);
            let differs = match mark {
                Mark::NotApplicable => said == Some(Mark::Met),
                Mark::Met | Mark::NotMet => said.is_some_and(|said| said != mark),
            };
            if !differs {
                return;
            }
            (cell.value.shown(), &cell.place)
        }
        (None, None) => return,
    };
    let code = listed.value.to_string();
    let problem = Problem::CriterionTwoWays { code, first, second: shown(key) };
    found.push(Diagnostic::new(problem).at(&listed.place).with(place));
}

/// "TC đạt" over one number in a row may say how many are met as well as which one. A list in another
/// row shows that targets are listed, where one is often all; of what is met a single one is rare, but
/// that one is number 1 either way.
fn counts_or_codes(list_key: &'static str, table: &Table, found: &mut Diagnostics) {
    let mut columns = table.columns.iter().flatten();
    let Some(column) = columns.find(|column| column.field == FieldRef::Named(list_key)) else {
        return;
    };
    let heading = viet::fold(&column.heading);
    if ["so hieu", "cac tieu chi", "cac tc"].iter().any(|words| heading.contains(words)) {
        return;
    }
    // That there is no criterion 0 is told where it is read.
    let cells = || {
        let cells = table.rows.iter().filter_map(|row| row.get(list_key));
        cells.filter(|cell| !values::says_none(&cell.value))
    };
    let bare = |cell: &&Sourced<Node>| match &cell.value {
        Node::Number(number) => number.is_integer(),
        Node::Text(text) => viet::parse_count(text).is_ok(),
        _ => false,
    };
    let says_which = |cell: &Sourced<Node>| {
        let text = cell.value.shown();
        text.chars().any(|c| c.is_ascii_digit()) && !bare(&cell)
    };
    let problem = |seen| Problem::CountsOrCodes { heading: column.heading.to_string(), seen };
    if !cells().any(says_which) {
        if cells().any(|cell| bare(&cell)) {
            found.report(problem(None), &column.place);
        }
    } else if list_key == "dat" {
        for cell in cells().filter(bare).filter(|cell| cell.value.shown() != "1") {
            let told = Diagnostic::new(problem(Some(cell.value.shown()))).at(&cell.place);
            found.push(told.with(&column.place));
        }
    }
}

/// How marks are read. An annex of this program holds status and targets in one table and explains
/// its marks: "x" is met, "+" newly assigned. Anywhere else a plus means one thing to one clerk and
/// another to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// A table of status: a mark is a mark.
    Marks,
    /// A table of targets of a year, where "Duy trì" assigns nothing new, nor does a later year.
    Targets(Option<i32>),
    /// Status in an annex: "+" is not met yet.
    AnnexStatus,
    /// Targets in an annex: only "+" assigns.
    AnnexTargets,
}

impl Reading {
    fn of(list_key: &str, table: &Table, year: Option<i32>) -> Self {
        match (table.legend, list_key) {
            (true, "dat") => Reading::AnnexStatus,
            (true, _) => Reading::AnnexTargets,
            (false, "dat") => Reading::Marks,
            (false, _) => Reading::Targets(year),
        }
    }

    fn mark(self, cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Mark>> {
        let plus = is_plus(&cell.value);
        let simply = |mark| Some(Sourced::new(mark, cell.place.clone()));
        match self {
            Reading::Marks | Reading::Targets(_) if plus => {
                let seen = cell.value.shown();
                found.report(Problem::MixedMarks { seen }, &cell.place);
                None
            }
            // What is met already is to be kept: nothing new is assigned.
            Reading::Targets(_) if says_keep(&cell.value) => simply(Mark::NotMet),
            Reading::Targets(Some(year)) if let Some(stated) = planned_for(&cell.value) => {
                // One of a year that is over says nothing that can be planned.
                if stated < year {
                    return values::mark(cell, found);
                }
                simply(if stated == year { Mark::Met } else { Mark::NotMet })
            }
            Reading::AnnexStatus if plus => simply(Mark::NotMet),
            Reading::AnnexTargets if plus => simply(Mark::Met),
            Reading::AnnexTargets => {
                values::mark(cell, found).map(|mark| mark.map(|_| Mark::NotMet))
            }
            Reading::AnnexStatus | Reading::Marks | Reading::Targets(_) => {
                values::mark(cell, found)
            }
        }
    }
}

/// "KH 2027", "Kế hoạch năm 2027", "2027": the year for which a target is planned.
fn planned_for(node: &Node) -> Option<i32> {
    let Node::Text(text) = node else { return None };
    let folded = viet::fold(text);
    let (words, year) = folded.rsplit_once(' ').unwrap_or(("", &folded));
    let said = ["", "kh", "ke hoach", "nam", "kh nam", "ke hoach nam", "phan dau", "phan dau nam"];
    let year: i32 = year.parse().ok().filter(|year| (2000..2100).contains(year))?;
    said.contains(&words).then_some(year)
}

/// "Duy trì" in a column of targets, beside a criterion that is met.
fn says_keep(node: &Node) -> bool {
    matches!(node, Node::Text(text) if viet::says_keep(text))
}

fn is_plus(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.trim() == "+")
}

/// A row that lists what is met: everything else of the set is not. A criterion of which
/// indicators are listed is known by those.
fn listed_row(
    matrix: &mut Matrix,
    set: &CriteriaSet,
    commune: usize,
    codes: Vec<(Code, Sourced<Mark>)>,
    blank: &Sourced<Mark>,
) {
    for criterion in &set.criteria {
        let by_indicators =
            codes.iter().any(|(code, _)| code.is_indicator() && code.criterion == criterion.number);
        if by_indicators {
            for indicator in &criterion.indicators {
                matrix.marks.entry((commune, indicator.code)).or_insert_with(|| blank.clone());
            }
        } else {
            let code = Code::criterion(criterion.number);
            matrix.marks.entry((commune, code)).or_insert_with(|| blank.clone());
        }
    }
    for (code, mark) in codes {
        matrix.marks.insert((commune, code), mark);
    }
}

fn code(field: FieldRef) -> Option<Code> {
    match field {
        FieldRef::Code(code) => Some(code),
        FieldRef::Named(_) | FieldRef::Numbering | FieldRef::Ignored => None,
    }
}

fn row_total(
    matrix: &Matrix,
    set: &CriteriaSet,
    commune: usize,
    communes: &[Commune],
    row: &Row,
    found: &mut Diagnostics,
) {
    let Some(cell) = row.get("tong") else { return };
    let Some(stated) = values::whole("tong", cell, found) else { return };
    let standing = Standing::at(set, matrix);
    let computed = standing.met(commune);
    // Beside "Duy trì" the sum of a row of targets may be what is met at the year's end.
    let kept = row.cells.iter().filter(|(_, cell)| says_keep(&cell.value)).count();
    let at_the_end = computed + u32::try_from(kept).unwrap_or(u32::MAX);
    // An office may count what does not apply as met, as this program does, or leave it out.
    let without = computed - standing.exempt(commune);
    if ![computed, without, at_the_end].contains(&stated.value) {
        let problem = Problem::RowTotal {
            name: communes[commune].name.value.clone(),
            stated: stated.value.to_string(),
            computed: computed.to_string(),
        };
        found.report(problem, &stated.place);
    }
}

/// What of a table was not given.
struct Gaps<'a> {
    lacking: &'a [String],
    meant: &'a [String],
}

fn missing(
    matrix: &Matrix,
    communes: &[Commune],
    gaps: &Gaps<'_>,
    spec: &TableSpec,
    table: &Table,
    found: &mut Diagnostics,
) {
    for (index, commune) in communes.iter().enumerate() {
        // A row whose name is lost is one of theirs.
        if !matrix.rows.contains_key(&index)
            && !table.incomplete
            && !gaps.meant.contains(&commune.name.value)
        {
            let problem = Problem::MissingCommune {
                name: commune.name.value.clone(),
                table: spec.label.to_owned(),
            };
            found.push(Diagnostic::new(problem).at(&table.place).with(&commune.name.place));
        }
    }
    // A column whose heading was refused, or that has none, is there.
    let refused = table.refused || table.rows.iter().any(|row| row.doubted);
    if !gaps.lacking.is_empty() && !refused {
        let codes = gaps.lacking.join(", ");
        let problem = Problem::MissingCriterion { codes, table: spec.label.to_owned() };
        found.report(problem, &table.place);
    }
}

/// The criteria that have no column, and the indicators of those of which only some have one.
fn lacking(set: &CriteriaSet, columns: &BTreeSet<Code>) -> Vec<String> {
    let mut lacking: Vec<String> = Vec::new();
    for criterion in &set.criteria {
        if columns.contains(&Code::criterion(criterion.number)) {
            continue;
        }
        let given = criterion.indicators.iter().filter(|i| columns.contains(&i.code)).count();
        if given == 0 {
            lacking.push(criterion.number.to_string());
        } else {
            lacking.extend(
                criterion
                    .indicators
                    .iter()
                    .filter(|i| !columns.contains(&i.code))
                    .map(|i| i.code.to_string()),
            );
        }
    }
    lacking
}
