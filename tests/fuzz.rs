//! Damaged and hostile inputs: whatever they hold, the program answers, soon and without a panic.
//!
//! Each target mutates seeds: the samples' files and workbooks of `corpus/fuzz`. A normal run
//! tries a few hundred inputs a target; `NTM_FUZZ=100000 cargo test --release fuzz -- --nocapture`
//! tries as many as it says. Input number N of a target is always the same;
//! `NTM_FUZZ_FROM=N NTM_FUZZ=1` tries that one alone. Inputs lie in a folder that is printed, so
//! that one that ends the process (a stack overflow) can be found there.

use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ntm::diag::Diagnostics;
use ntm::typeset::{Fonts, Source};
use ntm::{inputs, pipeline, template, typeset};
use zip::write::SimpleFileOptions;

use crate::util::{Folder, SMALL, SMALL_SET, root};

/// No input may take longer.
const PATIENCE: Duration = Duration::from_secs(2);
/// Nor may the process grow beyond this many MB.
const MEMORY: u64 = 3_000;

/// A generator of numbers: xorshift64*, seeded by target and number of the input.
struct Random(u64);

impl Random {
    fn new(target: &str, number: u64) -> Self {
        let mut state = 0x9E37_79B9_7F4A_7C15 ^ number.wrapping_mul(0xD134_2543_DE82_EF95);
        for byte in target.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
        Random(state | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number below `end`, 0 when that is 0.
    fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// A few changes to bytes; `words` are what the format gives meaning to.
fn mutate(random: &mut Random, bytes: &mut Vec<u8>, words: &[&str]) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let reach = if random.once_in(4) { 200 } else { 8 };
        let length = 1 + random.below(reach);
        let end = (at + length).min(bytes.len());
        match random.below(11) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 if at < bytes.len() => bytes[at] = (random.next() & 0xFF) as u8,
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let piece = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            4 if at + 4 <= bytes.len() => {
                let values = [0u32, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x0010_0001];
                let width = *random.pick(&[1, 2, 4]);
                let value = random.pick(&values).to_le_bytes();
                bytes[at..at + width].copy_from_slice(&value[..width]);
            }
            5 => bytes.truncate(at),
            6 => {
                // The same thing very often: nesting, long numbers, long names.
                let piece = match random.below(3) {
                    0 => bytes[at..end].to_vec(),
                    _ => random.pick(words).as_bytes().to_vec(),
                };
                let times = 1 << random.below(13);
                let room = 200_000 / piece.len().max(1);
                bytes.splice(at..at, piece.repeat(times.min(room)));
            }
            7 => {
                // Two lines change places.
                let line = |bytes: &[u8], at: usize| {
                    let start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |p| p + 1);
                    let end = bytes[at..].iter().position(|b| *b == b'\n');
                    start..end.map_or(bytes.len(), |p| at + p)
                };
                let from = line(bytes, at);
                let moved = bytes[from.clone()].to_vec();
                let to = line(bytes, random.below(bytes.len() + 1));
                if from.end <= to.start {
                    let other = bytes[to.clone()].to_vec();
                    bytes.splice(to, moved);
                    bytes.splice(from, other);
                }
            }
            _ => {
                let word = random.pick(words).as_bytes().to_vec();
                let until = if random.once_in(2) { at } else { end };
                bytes.splice(at..until, word);
            }
        }
    }
}

/// How many inputs, and from which on.
fn wanted(short: u64) -> (u64, u64) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    (number("NTM_FUZZ_FROM").unwrap_or(0), number("NTM_FUZZ").unwrap_or(short))
}

