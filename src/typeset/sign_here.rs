//! Places for digital signatures: where the layout leaves them on the pages, and what is shown there.

use std::sync::Arc;

use typst::foundations::Datetime;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::marks::{number, text};
use super::world::{DATA, Memory};
use super::{Fonts, Pages};

/// What marks a place for a signature (`lib/ky-so.typ`).
const PLACE: &str = "o-ky-so";

/// A place that the layout leaves for a digital signature.
#[derive(Clone, Debug, PartialEq)]
pub struct SignaturePlace {
    /// What its field is called.
    pub field: String,
    /// Whose signature.
    pub of: String,
    /// The page, counted from 1.
    pub page: usize,
    /// From the page's left edge in points.
    pub left: f64,
    /// From its upper edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Pages {
    /// The places for digital signatures, in the order of the pages.
    pub fn signature_places(&self) -> Vec<SignaturePlace> {
        let places = self.marks(PLACE).into_iter().filter_map(|(page, point, says)| {
            Some(SignaturePlace {
                field: text(&says, "o")?,
                of: text(&says, "cua")?,
                page: page + 1,
                left: point.x.to_pt(),
                top: point.y.to_pt(),
                width: number(&says, "rong")?,
                height: number(&says, "cao")?,
            })
        });
        places.collect()
    }
}

/// What a signature shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureLook<'a> {
    /// A picture (PNG, transparent where nothing of it is), as large as there is room for.
    Picture(&'a [u8]),
    /// Lines of text, of the size that the decree has for them (Phụ lục I, III.4).
    Lines(&'a [String]),
}

/// What a signature shows as a PDF of one page of this size in points, transparent where nothing stands;
/// nothing where it cannot be laid out.
pub fn shown(
    shown: &SignatureLook<'_>,
    (width, height): (f64, f64),
    fonts: &Arc<Fonts>,
) -> Option<Vec<u8>> {
    let (body, data) = match shown {
        SignatureLook::Picture(bytes) => (
            format!(
                "#image(\"{DATA}\", format: \"png\", width: 100%, height: 100%, fit: \"contain\")"
            ),
            bytes.to_vec(),
        ),
        SignatureLook::Lines(lines) => (
            format!("#align(right + top, json(\"{DATA}\").map(d => [#d]).join(linebreak()))"),
            serde_json::to_vec(lines).ok()?,
        ),
    };
    let text = format!(
        "#import \"lib/kich-thuoc.typ\": co-ky-so, duoi-dong, tren-dong\n\
         #set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: none)\n\
         #set text(font: (\"Times New Roman\", \"Tinos\"), size: co-ky-so, lang: \"vi\", region: \"VN\", fill: black, top-edge: tren-dong, bottom-edge: -duoi-dong)\n\
         #set par(leading: 0pt)\n{body}\n"
    );
    let world = Memory::alone(text, data, fonts.clone());
    let document = typst::compile::<PagedDocument>(&world).output.ok()?;
    let options = PdfOptions {
        standards: PdfStandards::new(&[PdfStandard::A_2b]).ok()?,
        ident: typst::foundations::Smart::Custom(PLACE.to_owned()),
        tagged: false,
        // A standard asks for one; that of the file that it goes into counts.
        timestamp: Datetime::from_ymd_hms(2000, 1, 1, 0, 0, 0).map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).ok()?;
    (document.pages().len() == 1).then_some(pdf)
}
