//! What a remark beside marks says of criteria: "Không còn đạt TC 9", "đã đạt tiêu chí số 5, 6",
//! "đạt 15/19 tiêu chí". Compared with the marks it is a contradiction, or says the same once more.
//!
//! Never guesses: words that are not wholly understood are handed back and say nothing of a mark.

use crate::model::{Code, CriteriaSet, parse_code_list};
use crate::viet;

/// What a remark speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// These criteria and indicators.
    Codes(Vec<Code>),
    /// So many criteria.
    Count(u32),
    /// So many criteria more than before.
    More(u32),
    /// The whole row: "Đã đạt" and nothing more.
    Row,
}

/// A statement of a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whether it says that a mark should be there.
    pub marked: bool,
    /// Of what.
    pub about: About,
}

/// A remark as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// What it states of criteria.
    pub claims: Vec<Claim>,
    /// Criteria of which it takes something back in words that are not wholly understood.
    pub doubted: Vec<Code>,
    /// Criteria that it says to be met later, or in part.
    pub not_yet: Vec<Code>,
    /// Every criterion and indicator that it names.
    pub named: Vec<Code>,
    /// Its other words.
    pub rest: String,
}

/// Words that state something of what they stand beside.
struct Phrase {
    words: &'static str,
    /// Whether a mark should be there.
    marked: bool,
    /// Whether a number of criteria beside them is the number of all.
    counts: bool,
}

const fn phrase(words: &'static str, marked: bool, counts: bool) -> Phrase {
    Phrase { words, marked, counts }
}

/// Beside status; a longer phrase before the shorter one that it begins with.
const OF_STATUS: &[Phrase] = &[
    phrase("không còn đạt", false, false),
    phrase("chưa hoàn thành", false, true),
    phrase("không hoàn thành", false, true),
    phrase("chưa được công nhận đạt", false, false),
    phrase("chưa thể đạt", false, false),
    phrase("chưa đạt", false, true),
    phrase("không đạt", false, true),
    phrase("đề nghị rút", false, false),
    phrase("xin rút", false, false),
    phrase("bị rớt", false, false),
    phrase("rớt", false, false),
    phrase("chưa được công nhận", false, false),
    phrase("chưa công nhận", false, false),
    phrase("mất chuẩn", false, false),
    phrase("bị tụt", false, false),
    phrase("tụt", false, false),
    phrase("còn nợ", false, false),
    phrase("nợ", false, false),
    phrase("bỏ", false, false),
    phrase("trừ", false, false),
    phrase("đã được công nhận đạt", true, false),
    phrase("được công nhận đạt", true, false),
    phrase("không duy trì được", false, false),
    phrase("đã đạt thêm", true, false),
    phrase("mới đạt thêm", true, false),
    phrase("đạt thêm", true, false),
    phrase("đã đạt lại", true, false),
    phrase("đạt lại", true, false),
    phrase("mới đạt", true, false),
    phrase("đã đạt", true, true),
    phrase("đã hoàn thành", true, true),
    phrase("hoàn thành", true, true),
    phrase("đạt", true, true),
];

/// Beside targets.
const OF_TARGETS: &[Phrase] = &[
    phrase("không giao thêm", false, false),
    phrase("không được giao", false, false),
    phrase("chưa được giao", false, false),
    phrase("không giao", false, false),
    phrase("không đăng ký", false, false),
    phrase("hủy đăng ký", false, false),
    phrase("bỏ đăng ký", false, false),
    phrase("không phấn đấu đạt", false, false),
    phrase("không phấn đấu", false, false),
    phrase("chưa giao", false, false),
    phrase("đề nghị rút", false, false),
    phrase("xin rút", false, false),
    phrase("xin lùi", false, false),
    phrase("đã đạt", false, false),
    phrase("đăng ký đạt thêm", true, false),
    phrase("đăng ký đạt", true, false),
    phrase("đăng ký thêm", true, false),
    phrase("đăng ký", true, false),
    phrase("phấn đấu đạt thêm", true, false),
    phrase("phấn đấu đạt", true, false),
    phrase("giao đạt thêm", true, false),
    phrase("giao thêm", true, false),
    phrase("giao", true, false),
];

