//! Words by which a title, a comment or a remark calls its figures a draft, an estimate or not approved.

use crate::viet;

/// Words of a title that its figures are a draft, or that nobody has approved them.
const NOT_APPROVED: &[&str] = &[
    "dự thảo",
    "chưa được phê duyệt",
    "chưa phê duyệt",
    "chưa được duyệt",
    "chưa duyệt",
    "chờ phê duyệt",
    "chưa chính thức",
    "chưa được giao",
    "chưa giao",
    "chưa thông qua",
    "chưa được thông qua",
    "chưa trình",
    "chưa ban hành",
    "số liệu dự kiến",
    "số dự kiến",
    "chưa thẩm tra",
    "chưa được thẩm tra",
    "chưa thẩm định",
    "chưa được thẩm định",
    "chưa chốt",
    "số ước",
    "xã tự báo",
    "xã đăng ký",
    "tiêu chí tự đánh giá",
    "xã tự đánh giá",
    "xã tự chấm",
    "xã tự đăng ký",
    "kết quả tự đánh giá",
    "kết quả tự chấm",
    "ước thực hiện",
    "ước kết quả",
    "kết quả ước",
    "số liệu ước",
    "ước đạt",
    "ước tính",
];

/// Words of figures of a whole year that is not over: other words tell of those.
const OF_WHOLE_YEAR: &[&str] = &["cả năm", "thực hiện năm"];

/// "Chờ UBND tỉnh quyết định", "chưa được HĐND thông qua": who is to decide stands between.
fn awaits(words: &str) -> Option<&'static str> {
    const OPENS: &[&str] = &["chờ", "chưa được"];
    const DECIDED: &[&str] = &["quyết định", "phê duyệt", "thông qua", "thẩm định", "chấp thuận"];
    const MOST_BETWEEN: usize = 6;
    OPENS.iter().copied().find(|opens| {
        words.split(&format!(" {opens} ")).skip(1).any(|rest| {
            let near: Vec<&str> = rest.split(' ').take(MOST_BETWEEN).collect();
            let near = near.join(" ");
            DECIDED.iter().any(|own| near.contains(own))
        })
    })
}

/// The words of a title by which it calls its figures a draft or not approved; one "kèm theo dự thảo
/// kế hoạch" speaks of the paper that it belongs to.
pub fn not_approved(text: &str) -> Option<&'static str> {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> = toned.split(|c: char| !c.is_alphanumeric()).collect();
    let words = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let paper = words.contains("theo dự thảo") || words.contains("của dự thảo");
    // "Quy ước: đạt là x" explains a mark.
    let words = words.replace("quy ước", "");
    let has = |own: &str| format!(" {words} ").contains(&format!(" {own} "));
    let waits = awaits(&format!(" {words}"));
    // In brackets of its own it is said of all that stands below.
    let planned = ["(dự kiến)", "(du kien)"].iter().any(|own| toned.contains(own));
    let planned = (planned || matches!(words.as_str(), "dự kiến" | "du kien")).then_some("dự kiến");
    let mut known = NOT_APPROVED.iter().copied();
    // Without tones "cho phe duyet" may be what approves.
    let toneless = words.is_ascii();
    known
        .find(|own| has(own) || toneless && *own != "chờ phê duyệt" && has(&viet::fold(own)))
        .or(waits)
        .or(planned)
        .filter(|_| !paper && !words.contains("theo du thao"))
        .filter(|own| !own.contains("ước") || !OF_WHOLE_YEAR.iter().any(|own| has(own)))
}
