//! Titles that say without a year that their figures are of another time, or of another kind: "CÙNG KỲ
//! NĂM TRƯỚC" above a period's table, "QUYẾT TOÁN" above what is planned.
//!
//! Never refuses: titles speak of many things, and only a warning comes of it.

use super::rows;
use super::tables::TableSpec;
use crate::viet;

/// Words of any table that nobody is to use.
const OLD: &[&str] = &[
    "bản cũ",
    "không dùng",
    "số liệu cũ",
    "biểu cũ",
    "trước sáp nhập",
    "trước khi sáp nhập",
    "trước sắp xếp",
    "trước khi sắp xếp",
];

/// Words of another period than the one that is reported.
const OTHER_PERIOD: &[&str] = &["cùng kỳ", "năm trước", "kỳ trước"];

/// The words by which a cell above a column says that its figures are another period's.
pub fn names_another_period(text: &str) -> Option<&'static str> {
    let folded = format!(" {} ", viet::fold(text));
    OTHER_PERIOD.iter().copied().find(|own| folded.contains(&format!(" {} ", viet::fold(own))))
}

/// Words, at the beginning of a part of a title, of what is still to come.
const TO_COME: &[&str] = &["kế hoạch", "dự kiến", "phấn đấu", "mục tiêu", "6 tháng cuối năm"];

/// Words of the whole year or its rest, whatever stands beside them.
const ESTIMATES: &[&str] =
    &["ước thực hiện cả năm", "ước cả năm", "ước thực hiện năm", "6 tháng cuối năm"];

/// Words of figures that are there.
const THERE: &[&str] =
    &["kết quả", "thực hiện", "tình hình", "giải ngân", "huy động", "hiện trạng", "rà soát"];

/// Words of money that is no plan of one year.
const NO_PLAN: &[&str] =
    &["quyết toán", "giải ngân", "kết quả huy động", "trung hạn", "giảm nghèo", "đã thực hiện"];

/// Words of a list of what is asked for or taken back, and not decided.
const NOT_DECIDED: &[&str] = &["thu hồi", "đề nghị", "phấn đấu", "đăng ký", "dự kiến", "tờ trình"];

/// The words by which the name of a file says that nobody is to use it, with its tones or without.
pub fn of_file(name: &str) -> Option<String> {
    let spaced = name.replace(['_', '-', '.'], " ");
    // Of drafts more is known.
    let draft = || of_draft(&spaced).filter(|own| own != "dự thảo");
    of_old(&spaced).map(str::to_owned).or_else(draft).or_else(|| {
        // "So lieu 2024 cu"; "Tai dinh cu" ends so as well.
        let folded = viet::fold(&spaced);
        let words: Vec<&str> = folded.split(' ').collect();
        let old = match words[..] {
            [.., before, "cu"] => {
                before.bytes().all(|b| b.is_ascii_digit()) || CALLED.contains(&before)
            }
            _ => false,
        };
        (old || viet::fold_tones(&spaced)
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "cũ"))
        .then(|| "cũ".to_owned())
    })
}

/// What files of figures are called, folded.
const CALLED: &[&str] =
    &["lieu", "so", "ban", "bieu", "file", "tep", "bang", "ke", "hoach", "von", "muc"];

/// The words by which a text says that nobody is to use what it is about.
pub fn of_old(text: &str) -> Option<&'static str> {
    let text = format!(" {} ", viet::fold(text));
    OLD.iter().copied().find(|own| text.contains(&format!(" {} ", viet::fold(own))))
}

/// The words by which the name of a sheet says that it is a draft, one of several versions, or put away.
/// Without tones they must be all of it: "Nhap lieu" is where figures are typed in.
pub fn of_draft(name: &str) -> Option<String> {
    const TONED: &[&str] =
        &["nháp", "bản nháp", "dự thảo", "không dùng", "bản cũ", "số cũ", "bỏ đi"];
    const ALONE: &[&str] =
        &["bo", "nhap", "nhap 1", "ban nhap", "cu", "xoa", "thu", "test", "copy", "ban sao", "tam"];
    let toned = viet::fold_tones(&name.replace(['_', '-'], " "));
    let padded = format!(" {toned} ");
    let folded = viet::fold(name);
    if let Some(own) = TONED.iter().find(|own| padded.contains(&format!(" {own} "))) {
        return Some((*own).to_owned());
    }
    // "Phương án 1", "Nguồn lực PA2": one of several.
    let words: Vec<&str> = folded.split(' ').collect();
    let version = |word: Option<&&str>| {
        word.is_none_or(|word| word.len() < 3 && word.chars().all(char::is_alphanumeric))
    };
    let of_several = (0..words.len()).any(|at| {
        words[at..].starts_with(&["phuong", "an"]) && version(words.get(at + 2))
            || words[at].strip_prefix("pa").is_some_and(|rest| {
                !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
            })
    });
    (of_several || ALONE.contains(&folded.as_str())).then(|| viet::one_line(name))
}

