//! What does not stand alone on top of a page: a closing paragraph with the signature, a remark in
//! brackets.

use super::cases;

#[test]
fn the_last_page_has_more_than_the_closing_paragraph() {
    let mut moved = 0;
    for lines in 0..40 {
        let markup = format!(
            "#dau-van-ban(vb)\n#ten-loai(vb)\n{}#gach[Kết quả cuối.]\n\n#doan[(Chi tiết tại Phụ lục I kèm theo)]\n{}#gach[Câu áp chót.]\n\n#ket-thuc(vb)[Trên đây là báo cáo]\n",
            "#gach[Một.]\n".repeat(lines),
            "#gach[Hai.]\n".repeat(lines % 7),
        );
        let doc = cases::case("company", &cases::data(14), &markup).lay_out();
        let page_of = |words: &str| {
            let found =
                doc.lines.iter().position(|page| page.iter().any(|line| line.text.contains(words)));
            found.unwrap_or_else(|| panic!("{words:?} is on no page"))
        };
        assert_eq!(page_of("Câu áp chót"), page_of("Trên đây"), "{lines} lines");
        assert_eq!(page_of("Kết quả cuối"), page_of("(Chi tiết"), "{lines} lines");
        let last = doc.lines.last().expect("a page");
        let top = last.iter().find(|line| line.text.trim().parse::<u32>().is_err());
        moved += usize::from(
            doc.lines.len() > 1 && top.is_some_and(|line| line.text.contains("áp chót")),
        );
    }
    assert!(moved > 0, "no case in which the paragraph had to move");
}
