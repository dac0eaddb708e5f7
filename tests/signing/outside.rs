//! Signatures by pyHanko (PyPI) in the fields of an issued document: taken back by this program. Where it is
//! not there (`python3`, or the one that `NTM_PYTHON` names), the test says so.

use std::path::Path;
use std::process::Command;

use super::{done, issued, run_in};
use crate::keys::others::{is_there, python};

/// Signs a field of a file by a key of its own; `plain` writes tables of lines, else streams of objects.
const SIGN: &str = r#"
import datetime, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

source, target, field, name, closes = sys.argv[1:]
key = ec.generate_private_key(ec.SECP256R1())
who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
now = datetime.datetime.now(datetime.timezone.utc)
own = (x509.CertificateBuilder().subject_name(who).issuer_name(who).public_key(key.public_key())
    .serial_number(7).not_valid_before(now - datetime.timedelta(days=1))
    .not_valid_after(now + datetime.timedelta(days=30)).sign(key, hashes.SHA256()))
with open(target + ".p12", "wb") as file:
    file.write(serialization.pkcs12.serialize_key_and_certificates(
        b"x", key, own, None, serialization.BestAvailableEncryption(b"x")))
signer = signers.SimpleSigner.load_pkcs12(target + ".p12", passphrase=b"x")
with open(source, "rb") as file, open(target, "wb") as to:
    writer = IncrementalPdfFileWriter(file)
    data = signers.PdfSignatureMetadata(
        field_name=field, name=name, subfilter=fields.SigSeedSubFilter.PADES,
        certify=closes == "closes", docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    signers.PdfSigner(data, signer=signer).sign_pdf(writer, output=to)
"#;

fn signs(from: &Path, to: &Path, field: &str, name: &str) {
    signs_and(from, to, (field, name), "");
}

/// The same, which lets nothing more be added where it `closes`.
pub fn signs_and(from: &Path, to: &Path, (field, name): (&str, &str), closes: &str) {
    let run = Command::new(python())
        .args(["-c", SIGN])
        .args([from, to])
        .args([field, name, closes])
        .output();
    let run = run.expect("python runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn what_another_program_signed_is_taken_back() {
    if !is_there(&python(), &["-c", "import pyhanko"], "pip install pyHanko") {
        return;
    }
    let (folder, pdf) = issued();
    let at = folder.path();
    let (once, twice) = (at.join("mot.pdf"), at.join("hai.pdf"));
    signs(&pdf, &once, "nguoi-ky", "Nguyen Van Thu");
    signs(&once, &twice, "co-quan", "UBND huyen Binh Minh");
    let said = done(at, "receive mot.pdf --in du-an");
    assert!(said.contains("nguoi-ky: Nguyen Van Thu, "), "{said}");
    let said = done(at, "receive hai.pdf --in du-an");
    assert!(said.contains("phủ cả tệp lúc ký\n"), "{said}");
    assert!(said.contains("co-quan: UBND huyen Binh Minh, "), "{said}");
    let run = run_in(at, "verify du-an", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    // A field of its own, which the layout left no place for, is a signature all the same.
    let third = at.join("ba.pdf");
    signs(&twice, &third, "van-thu", "Van thu");
    let said = done(at, "receive ba.pdf --in du-an");
    assert!(said.contains("van-thu: Van thu, "), "{said}");
    assert!(!said.contains("tự đặt"), "it is not seen: {said}");
}
