//! From the page back to the cell: where every number that a document prints comes from.

mod finder;
mod parts;
mod texts;

use self::finder::Finder;
pub use self::parts::{DocumentParts, Whence, Within};
use crate::figures::Origin;
use crate::typeset::Pages;

/// Where the numbers of a document come from.
pub struct Trace {
    /// The document's id.
    pub document: String,
    /// Its numbers, page after page.
    pub numbers: Vec<PrintedNumber>,
}

/// A number on a page: a value of the inputs, or digits in words.
#[derive(Clone, Debug)]
pub struct PrintedNumber {
    /// The page, counted from 1.
    pub page: usize,
    /// Left, top, width and height in mm.
    pub at: [f64; 4],
    /// What is printed.
    pub shown: String,
    /// The same amount as texts state it, where it is money in another unit.
    pub usual: Option<String>,
    /// How many of its characters are digits.
    pub digits: usize,
    /// The sentence, or the cell of the annex, that it stands in.
    pub within: Within,
    /// Where it comes from.
    pub from: Whence,
}

impl PrintedNumber {
    /// Whether it prints a figure of this value and origin.
    pub fn prints(&self, shown: &str, from: &Origin) -> bool {
        let is_own = |own: &str| is_shown(own, shown);
        let is_shown = is_own(&self.shown) || self.usual.as_deref().is_some_and(is_own);
        matches!(&self.from, Whence::Computed(own) if is_shown && is_same(own, from))
    }
}

/// Whether two figures are one: the same way from the same cells.
pub fn is_same(a: &Origin, b: &Origin) -> bool {
    a.is(b) || a.value() == b.value() && a.cells() == b.cells()
}

/// Whether a value is printed as a number: "15,1", "03", "3".
pub fn is_shown(shown: &str, number: &str) -> bool {
    let bare = |text: &str| text.trim_start_matches('0').to_owned();
    shown == number || !bare(number).is_empty() && bare(shown) == bare(number)
}

/// How many digits come from where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// From figures.
    pub computed: usize,
    /// From texts of the inputs.
    pub quoted: usize,
    /// From the words of templates.
    pub template: usize,
    /// From the layout.
    pub layout: usize,
    /// From nowhere known.
    pub unknown: usize,
}

impl Trace {
    /// The numbers of which nobody knows where they come from.
    pub fn unknown(&self) -> Vec<(&str, &PrintedNumber)> {
        let unknown = self.numbers.iter().filter(|own| matches!(own.from, Whence::Unknown));
        unknown.map(|number| (self.document.as_str(), number)).collect()
    }

    /// How many digits come from where.
    pub fn coverage(&self) -> Coverage {
        let mut coverage = Coverage::default();
        for number in &self.numbers {
            let count = match number.from {
                Whence::Computed(_) => &mut coverage.computed,
                Whence::Quoted(_) => &mut coverage.quoted,
                Whence::Template(_) => &mut coverage.template,
                Whence::Layout => &mut coverage.layout,
                Whence::Unknown => &mut coverage.unknown,
            };
            *count += number.digits;
        }
        coverage
    }
}

/// Traces a document's pages.
pub fn trace(document: &str, parts: &DocumentParts<'_>, pages: &Pages) -> Trace {
    let finder = Finder::new(parts);
    let mut numbers: Vec<PrintedNumber> = Vec::new();
    let mut last = None;
    for digits in pages.digits() {
        let found = finder.find(&digits);
        // Digits of one value on one page are one number.
        let one = found.value.map(|value| (digits.page, value));
        match numbers.last_mut().filter(|_| one.is_some() && one == last) {
            Some(number) => {
                let [left, top, _, height] = number.at;
                number.at = [left, top, digits.at[0] + digits.at[2] - left, height];
                number.digits += digits.text.chars().count();
            }
            None => numbers.push(PrintedNumber {
                page: digits.page + 1,
                at: digits.at,
                digits: digits.text.chars().count(),
                shown: found.shown,
                usual: found.usual,
                within: found.within,
                from: found.from,
            }),
        }
        last = one;
    }
    Trace { document: document.to_owned(), numbers }
}
