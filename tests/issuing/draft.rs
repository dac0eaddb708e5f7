//! What a draft says on its pages, and that nothing else does.

use super::{change, done, small};
use std::path::Path;
use std::process::Command;

fn text(pdf: &Path) -> Option<String> {
    let run = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().ok()?;
    Some(String::from_utf8_lossy(&run.stdout).into_owned())
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|own| own == part.as_bytes())
}

#[test]
fn a_draft_says_so_on_each_page_and_by_wish_of_what_it_is() {
    let folder = small();
    let at = folder.path();
    let pdf = at.join("out/du-an/ke-hoach.pdf");
    done(at, "build du-an");
    let plain = std::fs::read(&pdf).expect("the PDF");
    done(at, "build du-an --draft");
    let draft = std::fs::read(&pdf).expect("the PDF");
    assert!(draft != plain);
    // Archival and accessible as every document.
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(holds(&plain, part) && holds(&draft, part), "{part}");
    }
    let Some(said) = text(&pdf) else {
        eprintln!("pdftotext is not here: the pages were not read");
        return;
    };
    let pages = said.matches('\u{c}').count();
    assert!(pages > 1, "{said}");
    assert_eq!(said.matches("DỰ THẢO").count(), pages, "{said}");
    assert!(!said.contains("Mã dự thảo"));
    done(at, "build du-an --fingerprint");
    let said = text(&pdf).expect("read before");
    let code = said.split("Mã dự thảo: ").nth(1).expect("a code").lines().next().expect("a line");
    let groups: Vec<&str> = code.split_whitespace().collect();
    assert_eq!(groups.len(), 16, "{code}");
    assert!(groups.iter().all(|own| own.len() == 4 && own.bytes().all(|b| b.is_ascii_hexdigit())));
    assert_eq!(said.matches(code.trim()).count(), pages);
    // Other data have another code; the same have the same.
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    done(at, "build du-an --fingerprint");
    assert!(!text(&pdf).expect("read before").contains(code.trim()));
    change(at, "{xa: Hòa An, giao: \"2, 3\"}", "{xa: Hòa An, giao: \"2\"}");
    change(at, "    trich_yeu:", "    du_thao: kem_ma\n    trich_yeu:");
    done(at, "build du-an");
    assert!(text(&pdf).expect("read before").contains(code.trim()));
    assert!(done(at, "status du-an").contains("ke-hoach: đã lập, khớp số liệu (dự thảo)"));
    // Ready again, it is to the byte what it was.
    change(at, "    du_thao: kem_ma\n", "");
    done(at, "build du-an");
    assert!(std::fs::read(&pdf).expect("the PDF") == plain);
}
