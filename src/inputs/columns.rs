//! Which heading means which field, for every table that a project may give.
//!
//! A field has a key (for YAML) and the headings that offices write for it; both are compared
//! folded (no case, no diacritics, no punctuation), never by position. The tables are in `tables`.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::phrases::Phrases;
use super::raw::FieldRef;
use super::said::{self, PLANNED, STATUS};
use super::tables::{Field, TableSpec, Years};
use super::titled_hamlets;
use super::units;
use crate::model::{Code, CriteriaSet};
use crate::viet::{self, without_brackets};

/// The column that numbers the rows.
const NUMBERING: &[&str] = &["stt", "tt", "so tt", "so thu tu", "s tt"];

/// Columns that every office adds and nobody needs.
const IGNORED: &[&str] = &[
    "ghi chu",
    "dien tich",
    "dien tich tu nhien",
    "dan so",
    "so ho",
    "so khau",
    "nhan khau",
    "khau",
    "tang giam",
    "tong so ho",
    "so nhan khau",
    "ma xa",
    "ma don vi hanh chinh",
    "dien thoai",
    "so dien thoai",
    "ky hieu",
    "truong thon",
    "to truong",
    "to truong to dan pho",
    "truong khu pho",
    "truong xom",
    "truong ban",
    // A share of what stands beside it, and who builds a work of which a report states amounts.
    "ty le",
    "ti le",
    "ty le giai ngan",
    "ti le giai ngan",
    "ty le gn kh",
    "chu dau tu",
    "dia diem",
    "dia diem xay dung",
    "quy mo",
    "thoi gian kc ht",
    "thoi gian khoi cong hoan thanh",
    // The other sums of an annex that this program wrote, read back for status or for targets.
    "tong so tieu chi dat",
    "tong so tieu chi giao dat them",
    "tong so tieu chi du kien dat them",
    "tong so tieu chi dat den cuoi",
    "tong so xom ntm cuoi",
    "tong so thon ntm cuoi",
    "tong so ban ntm cuoi",
    "tong so xom ntm kieu mau cuoi",
    "tong so thon ntm kieu mau cuoi",
    "tong so ban ntm kieu mau cuoi",
    "ten xom giao",
    "ten thon giao",
    "ten ban giao",
    "ten xom du kien",
    "ten thon du kien",
    "ten ban du kien",
    "tong so to dan pho ntm cuoi",
    "tong so to dan pho ntm kieu mau cuoi",
    "ten to dan pho giao",
    "ten to dan pho du kien",
    "tong so thon to dan pho ntm cuoi",
    "tong so thon to dan pho ntm kieu mau cuoi",
    "ten thon to dan pho giao",
    "ten thon to dan pho du kien",
    "tong so ap ntm cuoi",
    "tong so ap ntm kieu mau cuoi",
    "ten ap giao",
    "ten ap du kien",
    "tong so khom ntm cuoi",
    "tong so khom ntm kieu mau cuoi",
    "ten khom giao",
    "ten khom du kien",
];

/// Who reaches the standard, in an annex that this program wrote, read back for status or for
/// targets. Over the list of communes the same words are an aim or a title.
const REACHED: &[&str] = &[
    "danh hieu muc tieu",
    "dat du tieu chi",
    "dat du tieu chi den cuoi",
    "xa dat chuan",
    "xa dat chuan den cuoi",
    "phuong dat chuan den cuoi",
    "thi tran dat chuan den cuoi",
    "dac khu dat chuan den cuoi",
    "don vi dat chuan den cuoi",
    "don vi cap xa dat chuan den cuoi",
];

/// What some hamlets are called that have a title; all of them are not.
const TITLES: &[&str] = &[" ntm ", " kieu mau ", " dat ", " chuan "];

/// Words that turn what a heading says, wherever they stand in it.
const TURNING: &[&str] = &[
    "chua",
    "khong",
    "con",
    "thieu",
    "du kien",
    "ty le",
    "giam",
    "rot",
    "cham diem",
    "rut khoi",
    "rut",
    "ra soat",
    "giai ngan",
    "luy ke",
    "trong ky",
    "them",
];

/// The tables that are of a whole year's plan.
pub const OF_WHOLE_YEAR: &[&str] = &["giao", "giao_nang_cao", "nguon_luc", "du_an"];

/// What offices write short, and in full.
const SHORT: &[(&str, &str)] = &[
    ("nong thon moi", "ntm"),
    ("tc", "tieu chi"),
    ("kh", "ke hoach"),
    ("kq", "ket qua"),
    ("xd", "xay dung"),
    ("ngan sach trung uong", "nstw"),
    ("ngan sach dia phuong", "nsdp"),
    ("tmdt", "tong muc dau tu"),
    ("cdt", "chu dau tu"),
    ("qd", "quyet dinh"),
    ("thon ban", "xom"),
    ("xom thon", "xom"),
    ("to dan pho", "xom"),
    ("thon", "xom"),
];

