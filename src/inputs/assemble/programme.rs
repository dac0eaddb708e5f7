//! The programme and its year.

use super::section::Section;
use super::{letterhead, values};
use crate::diag::{Diagnostic, Diagnostics, Problem, YearOf};
use crate::inputs::builtin_sets;
use crate::model::Programme;
use crate::viet;

/// Reads `chuong_trinh`.
pub fn programme(section: &Section<'_>, found: &mut Diagnostics) -> Option<Programme> {
    let name = section.required("ten", found);
    let short_name = section.text("ten_ngan", found);
    let term = section.text("ten_tat", found);
    let year = section.required("nam", found);
    let period = section.text("giai_doan", found);
    let year = year.and_then(|year| match year.value.parse::<i32>() {
        Ok(number) if (2000..2100).contains(&number) => Some((number, year.place)),
        _ => {
            found
                .report(Problem::NotAYear { seen: year.value.clone(), of_plan: true }, &year.place);
            None
        }
    });
    let period = period.map_or_else(String::new, |period| {
        let term = letterhead::term(&period, found);
        // After the last set there is no later period to write.
        if let Some((year, stated)) = year.as_ref().filter(|(year, _)| {
            builtin_sets().iter().any(|(id, _)| viet::term_holds(id, *year) == Some(true))
        }) && !term.is_empty()
            && viet::term_holds(&term, *year) != Some(true)
        {
            let (seen, year) = (term.clone(), year.to_string());
            let problem = Problem::OtherYear { what: YearOf::Term, seen, year };
            found.push(Diagnostic::new(problem).at(&period.place).with(stated));
        }
        term
    });
    let choices: &[(&[&str], bool)] = &[(&["co"], true), (&["khong"], false)];
    let ethnic_area = section
        .node("vung_dan_toc")
        .and_then(|node| values::choice("vung_dan_toc", node, choices, found))
        .map(|said| said.value);
    let name = name?.value;
    let (year, year_place) = year?;
    Some(Programme {
        ethnic_area,
        short_name: short_name.map_or_else(|| name.clone(), |short| short.value),
        name,
        term: term.map_or_else(|| "Chương trình".to_owned(), |term| term.value),
        year,
        year_place,
        period,
    })
}
