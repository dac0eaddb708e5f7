//! What an office types as it stands on paper, down to what the layout sets itself: "Số:" before the
//! number, "V/v" before the subject, "./." at the end.
//!
//! Each is taken off where it is certain, so that nothing stands twice on the page, and refused where
//! two meanings remain. Never changes what the office says, only what surrounds it.

use crate::diag::{Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet;

/// A text without the end mark "./." and without the `;`, `,` or `.` that the layout sets. An ellipsis
/// and "v.v." stay: they are words.
fn without_end(text: &str) -> &str {
    let mut text = text.trim_end();
    loop {
        let bare = text.trim_end_matches("./.").trim_end_matches([';', ',', ' ']);
        let kept = bare.ends_with("...") || viet::fold(bare).ends_with("v v");
        let bare = if kept { bare } else { bare.strip_suffix('.').unwrap_or(bare) };
        let bare = bare.trim_end();
        if bare == text {
            return text;
        }
        text = bare;
    }
}

/// A paragraph without the end mark "./.", which stands once in a document and is set by the layout.
pub fn without_end_mark(text: &str) -> String {
    let mut bare = text.trim_end();
    while let Some(before) = bare.strip_suffix("./.") {
        bare = before.trim_end();
    }
    if bare.len() == text.trim_end().len() {
        return text.to_owned();
    }
    // The sentence keeps an end of its own.
    if bare.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '"' | '%')) {
        format!("{bare}.")
    } else {
        bare.to_owned()
    }
}

/// A line of a list without the dash or star before it and without its end.
pub fn item(text: &str) -> String {
    without_end(text.trim_start_matches(['-', '–', '—', '•', '*', '+', ' '])).to_owned()
}

/// What is left behind one of these words, whatever their case, tones and the colon after them.
pub fn behind<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let text = text.trim_start();
    words.iter().find_map(|word| {
        let count = word.chars().count();
        let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
        let (head, rest) = text.split_at(end);
        let ended = rest.starts_with([' ', ':', '.', '\n']) || word.ends_with('.');
        (viet::fold_tones(head) == *word && ended)
            .then(|| rest.trim_start_matches([' ', ':', '.', '\n']))
            .filter(|rest| !rest.is_empty())
    })
}

/// A document's number and the symbol written behind it: `15`, `Số 15`, `15/KH-UBND`. A place left
/// open ("…/KH-UBND") is no number yet.
pub fn number(
    text: &Sourced<String>,
    found: &mut Diagnostics,
) -> (Option<String>, Option<Sourced<String>>) {
    let line = viet::one_line(&text.value);
    let bare = behind(&line, &["số"]).unwrap_or(&line);
    let (number, symbol) = match bare.split_once('/') {
        Some((number, symbol)) => (number.trim(), Some(symbol.trim())),
        None => (bare.trim(), None),
    };
    let symbol = symbol
        .filter(|symbol| !symbol.is_empty())
        .map(|symbol| Sourced::new(symbol.replace(' ', ""), text.place.clone()));
    let open = !number.is_empty() && number.chars().all(|c| matches!(c, '.' | '…' | '_' | ' '));
    if open || number.is_empty() && symbol.is_some() {
        return (None, symbol);
    }
    let digits = number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    match number.parse::<u32>() {
        Ok(value) if digits && value > 0 => {
            // A number below 10 gets a leading zero (Phụ lục I, II.3).
            (Some(if value < 10 { format!("{value:02}") } else { value.to_string() }), symbol)
        }
        _ => {
            found.report(Problem::NotADocumentNumber { seen: line }, &text.place);
            (None, symbol)
        }
    }
}

/// The abbreviations of documents' kinds (Nghị định 30/2020/NĐ-CP, Phụ lục III, I).
pub(super) const KINDS: &[&str] = &[
    "NQ", "QĐ", "CT", "QC", "QYĐ", "TC", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr",
    "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "TB",
];

/// The issuer's abbreviation out of a symbol as it stands on paper: `UBND` of `/KH-UBND`. The kind
/// comes from the template, so that one office has one symbol for all its documents.
pub fn symbol(text: &Sourced<String>, found: &mut Diagnostics) -> Option<String> {
    let line = viet::one_line(&text.value);
    let bare = line.trim_matches(['/', ' ', '-']);
    let own = match bare.split_once('-') {
        Some((kind, rest)) if KINDS.contains(&kind.trim()) && !rest.trim().is_empty() => {
            rest.trim()
        }
        _ => bare,
    };
    if own.is_empty() || own.contains(['/', ' ', ',', ';', ':']) {
        found.report(Problem::NotASymbol { seen: line }, &text.place);
        return None;
    }
    Some(own.to_owned())
}

/// The place of issue without the date that follows it on paper; a date that is filled in there is
/// refused, because the document's own date is another key.
pub fn place_name(text: &Sourced<String>, found: &mut Diagnostics) -> Option<String> {
    let line = viet::one_line(&text.value);
    let folded = viet::fold_tones(&line);
    // Lower-casing keeps the number of characters of Vietnamese text.
    let cut = [", ngày", " ngày "].iter().find_map(|word| folded.find(word));
    let bare = match cut {
        Some(at) => line.chars().take(folded[..at].chars().count()).collect(),
        None => line.clone(),
    };
    let rest = line.chars().skip(bare.chars().count());
    let dated = rest.clone().any(|c| c.is_ascii_digit()) || cut.is_none() && has_date(&line);
    let bare = bare.trim_end_matches([',', '.', ';', ' ']).to_owned();
    if dated || bare.is_empty() {
        found.report(Problem::PlaceWithDate { seen: line }, &text.place);
        return None;
    }
    Some(bare)
}

