//! Signatures by the wrong person, of documents that no longer stand, and where signed files go.

use std::path::Path;

use super::authority::{SIGNER, Says, TestKey};
use super::sign::{office, sign_in, sign_words};
use super::world;
use crate::signing::{KEPT, done};
use crate::util::{Folder, Run, ntm};

fn run(folder: &Path, line: &str, lang: &str) -> Run {
    let words: Vec<&str> = line.split_whitespace().chain(["--lang", lang]).collect();
    ntm(folder, &words)
}

/// The first line of what is said where it is refused, in both languages.
fn refused(folder: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = run(folder, line, lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{line}: {}", run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    })
}

/// The same of `ntm sign`.
fn not_signed(folder: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = sign_in(folder, &format!("{line} --messages short"), lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{line}: {}", run.stderr);
        let is_error = |own: &&str| own.starts_with("lỗi") || own.starts_with("error");
        run.stderr.lines().find(is_error).unwrap_or_default().to_owned()
    })
}

/// The office with a certificate file of somebody who does not sign the document.
fn with_stranger() -> Folder {
    let folder = office();
    let world = world();
    let stranger = world.middle.certifies(TestKey::p256(), &Says { name: "Lê Văn Lạ", ..SIGNER });
    folder.write("la.p12", stranger.p12("mật khẩu 1", &[&world.middle]));
    folder
}

#[test]
fn a_kept_copy_is_signed_elsewhere_and_the_next_step_is_named() {
    let folder = office();
    let at = folder.path();
    let run_of = sign_in(at, &format!("{KEPT}/ke-hoach.pdf --p12 p256.p12"), "vi");
    assert_eq!((run_of.code, run_of.stderr.as_str()), (0, ""));
    assert!(
        run_of.stdout.ends_with(
            "\n  ke-hoach-da-ky.pdf\n  \
             còn ô “co-quan”: ntm sign ke-hoach-da-ky.pdf --field co-quan --p12 TỆP --in du-an\n  \
             đủ chữ ký thì ghi sổ: ntm receive ke-hoach-da-ky.pdf --in du-an\n"
        ),
        "{}",
        run_of.stdout
    );
    assert!(at.join("ke-hoach-da-ky.pdf").is_file());
    let second = sign_in(at, "ke-hoach-da-ky.pdf --field co-quan --p12 p256.p12 --in du-an", "vi");
    assert!(second.stdout.contains("\n  ke-hoach-da-ky-2.pdf\n"), "{}", second.stdout);
    // Nothing lies where it does not belong.
    let verified = run(at, "verify du-an --no-rebuild", "vi");
    assert_eq!((verified.code, verified.stderr.as_str()), (0, ""));
    let into = format!("{KEPT}/ra.pdf");
    assert_eq!(
        not_signed(at, &format!("{KEPT}/ke-hoach.pdf --p12 p256.p12 --out {into}")),
        [
            format!(
                "lỗi[N889]: không ghi tệp đã ký “{into}” vào bản lưu: bản lưu chỉ thêm tệp qua ntm receive"
            ),
            format!(
                "error[N889]: the signed file “{into}” is not written into a kept copy: only ntm receive adds to that"
            ),
        ]
    );
    // Before it is taken back it is known for what it is.
    let told =
        ["vi", "en"].map(|lang| run(at, "verify ke-hoach-da-ky.pdf --in du-an", lang).stderr);
    assert_eq!(
        told,
        [
            "lỗi[N835]: “ke-hoach-da-ky.pdf” là 25/KH-UBND có thêm phần phía sau, chẳng hạn chữ ký, và chưa nhận vào sổ\n  = nhận vào bằng: ntm receive ke-hoach-da-ky.pdf --in du-an\n",
            "error[N835]: “ke-hoach-da-ky.pdf” is 25/KH-UBND with something behind it, such as a signature, and was not received yet\n  = take it back by: ntm receive ke-hoach-da-ky.pdf --in du-an\n",
        ]
    );
    done(at, "receive ke-hoach-da-ky.pdf --in du-an");
    done(at, "verify ke-hoach-da-ky.pdf --in du-an --no-rebuild");
}

