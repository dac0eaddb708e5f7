//! Workbooks of all four kinds, damaged as files and inside their parts.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;

use ntm::diag::{Diagnostics, Severity};
use ntm::pipeline;
use ntm::typeset::Fonts;

use super::hostile::survives;
use super::mutate::{Random, mutate};
use super::{announce, fuzz, seed, structure, whole};
use crate::readings::write::compound;
use crate::util::{Folder, SMALL_SET};

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

/// A district whose report on a quarter is read from a commune's form.
const FORM_PROJECT: &str = "co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, dia_ban: \
huyện Bình Minh, dia_danh: Bình Minh, ky_hieu: UBND}
chuong_trinh: {ten: Chương trình nông thôn mới, nam: 2025}
bo_tieu_chi: {xa: ba-tieu-chi.yaml}
ky: [{ky: 2025-Q1, phieu: ky/*.xlsx}]
van_ban:
  - {id: bao-cao, mau: bao-cao-quy, ky: 2025-Q1, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}
du_lieu:
  xa: [{ten: Tân Lập}]
  hien_trang: [{xa: Tân Lập, dat: \"1\"}]
  giao: [{xa: Tân Lập, giao: \"2\"}]
  xom: [{xa: Tân Lập, ntm_da_dat: 3, ntm_giao: 2}]
  nguon_luc: [{ten: Ngân sách huyện, so_tien: 100}]
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
pub struct Book {
    bytes: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
    /// The records of an old workbook.
    stream: Option<Vec<u8>>,
}

impl Book {
    pub fn open(bytes: Vec<u8>) -> Self {
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
        let stream = parts.is_empty().then(|| stream(&bytes)).flatten();
        Book { bytes, parts, stream }
    }

    /// The workbook with some bytes changed, mostly inside its parts.
    pub fn mutated(&self, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        if self.parts.is_empty() {
            // The file as it is damaged on a disk, or its records as a program would write them.
            match &self.stream {
                Some(stream) if !random.once_in(3) => {
                    let mut stream = stream.clone();
                    structure::xls_records(random, &mut stream);
                    return compound(&stream);
                }
                _ => mutate(random, &mut bytes, CELLS),
            }
            return bytes;
        }
        if random.once_in(8) {
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
                // Structure is damaged more often than bytes: bytes mostly end at the first look.
                2..=15 => {
                    let (name, content) = &mut parts[index];
                    if name.ends_with(".bin") {
                        structure::xlsb_records(random, content);
                    } else {
                        structure::xml(random, content);
                    }
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

/// The stream of records of a sound old workbook.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize)
    };
    let sector = |id: usize| bytes.get(512 + id * 512..1024 + id * 512);
    let table: Vec<u8> = (0..number(44)?)
        .map(|index| sector(number(76 + 4 * index)?).map(<[u8]>::to_vec))
        .collect::<Option<Vec<_>>>()?
        .concat();
    let chain = |start: usize| {
        let mut content = Vec::new();
        let mut id = start;
        while let Some(sector) = sector(id).filter(|_| content.len() < bytes.len()) {
            content.extend_from_slice(sector);
            let next = table.get(4 * id..4 * id + 4)?;
            id = u32::from_le_bytes([next[0], next[1], next[2], next[3]]) as usize;
        }
        Some(content)
    };
    let directory = chain(number(48)?)?;
    let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let entry = directory.chunks_exact(128).find(|entry| entry.starts_with(&name))?;
    let at = |from: usize| {
        u32::from_le_bytes([entry[from], entry[from + 1], entry[from + 2], entry[from + 3]])
            as usize
    };
    // A small stream lies among the small ones, which is left to the bytes.
    (at(120) >= 4096).then(|| chain(at(116))).flatten()
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

/// Files that once ended the process, each small: counts, repetitions and spaces that ask for more
/// memory than there is.
#[test]
fn hostile_workbooks() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    for name in ["dem-chuoi-chung.xlsx", "o-tu-dong.ods", "dau-cach-lap.ods"] {
        folder.write("ntm.yaml", WORKBOOK_PROJECT.replace("TEP", name));
        folder.write(name, seed(&format!("tests/corpus/fuzz/{name}")));
        survives(name, || whole(folder.path(), false));
    }
}

/// Forms that communes fill in are workbooks too; what was sent out stands in them and is read back.
#[test]
fn fuzz_form() {
    let folder = Folder::new();
    folder.write("ntm.yaml", FORM_PROJECT);
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    announce("form", &folder);
    let period = "2025-Q1".parse().expect("a period");
    let (forms, found) = ntm::returns::sheets(folder.path(), period);
    let [form] = forms.as_slice() else { panic!("one form: {found:?}") };
    let name = format!("ky/{}", form.path);
    let book = Book::open(form.bytes.clone());
    // The form as it was sent is read, so that damage is met where it is read.
    folder.write(&name, &form.bytes);
    let mut found = Diagnostics::new();
    assert!(
        pipeline::prepare(folder.path(), &Fonts::embedded(), &mut found).is_some(),
        "{found:?}"
    );
    assert!(!found.iter().any(|d| d.severity == Severity::Error), "{found:?}");
    fuzz("form", 150, |number| {
        let mut random = Random::new("form", number);
        folder.write(&name, book.mutated(&mut random));
        whole(folder.path(), false);
    });
}
