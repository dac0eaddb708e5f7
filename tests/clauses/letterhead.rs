//! The letterhead with long numbers, places and bodies: nothing stands on something else or leaves the
//! page's margins, and number and place are on one line as long as they have room beside one another.

use ntm::typeset::measure::Text;
use serde_json::json;

use super::cases;
use super::doc::{Doc, PT};

/// From a short place to one as long as names of provinces and communes get.
const PLACES: [&str; 5] = [
    "Ao",
    "Xuân Lộc Thượng",
    "Bà Rịa - Vũng Tàu",
    "Thành phố Hồ Chí Minh",
    "Huổi Luông Thượng Nậm Tàng",
];
/// The last one is as long as a symbol may be (Phụ lục VI).
const SYMBOLS: [&str; 4] =
    ["KH-UBND", "KH-SNNMT-CCPTNT", "BC-SNNMT-CCPTNTQLCL", "BC-SNNMT-CCPTNTQLCLNLSTS-HCTH"];
const SUPERIORS: [&str; 3] = [
    "",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
    "BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIAI ĐOẠN 2026 - 2030 TỈNH BÀ RỊA - VŨNG TÀU",
];

/// A letterhead with these, and the margins of the page's left and right edge.
fn head(preset: u8, [place, symbol, superior]: [&str; 3], number: &str, left: u8) -> Doc {
    let mut data = cases::data(preset);
    data["the_thuc"]["le_trai"] = json!(left);
    data["dia_danh"] = json!(place);
    data["ky_hieu"] = json!(symbol);
    data["so"] = if number.is_empty() { json!(null) } else { json!(number) };
    data["thoi_gian"] = json!({"ngay": "28", "thang": "11", "nam": "2026"});
    data["co_quan"]["chu_quan"] = if superior.is_empty() { json!([]) } else { json!([superior]) };
    cases::case("letterhead", &data, "#dau-van-ban(vb)\n#ten-loai(vb)\n#doan[Một.]\n").lay_out()
}

/// Left, top, right and bottom in mm of what a run's letters take.
fn area(run: &Text) -> [f64; 4] {
    let em = run.size * PT;
    [run.x, run.y - 0.7 * em, run.x + run.width, run.y + 0.2 * em]
}

#[test]
fn nothing_stands_on_something_else() {
    for preset in [13, 14] {
        for left in [30, 35] {
            for place in PLACES {
                for symbol in SYMBOLS {
                    for (number, superior) in ["", "7", "12345"].into_iter().zip(SUPERIORS) {
                        let what = format!("{preset}, {left}, {place}, {number}/{symbol}");
                        let doc = head(preset, [place, symbol, superior], number, left);
                        sound(&what, &doc, f64::from(left));
                    }
                }
            }
        }
    }
}

/// No two runs share more than a hair; the left column may reach into the margin as Mẫu 1.4 does.
fn sound(what: &str, doc: &Doc, left: f64) {
    let runs: Vec<&Text> =
        doc.pages[0].texts.iter().filter(|run| !run.text.trim().is_empty()).collect();
    for (index, run) in runs.iter().enumerate() {
        let [x, top, right, bottom] = area(run);
        assert!(x > left - 3.6 && right < 190.1, "{what}: {:?} at {x:.1} to {right:.1}", run.text);
        for other in &runs[index + 1..] {
            let [x2, top2, right2, bottom2] = area(other);
            let apart =
                x + 0.1 > right2 || x2 + 0.1 > right || top + 0.1 > bottom2 || top2 + 0.1 > bottom;
            assert!(apart, "{what}: {:?} over {:?}", run.text, other.text);
        }
    }
    let squeezed: String = runs.iter().flat_map(|run| run.text.split_whitespace()).collect();
    for said in [doc.text("/dia_danh"), doc.text("/ky_hieu"), Some("ngày28tháng11năm2026".into())]
    {
        let said: String = said.expect("a text").split_whitespace().collect();
        assert!(squeezed.contains(&said), "{what}: {said:?} is not there");
    }
}

