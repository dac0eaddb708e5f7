//! What `.xlsx` and `.ods` say in the same way.

use rust_xlsxwriter::Format;

use super::opendocument::{ods, row, words};
use super::{grid, look, value, written};
use crate::inputs::raw::Node;

#[test]
fn texts_in_bold_type() {
    let (bold, plain) = (Format::new().set_bold(), Format::new());
    let grid_of = written(|sheet| {
        sheet.write_with_format(0, 0, "Trung du", &bold).expect("a text");
        sheet.write_with_format(0, 1, "Trung du", &plain).expect("a text");
        sheet.write_with_format(0, 2, 650, &bold).expect("a number");
    });
    let bold: Vec<bool> = (0..3).map(|column| look(&grid_of, 0, column).bold).collect();
    assert_eq!(bold, [true, false, false]);
    let styles = ["ce1", "ce7", "ce8", "ce9"];
    let texts: Vec<String> =
        styles.iter().map(|style| words(style, "<text:p>a</text:p>")).collect();
    let grid = grid(ods(&row(&texts))).expect("a grid");
    let bold: Vec<bool> = (0..4).map(|column| look(&grid, 0, column).bold).collect();
    assert_eq!(bold, [false, true, true, false]);
}

#[test]
fn dates_times_and_truths_in_both_packages() {
    let read = written(|sheet| {
        for (column, (number, code)) in (0..).zip([
            (46_000.5, "dd/mm/yyyy"),
            (0.354_166_666_666_666_7, "h:mm"),
            (1.520_833_333_333_333_3, "[h]:mm"),
        ]) {
            let format = Format::new().set_num_format(code);
            sheet.write_with_format(0, column, number, &format).expect("a number");
        }
        sheet.write(0, 3, true).expect("a truth");
    });
    let cell = |kind: &str, key: &str, value: &str, words: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{key}=\"{value}\"><text:p>{words}</text:p></table:table-cell>"
        )
    };
    let cells = [
        cell("date", "date-value", "2025-12-09T12:00:00", "09/12/2025"),
        cell("time", "time-value", "PT08H30M00S", "08:30"),
        cell("time", "time-value", "PT36H30M00S", "36:30"),
        cell("boolean", "boolean-value", "true", "TRUE"),
    ];
    let open = grid(ods(&row(&cells))).expect("a grid");
    for grid in [read, open] {
        let values: Vec<Node> = (0..4).map(|column| value(&grid, 0, column)).collect();
        let day = chrono::NaiveDate::from_ymd_opt(2025, 12, 9).expect("a day");
        let text = |text: &str| Node::Text(text.to_owned());
        assert_eq!(values, [Node::Date(day), text("8:30"), text("36:30"), Node::Bool(true)]);
    }
}
