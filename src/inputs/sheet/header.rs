//! Where the headings of a sheet are, and the text of each column in them.

use super::grid::are_pairs;
pub use super::grid::{GridRow, HEADER_SEARCH, Header, Heading};
use super::mapping::Mapping;
use crate::inputs::columns::{Headings, Meaning};
use crate::inputs::package::Merge;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::rows::entitles;
use crate::inputs::tables::TableSpec;
use crate::viet;

/// How many rows a heading may have.
const HEADER_HEIGHT: usize = 4;
/// How many rows below the best headings so far may still hold better ones.
const HEADER_SLACK: u32 = 6;
/// No table is wider.
const WIDTH_LIMIT: u32 = 2_000;

/// Understands headings with what the project says of the sheet.
pub struct Reader<'a> {
    /// The table.
    pub spec: &'static TableSpec,
    /// Its headings.
    pub headings: &'a Headings<'a>,
    /// What the project says.
    pub mapping: &'a Mapping,
}

impl Reader<'_> {
    /// What a column's heading means.
    pub fn meaning(&self, column: u32, parts: &[&str]) -> Meaning {
        match self.mapping.field(column, parts) {
            Some(field) => Meaning::Known(field),
            None => self.headings.meaning(parts),
        }
    }

    /// Whether the project itself names a column.
    pub fn is_mapped(&self, header: &Header, column: u32) -> bool {
        let own = header.columns.iter().find(|heading| heading.column == column);
        own.is_some_and(|heading| self.mapping.field(column, &heading.parts()).is_some())
    }

    /// The rows, among the first ones, in which most headings are understood. Of equals the one
    /// with fewest rows wins, so that no row of data is taken for a heading.
    pub fn find(&self, grid: &[GridRow], merges: &[Merge]) -> Option<Header> {
        self.find_where(grid, merges, true)
    }

    /// The same of a table that must have a column of names and has none that is understood: the rows
    /// in which at least half of the headings are.
    pub fn find_without_names(&self, grid: &[GridRow], merges: &[Merge]) -> Option<Header> {
        let header = self.find_where(grid, merges, false)?;
        let known = header.columns.iter().filter(|heading| {
            matches!(self.meaning(heading.column, &heading.parts()), Meaning::Known(_))
        });
        (known.count() * 2 >= header.columns.len()).then_some(header)
    }

    fn find_where(&self, grid: &[GridRow], merges: &[Merge], names: bool) -> Option<Header> {
        let spec = self.spec;
        let rows: Vec<&GridRow> = grid.iter().take(HEADER_SEARCH).collect();
        let mut best: Option<(usize, Header)> = None;
        // The most headings of any rows that lack only the one for the names.
        let mut nameless = 0;
        for start in 0..rows.len() {
            // Headings stand above the data: once some are found, only the next rows can be better.
            let settled = best.as_ref().is_some_and(|(score, header)| {
                *score > 1 && rows[start].0 > header.last_row + HEADER_SLACK
            });
            if settled {
                break;
            }
            for height in 1..=HEADER_HEIGHT.min(rows.len() - start) {
                let window = &rows[start..start + height];
                // Heading rows stand close together.
                if window.windows(2).any(|pair| pair[1].0 > pair[0].0 + 1) {
                    break;
                }
                let columns = levels(window);
                let mut known = Vec::new();
                let mut name_column = None;
                // Hamlets have names of their own, where their commune goes without saying.
                let mut hamlet_column = None;
                for heading in &columns {
                    if let Meaning::Known(field) = self.meaning(heading.column, &heading.parts()) {
                        if field == FieldRef::Named(spec.name_field) && name_column.is_none() {
                            name_column = Some(heading.column);
                        }
                        if matches!(field, FieldRef::Named("ten" | "thon")) && spec.name_optional {
                            hamlet_column = hamlet_column.or(Some(heading.column));
                        }
                        let read = !matches!(field, FieldRef::Ignored | FieldRef::Numbering);
                        if read && !known.contains(&field) {
                            known.push(field);
                        }
                    }
                }
                let first_column = columns.first().map(|heading| heading.column);
                let name_column = match name_column {
                    Some(column) => column,
                    None if (spec.name_optional || !names) && known.len() > 1 => {
                        hamlet_column.or(first_column).unwrap_or(0)
                    }
                    None => {
                        nameless = nameless.max(known.len());
                        continue;
                    }
                };
                // Below the heading of the names stand names: such a row is data, not a heading.
                let innermost = columns
                    .iter()
                    .find(|heading| heading.column == name_column)
                    .and_then(|heading| heading.parts.last());
                let named = innermost.is_some_and(|part| {
                    let meaning = self.meaning(name_column, &[part.as_str()]);
                    matches!(meaning, Meaning::Known(FieldRef::Named(_)))
                });
                if height > 1 && !named {
                    break;
                }
                // A row that counts the columns has a number where the names stand.
                let counts = window.iter().skip(1).any(|(_, cells)| {
                    cells.iter().any(|(column, node)| *column == name_column && is_index_cell(node))
                });
                if counts {
                    break;
                }
                // Of equals the one of fewer rows: a title right above the headings is none of them.
                let better = best.as_ref().is_none_or(|(score, header)| {
                    known.len() > *score || known.len() == *score && height < header.height
                });
                if better {
                    let last_row = window.last().map_or(0, |(row, _)| *row);
                    let (first_row, width) = (window[0].0, columns.len());
                    let header =
                        Header { first_row, last_row, name_column, width, height, columns };
                    best = Some((known.len(), header));
                }
            }
        }
        let (score, mut header) = best?;
        // A title may read like a heading ("DANH MỤC DỰ ÁN"); the real ones are those that are many.
        if header.width == 1 && nameless > score {
            return None;
        }
        down_to_merged(&mut header, &rows, merges);
        while header.height <= HEADER_HEIGHT && with_row_below(&mut header, &rows) {}
        self.with_row_above(&mut header, &rows);
        without_titles(&mut header);
        Some(header)
    }

    /// Takes the row above the headings as their outer level where words of it stand over columns
    /// behind the names: a level above the numbers of criteria whose own row has the heading of the
    /// names. A title begins with the table; a unit of money says nothing of a column.
    fn with_row_above(&self, header: &mut Header, rows: &[&GridRow]) {
        let Some(first) = rows.iter().position(|(row, _)| *row == header.first_row) else { return };
        let Some((row, cells)) = first.checked_sub(1).map(|above| rows[above]) else { return };
        let behind = |cell: &(u32, Node)| {
            matches!(&cell.1, Node::Text(text) if !text.contains(':')
                && crate::inputs::units::mention(text).is_none() && !is_caption(text))
                && cell.0 > header.name_column
        };
        let inner = |column: u32| header.columns.iter().any(|heading| heading.column == column);
        if row + 1 != header.first_row
            || !cells.iter().all(|cell| behind(cell) && inner(cell.0))
            || cells.is_empty()
            || matches!(cells.as_slice(), [(_, Node::Text(text))] if is_table_title(text))
        {
            return;
        }
        let height = (header.height + 1).min(first + 1);
        header.columns = levels(&rows[first - 1..first - 1 + height]);
        header.first_row = *row;
        header.height = height;
    }
}

