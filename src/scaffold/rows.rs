//! `du-lieu.xlsx`: illustrative rows that agree with one another, so that the project builds
//! without a finding.

use std::collections::BTreeMap;

use super::era::Source;
use super::{Setting, offices};
use crate::diag::Problem;
use crate::model::CriteriaSet;
use crate::xlsx::{InputBook, InputRow, Value, input_workbook};

/// Fields of a project's capital that its total adds up.
const CAPITAL: &[&str] = &["von_nstw", "von_nsdp", "von_khac"];

/// The workbook's bytes.
pub fn workbook(setting: &Setting) -> Result<Vec<u8>, Problem> {
    let offices = offices::of(setting.profile.level, setting.era.two_tier);
    let communes = communes(setting);
    let mut tables = BTreeMap::from([
        ("xa", communes.iter().map(|c| c.row(setting)).collect()),
        ("hien_trang", communes.iter().map(|c| c.matrix(&c.met)).collect()),
        ("giao", communes.iter().filter(|c| !c.new.is_empty()).map(|c| c.matrix(&c.new)).collect()),
        ("xom", hamlets(&communes)),
        ("nguon_luc", funding(setting)),
        ("du_an", projects(setting)),
        ("phan_cong", offices.iter().map(|office| assignment(setting, office)).collect()),
        ("nhiem_vu", tasks(setting, offices)),
        ("so_lieu_cong_bo", declared(setting, &communes)),
    ]);
    if setting.advanced.is_some() {
        let (status, targets) = advanced(&communes);
        tables.insert("hien_trang_nang_cao", status);
        tables.insert("giao_nang_cao", targets);
    }
    input_workbook(&InputBook {
        title: format!("{}, năm {}", setting.said(setting.profile.name), setting.year),
        year: setting.year,
        set: &setting.set,
        advanced: setting.advanced.as_ref(),
        offices: offices.iter().map(|(name, ..)| setting.said(name)).collect(),
        tables,
    })
}

/// A made-up commune.
struct Commune {
    name: &'static str,
    recognised: Option<i32>,
    aim: &'static str,
    met: Vec<u16>,
    new: Vec<u16>,
}

/// Three communes, one for each way of going on: recognised, to be recognised, on the way. A
/// body with one commune has one on the way.
fn communes(setting: &Setting) -> Vec<Commune> {
    let (nearly, midway, few) = if setting.era.two_tier {
        (&[3, 8][..], &[2, 3, 6, 8][..], &[2, 3, 5, 6, 8][..])
    } else {
        (&[10, 11][..], &[2, 9, 10, 11][..], &[2, 5, 6, 9, 10, 11, 12, 17][..])
    };
    let commune = |name, recognised, aim, lacking: &[u16], gain: usize| Commune {
        name,
        recognised,
        aim,
        met: all(&setting.set).into_iter().filter(|number| !lacking.contains(number)).collect(),
        new: lacking.iter().copied().skip(1).take(gain).collect(),
    };
    if setting.profile.one_commune {
        return vec![commune("Mẫu", None, "tăng tiêu chí", midway, 2)];
    }
    vec![
        commune("Mẫu Một", Some(setting.year - 2), "duy trì", &[], 0),
        Commune { new: nearly.to_vec(), ..commune("Mẫu Hai", None, "đạt chuẩn", nearly, 0) },
        commune("Mẫu Ba", None, "tăng tiêu chí", few, 2),
    ]
}

fn all(set: &CriteriaSet) -> Vec<u16> {
    set.criteria.iter().map(|criterion| criterion.number).collect()
}

impl Commune {
    fn row(&self, setting: &Setting) -> InputRow {
        let row = InputRow::default().text("ten", self.name).text("loai", setting.kind.label());
        let row = match self.recognised {
            Some(year) => row.text("danh_hieu", "NTM").text("nam_cong_nhan", year.to_string()),
            None => row,
        };
        row.text("muc_tieu", self.aim)
    }

    fn matrix(&self, marked: &[u16]) -> InputRow {
        InputRow::default().text("xa", self.name).marks(marked).value("tong", Value::CountOfMarks)
    }
}

/// Status and targets in the advanced set, of the communes that are recognised.
fn advanced(communes: &[Commune]) -> (Vec<InputRow>, Vec<InputRow>) {
    let recognised = || communes.iter().filter(|commune| commune.recognised.is_some());
    (
        recognised().map(|commune| commune.matrix(&[1, 2, 4, 5, 7, 9, 11, 12, 16, 19])).collect(),
        recognised().map(|commune| commune.matrix(&[3, 6])).collect(),
    )
}

/// A commune's hamlets by name, or each commune's count of them.
fn hamlets(communes: &[Commune]) -> Vec<InputRow> {
    if let [commune] = communes {
        let named = |name: &str| InputRow::default().text("xa", commune.name).text("ten", name);
        return vec![
            named("Mẫu Một").text("ntm_da_dat", "x").text("kieu_mau_giao", "x"),
            named("Mẫu Hai").text("ntm_da_dat", "x"),
            named("Mẫu Ba").text("ntm_giao", "x"),
            named("Mẫu Bốn").text("ntm_giao", "x"),
            named("Mẫu Năm"),
        ];
    }
    let counts = [[8, 6, 1, 1, 1], [7, 3, 2, 0, 0], [9, 1, 2, 0, 0]];
    let fields = ["tong", "ntm_da_dat", "ntm_giao", "kieu_mau_da_dat", "kieu_mau_giao"];
    communes
        .iter()
        .zip(counts)
        .map(|(commune, counts)| {
            let row = InputRow::default().text("xa", commune.name);
            let given = fields.into_iter().zip(counts).filter(|(_, count)| *count > 0);
            given.fold(row, |row, (field, count)| row.number(field, count))
        })
        .collect()
}

