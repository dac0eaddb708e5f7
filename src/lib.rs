//! Official documents of the New Rural Development programme (nông thôn mới) from what an office
//! knows about its communes, laid out to Nghị định 30/2020/NĐ-CP.
//!
//! The modules stand in reading order, and a module names only those above it: what a document is
//! made of (`model`, `figures`, `tables`) stands before what fills it (`inputs`). Data flows one
//! way: `inputs` → `model` → `figures` → `tables` and `template` → `checks` → `typeset` →
//! `formats`, and `pipeline` is those stages in order. `README.md` tells how to use the program,
//! `src/README.md` how to change it.

pub mod origin;
pub mod hash;
pub mod viet;
pub mod messages;
pub mod diag;
pub mod guard;
pub mod workers;
pub mod model;
pub mod figures;
pub mod tables;
pub mod inputs;
pub mod template;
pub mod checks;
pub mod typeset;
pub mod signing;
pub mod trace;
pub mod xlsx;
pub mod document;
pub mod docx;
pub mod formats;
pub mod returns;
pub mod emit;
pub mod annotate;
pub mod slip;
pub mod review;
pub mod said;
pub mod pipeline;
pub mod output;
pub mod record;
pub mod changes;
pub mod take_back;
pub mod issuing;
pub mod batch;
pub mod watch;
pub mod status;
pub mod scaffold;
pub mod cli;