/// Whether a level of headings is the title of the whole table, which was typed over its columns: "DANH MỤC
/// CÔNG TRÌNH NĂM 2025", "Biểu tổng hợp …". It says nothing of a column. One that says what the figures
/// below it are, or are not, is a heading of theirs: "Tổng hợp tiêu chí chưa đạt".
pub fn is_table_title(text: &str) -> bool {
    const OPENS: [&str; 6] = ["bieu ", "bang ", "danh muc ", "tong hop ", "phu luc ", "thong ke "];
    const SAYS_MORE: [&str; 18] = [
        "chua",
        "khong",
        "thieu",
        "cung ky",
        "luy ke",
        "them",
        "nam truoc",
        "ky truoc",
        "nhu cau",
        "du phong",
        "de xuat",
        "quy",
        "thang",
        "con lai",
        "giai doan",
        "tang",
        "giam",
        "uoc",
    ];
    let folded = format!("{} ", viet::fold(text));
    let says_more = SAYS_MORE.iter().any(|own| folded.contains(&format!(" {own} ")));
    folded.split(' ').count() > 5 && OPENS.iter().any(|own| folded.starts_with(own)) && !says_more
}

/// Takes titles of the table away from the levels that stand over all columns beside the name.
fn without_titles(header: &mut Header) {
    let name = header.name_column;
    let over_all = |text: &str| {
        let below = |own: &Heading| {
            own.parts.split_last().is_some_and(|(_, outer)| outer.iter().any(|part| part == text))
        };
        let mut beside = header.columns.iter().filter(|own| own.column > name).peekable();
        beside.peek().is_some() && beside.all(below)
    };
    let mut titles: Vec<String> =
        header.columns.iter().flat_map(|own| &own.parts).cloned().collect();
    titles.retain(|text| is_table_title(text) && over_all(text));
    for heading in &mut header.columns {
        if let Some(last) = heading.parts.pop() {
            heading.parts.retain(|part| !titles.contains(part));
            heading.parts.push(last);
        }
    }
}

