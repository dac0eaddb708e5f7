//! The tables that a project may give, their fields, and what offices write above their columns.
//!
//! This list also makes the workbook that `ntm init` writes and the manual of the input format.

mod period;
mod says;

pub use self::says::says;
use super::raw::FieldRef;

/// What the cells of a field hold, which decides what may stand there and what sums them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The number of a row: `1`, `I`, `a`, `1.1`, a dash.
    Numbering,
    /// Words: a name, a choice, a paragraph, a list of criterion numbers.
    Text,
    /// An amount of money, in the unit of its column.
    Money,
    /// A count.
    Count,
    /// A remark, which is no place for a figure.
    Note,
    /// Rows below this one.
    Nested,
}

impl Kind {
    /// Whether its cells can be added up.
    pub fn is_summed(self) -> bool {
        matches!(self, Kind::Money | Kind::Count)
    }
}

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
    /// What its cells hold.
    pub kind: Kind,
    /// The years that its heading may name, where those are not its table's.
    pub years: Option<Years>,
}

impl Field {
    /// Whether it holds rows below its own, which only YAML can write.
    pub fn is_nested(&self) -> bool {
        self.kind == Kind::Nested
    }

    /// Whether its headings are those of a column of communes.
    pub fn names_communes(&self) -> bool {
        self.aliases == COMMUNE_ALIASES
    }

    const fn of(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    const fn in_years(mut self, years: Years) -> Self {
        self.years = Some(years);
        self
    }
}

/// The years that a table's headings and titles may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// Any: years are part of what the table says.
    Any,
    /// The plan's.
    Plan,
    /// The end of the year before, or the plan's.
    Base,
    /// The end of the year before alone.
    Before,
}

/// The year that the data of a project or of a period must be of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// The plan's year or the period's, where it is known.
    pub year: Option<i32>,
    /// Whether the data is a period's, all of it of that year.
    pub of_period: bool,
    /// Whether the base is that of a day within the year.
    pub within: bool,
    /// The first month of the period, where the data is one's.
    pub first_month: Option<u32>,
}

impl Wanted {
    /// The years that words may name; any when empty.
    pub fn allowed(self, years: Years) -> Vec<i32> {
        let Some(year) = self.year else { return Vec::new() };
        match (years, self.of_period) {
            (Years::Any, _) => Vec::new(),
            (Years::Plan, _) | (Years::Base | Years::Before, true) => vec![year],
            (Years::Before, false) if !self.within => vec![year - 1],
            (Years::Base | Years::Before, false) => vec![year - 1, year],
        }
    }

    /// The years that the heading or the key of a field may name; any when empty.
    pub fn of_field(self, spec: &TableSpec, field: FieldRef) -> Vec<i32> {
        let own = match field {
            FieldRef::Named(key) => spec.field(key).and_then(|field| field.years),
            FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => None,
        };
        self.allowed(own.unwrap_or(spec.years))
    }
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
    /// Phrases, folded and parted by commas, that its headings may have beside the words of a field:
    /// what an outer level says of the levels below it, or a remark in brackets. A heading with other
    /// words says something that this table does not mean.
    pub outer: &'static str,
    /// Whether criteria and indicators are columns of it.
    pub coded: bool,
    /// Whether a blank name means "as in the row above" (cells merged downwards).
    pub name_repeats: bool,
    /// Whether rows may do without the name, where it goes without saying.
    pub name_optional: bool,
    /// Whether a name may be a label such as "Tổng cộng", "Trong đó" or the title of a group. In a
    /// list of figures or of prose any name is a name ("Bình quân cuối năm").
    pub labelled: bool,
    /// Whether rows are parts of other rows by their numbering, so that no row is a mere title.
    pub tree: bool,
    /// The years that its headings may name.
    pub years: Years,
}

impl TableSpec {
    /// What most tables have in common.
    const PLAIN: TableSpec = TableSpec {
        key: "",
        label: "",
        name_field: "ten",
        fields: &[],
        outer: "",
        coded: false,
        name_repeats: false,
        name_optional: false,
        labelled: true,
        tree: false,
        years: Years::Any,
    };

