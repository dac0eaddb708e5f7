//! The register as text: entries that are chained, so that nothing of it can be changed, taken out, put in
//! or moved without being found.
//!
//! An entry is a block of lines, the first of which begins with a dash. Its last two lines are its own
//! chain: `truoc`, the fingerprint of the entry before (of the first: of the register's head), and `ma`,
//! that of its own text down to `truoc`. The text counts, byte for byte, not what YAML makes of it.

use super::entry::{Act, IssuedEntry, RegisterEntry};
use crate::diag::Problem;
use crate::hash::Sha256;

/// The lines at the top of a register.
pub const HEAD: &str = "\
# Sổ đăng ký văn bản đi (Nghị định 30/2020/NĐ-CP, Điều 15, 16, Phụ lục IV). ntm ghi thêm vào cuối, không sửa tay:
# mỗi mục mang mã của mục trước, “ntm verify” tìm ra chỗ bị sửa, bớt, đổi.
# Register of outgoing documents. ntm adds to its end; do not edit: each entry carries the code of the one before.
";

/// What some editors put before a text that they save as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The head, or the first entry is gone.
    Head,
    /// Nothing but line ends, or a mark before the first line: another program saved it.
    Resaved,
    /// An entry's text: its count here, and its first line.
    Changed(usize, usize),
    /// What stands before an entry: its count here, and its first line.
    Moved(usize, usize),
    /// An entry that says nothing that is known: its first line.
    Unreadable(usize),
    /// The last entry that was written is gone: its code, and how many entries there are.
    CutShort(String, usize),
    /// The entry of a kept copy is gone: the register, and the copy.
    NotEntered(String, String),
    /// A kept copy lies there twice: the one of which there is no entry, and the other.
    KeptTwice(String, String),
}

impl Fault {
    /// What is told of it.
    pub fn problem(&self) -> Problem {
        match self.clone() {
            Fault::Head => Problem::RegisterHeadChanged {},
            Fault::Resaved => Problem::RegisterResaved {},
            Fault::Changed(entry, line) => Problem::RegisterEntryChanged { entry, line },
            Fault::Moved(entry, line) => Problem::RegisterEntryMoved { entry, line },
            Fault::Unreadable(line) => Problem::RegisterUnreadable { line },
            Fault::CutShort(head, entries) => Problem::RegisterCutShort { head, entries },
            Fault::NotEntered(path, folder) => Problem::RegisterGone { path, folder },
            Fault::KeptTwice(folder, of) => Problem::KeptTwice { folder, of },
        }
    }
}

/// An entry as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The entry.
    pub entry: RegisterEntry,
    /// Its own fingerprint.
    pub code: String,
}

impl Link {
    /// The kept copy that it enters, where it does.
    pub fn copy(&self) -> Option<&String> {
        self.issued().map(|own| &own.folder)
    }

    /// The document that it enters, where it does.
    pub fn issued(&self) -> Option<&IssuedEntry> {
        match &self.entry.act {
            Act::Issue(entry) => Some(entry),
            Act::Number(_) | Act::Receive(_) | Act::Recall(_) | Act::Amend(_) => None,
        }
    }
}

/// The entries of a register that can be read, and what is not as it was written.
pub fn read(text: &str) -> (Vec<Link>, Vec<Fault>) {
    let (links, faults) = read_exactly(text);
    if faults.is_empty() {
        return (links, faults);
    }
    // An editor that somebody looked at it with changes every line and no word: one cause, told once.
    let plain = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).replace("\r\n", "\n");
    match read_exactly(&plain) {
        (links, faults) if plain != text && faults.is_empty() => (links, vec![Fault::Resaved]),
        _ => (links, faults),
    }
}

fn read_exactly(text: &str) -> (Vec<Link>, Vec<Fault>) {
    let (head, blocks) = blocks(text);
    let (mut links, mut faults) = (Vec::new(), Vec::new());
    if head != HEAD {
        faults.push(Fault::Head);
    }
    let mut before = Sha256::of(HEAD.as_bytes()).to_string();
    let mut last = 0;
    for (at, (line, block)) in blocks.into_iter().enumerate() {
        let count = at + 1;
        let Some((body, stated, code)) = taken_apart(block) else {
            faults.push(Fault::Changed(count, line));
            before.clear();
            last += 1;
            continue;
        };
        let is_whole = Sha256::of(body.as_bytes()).as_str() == code;
        if !is_whole {
            faults.push(Fault::Changed(count, line));
        }
        let entry = serde_yaml::from_str::<Vec<RegisterEntry>>(block)
            .ok()
            .and_then(|all| all.into_iter().next());
        let Some(entry) = entry else {
            if is_whole {
                faults.push(Fault::Unreadable(line));
            }
            last += 1;
            code.clone_into(&mut before);
            continue;
        };
        // After one that was changed nobody knows what the next one followed.
        let follows = before.is_empty() || stated == before;
        if is_whole && (entry.count != last + 1 || !follows) {
            faults.push(Fault::Moved(count, line));
        }
        last = entry.count;
        code.clone_into(&mut before);
        links.push(Link { entry, code: code.to_owned() });
    }
    (links, faults)
}

