//! An annex of a report that the program wrote reads back whole: its workbook is given as the table of
//! its period, and the annexes made of what was read are the same.

use ntm::figures::{Edition, Figures};
use ntm::model::{AnnexKind, Document, MoneyUnit, Project};
use ntm::tables::{self, Table};
use ntm::viet;
use ntm::xlsx::{AnnexSheet, annex_workbook};

use crate::sentences::named::commune_of;
use crate::util::{Dice, Folder};

/// The input table that an annex of a period is; `None` for one made of several.
fn read_as(kind: AnnexKind) -> Option<&'static str> {
    tables::annex(kind)?.read_as
}

fn annexes(project: &Project, document: &Document, unit: MoneyUnit) -> Vec<Table> {
    let figures = Figures::of(project);
    let mut document = document.clone();
    document.annexes.kinds = tables::all().map(|annex| annex.kind).collect();
    document.annexes.money.usual = unit;
    tables::annexes(&Edition::of(project, &figures, &document))
}

/// The rows of an annex as they are shown, with what stands below them.
fn shown(table: &Table) -> Vec<String> {
    let row = |row: &tables::Row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.value.shown()).collect();
        cells.join(" | ")
    };
    table.rows.iter().map(row).chain(table.notes.iter().cloned()).collect()
}

/// `ntm.yaml` with its periods, of which one has annexes for its tables and the others nothing: key, file and sheet
/// of each.
fn with_annexes(folder: &Folder, project: &Project, at: usize, keys: &[(&str, String)]) {
    let path = folder.path().join("ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let mut kept = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            inside = line.starts_with("ky:");
        }
        if !inside {
            kept.push(line.to_owned());
        }
    }
    kept.push("ky:".to_owned());
    for (index, period) in project.periods.iter().enumerate() {
        let (id, until) = (period.id.value, viet::fmt_short(period.cutoff));
        kept.push(format!("  - ky: {id}\n    chot: {until}"));
        if index == at {
            kept.extend(keys.iter().map(|(key, file)| format!("    {key}: {{{file}}}")));
        }
    }
    std::fs::write(path, kept.join("\n") + "\n").expect("ntm.yaml");
}

/// How annexes stand in workbooks.
#[derive(Clone, Copy, PartialEq)]
enum Books {
    /// Each in one of its own.
    Apart,
    /// All in one, a sheet each, called by their titles.
    One,
}

/// Reads each annex of each report back as its table; gives how many were.
fn read_back(folder: &Folder, name: &str) -> usize {
    read_back_in(folder, name, (MoneyUnit::Million, Books::Apart))
}

