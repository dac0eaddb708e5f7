//! What LibreOffice makes of the Word documents: as many pages as ours, one more or less, and on them letterhead,
//! title, annexes' heads, paragraphs, page numbers and signature where ours are, within a millimetre, in the same type.
//! Our own pages are held to the decree's clauses (`clauses`).

use std::cell::Cell;
use std::path::{Path, PathBuf};

use super::align::align;
use super::office::{END, Made, OFFICE, Pair, TEXT, convert, off};
use super::paper::{Paper, PaperWord, Typed, papers, rules};
use super::read::{part, with_part};
use crate::util::Folder;

/// How far apart two places may be in mm.
const NEAR: f64 = 1.0;
const MM: f64 = 25.4 / 72.0;

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
    each(heads);
}

fn heads(made: &Made, wrong: &mut Vec<String>) {
    let heads = made.heads();
    assert!(heads.len() > 10, "{}", made.both.name);
    for pair in heads {
        let (x, y) = off(pair.ours, pair.theirs);
        if x.abs() > NEAR || y.abs() > NEAR {
            let (page, text) = (pair.pages[0] + 1, &pair.ours.text);
            wrong.push(format!("page {page}: {text} is {x:.2} mm and {y:.2} mm off"));
        }
    }
}

#[test]
fn heads_and_ends_are_set_in_the_same_type() {
    each(types);
}

fn types(made: &Made, wrong: &mut Vec<String>) {
    let ends = made.pairs().filter(|pair| END.contains(&pair.word.style.as_str()));
    for pair in made.heads().into_iter().chain(ends) {
        let own = made.ours[pair.pages[0]].typed(pair.ours).expect("our type");
        let other = made.theirs[pair.pages[1]].typed(pair.theirs).expect("their type");
        let type_of = |typed: &Typed| (typed.size, typed.bold, typed.italic);
        if type_of(own) != type_of(other) {
            let text = &pair.ours.text;
            wrong.push(format!("{text} is {:?}, ours {:?}", type_of(other), type_of(own)));
        }
    }
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
    let count = Cell::new(0);
    each(|made, wrong| count.set(count.get() + paragraphs(made, wrong)));
    let absent = OFFICE.is_none();
    assert!(absent || count.get() > 900, "only {} paragraphs", count.get());
}

/// How many paragraphs were measured.
fn paragraphs(made: &Made, wrong: &mut Vec<String>) -> usize {
    let told = |key: &str| made.both.data["the_thuc"][key].as_f64().expect("a length");
    let (left, right) = (told("le_trai"), 210.0 - told("le_phai"));
    let (top, bottom) = (told("le_tren"), 297.0 - told("le_duoi"));
    let styles = made.both.text.styles.all("w:style");
    let own = styles.into_iter().find(|own| own.get("w:styleId") == Some("Doan"));
    let spacing = own.and_then(|own| own.at(&["w:pPr", "w:spacing"])).expect("a spacing");
    let of = |key: &str| spacing.get(key).expect(key).parse::<f64>().expect("a number");
    let (gap, lines) = (of("w:after") / 20.0, of("w:line") / 240.0);
    assert!(gap >= 6.0, "{}: {gap} pt", made.both.name);
    let line = 1.15 * told("co_chu") * lines;
    let is_text = |pair: &Pair<'_>| {
        let style = pair.word.style.as_str();
        TEXT.contains(&style) && !["PhanLon", "TenBieuDo"].contains(&style)
    };
    let mut count = 0;
    let mut before: Option<Pair<'_>> = None;
    for pair in made.pairs().take_while(|pair| pair.word.section == 0) {
        let [x, y, end, under] = pair.theirs.at;
        let mut say = |what: String| {
            wrong.push(format!("page {}: {} {what}", pair.pages[1] + 1, pair.theirs.text));
        };
        let out = x < left - NEAR || end > right + NEAR || y < top - NEAR || under > bottom + NEAR;
        if is_text(&pair) && out {
            say(format!("stands outside the margins ({x:.1}-{end:.1}, {y:.1}-{under:.1})"));
        }
        // A template may centre a paragraph.
        let centred = pair.theirs.text == "Ở";
        if is_text(&pair) && pair.word.first && !centred {
            count += 1;
            let indent = told("thut_dong");
            if (x - left - indent).abs() > NEAR {
                say(format!("is {:.2} mm in, not {indent}", x - left));
            }
            let follows = |own: &Pair<'_>| own.pages[1] == pair.pages[1] && is_text(own);
            if let Some(before) = before.filter(follows) {
                let own = pair.theirs.middle().1 - before.theirs.middle().1;
                let wanted = (line + gap) * MM;
                if (own - wanted).abs() > NEAR {
                    say(format!("is {own:.2} mm below the paragraph before, not {wanted:.2}"));
                }
            }
        }
        before = Some(pair);
    }
    count
}

