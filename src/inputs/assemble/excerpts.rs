//! The lines of YAML files that findings are about.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use crate::diag::{Diagnostics, Excerpt, Problem, Shape};
use crate::inputs::files::Files;
use crate::inputs::{gather, yaml};
use crate::origin::Place;

/// Adds to each finding in a YAML file of the project the line that it is about; later stages know
/// the place only.
pub fn add_excerpts(folder: &Path, found: &mut Diagnostics) {
    excerpts(&Files::new(folder), found);
}

/// Adds the line of the YAML file to each finding in one.
pub(super) fn excerpts(files: &Files, found: &mut Diagnostics) {
    // Each file once, its lines found by number: a damaged file may have a finding on every line.
    let names: BTreeSet<Arc<str>> = found
        .iter()
        .filter(|diagnostic| diagnostic.excerpt.is_none())
        .filter_map(|diagnostic| match &diagnostic.place {
            Some(Place { file, spot: crate::origin::Spot::Text { .. } }) => Some(file.clone()),
            _ => None,
        })
        .collect();
    let texts: BTreeMap<Arc<str>, String> = names
        .into_iter()
        .filter_map(|name| files.text(&name).ok().map(|text| (name, text)))
        .collect();
    let lines: BTreeMap<&Arc<str>, Vec<&str>> =
        texts.iter().map(|(name, text)| (name, text.lines().collect())).collect();
    for diagnostic in found.iter_mut() {
        if diagnostic.excerpt.is_some() {
            continue;
        }
        let Some(Place { file, spot: crate::origin::Spot::Text { line, column } }) =
            &diagnostic.place
        else {
            continue;
        };
        let long = |lines: &Vec<&str>| {
            let index = (*line as usize).saturating_sub(1);
            lines.get(index).is_some_and(|text| text.len() > Excerpt::LONGEST)
        };
        if let Some(lines) = lines.get(file).filter(|lines| !long(lines)) {
            let width = yaml::width_at(lines, *line, *column);
            diagnostic.excerpt = yaml::excerpt(lines, *line, *column, width);
            // Shapes are compared before anybody looks at the line.
            if let Problem::WrongShape { found: Shape::Scalar, .. } = &diagnostic.problem
                && let Some(slip) = lines
                    .get((*line as usize).saturating_sub(1))
                    .and_then(|text| yaml::unspaced_colon(text, *column))
            {
                diagnostic.problem = slip;
            }
        }
    }
    gather::gather(found);
}
