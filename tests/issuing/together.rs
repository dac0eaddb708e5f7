//! Many documents of one project: each is what it would be alone, and the register is read as a whole.

use super::{change, codes, done, register, run_in, small, verified};

#[test]
fn what_was_issued_of_one_project_is_verified_together_as_alone() {
    let folder = small();
    let at = folder.path();
    change(
        at,
        "van_ban:\n",
        "van_ban:\n  - {id: thong-bao, mau: thong-bao-chi-tieu, theo: xa, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, kinh_gui: \
         [\"UBND {{ xa }}\"], noi_nhan: [Như trên]}\n",
    );
    done(at, "issue du-an --doc ke-hoach --number 1 --date 10/02/2025");
    // What the notices cite has its number in the project file, too.
    change(at, "    trich_yeu: Xây", "    so: 1\n    thoi_gian: 10/02/2025\n    trich_yeu: Xây");
    done(at, "issue du-an --doc thong-bao-tan-lap --number next --date 11/02/2025 --signer Người");
    done(at, "issue du-an --doc thong-bao-hoa-an --number next --date 12/02/2025 --paper");
    assert!(register(at).contains("  noi_nhan:\n  - UBND xã Hòa An\n"), "{}", register(at));
    let said = done(at, "verify du-an");
    assert_eq!(said.matches("lập lại giống từng byte\n").count(), 3, "{said}");
    let status = done(at, "status du-an");
    assert_eq!(status.matches("đã ban hành").count(), 3, "{status}");
    assert!(!status.contains("khác"), "{status}");
    // One of them, whose data are otherwise now.
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}");
    let (code, value) = verified(at, "verify du-an");
    assert_eq!((code, codes(&value)), (0, vec!["N849".to_owned(); 2]), "{value}");
    let today = |at: usize| value["documents"][at]["today"].clone();
    assert_eq!(today(1), "same");
    assert_ne!(today(2), "same");
}

#[test]
fn a_project_that_was_renamed_beside_its_register_says_what_it_was_called() {
    let folder = small();
    let at = folder.path();
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    change(at, "van_ban:\n", "ban_hanh: {so_dang_ky: ../van-thu}\nvan_ban:\n");
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    std::fs::rename(at.join("du-an"), at.join("du-an-2025")).expect("renamed");
    let told = ["vi", "en"].map(|lang| {
        let line = "issue du-an-2025 --doc ke-hoach --number 26 --date 11/02/2025 --messages short";
        let run = run_in(at, line, lang);
        assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(
        told,
        [
            "lỗi[N883]: sổ ghi “ke-hoach” đã ban hành (25/KH-UBND) ở dự án “../du-an”, thư mục ấy không còn",
            "error[N883]: the register has “ke-hoach” as issued (25/KH-UBND) by the project “../du-an”, which is no longer there"
        ]
    );
    // Whoever only looks is told, and goes on.
    for line in ["status du-an-2025", "verify du-an-2025 --no-rebuild"] {
        let run = run_in(at, &format!("{line} --messages short"), "vi");
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(
            run.stderr.contains("cảnh báo[N883]: sổ ghi “ke-hoach” đã ban hành (25/KH-UBND)"),
            "{line}: {}",
            run.stderr
        );
    }
    std::fs::rename(at.join("du-an-2025"), at.join("du-an")).expect("renamed");
    change(at, "{so_dang_ky: ../van-thu}", "{so_dang_ky: ../van-thu, ten_trong_so: ../du-an}");
    std::fs::rename(at.join("du-an"), at.join("du-an-2025")).expect("renamed");
    assert!(done(at, "status du-an-2025").contains("đã ban hành 25/KH-UBND"));
    let said =
        run_in(at, "issue du-an-2025 --doc ke-hoach --number 26 --date 11/02/2025", "vi").stderr;
    assert!(said.starts_with("lỗi[N823]"), "{said}");
}

#[test]
fn a_number_that_comes_later_is_of_the_year_that_is_printed() {
    let folder = small();
    let at = folder.path();
    change(
        at,
        "van_ban:\n",
        "van_ban:\n  - {id: ke-hoach-2, mau: ke-hoach, trich_yeu: Bổ sung, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, can_cu: \
         [Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh], noi_nhan: \
         [Thường trực Huyện ủy]}\n",
    );
    done(at, "issue du-an --doc ke-hoach --number 7 --date 10/02/2025");
    done(at, "issue du-an --doc ke-hoach-2");
    let before = register(at);
    let refused = |day: &str| {
        ["vi", "en"].map(|lang| {
            let line = format!("register du-an --doc ke-hoach-2 --number next --date {day}");
            let run = run_in(at, &format!("{line} --messages short"), lang);
            assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    assert_eq!(
        refused("05/01/2026"),
        [
            "lỗi[N897]: “ke-hoach-2” in năm 2025, số cấp sau lại đề ngày 05/01/2026",
            "error[N897]: “ke-hoach-2” prints the year 2025, and its number is dated 05/01/2026"
        ]
    );
    assert_eq!(register(at), before);
    let said = done(at, "register du-an --doc ke-hoach-2 --number next --date 31/12/2025");
    assert!(said.starts_with("08/KH-UBND, 31/12/2025: Kế hoạch bổ sung\n"), "{said}");
    // Of two documents that stand only the one that is named gives way.
    let line = "issue du-an --doc ke-hoach --number 9 --date 11/02/2025 --replaces 8/KH-UBND --messages short";
    let run = run_in(at, line, "vi");
    assert!(
        run.stderr.starts_with("lỗi[N823]: “ke-hoach” đã ban hành: 07/KH-UBND"),
        "{}",
        run.stderr
    );
    done(at, "register du-an --pdf 2025");
    let none = run_in(at, "register du-an --pdf 2024 --messages short", "vi");
    assert_eq!(none.code, 1);
    // No number is so large that its gap could not be told.
    let line = "issue du-an --doc ke-hoach --number 999999 --date 11/02/2025 --replaces 7/KH-UBND --signer Thử --messages short";
    let run = run_in(at, line, "vi");
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (
            0,
            "cảnh báo[N824]: dãy số KH UBND còn bỏ trống: 09–999998\n\
             cảnh báo[N825]: số 999999/KH-UBND đề ngày 11/02/2025, trong khi số 08/KH-UBND đề ngày \
             31/12/2025: ngày không theo thứ tự số\n"
        )
    );
    let line = "issue du-an --doc ke-hoach --number 4000000000 --date 11/02/2025 --messages short";
    assert!(run_in(at, line, "vi").stderr.starts_with("lỗi[N830]"));
}
