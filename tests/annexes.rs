//! Annex tables: their figures against the text's, their layout on the pages, and the workbooks.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use calamine::Reader as _;
use ntm::diag::Diagnostics;
use ntm::figures::Figures;
use ntm::model::{AnnexKind, Project};
use ntm::pipeline::{self, Wanted};
use ntm::tables::{self, Row, RowKind, Table, Value};
use ntm::typeset::Fonts;
use ntm::typeset::measure::{Page, TextLine};
use rust_decimal::Decimal;

use crate::annex_books::calculated_anew;
use crate::util::{Folder, SMALL_SET, ntm, root};

fn sample(name: &str) -> (Project, Figures) {
    let (project, found) = ntm::returns::load(&root().join("inputs").join(name));
    let project = project.unwrap_or_else(|| panic!("{name}: {found:?}"));
    let figures = Figures::of(&project);
    (project, figures)
}

/// Whether an annex tells what a period brought.
fn of_report(kind: AnnexKind) -> bool {
    tables::annex(kind).is_some_and(|annex| annex.about == tables::About::Period)
}

fn table(project: &Project, figures: &Figures, kind: AnnexKind) -> Table {
    let mut document = project.documents[0].clone();
    document.annexes.kinds = vec![kind];
    tables::annexes(&ntm::figures::Edition::of(project, figures, &document))
        .pop()
        .expect("the annex")
}

fn cell(table: &Table, row: &str, column: &str) -> Value {
    let column = table
        .columns
        .iter()
        .position(|known| known.heading.join(" / ").contains(column))
        .unwrap_or_else(|| panic!("no column {column}"));
    let row = table
        .rows
        .iter()
        .find(|known| known.cells.iter().any(|cell| cell.value == Value::Text(row.to_owned())))
        .unwrap_or_else(|| panic!("no row {row}"));
    row.cells[column].value.clone()
}

fn declared(project: &Project, name: &str) -> Decimal {
    let wanted = ntm::viet::fold(name);
    let declared = project
        .declared
        .iter()
        .find(|declared| ntm::viet::fold(&declared.name.value) == wanted)
        .unwrap_or_else(|| panic!("{name} is not declared"));
    declared.value.value
}

#[test]
fn every_figure_of_the_text_is_the_annexes_figure() {
    let (project, figures) = sample("thach-an-2025");
    let communes = table(&project, &figures, AnnexKind("xa"));
    let base = "Tổng cộng";
    assert_eq!(cell(&communes, base, "Đạt đến 31/12/2024"), Value::Count(164));
    assert_eq!(cell(&communes, base, "Giao đạt thêm năm 2025"), Value::Count(32));
    assert_eq!(cell(&communes, base, "Đạt đến cuối năm 2025"), Value::Count(196));
    let average = cell(&communes, "Bình quân tiêu chí/xã", "Đạt đến cuối năm 2025");
    assert_eq!(average.shown(), "15,1");
    assert_eq!(declared(&project, "binh_quan_cuoi_nam"), Decimal::new(151, 1));
    // What is newly assigned by criterion, as the plan states it.
    let new = "Số xã giao đạt thêm năm 2025";
    let stated =
        [(2, 1), (5, 2), (6, 3), (7, 2), (8, 4), (9, 11), (10, 3), (11, 3), (13, 1), (17, 2)];
    for criterion in 1..=19u16 {
        let shown = cell(&communes, new, &format!("Tiêu chí số / {criterion}"));
        let count = stated.iter().find(|(number, _)| *number == criterion).map(|(_, count)| *count);
        assert_eq!(shown, count.map_or(Value::Blank, Value::Count), "criterion {criterion}");
        let figure = &figures.standard.criteria[usize::from(criterion) - 1];
        assert_eq!(figure.new.len() as u32, count.unwrap_or(0), "criterion {criterion}");
    }
    assert_eq!(figures.targets.striving.len(), 3);
    let hamlets = table(&project, &figures, AnnexKind("xom"));
    assert_eq!(cell(&hamlets, "Tổng cộng", "Giao xóm NTM"), Value::Count(20));
    let model = table(&project, &figures, AnnexKind("xom_kieu_mau"));
    assert_eq!(cell(&model, "Tổng cộng", "Giao xóm NTM"), Value::Count(2));
    let funding = figures.funding.as_ref().expect("funding");
    assert_eq!(funding.total.as_deref(), Some(&Decimal::new(80_178_119, 3)));
    let projects = table(&project, &figures, AnnexKind("du_an"));
    let direct = &funding.sources[0].parts[0];
    assert_eq!(
        cell(&projects, "Tổng cộng", "NSTW"),
        Value::Amount(
            direct.amount.as_ref().expect("an amount").value,
            Some(ntm::model::MoneyUnit::Million)
        )
    );
}

