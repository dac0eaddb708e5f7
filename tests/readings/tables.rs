//! Every table of a project and of a period with sound content, and what must be read of it.
//!
//! Content and meaning are written side by side by hand; nothing here asks the program.

use super::write::Value;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The row's number.
    Number,
    /// The row's number in a table that is a tree by it.
    Level,
    /// The name of a row.
    Name,
    /// Running text.
    Text,
    /// One of a few words.
    Choice,
    /// A year or years.
    Year,
    /// A mark.
    Mark,
    /// A count.
    Count,
    /// An amount in triệu đồng.
    Money,
    /// A list of criteria.
    Codes,
    /// How many marks a row has.
    Total,
    /// A stated figure.
    Figure,
    /// A remark.
    Note,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its key in YAML.
    pub key: &'static str,
    /// Its heading in a sheet.
    pub heading: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it is read at all; a row's number mostly is not.
    pub read: bool,
}

/// A cell: what was typed, and what that means ("" for nothing).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What was typed.
    pub value: Value,
    /// What it means.
    pub means: String,
}

impl Item {
    /// A text that means itself.
    pub fn text(text: &str) -> Self {
        Item { value: Value::text(text), means: text.to_owned() }
    }

    /// A value and what it means.
    pub fn of(value: Value, means: impl Into<String>) -> Self {
        Item { value, means: means.into() }
    }

    /// A number that means itself.
    pub fn number(number: f64) -> Self {
        Item { value: Value::Number(number), means: number.to_string() }
    }

    /// Whether nothing was typed.
    pub fn blank(&self) -> bool {
        self.value == Value::Blank
    }
}

/// A row.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its cells, one a column.
    pub items: Vec<Item>,
    /// Whether it is a record; a total or a heading is none.
    pub counts: bool,
}

/// Which family of tables it belongs to, where that changes what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Communes.
    Communes,
    /// Status or targets, by marks or by lists.
    Matrix,
    /// A tree of sources by their numbers.
    Tree,
    /// Prose by key.
    Prose,
    /// Anything else: row by row.
    Plain,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Sound {
    /// What it is called here.
    pub id: &'static str,
    /// Its key in `ntm.yaml`.
    pub key: &'static str,
    /// Whether it belongs to a period.
    pub period: bool,
    /// Its family.
    pub family: Family,
    /// Whether a blank name means the name above.
    pub repeats: bool,
    /// The criteria of its set, for a matrix.
    pub codes: &'static [&'static str],
    /// Other names of the project's communes, where a quirk gives them.
    pub renamed: Vec<(Value, String)>,
    /// Its title in a sheet.
    pub title: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub records: Vec<Record>,
}

impl Sound {
    /// Where the names stand.
    pub fn name_column(&self) -> usize {
        self.columns.iter().position(|column| column.kind == Kind::Name).expect("names")
    }

    /// The columns of a kind.
    pub fn of_kind(&self, kind: Kind) -> Vec<usize> {
        (0..self.columns.len()).filter(|index| self.columns[*index].kind == kind).collect()
    }

    /// Whether rows can be summed.
    pub fn has_sums(&self) -> bool {
        self.columns.iter().any(|column| summed(column.kind))
    }

    /// How deep a row stands.
    pub fn depth(&self, record: &Record) -> usize {
        match self.family {
            Family::Tree => record.items[0].means.matches('.').count(),
            _ => 0,
        }
    }

    /// What must be read, one line a record.
    pub fn reading(&self) -> Vec<String> {
        let mut lines: Vec<String> = self
            .records
            .iter()
            .filter(|record| record.counts)
            .map(|record| match self.family {
                Family::Matrix => self.marks(record),
                Family::Tree | Family::Communes | Family::Prose | Family::Plain => {
                    "· ".repeat(self.depth(record)) + &self.fields(record)
                }
            })
            .collect();
        if self.family == Family::Prose {
            lines.sort();
        }
        lines
    }

    fn fields(&self, record: &Record) -> String {
        let fields = self.columns.iter().zip(&record.items);
        let fields = fields.filter(|(column, item)| column.read && !item.means.is_empty());
        let fields: Vec<String> =
            fields.map(|(column, item)| format!("{}={}", column.key, item.means)).collect();
        fields.join("; ")
    }

