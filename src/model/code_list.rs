//! Lists of criteria as clerks write them: by number ("9, 10, 12-15"), behind a word ("TC1, TC2",
//! "tiêu chí số 9"), by name ("Quy hoạch, Giao thông"), or by both ("1. Quy hoạch").
//!
//! Never guesses: a number and a name that disagree, a count ("2 tiêu chí") and a name that two
//! criteria begin with are refused with the words that cannot be read.

use super::code::{Code, CodeListError};
use super::criteria::{CriteriaSet, Criterion};
use crate::viet;

/// Words that may stand before a number or a name, folded.
const LABELS: &[&[&str]] = &[
    &["cac", "tieu", "chi"],
    &["tieu", "chi"],
    &["chi", "tieu"],
    &["so", "hieu"],
    &["tc"],
    &["ct"],
    &["so"],
    &["va"],
    &["tu"],
];

/// Those of them that make a count of the number before them: "2 tiêu chí".
const COUNTED: &[&[&str]] = &[&["tieu", "chi"], &["chi", "tieu"], &["tc"], &["ct"]];

/// What answers that there is none, folded.
const NONE: &[&str] = &["khong", "khong co", "khong giao", "chua co", "chua dat"];

/// Reads a list of criteria, which may be named, and of indicators. A blank list is empty.
///
/// # Errors
/// The first part that is neither a number, a range nor the name of one criterion.
pub fn parse_code_list(text: &str, criteria: &[Criterion]) -> Result<Vec<Code>, CodeListError> {
    if NONE.contains(&viet::fold(text).as_str()) {
        return Ok(Vec::new());
    }
    let words = words(text);
    // Numbers alone name nothing, unless a name begins with one.
    let is_named = |own: &Criterion| own.name.starts_with(|c: char| c.is_ascii_digit());
    let by_name = !words.iter().all(Word::is_number) || criteria.iter().any(is_named);
    let named = if by_name { criteria } else { &[] };
    let names = named.iter().map(|c| (c.number, Name::of(&c.name))).collect();
    List { text, words, names, counted: false }.read()
}

/// Whether a text is nothing but numbers of criteria: "1, 2", "TC 3-5".
pub fn is_code_list(text: &str) -> bool {
    let list = List { text, words: words(text), names: Vec::new(), counted: false };
    list.read().is_ok_and(|codes| !codes.is_empty())
}

/// The indicator that a list may mean by "2,1", which lists two criteria as well: where that is all
/// it says, or where other signs part its items.
pub fn point_or_list(text: &str, set: &CriteriaSet) -> Option<Code> {
    let list = List { text, words: words(text), names: Vec::new(), counted: false };
    let all = &list.words;
    let glued = |at: &usize| list.gap(*at) == "," && all[at - 1].is_number();
    let apart = (1..all.len()).any(|at| list.parts(at) && !glued(&at));
    (1..all.len()).filter(glued).find_map(|at| {
        let (before, own) = (all[at - 1].code()?, all[at].code()?);
        let code = Code { criterion: before.criterion, indicator: own.criterion };
        let whole = !before.is_indicator() && !own.is_indicator();
        (whole && set.has(code) && (apart || all.len() == 2)).then_some(code)
    })
}

/// Whether a text speaks of a criterion by its number: "Phòng Kinh tế (tiêu chí 3)".
pub fn mentions_code(text: &str) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| {
        let label = COUNTED.iter().find(|label| begins(&words[at..], label));
        label.is_some_and(|label| {
            let rest = &words[at + label.len()..];
            let rest = if begins(rest, &["so"]) { &rest[1..] } else { rest };
            rest.first().is_some_and(|word| word.code().is_some())
        })
    })
}

/// A word or number of a text.
#[derive(Clone, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// In small letters with its tones, and without.
    toned: String,
    folded: String,
}

impl Word {
    fn code(&self) -> Option<Code> {
        self.toned.parse().ok()
    }

