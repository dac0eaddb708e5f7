//! The bytes of a file.

use std::io::Read as _;
use std::path::Path;

use crate::diag::Problem;

/// No office's data file is larger.
const LIMIT_MB: u64 = 200;

/// The bytes of an ordinary file. A pipe or device is not opened, because opening may wait for
/// ever and reading may never end; a file that grows while it is read is read up to the limit.
///
/// # Errors
/// Missing, unreadable, no ordinary file, or too large; `path` is how the messages name it.
pub fn read_file(real: &Path, path: &str) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: &std::io::Error| Problem::FileUnreadable {
        path: path.to_owned(),
        why: error.kind().into(),
    };
    let known = std::fs::metadata(real).map_err(|e| unreadable(&e))?;
    if known.is_dir() {
        return Err(Problem::IsAFolder { path: path.to_owned() });
    }
    if !known.is_file() {
        return Err(Problem::NotAFile { path: path.to_owned() });
    }
    let limit = LIMIT_MB * 1_000_000;
    if known.len() > limit {
        return Err(Problem::FileTooLarge { limit_mb: LIMIT_MB });
    }
    let file = std::fs::File::open(real).map_err(|e| unreadable(&e))?;
    let mut bytes = Vec::with_capacity(usize::try_from(known.len()).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if bytes.len() as u64 > limit {
        return Err(Problem::FileTooLarge { limit_mb: LIMIT_MB });
    }
    Ok(bytes)
}
