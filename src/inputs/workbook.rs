//! Workbooks to grids of cells; the only home of the workbook reader.
//!
//! A file is known by its content, not by its name: an `.xlsx` that is really an old `.xls` is
//! read, one that is a web page is refused by name. Cells are streamed where the format allows
//! it, so that a million formatted but empty rows cost time and no memory. Nothing here knows
//! what a table is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Sheets, Xls, Xlsb, Xlsx};
use calamine::{Ods, OdsError, XlsError, XlsbError, XlsxError};

use super::compound;
use super::formula::{self, Span};
use super::old_looks;
use super::package::limits;
use super::package::look::Adds;
use super::package::{Binary, Document, DocumentSheet, Looks, Merge, Seen, Spreadsheet};
use super::raw::Node;
use crate::diag::{FakeKind, Overload, Problem};
use crate::guard;
use crate::viet;

/// A workbook in memory.
pub struct Workbook {
    sheets: Sheets<Cursor<Arc<[u8]>>>,
    /// What is seen beside the values.
    beside: Beside,
    /// The data sheets: name and whether it is visible.
    pub names: Vec<(String, bool)>,
}

/// Where the looks of a sheet are found.
enum Beside {
    /// In the package, sheet by sheet.
    Spreadsheet(Box<Spreadsheet>),
    /// In the binary package, sheet by sheet.
    Binary(Box<Binary>),
    /// Already read, with the content.
    Document(Document),
    /// Already read, by the names of the sheets.
    Old { looks: BTreeMap<String, Looks>, never_calculated: bool },
    /// Nowhere.
    Nothing,
}

/// The cells of a sheet that hold something, by row and column (both from 0).
#[derive(Debug, Default)]
pub struct Grid {
    /// Rows from top to bottom; the cells of a row from left to right.
    pub rows: Vec<(u32, Vec<(u32, Node)>)>,
    /// What a person sees beside the values.
    pub looks: Looks,
    /// Letters of texts that nobody sees, until they are among the looks.
    invisible: Vec<((u32, u32), char)>,
    /// Errors of cells that the reader does not know and left out.
    left_out: Vec<String>,
    /// The cells that add up others of their column, until they are among the looks.
    adds: Adds,
}

impl Grid {
    /// Notes a letter that is left out of a text because nobody sees it.
    fn note(&mut self, at: (u32, u32), text: &str) {
        if let Some(letter) = viet::invisible(text).filter(|_| self.invisible.len() < limits::LOOKS)
        {
            self.invisible.push((at, letter));
        }
    }

    /// Notes what of its own column a cell adds up, by its formula: two cells or more.
    fn note_sum(&mut self, at: (u32, u32), spans: &[Span]) {
        let of_column = |span: &Span| span.0.1 == at.1 && span.1.1 == at.1;
        let several = spans.len() > 1 || spans.iter().any(|span| span.0 != span.1);
        let few = spans.len() <= limits::ADDED && self.adds.len() < limits::ADDS;
        if several && few && spans.iter().all(of_column) {
            self.adds.insert(at, spans.iter().map(|span| (span.0.0, span.1.0)).collect());
        }
    }

    fn add(&mut self, (row, column): (u32, u32), node: Node) {
        if node.is_empty() {
            return;
        }
        match self.rows.last_mut() {
            Some((last, cells)) if *last == row => cells.push((column, node)),
            _ => self.rows.push((row, vec![(column, node)])),
        }
    }

    /// Puts into cells what is shown, where the reader has mixed it with others or gives a number.
    fn correct(&mut self, found: &DocumentSheet) {
        let texts = found.texts.iter().map(|(at, text)| (*at, text_node(text)));
        let truths = found.truths.iter().map(|(at, truth)| (*at, Node::Bool(*truth)));
        let blanks = found.blanks.iter().map(|at| (*at, Node::Empty));
        for ((row, column), right) in texts.chain(truths).chain(blanks) {
            let at = self.rows.binary_search_by_key(&row, |(row, _)| *row);
            let Some((_, cells)) = at.ok().and_then(|at| self.rows.get_mut(at)) else { continue };
            if let Some((_, node)) = cells.iter_mut().find(|(c, _)| *c == column) {
                *node = right;
            }
            cells.retain(|(_, node)| !node.is_empty());
        }
        self.rows.retain(|(_, cells)| !cells.is_empty());
    }

