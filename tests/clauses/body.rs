//! The text: ô 6.

use ntm::typeset::{Fonts, Metrics};

use super::breaking::{Broken, How};
use super::doc::{Doc, PT, Paragraph, SINGLE, centre, near, squeeze};
use super::{Clause, Findings};

pub const CLAUSES: &[Clause] = &[
    Clause {
        id: "6a",
        measure: can_cu,
        broken: &[
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("par(emph(lien-chu(c", "par((lien-chu(c"),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("if i + 1 < n { \";\" } else { \".\" })))\n", "\";\")))\n"),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library(
                    "if i + 1 < n { \";\" } else { \".\" })))\n",
                    "if i + 1 < n { \",\" } else { \".\" })))\n",
                ),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Markup("#can-cu(vb)", "#doan[Lời dẫn.]\n#can-cu(vb)"),
            },
        ],
    },
    Clause {
        id: "6b",
        measure: justified,
        broken: &[
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("justify: true,", "justify: false,"),
            },
            Broken {
                on: "sample/thach-an/14",
                how: How::Library(
                    "set par(justify: false, linebreaks",
                    "set par(justify: true, linebreaks",
                ),
            },
        ],
    },
    Clause {
        id: "6c",
        measure: indent,
        broken: &[
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/thut_dong", "8") },
            Broken {
                on: "form/14/structure",
                how: How::Library("h(par.first-line-indent.amount)", "h(5mm)"),
            },
            Broken { on: "sample/dong-mau/13", how: How::Library("all: true", "all: false") },
        ],
    },
    Clause {
        id: "6d",
        measure: paragraph_gap,
        broken: &[
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/cach_doan", "4") },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("width: 100%, spacing: par.spacing", "width: 100%, spacing: 1pt"),
            },
        ],
    },
    Clause {
        id: "6e",
        measure: line_spacing,
        broken: &[
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/gian_dong", "0.9") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/gian_dong", "1.6") },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("let tren-dong = 0.912em", "let tren-dong = 0.7em"),
            },
        ],
    },
    Clause {
        id: "6f",
        measure: size,
        broken: &[
            Broken {
                on: "sample/dong-mau/13",
                how: How::Markup("#phan[", "#doan[#text(12pt)[Chữ nhỏ]]\n#phan["),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Markup("#phan[", "#doan[#text(weight: \"bold\")[Chữ đậm]]\n#phan["),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library(
                    "than: if to { 14pt } else { 13pt }",
                    "than: if to { 15pt } else { 12pt }",
                ),
            },
        ],
    },
    Clause {
        id: "6g",
        measure: parts,
        broken: &[
            Broken {
                on: "form/14/parts",
                how: How::Library("cuoi(\"Phần I\")", "cuoi(\"Phần 1\")"),
            },
            Broken {
                on: "form/14/parts",
                how: How::Library(
                    "set align(center)\n    set par(justify: false)\n    counter",
                    "set par(justify: false)\n    counter",
                ),
            },
            Broken {
                on: "form/14/parts",
                how: How::Library("linebreak()\n    nd", "[. ]\n    nd"),
            },
            Broken {
                on: "form/14/parts",
                how: How::Library(
                    "show heading: set text(size: co.than, weight: \"bold\")",
                    "show heading: set text(size: co.than, weight: \"regular\")",
                ),
            },
        ],
    },
    Clause {
        id: "6h",
        measure: roman,
        broken: &[
            Broken { on: "form/14/structure", how: How::Library("cuoi(\"I.\")", "cuoi(\"I)\")") },
            Broken { on: "form/14/structure", how: How::Library("cuoi(\"I.\")", "cuoi(\"A.\")") },
            Broken {
                on: "form/14/structure",
                how: How::Library("tieu-de(\"phan\", in-hoa(nd)", "tieu-de(\"phan\", tia(nd)"),
            },
            Broken {
                on: "form/14/structure",
                how: How::Library(
                    "show heading: set text(size: co.than, weight: \"bold\")",
                    "show heading: set text(size: co.than, weight: \"regular\")",
                ),
            },
        ],
    },
    Clause {
        id: "6i",
        measure: arabic,
        broken: &[
            Broken { on: "form/14/structure", how: How::Library("cuoi(\"1.\")", "cuoi(\"1)\")") },
            Broken { on: "form/14/structure", how: How::Library("cuoi(\"1.\")", "cuoi(\"i.\")") },
            Broken { on: "form/14/structure", how: How::Library("n.slice(-2)", "n.slice(-1)") },
            Broken {
                on: "form/14/structure",
                how: How::Library(
                    "show heading: set text(size: co.than, weight: \"bold\")",
                    "show heading: set text(size: co.than, weight: \"regular\")",
                ),
            },
        ],
    },
    Clause {
        id: "6k",
        measure: letters,
        broken: &[
            Broken {
                on: "form/14/structure",
                how: How::Library("\"abcdđeghiklmnopqrstuvxy\"", "\"abcdefghijklmnopqrstuvwxyz\""),
            },
            Broken { on: "form/14/structure", how: How::Library("so-diem.update(0)", "none") },
            Broken { on: "form/14/structure", how: How::Library("+ \") \" }", "+ \". \" }") },
        ],
    },
    Clause {
        id: "6l",
        measure: heading_not_last,
        broken: &[
            Broken {
                on: "sweep/14",
                how: How::Library("context block(sticky: true,", "context block(sticky: false,"),
            },
            Broken {
                on: "sweep/14",
                how: How::Library(
                    "block(sticky: true, width: 100%, spacing: par.spacing, {\n  set par(justify: false",
                    "block(sticky: false, width: 100%, spacing: par.spacing, {\n  set par(justify: false",
                ),
            },
        ],
    },
];

