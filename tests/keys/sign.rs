//! `ntm sign`: what is signed, what is refused, and where passwords come from.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::DateTime;
use ntm::signing::crypto::{Holds, Roots};
use ntm::signing::{CheckedSignature, checked_signatures};
use p12_keystore::EncryptionAlgorithm;

use super::authority::{AUTHORITY, Party, SIGNER, Says, TestKey};
use super::world;
use crate::signing::{KEPT, done, issued};
use crate::util::{Folder, Run, ntm};

/// A small picture with a transparent ground.
const PICTURE: &[u8] = include_bytes!("chu-ky.png");

/// Runs `ntm sign` with the right password in a variable.
pub fn sign_in(folder: &Path, line: &str, lang: &str) -> Run {
    sign_with(folder, &format!("{line} --password-env MAT_KHAU"), lang, "mật khẩu 1")
}

fn sign_with(folder: &Path, line: &str, lang: &str, password: &str) -> Run {
    sign_words(folder, &line.split_whitespace().collect::<Vec<_>>(), lang, password)
}

/// The same on words that may have spaces.
pub fn sign_words(folder: &Path, words: &[&str], lang: &str, password: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .arg("sign")
        .args(words)
        .args(["--lang", lang])
        .current_dir(folder)
        .env_remove("NTM_LANG")
        .env("LC_ALL", "C.UTF-8")
        // A signature says the time of those who read it, whatever the machine is set to.
        .env("TZ", "America/Anchorage")
        .env("MAT_KHAU", password)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let run = Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!run.stdout.contains(password) && !run.stderr.contains(password), "{words:?}");
    run
}

/// What is said where it is refused, in both languages; nothing is written.
fn refused(folder: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = sign_in(folder, &format!("{line} --out ra.pdf --messages short"), lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{line}: {}", run.stderr);
        assert!(!folder.join("ra.pdf").exists(), "{line}");
        run.stderr
    })
}

/// The issued plan, with certificate files of three who sign, and the root.
pub fn office() -> Folder {
    let (folder, _) = issued();
    let world = world();
    for (signer, name) in world.signers.iter().zip(["rsa.p12", "p256.p12", "p384.p12"]) {
        folder.write(name, signer.p12("mật khẩu 1", &[&world.middle]));
    }
    folder.write("goc.pem", world.root.pem());
    folder.write("chu-ky.png", PICTURE);
    folder
}

pub fn checked(folder: &Path, name: &str) -> Vec<CheckedSignature> {
    let roots = Roots::read(&folder.join("goc.pem")).unwrap_or_else(|_| panic!("no roots"));
    let pdf = std::fs::read(folder.join(name)).expect("a PDF");
    checked_signatures(&pdf, Some(&roots)).unwrap_or_else(|problem| panic!("{:?}", problem.said()))
}

