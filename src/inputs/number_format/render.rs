//! What the places for digits of a section make of a number: whether another figure is seen, and
//! which. Scaling, percentages and words are not looked at here.

use rust_decimal::{Decimal, RoundingStrategy};

use super::parse::{FormatPart, FormatSection};

impl FormatSection {
    /// Whether a date or time is shown.
    pub fn has_date(&self) -> bool {
        self.parts.contains(&FormatPart::Date)
    }

    /// Whether the number is shown.
    pub fn has_number(&self) -> bool {
        self.parts.iter().any(is_number)
    }

    /// Whether its parts stand where they can be understood: one number, one point, no comma before
    /// the first digit.
    pub fn fits(&self) -> bool {
        let count = |wanted: &FormatPart| self.parts.iter().filter(|part| *part == wanted).count();
        let whole = count(&FormatPart::General) + count(&FormatPart::Text);
        let digits = self.parts.iter().any(|part| matches!(part, FormatPart::Digit(_)));
        let first = self.parts.iter().position(is_number).unwrap_or(0);
        let early = self.parts[..first].iter();
        whole + usize::from(digits) == 1
            && count(&FormatPart::Point) <= 1
            && count(&FormatPart::Exponent) <= 1
            && !(whole > 0 && count(&FormatPart::Comma) + count(&FormatPart::Point) > 0)
            && early.filter(|part| matches!(part, FormatPart::Comma | FormatPart::Slash)).count()
                == 0
            && (!self.parts.contains(&FormatPart::Slash) || self.has_mixed_fraction())
    }

    /// Whether parts of one are shown as a fraction.
    pub fn is_fraction(&self) -> bool {
        self.parts.contains(&FormatPart::Slash)
    }

    /// "# ?/?": the whole number stands apart, and the fraction at the end.
    fn has_mixed_fraction(&self) -> bool {
        let Some(slash) = self.parts.iter().position(|part| *part == FormatPart::Slash) else {
            return false;
        };
        let digits =
            |parts: &[FormatPart]| parts.iter().any(|part| matches!(part, FormatPart::Digit(_)));
        let before = &self.parts[..slash];
        let apart = before
            .iter()
            .position(|part| matches!(part, FormatPart::Literal(words) if words.trim().is_empty()));
        let whole = apart.is_some_and(|apart| digits(&before[..apart]) && digits(&before[apart..]));
        let below = &self.parts[slash + 1..];
        whole
            && !below.is_empty()
            && below.iter().all(|part| match part {
                FormatPart::Digit(_) => true,
                FormatPart::Literal(words) => words.trim().chars().all(|c| c.is_ascii_digit()),
                _ => false,
            })
    }

    /// How many thousands the number is divided by: commas behind the digits before the point.
    pub fn thousands(&self) -> usize {
        let (mut pending, mut thousands) = (0, 0);
        let mut digits = false;
        for part in &self.parts {
            match part {
                FormatPart::Digit(_) => (digits, pending) = (true, 0),
                FormatPart::Comma => pending += usize::from(digits),
                FormatPart::Point => thousands += std::mem::take(&mut pending),
                _ => {}
            }
        }
        thousands + pending
    }

    /// How often the number is shown times a hundred.
    pub fn percents(&self) -> usize {
        self.parts.iter().filter(|part| **part == FormatPart::Percent).count()
    }

    /// All words that are shown as they are.
    pub fn words(&self) -> String {
        let words = self.parts.iter().filter_map(|part| match part {
            FormatPart::Literal(words) => Some(words.as_str()),
            _ => None,
        });
        words.collect()
    }

    /// The words before the number, and those in and behind it.
    pub fn words_around(&self) -> [String; 2] {
        let (before, _, _) = self.around();
        let words = |parts: &[FormatPart]| -> String {
            let words = parts.iter().filter_map(|part| match part {
                FormatPart::Literal(words) => Some(words.as_str()),
                _ => None,
            });
            words.collect()
        };
        [words(before), words(&self.parts[before.len()..])]
    }

    /// The parts before the number, those of the number, and those behind it.
    fn around(&self) -> (&[FormatPart], &[FormatPart], &[FormatPart]) {
        let first = self.parts.iter().position(is_number).unwrap_or(self.parts.len());
        let last = self.parts.iter().rposition(is_number).map_or(first, |last| last + 1);
        (&self.parts[..first], &self.parts[first..last], &self.parts[last..])
    }
}

fn is_number(part: &FormatPart) -> bool {
    matches!(part, FormatPart::Digit(_) | FormatPart::General | FormatPart::Text)
}

/// Whether a person reads another figure than the number, before any scaling: digits of the
/// format's own, signs between the digits, a minus too many or too few.
pub fn changes(section: &FormatSection, number: Decimal, own_sign: bool) -> bool {
    let (before, inside, behind) = section.around();
    if section.is_fraction() {
        return false;
    }
    let outer = || before.iter().chain(behind);
    let foreign = outer().any(|part| match part {
        FormatPart::Literal(words) => words.chars().any(char::is_numeric),
        FormatPart::Fill(c) => c.is_alphanumeric(),
        _ => false,
    });
    let scaled = scaled(section, number);
    foreign || splits(inside, scaled) || !sign_is_right(section, number, own_sign)
}

