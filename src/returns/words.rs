//! What a commune writes in part D against what it filled in above: its marks, counts, amounts, their
//! unit and their day. The report prints both.
//!
//! Words that are not surely understood say nothing.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::answers::Answers;
use super::cells::another_unit;
use super::layout::{ReturnLine, ReturnSheet};
use super::whose::Own;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::remark::{self, Matter, Remark};
use crate::model::{Code, HamletLevel, Project};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// Tells what a commune's words say against its own form.
pub fn against(
    answers: &Answers,
    form: &ReturnSheet,
    own: &Own<'_>,
    project: &Project,
    found: &mut Diagnostics,
) {
    let commune = project.communes[form.commune].label();
    let own_form = Filled { answers, form, commune: &commune };
    for text in answers.texts.iter().flat_map(|(_, texts)| texts) {
        if another_unit(&text.value) {
            found.report(Problem::ReturnUnitWritten { seen: text.value.clone() }, &text.place);
            continue;
        }
        if own.says_another_time(&text.value) {
            let problem = Problem::ReturnOfAnother { seen: text.value.clone(), own: own.name() };
            found.report(problem, &text.place);
        }
        let said = remark::read(&text.value, &project.set, false);
        own_form.marks(text, &said, found);
        own_form.counts(text, &said, found);
        own_form.hamlets(text, found);
        own_form.amounts(text, found);
    }
}

/// A form that words are held against.
struct Filled<'a> {
    answers: &'a Answers,
    form: &'a ReturnSheet,
    commune: &'a str,
}

