//! The way through a document: each line as it was made beside the one that comes back.

use std::collections::BTreeSet;

use super::change::{ChangedKey, Proposed, TakenBack, WordChange};
use super::pieces::KeptPiece;
use super::prose::KeyLine;
use super::tables::TableTurn;
use super::units::LineUnit;
use super::way::{Way, Wording, of_template};
use super::{rows, words};
use crate::diag::{ByHand, Diagnostic, NotTakenBack, Problem};
use crate::document::LineFrom;
use crate::docx::LetterTurn;
use crate::origin::Sourced;
use crate::template::FrameKind;
use crate::typeset::BlockKind;

impl<'a> Way<'a> {
    pub fn through(mut self) -> TakenBack {
        for at in 0..self.old.len() {
            self.open(at);
            let order = (at, 0);
            match self.matched.of_old[at] {
                Some(new) => self.pair(at, &self.new[new], order),
                None => self.gone(at, order),
            }
            let behind: Vec<usize> = self.behind(Some(at));
            self.come(Some(at), &behind);
        }
        let first = self.behind(None);
        self.come(None, &first);
        self.write();
        if self.outdated > 0 {
            let count = self.outdated;
            self.taken.found.push(Diagnostic::new(Problem::WordOutdated { count }));
        }
        self.taken.changes.sort_by_key(|own| own.order);
        let tracked = self.taken.changes.iter().filter(|own| own.proposed != Proposed::No).count();
        if tracked > 0 {
            self.taken.found.push(Diagnostic::new(Problem::ChangesProposed { count: tracked }));
        }
        self.taken
    }

    fn behind(&self, old: Option<usize>) -> Vec<usize> {
        self.matched.added.iter().filter(|(_, own)| *own == old).map(|(new, _)| *new).collect()
    }

    fn pair(&mut self, at: usize, new: &'a LineUnit, order: (usize, usize)) {
        let old = &self.old[at];
        let is_moved = self.matched.moved.contains(&at);
        let then = (!new.short.is_empty()).then_some(new.short.as_str());
        let is_other = then.is_some_and(|then| then != old.short);
        self.outdated += usize::from(is_other);
        if is_other {
            // What it said is known no more; what is as it was made was not changed in Word.
            if then != Some(new.short_now().as_str()) {
                let mut change =
                    WordChange::of(None, Some(&new.now().replace('\u{1F}', " | ")), order);
                let now = rows::shown(&old.texts());
                change.refused.push(Diagnostic::new(Problem::ChangedOnBothSides { now }));
                change.proposed = if new.is_tracked() { Proposed::Yes } else { Proposed::No };
                self.push(change);
            }
            self.same(at);
            return;
        }
        if new.is_gone() && !old.now().trim_matches('\u{1F}').is_empty() {
            self.gone(at, order);
            return;
        }
        if is_moved {
            let mut change = WordChange::of(None, Some(&rows::shown(&new.texts())), order);
            change.refused.push(Diagnostic::new(Problem::MovedInWord));
            self.push(change);
        }
        if old.now() == new.now() {
            self.same(at);
            return;
        }
        if let Some(row @ TableTurn::Other(_)) = self.tables.row(at) {
            self.table(row, at, order);
            return;
        }
        match self.from(at) {
            Some(from @ LineFrom::Row { .. }) => {
                let changes = rows::cells(self.rebuilt, from, (old, new), &self.inputs, order);
                for mut change in changes {
                    let before = new.before();
                    let (was, is) = (change.line.old.clone(), change.line.new.clone());
                    change.proposed = words::proposed(was.as_deref(), is.as_deref(), new, &before);
                    self.push(change);
                }
            }
            Some(LineFrom::Words { .. }) if self.block(at).is_some() => self.words(at, new, order),
            _ => {
                let (was, is) = (rows::shown(&old.texts()), rows::shown(&new.texts()));
                for mut change in words::changes(&was, &is, new, order) {
                    change.refused.push(self.other(at, &was, &is));
                    self.push(change);
                }
            }
        }
    }

