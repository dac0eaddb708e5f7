//! The documents that the clauses are measured on: the samples in both presets, small projects
//! with other dates and numbers, and documents written by hand for the layout library.

use std::fmt::Write as _;
use std::sync::{LazyLock, OnceLock};

use ntm::diag::Diagnostics;
use ntm::pipeline;
use ntm::typeset::{Fonts, Source};
use serde_json::{Value, json};

use super::doc::{Case, Doc};
use crate::util::Folder;

/// A case that is laid out once for all who look at it.
pub struct Known {
    /// The case.
    pub case: Case,
    doc: OnceLock<Doc>,
}

impl Known {
    /// Its pages.
    pub fn doc(&self) -> &Doc {
        self.doc.get_or_init(|| self.case.lay_out())
    }
}

impl From<Case> for Known {
    fn from(case: Case) -> Known {
        Known { case, doc: OnceLock::new() }
    }
}

static ALL: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut cases = samples();
    cases.extend(dates());
    let by_hand = [letters(), forms(), sweep(), annexes()];
    cases.extend(by_hand.into_iter().flatten().map(Known::from));
    cases
});

/// Every case.
pub fn all() -> &'static [Known] {
    &ALL
}

fn project(name: &str, folder: &Folder) -> Vec<Known> {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{name}: {found:?}"));
    let documents = pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found);
    assert!(!documents.is_empty(), "{name}: {found:?}");
    let case = |document: ntm::formats::LaidOut| {
        let case = Case { name: format!("{name}/{}", document.id), source: document.source };
        let doc = OnceLock::from(case.doc(document.pages.measured()));
        Known { case, doc }
    };
    documents.into_iter().map(case).collect()
}

/// Both samples, both presets, with and without a superior body.
fn samples() -> Vec<Known> {
    let mut cases = Vec::new();
    let thach_an = || Folder::copy_of("inputs/thach-an-2025");
    cases.extend(project("sample/thach-an/14", &thach_an()));
    let folder = thach_an();
    folder.change("van_ban:", "the_thuc: {co_chu: 13}\n\nvan_ban:");
    cases.extend(project("sample/thach-an/13", &folder));
    let folder = thach_an();
    folder.change("chu_quan: []", "chu_quan: [UBND TỈNH CAO BẰNG]");
    cases.extend(project("sample/thach-an/chu-quan", &folder));
    let dong_mau = || Folder::copy_of("inputs/dong-mau-2026");
    cases.extend(project("sample/dong-mau/13", &dong_mau()));
    let folder = dong_mau();
    folder.change("co_chu: 13", "co_chu: 14");
    cases.extend(project("sample/dong-mau/14", &folder));
    let folder = dong_mau();
    folder.change(
        "the_thuc:\n  co_chu: 13\n  thut_dong: \"1\"",
        "the_thuc: {co_chu: 13, thut_dong: \"1,27\", le_tren: 25, le_duoi: 25, le_trai: 35, \
         le_phai: 15, gian_dong: \"1,5\", cach_doan: 10}",
    );
    cases.extend(project("sample/dong-mau/wide", &folder));
    cases
}

/// Numbers and dates as an office writes them, and what the decree makes of them.
fn dates() -> Vec<Known> {
    let variants = [
        ("05/3/2025", "5"),
        ("5/1/2025", "12"),
        ("10/02/2025", "09"),
        ("29/6/2025", "123"),
        ("1/12/2025", "1472"),
        ("31/10/2025", "7"),
        ("2/2025", "null"),
        ("2025", "null"),
    ];
    let mut cases = Vec::new();
    for (index, (date, number)) in variants.into_iter().enumerate() {
        let folder = Folder::small();
        folder.change(
            "    can_cu:",
            &format!("    thoi_gian: {date}\n    so: {number}\n    can_cu:"),
        );
        if index == 1 {
            folder.change("dia_danh: Bình Minh", "dia_danh: Xã Kim Đồng");
        }
        cases.extend(project(&format!("date/{index}"), &folder));
    }
    cases
}