/// Tables of works and of money that is there or planned.
const OF_WORKS_AND_MONEY: &[&str] =
    &["nguon_luc", "du_an", "huy_dong", "cong_trinh", "noi_dung", "no_dong"];

/// Words of money that is asked for or lacking, and those beside which a title speaks of what is given, too.
const WISHED_FOR: &[&str] = &[
    "còn thiếu",
    "nhu cầu",
    "đề nghị bố trí",
    "đề xuất bố trí",
    "dự án đề xuất",
    "công trình đề xuất",
    "chưa cân đối",
    "chưa có nguồn",
    "thu hồi",
    "điều chỉnh giảm",
];
const GIVEN: &[&str] = &[
    "kế hoạch",
    "phân bổ",
    "bố trí",
    "giao",
    "huy động",
    "khả năng",
    "dự kiến nguồn",
    "dự kiến nhu cầu",
];

/// Words of debts of which nothing is left.
const PAID: &[&str] = &[
    "trả xong",
    "xử lý xong",
    "xdcb đã xử lý",
    "cơ bản đã xử lý",
    "nợ đọng đã xử lý",
    "trả hết nợ",
    "thanh toán xong",
    "đã trả hết",
    "không còn nợ",
];

/// The words by which a title says that its works or amounts are none that are given: put off, asked for,
/// lacking.
fn not_given(text: &str, spec: &TableSpec, parts: &[String]) -> Option<String> {
    let has = |words: &&&str| {
        let words = format!(" {} ", viet::fold(words));
        parts.iter().any(|part| format!(" {part} ").contains(&words))
    };
    let found = |list: &'static [&'static str]| list.iter().find(has).map(|own| (*own).to_owned());
    if spec.key == "no_dong" {
        return found(PAID);
    }
    // "(Kèm theo Tờ trình đề nghị …)" speaks of a paper.
    if found(&["kèm theo", "theo tờ trình"]).is_some() {
        return None;
    }
    let wished = found(WISHED_FOR).filter(|own| own != "nhu cầu" || found(GIVEN).is_none());
    wished.or_else(|| rows::words_of_what_is_put_off(text).map(str::to_owned))
}

/// The title of units that left the list of those in special difficulty which says of them that they are in
/// it. The name of a sheet is short and may only say that they left it: "DBKK".
pub fn in_difficulty(name: &str, titles: &[&str]) -> Option<usize> {
    const LEAVE: &[&str] = &["ra khỏi", "thoát", "hoàn thành", "không còn"];
    let has = |text: &str, words: &[&str]| {
        let folded = format!(" {} ", viet::fold(text));
        words.iter().any(|own| folded.contains(&format!(" {} ", viet::fold(own))))
    };
    if has(name, LEAVE) || titles.iter().any(|text| has(text, LEAVE)) {
        return None;
    }
    titles.iter().position(|text| has(text, &["đbkk", "đặc biệt khó khăn"]))
}