    /// A changed line of the text.
    fn words(&mut self, at: usize, new: &'a LineUnit, order: (usize, usize)) {
        let old = &self.old[at];
        let (was, is) = (self.said(at, old), self.said(at, new));
        if was == is {
            self.same(at);
            return;
        }
        let (wording, sources) = self.wording(at, &was);
        let whole = matches!(wording, Wording::Prose(..));
        let pieces = sources.as_ref().map(|own| own.kept(whole)).unwrap_or_default();
        let composed = self.compose(at, new, (&was, &is), &pieces);
        let mut changes = words::changes(&was, &is, new, order);
        let in_words = words::share_out(&mut changes, &was, &composed, &self.inputs);
        let is_template = matches!(wording, Wording::Block(..));
        let has_words = in_words.contains(&true)
            && composed.restored != was
            && (composed.is_outside || !is_template);
        let key = match &wording {
            Wording::Prose(key, _) | Wording::Instead(key) => ChangedKey::Prose(key.clone()),
            Wording::Block(name, _) => ChangedKey::Block(name.clone()),
        };
        let is_heading =
            matches!(self.block(at).map(|own| &own.what), Some(BlockKind::Heading(..)));
        let mut numbers = Vec::new();
        for (mut change, is_words) in changes.into_iter().zip(in_words) {
            change.key = Some(key.clone());
            match &wording {
                Wording::Block(name, file)
                    if is_words && has_words || change.refused.is_empty() =>
                {
                    change.refused.push(of_template(name, file));
                }
                Wording::Prose(key, _) | Wording::Instead(key)
                    if !has_words && change.refused.is_empty() =>
                {
                    let problem = Problem::ProseByHand { key: key.clone(), why: ByHand::Lost };
                    change.refused.push(Diagnostic::new(problem));
                }
                _ => {}
            }
            let own = self.push(change);
            if is_words {
                numbers.push(own);
            }
        }
        if !has_words {
            self.same(at);
            return;
        }
        let (key, index) = match wording {
            Wording::Prose(key, index) => (key, Some(index)),
            Wording::Instead(key) => (key, None),
            Wording::Block(..) => return,
        };
        let source = self.source(at, index.map(|index| (key.as_str(), index)), &composed.source);
        let bare_figure =
            index.is_none() && pieces.iter().any(|own| own.is_figure && own.tag.is_none());
        let mut refused = composed.is_lost.then_some(ByHand::Lost);
        if is_heading {
            refused = refused.or(Some(ByHand::Headings));
        }
        if bare_figure || sources.as_ref().is_none_or(|own| own.has_empty && index.is_some()) {
            refused = refused.or(Some(ByHand::Lost));
        }
        let line =
            KeyLine { index, source: Some(source), says: composed.restored, ..KeyLine::of(at) };
        self.edit(&key, line, refused, numbers);
    }

    fn edit(&mut self, key: &str, line: KeyLine, refused: Option<ByHand>, changes: Vec<usize>) {
        let statements = |own: &Sourced<String>| {
            own.value.contains("{%") || own.value.contains("{{-") || own.value.contains("-}}")
        };
        let written = line.index.and_then(|index| self.prose.get(key)?.value.get(index));
        let statements =
            written.filter(|own| !line.is_same && statements(own)).map(|_| ByHand::Statements);
        let edit = self.edits.entry(key.to_owned()).or_default();
        edit.instead |= line.index.is_none() && !line.is_new;
        edit.refused = edit.refused.or(refused).or(statements);
        edit.lines.push(line);
        edit.changes.extend(changes);
    }

    /// A line that is as it was; of a key it stands between others.
    fn same(&mut self, at: usize) {
        let text = self.said(at, &self.old[at]);
        let (wording, sources) = self.wording(at, &text);
        let (key, index) = match wording {
            Wording::Prose(key, index) => (key, Some(index)),
            Wording::Instead(key) => (key, None),
            Wording::Block(..) => return,
        };
        let pieces = sources.as_ref().map(|own| own.kept(false)).unwrap_or_default();
        let composed = words::compose(&text, &text, &pieces, &|_| None);
        let source = self.source(at, None, &composed.source);
        let bare_figure =
            index.is_none() && pieces.iter().any(|own| own.is_figure && own.tag.is_none());
        let refused = bare_figure.then_some(ByHand::Lost);
        let line =
            KeyLine { index, source: Some(source), says: text, is_same: true, ..KeyLine::of(at) };
        self.edit(&key, line, refused, Vec::new());
    }

    /// A table that was changed as a whole, told at the first row that shows it.
    fn table(&mut self, row: TableTurn, at: usize, order: (usize, usize)) {
        let (was, there) = (rows::shown(&self.old[at].texts()), self.matched.of_old[at]);
        let now = there.map(|new| rows::shown(&self.new[new].texts()));
        let problem = match row {
            TableTurn::Other(Some(rows)) => Problem::CellsInWord { rows },
            TableTurn::Gone(Some(_)) => {
                Problem::GoneFromWord { what: NotTakenBack::Tables, count: 1 }
            }
            TableTurn::Other(None) | TableTurn::Gone(None) => return,
        };
        let mut change = WordChange::of(Some(&was), now.as_deref(), order);
        let is_proposed = there.is_some_and(|new| self.new[new].is_tracked());
        change.proposed = if is_proposed { Proposed::Yes } else { Proposed::No };
        change.refused.push(Diagnostic::new(problem));
        self.push(change);
    }

