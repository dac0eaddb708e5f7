//! The way out of each problem, in Vietnamese and English side by side.

use super::Lang;
use crate::diag::{Blame, Diagnostic, FakeKind, Problem, Shape};

/// The way out of one finding: where another cell is to blame, that cell, else what is usual.
pub fn advice(diagnostic: &Diagnostic, lang: Lang) -> Option<String> {
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

/// The way out, where there is one to tell.
pub fn hint(problem: &Problem, lang: Lang) -> Option<String> {
    let (vi, en): (&str, &str) = match problem {
        Problem::FileMissing { .. } => (
            "đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml",
            "put the file into the project folder, or correct its name in ntm.yaml",
        ),
        Problem::FileUnreadable { .. } => (
            "đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc",
            "close the file in Excel if it is open, and check that it may be read",
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
            "nâng cao: khai bộ tiêu chí nâng cao và hai bảng hien_trang_nang_cao, giao_nang_cao; kiểu mẫu: đối chiếu bằng tay",
            "for nâng cao name the advanced set and give hien_trang_nang_cao and giao_nang_cao; check kiểu mẫu by hand",
        ),
        Problem::Placeholder { .. } => {
            ("điền cho đủ trước khi trình ký", "fill it in before the document goes for signature")
        }
        Problem::RowWithoutName { .. } => (
            "điền tên vào dòng ấy, hoặc xóa số liệu của dòng",
            "fill in the row's name, or clear its values",
        ),
        Problem::DuplicateCommune { .. } => ("bỏ một trong hai dòng", "remove one of the two rows"),
        Problem::UnknownCriterion { .. } => (
            "sửa số hiệu cho đúng bộ tiêu chí đang dùng",
            "correct the number to one of the set in force",
        ),
        Problem::HamletsExceedTotal { .. } => (
            "sửa tổng số xóm, hoặc số xóm đã đạt và giao",
            "correct the number of hamlets, or those met and assigned",
        ),
        Problem::YamlCommentEatsText { .. } => (
            "nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép",
            "if it belongs to the value, put the whole value in quotes",
        ),
        Problem::NoHeader { .. } => (
            "tiêu đề phải nằm trong 60 dòng đầu; xem các tên cột được nhận trong README",
            "headings must stand within the first 60 rows; the README lists what is understood",
        ),
        Problem::MissingColumn { .. } => (
            "thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên",
            "add the column, or correct its heading",
        ),
        Problem::DuplicateColumn { .. } => (
            "bỏ bớt hoặc đổi tên một cột; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ",
            "remove or rename one; type indicators that end in 0 (such as 17.10) as text",
        ),
        Problem::CellError { .. } => (
            "sửa công thức trong ô rồi lưu lại bảng tính",
            "correct the formula in the cell and save the workbook",
        ),
        Problem::FormulaNotCalculated { .. } => (
            "mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính",
            "open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated",
        ),
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
        Problem::BadCodeList { .. } => (
            "viết như “9, 10, 12-15” hoặc “13.2, 17.10”; gõ dạng chữ để 17.10 không thành 17.1",
            "write as “9, 10, 12-15” or “13.2, 17.10”; type it as text so that 17.10 stays",
        ),
        Problem::DataAfterTotals { .. } => {
            ("chuyển dòng ấy lên trên dòng tổng", "move the row above the totals row")
        }
        Problem::TotalsRow { .. } | Problem::RowTotal { .. } => (
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
            "thêm cột còn thiếu; tiêu chí chưa xã nào đạt thì để trống các ô của cột",
            "add the columns; leave the cells of a criterion blank that nobody meets",
        ),
        Problem::UnknownCriteriaSet { .. } => (
            "dùng bộ có sẵn (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) hoặc đặt bộ riêng vào thư mục bo-tieu-chi/",
            "use a set that comes with the program (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) or put your own into the folder bo-tieu-chi/",
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
        Problem::FormTwice { .. } => (
            "giữ lại một phiếu đúng, chuyển phiếu kia ra khỏi thư mục",
            "keep the right one and move the other out of the folder",
        ),
        Problem::FormsMissing { .. } => (
            "chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời",
            "wait for them, or set “tam_thoi: co” in that period for a provisional report",
        ),
        Problem::FormLockedCell { .. } => (
            "đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước",
            "ask the commune to fill in the original form; a wrong old figure is corrected in its own period",
        ),
        Problem::CriterionLost { .. } | Problem::CountFell { .. } => (
            "hỏi lại xã; nếu đúng thì báo cáo sẽ nêu là giảm",
            "ask the commune; if it is right, the report will say that it fell",
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
            "bỏ dấu ở một trong hai bảng Hiện trạng hoặc Giao chỉ tiêu",
            "clear the mark in one of the two tables",
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
            "sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan trong ntm.yaml kèm lý do",
            "correct the wrong number; if the office lets it stand, declare it in chap_nhan in ntm.yaml with the reason",
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
    Some(lang.pick(vi, en).to_owned())
}