/// A heading folded, with what offices write short written in one way.
pub fn key(text: &str) -> String {
    static SPACED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        SHORT.iter().map(|(from, to)| (format!(" {from} "), format!(" {to} "))).collect()
    });
    let folded = viet::fold(text);
    // Most headings have nothing short: one look at each word is less than a search for each phrase.
    let may_begin = |word: &str| SHORT.iter().any(|(from, _)| from.starts_with(word));
    if !folded.split(' ').any(may_begin) {
        return folded;
    }
    let mut words = format!(" {folded} ");
    for (from, to) in &*SPACED {
        if !words.contains(from.as_str()) {
            continue;
        }
        // Words are tried where one begins, which is quicker than a search for each.
        let begins = |words: &str| {
            words.match_indices(' ').map(|(at, _)| at).find(|at| words[*at..].starts_with(from))
        };
        while let Some(at) = begins(&words) {
            words.replace_range(at..at + from.len(), to);
        }
    }
    words.trim().to_owned()
}

/// No heading is longer, in bytes, all its levels together.
const HEADING_LIMIT: usize = 1_000;

/// Whether a heading is that of the column that numbers the rows.
pub fn numbers_rows(text: &str) -> bool {
    NUMBERING.contains(&key(text).as_str())
}

/// What a heading turned out to mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A field or a criterion.
    Known(FieldRef),
    /// A criterion's number with the name of another criterion.
    Contradiction {
        /// The number.
        code: Code,
        /// The name written.
        seen: String,
        /// The name the set has for that number.
        name: String,
    },
    /// A number in the form of a code that the set lacks.
    NoSuchCode(Code),
    /// Nothing known.
    Unknown,
}

/// What a heading says of a column of marks beside the names of criteria.
#[derive(Clone, Debug, PartialEq)]
pub enum Marked {
    /// They are this table's.
    Own,
    /// They are those of the other kind: targets where status is read, or the other way round.
    Other,
    /// Perhaps this table's, but for these words.
    Doubtful(String),
    /// It says neither.
    Unknown,
}

/// Whether a heading is that of a column of communes.
pub fn is_heading_of_communes(text: &str) -> bool {
    static KEYS: LazyLock<Vec<String>> =
        LazyLock::new(|| super::tables::COMMUNE_ALIASES.iter().map(|alias| key(alias)).collect());
    KEYS.contains(&key(text))
}

/// What the columns of a table may be called, folded.
struct Names {
    /// Each field with everything that means it.
    fields: Vec<(&'static Field, Vec<String>)>,
    /// What is known and not read.
    ignored: Vec<String>,
}

impl Names {
    /// Those of a table, folded once in a run however many sheets are read.
    fn of(spec: &'static TableSpec) -> Arc<Names> {
        static KNOWN: Mutex<BTreeMap<usize, Arc<Names>>> = Mutex::new(BTreeMap::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let table = std::ptr::from_ref(spec).addr();
        known.entry(table).or_insert_with(|| Arc::new(Names::fold(spec))).clone()
    }

    fn fold(spec: &'static TableSpec) -> Names {
        let fields: Vec<(&'static Field, Vec<String>)> = spec
            .fields
            .iter()
            .map(|field| {
                let heading = key(field.heading);
                let mut names = vec![key(field.key), without_unit_or_year(&heading), heading];
                names.extend(field.aliases.iter().map(|alias| key(alias)));
                (field, names)
            })
            .collect();
        let reached = REACHED.iter().filter(|_| spec.coded || spec.key == "xom");
        let mut ignored: Vec<String> =
            IGNORED.iter().chain(reached).map(|text| key(text)).collect();
        let names = Names { fields, ignored: Vec::new() };
        // "Ký hiệu" is nobody's among communes, and the number of a document where "Số, ký hiệu" is
        // read.
        ignored.retain(|text| !names.contain(text));
        Names { ignored, ..names }
    }

    /// Whether words stand in a heading of one of the table's own fields.
    fn contain(&self, words: &str) -> bool {
        let words = format!(" {words} ");
        let mut names = self.fields.iter().flat_map(|(_, names)| names);
        names.any(|name| name.contains(words.trim()) && format!(" {name} ").contains(&words))
    }
}

/// The headings of a table, to understand many cells with.
pub struct Headings<'a> {
    spec: &'static TableSpec,
    set: Option<&'a CriteriaSet>,
    names: Arc<Names>,
    /// Each criterion's number and folded name.
    criteria: Vec<(u16, String)>,
    /// Each indicator's folded name.
    indicators: Vec<(Code, String)>,
    /// The folded titles of the set's groups.
    groups: Vec<String>,
    /// What a heading may say beside the words of its field.
    phrases: Phrases,
}

impl<'a> Headings<'a> {
    /// The headings of a table; criteria are columns of it only where the table says so.
    pub fn of(spec: &'static TableSpec, set: Option<&'a CriteriaSet>) -> Self {
        let set = set.filter(|_| spec.coded);
        let criteria = set
            .map(|set| set.criteria.iter().map(|c| (c.number, viet::fold(&c.name))).collect())
            .unwrap_or_default();
        let indicators =
            set.into_iter().flat_map(|set| &set.criteria).flat_map(|own| &own.indicators);
        let indicators = indicators.map(|own| (own.code, viet::fold(&own.name))).collect();
        let groups = set.iter().flat_map(|set| &set.groups).map(|group| key(&group.title));
        let groups = groups.collect();
        let (names, phrases) = (Names::of(spec), Phrases::with(spec.outer));
        Headings { spec, set, names, criteria, indicators, groups, phrases }
    }

