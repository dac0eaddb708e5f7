//! `ntm status`: what is due, how it stands, and who still has to report.

use chrono::NaiveDate;
use ntm::emit::Lang;
use ntm::pipeline::{Job, Wanted};
use ntm::status;
use ntm::typeset::Fonts;
use ntm::viet;

use crate::util::{Folder, ntm};

fn lines(folder: &Folder, today: &str) -> Vec<String> {
    let run = ntm(folder.path(), &["status", ".", "--today", today, "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let slug = folder.path().file_name().unwrap().to_string_lossy().into_owned();
    run.stdout.lines().map(|line| line.replace(&slug, "du-an")).collect()
}

fn line(folder: &Folder, today: &str, document: &str) -> String {
    let all = lines(folder, today);
    of(&all, document)
}

/// The line of a document.
fn of(all: &[String], document: &str) -> String {
    let own = all.iter().find(|line| line.contains(&format!("/{document}:")));
    own.unwrap_or_else(|| panic!("{all:#?}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn day(text: &str) -> NaiveDate {
    viet::parse_date(text).expect("a day")
}

#[test]
fn the_day_before_on_and_after_each_deadline() {
    // What is due is known once; each day only says how far off it is.
    let folder = Folder::copy_of("inputs/binh-hai-2026");
    let job = Job {
        folder: folder.path().to_owned(),
        name: ntm::pipeline::slug(folder.path()),
        wanted: Wanted::default(),
        fonts: Fonts::embedded(),
        keep_markup: false,
    };
    let status::Dues { all, unreadable, .. } = status::due(&[job], &folder.path().join("out"));
    assert!(unreadable.is_empty());
    let slug = folder.path().file_name().unwrap().to_string_lossy().into_owned();
    for (document, deadline, before, on, after) in [
        ("bao-cao-quy-1", "19/3/2026", "18/3/2026", "19/3/2026", "20/3/2026"),
        ("bao-cao-6-thang", "09/6/2026", "08/6/2026", "09/6/2026", "10/6/2026"),
        ("bao-cao-9-thang", "19/9/2026", "18/9/2026", "19/9/2026", "20/9/2026"),
        ("bao-cao-nam", "09/12/2026", "08/12/2026", "09/12/2026", "10/12/2026"),
    ] {
        let said = |today: &str| {
            let lines = all.iter().map(|due| status::line(due, day(today), Lang::Vi));
            of(&lines.map(|line| line.replace(&slug, "du-an")).collect::<Vec<_>>(), document)
        };
        assert_eq!(said(before), format!("{deadline} còn 1 ngày du-an/{document}: chưa lập"));
        assert_eq!(said(on), format!("{deadline} hết hạn hôm nay du-an/{document}: chưa lập"));
        assert_eq!(said(after), format!("{deadline} quá hạn 1 ngày du-an/{document}: chưa lập"));
    }
}

#[test]
fn states_and_order() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let order = |today: &str| -> Vec<String> {
        let name = |line: &String| {
            let (_, rest) = line.split_once("du-an/").expect("a document");
            rest.to_owned()
        };
        lines(&folder, today).iter().map(name).collect()
    };
    assert_eq!(
        order("01/5/2025"),
        ["bao-cao-quy-1: chưa lập", "bao-cao-6-thang: chưa lập", "ke-hoach: chưa lập",]
    );
    let run = ntm(folder.path(), &["build", ".", "--doc", "bao-cao-quy-1", "--doc", "ke-hoach"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let done = order("01/5/2025");
    assert_eq!(done[0], "bao-cao-6-thang: chưa lập");
    assert_eq!(done[1], "bao-cao-quy-1: đã lập, khớp số liệu");
    assert_eq!(done[2], "ke-hoach: đã lập, khớp số liệu");
    // An input changes.
    let path = folder.path().join("ky/2025-q1.yaml");
    let text = std::fs::read_to_string(&path).expect("the period");
    std::fs::write(&path, text.replace("so_luong: 5", "so_luong: 6")).expect("the period");
    assert!(order("01/5/2025").contains(&"bao-cao-quy-1: cũ hơn số liệu, cần lập lại".to_owned()));
    // Issued: number and full date are given.
    folder.change("    thoi_gian: 3/2025\n", "    so: 15\n    thoi_gian: 18/3/2025\n");
    assert!(order("01/5/2025").contains(&"bao-cao-quy-1: đã ban hành".to_owned()));
    // A form is missing, and so is what it would tell.
    std::fs::remove_file(folder.path().join("ky/2025-6t/xa-canh-tan.xlsx")).expect("a form");
    let half = line(&folder, "05/6/2025", "bao-cao-6-thang");
    assert!(
        half.ends_with("chưa lập được, xem ntm check; chờ phiếu của 01 xã: Canh Tân"),
        "{half}"
    );
}

/// What is made as a draft is made of the same data.
#[test]
fn drafts_are_of_the_state_that_they_were_made_of() {
    let folder = Folder::small();
    for (option, says) in [
        ("--draft", "đã lập, khớp số liệu (dự thảo)"),
        ("--fingerprint", "đã lập, khớp số liệu (dự thảo)"),
        ("--keep-typ", "đã lập, khớp số liệu"),
        ("--force", "đã lập, khớp số liệu"),
    ] {
        let run = ntm(folder.path(), &["build", ".", option]);
        assert_eq!(run.code, 0, "{option}: {}", run.stderr);
        let own = line(&folder, "01/5/2025", "ke-hoach");
        assert!(own.ends_with(says), "{option}: {own}");
    }
    let run = ntm(folder.path(), &["build", ".", "--draft"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder.change("trich_yeu: ", "trich_yeu: Sửa ");
    let own = line(&folder, "01/5/2025", "ke-hoach");
    assert!(own.ends_with(": cũ hơn số liệu, cần lập lại"), "{own}");
}

#[test]
fn as_json() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let run = ntm(folder.path(), &["status", ".", "--today", "18/3/2025", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let first = &json["documents"][0];
    assert_eq!(json["today"], "2025-03-18");
    assert_eq!(
        (&first["document"], &first["deadline"], &first["days_left"], &first["state"]),
        (&"bao-cao-quy-1".into(), &"2025-03-19".into(), &1.into(), &"missing".into())
    );
    let wrong = ntm(folder.path(), &["status", ".", "--today", "mai", "--lang", "vi"]);
    assert_eq!(wrong.code, 2);
}

/// Data that close after the usual deadline are not due before they close.
#[test]
fn a_closing_day_after_the_usual_deadline() {
    let folder = Folder::small();
    let text = crate::util::SMALL
        .replace(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    hoat_dong: [{loai: họp, so_luong: 2}]\ndu_lieu:\n",
        )
        .replace("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-6-thang\n    ky: 2025-6T\n");
    folder.write("ntm.yaml", text.replace("id: ke-hoach", "id: bao-cao"));
    assert_eq!(
        line(&folder, "20/6/2025", "bao-cao"),
        "- du-an/bao-cao: chưa lập; số liệu chốt 30/6/2025, sau hạn gửi thường lệ 09/6/2025: ghi hạn của cơ quan vào ky: han"
    );
    folder.change("    chot: 30/6/2025\n", "    chot: 30/6/2025\n    han: 05/7/2025\n");
    assert_eq!(
        line(&folder, "20/6/2025", "bao-cao"),
        "05/7/2025 còn 15 ngày du-an/bao-cao: chưa lập"
    );
}

/// A damaged form stops the report, and keeps nobody from knowing what is due.
#[test]
fn what_is_due_although_a_form_has_an_error() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.write("ky/2025-6t/xa-canh-tan.xlsx", b"PK\x03\x04 cut off");
    let run = ntm(folder.path(), &["status", ".", "--today", "01/5/2025", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("xa-canh-tan.xlsx"), "{}", run.stderr);
    assert!(run.stdout.contains("/bao-cao-6-thang: chưa lập được"), "{}", run.stdout);
}
