//! A number format taken apart: sections, and what each is made of. Nothing is shown here.

use rust_decimal::Decimal;

/// A number format.
pub struct NumberFormat {
    /// Positive; negative; zero; text; or those that conditions choose.
    pub sections: Vec<FormatSection>,
}

/// A section of a format.
#[derive(Default)]
pub struct FormatSection {
    /// The numbers that it is for, where it says so.
    pub test: Option<Test>,
    /// What it is made of, from left to right.
    pub parts: Vec<FormatPart>,
    /// Whether every sign of it is understood.
    pub known: bool,
    /// Whether it is written in white.
    pub white: bool,
    /// Whether it is written in red, as a negative number is.
    pub red: bool,
}

/// Which numbers a section is for.
pub enum Test {
    /// Less than this.
    Less(Decimal),
    /// This or less.
    AtMost(Decimal),
    /// More than this.
    More(Decimal),
    /// This or more.
    AtLeast(Decimal),
    /// This.
    Equal(Decimal),
    /// Any but this.
    Other(Decimal),
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatPart {
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// A comma: thousands are grouped, or divided away.
    Comma,
    /// The number is shown times a hundred.
    Percent,
    /// A power of ten follows.
    Exponent,
    /// A fraction's line.
    Slash,
    /// The number as it is.
    General,
    /// The text as it is; a number, too.
    Text,
    /// A part of a date or time.
    Date,
    /// Words that are shown as they are.
    Literal(String),
    /// A letter that fills the cell.
    Fill(char),
}

impl NumberFormat {
    /// Takes a format apart.
    pub fn of(code: &str) -> Self {
        let mut sections = Vec::new();
        let mut section = FormatSection { known: true, ..FormatSection::default() };
        let mut rest = code;
        while let Some(c) = rest.chars().next() {
            if c == ';' {
                let next = FormatSection { known: true, ..FormatSection::default() };
                sections.push(std::mem::replace(&mut section, next));
                rest = &rest[1..];
                continue;
            }
            match section.part(rest) {
                Some(read) => rest = rest.get(read..).unwrap_or_default(),
                None => {
                    section.known = false;
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        sections.push(section);
        if sections.len() > 4 {
            sections.iter_mut().for_each(|section| section.known = false);
        }
        NumberFormat { sections }
    }

    /// The sections that show numbers.
    pub fn for_numbers(&self) -> &[FormatSection] {
        let last = self.sections.last().filter(|section| section.parts.contains(&FormatPart::Text));
        match (self.sections.len(), last) {
            (4.., _) => &self.sections[..3],
            (all @ 2..=3, Some(_)) => &self.sections[..all - 1],
            _ => &self.sections,
        }
    }

    /// The section that shows texts; without one they are shown as they are.
    pub fn for_text(&self) -> Option<&FormatSection> {
        let last = self.sections.last()?;
        (self.sections.len() > 3 || last.parts.contains(&FormatPart::Text)).then_some(last)
    }
}

impl FormatSection {
    /// Takes the first part of what is left and says how long it is; `None` for a sign that is not
    /// known.
    fn part(&mut self, rest: &str) -> Option<usize> {
        let mut chars = rest.char_indices();
        let (_, c) = chars.next()?;
        let own = c.len_utf8();
        // What follows the sign, and where it ends.
        let next = chars.next().map(|(at, next)| (next, at + next.len_utf8()));
        let begins = |word: &str| {
            rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        match c {
            '"' => {
                let end = rest[1..].find('"')? + 1;
                self.literal(&rest[1..end]);
                return Some(end + 1);
            }
            '\\' => {
                let (literal, end) = next?;
                self.literal(literal.encode_utf8(&mut [0; 4]));
                return Some(end);
            }
            // As wide as a letter, and blank.
            '_' => {
                self.literal(" ");
                return Some(next?.1);
            }
            '*' => {
                let (fill, end) = next?;
                self.parts.push(FormatPart::Fill(fill));
                return Some(end);
            }
            '[' => {
                let end = rest.find(']')?;
                self.bracket(&rest[1..end])?;
                return Some(end + 1);
            }
            _ if begins("general") => {
                self.parts.push(FormatPart::General);
                return Some("general".len());
            }
            'E' | 'e' if matches!(next, Some(('+' | '-', _))) => {
                self.parts.push(FormatPart::Exponent);
                return Some(own + 1);
            }
            _ if begins("am/pm") => {
                self.parts.push(FormatPart::Date);
                return Some("am/pm".len());
            }
            '0' | '#' | '?' => self.parts.push(FormatPart::Digit(c)),
            '.' => self.parts.push(FormatPart::Point),
            ',' => self.parts.push(FormatPart::Comma),
            '%' => self.parts.push(FormatPart::Percent),
            '/' => self.parts.push(FormatPart::Slash),
            '@' => self.parts.push(FormatPart::Text),
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => {
                self.parts.push(FormatPart::Date);
            }
            // Shown as they are without being quoted, as all that is not ASCII.
            '$'
            | '-'
            | '+'
            | '('
            | ')'
            | ':'
            | '^'
            | '\''
            | '{'
            | '}'
            | '<'
            | '>'
            | '='
            | '&'
            | '~'
            | ' '
            | '1'..='9' => self.literal(&rest[..own]),
            c if !c.is_ascii() && !c.is_control() => self.literal(&rest[..own]),
            // Among them years and eras of other calendars.
            _ => return None,
        }
        Some(own)
    }

    fn literal(&mut self, words: &str) {
        match self.parts.last_mut() {
            Some(FormatPart::Literal(known)) => known.push_str(words),
            _ => self.parts.push(FormatPart::Literal(words.to_owned())),
        }
    }

    /// A colour, a condition, a currency with its country, hours beyond a day.
    fn bracket(&mut self, inner: &str) -> Option<()> {
        let lower = inner.trim().to_ascii_lowercase();
        if let Some(currency) = inner.strip_prefix('$') {
            let (sign, country) = currency.split_once('-').unwrap_or((currency, ""));
            self.literal(sign);
            return is_plain_country(country).then_some(());
        }
        if inner.starts_with(['<', '>', '=']) {
            self.test = Some(Test::of(inner)?);
            return Some(());
        }
        match lower.as_str() {
            "white" => self.white = true,
            "red" => self.red = true,
            "black" | "blue" | "cyan" | "green" | "magenta" | "yellow" => {}
            "h" | "hh" | "m" | "mm" | "s" | "ss" => self.parts.push(FormatPart::Date),
            colour => match colour.strip_prefix("color")?.trim().parse::<u32>().ok()? {
                2 => self.white = true,
                3 => self.red = true,
                1..=56 => {}
                _ => return None,
            },
        }
        Some(())
    }
}

impl Test {
    fn of(text: &str) -> Option<Self> {
        type Made = fn(Decimal) -> Test;
        let kinds: [(&str, Made); 6] = [
            ("<>", Test::Other),
            ("<=", Test::AtMost),
            (">=", Test::AtLeast),
            ("<", Test::Less),
            (">", Test::More),
            ("=", Test::Equal),
        ];
        let (number, made) =
            kinds.iter().find_map(|(sign, made)| Some((text.strip_prefix(sign)?, made)))?;
        Some(made(number.trim().parse().ok()?))
    }
}

/// Whether a country shows numbers in our digits and dates in our calendar: "42A", "vi-VN"; not
/// "D07041E", whose first digits are those of another script and calendar.
fn is_plain_country(country: &str) -> bool {
    if country.len() <= 8
        && let Ok(number) = u32::from_str_radix(country, 16)
    {
        return number >> 24 <= 1 && (number >> 16 & 0xFF) <= 1;
    }
    country.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
}
