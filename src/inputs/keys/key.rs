//! What is known of a key and of a mapping of keys.

/// A key of a mapping.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Whether it must be given.
    pub required: bool,
    /// The clause of the decree that it follows, Phụ lục I unless it says otherwise.
    pub clause: &'static str,
    /// What it is for: Vietnamese, English.
    pub about: [&'static str; 2],
    /// What may stand behind it and what holds without it: Vietnamese, English.
    pub values: [&'static str; 2],
    /// The keys of the mapping behind it, or of each mapping in the list behind it.
    pub below: Option<&'static Keys>,
}

/// The keys of a mapping.
pub struct Keys {
    /// The keys, in the order in which they are told of.
    pub all: &'static [Key],
    /// Whether it is one of a list.
    pub listed: bool,
}

impl Keys {
    /// Whether a key is one of them.
    pub fn has(&self, name: &str) -> bool {
        self.all.iter().any(|key| key.name == name)
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|key| key.name)
    }
}

impl Key {
    pub(super) const fn must(mut self) -> Self {
        self.required = true;
        self
    }

    pub(super) const fn clause(mut self, clause: &'static str) -> Self {
        self.clause = clause;
        self
    }

    pub(super) const fn values(mut self, vi: &'static str, en: &'static str) -> Self {
        self.values = [vi, en];
        self
    }

    pub(super) const fn over(mut self, below: &'static Keys) -> Self {
        self.below = Some(below);
        self
    }
}

pub(super) const fn key(name: &'static str, vi: &'static str, en: &'static str) -> Key {
    Key { name, required: false, clause: "", about: [vi, en], values: ["", ""], below: None }
}

pub(super) const fn mapping(all: &'static [Key]) -> Keys {
    Keys { all, listed: false }
}

pub(super) const fn list(all: &'static [Key]) -> Keys {
    Keys { all, listed: true }
}
