//! Acts as legal bases cite them: "Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ
//! ban hành …" (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6a; abbreviations of Phụ lục III).
//!
//! Takes a citation apart and tells what of it contradicts itself; which acts there are is not known here.

use super::date::{DateError, parse_date};
use super::text::{fold, fold_tones, one_line};

/// Kinds of acts and their abbreviations in a symbol.
const KINDS: &[(&str, &[&str])] = &[
    ("Nghị quyết liên tịch", &["NQLT"]),
    ("Nghị quyết", &["NQ"]),
    ("Nghị định", &["NĐ"]),
    ("Quyết định", &["QĐ"]),
    ("Thông tư liên tịch", &["TTLT"]),
    ("Thông tư", &["TT"]),
    ("Chỉ thị", &["CT"]),
    ("Kế hoạch", &["KH"]),
    ("Thông báo", &["TB"]),
    ("Hướng dẫn", &["HD"]),
    ("Báo cáo", &["BC"]),
    ("Tờ trình", &["TTr"]),
    ("Công điện", &["CĐ"]),
    ("Kết luận", &["KL"]),
];

/// Who issues, as a symbol and as words say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
    Assembly,
    Government,
    PrimeMinister,
    Council,
    Committee,
    Ministry,
    Party,
}

/// A citation taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitedAct {
    /// "Quyết định"; nothing for a text that cites no act of a kind that has a number.
    pub kind: &'static str,
    /// The kind as it is written, where it has other marks: "Quyết dịnh".
    pub misspelt: Option<String>,
    /// "51/2025/QĐ-TTg" as it is written.
    pub number: String,
    /// What follows "ngày", as it is written.
    pub day: Option<String>,
    /// Who issued it: "Thủ tướng Chính phủ".
    pub body: Option<String>,
    /// What it is about, from "về", "ban hành", "phê duyệt" … on.
    pub title: String,
}

/// What a citation of an act lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActLack {
    /// The number, or a sign in it: "/QĐ-UBND", "3371QĐ-UBND", "3371/QĐUBND".
    Number,
    /// The year in the number of a decree or a circular.
    Year,
    /// The whole day: "ngày /7/2022", "27/9/202".
    Day,
    /// The body.
    Body,
}

/// What of a citation contradicts itself: what was seen, and what it is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActClash {
    /// "QĐ-HĐND".
    pub seen: String,
    /// "Ủy ban nhân dân huyện Bình Minh".
    pub against: String,
}

/// The act that a legal basis cites.
#[must_use]
pub fn act(text: &str) -> Option<CitedAct> {
    let line = one_line(text);
    let mut rest = line.as_str();
    for before in ["Căn cứ", "Thực hiện", "Theo", "các", "Khoản"] {
        rest = behind(rest, before).unwrap_or(rest);
    }
    let begins = |kind: &str| {
        let length = kind.chars().count();
        let own: String = rest.chars().take(length).collect();
        let whole = rest.chars().nth(length).is_none_or(|c| c == ' ');
        (whole && fold(&own) == fold(kind)).then_some(own)
    };
    let (kind, written) = KINDS.iter().find_map(|(kind, _)| Some((*kind, begins(kind)?)))?;
    let misspelt = (fold_tones(&written) != fold_tones(kind)).then(|| written.clone());
    rest = rest[written.len()..].trim_start();
    let cited = behind(rest, "số")
        .or_else(|| rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest))?;
    let (number, rest) = cited.split_once(' ').unwrap_or((cited, ""));
    let number = number.trim_end_matches([',', ';', '.']).to_owned();
    let (day, rest) = match behind(rest, "ngày") {
        Some(rest) => {
            // "ngày 29 tháng 12 năm 2025" is one day, too.
            let words: Vec<&str> = rest.split(' ').collect();
            let long = words.get(1).is_some_and(|word| fold_tones(word) == "tháng");
            let count = if long { 5 } else { 1 }.min(words.len());
            let own = words[..count].join(" ");
            (Some(own.trim_end_matches([',', ';', '.']).to_owned()), words[count..].join(" "))
        }
        None => (None, rest.to_owned()),
    };
    let about = ABOUT.iter().filter_map(|word| word_at(&rest, word)).min().unwrap_or(rest.len());
    let body = behind(&rest[..about], "của").map(str::trim).filter(|body| !body.is_empty());
    let body = body.map(|body| body.trim_end_matches([',', ';', '.']).to_owned());
    let title = rest[about..].trim().to_owned();
    Some(CitedAct { kind, misspelt, number, day, body, title })
}