/// The number without its sign, as its digits are shown.
fn scaled(section: &FormatSection, number: Decimal) -> Decimal {
    let mut number = number.abs();
    for _ in 0..section.thousands() {
        number /= Decimal::from(1000);
    }
    for _ in 0..section.percents() {
        number = number.saturating_mul(Decimal::from(100));
    }
    number
}

/// Whether signs stand between the digits that do not group them by thousands.
fn splits(inside: &[FormatPart], number: Decimal) -> bool {
    let own = number.trunc().normalize().to_string().len();
    let point = inside.iter().position(|part| *part == FormatPart::Point);
    let exponent = inside.iter().position(|part| *part == FormatPart::Exponent);
    let whole = point.or(exponent).unwrap_or(inside.len());
    inside.iter().enumerate().any(|(at, part)| {
        let words = match part {
            FormatPart::Literal(words) => words,
            FormatPart::Fill(_) => return true,
            _ => return false,
        };
        let right = inside[at..whole.max(at)].iter();
        let digits = right.filter(|part| matches!(part, FormatPart::Digit(_))).count();
        let groups = digits > 0 && digits % 3 == 0;
        let blank = words.trim().is_empty();
        // A sign is shown also where there are no digits left of it: ",650".
        let sign = matches!(words.trim(), "." | "," | "'" | "’") && own > digits;
        !(groups && (blank || sign))
    })
}

/// Whether a minus, or brackets, is seen where the number is negative, and only there.
fn sign_is_right(section: &FormatSection, number: Decimal, own_sign: bool) -> bool {
    let (before, _, behind) = section.around();
    let words = |parts: &[FormatPart]| -> String {
        let literals = parts.iter().filter_map(|part| match part {
            FormatPart::Literal(words) => Some(words.as_str()),
            _ => None,
        });
        literals.collect()
    };
    let (left, right) = (words(before), words(behind));
    let minus = left.trim_end().ends_with(['-', '−', '–', '—'])
        || right.trim() == "-" && !right.starts_with(' ');
    let brackets = left.trim_end().ends_with('(') && right.trim_start().starts_with(')');
    if number.is_zero() {
        return true;
    }
    match number.is_sign_negative() && !own_sign {
        true => minus || brackets || section.red,
        false => !minus && !brackets,
    }
}

/// What the section shows of the number, digits and words as they stand.
pub fn shown(section: &FormatSection, number: Decimal, own_sign: bool) -> String {
    let (before, inside, behind) = section.around();
    let mut text = String::new();
    if own_sign {
        text.push('-');
    }
    outer(before, &mut text);
    figure(section, inside, number, &mut text);
    outer(behind, &mut text);
    crate::viet::one_line(&text)
}

fn outer(parts: &[FormatPart], text: &mut String) {
    for part in parts {
        match part {
            FormatPart::Literal(words) => text.push_str(words),
            FormatPart::Fill(c) if c.is_alphanumeric() => text.extend([*c, '…']),
            FormatPart::Percent => text.push('%'),
            _ => {}
        }
    }
}

/// The digits with what stands between them.
fn figure(section: &FormatSection, inside: &[FormatPart], number: Decimal, text: &mut String) {
    let number = scaled(section, number);
    let point = inside.iter().position(|part| *part == FormatPart::Point).unwrap_or(inside.len());
    let (whole, rest) = inside.split_at(point);
    let is_digit = |part: &&FormatPart| matches!(part, FormatPart::Digit(_));
    let places = rest.iter().filter(is_digit).count();
    if whole
        .iter()
        .chain(rest)
        .any(|part| matches!(part, FormatPart::General | FormatPart::Text | FormatPart::Exponent))
    {
        text.push_str(&crate::viet::fmt_decimal(number.normalize()));
        return;
    }
    let places_shown = u32::try_from(places).unwrap_or(0).min(20);
    let rounded =
        number.round_dp_with_strategy(places_shown, RoundingStrategy::MidpointAwayFromZero);
    let written = format!("{rounded:.*}", places_shown as usize);
    let (integer, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let integer = integer.trim_start_matches('0');
    let grouped = whole.iter().enumerate().any(|(at, part)| {
        *part == FormatPart::Comma && whole[at..].iter().any(|part| is_digit(&part))
    });
    // From the right, so that the first place takes all digits that are left.
    let mut left: Vec<char> = integer.chars().collect();
    let mut out: Vec<char> = Vec::new();
    let (mut count, first) = (0, whole.iter().position(|part| is_digit(&part)));
    for (at, part) in whole.iter().enumerate().rev() {
        let place = match part {
            FormatPart::Digit(place) => *place,
            FormatPart::Literal(words) => {
                out.extend(words.chars().rev());
                continue;
            }
            _ => continue,
        };
        loop {
            let digit = left.pop().or((place == '0').then_some('0'));
            if let Some(digit) = digit {
                let after_digit = out.last().is_some_and(char::is_ascii_digit);
                if grouped && after_digit && count % 3 == 0 {
                    out.push('.');
                }
                out.push(digit);
                count += 1;
            }
            if first != Some(at) || left.is_empty() {
                break;
            }
        }
    }
    text.extend(out.into_iter().rev());
    let mut decimals = decimals.chars();
    for part in rest {
        match part {
            FormatPart::Point => text.push(','),
            FormatPart::Digit(_) => text.extend(decimals.next()),
            FormatPart::Literal(words) => text.push_str(words),
            _ => {}
        }
    }
}
