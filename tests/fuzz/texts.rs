//! YAML, templates, prose and markup.

use ntm::diag::Diagnostics;
use ntm::typeset::{Fonts, Source};
use ntm::{inputs, pipeline, template, typeset};

use super::mutate::{Random, mutate};
use super::{announce, fuzz, seed, whole};
use crate::util::{Folder, SMALL, SMALL_SET};

const YAML: &[&str] = &[
    ": ",
    "- ",
    "  ",
    "\n",
    "\n  ",
    "\t",
    "#",
    " # x",
    "&a ",
    "*a",
    "!t ",
    "!!binary ",
    "|",
    "|2-\n",
    ">",
    ">+\n",
    "?",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "{{",
    ",",
    "\"",
    "'",
    "\"\\u",
    "\\x",
    "~",
    "null",
    "<<: *a",
    "co_quan:",
    "van_ban:",
    "du_lieu:",
    "tep: ",
    "trang: ",
    "xa:",
    "[x, y]",
    "{a: b}",
    "1-99999999",
    "1, 2-3",
    "4294967296",
    "80.178,119",
    "1e999",
    "-5",
    "31/02/2025",
    "00/00/0000",
    "{{ nam }}",
    "{% for a in b %}",
    "ntm.yaml",
    "../x.yaml",
    "/etc/passwd",
    "\u{FEFF}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "ạ",
    "\u{301}",
    "- - - - ",
    "? [",
    "a: &b [*b]",
];

/// A project in YAML: its own file, or one of those that it names.
#[test]
fn fuzz_yaml() {
    let small = [("ntm.yaml", SMALL.as_bytes().to_vec())];
    let sample = [
        "ntm.yaml",
        "loi-van.yaml",
        "phan-cong.yaml",
        "nguon-luc.yaml",
        "thon.yaml",
        "du-an.yaml",
        "hien-trang.yaml",
    ];
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let sound: Vec<(&str, Vec<u8>)> =
        sample.iter().map(|name| (*name, seed(&format!("inputs/dong-mau-2026/{name}")))).collect();
    let short = Folder::small();
    announce("yaml", &folder);
    fuzz("yaml", 150, |number| {
        let mut random = Random::new("yaml", number);
        let (folder, (name, text)) = if random.once_in(3) {
            (&short, random.pick(&small))
        } else {
            (&folder, random.pick(&sound))
        };
        let mut bytes = text.clone();
        mutate(&mut random, &mut bytes, YAML);
        folder.write(name, &bytes);
        whole(folder.path(), false);
        folder.write(name, text);
    });
}

#[test]
fn fuzz_criteria_set() {
    let seeds: Vec<Vec<u8>> = inputs::builtin_sets()
        .iter()
        .map(|(_, text)| text.as_bytes().to_vec())
        .chain([SMALL_SET.as_bytes().to_vec()])
        .collect();
    fuzz("criteria-set", 300, |number| {
        let mut random = Random::new("criteria-set", number);
        let mut bytes = random.pick(&seeds).clone();
        mutate(&mut random, &mut bytes, YAML);
        let text = String::from_utf8_lossy(&bytes);
        let mut found = Diagnostics::new();
        std::hint::black_box(inputs::criteria_set(&"bo.yaml".into(), &text, &mut found));
    });
}

const TEMPLATE: &[&str] = &[
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "{# ",
    " #}",
    "{%- ",
    "-%}",
    "{{ nam }}",
    "{{ xa.tat_ca }}",
    "{{ xa }}",
    "|dem",
    "|so",
    "|so_le",
    "|doan",
    "|liet_ke",
    "|liet_ke_day_du",
    "|tieu_chi",
    "|hoa_dau",
    "|length",
    "|join(\", \")",
    "|replace(\"a\", \"b\")",
    "|batch(3)",
    "|slice(0)",
    "|tojson",
    "|list",
    "|sort",
    "|first",
    "|round(99)",
    "{% for a in range(9999) %}",
    "{% for a in xa.tat_ca recursive %}",
    "{{ loop(a) }}",
    "{% endfor %}",
    "{% if ",
    "{% else %}",
    "{% endif %}",
    "{% set a = ",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ super() }}",
    "{{ self.mo_dau() }}",
    "{% block mo_dau %}",
    "{% block a %}",
    "{% endblock %}",
    "{% include \"ke-hoach.typ.j2\" %}",
    "{% extends \"ke-hoach.typ.j2\" %}",
    "{% extends \"mau/ke-hoach.typ.j2\" %}",
    "{% import \"_cau.typ.j2\" as cau %}",
    "{% call m() %}",
    "{% with a = 1 %}",
    "{% raw %}",
    "{% autoescape false %}",
    "{% filter upper %}",
    "(",
    ")",
    "[",
    "]",
    "-",
    "1//0",
    "1/0",
    "2**9999",
    "9**9**9",
    "\"a\"*99999",
    "~",
    "[1]*9999",
    "not ",
    " in ",
    " is ",
    "loi_van.x",
    "{{ debug() }}",
    "{{ {} }}",
    "{{ [[[[[[ }}",
    "\\",
    "\"",
    "'",
];