    /// Brings rows and cells into order and joins what a file gives out of order.
    fn ordered(mut self) -> Self {
        self.rows.sort_by_key(|(row, _)| *row);
        let mut rows: Vec<(u32, Vec<(u32, Node)>)> = Vec::with_capacity(self.rows.len());
        for (row, cells) in self.rows {
            match rows.last_mut() {
                Some((last, known)) if *last == row => known.extend(cells),
                _ => rows.push((row, cells)),
            }
        }
        for (_, cells) in &mut rows {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
        }
        Grid { rows, ..self }
    }
}

/// The container a file's first bytes tell of.
enum Container {
    Zip,
    Compound,
    Fake(FakeKind),
}

fn container(bytes: &[u8]) -> Container {
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
    let head = &bytes[start..bytes.len().min(start + 512)];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Container::Zip
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        || matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, ..])
    {
        Container::Compound
    } else if head.is_empty() {
        Container::Fake(FakeKind::Empty)
    } else if head.starts_with(b"%PDF") {
        Container::Fake(FakeKind::Pdf)
    } else if head.starts_with(b"<") || head.starts_with(b"\xEF\xBB\xBF<") {
        let text = String::from_utf8_lossy(head);
        let book = ["progid=\"Excel.Sheet\"", "office:spreadsheet", "<office:document"];
        match book.iter().any(|own| text.contains(own)) {
            true => Container::Fake(FakeKind::Xml),
            false => Container::Fake(FakeKind::Html),
        }
    } else if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')) {
        Container::Fake(FakeKind::Text)
    } else {
        Container::Fake(FakeKind::Other)
    }
}

impl Workbook {
    /// Opens a workbook of any kind from its bytes.
    ///
    /// # Errors
    /// Encrypted, damaged or no workbook at all. A panic of the reader counts as damaged.
    pub fn open(bytes: Arc<[u8]>) -> Result<Self, Problem> {
        let kind = container(&bytes);
        if let Container::Fake(found) = kind {
            return Err(Problem::WorkbookFake { found });
        }
        guarded(move || Self::open_unguarded(&bytes, matches!(kind, Container::Zip)))
    }