    /// A field by its key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

const fn field(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { key, heading, aliases, required: false, kind: Kind::Text, years: None }
}

const fn required(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { key, heading, aliases, required: true, kind: Kind::Text, years: None }
}

/// The headings of a column of communes, folded.
pub const COMMUNE_ALIASES: &[&str] = &[
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
    "don vi hanh chinh",
    "xa phuong dac khu",
    "ten xa phuong dac khu",
    "ten xa phuong thi tran",
    "ten xa phuong thi tran dac khu",
    "don vi cap xa",
    "ten don vi cap xa",
    "don vi hanh chinh cap xa",
    "ten don vi hanh chinh cap xa",
    "phuong",
    "ten phuong",
    "dac khu",
    "ten dac khu",
    "xa dac khu",
    "phuong dac khu",
];

/// The columns of the list of communes that are each a title's, marked where a commune has it; the
/// highest first.
pub const TITLES: [&str; 4] =
    ["xa_hien_dai_da_dat", "xa_kieu_mau_da_dat", "xa_nang_cao_da_dat", "xa_ntm_da_dat"];

const NOTE: Field = field("ghi_chu", "Ghi chú", &["ghi chu", "chu thich"]).of(Kind::Note);

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
            "xa_ntm_da_dat",
            "Xã NTM",
            &["ntm", "da dat chuan ntm", "xa da dat chuan ntm", "da dat chuan", "xa da dat chuan"],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
        field(
            "xa_nang_cao_da_dat",
            "Xã NTM nâng cao",
            &[
                "ntm nang cao",
                "ntm nc",
                "xa ntm nc",
                "da dat ntm nang cao",
                "xa da dat ntm nang cao",
                "da dat chuan ntm nang cao",
                "xa da dat chuan ntm nang cao",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
        field(
            "xa_kieu_mau_da_dat",
            "Xã NTM kiểu mẫu",
            &[
                "ntm kieu mau",
                "ntm km",
                "xa ntm km",
                "da dat ntm kieu mau",
                "xa da dat ntm kieu mau",
                "da dat chuan ntm kieu mau",
                "xa da dat chuan ntm kieu mau",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
        field(
            "xa_hien_dai_da_dat",
            "Xã NTM hiện đại",
            &["ntm hien dai", "da dat ntm hien dai", "xa da dat ntm hien dai"],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
        field(
            "nam_cong_nhan",
            "Năm công nhận",
            &["giai doan cong nhan", "nam dat chuan", "thoi gian cong nhan", "dot cong nhan"],
        ),
        field(
            "muc_tieu",
            "Mục tiêu năm",
            &[
                "phan dau",
                "muc tieu phan dau",
                "chi tieu phan dau",
                "phan dau trong nam",
                "ke hoach nam",
                "muc tieu",
            ],
        )
        .in_years(Years::Plan),
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
    outer: "ket qua, cong nhan, giai doan, danh hieu, da, duoc, hien trang",
    ..TableSpec::PLAIN
};

const MATRIX_FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES),
    field(
        "dat",
        "Tiêu chí đạt",
        &[
            "cac tieu chi dat",
            "so hieu tieu chi dat",
            "tieu chi da dat",
            "so hieu tieu chi da dat",
            "cac tieu chi da dat",
        ],
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
    )
    .of(Kind::Count),
    NOTE,
];

const TARGET_FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES),
    field(
        "giao",
        "Tiêu chí giao",
        &[
            "cac tieu chi giao",
            "so hieu tieu chi giao dat them",
            "so hieu tieu chi giao",
            "tieu chi dang ky dat them",
            "tieu chi phan dau dat them",
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
            "tong so tieu chi du kien dat them",
        ],
    )
    .of(Kind::Count),
    NOTE,
];

const STATUS_WORDS: &str = "ket qua, thuc hien, danh gia, hien trang, thuc trang, tinh hinh, \
    tu danh gia, tu cham, cua tinh, cua huyen, cap tinh, cap huyen, tham dinh, tham tra, muc do, \
    ra soat, luy ke, hoan thanh, so lieu, da, dat, chuan, xa ntm, cap xa, xa, \
    xa phuong dac khu, xa phuong, phuong, dac khu, thi tran, tren dia ban, tren, huyen, tinh, tung, \
    hanh chinh, danh sach, chia ra";
const TARGET_WORDS: &str = "giao, dat, them, ke hoach, phan dau, dang ky, nhiem vu, muc tieu, \
    thuc hien, chuan, xa ntm, cap xa, xa, xa phuong dac khu, xa phuong, phuong, dac khu, thi tran, \
    tren dia ban, tren, huyen, tinh, tung, hanh chinh, danh sach, chia ra";

const fn status(key: &'static str, label: &'static str) -> TableSpec {
    let (name_field, fields, outer) = ("xa", MATRIX_FIELDS, STATUS_WORDS);
    let years = Years::Base;
    TableSpec { key, label, name_field, fields, outer, coded: true, years, ..TableSpec::PLAIN }
}

const fn targets(key: &'static str, label: &'static str) -> TableSpec {
    let (name_field, fields, outer) = ("xa", TARGET_FIELDS, TARGET_WORDS);
    let years = Years::Plan;
    TableSpec { key, label, name_field, fields, outer, coded: true, years, ..TableSpec::PLAIN }
}

const STATUS: TableSpec = status("hien_trang", "Hiện trạng");
const TARGETS: TableSpec = targets("giao", "Giao chỉ tiêu");
const ADVANCED_STATUS: TableSpec = status("hien_trang_nang_cao", "Hiện trạng nâng cao");
const ADVANCED_TARGETS: TableSpec = targets("giao_nang_cao", "Giao nâng cao");

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
                "to dan pho",
                "ten to dan pho",
                "thon to dan pho",
                "ten thon to dan pho",
                "khu pho",
            ],
        ),
        field(
            "tong",
            "Tổng số xóm",
            &[
                "so xom",
                "tong so thon",
                "tong so",
                "so thon",
                "tong so ban",
                "so to dan pho",
                "tong so to dan pho",
                "tong so thon ban tdp",
                "tong so thon tdp",
                "tong so thon ban to dan pho",
                "tong so thon to dan pho",
            ],
        )
        .of(Kind::Count),
        field(
            "ntm_da_dat",
            "Xóm NTM đã đạt",
            &[
                "thon ntm da dat",
                "ban ntm da dat",
                "xom nong thon moi da dat",
                "thon nong thon moi da dat",
                "xom ntm hien co",
                "dat thon ntm da dat",
                "dat ntm da dat",
                "thon dat chuan ntm da dat",
                "xom ntm dat",
                "thon ntm dat",
                "ban ntm dat",
                "da dat ntm",
                "ntm da dat",
                "xom dat chuan ntm da dat",
                "thon dat chuan ntm",
                "xom dat chuan ntm",
                "ban dat chuan ntm",
                "to dan pho ntm da dat",
                "thon to dan pho ntm da dat",
                "thon dat chuan ntm den het",
                "thon ntm den het",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
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
                "giao ban ntm",
                "phan dau ntm",
                "thon ntm phan dau",
                "ban ntm phan dau",
                "xom ntm phan dau",
                "thon ntm ke hoach",
                "dat thon ntm ke hoach",
                "dat ntm ke hoach",
                "thon dat chuan ntm ke hoach",
                "giao to dan pho ntm",
                "giao thon to dan pho ntm",
                "thon dat chuan ntm ke hoach tang them",
                "thon ntm ke hoach tang them",
                "thon to dan pho ntm ke hoach tang them",
                "du kien xom ntm",
                "du kien thon ntm",
                "du kien ban ntm",
                "du kien to dan pho ntm",
                "du kien thon to dan pho ntm",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Plan),
        field(
            "kieu_mau_da_dat",
            "Xóm kiểu mẫu đã đạt",
            &[
                "xom ntm kieu mau da dat",
                "xom nong thon moi kieu mau da dat",
                "thon kieu mau da dat",
                "thon ntm kieu mau da dat",
                "kieu mau da dat",
                "to dan pho ntm kieu mau da dat",
                "thon to dan pho ntm kieu mau da dat",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Before),
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
                "giao xom ntm kieu mau",
                "giao thon ntm kieu mau",
                "giao ban ntm kieu mau",
                "phan dau kieu mau",
                "giao to dan pho ntm kieu mau",
                "giao thon to dan pho ntm kieu mau",
                "thon kieu mau ke hoach tang them",
                "thon ntm kieu mau ke hoach tang them",
                "du kien xom ntm kieu mau",
                "du kien thon ntm kieu mau",
                "du kien ban ntm kieu mau",
                "du kien to dan pho ntm kieu mau",
                "du kien thon to dan pho ntm kieu mau",
            ],
        )
        .of(Kind::Count)
        .in_years(Years::Plan),
        NOTE,
    ],
    name_repeats: true,
    name_optional: true,
    outer: "hien co, co, dat, da, giao, ke hoach, phan dau, dang ky, chi tieu, kieu mau, chuan",
    years: Years::Base,
    ..TableSpec::PLAIN
};