#[test]
fn a_file_elsewhere_needs_its_project_named() {
    let folder = office();
    let at = folder.path();
    std::fs::copy(at.join(KEPT).join("ke-hoach.pdf"), at.join("ngoai.pdf")).expect("a copy");
    for line in ["verify ngoai.pdf", "receive ngoai.pdf"] {
        assert_eq!(
            refused(at, line),
            [
                "lỗi[N888]: không biết “ngoai.pdf” ghi ở sổ nào: cạnh tệp và ở thư mục hiện tại không có dự án",
                "error[N888]: it is not known which register has “ngoai.pdf”: neither beside it nor in the current folder is a project",
            ]
        );
    }
    let hint = run(at, "verify ngoai.pdf", "vi").stderr;
    assert!(hint.contains("bằng --in, chẳng hạn --in du-an"), "{hint}");
    // By the project, by its register's folder, or beside the project.
    done(at, "verify ngoai.pdf --in du-an --no-rebuild");
    std::fs::rename(at.join("ngoai.pdf"), at.join("du-an/ngoai.pdf")).expect("moved");
    done(at, "verify du-an/ngoai.pdf --no-rebuild");
}

#[test]
fn a_stranger_who_signed_first_is_told_and_gives_way() {
    let folder = with_stranger();
    let at = folder.path();
    let other = [
        "cảnh báo[N890]: ô “nguoi-ky” do “Lê Văn Lạ” ký, người ký văn bản là “Nguyễn Văn Thử”\n",
        "warning[N890]: “nguoi-ky” is signed by “Lê Văn Lạ”; the document is signed by “Nguyễn Văn Thử”\n",
    ];
    for (lang, other) in ["vi", "en"].into_iter().zip(other) {
        let line = format!("{KEPT}/ke-hoach.pdf --p12 la.p12 --out la-{lang}.pdf --messages short");
        let signed = sign_in(at, &line, lang);
        assert_eq!((signed.code, signed.stderr.as_str()), (0, other));
    }
    let received = run(at, "receive la-vi.pdf --in du-an --messages short", "vi");
    assert_eq!((received.code, received.stderr.as_str()), (0, other[0]));
    // The right one signs the file that nobody has signed, and that takes the other's place.
    let line = format!("{KEPT}/ke-hoach.pdf --p12 p256.p12 --out dung.pdf");
    assert_eq!(sign_in(at, &line, "vi").stderr, "");
    assert!(
        refused(at, "receive dung.pdf --in du-an")[0]
            .starts_with("lỗi[N863]: 25/KH-UBND đã nhận bản ký")
    );
    done(at, "receive dung.pdf --in du-an --instead nhầm");
    let register = std::fs::read_to_string(at.join("du-an/so-van-ban-di.yaml")).expect("text");
    assert!(register.contains("  tep: ke-hoach.da-ky-2.pdf\n"), "{register}");
    assert!(register.contains("  thay_vi: nhầm\n"), "{register}");
    let said = done(at, "verify du-an --no-rebuild");
    assert!(said.contains("ke-hoach.da-ky-2.pdf: ") && !said.contains("Lê Văn Lạ"), "{said}");
    // A file is told as what it is.
    let told = ["vi", "en"].map(|lang| {
        let run = run(at, "verify la-vi.pdf --in du-an --no-rebuild --messages short", lang);
        assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("Lê Văn Lạ"), "{}", run.stdout);
        let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
        // What is kept is as it was; only the file that was given is not the one that stands.
        let second = run.stdout.lines().nth(1).unwrap_or_default();
        let intact = if lang == "vi" { ": nguyên vẹn, " } else { ": intact, " };
        assert!(second.contains(intact), "{}", run.stdout);
        let superseded = run.stderr.lines().find(|line| line.contains("[N898]"));
        (superseded.unwrap_or_default().to_owned(), first(&run.stdout))
    });
    let [vi, en] = told;
    assert_eq!(
        (vi.0.as_str(), vi.1.as_str()),
        (
            "lỗi[N898]: “la-vi.pdf” không còn là bản ký của văn bản: đã thay bằng ke-hoach.da-ky-2.pdf (nhầm)",
            "Tệp này là bản đã ký ke-hoach.da-ky.pdf của 25/KH-UBND; đã thay bằng ke-hoach.da-ky-2.pdf"
        )
    );
    assert_eq!(
        (en.0.as_str(), en.1.as_str()),
        (
            "error[N898]: “la-vi.pdf” is no longer the signed file of the document: ke-hoach.da-ky-2.pdf took its place (nhầm)",
            "This file is ke-hoach.da-ky.pdf of 25/KH-UBND, signed; ke-hoach.da-ky-2.pdf took its place"
        )
    );
    let right = done(at, "verify dung.pdf --in du-an --no-rebuild");
    assert!(
        right.starts_with("Tệp này là bản đã ký ke-hoach.da-ky-2.pdf của 25/KH-UBND\n"),
        "{right}"
    );
    assert!(!right.contains("Lê Văn Lạ"), "{right}");
    let bare = done(at, &format!("verify {KEPT}/ke-hoach.pdf --no-rebuild"));
    assert!(
        bare.starts_with("Tệp này là ke-hoach.pdf của 25/KH-UBND, bản chưa ký; bản đã ký nhận sau: ke-hoach.da-ky-2.pdf\n"),
        "{bare}"
    );
    assert!(!bare.contains("nguoi-ky"), "{bare}");
    // What lacks is told of each of its files.
    let status = done(at, "status du-an");
    assert!(
        status
            .contains("; đã nhận bản ký: ke-hoach.da-ky-2.pdf; chờ ký: ke-hoach.da-ky-2.pdf (co-quan), ke-hoach-phu-luc-1.pdf (co-quan)"),
        "{status}"
    );
}

