//! What the finished markup of a project with templates of its own may hold: words and calls of the
//! layout library, no program.
//!
//! Typst counts no steps and no memory, so a loop, a doubled text or `lorem(30000000)` in a template
//! would go on until the machine gives up. Words need none of that: what repeats, names and reuses
//! in a template is the template language, whose steps and output are counted. Here the syntax tree
//! is walked once, before anything of it runs, and what is left costs no more than its own length.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::syntax::ast::{AstNode as _, Numeric, Unit};
use typst::syntax::{Span, SyntaxKind, SyntaxNode};

use super::world::{Memory, is_typsts};
use super::{Fonts, Source, errors, room};
use crate::diag::{Diagnostics, Problem};

/// No document has more pieces of markup; a plan of 3,000 communes has a tenth.
const MOST_NODES: usize = 200_000;
/// More refusals of one document nobody reads.
const MOST_REFUSALS: usize = 20;
/// No number in a call is larger.
const LARGEST_NUMBER: f64 = 1_000.0;
/// No number in a table's own arguments: columns, and how many of them a cell covers.
const LARGEST_SPAN: f64 = 50.0;
/// No space is longer than a page, in pt.
const LONGEST: f64 = 850.0;
/// No letter is larger, in pt: the largest of the decree is 14, of a cover perhaps this.
const LARGEST_LETTER: f64 = 24.0;
/// All cells of tables that a template writes itself; the annexes' do not pass through here.
const MOST_CELLS: usize = 5_000;

/// No word has more letters. A line cannot break within one, and the PDF of a line with one of many
/// thousand letters cannot be made.
const WORD_LIMIT: usize = 1_000;

/// What is wrong with a text that has a word longer than any line.
pub fn long_word(text: &str) -> Option<Problem> {
    let word = text.split(breaks).find(|word| word.chars().count() > WORD_LIMIT)?;
    Some(too_long(word.chars().take(20).collect(), word.chars().count()))
}

fn too_long(start: String, length: usize) -> Problem {
    Problem::WordTooLong { start, length, limit: WORD_LIMIT }
}

/// Whether a line may break here.
fn breaks(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// How often a function may be called; `None` for what templates cannot call.
fn most_calls(name: &str) -> Option<usize> {
    Some(match name {
        // The layout library: paragraphs are bounded by the markup's own length.
        "doan" | "gach" | "cong" => MOST_NODES,
        "diem" | "phan" | "phan-lon" | "khoan" | "tieu-khoan" => 5_000,
        "dau-van-ban" | "ten-loai" | "kinh-gui" | "can-cu" | "ket-thuc" => 10,
        "phu-luc" | "kem-theo" => 200,
        "bieu-do" => 20,
        "cac-phu-luc" => 2,
        // Typst's own, within a line.
        "strong" | "emph" | "underline" | "overline" | "strike" | "highlight" | "sub" | "super"
        | "upper" | "lower" | "smallcaps" | "text" | "linebreak" | "h" | "link" => 20_000,
        // Typst's own, between lines.
        "parbreak" | "pagebreak" | "v" | "align" | "box" | "line" | "footnote" | "list"
        | "enum" | "terms" => 500,
        "table" => 50,
        // There is no file to read; Typst says so.
        "read" | "image" => 1,
        _ => return None,
    })
}

/// What of Typst's own language a template may not use, as it is written.
fn forbidden(node: &SyntaxNode) -> Option<&'static str> {
    Some(match node.kind() {
        SyntaxKind::ForLoop => "#for",
        SyntaxKind::WhileLoop => "#while",
        SyntaxKind::LoopBreak => "#break",
        SyntaxKind::LoopContinue => "#continue",
        SyntaxKind::FuncReturn => "#return",
        SyntaxKind::Conditional => "#if",
        SyntaxKind::LetBinding => "#let",
        SyntaxKind::DestructAssignment => "=",
        SyntaxKind::Closure => "=>",
        SyntaxKind::SetRule => "#set",
        SyntaxKind::ShowRule => "#show",
        SyntaxKind::Contextual => "#context",
        SyntaxKind::ModuleImport => "#import",
        SyntaxKind::ModuleInclude => "#include",
        SyntaxKind::Equation => "$",
        SyntaxKind::Raw => "`",
        _ => return None,
    })
}

