//! Which heading means which field, for every table that a project may give.
//!
//! A field has a key (for YAML) and the headings that offices write for it; both are compared
//! folded (no case, no diacritics, no punctuation), never by position. This list also makes the
//! workbook that `ntm init` writes and the manual of the input format.

use super::raw::FieldRef;
use crate::model::{Code, CriteriaSet};
use crate::viet;

/// A field of a table.
#[derive(Debug)]
pub struct Field {
    /// Its key in YAML.
    pub key: &'static str,
    /// Its usual heading in a sheet.
    pub heading: &'static str,
    /// Other headings, folded.
    pub aliases: &'static [&'static str],
    /// Whether the table is useless without it.
    pub required: bool,
}

/// A table that a project may give.
#[derive(Debug)]
pub struct TableSpec {
    /// Its key under `du_lieu`.
    pub key: &'static str,
    /// Its name in messages and its usual sheet.
    pub label: &'static str,
    /// The field that names a row.
    pub name_field: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// Whether criteria and indicators are columns of it.
    pub coded: bool,
    /// Whether a blank name means "as in the row above" (cells merged downwards).
    pub name_repeats: bool,
    /// Whether rows may do without the name, where it goes without saying.
    pub name_optional: bool,
    /// Whether a row such as "Tổng cộng" or "Bình quân" sums the others. In a table without sums
    /// such a row is a row like any other ("Bình quân cuối năm" is a figure's name).
    pub totals: bool,
}

const fn field(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { key, heading, aliases, required: false }
}

const fn required(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { key, heading, aliases, required: true }
}

const COMMUNE_ALIASES: &[&str] = &[
    "xa",
    "ten xa",
    "xa phuong",
    "xa thi tran",
    "xa phuong thi tran",
    "don vi",
    "ten don vi",
    "ten xa phuong",
    "dia ban",
    "dia phuong",
    "ten don vi hanh chinh",
];

const NOTE: Field = field("ghi_chu", "Ghi chú", &["ghi chu", "chu thich"]);

const COMMUNES: TableSpec = TableSpec {
    key: "xa",
    label: "Xã",
    name_field: "ten",
    fields: &[
        required("ten", "Tên xã", COMMUNE_ALIASES),
        field("loai", "Loại", &["loai don vi", "loai hinh", "cap"]),
        field("nhom", "Nhóm", &["khu vuc", "nhom xa", "phan nhom"]),
        field(
            "danh_hieu",
            "Đã công nhận",
            &[
                "danh hieu",
                "muc da dat",
                "da duoc cong nhan",
                "cong nhan",
                "muc cong nhan",
                "ket qua cong nhan",
            ],
        ),
        field(
            "nam_cong_nhan",
            "Năm công nhận",
            &["giai doan cong nhan", "nam dat chuan", "thoi gian cong nhan", "dot cong nhan"],
        ),
        field(
            "muc_tieu",
            "Mục tiêu năm",
            &["phan dau", "muc tieu phan dau", "phan dau trong nam", "ke hoach nam"],
        ),
        field(
            "ten_theo_nguoi",
            "Tên theo người, sự kiện",
            &[
                "dat ten theo nguoi su kien",
                "ten nguoi su kien",
                "ten theo nguoi",
                "ten theo su kien",
            ],
        ),
        NOTE,
    ],
    coded: false,
    name_repeats: false,
    name_optional: false,
    totals: true,
};

const MATRIX_FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES),
    field(
        "dat",
        "Tiêu chí đạt",
        &["cac tieu chi dat", "so hieu tieu chi dat", "tieu chi da dat", "tc dat"],
    ),
    field("khong_ap_dung", "Tiêu chí không áp dụng", &["khong ap dung", "tieu chi khong xet"]),
    field(
        "tong",
        "Tổng số tiêu chí đạt",
        &[
            "tong so tieu chi",
            "tong so tc dat",
            "so tieu chi dat",
            "tong",
            "tong so",
            "tong cong",
            "cong",
        ],
    ),
    NOTE,
];

