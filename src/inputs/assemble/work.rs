//! Assignments, tasks, investment projects and declared figures.

use rust_decimal::Decimal;

use super::funding::{factor, in_million};
use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::model::{
    Assignment, CriteriaSet, Declared, InvestmentProject, Task, is_code_list, mentions_code,
};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Builds the assignments; rows of one office stand together or repeat its name.
pub fn assignments(
    table: &Table,
    set: &CriteriaSet,
    advanced: Option<&CriteriaSet>,
    found: &mut Diagnostics,
) -> Vec<Assignment> {
    let mut all: Vec<Assignment> = Vec::new();
    for row in &table.rows {
        let Some(office) = row.get("co_quan").and_then(|cell| values::line("co_quan", cell, found))
        else {
            continue;
        };
        // Criteria in a column off the table's own would be led by nobody.
        let words = |key: &'static str, text: &Sourced<String>, found: &mut Diagnostics| {
            let office = key == "co_quan" && mentions_code(&text.value);
            if office || is_code_list(&text.value) {
                let field = values::shown_field(key, &text.place);
                let problem = Problem::CodesInWords { seen: text.value.clone(), field };
                found.report(problem, &text.place);
            }
        };
        words("co_quan", &office, found);
        together(row, table, found);
        // A person is named with the post: "Lê Văn Bình, Phó Trưởng phòng Kinh tế".
        let post = row.get("chuc_vu").and_then(|cell| values::line("chuc_vu", cell, found));
        let office = match post {
            Some(post) => office.map(|name| format!("{name}, {}", post.value)),
            None => office,
        };
        for key in ["nhiem_vu", "loi_dan", "khac", "nhiem_vu_sau"] {
            if let Some(cell) = row.get(key) {
                let mut unread = Diagnostics::new();
                let texts = values::texts(key, cell, &mut unread);
                texts.iter().for_each(|text| words(key, text, found));
            }
        }
        let key = viet::fold(&office.value);
        let index = all.iter().position(|known| viet::fold(&known.office.value) == key);
        let index = index.unwrap_or_else(|| {
            all.push(Assignment {
                office,
                tasks: Vec::new(),
                lead_line: None,
                standard: Vec::new(),
                advanced: Vec::new(),
                others: Vec::new(),
                later_tasks: Vec::new(),
                place: row.place.clone(),
            });
            all.len() - 1
        });
        let office = &mut all[index];
        let texts = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).map(|cell| values::texts(key, cell, found)).unwrap_or_default()
        };
        add(&mut office.tasks, texts("nhiem_vu", found));
        add(&mut office.others, texts("khac", found));
        add(&mut office.later_tasks, texts("nhiem_vu_sau", found));
        if let Some(line) = row.get("loi_dan").and_then(|cell| values::line("loi_dan", cell, found))
        {
            office.lead_line = Some(line);
        }
        for key in ["xa", "xa_chi_tieu"] {
            if let Some(cell) = row.get(key) {
                add(&mut office.standard, values::codes(key, cell, set, found));
            }
        }
        for key in ["nang_cao", "nang_cao_chi_tieu"] {
            match (row.get(key), advanced) {
                (Some(cell), Some(set)) => {
                    add(&mut office.advanced, values::codes(key, cell, set, found));
                }
                (Some(cell), None) => found.report(Problem::AdvancedSetMissing, &cell.place),
                (None, _) => {}
            }
        }
    }
    all
}

/// Nouns that the names of offices begin with.
const OFFICES: &[&str] = &[
    "phòng",
    "sở",
    "ban",
    "ủy ban",
    "ubnd",
    "hội",
    "đoàn",
    "trung tâm",
    "văn phòng",
    "công an",
    "mặt trận",
    "liên đoàn",
    "chi cục",
    "cục",
    "kho bạc",
    "ngân hàng",
    "bảo hiểm xã hội",
    "trạm",
    "đảng ủy",
    "bộ chỉ huy",
    "hạt kiểm lâm",
    "thanh tra",
    "đài",
];

/// A cell whose parts are each the whole name of an office: all together would be one. Where one of
/// them has a row of its own, that is told with it later.
fn together(row: &Row, table: &Table, found: &mut Diagnostics) {
    let written = |row: &Row| {
        let cell = row.get("co_quan")?;
        Some((values::text("co_quan", cell, &mut Diagnostics::new())?.value, cell.place.clone()))
    };
    let Some((text, place)) = written(row) else { return };
    let offices = offices(&text);
    let alone = table
        .rows
        .iter()
        .filter_map(written)
        .any(|(other, _)| offices.contains(&viet::fold_tones(&other)));
    let problem = Problem::OfficesTogether { seen: viet::one_line(&text), count: offices.len() };
    let told = found.iter().any(|d| d.problem == problem);
    if offices.len() > 1 && !alone && !told {
        found.report(problem, &place);
    }
}

/// The parts of a cell that begin with the noun of an office and go on, folded.
fn offices(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n', ',']).map(viet::fold_tones);
    let mut offices: Vec<String> = Vec::new();
    for part in parts {
        let named = OFFICES.iter().any(|noun| {
            part.strip_prefix(viet::fold_tones(noun).as_str())
                .is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty())
        });
        // "Phòng Kinh tế, UBND xã" says of which the office is one; police and military command
        // stand together wherever order and defence are assigned.
        let begins = |text: &str, nouns: &[&str]| nouns.iter().any(|noun| text.starts_with(noun));
        let of = offices.last().is_some_and(|first| {
            begins(first, &["phòng", "văn phòng", "ban"])
                && begins(&part, &["ủy ban nhân dân", "ubnd"])
                || begins(first, &["công an"]) && begins(&part, &["bộ chỉ huy", "ban chỉ huy"])
        });
        if named && !of {
            offices.push(part);
        }
    }
    offices
}

