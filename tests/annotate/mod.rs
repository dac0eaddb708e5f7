//! `ntm check --annotate`: copies of workbooks with each finding on its cell. What was not to change is the
//! same byte for byte, and a copy is read like the workbook that it was made of.

mod corpus;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{
    Chart, ChartType, Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation,
    Format, Note, Workbook, Worksheet,
};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::util::{Folder, Run, ntm};

/// The parts of a package by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        all.insert(part.name().expect("its name").to_string(), bytes);
    }
    all
}

fn packed(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a package").into_inner()
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = parts.get(name).unwrap_or_else(|| panic!("{name} among {:?}", parts.keys()));
    String::from_utf8(bytes.clone()).expect("a text")
}

/// The small project with its status and targets on sheets.
fn project(book: &[u8]) -> Folder {
    project_of("b.xlsx", book)
}

/// The same with a workbook of another name.
fn project_of(name: &str, book: &[u8]) -> Folder {
    let folder = Folder::small();
    let text = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
    let (before, _) = text.split_once("  hien_trang:").expect("the status");
    let tables = format!(
        "  hien_trang: {{tep: {name}, trang: Hiện trạng}}\n  giao: {{tep: {name}, trang: Giao}}\n"
    );
    folder.write("ntm.yaml", format!("{before}{tables}"));
    folder.write(name, book);
    folder
}

fn annotate(folder: &Folder) -> Run {
    ntm(folder.path(), &["check", "--annotate", "can-xem", "--lang", "vi"])
}

fn copy(folder: &Folder) -> Vec<u8> {
    std::fs::read(folder.path().join("can-xem/b.xlsx")).expect("a copy")
}

fn rows(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write(row, column, *cell).expect("a cell");
        }
    }
}

/// A workbook with much beside its cells; criterion 2 is met and assigned, and one mark is none.
fn rich() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Hiện trạng").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "ok?", ""], &["Hòa An", "x", "", ""]]);
    let filled = Format::new().set_background_color(Color::RGB(0x99_CC_FF));
    sheet.write_with_format(2, 2, "ừm", &filled).expect("a cell");
    sheet.insert_note(1, 1, &Note::new("Đã xem lại")).expect("a note");
    sheet.insert_note(1, 2, &Note::new("Hỏi lại xã")).expect("a note");
    sheet
        .add_data_validation(
            1,
            1,
            9,
            3,
            &DataValidation::new().allow_list_strings(&["x", ""]).expect("a list"),
        )
        .expect("a validation");
    let colour = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::EqualTo("x"))
        .set_format(Format::new().set_bold());
    sheet.add_conditional_format(1, 1, 9, 3, &colour).expect("a format");
    sheet.set_column_width(0, 30).expect("a width");
    let sheet = book.add_worksheet().set_name("Giao").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"], &["Tân Lập", "", "", "x"], &["Hòa An", "", "x", ""]]);
    let sheet = book.add_worksheet().set_name("Biểu đồ").expect("a sheet");
    sheet.write(0, 0, 1).expect("a cell");
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("'Biểu đồ'!$A$1:$A$1");
    sheet.insert_chart(2, 2, &chart).expect("a chart");
    sheet.merge_range(20, 0, 21, 1, "gộp", &Format::new()).expect("a merge");
    sheet.set_print_area(0, 0, 9, 9).expect("an area");
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn only_what_must_change_changes() {
    let book = rich();
    let folder = project(&book);
    let run = annotate(&folder);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let shown: Vec<&str> = run.stdout.lines().filter(|line| line.contains("can-xem")).collect();
    assert_eq!(
        shown,
        ["can-xem/b.xlsx: 3 điều ghi ở ô", "can-xem/ntm-can-xem.xlsx: danh sách mọi điều đã thấy"]
    );
    let (before, after) = (parts(&book), parts(&copy(&folder)));
    let changed: Vec<&str> = before
        .iter()
        .filter(|(name, bytes)| after.get(*name) != Some(bytes))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        changed,
        [
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
        ]
    );
    let added: Vec<&String> = after.keys().filter(|name| !before.contains_key(*name)).collect();
    assert_eq!(added, ["xl/worksheets/sheetNtm1.xml"]);
    // The old words stand first, and those of other cells alone.
    let comments = text(&after, "xl/comments1.xml");
    assert_eq!(comments.matches("<comment ").count(), 3);
    let old = comments.find("Hỏi lại xã").expect("the old words");
    let new = comments.find("LỖI N").expect("the new words");
    assert!(old < new, "{comments}");
    // Names of a sheet count the sheets before it.
    let workbook = text(&after, "xl/workbook.xml");
    assert!(workbook.contains("localSheetId=\"3\""), "{workbook}");
    assert!(workbook.contains("activeTab=\"0\"") || !workbook.contains("activeTab"), "{workbook}");
    // A cell with a colour of its own keeps it, and gets a frame.
    let (old, new) = (text(&before, "xl/styles.xml"), text(&after, "xl/styles.xml"));
    assert_eq!(new.matches("FF99CCFF").count(), old.matches("FF99CCFF").count());
}

