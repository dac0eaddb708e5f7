//! What of a project's folder answers otherwise than before.

use std::path::Path;
use std::time::SystemTime;

use super::listing::hash_of;
use super::project::Files;
use super::reads::{Answer, Reads};

/// How something that was read has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is there now.
    Added,
    /// It is no longer there.
    Gone,
    /// It holds something else.
    Changed,
}

/// What answers otherwise now, by its path in the project; `known` is when the answers were written down.
pub fn changed(reads: &Reads, root: &Path, known: SystemTime) -> Vec<(String, How)> {
    let files = Files::new(root);
    let how = |path: &str, before: &Answer| {
        let now = files.kind(path);
        match (before, &now) {
            (Answer::Read(content), Answer::File) => {
                let same = files.resolve(path).is_ok_and(|real| content.is_of(&real, known));
                (!same).then_some(How::Changed)
            }
            (Answer::Names(names), Answer::Folder) => {
                let same = files.entries(path).is_ok_and(|own| hash_of(&own) == *names);
                (!same).then_some(How::Changed)
            }
            (before, now) if before == now => None,
            (Answer::Nothing, _) => Some(How::Added),
            (_, Answer::Nothing) => Some(How::Gone),
            _ => Some(How::Changed),
        }
    };
    reads.iter().filter_map(|(path, before)| Some((path.clone(), how(path, before)?))).collect()
}
