//! What a template asks for and a Word document has nothing for is told at its place; the PDF is made all the same.

use super::read::{part, with_part};
use crate::util::{Folder, ntm};

const TEMPLATE: &str = r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#doan[Trong khung #box[năm nay] và gạch trên #overline[chữ]]
{% endblock %}
"##;

#[test]
fn what_word_has_nothing_for_is_named_at_its_place() {
    let folder = Folder::small();
    folder.write("mau/ke-hoach.typ.j2", TEMPLATE);
    let run = |lang| {
        let words = ["build", ".", "--doc", "ke-hoach", "--format", "docx", "--lang", lang];
        let run = ntm(folder.path(), &words);
        assert_eq!(run.code, 1, "{}", run.stderr);
        run.stderr
    };
    let vi = r#"
lỗi[N706]: văn bản Word không có gì ứng với “box[năm nay]”
  --> mau/ke-hoach.typ.j2:3:20
  |
3 | #doan[Trong khung #box[năm nay] và gạch trên #overline[chữ]]
  |                    ^^^^^^^^^^^^
  = viết đoạn ấy bằng các hàm thể thức (#doan, #gach, #khoan …), hoặc lập bản PDF

lỗi[N706]: văn bản Word không có gì ứng với “overline[chữ]”
  --> mau/ke-hoach.typ.j2:3:47
  |
3 | #doan[Trong khung #box[năm nay] và gạch trên #overline[chữ]]
  |                                               ^^^^^^^^^^^^^
  = viết đoạn ấy bằng các hàm thể thức (#doan, #gach, #khoan …), hoặc lập bản PDF
"#;
    let en = r#"
error[N706]: a Word document has nothing for “box[năm nay]”
  --> mau/ke-hoach.typ.j2:3:20
  |
3 | #doan[Trong khung #box[năm nay] và gạch trên #overline[chữ]]
  |                    ^^^^^^^^^^^^
  = write the passage with the layout functions (#doan, #gach, #khoan …), or make the PDF

error[N706]: a Word document has nothing for “overline[chữ]”
  --> mau/ke-hoach.typ.j2:3:47
  |
3 | #doan[Trong khung #box[năm nay] và gạch trên #overline[chữ]]
  |                                               ^^^^^^^^^^^^^
  = write the passage with the layout functions (#doan, #gach, #khoan …), or make the PDF
"#;
    for (said, wanted) in [(run("vi"), vi), (run("en"), en)] {
        assert!(said.contains(wanted.trim_start_matches('\n')), "{said}");
    }
    let pdf = ntm(folder.path(), &["build", ".", "--doc", "ke-hoach"]);
    assert_eq!(pdf.code, 0, "{}", pdf.stderr);
}

/// What somebody wrote in a Word document is not lost with the next run.
#[test]
fn a_word_document_that_was_written_in_is_not_written_over() {
    let folder = Folder::small();
    let build = |more: &[&str]| {
        let words = ["build", ".", "--doc", "ke-hoach", "--format", "docx", "--out", "ra"];
        ntm(folder.path(), &[&words, more].concat())
    };
    let slug = folder.path().file_name().expect("a name");
    let file = folder.path().join("ra").join(slug).join("ke-hoach.docx");
    let there = || std::fs::read(&file).expect("the document");
    assert_eq!(build(&[]).code, 0);
    let made = there();
    // What is as it was made is made anew when the project changes.
    folder.change("[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    assert_eq!(build(&[]).code, 0);
    assert!(there() != made, "it is made anew");
    let text = part(&there(), "word/document.xml").expect("a text");
    let text = String::from_utf8(text).expect("UTF-8").replace("Công an huyện", "Công an");
    let edited = with_part(&there(), "word/document.xml", &text);
    std::fs::write(&file, &edited).expect("a file");
    folder.change("Công an huyện", "Công an tỉnh");
    let path = format!("ra/{}/ke-hoach.docx", slug.to_string_lossy());
    let (vi, en) = (build(&["--lang", "vi"]), build(&["--lang", "en"]));
    assert_eq!((vi.code, en.code), (1, 1));
    let wanted = format!(
        "lỗi[N709]: “{path}” đã được sửa từ lần lập trước, không ghi đè\n  \
         = chép tệp đã sửa ra nơi khác hoặc đổi tên rồi chạy lại; bỏ phần đã sửa thì thêm --force\n"
    );
    assert!(vi.stderr.contains(&wanted), "{}", vi.stderr);
    let wanted = format!(
        "error[N709]: “{path}” was changed since it was made, and is not written over\n  \
         = move or rename the changed file and run again; --force gives the changes up\n"
    );
    assert!(en.stderr.contains(&wanted), "{}", en.stderr);
    assert!(there() == edited, "it is written over");
    assert_eq!(build(&["--force"]).code, 0);
    assert!(there() != edited, "--force writes over it");
}
