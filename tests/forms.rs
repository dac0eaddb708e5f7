//! Communes' forms: what they fill in arrives, also through another program.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use ntm::diag::{Diagnostics, Problem};
use ntm::figures::{Figures, PeriodReport};
use ntm::model::Code;
use ntm::pipeline::{self, Built, Job, Taker, Wanted};
use ntm::typeset::Fonts;
use ntm::viet::Mark;
use ntm::{formats, workers};

use crate::util::{Folder, ntm, root};

/// The sample's forms of six months were filled in with openpyxl (tests/thach-an/dien-phieu.py): every mark arrives, and so do
/// counts of hamlets and texts.
#[test]
fn forms_filled_by_another_program_arrive() {
    let (project, found) = ntm::returns::load(&root().join("inputs/thach-an-2025"));
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = Figures::of(&project);
    let period = project.period("2025-6T".parse().unwrap()).unwrap();
    assert!(period.not_reported.is_empty());
    let status = period.status.as_ref().unwrap();
    assert_eq!(status.marks.len(), 13 * 19);
    let met = |name: &str| -> Vec<u16> {
        let commune = project.communes.iter().position(|c| c.name.value == name).unwrap();
        (1..=19)
            .filter(|number| status.marks[&(commune, Code::criterion(*number))].value == Mark::Met)
            .collect()
    };
    assert_eq!(met("Lê Lai").len(), 19);
    assert_eq!(met("Thái Cường"), [1, 3, 7, 8, 12, 14, 15, 16, 18, 19]);
    let report = PeriodReport::of(&project, &figures, period);
    assert_eq!(report.status.unwrap().now.base, 175);
    assert_eq!(report.hamlets.unwrap().now, 8);
    let texts: Vec<&str> =
        period.prose["kho_khan"].value.iter().map(|text| text.value.as_str()).collect();
    assert_eq!(
        texts,
        [
            "- Các xã phấn đấu đạt chuẩn chưa đạt tiêu chí Thu nhập, tiêu chí Nghèo đa chiều.",
            "- Xã Minh Khai: một số hộ chưa đủ kinh phí hoàn thiện nhà ở.",
            "- Xã Quang Trọng: giao thông nội đồng còn khó khăn do địa hình dốc.",
        ]
    );
    // Where a figure came from is the cell of the form.
    let place = &status.marks.values().next().unwrap().place;
    assert!(place.to_string().starts_with("ky/2025-6t/xa-"), "{place}");
}

/// A form names whom it is for, is prefilled, locked where it must not change, and prints.
#[test]
fn forms_are_prefilled_and_locked() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let run = ntm(folder.path(), &["form", ".", "--period", "2025-6T", "--out", "phieu"]);
    assert_eq!((run.code, run.stdout.lines().count()), (0, 13), "{}", run.stderr);
    let path = folder.path().join("phieu/xa-duc-xuan.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("the form");
    let range = calamine::Reader::worksheet_range(&mut book, "Phiếu").expect("the sheet");
    let cell = |row: u32, column: u32| {
        range.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
    };
    assert_eq!(cell(0, 0), "PHIẾU BÁO CÁO 6 THÁNG ĐẦU NĂM 2025, XÃ ĐỨC XUÂN");
    assert_eq!(
        cell(2, 0),
        "Hạn gửi: theo văn bản đề nghị báo cáo. Số liệu tính đến ngày 14/6/2025 (chưa đến ngày ấy thì ước)."
    );
    // Criterion 9 was met in the first quarter and is assigned; 10 is assigned and not met.
    assert_eq!([cell(15, 0), cell(15, 2), cell(15, 3), cell(15, 4)], ["9", "x", "x", "x"]);
    assert_eq!([cell(16, 0), cell(16, 2), cell(16, 3), cell(16, 4)], ["10", "", "x", ""]);
    // The same forms have the same bytes.
    let again = ntm(folder.path(), &["form", ".", "--period", "2025-6T", "--out", "lai"]);
    assert_eq!(again.code, 0);
    let bytes = |name: &str| std::fs::read(folder.path().join(name)).expect("a form");
    assert_eq!(bytes("phieu/xa-duc-xuan.xlsx"), bytes("lai/xa-duc-xuan.xlsx"));
    // What was filled in is not overwritten, and nothing else is written then.
    folder.write("phieu/xa-duc-xuan.xlsx", b"filled in");
    std::fs::remove_file(folder.path().join("phieu/xa-le-lai.xlsx")).expect("a form");
    let kept = ntm(folder.path(), &["form", ".", "--period", "2025-6T", "--out", "phieu"]);
    assert_eq!(kept.code, 1);
    assert!(kept.stderr.contains("N804") && kept.stderr.contains("xa-duc-xuan.xlsx"));
    assert_eq!(bytes("phieu/xa-duc-xuan.xlsx"), b"filled in");
    assert!(!folder.path().join("phieu/xa-le-lai.xlsx").exists());
    let wrong = ntm(folder.path(), &["form", ".", "--period", "quý I", "--lang", "en"]);
    assert_eq!(wrong.code, 2, "{}", wrong.stderr);
}

