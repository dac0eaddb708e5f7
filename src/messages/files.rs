//! Files and the packages of workbooks.

use std::io::ErrorKind;

use super::io::io;
use super::lang::Pair;
use super::values::{FakeKind, Oddity, Overload, Why};
use super::words::list;

messages! { $ files "Tệp" "Files"

    /// A named file is not there.
    N101 Error FileMissing { path: String = "xom.xlsx", near: Option<String> } => {
        vi("không tìm thấy tệp “{path}”");
        en("file “{path}” not found");
        hint(match near {
            Some(near) => say!(
                "trong thư mục có “{near}”: nếu là tệp ấy thì ghi đúng tên ấy vào ntm.yaml",
                "the folder has “{near}”: if that is meant, write just this name in ntm.yaml"
            ),
            None => say!(
                "đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml",
                "put the file into the project folder, or correct its name in ntm.yaml"
            ),
        });
    }

    /// A file is there but cannot be read.
    N102 Error FileUnreadable { path: String, why: Why } => {
        let (vi, en) = io(why);
        vi("không đọc được tệp “{path}” ({vi})");
        en("file “{path}” cannot be read ({en})");
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let is_book = matches!(ending.as_deref(), Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods"));
        hint(match why {
            Why::System(ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename) => say!(
                "xem lại đường dẫn và tên tệp",
                "see whether path and name are right"
            ),
            _ if is_book => say!(
                "đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc",
                "close the file in Excel if it is open, and check that it may be read"
            ),
            _ => say!(
                "đóng tệp nếu chương trình khác đang mở, kiểm tra quyền đọc",
                "close the file if another program has it open, and check that it may be read"
            ),
        });
    }

    /// A path leads out of the project folder.
    N103 Error OutsideProject { path: String = "../so-lieu.xlsx" } => {
        vi("đường dẫn “{path}” ra ngoài thư mục dự án");
        en("path “{path}” leads out of the project folder");
        hint_vi("chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc");
        hint_en("copy the file into the project folder; files elsewhere are not read, for safety");
    }

    /// A data file is neither a workbook nor YAML.
    N104 Error UnknownFileKind { path: String = "hien-trang.docx" } => {
        vi("không nhận ra loại tệp “{path}”");
        en("file “{path}” is of an unknown kind");
        hint_vi("dùng .xlsx, .xlsm, .xls, .xlsb, .ods hoặc .yaml");
        hint_en("use .xlsx, .xlsm, .xls, .xlsb, .ods or .yaml");
    }

    /// A workbook is protected with a password.
    N105 Error WorkbookEncrypted => {
        vi("bảng tính có mật khẩu, không đọc được");
        en("the workbook is protected with a password and cannot be read");
        hint_vi("mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại");
        hint_en("open it in Excel, remove the password (File > Info > Protect Workbook) and save it");
    }

    /// A workbook is cut off or damaged.
    N106 Error WorkbookDamaged { detail: String } => {
        // What the reader says helps nobody at an office; the English message keeps it.
        vi("bảng tính bị hỏng hoặc bị cắt cụt, không đọc được");
        en("the workbook is damaged or cut off ({detail})");
        hint_vi("mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp");
        hint_en("open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew");
    }

    /// A file has a workbook's name and is something else.
    N107 Error WorkbookFake { found: FakeKind } => {
        let (vi, en) = fake(*found);
        vi("tệp mang tên bảng tính nhưng thực ra là {vi}");
        en("the file has a workbook's name but is {en}");
        hint(match found {
            FakeKind::Empty | FakeKind::Pdf | FakeKind::Zip | FakeKind::Other => say!(
                "tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án",
                "find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder"
            ),
            _ => say!(
                "mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)",
                "open it and save it as an Excel Workbook (.xlsx)"
            ),
        });
    }

    /// A workbook lacks the named sheet.
    N108 Error SheetMissing { sheet: String = "Xax", available: Vec<String> } => {
        vi("bảng tính không có trang “{sheet}”; có: {}", list(available));
        en("the workbook has no sheet “{sheet}”; it has {}", list(available));
        hint(name_the_sheet());
    }

    /// A file is larger than any office's data.
    N109 Error FileTooLarge { limit_mb: u64 } => {
        vi("tệp lớn hơn {limit_mb} MB");
        en("the file is larger than {limit_mb} MB");
    }

    /// A folder has no `ntm.yaml`.
    N110 Error ProjectMissing { path: String = "trong", below: Vec<String> } => {
        vi("thư mục “{path}” không có tệp ntm.yaml");
        en("folder “{path}” has no ntm.yaml");
        let names = below.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        hint(if below.is_empty() {
            say!(
                "chạy “ntm init THƯ_MỤC” để tạo một dự án mới",
                "run “ntm init FOLDER” to make a new project"
            )
        } else {
            say!(
                "dự án ở thư mục con: {names}; ghi tên thư mục ấy sau lệnh",
                "projects lie below: {names}; name one behind the command"
            )
        });
    }

    /// A text file is not UTF-8.
    N111 Error NotUtf8 => {
        vi("tệp không phải văn bản Unicode (UTF-8)");
        en("the file is not Unicode text (UTF-8)");
        hint_vi("mở bằng Notepad, chọn Lưu thành (Save As), Mã hóa (Encoding): UTF-8");
        hint_en("open it in Notepad and save it with Save As, Encoding: UTF-8");
    }

    /// A workbook has several visible sheets and the project does not say which one.
    N112 Error SheetNotNamed { available: Vec<String> } => {
        vi("bảng tính có nhiều trang, chưa nói dùng trang nào; có: {}", list(available));
        en("the workbook has several sheets and none is named; it has {}", list(available));
        hint(name_the_sheet());
    }

    /// What a workbook holds is larger, unpacked, than any office's.
    N113 Error WorkbookSwollen { part: String, limit_mb: u64 } => {
        vi("phần “{part}” trong bảng tính bung ra lớn hơn {limit_mb} MB");
        en("part “{part}” of the workbook is larger than {limit_mb} MB when unpacked");
        hint(copy_the_data());
    }

    /// A sheet has more filled cells than any real one.
    N114 Error TooManyCells { limit: u64 } => {
        vi("trang tính có nhiều ô hơn mọi bảng thật (tối đa {limit} ô có nội dung)");
        en("a sheet has more cells than any real one (at most {limit} filled ones)");
        hint_vi("xóa các dòng, cột thừa ngoài bảng, hoặc chép riêng bảng sang một bảng tính mới");
        hint_en("delete the extra rows and columns outside the table, or copy the table into a new workbook");
    }

    /// A workbook holds a text longer than any cell's.
    N115 Error CellTextTooLong { limit: usize } => {
        vi("bảng tính có một đoạn chữ dài hơn {limit} byte, không ô thật nào dài đến thế");
        en("the workbook has a text longer than {limit} bytes; no real cell is so long");
        hint(copy_the_data());
    }

    /// A workbook has more of something than any real one.
    N116 Error WorkbookOverloaded { part: String, what: Overload, limit: usize } => {
        let (vi, en) = overload(*what);
        let [vi_in, en_in] = match part.as_str() {
            "" => [String::new(), String::new()],
            part => [format!(" ở phần “{part}”"), format!(" in part “{part}”")],
        };
        text(match what {
            Overload::StatedStrings => {
                say!("bảng tính có {limit} {vi}{vi_in}", "the workbook has {limit} {en}{en_in}")
            }
            Overload::Parts
            | Overload::Nesting
            | Overload::Attributes
            | Overload::Strings
            | Overload::Styles
            | Overload::StyleText
            | Overload::Text
            | Overload::Formulas => say!(
                "bảng tính có hơn {limit} {vi}{vi_in}, nhiều hơn mọi bảng thật",
                "the workbook has more than {limit} {en}{en_in}, more than any real one"
            ),
        });
        hint(copy_the_data());
    }

    /// A path that leads to a pipe, device or socket.
    N117 Error NotAFile { path: String = "ong.xlsx" } => {
        vi("“{path}” không phải tệp thường (là ống dẫn, thiết bị hoặc ổ cắm mạng)");
        en("“{path}” is no ordinary file but a pipe, device or socket");
        hint_vi("chép số liệu thành một tệp trong thư mục dự án rồi chỉ tới tệp ấy");
        hint_en("copy the data into a file of the project folder and name that file");
    }

    /// Two sheets of one workbook have one name.
    N133 Error SheetsOfOneName { name: String = "VỐN" } => {
        vi("bảng tính có hai trang cùng tên “{name}”");
        en("the workbook has two sheets named “{name}”");
        hint_vi("mở bằng Excel hoặc LibreOffice, đổi tên một trang rồi lưu lại");
        hint_en("open it in Excel or LibreOffice, rename one of them and save it");
    }

    /// Two sheets of one workbook are one part of its package.
    N134 Error SheetsOfOnePart { first: String = "Vốn", second: String = "Cũ" } => {
        vi("trang “{first}” và trang “{second}” lấy chung một phần số liệu trong tệp");
        en("sheets “{first}” and “{second}” are one and the same part of the file");
        hint(save_as_new());
    }

    /// A part of a package is there twice, or is not the one that its workbook names.
    N135 Error PartTwofold { part: String } => {
        vi("không rõ bảng tính dùng phần “{part}” nào: tệp có hơn một");
        en("which “{part}” the workbook uses is not clear: the file has more than one");
        hint(save_as_new());
    }

    /// A folder where a file should be.
    N136 Error IsAFolder { path: String = "so-lieu.yaml" } => {
        vi("“{path}” là thư mục, không phải tệp");
        en("“{path}” is a folder and no file");
        hint_vi("ghi tên một tệp trong thư mục ấy");
        hint_en("name a file in that folder");
    }

    /// A cell of a package that different programs read differently; row and column from 0.
    N137 Error OddCell { sheet: String, at: (u32, u32), what: Oddity } => {
        text(odd_cell(what));
        hint(save_as_new());
    }
}

fn fake(kind: FakeKind) -> (&'static str, &'static str) {
    match kind {
        FakeKind::Html => ("trang web (HTML)", "a web page (HTML)"),
        FakeKind::Xml => ("tệp XML (bảng tính kiểu cũ)", "an XML file, as older programs write"),
        FakeKind::Text => ("văn bản thuần", "plain text"),
        FakeKind::Zip => ("tệp nén không chứa bảng tính", "an archive without a workbook"),
        FakeKind::Pdf => ("tệp PDF", "a PDF"),
        FakeKind::Empty => ("tệp rỗng", "an empty file"),
        FakeKind::Other => ("tệp loại khác", "some other kind of file"),
    }
}

fn overload(what: Overload) -> (&'static str, &'static str) {
    match what {
        Overload::Parts => ("tệp thành phần", "parts"),
        Overload::Nesting => ("lớp lồng nhau", "elements inside each other"),
        Overload::Attributes => ("thuộc tính trong một thẻ", "attributes of one element"),
        Overload::Strings => ("chuỗi chữ dùng chung", "shared texts"),
        Overload::StatedStrings => (
            "chuỗi chữ dùng chung như tệp tự khai (thật ra không có)",
            "shared texts as the file states (and does not have)",
        ),
        Overload::Styles => ("kiểu định dạng", "styles"),
        Overload::StyleText => (
            "chữ trong một mẫu định dạng số hoặc tên phông",
            "letters in one number format or font name",
        ),
        Overload::Text => ("byte chữ trong các ô", "bytes of text in the cells"),
        Overload::Formulas => ("byte công thức", "bytes of formulas"),
    }
}

fn odd_cell(what: &Oddity) -> Pair {
    let (vi, en) = match what {
        Oddity::Order => (
            "ô hoặc dòng này ghi hai lần trong tệp, hoặc không theo thứ tự",
            "the cell or row stands in the file twice, or out of order",
        ),
        Oddity::OtherRow => (
            "ô ghi một dòng nhưng nằm trong dòng khác của tệp",
            "the cell says to be of another row than it stands in",
        ),
        Oddity::SecondBody => {
            ("trang có hai phần số liệu trong tệp", "the sheet has two bodies of cells in the file")
        }
        Oddity::Nested => (
            "trong ô hoặc trong bảng có một bảng khác lồng vào",
            "another table stands inside the cell or table",
        ),
        Oddity::Value => (
            "giá trị của ô ghi trong tệp theo cách khác thường, mỗi chương trình đọc một khác",
            "the cell's value is written in a way that programs read differently",
        ),
        Oddity::Structure => (
            "ô hoặc dòng này ghi trong tệp sai cấu trúc, mỗi chương trình đọc một khác",
            "the cell or row is made in a way that programs read differently",
        ),
        Oddity::NeverRepeated => (
            "ô hoặc dòng này ghi trong tệp là lặp lại 0 lần",
            "the cell or row says in the file to be repeated zero times",
        ),
        Oddity::NoValue(shown) => {
            return (
                format!("ô hiện “{shown}” nhưng trong tệp không có giá trị"),
                format!("the cell shows “{shown}” and has no value in the file"),
            );
        }
    };
    (vi.to_owned(), en.to_owned())
}

/// The package is odd: save it anew.
fn save_as_new() -> Pair {
    say!(
        "mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu thành tệp mới",
        "open it in Excel or LibreOffice, look through the data and save it as a new file"
    )
}

/// The workbook holds too much.
fn copy_the_data() -> Pair {
    say!(
        "chép riêng vùng dữ liệu sang một bảng tính mới (Dán đặc biệt > Giá trị) rồi dùng bảng đó",
        "copy the data alone into a new workbook (Paste Special > Values) and use that one"
    )
}

/// The project is to say which sheet.
fn name_the_sheet() -> Pair {
    say!(
        "ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính",
        "write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook"
    )
}