/// The copy says what the workbook says.
#[test]
fn a_copy_is_read_like_its_workbook() {
    let folder = project(&rich());
    let first = annotate(&folder);
    folder.write("b.xlsx", copy(&folder));
    let second = ntm(folder.path(), &["check", "--lang", "vi"]);
    assert_eq!((second.code, &second.stderr), (first.code, &first.stderr));
    // And once more: the words of the first time are not doubled.
    let again = annotate(&folder);
    assert_eq!(again.stderr, first.stderr);
}

/// Nothing is written over an input, and what had no finding is copied as it is.
#[test]
fn nothing_is_lost() {
    let own = rich();
    let folder = project(&own);
    let run = ntm(folder.path(), &["check", "--annotate", ".", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("lỗi[N811]: bản có ghi chú sẽ ghi đè lên chính bảng tính “b.xlsx”"),
        "{}",
        run.stderr
    );
    assert_eq!(std::fs::read(folder.path().join("b.xlsx")).expect("the workbook"), own);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Hiện trạng").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]]);
    let sheet = book.add_worksheet().set_name("Giao").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"], &["Tân Lập", "", "x", "x"], &["Hòa An", "", "x", ""]]);
    let sound = book.save_to_buffer().expect("a workbook");
    folder.write("b.xlsx", &sound);
    let run = annotate(&folder);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(copy(&folder), sound);
}

/// A workbook as other programs write it: a prefix, rows and cells that do not say where they stand,
/// elements that hold nothing.
#[test]
fn as_other_programs_write() {
    let mut parts = parts(&rich());
    let sheet = "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>Xã</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row><x:row><x:c t=\"inlineStr\"><x:is><x:t>Tân Lập</x:t></x:is></x:c><x:c t=\"inlineStr\"><x:is><x:t>x</x:t></x:is></x:c><x:c t=\"inlineStr\"><x:is><x:t>ok?</x:t></x:is></x:c></x:row><x:row r=\"3\"><x:c r=\"A3\" t=\"inlineStr\"><x:is><x:t>Hòa An</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    parts.insert("xl/worksheets/sheet1.xml".to_owned(), sheet.into());
    parts.remove("xl/worksheets/_rels/sheet1.xml.rels");
    let folder = project(&packed(&parts));
    let run = annotate(&folder);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let after = self::parts(&copy(&folder));
    let sheet = text(&after, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<x:legacyDrawing xmlns:r="), "{sheet}");
    assert!(sheet.contains("</x:c><x:c s="), "the cell that is marked keeps its place: {sheet}");
    folder.write("b.xlsx", copy(&folder));
    let second = ntm(folder.path(), &["check", "--lang", "vi"]);
    assert_eq!(second.stderr, run.stderr);
}

/// Ten thousand findings on one sheet are folded, and all their cells are marked.
#[test]
fn ten_thousand_findings() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Hiện trạng").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"]]);
    for row in 1..=3_400u32 {
        sheet.write(row, 0, format!("Xã {row}")).expect("a cell");
        for column in 1..=3 {
            sheet.write(row, column, "ừm").expect("a cell");
        }
    }
    let sheet = book.add_worksheet().set_name("Giao").expect("a sheet");
    rows(sheet, &[&["Xã", "1", "2", "3"]]);
    let folder = project(&book.save_to_buffer().expect("a workbook"));
    assert_eq!(annotate(&folder).code, 1);
    let after = parts(&copy(&folder));
    let comments = after.iter().filter(|(name, _)| name.contains("comments"));
    let count =
        comments.map(|(_, bytes)| String::from_utf8_lossy(bytes).matches("<comment ").count());
    let count: usize = count.sum();
    assert!((1..=1_000).contains(&count), "{count} comments");
    let list = text(&after, "xl/worksheets/sheetNtm1.xml");
    assert!(list.matches("<row ").count() < 200, "the list is short");
}

