//! Markup to blocks.

use typst::syntax::Source;
use typst::syntax::ast::{Arg, Expr, FuncCall, Markup, Unit};

use super::block::{
    Align, Attached, Block, BlockKind, Emphasis, HeadingKind, OwnAnnex, Paragraph, ParagraphKind,
    PrintedPart, TextRun, Unread,
};
use super::table;
use super::words::{WordReader, content, name, points, trim};
use crate::typeset::unbroken::room;

/// The blocks of a document's markup, in its order.
///
/// # Errors
/// The passages that there is no block for.
pub fn blocks(markup: &str) -> Result<Vec<Block>, Vec<Unread>> {
    // As for layout: the syntax tree is walked and dropped by recursion.
    stacker::grow(room(markup), || {
        let source = Source::detached(markup);
        let mut reader =
            Reader { words: WordReader { source: &source, unread: Vec::new() }, align: None };
        let blocks = match source.root().cast::<Markup<'_>>() {
            Some(root) => reader.blocks(root),
            None => Vec::new(),
        };
        let unread = reader.words.unread;
        if unread.is_empty() { Ok(blocks) } else { Err(unread) }
    })
}

struct Reader<'a> {
    words: WordReader<'a>,
    /// Where lines are set here.
    align: Option<Align>,
}

/// Blocks with the words that make no block yet.
#[derive(Default)]
struct Open {
    blocks: Vec<Block>,
    runs: Vec<TextRun>,
    start: usize,
}

impl<'a> Reader<'a> {
    fn blocks(&mut self, markup: Markup<'a>) -> Vec<Block> {
        let mut open = Open::default();
        self.read(markup, &mut open);
        let end = self.words.source.text().len();
        self.close(&mut open, end);
        open.blocks
    }

    /// Ends a paragraph of words that stand in no call.
    fn close(&mut self, open: &mut Open, end: usize) {
        trim(&mut open.runs);
        if open.runs.is_empty() {
            return;
        }
        let runs = std::mem::take(&mut open.runs);
        let paragraph = Paragraph { runs, align: self.align, ..Paragraph::default() };
        let at = open.start..end;
        open.blocks.push(Block { at, what: BlockKind::Paragraph(paragraph) });
    }

    fn read(&mut self, markup: Markup<'a>, open: &mut Open) {
        for expr in markup.exprs() {
            let at = self.words.at(expr);
            match expr {
                Expr::Parbreak(_) => {
                    self.close(open, at.start);
                    continue;
                }
                Expr::FuncCall(call) => {
                    let blocks = self.call(call);
                    if let Some(mut blocks) = blocks {
                        self.close(open, at.start);
                        open.blocks.append(&mut blocks);
                        continue;
                    }
                }
                _ => {}
            }
            if open.runs.is_empty() {
                open.start = at.start;
            }
            if !self.words.inline(expr, &Emphasis::default(), &mut open.runs) {
                self.words.refuse(expr);
            }
        }
    }

    /// The blocks that a call makes; none where it stands within a line.
    fn call(&mut self, call: FuncCall<'a>) -> Option<Vec<Block>> {
        let at = self.words.at(call);
        let what = match name(call)? {
            "dau-van-ban" => BlockKind::Printed(PrintedPart::Letterhead),
            "ten-loai" => BlockKind::Printed(PrintedPart::Title),
            "kinh-gui" => BlockKind::Printed(PrintedPart::Addressees),
            "can-cu" => BlockKind::Printed(PrintedPart::LegalBases),
            "cac-phu-luc" => BlockKind::Annexes,
            "phan-lon" => BlockKind::Heading(HeadingKind::GreatPart, self.text(call)),
            "phan" => BlockKind::Heading(HeadingKind::Part, self.text(call)),
            "khoan" => BlockKind::Heading(HeadingKind::Clause, self.text(call)),
            "tieu-khoan" => BlockKind::Heading(HeadingKind::SubClause, self.text(call)),
            "doan" => self.paragraph(call, ParagraphKind::Plain),
            "gach" => self.paragraph(call, ParagraphKind::Dash),
            "cong" => self.paragraph(call, ParagraphKind::Plus),
            "diem" => self.paragraph(call, ParagraphKind::Point),
            "ket-thuc" => BlockKind::Closing(self.text(call)),
            "bieu-do" => BlockKind::Chart(chart(call)?),
            "phu-luc" => self.annex(call),
            "table" => BlockKind::Table(table::read(&mut self.words, call)?),
            "pagebreak" => BlockKind::PageBreak,
            "parbreak" => return Some(Vec::new()),
            "v" => BlockKind::Gap(length(call)?),
            "align" => return self.aligned(call),
            _ => return None,
        };
        Some(vec![Block { at, what }])
    }

    fn text(&mut self, call: FuncCall<'a>) -> Vec<TextRun> {
        let words = &mut self.words;
        content(call).map(|content| words.words(content.body())).unwrap_or_default()
    }

