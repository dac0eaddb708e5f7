//! What LibreOffice makes of the Word documents: as many pages as ours, one more or less, and on them letterhead,
//! title, annexes' heads, paragraphs, page numbers and signature where ours are, within a millimetre, in the same type.
//! Our own pages are held to the decree's clauses (`clauses`).

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::align::{Stands, Told, ToldWord, align, told};
use super::paper::{Paper, PaperWord, papers, rules};
use super::{BOTH, Both};
use crate::util::Folder;

/// How far apart two places may be in mm.
const NEAR: f64 = 1.0;
const MM: f64 = 25.4 / 72.0;
/// Styles of the text's paragraphs: what stands above the first of them is a section's head.
const TEXT: [&str; 11] = [
    "Doan",
    "Gach",
    "Cong",
    "Diem",
    "CanCu",
    "KetThuc",
    "PhanLon",
    "Phan",
    "Khoan",
    "TieuKhoan",
    "TenBieuDo",
];
/// The styles of the end.
const END: [&str; 4] = ["NoiNhan", "NguoiNhan", "QuyenHan", "HoTen"];

/// A document on our pages and on LibreOffice's.
struct Made {
    both: &'static Both,
    told: Vec<Told>,
    ours: Vec<Paper>,
    theirs: Vec<Paper>,
    /// Where each word stands on ours and on theirs.
    places: [Vec<Stands>; 2],
    files: [PathBuf; 2],
}

struct Office {
    made: Vec<Made>,
    /// The PDFs lie there.
    _folder: Folder,
}

/// All documents that LibreOffice opened; nothing where it or poppler is not there.
static OFFICE: LazyLock<Option<Office>> = LazyLock::new(|| {
    let made = open();
    if made.is_none() {
        let absent = "bỏ qua: máy không có LibreOffice (soffice) hoặc poppler, chưa mở bản Word";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
    }
    made
});

fn open() -> Option<Office> {
    let folder = Folder::new();
    let at = |name: String| folder.path().join(name);
    let mut names = Vec::new();
    for (number, both) in BOTH.iter().enumerate() {
        folder.write(&format!("{number}.docx"), &both.word);
        folder.write(&format!("ta/{number}.pdf"), &both.pdf);
        names.push(at(format!("{number}.docx")));
    }
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.path().display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(at("ho".to_owned()))
        .args(&names)
        .output();
    run.ok()?;
    let mut made = Vec::new();
    for (number, both) in BOTH.iter().enumerate() {
        let files = [at(format!("ta/{number}.pdf")), at(format!("ho/{number}.pdf"))];
        assert!(files[1].is_file(), "LibreOffice does not open {}", both.name);
        let (ours, theirs) = (papers(&files[0])?, papers(&files[1])?);
        let told = told(both);
        let place = |papers: &[Paper]| {
            let pages: Vec<Vec<String>> = papers.iter().map(Paper::texts).collect();
            let found = align(both, &told, &pages);
            found.unwrap_or_else(|other| panic!("{}: {other}", both.name))
        };
        let places = [place(&ours), place(&theirs)];
        made.push(Made { both, told, ours, theirs, places, files });
    }
    Some(Office { made, _folder: folder })
}

/// One place on either side.
struct Pair<'a> {
    word: &'a ToldWord,
    pages: [usize; 2],
    ours: &'a PaperWord,
    theirs: &'a PaperWord,
}

impl Made {
    /// Each word on our pages and on theirs.
    fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let [ours, theirs] = &self.places;
        ours.iter().zip(theirs).filter_map(|(own, other)| {
            assert_eq!(own.0, other.0, "the same word");
            let Told::Word(word) = &self.told[own.0] else { return None };
            Some(Pair {
                word,
                pages: [own.1, other.1],
                ours: &self.ours[own.1].words[own.2],
                theirs: &self.theirs[other.1].words[other.2],
            })
        })
    }

    /// The words of the heads: above each section's first paragraph of text or table of data, and the first word of
    /// that.
    fn heads(&self) -> Vec<Pair<'_>> {
        let mut heads = Vec::new();
        let mut done = None;
        for pair in self.pairs() {
            if done == Some(pair.word.section) {
                continue;
            }
            if TEXT.contains(&pair.word.style.as_str()) || pair.word.in_rows {
                done = Some(pair.word.section);
                if pair.word.in_rows {
                    continue;
                }
            }
            heads.push(pair);
        }
        heads
    }
}

fn off(ours: &PaperWord, theirs: &PaperWord) -> (f64, f64) {
    let (own, other) = (ours.middle(), theirs.middle());
    (other.0 - own.0, other.1 - own.1)
}

