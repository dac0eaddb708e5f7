//! PDF as far as signing needs it: what a file is made of, where its parts begin that were added one after
//! the other, and how another is added. Nothing that is there is written anew, and nothing is mended: what
//! does not stand as sound programs write it is refused, because another reader may take it otherwise.

mod file;
mod lexer;
mod object;
mod pages;
mod stream;
mod table;
mod update;

pub use self::file::{File, View};
pub use self::lexer::bytes_of;
pub use self::object::{Dict, Id, Object};
pub use self::pages::{PageOf, numbers};
pub use self::table::{FilePart, ObjectPlace};
pub use self::update::Update;
