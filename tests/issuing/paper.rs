//! Which data a draft on paper was printed from.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{change, done, run_in, small};

/// The fingerprint that a draft prints.
fn code(folder: &std::path::Path) -> Option<Vec<String>> {
    let pdf = folder.join("out/du-an/ke-hoach.pdf");
    let run = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().ok()?;
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let line = text.split("Mã dự thảo: ").nth(1)?.lines().next()?;
    Some(line.split_whitespace().map(str::to_owned).collect())
}

#[test]
fn two_groups_tell_of_which_data_a_paper_is() {
    let folder = small();
    let at = folder.path();
    done(at, "build du-an --fingerprint");
    let Some(first) = code(at) else {
        eprintln!("pdftotext is not here: no paper was read");
        return;
    };
    let typed = format!("verify du-an --paper={}-{}", first[2], first[11]);
    assert_eq!(done(at, &typed), "ke-hoach: in từ số liệu nay\n");
    // Issued of the same data.
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    assert_eq!(
        done(at, &typed),
        "ke-hoach: in từ số liệu nay\n\
         ke-hoach: in từ số liệu lưu cùng 25/KH-UBND, 10/02/2025 (ban-hanh/2025/25-KH-UBND)\n"
    );
    // The data go on.
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}");
    assert_eq!(
        done(at, &typed),
        "ke-hoach: in từ số liệu của lần lập gần nhất, từ đó số liệu đã đổi (ntm diff cho biết đổi gì)\n\
         ke-hoach: in từ số liệu lưu cùng 25/KH-UBND, 10/02/2025 (ban-hanh/2025/25-KH-UBND)\n"
    );
    // Asked for.
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(["verify", "du-an", "--paper", "--lang", "en"])
        .current_dir(at)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let typed = format!("{} {}\n", first[0], first[15]);
    child.stdin.take().expect("piped").write_all(typed.as_bytes()).expect("written");
    let out = child.wait_with_output().expect("the program");
    assert_eq!(
        String::from_utf8_lossy(&out.stderr),
        "Two groups (or more) of the fingerprint in the paper's bottom margin, such as 1f2e 3d4c: "
    );
    assert!(
        String::from_utf8_lossy(&out.stdout)
            .ends_with("printed from the data that are kept with 25/KH-UBND, 10/02/2025 (ban-hanh/2025/25-KH-UBND)\n")
    );
    // None, and nothing that could be one.
    let told = |typed: &str| {
        ["vi", "en"].map(|lang| {
            let run = run_in(at, &format!("verify du-an --paper={typed} --messages short"), lang);
            assert_eq!(run.code, 1, "{}", run.stdout);
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    let other = format!("{}-{}", first[11], first[2]);
    assert_eq!(
        told(&other),
        [
            format!(
                "lỗi[N882]: mã {other} không phải của số liệu nay, của lần lập gần nhất hay của bản lưu nào"
            ),
            format!(
                "error[N882]: the code {other} is not that of the data of today, of the last build or of any kept copy"
            )
        ]
    );
    assert_eq!(
        told("1f2e"),
        [
            "lỗi[N881]: “1f2e” không phải hai nhóm của mã dự thảo",
            "error[N881]: “1f2e” is no two groups of a draft's fingerprint"
        ]
    );
}
