//! `ntm init`: the new project builds at once at every level, its workbook is read back as it was
//! written, and nothing is overwritten.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::Reader as _;
use ntm::model::{Aim, Code, Project, Recognition, UnitKind};
use ntm::viet::Mark;
use serde_json::Value;

use crate::util::{Folder, SMALL, ntm};

const LEVELS: &[&str] = &["tinh", "huyen", "xa", "phuong", "dac_khu", "phong", "so"];

/// `ntm init` into a new folder below `folder`; its path.
fn made(folder: &Folder, name: &str, level: &str, year: &str) -> PathBuf {
    let run = ntm(folder.path(), &["init", name, "--level", level, "--year", year]);
    assert_eq!(run.code, 0, "{level} {year}: {}", run.stderr);
    let listed: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(listed.len(), 3, "{}", run.stdout);
    for file in &listed {
        assert!(folder.path().join(file).is_file(), "{file}");
    }
    folder.path().join(name)
}

/// The errors and warnings of `ntm build`, and the documents written.
fn built(folder: &Folder, name: &str) -> (Vec<String>, usize) {
    all_built(folder, &[name]).swap_remove(0)
}

/// The same of several projects in one run.
fn all_built(folder: &Folder, names: &[&str]) -> Vec<(Vec<String>, usize)> {
    let run = ntm(folder.path(), &[&["build", "--messages", "json"], names].concat());
    let projects = run.events("project");
    assert_eq!(projects.len(), names.len(), "{}", run.stderr);
    projects.iter().map(outcome).collect()
}

/// The errors and warnings of a project, and the documents written.
fn outcome(project: &Value) -> (Vec<String>, usize) {
    let serious = project["diagnostics"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["severity"] != "note")
        .map(|finding| format!("{} {}", finding["code"], finding["message"]))
        .collect();
    (serious, project["written"].as_array().map_or(0, Vec::len))
}

fn loaded(folder: &Path) -> Project {
    let (project, found) = ntm::returns::load(folder);
    assert!(project.is_some(), "{}: {found:?}", folder.display());
    project.expect("a project")
}

/// Every file of a folder with its bytes.
fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).expect("a file");
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_level_builds_in_both_periods() {
    let folder = Folder::new();
    let mut names = Vec::new();
    for level in LEVELS {
        // The first and last year of each period, the two years around the change, and a year
        // for which there is no criteria set yet.
        for year in ["2021", "2025", "2026", "2030", "2031"] {
            let name = format!("{level}-{year}");
            made(&folder, &name, level, year);
            names.push(name);
        }
    }
    let words: Vec<&str> = names.iter().map(String::as_str).collect();
    for (name, (serious, written)) in names.iter().zip(all_built(&folder, &words)) {
        assert!(serious.is_empty(), "{name}: {serious:?}");
        assert_eq!(written, 1, "{name}");
    }
}

#[test]
fn every_build_says_that_the_data_is_illustrative() {
    let folder = Folder::new();
    made(&folder, "moi", "xa", "2026");
    let run = ntm(folder.path(), &["build", "moi", "--lang", "vi"]);
    assert!(run.stderr.contains("N001") && run.stderr.contains("Không trình ký"), "{}", run.stderr);
}

#[test]
fn letterhead_and_signature_follow_the_level() {
    let folder = Folder::new();
    let of =
        |level: &str, year: &str| loaded(&made(&folder, &format!("{level}{year}"), level, year));
    for level in ["tinh", "huyen", "xa"] {
        let project = of(level, "2025");
        assert!(project.organisation.superior.is_empty());
        let signer = &project.documents[0].signer;
        assert_eq!(signer.on_behalf_of.as_deref(), Some("Ủy ban nhân dân"));
        assert_eq!(signer.name, None);
    }
    for (level, year, superior) in [
        ("phong", "2025", "UBND HUYỆN MẪU"),
        ("phong", "2026", "UBND XÃ MẪU"),
        ("so", "2025", "UBND TỈNH MẪU"),
        ("so", "2026", "UBND TỈNH MẪU"),
    ] {
        let project = of(level, year);
        assert_eq!(project.organisation.superior, [superior]);
        assert_eq!(project.documents[0].signer.on_behalf_of, None);
    }
    assert_eq!(of("xa", "2024").set.id, "xa-ntm-2021-2025");
    assert_eq!(of("xa", "2026").set.id, "xa-ntm-2026-2030");
}

