//! Page, margins, font, page number, consistent sizes: Phụ lục I, Mục I and footnote 1 of Mục V.

use super::breaking::{Broken, How};
use super::doc::{Doc, PT, SINGLE, TextLine, centre, near};
use super::{Clause, Findings};

pub const CLAUSES: &[Clause] = &[
    Clause {
        id: "G1",
        measure: paper,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("paper: \"a4\"", "paper: \"us-letter\""),
            },
            Broken { on: "annex/14/several", how: How::Pages(|doc| doc.pages[2].width += 1.0) },
        ],
    },
    Clause {
        id: "G2",
        measure: portrait,
        broken: &[Broken {
            on: "letter/14/one",
            how: How::Library("paper: \"a4\"", "paper: \"a4\", flipped: true"),
        }],
    },
    Clause {
        id: "G3",
        measure: margins,
        broken: &[
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_trai", "28") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_phai", "22") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_tren", "18") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_tren", "27") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_duoi", "15") },
            Broken { on: "sample/dong-mau/13", how: How::Data("/the_thuc/le_duoi", "35") },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("tt.le_trai * 1mm", "tt.le_trai * 1mm - 4mm"),
            },
        ],
    },
    Clause {
        id: "G4a",
        measure: font,
        broken: &[Broken {
            on: "letter/14/one",
            how: How::Pages(|doc| doc.pages[0].texts[3].family = "Arial".to_owned()),
        }],
    },
    Clause {
        id: "G4b",
        measure: black,
        broken: &[Broken {
            on: "letter/14/one",
            how: How::Library("fill: black", "fill: rgb(\"222\")"),
        }],
    },
    Clause {
        id: "G5a",
        measure: page_numbers,
        broken: &[
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("align(center, str(so))", "align(right, str(so))"),
            },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("str(so))", "numbering(\"i\", so))"),
            },
            Broken { on: "sample/dong-mau/13", how: How::Library("str(so))", "emph(str(so)))") },
            Broken {
                on: "sample/dong-mau/13",
                how: How::Library("str(so))", "text(12pt, str(so)))"),
            },
            Broken { on: "sample/dong-mau/13", how: How::Library("str(so))", "str(so + 1))") },
            Broken { on: "sample/dong-mau/13", how: How::Library("if so > 1 {", "if so > 2 {") },
            Broken { on: "sample/dong-mau/13", how: How::Library("dy: 10mm", "dy: 30mm") },
        ],
    },
    Clause {
        id: "G5b",
        measure: no_number_on_page_1,
        broken: &[Broken { on: "sample/dong-mau/13", how: How::Library("so > 1", "so > 0") }],
    },
    Clause {
        id: "G6",
        measure: sizes_together,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("tieu-ngu: if to { 14pt } else { 13pt }", "tieu-ngu: 13pt"),
            },
            Broken {
                on: "letter/13/one",
                how: How::Library("dia-danh: if to { 14pt } else { 13pt }", "dia-danh: 14pt"),
            },
            Broken {
                on: "letter/13/one",
                how: How::Library("quoc-hieu: if to { 13pt } else { 12pt }", "quoc-hieu: 13pt"),
            },
        ],
    },
];

fn paper(doc: &Doc, found: &mut Findings) {
    for (index, page) in doc.pages.iter().enumerate() {
        let (short, long) = (page.width.min(page.height), page.width.max(page.height));
        found.expect(near(short, 210.0, 0.01) && near(long, 297.0, 0.01), || {
            format!("page {} is {short} × {long} mm", index + 1)
        });
    }
}

/// Landscape is for annexes only.
fn portrait(doc: &Doc, found: &mut Findings) {
    let main = doc.noi_nhan().map_or(0, |(page, _)| page + 1);
    for page in &doc.pages[..main] {
        found.expect(page.width < page.height, || "a page of the text is landscape".to_owned());
    }
}

/// How far a letterhead may reach into the left margin: the decree's own form does, by 199 twips.
const LETTERHEAD_REACH: f64 = 3.6;

