//! N691: numbers that a text states are those of the data.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Counted, Diagnostic, Diagnostics, Problem};
use crate::model::{Arrear, Code, Period, Recognition};
use crate::viet::{self, Word};

pub const CHECK: Check = Check {
    codes: &["N691"],
    about: "“có thêm 04 xã đạt 19/19”, “14/13 xã”, “tiêu chí số 36”, “bình quân 15,7 tiêu chí/xã” in prose, \
            tasks and results are held against the list of units, the criteria, the aims and the sums: \
            only phrases that can mean one thing are",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let reader = Reader::new(subject);
    subject.project.visit_statements(&mut |text, place, period| {
        reader.read(text, period, &mut |seen, of, value| {
            let problem = Problem::CountOtherwise { seen, of, value };
            found.push(Diagnostic::new(problem).at(place));
        });
    });
}

type Tell<'a> = dyn FnMut(String, Counted, String) + 'a;

/// What numbers are held against.
struct Reader<'a> {
    subject: &'a Subject<'a>,
    communes: u32,
    /// For each title how many aim at it in the year.
    striving: [u32; Recognition::ALL.len()],
    criteria: u32,
    /// The highest numbers of the sets.
    last: u16,
}

/// Nouns that count the units of the list, folded.
const UNITS: &[&str] = &["xa", "phuong", "don vi", "dia phuong"];

impl<'a> Reader<'a> {
    fn new(subject: &'a Subject<'a>) -> Self {
        let project = subject.project;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let aims = || project.communes.iter().filter_map(|own| own.aim.as_ref()?.value.title());
        let sets = std::iter::once(&project.set).chain(&project.advanced_set);
        Reader {
            subject,
            communes: count(project.communes.len()),
            striving: Recognition::ALL
                .map(|title| count(aims().filter(|aim| *aim == title).count())),
            criteria: count(project.set.criteria.len()),
            last: sets.flat_map(|set| &set.criteria).map(|own| own.number).max().unwrap_or(0),
        }
    }

    fn read(&self, text: &str, period: Option<&Period>, tell: &mut Tell<'_>) {
        let line = viet::one_line(text);
        let words = viet::words_of(&line);
        for at in 0..words.len() {
            self.code(&words, at, tell);
            self.fraction(&words, at, tell);
            self.count(&words, at, period, tell);
        }
        part_of_whole(&words, tell);
        reversed_span(&words, tell);
        self.average(&words, tell);
        self.funding(&words, tell);
    }