    fn is_number(&self) -> bool {
        self.toned.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of a text; a number keeps its point ("17.10"), and "TC1" is two.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut start = None;
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut push = |from: usize, to: usize| {
        let (toned, folded) = (viet::fold_tones(&text[from..to]), viet::fold(&text[from..to]));
        words.push(Word { start: from, end: to, toned, folded });
    };
    for (index, (at, c)) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| chars[before].1);
        let after = chars.get(index + 1).map(|(_, c)| *c);
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let point = *c == '.' && digit(before) && digit(after);
        if !(c.is_alphanumeric() || point) {
            if let Some(from) = start.take() {
                push(from, *at);
            }
            continue;
        }
        // Letters and digits side by side are two words.
        let turns = before.is_some_and(|before| {
            before.is_alphabetic() && c.is_ascii_digit()
                || before.is_ascii_digit() && c.is_alphabetic()
        });
        if let (true, Some(from)) = (turns, start) {
            push(from, *at);
            start = Some(*at);
        }
        start.get_or_insert(*at);
    }
    if let Some(from) = start {
        push(from, text.len());
    }
    words
}

fn begins(words: &[Word], label: &[&str]) -> bool {
    words.len() >= label.len() && words.iter().zip(label).all(|(word, label)| word.folded == *label)
}

/// A criterion's name in words, with tones and without.
struct Name {
    toned: Vec<String>,
    folded: Vec<String>,
}

impl Name {
    fn of(name: &str) -> Self {
        let words = words(name);
        let toned = words.iter().map(|word| word.toned.clone()).collect();
        Name { toned, folded: words.into_iter().map(|word| word.folded).collect() }
    }

    /// How many words from the first on a text shares with it.
    fn shared(&self, words: &[Word]) -> usize {
        let toneless = words.iter().all(|word| word.toned == word.folded);
        let same = |at: usize, word: &Word| match toneless {
            true => self.folded[at] == word.folded,
            false => self.toned[at] == word.toned,
        };
        let longest = self.toned.len().min(words.len());
        (0..longest).find(|at| !same(*at, &words[*at])).unwrap_or(longest)
    }
}

/// A list being read.
struct List<'a> {
    text: &'a str,
    words: Vec<Word>,
    names: Vec<(u16, Name)>,
    /// Whether a count stood before it.
    counted: bool,
}

