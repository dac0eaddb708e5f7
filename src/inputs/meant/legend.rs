//! What a legend says that a cross, a blank or a colour stands for.

use super::marks::Marks;
use super::words::{Meaning, Said};
use crate::viet;

/// What a legend says that its table does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A cross stands for what is not met, or not met yet.
    CrossOtherwise,
    /// A cross stands for what is met already or to be kept, in a table of what is to come.
    CrossKept,
    /// A blank stands for something else than not met.
    BlankOtherwise,
    /// A cross stands for something that is not understood.
    CrossUnknown,
    /// The colour or the type of a mark tells what it is.
    Look,
}

/// What a legend says against its table: "x là đạt", "ô trống: chưa đạt", "(x) tiêu chí đạt", "tiêu
/// chí nào đạt thì đánh dấu x". A cross must be said to be met or assigned, a blank (of status) must
/// not be.
pub fn legend(text: &str, marks: Marks) -> Option<Explained> {
    if tells_by_looks(text) {
        return Some(Explained::Look);
    }
    let tokens = tokens(text);
    let is_mark = |token: &Token| matches!(token, Token::Cross | Token::Blank);
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| is_mark(token)) {
        let word_before = match tokens[..at].last() {
            Some(Token::Word(_, toned)) => toned.as_str(),
            _ => "",
        };
        let marking = matches!(word_before, "dấu" | "đánh" | "ghi" | "chữ" | "để" | "bỏ" | "ô");
        let rest = &tokens[at + 1..];
        let turned = matches!(tokens[..at].last(), Some(Token::Is))
            && matches!(rest.first(), None | Some(Token::End));
        let words = |tokens: &[Token]| -> Vec<String> {
            let words = tokens.iter().map_while(|token| match token {
                Token::Word(folded, _) => Some(folded.clone()),
                Token::Cross | Token::Blank | Token::Is | Token::End => None,
            });
            words.collect()
        };
        let mut clause = match rest {
            [Token::Is, ..] => {
                let is = |token: &&Token| matches!(token, Token::Is);
                words(&rest[rest.iter().take_while(is).count()..])
            }
            [Token::Word(_, toned), ..] if STANDS_FOR.contains(&toned.as_str()) => {
                let said = |token: &&Token| matches!(token, Token::Word(_, toned) if STANDS_FOR.contains(&toned.as_str()));
                words(&rest[rest.iter().take_while(said).count()..])
            }
            [Token::Word(..), ..] if marking => words(rest),
            _ if marking || turned => Vec::new(),
            _ => continue,
        };
        // "Tiêu chí chưa đạt thì đánh dấu x", "Tiêu chí duy trì: x": what stands before it.
        if clause.is_empty() {
            let end = if turned { at - 1 } else { at };
            let begin = tokens[..end].iter().rposition(|token| !matches!(token, Token::Word(..)));
            clause = words(&tokens[begin.map_or(0, |begin| begin + 1)..end]);
        }
        let said = Said::of(&crate::inputs::columns::key(&clause.join(" "))).one();
        let against = match (token, said) {
            (_, Ok(None)) => None,
            // "Biểu số: x" says nothing of marks.
            (_, Err(())) if turned => None,
            (Token::Blank, _) if marks == Marks::Targets => None,
            (Token::Blank, Ok(Some(Meaning::NotMet))) => None,
            (Token::Blank, _) => Some(Explained::BlankOtherwise),
            (_, Ok(Some(Meaning::Kept))) if marks == Marks::Targets => Some(Explained::CrossKept),
            (_, Ok(Some(Meaning::Met | Meaning::Kept))) => None,
            (_, Ok(Some(Meaning::ToCome))) if marks == Marks::Targets => None,
            (_, Ok(Some(_))) => Some(Explained::CrossOtherwise),
            (_, Err(())) => Some(Explained::CrossUnknown),
        };
        if against.is_some() {
            return against;
        }
    }
    turned_round(text, marks)
}

/// Words of how a mark looks, with their tones: "ở đó" is no "ô đỏ".
const LOOKS: &[&str] = &[
    "màu đỏ",
    "màu vàng",
    "màu xanh",
    "màu cam",
    "màu tím",
    "màu đen",
    "màu hồng",
    "màu xám",
    "chữ đỏ",
    "chữ xanh",
    "chữ đậm",
    "chữ nghiêng",
    "in đậm",
    "in nghiêng",
    "gạch chân",
    "tô màu",
    "tô đậm",
    "tô đỏ",
    "tô vàng",
    "tô xanh",
    "bôi vàng",
    "bôi đỏ",
    "ô đỏ",
    "ô vàng",
    "ô xanh",
];

