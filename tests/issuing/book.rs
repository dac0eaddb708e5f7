//! The register as the printed book.

use std::process::Command;

use super::{change, done, run, small};

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

#[test]
fn remarks_stand_in_their_order_and_no_number_is_torn() {
    let folder = small();
    let at = folder.path();
    // The third symbol is wider than any column.
    change(at, "ky_hieu: UBND", "ky_hieu: UBND-NNMTXDHTKTĐTNT");
    done(at, "issue du-an --doc ke-hoach --number 7 --date 10/02/2025");
    change(at, "ky_hieu: UBND-NNMTXDHTKTĐTNT", "ky_hieu: UBND");
    let line = "issue du-an --doc ke-hoach --number 8 --date 11/02/2025 --replaces 7/KH-UBND-NNMTXDHTKTĐTNT";
    done(at, line);
    done(at, "issue du-an --doc ke-hoach --number 9 --date 12/02/2025 --replaces 8/KH-UBND");
    done(at, "register du-an --recall 9/KH-UBND --reason sai --date 13/02/2025 --by 1234/QĐ-UBND");
    done(at, "register du-an --pdf 2025");
    let out = Command::new("pdftotext")
        .args(["-f", "2", "-layout", "-x", "680", "-y", "0", "-W", "160", "-H", "600"])
        .args(["so-van-ban-di-2025.pdf", "-"])
        .current_dir(at)
        .output();
    let Ok(out) = out else {
        eprintln!("pdftotext is not here: the book was not read");
        return;
    };
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "được thay bằng 08/KH-UBND",
        "; được thay bằng 09/KH-UBND",
        "thay thế 08/KH-UBND; thu hồi ngày 13/02/2025 bằng 1234/QĐ-UBND: sai",
    ] {
        assert!(words.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_row_stands_on_one_page() {
    let folder = small();
    let at = folder.path();
    // Rows of many lines, so that one would begin at the foot of a page and end on the next.
    let bodies: Vec<String> =
        (1..=12).map(|own| format!("Cơ quan nhận văn bản số {own}")).collect();
    change(at, "[Thường trực Huyện ủy]", &format!("[{}]", bodies.join(", ")));
    for number in 1..=9 {
        let replaces = match number {
            1 => String::new(),
            _ => format!(" --replaces {}/KH-UBND", number - 1),
        };
        done(
            at,
            &format!("issue du-an --doc ke-hoach --number {number} --date 10/02/2025{replaces}"),
        );
    }
    let said = done(at, "register du-an --pdf 2025");
    assert_eq!(said, "so-van-ban-di-2025.pdf: 9 văn bản, 6 trang\n");
    let read = |page: &str| {
        let out = Command::new("pdftotext")
            .args(["-f", page, "-l", page, "so-van-ban-di-2025.pdf", "-"])
            .current_dir(at)
            .output();
        out.map(|out| String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let mut rows = 0;
    for page in ["2", "3", "4", "5", "6"] {
        let Ok(text) = read(page) else {
            eprintln!("pdftotext is not here: the book was not read");
            return;
        };
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let firsts = words.matches("số 1;").count();
        // Each row that begins there has its last recipient there, too.
        assert!(firsts > 0, "{words}");
        assert_eq!(firsts, words.matches("số 12").count(), "{words}");
        rows += firsts;
    }
    assert_eq!(rows, 9);
}

#[test]
fn what_was_put_right_is_read_with_what_was_entered() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --copies 12");
    done(at, "register du-an --doc ke-hoach --number 52 --date 10/02/2025");
    done(at, "register du-an --amend 52/KH-UBND --number 25 --copies 15 --reason sai");
    done(at, "register du-an --recall 25/KH-UBND --reason nhầm --date 15/02/2025");
    done(at, "register du-an --amend 25/KH-UBND --not-recalled --reason sai");
    done(at, "register du-an --pdf 2025");
    let column = |x: &str, width: &str| {
        let out = Command::new("pdftotext")
            .args(["-f", "2", "-layout", "-x", x, "-y", "0", "-W", width, "-H", "600"])
            .args(["so-van-ban-di-2025.pdf", "-"])
            .current_dir(at)
            .output();
        let text = String::from_utf8_lossy(&out.ok()?.stdout).into_owned();
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let (Some(numbers), Some(remarks)) = (column("65", "85"), column("680", "160")) else {
        eprintln!("pdftotext is not here: the book was not read");
        return;
    };
    assert!(numbers.contains("52/KH-UBND 25/KH-UBND"), "{numbers}");
    for part in [
        ", số 52/KH-UBND thành 25/KH-UBND, số lượng bản 12 thành 15: sai",
        "thu hồi ngày 15/02/2025: nhầm; sửa mục sổ ngày ",
        ", không thu hồi: sai",
    ] {
        assert!(remarks.contains(part), "{part}: {remarks}");
    }
}
