//! Wrong inputs and what the program says of them: this input, this command, exactly this text in
//! both languages, the exit code, nothing written, and an older document left byte for byte.

mod admitted;
mod agreed;
mod amounts;
mod annexes;
mod around;
mod attacked;
mod batch;
mod batches;
mod below;
mod beside;
mod bombs;
mod borrowed;
mod causes;
mod chief;
mod clerk;
mod communes;
mod contradictions;
mod corpus;
mod criteria;
mod decided;
mod denied;
mod desks;
mod documents;
mod doubled;
mod down;
mod files;
mod filler;
mod forms;
mod fringes;
mod furniture;
mod grouped_titles;
mod headed;
mod headings;
mod higher;
mod left_out;
mod given;
mod groups;
mod names;
mod natural;
mod nested;
mod of_one_year;
mod offhand;
mod of_the_year;
mod messages;
mod not_aimed;
mod numbers;
mod offices;
mod otherwise;
mod own_columns;
mod output;
mod package;
mod paged;
mod project;
mod provisional;
mod reached;
mod reported;
mod returned;
mod returns;
mod reviewed;
mod several_tables;
mod sheets;
mod signed;
mod signing;
mod slips;
mod sorted;
mod spans;
mod spelling;
mod struck_off;
mod struck_through;
mod tables;
mod taken_back;
mod templates;
mod walked;
mod ways;
mod worded;
mod wordless;
mod turned;
mod twofold;
mod unmet;
mod unsaid;
mod unspoken;
mod views;
mod titles;
mod workbooks;
mod written;
mod yaml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::util::{Folder, Run, SMALL, SMALL_SET, checked, ntm, root};

/// The document of an earlier run.
const OLD: &[u8] = b"%PDF-1.7 of an earlier run";

/// The small project in a folder `du-an`, with an older document in `out`, to be made wrong.
pub struct Case {
    folder: Folder,
}

impl Case {
    /// The small project, in order.
    pub fn small() -> Self {
        let case = Case { folder: Folder::new() };
        case.folder.write("du-an/ntm.yaml", SMALL);
        case.folder.write("du-an/ba-tieu-chi.yaml", SMALL_SET);
        case.folder.write("out/du-an/ke-hoach.pdf", OLD);
        case
    }

    /// Writes a file of the project.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.folder.write(&format!("du-an/{name}"), content);
        self
    }

    /// Adds a workbook of the corpus to the project.
    pub fn corpus(self, name: &str) -> Self {
        self.file(name, book_of_corpus(name))
    }

    /// Adds a workbook with sheets: a text that begins with `=` is the number behind it.
    pub fn book(self, name: &str, sheets: &[(&str, &[&[&str]])]) -> Self {
        self.file(name, book(sheets))
    }

    /// Changes a text of `ntm.yaml`, which must be there.
    pub fn change(self, from: &str, to: &str) -> Self {
        let path = self.project().join("ntm.yaml");
        let text = std::fs::read_to_string(&path).expect("ntm.yaml");
        assert!(text.contains(from), "ntm.yaml has no {from:?}");
        self.file("ntm.yaml", text.replacen(from, to, 1))
    }

    /// Puts other data behind a key of `du_lieu`.
    pub fn table(self, key: &str, data: &str) -> Self {
        let path = self.project().join("ntm.yaml");
        let text = std::fs::read_to_string(&path).expect("ntm.yaml");
        let (before, tables) = text.split_once("du_lieu:\n").expect("du_lieu");
        let mut kept = String::new();
        let mut skip = false;
        for line in tables.lines() {
            if !line.starts_with("   ") {
                skip = line.starts_with(&format!("  {key}:"));
            }
            if !skip {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        self.file("ntm.yaml", format!("{before}du_lieu:\n{kept}  {key}: {data}\n"))
    }

    /// The project's folder.
    pub fn project(&self) -> PathBuf {
        self.folder.path().join("du-an")
    }

    /// The folder that holds `du-an` and `out`.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// `check` and `build` fail with these findings, and nothing is written.
    pub fn refused(self, vi: &str, en: &str) {
        let before = tree(self.path());
        let checked = checked(self.path(), "du-an");
        said([&checked.vi, &checked.en], vi, en);
        assert_eq!(checked.code, 1, "exit code of check");
        let built = self.run(&["build", "--out", "out"], "vi");
        assert_eq!(built.code, 1, "exit code of build");
        let last = built.stderr.trim_end().lines().last().unwrap_or_default().to_owned();
        assert!(last.starts_with("du-an: ") && last.ends_with("chưa ghi văn bản nào"), "{last}");
        assert_eq!(built.stderr.trim(), format!("{}\n\n{last}", vi.trim()), "build says the same");
        assert_eq!(built.stdout, "");
        assert!(tree(self.path()) == before, "files were changed");
    }

    /// `check` and `build` succeed with these remarks, and the document is written.
    pub fn remarked(self, vi: &str, en: &str) {
        let checked = checked(self.path(), "du-an");
        said([&checked.vi, &checked.en], vi, en);
        assert_eq!(checked.code, 0, "exit code of check");
        let built = self.run(&["build", "--out", "out"], "vi");
        assert_eq!((built.code, built.stderr.trim()), (0, vi.trim()));
        let document = std::fs::read(self.path().join("out/du-an/ke-hoach.pdf")).expect("a PDF");
        assert!(document.starts_with(b"%PDF-") && document.len() > 10_000);
    }

    /// Runs the program on the project.
    pub fn run(&self, words: &[&str], lang: &str) -> Run {
        let mut line = vec![words[0], "du-an"];
        line.extend(&words[1..]);
        line.extend(["--lang", lang]);
        ntm(self.path(), &line)
    }
}

/// The document that a project makes.
pub fn document(case: &Case) -> Vec<u8> {
    let run = case.run(&["build", "--out", "out"], "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    std::fs::read(case.path().join("out/du-an/ke-hoach.pdf")).expect("a PDF")
}

/// Compares what was said in Vietnamese and English; shows both when either differs.
pub fn expect(runs: &[Run; 2], vi: &str, en: &str) {
    said([&runs[0].stderr, &runs[1].stderr], vi, en);
}

/// The same of the texts themselves.
fn said(said: [&str; 2], vi: &str, en: &str) {
    let said = said.map(str::trim);
    assert!(
        said == [vi.trim(), en.trim()],
        "the program says something else:\n@@vi\n{}\n@@en\n{}\n@@end",
        said[0],
        said[1]
    );
}

/// Every file below a folder with its content.
pub fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                files.insert(entry.path(), Vec::new());
                folders.push(entry.path());
            } else {
                files.insert(entry.path(), std::fs::read(entry.path()).unwrap_or_default());
            }
        }
    }
    files
}

/// A workbook of the corpus.
pub fn book_of_corpus(name: &str) -> Vec<u8> {
    let path = root().join("tests/corpus/workbooks").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The small project with a table in a sheet, whose numbers begin with "=".
pub fn sheet(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().table(key, "{tep: b.xlsx, trang: B}").book("b.xlsx", &[("B", rows)])
}

/// A workbook with sheets.
pub fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a sheet's name");
        for (r, row) in (0u32..).zip(rows.iter()) {
            for (c, text) in (0u16..).zip(row.iter()).filter(|(_, text)| !text.is_empty()) {
                match text.strip_prefix('=').map(str::parse::<f64>) {
                    Some(number) => sheet.write(r, c, number.expect("a number")),
                    None => sheet.write(r, c, *text),
                }
                .expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}
