//! What was added to a file, part by part: nothing but signatures and what belongs to them. Modelled on the
//! difference analysis of pyHanko: each object that was there and is otherwise now needs a rule that lets it
//! be so; what is new counts only where something that was there leads to it, and there a rule looks at it.

mod added;
mod behind;
mod form;
mod metadata;
mod owners;
mod parts;
mod roles;
mod same;
mod step;
mod structure;

pub use self::parts::only_signatures;
pub use self::step::Refusal;
