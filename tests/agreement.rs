//! What the text says of communes, criteria, hamlets and funding is what the annexes add up to, on small
//! projects made at random; and what nobody states is printed nowhere as zero.

use std::collections::BTreeSet;

use ntm::diag::Diagnostics;
use ntm::figures::Figures;
use ntm::model::{AnnexKind, Project};
use ntm::pipeline::{self, Prepared, Wanted};
use ntm::tables::{self, Table, Value};
use ntm::typeset::Fonts;
use ntm::viet;
use rust_decimal::Decimal;

use crate::util::{Folder, SMALL, SMALL_SET};

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.roll(of.len() as u64)).expect("small")]
    }
}

/// A district of up to five communes whose status, targets, titles and aims are thrown.
fn thrown(dice: &mut Dice) -> Folder {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    let (head, _) = SMALL.split_once("du_lieu:\n").expect("du_lieu");
    let names = ["Tân Lập", "Hòa An", "Thanh Sơn", "Thạnh Sơn", "Phú Thịnh"];
    let count = usize::try_from(2 + dice.roll(4)).expect("small");
    let (mut units, mut status, mut targets, mut hamlets) =
        (String::new(), String::new(), String::new(), String::new());
    for name in &names[..count] {
        let title = dice.one(&["", "", "", ", danh_hieu: NTM, nam_cong_nhan: \"2019\""]);
        let aim = dice.one(&[
            "",
            "",
            ", muc_tieu: tăng tiêu chí",
            ", muc_tieu: duy trì",
            ", muc_tieu: kiểu mẫu",
            ", muc_tieu: nâng cao",
        ]);
        // Only what was recognised is kept.
        let aim = if title.is_empty() && aim.contains("duy trì") { "" } else { aim };
        units += &format!("    - {{ten: {name}{title}{aim}}}\n");
        let mut met = Vec::new();
        let mut new = Vec::new();
        for number in ["1", "2", "3"] {
            match dice.roll(3) {
                // A status in which nobody meets anything is refused.
                _ if number == "1" && *name == names[0] => met.push(number),
                0 => met.push(number),
                1 => new.push(number),
                _ => {}
            }
        }
        // A criterion may come by its indicators: the one met, the other assigned.
        if dice.roll(3) == 0 && !met.contains(&"2") {
            met.push("2.1");
            new.retain(|number| *number != "2");
            new.push("2.2");
        }
        status += &format!("    - {{xa: {name}, dat: \"{}\"}}\n", met.join(", "));
        targets += &format!("    - {{xa: {name}, giao: \"{}\"}}\n", new.join(", "));
        if dice.roll(2) == 0 {
            let base = dice.one(&["", ", ntm_da_dat: 2", ", ntm_da_dat: 0"]);
            let new = dice.one(&["", ", ntm_giao: 1", ", ntm_giao: 3"]);
            hamlets += &format!("    - {{xa: {name}, tong: 9{base}{new}}}\n");
        }
    }
    let mut yaml =
        format!("{head}du_lieu:\n  xa:\n{units}  hien_trang:\n{status}  giao:\n{targets}");
    if !hamlets.is_empty() {
        yaml += &format!("  xom:\n{hamlets}");
    }
    let mut sources = String::new();
    for name in ["Ngân sách trung ương", "Ngân sách địa phương", "Vốn tín dụng"] {
        let amount = dice.one(&["", ", so_tien: 125", ", so_tien: \"40,5\""]);
        sources += &format!("    - {{ten: {name}{amount}}}\n");
    }
    if dice.roll(2) == 0 {
        yaml += &format!("  nguon_luc:\n{sources}");
    }
    // Aims that cannot be reached are refused; here they stand, to be counted all the same.
    yaml += "chap_nhan:\n";
    for name in &names[..count] {
        yaml += &format!("  - {{ma: N502, tai: {name}, ly_do: thử}}\n");
    }
    folder.write("ntm.yaml", yaml);
    folder
}

fn prepared(folder: &Folder) -> (Prepared, Diagnostics) {
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &Fonts::embedded(), &mut found);
    (prepared.unwrap_or_else(|| panic!("{found:?}")), found)
}

/// The words of the pages, on one line.
fn printed(prepared: &Prepared) -> String {
    let fonts = std::sync::Arc::new(Fonts::embedded());
    let mut found = Diagnostics::new();
    let documents = pipeline::lay_out(prepared, &Wanted::default(), &fonts, &mut found);
    let [document] = &documents[..] else { panic!("{found:?}") };
    document.source.markup.replace("#\"", "").replace("\";", "")
}

fn table(project: &Project, figures: &Figures, kind: AnnexKind) -> Option<Table> {
    let mut document = project.documents[0].clone();
    document.annexes.kinds = vec![kind];
    tables::annexes(project, figures, &document).into_iter().next()
}

/// The value of a column in the row of that label.
fn cell(table: &Table, row: &str, column: &str) -> Value {
    let at = table
        .columns
        .iter()
        .position(|known| known.heading.iter().any(|text| text.starts_with(column)))
        .unwrap_or_else(|| panic!("no column {column}"));
    let labelled = |row: &&tables::Row, label: &str| row.cells[1].value.shown() == label;
    let row = table.rows.iter().find(|known| labelled(known, row));
    row.unwrap_or_else(|| panic!("no such row")).cells[at].value.clone()
}

