//! Signed files that others send: damaged behind the bytes that were issued, and made to exhaust.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::signing::pdf::File;
use ntm::signing::{Appearance, Signing, only_signatures, prepare, with_fields};
use ntm::typeset::Fonts;

use super::fuzz;
use super::hostile::survives;
use super::mutate::{Random, mutate};
use crate::util::Folder;

const WORDS: &[&str] = &[
    "0 R",
    "obj",
    "endobj",
    "stream",
    "endstream",
    "xref",
    "trailer",
    "startxref",
    "%%EOF",
    "<<",
    ">>",
    "[",
    "]",
    "/Prev ",
    "/Size ",
    "/Root ",
    "/Type",
    "/XRef",
    "/ObjStm",
    "/N ",
    "/First ",
    "/W",
    "/Index",
    "/Length ",
    "/Kids",
    "/Parent",
    "/Annots",
    "/AcroForm",
    "/Fields",
    "/V ",
    "/ByteRange",
    "/Contents",
    "/ParentTree",
    "/Nums",
    "/K ",
    "99999999999999999999",
    "-1",
    "4294967295",
    "null",
    "<",
    "(",
    "#",
];

/// An issued file, and the same with a signature behind it.
static SEED: LazyLock<(usize, Vec<u8>)> = LazyLock::new(|| {
    let folder = Folder::small();
    let (fonts, mut found) = (Fonts::embedded(), Diagnostics::new());
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found).expect("a project");
    let own = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found).remove(0);
    let bytes = own.pages.pdf("x", (2025, 1, 1), &mut found).expect("a PDF");
    let (issued, _) = with_fields(&bytes, own.pages.signature_places()).expect("fields");
    let when = chrono::DateTime::parse_from_rfc3339("2025-02-10T16:01:42+07:00").expect("a time");
    let appearance = Appearance::nothing(&fonts);
    let wanted = Signing {
        field: "nguoi-ky",
        appearance: &appearance,
        room: 100,
        when,
        name: None,
        reason: None,
    };
    let unsigned = prepare(&issued, &wanted).expect("a place");
    let signed = unsigned.signed(b"a signature").expect("room");
    assert!(only_signatures(&signed, issued.len()).is_ok());
    (issued.len(), signed)
});

fn looked_at(bytes: &[u8], issued: usize) {
    std::hint::black_box(only_signatures(bytes, issued).is_ok());
    let fonts = Fonts::embedded();
    let appearance = Appearance::nothing(&fonts);
    let when = chrono::DateTime::UNIX_EPOCH.fixed_offset();
    let (field, room) = ("co-quan", 10);
    let wanted = Signing { field, appearance: &appearance, room, when, name: None, reason: None };
    std::hint::black_box(prepare(bytes, &wanted).is_ok());
}

#[test]
fn fuzz_signed() {
    let (issued, signed) = &*SEED;
    fuzz("signed", 2_000, |number| {
        let mut random = Random::new("signed", number);
        // Mostly what was added: what was issued is known byte for byte.
        let from = if random.once_in(4) { 0 } else { *issued };
        let mut behind = signed[from..].to_vec();
        mutate(&mut random, &mut behind, WORDS);
        looked_at(&[&signed[..from], &behind].concat(), *issued);
    });
}

/// An update of the issued file with these objects and this table.
fn with(objects: &str, table: impl Fn(usize, usize) -> String) -> Vec<u8> {
    let (issued, signed) = &*SEED;
    let mut all = signed[..*issued].to_vec();
    let start = all.len();
    all.extend(objects.bytes());
    let at = all.len();
    all.extend(table(start, at).bytes());
    write!(all, "\nstartxref\n{at}\n%%EOF\n").expect("in memory");
    all
}

/// The end of a table that goes on from the issued file.
fn trailer(more: &str) -> String {
    let (issued, signed) = &*SEED;
    let file = File::read(&signed[..*issued]).expect("a PDF");
    let at = file.parts.last().expect("a part").at;
    let root = file.whole().catalog().expect("a catalog").0.number;
    format!("trailer\n<</Size 99999/Root {root} 0 R/Prev {at}{more}>>")
}

#[test]
fn hostile_signed() {
    let (issued, signed) = &*SEED;
    let root = File::read(signed).expect("a PDF").whole().catalog().expect("a catalog").0.number;
    let zeros = |count: usize| {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        let block = vec![0; 1_000_000];
        (0..count).for_each(|_| packed.write_all(&block).expect("in memory"));
        packed.finish().expect("in memory")
    };
    let deep = |open: &str| format!("{root} 0 obj\n{}\nendobj\n", open.repeat(2_000_000));
    let one = |start: usize, _| format!("xref\n{root} 1\n{start:010} 00000 n\r\n{}", trailer(""));
    let mut many = String::new();
    for number in 0..200_000 {
        write!(many, "{number:010} 00000 n\r\n").expect("in memory");
    }
    let all: Vec<(&str, Vec<u8>)> = vec![
        ("lists in lists", with(&deep("["), one)),
        ("dictionaries in dictionaries", with(&deep("<</A"), one)),
        (
            "a list without end",
            with(&format!("{root} 0 obj\n[{}\nendobj\n", "0 ".repeat(10_000_000)), one),
        ),
        ("a table of nothing", with("", |_, _| format!("xref\n0 4294967295\n{}", trailer("")))),
        (
            "a table of far too much",
            with("", |_, _| format!("xref\n1 200000\n{many}{}", trailer(""))),
        ),
        (
            "a part before itself",
            with("", |_, at| {
                format!("xref\n{}", trailer("").replace("/Prev ", &format!("/Prev {at} /Old ")))
            }),
        ),
        (
            "pages that lead to themselves",
            with(
                &format!(
                    "{root} 0 obj\n<</Pages {root} 0 R/Type/Pages/Kids[{root} 0 R {root} 0 R]>>\nendobj\n"
                ),
                one,
            ),
        ),
        (
            "fields that lead to themselves",
            with(
                &format!(
                    "{root} 0 obj\n<</AcroForm {root} 0 R/Fields[{root} 0 R {root} 0 R]/Kids[{root} 0 R {root} 0 R]\
                     /StructTreeRoot {root} 0 R/K[{root} 0 R {root} 0 R]/ParentTree {root} 0 R>>\nendobj\n"
                ),
                one,
            ),
        ),
        (
            "a length that leads to itself",
            with(
                &format!("{root} 0 obj\n<</Length {root} 0 R>>\nstream\n\nendstream\nendobj\n"),
                one,
            ),
        ),
    ];
    for (name, bytes) in all {
        survives(name, || looked_at(&bytes, *issued));
    }
    // Streams that grow when they are unpacked: as a table, and as a stream of objects.
    let packed = zeros(1_000);
    for (name, kind) in [
        ("a table that grows", "/Type/XRef/W[1 1 1]/Index[0 300000000]"),
        ("objects that grow", "/Type/ObjStm/N 10000/First 900000000"),
    ] {
        let mut bytes = signed[..*issued].to_vec();
        let at = bytes.len();
        let prev = trailer("").replace("trailer\n<<", "").replace(">>", "");
        write!(
            bytes,
            "88888 0 obj\n<<{kind}{prev}/Filter/FlateDecode/Length {}>>\nstream\n",
            packed.len()
        )
        .expect("in memory");
        bytes.extend(&packed);
        write!(bytes, "\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").expect("in memory");
        survives(name, || looked_at(&bytes, *issued));
    }
}