    /// Understands a heading of one or several levels, outermost first.
    pub fn meaning(&self, parts: &[&str]) -> Meaning {
        let parts: Vec<&str> =
            parts.iter().copied().filter(|part| !is_column_index(part)).collect();
        if parts.iter().map(|part| part.len()).sum::<usize>() > HEADING_LIMIT {
            return Meaning::Unknown;
        }
        // The whole heading first, then from the innermost level outwards; then the same without
        // what stands in brackets, which is a unit or a remark.
        let mut candidates = vec![key(&parts.join(" "))];
        if parts.len() > 1 {
            candidates.extend(parts.iter().rev().map(|part| key(part)));
        }
        if parts.iter().any(|part| part.contains(['(', '['])) {
            let bare: Vec<String> = parts.iter().map(|part| without_brackets(part)).collect();
            candidates.push(key(&bare.join(" ")));
            candidates.extend(bare.iter().rev().map(|part| key(part)));
            candidates.retain(|candidate| !candidate.is_empty());
        }
        if let Some(set) = self.set {
            match self.code_of(set, &parts) {
                Some(Meaning::NoSuchCode(code)) if self.named(&candidates).is_none() => {
                    return Meaning::NoSuchCode(code);
                }
                Some(Meaning::NoSuchCode(_)) | None => {}
                Some(known) => return known,
            }
        }
        // "Tổng số" below "Thôn đạt chuẩn NTM" is the number of those.
        if let [outer @ .., innermost] = parts.as_slice()
            && is_generic(innermost)
            && let Some(field) = self.summed(outer)
        {
            return Meaning::Known(FieldRef::Named(field));
        }
        // One candidate after the other: a whole heading that needs no reading comes before a
        // level of it that would.
        for candidate in &candidates {
            if let Some(field) = self.named(std::slice::from_ref(candidate)) {
                if self.is_outer(candidate, &parts) {
                    continue;
                }
                return Meaning::Known(FieldRef::Named(field));
            }
            let bare = without_unit_or_year(candidate);
            let among = |list: &[&str]| {
                list.iter().any(|text| [candidate.as_str(), bare.as_str()].contains(text))
            };
            if among(NUMBERING) {
                return Meaning::Known(FieldRef::Numbering);
            }
            if self.names.ignored.iter().any(|text| *text == *candidate || *text == bare) {
                return Meaning::Known(FieldRef::Ignored);
            }
        }
        // The whole of it, whatever its levels are.
        let bare: Vec<String> = parts.iter().map(|part| without_brackets(part)).collect();
        match self.titled(&key(&bare.join(" "))) {
            Some(field) => Meaning::Known(FieldRef::Named(field)),
            None => Meaning::Unknown,
        }
    }

    /// The field of a table of hamlets that a heading means by their title and its stage.
    fn titled(&self, folded: &str) -> Option<&'static str> {
        if self.spec.key == "xom" { titled_hamlets::field_of(folded) } else { None }
    }

    /// The field of amounts or counts that outer levels name, the innermost first.
    fn summed(&self, outer: &[&str]) -> Option<&'static str> {
        outer.iter().rev().find_map(|part| {
            let bare = key(&without_brackets(part));
            let titled = self.titled(&bare);
            let field = self.named(&[key(part), bare]).or(titled)?;
            self.spec.field(field).filter(|field| field.kind.is_summed()).map(|field| field.key)
        })
    }