#[test]
fn a_ward_is_no_commune() {
    let folder = Folder::new();
    for (level, kind, hamlet, office) in [
        ("xa", UnitKind::Commune, "xóm", "Phòng Kinh tế"),
        ("phuong", UnitKind::Ward, "tổ dân phố", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("dac_khu", UnitKind::Special, "thôn", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ] {
        let project = loaded(&made(&folder, level, level, "2026"));
        let noun = kind.label();
        assert_eq!(project.communes[0].kind, kind);
        assert_eq!(project.organisation.name.value, format!("Ủy ban nhân dân {noun} Mẫu"));
        assert_eq!(project.organisation.name_lines[1], format!("{} MẪU", ntm::viet::upper(noun)));
        assert_eq!(project.organisation.office, office);
        assert_eq!(project.hamlet_word(), hamlet);
        assert_eq!(project.assignments[0].office.value, office);
        let recipients = &project.documents[0].recipients.list;
        let council = format!("Thường trực HĐND {noun}");
        assert!(recipients.iter().any(|recipient| recipient.value == council));
        let book = folder.path().join(level).join("du-lieu.xlsx");
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(book).expect("a workbook");
        for (sheet, said) in [
            ("Xã", format!("DANH SÁCH {}", ntm::viet::upper(noun))),
            ("Xã", format!("Tên {noun}")),
            ("Hiện trạng", ntm::viet::upper_first(noun)),
            ("Xóm", ntm::viet::upper_first(noun)),
        ] {
            let range = book.worksheet_range(sheet).expect("a sheet");
            let is_there = range.used_cells().any(|(_, _, cell)| cell.to_string() == said);
            assert!(is_there, "{level}, {sheet}: no {said:?}");
        }
        let mut other = Vec::new();
        project.visit_texts(&mut |text, _| {
            let bare = text.replace("xã hội", "").replace("Xã hội", "").replace("hợp tác xã", "");
            if noun != "xã" && bare.to_lowercase().contains("xã") {
                other.push(text.to_owned());
            }
        });
        assert_eq!(other, Vec::<String>::new());
    }
}

#[test]
fn a_filled_folder_is_refused_and_left_alone() {
    let folder = Folder::new();
    folder.write("cu/.an", "ẩn");
    let before = content(&folder.path().join("cu"));
    let run = ntm(folder.path(), &["init", "cu", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("N802"), "{}", run.stderr);
    assert!(run.stdout.is_empty());
    assert_eq!(content(&folder.path().join("cu")), before);
    // A file in the way is no folder to fill.
    folder.write("tep", "chữ");
    assert_eq!(ntm(folder.path(), &["init", "tep"]).code, 1);
    assert_eq!(std::fs::read_to_string(folder.path().join("tep")).expect("the file"), "chữ");
    // Nothing was left beside them either.
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 2);
    // And a project is never written over a project.
    made(&folder, "moi", "xa", "2026");
    let before = content(&folder.path().join("moi"));
    assert_eq!(ntm(folder.path(), &["init", "moi", "--year", "2025"]).code, 1);
    assert_eq!(content(&folder.path().join("moi")), before);
}

#[test]
fn an_empty_folder_and_the_current_one_are_filled() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("trong")).expect("a folder");
    made(&folder, "trong", "huyen", "2025");
    assert_eq!(std::fs::read_dir(folder.path().join("trong")).expect("a folder").count(), 3);
    let here = Folder::new();
    let run = ntm(here.path(), &["init", ".", "--year", "2026"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(std::fs::read_dir(here.path()).expect("a folder").count(), 3);
    // Folders on the way are made.
    made(&folder, "a/b/c", "so", "2026");
}

#[cfg(unix)]
#[test]
fn nothing_is_left_where_nothing_can_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let closed = folder.path().join("khoa");
    std::fs::create_dir(&closed).expect("a folder");
    let mode = |mode| std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(mode));
    mode(0o555).expect("permissions");
    let run = ntm(folder.path(), &["init", "khoa/moi", "--lang", "vi"]);
    mode(0o755).expect("permissions");
    // Whoever may write everywhere cannot see this failure.
    if run.code != 0 {
        assert!(run.stderr.contains("N801"), "{}", run.stderr);
        assert_eq!(std::fs::read_dir(&closed).expect("a folder").count(), 0);
    }
}

