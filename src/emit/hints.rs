//! The way out of each problem, in Vietnamese and English side by side.

use super::Lang;
use crate::diag::{
    AnnexLacks, Blame, Diagnostic, FakeKind, LookDoubt, MappingLine, Problem, Shape,
};

/// The way out of one finding: where another cell is to blame, that cell, else what is usual.
pub fn advice(diagnostic: &Diagnostic, lang: Lang) -> Option<String> {
    if let Problem::FormulaNotCalculated { .. } = &diagnostic.problem
        && diagnostic.place.as_ref().is_some_and(|place| is_old_workbook(&place.file))
    {
        return Some(match lang {
            Lang::Vi => "mở bảng tính, để các công thức được tính, rồi lưu thành .xlsx: tệp .xls có thể giữ số 0 thay cho chữ".to_owned(),
            Lang::En => "open the workbook, let it calculate and save it as .xlsx: an .xls may keep 0 in place of a text".to_owned(),
        });
    }
    let Some(Blame { cell, seen, is_error }) = &diagnostic.blame else {
        return hint(&diagnostic.problem, lang);
    };
    Some(match (is_error, lang) {
        (true, Lang::Vi) => format!("ô {cell} đang báo lỗi {seen}; sửa ô ấy trước"),
        (true, Lang::En) => format!("cell {cell} holds the error {seen}; correct that one first"),
        (false, Lang::Vi) => {
            format!("ô {cell} đang là chữ “{seen}”; gõ lại thành số rồi lưu bảng tính")
        }
        (false, Lang::En) => {
            format!("cell {cell} holds text “{seen}”; type it as a number and save the workbook")
        }
    })
}

/// Whether words in a cell of figures say that there are none, or none yet.
fn is_to_be_filled(seen: &str) -> bool {
    let words = crate::viet::fold(seen);
    let none = ["khong", "khong co", "chua", "chua co", "chua co so lieu", "dang tong hop", "ko"];
    none.contains(&words.as_str())
        || seen.chars().all(|c| matches!(c, '.' | '…' | '?' | ' ')) && !seen.trim().is_empty()
}

/// "Tất cả các tiêu chí", "Các tiêu chí còn lại".
fn names_all(seen: &str) -> bool {
    let words = crate::viet::fold(seen);
    ["tat ca", "con lai", "toan bo"].iter().any(|own| words.contains(own))
}

fn is_old_workbook(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xls"))
}

