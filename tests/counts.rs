//! Every count of criteria is the same wherever it is printed: in the text, the annexes, the official
//! forms, the charts and the communes' forms, of random projects with marks by criterion and by
//! indicator, in both sets, at the base date, in a period and at the year's end.
//!
//! The counts are computed here once more, from the marks that were thrown, by rules written down apart
//! from the program's.

use std::fmt::Write as _;

use ntm::diag::Diagnostics;
use ntm::figures::{Edition, PeriodReport};
use ntm::model::{AnnexKind, Document};
use ntm::pipeline::{self, Prepared};
use ntm::returns::{ReturnLine, ReturnSheet};
use ntm::tables::{self, RowKind, Table, Value};
use ntm::typeset::Fonts;
use ntm::viet;

use crate::util::{Dice, Folder, SMALL, rounds, sources};

/// How many indicators each criterion of the standard and of the advanced set has.
const SETS: [&[usize]; 2] = [&[0, 2, 0, 3, 0], &[0, 2, 0]];

/// A mark: met, not met, or not to be met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    Met,
    Not,
    Exempt,
}

/// What a row says of a criterion: by itself, or by its indicators.
#[derive(Clone, Debug)]
enum Said {
    Whole(Mark),
    Parts(Vec<Mark>),
}

/// What is assigned of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Nothing,
    Whole,
    Parts(Vec<bool>),
}

impl Said {
    fn thrown(dice: &mut Dice, indicators: usize) -> Self {
        let mut mark = || match dice.roll(7) {
            0 => Mark::Exempt,
            1..=3 => Mark::Met,
            _ => Mark::Not,
        };
        if indicators == 0 {
            return Said::Whole(mark());
        }
        Said::Parts((0..indicators).map(|_| mark()).collect())
    }

    fn mark(&self) -> Mark {
        match self {
            Said::Whole(mark) => *mark,
            Said::Parts(parts) if parts.contains(&Mark::Not) => Mark::Not,
            Said::Parts(parts) if parts.iter().all(|part| *part == Mark::Exempt) => Mark::Exempt,
            Said::Parts(_) => Mark::Met,
        }
    }

    /// What more is met later: nothing is lost.
    fn later(&self, dice: &mut Dice) -> Self {
        let mut grown = |mark: &Mark| match (mark, dice.roll(3)) {
            (Mark::Not, 0) => Mark::Met,
            (mark, _) => *mark,
        };
        match self {
            Said::Whole(mark) => Said::Whole(grown(mark)),
            Said::Parts(parts) => Said::Parts(parts.iter().map(grown).collect()),
        }
    }

    fn target(&self, dice: &mut Dice) -> Target {
        if self.mark() != Mark::Not || dice.roll(2) == 0 {
            return Target::Nothing;
        }
        match self {
            Said::Parts(parts) if dice.roll(2) == 0 => {
                let assigned: Vec<bool> = parts.iter().map(|part| *part == Mark::Not).collect();
                Target::Parts(assigned)
            }
            _ => Target::Whole,
        }
    }

    /// Whether the target makes it met: all of what is not met is assigned.
    fn is_new(&self, target: &Target) -> bool {
        self.mark() == Mark::Not
            && match (target, self) {
                (Target::Nothing, _) => false,
                (Target::Whole, _) => true,
                (Target::Parts(assigned), Said::Parts(parts)) => {
                    parts.iter().zip(assigned).all(|(part, new)| *part != Mark::Not || *new)
                }
                (Target::Parts(_), Said::Whole(_)) => false,
            }
    }

    /// How an indicator stands; nothing where only the criterion is known, and not met.
    fn indicator(&self, at: usize) -> Option<Mark> {
        match self {
            Said::Whole(Mark::Not) => None,
            Said::Whole(mark) => Some(*mark),
            Said::Parts(parts) => Some(parts[at]),
        }
    }