    fn marks(&self, record: &Record) -> String {
        let (mut met, mut not_met, mut not_applied) = (Vec::new(), Vec::new(), Vec::new());
        let mut listed: Vec<&str> = Vec::new();
        let mut excluded: Vec<&str> = Vec::new();
        let mut by_list = false;
        for (column, item) in self.columns.iter().zip(&record.items) {
            match (column.kind, item.means.as_str()) {
                (Kind::Mark, "x") => met.push(column.key),
                (Kind::Mark, "kad") => not_applied.push(column.key),
                (Kind::Mark, _) => not_met.push(column.key),
                (Kind::Codes, codes) if column.key == "khong_ap_dung" => {
                    excluded.extend(codes.split(' ').filter(|code| !code.is_empty()));
                }
                (Kind::Codes, codes) => {
                    by_list = true;
                    listed.extend(codes.split(' ').filter(|code| !code.is_empty()));
                }
                _ => {}
            }
        }
        if by_list {
            for code in self.codes {
                let at = if listed.contains(code) {
                    &mut met
                } else if excluded.contains(code) {
                    &mut not_applied
                } else {
                    &mut not_met
                };
                at.push(*code);
            }
        }
        if self.key != "hien_trang" {
            not_met.clear();
        }
        let name = &record.items[self.name_column()].means;
        matrix_line(name, &met, &not_applied, &not_met)
    }
}

/// Whether a totals row has a figure in such a column.
pub fn summed(kind: Kind) -> bool {
    matches!(kind, Kind::Money | Kind::Count | Kind::Mark | Kind::Total)
}

/// One commune of a matrix. Where not every criterion must be given, what is not met and what is
/// not said are the same, and `not_met` is empty.
pub fn matrix_line(name: &str, met: &[&str], not_applied: &[&str], not_met: &[&str]) -> String {
    let list = |codes: &[&str]| codes.join(" ");
    format!(
        "xa={name}; đạt {}; không áp dụng {}; chưa {}",
        list(met),
        list(not_applied),
        list(not_met)
    )
}

/// The communes of the project.
pub const COMMUNES: [&str; 6] =
    ["Tân Lập", "Hòa An", "Đông Sơn", "Yên Bình", "Phú Thịnh", "Minh Khai"];

/// The criteria of the set in force.
pub const CODES: &[&str] = &["1", "2", "3", "4", "5"];

/// The criteria of the advanced set.
pub const ADVANCED: &[&str] = &["1", "2", "3"];

const NUMBER: (&str, &str, Kind, bool) = ("", "STT", Kind::Number, false);
const NOTE: (&str, &str, Kind, bool) = ("ghi_chu", "Ghi chú", Kind::Note, false);

