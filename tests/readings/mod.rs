//! No silent wrong reading: every table, changed as offices change them, in every format.
//!
//! A try writes a sound table with one quirk into a project, has it read, and compares what the
//! program says it read with what was written. A quirk says what may come of it (`draft::Verdict`);
//! reading other values in silence never may. `NTM_READINGS=name` runs only quirks and tables whose
//! name holds that text and prints each try that went wrong with its sheet.

mod draft;
mod quirks;
mod said;
mod tables;
mod turned;
pub mod write;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ntm::diag::{Diagnostic, Diagnostics, Severity};
use ntm::origin::{Place, Spot};
use ntm::pipeline;
use ntm::typeset::Fonts;

use self::draft::{Draft, HEAD, Verdict};
use self::quirks::{Quirk, Stage};
use self::tables::{Family, Sound};
use self::write::{Format, Value};
use crate::util::{Folder, whole_check};

/// A workbook's format, or YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Book(Format),
    Yaml,
}

impl Form {
    const ALL: [Form; 5] = [
        Form::Book(Format::Xlsx),
        Form::Book(Format::Ods),
        Form::Book(Format::Xls),
        Form::Book(Format::Xlsb),
        Form::Yaml,
    ];

    fn ending(self) -> &'static str {
        match self {
            Form::Book(format) => format.ending(),
            Form::Yaml => "yaml",
        }
    }
}

const PROJECT: &str = "co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: \
huyện Bình Minh, dia_danh: Bình Minh, ky_hieu: UBND, ten_thon: xóm}
chuong_trinh: {ten: Chương trình nông thôn mới, nam: 2025}
bo_tieu_chi: {xa: bo.yaml, nang_cao: bo-nang-cao.yaml}
van_ban: [{id: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}]
";

const SET: &str = r#"id: bo-thu
ten: Bộ tiêu chí thử
tieu_chi:
  - {so: "1", ten: Giao thông}
  - {so: "2", ten: Điện, chi_tieu: [{so: "2.1", ten: Lưới điện}, {so: "2.2", ten: Hộ dùng điện}]}
  - {so: "3", ten: Thu nhập}
  - {so: "4", ten: Y tế}
  - {so: "5", ten: An ninh}
"#;

const ADVANCED_SET: &str = r#"id: bo-thu-nang-cao
ten: Bộ tiêu chí nâng cao thử
tieu_chi:
  - {so: "1", ten: Giao thông}
  - {so: "2", ten: Môi trường}
  - {so: "3", ten: Chất lượng môi trường sống}
"#;

/// A folder in which one table after the other is tried.
struct Bench {
    folder: Folder,
    /// What stands in the folder's files already.
    written: BTreeMap<String, String>,
}

/// What came of a try.
struct Answer {
    /// What was read; `None` when the program refused.
    said: Option<(Vec<String>, Vec<String>)>,
    found: Diagnostics,
}

impl Bench {
    fn new() -> Self {
        let folder = Folder::new();
        folder.write("bo.yaml", SET);
        folder.write("bo-nang-cao.yaml", ADVANCED_SET);
        Bench { folder, written: BTreeMap::new() }
    }

    fn put(&mut self, name: &str, text: &str) {
        if self.written.get(name).is_none_or(|known| known != text) {
            self.folder.write(name, text);
            self.written.insert(name.to_owned(), text.to_owned());
        }
    }

    /// The project around a table: its communes, their status, and the table.
    fn around(&mut self, draft: &Draft, form: Form, communes: &Sound, more: &[String]) {
        let sound = &draft.sound;
        let file = format!("bang.{}", form.ending());
        let of = |key: &str, usual: &str| {
            let touched = sound.key == key && !sound.period;
            format!("  {key}: {}\n", if touched { &file } else { usual })
        };
        let mut text = PROJECT.to_owned();
        if sound.period {
            text.push_str(&format!("ky: [{{ky: 2025-Q1, {}: {file}}}]\n", sound.key));
        }
        text.push_str("du_lieu:\n");
        text.push_str(&of("xa", "xa.yaml"));
        text.push_str(&of("hien_trang", "hien-trang.yaml"));
        if !sound.period && !["xa", "hien_trang"].contains(&sound.key) {
            text.push_str(&of(sound.key, ""));
        }
        self.put("ntm.yaml", &text);
        if sound.family != Family::Communes {
            let mut usual = Draft::of(communes);
            usual.make_lines().expect("plain communes");
            self.put("xa.yaml", &usual.yaml());
        }
        // A row that is no commune has no status.
        let records = communes.records.iter().filter(|record| record.counts);
        let names = records.map(|record| record.items[1].means.clone());
        let names = names.chain(more.iter().cloned());
        let status: String =
            names.map(|name| format!("- {{xa: {}, dat: \"1\"}}\n", draft::quoted(&name))).collect();
        self.put("hien-trang.yaml", &status);
    }