/// Runs a target on its inputs, and fails with all that panicked or took too long.
fn fuzz(target: &'static str, short: u64, mut run: impl FnMut(u64)) {
    let (from, count) = wanted(short);
    let long = std::env::var_os("NTM_FUZZ").is_some();
    let current = Arc::new(AtomicU64::new(from));
    let started = Arc::new(std::sync::Mutex::new(Some(Instant::now())));
    watch(target, &current, &started);
    let begin = Instant::now();
    let mut wrong = Vec::new();
    let mut slowest = (Duration::ZERO, from);
    for number in from..from + count {
        current.store(number, Ordering::Relaxed);
        let start = Instant::now();
        *started.lock().expect("the clock") = Some(start);
        if catch_unwind(AssertUnwindSafe(|| run(number))).is_err() {
            wrong.push(format!("input {number} panics"));
        }
        let taken = start.elapsed();
        slowest = slowest.max((taken, number));
        if taken > PATIENCE {
            wrong.push(format!("input {number} took {taken:?}"));
        }
        if long && (number - from + 1) % 10_000 == 0 {
            println!("fuzz {target}: {} inputs, {:?}", number - from + 1, begin.elapsed());
        }
    }
    *started.lock().expect("the clock") = None;
    if long {
        let (taken, number) = slowest;
        println!(
            "fuzz {target}: {count} inputs ran in {:.0?}, {} wrong; the slowest, {number}, took \
             {taken:.0?}",
            begin.elapsed(),
            wrong.len()
        );
    }
    assert!(wrong.is_empty(), "{target}:\n{}", wrong.join("\n"));
}

/// Ends the process, naming the input, when one never ends or takes all memory.
fn watch(
    target: &'static str,
    current: &Arc<AtomicU64>,
    started: &Arc<std::sync::Mutex<Option<Instant>>>,
) {
    let (current, started) = (current.clone(), started.clone());
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_millis(20));
            let Some(start) = *started.lock().expect("the clock") else { return };
            let number = current.load(Ordering::Relaxed);
            if start.elapsed() > 15 * PATIENCE {
                eprintln!("fuzz {target}: input {number} does not end");
                std::process::exit(101);
            }
            let memory = resident_mb();
            if memory > MEMORY {
                eprintln!("fuzz {target}: at input {number} the process has {memory} MB");
                std::process::exit(101);
            }
        }
    });
}

/// Memory of the process in MB, where the system tells it.
fn resident_mb() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: Option<u64> = text.split(' ').nth(1).and_then(|pages| pages.parse().ok());
    pages.unwrap_or(0) * 4096 / 1_000_000
}

