//! A sentence as words with their signs apart, for rules that read what a clerk typed.

use super::text::fold;

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it is written, without signs around it.
    pub text: &'a str,
    /// Without tones and capitals.
    pub folded: String,
    /// Whether a sign ends a part of the sentence behind it.
    pub ends: bool,
}

/// The words of one line.
#[must_use]
pub fn words_of(line: &str) -> Vec<Word<'_>> {
    let sign = |c: char| !c.is_alphanumeric() && c != '%';
    line.split_whitespace()
        .filter_map(|written| {
            let text = written.trim_matches(sign);
            let ends = written.ends_with([',', ';', ':', '.', ')', '?', '!']);
            (!text.is_empty()).then(|| Word { text, folded: fold(text), ends })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_apart() {
        let words = words_of("có thêm 03 xã (đạt 19/19), 15,1 tiêu chí/xã.");
        let texts: Vec<&str> = words.iter().map(|word| word.text).collect();
        assert_eq!(texts, ["có", "thêm", "03", "xã", "đạt", "19/19", "15,1", "tiêu", "chí/xã"]);
        let ends: Vec<bool> = words.iter().map(|word| word.ends).collect();
        assert_eq!(ends, [false, false, false, false, false, true, false, false, true]);
    }
}