/// A line with the time of signing, which is now, as a mark.
fn without_time(text: &str) -> String {
    let word = |word: &str| {
        let end = if word.ends_with('\n') { "\n" } else { "" };
        match DateTime::parse_from_rfc3339(word.trim_end()) {
            Ok(time) => {
                assert_eq!(time.offset().local_minus_utc(), 7 * 3600, "{text}");
                format!("LÚC{end}")
            }
            Err(_) => word.to_owned(),
        }
    };
    text.split_inclusive('\n')
        .map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn two_sign_one_document_and_both_hold() {
    let folder = office();
    let at = folder.path();
    let yes = Holds::Yes { root: "CA thử nghiệm".to_owned() };
    for (first, second) in [("rsa", "p256"), ("p384", "rsa")] {
        let (once, twice) = (format!("{first}-1.pdf"), format!("{first}-2.pdf"));
        let line =
            format!("{KEPT}/ke-hoach.pdf --p12 {first}.p12 --picture chu-ky.png --out {once}");
        let run = sign_in(at, &line, "vi");
        assert_eq!(run.stderr, "");
        assert_eq!(
            without_time(&run.stdout),
            format!(
                "Đã ký ô “nguoi-ky” của 25/KH-UBND: Nguyễn Văn Thử (chứng thư do CA cấp dưới cấp), LÚC\n  {once}\n  \
                 còn ô “co-quan”: ntm sign {once} --field co-quan --p12 TỆP --in du-an\n  \
                 đủ chữ ký thì ghi sổ: ntm receive {once} --in du-an\n"
            )
        );
        // The next open field is the body's.
        let line = format!("{once} --p12 {second}.p12 --in du-an --out {twice}");
        let run = sign_in(at, &line, "en");
        assert_eq!(
            without_time(&run.stdout),
            format!(
                "Signed “co-quan” of 25/KH-UBND: Nguyễn Văn Thử (certificate issued by CA cấp dưới), LÚC\n  {twice}\n  \
                 enter it: ntm receive {twice} --in du-an\n"
            )
        );
        let all = checked(at, &twice);
        let found: Vec<_> =
            all.iter().map(|own| (own.seen.field.as_str(), own.check.holds.clone())).collect();
        assert_eq!(found, [("nguoi-ky", yes.clone()), ("co-quan", yes.clone())]);
        let bytes = |name: &str| std::fs::read(at.join(name)).expect("a file");
        assert!(bytes(&twice).starts_with(&bytes(&once)));
        assert!(bytes(&once).starts_with(&bytes(&format!("{KEPT}/ke-hoach.pdf"))));
        // Whatever was signed is taken back.
    }
}

#[test]
fn what_is_signed_is_received_and_verified_by_roots() {
    let folder = office();
    let at = folder.path();
    let line = format!("{KEPT}/ke-hoach.pdf --p12 rsa.p12 --out mot.pdf");
    assert_eq!(sign_in(at, &line, "vi").code, 0);
    // Somebody else's roots decide nothing, and that is told.
    let other = Party::own(TestKey::p256(), &AUTHORITY);
    folder.write("khac.pem", other.pem());
    let run =
        ntm(at, &words("receive mot.pdf --in du-an --roots khac.pem --lang vi --messages short"));
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (
            0,
            "ghi chú[N874]: không kết luận về chữ ký của “Nguyễn Văn Thử” ở ô “nguoi-ky”: chứng thư do “CA cấp dưới” cấp không dẫn tới chứng thư gốc nào đã nêu\n"
        )
    );
    assert!(
        run.stdout.contains("; chứng thư của người ký đáng tin hay không: không kết luận\n"),
        "{}",
        run.stdout
    );
    let said = |line: &str| done(at, &format!("verify du-an --no-rebuild{line}"));
    let undecided = said("");
    assert!(
        undecided.contains(": chứng thư của người ký đáng tin hay không: không kết luận\n"),
        "{undecided}"
    );
    assert!(!undecided.contains("hợp lệ"), "{undecided}");
    let decided = said(" --roots goc.pem");
    assert!(
        decided
            .contains(": chữ ký hợp lệ theo chứng thư gốc đã nêu; thu hồi chứng thư: chưa xét\n"),
        "{decided}"
    );
    assert!(decided.contains("dẫn tới gốc “CA thử nghiệm”\n"), "{decided}");
    let run = ntm(at, &words("verify du-an --no-rebuild --roots goc.pem --lang en"));
    assert!(
        run.stdout
            .contains(": valid by the roots given; revocation of certificates: not looked at\n"),
        "{}",
        run.stdout
    );
    let json = said(" --roots goc.pem --messages json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let own = &json["documents"][0]["signed"][0]["signatures"][0];
    assert_eq!(
        [&own["holds"], &own["root"], &own["algorithm"]],
        ["yes", "CA thử nghiệm", "RSA 2048, SHA-256"]
    );
    for (lang, text) in [
        (
            "vi",
            "lỗi[N872]: “chu-ky.png” không có chứng thư nào đọc được\n  = --roots cần tệp chứng thư gốc, hoặc thư mục chứa các tệp ấy, dạng PEM hay DER (.pem, .crt, .cer)\n",
        ),
        (
            "en",
            "error[N872]: “chu-ky.png” has no certificate that can be read\n  = --roots takes a file of root certificates, or a folder of such files, in PEM or DER (.pem, .crt, .cer)\n",
        ),
    ] {
        let run = ntm(at, &words(&format!("verify du-an --roots chu-ky.png --lang {lang}")));
        assert_eq!((run.code, run.stderr.as_str()), (1, text));
    }
    // A signature that does not hold is not received.
    let mut wrong = std::fs::read(at.join("mot.pdf")).expect("a PDF");
    let place = wrong.windows(10).rposition(|own| own == b"/Contents ").expect("a signature");
    let digits = &wrong[place + 11..];
    let end = digits.iter().position(|own| *own == b'>').expect("its end");
    let last = digits[..end].iter().rposition(|own| *own != b'0').expect("a digit");
    let at_fault = place + 11 + last - 8;
    wrong[at_fault] = if wrong[at_fault] == b'0' { b'1' } else { b'0' };
    folder.write("sai.pdf", wrong);
    let refused = ["vi", "en"].map(|lang| {
        let run = ntm(at, &words(&format!("receive sai.pdf --in du-an --lang {lang}")));
        assert_eq!((run.code, run.stdout.as_str()), (1, ""));
        run.stderr
    });
    assert_eq!(
        refused,
        [
            "lỗi[N873]: chữ ký ở ô “nguoi-ky” không phải của chứng thư “Nguyễn Văn Thử”\n  = không dùng văn bản này; xin lại bản đúng từ người ký\n",
            "error[N873]: the signature in “nguoi-ky” is not that of the certificate of “Nguyễn Văn Thử”\n  = do not rely on this document; ask its signer for the right one\n",
        ]
    );
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn an_annex_shows_number_and_time() {
    let folder = office();
    let at = folder.path();
    let annex = std::fs::read_dir(at.join(KEPT)).expect("a folder").flatten();
    let names = annex.map(|own| own.file_name().to_string_lossy().into_owned());
    let name = names.into_iter().find(|own| own.contains("-phu-luc") && own.ends_with(".pdf"));
    let name = name.expect("an annex in a file of its own");
    let run = sign_in(at, &format!("{KEPT}/{name} --p12 p256.p12 --out ra.pdf"), "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let Ok(text) = Command::new("pdftotext")
        .args(["-layout", "-l", "1", "ra.pdf", "-"])
        .current_dir(at)
        .output()
    else {
        println!("pdftotext is not there: the annex's words were not read (Debian: poppler-utils)");
        return;
    };
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let when = run.stdout.lines().next().and_then(|own| own.rsplit(' ').next()).expect("a time");
    assert!(text.contains(&format!("25/KH-UBND; {when}")), "{text}");
    assert_eq!(checked(at, "ra.pdf").len(), 1);
}

#[test]
fn a_file_is_never_written_over_and_json_tells_the_same() {
    let folder = office();
    let at = folder.path();
    let line = format!("{KEPT}/ke-hoach.pdf --p12 rsa.p12 --field co-quan --out ra.pdf");
    let run = sign_in(at, &format!("{line} --messages json"), "vi");
    let said: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let own = &said["signed"];
    assert_eq!(
        [&own["file"], &own["field"], &own["signer"], &own["issuer"], &own["number"]],
        ["ra.pdf", "co-quan", "Nguyễn Văn Thử", "CA cấp dưới", "25/KH-UBND"]
    );
    let before = std::fs::read(at.join("ra.pdf")).expect("a file");
    let run = sign_in(at, &format!("{line} --messages short"), "vi");
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("lỗi[N804]: tệp “ra.pdf” đã có\n"), "{}", run.stderr);
    assert_eq!(std::fs::read(at.join("ra.pdf")).expect("a file"), before);
}

#[test]
fn keys_that_do_not_sign_are_told() {
    let folder = office();
    let at = folder.path();
    let world = world();
    let line = |own: &str| format!("{KEPT}/ke-hoach.pdf --p12 {own}");
    let write = |name: &str, key: TestKey, says: &Says| {
        let party = world.middle.certifies(key, says);
        folder.write(name, party.p12("mật khẩu 1", &[]));
    };
    write("cu.p12", TestKey::p256(), &Says { to: "2021-01-01 00:00", ..SIGNER });
    let [vi, en] = refused(at, &line("cu.p12"));
    assert!(
        vi.starts_with("lỗi[N868]: chứng thư của “Nguyễn Văn Thử” hết hạn lúc 01/01/2021 07:00\n  = xin gia hạn hoặc cấp chứng thư mới; giờ của máy là "),
        "{vi}"
    );
    assert!(
        en.starts_with("error[N868]: the certificate of “Nguyễn Văn Thử” expired on 01/01/2021 07:00\n  = have it renewed; this machine's time is "),
        "{en}"
    );
    write("moi.p12", TestKey::p256(), &Says { from: "2049-01-01 00:00", ..SIGNER });
    let [vi, en] = refused(at, &line("moi.p12"));
    assert!(
        vi.starts_with(
            "lỗi[N868]: chứng thư của “Nguyễn Văn Thử” có hiệu lực từ 01/01/2049 07:00\n"
        ),
        "{vi}"
    );
    assert!(
        en.starts_with(
            "error[N868]: the certificate of “Nguyễn Văn Thử” is valid from 01/01/2049 07:00 on\n"
        ),
        "{en}"
    );
    write("ma-hoa.p12", TestKey::p256(), &Says { usage: Some(0b0010_0000), ..SIGNER });
    assert_eq!(
        refused(at, &line("ma-hoa.p12")),
        [
            "lỗi[N868]: chứng thư của “Nguyễn Văn Thử” không phải loại để ký\n  = dùng chứng thư ký (digitalSignature hoặc nonRepudiation), không dùng chứng thư mã hóa hay chứng thư của nơi cấp\n",
            "error[N868]: the certificate of “Nguyễn Văn Thử” is not for signing\n  = take the one for signing (digitalSignature or nonRepudiation), not one for encryption or of an authority\n",
        ]
    );
    write("ngan.p12", TestKey::rsa(1024), &SIGNER);
    assert_eq!(
        refused(at, &line("ngan.p12")),
        [
            "lỗi[N868]: khóa RSA của “Nguyễn Văn Thử” chỉ dài 1024 bit\n  = xin cấp chứng thư có khóa từ 2048 bit\n",
            "error[N868]: the RSA key of “Nguyễn Văn Thử” has only 1024 bits\n  = ask for a certificate with a key of 2048 bits or more\n",
        ]
    );
    // A key with the certificate of another.
    let mut other = world.middle.certifies(TestKey::p256(), &SIGNER);
    other.key = TestKey::p256();
    folder.write("lac.p12", other.p12("mật khẩu 1", &[]));
    assert_eq!(
        refused(at, &line("lac.p12")),
        [
            "lỗi[N867]: khóa trong “lac.p12” không có chứng thư đi cùng\n  = thêm tệp chứng thư bằng --certificate TỆP\n",
            "error[N867]: the key in “lac.p12” has no certificate with it\n  = add the certificate's file by --certificate FILE\n",
        ]
    );
    assert_eq!(
        refused(at, &line("rsa.p12 --key-label khác")),
        [
            "lỗi[N867]: “rsa.p12” không có khóa nào tên “khác”\n  = có: “Nguyễn Văn Thử”\n",
            "error[N867]: “rsa.p12” has no key called “khác”\n  = there are: “Nguyễn Văn Thử”\n",
        ]
    );
    folder.write("hong.p12", b"khong phai");
    assert_eq!(
        refused(at, &line("hong.p12")),
        [
            "lỗi[N866]: “hong.p12” không phải tệp chứng thư (PKCS #12: .p12, .pfx), hoặc đã hỏng\n  = xuất lại tệp cùng khóa riêng, hoặc đổi bằng: openssl pkcs12 -legacy -in hong.p12 -nodes | openssl pkcs12 -export -out moi.p12\n",
            "error[N866]: “hong.p12” is no certificate file (PKCS #12: .p12, .pfx), or is damaged\n  = export it again with its private key, or convert it: openssl pkcs12 -legacy -in hong.p12 -nodes | openssl pkcs12 -export -out new.p12\n",
        ]
    );
}

#[test]
fn old_certificate_files_are_read() {
    let folder = office();
    let at = folder.path();
    for (name, by) in [
        ("3des", EncryptionAlgorithm::PbeWithShaAnd3KeyTripleDesCbc),
        ("rc2", EncryptionAlgorithm::PbeWithShaAnd40BitRc4Cbc),
    ] {
        let party = &world().signers[0];
        folder.write("cu.p12", party.p12_by("mật khẩu 1", &[], by));
        let line = format!("{KEPT}/ke-hoach.pdf --p12 cu.p12 --out {name}.pdf");
        let run = sign_in(at, &line, "vi");
        assert_eq!(run.code, 0, "{name}: {}", run.stderr);
    }
}

#[test]
fn passwords_come_from_where_the_user_says() {
    let folder = office();
    let at = folder.path();
    let line = format!("{KEPT}/ke-hoach.pdf --p12 p256.p12 --messages short");
    let said = |more: &str, password: &str| {
        ["vi", "en"].map(|lang| {
            let run = sign_with(at, &format!("{line} {more}"), lang, password);
            assert_eq!(run.code, 1, "{more}: {}", run.stdout);
            run.stderr
        })
    };
    assert_eq!(
        said("--password-env MAT_KHAU", "mật khẩu 2"),
        [
            "lỗi[N866]: sai mật khẩu của “p256.p12”\n  = gõ lại mật khẩu đặt khi xuất tệp; phân biệt chữ hoa, chữ thường\n",
            "error[N866]: wrong password of “p256.p12”\n  = type the password again that was set when the file was exported; capitals count\n",
        ]
    );
    let hints = [
        "  = chạy trong cửa sổ dòng lệnh để được hỏi, hoặc thêm --password-fd SỐ, --password-env BIẾN; không ghi mật khẩu trên dòng lệnh\n",
        "  = run it in a terminal to be asked, or add --password-fd N or --password-env NAME; a password never stands on the command line\n",
    ];
    let with_hints =
        |vi: &str, en: &str| [format!("{vi}\n{}", hints[0]), format!("{en}\n{}", hints[1])];
    assert_eq!(
        said("--password-env KHONG_CO", "x"),
        with_hints(
            "lỗi[N865]: không có biến môi trường KHONG_CO để lấy mật khẩu",
            "error[N865]: there is no environment variable KHONG_CO to take the password from"
        )
    );
    assert_eq!(
        said("--password-fd 9", "x"),
        with_hints(
            "lỗi[N865]: không đọc được mật khẩu từ bộ mô tả tệp 9",
            "error[N865]: no password can be read from file descriptor 9"
        )
    );
    // From standard input, where it stands on the first line.
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(["sign", &format!("{KEPT}/ke-hoach.pdf"), "--p12", "p256.p12", "--password-fd", "0"])
        .args(["--out", "ra.pdf"])
        .current_dir(at)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all("mật khẩu 1\r\nkhác\n".as_bytes())
        .expect("written");
    assert!(child.wait().expect("it ends").success());
    assert_eq!(checked(at, "ra.pdf").len(), 1);
}

/// While a password is waited for, no core file can be written any more.
#[cfg(target_os = "linux")]
#[test]
fn no_core_file_is_left_of_a_secret() {
    let folder = office();
    let at = folder.path();
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -c unlimited 2>/dev/null || ulimit -S -c 1024; exec \"$@\"", "sh"])
        .args([env!("CARGO_BIN_EXE_ntm"), "sign", &format!("{KEPT}/ke-hoach.pdf")])
        .args(["--p12", "p256.p12", "--password-fd", "0", "--out", "ra.pdf"])
        .current_dir(at)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let limits = format!("/proc/{}/limits", child.id());
    let none = |text: &str| {
        let line = text.lines().find_map(|own| own.strip_prefix("Max core file size"));
        line.is_some_and(|own| own.split_whitespace().take(2).eq(["0", "0"]))
    };
    let begin = std::time::Instant::now();
    while !std::fs::read_to_string(&limits).is_ok_and(|text| none(&text)) {
        assert!(begin.elapsed().as_secs() < 60, "core files are not turned off");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all("mật khẩu 1\n".as_bytes()).expect("written");
    drop(input);
    assert!(child.wait().expect("it ends").success());
}

/// At a terminal the password is asked for, and not shown.
#[test]
fn at_a_terminal_the_password_is_asked_for() {
    let folder = office();
    let at = folder.path();
    let inner = format!(
        "{} sign {KEPT}/ke-hoach.pdf --p12 p256.p12 --out ra.pdf --lang vi",
        env!("CARGO_BIN_EXE_ntm")
    );
    let script = Command::new("script")
        .args(["-qec", &inner, "/dev/null"])
        .current_dir(at)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = script else {
        println!("script is not there: no terminal was tried (Debian: apt-get install bsdutils)");
        return;
    };
    // Typed once it is asked for; before that a terminal would show it.
    std::thread::sleep(std::time::Duration::from_secs(8));
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all("mật khẩu 1\n".as_bytes()).expect("typed");
    let output = child.wait_with_output().expect("it ends");
    drop(input);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("Mật khẩu của p256.p12: "), "{said}");
    assert!(said.contains("Đã ký ô “nguoi-ky”") && !said.contains("mật khẩu 1"), "{said}");
    // Nobody to ask.
    if Command::new("setsid").arg("--version").output().is_err() {
        println!("setsid is not there: a run without a terminal was not tried");
        return;
    }
    let run = Command::new("setsid")
        .args(["-w", env!("CARGO_BIN_EXE_ntm"), "sign", &format!("{KEPT}/ke-hoach.pdf")])
        .args(["--p12", "p256.p12", "--out", "khac.pdf", "--lang", "vi", "--messages", "short"])
        .current_dir(at)
        .stdin(Stdio::null())
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        said.starts_with(
            "lỗi[N865]: không hỏi được mật khẩu: lệnh không chạy trong cửa sổ dòng lệnh\n"
        ),
        "{said}"
    );
}

