//! Periods (`ky`): which they are, their days, and what was reached in them.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::communes::Roster;
use super::funding::{factor, in_million};
use super::hamlets;
use super::matrix::{self, Demand};
use super::reached;
use super::section::Section;
use super::source::{Source, yaml_file};
use super::tree::{self, Branch};
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::files::Files;
use crate::inputs::keys;
use crate::inputs::listing;
use crate::inputs::raw::{Node, Row, Table};
use crate::inputs::specs::{self, Wanted};
use crate::model::{
    Activity, ActivityKind, Arrear, ByCapital, Commune, ContentResult, CriteriaSet, FundingResult,
    Period, PeriodId, Policy, Reading, Stated, Topic, WORK_KINDS, WorkResult, work_kind,
};
use crate::origin::{Place, Sourced};
use crate::viet;

/// What the tables of a period refer to.
pub struct Known<'a> {
    /// The communes.
    pub communes: &'a [Commune],
    /// The set in force.
    pub set: &'a CriteriaSet,
    /// The advanced set.
    pub advanced: Option<&'a CriteriaSet>,
    /// Whether the project names one, which may be wrong.
    pub advanced_named: bool,
}

/// Reads `ky`, in the order of time.
pub fn read(
    items: &[Sourced<Node>],
    files: &mut Files,
    known: &Known<'_>,
    reading: &mut Reading,
    found: &mut Diagnostics,
) -> Vec<Period> {
    let mut ids: Vec<Sourced<PeriodId>> = Vec::new();
    let mut periods = Vec::new();
    for item in items {
        // An entry, or the file that holds it.
        let of_file = match &item.value {
            Node::Text(path) => {
                let path = Sourced::new(path.clone(), item.place.clone());
                let Some(entry) = yaml_file(files, &path, found) else { continue };
                Some(entry)
            }
            _ => None,
        };
        let item = of_file.as_ref().unwrap_or(item);
        let Some(section) = Section::open("ky", &keys::PERIOD, item, found) else { continue };
        let id = section.required("ky", found).and_then(|text| id(&text, found));
        let read = id.map(|id| {
            let fresh = unique(&id, &ids, found);
            ids.push(id.clone());
            (fresh, one_period(&section, id, files, known, reading, found))
        });
        // Without its id the other keys are still known.
        for key in keys::PERIOD.names() {
            let _ = section.node(key);
        }
        section.finish(found);
        if let Some((true, period)) = read {
            periods.push(period);
        }
    }
    periods.sort_by_key(|period| period.id.value);
    periods
}

fn one_period(
    section: &Section<'_>,
    id: Sourced<PeriodId>,
    files: &mut Files,
    known: &Known<'_>,
    reading: &mut Reading,
    found: &mut Diagnostics,
) -> Period {
    let (cutoff, deadline) = days(section, id.value, found);
    if known.advanced.is_none() {
        super::no_advanced_set(section, "hien_trang_nang_cao", known.advanced_named, found);
    }
    let year = Some(id.value.year);
    let counted_to = Some(cutoff);
    let first_month = Some(id.value.first_month());
    let of_period = true;
    let mut source =
        Source { files, data: section, year, of_period, counted_to, first_month, reading };
    let mut status = |key, set: Option<&CriteriaSet>, demand, found: &mut Diagnostics| {
        let set = set?;
        let table = source.table(key, Some(set), false, found)?;
        Some(matrix::matrix(specs::table(key)?, &table, set, known.communes, (year, demand), found))
    };
    Period {
        cutoff,
        deadline,
        status: status("hien_trang", Some(known.set), Demand::Everything, found),
        advanced_status: status("hien_trang_nang_cao", known.advanced, Demand::WhatIsGiven, found),
        funding_of_forms: false,
        funding: source
            .table("huy_dong", None, false, found)
            .map(|table| funding(&table, found))
            .unwrap_or_default(),
        works: source
            .table("cong_trinh", None, false, found)
            .map(|table| works(&table, found))
            .unwrap_or_default(),
        contents: source
            .table("noi_dung", None, false, found)
            .map(|table| contents(&table, found))
            .unwrap_or_default(),
        policies: source
            .table("co_che", None, false, found)
            .map(|table| policies(&table, found))
            .unwrap_or_default(),
        hamlets: source
            .table("xom", None, false, found)
            .map(|table| hamlets::hamlets(&table, known.communes, found))
            .unwrap_or_default(),
        activities: source
            .table("hoat_dong", None, false, found)
            .map(|table| activities(&table, found))
            .unwrap_or_default(),
        topics: source
            .table("chuyen_de", None, false, found)
            .map(|table| topics(&table, found))
            .unwrap_or_default(),
        arrears: source
            .table("no_dong", None, false, found)
            .map(|table| arrears(&table, known.communes, found))
            .unwrap_or_default(),
        recognised: source
            .table("cong_nhan", None, false, found)
            .map(|table| reached::recognised(&table, known.communes, id.value.year, found))
            .unwrap_or_default(),
        risen: source
            .table("ra_khoi_dbkk", None, false, found)
            .map(|table| reached::risen(&table, known.communes, id.value.year, found))
            .unwrap_or_default(),
        given: source
            .table("dan_gop", None, false, found)
            .map(|table| reached::given(&table, found))
            .unwrap_or_default(),
        prose: source.prose(found),
        words: Vec::new(),
        forms: section.text("phieu", found),
        provisional: section
            .node("tam_thoi")
            .and_then(|node| {
                let choices: &[(&[&str], bool)] = &[(&["co"], true), (&["khong"], false)];
                values::choice("tam_thoi", node, choices, found)
            })
            .is_some_and(|choice| choice.value),
        not_reported: Vec::new(),
        returns: Vec::new(),
        place: section.place.clone(),
        id,
    }
}

