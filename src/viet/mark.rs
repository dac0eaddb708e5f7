//! The marks that clerks put in the cells of a status table.
//!
//! Never guesses: a mark that two clerks may mean differently is no mark, and the caller refuses it
//! with the cell. A number ("5") or a date in such a column is the caller's to word.

use super::text::{fold, fold_tones};

/// What a cell of a status table says of one criterion or indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The criterion is met ("đạt").
    Met,
    /// It is not met, or not yet ("chưa đạt").
    NotMet,
    /// It does not apply to the unit ("không áp dụng").
    NotApplicable,
}

/// Reads one mark, whatever its case and the spaces around it.
///
/// - met: x × đ đạt v ✓ ✔ √ ☑ ✅ 1 có;
/// - not met: an empty cell, a hyphen, dash or minus, 0, ☐, chưa, chưa đạt, không, không đạt, KĐ,
///   CĐ;
/// - not applicable: KAD, không áp dụng, n/a, NA.
///
/// YAML's own "true", "yes", "false" and "no" say it, too. The words may be typed without diacritics
/// ("chua dat"). `None` for anything else: among others
/// the crosses ✗ ✘ ☒ (a tick to some, a failure to others), `KXĐ` ("không xác định": nobody knows
/// yet) and a lone `d`.
#[must_use]
pub fn parse_mark(s: &str) -> Option<Mark> {
    Some(match fold_tones(s).as_str() {
        "x" | "×" | "đ" | "đạt" | "dat" | "đã đạt" | "da dat" | "v" | "✓" | "✔" | "√" | "☑"
        | "✅" | "1" | "có" | "co" | "true" | "yes" => Mark::Met,
        "" | "-" | "‐" | "‑" | "–" | "—" | "−" | "0" | "☐" | "chưa" | "chua" | "chưa đạt"
        | "chua dat" | "không" | "khong" | "không đạt" | "khong dat" | "kđ" | "cđ" | "false"
        | "no" => Mark::NotMet,
        "kad" | "không áp dụng" | "khong ap dung" | "n/a" | "na" => Mark::NotApplicable,
        _ => return None,
    })
}

/// Reads one mark of a criterion, which may also be said to meet the standard: "Đạt chuẩn", "Chưa
/// đạt chuẩn". Of a commune these words say more than a mark, so they are one only here.
#[must_use]
pub fn parse_criterion_mark(s: &str) -> Option<Mark> {
    parse_mark(s).or_else(|| match fold_tones(s).as_str() {
        "đạt chuẩn" | "dat chuan" | "đã đạt chuẩn" | "da dat chuan" => Some(Mark::Met),
        "chưa đạt chuẩn" | "chua dat chuan" | "không đạt chuẩn" | "khong dat chuan" => {
            Some(Mark::NotMet)
        }
        _ => None,
    })
}

/// The mark that a text is or begins with, whatever it adds: "Chưa đạt, còn 2 km", "Đạt, có biên bản".
/// "Đạt 95%" is how far something is, and a dash or a number says nothing of what follows it.
#[must_use]
pub fn leading_mark(s: &str) -> Option<Mark> {
    let text = fold_tones(s);
    if !text.contains(char::is_alphabetic) {
        return parse_mark(s).filter(|mark| *mark == Mark::Met && text != "1");
    }
    parse_criterion_mark(s).or_else(|| {
        let mut words = text.split_whitespace();
        let word = words.next()?;
        let word = if matches!(word, "đã" | "da") { words.next()? } else { word };
        let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
        let far = words.next().is_some_and(|next| {
            bare == word
                && (next.starts_with(|c: char| !c.is_alphabetic() && c != '(')
                    || matches!(next, "tỷ" | "tỉ" | "ty" | "ti" | "một" | "mot"))
        });
        match bare {
            "đạt" | "dat" => (!far).then_some(Mark::Met),
            "chưa" | "chua" | "không" | "khong" => Some(Mark::NotMet),
            _ => None,
        }
    })
}

/// "nt", "-nt-", "″", "như trên", "như kỳ trước": what stands elsewhere is meant.
#[must_use]
pub fn is_ditto(s: &str) -> bool {
    const DITTO: [&str; 8] = [
        "nt",
        "nhutren",
        "nhudongtren",
        "nhukytruoc",
        "nhuquytruoc",
        "nhuthangtruoc",
        "nhubaocaotruoc",
        "nhulantruoc",
    ];
    let quote = |c: char| matches!(c, '"' | '″' | '〃' | '”' | '“' | '\'' | '’' | '′' | ',' | '`');
    let filler = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '…' | '_');
    let bare: String = s.chars().filter(|c| !filler(*c)).collect();
    bare == "//"
        || !bare.is_empty() && bare.chars().all(quote)
        || DITTO.contains(&fold(s).replace(' ', "").as_str())
}

