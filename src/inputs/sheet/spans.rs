//! Remarks below a table, and titles above it, that say of its figures that they are of another span of time
//! than the table's: of all years since something began, of a month alone, of another year.

use chrono::Datelike;

use super::Sheet;
use crate::diag::Problem;
use crate::inputs::raw::FieldRef;
use crate::inputs::{rows, said};
use crate::viet;

/// Words of figures of all years since something began.
const OF_ALL_YEARS: &[&str] = &[
    "từ đầu chương trình",
    "từ đầu giai đoạn",
    "từ đầu nhiệm kỳ",
    "từ khi bắt đầu",
    "từ khi triển khai",
    "từ khi thực hiện chương trình",
    "từ khởi công",
    "từ khi khởi công",
    "từ ngày khởi công",
    "từ lúc khởi công",
    "từ trước đến nay",
    "từ trước tới nay",
    "cả giai đoạn",
    "toàn giai đoạn",
    "cộng dồn các năm",
    "lũy kế các năm",
    "lũy kế nhiều năm",
    "lũy kế từ năm",
    "của nhiều năm",
];

/// Words by which a remark says that something else is in the figures, too.
const WITH: &[&str] = &["gồm cả", "bao gồm", "kể cả", "tính cả", "cộng cả", "gộp cả", "đã gồm"];

/// What is then in them.
const OF_OTHER_YEARS: &[&str] = &[
    "giai đoạn",
    "năm trước",
    "năm ngoái",
    "các năm",
    "kỳ trước",
    "quý trước",
    "tháng trước",
    "nhiều năm",
];

/// How many words stand at most between the two.
const MOST_BETWEEN: usize = 8;

/// Words of figures of a part of what the table is of.
const ALONE: &[&str] = &["riêng", "chỉ tính", "chỉ gồm", "chỉ bao gồm", "chỉ có", "phát sinh"];

/// The parts that such words may speak of where they name none.
const PARTS: &[&str] = &["trong kỳ", "trong tháng", "trong quý"];

/// What the figures of a table are of, which decides what speaks against them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// What a year is to add, or what was done since it began.
    TheYear,
    /// What there is on a day.
    All,
}

fn figures(sheet: &Sheet<'_>, fields: &[FieldRef]) -> Option<Of> {
    let spec = sheet.spec;
    let there = spec.coded && spec.field("giao").is_none()
        || fields
            .iter()
            .any(|field| matches!(field, FieldRef::Named(key) if key.ends_with("_da_dat")));
    if there {
        return Some(Of::All);
    }
    let year =
        |field: &FieldRef| spec.is_of_one_year(*field) && *field != FieldRef::Named("muc_tieu");
    fields.iter().any(year).then_some(Of::TheYear)
}

/// What a text says against the span of time that a table's figures are of. Of titles other rules tell the
/// years and the parts of a year.
pub(super) fn problem(
    sheet: &Sheet<'_>,
    fields: &[FieldRef],
    text: &str,
    title: bool,
) -> Option<Problem> {
    let year = sheet.wanted.year?;
    let of = figures(sheet, fields)?;
    let toned = viet::fold_tones(text);
    let words: Vec<&str> =
        toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let own = all_years(fields, (text, title), &words, of, year)
        .or_else(|| gained(sheet, fields, text, of))
        .or_else(|| (!title).then(|| alone(sheet, text, of)).flatten())
        .or_else(|| (!title).then(|| other_year(sheet, text)).flatten())?;
    let month =
        sheet.counted_to.filter(|_| sheet.wanted.period.is_some()).map_or(0, |day| day.month());
    Some(Problem::FiguresOfOtherSpan {
        text: viet::one_line(text),
        words: own,
        table: sheet.spec.label.to_owned(),
        year: year.to_string(),
        month,
        there: of == Of::All,
    })
}

