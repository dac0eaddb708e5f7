//! Running text within a block: words, what is emphasised, and what a template printed among them.

use std::ops::Range;

use typst::syntax::Source;
use typst::syntax::ast::{Arg, AstNode, ContentBlock, Expr, FuncCall, Markup, Unit};

use super::block::{Emphasis, Raised, TextRun, Unread};
use crate::viet;

/// A space of Times New Roman, in em.
const SPACE: f64 = 0.25;
/// The text's size in pt where a length in em is asked for of another unit.
const USUAL: f64 = 14.0;
/// More of what is not understood nobody reads.
const MOST: usize = 20;

/// Reads what stands within a line, and keeps what it cannot read.
pub struct WordReader<'a> {
    /// The markup.
    pub source: &'a Source,
    /// What nothing was made of.
    pub unread: Vec<Unread>,
}

impl<'a> WordReader<'a> {
    /// Where a piece of the markup stands.
    pub fn at(&self, node: impl AstNode<'a>) -> Range<usize> {
        let node = self.source.find(node.span());
        node.map(|node| node.range()).unwrap_or_default()
    }

    /// Keeps a passage as one that nothing was made of.
    pub fn refuse(&mut self, node: impl AstNode<'a>) {
        let at = self.at(node);
        let text = self.source.text().get(at.clone()).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        let seen: String = first.chars().take(40).collect();
        if self.unread.len() < MOST {
            self.unread.push(Unread { at, seen });
        }
    }

    /// The words of a piece of markup, without space at their ends.
    pub fn words(&mut self, markup: Markup<'a>) -> Vec<TextRun> {
        let mut runs = Vec::new();
        self.markup(markup, &Emphasis::default(), &mut runs);
        trim(&mut runs);
        runs
    }

    /// The words of an argument that is content or a text.
    pub fn argument(&mut self, expr: Expr<'a>) -> Vec<TextRun> {
        let mut runs = Vec::new();
        self.inside(expr, &Emphasis::default(), &mut runs);
        trim(&mut runs);
        runs
    }

    fn markup(&mut self, markup: Markup<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) {
        for expr in markup.exprs() {
            if !self.inline(expr, look, runs) {
                self.refuse(expr);
            }
        }
    }

    fn inside(&mut self, expr: Expr<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) {
        match expr {
            Expr::ContentBlock(content) => self.markup(content.body(), look, runs),
            other => {
                if !self.inline(other, look, runs) {
                    self.refuse(other);
                }
            }
        }
    }

    /// Adds what stands within a line; false where it is nothing of that kind.
    pub fn inline(&mut self, expr: Expr<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) -> bool {
        match expr {
            Expr::Text(text) => push(runs, text.get(), look, None),
            Expr::Space(_) => {
                // Space that is asked for takes the place of the one behind it.
                let blank = |run: &TextRun| run.text.ends_with([' ', '\n', '\u{a0}']);
                if runs.last().is_some_and(|last| !blank(last)) {
                    push(runs, " ", look, None);
                }
            }
            Expr::Linebreak(_) => line_break(runs, look),
            Expr::Escape(escape) => push(runs, escape.get().encode_utf8(&mut [0; 4]), look, None),
            Expr::Shorthand(short) => push(runs, short.get().encode_utf8(&mut [0; 4]), look, None),
            Expr::SmartQuote(quote) => {
                push(runs, if quote.double() { "\"" } else { "'" }, look, None);
            }
            Expr::Str(value) => {
                let at = self.at(value);
                push(runs, &value.get(), look, Some(at));
            }
            Expr::Strong(strong) => {
                self.markup(strong.body(), &Emphasis { bold: Some(true), ..look.clone() }, runs);
            }
            Expr::Emph(emph) => {
                self.markup(emph.body(), &Emphasis { italic: Some(true), ..look.clone() }, runs);
            }
            Expr::Link(link) => {
                let target = link.get();
                push(
                    runs,
                    target,
                    &Emphasis { link: Some(target.to_string()), ..look.clone() },
                    None,
                );
            }
            Expr::ContentBlock(content) => self.markup(content.body(), look, runs),
            Expr::None(_) => {}
            Expr::FuncCall(call) => return self.call(call, look, runs),
            _ => return false,
        }
        true
    }

