//! What is said of each kind of change that is not taken back, word for word.

use super::{PROSE, Word};
use crate::docx::read::with_part;
use crate::util::Folder;

/// What is said under a code in both languages: the message, and behind it the way out.
fn said(word: &Word, code: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = word.take(&["--lang", lang]);
        let all = format!("{}\n{}", run.stdout, run.stderr);
        let mut lines = all.lines().map(str::trim);
        let own = lines.find(|line| line.contains(&format!("[{code}]: ")));
        let own = own.unwrap_or_else(|| panic!("no {code}: {all}"));
        let mut below = lines.take_while(|line| !line.contains("]: "));
        let hint = below.find(|line| line.starts_with("= ")).unwrap_or_default();
        format!("{own}\n{hint}")
    })
}

/// The words of a change become others, and this is said of it.
fn says(word: &Word, code: &str, wanted: [&str; 2]) {
    assert_eq!(said(word, code), wanted);
}

fn by_hand(word: &Word, key: &str, vi: &str, en: &str) {
    let wanted = [
        format!(
            "lỗi[N748]: lời văn “{key}” không tự ghi lại được: {vi}\n= tự sửa khóa {key} trong tệp lời văn theo câu mới ở trên"
        ),
        format!(
            "error[N748]: the prose “{key}” is not written by itself: {en}\n= change the key {key} in the file of prose by hand, as the new sentence above says"
        ),
    ];
    assert_eq!(said(word, "N748"), wanted);
    assert!(!word.take(&["--write"]).stdout.contains("--- a/"), "something is written");
}

/// Why prose is changed by hand.
#[test]
fn prose_that_is_changed_by_hand_says_why() {
    let word = Word::with(
        "muc_dich:\n  - \"- Đạt nhiều tiêu chí{% if xa.tong > 1 %} ở các xã{% endif %}. Câu thứ hai giữ nguyên.\"\n",
    );
    word.change("Câu thứ hai giữ nguyên", "Câu thứ hai khác");
    let why = ("trong đó có {% … %} hoặc {{- … }}", "it has {% … %} or {{- … }}");
    by_hand(&word, "muc_dich", why.0, why.1);

    let word = Word::new();
    let own = word.paragraph("Phấn đấu cuối năm đạt");
    let head = &own[..own.find("<w:r>").expect("a run")];
    let other = format!("{head}<w:r><w:t>Hoàn toàn khác hẳn.</w:t></w:r></w:p>");
    word.write(&word.text().replacen(&own, &other, 1));
    by_hand(
        &word,
        "muc_dich",
        "không tìm lại được số liệu hoặc {{ … }} trong câu đã sửa",
        "a figure or {{ … }} was not found again in the changed sentence",
    );
    // The figure itself is named, not all that went with it.
    let run = word.take(&["--lang", "vi"]);
    let figure = "số liệu “05” bị sửa thành “Hoàn toàn khác hẳn” trong Word";
    assert!(run.stdout.contains(figure), "{}", run.stdout);

    let word = Word::with("yeu_cau:\n  - \"- Yêu cầu.\"\n");
    let mut text = word.text();
    for words in ["là căn cứ để các", "Tạo sự thống nhất"] {
        text = text.replacen(&word.paragraph(words), "", 1);
    }
    word.write(&text);
    by_hand(
        &word,
        "muc_dich",
        "bỏ hết thì lời văn chung của mẫu lại in ra",
        "with nothing left the built-in words would come back",
    );

    let word = Word::new();
    word.change("định kỳ và đột xuất tổ chức", "định kỳ tổ chức");
    by_hand(
        &word,
        "lanh_dao",
        "thử ghi rồi lập lại thì không ra đúng câu trong Word",
        "written and printed anew, it does not say what Word says",
    );

    let word = Word::with("muc_dich: [\"- Câu một.\", \"- Câu hai.\"]\n");
    word.change("Câu hai", "Câu ba");
    by_hand(
        &word,
        "muc_dich",
        "tệp lời văn viết theo cách không tự sửa được",
        "the file of prose is written in a way that cannot be edited here",
    );
}

