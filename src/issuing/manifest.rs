//! The manifest of an issued document: what it is, what it was made of and by, and what it says.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::hash::Sha256;
use crate::pipeline::Stamp;

/// Its name among the document's files.
pub const MANIFEST: &str = "ke-khai.yaml";

/// Its kind: another number for another shape.
pub const KIND: &str = "ntm-ke-khai-1";

/// What an issued document is, was made of and by, and says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `KIND`.
    #[serde(rename = "loai_tep")]
    pub kind: String,
    /// What it is, and the options under which it was made.
    #[serde(rename = "van_ban")]
    pub document: ManifestDocument,
    /// The program.
    #[serde(rename = "chuong_trinh")]
    pub program: Program,
    /// The document's files.
    #[serde(rename = "tep")]
    pub files: Vec<KeptFile>,
    /// What was read of the project, as it is kept.
    #[serde(rename = "dau_vao")]
    pub inputs: Vec<KeptFile>,
    /// Folders that were asked for.
    #[serde(rename = "thu_muc")]
    pub folders: Vec<String>,
    /// What the document said, to be compared with what its data say later.
    #[serde(rename = "da_noi")]
    pub said: KeptFile,
    /// The fonts.
    #[serde(rename = "phong_chu")]
    pub fonts: Vec<KeptFile>,
    /// Templates, layout and criteria sets that came with the program.
    #[serde(rename = "co_san")]
    pub built_in: Vec<KeptFile>,
    /// The figures with a name that the document prints.
    #[serde(rename = "so_lieu")]
    pub figures: Vec<KeptFigure>,
}

/// What a document is, and the options under which it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestDocument {
    /// What its project was called.
    #[serde(rename = "du_an")]
    pub project: String,
    /// Its id.
    pub id: String,
    /// Its number as printed.
    #[serde(rename = "so")]
    pub number: Option<String>,
    /// Its symbol.
    #[serde(rename = "ky_hieu")]
    pub symbol: String,
    /// Its date, where it was given with the number.
    #[serde(rename = "ngay")]
    pub date: Option<NaiveDate>,
    /// Whether it was issued on paper, where that was said.
    #[serde(rename = "ban_giay")]
    pub paper: Option<bool>,
    /// Who signs, where that was said.
    #[serde(rename = "nguoi_ky")]
    pub signer: Option<String>,
    /// The document in whose place it was issued, as it names that.
    #[serde(rename = "thay_the", default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
}

impl ManifestDocument {
    /// What it was issued under.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            document: self.id.clone(),
            number: self.number.clone(),
            date: self.date.map(Into::into),
            paper: self.paper,
            signer: self.signer.clone(),
            replaces: self.replaces.clone(),
            project: Some(self.project.clone()),
        }
    }
}

/// The program that made a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its version.
    #[serde(rename = "phien_ban")]
    pub version: String,
    /// What it was made of: another code for another source, template or font.
    #[serde(rename = "ma")]
    pub code: String,
    /// The fingerprint of its own file, where that could be read.
    pub sha256: Option<Sha256>,
}

impl Program {
    /// This program.
    pub fn own() -> Self {
        let file = std::env::current_exe().and_then(std::fs::read);
        Program {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            code: env!("NTM_MADE_OF").to_owned(),
            sha256: file.ok().map(|bytes| Sha256::of(&bytes)),
        }
    }

    /// Whether it is made of the same as this program.
    pub fn is_own(&self) -> bool {
        self.code == env!("NTM_MADE_OF")
    }

    /// Version and code: `0.1.0 (1f2e3d4c5b6a7988)`.
    pub fn shown(&self) -> String {
        format!("{} ({})", self.version, self.code)
    }
}

/// A file with its fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// Its path.
    #[serde(rename = "ten")]
    pub path: String,
    /// Its fingerprint.
    pub sha256: Sha256,
    /// How many pages it has, if it has any.
    #[serde(rename = "trang", default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<usize>,
}

/// A figure that a document prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFigure {
    /// Its name.
    #[serde(rename = "ten")]
    pub name: String,
    /// What it is.
    #[serde(rename = "la")]
    pub says: String,
    /// Its value as printed.
    #[serde(rename = "gia_tri")]
    pub value: String,
    /// The pages that print it.
    #[serde(rename = "trang")]
    pub pages: Vec<usize>,
    /// The cells that decide it.
    #[serde(rename = "o")]
    pub cells: Vec<String>,
}
