//! The tables of next year's workbook, as last year's project leaves them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::diag::{Diagnostics, Problem};
use crate::figures::hamlets_in;
use crate::inputs::{Filled, InputRow, Slot};
use crate::model::{
    Code, CriteriaSet, FundingSource, Hamlet, InvestmentProject, Matrix, Period, Project,
    Recognition, Standing,
};
use crate::origin::Place;
use crate::scaffold::WORKBOOK;
use crate::viet::{self, Mark};

/// Last year's project at its end.
pub struct LastYear<'a> {
    /// The project.
    pub project: &'a Project,
    /// The last period of the year that says how communes stand.
    pub period: Option<&'a Period>,
}

impl<'a> LastYear<'a> {
    /// A project, and the last of its periods.
    pub fn of(project: &'a Project) -> Self {
        LastYear { project, period: last(project, |period| period.status.is_some()) }
    }

    /// Its year.
    pub fn year(&self) -> i32 {
        self.project.programme.year
    }

    /// The day up to which its status counts: the end of the last period; where there is none, that of its
    /// own base.
    pub fn base_date(&self) -> Option<NaiveDate> {
        let own = self.project.status_date.as_ref().map(|date| date.value);
        let usual = NaiveDate::from_ymd_opt(self.year() - 1, 12, 31);
        self.period.map(|period| period.id.value.ends()).or(own).or(usual)
    }

