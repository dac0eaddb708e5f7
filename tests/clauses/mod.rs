//! The clauses of Nghị định 30/2020/NĐ-CP, Phụ lục I, each measured on laid-out pages.
//!
//! `table.md` says what each clause asks and who guarantees it; `CLAUSES` holds the functions that
//! measure. The two must name the same clauses, every function must find something to measure,
//! and every function must report each layout that breaks its clause on purpose: no check that
//! cannot fail.

mod annex;
mod body;
mod breaking;
pub mod cases;
mod company;
pub mod doc;
mod end;
mod head;
mod letterhead;
mod page;
mod pdf;
mod table;
mod unbroken;

use std::collections::BTreeSet;

use self::breaking::Broken;
use self::cases::Known;
use self::doc::Doc;

/// What a clause's function found.
#[derive(Default)]
pub struct Findings {
    /// How many things were measured.
    measured: usize,
    /// What breaks the clause.
    violations: Vec<String>,
}

impl Findings {
    /// Measures one thing.
    pub fn expect(&mut self, holds: bool, otherwise: impl FnOnce() -> String) {
        self.measured += 1;
        if !holds {
            self.violations.push(otherwise());
        }
    }

    /// Something that must be on the page.
    pub fn some<T>(&mut self, what: &str, value: Option<T>) -> Option<T> {
        self.expect(value.is_some(), || format!("{what} is not there"));
        value
    }
}

/// A clause that is measured.
pub struct Clause {
    /// Its number in `table.md`.
    pub id: &'static str,
    /// What measures it.
    pub measure: fn(&Doc, &mut Findings),
    /// Layouts that break it.
    pub broken: &'static [Broken],
}

/// Every clause.
fn clauses() -> Vec<&'static Clause> {
    [page::CLAUSES, head::CLAUSES, body::CLAUSES, end::CLAUSES, annex::CLAUSES]
        .into_iter()
        .flatten()
        .collect()
}

fn measure<'a>(clause: &Clause, docs: impl IntoIterator<Item = &'a Doc>) -> Findings {
    let mut all = Findings::default();
    for doc in docs {
        let mut findings = Findings::default();
        (clause.measure)(doc, &mut findings);
        all.measured += findings.measured;
        let named = findings.violations.into_iter().map(|text| format!("{}: {text}", doc.name));
        all.violations.extend(named);
    }
    all
}

#[test]
fn the_table_and_the_measuring_functions_name_the_same_clauses() {
    let rows = table::read();
    let written: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(written.len(), rows.len(), "table.md names a clause twice");
    let all = clauses();
    let measured: BTreeSet<&str> = all.iter().map(|clause| clause.id).collect();
    assert_eq!(measured.len(), all.len(), "a clause is measured twice");
    let unmeasured: Vec<_> = written.difference(&measured).collect();
    assert!(unmeasured.is_empty(), "no function measures {unmeasured:?}");
    let unwritten: Vec<_> = measured.difference(&written).collect();
    assert!(unwritten.is_empty(), "table.md does not have {unwritten:?}");
    for row in &rows {
        row.guarantor_exists();
    }
}

#[test]
fn every_document_keeps_every_clause() {
    let mut wrong = Vec::new();
    for clause in clauses() {
        let findings = measure(clause, cases::all().iter().map(Known::doc));
        if findings.measured == 0 {
            wrong.push(format!("{}: nothing was measured", clause.id));
        }
        let more = findings.violations.len().saturating_sub(5);
        wrong.extend(findings.violations.iter().take(5).map(|v| format!("{}: {v}", clause.id)));
        if more > 0 {
            wrong.push(format!("{}: and {more} more", clause.id));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_measuring_function_reports_what_breaks_its_clause() {
    let cases = cases::all();
    let mut blind = Vec::new();
    for clause in clauses() {
        assert!(!clause.broken.is_empty(), "{} has nothing that breaks it", clause.id);
        for broken in clause.broken {
            let mut docs = broken.docs(cases).peekable();
            let some = docs.peek().is_some();
            assert!(some, "{}: no case is called {:?}", clause.id, broken.on);
            // One is enough; the others need not be laid out.
            if docs.all(|doc| measure(clause, [&doc]).violations.is_empty()) {
                blind.push(format!("{} does not see {:?}", clause.id, broken.how));
            }
        }
    }
    assert!(blind.is_empty(), "\n{}", blind.join("\n"));
}

#[test]
fn the_library_inlined_lays_out_the_same_pages() {
    // What the broken layouts stand on: the library's text put into the document itself.
    for known in cases::all().iter().filter(|known| !known.case.name.starts_with("sweep")) {
        let (case, plain) = (&known.case, known.doc());
        let inlined = breaking::inlined(case, "", "").lay_out();
        let seen = |doc: &Doc| {
            doc.lines
                .iter()
                .flatten()
                .map(|line| format!("{:.2} {:.2} {}", line.x, line.y, line.text))
                .collect::<Vec<_>>()
        };
        assert_eq!(seen(plain), seen(&inlined), "{}", case.name);
    }
}
