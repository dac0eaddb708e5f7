//! Documents that are recalled.

use super::{codes, done, run_in, small, verified};

#[test]
fn a_recalled_document_is_kept_and_said_to_be_recalled() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let told = |line: &str| {
        ["vi", "en"].map(|lang| {
            let run = run_in(at, &format!("{line} --messages short"), lang);
            assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    assert_eq!(
        told("register du-an --recall 25/KH-UBND --reason sai --date 09/02/2025"),
        [
            "lỗi[N879]: thu hồi 25/KH-UBND đề ngày 09/02/2025, trước ngày ban hành 10/02/2025",
            "error[N879]: the recall of 25/KH-UBND is dated 09/02/2025, before it was issued on 10/02/2025"
        ]
    );
    let said = super::done_words(
        at,
        &[
            "register",
            "du-an",
            "--recall",
            "25/KH-UBND",
            "--reason",
            "Ban hành trái thẩm quyền",
            "--by",
            "30/QĐ-UBND",
            "--date",
            "15/02/2025",
        ],
    );
    assert_eq!(
        super::without_codes(&said),
        "Đã ghi thu hồi 25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\n\
         Sổ: mục 2, mã cuối sổ …"
    );
    let recalled = "đã thu hồi ngày 15/02/2025 bằng 30/QĐ-UBND: Ban hành trái thẩm quyền";
    let listed = done(at, "register du-an");
    assert!(listed.contains(&format!("năm 2025 ({recalled})\n")), "{listed}");
    let status = done(at, "status du-an");
    assert!(
        status.ends_with(&format!("du-an/ke-hoach: chưa lập; 25/KH-UBND, 10/02/2025 {recalled}\n")),
        "{status}"
    );
    let said = done(at, "verify du-an");
    assert!(said.contains(&format!("lập lại giống từng byte; {recalled}\n")), "{said}");
    let (code, value) = verified(at, "verify du-an/ban-hanh/2025/25-KH-UBND/ke-hoach.pdf");
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()));
    assert_eq!(value["documents"][0]["state"], "recalled");
    // It is recalled once, its number stays its own, and the plan may be issued anew.
    assert_eq!(
        told("register du-an --recall 25/KH-UBND --reason sai")[0],
        format!("lỗi[N828]: 25/KH-UBND không còn hiệu lực: {recalled}")
    );
    assert!(
        told("issue du-an --doc ke-hoach --number 25 --date 16/02/2025")[0]
            .starts_with("lỗi[N822]")
    );
    let said = done(at, "issue du-an --doc ke-hoach --number next --date 16/02/2025");
    assert!(said.starts_with("Đã ban hành 26/KH-UBND"), "{said}");
    assert!(done(at, "status du-an").ends_with(
        "đã ban hành 26/KH-UBND, 16/02/2025; chờ ký: ke-hoach.pdf (nguoi-ky, co-quan)\n"
    ));
    done(at, "register du-an --pdf 2025");
    let out = std::process::Command::new("pdftotext")
        .args(["-layout", "so-van-ban-di-2025.pdf", "-"])
        .current_dir(at)
        .output();
    let Ok(out) = out else {
        eprintln!("pdftotext is not here: the book was not read");
        return;
    };
    let book = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(book.contains("thu hồi ngày"), "{book}");
}

#[test]
fn a_recall_is_of_today_and_by_a_document_that_can() {
    let folder = small();
    let at = folder.path();
    let notice = "van_ban:\n  - {id: thong-bao, mau: thong-bao-chi-tieu, theo: xa, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, kinh_gui: [\"UBND {{ xa }}\"], noi_nhan: [Như trên]}\n";
    super::change(at, "van_ban:\n", notice);
    done(at, "issue du-an --doc thong-bao-tan-lap --number next --date 11/02/2025");
    done(at, "issue du-an --doc thong-bao-hoa-an --number next --date 12/02/2025");
    let before = super::register(at);
    let told = |line: &str| {
        ["vi", "en"].map(|lang| {
            let line = format!("register du-an --recall 2/TB-UBND --reason sai {line}");
            let run = run_in(at, &format!("{line} --messages short"), lang);
            assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    assert_eq!(
        told("--by 1/TB-UBND"),
        [
            "lỗi[N895]: 01/TB-UBND đề ngày trước 02/TB-UBND, không thu hồi nó được",
            "error[N895]: 01/TB-UBND is dated before 02/TB-UBND and cannot recall it"
        ]
    );
    assert_eq!(
        told("--by 02/TB-UBND/2025"),
        [
            "lỗi[N895]: 02/TB-UBND không tự thu hồi mình",
            "error[N895]: 02/TB-UBND does not recall itself"
        ]
    );
    assert_eq!(
        told("--by 99/TB-UBND")[0],
        "lỗi[N828]: sổ không có văn bản 99/TB-UBND còn hiệu lực"
    );
    let [vi, en] = told("--date 01/12/2199");
    assert!(
        vi.starts_with("lỗi[N896]: thu hồi 02/TB-UBND đề ngày 01/12/2199, hôm nay mới "),
        "{vi}"
    );
    assert!(
        en.starts_with("error[N896]: the recall of 02/TB-UBND is dated 01/12/2199, and today is "),
        "{en}"
    );
    assert_eq!(super::register(at), before);
    // A decision is of a register elsewhere.
    done(at, "register du-an --recall 2/TB-UBND --reason sai --by 99/QĐ-UBND --date 15/02/2025");
}
