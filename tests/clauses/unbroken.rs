//! What no line is broken in, at every place of a line: a number and its noun, a dash between two
//! words, a symbol; in a title, a word of two syllables.

use ntm::typeset::{Fonts, Metrics};
use serde_json::json;

use super::cases;

/// Groups as they stand on paper, and what of each stays on one line: a long one may break.
const GROUPS: [(&str, &str); 14] = [
    ("03 xã", "03 xã"),
    ("80.178,119 triệu", "80.178,119 triệu"),
    ("14,5 tiêu chí/xã", "14,5 tiêu"),
    ("năm 2025", "năm 2025"),
    ("giai đoạn 2021 - 2025", "2021 - 2025"),
    ("số 94/QĐ-ĐCT", "số 94/QĐ-ĐCT"),
    ("UBND-NNMT", "UBND-NNMT"),
    ("sáng - xanh - sạch - đẹp", "sáng - xanh - sạch - đẹp"),
    ("số 7, 8", "số 7, 8"),
    ("số 1, 3, 4, 5, 6, 7", "6, 7"),
    ("ngày 31/12/2025", "ngày 31/12/2025"),
    ("ngày 14/3/2026", "ngày 14/3/2026"),
    ("tế - xã", "tế - xã"),
    ("Phụ lục VIII", "Phụ lục VIII"),
];

#[test]
fn running_text_breaks_in_none_of_them() {
    let mut broken_without = 0;
    for prefix in 0..48 {
        let mut markup = String::from("#dau-van-ban(vb)\n#ten-loai(vb)\n");
        for (group, _) in GROUPS {
            // A value that a template prints, then the template's own words.
            let (value, words) = group.split_once(' ').unwrap_or((group, ""));
            let space = if words.is_empty() { "" } else { " " };
            markup.push_str(&format!(
                "#doan[Bắt đầu {}a là #\"{value}\";{space}{words} trong một câu đủ dài để xuống dòng.]\n",
                "ab cd ".repeat(prefix / 2) + &"i".repeat(prefix % 2)
            ));
        }
        let doc = cases::case("unbroken", &cases::data(14), &markup).lay_out();
        let text = doc.lines.concat();
        for (_, group) in GROUPS {
            let whole = text.iter().filter(|line| line.text.contains(group)).count();
            assert!(whole > 0, "{group:?} is broken behind {prefix} letters: {text:#?}");
        }
        // The same without the rule breaks some of them, or this test would see nothing.
        let plain = markup.replace("#doan[", "#par[");
        let doc = cases::case("unbroken", &cases::data(14), &plain).lay_out();
        let text = doc.lines.concat();
        broken_without += GROUPS
            .iter()
            .filter(|(_, group)| !text.iter().any(|line| line.text.contains(group)))
            .count();
    }
    assert!(broken_without > 20, "only {broken_without} broken without the rule");
}

#[test]
fn a_title_breaks_in_no_word_of_two_syllables() {
    let words = ["miền núi", "thiểu số", "bền vững", "nông thôn mới", "đặc khu", "tổ dân phố"];
    for length in 0..30 {
        let subject = format!(
            "Kết quả {}thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững \
             và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi tại các xã, đặc khu, tổ dân phố",
            "rà soát ".repeat(length / 3) + &"nêu ".repeat(length % 3)
        );
        let mut data = cases::data(14);
        data["trich_yeu"] = json!(subject);
        let doc = cases::case("title", &data, "#ten-loai(vb)\n#doan[Một.]\n").lay_out();
        let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
        for word in words {
            assert!(lines.iter().any(|line| line.contains(word)), "{word:?}: {lines:#?}");
        }
    }
}

/// A heading of the text runs over its lines as they come, but not inside a word either.
#[test]
fn a_heading_breaks_in_no_word_of_two_syllables() {
    let words = [
        "tuyên truyền",
        "xây dựng",
        "nông thôn mới",
        "xóm nông thôn mới kiểu mẫu",
        "Xã Lý Tự Trọng",
        "đến ngày 31/12/2025",
    ];
    for length in 0..30 {
        let heading = format!(
            "{}công tác tuyên truyền, vận động chung tay xây dựng nông thôn mới, xóm nông thôn mới kiểu mẫu (Xã Lý Tự Trọng) đến ngày 31/12/2025",
            "rà soát ".repeat(length / 3) + &"nêu ".repeat(length % 3)
        );
        let markup = format!("#khoan[{heading}]\n#doan[Một.]\n#khoan[Hai]\n#doan[Hai.]\n");
        let doc = cases::case("heading", &cases::data(14), &markup).lay_out();
        let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
        for word in words {
            assert!(lines.iter().any(|line| line.contains(word)), "{word:?}: {lines:#?}");
        }
    }
}