    fn open_unguarded(bytes: &Arc<[u8]>, zip: bool) -> Result<Self, Problem> {
        let (sheets, beside) = if zip {
            open_package(bytes)?
        } else {
            compound::look_through(bytes)?;
            match Xls::new(Cursor::new(bytes.clone())) {
                Ok(book) => {
                    let looks = old_looks::of(bytes);
                    let never_calculated = old_looks::is_never_calculated(bytes);
                    (Sheets::Xls(book), Beside::Old { looks, never_calculated })
                }
                Err(XlsError::Password) => return Err(Problem::WorkbookEncrypted),
                // An encrypted .xlsx is a compound file that holds "EncryptedPackage".
                Err(_) if contains_utf16(bytes, "EncryptedPackage") => {
                    return Err(Problem::WorkbookEncrypted);
                }
                Err(error) => return Err(damaged(&error)),
            }
        };
        let names: Vec<(String, bool)> = sheets
            .sheets_metadata()
            .iter()
            .filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet))
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect();
        // Capitals make no other name, in Excel as in LibreOffice.
        let mut known = BTreeSet::new();
        if let Some((name, _)) = names.iter().find(|(name, _)| !known.insert(viet::lower(name))) {
            return Err(Problem::SheetsOfOneName { name: name.clone() });
        }
        Ok(Workbook { sheets, beside, names })
    }

    /// The sheet whose name folds to the same text, or the only visible one when none is named.
    ///
    /// # Errors
    /// No such sheet, or several visible ones and no name.
    pub fn find(&self, wanted: Option<&str>) -> Result<String, Problem> {
        let available = || self.names.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        match wanted {
            Some(wanted) => {
                let exact = self.names.iter().find(|(name, _)| name == wanted);
                // "Xã" and "Xa" are two sheets to whoever writes neither exactly.
                let key = viet::fold(wanted);
                let mut alike = self.names.iter().filter(|(name, _)| viet::fold(name) == key);
                match (exact, alike.next(), alike.next()) {
                    (Some((name, _)), ..) | (None, Some((name, _)), None) => Ok(name.clone()),
                    (None, ..) => Err(Problem::SheetMissing {
                        sheet: wanted.to_owned(),
                        available: available(),
                    }),
                }
            }
            None => {
                let mut visible = self.names.iter().filter(|(_, visible)| *visible);
                match (visible.next(), visible.next()) {
                    (Some((name, _)), None) => Ok(name.clone()),
                    _ => Err(Problem::SheetNotNamed { available: available() }),
                }
            }
        }
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// The sheet is damaged.
    pub fn grid(&mut self, sheet: &str) -> Result<Grid, Problem> {
        let Workbook { sheets, beside, .. } = self;
        guarded(move || {
            // Looked through first: the reader must not meet what it cannot hold.
            let looks = match beside {
                Beside::Spreadsheet(package) => Some(package.looks(sheet)?),
                Beside::Binary(_) | Beside::Document(_) | Beside::Old { .. } | Beside::Nothing => {
                    None
                }
            };
            let binary = match beside {
                Beside::Binary(package) => Some(package.sheet(sheet)?),
                Beside::Spreadsheet(_)
                | Beside::Document(_)
                | Beside::Old { .. }
                | Beside::Nothing => None,
            };
            let never_calculated = matches!(beside, Beside::Old { never_calculated: true, .. });
            let mut grid = read_grid(sheets, sheet, never_calculated)?;
            let invisible = std::mem::take(&mut grid.invisible);
            let adds = std::mem::take(&mut grid.adds);
            if let Some(looks) = looks.or(binary) {
                grid.looks = looks;
            }
            let errors = std::mem::take(&mut grid.looks.errors);
            // Each error that the reader left out must have its cell.
            if let Some(error) = grid.left_out.get(errors.len()) {
                return Err(Problem::CellError { error: error.clone() });
            }
            if !errors.is_empty() {
                for (at, error) in errors {
                    grid.add(at, Node::Error(error));
                }
                grid = grid.ordered();
            }
            if let Beside::Old { looks, .. } = beside
                && let Some(found) = looks.get(sheet)
            {
                grid.looks.cells = found.cells.clone();
                grid.looks.hidden_rows = found.hidden_rows.clone();
                grid.looks.hidden_columns = found.hidden_columns.clone();
            }
            if let Beside::Document(document) = beside
                && let Some(found) = document.sheet(sheet)
            {
                if let Some(odd) = &found.odd {
                    return Err(odd.clone());
                }
                grid.looks = found.looks.clone();
                grid.correct(found);
            }
            grid.looks.adds = adds;
            for (at, letter) in invisible {
                grid.looks.cells.entry(at).or_default().invisible = Some(letter);
            }
            Ok(grid)
        })
    }

    /// The formulas of a sheet, where the format keeps them; none when they cannot be read.
    pub fn formulas(&mut self, sheet: &str) -> BTreeMap<(u32, u32), String> {
        let sheets = &mut self.sheets;
        let read = guarded(move || sheets.worksheet_formula(sheet).map_err(|e| damaged(&e)));
        let Ok(range) = read else { return BTreeMap::new() };
        let Some((first_row, first_column)) = range.start() else { return BTreeMap::new() };
        range
            .used_cells()
            .filter_map(|(row, column, formula)| {
                let (row, column) = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
                Some(((first_row + row, first_column + column), formula.clone()))
            })
            .collect()
    }
}

/// What the reader made of a file, and what is seen beside it.
type Opened = (Sheets<Cursor<Arc<[u8]>>>, Beside);

