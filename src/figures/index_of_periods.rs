//! The figures of the periods by name: `ky.2025-q1.tong_tieu_chi_dat`, `ky.2025-q1.xa.le-loi.dat`.

use rust_decimal::Decimal;

use super::figure::Figure;
use super::index::FigureIndex;
use super::report::{FundingReport, HamletReport, PeriodReport, SourceReport, StatusReport};
use super::says::{self, Says};
use super::sums::share;
use super::{Figures, to_u32};
use crate::model::{Period, Project};
use crate::viet;

impl FigureIndex {
    /// Every figure of the plan and of all periods by name.
    pub fn with_periods(project: &Project, figures: &Figures) -> Self {
        FigureIndex::with_reports(project, figures, &reports(project, figures))
    }

    /// The same where the periods' own figures are known.
    pub fn with_reports(
        project: &Project,
        figures: &Figures,
        reports: &[(&Period, PeriodReport)],
    ) -> Self {
        let mut index = figures.index.clone();
        for (period, report) in reports {
            Names { index: &mut index, project, period }.report(report);
        }
        index
    }
}

/// The figures of each period that has any.
pub fn reports<'a>(project: &'a Project, figures: &Figures) -> Vec<(&'a Period, PeriodReport)> {
    let periods = project.periods.iter().filter(|period| !period.is_empty());
    periods.map(|period| (period, PeriodReport::of(project, figures, period))).collect()
}

/// An amount that may not be known.
type Amount = Option<Figure<Decimal>>;

/// The names of one period.
struct Names<'a> {
    index: &'a mut FigureIndex,
    project: &'a Project,
    period: &'a Period,
}

impl Names<'_> {
    fn add<T: Copy + Into<Decimal>>(&mut self, name: &str, says: Says, figure: &Figure<T>) {
        let id = self.period.id.value;
        let says = says.in_period(&id.name(), &id.to_string());
        self.index.add(self.full(name), says, figure);
    }

    fn report(&mut self, report: &PeriodReport) {
        if let Some(status) = &report.status {
            self.status("", status);
        }
        if let Some(status) = &report.advanced {
            self.status("nang_cao.", status);
        }
        for (name, hamlets) in
            [("xom_ntm", &report.hamlets), ("xom_kieu_mau", &report.model_hamlets)]
        {
            if let Some(hamlets) = hamlets {
                self.hamlets(name, hamlets);
            }
        }
        if let Some(funding) = &report.funding {
            self.funding(funding);
        }
        if let Some(works) = &report.works {
            self.add("so_cong_trinh", says::of_period("so_cong_trinh"), &works.count);
            for (name, amount) in [
                ("von_cong_trinh", &works.plan),
                ("khoi_luong_cong_trinh", &works.built),
                ("giai_ngan_cong_trinh", &works.disbursed),
            ] {
                self.amount(name, says::of_period(name), amount.as_ref());
            }
        }
        if let Some(arrears) = &report.arrears {
            self.add(
                "so_cong_trinh_con_no",
                says::of_period("so_cong_trinh_con_no"),
                &arrears.count,
            );
            self.amount("con_no", says::of_period("con_no"), arrears.owed.as_ref());
        }
    }

    fn amount(&mut self, name: &str, says: Says, amount: Option<&Figure<Decimal>>) {
        if let Some(amount) = amount {
            self.add(name, says, amount);
        }
    }

    /// A share as the text states it: "31,0".
    fn share_of(&mut self, name: &str, says: Says, part: &Amount, whole: &Amount) {
        let Some(share) = part.as_ref().zip(whole.as_ref()).and_then(|(p, w)| share(p, w)) else {
            return;
        };
        let Ok(value) = viet::parse_decimal(share.value.trim_end_matches('%')) else { return };
        let id = self.period.id.value;
        let says = says.in_period(&id.name(), &id.to_string());
        let figure = Figure::new(value, share.from);
        self.index.add_rounded(self.full(name), says, &figure, value.scale());
    }

    fn status(&mut self, before: &str, status: &StatusReport) {
        let in_set = |says: Says| if before.is_empty() { says } else { says.in_advanced_set() };
        for (name, figure) in [
            ("tong_tieu_chi_dat", &status.now.base),
            ("tieu_chi_tang", &status.gained()),
            ("tieu_chi_giam", &status.lost()),
            ("tieu_chi_giao", &status.assigned),
            ("tieu_chi_giao_da_dat", &status.reached),
        ] {
            self.add(&format!("{before}{name}"), in_set(says::of_period(name)), figure);
        }
        let complete = status.complete();
        let complete = complete.with(to_u32(complete.len()));
        let says = in_set(says::of_period("so_xa_dat_du"));
        self.add(&format!("{before}so_xa_dat_du"), says, &complete);
        let (name, average) = (format!("{before}binh_quan"), status.now.average_base());
        self.add(&name, in_set(says::of_period("binh_quan")), &average);
        if let Some(named) = self.index.by_name.get_mut(&self.full(&name)) {
            named.rounded_to = Some(1);
        }
        for criterion in &status.criteria {
            let says = in_set(says::of_criterion(criterion.number, ""));
            self.add(&format!("{before}tieu_chi.{}.dat", criterion.number), says, &criterion.now);
        }
        for commune in &status.now.communes {
            let unit = &self.project.communes[commune.commune];
            let says = in_set(says::of_commune(&unit.label(), ""));
            self.add(&format!("{before}xa.{}.dat", unit.slug), says, &commune.base);
        }
    }

    fn full(&self, name: &str) -> String {
        format!("ky.{}.{name}", self.period.id.value.to_string().to_lowercase())
    }

    fn hamlets(&mut self, name: &str, report: &HamletReport) {
        let word = self.project.hamlet_word();
        self.add(name, says::of_hamlets(&word, name == "xom_kieu_mau", ""), &report.now);
    }

    fn funding(&mut self, funding: &FundingReport) {
        let total = &funding.total;
        for (name, amount) in [
            ("ke_hoach", &total.plan),
            ("huy_dong", &total.mobilised),
            ("giai_ngan", &total.disbursed),
        ] {
            self.amount(&format!("tong_{name}"), says::of_period(name), amount.as_ref());
        }
        let plan = total.comparable_plan();
        for (name, part) in
            [("ty_le_huy_dong", &total.mobilised), ("ty_le_giai_ngan", &total.disbursed)]
        {
            self.share_of(name, says::of_period(name), part, &plan);
        }
        self.sources("nguon_luc", &funding.sources);
    }

    fn sources(&mut self, path: &str, sources: &[SourceReport]) {
        let names: Vec<_> = sources.iter().map(|source| ("", source.name.as_str())).collect();
        for (source, slug) in sources.iter().zip(viet::slugs(&names)) {
            let own = format!("{path}.{slug}");
            for (name, amount) in [
                ("ke_hoach", &source.plan),
                ("huy_dong", &source.mobilised),
                ("giai_ngan", &source.disbursed),
            ] {
                let says = says::of_period(name).of_source(&source.name);
                self.amount(&format!("{own}.{name}"), says, amount.as_ref());
            }
            let plan = source.comparable_plan();
            for (name, part) in
                [("ty_le_huy_dong", &source.mobilised), ("ty_le_giai_ngan", &source.disbursed)]
            {
                let says = says::of_period(name).of_source(&source.name);
                self.share_of(&format!("{own}.{name}"), says, part, &plan);
            }
            self.sources(&own, &source.parts);
        }
    }
}
