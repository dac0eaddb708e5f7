//! The provincial sample: two workbooks as an office makes them, read with a few lines of mapping.
//!
//! `so-nong-nghiep/tinh-lai.py` computes its figures apart from the program, from the workbooks'
//! cells; what it printed is `so-lieu.txt`. Every one of those figures must be the program's, to
//! the last digit, and every one that a document states must stand on its pages and in its
//! annexes.

use std::collections::BTreeMap;
use std::process::Command;

use ntm::diag::Severity;
use ntm::figures::{Figure, Figures, PeriodReport, SetFigures, SourceFigures, SourceReport};
use ntm::model::{AnnexKind, HamletCount, Project, Recognition, Stated};
use ntm::origin::Sourced;
use ntm::tables::{self, Row, Table};
use ntm::viet::{self, UnitKind};
use rust_decimal::Decimal;

use crate::util::{self, root};

const SAMPLE: &str = "inputs/binh-hai-2026";

/// Figures by name, as the independent computation names them.
type Named = BTreeMap<String, String>;

fn golden() -> Named {
    let text = std::fs::read_to_string(root().join("tests/so-nong-nghiep/so-lieu.txt"));
    let text = text.expect("so-lieu.txt");
    let lines = text.lines().map(|line| line.split_once(" = ").expect("name = value"));
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn sample() -> (Project, Figures) {
    let (project, found) = ntm::returns::load(&root().join(SAMPLE));
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    assert_eq!(found.count(Severity::Error), 0, "{found:#?}");
    let figures = Figures::of(&project);
    (project, figures)
}

/// Collects the program's figures under the names of the independent computation.
struct Program<'a> {
    project: &'a Project,
    named: Named,
}

fn plain(amount: Decimal) -> String {
    amount.normalize().to_string()
}

fn or_zero(amount: &Stated) -> String {
    plain(amount.as_ref().map_or(Decimal::ZERO, |amount| amount.value))
}

fn or_dash(amount: &Option<Figure<Decimal>>) -> String {
    amount.as_deref().copied().map_or_else(|| "-".to_owned(), plain)
}

fn numbers(numbers: &[u16]) -> String {
    let shown: Vec<String> = numbers.iter().map(u16::to_string).collect();
    if shown.is_empty() { "-".to_owned() } else { shown.join(", ") }
}