    /// "tiêu chí số 36", "chỉ tiêu 17.18".
    fn code(&self, words: &[Word<'_>], at: usize, tell: &mut Tell<'_>) {
        let kind = phrase(words, at, &["tieu", "chi"]) || phrase(words, at, &["chi", "tieu"]);
        if !kind || words.get(at + 1).is_none_or(|word| word.ends) {
            return;
        }
        let number = at + 2 + usize::from(phrase(words, at + 2, &["so"]));
        let Some(word) = words.get(number) else { return };
        // "tiêu chí 2021 - 2025" is a span of years.
        if number == at + 2 && !word.text.contains('.') {
            return;
        }
        self.known_code(words, (at, number), tell);
        // "tiêu chí số 3, số 8 và số 10"
        let mut last = number;
        loop {
            let next = last + 1 + usize::from(phrase(words, last + 1, &["va"]));
            if !phrase(words, next, &["so"]) || words[next].ends || words.get(next + 1).is_none() {
                return;
            }
            last = next + 1;
            if words[last].text.parse::<Code>().is_err() {
                return;
            }
            self.known_code(words, (next, last), tell);
        }
    }

    /// Tells of words that end with a number which no criterion or indicator has.
    fn known_code(&self, words: &[Word<'_>], (at, number): (usize, usize), tell: &mut Tell<'_>) {
        let Ok(code) = words[number].text.parse::<Code>() else { return };
        if code.criterion >= 1000 {
            return;
        }
        let project = self.subject.project;
        let mut sets = std::iter::once(&project.set).chain(&project.advanced_set);
        let known = sets.any(|set| {
            // A set without indicators says nothing of their numbers.
            let bare = set.criterion(code.criterion).is_some_and(|own| own.indicators.is_empty());
            set.has(code) || code.is_indicator() && bare
        });
        if !known {
            let seen = shown(words, at, number);
            tell(seen, Counted::Code, self.last.to_string());
        }
    }

    /// "14/13 xã", "19/20 tiêu chí", "đạt 19/19".
    fn fraction(&self, words: &[Word<'_>], at: usize, tell: &mut Tell<'_>) {
        let Some((part, whole)) = words[at].text.split_once('/') else { return };
        let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() < 5);
        let (Some(part), Some(whole)) = (number(part), number(whole)) else { return };
        let unit = (!words[at].ends).then(|| self.unit(words, at + 1)).flatten();
        let criteria = phrase(words, at + 1, &["tieu", "chi"]);
        let (of, value) = match unit {
            Some(_) => (Counted::Communes, self.communes),
            None if criteria => (Counted::Criteria, self.criteria),
            None => return,
        };
        let end = at + if criteria { 2 } else { 1 };
        let advanced = self.subject.project.advanced_set.as_ref().map(|set| set.criteria.len());
        let other = match unit {
            // A part of the units may be counted by itself: those of a group, those that aim.
            Some(end) => !self.ends_there(words, end),
            None => advanced == usize::try_from(whole).ok(),
        };
        if part > whole || whole != value && !(other && whole < value) {
            tell(shown(words, at, end), of, format!("{value:02}"));
        }
    }

    /// Where a noun that counts units ends: "xã", "xã, phường, đặc khu", "đơn vị cấp xã".
    fn unit(&self, words: &[Word<'_>], at: usize) -> Option<usize> {
        let noun =
            UNITS.iter().find(|noun| phrase(words, at, &noun.split(' ').collect::<Vec<_>>()))?;
        let mut end = at + noun.split(' ').count();
        while phrase(words, end, &["phuong"]) || phrase(words, end, &["dac", "khu"]) {
            end += if phrase(words, end, &["phuong"]) { 1 } else { 2 };
        }
        if phrase(words, end, &["cap", "xa"]) {
            end += 2;
        }
        Some(end)
    }

    /// Whether behind a noun nothing says which units are meant.
    fn ends_there(&self, words: &[Word<'_>], end: usize) -> bool {
        const SAYS_WHICH: &[&str] =
            &["phan", "khu", "thuoc", "da", "con", "duoc", "nhom", "dac", "mien", "nong"];
        words[end - 1].ends
            || words.get(end).is_none_or(|word| !SAYS_WHICH.contains(&word.folded.as_str()))
    }

    /// "04 xã phấn đấu đạt chuẩn", "có thêm 04 xã đạt", "30 xã", "hoàn thành 20 tiêu chí của xã".
    fn count(&self, words: &[Word<'_>], at: usize, period: Option<&Period>, tell: &mut Tell<'_>) {
        let Some(number) = number(words[at].text).filter(|_| !words[at].ends) else { return };
        let before =
            |count: usize, wanted: &[&str]| at >= count && phrase(words, at - count, wanted);
        if let Some(end) = self.unit(words, at + 1) {
            let mut otherwise = |of, value: u32| {
                if number != value {
                    tell(shown(words, at, end - 1), of, format!("{value:02}"));
                }
            };
            let whole = before(2, &["huyen", "co"])
                || before(2, &["tinh", "co"])
                || before(2, &["dia", "ban"]);
            let aims = phrase(words, end, &["phan", "dau", "dat", "chuan"]);
            let aimed = before(2, &["phan", "dau"]) && phrase(words, end, &["dat", "chuan"]);
            let more = before(2, &["co", "them"])
                && period.is_none()
                && (phrase(words, end, &["dat", "chuan"])
                    || words
                        .get(end + 1)
                        .is_some_and(|word| phrase(words, end, &["dat"]) && is_all(word.text)));
            let title = title_behind(words, end).filter(|_| self.communes > 1);
            if whole && says_no_more(words, end) {
                otherwise(Counted::Communes, self.communes);
            } else if let Some(title) = title.filter(|_| aims || aimed || more) {
                let of = match title {
                    Recognition::Standard => Counted::Striving,
                    _ => Counted::StrivingHigher,
                };
                otherwise(of, self.striving[title as usize]);
            } else if number > self.communes && self.communes > 1 {
                otherwise(Counted::Communes, self.communes);
            }
            return;
        }
        if phrase(words, at + 1, &["tieu", "chi"]) && !before(1, &["bo"]) {
            let below = before(1, &["duoi"]);
            let of_one = ["xa", "phuong"].iter().any(|word| phrase(words, at + 3, &["cua", word]))
                || phrase(words, at + 3, &["tro", "len"])
                || below;
            let sets = std::iter::once(&self.subject.project.set)
                .chain(&self.subject.project.advanced_set);
            let most = sets.map(|set| set.criteria.len()).max().unwrap_or(0);
            if of_one && usize::try_from(number).is_ok_and(|number| number > most) {
                tell(shown(words, at, at + 2), Counted::Criteria, format!("{:02}", self.criteria));
            }
        }
        let owed = phrase(words, at + 1, &["cong", "trinh", "no"]) && before(1, &["con"]);
        if let Some(period) = period.filter(|period| owed && !period.arrears.is_empty()) {
            let open = period.arrears.iter().filter(|own| is_open(own)).count();
            if usize::try_from(number).is_ok_and(|number| number != open) {
                tell(shown(words, at, at + 2), Counted::Arrears, format!("{open:02}"));
            }
        }
    }

    /// "bình quân cuối năm đạt 15,7 tiêu chí/xã".
    fn average(&self, words: &[Word<'_>], tell: &mut Tell<'_>) {
        let Some(start) = (0..words.len()).find(|at| phrase(words, *at, &["binh", "quan"])) else {
            return;
        };
        let Some(at) = (start + 2..words.len().min(start + 10)).find(|at| {
            words[*at].text.contains(',')
                && words.get(at + 1).is_some_and(|word| word.folded == "tieu")
        }) else {
            return;
        };
        let Ok(stated) = viet::parse_decimal(words[at].text) else { return };
        let standard = &self.subject.figures.standard;
        let averages = [*standard.average_base(), *standard.average_end()];
        let fits =
            |own: &Decimal| own.round_dp(stated.scale()) == stated || own.round_dp(1) == stated;
        let of_end = words[start..at].iter().any(|word| word.folded == "cuoi");
        let fitting = if of_end { &averages[1..] } else { &averages[..] };
        if !fitting.iter().any(fits) && self.communes > 1 {
            let value = viet::fmt_decimal(averages[1].round_dp(1));
            tell(shown(words, at, at + 2), Counted::Average, value);
        }
    }

    /// "tổng nguồn lực 81.178,119 triệu đồng".
    fn funding(&self, words: &[Word<'_>], tell: &mut Tell<'_>) {
        let Some(start) = (0..words.len()).find(|at| phrase(words, *at, &["tong", "nguon", "luc"]))
        else {
            return;
        };
        let Some(at) = (start + 3..words.len().min(start + 7))
            .find(|at| phrase(words, at + 1, &["trieu", "dong"]))
        else {
            return;
        };
        let (Ok(stated), Some(total)) = (
            viet::parse_decimal(words[at].text),
            self.subject.figures.funding.as_ref().and_then(|own| own.total.as_ref()),
        ) else {
            return;
        };
        let total = **total;
        if stated != total {
            tell(shown(words, at, at + 2), Counted::Funding, viet::fmt_decimal(total));
        }
    }
}

/// Whether words stand at a place, one after the other without a sign between them.
pub(super) fn phrase(words: &[Word<'_>], at: usize, wanted: &[&str]) -> bool {
    let Some(own) = words.get(at..at + wanted.len()) else { return false };
    let last = wanted.len() - 1;
    own.iter()
        .zip(wanted)
        .enumerate()
        .all(|(index, (own, wanted))| own.folded == *wanted && (index == last || !own.ends))
}

/// The title of which words behind a noun speak: “đạt chuẩn nông thôn mới nâng cao”; of several, or of one in
/// other words, nothing is said for certain.
fn title_behind(words: &[Word<'_>], end: usize) -> Option<Recognition> {
    const HIGHER: [(&[&str], Recognition); 3] = [
        (&["nang", "cao"], Recognition::Advanced),
        (&["kieu", "mau"], Recognition::Model),
        (&["hien", "dai"], Recognition::Modern),
    ];
    const NAME: &[&str] = &["nong", "thon", "moi"];
    let near = end..words.len().min(end + 8);
    let named = near.clone().find(|at| phrase(words, *at, NAME)).map(|at| at + NAME.len());
    let own = named.filter(|at| !words[at - 1].ends).and_then(|at| {
        HIGHER.iter().find(|(words_of, _)| phrase(words, at, words_of)).map(|(_, title)| *title)
    });
    let elsewhere = || {
        let last_words = words[near].iter().map(|word| word.folded.as_str());
        last_words.into_iter().any(|word| matches!(word, "cao" | "mau" | "dai"))
    };
    own.or_else(|| (!elsewhere()).then_some(Recognition::Standard))
}

/// Whether units are counted as such, and not those that do or are something: "huyện có 13 xã, 02 phường",
/// but not "huyện có 03 xã đạt tiêu chí Thu nhập".
fn says_no_more(words: &[Word<'_>], end: usize) -> bool {
    const GOES_ON: [&str; 7] = ["va", "gom", "voi", "trong", "tham", "trien", "thuc"];
    words[end - 1].ends || words.get(end).is_none_or(|word| GOES_ON.contains(&word.folded.as_str()))
}

/// Whether something is still owed.
fn is_open(arrear: &Arrear) -> bool {
    match (&arrear.value, &arrear.paid) {
        (Some(value), Some(paid)) => value.value > paid.value,
        _ => true,
    }
}

/// A count of at most three digits: "04", "13".
pub(super) fn number(text: &str) -> Option<u32> {
    (text.len() < 4).then(|| text.parse().ok()).flatten()
}

/// "19/19".
fn is_all(text: &str) -> bool {
    text.split_once('/').is_some_and(|(part, whole)| part == whole && number(whole).is_some())
}

/// The words from one to another as they are written.
pub(super) fn shown(words: &[Word<'_>], from: usize, to: usize) -> String {
    let own = words[from..=to.min(words.len() - 1)].iter().map(|word| word.text);
    own.collect::<Vec<_>>().join(" ")
}

/// "có 41 sản phẩm …, trong đó 46 sản phẩm": a part is no more than its whole.
fn part_of_whole(words: &[Word<'_>], tell: &mut Tell<'_>) {
    for at in (0..words.len()).filter(|at| phrase(words, *at, &["trong", "do"])) {
        let part = words[at + 2..].iter().take(3).position(|word| number(word.text).is_some());
        let Some(part) = part.map(|own| own + at + 2) else { continue };
        let noun = words.get(part + 1).map(|word| word.folded.clone());
        let whole = (0..at).rev().find(|own| {
            number(words[*own].text).is_some()
                && words.get(own + 1).map(|word| word.folded.clone()) == noun
        });
        let Some(whole) = whole else { continue };
        if let (Some(part_number), Some(whole_number)) =
            (number(words[part].text), number(words[whole].text))
            && part_number > whole_number
        {
            tell(shown(words, part, part + 2), Counted::Whole, format!("{whole_number:02}"));
        }
    }
}

/// "60 - 15 tuổi".
fn reversed_span(words: &[Word<'_>], tell: &mut Tell<'_>) {
    for at in (1..words.len()).filter(|at| words[*at].folded == "tuoi") {
        let (Some(first), Some(last)) =
            (at.checked_sub(2).and_then(|own| number(words[own].text)), number(words[at - 1].text))
        else {
            continue;
        };
        if first > last {
            tell(shown(words, at - 2, at), Counted::Whole, last.to_string());
        }
    }
}