/// The way out, where there is one to tell.
pub fn hint(problem: &Problem, lang: Lang) -> Option<String> {
    if let Some(line) = with_values(problem, lang) {
        return Some(line);
    }
    let (vi, en): (&str, &str) = match problem {
        Problem::FileMissing { .. } => (
            "đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml",
            "put the file into the project folder, or correct its name in ntm.yaml",
        ),
        Problem::FileUnreadable { .. } => (
            "đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc",
            "close the file in Excel if it is open, and check that it may be read",
        ),
        Problem::NotAFile { .. } => (
            "chép số liệu thành một tệp trong thư mục dự án rồi chỉ tới tệp ấy",
            "copy the data into a file of the project folder and name that file",
        ),
        Problem::IsAFolder { .. } => {
            ("ghi tên một tệp trong thư mục ấy", "name a file in that folder")
        }
        Problem::SheetsOfOneName { .. } => (
            "mở bằng Excel hoặc LibreOffice, đổi tên một trang rồi lưu lại",
            "open it in Excel or LibreOffice, rename one of them and save it",
        ),
        Problem::SheetsOfOnePart { .. } | Problem::PartTwofold { .. } | Problem::OddCell { .. } => {
            (
                "mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu thành tệp mới",
                "open it in Excel or LibreOffice, look through the data and save it as a new file",
            )
        }
        Problem::StaleOutput { .. } => (
            "xóa tệp ấy nếu không còn dùng, để không gửi nhầm",
            "delete it when it is no longer wanted, so that nobody sends it by mistake",
        ),
        Problem::SayingFailed { .. } => (
            "kiểm tra chỗ trống, hoặc chương trình nhận kết quả có bị đóng sớm không",
            "check the space left, or whether the program that reads the output ended early",
        ),
        Problem::TemplateCode { .. } => (
            "lặp, đặt tên, viết câu dùng lại bằng {% for %}, {% set %}, {% macro %}; chỉ gọi các hàm dàn trang nêu trong README",
            "repeat, name and reuse with {% for %}, {% set %}, {% macro %}; call only the layout functions that the README lists",
        ),
        Problem::TemplateTooOften { .. } => (
            "xem lại vòng lặp {% for %} trong mẫu riêng ở thư mục mau/",
            "look at the loops {% for %} of your own template in mau/",
        ),
        Problem::WordTooLong { .. } => (
            "chữ ấy không xuống dòng được; thêm dấu cách, hoặc xóa nếu gõ nhầm",
            "it cannot be broken into lines; put spaces in, or delete it if it is a slip",
        ),
        Problem::Crashed { .. } => (
            "các văn bản khác vẫn được lập; xin gửi thư mục dự án cho người bảo trì chương trình",
            "the other documents are made; please send the project folder to whoever keeps the program",
        ),
        Problem::OutsideProject { .. } => (
            "chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc",
            "copy the file into the project folder; files elsewhere are not read, for safety",
        ),
        Problem::UnknownFileKind { .. } => (
            "dùng .xlsx, .xlsm, .xls, .xlsb, .ods hoặc .yaml",
            "use .xlsx, .xlsm, .xls, .xlsb, .ods or .yaml",
        ),
        Problem::WorkbookEncrypted => (
            "mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại",
            "open it in Excel, remove the password (File > Info > Protect Workbook) and save it",
        ),
        Problem::WorkbookDamaged { .. } => (
            "mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp",
            "open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew",
        ),
        Problem::WorkbookFake {
            found: FakeKind::Empty | FakeKind::Pdf | FakeKind::Zip | FakeKind::Other,
        } => (
            "tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án",
            "find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder",
        ),
        Problem::WorkbookFake { .. } => (
            "mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)",
            "open it and save it as an Excel Workbook (.xlsx)",
        ),
        Problem::WorkbookSwollen { .. }
        | Problem::CellTextTooLong { .. }
        | Problem::WorkbookOverloaded { .. } => (
            "chép riêng vùng dữ liệu sang một bảng tính mới (Dán đặc biệt > Giá trị) rồi dùng bảng đó",
            "copy the data alone into a new workbook (Paste Special > Values) and use that one",
        ),
        Problem::TooManyCells { .. } => (
            "xóa các dòng, cột thừa ngoài bảng, hoặc chép riêng bảng sang một bảng tính mới",
            "delete the extra rows and columns outside the table, or copy the table into a new workbook",
        ),
        Problem::SheetMissing { .. } | Problem::SheetNotNamed { .. } => (
            "ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính",
            "write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook",
        ),
        Problem::ProjectMissing { .. } => (
            "chạy “ntm init THƯ_MỤC” để tạo một dự án mới",
            "run “ntm init FOLDER” to make a new project",
        ),
        Problem::NotUtf8 => (
            "mở bằng Notepad, chọn Lưu thành (Save As), Mã hóa (Encoding): UTF-8",
            "open it in Notepad and save it with Save As, Encoding: UTF-8",
        ),
        Problem::YamlSyntax { .. } => (
            "kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này",
            "check indentation, colons and quotes around here",
        ),
        Problem::YamlFeature { .. } => (
            "viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép",
            "write the value out; if it is text, put it in quotes",
        ),
        Problem::KeyWithoutValue { whole, .. } if !whole.is_empty() => {
            return Some(match lang {
                Lang::Vi => format!(
                    "trong {{ }} dấu phẩy ngăn hai khóa; nếu là một giá trị thì viết {whole}; nếu là một khóa thì thêm “: ” và giá trị"
                ),
                Lang::En => format!(
                    "within {{ }} a comma parts two keys; for one value write {whole}; for a key add “: ” and its value"
                ),
            });
        }
        Problem::KeyWithoutValue { .. } => (
            "trong { } mỗi mục viết “khóa: giá trị”; giá trị có dấu phẩy thì đặt trong ngoặc kép",
            "within { } every entry is “key: value”; put a value with a comma in quotes",
        ),
        Problem::NoSpaceAfterColon { key, value } => {
            return Some(match lang {
                Lang::Vi => format!("viết “{key}: {value}”"),
                Lang::En => format!("write “{key}: {value}”"),
            });
        }
        Problem::WrongShape { expected: Shape::Scalar, found: Shape::List, .. } => (
            "mỗi ý một dòng, chỉ một dấu “- ” ở đầu (viết “- Câu”, không viết “- - Câu”); chỉ một giá trị thì bỏ dấu “- ”",
            "one line for each, with one “- ” before it (“- Sentence”, not “- - Sentence”); a single value has none",
        ),
        Problem::WrongShape {
            key,
            expected: Shape::Scalar | Shape::List,
            found: Shape::Mapping,
        } if crate::inputs::tables().iter().all(|table| table.key != key) => (
            "nếu là câu chữ có dấu hai chấm, đặt cả câu trong ngoặc kép",
            "if it is a sentence with a colon, put the whole sentence in quotes",
        ),
        Problem::NoCommonCommune { .. } => (
            "xem lại trang và dòng tiêu đề của bảng Xã: có lẽ đang đọc nhầm bảng hoặc nhầm cột",
            "look at the sheet and headings of table Xã: perhaps another table or column is read",
        ),
        Problem::DirectionMark { .. } => (
            "xóa ký tự ẩn ấy (gõ lại đoạn chữ, không chép dán từ trang web)",
            "delete the hidden character (type the passage anew instead of pasting it)",
        ),
        Problem::NotAPeriod { .. } => ("viết như 2019 hoặc 2016-2020", "write 2019 or 2016-2020"),
        Problem::AimUnchecked { .. } => (
            "nâng cao: khai bộ tiêu chí nâng cao và hai bảng hien_trang_nang_cao, giao_nang_cao; danh hiệu khác: đối chiếu bằng tay",
            "for nâng cao name the advanced set and give hien_trang_nang_cao and giao_nang_cao; check any other title by hand",
        ),
        Problem::Placeholder { .. } => {
            ("điền cho đủ trước khi trình ký", "fill it in before the document goes for signature")
        }
        Problem::RowWithoutName { .. } => (
            "điền tên vào dòng ấy, hoặc xóa số liệu của dòng",
            "fill in the row's name, or clear its values",
        ),
        Problem::DuplicateCommune { .. } => ("bỏ một trong hai dòng", "remove one of the two rows"),
        Problem::UnknownCriterion { code, .. } if code.contains('.') => (
            "sửa số hiệu; nếu bộ tiêu chí không có chỉ tiêu mà bảng ghi cả chỉ tiêu thì bỏ qua các cột ấy bằng “bo_qua”, hoặc dùng bộ tiêu chí riêng có các chỉ tiêu ấy",
            "correct the number; where the set has no indicators and the table does, ignore those columns by “bo_qua”, or use a set of the office's own that has them",
        ),
        Problem::UnknownCriterion { .. } => (
            "sửa số hiệu cho đúng bộ tiêu chí đang dùng",
            "correct the number to one of the set in force",
        ),
        Problem::HamletsExceedTotal { period: Some(_), .. } => (
            "sửa tổng số xóm hoặc số xóm đã đạt; nếu các dòng ghi tên chưa đủ thì ghi thêm tổng số (tong) của xã",
            "correct the number of hamlets or of those with a title; where not all are named, give the commune's number of all (tong)",
        ),
        Problem::HamletsExceedTotal { period: None, .. } => (
            "sửa tổng số xóm, hoặc số xóm đã đạt và giao",
            "correct the number of hamlets, or those met and assigned",
        ),
        Problem::YamlCommentEatsText { .. } => (
            "nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép",
            "if it belongs to the value, put the whole value in quotes",
        ),
        Problem::MissingColumn { .. } => (
            "thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên",
            "add the column, or correct its heading",
        ),
        Problem::HeadingNumberVersusName { apart: true, .. } => (
            "sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml",
            "correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml",
        ),
        Problem::DuplicateColumn { .. } => (
            "giữ một cột, ghi cột kia vào bo_qua của bảng trong ntm.yaml, hoặc đổi tên; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ",
            "keep one and name the other in bo_qua at the table in ntm.yaml, or rename it; type indicators that end in 0 (such as 17.10) as text",
        ),
        Problem::CellError { .. } => (
            "sửa công thức trong ô rồi lưu lại bảng tính",
            "correct the formula in the cell and save the workbook",
        ),
        Problem::FormulaNotCalculated { .. } => (
            "mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính",
            "open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated",
        ),
        Problem::NotANumber { seen, .. } | Problem::NotACount { seen, .. }
            if is_to_be_filled(seen) =>
        {
            (
                "không có thì ghi 0; chưa có số liệu thì để trống",
                "write 0 where there is none; leave the cell blank where it is not known yet",
            )
        }
        Problem::NotACount { seen, .. }
            if seen.contains('(') && seen.contains(char::is_alphabetic) =>
        {
            (
                "ghi con số vào ô này; tên từng thôn thì ghi mỗi thôn một dòng (cột tên thôn) hoặc chuyển sang cột Ghi chú",
                "write the number here; name the hamlets in rows of their own (column of names) or move the names to the remarks",
            )
        }
        Problem::NotANumber { .. } => (
            "viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị",
            "write numbers as 80.178,119: points group thousands, a comma for decimals, no unit",
        ),
        Problem::EnglishNumber { suggest, .. } => {
            return Some(match lang {
                Lang::Vi => format!("viết “{suggest}”"),
                Lang::En => format!("write “{suggest}”"),
            });
        }
        Problem::NotACount { .. } => (
            "viết số nguyên như 5, 05 hoặc “1 trở lên”",
            "write a whole number such as 5, 05 or “1 trở lên”",
        ),
        Problem::NotAYear { of_plan: false, .. } => (
            "ghi năm công nhận như 2023, hoặc đánh x; chưa đạt thì để trống",
            "write the year of recognition as 2023, or x; leave it blank where there is none",
        ),
        Problem::NotAYear { .. } => ("viết năm như 2025", "write the year as 2025"),
        Problem::MissingKey { key, .. } => {
            return Some(match lang {
                Lang::Vi => format!("thêm “{key}: …” vào đó"),
                Lang::En => format!("add “{key}: …” there"),
            });
        }
        Problem::NotADate { .. } => {
            ("viết ngày như 31/12/2024", "write dates as 31/12/2024 (day first)")
        }
        Problem::BadMark { .. } => (
            "đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD",
            "met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD",
        ),
        Problem::BadCodeList { seen, .. } if names_all(seen) => (
            "ghi đủ số hiệu các tiêu chí ấy, như “1-19” hoặc “9, 10, 12-15”",
            "write the numbers of those criteria, such as “1-19” or “9, 10, 12-15”",
        ),
        Problem::BadCodeList { .. } => (
            "viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1",
            "write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays",
        ),
        Problem::WorkKindUntold { .. } => (
            "nếu là loại khác, ghi đúng tên loại của biểu (“Giao thông”, “Thủy lợi”, “Điện” …) ở dòng tên nhóm, hoặc thêm cột “Loại công trình”",
            "where it is another kind, name it in the title as the form does (“Giao thông”, “Thủy lợi”, “Điện” …), or add the column “Loại công trình”",
        ),
        Problem::NoCriterionZero { .. } => (
            "nếu không có tiêu chí nào, để trống hoặc ghi “Không”",
            "where there is none, leave it blank or write “Không”",
        ),
        Problem::CellAstray { .. } => (
            "ghi tiêu đề cho cột, chuyển giá trị về đúng cột, hoặc bỏ qua cột bằng “bo_qua” trong ntm.yaml",
            "give the column a heading, move the value to its column, or ignore the column by “bo_qua” in ntm.yaml",
        ),
        Problem::HeadingDoubtful { .. } => (
            "nếu đúng là cột cần đọc, ghi trong ntm.yaml: cot: {khóa: \"tiêu đề\"}; nếu không, ghi: bo_qua: [\"tiêu đề\"] (hoặc chữ cái của cột)",
            "if it is the column to read, write in ntm.yaml: cot: {key: \"heading\"}; if not, write: bo_qua: [\"heading\"] (or the column's letter)",
        ),
        Problem::NameWithFootnote { .. } => (
            "bỏ dấu ấy khỏi tên, viết lời chú vào cột Ghi chú",
            "take the mark away from the name and write the note into the column of remarks",
        ),
        Problem::HeadingDay { .. } => (
            "kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)",
            "see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)",
        ),
        Problem::LetterAgainstHeading { .. } => (
            "sửa chữ cột cho đúng tiêu đề, hoặc sửa tiêu đề trong trang",
            "correct the letter to the heading's, or correct the heading in the sheet",
        ),
        Problem::WholeYearColumn { .. } => (
            "bỏ qua cột ấy (bo_qua), hoặc thêm cột chỉ ghi số của phần năm cần đọc",
            "pass over the column (bo_qua), or add one with the figures of that part of the year alone",
        ),
        Problem::HeadingOfOtherField { .. } => (
            "xem lại khóa hoặc cột ghi ở cot; nếu đúng là cột này, sửa tiêu đề trong trang cho rõ",
            "look again at the key or the column of cot; if it is right, make the heading say so",
        ),
        Problem::DueBeforeClosing { .. } => (
            "sửa han hoặc chot của kỳ trong ntm.yaml",
            "correct han or chot of the period in ntm.yaml",
        ),
        Problem::TitleAmongParts { .. } => (
            "ghi số tiền vào dòng ấy; hoặc chỉ ghi “Trong đó:” nếu các dòng dưới là phần của dòng trên; hoặc khai den_dong (dòng cuối) nếu bên dưới là bảng khác",
            "give its amount; or write “Trong đó:” alone if the rows below are parts of the row above; or state den_dong (the last row) if another table begins there",
        ),
        Problem::CountsFell { .. } => (
            "cột này có vẻ chỉ ghi số tăng thêm trong kỳ: chọn cột lũy kế; nếu đúng là giảm, khai vào chap_nhan kèm lý do",
            "the column seems to hold what was added in the period: take the one with all so far; if they did become fewer, state it in chap_nhan with the reason",
        ),
        Problem::TitleMissing { .. } => (
            "ghi danh hiệu vào cột Đã công nhận, hoặc đánh x vào cột Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu, Xã NTM hiện đại (không để các cột ấy trong bo_qua); nếu chưa được công nhận, xóa năm công nhận, và “duy trì” thì ghi là “duy trì tiêu chí” (chỉ giữ số tiêu chí đã đạt) hoặc sửa mục tiêu",
            "give the title in column Đã công nhận, or an x in column Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu or Xã NTM hiện đại (which bo_qua must not name); if it has no title, clear the year, and write “duy trì tiêu chí” for “duy trì” (it only keeps the criteria that it meets) or correct the aim",
        ),
        Problem::RestBeyondPlan { .. } => (
            "con_lai chỉ là số còn huy động từ nay đến cuối năm: xem có lấy nhầm số cả năm không",
            "con_lai is only what is still to be mobilised: is it perhaps the whole year's figure?",
        ),
        Problem::ColumnNamedTwice { .. } => (
            "mỗi cột ghi một lần: sửa chữ cột ghi nhầm",
            "name each column once: correct the letter that is wrong",
        ),
        Problem::FieldPassedOver { .. } => (
            "sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề",
            "correct the letter if it is wrong; if the column is not wanted, call it by its heading",
        ),
        Problem::NoteAgainstMarks { .. } | Problem::NoteAgainstCount { .. } => (
            "sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản",
            "correct the marks or the remark, whichever is wrong; the remark is not printed",
        ),
        Problem::TitleOfOtherUnit { .. } => (
            "xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó",
            "see whether the sheet or file is another unit's; if it is the right one, correct the name there",
        ),
        Problem::TitleOfOtherPart { .. } | Problem::TitleOfPartAlone { .. } => (
            "xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó",
            "see whether the sheet is of another period; if it is the right one, correct the period named there",
        ),
        Problem::RowsCutOff { .. } => (
            "sửa den_dong nếu bảng dài hơn; nếu đúng là bỏ, ghi rõ các dòng ấy: bo_qua: [dòng đầu-dòng cuối]",
            "correct den_dong if the table goes on; if the rows are not wanted, name them: bo_qua: [first-last]",
        ),
        Problem::DisbursedBeyondPlan { .. } => (
            "xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan kèm lý do",
            "look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan with the reason",
        ),
        Problem::ExpectedBelow { .. } => (
            "ước cả năm gồm cả số đã giải ngân: sửa số sai; nếu đúng thật thì khai vào chap_nhan kèm lý do",
            "the whole year includes what is disbursed: correct the wrong amount; if both are right, declare it in chap_nhan with the reason",
        ),
        Problem::NoteOfDoubt { printed: true, .. } => (
            "nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú",
            "if the remark holds, correct the figures or leave the row out; if not, delete the remark",
        ),
        Problem::NoteOfDoubt { printed: false, .. } => (
            "nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản",
            "if the remark holds, correct the figures or leave the row out; the remark is not printed",
        ),
        Problem::CountOfOneHamlet { .. } => (
            "mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú",
            "each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks",
        ),
        Problem::HamletsInOneCell { .. } => (
            "ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)",
            "give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)",
        ),
        Problem::HamletNameIsCount { .. } => (
            "nếu là tên, ghi cả chữ (Thôn 3); nếu là số lượng, để trống tên thôn và ghi số thôn ở cột đã đạt, giao",
            "if it is a name, write its noun (Thôn 3); if a count, leave the name blank and write the count under those met or assigned",
        ),
        Problem::CriterionTwoWays { .. } => {
            ("giữ một nơi đúng, xóa nơi kia", "keep the one that is right and clear the other")
        }
        Problem::SourceIsCommune { .. } => (
            "bảng Nguồn lực cần mỗi dòng một nguồn vốn; nếu trang chia vốn theo xã, lấy trang tổng hợp theo nguồn",
            "table Nguồn lực needs a source in each row; where a sheet divides the funds by commune, take the one that sums them by source",
        ),
        Problem::FormAmountsUnused { .. } => (
            "đối chiếu hai nơi; muốn lấy số của phiếu thì bỏ bảng huy_dong của kỳ",
            "compare the two; to use the forms' amounts, leave out the period's table huy_dong",
        ),
        Problem::PlanTotalDiffers { .. } => (
            "ghi tên nguồn như trong kế hoạch để máy đối chiếu từng nguồn; nếu báo cáo chỉ nêu một phần vốn thì khai vào chap_nhan kèm lý do",
            "name the sources as the plan does, so that each is compared; if the report is of some funds only, declare it in chap_nhan with the reason",
        ),
        Problem::SumOfRowsBelow { .. } => (
            "đánh số ở cột TT (trong YAML: khóa tt): 1, 1.1, 1.2 (hoặc gạch đầu dòng) nếu là các phần; 1, 2, 3 nếu là các nguồn ngang nhau",
            "number the rows (in YAML: key tt): 1, 1.1, 1.2 (or dashes) for parts; 1, 2, 3 for sources beside each other",
        ),
        Problem::GroupOfRowsBelow { .. } | Problem::HeadOrRecord { .. } => (
            "nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)",
            "number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)",
        ),
        Problem::SignatureOrRecord { .. } => (
            "nếu là dòng của bảng, xóa dòng trống ở trên hoặc đánh số ở cột TT; nếu là phần ký tên, ghi den_dong trong ntm.yaml để dừng ở trên",
            "if it belongs to the table, delete the blank row above or number it in the column TT; if it is a signature, stop above it by den_dong in ntm.yaml",
        ),
        Problem::BothOrNeither { .. } => {
            ("đánh dấu đúng một trong hai ô", "mark one of the two cells")
        }
        Problem::LegendUnknown { look: true, .. } => (
            "màu và kiểu chữ của dấu không được đọc: bỏ dấu ở những ô chưa đạt hoặc không giao, rồi bỏ dòng ấy",
            "the colour and type of marks are not read: leave out the marks of what is not met or not assigned, and these words",
        ),
        Problem::LegendUnknown { .. } => (
            "ghi rõ dấu x là đạt (bảng Hiện trạng) hoặc là giao (bảng Giao chỉ tiêu), hoặc bỏ dòng ấy",
            "say that x is what is met (status) or what is assigned (targets), or leave the words out",
        ),
        Problem::HamletOrCommune { .. } => (
            "ghi tên thôn vào dòng ấy nếu là một thôn; nếu là số của cả xã, bỏ dòng ấy hoặc ghi tổng số thôn của xã",
            "write the hamlet's name if it is one; if it is the whole commune, leave the row out or write how many hamlets it has",
        ),
        Problem::DecisionUnclear { .. } => (
            "đã có quyết định thì ghi số và ngày, chẳng hạn: Quyết định số 123/QĐ-UBND ngày 05/3/2026; chưa có thì để trống; không được công nhận thì bỏ dòng ấy",
            "if there is a decision write its number and day, as in Quyết định số 123/QĐ-UBND ngày 05/3/2026; leave it blank while there is none; leave the row out if it is refused",
        ),
        Problem::DecisionOfOtherYear { .. } => (
            "sửa ngày nếu ghi nhầm; quyết định của năm khác thì bỏ dòng ấy khỏi bảng của kỳ",
            "correct the day if it is a slip; leave out the row of a decision of another year",
        ),
        Problem::TitleOfOtherTime { .. } => (
            "xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề",
            "see whether it is another table; if it is the right one, correct the title",
        ),
        Problem::SumOfRowsAbove { certain: true, .. } => (
            "nếu là dòng tổng, ghi tên là “Tổng cộng”; nếu là một dòng số liệu, đánh số TT cho mọi dòng",
            "if it is a total, call it “Tổng cộng”; if it is a row of its own, number all rows in the column TT",
        ),
        Problem::SumOfRowsAbove { certain: false, .. } => (
            "nếu là dòng tổng, ghi tên là “Tổng cộng”; nếu là một dòng số liệu thì không cần làm gì",
            "if it is a total, call it “Tổng cộng”; if it is a row of its own, nothing is to be done",
        ),
        Problem::DotsMadeDecimal { seen, thousands, .. } => {
            let plain = thousands.replace('.', "");
            return Some(match lang {
                Lang::Vi => format!(
                    "nếu là {thousands}, gõ lại liền các chữ số: {plain}; nếu đúng là {seen}, gõ lại các ô có dấu chấm thành số, không dấu chấm"
                ),
                Lang::En => format!(
                    "if it is {thousands}, type the digits alone: {plain}; if it is {seen}, type the cells with dots again as numbers, without dots"
                ),
            });
        }
        Problem::RowOfOtherYear { wanted, .. } => {
            return Some(match lang {
                Lang::Vi => format!(
                    "nếu không phải tiền của năm {wanted}, bỏ đi; nếu phải, ghi rõ trong tên: “… năm {wanted}” hoặc “… chuyển sang”"
                ),
                Lang::En => format!(
                    "leave it out if it is not money of {wanted}; if it is, say so in the name: “… năm {wanted}” or “… chuyển sang”"
                ),
            });
        }
        Problem::OnlyUnmet { .. } => (
            "đánh dấu cả ô đạt (“x”) và ô chưa đạt (“0”), không để trống",
            "mark what is met (“x”) and what is not (“0”), and leave no cell blank",
        ),
        Problem::BlankAmongMarks { met, unmet, .. } => {
            return Some(match lang {
                Lang::Vi => format!(
                    "ghi “{met}” hoặc “{unmet}” vào từng ô trống; một dấu của nhiều dòng thì gộp các ô ấy (Merge)"
                ),
                Lang::En => format!(
                    "write “{met}” or “{unmet}” into each blank; merge the cells where one mark is of several rows"
                ),
            });
        }
        Problem::TitleNotApproved { .. } => (
            "thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề",
            "use the approved figures; if these are the ones to use, take the words out of the title",
        ),
        Problem::ActivityOfOtherYear { .. } => (
            "chỉ để lại dòng của kỳ này; nếu cả hai đều là của kỳ này, ghi nội dung cho khác nhau",
            "leave in the row of this period only; if both are of it, tell their contents apart",
        ),
        Problem::HamletOfOldName { .. } => (
            "nếu là một thôn, bỏ một dòng; nếu là hai, ghi tên cho khác nhau",
            "leave one row out if they are one; if they are two, give them names that differ",
        ),
        Problem::ModelHamletsExceed { .. } => (
            "thôn kiểu mẫu cũng là thôn đạt chuẩn: ghi số thôn đạt chuẩn gồm cả thôn kiểu mẫu",
            "a model hamlet meets the standard, too: count it among those that do",
        ),
        Problem::SourceTwice { .. } => (
            "gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau",
            "make them one row, leave one out, or tell them apart by their names",
        ),
        Problem::ValueAgainstQuantity { .. } => (
            "sửa ô sai; tiền mặt thì hai cột phải bằng nhau, hoặc để trống cột Số lượng",
            "correct the wrong cell; of money both are the same, or leave the quantity blank",
        ),
        Problem::DeadlineBeforeYear { .. } => (
            "sửa thời hạn; việc đã xong từ năm trước thì bỏ khỏi bảng",
            "correct the deadline; leave out what was done the year before",
        ),
        Problem::TotalNumbered { .. } => (
            "nếu là dòng tổng, bỏ số thứ tự; nếu là tên, viết thêm chữ đứng trước, chẳng hạn “Thôn Tổng”",
            "take the number off if it is a total; if it is a name, write its noun before it, as in “Thôn Tổng”",
        ),
        Problem::ListedTwice { .. } => (
            "bỏ dòng thừa, hoặc sửa tên, danh hiệu ở một trong hai dòng",
            "leave one of the rows out, or correct the name or the title of one",
        ),
        Problem::NotRecognised { .. } => (
            "bỏ dòng ấy nếu chưa được công nhận; nếu đã được, ghi danh hiệu (để trống là đạt chuẩn nông thôn mới)",
            "leave the row out if it is not recognised; if it is, write its title (blank is the standard)",
        ),
        Problem::BlanksOfMet { .. } => (
            "ghi dấu x vào tiêu chí đạt, để trống tiêu chí chưa đạt; nếu bảng đúng là như vậy, sửa dòng chữ ấy",
            "mark what is met and leave blank what is not; if the table is just that, correct the words",
        ),
        Problem::MarksOfUnmet { .. } => (
            "lập bảng đánh dấu tiêu chí đạt; nếu dấu đúng là đạt, sửa dòng chữ ấy",
            "make a table that marks what is met; if the marks are just that, correct the words",
        ),
        Problem::TitleOfOtherTable { .. } => (
            "kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang",
            "see whether the right sheet is named; if it is, correct the sheet's title",
        ),
        Problem::KeptNotMet { .. } => (
            "nếu chưa đạt, ghi đạt thêm (x) hoặc để trống; nếu đã đạt, sửa bảng Hiện trạng",
            "if it is not met, assign it (x) or leave it blank; if it is met, correct the status",
        ),
        Problem::FormsUnverified { .. } => (
            "so các cột với mẫu cấp trên gửi trước khi trình ký",
            "compare the columns with the form that the higher level sent before it is signed",
        ),
        Problem::FormsWithoutData { .. } => (
            "nhập bảng của kỳ (bieu_04: co_che; bieu_07, bieu_11: huy_dong; bieu_08, bieu_13: cong_trinh; bieu_09, bieu_12: noi_dung), hoặc bỏ biểu khỏi bieu",
            "give the period's table (bieu_04: co_che; bieu_07, bieu_11: huy_dong; bieu_08, bieu_13: cong_trinh; bieu_09, bieu_12: noi_dung), or take the form out of bieu",
        ),
        Problem::ListedSourceMissing { .. } => (
            "thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan kèm lý do",
            "add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan with the reason",
        ),
        Problem::WorkPlanDiffers { .. } => (
            "sửa cho khớp; nếu kế hoạch là của nguồn vốn khác thì ghi tên nguồn ở cột Nguồn vốn của bảng công trình; nếu đúng thật thì khai vào chap_nhan kèm lý do",
            "make them agree; if the plan is of another capital, name it in the column Nguồn vốn of the works; if it is right, declare it in chap_nhan with the reason",
        ),
        Problem::RecognisedNotComplete { .. } => (
            "xem lại bảng cong_nhan hoặc hiện trạng của kỳ; hồ sơ chưa xong thì để trống cột Quyết định công nhận",
            "look at cong_nhan and the period's status; while the file is being completed leave the decision blank",
        ),
        Problem::NothingGiven { .. } => (
            "ghi số lượng hoặc giá trị; không có thì bỏ dòng",
            "give a quantity or a value, or leave the row out",
        ),
        Problem::OfficesInOneCell { .. } | Problem::OfficesTogether { .. } => (
            "tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ",
            "give each office a row with the same task; or name the one that leads, and the others in the task",
        ),
        Problem::HamletGainsTwice { .. } => (
            "bỏ dấu ở một trong hai cột: đã đạt, hoặc phấn đấu đạt trong năm",
            "leave one of the two marks: it has the title, or is to gain it this year",
        ),
        Problem::NotAssessed { .. } => (
            "bỏ đơn vị ấy ra khỏi mọi bảng, kể cả bảng Xã: xóa dòng hoặc bo_qua: [số dòng]; nếu chỉ một tiêu chí không áp dụng, ghi KAD",
            "leave the unit out of every table, also of the list of communes: delete its row or bo_qua: [row number]; where only a criterion does not apply, write KAD",
        ),
        Problem::TitleOfLaterYears { .. } => (
            "“hiện đại” có từ Chương trình giai đoạn 2026–2030 (Quyết định 51/2025/QĐ-TTg); trước đó ghi nâng cao hoặc kiểu mẫu",
            "it comes with the programme of 2026–2030 (Quyết định 51/2025/QĐ-TTg); before that write nâng cao or kiểu mẫu",
        ),
        Problem::SourcesByCommune { .. } => (
            "lập trang riêng hai cột “Nguồn vốn”, “Kế hoạch”: mỗi nguồn một dòng, số tiền lấy từ dòng tổng của trang này (dùng công thức thì luôn khớp), rồi ghi trang ấy vào ntm.yaml",
            "make a sheet of two columns, “Nguồn vốn” and “Kế hoạch”: a row for each source, its amount from this sheet's totals (by formula, and both agree), and name that sheet in ntm.yaml",
        ),
        Problem::RowOfNoCriterion { .. } => (
            "ghi số hiệu tiêu chí, chỉ tiêu (2, 2.1) ở đầu dòng, hoặc bỏ qua dòng ấy: bo_qua: [số dòng]",
            "write the number of the criterion or indicator (2, 2.1) before it, or ignore the row: bo_qua: [row number]",
        ),
        Problem::MarksOfNobody => (
            "ghi tên xã làm tiêu đề của từng cột đánh dấu",
            "write the commune's name above each column of marks",
        ),
        Problem::HeadingYear { .. } => (
            "kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua",
            "see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua",
        ),
        Problem::TotalOrRecord { .. } => (
            "nếu là dòng tổng, sửa cho đúng tổng; nếu không, viết tên khác đi hoặc bỏ qua dòng bằng “bo_qua”",
            "if it is a total, correct it; if not, write its name in another way or ignore the row by “bo_qua”",
        ),
        Problem::GroupOrRecord { .. } => (
            "nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng",
            "if it is the title of a group, number it I, II in the column TT; if not, fill in the row",
        ),
        Problem::GroupSetAside { .. } => (
            "ghi “den_dong” trong ntm.yaml để dừng trước mục này, hoặc bỏ qua các dòng bằng “bo_qua”",
            "stop before it by “den_dong” in ntm.yaml, or ignore the rows by “bo_qua”",
        ),
        Problem::PartRow { .. } => (
            "ghi các phần vào cột riêng của dòng trên, hoặc bỏ qua dòng này bằng “bo_qua” trong ntm.yaml; nếu dòng trên là tên nhóm, đánh số nó I, II",
            "put the parts into columns of the row above, or ignore this row by “bo_qua” in ntm.yaml; if the row above is the title of a group, number it I, II",
        ),
        Problem::Ditto { .. } => (
            "ghi lại đầy đủ giá trị của dòng trên vào ô này",
            "write the value of the row above into this cell",
        ),
        Problem::FigureInNote { .. } => (
            "chuyển số về đúng cột; nếu là ghi chú, viết thêm chữ cho rõ",
            "move the number to its column; if it is a remark, add words to it",
        ),
        Problem::BadRowNumber { .. } => (
            "kiểm tra các ô của dòng này có nằm đúng cột không; cột TT chỉ nhận 1, I, a, 1.1, -",
            "see whether the cells of this row stand in their columns; numbers of rows are 1, I, a, 1.1, -",
        ),
        Problem::MarksByColour { .. } => (
            "gõ “x” vào các ô được tô màu, hoặc bỏ màu nền",
            "type “x” into the coloured cells, or take the colour away",
        ),
        Problem::InvisibleLetters { .. } => (
            "nếu số liệu đúng thì không cần làm gì; muốn hết cảnh báo, xóa rồi gõ lại",
            "nothing needs to be done if the text is right; to be rid of this, type it anew",
        ),
        Problem::CellLooks { doubt: LookDoubt::Shows(_) | LookDoubt::Format(_), .. } => (
            "đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng",
            "set the cell's format to General and type the value that is meant",
        ),
        Problem::CellLooks { doubt: LookDoubt::Symbols, .. } => (
            "đổi phông của ô về Times New Roman, rồi gõ “x” nếu là đạt",
            "set the cell's font to Times New Roman and type “x” where it is met",
        ),
        Problem::CellLooks { doubt: LookDoubt::Unseen, .. } => (
            "đổi màu chữ về đen nếu là số liệu; nếu không dùng, xóa ô",
            "make the letters black if the cell counts, or delete what is in it",
        ),
        Problem::CellLooks { doubt: LookDoubt::Raised, .. } => (
            "bỏ dấu chú thích khỏi ô, ghi chú thích ở cột ghi chú",
            "take the mark out of the cell and put the footnote into the remarks",
        ),
        Problem::CellLooks { doubt: LookDoubt::Comment, .. } => (
            "ghi giá trị vào chính ô ấy; nếu chỉ là ghi chú, chuyển sang cột Ghi chú",
            "write the value into the cell itself; if it is a mere remark, move it to the column of remarks",
        ),
        Problem::CellLooks { .. } => (
            "xóa phần không dùng, bỏ gạch ngang ở phần còn dùng",
            "delete what is dropped, and take the line off what still counts",
        ),
        Problem::MergedCells { .. } => (
            "bỏ gộp ô (Unmerge) và ghi giá trị vào từng ô",
            "unmerge the cells and write the value of each",
        ),
        Problem::CountsOrCodes { seen: Some(_), .. } => (
            "nếu là số hiệu, ghi “TC” trước số; nếu là số lượng, ghi đủ số hiệu các tiêu chí ấy",
            "where it is the number of one, write “TC” before it; where it is a count, write the numbers of all",
        ),
        Problem::CountsOrCodes { seen: None, .. } => (
            "ghi vào tiêu đề cho rõ: “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao”; nếu là số lượng: “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao”",
            "say in the heading “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao” (numbers), or “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao” (counts)",
        ),
        Problem::HamletCountDiffers { .. } => (
            "sửa số ở dòng của xã hoặc dấu ở các dòng ghi tên cho khớp; hoặc xóa dòng của xã nếu đã ghi đủ tên",
            "make the commune's row and the marks of its hamlets agree; delete its row where all of them are named",
        ),
        Problem::HamletTotalsDiffer { .. } => (
            "mỗi xã chỉ có một tổng số thôn, xóm: ghi ở một dòng, hoặc ghi như nhau ở mọi dòng của xã",
            "a commune has one number of all hamlets: give it in one row, or the same in each",
        ),
        Problem::MarkCountsOne { .. } => (
            "ghi số (1, 2 …), hoặc ghi tên xóm, thôn ở dòng ấy",
            "write the number, or the name of the hamlet in that row",
        ),
        Problem::DayNotRead { .. } => (
            "xóa “ngay”; ngày chốt số liệu của kỳ ghi ở “chot” của kỳ, của hiện trạng năm ghi ở “ngay” của du_lieu: hien_trang",
            "delete “ngay”; the last day of a period's data is “chot” of the period, that of the year's status “ngay” of du_lieu: hien_trang",
        ),
        Problem::DayOutsidePeriod { .. } => (
            "xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)",
            "see whether the year is another, or day and month are the other way round (write day/month/year)",
        ),
        Problem::NumberTooLarge { .. } => (
            "sửa số trong ô, và xem đơn vị ở tiêu đề (đồng, triệu đồng, tỷ đồng) có đúng không",
            "correct the number, and see whether the unit in the heading (đồng, triệu đồng, tỷ đồng) is right",
        ),
        Problem::DuplicateHamlet { .. } => (
            "nếu chép thừa, xóa một dòng; nếu là hai thôn khác nhau, thêm vào tên cho khác: “Khe Cạn 1”, “Khe Cạn 2”",
            "delete one if it was copied; if they are two, tell them apart in their names: “Khe Cạn 1”, “Khe Cạn 2”",
        ),
        Problem::BadMapping { .. } => (
            "ghi tiêu đề đúng như trong trang, hoặc chữ cái của cột (E), số của dòng (70, 71-73)",
            "write the heading as it stands in the sheet, or the column's letter (E), the row's number (70, 71-73)",
        ),
        Problem::AmountWithoutUnit { .. } => (
            "ghi đơn vị vào tiêu đề cột tiền: (triệu đồng), (nghìn đồng) hoặc (đồng)",
            "write the unit into the heading of the amounts: (triệu đồng), (nghìn đồng) or (đồng)",
        ),
        Problem::HiddenRows { .. } | Problem::HiddenColumns { .. } => (
            "bỏ ẩn hoặc bỏ lọc để kiểm tra; xóa dòng nếu không dùng",
            "unhide them or clear the filter to check; delete rows that are not used",
        ),
        Problem::NameIsNone { seen } if !super::wording::is_day_or_truth(seen) => (
            "ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng",
            "write the name, or leave it blank for the whole commune; leave the row out if there is nothing",
        ),
        Problem::NameIsNone { .. } => (
            "đổi định dạng ô về chữ (Text) rồi gõ lại tên",
            "set the cell's format to Text and type the name again",
        ),
        Problem::RowRunsOn { .. } => (
            "gõ cả câu vào một ô, xuống dòng trong ô bằng Alt+Enter",
            "type the whole sentence into one cell, with Alt+Enter for a new line",
        ),
        Problem::RowSetAside { .. } => (
            "nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi",
            "if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words",
        ),
        Problem::SecondTable { .. } => (
            "ghi “den_dong” trong ntm.yaml là dòng cuối của bảng cần đọc",
            "write the last row of the table to read as “den_dong” in ntm.yaml",
        ),
        Problem::TwoSigns { .. } => (
            "chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”",
            "use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”",
        ),
        Problem::TitleToCome { .. } => (
            "danh hiệu đang phấn đấu thì ghi vào cột mục tiêu (muc_tieu); danh hiệu đã có thì sửa năm",
            "a title that is aimed at belongs in muc_tieu; correct the year of one that the commune bears",
        ),
        Problem::AmountElsewhere { .. } => (
            "bỏ qua dòng ấy bằng “bo_qua” trong ntm.yaml, hoặc ghi số còn phải cộng; nếu lời ghi không đúng thì xóa lời ấy",
            "ignore the row by “bo_qua” in ntm.yaml, or write the amount that is still to be added; delete the words if they do not hold",
        ),
        Problem::UnitsWithoutGroup { .. } => (
            "ghi tên nhóm ở dòng trên các đơn vị ấy (không để dòng ấy trống tên hoặc trong bo_qua), hoặc ghi vào cột nhóm",
            "write the group's name in the row above them (with its name, and not in bo_qua), or in the column of groups",
        ),
        Problem::TitleBeforeProgramme { .. } => ("sửa năm ghi nhầm", "correct the year"),
        Problem::AimIsBorne { .. } => (
            "giữ danh hiệu thì ghi mục tiêu “duy trì”; nếu phải công nhận lại theo bộ tiêu chí mới thì bỏ danh hiệu cũ",
            "to keep the title write “duy trì” as the aim; where it must be recognised anew by the new set, leave the old title out",
        ),
        Problem::StatusFell { .. } => (
            "hiện trạng của kỳ phải ghi mọi tiêu chí đạt tính đến ngày chốt, không chỉ tiêu chí mới đạt trong kỳ; nếu đúng là giảm, khai vào chap_nhan kèm lý do",
            "the status of a period lists all criteria met by its closing day, not only those newly met; if so many were lost, state it in chap_nhan with the reason",
        ),
        Problem::SourcesNotReported { .. } => (
            "thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch",
            "add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan",
        ),
        Problem::OtherAreaName { .. } => (
            "sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên",
            "make them agree, or correct dia_ban of co_quan; leave it where it is meant",
        ),
        Problem::SampleLeft { .. } => (
            "thay bằng tên, số liệu của đơn vị hoặc xóa dòng ấy; chưa thay hết thì để lại khóa minh_hoa",
            "put the office's own name and data there or delete the row; until all is replaced keep minh_hoa",
        ),
        Problem::AmountBeyondAll { .. } => (
            "xem có gõ đồng hoặc nghìn đồng thay cho triệu đồng không; nếu cả cột là đồng thì ghi đơn vị ở tiêu đề cột",
            "check whether it is typed in đồng or thousands instead of millions; where the whole column is, name the unit in its heading",
        ),
        Problem::PeriodsContradict { .. } => (
            "sửa kỳ ghi sai; hai kỳ cùng ngày chốt thì số liệu phải như nhau",
            "correct the one that is wrong: two periods of one day have the same data",
        ),
        Problem::SuperiorOfCommittee { .. } => ("ghi chu_quan: []", "write chu_quan: []"),
        Problem::DashInTemplate { .. } => (
            "viết #gach[…] để có gạch đầu dòng đúng thể thức",
            "write #gach[…] for a dash as the decree has it",
        ),
        Problem::WorkResembles { .. } => (
            "nếu là một công trình, sửa tên cho trùng với danh mục (để đối chiếu vốn); nếu là công trình khác thì để nguyên",
            "if they are one, write the name as in the list (so that its capital is compared); else leave it",
        ),
        Problem::ActivityTwice { .. } => (
            "chỉ giữ dòng tổng hoặc chỉ giữ các dòng thành phần; dòng còn lại bỏ qua bằng “bo_qua” trong ntm.yaml",
            "keep either the row of the sum or those of its parts; ignore the others by “bo_qua” in ntm.yaml",
        ),
        Problem::MixedMarks { .. } => (
            "ghi “x” là đạt, để trống là chưa đạt; chỉ biểu có chú giải “+” là giao thêm mới dùng dấu “+”",
            "write “x” for met and leave unmet blank; “+” is read only in an annex whose legend explains it",
        ),
        Problem::DataAfterTotals { .. } => {
            ("chuyển dòng ấy lên trên dòng tổng", "move the row above the totals row")
        }
        Problem::TotalsRow { passed_over: true, .. } => (
            "dòng tổng của trang còn tính cả các dòng đã bỏ qua: ghi cả dòng tổng ấy vào bo_qua, hoặc sửa cho đúng tổng các dòng còn lại",
            "the sheet's total counts the rows that are passed over, too: name its row in bo_qua as well, or correct it to the sum of the others",
        ),
        Problem::TotalsRow { passed_over: false, .. } | Problem::RowTotal { .. } => (
            "sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)",
            "correct the wrong cell; totals had better be formulas (which skip numbers typed as text)",
        ),
        Problem::UnknownUnit { .. } => (
            "ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)",
            "write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)",
        ),
        Problem::UnknownCommune { .. } => (
            "sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã",
            "correct the name to match table Xã, or add the commune there",
        ),
        Problem::MissingCommune { .. } => (
            "thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào",
            "add a row for the commune, even if it meets nothing yet",
        ),
        Problem::MissingCriterion { .. } => (
            "thêm cột còn thiếu (dòng, nếu tiêu chí xếp theo dòng); tiêu chí chưa xã nào đạt thì để trống các ô",
            "add the columns (rows, where criteria stand below each other); leave the cells of a criterion blank that nobody meets",
        ),
        Problem::UnknownCriteriaSet { .. } => (
            "dùng bộ có sẵn (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) hoặc đặt bộ riêng vào thư mục bo-tieu-chi/",
            "use a set that comes with the program (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) or put your own into the folder bo-tieu-chi/",
        ),
        Problem::BadCommuneGroup { .. } => (
            "ghi các nhóm từ nhiều đến ít, nối tiếp nhau, ví dụ nhom_xa: [\"10\", \"5-9\", \"dưới 5\"]",
            "give the groups from most to fewest, each following the one before, e.g. nhom_xa: [\"10\", \"5-9\", \"dưới 5\"]",
        ),
        Problem::BadDocumentId { .. } => (
            "chỉ dùng chữ không dấu, số, dấu - và _",
            "use letters without diacritics, digits, - and _ only",
        ),
        Problem::AdvancedSetMissing => (
            "thêm “nang_cao:” vào bo_tieu_chi trong ntm.yaml",
            "add “nang_cao:” to bo_tieu_chi in ntm.yaml",
        ),
        Problem::NotAForm => (
            "lập phiếu bằng “ntm form”, hoặc chuyển tệp ra khỏi thư mục phiếu",
            "make the form with “ntm form”, or move the file out of the folder of forms",
        ),
        Problem::FormOfOtherPeriod { .. } => {
            ("chuyển phiếu sang thư mục của kỳ ấy", "move the form into that period's folder")
        }
        Problem::FormOfOtherData => (
            "kế hoạch hoặc kỳ trước đã sửa sau khi gửi phiếu: xem lại phiếu, hoặc lập phiếu mới",
            "the plan or the last period was corrected since: look the form over, or make a new one",
        ),
        Problem::FormShifted => (
            "đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng",
            "ask the commune to fill in the original form, without putting in or taking out rows",
        ),
        Problem::EmptyPeriod { .. } => (
            "khai phieu, hien_trang hoặc các bảng khác của kỳ ấy",
            "give phieu, hien_trang or other tables of that period",
        ),
        Problem::AmountBeyondPlan { .. } => (
            "số tiền tính bằng triệu đồng: xem có nhầm đơn vị không",
            "amounts are in triệu đồng: is it perhaps another unit?",
        ),
        Problem::FormUnread { .. } => (
            "chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D",
            "move what was filled in to the white cells, and clear the others; remarks belong in part D",
        ),
        Problem::FormOtherSheet { .. } => (
            "chỉ điền vào trang “Phiếu”; chép số liệu đúng sang đó rồi xóa trang kia",
            "fill in sheet “Phiếu” only; copy what is right there and delete the other sheet",
        ),
        Problem::FormUnderOtherName { .. } => (
            "mỗi xã điền vào phiếu của mình; nếu đúng là phiếu của xã ấy thì đổi lại tên tệp",
            "each commune fills in its own form; if it is that commune's, rename the file",
        ),
        Problem::FormMarkLost | Problem::FormColumnMoved { .. } => {
            ("đề nghị xã điền lại vào phiếu gốc", "ask the commune to fill in the original form")
        }
        Problem::FormNoText { .. } => (
            "viết rõ bằng lời, hoặc để trống nếu không có",
            "write it out in words, or leave it blank if there is nothing",
        ),
        Problem::FormMarksGone { .. } => (
            "phiếu ghi mọi tiêu chí đạt đến cuối kỳ, không chỉ tiêu chí mới đạt: đề nghị xã đánh dấu lại",
            "a form marks every criterion met by the period's end, not only the new ones: ask the commune to mark them again",
        ),
        Problem::ReturnUnit { .. } => (
            "phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan kèm lý do",
            "forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan with the reason",
        ),
        Problem::ReturnDisbursed { .. } => (
            "xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan kèm lý do",
            "look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan with the reason",
        ),
        Problem::AmountInOtherUnit { .. } => (
            "số tiền tính bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan kèm lý do",
            "amounts are in triệu đồng: convert it; if it is right, declare it in chap_nhan with the reason",
        ),
        Problem::BeyondValue { .. } => (
            "sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan kèm lý do",
            "correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan with the reason",
        ),
        Problem::NamedTableEmpty { .. } => (
            "nếu không có gì để ghi, xóa bảng khỏi ntm.yaml; nếu có, điền các dòng",
            "if there is nothing to give, remove the table from ntm.yaml; else fill in its rows",
        ),
        Problem::RowTwice { .. } => (
            "nếu chép thừa, xóa một dòng; nếu là hai việc khác nhau, ghi tên hoặc địa điểm cho rõ",
            "delete one if it was copied; if they are two, tell them apart by name or place",
        ),
        Problem::YamlListInText { .. } => (
            "mỗi mục một dòng riêng bắt đầu bằng “- ”, không có chữ nào giữa tên khóa và mục đầu; nếu là câu viết tiếp thì đặt cả đoạn trong ngoặc kép",
            "give every item a line of its own that begins with “- ”, and nothing between the key and the first one; put running text in quotes",
        ),
        Problem::CodesInWords { .. } => (
            "ghi số hiệu vào cột Tiêu chí, chỉ tiêu (khóa xa, nang_cao); ở đây ghi tên cơ quan hoặc nhiệm vụ bằng lời",
            "put numbers into the columns of criteria (keys xa, nang_cao); here belongs an office or a task in words",
        ),
        Problem::SignaturePart { .. } => (
            "tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten",
            "the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten",
        ),
        Problem::UnitNowhere { .. } => (
            "ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm",
            "write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it",
        ),
        Problem::ReturnBlank { .. } => (
            "hỏi lại xã; nếu không có thì ghi 0",
            "ask the communes; where there is nothing, write 0",
        ),
        Problem::FormLook { .. } => (
            "gõ lại giá trị vào ô, không dùng định dạng thay cho chữ và số",
            "type the value again, without formatting that stands for letters or digits",
        ),
        Problem::FormBeside { .. } => (
            "chuyển tệp ấy đi, hoặc chọn thư mục khác bằng --out",
            "move that file away, or choose another folder with --out",
        ),
        Problem::FormsAndTable { .. } => {
            ("bỏ bảng này, hoặc bỏ “phieu:” của kỳ", "remove the table, or “phieu:” of the period")
        }
        Problem::FormTwice { .. } => (
            "giữ lại một phiếu đúng, chuyển phiếu kia ra khỏi thư mục",
            "keep the right one and move the other out of the folder",
        ),
        Problem::FormsMissing { .. } => (
            "chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời",
            "wait for them, or set “tam_thoi: co” in that period for a provisional report",
        ),
        Problem::ComparedIncomplete { .. } => (
            "bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính",
            "add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional",
        ),
        Problem::AnnexEmpty { lacks: AnnexLacks::SecondCommune, .. } => (
            "bỏ phụ lục ấy khỏi bieu: một đơn vị thì số liệu đã có trong lời văn",
            "take it out of bieu: of a single unit the text says the same",
        ),
        Problem::OwnReportAnnex { .. } => (
            "đọc bảng mà phụ lục ấy được lập ra (bảng của kỳ, phiếu của xã); phụ lục chỉ để xem và in",
            "read the table that it was made of (the period's table, the communes' forms); an annex is to look at and to print",
        ),
        Problem::ReturnThousandth { .. } => (
            "phiếu hỏi triệu đồng, có lẽ xã ghi tỷ đồng: hỏi lại xã rồi sửa phiếu; nếu đúng thì khai vào chap_nhan",
            "the form asks for triệu đồng and may be in tỷ: ask the commune and correct the form; if it is right, accept it in chap_nhan",
        ),
        Problem::AnnexEmpty { .. } => (
            "bổ sung cho đủ, hoặc bỏ phụ lục ấy khỏi bieu",
            "give what it needs, or take it out of bieu",
        ),
        Problem::ChartsEmpty => (
            "biểu đồ chỉ có ở báo cáo, vẽ từ hien_trang và huy_dong, cong_trinh của kỳ: bổ sung số liệu, hoặc bỏ bieu_do",
            "charts are of reports and are drawn from hien_trang and huy_dong, cong_trinh of their period: give these data, or take bieu_do out",
        ),
        Problem::AdvancedBaseMissing { .. } => (
            "thêm hien_trang_nang_cao (hiện trạng đầu năm theo bộ nâng cao) vào du_lieu",
            "add hien_trang_nang_cao (status at the year's beginning in the advanced set) to du_lieu",
        ),
        Problem::FormLockedCell { .. } => (
            "đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước",
            "ask the commune to fill in the original form; a wrong old figure is corrected in its own period",
        ),
        Problem::CriterionPassedOver { .. } => (
            "bỏ số dòng ấy khỏi bo_qua, chỉ bỏ qua dòng của các chỉ tiêu",
            "take that row out of bo_qua; pass over rows of indicators only",
        ),
        Problem::ProjectCapital { .. } => (
            "sửa tổng vốn năm hoặc số vốn của từng nguồn; nguồn có cột riêng mà chưa được cộng thì khai cột ấy trong cot của bảng",
            "correct the year's capital or that of a source; name in cot of the table a source whose column is not added yet",
        ),
        Problem::CriterionVersusIndicators { .. } => (
            "sửa dấu của tiêu chí hoặc của chỉ tiêu: tiêu chí đạt khi mọi chỉ tiêu của nó đạt",
            "correct the mark of the criterion or of an indicator: a criterion is met when all its indicators are",
        ),
        Problem::MissingValue { .. } => ("điền vào chỗ ấy", "fill it in"),
        Problem::NegativeAmount { .. } => (
            "sửa số ấy; số tiền, số lượng ở đây không âm",
            "correct it; no amount or number here is negative",
        ),
        Problem::NoLead { .. } => (
            "ghi các số ấy vào tiêu chí phụ trách của một cơ quan ở bảng Phân công",
            "give these numbers to an office in table Phân công",
        ),
        Problem::SeveralLeads { .. } => (
            "ở bảng Phân công chỉ để số ấy ở một cơ quan; việc phối hợp của cơ quan khác thì viết thành nhiệm vụ",
            "leave the number to one office in table Phân công; write the part of the others as a task",
        ),
        Problem::HamletNotInPlan { .. } => (
            "viết đúng tên như ở bảng xom của du_lieu; nếu là tên mới (đổi tên, sáp nhập) thì sửa tên ở cả hai bảng",
            "write the name as table xom of du_lieu has it; correct it in both tables if it is new (renamed, merged)",
        ),
        Problem::HamletTitleLost { .. } => (
            "hỏi lại; nếu kỳ này còn đạt thì đánh x vào dòng của thôn ấy, nếu không còn đạt thì nêu tên thôn trong loi_van của kỳ",
            "ask; mark the hamlet’s row if it still has its title, else name the hamlet in the period’s loi_van",
        ),
        Problem::CriterionLost { .. } | Problem::CountFell { .. } => (
            "kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm",
            "check it; if it is right, the report will say that it fell",
        ),
        Problem::NotAPeriodId { .. } => (
            "viết 2025-T3 (tháng), 2025-Q1 (quý), 2025-6T, 2025-9T hoặc 2025-N (năm)",
            "write 2025-T3 (month), 2025-Q1 (quarter), 2025-6T, 2025-9T or 2025-N (year)",
        ),
        Problem::UnknownPeriod { .. } => (
            "khai kỳ ấy vào “ky:” trong ntm.yaml cùng các bảng số liệu của kỳ",
            "declare it under “ky:” in ntm.yaml with its tables",
        ),
        Problem::TargetAlreadyMet { .. } => (
            "bảng Giao chỉ tiêu chỉ ghi tiêu chí đạt thêm trong năm: tiêu chí đã đạt thì để trống hoặc ghi “Duy trì”; nếu chưa đạt, sửa bảng Hiện trạng",
            "targets are what is to be gained this year: leave blank what is met, or write “Duy trì”; if it is not met, correct the status",
        ),
        Problem::AimFallsShort { .. } => (
            "giao thêm các tiêu chí ấy, hoặc đổi mục tiêu năm của xã",
            "assign those criteria too, or change the commune's aim",
        ),
        Problem::TooManyRows { .. } => (
            "có lẽ một giá trị bị kéo xuống tận cuối trang: xóa các dòng thừa",
            "a value was probably filled down to the end of the sheet: delete the extra rows",
        ),
        Problem::AmountFell { .. } => (
            "số trong bảng là lũy kế từ đầu năm; nếu giảm thật thì nói rõ trong lời văn",
            "amounts run from the year's beginning; if it really fell, say so in the prose",
        ),
        Problem::NoProjectList { .. } => (
            "khai bảng du_an, hoặc bỏ câu ấy khỏi ghi chú",
            "give the table du_an, or remove the remark",
        ),
        Problem::AimNotStated { .. } => (
            "ghi “đạt chuẩn” vào mục tiêu năm của xã, nếu đúng là vậy",
            "write “đạt chuẩn” as the commune's aim, if that is what is meant",
        ),
        Problem::FundingSum { .. }
        | Problem::ProjectList { .. }
        | Problem::ArrearDiffers { .. }
        | Problem::PlanDiffers { .. }
        | Problem::DeclaredFigure { .. } => (
            "sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan kèm lý do",
            "correct the wrong number; if the office lets it stand, declare it in chap_nhan with the reason",
        ),
        Problem::SymbolDiffers { .. } => (
            "chỉ ghi số vào “so:”, ký hiệu máy tự ghép từ tên loại của mẫu và ky_hieu; hoặc sửa mau, ky_hieu",
            "write the number alone behind “so:”, the symbol is put together from template and ky_hieu; or correct those",
        ),
        Problem::NotADocumentNumber { .. } => (
            "ghi số Ả Rập như 15; chưa ban hành thì để null",
            "write the number in figures, such as 15; leave null until the document is issued",
        ),
        Problem::NotASymbol { .. } => (
            "chỉ ghi chữ viết tắt tên cơ quan, như UBND hoặc SNNMT; tên loại do mẫu quyết định",
            "write the issuer's abbreviation alone, such as UBND or SNNMT; the kind comes from the template",
        ),
        Problem::PostWithAuthority { .. } => (
            "tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu",
            "the collective goes into thay_mat, KT/TL/TUQ/Q into hinh_thuc, for whom is signed into thay_cho, the signer's own post into chuc_vu",
        ),
        Problem::ArchiveDiffers { .. } => (
            "bỏ dòng “Lưu” khỏi noi_nhan (máy tự ghi từ soan_thao và so_ban), hoặc sửa cho khớp",
            "remove the line “Lưu” from noi_nhan (it is written from soan_thao and so_ban), or make them agree",
        ),
        Problem::LegalBasisUnclear { .. } => (
            "viết như “Căn cứ Quyết định số … ngày … của … về …”",
            "write it as “Căn cứ Quyết định số … ngày … của … về …”",
        ),
        Problem::EndMarkInside { .. } => (
            "bỏ “./.” ở đó; máy tự ghi một lần ở cuối văn bản",
            "remove “./.” there; it is set once, at the document's end",
        ),
        Problem::PlaceWithDate { .. } => (
            "chỉ ghi địa danh; ngày tháng ghi vào “thoi_gian:” của văn bản",
            "write the place alone; the date goes behind the document's “thoi_gian:”",
        ),
        Problem::NotATerm { .. } => ("viết như 2026-2030", "write it as 2026-2030"),
        Problem::DocumentsShareFile { .. } => (
            "đổi id của một văn bản; chữ hoa, chữ thường là một tên tệp, “…-phu-luc-1” là tệp phụ lục",
            "change one id; capitals make no other file name, and “…-phu-luc-1” is an annex's file",
        ),
        Problem::ReservedDocumentId { .. } => ("đặt id khác", "choose another id"),
        Problem::OtherKindOfCommune { .. } => (
            "sửa ô ấy, hoặc sửa cột Loại (loai) của danh sách xã",
            "correct the cell, or column Loại (loai) of the list of communes",
        ),
        Problem::LookAlikeLetters { .. } => (
            "xóa rồi gõ lại từ ấy bằng bộ gõ tiếng Việt (Unicode)",
            "delete the word and type it anew with a Vietnamese keyboard (Unicode)",
        ),
        Problem::OldFont { .. } => (
            "chuyển sang Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey), hoặc gõ lại",
            "convert the text to Unicode (UniKey's converter, for one), or type it anew",
        ),
        Problem::OtherYear { .. } => (
            "có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan kèm lý do",
            "probably copied from another year: correct it; if it is meant, declare it in chap_nhan with the reason",
        ),
        Problem::PerhapsOtherYear { .. } => {
            ("nếu chép từ năm khác thì sửa lại", "correct it if it was copied from another year")
        }
        Problem::BasisAfterDocument { .. } => (
            "sửa ngày của căn cứ hoặc “thoi_gian:” của văn bản",
            "correct the basis's date or the document's “thoi_gian:”",
        ),
        Problem::PartMissing { .. } => (
            "mẫu riêng phải bắt đầu bằng {% extends \"ke-hoach.typ.j2\" %} hoặc tự gọi các hàm ấy; văn bản cố ý không có thể thức thì ghi {% set khong_the_thuc = true %} trong mẫu",
            "an own template begins with {% extends \"ke-hoach.typ.j2\" %} or calls those functions itself; one that is meant to be without says {% set khong_the_thuc = true %}",
        ),
        Problem::PartTwice { .. } => (
            "giữ lại một lần gọi hàm ấy trong mẫu",
            "keep one call of the function in the template",
        ),
        Problem::PartlyGiven { .. } => (
            "điền các ô còn trống; không có thì ghi 0",
            "fill in what is blank; where there is none, write 0",
        ),
        Problem::IndicatorAlone { .. } => (
            "nếu phấn đấu đạt cả tiêu chí, giao số của tiêu chí; nếu chỉ giao chỉ tiêu, thêm xa_chi_tieu (bộ nâng cao: nang_cao_chi_tieu) vào bieu của văn bản",
            "to reach the whole criterion, assign its number; else add xa_chi_tieu (of the advanced set: nang_cao_chi_tieu) to bieu of the document",
        ),
        Problem::AdvancedNotStated { .. } => (
            "ghi “nâng cao” vào mục tiêu năm của xã, nếu đúng là vậy",
            "write “nâng cao” as the commune's aim, if that is what is meant",
        ),
        Problem::AsAboveWithoutAddressee => {
            ("thêm “kinh_gui:”, hoặc bỏ “Như trên”", "add “kinh_gui:”, or remove “Như trên”")
        }
        Problem::StaleAcceptance { .. } => {
            ("xóa mục ấy khỏi chap_nhan", "remove the entry from chap_nhan")
        }
        Problem::LayoutRange { .. } => (
            "theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6",
            "see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6",
        ),
        Problem::TemplateUndefined { .. } => (
            "các tên mẫu được dùng có trong README, mục “Mẫu thấy gì”",
            "the README lists the names a template may use",
        ),
        Problem::UnknownTemplate { .. } => (
            "đặt mẫu riêng vào thư mục mau/ của dự án, tên tệp kết thúc bằng .typ.j2",
            "put your own template into the project's folder mau/, named *.typ.j2",
        ),
        Problem::Typeset { .. } => (
            "sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc",
            "correct the passage in your own template in mau/; “ntm templates” shows the original",
        ),
        Problem::MissingGlyph { .. } => (
            "thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path",
            "replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path",
        ),
        Problem::OutputUnwritable { .. } => (
            "đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc chọn nơi khác bằng --out",
            "close the file if it is open, check permissions and space, or choose another --out",
        ),
        Problem::FolderNotEmpty { .. } => ("chọn một thư mục mới", "choose a new folder"),
        Problem::OutputCollision { .. } => (
            "đổi tên một thư mục, hoặc chạy riêng với --out khác",
            "rename one, or run them apart with another --out",
        ),
        Problem::NoFonts { .. } => {
            ("chỉ tới thư mục chứa tệp .ttf hoặc .otf", "point at a folder with .ttf or .otf files")
        }
        _ => return None,
    };
    let text = lang.pick(vi, en);
    Some(text.replace(lang.pick(REASONED.0, REASONED.1), &acceptance(problem)))
}