/// A district of so many communes under a set of so many criteria, or its indicators.
fn district(communes: usize, set: &str, by_indicator: bool) -> Folder {
    let folder = Folder::new();
    let text = ntm::inputs::builtin_sets()
        .iter()
        .find(|(id, _)| *id == set)
        .map(|(_, text)| *text)
        .expect("a set");
    let mut found = Diagnostics::new();
    let read = ntm::inputs::criteria_set(&"set.yaml".into(), text, &mut found).expect("a set");
    let codes: Vec<String> = read
        .criteria
        .iter()
        .flat_map(|c| match by_indicator && !c.indicators.is_empty() {
            true => c.indicators.iter().map(|i| i.code.to_string()).collect(),
            false => vec![c.number.to_string()],
        })
        .collect();
    let mut names = String::new();
    let mut status = String::new();
    for index in 1..=communes {
        names.push_str(&format!("    - {{ten: Tân Lập {index}}}\n"));
        let met: Vec<&str> = codes
            .iter()
            .enumerate()
            .filter(|(code, _)| (code + index) % 4 != 0)
            .map(|(_, code)| code.as_str())
            .collect();
        status.push_str(&format!("    - {{xa: Tân Lập {index}, dat: \"{}\"}}\n", met.join(", ")));
    }
    let kind = if by_indicator { "xa_chi_tieu" } else { "xa" };
    let year = if set.ends_with("2030") { 2026 } else { 2025 };
    folder.write(
        "ntm.yaml",
        format!(
            "co_quan: {{cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: huyện Bình Minh, \
             dia_danh: Bình Minh, ky_hieu: UBND}}\nchuong_trinh: {{ten: Chương trình, nam: {year}}}\n\
             bo_tieu_chi: {{xa: {set}}}\nvan_ban:\n  - {{id: ke-hoach, trich_yeu: Thử, bieu: [{kind}], \
             nguoi_ky: {{chuc_vu: Chủ tịch}}}}\ndu_lieu:\n  xa:\n{names}  hien_trang:\n{status}"
        ),
    );
    folder
}

/// The pages of a project's annexes alone; their PDF must be accepted, too.
fn annex_pages(folder: &Folder) -> Vec<Page> {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:?}"));
    let wanted = Wanted { annexes_only: true, ..Wanted::default() };
    let laid_out = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found);
    let mut pages = Vec::new();
    for document in &laid_out {
        let pdf = document.pages.pdf("test", (2025, 1, 1), &mut found);
        assert!(pdf.is_some(), "{}: {found:#?}", document.id);
        pages.extend(document.pages.measured());
    }
    pages
}

/// Nothing outside the margins, nothing over something else, headings and numbers on every page.
fn holds(name: &str, pages: &[Page]) {
    assert!(!pages.is_empty(), "{name}");
    for (index, page) in pages.iter().enumerate() {
        let landscape = page.width > page.height;
        assert!((page.width.max(page.height) - 297.0).abs() < 0.1, "{name}: A4");
        let lines = page.lines();
        let body: Vec<&TextLine> = lines.iter().filter(|line| line.y > 20.0).collect();
        for line in &body {
            let right = page.width - 20.0;
            assert!(
                line.x > 29.9 && line.right < right + 0.3 && line.y < page.height - 19.0,
                "{name}, page {}: {:?} at {:.1}–{:.1}, {:.1} mm leaves the margins (landscape {landscape})",
                index + 1,
                line.text,
                line.x,
                line.right,
                line.y,
            );
        }
        let mut runs = page.texts.clone();
        runs.retain(|run| !run.text.trim().is_empty());
        runs.sort_by(|a, b| (a.y, a.x).partial_cmp(&(b.y, b.x)).expect("numbers"));
        for pair in runs.windows(2) {
            let [right, other] = [&pair[0], &pair[1]].map(|run| run.x + run.width);
            let overlap = (pair[0].y - pair[1].y).abs() < 0.1
                && pair[0].x.max(pair[1].x) < right.min(other) - 0.2;
            assert!(!overlap, "{name}: {:?} over {:?}", pair[1].text, pair[0].text);
        }
        let number = lines.iter().find(|line| line.y < 20.0);
        match number {
            None => assert_eq!(index, 0, "{name}: page {} has no number", index + 1),
            Some(line) => assert_eq!(line.text.trim(), (index + 1).to_string(), "{name}"),
        }
        if body
            .iter()
            .any(|line| line.text.starts_with("Tân Lập") || line.text.contains(" Tân Lập "))
        {
            assert!(
                body.iter().any(|line| line.text.contains("TT")),
                "{name}: page {} has no heading",
                index + 1
            );
        }
        assert!(runs.iter().all(|run| run.size >= 8.99), "{name}: text below 9 pt");
    }
}

#[test]
fn tables_of_every_size_hold_their_pages() {
    for (communes, set, by_indicator) in [
        (1, "xa-ntm-2021-2025", false),
        (13, "xa-ntm-2021-2025", false),
        (200, "xa-ntm-2021-2025", false),
        (13, "xa-ntm-2026-2030", false),
        (200, "xa-ntm-2026-2030", false),
        (13, "xa-ntm-2021-2025", true),
        (200, "xa-ntm-2021-2025", true),
        (13, "xa-ntm-nang-cao-2021-2025", true),
        (200, "xa-ntm-nang-cao-2021-2025", true),
    ] {
        let folder = district(communes, set, by_indicator);
        let pages = annex_pages(&folder);
        holds(&format!("{communes} communes, {set}, by indicator {by_indicator}"), &pages);
        let small = pages.iter().flat_map(|page| &page.texts).find(|run| run.size < 10.99);
        assert!(by_indicator || small.is_none(), "{communes} communes, {set}: {small:?}");
    }
}

#[test]
fn totals_never_stand_alone_on_a_page() {
    for communes in 14..40 {
        let pages = annex_pages(&district(communes, "xa-ntm-2021-2025", false));
        for page in &pages {
            let lines = page.lines();
            let foot = lines.iter().any(|line| line.text.contains("Số xã đạt đến"));
            let data = lines.iter().any(|line| line.text.contains("Tân Lập"));
            assert!(!foot || data, "{communes} communes: {:?}", page.text());
        }
    }
}