/// Whether a line tells the marks of a table apart by how they look: "chữ màu đỏ là tiêu chí chưa được
/// công nhận". That names stand in bold, or which cells are to be filled in, says nothing of marks.
fn tells_by_looks(text: &str) -> bool {
    let folded = format!(" {} ", crate::inputs::columns::key(text));
    let has = |words: &str| folded.contains(&format!(" {words} "));
    let of_names = ["xa", "phuong", "don vi", "xom", "dia phuong"].into_iter().any(has)
        && !["tieu chi", "chi tieu", "dau", "x"].into_iter().any(has);
    let toned = viet::fold_tones(text);
    let toned: Vec<&str> =
        toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let toned = format!(" {} ", toned.join(" "));
    LOOKS.iter().any(|words| toned.contains(&format!(" {words} ")))
        && !of_names
        && !["nhap", "dien", "khong sua"].into_iter().any(has)
        && (!Said::of(folded.trim()).meanings.is_empty() || has("cong nhan"))
}

/// Words between a mark and what it stands for.
const STANDS_FOR: &[&str] =
    &["là", "nghĩa", "tức", "chỉ", "thể", "biểu", "ứng", "nếu", "khi", "với", "cho", "vào"];

/// Words that stand before a sign that is explained: "Ký hiệu: số 1".
const BEFORE_SIGNS: &[&str] =
    &["ghi", "chú", "thích", "giải", "ký", "kí", "hiệu", "dấu", "đánh", "chữ", "số", "ô"];

/// Any other sign that is clearly said to be the opposite of what it is read as: "1: chưa đạt; 0: đạt".
fn turned_round(text: &str, marks: Marks) -> Option<Explained> {
    let toned = viet::fold_tones(text);
    toned.split([';', '.', '\n', ',']).find_map(|clause| {
        // "Ghi chú: v là chưa đạt"; "xã đạt ghi 0" says it the other way round.
        let written = written(clause);
        let (left, right) = written.or_else(|| clause.split_once(" là ")).or_else(|| {
            let (at, sign) = clause.char_indices().rfind(|(_, c)| matches!(c, ':' | '=' | '–'))?;
            Some((&clause[..at], &clause[at + sign.len_utf8()..]))
        })?;
        let words = left.split(|c: char| c.is_whitespace() || "()[]“”\"':".contains(c));
        let mut words = words.filter(|word| !word.is_empty() && !BEFORE_SIGNS.contains(word));
        let (Some(sign), None) = (words.next(), words.next()) else { return None };
        let mark = viet::parse_mark(sign)?;
        let said = match Said::of(&crate::inputs::columns::key(right)).one() {
            Ok(said) => said?,
            // "Đ: đang thực hiện"
            Err(())
                if mark == viet::Mark::Met && sign.chars().count() == 1 && written.is_none() =>
            {
                return Some(Explained::CrossUnknown);
            }
            Err(()) => return None,
        };
        match (mark, said) {
            (viet::Mark::Met, Meaning::ToCome) if marks == Marks::Targets => None,
            (viet::Mark::Met, Meaning::Kept) if marks == Marks::Targets => {
                Some(Explained::CrossKept)
            }
            (viet::Mark::Met, Meaning::Met | Meaning::Kept | Meaning::NotApplicable) => None,
            (viet::Mark::Met, _) => Some(Explained::CrossOtherwise),
            (viet::Mark::NotMet, Meaning::Met | Meaning::Kept) if marks == Marks::Status => {
                Some(Explained::BlankOtherwise)
            }
            _ => None,
        }
    })
}

/// "Xã đạt ghi 0": the sign that ends a clause behind a verb of writing, and the words before that.
fn written(clause: &str) -> Option<(&str, &str)> {
    let verbs = [" ghi ", " đánh ", " điền "];
    let (words, sign) = verbs.iter().find_map(|verb| clause.rsplit_once(verb))?;
    let words = words.rsplit(['(', '[', ':']).next().unwrap_or(words);
    let alone = sign.split_whitespace().filter(|word| !BEFORE_SIGNS.contains(word)).count() == 1;
    (alone && !words.trim().is_empty()).then_some((sign, words))
}

/// A part of a legend.
pub(super) enum Token {
    /// A word, folded and as it is written.
    Word(String, String),
    /// "x", "✓".
    Cross,
    /// "trống".
    Blank,
    /// A colon or the like between a mark and what it stands for.
    Is,
    /// What ends a clause.
    End,
}

/// The parts of a legend; brackets and quotes around a mark alone say nothing.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word = String::new();
    let lines = text.lines().map(|line| format!("{}\n", viet::fold_tones(line)));
    let mut text: String = lines.collect();
    for mark in ["(x)", "[x]", "( x )", "(✓)"] {
        text = text.replace(mark, " x: ");
    }
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            let toned = std::mem::take(&mut word);
            tokens.push(match toned.as_str() {
                "x" => Token::Cross,
                "trống" => Token::Blank,
                _ => Token::Word(viet::fold(&toned), toned),
            });
        }
        let after_mark = matches!(tokens.last(), Some(Token::Cross | Token::Blank));
        match letter {
            '✓' | '√' | '✔' => tokens.push(Token::Cross),
            ':' | '=' => tokens.push(Token::Is),
            '-' | '–' | '→' if after_mark => tokens.push(Token::Is),
            // "X (chưa đạt)"
            '(' | '[' if after_mark => tokens.push(Token::Is),
            ',' | ';' | '.' | '\n' | '(' | ')' | '[' | ']' => tokens.push(Token::End),
            _ => {}
        }
    }
    tokens
}