/// Whether a text ends in a date such as 05/02/2025 or in a year.
fn has_date(text: &str) -> bool {
    let last = text.rsplit([' ', ',']).next().unwrap_or_default();
    viet::PartialDate::parse(last).is_ok()
}

/// The period of a programme, `2021-2025`, out of "giai đoạn 2021 - 2025".
pub fn term(text: &Sourced<String>, found: &mut Diagnostics) -> String {
    let line = viet::one_line(&text.value);
    let bare = behind(&line, &["giai đoạn"]).unwrap_or(&line);
    let years = bare.replace(['–', '—'], "-").replace("đến", "-").replace(' ', "");
    let years = without_end(&years);
    let year = |text: &str| {
        (text.len() == 4).then(|| text.parse::<i32>().ok()).flatten().filter(|y| *y >= 2000)
    };
    let both = years.split_once('-').and_then(|(from, to)| Some((year(from)?, year(to)?)));
    match both {
        Some((from, to)) if from <= to => format!("{from}-{to}"),
        _ => {
            found.report(Problem::NotATerm { seen: line }, &text.place);
            String::new()
        }
    }
}

/// A subject without "Trích yếu:", without "V/v" and without its end. "Về việc" and the kind of
/// document are another matter: they depend on the template.
pub fn subject(text: &str) -> String {
    let line = viet::one_line(text);
    let mut bare = behind(&line, &["trích yếu"]).unwrap_or(&line);
    while let Some(rest) = behind(bare, &["v/v", "vv:"]) {
        bare = rest;
    }
    let bare = without_end(bare);
    if bare.len() < line.len() { viet::upper_first(bare) } else { bare.to_owned() }
}

/// Whether a text begins with these words as whole words, whatever their case.
pub fn begins_with(text: &str, words: &str) -> bool {
    begins_folded(&viet::fold_tones(text), words)
}

/// The same of a text that is folded already.
pub fn begins_folded(folded: &str, words: &str) -> bool {
    folded.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Place;

    fn text(value: &str) -> Sourced<String> {
        Sourced::new(value.to_owned(), Place::file("ntm.yaml"))
    }

    #[test]
    fn numbers_are_read_as_they_stand_on_paper() {
        for (given, wanted, symbol) in [
            ("15", Some("15"), None),
            ("5", Some("05"), None),
            ("Số 15", Some("15"), None),
            ("Số: 15/KH-UBND", Some("15"), Some("KH-UBND")),
            ("015 / KH-UBND", Some("15"), Some("KH-UBND")),
            ("…/KH-UBND", None, Some("KH-UBND")),
            ("/KH-UBND", None, Some("KH-UBND")),
            ("...", None, None),
        ] {
            let mut found = Diagnostics::new();
            let (number, known) = number(&text(given), &mut found);
            assert_eq!(number.as_deref(), wanted, "{given}");
            assert_eq!(known.map(|s| s.value).as_deref(), symbol, "{given}");
            assert!(found.is_empty(), "{given}");
        }
        for given in ["abc", "0", "-5", "1,5", "15a", "KH-UBND", "1234567"] {
            let mut found = Diagnostics::new();
            assert_eq!(number(&text(given), &mut found).0, None, "{given}");
            assert_eq!(found.len(), 1, "{given}");
        }
    }

    #[test]
    fn symbols_lose_what_the_template_sets() {
        for (given, wanted) in [
            ("UBND", "UBND"),
            ("KH-UBND", "UBND"),
            ("/KH-UBND", "UBND"),
            ("TTr-SNNMT-PTNT", "SNNMT-PTNT"),
            ("BCĐ-VPĐP", "BCĐ-VPĐP"),
        ] {
            let mut found = Diagnostics::new();
            assert_eq!(symbol(&text(given), &mut found).as_deref(), Some(wanted));
        }
        for given in ["15/KH-UBND", "KH/UBND", "UBND huyện", "/"] {
            let mut found = Diagnostics::new();
            assert_eq!(symbol(&text(given), &mut found), None, "{given}");
            assert_eq!(found.len(), 1, "{given}");
        }
    }

    #[test]
    fn ends_are_taken_off_and_words_stay() {
        for (given, wanted) in [
            ("Thực hiện./.", "Thực hiện"),
            ("Thực hiện ./.", "Thực hiện"),
            ("Thực hiện.", "Thực hiện"),
            ("UBND xã;", "UBND xã"),
            ("thu nhập, môi trường, v.v.", "thu nhập, môi trường, v.v."),
            ("số …", "số …"),
            ("số ...", "số ..."),
            ("ngày 05/2/2025.;", "ngày 05/2/2025"),
        ] {
            assert_eq!(without_end(given), wanted);
            assert_eq!(without_end(without_end(given)), wanted);
        }
        assert_eq!(without_end_mark("Báo cáo kịp thời./."), "Báo cáo kịp thời.");
        assert_eq!(without_end_mark("Báo cáo kịp thời. ./."), "Báo cáo kịp thời.");
        assert_eq!(without_end_mark("gồm:./."), "gồm:");
        assert_eq!(without_end_mark("Báo cáo."), "Báo cáo.");
    }
}