/// Names and words of several syllables in headings and cells, which no line breaks inside.
#[test]
fn what_stands_together_is_on_one_line() {
    let (titles, cells) = (Cell::new(0), Cell::new(0));
    each(|made, wrong| {
        let mut before: Option<Pair<'_>> = None;
        for pair in made.pairs() {
            if let Some(before) = before.filter(|_| pair.word.held && !pair.word.first) {
                let count = if pair.word.in_rows { &cells } else { &titles };
                count.set(count.get() + 1);
                let lower = pair.theirs.middle().1 - before.theirs.middle().1;
                if lower.abs() > NEAR || before.pages[1] != pair.pages[1] {
                    let (page, first) = (pair.pages[1] + 1, &before.theirs.text);
                    wrong.push(format!("page {page}: {first} / {}", pair.theirs.text));
                }
            }
            before = Some(pair);
        }
    });
    let enough = titles.get() > 200 && cells.get() > 400;
    assert!(OFFICE.is_none() || enough, "only {} and {}", titles.get(), cells.get());
}

/// The titles of charts: as far below the paragraph before as ours.
#[test]
fn charts_stand_as_far_below_the_text() {
    let count = Cell::new(0);
    each(|made, wrong| {
        let mut before: Option<Pair<'_>> = None;
        for pair in made.pairs() {
            let begins = pair.word.style == "TenBieuDo" && pair.word.first;
            let follows = |own: &Pair<'_>| own.pages == pair.pages;
            if let Some(before) = before.filter(|own| begins && follows(own)) {
                count.set(count.get() + 1);
                let below = |own: &PaperWord, other: &PaperWord| other.middle().1 - own.middle().1;
                let own = below(before.ours, pair.ours);
                let other = below(before.theirs, pair.theirs);
                if (own - other).abs() > NEAR {
                    let text = &pair.ours.text;
                    wrong.push(format!("{text} is {other:.2} mm below the text, ours {own:.2}"));
                }
            }
            before = Some(pair);
        }
    });
    assert!(OFFICE.is_none() || count.get() > 1, "only {} charts", count.get());
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

/// The measures see a page that is set otherwise: the left margin, the room above the title, the rules, the indent of
/// paragraphs and a size are each changed in a Word document.
#[test]
fn what_is_set_otherwise_is_seen() {
    let Some(office) = OFFICE.as_ref() else { return };
    let made = office.made.iter().find(|own| own.both.name == "thach-an-2025 bao-cao-quy-1");
    let made = made.expect("the plan");
    let changes: [(&str, &str, &str); 4] = [
        ("word/document.xml", "w:left=\"1701\"", "w:left=\"1801\""),
        ("word/styles.xml", "w:firstLine=\"720\"", "w:firstLine=\"567\""),
        ("word/styles.xml", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"27\"/>"),
        ("word/document.xml", "<w:pStyle w:val=\"TenLoai\"/>", "<w:pStyle w:val=\"Doan\"/>"),
    ];
    let folder = Folder::new();
    for (number, (name, from, to)) in changes.iter().enumerate() {
        let own = part(&made.both.word, name).expect("a part");
        let text = String::from_utf8(own).expect("UTF-8");
        assert!(text.contains(from), "{name} has no {from}");
        let other = with_part(&made.both.word, name, &text.replace(from, to));
        folder.write(&format!("{number}.docx"), other);
    }
    let files: Vec<PathBuf> =
        (0..changes.len()).map(|number| folder.path().join(format!("{number}.docx"))).collect();
    convert(folder.path(), &files).expect("LibreOffice is there");
    for (number, change) in changes.iter().enumerate() {
        let file = folder.path().join(format!("ho/{number}.pdf"));
        let theirs = papers(&file).expect("poppler is there");
        let pages: Vec<Vec<String>> = theirs.iter().map(Paper::texts).collect();
        let places = align(made.both, &made.told, &pages).expect("the same words");
        let other = Made {
            both: made.both,
            told: made.told.clone(),
            ours: papers(&made.files[0]).expect("poppler is there"),
            theirs,
            places: [made.places[0].clone(), places],
            files: [made.files[0].clone(), file],
        };
        let mut wrong = Vec::new();
        heads(&other, &mut wrong);
        types(&other, &mut wrong);
        paragraphs(&other, &mut wrong);
        assert!(!wrong.is_empty(), "nobody sees {change:?}");
    }
}