fn body_size(doc: &Doc) -> f64 {
    if doc.large() { 14.0 } else { 13.0 }
}

fn head(text: &str) -> String {
    text.chars().take(40).collect()
}

fn can_cu(doc: &Doc, found: &mut Findings) {
    let all = doc.texts("/can_cu");
    if !doc.has_head() {
        return;
    }
    let paragraphs = doc.paragraphs();
    for (index, basis) in all.iter().enumerate() {
        let end = if index + 1 < all.len() { ';' } else { '.' };
        let Some(paragraph) = paragraphs.get(index) else {
            found.expect(false, || format!("{basis:?} is not there"));
            return;
        };
        let text = paragraph.text();
        found.expect(squeeze(&text) == squeeze(&format!("{basis}{end}")), || {
            format!("căn cứ {} reads {text:?}", index + 1)
        });
        found.expect(paragraph.all(|run| run.italic && !run.bold), || {
            format!("{:?} is not italic", head(&text))
        });
    }
}

/// Every line but a paragraph's last reaches both edges.
fn justified(doc: &Doc, found: &mut Findings) {
    let (left, right) = doc.edges();
    let metrics = Metrics::of(&Fonts::embedded());
    for paragraph in doc.paragraphs().iter().filter(|p| !is_part(p)) {
        for (index, line) in paragraph.lines.iter().enumerate() {
            let line = &line.line;
            if index > 0 {
                found.expect(near(line.x, left, 0.05), || {
                    format!("{:?} at {:.2}", head(&line.text), line.x)
                });
            }
            // A heading is not stretched over its line.
            if number_of(paragraph).is_some() && paragraph.all(|run| run.bold) {
                let natural = metrics.width(line.text.trim(), true) * line.runs[0].size * PT;
                found.expect(line.right - line.x < 1.005 * natural, || {
                    format!("{:?} is stretched to {:.2} mm", head(&line.text), line.right - line.x)
                });
            } else if index + 1 < paragraph.lines.len() && !is_bare_point(paragraph) {
                found.expect(near(line.right, right, 0.3), || {
                    format!("{:?} ends at {:.2} mm", head(&line.text), line.right)
                });
            }
        }
    }
}