const FUNDING: TableSpec = TableSpec {
    key: "nguon_luc",
    label: "Nguồn lực",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"]).of(Kind::Numbering),
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
                "tong cong",
                "tong",
            ],
        )
        .of(Kind::Money),
        NOTE,
        field("gom", "Gồm", &["trong do"]).of(Kind::Nested),
    ],
    outer: "ke hoach, von, kinh phi, nguon, bo tri, phan bo",
    tree: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

const PROJECTS: TableSpec = TableSpec {
    key: "du_an",
    label: "Dự án",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "so thu tu"]).of(Kind::Numbering),
        required(
            "ten",
            "Tên dự án",
            &[
                "danh muc du an",
                "hang muc",
                "ten hang muc",
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
        field(
            "dia_diem",
            "Địa điểm",
            &["dia diem xay dung", "dia diem dau tu", "dia diem thuc hien", "dia ban"],
        ),
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
        field("tong_muc", "Tổng mức đầu tư (triệu đồng)", &["tong muc dau tu", "tmdt", "tong muc"])
            .of(Kind::Money),
        field(
            "von_nstw",
            "NSTW (triệu đồng)",
            &[
                "nstw",
                "ngan sach trung uong",
                "von nstw",
                "von ngan sach trung uong",
                "ns trung uong",
                "von ns trung uong",
            ],
        )
        .of(Kind::Money),
        field(
            "von_nsdp",
            "NSĐP (triệu đồng)",
            &[
                "nsdp",
                "ngan sach dia phuong",
                "von nsdp",
                "von ngan sach dia phuong",
                "ns dia phuong",
                "von ns dia phuong",
            ],
        )
        .of(Kind::Money),
        field("von_khac", "Vốn khác (triệu đồng)", &["von khac", "nguon khac", "khac"])
            .of(Kind::Money),
        field(
            "von",
            "Tổng vốn năm (triệu đồng)",
            &[
                "tong von nam",
                "tong von",
                "ke hoach von nam tong so",
                "ke hoach von",
                "ke hoach nam",
                "ke hoach",
            ],
        )
        .of(Kind::Money),
        field(
            "quy_mo",
            "Quy mô",
            &["quy mo dau tu", "quy mo xay dung", "nang luc thiet ke", "quy mo nang luc thiet ke"],
        ),
        field(
            "thoi_gian",
            "Thời gian KC-HT",
            &[
                "thoi gian khoi cong hoan thanh",
                "khoi cong hoan thanh",
                "kc ht",
                "thoi gian thuc hien",
                "thoi gian xay dung",
                "thoi gian thi cong",
            ],
        ),
        NOTE,
    ],
    outer: "ke hoach, von, kinh phi, nguon, bo tri, phan bo, dau tu, danh muc, du an, cong trinh, \
        du kien, giao, tinh giao",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

const ASSIGNMENTS: TableSpec = TableSpec {
    key: "phan_cong",
    label: "Phân công",
    name_field: "co_quan",
    fields: &[
        required(
            "co_quan",
            "Cơ quan",
            &[
                "co quan don vi",
                "don vi",
                "ten co quan",
                "co quan chu tri",
                "don vi chu tri",
                "co quan don vi chu tri",
            ],
        ),
        field(
            "nhiem_vu",
            "Nhiệm vụ",
            &["noi dung", "nhiem vu duoc giao", "nhiem vu trong tam", "nhiem vu trong tam nam"],
        ),
        field("loi_dan", "Lời dẫn", &["loi dan phu trach"]),
        field(
            "xa",
            "Tiêu chí, chỉ tiêu xã NTM",
            &[
                "tieu chi xa ntm",
                "tieu chi chi tieu",
                "tieu chi",
                "phu trach tieu chi",
                "tieu chi phu trach",
                "xa nong thon moi tieu chi so",
                "phuong nong thon moi tieu chi so",
                "dac khu nong thon moi tieu chi so",
                "xa phuong nong thon moi tieu chi so",
                "xa phuong dac khu nong thon moi tieu chi so",
                "tieu chi so",
            ],
        ),
        field(
            "nang_cao",
            "Tiêu chí, chỉ tiêu nâng cao",
            &[
                "tieu chi nang cao",
                "tieu chi xa ntm nang cao",
                "tieu chi chi tieu xa ntm nang cao",
                "xa nong thon moi nang cao tieu chi so",
                "phuong nong thon moi nang cao tieu chi so",
                "dac khu nong thon moi nang cao tieu chi so",
                "xa phuong nong thon moi nang cao tieu chi so",
                "xa phuong dac khu nong thon moi nang cao tieu chi so",
            ],
        ),
        field(
            "xa_chi_tieu",
            "Chỉ tiêu xã NTM",
            &[
                "xa nong thon moi chi tieu so",
                "phuong nong thon moi chi tieu so",
                "dac khu nong thon moi chi tieu so",
                "xa phuong nong thon moi chi tieu so",
                "xa phuong dac khu nong thon moi chi tieu so",
                "chi tieu so",
                "chi tieu xa ntm",
            ],
        ),
        field(
            "nang_cao_chi_tieu",
            "Chỉ tiêu nâng cao",
            &[
                "xa nong thon moi nang cao chi tieu so",
                "phuong nong thon moi nang cao chi tieu so",
                "dac khu nong thon moi nang cao chi tieu so",
                "xa phuong nong thon moi nang cao chi tieu so",
                "xa phuong dac khu nong thon moi nang cao chi tieu so",
                "chi tieu nang cao",
            ],
        ),
        field("khac", "Phụ trách khác", &["bo tieu chi khac"]),
        field("nhiem_vu_sau", "Nhiệm vụ khác", &["nhiem vu tiep theo"]),
        NOTE,
    ],
    name_repeats: true,
    outer: "phu trach, huong dan, tham tra, phan cong",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

const TASKS: TableSpec = TableSpec {
    key: "nhiem_vu",
    label: "Nhiệm vụ",
    name_field: "viec",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "so thu tu"]).of(Kind::Numbering),
        required(
            "viec",
            "Nhiệm vụ",
            &[
                "noi dung",
                "noi dung cong viec",
                "noi dung nhiem vu",
                "ten nhiem vu",
                "cong viec",
                "nhiem vu giai phap",
            ],
        ),
        required(
            "chu_tri",
            "Cơ quan chủ trì",
            &[
                "chu tri",
                "don vi chu tri",
                "co quan don vi chu tri",
                "don vi thuc hien",
                "co quan thuc hien",
                "don vi chu tri thuc hien",
                "co quan chu tri thuc hien",
                "co quan don vi chu tri thuc hien",
            ],
        ),
        field(
            "phoi_hop",
            "Cơ quan phối hợp",
            &[
                "phoi hop",
                "don vi phoi hop",
                "co quan don vi phoi hop",
                "co quan phoi hop thuc hien",
                "don vi phoi hop thuc hien",
            ],
        ),
        field(
            "thoi_han",
            "Thời hạn hoàn thành",
            &[
                "thoi han",
                "thoi gian hoan thanh",
                "thoi gian thuc hien",
                "thoi gian",
                "tien do",
                "han hoan thanh",
                "thoi han du kien",
                "thoi gian du kien",
                "thoi han thuc hien",
            ],
        ),
        field(
            "san_pham",
            "Sản phẩm",
            &["san pham hoan thanh", "ket qua", "san pham du kien", "ket qua san pham"],
        ),
        NOTE,
    ],
    outer: "thuc hien, phan cong, hoan thanh, du kien",
    years: Years::Plan,
    ..TableSpec::PLAIN
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
    labelled: false,
    ..TableSpec::PLAIN
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
    name_repeats: true,
    ..TableSpec::PLAIN
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
    &TASKS,
    &DECLARED,
    &PROSE,
];

