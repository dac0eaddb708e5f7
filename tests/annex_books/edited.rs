//! What somebody wrote in an annex's workbook is not lost with the next run.

use std::io::Write as _;
use std::path::Path;

use super::{books, build, built, out};
use crate::util::{Folder, is_not_written_over};

/// Saves a workbook as another program would: the same sheets, other bytes.
fn edit(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).expect("a workbook");
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut edited = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..book.len() {
        let part = book.by_index_raw(index).expect("a part");
        edited.raw_copy_file(part).expect("a part");
    }
    let options = zip::write::SimpleFileOptions::default();
    edited.start_file("docProps/custom.txt", options).expect("a part");
    edited.write_all("xã đã xem".as_bytes()).expect("a part");
    let edited = edited.finish().expect("a package").into_inner();
    std::fs::write(path, &edited).expect("a file");
    edited
}

#[test]
fn an_annex_that_was_written_in_is_not_written_over() {
    let folder = Folder::small();
    built(&folder, &[]);
    let file = out(&folder).join("ke-hoach-phu-luc-xa.xlsx");
    let there = || std::fs::read(&file).expect("the annex");
    let made = there();
    // What is as it was made is made anew when the project changes.
    folder.change("- {xa: Hòa An, giao: \"2\"}", "- {xa: Hòa An, giao: \"2, 3\"}");
    built(&folder, &[]);
    assert!(there() != made, "it is made anew");
    let edited = edit(&file);
    folder.change("- {xa: Hòa An, giao: \"2, 3\"}", "- {xa: Hòa An, giao: \"3\"}");
    let slug = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
    let path = format!("out/{slug}/ke-hoach-phu-luc-xa.xlsx");
    is_not_written_over(&path, |lang| build(&folder, lang));
    assert!(there() == edited, "it is written over");
    built(&folder, &["--force"]);
    assert!(there() != edited, "--force writes over it");
}

/// One that nothing makes any more stays, too, where somebody wrote in it; as it was made it goes.
#[test]
fn an_annex_that_was_written_in_is_not_taken_away() {
    for touched in [false, true] {
        let folder = Folder::small();
        folder.change("  - id: ke-hoach\n", "  - id: ke-hoach\n    bieu: [xa, phan_cong]\n");
        folder.change(
            "  giao:\n",
            "  phan_cong:\n    - {co_quan: Phòng Kinh tế, xa: \"1-3\"}\n  giao:\n",
        );
        built(&folder, &[]);
        let both = ["ke-hoach-phu-luc-phan-cong.xlsx", "ke-hoach-phu-luc-xa.xlsx"];
        assert_eq!(books(&out(&folder)), both);
        if touched {
            edit(&out(&folder).join(both[0]));
        }
        folder.change("bieu: [xa, phan_cong]", "bieu: [xa]");
        let said = built(&folder, &["--lang", "en"]);
        assert_eq!(books(&out(&folder)).len(), 1 + usize::from(touched), "{said}");
        assert_eq!(said.contains("N118"), touched, "{said}");
    }
}
