//! No silent wrong reading of sheets whose criteria stand below each other: layouts × quirks ×
//! formats, and pairs of quirks that leave a sheet readable.

mod columns;
mod marks;
mod plan;
mod rows;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ntm::diag::{Diagnostics, Severity};
use ntm::pipeline;

use self::plan::Plan;
use super::draft::Verdict;
use super::write::{Format, Sheet, Value};
use super::{ADVANCED_SET, PROJECT, SET, difference, errors, fonts, said, shown, tables};
use crate::util::{Folder, whole_check};

/// A change of what is written; `None` where it cannot occur.
type OfPlan = dyn Fn(&mut Plan) -> Option<Verdict> + Send + Sync;

/// A change of the sheet.
type OfSheet = dyn Fn(&Plan, &mut Sheet) -> Option<Verdict> + Send + Sync;

/// What a quirk changes.
enum Change {
    /// What is written.
    Plan(Box<OfPlan>),
    /// The sheet.
    Sheet(Box<OfSheet>),
    /// The sheet, by what only the packages of two formats hold.
    Looks(Box<OfSheet>),
}

/// A quirk.
struct Quirk {
    name: String,
    change: Change,
}

fn plan(
    all: &mut Vec<Quirk>,
    name: impl Into<String>,
    apply: impl Fn(&mut Plan) -> Option<Verdict> + Send + Sync + 'static,
) {
    all.push(Quirk { name: name.into(), change: Change::Plan(Box::new(apply)) });
}

fn sheet(
    all: &mut Vec<Quirk>,
    name: impl Into<String>,
    apply: impl Fn(&Plan, &mut Sheet) -> Option<Verdict> + Send + Sync + 'static,
) {
    all.push(Quirk { name: name.into(), change: Change::Sheet(Box::new(apply)) });
}

fn looks(
    all: &mut Vec<Quirk>,
    name: impl Into<String>,
    apply: impl Fn(&Plan, &mut Sheet) -> Option<Verdict> + Send + Sync + 'static,
) {
    all.push(Quirk { name: name.into(), change: Change::Looks(Box::new(apply)) });
}

fn quirks() -> Vec<Quirk> {
    let mut all = Vec::new();
    rows::all(&mut all);
    columns::all(&mut all);
    marks::all(&mut all);
    all
}

/// A folder in which one sheet after the other is tried.
struct Bench(Folder);

impl Bench {
    fn new() -> Self {
        let folder = Folder::new();
        folder.write("bo.yaml", SET);
        folder.write("bo-nang-cao.yaml", ADVANCED_SET);
        Bench(folder)
    }

    /// Writes the project around a sheet.
    fn around(&self, plan: &Plan, format: Format) {
        let list = |line: &dyn Fn(&str) -> String| -> String {
            plan.communes.iter().map(|name| format!("    - {{{}}}\n", line(name))).collect()
        };
        let mut text = format!("{PROJECT}du_lieu:\n  xa:\n");
        text += &list(&|name| format!("ten: {name}, muc_tieu: tăng tiêu chí"));
        if !plan.keys.iter().any(|(key, _)| *key == "hien_trang") {
            text += "  hien_trang:\n";
            text += &list(&|name| format!("xa: {name}, dat: \"3\""));
        }
        for (key, more) in &plan.keys {
            text += &format!("  {key}: {{tep: bang.{}{more}}}\n", format.ending());
        }
        self.0.write("ntm.yaml", text);
    }
}

#[derive(Default)]
struct Count {
    tries: usize,
    read: usize,
    refused: usize,
    told: usize,
}

fn apply(quirk: &Quirk, plan: &mut Plan) -> Option<Option<Verdict>> {
    match &quirk.change {
        Change::Plan(change) => change(plan).map(Some),
        Change::Sheet(_) | Change::Looks(_) => Some(None),
    }
}