fn table(
    (id, key, period): (&'static str, &'static str, bool),
    family: Family,
    title: &'static str,
    columns: &[(&'static str, &str, Kind, bool)],
    records: Vec<Vec<Item>>,
) -> Sound {
    let columns: Vec<Column> = columns
        .iter()
        .map(|(key, heading, kind, read)| Column {
            key,
            heading: (*heading).to_owned(),
            kind: *kind,
            read: *read,
        })
        .collect();
    for record in &records {
        assert_eq!(record.len(), columns.len(), "{id}: {record:?}");
    }
    let records = records.into_iter().map(|items| Record { items, counts: true }).collect();
    let (repeats, codes, renamed) = (false, CODES, Vec::new());
    Sound { id, key, period, family, repeats, codes, renamed, title, columns, records }
}

fn t(text: &str) -> Item {
    Item::text(text)
}

fn n(number: f64) -> Item {
    Item::number(number)
}

/// A blank cell.
fn o() -> Item {
    Item::default()
}

/// A word and what it stands for.
fn w(text: &str, means: &str) -> Item {
    Item::of(Value::text(text), means)
}

/// The row's number, not read.
fn at(index: usize) -> Item {
    Item::of(Value::Number(index as f64 + 1.0), "")
}

/// Every table.
pub fn all() -> Vec<Sound> {
    vec![
        communes(),
        status("hien_trang", "hien_trang", false),
        status_listed("hien_trang_liet_ke", "hien_trang", false),
        targets(),
        targets_listed(),
        advanced("hien_trang_nang_cao", "HIỆN TRẠNG XÃ NÂNG CAO NĂM 2025"),
        advanced("giao_nang_cao", "CHỈ TIÊU XÃ NÂNG CAO NĂM 2025"),
        hamlets("xom", false),
        named_hamlets(),
        funding(),
        projects(),
        assignments(),
        declared(),
        prose("loi_van", false),
        status("ky_hien_trang", "hien_trang", true),
        status_listed("ky_hien_trang_liet_ke", "hien_trang", true),
        hamlets("ky_xom", true),
        prose("ky_loi_van", true),
        mobilised(),
        works(),
        contents(),
        policies(),
        activities(),
        topics(),
        arrears(),
    ]
}

/// The communes.
pub fn communes() -> Sound {
    let (commune, town) = (w("xã", "Commune"), w("thị trấn", "Town"));
    let (one, two) = (t("Khu vực I"), t("Khu vực II"));
    let more = w("tăng tiêu chí", "More");
    let rows = vec![
        vec![commune.clone(), one.clone(), w("NTM", "Standard"), t("2019"), w("duy trì", "Keep")],
        vec![commune.clone(), one.clone(), o(), o(), w("đạt chuẩn", "Standard")],
        vec![
            commune.clone(),
            two.clone(),
            w("nâng cao", "Advanced"),
            t("2016-2020"),
            w("kiểu mẫu", "Model"),
        ],
        vec![commune.clone(), two.clone(), o(), o(), more.clone()],
        vec![town, two.clone(), o(), o(), more.clone()],
        vec![commune, two, o(), o(), more],
    ];
    let records = COMMUNES
        .iter()
        .zip(rows)
        .enumerate()
        .map(|(index, (name, mut rest))| {
            let mark = if index == 5 { w("x", "có") } else { o() };
            let mut items = vec![at(index), t(name)];
            items.append(&mut rest);
            items.extend([mark, o()]);
            items
        })
        .collect();
    table(
        ("xa", "xa", false),
        Family::Communes,
        "DANH SÁCH XÃ NĂM 2025",
        &[
            NUMBER,
            ("ten", "Tên xã", Kind::Name, true),
            ("loai", "Loại", Kind::Choice, true),
            ("nhom", "Nhóm", Kind::Text, true),
            ("danh_hieu", "Đã công nhận", Kind::Choice, true),
            ("nam_cong_nhan", "Năm công nhận", Kind::Year, true),
            ("muc_tieu", "Mục tiêu năm", Kind::Choice, true),
            ("ten_theo_nguoi", "Tên theo người, sự kiện", Kind::Choice, true),
            NOTE,
        ],
        records,
    )
}

const MET: [&str; 6] = ["xxxxx", "xx.x.", "x.x.x", ".x..x", "x....", ".xx.."];

fn mark(seen: char) -> Item {
    if seen == 'x' { w("x", "x") } else { o() }
}

fn status(id: &'static str, key: &'static str, period: bool) -> Sound {
    let records = COMMUNES
        .iter()
        .zip(MET)
        .enumerate()
        .map(|(index, (name, marks))| {
            let mut items = vec![at(index), t(name)];
            items.extend(marks.chars().map(mark));
            items.push(Item::of(Value::Number(marks.matches('x').count() as f64), ""));
            items.push(o());
            items
        })
        .collect();
    table(
        (id, key, period),
        Family::Matrix,
        "HIỆN TRẠNG THỰC HIỆN TIÊU CHÍ NĂM 2025",
        &[
            NUMBER,
            ("xa", "Xã", Kind::Name, true),
            ("1", "1. Giao thông", Kind::Mark, true),
            ("2", "2. Điện", Kind::Mark, true),
            ("3", "3. Thu nhập", Kind::Mark, true),
            ("4", "4. Y tế", Kind::Mark, true),
            ("5", "5. An ninh", Kind::Mark, true),
            ("tong", "Tổng số tiêu chí đạt", Kind::Total, false),
            NOTE,
        ],
        records,
    )
}

fn codes(marks: &str) -> Item {
    let codes: Vec<&str> =
        CODES.iter().zip(marks.chars()).filter(|(_, m)| *m == 'x').map(|(code, _)| *code).collect();
    if codes.is_empty() { o() } else { Item::of(Value::text(codes.join(", ")), codes.join(" ")) }
}

fn status_listed(id: &'static str, key: &'static str, period: bool) -> Sound {
    let records = COMMUNES
        .iter()
        .zip(MET)
        .enumerate()
        .map(|(index, (name, marks))| {
            let none = if index == 4 { w("4; 5", "4 5") } else { o() };
            let met = marks.matches('x').count() + if index == 4 { 2 } else { 0 };
            vec![
                at(index),
                t(name),
                codes(marks),
                none,
                Item::of(Value::Number(met as f64), ""),
                o(),
            ]
        })
        .collect();
    table(
        (id, key, period),
        Family::Matrix,
        "HIỆN TRẠNG THỰC HIỆN TIÊU CHÍ NĂM 2025",
        &[
            NUMBER,
            ("xa", "Xã", Kind::Name, true),
            ("dat", "Tiêu chí đạt", Kind::Codes, true),
            ("khong_ap_dung", "Tiêu chí không áp dụng", Kind::Codes, true),
            ("tong", "Tổng số tiêu chí đạt", Kind::Total, false),
            NOTE,
        ],
        records,
    )
}

const GIVEN: [&str; 6] = [".....", "..x.x", ".x.x.", "x....", ".x...", "x..x."];

fn targets() -> Sound {
    let mut table = status("giao", "giao", false);
    table.title = "GIAO CHỈ TIÊU NĂM 2025";
    table.columns[7].heading = "Tổng số tiêu chí giao".to_owned();
    for (record, marks) in table.records.iter_mut().zip(GIVEN) {
        record.items.splice(2..7, marks.chars().map(mark));
        record.items[7] = Item::of(Value::Number(marks.matches('x').count() as f64), "");
    }
    table
}

fn targets_listed() -> Sound {
    let records = COMMUNES
        .iter()
        .zip(GIVEN)
        .enumerate()
        .map(|(index, (name, marks))| {
            let sum = Item::of(Value::Number(marks.matches('x').count() as f64), "");
            vec![at(index), t(name), codes(marks), sum, o()]
        })
        .collect();
    table(
        ("giao_liet_ke", "giao", false),
        Family::Matrix,
        "GIAO CHỈ TIÊU NĂM 2025",
        &[
            NUMBER,
            ("xa", "Xã", Kind::Name, true),
            ("giao", "Tiêu chí giao", Kind::Codes, true),
            ("tong", "Tổng số tiêu chí giao", Kind::Total, false),
            NOTE,
        ],
        records,
    )
}

fn advanced(key: &'static str, title: &'static str) -> Sound {
    let records = COMMUNES[..3]
        .iter()
        .zip(["x.x", ".xx", "x.."])
        .enumerate()
        .map(|(index, (name, marks))| {
            let mut items = vec![at(index), t(name)];
            items.extend(marks.chars().map(mark));
            items.push(Item::of(Value::Number(marks.matches('x').count() as f64), ""));
            items.push(o());
            items
        })
        .collect();
    let mut table = table(
        (key, key, false),
        Family::Matrix,
        title,
        &[
            NUMBER,
            ("xa", "Xã", Kind::Name, true),
            ("1", "1. Giao thông", Kind::Mark, true),
            ("2", "2. Môi trường", Kind::Mark, true),
            ("3", "3. Chất lượng môi trường sống", Kind::Mark, true),
            ("tong", "Tổng số", Kind::Total, false),
            NOTE,
        ],
        records,
    );
    table.codes = ADVANCED;
    table
}

const HAMLET_COLUMNS: [(&str, &str, Kind, bool); 5] = [
    ("tong", "Tổng số xóm", Kind::Count, true),
    ("ntm_da_dat", "Xóm NTM đã đạt", Kind::Count, true),
    ("ntm_giao", "Xóm NTM giao", Kind::Count, true),
    ("kieu_mau_da_dat", "Xóm kiểu mẫu đã đạt", Kind::Count, true),
    ("kieu_mau_giao", "Xóm kiểu mẫu giao", Kind::Count, true),
];

fn hamlets(id: &'static str, period: bool) -> Sound {
    let counts =
        [[8, 3, 2, 1, 1], [6, 2, 2, 0, 1], [5, 2, 1, 1, 0], [7, 3, 1, 0, 1], [4, 0, 2, 0, 0]];
    let records = COMMUNES
        .iter()
        .zip(counts)
        .enumerate()
        .map(|(index, (name, counts))| {
            let mut items = vec![at(index), t(name)];
            items.extend(counts.map(|count| n(f64::from(count))));
            items.push(o());
            items
        })
        .collect();
    let mut columns = vec![NUMBER, ("xa", "Xã", Kind::Name, true)];
    columns.extend(HAMLET_COLUMNS);
    columns.push(NOTE);
    let mut table =
        table((id, "xom", period), Family::Plain, "XÓM NÔNG THÔN MỚI NĂM 2025", &columns, records);
    table.repeats = true;
    table
}

fn named_hamlets() -> Sound {
    let rows = [
        ("Tân Lập", "Nà Luông", ["1", "", "1", "", ""]),
        ("Tân Lập", "Bản Khoang", ["1", "1", "", "", "1"]),
        ("Hòa An", "Lũng Vài", ["1", "", "1", "", ""]),
        ("Đông Sơn", "Khuổi Slao", ["1", "1", "", "1", ""]),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (commune, name, counts))| {
            let mut items = vec![at(index), t(commune), t(name)];
            items.extend(counts.map(|count| if count.is_empty() { o() } else { n(1.0) }));
            items.push(o());
            items
        })
        .collect();
    let mut columns =
        vec![NUMBER, ("xa", "Xã", Kind::Name, true), ("ten", "Tên xóm", Kind::Text, true)];
    columns.extend(HAMLET_COLUMNS);
    columns.push(NOTE);
    let mut table = table(
        ("xom_co_ten", "xom", false),
        Family::Plain,
        "DANH SÁCH XÓM NĂM 2025",
        &columns,
        records,
    );
    table.repeats = true;
    table
}

fn funding() -> Sound {
    let rows = [
        ("1", "Ngân sách trung ương", 2500.0, ""),
        ("1.1", "Vốn phân bổ trực tiếp", 1500.0, "Chi tiết tại danh mục dự án"),
        ("1.2", "Vốn lồng ghép", 1000.0, ""),
        ("2", "Ngân sách địa phương", 3200.5, ""),
        ("3", "Vốn doanh nghiệp", 650.0, ""),
    ];
    let records = rows
        .iter()
        .map(|(number, name, amount, note)| {
            let note = if note.is_empty() { o() } else { t(note) };
            vec![t(number), t(name), n(*amount), note]
        })
        .collect();
    table(
        ("nguon_luc", "nguon_luc", false),
        Family::Tree,
        "NGUỒN LỰC NĂM 2025",
        &[
            ("tt", "TT", Kind::Level, false),
            ("ten", "Nguồn vốn", Kind::Name, true),
            ("so_tien", "Kế hoạch (triệu đồng)", Kind::Money, true),
            ("ghi_chu", "Ghi chú", Kind::Note, true),
        ],
        records,
    )
}

fn mobilised() -> Sound {
    let rows = [
        ("1", "Ngân sách trung ương", [2500.0, 1900.0, 1500.0, 600.0]),
        ("1.1", "Vốn phân bổ trực tiếp", [1500.0, 1200.0, 1000.0, 300.0]),
        ("1.2", "Vốn lồng ghép", [1000.0, 700.0, 500.0, 300.0]),
        ("2", "Ngân sách địa phương", [3200.5, 1600.25, 1200.0, 1600.25]),
        ("3", "Vốn doanh nghiệp", [650.0, 325.0, 300.0, 325.0]),
    ];
    let records = rows
        .iter()
        .map(|(number, name, amounts)| {
            let mut items = vec![t(number), t(name)];
            items.extend(amounts.map(n));
            items.push(o());
            items
        })
        .collect();
    table(
        ("huy_dong", "huy_dong", true),
        Family::Tree,
        "KẾT QUẢ HUY ĐỘNG NGUỒN LỰC NĂM 2025",
        &[
            ("tt", "TT", Kind::Level, false),
            ("ten", "Nguồn vốn", Kind::Name, true),
            ("ke_hoach", "Kế hoạch năm (triệu đồng)", Kind::Money, true),
            ("thuc_hien", "Kết quả huy động (triệu đồng)", Kind::Money, true),
            ("giai_ngan", "Giải ngân (triệu đồng)", Kind::Money, true),
            ("con_lai", "Kế hoạch cuối năm (triệu đồng)", Kind::Money, true),
            NOTE,
        ],
        records,
    )
}

fn projects() -> Sound {
    let rows = [
        (
            "Đường liên thôn Hòa An",
            "Giao thông",
            "UBND xã Hòa An",
            "Hòa An",
            "12/QĐ-UBND",
            [2500.0, 1500.0, 650.0, 350.0, 2500.0],
        ),
        (
            "Trạm biến áp Đông Sơn",
            "Điện",
            "UBND xã Đông Sơn",
            "Đông Sơn",
            "15/QĐ-UBND",
            [1480.5, 1000.0, 480.5, 0.0, 1480.5],
        ),
        (
            "Nhà văn hóa Yên Bình",
            "Văn hóa",
            "UBND xã Yên Bình",
            "Yên Bình",
            "18/QĐ-UBND",
            [1900.0, 1200.0, 500.0, 200.0, 1900.0],
        ),
        (
            "Cầu treo Tân Lập",
            "Giao thông",
            "UBND xã Tân Lập",
            "Tân Lập",
            "21/QĐ-UBND",
            [3100.0, 2000.0, 800.0, 300.0, 3100.0],
        ),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (name, group, investor, location, decision, amounts))| {
            let mut items =
                vec![at(index), t(name), t(group), t(investor), t(location), t(decision)];
            items.extend(amounts.map(n));
            items.push(o());
            items
        })
        .collect();
    table(
        ("du_an", "du_an", false),
        Family::Plain,
        "DANH MỤC DỰ ÁN NĂM 2025",
        &[
            ("tt", "TT", Kind::Number, false),
            ("ten", "Tên dự án", Kind::Name, true),
            ("nhom", "Nhóm", Kind::Text, true),
            ("chu_dau_tu", "Chủ đầu tư", Kind::Text, true),
            ("dia_diem", "Địa điểm", Kind::Text, true),
            ("quyet_dinh", "Quyết định đầu tư", Kind::Text, true),
            ("tong_muc", "Tổng mức đầu tư (triệu đồng)", Kind::Money, true),
            ("von_nstw", "NSTW (triệu đồng)", Kind::Money, true),
            ("von_nsdp", "NSĐP (triệu đồng)", Kind::Money, true),
            ("von_khac", "Vốn khác (triệu đồng)", Kind::Money, true),
            ("von", "Tổng vốn năm (triệu đồng)", Kind::Money, true),
            ("ghi_chu", "Ghi chú", Kind::Note, true),
        ],
        records,
    )
}

