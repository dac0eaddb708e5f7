//! Every figure by name, so that an office can declare it and trace it.
//!
//! Names: `binh_quan_cuoi_nam`, `tieu_chi.9.giao`, `xa.le-loi.cuoi_nam`,
//! `nguon_luc.ngan-sach-trung-uong`. What each is, `says` tells; `ntm explain` lists them all.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::communes::{SetFigures, to_u32};
use super::figure::{Derivation, Figure, Origin, Seen};
use super::funding::{FundingFigures, SourceFigures};
use super::hamlets::{HamletFigures, HamletTitle};
use super::says::{self, Says};
use super::targets::Targets;
use crate::model::Project;
use crate::viet;

/// A number with its name.
#[derive(Clone, Debug)]
pub struct NamedFigure {
    /// What it is, in words.
    pub says: Says,
    /// Its value, exact.
    pub value: Decimal,
    /// Decimal places to which it is stated in text; `None` for exact ones.
    pub rounded_to: Option<u32>,
    /// How it came about.
    pub from: Origin,
}

impl NamedFigure {
    /// The same written out.
    pub fn shown(&self) -> String {
        match self.rounded_to {
            Some(places) => viet::fmt_decimal_scale(self.value, places),
            None => viet::fmt_decimal(self.value),
        }
    }

    /// Its value as a text states it.
    pub fn rounded(&self) -> Decimal {
        let rounded = |places| {
            let half_up = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
            self.value.round_dp_with_strategy(places, half_up)
        };
        self.rounded_to.map_or(self.value, rounded)
    }
}

/// Figures by name.
#[derive(Clone, Debug, Default)]
pub struct FigureIndex {
    pub(super) by_name: BTreeMap<String, NamedFigure>,
    /// What the office calls its hamlets, folded.
    hamlets: Vec<String>,
}

impl FigureIndex {
    /// A figure; its name is compared folded, so that `Bình quân cuối năm` finds it too, unless two
    /// names fold alike. The office's own word for hamlets and what the figure is in words name it
    /// as well.
    pub fn get(&self, name: &str) -> Option<&NamedFigure> {
        let folded = viet::fold(name);
        let own = self.with_usual_words(&folded);
        let like = |wanted: &str, key: &dyn Fn(&str, &NamedFigure) -> String| {
            let mut found = self.by_name.iter().filter(|(known, f)| key(known, f) == wanted);
            let (_, first) = found.next()?;
            found.next().is_none().then_some(first)
        };
        let by_name = |known: &str, _: &NamedFigure| viet::fold(known);
        let saved = |known: &str, _: &NamedFigure| as_libreoffice_reads(known);
        let in_words = |_: &str, figure: &NamedFigure| viet::fold(&figure.says.vi);
        self.by_name
            .get(name)
            .or_else(|| like(&folded, &by_name))
            .or_else(|| like(&folded, &saved))
            .or_else(|| like(&own, &by_name))
            .or_else(|| like(&folded, &in_words))
    }

