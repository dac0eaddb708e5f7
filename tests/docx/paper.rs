//! Pages of a PDF as poppler sees them: words with their boxes, type, and rules; in mm from the upper left corner.

use std::path::Path;
use std::process::Command;

use super::xml::Node;

const MM: f64 = 25.4 / 72.0;

/// A page.
pub struct Paper {
    /// Width and height.
    pub size: (f64, f64),
    /// Its words, as they are drawn.
    pub words: Vec<PaperWord>,
    /// The type of its lines.
    pub lines: Vec<Typed>,
}

/// A word.
#[derive(Clone, Debug)]
pub struct PaperWord {
    /// It.
    pub text: String,
    /// Left, top, right, bottom.
    pub at: [f64; 4],
}

/// A line's type.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Left, top, right, bottom.
    pub at: [f64; 4],
    /// Its size in pt.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// A drawn rule: left, middle from above, length.
pub type Rule = [f64; 3];

fn run(program: &str, words: &[&str], file: &Path) -> Option<Vec<u8>> {
    let (own, output): (Vec<&str>, &[&str]) = match program {
        "pdftotext" => (words.to_vec(), &["-"]),
        _ => (words.to_vec(), &[]),
    };
    let run = Command::new(program).args(own).arg(file).args(output).output().ok()?;
    Some(run.stdout)
}

fn number(node: &Node, key: &str) -> f64 {
    node.get(key).expect(key).parse().expect("a number")
}

/// The pages of a PDF; nothing where poppler is not there.
pub fn papers(pdf: &Path) -> Option<Vec<Paper>> {
    let boxes = Node::parse(&run("pdftotext", &["-raw", "-bbox"], pdf)?);
    let types = Node::parse(&run("pdftohtml", &["-xml", "-i", "-stdout", "-zoom", "1"], pdf)?);
    let sizes: Vec<(String, f64)> = types
        .all("fontspec")
        .into_iter()
        .map(|font| (font.get("id").expect("an id").to_owned(), number(font, "size")))
        .collect();
    let typed = |node: &Node| {
        let [left, top, width, height] =
            ["left", "top", "width", "height"].map(|key| number(node, key));
        let font = node.get("font").expect("a font");
        let size = sizes.iter().find(|(id, _)| id == font).expect("a size").1;
        Typed {
            at: [left, top, left + width, top + height].map(|own| own * MM),
            size,
            bold: !node.all("b").is_empty(),
            italic: !node.all("i").is_empty(),
        }
    };
    let lines = types.all("page").into_iter().map(|page| page.all("text").into_iter().map(typed));
    let lines: Vec<Vec<Typed>> = lines.map(Iterator::collect).collect();
    let pages = boxes.all("page").into_iter().zip(lines).map(|(page, lines)| Paper {
        size: (number(page, "width") * MM, number(page, "height") * MM),
        words: page
            .all("word")
            .into_iter()
            .map(|word| PaperWord {
                text: word.text.clone(),
                at: ["xMin", "yMin", "xMax", "yMax"].map(|key| number(word, key) * MM),
            })
            .collect(),
        lines,
    });
    Some(pages.collect())
}

impl Paper {
    /// Its words' texts; blank are its number and a draft's marks, which stand in the margins.
    pub fn texts(&self) -> Vec<String> {
        let in_margin = |word: &PaperWord| word.at[3] < 18.0 || word.at[1] > self.size.1 - 14.0;
        let text = |word: &PaperWord| match in_margin(word) {
            true => String::new(),
            false => word.text.clone(),
        };
        self.words.iter().map(text).collect()
    }

    /// The type of a word.
    pub fn typed(&self, word: &PaperWord) -> Option<&Typed> {
        let (x, y) = word.middle();
        // Boxes are told in whole points.
        let inside = |line: &&Typed| {
            x > line.at[0] - 0.5 && x < line.at[2] + 0.5 && y > line.at[1] && y < line.at[3]
        };
        let near = |line: &&Typed| (f64::midpoint(line.at[1], line.at[3]) - y).abs();
        self.lines.iter().filter(inside).min_by(|a, b| near(a).total_cmp(&near(b)))
    }
}

impl PaperWord {
    /// The middle of its box.
    pub fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.at[0], self.at[2]), f64::midpoint(self.at[1], self.at[3]))
    }
}

/// Dots an inch of the picture in which rules are looked for.
const DOTS: f64 = 200.0;
/// No letter has a black line as long, in mm.
const LETTERS: f64 = 8.0;

/// The rules of the first page: black lines longer than any letter's, looked for in its picture.
pub fn rules(pdf: &Path) -> Option<Vec<Rule>> {
    let picture = run("pdftoppm", &["-r", "200", "-gray", "-f", "1", "-l", "1"], pdf)?;
    // "P5", width, height, largest value, then a byte a dot.
    let mut head = picture.splitn(4, u8::is_ascii_whitespace);
    let mut word = || head.next().and_then(|word| std::str::from_utf8(word).ok()).expect("a word");
    assert_eq!(word(), "P5");
    let (width, height): (usize, usize) =
        (word().parse().expect("a width"), word().parse().expect("a height"));
    let dots = &picture[picture.len() - width * height..];
    let mm = |count: usize| count as f64 * 25.4 / DOTS;
    let mut found: Vec<Rule> = Vec::new();
    for (row, line) in dots.chunks(width).enumerate() {
        let mut start = 0;
        for part in line.chunk_by(|a, b| (*a < 160) == (*b < 160)) {
            let length = mm(part.len());
            if part[0] < 160 && length > LETTERS {
                let own = [mm(start), mm(row), length];
                // A rule is a dot or two thick.
                let same = |other: &Rule| {
                    (other[0] - own[0]).abs() < 1.0 && (own[1] - other[1]).abs() < 0.6
                };
                if !found.iter().any(same) {
                    found.push(own);
                }
            }
            start += part.len();
        }
    }
    Some(found)
}
