//! The parts of the package that are much the same in every document: what is in it, settings, metadata, the head and
//! foot of pages.

use super::xml::{Xml, half_points, twips_of_mm};
use crate::document::{PaperData, PaperMetadata};

/// The namespace of a text's elements.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of relations.
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The relations of the text to its fixed parts: id, kind and part.
const FIXED: [(&str, &str, &str); 8] = [
    ("styles", "styles", "styles.xml"),
    ("numbering", "numbering", "numbering.xml"),
    ("settings", "settings", "settings.xml"),
    ("phong", "fontTable", "fontTable.xml"),
    ("chuDe", "theme", "theme1.xml"),
    (HEADER, "header", "header1.xml"),
    (FIRST_HEADER, "header", "header2.xml"),
    (FOOTER, "footer", "footer1.xml"),
];
/// The relation to the head of every page but the first.
pub const HEADER: &str = "dauTrang";
/// To that of the first page.
pub const FIRST_HEADER: &str = "dauTrangDau";
/// To the foot of all pages.
pub const FOOTER: &str = "chanTrang";

/// The relation to a picture, counted from 1.
pub fn picture(number: usize) -> String {
    format!("hinh{number}")
}

/// Where the page's number stands below the paper's edge, as in Mẫu 1.4, and a draft's mark and fingerprint, in mm:
/// `so-trang` and `dau-du-thao` of `templates/lib/trang.typ`.
pub const HEADER_AT: f64 = 10.0;
const DRAFT_AT: f64 = 9.0;
/// The same of the foot, from below.
pub const FOOTER_AT: f64 = 7.0;

/// What each part is.
pub fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    for (ending, kind) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ] {
        xml.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
    }
    for (part, kind) in [
        ("/word/document.xml", format!("{KIND}document.main+xml")),
        ("/word/styles.xml", format!("{KIND}styles+xml")),
        ("/word/numbering.xml", format!("{KIND}numbering+xml")),
        ("/word/settings.xml", format!("{KIND}settings+xml")),
        ("/word/fontTable.xml", format!("{KIND}fontTable+xml")),
        ("/word/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml".to_owned()),
        ("/word/header1.xml", format!("{KIND}header+xml")),
        ("/word/header2.xml", format!("{KIND}header+xml")),
        ("/word/footer1.xml", format!("{KIND}footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
        (
            "/docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml".to_owned(),
        ),
    ] {
        xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
    }
    xml.close("Types");
    xml.bytes()
}

fn related(relations: &[(String, String, String)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target) in relations {
        xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.bytes()
}

/// Where the package's text and metadata are.
pub fn relations() -> Vec<u8> {
    let own = |id: &str, kind: String, target: &str| (id.to_owned(), kind, target.to_owned());
    related(&[
        own("vanBan", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        own(
            "core",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        own("app", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
        own("custom", format!("{RELATIONS}/custom-properties"), "docProps/custom.xml"),
    ])
}

/// Where the text's other parts are.
pub fn document_relations(pictures: usize) -> Vec<u8> {
    let fixed = FIXED.iter().map(|(id, kind, target)| {
        ((*id).to_owned(), format!("{RELATIONS}/{kind}"), (*target).to_owned())
    });
    let pictures = (1..=pictures).map(|number| {
        (picture(number), format!("{RELATIONS}/image"), format!("media/hinh{number}.png"))
    });
    related(&fixed.chain(pictures).collect::<Vec<_>>())
}

/// Title, author, keywords, language and the document's own date.
pub fn core(told: &PaperMetadata, (year, month, day): (i32, u8, u8)) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.text("dc:title", &[], &told.tieu_de.replace('\n', " "));
    xml.text("dc:creator", &[], &told.tac_gia);
    xml.text("cp:keywords", &[], &told.tu_khoa.join("; "));
    xml.text("dc:language", &[], "vi-VN");
    let time = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.text(name, &[("xsi:type", &"dcterms:W3CDTF")], &time);
    }
    xml.close("cp:coreProperties");
    xml.bytes()
}

/// What made it.
pub fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", &namespace)]);
    xml.text("Application", &[], "ntm");
    xml.close("Properties");
    xml.bytes()
}

/// Black and white, and one font: what whoever goes on in Word is offered first.
pub const THEME: &[u8] = include_bytes!("theme.xml");

/// The one font, by name.
pub fn fonts() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:fonts", &[("xmlns:w", &WORD)]);
    xml.open("w:font", &[("w:name", &"Times New Roman")]);
    xml.val("w:panose1", "02020603050405020304");
    xml.val("w:charset", "00");
    xml.val("w:family", "roman");
    xml.val("w:pitch", "variable");
    xml.close("w:font");
    xml.close("w:fonts");
    xml.bytes()
}

/// How Word sets the document. No field but the page's number is in it, so none must be renewed when it is opened.
pub fn settings() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", &WORD)]);
    xml.empty("w:zoom", &[("w:percent", &100)]);
    xml.val("w:defaultTabStop", twips_of_mm(12.7));
    xml.val("w:autoHyphenation", "false");
    xml.open("w:compat", &[]);
    let uri = "http://schemas.microsoft.com/office/word";
    let mode = "compatibilityMode";
    xml.empty("w:compatSetting", &[("w:name", &mode), ("w:uri", &uri), ("w:val", &15)]);
    xml.close("w:compat");
    xml.empty("w:themeFontLang", &[("w:val", &"vi-VN")]);
    xml.val("w:decimalSymbol", ",");
    xml.val("w:listSeparator", ";");
    xml.close("w:settings");
    xml.bytes()
}

