//! A laid-out document as the clauses look at it: its lines by page, and which of them are body.

use std::sync::Arc;

use ntm::diag::Diagnostics;
pub use ntm::typeset::measure::TextLine;
use ntm::typeset::measure::{Page, Rule};
use ntm::typeset::{Fonts, Source};
use serde_json::Value;

/// One point in mm.
pub const PT: f64 = 25.4 / 72.0;
/// "Single" spacing of Times New Roman, in em.
pub const SINGLE: f64 = 1.15;

/// A document to lay out.
#[derive(Clone)]
pub struct Case {
    /// Its name; the part before the first "/" is its group.
    pub name: String,
    /// What is laid out.
    pub source: Source,
}

/// A laid-out document.
#[derive(Clone)]
pub struct Doc {
    /// The case's name.
    pub name: String,
    /// The structural data it was made from.
    pub vb: Value,
    /// Its markup.
    pub markup: String,
    /// Its pages.
    pub pages: Vec<Page>,
    /// The lines of each page.
    pub lines: Vec<Vec<TextLine>>,
}

/// A line of the body and the page it stands on.
#[derive(Clone, Debug)]
pub struct BodyLine {
    /// Page, from 0.
    pub page: usize,
    /// The line.
    pub line: TextLine,
}

/// A paragraph of the body.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its lines.
    pub lines: Vec<BodyLine>,
}

impl Case {
    /// Lays the document out, which must succeed.
    pub fn lay_out(&self) -> Doc {
        let mut found = Diagnostics::new();
        let fonts: Arc<Fonts> = Fonts::embedded();
        let pages = ntm::typeset::layout(&self.source, &fonts, &mut found);
        self.doc(pages.unwrap_or_else(|| panic!("{}: {found:?}", self.name)).measured())
    }

    /// The document with these pages.
    pub fn doc(&self, pages: Vec<Page>) -> Doc {
        let vb = serde_json::from_str(&self.source.data).expect("JSON");
        Doc::new(self.name.clone(), vb, self.source.markup.clone(), pages)
    }
}

impl Doc {
    fn new(name: String, vb: Value, markup: String, pages: Vec<Page>) -> Self {
        let mut doc = Doc { name, vb, markup, pages, lines: Vec::new() };
        doc.refresh();
        doc
    }

    /// Reads the lines again after the pages were changed.
    pub fn refresh(&mut self) {
        self.lines = self.pages.iter().map(Page::lines).collect();
    }

    /// A text of the data.
    pub fn text(&self, pointer: &str) -> Option<String> {
        self.vb.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
    }