    fn run(&self, sound: &Sound) -> Answer {
        let (project, mut found) = ntm::returns::load(self.folder.path());
        // What is asked of the office is told with what else does not agree.
        let asked = project.iter().flat_map(|project| project.reading.asked.clone());
        asked.for_each(|told| found.push(told));
        let project = project.filter(|_| !found.has_errors());
        let said = project.map(|project| (said::of(&project, sound), said::communes(&project)));
        Answer { said, found }
    }
}

/// A try that went wrong.
struct Wrong {
    table: &'static str,
    quirk: String,
    form: Form,
    what: String,
    sheet: String,
}

/// How the tries went.
#[derive(Default)]
struct Count {
    tries: usize,
    read: usize,
    refused: usize,
    told: usize,
}

fn errors(found: &Diagnostics) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Whether a finding is at the place that was touched.
fn is_there(diagnostic: &Diagnostic, draft: &Draft, form: Form) -> bool {
    let file = format!("bang.{}", form.ending());
    diagnostic.place.iter().chain(&diagnostic.related).any(|place: &Place| {
        *place.file == *file
            && match &place.spot {
                Spot::Whole => draft.whole,
                Spot::Sheet(_) => {
                    draft.whole || !draft.columns.is_empty() && draft.records.is_empty()
                }
                Spot::Cell { row, column, .. } => {
                    draft.whole || draft.rows.contains(row) || draft.columns.contains(column)
                }
                Spot::Text { line, .. } => {
                    draft.whole || draft.records.contains(&(*line as usize - 1))
                }
            }
    })
}

fn shown(found: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in found.iter() {
        let place =
            diagnostic.place.as_ref().map_or_else(String::new, |place| format!("{place}: "));
        text.push_str(&format!(
            "\n      {:?} {place}{:?}",
            diagnostic.severity, diagnostic.problem
        ));
    }
    text
}

fn difference(expected: &[String], said: &[String]) -> String {
    let mut text = String::new();
    for line in expected.iter().filter(|line| !said.contains(line)) {
        text.push_str(&format!("\n      ghi:  {line}"));
    }
    for line in said.iter().filter(|line| !expected.contains(line)) {
        text.push_str(&format!("\n      đọc:  {line}"));
    }
    if text.is_empty() {
        text.push_str("\n      thứ tự hay số dòng khác nhau");
    }
    text
}

/// The sheet as text, to look at.
fn picture(draft: &Draft, form: Form) -> String {
    if form == Form::Yaml {
        return draft.yaml();
    }
    let mut text = String::new();
    let (rows, columns) = draft.sheet.end();
    for row in 0..=rows {
        let cells: Vec<String> = (0..=columns)
            .map(|column| match draft.sheet.value(row, column) {
                Value::Text(text) => text,
                Value::Blank => String::new(),
                other => format!("{other:?}"),
            })
            .collect();
        text.push_str(&format!("      {}: {}\n", row + 1, cells.join(" | ")));
    }
    for area in &draft.sheet.merged {
        text.push_str(&format!("      gộp {area:?}\n"));
    }
    text
}

