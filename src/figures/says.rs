//! What each figure is, in words: so that whoever looks for one finds its name.

/// What a figure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Says {
    fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Says { vi: vi.into(), en: en.into() }
    }

    /// The same of the advanced set.
    pub fn in_advanced_set(self) -> Self {
        Says::new(format!("{} (bộ nâng cao)", self.vi), format!("{} (advanced set)", self.en))
    }

    /// The same of a period: its name in Vietnamese, and its id.
    pub fn in_period(self, name: &str, id: &str) -> Self {
        let vi = self.vi.replace(" ở hiện trạng", "");
        let en = self.en.replace(" at the base date", "");
        Says::new(format!("{vi}, {name}"), format!("{en}, {id}"))
    }

    /// The same of one source of funding.
    pub fn of_source(self, name: &str) -> Self {
        // The unit stands behind it all: "vốn kế hoạch của nguồn “…”, triệu đồng".
        let named = |says: &str, of: &str| match says.rsplit_once(", ") {
            Some((what, unit)) => format!("{what} {of} “{name}”, {unit}"),
            None => format!("{says} {of} “{name}”"),
        };
        Says::new(named(&self.vi, "của nguồn"), named(&self.en, "of"))
    }
}

/// The figures of all units together.
const OF_ALL: &[(&str, &str, &str)] = &[
    ("so_xa", "tổng số xã", "communes in all"),
    ("so_xa_da_dat", "số xã đã được công nhận đạt chuẩn", "communes recognised"),
    ("so_xa_phan_dau", "số xã phấn đấu đạt chuẩn trong năm", "communes to reach the standard"),
    ("so_xa_con_lai", "số xã còn lại, chỉ tăng tiêu chí", "the other communes"),
    (
        "so_xa_dat_chuan_cuoi_nam",
        "số xã đạt đủ tiêu chí đến cuối năm",
        "communes that meet every criterion at the year's end",
    ),
    (
        "tong_tieu_chi_hien_tai",
        "tổng số tiêu chí đạt ở hiện trạng, cộng các xã",
        "criteria met at the base date, all communes",
    ),
    (
        "tong_tieu_chi_giao",
        "tổng số tiêu chí giao đạt thêm trong năm, cộng các xã",
        "criteria newly assigned, all communes",
    ),
    (
        "tong_tieu_chi_cuoi_nam",
        "tổng số tiêu chí đạt đến cuối năm, cộng các xã",
        "criteria met at the year's end, all communes",
    ),
    (
        "binh_quan_hien_tai",
        "số tiêu chí đạt bình quân một xã ở hiện trạng",
        "criteria met per commune at the base date",
    ),
    (
        "binh_quan_cuoi_nam",
        "số tiêu chí đạt bình quân một xã đến cuối năm",
        "criteria met per commune at the year's end",
    ),
    (
        "tieu_chi_thap_nhat_cuoi_nam",
        "số tiêu chí đạt của xã thấp nhất đến cuối năm",
        "fewest criteria of any commune at the year's end",
    ),
    ("tong_nguon_luc", "tổng nguồn lực, triệu đồng", "funding in all, triệu đồng"),
];