    /// Whether a candidate is an outer level above an inner one that says something of its own:
    /// "Kế hoạch vốn" above "Đối ứng" is not the plan's capital, above "Tổng số" it is.
    fn is_outer(&self, candidate: &str, parts: &[&str]) -> bool {
        let level = parts
            .iter()
            .rposition(|part| key(part) == candidate || key(&without_brackets(part)) == candidate);
        let Some(level) = level else { return false };
        parts[level + 1..].iter().any(|inner| {
            let folded = without_unit_or_year(&key(&without_brackets(inner)));
            let neutral =
                ["", "tong", "tong so", "tong cong", "cong", "so tien", "so luong", "ten"];
            !neutral.contains(&folded.as_str()) && units::unit(&folded).is_none()
        })
    }

    /// The words of a heading that neither its field nor the table explains: "chưa" in "Tiêu chí chưa
    /// đạt" over the numbers of criteria. `None` where every word is explained.
    pub fn unexplained(&self, parts: &[&str], field: FieldRef) -> Option<String> {
        let parts: Vec<&str> =
            parts.iter().copied().filter(|part| !is_column_index(part)).collect();
        // Up to here levels stand above the column's own words.
        let own = parts.iter().position(|part| self.begins(part, field)).unwrap_or(parts.len());
        let generic = parts.last().is_some_and(|part| is_generic(part));
        if let (FieldRef::Code(_), Some(words)) = (field, self.done(&parts[..own])) {
            return Some(words);
        }
        for (level, part) in parts.iter().enumerate() {
            // The set's own words of an indicator may have a stage and whatever else.
            if matches!(field, FieldRef::Code(code) if self.has_name_of(part, code)) {
                continue;
            }
            let folded = key(&units::without_brackets_of_units(part));
            let folded = units::without_unit(&folded).unwrap_or(folded);
            // The table's own name says nothing that is not of it.
            let label = format!(" {} ", key(self.spec.label));
            let folded = format!(" {folded} ").replace(&label, " ").trim().to_owned();
            let strange: Vec<&str> = match field {
                FieldRef::Numbering | FieldRef::Ignored => return None,
                FieldRef::Code(code) if level >= own => self.turning(&folded, code),
                FieldRef::Code(code) => {
                    let bare = self.without_groups(&folded, code);
                    let strange = self.phrases.strangers(&bare, |_| false);
                    if !strange.is_empty() {
                        return Some(as_written(part, &strange));
                    }
                    Vec::new()
                }
                FieldRef::Named(key) => {
                    self.phrases.strangers(&folded, |word| self.is_word_of(key, word))
                }
            };
            // A stage of five years is not the plan's year.
            if self.spec.years != Years::Any && said::stage(part).is_some() {
                return Some(viet::one_line(part));
            }
            if OF_WHOLE_YEAR.contains(&self.spec.key)
                && viet::parts_of_year(part).iter().any(|part| (part.first, part.last) != (1, 12))
            {
                return Some(words_of_time(part));
            }
            // What is still to come is not what is there.
            if let (true, Some(words)) = (self.is_there(field), said::planned(&folded)) {
                return Some(as_written(part, &[words]));
            }
            // "Số thôn" below "Thôn NTM" is no number of all.
            let title = TITLES.iter().find(|words| format!(" {folded} ").contains(*words));
            if let (true, FieldRef::Named("tong"), Some(words), false) =
                (generic, field, title, self.spec.coded)
            {
                return Some(as_written(part, &[words.trim()]));
            }
            // "Trong đó" above the whole is a part of it.
            let part_of_whole = level + 1 < parts.len() && folded == "trong do";
            if part_of_whole && self.is_whole(field) {
                return Some(viet::one_line(part));
            }
            if !strange.is_empty() {
                return Some(as_written(part, &strange));
            }
            if part.contains('%') {
                return Some("%".to_owned());
            }
        }
        None
    }

    /// Words over targets that say that they are met, with none that says that they are to be: "Đạt"
    /// without "giao".
    fn done(&self, outer: &[&str]) -> Option<String> {
        self.spec.field("giao")?;
        let folded = format!(" {} ", key(&outer.join(" "))).replace(" muc tieu quoc gia ", " ");
        let says = |words: &&&str| folded.contains(&format!(" {words} "));
        let to_come = ["them", "nhiem vu", "muc tieu", "lo trinh", "du kien"];
        if PLANNED.iter().chain(&to_come).any(|words| says(&words)) {
            return None;
        }
        let done = ["da dat", "dat chuan", "dat", "hoan thanh", "thuc hien"];
        let words = done.iter().find(says)?;
        let part = outer.iter().find(|part| key(part).contains(words))?;
        Some(as_written(part, &[words]))
    }