/// A template of an office's own may have points among the words that a key replaces.
#[test]
fn prose_that_stands_in_place_of_points_is_changed_by_hand() {
    let folder = Folder::small();
    folder.change("du_lieu:\n", "du_lieu:\n  loi_van: loi-van.yaml\n");
    folder.write("loi-van.yaml", "muc_dich:\n  - \"- Mục đích.\"\n");
    folder.write(
        "mau/ke-hoach.typ.j2",
        "{% extends \"ke-hoach.typ.j2\" %}\n{% block yeu_cau %}\n#khoan[Yêu cầu]\n{% if loi_van.yeu_cau %}{{ loi_van.yeu_cau|doan }}{% else %}\n#gach[Một câu của mẫu riêng.]\n#diem[Một điểm của mẫu riêng.]\n{% endif %}\n{% endblock %}\n",
    );
    let word = Word::of(folder, "ke-hoach");
    word.change("Một câu của mẫu riêng", "Một câu đã sửa");
    by_hand(
        &word,
        "yeu_cau",
        "chỗ ấy có cả tiêu đề, điểm hoặc bảng của mẫu",
        "headings, points or tables of the template stand there, too",
    );
}

/// A notice to one commune does not change the words of all.
#[test]
fn prose_of_all_communes_is_changed_by_hand() {
    let folder = Folder::small();
    folder.change(
        "van_ban:\n",
        "van_ban:\n  - id: thong-bao\n    mau: thong-bao-chi-tieu\n    theo: xa\n    kinh_gui: [\"Ủy ban nhân dân {{ xa }}\"]\n    noi_nhan: [\"Ủy ban nhân dân {{ xa }}\"]\n    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\n",
    );
    folder.change("du_lieu:\n", "du_lieu:\n  loi_van: loi-van.yaml\n");
    folder.write("loi-van.yaml", PROSE);
    let word = Word::of(folder, "thong-bao-tan-lap");
    let own = word.paragraph("_thong_bao_thuc_hien");
    word.write(&word.text().replacen(&own, "", 1));
    by_hand(
        &word,
        "thong_bao_thuc_hien",
        "văn bản này của một xã, khóa thì dùng cho mọi xã",
        "this document is one commune's, and the key is all communes'",
    );
}

#[test]
fn prose_in_a_workbook_is_told_with_its_cell() {
    let folder = Folder::small();
    folder.change("du_lieu:\n", "du_lieu:\n  loi_van: loi-van.xlsx\n");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Lời văn").expect("a sheet");
    for (row, cells) in
        (0..).zip([["Khóa", "Nội dung"], ["muc_dich", "- Câu một. Câu hai."], ["", "- Câu ba."]])
    {
        sheet.write_row(row, 0, cells).expect("a row");
    }
    folder.write("loi-van.xlsx", book.save_to_buffer().expect("a workbook"));
    let word = Word::of(folder, "ke-hoach");
    word.change("Câu hai", "Câu khác");
    says(
        &word,
        "N749",
        [
            "lỗi[N749]: lời văn này ở bảng tính, không tự ghi được\n= sửa ô đã nêu thành: “- Câu một. Câu khác.”",
            "error[N749]: this prose stands in a workbook, which is not written\n= change the cell named to: “- Câu một. Câu khác.”",
        ],
    );
    let run = word.take(&["--lang", "vi"]);
    assert!(run.stdout.contains("--> loi-van.xlsx, Lời văn!B2\n"), "{}", run.stdout);
}

#[test]
fn a_project_without_a_file_of_prose_says_so() {
    let word = Word::of(Folder::small(), "ke-hoach");
    word.change("Tạo sự thống nhất", "Tạo sự đồng lòng");
    says(
        &word,
        "N750",
        [
            "lỗi[N750]: dự án chưa có tệp lời văn để ghi khóa muc_dich\n= thêm vào ntm.yaml, mục du_lieu (hoặc kỳ của báo cáo): loi_van: loi-van.yaml, với tệp loi-van.yaml có sẵn một khóa, rồi chạy lại",
            "error[N750]: the project has no file of prose to write the key muc_dich to\n= add loi_van: loi-van.yaml to du_lieu of ntm.yaml (or to the report's period), with a file loi-van.yaml that has a key, and run again",
        ],
    );
}