/// A point "a) …" that ends in no mark is a heading, too.
fn is_bare_point(paragraph: &Paragraph) -> bool {
    let text = paragraph.text();
    text.chars().nth(1) == Some(')') && text.trim_end().ends_with(char::is_alphanumeric)
}

/// "Phần I" or its title.
fn is_part(paragraph: &Paragraph) -> bool {
    paragraph.lines.iter().any(|line| line.line.text.starts_with("Phần ") && line.line.runs[0].bold)
        || paragraph.first().line.x > 50.0 && paragraph.all(|run| run.bold)
}

fn indent(doc: &Doc, found: &mut Findings) {
    let left = doc.edges().0;
    let body = doc.paragraphs();
    let offsets: Vec<f64> =
        body.iter().filter(|p| !is_part(p)).map(|p| p.first().line.x - left).collect();
    for (offset, paragraph) in offsets.iter().zip(body.iter().filter(|p| !is_part(p))) {
        let text = head(&paragraph.first().line.text);
        found.expect(near(*offset, 10.0, 0.05) || near(*offset, 12.7, 0.05), || {
            format!("{text:?} is indented by {offset:.2} mm")
        });
        found
            .expect(near(*offset, offsets[0], 0.05), || format!("{text:?} differs from the first"));
    }
    // A line that follows a paragraph's gap begins a paragraph.
    let size = body_size(doc);
    for paragraph in &body {
        for pair in paragraph.lines.windows(2).filter(|pair| pair[0].page == pair[1].page) {
            let step = (pair[1].line.y - pair[0].line.y) / PT;
            let spacing = doc.vb["the_thuc"]["gian_dong"].as_f64().unwrap_or(1.0);
            found.expect(step < spacing * SINGLE * size + 3.0, || {
                format!("{:?} begins a paragraph without indent", head(&pair[1].line.text))
            });
        }
    }
}

fn paragraph_gap(doc: &Doc, found: &mut Findings) {
    let spacing = doc.vb["the_thuc"]["gian_dong"].as_f64().unwrap_or(1.0);
    let line = spacing * SINGLE * body_size(doc);
    for pair in doc.paragraphs().windows(2) {
        let (Some(above), below) = (pair[0].lines.last(), pair[1].first()) else { continue };
        if above.page != below.page || is_part(&pair[0]) && is_part(&pair[1]) {
            continue;
        }
        let gap = (below.line.y - above.line.y) / PT - line;
        found.expect(gap >= 5.95, || format!("{gap:.2} pt above {:?}", head(&below.line.text)));
    }
}

fn line_spacing(doc: &Doc, found: &mut Findings) {
    let size = body_size(doc);
    for paragraph in doc.paragraphs() {
        for pair in paragraph.lines.windows(2).filter(|pair| pair[0].page == pair[1].page) {
            let lines = (pair[1].line.y - pair[0].line.y) / PT / (SINGLE * size);
            found.expect((0.995..=1.505).contains(&lines), || {
                format!("{lines:.2} lines above {:?}", head(&pair[1].line.text))
            });
        }
    }
}

/// 13 to 14 pt, the same everywhere, upright and not bold but for headings and legal bases.
fn size(doc: &Doc, found: &mut Findings) {
    let size = body_size(doc);
    let bases = doc.texts("/can_cu").len();
    for (index, paragraph) in doc.paragraphs().iter().enumerate() {
        let text = head(&paragraph.text());
        found.expect(paragraph.all(|run| near(run.size, size, 0.01)), || {
            format!("size of {text:?}")
        });
        let heading = is_part(paragraph) || is_heading(doc, paragraph);
        if index >= bases && !heading {
            found.expect(paragraph.all(|run| !run.bold && !run.italic), || {
                format!("style of {text:?}")
            });
        }
    }
}