/// How a hint says that an office may let a finding stand.
const REASONED: (&str, &str) = ("chap_nhan kèm lý do", "chap_nhan with the reason");

/// The entry of `chap_nhan` that lets a finding stand, ready to be written but for the reason.
fn acceptance(problem: &Problem) -> String {
    let code = problem.code();
    match problem.subject() {
        Some(subject) => {
            let subject = subject.replace('\\', "\\\\").replace('"', "\\\"");
            format!("chap_nhan: [{{ma: {code}, tai: \"{subject}\", ly_do: \"…\"}}]")
        }
        None => format!("chap_nhan: [{{ma: {code}, ly_do: \"…\"}}]"),
    }
}

/// Keys of a table that are named at most.
const KEYS_SHOWN: usize = 16;

/// The way out with the values seen, so that it can be copied.
fn with_values(problem: &Problem, lang: Lang) -> Option<String> {
    Some(match problem {
        Problem::RomanCriterion { number, .. } => match lang {
            Lang::Vi => format!("ghi số thường ({number}) hoặc tên tiêu chí"),
            Lang::En => format!("write {number}, or the criterion's name"),
        },
        Problem::PointOrList { code, .. } => {
            let listed = code.replace('.', ", ");
            match lang {
                Lang::Vi => format!(
                    "nếu là hai tiêu chí, viết “{listed}” (có dấu cách); nếu là một chỉ tiêu, viết “{code}”"
                ),
                Lang::En => {
                    format!(
                        "write “{listed}” with a space for two criteria, “{code}” for one indicator"
                    )
                }
            }
        }
        Problem::NoHeader { keys, .. } => {
            let other = lang.pick("tiêu đề trong trang", "the sheet's heading");
            let pairs: Vec<String> = keys.iter().map(|key| format!("{key}: \"{other}\"")).collect();
            let line = format!("cot: {{{}}}", pairs.join(", "));
            match lang {
                Lang::Vi => format!(
                    "tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: {line}"
                ),
                Lang::En => format!(
                    "headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: {line}"
                ),
            }
        }
        Problem::TwoSpellings { samples: [first, second], .. } => match lang {
            Lang::Vi => format!(
                "muốn viết một kiểu trong cả văn bản, ghi vào ntm.yaml: chinh_ta: [{first}] hoặc chinh_ta: [{second}]"
            ),
            Lang::En => format!(
                "to write one of them throughout, write in ntm.yaml: chinh_ta: [{first}] or chinh_ta: [{second}]"
            ),
        },
        Problem::UnknownFigure { near, .. } => {
            let near: Vec<String> = near
                .iter()
                .map(|figure| {
                    let says = lang.pick(&figure.says[0], &figure.says[1]);
                    format!("{} ({says}: {})", figure.name, figure.value)
                })
                .collect();
            let all = lang.pick(
                "mọi tên kèm số: lệnh “ntm explain”",
                "all names with their values: command “ntm explain”",
            );
            if near.is_empty() {
                return Some(all.to_owned());
            }
            let near = near.join("; ");
            format!("{}: {near}; {all}", lang.pick("tên gần nhất", "nearest names"))
        }
        Problem::UnknownHeading { line, .. } => unknown_heading(line, lang),
        Problem::TableNextTo { columns, .. } => {
            let list = columns.join(", ");
            match lang {
                Lang::Vi => format!(
                    "chuyển bảng ấy sang trang khác, hoặc bỏ qua nó, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{list}]"
                ),
                Lang::En => format!(
                    "move it to a sheet of its own, or pass it over; write at the table in ntm.yaml: bo_qua: [{list}]"
                ),
            }
        }
        Problem::UnknownProse { known, .. } => {
            let known = known.join(", ");
            match lang {
                Lang::Vi => format!("đoạn ấy sẽ không được in; các khóa dùng được: {known}"),
                Lang::En => format!("it will not be printed; keys that are: {known}"),
            }
        }
        Problem::UnitNotOfBody { name, kind, area, .. } => match lang {
            Lang::Vi => format!(
                "ghi ở bảng xa: ten: {name}, loai: {kind}; hoặc nếu {area} sai thì sửa dia_ban của co_quan"
            ),
            Lang::En => format!(
                "write in the table xa: ten: {name}, loai: {kind}; or correct dia_ban of co_quan where {area} is wrong"
            ),
        },
        Problem::DeputyWithoutKt { head, .. } => match lang {
            Lang::Vi => format!("thêm vào nguoi_ky: hinh_thuc: KT và thay_cho: {head}"),
            Lang::En => format!("add to nguoi_ky: hinh_thuc: KT and thay_cho: {head}"),
        },
        Problem::ProseHidden { key, block, .. } => match lang {
            Lang::Vi => format!(
                "thêm {{{{ loi_van.{key}|doan }}}} vào khối “{block}”, hoặc xóa “{key}” ở lời văn"
            ),
            Lang::En => format!(
                "add {{{{ loi_van.{key}|doan }}}} to block “{block}”, or delete the prose “{key}”"
            ),
        },
        Problem::RowsOfIndicators { rows, table, .. } => {
            let line = rows_to_pass_over(rows, table, lang);
            match lang {
                Lang::Vi => format!(
                    "{line}; nếu cần theo dõi từng chỉ tiêu thì dùng bộ tiêu chí riêng của đơn vị có các chỉ tiêu ấy"
                ),
                Lang::En => format!(
                    "{line}; to follow each indicator, use a criteria set of the office's own that has them"
                ),
            }
        }
        Problem::RowOfNoCriterion { rows, table, indicators: false, .. } => {
            let line = rows_to_pass_over(rows, table, lang);
            match lang {
                Lang::Vi => format!(
                    "dòng của tiêu chí thì ghi số hiệu (2) ở đầu dòng; dòng khác thì {line}"
                ),
                Lang::En => {
                    format!("write the number (2) before a criterion; for any other row {line}")
                }
            }
        }
        Problem::ColumnsNotAdded { titles, .. } if !titles.is_empty() => {
            let keys = titles.iter().rev().cloned().collect::<Vec<_>>().join(", ");
            match lang {
                Lang::Vi => format!(
                    "mỗi danh hiệu một cột đánh x thì ghi vào cot mỗi cột một khóa, đúng danh hiệu của cột: {keys}"
                ),
                Lang::En => format!(
                    "where each title has a column of marks, name each in cot by the key of its title: {keys}"
                ),
            }
        }
        Problem::ColumnsNotAdded { key, columns, .. } => {
            let first = columns.first().map_or("", String::as_str);
            let others = columns.get(1..).unwrap_or_default().join(", ");
            match lang {
                Lang::Vi => format!(
                    "ghi một cột: cot: {{{key}: {first}}}, và bỏ cột kia: bo_qua: [{others}]"
                ),
                Lang::En => format!(
                    "name one column: cot: {{{key}: {first}}}, and pass over the rest: bo_qua: [{others}]"
                ),
            }
        }
        Problem::DuplicateColumn { field, called, .. } => {
            let [first, second] = &**called;
            let codes = field.starts_with(|c: char| c.is_ascii_digit());
            match (lang, codes) {
                (Lang::Vi, false) => format!(
                    "giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{first}] hoặc bo_qua: [{second}]"
                ),
                (Lang::En, false) => format!(
                    "keep one and name the other at the table in ntm.yaml: bo_qua: [{first}] or bo_qua: [{second}]"
                ),
                (Lang::Vi, true) => format!(
                    "giữ một cột, cột kia ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{first}] hoặc bo_qua: [{second}]; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ"
                ),
                (Lang::En, true) => format!(
                    "keep one and name the other at the table in ntm.yaml: bo_qua: [{first}] or bo_qua: [{second}]; type indicators that end in 0 (such as 17.10) as text"
                ),
            }
        }
        Problem::RowAboveHeadings { heading_row, .. } => match lang {
            Lang::Vi => format!(
                "nếu là số liệu của bảng, chuyển dòng ấy xuống dưới tiêu đề; nếu không, ghi vào dòng của bảng trong ntm.yaml: tu_dong: {heading_row}"
            ),
            Lang::En => format!(
                "if it belongs to the table, move it below the headings; if not, write at the table in ntm.yaml: tu_dong: {heading_row}"
            ),
        },
        Problem::TableAbove { heading_row, last, .. }
        | Problem::SecondTable { heading_row, last, .. } => match lang {
            Lang::Vi => format!(
                "gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: {heading_row} (bảng dưới), hoặc den_dong: {last} (bảng trên)"
            ),
            Lang::En => format!(
                "make one table of both; or write at the table in ntm.yaml which to read: tu_dong: {heading_row} (the lower one), or den_dong: {last} (the upper one)"
            ),
        },
        Problem::MappingMeetsMany { columns, .. } => {
            let first = columns.first().map_or("", String::as_str);
            match lang {
                Lang::Vi => format!("ghi rõ một cột, cả tiêu đề trên lẫn tiêu đề dưới: {first}"),
                Lang::En => {
                    format!("name one column, with its upper and its lower heading: {first}")
                }
            }
        }
        Problem::HeadingDoubtful { line, .. } => {
            let ignored = line.ignored.join(", ");
            let first = line.keys.first().map(|key| (key, &line.column));
            let all = first.into_iter().chain(line.more.iter().map(|(key, column)| (key, column)));
            let all: Vec<String> = all.map(|(key, column)| format!("{key}: {column}")).collect();
            match ((!all.is_empty()).then(|| format!("{{{}}}", all.join(", "))), lang) {
                (Some(read), Lang::Vi) => format!(
                    "nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {read}; nếu không, ghi: bo_qua: [{ignored}]"
                ),
                (Some(read), Lang::En) => format!(
                    "if it is the column to read, write at the table in ntm.yaml: cot: {read}; if not, write: bo_qua: [{ignored}]"
                ),
                (None, Lang::Vi) => {
                    format!("ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{ignored}]")
                }
                (None, Lang::En) => {
                    format!("write at the table in ntm.yaml: bo_qua: [{ignored}]")
                }
            }
        }
        Problem::LetterAgainstHeading { key, called: Some(called), .. } => match lang {
            Lang::Vi => format!(
                "sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {{{key}: {called}}}"
            ),
            Lang::En => format!(
                "correct the letter to the heading's; if it is the right column, call it by its heading: cot: {{{key}: {called}}}"
            ),
        },
        Problem::FieldPassedOver { called: Some(called), .. } => match lang {
            Lang::Vi => format!(
                "sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề: bo_qua: [{called}]"
            ),
            Lang::En => format!(
                "correct the letter if it is wrong; if the column is not wanted, call it by its heading: bo_qua: [{called}]"
            ),
        },
        Problem::AmbiguousNumber { seen, thousands, .. } => {
            let decimal = as_decimal(seen);
            match lang {
                Lang::Vi => format!(
                    "viết {thousands} nếu dấu phẩy ngăn hàng nghìn, viết {decimal} nếu dấu phẩy ngăn phần lẻ"
                ),
                Lang::En => format!(
                    "write {thousands} if the comma groups thousands, and {decimal} if it begins the decimals"
                ),
            }
        }
        Problem::UnitInSight { used, .. } => match lang {
            Lang::Vi => {
                format!("ghi đơn vị đúng vào tiêu đề cột tiền, như “({used})”, và sửa chỗ ghi khác")
            }
            Lang::En => format!(
                "write the right unit into the heading of the amounts, such as “({used})”, and correct the other place"
            ),
        },
        Problem::AmbiguousCommune { units, .. } => {
            let units: Vec<String> = units.iter().map(|unit| format!("“{unit}”")).collect();
            match lang {
                Lang::Vi => {
                    format!("ghi cả loại đơn vị vào ô: {}", units.join(" hoặc "))
                }
                Lang::En => {
                    format!("write the unit's kind into the cell too: {}", units.join(" or "))
                }
            }
        }
        Problem::FormOutsidePattern { pattern } => {
            let folder = pattern.rsplit_once('/').map_or("", |(folder, _)| folder);
            let all = if folder.is_empty() { "*".to_owned() } else { format!("{folder}/*") };
            match lang {
                Lang::Vi => format!("đổi tên tệp, hoặc ghi cả thư mục ở “phieu:”: phieu: {all}"),
                Lang::En => {
                    format!("rename the file, or name the whole folder in “phieu:”: phieu: {all}")
                }
            }
        }
        _ => return None,
    })
}

