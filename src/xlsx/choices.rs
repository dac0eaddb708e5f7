//! What may stand in a column: how its cells are set, and the validation that Excel does while a
//! clerk types. Closed lists are those that the reader knows; open ones may be added to.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
};

use super::lists::List;
use super::style::Setting;

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text of a line or two.
    Words,
    /// Paragraphs; rows must be free to grow with them.
    Prose,
    /// Text that must not become a number or a date.
    LeftText,
    /// The same, centred.
    CentreText,
    /// A commune of the sheet of communes.
    Commune,
    /// Met, not met, not applicable.
    Mark,
    /// `x` or nothing.
    Cross,
    /// xã, phường …
    Unit,
    /// What a commune was recognised as.
    Recognition,
    /// What a commune aims at.
    Aim,
    /// An office.
    Office,
    /// A group of projects.
    ProjectGroup,
    /// The name of a figure.
    Figure,
    /// An amount that is not negative.
    Amount,
    /// A whole number.
    Count,
    /// A number of hamlets, perhaps with "trở lên", or a mark.
    Hamlets,
    /// A formula that counts marks.
    Total,
}

impl Kind {
    /// How its cells are set.
    pub fn setting(self) -> Setting {
        match self {
            Kind::Words
            | Kind::Prose
            | Kind::Commune
            | Kind::Office
            | Kind::ProjectGroup
            | Kind::Figure => Setting::Left,
            Kind::LeftText => Setting::LeftText,
            Kind::CentreText => Setting::CentreText,
            Kind::Mark
            | Kind::Cross
            | Kind::Unit
            | Kind::Recognition
            | Kind::Aim
            | Kind::Count
            | Kind::Hamlets => Setting::Centre,
            Kind::Amount => Setting::Amount,
            Kind::Total => Setting::Total,
        }
    }

    /// The validation of a column whose first cell below the heading is `first` (`C7`).
    ///
    /// # Errors
    /// A text is longer than the file format allows.
    pub fn validation(self, first: &str) -> Result<Option<DataValidation>, XlsxError> {
        let list = |list: List| DataValidation::new().allow_list_formula(list.formula());
        let (rule, message) = match self {
            Kind::Words | Kind::Prose | Kind::LeftText | Kind::CentreText | Kind::Total => {
                return Ok(None);
            }
            Kind::Commune => (
                list(List::Communes),
                "Tên xã phải có trong trang Xã. Chọn trong danh sách, hoặc thêm xã vào trang Xã trước.",
            ),
            Kind::Mark => (
                list(List::Marks),
                "Chỉ dùng x (đạt), - hoặc để trống (chưa đạt), KAD (không áp dụng).",
            ),
            Kind::Cross => (list(List::Cross), "Chỉ đánh x hoặc để trống."),
            Kind::Unit => {
                (list(List::UnitKinds), "Chọn xã, phường, thị trấn hoặc đặc khu; để trống là xã.")
            }
            Kind::Recognition => (
                list(List::Recognitions),
                "Chọn NTM, nâng cao, kiểu mẫu hoặc hiện đại; chưa được công nhận thì để trống.",
            ),
            Kind::Aim => (
                list(List::Aims),
                "Chọn một mục tiêu trong danh sách; không có mục tiêu riêng thì để trống.",
            ),
            Kind::Office => (
                list(List::Offices),
                "Cơ quan này chưa có trong trang Danh mục. Vẫn dùng tên vừa ghi?",
            ),
            Kind::ProjectGroup => (
                list(List::ProjectGroups),
                "Lĩnh vực này chưa có trong trang Danh mục. Vẫn dùng tên vừa ghi?",
            ),
            Kind::Figure => (
                list(List::Figures),
                "Tên số liệu này không có trong trang Danh mục. Vẫn dùng tên vừa ghi?",
            ),
            Kind::Amount => (
                DataValidation::new()
                    .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
                "Gõ một số không âm, không kèm đơn vị và dấu phân nhóm. Ví dụ: 1250,5.",
            ),
            Kind::Count => (
                DataValidation::new()
                    .allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
                "Gõ một số nguyên: 0, 1, 2 …",
            ),
            Kind::Hamlets => (
                DataValidation::new().allow_custom(Formula::new(format!(
                    "=IF(ISNUMBER({first}),AND({first}>=0,{first}=INT({first})),\
                     OR(LOWER({first})=\"x\",{first}=\"-\",ISNUMBER(SEARCH(\"trở lên\",{first}))))"
                ))),
                "Gõ số xóm (0, 1, 2 …), x cho một xóm, hoặc như “1 trở lên”.",
            ),
        };
        // What the reader would refuse is stopped; a name that it takes as it is only asks.
        let style = match self {
            Kind::Office | Kind::ProjectGroup | Kind::Figure => DataValidationErrorStyle::Warning,
            _ => DataValidationErrorStyle::Stop,
        };
        let title = match style {
            DataValidationErrorStyle::Stop => "Giá trị không dùng được",
            _ => "Chưa có trong danh sách",
        };
        let rule = rule.set_error_title(title)?.set_error_message(message)?.set_error_style(style);
        Ok(Some(rule))
    }
}
