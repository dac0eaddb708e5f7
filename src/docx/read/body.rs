//! The text of a document, from tag to tag: its paragraphs and tables with what is proposed in them.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::line::{Beside, LetterTurn, LineMark, WordLine, WordRow, WordUnit};
use crate::docx::mark::{WordMark, marked};
use crate::inputs::package::{Part, Stop, Walker, attribute, is_true, letters};

/// What a text says.
#[derive(Debug, Default)]
pub struct BodyText {
    /// Its parts.
    pub units: Vec<WordUnit>,
    /// What is no text of it.
    pub beside: Beside,
    /// Whether it has a body at all.
    pub is_text: bool,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    rows: Vec<Row>,
}

/// A row that is open: its cells, each with its paragraphs.
#[derive(Default)]
struct Row {
    cells: Vec<Vec<WordLine>>,
    turn: LetterTurn,
}

#[derive(Default)]
struct Body {
    text: BodyText,
    tables: Vec<Table>,
    /// How many tables of data were closed.
    closed: usize,
    line: Option<WordLine>,
    /// Bookmarks that are open: by their ids, which line's mark it is.
    open: BTreeMap<String, usize>,
    /// Marks between two paragraphs.
    waiting: Vec<(String, WordMark)>,
    /// How often it is proposed here that something comes, or goes.
    inserted: usize,
    deleted: usize,
    /// Fields that are open; whether their code is read.
    fields: Vec<bool>,
    /// Whether a paragraph's properties are read, those of its end, a row's.
    properties: usize,
    end_properties: usize,
    row_properties: usize,
    run_properties: usize,
    is_hidden: bool,
    /// Whether letters are read.
    in_text: bool,
}

/// Elements whose content says nothing.
const SKIPPED: [&str; 12] = [
    "w:pPrChange",
    "w:rPrChange",
    "w:sectPr",
    "w:tblPr",
    "w:tblGrid",
    "w:tcPr",
    "w:sdtPr",
    "w:instrText",
    "w:delInstrText",
    "mc:Fallback",
    "w:trPrChange",
    "w:tblPrEx",
];

/// Reads the text.
pub fn body(walker: &mut Walker<Part<'_>>) -> Result<BodyText, Stop> {
    walker.be_strict();
    let mut body = Body::default();
    // The depth of an element whose content is passed over.
    let mut skipped: Option<usize> = None;
    loop {
        let event = walker.next()?;
        match &event {
            Event::Eof => break,
            Event::DocType(_) => return Err(Stop::Broken),
            Event::Start(start) if skipped.is_none() => {
                let name = start.name().into_inner();
                let passes = SKIPPED.contains(&name) || body.counts(name);
                if passes {
                    drop(event);
                    skipped = Some(walker.depth());
                } else {
                    body.start(name, start);
                }
            }
            Event::End(end) => {
                let name = end.name().into_inner().to_owned();
                drop(event);
                match skipped {
                    Some(depth) if walker.depth() < depth => skipped = None,
                    Some(_) => {}
                    None => body.end(&name),
                }
            }
            own if skipped.is_none() && body.in_text => {
                if let Some(text) = letters(own) {
                    text.chars().for_each(|c| body.letter(c));
                }
            }
            _ => {}
        }
    }
    Ok(body.text)
}

impl Body {
    /// Counts what is no text; whether it is.
    fn counts(&mut self, name: &str) -> bool {
        let beside = &mut self.text.beside;
        let count = match name {
            "w:txbxContent" => &mut beside.boxes,
            "w:footnoteReference" | "w:endnoteReference" => &mut beside.notes,
            "m:oMath" | "w:altChunk" | "w:object" => &mut beside.others,
            // A text box is a drawing, too.
            "w:drawing" | "w:pict" => {
                beside.pictures += 1;
                return false;
            }
            _ => return false,
        };
        *count += 1;
        true
    }