    /// A list of texts of the data.
    pub fn texts(&self, pointer: &str) -> Vec<String> {
        let list = self.vb.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Whether it is a 13/14 document (else 12/13).
    pub fn large(&self) -> bool {
        self.vb["the_thuc"]["co_chu"].as_u64() == Some(14)
    }

    /// Whether it begins with a letterhead: everything but an annex in a file of its own.
    pub fn has_head(&self) -> bool {
        self.markup.contains("#dau-van-ban(vb)")
    }

    /// Left and right edge of the text area in mm, as the data says.
    pub fn edges(&self) -> (f64, f64) {
        let mm = |key: &str| self.vb["the_thuc"][key].as_f64().expect("a number");
        (mm("le_trai"), 210.0 - mm("le_phai"))
    }

    /// The top margin in mm, as the data says.
    pub fn top(&self) -> f64 {
        self.vb["the_thuc"]["le_tren"].as_f64().expect("a number")
    }

    /// The first line of page 1 that satisfies.
    pub fn first(&self, wanted: impl Fn(&TextLine) -> bool) -> Option<&TextLine> {
        self.lines.first()?.iter().find(|line| wanted(line))
    }

    /// The row of a line: everything of page 1 on its baseline in the same column.
    pub fn row(&self, of: &TextLine, left_column: bool) -> TextLine {
        let split = self.quoc_hieu().map_or(105.0, |line| line.x.min(105.0));
        let inside = |line: &&TextLine| {
            (line.y - of.y).abs() < 0.05
                && if left_column { line.right < split } else { line.x >= of.x - 0.01 }
        };
        let mut row: Option<TextLine> = None;
        for line in self.lines[0].iter().filter(inside) {
            match &mut row {
                None => row = Some(line.clone()),
                Some(row) => {
                    row.text = format!("{} {}", row.text.trim_end(), line.text.trim_start());
                    row.right = line.right;
                    row.runs.extend(line.runs.iter().cloned());
                }
            }
        }
        row.expect("the line itself")
    }

    /// Quốc hiệu.
    pub fn quoc_hieu(&self) -> Option<&TextLine> {
        self.first(|line| squeeze(&line.text).to_uppercase() == "CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM")
    }

    /// Tiêu ngữ.
    pub fn tieu_ngu(&self) -> Option<&TextLine> {
        self.first(|line| squeeze(&line.text).to_lowercase().starts_with("độclập"))
    }

    /// The row of số, ký hiệu.
    pub fn so(&self) -> Option<TextLine> {
        self.first(|line| line.text.starts_with("Số:")).map(|line| self.row(line, true))
    }

    /// The row of địa danh and date.
    pub fn dia_danh(&self) -> Option<TextLine> {
        let from = self.tieu_ngu()?.y;
        let place = squeeze(&self.text("/dia_danh")?);
        self.first(|line| {
            line.y > from + 1.0 && squeeze(&line.text).starts_with(&format!("{place},ngày"))
        })
        .map(|line| self.row(line, false))
    }

    /// The lines of the left column above the number: superior and issuer.
    pub fn co_quan(&self) -> Vec<TextLine> {
        let (Some(hieu), Some(so)) = (self.quoc_hieu(), self.so()) else { return Vec::new() };
        let above = self.lines[0].iter().filter(|l| l.y < so.y - 0.1 && l.right < hieu.x);
        above.cloned().collect()
    }

    /// The lines that spell a text from a line on, whatever their breaks; empty when they do not.
    pub fn spelled(&self, page: usize, from_y: f64, text: &str) -> Vec<TextLine> {
        let wanted = squeeze(text);
        let all: Vec<&TextLine> = self.lines[page].iter().filter(|line| line.y >= from_y).collect();
        for start in 0..all.len() {
            let mut spelled = String::new();
            for end in start..all.len() {
                spelled.push_str(&squeeze(&all[end].text));
                if spelled == wanted {
                    return all[start..=end].iter().map(|line| (*line).clone()).collect();
                }
                if !wanted.starts_with(&spelled) {
                    break;
                }
            }
        }
        Vec::new()
    }

    /// Tên loại, the lines of trích yếu below it.
    pub fn title(&self) -> (Option<TextLine>, Vec<TextLine>) {
        let Some(kind) = self.text("/ten_loai") else { return (None, Vec::new()) };
        let from = self.so().map_or(0.0, |line| line.y);
        let wanted = squeeze(&kind).to_uppercase();
        let kind =
            self.first(|l| l.y > from + 1.0 && squeeze(&l.text).to_uppercase() == wanted).cloned();
        let from = kind.as_ref().map_or(from, |line| line.y + 0.1);
        (kind, self.spelled(0, from, &self.text("/trich_yeu").unwrap_or_default()))
    }

    /// The lines of the công văn's "V/v".
    pub fn ve_viec(&self) -> Vec<TextLine> {
        let Some(hieu) = self.quoc_hieu() else { return Vec::new() };
        let column = self.lines[0].iter().filter(|line| line.right < hieu.x);
        let mut lines = Vec::new();
        let wanted = squeeze(&self.text("/ve_viec").unwrap_or_default());
        let mut spelled = String::new();
        for line in column.skip_while(|line| !line.text.starts_with("V/v")) {
            spelled.push_str(squeeze(&line.text).trim_start_matches("V/v"));
            lines.push(line.clone());
            if spelled == wanted.trim_start_matches("V/v") {
                return lines;
            }
        }
        Vec::new()
    }

    /// The lines of "Kính gửi".
    pub fn kinh_gui(&self) -> Vec<TextLine> {
        let all = self.texts("/kinh_gui");
        let text = match all.as_slice() {
            [] => return Vec::new(),
            [one] => format!("Kính gửi: {one}"),
            many => format!("Kính gửi: - {}.", many.join("; - ")),
        };
        self.spelled(0, self.so().map_or(0.0, |line| line.y), &text)
    }

    /// The rule that begins below a line, at most 4 mm lower.
    pub fn rule_below(&self, line: &TextLine) -> Option<&Rule> {
        let centre = centre(line);
        self.pages[0].rules.iter().find(|rule| {
            rule.y > line.y
                && rule.y < line.y + 4.0
                && rule.x < centre + 20.0
                && rule.x + rule.width > centre - 20.0
        })
    }

    /// Page and baseline of "Nơi nhận:".
    pub fn noi_nhan(&self) -> Option<(usize, TextLine)> {
        self.lines.iter().enumerate().find_map(|(page, lines)| {
            let line = lines.iter().find(|line| line.text.trim() == "Nơi nhận:")?;
            Some((page, line.clone()))
        })
    }

    /// The lines of the body: legal bases and text, from below title, V/v and addressees to above
    /// the recipients.
    pub fn body(&self) -> Vec<BodyLine> {
        let Some((last, noi_nhan)) = self.noi_nhan() else { return Vec::new() };
        let (kind, subject) = self.title();
        let heads = [
            self.so(),
            kind,
            subject.last().cloned(),
            self.ve_viec().last().cloned(),
            self.kinh_gui().last().cloned(),
        ];
        let start = heads.into_iter().flatten().map(|line| line.y).fold(0.0, f64::max) + 0.5;
        let mut body = Vec::new();
        for (page, lines) in self.lines.iter().enumerate().take(last + 1) {
            for line in lines {
                let head = if page == 0 { start } else { self.top() };
                if line.y > head && (page < last || line.y < noi_nhan.y - 0.1) {
                    body.push(BodyLine { page, line: line.clone() });
                }
            }
        }
        body
    }

    /// The body by paragraphs: one begins wherever a line does not begin at the left edge.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        let left = self.edges().0;
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        for line in self.body() {
            match paragraphs.last_mut() {
                Some(paragraph) if line.line.x < left + 1.0 => paragraph.lines.push(line),
                _ => paragraphs.push(Paragraph { lines: vec![line] }),
            }
        }
        paragraphs
    }
}

impl Paragraph {
    /// Its text.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.line.text.trim()).collect();
        lines.join(" ")
    }

    /// Whether every run is italic (`None` when some are).
    pub fn all(&self, is: impl Fn(&ntm::typeset::measure::Text) -> bool) -> bool {
        self.lines.iter().flat_map(|line| &line.line.runs).all(is)
    }

    /// Its first line.
    pub fn first(&self) -> &BodyLine {
        &self.lines[0]
    }
}

/// The middle of a line in mm.
pub fn centre(line: &TextLine) -> f64 {
    f64::midpoint(line.x, line.right)
}

/// Without any white space.
pub fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether two lengths are the same within a tolerance.
pub fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}
