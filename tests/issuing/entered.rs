//! What is said of each entry that is added, and what may be said in one.

use super::{change, done, register, run_in, small};
use crate::util::ntm;

/// The head that is printed last, with the count of its entry.
fn head(said: &str) -> (String, String) {
    let line = said.lines().last().unwrap_or_default();
    let (entry, head) = line
        .strip_prefix("Sổ: mục ")
        .and_then(|own| own.split_once(", mã cuối sổ "))
        .unwrap_or_else(|| panic!("{said}"));
    (entry.to_owned(), head.to_owned())
}

#[test]
fn every_entry_tells_the_head_in_the_same_words() {
    let folder = small();
    let at = folder.path();
    let lines = [
        "issue du-an --doc ke-hoach",
        "register du-an --doc ke-hoach --number 52 --date 10/02/2025",
        "register du-an --amend 52/KH-UBND --number 25 --reason sai",
        "register du-an --recall 25/KH-UBND --reason sai --date 15/02/2025",
    ];
    for (at_line, line) in lines.into_iter().enumerate() {
        let (entry, code) = head(&done(at, line));
        assert_eq!(entry, (at_line + 1).to_string(), "{line}");
        let listed = done(at, "register du-an");
        assert!(listed.trim_end().ends_with(&format!("mã cuối sổ {code}")), "{line}: {listed}");
        done(at, &format!("verify du-an --no-rebuild --head {code}"));
    }
    let line = "register du-an --amend 25/KH-UBND --not-recalled --reason sai";
    let said = run_in(at, line, "en").stdout;
    assert!(said.contains("\nRegister: entry 5, head "), "{said}");
}

#[test]
fn programs_are_told_of_an_entry_and_of_what_is_refused() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach");
    let value = |line: &str, code: i32| -> serde_json::Value {
        let run = run_in(at, &format!("{line} --messages json"), "vi");
        assert_eq!(run.code, code, "{}{}", run.stdout, run.stderr);
        serde_json::from_str(&run.stdout).unwrap_or_else(|e| panic!("{e}: {}", run.stdout))
    };
    let own = value("register du-an --doc ke-hoach --number 52 --date 10/02/2025", 0);
    assert_eq!((&own["entered"]["number"], &own["entered"]["entry"]), (&"52".into(), &2.into()));
    let own = value("register du-an --amend 52/KH-UBND --number 25 --reason sai", 0);
    assert_eq!(own["entered"]["head"].as_str().map(str::len), Some(64), "{own}");
    let own = value("register du-an --recall 24/KH-UBND --reason sai", 1);
    assert_eq!(
        (&own["entered"], &own["diagnostics"][0]["code"]),
        (&serde_json::Value::Null, &"N828".into())
    );
    // What was put right is told field by field.
    let listed = value("register du-an", 0);
    assert_eq!(
        listed["documents"][0]["amended"][0]["changes"],
        serde_json::json!([{ "field": "number", "was": "52/KH-UBND", "now": "25/KH-UBND" }])
    );
}

