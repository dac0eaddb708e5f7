//! What is in the package: styles instead of direct formatting, sections, metadata, the same bytes each time.

use std::collections::BTreeSet;

use std::io::Write as _;
use std::process::Command;

use super::read::{WordPart, part};
use super::xml::Node;
use super::{BOTH, Both};
use crate::util::{Folder, ntm, root};

fn sample(name: &str) -> &'static Both {
    BOTH.iter().find(|both| both.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Paragraphs look as their styles say: beside them stands only what no style can hold.
#[test]
fn the_look_stands_in_styles() {
    let beside = ["w:sz", "w:szCs"];
    for both in BOTH.iter().filter(|both| both.is_sample) {
        for run in both.text.document.all("w:r") {
            let own = run.child("w:rPr").map(|own| own.children.as_slice()).unwrap_or_default();
            let other: Vec<&str> = own
                .iter()
                .map(|own| own.name.as_str())
                .filter(|name| !beside.contains(name))
                .collect();
            assert!(other.is_empty(), "{}: {other:?}", both.name);
        }
        let known: BTreeSet<&str> = both
            .text
            .styles
            .all("w:style")
            .into_iter()
            .filter_map(|style| style.get("w:styleId"))
            .collect();
        for name in ["w:pStyle", "w:tblStyle", "w:rStyle"] {
            for style in both.text.document.all(name) {
                let style = style.val().expect("a style");
                assert!(known.contains(style), "{}: no style {style}", both.name);
            }
        }
        for style in both.text.styles.all("w:basedOn") {
            let style = style.val().expect("a style");
            assert!(known.contains(style), "{}: no style {style}", both.name);
        }
    }
}

/// Each part of the decree has a style of its own.
#[test]
fn parts_have_their_styles() {
    let both = sample("thach-an-2025 ke-hoach");
    let styles = both.text.document.all("w:pStyle");
    let used: BTreeSet<&str> = styles.into_iter().filter_map(Node::val).collect();
    let wanted = [
        "QuocHieu",
        "TieuNgu",
        "CoQuan",
        "SoKyHieu",
        "DiaDanhNgay",
        "TenLoai",
        "TrichYeu",
        "CanCu",
        "Doan",
        "Phan",
        "Khoan",
        "TieuKhoan",
        "Diem",
        "Gach",
        "Cong",
        "KetThuc",
        "NoiNhan",
        "NguoiNhan",
        "QuyenHan",
        "HoTen",
        "TenPhuLuc",
        "KemTheo",
        "Ke",
    ];
    let missing: Vec<_> = wanted.iter().filter(|style| !used.contains(*style)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let style = |id: &str| {
        let all = both.text.styles.all("w:style");
        all.into_iter().find(|style| style.get("w:styleId") == Some(id)).expect(id).clone()
    };
    // Headings are Word's own, at their levels, and counted in one list.
    for (kind, on, level) in
        [("Phan", "Heading1", "1"), ("Khoan", "Heading2", "2"), ("TieuKhoan", "Heading3", "3")]
    {
        let own = style(kind);
        assert_eq!(own.child("w:basedOn").and_then(Node::val), Some(on));
        assert_eq!(own.at(&["w:pPr", "w:numPr", "w:ilvl"]).and_then(Node::val), Some(level));
    }
    let indent = style("Doan");
    let indent = indent.at(&["w:pPr", "w:ind"]).and_then(|own| own.get("w:firstLine"));
    assert_eq!(indent, Some("720"), "1,27 cm");
    let language = both.text.styles.all("w:lang");
    assert_eq!(language[0].val(), Some("vi-VN"));
    let fonts = both.text.styles.all("w:rFonts");
    assert_eq!(fonts[0].get("w:ascii"), Some("Times New Roman"));
}

/// Each annex is a section of its own paper that counts its pages from 1; no section shows its first page's number.
#[test]
fn each_annex_is_a_section() {
    for both in BOTH.iter().filter(|both| both.is_sample) {
        let annexes = both.data["phu_luc"].as_array().cloned().unwrap_or_default();
        let sections = both.text.document.all("w:sectPr");
        assert_eq!(sections.len(), annexes.len() + 1, "{}", both.name);
        assert!(sections[0].child("w:pgNumType").is_none());
        for section in &sections {
            assert!(section.child("w:titlePg").is_some());
        }
        for (section, annex) in sections[1..].iter().zip(&annexes) {
            let turned = section.child("w:pgSz").and_then(|own| own.get("w:orient"));
            let wanted = if annex["ngang"] == true { "landscape" } else { "portrait" };
            assert_eq!(turned, Some(wanted), "{}", both.name);
            let starts = section.child("w:pgNumType").and_then(|own| own.get("w:start"));
            assert_eq!(starts, Some("1"));
        }
        let header = |name: &str| Node::parse(&part(&both.word, name).expect(name));
        let fields = |name: &str| header(name).all("w:fldSimple").len();
        assert_eq!((fields("word/header1.xml"), fields("word/header2.xml")), (1, 0));
    }
}

#[test]
fn the_file_says_what_it_is() {
    let both = sample("thach-an-2025 bao-cao-quy-1");
    let core = Node::parse(&part(&both.word, "docProps/core.xml").expect("metadata"));
    let told = |name: &str| core.child(name).map(|own| own.text.as_str());
    assert_eq!(told("dc:title"), both.data["thong_tin"]["tieu_de"].as_str());
    assert_eq!(told("dc:creator"), Some("Ủy ban nhân dân huyện Thạch An"));
    assert_eq!(told("dc:language"), Some("vi-VN"));
    // The month is the document's own, the day is not known yet.
    assert_eq!(told("dcterms:created"), Some("2025-03-01T00:00:00Z"));
    assert_eq!(told("dcterms:modified"), Some("2025-03-01T00:00:00Z"));
}

/// A draft says so in the head of every page; its fingerprint stands at the foot.
#[test]
fn a_draft_says_so() {
    let both = sample("mọi loại bao-cao-quy-1");
    for name in ["word/header1.xml", "word/header2.xml"] {
        let header = Node::parse(&part(&both.word, name).expect(name));
        assert_eq!(header.all("w:t")[0].text, "DỰ THẢO");
    }
    let footer = Node::parse(&part(&both.word, "word/footer1.xml").expect("a foot"));
    let code = both.data["du_thao"]["ma"].as_str().expect("a fingerprint");
    assert_eq!(footer.all("w:t")[0].text, format!("Mã dự thảo: {code}"));
    let ready = sample("thach-an-2025 bao-cao-quy-1");
    let header = Node::parse(&part(&ready.word, "word/header1.xml").expect("a head"));
    assert_eq!(header.all("w:t").len(), 1, "only the page's number");
}

/// Charts are pictures with their figures in words.
#[test]
fn charts_are_pictures() {
    let both = sample("mọi loại bao-cao-quy-1");
    let told: Vec<&str> =
        both.text.document.all("wp:docPr").into_iter().filter_map(|own| own.get("descr")).collect();
    let charts = both.data["bieu_do"].as_array().expect("charts");
    let wanted: Vec<&str> = charts.iter().filter_map(|own| own["mo_ta"].as_str()).collect();
    assert_eq!(told, wanted);
    for number in 1..=charts.len() {
        let png = part(&both.word, &format!("word/media/hinh{number}.png")).expect("a picture");
        assert!(png.starts_with(b"\x89PNG"));
    }
    let titles: Vec<&str> = both
        .text
        .parts
        .iter()
        .filter_map(|part| match part {
            WordPart::Paragraph(_, text, style) if style == "TenBieuDo" => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let wanted: Vec<&str> = charts.iter().filter_map(|own| own["tieu_de"].as_str()).collect();
    let titles: Vec<String> = titles.iter().map(|title| title.replace('\n', " ")).collect();
    assert_eq!(titles, wanted);
}

/// What the program writes is the same each time, and the same as here.
#[test]
fn the_same_inputs_give_the_same_bytes() {
    let folder = Folder::new();
    let project = root().join("inputs/dong-mau-2026").display().to_string();
    let build = |out: &str| {
        let run = ntm(folder.path(), &["build", &project, "--format", "docx", "--out", out]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        std::fs::read(folder.path().join(out).join("dong-mau-2026/ke-hoach.docx")).expect("a file")
    };
    let (first, second) = (build("a"), build("b"));
    assert!(first == second, "two runs give two files");
    assert!(first == sample("dong-mau-2026 ke-hoach").word, "the program writes another file");
}

/// openxml-audit, which knows the format's schemas and Open XML SDK's rules, finds nothing wrong in any document
/// (`pip install openxml-audit`; without it the test says so).
#[test]
fn the_format_is_kept() {
    let folder = Folder::new();
    for (number, both) in BOTH.iter().enumerate() {
        folder.write(&format!("{number}.docx"), &both.word);
    }
    let run = Command::new("openxml-audit").args(["-q", "-r"]).arg(folder.path()).output();
    let Ok(run) = run else {
        let absent = "bỏ qua: máy không có openxml-audit, chưa soát khuôn dạng của bản Word";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return;
    };
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
}