    fn write(&self, row: &mut String, number: usize) {
        let shown = |mark: &Mark| match mark {
            Mark::Met => "x",
            Mark::Not => "\"-\"",
            Mark::Exempt => "KAD",
        };
        let _ = match self {
            Said::Whole(mark) => write!(row, ", \"{number}\": {}", shown(mark)),
            Said::Parts(parts) => parts.iter().enumerate().try_for_each(|(at, mark)| {
                write!(row, ", \"{number}.{}\": {}", at + 1, shown(mark))
            }),
        };
    }
}

/// Whether something holds of a commune's criterion.
type Holds<'a> = &'a dyn Fn(&Thrown, usize) -> bool;

/// A commune's marks and targets of one set.
struct Thrown {
    base: Vec<Said>,
    now: Vec<Said>,
    targets: Vec<Target>,
}

/// A district: by set, by commune.
struct District {
    names: Vec<String>,
    sets: [Vec<Thrown>; 2],
}

impl District {
    fn thrown(dice: &mut Dice) -> Self {
        let count = usize::try_from(1 + dice.roll(40)).expect("small");
        let (first, last) = (
            ["Tân", "Hòa", "Thanh", "Phú", "Vĩnh"],
            ["Lập", "Sơn", "Thịnh", "Minh", "Hưng", "Lợi", "Giang", "Hải"],
        );
        let names: Vec<String> = (0..count)
            .map(|at| format!("{} {}", first[at % first.len()], last[at / first.len()]))
            .collect();
        let sets = SETS.map(|set| {
            // A table has a column for a criterion, or one for each of its indicators.
            let set: Vec<usize> =
                set.iter().map(|parts| if dice.roll(3) == 0 { 0 } else { *parts }).collect();
            let one = |_: &String| {
                let base: Vec<Said> = set.iter().map(|parts| Said::thrown(dice, *parts)).collect();
                let targets = base.iter().map(|said| said.target(dice)).collect();
                let now = base.iter().map(|said| said.later(dice)).collect();
                Thrown { base, now, targets }
            };
            let mut thrown: Vec<Thrown> = names.iter().map(one).collect();
            // A status in which nobody meets anything is refused.
            thrown[0].base[0] = Said::Whole(Mark::Met);
            thrown[0].now[0] = Said::Whole(Mark::Met);
            thrown[0].targets[0] = Target::Nothing;
            thrown
        });
        District { names, sets }
    }

