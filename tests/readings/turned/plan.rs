//! Sheets with criteria below each other on their way into a file, and what they mean.

use std::collections::BTreeMap;

use crate::readings::tables::{CODES, COMMUNES, matrix_line};
use crate::readings::write::{Sheet, Value};

/// What a column beside the names holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The criterion's number.
    Number,
    /// Its name.
    Name,
    /// What is asked of it.
    Asked,
    /// What a commune has met.
    Status(usize),
    /// What a commune is assigned.
    Target(usize),
    /// A remark.
    Note,
    /// What no table reads.
    Other,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The outer level of its heading; blank where there is none.
    pub outer: String,
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub role: Role,
}

/// A row below the headings.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its cells, one a column.
    pub cells: Vec<Value>,
    /// The criterion or indicator whose marks it holds.
    pub code: Option<&'static str>,
}

/// A sheet.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What it is called here.
    pub id: &'static str,
    /// The communes of the project.
    pub communes: Vec<&'static str>,
    /// The tables of `du_lieu` that read it, with what is written there beside the file.
    pub keys: Vec<(&'static str, String)>,
    /// The rows above the headings.
    pub above: Vec<Vec<(u32, Value)>>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows between the headings and the first criterion, such as the columns' numbers.
    pub counted: Vec<Vec<Value>>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The rows below.
    pub below: Vec<Vec<(u32, Value)>>,
    /// Merged cells: row and column of the first and the last, counted from the first criterion.
    pub merged: Vec<((usize, usize), (usize, usize))>,
    /// What is met (`x`) and not (`.`), what does not apply (`k`), of each table.
    pub means: BTreeMap<(&'static str, usize, &'static str), char>,
}

impl Plan {
    /// The first column of a role.
    pub fn column(&self, wanted: impl Fn(Role) -> bool) -> Option<usize> {
        self.columns.iter().position(|column| wanted(column.role))
    }

    /// The columns of marks.
    pub fn marks(&self) -> Vec<usize> {
        let is = |at: &usize| matches!(self.columns[*at].role, Role::Status(_) | Role::Target(_));
        (0..self.columns.len()).filter(is).collect()
    }

    /// The column of the names.
    pub fn name(&self) -> usize {
        self.column(|role| role == Role::Name).expect("names")
    }

    /// A blank row.
    pub fn blank(&self) -> Row {
        Row { cells: vec![Value::Blank; self.columns.len()], code: None }
    }

