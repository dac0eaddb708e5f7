//! Bytes to objects. Strict: what no sound program writes, such as a key that stands twice in a dictionary,
//! is read otherwise by different readers, and what is read otherwise proves nothing.

use std::ops::Range;

use super::object::{Dict, Id, Object};

/// No sound file nests deeper.
const DEEPEST: usize = 64;
/// Nor has an object more parts. Each takes many times as much memory as it takes bytes of a file.
const MOST_PARTS: usize = 500_000;

/// Reads objects from a place on.
pub struct Lexer<'a> {
    bytes: &'a [u8],
    /// Where it is.
    pub at: usize,
    parts: usize,
}

/// Whether a byte is white space.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

impl<'a> Lexer<'a> {
    /// From a place on.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Lexer { bytes, at, parts: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// What is left.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past white space and remarks.
    pub fn space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|own| own != b'\n' && own != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Goes past a word, where it is the next.
    pub fn word(&mut self, word: &str) -> Option<()> {
        self.space();
        let rest = self.rest().strip_prefix(word.as_bytes())?;
        if rest.first().is_some_and(|own| is_regular(*own)) {
            return None;
        }
        self.at += word.len();
        Some(())
    }

    /// A whole number without a sign.
    pub fn number(&mut self) -> Option<u64> {
        self.space();
        let digits = self.rest().iter().take_while(|own| own.is_ascii_digit()).count();
        let text = std::str::from_utf8(self.rest().get(..digits)?).ok()?;
        let value = text.parse().ok()?;
        self.at += digits;
        self.peek().is_none_or(|own| !is_regular(own)).then_some(value)
    }

    /// `12 0`
    pub fn id(&mut self) -> Option<Id> {
        let number = u32::try_from(self.number()?).ok()?;
        let generation = u16::try_from(self.number()?).ok()?;
        Some(Id { number, generation })
    }

