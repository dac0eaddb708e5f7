//! What the text says of communes, criteria, hamlets and funding is what the annexes add up to, on small
//! projects made at random; and what nobody states is printed nowhere as zero.

use std::collections::BTreeSet;

use ntm::diag::Diagnostics;
use ntm::figures::Figures;
use ntm::model::{Aim, AnnexKind, Project, Recognition};
use ntm::pipeline::{self, Prepared};
use ntm::tables::{self, Table, Value};
use ntm::typeset::Fonts;
use ntm::viet;
use rust_decimal::Decimal;

use crate::util::{Dice, Folder, SMALL, SMALL_SET, rounds, sources};

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
    // Aims that cannot be reached are refused, and files for a title that is borne; here they stand, to be
    // counted all the same.
    yaml += "chap_nhan:\n";
    for name in &names[..count] {
        for code in ["N502", "N671"] {
            yaml += &format!("  - {{ma: {code}, tai: {name}, ly_do: thử}}\n");
        }
    }
    folder.write("ntm.yaml", yaml);
    folder
}

/// A count below ten without its nought: "3 xã". What is numbered ("tiêu chí số 3") is no count.
pub fn bare_count(text: &str) -> Option<String> {
    const COUNTED: [&str; 17] = [
        "xã",
        "phường",
        "đặc khu",
        "đơn vị",
        "thôn",
        "xóm",
        "bản",
        "tổ dân phố",
        "tiêu chí",
        "chỉ tiêu",
        "công trình",
        "dự án",
        "khoản",
        "văn bản",
        "cuộc",
        "lớp",
        "đợt",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..words.len().saturating_sub(1)).find_map(|at| {
        let digit = words[at].trim_start_matches(['(', '“']);
        let bare = digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit());
        let numbered = ["số", "quý", "khu", "vực", "nhóm"].contains(&words[at - 1])
            || words[at - 1].ends_with(',');
        let behind = words[at + 1..words.len().min(at + 4)].join(" ");
        let counts = COUNTED.iter().any(|noun| {
            behind.strip_prefix(noun).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        (bare && !numbered && counts).then(|| words[at - 1..=at + 1].join(" "))
    })
}

#[test]
fn a_bare_count_is_seen() {
    for (text, seen) in [
        ("có 3 xã đạt", Some("có 3 xã")),
        ("gồm (5 công trình)", Some("gồm (5 công")),
        ("có 03 xã, tiêu chí số 3 xã nào", None),
        ("số 2, 5 xã A", None),
        ("giảm 1.250 thôn, 13 xã, 5 triệu đồng", None),
    ] {
        assert_eq!(bare_count(text).as_deref(), seen, "{text}");
    }
}

/// Every document of the samples, its annexes left out, writes its counts with two digits.
#[test]
fn counts_of_the_samples_have_two_digits() {
    for document in crate::util::PRINTED.iter() {
        let markup = document.source.markup.replace("#\"", "").replace("\";", "");
        assert_eq!(bare_count(&markup), None, "{} {}", document.sample, document.id);
    }
}

fn prepared(folder: &Folder) -> (Prepared, Diagnostics) {
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder.path(), &Fonts::embedded(), &mut found);
    (prepared.unwrap_or_else(|| panic!("{found:?}")), found)
}

/// The words of the pages, on one line.
fn printed(prepared: &Prepared) -> String {
    let sources = sources(prepared);
    let [source] = &sources[..] else { panic!("{} documents", sources.len()) };
    source.markup.replace("#\"", "").replace("\";", "")
}

fn table(project: &Project, figures: &Figures, kind: AnnexKind) -> Option<Table> {
    let mut document = project.documents[0].clone();
    document.annexes.kinds = vec![kind];
    tables::annexes(&ntm::figures::Edition::of(project, figures, &document)).into_iter().next()
}

