//! The README's tables of fields are the list's own.

use super::{Field, Kind, TableSpec, tables};

const README: &str = include_str!("../../../README.md");

/// A field as the README prints it.
fn row(field: &Field) -> String {
    let key = format!("`{}`", field.key);
    let key = if field.required { format!("**{key}**") } else { key };
    format!("| {key} | {} | {} |", field.heading, field.aliases.join(", "))
}

/// What the README says of a table's fields, by row.
fn printed(spec: &TableSpec) -> Option<Vec<&'static str>> {
    let (_, rest) = README.split_once(&format!("\n**`{}`** (“{}”)", spec.key, spec.label))?;
    let rows = rest.lines().skip_while(|line| !line.starts_with("| ---")).skip(1);
    Some(rows.take_while(|line| line.starts_with('|')).collect())
}

/// A row names its field, its usual heading and every other one, in their order. "As `ten` of table
/// `xa`" stands for the names of communes, and what a heading means may follow it in brackets.
fn says(line: &str, field: &Field) -> bool {
    let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
    let key = row(field);
    let [own, heading, aliases] = cells[..] else { return false };
    key.starts_with(&format!("| {own} |"))
        && heading.split(" (").next() == field.heading.split(" (").next()
        && (aliases == field.aliases.join(", ") || aliases.starts_with("as `"))
}

#[test]
fn the_readme_prints_every_field() {
    let mut missing = String::new();
    for spec in tables() {
        let Some(lines) = printed(spec) else { continue };
        let fields = spec.fields.iter().filter(|field| field.kind != Kind::Nested);
        for field in fields.filter(|field| !lines.iter().any(|line| says(line, field))) {
            missing.push_str(&format!("{}: {}\n", spec.key, row(field)));
        }
    }
    assert!(missing.is_empty(), "the README has to say:\n{missing}");
    assert!(printed(tables().iter().find(|spec| spec.key == "nhiem_vu").expect("tasks")).is_some());
}