    /// A line that is gone.
    fn gone(&mut self, at: usize, order: (usize, usize)) {
        let old = &self.old[at];
        if old.now().trim_matches('\u{1F}').is_empty() {
            return;
        }
        if let Some(row @ TableTurn::Gone(_)) = self.tables.row(at) {
            self.table(row, at, order);
            return;
        }
        let there = self.matched.of_old[at].map(|new| &self.new[new]);
        let is_proposed = there.is_some_and(LineUnit::is_tracked);
        let proposed = if is_proposed { Proposed::Yes } else { Proposed::No };
        if let Some(from @ LineFrom::Row { .. }) = self.from(at) {
            let change = rows::gone(self.rebuilt, from, old, &self.inputs, order);
            self.push(WordChange { proposed, ..change });
            return;
        }
        let text = self.said(at, old);
        let mut change = WordChange {
            proposed,
            ..WordChange::of(Some(&rows::shown(&old.texts())), None, order)
        };
        if self.block(at).is_none() {
            change.refused.push(self.other(at, &rows::shown(&old.texts()), ""));
            self.push(change);
            return;
        }
        let (wording, sources) = self.wording(at, &text);
        let figures: Vec<KeptPiece> = sources.map(|own| own.kept(false)).unwrap_or_default();
        match wording {
            Wording::Block(name, file) => {
                change.key = Some(ChangedKey::Block(name.clone()));
                let figures = figures.iter().filter(|own| own.is_figure);
                change.refused.extend(figures.map(|own| {
                    let was = text.get(own.at.clone()).unwrap_or_default().to_owned();
                    words::refused(own, [was, String::new()], &self.inputs)
                }));
                change.refused.push(of_template(&name, &file));
                self.push(change);
            }
            Wording::Prose(..) | Wording::Instead(_) => {
                let (key, index) = match wording {
                    Wording::Prose(key, index) => (key, Some(index)),
                    Wording::Instead(key) | Wording::Block(key, _) => (key, None),
                };
                change.key = Some(ChangedKey::Prose(key.clone()));
                let number = self.push(change);
                let line = KeyLine { index, ..KeyLine::of(at) };
                self.edit(&key, line, None, vec![number]);
            }
        }
    }

    /// Lines that came behind another.
    fn come(&mut self, behind: Option<usize>, new: &[usize]) {
        // Rows that say nothing are told together, at the first of them.
        let is_blank = |own: &&usize| {
            let unit = &self.new[**own];
            unit.is_row && unit.turn != LetterTurn::Deleted && unit.is_gone()
        };
        let blank: Vec<usize> = new.iter().filter(is_blank).copied().collect();
        for (number, own) in new.iter().enumerate() {
            let unit = &self.new[*own];
            let order = (behind.unwrap_or(0), number + 1);
            let text = unit.now();
            let tracked = unit.is_tracked();
            let proposed = if tracked { Proposed::Yes } else { Proposed::No };
            if blank.first() == Some(own) {
                let problem = Problem::BlankRowsInWord { rows: blank.len() };
                let mut change = WordChange { proposed, ..WordChange::of(None, None, order) };
                change.refused.push(Diagnostic::new(problem));
                self.push(change);
            }
            if unit.is_gone() {
                continue;
            }
            if unit.is_row {
                let row = rows::shown(&unit.texts());
                let mut change = WordChange { proposed, ..WordChange::of(None, Some(&row), order) };
                change.refused.push(Diagnostic::new(Problem::RowNewInWord { row }));
                self.push(change);
                continue;
            }
            let mut change = WordChange { proposed, ..WordChange::of(None, Some(&text), order) };
            let Some(key) = behind.and_then(|behind| self.key_behind(behind)) else {
                change.refused.push(Diagnostic::new(Problem::ParagraphNowhere));
                self.push(change);
                continue;
            };
            change.key = Some(ChangedKey::Prose(key.clone()));
            let number = self.push(change);
            let at = behind.unwrap_or(0);
            let says = text.clone();
            let line = KeyLine { source: Some(text), says, is_new: true, ..KeyLine::of(at) };
            self.edit(&key, line, None, vec![number]);
        }
    }

    /// The key of prose that takes what is added behind a line: the line's own, the next one's behind a heading, or one
    /// whose texts are added there.
    fn key_behind(&self, at: usize) -> Option<String> {
        let key = |at: usize| {
            let text = self.said(at, self.old.get(at)?);
            match self.wording(at, &text).0 {
                Wording::Prose(key, _) | Wording::Instead(key) => Some(key),
                Wording::Block(..) => None,
            }
        };
        let is_heading =
            |at: usize| matches!(self.block(at).map(|own| &own.what), Some(BlockKind::Heading(..)));
        let own = self.block(at)?;
        if let Some(key) = key(at).filter(|_| !is_heading(at)) {
            return Some(key);
        }
        let next =
            (at + 1..self.old.len()).find_map(|next| self.block(next).map(|own| (next, own)));
        let end = next.map_or(usize::MAX, |(_, own)| own.at.start);
        let frames = self.rebuilt.traced.iter().flat_map(|own| &own.frames);
        let added: BTreeSet<&str> = frames
            .filter(|frame| own.at.end <= frame.at.start && frame.at.start <= end)
            .filter_map(|frame| match &frame.what {
                FrameKind::Added(key) => Some(key.as_str()),
                _ => None,
            })
            .collect();
        let added: Vec<&str> = added.into_iter().collect();
        match added.as_slice() {
            [one] => Some((*one).to_owned()),
            [] if is_heading(at) => next.and_then(|(next, _)| key(next)),
            _ => None,
        }
    }
}