const TARGET_FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES),
    field(
        "giao",
        "Tiêu chí giao",
        &[
            "cac tieu chi giao",
            "tieu chi giao dat them",
            "tc giao dat them",
            "tc giao",
            "chi tieu giao",
            "giao dat them",
            "tieu chi giao them",
        ],
    ),
    field(
        "tong",
        "Tổng số tiêu chí giao",
        &[
            "tong so tieu chi",
            "so tieu chi giao",
            "tong",
            "tong so",
            "tong cong",
            "cong",
            "tong so tc giao",
            "tong so tieu chi giao dat them",
        ],
    ),
    NOTE,
];

const fn matrix(key: &'static str, label: &'static str, fields: &'static [Field]) -> TableSpec {
    TableSpec {
        key,
        label,
        name_field: "xa",
        fields,
        coded: true,
        name_repeats: false,
        name_optional: false,
        totals: true,
    }
}

const STATUS: TableSpec = matrix("hien_trang", "Hiện trạng", MATRIX_FIELDS);
const TARGETS: TableSpec = matrix("giao", "Giao chỉ tiêu", TARGET_FIELDS);
const ADVANCED_STATUS: TableSpec =
    matrix("hien_trang_nang_cao", "Hiện trạng nâng cao", MATRIX_FIELDS);
const ADVANCED_TARGETS: TableSpec = matrix("giao_nang_cao", "Giao nâng cao", TARGET_FIELDS);

const HAMLETS: TableSpec = TableSpec {
    key: "xom",
    label: "Xóm",
    name_field: "xa",
    fields: &[
        field("xa", "Xã", COMMUNE_ALIASES),
        field(
            "ten",
            "Tên xóm",
            &[
                "xom",
                "thon",
                "ban",
                "ten thon",
                "ten ban",
                "ten xom thon ban",
                "thon ban",
                "xom thon",
            ],
        ),
        field(
            "tong",
            "Tổng số xóm",
            &["so xom", "tong so thon", "tong so", "so thon", "tong so ban"],
        ),
        field(
            "ntm_da_dat",
            "Xóm NTM đã đạt",
            &[
                "thon ntm da dat",
                "ban ntm da dat",
                "xom nong thon moi da dat",
                "thon nong thon moi da dat",
                "xom ntm hien co",
                "da dat ntm",
                "ntm da dat",
                "xom dat chuan ntm da dat",
            ],
        ),
        field(
            "ntm_giao",
            "Xóm NTM giao",
            &[
                "giao xom ntm",
                "xom nong thon moi giao",
                "thon ntm giao",
                "ban ntm giao",
                "thon nong thon moi giao",
                "giao thon ntm",
                "ntm giao",
                "phan dau ntm",
                "xom ntm phan dau",
            ],
        ),
        field(
            "kieu_mau_da_dat",
            "Xóm kiểu mẫu đã đạt",
            &[
                "xom ntm kieu mau da dat",
                "xom nong thon moi kieu mau da dat",
                "thon kieu mau da dat",
                "thon ntm kieu mau da dat",
                "kieu mau da dat",
            ],
        ),
        field(
            "kieu_mau_giao",
            "Xóm kiểu mẫu giao",
            &[
                "giao xom kieu mau",
                "xom ntm kieu mau giao",
                "xom nong thon moi kieu mau giao",
                "thon kieu mau giao",
                "thon ntm kieu mau giao",
                "kieu mau giao",
                "phan dau kieu mau",
            ],
        ),
        NOTE,
    ],
    coded: false,
    name_repeats: true,
    name_optional: true,
    totals: true,
};

