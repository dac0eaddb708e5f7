//! What the layout library chose of itself, as its marks on the pages tell (`templates/lib/da-dan.typ`): where lines
//! break, how long rules are, how wide columns. Whoever sets the document elsewhere repeats it, and decides nothing
//! anew.

use serde::Deserialize;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Size};
use typst_layout::Page;

use super::Pages;

const LABEL: &str = "da-dan";
/// Dots an inch of a picture that is printed.
const RESOLUTION: f64 = 220.0;

/// A choice of the layout. Lengths are in pt.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "phan", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Chosen {
    /// Sizes of type, by their places.
    TheThuc(TypeSizes),
    /// The letterhead.
    Dau(ChosenHead),
    /// Kind and subject.
    TenLoai {
        /// The subject's lines.
        dong: Vec<String>,
        /// The rule's length.
        ke: f64,
        /// The blank above.
        tren: f64,
        /// The blank below.
        duoi: f64,
    },
    /// "Kính gửi".
    KinhGui {
        /// How far from the margin it begins.
        le: f64,
        /// How far further the names begin.
        thut: f64,
        /// The width of "- ".
        gach: f64,
        /// The lines of each name, with the sign at its end.
        dong: Vec<Vec<String>>,
        /// The blank above and below.
        khoang: f64,
    },
    /// Recipients and signature.
    Ket {
        /// The recipients' room.
        trai: f64,
        /// The signer's column.
        phai: f64,
        /// Authority and post by lines.
        quyen_han: Vec<String>,
        /// Another post by lines.
        chuc_vu_khac: Vec<String>,
        /// The room for the signature.
        cho_ky: f64,
        /// The blank above.
        tren: f64,
    },
    /// An annex's title.
    TenPhuLuc {
        /// Its lines.
        dong: Vec<String>,
    },
    /// The line below an annex's title.
    KemTheo {
        /// How many of its three parts each line has.
        dong: Vec<usize>,
    },
    /// A chart.
    BieuDo {
        /// Its name.
        ten: String,
        /// Its title's lines.
        dong: Vec<String>,
        /// Its figures in words.
        mo_ta: String,
        /// How high it is with its title.
        cao: f64,
        /// Width and height of the picture alone.
        hinh: (f64, f64),
        /// Whether it is higher than a page.
        qua_trang: bool,
    },
}

/// Sizes of type in pt.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TypeSizes {
    /// Quốc hiệu.
    pub quoc_hieu: f64,
    /// Tiêu ngữ.
    pub tieu_ngu: f64,
    /// The issuer.
    pub co_quan: f64,
    /// Number and symbol.
    pub so: f64,
    /// Place and date.
    pub dia_danh: f64,
    /// "V/v …".
    pub ve_viec: f64,
    /// The text.
    pub than: f64,
    /// "Nơi nhận:".
    pub noi_nhan: f64,
    /// Each recipient.
    pub nguoi_nhan: f64,
    /// "Phụ lục I".
    pub phu_luc: f64,
    /// The height of a line above its baseline in em.
    pub tren_dong: f64,
    /// The same below.
    pub duoi_dong: f64,
}

/// The letterhead's columns and lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChosenHead {
    /// How far it reaches into the left margin.
    pub lan_le: f64,
    /// The issuer's column.
    pub trai: f64,
    /// The gap beside it.
    pub khe: f64,
    /// The column of Quốc hiệu.
    pub phai: f64,
    /// The superior body by lines.
    pub chu_quan: Vec<String>,
    /// The issuer by lines.
    pub co_quan: Vec<String>,
    /// The rule below the issuer.
    pub ke_co_quan: f64,
    /// The rule below Tiêu ngữ.
    pub ke_tieu_ngu: f64,
    /// Where the number begins, and its width.
    pub so: (f64, f64),
    /// Where what stands beside it begins, and its width.
    pub noi: (f64, f64),
    /// "V/v …" by lines.
    pub ve_viec: Vec<String>,
    /// The place by lines, where the date has a line of its own.
    pub dia_danh: Vec<String>,
    /// Whether anything stands beside the number.
    pub ben_so: bool,
    /// The blank below.
    pub khoang: f64,
}

/// A choice and where it was made.
#[derive(Clone, Debug)]
pub struct ChosenAt {
    /// The page, from 0.
    pub page: usize,
    /// From the page's top and left in pt.
    pub y: f64,
    /// From the page's left in pt.
    pub x: f64,
    /// The choice.
    pub what: Chosen,
}

impl Pages {
    /// What the layout chose, in the document's order; none where it tells what nobody knows.
    pub fn chosen(&self) -> Option<Vec<ChosenAt>> {
        let marks = self.marks(LABEL).into_iter().map(|(page, point, says)| {
            let says = serde_json::to_value(&says).ok()?;
            let what = serde_json::from_value(says).ok()?;
            Some(ChosenAt { page, y: point.y.to_pt(), x: point.x.to_pt(), what })
        });
        marks.collect()
    }

    /// A part of a page as a PNG: left, top, width and height in pt.
    pub fn picture(&self, page: usize, [x, y, width, height]: [f64; 4]) -> Option<Vec<u8>> {
        let whole = self.document.pages().get(page)?;
        let mut frame = Frame::hard(Size::new(Abs::pt(width), Abs::pt(height)));
        let moved = Point::new(Abs::pt(-x), Abs::pt(-y));
        frame.push(moved, FrameItem::Group(GroupItem::new(whole.frame.clone())));
        let part = Page { frame, ..whole.clone() };
        let options = typst_render::RenderOptions {
            pixel_per_pt: (RESOLUTION / 72.0).into(),
            render_bleed: false,
        };
        typst_render::render(&part, &options).encode_png().ok()
    }
}
