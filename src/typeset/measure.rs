//! What stands where on laid-out pages, in mm and pt: for tests of the decree's clauses.

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::{FontStyle, TextItem};
use typst::visualize::{Geometry, Paint};

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Width in mm.
    pub width: f64,
    /// Height in mm.
    pub height: f64,
    /// Its runs of text, in drawing order.
    pub texts: Vec<Text>,
    /// Its straight lines.
    pub rules: Vec<Rule>,
    /// Its rectangles, as a chart's bars.
    pub boxes: Vec<Rule>,
}

/// A run of text of one font and size.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it says.
    pub text: String,
    /// Left end in mm from the page's left edge.
    pub x: f64,
    /// Baseline in mm from the page's top edge.
    pub y: f64,
    /// Width in mm.
    pub width: f64,
    /// Its widest space in pt; nothing where it has none.
    pub space: f64,
    /// Size in pt.
    pub size: f64,
    /// Font family.
    pub family: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is pure black.
    pub black: bool,
}

/// A straight line, or a rectangle.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Left or upper end in mm.
    pub x: f64,
    /// Upper end in mm.
    pub y: f64,
    /// Horizontal extent in mm.
    pub width: f64,
    /// Vertical extent in mm.
    pub height: f64,
}

/// A line of text: runs of one baseline, from left to right.
#[derive(Clone, Debug)]
pub struct TextLine {
    /// What it says.
    pub text: String,
    /// Left end in mm.
    pub x: f64,
    /// Right end in mm.
    pub right: f64,
    /// Baseline in mm.
    pub y: f64,
    /// Its runs.
    pub runs: Vec<Text>,
}

impl Page {
    /// The page's text by lines, from top to bottom; runs further apart than 5 mm make lines of
    /// their own, so that two columns stay apart.
    pub fn lines(&self) -> Vec<TextLine> {
        let mut runs: Vec<Text> = self.texts.clone();
        runs.sort_by(|a, b| a.y.total_cmp(&b.y));
        // Baselines that differ by rounding only are one, or a row's runs would come out of order.
        for index in 1..runs.len() {
            let above = runs[index - 1].y;
            if runs[index].y - above < 0.05 {
                runs[index].y = above;
            }
        }
        runs.sort_by(|a, b| (a.y.total_cmp(&b.y)).then(a.x.total_cmp(&b.x)));
        let mut lines: Vec<TextLine> = Vec::new();
        for run in runs {
            let right = run.x + run.width;
            match lines.last_mut() {
                Some(line) if (line.y - run.y).abs() < 1e-9 && run.x - line.right < 5.0 => {
                    if run.x - line.right > 0.35 && !line.text.ends_with(' ') {
                        line.text.push(' ');
                    }
                    line.text.push_str(&run.text);
                    line.right = right;
                    line.runs.push(run);
                }
                _ => lines.push(TextLine {
                    text: run.text.clone(),
                    x: run.x,
                    right,
                    y: run.y,
                    runs: vec![run],
                }),
            }
        }
        lines
    }

    /// The page's text, a line each.
    pub fn text(&self) -> String {
        self.lines().iter().map(|line| line.text.trim().to_owned()).collect::<Vec<_>>().join("\n")
    }
}

/// Measures a page.
pub fn page(page: &typst_layout::Page) -> Page {
    let size = page.frame.size();
    let mut measured = Page {
        width: size.x.to_mm(),
        height: size.y.to_mm(),
        texts: Vec::new(),
        rules: Vec::new(),
        boxes: Vec::new(),
    };
    walk(&page.frame, Transform::identity(), &mut measured);
    measured
}

fn walk(frame: &Frame, transform: Transform, page: &mut Page) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let moved = transform
                    .pre_concat(Transform::translate(position.x, position.y))
                    .pre_concat(group.transform);
                walk(&group.frame, moved, page);
            }
            FrameItem::Text(item) => page.texts.push(text(item, position.transform(transform))),
            FrameItem::Shape(shape, _) => {
                let from = position.transform(transform);
                match shape.geometry {
                    Geometry::Line(end) => {
                        page.rules.push(rule(from, (*position + end).transform(transform)));
                    }
                    Geometry::Rect(size) => {
                        let to = (*position + size.to_point()).transform(transform);
                        page.boxes.push(rule(from, to));
                    }
                    Geometry::Curve(_) => {}
                }
            }
            FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn rule(from: Point, to: Point) -> Rule {
    Rule {
        x: from.x.min(to.x).to_mm(),
        y: from.y.min(to.y).to_mm(),
        width: (from.x - to.x).abs().to_mm(),
        height: (from.y - to.y).abs().to_mm(),
    }
}

fn text(item: &TextItem, at: Point) -> Text {
    let info = item.font.font().info();
    let black = match &item.fill {
        Paint::Solid(color) => color.to_vec4_u8()[..3] == [0, 0, 0],
        _ => false,
    };
    Text {
        // On paper a space that does not break looks like any other.
        text: item.text.replace("\u{A0}", " ").to_string(),
        x: at.x.to_mm(),
        y: at.y.to_mm(),
        width: item.width().to_mm(),
        space: widest_space(item),
        size: item.size.to_pt(),
        family: info.family.clone(),
        bold: info.variant.weight.to_number() >= 600,
        italic: info.variant.style != FontStyle::Normal,
        black,
    }
}

/// The widest space of a run in pt.
fn widest_space(item: &TextItem) -> f64 {
    let is_space = |range: std::ops::Range<u16>| {
        let range = usize::from(range.start)..usize::from(range.end);
        item.text.get(range).is_some_and(|text| matches!(text, " " | "\u{A0}"))
    };
    let spaces = item.glyphs.iter().filter(|glyph| is_space(glyph.range.clone()));
    spaces.map(|glyph| glyph.x_advance.at(item.size).to_pt()).fold(0.0, f64::max)
}