/// Words after which a clause says nothing certain of today: what is to come, or holds in part.
const UNCERTAIN: &[&str] = &[
    "dự kiến",
    "sẽ",
    "kế hoạch",
    "cam kết",
    "ước",
    "cuối năm",
    "năm sau",
    "năm trước",
    "kỳ trước",
    "một phần",
    "cơ bản",
    "gần",
    "nếu",
    "sau khi",
    "trước khi",
    "trước đây",
    "thôn",
    "xóm",
    "bản",
    "hộ",
];

/// The same beside status, where what is aimed at is not there yet.
const AIMED: &[&str] = &["phấn đấu", "đăng ký", "giao", "đề nghị", "để"];

/// Words by which what is said to be met is met later, or in part.
const NOT_YET: &[&str] = &["dự kiến", "sẽ", "phấn đấu", "một phần", "cơ bản", "gần"];

/// Words that take back what stands beside them.
const BACK: &[&str] =
    &["không", "chưa", "hủy", "bỏ", "rút", "khó", "rớt", "tụt", "mất", "thiếu", "kém", "giảm"];

/// Words that say nothing of their own.
const FILLERS: &[&str] = &[
    "các", "số", "thêm", "lại", "được", "là", "đang", "còn", "thì", "xã", "đến", "nay", "hiện",
    "trong", "quý", "kỳ", "này",
];

/// Reads a remark beside status or beside targets.
pub fn read(text: &str, set: &CriteriaSet, targets: bool) -> Remark {
    let mut remark = Remark::default();
    let toned = with_tones(viet::fold_tones(text));
    for clause in clauses(&toned) {
        let named = || (0..clause.len()).filter_map(|at| codes(&clause[at..], set));
        let joined = format!(" {} ", clause.join(" "));
        let says = |words: &&&str| joined.contains(&format!(" {words} "));
        if NOT_YET.iter().any(|words| says(&words))
            && ["đạt", "hoàn thành"].iter().any(|w| says(&w))
        {
            remark.not_yet.extend(named().flat_map(|(codes, _)| codes));
        }
        let (claims, rest, doubted) = of_clause(&clause, set, targets);
        remark.claims.extend(claims);
        remark.doubted.extend(doubted);
        remark.named.extend(named().flat_map(|(codes, _)| codes));
        for word in rest {
            if !remark.rest.is_empty() {
                remark.rest.push(' ');
            }
            remark.rest.push_str(&word);
        }
        remark.rest.push_str(if remark.rest.is_empty() { "" } else { ";" });
    }
    remark
}

/// A text without any tones, with those of the words that are understood here.
fn with_tones(text: String) -> String {
    if !text.is_ascii() {
        return text;
    }
    let words = OF_STATUS.iter().map(|phrase| phrase.words).filter(|words| words.contains(' '));
    let words = words.chain(["tiêu chí", "chỉ tiêu"]).chain(UNCERTAIN.iter().copied());
    words.filter(|words| words.contains(' ')).fold(format!(" {text} "), |text, words| {
        text.replace(&format!(" {} ", viet::fold(words)), &format!(" {words} "))
    })
}

/// What a remark beside the row of one criterion or hamlet begins with: "Đã đạt", "Chưa đạt, đang
/// điều chỉnh".
pub fn of_one(text: &str) -> Option<bool> {
    let toned = viet::fold_tones(text);
    let clause = clauses(&toned).into_iter().next()?;
    let clause: Vec<&str> =
        clause.iter().map(String::as_str).take_while(|word| *word != ",").collect();
    let whole = clause.join(" ");
    let bare = whole.trim_end_matches(" chuẩn").trim_end_matches(" ntm");
    OF_STATUS.iter().find(|phrase| phrase.words == bare && phrase.counts).map(|p| p.marked)
}