impl Filled<'_> {
    fn mark(&self, code: Code) -> Option<Mark> {
        let marks = &self.answers.marks;
        let own = marks.iter().find(|(number, _)| Code::criterion(*number) == code);
        own.map(|(_, mark)| mark.value)
    }

    /// Criteria that are said to be met or not, and marked otherwise.
    fn marks(&self, text: &Sourced<String>, said: &Remark, found: &mut Diagnostics) {
        let mut against: [Vec<Code>; 2] = [Vec::new(), Vec::new()];
        for claim in &said.claims {
            let Matter::Codes(codes) = &claim.about else { continue };
            let wrong = if claim.marked { Mark::NotMet } else { Mark::Met };
            let codes = codes.iter().filter(|code| self.mark(**code) == Some(wrong));
            against[usize::from(claim.marked)].extend(codes);
        }
        let taken_back = takes_back(&text.value);
        let doubted = said.doubted.iter().filter(|_| taken_back).chain(&said.not_yet);
        let doubted = doubted.filter(|code| self.mark(**code) == Some(Mark::Met));
        against[0].extend(doubted);
        for (claimed, mut codes) in [false, true].into_iter().zip(against) {
            codes.sort_unstable();
            codes.dedup();
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            if !codes.is_empty() {
                let problem = Problem::NoteAgainstMarks {
                    name: self.commune.to_owned(),
                    words: text.value.clone(),
                    codes: codes.join(", "),
                    marked: !claimed,
                    targets: false,
                    of_form: true,
                };
                found.report(problem, &text.place);
            }
        }
    }

    /// Counts of criteria that are met, new or not met, and are other ones.
    fn counts(&self, text: &Sourced<String>, said: &Remark, found: &mut Diagnostics) {
        let marks = &self.answers.marks;
        let with = |wanted: &dyn Fn(&u16, Mark) -> bool| {
            marks.iter().filter(|(number, mark)| wanted(number, mark.value)).count()
        };
        let before = |number: &u16| {
            self.form.lines.iter().any(|line| {
                matches!(line, ReturnLine::Criterion { number: own, before: true, .. } if own == number)
            })
        };
        let met = with(&|_, mark| mark != Mark::NotMet);
        let waived = with(&|_, mark| mark == Mark::NotApplicable);
        let new = with(&|number, mark| mark == Mark::Met && !before(number));
        for claim in &said.claims {
            let (count, stated, name) = match &claim.about {
                Matter::Count(count) if claim.marked => {
                    // "Đạt 2 tiêu chí" may be those that are new.
                    let own = [met, met - waived, new];
                    (*count, own.to_vec(), "số tiêu chí đạt")
                }
                Matter::Count(count) => (*count, vec![marks.len() - met], "số tiêu chí chưa đạt"),
                Matter::More(count) => (*count, vec![new], "số tiêu chí đạt thêm"),
                Matter::Codes(_) | Matter::Row => continue,
            };
            let is = |own: &usize| count.to_usize() == Some(*own);
            if !stated.iter().any(is) {
                let shown = stated.first().map(ToString::to_string).unwrap_or_default();
                self.tell(text, name, shown, found);
            }
        }
    }

    /// Counts of hamlets with a title: "Có 06 thôn đạt chuẩn", where the form has 4.
    fn hamlets(&self, text: &Sourced<String>, found: &mut Diagnostics) {
        for (more, number, title) in hamlets_said(&text.value) {
            let line = self.form.lines.iter().find_map(|line| match line {
                ReturnLine::Hamlets { title: own, name, before, .. } if *own == title => {
                    Some((name, *before))
                }
                _ => None,
            });
            let own = self.answers.hamlets.iter().find(|(own, _)| *own == title);
            let (Some((name, before)), Some((_, own))) = (line, own) else { continue };
            let new = own.value.checked_sub(before);
            let agrees = Some(number) == new || !more && number == own.value;
            if !agrees {
                self.tell(text, name, own.value.to_string(), found);
            }
        }
    }

    /// A source of which more is said to be disbursed or mobilised than the form has, or none at all
    /// where it has something.
    fn amounts(&self, text: &Sourced<String>, found: &mut Diagnostics) {
        let folded = format!(" {} ", viet::fold(&text.value));
        let named = self.answers.amounts.iter().filter_map(|one| {
            let name = viet::fold(&one.source.value);
            folded.find(&format!(" {name} ")).map(|at| (name.len(), at, one))
        });
        let Some((length, at, one)) = named.max_by_key(|(length, ..)| *length) else { return };
        let says = |words: &str| folded.contains(&format!(" {words} "));
        let what = match (says("giai ngan"), says("huy dong") || says("phan bo")) {
            (true, false) => 1,
            (false, true) => 0,
            (true, true) => return,
            (false, false) if folded[at + 1 + length..].trim() == "khong co" => 0,
            (false, false) => return,
        };
        let Some(own) = one.amounts[what].as_ref() else { return };
        let none = ["chua giai ngan", "chua duoc giai ngan", "chua huy dong", "chua duoc phan bo"];
        let none = none.iter().chain(&["chua phan bo"]).any(|words| says(words))
            || folded.trim_end().ends_with("khong co");
        let partly = says("het") || says("con lai") || says("them");
        let said = amounts_said(&text.value);
        let wrong = match said[..] {
            [] => none && !partly && !own.value.is_zero(),
            [amount] => !none && viet::is_more(amount, own.value),
            _ => false,
        };
        if wrong {
            let what = ["huy động", "giải ngân"][what];
            let name = format!("{} ({what})", one.source.value);
            self.tell(text, &name, viet::fmt_decimal(own.value), found);
        }
    }

    fn tell(&self, text: &Sourced<String>, name: &str, stated: String, found: &mut Diagnostics) {
        let place: &Place = &text.place;
        let problem = Problem::ReturnWordsAgainstFigures {
            commune: self.commune.to_owned(),
            words: text.value.clone(),
            name: name.to_owned(),
            stated,
        };
        found.report(problem, place);
    }
}