/// Tries quirks together on one layout in one format; `None` where they cannot occur.
fn attempt(
    bench: &Bench,
    layout: &Plan,
    quirks: &[&Quirk],
    format: Format,
    count: &mut Count,
) -> Option<Result<(), String>> {
    let mut own = layout.clone();
    let mut verdicts = Vec::new();
    for quirk in quirks {
        verdicts.extend(apply(quirk, &mut own)?);
    }
    let mut page = own.sheet();
    for quirk in quirks {
        match &quirk.change {
            Change::Plan(_) => {}
            Change::Sheet(change) => verdicts.push(change(&own, &mut page)?),
            Change::Looks(change) => {
                if !matches!(format, Format::Xlsx | Format::Ods) {
                    return None;
                }
                verdicts.push(change(&own, &mut page)?);
            }
        }
    }
    // What two of them together mean is read or refused, and nothing else.
    let verdict = match verdicts.as_slice() {
        [] => Verdict::Same,
        [one] => *one,
        all if all.iter().all(|v| matches!(v, Verdict::Same | Verdict::Either)) => Verdict::Either,
        _ => return None,
    };
    if format == Format::Xlsb && !page.merged.is_empty() {
        return None;
    }
    let bytes = format.write(std::slice::from_ref(&page))?;
    bench.around(&own, format);
    bench.0.write(&format!("bang.{}", format.ending()), bytes);
    let (project, found) = ntm::returns::load(bench.0.path());
    count.tries += 1;
    let wrong = |what: String| Some(Err(format!("{what}\n{}", picture(&page))));
    let here = |found: &Diagnostics| {
        errors(found)
            .any(|error| error.place.as_ref().is_some_and(|place| place.file.starts_with("bang.")))
    };
    let Some(project) = project else {
        count.refused += 1;
        return match verdict {
            Verdict::Same => wrong(format!("từ chối bảng đọc được:{}", shown(&found))),
            _ if here(&found) => Some(Ok(())),
            _ => wrong(format!("từ chối sai chỗ:{}", shown(&found))),
        };
    };
    let mut differs = String::new();
    for (key, _) in &own.keys {
        let table = tables::all().into_iter().find(|table| table.key == *key && !table.period);
        let (expected, read) = (own.reading(key), said::of(&project, &table.expect("a table")));
        if read != expected {
            differs += &format!("\n    {key}{}", difference(&expected, &read));
        }
    }
    let told = found.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Warning
            && diagnostic.place.as_ref().is_some_and(|place| place.file.starts_with("bang."))
    });
    match verdict {
        Verdict::Same | Verdict::Either | Verdict::Told if differs.is_empty() => {
            count.read += 1;
            Some(Ok(()))
        }
        Verdict::Told | Verdict::MustTell if told => {
            count.told += 1;
            Some(Ok(()))
        }
        Verdict::Refused => {
            let mut found = Diagnostics::new();
            let none = pipeline::prepare(bench.0.path(), fonts(), &mut found).is_none();
            if none && here(&found) {
                count.refused += 1;
                return Some(Ok(()));
            }
            wrong(format!("lẽ ra phải từ chối:{differs}"))
        }
        Verdict::MustTell if differs.is_empty() => wrong("đọc mà không nói gì".to_owned()),
        Verdict::Same | Verdict::Either | Verdict::Told | Verdict::MustTell => {
            wrong(format!("ĐỌC SAI TRONG IM LẶNG:{differs}"))
        }
    }
}

/// The sheet as text, to look at.
fn picture(sheet: &Sheet) -> String {
    let (rows, columns) = sheet.end();
    let mut text = String::new();
    for row in 0..=rows {
        let cells: Vec<String> = (0..=columns)
            .map(|column| match sheet.value(row, column) {
                Value::Number(number) => format!("={number}"),
                other => other.letters().replace('\n', "⏎"),
            })
            .collect();
        text.push_str(&format!("      {}: {}\n", row + 1, cells.join(" | ")));
    }
    text
}

