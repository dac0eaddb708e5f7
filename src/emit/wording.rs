//! Every message, in Vietnamese and English side by side.
//!
//! Messages begin small, end without a full stop, and say what failed with the value seen; the way
//! out is told in `hints`.

use super::{Lang, foreign};
use crate::diag::{FakeKind, Problem, Shape};
use crate::viet;

/// A message: Vietnamese, English.
type Pair = (String, String);

/// What a finding says.
pub fn message(problem: &Problem, lang: Lang) -> String {
    let (vi, en) = pair(problem);
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// How many rows outside a table are named.
const ROWS_SHOWN: usize = 8;

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("“{item}”")).collect::<Vec<_>>().join(", ")
}

fn fake(kind: FakeKind) -> (&'static str, &'static str) {
    match kind {
        FakeKind::Html => ("trang web (HTML)", "a web page (HTML)"),
        FakeKind::Text => ("văn bản thuần", "plain text"),
        FakeKind::Zip => ("tệp nén không chứa bảng tính", "an archive without a workbook"),
        FakeKind::Pdf => ("tệp PDF", "a PDF"),
        FakeKind::Empty => ("tệp rỗng", "an empty file"),
        FakeKind::Other => ("tệp loại khác", "some other kind of file"),
    }
}

fn shape(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Scalar => ("một giá trị", "a single value"),
        Shape::List => {
            ("một danh sách (mỗi dòng bắt đầu bằng “- ”)", "a list (each line begins with “- ”)")
        }
        Shape::Mapping => ("các cặp “khóa: giá trị”", "“key: value” pairs"),
        Shape::Table => ("một bảng", "a table"),
        Shape::Nothing => ("không có gì", "nothing"),
    }
}

