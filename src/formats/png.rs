//! A picture of each page.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::Diagnostics;

/// Dots an inch.
const RESOLUTION: f64 = 144.0;

/// The format.
pub const FORMAT: Format = Format {
    key: "png",
    variant: "",
    about: ["ảnh từng trang", "a picture a page"],
    whole: false,
    beside_markup: true,
    is_written_on: false,
    is_part: Some(is_page),
    is_ours: None,
    make: Make::OfPages(make),
};

fn make(document: &LaidOut, _: &mut Diagnostics) -> Option<Vec<Artifact>> {
    let pictures = document.pages.png(RESOLUTION).into_iter().enumerate();
    let artifact =
        |(index, bytes)| Artifact { path: format!("{}-{}.png", document.id, index + 1), bytes };
    Some(pictures.map(artifact).collect())
}

/// Whether a name ends in a page's number.
fn is_page(rest: &str) -> bool {
    let number = rest.rsplit('-').next().unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
