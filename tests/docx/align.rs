//! What a Word document says, word by word, and where each word stands on pages: on those of the PDF, and on those
//! that another program makes of the Word document.
//!
//! Of pages are left out: their numbers, headings of tables that are repeated, a draft's marks, the letters in charts,
//! and "(tiếp theo)" of a row that runs on.

use std::collections::VecDeque;

use super::Both;
use super::read::WordPart;

/// A word of a Word document, or the heading of a table, whose cells are drawn in another order.
#[derive(Clone, Debug)]
pub enum Told {
    /// A word.
    Word(ToldWord),
    /// All words of a table's heading.
    Heading(Vec<String>),
}

/// A word of a Word document.
#[derive(Clone, Debug)]
pub struct ToldWord {
    /// It.
    pub text: String,
    /// Its paragraph's style.
    pub style: String,
    /// Whether it is its paragraph's first.
    pub first: bool,
    /// Whether no line begins with it: the space before it does not break.
    pub held: bool,
    /// Its section, from 0.
    pub section: usize,
    /// Whether it stands in a table with a heading.
    pub in_rows: bool,
}

/// Where a word stands: its number among those told, the page, and the first of its words there.
pub type Stands = (usize, usize, usize);

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(str::to_owned)
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// What a Word document says.
pub fn told(both: &Both) -> Vec<Told> {
    let mut all = Vec::new();
    let mut section = 0;
    for part in &both.text.parts {
        let paragraph = |text: &str, style: &str, in_rows: bool| {
            let mut held = false;
            let pieces = text.split_inclusive(char::is_whitespace).filter_map(|piece| {
                let word = piece.trim().to_owned();
                let own = (!word.is_empty()).then_some((word, held));
                held = piece.ends_with('\u{a0}');
                own
            });
            let word = |(index, (text, held))| {
                let (style, first) = (style.to_owned(), index == 0);
                Told::Word(ToldWord { text, style, first, held, section, in_rows })
            };
            pieces.enumerate().map(word).collect::<Vec<_>>()
        };
        match part {
            WordPart::SectionEnd => section += 1,
            WordPart::Paragraph(number, text, style) => {
                all.extend(paragraph(&format!("{number} {text}"), style, false));
            }
            WordPart::Table(table) => {
                let heading = table.rows.iter().filter(|row| row.is_heading);
                let heading: Vec<String> =
                    heading.flat_map(|row| &row.cells).flat_map(|cell| words(&cell.text)).collect();
                let has_heading = !heading.is_empty();
                if has_heading {
                    all.push(Told::Heading(heading));
                }
                for row in table.rows.iter().filter(|row| !row.is_heading) {
                    for (text, style) in row.cells.iter().flat_map(|cell| &cell.paragraphs) {
                        all.extend(paragraph(text, style, has_heading));
                    }
                }
            }
        }
    }
    all
}

/// Finds each word that is told on pages, on which a blank word is passed over. What is raised, or broken at a dash,
/// is two words there.
///
/// # Errors
/// The first difference.
pub fn align(both: &Both, told: &[Told], pages: &[Vec<String>]) -> Result<Vec<Stands>, String> {
    let charts = both.charts();
    let mut found = Vec::new();
    let mut told = told.iter().enumerate().collect::<VecDeque<_>>();
    let mut heading: Vec<String> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mut at = 0;
        let end = page.len();
        let starts = |at: usize, words: &[String]| page[at.min(end)..].starts_with(words);
        let heads = |at: usize| {
            let own = page.get(at..at + heading.len()).map(|own| sorted(own.to_vec()));
            !heading.is_empty() && own.as_ref() == Some(&heading)
        };
        while starts(at, &[String::new()]) {
            at += 1;
        }
        // A table's heading is repeated at the top of a page.
        if heads(at) {
            at += heading.len();
        }
        while at < end {
            if page[at].is_empty() {
                at += 1;
                continue;
            }
            if starts(at, &["(tiếp".to_owned(), "theo)".to_owned()]) {
                at += 2;
                continue;
            }
            if let Some(chart) = charts.iter().find(|chart| starts(at, chart)) {
                at += chart.len();
                continue;
            }
            match told.pop_front() {
                Some((index, Told::Word(own))) => {
                    let there = &page[at];
                    let longer = page.get(at + 1).map(|next| format!("{there}{next}"));
                    let taken = match () {
                        () if own.text == *there => 1,
                        () if longer.as_ref() == Some(&own.text) => 2,
                        () => {
                            let around = page[at.saturating_sub(6)..(at + 6).min(end)].join(" ");
                            let place = format!("page {}: “{around}”", number + 1);
                            return Err(format!("{place}: {there}, not {}", own.text));
                        }
                    };
                    found.push((index, number, at));
                    at += taken;
                }
                Some((_, Told::Heading(own))) => {
                    let own = sorted(own.clone());
                    let last = (at + own.len()).min(end);
                    let printed = sorted(page[at..last].to_vec());
                    if printed != own {
                        return Err(format!("page {}: {printed:?}, not {own:?}", number + 1));
                    }
                    heading = own;
                    at = last;
                }
                None => return Err(format!("page {}: {} is too much", number + 1, page[at])),
            }
        }
    }
    match told.pop_front() {
        None => Ok(found),
        Some((_, Told::Word(own))) => Err(format!("“{}” is missing at the end", own.text)),
        Some((_, Told::Heading(own))) => Err(format!("{own:?} is missing at the end")),
    }
}

impl Both {
    /// The letters in its charts' pictures, in the order in which they are drawn.
    fn charts(&self) -> Vec<Vec<String>> {
        let charts = self.data["bieu_do"].as_array().cloned().unwrap_or_default();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let chart = |chart: &serde_json::Value| {
            let bars = chart["dong"].as_array().cloned().unwrap_or_default();
            let bars = bars.iter().flat_map(|bar| [text(&bar["ten"]), text(&bar["chu"])]);
            let keys = ["chu_gia_tri", "chu_muc_tieu", "chu_vuot", "ghi_chu"];
            let all = bars.chain(keys.iter().map(|key| text(&chart[*key])));
            all.flat_map(|text| words(&text).collect::<Vec<_>>()).collect()
        };
        charts.iter().map(chart).collect()
    }
}