/// The data of a document written by hand.
pub fn data(preset: u8) -> Value {
    json!({
        "the_thuc": {"co_chu": preset, "le_tren": 20, "le_duoi": 20, "le_trai": 30, "le_phai": 20,
                     "thut_dong": if preset == 14 { 12.7 } else { 10.0 }, "cach_doan": 6,
                     "gian_dong": 1.0},
        "co_quan": {"chu_quan": [], "ten": ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH MINH"]},
        "so": null, "ky_hieu": "KH-UBND", "dia_danh": "Bình Minh",
        "thoi_gian": {"ngay": null, "thang": null, "nam": "2025"},
        "ten_loai": "KẾ HOẠCH", "trich_yeu": "Xây dựng nông thôn mới năm 2025", "ve_viec": null,
        "kinh_gui": [], "can_cu": [],
        "nguoi_ky": {"quyen_han": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                     "chuc_vu_khac": null, "ho_ten": "Nguyễn Văn Mẫu"},
        "noi_nhan": ["Thường trực Huyện ủy", "Ủy ban nhân dân các xã"], "luu": "VT, NN (5)",
        "thong_tin": {"tieu_de": "Kế hoạch", "tac_gia": "Ủy ban nhân dân huyện Bình Minh",
                      "tu_khoa": []}
    })
}

/// The data with some values changed, by key.
#[allow(clippy::needless_pass_by_value, reason = "written where it is called")]
fn changed(preset: u8, changes: Value) -> Value {
    let mut data = data(preset);
    for (key, value) in changes.as_object().expect("an object") {
        match (data.get_mut(key), value) {
            (Some(Value::Object(inner)), Value::Object(value)) => {
                inner.extend(value.clone());
            }
            (_, value) => data[key] = value.clone(),
        }
    }
    data
}

pub fn case(name: impl Into<String>, data: &Value, markup: &str) -> Case {
    let source = Source::new("van-ban".to_owned(), markup.to_owned(), data.to_string());
    Case { name: name.into(), source }
}

const HEAD: &str = "#dau-van-ban(vb)\n#ten-loai(vb)\n#kinh-gui(vb)\n#can-cu(vb)\n";
const SENTENCE: &str = "Thực hiện các nội dung của Chương trình trên địa bàn, bảo đảm đúng tiến độ, \
                        chất lượng, công khai, minh bạch và có sự tham gia của người dân. ";

/// A text of so many sentences.
fn sentences(count: usize) -> String {
    SENTENCE.repeat(count).trim_end_matches(". ").to_owned()
}

/// Official letters (công văn), addressees and signers in all their forms.
pub fn letters() -> Vec<Case> {
    let mut cases = Vec::new();
    for preset in [13, 14] {
        let letter = |changes: Value| {
            let mut data = changed(
                preset,
                json!({"ten_loai": null, "ky_hieu": "UBND-NN", "so": "05",
                       "ve_viec": "rà soát, đánh giá kết quả thực hiện các tiêu chí nông thôn mới năm 2025",
                       "thoi_gian": {"ngay": "05", "thang": "3"},
                       "noi_nhan": ["Như trên", "Phòng Tài chính - Kế hoạch"]}),
            );
            for (key, value) in changes.as_object().expect("an object") {
                data[key] = value.clone();
            }
            data
        };
        let body = format!(
            "{HEAD}#doan[{0}.]\n#doan[{0}.]\n#ket-thuc(vb)[Ủy ban nhân dân huyện đề nghị Ủy ban nhân \
             dân các xã triển khai thực hiện]\n",
            sentences(3)
        );
        let mut add = |name: &str, changes: Value| {
            cases.push(case(format!("letter/{preset}/{name}"), &letter(changes), &body));
        };
        add("one", json!({"kinh_gui": ["Ủy ban nhân dân các xã"]}));
        add(
            "one-long",
            json!({"kinh_gui": ["Ủy ban nhân dân các xã Đức Xuân, Lê Lai, Lê Lợi, Kim Đồng, Trọng Con, \
                                Quang Trọng, Minh Khai, Đức Thông, Canh Tân"]}),
        );
        add(
            "two",
            json!({"kinh_gui": ["Ủy ban nhân dân các xã", "Phòng Tài chính - Kế hoạch"],
                   "co_quan": {"chu_quan": ["UBND HUYỆN BÌNH MINH"],
                               "ten": ["PHÒNG NÔNG NGHIỆP VÀ MÔI TRƯỜNG"]},
                   "ky_hieu": "PNNMT-NN",
                   "nguoi_ky": {"quyen_han": ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
                                "chuc_vu_khac": null, "ho_ten": "Nguyễn Văn Mẫu"}}),
        );
        add(
            "three",
            json!({"kinh_gui": ["Các phòng, ban, ngành, đoàn thể", "Ủy ban nhân dân các xã",
                                "Văn phòng Điều phối nông thôn mới và Ban Quản lý các chương trình mục \
                                 tiêu quốc gia của các xã trên địa bàn huyện"],
                   "nguoi_ky": {"quyen_han": ["Q. CHỦ TỊCH"], "chuc_vu_khac": "Phó Trưởng Ban Chỉ đạo",
                                "ho_ten": "Nguyễn Văn Mẫu"}}),
        );
        add(
            "no-name",
            json!({"kinh_gui": ["Ủy ban nhân dân tỉnh"], "so": null,
                   "ve_viec": "V/v báo cáo", "thoi_gian": {"ngay": null, "thang": null, "nam": "2025"},
                   "nguoi_ky": {"quyen_han": ["TM. BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA",
                                              "TRƯỞNG BAN"],
                                "chuc_vu_khac": null, "ho_ten": null}}),
        );
    }
    cases
}

/// Structure of all kinds, long titles, long names.
pub fn forms() -> Vec<Case> {
    let mut cases = Vec::new();
    for preset in [13, 14] {
        let mut points = String::new();
        for _ in 0..26 {
            points.push_str("#diem[Một điểm của khoản này]\n");
        }
        let some = sentences(2);
        let markup = format!(
            "{HEAD}#doan[{some}.]\n#phan[Mục tiêu chung]\n#khoan[Về kinh tế]\n{points}\
             #khoan[Về môi trường]\n#tieu-khoan[Nước sạch]\n#doan[{some}.]\n#tieu-khoan[Rác thải]\n\
             #gach[{some}.]\n#cong[{some}.]\n#phan[Tổ chức thực hiện và theo dõi, giám sát, đánh giá \
             kết quả của từng cơ quan, đơn vị, địa phương]\n#khoan[Các phòng]\n#diem[{some}.]\n\
             #gach[{some}.]\n#diem[Điểm thứ hai.]\n#khoan[Các xã]\n#diem[Lại từ đầu.]\n#diem[Thêm một điểm.]\n\
             #khoan[Các thôn]\n#diem[Chỉ một điểm.]\n\
             #ket-thuc(vb)[{some}.]\n"
        );
        let long = changed(
            preset,
            json!({"co_quan": {"chu_quan": ["ỦY BAN NHÂN DÂN TỈNH AN SƠN"],
                               "ten": ["BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIAI ĐOẠN 2026-2030"]},
                   "ky_hieu": "KH-BCĐ", "dia_danh": "Thành phố Hồ Chí Minh",
                   "thoi_gian": {"ngay": "20", "thang": "11"}, "so": "1472",
                   "trich_yeu": "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm \
                                 nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc \
                                 thiểu số và miền núi trên địa bàn tỉnh năm 2026",
                   "can_cu": ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"]}),
        );
        cases.push(case(format!("form/{preset}/structure"), &data(preset), &markup));
        cases.push(case(format!("form/{preset}/long"), &long, &markup));
        let parts = format!(
            "{HEAD}#phan-lon[Đánh giá kết quả]\n#phan[Kết quả]\n#khoan[Về kinh tế]\n#doan[{some}.]\n\
             #phan-lon[Nhiệm vụ năm sau]\n#phan[Mục tiêu]\n#doan[{some}.]\n#ket-thuc(vb)[{some}.]\n"
        );
        cases.push(case(format!("form/{preset}/parts"), &data(preset), &parts));
    }
    cases
}

/// The same document with ever more text, so that page ends fall everywhere: among headings, and
/// around the closing paragraph and the signature.
fn sweep() -> Vec<Case> {
    let mut cases = Vec::new();
    for preset in [13, 14] {
        for length in 0..70 {
            let mut markup = HEAD.to_owned();
            for _ in 0..length {
                markup.push_str("#gach[Một dòng.]\n");
            }
            let closing = match length % 3 {
                0 => sentences(1),
                1 => sentences(4),
                _ => "Yêu cầu thực hiện".to_owned(),
            };
            let _ = write!(
                markup,
                "#phan[Mục tiêu]\n#khoan[Mục tiêu chung]\n#tieu-khoan[Về kinh tế]\n#doan[{0}.]\n\
                 #gach[Gồm các nguồn sau:]\n#cong[{0}.]\n\
                 #ket-thuc(vb)[{closing}]\n",
                sentences(1 + length % 4)
            );
            cases.push(case(format!("sweep/{preset}/{length}"), &data(preset), &markup));
        }
    }
    cases
}

/// Annexes: one, several, on both page formats, in a file of their own.
fn annexes() -> Vec<Case> {
    let mut cases = Vec::new();
    let long = format!("#doan[{}.]\n", sentences(6)).repeat(12);
    for preset in [13, 14] {
        let main = format!("{HEAD}#doan[{}.]\n#ket-thuc(vb)[{}]\n", sentences(2), sentences(1));
        let several = format!(
            "{main}#phu-luc(so: \"I\", tieu-de: \"Chỉ tiêu giao\", ngang: false, \
             kem-theo: kem-theo(vb, \"Ủy ban nhân dân huyện Bình Minh\"))[{long}]\n\
             #phu-luc(so: \"II\", tieu-de: \"Danh mục dự án dự kiến đầu tư từ nguồn vốn ngân sách trung \
             ương và ngân sách địa phương trong năm kế hoạch\", \
             kem-theo: kem-theo(vb, \"Ủy ban nhân dân huyện Bình Minh\"))[{long}]\n"
        );
        cases.push(case(format!("annex/{preset}/several"), &data(preset), &several));
        let one = format!(
            "{main}#phu-luc(tieu-de: \"Chỉ tiêu giao\", \
             kem-theo: kem-theo(vb, \"Ủy ban nhân dân huyện Bình Minh\"))[#doan[{}.]]\n",
            sentences(1)
        );
        cases.push(case(format!("annex/{preset}/one"), &data(preset), &one));
        let own = format!(
            "#phu-luc(tieu-de: \"Chỉ tiêu giao\", ngang: false, khong-cung-tep: \
             \"05/KH-UBND; 05/3/2025 08:30:00 +07:00\", \
             kem-theo: kem-theo(vb, \"Ủy ban nhân dân huyện Bình Minh\"))[{long}]\n"
        );
        cases.push(case(format!("annex/{preset}/own-file"), &data(preset), &own));
    }
    cases
}