    /// How communes stand in the standard set.
    pub fn status(&self) -> &'a Matrix {
        self.period.and_then(|period| period.status.as_ref()).unwrap_or(&self.project.status)
    }

    /// The same in the advanced set, where there is one.
    pub fn advanced_status(&self) -> Option<&'a Matrix> {
        let period = last(self.project, |period| period.advanced_status.is_some());
        let own = period.and_then(|period| period.advanced_status.as_ref());
        own.or(self.project.advanced_status.as_ref())
    }

    /// The communes with the titles that they have now, and without an aim.
    pub fn communes(&self) -> Vec<InputRow> {
        let decided = last(self.project, |period| !period.recognised.is_empty());
        let row = |(index, commune): (usize, &crate::model::Commune)| {
            let mut row = InputRow::default()
                .text("ten", commune.name.value.as_str())
                .text("loai", commune.kind.label());
            if let Some(group) = &commune.group {
                row = row.text("nhom", group.as_str());
            }
            let before = commune.recognition.as_ref().map(|title| title.value);
            let title = self.project.title_at(decided, index);
            if let Some(title) = title {
                row = row.text("danh_hieu", title_word(title));
            }
            let since = match title == before {
                true => commune.recognised_in.clone(),
                false => title.map(|_| self.year().to_string()),
            };
            if let Some(since) = since {
                row = row.text("nam_cong_nhan", since);
            }
            if commune.named_after { row.text("ten_theo_nguoi", "x") } else { row }
        };
        self.project.communes.iter().enumerate().map(row).collect()
    }

    /// A row for each commune of a status, its criteria marked.
    pub fn marks(&self, set: &CriteriaSet, status: &Matrix) -> Vec<InputRow> {
        let standing = Standing::at(set, status);
        let row = |index: &usize| {
            let commune = self.project.communes.get(*index)?;
            let mut row = InputRow::default().text("xa", commune.label());
            for criterion in &set.criteria {
                let mark = match standing.mark(*index, Code::criterion(criterion.number)) {
                    Some(Mark::Met) => "x",
                    Some(Mark::NotApplicable) => "KAD",
                    Some(Mark::NotMet) | None => continue,
                };
                row.0.push((Slot::Criterion(criterion.number), Filled::Text(mark.to_owned())));
            }
            Some(row.value("tong", Filled::CountOfMarks))
        };
        status.rows.keys().filter_map(row).collect()
    }

    /// A row for each commune of a status, to be assigned something in.
    pub fn targets(&self, status: &Matrix) -> Vec<InputRow> {
        let row = |index: &usize| {
            let commune = self.project.communes.get(*index)?;
            Some(InputRow::default().text("xa", commune.label()))
        };
        status.rows.keys().filter_map(row).collect()
    }

    /// The communes without a row in the status; tells of them.
    pub fn unknown(&self, found: &mut Diagnostics) {
        let status = self.status();
        let communes = self.project.communes.iter().enumerate();
        let unknown = communes.filter(|(index, _)| !status.rows.contains_key(index));
        let communes: Vec<String> = unknown.map(|(_, commune)| commune.label()).collect();
        if !communes.is_empty() {
            found.report(Problem::StandingUnknown { communes }, &sheet("Hiện trạng"));
        }
    }

    /// The hamlets, as the last period has them; those of communes that it does not name as the plan has
    /// them, which is told.
    pub fn hamlets(&self, found: &mut Diagnostics) -> Vec<InputRow> {
        let project = self.project;
        let period = last(project, |period| !period.hamlets.is_empty());
        let mut rows = Vec::new();
        let (mut kept, mut nameless) = (Vec::new(), Vec::new());
        for (index, commune) in project.communes.iter().enumerate() {
            let of = |all: &'a [Hamlet]| -> Vec<&'a Hamlet> {
                all.iter().filter(|hamlet| hamlet.commune == index).collect()
            };
            let planned = of(&project.hamlets);
            let now = period.map(|period| of(&period.hamlets)).unwrap_or_default();
            if now.is_empty() && !planned.is_empty() {
                kept.push(commune.label());
            }
            let own = if now.is_empty() { &planned } else { &now };
            if own.iter().any(|hamlet| hamlet.name.is_some()) {
                rows.extend(named_hamlets(&commune.label(), &planned, own));
            } else if !own.is_empty() {
                if planned.iter().any(|hamlet| hamlet.name.is_some()) {
                    nameless.push(commune.label());
                }
                let total = period.and_then(|period| hamlets_in(project, period, index));
                let total = total.map(|total| *total).or_else(|| stated_total(&planned));
                rows.push(counted_hamlets(&commune.label(), total, own));
            }
        }
        if !kept.is_empty() {
            found.report(Problem::HamletsAsPlanned { communes: kept }, &sheet("Xóm"));
        }
        if !nameless.is_empty() {
            found.report(Problem::HamletNamesLeft { communes: nameless }, &sheet("Xóm"));
        }
        rows
    }

    /// The sources of funding by their names, without amounts.
    pub fn sources(&self) -> Vec<InputRow> {
        fn below(rows: &mut Vec<InputRow>, sources: &[FundingSource], number: &str) {
            for (index, source) in (1..).zip(sources) {
                let number = match number {
                    "" => format!("{index}"),
                    above => format!("{above}.{index}"),
                };
                let name = source.name.value.as_str();
                let row = InputRow::default().text("tt", number.as_str()).text("ten", name);
                rows.push(row);
                below(rows, &source.parts, &number);
            }
        }
        let mut rows = Vec::new();
        below(&mut rows, &self.project.funding, "");
        rows
    }

    /// The works that run on, without capital of the year, below the headings of last year's list. Those that
    /// ended, those of which nobody can tell, and headings that were about last year, are told.
    pub fn works(&self, found: &mut Diagnostics) -> Vec<InputRow> {
        let year = self.year();
        let (mut ended, mut unclear, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        let mut works = Vec::new();
        for work in &self.project.projects {
            match last_year_of(work) {
                Some(last) if last <= year => {
                    ended.push(work.name.value.clone());
                    continue;
                }
                Some(_) => {}
                None => unclear.push(work.name.value.clone()),
            }
            works.push(work);
        }
        // A heading holds for all that stands below it, so what has none stands above all.
        works.sort_by_key(|work| work.section.is_some());
        let mut titles = WorkTitles::default();
        for work in works {
            rows.extend(titles.above(work));
            let texts = [
                ("nhom", work.group.as_ref().filter(|_| work.section.is_none())),
                ("chu_dau_tu", work.investor.as_ref()),
                ("dia_diem", work.location.as_ref()),
                ("quyet_dinh", work.decision.as_ref()),
                ("quy_mo", work.scale.as_ref()),
                ("thoi_gian", work.time.as_ref()),
                ("ghi_chu", work.note.as_ref()),
            ];
            let row = InputRow::default().text("ten", work.name.value.as_str());
            let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
            let row = texts.fold(row, |row, (key, text)| row.text(key, text.as_str()));
            let total = work.total.iter();
            rows.push(total.fold(row, |row, total| row.number("tong_muc", total.value)));
        }
        let year = year.to_string();
        if !ended.is_empty() {
            let year = year.clone();
            found.report(Problem::WorksEnded { works: ended, year }, &sheet("Dự án"));
        }
        if !unclear.is_empty() {
            found.report(Problem::WorksUnclear { works: unclear }, &sheet("Dự án"));
        }
        for title in titles.begun {
            let year = year.clone();
            found.report(Problem::WorksBegun { title, year }, &sheet("Dự án"));
        }
        rows
    }

    /// Who does what.
    pub fn offices(&self) -> Vec<InputRow> {
        let row = |own: &crate::model::Assignment| {
            let lines = |texts: &[crate::origin::Sourced<String>]| {
                texts.iter().map(|text| text.value.as_str()).collect::<Vec<_>>().join("\n")
            };
            let codes = |codes: &[crate::origin::Sourced<Code>]| {
                codes.iter().map(|code| code.value.to_string()).collect::<Vec<_>>().join(", ")
            };
            let lead = own.lead_line.as_ref().map(|text| text.value.clone()).unwrap_or_default();
            let texts = [
                ("co_quan", own.office.value.clone()),
                ("nhiem_vu", lines(&own.tasks)),
                ("loi_dan", lead),
                ("xa", codes(&own.standard)),
                ("nang_cao", codes(&own.advanced)),
                ("khac", lines(&own.others)),
                ("nhiem_vu_sau", lines(&own.later_tasks)),
            ];
            let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
            texts.fold(InputRow::default(), |row, (key, text)| row.text(key, text))
        };
        self.project.assignments.iter().map(row).collect()
    }

    /// The texts of responsibility with their place in the new workbook.
    pub fn words_of_offices(&self) -> impl Iterator<Item = (&'a str, Place)> {
        let texts = |own: &'a crate::model::Assignment| {
            own.tasks.iter().chain(&own.lead_line).chain(&own.others).chain(&own.later_tasks)
        };
        let all = self.project.assignments.iter().flat_map(texts);
        all.map(|text| (text.value.as_str(), sheet("Phân công")))
    }
}