/// Words with which what an act is about begins.
const ABOUT: &[&str] = &[
    "về",
    "ban hành",
    "phê duyệt",
    "quy định",
    "sửa đổi",
    "hướng dẫn",
    "giao",
    "phân bổ",
    "thông qua",
    "công bố",
    "kiện toàn",
    "thành lập",
    "bãi bỏ",
    "triển khai",
    "thực hiện",
    "tổ chức",
    "quyết định",
];

/// What follows words at the beginning of a text, whatever their case.
pub(super) fn behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let length = words.chars().count();
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    let (first, rest) = text.split_at(end);
    (fold_tones(first) == fold_tones(words) && (rest.is_empty() || rest.starts_with(' ')))
        .then(|| rest.trim_start())
}

/// Where words stand in a text as whole words.
fn word_at(text: &str, words: &str) -> Option<usize> {
    text.match_indices(words).map(|(at, _)| at).find(|at| {
        let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        whole(text[..*at].chars().next_back()) && whole(text[at + words.len()..].chars().next())
    })
}

impl CitedAct {
    /// "Quyết định số 51/2025/QĐ-TTg".
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} số {}", self.kind, self.number)
    }

    /// The symbol of its number: "QĐ-TTg" of "51/2025/QĐ-TTg", "QH15" of "257/2025/QH15".
    fn symbol(&self) -> &str {
        let digits = |part: &&str| part.is_empty() || part.bytes().all(|b| b.is_ascii_digit());
        let numbers: usize =
            self.number.split('/').take_while(digits).map(|part| part.len() + 1).sum();
        self.number.get(numbers..).unwrap_or("")
    }

    /// The year in its number.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let year = self.number.split('/').nth(1).filter(|own| own.len() == 4)?;
        year.parse().ok()
    }

    /// The number alone and the symbol, by which two citations are of one act: body and year tell acts
    /// of one number apart.
    #[must_use]
    pub fn key(&self) -> (String, Option<i32>, String) {
        let day = self.day.as_deref().and_then(|day| parse_date(day).ok());
        let year = self.year().or(day.map(|day| chrono::Datelike::year(&day)));
        (fold(&self.number), year, self.body.as_deref().map(fold).unwrap_or_default())
    }

    /// What it lacks.
    #[must_use]
    pub fn lacks(&self) -> Vec<ActLack> {
        let mut lacks = Vec::new();
        let digits = self.number.bytes().take_while(u8::is_ascii_digit).count();
        let symbol = self.symbol();
        let legislature = symbol.starts_with("QH") || symbol.starts_with("UBTVQH");
        if digits == 0
            || !self.number[digits..].starts_with('/')
            || !symbol.contains('-') && !legislature
        {
            lacks.push(ActLack::Number);
        } else if matches!(self.kind, "Nghị định" | "Thông tư") && self.year().is_none() {
            lacks.push(ActLack::Year);
        }
        // A day that there is not is told as that.
        let bad = |day: &String| matches!(parse_date(day), Err(error) if !is_told(&error));
        if self.day.as_ref().is_none_or(bad) {
            lacks.push(ActLack::Day);
        }
        if self.body.is_none() {
            lacks.push(ActLack::Body);
        }
        lacks
    }

    /// What of it contradicts itself.
    #[must_use]
    pub fn clash(&self) -> Option<ActClash> {
        let symbol = self.symbol();
        let (first, rest) = symbol.split_once('-').unwrap_or((symbol, ""));
        let known = |short: &str| KINDS.iter().any(|(_, own)| own.contains(&short));
        let own = KINDS.iter().find(|(kind, _)| *kind == self.kind).map_or(&[][..], |(_, own)| own);
        let clash =
            |against: &str| Some(ActClash { seen: symbol.to_owned(), against: against.to_owned() });
        if let Some(seen) = &self.misspelt {
            return Some(ActClash { seen: seen.clone(), against: self.kind.to_owned() });
        }
        if known(first) && !own.contains(&first) {
            return clash(self.kind);
        }
        let day = self.day.as_deref().and_then(|day| parse_date(day).ok());
        if let Some(terms) = terms_of(first)
            && day.is_some_and(|day| !terms.contains(&chrono::Datelike::year(&day)))
        {
            return clash(self.day.as_deref().unwrap_or_default());
        }
        let of_symbol = if rest.is_empty() { body_of_symbol(first) } else { body_of_symbol(rest) };
        if let Some(body) = of_symbol.filter(|body| !may_issue(*body, self.kind)) {
            let _ = body;
            return clash(self.kind);
        }
        let body = self.body.as_deref()?;
        let of_words = body_of_words(body);
        if (of_symbol, of_words) == (Some(Body::Party), Some(Body::Party))
            && !is_of_party(rest, body)
        {
            return clash(body);
        }
        match (of_symbol, of_words) {
            (Some(one), Some(two)) if one != two => clash(body),
            (Some(Body::Ministry), Some(Body::Ministry)) if !is_short_of(rest, body) => clash(body),
            // A symbol of a unit that is not known here: "QĐ-VPĐP" of a government it is not.
            _ if of_words.is_some_and(|body| !may_issue(body, self.kind)) => {
                Some(ActClash { seen: self.kind.to_owned(), against: body.to_owned() })
            }
            _ => None,
        }
    }
}

