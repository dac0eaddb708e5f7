//! The file: PDF/A-2a and PDF/UA-1, tagged, its language, bookmarks and embedded fonts, and the
//! same bytes for the same inputs.

use crate::util::{Folder, ntm};

/// What every PDF says in plain bytes, or what is missing.
fn missing(pdf: &[u8], bookmarks: &[&str]) -> Vec<String> {
    let has = |wanted: &[u8]| pdf.windows(wanted.len()).any(|window| window == wanted);
    let mut missing = Vec::new();
    for (wanted, what) in [
        ("%PDF-1.7", "the version that PDF/A-2 stands on"),
        ("<pdfaid:part>2</pdfaid:part>", "PDF/A-2"),
        ("<pdfaid:conformance>A</pdfaid:conformance>", "conformance level A"),
        ("<pdfuaid:part>1</pdfuaid:part>", "PDF/UA-1"),
        ("/Lang(vi-VN)", "the language of the document"),
        ("<rdf:li>vi-VN</rdf:li>", "the language in the metadata"),
        ("/StructTreeRoot", "tags"),
        ("/Marked true", "the mark of a tagged PDF"),
        ("/DisplayDocTitle true", "the title in the window's head"),
        ("/Outlines", "bookmarks"),
        ("/OutputIntents", "an output intent"),
    ] {
        if !has(wanted.as_bytes()) {
            missing.push(format!("{what}: {wanted}"));
        }
    }
    for title in bookmarks {
        let hex: String = title.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        if !has(hex.as_bytes()) {
            missing.push(format!("the bookmark {title}"));
        }
    }
    let text = String::from_utf8_lossy(pdf);
    let fonts = text.matches("/Type/FontDescriptor").count();
    let embedded = text.matches("/FontFile2 ").count() + text.matches("/FontFile3 ").count();
    if fonts == 0 || fonts != embedded {
        missing.push(format!("{embedded} of {fonts} fonts are embedded"));
    }
    for name in text.split("/BaseFont/").skip(1) {
        let name: String = name.chars().take_while(|c| !"/> \n".contains(*c)).collect();
        if !name.contains("+Tinos") {
            missing.push(format!("the font {name} is neither Tinos nor a part of it"));
        }
    }
    missing
}

const BOOKMARKS: &[&str] = &["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "II. MỤC TIÊU"];

fn built(folder: &Folder, out: &str) -> Vec<u8> {
    let run = ntm(folder.path(), &["build", "--doc", "ke-hoach", "--out", out]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let name = folder.path().canonicalize().expect("a folder");
    let name = name.file_name().expect("a name").to_owned();
    std::fs::read(folder.path().join(out).join(name).join("ke-hoach.pdf")).expect("the PDF")
}

#[test]
fn a_pdf_is_for_archives_and_for_everyone() {
    for sample in ["inputs/thach-an-2025", "inputs/dong-mau-2026"] {
        let pdf = built(&Folder::copy_of(sample), "out");
        let missing = missing(&pdf, BOOKMARKS);
        assert!(missing.is_empty(), "{sample}: {missing:#?}");
    }
}

#[test]
fn the_measure_of_a_pdf_sees_what_is_missing() {
    let pdf = built(&Folder::copy_of("inputs/dong-mau-2026"), "out");
    for (from, to) in [
        ("<pdfaid:part>2<", "<pdfaid:part>3<"),
        ("conformance>A<", "conformance>B<"),
        ("<pdfuaid:part>1<", "<pdfuaid:part>9<"),
        ("/Lang(vi-VN)", "/Lang(en-US)"),
        ("/Outlines", "/Outlimes"),
        ("/FontFile2 ", "/FontFileX "),
        ("+Tinos-Bold", "+Arial-Bold"),
        ("/Marked true", "/Marked fals"),
    ] {
        let mut broken = pdf.clone();
        let at: Vec<usize> = (0..broken.len().saturating_sub(from.len()))
            .filter(|at| broken[*at..].starts_with(from.as_bytes()))
            .collect();
        assert!(!at.is_empty(), "the PDF has no {from}");
        for at in at {
            broken[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
        assert!(!missing(&broken, BOOKMARKS).is_empty(), "{from} → {to} is not seen");
    }
    assert!(!missing(&pdf, &["IX. KHÔNG CÓ"]).is_empty(), "a bookmark that is not there");
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    for sample in ["inputs/thach-an-2025", "inputs/dong-mau-2026"] {
        let folder = Folder::copy_of(sample);
        // Two processes, two folders to write to, another time.
        let first = built(&folder, "out");
        std::thread::sleep(std::time::Duration::from_millis(1100));
        let second = built(&folder, "lan-hai");
        assert!(first == second, "{sample}: two builds differ");
        // One letter more, and they do.
        folder.change("    trich_yeu: ", "    trich_yeu: A ");
        assert!(built(&folder, "khac") != first, "{sample}: another subject, the same bytes");
    }
}
