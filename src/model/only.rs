//! The project of one commune alone: of everything that an office states what is of that commune, as if
//! there were no other. Places stay those of the office's own cells.

use std::collections::{BTreeMap, BTreeSet};

use super::{Commune, Document, Hamlet, Matrix, Period, Project, Reading, components};
use crate::origin::Place;
use crate::viet;

/// Which rows name which commune in words; gone through once for all communes.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The investment projects of each commune, as indices.
    projects: Vec<Vec<usize>>,
    /// The arrears of each commune, period by period.
    arrears: Vec<Vec<Vec<usize>>>,
    /// Whether the area has communes of ethnic minorities.
    ethnic: bool,
}

impl Shares {
    /// Goes through a project's rows.
    pub fn of(project: &Project) -> Self {
        let names = Names::of(&project.communes);
        let by_commune = |texts: &mut dyn Iterator<Item = Option<&String>>| {
            let mut rows = vec![Vec::new(); project.communes.len()];
            for (row, text) in texts.enumerate() {
                let named = text.map(|text| names.named_in(text)).unwrap_or_default();
                named.into_iter().for_each(|commune| rows[commune].push(row));
            }
            rows
        };
        let places = &mut project.projects.iter().map(|own| own.location.as_ref());
        let owed = |period: &Period| {
            by_commune(&mut period.arrears.iter().map(|arrear| arrear.commune.as_ref()))
        };
        Shares {
            projects: by_commune(places),
            arrears: project.periods.iter().map(owed).collect(),
            ethnic: components(project).iter().any(|component| component.ethnic),
        }
    }
}

/// The communes by their names.
struct Names<'a> {
    communes: &'a [Commune],
    by_key: BTreeMap<String, Vec<usize>>,
}

impl<'a> Names<'a> {
    fn of(communes: &'a [Commune]) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, commune) in communes.iter().enumerate() {
            by_key.entry(viet::unit_key(&commune.name.value)).or_default().push(index);
        }
        Names { communes, by_key }
    }

    /// The communes that a list names: "xã Hòa An, xã Tân Lập". A name that two units bear needs its
    /// kind.
    fn named_in(&self, text: &str) -> BTreeSet<usize> {
        let mut named = BTreeSet::new();
        for part in text.split([',', ';', '\n']).flat_map(|part| part.split(" và ")) {
            let bearers = self.by_key.get(&viet::unit_key(part));
            let (kind, _) = viet::split_unit(part);
            let same = |at: &&usize| kind.is_none_or(|kind| self.communes[**at].kind == kind);
            let mut fitting = bearers.into_iter().flatten().filter(same);
            if let (Some(one), None) = (fitting.next(), fitting.next()) {
                named.insert(*one);
            }
        }
        named
    }
}

impl Project {
    /// The project of one commune alone, with its own document in place of the one that is declared.
    /// What the office states of its whole area is not the commune's: funding, and the figures that
    /// it declares.
    pub fn only(&self, commune: usize, document: Document, shares: &Shares) -> Self {
        let mut organisation = self.organisation.clone();
        // The office may have a word for the hamlets of each kind of unit.
        organisation.hamlet_word = Some(self.hamlet_word_of(commune));
        let mut programme = self.programme.clone();
        programme.ethnic_area = programme.ethnic_area.or(Some(shares.ethnic));
        let own = |other: &Document| other.place == document.place;
        let mut documents = self.documents.clone();
        if let Some(declared) = documents.iter_mut().find(|other| own(other)) {
            *declared = document;
        }
        let periods = self.periods.iter().zip(&shares.arrears);
        Project {
            organisation,
            programme,
            set: self.set.clone(),
            set_place: self.set_place.clone(),
            advanced_set: self.advanced_set.clone(),
            layout: self.layout.clone(),
            spelling: self.spelling.clone(),
            documents,
            communes: self.communes.get(commune).cloned().into_iter().collect(),
            status_date: self.status_date.clone(),
            status: self.status.only(commune),
            targets: self.targets.only(commune),
            advanced_status: self.advanced_status.as_ref().map(|own| own.only(commune)),
            advanced_targets: self.advanced_targets.as_ref().map(|own| own.only(commune)),
            hamlets: hamlets(&self.hamlets, commune),
            funding: Vec::new(),
            projects: chosen(&self.projects, &shares.projects[commune]),
            assignments: self.assignments.clone(),
            tasks: self.tasks.clone(),
            declared: Vec::new(),
            prose: self.prose.clone(),
            periods: periods.map(|(own, arrears)| own.only(commune, &arrears[commune])).collect(),
            known_acts: self.known_acts.clone(),
            accepted: Vec::new(),
            issuing: self.issuing.clone(),
            illustrative: self.illustrative.clone(),
            reading: Reading::default(),
            place: self.place.clone(),
        }
    }
}

impl Period {
    /// The period of one commune alone; `arrears` are those of its works.
    fn only(&self, commune: usize, arrears: &[usize]) -> Self {
        let of = |other: &usize| *other == commune;
        let mut recognised = self.recognised.clone();
        recognised.retain(|row| row.commune == commune);
        recognised.iter_mut().for_each(|row| row.commune = 0);
        let mut risen = self.risen.clone();
        risen.retain(|row| row.commune == commune);
        risen.iter_mut().for_each(|row| row.commune = 0);
        let mut words = self.words.clone();
        words.retain(|own| own.commune == commune);
        words.iter_mut().for_each(|own| own.commune = 0);
        let silent = self.not_reported.iter().any(of);
        Period {
            cutoff: self.cutoff,
            deadline: self.deadline,
            forms_due: self.forms_due,
            status: self.status.as_ref().map(|own| own.only(commune)),
            advanced_status: self.advanced_status.as_ref().map(|own| own.only(commune)),
            hamlets: hamlets(&self.hamlets, commune),
            arrears: chosen(&self.arrears, arrears),
            recognised,
            risen,
            words,
            prose: self.prose.clone(),
            forms: self.forms.clone(),
            provisional: self.provisional,
            not_reported: if silent { vec![0] } else { Vec::new() },
            id: self.id.clone(),
            ..Period::empty(self.id.value, &self.place)
        }
    }
}

impl Matrix {
    /// The marks of one commune alone.
    fn only(&self, commune: usize) -> Self {
        let whole = (commune, super::Code::criterion(0));
        let next = (commune + 1, super::Code::criterion(0));
        let marks = self.marks.range(whole..next);
        let kept = self.kept.range(whole..next);
        let blank = self.blank.range(whole..next);
        let row = self.rows.get(&commune).map(|place: &Place| (0, place.clone()));
        Matrix {
            marks: marks.map(|((_, code), mark)| ((0, *code), mark.clone())).collect(),
            kept: kept.map(|((_, code), place)| ((0, *code), place.clone())).collect(),
            blank: blank.map(|(_, code)| (0, *code)).collect(),
            rows: row.into_iter().collect(),
            place: self.place.clone(),
        }
    }
}

/// The rows of one commune's hamlets.
fn hamlets(all: &[Hamlet], commune: usize) -> Vec<Hamlet> {
    let own = all.iter().filter(|row| row.commune == commune);
    own.map(|row| Hamlet { commune: 0, ..row.clone() }).collect()
}

fn chosen<T: Clone>(all: &[T], which: &[usize]) -> Vec<T> {
    which.iter().filter_map(|at| all.get(*at).cloned()).collect()
}