/// The headings of a list of works within which there are groups, as rows of the sheet: "A. …" over "I. …".
#[derive(Default)]
struct WorkTitles<'a> {
    section: Option<&'a str>,
    group: Option<&'a str>,
    /// How many headings there were, and how many groups below the last of them.
    counts: (usize, usize),
    /// Headings of works that were to begin last year.
    begun: Vec<String>,
}

impl<'a> WorkTitles<'a> {
    /// The headings that begin above a work.
    fn above(&mut self, work: &'a InvestmentProject) -> Vec<InputRow> {
        let Some(section) = work.section.as_deref() else { return Vec::new() };
        let title =
            |number: &str, name: &str| InputRow::default().text("ten", format!("{number}. {name}"));
        let mut rows = Vec::new();
        if self.section != Some(section) {
            let number = (b'A'..=b'Z').nth(self.counts.0).map_or('Z', char::from).to_string();
            rows.push(title(&number, section));
            *self = WorkTitles {
                section: Some(section),
                counts: (self.counts.0 + 1, 0),
                begun: std::mem::take(&mut self.begun),
                ..WorkTitles::default()
            };
            if BEGUN.iter().any(|word| viet::fold(section).contains(word)) {
                self.begun.push(section.to_owned());
            }
        }
        if let Some(group) = work.group.as_deref().filter(|group| self.group != Some(*group)) {
            self.group = Some(group);
            self.counts.1 += 1;
            rows.push(title(&viet::roman(self.counts.1), group));
        }
        rows
    }
}

/// What headings say of works that begin in the year.
const BEGUN: [&str; 4] = ["khoi cong moi", "mo moi", "dau tu moi", "khoi cong nam"];

/// A title's count in a row of hamlets.
type Pick = fn(&Hamlet) -> Option<u32>;

/// The columns of hamlets with a title.
const TITLED: [(&str, Pick); 2] = [
    ("ntm_da_dat", |hamlet| hamlet.standard_base.as_ref().map(|count| count.value.number)),
    ("kieu_mau_da_dat", |hamlet| hamlet.model_base.as_ref().map(|count| count.value.number)),
];