impl Program<'_> {
    #[allow(clippy::needless_pass_by_value, reason = "figures are made where they are said")]
    fn say(&mut self, name: impl Into<String>, value: impl ToString) {
        let name = name.into();
        let before = self.named.insert(name.clone(), value.to_string());
        assert_eq!(before, None, "{name} stands twice");
    }

    fn unit(&self, commune: usize) -> String {
        let commune = &self.project.communes[commune];
        format!("{} {}", commune.kind.label(), commune.name.value)
    }

    fn units(&self, communes: impl IntoIterator<Item = usize>) -> String {
        let names: Vec<String> = communes.into_iter().map(|index| self.unit(index)).collect();
        if names.is_empty() { "-".to_owned() } else { names.join("; ") }
    }

    fn communes(&mut self, figures: &Figures) {
        let communes = &self.project.communes;
        self.say("don_vi", communes.len());
        for kind in [UnitKind::Commune, UnitKind::Ward, UnitKind::Special] {
            let count = communes.iter().filter(|commune| commune.kind == kind).count();
            self.say(format!("don_vi.{}", kind.label()), count);
        }
        let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
        for commune in communes {
            *groups.entry(commune.group.as_deref().unwrap_or("không")).or_default() += 1;
        }
        for (group, count) in groups {
            self.say(format!("nhom.{group}"), count);
        }
        self.say("da_cong_nhan", self.units(figures.targets.recognised.iter().copied()));
        for (title, name) in
            [(Recognition::Standard, "Đạt chuẩn NTM"), (Recognition::Advanced, "NTM nâng cao")]
        {
            let have = |c: &&ntm::model::Commune| {
                c.recognition.as_ref().map(|recognition| recognition.value) == Some(title)
            };
            self.say(format!("da_cong_nhan.{name}"), communes.iter().filter(have).count());
        }
        self.say("phan_dau", self.units(figures.targets.striving.iter().copied()));
        self.say("con_lai", self.units(figures.targets.others.iter().copied()));
        self.say("con_lai.tang_it_nhat", &figures.targets.least_gain);
        self.say("cuoi_nam.thap_nhat", &figures.targets.least_at_end);

        let standard = &figures.standard;
        self.status("hien_tai", standard);
        self.say("cuoi_nam.tieu_chi", &standard.end);
        self.say("cuoi_nam.binh_quan", viet::fmt_decimal_scale(standard.average_end().value, 1));
        let complete = standard.communes.iter().filter(|commune| commune.lacking.is_empty());
        self.say("cuoi_nam.du_tieu_chi", self.units(complete.map(|commune| commune.commune)));
        self.say("giao.tieu_chi", &standard.new);
        for criterion in &standard.criteria {
            let number = criterion.number;
            self.say(
                format!("cuoi_nam.tieu_chi.{number}"),
                format!("{}/{}", criterion.end, criterion.total),
            );
            let given = self.units(criterion.new.iter().copied());
            self.say(format!("giao.tieu_chi.{number}"), given);
        }
        for commune in &standard.communes {
            let unit = self.unit(commune.commune);
            self.say(format!("cuoi_nam.{unit}"), &commune.end);
            self.say(format!("giao.{unit}"), numbers(&commune.new));
        }
    }

    /// What all communes meet at a time.
    fn status(&mut self, prefix: &str, figures: &SetFigures) {
        self.say(format!("{prefix}.tieu_chi"), &figures.base);
        let average = viet::fmt_decimal_scale(figures.average_base().value, 1);
        self.say(format!("{prefix}.binh_quan"), average);
        let complete = figures.communes.iter().filter(|commune| commune.unmet.is_empty());
        let complete = self.units(complete.map(|commune| commune.commune));
        self.say(format!("{prefix}.du_tieu_chi"), complete);
        for criterion in &figures.criteria {
            let met = format!("{}/{}", criterion.base, criterion.total);
            self.say(format!("{prefix}.tieu_chi.{}", criterion.number), met);
        }
        for commune in &figures.communes {
            let unit = self.unit(commune.commune);
            self.say(format!("{prefix}.{unit}"), &commune.base);
        }
    }

    fn hamlets(&mut self, figures: &Figures) {
        let count = |count: &Option<Sourced<HamletCount>>| {
            count.as_ref().map_or(0, |count| count.value.number)
        };
        let all: u32 = self.project.hamlets.iter().map(|hamlet| count(&hamlet.total)).sum();
        self.say("thon", all);
        for (name, title) in
            [("thon_ntm", &figures.hamlets.standard), ("thon_kieu_mau", &figures.hamlets.model)]
        {
            self.say(format!("{name}.hien_co"), &title.base);
            self.say(format!("{name}.giao"), &title.new);
            for share in &title.by_commune {
                if let Some(new) = share.new.as_deref().copied().filter(|new| *new > 0) {
                    let unit = self.unit(share.commune);
                    self.say(format!("{name}.giao.{unit}"), new);
                }
            }
        }
    }

    fn funding(&mut self, path: &str, sources: &[SourceFigures]) {
        for source in sources {
            let path = format!("{path}/{}", source.name);
            self.say(path.clone(), or_dash(&source.amount));
            self.funding(&path, &source.parts);
        }
    }

    fn projects(&mut self) {
        let projects = &self.project.projects;
        self.say("du_an", projects.len());
        let sum = |pick: fn(&ntm::model::InvestmentProject) -> &Stated| -> Decimal {
            projects.iter().filter_map(|p| pick(p).as_ref()).map(|amount| amount.value).sum()
        };
        self.say("du_an.tong_muc", plain(sum(|p| &p.total)));
        self.say("du_an.von", plain(sum(|p| &p.stated)));
        self.say("du_an.nstw", plain(sum(|p| &p.central)));
        self.say("du_an.nsdp", plain(sum(|p| &p.local)));
        self.say("du_an.khac", plain(sum(|p| &p.other)));
        let mut kinds: BTreeMap<&str, (u32, Decimal)> = BTreeMap::new();
        for project in projects {
            let kind = kinds.entry(project.group.as_deref().unwrap_or("không")).or_default();
            kind.0 += 1;
            kind.1 += ntm::figures::capital(project).map_or(Decimal::ZERO, |own| own.value);
            let by = [&project.central, &project.local, &project.other].map(or_zero);
            self.say(format!("du_an/{}", project.name.value), by.join(" + "));
        }
        for (kind, (count, capital)) in kinds {
            self.say(format!("du_an.loai.{kind}"), format!("{count}; {}", plain(capital)));
        }
    }

    fn period(&mut self, prefix: &str, report: &PeriodReport, period: &ntm::model::Period) {
        let status = report.status.as_ref().expect("a status");
        self.status(prefix, &status.now);
        self.say(format!("{prefix}.tang"), status.gained());
        self.say(format!("{prefix}.giam"), status.lost());
        for change in &status.changes {
            let unit = self.unit(change.commune);
            for (word, changed) in [("tang", &change.gained), ("giam", &change.lost)] {
                if !changed.is_empty() {
                    self.say(format!("{prefix}.{word}.{unit}"), numbers(changed));
                }
            }
        }
        let since = i64::from(*status.now.base) - i64::from(*status.before.base);
        self.say(format!("{prefix}.so_voi_dau_nam"), since);
        if let Some(last) = &status.other {
            self.say(
                format!("{prefix}.so_voi_ky_truoc"),
                format!("{}; {}", last.gained, last.lost),
            );
        }
        for criterion in &status.criteria {
            let rest = self.units(criterion.rest.iter().copied());
            self.say(format!("{prefix}.con_phai_dat.{}", criterion.number), rest);
        }
        self.say(format!("{prefix}.da_dat_giao"), &status.reached);
        self.say(format!("{prefix}.con_lai"), *status.assigned - *status.reached);
        let done = viet::fmt_share((*status.reached).into(), (*status.assigned).into());
        self.say(format!("{prefix}.ty_le_giao"), done.expect("a share"));
        for band in &status.bands {
            let units = self.units(band.communes.iter().copied());
            self.say(format!("{prefix}.nhom.{}-{}", band.from, band.to), units);
        }
        for (name, hamlets) in
            [("thon_ntm", &report.hamlets), ("thon_kieu_mau", &report.model_hamlets)]
        {
            let hamlets = hamlets.as_ref().expect("hamlets");
            self.say(format!("{prefix}.{name}"), &hamlets.now);
            self.say(format!("{prefix}.{name}.truoc"), hamlets.before.as_ref().expect("a base"));
            self.say(
                format!("{prefix}.{name}.da_dat_giao"),
                hamlets.reached.as_ref().expect("a base"),
            );
        }
        let funding = report.funding.as_ref().expect("funding");
        self.source(&format!("{prefix}.nguon_luc"), &funding.total);
        for source in &funding.sources {
            self.sources(&format!("{prefix}.nguon_luc"), source);
        }
        for work in &period.works {
            let amounts = [&work.plan, &work.built, &work.disbursed, &work.expected].map(or_zero);
            self.say(format!("{prefix}.cong_trinh/{}", work.name.value), amounts.join("; "));
        }
        let works = report.works.as_ref().expect("works");
        let amounts = [&works.plan, &works.built, &works.disbursed, &works.expected].map(or_dash);
        let paid = share(&works.disbursed, &works.plan);
        let all = format!("{}; {}; {paid}", works.count, amounts.join("; "));
        self.say(format!("{prefix}.cong_trinh"), all);
        for (index, activity) in period.activities.iter().enumerate() {
            let shown = |count: &Option<Sourced<u32>>| {
                count.as_ref().map_or_else(|| "-".to_owned(), |count| count.value.to_string())
            };
            let both = format!("{}; {}", shown(&activity.count), shown(&activity.people));
            self.say(format!("{prefix}.hoat_dong/{}", index + 1), both);
        }
        let arrears = report.arrears.as_ref().expect("arrears");
        let amounts = [&arrears.value, &arrears.paid, &arrears.owed].map(or_dash);
        let all = format!("{}; {}", arrears.count, amounts.join("; "));
        self.say(format!("{prefix}.no_dong"), all);
        // The recognised, the people's gifts and what rose stand in the later reports.
        if period.recognised.is_empty() {
            return;
        }
        for (name, decided) in [("cong_nhan", true), ("dang_ho_so", false)] {
            let own = period.recognised.iter().filter(|unit| unit.decision.is_some() == decided);
            self.say(format!("{prefix}.{name}"), self.units(own.map(|unit| unit.commune)));
        }
        for gift in &period.given {
            let count = or_dash(&gift.quantity.as_ref().map(Figure::amount));
            let both = format!("{count}; {}", or_zero(&gift.value));
            self.say(format!("{prefix}.dan_gop/{}", gift.name.value), both);
        }
        self.say(format!("{prefix}.ra_khoi_dbkk"), period.risen.len());
    }

    fn sources(&mut self, path: &str, source: &SourceReport) {
        let path = format!("{path}/{}", source.name);
        self.source(&path, source);
        for part in &source.parts {
            self.sources(&path, part);
        }
    }

    fn source(&mut self, path: &str, source: &SourceReport) {
        let mut parts = vec![
            or_dash(&source.plan),
            or_dash(&source.mobilised),
            share(&source.mobilised, &source.plan),
            or_dash(&source.disbursed),
            share(&source.disbursed, &source.plan),
        ];
        // Only the half-year states what is still to come.
        parts.extend(source.rest.as_deref().copied().map(plain));
        self.say(path, parts.join("; "));
    }
}

