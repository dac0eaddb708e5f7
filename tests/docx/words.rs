//! The same words in the same order: what pdftotext reads off the PDF, and what stands in the Word document with the
//! numbers that Word counts.

use std::io::Write as _;
use std::process::Command;

use super::align::{align, told, words};
use super::paper::{Paper, papers};
use super::read::WordPart;
use super::{BOTH, Both};
use crate::util::Folder;

/// The words of a PDF by pages; nothing where nobody can read it.
fn pages(both: &Both) -> Option<Vec<Vec<String>>> {
    let folder = Folder::new();
    folder.write("a.pdf", &both.pdf);
    let Some(papers) = papers(&folder.path().join("a.pdf")) else {
        let absent = "bỏ qua: máy không có poppler, chưa so chữ của bản Word với bản PDF";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return None;
    };
    Some(papers.iter().map(Paper::texts).collect())
}

/// What differs first.
fn differs(both: &Both, pages: &[Vec<String>]) -> Option<String> {
    align(both, &told(both), pages).err()
}

#[test]
fn a_word_document_says_what_the_pdf_says() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for both in BOTH.iter() {
        let Some(pages) = pages(both) else { return };
        compared += pages.iter().map(Vec::len).sum::<usize>();
        wrong.extend(differs(both, &pages).map(|own| format!("{}: {own}", both.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 50_000, "only {compared} words were compared");
}

/// The comparison sees a word that is changed, one that is lost, and one that is moved.
#[test]
fn a_word_that_differs_is_seen() {
    let both = BOTH.iter().find(|own| own.name == "dong-mau-2026 ke-hoach").expect("the plan");
    let Some(pages) = pages(both) else { return };
    assert_eq!(differs(both, &pages), None);
    let changes: [fn(&mut Vec<String>); 3] = [
        |page| page[40] = "khác".to_owned(),
        |page| {
            page.remove(40);
        },
        |page| page.swap(40, 41),
    ];
    for change in changes {
        let mut other = pages.clone();
        change(&mut other[1]);
        assert!(differs(both, &other).is_some());
    }
}

const PYTHON: &str = r#"
import sys, docx
from docx.table import Table
out = []
def table(own):
    for row in own.rows:
        seen = []
        for cell in row.cells:
            if any(cell._tc is other for other in seen):
                continue
            seen.append(cell._tc)
            for inner in cell.iter_inner_content():
                part(inner)
def part(own):
    if isinstance(own, Table):
        table(own)
    else:
        out.append(own.text)
document = docx.Document(sys.argv[1])
for own in document.iter_inner_content():
    part(own)
print(' '.join(' '.join(out).split()))
"#;

/// python-docx, which knows nothing of this program, reads the same words; it counts no numbers.
#[test]
fn another_reader_reads_the_same_words() {
    let known = Command::new("python3").args(["-c", "import docx"]).output();
    if !known.is_ok_and(|run| run.status.success()) {
        let absent = "bỏ qua: máy không có python3 với python-docx, chưa đọc bản Word bằng nó";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return;
    }
    let folder = Folder::new();
    for both in BOTH.iter().filter(|both| both.is_sample) {
        folder.write("a.docx", &both.word);
        let path = folder.path().join("a.docx");
        let run = Command::new("python3").args(["-c", PYTHON]).arg(&path).output().expect("python");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let read: Vec<String> = words(&String::from_utf8(run.stdout).expect("UTF-8")).collect();
        let mut own = Vec::new();
        for part in &both.text.parts {
            match part {
                WordPart::SectionEnd => {}
                WordPart::Paragraph(_, text, _) => own.extend(words(text)),
                WordPart::Table(table) => {
                    // A cell that takes several rows is read in each of them.
                    let mut above: Vec<String> = Vec::new();
                    for row in &table.rows {
                        let mut at = 0;
                        for cell in &row.cells {
                            let text = match cell.goes_on {
                                true => above[at].clone(),
                                false => cell.text.clone(),
                            };
                            own.extend(words(&text));
                            above.resize(above.len().max(at + cell.columns), String::new());
                            above[at..at + cell.columns].fill(text);
                            at += cell.columns;
                        }
                    }
                }
            }
        }
        assert!(read == own, "{}: python-docx reads other words", both.name);
    }
}