    /// All figures, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &NamedFigure)> {
        self.by_name.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    /// The figures that have most words in common with a name that is none, the best first.
    pub fn nearest(&self, name: &str, most: usize) -> Vec<(&str, &NamedFigure)> {
        let wanted = self.with_usual_words(&viet::fold(name));
        let wanted = ["von", "kinh phi"].iter().fold(format!(" {wanted} "), |text, word| {
            text.replace(&format!(" {word} "), " nguon luc ")
        });
        let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
        let mut near: Vec<(usize, usize, &str, &NamedFigure)> = self
            .iter()
            .map(|(name, figure)| {
                let known = viet::fold(&format!("{name} {}", figure.says.vi));
                let known = self.with_usual_words(&known);
                let known: BTreeSet<&str> = known.split(' ').collect();
                let shared = wanted.iter().filter(|word| known.contains(*word)).count();
                (shared, known.len(), name, figure)
            })
            .filter(|(shared, ..)| *shared * 2 > wanted.len())
            .collect();
        // Most in common, then the fewest words beside them, so that a sum comes before its parts.
        near.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(b.2)));
        let best = near.first().map_or(0, |(shared, ..)| *shared);
        near.retain(|(shared, ..)| *shared == best);
        near.into_iter().take(most).map(|(_, _, name, figure)| (name, figure)).collect()
    }

    /// A folded name with the words that the names of figures have: "thôn NTM" as "xom ntm".
    fn with_usual_words(&self, folded: &str) -> String {
        let mut words = format!(" {folded} ");
        for hamlet in &self.hamlets {
            words = words.replace(&format!(" {hamlet} "), " xom ");
        }
        words.replace(" nong thon moi ", " ntm ").trim().to_owned()
    }

    pub(super) fn add<T: Copy + Into<Decimal>>(
        &mut self,
        name: impl Into<String>,
        says: Says,
        figure: &Figure<T>,
    ) {
        let (value, from) = (figure.value.into(), figure.from.clone());
        self.by_name.insert(name.into(), NamedFigure { says, value, rounded_to: None, from });
    }

    /// The same of a figure that a text states to so many decimals.
    pub(super) fn add_rounded(
        &mut self,
        name: impl Into<String>,
        says: Says,
        figure: &Figure<Decimal>,
        places: u32,
    ) {
        let (value, from) = (figure.value, figure.from.clone());
        let figure = NamedFigure { says, value, rounded_to: Some(places), from };
        self.by_name.insert(name.into(), figure);
    }

    /// Names everything that follows from the plan's data.
    pub fn of(
        project: &Project,
        standard: &SetFigures,
        advanced: Option<&SetFigures>,
        targets: &Targets,
        hamlets: &HamletFigures,
        funding: Option<&FundingFigures>,
    ) -> Self {
        let hamlet_word = project.hamlet_word();
        let words = hamlet_word.split(',').map(viet::fold).chain(says::hamlet_words());
        let mut index = FigureIndex { hamlets: words.collect(), ..FigureIndex::default() };
        let rows = project.communes.iter();
        let rows: Vec<Origin> =
            rows.map(|commune| Origin::cell(&commune.name.place, Seen::Row)).collect();
        let all = to_u32(rows.len());
        let reaching = &targets.reaching;
        for (name, figure) in [
            ("so_xa", Figure::new(all, Origin::of(Derivation::Count, all, rows))),
            ("so_xa_da_dat", length(&targets.recognised)),
            ("so_xa_phan_dau", length(&targets.striving)),
            ("so_xa_con_lai", length(&targets.others)),
            ("so_xa_dat_chuan_cuoi_nam", reaching.with(to_u32(reaching.len()))),
            ("tieu_chi_thap_nhat_cuoi_nam", targets.least_at_end.clone()),
        ] {
            index.add(name, says::of_all(name), &figure);
        }
        index.set("", project, standard);
        if let Some(advanced) = advanced {
            index.set("nang_cao.", project, advanced);
        }
        index.title("xom_ntm", &hamlet_word, &hamlets.standard);
        index.title("xom_kieu_mau", &hamlet_word, &hamlets.model);
        if let Some(funding) = funding {
            if let Some(total) = &funding.total {
                index.add("tong_nguon_luc", says::of_all("tong_nguon_luc"), total);
            }
            index.sources("nguon_luc", &funding.sources);
        }
        index
    }

    /// The figures of a criteria set; those of the advanced one have `nang_cao.` before their names.
    fn set(&mut self, before: &str, project: &Project, set: &SetFigures) {
        let in_set = |says: Says| if before.is_empty() { says } else { says.in_advanced_set() };
        for (name, figure) in [
            ("tong_tieu_chi_hien_tai", &set.base),
            ("tong_tieu_chi_giao", &set.new),
            ("tong_tieu_chi_cuoi_nam", &set.end),
        ] {
            self.add(format!("{before}{name}"), in_set(says::of_all(name)), figure);
        }
        for (name, average) in
            [("binh_quan_hien_tai", set.average_base()), ("binh_quan_cuoi_nam", set.average_end())]
        {
            let (says, Figure { value, from }) = (in_set(says::of_all(name)), average);
            let average = NamedFigure { says, value, rounded_to: Some(1), from };
            self.by_name.insert(format!("{before}{name}"), average);
        }
        for criterion in &set.criteria {
            let number = criterion.number;
            for (when, figure) in [
                ("hien_tai", &criterion.base),
                ("giao", &length(&criterion.new)),
                ("cuoi_nam", &criterion.end),
            ] {
                let says = in_set(says::of_criterion(number, when));
                self.add(format!("{before}tieu_chi.{number}.{when}"), says, figure);
            }
        }
        for commune in &set.communes {
            let unit = &project.communes[commune.commune];
            for (when, figure) in [
                ("hien_tai", &commune.base),
                ("giao", &length(&commune.new)),
                ("cuoi_nam", &commune.end),
            ] {
                let says = in_set(says::of_commune(&unit.label(), when));
                self.add(format!("{before}xa.{}.{when}", unit.slug), says, figure);
            }
        }
    }

    /// Hamlets of one title.
    fn title(&mut self, name: &str, word: &str, title: &HamletTitle) {
        for (when, figure) in
            [("hien_tai", &title.base), ("giao", &title.new), ("cuoi_nam", &title.end())]
        {
            let says = says::of_hamlets(word, name == "xom_kieu_mau", when);
            self.add(format!("{name}_{when}"), says, figure);
        }
    }

    fn sources(&mut self, path: &str, sources: &[SourceFigures]) {
        let names: Vec<_> = sources.iter().map(|source| ("", source.name.as_str())).collect();
        for (source, slug) in sources.iter().zip(viet::slugs(&names)) {
            let name = format!("{path}.{slug}");
            // What nobody stated is no figure.
            if let Some(amount) = &source.amount {
                self.add(name.clone(), says::of_source(&source.name), amount);
            }
            self.sources(&name, &source.parts);
        }
    }
}

/// How many a list has.
fn length<T>(list: &Figure<Vec<T>>) -> Figure<u32> {
    list.with(to_u32(list.len()))
}

/// A name, folded, as LibreOffice leaves it in a cell: it takes `_xa_` for the escape of a line
/// break, so `so_xa_da_dat` loses its `xa` as soon as the workbook was opened and saved there.
fn as_libreoffice_reads(name: &str) -> String {
    viet::fold(&name.replace("_xa_", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_typed() {
        let mut index = FigureIndex::default();
        let counted =
            |count: u32| Figure::new(count, Origin::of(Derivation::Count, count, Vec::new()));
        index.add("so_xa_da_dat", says::of_all("so_xa_da_dat"), &counted(4));
        index.add("so_xa", says::of_all("so_xa"), &counted(13));
        for name in ["so_xa_da_dat", "so xa da dat", "Số xã đã đạt", "so\nda_dat", "so da_dat"]
        {
            assert_eq!(index.get(name).map(|f| f.value), Some(4.into()), "{name:?}");
        }
        assert_eq!(index.get("Số xã").map(|f| f.value), Some(13.into()));
        assert!(index.get("so da").is_none());
    }
}