/// Sources with parts are formulas, so that they follow when a part is changed.
fn funding(setting: &Setting) -> Vec<InputRow> {
    let sources: &[Source] = setting.era.funding;
    let parts = |number: &str| -> Vec<usize> {
        let inside = format!("{number}.");
        let below =
            sources.iter().enumerate().filter(|(_, (known, ..))| known.starts_with(&inside));
        below.map(|(index, _)| index).collect()
    };
    sources
        .iter()
        .map(|(number, name, amount)| {
            let row = InputRow::default().text("tt", *number).text("ten", setting.said(name));
            match amount {
                Some(amount) => row.number("so_tien", *amount),
                None => row.value("so_tien", Value::SumOfRows(parts(number))),
            }
        })
        .collect()
}

fn projects(setting: &Setting) -> Vec<InputRow> {
    let investor = match setting.profile.superior {
        Some(_) => "Đơn vị mẫu".to_owned(),
        None => format!("UBND {}", setting.said(setting.profile.area)),
    };
    let (first, second) = if setting.profile.one_commune {
        ("Xóm Mẫu Ba", "Xóm Mẫu Bốn")
    } else {
        ("Xã Mẫu Hai", "Xã Mẫu Ba")
    };
    let project = |name: &str, group: &str, place: &str, total: i64, capital: [i64; 3]| {
        let row = InputRow::default()
            .text("ten", name)
            .text("nhom", group)
            .text("chu_dau_tu", investor.as_str())
            .text("dia_diem", setting.said(place))
            .number("tong_muc", total);
        CAPITAL
            .iter()
            .zip(capital)
            .fold(row, |row, (field, amount)| row.number(field, amount))
            .value("von", Value::SumOfFields(CAPITAL))
            .text("ghi_chu", "Minh họa")
    };
    vec![
        project("Đường liên xóm (minh họa)", "Giao thông", first, 2400, [1800, 300, 100]),
        project(
            "Cấp nước sinh hoạt (minh họa)",
            "Nước sạch tập trung",
            second,
            1500,
            [1200, 150, 50],
        ),
    ]
}

fn assignment(setting: &Setting, office: &offices::Office) -> InputRow {
    let (name, tasks, standard, advanced) = office;
    let mut row = InputRow::default().text("co_quan", setting.said(name));
    if !tasks.is_empty() {
        row = row.text("nhiem_vu", setting.said(&tasks.join("\n")));
    }
    if !standard.is_empty() {
        row = row.text("xa", *standard);
    }
    if !advanced.is_empty() && setting.advanced.is_some() {
        row = row.text("nang_cao", *advanced);
    }
    row
}

/// Tasks of a year, led by the offices that come first.
fn tasks(setting: &Setting, offices: &[offices::Office]) -> Vec<InputRow> {
    let office = |index: usize| {
        let (name, ..) = offices.get(index).or(offices.first())?;
        Some(setting.said(name))
    };
    let task = |name: &str, lead: usize, partner: Option<usize>, deadline: &str, product: &str| {
        let row = InputRow::default().text("viec", name);
        let row = row.text("chu_tri", office(lead).unwrap_or_default());
        let row = match partner.and_then(office) {
            Some(partner) => row.text("phoi_hop", partner),
            None => row,
        };
        row.text("thoi_han", deadline).text("san_pham", product)
    };
    vec![
        task(
            "Phân công thành viên phụ trách từng tiêu chí (minh họa)",
            0,
            Some(1),
            "Quý I",
            "Thông báo phân công",
        ),
        task(
            "Lập danh mục công trình, phân bổ vốn được giao (minh họa)",
            0,
            Some(2),
            "Quý I",
            "Quyết định phân bổ vốn",
        ),
        task(
            "Kiểm tra kết quả thực hiện các tiêu chí tại cơ sở (minh họa)",
            1,
            Some(0),
            "Quý III",
            "Biên bản kiểm tra",
        ),
        task(
            "Báo cáo kết quả thực hiện Kế hoạch năm (minh họa)",
            0,
            None,
            "Trước ngày 10/12",
            "Báo cáo năm",
        ),
    ]
}

/// Figures as an office might have stated them elsewhere; the program must find the same.
fn declared(setting: &Setting, communes: &[Commune]) -> Vec<InputRow> {
    let figure = |name: &str, value: i64, told: &str| {
        InputRow::default().text("so_lieu", name).number("gia_tri", value).text("mo_ta", told)
    };
    let criteria: usize =
        communes.iter().map(|commune| commune.met.len() + commune.new.len()).sum();
    let funding: i64 = setting.era.funding.iter().filter_map(|(.., amount)| *amount).sum();
    vec![
        figure(
            "Tổng tiêu chí cuối năm",
            i64::try_from(criteria).unwrap_or(0),
            "Tổng số tiêu chí đạt của các xã đến cuối năm (minh họa)",
        ),
        figure("Tổng nguồn lực", funding, "Tổng nguồn lực, triệu đồng (minh họa)"),
    ]
}
