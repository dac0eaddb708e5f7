//! A short `ntm.yaml`: what follows from what it says need not stand in it.

use crate::util::{Folder, ntm};

/// The shortest file that makes a plan of a workbook as `ntm init` writes it.
const SHORT: &str = "\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã Mẫu}
chuong_trinh: {nam: 2026}
van_ban:
  - id: ke-hoach
    trich_yeu: Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2026
    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}
minh_hoa: Bảng tính mẫu.
";

/// A project of `ntm init` with another project file.
fn project(text: &str) -> Folder {
    let folder = Folder::new();
    let run = ntm(folder.path(), &["init", "du-an", "--year", "2026"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder.write("du-an/ntm.yaml", text);
    folder
}

#[test]
fn six_lines_are_enough_for_a_plan() {
    for more in ["", "du_lieu: du-lieu.xlsx\n"] {
        let folder = project(&format!("{SHORT}{more}"));
        let run = ntm(folder.path(), &["build", "du-an", "--lang", "vi"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(folder.path().join("out/du-an/ke-hoach.pdf").is_file());
        let (project, _) = ntm::returns::load(&folder.path().join("du-an"));
        let project = project.expect("a project");
        let own = &project.organisation;
        assert_eq!((own.area.as_str(), own.place_name.as_str()), ("xã Mẫu", "Mẫu"));
        assert_eq!(own.symbol, "UBND");
        assert_eq!(project.programme.period, "2026-2030");
        assert_eq!(project.set.id, "xa-ntm-2026-2030");
        assert!(!project.funding.is_empty() && !project.tasks.is_empty());
    }
}

/// What does not follow is asked for.
#[test]
fn what_does_not_follow_is_asked_for() {
    for (from, to, missing) in [
        (
            "cap: xa, ten: Ủy ban nhân dân xã Mẫu",
            "cap: so, ten: Sở Nông nghiệp và Môi trường tỉnh Mẫu",
            "ky_hieu",
        ),
        ("ten: Ủy ban nhân dân xã Mẫu", "ten: Ủy ban nhân dân Mẫu", "dia_ban"),
        ("nam: 2026", "nam: 2031", "ten"),
        ("nam: 2026", "nam: 2031", "bo_tieu_chi"),
    ] {
        let folder = project(&SHORT.replace(from, to));
        let run = ntm(folder.path(), &["check", "du-an", "--lang", "vi"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains(&format!("“{missing}”")), "{missing}: {}", run.stderr);
    }
}

/// A sheet of another name is not read, and one that every project needs is asked for.
#[test]
fn sheets_are_known_by_the_names_of_their_tables() {
    let folder = project(&format!("{SHORT}du_lieu: so-lieu.xlsx\n"));
    let run = ntm(folder.path(), &["check", "du-an", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("“so-lieu.xlsx”"), "{}", run.stderr);
}