/// A heading's number as written: "II", "3", "2.1"; told by its form, not by its weight.
fn number_of(paragraph: &Paragraph) -> Option<String> {
    let text = paragraph.text();
    let (number, rest) = text.split_once(". ")?;
    let digits = number.split('.').all(|part| {
        !part.is_empty() && part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit())
    });
    let roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    let bold = paragraph.first().line.runs[0].bold;
    ((digits || roman) && (bold || !rest.ends_with(['.', ';']))).then(|| number.to_owned())
}

/// A heading or a point of the markup, in its order: its kind, its title, and whether it is the only
/// one of its kind below the heading around it.
struct Piece {
    kind: &'static str,
    title: String,
    alone: bool,
}

/// The kinds, the widest first.
const KINDS: [&str; 5] = ["phan-lon", "phan", "khoan", "tieu-khoan", "diem"];

fn structure(doc: &Doc) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for part in doc.markup.split("\n#").flat_map(|part| part.split("]#")) {
        let part = part.trim_start_matches('#');
        let opened = |kind: &&str| part.strip_prefix(*kind).is_some_and(|r| r.starts_with('['));
        let Some(kind) = KINDS.into_iter().find(opened) else { continue };
        let title = part[kind.len() + 1..].trim_end().trim_end_matches(']');
        let title = title.replace("#\"", "").replace("\";", "");
        pieces.push(Piece { kind, title: squeeze(&title), alone: false });
    }
    let rank = |kind: &str| KINDS.iter().position(|known| *known == kind).unwrap_or(0);
    let ranks: Vec<usize> = pieces.iter().map(|piece| rank(piece.kind)).collect();
    for index in 0..pieces.len() {
        let own = ranks[index];
        // Points are lettered below any heading, khoản counted below any wider one.
        let same = |near: Option<&usize>| near.is_some_and(|rank| *rank == own);
        let before = ranks[..index].iter().rev().find(|rank| **rank <= own || own == 4);
        let after = ranks[index + 1..].iter().find(|rank| **rank <= own || own == 4);
        pieces[index].alone = own >= 2 && !same(before) && !same(after);
    }
    pieces
}

/// A heading with its number, or one that stands alone and has none.
fn is_heading(doc: &Doc, paragraph: &Paragraph) -> bool {
    number_of(paragraph).is_some()
        || paragraph.all(|run| run.bold) && {
            let text = squeeze(&paragraph.text());
            structure(doc)
                .iter()
                .any(|piece| piece.alone && piece.kind != "diem" && piece.title == text)
        }
}

fn counted(doc: &Doc, function: &str) -> usize {
    doc.markup.matches(&format!("#{function}[")).count()
}

fn roman_of(number: usize) -> &'static str {
    ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][number]
}

/// "Phần I" alone on its line, the title in upper case on the next, both bold and centred.
fn parts(doc: &Doc, found: &mut Findings) {
    let wanted = counted(doc, "phan-lon");
    if wanted == 0 {
        return;
    }
    let body = doc.body();
    let (left, right) = doc.edges();
    let mut seen = 0;
    for (index, line) in body.iter().enumerate() {
        if !line.line.text.starts_with("Phần ") {
            continue;
        }
        seen += 1;
        let text = line.line.text.trim();
        found.expect(text == format!("Phần {}", roman_of(seen)), || text.to_owned());
        let Some(title) = body.get(index + 1) else { continue };
        found.expect(title.line.text == title.line.text.to_uppercase(), || title.line.text.clone());
        for line in [line, title] {
            found.expect(near(centre(&line.line), f64::midpoint(left, right), 0.2), || {
                format!("{:?} is not centred", line.line.text)
            });
            found.expect(line.line.runs.iter().all(|run| run.bold && !run.italic), || {
                format!("{:?} is not bold", line.line.text)
            });
        }
    }
    found.expect(seen == wanted, || format!("{seen} of {wanted} parts"));
}

/// The headings with their numbers.
fn headings(doc: &Doc) -> Vec<(String, Paragraph)> {
    doc.paragraphs().into_iter().filter_map(|p| Some((number_of(&p)?, p))).collect()
}

