//! What `ntm sign` signed, as other programs judge it; and what they signed, as this one does.

use ntm::signing::crypto::Holds;

use super::others::{is_there, python, told, verapdf};
use super::sign::{checked, office, sign_in};
use crate::signing::KEPT;

/// Validates every signature of a file against a root, and tells of each.
const VALIDATE: &str = r#"
import sys
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

roots = [load_cert_from_pemder(sys.argv[2])]
with open(sys.argv[1], "rb") as file:
    for own in PdfFileReader(file).embedded_signatures:
        context = ValidationContext(trust_roots=roots, allow_fetching=False)
        status = validate_pdf_signature(own, context)
        print(own.field_name, status.intact, status.valid, status.trusted, status.bottom_line,
            status.coverage.name, status.modification_level.name,
            own.sig_object["/SubFilter"], status.md_algorithm)
"#;

/// Signs a field by a certificate file.
const SIGN: &str = r#"
import sys
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

source, target, field, p12, kind = sys.argv[1:]
signer = signers.SimpleSigner.load_pkcs12(
    p12, passphrase="mật khẩu 1".encode(), prefer_pss=kind == "pss")
form = fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED if kind == "adobe" else fields.SigSeedSubFilter.PADES
with open(source, "rb") as file, open(target, "wb") as to:
    data = signers.PdfSignatureMetadata(field_name=field, subfilter=form, md_algorithm="sha512")
    signers.PdfSigner(data, signer=signer).sign_pdf(IncrementalPdfFileWriter(file), output=to)
"#;

#[test]
fn other_programs_find_nothing_wrong_with_what_is_signed() {
    let folder = office();
    let at = folder.path();
    for (first, second) in [("rsa", "p256"), ("p384", "rsa")] {
        let [once, twice] = ["mot.pdf", "hai.pdf"];
        let line =
            format!("{KEPT}/ke-hoach.pdf --p12 {first}.p12 --picture chu-ky.png --out {once}");
        assert_eq!(sign_in(at, &line, "vi").code, 0);
        let line =
            format!("{once} --p12 {second}.p12 --picture chu-ky.png --in du-an --out {twice}");
        assert_eq!(sign_in(at, &line, "vi").code, 0);
        if is_there(&python(), &["-c", "import pyhanko"], "pip install pyHanko") {
            let own = "ETSI.CAdES.detached sha256";
            assert_eq!(
                told(at, &python(), &["-c", VALIDATE, once, "goc.pem"]),
                format!("nguoi-ky True True True True ENTIRE_FILE NONE /{own}\n")
            );
            assert_eq!(
                told(at, &python(), &["-c", VALIDATE, twice, "goc.pem"]),
                format!(
                    "nguoi-ky True True True True ENTIRE_REVISION FORM_FILLING /{own}\n\
                     co-quan True True True True ENTIRE_FILE NONE /{own}\n"
                )
            );
        }
        if is_there("qpdf", &["--version"], "Debian: qpdf") {
            let said = told(at, "qpdf", &["--check", twice]);
            assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
        }
        if is_there("pdfsig", &["-v"], "Debian: poppler-utils") {
            let said = told(at, "pdfsig", &["-nocert", twice]);
            assert_eq!(
                said.matches("Signature Validation: Signature is Valid.").count(),
                2,
                "{said}"
            );
            assert_eq!(said.matches("Signature Type: ETSI.CAdES.detached").count(), 2, "{said}");
            assert!(said.contains("Total document signed"), "{said}");
        }
        for name in [once, twice] {
            std::fs::remove_file(at.join(name)).expect("a file");
        }
    }
}

#[test]
fn what_is_issued_and_signed_is_still_pdf_a_and_ua() {
    let Some(verapdf) = verapdf() else { return };
    let folder = office();
    let at = folder.path();
    let kept = format!("{KEPT}/ke-hoach.pdf");
    let line = format!("{kept} --p12 rsa.p12 --picture chu-ky.png --out mot.pdf");
    assert_eq!(sign_in(at, &line, "vi").code, 0);
    assert_eq!(sign_in(at, "mot.pdf --p12 p256.p12 --in du-an --out hai.pdf", "vi").code, 0);
    for file in [kept.as_str(), "mot.pdf", "hai.pdf"] {
        for flavour in ["2a", "ua1"] {
            let words = ["--format", "text", "--flavour", flavour, file];
            let said = told(at, &verapdf, &words);
            assert!(said.trim_start().starts_with("PASS"), "{flavour}: {said}");
        }
    }
}

#[test]
fn what_pyhanko_signs_in_our_fields_holds() {
    if !is_there(&python(), &["-c", "import pyhanko"], "pip install pyHanko") {
        return;
    }
    let folder = office();
    let at = folder.path();
    let kept = format!("{KEPT}/ke-hoach.pdf");
    let yes = Holds::Yes { root: "CA thử nghiệm".to_owned() };
    for (key, kind, algorithm) in [
        ("rsa", "pades", "RSA 2048, SHA-512"),
        ("rsa", "pss", "RSA 2048, SHA-512"),
        ("rsa", "adobe", "RSA 2048, SHA-512"),
        ("p256", "pades", "ECDSA P-256, SHA-512"),
        ("p384", "adobe", "ECDSA P-384, SHA-512"),
    ] {
        let p12 = format!("{key}.p12");
        told(at, &python(), &["-c", SIGN, &kept, "kia.pdf", "nguoi-ky", &p12, kind]);
        let all = checked(at, "kia.pdf");
        let [own] = all.as_slice() else { panic!("{} signatures", all.len()) };
        assert_eq!(own.check.holds, yes, "{key} {kind}");
        assert_eq!(own.check.algorithm.as_deref(), Some(algorithm), "{kind}");
        // Ours on top of theirs, which stays what it is.
        let line = "kia.pdf --p12 p256.p12 --in du-an --out ta.pdf";
        assert_eq!(sign_in(at, line, "vi").code, 0);
        assert!(checked(at, "ta.pdf").iter().all(|own| own.check.holds == yes));
        let said = told(at, &python(), &["-c", VALIDATE, "ta.pdf", "goc.pem"]);
        assert_eq!(said.matches(" True True True True ").count(), 2, "{kind}: {said}");
        std::fs::remove_file(at.join("ta.pdf")).expect("a file");
    }
}
