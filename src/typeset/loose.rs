//! Where a text may break although it is held together there.

/// The spaces of a text at which it may break all the same, by what stands around torn lines' ends.
pub fn freed(text: &[char], loose: &[[String; 2]]) -> Vec<usize> {
    let mut freed = Vec::new();
    for [above, below] in loose {
        let words: Vec<char> = format!("{above} {below}").chars().collect();
        let behind = above.chars().count() + 1;
        let places = text.windows(words.len()).enumerate().filter(|(_, own)| **own == words[..]);
        for (at, own) in places {
            let spaces = own.iter().enumerate().skip(behind).filter(|(_, letter)| **letter == ' ');
            freed.extend(spaces.map(|(space, _)| at + space));
        }
    }
    freed
}

#[cfg(test)]
mod tests {
    use super::freed;

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
    }
}