#[test]
fn the_text_says_what_the_annexes_add_up_to() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut striving, mut by_indicators, mut blank) = (0, 0, 0);
    for round in 0..300 {
        let folder = thrown(&mut dice);
        let (prepared, found) = prepared(&folder);
        let (project, figures) = (&prepared.project, &prepared.figures);
        let text = printed(&prepared);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = |what: &str| format!("round {round}: {what}\n{text}\n{found:?}");

        // Communes: those whom the annex marks are those whom the text names.
        let annex = table(project, figures, AnnexKind::Communes).expect("an annex");
        let marked: BTreeSet<String> = annex
            .rows
            .iter()
            .filter(|row| row.kind == tables::RowKind::Data)
            .filter(|row| row.cells.last().is_some_and(|cell| cell.value.shown() == "x"))
            .map(|row| row.cells[1].value.shown())
            .collect();
        let total = cell(&annex, "Tổng cộng", "Xã đạt chuẩn");
        assert_eq!(total, Value::Count(marked.len() as u32), "{}", told("the annex's own total"));
        let named: BTreeSet<String> = figures
            .targets
            .striving
            .iter()
            .map(|index| project.communes[*index].name.value.clone())
            .collect();
        let recognised = |name: &String| {
            let unit = project.communes.iter().find(|unit| unit.name.value == *name);
            unit.is_some_and(|unit| unit.recognition.is_some())
        };
        let gained: BTreeSet<String> =
            marked.iter().filter(|name| !recognised(name)).cloned().collect();
        assert_eq!(named, gained, "{}", told("who reaches the standard"));
        if named.is_empty() {
            assert!(!text.contains("đạt chuẩn nông thôn mới: xã"), "{}", told("nobody"));
        } else {
            striving += 1;
            let full: Vec<String> =
                figures.targets.striving.iter().map(|i| project.communes[*i].full_name()).collect();
            let wanted = format!(
                "có {} xã đạt chuẩn nông thôn mới: {}",
                viet::fmt_count(full.len() as u64),
                viet::list(&full)
            );
            assert!(text.contains(&wanted), "{}", told(&wanted));
        }
        assert_eq!(
            figures.index.get("so_xa_dat_chuan_cuoi_nam").map(|figure| figure.value),
            Some(Decimal::from(marked.len()))
        );

        // Criteria: the forms of 2026-2030 count as the annex does.
        let form = table(project, figures, AnnexKind::Form05).expect("Biểu 05");
        for (index, criterion) in project.set.criteria.iter().enumerate() {
            let end = &figures.standard.criteria[index];
            let row = form.rows.iter().find(|row| row.cells[1].value.shown() == criterion.name);
            let cells = &row.expect("a row").cells;
            let last = cells[cells.len() - 2].value.clone();
            assert_eq!(last, Value::Count(end.end), "{}", told(&criterion.name));
            let number = criterion.number.to_string();
            let foot = cell(&annex, "Số xã đạt đến cuối năm 2025", &number);
            assert_eq!(foot, Value::Count(end.end), "{}", told(&criterion.name));
            let anew = viet::fmt_count(end.new.len() as u64);
            if !end.new.is_empty() {
                let wanted = format!("có thêm {anew} xã đạt tiêu chí {}", criterion.name);
                assert!(text.contains(&wanted), "{}", told(&wanted));
                by_indicators += usize::from(criterion.number == 2);
            }
        }
        let average = viet::fmt_decimal_scale(figures.standard.average_end(), 1);
        assert!(text.contains(&format!("đạt {average} tiêu chí/xã")), "{}", told("average"));
        assert_eq!(
            cell(&annex, "Bình quân tiêu chí/xã", "Đạt đến cuối năm"),
            Value::Average(figures.standard.average_end())
        );

        // Hamlets.
        if let Some(annex) = table(project, figures, AnnexKind::Hamlets) {
            let title = &figures.hamlets.standard;
            let new = cell(&annex, "Tổng cộng", "Giao");
            if title.new > 0 {
                assert_eq!(new, Value::Count(title.new), "{}", told("hamlets"));
                let wanted = format!("{} thôn đạt chuẩn", viet::fmt_count(title.new.into()));
                assert!(text.contains(&wanted), "{}", told(&wanted));
            }
            for (row, share) in annex.rows.iter().zip(&title.by_commune) {
                let given = project.hamlets.iter().find(|h| h.commune == share.commune);
                let given = given.is_some_and(|hamlet| hamlet.standard_base.is_some());
                assert_eq!(row.cells[2].value != Value::Blank, given, "{}", told("blank"));
            }
        }

        // Funding: what is not given is named, and never zero.
        assert!(!text.contains(": 0 triệu đồng"), "{}", told("zero"));
        if let Some(funding) = &figures.funding {
            let given: Vec<Decimal> =
                project.funding.iter().filter_map(|s| Some(s.amount.as_ref()?.value)).collect();
            let partly = !given.is_empty() && given.len() < project.funding.len();
            let codes: Vec<&str> = found.iter().map(|d| d.problem.code()).collect();
            assert_eq!(codes.contains(&"N535"), partly, "{}", told("N535"));
            assert_eq!(text.contains("(chưa kể "), partly, "{}", told("says so"));
            match funding.total {
                None => assert!(!text.contains("Tổng nguồn lực"), "{}", told("no total")),
                Some(total) => {
                    assert_eq!(total, given.iter().sum());
                    let wanted = format!("là: {} triệu đồng", viet::fmt_decimal(total));
                    assert!(text.contains(&wanted), "{}", told(&wanted));
                }
            }
            blank += usize::from(partly);
        }
    }
    // The throws reach what they are for.
    assert!(
        striving > 40 && by_indicators > 40 && blank > 20,
        "{striving} {by_indicators} {blank}"
    );
}
