//! What words say of marks, and which of them are not known.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::inputs::phrases;

/// What words say of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What is met.
    Met,
    /// What is met already, or is to be kept: nothing that is still to come.
    Kept,
    /// What is not.
    NotMet,
    /// What is assigned, aimed at or planned.
    ToCome,
    /// What does not apply.
    NotApplicable,
    /// What nobody has looked at.
    Unassessed,
}

const MET: &str = "dat, dat chuan, dat duoc, hoan thanh, co, dat chua dat, dat hoac chua dat, dat khong dat, \
    dat hoac khong dat, dat du, chon";
const KEPT: &str = "da dat, da dat chuan, da dat duoc, da hoan thanh, da co, da duoc cong nhan, con dat, \
    duy tri, duy tri dat, giu vung, tiep tuc duy tri, duoc duy tri";
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
    de, danh, co quan, co so, giao thong, tu, hang, loai, nhom, kem, dinh kem, viec, cong tac, cach danh dau, the hien, bieu thi";

/// What some words say: each thing once, whether they have words of status, and what is not known.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) meanings: Vec<Meaning>,
    pub(super) status: bool,
    pub(super) strange: bool,
}

impl Said {
    pub(super) fn of(folded: &str) -> Self {
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

    /// Whether they say that something is met, now or already.
    pub(super) fn says_met(&self) -> bool {
        self.says(Meaning::Met) || self.says(Meaning::Kept)
    }

    pub(super) fn says(&self, meaning: Meaning) -> bool {
        self.meanings.contains(&meaning)
    }

    /// The one thing that they say: what is to come is not met yet ("phấn đấu đạt").
    pub(super) fn one(&self) -> Result<Option<Meaning>, ()> {
        if self.strange {
            return Err(());
        }
        match self.meanings.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            [Meaning::ToCome, Meaning::Met] | [Meaning::Met, Meaning::ToCome] => {
                Ok(Some(Meaning::ToCome))
            }
            [Meaning::Kept, Meaning::Met] | [Meaning::Met, Meaning::Kept] => {
                Ok(Some(Meaning::Kept))
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
        (KEPT, Some(Meaning::Kept)),
        (NOT_MET, Some(Meaning::NotMet)),
        (TO_COME, Some(Meaning::ToCome)),
        (NOT_APPLICABLE, Some(Meaning::NotApplicable)),
        (UNASSESSED, Some(Meaning::Unassessed)),
        (STATUS, None),
        (NEUTRAL, None),
        (phrases::ANY, None),
        (crate::inputs::columns::TOPICS, None),
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
