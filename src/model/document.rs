//! A document to produce: what its letterhead, legal bases, recipients and signature say.

use rust_decimal::Decimal;

use super::{AnnexOptions, ByCommune, Correction, PeriodId};
use crate::origin::{KeyPlaces, Place, Sourced};
use crate::viet::{self, PartialDate};

/// A document of the project.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its id, also its file's name.
    pub id: Sourced<String>,
    /// Its template.
    pub template: Sourced<String>,
    /// Trích yếu (ô 5a).
    pub subject: Sourced<String>,
    /// Whether the office left the subject of a report to its period.
    pub subject_by_period: bool,
    /// The number once it is issued (ô 3); blank before.
    pub number: Option<String>,
    /// The symbol that the office wrote behind the number ("KH-UBND"): it must be the document's own.
    pub symbol: Option<Sourced<String>>,
    /// Day, month and year as far as they are known (ô 4).
    pub date: PartialDate,
    /// Where the office gives it.
    pub date_place: Option<Place>,
    /// Căn cứ, without their final punctuation.
    pub legal_bases: Vec<Sourced<String>>,
    /// Kính gửi (ô 9a).
    pub addressees: Vec<Sourced<String>>,
    /// Nơi nhận (ô 9b).
    pub recipients: Recipients,
    /// Who signs (ô 7).
    pub signer: Signer,
    /// The period that it reports on.
    pub period: Option<Sourced<PeriodId>>,
    /// Whether a report draws charts: only where the office asks for them.
    pub charts: bool,
    /// Its annexes.
    pub annexes: AnnexOptions,
    /// That it is made for each commune, where it is.
    pub by_commune: Option<ByCommune>,
    /// What it corrects in a document that was issued, of an official letter that does.
    pub corrects: Option<Correction>,
    /// The issued document in whose place it is issued, as it is named at its first mention.
    pub replaces: Option<Sourced<String>>,
    /// Whether it is an official letter, which has no kind above its subject; known with its template.
    pub is_letter: bool,
    /// The workbook in which its figures are typed a second time, where it has one: it is not issued while
    /// they differ.
    pub second_entry: Option<Sourced<String>>,
    /// Whether it is still a draft, and says so on its pages.
    pub draft: DraftMark,
    /// Whether it is being issued: where that is done electronically, its files get fields for signatures.
    pub issued: bool,
    /// Where it is declared.
    pub place: Place,
}

/// How a document says that it is a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftMark {
    /// Not at all: it is ready to be put before whoever signs.
    #[default]
    Ready,
    /// "DỰ THẢO" on each page.
    Marked,
    /// With the fingerprint of what it was laid out from, so that a paper can be matched with its data.
    Fingerprint,
}

/// Nơi nhận (ô 9b).
#[derive(Clone, Debug)]
pub struct Recipients {
    /// Who receives it, without final punctuation and without the line "Lưu".
    pub list: Vec<Sourced<String>>,
    /// What follows "Lưu:" where the office wrote that line into the list: `VT, NN`.
    pub archive: Option<Sourced<String>>,
    /// Copies that the drafting unit keeps.
    pub copies: Option<u32>,
}

impl Recipients {
    /// "Như trên": the recipient that stands for the addressees.
    pub fn as_above(&self) -> Option<&Sourced<String>> {
        self.list.iter().find(|name| {
            let folded = viet::fold(&name.value);
            folded.starts_with("nhu tren") || folded.starts_with("nhu kinh gui")
        })
    }

    /// What follows "Lưu:" by the drafting unit and the copies alone: `VT, NN (5)`.
    pub fn usual_archive(&self, unit: Option<&str>) -> String {
        let mut line = match unit {
            Some(unit) => format!("VT, {unit}"),
            None => "VT".to_owned(),
        };
        if let Some(copies) = self.copies {
            line.push_str(&format!(" ({copies})"));
        }
        line
    }
}

/// Who signs (ô 7a, 7b).
#[derive(Clone, Debug)]
pub struct Signer {
    /// The collective on whose behalf (TM.), such as "Ủy ban nhân dân".
    pub on_behalf_of: Option<String>,
    /// How the signer acts, and for whose post.
    pub acting: Option<(Acting, Option<String>)>,
    /// The signer's own post.
    pub post: String,
    /// Another post, printed above the name (ô 7b).
    pub other_post: Option<String>,
    /// The signer's name; blank when it is not known yet.
    pub name: Option<String>,
    /// Where its keys stand; of one that is not written where the post does.
    pub places: KeyPlaces,
}

/// The powers under which a document is signed (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7a).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acting {
    /// KT. ký thay: a deputy for the head.
    Deputy,
    /// TL. thừa lệnh: by order.
    ByOrder,
    /// TUQ. thừa ủy quyền: by authorisation.
    ByAuthorisation,
    /// Q. quyền: acting head.
    ActingHead,
}

/// Layout values that Phụ lục I leaves to the office, each within its range there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutOptions {
    /// 14 means the sizes 13/14, 13 means 12/13 (footnote 1 of Mục V).
    pub preset: u8,
    /// Margins in mm: top, bottom, left, right (I.3).
    pub margins: [Decimal; 4],
    /// First-line indent in mm: 10 or 12.7 (II.6).
    pub indent: Decimal,
    /// Space between paragraphs in pt, at least 6 (II.6).
    pub paragraph_gap: Decimal,
    /// Line spacing in lines, 1 to 1.5 (II.6).
    pub line_spacing: Decimal,
    /// Whether the office wrote neither the gap nor the spacing: then a last page of a line or two may
    /// be filled by a little more of both.
    pub is_elastic: bool,
}

impl LayoutOptions {
    /// The bottom margin in mm.
    pub fn bottom_margin(&self) -> Decimal {
        self.margins[1]
    }
}
