//! Workbooks as offices make them: what is in the cells counts, not how they are laid out.
//!
//! `corpus/project` states a small project in YAML; `corpus/workbooks` holds the same in files
//! that LibreOffice saved, each named by the difficulty it holds (see the README there). Figures
//! and finished pages must be the same whatever the file.

use std::time::{Duration, Instant};

use crate::util::{Folder, Run, ntm, root};
use ntm::diag::Diagnostics;
use ntm::figures::Figures;
use ntm::pipeline;
use ntm::typeset::Fonts;

/// Every table of the project: key, YAML file, sheet of `day-du`.
const TABLES: &[(&str, &str, &str)] = &[
    ("xa", "xa.yaml", "Xã"),
    ("hien_trang", "hien-trang.yaml", "Hiện trạng"),
    ("giao", "giao.yaml", "Giao chỉ tiêu"),
    ("xom", "xom.yaml", "Xóm"),
    ("nguon_luc", "nguon-luc.yaml", "Nguồn lực"),
    ("du_an", "du-an.yaml", "Dự án"),
    ("phan_cong", "phan-cong.yaml", "Phân công"),
    ("so_lieu_cong_bo", "so-lieu-cong-bo.yaml", "Số liệu công bố"),
    ("loi_van", "loi-van.yaml", "Lời văn"),
];

/// What a project comes to.
#[derive(PartialEq)]
struct Result {
    figures: String,
    pages: Vec<String>,
    found: Vec<String>,
}

/// Reads, computes and lays out; the project must be in order.
fn result(folder: &Folder) -> Result {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:#?}"));
    let mut pages = Vec::new();
    for document in pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found) {
        for page in document.pages.measured() {
            let lines: Vec<String> = page.lines().into_iter().map(|line| line.text).collect();
            pages.push(lines.join("\n"));
        }
    }
    assert!(!found.has_errors(), "{found:#?}");
    assert!(!pages.is_empty());
    let codes = found.iter().map(|d| format!("{} {:?}", d.problem.code(), d.problem)).collect();
    Result { figures: without_places(&prepared.figures), pages, found: codes }
}

/// All figures in words, without the places (which must differ) that stand between backticks.
fn without_places(figures: &Figures) -> String {
    let text = format!("{figures:#?}");
    let kept = text.split('`').step_by(2);
    kept.flat_map(str::lines)
        .filter(|line| !line.trim().is_empty() && line.trim() != ",")
        .collect::<Vec<_>>()
        .join("\n")
}

/// The project in YAML.
fn plain() -> Folder {
    Folder::copy_of("tests/corpus/project")
}

/// The project with some of its tables taken from a workbook of the corpus.
fn with(book: &str, tables: &[(&str, Option<&str>)]) -> Folder {
    let folder = plain();
    let bytes = std::fs::read(root().join("tests/corpus/workbooks").join(book));
    folder.write(book, bytes.unwrap_or_else(|e| panic!("{book}: {e}")));
    for (key, sheet) in tables {
        let (_, yaml, _) = TABLES.iter().find(|(known, ..)| known == key).expect("a table");
        let sheet = sheet.map(|sheet| format!(", trang: \"{sheet}\"")).unwrap_or_default();
        folder.change(&format!("  {key}: {yaml}\n"), &format!("  {key}: {{tep: {book}{sheet}}}\n"));
    }
    folder
}

/// Two results must be the same; the first difference is shown.
fn same(what: &str, one: &Result, other: &Result) {
    for (a, b) in one.figures.lines().zip(other.figures.lines()) {
        assert_eq!(a, b, "{what}: a figure differs");
    }
    assert_eq!(one.figures.lines().count(), other.figures.lines().count(), "{what}: figures");
    for (number, (a, b)) in one.pages.iter().zip(&other.pages).enumerate() {
        assert_eq!(a, b, "{what}: page {} differs", number + 1);
    }
    assert_eq!(one.pages.len(), other.pages.len(), "{what}: pages");
}