/// The parts between signs that end a statement.
fn clauses(text: &str) -> Vec<Vec<String>> {
    let mut clauses = vec![Vec::new()];
    let letters: Vec<char> = text.chars().collect();
    let mut word = String::new();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    for (at, letter) in letters.iter().enumerate() {
        // "TC5", "2.1"
        let glued = letter.is_ascii_digit() && matches!(word.as_str(), "tc" | "ct");
        let point = *letter == '.' && at > 0 && digit(at - 1) && digit(at + 1);
        if letter.is_alphanumeric() && !glued || point {
            word.push(*letter);
            continue;
        }
        if let Some(clause) = clauses.last_mut() {
            if !word.is_empty() {
                clause.push(std::mem::take(&mut word));
            }
            if matches!(letter, ',' | '/' | '-' | '–' | '%' | '&' | '+') {
                clause.push(letter.to_string());
            }
        }
        if glued {
            word.push(*letter);
        } else if matches!(letter, ';' | '.' | '\n' | '(' | ')' | '|') {
            clauses.push(Vec::new());
        }
    }
    if let Some(clause) = clauses.last_mut()
        && !word.is_empty()
    {
        clause.push(word);
    }
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// A clause with what is understood of it put together.
#[derive(Clone, Debug, PartialEq)]
enum Item {
    Phrase {
        marked: bool,
        counts: bool,
        words: String,
    },
    Codes(Vec<Code>),
    /// How many criteria; whether it says of how many.
    Count(u32, bool),
    Comma,
    Word(String),
}

fn of_clause(
    clause: &[String],
    set: &CriteriaSet,
    targets: bool,
) -> (Vec<Claim>, Vec<String>, Vec<Code>) {
    // "Đề nghị rút" is a phrase of its own.
    let joined = format!(" {} ", clause.join(" ")).replace(" đề nghị rút ", " xin rút ");
    let says = |words: &&&str| joined.contains(&format!(" {words} "));
    let year = clause.iter().any(|word| {
        word.len() == 4 && word.parse().is_ok_and(|year: u32| (2000..2100).contains(&year))
    });
    let uncertain = UNCERTAIN.iter().find(says).is_some();
    if uncertain || year || !targets && AIMED.iter().find(says).is_some() {
        return (Vec::new(), clause.to_vec(), Vec::new());
    }
    let items = items(clause, set, if targets { OF_TARGETS } else { OF_STATUS });
    pair(items)
}

fn items(clause: &[String], set: &CriteriaSet, phrases: &[Phrase]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while let Some(word) = clause.get(at) {
        let begins = |words: &str| {
            let own: Vec<&str> = words.split(' ').collect();
            (clause.len() >= at + own.len()
                && own.iter().zip(&clause[at..]).all(|(own, word)| own == word))
            .then_some(own.len())
        };
        let phrase = phrases.iter().find_map(|p| begins(p.words).map(|length| (p, length)));
        if let Some((phrase, length)) = phrase {
            let Phrase { words, marked, counts } = *phrase;
            items.push(Item::Phrase { marked, counts, words: words.to_owned() });
            at += length;
        } else if let Some((codes, length)) = codes(&clause[at..], set) {
            items.push(Item::Codes(codes));
            at += length;
        } else if let Some((count, length)) = count(&clause[at..], set) {
            items.push(Item::Count(count, clause.get(at + 1).is_some_and(|word| word == "/")));
            at += length;
        } else {
            match word.as_str() {
                "," => items.push(Item::Comma),
                word if FILLERS.contains(&word) => {}
                word => items.push(Item::Word(word.to_owned())),
            }
            at += 1;
        }
    }
    // "TC 5, TC 6" and "TC 5 và TC 6" are one list.
    let and = Item::Word("và".to_owned());
    let mut merged: Vec<Item> = Vec::new();
    for item in items {
        if let Item::Codes(more) = &item
            && let [.., Item::Codes(codes), Item::Comma] | [.., Item::Codes(codes)] =
                if merged.last() == Some(&and) {
                    let end = merged.len() - 1;
                    &mut merged[..end]
                } else {
                    merged.as_mut_slice()
                }
        {
            codes.extend(more);
            if merged.last() == Some(&Item::Comma) || merged.last() == Some(&and) {
                merged.pop();
            }
        } else {
            merged.push(item);
        }
    }
    merged
}

/// The length of the label that numbers of criteria have before or behind them.
fn label(words: &[String]) -> Option<usize> {
    let words: Vec<&str> = words.iter().take(2).map(String::as_str).collect();
    match words.as_slice() {
        ["tiêu", "chí"] | ["chỉ", "tiêu"] => Some(2),
        ["tc" | "ct", ..] => Some(1),
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// "tiêu chí số 5, 6 và 9", "TC 5-7", "tiêu chí thu nhập": the criteria and how many words name them.
fn codes(words: &[String], set: &CriteriaSet) -> Option<(Vec<Code>, usize)> {
    let mut at = label(words)?;
    while words.get(at).is_some_and(|word| ["số", "hiệu"].contains(&word.as_str())) {
        at += 1;
    }
    let number = |at: usize| words.get(at).filter(|word| is_number(word));
    let Some(first) = number(at) else { return by_name(words, at, set) };
    let mut list = first.clone();
    at += 1;
    while let (Some(sign), Some(next)) = (words.get(at), number(at + 1)) {
        // "TC 9, 2 chỉ tiêu chưa đạt": the next number counts something.
        let counts = words.get(at + 2).is_some_and(|word| {
            word != "và"
                && word.chars().any(char::is_alphabetic)
                && label(&words[at + 2..]).is_some()
        });
        match sign.as_str() {
            "," | "và" | "&" | "+" if !counts => list.push_str(", "),
            "-" | "–" => list.push('-'),
            _ => break,
        }
        list.push_str(next);
        at += 2;
    }
    // A share or a part of what stands behind: "TC 5/19".
    if words.get(at).is_some_and(|word| ["/", "%"].contains(&word.as_str())) {
        return None;
    }
    let codes = parse_code_list(&list, &set.criteria).ok()?;
    codes.iter().all(|code| set.has(*code)).then_some((codes, at))
}

fn by_name(words: &[String], at: usize, set: &CriteriaSet) -> Option<(Vec<Code>, usize)> {
    let named = set.criteria.iter().filter_map(|criterion| {
        let name = clauses(&viet::fold_tones(&criterion.name)).concat();
        (!name.is_empty() && words[at..].starts_with(&name))
            .then_some((criterion.number, name.len()))
    });
    let (number, length) = named.max_by_key(|(_, length)| *length)?;
    Some((vec![Code::criterion(number)], at + length))
}

/// "15/19 tiêu chí", "15 tiêu chí", "19/19": how many criteria, and how many words say it.
fn count(words: &[String], set: &CriteriaSet) -> Option<(u32, usize)> {
    let number: u32 = words.first()?.parse().ok()?;
    let of = match words.get(1).map(String::as_str) {
        Some("/") => Some(words.get(2)?.parse::<usize>().ok()?),
        _ => None,
    };
    let all = set.criteria.len();
    let at = if of.is_some() { 3 } else { 1 };
    let criteria =
        words.get(at..).and_then(label).filter(|_| !matches!(words[at].as_str(), "chỉ" | "ct"));
    match (of, criteria) {
        (Some(of), criteria) if of == all => Some((number, at + criteria.unwrap_or(0))),
        (None, Some(length)) => Some((number, at + length)),
        _ => None,
    }
}

/// Which phrase speaks of which criteria: those right behind it, or those right before it.
///
/// A part between commas with a word that is not understood says nothing for certain: "khó đạt TC 2",
/// "cần hoàn thành TC 2". Its criteria are in doubt where that word takes something back.
fn pair(items: Vec<Item>) -> (Vec<Claim>, Vec<String>, Vec<Code>) {
    let mut claims = Vec::new();
    let mut doubted = Vec::new();
    let mut strange = Vec::new();
    for part in items.split_inclusive(|item| *item == Item::Comma) {
        let word = |item: &Item| matches!(item, Item::Word(_));
        let back = |item: &Item| matches!(item, Item::Word(word) if BACK.contains(&word.as_str()));
        strange.extend(part.iter().map(|_| part.iter().any(word)));
        let mut phrases = part.iter().filter_map(|item| match item {
            Item::Phrase { marked, .. } => Some(*marked),
            _ => None,
        });
        // "TC 3 chưa đạt do sạt lở"
        let unmet = (phrases.next(), phrases.next()) == (Some(false), None);
        if part.iter().any(back) || unmet && part.iter().any(word) {
            let codes = part.iter().filter_map(|item| match item {
                Item::Codes(codes) => Some(codes.clone()),
                _ => None,
            });
            doubted.extend(codes.flatten());
        }
    }
    let mut taken = vec![false; items.len()];
    let phrase = |at: usize| match items.get(at) {
        Some(Item::Phrase { marked, counts, .. }) => Some((*marked, *counts)),
        _ => None,
    };
    let ends = |at: usize| matches!(items.get(at), None | Some(Item::Comma));
    let alone = items.len() == 1;
    for at in 0..items.len() {
        let Some((marked, counts)) = phrase(at).filter(|_| !strange[at]) else { continue };
        if alone {
            claims.push(Claim { marked, about: About::Row });
            taken[at] = true;
            break;
        }
        let number = |at: usize| matches!(items.get(at), Some(Item::Word(word)) if word.starts_with(|c: char| c.is_ascii_digit()));
        let behind = at + 1;
        let before = at.checked_sub(1).filter(|before| !taken[*before] && ends(at + 1));
        let more = matches!(&items[at], Item::Phrase { words, .. } if matches!(words.as_str(), "đạt thêm" | "đã đạt thêm" | "mới đạt thêm"));
        let new = matches!(&items[at], Item::Phrase { words, .. } if words == "mới đạt");
        let about = match (items.get(behind), before.and_then(|before| items.get(before))) {
            // Between two phrases: whose it is cannot be told.
            (Some(Item::Codes(_) | Item::Count(..)), _) if phrase(behind + 1).is_some() => None,
            (Some(Item::Codes(codes)), _) if !number(behind + 1) => {
                Some((behind, About::Codes(codes.clone())))
            }
            (Some(Item::Count(count, false)), _) if more && marked => {
                Some((behind, About::More(*count)))
            }
            (Some(Item::Count(count, whole)), _) if counts || *whole && new => {
                Some((behind, About::Count(*count)))
            }
            (_, Some(Item::Codes(codes))) if phrase(at.wrapping_sub(2)).is_none() => {
                Some((at - 1, About::Codes(codes.clone())))
            }
            (_, Some(Item::Count(count, _))) if counts && at == 1 => {
                Some((at - 1, About::Count(*count)))
            }
            _ => None,
        };
        if let Some((other, about)) = about {
            taken[at] = true;
            taken[other] = true;
            claims.push(Claim { marked, about });
        }
    }
    let rest = items.into_iter().zip(taken).filter(|(_, taken)| !taken);
    let rest = rest.filter_map(|(item, _)| match item {
        Item::Phrase { words, .. } | Item::Word(words) => Some(words),
        Item::Codes(_) | Item::Count(..) | Item::Comma => None,
    });
    (claims, rest.collect(), doubted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostics;
    use crate::inputs::{builtin_sets, criteria_set};

    fn said(text: &str, targets: bool) -> String {
        let (_, yaml) =
            builtin_sets().iter().find(|(id, _)| *id == "xa-ntm-2021-2025").expect("a set");
        let set = criteria_set(&"bo.yaml".into(), yaml, &mut Diagnostics::new()).expect("a set");
        let Remark { claims, rest, .. } = read(text, &set, targets);
        let claims: Vec<String> = claims
            .iter()
            .map(|claim| {
                let sign = if claim.marked { "+" } else { "-" };
                match &claim.about {
                    About::Codes(codes) => {
                        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
                        format!("{sign}{}", codes.join(","))
                    }
                    About::Count(count) => format!("{sign}#{count}"),
                    About::More(count) => format!("{sign}#+{count}"),
                    About::Row => format!("{sign}*"),
                }
            })
            .collect();
        format!("{} | {}", claims.join(" "), rest.trim_end_matches(';'))
    }

    #[test]
    fn of_status() {
        for (text, wanted) in [
            ("Không còn đạt TC 9", "-9 | "),
            ("không còn đạt tiêu chí số 9, 10 và 12", "-9,10,12 | "),
            ("Đã đạt TC5", "+5 | "),
            ("TC 5 đã đạt, TC 6 chưa đạt", "+5 -6 | "),
            ("Đã đạt TC 5, TC 6 chưa đạt", " | đã đạt chưa đạt"),
            ("Chưa đạt TC 5-7; xin lùi sang 2026", "-5,6,7 | xin lùi sang 2026"),
            ("Chưa đạt tiêu chí Thu nhập", "-10 | "),
            ("Chưa đạt chỉ tiêu 17.1", "-17.1 | "),
            ("Đạt 15/19 tiêu chí", "+#15 | "),
            ("Đạt 19/19", "+#19 | "),
            ("Đạt thêm 2 tiêu chí", "+#+2 | "),
            ("Xã mới đạt 3/19 tiêu chí", "+#3 | "),
            ("Đến nay xã đạt 5/19 tiêu chí", "+#5 | "),
            ("Xã đã hoàn thành TC 4 và TC 5", "+4,5 | "),
            ("Đề nghị rút tiêu chí số 4", "-4 | "),
            ("tieu chi 3 chua dat", "-3 | "),
            ("Còn 4 tiêu chí chưa đạt", "-#4 | "),
            ("Tăng 2 TC, đạt 15 TC", "+#15 | tăng"),
            ("TC 5 đạt 80%", " | đạt 80 %"),
            ("Đã đạt", "+* | "),
            ("Chưa đạt", "-* | "),
            ("Chưa đạt, đang điều chỉnh", " | chưa đạt điều chỉnh"),
            ("Dự kiến đạt TC 5", " | dự kiến đạt tc 5"),
            ("Đã đạt TC 5 năm 2023", " | đã đạt tc 5 năm 2023"),
            ("Xã vùng III", " | vùng iii"),
            ("Không hoàn thành TC 1", "-1 | "),
            ("Chưa thể đạt TC 1", "-1 | "),
            ("Chưa được công nhận đạt TC 1", "-1 | "),
            ("Khó đạt TC 2", " | khó đạt"),
            ("Cần hoàn thành TC 2", " | cần hoàn thành"),
            ("Tập trung hoàn thành TC 2, 3", " | tập trung hoàn thành"),
        ] {
            assert_eq!(said(text, false), wanted, "{text}");
        }
    }

    #[test]
    fn of_one_row() {
        for (text, wanted) in [
            ("Đã đạt", Some(true)),
            ("Đã đạt chuẩn", Some(true)),
            ("Chưa đạt, đang điều chỉnh", Some(false)),
            ("Chưa đạt (thiếu nước sạch)", Some(false)),
            ("Đã đạt 72%", None),
            ("Đạt năm 2023", None),
            ("Không còn đạt", None),
        ] {
            assert_eq!(of_one(text), wanted, "{text}");
        }
    }

    #[test]
    fn of_targets() {
        for (text, wanted) in [
            ("Xin rút TC 5", "-5 | "),
            ("Giao thêm TC 9", "+9 | "),
            ("Đăng ký đạt TC 9, 10", "+9,10 | "),
            ("Chưa đạt TC 9", " | chưa đạt"),
            ("Không được giao TC 2", "-2 | "),
            ("Hủy đăng ký TC 2", "-2 | "),
            ("Không phấn đấu đạt TC 2", "-2 | "),
            ("Chưa thống nhất giao TC 2", " | chưa thống nhất giao"),
        ] {
            assert_eq!(said(text, true), wanted, "{text}");
        }
    }
}
