//! N621, N622: what only the office can say of the rows that were read. It is seen where rows are read and
//! told here, so that an office may let it stand.

use super::{Check, Subject};
use crate::diag::Diagnostics;

pub const CHECK: Check = Check {
    codes: &["N621", "N622"],
    about: "a row that is the sum of others, and a work in several rows, count twice: figures and \
            formulas tell them where numbers and names do not",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    subject.project.reading.asked.iter().for_each(|asked| found.push(asked.clone()));
}