/// Tries one quirk of one table in one format. `None` where it cannot occur.
fn attempt(
    bench: &mut Bench,
    sound: &Sound,
    quirk: Option<&Quirk>,
    form: Form,
    count: &mut Count,
) -> Option<Result<(), Wrong>> {
    let mut draft = Draft::of(sound);
    let mut verdict = Verdict::Same;
    let stage = quirk.map_or(Stage::Content, |quirk| quirk.stage);
    let fits = match (stage, form) {
        (Stage::Content, _)
        | (Stage::Headings | Stage::Sheet, Form::Book(_))
        | (Stage::Lines, Form::Yaml) => true,
        // What only the eye sees is in the package of these two alone.
        (Stage::Looks, Form::Book(format)) => matches!(format, Format::Xlsx | Format::Ods),
        // A merged area is in old workbooks, too.
        (Stage::Merged, Form::Book(format)) => format != Format::Xlsb,
        (Stage::Headings | Stage::Sheet | Stage::Looks | Stage::Merged, Form::Yaml)
        | (Stage::Lines, Form::Book(_)) => false,
    };
    if !fits {
        return None;
    }
    let prose = sound.family == Family::Prose && form == Form::Yaml;
    if prose && quirk.is_some() {
        return None;
    }
    if let (Some(quirk), Stage::Content | Stage::Headings) = (quirk, stage) {
        verdict = (quirk.apply)(&mut draft)?;
    }
    match form {
        Form::Book(_) => draft.make_sheet(),
        Form::Yaml => draft.make_lines()?,
    }
    if let (Some(quirk), Stage::Sheet | Stage::Looks | Stage::Merged | Stage::Lines) =
        (quirk, stage)
    {
        verdict = (quirk.apply)(&mut draft)?;
    }
    // A hamlet by its name is one: two of it are refused, or the commune's number.
    if sound.id == "xom_co_ten" && verdict == Verdict::Same {
        let items = draft.sound.records.iter().flat_map(|record| &record.items);
        if items.into_iter().any(|item| item.means == "2") {
            verdict = Verdict::Either;
        }
    }
    // So "V" beside its name is a tick, and no five.
    if sound.id == "xom_co_ten" && quirk.is_some_and(|own| own.name.ends_with("La Mã một chữ"))
    {
        return None;
    }
    let bytes = match form {
        Form::Book(format) => format.write(std::slice::from_ref(&draft.sheet))?,
        Form::Yaml => draft.yaml().into_bytes(),
    };
    let expected = draft.sound.reading();
    // Where names of communes were changed, the whole project has them.
    let communes = quirks::communes_for(&draft.sound);
    let name = format!("bang.{}", form.ending());
    bench.around(&draft, form, &communes, &[]);
    bench.folder.write(&name, bytes);
    let mut answer = bench.run(&draft.sound);
    // A row taken for a commune is found out by the status that lacks it; an office's status has
    // the same row, so it is tried with it, too.
    if sound.family == Family::Communes
        && answer.said.is_none()
        && errors(&answer.found).all(|error| {
            error.place.as_ref().is_some_and(|place| &*place.file == "hien-trang.yaml")
        })
    {
        let more = other_names(&draft, form);
        bench.around(&draft, form, &communes, &more);
        let again = bench.run(&draft.sound);
        if again.said.is_some() {
            answer = again;
        }
    }
    count.tries += 1;
    let wrong = |what: String| {
        Some(Err(Wrong {
            table: sound.id,
            quirk: quirk.map_or("không biến thể", |quirk| quirk.name.as_str()).to_owned(),
            form,
            what,
            sheet: picture(&draft, form),
        }))
    };
    let right_refusal = errors(&answer.found).any(|error| is_there(error, &draft, form));
    let Some((said, said_communes)) = &answer.said else {
        count.refused += 1;
        return match verdict {
            Verdict::Same => wrong(format!("từ chối bảng đọc được:{}", shown(&answer.found))),
            _ if right_refusal => Some(Ok(())),
            Verdict::Refused | Verdict::Either | Verdict::Told | Verdict::MustTell => {
                wrong(format!("từ chối sai chỗ:{}", shown(&answer.found)))
            }
        };
    };
    let other = sound.family != Family::Communes && *said_communes != communes.reading();
    if other {
        return wrong("danh sách xã đọc khác".to_owned());
    }
    let right = *said == expected || draft.also.contains(said);
    let told = answer.found.iter().any(|diagnostic| {
        diagnostic.severity != Severity::Note && is_there(diagnostic, &draft, form)
    });
    match verdict {
        Verdict::Same | Verdict::Either | Verdict::Told if right => {
            count.read += 1;
            Some(Ok(()))
        }
        Verdict::Told | Verdict::MustTell if told => {
            count.told += 1;
            Some(Ok(()))
        }
        Verdict::Refused => {
            // What does not agree is found by the checks, which come after reading.
            let mut found = Diagnostics::new();
            let none = pipeline::prepare(bench.folder.path(), fonts(), &mut found).is_none();
            if none && errors(&found).any(|error| is_there(error, &draft, form)) {
                count.refused += 1;
                return Some(Ok(()));
            }
            wrong(format!("lẽ ra phải từ chối:{}", difference(&expected, said)))
        }
        Verdict::MustTell if right => {
            // Titles are held against the whole project by the checks.
            let mut found = Diagnostics::new();
            let _ = pipeline::prepare(bench.folder.path(), fonts(), &mut found);
            let told = found.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
            if told.into_iter().any(|diagnostic| is_there(diagnostic, &draft, form)) {
                count.told += 1;
                return Some(Ok(()));
            }
            wrong("đọc mà không nói gì".to_owned())
        }
        Verdict::Same | Verdict::Either | Verdict::Told | Verdict::MustTell => {
            wrong(format!("ĐỌC SAI TRONG IM LẶNG:{}", difference(&expected, said)))
        }
    }
}

