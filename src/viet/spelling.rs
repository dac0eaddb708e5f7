//! The spellings between which an office chooses: where the tone of an open syllable stands ("ủy" or
//! "uỷ", "hóa" or "hoá"), and how a span of years is written ("2021 - 2025" or "2021-2025").
//!
//! Both of each are in use, and both are right; one document keeps to one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::tones::{split_tone, with_tone};

/// A choice between two spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Syllables in -uy: "ủy" or "uỷ".
    Uy,
    /// Syllables in -oa, -oe: "hóa" or "hoá".
    Oa,
    /// Spans of years.
    Years,
}

impl Choice {
    /// Every choice.
    pub const ALL: [Choice; 3] = [Choice::Uy, Choice::Oa, Choice::Years];

    /// What stands for each spelling in `chinh_ta`.
    #[must_use]
    pub fn samples(self) -> &'static [&'static str] {
        match self {
            Choice::Uy => &["ủy", "uỷ"],
            Choice::Oa => &["hóa", "hoá"],
            Choice::Years => &["2021 - 2025", "2021-2025", "2021 – 2025", "2021–2025"],
        }
    }
}

/// What an office chose; nothing where it did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling {
    uy: Option<usize>,
    oa: Option<usize>,
    years: Option<usize>,
    /// Names of persons, who write them as they do.
    kept: Vec<String>,
}

impl Spelling {
    /// Chooses the spelling of a sample.
    ///
    /// # Errors
    /// What is no sample; the sample chosen before where this is another of the same choice.
    pub fn choose(&mut self, sample: &str) -> Result<(), Option<(Choice, &'static str)>> {
        let sample: String = sample.nfc().collect();
        let chosen = Choice::ALL.into_iter().find_map(|choice| {
            let at = choice.samples().iter().position(|known| *known == sample)?;
            Some((choice, at))
        });
        let (choice, at) = chosen.ok_or(None)?;
        let slot = match choice {
            Choice::Uy => &mut self.uy,
            Choice::Oa => &mut self.oa,
            Choice::Years => &mut self.years,
        };
        let before = *slot.get_or_insert(at);
        if before == at { Ok(()) } else { Err(Some((choice, choice.samples()[before]))) }
    }

    /// Leaves a person's name as it is written.
    pub fn keep(&mut self, name: &str) {
        self.kept.push(name.nfc().collect());
    }

    /// Whether the office chose.
    #[must_use]
    pub fn decides(&self, choice: Choice) -> bool {
        self.of(choice).is_some()
    }

    fn of(&self, choice: Choice) -> Option<usize> {
        match choice {
            Choice::Uy => self.uy,
            Choice::Oa => self.oa,
            Choice::Years => self.years,
        }
    }

    /// A text in the spellings chosen.
    #[must_use]
    pub fn apply<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if Choice::ALL.into_iter().all(|choice| !self.decides(choice)) {
            return Cow::Borrowed(text);
        }
        let kept: Vec<(usize, usize)> = self
            .kept
            .iter()
            .flat_map(|name| text.match_indices(name.as_str()))
            .map(|(at, name)| (at, at + name.len()))
            .collect();
        let is_kept =
            |own: &Use| kept.iter().any(|(from, to)| *from <= own.start && own.end <= *to);
        let mut out = String::with_capacity(text.len());
        let mut end = 0;
        for found in uses(text).into_iter().filter(|own| !is_kept(own)) {
            let Some(at) = self.of(found.choice).filter(|at| *at != found.sample) else { continue };
            out.push_str(&text[end..found.start]);
            let written = &text[found.start..found.end];
            match found.choice {
                Choice::Uy | Choice::Oa => out.push_str(&moved(written)),
                Choice::Years => {
                    out.push_str(&written[..4]);
                    let sample = Choice::Years.samples()[at];
                    out.push_str(&sample[4..sample.len() - 4]);
                    out.push_str(&written[written.len() - 4..]);
                }
            }
            end = found.end;
        }
        out.push_str(&text[end..]);
        Cow::Owned(out)
    }
}

/// A place in a text where an office chooses, and the sample that the text follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// Which choice.
    pub choice: Choice,
    /// Which of its samples.
    pub sample: usize,
    start: usize,
    end: usize,
}

impl Use {
    /// The words as written.
    #[must_use]
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }
}

/// Every place of a text where an office chooses, in order. Text is NFC.
#[must_use]
pub fn uses(text: &str) -> Vec<Use> {
    let mut found = Vec::new();
    let mut word_start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphabetic() {
            word_start.get_or_insert(at);
            continue;
        }
        if let Some(start) = word_start.take()
            && let Some((choice, sample)) = syllable(&text[start..at])
        {
            found.push(Use { choice, sample, start, end: at });
        }
        if matches!(c, '-' | '–')
            && let Some(years) = years(text, at, c)
        {
            found.push(years);
        }
    }
    found
}

