//! What was issued said otherwise than the data of today: whoever issues the next report is told.

use super::{change, done, run_in, small};
use crate::util::Folder;

/// The reports of a year, each with its period, template and the day it is issued on.
const REPORTS: [(&str, &str, &str, &str); 6] = [
    ("bao-cao-t1", "2025-T1", "thang", "25/02/2025"),
    ("bao-cao-t2", "2025-T2", "thang", "25/3/2025"),
    ("bao-cao-q1", "2025-Q1", "quy", "26/3/2025"),
    ("bao-cao-6t", "2025-6T", "6-thang", "20/6/2025"),
    ("bao-cao-9t", "2025-9T", "9-thang", "20/9/2025"),
    ("bao-cao-nam", "2025-N", "nam", "20/12/2025"),
];

/// The small project with reports on months, a quarter, six and nine months and the year.
pub fn with_reports() -> Folder {
    let folder = small();
    let (mut documents, mut periods) = (String::new(), "ky:\n".to_owned());
    for (id, period, template, _) in REPORTS {
        documents += &format!(
            "  - {{id: {id}, mau: bao-cao-{template}, ky: {period}, kinh_gui: [Ủy ban nhân dân tỉnh], \
             nguoi_ky: {{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}}}}\n"
        );
        periods += &format!(
            "  - {{ky: {period}, hien_trang: [{{xa: Tân Lập, dat: \"1, 2\"}}, {{xa: Hòa An, dat: \"1\"}}], \
             loi_van: {{kho_khan: [Không có.], nhiem_vu: [Tiếp tục thực hiện.]}}}}\n"
        );
    }
    change(folder.path(), "du_lieu:\n", &format!("{documents}{periods}du_lieu:\n"));
    folder
}

/// Which issued documents a check says to have said otherwise.
fn told(folder: &Folder, lang: &str) -> Vec<String> {
    let said = run_in(folder.path(), "check du-an --messages short", lang).stderr;
    said.lines().filter(|line| line.contains("[N880]")).map(str::to_owned).collect()
}

#[test]
fn each_report_is_held_against_what_was_issued_before_it() {
    let folder = with_reports();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    assert_eq!(told(&folder, "vi"), Vec::<String>::new());
    // The plan.
    let (assigned, more) = ("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}");
    change(at, assigned, more);
    let all = told(&folder, "vi");
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(
        all[0].starts_with("ntm.yaml:")
            && all[0].contains("cảnh báo[N880]: 01/KH-UBND, 10/02/2025 ghi khác số liệu nay: "),
        "{all:?}"
    );
    change(at, more, assigned);
    // Each report, before the next is issued.
    for (number, window) in REPORTS.windows(2).enumerate() {
        let [(id, period, _, day), (next, ..)] = window else { unreachable!() };
        done(at, &format!("issue du-an --doc {id} --number next --date {day}"));
        let own = |dat: &str| format!("ky: {period}, hien_trang: [{{xa: Tân Lập, dat: \"{dat}\"}}");
        change(at, &own("1, 2"), &own("1, 2, 3"));
        let number = format!("0{}/BC-UBND", number + 1);
        let all = told(&folder, "vi");
        let name = all
            .iter()
            .find(|line| line.contains(&number))
            .unwrap_or_else(|| panic!("{id}: {all:?}"));
        assert!(name.contains("tổng số tiêu chí đạt") && name.contains(" 3 → 4"), "{name}");
        assert_eq!(all.len(), 1, "{all:?}");
        // The next one is not issued before somebody says why.
        let run = run_in(
            at,
            &format!("issue du-an --doc {next} --number next --date {day} --messages short"),
            "vi",
        );
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains("N880") && run.stderr.contains("N820"), "{}", run.stderr);
        change(at, &own("1, 2, 3"), &own("1, 2"));
        assert_eq!(told(&folder, "vi"), Vec::<String>::new());
    }
    // Nothing follows the last one.
    let (id, period, _, day) = REPORTS[5];
    done(at, &format!("issue du-an --doc {id} --number next --date {day}"));
    let own = |dat: &str| format!("ky: {period}, hien_trang: [{{xa: Tân Lập, dat: \"{dat}\"}}");
    change(at, &own("1, 2"), &own("1, 2, 3"));
    assert_eq!(told(&folder, "vi"), Vec::<String>::new());
}