/// Whether a text is nothing but a dash, which in a column of numbers says that there is nothing.
#[must_use]
pub fn is_dash(s: &str) -> bool {
    matches!(s.trim(), "-" | "–" | "—")
}

/// Whether a text in place of a target says that what is met is to be kept: nothing new is assigned.
#[must_use]
pub fn says_keep(s: &str) -> bool {
    let keep = ["duy trì", "giữ vững", "duy trì đạt", "giữ vững đạt", "đã đạt"];
    keep.contains(&fold_tones(s).as_str())
}

/// Whether a text in place of a mark says that the unit is not assessed by the set at all: it would
/// be neither met nor unmet, nor a criterion that does not apply.
#[must_use]
pub fn says_not_assessed(s: &str) -> bool {
    let text = fold_tones(s);
    let begins = ["không xét", "không đánh giá", "không thuộc diện", "không thuộc đối tượng"];
    let typed = ["khong xet", "khong danh gia", "khong thuoc dien", "khong thuoc doi tuong"];
    text == "kxd"
        || text == "kđg"
        || text == "ko xét"
        || begins.iter().chain(&typed).any(|words| text.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dittos() {
        for text in [
            "nt",
            "NT",
            "〃〃",
            "//",
            "Như dòng trên",
            "-nt-",
            "- nt -",
            "\"",
            "″",
            "- \" -",
            "''",
            "Như trên",
            "n.t",
        ] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "x", "0", "nước", "Như trên đã nêu, xã gặp khó khăn"] {
            assert!(!is_ditto(text), "{text}");
        }
    }

    #[test]
    fn marks() {
        for s in [
            "x",
            "X",
            " x ",
            "×",
            "đ",
            "Đ",
            "Ð",
            "đạt",
            "Đạt",
            "ĐẠT",
            "v",
            "V",
            "✓",
            "✔",
            "✔\u{FE0F}",
            "☑",
            "1",
            "Có",
            "dat",
            "true",
            "True",
            "yes",
        ] {
            assert_eq!(parse_mark(s), Some(Mark::Met), "{s}");
        }
        for s in [
            "",
            "  ",
            "-",
            "–",
            "—",
            "0",
            "chưa",
            "Chưa  đạt",
            "không",
            "Không đạt",
            "KĐ",
            "CĐ",
            "false",
            "no",
            "chua dat",
            "\u{A0}",
        ] {
            assert_eq!(parse_mark(s), Some(Mark::NotMet), "{s}");
        }
        for s in ["KAD", "Không áp dụng", "N/A", "n/a", "NA", "khong ap dung"] {
            assert_eq!(parse_mark(s), Some(Mark::NotApplicable), "{s}");
        }
        for s in ["✗", "✘", "☒", "KXĐ", "d", "2", "01", "xx", "đạt 90%", "cơ bản đạt", "o", "?"]
        {
            assert_eq!(parse_mark(s), None, "{s}");
        }
    }

    #[test]
    fn words_that_begin_with_a_mark() {
        for (s, mark) in [
            ("Đạt", Some(Mark::Met)),
            ("✓", Some(Mark::Met)),
            ("Đạt, có QĐ 12", Some(Mark::Met)),
            ("Đạt (QĐ 12)", Some(Mark::Met)),
            ("Đã đạt năm 2023", Some(Mark::Met)),
            ("Đạt theo biên bản", Some(Mark::Met)),
            ("Chưa đạt, còn 2 km", Some(Mark::NotMet)),
            ("Chưa, còn 12 hộ", Some(Mark::NotMet)),
            ("Không đạt do hồ sơ", Some(Mark::NotMet)),
            ("Không áp dụng", Some(Mark::NotApplicable)),
            // How far it is.
            ("Đạt 72,5% (21/29 km)", None),
            ("Đạt tỷ lệ 95%", None),
            ("Đạt một phần", None),
            ("64,5%", None),
            ("Đã duyệt năm 2023", None),
            ("Có 2 trường", None),
            ("", None),
            ("-", None),
            ("0", None),
            ("1", None),
        ] {
            assert_eq!(leading_mark(s), mark, "{s}");
        }
    }

    #[test]
    fn marks_of_criteria() {
        for (s, mark) in [
            ("Đạt chuẩn", Some(Mark::Met)),
            ("Đã đạt chuẩn", Some(Mark::Met)),
            ("Chưa đạt chuẩn", Some(Mark::NotMet)),
            ("KHÔNG ĐẠT CHUẨN", Some(Mark::NotMet)),
            ("x", Some(Mark::Met)),
            // Of a commune, or of another set.
            ("Đạt chuẩn NTM", None),
            ("Đạt chuẩn nâng cao", None),
        ] {
            assert_eq!(parse_criterion_mark(s), mark, "{s}");
        }
        assert_eq!(parse_mark("Đạt chuẩn"), None);
    }
}