#[test]
fn the_same_words_give_the_same_bytes() {
    let folder = Folder::new();
    let first = made(&folder, "mot", "huyen", "2025");
    // Long enough for a file date, which counts in steps of two seconds, to differ.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let second = made(&folder, "hai", "huyen", "2025");
    assert_eq!(content(&first), content(&second));
    assert_ne!(content(&first), content(&made(&folder, "ba", "huyen", "2024")));
}

/// The numbers of the criteria that a commune meets in a matrix.
fn met(matrix: &ntm::model::Matrix, commune: usize) -> Vec<u16> {
    let met = matrix
        .marks
        .iter()
        .filter(|((index, _), mark)| *index == commune && mark.value == Mark::Met);
    met.map(|((_, code), _)| code.criterion).collect()
}

#[test]
fn the_workbook_is_read_back_as_it_was_written() {
    let folder = Folder::new();
    let project = loaded(&made(&folder, "huyen", "huyen", "2025"));
    let names: Vec<&str> = project.communes.iter().map(|c| c.name.value.as_str()).collect();
    assert_eq!(names, ["Mẫu Một", "Mẫu Hai", "Mẫu Ba"]);
    let recognised = &project.communes[0];
    assert_eq!(recognised.recognition.as_ref().map(|r| r.value), Some(Recognition::Standard));
    assert_eq!(recognised.recognised_in.as_deref(), Some("2023"));
    let aims: Vec<_> = project.communes.iter().filter_map(|c| c.aim.as_ref()).collect();
    let aims: Vec<Aim> = aims.into_iter().map(|aim| aim.value).collect();
    assert_eq!(aims, [Aim::Keep, Aim::Standard, Aim::More]);
    assert_eq!(
        project.status_date.as_ref().map(|date| date.value.to_string()).as_deref(),
        Some("2024-12-31")
    );
    assert_eq!(met(&project.status, 0), (1..=19).collect::<Vec<u16>>());
    assert!(!met(&project.status, 1).contains(&10) && met(&project.status, 1).len() == 17);
    assert_eq!(met(&project.targets, 1), [10, 11]);
    // The recognised commune has no row among the targets, and alone one in the advanced set.
    assert_eq!(project.targets.rows.keys().copied().collect::<Vec<_>>(), [1, 2]);
    let advanced = project.advanced_status.as_ref().expect("advanced status");
    assert_eq!(advanced.rows.keys().copied().collect::<Vec<_>>(), [0]);
    let counts: Vec<_> = project
        .hamlets
        .iter()
        .map(|h| {
            (
                h.total.as_ref().map(|c| c.value.number),
                h.standard_target.as_ref().map(|c| c.value.number),
            )
        })
        .collect();
    assert_eq!(counts, [(Some(8), Some(1)), (Some(7), Some(2)), (Some(9), Some(2))]);
    // Amounts in formulas are there without any spreadsheet program having calculated them.
    let central = &project.funding[0];
    assert_eq!(central.amount.as_ref().map(|a| a.value.to_string()).as_deref(), Some("4200"));
    assert_eq!(central.parts.len(), 2);
    assert_eq!(project.projects.len(), 2);
    assert_eq!(
        project.projects[0].stated.as_ref().map(|a| a.value.to_string()).as_deref(),
        Some("2200")
    );
    assert_eq!(project.declared.len(), 2);
    // Every criterion of both sets is led by someone.
    let led = |pick: fn(&ntm::model::Assignment) -> &Vec<ntm::origin::Sourced<Code>>| {
        let codes = project.assignments.iter().flat_map(pick);
        codes.map(|code| code.value.criterion).collect::<BTreeSet<u16>>()
    };
    assert_eq!(led(|a| &a.standard), (1..=19).collect());
    assert_eq!(led(|a| &a.advanced), (1..=19).collect());
    // Tasks keep their paragraphs, and the prose file gives none until it is filled in.
    assert_eq!(project.assignments[0].tasks.len(), 2);
    assert!(project.prose.values().all(|texts| texts.value.is_empty()));

    let project = loaded(&made(&folder, "xa", "xa", "2026"));
    let hamlets: Vec<_> = project.hamlets.iter().filter_map(|h| h.name.as_ref()).collect();
    assert_eq!(hamlets.len(), 5);
    assert_eq!(met(&project.status, 0).len(), 6);
}

