//! Signing by a token: SoftHSM (Debian: softhsm2), with what opensc's pkcs11-tool puts on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ntm::signing::crypto::Holds;

use super::authority::{Party, SIGNER, Says, TestKey};
use super::others::{file, is_there, told};
use super::sign::{checked, office};
use super::world;
use crate::signing::KEPT;
use crate::util::{Folder, Run};

/// Where Debian has the module.
const MODULES: [&str; 2] =
    ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"];

/// A place for tokens of a test's own.
struct Tokens {
    module: PathBuf,
    folder: Folder,
}

impl Tokens {
    fn new() -> Option<Self> {
        let module = file(&MODULES, "Debian: softhsm2")?;
        let tools = is_there("softhsm2-util", &["--version"], "Debian: softhsm2")
            && file(&["/usr/bin/pkcs11-tool"], "Debian: opensc").is_some();
        if !tools {
            return None;
        }
        let folder = office();
        std::fs::create_dir(folder.path().join("tokens")).expect("a folder");
        let conf = format!("directories.tokendir = {}/tokens\n", folder.path().display());
        folder.write("softhsm2.conf", conf);
        Some(Tokens { module, folder })
    }

    fn at(&self) -> &Path {
        self.folder.path()
    }

    fn tool(&self, program: &str, line: &str) -> String {
        let conf = self.at().join("softhsm2.conf");
        let words: Vec<&str> = [&format!("SOFTHSM2_CONF={}", conf.display()), program]
            .map(str::to_owned)
            .into_iter()
            .chain(line.split_whitespace().map(str::to_owned))
            .map(|own| &*Box::leak(own.into_boxed_str()))
            .collect();
        told(self.at(), "env", &words)
    }

    fn add(&self, label: &str) {
        self.tool(
            "softhsm2-util",
            &format!("--init-token --free --label {label} --so-pin 5678 --pin 1234"),
        );
    }

    /// Puts a key on a token, and its certificate, if it is to have one there.
    fn put(&self, token: &str, id: &str, party: &Party, with_certificate: bool) {
        let pem =
            der::pem::encode_string("PRIVATE KEY", der::pem::LineEnding::LF, &party.key.private());
        self.folder.write("khoa.pem", pem.expect("PEM"));
        self.folder.write("nguoi-ky.der", &party.certificate);
        self.tool(
            "softhsm2-util",
            &format!("--import khoa.pem --token {token} --label khoa-{id} --id {id} --pin 1234"),
        );
        std::fs::remove_file(self.at().join("khoa.pem")).expect("a file");
        if with_certificate {
            let module = self.module.display();
            self.tool(
                "pkcs11-tool",
                &format!("--module {module} --token-label {token} --login --pin 1234 --write-object nguoi-ky.der --type cert --id {id} --label cert-{id}"),
            );
        }
    }