/// Adds what an office does not have yet: a cell merged over several rows stands in each of them.
fn add<T: PartialEq>(all: &mut Vec<Sourced<T>>, more: Vec<Sourced<T>>) {
    for item in more {
        if !all.iter().any(|known| known.value == item.value) {
            all.push(item);
        }
    }
}

/// Builds the list of investment projects, each in the group whose title stands above it.
pub fn projects(table: &Table, found: &mut Diagnostics) -> Vec<InvestmentProject> {
    let mut projects = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        let own_group = text("nhom", found);
        projects.push(InvestmentProject {
            name,
            group: own_group.or_else(|| row.group.as_ref().map(|group| group.value.clone())),
            investor: text("chu_dau_tu", found),
            location: text("dia_diem", found),
            scale: text("quy_mo", found),
            time: text("thoi_gian", found),
            decision: text("quyet_dinh", found),
            total: money(table, row, "tong_muc", found),
            central: money(table, row, "von_nstw", found),
            local: money(table, row, "von_nsdp", found),
            other: money(table, row, "von_khac", found),
            stated: money(table, row, "von", found),
            note: text("ghi_chu", found),
            place: row.place.clone(),
        });
    }
    projects
}

/// The deadline of a row; a day that lost its format is a bare number.
fn deadline<'a>(row: &'a Row, found: &mut Diagnostics) -> Option<&'a Sourced<Node>> {
    let cell = row.get("thoi_han")?;
    let seen = cell.value.shown();
    let bare: String = seen.chars().filter(|c| *c != '.').collect();
    if bare.len() >= 5 && bare.bytes().all(|b| b.is_ascii_digit()) {
        found.report(Problem::NotADate { seen: bare }, &cell.place);
        return None;
    }
    Some(cell)
}

/// The last year that a deadline names: "31/12/2026", "Quý IV năm 2026".
fn last_year(deadline: &Node) -> Option<i32> {
    let shown = deadline.shown();
    let numbers = shown.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
    let years = numbers.filter_map(|word| word.parse().ok());
    years.filter(|year| (2000..2100).contains(year)).max()
}

/// The blank cell of a row below a heading; where there is no such heading, the row's name.
fn blank_cell(table: &Table, row: &Row, key: &'static str, name: &Sourced<String>) -> Place {
    let mut columns = table.columns.iter().flatten();
    let column = columns.find(|column| column.field == FieldRef::Named(key));
    column
        .and_then(|column| Place::crossing(&column.place, &row.place))
        .unwrap_or_else(|| name.place.clone())
}

/// Builds the year's tasks, each in the group whose title stands above it. One that nobody leads is
/// refused: the plan says who does it.
pub fn tasks(table: &Table, year: Option<i32>, found: &mut Diagnostics) -> Vec<Task> {
    let mut tasks = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("viec").and_then(|cell| values::line("viec", cell, found)) else {
            continue;
        };
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found))
        };
        let text = |key: &'static str, found: &mut Diagnostics| line(key, found).map(|t| t.value);
        let Some(lead) = line("chu_tri", found) else {
            let field = values::shown_field("chu_tri", &name.place);
            found
                .report(Problem::MissingValue { field }, &blank_cell(table, row, "chu_tri", &name));
            continue;
        };
        if let (Some(cell), Some(year)) = (row.get("thoi_han"), year)
            && last_year(&cell.value).is_some_and(|last| last < year)
        {
            let problem = Problem::DeadlineBeforeYear {
                task: name.value.clone(),
                deadline: cell.value.shown(),
                year: year.to_string(),
            };
            found.report(problem, &cell.place);
        }
        tasks.push(Task {
            lead,
            partners: text("phoi_hop", found),
            deadline: deadline(row, found).and_then(|_| text("thoi_han", found)),
            product: text("san_pham", found),
            note: text("ghi_chu", found),
            group: row.group.as_ref().map(|group| group.value.clone()),
            place: row.place.clone(),
            name,
        });
    }
    tasks
}

fn money(
    table: &Table,
    row: &Row,
    key: &'static str,
    found: &mut Diagnostics,
) -> Option<Sourced<Decimal>> {
    let cell = row.get(key)?;
    let factor = factor(table, key, found);
    values::amount(key, cell, found).map(|amount| amount.map(|amount| in_million(amount, factor)))
}

/// Builds the declared figures.
pub fn declared(table: &Table, found: &mut Diagnostics) -> Vec<Declared> {
    table
        .rows
        .iter()
        .filter_map(|row| {
            let name = values::line("so_lieu", row.get("so_lieu")?, found)?;
            let Some(cell) = row.get("gia_tri") else {
                let at = blank_cell(table, row, "gia_tri", &name);
                found.report(Problem::MissingValue { field: "gia_tri".to_owned() }, &at);
                return None;
            };
            let mut cell = cell.clone();
            counted::bare(&mut cell.value, &Nouns::of_figure(&name.value));
            let value = values::decimal("gia_tri", &cell, found)?;
            Some(Declared { name, value })
        })
        .collect()
}
