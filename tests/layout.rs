//! Annexes and charts on their pages, from one commune to thousands, with short and long names:
//! nothing outside the margins, nothing over something else, no text beyond its cell, nothing lost.

use std::fmt::Write as _;

use ntm::diag::{Diagnostics, Severity};
use ntm::figures::Figures;
use ntm::formats::LaidOut;
use ntm::model::{AnnexKind, Code, CommuneWords, Hamlet, Matrix};
use ntm::origin::Sourced;
use ntm::pipeline::{self, Prepared, Wanted};
use ntm::typeset::measure::{Page, Rule};
use ntm::typeset::{Fonts, Metrics, Source, Words};
use serde_json::Value;

use crate::util::{Folder, PRINTED, Printed, printed, whole_check};

/// A set of ten criteria, five of them with two indicators.
fn set(id: &str) -> String {
    let mut text =
        format!("id: {id}\nten: Bộ tiêu chí quốc gia về xã nông thôn mới ({id})\ntieu_chi:\n");
    for number in 1..=10 {
        let indicators = format!(
            ", chi_tieu: [{{so: \"{number}.1\", ten: Chỉ tiêu thứ nhất}}, {{so: \"{number}.2\", ten: Tỷ lệ hộ dân được sử dụng nước sạch đạt từ 60% trở lên}}]"
        );
        let indicators = if number <= 5 { indicators.as_str() } else { "" };
        writeln!(text, "  - {{so: \"{number}\", ten: Tiêu chí thứ {number}{indicators}}}").unwrap();
    }
    text
}

/// The codes of the set that a unit meets.
fn codes(index: usize, more: usize) -> String {
    let all = (1..=10).flat_map(|number| match number {
        1..=5 => vec![format!("{number}.1"), format!("{number}.2")],
        _ => vec![number.to_string()],
    });
    // The last criterion is what the year's plan assigns.
    let counted = all.enumerate().filter(|(at, _)| more > 0 || *at < 14);
    let met = counted.filter(|(at, _)| (at * 7 + index * 3) % 11 < 4 + index % 7 + more);
    met.map(|(_, code)| code).collect::<Vec<_>>().join(", ")
}

/// A name of 4 letters or of about 40 for a unit.
fn name(index: usize, long: bool) -> String {
    let syllable = |number: usize| {
        let (first, second) = (number % 18, number / 18 % 6);
        format!("{}{}", &"BCDGHKLMNPQRSTVXYZ"[first..=first], &"aeiouy"[second..=second])
    };
    let short = format!("{} {}", syllable(index), syllable(index / 108 + 5));
    if long { format!("Thượng Nghiêm Hoành Trường Khương {short}") } else { short }
}

/// A province of so many units with data for every annex and chart.
fn province(units: usize, long: bool, options: &str) -> Folder {
    let folder = Folder::new();
    folder.write("muoi.yaml", set("muoi"));
    folder.write("nang-cao.yaml", set("nang-cao"));
    let (mut communes, mut status, mut later, mut hamlets, mut targets) =
        (String::new(), String::new(), String::new(), String::new(), String::new());
    for index in 0..units {
        let name = name(index, long);
        let kind = match index {
            3 => "đặc khu",
            index if index % 5 == 2 => "phường",
            _ => "xã",
        };
        let group = ["I", "II", "III"][index % 3];
        writeln!(communes, "    - {{ten: {name}, loai: {kind}, nhom: Khu vực {group}}}").unwrap();
        writeln!(status, "    - {{xa: {name}, dat: \"{}\"}}", codes(index, 0)).unwrap();
        writeln!(later, "      - {{xa: {name}, dat: \"{}\"}}", codes(index, 2)).unwrap();
        writeln!(hamlets, "    - {{xa: {name}, ntm_da_dat: {}, ntm_giao: 1, kieu_mau_da_dat: 1, kieu_mau_giao: 1}}", index % 9).unwrap();
        writeln!(targets, "    - {{xa: {name}, giao: \"10\"}}").unwrap();
    }
    let (mut projects, mut works, mut arrears) = (String::new(), String::new(), String::new());
    let what = if long {
        "Nâng cấp, mở rộng đường liên xã nối trung tâm với vùng sản xuất tập trung"
    } else {
        "Cầu"
    };
    for index in 0..units.clamp(3, 30) {
        let place = name(index % units, long);
        writeln!(projects, "    - {{nhom: \"Nhóm {}\", ten: \"{what} số {index}\", chu_dau_tu: \"Ban Quản lý dự án đầu tư xây dựng {place}\", dia_diem: {place}, quyet_dinh: \"Quyết định số {index}/QĐ-UBND ngày 05/01/2026\", tong_muc: \"12.345,5\", von_nstw: \"10.000,25\", von_nsdp: 200, ghi_chu: Chuyển tiếp}}", index % 4).unwrap();
        writeln!(works, "      - {{ten: \"{what} số {index}\", loai: Giao thông, ke_hoach: \"10.000,25\", khoi_luong: 900, giai_ngan: \"{}\", kho_khan: Vướng mặt bằng}}", 100 * (index + 3)).unwrap();
        writeln!(arrears, "      - {{ten: \"{what} số {index}\", xa: {place}, nam: 2024, gia_tri: \"1.000,5\", da_tra: 400, phuong_an: Bố trí từ ngân sách xã trong năm 2026}}").unwrap();
    }
    folder.write(
        "ntm.yaml",
        format!(
            "co_quan: {{cap: tinh, ten: Ủy ban nhân dân tỉnh An Sơn, dia_ban: tỉnh An Sơn, dia_danh: An Sơn, ky_hieu: UBND}}\n\
             chuong_trinh: {{ten: Chương trình, nam: 2026}}\n\
             bo_tieu_chi: {{xa: muoi.yaml, nang_cao: nang-cao.yaml}}\n\
             van_ban:\n  - {{id: bao-cao, mau: bao-cao-6-thang, ky: 2026-6T, {options}, nguoi_ky: {{chuc_vu: Chủ tịch}}}}\n\
             ky:\n  - ky: 2026-6T\n    hien_trang:\n{later}    hien_trang_nang_cao:\n{later}\
             \x20   huy_dong:\n      - {{tt: I, ten: Ngân sách trung ương, ke_hoach: \"4.000\", thuc_hien: \"3.500,5\", giai_ngan: \"1.500,5\"}}\n\
             \x20     - {{tt: II, ten: Vốn tín dụng chính sách, ke_hoach: \"1.000\", thuc_hien: \"1.300\", giai_ngan: \"1.300\"}}\n\
             \x20   cong_trinh:\n{works}    no_dong:\n{arrears}\
             \x20   dan_gop:\n{gifts}\
             \x20   noi_dung:\n      - {{tt: I, ten: Hợp phần thứ nhất}}\n      - {{tt: \"01\", ten: Hạ tầng kinh tế - xã hội, kq_dtpt: \"1.500,5\", kq_nsdp: 100, kh_dtpt: \"2.499,5\"}}\n\
             \x20   co_che:\n      - {{loai: nghị quyết, so_ngay: 12/NQ-HĐND ngày 10/3/2026, trich_yeu: Quy định mức hỗ trợ xi măng làm đường giao thông nông thôn, muc_tieu: Hoàn thành tiêu chí số 2}}\n\
             \x20   xom:\n{hamlets_later}du_lieu:\n  xa:\n{communes}  hien_trang:\n{status}  hien_trang_nang_cao:\n{status}\
             \x20 giao:\n{targets}  xom:\n{hamlets}  du_an:\n{projects}\
             \x20 nhiem_vu:\n    - {{viec: Rà soát hiện trạng theo bộ tiêu chí mới, chu_tri: Sở Nông nghiệp và Môi trường, thoi_han: Tháng 4/2026, san_pham: Báo cáo}}\n\
             \x20 phan_cong:\n    - {{co_quan: Sở Nông nghiệp và Môi trường, xa: \"1-5\", nang_cao: \"2.1, 6\"}}\n    - {{co_quan: \"Sở Văn hóa, Thể thao và Du lịch\", xa: \"6-10\"}}\n",
            gifts = (1..=6).fold(String::new(), |text, number| text + &format!("      - {{ten: Ngày công đợt {number}, so_luong: 1200, don_vi: ngày, gia_tri: \"250,5\"}}\n")),
            hamlets_later = hamlets.lines().fold(String::new(), |text, line| text + "  " + line + "\n"),
        ),
    );
    folder
}

