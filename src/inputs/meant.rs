//! What titles and legends say of the marks of a table: that they are what is met, what is not, or
//! what is still to come.
//!
//! Lists of what is known, never of what is forbidden: words over marks that are not understood are
//! asked about.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::phrases;
use crate::viet;

/// What words say of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// What is met.
    Met,
    /// What is not.
    NotMet,
    /// What is assigned, aimed at or planned.
    ToCome,
    /// What does not apply.
    NotApplicable,
    /// What nobody has looked at.
    Unassessed,
}

/// What a table reads in its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// What is met.
    Status,
    /// What is assigned.
    Targets,
}

const MET: &str = "dat, dat chuan, da dat, da dat chuan, dat duoc, hoan thanh, da hoan thanh, co, da co, \
    duy tri, giu vung, dat chua dat, dat hoac chua dat, dat khong dat, \
    dat hoac khong dat, con dat, dat du, chon";
const NOT_MET: &str = "chua, khong, chua dat, khong dat, khong con dat, chua dat chuan, chua hoan thanh, \
    khong hoan thanh, chua hoan thien, chua du, khong du, chua co, khong co, chua duoc, con thieu, \
    thieu, con lai, con no, no, no tieu chi, bi rot, rot, rot chuan, mat chuan, duoi chuan, kho dat, \
    kho hoan thanh, con vuong mac, vuong mac, con yeu, yeu kem, co ban, co ban dat";
const TO_COME: &str = "giao, duoc giao, giao them, dat them, giao dat them, dang ky, dang ky dat, \
    dang ky them, phan dau, phan dau dat, phan dau hoan thanh, ke hoach, lo trinh, muc tieu, \
    du kien, du kien dat, de nghi, can, can dat, can hoan thanh, can tap trung, tap trung, phai, \
    phai dat, se, se dat, nhiem vu, cam ket, de ra, dat chi tieu, bo sung";
const NOT_APPLICABLE: &str = "khong ap dung, khong xet, khong phai thuc hien, khong danh gia, mien";
const UNASSESSED: &str = "chua danh gia, chua tham dinh, chua duoc tham dinh, chua duoc danh gia, \
    chua co so lieu, khong co so lieu, chua bao cao, chua ra soat, chua kiem tra, chua xet, \
    chua xac dinh, chua tham tra";

/// Words of a title that say that its marks tell what is there.
const STATUS: &str = "ket qua, hien trang, thuc trang, danh gia, tu danh gia, ra soat, tinh hinh, muc do, \
    luy ke, tham dinh, tham tra, kiem tra, phuc tra, thuc hien ke hoach, theo doi, tu cham, cham diem, \
    cham, doi chieu, cap nhat, xep loai, phan loai";

/// Words that say nothing of marks: who, where and in which paper.
const NEUTRAL: &str = "bo, bieu, la, thi, neu, khi, vao, nao, nhung, moi, duoc, da, doi voi, cho, tung, voi, boi, do, \
    hoac, trong, tren, giua, xa, phuong, thi tran, dac khu, dia phuong, thon, ban, to dan pho, tdp, \
    huyen, tinh, thanh pho, thi xa, cap, hanh chinh, uy ban nhan dan, ubnd, hdnd, ban chi dao, \
    phong, van phong, dieu phoi, so bo, bang, thong ke, bao cao, tong hop, danh sach, danh muc, \
    thuc hien, cong nhan, giai doan, ky, quy, dau nam, cuoi nam, dau ky, cuoi ky, so lieu, xet, \
    ghi chu, chu thich, chu giai, luu y, giai thich, tuong ung, phu hop, ghi, chuan, nang cao, \
    du lieu, thong tin, chung, rieng, gom co, so voi, cach ghi, quy uoc, muc, phan, lan, dot, \
    de, co quan, co so, giao thong, tu, hang, loai, nhom, kem, dinh kem, viec, cong tac, cach danh dau, the hien, bieu thi";

/// Words after which a title speaks of the paper that it belongs to.
const OF_PAPER: &[&str] = &[" kem theo ", " theo quyet dinh ", " ban hanh ", " can cu "];

/// What some words say: each thing once, whether they have words of status, and what is not known.
#[derive(Debug, Default)]
struct Said {
    meanings: Vec<Meaning>,
    status: bool,
    strange: bool,
}

