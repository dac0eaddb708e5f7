//! `table.md`, the written list of clauses.

use crate::util::root;

/// A row of the table.
pub struct Row {
    /// The clause's number.
    pub id: String,
    /// Who guarantees it: `file` or `file: name`, several separated by ", ".
    pub guarantors: Vec<(String, Option<String>)>,
}

/// The rows of every table in the file whose first cell is a number of a clause.
pub fn read() -> Vec<Row> {
    let path = root().join("tests/clauses/table.md");
    let text = std::fs::read_to_string(&path).expect("tests/clauses/table.md");
    text.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Mã") && !line.contains("---"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let [id, _, says, guarantor] = cells.as_slice() else {
                panic!("a row has four cells: {line}");
            };
            assert!(!says.is_empty(), "{id} says nothing");
            let guarantors = guarantor
                .split(", ")
                .map(|one| match one.split_once(": ") {
                    Some((file, name)) => (file.to_owned(), Some(name.to_owned())),
                    None => (one.to_owned(), None),
                })
                .collect();
            Row { id: (*id).to_owned(), guarantors }
        })
        .collect()
}

impl Row {
    /// The files and the names in them must be there.
    pub fn guarantor_exists(&self) {
        for (file, name) in &self.guarantors {
            let text = std::fs::read_to_string(root().join(file.trim_matches('`')))
                .unwrap_or_else(|_| panic!("{}: no file {file}", self.id));
            if let Some(name) = name {
                let name = name.trim_matches('`');
                assert!(text.contains(name), "{}: {file} has no {name}", self.id);
            }
        }
    }
}
