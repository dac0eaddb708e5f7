//! The way of a document: draft, check, issue, verify, replace.

use std::path::Path;
use std::process::Command;

use super::{change, codes, done, run, small, verified, without_codes};
use crate::util::Folder;

fn pages(pdf: &Path) -> String {
    let run = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output();
    run.map(|out| String::from_utf8_lossy(&out.stdout).into_owned()).unwrap_or_default()
}

/// A folder with a sample in `du-an/`, whose data are the office's own from here on.
fn sample() -> Folder {
    let folder = Folder::new();
    let sample = Folder::copy_of("inputs/dong-mau-2026");
    std::fs::rename(sample.path(), folder.path().join("du-an")).expect("moved");
    std::fs::create_dir_all(sample.path()).expect("a folder to delete");
    let path = folder.path().join("du-an/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let (before, rest) = text.split_once("minh_hoa: >-\n").expect("minh_hoa");
    let end = rest.find("\n\n").expect("a blank line");
    std::fs::write(&path, format!("{before}{}", &rest[end..])).expect("ntm.yaml");
    // Names that say so themselves are asked about once the key is gone.
    for name in ["du-an.yaml", "ky/2026-q1.yaml", "ky/2026-t4.yaml"] {
        let path = folder.path().join("du-an").join(name);
        let text = std::fs::read_to_string(&path).expect("a table");
        assert!(text.contains(" (minh họa)"), "{name}");
        std::fs::write(&path, text.replace(" (minh họa)", "")).expect("a table");
    }
    folder
}

#[test]
fn a_sample_from_the_draft_to_the_document_in_its_place() {
    let folder = sample();
    let at = folder.path();
    done(at, "check du-an");
    done(at, "build du-an --doc ke-hoach --draft");
    let said = done(at, "issue du-an --doc ke-hoach --number next --date 10/3/2026 --paper");
    assert_eq!(
        without_codes(&said),
        "Đã ban hành 01/KH-UBND, 10/3/2026: Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông \
         thôn mới trên địa bàn xã Đồng Mẫu năm 2026\n  \
         du-an/ban-hanh/2026/01-KH-UBND/ke-hoach.pdf (14 trang)\nSổ: mục 1, mã cuối sổ …"
    );
    let pdf = at.join("du-an/ban-hanh/2026/01-KH-UBND/ke-hoach.pdf");
    let text = pages(&pdf);
    if text.is_empty() {
        eprintln!("pdftotext is not here: the pages were not read");
    } else {
        assert!(text.contains("Số: 01/KH-UBND"), "{text}");
        assert!(text.contains("Đồng Mẫu, ngày 10 tháng 3 năm 2026"), "{text}");
        assert!(
            text.contains("(Kèm theo Kế hoạch số 01/KH-UBND ngày 10 tháng 3 năm 2026"),
            "{text}"
        );
        assert!(!text.contains("DỰ THẢO"));
    }
    let said = done(at, "verify du-an");
    assert_eq!(
        without_codes(&said),
        "01/KH-UBND, 10/3/2026: nguyên vẹn, 13 tệp; lập lại giống từng byte\n\
         Sổ: 1 mục nối liền nhau, mã cuối sổ …"
    );
    assert!(
        done(at, "status du-an").contains("du-an/ke-hoach: đã ban hành 01/KH-UBND, 10/3/2026\n")
    );

    // No run makes it anew, and what lay in the output folder is told to be no longer what counts.
    let before = std::fs::read(&pdf).expect("the PDF");
    for _ in 0..2 {
        let again = run(at, "build du-an --messages short");
        assert_eq!(again.code, 0, "{}", again.stderr);
        assert!(again.stderr.contains(
            "ghi chú[N832]: “ke-hoach” đã ban hành (01/KH-UBND, 10/3/2026), không lập lại; bản ban hành ở \
             “du-an/ban-hanh/2026/01-KH-UBND”"
        ), "{}", again.stderr);
        assert!(again.stderr.contains("N118"), "{}", again.stderr);
    }
    assert_eq!(done(at, "build --all .").matches("ke-hoach.pdf").count(), 0);
    assert!(std::fs::read(&pdf).expect("the PDF") == before);

    // The data go on; what was issued stays, and what differs is told with its cells.
    let path = at.join("du-an/nguon-luc.yaml");
    let funds = std::fs::read_to_string(&path).expect("nguon-luc.yaml");
    assert!(funds.contains("5.400"), "{funds}");
    std::fs::write(&path, funds.replacen("5.400", "5.500", 1)).expect("nguon-luc.yaml");
    change(at, "gia_tri: \"21.870,75\"", "gia_tri: \"21.970,75\"");
    let status = done(at, "status du-an");
    let own = status.lines().find(|line| line.contains("/ke-hoach:")).expect("a line");
    assert!(own.contains("; số liệu nay khác với bản đã ban hành: "), "{own}");
    assert!(own.contains("21.870,75 → 21.970,75"), "{own}");
    let said = done(at, "verify du-an");
    assert!(said.contains("nguyên vẹn, 13 tệp; lập lại giống từng byte"), "{said}");
    assert!(said.contains("nguon-luc.yaml:"), "{said}");
    let (code, value) = verified(at, "verify du-an");
    assert_eq!((code, codes(&value)), (0, vec!["N849".to_owned()]));

    // What cannot be read cannot be compared, and what was issued is none the worse.
    change(at, "cap: xa", "cap: x");
    let (code, value) = verified(at, "verify du-an/so-van-ban-di.yaml");
    assert_eq!((code, codes(&value)), (1, vec!["N852".to_owned()]));
    assert_eq!(value["documents"][0]["intact"], true);
    change(at, "cap: x", "cap: xa");

    // Another document in its place.
    let again =
        run(at, "issue du-an --doc ke-hoach --number next --date 20/3/2026 --messages short");
    assert_eq!(again.code, 1);
    assert!(again.stderr.contains("lỗi[N823]: “ke-hoach” đã ban hành: 01/KH-UBND, 10/3/2026"));
    done(at, "issue du-an --doc ke-hoach --number next --date 20/3/2026 --replaces 1/KH-UBND");
    let listed = done(at, "register du-an");
    assert!(listed.contains("năm 2026 (đã thay bằng 02/KH-UBND)\n2    02/KH-UBND"), "{listed}");
    let said = done(at, "verify du-an");
    assert_eq!(said.matches("giống từng byte").count(), 2, "{said}");
    // A copy of the file elsewhere is known by its bytes, another is not.
    std::fs::copy(&pdf, at.join("ban-sao.pdf")).expect("a copy");
    for file in ["ban-sao.pdf --in du-an", "du-an/ban-hanh/2026/01-KH-UBND/ke-hoach.pdf"] {
        assert!(done(at, &format!("verify {file}")).starts_with(
            "Tệp này là ke-hoach.pdf của 01/KH-UBND, bản chưa ký\n01/KH-UBND, 10/3/2026: nguyên vẹn"
        ));
    }
    std::fs::write(at.join("ban-sao.pdf"), [&before[..], b"\n"].concat()).expect("a file");
    let other = run(at, "verify ban-sao.pdf --in du-an --messages short");
    assert_eq!(other.code, 1);
    assert!(other.stderr.contains("N835"), "{}", other.stderr);
}

#[test]
fn a_number_that_the_office_gets_later_leaves_the_file_as_it_is() {
    let folder = small();
    let at = folder.path();
    let said = done(at, "issue du-an --doc ke-hoach --electronic");
    assert!(
        said.starts_with("Đã ban hành, để trống số: Kế hoạch xây dựng nông thôn mới năm 2025;"),
        "{said}"
    );
    assert!(
        said.contains(
            "; có số rồi thì ntm register du-an --doc ke-hoach --number SỐ --date NGÀY\n"
        ),
        "{said}"
    );
    // Nobody is asked to sign what has no number.
    assert!(!said.contains("ntm sign"), "{said}");
    let pdf = at.join("du-an/ban-hanh/2025/chua-so-1-KH-UBND/ke-hoach.pdf");
    let before = std::fs::read(&pdf).expect("the PDF");
    assert!(done(at, "status du-an").contains("đã ban hành, chờ số"));
    assert!(done(at, "register du-an").contains("…/KH-UBND"));
    let said = done(at, "register du-an --doc ke-hoach --number 25 --date 10/02/2025");
    assert_eq!(
        without_codes(&said),
        "25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\nSổ: mục 2, mã cuối sổ …"
    );
    assert!(std::fs::read(&pdf).expect("the PDF") == before);
    assert!(done(at, "status du-an").contains("đã ban hành 25/KH-UBND, 10/02/2025"));
    assert!(done(at, "verify du-an").contains("25/KH-UBND, 10/02/2025: nguyên vẹn"));
    let again =
        run(at, "register du-an --doc ke-hoach --number 26 --date 10/02/2025 --messages short");
    assert!(
        again.stderr.contains("lỗi[N834]: sổ không có “ke-hoach” đang chờ số"),
        "{}",
        again.stderr
    );
}

#[test]
fn what_is_kept_gives_the_same_bytes_in_another_folder() {
    let folder = small();
    done(folder.path(), "issue du-an --doc ke-hoach --number 7 --date 10/02/2025");
    let other = Folder::new();
    let moved = other.path().join("noi-khac/hoan-toan");
    std::fs::create_dir_all(&moved).expect("a folder");
    std::fs::rename(folder.path().join("du-an"), moved.join("ten-khac")).expect("moved");
    let said = done(&moved, "verify ten-khac");
    assert!(said.contains("nguyên vẹn, 6 tệp; lập lại giống từng byte"), "{said}");
    // In another time zone, with another locale, with nothing around it, on one core, as another user.
    let around: [&[&str]; 5] = [
        &["env", "TZ=America/Anchorage", "LC_ALL=C"],
        &["env", "TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "LANG=ar_EG"],
        &["env", "-i"],
        &["taskset", "-c", "0"],
        &["unshare", "--user"],
    ];
    for words in around {
        let run = Command::new(words[0])
            .args(&words[1..])
            .arg(env!("CARGO_BIN_EXE_ntm"))
            .args(["verify", "ten-khac/so-van-ban-di.yaml", "--lang", "en"])
            .current_dir(&moved)
            .output();
        // What this system lacks or forbids says nothing of the program.
        let there = run.ok().filter(|run| !run.stdout.is_empty());
        let Some(run) = there else {
            assert!(!["env"].contains(&words[0]), "{words:?}");
            eprintln!("{words:?} is not here: it was not tried");
            continue;
        };
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        assert!(
            said.contains("07/KH-UBND, 10/02/2025: intact, files: 6; made anew byte for byte"),
            "{words:?}: {said}"
        );
    }
}

#[test]
fn another_version_says_so_and_whether_it_says_the_same() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 7 --date 10/02/2025");
    // What another version would have entered: its code in the manifest, its bytes in the PDF.
    let kept = at.join("du-an/ban-hanh/2025/07-KH-UBND");
    let pdf = kept.join("ke-hoach.pdf");
    let bytes = [std::fs::read(&pdf).expect("the PDF"), b"% 0.0.9\n".to_vec()].concat();
    std::fs::write(&pdf, &bytes).expect("the PDF");
    let path = kept.join("ke-khai.yaml");
    let text = std::fs::read_to_string(&path).expect("the manifest");
    let line = |key: &str| {
        let found = text.lines().find(|line| line.trim_start().starts_with(key));
        found.unwrap_or_else(|| panic!("{text}")).to_owned()
    };
    let of_pdf =
        text[text.find("ke-hoach.pdf").expect("the PDF")..].lines().nth(1).expect("its code");
    let own = ntm::hash::Sha256::of(&bytes);
    let text = text
        .replace(&line("ma: "), "  ma: 0123456789abcdef")
        .replace(of_pdf, &format!("  sha256: {own}"));
    std::fs::write(&path, &text).expect("the manifest");
    let entered = at.join("du-an/so-van-ban-di.yaml");
    let before = std::fs::read_to_string(&entered).expect("the register");
    let line = before.lines().find(|line| line.starts_with("  ke_khai: ")).expect("its manifest");
    let now = ntm::hash::Sha256::of(text.as_bytes());
    let changed = before.replace(line, &format!("  ke_khai: {now}"));
    let end = changed.rfind("  ma: ").expect("its code");
    let start = changed.find("- thu_tu").expect("an entry");
    let code = ntm::hash::Sha256::of(&changed.as_bytes()[start..end]);
    std::fs::write(&entered, format!("{}  ma: {code}\n", &changed[..end])).expect("the register");
    std::fs::remove_file(at.join("du-an/.so-van-ban-di.khoa")).expect("the lock");
    let run = run(at, "verify du-an --messages short");
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(
        run.stdout.contains("nguyên vẹn, 6 tệp; lập lại cùng lời văn, số liệu"),
        "{}",
        run.stdout
    );
    assert!(run.stderr.contains(
        "ghi chú[N847]: ban hành bằng ntm 0.1.0 (0123456789abcdef); bản ntm này lập lại ra tệp khác về byte, \
         cùng lời văn và số liệu"
    ), "{}", run.stderr);
}
