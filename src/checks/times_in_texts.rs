//! N695: times that a text names are times, near the plan's year, and in their order.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{Check, Subject};
use crate::diag::{Diagnostics, OddTime, Problem};
use crate::model::Period;
use crate::origin::Place;
use crate::viet::{self, Word};

pub const CHECK: Check = Check {
    codes: &["N695"],
    about: "no text names a day, month or quarter that there is not (“31/6”, “ngày 50”, “quý V”), a span \
            that ends before it begins (“2025-2021”), a year far from the plan's, a later step that is due \
            earlier, or in a report what comes after its period",
    run,
};

/// Years farther on than this are typed wrongly.
const FAR: i32 = 25;
/// Programmes and laws are cited back to here.
const FIRST: i32 = 1945;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    let mut known: BTreeSet<Place> = BTreeSet::new();
    // What other rules say of deadlines and legal bases is said once.
    known.extend(project.tasks.iter().map(|task| task.places.of("thoi_han").clone()));
    let mut tell = |odd: OddTime, seen: String, place: &Place| {
        if told.insert((place.clone(), seen.clone())) {
            found.report(Problem::TimeOdd { odd, seen }, place);
        }
    };
    // Of decisions to come N531 tells, as far as a date is read.
    let decided: BTreeSet<&Place> =
        project.projects.iter().map(|work| work.places.of("quyet_dinh")).collect();
    let bases: BTreeSet<&Place> = project
        .documents
        .iter()
        .flat_map(|document| &document.legal_bases)
        .map(|basis| &basis.place)
        .collect();
    project.visit_texts(&mut |text, place| {
        let line = viet::one_line(text);
        let words = viet::words_of(&line);
        let elsewhere = bases.contains(place) || known.contains(place);
        let none = || viet::no_such_time(&line, false).or_else(|| no_day(&words));
        if let Some(seen) = (!elsewhere).then(none).flatten() {
            tell(OddTime::NoSuch, seen, place);
        }
        if let Some(seen) = reversed(&line) {
            tell(OddTime::Reversed, seen, place);
        }
        let read = |seen: &String| seen.as_str() < "2100" && decided.contains(place);
        if let Some(seen) = far_year(&words, year).filter(|seen| !read(seen)) {
            tell(OddTime::FarYear, seen, place);
        }
        if let Some(seen) = order(&line) {
            tell(OddTime::Order, seen, place);
        }
    });
    for period in &project.periods {
        for arrear in &period.arrears {
            // What is still owed is not paid from a year that is over.
            let years = arrear.plan.as_deref().map(viet::named_years).unwrap_or_default();
            if let Some(last) = years.iter().max().filter(|last| **last < period.id.value.year) {
                tell(OddTime::FarYear, last.to_string(), arrear.places.of("phuong_an"));
            }
        }
        for (key, texts) in &period.prose {
            // Tasks and proposals speak of what is to come.
            const TELLS: &[&str] = &["ket_qua", "kho_khan", "nguyen_nhan", "thuc_hien", "bai_hoc"];
            if !TELLS.iter().any(|begin| key.starts_with(begin)) {
                continue;
            }
            for text in &texts.value {
                let line = viet::one_line(&text.value);
                if let Some(seen) = not_yet(&viet::words_of(&line), period) {
                    tell(OddTime::NotYet, seen, &text.place);
                }
            }
        }
    }
}