/// The years of a National Assembly: "QH15".
fn terms_of(symbol: &str) -> Option<std::ops::RangeInclusive<i32>> {
    let term = symbol.strip_prefix("UBTVQH").or_else(|| symbol.strip_prefix("QH"))?;
    Some(match term.parse::<u32>().ok()? {
        12 => 2007..=2011,
        13 => 2011..=2016,
        14 => 2016..=2021,
        15 => 2021..=2026,
        16 => 2026..=2031,
        _ => return None,
    })
}

/// Whether the token of a party committee is that of its level: "HU" of a Huyện ủy.
fn is_of_party(symbol: &str, body: &str) -> bool {
    let body = fold(body);
    let levels = [("huyen uy", "HU"), ("tinh uy", "TU"), ("thanh uy", "TU"), ("dang uy", "ĐU")];
    let token = symbol.split('-').next().unwrap_or(symbol);
    levels.iter().find(|(level, _)| body.starts_with(level)).is_none_or(|(_, own)| *own == token)
}

/// Whether an error of a date is told as a day that there is not.
fn is_told(error: &DateError) -> bool {
    matches!(
        error,
        DateError::DayMonth { .. } | DateError::NoSuchMonth { .. } | DateError::NoSuchDay { .. }
    )
}

fn body_of_symbol(token: &str) -> Option<Body> {
    let first = token.split('-').next().unwrap_or(token);
    let numbered = |prefix: &str| {
        first.strip_prefix(prefix).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
    };
    // Steering committees, boards and standing committees begin with B, too.
    const NO_MINISTRY: &[&str] = &["BCĐ", "BQL", "BTV", "BCH", "BTG", "BDV", "BTC", "BTCTU", "BCS"];
    Some(match first {
        "UBND" => Body::Committee,
        "HĐND" => Body::Council,
        "TTg" => Body::PrimeMinister,
        "CP" => Body::Government,
        "HU" | "TU" | "TW" | "ĐU" => Body::Party,
        _ if numbered("QH") || numbered("UBTVQH") => Body::Assembly,
        "BTC" => Body::Ministry,
        _ if NO_MINISTRY.contains(&first) => return None,
        _ if first.starts_with('B') && first.chars().count() > 2 => Body::Ministry,
        _ => return None,
    })
}

