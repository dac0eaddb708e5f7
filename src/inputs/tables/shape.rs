//! What a table is made of: its fields and what offices write above their columns.

use super::in_sheet::{CellInput, InSheet, InitSheet};
use crate::inputs::raw::FieldRef;
use crate::model::PeriodId;

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
    /// Its column in the workbook of `ntm init`.
    pub column: InSheet,
    /// What stands in it, in Vietnamese, for whoever looks for the place of a column of their own;
    /// nothing where its heading says enough.
    pub says: &'static str,
    /// Of a remark: whether a document prints it.
    pub printed: bool,
}

impl Field {
    /// With its column in the workbook of `ntm init`.
    pub const fn column(mut self, width: f64, entry: CellInput, note: &'static str) -> Self {
        self.column = InSheet::Column { width, entry, note };
        self
    }

    /// The sheet does without it.
    pub const fn left_out(mut self) -> Self {
        self.column = InSheet::LeftOut;
        self
    }

    /// With what stands in it.
    pub const fn says(mut self, says: &'static str) -> Self {
        self.says = says;
        self
    }

    /// A document prints it.
    pub const fn printed(mut self) -> Self {
        self.printed = true;
        self
    }

    /// Whether it holds rows below its own, which only YAML can write.
    pub fn is_nested(&self) -> bool {
        self.kind == Kind::Nested
    }

    /// Whether its headings are those of a column of communes.
    pub fn names_communes(&self) -> bool {
        self.aliases == COMMUNE_ALIASES
    }

    /// With what its cells hold.
    pub const fn of(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// With the years that its heading may name.
    pub const fn in_years(mut self, years: Years) -> Self {
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
pub struct WantedYear {
    /// The plan's year or the period's, where it is known.
    pub year: Option<i32>,
    /// Whether the base is that of a day within the year.
    pub within: bool,
    /// The period, where the data is one's.
    pub period: Option<PeriodId>,
}

impl WantedYear {
    /// The years that words may name; any when empty.
    pub fn allowed(self, years: Years) -> Vec<i32> {
        let Some(year) = self.year else { return Vec::new() };
        match (years, self.period.is_some()) {
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
    /// Whether its criteria are those of the advanced set.
    pub advanced: bool,
    /// Its sheet in the workbook of `ntm init`, if it has one.
    pub sheet: Option<InitSheet>,
}

impl TableSpec {
    /// What most tables have in common.
    pub const PLAIN: TableSpec = TableSpec {
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
        advanced: false,
        sheet: None,
    };

    /// A field's heading; the key itself where it has no such field.
    pub fn heading(&self, key: &'static str) -> &'static str {
        self.field(key).map_or(key, |field| field.heading)
    }

    /// Whether a column holds what one year is to add, and not what there is then in all.
    pub fn is_target(&self, field: FieldRef) -> bool {
        match field {
            FieldRef::Code(_) => self.field("giao").is_some(),
            FieldRef::Named(key) => {
                let money = matches!(self.key, "du_an" | "nguon_luc") && key != "tong_muc";
                key.ends_with("giao")
                    || matches!(key, "muc_tieu" | "ke_hoach")
                    || key.starts_with("kh_")
                    || self.field("giao").is_some() && key == "tong"
                    || money && self.field(key).is_some_and(|own| own.kind == Kind::Money)
            }
            FieldRef::Numbering | FieldRef::Ignored => false,
        }
    }

    /// Whether a column holds what one year adds, or what came in or was done since it began, and not what
    /// there is of all years together.
    pub fn is_of_one_year(&self, field: FieldRef) -> bool {
        let FieldRef::Named(key) = field else { return self.is_target(field) };
        let flows = ["huy_dong", "cong_trinh", "noi_dung", "dan_gop", "hoat_dong"];
        let of_all_years = matches!(key, "tong_muc" | "luy_ke_von");
        let summed = self.field(key).is_some_and(|own| own.kind.is_summed());
        self.is_target(field) || flows.contains(&self.key) && summed && !of_all_years
    }

    /// Whether a document prints the words of a column that remarks on its row.
    pub fn prints(&self, field: FieldRef) -> bool {
        matches!(field, FieldRef::Named(key) if self.field(key).is_some_and(|own| own.printed))
    }

    /// A field by its key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

/// A field that may be left out.
pub const fn field(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field {
        key,
        heading,
        aliases,
        required: false,
        kind: Kind::Text,
        years: None,
        column: InSheet::NoSheet,
        says: "",
        printed: false,
    }
}

/// A field without which the table is useless.
pub const fn required(
    key: &'static str,
    heading: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { required: true, ..field(key, heading, aliases) }
}

/// The tables that are of a whole year's plan.
pub const OF_WHOLE_YEAR: &[&str] = &["giao", "giao_nang_cao", "nguon_luc", "du_an"];

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

/// A remark.
pub const NOTE: Field = field("ghi_chu", "Ghi chú", &["ghi chu", "chu thich"]).of(Kind::Note);

/// Who made a decision that a list names.
pub const ISSUED_BY: Field = field(
    "co_quan",
    "Cơ quan ban hành",
    &["co quan ban hanh quyet dinh", "co quan cong nhan", "co quan quyet dinh", "noi ban hanh"],
)
.says("viết sau quyết định: “… của Chủ tịch Ủy ban nhân dân tỉnh”");

/// A remark that nobody but the office reads.
pub const REMARK: Field =
    NOTE.column(18.0, CellInput::Words, "Ghi cho đơn vị tự xem, máy không đọc cột này.");
