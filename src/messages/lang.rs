//! The two languages of messages.

/// A text: Vietnamese, English.
pub type Pair = (String, String);

/// The language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The text in this language.
    pub fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// The one of two texts that is in this language.
    pub fn of(self, (vi, en): Pair) -> String {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}