#[test]
fn a_received_file_of_which_the_register_lost_the_entry_is_not_written_over() {
    let folder = with_stranger();
    let at = folder.path();
    let read = |name: &str| std::fs::read(at.join(name)).expect("a file");
    let (register, lock) = (read("du-an/so-van-ban-di.yaml"), read("du-an/.so-van-ban-di.khoa"));
    for name in ["p256", "rsa"] {
        let line = format!("{KEPT}/ke-hoach.pdf --p12 {name}.p12 --out {name}.pdf");
        assert_eq!(sign_in(at, &line, "vi").code, 0);
    }
    done(at, "receive p256.pdf --in du-an");
    folder.write("du-an/so-van-ban-di.yaml", register);
    folder.write("du-an/.so-van-ban-di.khoa", lock);
    done(at, "receive rsa.pdf --in du-an");
    assert!(read(&format!("{KEPT}/ke-hoach.da-ky.pdf")) == read("p256.pdf"));
    assert!(read(&format!("{KEPT}/ke-hoach.da-ky-2.pdf")) == read("rsa.pdf"));
    let verified = run(at, "verify du-an --no-rebuild --messages short", "vi");
    assert!(
        verified.code == 0 && verified.stderr.starts_with("cảnh báo[N864]: "),
        "{}",
        verified.stderr
    );
}

#[test]
fn what_no_longer_stands_is_not_signed_and_received_with_a_word() {
    let folder = office();
    let at = folder.path();
    let line = format!("{KEPT}/ke-hoach.pdf --p12 p256.p12");
    assert_eq!(sign_in(at, &format!("{line} --out truoc.pdf"), "vi").code, 0);
    done(at, "register du-an --recall 25/KH-UBND --reason sai --date 15/02/2025");
    let turned = [
        "[N887]: 25/KH-UBND không còn hiệu lực: đã thu hồi ngày 15/02/2025: sai",
        "[N887]: 25/KH-UBND is no longer in force: recalled on 15/02/2025: sai",
    ];
    let [vi, en] = turned;
    assert_eq!(not_signed(at, &line), [format!("lỗi{vi}"), format!("error{en}")]);
    assert!(!at.join("ke-hoach-da-ky.pdf").exists());
    // What was signed before that belongs to the record.
    let received = run(at, "receive truoc.pdf --in du-an --messages short", "vi");
    assert_eq!((received.code, received.stderr), (0, format!("cảnh báo{vi}\n")));
    // Nobody is asked to go on signing it.
    assert!(!received.stdout.contains("ntm sign"), "{}", received.stdout);
    let again = run(at, "receive truoc.pdf --in du-an --messages short", "en");
    assert_eq!((again.code, again.stderr), (0, format!("warning{en}\n")));
}

