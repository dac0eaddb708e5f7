//! Headings over hamlets of a title, by what they are made of: which title (NTM or model) and which stage
//! (with it, or to gain it), whatever the hamlets are called and in whichever order the words stand.

/// What hamlets are called beside "xóm", for which other words stand already; folded.
const UNITS: &[&str] = &["xom", "ban", "ap", "khom", "buon", "lang", "khu pho", "tdp", "khu"];

/// Words of a title that is still to be gained.
const TO_COME: &[&str] =
    &["ke hoach", "giao", "phan dau", "du kien", "dang ky", "chi tieu", "nhiem vu"];

/// Words of a title that is there, and cannot be to come.
const REACHED: [&str; 4] = ["da dat", "hien co", "da duoc cong nhan", "da cong nhan"];

/// Words of a title that is there where nothing says that it is to come.
const THERE: &[&str] = &["ket qua cong nhan", "ket qua", "duoc cong nhan", "dat"];

/// Words that say nothing of either.
const BESIDE: &[&str] = &["so", "luong", "cac", "chuan", "trong", "nam", "den", "het"];

/// Words of what a year adds.
const ADDED: &[&str] = &["moi", "tang", "them"];

/// The field that a heading means, whose words are as `columns::key` writes them.
pub fn field_of(heading: &str) -> Option<&'static str> {
    let mut rest = format!(" {heading} ");
    let mut take = |phrases: &[&str]| {
        let mut taken = false;
        for phrase in phrases {
            let phrase = format!(" {phrase} ");
            while let Some(at) = rest.find(&phrase) {
                rest.replace_range(at..at + phrase.len(), " ");
                taken = true;
            }
        }
        taken
    };
    // "Thôn đạt chuẩn NTM trong 6 tháng", without the period that ends it: what that time adds.
    let within = heading.ends_with(" trong") || heading.contains(" trong nam");
    let model = take(&["kieu mau"]);
    // "Đã đạt chuẩn" says both; what is left of it after one of them would say nothing.
    let both = take(&["da dat chuan"]);
    let reached = take(&REACHED) || both;
    let standard = take(&["ntm", "dat chuan"]) || both;
    let to_come = take(TO_COME);
    let there = take(THERE) || reached;
    take(UNITS);
    // What a year adds is neither all that is there nor, unless that is said, what it is to add.
    let added = take(ADDED);
    take(BESIDE);
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    // "Thôn chưa đạt chuẩn" has a word more.
    let undecided = reached && to_come || added && !to_come && !reached || within && !to_come;
    if !rest.split_whitespace().all(number) || undecided {
        return None;
    }
    match (model, standard, to_come, there) {
        (true, _, true, _) => Some("kieu_mau_giao"),
        (true, _, false, true) => Some("kieu_mau_da_dat"),
        (false, true, true, _) => Some("ntm_giao"),
        (false, true, false, true) => Some("ntm_da_dat"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::columns::key;

    #[test]
    fn each_title_at_each_stage() {
        for unit in ["Thôn", "Xóm", "Bản", "Ấp", "Tổ dân phố", "Số thôn", "Thôn, bản"]
        {
            for (title, base, target) in [
                ("NTM", "ntm_da_dat", "ntm_giao"),
                ("nông thôn mới", "ntm_da_dat", "ntm_giao"),
                ("đạt chuẩn NTM", "ntm_da_dat", "ntm_giao"),
                ("kiểu mẫu", "kieu_mau_da_dat", "kieu_mau_giao"),
                ("NTM kiểu mẫu", "kieu_mau_da_dat", "kieu_mau_giao"),
            ] {
                for stage in ["Kế hoạch 2026", "Giao thêm năm 2026", "Phấn đấu", "Đăng ký mới"]
                {
                    let heading = key(&format!("{unit} {title} {stage}"));
                    assert_eq!(field_of(&heading), Some(target), "{heading}");
                    let heading = key(&format!("{stage} {unit} {title}"));
                    assert_eq!(field_of(&heading), Some(target), "{heading}");
                }
                for stage in [
                    "Đã đạt",
                    "Hiện có",
                    "đã đạt đến hết năm 2025",
                    "Đã được công nhận",
                    "được công nhận đến hết năm 2025",
                ] {
                    let heading = key(&format!("{unit} {title} {stage}"));
                    assert_eq!(field_of(&heading), Some(base), "{heading}");
                    let heading = key(&format!("{stage} {unit} {title}"));
                    assert_eq!(field_of(&heading), Some(base), "{heading}");
                }
            }
        }
        for (heading, field) in [
            ("Đã đạt chuẩn NTM", "ntm_da_dat"),
            ("Đã đạt NTM", "ntm_da_dat"),
            ("Thôn đã đạt chuẩn", "ntm_da_dat"),
            ("Đã đạt chuẩn NTM kiểu mẫu", "kieu_mau_da_dat"),
            ("Đã được công nhận kiểu mẫu", "kieu_mau_da_dat"),
            ("Dự kiến được công nhận NTM năm 2026", "ntm_giao"),
        ] {
            assert_eq!(field_of(&key(heading)), Some(field), "{heading}");
        }
        for heading in [
            "Thôn",
            "Chưa đạt chuẩn NTM",
            "Chưa được công nhận NTM",
            "Đề nghị công nhận NTM",
            "Dự kiến đã đạt chuẩn NTM",
            "Thôn NTM",
            "Kế hoạch",
            "Đã đạt",
            "Thôn chưa đạt chuẩn NTM",
            "Tỷ lệ thôn NTM đã đạt",
            "Thôn NTM đạt đến cuối năm",
            "Kế hoạch đã đạt NTM",
            "Thôn NTM đạt thêm năm 2025",
            "Thôn NTM đạt mới trong năm 2025",
            "Thôn đạt chuẩn NTM trong năm",
            "Thôn đạt chuẩn NTM trong",
        ] {
            assert_eq!(field_of(&key(heading)), None, "{heading}");
        }
    }
}
