//! Workbooks to grids of cells; the only home of the workbook reader.
//!
//! A file is known by its content, not by its name: an `.xlsx` that is really an old `.xls` is
//! read, one that is a web page is refused by name. Cells are streamed where the format allows
//! it, so that a million formatted but empty rows cost time and no memory. Nothing here knows
//! what a table is.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Once};

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Sheets, Xls, Xlsb, Xlsx};
use calamine::{Ods, OdsError, XlsError, XlsbError, XlsxError};

use super::raw::Node;
use super::{compound, opendocument};
use crate::diag::{FakeKind, Problem};
use crate::viet;

/// A workbook in memory.
pub struct Workbook {
    sheets: Sheets<Cursor<Arc<[u8]>>>,
    /// The data sheets: name and whether it is visible.
    pub names: Vec<(String, bool)>,
}

/// The cells of a sheet that hold something, by row and column (both from 0).
#[derive(Debug, Default)]
pub struct Grid {
    /// Rows from top to bottom; the cells of a row from left to right.
    pub rows: Vec<(u32, Vec<(u32, Node)>)>,
}

impl Grid {
    fn add(&mut self, (row, column): (u32, u32), node: Node) {
        if node.is_empty() {
            return;
        }
        match self.rows.last_mut() {
            Some((last, cells)) if *last == row => cells.push((column, node)),
            _ => self.rows.push((row, vec![(column, node)])),
        }
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
        Grid { rows }
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
        Container::Fake(FakeKind::Html)
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
        let reader = || Cursor::new(bytes.clone());
        let sheets = if zip {
            // The package itself says which of the three it is: each reader looks for its parts.
            match Xlsx::new(reader()) {
                Ok(book) => Sheets::Xlsx(book),
                Err(XlsxError::Password) => return Err(Problem::WorkbookEncrypted),
                Err(xlsx) => {
                    if let Some(problem) = opendocument::refusal(bytes) {
                        return Err(problem);
                    }
                    match Ods::new(reader()) {
                        Ok(book) => Sheets::Ods(book),
                        Err(OdsError::Password) => return Err(Problem::WorkbookEncrypted),
                        Err(ods) => match Xlsb::new(reader()) {
                            Ok(book) => Sheets::Xlsb(book),
                            Err(XlsbError::Password) => return Err(Problem::WorkbookEncrypted),
                            Err(xlsb) => return Err(zip_problem(bytes, &xlsx, &ods, &xlsb)),
                        },
                    }
                }
            }
        } else {
            if !compound::readable(bytes) {
                return Err(Problem::WorkbookDamaged { detail: "impossible size".to_owned() });
            }
            match Xls::new(reader()) {
                Ok(book) => Sheets::Xls(book),
                Err(XlsError::Password) => return Err(Problem::WorkbookEncrypted),
                // An encrypted .xlsx is a compound file that holds "EncryptedPackage".
                Err(_) if contains_utf16(bytes, "EncryptedPackage") => {
                    return Err(Problem::WorkbookEncrypted);
                }
                Err(error) => return Err(damaged(&error)),
            }
        };
        let names = sheets
            .sheets_metadata()
            .iter()
            .filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet))
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect();
        Ok(Workbook { sheets, names })
    }

    /// The sheet whose name folds to the same text, or the only visible one when none is named.
    ///
    /// # Errors
    /// No such sheet, or several visible ones and no name.
    pub fn find(&self, wanted: Option<&str>) -> Result<String, Problem> {
        let available = || self.names.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        match wanted {
            Some(wanted) => self
                .names
                .iter()
                .find(|(name, _)| name == wanted)
                .or_else(|| {
                    self.names.iter().find(|(name, _)| viet::fold(name) == viet::fold(wanted))
                })
                .map(|(name, _)| name.clone())
                .ok_or_else(|| Problem::SheetMissing {
                    sheet: wanted.to_owned(),
                    available: available(),
                }),
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
        let sheets = &mut self.sheets;
        guarded(AssertUnwindSafe(move || read_grid(sheets, sheet)))
    }

    /// The formulas of a sheet, where the format keeps them; none when they cannot be read.
    pub fn formulas(&mut self, sheet: &str) -> BTreeMap<(u32, u32), String> {
        let sheets = &mut self.sheets;
        let read = guarded(AssertUnwindSafe(move || {
            sheets.worksheet_formula(sheet).map_err(|e| damaged(&e))
        }));
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

fn read_grid(sheets: &mut Sheets<Cursor<Arc<[u8]>>>, sheet: &str) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    match sheets {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            while let Some(cell) =
                cells.next_cell_with_formula_metadata().map_err(|e| damaged(&e))?
            {
                let node = match (node_ref(&cell.value), cell.formula) {
                    (Node::Empty, Some(formula)) => Node::Uncalculated(formula_text(&formula)),
                    (node, _) => node,
                };
                grid.add(cell.pos, node);
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            while let Some(cell) = cells.next_cell().map_err(|e| damaged(&e))? {
                grid.add(cell.get_position(), node_ref(cell.get_value()));
            }
        }
        Sheets::Xls(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref());
        }
        Sheets::Ods(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref());
        }
    }
    Ok(grid.ordered())
}

