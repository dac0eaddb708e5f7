//! Signatures by programs that write what they add as a stream of objects, with the places of all objects in
//! a stream, too.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use ntm::signing::only_signatures;
use ntm::signing::pdf::{File, Id, Object, ObjectPlace};

use super::{issued, read, signed};

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).expect("in memory");
    packed.finish().expect("in memory")
}

/// Rows of bytes told by what they differ from the row above (PNG, "up").
fn predicted(rows: &[[u8; 11]]) -> Vec<u8> {
    let mut above = [0; 11];
    let mut all = Vec::new();
    for row in rows {
        all.push(2);
        all.extend(row.iter().zip(above).map(|(own, above)| own.wrapping_sub(above)));
        above = *row;
    }
    all
}

/// The same signature, but with what can be packed in a stream of objects; `change` may change that text.
fn as_streams(begin: &[u8], signed: &[u8], change: impl Fn(&mut String)) -> Vec<u8> {
    let file = File::read(signed).expect("a PDF");
    let part = file.parts.last().expect("a part");
    let mut all = begin.to_vec();
    let (mut head, mut inner, mut rows) = (String::new(), String::new(), Vec::new());
    let row = |kind: u8, place: usize, last: u16| {
        let mut row = [kind; 11];
        row[1..9].copy_from_slice(&(place as u64).to_be_bytes());
        row[9..].copy_from_slice(&last.to_be_bytes());
        row
    };
    let size = usize::try_from(file.whole().size()).expect("small");
    let mut index = String::new();
    let mut count = 0;
    for (&number, entry) in &part.entries {
        let ObjectPlace::At(at, generation) = *entry else { panic!("{entry:?}") };
        let (object, span) = file.whole().located(Id { number, generation }).expect("an object");
        write!(index, "{number} 1 ").expect("in memory");
        let is_signature = object.as_dict().is_some_and(|own| own.get("ByteRange").is_some());
        if matches!(object, Object::Stream(..)) || is_signature {
            rows.push(row(1, all.len() + 1, generation));
            all.push(b'\n');
            all.extend(&signed[at..span.expect("a place").end]);
        } else {
            let mut text = Vec::new();
            object.write(&mut text);
            write!(head, "{number} {} ", inner.len()).expect("in memory");
            inner.push_str(&String::from_utf8(text).expect("plain"));
            inner.push('\n');
            rows.push(row(2, size, count));
            count += 1;
        }
    }
    change(&mut inner);
    let first = head.len();
    let data = packed(format!("{head}{inner}").as_bytes());
    rows.push(row(1, all.len() + 1, 0));
    let length = data.len();
    write!(
        all,
        "\n{size} 0 obj\n<</Type/ObjStm/N {count}/First {first}/Filter/FlateDecode/Length {length}>>\nstream\n"
    )
    .expect("in memory");
    all.extend(data);
    all.extend(b"\nendstream\nendobj\n");
    let at = all.len();
    rows.push(row(1, at, 0));
    let data = packed(&predicted(&rows));
    let root = part.trailer.get("Root").and_then(Object::as_ref).expect("a root").number;
    let info = part.trailer.get("Info").and_then(Object::as_ref).expect("Info").number;
    let prev = part.trailer.get("Prev").and_then(Object::as_int).expect("Prev");
    let mut id = Vec::new();
    part.trailer.get("ID").expect("ID").write(&mut id);
    let id = String::from_utf8_lossy(&id).into_owned();
    write!(
        all,
        "{} 0 obj\n<</Type/XRef/W[1 8 2]/Index[{index}{size} 2]/Size {}/Root {root} 0 R/Info {info} 0 R/ID {id}\
         /Prev {prev}/Filter[/FlateDecode]/DecodeParms<</Predictor 12/Columns 11>>/Length {}>>\nstream\n",
        size + 1,
        size + 2,
        data.len()
    )
    .expect("in memory");
    all.extend(data);
    write!(all, "\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").expect("in memory");
    over_all(all, begin.len())
}

/// The range of the signature that was added, over all of the file as it is now.
fn over_all(mut all: Vec<u8>, from: usize) -> Vec<u8> {
    let find = |word: &[u8]| {
        let at = all[from..].windows(word.len()).position(|own| own == word).expect("a word");
        from + at + word.len()
    };
    let (range, hole) = (find(b"/ByteRange "), find(b"/Contents "));
    let end = hole + all[hole..].iter().position(|own| *own == b'>').expect("its end") + 1;
    let room = all[range..].iter().position(|own| *own == b']').expect("its end");
    let told = format!("{:room$}]", format!("[0 {hole} {end} {}", all.len() - end));
    all.splice(range..range + told.len(), told.into_bytes());
    all
}

#[test]
fn a_signature_in_streams_is_read_as_one_in_lines() {
    let (_folder, pdf) = issued();
    let bytes = read(&pdf);
    let lines = signed(&bytes, "nguoi-ky");
    let streams = as_streams(&bytes, &lines, |_| {});
    let told = |bytes: &[u8], begin: usize| {
        let all = only_signatures(bytes, begin).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        all.into_iter().map(|own| (own.field, own.name, own.when, own.coverage)).collect::<Vec<_>>()
    };
    assert_eq!(told(&streams, bytes.len()), told(&lines, bytes.len()));
    // What this program adds behind a stream is one, too.
    let twice = signed(&streams, "co-quan");
    assert_eq!(told(&twice, bytes.len()).len(), 2);
    let file = File::read(&twice).expect("a PDF");
    assert_eq!(
        file.parts.iter().map(|own| own.is_stream).collect::<Vec<_>>(),
        [false, false, true, true]
    );
    // And a change that is packed is a change.
    let moved =
        as_streams(&bytes, &lines, |inner| *inner = inner.replacen("/Rect [", "/Rect [9", 1));
    assert_eq!(
        only_signatures(&moved, bytes.len()).map(|_| ()),
        Err(ntm::signing::Refusal::Changed(ntm::diag::SignedChange::Field("nguoi-ky".to_owned())))
    );
}
