//! What is written for a xã, said of a unit of another kind.

use super::{UnitKind, upper, upper_first};

/// Phrases in which "xã" is no unit: words of their own, and a sheet's name.
const KEPT: [&str; 5] = ["xã hội", "Xã hội", "hợp tác xã", "mỗi xã một sản phẩm", "trang Xã"];

/// A text written for a xã, for a unit of this kind.
#[must_use]
pub fn said_of(kind: UnitKind, text: &str) -> String {
    if kind == UnitKind::Commune {
        return text.to_owned();
    }
    let mut said = text.to_owned();
    for (index, phrase) in KEPT.iter().enumerate() {
        said = said.replace(phrase, &mark(index));
    }
    let noun = kind.label();
    said = said.replace("XÃ", &upper(noun)).replace("Xã", &upper_first(noun)).replace("xã", noun);
    for (index, phrase) in KEPT.iter().enumerate() {
        said = said.replace(&mark(index), phrase);
    }
    said
}

/// Stands for a kept phrase meanwhile.
fn mark(index: usize) -> String {
    format!("\u{1}{index}\u{1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_in_which_it_is_no_unit_are_kept() {
        let text = "Xã hội hóa ở xã; hợp tác xã; chọn xã ở trang Xã; DANH SÁCH XÃ";
        assert_eq!(said_of(UnitKind::Commune, text), text);
        assert_eq!(
            said_of(UnitKind::Ward, text),
            "Xã hội hóa ở phường; hợp tác xã; chọn phường ở trang Xã; DANH SÁCH PHƯỜNG"
        );
    }
}
