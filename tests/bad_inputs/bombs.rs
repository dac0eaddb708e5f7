//! Workbooks of some kilobytes that would take more memory than there is: each is refused before
//! the reader asks for it.

use std::io::{Cursor, Write as _};

use super::Case;

/// A package; of each part the beginning, a middle as often as said, and the end.
fn package(parts: &[(&str, &str, &str, usize, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, begin, middle, times, end) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a part");
        archive.write_all(begin.as_bytes()).expect("a part");
        // Written by the thousand, so that a part of a gigabyte takes no time.
        let many = middle.repeat(1_000);
        for _ in 0..times / 1_000 {
            archive.write_all(many.as_bytes()).expect("a part");
        }
        archive.write_all(middle.repeat(times % 1_000).as_bytes()).expect("a part");
        archive.write_all(end.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

const RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Xã" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET: &str = "<worksheet><sheetData></sheetData></worksheet>";

/// An `.xlsx` in which one part is this.
fn xlsx(part: (&str, &str, &str, usize, &str)) -> Vec<u8> {
    let mut parts = vec![
        ("_rels/.rels", RELS, "", 0, ""),
        ("xl/workbook.xml", BOOK, "", 0, ""),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS, "", 0, ""),
    ];
    if part.0 != "xl/worksheets/sheet1.xml" {
        parts.push(("xl/worksheets/sheet1.xml", SHEET, "", 0, ""));
    }
    parts.push(part);
    package(&parts)
}

/// An `.ods` whose table has this inside.
fn ods(begin: &str, middle: &str, times: usize) -> Vec<u8> {
    let begin = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Xã\">{begin}"
    );
    let end = "</table:table></office:spreadsheet></office:body></office:document-content>";
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "", 0, ""),
        ("META-INF/manifest.xml", "<manifest:manifest/>", "", 0, ""),
        ("content.xml", &begin, middle, times, end),
    ])
}

/// The file is refused with these words and this way out.
fn refused(file: &str, bytes: &[u8], code: &str, [vi, en]: [&str; 2], [vi_out, en_out]: [&str; 2]) {
    Case::small().file(file, bytes).table("hien_trang", file).refused(
        &format!("lỗi[{code}]: {vi}\n  --> {file}\n  xem thêm: ntm.yaml:29:15\n  = {vi_out}\n"),
        &format!("error[{code}]: {en}\n  --> {file}\n  see also: ntm.yaml:29:15\n  = {en_out}\n"),
    );
}

const COPY: [&str; 2] = [
    "chép riêng vùng dữ liệu sang một bảng tính mới (Dán đặc biệt > Giá trị) rồi dùng bảng đó",
    "copy the data alone into a new workbook (Paste Special > Values) and use that one",
];
const FEWER: [&str; 2] = [
    "xóa các dòng, cột thừa ngoài bảng, hoặc chép riêng bảng sang một bảng tính mới",
    "delete the extra rows and columns outside the table, or copy the table into a new workbook",
];
const LONG: [&str; 2] = [
    "bảng tính có một đoạn chữ dài hơn 1000000 byte, không ô thật nào dài đến thế",
    "the workbook has a text longer than 1000000 bytes; no real cell is so long",
];
const MANY: [&str; 2] = [
    "trang tính có nhiều ô hơn mọi bảng thật (tối đa 3000000 ô có nội dung)",
    "a sheet has more cells than any real one (at most 3000000 filled ones)",
];

#[test]
fn texts_that_are_promised_and_not_there() {
    let begin = "<sst uniqueCount=\"4294967295\"><si><t>x</t></si></sst>";
    refused(
        "b.xlsx",
        &xlsx(("xl/sharedStrings.xml", begin, "", 0, "")),
        "N116",
        [
            "bảng tính có 4294967295 chuỗi chữ dùng chung như tệp tự khai (thật ra không có) ở phần “xl/sharedStrings.xml”",
            "the workbook has 4294967295 shared texts as the file states (and does not have) in part “xl/sharedStrings.xml”",
        ],
        COPY,
    );
}

