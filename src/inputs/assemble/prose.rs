//! Prose by key, from YAML or from a sheet.

use super::source::{DataSource, Kind, Whereabouts, kind, yaml_file};
use super::values;
use crate::diag::{Diagnostics, Problem, Shape};
use crate::inputs::raw::{Node, RawTable};
use crate::inputs::tables;
use crate::model::Prose;
use crate::origin::Sourced;
use crate::viet;

/// No key of prose has more words.
const MOST_KEY_WORDS: usize = 8;

impl<'b> DataSource<'_, 'b> {
    /// Prose by key, from YAML or from a sheet with the columns "Khóa" and "Nội dung".
    pub fn prose(&mut self, found: &mut Diagnostics) -> Prose {
        let mut prose = Prose::new();
        let node = match self.whereabouts("loi_van", found) {
            None => return prose,
            Some(Whereabouts::Inline(node)) => node.clone(),
            Some(Whereabouts::File { path, sheet, mapping }) => match kind(&path.value) {
                Kind::Yaml => match yaml_file(self.files, &path, found) {
                    Some(node) => node,
                    None => return prose,
                },
                Kind::Workbook => {
                    if let Some(spec) = tables::table("loi_van")
                        && let Some(table) =
                            self.sheet(spec, None, &path, sheet.as_ref(), &mapping, found)
                    {
                        prose_rows(&table, &mut prose, found);
                    }
                    return prose;
                }
                Kind::Unknown => {
                    found.report(self.unknown_kind(&path.value), &path.place);
                    return prose;
                }
            },
        };
        let Node::Map(entries) = &node.value else {
            let problem = Problem::WrongShape {
                key: "loi_van".to_owned(),
                expected: Shape::Mapping,
                found: node.value.shape(),
            };
            found.report(problem, &node.place);
            return prose;
        };
        for entry in entries {
            let texts = values::texts(&entry.key.value, &entry.value, found);
            prose.insert(entry.key.value.clone(), Sourced::new(texts, entry.key.place.clone()));
        }
        prose
    }
}

/// Prose from a sheet: rows of one key follow one another or repeat it.
fn prose_rows(table: &RawTable, prose: &mut Prose, found: &mut Diagnostics) {
    for row in &table.rows {
        let Some(key) = row.get("khoa").and_then(|cell| values::line("khoa", cell, found)) else {
            continue;
        };
        // A legend or a sentence is no key.
        let signs = key.value.contains([':', ';', ',', '(', ')']);
        if signs || key.value.split_whitespace().count() > MOST_KEY_WORDS {
            found.report(Problem::RowRunsOn { text: key.value.clone() }, &key.place);
            continue;
        }
        let texts = row
            .get("noi_dung")
            .map(|cell| values::texts("noi_dung", cell, found))
            .unwrap_or_default();
        prose
            .entry(viet::fold(&key.value).replace(' ', "_"))
            .or_insert_with(|| Sourced::new(Vec::new(), key.place.clone()))
            .value
            .extend(texts);
    }
}