impl List<'_> {
    /// What stands between a word and the next one.
    fn gap(&self, after: usize) -> &str {
        let start = after.checked_sub(1).map_or(0, |before| self.words[before].end);
        let end = self.words.get(after).map_or(self.text.len(), |word| word.start);
        &self.text[start..end]
    }

    /// Whether a gap parts two items.
    fn parts(&self, after: usize) -> bool {
        self.gap(after).contains([',', ';', '\n', '+'])
    }

    /// The part of the text that a word stands in, for a message.
    fn fail(&self, from: usize) -> CodeListError {
        let start = (0..=from.min(self.words.len())).rev().find(|at| *at == 0 || self.parts(*at));
        let start = start.unwrap_or(0);
        let end = (from + 1..self.words.len()).find(|at| self.parts(*at));
        let first = self.words.get(start).map_or(0, |word| word.start);
        let last = end.map_or(self.text.len(), |end| self.words[end - 1].end);
        let part = self.text.get(first..last).unwrap_or(self.text);
        CodeListError { part: part.trim().trim_end_matches('.').trim().to_owned() }
    }

    fn read(&self) -> Result<Vec<Code>, CodeListError> {
        let allowed = |c: char| c.is_whitespace() || ",;+.-–—÷>():•*".contains(c);
        let fits = |gap: &str| gap.chars().all(allowed) && !gap.contains("..");
        if let Some(at) = (0..=self.words.len()).find(|at| !fits(self.gap(*at))) {
            return Err(self.fail(at.saturating_sub(1)));
        }
        let mut codes = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let first = at;
            let named = self.name(at);
            let mut labelled = false;
            if named.is_none() {
                while let Some(label) = LABELS.iter().find(|l| begins(&self.words[at..], l)) {
                    at += label.len();
                    labelled = true;
                }
            }
            if first > 0 && !labelled && !self.parts(first) {
                return Err(self.fail(first));
            }
            let Some(word) = self.words.get(at) else { return Err(self.fail(first)) };
            if word.is_number() {
                // "02 tiêu chí: 1, 5" says how many before it says which.
                if first == 0
                    && !self.counted
                    && let Some(rest) = self.behind_count(at)
                {
                    let count = word.toned.parse::<usize>().ok();
                    let rest_codes = self.from(rest)?;
                    return match count == Some(rest_codes.len()) {
                        true => Ok(rest_codes),
                        false => Err(self.whole()),
                    };
                }
                at = self.number(at, labelled, &mut codes)?;
            } else {
                let Some((number, end)) = self.name(at) else { return Err(self.fail(at)) };
                codes.push(Code::criterion(number));
                at = end;
            }
        }
        Ok(codes)
    }

    /// The list that begins with a word.
    fn from(&self, at: usize) -> Result<Vec<Code>, CodeListError> {
        let start = self.words.get(at).map_or(self.text.len(), |word| word.start);
        let names = self.names.iter().map(|(number, name)| {
            let (toned, folded) = (name.toned.clone(), name.folded.clone());
            (*number, Name { toned, folded })
        });
        let text = &self.text[start..];
        List { text, words: words(text), names: names.collect(), counted: true }.read()
    }

    fn whole(&self) -> CodeListError {
        CodeListError { part: self.text.trim().to_owned() }
    }

    /// Where the list begins behind a count: "02 tiêu chí: 1, 5", "2 TC (1, 5)", "02 TC 1, 5".
    fn behind_count(&self, at: usize) -> Option<usize> {
        let label = COUNTED.iter().find(|label| begins(&self.words[at + 1..], label))?;
        let rest = at + 1 + label.len();
        let next = self.words.get(rest)?;
        let opens = self.gap(rest).contains([':', '(']);
        let close = self.gap(at + 1).trim().is_empty();
        (opens || close && at == 0 && next.is_number()).then_some(rest)
    }

    /// A number, a range, or a number with the name of its criterion; gives the next word.
    fn number(
        &self,
        at: usize,
        labelled: bool,
        codes: &mut Vec<Code>,
    ) -> Result<usize, CodeListError> {
        let first = self.words[at].code().ok_or_else(|| self.fail(at))?;
        let is_dash = |gap: &str| {
            let gap = gap.trim().trim_end_matches('>');
            let mut signs = gap.chars();
            signs.next().is_some_and(|c| "-–—÷".contains(c)) && signs.next().is_none()
        };
        let mut next = at + 1;
        // "TC1-TC4" is a range as "1-4" is: the word stands before both numbers.
        let number_at = |from: usize| {
            let label = LABELS.iter().find(|label| begins(&self.words[from..], label));
            let at = from + label.map_or(0, |label| label.len());
            self.words.get(at).is_some_and(Word::is_number).then_some(at)
        };
        let to = match self.words.get(next) {
            Some(_) if is_dash(self.gap(next)) => number_at(next),
            Some(word) if word.folded == "den" && self.gap(next).trim().is_empty() => {
                number_at(next + 1)
            }
            _ => None,
        };
        let Some(to) = to else {
            // Nor is any other dash between two numbers a mere sign.
            let dashed = self.gap(next).contains(['-', '–', '—', '÷']) && !self.parts(next);
            if dashed && number_at(next).is_some() {
                return Err(self.fail(at));
            }
            // "1, 2, (3)", "1, 2, 3*": what sets one number apart says something of it.
            let bracketed = self.gap(at).trim_end().ends_with('(')
                && self.gap(next).trim_start().starts_with(')')
                && !self.text.trim_start().starts_with('(');
            if bracketed || self.gap(next).starts_with('*') {
                return Err(self.whole());
            }
            codes.push(first);
            // The name behind a number must be its own.
            if next < self.words.len() && !self.parts(next) && !self.words[next].is_number() {
                match self.name(next) {
                    Some((number, end)) if Code::criterion(number) == first => next = end,
                    Some(_) => return Err(self.fail(at)),
                    None => {
                        let label = LABELS.iter().find(|l| begins(&self.words[next..], l));
                        let count = COUNTED.iter().any(|l| begins(&self.words[next..], l));
                        let close = self.gap(next).trim().is_empty();
                        // "TC1 TC2" goes on, "2 tiêu chí" and "2 TC 1, 4" count, and "tiêu chí 8 chỉ
                        // tiêu 3" is one indicator.
                        let goes_on = labelled
                            && label.is_some_and(|l| {
                                self.words.get(next + l.len()).is_some_and(Word::is_number)
                            });
                        let nouns = self.noun_before(at).zip(self.noun_at(next));
                        let mixed = nouns.is_some_and(|(before, next)| before != next);
                        if mixed || label.is_none() || count && close && !goes_on {
                            return Err(self.fail(at));
                        }
                    }
                }
            }
            return Ok(next);
        };
        let last = self.words[to].code().ok_or_else(|| self.fail(at))?;
        if first.is_indicator()
            && last.is_indicator()
            && first.criterion == last.criterion
            && first.indicator <= last.indicator
        {
            let all = first.indicator..=last.indicator;
            codes.extend(all.map(|indicator| Code { criterion: first.criterion, indicator }));
        } else if !first.is_indicator() && !last.is_indicator() && first.criterion <= last.criterion
        {
            codes.extend((first.criterion..=last.criterion).map(Code::criterion));
        } else {
            return Err(self.fail(at));
        }
        Ok(to + 1)
    }

    /// Whether criteria or indicators are named at a word: "tiêu chí", "TC" or "chỉ tiêu", "CT".
    fn noun_at(&self, at: usize) -> Option<bool> {
        let words = self.words.get(at..)?;
        let of_criteria = |nouns: &[&[&str]]| nouns.iter().any(|noun| begins(words, noun));
        let criteria = of_criteria(&[&["cac", "tieu", "chi"], &["tieu", "chi"], &["tc"]]);
        (criteria || of_criteria(&[&["chi", "tieu"], &["ct"]])).then_some(criteria)
    }

    /// The same of the words before a number.
    fn noun_before(&self, at: usize) -> Option<bool> {
        let start = (0..at).rev().take_while(|before| !self.words[*before].is_number()).last()?;
        (start..at).find_map(|at| self.noun_at(at))
    }

    /// The criterion whose name begins at a word, and the word behind it: the whole name, or as
    /// many of its words as no other name begins with.
    fn name(&self, at: usize) -> Option<(u16, usize)> {
        let words = &self.words[at..];
        let shared = |(number, name): &(u16, Name)| {
            let shared = name.shared(words);
            (*number, shared, shared == name.toned.len() && shared > 0)
        };
        let all: Vec<(u16, usize, bool)> = self.names.iter().map(shared).collect();
        let longest = all.iter().map(|(_, shared, _)| *shared).max().filter(|most| *most > 0)?;
        let ends = |length: usize| {
            let next = at + length;
            let and = self.words.get(next).is_some_and(|word| word.folded == "va");
            next >= self.words.len() || self.parts(next) || and || self.gap(next).contains(')')
        };
        // A whole name comes before the beginning of a longer one.
        let whole = all.iter().filter(|(_, shared, whole)| *whole && ends(*shared));
        if let Some((number, shared, _)) = whole.max_by_key(|(_, shared, _)| *shared) {
            return Some((*number, at + shared));
        }
        let mut begun = all.iter().filter(|(_, shared, _)| *shared == longest);
        let (number, shared, _) = begun.next()?;
        (begun.next().is_none() && *shared > 1 && ends(*shared)).then_some((*number, at + shared))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> Vec<Criterion> {
        let names = [
            "Quy hoạch",
            "Giao thông",
            "Thủy lợi và phòng, chống thiên tai",
            "Điện",
            "Cơ sở vật chất văn hóa",
            "Cơ sở hạ tầng thương mại nông thôn",
            "Văn hóa",
        ];
        let criterion = |(number, name): (u16, &str)| Criterion {
            number,
            name: name.to_owned(),
            work: None,
            indicators: Vec::new(),
        };
        (1..).zip(names).map(criterion).collect()
    }

    fn list(text: &str) -> String {
        match parse_code_list(text, &set()) {
            Ok(codes) => codes.iter().map(Code::to_string).collect::<Vec<_>>().join(" "),
            Err(error) => format!("!{}", error.part),
        }
    }

    #[test]
    fn lists_by_number_and_by_name() {
        for (text, expected) in [
            ("9, 10, 11", "9 10 11"),
            ("1-3; 12", "1 2 3 12"),
            ("13.2-13.4", "13.2 13.3 13.4"),
            ("9 và 10", "9 10"),
            ("05", "5"),
            ("", ""),
            ("-", ""),
            ("không", ""),
            ("17.10.", "17.10"),
            ("13.2–13.3", "13.2 13.3"),
            ("1->3", "1 2 3"),
            ("từ 1 đến 3", "1 2 3"),
            ("TC1, TC2", "1 2"),
            ("TC1 TC2", "1 2"),
            ("TC 1-3", "1 2 3"),
            ("tiêu chí 1, 2", "1 2"),
            ("Tiêu chí số 9", "9"),
            ("tiêu chí 1 và tiêu chí 2", "1 2"),
            ("chỉ tiêu 13.2; 13.3", "13.2 13.3"),
            ("Quy hoạch, Giao thông", "1 2"),
            ("quy hoach va dien", "1 4"),
            ("Thủy lợi và phòng, chống thiên tai, Điện", "3 4"),
            ("Thủy lợi, Điện", "3 4"),
            ("Cơ sở vật chất văn hóa; Văn hóa", "5 7"),
            ("1. Quy hoạch\n2. Giao thông", "1 2"),
            ("1 (Quy hoạch), 4 (Điện)", "1 4"),
            ("tiêu chí Điện", "4"),
            ("02 tiêu chí: 1, 4", "1 4"),
            ("2 TC (1, 4)", "1 4"),
            ("02 TC 1, 4", "1 4"),
            ("03 tiêu chí 2, 5, 6", "2 5 6"),
            ("03 tiêu chí 4", "!03 tiêu chí 4"),
            ("TC1, TC2 TC3", "1 2 3"),
            ("1, 2 TC 3", "!2 TC 3"),
            ("chỉ tiêu 3 tiêu chí 8", "!chỉ tiêu 3 tiêu chí 8"),
            ("tiêu chí 8 chỉ tiêu 3", "!tiêu chí 8 chỉ tiêu 3"),
            ("chỉ tiêu 3 (tiêu chí 8)", "!chỉ tiêu 3 (tiêu chí 8)"),
            ("tiêu chí 8, chỉ tiêu 9.1", "8 9.1"),
            ("tiêu chí 8 và chỉ tiêu 9.1", "8 9.1"),
            ("8-3", "!8-3"),
            ("1.1-2", "!1.1-2"),
            ("chín", "!chín"),
            ("0", "!0"),
            ("1,,2", "1 2"),
            ("1 2 3", "!1 2 3"),
            ("2 tiêu chí", "!2 tiêu chí"),
            ("3 tiêu chí: 1, 4", "!3 tiêu chí: 1, 4"),
            ("1 (Giao thông)", "!1 (Giao thông)"),
            ("Cơ sở", "!Cơ sở"),
            ("Điển", "!Điển"),
            ("1, Nhà, 2", "!Nhà"),
            ("1, 2, (3)", "!1, 2, (3)"),
            ("(1), (2)", "1 2"),
            ("1, 2, 3*", "!1, 2, 3*"),
            ("8/5", "!8/5"),
            ("50%", "!50%"),
            ("Điện thoại", "!Điện thoại"),
            ("true", "!true"),
        ] {
            assert_eq!(list(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_alone_and_in_words() {
        assert!(is_code_list("1, 2") && is_code_list("TC 3-5") && is_code_list("tiêu chí 1"));
        assert!(!is_code_list("Giao thông") && !is_code_list("") && !is_code_list("Phòng 2"));
        assert!(mentions_code("Phòng Kinh tế (tiêu chí số 3)") && mentions_code("TC1: Sở"));
        assert!(!mentions_code("Sở Tài chính") && !mentions_code("Ban tiêu chí"));
    }
}