fn seed(name: &str) -> Vec<u8> {
    std::fs::read(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Reads and checks a project, and lays it out when it is sound.
fn whole(folder: &Path, lay_out: bool) {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    if let Some(prepared) = pipeline::prepare(folder, &fonts, &mut found)
        && lay_out
    {
        pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found);
    }
    // What is found must also be sayable.
    for diagnostic in found.iter() {
        let lang = ntm::emit::Lang::Vi;
        std::hint::black_box(ntm::emit::human(diagnostic, None, lang, false));
    }
}

const WORKBOOK_PROJECT: &str =
    "co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: \
huyện Bình Minh, dia_danh: Bình Minh, ky_hieu: UBND}
chuong_trinh: {ten: Chương trình nông thôn mới, nam: 2025}
bo_tieu_chi: {xa: ba-tieu-chi.yaml}
van_ban: [{id: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}]
du_lieu:
  xa: {tep: TEP, trang: Xã}
  hien_trang: {tep: TEP, trang: Hiện trạng}
  giao: {tep: TEP, trang: Giao}
  xom: {tep: TEP, trang: Xóm}
  nguon_luc: {tep: TEP, trang: Nguồn lực}
";

const CELLS: &[&str] = &[
    "Tân Lập",
    "Tổng",
    "Xã",
    "x",
    "0",
    "-1",
    "1e308",
    "NaN",
    "99999999999999999999",
    "#REF!",
    "A1",
    "XFD1048576",
    "AAAAAAA99999999999",
    "<c r=\"ZZZ1\"><v>1</v></c>",
    "</row>",
    "<row r=\"4294967295\">",
    "t=\"s\"",
    "t=\"d\"",
    "t=\"b\"",
    "<v>4294967295</v>",
    "<f>",
    "</f>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<t>",
    "</t>",
    "&#0;",
    "&#x110000;",
    "&amp;",
    "&x;",
    "<![CDATA[",
    "<!--",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "table:number-rows-repeated=\"1048576\"",
    "table:number-columns-repeated=\"16384\"",
    "table:number-rows-repeated=\"99999999999\"",
    "office:value-type=\"float\"",
    "office:value=\"1\"",
    "office:date-value=\"2025-13-45\"",
    "PT99999999999H",
    "numFmtId=\"14\"",
    "\u{0}",
    "\u{FFFF}",
    "é",
    "../../../etc/passwd",
    "xl/worksheets/sheet1.xml",
    "1904",
    "date1904=\"1\"",
];

/// A workbook in memory: its parts when it is an archive.
struct Book {
    bytes: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
}

impl Book {
    fn open(bytes: Vec<u8>) -> Self {
        let mut parts = Vec::new();
        if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes.as_slice())) {
            for index in 0..archive.len() {
                let mut part = archive.by_index(index).expect("a part");
                let mut content = Vec::new();
                part.read_to_end(&mut content).expect("a part");
                let name = part.name().expect("a name").into_owned();
                parts.push((name, content));
            }
        }
        Book { bytes, parts }
    }

    /// The workbook with some bytes changed, mostly inside its parts.
    fn mutated(&self, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        if self.parts.is_empty() || random.once_in(8) {
            mutate(random, &mut bytes, CELLS);
            return bytes;
        }
        let mut parts = self.parts.clone();
        for _ in 0..=random.below(2) {
            let index = random.below(parts.len());
            match random.below(24) {
                0 => {
                    parts.remove(index);
                    if parts.is_empty() {
                        break;
                    }
                }
                1 => {
                    let other = random.below(parts.len());
                    parts[index].1 = parts[other].1.clone();
                }
                _ => mutate(random, &mut parts[index].1, CELLS),
            }
        }
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for (name, content) in parts {
            archive.start_file(name, stored).expect("a part");
            archive.write_all(&content).expect("a part");
        }
        archive.finish().expect("an archive").into_inner()
    }
}

fn workbooks(target: &'static str, files: &[&str]) {
    let books: Vec<Book> = files.iter().map(|file| Book::open(seed(file))).collect();
    let folder = Folder::new();
    let name = format!("bang.{target}");
    folder.write("ntm.yaml", WORKBOOK_PROJECT.replace("TEP", &name));
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    announce(target, &folder);
    fuzz(target, 150, |number| {
        let mut random = Random::new(target, number);
        let book = random.pick(&books);
        let bytes = book.mutated(&mut random);
        folder.write(&name, bytes);
        whole(folder.path(), false);
    });
}

fn announce(target: &str, folder: &Folder) {
    if std::env::var_os("NTM_FUZZ").is_some() {
        println!("fuzz {target}: inputs in {}", folder.path().display());
    }
}

#[test]
fn fuzz_xlsx() {
    workbooks("xlsx", &["tests/corpus/fuzz/bang.xlsx"]);
}

#[test]
fn fuzz_xls() {
    workbooks("xls", &["tests/corpus/fuzz/bang.xls"]);
}

#[test]
fn fuzz_ods() {
    workbooks("ods", &["tests/corpus/fuzz/bang.ods"]);
}

#[test]
fn fuzz_xlsb() {
    workbooks("xlsb", &["tests/corpus/fuzz/bang.xlsb"]);
}

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
    "#lorem(500)",
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
    fuzz("markup", 60, |number| {
        let mut random = Random::new("markup", number);
        let mut bytes = seeds[random.below(4).min(1)].clone();
        mutate(&mut random, &mut bytes, TYPST);
        let markup = String::from_utf8_lossy(&bytes).into_owned();
        let source = Source { markup, ..sound.clone() };
        let mut found = Diagnostics::new();
        if let Some(pages) = typeset::layout(&source, &fonts, &mut found)
            && pages.count() < 40
        {
            std::hint::black_box(pages.pdf("fuzz", (2025, 1, 1), &mut found));
        }
    });
}
