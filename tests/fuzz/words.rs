//! Word documents that come back, damaged as files and inside their parts.

use std::sync::Arc;

use super::mutate::Random;
use super::workbooks::Book;
use super::{announce, fuzz};
use crate::take_back::Word;
use crate::util::{Folder, ntm};

/// The reader answers whatever it is given.
#[test]
fn fuzz_docx() {
    let word = Word::new();
    let book = Book::open(word.bytes.clone());
    announce("docx", &word.folder);
    fuzz("docx", 300, |number| {
        let mut random = Random::new("docx", number);
        let bytes: Arc<[u8]> = book.mutated(&mut random).into();
        let _ = ntm::docx::read(&bytes);
    });
}

/// And so does the command on what is still a document.
#[test]
fn fuzz_take_back() {
    let word = Word::new();
    let book = Book::open(word.bytes.clone());
    let folder: &Folder = &word.folder;
    announce("take-back", folder);
    fuzz("take-back", 4, |number| {
        let mut random = Random::new("take-back", number);
        folder.write("sua.docx", book.mutated(&mut random));
        let run = ntm(folder.path(), &["take-back", "sua.docx", "."]);
        assert!(run.code == 0 || run.code == 1, "{}", run.stderr);
    });
}