    /// Whether a level is the column's own: with the number or the name of its criterion.
    fn begins(&self, part: &str, field: FieldRef) -> bool {
        let FieldRef::Code(code) = field else { return false };
        part.split('\n').any(|line| {
            let number = leading_code(line).map(|(own, _)| own.criterion);
            number.or_else(|| self.by_name(line)) == Some(code.criterion)
        })
    }

    /// The words that turn the meaning of a column's own words, and are no part of the name of its
    /// criterion. An indicator's text may have any words.
    fn turning(&self, folded: &str, code: Code) -> Vec<&'static str> {
        if code.is_indicator() {
            return Vec::new();
        }
        let has = |text: &str, words: &str| format!(" {text} ").contains(&format!(" {words} "));
        let own = self.criteria.iter().find(|(number, _)| *number == code.criterion);
        TURNING
            .iter()
            .chain(PLANNED)
            .copied()
            .filter(|words| !self.spec.outer.split(',').any(|known| known.trim() == *words))
            .filter(|words| has(folded, words))
            .filter(|words| !own.is_some_and(|(_, name)| has(name, words)))
            .collect()
    }

    /// An outer level without the titles of the set's groups, as the set or the office words and
    /// numbers them, and the name of the column's criterion.
    fn without_groups(&self, folded: &str, code: Code) -> String {
        let own = self.criteria.iter().filter(|(number, _)| *number == code.criterion);
        let names = own.map(|(_, name)| name.clone());
        let topics = TOPICS.split(',').map(|topic| topic.trim().to_owned());
        names
            .chain(self.groups.iter().cloned())
            .chain(topics)
            .filter(|name| !name.is_empty())
            .fold(format!(" {folded} "), |text, name| text.replace(&format!(" {name} "), " "))
            .split(' ')
            .filter(|word| viet::parse_roman(&viet::upper(word)).is_none())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether a word is one of those that mean a field.
    fn is_word_of(&self, key: &str, word: &str) -> bool {
        let own = self.names.fields.iter().filter(|(known, _)| known.key == key);
        own.flat_map(|(_, names)| names.iter().flat_map(|name| name.split(' ')))
            .any(|known| known == word)
    }

    /// Whether a column holds the amounts without which the table is useless.
    fn is_whole(&self, field: FieldRef) -> bool {
        let FieldRef::Named(key) = field else { return false };
        self.spec.field(key).is_some_and(|field| field.required && field.kind.is_summed())
    }

    /// Whether a column tells what is there or was done, and not what is to come.
    fn is_there(&self, field: FieldRef) -> bool {
        if OF_WHOLE_YEAR.contains(&self.spec.key) {
            return false;
        }
        let FieldRef::Named(key) = field else { return false };
        let known = self.names.fields.iter().find(|(known, _)| known.key == key);
        known.is_some_and(|(field, names)| {
            field.kind.is_summed() && !names.iter().any(|name| said::planned(name).is_some())
        })
    }

    /// Whose marks stand in a column beside the names of criteria, by its heading.
    pub fn marks(&self, parts: &[&str]) -> Marked {
        // "Đạt/Chưa đạt" says what may stand there.
        let parts: Vec<String> = parts.iter().map(|part| without_choice(part)).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = parts.as_slice();
        let folded = format!(" {} ", key(&parts.join(" ")));
        let says = |list: &[&'static str]| {
            list.iter().copied().find(|words| folded.contains(&format!(" {words} ")))
        };
        let targets = self.spec.field("giao").is_some();
        let of = |own: bool, field: &'static str| match self
            .unexplained(parts, FieldRef::Named(field))
        {
            _ if !own => Marked::Other,
            None => Marked::Own,
            Some(words) => Marked::Doubtful(words),
        };
        match (says(STATUS), says(PLANNED)) {
            (Some(_), Some(words)) => Marked::Doubtful(as_written(&parts.join(" "), &[words])),
            (None, Some(_)) => of(targets, "giao"),
            (Some(_), None) => of(!targets, "dat"),
            (None, None) if folded.contains(" dat ") || folded.trim() == "thuc hien" => {
                of(!targets, "dat")
            }
            (None, None) => Marked::Unknown,
        }
    }

    /// The criterion that a text names, with or without its number before the name.
    pub fn criterion_named(&self, text: &str) -> Option<u16> {
        let set = self.set?;
        let line = text.lines().next()?;
        self.by_name(line).or_else(|| self.by_roman(line)).or_else(|| {
            let (code, rest) = leading_code(line)?;
            let name = &set.criterion(code.criterion)?.name;
            (!code.is_indicator() && !rest.is_empty() && similar(name, &viet::fold(&rest)))
                .then_some(code.criterion)
        })
    }

    /// The usual heading that an unknown one was perhaps meant to be.
    pub fn suggest(&self, parts: &[&str]) -> Option<&'static str> {
        let whole = viet::one_line(&parts.join(" "));
        viet::did_you_mean(&whole, self.spec.fields.iter().map(|field| field.heading))
    }

    fn named(&self, candidates: &[String]) -> Option<&'static str> {
        candidates.iter().find_map(|candidate| {
            let bare = without_unit_or_year(candidate);
            self.names
                .fields
                .iter()
                .find(|(_, names)| names.iter().any(|name| name == candidate || *name == bare))
                .map(|(field, _)| field.key)
        })
    }

    /// The criterion or indicator that a heading names by number, by name, or by both.
    fn code_of(&self, set: &CriteriaSet, parts: &[&str]) -> Option<Meaning> {
        let mut number: Option<(Code, Option<String>)> = None;
        let mut name: Option<u16> = None;
        // Words below the number that are no whole name.
        let mut loose: Option<String> = None;
        let mut roman: Option<u16> = None;
        for part in parts {
            for line in part.split('\n') {
                if let Some((code, rest)) = leading_code(line) {
                    let rest = viet::fold(&rest);
                    // A deeper level narrows: "Tiêu chí 2" above "2.1" is the indicator 2.1.
                    number = Some((code, (!rest.is_empty()).then_some(rest)));
                } else if let Some(criterion) = self.by_name(line) {
                    name = Some(criterion);
                } else if let Some(alone) = roman_alone(line) {
                    roman = Some(alone);
                } else if number.is_some() {
                    loose = Some(viet::one_line(line));
                }
            }
        }
        match (number, name) {
            (Some((code, rest)), by_name) => {
                if let Some(rest) = &rest
                    && !code.is_indicator()
                    && set.criterion(code.criterion).is_none_or(|c| !similar(&c.name, rest))
                {
                    // Text behind the number that is not this criterion's name.
                    let other = self.by_name(rest).or_else(|| self.by_part(code.criterion, rest));
                    if let Some(other) = other.and_then(|number| set.criterion(number)) {
                        return Some(contradiction(set, code, &other.name));
                    }
                    // An abbreviated name ("7. Chợ", "TC 14 GD&ĐT") does not make the number
                    // doubtful; a bare number before other words ("2 xã đạt") does.
                    if !parts.iter().any(|part| numbered_heading(part)) {
                        return None;
                    }
                }
                if !set.has(code) {
                    return Some(Meaning::NoSuchCode(code));
                }
                if let Some(words) = loose.filter(|_| !code.is_indicator() && by_name.is_none())
                    && self.by_part(code.criterion, &viet::fold(&words)).is_some()
                {
                    return Some(contradiction(set, code, &words));
                }
                match by_name {
                    Some(other) if other != code.criterion => {
                        let seen =
                            set.criterion(other).map_or_else(String::new, |c| c.name.clone());
                        Some(contradiction(set, code, &seen))
                    }
                    _ => Some(Meaning::Known(FieldRef::Code(code))),
                }
            }
            // "IV" beside the name of the third criterion.
            (None, Some(criterion)) if roman.is_some_and(|roman| roman != criterion) => {
                let seen = set.criterion(criterion).map_or_else(String::new, |c| c.name.clone());
                let code = Code::criterion(roman.unwrap_or(criterion));
                Some(contradiction(set, code, &seen))
            }
            (None, Some(criterion)) => {
                Some(Meaning::Known(FieldRef::Code(Code::criterion(criterion))))
            }
            (None, None) => {
                let named = parts.iter().rev().find_map(|part| self.by_roman(part));
                let code = named.map(Code::criterion);
                let own = || parts.iter().rev().find_map(|part| self.indicator_named(part));
                Some(Meaning::Known(FieldRef::Code(code.or_else(own)?)))
            }
        }
    }

    /// The only indicator that has just this name.
    fn indicator_named(&self, text: &str) -> Option<Code> {
        let folded = viet::fold(text);
        let mut own = self.indicators.iter().filter(|(_, name)| *name == folded);
        let (code, _) = own.next()?;
        own.next().is_none().then_some(*code)
    }

    /// Whether a heading has the whole name of an indicator, with its number or without.
    fn has_name_of(&self, text: &str, code: Code) -> bool {
        let folded = viet::fold(text);
        let mut own = self.indicators.iter().filter(|(known, _)| *known == code);
        own.any(|(_, name)| folded.ends_with(name.as_str()))
    }

    /// The only other criterion whose name has these words, which the own name lacks: "Môi trường"
    /// behind the number of another one than "Môi trường và cảnh quan".
    fn by_part(&self, own: u16, words: &str) -> Option<u16> {
        let has = |name: &str| format!(" {name} ").contains(&format!(" {words} "));
        let mut others = self.criteria.iter().filter(|(_, name)| has(name));
        match (others.next(), others.next()) {
            (Some((number, _)), None) if *number != own && words.len() > 3 => Some(*number),
            _ => None,
        }
    }

    /// The criterion that a Roman number and its name name: "III. Thu nhập".
    fn by_roman(&self, text: &str) -> Option<u16> {
        let (number, rest) = leading_roman(text)?;
        let known = self.criteria.iter().find(|(own, _)| *own == number);
        known.is_some_and(|(_, name)| *name == viet::fold(rest)).then_some(number)
    }

    fn by_name(&self, text: &str) -> Option<u16> {
        let folded = viet::fold(text);
        let bare = folded.strip_prefix("tieu chi ").unwrap_or(&folded);
        self.criteria.iter().find(|(_, name)| name == bare).map(|(number, _)| *number)
    }
}