#[test]
fn paragraphs_that_came_or_moved_are_told() {
    let word = Word::new();
    let own = word.paragraph("Căn cứ Quyết định số 01");
    let more = format!("{own}<w:p><w:r><w:t>Đoạn mới.</w:t></w:r></w:p>");
    word.write(&word.text().replacen(&own, &more, 1));
    says(
        &word,
        "N751",
        [
            "lỗi[N751]: đoạn thêm ở chỗ không có khóa lời văn nào\n= viết đoạn ấy vào khóa gần nhất trong loi-van.yaml, hoặc vào khối của mẫu riêng",
            "error[N751]: the paragraph was added where no key of prose stands\n= write it into the nearest key of loi-van.yaml, or into a block of a template of your own",
        ],
    );
    let (first, second) =
        (word.paragraph("Phấn đấu cuối năm"), word.paragraph("Đoạn hai của mục đích"));
    let (now, then) = (format!("{second}{first}"), format!("{first}{second}"));
    assert!(word.text().contains(&then), "one stands behind the other");
    word.write(&word.text().replacen(&then, &now, 1));
    says(
        &word,
        "N755",
        [
            "lỗi[N755]: đoạn này được chuyển sang chỗ khác trong Word: không lấy lại thứ tự\n= chuyển khóa hoặc phần tử ấy trong loi-van.yaml, hoặc sửa thứ tự ở dữ liệu",
            "error[N755]: this paragraph was moved in Word; its new place is not taken back\n= move the text in loi-van.yaml, or change the order in the inputs",
        ],
    );
}

/// Words that stand before or behind what the inputs say are words of the template.
#[test]
fn words_beside_a_figure_are_told() {
    let word = Word::new();
    let own = word.paragraph("_ntm_");
    assert!(own.contains("w:bookmarkStart"));
    let text = word.text();
    let at = text
        .find("_phan_ket_qua_nam_truoc")
        .or_else(|| text.find("_mau"))
        .expect("words of the template");
    let start = text[..at].rfind("<w:p>").expect("a paragraph");
    let end = at + text[at..].find("</w:p>").expect("its end");
    let last = start + text[start..end].rfind("</w:t>").expect("words");
    word.write(&format!("{} Thêm một câu.{}", &text[..last], &text[last..]));
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stdout.contains("Thêm một câu."), "{}", run.stdout);
    assert!(run.stdout.contains("lỗi[N746]: "), "{}", run.stdout);
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// What is no text of the document is told, also where it is gone.
#[test]
fn what_is_no_text_is_told() {
    let word = Word::new();
    let nothing = |run: &crate::util::Run| {
        let wanted = "Câu chữ, ô bảng của bản Word không có gì thay đổi\n";
        assert_eq!((run.code, run.stdout.as_str()), (0, wanted), "{}", run.stderr);
    };
    let own = word.paragraph("Yêu cầu giữ nguyên");
    for (put, vi, en) in [
        (
            "<w:pict><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></w:pict>",
            "hộp chữ",
            "text boxes",
        ),
        ("<w:footnoteReference w:id=\"2\"/>", "chú thích cuối trang", "footnotes or endnotes"),
        ("<w:drawing/>", "hình", "pictures"),
        ("<w:object/>", "công thức hoặc đối tượng nhúng", "formulas or embedded objects"),
    ] {
        let more = own.replace("</w:p>", &format!("<w:r>{put}</w:r></w:p>"));
        word.write(&word.text().replacen(&own, &more, 1));
        let wanted = [
            format!(
                "cảnh báo[N752]: bản Word có thêm 1 {vi}: không đọc, không lấy lại\n= chuyển chữ trong đó vào đoạn thường rồi chạy lại"
            ),
            format!(
                "warning[N752]: the Word document has 1 more {en}: not read and not taken back\n= move what they say into plain paragraphs and run again"
            ),
        ];
        assert_eq!(said(&word, "N752"), wanted);
        nothing(&word.take(&["--lang", "vi"]));
    }
    // A line at the head of the pages; the page's number there is none.
    let line = |text: &str| {
        format!(
            "<w:hdr {W}><w:p><w:r><w:t>{text}</w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p></w:hdr>"
        )
    };
    let bytes = with_part(&word.bytes, "word/header1.xml", &line("MẬT"));
    word.folder.write("sua.docx", &bytes);
    says(
        &word,
        "N752",
        [
            "cảnh báo[N752]: bản Word có thêm 1 dòng ở đầu hoặc chân trang: không đọc, không lấy lại\n= chuyển chữ trong đó vào đoạn thường rồi chạy lại",
            "warning[N752]: the Word document has 1 more lines at the head or the foot of pages: not read and not taken back\n= move what they say into plain paragraphs and run again",
        ],
    );
    nothing(&word.take(&["--lang", "vi"]));
    word.folder.write("sua.docx", with_part(&word.bytes, "word/header1.xml", &line("")));
    assert_eq!(word.take(&["--lang", "vi"]).stdout, "Bản Word không có gì thay đổi\n");
}

