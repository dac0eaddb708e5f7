//! Annex tables: their figures against the text's, their layout on the pages, and the workbooks.

use ntm::diag::Diagnostics;
use ntm::figures::Figures;
use ntm::model::{AnnexKind, Project};
use ntm::pipeline::{self, Wanted};
use ntm::tables::{self, Table, Value};
use ntm::typeset::Fonts;
use ntm::typeset::measure::{Line, Page};
use rust_decimal::Decimal;

use crate::util::{Folder, ntm, root};

fn sample(name: &str) -> (Project, Figures) {
    let (project, found) = ntm::inputs::load(&root().join("inputs").join(name));
    let project = project.unwrap_or_else(|| panic!("{name}: {found:?}"));
    let figures = Figures::of(&project);
    (project, figures)
}

fn table(project: &Project, figures: &Figures, kind: AnnexKind) -> Table {
    let mut document = project.documents[0].clone();
    document.annexes.kinds = vec![kind];
    tables::annexes(project, figures, &document).pop().expect("the annex")
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
    let communes = table(&project, &figures, AnnexKind::Communes);
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
    let hamlets = table(&project, &figures, AnnexKind::Hamlets);
    assert_eq!(cell(&hamlets, "Tổng cộng", "Giao xóm đạt"), Value::Count(20));
    let model = table(&project, &figures, AnnexKind::ModelHamlets);
    assert_eq!(cell(&model, "Tổng cộng", "Giao xóm đạt"), Value::Count(2));
    let funding = figures.funding.as_ref().expect("funding");
    assert_eq!(funding.total, Decimal::new(80_178_119, 3));
    let projects = table(&project, &figures, AnnexKind::Projects);
    let direct = &funding.sources[0].parts[0];
    assert_eq!(cell(&projects, "Tổng cộng", "NSTW"), Value::Amount(direct.amount));
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
    folder.write(
        "ntm.yaml",
        format!(
            "co_quan: {{cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: huyện Bình Minh, \
             dia_danh: Bình Minh, ky_hieu: UBND}}\nchuong_trinh: {{ten: Chương trình, nam: 2025}}\n\
             bo_tieu_chi: {{xa: {set}}}\nvan_ban:\n  - {{id: ke-hoach, trich_yeu: Thử, bieu: [{kind}], \
             nguoi_ky: {{chuc_vu: Chủ tịch}}}}\ndu_lieu:\n  xa:\n{names}  hien_trang:\n{status}"
        ),
    );
    folder
}

/// The pages of a project's annexes alone.
fn annex_pages(folder: &Folder) -> Vec<Page> {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:?}"));
    let wanted = Wanted { annexes_only: true, ..Wanted::default() };
    let laid_out = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found);
    laid_out.iter().flat_map(|document| document.pages.measured()).collect()
}

/// Nothing outside the margins, nothing over something else, headings and numbers on every page.
fn holds(name: &str, pages: &[Page]) {
    assert!(!pages.is_empty(), "{name}");
    for (index, page) in pages.iter().enumerate() {
        let landscape = page.width > page.height;
        assert!((page.width.max(page.height) - 297.0).abs() < 0.1, "{name}: A4");
        let lines = page.lines();
        let body: Vec<&Line> = lines.iter().filter(|line| line.y > 20.0).collect();
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
            let overlap =
                (pair[0].y - pair[1].y).abs() < 0.1 && pair[1].x < pair[0].x + pair[0].width - 0.2;
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

#[test]
fn the_workbook_carries_the_same_text_and_reads_back() {
    let (project, figures) = sample("thach-an-2025");
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let run =
        ntm(folder.path(), &["build", ".", "--format", "xlsx", "--out", "out", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let out = std::fs::read_dir(folder.path().join("out"))
        .expect("out")
        .flatten()
        .next()
        .expect("a folder")
        .path();
    // Status and targets read from the annex's own workbook are those it was made of.
    let annex = std::fs::read(out.join("ke-hoach-phu-luc-xa.xlsx")).expect("the annex");
    folder.write("phu-luc.xlsx", annex);
    folder.change(
        "{tep: du-lieu.xlsx, trang: Hiện trạng, ngay: 31/12/2024}",
        "{tep: phu-luc.xlsx, ngay: 31/12/2024}",
    );
    folder.change("{tep: du-lieu.xlsx, trang: Giao chỉ tiêu}", "{tep: phu-luc.xlsx}");
    let (again, found) = ntm::inputs::load(folder.path());
    let again = again.unwrap_or_else(|| panic!("{found:#?}"));
    let figures_again = Figures::of(&again);
    assert_eq!(
        (figures_again.standard.base, figures_again.standard.new, figures_again.standard.end),
        (figures.standard.base, figures.standard.new, figures.standard.end)
    );
    let kind = AnnexKind::Communes;
    let shown = |table: Table| -> Vec<Vec<String>> {
        table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect())
            .collect()
    };
    assert_eq!(shown(table(&again, &figures_again, kind)), shown(table(&project, &figures, kind)));
}