/// Reads which period a text names.
pub fn id(text: &Sourced<String>, found: &mut Diagnostics) -> Option<Sourced<PeriodId>> {
    match text.value.parse() {
        Ok(id) => Some(Sourced::new(id, text.place.clone())),
        Err(()) => {
            let problem = Problem::NotAPeriodId { seen: text.value.clone() };
            found.report(problem, &text.place);
            None
        }
    }
}

/// The last day of a period's data and the last day of its report, as stated or by the rule. What is
/// stated may be a slip: a day of last year, or a month and a day the other way round.
pub fn days(
    section: &Section<'_>,
    id: PeriodId,
    found: &mut Diagnostics,
) -> (NaiveDate, NaiveDate) {
    let mut stated = |key: &'static str, days: (NaiveDate, NaiveDate), late: Option<NaiveDate>| {
        let date = section.node(key).and_then(|node| values::date(node, found))?;
        let (from, to) = days;
        let inside = (from..=to).contains(&date.value);
        if !inside || late.is_some_and(|late| date.value < late) {
            let problem = Problem::DayOutsidePeriod {
                key,
                seen: viet::fmt_short(date.value),
                period: id.name(),
                from: viet::fmt_short(late.filter(|_| inside).unwrap_or(from)),
                to: viet::fmt_short(to),
            };
            let mut told = Diagnostic::new(problem).at(&date.place);
            if inside {
                told.severity = Severity::Warning;
            }
            found.push(told);
        }
        Some(date.value)
    };
    let cutoff = stated("chot", id.days_of_data(), Some(id.usual_data()));
    let deadline = stated("han", id.days_of_report(), None);
    let inside =
        |date: Option<NaiveDate>, (from, to)| date.is_some_and(|date| (from..=to).contains(&date));
    let days_of_data = (id.usual_data(), id.days_of_data().1);
    let sound =
        inside(deadline, id.days_of_report()) && (cutoff.is_none() || inside(cutoff, days_of_data));
    let due = section.node("han").filter(|_| sound);
    let (cutoff, deadline) =
        (cutoff.unwrap_or_else(|| id.cutoff()), deadline.unwrap_or_else(|| id.deadline()));
    if let Some(due) = due.filter(|_| deadline < cutoff) {
        let (due_on, closing) = (viet::fmt_short(deadline), viet::fmt_short(cutoff));
        found.report(Problem::DueBeforeClosing { due: due_on, closing }, &due.place);
    }
    (cutoff, deadline)
}