/// Baselines of the number, the place and the date.
fn baselines(doc: &Doc, place: &str) -> [f64; 3] {
    ["Số:", place, "ngày 28"].map(|begins| {
        let runs = &doc.pages[0].texts;
        let at = runs.iter().find(|run| run.text.contains(begins));
        at.unwrap_or_else(|| panic!("{begins:?}: {runs:#?}")).y
    })
}

/// The number gives way to the left before the date goes below the place.
#[test]
fn number_and_place_share_a_line_where_they_have_room() {
    for (place, symbol, one_line) in [
        ("Bình Minh", "KH-UBND", true),
        ("Thành phố Hồ Chí Minh", "KH-SNNMT", true),
        ("Thành phố Hồ Chí Minh", "KH-SNNMT-CCPTNT", false),
        ("Huổi Luông Thượng Nậm Tàng", "KH-UBND", false),
    ] {
        let doc = head(14, [place, symbol, ""], "12345", 30);
        let [number, at, date] = baselines(&doc, place);
        let what = format!("{place}, {symbol}: {number:.2}, {at:.2}, {date:.2}");
        assert!((number - at).abs() < 0.05, "{what}");
        assert_eq!((date - at).abs() < 0.05, one_line, "{what}");
        if !one_line {
            let line = (date - at) / PT / 14.0;
            assert!((1.1..1.2).contains(&line), "{what}");
        }
    }
}

/// Addressees stand in the middle of the page, one below another; one that is too long for its line is broken
/// evenly, and hangs behind its dash.
#[test]
fn addressees_are_balanced() {
    let long = "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia giai đoạn 2026 - 2030 (qua Văn phòng Điều phối nông thôn mới Trung ương)";
    let short = ["Ủy ban nhân dân tỉnh Bình Hải", "Sở Nông nghiệp và Môi trường"];
    let of = |all: &[&str]| {
        let mut data = cases::data(14);
        data["kinh_gui"] = json!(all);
        let doc = cases::case("addressees", &data, "#ten-loai(vb)\n#kinh-gui(vb)\n#doan[Một.]\n");
        let lines = doc.lay_out().lines.concat();
        let first = lines.iter().position(|line| line.text.starts_with("Kính gửi:"));
        let last = lines.iter().position(|line| line.text.starts_with("Một")).expect("the text");
        let own = lines[first.expect("Kính gửi")..last].to_vec();
        let left = own.iter().map(|line| line.x).fold(f64::MAX, f64::min);
        let right = own.iter().map(|line| line.right).fold(0.0, f64::max);
        let [before, behind] = [left - 30.0, 190.0 - right];
        assert!(
            (before - behind).abs() < 1.0,
            "{all:?}: {before:.1} mm before, {behind:.1} behind"
        );
        own
    };
    let widths = |lines: &[ntm::typeset::measure::TextLine]| -> Vec<f64> {
        lines.iter().map(|line| line.right - line.x).collect()
    };
    let even = |widths: &[f64]| {
        let (least, most) = (
            widths.iter().fold(f64::MAX, |a, b| a.min(*b)),
            widths.iter().fold(0.0, |a: f64, b| a.max(*b)),
        );
        assert!(least > 0.6 * most, "{widths:?}");
    };
    assert_eq!(of(&short).len(), 3);
    let several = of(&[long, short[0]]);
    let [first, broken @ .., last] = &several[1..] else { panic!("{several:#?}") };
    assert!(first.text.starts_with("- Ban Chỉ đạo") && last.text.starts_with("- Ủy ban"));
    assert!(!broken.is_empty() && broken.iter().all(|line| line.x > first.x + 1.0));
    assert!((first.x - last.x).abs() < 0.01);
    even(&widths(&several[1..several.len() - 1]));
    let one = of(&[long]);
    let begins = one[1].x;
    assert!(begins > one[0].x + 10.0);
    even(&one.iter().map(|line| line.right - begins).collect::<Vec<_>>());
}