/// What stands at the right above a table and says nothing of its columns: a dateline, the number of
/// the form, what it is attached to.
fn is_caption(text: &str) -> bool {
    let folded = format!("{} ", viet::fold(text));
    let begins = ["bieu so ", "mau so ", "phu luc ", "kem theo ", "ban hanh kem "];
    // "Biểu 05", "Mẫu B2"; "Mẫu Sơn" is a commune.
    let numbered = ["bieu ", "mau "].iter().any(|words| {
        let number = folded.strip_prefix(words).and_then(|rest| rest.split(' ').next());
        number.is_some_and(|word| {
            word.contains(|c: char| c.is_ascii_digit())
                || viet::parse_roman(&word.to_uppercase()).is_some()
        })
    });
    let dated = ["ngay ", "thang ", "nam "].iter().all(|word| folded.contains(word));
    let place = text.split(',').count() > 1 && folded.contains("ngay ");
    numbered || begins.iter().any(|words| folded.starts_with(words)) || dated && place
}

/// A heading that is merged downwards says how far down the headings go.
fn down_to_merged(header: &mut Header, rows: &[&GridRow], merges: &[Merge]) {
    let (first, last) = (header.first_row, header.last_row);
    let down = merges
        .iter()
        .filter(|merge| (first..=last).contains(&merge.first.0) && merge.last.0 > merge.first.0)
        .map(|merge| merge.last.0)
        .filter(|bottom| (last + 1..first + HEADER_HEIGHT as u32 + 1).contains(bottom))
        .max();
    let Some(down) = down else { return };
    let window: Vec<&GridRow> =
        rows.iter().copied().filter(|(row, _)| (first..=down).contains(row)).collect();
    header.columns = levels(&window);
    header.last_row = down;
    header.height = window.len();
}

/// Takes the row below the headings as one more level where it stands beside no name and holds
/// words only: "Giao thông" under "Tiêu chí số 2", "Đối ứng" under "Kế hoạch vốn". The title of a
/// group that stands alone there is the first row of the table: "Khu vực miền núi".
fn with_row_below(header: &mut Header, rows: &[&GridRow]) -> bool {
    let Some(last) = rows.iter().rposition(|(row, _)| *row <= header.last_row) else {
        return false;
    };
    let Some((row, cells)) = rows.get(last + 1).copied() else { return false };
    let words = |node: &Node| {
        matches!(node, Node::Text(text) if viet::parse_criterion_mark(text).is_none() && text.trim() != "+")
            && !is_index_cell(node)
    };
    if *row != header.last_row + 1
        || cells.iter().any(|(column, _)| *column <= header.name_column)
        || !cells.iter().all(|(_, node)| words(node)) && !are_pairs(cells)
        || matches!(cells.as_slice(), [(_, Node::Text(text))] if entitles(text))
    {
        return false;
    }
    header.columns = levels(&rows[last + 1 - header.height..=last + 1]);
    header.last_row = *row;
    header.height += 1;
    true
}

