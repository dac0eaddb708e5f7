//! The words of a label as they are spoken: with their tones, without marks and signs.

use crate::viet;

/// The words of a text, with their tones where they were typed with any.
pub struct Spoken {
    pub words: String,
    /// Whether no letter has a diacritic: "cong" may be "cộng" or "công" then.
    pub toneless: bool,
    /// Whether they are a place and a day in numbers: "Bình Minh, ngày 05/01/2025".
    dated: bool,
}

impl Spoken {
    pub fn of(text: &str) -> Self {
        let toned = viet::fold_tones(text);
        let words: Vec<&str> =
            toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let words = words.join(" ");
        Spoken { toneless: words.is_ascii(), words, dated: is_dated(&toned) }
    }

    /// The words behind a number: "I Khu vực miền núi".
    pub fn numbered(&self) -> Option<Spoken> {
        let (number, rest) = self.words.split_once(' ')?;
        let letter = number.chars().count() == 1 && !number.bytes().all(|b| b.is_ascii_digit());
        let known = letter || viet::parse_roman(&viet::upper(number)).is_some();
        known.then(|| Spoken { words: rest.to_owned(), toneless: self.toneless, dated: false })
    }

    /// Without "đã", "được" and the like before what is said.
    pub fn without_auxiliary(&self) -> Spoken {
        const AUXILIARY: &[&str] = &["đã", "được", "bị", "đang", "sẽ", "tạm", "xin", "đề nghị"];
        let mut rest = self.words.as_str();
        let without = |words: &str| {
            let bare = AUXILIARY.iter().find_map(|own| words.strip_prefix(own)?.strip_prefix(' '));
            bare.map(str::len)
        };
        while let Some(length) = without(rest) {
            rest = &rest[rest.len() - length..];
        }
        Spoken { words: rest.to_owned(), ..*self }
    }

    pub fn begin(&self, phrases: &[&str]) -> bool {
        let begins = |phrase: &str| {
            let rest = self.words.strip_prefix(phrase);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        phrases.iter().any(|phrase| match self.toneless {
            true => begins(&viet::fold(phrase)),
            false => begins(phrase),
        })
    }

    pub fn contain(&self, phrase: &str) -> bool {
        let has = |phrase: &str| {
            self.words.contains(phrase)
                && format!(" {} ", self.words).contains(&format!(" {phrase} "))
        };
        match self.toneless {
            true => has(&viet::fold(phrase)),
            false => has(phrase),
        }
    }

    /// "Năm 2024" and nothing more.
    pub fn are_a_year(&self) -> bool {
        let bare = self.words.strip_prefix("năm ").or_else(|| self.words.strip_prefix("nam "));
        bare.is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit()))
    }

    /// "Chuyển sang 2027".
    pub fn go_over_to_a_year(&self) -> bool {
        let words: Vec<&str> = self.words.split(' ').collect();
        words.windows(2).any(|pair| {
            let year = pair[1].len() == 4 && pair[1].starts_with("20");
            pair[0] == "sang" && year && pair[1].bytes().all(|b| b.is_ascii_digit())
        })
    }

    /// "Bình Minh, ngày 05 tháng 01 năm 2025", "…, ngày … tháng … năm", "Bình Minh, ngày 05/01/2025".
    pub fn are_a_dateline(&self) -> bool {
        self.dated || self.contain("ngày") && self.contain("tháng") && self.contain("năm")
    }
}

/// Whether a text in small letters is a day in numbers, perhaps behind a place, and nothing more.
fn is_dated(toned: &str) -> bool {
    let (place, day) = toned.split_once(',').unwrap_or(("", toned));
    let day = day.trim().trim_end_matches('.');
    let date = day.strip_prefix("ngày ").or_else(|| day.strip_prefix("ngay "));
    // Behind a place the word may be left out: "Hòa Tiến, 15/01/2026".
    let date = date.or((!place.trim().is_empty()).then_some(day)).unwrap_or_default().trim();
    let numbers: Vec<&str> = date.split(['/', '-', '.']).map(str::trim).collect();
    numbers.len() == 3
        && numbers.iter().all(|own| !own.is_empty() && own.bytes().all(|b| b.is_ascii_digit()))
        && numbers[0].parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
        && numbers[1].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
        && !place.contains(|c: char| c.is_ascii_digit())
        && place.split_whitespace().count() <= 4
}

/// Whether a word numbers a row or a section: `iii`, `a`, `12`.
pub fn numbers(word: &str) -> bool {
    word.chars().count() == 1
        || word.bytes().all(|b| b.is_ascii_digit())
        || viet::parse_roman(&viet::upper(word)).is_some()
}
