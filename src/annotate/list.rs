//! The list of findings as the first sheet of a workbook.

use super::remarks::ListedFinding;
use super::styles::{ListStyle, MarkStyles};
use super::xml::escaped;
use crate::emit::Lang;
use crate::inputs::package::LIST_TITLE;
use crate::origin::{Place, Spot, cell_name};
use crate::xlsx::style;

/// The width of each column, in letters: number, weight, code, place, finding, way out.
pub const WIDTHS: [f64; 6] = [5.0, 10.0, 8.0, 22.0, 70.0, 60.0];

/// The headings.
pub fn headings(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::Vi => ["TT", "Mức", "Mã", "Chỗ", "Nội dung", "Cách xử lý"],
        Lang::En => ["No.", "Weight", "Code", "Place", "Finding", "What to do"],
    }
}

/// What stands below the title.
pub fn about(lines: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!(
            "{lines} điều, xếp theo trang và ô. Bấm vào cột Chỗ để đến ô. Bản này đọc lại được như bảng gốc: trang này, màu và ghi chú của ntm không tính là số liệu."
        ),
        Lang::En => format!(
            "{lines} findings by sheet and cell. Click on a place to get there. This copy can be read like the workbook it was made of: this sheet, the colours and the comments of ntm are no data."
        ),
    }
}

/// What stands below the title of a list of all findings.
pub fn about_all(lines: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{lines} điều, xếp theo tệp, trang và ô."),
        Lang::En => format!("{lines} findings by file, sheet and cell."),
    }
}

/// The cells of a line; places with their files where those differ.
pub fn cells(number: usize, line: &ListedFinding, with_file: bool) -> [String; 6] {
    let place = match &line.place {
        None => String::new(),
        Some(place) if with_file => place.to_string(),
        Some(place @ Place { file, spot }) => match spot {
            Spot::Cell { sheet, .. } => format!("{sheet}!{}", place.cells().unwrap_or_default()),
            Spot::Sheet(sheet) => sheet.to_string(),
            Spot::Text { line, .. } => format!("{file}:{line}"),
            Spot::Whole => file.to_string(),
        },
    };
    let ListedFinding { weight, code, message, advice, .. } = line;
    [number.to_string(), (*weight).to_owned(), code.clone(), place, message.clone(), advice.clone()]
}

/// The sheet's part; links lead into the workbook `file`.
pub fn sheet(file: &str, lines: &[ListedFinding], lang: Lang, styles: &mut MarkStyles) -> String {
    let mut links = String::new();
    let mut rows = String::new();
    let [title, heading, text, link] =
        [ListStyle::Title, ListStyle::Heading, ListStyle::Text, ListStyle::Link]
            .map(|style| styles.list(style));
    let cell = |row: usize, column: usize, style: usize, text: &str| {
        let at = cell_name(u32::try_from(row - 1).unwrap_or(0), u32::try_from(column).unwrap_or(0));
        format!(
            "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            escaped(text)
        )
    };
    rows.push_str(&format!("<row r=\"1\">{}</row>", cell(1, 0, title, LIST_TITLE)));
    rows.push_str(&format!("<row r=\"2\">{}</row>", cell(2, 0, title, &about(lines.len(), lang))));
    let own = headings(lang).into_iter().enumerate();
    let own: String = own.map(|(at, name)| cell(4, at, heading, name)).collect();
    rows.push_str(&format!("<row r=\"4\">{own}</row>"));
    for (index, line) in lines.iter().enumerate() {
        let row = index + 5;
        let own = cells(index + 1, line, false);
        let target = line.place.as_ref().filter(|place| *place.file == *file);
        let target = target.and_then(|place| match &place.spot {
            Spot::Cell { sheet, row, column, .. } => Some((sheet, cell_name(*row, *column))),
            Spot::Sheet(sheet) => Some((sheet, "A1".to_owned())),
            Spot::Whole | Spot::Text { .. } => None,
        });
        if let Some((sheet, cell)) = &target {
            let location = format!("'{}'!{cell}", sheet.replace('\'', "''"));
            links.push_str(&format!(
                "<hyperlink ref=\"D{row}\" location=\"{}\" display=\"{}\"/>",
                escaped(&location),
                escaped(&own[3])
            ));
        }
        let looks = [text, text, text, if target.is_some() { link } else { text }, text, text];
        let high = style::height_of(&own, &WIDTHS);
        let all = own.iter().zip(looks).enumerate();
        let all: String = all.map(|(at, (words, style))| cell(row, at, style, words)).collect();
        rows.push_str(&format!("<row r=\"{row}\" ht=\"{high}\" customHeight=\"1\">{all}</row>"));
    }
    let columns = (1..).zip(WIDTHS).map(|(at, width)| {
        format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>")
    });
    let columns: String = columns.collect();
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A5\" sqref=\"A5\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}</cols>\
         <sheetData>{rows}</sheetData>{links}\
         <pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    )
}
