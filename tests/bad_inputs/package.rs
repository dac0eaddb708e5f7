//! What a workbook's package can hide: parts that programs read each in their own way, formats and
//! texts that show another figure than the stored one, letters that nobody sees.

use std::io::{Cursor, Write as _};

use super::{Case, book};

/// A package with these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// The relationships of a workbook's part: kind and target of each.
fn relations(all: &[(&str, &str)]) -> String {
    let mut xml = "<Relationships>".to_owned();
    for (number, (kind, target)) in (1..).zip(all) {
        xml += &format!(
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        );
    }
    xml + "</Relationships>"
}

/// A workbook with sheets by name and relationship.
fn workbook(sheets: &[(&str, u8)]) -> String {
    let mut xml = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"#.to_owned();
    for (number, (name, relation)) in (1..).zip(sheets) {
        xml += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{relation}"/>"#);
    }
    xml + "</sheets></workbook>"
}

/// A text in a cell.
fn text(cell: &str, text: &str) -> String {
    format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// The first row of the table of sources.
fn headings() -> String {
    let cells = [text("A1", "TT"), text("B1", "Tên nguồn vốn"), text("C1", "Số tiền (triệu đồng)")];
    format!(r#"<row r="1">{}</row>"#, cells.concat())
}

/// A row of the table of sources with this amount, as XML.
fn source(amount: &str) -> String {
    let cells = [r#"<c r="A2"><v>1</v></c>"#.to_owned(), text("B2", "Ngân sách huyện")];
    format!(r#"<row r="2">{}{amount}</row>"#, cells.concat())
}

/// A workbook of one sheet with this body.
fn xlsx(body: &str) -> Vec<u8> {
    package(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", &workbook(&[("Vốn", 1)])),
        ("xl/_rels/workbook.xml.rels", &relations(&[("worksheet", "worksheets/sheet1.xml")])),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet>{body}</worksheet>")),
    ])
}

fn sources(body: &str) -> Vec<u8> {
    xlsx(&format!("<sheetData>{body}</sheetData>"))
}

/// The table of sources in this file fails with this.
fn refused(file: &str, content: Vec<u8>, vi: &str, en: &str) {
    Case::small().file(file, content).table("nguon_luc", file).refused(vi, en);
}

/// A cell of the table of sources is refused as one that programs read differently.
fn odd(content: Vec<u8>, cell: &str, vi: &str, en: &str) {
    odd_in("du-lieu.xlsx", content, cell, vi, en);
}

fn odd_in(file: &str, content: Vec<u8>, cell: &str, vi: &str, en: &str) {
    refused(
        file,
        content,
        &format!(
            "lỗi[N137]: {vi}\n  --> {file}, Vốn!{cell}\n  xem thêm: ntm.yaml:32:14\n  = mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu thành tệp mới"
        ),
        &format!(
            "error[N137]: {en}\n  --> {file}, Vốn!{cell}\n  see also: ntm.yaml:32:14\n  = open it in Excel or LibreOffice, look through the data and save it as a new file"
        ),
    );
}

const VALUE: [&str; 2] = [
    "giá trị của ô ghi trong tệp theo cách khác thường, mỗi chương trình đọc một khác",
    "the cell's value is written in a way that programs read differently",
];
const ORDER: [&str; 2] = [
    "ô hoặc dòng này ghi hai lần trong tệp, hoặc không theo thứ tự",
    "the cell or row stands in the file twice, or out of order",
];
const STRUCTURE: [&str; 2] = [
    "ô hoặc dòng này ghi trong tệp sai cấu trúc, mỗi chương trình đọc một khác",
    "the cell or row is made in a way that programs read differently",
];

#[test]
fn a_sound_sheet_is_read() {
    let body = headings() + &source(r#"<c r="C2"><v>650</v></c>"#);
    Case::small()
        .file("du-lieu.xlsx", sources(&body))
        .table("nguon_luc", "du-lieu.xlsx")
        .remarked("", "");
}

#[test]
fn values_in_pieces() {
    for cell in [
        "<c r=\"C2\"><v>&#54;50</v></c>",
        "<c r=\"C2\"><v>6&#53;0</v></c>",
        "<c r=\"C2\"><v><![CDATA[650]]></v></c>",
        "<c r=\"C2\"><v>6<!-- -->50</v></c>",
        "<c r=\"C2\"><v>6<?x?>50</v></c>",
        "<c r=\"C2\"><v>6<b>5</b>0</v></c>",
        "<c r=\"C2\"><v>650</v><v>700</v></c>",
        "<c r=\"C2\" t=\"str\"><v>6<![CDATA[5]]>0</v></c>",
        "<c r=\"C2\"><v>650</v><is><t>700</t></is></c>",
        "<c r=\"C2\"><is><t>700</t></is></c>",
        "<c r=\"C2\" t=\"inlineStr\"><is><t>700</t></is><v>650</v></c>",
        "<c r=\"C2\" t=\"inlineStr\"><v>650</v></c>",
        "<c r=\"C2\" t=\"s\"><v>x</v></c>",
        "<c r=\"C2\" t=\"s\"><v> 1</v></c>",
        "<c r=\"C2\"><v xmlns=\"khac\">650</v></c>",
    ] {
        odd(sources(&(headings() + &source(cell))), "C2", VALUE[0], VALUE[1]);
    }
}

#[test]
fn cells_and_rows_twice_or_out_of_order() {
    let amount = r#"<c r="C2"><v>650</v></c>"#;
    let twice = r#"<c r="C2"><v>650</v></c><c r="C2"><v>700</v></c>"#;
    odd(sources(&(headings() + &source(twice))), "C2", ORDER[0], ORDER[1]);
    let back = r#"<c r="C2"><v>650</v></c><c r="A2"><v>7</v></c>"#;
    odd(sources(&(headings() + &source(back))), "A2", ORDER[0], ORDER[1]);
    // A cell that does not say where it stands is the next, and the next one is there already.
    let unsaid = r#"<c><v>650</v></c><c r="C2"><v>700</v></c>"#;
    odd(sources(&(headings() + &source(unsaid))), "C2", ORDER[0], ORDER[1]);
    odd(sources(&(headings() + &source(amount) + &source(amount))), "A2", ORDER[0], ORDER[1]);
    odd(sources(&(source(amount) + &headings())), "A1", ORDER[0], ORDER[1]);
}

#[test]
fn cells_of_another_row_and_second_bodies() {
    odd(
        sources(&(headings() + &source(r#"<c r="C3"><v>650</v></c>"#))),
        "C3",
        "ô ghi một dòng nhưng nằm trong dòng khác của tệp",
        "the cell says to be of another row than it stands in",
    );
    let body = headings() + &source(r#"<c r="C2"><v>650</v></c>"#);
    odd(
        xlsx(&format!("<sheetData>{body}</sheetData><sheetData>{body}</sheetData>")),
        "A3",
        "trang có hai phần số liệu trong tệp",
        "the sheet has two bodies of cells in the file",
    );
}

#[test]
fn elements_that_do_not_belong() {
    let twice = r#"<c r="C2" r="D2"><v>650</v></c>"#;
    odd(sources(&(headings() + &source(twice))), "D2", STRUCTURE[0], STRUCTURE[1]);
    for cell in [
        r#"<c r="C2" xmlns="khac"><v>650</v></c>"#,
        r#"<x:c r="C2"><v>650</v></x:c>"#,
        r#"<b><c r="C2"><v>650</v></c></b>"#,
    ] {
        odd(sources(&(headings() + &source(cell))), "C2", STRUCTURE[0], STRUCTURE[1]);
    }
}

#[test]
fn elements_that_are_not_closed() {
    for body in [
        "<row r=\"2\"><c r=\"C2\"><v>650</c></v></row>",
        "<row r=\"2\"><c r=\"C2\"><v>650</v></c></row></worksheet><worksheet>",
    ] {
        let body = if body.contains("worksheet") { format!("{body}<a>") } else { body.to_owned() };
        refused(
            "du-lieu.xlsx",
            sources(&(headings() + &body)),
            "
lỗi[N106]: bảng tính bị hỏng hoặc bị cắt cụt, không đọc được
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:32:14
  = mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp
",
            "
error[N106]: the workbook is damaged or cut off (cut off)
  --> du-lieu.xlsx
  see also: ntm.yaml:32:14
  = open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew
",
        );
    }
}

#[test]
fn sheets_of_one_name_or_one_part() {
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        headings() + &source(r#"<c r="C2"><v>650</v></c>"#)
    );
    let two = relations(&[
        ("worksheet", "worksheets/sheet1.xml"),
        ("worksheet", "worksheets/sheet2.xml"),
    ]);
    let parts = |sheets: &[(&str, u8)], relations: &str| {
        package(&[
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", &workbook(sheets)),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/worksheets/sheet1.xml", &sheet),
            ("xl/worksheets/sheet2.xml", &sheet),
        ])
    };
    refused(
        "du-lieu.xlsx",
        parts(&[("Vốn", 1), ("VỐN", 2)], &two),
        "
lỗi[N133]: bảng tính có hai trang cùng tên “VỐN”
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:32:14
  = mở bằng Excel hoặc LibreOffice, đổi tên một trang rồi lưu lại
",
        "
error[N133]: the workbook has two sheets named “VỐN”
  --> du-lieu.xlsx
  see also: ntm.yaml:32:14
  = open it in Excel or LibreOffice, rename one of them and save it
",
    );
    let once = "
lỗi[N134]: trang “Vốn” và trang “Cũ” lấy chung một phần số liệu trong tệp
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:32:14
  = mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu thành tệp mới
";
    let once_en = "
error[N134]: sheets “Vốn” and “Cũ” are one and the same part of the file
  --> du-lieu.xlsx
  see also: ntm.yaml:32:14
  = open it in Excel or LibreOffice, look through the data and save it as a new file
";
    refused("du-lieu.xlsx", parts(&[("Vốn", 1), ("Cũ", 1)], &two), once, once_en);
    let same = relations(&[
        ("worksheet", "worksheets/sheet1.xml"),
        ("worksheet", "/xl/worksheets/SHEET1.xml"),
    ]);
    refused("du-lieu.xlsx", parts(&[("Vốn", 1), ("Cũ", 2)], &same), once, once_en);
}

#[test]
fn sheets_whose_names_are_alike() {
    let rows: &[&[&str]] =
        &[&["TT", "Tên nguồn vốn", "Số tiền (triệu đồng)"], &["=1", "Ngân sách huyện", "=650"]];
    Case::small()
        .file("du-lieu.xlsx", book(&[("Vốn", rows), ("Von", rows)]))
        .table("nguon_luc", "{tep: du-lieu.xlsx, trang: VỐN}")
        .refused(
            "
lỗi[N108]: bảng tính không có trang “VỐN”; có: “Vốn”, “Von”
  --> ntm.yaml:32:41
   |
32 |   nguon_luc: {tep: du-lieu.xlsx, trang: VỐN}
   |                                         ^^^
  = có phải “Vốn”?
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
",
            "
error[N108]: the workbook has no sheet “VỐN”; it has “Vốn”, “Von”
  --> ntm.yaml:32:41
   |
32 |   nguon_luc: {tep: du-lieu.xlsx, trang: VỐN}
   |                                         ^^^
  = did you mean “Vốn”?
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
",
        );
}

fn twofold(content: Vec<u8>, part: &str) {
    refused(
        "du-lieu.xlsx",
        content,
        &format!(
            "lỗi[N135]: không rõ bảng tính dùng phần “{part}” nào: tệp có hơn một\n  --> du-lieu.xlsx\n  xem thêm: ntm.yaml:32:14\n  = mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu thành tệp mới"
        ),
        &format!(
            "error[N135]: which “{part}” the workbook uses is not clear: the file has more than one\n  --> du-lieu.xlsx\n  see also: ntm.yaml:32:14\n  = open it in Excel or LibreOffice, look through the data and save it as a new file"
        ),
    );
}

#[test]
fn parts_that_are_there_twice_or_elsewhere() {
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        headings() + &source(r#"<c r="C2"><v>650</v></c>"#)
    );
    let strings = "<sst><si><t>650</t></si></sst>";
    let parts = |relations: &str, other: &str| {
        package(&[
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", &workbook(&[("Vốn", 1)])),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/worksheets/sheet1.xml", &sheet),
            ("xl/sharedStrings.xml", strings),
            (other, &sheet),
        ])
    };
    let one = relations(&[("worksheet", "worksheets/sheet1.xml")]);
    twofold(parts(&one, "xl/worksheets/SHEET1.xml"), "xl/worksheets/SHEET1.xml");
    let elsewhere =
        relations(&[("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "chu.xml")]);
    twofold(parts(&elsewhere, "xl/chu.xml"), "xl/sharedStrings.xml");
    // The same name twice, which the writer of archives does not write.
    let mut bytes = parts(&one, "xl/worksheets/sheet9.xml");
    let (from, to) = (b"xl/worksheets/sheet9.xml", b"xl/worksheets/sheet1.xml");
    while let Some(at) = bytes.windows(from.len()).position(|window| window == from) {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    twofold(bytes, "xl/worksheets/sheet1.xml");
    // A relationship that stands twice.
    let twice = one.replace(
        "</Rel",
        "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/khac.xml\"/></Rel",
    );
    twofold(parts(&twice, "xl/worksheets/khac.xml"), "worksheets/sheet1.xml");
}

/// An `.ods` with the table of sources and this cell as the amount.
fn ods(styles: &str, amount: &str) -> Vec<u8> {
    let word = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row>{}{}{amount}</table:table-row>",
        word("TT"),
        word("Tên nguồn vốn"),
        word("Số tiền (triệu đồng)"),
        r#"<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>"#,
        word("Ngân sách huyện"),
    );
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Vốn\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("styles.xml", "<office:document-styles/>"),
        ("content.xml", &content),
    ])
}

/// A cell shows something else than it holds.
fn shows(file: &str, content: Vec<u8>, shown: &str, value: &str) {
    refused(
        file,
        content,
        &format!(
            "lỗi[N238]: ô hiện “{shown}” nhưng giá trị trong ô là {value}\n  --> {file}, Vốn!C2\n  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng"
        ),
        &format!(
            "error[N238]: the cell shows “{shown}” and holds {value}\n  --> {file}, Vốn!C2\n  = set the cell's format to General and type the value that is meant"
        ),
    );
}

#[test]
fn opendocument_texts_that_contradict_the_value() {
    for (cell, shown, value) in [
        (
            r#"<table:table-cell office:value-type="float" office:value="650"><text:p>700</text:p></table:table-cell>"#,
            "700",
            "650",
        ),
        (
            r#"<table:table-cell office:value-type="string" office:value="650"><text:p>700</text:p></table:table-cell>"#,
            "700",
            "650",
        ),
        (
            r#"<table:table-cell office:value-type="string" office:string-value="650"><text:p>700</text:p></table:table-cell>"#,
            "700",
            "650",
        ),
        (
            r#"<table:covered-table-cell office:value-type="float" office:value="650"><text:p>65</text:p></table:covered-table-cell>"#,
            "65",
            "650",
        ),
        (
            r#"<table:table-cell office:value-type="float" office:value="5"><text:p>5 tỷ</text:p></table:table-cell>"#,
            "5 tỷ",
            "5",
        ),
    ] {
        shows("du-lieu.ods", ods("", cell), shown, value);
    }
    let sound = r#"<table:table-cell office:value-type="float" office:value="1650.4"><text:p>1.650,40</text:p></table:table-cell>"#;
    Case::small()
        .file("du-lieu.ods", ods("", sound))
        .table("nguon_luc", "du-lieu.ods")
        .remarked("", "");
}

#[test]
fn opendocument_formulas_that_gave_an_empty_text() {
    let formula = |inside: &str| {
        ods(
            "",
            &format!(
                "<table:table-cell table:formula=\"of:=IF(1=2;1;&quot;&quot;)\">{inside}</table:table-cell>"
            ),
        )
    };
    for (inside, said) in [("<text:p/>", "cảnh báo[N787]: "), ("", "lỗi[N208]: ")] {
        let case = Case::small().file("du-lieu.ods", formula(inside));
        let run = case.table("nguon_luc", "du-lieu.ods").run(&["check"], "vi");
        let begins = run.stderr.split_inclusive(": ").next().unwrap_or_default();
        assert_eq!(begins, said, "{}", run.stderr);
    }
}

#[test]
fn opendocument_cells_that_programs_read_differently() {
    let file = "du-lieu.ods";
    for cell in [
        r#"<table:table-cell><text:p>700</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="float"><text:p>700</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="string" office:string-value=""><text:p>700</text:p></table:table-cell>"#,
    ] {
        odd_in(
            file,
            ods("", cell),
            "C2",
            "ô hiện “700” nhưng trong tệp không có giá trị",
            "the cell shows “700” and has no value in the file",
        );
    }
    let data = r#"<table:table-cell office:value-type="string"><text:p>6<![CDATA[5]]>0</text:p></table:table-cell>"#;
    odd_in(file, ods("", data), "C2", VALUE[0], VALUE[1]);
    let twice = r#"<table:table-cell office:value="650" office:value="700"><text:p>700</text:p></table:table-cell>"#;
    odd_in(file, ods("", twice), "C2", STRUCTURE[0], STRUCTURE[1]);
    let nested = r#"<table:table-cell office:value-type="string"><table:table table:name="Con"><table:table-row><table:table-cell/></table:table-row></table:table><text:p>650</text:p></table:table-cell>"#;
    odd_in(
        file,
        ods("", nested),
        "C2",
        "trong ô hoặc trong bảng có một bảng khác lồng vào",
        "another table stands inside the cell or table",
    );
    let never = r#"<table:table-cell table:number-columns-repeated="0" office:value-type="float" office:value="650"/>"#;
    odd_in(
        file,
        ods("", never),
        "C2",
        "ô hoặc dòng này ghi trong tệp là lặp lại 0 lần",
        "the cell or row says in the file to be repeated zero times",
    );
}

#[test]
fn opendocument_formats() {
    let style = |format: &str| {
        format!(
            r#"{format}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>"#
        )
    };
    let number = |value: &str| {
        format!(
            r#"<table:table-cell table:style-name="ce1" office:value-type="float" office:value="{value}"/>"#
        )
    };
    let date = r#"<number:date-style style:name="N1"><number:day/><number:text>/</number:text><number:month/></number:date-style>"#;
    shows("du-lieu.ods", ods(&style(date), &number("45915")), "15/9/2025", "45.915");
    let words = r#"<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>0</number:text></number:number-style>"#;
    shows("du-lieu.ods", ods(&style(words), &number("650")), "6500", "650");
    for (format, code) in [
        (
            r#"<number:number-style style:name="N1" number:transliteration-format="一"><number:number number:min-integer-digits="1"/></number:number-style>"#,
            "[NatNum]General",
        ),
        (
            r#"<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"><number:embedded-text number:position="1">,</number:embedded-text></number:number></number:number-style>"#,
            "0[,]",
        ),
    ] {
        unclear("du-lieu.ods", ods(&style(format), &number("650")), code);
    }
}

/// Nobody can tell what a cell shows.
fn unclear(file: &str, content: Vec<u8>, code: &str) {
    refused(
        file,
        content,
        &format!(
            "lỗi[N238]: không rõ ô hiện gì: giá trị là 650, định dạng là “{code}”\n  --> {file}, Vốn!C2\n  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng"
        ),
        &format!(
            "error[N238]: what the cell shows is not clear: it holds 650 in format “{code}”\n  --> {file}, Vốn!C2\n  = set the cell's format to General and type the value that is meant"
        ),
    );
}

/// The table of sources with a number in a format, written by a program.
fn formatted(code: &str, number: f64) -> Vec<u8> {
    let format = rust_xlsxwriter::Format::new().set_num_format(code);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Vốn").expect("a name");
    for (column, heading) in (0..).zip(["TT", "Tên nguồn vốn", "Số tiền (triệu đồng)"])
    {
        sheet.write(0, column, heading).expect("a heading");
    }
    sheet.write(1, 0, 1).expect("a number");
    sheet.write(1, 1, "Ngân sách huyện").expect("a name");
    sheet.write_with_format(1, 2, number, &format).expect("an amount");
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn formats_that_show_another_figure() {
    for (code, number, shown, value) in [
        ("0\\0", 650.0, "6500", "650"),
        ("0*0", 650.0, "6500…", "650"),
        ("General\" nghìn\"", 650.0, "650 nghìn", "650"),
        ("[>=100]\"1\"0;0", 650.0, "1650", "650"),
        ("000\\-000", 650.0, "000-650", "650"),
    ] {
        shows("du-lieu.xlsx", formatted(code, number), shown, value);
    }
    for code in ["[DBNum1]0", "[$-2000000]0", "# ?/?;0;0;@;0"] {
        unclear("du-lieu.xlsx", formatted(code, 650.0), code);
    }
    let sound = formatted("[$-42A]#,##0_);[Red]\\(#,##0\\)", 650.0);
    Case::small().file("du-lieu.xlsx", sound).table("nguon_luc", "du-lieu.xlsx").remarked("", "");
}

#[test]
fn names_that_a_format_hides() {
    let hidden = rust_xlsxwriter::Format::new().set_num_format(";;;");
    let more = rust_xlsxwriter::Format::new().set_num_format("@\" (dự kiến)\"");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["TT", "Tên nguồn vốn", "Số tiền (triệu đồng)"])
    {
        sheet.write(0, column, heading).expect("a heading");
    }
    for (row, format) in (1..).zip([&hidden, &more]) {
        sheet.write(row, 0, row).expect("a number");
        sheet.write_with_format(row, 1, format!("Vốn {row}"), format).expect("a name");
        sheet.write(row, 2, 650).expect("an amount");
    }
    refused(
        "du-lieu.xlsx",
        book.save_to_buffer().expect("a workbook"),
        "
lỗi[N238]: ô không hiện gì do định dạng ẩn, nhưng giá trị trong ô là Vốn 1
  --> du-lieu.xlsx, Sheet1!B2
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng

lỗi[N238]: ô hiện “Vốn 2 (dự kiến)” nhưng giá trị trong ô là Vốn 2
  --> du-lieu.xlsx, Sheet1!B3
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng
",
        "
error[N238]: the cell's format shows nothing, and the cell holds Vốn 1
  --> du-lieu.xlsx, Sheet1!B2
  = set the cell's format to General and type the value that is meant

error[N238]: the cell shows “Vốn 2 (dự kiến)” and holds Vốn 2
  --> du-lieu.xlsx, Sheet1!B3
  = set the cell's format to General and type the value that is meant
",
    );
}

#[test]
fn letters_that_nobody_sees() {
    Case::small()
        .file(
            "du-lieu.xlsx",
            book(&[(
                "Vốn",
                &[
                    &["TT", "Tên nguồn vốn", "Số tiền (triệu đồng)"],
                    &["=1", "Ngân\u{200B} sách huyện", "=650"],
                    &["=2", "Vốn vay", "6\u{2060}5"],
                ],
            )]),
        )
        .table("nguon_luc", "du-lieu.xlsx")
        .change("dia_danh: Bình Minh", "dia_danh: \"Bình\\u00AD Minh\"")
        .remarked(
            "
cảnh báo[N252]: “Bình Minh” có ký tự không nhìn thấy (U+00AD), đã bỏ khi đọc
  --> ntm.yaml:6:13
  |
6 |   dia_danh: \"Bình\\u00AD Minh\"
  |             ^^^^^^^^^^^^^^^^^
  = nếu số liệu đúng thì không cần làm gì; muốn hết cảnh báo, xóa rồi gõ lại

cảnh báo[N252]: “Ngân sách huyện” có ký tự không nhìn thấy (U+200B), đã bỏ khi đọc
  --> du-lieu.xlsx, Vốn!B2
  xem thêm: du-lieu.xlsx, Vốn!C3
  = nếu số liệu đúng thì không cần làm gì; muốn hết cảnh báo, xóa rồi gõ lại
",
            "
warning[N252]: “Bình Minh” has a character that nobody sees (U+00AD); it is left out
  --> ntm.yaml:6:13
  |
6 |   dia_danh: \"Bình\\u00AD Minh\"
  |             ^^^^^^^^^^^^^^^^^
  = nothing needs to be done if the text is right; to be rid of this, type it anew

warning[N252]: “Ngân sách huyện” has a character that nobody sees (U+200B); it is left out
  --> du-lieu.xlsx, Vốn!B2
  see also: du-lieu.xlsx, Vốn!C3
  = nothing needs to be done if the text is right; to be rid of this, type it anew
",
        );
}

#[test]
fn a_folder_in_place_of_a_file() {
    for name in ["so-lieu", "so-lieu.xlsx"] {
        Case::small()
            .file(&format!("{name}/trong.txt"), "x")
            .table("nguon_luc", &format!("{{tep: {name}}}"))
            .refused(
                &format!(
                    "lỗi[N136]: “{name}” là thư mục, không phải tệp\n  --> ntm.yaml:32:20\n   |\n32 |   nguon_luc: {{tep: {name}}}\n   |                    {}\n  = ghi tên một tệp trong thư mục ấy",
                    "^".repeat(name.len())
                ),
                &format!(
                    "error[N136]: “{name}” is a folder and no file\n  --> ntm.yaml:32:20\n   |\n32 |   nguon_luc: {{tep: {name}}}\n   |                    {}\n  = name a file in that folder",
                    "^".repeat(name.len())
                ),
            );
    }
}

#[test]
fn yaml_nested_deeper_than_its_reader_goes() {
    let deep = format!("{}1{}", "[".repeat(400), "]".repeat(400));
    let case = Case::small().file("du-lieu.yaml", &deep).table("nguon_luc", "du-lieu.yaml");
    let runs = [case.run(&["check"], "vi"), case.run(&["check"], "en")];
    assert!(runs[0].stderr.starts_with("lỗi[N124]: lồng nhau quá 32 tầng"), "{}", runs[0].stderr);
    assert!(
        runs[1].stderr.starts_with("error[N124]: nested more than 32 levels deep"),
        "{}",
        runs[1].stderr
    );
}

/// A status table with marks in a font.
fn marks(font: &str, mark: &str, other: f64) -> Vec<u8> {
    let ticks = rust_xlsxwriter::Format::new().set_font_name(font);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Tên xã", "1", "2", "3"]) {
        sheet.write(0, column, heading).expect("a heading");
    }
    sheet.write(1, 0, "Tân Lập").expect("a name");
    sheet.write_with_format(1, 1, mark, &ticks).expect("a mark");
    sheet.write(2, 0, "Hòa An").expect("a name");
    sheet.write_with_format(2, 1, other, &ticks).expect("a mark");
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn numbers_in_a_font_of_symbols() {
    Case::small()
        .file("du-lieu.xlsx", marks("Wingdings", "R", 1.0))
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            "
lỗi[N238]: “R” dùng phông ký hiệu (như Wingdings): hình nhìn thấy khác chữ trong ô
  --> du-lieu.xlsx, Sheet1!B2
  = đổi phông của ô về Times New Roman, rồi gõ “x” nếu là đạt

lỗi[N238]: “1” dùng phông ký hiệu (như Wingdings): hình nhìn thấy khác chữ trong ô
  --> du-lieu.xlsx, Sheet1!B3
  = đổi phông của ô về Times New Roman, rồi gõ “x” nếu là đạt
",
            "
error[N238]: “R” has a font of symbols such as Wingdings: what is seen is not what is stored
  --> du-lieu.xlsx, Sheet1!B2
  = set the cell's font to Times New Roman and type “x” where it is met

error[N238]: “1” has a font of symbols such as Wingdings: what is seen is not what is stored
  --> du-lieu.xlsx, Sheet1!B3
  = set the cell's font to Times New Roman and type “x” where it is met
",
        );
}

#[test]
fn letters_in_a_normal_font_that_has_such_a_name() {
    Case::small()
        .file("du-lieu.xlsx", marks("Zapfino", "x", 0.0))
        .table("hien_trang", "du-lieu.xlsx")
        .remarked("", "");
}
