//! The last page of a document's text: signature and recipients neither alone nor with a line or two,
//! a long list of recipients whole and in order.

use ntm::diag::{Diagnostics, Severity};
use ntm::formats::LaidOut;
use ntm::pipeline::{self, Wanted};
use ntm::typeset::Fonts;
use ntm::typeset::measure::Page;
use serde_json::Value;

use crate::util::{Folder, PRINTED, Printed};

fn laid_out(folder: &Folder) -> Vec<LaidOut> {
    laid_out_of(folder, &[])
}

/// The documents of these ids; all when there are none.
fn laid_out_of(folder: &Folder, ids: &[&str]) -> Vec<LaidOut> {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let documents = ids.iter().map(|id| (*id).to_owned()).collect();
    let wanted = Wanted { documents, ..Wanted::default() };
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:#?}"));
    let documents = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found);
    assert_eq!(found.count(Severity::Error), 0, "{found:#?}");
    documents
}

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).expect("a file")
}

/// The page with the recipients, its number from 0, and how many lines of text stand above them.
fn last_page(pages: &[Page]) -> (usize, usize) {
    for (number, page) in pages.iter().enumerate() {
        let lines = page.lines();
        let Some(end) = lines.iter().find(|line| line.text.starts_with("Nơi nhận:")) else {
            continue;
        };
        // Without the page's number.
        let above = lines.iter().filter(|line| line.y > 19.0 && line.y < end.y - 1.0);
        return (number, above.count());
    }
    panic!("no recipients");
}

#[test]
fn no_last_page_has_a_signature_and_a_line_or_two() {
    for Printed { sample, id, pages, .. } in PRINTED.iter() {
        let (page, lines) = last_page(pages);
        assert!(page > 0 && lines > 3, "{sample}, {id}: {lines} lines");
    }
}

/// What stays with the signature leaves no page before it blank by a third.
#[test]
fn no_page_before_the_last_is_left_half_blank() {
    for more in 0..8 {
        let folder = Folder::copy_of("inputs/dong-mau-2026");
        let prose = read(&folder, "loi-van.yaml");
        let tasks = "  - \"- Thực hiện một nhiệm vụ nữa theo phân công.\"\n".repeat(more);
        folder.write("loi-van.yaml", format!("{}\ngiam_sat:\n{tasks}", prose.trim_end()));
        for document in laid_out(&folder) {
            let pages = document.pages.measured();
            let (last, _) = last_page(&pages);
            let lines = pages[last - 1].lines();
            let bottom = lines.iter().map(|line| line.y).fold(0.0, f64::max);
            let blank = (277.0 - bottom) / 257.0;
            assert!(blank < 0.34, "{more}, {}: {blank:.2} of page {last} blank", document.id);
        }
    }
}

/// Where the end has no room on the first page of a short document, its lines are set apart until that page
/// looks full: a notice to a commune.
#[test]
fn the_first_page_of_a_notice_is_filled() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.change(
        "van_ban:\n",
        "van_ban:\n  - id: thong-bao\n    mau: thong-bao-chi-tieu\n    theo: xa\n    thoi_gian: 03/2025\n    \
         kinh_gui: [\"Ủy ban nhân dân {{ xa }}\"]\n    noi_nhan: [Như trên, Thường trực Huyện ủy, \"Chủ tịch, \
         các Phó Chủ tịch Ủy ban nhân dân huyện\", Phòng Nông nghiệp và Môi trường]\n    nguoi_ky: {thay_mat: \
         Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}\n",
    );
    let (mut short, mut few, mut closer) = (0, 0, 0);
    for document in laid_out_of(&folder, &["thong-bao"]) {
        closer += usize::from(document.source.apart.is_some_and(|apart| apart.head < 1.0));
        let pages = document.pages.measured();
        let (last, above) = last_page(&pages);
        let Some(before) = last.checked_sub(1) else { continue };
        let bottom = pages[before].lines().iter().map(|line| line.y).fold(0.0, f64::max);
        let blank = (277.0 - bottom) / 257.0;
        assert!(blank < 0.16, "{}: {blank:.2} of page {last} blank", document.id);
        assert!(above > 1, "{}: {above} lines above the recipients", document.id);
        short += 1;
        few += usize::from(above < 4);
    }
    assert!(short > 5, "{short}");
    // A closing paragraph alone with the signature: nearly all send a part along, or lack so little that
    // their head stands closer on the only page.
    assert!(few <= 2 && closer > 0, "{few} with a few lines, {closer} on one page");
}