/// The words of a heading that name a part of the year.
fn words_of_time(part: &str) -> String {
    let words = as_written(part, &["thang", "quy", "dau", "cuoi", "nam"]);
    let folded = format!(" {} ", viet::fold(&words));
    let named = [" thang ", " quy "].iter().any(|word| folded.contains(word));
    if named { words } else { viet::one_line(part) }
}

/// The words of a text whose folded forms are asked for, phrase by phrase, as they are written there.
fn as_written(text: &str, folded: &[&str]) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "()[]/,;:.".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let own: Vec<String> = words.iter().map(|word| viet::fold(word)).collect();
    let mut wanted = vec![false; words.len()];
    for phrase in folded {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        for at in 0..words.len() {
            let run = own[at..].iter().map(String::as_str);
            let meets = run.take(phrase.len()).eq(phrase.iter().copied());
            // "Giao thông" is no assignment.
            let other = phrase == ["giao"] && own.get(at + 1).is_some_and(|next| next == "thong");
            if meets && !other {
                wanted[at..at + phrase.len()].fill(true);
            }
        }
    }
    let words: Vec<&str> =
        words.into_iter().zip(wanted).filter(|(_, wanted)| *wanted).map(|(word, _)| word).collect();
    if words.is_empty() { folded.join(" ") } else { words.join(" ") }
}