/// The first document of a project, laid out; its PDF must be accepted, too.
fn laid_out(folder: &Folder, annexes_only: bool) -> LaidOut {
    lay_out(&prepared(folder), annexes_only)
}

fn prepared(folder: &Folder) -> Prepared {
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &Fonts::embedded(), &mut found);
    prepared.unwrap_or_else(|| panic!("{found:#?}"))
}

fn lay_out(prepared: &Prepared, annexes_only: bool) -> LaidOut {
    let mut found = Diagnostics::new();
    let wanted = Wanted { annexes_only, ..Wanted::default() };
    let mut all = pipeline::lay_out(prepared, &wanted, &Fonts::embedded(), &mut found);
    assert_eq!(found.count(Severity::Error), 0, "{found:#?}");
    all.swap_remove(0)
}

/// A project with so many units: those that it has, again and again under other names. Reading
/// thousands of them is another test's matter.
fn grown(folder: &Folder, units: usize, long: bool) -> Prepared {
    let mut prepared = prepared(folder);
    let project = &mut prepared.project;
    let own = project.communes.len();
    for index in own..units {
        let mut commune = project.communes[index % own].clone();
        commune.name.value = name(index, long);
        project.communes.push(commune);
    }
    let again = |matrix: &mut Matrix| {
        let marks = matrix.marks.clone();
        for index in own..units {
            let of = (index % own, Code::criterion(0))..(index % own + 1, Code::criterion(0));
            let marks = marks.range(of).map(|((_, code), mark)| ((index, *code), mark.clone()));
            matrix.marks.extend(marks);
            matrix.rows.extend(matrix.rows.get(&(index % own)).cloned().map(|row| (index, row)));
        }
    };
    again(&mut project.status);
    again(&mut project.targets);
    project.advanced_status.iter_mut().for_each(again);
    let more = |hamlets: &mut Vec<Hamlet>| {
        let known = hamlets.clone();
        hamlets.extend(
            (own..units).map(|index| Hamlet { commune: index, ..known[index % own].clone() }),
        );
    };
    more(&mut project.hamlets);
    for period in &mut project.periods {
        period.status.iter_mut().chain(&mut period.advanced_status).for_each(again);
        more(&mut period.hamlets);
        let place = period.place.clone();
        // Every unit says something.
        period.words = (0..units)
            .flat_map(|commune| {
                let text = format!("Một số nội dung còn chậm do thiếu vốn đối ứng, lần {commune}.");
                let text = Sourced::new(text, place.clone());
                let say = move |(key, _)| CommuneWords { commune, key, text: text.clone() };
                CommuneWords::QUESTIONS.into_iter().take(2).map(say)
            })
            .collect();
    }
    prepared.figures = Figures::of(&prepared.project);
    prepared
}

/// A rectangle in mm: left, top, right, bottom.
type Area = [f64; 4];

fn area(rule: &Rule) -> Area {
    [rule.x, rule.y, rule.x + rule.width, rule.y + rule.height]
}

/// Whether two rectangles share more than a hair.
fn meet(a: &Area, b: &Area) -> bool {
    const HAIR: f64 = 0.25;
    a[0] + HAIR < b[2] && b[0] + HAIR < a[2] && a[1] + HAIR < b[3] && b[1] + HAIR < a[3]
}

