//! What a remark beside marks says of criteria: "Không còn đạt TC 9", "đã đạt tiêu chí số 5, 6",
//! "đạt 15/19 tiêu chí". Compared with the marks it is a contradiction, or says the same once more.
//!
//! Never guesses: words that are not wholly understood are handed back and say nothing of a mark.

mod claim;
mod clauses;
mod items;
mod phrases;
mod read;

pub use claim::{Claim, Matter, Remark};
pub use read::{of_one, read};