fn fonts() -> &'static Fonts {
    static FONTS: std::sync::LazyLock<std::sync::Arc<Fonts>> =
        std::sync::LazyLock::new(Fonts::embedded);
    &FONTS
}

/// What stands where communes' names stand, and is none.
fn other_names(draft: &Draft, form: Form) -> Vec<String> {
    let known: Vec<&str> = draft
        .sound
        .records
        .iter()
        .filter(|r| r.counts)
        .map(|r| r.items[1].means.as_str())
        .collect();
    let names: Vec<String> = match form {
        Form::Yaml => draft.sound.records.iter().map(|r| r.items[1].value.letters()).collect(),
        Form::Book(_) => (HEAD + 1..=draft.sheet.end().0)
            .map(|row| draft.sheet.value(row, 1).letters())
            .collect(),
    };
    names.into_iter().filter(|name| !name.is_empty() && !known.contains(&name.as_str())).collect()
}

#[test]
fn sound_tables_are_read_whole() {
    let mut bench = Bench::new();
    let mut count = Count::default();
    let mut all = Vec::new();
    for sound in tables::all() {
        for form in Form::ALL {
            if let Some(Err(wrong)) = attempt(&mut bench, &sound, None, form, &mut count) {
                all.push(format!(
                    "{} {:?}: {}\n{}",
                    wrong.table, wrong.form, wrong.what, wrong.sheet
                ));
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn nothing_is_read_wrongly_in_silence() {
    let wanted = std::env::var("NTM_READINGS").unwrap_or_default();
    let whole = whole_check() || !wanted.is_empty();
    let sounds = tables::all();
    let quirks = quirks::all();
    let next = AtomicUsize::new(0);
    let all: Mutex<(Vec<Wrong>, Count, usize)> = Mutex::default();
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut bench = Bench::new();
                loop {
                    let job = next.fetch_add(1, Ordering::Relaxed);
                    let Some(sound) = sounds.get(job) else { return };
                    let (mut count, mut wrongs, mut met) = (Count::default(), Vec::new(), 0);
                    for (at, quirk) in quirks.iter().enumerate() {
                        if !wanted
                            .split(' ')
                            .all(|word| quirk.name.contains(word) || sound.id.contains(word))
                        {
                            continue;
                        }
                        // Every table and format in a whole check, else every second table and one
                        // format, so that each quirk meets all formats over the tables.
                        if !whole && (job + at) % 2 == 1 {
                            continue;
                        }
                        let before = count.tries;
                        let first = job + at;
                        for form in
                            (0..Form::ALL.len()).map(|n| Form::ALL[(first + n) % Form::ALL.len()])
                        {
                            let tried = attempt(&mut bench, sound, Some(quirk), form, &mut count);
                            if let Some(Err(wrong)) = tried {
                                wrongs.push(wrong);
                            }
                            if count.tries > before && !whole {
                                break;
                            }
                        }
                        met += usize::from(count.tries > before);
                    }
                    let mut all = all.lock().expect("no panic");
                    all.0.extend(wrongs);
                    all.1.tries += count.tries;
                    all.1.read += count.read;
                    all.1.refused += count.refused;
                    all.1.told += count.told;
                    all.2 += met;
                }
            });
        }
    });
    let (wrongs, count, met) = all.into_inner().expect("no panic");
    println!(
        "{} bảng × {} biến thể × {} định dạng: {met} cặp bảng và biến thể gặp được, {} lần thử, \
         đọc đúng {}, từ chối {}, báo có điều không đọc {}",
        sounds.len(),
        quirks.len(),
        Form::ALL.len(),
        count.tries,
        count.read,
        count.refused,
        count.told
    );
    assert!(wrongs.is_empty(), "{}", report(&wrongs, !wanted.is_empty()));
}

/// All that went wrong, what is alike told once: table, quirk, formats, what differs.
fn report(wrongs: &[Wrong], sheets: bool) -> String {
    let mut alike: BTreeMap<(&str, &str, &str), Vec<&Wrong>> = BTreeMap::new();
    for wrong in wrongs {
        alike.entry((&wrong.quirk, wrong.table, &wrong.what)).or_default().push(wrong);
    }
    let mut text = format!("{} lần thử không đúng, {} loại:\n", wrongs.len(), alike.len());
    for ((quirk, table, what), group) in alike {
        let forms: Vec<&str> = group.iter().map(|wrong| wrong.form.ending()).collect();
        text.push_str(&format!("[{quirk}] {table} ({}): {what}\n", forms.join(" ")));
        if sheets {
            text.push_str(&group[0].sheet);
        }
    }
    text
}
