//! The register as the printed book.

use std::process::Command;

use super::{done, run, small};

#[test]
fn the_book_has_the_ten_columns_of_the_form_and_each_document() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 7 --date 10/02/2025 --copies 12");
    let said = done(at, "register du-an --pdf 2025 --out so/2025.pdf");
    assert_eq!(said, "so/2025.pdf: 1 văn bản, 2 trang\n");
    let none = run(at, "register du-an --pdf 2024 --messages short");
    assert_eq!(
        (none.code, none.stderr.as_str()),
        (1, "lỗi[N851]: sổ không có văn bản nào của năm 2024\n")
    );
    let out =
        Command::new("pdftotext").args(["-layout", "so/2025.pdf", "-"]).current_dir(at).output();
    let Ok(out) = out else {
        eprintln!("pdftotext is not here: the book was not read");
        return;
    };
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for column in 1..=10 {
        assert!(words.contains(&format!("({column})")), "{text}");
    }
    for part in [
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        "Năm: 2025",
        "07/KH-UBND",
        "10/02/2025",
        "Từ số 07/KH-UBND đến số 07/KH-UBND",
        "12",
    ] {
        assert!(words.contains(part), "{part}: {text}");
    }
}
