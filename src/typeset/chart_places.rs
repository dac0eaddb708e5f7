//! Where a chart might stand in a document's markup.

use typst::syntax::{SyntaxKind, SyntaxNode};

use super::calls::{is_remark, name};

/// The function of the layout library that draws a chart.
const CHART: &str = "bieu-do";
/// What stands between two calls and says nothing.
const BETWEEN: [SyntaxKind; 5] = [
    SyntaxKind::Space,
    SyntaxKind::Parbreak,
    SyntaxKind::Semicolon,
    SyntaxKind::LineComment,
    SyntaxKind::BlockComment,
];

/// Where a chart might stand in a document's markup beside the end of its section, with the call that draws
/// it there: before a paragraph of its section, but not in a list, between a remark and what it is of, or
/// behind what leads to the next paragraph.
pub fn of(markup: &str, root: &SyntaxNode) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut section: Vec<usize> = Vec::new();
    let mut follows_text = false;
    let (mut at, mut hash) = (0, 0);
    for child in root.children() {
        let call = markup.get(at..at + child.len()).unwrap_or_default();
        match (child.kind(), name(child)) {
            (SyntaxKind::Hash, _) => hash = at,
            (kind, _) if BETWEEN.contains(&kind) => {}
            (_, Some(CHART)) => {
                let chart = call.split('"').nth(1).unwrap_or_default();
                for (number, place) in (1..).zip(section.drain(..).rev()) {
                    found.push((place, call_of(chart, number)));
                }
                follows_text = false;
            }
            (_, Some(paragraph @ ("doan" | "gach" | "cong"))) => {
                if follows_text && paragraph != "cong" && !is_remark(call) {
                    section.push(hash);
                }
                let text = call.trim_end_matches([']', ';', '"', ' ', '\n']);
                follows_text = !text.ends_with(':');
            }
            _ => {
                section.clear();
                follows_text = false;
            }
        }
        at += child.len();
    }
    found
}

/// The call that draws a chart at one of its places.
fn call_of(chart: &str, number: usize) -> String {
    format!("#{CHART}(vb, \"{chart}\", cho: {number});")
}

/// Where a chart stands that stands further up in its section.
pub fn place(markup: &str, root: &SyntaxNode, chart: &str, number: usize) -> Option<usize> {
    let call = call_of(chart, number);
    of(markup, root).into_iter().find(|(_, own)| *own == call).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_stands_between_two_paragraphs_of_its_section() {
        let markup = "#doan[Không.]\n#khoan[Mục]\n#gach[Một.]\n#gach[Gồm:]\n#cong[Hai.]\n#cong[Ba.]\n\
                      #doan[Bốn.]\n#doan[(Chi tiết)]\n#bieu-do(vb, \"von\")\n#khoan[Mục]\n#doan[Năm.]\n";
        let places = of(markup, &typst::syntax::parse(markup));
        let before = |(place, call): &(usize, String)| {
            let line = markup[*place..].lines().next().unwrap_or_default();
            format!("{call} {line}")
        };
        assert_eq!(
            places.iter().map(before).collect::<Vec<_>>(),
            [
                "#bieu-do(vb, \"von\", cho: 1); #doan[Bốn.]",
                "#bieu-do(vb, \"von\", cho: 2); #gach[Gồm:]"
            ]
        );
    }
}