#[test]
fn xlsx_xls_ods_xlsm_and_yaml_make_one_document() {
    let yaml = result(&plain());
    assert!(yaml.pages.concat().contains("80.179,869 triệu đồng"), "{}", yaml.pages.concat());
    // It meets every criterion at the year's end and aims at less.
    let aim = r#"N522 AimNotStated { commune: "Đông Sơn", aim: Some("tăng tiêu chí") }"#;
    assert_eq!(yaml.found, [aim]);
    for book in ["day-du.xlsx", "day-du.xls", "day-du.ods", "day-du.xlsm"] {
        let tables: Vec<_> = TABLES.iter().map(|(key, _, sheet)| (*key, Some(*sheet))).collect();
        let workbook = result(&with(book, &tables));
        same(book, &yaml, &workbook);
        assert_eq!(workbook.found, yaml.found, "{book}");
    }
}

/// Every mark that offices use is known; several kinds of them in one table are asked about.
#[test]
fn marks_of_many_kinds_in_one_table() {
    for book in ["dau-cac-kieu.xlsx", "dau-cac-kieu.xls", "dau-cac-kieu.ods"] {
        let folder = with(book, &[("hien_trang", None)]);
        let run = folder.check_en();
        assert!(run.stderr.contains("error[N583]"), "{book}: {}", run.stderr);
        assert!(!run.stderr.contains("N214"), "{book}: {}", run.stderr);
    }
}

#[test]
fn a_workbook_is_known_by_its_content_not_by_its_name() {
    let yaml = result(&plain());
    let folder = with("bang-bat-dau-tu-b3.xls", &[("hien_trang", None)]);
    folder.change("bang-bat-dau-tu-b3.xls", "bang-bat-dau-tu-b3.xlsx");
    let bytes = std::fs::read(folder.path().join("bang-bat-dau-tu-b3.xls")).expect("a file");
    folder.write("bang-bat-dau-tu-b3.xlsx", bytes);
    same("an .xls named .xlsx", &yaml, &result(&folder));
}

#[test]
fn the_layout_of_a_sheet_changes_nothing() {
    let yaml = result(&plain());
    let status = |sheet| vec![("hien_trang", sheet)];
    for (books, tables) in [
        (
            &["bang-bat-dau-tu-b3.xlsx", "bang-bat-dau-tu-b3.xls", "bang-bat-dau-tu-b3.ods"][..],
            status(None),
        ),
        (
            &[
                "tieu-de-nhieu-dong-gop-o.xlsx",
                "tieu-de-nhieu-dong-gop-o.xls",
                "tieu-de-nhieu-dong-gop-o.ods",
            ],
            status(Some("Ba dòng")),
        ),
        (
            &[
                "tieu-de-nhieu-dong-gop-o.xlsx",
                "tieu-de-nhieu-dong-gop-o.xls",
                "tieu-de-nhieu-dong-gop-o.ods",
            ],
            status(Some("Số trên tên dưới")),
        ),
        (
            &[
                "tieu-de-nhieu-dong-gop-o.xlsx",
                "tieu-de-nhieu-dong-gop-o.xls",
                "tieu-de-nhieu-dong-gop-o.ods",
            ],
            status(Some("Có chỉ tiêu")),
        ),
        (&["dong-cot-trong-va-chu-ky.xlsx", "dong-cot-trong-va-chu-ky.ods"], status(None)),
        (&["dong-tong-o-tren.xlsx"], status(None)),
        (
            &["dau-to-hop-va-dau-cach-la.xlsx", "dau-to-hop-va-dau-cach-la.ods"],
            status(Some("Hiện trạng")),
        ),
        (&["cot-doi-cho-va-cot-thua.xlsx"], status(None)),
        (&["trang-an.xlsx", "trang-an.xls", "trang-an.ods"], status(None)),
        (
            &["so-dang-chu.xlsx", "so-dang-chu.ods"],
            vec![
                ("nguon_luc", Some("Nguồn lực")),
                ("xom", Some("Xóm")),
                ("so_lieu_cong_bo", Some("Số liệu công bố")),
            ],
        ),
        (
            &["don-vi-tien-o-tieu-de-nhom.xlsx", "don-vi-tien-o-tieu-de-nhom.ods"],
            vec![("nguon_luc", Some("Nguồn lực"))],
        ),
        (&["nam-va-ngay.xlsx", "nam-va-ngay.xls", "nam-va-ngay.ods"], vec![("xa", Some("Xã"))]),
        (
            &["ten-so-lieu-qua-libreoffice.xlsx", "ten-so-lieu-qua-libreoffice.ods"],
            vec![("so_lieu_cong_bo", None)],
        ),
    ] {
        for book in books {
            // A dash says that there is none; what is left blank says nothing.
            let stated = plain();
            if book.starts_with("so-dang-chu") {
                let rows =
                    std::fs::read_to_string(stated.path().join("xom.yaml")).expect("xom.yaml");
                let rows = rows.replace("2 trở lên}", "2 trở lên, kieu_mau_giao: 0}");
                let rows = rows.replace("kieu_mau_giao: 1}", "kieu_mau_giao: x}");
                stated.write("xom.yaml", rows.replace("tong: 5,", "tong: 5, ntm_da_dat: 0,"));
            }
            let yaml = if book.starts_with("so-dang-chu") { &result(&stated) } else { &yaml };
            same(&format!("{book} {tables:?}"), yaml, &result(&with(book, &tables)));
        }
    }
}

