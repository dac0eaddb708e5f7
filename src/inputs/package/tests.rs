//! Looks of workbooks that a program has written, and of parts written by hand.

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use rust_xlsxwriter::{Color, Format, FormatPattern, FormatScript, Note};

use super::look::{Look, LooksSeen, Merge, Struck};
use crate::diag::Problem;
use crate::inputs::raw::Node;
use crate::inputs::workbook::{Grid, Workbook};

/// A package with these parts.
fn package(parts: &[(&str, &str)]) -> Arc<[u8]> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner().into()
}

/// The only sheet of a workbook.
fn grid(bytes: Arc<[u8]>) -> Result<Grid, Problem> {
    let mut book = Workbook::open(bytes)?;
    let name = book.names[0].0.clone();
    book.grid(&name)
}

/// A sheet that a program writes.
fn written(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Grid {
    let mut book = rust_xlsxwriter::Workbook::new();
    write(book.add_worksheet());
    let bytes = book.save_to_buffer().expect("a workbook");
    grid(bytes.into()).expect("a grid")
}

fn look(grid: &Grid, row: u32, column: u32) -> Look {
    grid.looks.cells.get(&(row, column)).cloned().unwrap_or_default()
}

fn value(grid: &Grid, row: u32, column: u32) -> Node {
    let cells = grid.rows.iter().find(|(r, _)| *r == row).map(|(_, cells)| cells.as_slice());
    let cell = cells.unwrap_or_default().iter().find(|(c, _)| *c == column);
    cell.map_or(Node::Empty, |(_, node)| node.clone())
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

const ODS_STYLES: &str = r##"
<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N1"><style:table-cell-properties fo:background-color="#ffff00"/></style:style>
<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/><style:table-cell-properties fo:background-color="transparent"/></style:style>
<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"><style:text-properties style:text-line-through-style="none" style:text-line-through-type="none"/></style:style>
<style:style style:name="ce4" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="ce5" style:family="table-cell" style:data-style-name="N4"><style:text-properties style:font-name="Dấu"/></style:style>
<style:style style:name="ce6" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="d1" style:family="table-cell" style:data-style-name="N6"/>
<style:style style:name="d2" style:family="table-cell" style:data-style-name="N7"/>
<style:style style:name="d3" style:family="table-cell" style:data-style-name="N8"/>
<style:style style:name="ce7" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="ce8" style:family="table-cell" style:parent-style-name="ce7"/>
<style:style style:name="ce9" style:family="table-cell" style:parent-style-name="ce7"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="ce1" style:family="graphic"><style:text-properties style:text-line-through-style="solid"/></style:style>
<number:number-style style:name="N0"><number:number number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N1"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true" number:display-factor="1000000"/></number:number-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> tỷ &quot;đồng&quot;</number:text></number:number-style>
<number:percentage-style style:name="N3"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>
<number:number-style style:name="N4"><number:number number:min-integer-digits="1"/></number:number-style>
<number:date-style style:name="N6"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N7"><number:text>Tháng </number:text><number:month/></number:date-style>
<number:date-style style:name="N8"><number:year number:calendar="buddhist" number:style="long"/></number:date-style>
<number:number-style style:name="N5P0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N5"><number:text>-</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N5P0"/></number:number-style>"##;

/// An `.ods` with this table.
fn ods(table: &str) -> Arc<[u8]> {
    let content = format!(
        "<office:document-content><office:font-face-decls><style:font-face style:name=\"Dấu\" svg:font-family=\"Wingdings\"/></office:font-face-decls><office:automatic-styles>{ODS_STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Xã\">{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("styles.xml", "<office:document-styles/>"),
        ("content.xml", &content),
    ])
}

fn number(style: &str, value: &str) -> String {
    format!(
        "<table:table-cell{} office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>",
        if style.is_empty() { String::new() } else { format!(" table:style-name=\"{style}\"") }
    )
}

fn words(style: &str, words: &str) -> String {
    format!(
        "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\">{words}</table:table-cell>"
    )
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

#[test]
fn opendocument_formats_in_excels_syntax() {
    let styles = ["ce1", "ce2", "ce3", "ce4", "ce5", "ce6"];
    let numbers: Vec<String> = styles.iter().map(|style| number(style, "15.5")).collect();
    let texts: Vec<String> =
        styles.iter().map(|style| words(style, "<text:p>a</text:p>")).collect();
    let grid = grid(ods(&[row(&numbers), row(&texts)].concat())).expect("a grid");
    assert_eq!(grid.looks.seen, LooksSeen::All);
    let codes: Vec<Option<String>> =
        (0..6).map(|c| look(&grid, 0, c).format.map(|code| code.to_string())).collect();
    let millions = Some("#,##0.0,,");
    let expected = [millions, millions, Some("0\" tỷ đồng\""), Some("0.00 %"), None, Some("0;-0")];
    assert_eq!(codes, expected.map(|code| code.map(str::to_owned)));
    assert!((0..6).all(|column| look(&grid, 1, column).format.is_none()));
    let fills: Vec<Option<u32>> = (0..3).map(|column| look(&grid, 1, column).fill).collect();
    assert_eq!(fills, [Some(0xFF_FF_00), None, None]);
    let struck: Vec<Struck> = (0..3).map(|column| look(&grid, 1, column).struck).collect();
    assert_eq!(struck, [Struck::No, Struck::Whole, Struck::No]);
    assert!(look(&grid, 0, 4).symbols && look(&grid, 1, 4).symbols);
}

#[test]
fn opendocument_dates_without_their_day() {
    let date = |style: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" office:date-value=\"2026-04-01\"><text:p>4</text:p></table:table-cell>"
        )
    };
    let grid = grid(ods(&row(&["d1", "d2", "d3"].map(date)))).expect("a grid");
    let codes: Vec<Option<String>> =
        (0..3).map(|c| look(&grid, 0, c).format.map(|code| code.to_string())).collect();
    let expected = ["mm\"/\"yyyy", "\"Tháng \"m", "[NatNum]yyyy"];
    assert_eq!(codes, expected.map(|code| Some(code.to_owned())));
}

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
fn opendocument_runs_comments_and_shapes() {
    let comment = "<office:annotation><dc:creator>Người xem</dc:creator><text:p>không <text:span>đạt</text:span></text:p><text:p>xem lại</text:p></office:annotation>";
    let shape = "<draw:frame><draw:text-box><text:p>chữ<text:s text:c=\"3\"/> trên hình</text:p></draw:text-box></draw:frame>";
    let cells = [
        words("T0", "<text:p>2<text:span text:style-name=\"T1\">1</text:span></text:p>"),
        words("T0", "<text:p><text:span text:style-name=\"T2\">650</text:span> 700</text:p>"),
        words("T0", &format!("{comment}<text:p>x</text:p>")),
        words("T0", &format!("{shape}<text:p>Hòa An</text:p>")),
        format!("<table:table-cell>{comment}</table:table-cell>"),
        words("T0", "<text:p>a<text:line-break/>b</text:p><text:p>c<text:tab/>d</text:p>"),
    ];
    let grid = grid(ods(&row(&cells))).expect("a grid");
    assert!(look(&grid, 0, 0).raised);
    assert_eq!(look(&grid, 0, 1).struck, Struck::Part);
    let note = Some("không đạt\nxem lại".to_owned());
    assert_eq!(look(&grid, 0, 2), Look { note: note.clone(), ..Look::default() });
    assert_eq!(look(&grid, 0, 4), Look { note, ..Look::default() });
    assert_eq!(value(&grid, 0, 2), Node::Text("x".to_owned()));
    assert_eq!(value(&grid, 0, 3), Node::Text("Hòa An".to_owned()));
    assert_eq!(value(&grid, 0, 4), Node::Empty);
    assert_eq!(value(&grid, 0, 5), Node::Text("a\nb\nc d".to_owned()));
}