/// "1,500" as a number with decimals that can only be read so: "1,5"; "30,000" is "30".
fn as_decimal(seen: &str) -> String {
    let Some((whole, decimals)) = seen.split_once(',') else { return seen.to_owned() };
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        // Three decimals are what is ambiguous; one digit more is not.
        rest if rest.len() == 3 => format!("{seen}0"),
        rest => format!("{whole},{rest}"),
    }
}

/// The line of `bo_qua` for rows of a table, ready to be copied.
fn rows_to_pass_over(rows: &[u32], table: &str, lang: Lang) -> String {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    rows.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let runs: Vec<String> = runs
        .into_iter()
        .map(
            |(first, last)| {
                if first == last { first.to_string() } else { format!("{first}-{last}") }
            },
        )
        .collect();
    let list = runs.join(", ");
    match lang {
        Lang::Vi => format!(
            "ghi vào bảng {table} trong ntm.yaml: bo_qua: [{list}] (đã có bo_qua thì thêm vào trong ngoặc)"
        ),
        Lang::En => format!(
            "write at table {table} in ntm.yaml: bo_qua: [{list}] (add to the brackets of a bo_qua that is there)"
        ),
    }
}

/// What may be written of a column that is not understood: how to read it first, then how to pass it
/// over; a column that the table must have is never offered to be passed over.
fn unknown_heading(line: &MappingLine, lang: Lang) -> String {
    let MappingLine { column, ignored, keys, likely, lacking, money, .. } = line;
    let pairs = if likely.is_empty() {
        String::new()
    } else {
        let mut by_key: Vec<(&str, Vec<&str>)> = Vec::new();
        for (key, column) in likely {
            match by_key.iter_mut().find(|(known, _)| known == key) {
                Some((_, columns)) => columns.push(column),
                None => by_key.push((key, vec![column])),
            }
        }
        let pairs: Vec<String> = by_key
            .into_iter()
            .map(|(key, columns)| match columns.as_slice() {
                [column] => format!("{key}: {column}"),
                columns => format!("{key}: [{}]", columns.join(", ")),
            })
            .collect();
        format!("cot: {{{}}}", pairs.join(", "))
    };
    let missing: Vec<&String> =
        lacking.iter().filter(|key| !likely.iter().any(|(own, _)| own == *key)).collect();
    if let [first, ..] = missing.as_slice() {
        let several = ignored.len() > 1;
        let names = missing.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ");
        let read = match (several, lang) {
            (false, _) => format!("cot: {{{first}: {column}}}"),
            (true, Lang::Vi) => format!("cot: {{{first}: tiêu đề cột ấy}}"),
            (true, Lang::En) => format!("cot: {{{first}: its heading}}"),
        };
        return match (several, lang) {
            (false, Lang::Vi) => format!(
                "bảng còn thiếu cột bắt buộc ({names}); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: {read}"
            ),
            (false, Lang::En) => format!(
                "the table lacks a column that it must have ({names}); if this is it, write at the table in ntm.yaml: {read}"
            ),
            (true, Lang::Vi) => format!(
                "bảng còn thiếu cột bắt buộc ({names}); nếu là một trong các cột này, ghi vào dòng của bảng trong ntm.yaml: {read}; cột khác không dùng thì khai bo_qua"
            ),
            (true, Lang::En) => format!(
                "the table lacks a column that it must have ({names}); if it is one of these, write at the table in ntm.yaml: {read}; name the others that are not needed in bo_qua"
            ),
        };
    }
    // Of several told together, those whose meaning is likely are there to be read.
    let unlikely: Vec<&str> = ignored
        .iter()
        .map(String::as_str)
        .filter(|column| !likely.iter().any(|(_, own)| own == column))
        .collect();
    // Nor is a column of amounts among those of money offered to be passed over.
    let is_money = |column: &&str| money.iter().any(|own| own == column);
    let (unsure, unlikely): (Vec<&str>, Vec<&str>) = unlikely.into_iter().partition(is_money);
    if !money.is_empty() {
        return money_columns(&pairs, &unsure, &unlikely, keys, lang);
    }
    let others = !likely.is_empty() && !unlikely.is_empty();
    let aside = if others { unlikely.join(", ") } else { ignored.join(", ") };
    let several = ignored.len() > 1;
    let coded = ignored.len() > 2 && keys.iter().any(|key| key == "dat");
    let read = match keys.as_slice() {
        _ if !likely.is_empty() => pairs,
        [] => String::new(),
        [key] => format!("cot: {{{key}: {column}}}"),
        // Columns of a table of criteria are these, under headings of the office's own.
        _ if coded => {
            format!("cot: {{\"1\": {}, \"2\": {}, …}}", ignored[0], ignored[1])
        }
        keys => {
            let names = keys.iter().take(KEYS_SHOWN).cloned().collect::<Vec<_>>().join(", ");
            let rest = if keys.len() > KEYS_SHOWN { ", …" } else { "" };
            match lang {
                Lang::Vi => format!("cot: {{khóa: {column}}}, khóa là một trong: {names}{rest}"),
                Lang::En => format!("cot: {{key: {column}}}, the key being one of {names}{rest}"),
            }
        }
    };
    match (read.is_empty(), likely.is_empty(), lang) {
        (true, _, Lang::Vi) => format!(
            "nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{aside}]"
        ),
        (true, _, Lang::En) => format!(
            "if the column is not needed, write at the table in ntm.yaml: bo_qua: [{aside}]"
        ),
        (false, true, Lang::Vi) => {
            let one = match (coded, several) {
                (true, _) => "các cột tiêu chí (số tiêu chí: tiêu đề cột)",
                (false, true) => "một cột",
                (false, false) => "cột này",
            };
            format!(
                "nếu cần đọc {one}, ghi vào dòng của bảng trong ntm.yaml: {read}; nếu không dùng, ghi: bo_qua: [{aside}]"
            )
        }
        (false, true, Lang::En) => {
            let one = match (coded, several) {
                (true, _) => "columns of criteria (the number: the heading)",
                (false, true) => "a column",
                (false, false) => "the column",
            };
            format!(
                "to read {one}, write at the table in ntm.yaml: {read}; if not needed, write: bo_qua: [{aside}]"
            )
        }
        (false, false, Lang::Vi) => {
            let rest = if others { "cột khác" } else { "nếu" };
            format!(
                "có lẽ là {read}: đúng thì ghi vào dòng của bảng trong ntm.yaml; {rest} không dùng thì ghi: bo_qua: [{aside}]"
            )
        }
        (false, false, Lang::En) => {
            let rest = if others { "for the others that are" } else { "if it is" };
            format!(
                "perhaps {read}: if so, write it at the table in ntm.yaml; {rest} not needed, write: bo_qua: [{aside}]"
            )
        }
    }
}