#[allow(clippy::too_many_lines, reason = "a table: one entry for each problem")]
fn pair(problem: &Problem) -> Pair {
    match problem {
        Problem::Illustrative { text } => {
            (format!("số liệu minh họa: {text}"), format!("illustrative data: {text}"))
        }
        Problem::Accepted { code, reason } => {
            (format!("chấp nhận {code}: {reason}"), format!("{code} is accepted: {reason}"))
        }
        Problem::FileMissing { path } => {
            (format!("không tìm thấy tệp “{path}”"), format!("file “{path}” not found"))
        }
        Problem::FileUnreadable { path, why } => {
            let (vi, en) = foreign::io(why);
            (
                format!("không đọc được tệp “{path}” ({vi})"),
                format!("file “{path}” cannot be read ({en})"),
            )
        }
        Problem::OutsideProject { path } => (
            format!("đường dẫn “{path}” ra ngoài thư mục dự án"),
            format!("path “{path}” leads out of the project folder"),
        ),
        Problem::UnknownFileKind { path } => (
            format!("không nhận ra loại tệp “{path}”"),
            format!("file “{path}” is of an unknown kind"),
        ),
        Problem::WorkbookEncrypted => (
            "bảng tính có mật khẩu, không đọc được".into(),
            "the workbook is protected with a password and cannot be read".into(),
        ),
        Problem::WorkbookDamaged { detail } => (
            // What the reader says helps nobody at an office; the English message keeps it.
            "bảng tính bị hỏng hoặc bị cắt cụt, không đọc được".into(),
            format!("the workbook is damaged or cut off ({detail})"),
        ),
        Problem::WorkbookFake { found } => {
            let (vi, en) = fake(*found);
            (
                format!("tệp mang tên bảng tính nhưng thực ra là {vi}"),
                format!("the file has a workbook's name but is {en}"),
            )
        }
        Problem::SheetMissing { sheet, available } => (
            format!("bảng tính không có trang “{sheet}”; có: {}", list(available)),
            format!("the workbook has no sheet “{sheet}”; it has {}", list(available)),
        ),
        Problem::FileTooLarge { limit_mb } => {
            (format!("tệp lớn hơn {limit_mb} MB"), format!("the file is larger than {limit_mb} MB"))
        }
        Problem::ProjectMissing { path } => (
            format!("thư mục “{path}” không có tệp ntm.yaml"),
            format!("folder “{path}” has no ntm.yaml"),
        ),
        Problem::NotUtf8 => (
            "tệp không phải văn bản Unicode (UTF-8)".into(),
            "the file is not Unicode text (UTF-8)".into(),
        ),
        Problem::SheetNotNamed { available } => (
            format!("bảng tính có nhiều trang, chưa nói dùng trang nào; có: {}", list(available)),
            format!(
                "the workbook has several sheets and none is named; it has {}",
                list(available)
            ),
        ),
        Problem::YamlSyntax { detail } => {
            let (vi, en) = foreign::yaml(detail);
            (format!("sai cú pháp YAML: {vi}"), format!("YAML syntax error: {en}"))
        }
        Problem::YamlDuplicateKey { key } => {
            (format!("khóa “{key}” bị ghi hai lần"), format!("key “{key}” is given twice"))
        }
        Problem::YamlFeature { feature } => (
            format!("ký hiệu YAML “{feature}” không dùng ở đây"),
            format!("YAML's “{feature}” is not used here"),
        ),
        Problem::YamlCommentEatsText { value, comment } => (
            format!("giá trị chỉ còn “{value}”, phần “{comment}” bị coi là chú thích"),
            format!("the value is only “{value}”, as “{comment}” counts as a comment"),
        ),
        Problem::YamlTooDeep { limit } => {
            (format!("lồng nhau quá {limit} tầng"), format!("nested more than {limit} levels deep"))
        }
        Problem::UnknownKey { key, section } => (
            format!("khóa “{key}” không dùng trong {section}"),
            format!("key “{key}” is not used in {section}"),
        ),
        Problem::MissingKey { key, section } => {
            (format!("{section} thiếu khóa “{key}”"), format!("{section} lacks key “{key}”"))
        }
        Problem::WrongShape { key, expected, found } => {
            let (expected_vi, expected_en) = shape(*expected);
            let (found_vi, found_en) = shape(*found);
            (
                format!("{key} cần {expected_vi}, ở đây là {found_vi}"),
                format!("{key} needs {expected_en}, here is {found_en}"),
            )
        }
        Problem::KeyWithoutValue { key, .. } => (
            format!("“{key}” đứng riêng giữa hai dấu phẩy, không có giá trị"),
            format!("“{key}” stands alone between commas and has no value"),
        ),
        Problem::NoSpaceAfterColon { key, .. } => {
            (format!("sau “{key}:” thiếu dấu cách"), format!("a space is missing after “{key}:”"))
        }
        Problem::NoCommonCommune { table } => (
            format!("bảng Xã và bảng {table} không có xã nào trùng tên"),
            format!("tables Xã and {table} have no commune in common"),
        ),
        Problem::DirectionMark { character } => (
            format!("mẫu có ký tự ẩn {character} làm đảo thứ tự chữ"),
            format!("the template has a hidden character {character} that reorders letters"),
        ),
        Problem::NotAPeriod { seen } => (
            format!("“{seen}” không phải là năm hoặc giai đoạn công nhận"),
            format!("“{seen}” is neither a year nor a period of recognition"),
        ),
        Problem::AimUnchecked { commune, title } => (
            format!("{commune}: mục tiêu {title} nhưng chưa có số liệu để kiểm tra"),
            format!("{commune} aims at {title}, but there are no data to check it by"),
        ),
        Problem::Placeholder { text } => {
            (format!("còn chỗ chưa điền: “{text}”"), format!("still to be filled in: “{text}”"))
        }
        Problem::EmptyFile => ("tệp rỗng".into(), "the file is empty".into()),
        Problem::NoHeader { table, expected } => (
            format!("không thấy dòng tiêu đề của bảng {table}; cần có cột {}", list(expected)),
            format!("no heading row of table {table} found; it needs columns {}", list(expected)),
        ),
        Problem::UnknownHeading { heading, table } => (
            format!("cột “{heading}” không thuộc bảng {table}, không được đọc"),
            format!("column “{heading}” does not belong to table {table} and is not read"),
        ),
        Problem::MissingColumn { column, table } => (
            format!("bảng {table} thiếu cột “{column}”"),
            format!("table {table} lacks column “{column}”"),
        ),
        Problem::DuplicateColumn { first, second, field } => (
            format!("hai cột “{first}” và “{second}” cùng là “{field}”"),
            format!("columns “{first}” and “{second}” both mean “{field}”"),
        ),
        Problem::EmptyTable { table } => {
            (format!("bảng {table} không có dòng nào"), format!("table {table} has no rows"))
        }
        Problem::RowWithoutName { column } => (
            format!("dòng có số liệu nhưng trống cột “{column}”"),
            format!("the row has values but its “{column}” is blank"),
        ),
        Problem::CellError { error } => (
            format!("ô báo lỗi công thức {error}"),
            format!("the cell holds the formula error {error}"),
        ),
        Problem::FormulaNotCalculated { formula } => (
            format!("công thức “={formula}” chưa được tính"),
            format!("formula “={formula}” was never calculated"),
        ),
        Problem::NotANumber { seen, field } => (
            format!("“{seen}” không phải là số ({field})"),
            format!("“{seen}” is not a number ({field})"),
        ),
        Problem::EnglishNumber { seen, field, .. } => (
            format!("“{seen}” viết theo kiểu số tiếng Anh ({field})"),
            format!("“{seen}” is written as an English number ({field})"),
        ),
        Problem::NotACount { seen, field } => (
            format!("“{seen}” không phải là số đếm ({field})"),
            format!("“{seen}” is not a count ({field})"),
        ),
        Problem::NotADate { seen } => {
            (format!("“{seen}” không phải là ngày tháng"), format!("“{seen}” is not a date"))
        }
        Problem::NotAYear { seen } => (
            format!("“{seen}” không phải là năm kế hoạch"),
            format!("“{seen}” is no year of a plan"),
        ),
        Problem::BadMark { seen } => (
            format!("“{seen}” không rõ là đạt hay chưa đạt"),
            format!("“{seen}” is neither a mark for met nor for unmet"),
        ),
        Problem::BadChoice { seen, field, choices } => (
            format!("“{seen}” không dùng được cho {field}; chọn một trong {}", list(choices)),
            format!("“{seen}” is no value of {field}; choose one of {}", list(choices)),
        ),
        Problem::MissingValue { field } => {
            (format!("chưa điền {field}"), format!("{field} is not filled in"))
        }
        Problem::BadCodeList { seen, part } if seen == part => (
            format!("“{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{seen}” is no number of a criterion or indicator"),
        ),
        Problem::BadCodeList { seen, part } => (
            format!("“{part}” trong “{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{part}” in “{seen}” is no number of a criterion or indicator"),
        ),
        Problem::DataAfterTotals { name } => (
            format!("dòng “{name}” có số liệu nằm dưới dòng tổng"),
            format!("row “{name}” has values below the totals row"),
        ),
        Problem::TotalsRow { column, stated, computed } => (
            format!("dòng tổng, cột “{column}” ghi {stated}, cộng các dòng được {computed}"),
            format!("the totals row says {stated} for “{column}”, its rows add up to {computed}"),
        ),
        Problem::RowTotal { name, stated, computed } => (
            format!("{name}: cột tổng ghi {stated}, đếm các ô được {computed}"),
            format!("{name}: the total says {stated}, its cells count {computed}"),
        ),
        Problem::NegativeAmount { seen, field } => {
            (format!("số âm {seen} ({field})"), format!("negative number {seen} ({field})"))
        }
        Problem::BadNumbering { seen } => (
            format!("số thứ tự “{seen}” không nối tiếp các dòng trên"),
            format!("numbering “{seen}” does not follow from the rows above"),
        ),
        Problem::RowsOutside { rows, .. } if rows.len() < 2 => {
            let text = rows.join(", ");
            (
                format!("dòng “{text}” ngoài bảng, không được đọc"),
                format!("row “{text}” is outside the table and not read"),
            )
        }
        Problem::RowsOutside { rows, cells } => {
            let shown = rows.len().min(ROWS_SHOWN);
            let names = list(rows.get(..shown).unwrap_or_default());
            let rest = if rows.len() > shown { ", …" } else { "" };
            (
                format!("không đọc {} dòng ngoài bảng ({cells}): {names}{rest}", rows.len()),
                format!(
                    "{} rows outside the table ({cells}) are not read: {names}{rest}",
                    rows.len()
                ),
            )
        }
        Problem::UnknownUnit { heading } => (
            format!("không rõ đơn vị tiền trong tiêu đề “{heading}”"),
            format!("the unit of money in heading “{heading}” is not known"),
        ),
        Problem::TooManyRows { rows, limit } => (
            format!("bảng có {rows} dòng, nhiều hơn mọi bảng thật (tối đa {limit})"),
            format!("the table has {rows} rows, more than any real one (at most {limit})"),
        ),
        Problem::UnknownCommune { name } => (
            format!("không có xã “{name}” trong danh sách xã"),
            format!("commune “{name}” is not in the list of communes"),
        ),
        Problem::DuplicateCommune { name } => {
            (format!("xã “{name}” bị ghi hai lần"), format!("commune “{name}” is given twice"))
        }
        Problem::MissingCommune { name, table } => (
            format!("bảng {table} thiếu xã “{name}”"),
            format!("table {table} lacks commune “{name}”"),
        ),
        Problem::UnknownCriterion { code, set } => (
            format!("không có tiêu chí, chỉ tiêu số {code} trong {set}"),
            format!("no criterion or indicator {code} in {set}"),
        ),
        Problem::DuplicateCriterion { code } => (
            format!("tiêu chí, chỉ tiêu số {code} bị ghi hai lần"),
            format!("criterion or indicator {code} is given twice"),
        ),
        Problem::MissingCriterion { codes, table } => (
            format!("bảng {table} thiếu cột của tiêu chí, chỉ tiêu số {codes}"),
            format!("table {table} lacks columns for criteria or indicators {codes}"),
        ),
        Problem::UnknownCriteriaSet { id } => {
            (format!("không có bộ tiêu chí “{id}”"), format!("there is no criteria set “{id}”"))
        }
        Problem::CriterionVersusIndicators { commune, code } => (
            format!("{commune}: tiêu chí số {code} ghi khác với các chỉ tiêu của nó"),
            format!("{commune}: criterion {code} differs from what its indicators say"),
        ),
        Problem::HeadingNumberVersusName { code, seen, name } => (
            format!("tiêu đề ghi số {code} nhưng tên là “{seen}”; tiêu chí số {code} là “{name}”"),
            format!("the heading says {code} but names “{seen}”; criterion {code} is “{name}”"),
        ),
        Problem::BadDocumentId { id } => (
            format!("id “{id}” không dùng làm tên tệp được"),
            format!("id “{id}” cannot be a file name"),
        ),
        Problem::DuplicateDocumentId { id } => {
            (format!("hai văn bản cùng id “{id}”"), format!("two documents have the id “{id}”"))
        }
        Problem::UnknownDocument { id, available } => (
            format!("dự án không có văn bản “{id}”; có: {}", list(available)),
            format!("the project has no document “{id}”; it has {}", list(available)),
        ),
        Problem::NoDocuments => {
            ("dự án chưa khai văn bản nào".into(), "the project declares no document".into())
        }
        Problem::AdvancedSetMissing => (
            "có số liệu nâng cao nhưng chưa khai bộ tiêu chí nâng cao".into(),
            "there are data on the advanced set, but no such set is named".into(),
        ),
        Problem::DuplicateHamlet { name, commune } => (
            format!("“{name}” bị ghi hai lần ở {commune}"),
            format!("“{name}” is given twice in {commune}"),
        ),
        Problem::NotAPeriodId { seen } => {
            (format!("“{seen}” không phải là kỳ báo cáo"), format!("“{seen}” is no period"))
        }
        Problem::DuplicatePeriod { period } => {
            (format!("kỳ {period} bị khai hai lần"), format!("period {period} is declared twice"))
        }
        Problem::UnknownPeriod { period } => (
            format!("dự án không có số liệu kỳ {period}"),
            format!("the project has no data of period {period}"),
        ),
        Problem::NotAForm => (
            "tệp này không phải là phiếu do máy lập".into(),
            "the file is no form of this program".into(),
        ),
        Problem::FormOfOtherPeriod { seen, wanted } => (
            format!("phiếu của kỳ {seen}, không phải kỳ {wanted}"),
            format!("the form is for {seen}, not for {wanted}"),
        ),
        Problem::FormOfOtherCommune { seen } => (
            format!("phiếu của “{seen}”, không có trong danh sách xã"),
            format!("the form is of “{seen}”, which is not in the list of communes"),
        ),
        Problem::FormOfOtherData => (
            "phiếu lập từ số liệu khác với số liệu bây giờ của dự án".into(),
            "the form was made of other data than the project has now".into(),
        ),
        Problem::FormShifted => (
            "phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này".into(),
            "rows were put in or taken out, or many locked cells changed, from this cell on".into(),
        ),
        Problem::EmptyPeriod { period } => {
            (format!("kỳ {period} chưa có số liệu nào"), format!("period {period} has no data"))
        }
        Problem::FormTwice { commune, first } => (
            format!("{commune} có hai phiếu; phiếu kia là {first}"),
            format!("{commune} has two forms; the other one is {first}"),
        ),
        Problem::FormsMissing { communes, period, deadline } => (
            format!(
                "{} xã chưa gửi phiếu {period} (hạn ngày {deadline}): {}",
                viet::fmt_count(communes.len() as u64),
                communes.join(", ")
            ),
            format!(
                "no form for {period} (due by {deadline}) has come yet from {}: {}",
                communes.len(),
                communes.join(", ")
            ),
        ),
        Problem::FormLockedCell { seen, expected } if expected.is_empty() => (
            format!("ô khóa phải để trống, lại có “{seen}”"),
            format!("a locked cell must be blank and holds “{seen}”"),
        ),
        Problem::FormLockedCell { seen, expected } => (
            format!("ô khóa đã bị sửa: “{seen}”, đúng ra là “{expected}”"),
            format!("a locked cell was changed: “{seen}” instead of “{expected}”"),
        ),
        Problem::CriterionLost { commune, code } => (
            format!("{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt"),
            format!("{commune} met criterion {code} a period earlier and does not now"),
        ),
        Problem::CountFell { commune, name, before, now } => (
            format!("{commune}: {name} kỳ này {now}, kỳ trước {before}"),
            format!("{commune}: {name} now {now}, a period earlier {before}"),
        ),
        Problem::TargetAlreadyMet { commune, codes } => (
            format!("{commune}: giao tiêu chí số {codes} nhưng hiện trạng đã đạt"),
            format!("{commune}: criterion {codes} is assigned but met already"),
        ),
        Problem::AimFallsShort { commune, codes } => (
            format!("{commune}: mục tiêu đạt chuẩn nhưng cuối năm còn thiếu tiêu chí số {codes}"),
            format!(
                "{commune} is to reach the standard but lacks criteria {codes} at the year's end"
            ),
        ),
        Problem::FundingSum { name, stated, computed } => (
            format!("{name}: ghi {stated}, cộng các phần được {computed} (triệu đồng)"),
            format!("{name}: stated {stated}, its parts add up to {computed} (million VND)"),
        ),
        Problem::ProjectList { name, stated, computed } => (
            format!(
                "{name}: phần nguồn lực ghi {stated}, danh mục dự án cộng được {computed} (triệu đồng)"
            ),
            format!(
                "{name}: the funding section has {stated}, the list of projects adds up to {computed} (million VND)"
            ),
        ),
        Problem::ArrearDiffers { name, stated, computed } => (
            format!(
                "{name}: ghi còn nợ {stated}, giá trị trừ đã thanh toán được {computed} (triệu đồng)"
            ),
            format!(
                "{name}: {stated} is stated as owed, value less payments are {computed} (million VND)"
            ),
        ),
        Problem::AmountFell { name, before, now } => (
            format!("{name}: lũy kế {now}, kỳ trước là {before} (triệu đồng)"),
            format!(
                "{name}: {now} since the year's beginning, but {before} a period earlier (million VND)"
            ),
        ),
        Problem::AmountBeyondPlan { name, amount, plan } => (
            format!("{name}: {amount}, hơn hai lần kế hoạch {plan} (triệu đồng)"),
            format!("{name}: {amount} is more than twice the plan of {plan} (million VND)"),
        ),
        Problem::TemplateOfOtherPeriod { template, period } => (
            format!("mẫu “{template}” không phải của kỳ {period}"),
            format!("template “{template}” is not for period {period}"),
        ),
        Problem::PlanDiffers { name, stated, computed } => (
            format!(
                "{name}: kỳ báo cáo ghi kế hoạch {stated}, kế hoạch năm là {computed} (triệu đồng)"
            ),
            format!(
                "{name}: the period states a plan of {stated}, the year's plan is {computed} (million VND)"
            ),
        ),
        Problem::NoProjectList { name } => (
            format!("{name}: ghi chú nhắc danh mục dự án, nhưng chưa có bảng dự án nào"),
            format!("{name}: the remark points to a list of projects, but there are no projects"),
        ),
        Problem::AimNotStated { commune } => (
            format!("{commune}: cuối năm đủ tiêu chí nhưng để trống mục tiêu năm"),
            format!("{commune} meets every criterion at the year's end, but has no aim"),
        ),
        Problem::DeclaredFigure { name, stated, computed } => (
            format!("{name}: công bố {stated}, tính từ số liệu được {computed}"),
            format!("{name}: declared {stated}, the data give {computed}"),
        ),
        Problem::UnknownFigure { name } => {
            (format!("không có số liệu tên “{name}”"), format!("there is no figure “{name}”"))
        }
        Problem::NoTarget { commune } => (
            format!("{commune}: chưa được công nhận mà không được giao thêm tiêu chí nào"),
            format!("{commune} is not recognised and is assigned no new criterion"),
        ),
        Problem::RecognisedFallsShort { commune, codes } => (
            format!("{commune}: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số {codes}"),
            format!("{commune} is recognised but does not meet criteria {codes}"),
        ),
        Problem::NoLead { set, codes } => (
            format!("{set}: chưa có cơ quan nào phụ trách {codes}"),
            format!("{set}: no office leads on {codes}"),
        ),
        Problem::SeveralLeads { set, code, offices } => (
            format!("{set}: {code} có nhiều cơ quan phụ trách: {}", offices.join("; ")),
            format!("{set}: several offices lead on {code}: {}", offices.join("; ")),
        ),
        Problem::HamletsExceedTotal { commune, stated, computed } => (
            format!("{commune}: có {stated} thôn, xóm nhưng đã đạt và giao cộng lại {computed}"),
            format!("{commune} has {stated} hamlets, but those met and assigned are {computed}"),
        ),
        Problem::ProjectCapital { name, stated, computed } => (
            format!("{name}: ghi {stated}, cộng các nguồn được {computed} (triệu đồng)"),
            format!("{name}: stated {stated}, its sources add up to {computed} (million VND)"),
        ),
        Problem::TextTooLong { field, limit, length } => (
            format!("{field} dài {length} ký tự, tối đa {limit}"),
            format!("{field} has {length} characters, at most {limit} are allowed"),
        ),
        Problem::AsAboveWithoutAddressee => (
            "nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”".into(),
            "the recipients say “Như trên” but the document has no addressee".into(),
        ),
        Problem::PastYear { year, plan_year } => (
            format!("lời văn của năm {plan_year} còn nói dự định của năm {year}"),
            format!("wording for {plan_year} still speaks of intentions for {year}"),
        ),
        Problem::StaleAcceptance { code, subject } if subject.is_empty() => (
            format!("không còn {code} nào để chấp nhận"),
            format!("there is no {code} left to accept"),
        ),
        Problem::StaleAcceptance { code, subject } => (
            format!("không còn {code} nào để chấp nhận tại “{subject}”"),
            format!("there is no {code} left to accept at “{subject}”"),
        ),
        Problem::LayoutRange { key, seen, allowed } => (
            format!("{key} là {seen}, thể thức cho phép {allowed}"),
            format!("{key} is {seen}, the decree allows {allowed}"),
        ),
        Problem::SpellingOfUnit { seen, name } => (
            format!("“{seen}” nên viết là “{name}”"),
            format!("“{seen}” should be written “{name}”"),
        ),
        Problem::TemplateSyntax { detail } => {
            let (vi, en) = foreign::template(detail);
            (format!("sai cú pháp của mẫu: {vi}"), format!("template syntax error: {en}"))
        }
        Problem::TemplateUndefined { detail } => {
            let name = foreign::undefined(detail);
            (
                format!("không có giá trị tên “{name}” để điền vào đây"),
                format!("there is no value named “{name}” to fill in here"),
            )
        }
        Problem::TemplateFailed { detail } => {
            let (vi, en) = foreign::template(detail);
            (format!("mẫu không chạy được: {vi}"), format!("the template fails: {en}"))
        }
        Problem::TemplateEndless => (
            "mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng".into(),
            "the template runs too long or writes too much, and was stopped".into(),
        ),
        Problem::UnknownTemplate { name, available } => (
            format!("không có mẫu “{name}”; có: {}", list(available)),
            format!("there is no template “{name}”; there are {}", list(available)),
        ),
        Problem::UnknownProse { key } => (
            format!("không mẫu nào dùng lời văn “{key}”"),
            format!("no template uses the prose “{key}”"),
        ),
        Problem::UnknownBlock { name } => (
            format!("mẫu gốc không có khối “{name}”, lời văn trong khối sẽ mất"),
            format!("the extended template has no block “{name}”, its wording would be lost"),
        ),
        Problem::Typeset { detail } => {
            let (vi, en) = foreign::layout(detail);
            (format!("không dàn trang được: {vi}"), format!("the layout fails: {en}"))
        }
        Problem::MissingGlyph { character, text } => (
            format!("phông chữ không có ký tự “{character}” trong “{text}”"),
            format!("no font has the character “{character}” in “{text}”"),
        ),
        Problem::PdfStandard { detail } => {
            let (vi, en) = foreign::standard(detail);
            (
                format!("PDF không đạt chuẩn: {vi}"),
                format!("the PDF cannot meet its standard: {en}"),
            )
        }
        Problem::NoFonts { path } => {
            (format!("“{path}” không có phông chữ nào"), format!("“{path}” holds no font"))
        }
        Problem::TypesetWarning { detail } => {
            let (vi, en) = foreign::layout_warning(detail);
            (format!("lưu ý khi dàn trang: {vi}"), format!("layout warning: {en}"))
        }
        Problem::OutputUnwritable { path, why } => {
            let (vi, en) = foreign::io(why);
            (
                format!("không ghi được “{path}” ({vi})"),
                format!("“{path}” cannot be written ({en})"),
            )
        }
        Problem::FolderNotEmpty { path } => {
            (format!("thư mục “{path}” không trống"), format!("folder “{path}” is not empty"))
        }
        Problem::FileExists { path } => {
            (format!("tệp “{path}” đã có"), format!("file “{path}” is there already"))
        }
        Problem::OutputCollision { slug } => (
            format!("hai dự án cùng tên thư mục “{slug}”, sẽ ghi đè lên nhau"),
            format!("two projects are in folders named “{slug}” and would overwrite each other"),
        ),
        Problem::Usage { detail } => (detail.clone(), detail.clone()),
    }
}