/// A row for each hamlet that the plan or the period names, with the titles that the period gives it.
fn named_hamlets(commune: &str, planned: &[&Hamlet], own: &[&Hamlet]) -> Vec<InputRow> {
    let key = |hamlet: &Hamlet| hamlet.name.as_ref().map(|name| viet::hamlet_key(&name.value));
    let mut known = BTreeSet::new();
    let mut rows = Vec::new();
    for hamlet in planned.iter().chain(own) {
        let (Some(name), Some(named)) = (&hamlet.name, key(hamlet)) else { continue };
        if known.contains(&named) {
            continue;
        }
        let same = || own.iter().filter(|own| key(own).as_ref() == Some(&named));
        let has_title = |pick: Pick| same().any(|own| pick(own).is_some_and(|count| count > 0));
        let row = InputRow::default().text("xa", commune).text("ten", name.value.as_str());
        rows.push(TITLED.into_iter().fold(row, |row, (field, pick)| {
            if has_title(pick) { row.text(field, "x") } else { row }
        }));
        known.insert(named);
    }
    rows
}

/// How many hamlets the rows of a commune say that there are; nothing where none does.
fn stated_total(hamlets: &[&Hamlet]) -> Option<u32> {
    let totals = hamlets.iter().filter_map(|hamlet| hamlet.total.as_ref());
    let totals: Vec<u32> = totals.map(|total| total.value.number).collect();
    (!totals.is_empty()).then(|| totals.iter().sum())
}

/// One row for all hamlets of a commune.
fn counted_hamlets(commune: &str, total: Option<u32>, own: &[&Hamlet]) -> InputRow {
    let row = InputRow::default().text("xa", commune);
    let row = total.into_iter().fold(row, |row, total| row.number("tong", total));
    TITLED.into_iter().fold(row, |row, (field, pick)| {
        let counts: Vec<u32> = own.iter().filter_map(|hamlet| pick(hamlet)).collect();
        match counts.is_empty() {
            true => row,
            false => row.number(field, counts.iter().sum::<u32>()),
        }
    })
}

/// The last period of the project's year of which something holds.
fn last(project: &Project, holds: impl Fn(&Period) -> bool) -> Option<&Period> {
    let own = project.periods.iter().filter(|own| own.id.value.year == project.programme.year);
    own.filter(|period| holds(period)).max_by_key(|period| period.id.value)
}

/// A sheet of the new workbook.
pub fn sheet(name: &str) -> Place {
    Place::sheet(WORKBOOK.into(), name.into())
}

/// The year in which a work ends, as its time says.
fn last_year_of(work: &InvestmentProject) -> Option<i32> {
    let numbers = work.time.as_deref()?.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok()).max()
}

fn title_word(title: Recognition) -> &'static str {
    match title {
        Recognition::Standard => "NTM",
        Recognition::Advanced => "nâng cao",
        Recognition::Model => "kiểu mẫu",
        Recognition::Modern => "hiện đại",
    }
}

/// Whether a status says of indicators what its criteria alone do not: then no sheet with a column a
/// criterion holds it.
pub fn is_by_indicators(set: &CriteriaSet, status: &Matrix) -> bool {
    let standing = Standing::at(set, status);
    status.marks.iter().any(|((commune, code), mark)| {
        code.is_indicator()
            && mark.value != Mark::NotMet
            && !standing.is_done(*commune, code.parent())
    })
}

/// A status as YAML, by criteria and indicators.
pub fn status_yaml(project: &Project, set: &CriteriaSet, status: &Matrix) -> String {
    let standing = Standing::at(set, status);
    let mut text = String::new();
    for index in status.rows.keys() {
        let Some(commune) = project.communes.get(*index) else { continue };
        let (mut met, mut exempt) = (Vec::new(), Vec::new());
        let codes = set.criteria.iter().flat_map(|criterion| {
            // A criterion that is done needs none of its indicators.
            let own = Code::criterion(criterion.number);
            match standing.is_done(*index, own) {
                true => vec![own],
                false => criterion.indicators.iter().map(|indicator| indicator.code).collect(),
            }
        });
        for code in codes {
            match standing.mark(*index, code) {
                Some(Mark::Met) => met.push(code.to_string()),
                Some(Mark::NotApplicable) => exempt.push(code.to_string()),
                Some(Mark::NotMet) | None => {}
            }
        }
        text.push_str(&format!("- {{xa: {}", quoted(&commune.label())));
        for (key, codes) in [("dat", met), ("khong_ap_dung", exempt)] {
            if !codes.is_empty() {
                text.push_str(&format!(", {key}: {}", quoted(&codes.join(", "))));
            }
        }
        text.push_str("}\n");
    }
    text
}

/// A text as a YAML value.
pub fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