#[test]
fn what_every_office_adds_to_a_sheet_is_no_finding() {
    let folder = with("cot-doi-cho-va-cot-thua.xlsx", &[("hien_trang", None)]);
    assert_eq!(
        result(&folder).found,
        [
            // "Diện tích (ha)" and "Số khẩu" are known and ignored.
            r#"N522 AimNotStated { commune: "Đông Sơn", aim: Some("tăng tiêu chí") }"#,
        ]
    );
    let folder = with("dong-cot-trong-va-chu-ky.xlsx", &[("hien_trang", None)]);
    assert_eq!(
        result(&folder).found,
        [
            // Signatures below the table are told in the summary, not as findings.
            r#"N522 AimNotStated { commune: "Đông Sơn", aim: Some("tăng tiêu chí") }"#,
        ]
    );
}

#[test]
fn a_date_is_one_text_whether_it_is_stored_as_a_date_or_typed() {
    for book in ["nam-va-ngay.xlsx", "nam-va-ngay.xls", "nam-va-ngay.ods"] {
        let folder = with(book, &[("du_an", Some("Dự án"))]);
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{book}: {found:#?}"));
        let decisions: Vec<_> = project.projects.iter().map(|p| p.decision.as_deref()).collect();
        assert_eq!(decisions, [Some("05/01/2025"), Some("05/01/2025")], "{book}");
    }
}

#[test]
fn money_in_any_unit_comes_to_the_same() {
    for book in ["day-du.xlsx", "don-vi-tien-o-tieu-de-nhom.xlsx", "don-vi-tien-o-tieu-de-nhom.ods"]
    {
        let folder = with(book, &[("du_an", Some("Dự án"))]);
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{book}: {found:#?}"));
        let amounts: Vec<[String; 3]> = project
            .projects
            .iter()
            .map(|p| {
                [&p.total, &p.central, &p.local].map(|amount| {
                    amount.as_ref().map_or_else(String::new, |a| a.value.normalize().to_string())
                })
            })
            .collect();
        assert_eq!(amounts, [["650", "600", "50"], ["480.5", "400", "80.5"]], "{book}");
    }
}

/// "Đơn vị tính" above a table counts where the headings say nothing.
#[test]
fn a_unit_above_the_table_counts() {
    for (line, heading, amount) in [
        ("Đơn vị tính: đồng", "Kế hoạch", 1_500_500_000.0),
        ("ĐVT: nghìn đồng", "Kế hoạch", 1_500_500.0),
        ("Đơn vị tính: triệu đồng", "Kế hoạch", 1_500.5),
        ("Đơn vị tính: triệu đồng", "Kế hoạch (triệu đồng)", 1_500.5),
    ] {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "NGUỒN LỰC").expect("a cell");
        sheet.write(1, 1, line).expect("a cell");
        sheet.write(2, 0, "Nguồn vốn").expect("a cell");
        sheet.write(2, 1, heading).expect("a cell");
        sheet.write(3, 0, "Ngân sách trung ương").expect("a cell");
        sheet.write(3, 1, amount).expect("a cell");
        let folder = plain();
        folder.write("von.xlsx", book.save_to_buffer().expect("a workbook"));
        folder.change("  nguon_luc: nguon-luc.yaml\n", "  nguon_luc: von.xlsx\n");
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{line}: {found:#?}"));
        let read = project.funding[0].amount.as_ref().expect("an amount").value.normalize();
        assert_eq!(read.to_string(), "1500.5", "{line}, {heading}");
    }
}

/// A project whose status has borders pulled down over a hundred thousand rows and more.
fn long_sheets() -> Vec<Folder> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let border = rust_xlsxwriter::Format::new().set_border(rust_xlsxwriter::FormatBorder::Thin);
    let rows: [[&str; 4]; 6] = [
        ["Tên xã", "1", "2", "3"],
        ["Tân Lập", "x", "x", "x"],
        ["Hòa An", "x", "", ""],
        ["Đông Sơn", "x", "x", ""],
        ["Yên Bình", "", "x", ""],
        ["Phú Thịnh", "", "", ""],
    ];
    for (r, row) in (0u32..).zip(rows) {
        for (c, text) in (0u16..).zip(row) {
            sheet.write(r, c, text).expect("a cell");
        }
    }
    for row in 6..200_000 {
        for column in 0..4 {
            sheet.write_blank(row, column, &border).expect("a cell");
        }
    }
    sheet.write_blank(1_048_575, 16_383, &border).expect("a cell");
    let xlsx = plain();
    xlsx.write("dai.xlsx", book.save_to_buffer().expect("a workbook"));
    xlsx.change("  hien_trang: hien-trang.yaml\n", "  hien_trang: dai.xlsx\n");
    vec![with("tram-nghin-dong-ke-khung.ods", &[("hien_trang", None)]), xlsx]
}

#[test]
fn a_hundred_thousand_formatted_rows_cost_little() {
    for folder in long_sheets() {
        let start = Instant::now();
        let run = small_memory(&folder);
        assert_eq!(run.code, 0, "{}", run.stderr);
        // Half a second in a release build; a debug build on a busy machine has ten times that.
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    }
}

/// `ntm check` with not more address space than an old office machine could give.
#[cfg(unix)]
fn small_memory(folder: &Folder) -> Run {
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 900000 && exec \"$0\" check --lang en", env!("CARGO_BIN_EXE_ntm")])
        .current_dir(folder.path())
        .output()
        .expect("the program starts");
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[cfg(not(unix))]
fn small_memory(folder: &Folder) -> Run {
    ntm(folder.path(), &["check", "--lang", "en"])
}

