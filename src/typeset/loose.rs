//! Where a text may break although it is held together there, and where it is held together although it
//! might break.

/// The spaces of a text at which it may break all the same, by what stands around torn lines' ends.
pub fn freed(text: &[char], loose: &[[String; 2]]) -> Vec<usize> {
    let mut freed = Vec::new();
    for (joint, end) in places(text, loose) {
        freed.extend((joint + 1..end).filter(|at| text[*at] == ' '));
    }
    freed
}

/// The spaces of a text between the words before a place and those behind it.
pub fn joints(text: &[char], held: &[[String; 2]]) -> Vec<usize> {
    places(text, held).map(|(joint, _)| joint).collect()
}

/// Where such words stand in a text: the space between the two sides, and where the words end.
fn places(text: &[char], sides: &[[String; 2]]) -> impl Iterator<Item = (usize, usize)> {
    sides.iter().flat_map(move |[above, below]| {
        let words: Vec<char> = format!("{above} {below}").chars().collect();
        let (joint, length) = (above.chars().count(), words.len());
        let starts = text.windows(length).enumerate().filter(move |(_, own)| **own == words[..]);
        starts.map(move |(at, _)| (at + joint, at + length))
    })
}

#[cfg(test)]
mod tests {
    use super::{freed, joints};

    #[test]
    fn only_what_begins_the_next_line_may_break() {
        let text: Vec<char> = "tăng 01 xã so với ngày 31/12/2024 (A), có 03 xã".chars().collect();
        let loose = [["xã so với".to_owned(), "ngày 31/12/2024 (A),".to_owned()]];
        let spaces: Vec<String> = freed(&text, &loose)
            .into_iter()
            .map(|at| text[at - 4..at + 3].iter().collect())
            .collect();
        assert_eq!(spaces, ["ngày 31", "2024 (A"]);
        assert!(freed(&text, &[]).is_empty());
        let held = [["tăng 01".to_owned(), "xã so".to_owned()]];
        assert_eq!(joints(&text, &held), [7]);
    }
}
