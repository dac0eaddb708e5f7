//! Word documents that come back with changes: words go into prose, figures are refused by their cells, and what is not
//! taken back is said. Changes are written into the package itself, and made by LibreOffice where it is there.

mod edits;
mod office;
mod refused;
mod said;

use std::path::PathBuf;

use crate::docx::read::{part, with_part};
use crate::util::{Folder, Run, ntm};

/// Prose with a figure, a remark and two paragraphs.
pub const PROSE: &str = r#"# Lời văn của năm 2025.
muc_dich:
  # Ghi chú của người soạn.
  - "- Phấn đấu cuối năm đạt {{ tong_tieu_chi.cuoi_nam|dem }} tiêu chí. Câu thứ hai giữ nguyên."
  - "- Đoạn hai của mục đích."

# Khóa khác.
yeu_cau:
  - "- Yêu cầu giữ nguyên."
"#;

/// A small project with prose of its own, and its plan as a Word document.
pub struct Word {
    pub folder: Folder,
    pub bytes: Vec<u8>,
}

impl Word {
    /// Makes it.
    pub fn new() -> Word {
        Word::with(PROSE)
    }

    /// The same with other prose.
    pub fn with(prose: &str) -> Word {
        let folder = Folder::small();
        folder.change("du_lieu:\n", "du_lieu:\n  loi_van: loi-van.yaml\n");
        folder.write("loi-van.yaml", prose);
        Word::of(folder, "ke-hoach")
    }

    /// A document of a project.
    pub fn of(folder: Folder, id: &str) -> Word {
        let build = ntm(folder.path(), &["build", ".", "--format", "docx"]);
        assert_eq!(build.code, 0, "{}", build.stderr);
        let name = folder.path().file_name().expect("a name");
        let path: PathBuf = folder.path().join("out").join(name).join(format!("{id}.docx"));
        let bytes = std::fs::read(path).expect("the document");
        Word { folder, bytes }
    }

    /// The text of the document.
    pub fn text(&self) -> String {
        String::from_utf8(part(&self.bytes, "word/document.xml").expect("a text")).expect("UTF-8")
    }

    /// Writes the document with another text in place of one that must be there, as `sua.docx`.
    pub fn change(&self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "no {from:?}");
        self.write(&text.replacen(from, to, 1));
    }

    /// Writes the document with this text.
    pub fn write(&self, text: &str) {
        self.folder.write("sua.docx", with_part(&self.bytes, "word/document.xml", text));
    }

    /// Takes it back.
    pub fn take(&self, more: &[&str]) -> Run {
        ntm(self.folder.path(), &[&["take-back", "sua.docx", "."], more].concat())
    }

    /// The prose as it is now.
    pub fn prose(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("loi-van.yaml")).expect("prose")
    }

    /// A paragraph of the text that has these words, whole.
    pub fn paragraph(&self, words: &str) -> String {
        let text = self.text();
        let at = text.find(words).unwrap_or_else(|| panic!("no {words:?}"));
        let start = text[..at].rfind("<w:p>").expect("a paragraph");
        let end = at + text[at..].find("</w:p>").expect("its end") + "</w:p>".len();
        text[start..end].to_owned()
    }
}
