//! The texts above and below a printed page.

/// A text above or below a page without the codes of its layout: `&L`, `&12`, `&"Arial,Bold"`, `&P`.
pub(super) fn without_codes(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '&' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('&') => plain.push('&'),
            Some('"') => letters.by_ref().take_while(|c| *c != '"').for_each(drop),
            Some(digit) if digit.is_ascii_digit() => {
                while letters.next_if(char::is_ascii_digit).is_some() {}
            }
            _ => plain.push(' '),
        }
    }
    plain
}