/// The value of a column in the row of that label.
fn cell(table: &Table, row: &str, column: &str) -> Value {
    let at = table
        .columns
        .iter()
        .position(|known| known.heading.iter().any(|text| text.starts_with(column)))
        .unwrap_or_else(|| panic!("no column {column}"));
    let labelled = |row: &&tables::Row, label: &str| row.cells[1].value.shown() == label;
    let found = table.rows.iter().find(|known| labelled(known, row));
    // Below a single row nothing is summed: it is the sum.
    let mut data = table.rows.iter().filter(|own| own.kind == tables::RowKind::Data);
    let only = data.next().filter(|_| data.next().is_none() && row == "Tổng cộng");
    let found = found.or(only).unwrap_or_else(|| panic!("no such row: {row}"));
    found.cells[at].value.clone()
}

#[test]
fn the_text_says_what_the_annexes_add_up_to() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut striving, mut by_indicators, mut blank) = (0, 0, 0);
    for round in 0..rounds(300) {
        let folder = thrown(&mut dice);
        let (prepared, found) = prepared(&folder);
        let (project, figures) = (&prepared.project, &prepared.figures);
        let text = printed(&prepared);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = |what: &str| format!("round {round}: {what}\n{text}\n{found:?}");
        assert_eq!(bare_count(&text), None, "{}", told("a count of one digit"));

        // Communes: those whom the annex marks are those whom the text names.
        let annex = table(project, figures, AnnexKind("xa")).expect("an annex");
        // Where nothing is assigned and nobody reaches the standard, the annex has no such column.
        let column = annex
            .columns
            .iter()
            .position(|known| known.heading.iter().any(|text| text.starts_with("Đạt đủ tiêu chí")));
        let marked: BTreeSet<String> = annex
            .rows
            .iter()
            .filter(|row| row.kind == tables::RowKind::Data)
            .filter(|row| column.is_some_and(|at| row.cells[at].value.shown() == "x"))
            .map(|row| row.cells[1].value.shown())
            .collect();
        if column.is_some() {
            let total = cell(&annex, "Tổng cộng", "Đạt đủ tiêu chí");
            assert_eq!(
                total,
                Value::Count(marked.len() as u32),
                "{}",
                told("the annex's own total")
            );
        }
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
            assert!(!text.contains("xã đạt chuẩn nông thôn mới: xã"), "{}", told("nobody"));
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

        // Where nothing is assigned the annex ends at the base date.
        let in_year = "cuối năm 2025";
        let planned = annex
            .rows
            .iter()
            .any(|row| row.cells[1].value.shown() == format!("Số xã đạt đến {in_year}"));
        let end_of = if planned { in_year } else { "31/12/2024" };

        // Criteria: the forms of 2026-2030 count as the annex does.
        let form = table(project, figures, AnnexKind("bieu_05")).expect("Biểu 05");
        for (index, criterion) in project.set.criteria.iter().enumerate() {
            let end = &figures.standard.criteria[index];
            let row = form.rows.iter().find(|row| row.cells[1].value.shown() == criterion.name);
            let cells = &row.expect("a row").cells;
            let last = cells[cells.len() - 2].value.clone();
            assert_eq!(last, Value::Count(*end.end), "{}", told(&criterion.name));
            let number = criterion.number.to_string();
            let foot = cell(&annex, &format!("Số xã đạt đến {end_of}"), &number);
            assert_eq!(foot, Value::Count(*end.end), "{}", told(&criterion.name));
            let anew = viet::fmt_count(end.new.len() as u64);
            if !end.new.is_empty() {
                let wanted = format!("có thêm {anew} xã đạt tiêu chí {}", criterion.name);
                assert!(text.contains(&wanted), "{}", told(&wanted));
                by_indicators += usize::from(criterion.number == 2);
            }
        }
        let average = viet::fmt_decimal_scale(figures.standard.average_end().value, 1);
        let said = ["đạt", "đạt từ"].map(|verb| format!("{verb} {average} tiêu chí/xã"));
        assert!(said.iter().any(|said| text.contains(said)), "{}", told("average"));
        assert_eq!(
            cell(&annex, "Bình quân tiêu chí/xã", &format!("Đạt đến {end_of}")),
            Value::Average(figures.standard.average_end().value)
        );

        // Hamlets.
        if let Some(annex) = table(project, figures, AnnexKind("xom")) {
            let title = &figures.hamlets.standard;
            if *title.new > 0 {
                let new = cell(&annex, "Tổng cộng", "Giao");
                assert_eq!(new, Value::Count(*title.new), "{}", told("hamlets"));
                let wanted = format!("{} thôn đạt chuẩn", viet::fmt_count((*title.new).into()));
                assert!(text.contains(&wanted), "{}", told(&wanted));
            }
            let status = annex.columns.iter().position(|c| c.heading[0].contains("đã đạt đến"));
            let status = status.unwrap_or_else(|| panic!("{}", told("status")));
            for share in &title.by_commune {
                let name = project.communes[share.commune].label_first();
                let row = annex.rows.iter().find(|row| row.cells[1].value.shown() == name);
                let row = row.unwrap_or_else(|| panic!("{}", told(&name)));
                let given = project.hamlets.iter().find(|h| h.commune == share.commune);
                let given = given.is_some_and(|hamlet| hamlet.standard_base.is_some());
                assert_eq!(row.cells[status].value != Value::Blank, given, "{}", told("blank"));
            }
        }

        // Funding: what is not given is named, and never zero.
        assert!(!text.contains(": 0 triệu đồng"), "{}", told("zero"));
        if let Some(funding) = &figures.funding {
            let given: Vec<Decimal> =
                project.funding.iter().filter_map(|s| Some(s.amount.as_ref()?.value)).collect();
            let partly = !given.is_empty() && given.len() < project.funding.len();
            let told_of_funding = found.iter().any(|told| {
                let about = told.problem.subject().unwrap_or_default();
                told.problem.code() == "N535" && about.starts_with("Tổng nguồn lực")
            });
            assert_eq!(told_of_funding, partly, "{}", told("N535"));
            assert_eq!(text.contains("(chưa kể "), partly, "{}", told("says so"));
            match funding.total.as_deref().copied() {
                None => assert!(!text.contains("Tổng nguồn lực"), "{}", told("no total")),
                Some(total) => {
                    assert_eq!(total, given.iter().sum());
                    let wanted = format!("là {} triệu đồng", viet::fmt_decimal(total));
                    assert!(text.contains(&wanted), "{}", told(&wanted));
                }
            }
            blank += usize::from(partly);
        }
    }
    // The throws reach what they are for.
    assert!(
        striving > rounds(40) && by_indicators > rounds(40) && blank > rounds(20),
        "{striving} {by_indicators} {blank}"
    );
}

