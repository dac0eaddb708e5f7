//! `ntm check --unverified`, `--second-entry`, `--slip`: what whoever checks is given, word for word, and
//! that nothing is issued while what was typed again differs.

use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use ntm::diag::Diagnostics;
use ntm::emit::Lang;
use ntm::slip::{SlipColumn, SlipPart, SlipSheet, SlipWords};
use ntm::typeset::Fonts;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use zip::ZipArchive;

use crate::util::{Folder, Run, ntm};

/// The totals that the small project's plan prints, with funding.
const TOTALS: [(&str, &str); 9] = [
    ("Tổng số tiêu chí đạt ở hiện trạng, cộng các xã", "02"),
    ("Số tiêu chí đạt bình quân một xã ở hiện trạng", "1,0"),
    ("Số xã còn lại, chỉ tăng tiêu chí", "01"),
    ("Số tiêu chí đạt bình quân một xã đến cuối năm", "2,5"),
    ("Tổng nguồn lực, triệu đồng", "2.034,5"),
    ("Vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng", "1.234,5"),
    ("Vốn kế hoạch của nguồn “Ngân sách huyện”, triệu đồng", "800"),
    ("Tổng số tiêu chí giao đạt thêm trong năm, cộng các xã", "3"),
    ("Tổng số tiêu chí đạt đến cuối năm, cộng các xã", "5"),
];

/// The small project with funding, in a folder of its own.
fn project() -> Folder {
    let folder = Folder::small();
    folder.change(
        "du_lieu:\n",
        r#"du_lieu:
  nguon_luc:
    - {ten: Ngân sách tỉnh, so_tien: "1.234,5"}
    - {ten: Ngân sách huyện, so_tien: "800", ghi_chu: "Bố trí cho 12 tuyến đường, 02 xã"}
  loi_van:
    kho_khan:
      - Còn 41 hộ nghèo, 02 xã thiếu đất; năm 2025 có 05 xã xin vốn theo Quyết định số 19/QĐ-UBND ngày 15/6/2025, cần 1.234,5 triệu đồng và 20 triệu đồng.
"#,
    );
    folder
}

fn check(folder: &Folder, words: &[&str]) -> Run {
    ntm(folder.path(), &[&["check", "--lang", "vi"], words].concat())
}