/// Of other inputs there is a list.
#[test]
fn a_list_of_what_cannot_be_written_on() {
    let folder = Folder::small();
    let text = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
    folder
        .write("ntm.yaml", text.replace("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: \"1, 9\"}"));
    let run = annotate(&folder);
    assert_eq!(run.code, 1);
    let list = std::fs::read(folder.path().join("can-xem/ntm-can-xem.xlsx")).expect("a list");
    let strings = self::text(&parts(&list), "xl/sharedStrings.xml");
    assert!(strings.contains("ntm.yaml:"), "{strings}");
}

#[test]
fn a_copy_that_somebody_has_corrected_is_not_written_over() {
    let folder = project(&rich());
    let copies = ["can-xem/b.xlsx", "can-xem/ntm-can-xem.xlsx"];
    annotate(&folder);
    let first: Vec<Vec<u8>> =
        copies.iter().map(|own| std::fs::read(folder.path().join(own)).expect("a copy")).collect();
    // What is as it was written is written again.
    let again = annotate(&folder);
    assert!(!again.stderr.contains("N891"), "{}", again.stderr);
    for (name, as_written) in copies.iter().zip(&first) {
        let mut corrected = as_written.clone();
        corrected.extend(b"corrected");
        folder.write(name, &corrected);
        let run = annotate(&folder);
        assert_eq!(run.code, 1);
        let said = format!(
            "lỗi[N891]: “{name}” đã sửa sau khi ntm ghi, hoặc không do ntm ghi: không ghi đè lên nó"
        );
        assert!(run.stderr.contains(&said), "{}", run.stderr);
        assert!(std::fs::read(folder.path().join(name)).expect("a copy") == corrected);
        folder.write(name, as_written);
    }
    // Nor is a file of the same name that was never written here.
    folder.write("khac/b.xlsx", "của người khác");
    let run = ntm(folder.path(), &["check", "--annotate", "khac", "--lang", "en"]);
    assert!(
        run.stderr.contains("error[N891]: “khac/b.xlsx” was changed since ntm wrote it, or is not by ntm: it is not written over"),
        "{}",
        run.stderr
    );
    assert_eq!(
        std::fs::read_to_string(folder.path().join("khac/b.xlsx")).expect("text"),
        "của người khác"
    );
}

#[test]
fn a_copy_of_what_is_read_no_longer_goes_once_all_is_mended() {
    let folder = project(&rich());
    let at = folder.path();
    annotate(&folder);
    assert!(at.join("can-xem/b.xlsx").is_file());
    let ntm_yaml = std::fs::read_to_string(at.join("ntm.yaml")).expect("ntm.yaml");
    let mended = Folder::small();
    let small = std::fs::read_to_string(mended.path().join("ntm.yaml")).expect("ntm.yaml");
    // While something is wrong nobody knows what is still read.
    folder.write("ntm.yaml", small.replace("muc_tieu: tăng tiêu chí", "muc_tieu: gì đó"));
    assert_eq!(annotate(&folder).code, 1);
    assert!(at.join("can-xem/b.xlsx").is_file());
    let told = |lang: &str| {
        let run = ntm(at, &["check", "--annotate", "can-xem", "--lang", lang]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let own = run.stdout.lines().filter(|line| line.starts_with("can-xem/b.xlsx"));
        own.map(|line| format!("{line}\n")).collect::<String>()
    };
    folder.write("ntm.yaml", &small);
    assert_eq!(told("vi"), "can-xem/b.xlsx: không còn điều gì, đã xóa bản ghi lần trước\n");
    assert!(!at.join("can-xem/b.xlsx").exists());
    assert_eq!(told("vi"), "");
    // One that somebody has changed since stays, and is named once.
    for (lang, says) in [
        (
            "vi",
            "can-xem/b.xlsx: không còn điều gì; bản ghi lần trước đã có người sửa nên để nguyên\n",
        ),
        ("en", "can-xem/b.xlsx: nothing is left; the copy of before stays, somebody changed it\n"),
    ] {
        folder.write("ntm.yaml", &ntm_yaml);
        let _ = std::fs::remove_file(at.join("can-xem/b.xlsx"));
        annotate(&folder);
        folder.write("can-xem/b.xlsx", "đã sửa");
        folder.write("ntm.yaml", &small);
        assert_eq!([told(lang), told(lang)], [says, ""]);
        assert_eq!(std::fs::read_to_string(at.join("can-xem/b.xlsx")).expect("text"), "đã sửa");
    }
    folder.write("ntm.yaml", &ntm_yaml);
    std::fs::remove_file(at.join("can-xem/b.xlsx")).expect("removed");
    annotate(&folder);
    folder.write("ntm.yaml", &small);
    assert_eq!(told("en"), "can-xem/b.xlsx: nothing is left, the copy of before was removed\n");
}