    fn start(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "w:body" => self.text.is_text = true,
            "w:tbl" => {
                self.close_line();
                self.tables.push(Table::default());
            }
            "w:tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row::default());
                }
            }
            "w:tc" => {
                if let Some(row) = self.row() {
                    row.cells.push(Vec::new());
                }
            }
            "w:p" => self.begin_line(),
            "w:pPr" => self.properties += 1,
            "w:trPr" => self.row_properties += 1,
            "w:rPr" if self.properties > 0 => self.end_properties += 1,
            "w:rPr" => self.run_properties += 1,
            "w:r" => self.is_hidden = false,
            "w:vanish" if self.run_properties > 0 => {
                self.is_hidden = attribute(start, "w:val").is_none_or(|own| is_true(&own));
            }
            "w:pStyle" => {
                let style = attribute(start, "w:val").unwrap_or_default();
                self.line.iter_mut().for_each(|line| line.style.clone_from(&style));
            }
            "w:ins" | "w:moveTo" | "w:del" | "w:moveFrom" => self.turn(name),
            "w:t" | "w:delText" => self.in_text = true,
            "w:tab" | "w:ptab" if self.properties == 0 => self.letter(' '),
            "w:br" | "w:cr" => self.letter('\n'),
            "w:noBreakHyphen" => self.letter('-'),
            "w:sym" => {
                let code =
                    attribute(start, "w:char").and_then(|own| u32::from_str_radix(&own, 16).ok());
                code.and_then(char::from_u32).into_iter().for_each(|c| self.letter(c));
            }
            "w:fldChar" => match attribute(start, "w:fldCharType").as_deref() {
                Some("begin") => self.fields.push(true),
                Some("separate") => self.fields.last_mut().into_iter().for_each(|own| *own = false),
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            "w:bookmarkStart" => self.mark(start),
            "w:bookmarkEnd" => self.end_mark(start),
            "w:commentReference" => {
                let id = attribute(start, "w:id");
                self.line.iter_mut().for_each(|line| line.comments.extend(id.clone()));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        let less = |count: &mut usize| *count = count.saturating_sub(1);
        match name {
            "w:tbl" => self.end_table(),
            "w:p" => self.end_line(),
            // Nothing follows in which the last line could go on, also where it is proposed that it ends no more: so
            // Word marks each paragraph of a row that is to go.
            "w:tc" | "w:body" => self.close_line(),
            "w:pPr" => less(&mut self.properties),
            "w:trPr" => less(&mut self.row_properties),
            "w:rPr" if self.properties > 0 => less(&mut self.end_properties),
            "w:rPr" => less(&mut self.run_properties),
            "w:ins" | "w:moveTo" if self.is_around() => less(&mut self.inserted),
            "w:del" | "w:moveFrom" if self.is_around() => less(&mut self.deleted),
            "w:t" | "w:delText" => self.in_text = false,
            _ => {}
        }
    }

    /// Whether what is open is about letters, not about a line's end or a row.
    fn is_around(&self) -> bool {
        self.properties == 0 && self.row_properties == 0
    }

    /// What is proposed: of a line's end, of a row, or of the letters in it.
    fn turn(&mut self, name: &str) {
        let goes = matches!(name, "w:del" | "w:moveFrom");
        let turn = if goes { LetterTurn::Deleted } else { LetterTurn::Inserted };
        if self.end_properties > 0 {
            self.line.iter_mut().for_each(|line| line.ends = turn);
        } else if self.row_properties > 0 {
            self.row().into_iter().for_each(|row| row.turn = turn);
        } else if self.is_around() {
            *(if goes { &mut self.deleted } else { &mut self.inserted }) += 1;
        }
    }

    fn letter(&mut self, c: char) {
        if self.is_hidden || self.fields.contains(&true) {
            return;
        }
        let turn = match (self.deleted, self.inserted) {
            (0, 0) => LetterTurn::Kept,
            // What somebody proposed and another takes back stands nowhere.
            (1.., 1..) => return,
            (1.., 0) => LetterTurn::Deleted,
            (0, 1..) => LetterTurn::Inserted,
        };
        self.line.iter_mut().for_each(|line| line.letters.push((c, turn)));
    }

    fn begin_line(&mut self) {
        let mut line = WordLine::default();
        // A line that is to end no more goes on with the next one.
        if let Some(before) = self.line.take() {
            line = before;
            line.letters.push(('\n', LetterTurn::Deleted));
            line.ends = LetterTurn::Kept;
        }
        self.line = Some(line);
        for (id, mark) in std::mem::take(&mut self.waiting) {
            self.put(id, mark);
        }
    }

    fn end_line(&mut self) {
        if self.line.as_ref().is_some_and(|line| line.ends == LetterTurn::Deleted) {
            return;
        }
        self.close_line();
    }

    fn close_line(&mut self) {
        let Some(line) = self.line.take() else { return };
        self.open.clear();
        match self.row().and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell.push(line),
            None => self.text.units.push(WordUnit::Line(line)),
        }
    }

    fn row(&mut self) -> Option<&mut Row> {
        self.tables.last_mut()?.rows.last_mut()
    }

    fn mark(&mut self, start: &BytesStart<'_>) {
        let (name, id) = (attribute(start, "w:name"), attribute(start, "w:id"));
        let Some(mark) = name.as_deref().and_then(marked) else { return };
        let id = id.unwrap_or_default();
        if self.line.is_some() {
            self.put(id, mark);
        } else {
            self.waiting.push((id, mark));
        }
    }

    fn put(&mut self, id: String, mark: WordMark) {
        let Some(line) = &mut self.line else { return };
        self.open.insert(id, line.marks.len());
        line.marks.push(LineMark { mark, start: line.letters.len(), end: None });
    }

    fn end_mark(&mut self, start: &BytesStart<'_>) {
        let id = attribute(start, "w:id").unwrap_or_default();
        let (at, line) = (self.open.remove(&id), self.line.as_mut());
        if let (Some(at), Some(line)) = (at, line) {
            let end = line.letters.len();
            line.marks.get_mut(at).into_iter().for_each(|mark| mark.end = Some(end));
        }
    }

    /// A table of data is told by rows; another, such as the letterhead, by its paragraphs.
    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let lines = || table.rows.iter().flat_map(|row| row.cells.iter().flatten());
        let has = |is: fn(&WordMark) -> bool| {
            lines().any(|line| line.marks.iter().any(|own| is(&own.mark)))
        };
        let of_lines = has(|own| matches!(own, WordMark::Line(..)));
        let of_rows = has(|own| matches!(own, WordMark::Row(..)));
        // A table in a cell is a part of that cell.
        if let Some(cell) = self.row().and_then(|row| row.cells.last_mut()) {
            cell.extend(table.rows.into_iter().flat_map(|row| row.cells.into_iter().flatten()));
            return;
        }
        if of_lines && !of_rows {
            let all = table.rows.into_iter().flat_map(|row| row.cells.into_iter().flatten());
            self.text.units.extend(all.map(WordUnit::Line));
            return;
        }
        let number = self.closed;
        self.closed += 1;
        self.text.units.extend(table.rows.into_iter().map(|row| {
            let cells = row.cells.into_iter().map(joined).collect();
            WordUnit::Row(WordRow { cells, turn: row.turn, table: number })
        }));
    }
}

/// The paragraphs of a cell as one line.
fn joined(lines: Vec<WordLine>) -> WordLine {
    let mut all = WordLine::default();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            all.letters.push(('\n', all.ends));
        }
        all.append(line);
    }
    all.ends = LetterTurn::Kept;
    all
}
