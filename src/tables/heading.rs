//! Merged headings of several levels, from the columns' paths.

use super::Column;

/// A cell of the heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingCell {
    /// What it says.
    pub text: String,
    /// First column, from 0.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// How many rows it spans.
    pub rows: usize,
}

/// The heading's rows, from outermost to innermost. Columns side by side that share their outer
/// levels share a merged cell; a column with fewer levels reaches down to the last row.
pub fn heading_rows(columns: &[Column]) -> Vec<Vec<HeadingCell>> {
    let height = columns.iter().map(|column| column.heading.len()).max().unwrap_or(0);
    (0..height)
        .map(|level| {
            let mut row: Vec<HeadingCell> = Vec::new();
            for (index, column) in columns.iter().enumerate() {
                let Some(text) = column.heading.get(level) else { continue };
                let innermost = level + 1 == column.heading.len();
                let rows = if innermost { height - level } else { 1 };
                let path = &column.heading[..=level];
                let merges = row.last().is_some_and(|last| {
                    !innermost
                        && last.column + last.columns == index
                        && columns[last.column].heading.len() > level + 1
                        && columns[last.column].heading[..=level] == *path
                });
                match row.last_mut() {
                    Some(last) if merges => last.columns += 1,
                    _ => row.push(HeadingCell {
                        text: text.clone(),
                        column: index,
                        columns: 1,
                        rows,
                    }),
                }
            }
            row
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::ColumnKind;

    fn columns(paths: &[&[&str]]) -> Vec<Column> {
        paths
            .iter()
            .map(|path| Column {
                heading: path.iter().map(|text| (*text).to_owned()).collect(),
                content: ColumnKind::Text,
                repeated: false,
                room: "",
                wordy: false,
            })
            .collect()
    }

    fn shown(paths: &[&[&str]]) -> Vec<String> {
        heading_rows(&columns(paths))
            .iter()
            .map(|row| {
                let cells: Vec<String> = row
                    .iter()
                    .map(|cell| {
                        format!("{}@{}:{}x{}", cell.text, cell.column, cell.columns, cell.rows)
                    })
                    .collect();
                cells.join(" ")
            })
            .collect()
    }

    #[test]
    fn three_levels_merge_across_and_down() {
        let rows = shown(&[
            &["TT"],
            &["Vốn", "Tổng"],
            &["Vốn", "NSTW", "ĐTPT"],
            &["Vốn", "NSTW", "SN"],
            &["Ghi chú"],
        ]);
        assert_eq!(
            rows,
            ["TT@0:1x3 Vốn@1:3x1 Ghi chú@4:1x3", "Tổng@1:1x2 NSTW@2:2x1", "ĐTPT@2:1x1 SN@3:1x1"]
        );
    }

    #[test]
    fn equal_single_headings_stay_apart() {
        assert_eq!(shown(&[&["A"], &["A"]]), ["A@0:1x1 A@1:1x1"]);
    }
}