/// "ngày 50 tháng cuối quý", "trước ngày 31/6", "10/13".
fn no_day(words: &[Word<'_>]) -> Option<String> {
    words.windows(2).find_map(|pair| {
        let [day, number] = pair else { return None };
        if day.folded != "ngay" || day.ends {
            return None;
        }
        let seen = || format!("{} {}", day.text, number.text);
        if let Some((first, second)) = number.text.split_once('/') {
            let (Ok(first), Ok(second)) = (first.parse(), second.parse()) else { return None };
            // 2024 has every day that any year has.
            return NaiveDate::from_ymd_opt(2024, second, first).is_none().then(seen);
        }
        let of_month = number.text.len() < 3 && number.text.parse().is_ok_and(|own: u32| own > 31);
        of_month.then(seen)
    })
}

/// "2025-2021", "2025 - 2021".
fn reversed(line: &str) -> Option<String> {
    let digits: Vec<(usize, &str)> = line
        .split(|c: char| !c.is_ascii_digit())
        .filter(|own| own.len() == 4)
        .map(|own| (own.as_ptr() as usize - line.as_ptr() as usize, own))
        .collect();
    digits.windows(2).find_map(|pair| {
        let [(at, first), (behind, last)] = pair else { return None };
        let between = line[at + 4..*behind].trim();
        let joined = matches!(between, "-" | "–" | "đến" | "đến năm" | "- năm");
        let years: [i32; 2] = [first.parse().ok()?, last.parse().ok()?];
        let odd = years.iter().all(|year| (1990..2100).contains(year)) && years[0] > years[1];
        // A number of an act may stand before a year: "3371-2024".
        (joined && odd).then(|| line[*at..behind + 4].to_owned())
    })
}

/// "năm 2052", "20/9/2052", "01/2206".
fn far_year(words: &[Word<'_>], year: i32) -> Option<String> {
    words.iter().enumerate().find_map(|(at, word)| {
        let last = word.text.rsplit('/').next().filter(|own| own.len() == 4)?;
        let own: i32 = last.parse().ok()?;
        let parts: Vec<&str> = word.text.split('/').collect();
        let dated = (2..=3).contains(&parts.len())
            && parts[..parts.len() - 1]
                .iter()
                .all(|own| own.len() < 3 && own.parse::<u32>().is_ok());
        let said = parts.len() == 1
            && at.checked_sub(1).is_some_and(|before| {
                matches!(words[before].folded.as_str(), "nam" | "doan") && !words[before].ends
            });
        let far = own > year + FAR || own < FIRST;
        ((dated || said) && far).then(|| last.to_owned())
    })
}

/// "trước ngày 20/11/2025 …, hoàn tất … trước ngày 20/10/2025" in one sentence.
fn order(line: &str) -> Option<String> {
    line.split(['.', ';']).find_map(|sentence| {
        let words = viet::words_of(sentence);
        let dated = |at: usize| -> Option<(NaiveDate, &str)> {
            let before = |back: usize| words[at - back].folded.as_str();
            let due = at >= 2 && before(1) == "ngay" && before(2) == "truoc";
            let day = viet::parse_date(words[at].text).ok().filter(|_| due)?;
            Some((day, words[at].text))
        };
        let days: Vec<(NaiveDate, &str)> = (0..words.len()).filter_map(dated).collect();
        let pair = days.windows(2).find(|pair| pair[0].0 > pair[1].0)?;
        Some(format!("{} … {}", pair[0].1, pair[1].1))
    })
}

/// "Mưa lũ trong tháng 8" of the first six months.
fn not_yet(words: &[Word<'_>], period: &Period) -> Option<String> {
    words.windows(3).find_map(|own| {
        let [inside, month, number] = own else { return None };
        let said = matches!(inside.folded.as_str(), "trong" | "tu" | "den");
        let number_of: u32 =
            number.text.parse().ok().filter(|_| said && month.folded == "thang")?;
        (number_of <= 12 && number_of > period.cutoff.month())
            .then(|| format!("{} {}", month.text, number.text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be() {
        let day = |text: &str| no_day(&viet::words_of(text));
        for text in ["trước ngày 31/6", "(trước ngày 50 tháng cuối quý)", "trước ngày 10/13)"]
        {
            assert!(day(text).is_some(), "{text}");
        }
        for text in ["trước ngày 20 tháng cuối quý", "trước ngày 29/2", "ngày 1.250 công"]
        {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(reversed("giai đoạn 2025 - 2021.").as_deref(), Some("2025 - 2021"));
        assert_eq!(reversed("giai đoạn 2017-2015”").as_deref(), Some("2017-2015"));
        assert_eq!(reversed("năm 2025, giai đoạn 2021 - 2025"), None);
        let far = |text: &str| far_year(&viet::words_of(text), 2025);
        assert_eq!(far("trước ngày 20/9/2052").as_deref(), Some("2052"));
        assert_eq!(far("năm 2205").as_deref(), Some("2205"));
        assert_eq!(far("hỗ trợ 2052 hộ, tầm nhìn năm 2045"), None);
        assert!(order("gửi trước ngày 20/11/2025, hoàn tất trước ngày 20/10/2025").is_some());
        assert_eq!(order("gửi trước ngày 20/9/2025, hoàn tất trước ngày 20/10/2025"), None);
    }
}