impl Said {
    fn of(folded: &str) -> Self {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut said = Said::default();
        let mut at = 0;
        while at < words.len() {
            let (length, list, meaning) = KINDS
                .iter()
                .map(|list| (list.longest(&words[at..]), list.text, list.meaning))
                .reduce(|best, next| if next.0 > best.0 { next } else { best })
                .unwrap_or((0, NEUTRAL, None));
            if length == 0 {
                said.strange |= !words[at].bytes().all(|b| b.is_ascii_digit());
                at += 1;
                continue;
            }
            said.status |= list == STATUS;
            said.meanings.extend(meaning.filter(|own| !said.meanings.contains(own)));
            at += length;
        }
        said
    }

    fn says(&self, meaning: Meaning) -> bool {
        self.meanings.contains(&meaning)
    }

    /// The one thing that they say: what is to come is not met yet ("phấn đấu đạt").
    fn one(&self) -> Result<Option<Meaning>, ()> {
        if self.strange {
            return Err(());
        }
        match self.meanings.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            [Meaning::ToCome, Meaning::Met] | [Meaning::Met, Meaning::ToCome] => {
                Ok(Some(Meaning::ToCome))
            }
            _ => Err(()),
        }
    }
}

/// The phrases of a list, and what they mean.
struct List {
    text: &'static str,
    meaning: Option<Meaning>,
    /// Each phrase word by word, by its first word.
    phrases: BTreeMap<&'static str, Vec<Vec<&'static str>>>,
}

/// The lists, taken apart once: each cell of a sheet may ask for every phrase at every word.
static KINDS: LazyLock<Vec<List>> = LazyLock::new(|| {
    let kinds = [
        (MET, Some(Meaning::Met)),
        (NOT_MET, Some(Meaning::NotMet)),
        (TO_COME, Some(Meaning::ToCome)),
        (NOT_APPLICABLE, Some(Meaning::NotApplicable)),
        (UNASSESSED, Some(Meaning::Unassessed)),
        (STATUS, None),
        (NEUTRAL, None),
        (phrases::ANY, None),
        (super::columns::TOPICS, None),
    ];
    kinds.map(|(text, meaning)| List::of(text, meaning)).into()
});

impl List {
    fn of(text: &'static str, meaning: Option<Meaning>) -> List {
        let mut phrases: BTreeMap<_, Vec<Vec<&str>>> = BTreeMap::new();
        for phrase in text.split(',') {
            let words: Vec<&str> = phrase.split_whitespace().collect();
            if let Some(first) = words.first() {
                phrases.entry(*first).or_default().push(words);
            }
        }
        List { text, meaning, phrases }
    }

    /// How many words the longest phrase has that a text begins with.
    fn longest(&self, words: &[&str]) -> usize {
        let own = words.first().and_then(|first| self.phrases.get(first));
        let begun = own.into_iter().flatten().filter(|phrase| words.starts_with(phrase));
        begun.map(Vec::len).max().unwrap_or(0)
    }
}

/// Words of a title without criteria that speak of what is still to come.
const TITLES_TO_COME: &[&str] = &["phan dau", "dang ky", "giao", "lo trinh"];

/// Words of a title of targets that were not met.
const FAILED: &[&str] = &["khong hoan thanh", "chua hoan thanh", "khong dat"];

/// What a title says that its table does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// That marks are what is not met.
    Unmet,
    /// That they are of another kind, or something that is not understood.
    Other,
}

