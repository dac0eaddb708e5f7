//! How the office numbers and registers what it issues.

use super::section::Section;
use crate::diag::Diagnostics;
use crate::model::{IssuingOptions, SeriesRule};

/// Reads `ban_hanh`.
pub fn issuing(section: &Section<'_>, found: &mut Diagnostics) -> IssuingOptions {
    let register = section.text("so_dang_ky", found).map(|text| text.value);
    let known_as = section.text("ten_trong_so", found).map(|text| text.value);
    let groups = section.texts("day_so", found);
    let series = match groups.iter().map(|own| own.value.trim()).collect::<Vec<_>>()[..] {
        [] | ["theo_loai"] => SeriesRule::ByType,
        ["chung"] => SeriesRule::Common,
        ref groups => {
            let types = |group: &&str| {
                let types = group.split([' ', ',', '+']).filter(|own| !own.is_empty());
                types.map(str::to_owned).collect()
            };
            SeriesRule::Groups(groups.iter().map(types).collect())
        }
    };
    IssuingOptions { register, known_as, series }
}
