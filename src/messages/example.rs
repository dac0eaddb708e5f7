//! Problems of each kind without any file: values that stand for all values of a type, so that a
//! code can be explained and every wording can be tested.

use crate::viet;

/// What stands for a text.
const DOTS: &str = "…";
/// What stands for a number until it is shown.
const NUMBER: u16 = 58_913;

/// The same as the letters of a column.
const COLUMN: &str = "CICX";

/// A text with dots for its numbers, too.
pub fn dotted(text: &str) -> String {
    [&viet::fmt_count(NUMBER.into()), &NUMBER.to_string(), COLUMN, "……"]
        .iter()
        .fold(text.to_owned(), |text, shown| text.replace(shown, DOTS))
}

/// Values that words tell apart.
pub(super) trait Cases: Sized {
    fn cases() -> Vec<Self>;

    /// The value that a text stands for.
    fn read(_text: &str) -> Option<Self> {
        None
    }
}

/// Picks a case for each part of a whole.
#[derive(Default)]
pub(super) struct Pick {
    /// For each part: which case, of how many.
    parts: Vec<(usize, usize)>,
    next: usize,
}

impl Pick {
    /// A case of the next part.
    pub(super) fn one<T: Cases>(&mut self) -> T {
        let mut cases = T::cases();
        if self.parts.len() == self.next {
            self.parts.push((0, cases.len()));
        }
        let (at, _) = self.parts[self.next];
        self.next += 1;
        cases.swap_remove(at)
    }

    /// The value of a field: what its declaration shows, if that is wanted, else a case.
    pub(super) fn field<T: Cases>(&mut self, shown: &str, with_values: bool) -> T {
        match T::read(shown).filter(|_| with_values && !shown.is_empty()) {
            Some(value) => value,
            None => self.one(),
        }
    }

    /// Goes on to the next whole; `false` after the last one.
    fn turn(&mut self) -> bool {
        self.next = 0;
        for (at, count) in &mut self.parts {
            *at += 1;
            if at < count {
                return true;
            }
            *at = 0;
        }
        false
    }
}

/// A whole with every case of its parts.
pub(super) fn every<T>(make: &dyn Fn(&mut Pick) -> T) -> Vec<T> {
    let mut pick = Pick::default();
    let mut all = vec![make(&mut pick)];
    while pick.turn() {
        all.push(make(&mut pick));
    }
    all
}

impl Cases for String {
    fn cases() -> Vec<Self> {
        vec![DOTS.to_owned()]
    }

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Cases for &'static str {
    fn cases() -> Vec<Self> {
        vec![DOTS]
    }
}

impl Cases for std::io::ErrorKind {
    fn cases() -> Vec<Self> {
        vec![std::io::ErrorKind::PermissionDenied]
    }
}

impl Cases for super::values::ActLack {
    fn cases() -> Vec<Self> {
        use super::values::ActLack::{Body, Day, Number, Year};
        vec![Number, Year, Day, Body]
    }
}

impl Cases for bool {
    fn cases() -> Vec<Self> {
        vec![true, false]
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

macro_rules! numbers {
    ($($type:ty),+) => { $(
        impl Cases for $type {
            fn cases() -> Vec<Self> {
                vec![NUMBER.into()]
            }

            fn read(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )+ };
}
numbers!(u16, u32, u64, usize, i32);

impl<T: Cases> Cases for Option<T> {
    fn cases() -> Vec<Self> {
        T::cases().into_iter().map(Some).chain([None]).collect()
    }
}

impl<T: Cases> Cases for Box<T> {
    fn cases() -> Vec<Self> {
        T::cases().into_iter().map(Box::new).collect()
    }
}

/// Two of the first case.
impl<T: Cases> Cases for Vec<T> {
    fn cases() -> Vec<Self> {
        vec![
            [T::cases(), T::cases()]
                .into_iter()
                .filter_map(|cases| cases.into_iter().next())
                .collect(),
        ]
    }
}

impl<T: Cases> Cases for [T; 2] {
    fn cases() -> Vec<Self> {
        every(&|pick| [pick.one(), pick.one()])
    }
}

impl<A: Cases, B: Cases> Cases for (A, B) {
    fn cases() -> Vec<Self> {
        every(&|pick| (pick.one(), pick.one()))
    }
}