    /// The row of a criterion or indicator.
    pub fn row(&self, code: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.code == Some(code))
    }

    /// Takes a column out.
    pub fn remove(&mut self, column: usize) {
        self.columns.remove(column);
        for row in &mut self.rows {
            row.cells.remove(column);
        }
    }

    /// Puts a column in, with a value for each row.
    pub fn insert(&mut self, at: usize, column: Column, value: impl Fn(&Row) -> Value) {
        self.columns.insert(at, column);
        for row in &mut self.rows {
            let own = value(row);
            row.cells.insert(at, own);
        }
    }

    /// The table that a column of marks belongs to, and its commune.
    pub fn of(&self, column: usize) -> Option<(&'static str, usize)> {
        match self.columns[column].role {
            Role::Status(commune) => Some(("hien_trang", commune)),
            Role::Target(commune) => Some(("giao", commune)),
            Role::Number | Role::Name | Role::Asked | Role::Note | Role::Other => None,
        }
    }

    /// How many rows the headings have.
    pub fn head_rows(&self) -> u32 {
        if self.columns.iter().any(|column| !column.outer.is_empty()) { 2 } else { 1 }
    }

    /// The first row of the headings.
    pub fn head(&self) -> u32 {
        self.above.len() as u32
    }

    /// The sheet's row of a row.
    pub fn at(&self, row: usize) -> u32 {
        self.head() + self.head_rows() + self.counted.len() as u32 + row as u32
    }

    /// Writes the sheet; an outer heading stands over its first column only, as where cells are
    /// merged.
    pub fn sheet(&self) -> Sheet {
        let mut sheet = Sheet { name: "Tiêu chí".to_owned(), ..Sheet::default() };
        for (row, cells) in self.above.iter().enumerate() {
            for (column, value) in cells {
                sheet.put(row as u32, *column, value.clone());
            }
        }
        let (head, two) = (self.head(), self.head_rows() == 2);
        for (at, column) in self.columns.iter().enumerate() {
            let at = at as u32;
            if column.outer.is_empty() || !two {
                if !column.heading.is_empty() {
                    sheet.put(head, at, Value::text(&column.heading));
                }
                continue;
            }
            let before = at.checked_sub(1).map(|before| &self.columns[before as usize].outer);
            if before != Some(&column.outer) {
                sheet.put(head, at, Value::text(&column.outer));
            }
            sheet.put(head + 1, at, Value::text(&column.heading));
        }
        let counted = self.counted.iter().map(|cells| (cells, None));
        let rows = self.rows.iter().map(|row| (&row.cells, row.code));
        for (row, (cells, _)) in counted.chain(rows).enumerate() {
            for (column, value) in cells.iter().enumerate() {
                if *value != Value::Blank {
                    let row = head + self.head_rows() + row as u32;
                    sheet.put(row, column as u32, value.clone());
                }
            }
        }
        for (row, cells) in self.below.iter().enumerate() {
            for (column, value) in cells {
                sheet.put(self.at(self.rows.len()) + row as u32, *column, value.clone());
            }
        }
        for ((top, left), (bottom, right)) in &self.merged {
            sheet.merge((self.at(*top), *left as u32), (self.at(*bottom), *right as u32));
        }
        sheet
    }

    /// What must be read of a table.
    pub fn reading(&self, key: &str) -> Vec<String> {
        let line = |commune: usize| {
            let of = |wanted: char| -> Vec<&str> {
                let own = self.means.iter().filter(|((of, at, _), _)| *of == key && *at == commune);
                own.filter(|(_, mark)| **mark == wanted).map(|((_, _, code), _)| *code).collect()
            };
            let unmet = if key == "hien_trang" { of('.') } else { Vec::new() };
            matrix_line(self.communes[commune], &of('x'), &of('k'), &unmet)
        };
        (0..self.communes.len()).map(line).collect()
    }
}

const NAMES: [&str; 5] = ["Giao thông", "Điện", "Thu nhập", "Y tế", "An ninh"];
const ASKED: [&str; 5] = ["≥ 70%", "≥ 98%", "≥ 56 triệu đồng", "Đạt", "Đạt"];
const MET: [&str; 3] = ["x.x.x", "xx.x.", ".x..x"];

/// How the rows are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    None,
    Arabic,
    Roman,
}

struct Layout {
    id: &'static str,
    communes: usize,
    status: bool,
    targets: bool,
    indicators: bool,
    numbers: Numbers,
    /// Whether the communes stand under what the marks are.
    beside: bool,
}

/// A value of a mark.
pub fn cell(met: bool) -> Value {
    if met { Value::text("x") } else { Value::Blank }
}