    fn sign(&self, line: &str, pin: &str, lang: &str) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_ntm"))
            .args(["sign", &format!("{KEPT}/ke-hoach.pdf"), "--messages", "short", "--lang", lang])
            .args(["--password-env", "MA_PIN"])
            .args(line.split_whitespace())
            .current_dir(self.at())
            .env("SOFTHSM2_CONF", self.at().join("softhsm2.conf"))
            .env("MA_PIN", pin)
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .output()
            .expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Run {
            code: output.status.code().expect("the program ends by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    fn refused(&self, line: &str, pin: &str) -> [String; 2] {
        ["vi", "en"].map(|lang| {
            let run = self.sign(&format!("{line} --out ra.pdf"), pin, lang);
            assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
            assert!(!self.at().join("ra.pdf").exists());
            run.stderr
        })
    }
}

#[test]
fn a_token_signs_by_rsa_and_by_curves() {
    let Some(tokens) = Tokens::new() else { return };
    tokens.add("ky-so");
    let module = tokens.module.display().to_string();
    let [rsa, p256, p384] = &world().signers;
    let keys = [("01", rsa), ("02", p256), ("03", p384)];
    for (id, party) in keys {
        tokens.put("ky-so", id, party, true);
    }
    tokens.folder.write("giua.pem", world().middle.pem());
    for (id, algorithm) in [
        ("01", "RSA 2048, SHA-256"),
        ("02", "ECDSA P-256, SHA-256"),
        ("03", "ECDSA P-384, SHA-256"),
    ] {
        let name = format!("ky-{id}.pdf");
        let run = tokens.sign(
            &format!("--token {module} --key-label khoa-{id} --out {name}"),
            "1234",
            "vi",
        );
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{id}");
        let all = checked(tokens.at(), &name);
        assert_eq!(all[0].check.algorithm.as_deref(), Some(algorithm));
        // The authority in the middle is not on the token, so nothing leads to the root.
        assert!(matches!(all[0].check.holds, Holds::Undecided(_)), "{:?}", all[0].check.holds);
    }
}

#[test]
fn what_a_token_lacks_is_told() {
    let Some(tokens) = Tokens::new() else { return };
    let module = tokens.module.display().to_string();
    let line = format!("--token {module}");
    assert_eq!(
        tokens.refused("--token khong-co/thiet-bi.so", "1234"),
        [
            "lỗi[N869]: không có tệp “khong-co/thiet-bi.so” của thiết bị ký\n  = cài phần mềm của thiết bị; tệp cần nêu thường là .so, .dll hoặc .dylib trong thư mục của phần mềm ấy, cùng kiểu 64 bit với ntm\n",
            "error[N869]: there is no module “khong-co/thiet-bi.so”\n  = install the token's software; the file is a .so, .dll or .dylib of it, of 64 bits as ntm is\n",
        ]
    );
    let [vi, en] = tokens.refused("--token ./goc.pem", "1234");
    assert!(
        vi.starts_with("lỗi[N869]: “./goc.pem” không phải tệp của thiết bị ký (PKCS #11)\n"),
        "{vi}"
    );
    assert!(
        en.starts_with("error[N869]: “./goc.pem” is no module of a token (PKCS #11)\n"),
        "{en}"
    );
    let [vi, en] = tokens.refused(&line, "1234");
    assert_eq!(
        vi,
        format!(
            "lỗi[N869]: không thấy thiết bị ký nào qua “{module}”\n  = cắm thiết bị rồi chạy lại; nếu vẫn vậy thì --token phải nêu tệp của đúng hãng\n"
        )
    );
    assert_eq!(
        en,
        format!(
            "error[N869]: “{module}” finds no token\n  = put it in and run again; if that does not help, --token must name its own maker's module\n"
        )
    );
    tokens.add("mot");
    assert_eq!(
        tokens.refused(&line, "9999"),
        [
            "lỗi[N869]: sai mã PIN\n  = gõ lại; sai nhiều lần thì thiết bị tự khóa\n",
            "error[N869]: wrong PIN\n  = type it again; a token locks itself after some tries\n",
        ]
    );
    assert_eq!(
        tokens.refused(&line, "1234"),
        [
            "lỗi[N867]: “mot” không có khóa riêng để ký\n  = xuất lại tệp cùng khóa riêng; nếu là thiết bị thì xem có cắm đúng thiết bị ký không\n",
            "error[N867]: “mot” has no private key to sign with\n  = export the file with its private key; of a token, see whether it is the one for signing\n",
        ]
    );
    let own = world().middle.certifies(TestKey::p256(), &SIGNER);
    tokens.put("mot", "01", &own, false);
    assert_eq!(
        tokens.refused(&line, "1234")[0],
        "lỗi[N867]: khóa trong “mot” không có chứng thư đi cùng\n  = thêm tệp chứng thư bằng --certificate TỆP\n"
    );
    // Given apart it signs; that of another key does not.
    tokens.folder.write("cua-ai.pem", world().signers[1].pem());
    assert_eq!(
        tokens.refused(&format!("{line} --certificate cua-ai.pem"), "1234"),
        [
            "lỗi[N868]: khóa không phải của chứng thư “Nguyễn Văn Thử”\n  = chọn đúng khóa bằng --key-label, hoặc đúng chứng thư bằng --certificate\n",
            "error[N868]: the key is not that of the certificate of “Nguyễn Văn Thử”\n  = choose the key by --key-label, or the certificate by --certificate\n",
        ]
    );
    tokens.folder.write("cua-khoa.pem", format!("{}{}", own.pem(), world().middle.pem()));
    let run = tokens.sign(&format!("{line} --certificate cua-khoa.pem --out co.pdf"), "1234", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let yes = Holds::Yes { root: "CA thử nghiệm".to_owned() };
    assert_eq!(checked(tokens.at(), "co.pdf")[0].check.holds, yes);
    // Several keys; an old certificate beside the new one is no question.
    let old = Says { name: "Nguyễn Văn Thử (cũ)", to: "2021-01-01 00:00", ..SIGNER };
    tokens.add("hai");
    tokens.put("hai", "01", &world().middle.certifies(TestKey::p256(), &old), true);
    tokens.put("hai", "02", &own, true);
    let [vi, en] = tokens.refused(&line, "1234");
    assert!(vi.starts_with(&format!("lỗi[N869]: “{module}” thấy nhiều thiết bị ký\n  = chọn một bằng --token-label hoặc --slot (số trong ngoặc): “")), "{vi}");
    assert!(
        en.contains(
            "finds several tokens\n  = choose one by --token-label or --slot (in brackets): “"
        ),
        "{en}"
    );
    let [vi, en] = tokens.refused(&format!("{line} --token-label ba"), "1234");
    assert!(vi.contains("không thấy thiết bị ký được nêu\n  = có (số khe trong ngoặc): “"), "{vi}");
    assert!(en.contains("finds no token as named\n  = there are (slot in brackets): “"), "{en}");
    let line = format!("{line} --token-label hai");
    let run = tokens.sign(&format!("{line} --out moi.pdf"), "1234", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let other = Says { name: "Lê Thị Hoa", ..SIGNER };
    tokens.put("hai", "03", &world().middle.certifies(TestKey::rsa(2048), &other), true);
    let [vi, en] = tokens.refused(&line, "1234");
    assert!(
        vi.starts_with("lỗi[N867]: “hai” có nhiều khóa ký được\n  = chọn một bằng --key-label: “"),
        "{vi}"
    );
    assert!(
        en.starts_with(
            "error[N867]: “hai” has several keys that may sign\n  = choose one by --key-label: “"
        ),
        "{en}"
    );
}