/// Opens a package. It says itself which of the three kinds it is: each reader looks for its
/// parts. None of them is given what has not been looked through.
fn open_package(bytes: &Arc<[u8]>) -> Result<Opened, Problem> {
    let reader = || Cursor::new(bytes.clone());
    // Excel's own and its binary kind begin alike, and only one has binary records.
    let binary = Binary::open(bytes)?;
    let xlsx = if binary.is_none() {
        let package = Spreadsheet::open(bytes)?;
        match Xlsx::new(reader()) {
            Ok(book) => {
                let beside = package.map_or(Beside::Nothing, |p| Beside::Spreadsheet(Box::new(p)));
                return Ok((Sheets::Xlsx(book), beside));
            }
            Err(XlsxError::Password) => return Err(Problem::WorkbookEncrypted),
            Err(error) => Some(error),
        }
    } else {
        None
    };
    let document = Document::open(bytes)?;
    let ods = match Ods::new(reader()) {
        Ok(book) => {
            let beside = document.map_or(Beside::Nothing, Beside::Document);
            return Ok((Sheets::Ods(book), beside));
        }
        Err(OdsError::Password) => return Err(Problem::WorkbookEncrypted),
        Err(error) => error,
    };
    match Xlsb::new(reader()) {
        Ok(book) => {
            let beside = binary.map_or(Beside::Nothing, |b| Beside::Binary(Box::new(b)));
            Ok((Sheets::Xlsb(book), beside))
        }
        Err(XlsbError::Password) => Err(Problem::WorkbookEncrypted),
        Err(xlsb) => Err(zip_problem(bytes, xlsx.as_ref(), &ods, &xlsb)),
    }
}

/// How much text and how many cells of a sheet have been taken: a file may show one long text in
/// each of its cells.
#[derive(Default)]
struct Taken {
    text: usize,
    cells: u64,
}

impl Taken {
    fn take(&mut self, node: &Node) -> Result<(), Problem> {
        self.cells += u64::from(!node.is_empty());
        if let Node::Text(text) | Node::Uncalculated(text) = node {
            self.text += text.len();
        }
        if self.cells > limits::CELLS {
            return Err(Problem::TooManyCells { limit: limits::CELLS });
        }
        if self.text > limits::ALL_TEXT {
            let (what, limit) = (Overload::Text, limits::ALL_TEXT);
            return Err(Problem::WorkbookOverloaded { part: String::new(), what, limit });
        }
        Ok(())
    }
}

fn read_grid(
    sheets: &mut Sheets<Cursor<Arc<[u8]>>>,
    sheet: &str,
    never_calculated: bool,
) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    let mut taken = Taken::default();
    match sheets {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            let mut shared = BTreeMap::new();
            loop {
                let cell = match cells.next_cell_with_formula_metadata() {
                    Ok(Some(cell)) => cell,
                    Ok(None) => break,
                    // One that the reader does not know: "#SPILL!". It goes on behind it.
                    Err(XlsxError::CellError(error)) if grid.left_out.len() < limits::LOOKS => {
                        grid.left_out.push(error);
                        continue;
                    }
                    Err(error) => return Err(damaged(&error)),
                };
                if let Some(formula) = &cell.formula {
                    let spans = spans(formula, cell.pos, &mut shared);
                    spans.into_iter().for_each(|spans| grid.note_sum(cell.pos, &spans));
                }
                // A formula whose text is empty has been calculated: the cell is blank.
                let node = match (&cell.value, cell.formula) {
                    (DataRef::Empty, Some(formula)) => Node::Uncalculated(formula_text(&formula)),
                    (value, _) => node_ref(value),
                };
                taken.take(&node)?;
                if let DataRef::SharedString(text) = &cell.value {
                    grid.note(cell.pos, text);
                } else if let DataRef::String(text) = &cell.value {
                    grid.note(cell.pos, text);
                }
                grid.add(cell.pos, node);
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            while let Some(cell) = cells.next_cell().map_err(|e| damaged(&e))? {
                let node = node_ref(cell.get_value());
                taken.take(&node)?;
                if let DataRef::SharedString(text) = cell.get_value() {
                    grid.note(cell.get_position(), text);
                } else if let DataRef::String(text) = cell.get_value() {
                    grid.note(cell.get_position(), text);
                }
                grid.add(cell.get_position(), node);
            }
        }
        Sheets::Xls(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref(), never_calculated);
            grid.looks.unsure = unsure_zeros(&values, formulas.as_ref());
            let merged = book.merge_cells_by_sheet_name(sheet).map_err(|e| damaged(&e))?;
            let merged =
                merged.into_iter().map(|range| Merge { first: range.start, last: range.end });
            grid.looks.merges = merged.filter(|range| range.first != range.last).collect();
            grid.looks.seen = Seen::Merges;
        }
        Sheets::Ods(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref(), false);
        }
    }
    Ok(grid.ordered())
}

