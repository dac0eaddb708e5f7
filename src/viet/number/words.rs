//! Numbers in words.

/// A whole number in words, as amounts of money are spelt out: 1005 is "một nghìn không trăm linh
/// năm".
///
/// "mốt", "tư" and "lăm" after tens, "linh" for a missing ten, "nghìn", "triệu", "tỷ"; beyond a
/// thousand tỷ the count of tỷ is itself spelt out ("một nghìn tỷ", "một tỷ tỷ").
#[must_use]
pub fn words(n: u64) -> String {
    if n == 0 {
        return "không".to_owned();
    }
    let mut out = Vec::new();
    spell(n, false, &mut out);
    out.join(" ")
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The words of `n`; `inner` when higher words stand before it, so that a missing hundred is
/// spoken.
fn spell(n: u64, inner: bool, out: &mut Vec<&'static str>) {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")];
    let mut rest = n;
    let mut inner = inner;
    for (value, name) in UNITS {
        if rest >= value {
            spell(rest / value, inner, out);
            out.push(name);
            rest %= value;
            inner = true;
        }
    }
    if rest > 0 {
        spell_three(rest, inner, out);
    }
}

/// The words of a number from 1 to 999.
fn spell_three(n: u64, inner: bool, out: &mut Vec<&'static str>) {
    let digit = |d: u64| DIGITS[usize::try_from(d % 10).unwrap_or_default()];
    let (hundreds, tens, ones) = (n / 100, n / 10 % 10, n % 10);
    let spoken = hundreds > 0 || inner;
    if spoken {
        out.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if spoken && ones > 0 => out.push("linh"),
        0 => {}
        1 => out.push("mười"),
        _ => out.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => out.push("mốt"),
        (2.., 4) => out.push("tư"),
        (0, 4) if spoken => out.push("tư"),
        (1.., 5) => out.push("lăm"),
        _ => out.push(digit(ones)),
    }
}
