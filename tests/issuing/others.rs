//! What would be issued over another document, again from a copy, or into a register that begins anew.

use std::path::Path;

use super::{change, done, register, run_in, small};

/// The first line of what is said where it is refused, in both languages.
fn refused(at: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = run_in(at, &format!("{line} --messages short"), lang);
        assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    })
}

#[test]
fn a_register_that_is_named_elsewhere_goes_on_with_the_projects_own() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    let before = register(at);
    change(at, "van_ban:\n", "ban_hanh: {so_dang_ky: ../van-thu}\nvan_ban:\n");
    let told = [
        "[N892]: dự án còn sổ của mình, “du-an/so-van-ban-di.yaml”, mà so_dang_ky chỉ về “du-an/../van-thu”: số sẽ cấp lại từ đầu",
        "[N892]: the project still has a register of its own, “du-an/so-van-ban-di.yaml”, and so_dang_ky names “du-an/../van-thu”: numbers would begin anew",
    ];
    let [vi, en] = told;
    for line in [
        "issue du-an --doc ke-hoach --number next --date 11/02/2025",
        "register du-an --doc ke-hoach --number 2 --date 11/02/2025",
        "register du-an --recall 1/KH-UBND --reason sai",
    ] {
        assert_eq!(refused(at, line), [format!("lỗi{vi}"), format!("error{en}")], "{line}");
    }
    assert!(!at.join("van-thu").exists());
    assert_eq!(register(at), before);
    // Whoever only looks is told.
    let status = run_in(at, "status du-an --messages short", "vi");
    assert!(status.stderr.contains(&format!("cảnh báo{vi}")), "{}", status.stderr);
    // The way that is told.
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    for name in ["so-van-ban-di.yaml", ".so-van-ban-di.khoa", "ban-hanh"] {
        std::fs::rename(at.join("du-an").join(name), at.join("van-thu").join(name)).expect("moved");
    }
    change(at, "so_dang_ky: ../van-thu", "so_dang_ky: ../van-thu, ten_trong_so: .");
    assert!(done(at, "status du-an").contains("đã ban hành 01/KH-UBND"));
    let again = "issue du-an --doc ke-hoach --number next --date 11/02/2025";
    assert!(refused(at, again)[0].starts_with("lỗi[N823]"));
    let said = done(at, &format!("{again} --replaces 1/KH-UBND"));
    assert!(said.starts_with("Đã ban hành 02/KH-UBND"), "{said}");
    assert!(done(at, "verify du-an").contains("Sổ: 2 mục nối liền nhau"));
}

#[test]
fn a_document_replaces_itself_alone() {
    let folder = small();
    let at = folder.path();
    let notice = "van_ban:\n  - {id: thong-bao, mau: thong-bao-chi-tieu, theo: xa, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, kinh_gui: [\"UBND {{ xa }}\"], noi_nhan: [Như trên]}\n";
    change(at, "van_ban:\n", notice);
    done(at, "issue du-an --doc thong-bao-tan-lap --number next --date 11/02/2025");
    done(at, "issue du-an --doc ke-hoach --number next --date 11/02/2025");
    let before = register(at);
    // Neither that of another commune nor one of another kind.
    for number in ["1/TB-UBND", "1/KH-UBND"] {
        let line = "issue du-an --doc thong-bao-hoa-an --number next --date 12/02/2025 --replaces";
        let [vi, en] = refused(at, &format!("{line} {number}"));
        let number = format!("0{number}");
        assert!(vi.starts_with(&format!("lỗi[N893]: {number} là văn bản khác, “")), "{vi}");
        assert!(vi.contains("”: “thong-bao-hoa-an” nay là “Thông báo "), "{vi}");
        assert!(vi.ends_with("”, không thay thế được"), "{vi}");
        assert!(en.starts_with(&format!("error[N893]: {number} is another document, “")), "{en}");
        assert!(en.contains("”: “thong-bao-hoa-an” is “Thông báo "), "{en}");
        assert!(en.ends_with("” now and does not replace it"), "{en}");
    }
    assert_eq!(register(at), before);
    let line = "issue du-an --doc thong-bao-tan-lap --number next --date 12/02/2025 --replaces";
    assert!(done(at, &format!("{line} 1/TB-UBND")).starts_with("Đã ban hành 02/TB-UBND"));
}

#[test]
fn a_copy_of_a_project_issues_nothing_again() {
    let folder = small();
    let at = folder.path();
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    change(at, "van_ban:\n", "ban_hanh: {so_dang_ky: ../van-thu}\nvan_ban:\n");
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    let text = std::fs::read_to_string(at.join("du-an/ntm.yaml")).expect("ntm.yaml");
    folder.write("ban-sao/ntm.yaml", &text);
    folder.write("ban-sao/ba-tieu-chi.yaml", crate::util::SMALL_SET);
    let line = "issue ban-sao --doc ke-hoach --number next --date 11/02/2025";
    assert_eq!(
        refused(at, line),
        [
            "lỗi[N894]: “Kế hoạch xây dựng nông thôn mới năm 2025” đã ban hành từ dự án “../du-an”: 01/KH-UBND, 10/02/2025",
            "error[N894]: “Kế hoạch xây dựng nông thôn mới năm 2025” was issued by the project “../du-an”: 01/KH-UBND, 10/02/2025"
        ]
    );
    // Another plan of the office is none of the copy's business, nor is it replaced by it.
    folder.write("khac/ntm.yaml", text.replace("trich_yeu: ", "trich_yeu: Đề án khác, "));
    folder.write("khac/ba-tieu-chi.yaml", crate::util::SMALL_SET);
    let other = "issue khac --doc ke-hoach --number next --date 11/02/2025";
    assert!(refused(at, &format!("{other} --replaces 1/KH-UBND"))[0].starts_with("lỗi[N893]"));
    assert!(done(at, other).starts_with("Đã ban hành 02/KH-UBND"));
    // What is said to replace it does.
    let said = done(at, &format!("{line} --replaces 1/KH-UBND"));
    assert!(said.starts_with("Đã ban hành 03/KH-UBND"), "{said}");
}