/// Asks of every document; all that is wrong is told at once.
fn each(ask: impl Fn(&Made, &mut Vec<String>)) {
    let Some(office) = OFFICE.as_ref() else { return };
    let mut wrong = Vec::new();
    for made in &office.made {
        let mut own = Vec::new();
        ask(made, &mut own);
        wrong.extend(own.into_iter().take(8).map(|text| format!("{}: {text}", made.both.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_as_many_pages() {
    each(|made, wrong| {
        let (ours, theirs) = (made.ours.len(), made.theirs.len());
        if ours.abs_diff(theirs) > 1 {
            wrong.push(format!("{theirs} pages, ours {ours}"));
        }
        assert_eq!(ours, made.both.pages.len());
    });
}

#[test]
fn heads_stand_where_ours_do() {
    each(|made, wrong| {
        let heads = made.heads();
        assert!(heads.len() > 10, "{}", made.both.name);
        for pair in heads {
            let (x, y) = off(pair.ours, pair.theirs);
            if x.abs() > NEAR || y.abs() > NEAR {
                let text = &pair.ours.text;
                wrong.push(format!(
                    "page {}: {text} is {x:.2} mm and {y:.2} mm off",
                    pair.pages[0] + 1
                ));
            }
        }
    });
}

#[test]
fn heads_and_ends_are_set_in_the_same_type() {
    each(|made, wrong| {
        let ends = made.pairs().filter(|pair| END.contains(&pair.word.style.as_str()));
        for pair in made.heads().into_iter().chain(ends) {
            let own = made.ours[pair.pages[0]].typed(pair.ours).expect("our type");
            let other = made.theirs[pair.pages[1]].typed(pair.theirs).expect("their type");
            let type_of = |typed: &super::paper::Typed| (typed.size, typed.bold, typed.italic);
            if type_of(own) != type_of(other) {
                let text = &pair.ours.text;
                wrong.push(format!("{text} is {:?}, ours {:?}", type_of(other), type_of(own)));
            }
        }
    });
}

/// The rules of the first page: as long as ours, and where ours are.
#[test]
fn rules_are_drawn_where_ours_are() {
    let mut count = 0;
    let Some(office) = OFFICE.as_ref() else { return };
    let mut wrong = Vec::new();
    for made in &office.made {
        // The first page of an annex has its table's rules, and that of a report may have a chart.
        let first_text =
            made.pairs().find(|pair| pair.word.first && TEXT.contains(&pair.word.style.as_str()));
        let Some(text) = first_text else { continue };
        let above = |path: &Path, end: f64| {
            let all = rules(path).expect("poppler is there");
            all.into_iter().filter(|rule| rule[1] < end).collect::<Vec<_>>()
        };
        let ours = above(&made.files[0], text.ours.at[1]);
        let theirs = above(&made.files[1], text.theirs.at[1]);
        count += ours.len();
        let near = |a: &[f64; 3], b: &[f64; 3]| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= NEAR);
        if ours.len() != theirs.len()
            || ours.iter().zip(&theirs).any(|(own, other)| !near(own, other))
        {
            wrong.push(format!("{}: {theirs:.1?}, ours {ours:.1?}", made.both.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 30, "only {count} rules");
}

/// Margins, first-line indents and gaps between paragraphs.
#[test]
fn paragraphs_keep_margins_indents_and_gaps() {
    let mut paragraphs = 0;
    let Some(office) = OFFICE.as_ref() else { return };
    let mut wrong = Vec::new();
    for made in &office.made {
        let told = |key: &str| made.both.data["the_thuc"][key].as_f64().expect("a length");
        let (left, right) = (told("le_trai"), 210.0 - told("le_phai"));
        let (top, bottom) = (told("le_tren"), 297.0 - told("le_duoi"));
        let style = |name: &str| {
            let styles = made.both.text.styles.all("w:style");
            let own =
                styles.into_iter().find(|own| own.get("w:styleId") == Some(name)).expect(name);
            let spacing = own.at(&["w:pPr", "w:spacing"]).expect("a spacing");
            let of = |key: &str| spacing.get(key).expect(key).parse::<f64>().expect("a number");
            (of("w:after") / 20.0, of("w:line") / 240.0)
        };
        let (gap, lines) = style("Doan");
        assert!(gap >= 6.0, "{}: {gap} pt", made.both.name);
        let body = made.both.data["the_thuc"]["co_chu"].as_f64().expect("a size");
        let mut before: Option<Pair<'_>> = None;
        for pair in made.pairs() {
            if pair.word.section > 0 {
                break;
            }
            let name = pair.word.style.as_str();
            let is_text = TEXT.contains(&name) && !["PhanLon", "TenBieuDo"].contains(&name);
            let [x, y, end, under] = pair.theirs.at;
            let mut say = |what: String| {
                wrong.push(format!(
                    "{} page {}: {} {what}",
                    made.both.name,
                    pair.pages[1] + 1,
                    pair.theirs.text
                ));
            };
            if is_text
                && (x < left - NEAR
                    || end > right + NEAR
                    || y < top - NEAR
                    || under > bottom + NEAR)
            {
                say(format!("stands outside the margins ({x:.1}-{end:.1}, {y:.1}-{under:.1})"));
            }
            if is_text && pair.word.first {
                paragraphs += 1;
                let indent = told("thut_dong");
                let centred = made.both.name.ends_with("cong-van") && name == "Doan";
                if !centred && (x - left - indent).abs() > NEAR {
                    say(format!("is {:.2} mm in, not {indent}", x - left));
                }
                if let Some(before) = before.filter(|own| {
                    own.pages[1] == pair.pages[1]
                        && TEXT.contains(&own.word.style.as_str())
                        && own.word.style != "TenBieuDo"
                }) {
                    let own = pair.theirs.middle().1 - before.theirs.middle().1;
                    let wanted = (1.15 * body * lines + gap) * MM;
                    if (own - wanted).abs() > NEAR {
                        say(format!("is {own:.2} mm below the paragraph before, not {wanted:.2}"));
                    }
                }
            }
            before = Some(pair);
        }
    }
    wrong.truncate(30);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(paragraphs > 900, "only {paragraphs} paragraphs");
}

/// The number of a page: centred above the text as ours, from 1 in each annex, and not on its first page.
#[test]
fn pages_are_numbered() {
    each(|made, wrong| {
        let mut sections: Vec<usize> = Vec::new();
        for pair in made.pairs() {
            if sections.len() <= pair.word.section {
                sections.push(pair.pages[1]);
            }
        }
        // Where ours stand.
        let number = |paper: &Paper| {
            let digits =
                |word: &&PaperWord| word.at[3] < 20.0 && word.text.parse::<usize>().is_ok();
            paper.words.iter().find(digits).cloned()
        };
        let middle = made.ours.iter().find_map(|paper| number(paper).map(|own| own.middle().1));
        for (page, paper) in made.theirs.iter().enumerate() {
            let begun = sections.iter().rev().find(|begun| **begun <= page).expect("a section");
            let own = number(paper);
            match (page - begun + 1, own) {
                (1, None) => {}
                (1, Some(own)) => wrong.push(format!("page {}: {}", page + 1, own.text)),
                (_, None) => wrong.push(format!("page {} has no number", page + 1)),
                (count, Some(own)) => {
                    let style = &made.both.data["the_thuc"];
                    let margin = |key: &str| style[key].as_f64().expect("a margin");
                    let (left, right) = match paper.size.0 > 250.0 {
                        true => (30.0, 20.0),
                        false => (margin("le_trai"), margin("le_phai")),
                    };
                    let centre = f64::midpoint(left, paper.size.0 - right);
                    let (x, y) = own.middle();
                    if own.text != count.to_string()
                        || (x - centre).abs() > NEAR
                        || middle.is_some_and(|own| (own - y).abs() > NEAR)
                    {
                        wrong.push(format!("page {}: {} at {x:.1}, {y:.1}", page + 1, own.text));
                    }
                }
            }
        }
    });
}

/// Recipients and signature: in their columns, and as far below one another as ours.
#[test]
fn the_end_stands_as_ours() {
    each(|made, wrong| {
        let mut first: Option<(f64, f64)> = None;
        let mut pages = None;
        for pair in made.pairs().filter(|pair| END.contains(&pair.word.style.as_str())) {
            let (x, y) = off(pair.ours, pair.theirs);
            let (_, begun) = *first.get_or_insert((x, y));
            let pages = pages.get_or_insert(pair.pages);
            if *pages != pair.pages {
                wrong.push(format!("{} stands on another page", pair.ours.text));
            } else if x.abs() > NEAR || (y - begun).abs() > NEAR {
                wrong.push(format!("{} is {x:.2} mm and {:.2} mm off", pair.ours.text, y - begun));
            }
        }
        if made.both.data["tep_rieng"] != true {
            assert!(first.is_some(), "{} has no end", made.both.name);
        }
    });
}
