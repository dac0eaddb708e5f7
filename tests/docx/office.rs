//! The Word documents as LibreOffice opens them: each word on our pages and on its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::align::{Stands, Told, ToldWord, align, told};
use super::paper::{Paper, PaperWord, papers};
use super::{BOTH, Both};
use crate::util::Folder;

/// Styles of the text's paragraphs: what stands above the first of them is a section's head.
pub const TEXT: [&str; 14] = [
    "Doan",
    "Gach",
    "Cong",
    "Diem",
    "CanCu",
    "KetThuc",
    "PhanLon",
    "Phan",
    "Khoan",
    "TieuKhoan",
    "Heading1",
    "Heading2",
    "Heading3",
    "TenBieuDo",
];
/// The styles of the end.
pub const END: [&str; 4] = ["NoiNhan", "NguoiNhan", "QuyenHan", "HoTen"];

/// A document on our pages and on LibreOffice's.
pub struct Made {
    /// The document.
    pub both: &'static Both,
    /// Its words.
    pub told: Vec<Told>,
    /// Our pages.
    pub ours: Vec<Paper>,
    /// LibreOffice's.
    pub theirs: Vec<Paper>,
    /// Where each word stands on ours and on theirs.
    pub places: [Vec<Stands>; 2],
    /// The PDFs of both.
    pub files: [PathBuf; 2],
}

/// All documents.
pub struct Office {
    /// Each of them.
    pub made: Vec<Made>,
    /// The PDFs lie there.
    _folder: Folder,
}

/// All documents that LibreOffice opened; nothing where it or poppler is not there.
pub static OFFICE: LazyLock<Option<Office>> = LazyLock::new(|| {
    let made = open();
    if made.is_none() {
        let absent = "bỏ qua: máy không có LibreOffice (soffice) hoặc poppler, chưa mở bản Word";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
    }
    made
});

/// Has LibreOffice print files into the folder `ho` of a folder.
pub fn convert(folder: &Path, files: &[PathBuf]) -> Option<()> {
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.join("ho"))
        .args(files)
        .output();
    run.ok().map(|_| ())
}

fn open() -> Option<Office> {
    let folder = Folder::new();
    let at = |name: String| folder.path().join(name);
    let mut names = Vec::new();
    for (number, both) in BOTH.iter().enumerate() {
        folder.write(&format!("{number}.docx"), &both.word);
        folder.write(&format!("ta/{number}.pdf"), &both.pdf);
        names.push(at(format!("{number}.docx")));
    }
    convert(folder.path(), &names)?;
    let mut made = Vec::new();
    for (number, both) in BOTH.iter().enumerate() {
        let files = [at(format!("ta/{number}.pdf")), at(format!("ho/{number}.pdf"))];
        assert!(files[1].is_file(), "LibreOffice does not open {}", both.name);
        let (ours, theirs) = (papers(&files[0])?, papers(&files[1])?);
        let told = told(both);
        let place = |papers: &[Paper]| {
            let pages: Vec<Vec<String>> = papers.iter().map(Paper::texts).collect();
            let found = align(both, &told, &pages);
            found.unwrap_or_else(|other| panic!("{}: {other}", both.name))
        };
        let places = [place(&ours), place(&theirs)];
        made.push(Made { both, told, ours, theirs, places, files });
    }
    Some(Office { made, _folder: folder })
}

/// One place on either side.
pub struct Pair<'a> {
    /// The word.
    pub word: &'a ToldWord,
    /// The page of ours, and of theirs.
    pub pages: [usize; 2],
    /// Its place on ours.
    pub ours: &'a PaperWord,
    /// Its place on theirs.
    pub theirs: &'a PaperWord,
}

impl Made {
    /// Each word on our pages and on theirs.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let [ours, theirs] = &self.places;
        ours.iter().zip(theirs).filter_map(|(own, other)| {
            assert_eq!(own.0, other.0, "the same word");
            let Told::Word(word) = &self.told[own.0] else { return None };
            Some(Pair {
                word,
                pages: [own.1, other.1],
                ours: &self.ours[own.1].words[own.2],
                theirs: &self.theirs[other.1].words[other.2],
            })
        })
    }

    /// The words of the heads: above each section's first paragraph of text or table of data, and the first word of
    /// that.
    pub fn heads(&self) -> Vec<Pair<'_>> {
        let mut heads = Vec::new();
        let mut done = None;
        for pair in self.pairs() {
            if done == Some(pair.word.section) {
                continue;
            }
            if TEXT.contains(&pair.word.style.as_str()) || pair.word.in_rows {
                done = Some(pair.word.section);
                if pair.word.in_rows {
                    continue;
                }
            }
            heads.push(pair);
        }
        heads
    }
}

/// How far a word stands from ours in mm, to the right and down.
pub fn off(ours: &PaperWord, theirs: &PaperWord) -> (f64, f64) {
    let (own, other) = (ours.middle(), theirs.middle());
    (other.0 - own.0, other.1 - own.1)
}
