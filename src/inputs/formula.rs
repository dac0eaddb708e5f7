//! What a formula can give, by its own words.
//!
//! LibreOffice, when it saves as `.xls` what it has not calculated, stores the number 0 for a formula
//! that gives a text; whoever opens the file sees the text.

/// Functions that give a text, whatever they are given.
const TEXTS: &[&str] = &[
    "CONCATENATE",
    "CONCAT",
    "TEXTJOIN",
    "TEXT",
    "TRIM",
    "UPPER",
    "LOWER",
    "PROPER",
    "LEFT",
    "RIGHT",
    "MID",
    "SUBSTITUTE",
    "REPT",
    "CHAR",
    "T",
];

/// Whether a formula gives nothing but texts: `IF(C2>=100,"x","")`.
pub fn gives_text(formula: &str) -> bool {
    let formula = formula.trim().trim_start_matches('=').trim();
    if let Some(parts) = split(formula, '&').filter(|parts| parts.len() > 1) {
        return parts.iter().all(|part| !part.trim().is_empty());
    }
    if is_literal(formula) {
        return true;
    }
    let Some((name, arguments)) = call(formula) else { return false };
    match (name.as_str(), arguments.as_slice()) {
        ("IF", [_, yes, no]) => gives_text(yes) && gives_text(no),
        ("IFERROR" | "IFNA", [value, other]) => gives_text(value) && gives_text(other),
        (name, _) => TEXTS.contains(&name),
    }
}

/// The ranges of cells that a formula adds up, row and column of both corners, where it does nothing
/// else: `SUM(C3:C5)`, `SUBTOTAL(9,C3:C5)`, `C3+C4`, `of:=SUM([.C3:.C5])`.
pub fn added(formula: &str) -> Option<Vec<Span>> {
    let formula = formula.trim();
    let formula = formula.strip_prefix("of:").unwrap_or(formula).trim_start_matches('=').trim();
    let terms = split(formula, '+')?;
    let mut spans = Vec::new();
    for term in terms.iter().map(|term| term.trim()).filter(|term| !term.is_empty()) {
        match (span(term), call(term)) {
            (Some(span), _) => spans.push(span),
            (None, Some((name, arguments))) => {
                let cells = match (name.as_str(), arguments.as_slice()) {
                    ("SUM", cells) => cells,
                    ("SUBTOTAL", [which, cells @ ..]) if matches!(which.trim(), "9" | "109") => {
                        cells
                    }
                    _ => return None,
                };
                for cells in cells {
                    spans.push(span(cells.trim())?);
                }
            }
            (None, None) => return None,
        }
    }
    (!spans.is_empty()).then_some(spans)
}

/// The corners of a range of cells, row and column from 0.
pub type Span = ((u32, u32), (u32, u32));

/// One cell or a range of them on the formula's own sheet.
fn span(text: &str) -> Option<Span> {
    let text = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let (first, last) = (cell(first)?, cell(last)?);
    Some(((first.0.min(last.0), first.1.min(last.1)), (first.0.max(last.0), first.1.max(last.1))))
}