/// Nothing outside the margins, nothing over something else, no text over the edge of its cell.
fn sound(what: &str, pages: &[Page]) {
    assert!(!pages.is_empty(), "{what}");
    for (number, page) in (1..).zip(pages) {
        let mut texts: Vec<(Area, &str)> = page
            .texts
            .iter()
            .filter(|run| !run.text.trim().is_empty())
            .map(|run| {
                let em = run.size * 25.4 / 72.0;
                let (top, bottom) = (run.y - 0.68 * em, run.y + 0.2 * em);
                ([run.x, top, run.x + run.width, bottom], run.text.as_str())
            })
            .collect();
        let boxes: Vec<Area> = page.boxes.iter().map(area).collect();
        let shown = boxes.iter().map(|area| (area, "a bar"));
        for (area, text) in texts.iter().map(|(area, text)| (area, *text)).chain(shown) {
            let inside = area[0] > 29.8
                && area[2] < page.width - 19.7
                && area[3] < page.height - 19.3
                && (area[1] > 19.5 || text == number.to_string());
            assert!(inside, "{what}, page {number}: {text:?} leaves the margins: {area:.1?}");
        }
        texts.sort_by(|a, b| a.0[1].total_cmp(&b.0[1]));
        for (index, (own, text)) in texts.iter().enumerate() {
            let below = texts[index + 1..].iter().take_while(|(other, _)| other[1] < own[3]);
            for (other, over) in below {
                assert!(!meet(own, other), "{what}, page {number}: {text:?} over {over:?}");
            }
            assert!(!boxes.iter().any(|bar| meet(own, bar)), "{what}: {text:?} over a bar");
        }
        for (index, own) in boxes.iter().enumerate() {
            let other = boxes[index + 1..].iter().find(|other| meet(own, other));
            // A bar stands in its target's outline.
            assert!(other.is_none_or(|other| (own[1] - other[1]).abs() < 0.1), "{what}: bars");
        }
        for rule in page.rules.iter().filter(|rule| rule.height > 1.0) {
            let edge = [rule.x - 0.3, rule.y, rule.x + 0.3, rule.y + rule.height];
            let cut = texts.iter().find(|(own, _)| meet(own, &edge));
            assert!(
                cut.is_none(),
                "{what}, page {number}: {:?} over the edge of its cell",
                cut.unwrap().1
            );
        }
    }
}

/// The pages of each annex, which counts its own.
fn by_annex(pages: &[Page]) -> Vec<&[Page]> {
    let begins =
        |page: &Page| page.text().lines().any(|line| line.trim_start().starts_with("Phụ lục"));
    let starts: Vec<usize> = (0..pages.len()).filter(|at| begins(&pages[*at])).collect();
    let ends = starts.iter().skip(1).copied().chain([pages.len()]);
    starts.iter().zip(ends).map(|(start, end)| &pages[*start..end]).collect()
}

/// So many units are read from files; more are made of these in memory.
const READ: usize = 200;

/// What a project of so many units has no use for: tables that compare units of a single one, the
/// form of one commune of several.
fn is_printed(kind: AnnexKind, units: usize) -> bool {
    match kind {
        AnnexKind("kq_nhom") | AnnexKind("kq_xom") => units > 1,
        AnnexKind("bieu_10") => units == 1,
        _ => true,
    }
}

/// Of hundreds and thousands of units, which fill a hundred pages of an annex, annexes that have a row for
/// each, or name them all; of those of one shape one, with short names a third of them. A whole check tries
/// all annexes.
const OF_MANY: [AnnexKind; 3] = [AnnexKind("kq_tieu_chi"), AnnexKind("xom"), AnnexKind("kq_nhom")];

/// Every annex, official form or not.
fn annexes_are_sound(units: usize, long: bool) {
    let folder = province(units.min(READ), long, "bieu: [kq_tieu_chi]");
    let mut prepared = grown(&folder, units, long);
    let metrics = Metrics::of(&Fonts::embedded());
    let wanted = |kind: &AnnexKind| is_printed(*kind, units);
    let kinds: Vec<AnnexKind> = match (units > READ, long) {
        (true, false) if !whole_check() => OF_MANY[..1].to_vec(),
        (true, true) if !whole_check() => OF_MANY.to_vec(),
        (false, false) if units == READ && !whole_check() => OF_MANY.to_vec(),
        _ => ntm::tables::all().map(|annex| annex.kind).filter(wanted).collect(),
    };
    // Pages of thousands of units fill the memory: an annex at a time.
    let at_once = if units > READ { 1 } else { kinds.len() };
    for kinds in kinds.chunks(at_once) {
        prepared.project.documents[0].annexes.kinds = kinds.to_vec();
        let document = lay_out(&prepared, true);
        let pages = document.pages.measured();
        let data: Value = serde_json::from_str(&document.source.data).expect("the data");
        let annexes = data["phu_luc"].as_array().expect("annexes");
        let pages = by_annex(&pages);
        assert_eq!((annexes.len(), pages.len()), (kinds.len(), kinds.len()), "{units} units");
        for ((kind, annex), pages) in kinds.iter().zip(annexes).zip(pages) {
            let what = format!("{units} units, long names {long}, {}", kind.key());
            sound(&what, pages);
            headings_are_low(&what, annex, &metrics);
            let texts = pages.iter().flat_map(|page| &page.texts).map(|run| run.size);
            let smallest = texts.fold(99.0, f64::min);
            assert!(smallest >= 10.99 || smallest == annex["co_ghi_chu"], "{what}: {smallest} pt");
            nothing_is_lost(&what, annex, pages, units);
            pages_are_full(&what, annex, pages);
        }
    }
}

/// Whatever the cells hold is on the pages; of thousands of units what some of them hold.
fn nothing_is_lost(what: &str, annex: &Value, pages: &[Page], units: usize) {
    let printed: String = pages.iter().map(|page| squeezed(&page.text())).collect();
    let rows = annex["phan"][0]["hang"].as_array().expect("rows");
    let last = rows.len() - 1;
    let every = if units > READ { 97 } else { 1 };
    let rows = rows.iter().enumerate().filter(|(at, _)| at % every == 0 || *at == last);
    let cells = rows.flat_map(|(_, row)| row["o"].as_array().expect("cells"));
    for cell in cells.filter_map(|cell| cell["t"].as_str()) {
        for word in cell.split_whitespace() {
            assert!(printed.contains(word), "{what}: {word:?} is on no page");
        }
    }
}