/// "Tổng số", "Số thôn": a number of what the levels above name.
fn is_generic(part: &str) -> bool {
    let folded = without_unit_or_year(&key(&without_brackets(part)));
    ["tong", "tong so", "tong cong", "cong", "so luong", "so xom", "so ban"]
        .contains(&folded.as_str())
}

/// A folded heading without a unit ("trieu dong") and a year ("nam 2025"), which change from
/// office to office and from year to year.
fn without_unit_or_year(folded: &str) -> String {
    let bare = units::without_unit(folded).filter(|bare| !bare.is_empty());
    let mut words: Vec<&str> = bare.as_deref().unwrap_or(folded).split(' ').collect();
    let mut dated = false;
    while let [_, .., last] = words[..] {
        let digits = last.bytes().all(|b| b.is_ascii_digit());
        let year = digits && last.len() == 4;
        // "đến 31/12/2024": the day and the month before a year go with it.
        let of_date = dated && (digits && last.len() <= 2 || last == "den" || last == "ngay");
        dated |= year;
        if year || of_date || last == "nam" {
            words.pop();
        } else {
            break;
        }
    }
    words.join(" ")
}

/// "Đạt/Chưa đạt", "(Đạt, không đạt)" as "Đạt": what a mark may be, not what it is.
fn without_choice(heading: &str) -> String {
    let folded = viet::fold(heading);
    let choices = [
        "dat chua dat",
        "dat khong dat",
        "dat hay chua dat",
        "dat hoac chua dat",
        "dat hoac khong dat",
    ];
    match choices.iter().find(|choice| folded.contains(*choice)) {
        Some(choice) => folded.replace(choice, "dat"),
        None => heading.to_owned(),
    }
}

/// `(1)`, `(2)`: the number of a column under its heading.
fn is_column_index(part: &str) -> bool {
    part.trim()
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|inner| !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit()))
}

fn contradiction(set: &CriteriaSet, code: Code, seen: &str) -> Meaning {
    let name = set.criterion(code.criterion).map_or_else(String::new, |c| c.name.clone());
    Meaning::Contradiction { code, seen: seen.to_owned(), name }
}

fn similar(name: &str, folded: &str) -> bool {
    let name = viet::fold(name);
    name == folded
        || (folded.len() >= 4 && (name.starts_with(folded) || folded.starts_with(&name)))
        || viet::did_you_mean(folded, [name.as_str()]).is_some()
}

