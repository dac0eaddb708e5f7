//! What may stand in a column: how its cells are set, and the validation that Excel does while a
//! clerk types. Closed lists are those that the reader knows; open ones may be added to.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
};

use super::lists::List;
use super::style::CellStyle;
use crate::inputs::CellInput;

/// How its cells are set.
pub fn setting(entry: CellInput) -> CellStyle {
    match entry {
        CellInput::Choice(choices) if choices.may_grow => CellStyle::Left,
        CellInput::Words | CellInput::Prose | CellInput::Commune | CellInput::Office => {
            CellStyle::Left
        }
        CellInput::LeftText => CellStyle::LeftText,
        CellInput::CentreText => CellStyle::CentreText,
        CellInput::Mark
        | CellInput::Cross
        | CellInput::Choice(_)
        | CellInput::Count
        | CellInput::Hamlets => CellStyle::Centre,
        CellInput::Amount => CellStyle::Amount,
        CellInput::Total => CellStyle::Total,
    }
}

/// The validation of a column whose first cell below the heading is `first` (`C7`).
///
/// # Errors
/// A text is longer than the file format allows.
pub fn validation(entry: CellInput, first: &str) -> Result<Option<DataValidation>, XlsxError> {
    let list = |list: List| DataValidation::new().allow_list_formula(list.formula());
    let (rule, message) = match entry {
        CellInput::Words
        | CellInput::Prose
        | CellInput::LeftText
        | CellInput::CentreText
        | CellInput::Total => {
            return Ok(None);
        }
        CellInput::Commune => (
            list(List::Communes),
            "Tên xã phải có trong trang Xã. Chọn trong danh sách, hoặc thêm xã vào trang Xã trước.",
        ),
        CellInput::Mark => (
            list(List::Marks),
            "Chỉ dùng x (đạt), - hoặc để trống (chưa đạt), KAD (không áp dụng).",
        ),
        CellInput::Cross => (list(List::Cross), "Chỉ đánh x hoặc để trống."),
        CellInput::Choice(choices) => (list(List::Of(choices)), choices.otherwise),
        CellInput::Office => {
            (list(List::Offices), "Cơ quan này chưa có trong trang Danh mục. Vẫn dùng tên vừa ghi?")
        }
        CellInput::Amount => (
            DataValidation::new()
                .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Gõ một số không âm, không kèm đơn vị và dấu phân nhóm. Ví dụ: 1250,5.",
        ),
        CellInput::Count => (
            DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            "Gõ một số nguyên: 0, 1, 2 …",
        ),
        CellInput::Hamlets => (
            DataValidation::new().allow_custom(Formula::new(format!(
                "=IF(ISNUMBER({first}),AND({first}>=0,{first}=INT({first})),\
                     OR(LOWER({first})=\"x\",{first}=\"-\",ISNUMBER(SEARCH(\"trở lên\",{first}))))"
            ))),
            "Gõ số xóm (0, 1, 2 …), x cho một xóm, hoặc như “1 trở lên”.",
        ),
    };
    // What the reader would refuse is stopped; a name that it takes as it is only asks.
    let asks = match entry {
        CellInput::Choice(choices) => choices.may_grow,
        other => other == CellInput::Office,
    };
    let style =
        if asks { DataValidationErrorStyle::Warning } else { DataValidationErrorStyle::Stop };
    let title = match style {
        DataValidationErrorStyle::Stop => "Giá trị không dùng được",
        _ => "Chưa có trong danh sách",
    };
    let rule = rule.set_error_title(title)?.set_error_message(message)?.set_error_style(style);
    Ok(Some(rule))
}