/// The last of several pages has more than notes, and more than a row with totals where the page before
/// is not left short for that: no page but the last one stops much before its foot.
fn pages_are_full(what: &str, annex: &Value, pages: &[Page]) {
    let parts = annex["phan"].as_array().expect("parts");
    let part = parts.last().expect("a part");
    let rows = part["hang"].as_array().expect("rows");
    if pages.len() < 2 || rows.iter().any(|row| row["chia"] == true) {
        return;
    }
    let levels = |page: &Page| -> Vec<f64> {
        let rules = page.rules.iter().filter(|rule| rule.width > 3.0);
        let mut levels: Vec<f64> = rules.map(|rule| rule.y).collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        levels
    };
    let foot = |page: &Page| levels(page).last().copied().unwrap_or(0.0);
    let heading = part["dau"].as_array().expect("headings").len();
    let last = levels(pages.last().expect("a page"));
    let own = last.last().copied().unwrap_or(0.0) - last.get(heading).copied().unwrap_or(0.0);
    let before = &pages[pages.len() - 2];
    let blank = (before.height - 20.0 - foot(before)) / (before.height - 40.0);
    assert!(
        own > 20.0 || blank < 0.15 && own > 9.0,
        "{what}: {own:.1} mm of rows on the last page"
    );
    // Parts of a table that is split by columns each end where they end.
    if parts.len() == 1 {
        for (number, page) in (1..).zip(&pages[..pages.len() - 1]) {
            let blank = (page.height - 20.0 - foot(page)) / (page.height - 40.0);
            assert!(blank < 0.2, "{what}, page {number}: {blank:.2} of the page is blank");
        }
    }
}

