//! The same cells in the same tables as on the pages, with headings that pages repeat and rows that are not split.

use serde_json::Value;

use super::BOTH;
use super::read::{WordPart, WordTable};

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a count")).expect("small")
}

/// The tables of the annexes in a document's data.
fn data_tables(data: &Value) -> Vec<Value> {
    list(&data["phu_luc"]).iter().flat_map(|annex| list(&annex["phan"])).collect()
}

/// The tables of data of a Word document: those that have a heading.
fn word_tables(parts: &[WordPart]) -> Vec<&WordTable> {
    let tables = parts.iter().filter_map(|part| match part {
        WordPart::Table(table) if table.rows.iter().any(|row| row.is_heading) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// With the spaces at which no cell is broken.
#[test]
fn tables_have_the_cells_of_the_pages() {
    let mut cells = 0;
    for both in BOTH.iter() {
        let own = data_tables(&both.data);
        let tables = word_tables(&both.text.parts);
        if both.name.ends_with("cong-van") {
            continue;
        }
        assert_eq!(tables.len(), own.len(), "{}", both.name);
        for (table, data) in tables.into_iter().zip(&own) {
            let rows: Vec<_> = table.rows.iter().filter(|row| !row.is_heading).collect();
            let told = list(&data["hang"]);
            assert_eq!(rows.len(), told.len(), "{}", both.name);
            for (row, told) in rows.iter().zip(&told) {
                let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
                let printed = list(&told["o"]);
                let printed: Vec<&str> =
                    printed.iter().map(|cell| cell["t"].as_str().expect("a text")).collect();
                assert_eq!(texts, printed, "{}", both.name);
                assert_eq!(row.is_whole, !told["chia"].as_bool().expect("yes or no"));
                cells += texts.len();
            }
            headings(table, data, &both.name);
        }
    }
    assert!(cells > 15_000, "only {cells} cells were compared");
}

/// The heading's cells, with the columns and rows that they take.
fn headings(table: &WordTable, data: &Value, name: &str) {
    let rows: Vec<_> = table.rows.iter().filter(|row| row.is_heading).collect();
    let told = list(&data["dau"]);
    assert_eq!(rows.len(), told.len(), "{name}");
    let columns = list(&data["cot"]).len();
    let mut seen = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        assert!(row.is_whole, "{name}");
        assert_eq!(row.cells.iter().map(|cell| cell.columns).sum::<usize>(), columns, "{name}");
        let mut at = 0;
        for cell in &row.cells {
            if !cell.goes_on {
                let below = rows[number + 1..].iter().take_while(|row| {
                    let mut left = 0;
                    row.cells.iter().any(|other| {
                        let here = left == at && other.goes_on;
                        left += other.columns;
                        here
                    })
                });
                seen.push((cell.text.clone(), at, cell.columns, 1 + below.count()));
            }
            at += cell.columns;
        }
    }
    let cells = told.iter().flat_map(list).map(|cell| {
        let text = cell["t"].as_str().expect("a text").to_owned();
        (text, count(&cell["x"]), count(&cell["cot"]), count(&cell["hang"]))
    });
    assert_eq!(seen, cells.collect::<Vec<_>>(), "{name}");
}

#[test]
fn columns_are_as_wide_as_on_the_pages() {
    for both in BOTH.iter().filter(|both| both.is_sample) {
        let tables = both.text.document.all("w:tbl");
        let tables = tables.into_iter().filter(|table| !table.all("w:tblHeader").is_empty());
        for (table, data) in tables.zip(data_tables(&both.data)) {
            let widths: Vec<f64> = table
                .all("w:gridCol")
                .into_iter()
                .map(|column| column.get("w:w").expect("a width").parse::<f64>().expect("a number"))
                .collect();
            let told = list(&data["cot"]);
            assert_eq!(widths.len(), told.len(), "{}", both.name);
            for (width, told) in widths.iter().zip(&told) {
                let mm = width / 20.0 * 25.4 / 72.0;
                let own = told["rong"].as_f64().expect("a width");
                assert!((mm - own).abs() < 0.02, "{}: {mm} mm, not {own}", both.name);
            }
        }
    }
}