#[test]
fn a_title_keeps_numbers_with_their_nouns() {
    for length in 0..40 {
        let subject = format!(
            "Kết quả thực hiện Chương trình {}xây dựng nông thôn mới 6 tháng đầu năm và phương hướng, \
             nhiệm vụ 6 tháng cuối năm 2026 theo Nghị quyết số 12/NQ-HĐND giai đoạn 2026 - 2030 quý IV",
            "rà soát ".repeat(length / 4) + &"nêu ".repeat(length % 4)
        );
        let mut data = cases::data(14);
        data["trich_yeu"] = json!(subject);
        let doc = cases::case("title", &data, "#ten-loai(vb)\n#doan[Một.]\n").lay_out();
        let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
        for group in [
            "6 tháng đầu",
            "6 tháng cuối",
            "năm 2026",
            "số 12/NQ-HĐND",
            "2026 - 2030",
            "quý IV",
            "phương hướng",
        ] {
            assert!(lines.iter().any(|line| line.contains(group)), "{group:?}: {lines:#?}");
        }
    }
}

#[test]
fn a_title_keeps_pairs_of_words() {
    for length in 0..40 {
        let subject = format!(
            "Kết quả {}thực hiện phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” theo Nghị quyết \
             Đại hội Đảng bộ tỉnh lần thứ nhất và phương hướng, nhiệm vụ năm 2026",
            "rà soát ".repeat(length / 4) + &"nêu ".repeat(length % 4)
        );
        let mut data = cases::data(14);
        data["trich_yeu"] = json!(subject);
        let doc = cases::case("title", &data, "#ten-loai(vb)\n#doan[Một.]\n").lay_out();
        let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
        for pair in ["“Cả nước", "lần thứ nhất", "phương hướng"] {
            assert!(lines.iter().any(|line| line.contains(pair)), "{pair:?}: {lines:#?}");
        }
    }
}

/// The title of an annex is broken between what it is of and the period.
#[test]
fn the_title_of_an_annex_breaks_before_the_period() {
    for (title, wanted) in [
        (
            "Tình hình nợ đọng xây dựng cơ bản 6 tháng đầu năm 2025",
            ["TÌNH HÌNH NỢ ĐỌNG XÂY DỰNG CƠ BẢN", "6 THÁNG ĐẦU NĂM 2025"],
        ),
        (
            "Kết quả huy động, giải ngân nguồn lực 9 tháng đầu năm 2026",
            ["KẾT QUẢ HUY ĐỘNG, GIẢI NGÂN NGUỒN LỰC", "9 THÁNG ĐẦU NĂM 2026"],
        ),
    ] {
        let markup = format!("#phu-luc(tieu-de: \"{title}\", ngang: false)[#doan[Một.]]\n");
        let doc = cases::case("annex", &cases::data(14), &markup).lay_out();
        let lines: Vec<&str> = doc.lines.iter().flatten().map(|line| line.text.trim()).collect();
        assert_eq!(lines[1..3], wanted, "{lines:#?}");
    }
}

/// A title keeps the months' estimate and a unit's kind with its name.
#[test]
fn a_title_keeps_an_estimate_and_a_unit_whole() {
    let mut data = cases::data(14);
    data["trich_yeu"] = json!(
        "Kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới 9 tháng đầu năm, ước thực hiện cả năm; nhiệm vụ trọng tâm 3 tháng cuối năm 2026"
    );
    let doc = cases::case("title", &data, "#ten-loai(vb)\n#doan[Một.]\n").lay_out();
    let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
    assert!(lines.iter().any(|line| line.contains("ước thực hiện")), "{lines:#?}");
    data["trich_yeu"] = json!(
        "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi trên địa bàn tỉnh Bình Mẫu năm 2026"
    );
    let doc = cases::case("title", &data, "#ten-loai(vb)\n#doan[Một.]\n").lay_out();
    let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
    assert!(lines.iter().any(|line| line.contains("tỉnh Bình Mẫu")), "{lines:#?}");
}

#[test]
fn a_group_longer_than_a_line_still_ends_at_the_margin() {
    let long = "một-hai-ba-bốn-năm-sáu-bảy-tám/".repeat(12);
    let dashes = "đường - ".repeat(40);
    let markup =
        format!("#doan[Ký hiệu {long} và {dashes} hết.]\n#khoan[Mục {dashes} cuối]\n#doan[Hết.]\n");
    let doc = cases::case("long", &cases::data(14), &markup).lay_out();
    let (_, right) = doc.edges();
    for line in doc.lines.concat() {
        assert!(
            line.right < right + 0.5,
            "{:?} ends at {:.1} mm of {right:.1}",
            line.text,
            line.right
        );
    }
}