/// The words of a title that say so, as they are written in small letters. `last` is the last month of
/// the period that the table is of; of a plan there is none. Whether a title is `named` after that period
/// decides what others may say of the rest of the year.
pub fn words(text: &str, spec: &TableSpec, last: Option<u32>, named: bool) -> Option<String> {
    let parts: Vec<String> = text
        .split([',', ';', ':', '(', ')', '–', '-', '\n'])
        .map(viet::fold)
        .filter(|part| !part.is_empty())
        .collect();
    let has = |words: &&&str| {
        let words = format!(" {} ", viet::fold(words));
        parts.iter().any(|part| format!(" {part} ").contains(&words))
    };
    let found = |list: &'static [&'static str]| list.iter().find(has).map(|own| (*own).to_owned());
    let compares = ["so với", "so sánh"].iter().any(|own| has(&own));
    // Without its tones it may be "bản nhập".
    if viet::fold_tones(text).contains("bản nháp") {
        return Some("bản nháp".to_owned());
    }
    if let Some(own) = found(OLD) {
        return Some(own);
    }
    if matches!(spec.key, "cong_nhan" | "ra_khoi_dbkk")
        && let Some(own) = found(NOT_DECIDED)
    {
        return Some(own);
    }
    if spec.key == "giao"
        && let Some(own) = found(&["thu hồi"])
    {
        return Some(own);
    }
    if OF_WORKS_AND_MONEY.contains(&spec.key)
        && let Some(own) = not_given(text, spec, &parts)
    {
        return Some(own);
    }
    let Some(last) = last else {
        let money = matches!(spec.key, "nguon_luc" | "du_an");
        // A programme of several aims, or a list of a stage and of the year.
        let both = ["nông thôn mới", "ntm", "và năm"].iter().any(|own| has(&own));
        let of_several = |own: &String| matches!(own.as_str(), "trung hạn" | "giảm nghèo");
        // A sheet that is read as the plan and as its results says both.
        let planned = ["kế hoạch"].iter().any(|own| has(&own));
        let result = |own: &String| {
            matches!(own.as_str(), "giải ngân" | "kết quả huy động" | "đã thực hiện")
        };
        return found(NO_PLAN)
            .filter(|own| money && !(both && of_several(own) || planned && result(own)));
    };
    if let Some(own) = found(OTHER_PERIOD).filter(|_| !compares) {
        return Some(own);
    }
    if let Some(own) = found(ESTIMATES).filter(|_| last < 12 && !named) {
        return Some(own);
    }
    // Of criteria and their titles more is known.
    if named || spec.coded && ["tiêu chí", "chỉ tiêu"].iter().any(|own| has(&own)) {
        return None;
    }
    if let Some(own) = found(&["cuối năm"]).filter(|_| last < 12) {
        let there = THERE.iter().filter(|own| **own != "thực hiện").any(|own| has(&own));
        return (!there).then_some(own);
    }
    if opens_a_year(&parts) {
        return Some("đầu năm".to_owned());
    }
    // A plan stands beside what came of it where the table has a column for it.
    let planned = spec.fields.iter().any(|own| own.key == "ke_hoach" || own.key.starts_with("kh_"));
    if planned || THERE.iter().any(|own| has(&own)) {
        return None;
    }
    let begins = |own: &&&str| {
        let own = viet::fold(own);
        parts.iter().any(|part| {
            let rest = part.strip_prefix(own.as_str());
            // "Kế hoạch số 12" is a paper.
            rest.is_some_and(|rest| !rest.starts_with(" so "))
        })
    };
    let first = TO_COME.iter().find(begins).map(|own| (*own).to_owned());
    let of_paper = ["theo", "thuộc", "kèm"].iter().any(|own| has(&own));
    first.or_else(|| found(&["kế hoạch năm"]).filter(|_| !of_paper))
}

