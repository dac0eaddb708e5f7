//! A document's tree: its blocks in their order, with what the data print and what the layout chose.

use std::collections::VecDeque;
use std::ops::Range;

use super::data::{PaperAnnex, PaperData};
use super::item::{
    AnnexPart, AnnexTitle, ChartPicture, DocumentSection, DocumentTree, Item, LineFrom, LineStyle,
    TextParagraph,
};
use super::keys::LineKeys;
use super::numbering::{Labelled, NumberedAs, labels};
use super::printed;
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem};
use crate::origin::Place;
use crate::typeset::{
    self, Attached, Block, BlockKind, Chosen, ChosenAt, OwnAnnex, Pages, Paragraph, ParagraphKind,
    PrintedPart, Source, TextRun, Unread, Unstretched,
};
use crate::viet;

/// A paragraph of fewer letters takes less than three lines and a half: it goes to the next page with the end.
const SHORT: usize = 290;
/// A point of more letters is no title, and may leave what follows.
const LONGEST_TITLE: usize = 230;

/// The tree of a document that is laid out, whose lines have these keys; none where something of it has no place in
/// one, which is among the diagnostics.
pub fn tree(
    source: &Source,
    keys: &LineKeys,
    pages: &Pages,
    found: &mut Diagnostics,
) -> Option<DocumentTree> {
    let blocks = match typeset::blocks(&source.markup) {
        Ok(blocks) => blocks,
        Err(unread) => {
            unread.into_iter().for_each(|own| found.push(refused(source, own)));
            return None;
        }
    };
    let data = serde_json::from_str::<PaperData>(&source.data);
    let (Ok(data), Some(chosen)) = (data, pages.chosen()) else {
        let problem = Problem::NotInWord { seen: source.id.clone() };
        found.push(Diagnostic::new(problem));
        return None;
    };
    let sizes = chosen.iter().find_map(|own| match &own.what {
        Chosen::TheThuc(sizes) => Some(sizes.clone()),
        _ => None,
    })?;
    let style = &data.the_thuc;
    let (gap, spacing) = match &source.apart {
        Some(apart) => (apart.gap, apart.spacing),
        None => (style.cach_doan, style.gian_dong),
    };
    let labels = labels(&blocks, data.phu_luc.len()).into();
    let mut growing = Growing {
        data: &data,
        chosen: &chosen,
        pages,
        keys,
        markup: &source.markup,
        labels,
        sections: Vec::new(),
        annexes: 0,
        attached: 0,
    };
    growing.blocks(&blocks, found);
    let sections = growing.sections;
    (!found.has_errors()).then_some(DocumentTree { sizes, gap, spacing, sections, data })
}

/// A passage that a tree has nothing for, at its place in the finished markup's file.
fn refused(source: &Source, own: Unread) -> Diagnostic {
    let main = source.main();
    let at = main.len() - source.markup.len() + own.at.start;
    let before = main.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = main.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let number = small(before.matches('\n').count() + 1);
    let column = small(main.get(start..at).unwrap_or_default().chars().count() + 1);
    let place = Place::text(format!("{}.typ", source.id).into(), number, column);
    let width = small(own.seen.chars().count());
    let excerpt = Excerpt { line: line.to_owned(), number, column, width };
    let excerpt = Some(excerpt).filter(|own| own.line.len() <= Excerpt::LONGEST);
    Diagnostic::new(Problem::NotInWord { seen: own.seen }).at(&place).excerpt(excerpt)
}

/// A tree while it is made.
struct Growing<'a> {
    data: &'a PaperData,
    chosen: &'a [ChosenAt],
    pages: &'a Pages,
    keys: &'a LineKeys,
    markup: &'a str,
    labels: VecDeque<Labelled>,
    sections: Vec<DocumentSection>,
    /// How many annexes have begun.
    annexes: usize,
    /// How many of them have a line below their title that the layout made.
    attached: usize,
}

