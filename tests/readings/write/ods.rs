//! `.ods` by hand: the parts that LibreOffice writes, as far as a table needs them.

use std::fmt::Write as _;

use super::{Cell, Look, Sheet, Value, package};

/// The workbook's bytes.
pub fn write(sheets: &[Sheet]) -> Vec<u8> {
    let mut styles = Styles { known: Vec::new(), xml: TEXT_STYLES.to_owned() };
    let mut tables = String::new();
    for sheet in sheets {
        table(&mut tables, sheet, &mut styles);
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {NAMESPACES} \
         office:version=\"1.3\"><office:automatic-styles>{}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>",
        styles.xml
    );
    let whole = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles {NAMESPACES} \
         office:version=\"1.3\"><office:styles/></office:document-styles>"
    );
    package(vec![
        ("mimetype".to_owned(), MIME.as_bytes().to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
        ("styles.xml".to_owned(), whole.into_bytes()),
        ("META-INF/manifest.xml".to_owned(), MANIFEST.as_bytes().to_vec()),
    ])
}

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" \
     xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
     xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
     manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" \
     manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
     <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
     <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\
     </manifest:manifest>";

/// Styles by how a cell looks.
struct Styles {
    known: Vec<(Look, bool)>,
    xml: String,
}

impl Styles {
    /// The name of a cell's style; none when it looks like any other.
    fn of(&mut self, look: &Look, day: bool) -> Option<String> {
        let look = Look { comment: None, ..look.clone() };
        if look.plain() && !day {
            return None;
        }
        let known = self.known.iter().position(|(known, date)| *known == look && *date == day);
        let index = known.unwrap_or_else(|| {
            self.known.push((look.clone(), day));
            self.define(self.known.len() - 1, &look, day);
            self.known.len() - 1
        });
        Some(format!("ce{index}"))
    }

    fn define(&mut self, index: usize, look: &Look, day: bool) {
        let xml = &mut self.xml;
        let mut data = String::new();
        if let Some(code) = look.format {
            number_style(xml, index, code);
            data = format!(" style:data-style-name=\"N{index}\"");
        } else if day {
            let _ = write!(
                xml,
                "<number:date-style style:name=\"N{index}\"><number:day number:style=\"long\"/>\
                 <number:text>/</number:text><number:month number:style=\"long\"/>\
                 <number:text>/</number:text><number:year number:style=\"long\"/>\
                 </number:date-style>"
            );
            data = format!(" style:data-style-name=\"N{index}\"");
        }
        let _ =
            write!(xml, "<style:style style:name=\"ce{index}\" style:family=\"table-cell\"{data}>");
        if look.fill {
            xml.push_str("<style:table-cell-properties fo:background-color=\"#92d050\"/>");
        }
        if look.strike || look.font.is_some() {
            xml.push_str("<style:text-properties");
            if look.strike {
                xml.push_str(" style:text-line-through-style=\"solid\"");
            }
            if let Some(font) = look.font {
                let _ = write!(xml, " style:font-name=\"{font}\" fo:font-family=\"{font}\"");
            }
            xml.push_str("/>");
        }
        xml.push_str("</style:style>");
    }
}

/// A number format of Excel's as OpenDocument writes it: words before and behind, one number.
fn number_style(xml: &mut String, index: usize, code: &str) {
    let percent = code.ends_with('%');
    let tag = if percent { "percentage-style" } else { "number-style" };
    let (before, rest) = match code.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        Some((words, rest)) => (words, rest),
        None => ("", code),
    };
    let (number, behind) = match rest.split_once('"') {
        Some((number, words)) => (number, words.trim_end_matches('"')),
        None => (rest.trim_end_matches('%'), if percent { "%" } else { "" }),
    };
    let scaled = number.bytes().rev().take_while(|byte| *byte == b',').count();
    let digits = number.trim_end_matches(',');
    let decimals = digits.split_once('.').map_or(0, |(_, behind)| behind.len());
    let factor = 1000u64.pow(u32::try_from(scaled).unwrap_or(0));
    let _ = write!(xml, "<number:{tag} style:name=\"N{index}\">");
    if !before.is_empty() {
        let _ = write!(xml, "<number:text>{}</number:text>", escaped(before));
    }
    let _ = write!(
        xml,
        "<number:number number:decimal-places=\"{decimals}\" number:min-integer-digits=\"1\""
    );
    if digits.contains("#,#") {
        xml.push_str(" number:grouping=\"true\"");
    }
    if scaled > 0 {
        let _ = write!(xml, " number:display-factor=\"{factor}\"");
    }
    xml.push_str("/>");
    if !behind.is_empty() {
        let _ = write!(xml, "<number:text>{}</number:text>", escaped(behind));
    }
    let _ = write!(xml, "</number:{tag}>");
}