/// Whether the markup holds nothing but words and calls that are bounded. What else it holds is
/// among the diagnostics. Markup that Typst cannot read is left to Typst to explain.
pub fn check(source: &Source, fonts: &Arc<Fonts>, found: &mut Diagnostics) -> bool {
    // The syntax tree is dropped by recursion.
    stacker::grow(room(&source.markup), || {
        let world = Memory::new(source, fonts.clone());
        let root = world.main_source().root();
        if root.diagnosis().errors {
            return true;
        }
        let mut walk = Walk::default();
        walk.all(root, world.main_source().text().len() - source.markup.len());
        let sound = walk.refused.is_empty();
        for (span, problem) in walk.refused {
            found.push(errors::at(&world, span, problem));
        }
        sound
    })
}

#[derive(Default)]
struct Walk {
    calls: BTreeMap<String, usize>,
    cells: usize,
    nodes: usize,
    /// How many letters stand without a space up to here.
    word: usize,
    refused: Vec<(Span, Problem)>,
}

impl Walk {
    /// Everything after the program's own first lines, in the order of the text.
    fn all(&mut self, root: &SyntaxNode, prelude: usize) {
        let mut at = 0;
        let mut open = Vec::new();
        for child in root.children() {
            if at >= prelude {
                open.push(child);
            }
            at += child.len();
        }
        open.reverse();
        while let Some(node) = open.pop() {
            if self.refused.len() >= MOST_REFUSALS {
                return;
            }
            self.nodes += 1;
            if self.nodes > MOST_NODES {
                return self.refuse(node, Problem::TemplateEndless);
            }
            // One slip, one message: nothing inside of what is refused.
            if self.sound(node) {
                open.extend(node.children().rev());
            }
        }
    }

    fn refuse(&mut self, node: &SyntaxNode, problem: Problem) {
        self.refused.push((node.span(), problem));
    }

    fn sound(&mut self, node: &SyntaxNode) -> bool {
        let before = self.refused.len();
        if let Some(seen) = forbidden(node) {
            self.refuse(node, Problem::TemplateCode { seen: seen.to_owned() });
            return false;
        }
        match node.kind() {
            SyntaxKind::Binary => {
                let seen = node.children().nth(1).filter(|sign| sign.kind() != SyntaxKind::Space);
                let seen = seen.or_else(|| node.children().nth(2));
                let seen = seen.map_or_else(String::new, |sign| sign.leaf_text().to_string());
                self.refuse(node, Problem::TemplateCode { seen });
            }
            SyntaxKind::FuncCall => self.call(node),
            SyntaxKind::FieldAccess if root_of(node) == Some("vb") => {
                self.refuse(node, Problem::TemplateCode { seen: short(node) });
            }
            SyntaxKind::Int | SyntaxKind::Float | SyntaxKind::Numeric
                if !within(node, LARGEST_NUMBER, LONGEST) =>
            {
                self.refuse(node, Problem::TemplateBeyond { seen: short(node) });
            }
            SyntaxKind::Heading | SyntaxKind::Ref => self.count("= @", 5_000, node),
            SyntaxKind::Text | SyntaxKind::Str => self.letters(node),
            SyntaxKind::Space | SyntaxKind::Parbreak | SyntaxKind::Linebreak => self.word = 0,
            _ => {}
        }
        self.refused.len() == before
    }