/// What a command says, without the lines of what was read.
fn said(run: &Run) -> String {
    let lines = run.stdout.lines().filter(|line| !line.contains("đã đọc"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The second entry as somebody saves it: a figure and what is typed for it.
fn typed<'a>(folder: &Folder, sheet: &str, rows: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let mut book = Workbook::new();
    let own = book.add_worksheet().set_name(sheet).expect("a sheet");
    for (column, heading) in (0..).zip(["TT", "Số liệu", "In ở", "Số gõ lại"]) {
        own.write(6, column, heading).expect("a cell");
    }
    for (row, (title, typed)) in (7..).zip(rows) {
        own.write(row, 1, title).expect("a cell");
        if !typed.is_empty() {
            own.write(row, 3, typed).expect("a cell");
        }
    }
    folder.write("nhap-lai.xlsx", book.save_to_buffer().expect("a workbook"));
}

/// The parts of a workbook that hold what is in its cells and what is told of it.
fn parts(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("its name").to_string();
        if !["styles", "theme"].iter().any(|own| name.contains(own)) {
            part.read_to_string(&mut all).expect("a text");
        }
    }
    all
}

/// Numbers that nothing vouches for are listed, and nothing else: no amount of the data, no count that fits
/// them, no year, no act, no day.
#[test]
fn numbers_that_nothing_vouches_for() {
    let folder = project();
    let run = check(&folder, &["--unverified"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let name = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
    assert_eq!(
        said(&run).replace(&name, "dự-án"),
        "dự-án: đạt (1 cảnh báo)
dự-án: 4 số chưa kiểm chứng trong lời văn
  ntm.yaml:28:9: 41 hộ nghèo
    Còn 41 hộ nghèo, 02 xã thiếu đất;
  ntm.yaml:28:9: 05 xã xin
    năm 2025 có 05 xã xin vốn theo Quyết định số 19/QĐ-UBND ngày 15/6/2025, cần 1.234,5 triệu đồng và 20…
  ntm.yaml:28:9: 20 triệu đồng
    …có 05 xã xin vốn theo Quyết định số 19/QĐ-UBND ngày 15/6/2025, cần 1.234,5 triệu đồng và 20 triệu đồng.
  ntm.yaml:25:55: 12 tuyến đường
    Bố trí cho 12 tuyến đường, 02 xã
"
    );
}

/// The sheet is made once, with what is to be typed and no value.
#[test]
fn the_sheet_has_no_values() {
    let folder = project();
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.ends_with(
            "nhap-lai.xlsx: tờ nhập lại của ke-hoach (9 số); in văn bản ra giấy, người kiểm tra gõ vào tờ này\n"
        ),
        "{}",
        run.stdout
    );
    let bytes = std::fs::read(folder.path().join("nhap-lai.xlsx")).expect("a sheet");
    let all = parts(&bytes);
    for (title, value) in TOTALS {
        assert!(all.contains(&format!(">{title}<")), "{title}");
        // "3" is the number of a row, too.
        assert!(value.len() < 2 || !all.contains(&format!(">{value}<")), "{value}");
    }
    for other in
        ["2034", "1234", "2.034", "1.234", "state=\"hidden\"", "hidden=\"1\"", "<f>", "comment"]
    {
        assert!(!all.contains(other), "{other}");
    }
    // Nobody typed anything yet; the file stays as it is.
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("cảnh báo[N814]: ke-hoach: còn 9/9 số chưa gõ lại: "));
    assert_eq!(std::fs::read(folder.path().join("nhap-lai.xlsx")).expect("a sheet"), bytes);
}

/// What is typed as it is printed agrees, however it is written.
#[test]
fn what_agrees_agrees() {
    let folder = project();
    typed(&folder, "ke-hoach", TOTALS);
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!((run.code, run.stderr.contains("nhap-lai")), (0, false), "{}", run.stderr);
    assert!(run.stdout.ends_with("nhap-lai.xlsx, ke-hoach: đã gõ lại 9/9 số, đều khớp\n"));
    let other = ["2", "1", "1", "2,5", "2034,5", "1 234,5", "800", "03", "05"];
    typed(&folder, "ke-hoach", TOTALS.iter().zip(other).map(|((title, _), own)| (*title, own)));
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert!(run.stdout.ends_with("đã gõ lại 9/9 số, đều khớp\n"), "{}{}", run.stdout, run.stderr);
}

/// What differs, is no number, blank, unknown or missing is told at its cell.
#[test]
fn what_differs_is_told() {
    let folder = project();
    let mut rows: Vec<(&str, &str)> = TOTALS.to_vec();
    rows[4].1 = "2.043,5";
    rows[5].1 = "l.234,5";
    rows[6].1 = "";
    rows[7].0 = "Tổng số tiêu chí giao";
    typed(&folder, "ke-hoach", rows);
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 1);
    let told = &run.stderr[run.stderr.find("lỗi[N813]").expect("a difference")..];
    assert_eq!(format!("\n{told}"), DIFFERS_VI);
    let run = ntm(folder.path(), &["check", "--lang", "en", "--second-entry", "nhap-lai.xlsx"]);
    let told = &run.stderr[run.stderr.find("error[N813]").expect("a difference")..];
    assert_eq!(format!("\n{told}"), DIFFERS_EN);
}

const DIFFERS_VI: &str = r#"
lỗi[N813]: Tổng nguồn lực, triệu đồng: gõ lại từ bản giấy được 2.043,5, số liệu cho 2.034,5
  --> nhap-lai.xlsx, ke-hoach!D12
  xem thêm: ntm.yaml:24:38
  xem thêm: ntm.yaml:25:39
  = đọc lại bản giấy: gõ nhầm thì sửa ô này; bản giấy in khác thì lập, in lại; số liệu sai thì sửa ở ô gốc rồi lập, in và gõ lại

lỗi[N817]: Vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng: “l.234,5” không đọc được là một số
  --> nhap-lai.xlsx, ke-hoach!D13
  xem thêm: ntm.yaml:24:38
  = gõ như trên giấy: 81.178,119; 04; 15,7