/// Tries all of some work on every core; what went wrong comes back, with the counts.
fn all_of(
    jobs: usize,
    try_one: impl Fn(usize, &Bench, &mut Count) -> Vec<String> + Sync,
) -> (Vec<String>, Count) {
    let next = AtomicUsize::new(0);
    let all: Mutex<(Vec<String>, Count)> = Mutex::default();
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let bench = Bench::new();
                loop {
                    let job = next.fetch_add(1, Ordering::Relaxed);
                    if job >= jobs {
                        return;
                    }
                    let mut count = Count::default();
                    let wrongs = try_one(job, &bench, &mut count);
                    let mut all = all.lock().expect("no panic");
                    all.0.extend(wrongs);
                    all.1.tries += count.tries;
                    all.1.read += count.read;
                    all.1.refused += count.refused;
                    all.1.told += count.told;
                }
            });
        }
    });
    all.into_inner().expect("no panic")
}

fn report(title: &str, (mut wrongs, count): (Vec<String>, Count)) {
    println!(
        "{title}: {} lần thử, đọc đúng {}, từ chối {}, báo có điều không đọc {}",
        count.tries, count.read, count.refused, count.told
    );
    wrongs.sort();
    assert!(wrongs.is_empty(), "{} lần thử không đúng:\n{}", wrongs.len(), wrongs.join("\n"));
}

#[test]
fn turned_sheets_are_read_whole() {
    let plans = plan::all();
    let done = all_of(plans.len(), |job, bench, count| {
        let mut wrongs = Vec::new();
        for format in Format::ALL {
            if let Some(Err(wrong)) = attempt(bench, &plans[job], &[], format, count) {
                wrongs.push(format!("{} {format:?}: {wrong}", plans[job].id));
            }
        }
        wrongs
    });
    report("bảng dọc lành", done);
}

#[test]
fn turned_sheets_are_never_read_wrongly_in_silence() {
    let wanted = std::env::var("NTM_READINGS").unwrap_or_default();
    let whole = whole_check() || !wanted.is_empty();
    let (plans, quirks) = (plan::all(), quirks());
    let done = all_of(quirks.len(), |job, bench, count| {
        let quirk = &quirks[job];
        let mut wrongs = Vec::new();
        for (at, plan) in plans.iter().enumerate() {
            if !wanted.split(' ').all(|w| quirk.name.contains(w) || plan.id.contains(w)) {
                continue;
            }
            let mut told = false;
            // Every layout and format in a whole check, else half of the layouts and one format, so
            // that each quirk meets all formats over the layouts.
            let turn = (job + at) % (2 * Format::ALL.len());
            let formats = Format::ALL.iter().enumerate();
            let formats = formats.filter(|(number, _)| whole || turn == *number);
            for (_, &format) in formats {
                if let Some(Err(wrong)) = attempt(bench, plan, &[quirk], format, count) {
                    // One format shows what all do.
                    if !std::mem::replace(&mut told, true) {
                        wrongs.push(format!("[{}] {} {format:?}: {wrong}", quirk.name, plan.id));
                    }
                }
            }
        }
        wrongs
    });
    report(&format!("{} bảng dọc × {} biến thể", plans.len(), quirks.len()), done);
}

/// Of how many pairs of quirks as many as there are layouts are tried, in a whole check.
const PAIRS: usize = 150;

#[test]
fn turned_sheets_with_two_quirks_are_never_read_wrongly_in_silence() {
    let wanted = std::env::var("NTM_READINGS").unwrap_or_default();
    let (plans, quirks) = (plan::all(), quirks());
    let pairs = if whole_check() || !wanted.is_empty() { PAIRS } else { 6 * PAIRS };
    let done = all_of(quirks.len(), |job, bench, count| {
        let mut wrongs = Vec::new();
        for (other, second) in quirks.iter().enumerate().skip(job + 1) {
            let pair = [&quirks[job], second];
            let name = format!("{} + {}", pair[0].name, pair[1].name);
            for (at, plan) in plans.iter().enumerate() {
                // All of them would take an hour: a pair in so many, each on another layout.
                if (job + other) % pairs != at || !wanted.split(' ').all(|w| name.contains(w)) {
                    continue;
                }
                if let Some(Err(wrong)) = attempt(bench, plan, &pair, Format::Xlsx, count) {
                    wrongs.push(format!("[{name}] {}: {wrong}", plan.id));
                    break;
                }
            }
        }
        wrongs
    });
    report("bảng dọc × hai biến thể", done);
}