    fn paragraph(&mut self, call: FuncCall<'a>, kind: ParagraphKind) -> BlockKind {
        let ragged = call.args().items().any(|arg| match arg {
            Arg::Named(named) => {
                named.name().as_str() == "deu"
                    && matches!(named.expr(), Expr::Bool(own) if !own.get())
            }
            _ => false,
        });
        let runs = self.text(call);
        BlockKind::Paragraph(Paragraph { kind, runs, ragged, align: self.align })
    }

    fn aligned(&mut self, call: FuncCall<'a>) -> Option<Vec<Block>> {
        let mut args = call.args().items();
        let Some(Arg::Pos(Expr::Ident(side))) = args.next() else { return None };
        let own = table::side(side.as_str())?;
        let content = content(call)?;
        let before = self.align.replace(own);
        let blocks = self.blocks(content.body());
        self.align = before;
        Some(blocks)
    }

    fn annex(&mut self, call: FuncCall<'a>) -> BlockKind {
        let mut annex = OwnAnnex {
            number: None,
            title: Vec::new(),
            attached: Attached::Nothing,
            landscape: true,
            ends: true,
            blocks: Vec::new(),
        };
        for arg in call.args().items() {
            match arg {
                Arg::Pos(Expr::ContentBlock(content)) => annex.blocks = self.blocks(content.body()),
                Arg::Named(named) => match (named.name().as_str(), named.expr()) {
                    ("so", Expr::Str(number)) => annex.number = Some(number.get().to_string()),
                    ("so" | "kem-theo" | "du-thao", Expr::None(_)) => {}
                    ("tieu-de", title) => annex.title = self.words.argument(title),
                    ("kem-theo", line) => annex.attached = self.attached(line),
                    ("ngang", Expr::Bool(own)) => annex.landscape = own.get(),
                    ("het", Expr::Bool(own)) => annex.ends = own.get(),
                    (_, other) => self.words.refuse(other),
                },
                Arg::Pos(other) => self.words.refuse(other),
                Arg::Spread(spread) => self.words.refuse(spread.expr()),
            }
        }
        BlockKind::Annex(annex)
    }

    /// `kem-theo(vb, […])`, or words of the template's own.
    fn attached(&mut self, line: Expr<'a>) -> Attached {
        let Expr::FuncCall(call) = line else { return Attached::Words(self.words.argument(line)) };
        let issuer = call.args().items().nth(1);
        match (name(call), issuer) {
            (Some("kem-theo"), Some(Arg::Pos(issuer))) => Attached::Of(self.words.argument(issuer)),
            _ => Attached::Words(self.words.argument(line)),
        }
    }
}

/// The name of the chart that is called for.
fn chart(call: FuncCall<'_>) -> Option<String> {
    call.args().items().find_map(|arg| match arg {
        Arg::Pos(Expr::Str(name)) => Some(name.get().to_string()),
        _ => None,
    })
}

/// The length that is called for, in pt.
fn length(call: FuncCall<'_>) -> Option<f64> {
    call.args().items().find_map(|arg| match arg {
        Arg::Pos(Expr::Numeric(length)) => match length.get() {
            (value, Unit::Em) => Some(value * 14.0),
            other => points(other),
        },
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(runs: &[TextRun]) -> String {
        runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn markup_becomes_blocks_and_values_keep_their_places() {
        let markup = "#dau-van-ban(vb)\n#khoan[ Mục  đích ]\n#gach[Có #\"03\"; xã\n  *đạt* chuẩn.]\n\
                      Chữ thường\n\n#cong(deu: false)[a #h(1em)b]\n#ket-thuc(vb)[Hết.]\n";
        let blocks = blocks(markup).expect("all is read");
        let kinds: Vec<String> = blocks
            .iter()
            .map(|block| match &block.what {
                BlockKind::Printed(part) => format!("{part:?}"),
                BlockKind::Heading(kind, runs) => format!("{kind:?} {}", texts(runs)),
                BlockKind::Paragraph(own) => {
                    format!("{:?} {} {}", own.kind, own.ragged, texts(&own.runs))
                }
                other => format!("{other:?}").chars().take(7).collect(),
            })
            .collect();
        assert_eq!(
            kinds,
            [
                "Letterhead",
                "Clause Mục đích",
                "Dash false Có 03 xã đạt chuẩn.",
                "Plain false Chữ thường",
                "Plus true a \u{a0}\u{a0}\u{a0}\u{a0}b",
                "Closing"
            ]
        );
        let BlockKind::Paragraph(paragraph) = &blocks[2].what else { panic!("{:?}", blocks[2]) };
        let values: Vec<&str> = paragraph
            .runs
            .iter()
            .filter_map(|run| run.value.clone())
            .map(|at| &markup[at])
            .collect();
        assert_eq!(values, ["\"03\""]);
        let bold: Vec<&str> = paragraph
            .runs
            .iter()
            .filter(|run| run.look.bold == Some(true))
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(bold, ["đạt"]);
    }

    #[test]
    fn what_has_no_block_is_named() {
        let unread = blocks("#doan[a #box[b] c]\n#overline[d]\n#doan[$x$]").expect_err("three");
        let seen: Vec<&str> = unread.iter().map(|own| own.seen.as_str()).collect();
        assert_eq!(seen, ["box[b]", "overline[d]", "$x$"]);
    }
}