fn assignments() -> Sound {
    let rows = [
        (
            "Phòng Nông nghiệp và Môi trường",
            "Tổng hợp báo cáo việc thực hiện kế hoạch.",
            "1, 2",
            "1 2",
            "1",
            "Phụ trách bộ tiêu chí thôn.",
        ),
        ("Phòng Kinh tế", "Hướng dẫn các xã thực hiện tiêu chí được giao.", "3", "3", "2", ""),
        ("Phòng Y tế", "Kiểm tra việc thực hiện tiêu chí y tế ở các xã.", "4", "4", "3", ""),
        ("Công an huyện", "Bảo đảm an ninh, trật tự trên địa bàn.", "5", "5", "", ""),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (office, task, codes, means, advanced, others))| {
            let or = |text: &str| if text.is_empty() { o() } else { t(text) };
            vec![at(index), t(office), t(task), w(codes, means), or(advanced), or(others), o()]
        })
        .collect();
    let mut table = table(
        ("phan_cong", "phan_cong", false),
        Family::Plain,
        "PHÂN CÔNG NHIỆM VỤ NĂM 2025",
        &[
            NUMBER,
            ("co_quan", "Cơ quan", Kind::Name, true),
            ("nhiem_vu", "Nhiệm vụ", Kind::Text, true),
            ("xa", "Tiêu chí, chỉ tiêu xã NTM", Kind::Codes, true),
            ("nang_cao", "Tiêu chí, chỉ tiêu nâng cao", Kind::Codes, true),
            ("khac", "Phụ trách khác", Kind::Text, true),
            NOTE,
        ],
        records,
    );
    table.repeats = true;
    table
}