fn plan(layout: &Layout) -> Plan {
    let column = |outer: &str, heading: &str, role| Column {
        outer: outer.to_owned(),
        heading: heading.to_owned(),
        role,
    };
    let mut columns = Vec::new();
    if layout.numbers != Numbers::None {
        columns.push(column("", "TT", Role::Number));
    }
    columns.push(column("", "Tiêu chí", Role::Name));
    if !layout.beside {
        columns.push(column("", "Yêu cầu", Role::Asked));
    }
    let (status, targets) = ("Kết quả năm 2024", "Giao năm 2025");
    for (commune, name) in COMMUNES.iter().enumerate().take(layout.communes) {
        let own = format!("Xã {name}");
        if layout.status && !layout.beside {
            columns.push(column("", status, Role::Status(commune)));
        } else if layout.status {
            columns.push(column(status, &own, Role::Status(commune)));
        }
    }
    for (commune, name) in COMMUNES.iter().enumerate().take(layout.communes) {
        let own = format!("Xã {name}");
        if layout.targets && !layout.beside {
            columns.push(column("", targets, Role::Target(commune)));
        } else if layout.targets {
            columns.push(column(targets, &own, Role::Target(commune)));
        }
    }
    columns.push(column("", "Ghi chú", Role::Note));
    let mut codes: Vec<(&'static str, Value, String, usize)> = Vec::new();
    for (at, code) in CODES.iter().enumerate() {
        let number = match layout.numbers {
            Numbers::Roman => Value::text(["I", "II", "III", "IV", "V"][at]),
            Numbers::Arabic | Numbers::None => Value::Number(at as f64 + 1.0),
        };
        codes.push((code, number, NAMES[at].to_owned(), at));
        if layout.indicators && *code == "2" {
            codes.push(("2.1", Value::text("2.1"), "Lưới điện".to_owned(), 1));
            codes.push(("2.2", Value::text("2.2"), "Hộ dùng điện".to_owned(), 4));
        }
    }
    let mut rows = Vec::new();
    let mut means = BTreeMap::new();
    for (code, number, name, at) in codes {
        let own = !(layout.indicators && code == "2");
        let cells = columns.iter().map(|column| match column.role {
            Role::Number => number.clone(),
            Role::Name => Value::text(&name),
            Role::Asked => Value::text(ASKED[at]),
            Role::Status(commune) | Role::Target(commune) if own => {
                let met = MET[commune].as_bytes()[at] == b'x';
                let key = match column.role {
                    Role::Status(_) => "hien_trang",
                    _ => "giao",
                };
                let marked = if key == "giao" { !met } else { met };
                means.insert((key, commune, code), if marked { 'x' } else { '.' });
                cell(marked)
            }
            _ => Value::Blank,
        });
        let cells = cells.collect();
        rows.push(Row { cells, code: own.then_some(code) });
    }
    let mut keys = Vec::new();
    if layout.status {
        keys.push(("hien_trang", String::new()));
    }
    if layout.targets {
        keys.push(("giao", String::new()));
    }
    Plan {
        id: layout.id,
        communes: COMMUNES[..layout.communes].to_vec(),
        keys,
        above: vec![vec![(0, Value::text("TIÊU CHÍ NÔNG THÔN MỚI"))], vec![]],
        columns,
        counted: Vec::new(),
        rows,
        below: Vec::new(),
        merged: Vec::new(),
        means,
    }
}

/// Every layout.
pub fn all() -> Vec<Plan> {
    use Numbers::{Arabic, None, Roman};
    let layout = |id, communes, kinds: &str, indicators, numbers| Layout {
        id,
        communes,
        status: kinds.contains('s'),
        targets: kinds.contains('t'),
        indicators,
        numbers,
        beside: communes > 1,
    };
    [
        layout("dọc một xã", 1, "s", false, Arabic),
        layout("dọc một xã, hai loại", 1, "st", false, Arabic),
        layout("dọc một xã, chỉ tiêu", 1, "s", true, Arabic),
        layout("dọc một xã, chỉ tên", 1, "s", false, None),
        layout("dọc một xã, số La Mã", 1, "st", false, Roman),
        layout("dọc một xã, số La Mã, chỉ tiêu", 1, "s", true, Roman),
        layout("dọc ba xã", 3, "s", false, Arabic),
        layout("dọc ba xã, hai loại", 3, "st", false, Arabic),
        layout("dọc hai xã, giao", 2, "t", false, Arabic),
        layout("dọc hai xã, chỉ tiêu", 2, "st", true, Arabic),
    ]
    .iter()
    .map(plan)
    .collect()
}