/// The figures of a period, all units together.
const OF_PERIOD: &[(&str, &str, &str)] = &[
    ("tong_tieu_chi_dat", "tổng số tiêu chí đạt, cộng các xã", "criteria met, all communes"),
    ("tieu_chi_tang", "số tiêu chí đạt thêm", "criteria gained"),
    ("tieu_chi_giam", "số tiêu chí không còn đạt", "criteria lost"),
    ("tieu_chi_giao", "số tiêu chí giao trong năm", "criteria assigned for the year"),
    ("tieu_chi_giao_da_dat", "số tiêu chí giao trong năm đã đạt", "assigned criteria met"),
    ("so_xa_dat_du", "số xã đạt đủ tiêu chí", "communes that meet every criterion"),
    ("binh_quan", "số tiêu chí đạt bình quân một xã", "criteria met per commune"),
    ("so_cong_trinh", "số công trình", "works"),
    ("von_cong_trinh", "vốn kế hoạch của các công trình, triệu đồng", "planned capital of works"),
    ("khoi_luong_cong_trinh", "khối lượng thực hiện của các công trình, triệu đồng", "works built"),
    ("giai_ngan_cong_trinh", "vốn giải ngân của các công trình, triệu đồng", "disbursed of works"),
    ("so_cong_trinh_con_no", "số công trình còn nợ", "works with arrears"),
    ("con_no", "nợ đọng xây dựng cơ bản, triệu đồng", "arrears, triệu đồng"),
    ("ke_hoach", "vốn kế hoạch, triệu đồng", "planned funding, triệu đồng"),
    ("huy_dong", "vốn đã huy động, triệu đồng", "funding mobilised, triệu đồng"),
    ("giai_ngan", "vốn đã giải ngân, triệu đồng", "funding disbursed, triệu đồng"),
    ("ty_le_huy_dong", "vốn đã huy động so với kế hoạch năm, %", "mobilised of the plan, %"),
    ("ty_le_giai_ngan", "vốn đã giải ngân so với kế hoạch năm, %", "disbursed of the plan, %"),
];

/// The figures of single criteria, communes and sources, by an example of each name.
const OF_PARTS: &[(&[&str], &str, &str)] = &[
    (
        &["tieu_chi.9.hien_tai", "tieu_chi.9.giao", "tieu_chi.9.cuoi_nam"],
        "số xã đạt tiêu chí 9 ở hiện trạng, được giao thêm, đạt đến cuối năm",
        "communes that meet criterion 9 at the base date, to which it is assigned, that meet it at the year's end",
    ),
    (
        &["xa.tan-lap.hien_tai", "xa.tan-lap.giao", "xa.tan-lap.cuoi_nam"],
        "số tiêu chí của một xã (tên không dấu, nối bằng gạch); viết “Xã Tân Lập cuối năm” cũng được",
        "criteria of a commune (its name without diacritics, with dashes)",
    ),
    (
        &["xom_ntm_hien_tai", "xom_ntm_giao", "xom_ntm_cuoi_nam"],
        "số thôn đạt chuẩn nông thôn mới",
        "hamlets of the new rural standard",
    ),
    (
        &["xom_kieu_mau_hien_tai", "xom_kieu_mau_giao", "xom_kieu_mau_cuoi_nam"],
        "số thôn kiểu mẫu",
        "model hamlets",
    ),
    (
        &["nguon_luc.ngan-sach-trung-uong"],
        "vốn kế hoạch của một nguồn, triệu đồng; phần của nguồn thì thêm dấu chấm và tên của nó",
        "planned funding from a source, triệu đồng; of a part its name follows behind a dot",
    ),
    (
        &["ky.2026-q1.tieu_chi.9.dat", "ky.2026-q1.xa.tan-lap.dat"],
        "trong một kỳ báo cáo: số xã đạt tiêu chí 9, số tiêu chí của một xã",
        "in a period: communes that meet criterion 9, criteria of a commune",
    ),
    (
        &["ky.2026-q1.xom_ntm", "ky.2026-q1.xom_kieu_mau"],
        "số thôn đạt chuẩn, số thôn kiểu mẫu đến cuối kỳ",
        "hamlets of the standard and model hamlets at the period's end",
    ),
    (
        &[
            "ky.2026-q1.nguon_luc.ngan-sach-trung-uong.ke_hoach",
            "ky.2026-q1.nguon_luc.ngan-sach-trung-uong.huy_dong",
            "ky.2026-q1.nguon_luc.ngan-sach-trung-uong.giai_ngan",
            "ky.2026-q1.nguon_luc.ngan-sach-trung-uong.ty_le_huy_dong",
            "ky.2026-q1.nguon_luc.ngan-sach-trung-uong.ty_le_giai_ngan",
        ],
        "vốn của một nguồn: kế hoạch, đã huy động, đã giải ngân, tỷ lệ so với kế hoạch năm",
        "of a source: planned, mobilised, disbursed, shares of the year's plan",
    ),
];