/// What may be written of columns of amounts among columns of money: those whose key is likely, those
/// whose key only the office knows, and those that hold something else.
fn money_columns(
    pairs: &str,
    unsure: &[&str],
    others: &[&str],
    keys: &[String],
    lang: Lang,
) -> String {
    let mut parts = Vec::new();
    if !pairs.is_empty() {
        parts.push(match lang {
            Lang::Vi => format!("có lẽ là {pairs}: đúng thì ghi vào dòng của bảng trong ntm.yaml"),
            Lang::En => format!("perhaps {pairs}: if so, write it at the table in ntm.yaml"),
        });
    }
    if let [first, ..] = unsure {
        let list = unsure.join(", ");
        let keys = keys.join(", ");
        parts.push(match lang {
            Lang::Vi => format!(
                "{list} là cột tiền đang có số, đừng bỏ qua: ghi cot: {{khóa: {first}}}, khóa là một trong: {keys}; khóa đã có cột khác thì kê cả hai: {{khóa: [cột ấy, {first}]}}, máy cộng lại"
            ),
            Lang::En => format!(
                "{list} holds amounts and is not to be left out: write cot: {{key: {first}}}, the key being one of {keys}; where the key has a column already, name both, {{key: [that column, {first}]}}: they are added up"
            ),
        });
    }
    if !others.is_empty() {
        let list = others.join(", ");
        parts.push(match lang {
            Lang::Vi => format!("cột khác không dùng thì ghi: bo_qua: [{list}]"),
            Lang::En => format!("for the others that are not needed, write: bo_qua: [{list}]"),
        });
    }
    parts.join("; ")
}
