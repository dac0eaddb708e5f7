//! Headings in English, as documents in two languages have them.

use crate::viet;

/// Words of the headings of tables in English, folded.
const ENGLISH: &str = "no name names of the commune communes ward wards unit units project projects \
    programme program programs result results total source sources plan planned amount note notes \
    remark remarks content contents agency office task tasks key value document policy activity \
    number people year location investor decision kind type group status criteria criterion target \
    targets village villages hamlet hamlets met assigned standard model budget fund funding works \
    work mobilised mobilized disbursed remaining difficulty description issued title code topic \
    district province quantity other central local capital investment";

/// Whether words are a heading in English, as documents in two languages have them.
pub fn is_english_heading(text: &str) -> bool {
    let folded = viet::fold(text);
    let known: Vec<&str> = ENGLISH.split_whitespace().collect();
    text.is_ascii()
        && folded.contains(|c: char| c.is_alphabetic())
        && folded.split(' ').all(|word| known.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english() {
        assert!(is_english_heading("Name of commune") && !is_english_heading("Na Mo"));
    }
}
