//! Fields for signatures in what is issued, and what is taken back signed.

mod closed;
mod fields;
mod outside;
mod prepared;
mod received;
mod streams;
mod words;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ntm::signing::pdf::{Dict, File, Id, Object, Update, View};
use ntm::signing::{Appearance, Signing, prepare};
use ntm::typeset::Fonts;

use crate::keys;
use crate::keys::authority::{self, Party, Says, TestKey};
use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// Where the small project's plan is kept.
pub const KEPT: &str = "du-an/ban-hanh/2025/25-KH-UBND";

/// A folder with the small project in `du-an/`, its plan with annexes in files of their own.
fn small() -> Folder {
    let folder = Folder::new();
    let of_own = "    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn Thử}\n    phu_luc: tep_rieng\n";
    let own =
        SMALL.replace("    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\n", of_own);
    assert!(own.contains(of_own));
    folder.write("du-an/ntm.yaml", own);
    folder.write("du-an/ba-tieu-chi.yaml", SMALL_SET);
    folder
}

fn run_in(folder: &Path, line: &str, lang: &str) -> Run {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    words.extend(["--lang", lang]);
    ntm(folder, &words)
}

/// Runs the program in Vietnamese, which must succeed; gives standard output.
pub fn done(folder: &Path, line: &str) -> String {
    let run = run_in(folder, line, "vi");
    assert_eq!(run.code, 0, "{line}\n{}{}", run.stdout, run.stderr);
    run.stdout
}

/// The small project with its plan issued electronically, and the plan's kept PDF.
pub fn issued() -> (Folder, PathBuf) {
    let folder = small();
    done(folder.path(), "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --electronic");
    let pdf = folder.path().join(KEPT).join("ke-hoach.pdf");
    (folder, pdf)
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file with a signature in a field, by a key of the test's own.
fn signed(pdf: &[u8], field: &str) -> Vec<u8> {
    signed_at(pdf, field, "2025-02-10T16:01:42+07:00")
}

/// The same at some time, as the signature says.
fn signed_at(pdf: &[u8], field: &str, when: &str) -> Vec<u8> {
    static SIGNER: OnceLock<Party> = OnceLock::new();
    let says = Says { name: "Nguyễn Văn Thử", ..authority::SIGNER };
    let signer = SIGNER.get_or_init(|| Party::own(TestKey::p256(), &says));
    let own = keys::identity(signer, &[]);
    let fonts = Fonts::embedded();
    let lines = vec!["25/KH-UBND; 2025-02-10T16:01:42+07:00".to_owned()];
    let when = chrono::DateTime::parse_from_rfc3339(when).expect("a time");
    let wanted = Signing {
        field,
        appearance: &Appearance::lines(lines, &fonts),
        room: own.room(),
        when,
        name: Some("Nguyễn Văn Thử"),
        reason: None,
    };
    let unsigned = prepare(pdf, &wanted).unwrap_or_else(|problem| panic!("{problem:?}"));
    let signature = own.sign(&unsigned.digest()).unwrap_or_else(|problem| panic!("{problem:?}"));
    unsigned.signed(&signature).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// A file to which something is added.
fn changed(pdf: &[u8], change: impl FnOnce(&mut Update<'_>)) -> Vec<u8> {
    let file = File::read(pdf).expect("a PDF");
    let mut update = Update::of(file.whole());
    change(&mut update);
    update.written(pdf).bytes
}

/// The fields of a file's form, by name.
fn fields(view: &View<'_>) -> Vec<(String, Id, Dict)> {
    let (_, catalog) = view.catalog().expect("a catalog");
    let Object::Dict(form) = view.value(&catalog, "AcroForm").expect("a form") else {
        return Vec::new();
    };
    let fields = view.value(&form, "Fields").expect("fields");
    let ids = fields.as_array().expect("a list").iter().filter_map(Object::as_ref);
    ids.map(|id| {
        let Object::Dict(field) = view.get(id).expect("a field") else { panic!("no field") };
        (field.get("T").and_then(Object::as_text).expect("a name"), id, field)
    })
    .collect()
}