fn margins(doc: &Doc, found: &mut Findings) {
    let body = doc.body();
    let Some((last, _)) = doc.noi_nhan() else { return };
    let left = body.iter().map(|line| line.line.x).fold(f64::MAX, f64::min);
    let right = body.iter().map(|line| line.line.right).fold(0.0, f64::max);
    let long = body.len() > 30;
    if long {
        found.expect((29.9..=35.1).contains(&left), || format!("left margin {left:.2} mm"));
        let margin = 210.0 - right;
        found.expect((14.9..=20.1).contains(&margin), || format!("right margin {margin:.2} mm"));
    }
    for (index, lines) in doc.lines.iter().enumerate().take(last + 1) {
        // A number in the top margin is a clause of its own.
        let text = lines.iter().filter(|line| !is_page_number(doc, index, line));
        for line in text {
            let ascent = line.runs.iter().map(|run| run.size).fold(0.0, f64::max) * 0.9 * PT;
            let reach = if index == 0 && line.y < 60.0 { LETTERHEAD_REACH } else { 0.05 };
            found.expect(
                line.x >= left.max(30.0) - reach
                    && line.right <= doc.edges().1 + 0.15
                    && line.right <= 195.15
                    && line.y - ascent >= 19.9
                    && line.y + 0.2 * ascent <= 277.1,
                || format!("page {}: {:?} reaches into a margin", index + 1, line.text),
            );
        }
    }
    // The first line of a page shows the upper margin, the fullest page the lower one.
    let box_of = |line: &TextLine| {
        let size = line.runs[0].size * PT;
        (line.y - 0.912 * size, line.y + 0.238 * size)
    };
    for page in 1..=last {
        if let Some(first) = body.iter().find(|line| line.page == page) {
            let top = box_of(&first.line).0;
            found.expect((19.9..=25.1).contains(&top), || format!("top margin {top:.2} mm"));
        }
    }
    // Of few pages each may end above a paragraph that is not split: then none is full.
    if last > 3 {
        let bottom = body.iter().map(|line| box_of(&line.line).1).fold(0.0, f64::max);
        let margin = 297.0 - bottom;
        // Less than one line may be left empty below the last line of the fullest page.
        let spacing = doc.vb["the_thuc"]["gian_dong"].as_f64().unwrap_or(1.0);
        let line = spacing * SINGLE * if doc.large() { 14.0 } else { 13.0 } * PT;
        found.expect((19.9..=25.1 + line).contains(&margin), || {
            format!("bottom margin {margin:.2} mm")
        });
    }
}

fn is_page_number(doc: &Doc, page: usize, line: &TextLine) -> bool {
    page > 0 && line.y < doc.top() && line.text.chars().all(|c| c.is_ascii_digit())
}

fn font(doc: &Doc, found: &mut Findings) {
    for text in doc.pages.iter().flat_map(|page| &page.texts) {
        found.expect(matches!(text.family.as_str(), "Tinos" | "Times New Roman"), || {
            format!("{:?} is set in {}", text.text, text.family)
        });
    }
}

fn black(doc: &Doc, found: &mut Findings) {
    for text in doc.pages.iter().flat_map(|page| &page.texts) {
        found.expect(text.black, || format!("{:?} is not black", text.text));
    }
}

fn page_numbers(doc: &Doc, found: &mut Findings) {
    let main = doc.noi_nhan().map_or(0, |(page, _)| page + 1);
    for (index, lines) in doc.lines.iter().enumerate().take(main).skip(1) {
        let above: Vec<_> = lines.iter().filter(|line| line.y < doc.top()).collect();
        let [number] = above.as_slice() else {
            found.expect(false, || {
                format!("page {}: {} lines in the top margin", index + 1, above.len())
            });
            continue;
        };
        let run = &number.runs[0];
        let body = if doc.large() { 14.0 } else { 13.0 };
        let (left, right) = doc.edges();
        found.expect(number.text == (index + 1).to_string(), || {
            format!("page {} says {:?}", index + 1, number.text)
        });
        found.expect(near(centre(number), f64::midpoint(left, right), 0.1), || {
            format!("page {}: the number is not centred", index + 1)
        });
        found.expect(near(run.size, body, 0.01) && !run.italic && !run.bold, || {
            format!("page {}: the number is {run:?}", index + 1)
        });
        found.expect(number.y - run.size * PT > 5.0 && number.y < doc.top() - 2.0, || {
            format!("page {}: the number stands at {:.1} mm", index + 1, number.y)
        });
    }
}

fn no_number_on_page_1(doc: &Doc, found: &mut Findings) {
    if doc.has_head() {
        let above = doc.lines[0].iter().find(|line| line.y < doc.top());
        found.expect(above.is_none(), || format!("page 1 has {above:?} in its top margin"));
    }
}

/// Quốc hiệu 13 with Tiêu ngữ and date 14, or 12 with 13 and 13.
fn sizes_together(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let size = |line: Option<&TextLine>| line.map(|line| line.runs[0].size);
    let date = doc.dia_danh();
    let sizes = (size(doc.quoc_hieu()), size(doc.tieu_ngu()), size(date.as_ref()));
    let (Some(hieu), Some(ngu), Some(date)) = sizes else {
        found.expect(false, || format!("a size is not to be found: {sizes:?}"));
        return;
    };
    let body = if doc.large() { 14.0 } else { 13.0 };
    found.expect(
        [(13.0, 14.0, 14.0), (12.0, 13.0, 13.0)].contains(&(hieu, ngu, date)) && ngu == body,
        || format!("Quốc hiệu {hieu}, Tiêu ngữ {ngu}, date {date}, body {body}"),
    );
}
