//! Reading a remark: what its clauses state, and what they leave open.

use super::claim::{Claim, Matter, Remark};
use super::clauses::{clauses, with_tones};
use super::items::{Item, codes, items};
use super::phrases::{AIMED, BACK, NOT_YET, OF_STATUS, OF_TARGETS, UNCERTAIN};
use crate::model::{Code, CriteriaSet};
use crate::viet;

/// Reads a remark beside status or beside targets.
pub fn read(text: &str, set: &CriteriaSet, targets: bool) -> Remark {
    let mut remark = Remark::default();
    let toned = with_tones(viet::fold_tones(text));
    for clause in clauses(&with_labels(&toned)) {
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

/// A text with the label of a criterion before a number that a colon follows: "2: chưa".
fn with_labels(toned: &str) -> String {
    let mut text = String::new();
    for part in toned.split_inclusive([';', '\n', ',']) {
        let bare = part.trim_start();
        let number = bare.split(':').next().filter(|own| own.len() < bare.len()).map(str::trim);
        let numbers = number.is_some_and(|own| {
            own.starts_with(|c: char| c.is_ascii_digit())
                && own.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        });
        text.push_str(if numbers { " tc " } else { "" });
        text.push_str(part);
    }
    text
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
    // "Còn 1 tiêu chí": so many are not met.
    if let ([Item::Count(count, false)], false, Some("còn")) =
        (items.as_slice(), targets, clause.first().map(String::as_str))
    {
        let claim = Claim { marked: false, about: Matter::Count(*count) };
        return (vec![claim], Vec::new(), Vec::new());
    }
    pair(items)
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
            claims.push(Claim { marked, about: Matter::Row });
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
                Some((behind, Matter::Codes(codes.clone())))
            }
            (Some(Item::Count(count, false)), _) if more && marked => {
                Some((behind, Matter::More(*count)))
            }
            (Some(Item::Count(count, whole)), _) if counts || *whole && new => {
                Some((behind, Matter::Count(*count)))
            }
            (_, Some(Item::Codes(codes))) if phrase(at.wrapping_sub(2)).is_none() => {
                Some((at - 1, Matter::Codes(codes.clone())))
            }
            (_, Some(Item::Count(count, _))) if counts && at == 1 => {
                Some((at - 1, Matter::Count(*count)))
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
                    Matter::Codes(codes) => {
                        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
                        format!("{sign}{}", codes.join(","))
                    }
                    Matter::Count(count) => format!("{sign}#{count}"),
                    Matter::More(count) => format!("{sign}#+{count}"),
                    Matter::Row => format!("{sign}*"),
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