/// A dense range; its cells count from the range's own start, which is added back here.
fn read_range(
    grid: &mut Grid,
    values: &calamine::Range<Data>,
    formulas: Option<&calamine::Range<String>>,
) {
    let Some((first_row, first_column)) = values.start() else { return };
    for (row, column, value) in values.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        grid.add((first_row + row, first_column + column), node(value));
    }
    let Some(formulas) = formulas else { return };
    let Some((first_row, first_column)) = formulas.start() else { return };
    for (row, column, formula) in formulas.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let position = (first_row + row, first_column + column);
        if matches!(values.get_value(position), None | Some(Data::Empty)) {
            grid.add(position, Node::Uncalculated(formula.clone()));
        }
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
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .map_or_else(|| number_node(date.as_f64()), Node::Date)
        }
        Data::DateTime(duration) => number_node(duration.as_f64()),
        Data::DateTimeIso(text) => {
            let day = text.get(..10).unwrap_or(text);
            viet::parse_date(day).map_or_else(|_| text_node(text), Node::Date)
        }
        Data::DurationIso(text) => text_node(text),
        Data::Error(error) => Node::Error(error.to_string()),
    }
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
    matches!(text, "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!")
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
fn zip_problem(bytes: &[u8], xlsx: &XlsxError, ods: &OdsError, xlsb: &XlsbError) -> Problem {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if has(b"xl/workbook.xml") || has(b"xl/worksheets") {
        damaged(xlsx)
    } else if has(b"xl/workbook.bin") {
        damaged(xlsb)
    } else if has(b"opendocument.spreadsheet") {
        damaged(ods)
    } else if has(b"[Content_Types].xml") && bytes.len() < 512 {
        damaged(xlsx)
    } else {
        Problem::WorkbookFake { found: FakeKind::Zip }
    }
}

fn contains_utf16(bytes: &[u8], text: &str) -> bool {
    let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

thread_local! {
    /// Whether this thread is inside the workbook reader.
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Runs the reader so that a panic inside it, on a damaged file, is an error like any other, and
/// one that nobody sees printed.
fn guarded<T>(
    read: impl FnOnce() -> Result<T, Problem> + std::panic::UnwindSafe,
) -> Result<T, Problem> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let shown = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // Only the reader's own panics are caught here; all others stay visible.
            if !READING.try_with(Cell::get).unwrap_or(false) {
                shown(panic);
            }
        }));
    });
    let outer = READING.replace(true);
    let result = catch_unwind(AssertUnwindSafe(read));
    READING.set(outer);
    match result {
        Ok(result) => result,
        Err(_) => Err(Problem::WorkbookDamaged { detail: "unreadable".to_owned() }),
    }
}