fn body_of_words(body: &str) -> Option<Body> {
    let folded = fold(body);
    let starts = |words: &[&str]| {
        words.iter().any(|word| folded == *word || folded.starts_with(&format!("{word} ")))
    };
    Some(match () {
        () if starts(&["uy ban nhan dan", "ubnd", "chu tich uy ban nhan dan", "chu tich ubnd"]) => {
            Body::Committee
        }
        () if starts(&["hoi dong nhan dan", "hdnd", "thuong truc hoi dong nhan dan"]) => {
            Body::Council
        }
        () if starts(&["thu tuong chinh phu", "thu tuong"]) => Body::PrimeMinister,
        () if starts(&["chinh phu"]) => Body::Government,
        () if starts(&["quoc hoi", "uy ban thuong vu quoc hoi"]) => Body::Assembly,
        () if starts(&["bo truong", "bo chinh tri"]) && !starts(&["bo chinh tri"]) => {
            Body::Ministry
        }
        () if starts(&[
            "bo chinh tri",
            "ban bi thu",
            "huyen uy",
            "tinh uy",
            "thanh uy",
            "dang uy",
        ]) =>
        {
            Body::Party
        }
        () if starts(&["bo"]) => Body::Ministry,
        () => return None,
    })
}

/// Which kinds a body issues.
fn may_issue(body: Body, kind: &str) -> bool {
    match body {
        Body::Assembly => kind == "Nghị quyết" || kind == "Nghị quyết liên tịch",
        Body::Government => {
            matches!(
                kind,
                "Nghị định" | "Nghị quyết" | "Nghị quyết liên tịch" | "Báo cáo" | "Tờ trình"
            )
        }
        Body::PrimeMinister => matches!(kind, "Quyết định" | "Chỉ thị" | "Công điện"),
        Body::Council => !matches!(kind, "Nghị định" | "Thông tư" | "Chỉ thị"),
        Body::Committee => !matches!(kind, "Nghị định" | "Nghị quyết" | "Thông tư"),
        Body::Ministry => !matches!(kind, "Nghị định" | "Nghị quyết"),
        Body::Party => !matches!(kind, "Nghị định" | "Thông tư"),
    }
}