fn cell(text: &str) -> Option<(u32, u32)> {
    let text = text.strip_prefix('.').unwrap_or(text).replace('$', "");
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = text.split_at_checked(letters)?;
    if !(1..=3).contains(&letters.len()) || !(1..=7).contains(&digits.len()) {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}

/// Functions that give what stands in a cell, a text or a number.
const LOOKUPS: &[&str] =
    &["VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "INDEX", "CHOOSE", "OFFSET", "INDIRECT"];

/// Whether a formula may give a text as well as a number: `P!C2`, `IF(A1>0,"x",0)`.
pub fn may_give_text(formula: &str) -> bool {
    let formula = formula.trim().trim_start_matches('=').trim();
    if gives_text(formula) || is_reference(formula) {
        return true;
    }
    let Some((name, arguments)) = call(formula) else { return false };
    match (name.as_str(), arguments.as_slice()) {
        ("IF", [_, results @ ..]) | ("IFERROR" | "IFNA", results) => {
            results.iter().any(|own| may_give_text(own))
        }
        (name, _) => LOOKUPS.contains(&name),
    }
}

/// One cell and nothing more: "C2", "$P.C$2", "'Trang 1'!C2".
fn is_reference(formula: &str) -> bool {
    let cell = match formula.strip_prefix(['\'']) {
        Some(quoted) => quoted.split_once('\'').map_or("", |(_, rest)| rest),
        None => formula,
    };
    let cell = cell.rsplit(['!', '.']).next().unwrap_or(cell).replace('$', "");
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = &cell[letters..];
    (1..=3).contains(&letters) && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A text in quotes and nothing more.
fn is_literal(formula: &str) -> bool {
    let Some(inner) = formula.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return false;
    };
    !inner.replace("\"\"", "").contains('"')
}

/// A function and what it is given, where the formula is that and nothing more.
fn call(formula: &str) -> Option<(String, Vec<&str>)> {
    let (name, rest) = formula.split_once('(')?;
    let inner = rest.strip_suffix(')')?;
    let known = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
    let arguments = split(inner, ',')?;
    let arguments = match arguments.as_slice() {
        [one] => split(one, ';')?,
        _ => arguments,
    };
    known.then(|| (name.to_ascii_uppercase(), arguments))
}

/// The parts of a formula between signs that stand in no bracket and no text; `None` where a bracket
/// has no other half.
fn split(formula: &str, sign: char) -> Option<Vec<&str>> {
    let (mut parts, mut from, mut depth, mut quoted) = (Vec::new(), 0, 0_i32, false);
    for (at, letter) in formula.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '{' => depth += 1,
            ')' | '}' => depth -= 1,
            letter if letter == sign && depth == 0 => {
                parts.push(&formula[from..at]);
                from = at + letter.len_utf8();
            }
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    parts.push(&formula[from..]);
    (depth == 0 && !quoted).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_that_add_cells() {
        let column = |first, last| ((first, 2), (last, 2));
        for (formula, spans) in [
            ("SUM(C3:C5)", vec![column(2, 4)]),
            ("=SUBTOTAL(9,C3:C5)", vec![column(2, 4)]),
            ("SUBTOTAL(109;$C$3:$C$5)", vec![column(2, 4)]),
            ("C3+C4+SUM(C7,C9)", vec![column(2, 2), column(3, 3), column(6, 6), column(8, 8)]),
            ("of:=SUM([.C3:.C5])", vec![column(2, 4)]),
            ("of:=[.C3]+[.C4]", vec![column(2, 2), column(3, 3)]),
        ] {
            assert_eq!(added(formula), Some(spans), "{formula}");
        }
        for formula in [
            "C3-C4",
            "C3*2",
            "SUM(C3:C5)+100",
            "SUM(P!C3:C5)",
            "of:=SUM([$P.C3:.C5])",
            "SUBTOTAL(1,C3:C5)",
            "IF(A1>0,C3,C4)",
            "AVERAGE(C3:C5)",
            "SUM(C3:C5",
            "",
        ] {
            assert_eq!(added(formula), None, "{formula}");
        }
    }

    #[test]
    fn formulas_of_texts() {
        for formula in [
            "IF(P!C2>=100,\"x\",\"\")",
            "=IF(AND(A1>1;B1>2);\"x\";IF(A1=\"(\";\"-\";\"\"))",
            "\"x\"",
            "A1&\" thôn\"",
            "IFERROR(IF(A1>0,\"x\",\"\"),\"\")",
            "TRIM(A1)",
        ] {
            assert!(gives_text(formula), "{formula}");
        }
        for formula in
            ["P!C2", "=$P.C$2", "'Trang 1'!C2", "IF(A1>0,\"x\",0)", "VLOOKUP(B2,P!A:C,3,0)"]
        {
            assert!(may_give_text(formula), "{formula}");
        }
        for formula in ["SUM(A1:A3)", "IF(A1>0,1,0)", "COUNTIF(C2:L2,\"x\")", "A1+B1", "A1*2"] {
            assert!(!may_give_text(formula), "{formula}");
        }
        for formula in [
            "IF(A1>0,\"x\",0)",
            "IF(A1>0,\"x\",B1)",
            "IF(A1>0,\"x\")",
            "COUNTIF(C2:L2,\"x\")",
            "SUM(A1:A3)",
            "A1",
            "(\"x\")+(\"y\")",
            "IF(A1>0,\"x\",\"\"",
            "",
        ] {
            assert!(!gives_text(formula), "{formula}");
        }
    }
}
