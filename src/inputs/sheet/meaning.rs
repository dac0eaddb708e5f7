//! What titles, legends and the comments of headings say of the marks of a table, held against what the table
//! reads in them.

use super::Sheet;
use super::header::GridRow;
use super::titles::explains_plus;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::meant::{self, Against, Explained, Marks};
use crate::inputs::package::Looks;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::tables::TableSpec;
use crate::origin::Place;
use crate::viet;

/// Whether a column has marks.
fn is_mark(field: FieldRef) -> bool {
    match field {
        FieldRef::Code(_) => true,
        FieldRef::Named(key) => key.ends_with("_da_dat") || key.ends_with("_giao"),
        FieldRef::Numbering | FieldRef::Ignored => false,
    }
}

/// What a table reads in its marks; `None` where it has none. One that has both is held against what
/// is met.
fn marks_of(spec: &TableSpec, fields: &[FieldRef]) -> Option<Marks> {
    let has = |ending: &str| {
        fields.iter().any(|field| matches!(field, FieldRef::Named(key) if key.ends_with(ending)))
    };
    match spec.coded {
        true if spec.field("giao").is_some() => Some(Marks::Targets),
        true => Some(Marks::Status),
        false if has("_da_dat") || has("danh_hieu") => Some(Marks::Status),
        false => has("_giao").then_some(Marks::Targets),
    }
}

/// Where words stand that say what marks mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    /// Above the headings.
    Title,
    /// Beside the table.
    Legend,
    /// In the comment of a heading.
    Comment,
}

/// Titles and legends that say of the marks something else than the table reads in them.
pub(super) fn meaning_of_marks(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    (columns, turned): (&[(u32, FieldRef)], bool),
    (grid, looks): (&[GridRow], &Looks),
    found: &mut Diagnostics,
) {
    let fields: Vec<FieldRef> = columns.iter().map(|(_, field)| *field).collect();
    let Some(marks) = marks_of(sheet.spec, &fields) else { return };
    let is_aim = |field: &FieldRef| matches!(field, FieldRef::Named(key) if *key == "muc_tieu" || key.ends_with("giao"));
    // A title by its name is no mark.
    let marked: Vec<u32> =
        columns.iter().filter(|(_, field)| is_mark(*field)).map(|(column, _)| *column).collect();
    // A list that has aims as well may be called by these; so may targets beside what is met, where
    // criteria stand below each other.
    let titled = match sheet.spec.coded {
        true => !turned || marks == Marks::Status,
        false => !fields.iter().any(is_aim),
    };
    let advanced = sheet.spec.key.ends_with("nang_cao");
    let coded = sheet.spec.coded;
    let against = |text: &str| {
        let other =
            || meant::is_of_other_set(text, advanced) || coded && meant::is_of_hamlets(text);
        let own = match titled {
            true if coded || sheet.spec.key == "xa" => meant::title(text, marks),
            _ => None,
        };
        // Hamlets that lack a title are not all of them, whatever aims stand beside.
        let hamlets = sheet.spec.key == "xom";
        let of_list = || {
            let own = meant::title_of_list(text).filter(|_| titled && !coded);
            own.or_else(|| meant::lacks_hamlets(text).filter(|_| hamlets))
        };
        own.or_else(of_list).or_else(|| other().then_some(Against::Other))
    };
    // An annex of this program holds both, and says so.
    let both = grid.iter().any(|(_, cells)| cells.iter().any(|(_, node)| explains_plus(node)));
    let mut tell = |text: &str, from: From, place: &Place| {
        let against = match from {
            From::Title => against(text),
            From::Legend if coded && !advanced && meant::applies_to_advanced(text) => {
                Some(Against::Other)
            }
            From::Legend | From::Comment => None,
        };
        // A comment explains in many words how its column is filled in: only what is clear counts.
        let clear = |own: &Explained| {
            matches!(own, Explained::CrossOtherwise | Explained::CrossKept | Explained::Look)
        };
        let legend = meant::legend(text, marks)
            .filter(|_| coded || !marked.is_empty())
            .filter(|own| from != From::Comment || clear(own))
            .filter(|own| !(both && *own == Explained::CrossKept));
        if legend.is_none() && against.is_none() {
            return;
        }
        let text_shown = viet::one_line(text);
        let table = sheet.spec.label.to_owned();
        let problem = match (legend, against) {
            (_, Some(Against::Unmet)) => Problem::MarksOfUnmet { text: text_shown },
            (Some(Explained::CrossOtherwise), _) => Problem::MarksOfUnmet { text: text_shown },
            (Some(Explained::CrossKept), _) => Problem::MarksOfKept { text: text_shown, table },
            (Some(Explained::BlankOtherwise), _) => Problem::BlanksOfMet { text: text_shown },
            (Some(own @ (Explained::CrossUnknown | Explained::Look)), _) => {
                let look = own == Explained::Look;
                Problem::LegendUnknown { text: text_shown, table, look }
            }
            (None, Some(Against::Other)) if !both => {
                Problem::TitleOfOtherTable { title: text_shown, table }
            }
            (None, _) => return,
        };
        found.report(problem, place);
    };
    let name = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let lacks = sheet.spec.key == "xom" && meant::lacks_hamlets(&sheet.name).is_some();
    if against(&sheet.name) == Some(Against::Unmet) || lacks {
        tell(&sheet.name, From::Title, &name);
    }
    // What a mark means may be said in the comment of a heading.
    for ((row, column), look) in looks.cells.range(..(last_row + 1, 0)) {
        if let Some(note) = look.note.as_ref().filter(|_| marked.contains(column)) {
            tell(note, From::Comment, &sheet.at(*row, *column));
        }
    }
    // A legend stands alone in its row; a title does, too. What has a mark or a
    // number beside it is a name.
    for (row, cells) in grid.iter().filter(|(row, cells)| *row < first_row || cells.len() < 3) {
        let marks = |(_, node): &(u32, Node)| match node {
            Node::Text(text) => {
                viet::parse_mark(text).is_some() || text.contains(|c: char| c.is_ascii_digit())
            }
            _ => true,
        };
        // The cells before the last mark have it beside them.
        let last = cells.iter().rposition(marks).unwrap_or(0);
        for (at, (column, node)) in cells.iter().enumerate() {
            if let Node::Text(text) = node
                && (*row < first_row || at >= last)
            {
                let from = if *row < first_row { From::Title } else { From::Legend };
                tell(text, from, &sheet.at(*row, *column));
            }
        }
    }
}