fn roman(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let restart = counted(doc, "phan-lon") > 0;
    let mut next = 1;
    let mut seen = 0;
    for (number, paragraph) in headings(doc) {
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        seen += 1;
        if restart && number == "I" {
            next = 1;
        }
        let text = paragraph.text();
        found
            .expect(number == roman_of(next), || format!("{:?} is not number {next}", head(&text)));
        next += 1;
        found
            .expect(text == text.to_uppercase(), || format!("{:?} is not upper case", head(&text)));
        found.expect(paragraph.all(|run| run.bold && !run.italic), || {
            format!("{:?} is not bold", head(&text))
        });
    }
    let wanted = counted(doc, "phan");
    found.expect(seen == wanted, || format!("{seen} of {wanted} headings I., II., …"));
}

/// "1." counted anew below each "I.", "2.1." below each "2."; bold, not upper case. One that stands
/// alone has no number, and those below it count without one.
fn arabic(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let (mut khoan, mut tieu_khoan) = (0, 0);
    let mut wanted = Vec::new();
    for piece in structure(doc) {
        match piece.kind {
            "phan-lon" | "phan" => (khoan, tieu_khoan) = (0, 0),
            "khoan" => {
                (khoan, tieu_khoan) = (khoan + u32::from(!piece.alone), 0);
                wanted.extend((!piece.alone).then(|| khoan.to_string()));
            }
            "tieu-khoan" => {
                tieu_khoan += 1;
                let number = if khoan > 0 {
                    format!("{khoan}.{tieu_khoan}")
                } else {
                    tieu_khoan.to_string()
                };
                wanted.extend((!piece.alone).then_some(number));
            }
            _ => {}
        }
    }
    let mut seen = Vec::new();
    for (number, paragraph) in headings(doc) {
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            let text = paragraph.text();
            found.expect(paragraph.all(|run| run.bold && !run.italic), || {
                format!("{:?} is not bold", head(&text))
            });
            seen.push(number);
        }
    }
    found.expect(seen == wanted, || format!("headings {seen:?}, not {wanted:?}"));
}

/// The decree's letters.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// "a) " and on, anew below each heading.
fn letters(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let mut next = 0;
    let mut seen = 0;
    for paragraph in doc.paragraphs() {
        if is_heading(doc, &paragraph) {
            next = 0;
            continue;
        }
        let text = paragraph.text();
        let Some((letter, _)) = text.split_once(") ") else { continue };
        if letter.is_empty()
            || letter.chars().count() > 2
            || !letter.chars().all(char::is_alphabetic)
        {
            continue;
        }
        let count = LETTERS.chars().count();
        let at = |index: usize| LETTERS.chars().nth(index).unwrap_or('?');
        let wanted = if next < count {
            at(next).to_string()
        } else {
            format!("{}{}", at(next / count - 1), at(next % count))
        };
        found.expect(letter == wanted, || format!("{:?} should be {wanted})", head(&text)));
        found.expect(paragraph.all(|run| !run.bold && !run.italic), || {
            format!("style of {:?}", head(&text))
        });
        next += 1;
        seen += 1;
    }
    let several = |piece: &&Piece| piece.kind == "diem" && !piece.alone;
    let wanted = structure(doc).iter().filter(several).count();
    found.expect(seen == wanted, || format!("{seen} of {wanted} points"));
}

/// A heading has the beginning of its text on the same page.
fn heading_not_last(doc: &Doc, found: &mut Findings) {
    for pair in doc.paragraphs().windows(2) {
        let leads = pair[0].text().ends_with(':');
        if leads || is_heading(doc, &pair[0]) || is_part(&pair[0]) {
            let last = pair[0].lines.last().map(|line| line.page);
            found.expect(last == Some(pair[1].first().page), || {
                format!("{:?} is the last of its page", head(&pair[0].text()))
            });
        }
    }
}
