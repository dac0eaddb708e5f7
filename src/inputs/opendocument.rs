//! OpenDocument workbooks (`.ods`) looked through before the reader is given them.
//!
//! The reader waits for the end of each table, row and remark that begins, and when the file is cut
//! off inside one it waits for ever. So the content is walked here once: what begins must end.

use std::io::{BufRead, BufReader, Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

/// No content is larger when it is unpacked, in bytes.
const CONTENT_LIMIT: u64 = 2_000_000_000;

/// Whether the reader can be given the file. An archive of another kind says nothing here.
pub fn readable(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return true };
    // Enciphered content is no XML; the reader asks for the password before it looks there.
    if archive.by_name("META-INF/manifest.xml").is_ok_and(|part| encrypted(BufReader::new(part))) {
        return true;
    }
    let Ok(part) = archive.by_name("content.xml") else { return true };
    balanced(BufReader::new(part.take(CONTENT_LIMIT)))
}

/// Whether a part of the archive is enciphered, found as the reader finds it.
fn encrypted(manifest: impl BufRead) -> bool {
    let mut reader = Reader::from_reader(manifest);
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut entry = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => match start.name().as_ref() {
                "manifest:file-entry" => entry = true,
                "manifest:encryption-data" if entry => return true,
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// Whether every element ends, in the right order.
fn balanced(content: impl BufRead) -> bool {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = true;
    let mut buffer = Vec::new();
    let mut open = 0usize;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => match open.checked_sub(1) {
                Some(left) => open = left,
                None => return false,
            },
            Ok(Event::Eof) => return open == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
        buffer.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_must_end() {
        assert!(balanced(&b"<a><b/><c>x &amp; y</c><!-- <d> --></a>"[..]));
        for cut in ["<a><b>", "<a><b></a></b>", "<a><b></a>", "<a/></a>", "<a><!-- ", "<a><b"] {
            assert!(!balanced(cut.as_bytes()), "{cut}");
        }
    }
}