cảnh báo[N815]: văn bản không có số liệu nào tên là “Tổng số tiêu chí giao”; dòng này không được so
  --> nhap-lai.xlsx, ke-hoach!B15
  = tên ở cột Số liệu bị sửa thì gõ lại như cũ; văn bản đã đổi thì lập tờ nhập lại mới bằng ntm check --second-entry với tên tệp khác

cảnh báo[N814]: ke-hoach: còn 1/9 số chưa gõ lại: “Vốn kế hoạch của nguồn “Ngân sách huyện”, triệu đồng”
  --> nhap-lai.xlsx, ke-hoach!D14
  = người kiểm tra đọc trên bản giấy và gõ vào các ô ấy

cảnh báo[N816]: tờ nhập lại của ke-hoach thiếu dòng: “Tổng số tiêu chí giao đạt thêm trong năm, cộng các xã”
  --> nhap-lai.xlsx
  = lập tờ mới bằng ntm check --second-entry với tên tệp khác

"#;
const DIFFERS_EN: &str = r#"
error[N813]: Tổng nguồn lực, triệu đồng: typed again from paper as 2.043,5, the data give 2.034,5
  --> nhap-lai.xlsx, ke-hoach!D12
  see also: ntm.yaml:24:38
  see also: ntm.yaml:25:39
  = read the paper again: correct this cell if it is a slip; make and print the document anew if the paper is older; correct the figure's own cells if they are wrong, then print and type again

error[N817]: Vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng: “l.234,5” cannot be read as a number
  --> nhap-lai.xlsx, ke-hoach!D13
  see also: ntm.yaml:24:38
  = type it as on paper: 81.178,119; 04; 15,7

warning[N815]: the document has no figure called “Tổng số tiêu chí giao”; the row is compared with nothing
  --> nhap-lai.xlsx, ke-hoach!B15
  = where the name was edited, put it back; where the document changed, have a new sheet made by ntm check --second-entry with another name

warning[N814]: ke-hoach: 1 of 9 figures were not typed again yet: “Vốn kế hoạch của nguồn “Ngân sách huyện”, triệu đồng”
  --> nhap-lai.xlsx, ke-hoach!D14
  = whoever checks reads them on paper and types them into these cells

warning[N816]: the second entry of ke-hoach has no row for: “Tổng số tiêu chí giao đạt thêm trong năm, cộng các xã”
  --> nhap-lai.xlsx
  = have a new sheet made by ntm check --second-entry with another name

"#;

/// A workbook of other documents, and what is no workbook.
#[test]
fn another_workbook() {
    let folder = project();
    typed(&folder, "bao-cao", TOTALS);
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.ends_with(
            "lỗi[N818]: tệp này không có trang nhập lại của ke-hoach
  --> nhap-lai.xlsx
  = trang ấy mang tên là id của văn bản; lập tờ mới bằng ntm check --second-entry với tên tệp khác

"
        ),
        "{}",
        run.stderr
    );
    let run = check(&folder, &["--second-entry", "ntm.yaml"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("lỗi[N1"), "{}", run.stderr);
}

