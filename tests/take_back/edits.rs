//! Each kind of change, written into the text.

use super::{PROSE, Word};

#[test]
fn a_document_that_nobody_changed_says_so() {
    let word = Word::new();
    word.write(&word.text());
    let (vi, en) = (word.take(&["--lang", "vi"]), word.take(&["--lang", "en"]));
    assert_eq!((vi.code, en.code), (0, 0), "{}{}", vi.stderr, en.stderr);
    assert_eq!(vi.stdout, "Bản Word không có gì thay đổi\n");
    assert_eq!(en.stdout, "Nothing was changed in the Word document\n");
    assert_eq!((vi.stderr.as_str(), en.stderr.as_str()), ("", ""));
}

/// A word goes into the prose, with its figure's expression, its remarks and all else as they were.
#[test]
fn a_changed_word_goes_into_prose() {
    let word = Word::new();
    word.change("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại");
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let wanted = "(khóa muc_dich)\n   cũ:  Câu thứ hai giữ nguyên.\n   mới: Câu thứ hai được viết lại.\n   \
                  sửa: Câu thứ hai [giữ nguyên → được viết lại].\n   → lấy vào lời văn, khóa muc_dich\n";
    assert!(run.stdout.contains(wanted), "{}", run.stdout);
    assert!(run.stdout.contains("--- a/loi-van.yaml\n+++ b/loi-van.yaml\n"), "{}", run.stdout);
    assert!(run.stdout.ends_with("Chưa ghi gì: xem bản vá ở trên, chạy lại với --write để ghi\n"));
    assert_eq!(word.prose(), PROSE, "nothing is written without being asked for");
    let run = word.take(&["--lang", "en", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.ends_with("Written: loi-van.yaml\n"), "{}", run.stdout);
    assert_eq!(word.prose(), PROSE.replace("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại"));
}

/// Words of the template that are changed go below the key that `ntm init` leaves blank.
#[test]
fn words_of_the_template_go_below_a_blank_key() {
    let word = Word::with("# Mục đích\nmuc_dich:\n\n# Yêu cầu\nyeu_cau:\n");
    word.change("Tạo sự thống nhất", "Tạo sự đồng lòng");
    let run = word.take(&["--write", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let prose = word.prose();
    assert!(prose.starts_with("# Mục đích\nmuc_dich:\n  - \""), "{prose}");
    assert!(prose.contains("- Tạo sự đồng lòng trong nhận thức"), "{prose}");
    assert!(prose.ends_with("\n\n# Yêu cầu\nyeu_cau:\n"), "{prose}");
}

#[test]
fn a_sentence_and_a_paragraph_are_added() {
    let word = Word::new();
    let own = word.paragraph("Đoạn hai của mục đích.");
    let more = own.replace("Đoạn hai của mục đích.", "Đoạn hai của mục đích. Một câu thêm vào.");
    let next = "<w:p><w:r><w:t>- Một đoạn hoàn toàn mới.</w:t></w:r></w:p>";
    word.write(&word.text().replacen(&own, &format!("{more}{next}"), 1));
    let run = word.take(&["--write", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let own =
        "  - \"- Đoạn hai của mục đích. Một câu thêm vào.\"\n  - \"- Một đoạn hoàn toàn mới.\"\n";
    assert_eq!(word.prose(), PROSE.replace("  - \"- Đoạn hai của mục đích.\"\n", own));
}

/// Whoever goes on behind the document's last sentence writes behind the mark of its end.
#[test]
fn a_sentence_is_added_behind_the_end() {
    let word = Word::with("ket_thuc:\n  - Trên đây là Kế hoạch của huyện\n");
    word.change(
        "Trên đây là Kế hoạch của huyện./.",
        "Trên đây là Kế hoạch của huyện./. Một câu nữa.",
    );
    let run = word.take(&["--write", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let wanted = "ket_thuc:\n  - \"Trên đây là Kế hoạch của huyện. Một câu nữa\"\n";
    assert_eq!(word.prose(), wanted);
    let build = crate::util::ntm(word.folder.path(), &["build", "."]);
    assert_eq!(build.code, 0, "{}", build.stderr);
}

#[test]
fn a_paragraph_is_deleted() {
    let word = Word::new();
    word.write(&word.text().replacen(&word.paragraph("Đoạn hai của mục đích."), "", 1));
    let run = word.take(&["--write", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(word.prose(), PROSE.replace("  - \"- Đoạn hai của mục đích.\"\n", ""));
}

/// The figure stays the expression; its cells are named.
#[test]
fn a_changed_figure_is_refused_by_its_cells() {
    let word = Word::new();
    let own = word.paragraph("Phấn đấu cuối năm đạt");
    let figure = own.split("<w:t xml:space=\"preserve\">").nth(2).expect("a figure");
    let figure = figure.split('<').next().expect("its text");
    assert!(figure.chars().all(|c| c.is_ascii_digit()), "{own}");
    let other = own.replacen(&format!(">{figure}<"), ">99<", 1);
    word.write(&word.text().replacen(&own, &other, 1));
    let (vi, en) = (word.take(&["--lang", "vi"]), word.take(&["--lang", "en", "--write"]));
    assert_eq!((vi.code, en.code), (1, 1), "{}", vi.stdout);
    let vi_says =
        format!("lỗi[N741]: số liệu “{figure}” bị sửa thành “99” trong Word: không lấy lại\n");
    let en_says = format!(
        "error[N741]: the figure “{figure}” was changed to “99” in Word and is not taken back\n"
    );
    assert!(vi.stdout.contains(&vi_says), "{}", vi.stdout);
    assert!(en.stdout.contains(&en_says), "{}", en.stdout);
    assert!(vi.stdout.contains("--> ntm.yaml:"), "{}", vi.stdout);
    assert_eq!(word.prose(), PROSE);
}

/// A commune's name in a cell: no line breaks inside it.
const HOA_AN: &str = "Hòa\u{a0}An";

/// The row of the commune Hòa An in an annex of data, from tag to tag, and where it stands in the text.
fn row(text: &str) -> (usize, &str) {
    let at = text.find("_dong").expect("a row of an annex");
    let cell = at + text[at..].find(HOA_AN).expect("a commune");
    let start = text[..cell].rfind("<w:tr>").expect("a row");
    let end = cell + text[cell..].find("</w:tr>").expect("its end") + "</w:tr>".len();
    (start, &text[start..end])
}

#[test]
fn a_row_and_a_cell_are_refused_by_their_cells() {
    let word = Word::new();
    let text = word.text();
    let (start, own) = row(&text);
    word.write(&format!("{}{}", &text[..start], &text[start + own.len()..]));
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(
        run.stdout.contains("lỗi[N744]: dòng “Hòa An” bị bỏ trong Word: không lấy lại\n"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("--> ntm.yaml:"), "{}", run.stdout);
    let other = own.replacen(HOA_AN, "Hòa Bình", 1);
    word.write(&format!("{}{other}{}", &text[..start], &text[start + own.len()..]));
    let run = word.take(&["--lang", "en"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stdout.contains("error[N743]: cell “"), "{}", run.stdout);
    assert!(
        run.stdout.contains("was changed to “Hòa Bình” in Word and is not taken back\n"),
        "{}",
        run.stdout
    );
}

/// Rows without a word that were added to a table are told once, with the headings that they stand under; one that is
/// proposed and taken back is none.
#[test]
fn blank_rows_are_told() {
    let word = Word::new();
    let text = word.text();
    let at = text.find("_pl1_dong").expect("a row of an annex");
    let end = at + text[at..].find("</w:tbl>").expect("the table's end");
    let cells = "<w:tc><w:p/></w:tc>".repeat(3);
    let row = |look: &str| format!("<w:tr><w:trPr>{look}</w:trPr>{cells}</w:tr>");
    let by = "w:id=\"9001\" w:author=\"Chủ tịch\" w:date=\"2025-01-02T00:00:00Z\"";
    let (plain, proposed) = (row(""), row(&format!("<w:ins {by}/>")));
    let back = row(&format!("<w:del {by}/>"));
    for (rows, count, is_tracked) in
        [(format!("{plain}{plain}"), 2, false), (proposed, 1, true), (back, 0, false)]
    {
        word.write(&format!("{}{rows}{}", &text[..end], &text[end..]));
        let [vi, en] = ["vi", "en"].map(|lang| word.take(&["--lang", lang]));
        assert_eq!((vi.code, en.code), (0, 0), "{}{}", vi.stdout, vi.stderr);
        if count == 0 {
            assert!(!vi.stdout.contains("N756"), "{}", vi.stdout);
            continue;
        }
        let vi_says = format!(
            "   cảnh báo[N756]: {count} dòng trống được thêm vào bảng này trong Word: không lấy lại\n     \
             = cần thêm dòng thì điền vào bảng dữ liệu của phụ lục ấy rồi lập lại văn bản\n"
        );
        let were = if count == 1 { "row was" } else { "rows were" };
        let en_says = format!(
            "   warning[N756]: {count} blank {were} added to this table in Word: not taken back\n     \
             = where a row is wanted, add it to the inputs of that annex and make the document anew\n"
        );
        assert!(vi.stdout.contains(&vi_says), "{}", vi.stdout);
        assert!(en.stdout.contains(&en_says), "{}", en.stdout);
        assert!(vi.stdout.starts_with("1. Phụ lục"), "{}", vi.stdout);
        assert_eq!(vi.stdout.contains("(chưa chấp nhận)"), is_tracked, "{}", vi.stdout);
        assert_eq!(vi.stdout.matches("N756").count(), 1, "{}", vi.stdout);
    }
}

/// What is proposed is read as if it were accepted, and told; accepted, it is a change like any other.
#[test]
fn tracked_changes_are_read_as_accepted() {
    let word = Word::new();
    let own = word.paragraph("Câu thứ hai giữ nguyên");
    let start = own.rfind("<w:r>").expect("a run");
    let end = start + own[start..].find("</w:r>").expect("its end") + "</w:r>".len();
    let text =
        own[start..end].split(['<', '>']).find(|own| own.contains("giữ nguyên")).expect("words");
    let run = |name: &str, text: &str| {
        format!("<w:r><{name} xml:space=\"preserve\">{text}</{name}></w:r>")
    };
    let new = text.replace("giữ nguyên", "được viết lại");
    let tracked = format!(
        "<w:del {BY}>{}</w:del><w:ins {BY}>{}</w:ins>",
        run("w:delText", text),
        run("w:t", &new)
    );
    let accepted = run("w:t", &new);
    for (put, is_tracked) in [(tracked, true), (accepted, false)] {
        let other = format!("{}{put}{}", &own[..start], &own[end..]);
        word.write(&word.text().replacen(&own, &other, 1));
        let run = word.take(&["--lang", "vi"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("mới: Câu thứ hai được viết lại.\n"), "{}", run.stdout);
        assert_eq!(
            run.stdout.contains("(khóa muc_dich; chưa chấp nhận)"),
            is_tracked,
            "{}",
            run.stdout
        );
        let note = "ghi chú[N754]: 1 chỗ sửa còn theo dõi (track changes), chưa chấp nhận: đọc như đã chấp nhận cả\n";
        assert_eq!(run.stderr.contains(note), is_tracked, "{}", run.stderr);
        assert!(run.stdout.contains("+  - \"- Phấn đấu cuối năm đạt {{ tong_tieu_chi.cuoi_nam|dem }} tiêu chí. Câu thứ hai được viết lại.\""), "{}", run.stdout);
    }
}

const BY: &str = "w:id=\"9001\" w:author=\"Chủ tịch\" w:date=\"2025-01-02T00:00:00Z\"";

/// Word marks a row that is to go and also the end of each paragraph in it; the row below stays what it is.
#[test]
fn a_row_that_is_proposed_to_go_is_told_once() {
    let word = Word::new();
    let text = word.text();
    let (start, own) = row(&text);
    let gone = own
        .replacen("<w:trPr>", &format!("<w:trPr><w:del {BY}/>"), 1)
        .replace("</w:pPr>", &format!("<w:rPr><w:del {BY}/></w:rPr></w:pPr>"))
        .replace("<w:r>", &format!("<w:del {BY}><w:r>"))
        .replace("</w:r>", "</w:r></w:del>")
        .replace("<w:t ", "<w:delText ")
        .replace("</w:t>", "</w:delText>");
    assert!(gone.contains("<w:trPr><w:del") && gone.contains("<w:delText"), "{gone}");
    word.write(&format!("{}{gone}{}", &text[..start], &text[start + own.len()..]));
    let run = word.take(&["--lang", "vi"]);
    assert!(run.stdout.contains("lỗi[N744]: dòng “Hòa An” bị bỏ"), "{}", run.stdout);
    assert!(run.stdout.contains("(chưa chấp nhận)"), "{}", run.stdout);
    assert!(!run.stdout.contains("\n2. "), "{}", run.stdout);
}

/// Of two cells of a row one is changed, and another is proposed to change.
#[test]
fn a_cell_is_proposed_by_itself() {
    let word = Word::new();
    let text = word.text();
    let (start, own) = row(&text);
    let made = own.replacen(HOA_AN, "Hòa Bình", 1);
    let at = made.rfind("<w:r>").expect("a run");
    let end = at + made[at..].find("</w:r>").expect("its end") + "</w:r>".len();
    let run = |name: &str, text: &str| format!("<w:r><{name}>{text}</{name}></w:r>");
    let old = made[at..end].split(['<', '>']).nth_back(4).expect("its text");
    let proposed = format!(
        "{}<w:del {BY}>{}</w:del><w:ins {BY}>{}</w:ins>{}",
        &made[..at],
        run("w:delText", old),
        run("w:t", "99"),
        &made[end..]
    );
    word.write(&format!("{}{proposed}{}", &text[..start], &text[start + own.len()..]));
    let run = word.take(&["--lang", "vi"]);
    let lines: Vec<&str> =
        run.stdout.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    let tracked: Vec<bool> = lines.iter().map(|line| line.contains("chưa chấp nhận")).collect();
    assert_eq!(tracked, [false, true], "{}", run.stdout);
}

/// Words of the template that a key replaces become that key's prose.
#[test]
fn words_of_the_template_become_prose() {
    let word = Word::new();
    word.change("tự giác, chủ động tham gia", "tự giác tham gia");
    let run = word.take(&["--lang", "vi", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("→ lấy vào lời văn, khóa tuyen_truyen"), "{}", run.stdout);
    assert!(word.prose().starts_with(PROSE), "{}", word.prose());
    assert!(word.prose().contains("\ntuyen_truyen:\n  - \"Đẩy mạnh"), "{}", word.prose());
}

/// Letterhead and legal bases are refused by the keys that they come from.
#[test]
fn parts_of_the_head_are_refused_by_their_keys() {
    let word = Word::new();
    word.change("Thường trực Huyện ủy", "Thường trực Tỉnh ủy");
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(
        run.stdout.contains("lỗi[N747]: nơi nhận bị sửa trong Word: không lấy lại\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("= sửa khóa noi_nhan trong ntm.yaml rồi lập lại\n"),
        "{}",
        run.stdout
    );
}

/// What the project says otherwise by now is told; what was changed on both sides is not guessed.
#[test]
fn a_project_that_changed_since_is_told() {
    let word = Word::new();
    word.change("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại");
    word.folder.write("loi-van.yaml", PROSE.replace("Câu thứ hai giữ nguyên", "Câu thứ hai khác"));
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("cảnh báo[N739]"), "{}", run.stderr);
    assert!(run.stdout.contains("lỗi[N740]"), "{}", run.stdout);
}

/// Lines that the project has more or fewer since move the others on: those are still known, and neither told nor
/// written otherwise.
#[test]
fn lines_that_the_project_has_since_move_the_others() {
    let word = Word::new();
    word.change("Yêu cầu giữ nguyên", "Yêu cầu được viết lại");
    let more = PROSE.replace("  # Ghi chú", "  - \"- Đoạn mới của dự án.\"\n  # Ghi chú");
    let fewer = PROSE.replace("  - \"- Đoạn hai của mục đích.\"\n", "");
    for prose in [more, fewer] {
        word.folder.write("loi-van.yaml", &prose);
        let run = word.take(&["--lang", "vi", "--write"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains("(1 đoạn, dòng nay viết khác)"), "{}", run.stderr);
        assert!(!run.stdout.contains("\n2. "), "{}", run.stdout);
        assert_eq!(word.prose(), prose.replace("Yêu cầu giữ nguyên", "Yêu cầu được viết lại"));
    }
    // One that the project has no more and that was changed in Word is not guessed.
    word.change("Đoạn hai của mục đích", "Đoạn hai đã sửa");
    word.folder.write("loi-van.yaml", PROSE.replace("  - \"- Đoạn hai của mục đích.\"\n", ""));
    let (vi, en) = (word.take(&["--lang", "vi"]), word.take(&["--lang", "en"]));
    assert!(vi.stdout.contains("đã đổi trong dự án, nay không còn: "), "{}", vi.stdout);
    assert!(en.stdout.contains("says something else since, and has it no more: "), "{}", en.stdout);
}

/// What stands before all lines is of no section.
#[test]
fn a_paragraph_before_all_lines_is_of_the_head() {
    let word = Word::new();
    let next = "<w:body><w:p><w:r><w:t>Một dòng ở trên cùng.</w:t></w:r></w:p>";
    word.change("<w:body>", next);
    let run = word.take(&["--lang", "vi"]);
    let wanted = "1. Phần thể thức\n   mới: Một dòng ở trên cùng.\n   lỗi[N751]: ";
    assert!(run.stdout.starts_with(wanted), "{}", run.stdout);
}

/// A copy of a paragraph with its bookmarks is a paragraph that came.
#[test]
fn a_copied_paragraph_is_added() {
    let word = Word::new();
    let own = word.paragraph("Đoạn hai của mục đích.");
    let copy = own.replace("Đoạn hai của mục đích.", "Đoạn ba của mục đích.");
    word.write(&word.text().replacen(&own, &format!("{own}{copy}"), 1));
    let run = word.take(&["--lang", "vi", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let added = "  - \"- Đoạn hai của mục đích.\"\n  - \"- Đoạn ba của mục đích.\"\n";
    assert_eq!(word.prose(), PROSE.replace("  - \"- Đoạn hai của mục đích.\"\n", added));
}

/// A file that an editor began with a mark of its own is written with it.
#[test]
fn prose_behind_a_byte_order_mark_is_written() {
    let prose = "\u{FEFF}muc_dich:\n  - \"- Câu giữ nguyên.\"\n";
    let word = Word::with(prose);
    word.change("Câu giữ nguyên", "Câu viết lại");
    let run = word.take(&["--lang", "vi", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(word.prose(), prose.replace("giữ nguyên", "viết lại"));
}

/// A file that an editor wrote with letters and marks apart.
#[test]
fn prose_with_letters_apart_is_taken_back() {
    use unicode_normalization::UnicodeNormalization as _;
    let prose: String = PROSE.nfd().collect();
    let word = Word::with(&prose);
    word.change("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại");
    let run = word.take(&["--lang", "vi", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(word.prose().contains("Câu thứ hai được viết lại."), "{}", word.prose());
}