/// A source without parts and a content without contents are rows of their forms, not titles of
/// nothing.
#[test]
fn forms_of_sources_without_parts_are_there() {
    let folder = Folder::small();
    folder.change(
        "  - id: ke-hoach\n",
        "  - id: ke-hoach\n    mau: bao-cao-6-thang\n    ky: 2025-6T\n    bieu: [kq_nguon_luc, bieu_07, bieu_09, bieu_11, bieu_12]\n",
    );
    folder.change(
        "du_lieu:\n",
        "ky:\n  - ky: 2025-6T\n    huy_dong: [{ten: Vốn vay, thuc_hien: 5}, {ten: Ngân sách, thuc_hien: 7}]\n    noi_dung: [{tt: I, ten: Hạ tầng, kq_dtpt: 3}]\ndu_lieu:\n",
    );
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let tables = tables::annexes(&ntm::figures::Edition::of(
        &project,
        &Figures::of(&project),
        &project.documents[0],
    ));
    let kinds: Vec<&str> = tables.iter().map(|table| table.kind.key()).collect();
    assert_eq!(kinds, ["kq_nguon_luc", "bieu_07", "bieu_09", "bieu_11", "bieu_12"]);
    let out = workbooks(&folder);
    for table in &tables {
        let shown: Vec<String> =
            table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.value.shown()).collect();
        let wanted = if matches!(table.kind, AnnexKind("bieu_09") | AnnexKind("bieu_12")) {
            "3"
        } else {
            "12"
        };
        assert!(shown.iter().any(|cell| cell == wanted), "{:?}: {shown:?}", table.kind);
        assert!(workbook(&out, table.kind).is_file(), "{:?}", table.kind);
    }
}

/// Every annex of a project's first document, also those on demand.
fn every_annex(project: &Project, figures: &Figures) -> Vec<Table> {
    let mut document = project.documents[0].clone();
    document.annexes.kinds = tables::all().map(|annex| annex.kind).collect();
    tables::annexes(&ntm::figures::Edition::of(project, figures, &document))
}

/// The workbooks that `ntm build --format xlsx` writes of a project, by annex.
fn workbooks(folder: &Folder) -> PathBuf {
    let run =
        ntm(folder.path(), &["build", ".", "--format", "xlsx", "--out", "out", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut out = std::fs::read_dir(folder.path().join("out")).expect("out").flatten();
    out.next().expect("a folder").path()
}

fn workbook(out: &Path, kind: AnnexKind) -> PathBuf {
    out.join(format!("ke-hoach-phu-luc-{}.xlsx", kind.key().replace('_', "-")))
}

/// A copy of a sample whose document has every annex.
fn with_every_annex(sample: &str) -> Folder {
    let folder = Folder::copy_of(&format!("inputs/{sample}"));
    let keys: Vec<&str> = tables::all().map(|annex| annex.kind.key()).collect();
    folder.change(
        "  - id: ke-hoach\n",
        &format!("  - id: ke-hoach\n    bieu: [{}]\n", keys.join(", ")),
    );
    folder
}

/// The cells below the headings of an annex's workbook, as stored.
fn stored(path: &Path, table: &Table) -> Vec<Vec<calamine::Data>> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).expect("a sheet");
    let first = 4 + table.columns.iter().map(|c| c.heading.len()).max().unwrap_or(1);
    let cell = |row: usize, column: usize| {
        let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
        range.get_value(place).cloned().unwrap_or(calamine::Data::Empty)
    };
    (first..first + table.rows.len())
        .map(|row| (0..table.columns.len()).map(|column| cell(row, column)).collect())
        .collect()
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Count(count) => Some(f64::from(*count)),
        Value::Amount(amount, _) | Value::Average(amount) | Value::Share(amount) => {
            amount.to_string().parse().ok()
        }
        Value::Change(change) => i32::try_from(*change).ok().map(f64::from),
        Value::Blank | Value::Text(_) => None,
    }
}

