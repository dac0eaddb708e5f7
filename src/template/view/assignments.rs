//! Who leads what, and the tasks of the year.

use serde::Serialize;

use crate::figures::{LeadRole, is_another_body};
use crate::model::{Assignment, Code, CriteriaSet, Project, Task};
use crate::origin::{Place, Sourced};
use crate::template::ledger::{self, said, sourced};

#[derive(Serialize)]
pub(super) struct PhanCong {
    co_quan: String,
    /// what it does about its criteria: “chỉ đạo”, “hướng dẫn”, “thực hiện”, “vận động”
    vai_tro: &'static str,
    /// whether it is no part of the department or division that issues the plan, and so is asked
    ngang_cap: bool,
    nhiem_vu: Vec<String>,
    loi_dan: Option<String>,
    phu_trach: Vec<PhuTrach>,
    khac: Vec<String>,
    nhiem_vu_sau: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct NhiemVu {
    viec: String,
    chu_tri: String,
    phoi_hop: Option<String>,
    thoi_han: Option<String>,
    san_pham: Option<String>,
}

/// What an office leads of one set, or of both when it is the same.
#[derive(Serialize)]
struct PhuTrach {
    bo: String,
    muc: Vec<MucPhuTrach>,
}

/// A criterion as a whole (no indicators listed), or some of its indicators.
#[derive(Serialize)]
struct MucPhuTrach {
    so: String,
    ten: String,
    chi_tieu: Vec<String>,
}

impl PartialEq for MucPhuTrach {
    fn eq(&self, other: &Self) -> bool {
        let bare = |item: &MucPhuTrach| {
            let indicators =
                item.chi_tieu.iter().map(|code| ledger::bare(code)).collect::<Vec<_>>();
            (ledger::bare(&item.so), indicators)
        };
        bare(self) == bare(other) && self.ten == other.ten
    }
}

impl MucPhuTrach {
    fn is_of(&self, criterion: &str) -> bool {
        ledger::bare(&self.so) == criterion
    }
}

pub(super) fn assignment(assignment: &Assignment, project: &Project) -> PhanCong {
    let texts = |all: &[Sourced<String>]| all.iter().map(sourced).collect();
    let standard = items(&project.set, &assignment.standard);
    let mut phu_trach = Vec::new();
    let name = project.set_name(&project.set);
    match &project.advanced_set {
        Some(set) if !assignment.advanced.is_empty() => {
            let advanced = items(set, &assignment.advanced);
            if advanced == standard {
                // "Bộ tiêu chí xã nông thôn mới và xã nông thôn mới nâng cao"
                let second = project.set_name(set);
                let second = second.strip_prefix("Bộ tiêu chí ").unwrap_or(&second);
                phu_trach.push(PhuTrach { bo: format!("{name} và {second}"), muc: standard });
            } else {
                if !standard.is_empty() {
                    phu_trach.push(PhuTrach { bo: name, muc: standard });
                }
                phu_trach.push(PhuTrach { bo: project.set_name(set), muc: advanced });
            }
        }
        _ if !standard.is_empty() => phu_trach.push(PhuTrach { bo: name, muc: standard }),
        _ => {}
    }
    PhanCong {
        co_quan: sourced(&assignment.office),
        vai_tro: LeadRole::of(&assignment.office.value, &project.communes).label(),
        ngang_cap: is_another_body(&assignment.office.value, &project.organisation),
        nhiem_vu: texts(&assignment.tasks),
        loi_dan: assignment.lead_line.as_ref().map(sourced),
        phu_trach,
        khac: texts(&assignment.others),
        nhiem_vu_sau: texts(&assignment.later_tasks),
    }
}

/// Codes in the office's order; indicators of one criterion that follow one another stand together.
fn items(set: &CriteriaSet, codes: &[Sourced<Code>]) -> Vec<MucPhuTrach> {
    let mut items: Vec<MucPhuTrach> = Vec::new();
    for code in codes {
        let number = code.value.criterion.to_string();
        let text = said(code.value.to_string(), &code.place);
        let name = set.criterion(code.value.criterion).map_or_else(String::new, |c| c.name.clone());
        if code.value.is_indicator() {
            match items.last_mut() {
                Some(last) if last.is_of(&number) && !last.chi_tieu.is_empty() => {
                    last.chi_tieu.push(text);
                }
                _ => items.push(MucPhuTrach {
                    so: said(number, &code.place),
                    ten: name,
                    chi_tieu: vec![text],
                }),
            }
        } else {
            items.push(MucPhuTrach { so: text, ten: name, chi_tieu: Vec::new() });
        }
    }
    items
}

/// A text that stands in a row beside what names the row.
fn text_of(text: &Option<String>, place: &Place) -> Option<String> {
    text.as_ref().map(|text| said(text.clone(), place))
}

pub(super) fn tasks<'a>(tasks: impl Iterator<Item = &'a Task>) -> Vec<NhiemVu> {
    tasks
        .map(|task| NhiemVu {
            viec: sourced(&task.name),
            chu_tri: sourced(&task.lead),
            phoi_hop: text_of(&task.partners, &task.place),
            thoi_han: text_of(&task.deadline, &task.place),
            san_pham: text_of(&task.product, &task.place),
        })
        .collect()
}