/// A register with one more entry.
pub fn grown(text: &str, entry: &RegisterEntry) -> String {
    let text = if text.is_empty() { HEAD } else { text };
    let (links, _) = read(text);
    let before = links
        .last()
        .map_or_else(|| Sha256::of(HEAD.as_bytes()).to_string(), |own| own.code.clone());
    // An entry is texts, numbers and dates.
    let own = serde_yaml::to_string(&[entry]).unwrap_or_default();
    let body = format!("{own}  truoc: {before}\n");
    let code = Sha256::of(body.as_bytes());
    format!("{text}{body}  ma: {code}\n")
}

/// The text before the first entry, and the entries, each with its first line.
fn blocks(text: &str) -> (&str, Vec<(usize, &str)>) {
    let mut starts = Vec::new();
    let (mut at, mut number) = (0, 0);
    for line in text.split_inclusive('\n') {
        number += 1;
        if line.starts_with("- ") {
            starts.push((number, at));
        }
        at += line.len();
    }
    let head = &text[..starts.first().map_or(text.len(), |(_, at)| *at)];
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]);
    let block = |((number, at), end): (&(usize, usize), usize)| (*number, &text[*at..end]);
    (head, starts.iter().zip(ends).map(block).collect())
}

/// The text of an entry that its fingerprint is of, what it says to come before it, and that fingerprint.
fn taken_apart(block: &str) -> Option<(&str, &str, &str)> {
    let at = block.rfind("  ma: ")?;
    let code = block[at..].strip_prefix("  ma: ")?.strip_suffix('\n')?;
    let body = &block[..at];
    let stated = &body[body.rfind("  truoc: ")?..];
    let stated = stated.strip_prefix("  truoc: ")?.strip_suffix('\n')?;
    let plain = |own: &str| {
        own.len() == 64 && own.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    };
    (body.ends_with('\n') && plain(code) && plain(stated)).then_some((body, stated, code))
}

#[cfg(test)]
mod tests {
    use super::super::entry::NumberEntry;
    use super::*;

    fn register(count: usize) -> String {
        let date = chrono::NaiveDate::from_ymd_opt(2025, 2, 10).unwrap_or_default();
        (1..=count).fold(String::new(), |text, count| {
            let act = Act::Number(NumberEntry { of: count, number: format!("{count:02}"), date });
            grown(&text, &RegisterEntry { count, entered: date, act })
        })
    }

    #[test]
    fn what_was_written_is_read_and_accused_of_nothing() {
        let (links, faults) = read(&register(4));
        assert_eq!(faults, []);
        assert_eq!(links.iter().map(|own| own.entry.count).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(read(""), (Vec::new(), vec![Fault::Head]));
    }

    #[test]
    fn every_byte_counts() {
        let text = register(3);
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert!(!read(&changed).1.is_empty(), "byte {at} of\n{text}");
        }
    }

    #[test]
    fn what_an_editor_saved_again_is_told_once_and_for_what_it_is() {
        let text = register(3);
        let windows = text.replace('\n', "\r\n");
        let (links, _) = read(&text);
        for saved in [windows.clone(), format!("\u{feff}{text}"), format!("\u{feff}{windows}")] {
            assert_eq!(read(&saved), (links.clone(), vec![Fault::Resaved]));
        }
        // A changed word stays one.
        let changed = windows.replacen("so: '02'", "so: '03'", 1);
        assert_ne!(changed, windows);
        let faults = read(&changed).1;
        assert!(!faults.is_empty() && !faults.contains(&Fault::Resaved), "{faults:?}");
    }

    #[test]
    fn entries_that_are_gone_or_moved_are_named() {
        let text = register(4);
        let (head, all) = blocks(&text);
        let of = |order: &[usize]| {
            let own = order.iter().map(|at| all[*at].1).collect::<String>();
            read(&format!("{head}{own}")).1
        };
        assert_eq!(of(&[0, 1, 2, 3]), []);
        assert_eq!(of(&[0, 2, 3]), [Fault::Moved(2, 12)]);
        assert_eq!(of(&[1, 2, 3]).first(), Some(&Fault::Moved(1, 4)));
        assert_eq!(of(&[0, 2, 1, 3]).len(), 3);
        // The tail is found by the head that was kept apart.
        assert_eq!(of(&[0, 1]), []);
    }
}
