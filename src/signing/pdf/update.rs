//! What is added to a file: objects, new or in the place of others, behind the bytes that are there, none
//! of which changes (ISO 32000-1, 7.5.6).

use std::collections::BTreeMap;

use super::file::View;
use super::lexer::bytes_of;
use super::object::{Dict, Id, Object};
use crate::diag::Unsound;
use crate::hash::Sha256;

/// What is being added to a file.
pub struct Update<'a> {
    base: View<'a>,
    changed: BTreeMap<u32, (Id, Object, Vec<u8>)>,
    next: u32,
}

/// A file with what was added.
pub struct Updated {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where each object that was added begins.
    pub places: BTreeMap<u32, usize>,
}

impl<'a> Update<'a> {
    /// To a file as it is.
    pub fn of(base: View<'a>) -> Self {
        Update { base, changed: BTreeMap::new(), next: base.size() }
    }

    /// The file as it was.
    pub fn base(&self) -> View<'a> {
        self.base
    }

    /// The value of a key as it will be, itself or what it refers to; nothing where there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn resolved(&self, dict: &Dict, key: &str) -> Result<Object, Unsound> {
        match dict.get(key) {
            Some(Object::Ref(id)) => self.get(*id),
            own => Ok(own.cloned().unwrap_or(Object::Null)),
        }
    }

    /// An object as it will be.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn get(&self, id: Id) -> Result<Object, Unsound> {
        match self.changed.get(&id.number) {
            Some((_, own, _)) => Ok(own.clone()),
            None => self.base.get(id),
        }
    }

    /// A dictionary as it will be.
    ///
    /// # Errors
    /// It cannot be read, or is none.
    pub fn dict(&self, id: Id) -> Result<Dict, Unsound> {
        match self.get(id)? {
            Object::Dict(dict) => Ok(dict),
            _ => Err(Unsound::Object(id.number)),
        }
    }

    /// Puts an object in the place of the one that is there.
    pub fn set(&mut self, id: Id, object: Object) {
        self.changed.insert(id.number, (id, object, Vec::new()));
    }

    /// A name for a new object.
    pub fn room(&mut self) -> Id {
        let id = Id { number: self.next, generation: 0 };
        self.next += 1;
        id
    }

    /// Adds an object.
    pub fn add(&mut self, object: Object) -> Id {
        let id = self.room();
        self.set(id, object);
        id
    }

    /// Adds a stream, whose data are as its dictionary says.
    pub fn add_stream(&mut self, dict: Dict, data: Vec<u8>) -> Id {
        let id = self.room();
        self.set_stream(id, dict, data);
        id
    }

    /// Puts a stream at a name.
    pub fn set_stream(&mut self, id: Id, dict: Dict, data: Vec<u8>) {
        let length = i64::try_from(data.len()).unwrap_or(i64::MAX);
        let dict = dict.with("Length", Object::Int(length));
        self.changed.insert(id.number, (id, Object::Stream(dict, 0..0), data));
    }

    /// The file with all of it. The same objects give the same bytes.
    pub fn written(self, bytes: &[u8]) -> Updated {
        let mut all = bytes.to_vec();
        if all.last() != Some(&b'\n') {
            all.push(b'\n');
        }
        let mut places = BTreeMap::new();
        for (id, object, data) in self.changed.values() {
            places.insert(id.number, all.len());
            all.extend(format!("{} {} obj\n", id.number, id.generation).into_bytes());
            object.write(&mut all);
            if matches!(object, Object::Stream(..)) {
                all.extend(b"\nstream\n");
                all.extend(data);
                all.extend(b"\nendstream");
            }
            all.extend(b"\nendobj\n");
        }
        let generations: BTreeMap<u32, u16> =
            self.changed.values().map(|(id, ..)| (id.number, id.generation)).collect();
        let start = all.len();
        let mut trailer = self.trailer(&all);
        if self.base.section().is_some_and(|own| own.is_stream) {
            let own = Id { number: self.next, generation: 0 };
            trailer.set("Size", Object::Int(i64::from(self.next) + 1));
            places.insert(own.number, start);
            stream_of(own, trailer, &places, &generations, &mut all);
            places.remove(&own.number);
        } else {
            table_of(&places, &generations, &mut all);
            all.extend(b"trailer\n");
            Object::Dict(trailer).write(&mut all);
        }
        all.extend(format!("\nstartxref\n{start}\n%%EOF\n").into_bytes());
        Updated { bytes: all, places }
    }

    /// The file's own name stays; that of its state is made of what it is now.
    fn trailer(&self, all: &[u8]) -> Dict {
        let (before, section) = (self.base.trailer(), self.base.section());
        let mut trailer = Dict::default().with("Size", Object::Int(i64::from(self.next)));
        let kept = ["Root", "Info"].into_iter().filter_map(|key| Some((key, before.get(key)?)));
        kept.for_each(|(key, value)| trailer.set(key, value.clone()));
        if let Some(first) = before.get("ID").and_then(|own| own.as_array()?.first()) {
            let state = Sha256::of(all).as_str().as_bytes().get(..32).and_then(bytes_of);
            let state = Object::Text(state.unwrap_or_default());
            trailer.set("ID", Object::Array(vec![first.clone(), state]));
        }
        let prev = section.and_then(|own| i64::try_from(own.at).ok());
        trailer.set("Prev", Object::Int(prev.unwrap_or_default()));
        trailer
    }
}

