//! A project: everything that an office states, typed.

use std::mem::discriminant;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{
    Assignment, Commune, CriteriaSet, Document, FundingSource, Hamlet, InvestmentProject,
    IssuingOptions, KnownAct, LayoutOptions, Matrix, Organisation, Period, PeriodId, Programme,
    Prose, Reading, Recognition, Task,
};
use crate::diag::Diagnostic;
use crate::origin::{Place, Sourced};
use crate::viet::{self, Spelling};

/// Everything that an office states.
#[derive(Clone, Debug)]
pub struct Project {
    /// The issuing body.
    pub organisation: Organisation,
    /// The programme.
    pub programme: Programme,
    /// The communes' criteria set.
    pub set: Arc<CriteriaSet>,
    /// Where the project names it.
    pub set_place: Place,
    /// The advanced set, where one is in force.
    pub advanced_set: Option<Arc<CriteriaSet>>,
    /// Layout values.
    pub layout: LayoutOptions,
    /// Which of two right spellings its documents keep to.
    pub spelling: Spelling,
    /// Documents to produce, at least one.
    pub documents: Vec<Document>,
    /// The communes, in the office's order.
    pub communes: Vec<Commune>,
    /// The date of the base status.
    pub status_date: Option<Sourced<NaiveDate>>,
    /// Base status.
    pub status: Matrix,
    /// Criteria newly assigned for the year.
    pub targets: Matrix,
    /// Base status in the advanced set.
    pub advanced_status: Option<Matrix>,
    /// Targets in the advanced set.
    pub advanced_targets: Option<Matrix>,
    /// Hamlets.
    pub hamlets: Vec<Hamlet>,
    /// Funding sources.
    pub funding: Vec<FundingSource>,
    /// Investment projects.
    pub projects: Vec<InvestmentProject>,
    /// Assignments.
    pub assignments: Vec<Assignment>,
    /// The year's tasks with lead, deadline and product.
    pub tasks: Vec<Task>,
    /// Figures that the office states and the program must agree with.
    pub declared: Vec<Declared>,
    /// This year's prose, by key.
    pub prose: Prose,
    /// Reporting periods with their results, in the order of time.
    pub periods: Vec<Period>,
    /// Acts that legal bases are held against: the office's own and those that come with the program.
    pub known_acts: Vec<KnownAct>,
    /// Disagreements that the office lets stand.
    pub accepted: Vec<Acceptance>,
    /// How it numbers and registers what it issues.
    pub issuing: IssuingOptions,
    /// What of the data is illustrative.
    pub illustrative: Option<Sourced<String>>,
    /// What was read of the files, and what was left aside.
    pub reading: Reading,
    /// The project file.
    pub place: Place,
}

/// A figure that the office states.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The figure's name.
    pub name: Sourced<String>,
    /// The value as typed, read as a number.
    pub value: Sourced<Decimal>,
}

/// A disagreement that the office lets stand.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// The code of the finding.
    pub code: Sourced<String>,
    /// What it is about: a name in the finding.
    pub subject: String,
    /// Why it may stand.
    pub reason: String,
    /// Who accepted it, where that is given.
    pub by: Option<String>,
    /// The figures that the finding had when it was accepted; with another one it is told anew.
    pub figures: Vec<String>,
}

impl Acceptance {
    /// Whether it lets a finding stand.
    pub fn fits(&self, found: &Diagnostic) -> bool {
        let about = |subject: &str| viet::fold(subject) == viet::fold(&self.subject);
        self.code.value == found.problem.code()
            && found.problem.subject().is_none_or(about)
            && self.is_as_it_was(found)
    }

    /// Whether a finding still has the figures with which it was accepted, where they are given.
    fn is_as_it_was(&self, found: &Diagnostic) -> bool {
        let (text, _) = found.problem.said().text;
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '.' && c != ',');
        let numbers = words.map(|word| word.trim_matches(['.', ',']));
        let mut numbers = numbers.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        self.figures.is_empty()
            || numbers.all(|number| self.figures.iter().any(|own| own == number))
    }
}

impl Project {
    /// The data of a period.
    pub fn period(&self, id: PeriodId) -> Option<&Period> {
        self.periods.iter().find(|period| period.id.value == id)
    }

    /// The place of issue as the dateline has it. A unit named after a person, an event or a number is
    /// written with its kind: "Phường 1", "Thành phố Hồ Chí Minh" (Phụ lục I, II.4).
    pub fn place_of_issue(&self) -> String {
        let Organisation { place_name, area, .. } = &self.organisation;
        let of_area = viet::area_noun(area)
            .and_then(|noun| area.get(noun.len()..))
            .is_some_and(|name| viet::fold_tones(name.trim()) == viet::fold_tones(place_name));
        let named_after = || {
            let same = |commune: &Commune| {
                viet::fold_tones(&commune.name.value) == viet::fold_tones(place_name)
            };
            self.communes.iter().any(|commune| commune.named_after && same(commune))
        };
        if of_area && (viet::is_person_or_number(place_name) || named_after()) {
            viet::upper_first(area)
        } else {
            place_name.clone()
        }
    }