fn declared() -> Sound {
    let rows = [("so_xa", 6.0), ("tong_tieu_chi_hien_tai", 17.0), ("tong_tieu_chi_giao", 8.0)];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (name, value))| vec![at(index), t(name), n(*value), o(), o()])
        .collect();
    table(
        ("so_lieu_cong_bo", "so_lieu_cong_bo", false),
        Family::Plain,
        "SỐ LIỆU CÔNG BỐ NĂM 2025",
        &[
            NUMBER,
            ("so_lieu", "Số liệu", Kind::Name, true),
            ("gia_tri", "Giá trị", Kind::Figure, true),
            ("mo_ta", "Mô tả", Kind::Note, false),
            NOTE,
        ],
        records,
    )
}

fn prose(id: &'static str, period: bool) -> Sound {
    let rows = [
        ("muc_dich", "Tổng kết những việc đã làm được trong năm."),
        ("yeu_cau", "Bình quân mỗi tháng kiểm tra một lần."),
        ("kho_khan", "Địa hình chia cắt, suất đầu tư cao."),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (key, text))| vec![at(index), t(key), t(text), o(), o()])
        .collect();
    let mut table = table(
        (id, "loi_van", period),
        Family::Prose,
        "LỜI VĂN NĂM 2025",
        &[
            NUMBER,
            ("khoa", "Khóa", Kind::Name, true),
            ("noi_dung", "Nội dung", Kind::Text, true),
            ("mo_ta", "Mô tả", Kind::Note, false),
            NOTE,
        ],
        records,
    );
    table.repeats = true;
    table
}

