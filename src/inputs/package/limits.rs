//! No workbook of an office is larger than this. What is larger is refused before the reader asks
//! for the memory.
//!
//! The figures leave room: 3,500 communes with 57 columns are 200,000 cells, 10 MB unpacked.

/// A text, in bytes; Excel ends at 32,767 letters.
pub const TEXT: usize = 1_000_000;
/// What stands between two tags, or in one, in bytes.
pub const EVENT: usize = 8_000_000;
/// Unpacked bytes of the part with all texts, and of the one with all styles.
pub const SHARED_PART: u64 = 150_000_000;
/// Unpacked bytes of a sheet. Formatted blank rows down to the end of the sheet are many bytes.
pub const SHEET_PART: u64 = 600_000_000;
/// Unpacked bytes of any other part.
pub const OTHER_PART: u64 = 50_000_000;
/// Unpacked bytes of all parts that are read.
pub const ALL_PARTS: u64 = 1_500_000_000;
/// Parts of a package.
pub const PARTS: u64 = 65_535;
/// Cells of a sheet with a value.
pub const CELLS: u64 = 3_000_000;
/// Cells of a sheet, blank ones counted.
pub const BLANK_CELLS: u64 = 20_000_000;
/// Cells between the first and the last ones of all sheets, where the reader keeps these too.
pub const AREA: u64 = 3_000_000;
/// Text of all cells of a workbook, in bytes, each as often as it is shown.
pub const ALL_TEXT: usize = 150_000_000;
/// Shared texts.
pub const STRINGS: usize = 2_000_000;
/// Shared texts that a file may promise and lack.
pub const STRINGS_STATED: usize = 1_000_000;
/// Fonts, fills, borders, number formats, cell styles, each.
pub const STYLES: usize = 70_000;
/// A number format or the name of a font, in bytes.
pub const STYLE_TEXT: usize = 2_000;
/// Attributes of one element.
pub const ATTRIBUTES: usize = 1_000;
/// Elements inside each other.
pub const DEPTH: usize = 250;
/// Rows of a sheet.
pub const ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub const COLUMNS: u32 = 16_384;

/// Looks of a sheet that are kept; with more, none are.
pub const LOOKS: usize = 1_000_000;
/// Below this row a blank cell's colour is no mark.
pub const COLOURED_ROWS: u32 = 20_000;
/// How far down a blank cell that is repeated keeps its colour.
pub const BLANK_ROWS: u32 = 1_000;
/// How far across it does.
pub const BLANK_COLUMNS: u32 = 256;
/// Merged ranges that are kept; with more, no looks are.
pub const MERGES: usize = 200_000;
/// Comments of a sheet.
pub const NOTES: usize = 100_000;
/// Letters of a comment that are kept.
pub const NOTE: usize = 2_000;
/// Ranges that one formula adds up.
pub const ADDED: usize = 100;
/// Cells of a sheet that add up others of their column.
pub const ADDS: usize = 100_000;
