//! The words that a heading may have beside those of its field: what is said of every table in the
//! same way, and what one table's outer levels say.
//!
//! A list of what is known, never of what is forbidden: a word that nobody thought of is told.

/// What a heading may say in any table: when, where and in which unit, or nothing.
pub const ANY: &str = "tong so, tong cong, tong, cong, so, trong do, gom, bao gom, tien, luong, ten, cac, \
    noi dung, chi tiet, theo, va, cua, o, nam, ngay, thang, den, het, tinh den, tai, thoi diem, \
    don vi tinh, don vi, dvt, d vi, trieu, dong, ty, nghin, ngan, vnd, trd, tr, d, usd, eur, \
    chuong trinh, muc tieu quoc gia, mtqg, xay dung, nong thon moi, ntm, bo tieu chi, quoc gia, ve, \
    ghi ro, neu co, x, danh dau, dau, ky hieu, so thu tu, thu tu, cot, bieu, phu luc, mau, \
    xom, tieu chi, chi tieu, hien nay, dia ban, so hieu";

/// Phrases, folded.
pub struct Phrases(Vec<Vec<&'static str>>);

impl Phrases {
    /// Those of every table with these, which commas part.
    pub fn with(own: &'static str) -> Self {
        let all = ANY.split(',').chain(own.split(','));
        let mut phrases: Vec<Vec<&str>> =
            all.map(|phrase| phrase.split_whitespace().collect()).collect();
        phrases.retain(|phrase| !phrase.is_empty());
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        Phrases(phrases)
    }

    /// The words of a folded text that no phrase explains. Numbers are explained.
    pub fn strangers<'a>(&self, folded: &'a str, known: impl Fn(&str) -> bool) -> Vec<&'a str> {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut strange = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let word = words[at];
            let phrase = self.0.iter().find(|phrase| words[at..].starts_with(phrase));
            match phrase {
                Some(phrase) => at += phrase.len(),
                None => {
                    if !known(word) && !word.bytes().all(|b| b.is_ascii_digit()) {
                        strange.push(word);
                    }
                    at += 1;
                }
            }
        }
        strange
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_not_their_words() {
        let phrases = Phrases::with("ket qua, muc do dat");
        let strangers = |text| phrases.strangers(text, |_| false).join(" ");
        assert_eq!(strangers("ket qua thuc hien den 31 12 2025"), "thuc hien");
        assert_eq!(strangers("muc tieu quoc gia xay dung ntm"), "");
        assert_eq!(strangers("muc tieu den nam 2026"), "muc tieu");
        assert_eq!(strangers("muc do dat"), "");
        assert_eq!(strangers("cap tinh"), "cap tinh");
    }
}