/// Two entries for one period are an error.
pub fn unique(
    id: &Sourced<PeriodId>,
    known: &[Sourced<PeriodId>],
    found: &mut Diagnostics,
) -> bool {
    let Some(first) = known.iter().find(|known| known.value == id.value) else { return true };
    let problem = Problem::DuplicatePeriod { period: id.value.to_string() };
    found.push(Diagnostic::new(problem).at(&id.place).with(&first.place));
    false
}

/// Reads the amounts of a row in triệu đồng.
pub struct Amounts<'a> {
    /// The table, which knows its columns' units.
    pub table: &'a Table,
}

impl Amounts<'_> {
    /// The amount of a column, where it is given.
    pub fn get(&self, row: &Row, key: &'static str, found: &mut Diagnostics) -> Stated {
        let cell = row.get(key)?;
        let factor = factor(self.table, key, found);
        let amount = values::amount(key, cell, found)?;
        Some(amount.map(|amount| in_million(amount, factor)))
    }

    /// The same where a dash says that there is nothing: nothing was paid, nothing is owed.
    fn or_zero(&self, row: &Row, key: &'static str, found: &mut Diagnostics) -> Stated {
        let dash = row.get(key).filter(|cell| values::is_dash(&cell.value));
        let zero = |cell: &Sourced<Node>| Sourced::new(Decimal::ZERO, cell.place.clone());
        dash.map(zero).or_else(|| self.get(row, key, found))
    }
}

impl Branch for FundingResult {
    fn name(&mut self) -> &mut Sourced<String> {
        &mut self.name
    }

    fn parts(&mut self) -> &mut Vec<Self> {
        &mut self.parts
    }

    fn implied(&mut self) {
        self.implied = true;
    }
}

/// Funding as it came in, a tree like the plan's.
pub fn funding(table: &Table, found: &mut Diagnostics) -> Vec<FundingResult> {
    let mut results = tree::build(table, found, |row, found| result(table, row, found));
    tree::twins(&mut results, specs::label("huy_dong"), found);
    results
}

fn result(table: &Table, row: &Row, found: &mut Diagnostics) -> Option<FundingResult> {
    let amounts = Amounts { table };
    let name = values::line("ten", row.get("ten")?, found)?;
    let name = if row.part { name.map(|name| tree::part_name(&name)) } else { name };
    let mut parts = Vec::new();
    if let Some(node @ Sourced { value: Node::List(_), .. }) = row.get("gom")
        && let Some(spec) = specs::table("huy_dong")
        && let Some(table) = listing::read(spec, None, node, Wanted::default(), found)
    {
        parts = table.rows.iter().filter_map(|row| result(&table, row, found)).collect();
    }
    Some(FundingResult {
        name,
        plan: amounts.get(row, "ke_hoach", found),
        mobilised: amounts.get(row, "thuc_hien", found),
        disbursed: amounts.get(row, "giai_ngan", found),
        rest: amounts.get(row, "con_lai", found),
        parts,
        of_which: row.part,
        implied: false,
        lacking: Default::default(),
        place: row.place.clone(),
    })
}

/// Works with what was built and paid for.
pub fn works(table: &Table, found: &mut Diagnostics) -> Vec<WorkResult> {
    let amounts = Amounts { table };
    let mut works = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        let kind = match row.get("loai") {
            Some(cell) => Some(kind(cell, found)),
            // "I. Giao thông" above its works says it of each.
            None => row.group.as_ref().and_then(|group| work_kind(&group.value)),
        };
        let kind_stated = kind.is_some();
        let kind = kind.flatten();
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found))
        };
        // The report has one column for both.
        let remarks = [line("kho_khan", found), line("ghi_chu", found)];
        works.push(WorkResult {
            name,
            kind,
            kind_stated,
            investor: line("chu_dau_tu", found).map(|text| text.value),
            decision: line("quyet_dinh", found).map(|text| text.value),
            total: amounts.get(row, "tong_muc", found),
            allotted: amounts.get(row, "luy_ke_von", found),
            capital: line("nguon_von", found),
            plan: amounts.get(row, "ke_hoach", found),
            built: amounts.get(row, "khoi_luong", found),
            disbursed: amounts.get(row, "giai_ngan", found),
            expected: amounts.get(row, "uoc_nam", found),
            note: remarks.into_iter().flatten().reduce(|first, second| both(first, &second)),
            place: row.place.clone(),
        });
    }
    untold_kinds(table, found);
    works
}

