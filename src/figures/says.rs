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
        Says::new(format!("{} của nguồn “{name}”", self.vi), format!("{} of “{name}”", self.en))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The README's Vietnamese list of figures says the same.
    #[test]
    fn the_readme_lists_the_figures() {
        let readme = include_str!("../../README.md");
        for (name, vi, _) in OF_ALL {
            let row = format!("| `{name}` | {vi} |");
            assert!(readme.contains(&row), "{row}");
        }
    }
}
