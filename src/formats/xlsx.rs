//! The annexes as workbooks.

use super::format::{Annexed, Artifact, Format, Make};
use crate::diag::{Diagnostic, Diagnostics};
use crate::tables;
use crate::xlsx::{self, AnnexHead};

/// The format.
pub const FORMAT: Format = Format {
    key: "xlsx",
    about: ["phụ lục", "the annexes"],
    whole: false,
    beside_markup: false,
    is_written_on: false,
    is_part: Some(|rest| rest.starts_with("-phu-luc")),
    is_ours: None,
    make: Make::OfTables(make),
};

fn make(annexed: &Annexed<'_>, found: &mut Diagnostics) -> Vec<Artifact> {
    let project = annexed.edition.project;
    let id = &annexed.edition.document.id.value;
    let count = annexed.tables.len();
    let mut artifacts = Vec::new();
    for (index, table) in annexed.tables.iter().enumerate() {
        let mut table = table.clone();
        table.respell(&project.spelling);
        let head = AnnexHead {
            number: tables::annex_name(index, count),
            attached_to: project.spelling.apply(&annexed.attached_to).into_owned(),
            year: project.programme.year,
        };
        match xlsx::annex_workbook(&table, &head) {
            Ok(bytes) => {
                let path = format!("{id}-phu-luc-{}.xlsx", table.kind.key().replace('_', "-"));
                artifacts.push(Artifact { path, bytes });
            }
            Err(problem) => found.push(Diagnostic::new(problem)),
        }
    }
    artifacts
}