/// The levels of each column's heading. A group's label stands in its first cell only, and the cells
/// beside it are blank, so it spreads to the right until the next label of its row.
pub fn levels(window: &[&GridRow]) -> Vec<Heading> {
    let mut used: Vec<u32> = window
        .iter()
        .flat_map(|(_, cells)| cells.iter().map(|(column, _)| *column))
        .filter(|column| *column < WIDTH_LIMIT)
        .collect();
    used.sort_unstable();
    used.dedup();
    let last = window.len() - 1;
    used.into_iter()
        .map(|column| {
            let mut parts: Vec<String> = Vec::new();
            let mut at = window[0].0;
            for (level, (row, cells)) in window.iter().enumerate() {
                let own = cells.iter().find(|(c, _)| *c == column);
                let label = match own {
                    Some((_, node)) => heading_text(node),
                    // Only an outer level spreads, and only over columns with an inner label.
                    None if level < last && has_below(&window[level + 1..], column) => cells
                        .iter()
                        .rev()
                        .find(|(c, _)| *c < column)
                        .and_then(|(_, node)| heading_text(node)),
                    None => None,
                };
                if let Some(label) = label {
                    if own.is_some() {
                        at = *row;
                    }
                    // The unit right above the headings stands over all of them.
                    let of_unit = level < last && crate::inputs::units::is_line(&label);
                    if parts.last() != Some(&label) && !of_unit {
                        parts.push(label);
                    }
                }
            }
            Heading { column, parts, row: at }
        })
        .filter(|heading| !heading.parts.is_empty())
        .collect()
}

fn has_below(rows: &[&GridRow], column: u32) -> bool {
    rows.iter().any(|(_, cells)| cells.iter().any(|(c, _)| *c == column))
}

pub fn heading_text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.clone()),
        // "2.1" typed as a number arrives as one; "2.10" would arrive as 2.1 and is caught as a
        // duplicate column.
        Node::Number(number) => Some(number.normalize().to_string()),
        _ => None,
    }
}

/// `1`, `(2)`, or a single letter such as `B`: a cell of a row that counts columns.
pub fn is_index_cell(node: &Node) -> bool {
    match node {
        Node::Number(_) => true,
        Node::Text(text) => {
            let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
            !inner.is_empty()
                && (inner.bytes().all(|b| b.is_ascii_digit())
                    || (inner.chars().count() == 1
                        && inner.chars().all(|c| c.is_ascii_uppercase())))
        }
        _ => false,
    }
}

/// Whether a row counts the columns: its cells go on by one from left to right, letters first
/// ("A", "B", "1", "2"), perhaps with the way a column is computed ("3=1+2").
pub fn counts_columns(cells: &[(u32, Node)], headings: usize) -> bool {
    // Numbers in brackets are no data: a column that was put in or taken out leaves them what they
    // are.
    let all_bracketed = cells.iter().all(|(_, node)| {
        matches!(node, Node::Text(text) if text.trim().starts_with('(') && text.trim().ends_with(')'))
    });
    let mut expected = 1u32;
    let mut letter = b'A';
    let mut fits = 0usize;
    for (_, node) in cells {
        let text = match node {
            Node::Number(number) => number.normalize().to_string(),
            Node::Text(text) => viet::one_line(text),
            _ => return false,
        };
        let bare = text.trim_matches(['(', ')', '[', ']', ' ']);
        let own = bare.split('=').next().unwrap_or(bare).trim_matches(['(', ')', ' ']);
        let number = own.parse::<u32>().ok();
        if let Some(number) = number
            && (number == expected || all_bracketed && number.abs_diff(expected) <= 2)
        {
            expected = number.saturating_add(1);
        } else if expected == 1 && own.len() == 1 && own.as_bytes()[0] == letter {
            letter += 1;
        } else {
            return false;
        }
        fits += 1;
    }
    fits > 2 && (fits + 1 >= headings || all_bracketed) || fits == headings && fits > 1
}
