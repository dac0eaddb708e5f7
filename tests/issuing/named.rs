//! What `verify` is given: a project, a register or its folder, a kept copy or something in it.

use super::{done, run, run_in, small};

#[test]
fn a_registers_folder_and_a_kept_copy_are_verified_as_what_they_are() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --paper");
    done(
        at,
        "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND --paper",
    );
    let kept = "du-an/ban-hanh/2025/25-KH-UBND";
    for own in ["", "/ke-khai.yaml", "/dau-vao", "/dau-vao/ntm.yaml", "/da-noi.json"] {
        let said = done(at, &format!("verify {kept}{own} --no-rebuild"));
        assert!(
            said.starts_with("25/KH-UBND, 10/02/2025: nguyên vẹn, ")
                && said.contains("; đã thay bằng 26/KH-UBND\n")
                && !said.contains("26/KH-UBND, 11/02/2025"),
            "{own}: {said}"
        );
    }
    let whole = done(at, "verify du-an/so-van-ban-di.yaml --no-rebuild");
    for own in ["du-an/ban-hanh", "du-an/ban-hanh/2025"] {
        assert_eq!(whole, done(at, &format!("verify {own} --no-rebuild")), "{own}");
    }
    // A register that lies apart from any project, by its folder.
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    for name in ["so-van-ban-di.yaml", ".so-van-ban-di.khoa", "ban-hanh"] {
        std::fs::rename(at.join("du-an").join(name), at.join("van-thu").join(name)).expect("moved");
    }
    let said = done(at, "verify van-thu --no-rebuild");
    assert!(said.contains("26/KH-UBND, 11/02/2025: nguyên vẹn, "), "{said}");
    assert_eq!(said, done(at, "verify van-thu/so-van-ban-di.yaml --no-rebuild"));
    // A copy of what is kept is no document of the register.
    let copied = std::process::Command::new("cp")
        .args(["-r", "van-thu/ban-hanh/2025/25-KH-UBND", "van-thu/chep"])
        .current_dir(at)
        .status();
    assert!(copied.expect("cp runs").success());
    let told = ["vi", "en"].map(|lang| run_in(at, "verify van-thu/chep --messages short", lang));
    assert_eq!(
        told.map(|own| (own.code, own.stderr.lines().next().unwrap_or_default().to_owned())),
        [
            (1, "lỗi[N835]: “van-thu/chep” không phải tệp nào của văn bản đã ghi sổ".to_owned()),
            (1, "error[N835]: “van-thu/chep” is no file of a document in the register".to_owned()),
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_kept_folder_behind_a_link_is_looked_into() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --paper");
    let inputs = at.join("du-an/ban-hanh/2025/25-KH-UBND/dau-vao");
    std::fs::rename(&inputs, at.join("noi-khac")).expect("moved");
    std::os::unix::fs::symlink(at.join("noi-khac"), &inputs).expect("a link");
    // A link to a folder around it leads nowhere.
    std::os::unix::fs::symlink(at.join("noi-khac"), at.join("noi-khac/vong")).expect("a link");
    let said = done(at, "verify du-an");
    assert!(said.contains(": nguyên vẹn, "), "{said}");
    // What does not belong there is still told.
    folder.write("noi-khac/them.txt", "x");
    let told = run(at, "verify du-an --no-rebuild --messages short");
    assert_eq!(
        (told.code, told.stderr.as_str()),
        (
            1,
            "lỗi[N843]: “ban-hanh/2025/25-KH-UBND/dau-vao/them.txt” không thuộc văn bản đã ban hành\n"
        )
    );
}

#[test]
fn what_became_of_a_number_is_told_and_an_empty_register_is_one() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --paper");
    done(
        at,
        "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND --paper",
    );
    let told = |line: &str| ["vi", "en"].map(|lang| run_in(at, line, lang).stderr);
    assert_eq!(
        told("correct du-an --number 25/KH-UBND"),
        [
            "lỗi[N828]: 25/KH-UBND không còn hiệu lực: đã thay bằng 26/KH-UBND\n  = trong sổ có: “26/KH-UBND”\n\n",
            "error[N828]: 25/KH-UBND is no longer in force: replaced by 26/KH-UBND\n  = in the register: “26/KH-UBND”\n\n",
        ]
    );
    done(at, "register du-an --recall 26/KH-UBND --reason sai --date 12/02/2025");
    assert_eq!(
        told("correct du-an --number 7/KH-UBND"),
        [
            "lỗi[N828]: sổ không có văn bản 7/KH-UBND còn hiệu lực\n  = trong sổ không còn văn bản nào có số mà còn hiệu lực; xem ntm register\n\n",
            "error[N828]: the register has no document 7/KH-UBND in force\n  = no numbered document of the register is in force; see ntm register\n\n",
        ]
    );
    let told = run(at, "register du-an --amend 7/KH-UBND --number 8 --reason sai").stderr;
    assert_eq!(
        told,
        "lỗi[N828]: sổ không có văn bản 7/KH-UBND\n  = trong sổ có: “26/KH-UBND”, “25/KH-UBND”\n\n"
    );
}