/// What a title says against a table of marks.
pub fn title(text: &str, marks: Marks) -> Option<Against> {
    // A remark is no title, and a legend is read by itself: "(x: đạt; để trống: chưa đạt)".
    let remark = ["ghi chu", "chu thich", "luu y", "so lieu", "nguon so lieu", "ky hieu"];
    let start = viet::fold(text);
    if remark.iter().any(|words| start.starts_with(words)) {
        return None;
    }
    if are_sentences(text) {
        return None;
    }
    let explains = tokens(text).iter().any(|token| matches!(token, Token::Cross | Token::Blank));
    let text = if explains { text.split('(').next().unwrap_or_default() } else { text };
    let folded = parts(text);
    let own = |words: &str| has(&folded, words);
    let criteria = own("tieu chi") || own("chi tieu");
    let both = |part: &String| match part.replace("dat va chua dat", "dat") {
        part if part.contains(" va ") => part.split(" va ").map(Said::of).collect(),
        part => vec![Said::of(&part)],
    };
    let parts: Vec<Said> = folded.iter().flat_map(both).collect();
    let any = |meaning: Meaning| parts.iter().any(|part| part.says(meaning));
    let status = parts.iter().any(|part| part.status);
    if !criteria {
        // "Còn lại" and nothing more; "các xã chưa đạt chuẩn" are communes.
        let unmet = parts.iter().all(|part| part.one() == Ok(Some(Meaning::NotMet)));
        let to_come = TITLES_TO_COME.iter().any(|words| own(words));
        return match marks {
            Marks::Status if unmet && !own("xa") && !parts.is_empty() => Some(Against::Unmet),
            Marks::Status if to_come && !status => Some(Against::Other),
            Marks::Status | Marks::Targets => None,
        };
    }
    let known = parts.iter().all(|part| !part.strange || part.says(Meaning::ToCome));
    // What else stands in a title that says what its marks are is who and where.
    let known = known || status || any(Meaning::Met);
    match marks {
        Marks::Status if any(Meaning::NotMet) && !any(Meaning::Met) => Some(Against::Unmet),
        Marks::Status => {
            let to_come = |part: &Said| part.says(Meaning::ToCome);
            let there = parts.iter().any(|part| part.status && !to_come(part));
            let other = any(Meaning::ToCome) && !there || any(Meaning::NotMet);
            (other || !known).then_some(Against::Other)
        }
        Marks::Targets => {
            let says = status || parts.iter().any(|part| !part.meanings.is_empty());
            // "Tiêu chí không hoàn thành chỉ tiêu giao".
            let failed = FAILED.iter().any(|words| own(words));
            (failed || !any(Meaning::ToCome) && says).then_some(Against::Other)
        }
    }
}

/// What the title of a list of units says against their titles: that they are still to gain them, or
/// do not have them. Of communes "chưa đạt chuẩn" may be some of the list.
pub fn title_of_list(text: &str) -> Option<Against> {
    let parts = parts(text);
    let own = |words: &str| has(&parts, words);
    let known = ["ket qua", "hien trang", "thuc trang", "ra soat", "tong hop", "da dat", "va"];
    let unmet = own("xom") && ["chua dat", "khong dat", "chua dat chuan"].into_iter().any(own);
    let to_come = TITLES_TO_COME.iter().any(|words| own(words));
    ((unmet || to_come) && !known.into_iter().any(own)).then_some(Against::Other)
}

/// Whether a title is of the criteria of hamlets, above those of communes.
pub fn is_of_hamlets(text: &str) -> bool {
    let parts = parts(text);
    ["tieu chi xom", "tieu chi ban", "bo tieu chi xom", "chi tieu xom"]
        .into_iter()
        .any(|words| has(&parts, words))
}

/// Sentences, each with its full stop: how a sheet is filled in, and no title. Of "Biểu 2. Tiêu chí
/// chưa đạt." the first part is a number.
fn are_sentences(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let text = viet::one_line(text);
    let Some(text) = text.trim_end().strip_suffix('.') else { return false };
    let mut sentences = text.split(". ");
    let whole = |sentence: &str| {
        sentence.split_whitespace().count() >= SHORTEST && sentence.chars().any(char::is_lowercase)
    };
    sentences.clone().count() > 1 && sentences.all(whole)
}

/// Whether a title is of the criteria of the advanced set, above those of the other.
pub fn is_of_other_set(text: &str, advanced: bool) -> bool {
    let parts = parts(text);
    let own = |words: &str| has(&parts, words);
    let of_advanced = own("nang cao") && !own("va nang cao") && !own("nang cao chat luong");
    (own("tieu chi") || own("chi tieu")) && of_advanced && !advanced
}

/// Whether the parts of a title have some words.
fn has(parts: &[String], words: &str) -> bool {
    parts.iter().any(|part| format!(" {part} ").contains(&format!(" {words} ")))
}