/// A comment is told with the paragraph that it is about.
#[test]
fn comments_are_told() {
    let word = Word::new();
    let own = word.paragraph("Yêu cầu giữ nguyên");
    let more = own.replace("</w:p>", "<w:r><w:commentReference w:id=\"7\"/></w:r></w:p>");
    let text = word.text().replacen(&own, &more, 1);
    let comments = format!(
        "<w:comments {W}><w:comment w:id=\"7\" w:author=\"Chủ tịch\"><w:p><w:r><w:t>Xem lại.</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let bytes = with_part(&word.bytes, "word/document.xml", &text);
    word.folder.write("sua.docx", with_part(&bytes, "word/comments.xml", &comments));
    says(
        &word,
        "N753",
        [
            "ghi chú[N753]: ghi chú của Chủ tịch ở “- Yêu cầu giữ nguyên.”: “Xem lại.”\n",
            "note[N753]: comment by Chủ tịch at “- Yêu cầu giữ nguyên.”: “Xem lại.”\n",
        ],
    );
}

/// The tables of data in a document, each from tag to tag.
fn annex(word: &Word) -> String {
    let text = word.text();
    let at = text.find("_pl1_dong0").expect("a row");
    let start = text[..at].rfind("<w:tbl>").expect("a table");
    let end = at + text[at..].find("</w:tbl>").expect("its end") + "</w:tbl>".len();
    text[start..end].to_owned()
}

/// A table that is gone is told once, not row by row.
#[test]
fn a_table_that_is_gone_is_told_once() {
    let word = Word::new();
    word.write(&word.text().replacen(&annex(&word), "", 1));
    says(
        &word,
        "N763",
        [
            "cảnh báo[N763]: bản Word thiếu 1 bảng: không lấy lại\n= lập lại thì vẫn in ra; muốn bỏ thì bỏ ở ntm.yaml hoặc ở mẫu riêng",
            "warning[N763]: the Word document has 1 fewer tables: not taken back\n= made anew they are printed again; leave them out in ntm.yaml or in a template of your own",
        ],
    );
    let run = word.take(&["--lang", "vi"]);
    assert!(!run.stdout.contains("[N744]") && !run.stdout.contains("\n2. "), "{}", run.stdout);
}

/// So is a column.
#[test]
fn a_column_that_is_gone_is_told_once() {
    let word = Word::new();
    let own = annex(&word);
    let mut rows: Vec<String> = own.split("</w:tr>").map(str::to_owned).collect();
    let count = rows.len() - 1;
    for row in &mut rows[..count] {
        let start = row.rfind("<w:tc>").expect("a cell");
        row.truncate(start);
    }
    word.write(&word.text().replacen(&own, &rows.join("</w:tr>"), 1));
    let wanted = [
        format!(
            "lỗi[N764]: {count} dòng của bảng này có ô thêm, bớt hoặc gộp trong Word: không lấy lại, không so từng ô của các dòng ấy\n= trả các ô về như lúc lập rồi chạy lại thì từng ô được so; cột của phụ lục thì không đổi được trong Word"
        ),
        format!(
            "error[N764]: {count} rows of this table have cells added, deleted or merged in Word: not taken back, and their cells are not compared\n= put the cells back as they were made and run again, and each is compared; the columns of an annex are not changed in Word"
        ),
    ];
    assert_eq!(said(&word, "N764"), wanted);
    let run = word.take(&["--lang", "vi"]);
    assert!(!run.stdout.contains("[N743]") && !run.stdout.contains("\n2. "), "{}", run.stdout);
}
