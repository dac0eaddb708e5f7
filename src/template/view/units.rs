//! Communes and criteria as templates see them.

use serde::Serialize;

use crate::figures::{CommuneFigures, Figure, Origin, Seen, SetFigures, Targets};
use crate::model::{CriteriaSet, Project, Recognition};
use crate::template::ledger::{self, said};
use crate::template::values::{Count, Listed};

/// A criterion named in a commune's list.
#[derive(Clone, Serialize)]
pub struct TieuChiTen {
    so: String,
    ten: String,
}

impl TieuChiTen {
    /// One by its number, or an indicator by its code.
    pub fn of(so: String, ten: String) -> Self {
        TieuChiTen { so, ten }
    }
}

/// A commune.
#[derive(Clone, Serialize)]
pub struct Xa {
    /// “Tân Lập”
    ten: String,
    loai: &'static str,
    /// “xã Tân Lập”
    day_du: String,
    /// the word for its hamlets
    ten_thon: String,
    nhom: String,
    hien_co: Count,
    /// newly assigned
    giao: Listed<TieuChiTen>,
    cuoi_nam: Count,
    /// at the base date
    chua_dat: Listed<TieuChiTen>,
    /// at the year’s end
    con_thieu: Listed<TieuChiTen>,
    /// those that do not apply to it, and count as met
    khong_ap_dung: Listed<TieuChiTen>,
    /// at the year’s end
    dat_chuan: bool,
}

/// Communes as templates see them.
pub struct Communes<'a> {
    /// Whose they are.
    pub project: &'a Project,
    /// Their figures in the set.
    pub figures: &'a SetFigures,
    /// What the year is to bring.
    pub targets: &'a Targets,
}

impl Communes<'_> {
    /// Those of these places in the list.
    pub fn all(&self, indices: &[usize]) -> Vec<Xa> {
        indices.iter().map(|index| self.one(*index)).collect()
    }

    /// Those that a figure is.
    pub fn chosen(&self, communes: &Figure<Vec<usize>>) -> Listed<Xa> {
        Listed::new(self.all(communes), &communes.from)
    }

    /// Those that the year's plan is to bring to the standard.
    pub fn striving(&self) -> &Figure<Vec<usize>> {
        &self.targets.striving
    }

    /// Those that it is to bring to a title.
    pub fn aiming(&self, title: Recognition) -> &[usize] {
        self.targets.aiming(title)
    }

    /// What a period or a day is called.
    pub fn period(&self, name: String) -> String {
        said(name, &self.project.place)
    }

    /// A number that the criteria set has.
    pub fn of_set(&self, count: usize) -> Count {
        let value = u32::try_from(count).unwrap_or(u32::MAX);
        Figure::new(value, Origin::cell(&self.project.set_place, Seen::Text)).into()
    }

    /// One of them.
    pub fn one(&self, index: usize) -> Xa {
        let commune = &self.project.communes[index];
        // The figures cover every commune, in the same order.
        let figures = self.figures.communes.get(index);
        let count = |of: fn(&CommuneFigures) -> &Figure<u32>| match figures {
            Some(own) => Count::from(of(own)),
            None => Figure::<u32>::sum(Vec::new()).into(),
        };
        let list = |of: fn(&CommuneFigures) -> &Figure<Vec<u16>>| match figures {
            Some(own) => criteria_names(&self.project.set, of(own)),
            None => Vec::new().into(),
        };
        Xa {
            ten: commune.label(),
            loai: commune.kind.label(),
            day_du: commune.full_name(),
            ten_thon: self.project.hamlet_word_of(index),
            nhom: commune.group.clone().unwrap_or_default(),
            hien_co: count(|own| &own.base),
            giao: list(|own| &own.new),
            cuoi_nam: count(|own| &own.end),
            chua_dat: list(|own| &own.unmet),
            con_thieu: list(|own| &own.lacking),
            khong_ap_dung: list(|own| &own.exempt),
            dat_chuan: self.targets.reaching.contains(&index),
        }
    }
}

/// Criteria by number and name.
pub fn criteria_names(set: &CriteriaSet, numbers: &Figure<Vec<u16>>) -> Listed<TieuChiTen> {
    let criteria = numbers.iter().filter_map(|number| set.criterion(*number));
    let named = criteria.map(|criterion| TieuChiTen {
        so: ledger::figure(criterion.number.to_string(), &numbers.from),
        ten: criterion.name.clone(),
    });
    Listed::new(named.collect(), &numbers.from)
}
