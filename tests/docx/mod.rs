//! Word documents beside the pages of the same documents: the same words in the same order, the same cells; what is in
//! the package; what LibreOffice makes of it.

mod align;
mod cells;
mod letter;
mod measures;
mod office;
mod package;
mod paper;
pub mod read;
mod refused;
mod words;
mod xml;

use std::sync::LazyLock;

use ntm::diag::Diagnostics;
use ntm::document::LineKeys;
use ntm::formats::{self, LaidOut, Make};
use ntm::pipeline::{self, Wanted};
use ntm::typeset::measure::Page;
use ntm::typeset::{self, Fonts};
use serde_json::Value;

use self::read::WordText;
use crate::clauses::cases;
use crate::clauses::doc::Case;
use crate::util::{Folder, SAMPLES, root};

/// A document on its pages and as a Word document.
pub struct Both {
    /// Where it is from, and its id.
    pub name: String,
    /// Its data.
    pub data: Value,
    /// Its pages.
    pub pages: Vec<Page>,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The Word document.
    pub word: Vec<u8>,
    /// What that says.
    pub text: WordText,
    /// Whether it is one of the samples as they are.
    pub is_sample: bool,
}

/// The documents of all samples, those of one that has a document of every other kind, and the clauses' letters and
/// forms.
pub static BOTH: LazyLock<Vec<Both>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for sample in SAMPLES {
        let project = root().join("inputs").join(sample);
        all.extend(both(&project, sample, true));
    }
    let folder = of_every_kind();
    all.extend(both(folder.path(), "mọi loại", false));
    // Letterheads, titles and signatures of every length, in both sizes.
    let more = [13, 14].map(date_below);
    for case in cases::letters().into_iter().chain(cases::forms()).chain(more) {
        let mut found = Diagnostics::new();
        let pages = typeset::layout(&case.source, &Fonts::embedded(), &mut found);
        let pages = pages.unwrap_or_else(|| panic!("{}: {found:#?}", case.name));
        let (id, source, ident) = (case.name, case.source, String::new());
        let (date, keys) = ((2025, 1, 1), LineKeys::default());
        let document = LaidOut { id, source, pages, ident, date, has_fields: false, keys };
        all.push(of("mẫu", &document, false));
    }
    all
});

/// A letterhead in which number and date have no room beside one another.
fn date_below(preset: u8) -> Case {
    let mut data = cases::data(preset);
    data["ky_hieu"] = "KH-UBND-BCĐ-CTMTQG".into();
    data["dia_danh"] = "Thành phố Hồ Chí Minh".into();
    let markup = "#dau-van-ban(vb)\n#ten-loai(vb)\n#doan[Một đoạn của văn bản này.]\n\
                  #ket-thuc(vb)[Yêu cầu các cơ quan thực hiện]\n";
    cases::case(format!("ngày ở dưới {preset}"), &data, markup)
}

fn both(project: &std::path::Path, name: &str, is_sample: bool) -> Vec<Both> {
    let (fonts, mut found) = (Fonts::embedded(), Diagnostics::new());
    let prepared = pipeline::prepare(project, &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{name}: {found:#?}"));
    let documents = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
    assert!(!found.has_errors(), "{name}: {found:#?}");
    documents.iter().map(|document| of(name, document, is_sample)).collect()
}

fn of(name: &str, document: &LaidOut, is_sample: bool) -> Both {
    let mut found = Diagnostics::new();
    let pdf = document.pages.pdf(&document.ident, document.date, &mut found).expect("a PDF");
    let word = word(document, &mut found);
    let word = word.unwrap_or_else(|| panic!("{name} {}: {found:#?}", document.id));
    Both {
        name: format!("{name} {}", document.id),
        data: serde_json::from_str(&document.source.data).expect("JSON"),
        pages: document.pages.measured(),
        text: WordText::of(&word),
        pdf,
        word,
        is_sample,
    }
}

/// The Word document of a document that is laid out.
pub fn word(document: &LaidOut, found: &mut Diagnostics) -> Option<Vec<u8>> {
    let Make::OfPages(make) = formats::called("docx").expect("the format").make else {
        panic!("a Word document is made of pages")
    };
    let mut files = make(document, found)?;
    assert_eq!(files.len(), 1, "one file");
    Some(files.remove(0).bytes)
}

/// A sample with what it does not have itself: a draft, charts, annexes in files of their own, a notice for each
/// commune, a letter with every part that a template may call for.
fn of_every_kind() -> Folder {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.change("    ky: 2025-Q1\n", "    ky: 2025-Q1\n    bieu_do: co\n    du_thao: kem_ma\n");
    folder
        .change("    ky: 2025-6T\n", "    ky: 2025-6T\n    bieu_do: co\n    phu_luc: tep_rieng\n");
    folder.change("# Kỳ 2024-6T chỉ", OTHERS);
    folder.write("mau/cong-van-thu.typ.j2", LETTER);
    folder
}

const OTHERS: &str = "  - id: thong-bao
    mau: thong-bao-chi-tieu
    theo: xa
    so: {Đức Xuân: 15}
    thoi_gian: 02/2025
    kinh_gui: [\"Ủy ban nhân dân {{ xa }}\"]
    noi_nhan: [Như trên, Phòng Nông nghiệp và PTNT]
    nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Nông Văn Thử}
  - id: cong-van
    mau: cong-van-thu
    thoi_gian: 02/2025
    trich_yeu: thử các phần của văn bản trong Word và đối chiếu với bản in của cơ quan
    kinh_gui: [Ủy ban nhân dân các xã, Phòng Tài chính - Kế hoạch, Phòng Kinh tế và Hạ tầng]
    noi_nhan: [Như trên]
    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nông Văn Thử}
# Kỳ 2024-6T chỉ";

const LETTER: &str = r##"#dau-van-ban(vb)
#kinh-gui(vb)
#doan[Đoạn *đậm* _nghiêng_ #underline[gạch chân] m#super[2] năm {{ nam }} #text(size: 12pt, weight: "bold")[cỡ 12]. #link("https://vi.du")[liên kết]]
#phan-lon[Quy định chung]
#phan[Một]
#khoan[Khoản đơn]
#tieu-khoan[Tiểu khoản]
#diem[Điểm một.]
#diem[Điểm hai;]
#diem[Điểm ba.]
#diem[Điểm bốn.]
#diem[Điểm năm:]
#gach[gạch;]
#cong(deu: false)[cộng.]
#tieu-khoan[Tiểu khoản hai]
#phan[Hai]
#khoan[Khoản một]
#khoan[Khoản hai]
#tieu-khoan[Hai một]
#tieu-khoan[Hai hai]
#phan-lon[Tổ chức thực hiện]
#phan[Ba]
#align(center)[Ở giữa]
#table(columns: (1fr, 2fr, 30mm), align: (center, left, right), table.header([*TT*], [*Nội dung*], [*Số*]), [1], [Đường], [1.234,5], [2], table.cell(colspan: 2)[Gộp hai ô])
#ket-thuc(vb)[Trên đây là văn bản thử của {{ co_quan.ten }}]
#phu-luc(so: "I", tieu-de: [Biểu thử], kem-theo: kem-theo(vb, [{{ co_quan.ten }}]), ngang: false, het: false)[
#khoan[Khoản A]
#doan[Đoạn trong phụ lục.]
#khoan[Khoản B]
#doan[Đoạn cuối.]
]
"##;