fn works() -> Sound {
    let rows = [
        (
            "Đường liên thôn Hòa An",
            "Giao thông",
            [2500.0, 1500.0, 1200.0, 2500.0],
            "Giải phóng mặt bằng chậm",
        ),
        ("Trạm biến áp Đông Sơn", "Điện", [1480.5, 1000.0, 900.0, 1480.5], "Vật liệu tăng giá"),
        ("Kênh mương Yên Bình", "Thủy lợi", [1900.0, 1100.0, 800.0, 1900.0], "Mưa nhiều"),
    ];
    let kinds = [("Giao thông", "0"), ("Thủy lợi", "1"), ("Điện", "3")];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (name, kind, amounts, difficulty))| {
            let means = kinds.iter().find(|(word, _)| word == kind).map_or("", |(_, at)| at);
            let mut items = vec![at(index), t(name), w(kind, means)];
            items.extend(amounts.map(n));
            items.extend([t(difficulty), o()]);
            items
        })
        .collect();
    table(
        ("cong_trinh", "cong_trinh", true),
        Family::Plain,
        "CÔNG TRÌNH NĂM 2025",
        &[
            NUMBER,
            ("ten", "Công trình", Kind::Name, true),
            ("loai", "Loại công trình", Kind::Choice, true),
            ("ke_hoach", "Kế hoạch năm (triệu đồng)", Kind::Money, true),
            ("khoi_luong", "Khối lượng thực hiện (triệu đồng)", Kind::Money, true),
            ("giai_ngan", "Giải ngân (triệu đồng)", Kind::Money, true),
            ("uoc_nam", "Ước thực hiện cả năm (triệu đồng)", Kind::Money, true),
            ("kho_khan", "Khó khăn", Kind::Text, true),
            NOTE,
        ],
        records,
    )
}