#[test]
fn the_sample_reads_the_same_from_each_format() {
    let sample = Folder::copy_of("inputs/thach-an-2025");
    let xlsx = result(&sample);
    for book in ["mau-thach-an.xls", "mau-thach-an.ods"] {
        let bytes = std::fs::read(root().join("tests/corpus/workbooks").join(book));
        let folder = Folder::copy_of("inputs/thach-an-2025");
        folder.write(book, bytes.unwrap_or_else(|e| panic!("{book}: {e}")));
        let project = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
        folder.write("ntm.yaml", project.replace("tep: du-lieu.xlsx", &format!("tep: {book}")));
        same(book, &xlsx, &result(&folder));
    }
}

#[test]
fn every_workbook_of_the_corpus_is_small_and_told_of() {
    let folder = root().join("tests/corpus/workbooks");
    let readme = std::fs::read_to_string(folder.join("README.md")).expect("README.md");
    for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((stem, kind)) = name.rsplit_once('.') else { continue };
        if kind == "md" {
            continue;
        }
        assert!(readme.contains(&format!("`{stem}`")), "README.md does not tell of {name}");
        let size = entry.metadata().expect("a file").len();
        let limit = if stem.starts_with("mau-") { 40_000 } else { 20_000 };
        assert!(size < limit, "{name} has {size} bytes");
    }
    // No test passes because its tool is missing: the program itself is needed, nothing else.
    assert_eq!(ntm(&root(), &["--version"]).code, 0);
}