    fn folder(&self) -> Folder {
        let folder = Folder::new();
        for (name, set) in ["chuan.yaml", "nang-cao.yaml"].iter().zip(SETS) {
            let id = name.trim_end_matches(".yaml");
            let mut yaml = format!("id: {id}\nten: Bộ tiêu chí thử {id}\ntieu_chi:\n");
            for (at, parts) in set.iter().enumerate() {
                let number = at + 1;
                let _ = write!(yaml, "  - {{so: \"{number}\", ten: Việc {}", word(number));
                let parts: Vec<String> = (1..=*parts)
                    .map(|part| format!("{{so: \"{number}.{part}\", ten: Phần {}}}", word(part)))
                    .collect();
                if !parts.is_empty() {
                    let _ = write!(yaml, ", chi_tieu: [{}]", parts.join(", "));
                }
                yaml += "}\n";
            }
            folder.write(name, yaml);
        }
        let (head, _) = SMALL.split_once("du_lieu:\n").expect("du_lieu");
        let head =
            head.replace("xa: ba-tieu-chi.yaml", "xa: chuan.yaml\n  nang_cao: nang-cao.yaml");
        let status = |of: &dyn Fn(&Thrown) -> &Vec<Said>, set: usize, indent: &str| {
            let mut rows = String::new();
            for (name, thrown) in self.names.iter().zip(&self.sets[set]) {
                let mut row = format!("{{xa: {name}");
                for (at, said) in of(thrown).iter().enumerate() {
                    said.write(&mut row, at + 1);
                }
                let _ = writeln!(rows, "{indent}- {row}}}");
            }
            rows
        };
        let targets = |set: usize| {
            let mut rows = String::new();
            for (name, thrown) in self.names.iter().zip(&self.sets[set]) {
                let mut codes: Vec<String> = Vec::new();
                for (at, target) in thrown.targets.iter().enumerate() {
                    let number = at + 1;
                    match target {
                        Target::Nothing => {}
                        Target::Whole => codes.push(number.to_string()),
                        Target::Parts(parts) => codes.extend(
                            (1..)
                                .zip(parts)
                                .filter(|(_, new)| **new)
                                .map(|(part, _)| format!("{number}.{part}")),
                        ),
                    }
                }
                if !codes.is_empty() {
                    let _ = writeln!(rows, "    - {{xa: {name}, giao: \"{}\"}}", codes.join(", "));
                }
            }
            rows
        };
        let table = |name: &str, rows: String| {
            if rows.is_empty() { String::new() } else { format!("  {name}:\n{rows}") }
        };
        let units: String =
            self.names.iter().map(|name| format!("    - {{ten: {name}}}\n")).collect();
        let report = "  - id: bao-cao\n    mau: bao-cao-quy\n    ky: 2025-Q2\n    bieu_do: co\n    phu_luc: khong\n    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\n    noi_nhan: [Thường trực Huyện ủy]\n";
        let yaml = format!(
            "{head}{report}ky:\n  - ky: 2025-Q2\n    hien_trang:\n{}    hien_trang_nang_cao:\n{}du_lieu:\n  xa:\n{units}  hien_trang:\n{}  hien_trang_nang_cao:\n{}{}{}",
            status(&|thrown| &thrown.now, 0, "      "),
            status(&|thrown| &thrown.now, 1, "      "),
            status(&|thrown| &thrown.base, 0, "    "),
            status(&|thrown| &thrown.base, 1, "    "),
            table("giao", targets(0)),
            table("giao_nang_cao", targets(1)),
        );
        folder.write("ntm.yaml", yaml);
        folder
    }

    /// Communes that meet a criterion of a set.
    fn meeting(&self, set: usize, at: usize, meets: impl Fn(&Thrown, usize) -> bool) -> u32 {
        let all = self.sets[set].iter().filter(|thrown| meets(thrown, at));
        u32::try_from(all.count()).expect("small")
    }

    /// Criteria that a commune has done with.
    fn done(thrown: &Thrown, done: impl Fn(&Thrown, usize) -> bool) -> u32 {
        let all = (0..thrown.base.len()).filter(|at| done(thrown, *at));
        u32::try_from(all.count()).expect("small")
    }
}

fn met(thrown: &Thrown, at: usize) -> bool {
    thrown.base[at].mark() == Mark::Met
}

fn done(thrown: &Thrown, at: usize) -> bool {
    thrown.base[at].mark() != Mark::Not
}

fn is_new(thrown: &Thrown, at: usize) -> bool {
    thrown.base[at].is_new(&thrown.targets[at])
}

fn met_now(thrown: &Thrown, at: usize) -> bool {
    thrown.now[at].mark() == Mark::Met
}

fn done_now(thrown: &Thrown, at: usize) -> bool {
    thrown.now[at].mark() != Mark::Not
}

/// A number as a word: a name with a digit would be another criterion's number.
fn word(number: usize) -> &'static str {
    ["một", "hai", "ba", "bốn", "năm"][number - 1]
}

fn annex(prepared: &Prepared, document: &Document, kind: AnnexKind) -> Option<Table> {
    let mut document = document.clone();
    document.annexes.kinds = vec![kind];
    let edition = Edition::of(&prepared.project, &prepared.figures, &document);
    tables::annexes(&edition).into_iter().next()
}

/// The rows of units, in the office's order.
fn units(table: &Table) -> Vec<&tables::Row> {
    table.rows.iter().filter(|row| row.kind == RowKind::Data).collect()
}

