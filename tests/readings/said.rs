//! What the program says it read, in the same words as what the generator wrote.
//!
//! Every field of every table stands here; a field that is left out cannot be compared.

use std::fmt::Debug;

use ntm::model::{ByCapital, FundingResult, FundingSource, Hamlet, Matrix, Project, Prose};
use ntm::origin::Sourced;
use ntm::viet::Mark;
use rust_decimal::Decimal;

use super::tables::{Sound, matrix_line};

/// A line of `key=value`; what is not given is left out.
#[derive(Default)]
struct Line(Vec<String>);

impl Line {
    fn text(mut self, key: &str, value: impl AsRef<str>) -> Self {
        if !value.as_ref().is_empty() {
            self.0.push(format!("{key}={}", value.as_ref()));
        }
        self
    }

    fn maybe(self, key: &str, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    fn amount(self, key: &str, value: Option<&Sourced<Decimal>>) -> Self {
        match value {
            Some(value) => self.text(key, value.value.normalize().to_string()),
            None => self,
        }
    }

    fn debug(self, key: &str, value: Option<impl Debug>) -> Self {
        match value {
            Some(value) => self.text(key, format!("{value:?}")),
            None => self,
        }
    }

    fn done(self) -> String {
        self.0.join("; ")
    }
}

fn joined(texts: &[Sourced<String>]) -> String {
    texts.iter().map(|text| text.value.as_str()).collect::<Vec<_>>().join(" / ")
}

/// What was read of a table.
pub fn of(project: &Project, sound: &Sound) -> Vec<String> {
    let period = project.periods.first();
    let matrix = |matrix: Option<&Matrix>| {
        matrix.map(|matrix| marks(project, matrix, sound.key == "hien_trang")).unwrap_or_default()
    };
    if !sound.period {
        return match sound.key {
            "xa" => communes(project),
            "hien_trang" => matrix(Some(&project.status)),
            "giao" => matrix(Some(&project.targets)),
            "hien_trang_nang_cao" => matrix(project.advanced_status.as_ref()),
            "giao_nang_cao" => matrix(project.advanced_targets.as_ref()),
            "xom" => hamlets(project, &project.hamlets),
            "nguon_luc" => tree(&project.funding, 0),
            "du_an" => projects(project),
            "phan_cong" => assignments(project),
            "so_lieu_cong_bo" => declared(project),
            "loi_van" => prose(&project.prose),
            other => panic!("no such table {other}"),
        };
    }
    let Some(period) = period else { return Vec::new() };
    match sound.key {
        "hien_trang" => matrix(period.status.as_ref()),
        "xom" => hamlets(project, &period.hamlets),
        "loi_van" => prose(&period.prose),
        "huy_dong" => results(&period.funding, 0),
        "cong_trinh" => period
            .works
            .iter()
            .map(|work| {
                Line::default()
                    .text("ten", &work.name.value)
                    .maybe("loai", work.kind.map(|kind| kind.to_string()))
                    .amount("ke_hoach", work.plan.as_ref())
                    .amount("khoi_luong", work.built.as_ref())
                    .amount("giai_ngan", work.disbursed.as_ref())
                    .amount("uoc_nam", work.expected.as_ref())
                    // The row's remark stands behind it.
                    .maybe("kho_khan", work.note.as_ref().and_then(|n| n.value.split("; ").next()))
                    .done()
            })
            .collect(),
        "noi_dung" => period
            .contents
            .iter()
            .map(|row| {
                let line = Line::default().text("tt", &row.number).text("ten", &row.name.value);
                let line = capital(line, "kq", &row.done);
                let line = capital(line, "kh", &row.rest);
                line.maybe("ghi_chu", row.note.as_ref().map(|note| &note.value)).done()
            })
            .collect(),
        "co_che" => period
            .policies
            .iter()
            .map(|policy| {
                Line::default()
                    .maybe("loai", policy.kind.as_ref())
                    .maybe("so_ngay", policy.issued.as_ref())
                    .text("trich_yeu", &policy.subject.value)
                    .maybe("muc_tieu", policy.aim.as_ref())
                    .maybe("noi_dung", policy.content.as_ref())
                    .maybe("ghi_chu", policy.note.as_ref())
                    .done()
            })
            .collect(),
        "hoat_dong" => period
            .activities
            .iter()
            .map(|activity| {
                Line::default()
                    .debug("loai", Some(activity.kind))
                    .maybe("noi_dung", activity.text.as_ref().map(|text| &text.value))
                    .debug("so_luong", activity.count.as_ref())
                    .debug("so_nguoi", activity.people.as_ref())
                    .done()
            })
            .collect(),
        "chuyen_de" => period
            .topics
            .iter()
            .map(|topic| {
                Line::default()
                    .text("ten", &topic.name.value)
                    .maybe("ket_qua", topic.result.as_ref().map(|result| &result.value))
                    .done()
            })
            .collect(),
        "no_dong" => period
            .arrears
            .iter()
            .map(|arrear| {
                Line::default()
                    .text("ten", &arrear.name.value)
                    .maybe("xa", arrear.commune.as_ref())
                    .maybe("nam", arrear.finished.as_ref())
                    .amount("gia_tri", arrear.value.as_ref())
                    .amount("da_tra", arrear.paid.as_ref())
                    .amount("con_no", arrear.owed.as_ref())
                    .maybe("phuong_an", arrear.plan.as_ref())
                    .done()
            })
            .collect(),
        other => panic!("no such table {other}"),
    }
}

/// The communes.
pub fn communes(project: &Project) -> Vec<String> {
    project
        .communes
        .iter()
        .map(|commune| {
            Line::default()
                .text("ten", &commune.name.value)
                .debug("loai", Some(commune.kind))
                .maybe("nhom", commune.group.as_ref())
                .debug("danh_hieu", commune.recognition.as_ref())
                .maybe("nam_cong_nhan", commune.recognised_in.as_ref())
                .debug("muc_tieu", commune.aim.as_ref())
                .text("ten_theo_nguoi", if commune.named_after { "có" } else { "" })
                .done()
        })
        .collect()
}

fn marks(project: &Project, matrix: &Matrix, whole: bool) -> Vec<String> {
    matrix
        .rows
        .keys()
        .map(|commune| {
            let of = |wanted: Mark| -> Vec<String> {
                let marks = matrix.marks.iter().filter(|((at, _), _)| at == commune);
                let marks = marks.filter(|(_, mark)| mark.value == wanted);
                marks.map(|((_, code), _)| code.to_string()).collect()
            };
            let (met, none) = (of(Mark::Met), of(Mark::NotApplicable));
            let not = if whole { of(Mark::NotMet) } else { Vec::new() };
            fn short(codes: &[String]) -> Vec<&str> {
                codes.iter().map(String::as_str).collect()
            }
            let name = &project.communes[*commune].name.value;
            matrix_line(name, &short(&met), &short(&none), &short(&not))
        })
        .collect()
}

fn hamlets(project: &Project, hamlets: &[Hamlet]) -> Vec<String> {
    hamlets
        .iter()
        .map(|hamlet| {
            let counts = [
                ("tong", &hamlet.total),
                ("ntm_da_dat", &hamlet.standard_base),
                ("ntm_giao", &hamlet.standard_target),
                ("kieu_mau_da_dat", &hamlet.model_base),
                ("kieu_mau_giao", &hamlet.model_target),
            ];
            let line = Line::default()
                .text("xa", &project.communes[hamlet.commune].name.value)
                .maybe("ten", hamlet.name.as_ref().map(|name| &name.value));
            let line = counts.iter().fold(line, |line, (key, count)| match count {
                Some(count) => {
                    let more = if count.value.at_least { "+" } else { "" };
                    line.text(key, format!("{}{more}", count.value.number))
                }
                None => line,
            });
            line.done()
        })
        .collect()
}

fn tree(sources: &[FundingSource], depth: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for source in sources {
        let line = Line::default()
            .text("ten", &source.name.value)
            .amount("so_tien", source.amount.as_ref())
            .maybe("ghi_chu", source.note.as_ref().map(|note| &note.value));
        lines.push("· ".repeat(depth) + &line.done());
        lines.extend(tree(&source.parts, depth + 1));
    }
    lines
}

fn results(sources: &[FundingResult], depth: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for source in sources {
        let line = Line::default()
            .text("ten", &source.name.value)
            .amount("ke_hoach", source.plan.as_ref())
            .amount("thuc_hien", source.mobilised.as_ref())
            .amount("giai_ngan", source.disbursed.as_ref())
            .amount("con_lai", source.rest.as_ref());
        lines.push("· ".repeat(depth) + &line.done());
        lines.extend(results(&source.parts, depth + 1));
    }
    lines
}

fn projects(project: &Project) -> Vec<String> {
    project
        .projects
        .iter()
        .map(|row| {
            Line::default()
                .text("ten", &row.name.value)
                .maybe("nhom", row.group.as_ref())
                .maybe("chu_dau_tu", row.investor.as_ref())
                .maybe("dia_diem", row.location.as_ref())
                .maybe("quyet_dinh", row.decision.as_ref())
                .amount("tong_muc", row.total.as_ref())
                .amount("von_nstw", row.central.as_ref())
                .amount("von_nsdp", row.local.as_ref())
                .amount("von_khac", row.other.as_ref())
                .amount("von", row.stated.as_ref())
                .maybe("ghi_chu", row.note.as_ref())
                .done()
        })
        .collect()
}

fn assignments(project: &Project) -> Vec<String> {
    project
        .assignments
        .iter()
        .map(|office| {
            let codes = |codes: &[Sourced<ntm::model::Code>]| {
                codes.iter().map(|code| code.value.to_string()).collect::<Vec<_>>().join(" ")
            };
            Line::default()
                .text("co_quan", &office.office.value)
                .text("nhiem_vu", joined(&office.tasks))
                .maybe("loi_dan", office.lead_line.as_ref().map(|line| &line.value))
                .text("xa", codes(&office.standard))
                .text("nang_cao", codes(&office.advanced))
                .text("khac", joined(&office.others))
                .text("nhiem_vu_sau", joined(&office.later_tasks))
                .done()
        })
        .collect()
}

fn declared(project: &Project) -> Vec<String> {
    let line = |figure: &ntm::model::Declared| {
        let line = Line::default().text("so_lieu", &figure.name.value);
        line.amount("gia_tri", Some(&figure.value)).done()
    };
    project.declared.iter().map(line).collect()
}

fn prose(prose: &Prose) -> Vec<String> {
    prose
        .iter()
        .map(|(key, texts)| {
            Line::default().text("khoa", key).text("noi_dung", joined(&texts.value)).done()
        })
        .collect()
}

fn capital(line: Line, before: &str, by: &ByCapital) -> Line {
    let amounts = [
        ("dtpt", &by.investment),
        ("sn", &by.recurrent),
        ("nsdp", &by.local),
        ("long_ghep", &by.integrated),
        ("tin_dung", &by.credit),
        ("doanh_nghiep", &by.enterprises),
        ("dan", &by.people),
    ];
    amounts
        .iter()
        .fold(line, |line, (key, amount)| line.amount(&format!("{before}_{key}"), amount.as_ref()))
}