/// The page's cells, as the layout library is given them, and the workbook's are one text.
#[test]
fn page_and_workbook_carry_the_same_cells() {
    for name in ["thach-an-2025", "dong-mau-2026"] {
        let folder = with_every_annex(name);
        let out = workbooks(&folder);
        let (project, _) = ntm::returns::load(folder.path());
        let project = project.expect("a project");
        let annexes = every_annex(&project, &Figures::of(&project));
        assert!(annexes.len() > 14, "{name}: {}", annexes.len());
        let fonts = Fonts::embedded();
        let mut found = Diagnostics::new();
        let prepared = pipeline::prepare(folder.path(), &fonts, &mut found).expect("sound");
        let laid_out = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
        let data: serde_json::Value =
            serde_json::from_str(&laid_out[0].source.data).expect("the data");
        let words: Vec<String> = laid_out[0]
            .pages
            .measured()
            .iter()
            .flat_map(|page| {
                let text = page.text();
                text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        for (index, table) in annexes.iter().enumerate() {
            let cells = stored(&workbook(&out, table.kind), table);
            for (row, stored) in table.rows.iter().zip(&cells) {
                for (cell, stored) in row.cells.iter().zip(stored) {
                    match number(&cell.value) {
                        Some(number) => {
                            let stored: f64 = stored.to_string().parse().unwrap_or(f64::NAN);
                            let exact = (number - stored).abs() < 1e-9 * number.abs().max(1.0);
                            assert!(exact, "{name} {:?}: {stored} for {number}", table.kind);
                        }
                        None => {
                            assert_eq!(stored.to_string(), cell.value.shown(), "{:?}", table.kind);
                        }
                    }
                }
            }
            // The parts of a split table together hold every cell once, name columns repeated.
            let parts = data["phu_luc"][index]["phan"].as_array().expect("parts");
            for (at, row) in table.rows.iter().enumerate() {
                let mut shown: Vec<String> = Vec::new();
                for (number, part) in parts.iter().enumerate() {
                    let cells = part["hang"][at]["o"].as_array().expect("cells");
                    let kept = table.columns.iter().filter(|c| c.repeated).count();
                    let skip = if number == 0 { 0 } else { kept };
                    // A date stays with its word.
                    let text = |o: &serde_json::Value| {
                        o["t"].as_str().unwrap_or("").replace('\u{a0}', " ")
                    };
                    shown.extend(cells.iter().skip(skip).map(text));
                }
                let own: Vec<String> = row.cells.iter().map(|cell| cell.value.shown()).collect();
                assert_eq!(shown, own, "{name} {:?}", table.kind);
                for word in own.iter().flat_map(|text| text.split_whitespace()) {
                    let printed = words.iter().any(|known| known.contains(word));
                    assert!(printed, "{name} {:?}: {word:?} is on no page", table.kind);
                }
            }
        }
    }
}

/// Whatever the annexes' workbooks state is read back as it was.
#[test]
fn annex_workbooks_read_back() {
    let (project, figures) = sample("thach-an-2025");
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let out = workbooks(&folder);
    let take = |kind: AnnexKind| std::fs::read(workbook(&out, kind)).expect("the annex");
    for (kind, from, to) in [
        (
            AnnexKind("xa"),
            "{tep: du-lieu.xlsx, trang: Hiện trạng, ngay: 31/12/2024}",
            "{tep: communes.xlsx, ngay: 31/12/2024}",
        ),
        (AnnexKind("xa"), "{tep: du-lieu.xlsx, trang: Giao chỉ tiêu}", "{tep: communes.xlsx}"),
        (AnnexKind("du_an"), "{tep: du-lieu.xlsx, trang: Dự án}", "{tep: projects.xlsx}"),
        (AnnexKind("xom"), "{tep: du-lieu.xlsx, trang: Xóm}", "{tep: hamlets.xlsx}"),
    ] {
        let name = to.split(['{', ',', '}']).nth(1).expect("a file").trim_start_matches("tep: ");
        folder.write(name, take(kind));
        folder.change(from, to);
    }
    let (again, found) = ntm::returns::load(folder.path());
    let again = again.unwrap_or_else(|| panic!("{found:#?}"));
    // The forms of a later period were made of the plan's own hamlets.
    let forms = |d: &&ntm::diag::Diagnostic| {
        matches!(d.problem, ntm::diag::Problem::ReturnOfOtherData { .. })
    };
    assert_eq!(found.iter().filter(|d| !forms(d)).count(), 0, "{found:?}");
    let figures_again = Figures::of(&again);
    let sums = |figures: &Figures| {
        let own = &figures.standard;
        (*own.base, *own.new, *own.end)
    };
    assert_eq!(sums(&figures_again), sums(&figures));
    let shown = |table: Table| -> Vec<Vec<String>> {
        let text = |row: &Row| row.cells.iter().map(|c| c.value.shown()).collect();
        table.rows.iter().map(text).collect()
    };
    for kind in [AnnexKind("xa"), AnnexKind("du_an"), AnnexKind("xom")] {
        let same = shown(table(&again, &figures_again, kind));
        assert_eq!(same, shown(table(&project, &figures, kind)), "{kind:?}");
    }
    // Model hamlets and assignments, each from its own workbook.
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.write("model.xlsx", take(AnnexKind("xom_kieu_mau")));
    folder.write("leads.xlsx", take(AnnexKind("phan_cong")));
    folder.change("{tep: du-lieu.xlsx, trang: Xóm}", "{tep: model.xlsx}");
    folder.change("phan_cong: phan-cong.yaml", "phan_cong: {tep: leads.xlsx}");
    let (again, found) = ntm::returns::load(folder.path());
    let again = again.unwrap_or_else(|| panic!("{found:#?}"));
    let figures_again = Figures::of(&again);
    assert_eq!(figures_again.hamlets.model.new, figures.hamlets.model.new);
    let leads = |project: &Project, figures: &Figures| {
        let mut rows = shown(table(project, figures, AnnexKind("phan_cong")));
        rows.iter_mut().for_each(|row| drop(row.remove(0)));
        rows
    };
    assert_eq!(leads(&again, &figures_again), leads(&project, &figures));
}

/// A province's annex bears the kinds of its units and its groups, and is read back all the same.
#[test]
fn an_annex_by_kind_and_group_reads_back() {
    let (project, figures) = sample("binh-hai-2026");
    let folder = Folder::copy_of("inputs/binh-hai-2026");
    let annex = std::fs::read(workbook(&workbooks(&folder), AnnexKind("xa")));
    folder.write("xa.xlsx", annex.expect("the annex"));
    folder.change(
        "{tep: So lieu KH NTM 2026.xlsx, trang: B1. Hien trang 31.12.2025, ngay: 31/12/2025,\n     bo_qua: [O]}",
        "{tep: xa.xlsx, ngay: 31/12/2025}",
    );
    folder.change(
        "{tep: So lieu KH NTM 2026.xlsx, trang: B2. Giao KH 2026,\n     cot: {tong: Số TC giao đạt thêm}, bo_qua: [C, F, G, I]}",
        "{tep: xa.xlsx}",
    );
    let (again, found) = ntm::returns::load(folder.path());
    let again = again.unwrap_or_else(|| panic!("{found:#?}"));
    assert!(!found.has_errors(), "{found:#?}");
    let figures_again = Figures::of(&again);
    let shown = |project: &Project, figures: &Figures| -> Vec<Vec<String>> {
        let text = |row: &Row| row.cells.iter().map(|c| c.value.shown()).collect();
        table(project, figures, AnnexKind("xa")).rows.iter().map(text).collect()
    };
    let rows = shown(&project, &figures);
    assert_eq!(shown(&again, &figures_again), rows);
    assert_eq!(rows[0][..3], ["I", "Khu vực I", ""]);
    assert_eq!(rows[1][1], "Phường Cửa Giang");
}

/// Rows of an annex's workbook are as high as their texts.
#[test]
fn rows_of_workbooks_are_as_high_as_their_texts() {
    let folder = with_every_annex("thach-an-2025");
    let out = workbooks(&folder);
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    let mut wrapped = 0;
    for table in &every_annex(&project, &Figures::of(&project)) {
        let heights = heights(&workbook(&out, table.kind));
        let first = 5 + table.columns.iter().map(|c| c.heading.len()).max().unwrap_or(1);
        for (number, row) in (first..).zip(&table.rows) {
            let longest = row.cells.iter().map(|cell| cell.value.shown().chars().count()).max();
            let height = heights.get(&number).copied();
            let height = height.unwrap_or_else(|| panic!("{:?}: row {number}", table.kind));
            // A column is at most 47 characters wide.
            let lines = longest.unwrap_or(0).div_ceil(60).max(1);
            assert!(height >= 16.0 * lines as f64, "{:?}: row {number}: {height}", table.kind);
            wrapped += usize::from(height > 30.0);
        }
        // The title above.
        assert!(heights.contains_key(&2) && heights.contains_key(&3), "{:?}", table.kind);
    }
    assert!(wrapped > 10, "{wrapped} rows");
}

/// The heights of a sheet's rows in points, by their numbers.
fn heights(path: &Path) -> std::collections::BTreeMap<usize, f64> {
    let file = std::fs::File::open(path).expect("the workbook");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let mut text = String::new();
    let mut sheet = archive.by_name("xl/worksheets/sheet1.xml").expect("a sheet");
    sheet.read_to_string(&mut text).expect("text");
    let value = |tag: &str, name: &str| -> Option<f64> {
        tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.parse().ok()
    };
    let rows =
        text.split("<row ").skip(1).map(|row| format!(" {}", row.split('>').next().unwrap()));
    rows.filter_map(|tag| Some((value(&tag, "r")? as usize, value(&tag, "ht")?))).collect()
}

/// LibreOffice calculates the formulas anew and comes to the program's totals.
#[test]
fn libreoffice_calculates_the_same_totals() {
    let folder = with_every_annex("thach-an-2025");
    let out = workbooks(&folder);
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    let annexes = every_annex(&project, &Figures::of(&project));
    let books: Vec<PathBuf> = annexes.iter().map(|table| workbook(&out, table.kind)).collect();
    let sheets = calculated_anew(folder.path(), &books, "tính lại các phụ lục");
    let Some(sheets) = sheets else { return };
    let mut formulas = 0;
    for (table, lines) in annexes.iter().zip(&sheets) {
        let first = 4 + table.columns.iter().map(|c| c.heading.len()).max().unwrap_or(1);
        for (row, line) in table.rows.iter().zip(&lines[first..]) {
            for (cell, shown) in row.cells.iter().zip(line) {
                let (Some(_), Some(own)) = (&cell.formula, number(&cell.value)) else { continue };
                formulas += 1;
                let calculated: f64 = shown.parse().unwrap_or(f64::NAN);
                let same = (calculated - own).abs() < 1e-9 * own.abs().max(1.0);
                assert!(same, "{:?}: LibreOffice has {shown:?}, the program {own}", table.kind);
            }
        }
    }
    assert!(formulas > 150, "{formulas} formulas");
}

/// A province's project with a half-year, to fill the forms from.
const HALF_YEAR: &str = r#"ky:
  - ky: 2025-6T
    hien_trang:
      - {xa: Tân Lập, dat: "1, 2"}
      - {xa: Hòa An, dat: "1"}
    huy_dong:
      - {tt: I, ten: Ngân sách trung ương}
      - {tt: 1, ten: Vốn đầu tư công, ke_hoach: "4.000", thuc_hien: "1.500,5", con_lai: "2.499,5"}
      - {tt: 2, ten: Kinh phí thường xuyên, ke_hoach: 600, thuc_hien: 200}
      - {tt: II, ten: Vốn tín dụng, thuc_hien: "3.000"}
    cong_trinh:
      - {ten: Đường liên thôn, loai: Giao thông, ke_hoach: "3.000", giai_ngan: "1.200", uoc_nam: "3.000"}
      - {ten: Đường nội đồng, loai: Giao thông, ke_hoach: 500, kho_khan: Chậm giải phóng mặt bằng}
      - {ten: Bể chứa nước, loai: Nước sạch tập trung, ke_hoach: 400, giai_ngan: "300,5"}
    noi_dung:
      - {tt: I, ten: Hợp phần thứ nhất}
      - {tt: "01", ten: Hạ tầng, kq_dtpt: "1.500,5", kq_nsdp: 100, kh_dtpt: "2.499,5"}
      - {tt: "02", ten: Sản xuất, kq_sn: 200, kq_dan: 50}
      - {tt: II, ten: Hợp phần thứ hai, kq_tin_dung: "3.000"}
    co_che:
      - {loai: nghị quyết, so_ngay: 12/NQ-HĐND ngày 10/3/2025, trich_yeu: Hỗ trợ xi măng làm đường}
du_lieu:
"#;

#[test]
fn forms_are_filled_from_the_period() {
    let folder = Folder::small();
    folder.change("du_lieu:\n", HALF_YEAR);
    folder.change("    noi_nhan:", "    ky: 2025-6T\n    noi_nhan:");
    folder.change("{ten: Tân Lập,", "{ten: Tân Lập, nhom: 1,");
    folder.change("{ten: Hòa An,", "{ten: Hòa An, nhom: Nhóm 2,");
    let set = SMALL_SET.replace("tieu_chi:\n", "nhom_xa: [\"3\", \"2\", dưới 2]\ntieu_chi:\n");
    folder.write("ba-tieu-chi.yaml", set);
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = Figures::of(&project);
    let shown = |kind: AnnexKind| -> Vec<String> {
        let table = table(&project, &figures, kind);
        let row = |row: &Row| {
            let cells: Vec<String> = row.cells.iter().map(|c| c.value.shown()).collect();
            cells.join("|")
        };
        table.rows.iter().map(row).collect()
    };
    assert_eq!(
        shown(AnnexKind("bieu_04")),
        ["1|Nghị quyết|12/NQ-HĐND ngày 10/3/2025|Hỗ trợ xi măng làm đường|||"]
    );
    // Two groups, three times each: last year's end, the half-year, the year's end as planned.
    assert_eq!(
        shown(AnnexKind("bieu_05")),
        ["1|Giao thông|xã|1|1|1|1|1|1|", "2|Điện|xã|0|1|1|0|0|1|", "3|Thu nhập|xã|0|0|1|0|0|0|"]
    );
    let programme = shown(AnnexKind("bieu_06"));
    assert_eq!(
        programme[1..4],
        ["1|Tổng số xã|2|2|2|", "1.1|Xã nhóm 1|1|1|1|", "1.2|Xã nhóm 2|1|1|1|"]
    );
    assert_eq!(programme[4], "2|Số xã đạt 03 tiêu chí|0|0|1|");
    assert!(programme.contains(&"3|Số xã đạt 02 tiêu chí|0|1|1|".to_owned()), "{programme:#?}");
    assert!(programme.contains(&"4|Số xã dưới 02 tiêu chí|2|1|0|".to_owned()), "{programme:#?}");
    for kind in [AnnexKind("bieu_07"), AnnexKind("bieu_11")] {
        assert_eq!(
            shown(kind),
            [
                "|TỔNG SỐ|4.600|4.700,5|2.499,5",
                "I|Ngân sách trung ương|4.600|1.700,5|2.499,5",
                "1|Vốn đầu tư công|4.000|1.500,5|2.499,5",
                "2|Kinh phí thường xuyên|600|200|",
                "II|Vốn tín dụng||3.000|",
            ]
        );
    }
    let works = shown(AnnexKind("bieu_13"));
    // One of its works does not say what was disbursed, nor what is expected.
    assert_eq!(works[0], "I|Giao thông|3.500|||");
    assert_eq!(works[2], "2|Đường nội đồng|500|||Chậm giải phóng mặt bằng");
    assert_eq!(works.last().map(String::as_str), Some("|Tổng cộng|3.900|||"));
    let contents = table(&project, &figures, AnnexKind("bieu_12"));
    assert_eq!(contents.columns[4].heading[1..], ["Vốn đầu tư trực tiếp", "NSTW", "ĐTPT"]);
    let rows = shown(AnnexKind("bieu_12"));
    assert_eq!(
        rows[0],
        "I|Hợp phần thứ nhất|1.850,5|1.800,5|1.500,5|200|100||||50|2.499,5|2.499,5|2.499,5|||||||"
    );
    assert_eq!(rows[3].trim_end_matches('|'), "II|Hợp phần thứ hai|3.000||||||3.000");
}

/// A report prints no form that its period has nothing for; one to fill in is for no period.
#[test]
fn forms_without_data_are_not_printed() {
    let keys = "[bieu_04, bieu_05, bieu_07, bieu_08, bieu_09]";
    let folder = Folder::small();
    folder.change(
        "du_lieu:\n",
        &HALF_YEAR
            .split("    huy_dong:")
            .next()
            .map_or(String::new(), |head| format!("{head}du_lieu:\n")),
    );
    folder.change("    noi_nhan:", &format!("    ky: 2025-6T\n    bieu: {keys}\n    noi_nhan:"));
    let printed = |folder: &Folder| -> Vec<&'static str> {
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{found:#?}"));
        let figures = Figures::of(&project);
        let edition = ntm::figures::Edition::of(&project, &figures, &project.documents[0]);
        let tables = tables::annexes(&edition);
        // No remark but what the form's short words mean.
        let mut notes = tables.iter().flat_map(|table| &table.notes);
        assert!(notes.all(|note| note.starts_with("Ghi chú: “NSTW” là ")));
        tables.iter().map(|table| table.kind.key()).collect()
    };
    assert_eq!(printed(&folder), ["bieu_05"]);
    let run = folder.check_vi();
    assert!(run.stdout.contains("cảnh báo[N559]: bieu_04; bieu_07; bieu_08; bieu_09: kỳ của báo cáo không có số liệu, không in") || run.stderr.contains("cảnh báo[N559]: bieu_04; bieu_07; bieu_08; bieu_09: kỳ của báo cáo không có số liệu, không in"), "{}{}", run.stdout, run.stderr);
    folder.change("    ky: 2025-6T\n", "");
    assert_eq!(printed(&folder).len(), 5);
}

/// Groups of communes have their sums, in a spreadsheet such that the total passes over them.
#[test]
fn groups_of_communes_have_their_sums() {
    let folder = Folder::small();
    folder.change("{ten: Tân Lập,", "{ten: Tân Lập, nhom: 1,");
    folder.change("{ten: Hòa An,", "{ten: Hòa An, nhom: 2,");
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    let figures = Figures::of(&project);
    let table = table(&project, &figures, AnnexKind("xa"));
    let sums = |row: &Row| -> Vec<String> {
        row.cells[row.cells.len() - 4..row.cells.len() - 1]
            .iter()
            .map(|c| c.value.shown())
            .collect()
    };
    let groups: Vec<&Row> = table.rows.iter().filter(|row| row.kind == RowKind::Group).collect();
    assert_eq!(groups.len(), 2);
    let total = table.rows.iter().find(|row| row.kind == RowKind::Total).expect("a total");
    for column in 0..3 {
        let of = |row: &Row| sums(row)[column].parse::<u32>().unwrap_or(0);
        assert_eq!(groups.iter().map(|row| of(row)).sum::<u32>(), of(total), "{table:#?}");
    }
}

/// A group has one number in all annexes, also in one where another group has no row.
#[test]
fn a_group_has_the_same_number_everywhere() {
    let folder = Folder::small();
    folder.change("{ten: Tân Lập,", "{ten: Tân Lập, nhom: Vùng thấp,");
    folder.change("{ten: Hòa An,", "{ten: Hòa An, nhom: Vùng cao,");
    folder.change("  giao:\n", "  xom: [{xa: Tân Lập, tong: 5, ntm_giao: 2}]\n  giao:\n");
    let (project, found) = ntm::returns::load(folder.path());
    let mut project = project.unwrap_or_else(|| panic!("{found:?}"));
    let number = |project: &Project, kind: AnnexKind| -> Vec<String> {
        let table = table(project, &Figures::of(project), kind);
        let groups = table.rows.iter().filter(|row| row.kind == RowKind::Group);
        groups
            .map(|row| format!("{} {}", row.cells[0].value.shown(), row.cells[1].value.shown()))
            .collect()
    };
    assert_eq!(number(&project, AnnexKind("xa")), ["I Vùng thấp", "II Vùng cao"]);
    let hamlet = project.hamlets.first().expect("a hamlet").clone();
    project.hamlets = vec![ntm::model::Hamlet { commune: 1, ..hamlet }];
    assert_eq!(number(&project, AnnexKind("xom")), ["II Vùng cao"]);
}

/// Works stand in the groups of the plan's list of projects, with their sums, under the same numbers.
#[test]
fn works_stand_in_the_groups_of_the_plan() {
    let (project, figures) = sample("binh-hai-2026");
    let plan = table(&project, &figures, AnnexKind("du_an"));
    let report = project.documents.iter().find(|own| own.id.value == "bao-cao-nam").expect("it");
    let mut report = report.clone();
    report.annexes.kinds = vec![AnnexKind("kq_giai_ngan")];
    let edition = ntm::figures::Edition::of(&project, &figures, &report);
    let works = tables::annexes(&edition).pop().expect("the annex");
    let named = |table: &Table| -> Vec<(String, String)> {
        let rows = table.rows.iter().map(|row| &row.cells);
        rows.map(|cells| (cells[0].value.shown(), cells[1].value.shown())).collect()
    };
    assert_eq!(named(&plan), named(&works));
    // Numbers run through, so that one number is one work.
    let numbers: Vec<String> = plan
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
        .map(|row| row.cells[0].value.shown())
        .collect();
    assert_eq!(numbers, (1..=30).map(|number: u32| number.to_string()).collect::<Vec<_>>());
    let at = works
        .columns
        .iter()
        .position(|c| c.heading.join("/").contains("ải ngân/Lũy kế"))
        .expect("it");
    let sum = |wanted: &dyn Fn(&Row) -> bool| -> Decimal {
        let rows = works.rows.iter().filter(|row| wanted(row));
        rows.filter_map(|row| match row.cells[at].value {
            Value::Amount(amount, _) => Some(amount),
            _ => None,
        })
        .sum()
    };
    // Groups within groups: A and B, and I, II below each.
    let total = sum(&|row| row.kind == RowKind::Total);
    let is_section = |row: &Row| matches!(row.cells[0].value.shown().as_str(), "A" | "B");
    assert_eq!(sum(&is_section), total);
    assert_eq!(sum(&|row| row.kind == RowKind::Group && !is_section(row)), total);
    assert_eq!(sum(&|row| row.kind == RowKind::Data), total);
}

/// Contents and their parts: a total adds up the outermost ones, each as stated or as its parts.
#[test]
fn contents_are_a_tree() {
    let shown = |contents: &str| -> Vec<String> {
        let folder = Folder::small();
        let period = format!("ky:\n  - ky: 2025-6T\n    noi_dung: {contents}\ndu_lieu:\n");
        folder.change("du_lieu:\n", &period);
        folder.change("    noi_nhan:", "    ky: 2025-6T\n    noi_nhan:");
        let (project, found) = ntm::returns::load(folder.path());
        let project = project.unwrap_or_else(|| panic!("{found:#?}"));
        let table = table(&project, &Figures::of(&project), AnnexKind("bieu_12"));
        let row = |row: &Row| {
            let cells: Vec<String> = row.cells[..3].iter().map(|c| c.value.shown()).collect();
            cells.join("|")
        };
        table.rows.iter().map(row).collect()
    };
    let parts = "{ten: Đường, NO1, kq_dtpt: 60}, {ten: Điện, NO2, kq_dtpt: 40}";
    let with = |first: &str, one: &str, two: &str| {
        let parts = parts
            .replace("NO1", &format!("tt: \"{one}\""))
            .replace("NO2", &format!("tt: \"{two}\""));
        format!(
            "[{{tt: {first}, ten: Hạ tầng, kq_dtpt: 100}}, {parts}, {{tt: {}, ten: Sản xuất, kq_dtpt: 10}}]",
            if first == "I" { "II" } else { "2" }
        )
    };
    for (first, one, two) in
        [("1", "1.1", "1.2"), ("1", "a", "b"), ("I", "1", "2"), ("1", "-", "-")]
    {
        let second = if first == "I" { "II" } else { "2" };
        assert_eq!(
            shown(&with(first, one, two)),
            [
                format!("{first}|Hạ tầng|100"),
                format!("{one}|Đường|60"),
                format!("{two}|Điện|40"),
                format!("{second}|Sản xuất|10"),
                "|Tổng cộng|110".to_owned(),
            ]
        );
    }
    // A part of which nothing is stated leaves the whole as it is.
    assert_eq!(
        shown(
            "[{tt: I, ten: Hạ tầng, kq_dtpt: 100}, {tt: 1, ten: Đường, kq_dtpt: 60}, {tt: 2, ten: Điện, kq_nsdp: 5}, {tt: II, ten: Sản xuất, kq_dtpt: 10}]"
        ),
        ["I|Hạ tầng|105", "1|Đường|60", "2|Điện|5", "II|Sản xuất|10", "|Tổng cộng|115"]
    );
}

/// Forms on pages: nothing outside the margins, the headings of four levels included.
#[test]
fn forms_hold_their_pages() {
    for name in ["thach-an-2025", "dong-mau-2026"] {
        let folder = with_every_annex(name);
        let pages = annex_pages(&folder);
        // Page numbers begin anew with each annex: those pages are looked at one annex at a time.
        for page in pages {
            let body: Vec<&str> = page.texts.iter().map(|run| run.text.as_str()).collect();
            assert!(!body.is_empty());
            for line in page.lines().iter().filter(|line| line.y > 20.0) {
                let inside =
                    line.x > 29.9 && line.right < page.width - 19.7 && line.y < page.height - 19.0;
                assert!(inside, "{name}: {:?} leaves the margins", line.text);
            }
        }
    }
}

/// Shares and changes are numbers in a workbook, shown as the page shows them, and an annex of a
/// report that holds another table than is asked for is refused in one message.
#[test]
fn annexes_of_reports_are_numbers_and_no_other_tables() {
    let folder = with_every_annex("thach-an-2025");
    let out = workbooks(&folder);
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    let (mut shares, mut changes) = (0, 0);
    for document in &project.documents {
        let figures = Figures::of(&project);
        for table in tables::annexes(&ntm::figures::Edition::of(&project, &figures, document)) {
            let name = format!(
                "{}-phu-luc-{}.xlsx",
                document.id.value,
                table.kind.key().replace('_', "-")
            );
            let Some(path) = std::fs::read_dir(&out)
                .expect("a folder")
                .flatten()
                .map(|entry| entry.path())
                .find(|path| path.file_name().is_some_and(|own| *own == *name))
            else {
                continue;
            };
            for (row, cells) in table.rows.iter().zip(stored(&path, &table)) {
                for (cell, stored) in row.cells.iter().zip(cells) {
                    let known = match &cell.value {
                        Value::Share(_) => &mut shares,
                        Value::Change(_) => &mut changes,
                        _ => continue,
                    };
                    *known += 1;
                    let number = match stored {
                        calamine::Data::Float(number) => number,
                        calamine::Data::Int(number) => number as f64,
                        other => panic!("{other:?}"),
                    };
                    assert!((number - super::annexes::number(&cell.value).unwrap()).abs() < 1e-9);
                }
            }
            // The annex of criteria is read back as the table that it is (`read_back`).
            if of_report(table.kind) && table.kind != AnnexKind("kq_tieu_chi") {
                let again = Folder::small();
                again.write("phu-luc.xlsx", std::fs::read(&path).expect("the annex"));
                again.change(
                    "du_lieu:\n",
                    "ky:\n  - ky: 2025-6T\n    hien_trang: {tep: phu-luc.xlsx}\ndu_lieu:\n",
                );
                let (_, found) = ntm::returns::load(again.path());
                let codes: Vec<&str> = found.iter().map(|told| told.problem.code()).collect();
                assert_eq!(codes, ["N630"], "{name}: {found:#?}");
            }
        }
    }
    assert!(shares > 20 && changes > 5, "{shares} {changes}");
}

/// Pages of an annex are numbered from its second on, as in the documents (Phụ lục I, Mục I.6).
#[test]
fn the_first_page_of_a_workbook_has_no_number() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let out = workbooks(&folder);
    let mut seen = 0;
    let files = std::fs::read_dir(&out).expect("out").flatten();
    for file in files.filter(|file| file.path().extension().is_some_and(|own| own == "xlsx")) {
        let book = std::fs::File::open(file.path()).expect("a workbook");
        let mut book = zip::ZipArchive::new(book).expect("a package");
        let mut sheet = String::new();
        let mut part = book.by_name("xl/worksheets/sheet1.xml").expect("a sheet");
        part.read_to_string(&mut sheet).expect("text");
        let header = sheet.split_once("<headerFooter").expect("a header").1;
        let header = header.split_once("</headerFooter>").expect("its end").0;
        assert_eq!(
            header,
            " differentFirst=\"1\"><oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P</oddHeader>",
            "{}",
            file.path().display()
        );
        seen += 1;
    }
    assert!(seen > 0);
}
