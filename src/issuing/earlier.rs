//! What issued documents of a project said that its reports say again or compare with.

use std::path::Path;

use super::frozen::RegisterHome;
use super::manifest::{MANIFEST, Manifest};
use super::today;
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::model::{Document, IssuedReport, PeriodId, Project};

/// The issued plan and reports of a project with the figures of their own time; none where no report is
/// still to be issued, for which they would matter.
pub fn issued_reports(folder: &Path, project: &Project) -> Vec<IssuedReport> {
    let home = RegisterHome::of(folder, &project.issuing);
    let frozen = home.standing();
    let is_frozen =
        |own: &&Document| frozen.iter().any(|issued| issued.entry.document == own.id.value);
    let is_report = |own: &&Document| own.by_commune.is_none() && own.period.is_some();
    if frozen.is_empty() || project.documents.iter().filter(is_report).all(|own| is_frozen(&own)) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for issued in &frozen {
        let mut own = project.documents.iter().filter(|own| own.is_plan() || is_report(own));
        let Some(document) = own.find(|own| own.id.value == issued.entry.document) else {
            continue;
        };
        let path = home.folder.join(&issued.entry.folder).join(MANIFEST);
        // What is no longer what was issued is verify's matter.
        let bytes = read_file(&path, MANIFEST).ok();
        let bytes = bytes.filter(|bytes| Sha256::of(bytes) == issued.entry.manifest);
        let manifest = bytes.and_then(|own| serde_yaml::from_slice::<Manifest>(&own).ok());
        let Some(manifest) = manifest else { continue };
        let period = document.period.as_ref().map(|id| id.value);
        let prefix = period.map(|id| format!("ky.{}.", id.to_string().to_lowercase()));
        let is_own = |name: &str| match &prefix {
            Some(prefix) => name.starts_with(prefix),
            None => !name.starts_with("ky."),
        };
        let figures = manifest.figures.into_iter().filter(|own| is_own(&own.name));
        let said = today::said(&home.folder.join(&issued.entry.folder));
        let stated = said.and_then(|said| said.stated.into_iter().next());
        let declared = project.periods.iter().map(|own| own.id.value);
        let was_there = |id: &PeriodId| stated.as_ref().is_none_or(|own| own.has_period(*id));
        let periods = declared.filter(was_there).collect();
        let stated = stated.into_iter().flat_map(|own| own.figures);
        let stated = stated.filter(|(name, _)| is_own(name));
        all.push(IssuedReport {
            document: document.id.value.clone(),
            number: issued.called(),
            day: issued.day(),
            period,
            figures: figures.map(|own| (own.name, own.value)).collect(),
            periods,
            stated: stated.map(|(name, own)| (name, own.shown)).collect(),
        });
    }
    all
}