const TYPST: &[&str] = &[
    "#",
    "#let x = ",
    "#{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "$",
    "*",
    "_",
    "`",
    "```",
    "@a",
    "<a>",
    "= ",
    "- ",
    "+ ",
    "/ a: ",
    "\\",
    "//",
    "/*",
    "*/",
    "#x",
    "#vb",
    "#phan[",
    "#khoan[",
    "#tieu-khoan[",
    "#phan-lon[",
    "#diem[",
    "#doan[",
    "#gach[",
    "#cong[",
    "#ket-thuc(vb)[",
    "#dau-van-ban(vb)",
    "#ten-loai(vb)",
    "#kinh-gui(vb)",
    "#can-cu(vb)",
    "#phu-luc(so: \"I\", tieu-de: \"x\")[",
    "#phu-luc[",
    "#pagebreak()",
    "#v(-99cm)",
    "#h(1fr)",
    "#table(columns: 3)[",
    "#grid(",
    "#block(width: 0pt)[",
    "#place(",
    "#rotate(45deg)[",
    "#footnote[",
    "#heading[",
    "#outline()",
    "#counter(page).update(",
    "#while true {}",
    "#for i in range(99) [",
    "#let f(n) = f(n + 1)\n#f(0)",
    "#read(\"/etc/passwd\")",
    "#json(\"van-ban.json\")",
    "#import \"lib/the-thuc.typ\": *",
    "#import \"@preview/x:1.0.0\"",
    "#include \"van-ban.typ\"",
    "#image(\"x.png\")",
    "#\"…\";",
    "#\"a\\\"b\";",
    "#eval(\"1 + 1\")",
    "#panic()",
    "#lorem(5)",
    "#text(size: 0pt)[",
    "#text(size: 999pt)[",
    "#set page(width: 1pt)",
    "#set page(width: auto, height: auto)",
    "#set par(leading: -9pt)",
    "#show: it => it",
    "#context",
    "#locate(",
    "#state(\"x\")",
    "\n\n",
    "\u{0}",
    "\u{202E}",
    "☃",
    "א",
    "ع",
];

/// The templates of the program and of a project, broken or hostile.
#[test]
fn fuzz_template() {
    let folder = Folder::small();
    let seeds: Vec<Vec<u8>> = template::BUILTIN
        .iter()
        .map(|(_, text)| text.as_bytes().to_vec())
        .chain([seed("inputs/thach-an-2025/mau/ke-hoach.typ.j2")])
        .chain([
            b"{% extends \"ke-hoach.typ.j2\" %}{% block mo_dau %}#doan[{{ nam }}]{% endblock %}"
                .to_vec(),
        ])
        .collect();
    announce("template", &folder);
    fuzz("template", 60, |number| {
        let mut random = Random::new("template", number);
        let mut bytes = random.pick(&seeds).clone();
        mutate(&mut random, &mut bytes, TEMPLATE);
        folder.write("mau/ke-hoach.typ.j2", bytes);
        whole(folder.path(), true);
    });
}

/// Prose of the office, which may use figures.
#[test]
fn fuzz_prose() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let text = seed("inputs/dong-mau-2026/loi-van.yaml");
    let words: Vec<&str> = TEMPLATE.iter().chain(TYPST).copied().collect();
    announce("prose", &folder);
    fuzz("prose", 40, |number| {
        let mut random = Random::new("prose", number);
        let mut bytes = text.clone();
        mutate(&mut random, &mut bytes, &words);
        folder.write("loi-van.yaml", bytes);
        whole(folder.path(), true);
    });
}

/// Markup that a template may write, to pages and to the PDF.
#[test]
fn fuzz_markup() {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    let folder = Folder::small();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found).expect("a sound project");
    let sound = pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found)
        .remove(0)
        .source;
    let short = "#dau-van-ban(vb)\n#ten-loai(vb)\n#can-cu(vb)\n#phan[Một]\n#khoan[Hai]\n#diem[Ba]\n#doan[#\"Bốn\";]\n\
                 #gach[Năm]\n#cong[Sáu]\n#ket-thuc(vb)[Bảy]\n#phu-luc(so: \"I\", tieu-de: \"Tám\", \
                 kem-theo: kem-theo(vb, \"Chín\"))[#doan[Mười]]\n";
    let seeds = [sound.markup.as_bytes().to_vec(), short.as_bytes().to_vec()];
    announce("markup", &folder);
    fuzz("markup", 60, |number| {
        let mut random = Random::new("markup", number);
        let mut bytes = seeds[random.below(4).min(1)].clone();
        mutate(&mut random, &mut bytes, TYPST);
        let markup = String::from_utf8_lossy(&bytes).into_owned();
        folder.write("markup.typ", &markup);
        let source = Source { markup, ..sound.clone() };
        let mut found = Diagnostics::new();
        if let Some(pages) = typeset::layout(&source, &fonts, &mut found)
            && pages.count() < 40
        {
            std::hint::black_box(pages.pdf("fuzz", (2025, 1, 1), &mut found));
        }
    });
}
