//! A new project: a folder that builds at once, with illustrative data that agrees with itself.
//!
//! The body's level and the year decide everything (`profile`, `era`); `config`, `rows` and
//! `prose` turn that into the three files, and `stage` puts them on the disk, all or none. `next` makes
//! next year's project of last year's instead.

mod config;
mod era;
mod kind;
mod next;
mod offices;
mod profile;
mod prose;
mod rows;
mod stage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::next::{NextYear, write as write_next};

use self::era::Era;
use self::profile::Profile;
use crate::diag::{Diagnostics, Problem};
use crate::inputs;
use crate::model::{CriteriaSet, OrganisationLevel, UnitKind};

/// The workbook's name in the project.
const WORKBOOK: &str = "du-lieu.xlsx";
/// The prose file's name.
const PROSE: &str = "loi-van.yaml";
/// The project file's name.
const PROJECT: &str = "ntm.yaml";

/// What a new project is made for.
struct Setting {
    year: i32,
    era: &'static Era,
    profile: Profile,
    kind: UnitKind,
    set: CriteriaSet,
    advanced: Option<CriteriaSet>,
}

impl Setting {
    /// What is written for a xã, for the kind of the body's unit.
    fn said(&self, text: &str) -> String {
        kind::of(self.kind, text)
    }

    /// The value of `cap`.
    fn key(&self) -> &'static str {
        match (self.profile.level, self.kind) {
            (OrganisationLevel::Commune, UnitKind::Ward) => "phuong",
            (OrganisationLevel::Commune, UnitKind::Special) => "dac_khu",
            _ => self.profile.key,
        }
    }
}

/// Writes a new project into a folder that is not there yet or is empty; returns its files. `kind`
/// is that of a body of commune level.
///
/// # Errors
/// The folder is not empty, or cannot be written. Nothing of the project is left then.
pub fn write(
    folder: &Path,
    (level, kind): (OrganisationLevel, UnitKind),
    year: i32,
) -> Result<Vec<PathBuf>, Problem> {
    stage::refuse_filled(folder)?;
    let era = era::of(year);
    let profile = profile::of(level, era.two_tier);
    // A body with one commune begins on the way to the standard; the advanced set comes later.
    let advanced = era.advanced.filter(|_| !profile.one_commune);
    let setting = Setting {
        year,
        era,
        profile,
        kind,
        set: set(era.stage.set)?,
        advanced: advanced.map(set).transpose()?,
    };
    let files = [
        (PROJECT, config::text(&setting).into_bytes()),
        (WORKBOOK, rows::workbook(&setting)?),
        (PROSE, prose::text(&setting).into_bytes()),
    ];
    stage::write(folder, &files)
}

/// A criteria set that comes with the program.
fn set(id: &str) -> Result<CriteriaSet, Problem> {
    let unknown = || Problem::UnknownCriteriaSet { id: id.to_owned() };
    let (_, text) =
        inputs::builtin_sets().iter().find(|(known, _)| *known == id).ok_or_else(unknown)?;
    let file: Arc<str> = format!("bo-tieu-chi/{id}.yaml").into();
    inputs::criteria_set(&file, text, &mut Diagnostics::new()).ok_or_else(unknown)
}