fn share(part: &Option<Figure<Decimal>>, whole: &Option<Figure<Decimal>>) -> String {
    let share = part.as_deref().zip(whole.as_deref());
    let share = share.and_then(|(part, whole)| viet::fmt_share(*part, *whole));
    share.unwrap_or_else(|| "-".to_owned())
}

#[test]
fn every_figure_is_the_independent_computations() {
    let (project, figures) = sample();
    let mut program = Program { project: &project, named: Named::new() };
    program.communes(&figures);
    program.hamlets(&figures);
    let funding = figures.funding.as_ref().expect("funding");
    program.say("nguon_luc", or_dash(&funding.total));
    program.funding("nguon_luc", &funding.sources);
    program.projects();
    for period in &project.periods {
        let id = period.id.value.to_string();
        let prefix = id.strip_prefix("2026-").expect("a period of 2026");
        program.period(prefix, &PeriodReport::of(&project, &figures, period), period);
    }
    let expected = golden();
    let mut differences = Vec::new();
    for name in expected.keys().chain(program.named.keys().filter(|n| !expected.contains_key(*n))) {
        let (theirs, ours) = (expected.get(name), program.named.get(name));
        if theirs != ours {
            differences.push(format!("{name}: computed apart {theirs:?}, program {ours:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(expected.len() > 600, "{}", expected.len());
}

#[test]
fn the_independent_computation_still_gives_what_is_committed() {
    let script = root().join("tests/so-nong-nghiep/tinh-lai.py");
    let there = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        eprintln!("python3 with openpyxl is not here: so-lieu.txt was not computed anew");
        return;
    }
    let run = Command::new("python3").env("PYTHONUTF8", "1").arg(script).output();
    let run = run.expect("python3 runs");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    let printed = String::from_utf8(run.stdout).expect("UTF-8");
    let committed = std::fs::read_to_string(root().join("tests/so-nong-nghiep/so-lieu.txt"));
    assert_eq!(printed, committed.expect("so-lieu.txt"));
}

/// An amount of the independent computation as a document prints it.
fn printed(amount: &str) -> String {
    viet::fmt_decimal(amount.parse().unwrap_or_else(|_| panic!("{amount} is no amount")))
}

/// A count with two digits.
fn counted(count: &str) -> String {
    viet::fmt_count(count.parse().unwrap_or_else(|_| panic!("{count} is no count")))
}

/// The text of every page of each document on one line, by the document's id.
fn pages() -> BTreeMap<String, String> {
    let text = |pages: &[ntm::typeset::measure::Page]| -> String {
        // Without the page's number, which may stand in the middle of a sentence.
        let numbered =
            |line: &ntm::typeset::measure::TextLine| line.text.trim().parse::<u32>().is_ok();
        let lines = pages.iter().flat_map(|page| {
            let mut lines = page.lines();
            if lines.first().is_some_and(numbered) {
                lines.remove(0);
            }
            lines
        });
        let words: Vec<String> = lines.map(|line| line.text).collect();
        words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let sample = SAMPLE.trim_start_matches("inputs/");
    util::printed(sample).map(|own| (own.id.clone(), text(&own.pages))).collect()
}

/// What a text says of several units that have the same criteria, one of which this is.
fn clause_with(text: &str, unit: &str, criteria: &str) -> String {
    let end = format!(" (đều là tiêu chí số {criteria})");
    let clauses = text.match_indices(&end).map(|(at, _)| {
        let start = text[..at].rfind([';', ':']).map_or(0, |before| before + 2);
        &text[start..at]
    });
    let own = clauses.into_iter().find(|clause| clause.split(", ").any(|own| own == unit));
    own.map_or_else(|| format!("{unit}, …{end}"), |clause| format!("{clause}{end}"))
}

fn says(id: &str, text: &str, sentences: &[String]) {
    // A name at the beginning of a line has a capital.
    let said = |words: &String| text.contains(words) || text.contains(&viet::upper_first(words));
    let missing: Vec<&String> = sentences.iter().filter(|words| !said(words)).collect();
    assert!(missing.is_empty(), "{id} does not say {missing:#?}\n{text}");
}

#[test]
fn every_figure_stands_on_the_pages() {
    let golden = golden();
    let get = |name: &str| golden.get(name).unwrap_or_else(|| panic!("no {name}")).as_str();
    let pages = pages();
    assert_eq!(
        pages.keys().collect::<Vec<_>>(),
        ["bao-cao-6-thang", "bao-cao-9-thang", "bao-cao-nam", "bao-cao-quy-1", "ke-hoach"]
    );

    let mut plan = vec![
        format!(
            "có {} đơn vị cấp xã đạt chuẩn nông thôn mới (danh sách tại Phụ lục I kèm theo)",
            counted(&get("phan_dau").split("; ").count().to_string())
        ),
        format!("Bình quân tiêu chí nông thôn mới đạt {} tiêu chí/", get("cuoi_nam.binh_quan")),
        format!("Duy trì {} thôn đã đạt chuẩn", counted(get("thon_ntm.hien_co"))),
        format!("thêm {} thôn đạt chuẩn", counted(get("thon_ntm.giao"))),
        format!(
            "Duy trì {} thôn đã đạt chuẩn nông thôn mới kiểu mẫu",
            counted(get("thon_kieu_mau.hien_co"))
        ),
        format!(
            "thêm {} thôn đạt chuẩn nông thôn mới kiểu mẫu",
            counted(get("thon_kieu_mau.giao"))
        ),
        format!("{} triệu đồng, trong đó:", printed(get("nguon_luc"))),
    ];
    for (name, value) in &golden {
        if name.starts_with("nguon_luc/") {
            plan.push(format!("{} triệu đồng", printed(value)));
        } else if name.starts_with("giao.tieu_chi.") && value != "-" {
            let count = counted(&value.split("; ").count().to_string());
            plan.push(format!("có thêm {count} "));
        }
    }
    says("ke-hoach", &pages["ke-hoach"], &plan);

    // Six months and the year are reported before their last day has come.
    for (id, prefix, cutoff, last_name) in [
        ("bao-cao-quy-1", "Q1", "đến ngày 14/3/2026", ""),
        ("bao-cao-6-thang", "6T", "ước đến ngày 14/6/2026", "quý I năm 2026"),
        ("bao-cao-9-thang", "9T", "đến ngày 14/9/2026", "6 tháng đầu năm 2026"),
        ("bao-cao-nam", "N", "ước đến ngày 14/12/2026", "9 tháng đầu năm 2026"),
    ] {
        let own = |name: &str| get(&format!("{prefix}.{name}"));
        // What is expected by a day to come is not told as done.
        let did = |what: &str| match cutoff.starts_with("ước") {
            true => format!("{what} được"),
            false => format!("đã {what}"),
        };
        // Nothing has to be completed in a year that is over.
        let open = if prefix == "N" { "chưa" } else { "phải" };
        let mut report = vec![
            format!("{}, toàn tỉnh đạt {} tiêu chí,", viet::upper_first(cutoff), own("tieu_chi")),
            format!("bình quân {} tiêu chí/", own("binh_quan")),
            compared(own("tang"), own("giam"), "tiêu chí", "ngày 31/12/2025"),
            format!(
                "{} {}/{} tiêu chí ({}), còn {} tiêu chí {open} hoàn thành",
                did("thực hiện"),
                counted(own("da_dat_giao")),
                counted(get("giao.tieu_chi")),
                own("ty_le_giao"),
                counted(own("con_lai")),
            ),
            format!(
                "Có {}/{} thôn đạt chuẩn nông thôn mới (",
                counted(own("thon_ntm")),
                counted(get("thon"))
            ),
            format!(
                "Có {}/{} thôn đạt chuẩn nông thôn mới kiểu mẫu (",
                counted(own("thon_kieu_mau")),
                counted(get("thon"))
            ),
        ];
        // Above about a dozen names the text refers to the annex; where it names those who are new,
        // above five.
        let complete = own("du_tieu_chi");
        if prefix == "Q1" {
            report.push(complete.replace("; ", ", "));
        }
        if let Some(last) = golden.get(&format!("{prefix}.so_voi_ky_truoc")) {
            let (gained, lost) = last.split_once("; ").expect("two counts");
            report.push(compared(gained, lost, "tiêu chí", last_name));
        }
        for (name, value) in &golden {
            let Some(name) = name.strip_prefix(&format!("{prefix}.")) else { continue };
            let words: Vec<&str> = value.split("; ").collect();
            if let Some((way, unit)) = name.split_once('.')
                && ["tang", "giam"].contains(&way)
            {
                // A long list is the annex's.
                let of_way = |name: &&String| name.starts_with(&format!("{prefix}.{way}."));
                if golden.keys().filter(of_way).count() <= 12 {
                    // What three or more have alike is said once.
                    let alike = golden.iter().filter(|(name, own)| of_way(name) && *own == value);
                    report.push(match alike.count() {
                        0..3 => format!("{unit} (tiêu chí số {value})"),
                        _ => clause_with(&pages[id], unit, value),
                    });
                }
            } else if name.starts_with("tieu_chi.") {
                report.push(value.clone());
            } else if name.starts_with("nhom.")
                && value != "-"
                && value != complete
                && words.len() <= 12
            {
                report.push(value.replace("; ", ", "));
            } else if let Some(source) = name.strip_prefix("nguon_luc/")
                && !source.contains('/')
            {
                let mut sentence = format!(
                    "{source}: kế hoạch {} triệu đồng; {} {} triệu đồng, đạt {} kế hoạch",
                    printed(words[0]),
                    did("huy động"),
                    printed(words[1]),
                    words[2],
                );
                if words[3] != "-" {
                    let paid = printed(words[3]);
                    sentence.push_str(&format!(
                        "; {} {paid} triệu đồng, đạt {} kế hoạch",
                        did("giải ngân"),
                        words[4]
                    ));
                }
                report.push(sentence);
            }
        }
        let funding: Vec<&str> = own("nguon_luc").split("; ").collect();
        report.push(format!(
            "là {} triệu đồng; {cutoff} {} {} triệu đồng, đạt {} kế hoạch; {} {} triệu đồng, đạt {} kế hoạch",
            printed(funding[0]),
            did("huy động"),
            printed(funding[1]),
            funding[2],
            did("giải ngân"),
            printed(funding[3]),
            funding[4],
        ));
        let works: Vec<&str> = own("cong_trinh").split("; ").collect();
        report.push(format!(
            "Vốn đầu tư của {}: kế hoạch năm {} triệu đồng (tất cả các nguồn vốn); khối lượng thực hiện {} triệu đồng; {} {} triệu đồng, đạt {} kế hoạch",
            match counted(works[0]).as_str() {
                "30" => "30 công trình".to_owned(),
                some => format!("{some}/30 công trình trong danh mục năm 2026"),
            },
            printed(works[1]),
            printed(works[2]),
            did("giải ngân"),
            printed(works[3]),
            works[5],
        ));
        let arrears: Vec<&str> = own("no_dong").split("; ").collect();
        report.push(format!(
            "Có {} công trình còn nợ, tổng số nợ {} triệu đồng (giá trị quyết toán {} triệu đồng, đã thanh toán {} triệu đồng)",
            counted(arrears[0]),
            printed(arrears[3]),
            printed(arrears[1]),
            printed(arrears[2]),
        ));
        for name in ["cong_nhan", "dang_ho_so"] {
            // Each is named, those with a decision with it; the count says which kind of units.
            let Some(units) = golden.get(&format!("{prefix}.{name}")) else { continue };
            report.extend(units.split("; ").map(str::to_owned));
            let kinds =
                ["xã ", "phường "].map(|kind| units.split("; ").all(|u| u.starts_with(kind)));
            let kind = match kinds {
                [true, _] => "xã",
                [_, true] => "phường",
                _ => "đơn vị cấp xã",
            };
            let count = counted(&units.split("; ").count().to_string());
            // Of many decisions their body is said once, before them.
            let done = match name {
                "dang_ho_so" => "đang hoàn thiện hồ sơ",
                _ if units.split("; ").count() > 3 => "được Ủy ban nhân dân tỉnh công nhận",
                _ => "được công nhận",
            };
            report.push(format!("ó {count} {kind} {done}"));
        }
        for (name, value) in &golden {
            if name.starts_with(&format!("{prefix}.dan_gop/")) {
                let (count, worth) = value.split_once("; ").expect("count and worth");
                report.push(format!("{} triệu đồng", printed(worth)));
                if count != "-" {
                    report.push(printed(count));
                }
            }
        }
        says(id, &pages[id], &report);
    }
}

/// How a report says what was gained and lost.
fn compared(gained: &str, lost: &str, unit: &str, than: &str) -> String {
    let number = |text: &str| text.parse::<i64>().expect("a count");
    match (number(gained), number(lost)) {
        (gain, 0) => format!("tăng {} {unit} so với {than}", counted(&gain.to_string())),
        (gain, loss) => format!(
            "tăng ròng {} {unit} (đạt thêm {}, giảm {}) so với {than}",
            counted(&(gain - loss).to_string()),
            counted(gained),
            counted(lost)
        ),
    }
}

/// The annex of a kind of the document with this id.
fn annex(project: &Project, figures: &Figures, id: &str, kind: AnnexKind) -> Table {
    let document = project.documents.iter().find(|document| document.id.value == id);
    let mut document = document.expect("the document").clone();
    document.annexes.kinds = vec![kind];
    tables::annexes(&ntm::figures::Edition::of(project, figures, &document))
        .pop()
        .expect("the annex")
}

/// The row of a name: a whole cell, with the unit's kind before it.
fn row<'a>(table: &'a Table, name: &str) -> &'a Row {
    let first = viet::upper_first(name);
    let is = |shown: &str| shown == name || shown == first;
    let found = table.rows.iter().find(|row| row.cells.iter().any(|c| is(&c.value.shown())));
    found.unwrap_or_else(|| panic!("no row {name}"))
}

/// What a row shows in the columns whose headings contain these words.
fn shown(table: &Table, row: &Row, headings: &[&str]) -> Vec<String> {
    let column = |words: &&str| {
        let columns = &table.columns;
        let at = columns.iter().position(|column| column.heading.join(" / ").contains(*words));
        row.cells[at.unwrap_or_else(|| panic!("no column {words}"))].value.shown()
    };
    headings.iter().map(column).collect()
}

#[test]
fn every_figure_stands_in_the_annexes() {
    let golden = golden();
    let get = |name: &str| golden.get(name).unwrap_or_else(|| panic!("no {name}")).as_str();
    let (project, figures) = sample();
    let plan = |kind| annex(&project, &figures, "ke-hoach", kind);

    let communes = plan(AnnexKind("xa"));
    let columns = ["Đạt đến 31/12/2025", "Dự kiến đạt thêm năm 2026", "Đạt đến cuối năm 2026"];
    let units: Vec<&str> =
        golden.keys().filter_map(|name| name.strip_prefix("cuoi_nam.")).collect();
    let units: Vec<&str> = units.into_iter().filter(|unit| unit.contains(' ')).collect();
    assert_eq!(units.len(), 60);
    for unit in &units {
        let given = get(&format!("giao.{unit}"));
        let given = match given {
            "-" => String::new(),
            some => some.split(", ").count().to_string(),
        };
        let expected = [
            get(&format!("hien_tai.{unit}")).to_owned(),
            given,
            get(&format!("cuoi_nam.{unit}")).to_owned(),
        ];
        assert_eq!(shown(&communes, row(&communes, unit), &columns), expected, "{unit}");
    }
    let totals = ["hien_tai.tieu_chi", "giao.tieu_chi", "cuoi_nam.tieu_chi"].map(get);
    assert_eq!(shown(&communes, row(&communes, "Tổng cộng"), &columns), totals);

    // Too many names for a sentence: the text refers to the annex.
    let hamlets = plan(AnnexKind("xom"));
    for (name, value) in &golden {
        if let Some(unit) = name.strip_prefix("thon_ntm.giao.") {
            let given = shown(&hamlets, row(&hamlets, unit), &["Dự kiến thôn NTM năm 2026"]);
            assert_eq!(given, [if value == "0" { "" } else { value.as_str() }], "{unit}");
        }
    }

    let projects = plan(AnnexKind("du_an"));
    let columns = ["Tổng số", "NSTW", "NSĐP", "Vốn khác"];
    let of = ["von", "nstw", "nsdp", "khac"].map(|name| printed(get(&format!("du_an.{name}"))));
    assert_eq!(shown(&projects, row(&projects, "Tổng cộng"), &columns), of);
    for (name, value) in &golden {
        let Some(name) = name.strip_prefix("du_an/") else { continue };
        let amounts = value.split(" + ").map(printed);
        let cells = shown(&projects, row(&projects, name), &columns[1..]);
        for (cell, amount) in cells.iter().zip(amounts) {
            // Nothing given is left blank.
            assert!(*cell == amount || cell.is_empty() && amount == "0", "{name}: {cell} {amount}");
        }
    }

    for (id, prefix, until) in [
        ("bao-cao-quy-1", "Q1", "Đến 14/"),
        ("bao-cao-6-thang", "6T", "Ước đến 14/"),
        ("bao-cao-9-thang", "9T", "Đến 14/"),
        ("bao-cao-nam", "N", "Ước đến 14/"),
    ] {
        let own = |name: &str| get(&format!("{prefix}.{name}"));
        let annex = |kind| annex(&project, &figures, id, kind);
        let results = annex(AnnexKind("kq_tieu_chi"));
        let now = [&*format!("Tổng số tiêu chí đạt / {until}")];
        for unit in &units {
            assert_eq!(shown(&results, row(&results, unit), &now), [own(unit)], "{id} {unit}");
        }
        assert_eq!(shown(&results, row(&results, "Tổng cộng"), &now), [own("tieu_chi")]);
        let met = row(&results, "Số đơn vị cấp xã đạt");
        for number in 1..=10 {
            let (met_by, _) = own(&format!("tieu_chi.{number}")).split_once('/').expect("n/m");
            let column = format!("Tiêu chí số / {number}");
            let at = results.columns.iter().position(|c| c.heading.join(" / ") == column);
            assert_eq!(met.cells[at.expect("a criterion")].value.shown(), met_by, "{id} {number}");
        }
        // Two sources of one name are told apart by their order.
        let funding = annex(AnnexKind("kq_nguon_luc"));
        let mut rows = funding.rows.iter();
        let columns = ["Kế hoạch năm", "uy động / Lũy kế", "iải ngân / Lũy kế"];
        let mut check = |name: &str, value: &str| {
            let last = viet::fold(name);
            let row =
                rows.find(|row| row.cells.iter().any(|c| viet::fold(&c.value.shown()) == last));
            let row = row.unwrap_or_else(|| panic!("{id}: no row {name}"));
            let words: Vec<&str> = value.split("; ").collect();
            let paid = if words[3] == "-" { String::new() } else { printed(words[3]) };
            let expected = [printed(words[0]), printed(words[1]), paid];
            assert_eq!(shown(&funding, row, &columns), expected, "{id} {name}");
        };
        let text = std::fs::read_to_string(root().join("tests/so-nong-nghiep/so-lieu.txt"));
        for line in text.expect("so-lieu.txt").lines() {
            let (name, value) = line.split_once(" = ").expect("name = value");
            if let Some(path) = name.strip_prefix(&format!("{prefix}.nguon_luc/")) {
                check(path.rsplit('/').next().expect("a name"), value);
            }
        }
        check("Tổng cộng", own("nguon_luc"));
        let works = annex(AnnexKind("kq_giai_ngan"));
        let columns = ["Kế hoạch", "Khối lượng", "iải ngân / Lũy kế"];
        for (name, value) in &golden {
            if let Some(name) = name.strip_prefix(&format!("{prefix}.cong_trinh/")) {
                let amounts: Vec<String> = value.split("; ").take(3).map(printed).collect();
                assert_eq!(shown(&works, row(&works, name), &columns), amounts, "{id} {name}");
            }
        }
    }
}

#[test]
fn merged_cells_and_groups_of_groups_count_once() {
    let (project, _) = sample();
    let office = &project.assignments[0];
    let codes: Vec<String> = office.standard.iter().map(|code| code.value.to_string()).collect();
    assert_eq!(codes, ["3", "6"]);
    assert_eq!(office.tasks.len(), 2);
    // "A. Dự án chuyển tiếp" over "I. Giao thông": the inner title is the group.
    let groups: Vec<_> = project.projects.iter().map(|work| work.group.as_deref()).collect();
    assert_eq!(groups.iter().filter(|group| **group == Some("Giao thông")).count(), 9);
    assert!(groups.iter().all(Option::is_some), "{groups:?}");
}

#[test]
fn the_mapping_has_at_most_ten_lines() {
    let text = std::fs::read_to_string(root().join(SAMPLE).join("ntm.yaml")).expect("ntm.yaml");
    let keys = ["cot:", "tu_dong:", "den_dong:", "bo_qua:"];
    let mapping = |line: &&str| keys.iter().any(|key| line.contains(key));
    let lines: Vec<&str> = text.lines().filter(mapping).collect();
    assert!(lines.len() <= 10, "{} lines: {lines:#?}", lines.len());
}
