//! What leaves the office: a document with its number, kept with all that it was made of and entered in the
//! register of outgoing documents (Nghị định 30/2020/NĐ-CP, Điều 15 and 16, Phụ lục IV).
//!
//! The register only grows. Each entry carries the fingerprint of the one before and that of the manifest
//! of what was issued; the manifest has the fingerprint of every file. So whatever is changed later is
//! found, and named. The moment in which a document is issued is the one in which the register with its
//! entry takes the place of the one without: what was written before that is nothing, or what a run left
//! that was killed.
//!
//! An issued document is never made anew: what is wrong with it is corrected, replaced or recalled. What
//! comes back signed begins with its bytes, is kept beside it and entered, too.

mod amend;
mod amended;
mod begun;
mod book;
mod chain;
mod cited;
mod correct;
mod earlier;
mod entry;
mod fonts;
mod frozen;
mod issue;
mod kept;
mod letter;
mod manifest;
mod number;
mod outgoing;
mod paper;
mod plain;
mod recall;
mod receive;
mod refused;
mod register;
mod replacing;
mod request;
mod series;
mod signed;
mod signers;
mod standing;
mod there;
mod today;
mod verify;

pub use self::amend::{Amend, amend};
pub use self::amended::{Amended, EntryChange, EntryField};
pub use self::begun::{BegunAs, begun_as};
pub use self::book::book;
pub use self::chain::Fault;
pub use self::correct::{CallsFor, Difference, Differences, corrected, differences};
pub use self::earlier::issued_reports;
pub use self::entry::{
    Act, AmendEntry, EnteredSignature, IssuedEntry, NumberEntry, RecallEntry, ReceivedEntry,
    RegisterEntry,
};
pub use self::frozen::{RegisterHome, frozen, keys_in};
pub use self::issue::{Issued, issue};
pub use self::kept::{HOME as KEPT_HOME, in_kept, is_kept};
pub use self::letter::Letter;
pub use self::manifest::{KeptFigure, KeptFile, MANIFEST, Manifest};
pub use self::number::number_later;
pub use self::paper::{PaperCode, PaperOf, paper_of};
pub use self::recall::{Recall, recall};
pub use self::receive::{Received, Receiving, receive};
pub use self::register::{Entered, REGISTER, Register, is_own};
pub use self::replacing::{replaced, replaced_by_drafts};
pub use self::request::{AskedNumber, Request};
pub use self::series::{Series, printed, typed as typed_number};
pub use self::signed::{SignedFile, signatures, signed_beside, signed_name};
pub use self::standing::{IssuedDocument, Turn};
pub use self::today::{Moved, Today};
pub use self::verify::{
    GivenFile, Verdict, Verified, VerifyBy, verify_all, verify_file, verify_kept,
};