/// Every table of a project, in the order in which it names them.
pub fn tables() -> &'static [&'static TableSpec] {
    TABLES
}

/// Tables that a period has of its own.
const PERIOD_TABLES: &[&TableSpec] = &[
    &period::FUNDING_RESULTS,
    &period::WORKS,
    &period::CONTENTS,
    &period::POLICIES,
    &period::ACTIVITIES,
    &period::TOPICS,
    &period::ARREARS,
    &period::RECOGNISED,
    &period::RISEN,
    &period::GIVEN,
];

/// Every table, of a project and of a period.
pub fn all() -> impl Iterator<Item = &'static TableSpec> {
    TABLES.iter().chain(PERIOD_TABLES).copied()
}

/// The table of a key.
pub fn table(key: &str) -> Option<&'static TableSpec> {
    all().find(|spec| spec.key == key)
}

/// How a table is called.
pub fn label(key: &str) -> &'static str {
    table(key).map_or("", |spec| spec.label)
}

/// A field's usual heading; the key itself where tables disagree or none has it.
pub fn heading_of(key: &str) -> &str {
    let mut fields = all().flat_map(|spec| spec.fields).filter(|field| field.key == key);
    let Some(first) = fields.next() else { return key };
    if fields.all(|field| field.heading == first.heading) { first.heading } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A comma that was forgotten makes one phrase of two, which no heading ever has.
    #[test]
    fn phrases_are_parted() {
        for spec in all() {
            for phrase in spec.outer.split(',') {
                let words = phrase.split_whitespace().count();
                assert!((0..=4).contains(&words), "{}: {phrase}", spec.key);
            }
        }
        assert!(!TASKS.outer.is_empty() && period::GIVEN.outer.contains(','));
    }
}