#[test]
fn the_difference_is_accepted_by_the_number_and_goes_when_it_is_replaced() {
    let folder = with_reports();
    let at = folder.path();
    done(at, "issue du-an --doc bao-cao-q1 --number next --date 26/3/2025");
    let own = |dat: &str| format!("ky: 2025-Q1, hien_trang: [{{xa: Tân Lập, dat: \"{dat}\"}}");
    change(at, &own("1, 2"), &own("1, 2, 3"));
    let [vi, en] = ["vi", "en"].map(|lang| told(&folder, lang));
    assert_eq!(
        vi,
        [
            "ntm.yaml:31:51: cảnh báo[N880]: 01/BC-UBND, 26/3/2025 ghi khác số liệu nay: số tiêu chí đạt \
          bình quân một xã, quý I năm 2025 1,5 → 2,0; số xã đạt đủ tiêu chí, quý I năm 2025 0 → 1; số tiêu chí \
          giao trong năm đã đạt, quý I năm 2025 1 → 2; số tiêu chí đạt thêm, quý I năm 2025 1 → 2; tổng số tiêu \
          chí đạt, cộng các xã, quý I năm 2025 3 → 4; … (+2)"
        ]
    );
    assert_eq!(
        en,
        [
            "ntm.yaml:31:51: warning[N880]: 01/BC-UBND, 26/3/2025 said otherwise than the data of today: criteria \
          met per commune, 2025-Q1 1,5 → 2,0; communes that meet every criterion, 2025-Q1 0 → 1; assigned \
          criteria met, 2025-Q1 1 → 2; criteria gained, 2025-Q1 1 → 2; criteria met, all communes, 2025-Q1 3 → \
          4; … (+2)"
        ]
    );
    // A build says it, too, and so does one that finds nothing new to make.
    for _ in 0..2 {
        let said = run_in(at, "build du-an --messages short", "vi").stderr;
        assert!(said.contains("cảnh báo[N880]: 01/BC-UBND"), "{said}");
    }
    let known = "chap_nhan: [{ma: N326, ly_do: thử}]\n";
    let told_of =
        "chap_nhan: [{ma: N326, ly_do: thử}, {ma: N880, tai: 01/BC-UBND, ly_do: đã báo cáo lại}]\n";
    change(at, "van_ban:\n", &format!("{told_of}van_ban:\n"));
    assert_eq!(told(&folder, "vi"), Vec::<String>::new());
    let said = done(at, "issue du-an --doc bao-cao-6t --number next --date 20/6/2025");
    assert!(said.starts_with("Đã ban hành 02/BC-UBND"), "{said}");
    // What is kept is made anew although no register lies beside it.
    assert_eq!(done(at, "verify du-an").matches("lập lại giống từng byte").count(), 2);
    // Another document in its place.
    change(at, told_of, known);
    done(at, "issue du-an --doc bao-cao-q1 --number next --date 21/6/2025 --replaces 1/BC-UBND");
    assert_eq!(told(&folder, "vi"), Vec::<String>::new());
}

#[test]
fn the_cell_that_was_changed_is_the_one_that_is_named() {
    let folder = with_reports();
    let at = folder.path();
    done(at, "issue du-an --doc bao-cao-q1 --number next --date 26/3/2025");
    // Of four communes the third.
    let (then, now) = ("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: \"1, 2\"}");
    let text = std::fs::read_to_string(at.join("du-an/ntm.yaml")).expect("ntm.yaml");
    let start = text.find("ky: 2025-Q1, hien_trang").expect("the period");
    let cell = start + text[start..].find(then).expect("the commune") + "{xa: Hòa An, dat: ".len();
    let line = text[..cell].matches('\n').count() + 1;
    let column = text[text[..cell].rfind('\n').map_or(0, |at| at + 1)..cell].chars().count() + 1;
    let changed = format!("{}{}", &text[..start], text[start..].replacen(then, now, 1));
    std::fs::write(at.join("du-an/ntm.yaml"), changed).expect("ntm.yaml");
    let all = told(&folder, "vi");
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].starts_with(&format!("ntm.yaml:{line}:{column}: ")), "{line}:{column} {all:?}");
}

#[test]
fn what_is_odd_about_another_report_holds_none() {
    let folder = with_reports();
    let at = folder.path();
    // A half-year that gives less than the quarter did is asked about, and so is its own wording.
    change(
        at,
        "ky: 2025-6T, hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}",
        "ky: 2025-6T, hien_trang: [{xa: Tân Lập, dat: \"1\"}",
    );
    let said = run_in(at, "check du-an --messages short", "vi").stderr;
    assert!(said.contains("cảnh báo[") || said.contains("lỗi["), "{said}");
    done(at, "issue du-an --doc bao-cao-q1 --number next --date 26/3/2025");
    let line = "issue du-an --doc bao-cao-6t --number next --date 20/6/2025 --messages short";
    let held = run_in(at, line, "vi");
    assert_eq!(held.code, 1, "{}", held.stderr);
    assert!(held.stderr.contains("N820"), "{}", held.stderr);
}

#[test]
fn a_period_that_is_declared_later_makes_nothing_otherwise_of_what_was_issued() {
    let folder = with_reports();
    let at = folder.path();
    let path = at.join("du-an/ntm.yaml");
    let whole = std::fs::read_to_string(&path).expect("ntm.yaml");
    // The quarter is issued while no month is declared.
    let is_month = |line: &&str| !line.contains("2025-T");
    let without: Vec<&str> = whole.lines().filter(is_month).collect();
    std::fs::write(&path, without.join("\n") + "\n").expect("ntm.yaml");
    done(at, "issue du-an --doc bao-cao-6t --number next --date 20/6/2025");
    done(at, "issue du-an --doc bao-cao-q1 --number next --date 26/3/2025");
    // Then the office needs a report on a month before it, and on the quarter's last one.
    let with_months = whole.replace("ky: 2025-T2,", "ky: 2025-T3,").replace(
        "id: bao-cao-t2, mau: bao-cao-thang, ky: 2025-T2",
        "id: bao-cao-t2, mau: bao-cao-thang, ky: 2025-T3",
    );
    assert_ne!(with_months, whole);
    for text in [whole, with_months] {
        std::fs::write(&path, text).expect("ntm.yaml");
        let status = done(at, "status du-an");
        assert!(!status.contains("khác"), "{status}");
        let verified = run_in(at, "verify du-an --messages short", "vi");
        assert_eq!((verified.code, verified.stderr.as_str()), (0, ""), "{}", verified.stdout);
        assert_eq!(told(&folder, "vi"), Vec::<String>::new());
    }
    // Another figure is told as ever.
    let own = |dat: &str| format!("ky: 2025-Q1, hien_trang: [{{xa: Tân Lập, dat: \"{dat}\"}}");
    change(at, &own("1, 2"), &own("1, 2, 3"));
    let status = done(at, "status du-an");
    assert!(status.contains("bao-cao-q1: đã ban hành") && status.contains("khác"), "{status}");
}