/// Numbers that follow one another, each run with its first.
fn runs(places: &BTreeMap<u32, usize>) -> Vec<(u32, Vec<(u32, usize)>)> {
    let mut runs: Vec<(u32, Vec<(u32, usize)>)> = Vec::new();
    for (&number, &at) in places {
        match runs.last_mut() {
            Some((first, run))
                if first.checked_add(u32::try_from(run.len()).unwrap_or(0)) == Some(number) =>
            {
                run.push((number, at));
            }
            _ => runs.push((number, vec![(number, at)])),
        }
    }
    runs
}

fn table_of(places: &BTreeMap<u32, usize>, generations: &BTreeMap<u32, u16>, all: &mut Vec<u8>) {
    all.extend(b"xref\n");
    for (first, run) in runs(places) {
        all.extend(format!("{first} {}\n", run.len()).into_bytes());
        for (number, at) in run {
            let generation = generations.get(&number).copied().unwrap_or(0);
            all.extend(format!("{at:010} {generation:05} n\r\n").into_bytes());
        }
    }
}

fn stream_of(
    id: Id,
    trailer: Dict,
    places: &BTreeMap<u32, usize>,
    generations: &BTreeMap<u32, u16>,
    all: &mut Vec<u8>,
) {
    let (mut index, mut data) = (Vec::new(), Vec::new());
    for (first, run) in runs(places) {
        let count = i64::try_from(run.len()).unwrap_or(0);
        index.extend([Object::Int(i64::from(first)), Object::Int(count)]);
        for (number, at) in run {
            data.push(1);
            data.extend((at as u64).to_be_bytes());
            data.extend(generations.get(&number).copied().unwrap_or(0).to_be_bytes());
        }
    }
    let mut dict = Dict::of_type("XRef")
        .with("W", Object::Array([1, 8, 2].map(Object::Int).to_vec()))
        .with("Index", Object::Array(index))
        .with("Length", Object::Int(i64::try_from(data.len()).unwrap_or(0)));
    trailer.0.into_iter().for_each(|own| dict.0.push(own));
    all.extend(format!("{} {} obj\n", id.number, id.generation).into_bytes());
    Object::Stream(dict, 0..0).write(all);
    all.extend(b"\nstream\n");
    all.extend(data);
    all.extend(b"\nendstream\nendobj");
}
