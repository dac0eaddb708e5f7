//! Looks of `.xlsx`.

use std::sync::Arc;

use rust_xlsxwriter::{Color, Format, FormatPattern, FormatScript, Note};

use super::{grid, look, package, value, written};
use crate::inputs::package::look::{LooksSeen, Merge, Struck};
use crate::inputs::raw::Node;

const RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Xã" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// An `.xlsx` with this sheet and these parts beside it.
fn xlsx(sheet: &str, parts: &[(&str, &str)]) -> Arc<[u8]> {
    let mut all = vec![
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    all.extend(parts);
    package(&all)
}

fn rows(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn number_formats_of_numbers_alone() {
    let grid = written(|sheet| {
        for (row, code) in (0..).zip(["#,##0.0,,", "0\" tỷ đồng\"", "0%", "General", "@", "#,##0"])
        {
            let format = Format::new().set_num_format(code);
            sheet.write_with_format(row, 0, 15.5, &format).expect("a number");
            sheet.write_with_format(row, 1, "chữ", &format).expect("a text");
        }
        sheet.write(0, 2, 7).expect("a number");
    });
    assert_eq!(grid.looks.seen, LooksSeen::All);
    let codes: Vec<Option<String>> =
        (0..6).map(|row| look(&grid, row, 0).format.map(|code| code.to_string())).collect();
    let expected =
        [Some("#,##0.0,,"), Some("0\" tỷ đồng\""), Some("0%"), None, None, Some("#,##0")];
    assert_eq!(codes, expected.map(|code| code.map(str::to_owned)));
    assert!((0..6).all(|row| look(&grid, row, 1).is_plain()));
    assert!(look(&grid, 0, 2).is_plain());
}

#[test]
fn strike_through_whole_and_in_part() {
    let struck = Format::new().set_font_strikethrough();
    let plain = Format::new();
    let grid = written(|sheet| {
        sheet.write_with_format(0, 0, "650", &struck).expect("a text");
        sheet.write_rich_string(0, 1, &[(&struck, "650"), (&plain, " 700")]).expect("runs");
        sheet.write_rich_string(0, 2, &[(&struck, "6"), (&struck, "50")]).expect("runs");
        sheet.write_with_format(0, 3, 650, &struck).expect("a number");
        sheet.write_with_format(0, 4, "", &struck).expect("a blank cell");
        sheet
            .write_rich_string_with_format(0, 5, &[(&plain, "65"), (&plain, "0")], &struck)
            .expect("runs");
    });
    let found: Vec<Struck> = (0..5).map(|column| look(&grid, 0, column).struck).collect();
    assert_eq!(found, [Struck::Whole, Struck::Part, Struck::Whole, Struck::Whole, Struck::No]);
    assert_eq!(value(&grid, 0, 1), Node::Text("650 700".to_owned()));
    // The first run has the cell's font, as all runs without one.
    assert_eq!(look(&grid, 0, 5).struck, Struck::Part);
}

#[test]
fn raised_letters_and_fonts_of_symbols() {
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let lowered = Format::new().set_font_script(FormatScript::Subscript);
    let ticks = Format::new().set_font_name("Wingdings 2");
    let plain = Format::new();
    let grid = written(|sheet| {
        sheet.write_rich_string(0, 0, &[(&plain, "2"), (&raised, "1")]).expect("runs");
        sheet.write_rich_string(0, 1, &[(&plain, "H"), (&lowered, "2")]).expect("runs");
        sheet.write_with_format(0, 2, "21", &raised).expect("a text");
        sheet.write_with_format(0, 3, "ü", &ticks).expect("a text");
        sheet.write_rich_string(0, 4, &[(&plain, "a"), (&ticks, "P")]).expect("runs");
        sheet.write(0, 5, "x").expect("a text");
    });
    let found: Vec<(bool, bool)> =
        (0..6).map(|c| look(&grid, 0, c)).map(|look| (look.raised, look.symbols)).collect();
    let (no, yes) = (false, true);
    assert_eq!(found, [(yes, no), (yes, no), (no, no), (no, yes), (no, yes), (no, no)]);
}

#[test]
fn colours_also_behind_blank_cells() {
    let fill = |colour: u32| {
        Format::new().set_background_color(Color::RGB(colour)).set_pattern(FormatPattern::Solid)
    };
    let grid = written(|sheet| {
        sheet.write_with_format(0, 0, "x", &fill(0x00_FF_FF_00)).expect("a text");
        sheet.write_blank(0, 1, &fill(0x00_92_D0_50)).expect("a blank");
        sheet.write_blank(0, 2, &fill(0x00_FF_FF_FF)).expect("a blank");
        sheet.write_blank(0, 3, &Format::new().set_bold()).expect("a blank");
        sheet.write_blank(0, 4, &fill(0x00_92_D0_50)).expect("a blank");
        sheet.write(60_000, 3, "x").expect("a text");
        sheet.write_blank(50_000, 1, &fill(0x00_92_D0_50)).expect("a blank");
    });
    let found: Vec<Option<u32>> = (0..5).map(|column| look(&grid, 0, column).fill).collect();
    // The last one is beside everything that has been written.
    assert_eq!(found, [Some(0xFF_FF_00), Some(0x92_D0_50), None, None, None]);
    assert!(look(&grid, 50_000, 1).is_plain(), "far below every table");
}

#[test]
fn merged_hidden_and_commented_cells() {
    let grid = written(|sheet| {
        sheet.merge_range(1, 2, 1, 4, "x", &Format::new()).expect("a merge");
        sheet.merge_range(3, 0, 4, 0, "y", &Format::new()).expect("a merge");
        sheet.write(5, 0, "z").expect("a text");
        sheet.write(6, 3, "w").expect("a text");
        sheet.set_row_hidden(5).expect("a row");
        sheet.set_row_hidden(9).expect("a row");
        sheet.set_column_hidden(1).expect("a column");
        sheet.set_column_range_hidden(3, 16_383).expect("columns");
        sheet.insert_note(1, 2, &Note::new("không đạt")).expect("a comment");
        sheet.insert_note(7, 7, &Note::new("xem lại")).expect("a comment");
    });
    let merge = |first, last| Merge { first, last };
    assert_eq!(grid.looks.merges, [merge((1, 2), (1, 4)), merge((3, 0), (4, 0))]);
    assert_eq!(grid.looks.hidden_rows.iter().collect::<Vec<_>>(), [&5]);
    assert_eq!(grid.looks.hidden_columns.iter().collect::<Vec<_>>(), [&1, &3]);
    let note = |row, column| look(&grid, row, column).note.unwrap_or_default();
    assert!(note(1, 2).ends_with("không đạt"), "{}", note(1, 2));
    assert!(note(7, 7).ends_with("xem lại"), "{}", note(7, 7));
}

#[test]
fn a_formula_that_is_blank_and_one_never_calculated() {
    let sheet = rows(
        r#"<row r="1"><c r="A1" t="str"><f>IF(1,"","x")</f><v></v></c>
        <c r="B1"><f>SUM(C1:D1)</f></c><c r="C1" t="str"><f>IF(1,"x")</f><v>x</v></c>
        <c r="D1" t="str"><f>A1</f></c><c r="E1"><f>A1</f><v></v></c><c r="F1" t="str"><f>A1</f><v/></c></row>"#,
    );
    let grid = grid(xlsx(&sheet, &[])).expect("a grid");
    assert_eq!(value(&grid, 0, 0), Node::Empty);
    assert_eq!(value(&grid, 0, 1), Node::Uncalculated("SUM(C1:D1)".to_owned()));
    assert_eq!(value(&grid, 0, 2), Node::Text("x".to_owned()));
    assert_eq!(value(&grid, 0, 3), Node::Uncalculated("A1".to_owned()));
    assert_eq!(value(&grid, 0, 4), Node::Uncalculated("A1".to_owned()));
    assert_eq!(value(&grid, 0, 5), Node::Empty);
}

#[test]
fn words_beside_the_text_are_none_of_it() {
    let sheet = rows(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Hòa An</t><rPh sb="0" eb="1"><t>ホア</t></rPh></is></c>
        <c r="B1" t="inlineStr"><is><t>a_x000D_b</t></is></c>
        <c r="C1" t="inlineStr"><is><r><t xml:space="preserve">a </t></r><r><t>b</t></r></is></c>
        <c r="D1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>c</t></r><r><rPr><strike/></rPr><t xml:space="preserve"> </t></r></is></c></row>"#,
    );
    let grid = grid(xlsx(&sheet, &[])).expect("a grid");
    assert_eq!(value(&grid, 0, 0), Node::Text("Hòa An".to_owned()));
    assert_eq!(value(&grid, 0, 2), Node::Text("a b".to_owned()));
    assert_eq!(look(&grid, 0, 3).struck, Struck::No, "nobody sees a struck space");
}

#[test]
fn damaged_styles_make_no_workbook_unreadable() {
    let comments = r#"<Relationships><Relationship Id="a" Type="x/comments" Target="../comments1.xml"/></Relationships>"#;
    let sheet = rows(r#"<row><c r="A1" s="7"><v>1</v></c></row>"#);
    let parts = [
        ("xl/styles.xml", "<styleSheet><fonts><font/></fonts></styleSheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", comments),
        ("xl/comments1.xml", "<comments><comment ref=\"A1\"><text><t>đã"),
    ];
    let read = grid(xlsx(&sheet, &parts)).expect("a grid");
    assert_eq!(value(&read, 0, 0), Node::Number(1.into()));
    assert!(look(&read, 0, 0).is_plain());
}

#[test]
fn cells_that_do_not_say_where_they_stand() {
    let cell = |number: u8| format!("<c><v>{number}</v></c>");
    let sheet = format!(
        "<worksheet><sheetData><row r=\"3\">{}<c r=\"D3\"><v>3</v></c>{}</row><row>{}</row></sheetData></worksheet>",
        cell(1) + &cell(2),
        cell(4),
        cell(5)
    );
    let relation = |target: &str, kind: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"x/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let grid = grid(package(&[
        ("_rels/.rels", &relation("xl/workbook.xml", "officeDocument")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"r\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", &relation("worksheets/sheet1.xml", "worksheet")),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]))
    .expect("a grid");
    let found: Vec<Node> = [(2, 0), (2, 1), (2, 3), (2, 4), (3, 0)]
        .map(|(row, column)| value(&grid, row, column))
        .into();
    let wanted: Vec<Node> = (1..=5).map(|number: i32| Node::Number(number.into())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let book = BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    let styles =
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/styles.xml", styles),
        (
            "xl/worksheets/sheet1.xml",
            &rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44538</v></c></row>"),
        ),
    ];
    let grid = grid(package(&parts)).expect("a grid");
    let day = chrono::NaiveDate::from_ymd_opt(2025, 12, 9).expect("a day");
    assert_eq!(value(&grid, 0, 0), Node::Date(day));
}
