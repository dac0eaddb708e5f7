//! What a template asks for and a Word document has nothing for is told at its place; the PDF is made all the same.

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
