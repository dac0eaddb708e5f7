//! Annexes: Phụ lục I, Mục III, and the forms Mẫu 2.1 and 2.2.

use super::breaking::{Broken, How};
use super::doc::{Doc, TextLine, centre, near, squeeze};
use super::{Clause, Findings};

pub const CLAUSES: &[Clause] = &[
    Clause {
        id: "A1",
        measure: heading,
        broken: &[
            Broken { on: "annex/14/several", how: How::Markup("so: \"II\"", "so: \"2\"") },
            Broken {
                on: "annex/14/several", how: How::Library("\"Phụ lục\" +", "\"PHỤ LỤC\" +")
            },
            Broken {
                on: "annex/13/several",
                how: How::Library("co-phu-luc = 14pt", "co-phu-luc = 13pt"),
            },
            Broken {
                on: "annex/13/one",
                how: How::Library("set align(center)\n    // 14 pt", "// 14 pt"),
            },
        ],
    },
    Clause {
        id: "A2",
        measure: title,
        broken: &[
            Broken { on: "annex/14/several", how: How::Library("in-hoa(tieu-de))", "tieu-de)") },
            Broken {
                on: "annex/14/several",
                how: How::Library(
                    "for d in dong { block(d) }\n      })",
                    "for d in dong { block(text(weight: \"regular\", d)) }\n      })",
                ),
            },
        ],
    },
    Clause {
        id: "A3",
        measure: with_line,
        broken: &[
            Broken { on: "annex/14/one", how: How::Library("emph(kem-theo)", "kem-theo") },
            Broken { on: "annex/14/one", how: How::Library("[(Kèm theo #loai", "[(Theo #loai") },
            Broken {
                on: "annex/14/one",
                how: How::Library(
                    "block(width: 100%, emph(kem-theo))",
                    "block(width: 100%, align(left, emph(kem-theo)))",
                ),
            },
            Broken { on: "annex/14/one", how: How::Library("    ke(20mm)\n", "") },
        ],
    },
    Clause {
        id: "A4",
        measure: with_line_blank,
        broken: &[
            Broken { on: "annex/14/one", how: How::Library("số #cho-so/", "số 05/") },
            Broken { on: "annex/14/one", how: How::Library("tháng #cho-ngay", "tháng 3") },
        ],
    },
    Clause {
        id: "A5",
        measure: own_file,
        broken: &[
            Broken {
                on: "annex/14/own-file",
                how: How::Library("co-ky-so = 10pt", "co-ky-so = 12pt"),
            },
            Broken {
                on: "annex/14/own-file",
                how: How::Library(
                    "align(right, text(size: co-ky-so",
                    "align(left, text(size: co-ky-so",
                ),
            },
        ],
    },
    Clause {
        id: "A6",
        measure: page_numbers,
        broken: &[
            Broken { on: "annex/14/several", how: How::Library("counter(page).update(1)", "none") },
            Broken { on: "annex/14/several", how: How::Library("if so > 1 {", "if so > 0 {") },
            Broken {
                on: "annex/14/several",
                how: How::Library("align(center, str(so))", "align(right, str(so))"),
            },
        ],
    },
    Clause {
        id: "A7",
        measure: end_mark,
        broken: &[Broken {
            on: "annex/14/one",
            how: How::Library("noi-cuoi(tia(nd), \"./.\")", "noi-cuoi(tia(nd), \".\")"),
        }],
    },
    Clause {
        id: "A8",
        measure: own_pages,
        broken: &[Broken {
            on: "annex/14/one",
            how: How::Pages(|doc| {
                let moved = doc.pages.pop().expect("a page");
                doc.pages.last_mut().expect("a page").texts.extend(moved.texts);
            }),
        }],
    },
];

/// An annex's first page and its lines without page number.
struct First<'a> {
    page: usize,
    lines: Vec<&'a TextLine>,
    /// Where "Phụ lục" stands among the lines.
    at: usize,
}

fn annexes(doc: &Doc) -> Vec<First<'_>> {
    if !doc.markup.contains("#phu-luc(") {
        return Vec::new();
    }
    let mut firsts = Vec::new();
    for (page, lines) in doc.lines.iter().enumerate() {
        let lines: Vec<&TextLine> = lines.iter().collect();
        if let Some(at) = lines.iter().position(|line| {
            squeeze(&line.text).to_lowercase().starts_with("phụlục") && line.text.len() < 24
        }) {
            firsts.push(First { page, lines, at });
        }
    }
    firsts
}

fn wanted(doc: &Doc) -> usize {
    doc.markup.matches("#phu-luc(").count()
}

fn middle(doc: &Doc, page: usize) -> f64 {
    // Portrait annexes keep the text's margins; landscape ones have 30 and 20 mm.
    let page = &doc.pages[page];
    if page.width < page.height {
        let (left, right) = doc.edges();
        f64::midpoint(left, right)
    } else {
        f64::midpoint(30.0, page.width - 20.0)
    }
}

fn centred(doc: &Doc, found: &mut Findings, page: usize, line: &TextLine) {
    let middle = middle(doc, page);
    found.expect(near(centre(line), middle, 0.3), || {
        format!("{:?} is centred at {:.2}, the page at {middle:.2} mm", line.text, centre(line))
    });
}

fn heading(doc: &Doc, found: &mut Findings) {
    let firsts = annexes(doc);
    if wanted(doc) == 0 {
        return;
    }
    found.expect(firsts.len() == wanted(doc), || format!("{} annexes", firsts.len()));
    let roman = ["I", "II", "III", "IV"];
    for (index, first) in firsts.iter().enumerate() {
        let line = first.lines[first.at];
        let text = if wanted(doc) == 1 {
            "Phụ lục".to_owned()
        } else {
            format!("Phụ lục {}", roman[index])
        };
        found.expect(line.text.trim() == text, || format!("{:?} instead of {text:?}", line.text));
        let fits = |run: &ntm::typeset::measure::Text| {
            near(run.size, 14.0, 0.01) && run.bold && !run.italic
        };
        found.expect(line.runs.iter().all(fits), || format!("{:?}", line.runs));
        centred(doc, found, first.page, line);
    }
}

