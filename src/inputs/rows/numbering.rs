//! How the rows of a list are numbered: `A`, `I`, `1`, `1.1`, `a`, `-`, `+`, and how deep each
//! stands. Nothing here reads a cell.

use crate::inputs::raw::Node;
use crate::viet;

/// Signs before a part, as people type them and as lists of a text have them.
const BULLETS: [char; 14] = ['-', '–', '—', '*', '•', '●', '▪', '■', '◦', '○', '·', '→', '⇒', '➢'];

fn is_bullet(text: &str) -> bool {
    let mut letters = text.chars();
    matches!((letters.next(), letters.next()), (Some(letter), None) if BULLETS.contains(&letter))
        || text == "o"
}

/// A name without the sign of a part before it.
pub fn without_bullet(name: &str) -> &str {
    let bare = name.strip_prefix("o ").unwrap_or(name);
    bare.trim_start_matches(|c: char| c == '+' || c == ' ' || BULLETS.contains(&c))
}

/// The way a row is numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the numbering that it is named after")]
pub enum Numbering {
    #[default]
    None,
    Capital,
    Roman,
    Arabic,
    Dotted(usize),
    Letter,
    Dash,
    Plus,
}

impl Numbering {
    /// The numbering that a cell of the column TT, or the beginning of a name, shows.
    pub fn of(text: &str) -> Self {
        let text = text.trim().trim_end_matches(['.', ')']);
        if text.is_empty() {
            Numbering::None
        } else if is_bullet(text) {
            Numbering::Dash
        } else if text == "+" {
            Numbering::Plus
        } else if viet::parse_roman(text).is_some() && !matches!(text, "C" | "D" | "L" | "M") {
            // No table has a hundred parts: behind A and B stand C and D.
            Numbering::Roman
        } else if text.contains('.') && text.split('.').all(|part| part.parse::<u32>().is_ok()) {
            Numbering::Dotted(text.split('.').count())
        } else if text.parse::<u32>().is_ok() {
            Numbering::Arabic
        } else if text.chars().count() == 1 && text.chars().all(char::is_uppercase) {
            Numbering::Capital
        } else {
            Numbering::Letter
        }
    }

    /// The numberings of a list, from the cells of its column TT: a number typed as 1.1 is the first
    /// part of the first row, whichever way the workbook keeps it.
    ///
    /// Behind A … H the letter I is the next capital, unless the list counts in Roman numbers below
    /// its capitals; so are V behind U and X behind V.
    pub fn of_list<'a>(cells: impl Iterator<Item = Option<&'a Node>>) -> Vec<Self> {
        let shown: Vec<String> = cells.map(shown).collect();
        let mut capital = None;
        let mut capitals = Vec::new();
        let mut roman = false;
        for (index, text) in shown.iter().enumerate() {
            let mut letters = text.trim_end_matches(['.', ')']).chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) if letter.is_uppercase() => {
                    if matches!(
                        (capital, letter),
                        (Some('H'), 'I') | (Some('U'), 'V') | (Some('V'), 'X')
                    ) {
                        capitals.push(index);
                    } else if Numbering::of(text) == Numbering::Roman {
                        roman = true;
                        continue;
                    }
                    capital = Some(letter);
                }
                _ => roman |= Numbering::of(text) == Numbering::Roman,
            }
        }
        let mut all: Vec<Self> = shown.iter().map(|text| Numbering::of(text)).collect();
        if !roman {
            capitals.into_iter().for_each(|index| all[index] = Numbering::Capital);
        }
        all
    }

    /// A leading dash or plus of a name.
    pub fn of_name(name: &str) -> Self {
        match name.chars().next() {
            Some(bullet) if BULLETS.contains(&bullet) => Numbering::Dash,
            // "o Hỗ trợ sản xuất": the round bullet of a text, pasted.
            Some('o') if name.starts_with("o ") => Numbering::Dash,
            Some('+') => Numbering::Plus,
            _ => Numbering::None,
        }
    }

    /// How deep this numbering stands: the first row's kind is the outermost level, a kind met
    /// for the first time is one level deeper, a kind met before closes everything below it.
    /// Dotted numbers tell their own depth below the Arabic level.
    pub fn depth(self, path: &mut Vec<Numbering>) -> usize {
        if let Some(known) = path.iter().position(|kind| *kind == self) {
            path.truncate(known + 1);
        } else if let Numbering::Dotted(parts) = self {
            let base = path.iter().position(|kind| *kind == Numbering::Arabic).map_or(0, |p| p + 1);
            let wanted = if base == 0 { parts.saturating_sub(2) } else { base + parts - 2 };
            path.truncate(wanted);
            path.push(self);
        } else {
            path.push(self);
        }
        path.len() - 1
    }

    /// An example, for a message.
    pub fn shown(self) -> String {
        match self {
            Numbering::None => String::new(),
            Numbering::Capital => "A".to_owned(),
            Numbering::Roman => "I".to_owned(),
            Numbering::Arabic => "1".to_owned(),
            Numbering::Dotted(_) => "1.1".to_owned(),
            Numbering::Letter => "a".to_owned(),
            Numbering::Dash => "-".to_owned(),
            Numbering::Plus => "+".to_owned(),
        }
    }
}

/// What a cell of the column TT shows; longer words are no number.
fn shown(cell: Option<&Node>) -> String {
    match cell {
        Some(Node::Number(number)) => number.normalize().to_string(),
        Some(Node::Text(text))
            if text.chars().count() <= 6
                || text.chars().all(|c| c == '.' || c.is_ascii_digit()) =>
        {
            viet::one_line(text)
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depths(rows: &[&str]) -> Vec<usize> {
        let mut path = Vec::new();
        rows.iter().map(|row| Numbering::of(row).depth(&mut path)).collect()
    }

    #[test]
    fn letters_are_not_roman() {
        assert_eq!(depths(&["A", "1", "B", "C", "1", "D"]), [0, 1, 0, 0, 1, 0]);
    }

    #[test]
    fn capitals_go_on_behind_h() {
        let list = |text: &str| {
            let cells: Vec<Node> =
                text.split(' ').map(|text| Node::Text(text.to_owned())).collect();
            Numbering::of_list(cells.iter().map(Some))
        };
        let capital = |kind: &Numbering| *kind == Numbering::Capital;
        assert!(list("A B C D E G H I K").iter().all(capital));
        assert!(list("A. B. C. D. E. F. G. H. I. J.").iter().all(capital));
        assert!(list("R S T U V X Y").iter().all(capital));
        assert_eq!(list("A I II B I")[1], Numbering::Roman);
        assert_eq!(list("G H I II")[2], Numbering::Roman);
        assert!(list("I II III IV V").iter().all(|kind| *kind == Numbering::Roman));
    }

    #[test]
    fn the_levels_of_offices_numberings() {
        assert_eq!(depths(&["1", "1.1", "1.2", "2"]), [0, 1, 1, 0]);
        assert_eq!(depths(&["I", "1", "a", "b", "2", "II", "1"]), [0, 1, 2, 2, 1, 0, 1]);
        assert_eq!(depths(&["1", "-", "+", "+", "-", "2"]), [0, 1, 2, 2, 1, 0]);
        assert_eq!(depths(&["I", "1", "1.1", "1.1.1", "1.2", "II"]), [0, 1, 2, 3, 2, 0]);
        assert_eq!(depths(&["", "-", "-"]), [0, 1, 1]);
    }
}
