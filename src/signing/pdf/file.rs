//! A PDF with everything that was added to it, part by part.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::lexer::{Lexer, is_space};
use super::object::{Dict, Id, Object};
use super::stream::unpacked;
use super::table::{END, FilePart, ObjectPlace};
use crate::diag::Unsound;

/// Nobody signs more often, and each part is held against the one before.
const MOST_PARTS: usize = 200;
/// All streams of objects of a file together hold no more bytes.
const MOST_UNPACKED: usize = 64_000_000;
/// Nor one of them more objects: each is found by going past those before it.
const MOST_PACKED: usize = 10_000;
/// A reference leads to no more others.
const MOST_STEPS: usize = 8;
/// So many times the file's bytes, and so many more, are read at most: objects may lie in one another.
const MOST_TIMES: usize = 100;
const MOST_MORE: usize = 50_000_000;

/// A file whose parts are known, the oldest first.
pub struct File<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its parts.
    pub parts: Vec<FilePart>,
    packed: RefCell<BTreeMap<usize, Rc<Vec<u8>>>>,
    unpacked: Cell<usize>,
    read: Cell<usize>,
}

impl<'a> File<'a> {
    /// Reads where everything is.
    ///
    /// # Errors
    /// It is not as sound programs write it.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Unsound> {
        let start = start(bytes).ok_or(Unsound::End)?;
        let mut parts: Vec<FilePart> = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next {
            let fault = Unsound::Table(at);
            let section = FilePart::read(bytes, at).ok_or(fault)?;
            if section.trailer.get("Encrypt").is_some() {
                return Err(Unsound::Locked);
            }
            next = match section.trailer.get("Prev") {
                None => None,
                Some(own) => {
                    let before = own.as_int().and_then(|own| usize::try_from(own).ok());
                    // What was added stands behind what was there.
                    Some(before.filter(|own| *own < at).ok_or(fault)?)
                }
            };
            parts.push(section);
            if parts.len() > MOST_PARTS {
                return Err(fault);
            }
        }
        parts.reverse();
        let last = parts.last().map_or(0, |own| own.end);
        if !bytes.get(last..).is_some_and(|own| own.iter().all(|own| is_space(*own))) {
            return Err(Unsound::End);
        }
        Ok(File {
            bytes,
            parts,
            packed: RefCell::default(),
            unpacked: Cell::new(0),
            read: Cell::new(0),
        })
    }

    /// The file as it was when it had so many parts.
    pub fn view(&self, parts: usize) -> View<'_> {
        View { file: self, parts: parts.min(self.parts.len()) }
    }

    /// The file as it is.
    pub fn whole(&self) -> View<'_> {
        self.view(self.parts.len())
    }
}

/// Where the last section begins.
fn start(bytes: &[u8]) -> Option<usize> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let end = bytes.len() - bytes.iter().rev().take_while(|own| is_space(**own)).count();
    let bytes = bytes.get(..end)?.strip_suffix(END)?;
    let word = b"startxref";
    let near = bytes.len().saturating_sub(64);
    let at = bytes[near..].windows(word.len()).rposition(|own| own == word)?;
    let start = Lexer::new(bytes, near + at + word.len()).number()?;
    usize::try_from(start).ok()
}

/// A file as it was when it had so many parts.
#[derive(Clone, Copy)]
pub struct View<'a> {
    file: &'a File<'a>,
    parts: usize,
}

