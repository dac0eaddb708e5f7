//! What a template asks for and a Word document has nothing for is told at its place; the PDF is made all the same.

use ntm::diag::Diagnostics;
use ntm::document::LineKeys;
use ntm::emit::{self, Lang, Told};
use ntm::formats::LaidOut;
use ntm::typeset::{self, Fonts};
use serde_json::json;

use super::read::{part, with_part};
use super::word;
use crate::clauses::cases;
use crate::util::{Folder, is_not_written_over, ntm};

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
    is_not_written_over(&path, build);
    assert!(there() == edited, "it is written over");
    assert_eq!(build(&["--force"]).code, 0);
    assert!(there() != edited, "--force writes over it");
}

/// A chart of which the names fill more than a page makes no picture.
#[test]
fn a_chart_that_no_page_holds_is_refused() {
    let name = "Xây dựng, nâng cấp đường liên thôn và hệ thống thoát nước của các thôn trong xã "
        .repeat(6);
    let bar = json!({"ten": name, "gia_tri": 0.5, "muc_tieu": null, "vuot": false, "chu": "50%"});
    let mut data = cases::data(14);
    data["bieu_do"] = json!([{
        "ten": "giai_ngan", "tieu_de": "Tỷ lệ giải ngân năm 2025", "chu_gia_tri": "đã giải ngân",
        "chu_muc_tieu": null, "chu_vuot": null, "ghi_chu": null, "mo_ta": "Biểu đồ: tỷ lệ giải ngân.",
        "dong": vec![bar; 25], "gon": null
    }]);
    let markup = "#doan[Kết quả.]\n#bieu-do(vb, \"giai_ngan\")\n#doan[Hết.]\n";
    let source = cases::case("van-ban", &data, markup).source;
    let mut found = Diagnostics::new();
    let pages = typeset::layout(&source, &Fonts::embedded(), &mut found).expect("pages");
    assert!(pages.count() > 1, "the chart is higher than a page");
    let (id, ident) = (source.id.clone(), String::new());
    let (date, keys) = ((2025, 1, 1), LineKeys::default());
    let document = LaidOut { id, source, pages, ident, date, has_fields: false, keys };
    assert!(word(&document, &mut found).is_none());
    let said = |lang| {
        let told = found.iter().map(|own| emit::human(&Told::of(own), None, lang, false));
        told.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        said(Lang::Vi),
        "lỗi[N707]: biểu đồ “Tỷ lệ giải ngân năm 2025” cao hơn một trang, không thành một hình trong văn bản Word\n  \
         = rút gọn tên các nguồn vốn, công trình trong biểu đồ, hoặc bỏ bieu_do\n"
    );
    assert_eq!(
        said(Lang::En),
        "error[N707]: the chart “Tỷ lệ giải ngân năm 2025” is higher than a page and makes no picture of a Word document\n  \
         = shorten the names of sources and works in the chart, or leave out bieu_do\n"
    );
}