fn contents() -> Sound {
    let rows = [
        ("1", "Quy hoạch xây dựng nông thôn mới", [1500.0, 300.0, 200.0, 2100.0, 400.0, 250.0]),
        ("2", "Phát triển hạ tầng kinh tế", [2500.0, 320.0, 210.0, 1800.0, 420.0, 260.0]),
        ("3", "Giảm nghèo và an sinh xã hội", [1700.0, 340.0, 220.0, 1900.0, 440.0, 270.0]),
    ];
    let records = rows
        .iter()
        .map(|(number, name, amounts)| {
            let mut items = vec![t(number), t(name)];
            items.extend(amounts.map(n));
            items.push(o());
            items
        })
        .collect();
    table(
        ("noi_dung", "noi_dung", true),
        Family::Plain,
        "NỘI DUNG THÀNH PHẦN NĂM 2025",
        &[
            ("tt", "TT", Kind::Number, true),
            ("ten", "Nội dung", Kind::Name, true),
            ("kq_dtpt", "Kết quả: NSTW ĐTPT (triệu đồng)", Kind::Money, true),
            ("kq_sn", "Kết quả: NSTW sự nghiệp (triệu đồng)", Kind::Money, true),
            ("kq_nsdp", "Kết quả: NSĐP (triệu đồng)", Kind::Money, true),
            ("kh_dtpt", "Kế hoạch: NSTW ĐTPT (triệu đồng)", Kind::Money, true),
            ("kh_sn", "Kế hoạch: NSTW sự nghiệp (triệu đồng)", Kind::Money, true),
            ("kh_dan", "Kế hoạch: dân góp (triệu đồng)", Kind::Money, true),
            ("ghi_chu", "Ghi chú", Kind::Note, true),
        ],
        records,
    )
}