/// Amounts of a period of which all sources together have “tong_” before their names.
const TOTALS: [&str; 3] = ["ke_hoach", "huy_dong", "giai_ngan"];

/// Every figure for the reference: its names, and what it is.
pub fn listed() -> impl Iterator<Item = (Vec<String>, Says)> {
    let whole = OF_ALL.iter().map(|(name, vi, en)| (vec![(*name).to_owned()], Says::new(*vi, *en)));
    let parts = OF_PARTS.iter().map(|(names, vi, en)| {
        (names.iter().map(|name| (*name).to_owned()).collect(), Says::new(*vi, *en))
    });
    let of_period = OF_PERIOD.iter().map(|(name, vi, en)| {
        let total = if TOTALS.contains(name) { "tong_" } else { "" };
        (vec![format!("ky.2026-q1.{total}{name}")], Says::new(*vi, *en))
    });
    whole.chain(parts).chain(of_period)
}

/// A figure of a period, all units together.
pub fn of_period(name: &str) -> Says {
    let known = OF_PERIOD.iter().find(|(own, ..)| *own == name);
    known.map_or_else(|| Says::new(name, name), |(_, vi, en)| Says::new(*vi, *en))
}

/// What hamlets are called in the names of figures, whatever the office calls them; folded.
pub fn hamlet_words() -> impl Iterator<Item = String> {
    ["thon", "ban", "to dan pho", "khu dan cu"].into_iter().map(str::to_owned)
}

/// A figure of all units together.
pub fn of_all(name: &str) -> Says {
    let known = OF_ALL.iter().find(|(own, ..)| *own == name);
    known.map_or_else(|| Says::new(name, name), |(_, vi, en)| Says::new(*vi, *en))
}

/// How many units meet a criterion.
pub fn of_criterion(number: u16, when: &str) -> Says {
    match when {
        "giao" => Says::new(
            format!("số xã được giao đạt thêm tiêu chí {number}"),
            format!("communes assigned criterion {number}"),
        ),
        "cuoi_nam" => Says::new(
            format!("số xã đạt tiêu chí {number} đến cuối năm"),
            format!("communes that meet criterion {number} at the year's end"),
        ),
        _ => Says::new(
            format!("số xã đạt tiêu chí {number} ở hiện trạng"),
            format!("communes that meet criterion {number} at the base date"),
        ),
    }
}

/// How many criteria a unit meets.
pub fn of_commune(label: &str, when: &str) -> Says {
    match when {
        "giao" => Says::new(
            format!("số tiêu chí giao {label} đạt thêm trong năm"),
            format!("criteria newly assigned to {label}"),
        ),
        "cuoi_nam" => Says::new(
            format!("số tiêu chí {label} đạt đến cuối năm"),
            format!("criteria that {label} meets at the year's end"),
        ),
        _ => Says::new(
            format!("số tiêu chí {label} đạt ở hiện trạng"),
            format!("criteria that {label} meets at the base date"),
        ),
    }
}

/// How many hamlets have a title.
pub fn of_hamlets(word: &str, model: bool, when: &str) -> Says {
    let (vi, en) = match model {
        true => ("kiểu mẫu", "model hamlets"),
        false => ("đạt chuẩn nông thôn mới", "NTM hamlets"),
    };
    match when {
        "giao" => {
            Says::new(format!("số {word} {vi} giao thêm trong năm"), format!("{en} newly assigned"))
        }
        "cuoi_nam" => {
            Says::new(format!("số {word} {vi} đến cuối năm"), format!("{en} at the year's end"))
        }
        _ => Says::new(format!("số {word} {vi} ở hiện trạng"), format!("{en} at the base date")),
    }
}

/// What a source gives.
pub fn of_source(name: &str) -> Says {
    Says::new(
        format!("vốn kế hoạch của nguồn “{name}”, triệu đồng"),
        format!("planned funding from “{name}”, triệu đồng"),
    )
}