#[test]
fn opendocument_merged_hidden_repeated_and_blank_cells() {
    let table = [
        "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\" table:default-cell-style-name=\"ce1\"/><table:table-column table:number-columns-repeated=\"16381\" table:visibility=\"collapse\"/>".to_owned(),
        "<table:table-row><table:table-cell table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row>".to_owned(),
        "<table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-repeated=\"2\" table:style-name=\"ce1\"/><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row>".to_owned(),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:style-name=\"ce2\" table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>".to_owned(),
        "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let grid = grid(ods(&table.concat())).expect("a grid");
    assert_eq!(grid.looks.merges, [Merge { first: (0, 0), last: (1, 2) }]);
    assert_eq!(grid.looks.hidden_rows.iter().collect::<Vec<_>>(), [&1]);
    assert_eq!(grid.looks.hidden_columns.iter().collect::<Vec<_>>(), [&2]);
    assert_eq!(look(&grid, 1, 1).fill, Some(0xFF_FF_00));
    // Without a style of its own a cell has its column's.
    assert_eq!(look(&grid, 1, 2).format.as_deref(), Some("#,##0.0,,"));
    assert_eq!(look(&grid, 4, 1).struck, Struck::Whole);
    assert!(grid.looks.cells.keys().all(|(row, _)| *row < 5), "nothing below the last row");
    assert_eq!(value(&grid, 4, 1), Node::Number(1.into()));
}

#[test]
fn an_opendocument_formula_that_is_blank_and_one_never_calculated() {
    let cell = |attributes: &str, inside: &str| {
        format!(
            "<table:table-cell table:formula=\"of:=A1\" {attributes}>{inside}</table:table-cell>"
        )
    };
    let cells = [
        cell("office:value-type=\"string\" office:string-value=\"\"", ""),
        cell("office:value-type=\"string\"", "<text:p/>"),
        cell("office:value-type=\"string\" calcext:value-type=\"string\"", ""),
        cell("", ""),
        cell("office:value-type=\"string\"", "<text:p>x</text:p>"),
        cell(
            "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>#REF!</text:p>",
        ),
    ];
    let grid = grid(ods(&row(&cells))).expect("a grid");
    let values: Vec<Node> = (0..6).map(|column| value(&grid, 0, column)).collect();
    let never = Node::Uncalculated("of:=A1".to_owned());
    let (x, error) = (Node::Text("x".to_owned()), Node::Error("#REF!".to_owned()));
    assert_eq!(values, [Node::Empty, Node::Empty, Node::Empty, never, x, error]);
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
