//! Enumerations in running text.
//!
//! Never adds final punctuation and never drops or reorders an item.

/// The most names that a sentence lists where something else has them too: an annex, or a count.
const MOST_NAMES: usize = 12;
/// Of long names fewer: no more than about three lines of them.
const MOST_LETTERS: usize = 220;

/// Whether names are too many for a sentence, where something else has them, too.
#[must_use]
pub fn too_many_names<S: AsRef<str>>(names: &[S]) -> bool {
    let letters: usize = names.iter().map(|name| name.as_ref().chars().count() + 2).sum();
    names.len() > MOST_NAMES || letters > MOST_LETTERS
}

/// Items separated by commas: "A, B, C". Empty for no items.
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    items.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ")
}

/// Items separated by commas with "và" before the last: "A, B và C", "A và B", "A".
#[must_use]
pub fn list_and<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => format!("{} và {}", list(first), last.as_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_too_many_sooner() {
        assert!(!too_many_names(&["xã Tân Lợi"; 12]) && too_many_names(&["xã Tân Lợi"; 13]));
        let long = "xã Thượng Nguồn Sông Đà Giang";
        assert!(!too_many_names(&[long; 7]) && too_many_names(&[long; 8]));
        assert!(!too_many_names::<&str>(&[]));
    }

    #[test]
    fn lists() {
        for (items, plain, with_and) in [
            (&[][..], "", ""),
            (&["Tân Lợi"], "Tân Lợi", "Tân Lợi"),
            (&["A", "B"], "A, B", "A và B"),
            (&["A", "B", "C"], "A, B, C", "A, B và C"),
        ] {
            assert_eq!(list(items), plain);
            assert_eq!(list_and(items), with_and);
        }
        assert_eq!(list(&["A".to_owned(), "B".to_owned()]), "A, B");
    }
}