/// Paragraphs are set apart for that by no more than 10 pt, and only where the office wished nothing.
#[test]
fn spaces_that_an_office_wishes_are_kept() {
    let gap = |document: &LaidOut| match document.source.apart {
        Some(apart) => apart.gap,
        None => {
            let data: Value = serde_json::from_str(&document.source.data).expect("the data");
            data["the_thuc"]["cach_doan"].as_f64().expect("a space")
        }
    };
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let own: Vec<f64> = laid_out(&folder).iter().map(gap).collect();
    assert!(own.iter().all(|gap| (6.0..=10.0).contains(gap)), "{own:?}");
    assert!(own.iter().any(|gap| *gap > 6.0), "{own:?}");
    let project = read(&folder, "ntm.yaml");
    // The decree's least is a wish, too.
    for (written, wanted) in [("cach_doan: 7", 7.0), ("cach_doan: 6", 6.0), ("gian_dong: 1", 6.0)] {
        folder.write("ntm.yaml", project.replace("the_thuc:", &format!("the_thuc:\n  {written}")));
        let wished: Vec<f64> = laid_out(&folder).iter().map(gap).collect();
        assert!(wished.iter().all(|gap| *gap == wanted), "{written}: {wished:?}");
    }
}

/// Wherever the text ends, all recipients are there, in order; the signer stands beside the first.
/// As many as half a page holds stay together; more run on beside and below the signature.
#[test]
fn all_recipients_are_there() {
    assert_eq!(over_two_pages(25), 0);
    assert!(over_two_pages(40) > 0, "no list ran on");
}

/// How many of a document's endings have so many recipients on two pages.
fn over_two_pages(count: usize) -> usize {
    let recipients: Vec<String> =
        (1..=count).map(|number| format!("Cơ quan, đơn vị thứ {number} của tỉnh")).collect();
    let mut over_two_pages = 0;
    for more in 0..12 {
        let folder = Folder::copy_of("inputs/dong-mau-2026");
        let text = read(&folder, "ntm.yaml");
        let start = text.find("  - id: bao-cao-quy-1").expect("the report");
        let (before, own) = text.split_at(start);
        let listed: Vec<String> = recipients.iter().map(|name| format!("\"{name}\"")).collect();
        let own = own.replacen(
            "    noi_nhan:\n      - Thường trực Đảng ủy\n      - Thường trực HĐND xã\n",
            &format!("    noi_nhan: [{}]\n", listed.join(", ")),
            1,
        );
        folder.write("ntm.yaml", format!("{before}{own}"));
        let period = read(&folder, "ky/2026-q1.yaml");
        let lines = "    - \"- Một nhiệm vụ nữa của quý II.\"\n".repeat(2 * more);
        folder.write("ky/2026-q1.yaml", period.trim_end().to_owned() + "\n" + &lines);
        let [report] = &laid_out_of(&folder, &["bao-cao-quy-1"])[..] else { panic!("no report") };
        let pages = report.pages.measured();
        let (page, lines) = last_page(&pages);
        assert!(lines > 1, "{more}: {lines} lines above the recipients");
        let signer = pages[page].lines().iter().any(|line| line.text.contains("KT. CHỦ TỊCH"));
        assert!(signer, "{more}: the signer stands elsewhere");
        let printed: Vec<String> = pages
            .iter()
            .flat_map(Page::lines)
            .filter_map(|line| Some(line.text.strip_prefix("- ")?.trim_end_matches(';').to_owned()))
            .filter(|text| text.starts_with("Cơ quan, đơn vị thứ"))
            .collect();
        assert_eq!(printed, recipients, "{more}");
        over_two_pages += usize::from(!pages[page].text().contains("Lưu: VT"));
    }
    over_two_pages
}

/// A notice of a commune's targets is a page, or has text above its signature on the second.
#[test]
fn a_notice_is_one_page_or_ends_with_text() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let notice = "van_ban:\n  - id: thong-bao\n    mau: thong-bao-chi-tieu\n    theo: xa\n    \
        thoi_gian: 02/2025\n    kinh_gui: [\"Ủy ban nhân dân {{ xa }}\"]\n    \
        noi_nhan: [\"Ủy ban nhân dân {{ xa }}\", \"Các phòng chuyên môn\", \"Lãnh đạo huyện\"]\n    \
        nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nông Thế Phúc}\n";
    folder.change("van_ban:\n", notice);
    let mut of_one = 0;
    let all = laid_out_of(&folder, &["thong-bao"]);
    for document in &all {
        let pages: Vec<Page> = document.pages.measured();
        let (page, lines) = last_page(&pages);
        assert!(page == 0 || lines > 2, "{}: {lines} lines", document.id);
        of_one += usize::from(page == 0);
    }
    assert!(of_one > 0, "none of {}", all.len());
}