const FUNDING: TableSpec = TableSpec {
    key: "nguon_luc",
    label: "Nguồn lực",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"]),
        required(
            "ten",
            "Nguồn vốn",
            &["nguon luc", "noi dung", "ten nguon von", "ten nguon", "noi dung chi tieu"],
        ),
        required(
            "so_tien",
            "Kế hoạch (triệu đồng)",
            &[
                "so tien",
                "ke hoach",
                "kinh phi",
                "so von",
                "ke hoach von",
                "ke hoach nam",
                "du kien",
                "tong so",
            ],
        ),
        NOTE,
        field("gom", "Gồm", &["trong do"]),
    ],
    coded: false,
    name_repeats: false,
    name_optional: false,
    totals: true,
};

const PROJECTS: TableSpec = TableSpec {
    key: "du_an",
    label: "Dự án",
    name_field: "ten",
    fields: &[
        required(
            "ten",
            "Tên dự án",
            &[
                "danh muc du an",
                "ten cong trinh",
                "cong trinh",
                "du an",
                "danh muc",
                "ten cong trinh du an",
                "danh muc cong trinh",
            ],
        ),
        field("nhom", "Nhóm", &["linh vuc", "nhom du an", "loai cong trinh"]),
        field("chu_dau_tu", "Chủ đầu tư", &["don vi chu dau tu"]),
        field("dia_diem", "Địa điểm", &["dia diem xay dung", "dia diem dau tu", "dia ban"]),
        field(
            "quyet_dinh",
            "Quyết định đầu tư",
            &[
                "quyet dinh",
                "so quyet dinh",
                "qd dau tu",
                "quyet dinh phe duyet",
                "so ngay quyet dinh",
            ],
        ),
        field("tong_muc", "Tổng mức đầu tư (triệu đồng)", &["tong muc dau tu", "tmdt", "tong muc"]),
        field(
            "von_nstw",
            "NSTW (triệu đồng)",
            &["nstw", "ngan sach trung uong", "von nstw", "von ngan sach trung uong"],
        ),
        field(
            "von_nsdp",
            "NSĐP (triệu đồng)",
            &["nsdp", "ngan sach dia phuong", "von nsdp", "von ngan sach dia phuong"],
        ),
        field("von_khac", "Vốn khác (triệu đồng)", &["von khac", "nguon khac", "khac"]),
        field(
            "von",
            "Tổng vốn năm (triệu đồng)",
            &["tong von nam", "tong von", "ke hoach von nam tong so", "ke hoach von"],
        ),
        NOTE,
    ],
    coded: false,
    name_repeats: false,
    name_optional: false,
    totals: true,
};

const ASSIGNMENTS: TableSpec = TableSpec {
    key: "phan_cong",
    label: "Phân công",
    name_field: "co_quan",
    fields: &[
        required(
            "co_quan",
            "Cơ quan",
            &["co quan don vi", "don vi", "ten co quan", "co quan chu tri", "don vi chu tri"],
        ),
        field("nhiem_vu", "Nhiệm vụ", &["noi dung", "nhiem vu duoc giao"]),
        field("loi_dan", "Lời dẫn", &["loi dan phu trach"]),
        field(
            "xa",
            "Tiêu chí, chỉ tiêu xã NTM",
            &["tieu chi xa ntm", "tieu chi chi tieu", "tieu chi", "phu trach tieu chi"],
        ),
        field(
            "nang_cao",
            "Tiêu chí, chỉ tiêu nâng cao",
            &["tieu chi nang cao", "tieu chi xa ntm nang cao", "tieu chi chi tieu xa ntm nang cao"],
        ),
        field("khac", "Phụ trách khác", &["bo tieu chi khac"]),
        field("nhiem_vu_sau", "Nhiệm vụ khác", &["nhiem vu tiep theo"]),
        NOTE,
    ],
    coded: false,
    name_repeats: true,
    name_optional: false,
    totals: false,
};