    fn call(&mut self, node: &SyntaxNode) {
        let Some(callee) = node.children().next() else { return };
        let name = match callee.kind() {
            SyntaxKind::Ident => Some(callee.leaf_text().as_str()),
            // `table.cell`, `table.header` and their like.
            SyntaxKind::FieldAccess => root_of(callee).filter(|root| *root == "table"),
            _ => None,
        };
        let known = name.and_then(|name| most_calls(name).map(|most| (name, most)));
        let Some((name, most)) = known else {
            // A name that nobody knows is a slip of spelling, and Typst says so.
            let slip = name.is_some_and(|name| !is_typsts(name) && name != "van-ban");
            if !slip {
                self.refuse(callee, Problem::TemplateCode { seen: short(callee) });
            }
            return;
        };
        if callee.kind() == SyntaxKind::Ident {
            self.count(name, most, node);
        }
        let arguments = node.children().find(|child| child.kind() == SyntaxKind::Args);
        let (number, length) = match name {
            "text" => (LARGEST_NUMBER, LARGEST_LETTER),
            "table" => (LARGEST_SPAN, LONGEST),
            _ => return,
        };
        let mut open: Vec<&SyntaxNode> = arguments.into_iter().collect();
        while let Some(inner) = open.pop() {
            if !within(inner, number, length) {
                return self.refuse(inner, Problem::TemplateBeyond { seen: short(inner) });
            }
            match inner.kind() {
                SyntaxKind::ContentBlock if name == "table" => self.cells += 1,
                // Whatever stands in content is looked at in its turn.
                SyntaxKind::ContentBlock => {}
                _ => open.extend(inner.children()),
            }
        }
        if self.cells > MOST_CELLS {
            let problem =
                Problem::TemplateTooOften { what: "table […]".to_owned(), limit: MOST_CELLS };
            self.refuse(node, problem);
        }
    }

    fn count(&mut self, name: &str, most: usize, node: &SyntaxNode) {
        let calls = self.calls.entry(name.to_owned()).or_default();
        *calls += 1;
        // Told once.
        if *calls == most + 1 {
            let problem = Problem::TemplateTooOften { what: format!("#{name}"), limit: most };
            self.refuse(node, problem);
        }
    }

    /// A word may be put together of many pieces, of a loop's for instance.
    fn letters(&mut self, node: &SyntaxNode) {
        let text = node.leaf_text().trim_matches('"');
        let last = text.rsplit(breaks).next().unwrap_or_default();
        if let Some(problem) = long_word(text) {
            self.refuse(node, problem);
        } else if last.len() == text.len() {
            let before = self.word;
            self.word += text.chars().count();
            if before <= WORD_LIMIT && self.word > WORD_LIMIT {
                self.refuse(node, too_long(last.chars().take(20).collect(), self.word));
            }
        } else {
            self.word = last.chars().count();
        }
    }
}

/// The name that a chain of fields begins with.
fn root_of(node: &SyntaxNode) -> Option<&str> {
    let mut node = node;
    while node.kind() == SyntaxKind::FieldAccess {
        node = node.children().next()?;
    }
    (node.kind() == SyntaxKind::Ident).then(|| node.leaf_text().as_str())
}

/// Whether a number or size is one that a document may need; everything else is.
fn within(node: &SyntaxNode, number: f64, length: f64) -> bool {
    let text = node.leaf_text();
    match node.kind() {
        SyntaxKind::Int | SyntaxKind::Float => {
            text.parse::<f64>().is_ok_and(|value| value.abs() <= number)
        }
        SyntaxKind::Numeric => {
            let Some(numeric) = Numeric::from_untyped(node) else { return false };
            let (value, unit) = numeric.get();
            let value = value.abs();
            match unit {
                Unit::Pt => value <= length,
                Unit::Mm => value * 2.835 <= length,
                Unit::Cm => value * 28.35 <= length,
                Unit::In => value * 72.0 <= length,
                // Letters within letters multiply these; space does not.
                Unit::Em if length <= LARGEST_LETTER => value <= 1.0,
                Unit::Em => value <= 40.0,
                Unit::Percent => value <= 100.0,
                Unit::Fr | Unit::Deg | Unit::Rad => value <= LARGEST_NUMBER,
            }
        }
        _ => true,
    }
}

/// The beginning of a passage of code, as a message shows it.
fn short(node: &SyntaxNode) -> String {
    let text = node.full_text();
    let mut short: String = text.chars().take_while(|c| *c != '\n').take(30).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
