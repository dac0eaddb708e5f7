//! How wide texts are in the documents' font, to choose column widths before layout.

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations, FontWeight};

use super::fonts::Fonts;

/// Widths in the regular and the bold face that documents are set in.
pub struct Metrics {
    regular: Option<FontInstance>,
    bold: Option<FontInstance>,
}

impl Metrics {
    /// The faces that the layout library picks: Times New Roman where the office gives it, else
    /// Tinos, which has the same widths.
    pub fn of(fonts: &Fonts) -> Self {
        let face = |weight: FontWeight| {
            let variant = FontVariant { weight, ..FontVariant::default() };
            ["times new roman", "tinos"]
                .into_iter()
                .find_map(|family| fonts.book().select(family, variant))
                .and_then(|index| fonts.get(index))
                .map(|font| font.instantiate(variant, Abs::pt(10.0), &FontVariations::default()))
        };
        Metrics { regular: face(FontWeight::REGULAR), bold: face(FontWeight::BOLD) }
    }

    /// A text's width in em.
    pub fn width(&self, text: &str, bold: bool) -> f64 {
        let face = if bold { &self.bold } else { &self.regular };
        let Some(face) = face else { return 0.5 * text.chars().count() as f64 };
        let units = face.units_per_em();
        let advance = |character: char| {
            let glyph = face.ttf().glyph_index(character)?;
            face.ttf().glyph_hor_advance(glyph)
        };
        text.chars().map(|c| advance(c).map_or(0.5, |advance| f64::from(advance) / units)).sum()
    }
}