/// The head of pages: the number, not on the first one (Phụ lục I, I.6), and a draft's mark.
pub fn header(data: &PaperData, first: bool) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:hdr", &[("xmlns:w", &WORD)]);
    if data.du_thao.is_some() {
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.val("w:pStyle", "DuThao");
        xml.empty(
            "w:framePr",
            &[
                ("w:w", &twips_of_mm(30.0)),
                ("w:hSpace", &0),
                ("w:wrap", &"around"),
                ("w:vAnchor", &"page"),
                ("w:hAnchor", &"margin"),
                ("w:x", &1),
                ("w:y", &twips_of_mm(DRAFT_AT)),
            ],
        );
        xml.close("w:pPr");
        run(&mut xml, "DỰ THẢO");
        xml.close("w:p");
    }
    xml.open("w:p", &[]);
    style(&mut xml, "SoTrang");
    if !first {
        xml.open("w:fldSimple", &[("w:instr", &" PAGE ")]);
        run(&mut xml, "2");
        xml.close("w:fldSimple");
    }
    xml.close("w:p");
    xml.close("w:hdr");
    xml.bytes()
}

/// What stands before a draft's fingerprint.
pub const DRAFT_CODE: &str = "Mã dự thảo:";

/// The foot of pages: nothing, or the fingerprint of a draft.
pub fn footer(data: &PaperData) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[("xmlns:w", &WORD)]);
    xml.open("w:p", &[]);
    style(&mut xml, "MaDuThao");
    if let Some(code) = data.du_thao.as_ref().and_then(|draft| draft.ma.as_ref()) {
        run(&mut xml, &format!("{DRAFT_CODE} {code}"));
    }
    xml.close("w:p");
    xml.close("w:ftr");
    xml.bytes()
}

fn style(xml: &mut Xml, name: &str) {
    xml.open("w:pPr", &[]);
    xml.val("w:pStyle", name);
    xml.close("w:pPr");
}

fn run(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.text("w:t", &[("xml:space", &"preserve")], text);
    xml.close("w:r");
}

/// A size of type, for whoever sets one.
pub fn size(xml: &mut Xml, points: f64) {
    xml.val("w:sz", half_points(points));
    xml.val("w:szCs", half_points(points));
}