impl Growing<'_> {
    fn blocks(&mut self, blocks: &[Block], found: &mut Diagnostics) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(index + 1), found);
        }
    }

    /// The items of the section that is written.
    fn items(&mut self) -> &mut Vec<Item> {
        if self.sections.is_empty() {
            self.begin(false, false);
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last].items
    }

    fn begin(&mut self, landscape: bool, counts_anew: bool) {
        self.sections.push(DocumentSection { landscape, counts_anew, items: Vec::new() });
    }

    fn block(&mut self, block: &Block, next: Option<&Block>, found: &mut Diagnostics) {
        let (data, chosen) = (self.data, self.chosen);
        match &block.what {
            BlockKind::Printed(PrintedPart::Letterhead) => {
                let own = printed::letterhead(data, chosen).map(Item::Letterhead);
                self.items().extend(own);
            }
            BlockKind::Printed(PrintedPart::Title) => {
                let own = printed::title(data, chosen).map(Item::Title);
                self.items().extend(own);
            }
            BlockKind::Printed(PrintedPart::Addressees) => {
                let own = printed::addressees(data, chosen).map(Item::Addressees);
                self.items().extend(own);
            }
            BlockKind::Printed(PrintedPart::LegalBases) => {
                let own = printed::legal_bases(data).into_iter().map(Item::Text);
                self.items().extend(own);
            }
            BlockKind::Heading(kind, runs) => {
                let (numbering, level) = match self.labels.pop_front() {
                    Some(Labelled::Heading(numbering, level)) => (numbering, level),
                    _ => (NumberedAs::Own, 1),
                };
                let mut runs = self.words(runs);
                // One of a great part is set in the middle, as it is written.
                if *kind != typeset::HeadingKind::GreatPart {
                    hold(&mut runs, Unstretched::Heading);
                }
                if *kind <= typeset::HeadingKind::Part {
                    runs.iter_mut().for_each(|run| run.text = viet::upper(&run.text));
                }
                let (style, from) =
                    (LineStyle::Heading(*kind, numbering, level), self.from(&block.at));
                let (keeps_next, ragged) = (true, true);
                let line = TextParagraph { style, runs, keeps_next, ragged, align: None, from };
                self.items().push(Item::Text(line));
            }
            BlockKind::Paragraph(own) => {
                let line = self.paragraph(own, self.from(&block.at), next);
                self.items().push(Item::Text(line));
            }
            BlockKind::Closing(runs) => {
                let line = TextParagraph {
                    style: LineStyle::Closing,
                    runs: ended(self.words(runs)),
                    keeps_next: true,
                    ragged: false,
                    align: None,
                    from: self.from(&block.at),
                };
                let signature = printed::signature(data, chosen).map(Item::Signature);
                let items = self.items();
                items.push(Item::Text(line));
                items.extend(signature);
            }
            BlockKind::Chart(name) => self.chart(name, found),
            BlockKind::Annexes => {
                for (number, annex) in data.phu_luc.iter().enumerate() {
                    self.annex(annex, number);
                }
            }
            BlockKind::Annex(own) => {
                let from = self.from(&block.at);
                self.own_annex(own, from, next.is_some(), found);
            }
            BlockKind::Table(table) => {
                let table = table.clone();
                self.items().push(Item::OwnTable(table, block.at.clone()));
            }
            BlockKind::Gap(points) => self.items().push(Item::Gap(*points)),
            BlockKind::PageBreak => self.items().push(Item::PageBreak),
        }
    }

    /// Where words of the template come from.
    fn from(&self, at: &Range<usize>) -> LineFrom {
        LineFrom::Words { at: at.clone(), key: self.keys.of_line(at).map(str::to_owned) }
    }

    /// A template's words; what it printed may break where the layout would not break it.
    fn words(&self, runs: &[TextRun]) -> Vec<TextRun> {
        let mut runs = self.keys.apart(runs, self.markup);
        let printed = runs.iter_mut().filter(|run| run.value.is_some());
        printed.for_each(|run| run.text = printed::plain(&run.text));
        runs
    }

    fn paragraph(
        &mut self,
        own: &Paragraph,
        from: LineFrom,
        next: Option<&Block>,
    ) -> TextParagraph {
        let mut runs = self.words(&own.runs);
        let last = runs.last().and_then(|run| run.text.trim_end().chars().last());
        let length: usize = runs.iter().map(|run| run.text.chars().count()).sum();
        let (style, before) = match own.kind {
            ParagraphKind::Plain => (LineStyle::Plain, String::new()),
            ParagraphKind::Dash => (LineStyle::Dash, "- ".to_owned()),
            ParagraphKind::Plus => (LineStyle::Plus, "+ ".to_owned()),
            ParagraphKind::Point => {
                let letter = match self.labels.pop_front() {
                    Some(Labelled::Point(letter)) => letter,
                    _ => None,
                };
                (LineStyle::Point, letter.map_or_else(String::new, |own| format!("{own}) ")))
            }
        };
        // A point that is no sentence is the title of what follows.
        let is_title = own.kind == ParagraphKind::Point
            && length <= LONGEST_TITLE
            && !matches!(last, Some('.' | ';' | '…') | None);
        let ragged = own.ragged || is_title && !matches!(last, Some(':' | ',' | '”' | ')'));
        let in_company = length < SHORT && next.is_some_and(goes_on);
        let keeps_next = last == Some(':') || is_title || in_company;
        if ragged {
            hold(&mut runs, if is_title { Unstretched::Point } else { Unstretched::Paragraph });
        }
        if !before.is_empty() {
            runs.insert(0, TextRun { text: before, ..TextRun::default() });
        }
        TextParagraph { style, runs, keeps_next, ragged, align: own.align, from }
    }

    fn chart(&mut self, name: &str, found: &mut Diagnostics) {
        // Without data it prints nothing.
        let Some(own) = self
            .chosen
            .iter()
            .find(|own| matches!(&own.what, Chosen::BieuDo { ten, .. } if ten == name))
        else {
            return;
        };
        let Chosen::BieuDo { dong, mo_ta, cao, hinh, qua_trang, .. } = &own.what else { return };
        let (width, height) = *hinh;
        let left = self.data.the_thuc.le_trai * 72.0 / 25.4;
        let top = own.y + cao - height;
        let png = self.pages.picture(own.page, [left, top, width, height]);
        let Some(png) = png.filter(|_| !qua_trang) else {
            let problem = Problem::ChartTooHigh { title: dong.join(" ") };
            found.push(Diagnostic::new(problem));
            return;
        };
        let (lines, described) = (dong.clone(), mo_ta.clone());
        self.items().push(Item::Chart(ChartPicture { lines, png, size: *hinh, described }));
    }

    /// Title lines and "(Kèm theo …)" lines of the annex that begins.
    fn head(
        &mut self,
        (number, title): (Option<&str>, &str),
        attached: Option<Option<&str>>,
        from: LineFrom,
    ) -> Item {
        let mut titles = self.chosen.iter().filter_map(|own| match &own.what {
            Chosen::TenPhuLuc { dong } => Some(dong),
            _ => None,
        });
        let lines = titles.nth(self.annexes).filter(|lines| !lines.is_empty());
        let lines = lines.cloned().unwrap_or_else(|| vec![viet::upper(title)]);
        let attached = attached.map(|issuer| {
            let all = self.chosen.iter().filter_map(|own| match &own.what {
                Chosen::KemTheo { dong } => Some(dong.as_slice()),
                _ => None,
            });
            let mut all = all.skip(self.attached);
            self.attached += 1;
            printed::attached(self.data, issuer, all.next().unwrap_or_default())
        });
        self.annexes += 1;
        Item::AnnexTitle(AnnexTitle {
            number: number.map_or_else(|| "Phụ lục".to_owned(), |own| format!("Phụ lục {own}")),
            lines,
            attached: attached.unwrap_or_default(),
            signed_apart: self.data.tep_rieng,
            from,
        })
    }

    fn annex(&mut self, annex: &PaperAnnex, number: usize) {
        self.begin(annex.ngang, true);
        let from = LineFrom::Annex(number, AnnexPart::Title);
        let head = self.head((annex.so.as_deref(), &annex.tieu_de), Some(None), from);
        let ends = self.data.het_phu_luc;
        let items = self.items();
        items.push(head);
        items.push(Item::AnnexTable(annex.clone(), number));
        if ends {
            items.push(Item::EndMark);
        }
    }

    fn own_annex(
        &mut self,
        annex: &OwnAnnex,
        from: LineFrom,
        goes_on: bool,
        found: &mut Diagnostics,
    ) {
        self.begin(annex.landscape, true);
        let title: String = annex.title.iter().map(|run| run.text.as_str()).collect();
        let issuer = match &annex.attached {
            Attached::Of(runs) => {
                Some(runs.iter().map(|run| run.text.as_str()).collect::<String>())
            }
            _ => None,
        };
        let mut head = self.head(
            (annex.number.as_deref(), &title),
            issuer.as_ref().map(|own| Some(own.as_str())),
            from,
        );
        if let (Item::AnnexTitle(head), Attached::Words(words)) = (&mut head, &annex.attached) {
            head.attached = vec![words.iter().map(|run| run.text.as_str()).collect()];
        }
        self.items().push(head);
        self.blocks(&annex.blocks, found);
        if annex.ends {
            match self.items().last_mut() {
                Some(Item::Text(line)) => line.runs = ended(std::mem::take(&mut line.runs)),
                _ => self.items().push(Item::EndMark),
            }
        }
        if goes_on {
            self.begin(false, false);
        }
    }
}