/// A point that is a title breaks in no group of dashes and in no word of several syllables.
#[test]
fn a_point_that_is_a_title_breaks_like_one() {
    let wholes = ["sáng - xanh - sạch - đẹp", "an sinh xã hội", "nông thôn mới kiểu mẫu"];
    for length in 0..30 {
        let before = "rà soát ".repeat(length / 3) + &"nêu ".repeat(length % 3);
        let title = format!(
            "{before}xây dựng cảnh quan nông thôn sáng - xanh - sạch - đẹp, bảo đảm an sinh xã hội, xây dựng nông thôn mới kiểu mẫu"
        );
        let markup = format!("#khoan[Một]\n#diem[{title}]\n#doan[Một.]\n#diem[Hai]\n#doan[Hai.]\n");
        let doc = cases::case("point", &cases::data(14), &markup).lay_out();
        let lines: Vec<String> = doc.lines[0].iter().map(|line| line.text.clone()).collect();
        for whole in wholes {
            assert!(lines.iter().any(|line| line.contains(whole)), "{whole:?}: {lines:#?}");
        }
    }
}

/// A list of decisions: a date stays with its word, and no line is stretched for it.
#[test]
fn a_short_line_of_a_list_is_not_stretched() {
    let mut broken = 0;
    for more in 0..24 {
        let name = "Bắc ".repeat(more / 3) + &"i".repeat(more % 3);
        let text = format!("Xã {name} (Quyết định số 3010/QĐ-UBND ngày 20/11/2026);");
        let markup = format!("#cong(deu: false)[{text}]\n#doan[Một.]\n");
        let doc = cases::case("ragged", &cases::data(14), &markup).lay_out();
        let lines = &doc.lines[0];
        assert!(lines.iter().any(|line| line.text.contains("ngày 20/11/2026")), "{lines:#?}");
        let (_, right) = doc.edges();
        let first = lines.iter().find(|line| line.text.starts_with("+ ")).expect("the item");
        if !first.text.contains("20/11/2026") {
            broken += 1;
            assert!(first.right < right - 1.0, "{:?} is stretched", first.text);
        }
    }
    assert!(broken > 3, "{broken}");
}

/// A signer's other post is broken like the posts above it: evenly, and in no word.
#[test]
fn a_signer_s_other_post_breaks_evenly() {
    for (post, wanted) in [
        (
            "Chánh Văn phòng Điều phối nông thôn mới tỉnh",
            &["Chánh Văn phòng Điều phối", "nông thôn mới tỉnh"][..],
        ),
        ("Phó Trưởng Ban Chỉ đạo", &["Phó Trưởng Ban Chỉ đạo"]),
    ] {
        let mut data = cases::data(14);
        data["nguoi_ky"]["chuc_vu_khac"] = json!(post);
        let doc = cases::case("post", &data, "#doan[Một.]\n#ket-thuc(vb)[Hai]\n").lay_out();
        let lines: Vec<&str> = doc.lines[0].iter().map(|line| line.text.trim()).collect();
        let at = lines.iter().position(|line| line.starts_with("Ch") || line.starts_with("Phó T"));
        let at = at.expect("the post");
        assert_eq!(lines[at..at + wanted.len()], *wanted, "{lines:#?}");
    }
}

/// Words stand no closer than three quarters of a space, letters by no more than the eye sees.
#[test]
fn no_line_is_squeezed() {
    let metrics = Metrics::of(&Fonts::embedded());
    let mut closer = 0;
    for more in 0..60 {
        let markup = format!(
            "#doan[{}Nhân dân đóng góp: tiền mặt 37.553,313 triệu đồng; ngày công 71.848 ngày, trị giá 17.962 triệu đồng; hiến đất 130.975 m², trị giá 15.717 triệu đồng; hiện vật quy đổi 11.225,742 triệu đồng.]\n",
            "i".repeat(more % 6) + &" và một".repeat(more / 6)
        );
        let doc = cases::case("squeezed", &cases::data(14), &markup).lay_out();
        for line in &doc.lines[0] {
            let em = line.runs[0].size * 25.4 / 72.0;
            let text = line.text.trim();
            let natural = metrics.width(text, false) * em;
            let letters = text.chars().count() as f64;
            let spaces =
                text.chars().filter(|letter| matches!(letter, ' ' | '\u{a0}')).count() as f64;
            let least = natural - (spaces * 0.25 * 0.25 + letters * 0.006) * em;
            assert!(
                line.right - line.x > least - 0.3,
                "{text:?}: {:.1} of {natural:.1}",
                line.right - line.x
            );
            closer += usize::from(line.right - line.x < natural - 0.5);
        }
    }
    assert!(closer > 5, "{closer}");
}