    fn call(&mut self, call: FuncCall<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) -> bool {
        let Some(name) = name(call) else { return false };
        let own = |change: fn(&mut Emphasis)| {
            let mut own = look.clone();
            change(&mut own);
            own
        };
        let look = match name {
            "strong" => own(|look| look.bold = Some(true)),
            "emph" => own(|look| look.italic = Some(true)),
            "underline" => own(|look| look.underline = true),
            "strike" => own(|look| look.strike = true),
            "highlight" => own(|look| look.highlight = true),
            "smallcaps" => own(|look| look.small_capitals = true),
            "sub" => own(|look| look.raised = Some(Raised::Below)),
            "super" => own(|look| look.raised = Some(Raised::Above)),
            "upper" | "lower" => look.clone(),
            "linebreak" => {
                line_break(runs, look);
                return true;
            }
            "h" => return self.space(call, look, runs),
            "link" => return self.link(call, look, runs),
            "text" => match self.styled(call, look) {
                Some(styled) => styled,
                None => return false,
            },
            _ => return false,
        };
        if name != "text" && call.args().items().any(|arg| !matches!(arg, Arg::Pos(_))) {
            return false;
        }
        let mut inner = Vec::new();
        for arg in call.args().items() {
            if let Arg::Pos(expr) = arg {
                self.inside(expr, &look, &mut inner);
            }
        }
        for run in &mut inner {
            match name {
                "upper" => run.text = viet::upper(&run.text),
                "lower" => run.text = viet::lower(&run.text),
                _ => {}
            }
        }
        runs.append(&mut inner);
        true
    }

    /// `text(size: 12pt, weight: "bold", style: "italic")[…]`; none where it asks for more.
    fn styled(&mut self, call: FuncCall<'a>, look: &Emphasis) -> Option<Emphasis> {
        let mut own = look.clone();
        for arg in call.args().items() {
            let Arg::Named(named) = arg else { continue };
            match (named.name().as_str(), named.expr()) {
                ("size", Expr::Numeric(number)) => own.size = Some(points(number.get())?),
                ("weight", Expr::Str(weight)) => match weight.get().as_str() {
                    "bold" => own.bold = Some(true),
                    "regular" => own.bold = Some(false),
                    _ => return None,
                },
                ("style", Expr::Str(style)) => match style.get().as_str() {
                    "italic" => own.italic = Some(true),
                    "normal" => own.italic = Some(false),
                    _ => return None,
                },
                _ => return None,
            }
        }
        Some(own)
    }

    /// `h(2.25em)`: as many spaces that do not break, which are as wide.
    fn space(&mut self, call: FuncCall<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) -> bool {
        let mut args = call.args().items();
        let (Some(Arg::Pos(Expr::Numeric(length))), None) = (args.next(), args.next()) else {
            return false;
        };
        let em = match length.get() {
            (value, Unit::Em) => value,
            other => match points(other) {
                Some(points) => points / USUAL,
                None => return false,
            },
        };
        // Room that is taken away is none that a text has.
        let count = (em / SPACE + 0.5).clamp(0.0, 400.0) as usize;
        push(runs, &"\u{a0}".repeat(count), look, None);
        true
    }

    fn link(&mut self, call: FuncCall<'a>, look: &Emphasis, runs: &mut Vec<TextRun>) -> bool {
        let args: Vec<Arg<'a>> = call.args().items().collect();
        let [Arg::Pos(Expr::Str(target)), rest @ ..] = args.as_slice() else { return false };
        let own = Emphasis { link: Some(target.get().to_string()), ..look.clone() };
        match rest {
            [] => push(runs, &target.get(), &own, None),
            [Arg::Pos(body)] => self.inside(*body, &own, runs),
            _ => return false,
        }
        true
    }
}

/// The name of a function that is called by its plain name.
pub fn name<'a>(call: FuncCall<'a>) -> Option<&'a str> {
    match call.callee() {
        Expr::Ident(name) => Some(name.as_str()),
        _ => None,
    }
}

/// The content that a call ends in.
pub fn content<'a>(call: FuncCall<'a>) -> Option<ContentBlock<'a>> {
    call.args().items().find_map(|arg| match arg {
        Arg::Pos(Expr::ContentBlock(content)) => Some(content),
        _ => None,
    })
}

/// A length that depends on nothing around it, in pt.
pub fn points((value, unit): (f64, Unit)) -> Option<f64> {
    Some(match unit {
        Unit::Pt => value,
        Unit::Mm => value * 72.0 / 25.4,
        Unit::Cm => value * 720.0 / 25.4,
        Unit::In => value * 72.0,
        _ => return None,
    })
}

fn push(runs: &mut Vec<TextRun>, text: &str, look: &Emphasis, value: Option<Range<usize>>) {
    match runs.last_mut() {
        Some(last) if last.value.is_none() && value.is_none() && last.look == *look => {
            last.text.push_str(text);
        }
        _ if text.is_empty() => {}
        _ => {
            let (text, look) = (text.to_owned(), look.clone());
            runs.push(TextRun { text, look, value, is_figure: false });
        }
    }
}

fn line_break(runs: &mut Vec<TextRun>, look: &Emphasis) {
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end_matches(' ').len());
    }
    push(runs, "\n", look, None);
}

/// Takes the space off both ends; what nothing is left of goes.
pub fn trim(runs: &mut Vec<TextRun>) {
    while let Some(first) = runs.first_mut() {
        first.text = first.text.trim_start_matches([' ', '\n']).to_owned();
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end_matches([' ', '\n']).len());
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
}
