//! The one exit of every value: a Typst string expression.
//!
//! `#"…";` keeps each character as it is, where escaping with backslashes would turn `...` into
//! one character and depend on what stands before.

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, ErrorKind, Output, State, Value};

use super::ledger;

/// A text as a Typst string literal, quotes included.
pub fn typst_string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            // Letters stand in the order in which they were written.
            mark if super::own::reorders(mark) => {}
            other => literal.push(other),
        }
    }
    literal.push('"');
    literal
}

/// A text as a Typst expression that may stand in markup.
pub fn markup(text: &str) -> String {
    format!("#{};", typst_string(text))
}

/// What `{{ value }}` prints.
pub fn format(
    output: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if value.is_safe() {
        return write(output, value.as_str().unwrap_or_default());
    }
    let text = match value.kind() {
        ValueKind::None => return Ok(()),
        ValueKind::Undefined => {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        ValueKind::Seq | ValueKind::Iterable => {
            let message = "a list cannot be printed as it is; use |liet_ke or |doan";
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
        ValueKind::Map => {
            let message = "a group of values cannot be printed as it is; name one of them";
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
        _ => ledger::plain(value.to_string()),
    };
    match state.auto_escape() {
        AutoEscape::None => write(output, &text),
        _ => write(output, &markup(&text)),
    }
}

fn write(output: &mut Output<'_>, text: &str) -> Result<(), Error> {
    output.write_str(text).map_err(Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_stays_itself() {
        for (text, literal) in [
            ("x", "\"x\""),
            ("a\"b", "\"a\\\"b\""),
            ("a\\b", "\"a\\\\b\""),
            ("#read(\"/x\")", "\"#read(\\\"/x\\\")\""),
            ("...", "\"...\""),
            ("a\nb", "\"a\\nb\""),
        ] {
            assert_eq!(typst_string(text), literal);
        }
    }
}