/// Words of more years than the one that is meant.
fn all_years(
    fields: &[FieldRef],
    (text, title): (&str, bool),
    words: &[&str],
    of: Of,
    year: i32,
) -> Option<String> {
    if of == Of::All {
        return None;
    }
    let toneless = words.iter().all(|word| word.is_ascii());
    let spelt = |phrase: &str| if toneless { viet::fold(phrase) } else { phrase.to_owned() };
    let joined = format!(" {} ", words.join(" "));
    // A column of its own may have all that was given so far.
    let own =
        [("luy_ke_von", "lũy kế vốn"), ("luy_ke_von", "vốn đã bố trí"), ("tong_muc", "tổng mức")];
    let has_own = |(key, phrase): &(&'static str, &str)| {
        fields.contains(&FieldRef::Named(key)) && joined.contains(&format!(" {} ", spelt(phrase)))
    };
    if own.iter().any(has_own) || joined.contains(&format!(" {} ", spelt("thời gian"))) {
        return None;
    }
    let find = |phrase: &str, from: usize, to: usize| {
        let phrase = spelt(phrase);
        let wanted: Vec<&str> = phrase.split(' ').collect();
        (from..to.min(words.len())).find(|at| words[*at..].starts_with(&wanted))
    };
    let denied = |at: usize| {
        let before = &words[at.saturating_sub(3)..at];
        ["chưa", "không", "trừ", "ngoài", "chua", "khong", "tru", "ngoai"]
            .iter()
            .any(|own| before.contains(own))
    };
    for phrase in OF_ALL_YEARS {
        if let Some(at) = find(phrase, 0, words.len()).filter(|at| !denied(*at)) {
            let until = at + phrase.split(' ').count();
            return Some(words[at..until].join(" "));
        }
    }
    let carried = rows::is_money_carried_over(&joined);
    for phrase in WITH {
        let Some(at) = find(phrase, 0, words.len()).filter(|at| !denied(*at)) else { continue };
        let from = at + phrase.split(' ').count();
        let until = (from + MOST_BETWEEN).min(words.len());
        let other = OF_OTHER_YEARS.iter().find_map(|own| {
            let at = find(own, from, until)?;
            Some(at + own.split(' ').count())
        });
        let named = (from..until).find(|at| {
            let number = words[*at].parse::<i32>().ok().filter(|own| (2000..2100).contains(own));
            number.is_some_and(|own| own < year) && words[*at - 1].starts_with('n')
        });
        if let Some(end) = other.or(named.map(|at| at + 1)).filter(|_| !carried) {
            return Some(words[at..end].join(" "));
        }
    }
    if title || carried {
        return None;
    }
    let folded = viet::fold(text);
    let bare = ["ghi chu ", "luu y ", "chu thich "].iter().find_map(|own| folded.strip_prefix(own));
    let bare = format!(" {} ", bare.unwrap_or(&folded));
    let says = |list: &[&str]| list.iter().any(|own| bare.contains(&format!(" {own} ")));
    if !says(&["so lieu", "luy ke", "tinh", "tong", "von", "so tien", "kinh phi"])
        || says(&["chuong trinh", "khoi cong", "hoan thanh", "phe duyet", "quyet dinh"])
    {
        return None;
    }
    // "Vốn từ năm 2021", "từ 2021 đến nay".
    let since = (0..words.len()).find(|at| {
        let rest = &words[*at + 1..];
        let named = rest.first().is_some_and(|word| matches!(*word, "năm" | "nam"));
        let number = rest.get(usize::from(named)).and_then(|word| word.parse::<i32>().ok());
        matches!(words[*at], "từ" | "tu") && number.is_some_and(|own| (2000..year).contains(&own))
    });
    if let Some(at) = since {
        return Some(words[at..(at + 3).min(words.len())].join(" "));
    }
    // "Số liệu giai đoạn 2021-2025".
    let figures = [" so lieu ", " luy ke ", " tinh cho "].iter().any(|own| bare.starts_with(own));
    let staged = says(&["giai doan"]) && said::stage(text).is_some();
    (figures && staged).then(|| "giai đoạn".to_owned())
}

/// Words of what was gained, over or below what there is: "TIÊU CHÍ ĐẠT THÊM TRONG QUÝ I".
fn gained(sheet: &Sheet<'_>, fields: &[FieldRef], text: &str, of: Of) -> Option<String> {
    const GAINED: &[&str] = &["đạt thêm", "mới đạt", "đạt mới", "tăng thêm", "mới được công nhận"];
    // Beside targets such words speak of those.
    let aims = fields.iter().any(|field| sheet.spec.is_target(*field));
    // "“+” là đạt thêm" explains a mark.
    let explains = GAINED.iter().any(|own| said::has_words(text, &[&format!("là {own}")]));
    if of != Of::All || aims || explains || said::is_to_come(text) {
        return None;
    }
    GAINED.iter().find(|own| said::has_words(text, &[own])).map(|own| (*own).to_owned())
}

/// Words of a part of the time that the figures are of: "riêng trong tháng 3" below what was done since the
/// year began.
fn alone(sheet: &Sheet<'_>, text: &str, of: Of) -> Option<String> {
    let says = ALONE.iter().any(|own| said::has_words(text, &[*own]));
    let folded = format!(" {} ", viet::fold(text));
    let figures = [" so lieu ", " tinh "].iter().any(|own| folded.contains(own));
    let within = PARTS.iter().copied().find(|own| said::has_words(text, &[*own]));
    if !(says || figures && within.is_some()) {
        return None;
    }
    let wanted =
        sheet.counted_to.filter(|_| sheet.wanted.period.is_some()).map_or(12, |day| day.month());
    let parts = viet::parts_of_year(text);
    // What is there on a day is no matter of when it came about.
    let whole =
        |part: &viet::PartOfYear| of == Of::TheYear && part.first == 1 && part.last == wanted;
    match parts.first() {
        Some(_) if parts.iter().any(whole) => None,
        Some(part) if part.first == part.last => Some(format!("tháng {}", part.first)),
        Some(part) if part.last - part.first == 2 => {
            Some(format!("quý {}", viet::roman(usize::try_from(part.last / 3).unwrap_or_default())))
        }
        Some(part) => Some(format!("tháng {}-{}", part.first, part.last)),
        None => within
            .filter(|_| {
                let first = sheet.wanted.period.map_or(1, crate::model::PeriodId::first_month);
                of == Of::All || first != 1 || sheet.wanted.period.is_none()
            })
            .map(str::to_owned),
    }
}

/// A remark that the figures are those of another year.
fn other_year(sheet: &Sheet<'_>, text: &str) -> Option<String> {
    let years = match (sheet.years().as_slice(), sheet.year) {
        ([], None) => return None,
        ([], Some(year)) => vec![year - 1, year],
        (years, _) => years.to_vec(),
    };
    let bare = text.split_once(':').filter(|(before, _)| rows::is_mere_remark(before));
    let bare = bare.map_or(text, |(_, rest)| rest);
    let other = rows::is_of_other_time(bare, &years);
    other.then(|| said::years(bare).first().map(i32::to_string)).flatten()
}