/// Two remarks as one; what is said twice is said once.
fn both(first: Sourced<String>, second: &Sourced<String>) -> Sourced<String> {
    if viet::fold(&first.value) == viet::fold(&second.value) {
        return first;
    }
    let end = first.value.trim_end().trim_end_matches(['.', ';']);
    Sourced::new(format!("{end}; {}", second.value), first.place)
}

/// Titles that name no kind of works among titles that do: "Chợ, siêu thị" below "Giao thông". Where
/// none is a kind, the titles say something else.
fn untold_kinds(table: &Table, found: &mut Diagnostics) {
    let titled = table.rows.iter().filter(|row| row.get("loai").is_none());
    let titles: Vec<&Sourced<String>> = titled.filter_map(|row| row.group.as_ref()).collect();
    if !titles.iter().any(|title| work_kind(&title.value).is_some()) {
        return;
    }
    let mut told: Vec<&Place> = Vec::new();
    for title in titles.iter().filter(|title| work_kind(&title.value).is_none()) {
        if told.contains(&&title.place) {
            continue;
        }
        told.push(&title.place);
        let works = titles.iter().filter(|other| other.place == title.place).count();
        let problem = Problem::WorkKindUntold { title: title.value.clone(), works };
        found.report(problem, &title.place);
    }
}