fn policies() -> Sound {
    let rows = [
        (
            "Nghị quyết",
            "05/NQ-HĐND ngày 10/3/2025",
            "Hỗ trợ xi măng làm đường thôn",
            "Cứng hóa đường",
            "Hỗ trợ vật liệu cho các xóm",
        ),
        (
            "Quyết định",
            "21/QĐ-UBND ngày 15/3/2025",
            "Quy chế hoạt động của ban chỉ đạo",
            "Thống nhất điều hành",
            "Phân công thành viên",
        ),
        (
            "Kế hoạch",
            "33/KH-UBND ngày 20/3/2025",
            "Phong trào thi đua chung sức",
            "Huy động sức dân",
            "Phát động trong toàn huyện",
        ),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (kind, issued, subject, aim, content))| {
            vec![at(index), t(kind), t(issued), t(subject), t(aim), t(content), o()]
        })
        .collect();
    table(
        ("co_che", "co_che", true),
        Family::Plain,
        "CƠ CHẾ, CHÍNH SÁCH NĂM 2025",
        &[
            NUMBER,
            ("loai", "Loại văn bản", Kind::Text, true),
            ("so_ngay", "Số, ngày, tháng ban hành", Kind::Text, true),
            ("trich_yeu", "Trích yếu", Kind::Name, true),
            ("muc_tieu", "Mục tiêu", Kind::Text, true),
            ("noi_dung", "Nội dung chủ yếu", Kind::Text, true),
            ("ghi_chu", "Ghi chú", Kind::Note, true),
        ],
        records,
    )
}

fn activities() -> Sound {
    let rows = [
        ("văn bản", "Documents", "Ban hành kế hoạch, công văn", [12.0, 40.0]),
        ("tập huấn", "Training", "Tập huấn cán bộ thôn", [3.0, 120.0]),
        ("kiểm tra", "Inspections", "Kiểm tra các xã đạt chuẩn", [4.0, 16.0]),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (kind, means, text, counts))| {
            vec![at(index), w(kind, means), t(text), n(counts[0]), n(counts[1]), o()]
        })
        .collect();
    let mut table = table(
        ("hoat_dong", "hoat_dong", true),
        Family::Plain,
        "HOẠT ĐỘNG CHỈ ĐẠO NĂM 2025",
        &[
            NUMBER,
            ("loai", "Loại hoạt động", Kind::Name, true),
            ("noi_dung", "Nội dung", Kind::Text, true),
            ("so_luong", "Số lượng", Kind::Count, true),
            ("so_nguoi", "Số người", Kind::Count, true),
            NOTE,
        ],
        records,
    );
    table.repeats = true;
    table
}

fn topics() -> Sound {
    let rows = [
        ("Mỗi xã một sản phẩm", "Công nhận 5 sản phẩm"),
        ("Phát triển du lịch nông thôn", "Mở 2 điểm du lịch"),
        ("Chuyển đổi số", "Lập 40 tổ công nghệ số"),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (name, result))| vec![at(index), t(name), t(result), o()])
        .collect();
    table(
        ("chuyen_de", "chuyen_de", true),
        Family::Plain,
        "CHƯƠNG TRÌNH CHUYÊN ĐỀ NĂM 2025",
        &[
            NUMBER,
            ("ten", "Chương trình", Kind::Name, true),
            ("ket_qua", "Kết quả", Kind::Text, true),
            NOTE,
        ],
        records,
    )
}

fn arrears() -> Sound {
    let rows = [
        ("Đường liên thôn Hòa An", "Hòa An", "2023", [1500.0, 1200.0, 300.0], "Trả trong năm 2025"),
        ("Nhà văn hóa Đông Sơn", "Đông Sơn", "2024", [2480.5, 1200.5, 1280.0], "Trả trong quý 3"),
        (
            "Kênh mương Yên Bình",
            "Yên Bình",
            "2024",
            [1900.0, 1500.0, 400.0],
            "Bố trí ngân sách huyện",
        ),
    ];
    let records = rows
        .iter()
        .enumerate()
        .map(|(index, (name, commune, year, amounts, plan))| {
            let mut items = vec![at(index), t(name), t(commune), t(year)];
            items.extend(amounts.map(n));
            items.extend([t(plan), o()]);
            items
        })
        .collect();
    table(
        ("no_dong", "no_dong", true),
        Family::Plain,
        "NỢ ĐỌNG XÂY DỰNG CƠ BẢN NĂM 2025",
        &[
            ("tt", "TT", Kind::Number, false),
            ("ten", "Công trình", Kind::Name, true),
            ("xa", "Xã", Kind::Text, true),
            ("nam", "Năm hoàn thành", Kind::Year, true),
            ("gia_tri", "Giá trị quyết toán (triệu đồng)", Kind::Money, true),
            ("da_tra", "Đã thanh toán (triệu đồng)", Kind::Money, true),
            ("con_no", "Còn nợ (triệu đồng)", Kind::Money, true),
            ("phuong_an", "Phương án trả nợ", Kind::Text, true),
            NOTE,
        ],
        records,
    )
}