    /// Whether a commune has a decision of recognition by a period's end.
    pub fn is_recognised(&self, period: &Period, commune: usize) -> bool {
        self.title_at(Some(period), commune).is_some()
    }

    /// The title that a commune has at a period's end; nothing before its first. Who completes the file
    /// for the standard has no decision of it, whatever it once had.
    pub fn title_at(&self, period: Option<&Period>, commune: usize) -> Option<Recognition> {
        let rows = period.map(|period| period.recognised.as_slice()).unwrap_or_default();
        let mut own = rows.iter().filter(|row| row.commune == commune);
        let decided = own.clone().filter(|row| row.decision.is_some()).map(|row| row.title).max();
        let anew = own.any(|row| row.decision.is_none() && row.title == Recognition::Standard);
        let before = self.communes.get(commune).filter(|_| !anew);
        let before = before.and_then(|own| own.recognition.as_ref()).map(|title| title.value);
        decided.max(before)
    }

    /// Whether so many communes are too many for a sentence that names them.
    pub fn are_many_to_name(&self, communes: &[usize]) -> bool {
        let names = communes.iter().filter_map(|commune| self.communes.get(*commune));
        viet::too_many_names(&names.map(Commune::full_name).collect::<Vec<_>>())
    }

    /// Whether one of its documents is a report on this period.
    pub fn reports_on(&self, id: PeriodId) -> bool {
        self.documents.iter().any(|own| own.period.as_ref().is_some_and(|own| own.value == id))
    }

    /// Offices as the plan names them, one or a list of them in a cell: those that have tasks of their
    /// own first, then who leads on a task, then who works with them.
    pub fn offices(&self) -> impl Iterator<Item = (&str, &Place)> {
        let own = self.assignments.iter().map(|own| (own.office.value.as_str(), &own.office.place));
        let leads = self.tasks.iter().map(|task| (task.lead.value.as_str(), &task.lead.place));
        let partners = self
            .tasks
            .iter()
            .filter_map(|own| Some((own.partners.as_deref()?, own.places.of("phoi_hop"))));
        own.chain(leads).chain(partners)
    }

