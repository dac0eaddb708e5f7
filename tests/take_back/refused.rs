//! Files that cannot be taken back, word for word.

use super::Word;
use crate::docx::read::with_part;
use crate::util::{Folder, ntm};

/// What is said of a file in both languages.
fn said(folder: &Folder) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = ntm(folder.path(), &["take-back", "sua.docx", ".", "--lang", lang]);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        run.stderr.trim_end().to_owned()
    })
}

fn says(folder: &Folder, wanted: [&str; 2]) {
    assert_eq!(said(folder), wanted);
}

const NOT_WORD: [&str; 2] = [
    "  = chọn tệp .docx mà ntm build --format docx đã lập và lãnh đạo đã sửa; mở bằng chương trình khác thì lưu lại thành .docx",
    "  = name the .docx that ntm build --format docx made and that was edited; save it as .docx where another program wrote it",
];

#[test]
fn what_is_no_word_document_is_named() {
    let folder = Folder::small();
    for (bytes, vi, en) in [
        (&b"chu"[..], "văn bản thuần", "plain text"),
        (b"%PDF-1.7\n", "tệp PDF", "a PDF"),
        (b"", "tệp rỗng", "an empty file"),
    ] {
        folder.write("sua.docx", bytes);
        let [hint_vi, hint_en] = NOT_WORD;
        says(
            &folder,
            [
                &format!(
                    "lỗi[N730]: tệp này không phải văn bản Word (.docx) mà là {vi}\n  --> sua.docx\n{hint_vi}"
                ),
                &format!(
                    "error[N730]: this is no Word document (.docx) but {en}\n  --> sua.docx\n{hint_en}"
                ),
            ],
        );
    }
}

#[test]
fn old_and_encrypted_documents_are_named() {
    let folder = Folder::small();
    let compound = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    folder.write("sua.docx", compound("WordDocument"));
    says(
        &folder,
        [
            "lỗi[N731]: tệp này là văn bản Word kiểu cũ (.doc), không đọc được\n  --> sua.docx\n  = mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx)",
            "error[N731]: this is a Word document of the old kind (.doc) and cannot be read\n  --> sua.docx\n  = open it in Word and save it as Word Document (.docx)",
        ],
    );
    folder.write("sua.docx", compound("EncryptedPackage"));
    says(
        &folder,
        [
            "lỗi[N732]: văn bản Word có mật khẩu, không đọc được\n  --> sua.docx\n  = mở bằng Word, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ tài liệu), rồi lưu lại",
            "error[N732]: the Word document is protected with a password and cannot be read\n  --> sua.docx\n  = open it in Word, remove the password (File > Info > Protect Document) and save it",
        ],
    );
}

#[test]
fn damaged_and_swollen_documents_are_named() {
    let word = Word::new();
    let [damaged_vi, damaged_en] = [
        "lỗi[N733]: văn bản Word bị hỏng hoặc bị cắt cụt, không đọc được\n  --> sua.docx\n  = mở bằng Word hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp",
        "  --> sua.docx\n  = open it in Word or LibreOffice and save it again; if it does not open, ask for it anew",
    ];
    let cut = &word.bytes[..word.bytes.len() / 2];
    word.folder.write("sua.docx", cut);
    let [vi, en] = said(&word.folder);
    assert_eq!(vi, damaged_vi);
    assert_eq!(
        en,
        format!("error[N733]: the Word document is damaged or cut off (zip)\n{damaged_en}")
    );
    word.write(&word.text().replacen("</w:p>", "", 1));
    let [vi, en] = said(&word.folder);
    assert_eq!(vi, damaged_vi);
    assert_eq!(
        en,
        format!(
            "error[N733]: the Word document is damaged or cut off (word/document.xml)\n{damaged_en}"
        )
    );
    // A text that unpacks to far more than any document has.
    let bomb = word.text().replacen("<w:body>", &format!("<w:body>{}", " ".repeat(20_000_000)), 1);
    word.write(&bomb);
    says(
        &word.folder,
        [
            "lỗi[N734]: văn bản Word lớn hoặc lồng nhau hơn mọi văn bản thật (phần “word/document.xml”), không đọc\n  --> sua.docx\n  = mở bằng Word, chép riêng nội dung sang một văn bản mới rồi lưu lại",
            "error[N734]: the Word document is larger or nested deeper than any real one (part “word/document.xml”) and is not read\n  --> sua.docx\n  = open it in Word, copy its text into a new document and save that",
        ],
    );
}

#[test]
fn documents_of_others_are_named() {
    let word = Word::new();
    let stamp = |text: &str| {
        let bytes = with_part(&word.bytes, "docProps/custom.xml", text);
        word.folder.write("sua.docx", bytes);
    };
    stamp("<Properties/>");
    says(
        &word.folder,
        [
            "lỗi[N735]: văn bản Word này không do ntm lập: không biết câu nào từ đâu ra\n  --> sua.docx\n  = sửa trên tệp do ntm build --format docx lập; chép sang văn bản mới thì mất dấu của từng đoạn",
            "error[N735]: this Word document was not made by ntm: nobody knows where its sentences come from\n  --> sua.docx\n  = edit the file that ntm build --format docx made; a copy pasted into a new document loses the marks of its paragraphs",
        ],
    );
    let own = word.folder.path().file_name().expect("a name").to_string_lossy().into_owned();
    let text = crate::docx::read::part(&word.bytes, "docProps/custom.xml").expect("a part");
    let text = String::from_utf8(text).expect("UTF-8");
    stamp(&text.replace(&format!("{own}/2025"), "xa-khac/2025"));
    let [vi, en] = said(&word.folder);
    assert!(
        vi.starts_with(&format!(
            "lỗi[N736]: văn bản Word này lập từ dự án xa-khac/2025, không phải {own}/2025\n"
        )),
        "{vi}"
    );
    assert!(en.starts_with(&format!("error[N736]: this Word document was made of the project xa-khac/2025, not of {own}/2025\n")), "{en}");
    stamp(&text.replace(">ke-hoach<", ">van-ban-la<"));
    let [vi, en] = said(&word.folder);
    assert!(
        vi.starts_with("lỗi[N737]: dự án không có văn bản “van-ban-la” mà bản Word này được lập\n"),
        "{vi}"
    );
    assert!(en.starts_with("error[N737]: the project has no document “van-ban-la”, of which this Word document was made\n"), "{en}");
}