/// Makes the spaces of a paragraph such that do not break where the layout does not break it. In one whose lines are
/// stretched they stay as they are: Word stretches no such space, and the others would gape.
fn hold(runs: &mut [TextRun], of: Unstretched) {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let held = typeset::held_spaces(&text, of);
    let mut at = 0;
    for run in runs {
        let letter = |c| {
            at += 1;
            if c == ' ' && held.binary_search(&(at - 1)).is_ok() { '\u{a0}' } else { c }
        };
        run.text = run.text.chars().map(letter).collect();
    }
}

/// Whether the paragraph before must not leave this one: the last one with the signature, and a remark in brackets.
fn goes_on(next: &Block) -> bool {
    match &next.what {
        BlockKind::Closing(_) => true,
        BlockKind::Paragraph(own) => own.runs.first().is_some_and(|run| run.text.starts_with('(')),
        _ => false,
    }
}

/// Words with "./." behind the last one, whose own full stop it replaces.
fn ended(mut runs: Vec<TextRun>) -> Vec<TextRun> {
    if let Some(last) = runs.last_mut() {
        let bare = last.text.trim_end().trim_end_matches(['.', '/']).trim_end();
        last.text = bare.to_owned();
    }
    // The mark is no part of what a template printed.
    runs.push(TextRun { text: "./.".to_owned(), ..TextRun::default() });
    runs
}