/// Whether "BNNMT" is short of "Bộ trưởng Bộ Nông nghiệp và Môi trường": of the first letters one after
/// the other, as far as the shorter goes ("BNN-KTHT" of the ministry of many names).
fn is_short_of(symbol: &str, body: &str) -> bool {
    let own = symbol.split('-').next().unwrap_or(symbol);
    let name = behind(body, "Bộ trưởng").unwrap_or(body);
    let words = name.split([' ', ',', '-']).filter(|word| !word.is_empty() && fold(word) != "va");
    let initials: String = words.filter_map(|word| word.chars().next()).collect();
    let (own, initials) = (fold_tones(own), fold_tones(&initials));
    initials.starts_with(&own) || own.starts_with(&initials)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn citations_are_taken_apart() {
        let cited = "Căn cứ Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ ban hành Bộ tiêu chí";
        let own = act(cited).expect("an act");
        assert_eq!(
            (own.kind, own.number.as_str(), own.year()),
            ("Quyết định", "51/2025/QĐ-TTg", Some(2025))
        );
        assert_eq!(own.day.as_deref(), Some("29/12/2025"));
        assert_eq!(own.body.as_deref(), Some("Thủ tướng Chính phủ"));
        assert_eq!(own.title, "ban hành Bộ tiêu chí");
        for text in [
            "Căn cứ tình hình thực tế",
            "Căn cứ Luật Tổ chức chính quyền địa phương",
            "Xét đề nghị của Phòng Kinh tế",
            "",
        ] {
            assert_eq!(act(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_sound_is_not_told() {
        for text in [
            "Căn cứ Nghị quyết số 257/2025/QH15 ngày 11/12/2025 của Quốc hội phê duyệt chủ trương đầu tư",
            "Căn cứ Nghị định số 358/2025/NĐ-CP ngày 31/12/2025 của Chính phủ quy định cơ chế quản lý",
            "Căn cứ Quyết định số 417/QĐ-BNNMT ngày 31/01/2026 của Bộ trưởng Bộ Nông nghiệp và Môi trường phê duyệt",
            "Căn cứ Nghị quyết số 11/NQ-HU ngày 10/01/2025 của Huyện ủy Bình Minh về mục tiêu",
            "Căn cứ Nghị quyết số 47/NQ-HĐND ngày 19/12/2024 của Hội đồng nhân dân huyện về Kế hoạch",
            "Căn cứ Quyết định số 88/QĐ-VPĐP ngày 05/5/2026 của Văn phòng Điều phối về việc giao",
            "Căn cứ Thông tư số 60/2026/TT-BTC ngày 31/5/2026 của Bộ trưởng Bộ Tài chính quy định",
            "Căn cứ Quyết định số 12/QĐ-BCĐ ngày 05/5/2026 của Ban Chỉ đạo về kế hoạch",
            "Căn cứ Thông tư số 02/2022/TT-UBDT ngày 30/6/2022 của Ủy ban Dân tộc hướng dẫn",
            "Căn cứ Kế hoạch số 25/KH-UBND ngày 29 tháng 12 năm 2025 của UBND tỉnh về việc",
        ] {
            let own = act(text).expect(text);
            assert_eq!((own.lacks(), own.clash()), (vec![], None), "{text}");
        }
    }

    #[test]
    fn what_contradicts_itself() {
        for (text, seen, against) in [
            (
                "Căn cứ Kế hoạch số 1472/QĐ-UBND ngày 27/9/2022 của UBND huyện về",
                "QĐ-UBND",
                "Kế hoạch",
            ),
            (
                "Căn cứ Quyết định số 5/QĐ-HĐND ngày 27/9/2022 của UBND huyện về",
                "QĐ-HĐND",
                "UBND huyện",
            ),
            (
                "Căn cứ Quyết định số 5/2025/QĐ-CP ngày 27/9/2025 của Thủ tướng Chính phủ ban hành",
                "QĐ-CP",
                "Quyết định",
            ),
            (
                "Căn cứ Quyết định số 417/QĐ-BNNMT ngày 31/01/2026 của Bộ trưởng Bộ Tài chính phê duyệt",
                "QĐ-BNNMT",
                "Bộ trưởng Bộ Tài chính",
            ),
            (
                "Căn cứ Nghị quyết số 358/2025/NĐ-CP ngày 31/12/2025 của Chính phủ quy định",
                "NĐ-CP",
                "Nghị quyết",
            ),
            (
                "Căn cứ Nghị quyết số 47/NQ-UBND ngày 19/12/2024 của UBND huyện về",
                "NQ-UBND",
                "Nghị quyết",
            ),
        ] {
            let clash = act(text).expect(text).clash().expect(text);
            assert_eq!((clash.seen.as_str(), clash.against.as_str()), (seen, against), "{text}");
        }
    }

    #[test]
    fn what_is_missing() {
        for (text, wanted) in [
            (
                "Căn cứ Quyết định số /QĐ-UBND ngày 23/12/2024 của UBND huyện về việc giao",
                ActLack::Number,
            ),
            (
                "Căn cứ Quyết định số 3371QĐ-UBND ngày 23/12/2024 của UBND huyện về việc giao",
                ActLack::Number,
            ),
            (
                "Căn cứ Quyết định số 3371/QĐUBND ngày 23/12/2024 của UBND huyện về việc giao",
                ActLack::Number,
            ),
            (
                "Căn cứ Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
                ActLack::Year,
            ),
            (
                "Căn cứ Kế hoạch số 1472/KH-UBND ngày /9/2022 của UBND huyện về triển khai",
                ActLack::Day,
            ),
            (
                "Căn cứ Kế hoạch số 1472/KH-UBND ngày 27/9/202 của UBND huyện về triển khai",
                ActLack::Day,
            ),
            ("Căn cứ Kế hoạch số 1472/KH-UBND ngày 27/9/2022 về triển khai", ActLack::Body),
        ] {
            assert_eq!(act(text).expect(text).lacks(), [wanted], "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(Căn cứ )?(Quyết định|Nghị quyết) ?(số )?[0-9/]{0,8}[A-ZĐa-z-]{0,6} ?(ngày )?[0-9/]{0,10} ?(của )?.{0,20}") {
            let _ = act(&text).map(|act| (act.name(), act.key(), act.lacks(), act.clash()));
        }
    }
}