#[test]
fn a_shared_text_of_megabytes() {
    let part = ("xl/sharedStrings.xml", "<sst><si><t>", "aaaaaaaaaa", 1_000_000, "</t></si></sst>");
    refused("b.xlsx", &xlsx(part), "N115", LONG, COPY);
    // In many runs, each of them short.
    let run = "<r><t>aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa</t></r>";
    let part = ("xl/sharedStrings.xml", "<sst><si>", run, 30_000, "</si></sst>");
    refused("b.xlsx", &xlsx(part), "N115", LONG, COPY);
}

#[test]
fn texts_without_end() {
    let part = ("xl/sharedStrings.xml", "<sst>", "<si/>", 2_001_000, "</sst>");
    refused(
        "b.xlsx",
        &xlsx(part),
        "N116",
        [
            "bảng tính có hơn 2000000 chuỗi chữ dùng chung ở phần “xl/sharedStrings.xml”, nhiều hơn mọi bảng thật",
            "the workbook has more than 2000000 shared texts in part “xl/sharedStrings.xml”, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn styles_without_end() {
    let many = [
        "bảng tính có hơn 70000 kiểu định dạng ở phần “xl/styles.xml”, nhiều hơn mọi bảng thật",
        "the workbook has more than 70000 styles in part “xl/styles.xml”, more than any real one",
    ];
    for (group, one) in
        [("fonts", "<font/>"), ("fills", "<fill/>"), ("borders", "<border/>"), ("cellXfs", "<xf/>")]
    {
        let (begin, end) = (format!("<styleSheet><{group}>"), format!("</{group}></styleSheet>"));
        let part = ("xl/styles.xml", &*begin, one, 100_000, &*end);
        refused("b.xlsx", &xlsx(part), "N116", many, COPY);
    }
    let begin = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"";
    let end = "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
    refused(
        "b.xlsx",
        &xlsx(("xl/styles.xml", begin, "0", 100_000, end)),
        "N116",
        [
            "bảng tính có hơn 2000 chữ trong một mẫu định dạng số hoặc tên phông ở phần “xl/styles.xml”, nhiều hơn mọi bảng thật",
            "the workbook has more than 2000 letters in one number format or font name in part “xl/styles.xml”, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn a_part_that_swells() {
    // Blank space between the styles.
    let part = (
        "xl/styles.xml",
        "<styleSheet>",
        "<a/>                                        ",
        4_000_000,
        "</styleSheet>",
    );
    refused(
        "b.xlsx",
        &xlsx(part),
        "N113",
        [
            "phần “xl/styles.xml” trong bảng tính bung ra lớn hơn 150 MB",
            "part “xl/styles.xml” of the workbook is larger than 150 MB when unpacked",
        ],
        COPY,
    );
}

#[test]
fn cells_without_end() {
    let (begin, end) = ("<worksheet><sheetData><row>", "</row></sheetData></worksheet>");
    let part = ("xl/worksheets/sheet1.xml", begin, "<c><v>1</v></c>", 3_001_000, end);
    refused("b.xlsx", &xlsx(part), "N114", MANY, FEWER);
}

#[test]
fn elements_inside_each_other() {
    let part = ("xl/worksheets/sheet1.xml", "<worksheet>", "<a>", 1_000_000, "");
    refused(
        "b.xlsx",
        &xlsx(part),
        "N116",
        [
            "bảng tính có hơn 250 lớp lồng nhau ở phần “xl/worksheets/sheet1.xml”, nhiều hơn mọi bảng thật",
            "the workbook has more than 250 elements inside each other in part “xl/worksheets/sheet1.xml”, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn attributes_without_end() {
    let part = ("xl/worksheets/sheet1.xml", "<worksheet", " a=\"\"", 100_000, "></worksheet>");
    refused(
        "b.xlsx",
        &xlsx(part),
        "N116",
        [
            "bảng tính có hơn 1000 thuộc tính trong một thẻ ở phần “xl/worksheets/sheet1.xml”, nhiều hơn mọi bảng thật",
            "the workbook has more than 1000 attributes of one element in part “xl/worksheets/sheet1.xml”, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn one_long_text_in_every_cell() {
    let text = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(900_000));
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(300);
    let sheet = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let book = package(&[
        ("_rels/.rels", RELS, "", 0, ""),
        ("xl/workbook.xml", BOOK, "", 0, ""),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS, "", 0, ""),
        ("xl/sharedStrings.xml", &text, "", 0, ""),
        ("xl/worksheets/sheet1.xml", &sheet, "", 0, ""),
    ]);
    refused(
        "b.xlsx",
        &book,
        "N116",
        [
            "bảng tính có hơn 150000000 byte chữ trong các ô, nhiều hơn mọi bảng thật",
            "the workbook has more than 150000000 bytes of text in the cells, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn opendocument_spaces_by_the_thousand_million() {
    let cell = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"1000000000\"/></text:p></table:table-cell></table:table-row>";
    refused("b.ods", &ods(cell, "", 0), "N115", LONG, COPY);
}

#[test]
fn opendocument_cells_that_are_repeated() {
    let cell = "<table:table-row table:number-rows-repeated=\"40000\"><table:table-cell table:number-columns-repeated=\"90\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    refused("b.ods", &ods(cell, "", 0), "N114", MANY, FEWER);
    // Two cells in far corners, and all that the reader keeps between them.
    let corners = "<table:table-row><table:table-cell office:value=\"1\"/></table:table-row><table:table-row table:number-rows-repeated=\"400000\"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"16000\"/><table:table-cell office:value=\"1\"/></table:table-row>";
    refused("b.ods", &ods(corners, "", 0), "N114", MANY, FEWER);
}

#[test]
fn opendocument_elements_inside_each_other() {
    refused(
        "b.ods",
        &ods("", "<a>", 100_000),
        "N116",
        [
            "bảng tính có hơn 250 lớp lồng nhau ở phần “content.xml”, nhiều hơn mọi bảng thật",
            "the workbook has more than 250 elements inside each other in part “content.xml”, more than any real one",
        ],
        COPY,
    );
}

#[test]
fn a_binary_record_of_a_hundred_megabytes() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("xl/workbook.bin", options).expect("a part");
    archive.start_file("xl/sharedStrings.bin", options).expect("a part");
    archive.write_all(&[0x13, 0xFF, 0xFF, 0xFF, 0x7F]).expect("a part");
    let book = archive.finish().expect("an archive").into_inner();
    refused("b.xlsb", &book, "N115", LONG, COPY);
}

/// A record of an old workbook.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("a short record");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

/// The beginning of an old workbook or of a sheet in it, and the end.
fn begin() -> Vec<u8> {
    record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
}

fn end() -> Vec<u8> {
    record(0x000A, &[])
}

/// The file is refused as no workbook, and at once.
fn impossible(bytes: &[u8]) {
    let begun = std::time::Instant::now();
    let said = [
        "bảng tính bị hỏng hoặc bị cắt cụt, không đọc được",
        "the workbook is damaged or cut off (impossible size)",
    ];
    let way_out = [
        "mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp",
        "open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew",
    ];
    refused("b.xls", bytes, "N106", said, way_out);
    let taken = begun.elapsed();
    assert!(taken.as_secs() < 20, "{taken:?}");
}

#[test]
fn shared_texts_by_the_hundred_thousand() {
    impossible(&[begin(), record(0x00FC, &[]).repeat(500_000), end()].concat());
}

#[test]
fn sheets_by_the_hundred_thousand_at_one_place() {
    let listed = |at: usize| {
        let at = u32::try_from(at).expect("a place").to_le_bytes();
        record(0x0085, &[&at[..], &[0, 0, 1, 0], b"A"].concat())
    };
    let place = begin().len() + listed(0).len() * 100_000 + end().len();
    let sheet = [begin(), record(0x01FF, &[]).repeat(500_000), end()].concat();
    impossible(&[begin(), listed(place).repeat(100_000), end(), sheet].concat());
}

/// A compound file of these sectors: where its directory begins, and which sectors tell what follows.
fn compound(sectors: &[Vec<u8>], directory: u32, tables: &[u32], more: (u32, u32)) -> Vec<u8> {
    let mut head = vec![0u8; 512];
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    for (at, number) in [(24, 0x3E_u16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        put(at, &number.to_le_bytes());
    }
    let count = u32::try_from(tables.len()).expect("a few");
    let none = 0xFFFF_FFFE_u32;
    for (at, number) in
        [(44, count), (48, directory), (56, 4096), (60, none), (68, more.0), (72, more.1)]
    {
        put(at, &number.to_le_bytes());
    }
    for at in 0..109 {
        let table = tables.get(at).copied().unwrap_or(u32::MAX);
        put(76 + 4 * at, &table.to_le_bytes());
    }
    [head, sectors.concat()].concat()
}

fn sectors(numbers: &[u32]) -> Vec<Vec<u8>> {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    bytes.chunks(512).map(|sector| [sector, &vec![0xFF; 512 - sector.len()]].concat()).collect()
}

#[test]
fn one_stream_under_thousands_of_names() {
    const MANY: u32 = 3_000;
    let tables = (2 * MANY).div_ceil(128) + 2;
    let chained = |from: u32| {
        let last = from + MANY - 1;
        (from..=last).map(move |at| if at == last { 0xFFFF_FFFE } else { at + 1 })
    };
    let next: Vec<u32> = std::iter::repeat_n(0xFFFF_FFFD, tables as usize)
        .chain(chained(tables))
        .chain(chained(tables + MANY))
        .collect();
    let mut all = sectors(&next);
    all.resize(tables as usize, vec![0xFF; 512]);
    let entry = |name: &str, kind: u8, start: u32, size: u32| {
        let mut entry = vec![0u8; 128];
        let units: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        entry[..units.len()].copy_from_slice(&units);
        entry[64] = u8::try_from(units.len()).expect("a short name");
        entry[66] = kind;
        entry[68..80].fill(0xFF);
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        entry
    };
    let book = entry("Workbook", 2, tables + MANY, MANY * 512);
    let entries = [entry("Root Entry", 5, 0xFFFF_FFFE, 0), book.repeat(4 * MANY as usize - 1)];
    all.extend(entries.concat().chunks(512).map(<[u8]>::to_vec));
    let mut stream = [begin(), end()].concat();
    stream.resize(MANY as usize * 512, 0);
    all.extend(stream.chunks(512).map(<[u8]>::to_vec));
    let named: Vec<u32> = (0..tables).collect();
    impossible(&compound(&all, tables, &named, (0xFFFF_FFFE, 0)));
}

#[test]
fn sectors_that_follow_each_other_in_a_circle() {
    let circle: Vec<u32> = (0..128).map(|at| (at + 1) % 128).collect();
    let mut all = sectors(&circle);
    // Sectors that name the first table over and over.
    let more = 300;
    for at in 0..more {
        let next = if at + 1 == more { 0xFFFF_FFFE } else { at + 2 };
        all.extend(sectors(&[vec![0; 127], vec![next]].concat()));
    }
    all.resize(40_000, vec![0; 512]);
    impossible(&compound(&all, 0, &[0; 109], (1, more)));
}

#[test]
fn merged_cells_all_over_each_other() {
    let rows: String = (1..=5_000)
        .map(|row| {
            format!(
                "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"B{row}\"><v>1</v></c></row>"
            )
        })
        .collect();
    let head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Xã</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>1. Giao thông</t></is></c></row>";
    let rows = rows.replacen(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>",
        head,
        1,
    );
    let merges: String =
        (2..5_000).map(|row| format!("<mergeCell ref=\"B{row}:B5000\"/>")).collect();
    let sheet = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    );
    let begun = std::time::Instant::now();
    let run = Case::small()
        .file("b.xlsx", xlsx(("xl/worksheets/sheet1.xml", &sheet, "", 0, "")))
        .table("hien_trang", "b.xlsx")
        .run(&["check"], "vi");
    assert_eq!(run.code, 1);
    let taken = begun.elapsed();
    assert!(taken.as_secs() < 30, "{taken:?}");
}
