//! What a file's places for signatures are, for tools that place the picture themselves.

use serde::Serialize;

use crate::typeset::SignaturePlace;

/// What its name has behind the document's id.
pub const SIDECAR: &str = ".chu-ky.json";

#[derive(Serialize)]
struct Sidecar<'a> {
    #[serde(rename = "tep")]
    file: &'a str,
    #[serde(rename = "don_vi")]
    unit: &'static str,
    /// From which corner of the page: right and up are positive.
    #[serde(rename = "goc_toa_do")]
    origin: &'static str,
    #[serde(rename = "chu_ky")]
    places: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(rename = "o")]
    field: &'a str,
    #[serde(rename = "cua")]
    of: &'a str,
    #[serde(rename = "trang")]
    page: usize,
    #[serde(rename = "trai")]
    left: f64,
    #[serde(rename = "duoi")]
    bottom: f64,
    #[serde(rename = "phai")]
    right: f64,
    #[serde(rename = "tren")]
    top: f64,
}

/// A place's rectangle on its page, from the lower left corner: left, bottom, right, top, in hundredths of a
/// point.
#[allow(clippy::disallowed_methods, reason = "a place on a page is no figure")]
pub(super) fn rectangle(place: &SignaturePlace, page_height: f64) -> [f64; 4] {
    let top = page_height - place.top;
    [place.left, top - place.height, place.left + place.width, top]
        .map(|own| (own * 100.0).round() / 100.0)
}

/// The file that stands beside a PDF with fields; each place comes with the height of its page.
pub fn sidecar(file: &str, places: &[(SignaturePlace, f64)]) -> Vec<u8> {
    let own = Sidecar {
        file,
        unit: "pt",
        origin: "goc-duoi-trai",
        places: places.iter().map(|(place, height)| told(place, *height)).collect(),
    };
    // It is texts and numbers.
    let mut bytes = serde_json::to_vec_pretty(&own).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn told(place: &SignaturePlace, page_height: f64) -> Told<'_> {
    let [left, bottom, right, top] = rectangle(place, page_height);
    Told { field: &place.field, of: &place.of, page: place.page, left, bottom, right, top }
}