/// A heading that says itself that it begins with a criterion's number: "7. Chợ", "TC 14 …".
fn numbered_heading(part: &str) -> bool {
    part.split('\n').any(|line| {
        let line = line.trim();
        let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
        let marked = digits > 0 && line[digits..].starts_with(['.', ':', ')', '-', '–']);
        let folded = viet::fold(line);
        marked || folded.starts_with("tieu chi") || folded.starts_with("tc")
    })
}

/// The criterion or indicator whose number a text begins with.
pub fn code_of_text(text: &str) -> Option<Code> {
    leading_code(text).map(|(code, _)| code)
}

/// The Roman number that a text begins with, and what follows it. It is a criterion's where the
/// criterion's name stands beside it; alone it may as well be that of a group.
pub fn leading_roman(text: &str) -> Option<(u16, &str)> {
    let rest = without_labels(text);
    let end = rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
    let (numeral, after) = rest.split_at(end);
    let number = u16::try_from(viet::parse_roman(numeral)?).ok()?;
    let apart =
        after.is_empty() || after.starts_with([' ', '.', ':', ')', '-', '–', '/', '\u{A0}']);
    let after = after.trim_start_matches([':', '-', '–', '.', ')', '/', ' ', '\u{A0}']);
    apart.then_some((number, after.trim()))
}

/// The Roman number that a text is, behind words such as "Tiêu chí số".
pub fn roman_alone(text: &str) -> Option<u16> {
    leading_roman(text).and_then(|(number, after)| after.is_empty().then_some(number))
}

/// What the groups of criteria are about, as offices word it; folded.
pub const TOPICS: &str = "ha tang kinh te xa hoi, ha tang ky thuat, ha tang thiet yeu, ha tang, kt xh, \
    kinh te xa hoi, kinh te, to chuc san xuat, to chuc, san xuat, van hoa xa hoi, van hoa, xa hoi, \
    moi truong, canh quan, he thong chinh tri, chinh tri, quoc phong, an ninh, trat tu, an toan, \
    quy hoach, giao duc, y te, doi song, thu nhap, nong nghiep, dich vu, hanh chinh cong, phap luat, \
    tiep can, khoa hoc, cong nghe, chuyen doi so, phat trien, nang cao chat luong, chat luong, nhom";

/// A text without words such as "Tiêu chí số" before a number.
fn without_labels(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let (word, after) = match rest.split_once(|c: char| c.is_whitespace()) {
            Some((word, after)) => (word, after.trim_start()),
            None => (rest, ""),
        };
        let folded = viet::fold(word);
        if ["tieu", "chi", "so", "tc", "ct"].contains(&folded.as_str()) && !after.is_empty() {
            rest = after;
        } else {
            return rest;
        }
    }
}

/// A code at the beginning of a heading, behind words such as "Tiêu chí số", and what follows it.
fn leading_code(text: &str) -> Option<(Code, String)> {
    let rest = without_labels(text);
    // "TC2", "TC 2", "CT2.1" are written without a space, too.
    let glued = rest
        .strip_prefix("TC")
        .or_else(|| rest.strip_prefix("CT"))
        .or_else(|| rest.strip_prefix("tc"));
    let rest = glued.filter(|r| r.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let (mut digits, mut after) = (rest[..end].to_owned(), &rest[end..]);
    // "2,1": as Vietnamese numbers are typed; "1,2,3" lists some.
    if !digits.contains('.')
        && let Some(behind) = after.strip_prefix(',')
    {
        let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        if end > 0 && !behind[end..].starts_with(',') {
            digits = format!("{digits}.{}", &behind[..end]);
            after = &behind[end..];
        }
    }
    let code = digits.trim_end_matches('.').parse().ok()?;
    // A year or another number is no code.
    let after = after.trim_start_matches([':', '-', '–', '.', ')', '/', ' ']).trim();
    Some((code, after.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is nobody's in one table may be the number of a document in another.
    #[test]
    fn what_a_field_says_is_not_passed_over() {
        for spec in super::super::tables::all() {
            let headings = Headings::of(spec, None);
            for text in IGNORED {
                let known = headings.names.contain(&key(text));
                let ignored = headings.meaning(&[text]) == Meaning::Known(FieldRef::Ignored);
                assert!(!(known && ignored), "{}: {text}", spec.key);
            }
        }
        let meaning = |key, text| {
            let spec = super::super::tables::table(key).expect("a table");
            Headings::of(spec, None).meaning(&[text])
        };
        let number = Meaning::Known(FieldRef::Named("so_ngay"));
        assert_eq!(meaning("co_che", "Ký hiệu"), number);
        assert_eq!(meaning("xa", "Ký hiệu"), Meaning::Known(FieldRef::Ignored));
    }
}
