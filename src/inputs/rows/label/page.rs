//! Sums of a printed page: "Cộng trang 2", "Cộng mang sang", "Trang trước chuyển sang", "Lũy kế".

use super::spoken::{Spoken, numbers};
use crate::viet;

/// Words of which the label of such a sum is made.
const OF_PAGES: &str = "cộng tổng số chuyển mang sang trang sau trước này bên dưới trên lũy kế từ đến \
    dồn đầu tiếp theo của hết";

/// What a label says beside "trang" that it sums, or carries over.
const SUMS: [&str; 7] = ["cộng", "tổng", "chuyển", "mang", "lũy", "dồn", "luỹ"];

/// Labels that need not say "trang". "Lũy kế" may be what was paid up to now as well: its figures decide.
const BARE: [&str; 10] = [
    "mang sang",
    "cộng mang sang",
    "số mang sang",
    "cộng chuyển sang",
    "chuyển sang",
    "số chuyển sang",
    "lũy kế",
    "cộng lũy kế",
    "cộng dồn",
    "lũy kế cộng dồn",
];

/// Whether words are the label of a page's sum, or of what is carried over from page to page.
pub fn is_sum_of_a_page(spoken: &Spoken) -> bool {
    let same = |word: &str, own: &str| match spoken.toneless {
        true => viet::fold(own) == word,
        false => own == word,
    };
    let words = spoken.words.replace("luỹ", "lũy");
    let words: Vec<&str> = words.split(' ').collect();
    let has = |own: &str| words.iter().any(|word| same(word, own));
    let known =
        |word: &&str| numbers(word) || OF_PAGES.split_whitespace().any(|own| same(word, own));
    let of_page = has("trang") && SUMS.iter().any(|own| has(own)) && words.iter().all(known);
    of_page || BARE.iter().any(|own| same(&words.join(" "), own))
}

/// Whether such a label speaks of all pages up to there, and not of one.
pub fn is_carried_over(text: &str) -> bool {
    let spoken = Spoken::of(&text.replace("uỹ", "ũy"));
    ["mang", "chuyển", "lũy", "dồn"].iter().any(|own| spoken.contain(own))
}

/// "Cộng" and nothing more: of a page, of a group or of all.
pub fn is_mere_sum(text: &str) -> bool {
    viet::fold(text) == "cong"
}

/// "Chuyển sang" and nothing more, which without figures may be the title of what is carried over from
/// another year.
pub fn is_mere_carrying(text: &str) -> bool {
    viet::fold(text) == "chuyen sang"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_pages() {
        for text in [
            "Cộng trang 1",
            "CỘNG TRANG",
            "Cộng trang này",
            "Cộng mang sang",
            "Cộng chuyển sang trang sau",
            "Chuyển trang sau",
            "Chuyển sang trang 3",
            "Trang trước chuyển sang",
            "Trang trước mang sang",
            "Số trang trước chuyển sang",
            "Mang sang",
            "Mang sang trang sau",
            "Chuyển sang",
            "Lũy kế",
            "Luỹ kế",
            "Lũy kế đến trang 2",
            "Cong trang 2",
        ] {
            assert!(is_sum_of_a_page(&Spoken::of(text)), "{text}");
        }
        for text in [
            "Trang trại Nà Pá",
            "Trang",
            "Chuyển sang năm 2026",
            "Vốn năm 2024 mang sang",
            "Lũy kế giải ngân",
            "Trang bị máy tính",
            "Cộng hòa",
            "Tổng cộng",
            "Cộng trang trại",
        ] {
            assert!(!is_sum_of_a_page(&Spoken::of(text)), "{text}");
        }
        assert!(is_carried_over("Trang trước chuyển sang") && is_carried_over("Luỹ kế"));
        assert!(!is_carried_over("Cộng trang 2"));
    }
}
