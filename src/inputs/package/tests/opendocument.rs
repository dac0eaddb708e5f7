//! Looks of `.ods`.

use std::sync::Arc;

use super::{grid, look, package, value};
use crate::inputs::package::look::{Look, LooksSeen, Merge, Struck};
use crate::inputs::raw::Node;

pub const ODS_STYLES: &str = r##"
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
pub fn ods(table: &str) -> Arc<[u8]> {
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

pub fn number(style: &str, value: &str) -> String {
    format!(
        "<table:table-cell{} office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>",
        if style.is_empty() { String::new() } else { format!(" table:style-name=\"{style}\"") }
    )
}

pub fn words(style: &str, words: &str) -> String {
    format!(
        "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\">{words}</table:table-cell>"
    )
}

pub fn row(cells: &[String]) -> String {
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