#[test]
fn what_is_entered_is_words_on_one_line() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let before = register(at);
    let recall = ["register", "du-an", "--recall", "25/KH-UBND"];
    let amend = ["register", "du-an", "--amend", "25/KH-UBND"];
    let issue = ["issue", "du-an", "--doc", "ke-hoach", "--replaces", "25/KH-UBND"];
    for (words, option) in [
        (&recall[..], "--reason"),
        (&amend[..], "--reason"),
        (&amend[..], "--signer"),
        (&issue[..], "--signer"),
        (&issue[..], "--note"),
    ] {
        for text in [
            "",
            "  ",
            "\u{a0}",
            "\u{200b}",
            "Trần\nVăn",
            "Trần\tVăn",
            "Trần\u{7}",
            "A\u{202e}B",
            "A\u{2028}B",
        ] {
            for lang in ["vi", "en"] {
                let run = ntm(at, &[words, &[option, text, "--lang", lang]].concat());
                let said = [
                    format!("” không dùng được cho “{option} <"),
                    format!("” is no value for “{option} <"),
                ];
                assert_eq!(run.code, 2, "{option} {text:?}: {}{}", run.stdout, run.stderr);
                assert!(
                    said.iter().any(|own| run.stderr.contains(own)),
                    "{option} {text:?}: {}",
                    run.stderr
                );
            }
        }
    }
    let run = ntm(at, &[&recall[..], &["--reason", " ", "--lang", "vi"]].concat());
    assert_eq!(
        run.stderr.lines().next(),
        Some(
            "lỗi[N901]: “ ” không dùng được cho “--reason <LỜI>”; viết thành lời, trên một dòng, không có ký tự ẩn"
        )
    );
    let run = ntm(at, &[&recall[..], &["--reason", " ", "--lang", "en"]].concat());
    assert_eq!(
        run.stderr.lines().next(),
        Some(
            "error[N901]: “ ” is no value for “--reason <TEXT>”; write words, on one line, with no hidden characters"
        )
    );
    assert_eq!(register(at), before);
    // Spaces around words are none of them.
    let run = ntm(at, &[&recall[..], &["--reason", " Trái  thẩm quyền ", "--lang", "vi"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(register(at).contains("  ly_do: Trái thẩm quyền\n"), "{}", register(at));
}

#[test]
fn whoever_names_a_document_that_is_none_is_offered_those_that_are() {
    let folder = small();
    let at = folder.path();
    let told = |line: &str, lang: &str| {
        let run = run_in(at, line, lang);
        assert_eq!(run.code, 1, "{line}: {}", run.stdout);
        run.stderr.trim_end().to_owned()
    };
    done(at, "issue du-an --doc ke-hoach");
    let none = [
        "lỗi[N828]: sổ không có văn bản 25 còn hiệu lực\n  = trong sổ không còn văn bản nào có số mà còn hiệu lực; xem ntm register",
        "error[N828]: the register has no document 25 in force\n  = no numbered document of the register is in force; see ntm register",
    ];
    let some = [
        "lỗi[N828]: sổ không có văn bản 25 còn hiệu lực\n  = ghi cả số và ký hiệu; trong sổ có: “25/KH-UBND”",
        "error[N828]: the register has no document 25 in force\n  = write number and symbol; in the register: “25/KH-UBND”",
    ];
    let lines = [
        "correct du-an --number 25",
        "correct du-an --number 25 --letter",
        "register du-an --recall 25 --reason sai",
    ];
    for line in lines {
        assert_eq!(["vi", "en"].map(|lang| told(line, lang)), none, "{line}");
    }
    done(at, "register du-an --doc ke-hoach --number 25 --date 10/02/2025");
    for line in lines {
        assert_eq!(["vi", "en"].map(|lang| told(line, lang)), some, "{line}");
    }
    // Also where the project has errors of its own.
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa Anh, giao: \"2\"}");
    assert_eq!(told("correct du-an --number 25 --letter", "vi"), some[0]);
}

#[cfg(unix)]
#[test]
fn commands_that_are_advised_are_typed_as_they_stand() {
    let folder = small();
    let at = folder.path();
    let name = "xã \"Hòa\" $HOME `id` 'Ea'";
    std::fs::rename(at.join("du-an"), at.join(name)).expect("renamed");
    let said = ntm(at, &["issue", name, "--doc", "ke-hoach", "--lang", "vi"]).stdout;
    let typed = said
        .split("; có số rồi thì ")
        .nth(1)
        .and_then(|own| own.lines().next())
        .unwrap_or_else(|| panic!("{said}"))
        .replace("SỐ", "25")
        .replace("NGÀY", "10/02/2025");
    let own = |line: &str| {
        let line = line.replacen("ntm ", &format!("{} ", env!("CARGO_BIN_EXE_ntm")), 1);
        let out = std::process::Command::new("sh").args(["-c", &line]).current_dir(at).output();
        let out = out.expect("a shell");
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(out.status.success(), "{line}: {said}{}", String::from_utf8_lossy(&out.stderr));
        said
    };
    own(&typed);
    // What corrects it, too.
    let path = at.join(name).join("ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let text = text.replacen("[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]", 1);
    std::fs::write(path, text).expect("ntm.yaml");
    let said = ntm(at, &["correct", name, "--number", "25/KH-UBND", "--lang", "vi"]).stdout;
    let typed = said
        .split("Đính chính: ")
        .nth(1)
        .and_then(|own| own.split(" viết sẵn").next())
        .unwrap_or_else(|| panic!("{said}"));
    let said = own(typed);
    assert!(said.contains("Đã viết sẵn "), "{said}");
}