/// The same of annexes with their money in a unit.
fn read_back_in(folder: &Folder, name: &str, (unit, books): (MoneyUnit, Books)) -> usize {
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{name}: {found:#?}"));
    assert!(!found.has_errors(), "{name}: {found:#?}");
    let mut count = 0;
    for document in &project.documents {
        let Some(id) = document.period.as_ref().map(|id| id.value) else { continue };
        let at = project.periods.iter().position(|period| period.id.value == id).expect("a period");
        let mut left: Vec<Table> = annexes(&project, document, unit);
        left.retain(|table| read_as(table.kind).is_some());
        // Several annexes are of one table: each is read in a project of its own.
        while !left.is_empty() {
            let mut own: Vec<(&str, Table)> = Vec::new();
            for table in std::mem::take(&mut left) {
                let key = read_as(table.kind).expect("a table");
                match own.iter().any(|(known, _)| *known == key) {
                    true => left.push(table),
                    false => own.push((key, table)),
                }
            }
            let again = copy(folder);
            let files: Vec<(&str, String)> = match books {
                Books::Apart => {
                    let file = |(key, table): &(&'static str, Table)| {
                        let file = format!("phu-luc-{key}.xlsx");
                        let sheet = sheet(table, table.kind.key().to_owned());
                        again.write(&file, workbook(&[sheet], id.year));
                        (*key, format!("tep: {file}"))
                    };
                    own.iter().map(file).collect()
                }
                Books::One => {
                    let name = |index: usize, table: &Table| {
                        let title: String = table.title.chars().take(24).collect();
                        format!("{}. {}…", viet::roman(index + 1), title.replace('/', " "))
                    };
                    let all = own.iter().enumerate();
                    let sheets: Vec<AnnexSheet<'_>> = all
                        .clone()
                        .map(|(index, (_, table))| sheet(table, name(index, table)))
                        .collect();
                    again.write("phu-luc-tat-ca.xlsx", workbook(&sheets, id.year));
                    let file = |(index, (key, table)): (usize, &(&'static str, Table))| {
                        let sheet = name(index, table);
                        (*key, format!("tep: phu-luc-tat-ca.xlsx, trang: \"{sheet}\""))
                    };
                    all.map(file).collect()
                }
            };
            let keys: Vec<&str> = own.iter().map(|(key, _)| *key).collect();
            with_annexes(&again, &project, at, &files);
            let (read, found) = ntm::returns::load(again.path());
            let what = format!("{name} {id}");
            let of_annex = |own: &&ntm::diag::Diagnostic| {
                own.place.as_ref().is_some_and(|place| place.file.starts_with("phu-luc-"))
            };
            let told: Vec<String> = found
                .iter()
                .filter(of_annex)
                .map(|own| format!("{} {:?} {:?}", own.problem.code(), own.place, own.problem))
                .collect();
            assert!(told.is_empty(), "{what}: {told:#?}");
            let read = read.unwrap_or_else(|| panic!("{what}: {found:#?}"));
            let mut swapped = project.clone();
            for key in keys {
                let (to, from) = (&mut swapped.periods[at], read.periods[at].clone());
                match key {
                    "hien_trang" => to.status = from.status,
                    "hien_trang_nang_cao" => to.advanced_status = from.advanced_status,
                    "xom" => to.hamlets = from.hamlets,
                    "huy_dong" => to.funding = from.funding,
                    "dan_gop" => to.given = from.given,
                    "cong_trinh" => to.works = from.works,
                    "no_dong" => to.arrears = from.arrears,
                    "co_che" => to.policies = from.policies,
                    _ => to.contents = from.contents,
                }
            }
            let same = annexes(&swapped, document, unit);
            for (_, table) in &own {
                let again = same.iter().find(|own| own.kind == table.kind).map(shown);
                assert_eq!(again, Some(shown(table)), "{what} {:?}", table.kind);
                count += 1;
            }
        }
    }
    count
}

fn sheet(table: &Table, name: String) -> AnnexSheet<'_> {
    AnnexSheet {
        name,
        table,
        number: "Phụ lục I".to_owned(),
        attached_to: "(Kèm theo Báo cáo số 12/BC-UBND)".to_owned(),
    }
}

fn workbook(sheets: &[AnnexSheet<'_>], year: i32) -> Vec<u8> {
    annex_workbook("Phụ lục", sheets, year).expect("a workbook")
}

fn copy(from: &Folder) -> Folder {
    fn deep(from: &std::path::Path, to: &std::path::Path) {
        for entry in std::fs::read_dir(from).expect("a folder").flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                std::fs::create_dir_all(&target).expect("a folder");
                deep(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).expect("a file");
            }
        }
    }
    let to = Folder::new();
    deep(from.path(), to.path());
    to
}

#[test]
fn annexes_of_the_samples_reports_read_back() {
    let mut count = 0;
    for sample in ["thach-an-2025", "binh-hai-2026", "dong-mau-2026"] {
        count += read_back(&Folder::copy_of(&format!("inputs/{sample}")), sample);
    }
    assert!(count > 40, "{count}");
}

/// Also where a workbook has all annexes, whose sheets are called by their titles.
#[test]
fn annexes_in_one_workbook_read_back() {
    let mut count = 0;
    for sample in ["thach-an-2025", "binh-hai-2026", "dong-mau-2026"] {
        let folder = Folder::copy_of(&format!("inputs/{sample}"));
        count += read_back_in(&folder, sample, (MoneyUnit::Million, Books::One));
    }
    assert!(count > 40, "{count}");
}