/// The span of years whose dash stands at `at`.
fn years(text: &str, at: usize, dash: char) -> Option<Use> {
    let before = text[..at].trim_end_matches(' ');
    let after = text[at + dash.len_utf8()..].trim_start_matches(' ');
    let spaces = (at - before.len(), text.len() - at - dash.len_utf8() - after.len());
    let sample = match (spaces, dash) {
        ((1, 1), '-') => 0,
        ((0, 0), '-') => 1,
        ((1, 1), _) => 2,
        ((0, 0), _) => 3,
        _ => return None,
    };
    let year = |s: &str| {
        s.len() == 4
            && s.bytes().all(|b| b.is_ascii_digit())
            && (s.starts_with("19") || s.starts_with("20"))
    };
    let start = before.len().checked_sub(4).filter(|i| before.is_char_boundary(*i))?;
    let last = after.get(..4)?;
    let part =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-'));
    let whole = !part(before[..start].chars().next_back())
        && !after[4..].chars().next().is_some_and(|c| c.is_alphanumeric() || c == '/');
    let end = text.len() - after.len() + 4;
    (year(&before[start..]) && year(last) && whole).then_some(Use {
        choice: Choice::Years,
        sample,
        start,
        end,
    })
}

/// The choice of a word that is one open syllable in -uy, -oa or -oe with a tone.
fn syllable(word: &str) -> Option<(Choice, usize)> {
    if word.len() > 16 {
        return None;
    }
    let parts: Vec<(char, u8)> = word.chars().map(split_tone).collect();
    let [rest @ .., (first, first_tone), (second, second_tone)] = parts.as_slice() else {
        return None;
    };
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    let choice = match (lower(*first), lower(*second)) {
        ('u', 'y') => Choice::Uy,
        ('o', 'a' | 'e') => Choice::Oa,
        _ => return None,
    };
    // The u of "quý" belongs to the consonant; nothing but consonants stands before the pair.
    let before = rest.last().map(|(c, _)| lower(*c));
    let vowel = |c: char| "aăâeêioôơuưy".contains(c);
    if rest.iter().any(|(c, tone)| *tone > 0 || vowel(lower(*c))) || before == Some('q') {
        return None;
    }
    match (first_tone, second_tone) {
        (1.., 0) => Some((choice, 0)),
        (0, 1..) => Some((choice, 1)),
        _ => None,
    }
}

/// A syllable with its tone on the other letter of its last two.
fn moved(word: &str) -> String {
    let mut parts: Vec<(char, u8)> = word.chars().map(split_tone).collect();
    if let [.., first, second] = parts.as_mut_slice() {
        std::mem::swap(&mut first.1, &mut second.1);
    }
    parts.into_iter().map(|(letter, tone)| with_tone(letter, tone)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling(samples: &[&str]) -> Spelling {
        let mut spelling = Spelling::default();
        for sample in samples {
            assert_eq!(spelling.choose(sample), Ok(()), "{sample}");
        }
        spelling
    }

    #[test]
    fn texts_in_the_spelling_chosen() {
        for (samples, given, wanted) in [
            (
                &["uỷ"][..],
                "ỦY BAN Ủy ban ủy thủy Thủy quý quỹ huỳnh khuỷu",
                "UỶ BAN Uỷ ban uỷ thuỷ Thuỷ quý quỹ huỳnh khuỷu",
            ),
            (&["ủy"], "Uỷ ban, thuỷ lợi; luỹ kế", "Ủy ban, thủy lợi; lũy kế"),
            (
                &["hoá"],
                "Hóa hòa hoàn hoài tòa xòe ngoáy hóa",
                "Hoá hoà hoàn hoài toà xoè ngoáy hoá",
            ),
            (&["hóa"], "văn hoá, xã Hoà An, khoẻ", "văn hóa, xã Hòa An, khỏe"),
            (
                &["2021-2025"],
                "giai đoạn 2021 - 2025, 2026 – 2030",
                "giai đoạn 2021-2025, 2026-2030",
            ),
            (&["2021 - 2025"], "2021-2025 và 2017–2025", "2021 - 2025 và 2017 - 2025"),
            // No span of years: a number with its symbol, a date, part of a longer row.
            (
                &["2021 - 2025"],
                "12021-2025, 2021-2025/QĐ, 5/2021-2025a, 1001-2025",
                "12021-2025, 2021-2025/QĐ, 5/2021-2025a, 1001-2025",
            ),
            (
                &["uỷ", "2021-2025"],
                "#khoan[#\"Ủy ban\"; 2021 - 2025]",
                "#khoan[#\"Uỷ ban\"; 2021-2025]",
            ),
            (&[], "Uỷ ban Ủy ban", "Uỷ ban Ủy ban"),
        ] {
            let spelling = spelling(samples);
            assert_eq!(spelling.apply(given), wanted);
            assert_eq!(spelling.apply(wanted), wanted, "twice");
        }
    }

    #[test]
    fn names_of_persons_stay() {
        let mut own = spelling(&["ủy", "hóa"]);
        own.keep("Nguyễn Thị Thuỷ");
        let text = "Nguyễn Thị Thuỷ, Phòng Thuỷ lợi, Hoà";
        assert_eq!(own.apply(text), "Nguyễn Thị Thuỷ, Phòng Thủy lợi, Hòa");
    }

    #[test]
    fn what_is_chosen_twice_and_what_is_no_sample() {
        let mut spelling = spelling(&["ủy"]);
        assert_eq!(spelling.choose("uỷ"), Err(Some((Choice::Uy, "ủy"))));
        assert_eq!(spelling.choose("hòa"), Err(None));
    }
}