/// A clerk who has nothing to say on a sheet empties it; the document is made without that part.
#[test]
fn emptied_sheets_still_build() {
    use ntm::xlsx::{InputBook, InputRow, input_workbook};
    let folder = Folder::new();
    let path = made(&folder, "moi", "xa", "2026");
    let set = loaded(&path).set;
    let row = |field: &'static str| InputRow::default().text(field, "Tân Lập");
    let all: Vec<u16> = set.criteria.iter().map(|criterion| criterion.number).collect();
    let mut tables = std::collections::BTreeMap::from([
        ("xa", vec![row("ten").text("danh_hieu", "NTM").text("muc_tieu", "duy trì")]),
        ("hien_trang", vec![row("xa").marks(&all)]),
    ]);
    for key in ["giao", "xom", "nguon_luc", "du_an", "phan_cong", "nhiem_vu", "so_lieu_cong_bo"] {
        tables.insert(key, Vec::new());
    }
    let title = "Thử".to_owned();
    let (hamlet, offices) = ("xóm".to_owned(), Vec::new());
    let kind = UnitKind::Commune;
    let (year, set, advanced) = (2026, &set, None);
    let book = InputBook { title, year, set, advanced, kind, hamlet, offices, tables };
    let bytes = input_workbook(&book).expect("a workbook");
    std::fs::write(path.join("du-lieu.xlsx"), bytes).expect("the workbook");
    let (serious, written) = built(&folder, "moi");
    assert!(serious.is_empty(), "{serious:?}");
    assert_eq!(written, 1);
    assert_eq!(met(&loaded(&path).status, 0).len(), all.len());
}

/// The values of a column of the sheet of lists.
fn listed(workbook: &Path, heading: &str) -> Vec<String> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(workbook).expect("a workbook");
    let range = book.worksheet_range("Danh mục").expect("the sheet of lists");
    let row =
        range.rows().position(|row| row.iter().any(|cell| *cell == *heading)).expect("the heading");
    let rows: Vec<&[calamine::Data]> = range.rows().collect();
    let column = rows[row].iter().position(|cell| *cell == *heading).expect("the column");
    let values = rows[row + 1..].iter().map(|row| row[column].to_string());
    values.take_while(|value| !value.is_empty()).collect()
}

/// What drop-down lists offer is what the reader understands: no N213, N214, N505 on any value.
#[test]
fn every_value_on_offer_is_understood() {
    let folder = Folder::new();
    let workbook = made(&folder, "moi", "huyen", "2025").join("du-lieu.xlsx");
    let check = |from: &str, to: &str| {
        let project = Folder::small();
        project.write("ntm.yaml", SMALL.replacen(from, to, 1));
        project.check_en().stderr
    };
    let commune = "- {ten: Tân Lập, muc_tieu: đạt chuẩn}";
    for (heading, field) in
        [("Loại", "loai"), ("Đã công nhận", "danh_hieu"), ("Mục tiêu năm", "muc_tieu")]
    {
        let values = listed(&workbook, heading);
        assert!(values.len() > 2, "{heading}: {values:?}");
        for value in values {
            let said = check(commune, &format!("- {{ten: Tân Lập, {field}: {value}}}"));
            assert!(!said.contains("N214"), "{value}: {said}");
        }
    }
    for mark in listed(&workbook, "Đánh dấu") {
        let said =
            check("- {xa: Tân Lập, dat: \"1\"}", &format!("- {{xa: Tân Lập, \"1\": \"{mark}\"}}"));
        assert!(!said.contains("N213"), "{mark}: {said}");
    }
    let figures = listed(&workbook, "Tên số liệu");
    assert!(figures.len() > 10, "{figures:?}");
    // With funding, so that there is a total of it.
    for figure in figures {
        let declared = format!(
            "du_lieu:\n  nguon_luc:\n    - {{ten: A, so_tien: 1}}\n  so_lieu_cong_bo:\n    - {{so_lieu: {figure}, gia_tri: 1}}\n"
        );
        let said = check("du_lieu:\n", &declared);
        assert!(!said.contains("N505") && !said.contains("N12"), "{figure}: {said}");
    }
}