/// A dense range; its cells count from the range's own start, which is added back here.
fn read_range(
    grid: &mut Grid,
    values: &calamine::Range<Data>,
    formulas: Option<&calamine::Range<String>>,
    never_calculated: bool,
) {
    let mut not_calculated: BTreeMap<(u32, u32), &String> = BTreeMap::new();
    let cells = formulas.and_then(|all| Some((all.start()?, all.used_cells())));
    for (first, (row, column, formula)) in
        cells.into_iter().flat_map(|(first, cells)| cells.map(move |cell| (first, cell)))
    {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let at = (first.0 + row, first.1 + column);
        let blank = match values.get_value(at) {
            None | Some(Data::Empty) => true,
            // What gives a text and holds a number was never calculated.
            Some(Data::Float(number)) => *number == 0.0 && formula::gives_text(formula),
            Some(Data::Int(number)) => *number == 0 && formula::gives_text(formula),
            Some(Data::String(text)) => never_calculated && text.is_empty(),
            Some(_) => false,
        };
        if blank {
            not_calculated.insert(at, formula);
        } else if let Some(spans) = formula::added(formula) {
            grid.note_sum(at, &spans);
        }
    }
    if let Some((first_row, first_column)) = values.start() {
        for (row, column, value) in values.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                continue;
            };
            let at = (first_row + row, first_column + column);
            if not_calculated.contains_key(&at) {
                continue;
            }
            if let Data::String(text) = value {
                grid.note(at, text);
            }
            grid.add(at, node(value));
        }
    }
    for (at, formula) in not_calculated {
        grid.add(at, Node::Uncalculated(formula.clone()));
    }
}

/// The zeros of formulas that may as well give a text ("=P!C2"), where not one such formula of the
/// sheet gave any: LibreOffice saves 0 for the texts of an `.xls` that it did not calculate.
fn unsure_zeros(
    values: &calamine::Range<Data>,
    formulas: Option<&calamine::Range<String>>,
) -> BTreeMap<(u32, u32), String> {
    let mut zeros = BTreeMap::new();
    let Some((first, formulas)) = formulas.and_then(|all| Some((all.start()?, all))) else {
        return zeros;
    };
    for (row, column, formula) in formulas.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let at = (first.0 + row, first.1 + column);
        match values.get_value(at) {
            Some(Data::String(_)) if formula::may_give_text(formula) => return BTreeMap::new(),
            Some(Data::Float(number))
                if *number == 0.0
                    && zeros.len() < limits::LOOKS
                    && formula::may_give_text(formula) =>
            {
                zeros.insert(at, formula.clone());
            }
            _ => {}
        }
    }
    zeros
}

/// A formula that other cells have, too, by its number: where it stands, and what it adds up.
type Shared = BTreeMap<usize, ((u32, u32), Vec<Span>)>;

/// What a formula adds up. One that is shared is moved as far as its cell stands from the first.
fn spans(
    formula: &calamine::XlsxFormulaMetadata,
    at: (u32, u32),
    shared: &mut Shared,
) -> Option<Vec<Span>> {
    use calamine::XlsxFormulaMetadata as Formula;
    match formula {
        Formula::Normal { formula } => formula::added(formula),
        Formula::Shared { shared_index, formula, .. } => {
            let spans = formula::added(formula)?;
            // What is fixed by "$" would not move along.
            if !formula.contains('$') && shared.len() < limits::ADDS {
                shared.insert(*shared_index, (at, spans.clone()));
            }
            Some(spans)
        }
        Formula::SharedDerived { shared_index } => {
            let (first, spans) = shared.get(shared_index)?;
            let moved = |cell: (u32, u32)| {
                let to = |own: u32, from: u32, at: u32| own.checked_add(at)?.checked_sub(from);
                Some((to(cell.0, first.0, at.0)?, to(cell.1, first.1, at.1)?))
            };
            spans.iter().map(|span| Some((moved(span.0)?, moved(span.1)?))).collect()
        }
        _ => None,
    }
}

fn formula_text(formula: &calamine::XlsxFormulaMetadata) -> String {
    match formula {
        calamine::XlsxFormulaMetadata::Normal { formula }
        | calamine::XlsxFormulaMetadata::Shared { formula, .. } => formula.clone(),
        _ => String::new(),
    }
}

fn node_ref(value: &DataRef<'_>) -> Node {
    match value {
        DataRef::SharedString(text) => text_node(text),
        other => node(&Data::from(other.clone())),
    }
}