/// A second entry that is declared holds up issuing, and nothing else.
#[test]
fn nothing_is_issued_while_it_differs() {
    let folder = Folder::small();
    folder.change("  - id: ke-hoach\n", "  - id: ke-hoach\n    nhap_lai: nhap-lai.xlsx\n");
    let issue = || {
        let words = ["issue", "--doc", "ke-hoach", "--number", "1", "--date", "10/02/2025"];
        let signer = ["--signer", "Họ Và Tên", "--lang", "vi"];
        ntm(folder.path(), &[&words[..], &signer].concat())
    };
    let run = issue();
    assert_eq!(run.code, 1);
    assert_eq!(format!("\n{}", run.stderr), NOT_THERE);
    let run = check(&folder, &["--doc", "ke-hoach", "--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = issue();
    assert!(run.stderr.contains("cảnh báo[N814]: ke-hoach: còn "), "{}", run.stderr);
    assert!(run.stderr.contains("lỗi[N820]"), "{}", run.stderr);
    // It is built nevertheless, so that there is a paper to read.
    assert_eq!(ntm(folder.path(), &["build", "--lang", "vi"]).code, 0);
    // Without funding there are fewer.
    let rows: Vec<(&str, &str)> = TOTALS[..4].iter().chain(&TOTALS[7..]).copied().collect();
    let mut other = rows.clone();
    other[0].1 = "03";
    typed(&folder, "ke-hoach", other);
    let run = issue();
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains(
            "lỗi[N813]: Tổng số tiêu chí đạt ở hiện trạng, cộng các xã: gõ lại từ bản giấy được 03, số liệu cho 02"
        ),
        "{}",
        run.stderr
    );
    assert!(!folder.path().join("so-van-ban-di.yaml").exists());
    typed(&folder, "ke-hoach", rows);
    let run = issue();
    assert_eq!(run.code, 0, "{}", run.stderr);
    // What it was checked by is kept with it, byte for byte, and held against the register like all else.
    let kept = folder.path().join("ban-hanh/2025/01-KH-UBND/dau-vao/nhap-lai.xlsx");
    let now = std::fs::read(folder.path().join("nhap-lai.xlsx")).expect("the second entry");
    assert!(std::fs::read(&kept).expect("a kept copy") == now);
    let verify = || ntm(folder.path(), &["verify", "--lang", "vi"]);
    let run = verify();
    assert!(run.code == 0 && run.stdout.contains("lập lại giống từng byte"), "{}", run.stdout);
    std::fs::write(&kept, "khác").expect("written");
    assert!(
        verify().stderr.contains("lỗi[N841]: “ban-hanh/2025/01-KH-UBND/dau-vao/nhap-lai.xlsx”")
    );
}

/// A single commune has nothing that is added up over communes, and no lowest among them.
#[test]
fn the_sheet_of_a_single_commune_speaks_of_it_alone() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let run = check(&folder, &["--second-entry", "nhap-lai.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let bytes = std::fs::read(folder.path().join("nhap-lai.xlsx")).expect("the sheet");
    let mut book = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut text = String::new();
    let mut strings = book.by_name("xl/sharedStrings.xml").expect("its texts");
    strings.read_to_string(&mut text).expect("UTF-8");
    for title in [
        "Số tiêu chí đạt ở hiện trạng<",
        "Số tiêu chí giao đạt thêm trong năm<",
        "Số tiêu chí đạt đến cuối năm<",
        "Số tiêu chí đạt, quý I năm 2026<",
    ] {
        assert!(text.contains(&format!(">{title}")), "{title}: {text}");
    }
    assert!(!text.contains("cộng các xã") && !text.contains("thấp nhất"), "{text}");
}

const NOT_THERE: &str = r#"
cảnh báo[N819]: chưa có tờ nhập lại của ke-hoach
  --> ntm.yaml:17:15
   |
17 |     nhap_lai: nhap-lai.xlsx
   |               ^^^^^^^^^^^^^
  = lập tờ để gõ: ntm check . --doc ke-hoach --second-entry ./nhap-lai.xlsx

lỗi[N820]: chưa ban hành được “ke-hoach”: còn 01 lỗi hoặc cảnh báo nêu ở trên
  = sửa từng điều theo dòng = của nó; điều không sai mà dòng ấy có nói đến chap_nhan thì khai vào chap_nhan của ntm.yaml, kèm lý do; rồi ban hành lại, sổ chưa ghi gì

"#;

/// The text of a PDF, where pdftotext is there.
fn text_of(pdf: &Path) -> Option<String> {
    let run = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output();
    let Ok(run) = run else {
        eprintln!("pdftotext is not here: the slip was not read");
        return None;
    };
    Some(String::from_utf8_lossy(&run.stdout).into_owned())
}

/// The slip is two pages at most, and is there although there are errors.
#[test]
fn the_slip() {
    let folder = project();
    let run = check(&folder, &["--slip", "phieu/kiem-tra.pdf", "--unverified"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.ends_with("phieu/kiem-tra.pdf\n"), "{}", run.stdout);
    let own = std::fs::read(folder.path().join("phieu/kiem-tra.pdf")).expect("a slip");
    assert!(own.starts_with(b"%PDF"));
    // The same bytes of the same inputs.
    check(&folder, &["--slip", "phieu/lan-nua.pdf"]);
    assert_eq!(std::fs::read(folder.path().join("phieu/lan-nua.pdf")).expect("a slip"), own);
    folder.change("dat: \"1\"", "dat: \"1, 99\"");
    let run = check(&folder, &["--slip"]);
    assert_eq!(run.code, 1);
    let broken = std::fs::read(folder.path().join("phieu-kiem-tra.pdf")).expect("a slip");
    assert_ne!(broken, own);
    for pdf in ["phieu/kiem-tra.pdf", "phieu-kiem-tra.pdf"] {
        let Some(text) = text_of(&folder.path().join(pdf)) else { continue };
        for words in ["PHIẾU KIỂM TRA SỐ LIỆU", "NGƯỜI LẬP", "NGƯỜI KIỂM TRA", "mã của 2 tệp"]
        {
            assert!(text.contains(words), "{pdf}: {words}: {text}");
        }
    }
}

/// Below whatever stands last, nobody signs on a page of its own.
#[test]
fn signatures_stay_with_the_last_lines() {
    let folder = Folder::small();
    let project = ntm::returns::load_draft(folder.path(), None).project.expect("a project");
    let fonts = Fonts::embedded();
    let sentence =
        "Phòng Nông nghiệp và Môi trường đã đối chiếu với biên bản của xã, còn một chỗ chưa khớp.";
    let column = |share| SlipColumn { name: "Ô".to_owned(), share, numbers: false, strong: false };
    let mut apart = 0;
    for count in 18..34 {
        let line = || vec![SlipWords::Plain(sentence.to_owned())];
        let row = || vec!["12".to_owned(), sentence.to_owned()];
        let lines = (0..count).map(|_| line()).collect();
        let table = SlipPart {
            columns: vec![column(0), column(1)],
            rows: (0..count).map(|_| row()).collect(),
            ..SlipPart::of_lines("Bảng", Vec::new())
        };
        let about = SlipPart {
            about: vec![sentence.to_owned(); count],
            ..SlipPart::of_lines("Lời", Vec::new())
        };
        for part in [SlipPart::of_lines("Dòng", lines), table, about] {
            let kind = part.title.clone();
            let slip = SlipSheet {
                id: "phieu",
                title: "PHIẾU",
                about: Vec::new(),
                parts: vec![part],
                signers: vec![["NGƯỜI LẬP".to_owned(), "(Ký)".to_owned()]],
                day: Some("Bình Minh, ngày …".to_owned()),
                pages: 2,
            };
            let pdf = slip.pdf(&project, &fonts, Lang::Vi, &mut Diagnostics::new());
            let path = folder.path().join("phieu.pdf");
            std::fs::write(&path, pdf.expect("a slip")).expect("written");
            let Some(text) = text_of(&path) else { return };
            let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
            let last = pages.last().expect("a page").trim();
            assert!(last.contains("NGƯỜI LẬP"), "{kind} {count}: {last}");
            assert!(!last.starts_with("Bình Minh"), "{kind} {count}: {last}");
            apart += usize::from(pages.len() == 2 && last.matches("chưa khớp").count() == 1);
        }
    }
    // Some were on the edge.
    assert!(apart > 2, "{apart}");
}

/// Programs are told in events.
#[test]
fn programs_are_told() {
    let folder = project();
    let words =
        ["--messages", "json", "--unverified", "--second-entry", "n.xlsx", "--slip", "p.pdf"];
    let run = check(&folder, &words);
    let events: Vec<Value> =
        run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let event = |name: &str| events.iter().find(|own| own["event"] == name).expect("an event");
    assert_eq!(event("second_entry")["written"], "n.xlsx");
    assert_eq!(event("second_entry")["documents"][0]["figures"], 9);
    assert_eq!(event("unverified")["numbers"][0]["seen"], "41 hộ nghèo");
    assert_eq!(event("slip")["written"], "p.pdf");
}

/// Who accepted something is told with it.
#[test]
fn who_accepted_it() {
    let folder = project();
    folder.change(
        "du_lieu:\n",
        "chap_nhan: [{ma: N691, tai: \"05 xã\", ly_do: Theo công văn của huyện, nguoi: Trưởng phòng}]\ndu_lieu:\n",
    );
    let run = check(&folder, &[]);
    assert!(
        run.stderr.contains(
            "ghi chú[N002]: chấp nhận N691: Theo công văn của huyện (người chấp nhận: Trưởng phòng)"
        ),
        "{}",
        run.stderr
    );
}
