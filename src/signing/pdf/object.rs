//! What a PDF is made of, and how it is written.

use std::ops::Range;

/// The name of an indirect object: its number and generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// Its number.
    pub number: u32,
    /// Its generation.
    pub generation: u16,
}

/// An object. Strings and names are decoded.
#[derive(Clone, Debug, PartialEq)]
pub enum Object {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number, as it is written.
    Real(Vec<u8>),
    /// `/Name`, without its slash.
    Name(Vec<u8>),
    /// `(Text)` or `<48>`.
    Text(Vec<u8>),
    /// `[…]`
    Array(Vec<Object>),
    /// `<<…>>`
    Dict(Dict),
    /// A dictionary with data, which lie there in the file.
    Stream(Dict, Range<usize>),
    /// `12 0 R`
    Ref(Id),
    /// What is written as it stands: a place that is filled later. No reader makes one.
    Verbatim(Vec<u8>),
}

/// A dictionary: its keys in the order in which they are written, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dict(pub Vec<(Vec<u8>, Object)>);

impl Dict {
    /// Of a type.
    pub fn of_type(name: &str) -> Self {
        Dict::default().with("Type", Object::name(name))
    }

    /// The value of a key as it is written.
    pub fn get(&self, key: &str) -> Option<&Object> {
        self.0.iter().find(|(own, _)| own == key.as_bytes()).map(|(_, value)| value)
    }

    /// Puts a value at a key, in the place of the one that is there.
    pub fn set(&mut self, key: &str, value: Object) {
        match self.0.iter_mut().find(|(own, _)| own == key.as_bytes()) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.as_bytes().to_vec(), value)),
        }
    }

    /// The same with a value at a key.
    #[must_use]
    pub fn with(mut self, key: &str, value: Object) -> Self {
        self.set(key, value);
        self
    }

    /// Whether it says that it is of a type, or of a kind below a type.
    pub fn is(&self, key: &str, name: &str) -> bool {
        self.get(key).is_some_and(|own| own.as_name() == Some(name.as_bytes()))
    }
}

impl Object {
    /// A name.
    pub fn name(name: &str) -> Self {
        Object::Name(name.as_bytes().to_vec())
    }

    /// A text for people: in plain letters where those suffice, else in UTF-16.
    pub fn text(text: &str) -> Self {
        if text.is_ascii() {
            return Object::Text(text.as_bytes().to_vec());
        }
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        Object::Text([0xfe, 0xff].into_iter().chain(units).collect())
    }

    /// A number of points, to a hundredth.
    pub fn points(value: f64) -> Self {
        let text = format!("{value:.2}");
        Object::Real(text.into_bytes())
    }

    /// Its name, where it is one.
    pub fn as_name(&self) -> Option<&[u8]> {
        match self {
            Object::Name(name) => Some(name),
            _ => None,
        }
    }

    /// Its number, where it is a whole one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Object::Int(value) => Some(*value),
            _ => None,
        }
    }

    /// Its number, where it is one.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            #[allow(clippy::cast_precision_loss, reason = "no page is that large")]
            Object::Int(value) => Some(*value as f64),
            Object::Real(text) => std::str::from_utf8(text).ok()?.parse().ok(),
            _ => None,
        }
    }

    /// What it refers to, where it does.
    pub fn as_ref(&self) -> Option<Id> {
        match self {
            Object::Ref(id) => Some(*id),
            _ => None,
        }
    }

    /// Its entries, where it is an array.
    pub fn as_array(&self) -> Option<&[Object]> {
        match self {
            Object::Array(all) => Some(all),
            _ => None,
        }
    }

    /// Its dictionary, where it is or has one.
    pub fn as_dict(&self) -> Option<&Dict> {
        match self {
            Object::Dict(dict) | Object::Stream(dict, _) => Some(dict),
            _ => None,
        }
    }

    /// Its bytes, where it is a string.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Object::Text(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// A text for people, where it is a string.
    pub fn as_text(&self) -> Option<String> {
        let bytes = self.as_bytes()?;
        Some(match bytes {
            [0xfe, 0xff, rest @ ..] => {
                let units = rest.chunks_exact(2).map(|own| u16::from_be_bytes([own[0], own[1]]));
                char::decode_utf16(units).map(|own| own.unwrap_or('\u{fffd}')).collect()
            }
            [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
            _ => bytes.iter().map(|own| char::from(*own)).collect(),
        })
    }

    /// Writes it. Data of streams are written by whoever has them.
    pub fn write(&self, to: &mut Vec<u8>) {
        match self {
            Object::Null => to.extend(b"null"),
            Object::Bool(value) => to.extend(value.to_string().bytes()),
            Object::Int(value) => to.extend(value.to_string().bytes()),
            Object::Real(text) | Object::Verbatim(text) => to.extend(text),
            Object::Name(name) => write_name(name, to),
            Object::Text(bytes) => write_text(bytes, to),
            Object::Array(all) => {
                to.push(b'[');
                for (at, own) in all.iter().enumerate() {
                    if at > 0 {
                        to.push(b' ');
                    }
                    own.write(to);
                }
                to.push(b']');
            }
            Object::Dict(dict) | Object::Stream(dict, _) => {
                to.extend(b"<<");
                for (key, value) in &dict.0 {
                    write_name(key, to);
                    to.push(b' ');
                    value.write(to);
                }
                to.extend(b">>");
            }
            Object::Ref(id) => {
                to.extend(format!("{} {} R", id.number, id.generation).into_bytes());
            }
        }
    }
}

fn write_name(name: &[u8], to: &mut Vec<u8>) {
    to.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(&byte) {
            to.push(byte);
        } else {
            to.extend(format!("#{byte:02X}").into_bytes());
        }
    }
}

/// Readable letters as they are, all else as digits.
fn write_text(bytes: &[u8], to: &mut Vec<u8>) {
    if bytes.iter().all(|own| own.is_ascii_graphic() || *own == b' ') {
        to.push(b'(');
        for &byte in bytes {
            if b"()\\".contains(&byte) {
                to.push(b'\\');
            }
            to.push(byte);
        }
        to.push(b')');
    } else {
        to.push(b'<');
        bytes.iter().for_each(|byte| to.extend(format!("{byte:02X}").into_bytes()));
        to.push(b'>');
    }
}
