//! All tests in one binary: one link of typst instead of ten.
//!
//! Where a new test belongs: what a user types and sees goes through the binary (`util::ntm`), a
//! clause of the decree is measured on laid-out pages (`clauses`), a file that taught a lesson
//! lies in `corpus/` named by its defect, an invariant of the code base is held in
//! `architecture`, what the documents say of the program in `documents`.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a failing test says what it saw")]

/// What is made in this process is made as the program makes it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod adding;
mod advanced;
mod agreement;
mod annex_books;
mod annexes;
mod annotate;
mod architecture;
mod bad_inputs;
mod below;
mod circles;
mod clauses;
mod endings;
mod codes;
mod communes;
mod explain;
mod figures;
mod counts;
mod diff;
mod documents;
mod docx;
mod forms;
mod fresh;
mod fuzz;
mod init;
mod issuing;
mod keys;
mod killed;
mod layout;
mod many;
mod mutations;
mod natural;
mod next_year;
mod properties;
mod published;
mod province;
mod provisional;
mod read_back;
mod readings;
mod reports;
mod review;
mod samples;
mod short_file;
mod signing;
mod started;
mod sentences;
mod status;
mod tables;
mod take_back;
mod traces;
mod util;
mod watch;
mod workbooks;
