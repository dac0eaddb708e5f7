//! The way through a document: each line as it was made beside the one that comes back.

use std::collections::BTreeSet;

use super::change::{ChangedKey, Proposed, TakenBack, WordChange};
use super::pieces::{KeptPiece, Sources};
use super::prose::{KeyLine, by_hand};
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
        self.behind(None);
        for at in 0..self.old.len() {
            self.open(at);
            match self.matched.of_old[at] {
                Some(new) => self.pair(at, &self.new[new]),
                None if self.matched.since.contains(&at) => {
                    self.outdated += 1;
                    self.same(at);
                }
                None => self.gone(at),
            }
            self.behind(Some(at));
        }
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

    /// What stands behind a line, or before all of them, and is none of those that are made now.
    fn behind(&mut self, at: Option<usize>) {
        let of = |all: &[(usize, Option<usize>)]| -> Vec<usize> {
            all.iter().filter(|(_, own)| *own == at).map(|(new, _)| *new).collect()
        };
        let added = of(&self.matched.added);
        self.blank_rows(at, &added);
        for (number, new) in added.into_iter().enumerate() {
            self.came(&self.new[new], (at, number + 1));
        }
        for new in of(&self.matched.dropped) {
            self.outdated(&self.new[new], String::new(), (at, 1));
        }
    }

    fn pair(&mut self, at: usize, new: &'a LineUnit) {
        let (old, order) = (&self.old[at], (Some(at), 0));
        if !new.short.is_empty() && new.short != old.short {
            self.outdated(new, old.shown(), order);
            self.same(at);
            return;
        }
        if new.is_gone() && !old.is_blank() {
            self.gone(at);
            return;
        }
        if self.matched.moved.contains(&at) {
            let mut change = WordChange::of(None, Some(&new.shown()), order);
            change.refused.push(Diagnostic::new(Problem::MovedInWord));
            self.push(change);
        }
        if old.now() == new.now() {
            self.same(at);
            return;
        }
        if let Some(TableTurn::Other(rows)) = self.tables.row(at) {
            if let Some(rows) = rows {
                self.table(at, Problem::CellsInWord { rows });
            }
            return;
        }
        match self.from(at) {
            Some(from @ LineFrom::Row { .. }) => {
                let changes = rows::cells(self.rebuilt, from, (old, new), &self.inputs, order);
                for change in changes {
                    self.push(change);
                }
            }
            Some(LineFrom::Words { .. }) if self.block(at).is_some() => self.words(at, new),
            _ => {
                let (was, is) = (old.shown(), new.shown());
                for mut change in words::changes(&was, &is, new, order) {
                    change.refused.push(self.other(at, &was, &is));
                    self.push(change);
                }
            }
        }
    }

    /// A line that the project says otherwise since, `now` so: what it said is known no more. One that says what it said
    /// when it was made was not changed in Word.
    fn outdated(&mut self, new: &LineUnit, now: String, order: (Option<usize>, usize)) {
        self.outdated += 1;
        if new.short == new.short_now() {
            return;
        }
        let proposed = new.proposed();
        let mut change = WordChange { proposed, ..WordChange::of(None, Some(&new.shown()), order) };
        change.refused.push(Diagnostic::new(Problem::ChangedOnBothSides { now }));
        self.push(change);
    }

    /// A changed line of the text.
    fn words(&mut self, at: usize, new: &'a LineUnit) {
        let (was, is) = (self.said(at, &self.old[at]), self.said(at, new));
        if was == is {
            self.same(at);
            return;
        }
        let (wording, sources) = self.wording(at, &was);
        let is_prose = matches!(wording, Wording::Prose(..));
        let pieces = sources.as_ref().map(|own| own.kept(is_prose)).unwrap_or_default();
        let composed = self.compose(at, new, (&was, &is), &pieces);
        let mut changes = words::changes(&was, &is, new, (Some(at), 0));
        let in_words = words::share_out(&mut changes, &was, &composed, &self.inputs);
        let has_words = in_words.contains(&true)
            && composed.restored != was
            && (composed.is_outside || wording.key().is_some());
        let mut numbers = Vec::new();
        for (mut change, is_words) in changes.into_iter().zip(in_words) {
            change.key = Some(wording.told());
            let is_untold = change.refused.is_empty();
            match &wording {
                Wording::Block(name, file) if is_untold || is_words && has_words => {
                    change.refused.push(of_template(name, file));
                }
                Wording::Prose(key, _) | Wording::Instead(key) if is_untold && !has_words => {
                    change.refused.push(by_hand(self.prose, key, ByHand::Lost));
                }
                _ => {}
            }
            let number = self.push(change);
            if is_words {
                numbers.push(number);
            }
        }
        let Some((key, index)) = wording.key().filter(|_| has_words) else {
            self.same(at);
            return;
        };
        let refused = match composed.is_lost {
            true => Some(ByHand::Lost),
            false => self.why_by_hand(at, index, sources.as_ref(), &pieces),
        };
        let source = self.source(at, index.map(|index| (key, index)), &composed.source);
        let line =
            KeyLine { index, source: Some(source), says: composed.restored, ..KeyLine::of(at) };
        self.edit(key, line, refused, numbers);
    }

    /// Why the words of a line cannot be written, though all that must stay was found again in them.
    fn why_by_hand(
        &self,
        at: usize,
        index: Option<usize>,
        sources: Option<&Sources>,
        pieces: &[KeptPiece],
    ) -> Option<ByHand> {
        if self.is_heading(at) {
            return Some(ByHand::Headings);
        }
        let is_unknown = sources.is_none_or(|own| own.has_empty && index.is_some());
        (is_unknown || has_bare_figure(index, pieces)).then_some(ByHand::Lost)
    }

    /// Notes a line of a key of prose, with the changes that are taken with it.
    fn edit(&mut self, key: &str, line: KeyLine, refused: Option<ByHand>, changes: Vec<usize>) {
        let has_statements = |own: &Sourced<String>| {
            own.value.contains("{%") || own.value.contains("{{-") || own.value.contains("-}}")
        };
        let written = line.index.and_then(|index| self.prose.get(key)?.value.get(index));
        let statements = written.is_some_and(|own| !line.is_same && has_statements(own));
        let refused = refused.or(statements.then_some(ByHand::Statements));
        let refused = refused.map(|why| by_hand(self.prose, key, why));
        let edit = self.edits.entry(key.to_owned()).or_default();
        edit.instead |= line.index.is_none() && !line.is_new;
        edit.refused = edit.refused.take().or(refused);
        edit.lines.push(line);
        edit.changes.extend(changes);
    }

    /// A line that is as it was; of a key it stands between others.
    fn same(&mut self, at: usize) {
        let text = self.said(at, &self.old[at]);
        let (wording, sources) = self.wording(at, &text);
        let Some((key, index)) = wording.key() else { return };
        let pieces = sources.as_ref().map(|own| own.kept(false)).unwrap_or_default();
        let composed = words::compose(&text, &text, &pieces, &|_| None);
        let source = Some(self.source(at, None, &composed.source));
        let refused = has_bare_figure(index, &pieces).then_some(ByHand::Lost);
        let line = KeyLine { index, source, says: text, is_same: true, ..KeyLine::of(at) };
        self.edit(key, line, refused, Vec::new());
    }

    /// A table that was changed as a whole, told at the first row that shows it.
    fn table(&mut self, at: usize, problem: Problem) {
        let there = self.matched.of_old[at].map(|new| &self.new[new]);
        let now = there.map(LineUnit::shown);
        let mut change = WordChange::of(Some(&self.old[at].shown()), now.as_deref(), (Some(at), 0));
        change.proposed = there.map_or(Proposed::No, LineUnit::proposed);
        change.refused.push(Diagnostic::new(problem));
        self.push(change);
    }

    /// A line that is gone.
    fn gone(&mut self, at: usize) {
        let (old, order) = (&self.old[at], (Some(at), 0));
        if old.is_blank() {
            return;
        }
        if let Some(TableTurn::Gone(rows)) = self.tables.row(at) {
            if rows.is_some() {
                let what = NotTakenBack::Tables;
                self.table(at, Problem::GoneFromWord { what, count: 1 });
            }
            return;
        }
        let there = self.matched.of_old[at].map(|new| &self.new[new]);
        let proposed = there.map_or(Proposed::No, LineUnit::proposed);
        if let Some(from @ LineFrom::Row { .. }) = self.from(at) {
            let change = rows::gone(self.rebuilt, from, old, &self.inputs, order);
            self.push(WordChange { proposed, ..change });
            return;
        }
        let shown = old.shown();
        let mut change = WordChange { proposed, ..WordChange::of(Some(&shown), None, order) };
        if self.block(at).is_none() {
            change.refused.push(self.other(at, &shown, ""));
            self.push(change);
            return;
        }
        let text = self.said(at, old);
        let (wording, sources) = self.wording(at, &text);
        change.key = Some(wording.told());
        if let Wording::Block(name, file) = &wording {
            let pieces = sources.map(|own| own.kept(false)).unwrap_or_default();
            for figure in pieces.iter().filter(|own| own.is_figure) {
                let was = text.get(figure.at.clone()).unwrap_or_default().to_owned();
                change.refused.push(words::refused(figure, [was, String::new()], &self.inputs));
            }
            change.refused.push(of_template(name, file));
        }
        let number = self.push(change);
        if let Some((key, index)) = wording.key() {
            self.edit(key, KeyLine { index, ..KeyLine::of(at) }, None, vec![number]);
        }
    }

    /// Rows that say nothing and came together are told together.
    fn blank_rows(&mut self, behind: Option<usize>, new: &[usize]) {
        let is_blank =
            |own: &&LineUnit| own.is_row && own.turn != LetterTurn::Deleted && own.is_gone();
        let blank: Vec<&LineUnit> =
            new.iter().map(|own| &self.new[*own]).filter(is_blank).collect();
        let Some(proposed) = blank.first().map(|own| own.proposed()) else { return };
        let problem = Problem::BlankRowsInWord { rows: blank.len() };
        let mut change = WordChange { proposed, ..WordChange::of(None, None, (behind, 1)) };
        change.refused.push(Diagnostic::new(problem));
        self.push(change);
    }

    /// A line that came.
    fn came(&mut self, new: &LineUnit, order: (Option<usize>, usize)) {
        if new.is_gone() {
            return;
        }
        let says = new.shown();
        let proposed = new.proposed();
        let mut change = WordChange { proposed, ..WordChange::of(None, Some(&says), order) };
        let at = order.0.filter(|_| !new.is_row);
        let Some((at, key)) = at.and_then(|at| Some((at, self.key_behind(at)?))) else {
            change.refused.push(Diagnostic::new(match new.is_row {
                true => Problem::RowNewInWord { row: says },
                false => Problem::ParagraphNowhere,
            }));
            self.push(change);
            return;
        };
        change.key = Some(ChangedKey::Prose(key.clone()));
        let number = self.push(change);
        let source = Some(says.clone());
        let line = KeyLine { source, says, is_new: true, ..KeyLine::of(at) };
        self.edit(&key, line, None, vec![number]);
    }

    /// The key of prose that takes what is added behind a line: the line's own, the next one's behind a heading, or one
    /// whose texts are added there.
    fn key_behind(&self, at: usize) -> Option<String> {
        let key = |at: usize| {
            let text = self.said(at, self.old.get(at)?);
            let (wording, _) = self.wording(at, &text);
            wording.key().map(|(key, _)| key.to_owned())
        };
        let own = self.block(at)?;
        let is_heading = self.is_heading(at);
        if let Some(key) = key(at).filter(|_| !is_heading) {
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
        match added.len() {
            0 if is_heading => next.and_then(|(next, _)| key(next)),
            1 => added.first().map(|key| (*key).to_owned()),
            _ => None,
        }
    }

    fn is_heading(&self, at: usize) -> bool {
        matches!(self.block(at).map(|own| &own.what), Some(BlockKind::Heading(..)))
    }
}

/// Whether words that prose is to replace hold a figure of which no expression is known that would print it there.
fn has_bare_figure(index: Option<usize>, pieces: &[KeptPiece]) -> bool {
    index.is_none() && pieces.iter().any(|own| own.is_figure && own.tag.is_none())
}