/// A report on a district thrown as above: a quarter after another, with hamlets and money.
fn thrown_report(dice: &mut Dice) -> Folder {
    let folder = thrown(dice);
    let text = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
    let names: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- {ten: "))
        .filter_map(|line| line.split([',', '}']).next())
        .filter(|name| ["Tân Lập", "Hòa An", "Thanh Sơn", "Thạnh Sơn", "Phú Thịnh"].contains(name))
        .collect();
    let (template, id) = [("bao-cao-quy", "2025-Q2"), ("bao-cao-nam", "2025-N")]
        [usize::try_from(dice.roll(2)).expect("small")];
    let mut periods = String::new();
    for id in ["2025-Q1", id] {
        periods += &format!("  - ky: {id}\n    hien_trang:\n");
        for name in &names {
            let met: Vec<&str> = ["1", "2", "3"].into_iter().filter(|_| dice.roll(3) > 0).collect();
            let met = if met.is_empty() { "-".to_owned() } else { met.join(", ") };
            periods += &format!("      - {{xa: {name}, dat: \"{met}\"}}\n");
        }
        periods += "    xom:\n";
        for name in &names {
            periods += &format!("      - {{xa: {name}, ntm_da_dat: {}}}\n", dice.roll(5));
        }
    }
    let mut decided = String::new();
    for name in &names {
        let title = dice.one(&["đạt chuẩn", "nâng cao", "kiểu mẫu"]);
        let decision = dice.one(&["", ", quyet_dinh: 9/QĐ-UBND"]);
        if dice.roll(3) == 0 {
            decided += &format!("      - {{xa: {name}, danh_hieu: {title}{decision}}}\n");
        }
    }
    if !decided.is_empty() {
        periods += &format!("    cong_nhan:\n{decided}");
    }
    periods += "    huy_dong:\n";
    for name in ["Ngân sách trung ương", "Vốn tín dụng"] {
        let done = dice.roll(90);
        let paid = if done > 0 { dice.roll(done) } else { 0 };
        periods += &format!(
            "      - {{ten: {name}, ke_hoach: 125, thuc_hien: {done}, giai_ngan: {paid}}}\n"
        );
    }
    // What is lost is explained by the office.
    periods += "    loi_van:\n      kho_khan:\n";
    for name in &names {
        periods += &format!("        - \"- {name} giảm thôn, không giữ tiêu chí 1; 2; 3.\"\n");
    }
    let lost: String = names
        .iter()
        .map(|name| format!("        - \"- {name} giảm thôn, không giữ tiêu chí 1; 2; 3.\"\n"))
        .collect();
    periods = periods.replacen(
        "    xom:\n",
        &format!("    loi_van:\n      kho_khan:\n{lost}    xom:\n"),
        1,
    );
    let head = "  - id: ke-hoach\n";
    // The period states its own plan.
    let text = match (text.find("  nguon_luc:\n"), text.find("chap_nhan:")) {
        (Some(from), Some(to)) => text[..from].to_owned() + &text[to..],
        _ => text,
    };
    let text = text
        .replace(head, &format!("{head}    mau: {template}\n    ky: {id}\n    phu_luc: khong\n"))
        .replace("du_lieu:\n", &format!("ky:\n{periods}du_lieu:\n"));
    // By chance most communes lose hamlets; that is asked about, and counted all the same.
    let fell = ["đạt chuẩn nông thôn mới", "nông thôn mới kiểu mẫu"]
        .map(|title| format!("  - {{ma: N546, tai: Thôn {title}, ly_do: thử}}\n"));
    let lost = ["quý I năm 2025", "quý II năm 2025", "năm 2025"].map(|period| {
        format!("  - {{ma: N596, tai: \"{period}, Bộ tiêu chí thử\", ly_do: thử}}\n")
    });
    let text = text + &fell.concat() + &lost.concat();
    folder.write("ntm.yaml", text);
    folder
}

/// The whole number in a cell; blank is none.
fn number(value: &Value) -> i64 {
    match value {
        Value::Count(count) => i64::from(*count),
        Value::Change(change) => *change,
        Value::Blank => 0,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_report_says_what_its_annexes_add_up_to() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let (mut gained, mut lost, mut net, mut titles) = (0, 0, 0, 0);
    for round in 0..rounds(150) {
        let folder = thrown_report(&mut dice);
        let (prepared, found) = prepared(&folder);
        let (project, figures) = (&prepared.project, &prepared.figures);
        let text = printed(&prepared);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let says = |what: &str| {
            assert!(text.contains(what), "round {round}: {what:?}\n{text}\n{found:?}");
        };
        assert!(!text.contains(" 00") && !text.contains("(00"), "round {round}\n{text}");
        assert_eq!(bare_count(&text), None, "round {round}\n{text}");
        let count = |number: i64| viet::fmt_count(u64::try_from(number).expect("a count"));

        // Criteria by commune, each column and the sums.
        let annex = table(project, figures, AnnexKind("kq_tieu_chi")).expect("an annex");
        let rows: Vec<&tables::Row> =
            annex.rows.iter().filter(|row| row.kind == tables::RowKind::Data).collect();
        let width = annex.columns.len();
        let total = annex.rows.iter().find(|row| row.cells[1].value.shown() == "Tổng cộng");
        let total = &total.expect("a total").cells;
        let (before, now) = (number(&total[width - 3].value), number(&total[width - 2].value));
        says(&format!("đạt {} tiêu chí, bình quân", count(now)));
        assert_eq!(number(&total[width - 1].value), now - before, "round {round}");
        for at in [width - 3, width - 2, width - 1] {
            let sum: i64 = rows.iter().map(|row| number(&row.cells[at].value)).sum();
            assert_eq!(sum, number(&total[at].value), "round {round}, column {at}");
        }
        let marks = |mark: &str| -> i64 {
            let cells = rows.iter().flat_map(|row| &row.cells[2..width - 3]);
            i64::try_from(cells.filter(|cell| cell.value.shown() == mark).count()).expect("small")
        };
        // What is lost may be assigned as well.
        let (more, fewer) = (marks("x+"), marks("-") + marks("-o"));
        assert_eq!((marks("x") + more, more - fewer), (now, now - before), "round {round}");
        if more > 0 {
            gained += 1;
            says(&format!("Đạt thêm {} tiêu chí:", count(more)));
        }
        if fewer > 0 {
            lost += 1;
            says(&format!("Không còn đạt {} tiêu chí:", count(fewer)));
        }
        if more > fewer && fewer > 0 {
            net += 1;
            says(&format!(
                "tăng ròng {} tiêu chí (đạt thêm {}, giảm {}) so với",
                count(more - fewer),
                count(more),
                count(fewer)
            ));
        }
        for (index, criterion) in project.set.criteria.iter().enumerate() {
            let met = rows.iter().filter(|row| row.cells[2 + index].value.shown().starts_with('x'));
            let met = i64::try_from(met.count()).expect("small");
            let number = criterion.number.to_string();
            let foot = cell(&annex, "Số xã đạt", &number);
            assert_eq!(foot, Value::Count(u32::try_from(met).expect("small")), "round {round}");
            let share = format!("{}/{} xã đạt", count(met), count(rows.len() as i64));
            if met > 0 {
                says(&share);
            }
        }

        // Groups: every commune once, as the text counts them.
        let bands = table(project, figures, AnnexKind("kq_nhom")).expect("an annex");
        let mut all = 0;
        for row in bands.rows.iter().filter(|row| row.kind == tables::RowKind::Data) {
            let own = number(&row.cells[2].value);
            all += own;
            let names = row.cells[4].value.shown();
            assert_eq!(names.split(", ").filter(|name| !name.is_empty()).count() as i64, own);
            for name in names.split(", ").filter(|name| !name.is_empty()) {
                // Who is new is marked in the annex.
                says(&format!("xã {}", name.trim_end_matches(" (+)")));
            }
        }
        assert_eq!(all, rows.len() as i64, "round {round}");

        // Titles: text and form count the same units, and every aim is answered.
        let period = project.periods.last().expect("a period");
        let title_of = |commune: usize| {
            let rows = period.recognised.iter().filter(|row| row.commune == commune);
            // Who completes the file for the standard has no decision of it, whatever it once had.
            let anew = rows
                .clone()
                .any(|row| row.decision.is_none() && row.title == Recognition::Standard);
            let before = project.communes[commune].recognition.as_ref().filter(|_| !anew);
            let decided = rows.filter(|row| row.decision.is_some()).map(|row| row.title);
            decided.chain(before.map(|own| own.value)).max()
        };
        let everyone = 0..project.communes.len();
        let recognised = everyone.clone().filter(|c| title_of(*c).is_some()).count();
        let form = table(project, figures, AnnexKind("bieu_06")).expect("Biểu 06");
        let own = cell(&form, "Xã có quyết định công nhận đạt chuẩn", "Thực hiện");
        let short = form.notes.iter().find_map(|note| note.split("ngoài ra có ").nth(1));
        let short = short.and_then(|text| text.split(' ').next()?.parse::<i64>().ok());
        assert_eq!(number(&own) + short.unwrap_or(0), recognised as i64, "round {round}");
        if recognised > 0 {
            let all = count(project.communes.len() as i64);
            // Where all of it is of the year, that says how many there are.
            let own = count(recognised as i64);
            let ways = [
                format!("Có {own}/{all} xã đã được công nhận"),
                format!("Trong năm có {own}/{all} xã được công nhận"),
            ];
            let said = ways.iter().any(|way| text.contains(way));
            assert!(said, "round {round}: {ways:?}\n{text}\n{found:?}");
        }
        for (aim, name) in [(Aim::Advanced, "nâng cao"), (Aim::Model, "kiểu mẫu")] {
            let title = aim.title().expect("a title");
            let aiming: Vec<usize> = everyone
                .clone()
                .filter(|c| project.communes[*c].aim.as_ref().is_some_and(|own| own.value == aim))
                .collect();
            let open = |c: &&usize| title_of(**c) < Some(title);
            let [only] = &aiming[..] else {
                if !aiming.is_empty() {
                    let all = count(aiming.len() as i64);
                    says(&format!("({all} xã đạt chuẩn nông thôn mới {name}):"));
                    let reached = aiming.len() - aiming.iter().filter(open).count();
                    if reached > 0 {
                        says(&format!(
                            "({all} xã đạt chuẩn nông thôn mới {name}): {} xã đã được công nhận",
                            count(reached as i64)
                        ));
                    }
                }
                continue;
            };
            let completing = period
                .recognised
                .iter()
                .any(|row| row.commune == *only && row.title == title && row.decision.is_none());
            let stands = match (open(&only), completing) {
                (false, _) => "đã được công nhận",
                (true, true) => "đang hoàn thiện hồ sơ",
                (true, false) => "chưa được công nhận",
            };
            let unit = project.communes[*only].full_name();
            says(&format!("({unit} đạt chuẩn nông thôn mới {name}): {stands}"));
            titles += 1;
        }

        // Hamlets by commune.
        // Without a title and a target there is nothing to list.
        if let Some(hamlets) = table(project, figures, AnnexKind("kq_xom")) {
            let column = |heading: &str| {
                hamlets.columns.iter().position(|c| c.heading.last().is_some_and(|h| h == heading))
            };
            let total = &hamlets.rows.last().expect("a total").cells;
            let data = || hamlets.rows.iter().filter(|row| row.kind == tables::RowKind::Data);
            for (at, column) in hamlets.columns.iter().enumerate() {
                if column.content == tables::ColumnKind::Count && total[at].value != Value::Blank {
                    let sum: i64 = data().map(|row| number(&row.cells[at].value)).sum();
                    assert_eq!(sum, number(&total[at].value), "round {round}, column {at}");
                }
            }
            // The period's day stands behind that of the one before, below the same title.
            let days = |c: &&tables::Column| c.heading.last().is_some_and(|h| h.contains("14/"));
            let title = hamlets.columns.iter().find(days).expect("a column").heading[0].clone();
            let until = hamlets.columns.iter().rposition(|c| days(&c) && c.heading[0] == title);
            let now = number(&total[until.expect("a column")].value);
            if now > 0 {
                assert!(
                    text.contains(&format!("Có {} thôn đạt", count(now)))
                        || text.contains(&format!("Có {}/", count(now))),
                    "round {round}: {now} hamlets\n{text}"
                );
            }
            // Compared only where the base is known.
            let change = column("Tăng, giảm").map_or(0, |at| number(&total[at].value));
            if change > 0 && text.contains("thôn (đạt thêm") {
                says(&format!("tăng ròng {} thôn (đạt thêm", count(change)));
            } else if change > 0 {
                says(&format!("tăng {} thôn so với", count(change)));
            }
        } else {
            says("Chưa có thôn nào đạt chuẩn nông thôn mới.");
        }

        // Money; what is expected by a day to come is not told as done.
        let expected = text.contains("Ước đến ngày");
        let did =
            |what: &str| if expected { format!("{what} được") } else { format!("đã {what}") };
        let money = table(project, figures, AnnexKind("kq_nguon_luc")).expect("an annex");
        for row in &money.rows {
            let shown: Vec<String> = row.cells.iter().map(|cell| cell.value.shown()).collect();
            let at = |heading: &str| {
                let column =
                    money.columns.iter().position(|c| c.heading.join("/").contains(heading));
                column.map(|column| shown[column].clone()).unwrap_or_default()
            };
            let (done, paid) = (at("uy động/Lũy kế"), at("iải ngân/Lũy kế"));
            if !done.is_empty() {
                says(&match done.as_str() {
                    "0" if paid == "0" => "chưa huy động, chưa giải ngân được vốn".to_owned(),
                    "0" => "chưa huy động được".to_owned(),
                    done => format!("{} {done} triệu đồng", did("huy động")),
                });
                says(&match paid.as_str() {
                    "0" => "chưa giải ngân".to_owned(),
                    paid => format!("{} {paid} triệu đồng", did("giải ngân")),
                });
                if paid != "0" {
                    says(&format!("đạt {}% kế hoạch", at("iải ngân/Tỷ lệ (%)")));
                }
            }
        }
    }
    let [many, some] = [rounds(40), rounds(20)];
    assert!(
        gained > many && lost > many && net > some && titles > many,
        "{gained} {lost} {net} {titles}"
    );
}