/// The kind of a work; nothing for one of none of the kinds that are told apart.
fn kind(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<usize> {
    let written = values::line("loai", cell, found)?;
    if let Some(kind) = work_kind(&written.value) {
        return kind;
    }
    let kinds = WORK_KINDS.iter().chain(&["khác"]).map(std::slice::from_ref);
    let kinds: Vec<(&[&str], ())> = kinds.map(|names| (names, ())).collect();
    values::choice("loai", cell, &kinds, found);
    None
}

impl Branch for ContentResult {
    fn name(&mut self) -> &mut Sourced<String> {
        &mut self.name
    }

    fn parts(&mut self) -> &mut Vec<Self> {
        &mut self.parts
    }

    fn implied(&mut self) {
        self.implied = true;
    }
}

/// The columns of what came in by kind of capital.
const DONE: [&str; 7] =
    ["kq_dtpt", "kq_sn", "kq_nsdp", "kq_long_ghep", "kq_tin_dung", "kq_doanh_nghiep", "kq_dan"];

/// The same of what is planned.
const REST: [&str; 7] =
    ["kh_dtpt", "kh_sn", "kh_nsdp", "kh_long_ghep", "kh_tin_dung", "kh_doanh_nghiep", "kh_dan"];

/// Funding by content of the programme, a tree by its numbering.
pub fn contents(table: &Table, found: &mut Diagnostics) -> Vec<ContentResult> {
    tree::build(table, found, |row, found| content(table, row, found))
}

fn content(table: &Table, row: &Row, found: &mut Diagnostics) -> Option<ContentResult> {
    let amounts = Amounts { table };
    let name = values::line("ten", row.get("ten")?, found)?;
    if row.part {
        // The form has no rows "of which": they would be added to the others.
        let table = specs::table("noi_dung").map_or("", |spec| spec.label).to_owned();
        found.report(Problem::PartRow { name: name.value.clone(), table }, &name.place);
        return None;
    }
    let number = match row.get("tt") {
        Some(Sourced { value: Node::Number(number), .. }) => values::numeral(*number),
        Some(cell) => values::line("tt", cell, found).map_or_else(String::new, |text| text.value),
        // The dash before a name is taken off with its place in the tree.
        None => name.value.chars().take(1).filter(|c| matches!(c, '-' | '–' | '+')).collect(),
    };
    let note = row.get("ghi_chu").and_then(|cell| values::line("ghi_chu", cell, found));
    let [done, rest] = [DONE, REST].map(|keys| {
        let [investment, recurrent, local, integrated, credit, enterprises, people] =
            keys.map(|key| amounts.get(row, key, found));
        ByCapital { investment, recurrent, local, integrated, credit, enterprises, people }
    });
    let (parts, implied, place) = (Vec::new(), false, row.place.clone());
    Some(ContentResult { number, name, done, rest, note, parts, implied, place })
}

/// Policies that the office issued.
pub fn policies(table: &Table, found: &mut Diagnostics) -> Vec<Policy> {
    let mut policies = Vec::new();
    for row in &table.rows {
        let Some(subject) =
            row.get("trich_yeu").and_then(|cell| values::line("trich_yeu", cell, found))
        else {
            continue;
        };
        let mut line = |key: &'static str| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        if let Some(cell) = row.get("so_ngay")
            && !cell.value.shown().contains(|c: char| c.is_ascii_digit())
        {
            found.report(Problem::NotADate { seen: cell.value.shown() }, &cell.place);
            continue;
        }
        policies.push(Policy {
            kind: line("loai").map(|kind| viet::upper_first(&kind)),
            issued: line("so_ngay"),
            aim: line("muc_tieu"),
            content: line("noi_dung"),
            note: line("ghi_chu"),
            subject,
        });
    }
    policies
}

/// What was done to lead and steer.
pub fn activities(table: &Table, found: &mut Diagnostics) -> Vec<Activity> {
    let kinds: &[(&[&str], ActivityKind)] = &[
        (&["văn bản", "ban hành văn bản"], ActivityKind::Documents),
        (&["họp", "kiện toàn", "hội nghị", "kiện toàn, họp"], ActivityKind::Meetings),
        (&["tuyên truyền", "tuyên truyền, vận động"], ActivityKind::Information),
        (&["tập huấn", "đào tạo", "đào tạo, tập huấn"], ActivityKind::Training),
        (&["kiểm tra", "giám sát", "kiểm tra, giám sát"], ActivityKind::Inspections),
    ];
    let mut activities = Vec::new();
    for row in &table.rows {
        let kind = row.get("loai").and_then(|cell| values::choice("loai", cell, kinds, found));
        let Some(kind) = kind else { continue };
        let mut whole =
            |key: &'static str| row.get(key).and_then(|cell| values::whole(key, cell, found));
        let (count, people) = (whole("so_luong"), whole("so_nguoi"));
        let text = row.get("noi_dung").and_then(|cell| values::line("noi_dung", cell, found));
        let place = row.place.clone();
        activities.push(Activity { kind: kind.value, text, count, people, place });
    }
    activities
}

/// Results of thematic programmes.
pub fn topics(table: &Table, found: &mut Diagnostics) -> Vec<Topic> {
    let mut topics = Vec::new();
    for row in &table.rows {
        let name = row.get("ten").and_then(|cell| values::line("ten", cell, found));
        let result = row.get("ket_qua").and_then(|cell| values::line("ket_qua", cell, found));
        if let Some(name) = name {
            topics.push(Topic { name, result });
        }
    }
    topics
}

/// Whether a work is of more than one commune: "Xã A, xã B", "Liên xã", "Toàn huyện".
fn is_of_several(node: &Node) -> bool {
    let shown = node.shown();
    let folded = viet::fold(&shown);
    shown.contains([',', ';', '-', '–', '+', '\n'])
        || shown.contains(" và ")
        || ["lien xa", "cac xa", "toan "].iter().any(|words| folded.starts_with(words))
}

/// Construction arrears.
pub fn arrears(table: &Table, communes: &[Commune], found: &mut Diagnostics) -> Vec<Arrear> {
    let amounts = Amounts { table };
    let roster = Roster::new(communes);
    let mut arrears = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        if let Some(cell) = row.get("xa").filter(|cell| !is_of_several(&cell.value)) {
            let mut unknown = Diagnostics::new();
            roster.find(cell, &mut unknown);
            unknown.retain_from(0, |d| matches!(d.problem, Problem::UnknownCommune { .. }));
            found.extend(unknown);
        }
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        arrears.push(Arrear {
            name,
            commune: line("xa", found),
            finished: line("nam", found),
            value: amounts.get(row, "gia_tri", found),
            paid: amounts.or_zero(row, "da_tra", found),
            owed: amounts.or_zero(row, "con_no", found),
            plan: line("phuong_an", found),
            place: row.place.clone(),
        });
    }
    arrears
}
