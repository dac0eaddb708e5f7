//! The value of one cell as the neutral tree has it.

use calamine::{Data, DataRef};

use crate::inputs::raw::Node;
use crate::viet;

pub(super) fn node_ref(value: &DataRef<'_>) -> Node {
    match value {
        DataRef::SharedString(text) => text_node(text),
        other => node(&Data::from(other.clone())),
    }
}

pub(super) fn node(value: &Data) -> Node {
    match value {
        Data::Empty => Node::Empty,
        Data::String(text) => text_node(text),
        Data::Int(number) => Node::Number((*number).into()),
        Data::Float(number) => number_node(*number),
        Data::Bool(truth) => Node::Bool(*truth),
        // A time of day has no date; as a date it would be the last one of 1899.
        Data::DateTime(time) if !time.is_datetime() || (0.0..1.0).contains(&time.as_f64()) => {
            Node::Text(clock(time.as_f64() * 86_400.0))
        }
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .map_or_else(|| number_node(date.as_f64()), Node::Date)
        }
        Data::DateTimeIso(text) => {
            let day = text.get(..10).unwrap_or(text);
            viet::parse_date(day).map_or_else(|_| text_node(text), Node::Date)
        }
        Data::DurationIso(text) => {
            duration(text).map_or_else(|| text_node(text), |seconds| Node::Text(clock(seconds)))
        }
        Data::Error(error) => Node::Error(error.to_string()),
    }
}

/// Seconds as a person sees them: "36:30", "-1:05:09".
fn clock(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    // A time is kept to a part of a second that nobody sees.
    let whole = (seconds.abs() + 0.5) as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    match seconds {
        0 => format!("{sign}{hours}:{minutes:02}"),
        seconds => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The seconds of a duration as an .ods keeps it: "PT36H30M00S".
fn duration(text: &str) -> Option<f64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..end].parse().ok()?;
        seconds += number
            * match rest.as_bytes()[end] {
                b'H' => 3600.0,
                b'M' => 60.0,
                b'S' => 1.0,
                _ => return None,
            };
        rest = &rest[end + 1..];
    }
    Some(sign * seconds)
}

pub(super) fn text_node(text: &str) -> Node {
    let text = viet::clean(text);
    if text.is_empty() {
        Node::Empty
    } else if is_error_text(&text) {
        Node::Error(text)
    } else {
        Node::Text(text)
    }
}

/// An .ods stores the error of a formula as the text that its cell shows.
fn is_error_text(text: &str) -> bool {
    const NEWER: &[&str] = &["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!"];
    matches!(text, "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!")
        || NEWER.contains(&text)
        || text.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit()))
}

fn number_node(number: f64) -> Node {
    // A number beyond any amount of money stays visible as text and fails where it is used.
    viet::from_f64(number).map_or_else(|| Node::Text(number.to_string()), Node::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_what_is_seen() {
        assert_eq!(duration("PT36H30M00S").map(clock).as_deref(), Some("36:30"));
        assert_eq!(duration("-PT1H05M08.9999S").map(clock).as_deref(), Some("-1:05:09"));
        assert_eq!(duration("P1D"), None);
        assert_eq!(duration("PT1Ắ"), None);
        assert_eq!(clock(0.354_166_666_666_666_7 * 86_400.0), "8:30");
    }
}