impl<'a> View<'a> {
    /// Its last section.
    pub fn section(&self) -> Option<&'a FilePart> {
        self.file.parts.get(self.parts.checked_sub(1)?)
    }

    /// What is said of the file.
    pub fn trailer(&self) -> &'a Dict {
        static NONE: Dict = Dict(Vec::new());
        self.section().map_or(&NONE, |own| &own.trailer)
    }

    /// One more than the highest number.
    pub fn size(&self) -> u32 {
        let parts = self.file.parts.get(..self.parts).unwrap_or_default();
        let last =
            |own: &FilePart| own.entries.last_key_value().map_or(0, |(number, _)| number + 1);
        let stated = self.trailer().get("Size").and_then(Object::as_int);
        let stated = stated.and_then(|own| u32::try_from(own).ok()).unwrap_or(0);
        parts.iter().map(last).max().unwrap_or(0).max(stated)
    }

    /// Where an object is.
    pub fn entry(&self, number: u32) -> Option<ObjectPlace> {
        let parts = self.file.parts.get(..self.parts)?;
        parts.iter().rev().find_map(|own| own.entries.get(&number).copied())
    }

    /// An object; nothing where there is none.
    ///
    /// # Errors
    /// It is not where it is said to be.
    pub fn get(&self, id: Id) -> Result<Object, Unsound> {
        self.located(id).map(|(object, _)| object)
    }

    /// An object, and which bytes of the file it takes; none where it is packed among others.
    ///
    /// # Errors
    /// It is not where it is said to be.
    pub fn located(&self, id: Id) -> Result<(Object, Option<Range<usize>>), Unsound> {
        let fault = Unsound::Object(id.number);
        match self.entry(id.number) {
            Some(ObjectPlace::At(at, generation)) if generation == id.generation => {
                let mut lexer = Lexer::new(self.file.bytes, at);
                let read = lexer.indirect(|id| self.length(id));
                self.spend(lexer.at.saturating_sub(at)).ok_or(fault)?;
                let (own, object) = read.ok_or(fault)?;
                if own != id {
                    return Err(fault);
                }
                Ok((object, Some(at..lexer.at)))
            }
            Some(ObjectPlace::Packed(stream, index)) if id.generation == 0 => {
                let object = self.packed(stream, index, id.number).ok_or(fault)?;
                Ok((object, None))
            }
            _ => Ok((Object::Null, None)),
        }
    }

    /// What an object stands for: itself, or what it refers to.
    ///
    /// # Errors
    /// That cannot be read.
    pub fn resolve(&self, object: &Object) -> Result<Object, Unsound> {
        let mut own = object.clone();
        for _ in 0..MOST_STEPS {
            match own {
                Object::Ref(id) => own = self.get(id)?,
                other => return Ok(other),
            }
        }
        Err(own.as_ref().map_or(Unsound::End, |id| Unsound::Object(id.number)))
    }

    /// The value of a key, itself or what it refers to; nothing where there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn value(&self, dict: &Dict, key: &str) -> Result<Object, Unsound> {
        dict.get(key).map_or(Ok(Object::Null), |own| self.resolve(own))
    }

    /// The catalog, and what it is called.
    ///
    /// # Errors
    /// There is none.
    pub fn catalog(&self) -> Result<(Id, Dict), Unsound> {
        let id = self.trailer().get("Root").and_then(Object::as_ref).ok_or(Unsound::End)?;
        match self.get(id)? {
            Object::Dict(dict) => Ok((id, dict)),
            _ => Err(Unsound::Object(id.number)),
        }
    }

    /// The fields of the file's form; none where it has no form.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn fields(&self) -> Result<Vec<Object>, Unsound> {
        let (_, catalog) = self.catalog()?;
        let Object::Dict(form) = self.value(&catalog, "AcroForm")? else { return Ok(Vec::new()) };
        match self.value(&form, "Fields")? {
            Object::Array(all) => Ok(all),
            _ => Ok(Vec::new()),
        }
    }

    /// The data of a stream as they lie in the file.
    pub fn data(&self, range: &Range<usize>) -> &'a [u8] {
        self.file.bytes.get(range.clone()).unwrap_or_default()
    }

    /// What a stream holds, no more than so many bytes of it; nothing where it is packed in a way that only
    /// pictures are.
    pub fn unpacked(&self, stream: &Object, most: usize) -> Option<Vec<u8>> {
        let Object::Stream(dict, data) = stream else { return None };
        unpacked(dict, self.data(data), most)
    }

    /// Counts what was read; nothing once it is too much.
    fn spend(&self, bytes: usize) -> Option<()> {
        let read = self.file.read.get().saturating_add(bytes);
        self.file.read.set(read);
        let most = self.file.bytes.len().saturating_mul(MOST_TIMES).saturating_add(MOST_MORE);
        (read <= most).then_some(())
    }

    /// A length that stands in an object of its own.
    fn length(&self, id: Id) -> Option<usize> {
        match self.entry(id.number)? {
            ObjectPlace::At(at, _) => {
                let (_, object) = Lexer::new(self.file.bytes, at).indirect(|_| None)?;
                usize::try_from(object.as_int()?).ok()
            }
            _ => None,
        }
    }

    /// One of the objects that a stream holds.
    fn packed(&self, stream: u32, index: usize, number: u32) -> Option<Object> {
        let ObjectPlace::At(at, _) = self.entry(stream)? else { return None };
        let (_, object) = Lexer::new(self.file.bytes, at).indirect(|id| self.length(id))?;
        let Object::Stream(dict, data) = object else { return None };
        if !dict.is("Type", "ObjStm") {
            return None;
        }
        let known = self.file.packed.borrow().get(&at).cloned();
        let all = match known {
            Some(all) => all,
            None => {
                let left = MOST_UNPACKED.checked_sub(self.file.unpacked.get())?;
                let all = Rc::new(unpacked(&dict, self.file.bytes.get(data)?, left)?);
                self.file.unpacked.set(self.file.unpacked.get() + all.len());
                self.file.packed.borrow_mut().insert(at, all.clone());
                all
            }
        };
        let whole = |key: &str| usize::try_from(dict.get(key)?.as_int()?).ok();
        let (count, first) = (whole("N")?, whole("First")?);
        if index >= count || count > MOST_PACKED {
            return None;
        }
        let mut head = Lexer::new(all.get(..first)?, 0);
        for _ in 0..index {
            head.number()?;
            head.number()?;
        }
        if head.number()? != u64::from(number) {
            return None;
        }
        let from = first.checked_add(usize::try_from(head.number()?).ok()?)?;
        let mut lexer = Lexer::new(&all, from);
        let object = lexer.object();
        self.spend(lexer.at.saturating_sub(from))?;
        object
    }
}