/// The lines of the title: from below the heading to above the "(Kèm theo …)".
fn title_lines<'a>(first: &First<'a>) -> Vec<&'a TextLine> {
    let below = first.lines[first.at + 1..].iter().copied();
    below.take_while(|line| !line.text.starts_with('(')).collect()
}

fn title(doc: &Doc, found: &mut Findings) {
    for first in annexes(doc) {
        let lines = title_lines(&first);
        found.expect(!lines.is_empty() && lines.len() < 5, || "no title".to_owned());
        for line in lines {
            let fits = |run: &ntm::typeset::measure::Text| {
                (13.0..=14.0).contains(&run.size) && run.bold && !run.italic
            };
            found.expect(line.runs.iter().all(fits), || format!("{:?}", line.runs));
            found.expect(line.text == line.text.to_uppercase(), || line.text.clone());
            centred(doc, found, first.page, line);
        }
    }
}

/// The row of "(Kèm theo …)", its blanks joined.
fn with_rows<'a>(first: &First<'a>) -> Vec<&'a TextLine> {
    let below = first.lines[first.at + 1..].iter().copied();
    let mut rows = Vec::new();
    for line in below.skip_while(|line| !line.text.starts_with('(')) {
        rows.push(line);
        if line.text.trim_end().ends_with(')') {
            break;
        }
    }
    rows
}

fn with_line(doc: &Doc, found: &mut Findings) {
    for first in annexes(doc) {
        let rows = with_rows(&first);
        let text = rows.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        found.expect(text.starts_with("(Kèm theo ") && text.ends_with(')'), || text.clone());
        let (Some(top), Some(last)) = (rows.first(), rows.last()) else { continue };
        let fits = |run: &ntm::typeset::measure::Text| {
            (13.0..=14.0).contains(&run.size) && run.italic && !run.bold && run.black
        };
        found.expect(rows.iter().all(|line| line.runs.iter().all(fits)), || text.clone());
        let same = rows.iter().filter(|line| near(line.y, top.y, 0.05));
        let right = same.map(|line| line.right).fold(0.0, f64::max);
        let middle = middle(doc, first.page);
        found.expect(near(f64::midpoint(top.x, right), middle, 0.3), || "not centred".to_owned());
        let rule = doc.pages[first.page].rules.iter().find(|rule| {
            rule.y > last.y && rule.y < last.y + 4.0 && near(rule.x + rule.width / 2.0, middle, 0.3)
        });
        found.expect(rule.is_some_and(|rule| (10.0..=50.0).contains(&rule.width)), || {
            "no short rule below".to_owned()
        });
    }
}

/// An electronic document leaves number and date of the line unfilled.
fn with_line_blank(doc: &Doc, found: &mut Findings) {
    for first in annexes(doc) {
        let text: String = with_rows(&first).iter().map(|line| squeeze(&line.text)).collect();
        found.expect(text.contains("số/"), || text.clone());
        found.expect(text.contains("ngàythángnămcủa"), || text.clone());
    }
}

/// The signature's text of an annex in a file of its own: top right corner, 10 pt.
fn own_file(doc: &Doc, found: &mut Findings) {
    if !doc.markup.contains("khong-cung-tep") {
        return;
    }
    let line = &doc.lines[0][0];
    found.expect(line.text.contains("+07:00"), || format!("{:?} stands first", line.text));
    let run = &line.runs[0];
    found.expect(near(run.size, 10.0, 0.01) && !run.bold && !run.italic, || format!("{run:?}"));
    found.expect(near(line.right, doc.edges().1, 0.3), || format!("ends at {:.2}", line.right));
    found.expect(line.y < doc.top() + 6.0, || format!("at {:.2} mm", line.y));
}

/// Each annex counts from 1, and its first page shows no number.
fn page_numbers(doc: &Doc, found: &mut Findings) {
    let firsts = annexes(doc);
    for (index, first) in firsts.iter().enumerate() {
        let end = firsts.get(index + 1).map_or(doc.pages.len(), |next| next.page);
        for page in first.page..end {
            let above: Vec<&TextLine> =
                doc.lines[page].iter().filter(|line| line.y < doc.top() - 1.0).collect();
            if page == first.page {
                found.expect(above.is_empty(), || format!("its first page has {above:?}"));
                continue;
            }
            let [number] = above.as_slice() else {
                found.expect(false, || format!("page {}: {above:?}", page + 1));
                continue;
            };
            let count = (page - first.page + 1).to_string();
            found.expect(number.text == count, || format!("{:?} is not {count}", number.text));
            centred(doc, found, page, number);
        }
    }
}

fn end_mark(doc: &Doc, found: &mut Findings) {
    let firsts = annexes(doc);
    for (index, _) in firsts.iter().enumerate() {
        let end = firsts.get(index + 1).map_or(doc.pages.len(), |next| next.page);
        let last = doc.lines[end - 1].last().map_or("", |line| line.text.trim());
        found.expect(last.ends_with("./."), || format!("an annex ends {last:?}"));
    }
}

/// An annex begins a page.
fn own_pages(doc: &Doc, found: &mut Findings) {
    for first in annexes(doc) {
        let above = &first.lines[..first.at];
        let signature = above.iter().all(|line| line.text.contains("+07:00"));
        found.expect(signature, || format!("page {} begins with {above:?}", first.page + 1));
    }
}
