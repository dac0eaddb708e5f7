//! The room that a page has, and what lengths are measured in.

use rust_decimal::prelude::ToPrimitive as _;

use crate::model::LayoutOptions;

/// mm in a pt.
pub const MM: f64 = 25.4 / 72.0;
/// "Single" spacing of Times New Roman, in em.
pub const SINGLE: f64 = 1.15;
/// The text area in mm.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Width of an upright page.
    pub portrait: f64,
    /// Width of a page turned sideways.
    pub landscape: f64,
    /// Height of an upright page.
    pub height_portrait: f64,
    /// Height of a page turned sideways.
    pub height_landscape: f64,
    /// What an annex's first page keeps free above its number.
    pub corner: f64,
}

/// The corner of an annex in a file of its own, for the text of the digital signature: a line of 10 pt
/// and 12 pt below it (`phu-luc.typ`).
const CORNER: f64 = (10.0 * SINGLE + 12.0) * MM;

impl Area {
    /// The text area of documents laid out with these margins; a page turned sideways keeps
    /// 20, 20, 30 and 20 mm.
    pub fn of(layout: &LayoutOptions) -> Self {
        let [top, bottom, left, right] = layout.margins.map(|mm| mm.to_f64().unwrap_or(30.0));
        Area {
            portrait: 210.0 - left - right,
            landscape: 297.0 - 50.0,
            height_portrait: 297.0 - top - bottom,
            height_landscape: 210.0 - 40.0,
            corner: 0.0,
        }
    }

    /// The same for annexes each in a file of its own.
    #[must_use]
    pub fn of_own_files(self) -> Self {
        Area { corner: CORNER, ..self }
    }

    /// The height of a page, upright or turned sideways.
    pub fn height(&self, landscape: bool) -> f64 {
        if landscape { self.height_landscape } else { self.height_portrait }
    }
}
