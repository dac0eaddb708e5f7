//! Short ways to write columns, cells and rows.

use rust_decimal::Decimal;

use super::{Cell, Column, ColumnKind, Formula, Row, RowKind, Value};
use crate::figures::Figure;
use crate::model::MoneyUnit;
use crate::viet;

/// The unit of amounts.
pub const MILLION: &str = "Đơn vị tính: triệu đồng";

/// A column.
pub fn column(heading: &[&str], content: ColumnKind) -> Column {
    Column {
        heading: heading.iter().map(|text| (*text).to_owned()).collect(),
        content,
        repeated: false,
        room: "",
        wordy: false,
    }
}

/// A column of sentences.
pub fn sentences(heading: &[&str]) -> Column {
    Column { wordy: true, ..column(heading, ColumnKind::Text) }
}

/// A column of shares in per cent.
pub fn shares(heading: &[&str]) -> Column {
    Column { room: "100,0", ..column(heading, ColumnKind::Mark) }
}

/// A column that is repeated when the table is split.
pub fn repeated(heading: &[&str], content: ColumnKind) -> Column {
    Column { repeated: true, ..column(heading, content) }
}

/// A text.
pub fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    let value = if text.is_empty() { Value::Blank } else { Value::Text(text) };
    Cell { value, ..Cell::default() }
}

/// Nothing.
pub fn blank() -> Cell {
    Cell::default()
}

/// A whole number that the table itself makes: a row's.
pub fn count(number: impl TryInto<u32>) -> Cell {
    Cell { value: Value::Count(number.try_into().unwrap_or(u32::MAX)), ..Cell::default() }
}

/// A figure that is a whole number.
pub fn counted(figure: &Figure<u32>) -> Cell {
    Cell { from: Some(figure.from.clone()), ..count(figure.value) }
}

/// How many a list has.
pub fn length<T>(list: &Figure<Vec<T>>) -> Cell {
    Cell { from: Some(list.from.clone()), ..count(list.len()) }
}

/// The same, blank when it is zero.
pub fn or_blank(cell: Cell) -> Cell {
    if cell.value == Value::Count(0) { blank() } else { cell }
}

/// A change, "0" where it is none: in a table of counts a blank says that nobody knows.
pub fn or_zero(cell: Cell) -> Cell {
    let value = if cell.value == Value::Blank { Value::Count(0) } else { cell.value };
    Cell { value, ..cell }
}

/// An amount, blank when there is none.
pub fn amount(figure: Option<&Figure<Decimal>>) -> Cell {
    figure.map_or_else(blank, |figure| Cell {
        from: Some(figure.from.clone()),
        ..amount_of(figure.value)
    })
}

/// An amount of money.
pub fn amount_of(amount: Decimal) -> Cell {
    Cell { value: Value::Amount(amount, Some(MoneyUnit::default())), ..Cell::default() }
}

/// How much of something else than money, blank when there is none.
pub fn quantity(figure: Option<&Figure<Decimal>>) -> Cell {
    figure.map_or_else(blank, |figure| Cell {
        value: Value::Amount(figure.value, None),
        from: Some(figure.from.clone()),
        formula: None,
    })
}

/// A number stated to one decimal place.
pub fn average(figure: &Figure<Decimal>) -> Cell {
    Cell { value: Value::Average(figure.value), from: Some(figure.from.clone()), formula: None }
}

/// A share in per cent, as it is stated; in a column all have a decimal, "100,0" beside "60,0".
pub fn share_cell(figure: &Figure<String>) -> Cell {
    let stated = figure.value.trim_end_matches('%');
    let value = match viet::parse_decimal(stated) {
        Ok(mut share) => {
            // "50,0" keeps its decimal, which says how exact it is.
            let decimals = stated.split_once(',').map_or(0, |(_, rest)| rest.len());
            share.rescale(u32::try_from(decimals).unwrap_or(0).max(1));
            Value::Share(share)
        }
        Err(_) => Value::Text(stated.to_owned()),
    };
    Cell { value, from: Some(figure.from.clone()), formula: None }
}

/// How many more or fewer; blank where nothing changed.
pub fn change(number: i64) -> Cell {
    let value = if number == 0 { Value::Blank } else { Value::Change(number) };
    Cell { value, ..Cell::default() }
}

impl Cell {
    /// The same value, computed in a workbook.
    #[must_use]
    pub fn by(mut self, formula: Formula) -> Self {
        self.formula = Some(formula);
        self
    }
}

/// A row of data.
pub fn data(cells: Vec<Cell>) -> Row {
    Row { kind: RowKind::Data, cells }
}

/// A group's heading.
pub fn group(cells: Vec<Cell>) -> Row {
    Row { kind: RowKind::Group, cells }
}

/// A total.
pub fn total(cells: Vec<Cell>) -> Row {
    Row { kind: RowKind::Total, cells }
}

/// Leaves out columns in which no row has anything.
pub fn without_empty(columns: Vec<Column>, rows: Vec<Row>) -> (Vec<Column>, Vec<Row>) {
    let filled: Vec<bool> = (0..columns.len())
        .map(|index| rows.iter().any(|row| row.cells[index].value != Value::Blank))
        .collect();
    let place = |column: usize| {
        let own = filled.get(column).filter(|own| **own)?;
        Some(filled[..column].iter().filter(|other| *other == own).count())
    };
    let moved = |mut cell: Cell| {
        cell.formula = cell.formula.and_then(|formula| formula.moved(place));
        cell
    };
    let mut keep = filled.iter();
    let columns = columns.into_iter().filter(|_| keep.next().is_some_and(|keep| *keep)).collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let mut keep = filled.iter();
            let cells = row.cells.into_iter().filter(|_| keep.next().is_some_and(|keep| *keep));
            Row { kind: row.kind, cells: cells.map(moved).collect() }
        })
        .collect();
    (columns, rows)
}
