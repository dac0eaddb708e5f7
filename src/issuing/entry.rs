//! The entries of the register. What was written stays readable: keys are added, none is renamed or read
//! otherwise.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::hash::Sha256;

/// An entry, but for what chains it to the one before (`chain` does).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterEntry {
    /// Its count, from 1.
    #[serde(rename = "thu_tu")]
    pub count: usize,
    /// The day on which it was entered.
    #[serde(rename = "ngay_ghi")]
    pub entered: NaiveDate,
    /// What is entered.
    #[serde(flatten)]
    pub act: Act,
}

/// What is entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "viec")]
pub enum Act {
    /// A document was issued.
    #[serde(rename = "ban_hanh")]
    Issue(Box<IssuedEntry>),
    /// A document that was issued with a blank got its number.
    #[serde(rename = "danh_so")]
    Number(NumberEntry),
    /// A file of a document came back signed.
    #[serde(rename = "nhan_ky")]
    Receive(ReceivedEntry),
    /// A document was recalled (Nghị định 30/2020/NĐ-CP, Điều 18.4).
    #[serde(rename = "thu_hoi")]
    Recall(RecallEntry),
    /// What was wrongly entered of a document is put right.
    #[serde(rename = "sua_muc")]
    Amend(Box<AmendEntry>),
}

/// A document that was issued: the fields of the register's form (Phụ lục IV), and where it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedEntry {
    /// The year in whose series it stands.
    #[serde(rename = "nam")]
    pub year: i32,
    /// Its number as printed; nothing where it was issued with a blank.
    #[serde(rename = "so")]
    pub number: Option<String>,
    /// Its symbol: `KH-UBND`.
    #[serde(rename = "ky_hieu")]
    pub symbol: String,
    /// Its date, where all of it is known.
    #[serde(rename = "ngay")]
    pub date: Option<NaiveDate>,
    /// The abbreviation of its type; nothing for an official letter.
    #[serde(rename = "loai")]
    pub kind: Option<String>,
    /// The abbreviation of the body in its symbol.
    #[serde(rename = "co_quan")]
    pub issuer: String,
    /// Type and subject.
    #[serde(rename = "ten_loai_trich_yeu")]
    pub title: String,
    /// Who signs: name, or post where the name is left blank.
    #[serde(rename = "nguoi_ky")]
    pub signer: String,
    /// Who receives it.
    #[serde(rename = "noi_nhan")]
    pub recipients: Vec<String>,
    /// Who keeps a copy: `VT, NN (5)`.
    #[serde(rename = "ban_luu")]
    pub archive: String,
    /// How many copies were made, where that is told.
    #[serde(rename = "so_luong_ban")]
    pub copies: Option<u32>,
    /// A remark, where one is made.
    #[serde(rename = "ghi_chu")]
    pub remark: Option<String>,
    /// Whether it was issued on paper; else electronically.
    #[serde(rename = "ban_giay")]
    pub paper: bool,
    /// The count of the entry whose document it replaces.
    #[serde(rename = "thay_the")]
    pub replaces: Option<usize>,
    /// The count of the entry whose document it corrects, of an official letter that does.
    #[serde(rename = "dinh_chinh", default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<usize>,
    /// The period that it reports on, or the year that it is of; what replaces it is of the same.
    #[serde(rename = "ky", default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Its project's folder, from the register's.
    #[serde(rename = "du_an")]
    pub project: String,
    /// Its id there.
    #[serde(rename = "van_ban")]
    pub document: String,
    /// Where it is kept, from the register's folder.
    #[serde(rename = "ban_luu_o")]
    pub folder: String,
    /// The fingerprint of its manifest.
    #[serde(rename = "ke_khai")]
    pub manifest: Sha256,
}

impl IssuedEntry {
    /// Whether a document of a kind and of a period may be this one anew (Nghị định 30/2020/NĐ-CP, Điều 18.3).
    pub fn is_of_kind(&self, kind: Option<&str>, period: &str) -> bool {
        self.kind.as_deref() == kind && self.period.as_deref().is_none_or(|own| own == period)
    }
}

/// A number for a document that was issued with a blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberEntry {
    /// The count of the document's entry.
    #[serde(rename = "cua_muc")]
    pub of: usize,
    /// Its number as printed.
    #[serde(rename = "so")]
    pub number: String,
    /// Its date.
    #[serde(rename = "ngay")]
    pub date: NaiveDate,
}

/// A file of a document that came back signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedEntry {
    /// The count of the document's entry.
    #[serde(rename = "cua_muc")]
    pub of: usize,
    /// The file as it was issued.
    #[serde(rename = "tep_goc")]
    pub issued: String,
    /// The signed one, beside it.
    #[serde(rename = "tep")]
    pub file: String,
    /// The fingerprint of the signed one.
    pub sha256: Sha256,
    /// Its signatures.
    #[serde(rename = "chu_ky")]
    pub signatures: Vec<EnteredSignature>,
    /// Why it takes the place of the file that was received before it, where it does.
    #[serde(rename = "thay_vi", default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

/// A signature as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnteredSignature {
    /// Its field.
    #[serde(rename = "o")]
    pub field: String,
    /// Who signed, as the file has it.
    #[serde(rename = "nguoi_ky")]
    pub name: Option<String>,
    /// When, as the file has it.
    #[serde(rename = "luc")]
    pub when: Option<String>,
}

/// A document that was recalled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecallEntry {
    /// The count of the document's entry.
    #[serde(rename = "cua_muc")]
    pub of: usize,
    /// The day on which it was recalled.
    #[serde(rename = "ngay")]
    pub date: NaiveDate,
    /// Why.
    #[serde(rename = "ly_do")]
    pub reason: String,
    /// Number and symbol of the document that recalls it, where one does.
    #[serde(rename = "bang_van_ban")]
    pub by: Option<String>,
}

/// What is right of a document that was wrongly entered: what is named here takes the place of what earlier
/// entries say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendEntry {
    /// The count of the document's entry.
    #[serde(rename = "cua_muc")]
    pub of: usize,
    /// Why.
    #[serde(rename = "ly_do")]
    pub reason: String,
    /// Its number as printed, where the one that came later was another.
    #[serde(rename = "so", default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its date, where the one that came later was another.
    #[serde(rename = "ngay", default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Who signs.
    #[serde(rename = "nguoi_ky", default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// How many copies were made.
    #[serde(rename = "so_luong_ban", default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    /// The remark.
    #[serde(rename = "ghi_chu", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whether it was entered as recalled, and was not.
    #[serde(rename = "bo_thu_hoi", default, skip_serializing_if = "std::ops::Not::not")]
    pub not_recalled: bool,
}