    /// Shows every text that a document may print, with its place.
    pub fn visit_texts(&self, see: &mut dyn FnMut(&str, &Place)) {
        let mut one = |text: &Sourced<String>| see(&text.value, &text.place);
        one(&self.organisation.name);
        for document in &self.documents {
            one(&document.subject);
            document.legal_bases.iter().for_each(&mut one);
            document.addressees.iter().for_each(&mut one);
            document.recipients.list.iter().for_each(&mut one);
            document.recipients.archive.iter().for_each(&mut one);
        }
        self.communes.iter().for_each(|commune| one(&commune.name));
        self.hamlets.iter().filter_map(|hamlet| hamlet.name.as_ref()).for_each(&mut one);
        let mut sources: Vec<&FundingSource> = self.funding.iter().rev().collect();
        while let Some(source) = sources.pop() {
            one(&source.name);
            source.note.iter().for_each(&mut one);
            sources.extend(source.parts.iter().rev());
        }
        self.projects.iter().for_each(|project| one(&project.name));
        for office in &self.assignments {
            one(&office.office);
            let texts = office.tasks.iter().chain(&office.lead_line);
            texts.chain(&office.others).chain(&office.later_tasks).for_each(&mut one);
        }
        self.tasks.iter().flat_map(|task| [&task.name, &task.lead]).for_each(&mut one);
        for period in &self.periods {
            let mut sources: Vec<_> = period.funding.iter().rev().collect();
            while let Some(source) = sources.pop() {
                one(&source.name);
                sources.extend(source.parts.iter().rev());
            }
            let works = period.works.iter();
            works.flat_map(|work| std::iter::once(&work.name).chain(&work.note)).for_each(&mut one);
            let mut contents: Vec<_> = period.contents.iter().rev().collect();
            while let Some(content) = contents.pop() {
                std::iter::once(&content.name).chain(&content.note).for_each(&mut one);
                contents.extend(content.parts.iter().rev());
            }
            period.policies.iter().for_each(|policy| one(&policy.subject));
            period.activities.iter().filter_map(|a| a.text.as_ref()).for_each(&mut one);
            let topics = period.topics.iter();
            topics.flat_map(|row| std::iter::once(&row.name).chain(&row.result)).for_each(&mut one);
            period.arrears.iter().for_each(|arrear| one(&arrear.name));
            period.risen.iter().filter_map(|row| row.hamlet.as_ref()).for_each(&mut one);
            period.given.iter().for_each(|row| one(&row.name));
            period.prose.values().flat_map(|texts| &texts.value).for_each(&mut one);
        }
        self.prose.values().flat_map(|texts| &texts.value).for_each(&mut one);
        for commune in &self.communes {
            commune.group.iter().for_each(|text| see(text, &commune.name.place));
            let year = commune.recognised_in.iter();
            year.for_each(|text| see(text, commune.places.of("nam_cong_nhan")));
        }
        for project in &self.projects {
            let own = [
                ("", &project.section),
                ("nhom", &project.group),
                ("chu_dau_tu", &project.investor),
                ("dia_diem", &project.location),
                ("quy_mo", &project.scale),
                ("thoi_gian", &project.time),
                ("quyet_dinh", &project.decision),
                ("ghi_chu", &project.note),
            ];
            let texts = own.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
            texts.for_each(|(key, text)| see(text, project.places.of(key)));
        }
        for period in &self.periods {
            for work in &period.works {
                let texts = [("chu_dau_tu", &work.investor), ("quyet_dinh", &work.decision)];
                let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
                texts.for_each(|(key, text)| see(text, work.places.of(key)));
                work.capital.iter().for_each(|capital| see(&capital.value, &capital.place));
            }
            for policy in &period.policies {
                let texts =
                    [&policy.kind, &policy.issued, &policy.aim, &policy.content, &policy.note];
                texts.into_iter().flatten().for_each(|text| see(text, &policy.subject.place));
            }
            for arrear in &period.arrears {
                let texts = [
                    ("xa", &arrear.commune),
                    ("nam", &arrear.finished),
                    ("phuong_an", &arrear.plan),
                ];
                let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
                texts.for_each(|(key, text)| see(text, arrear.places.of(key)));
            }
            let mut contents: Vec<_> = period.contents.iter().collect();
            while let Some(content) = contents.pop() {
                see(&content.number, &content.place);
                contents.extend(&content.parts);
            }
            let given = period.given.iter();
            given.for_each(|row| row.unit.iter().for_each(|text| see(text, &row.place)));
            let decided = period.recognised.iter().map(|row| (&row.decision, &row.place));
            let risen = period.risen.iter().map(|row| (&row.decision, &row.place));
            for (decision, place) in decided.chain(risen) {
                decision.iter().for_each(|text| see(text, place));
            }
            period.words.iter().for_each(|words| see(&words.text.value, &words.text.place));
        }
        for task in &self.tasks {
            let texts = [
                ("phoi_hop", &task.partners),
                ("thoi_han", &task.deadline),
                ("san_pham", &task.product),
                ("ghi_chu", &task.note),
            ];
            let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
            texts.for_each(|(key, text)| see(text, task.places.of(key)));
        }
        // Texts without a place of their own are shown with the document's or the file's.
        for document in &self.documents {
            let signer = &document.signer;
            let acting_for = signer.acting.as_ref().and_then(|(_, post)| post.as_ref());
            let texts = [
                ("chuc_vu", Some(&signer.post)),
                ("ho_ten", signer.name.as_ref()),
                ("chuc_vu_khac", signer.other_post.as_ref()),
                ("thay_cho", acting_for),
                ("thay_mat", signer.on_behalf_of.as_ref()),
            ];
            let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
            texts.for_each(|(key, text)| see(text, signer.places.of(key)));
        }
        let organisation = &self.organisation;
        let lines = organisation.superior.iter().chain(&organisation.name_lines);
        lines
            .chain([&organisation.place_name, &organisation.area, &organisation.office])
            .chain([&organisation.symbol])
            .chain(&organisation.hamlet_word)
            .chain([&self.programme.name, &self.programme.short_name, &self.programme.term])
            .for_each(|text| see(text, &self.place));
    }
}

impl Project {
    /// The last period of any kind before this one that has a status: what a form is prefilled from,
    /// so that a month does not forget what the quarter before it reached.
    pub fn last_before(&self, id: PeriodId) -> Option<&Period> {
        self.last_with(id, |period| period.status.is_some())
    }

    /// The last period of any kind before this one that has what is asked for.
    pub fn last_with(&self, id: PeriodId, has: impl Fn(&Period) -> bool) -> Option<&Period> {
        let year = self.programme.year;
        let earlier = self.periods.iter().filter(|period| {
            let then = period.id.value;
            // The plan's base status is later than any period of the years before.
            let replaced = id.year >= year && then.year < year;
            then.cutoff() < id.cutoff() && !replaced && has(period)
        });
        earlier.max_by_key(|period| period.id.value)
    }

    /// The last period before `id` in its chain that has a status: of the same year, or the one that
    /// ended the year before. Of two that end with one month that of its own kind: quarter III follows
    /// quarter II, not the first six months.
    pub fn before(&self, id: PeriodId) -> Option<&Period> {
        let earlier = self.periods.iter().filter(|p| p.status.is_some() && id.follows(p.id.value));
        let is_like = |then: PeriodId| discriminant(&then.kind) == discriminant(&id.kind);
        let last = earlier.max_by_key(|period| {
            let then = period.id.value;
            (then.year, then.cutoff().month(), is_like(then), then)
        })?;
        let then = last.id.value;
        (then.year == id.year || then.year + 1 == id.year && then.ends_year()).then_some(last)
    }
}