    /// The next object.
    pub fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        self.parts += 1;
        if depth > DEEPEST || self.parts > MOST_PARTS {
            return None;
        }
        self.space();
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal().map(Object::Text),
            b'<' if self.rest().starts_with(b"<<") => self.dict(depth).map(Object::Dict),
            b'<' => self.digits().map(Object::Text),
            b'[' => {
                self.at += 1;
                let mut all = Vec::new();
                loop {
                    self.space();
                    if self.peek()? == b']' {
                        self.at += 1;
                        return Some(Object::Array(all));
                    }
                    all.push(self.nested(depth + 1)?);
                }
            }
            b'0'..=b'9' => {
                let start = self.at;
                if let Some(id) = self.id()
                    && self.word("R").is_some()
                {
                    return Some(Object::Ref(id));
                }
                self.at = start;
                self.numeral()
            }
            b'+' | b'-' | b'.' => self.numeral(),
            _ => {
                let all = [
                    ("null", Object::Null),
                    ("true", Object::Bool(true)),
                    ("false", Object::Bool(false)),
                ];
                all.into_iter().find_map(|(word, value)| self.word(word).map(|()| value))
            }
        }
    }

    fn numeral(&mut self) -> Option<Object> {
        let length = self.rest().iter().take_while(|own| is_regular(**own)).count();
        let text = self.rest().get(..length)?;
        self.at += length;
        let plain = text.iter().all(|own| own.is_ascii_digit() || b"+-.".contains(own));
        let shown = std::str::from_utf8(text).ok().filter(|_| plain)?;
        match shown.parse::<i64>() {
            Ok(value) => Some(Object::Int(value)),
            Err(_) => {
                shown.parse::<f64>().ok()?;
                Some(Object::Real(text.to_vec()))
            }
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|own| is_regular(*own)) {
            self.at += 1;
            if byte == b'#' {
                let code = self.rest().get(..2)?;
                name.push(hex(code[0])? << 4 | hex(code[1])?);
                self.at += 2;
            } else {
                name.push(byte);
            }
        }
        Some(name)
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1);
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    self.escaped(&mut text)?;
                    continue;
                }
                // However a line ends in the file, it is one line feed.
                b'\r' => {
                    if self.peek() == Some(b'\n') {
                        self.at += 1;
                    }
                    text.push(b'\n');
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return Some(text);
            }
            text.push(byte);
        }
    }

    fn escaped(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let byte = self.peek()?;
        self.at += 1;
        text.push(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 0x0c,
            b'\n' => return Some(()),
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
                return Some(());
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                u8::try_from(code & 0xff).ok()?
            }
            other => other,
        });
        Some(())
    }

    fn digits(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let length = self.rest().iter().position(|own| *own == b'>')?;
        let text = self.rest().get(..length)?;
        self.at += length + 1;
        bytes_of(text)
    }

    /// The dictionary that begins here.
    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut dict = Dict::default();
        let mut known = std::collections::BTreeSet::new();
        loop {
            self.space();
            match self.peek()? {
                b'/' => {
                    let key = self.name()?;
                    let value = self.nested(depth + 1)?;
                    if !known.insert(key.clone()) {
                        return None;
                    }
                    dict.0.push((key, value));
                }
                b'>' if self.rest().starts_with(b">>") => {
                    self.at += 2;
                    return Some(dict);
                }
                _ => return None,
            }
        }
    }

    /// The indirect object that begins here, and what it is called; `length` gives the length of data
    /// that stands in another object.
    pub fn indirect(&mut self, length: impl Fn(Id) -> Option<usize>) -> Option<(Id, Object)> {
        let id = self.id()?;
        self.word("obj")?;
        let object = self.object()?;
        self.space();
        let object = match object {
            Object::Dict(dict) if self.rest().starts_with(b"stream") => {
                let data = self.data(&dict, length)?;
                Object::Stream(dict, data)
            }
            other => other,
        };
        self.word("endobj")?;
        Some((id, object))
    }

    fn data(&mut self, dict: &Dict, length: impl Fn(Id) -> Option<usize>) -> Option<Range<usize>> {
        self.at += "stream".len();
        match self.rest() {
            [b'\r', b'\n', ..] => self.at += 2,
            [b'\n', ..] => self.at += 1,
            _ => return None,
        }
        let length = match dict.get("Length")? {
            Object::Ref(id) => length(*id)?,
            own => usize::try_from(own.as_int()?).ok()?,
        };
        let data = self.at..self.at.checked_add(length)?;
        self.bytes.get(data.clone())?;
        self.at = data.end;
        self.word("endstream")?;
        Some(data)
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|own| u8::try_from(own).ok())
}

/// The bytes that hexadecimal digits stand for; a last digit alone has a zero behind it.
pub fn bytes_of(text: &[u8]) -> Option<Vec<u8>> {
    let all = text.iter().filter(|own| !is_space(**own)).map(|own| hex(*own));
    let all = all.collect::<Option<Vec<u8>>>()?;
    Some(all.chunks(2).map(|own| own[0] << 4 | own.get(1).copied().unwrap_or(0)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Object> {
        Lexer::new(text.as_bytes(), 0).object()
    }

    #[test]
    fn objects_are_read_and_written_back() {
        for (text, written) in [
            (
                "<</A 1/B[1 0 R 2 -3 .5]/C(a\\(b\\)\\101)>>",
                "<</A 1/B [1 0 R 2 -3 .5]/C (a\\(b\\)A)>>",
            ),
            ("[ true false null % remark\n /A#20B <4 1 4> ]", "[true false null /A#20B (A@)]"),
            ("<feff1ea4>", "<FEFF1EA4>"),
            ("(a\r\nb)", "<610A62>"),
        ] {
            let mut own = Vec::new();
            read(text).expect(text).write(&mut own);
            assert_eq!(String::from_utf8_lossy(&own), written);
        }
        assert_eq!(Object::text("Chữ ký").as_text().as_deref(), Some("Chữ ký"));
    }

    #[test]
    fn what_readers_read_otherwise_is_not_read() {
        let deep = "[".repeat(100_000);
        for text in ["<</A 1/A 2>>", "<</A>>", "<zz>", "(a", "[1", "1.2.3", &deep, "tru", "<</A 1"]
        {
            assert_eq!(read(text), None, "{text:.20}");
        }
    }
}
