//! A document's data as its pages have them: the same JSON that the layout library reads.

use serde::Deserialize;

/// The data of one file.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperData {
    /// Margins, indents and gaps.
    pub the_thuc: PageStyle,
    /// The number; none while it is open.
    pub so: Option<String>,
    /// The symbol behind it.
    pub ky_hieu: String,
    /// The place.
    pub dia_danh: String,
    /// The date, with what is open as none.
    pub thoi_gian: PaperDate,
    /// The kind of document; none of a letter.
    pub ten_loai: Option<String>,
    /// The addressees.
    pub kinh_gui: Vec<String>,
    /// The legal bases.
    pub can_cu: Vec<String>,
    /// Who signs.
    pub nguoi_ky: PaperSigner,
    /// The recipients.
    pub noi_nhan: Vec<String>,
    /// What is behind "Lưu:".
    #[serde(default)]
    pub luu: Option<String>,
    /// Title, author and keywords.
    pub thong_tin: PaperMetadata,
    /// The annexes in this file.
    #[serde(default)]
    pub phu_luc: Vec<PaperAnnex>,
    /// "(Kèm theo …)", where it is filled.
    #[serde(default)]
    pub kem_theo: Option<String>,
    /// Whether the file is an annex of its own.
    #[serde(default)]
    pub tep_rieng: bool,
    /// Whether an annex ends in "./.".
    #[serde(default)]
    pub het_phu_luc: bool,
    /// What a draft says of itself.
    #[serde(default)]
    pub du_thao: Option<PaperDraft>,
}

/// Margins, indent and gap in mm and pt.
#[derive(Clone, Debug, Deserialize)]
pub struct PageStyle {
    /// The top margin in mm.
    pub le_tren: f64,
    /// The bottom margin in mm.
    pub le_duoi: f64,
    /// The left margin in mm.
    pub le_trai: f64,
    /// The right margin in mm.
    pub le_phai: f64,
    /// The first line's indent in mm.
    pub thut_dong: f64,
    /// The gap between paragraphs in pt.
    pub cach_doan: f64,
    /// The distance of lines, as a multiple of a single line.
    pub gian_dong: f64,
}

/// Day, month and year.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperDate {
    /// "05"
    pub ngay: Option<String>,
    /// "02"
    pub thang: Option<String>,
    /// "2025"
    pub nam: String,
}

/// Who signs.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperSigner {
    /// The name; none while it is open.
    pub ho_ten: Option<String>,
}

/// What the file says of itself.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperMetadata {
    /// Its title.
    pub tieu_de: String,
    /// The issuer, as in running text.
    pub tac_gia: String,
    /// Its keywords.
    pub tu_khoa: Vec<String>,
}

/// What a draft says of itself.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperDraft {
    /// The fingerprint of what it is laid out from.
    pub ma: Option<String>,
}

/// An annex fitted to its pages.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperAnnex {
    /// Its number where there are several.
    pub so: Option<String>,
    /// Its title.
    pub tieu_de: String,
    /// Whether its pages lie on their side.
    pub ngang: bool,
    /// The unit above its table.
    pub don_vi: Option<String>,
    /// The table's size of type in pt.
    pub co_chu: f64,
    /// The remarks' size of type in pt.
    pub co_ghi_chu: f64,
    /// The room above and below a cell's text in mm.
    pub dem: f64,
    /// Its tables, several where it is split by columns.
    pub phan: Vec<PaperTable>,
    /// Remarks below it.
    pub ghi_chu: Vec<String>,
    /// Whether the remarks stay with the last rows.
    pub ghi_chu_cung: bool,
}

/// A table.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperTable {
    /// Its columns.
    pub cot: Vec<PaperColumn>,
    /// Its heading, row by row.
    pub dau: Vec<Vec<PaperHeading>>,
    /// Its rows.
    pub hang: Vec<PaperRow>,
    /// Runs of rows that stay together: the first one and how many.
    pub giu: Vec<(usize, usize)>,
}

/// A column.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperColumn {
    /// Its width in mm.
    pub rong: f64,
    /// The room on either side of its texts in mm.
    pub le: f64,
    /// Where its texts are set: "giua", "trai" or "phai".
    pub can: String,
}

/// A cell of a heading.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperHeading {
    /// Its text.
    pub t: String,
    /// Its first column.
    pub x: usize,
    /// How many columns it takes.
    pub cot: usize,
    /// How many rows it takes.
    pub hang: usize,
}

/// A row.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperRow {
    /// Whether it is bold.
    pub dam: bool,
    /// Whether it may run on to the next page.
    pub chia: bool,
    /// Its cells.
    pub o: Vec<PaperCell>,
}

/// A cell.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperCell {
    /// Its text.
    pub t: String,
    /// The room behind it in em that brings the decimal commas in line.
    pub d: f64,
}