#[test]
fn what_was_changed_is_not_signed() {
    let folder = office();
    let at = folder.path();
    let kept = std::fs::read(at.join(KEPT).join("ke-hoach.pdf")).expect("a PDF");
    let mut changed = kept.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    folder.write("sua.pdf", &changed);
    assert_eq!(
        refused(at, "sua.pdf --p12 p256.p12 --in du-an"),
        [
            "lỗi[N870]: “sua.pdf” không phải tệp ghi trong sổ “du-an/so-van-ban-di.yaml”, hoặc đã bị sửa sau khi ban hành\n  = ký tệp lấy từ thư mục ban-hanh bên cạnh sổ; tệp của sổ khác thì chỉ dự án bằng --in\n",
            "error[N870]: “sua.pdf” is no file of the register “du-an/so-van-ban-di.yaml”, or was changed after it was issued\n  = sign the file in ban-hanh beside the register; for one of another register, name its project by --in\n",
        ]
    );
    // Without a register it is said that nothing was compared.
    folder.write("ngoai.pdf", &kept);
    let run = sign_in(at, "ngoai.pdf --p12 p256.p12 --messages short", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(
        run.stderr,
        "ghi chú[N871]: không thấy sổ đăng ký nào để đối chiếu “ngoai.pdf” trước khi ký\n"
    );
    let run = sign_in(at, "ngoai.pdf --p12 p256.p12 --messages short --out en.pdf", "en");
    assert_eq!(
        run.stderr,
        "note[N871]: no register was found to hold “ngoai.pdf” against before signing\n"
    );
    // What somebody signed and was changed since is not signed on top.
    let mut signed = std::fs::read(at.join("ngoai-da-ky.pdf")).expect("a PDF");
    let place = signed.windows(10).rposition(|own| own == b"/Contents ").expect("a signature");
    signed[place + 400] = if signed[place + 400] == b'0' { b'1' } else { b'0' };
    folder.write("ky-hong.pdf", &signed);
    let [vi, en] = refused(at, "ky-hong.pdf --p12 p256.p12 --field co-quan");
    assert!(vi.contains("lỗi[N873]: "), "{vi}");
    assert!(en.contains("error[N873]: "), "{en}");
    // Nor is anything signed on top without the register.
    let [vi, en] = refused(at, "ngoai-da-ky.pdf --p12 p256.p12");
    assert!(vi.contains("lỗi[N888]: không biết “ngoai-da-ky.pdf” ghi ở sổ nào"), "{vi}");
    assert!(en.contains("error[N888]: it is not known which register"), "{en}");
    // A field that is there twice signed, or not at all.
    let [vi, _] = refused(at, "ngoai-da-ky.pdf --p12 p256.p12 --field nguoi-ky");
    assert!(
        vi.contains(
            "lỗi[N856]: ô “nguoi-ky” đã có chữ ký\n  = đã ký đúng người thì không ký lại; "
        ),
        "{vi}"
    );
}