/// The parts of a title between its signs, folded, without the names of units and the paper that it
/// belongs to.
fn parts(text: &str) -> Vec<String> {
    let names: Vec<String> =
        viet::units_named(text).iter().map(|unit| super::columns::key(&unit.name)).collect();
    let mut parts = Vec::new();
    for part in text.split([',', ';', ':', '(', ')', '–', '-', '\n']) {
        let mut part = format!(" {} ", super::columns::key(part));
        for name in &names {
            part = part.replace(&format!(" {name} "), " ");
        }
        // "Các xã chưa đạt chuẩn" are communes, whose criteria may well be met.
        for unit in ["xa", "phuong", "don vi", "dia phuong"] {
            for unmet in ["chua dat chuan", "chua dat"] {
                part = part.replace(&format!(" {unit} {unmet} "), &format!(" {unit} "));
            }
        }
        let paper = OF_PAPER.iter().filter_map(|words| part.find(words)).min();
        part.truncate(paper.map_or(part.len(), |at| at + 1));
        if !part.trim().is_empty() {
            parts.push(part.trim().to_owned());
        }
        if paper.is_some() {
            break;
        }
    }
    parts
}

/// What a legend says that its table does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A cross stands for what is not met, or not met yet.
    CrossOtherwise,
    /// A blank stands for something else than not met.
    BlankOtherwise,
    /// A cross stands for something that is not understood.
    CrossUnknown,
    /// The colour or the type of a mark tells what it is.
    Look,
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
    let folded = format!(" {} ", super::columns::key(text));
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
        let marking = matches!(word_before, "dấu" | "ghi" | "chữ" | "để" | "bỏ" | "ô");
        let rest = &tokens[at + 1..];
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
            _ if marking => Vec::new(),
            _ => continue,
        };
        // "Tiêu chí chưa đạt thì đánh dấu x": what stands before it.
        if clause.is_empty() && marking {
            let begin = tokens[..at].iter().rposition(|token| !matches!(token, Token::Word(..)));
            clause = words(&tokens[begin.map_or(0, |begin| begin + 1)..at]);
        }
        let said = Said::of(&super::columns::key(&clause.join(" "))).one();
        let against = match (token, said) {
            (_, Ok(None)) => None,
            (Token::Blank, _) if marks == Marks::Targets => None,
            (Token::Blank, Ok(Some(Meaning::NotMet))) => None,
            (Token::Blank, _) => Some(Explained::BlankOtherwise),
            (_, Ok(Some(Meaning::Met))) => None,
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

/// Words that stand before a sign that is explained: "Ký hiệu: số 1".
const BEFORE_SIGNS: &[&str] =
    &["ghi", "chú", "thích", "giải", "ký", "kí", "hiệu", "dấu", "đánh", "chữ", "số", "ô"];

/// Any other sign that is clearly said to be the opposite of what it is read as: "1: chưa đạt; 0: đạt".
fn turned_round(text: &str, marks: Marks) -> Option<Explained> {
    let toned = viet::fold_tones(text);
    toned.split([';', '.', '\n', ',']).find_map(|clause| {
        let (at, sign) = clause.char_indices().rfind(|(_, c)| matches!(c, ':' | '=' | '–'))?;
        let (left, right) = (&clause[..at], &clause[at + sign.len_utf8()..]);
        let words = left.split(|c: char| c.is_whitespace() || "()[]“”\"':".contains(c));
        let mut words = words.filter(|word| !word.is_empty() && !BEFORE_SIGNS.contains(word));
        let (Some(sign), None) = (words.next(), words.next()) else { return None };
        let said = Said::of(&super::columns::key(right)).one().ok()??;
        match (viet::parse_mark(sign)?, said) {
            (viet::Mark::Met, Meaning::ToCome) if marks == Marks::Targets => None,
            (viet::Mark::Met, Meaning::Met | Meaning::NotApplicable) => None,
            (viet::Mark::Met, _) => Some(Explained::CrossOtherwise),
            (viet::Mark::NotMet, Meaning::Met) if marks == Marks::Status => {
                Some(Explained::BlankOtherwise)
            }
            _ => None,
        }
    })
}

/// A part of a legend.
enum Token {
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
fn tokens(text: &str) -> Vec<Token> {
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