/// No cell of a heading is a tower: four lines at most.
fn headings_are_low(what: &str, annex: &Value, metrics: &Metrics) {
    let number = |value: &Value| value.as_f64().expect("a number");
    let em = number(&annex["co_chu"]) * 25.4 / 72.0;
    for part in annex["phan"].as_array().expect("parts") {
        let columns = part["cot"].as_array().expect("columns");
        let rows = part["dau"].as_array().expect("headings");
        for cell in rows.iter().flat_map(|row| row.as_array().expect("cells")) {
            let at = |key: &str| cell[key].as_u64().expect("a count") as usize;
            let own = &columns[at("x")..at("x") + at("cot")];
            let width: f64 = own.iter().map(|column| number(&column["rong"])).sum();
            let text = cell["t"].as_str().expect("a heading");
            let room = (width - 2.0 * number(&own[0]["le"]) + 0.01) / em;
            let lines = Words::of(text, true, metrics).lines(room);
            assert!(lines <= 4, "{what}: {text:?} on {lines} lines of {width:.1} mm");
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn annexes_of_1_unit_with_short_names() {
    annexes_are_sound(1, false);
}

#[test]
fn annexes_of_1_unit_with_long_names() {
    annexes_are_sound(1, true);
}

#[test]
fn annexes_of_13_units_with_short_names() {
    annexes_are_sound(13, false);
}

#[test]
fn annexes_of_13_units_with_long_names() {
    annexes_are_sound(13, true);
}

#[test]
fn annexes_of_60_units_with_short_names() {
    annexes_are_sound(60, false);
}

#[test]
fn annexes_of_60_units_with_long_names() {
    annexes_are_sound(60, true);
}

#[test]
fn annexes_of_200_units_with_short_names() {
    annexes_are_sound(200, false);
}

#[test]
fn annexes_of_200_units_with_long_names() {
    annexes_are_sound(200, true);
}

#[test]
fn annexes_of_3200_units_with_short_names() {
    annexes_are_sound(3_200, false);
}

#[test]
fn annexes_of_3200_units_with_long_names() {
    annexes_are_sound(3_200, true);
}

/// The name of what a row is about is the widest text of lists of works.
#[test]
fn names_of_works_are_the_widest_texts() {
    for (sample, annexes) in [("binh-hai-2026", 5), ("thach-an-2025", 3), ("dong-mau-2026", 3)] {
        let mut seen = 0;
        for document in printed(sample) {
            let data: Value = serde_json::from_str(&document.source.data).expect("the data");
            for annex in data["phu_luc"].as_array().expect("annexes") {
                let title = annex["tieu_de"].as_str().expect("a title");
                if !title.starts_with("Danh mục dự án") && !title.contains("theo công trình")
                {
                    continue;
                }
                seen += 1;
                let columns = annex["phan"][0]["cot"].as_array().expect("columns");
                let width = |column: &Value| column["rong"].as_f64().expect("a width");
                let texts = columns.iter().filter(|column| column["can"] == "trai").map(width);
                let texts: Vec<f64> = texts.collect();
                let widest = texts.iter().copied().fold(0.0, f64::max);
                assert!(texts[0] >= widest - 0.6, "{sample}, {title}: {texts:.1?}");
            }
        }
        assert_eq!(seen, annexes, "{sample}");
    }
}

/// The data of a project's first document, and its charts laid out without its text.
fn charts_alone(prepared: &Prepared) -> (String, Vec<Page>) {
    let (fonts, mut found) = (Fonts::embedded(), Diagnostics::new());
    let drafts = pipeline::drafts(prepared, &Wanted::default(), &fonts, &mut found);
    let draft = drafts.into_iter().next().unwrap_or_else(|| panic!("{found:#?}"));
    let charts = ["tieu_chi", "giai_ngan"].map(|name| {
        let chart = format!("#bieu-do(vb, \"{name}\")\n");
        assert!(draft.markup.contains(chart.trim_end()), "{name}");
        chart
    });
    let source = Source::new(draft.id, charts.concat(), draft.data);
    let pages = ntm::typeset::layout(&source, &fonts, &mut found);
    let pages = pages.unwrap_or_else(|| panic!("{found:#?}")).measured();
    (source.data, pages)
}

/// Title, bars and what they mean are on one page; of many units the groups are drawn.
#[test]
fn charts_of_any_number_of_units() {
    for (units, long) in [
        (1, false),
        (1, true),
        (13, true),
        (25, true),
        (26, true),
        (60, false),
        (200, true),
        (3_200, false),
        (3_200, true),
    ] {
        let folder = province(units.min(READ), long, "phu_luc: khong, bieu_do: co");
        let prepared = grown(&folder, units, long);
        // Of thousands of units, whose names fill pages of text, the charts alone; in a whole check the
        // text, too.
        let (data, pages, grouped) = if units > READ && !whole_check() {
            let (data, pages) = charts_alone(&prepared);
            (data, pages, Vec::new())
        } else {
            let document = lay_out(&prepared, false);
            (document.source.data, document.pages.measured(), document.source.grouped)
        };
        let what = format!("{units} units, long names {long}");
        sound(&what, &pages);
        let data: Value = serde_json::from_str(&data).expect("the data");
        let charts = data["bieu_do"].as_array().expect("charts");
        assert_eq!(charts.len(), 2, "{what}");
        // A single unit's criteria are said, not drawn.
        for chart in charts.iter().skip(usize::from(units == 1)) {
            let is_grouped = grouped.iter().any(|name| chart["ten"] == **name);
            let chart = if is_grouped { &chart["gon"] } else { chart };
            let bars = chart["dong"].as_array().expect("bars").len();
            assert!((1..=25).contains(&bars), "{what}: {bars} bars");
            let title = squeezed(chart["tieu_de"].as_str().expect("a title"));
            let page = pages.iter().find(|page| squeezed(&page.text()).contains(&title));
            let page = page.unwrap_or_else(|| panic!("{what}: no page has {title}"));
            if chart["ten"] == "tieu_chi" {
                let names: Vec<&str> = chart["dong"]
                    .as_array()
                    .expect("bars")
                    .iter()
                    .map(|bar| bar["ten"].as_str().expect("a name"))
                    .collect();
                let is_group = |name: &&str| name.starts_with("Đạt ") || name.starts_with("Dưới ");
                let by_group = units > 25 || is_grouped;
                assert_eq!(
                    names.iter().filter(|name| is_group(name)).count(),
                    if by_group { bars } else { 0 },
                    "{what}: {names:?}"
                );
                let text = squeezed(&page.text());
                let drawn = names.iter().filter(|name| text.contains(&squeezed(name))).count();
                assert!(!by_group || drawn == bars, "{what}: {names:?} on {}", page.text());
            }
            // Each bar in its outline, and those of the legend.
            let legend = 1 + usize::from(!chart["chu_muc_tieu"].is_null());
            assert!(page.boxes.len() >= 2 * bars + legend, "{what}: {title}");
            let last = chart["dong"][bars - 1]["chu"].as_str().expect("figures");
            assert!(squeezed(&page.text()).contains(&squeezed(last)), "{what}: {last}");
        }
    }
}

/// What a chart that fits in no way may leave of the page before it: it is as high as its own groups or sources.
const MOST_BLANK: f64 = 0.25;

/// A chart stands behind all paragraphs of its section. Where a page has no room for it there, its bars stand
/// closer, or it is drawn by group: what is left blank before it is little.
#[test]
fn a_chart_stands_in_its_section() {
    let headings = [
        "Kết quả thực hiện mục tiêu, bộ tiêu chí",
        "Kết quả theo từng tiêu chí",
        "Kết quả huy động, phân bổ, giải ngân nguồn lực",
        "Nợ đọng xây dựng cơ bản",
        "PHƯƠNG HƯỚNG, NHIỆM VỤ",
    ];
    let next = [headings[1], headings[3]].map(squeezed);
    let (mut low, mut grouped) = (0, 0);
    let with_long_names = (12..=24).step_by(2).map(|units| (units, true));
    for (units, long) in (6..=25).map(|units| (units, false)).chain(with_long_names) {
        let folder = province(units, long, "phu_luc: khong, bieu_do: co");
        let document = laid_out(&folder, false);
        low += document.source.low.len();
        let pages = document.pages.measured();
        let said: Vec<String> = pages
            .iter()
            .map(|page| {
                let lines = page.lines();
                let text = lines.iter().filter(|line| line.y > 19.0);
                text.map(|line| squeezed(&line.text)).collect::<String>()
            })
            .collect();
        let data: Value = serde_json::from_str(&document.source.data).expect("the data");
        for chart in data["bieu_do"].as_array().expect("charts") {
            let what = format!("{units} units, long names {long}, {}", chart["ten"]);
            let name = chart["ten"].as_str().expect("a name").to_owned();
            let is_grouped = document.source.grouped.contains(&name);
            grouped += usize::from(is_grouped);
            let chart = if is_grouped { &chart["gon"] } else { chart };
            let title = squeezed(chart["tieu_de"].as_str().expect("a title"));
            let at = said.iter().position(|page| page.contains(&title));
            let at = at.unwrap_or_else(|| panic!("{what}: no page has it"));
            let (above, _) = said[at].split_once(&title).expect("the title");
            let before = said[..at].concat() + above;
            assert!(
                before.ends_with(['.', ')']),
                "{what}: behind {:?}",
                before.chars().rev().take(40).collect::<String>()
            );
            let last = headings.iter().max_by_key(|heading| before.rfind(&squeezed(heading)));
            let of_criteria = chart["ten"] == "tieu_chi";
            let own = if of_criteria { headings[0] } else { headings[2] };
            assert_eq!(last, Some(&own), "{what}");
            // Behind it the next section begins.
            let legend = squeezed(chart["chu_gia_tri"].as_str().expect("a legend"));
            let (_, below) = said[at].rsplit_once(&legend).expect("the legend");
            let below = below.to_owned() + &said[at + 1..].concat();
            let heading = below.find(next[usize::from(!of_criteria)].as_str()).expect("a heading");
            assert!(!below[..heading].contains("-Có"), "{what}: {}", &below[..heading]);
            if at > 0 && above.is_empty() {
                let before = &pages[at - 1];
                let lowest = before.texts.iter().map(|run| run.y).fold(0.0, f64::max);
                let blank = (before.height - 20.0 - lowest) / (before.height - 40.0);
                assert!(blank < MOST_BLANK, "{what}: {blank:.2} of the page before is blank");
            }
        }
    }
    assert!(low > 0 && grouped > 0, "{low} are drawn lower, {grouped} by group");
}

/// A remark in brackets stays with its section, whether or not a chart follows.
#[test]
fn a_remark_stands_before_the_chart() {
    let folder = province(13, false, "bieu: [kq_tieu_chi, kq_nguon_luc], bieu_do: co");
    let markup = laid_out(&folder, false).source.markup;
    let mut from = 0;
    for name in ["tieu_chi", "giai_ngan"] {
        let remark = markup[from..].find("#doan[(Chi tiết").expect("a remark") + from;
        from = markup.find(&format!("#bieu-do(vb, \"{name}\")")).expect("a chart");
        let between = &markup[remark..from];
        assert!(!between.contains("#khoan"), "{between}");
    }
}

/// A commune's bar says how many criteria of all that are asked, as the text does; the year's target is
/// drawn where there is one, and told who cannot see it.
#[test]
fn a_bar_is_of_all_criteria() {
    let folder = province(2, false, "phu_luc: khong, bieu_do: co");
    // The first is not there yet: of bars that hide all outlines nothing is explained.
    let row =
        |more: usize| format!("      - {{xa: {}, dat: \"{}\"}}", name(0, false), codes(0, more));
    folder.change(&row(2), &row(0));
    let mut prepared = prepared(&folder);
    let chart = |prepared: &Prepared| -> Value {
        let data: Value =
            serde_json::from_str(&lay_out(prepared, false).source.data).expect("the data");
        data["bieu_do"][0].clone()
    };
    let planned = chart(&prepared);
    assert_eq!(planned["chu_muc_tieu"], "mục tiêu cuối năm 2026");
    for bar in planned["dong"].as_array().expect("bars") {
        assert!(bar["chu"].as_str().expect("figures").ends_with("/10"), "{bar}");
        assert!(bar["muc_tieu"].is_number(), "{bar}");
    }
    assert!(planned["mo_ta"].as_str().expect("words").contains("/10 (mục tiêu "), "{planned}");
    prepared.project.targets.marks.clear();
    prepared.project.targets.rows.clear();
    prepared.figures = Figures::of(&prepared.project);
    let free = chart(&prepared);
    assert!(free["chu_muc_tieu"].is_null(), "{free}");
    assert!(free["dong"].as_array().expect("bars").iter().all(|bar| bar["muc_tieu"].is_null()));
    assert!(!free["mo_ta"].as_str().expect("words").contains("mục tiêu"), "{free}");
}

/// An annex in a file of its own keeps its corner free for the signature, and fits the page all the same.
#[test]
fn an_annex_in_its_own_file_fits_its_page() {
    for units in 3..=12 {
        let folder = province(units, false, "bieu: [kq_tieu_chi], phu_luc: tep_rieng");
        let pages = laid_out(&folder, true).pages.measured();
        sound(&format!("{units} units"), &pages);
        assert_eq!(pages.len(), 1, "{units} units");
    }
}

/// Of many units the groups are drawn, with how many units each has; a source's bar is its own plan.
#[test]
fn what_the_bars_of_a_chart_say() {
    let charts = |units: usize| -> Vec<String> {
        let folder = province(units, false, "phu_luc: khong, bieu_do: co");
        let data = laid_out(&folder, false).source.data;
        let data: Value = serde_json::from_str(&data).expect("the data");
        let charts = data["bieu_do"].as_array().expect("charts").clone();
        charts.iter().map(|chart| chart["mo_ta"].as_str().expect("words").to_owned()).collect()
    };
    let few = charts(2);
    assert!(
        few[0].starts_with("Biểu đồ: Số tiêu chí ước đạt theo xã đến ngày 14/6/2026. "),
        "{few:#?}"
    );
    assert_eq!(
        few[1],
        "Biểu đồ: Tỷ lệ ước giải ngân 6 tháng đầu năm 2026 so với kế hoạch năm 2026 (số tiền: triệu đồng). Ngân sách trung ương 1.500,5/4.000 (37,5%); Vốn tín dụng chính sách 1.300/1.000 (130,0%), vượt kế hoạch"
    );
    // By group, as in the annex: every third unit is of one.
    let grouped = &charts(6)[0];
    let at = |unit: usize| grouped.find(&format!("{} ", name(unit, false))).expect("a bar");
    assert!([0, 3, 1, 4, 2, 5].windows(2).all(|two| at(two[0]) < at(two[1])), "{grouped}");
    let many = charts(40);
    assert!(
        many[0].starts_with("Biểu đồ: Số xã, phường, đặc khu theo số tiêu chí ước đạt đến ngày 14/6/2026. Đạt 10 tiêu chí "),
        "{many:#?}"
    );
}

/// Units of several kinds bear their kind, and stand by group below the group's name.
#[test]
fn kinds_and_groups_of_units() {
    let folder = province(7, false, "bieu: [xa, kq_tieu_chi, xom, kq_nhom]");
    let text = squeezed(
        &laid_out(&folder, true)
            .pages
            .measured()
            .iter()
            .map(Page::text)
            .collect::<Vec<_>>()
            .join("\n"),
    );
    for said in [
        "Xã, phường, đặc khu",
        "Khu vực I",
        "Khu vực II",
        "Khu vực III",
        &format!("Phường {}", name(2, false)),
        &format!("Đặc khu {}", name(3, false)),
        "Số đơn vị cấp xã đạt thêm",
        "Bình quân tiêu chí/đơn vị cấp xã",
        "PHÂN NHÓM XÃ, PHƯỜNG, ĐẶC KHU THEO SỐ TIÊU CHÍ ĐẠT",
        "Các tiêu chí: 1. Tiêu chí thứ 1; 2. Tiêu chí thứ 2",
    ] {
        assert!(text.contains(&squeezed(said)), "{said:?} is not said:\n{text}");
    }
}

/// An annex has one size of text and one orientation in all reports of a year.
#[test]
fn an_annex_looks_the_same_in_every_period() {
    for sample in ["thach-an-2025", "binh-hai-2026"] {
        let mut known: Vec<(String, String)> = Vec::new();
        for document in printed(sample).filter(|document| document.id.starts_with("bao-cao")) {
            let data: Value = serde_json::from_str(&document.source.data).expect("the data");
            for annex in data["phu_luc"].as_array().expect("annexes") {
                let title = annex["tieu_de"].as_str().expect("a title");
                // Without the period at its end.
                let ends = [" quý ", " 6 tháng", " 9 tháng", " năm "];
                let end = ends.iter().filter_map(|period| title.find(period)).min();
                let what = title[..end.unwrap_or(title.len())].to_owned();
                let looks = format!("{} pt, sideways {}", annex["co_chu"], annex["ngang"]);
                match known.iter().find(|(known, _)| *known == what) {
                    Some((_, before)) => assert_eq!(*before, looks, "{sample}: {title}"),
                    None => known.push((what, looks)),
                }
                assert!(annex["co_chu"].as_f64().expect("a size") >= 11.0, "{sample}: {title}");
            }
        }
        assert!(known.len() > 3, "{known:?}");
    }
}

/// Also where one period has a row or two and another has many: the largest table decides for all.
#[test]
fn the_period_with_most_rows_decides_for_all() {
    let looks = |rows: [usize; 4]| {
        let mut prepared = prepared(&Folder::copy_of("inputs/binh-hai-2026"));
        let periods = &mut prepared.project.periods;
        let debts = periods.iter().find_map(|period| period.arrears.first().cloned());
        let debt = debts.expect("a debt");
        for (period, rows) in periods.iter_mut().zip(rows) {
            period.arrears = vec![debt.clone(); rows];
        }
        let mut found = Diagnostics::new();
        let fonts = Fonts::embedded();
        let sources = pipeline::drafts(&prepared, &Wanted::default(), &fonts, &mut found);
        let mut looks = Vec::new();
        for source in sources.iter().filter(|source| source.id.starts_with("bao-cao")) {
            let data: Value = serde_json::from_str(&source.data).expect("the data");
            let annexes = data["phu_luc"].as_array().expect("annexes");
            let own = annexes.iter().find(|annex| {
                annex["tieu_de"].as_str().is_some_and(|title| title.contains("nợ đọng"))
            });
            let own = own.expect("the annex of debts");
            looks.push((own["ngang"] == true, own["co_chu"].to_string()));
        }
        assert_eq!(looks.len(), 4, "{looks:?}");
        looks.dedup();
        looks
    };
    let (few, many) = (looks([1; 4]), looks([1, 1, 8, 1]));
    assert_eq!((few.len(), many.len()), (1, 1), "{few:?}, {many:?}");
    assert!(!few[0].0 && many[0].0, "{few:?}, {many:?}");
}

/// A table of a few rows stays on an upright page where its texts take few lines there.
#[test]
fn a_short_table_is_upright() {
    let sideways = |debts: usize| {
        let folder = province(3, false, "bieu: [kq_no_dong]");
        let mut prepared = prepared(&folder);
        let known = prepared.project.periods[0].arrears.first().cloned().expect("a debt");
        prepared.project.periods[0].arrears = vec![known; debts];
        let data = lay_out(&prepared, true).source.data;
        let data: Value = serde_json::from_str(&data).expect("the data");
        data["phu_luc"][0]["ngang"].as_bool().expect("a page")
    };
    assert!(!sideways(1) && !sideways(2));
    assert!(sideways(8));
}

/// A row that runs on to the next page begins at its top, and so do the rows beside it.
#[test]
fn rows_beside_one_that_runs_on_begin_at_the_top() {
    let pages = laid_out(&province(120, false, "bieu: [kq_nhom]"), true).pages.measured();
    let texts = &pages[0].texts;
    let mut seen = 0;
    for group in texts.iter().filter(|run| run.text.ends_with(" tiêu chí") && run.x < 60.0) {
        // The number, the group, how many, the share and the first names.
        let beside = texts.iter().filter(|run| (run.y - group.y).abs() < 0.2).count();
        assert!(beside >= 5, "{beside} beside {:?}", group.text);
        seen += 1;
    }
    assert!(seen >= 2, "{seen}");
}

/// On each further page a row that runs on says that it does, where its name would be missing.
#[test]
fn a_row_that_runs_on_says_so() {
    let count = |units: usize| {
        let pages = laid_out(&province(units, true, "bieu: [kq_nhom]"), true).pages.measured();
        let told = |page: &Page| {
            let own = page.texts.iter().filter(|run| run.text.contains("(tiếp theo)"));
            own.map(|run| run.y).collect::<Vec<_>>()
        };
        let told: Vec<_> = pages.iter().map(told).collect();
        let top = |page: &Page| page.rules.iter().map(|rule| rule.y).fold(f64::MAX, f64::min);
        for (page, own) in pages.iter().zip(&told) {
            assert!(own.len() < 2 && own.iter().all(|y| *y < top(page) + 30.0), "{own:?}");
        }
        (pages.len(), told.concat().len())
    };
    // Three groups on a page; the longest on two pages and more.
    assert_eq!(count(13), (1, 0));
    let (pages, told) = count(150);
    assert!(pages > 1 && told >= 1 && told < pages, "{told} of {pages} pages");
}

/// Headings keep words of several syllables whole where the column has room for them.
#[test]
fn headings_keep_their_words() {
    let document = laid_out(&province(13, false, "bieu: [xa, bieu_07]"), true);
    let data: Value = serde_json::from_str(&document.source.data).expect("the data");
    let headings: Vec<String> = data["phu_luc"]
        .as_array()
        .expect("annexes")
        .iter()
        .flat_map(|annex| annex["phan"][0]["dau"].as_array().expect("rows").clone())
        .flat_map(|row| row.as_array().expect("cells").clone())
        .map(|cell| cell["t"].as_str().expect("a text").replace('\u{a0}', "_"))
        .collect();
    for whole in ["Tổng_số tiêu_chí", "Kế_hoạch 6_tháng cuối_năm 2026"] {
        assert!(headings.iter().any(|own| own == whole), "{whole}: {headings:#?}");
    }
}

/// A form with nothing in it yet has room for what is written into it, in letters as large as others'.
#[test]
fn a_form_to_fill_in_has_room() {
    let folder = province(3, false, "bieu: [bieu_09]");
    let mut prepared = prepared(&folder);
    prepared.project.periods[0].contents.clear();
    let document = &mut prepared.project.documents[0];
    document.period = None;
    document.template.value = "ke-hoach".to_owned();
    let data = lay_out(&prepared, true).source.data;
    let data: Value = serde_json::from_str(&data).expect("the data");
    let annex = &data["phu_luc"][0];
    assert!(annex["co_chu"].as_f64().expect("a size") >= 11.0, "{}", annex["co_chu"]);
    for part in annex["phan"].as_array().expect("parts") {
        let columns = part["cot"].as_array().expect("columns");
        let amounts = columns.iter().filter(|column| column["can"] == "phai");
        for width in amounts.filter_map(|column| column["rong"].as_f64()) {
            assert!(width > 17.0, "{width} mm");
        }
    }
}

/// The mark of the end stands below annex tables only where it is asked for.
#[test]
fn annexes_end_in_the_mark_where_asked() {
    let ends = |options: &str| {
        let pages = laid_out(&province(3, false, options), true).pages.measured();
        by_annex(&pages)
            .iter()
            .filter(|own| own.last().unwrap().text().trim().ends_with("./."))
            .count()
    };
    assert_eq!(ends("bieu: [xa, xom]"), 0);
    assert_eq!(ends("bieu: [xa, xom], het_phu_luc: khong"), 0);
    assert_eq!(ends("bieu: [xa, xom], het_phu_luc: co"), 2);
}

/// What keeps rows together is no column: a screen reader meets the table's own columns alone.
#[test]
fn a_table_has_no_column_but_its_own() {
    let document = laid_out(&province(13, false, "bieu: [kq_tieu_chi]"), true);
    let mut found = Diagnostics::new();
    let pdf = document.pages.pdf("test", (2026, 6, 14), &mut found).expect("the PDF");
    // Structure elements stand in plain bytes: cells of the two rows of headings, and of the rows.
    let text = String::from_utf8_lossy(&pdf);
    let data: Value = serde_json::from_str(&document.source.data).expect("the data");
    let part = &data["phu_luc"][0]["phan"][0];
    let columns = part["cot"].as_array().expect("columns").len();
    let rows = part["hang"].as_array().expect("rows").len();
    let headings: usize = part["dau"]
        .as_array()
        .expect("headings")
        .iter()
        .map(|row| row.as_array().unwrap().len())
        .sum();
    let count = |tag: &str| {
        text.matches(&format!("/S/{tag}")).count() + text.matches(&format!("/S /{tag}")).count()
    };
    let heads = count("TH") - count("THead");
    // Notes that stay with the last rows are a row of one cell.
    let notes = usize::from(data["phu_luc"][0]["ghi_chu_cung"] == true);
    assert_eq!((count("TD"), heads), (columns * rows + notes, headings));
    assert!(part["giu"].as_array().is_some_and(|runs| runs.len() >= 3), "{}", part["giu"]);
}

/// A note that runs over its line ends where the table does.
#[test]
fn notes_are_as_wide_as_their_table() {
    let mut seen = 0;
    for Printed { sample, id, pages, .. } in PRINTED.iter() {
        for page in pages.iter().filter(|page| page.height < 250.0) {
            for line in page.lines().iter().filter(|line| line.text.starts_with("Các tiêu chí: 1."))
            {
                seen += 1;
                let right = 297.0 - 20.0;
                assert!(
                    (line.right - right).abs() < 0.6,
                    "{sample}, {id}: {:?} ends at {:.1} of {right}",
                    line.text,
                    line.right
                );
            }
        }
    }
    assert!(seen > 5, "{seen}");
}

/// A name of four syllables stands on one line of a list, and so on one page.
#[test]
fn no_name_of_a_list_is_torn() {
    let folder = province(60, false, "bieu: [kq_nhom]");
    let mut prepared = prepared(&folder);
    let names: Vec<String> =
        (0..60).map(|index| format!("Hoành {} Trường", name(index, false))).collect();
    for (commune, name) in prepared.project.communes.iter_mut().zip(&names) {
        commune.name.value.clone_from(name);
    }
    prepared.figures = Figures::of(&prepared.project);
    let pages = lay_out(&prepared, true).pages.measured();
    let lines = pages.iter().flat_map(Page::lines).map(|line| line.text.replace('\u{a0}', " "));
    let lines: Vec<String> = lines.collect();
    for name in &names {
        assert!(lines.iter().any(|line| line.contains(name)), "{name:?} is torn: {lines:#?}");
    }
}

/// No page of the text ends within a name.
#[test]
fn no_name_is_on_two_pages() {
    let told = |words: usize| {
        let folder = Folder::small();
        let name = |at: usize| format!("xã Thượng {} Hoành Trường", name(at, false));
        let names: Vec<String> = (0..70).map(name).collect();
        let filler = "rà soát ".repeat(words);
        folder.change(
            "du_lieu:\n",
            &format!(
                "du_lieu:\n  loi_van: {{muc_dich: [\"- Tiếp tục {filler}tại {}.\"]}}\n",
                names.join(", ")
            ),
        );
        (laid_out(&folder, false).pages.measured(), names)
    };
    for words in 0..8 {
        let (pages, names) = told(words);
        let ends: Vec<String> = pages.iter().map(|page| page.text().replace('\n', " ")).collect();
        for pair in ends.windows(2) {
            let body = pair[1].trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            for name in &names {
                let parts = name.match_indices(' ').map(|(at, _)| name.split_at(at));
                let torn = |(one, rest): (&str, &str)| {
                    pair[0].trim_end().ends_with(one) && body.starts_with(rest.trim())
                };
                assert!(!parts.into_iter().any(torn), "{name} is torn after {words} words");
            }
        }
        let page_of = |name: &str| ends.iter().position(|page| page.contains(name));
        assert_ne!(page_of("Tiếp tục"), page_of(&names[69]), "names on two pages");
    }
}