/// Whether words take a criterion back: part D is where communes tell of what is hard, missing or at
/// risk, and that takes nothing back.
fn takes_back(text: &str) -> bool {
    const BACK: [&str; 16] = [
        "chưa đạt",
        "không đạt",
        "chưa hoàn thành",
        "không hoàn thành",
        "không còn",
        "không duy trì",
        "chưa được thẩm định",
        "chưa được công nhận",
        "chưa công nhận",
        "rớt",
        "tụt",
        "mất",
        "rút",
        "bị trừ",
        "hủy",
        "còn nợ",
    ];
    let toned = viet::fold_tones(text);
    let toned = format!(" {} ", toned.replace(|c: char| !c.is_alphanumeric(), " "));
    let says = |words: &str| toned.contains(&format!(" {words} "));
    BACK.iter().any(|words| says(words)) && !says("nguy cơ")
}

/// The counts of hamlets that bear a title in a text, and whether they are said to be new ones; none
/// of what is to come.
fn hamlets_said(text: &str) -> Vec<(bool, u32, HamletLevel)> {
    const NOUNS: [&str; 4] = ["thôn", "xóm", "bản", "buôn"];
    let mut all = Vec::new();
    let toned = viet::fold_tones(text).replace("nông thôn mới", "ntm");
    for clause in toned.split([';', '.', ',', '\n']) {
        let words: Vec<&str> = clause.split_whitespace().collect();
        let has = |word: &str| words.contains(&word);
        let later = ["sẽ", "kiến", "đấu", "ký", "giao", "kế", "chưa", "năm", "đến"];
        // "Đến nay" is today.
        let today = clause.contains("đến nay");
        if later.iter().any(|word| has(word) && !(*word == "đến" && today)) {
            continue;
        }
        let at = words.iter().position(|word| NOUNS.contains(word));
        let title = match (clause.contains("kiểu mẫu"), clause.contains("đạt chuẩn")) {
            (true, _) => HamletLevel::Model,
            (false, true) => HamletLevel::Standard,
            (false, false) => continue,
        };
        let number = at.and_then(|at| at.checked_sub(1)).and_then(|before| {
            viet::parse_count(words[before].split('/').next().unwrap_or_default()).ok()
        });
        if let Some(number) = number {
            all.push((has("thêm") || has("mới"), number, title));
        }
    }
    all
}

/// The amounts that a text says in words of money, in triệu đồng.
fn amounts_said(text: &str) -> Vec<Decimal> {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> = toned.split_whitespace().collect();
    let unit = |word: &str| match word.trim_end_matches(|c: char| !c.is_alphanumeric()) {
        "triệu" => Some(Decimal::ONE),
        "tỷ" | "tỉ" => Some(Decimal::ONE_THOUSAND),
        _ => None,
    };
    let said = words
        .windows(2)
        .filter_map(|pair| viet::parse_decimal(pair[0]).ok()?.checked_mul(unit(pair[1])?));
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hamlets_in_words() {
        let (standard, model) = (HamletLevel::Standard, HamletLevel::Model);
        for (text, wanted) in [
            ("Có 06 thôn đạt chuẩn nông thôn mới", vec![(false, 6, standard)]),
            ("Đến nay có 5/12 thôn đạt chuẩn", vec![(false, 5, standard)]),
            ("Thêm 02 thôn đạt chuẩn", vec![(true, 2, standard)]),
            ("Xã có 2 xóm kiểu mẫu", vec![(false, 2, model)]),
            ("Phấn đấu 3 thôn đạt chuẩn", vec![]),
            ("Năm 2027 có 3 thôn đạt chuẩn", vec![]),
            ("Làm 3 km đường thôn", vec![]),
        ] {
            assert_eq!(hamlets_said(text), wanted, "{text}");
        }
    }

    #[test]
    fn amounts_in_words() {
        let said = amounts_said("Đã giải ngân 500 triệu đồng, còn 1,5 tỷ đồng");
        assert_eq!(said, vec![Decimal::from(500), Decimal::from(1500)]);
    }
}