#[test]
fn why_there_is_no_field_is_said_as_it_is() {
    let folder = office();
    let at = folder.path();
    let pdf = format!("{KEPT}/ke-hoach.pdf");
    for (from, to) in [(pdf.as_str(), "mot.pdf"), ("mot.pdf", "hai.pdf")] {
        let line = format!("{from} --p12 p256.p12 --in du-an --out {to}");
        assert_eq!(sign_in(at, &line, "vi").code, 0);
    }
    assert_eq!(
        not_signed(at, "hai.pdf --p12 p256.p12 --in du-an"),
        [
            "lỗi[N855]: mọi ô chữ ký của tệp PDF đều đã ký: “nguoi-ky”, “co-quan”",
            "error[N855]: every signature field of the PDF is signed: “nguoi-ky”, “co-quan”",
        ]
    );
    let annex = format!("{KEPT}/ke-hoach-phu-luc-1.pdf");
    for field in ["", " --field co-quan"] {
        assert_eq!(
            not_signed(at, &format!("{annex} --p12 p256.p12 --picture chu-ky.png{field}")),
            [
                "lỗi[N855]: ô chữ ký còn trống chỉ đủ một dòng chữ, không đủ chỗ cho hình",
                "error[N855]: the open signature field has room for a line of text, and none for a picture",
            ]
        );
    }
    // On paper nobody signs digitally.
    done(
        at,
        "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND --paper",
    );
    assert_eq!(
        not_signed(at, "du-an/ban-hanh/2025/26-KH-UBND/ke-hoach.pdf --p12 p256.p12"),
        ["lỗi[N855]: tệp PDF không có ô chữ ký nào", "error[N855]: the PDF has no signature field",]
    );
}

#[test]
fn a_key_in_the_project_is_told() {
    let folder = office();
    let at = folder.path();
    std::fs::create_dir(at.join("du-an/co-quan")).expect("a folder");
    std::fs::rename(at.join("p256.p12"), at.join("du-an/co-quan/p256.p12")).expect("moved");
    let says = |path: &str| {
        [
            format!(
                "cảnh báo[N791]: khóa ký “{path}” nằm trong thư mục dự án: ai chép, nén, gửi thư mục ấy thì chép cả khóa\n"
            ),
            format!(
                "warning[N791]: the key “{path}” lies in the project's folder: whoever copies or sends that copies the key\n"
            ),
        ]
    };
    let told = says("du-an/co-quan/p256.p12");
    for line in ["status du-an", "check du-an"] {
        let said =
            ["vi", "en"].map(|lang| run(at, &format!("{line} --messages short"), lang).stderr);
        assert_eq!(said.map(|own| own.replacen("du-an: ", "", 1)), told, "{line}");
    }
    let signed = format!("{KEPT}/ke-hoach.pdf --p12 du-an/co-quan/p256.p12 --messages short");
    let said = ["vi", "en"].map(|lang| {
        let out = format!("{signed} --out {lang}.pdf");
        sign_in(at, &out, lang).stderr
    });
    assert_eq!(said, told);
    // It keeps nothing from being issued, and is not kept with it.
    let line = "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND --messages short";
    let issued = run(at, line, "vi");
    assert_eq!((issued.code, issued.stderr), (0, told[0].clone()));
    let kept = at.join("du-an/ban-hanh/2025/26-KH-UBND/dau-vao");
    assert!(kept.join("ntm.yaml").is_file() && !kept.join("co-quan").exists());
    // A root that is trusted is no secret; a text with a key is.
    std::fs::remove_dir_all(at.join("du-an/co-quan")).expect("removed");
    std::fs::copy(at.join("goc.pem"), at.join("du-an/goc.pem")).expect("a copy");
    assert_eq!(run(at, "status du-an", "vi").stderr, "");
    folder.write("du-an/khoa.pem", "-----BEGIN PRIVATE KEY-----\n");
    assert!(run(at, "status du-an", "vi").stderr.contains("N791"));
}

#[test]
fn whoever_takes_back_the_first_signature_is_told_of_the_next() {
    let folder = office();
    let at = folder.path();
    std::fs::rename(at.join("du-an"), at.join("du an")).expect("moved");
    let kept = KEPT.replace("du-an", "du an");
    let file = format!("{kept}/ke-hoach.pdf");
    let words = [&file, "--p12", "p256.p12", "--out", "ra 1.pdf", "--password-env", "MAT_KHAU"];
    let signed = sign_words(at, &words, "vi", "mật khẩu 1").stdout;
    assert!(
        signed.ends_with(
            "\n  ra 1.pdf\n  \
             còn ô “co-quan”: ntm sign \"ra 1.pdf\" --field co-quan --p12 TỆP --in \"du an\"\n  \
             đủ chữ ký thì ghi sổ: ntm receive \"ra 1.pdf\" --in \"du an\"\n"
        ),
        "{signed}"
    );
    let received = ntm(at, &["receive", "ra 1.pdf", "--in", "du an", "--lang", "vi"]).stdout;
    let own = format!("\"{kept}/ke-hoach.da-ky.pdf\"");
    assert!(
        received.contains(&format!(
            "\n  còn chờ ký: co-quan; ký tiếp chính tệp này: ntm sign {own} --field co-quan --p12 TỆP\n"
        )),
        "{received}"
    );
}