/// LibreOffice opens a form and saves it; it is still the same form.
#[test]
fn forms_survive_libreoffice() {
    let folder = Folder::small();
    folder
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n");
    folder.change("du_lieu:\n", "ky: [{ky: 2025-Q1, phieu: ky/*}]\ndu_lieu:\n");
    let (forms, _) = ntm::returns::sheets(folder.path(), "2025-Q1".parse().unwrap());
    for form in &forms {
        folder.write(&format!("phieu/{}", form.path), &form.bytes);
    }
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.path().display());
    for (form, kind) in forms.iter().zip(["xlsx", "ods"]) {
        let run = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", kind, "--outdir"])
            .arg(folder.path().join("ky"))
            .arg(folder.path().join("phieu").join(&form.path))
            .output();
        if run.is_err() {
            let absent = "bỏ qua: máy không có LibreOffice (soffice), chưa thử lưu phiếu bằng nó";
            writeln!(std::io::stderr(), "{absent}").expect("standard error");
            return;
        }
    }
    let run = folder.check_en();
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
}

/// A report made before all have reported says so on its face.
#[test]
fn a_provisional_report_says_so() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    std::fs::remove_file(folder.path().join("ky/2025-6t/xa-canh-tan.xlsx")).expect("a form");
    let path = folder.path().join("ky/2025-6t.yaml");
    let text = std::fs::read_to_string(&path).expect("the period");
    std::fs::write(&path, format!("tam_thoi: co\n{text}")).expect("the period");
    let run = ntm(
        folder.path(),
        &["build", ".", "--doc", "bao-cao-6-thang", "--format", "typ", "--lang", "vi"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let slug = folder.path().file_name().unwrap();
    let markup = folder.path().join("out").join(slug).join("bao-cao-6-thang.typ");
    let markup = std::fs::read_to_string(markup).expect("the markup");
    let at = markup.find("BÁO CÁO TẠM THỜI").expect("it says so");
    let said: String = markup[at..].chars().take(300).collect();
    assert!(said.contains("xã Canh Tân"), "{said}");
    assert!(at < markup.find("#phan[").expect("the first part"));
}

/// The project of these units, by kind and name.
fn units(names: &[(&str, &str)]) -> Folder {
    let folder = Folder::small();
    let text = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
    let (head, _) = text.split_once("du_lieu:\n").expect("du_lieu");
    let lines = |line: &dyn Fn(&str, &str) -> String| -> String {
        names.iter().map(|(kind, name)| line(kind, name)).collect()
    };
    let list = lines(&|kind, name| format!("    - {{ten: \"{name}\", loai: {kind}}}\n"));
    let status = lines(&|kind, name| format!("    - {{xa: \"{kind} {name}\", dat: \"1\"}}\n"));
    folder.write("ntm.yaml", format!("{head}du_lieu:\n  xa:\n{list}  hien_trang:\n{status}"));
    folder
}

/// Names that differ by little have a form each, and figures of their own.
#[test]
fn no_two_communes_share_a_form_or_a_figure() {
    let long = "Tân Lập ".repeat(40);
    let (first, second) = (format!("{long}Một"), format!("{long}Hai"));
    for (names, files) in [
        (
            &[("xã", "Tân Lập"), ("xã", "Tân Lạp"), ("phường", "Tân Lập")][..],
            &["xa-taan-laapj", "xa-taan-lapj", "phuong-tan-lap"][..],
        ),
        (&[("xã", "Đông"), ("xã", "Dông"), ("xã", "Dong")], &["xa-ddoong", "xa-doong", "xa-dong"]),
        (&[("xã", "Tân-Lập"), ("xã", "Tân Lập")], &["xa-taan-laapj", "xa-taan-laapj-2"]),
        (&[("xã", "A/B"), ("xã", "A B")], &["xa-a-b", "xa-a-b-2"]),
        (&[("xã", "CON"), ("phường", "1")], &["xa-con", "phuong-1"]),
        (
            &[("xã", &first), ("xã", &second), ("xã", "Hòa An")],
            &[
                "xa-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taa",
                "xa-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taan-laapj-taa-2",
                "xa-hoa-an",
            ],
        ),
    ] {
        let folder = units(names);
        let run = ntm(folder.path(), &["form", ".", "--period", "2025-Q1", "--out", "phieu"]);
        let wanted: Vec<String> = files.iter().map(|file| format!("phieu/{file}.xlsx")).collect();
        let written: Vec<&str> = run.stdout.lines().collect();
        assert_eq!((run.code, written), (0, wanted.iter().map(String::as_str).collect()));
        for (file, (kind, name)) in wanted.iter().zip(names) {
            let path = folder.path().join(file);
            let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("the form");
            let range = calamine::Reader::worksheet_range(&mut book, "Phiếu").expect("the sheet");
            let title = range.get_value((0, 0)).map(ToString::to_string).unwrap_or_default();
            assert!(title.ends_with(&format!("{kind} {}", name.trim()).to_uppercase()), "{title}");
        }
        let (project, found) = ntm::returns::load(folder.path());
        let figures = Figures::of(&project.unwrap_or_else(|| panic!("{found:#?}")));
        let own = figures
            .index
            .iter()
            .filter(|(name, _)| name.starts_with("xa.") && name.ends_with(".hien_tai"));
        assert_eq!(own.count(), names.len());
    }
}

/// The files of documents as they are made.
#[derive(Default)]
struct Kept(BTreeMap<String, Vec<u8>>);

impl Taker for Kept {
    fn take(&mut self, built: Built) -> Result<(), Problem> {
        self.0.extend(built.artifacts.into_iter().map(|own| (own.path, own.bytes)));
        Ok(())
    }
}

/// A project's plan with its markup, made on so many threads, and what was found.
fn plan(folder: &Path, threads: usize) -> (BTreeMap<String, Vec<u8>>, Diagnostics) {
    let documents = vec!["ke-hoach".to_owned()];
    let wanted = Wanted { documents, ..Wanted::default() };
    let (folder, fonts) = (folder.to_owned(), Fonts::embedded());
    let name = pipeline::slug(&folder);
    let job = Job { folder, name, wanted, fonts, keep_markup: true };
    let mut kept = Kept::default();
    let build = || pipeline::build(&job, &formats::PDF, &mut kept);
    let found = workers::with_own_pool(threads, build).all_found();
    (kept.0, found)
}

/// With a thread to spare the plan is laid out while forms are still read: file by file it is the same,
/// what was found is, and there is none where a form is wrong.
#[test]
fn a_plan_laid_out_while_forms_are_read_is_the_same() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let one = plan(folder.path(), 1);
    assert_eq!(plan(folder.path(), 2), one);
    assert!(one.0.contains_key("ke-hoach.pdf"), "{:#?}", one.1);
    assert!(one.0.contains_key("ke-hoach.typ"));
    folder.write("ky/2025-6t/xa-le-lai.xlsx", b"");
    let broken = plan(folder.path(), 2);
    assert_eq!(plan(folder.path(), 1), broken);
    assert!(broken.0.is_empty() && broken.1.has_errors());
}