const DECLARED: TableSpec = TableSpec {
    key: "so_lieu_cong_bo",
    label: "Số liệu công bố",
    name_field: "so_lieu",
    fields: &[
        required("so_lieu", "Số liệu", &["ten so lieu", "ma so lieu"]),
        required("gia_tri", "Giá trị", &["so", "tri so"]),
        field("mo_ta", "Mô tả", &["dien giai", "noi dung"]),
        NOTE,
    ],
    coded: false,
    name_repeats: false,
    name_optional: false,
    totals: false,
};

const PROSE: TableSpec = TableSpec {
    key: "loi_van",
    label: "Lời văn",
    name_field: "khoa",
    fields: &[
        required("khoa", "Khóa", &["muc", "ma muc"]),
        required("noi_dung", "Nội dung", &["loi van", "doan van"]),
        field("mo_ta", "Mô tả", &["dien giai"]),
        NOTE,
    ],
    coded: false,
    name_repeats: true,
    name_optional: false,
    totals: false,
};

const TABLES: &[&TableSpec] = &[
    &COMMUNES,
    &STATUS,
    &TARGETS,
    &ADVANCED_STATUS,
    &ADVANCED_TARGETS,
    &HAMLETS,
    &FUNDING,
    &PROJECTS,
    &ASSIGNMENTS,
    &DECLARED,
    &PROSE,
];

/// Every table, in the order in which a project names them.
pub fn tables() -> &'static [&'static TableSpec] {
    TABLES
}

/// The table of a key.
pub fn table(key: &str) -> Option<&'static TableSpec> {
    TABLES.iter().find(|spec| spec.key == key).copied()
}

/// A field's usual heading; the key itself where tables disagree or none has it.
pub fn heading_of(key: &str) -> &str {
    let mut fields = TABLES.iter().flat_map(|spec| spec.fields).filter(|field| field.key == key);
    let Some(first) = fields.next() else { return key };
    if fields.all(|field| field.heading == first.heading) { first.heading } else { key }
}

/// Columns that every office adds and nobody needs.
const IGNORED: &[&str] = &[
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "ghi chu",
    "ky hieu",
    // The other sums of an annex that this program wrote, read back for status or for targets.
    "tong so tieu chi dat",
    "tong so tieu chi giao dat them",
    "tong so tieu chi dat den cuoi",
    "xa dat chuan",
];

/// What a heading turned out to mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A field or a criterion.
    Known(FieldRef),
    /// A criterion's number with the name of another criterion.
    Contradiction {
        /// The number.
        code: Code,
        /// The name written.
        seen: String,
        /// The name the set has for that number.
        name: String,
    },
    /// A number in the form of a code that the set lacks.
    NoSuchCode(Code),
    /// Nothing known.
    Unknown,
}

/// The headings of a table, folded once, to understand many cells with.
pub struct Headings<'a> {
    spec: &'static TableSpec,
    set: Option<&'a CriteriaSet>,
    /// Each field with everything that means it.
    fields: Vec<(&'static Field, Vec<String>)>,
    /// Each criterion's number and folded name.
    criteria: Vec<(u16, String)>,
}

impl<'a> Headings<'a> {
    /// The headings of a table; criteria are columns of it only where the table says so.
    pub fn of(spec: &'static TableSpec, set: Option<&'a CriteriaSet>) -> Self {
        let set = set.filter(|_| spec.coded);
        let fields = spec
            .fields
            .iter()
            .map(|field| {
                let heading = viet::fold(field.heading);
                let mut names =
                    vec![viet::fold(field.key), without_unit_or_year(&heading), heading];
                names.extend(field.aliases.iter().map(|alias| (*alias).to_owned()));
                (field, names)
            })
            .collect();
        let criteria = set
            .map(|set| set.criteria.iter().map(|c| (c.number, viet::fold(&c.name))).collect())
            .unwrap_or_default();
        Headings { spec, set, fields, criteria }
    }