/// In whatever unit the office has its annexes.
#[test]
fn annexes_in_other_units_of_money_read_back() {
    let mut count = 0;
    for unit in [MoneyUnit::Dong, MoneyUnit::Thousand, MoneyUnit::Billion] {
        for sample in ["thach-an-2025", "dong-mau-2026"] {
            let folder = Folder::copy_of(&format!("inputs/{sample}"));
            let name = format!("{sample}, {}", unit.name());
            count += read_back_in(&folder, &name, (unit, Books::Apart));
        }
    }
    let mut dice = Dice(20_261_130);
    for unit in [MoneyUnit::Dong, MoneyUnit::Billion] {
        count += read_back_in(&random(&mut dice), unit.name(), (unit, Books::Apart));
    }
    assert!(count > 60, "{count}");
}

/// So does that of a single commune's hamlets, each by its name.
#[test]
fn named_hamlets_read_back() {
    assert!(read_back(&commune_of(20, 10), "twenty hamlets") > 3);
}

/// Names that are not each other's.
const COMMUNES: [&str; 8] =
    ["Tân Lập", "Hòa An", "Đông Khê", "Lê Lai", "Minh Khai", "Vân Trình", "Đức Long", "Kim Đồng"];

/// A project of random communes, marks and amounts with a report of a quarter and of a half-year.
fn random(dice: &mut Dice) -> Folder {
    let folder = Folder::new();
    let size = 1 + dice.roll(8) as usize;
    let grouped = size > 3 && dice.roll(2) == 0;
    let set = "xa-ntm-2026-2030";
    let kinds: Vec<&str> = (0..size).map(|_| dice.one(&["xã", "xã", "phường"])).collect();
    let mut text = format!(
        "co_quan: {{cap: {}, ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh, dia_ban: tỉnh Bình Minh, dia_danh: Bình Minh, ky_hieu: SNNMT}}\n\
         chuong_trinh: {{ten: Chương trình, nam: 2026}}\nbo_tieu_chi: {{xa: {set}}}\nvan_ban:\n",
        "so"
    );
    for (id, form, period) in
        [("quy", "bao-cao-quy", "2026-Q1"), ("nua-nam", "bao-cao-6-thang", "2026-6T")]
    {
        text.push_str(&format!(
            "  - {{id: {id}, mau: {form}, ky: {period}, thoi_gian: 6/2026, kinh_gui: [Bộ], nguoi_ky: {{chuc_vu: Giám đốc}}}}\n"
        ));
    }
    text.push_str("du_lieu:\n  xa:\n");
    for (index, kind) in kinds.iter().enumerate() {
        let group =
            if grouped { format!(", nhom: Khu vực {}", index % 2 + 1) } else { String::new() };
        text.push_str(&format!("    - {{ten: {}, loai: {kind}{group}}}\n", COMMUNES[index]));
    }
    let marks = |dice: &mut Dice, key: &str, of: u64| {
        let codes: Vec<String> =
            (1..=10).filter(|_| dice.roll(of) == 0).map(|code| code.to_string()).collect();
        format!("{key}: \"{}\"", codes.join(", "))
    };
    text.push_str("  hien_trang:\n");
    for name in &COMMUNES[..size] {
        text.push_str(&format!("    - {{xa: {name}, {}}}\n", marks(dice, "dat", 2)));
    }
    text.push_str("  giao:\n");
    for name in &COMMUNES[..size] {
        text.push_str(&format!("    - {{xa: {name}, {}}}\n", marks(dice, "giao", 6)));
    }
    let amount = |dice: &mut Dice| format!("{},{}", dice.roll(90_000), 1 + dice.roll(9));
    text.push_str("ky:\n");
    for period in ["2026-Q1", "2026-6T"] {
        text.push_str(&format!("  - ky: {period}\n    hien_trang:\n"));
        for name in &COMMUNES[..size] {
            text.push_str(&format!("      - {{xa: {name}, {}}}\n", marks(dice, "dat", 2)));
        }
        text.push_str("    xom:\n");
        for name in &COMMUNES[..size] {
            let all = 3 + dice.roll(20);
            let (met, model) = (dice.roll(all), dice.roll(3));
            text.push_str(&format!(
                "      - {{xa: {name}, tong: {all}, ntm_da_dat: {met}, kieu_mau_da_dat: {}}}\n",
                model.min(met)
            ));
        }
        text.push_str("    huy_dong:\n");
        for source in ["Ngân sách trung ương", "Vốn tín dụng", "Vốn doanh nghiệp"] {
            let (plan, came, paid) = (amount(dice), amount(dice), amount(dice));
            let parts = dice.roll(3);
            let own = match dice.roll(3) {
                0 => format!(", thuc_hien: \"{came}\""),
                _ => format!(", thuc_hien: \"{came}\", giai_ngan: \"{paid}\""),
            };
            if parts == 0 {
                text.push_str(&format!("      - {{ten: {source}, ke_hoach: \"{plan}\"{own}}}\n"));
                continue;
            }
            text.push_str(&format!("      - ten: {source}\n        gom:\n"));
            for part in 0..=parts {
                text.push_str(&format!(
                    "          - {{ten: Hợp phần {part}, ke_hoach: \"{}\", thuc_hien: \"{}\"}}\n",
                    amount(dice),
                    amount(dice)
                ));
            }
        }
        let capitals = ["ngân sách trung ương", "vốn lồng ghép"];
        let one = dice.one(&capitals).to_owned();
        let several = dice.roll(2) == 0;
        text.push_str("    cong_trinh:\n");
        for index in 1..=2 + dice.roll(6) {
            let kind = dice.one(&["Giao thông", "Thủy lợi", "Điện"]);
            let capital = if several { dice.one(&capitals).to_owned() } else { one.clone() };
            let note = if dice.roll(3) == 0 { ", kho_khan: Vướng mặt bằng" } else { "" };
            text.push_str(&format!(
                "      - {{ten: Công trình {kind} {index}, loai: {kind}, nguon_von: {capital}, ke_hoach: \"{}\", giai_ngan: \"{}\"{note}}}\n",
                amount(dice),
                amount(dice)
            ));
        }
        text.push_str("    no_dong:\n");
        for index in 1..=1 + dice.roll(3) {
            let paid = dice.roll(900);
            text.push_str(&format!(
                "      - {{ten: Cầu số {index}, xa: {}, nam: 2024, gia_tri: 900, da_tra: {paid}}}\n",
                COMMUNES[dice.roll(size as u64) as usize]
            ));
        }
        text.push_str("    dan_gop:\n");
        for index in 0..1 + dice.roll(8) {
            let names = [
                "Tiền mặt",
                "Ngày công",
                "Hiến đất",
                "Hiện vật",
                "Cây xanh",
                "Cát",
                "Sỏi",
                "Xi măng",
            ];
            text.push_str(&format!(
                "      - {{ten: {}, so_luong: {}, don_vi: phần, gia_tri: \"{}\"}}\n",
                names[index as usize],
                1 + dice.roll(900),
                amount(dice)
            ));
        }
        text.push_str(
            "    co_che:\n      - {loai: Nghị quyết, so_ngay: 12/NQ-HĐND ngày 05/01/2026, trich_yeu: Hỗ trợ xi măng}\n",
        );
        text.push_str(&format!(
            "    noi_dung:\n      - {{tt: I, ten: Hạ tầng}}\n      - {{tt: 1, ten: Đường, kq_dtpt: \"{}\", kq_dan: \"{}\", kh_nsdp: \"{}\"}}\n      - {{tt: 2, ten: Điện, kq_sn: \"{}\"}}\n",
            amount(dice),
            amount(dice),
            amount(dice),
            amount(dice)
        ));
    }
    folder.write("ntm.yaml", text);
    folder
}

#[test]
fn annexes_of_random_reports_read_back() {
    let mut dice = Dice(20_260_614);
    let mut count = 0;
    for round in 0..8 {
        count += read_back(&random(&mut dice), &format!("round {round}"));
    }
    assert!(count > 100, "{count}");
}