/// A part of a package.
fn part(package: &Path, name: &str) -> Option<String> {
    let file = std::fs::File::open(package).expect("the package");
    let mut archive = zip::ZipArchive::new(file).expect("a zip archive");
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).expect("text");
    Some(text)
}

/// How many validations, and how many protected sheets, a workbook has.
fn helps(workbook: &Path) -> (usize, usize) {
    let sheets = (1..).map_while(|n| part(workbook, &format!("xl/worksheets/sheet{n}.xml")));
    sheets.fold((0, 0), |(rules, protected), xml| {
        let own = xml.matches("<dataValidation ").count();
        (rules + own, protected + usize::from(xml.contains("<sheetProtection")))
    })
}

#[test]
fn headings_are_locked_and_rows_are_free() {
    let folder = Folder::new();
    let workbook = made(&folder, "moi", "huyen", "2025").join("du-lieu.xlsx");
    let (rules, protected) = helps(&workbook);
    assert_eq!((rules, protected), (29, 13));
    let sheet = part(&workbook, "xl/worksheets/sheet3.xml").expect("the sheet of the status");
    let protection = &sheet[sheet.find("<sheetProtection").expect("protection")..];
    let protection = &protection[..protection.find("/>").expect("its end")];
    assert!(!protection.contains("password") && !protection.contains("hash"), "{protection}");
    for allowed in ["insertRows", "deleteRows", "sort", "formatCells", "formatRows"] {
        assert!(protection.contains(&format!("{allowed}=\"0\"")), "{allowed}: {protection}");
    }
    assert!(sheet.contains("ySplit=\"5\""), "headings stay in view");
    let notes = part(&workbook, "xl/comments3.xml").or_else(|| part(&workbook, "xl/comments2.xml"));
    assert!(notes.expect("notes on headings").contains("Đánh x khi đạt"));
}

/// LibreOffice opens the workbook, keeps its lists and saves one that builds as well.
#[test]
fn libreoffice_keeps_the_workbook_whole() {
    let folder = Folder::new();
    let project = made(&folder, "moi", "huyen", "2025");
    let workbook = project.join("du-lieu.xlsx");
    let before = helps(&workbook);
    let out = folder.path().join("ra");
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.path().display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&out, &workbook])
        .output();
    if run.is_err() {
        // Not `eprintln!`, which the test runner keeps to itself when a test passes.
        let absent = "bỏ qua: máy không có LibreOffice (soffice), chưa thử mở bảng tính bằng nó";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return;
    }
    let converted = out.join("du-lieu.xlsx");
    assert!(converted.is_file(), "{run:?}");
    assert_eq!(helps(&converted), before);
    std::fs::copy(&converted, &workbook).expect("the converted workbook");
    let (serious, written) = built(&folder, "moi");
    assert!(serious.is_empty(), "{serious:?}");
    assert_eq!(written, 1);
}

/// A level is understood as people write it.
#[test]
fn levels_in_vietnamese() {
    let folder = Folder::new();
    for (name, level) in [("a", "xã"), ("b", "phường"), ("c", "đặc khu"), ("d", "Sở")] {
        made(&folder, name, level, "2026");
    }
}