    /// Understands a heading of one or several levels, outermost first.
    pub fn meaning(&self, parts: &[&str]) -> Meaning {
        let parts: Vec<&str> =
            parts.iter().copied().filter(|part| !is_column_index(part)).collect();
        // The whole heading first, then from the innermost level outwards; then the same without
        // what stands in brackets, which is a unit or a remark.
        let mut candidates = vec![viet::fold(&parts.join(" "))];
        if parts.len() > 1 {
            candidates.extend(parts.iter().rev().map(|part| viet::fold(part)));
        }
        if parts.iter().any(|part| part.contains('(')) {
            let bare: Vec<String> = parts.iter().map(|part| without_brackets(part)).collect();
            candidates.push(viet::fold(&bare.join(" ")));
            candidates.extend(bare.iter().rev().map(|part| viet::fold(part)));
            candidates.retain(|candidate| !candidate.is_empty());
        }
        if let Some(set) = self.set {
            match self.code_of(set, &parts) {
                Some(Meaning::NoSuchCode(code)) if self.named(&candidates).is_none() => {
                    return Meaning::NoSuchCode(code);
                }
                Some(Meaning::NoSuchCode(_)) | None => {}
                Some(known) => return known,
            }
        }
        // One candidate after the other: a whole heading that needs no reading comes before a
        // level of it that would.
        for candidate in &candidates {
            if let Some(field) = self.named(std::slice::from_ref(candidate)) {
                return Meaning::Known(FieldRef::Named(field));
            }
            let bare = without_unit_or_year(candidate);
            if [candidate.as_str(), bare.as_str()].iter().any(|text| IGNORED.contains(text)) {
                return Meaning::Known(FieldRef::Ignored);
            }
        }
        Meaning::Unknown
    }

    /// The usual heading that an unknown one was perhaps meant to be.
    pub fn suggest(&self, parts: &[&str]) -> Option<&'static str> {
        let whole = viet::one_line(&parts.join(" "));
        viet::did_you_mean(&whole, self.spec.fields.iter().map(|field| field.heading))
    }

    fn named(&self, candidates: &[String]) -> Option<&'static str> {
        candidates.iter().find_map(|candidate| {
            let bare = without_unit_or_year(candidate);
            self.fields
                .iter()
                .find(|(_, names)| names.iter().any(|name| name == candidate || *name == bare))
                .map(|(field, _)| field.key)
        })
    }

    /// The criterion or indicator that a heading names by number, by name, or by both.
    fn code_of(&self, set: &CriteriaSet, parts: &[&str]) -> Option<Meaning> {
        let mut number: Option<(Code, Option<String>)> = None;
        let mut name: Option<u16> = None;
        for part in parts {
            for line in part.split('\n') {
                if let Some((code, rest)) = leading_code(line) {
                    let rest = viet::fold(&rest);
                    // A deeper level narrows: "Tiêu chí 2" above "2.1" is the indicator 2.1.
                    number = Some((code, (!rest.is_empty()).then_some(rest)));
                } else if let Some(criterion) = self.by_name(line) {
                    name = Some(criterion);
                }
            }
        }
        match (number, name) {
            (Some((code, rest)), by_name) => {
                if let Some(rest) = &rest
                    && !code.is_indicator()
                    && set.criterion(code.criterion).is_none_or(|c| !similar(&c.name, rest))
                {
                    // Text behind the number that is not this criterion's name.
                    if let Some(other) = self.by_name(rest).and_then(|number| set.criterion(number))
                    {
                        return Some(contradiction(set, code, &other.name));
                    }
                    // An abbreviated name ("7. Chợ", "TC 14 GD&ĐT") does not make the number
                    // doubtful; a bare number before other words ("2 xã đạt") does.
                    if !parts.iter().any(|part| numbered_heading(part)) {
                        return None;
                    }
                }
                if !set.has(code) {
                    return Some(Meaning::NoSuchCode(code));
                }
                match by_name {
                    Some(other) if other != code.criterion => {
                        let seen =
                            set.criterion(other).map_or_else(String::new, |c| c.name.clone());
                        Some(contradiction(set, code, &seen))
                    }
                    _ => Some(Meaning::Known(FieldRef::Code(code))),
                }
            }
            (None, Some(criterion)) => {
                Some(Meaning::Known(FieldRef::Code(Code::criterion(criterion))))
            }
            (None, None) => None,
        }
    }

    fn by_name(&self, text: &str) -> Option<u16> {
        let folded = viet::fold(text);
        let bare = folded.strip_prefix("tieu chi ").unwrap_or(&folded);
        self.criteria.iter().find(|(_, name)| name == bare).map(|(number, _)| *number)
    }
}