fn node(value: &Data) -> Node {
    match value {
        Data::Empty => Node::Empty,
        Data::String(text) => text_node(text),
        Data::Int(number) => Node::Number((*number).into()),
        Data::Float(number) => number_node(*number),
        Data::Bool(truth) => Node::Bool(*truth),
        // A time of day has no date; as a date it would be the last one of 1899.
        Data::DateTime(time) if !time.is_datetime() || (0.0..1.0).contains(&time.as_f64()) => {
            Node::Text(clock(time.as_f64() * 86_400.0))
        }
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .map_or_else(|| number_node(date.as_f64()), Node::Date)
        }
        Data::DateTimeIso(text) => {
            let day = text.get(..10).unwrap_or(text);
            viet::parse_date(day).map_or_else(|_| text_node(text), Node::Date)
        }
        Data::DurationIso(text) => {
            duration(text).map_or_else(|| text_node(text), |seconds| Node::Text(clock(seconds)))
        }
        Data::Error(error) => Node::Error(error.to_string()),
    }
}

/// Seconds as a person sees them: "36:30", "-1:05:09".
fn clock(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    // A time is kept to a part of a second that nobody sees.
    let whole = (seconds.abs() + 0.5) as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    match seconds {
        0 => format!("{sign}{hours}:{minutes:02}"),
        seconds => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The seconds of a duration as an .ods keeps it: "PT36H30M00S".
fn duration(text: &str) -> Option<f64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..end].parse().ok()?;
        seconds += number
            * match rest.as_bytes()[end] {
                b'H' => 3600.0,
                b'M' => 60.0,
                b'S' => 1.0,
                _ => return None,
            };
        rest = &rest[end + 1..];
    }
    Some(sign * seconds)
}

fn text_node(text: &str) -> Node {
    let text = viet::clean(text);
    if text.is_empty() {
        Node::Empty
    } else if is_error_text(&text) {
        Node::Error(text)
    } else {
        Node::Text(text)
    }
}

/// An .ods stores the error of a formula as the text that its cell shows.
fn is_error_text(text: &str) -> bool {
    const NEWER: &[&str] = &["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!"];
    matches!(text, "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!")
        || NEWER.contains(&text)
        || text.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit()))
}

fn number_node(number: f64) -> Node {
    // A number beyond any amount of money stays visible as text and fails where it is used.
    viet::from_f64(number).map_or_else(|| Node::Text(number.to_string()), Node::Number)
}

fn damaged(error: &dyn std::fmt::Display) -> Problem {
    let mut detail = error.to_string();
    if detail.chars().count() > 200 {
        detail = detail.chars().take(200).collect::<String>() + "…";
    }
    Problem::WorkbookDamaged { detail }
}

/// Which of the three readers' complaints to pass on: the one of the kind the archive names.
fn zip_problem(
    bytes: &[u8],
    xlsx: Option<&XlsxError>,
    ods: &OdsError,
    xlsb: &XlsbError,
) -> Problem {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let is_xlsx = has(b"xl/workbook.xml")
        || has(b"xl/worksheets") && !has(b"xl/workbook.bin")
        || has(b"[Content_Types].xml") && bytes.len() < 512;
    match xlsx {
        Some(xlsx) if is_xlsx => damaged(xlsx),
        _ if has(b"xl/workbook.bin") => damaged(xlsb),
        _ if has(b"opendocument.spreadsheet") => damaged(ods),
        _ => Problem::WorkbookFake { found: FakeKind::Zip },
    }
}

fn contains_utf16(bytes: &[u8], text: &str) -> bool {
    let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Runs the reader so that a panic inside it, on a damaged file, is an error like any other.
fn guarded<T>(read: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    guard::guarded(read)
        .unwrap_or_else(|| Err(Problem::WorkbookDamaged { detail: "unreadable".to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_what_is_seen() {
        assert_eq!(duration("PT36H30M00S").map(clock).as_deref(), Some("36:30"));
        assert_eq!(duration("-PT1H05M08.9999S").map(clock).as_deref(), Some("-1:05:09"));
        assert_eq!(duration("P1D"), None);
        assert_eq!(duration("PT1Ắ"), None);
        assert_eq!(clock(0.354_166_666_666_666_7 * 86_400.0), "8:30");
    }
}