/// "ĐẦU NĂM 2026", and neither "6 tháng đầu năm" nor "từ đầu năm".
fn opens_a_year(parts: &[String]) -> bool {
    parts.iter().any(|part| {
        let words: Vec<&str> = part.split(' ').collect();
        words.windows(2).enumerate().any(|(at, pair)| {
            let before = at.checked_sub(1).map_or("", |before| words[before]);
            pair == ["dau", "nam"]
                && !matches!(before, "thang" | "tu" | "quy" | "t")
                && !before.ends_with('t')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    #[test]
    fn titles_of_another_time() {
        let of = |key: &str, text: &str, last| {
            words(text, tables::table(key).expect("a table"), last, false)
        };
        for (text, told) in [
            ("CÙNG KỲ NĂM TRƯỚC", "cùng kỳ"),
            ("HIỆN TRẠNG ĐẦU NĂM 2026", "đầu năm"),
            ("ƯỚC THỰC HIỆN CẢ NĂM 2026", "ước thực hiện cả năm"),
            ("6 THÁNG CUỐI NĂM 2026", "6 tháng cuối năm"),
            ("TÌNH HÌNH THỰC HIỆN ƯỚC THỰC HIỆN CẢ NĂM 2026", "ước thực hiện cả năm"),
            ("KẾ HOẠCH NĂM 2026", "kế hoạch"),
            ("NỢ ĐỌNG XDCB KẾ HOẠCH NĂM 2026", "kế hoạch năm"),
            ("Biểu 2 (bản cũ)", "bản cũ"),
            ("BẢN NHÁP", "bản nháp"),
        ] {
            assert_eq!(of("no_dong", text, Some(6)).as_deref(), Some(told), "{text}");
        }
        for text in [
            "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2026",
            "6 THÁNG ĐẦU NĂM 2026",
            "LŨY KẾ TỪ ĐẦU NĂM 2026",
            "Kế hoạch số 12/KH-UBND",
            "SO VỚI CÙNG KỲ NĂM TRƯỚC",
            "KẾT QUẢ (BẢN NHẬP)",
        ] {
            assert_eq!(of("no_dong", text, Some(6)), None, "{text}");
        }
        for (key, text, told) in [
            ("cong_nhan", "DANH SÁCH XÃ BỊ THU HỒI QUYẾT ĐỊNH", "thu hồi"),
            ("cong_nhan", "DANH SÁCH XÃ ĐỀ NGHỊ CÔNG NHẬN", "đề nghị"),
        ] {
            assert_eq!(of(key, text, Some(6)).as_deref(), Some(told), "{text}");
        }
        assert_eq!(in_difficulty("DBKK", &["UBND TỈNH", "DANH SÁCH THÔN ĐBKK"]), Some(1));
        assert_eq!(in_difficulty("DBKK", &["DANH SÁCH THÔN ĐBKK", "RA KHỎI DIỆN ĐBKK"]), None);
        assert_eq!(in_difficulty("Ra khoi DBKK", &["Xã đặc biệt khó khăn"]), None);
        assert_eq!(in_difficulty("DBKK", &["DANH SÁCH THÔN"]), None);
        for (key, text, last, told) in [
            ("du_an", "DANH MỤC CÔNG TRÌNH CHƯA ĐƯỢC BỐ TRÍ VỐN", None, "chưa được"),
            ("du_an", "Danh mục dự án dự phòng năm 2026", None, "dự án dự phòng"),
            ("nguon_luc", "NHU CẦU VỐN CÒN THIẾU NĂM 2026", None, "còn thiếu"),
            ("nguon_luc", "TỔNG HỢP NHU CẦU VỐN", None, "nhu cầu"),
            ("huy_dong", "NHU CẦU CÒN THIẾU", Some(6), "còn thiếu"),
            ("no_dong", "CÔNG TRÌNH ĐÃ TRẢ XONG", Some(6), "trả xong"),
            ("no_dong", "CÔNG TRÌNH KHÔNG CÒN NỢ", Some(6), "không còn nợ"),
            ("du_an", "DANH MỤC DỰ ÁN ĐỀ XUẤT", None, "dự án đề xuất"),
            ("du_an", "DANH MỤC CÔNG TRÌNH CHỜ VỐN", None, "chờ vốn"),
            ("du_an", "DỰ ÁN ĐIỀU CHỈNH GIẢM KẾ HOẠCH VỐN", None, "điều chỉnh giảm"),
            ("giao", "THU HỒI CHỈ TIÊU NĂM 2026", None, "thu hồi"),
            ("hien_trang", "HIỆN TRẠNG TRƯỚC KHI SÁP NHẬP", None, "trước khi sáp nhập"),
        ] {
            assert_eq!(of(key, text, last).as_deref(), Some(told), "{text}");
        }
        for (key, text) in [
            ("nguon_luc", "NHU CẦU VÀ KẾ HOẠCH VỐN NĂM 2026"),
            ("du_an", "(Kèm theo Tờ trình đề nghị bố trí vốn)"),
            ("nguon_luc", "VỐN NĂM 2025 CHUYỂN SANG NĂM 2026"),
        ] {
            assert_eq!(of(key, text, None), None, "{text}");
        }
        assert_eq!(of("nguon_luc", "QUYẾT TOÁN NĂM 2026", None).as_deref(), Some("quyết toán"));
        assert_eq!(of("nguon_luc", "NGUỒN LỰC NĂM 2026", None), None);
    }
}