fn table(xml: &mut String, sheet: &Sheet, styles: &mut Styles) {
    let _ = write!(xml, "<table:table table:name=\"{}\">", escaped(&sheet.name));
    let (last_row, last_column) = sheet.end();
    for column in 0..=last_column {
        let hidden = sheet.hidden_columns.contains(&column);
        let hidden = if hidden { " table:visibility=\"collapse\"" } else { "" };
        let _ = write!(xml, "<table:table-column{hidden}/>");
    }
    for row in 0..=last_row {
        let hidden =
            if sheet.hidden.contains(&row) { " table:visibility=\"collapse\"" } else { "" };
        let _ = write!(xml, "<table:table-row{hidden}>");
        for column in 0..=last_column {
            let inside = |area: &&super::Area| {
                (area.first.0..=area.last.0).contains(&row)
                    && (area.first.1..=area.last.1).contains(&column)
            };
            let mut span = String::new();
            match sheet.merged.iter().find(inside) {
                Some(area) if area.first == (row, column) => {
                    let _ = write!(
                        span,
                        " table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"",
                        area.last.1 - area.first.1 + 1,
                        area.last.0 - area.first.0 + 1
                    );
                }
                Some(_) => {
                    xml.push_str("<table:covered-table-cell/>");
                    continue;
                }
                None => {}
            }
            match sheet.cells.get(&(row, column)) {
                Some(cell) => put(xml, cell, &span, styles),
                None => {
                    let _ = write!(xml, "<table:table-cell{span}/>");
                }
            }
        }
        xml.push_str("</table:table-row>");
    }
    xml.push_str("</table:table>");
}

/// The styles of the parts of rich texts.
const TEXT_STYLES: &str = "<style:style style:name=\"Tstrike\" style:family=\"text\">\
     <style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
     <style:style style:name=\"Traised\" style:family=\"text\"><style:text-properties \
     style:text-position=\"super 58%\"/></style:style>";

fn put(xml: &mut String, cell: &Cell, span: &str, styles: &mut Styles) {
    let style = styles
        .of(&cell.look, matches!(cell.value, Value::Day(..)))
        .map(|name| format!(" table:style-name=\"{name}\""))
        .unwrap_or_default();
    let (formula, value) = match &cell.value {
        Value::Formula(text, value) => {
            (format!(" table:formula=\"of:={}\"", escaped(text)), &**value)
        }
        Value::Wrong(error) => (format!(" table:formula=\"of:={error}\""), &cell.value),
        other => (String::new(), other),
    };
    let percent = cell.look.format.is_some_and(|code| code.ends_with('%'));
    let (kind, shown) = match value {
        Value::Blank if formula.is_empty() => (String::new(), String::new()),
        Value::Blank | Value::Formula(..) => (String::new(), String::new()),
        Value::Text(text) => (" office:value-type=\"string\"".to_owned(), paragraphs(text)),
        Value::Number(number) => {
            let kind = if percent { "percentage" } else { "float" };
            (
                format!(" office:value-type=\"{kind}\" office:value=\"{number}\""),
                paragraphs(&number.to_string().replace('.', ",")),
            )
        }
        Value::Day(year, month, day) => (
            format!(
                " office:value-type=\"date\" office:date-value=\"{year:04}-{month:02}-{day:02}\""
            ),
            paragraphs(&format!("{day:02}/{month:02}/{year:04}")),
        ),
        Value::Truth(truth) => (
            format!(" office:value-type=\"boolean\" office:boolean-value=\"{truth}\""),
            paragraphs(if *truth { "TRUE" } else { "FALSE" }),
        ),
        Value::Wrong(error) => (
            " office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\""
                .to_owned(),
            paragraphs(error),
        ),
        Value::Rich(runs) => {
            let mut inner = String::new();
            for run in runs {
                let style = match (run.strike, run.raised) {
                    (true, _) => " text:style-name=\"Tstrike\"",
                    (false, true) => " text:style-name=\"Traised\"",
                    (false, false) => "",
                };
                let _ = write!(inner, "<text:span{style}>{}</text:span>", escaped(&run.text));
            }
            (" office:value-type=\"string\"".to_owned(), format!("<text:p>{inner}</text:p>"))
        }
    };
    let comment = cell.look.comment.map_or_else(String::new, |comment| {
        format!("<office:annotation>{}</office:annotation>", paragraphs(comment))
    });
    let _ = write!(
        xml,
        "<table:table-cell{style}{span}{formula}{kind}>{comment}{shown}</table:table-cell>"
    );
}

fn paragraphs(text: &str) -> String {
    text.split('\n').map(|line| format!("<text:p>{}</text:p>", spaced(&escaped(line)))).collect()
}

/// Two spaces and more are an element of their own.
fn spaced(text: &str) -> String {
    text.replace("  ", " <text:s/>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