/// A form says what does not apply, of which source each part is, and which day the office asks for.
#[test]
fn forms_say_what_a_commune_must_know() {
    let folder = Folder::copy_of("inputs/binh-hai-2026");
    folder.change("  - ky: 2026-9T\n", "  - ky: 2026-9T\n    han_xa: 10/9/2026\n");
    let run = ntm(folder.path(), &["form", ".", "--period", "2026-9T", "--out", "phieu"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let path = folder.path().join("phieu/dac-khu-hon-may.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("the form");
    let range = calamine::Reader::worksheet_range(&mut book, "Phiếu").expect("the sheet");
    let line = |row: u32| -> Vec<String> {
        (0..5)
            .map(|at| range.get_value((row, at)).map(ToString::to_string).unwrap_or_default())
            .collect()
    };
    let all: Vec<Vec<String>> = (0..60).map(line).collect();
    let has = |wanted: &[&str]| {
        let found = all.iter().any(|line| line[..wanted.len()] == *wanted);
        assert!(found, "{wanted:?}: {all:#?}");
    };
    assert_eq!(
        all[2][0],
        "Hạn gửi: ngày 10/9/2026. Số liệu tính đến ngày 14/9/2026 (chưa đến ngày ấy thì ước)."
    );
    has(&["3", "Phát triển kinh tế nông thôn", "KAD", "", "KAD"]);
    has(&["1.1.1", "Ngân sách trung ương - vốn đầu tư phát triển - hợp phần thứ nhất"]);
    has(&["1.2.1", "Ngân sách trung ương - kinh phí thường xuyên - hợp phần thứ nhất"]);
}
