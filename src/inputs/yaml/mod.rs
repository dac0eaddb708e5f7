//! YAML to the neutral tree; the only home of the YAML parser.
//!
//! Every key and value keeps its line and column. Text stays text (`no`, `08`, `1.10` are not
//! reinterpreted), a key given twice is refused, anchors and tags are refused (so no file can
//! grow beyond what is written), and a plain value that is followed by a comment is pointed out,
//! because `ten: Xã A #1` silently loses `#1`.

mod excerpt;
mod key;
mod misread;
mod parts;
mod reader;
mod slip;

pub use excerpt::{excerpt, width_at};
pub use key::unspaced_colon;
pub use parts::parse_parts;
pub use reader::parse;