/// The row with a label.
fn row<'a>(table: &'a Table, label: &str) -> &'a tables::Row {
    let named = |row: &&tables::Row| row.cells[1].value.shown() == label;
    let found = table.rows.iter().find(named);
    found.unwrap_or_else(|| panic!("no row {label:?} in {:?}", table.title))
}

fn count(value: &Value) -> u32 {
    match value {
        Value::Count(count) => *count,
        Value::Blank => 0,
        other => panic!("{other:?} is no count"),
    }
}

#[test]
fn every_count_of_criteria_is_the_same_wherever_it_is_printed() {
    let mut dice = Dice(0x5DEE_CE66_D1CE_5EED);
    let (mut compared, mut by_parts, mut exempt) = (0_u64, 0, 0);
    for round in 0..rounds(100) {
        let district = District::thrown(&mut dice);
        let folder = district.folder();
        let fonts = std::sync::Arc::new(Fonts::embedded());
        let mut found = Diagnostics::new();
        let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
        let prepared = prepared.unwrap_or_else(|| panic!("round {round}: {found:?}"));
        let (project, figures) = (&prepared.project, &prepared.figures);
        let (plan, report) = (&project.documents[0], &project.documents[1]);
        let many = district.names.len() > 1;
        let mut same = |what: String, seen: u32, wanted: u32| {
            compared += 1;
            assert_eq!(seen, wanted, "round {round}: {what}");
        };
        let sources = sources(&prepared);
        let [plan_text, report_text] = [0, 1].map(|at| {
            let markup = &sources[at].markup;
            let bare = markup.replace("#\"", "").replace("\";", "").replace('\u{a0}', " ");
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        });

        for (set, kinds) in [
            (0, [AnnexKind("xa"), AnnexKind("xa_chi_tieu"), AnnexKind("kq_tieu_chi")]),
            (1, [AnnexKind("nang_cao"), AnnexKind("nang_cao_chi_tieu"), AnnexKind("kq_nang_cao")]),
        ] {
            let own = if set == 0 { Some(&figures.standard) } else { figures.advanced.as_ref() };
            let own = own.expect("figures");
            let thrown = &district.sets[set];
            let numbers = 0..SETS[set].len();
            // Figures.
            for at in numbers.clone() {
                let what = |what: &str| format!("set {set}, criterion {}, {what}", at + 1);
                let of = &own.criteria[at];
                let new = district.meeting(set, at, is_new);
                same(what("base"), *of.base, district.meeting(set, at, met));
                same(what("new"), u32::try_from(of.new.len()).expect("small"), new);
                let end = district.meeting(set, at, |t, at| met(t, at) || is_new(t, at));
                same(what("end"), *of.end, end);
                by_parts += u32::from(new > 0 && SETS[set][at] > 0);
            }
            for (commune, thrown) in thrown.iter().enumerate() {
                let what = |what: &str| format!("set {set}, commune {commune}, {what}");
                let of = &own.communes[commune];
                same(what("base"), *of.base, District::done(thrown, done));
                let end = District::done(thrown, |t, at| done(t, at) || is_new(t, at));
                same(what("end"), *of.end, end);
                exempt += u32::from(of.unmet.is_empty());
            }
            // The plan's annex, by criterion.
            let table = annex(&prepared, plan, kinds[0]).expect("the plan's annex");
            if many {
                for (row, thrown) in units(&table).into_iter().zip(thrown) {
                    let marks = numbers.clone().map(|at| row.cells[2 + at].value.shown());
                    for (at, mark) in marks.enumerate() {
                        let wanted = match thrown.base[at].mark() {
                            Mark::Met => "x",
                            Mark::Exempt => "KAD",
                            Mark::Not if is_new(thrown, at) => "+",
                            Mark::Not => "",
                        };
                        assert_eq!(mark, wanted, "round {round}: {:?}", row.cells[1]);
                    }
                    let width = numbers.len() + 2;
                    let sums: Vec<u32> =
                        (width..width + 3).map(|at| count(&row.cells[at].value)).collect();
                    let base = District::done(thrown, done);
                    let new = District::done(thrown, is_new);
                    assert_eq!(sums, [base, new, base + new], "round {round}");
                }
                for at in numbers.clone() {
                    let foot = |label: &str| count(&row(&table, label).cells[2 + at].value);
                    let what = format!("set {set}, foot of criterion {}", at + 1);
                    let base = district.meeting(set, at, met);
                    let new = district.meeting(set, at, is_new);
                    same(what.clone(), foot("Số xã đạt đến 31/12/2024"), base);
                    same(what.clone(), foot("Số xã giao đạt thêm năm 2025"), new);
                    same(what, foot("Số xã đạt đến cuối năm 2025"), base + new);
                }
            }
            // The plan's annex, by indicator.
            if let Some(table) = annex(&prepared, plan, kinds[1]) {
                let rows = units(&table);
                for (index, column) in table.columns.iter().enumerate() {
                    let Some((criterion, part)) =
                        column.heading.last().and_then(|code| code.split_once('.'))
                    else {
                        continue;
                    };
                    let place = |text: &str| text.parse::<usize>().expect("a number") - 1;
                    let (at, part) = (place(criterion), place(part));
                    for (row, thrown) in rows.iter().zip(thrown) {
                        let target = match &thrown.targets[at] {
                            Target::Nothing => false,
                            Target::Whole => true,
                            Target::Parts(parts) => parts[part],
                        };
                        let wanted = match thrown.base[at].indicator(part) {
                            Some(Mark::Met) => "x",
                            Some(Mark::Exempt) => "KAD",
                            _ if target => "+",
                            _ => "",
                        };
                        assert_eq!(row.cells[index].value.shown(), wanted, "round {round}");
                    }
                }
            }
            // The report.
            let period = project.periods.first().expect("a period");
            let computed = PeriodReport::of(project, figures, period);
            let status = if set == 0 { computed.status } else { computed.advanced };
            let status = status.expect("a status");
            let table = annex(&prepared, report, kinds[2]).expect("the report's annex");
            for at in numbers.clone() {
                let what = format!("set {set}, report of criterion {}", at + 1);
                let now = district.meeting(set, at, met_now);
                same(what.clone(), *status.criteria[at].now, now);
                if many {
                    same(what, count(&row(&table, "Số xã đạt").cells[2 + at].value), now);
                }
            }
            for (commune, thrown) in thrown.iter().enumerate() {
                let what = format!("set {set}, report of commune {commune}");
                let now = District::done(thrown, done_now);
                same(what.clone(), *status.now.communes[commune].base, now);
                if many {
                    let seen = &units(&table)[commune].cells[3 + numbers.len()].value;
                    same(what, count(seen), now);
                }
            }
            // The text.
            let total: u32 = thrown.iter().map(|t| District::done(t, done_now)).sum();
            let total = viet::fmt_count(total.into());
            let wanted = match many {
                true => format!("đạt {total} tiêu chí"),
                false => format!("đạt {total}/{} tiêu chí", viet::fmt_count(numbers.len() as u64)),
            };
            assert!(report_text.contains(&wanted), "round {round}: {wanted}\n{report_text}");
        }
        for at in 0..SETS[0].len() {
            let new = district.meeting(0, at, is_new);
            let wanted = format!(
                "có thêm {} xã đạt tiêu chí Việc {}",
                viet::fmt_count(new.into()),
                word(at + 1)
            );
            if new > 0 && many {
                assert!(plan_text.contains(&wanted), "round {round}: {wanted}\n{plan_text}");
            }
        }

        // The official forms of the standard set, at their times; of the quarter that comes the
        // year's plan says nothing.
        let times: [Holds<'_>; 2] = [&done, &done_now];
        let exempt_at = |t: &Thrown, at: usize| t.base[at].mark() == Mark::Exempt;
        let form = annex(&prepared, report, AnnexKind("bieu_05")).expect("Biểu 05");
        let programme = annex(&prepared, report, AnnexKind("bieu_06")).expect("Biểu 06");
        for at in 0..SETS[0].len() {
            let line = row(&form, &format!("Việc {}", word(at + 1)));
            assert_eq!(line.cells[5].value, Value::Blank, "round {round}");
        }
        for (time, done_at) in times.iter().enumerate() {
            for at in 0..SETS[0].len() {
                let wanted = district.meeting(0, at, |t, at| done_at(t, at) && !exempt_at(t, at));
                let line = row(&form, &format!("Việc {}", word(at + 1)));
                let what = format!("Biểu 05, criterion {}, time {time}", at + 1);
                same(what, count(&line.cells[3 + time].value), wanted);
            }
            let full = |t: &&Thrown| District::done(t, done_at) == 5;
            let wanted = district.sets[0].iter().filter(full).count();
            let line = row(&programme, "Số xã đạt 05 tiêu chí");
            let what = format!("Biểu 06, time {time}");
            same(what, count(&line.cells[2 + time].value), u32::try_from(wanted).expect("small"));
        }
        if !many {
            let form = annex(&prepared, report, AnnexKind("bieu_10")).expect("Biểu 10");
            let thrown = &district.sets[0][0];
            for (at, said) in thrown.base.iter().enumerate() {
                let line = row(&form, &format!("Việc {}", word(at + 1)));
                let wanted = match said.mark() {
                    Mark::Met => "Đạt",
                    Mark::Not => "Chưa đạt",
                    Mark::Exempt => "KAD",
                };
                assert_eq!(line.cells[4].value.shown(), wanted, "round {round}");
            }
        }

        // The communes' forms for the same period: from the plan's base, as nothing was reported before.
        let period = project.periods.first().expect("a period");
        for (commune, thrown) in district.sets[0].iter().enumerate() {
            for line in ReturnSheet::of(project, period, commune).lines {
                let ReturnLine::Criterion { number, before, waived, assigned, .. } = line else {
                    continue;
                };
                let at = usize::from(number) - 1;
                let seen = (before, waived, assigned);
                let wanted = (done(thrown, at), exempt_at(thrown, at), is_new(thrown, at));
                assert_eq!(seen, wanted, "round {round}: form of {commune}, criterion {number}");
            }
        }

        // The chart: each commune's bar, or how many are in each group.
        let data: serde_json::Value = serde_json::from_str(&sources[1].data).expect("the data");
        let bars = data["bieu_do"][0]["dong"].as_array().cloned().unwrap_or_default();
        let now: Vec<u32> = district.sets[0].iter().map(|t| District::done(t, done_now)).collect();
        if bars.len() == now.len() && many && now.len() <= 25 {
            for (bar, now) in bars.iter().zip(&now) {
                let shown = bar["chu"].as_str().expect("figures");
                assert!(shown.starts_with(&format!("{now}/")), "round {round}: {shown}");
            }
        } else if now.len() > 25 {
            let all: u32 = bars
                .iter()
                .map(|bar| {
                    let shown = bar["chu"].as_str().expect("figures");
                    let digits = shown.split(' ').next().unwrap_or_default();
                    digits.parse::<u32>().expect("a count")
                })
                .sum();
            same("bars of groups".to_owned(), all, u32::try_from(now.len()).expect("small"));
        }
    }
    println!("{compared} counts compared, {by_parts} criteria reached by indicators");
    let enough = compared > rounds(15_000) as u64
        && u64::from(by_parts) > rounds(100) as u64
        && u64::from(exempt) > rounds(20) as u64;
    assert!(enough, "{compared} {by_parts} {exempt}");
}
