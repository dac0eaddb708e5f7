//! All annexes of a document in one workbook, a sheet each.

use calamine::Reader as _;

use super::{books, build, built, out, part};
use crate::util::{Folder, ntm};

fn sheets(folder: &Folder, name: &str) -> Vec<String> {
    let book: calamine::Xlsx<_> =
        calamine::open_workbook(out(folder).join(name)).expect("a workbook");
    book.sheet_names()
}

#[test]
fn annexes_are_sheets_of_one_workbook() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    built(&folder, &["--one-book"]);
    let made = books(&out(&folder));
    let wanted: Vec<String> = ["bao-cao-quy-1", "bao-cao-thang-4", "ke-hoach"]
        .map(|id| format!("{id}-phu-luc.xlsx"))
        .into();
    assert_eq!(made, wanted);
    // The same sheets as one by one, cell by cell.
    let apart = Folder::copy_of("inputs/dong-mau-2026");
    built(&apart, &[]);
    let mut count = 0;
    for id in ["bao-cao-quy-1", "bao-cao-thang-4", "ke-hoach"] {
        let path = out(&folder).join(format!("{id}-phu-luc.xlsx"));
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
        let names = book.sheet_names();
        let mut alone: Vec<_> = books(&out(&apart));
        alone.retain(|name| name.starts_with(&format!("{id}-phu-luc-")));
        assert_eq!(names.len(), alone.len(), "{names:?}");
        let ranges: Vec<_> = alone
            .iter()
            .map(|name| {
                let mut book: calamine::Xlsx<_> =
                    calamine::open_workbook(out(&apart).join(name)).expect("a workbook");
                book.worksheet_range_at(0).expect("a sheet").expect("cells")
            })
            .collect();
        for (index, name) in (1..).zip(&names) {
            count += 1;
            assert!(name.chars().count() <= 31, "{name}");
            if names.len() > 1 {
                assert!(name.starts_with(&(ntm::viet::roman(index) + ". ")), "{name}");
            }
            let range = book.worksheet_range(name).expect("a sheet");
            assert!(ranges.contains(&range), "{id} {name}");
            let sheet = part(&path, &format!("xl/worksheets/sheet{index}.xml"));
            assert!(sheet.contains("<headerFooter differentFirst=\"1\">"), "{id} {name}");
            assert!(sheet.contains("useFirstPageNumber=\"1\""), "{id} {name}");
        }
    }
    assert!(count > 8, "{count} sheets");
}

/// Sheets are called by the number and the title of their annex.
#[test]
fn sheets_are_called_by_number_and_title() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    built(&folder, &["--one-book", "--doc", "ke-hoach"]);
    assert_eq!(
        sheets(&folder, "ke-hoach-phu-luc.xlsx"),
        [
            "I. Biểu giao chỉ tiêu kế hoạch…",
            "II. Biểu giao chỉ tiêu kế…",
            "III. Biểu giao chỉ tiêu kế…",
            "IV. Biểu giao chỉ tiêu kế…",
            "V. Danh mục dự án dự kiến đầu…",
            "VI. Phân công cơ quan, đơn vị…",
        ]
    );
    let single = Folder::small();
    built(&single, &["--one-book"]);
    assert_eq!(sheets(&single, "ke-hoach-phu-luc.xlsx"), ["Biểu giao chỉ tiêu kế hoạch…"]);
}

/// It is fresh or made again like any other file, and the other way of making annexes is told of.
#[test]
fn one_book_is_known_to_the_next_run() {
    let folder = Folder::small();
    let path = out(&folder).join("ke-hoach-phu-luc.xlsx");
    built(&folder, &["--one-book"]);
    let made = std::fs::read(&path).expect("a workbook");
    let again = build(&folder, &["--one-book", "--lang", "en"]);
    assert!(again.stdout.contains("1 file unchanged, not made again"), "{}", again.stdout);
    folder.change("- {xa: Hòa An, giao: \"2\"}", "- {xa: Hòa An, giao: \"3\"}");
    built(&folder, &["--one-book"]);
    assert!(std::fs::read(&path).expect("a workbook") != made, "it is made again");
    let slug = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
    for (words, left) in
        [(&[][..], "ke-hoach-phu-luc.xlsx"), (&["--one-book"][..], "ke-hoach-phu-luc-xa.xlsx")]
    {
        let said = built(&folder, &[words, &["--lang", "vi"]].concat());
        let wanted = format!(
            "ghi chú[N118]: lần chạy này không lập “out/{slug}/{left}”, tệp còn lại từ lần trước\n"
        );
        assert!(said.contains(&wanted), "{said}");
    }
}

/// A sheet of it reads back as its table, named in `ntm.yaml`; one with summaries beside the table's own columns, too
/// (`read_back`).
#[test]
fn a_sheet_of_one_book_reads_back() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    built(&folder, &["--one-book", "--doc", "ke-hoach"]);
    let book = std::fs::read(out(&folder).join("ke-hoach-phu-luc.xlsx")).expect("a workbook");
    let name = sheets(&folder, "ke-hoach-phu-luc.xlsx").remove(4);
    let works = |folder: &Folder| -> Vec<(String, Option<rust_decimal::Decimal>)> {
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{found:#?}"));
        let own = project.projects.iter();
        own.map(|own| (own.name.value.clone(), own.total.as_ref().map(|own| own.value))).collect()
    };
    let before = works(&folder);
    folder.write("phu-luc.xlsx", book);
    folder.change(
        "{tep: du-lieu.xlsx, trang: Dự án}",
        &format!("{{tep: phu-luc.xlsx, trang: \"{name}\"}}"),
    );
    assert_eq!(works(&folder), before);
}

#[test]
fn one_book_is_of_workbooks_only() {
    let folder = Folder::small();
    for (lang, said) in [
        ("vi", "lỗi[N901]: “--one-book” không có tác dụng cùng “--format pdf”\n"),
        ("en", "error[N901]: “--one-book” has no effect with “--format pdf”\n"),
    ] {
        let run = ntm(folder.path(), &["build", ".", "--one-book", "--lang", lang]);
        assert_eq!((run.code, run.stderr.as_str()), (2, said));
    }
}