/// A folded heading without a unit ("trieu dong") and a year ("nam 2025"), which change from
/// office to office and from year to year.
fn without_unit_or_year(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    let mut dated = false;
    while let [_, .., last] = words[..] {
        let digits = last.bytes().all(|b| b.is_ascii_digit());
        let year = digits && last.len() == 4;
        // "đến 31/12/2024": the day and the month before a year go with it.
        let of_date = dated && (digits && last.len() <= 2 || last == "den" || last == "ngay");
        dated |= year;
        let unit = ["trieu", "dong", "ty", "trd", "vnd", "dvt", "nam", "nghin", "tr"];
        if year || of_date || unit.contains(&last) {
            words.pop();
        } else {
            break;
        }
    }
    words.join(" ")
}

/// A heading without what stands in brackets.
fn without_brackets(heading: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0u32;
    for character in heading.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => bare.push(other),
            _ => {}
        }
    }
    bare
}

/// `(1)`, `(2)`: the number of a column under its heading.
fn is_column_index(part: &str) -> bool {
    part.trim()
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|inner| !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit()))
}

fn contradiction(set: &CriteriaSet, code: Code, seen: &str) -> Meaning {
    let name = set.criterion(code.criterion).map_or_else(String::new, |c| c.name.clone());
    Meaning::Contradiction { code, seen: seen.to_owned(), name }
}

fn similar(name: &str, folded: &str) -> bool {
    let name = viet::fold(name);
    name == folded
        || (folded.len() >= 4 && (name.starts_with(folded) || folded.starts_with(&name)))
        || viet::did_you_mean(folded, [name.as_str()]).is_some()
}

/// A heading that says itself that it begins with a criterion's number: "7. Chợ", "TC 14 …".
fn numbered_heading(part: &str) -> bool {
    part.split('\n').any(|line| {
        let line = line.trim();
        let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
        let marked = digits > 0 && line[digits..].starts_with(['.', ':', ')', '-', '–']);
        let folded = viet::fold(line);
        marked || folded.starts_with("tieu chi") || folded.starts_with("tc")
    })
}

/// A code at the beginning of a heading, behind words such as "Tiêu chí số", and what follows it.
fn leading_code(text: &str) -> Option<(Code, String)> {
    let mut rest = text.trim();
    loop {
        let (word, after) = match rest.split_once(|c: char| c.is_whitespace()) {
            Some((word, after)) => (word, after.trim_start()),
            None => (rest, ""),
        };
        let folded = viet::fold(word);
        if ["tieu", "chi", "so", "tc", "ct"].contains(&folded.as_str()) && !after.is_empty() {
            rest = after;
        } else {
            break;
        }
    }
    // "TC2", "TC 2", "CT2.1" are written without a space, too.
    let glued = rest
        .strip_prefix("TC")
        .or_else(|| rest.strip_prefix("CT"))
        .or_else(|| rest.strip_prefix("tc"));
    let rest = glued.filter(|r| r.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    let code = digits.trim_end_matches('.').parse().ok()?;
    // A year or another number is no code.
    let after = after.trim_start_matches([':', '-', '–', '.', ')', '/', ' ']).trim();
    Some((code, after.to_owned()))
}
