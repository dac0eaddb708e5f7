//! Making the PDF, writing it, the command line.

use super::foreign;
use super::io::io;
use super::values::Why;
use super::words::list;

messages! { $ making "Dàn trang, ghi tệp, dòng lệnh" "Layout, output and command line"

    /// Files of an earlier run that this one no longer makes.
    N118 Note StaleOutput { files: Vec<String> } => {
        vi("lần chạy này không lập {}, tệp còn lại từ lần trước", list(files));
        en("this run does not make {}, left there by an earlier one", list(files));
        hint_vi("xóa tệp ấy nếu không còn dùng, để không gửi nhầm");
        hint_en("delete it when it is no longer wanted, so that nobody sends it by mistake");
    }

    /// What the program says could not be written.
    N119 Error SayingFailed { why: Why } => {
        let (vi, en) = io(why);
        vi("không ghi được kết quả ra đầu ra chuẩn ({vi})");
        en("standard output cannot be written ({en})");
        hint_vi("kiểm tra chỗ trống, hoặc chương trình nhận kết quả có bị đóng sớm không");
        hint_en("check the space left, or whether the program that reads the output ended early");
    }

    /// Typst refuses the layout.
    N701 Error Typeset { detail: String } => {
        let (vi, en) = foreign::layout(detail);
        vi("không dàn trang được: {vi}");
        en("the layout fails: {en}");
        hint_vi("sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc");
        hint_en("correct the passage in your own template in mau/; “ntm templates” shows the original");
    }

    /// A character that no font has.
    N702 Error MissingGlyph {
        character: String = "☑",
        text: String = "#doan[Đánh dấu ☑ vào ô]",
    } => {
        vi("phông chữ không có ký tự “{character}” trong “{text}”");
        en("no font has the character “{character}” in “{text}”");
        hint_vi("thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path");
        hint_en("replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path");
    }

    /// The PDF cannot meet its standard.
    N703 Error PdfStandard { detail: String } => {
        let (vi, en) = foreign::standard(detail);
        vi("PDF không đạt chuẩn: {vi}");
        en("the PDF cannot meet its standard: {en}");
    }

    /// A folder or file of fonts without a usable font.
    N704 Error NoFonts { path: String = "phong" } => {
        vi("“{path}” không có phông chữ nào");
        en("“{path}” holds no font");
        hint_vi("chỉ tới thư mục chứa tệp .ttf hoặc .otf");
        hint_en("point at a folder with .ttf or .otf files");
    }

    /// Typst remarks on the layout.
    N705 Warning TypesetWarning { detail: String } => {
        let (vi, en) = foreign::layout_warning(detail);
        vi("lưu ý khi dàn trang: {vi}");
        en("layout warning: {en}");
    }

    /// A passage that a Word document has nothing for.
    N706 Error NotInWord { seen: String = "box[…]" } => {
        vi("văn bản Word không có gì ứng với “{seen}”");
        en("a Word document has nothing for “{seen}”");
        hint_vi("viết đoạn ấy bằng các hàm thể thức (#doan, #gach, #khoan …), hoặc lập bản PDF");
        hint_en("write the passage with the layout functions (#doan, #gach, #khoan …), or make the PDF");
    }

    /// A chart that no page holds.
    N707 Error ChartTooHigh { title: String = "Số tiêu chí đạt theo xã" } => {
        vi("biểu đồ “{title}” cao hơn một trang, không thành một hình trong văn bản Word");
        en("the chart “{title}” is higher than a page and makes no picture of a Word document");
        hint_vi("rút gọn tên các nguồn vốn, công trình trong biểu đồ, hoặc bỏ bieu_do");
        hint_en("shorten the names of sources and works in the chart, or leave out bieu_do");
    }

    /// A Word document that cannot be packed.
    N708 Error WordFailed { detail: String = "file too large" } => {
        vi("không đóng gói được văn bản Word ({detail})");
        en("the Word document cannot be packed ({detail})");
    }

    /// A Word document or an annex's workbook that somebody went on writing in.
    N725 Error WrittenOn { path: String = "out/du-an/ke-hoach.docx" } => {
        vi("“{path}” đã được sửa từ lần lập trước, không ghi đè");
        en("“{path}” was changed since it was made, and is not written over");
        hint_vi("chép tệp đã sửa ra nơi khác hoặc đổi tên rồi chạy lại; bỏ phần đã sửa thì thêm --force");
        hint_en("move or rename the changed file and run again; --force gives the changes up");
    }

    /// What was made could not be shown.
    N760 Warning NotOpened { path: String = "out/du-an/ke-hoach.pdf", program: String = "xdg-open" } => {
        vi("không mở được “{path}”: máy không có “{program}”, hoặc “{program}” không mở nổi");
        en("“{path}” could not be opened: there is no “{program}”, or it failed");
        hint_vi("tệp đã có ở đó: mở bằng trình quản lý tệp");
        hint_en("it is there: open it from the file manager");
    }

    /// The output cannot be written.
    N801 Error OutputUnwritable { path: String = "ra/du-an", why: Why } => {
        let (vi, en) = io(why);
        vi("không ghi được “{path}” ({vi})");
        en("“{path}” cannot be written ({en})");
        hint_vi("đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc ghi ra nơi khác (--out, nếu lệnh có)");
        hint_en("close the file if it is open, check permissions and space, or write elsewhere (--out, where the command has it)");
    }

    /// A folder that should be empty is not.
    N802 Error FolderNotEmpty { path: String } => {
        vi("thư mục “{path}” không trống");
        en("folder “{path}” is not empty");
        hint_vi("chọn một thư mục mới");
        hint_en("choose a new folder");
    }

    /// Two projects would write into one folder.
    N803 Error OutputCollision { slug: String = "xa" } => {
        vi("hai dự án cùng tên thư mục “{slug}”, sẽ ghi đè lên nhau");
        en("two projects are in folders named “{slug}” and would overwrite each other");
        hint_vi("chạy với --all THƯ_MỤC chứa cả hai để giữ đường dẫn, đổi tên một thư mục, hoặc chạy riêng với --out khác");
        hint_en("run with --all DIR, the folder around both, to keep their ways, rename one, or run them apart with another --out");
    }

    /// A file that is there already and is nobody's to overwrite.
    N804 Error FileExists { path: String } => {
        vi("tệp “{path}” đã có");
        en("file “{path}” is there already");
        hint_vi("không ghi đè lên nó: đổi tên hoặc xóa nếu không cần nữa, hoặc ghi ra tên khác (--out, nếu lệnh có)");
        hint_en("it is not written over: rename or delete it if nobody needs it, or write elsewhere (--out, where the command has it)");
    }

    /// A file that somebody changed after it was made, and that was made again.
    N805 Warning OutputEdited { files: Vec<String> } => {
        vi("{} không còn như lần lập trước (đã bị sửa, hoặc lần chạy trước bị ngắt), nay đã lập lại, ghi đè", list(files));
        en("no longer as it was made (edited, or a run was cut short), now made again over it: {}", list(files));
        hint_vi("sửa ở số liệu, lời văn hoặc mẫu của dự án; sửa thẳng trong PDF thì lần sau mất");
        hint_en("change the project's data, prose or templates; what is edited in the PDF is lost with the next run");
    }

    /// A file that was no longer there, and that was made again.
    N806 Note OutputDeleted { files: Vec<String> } => {
        vi("{} không còn ở chỗ cũ, nay đã lập lại", list(files));
        en("no longer there, now made again: {}", list(files));
    }

    /// No folder below one is a project.
    N807 Error NoProjects { path: String = "tinh" } => {
        vi("“{path}” và các thư mục bên trong không có tệp ntm.yaml nào");
        en("“{path}” and the folders below it have no ntm.yaml");
        hint_vi("ghi thư mục chứa các dự án sau --all; thư mục ẩn, liên kết và thư mục kết quả không được xét");
        hint_en("name the folder around the projects behind --all; hidden folders, links and output folders are not looked into");
    }

    /// A folder below one cannot be looked into.
    N808 Error FolderUnreadable { path: String = "tinh", why: Why } => {
        let (vi, en) = io(why);
        vi("không xem được thư mục “{path}” ({vi})");
        en("folder “{path}” cannot be looked into ({en})");
        hint_vi("kiểm tra tên và quyền đọc; dự án ở đó chưa được tính");
        hint_en("check its name and that it may be read; projects there were not counted");
    }

    /// There is nothing to compare with: the documents were never made there.
    N809 Error NeverBuilt { out: String = "out/xa", project: String = "xa" } => {
        vi("chưa có lần lập nào ở “{out}” để so");
        en("nothing was built in “{out}” yet to compare with");
        hint_vi("lập trước bằng “ntm build {project}” (cùng --out), hoặc so với một bản sao của dự án bằng --against");
        hint_en("make the documents first by “ntm build {project}” (with the same --out), or compare with a copy of the project by --against");
    }

    /// What was made there is another project's.
    N810 Error BuiltElsewhere { out: String = "out/xa", other: String = "/du-an/xa" } => {
        vi("văn bản ở “{out}” được lập từ dự án khác: “{other}”");
        en("the documents in “{out}” were made of another project: “{other}”");
        hint_vi("nếu là dự án này mới chuyển chỗ, lập lại bằng ntm build; nếu không, chọn nơi khác bằng --out, hoặc so hai dự án bằng --against");
        hint_en("if it is this one that was moved, run ntm build again; else choose another --out, or compare both by --against");
    }

    /// A copy of a workbook with findings would be written over the workbook.
    N811 Error AnnotatedOverInput { path: String = "du-lieu.xlsx" } => {
        vi("bản có ghi chú sẽ ghi đè lên chính bảng tính “{path}”");
        en("the copy with findings would be written over the workbook “{path}” itself");
        hint_vi("chọn thư mục khác sau --annotate, ngoài thư mục của dự án");
        hint_en("name another folder behind --annotate, outside the project's");
    }

    /// A workbook was changed between being read and being copied with findings.
    N812 Error ChangedSinceRead { path: String = "du-lieu.xlsx" } => {
        vi("“{path}” bị sửa sau khi đọc; chưa ghi bản có ghi chú");
        en("“{path}” was changed after it was read; no copy with findings was written");
        hint_vi("lưu và đóng tệp rồi chạy lại");
        hint_en("save and close the file, then run again");
    }

    /// What was typed the second time is not what the document prints.
    N813 Error EntryDiffers {
        title: String = "Tổng nguồn lực, triệu đồng",
        typed: String = "81.187,119",
        printed: String = "81.178,119",
    } => {
        vi("{title}: gõ lại từ bản giấy được {typed}, số liệu cho {printed}");
        en("{title}: typed again from paper as {typed}, the data give {printed}");
        hint_vi("đọc lại bản giấy: gõ nhầm thì sửa ô này; bản giấy in khác thì lập, in lại; số liệu sai thì sửa ở ô gốc rồi lập, in và gõ lại");
        hint_en("read the paper again: correct this cell if it is a slip; make and print the document anew if the paper is older; correct the figure's own cells if they are wrong, then print and type again");
    }

    /// Figures that were not typed a second time yet.
    N814 Warning EntryBlank { document: String = "ke-hoach", titles: Vec<String>, count: usize } => {
        let (blank, listed) = (titles.len(), list(titles));
        vi("{document}: còn {blank}/{count} số chưa gõ lại: {listed}");
        en("{document}: {blank} of {count} figures were not typed again yet: {listed}");
        hint_vi("người kiểm tra đọc trên bản giấy và gõ vào các ô ấy");
        hint_en("whoever checks reads them on paper and types them into these cells");
    }

    /// A row of the second entry that is no total of the document.
    N815 Warning EntryRowUnknown { title: String = "Tổng nguồn vốn" } => {
        vi("văn bản không có số liệu nào tên là “{title}”; dòng này không được so");
        en("the document has no figure called “{title}”; the row is compared with nothing");
        hint_vi("tên ở cột Số liệu bị sửa thì gõ lại như cũ; văn bản đã đổi thì lập tờ nhập lại mới bằng ntm check --second-entry với tên tệp khác");
        hint_en("where the name was edited, put it back; where the document changed, have a new sheet made by ntm check --second-entry with another name");
    }

    /// Totals of the document that the second entry has no row for.
    N816 Warning EntryRowsMissing { document: String = "ke-hoach", titles: Vec<String> } => {
        let listed = list(titles);
        vi("tờ nhập lại của {document} thiếu dòng: {listed}");
        en("the second entry of {document} has no row for: {listed}");
        hint_vi("lập tờ mới bằng ntm check --second-entry với tên tệp khác");
        hint_en("have a new sheet made by ntm check --second-entry with another name");
    }

    /// What was typed the second time is no number.
    N817 Error EntryNoNumber { title: String = "Tổng nguồn lực, triệu đồng", seen: String = "8l.178" } => {
        vi("{title}: “{seen}” không đọc được là một số");
        en("{title}: “{seen}” cannot be read as a number");
        hint_vi("gõ như trên giấy: 81.178,119; 04; 15,7");
        hint_en("type it as on paper: 81.178,119; 04; 15,7");
    }

    /// A workbook without a sheet of the document for its second entry.
    N818 Error EntrySheetMissing { document: String = "ke-hoach" } => {
        vi("tệp này không có trang nhập lại của {document}");
        en("there is no sheet for the second entry of {document} in this file");
        hint_vi("trang ấy mang tên là id của văn bản; lập tờ mới bằng ntm check --second-entry với tên tệp khác");
        hint_en("the sheet is called as the document's id; have a new one made by ntm check --second-entry with another name");
    }

    /// A second entry that is declared, and not there yet.
    N819 Warning EntryNotThere {
        document: String = "ke-hoach",
        path: String = "du-an/nhap-lai.xlsx",
        project: String = "du-an",
    } => {
        vi("chưa có tờ nhập lại của {document}");
        en("there is no second entry of {document} yet");
        hint_vi("lập tờ để gõ: ntm check {project} --doc {document} --second-entry {path}");
        hint_en("have the sheet made: ntm check {project} --doc {document} --second-entry {path}");
    }

    /// A copy with findings that somebody has changed since it was written.
    N891 Error AnnotatedOverWork { path: String = "can-xem/du-lieu.xlsx" } => {
        vi("“{path}” đã sửa sau khi ntm ghi, hoặc không do ntm ghi: không ghi đè lên nó");
        en("“{path}” was changed since ntm wrote it, or is not by ntm: it is not written over");
        hint_vi("chép chỗ đã sửa về bảng tính của dự án, hoặc thay bảng ấy bằng tệp này (đọc lại được như bảng gốc); rồi chuyển tệp này đi, hoặc chọn thư mục khác sau --annotate");
        hint_en("take what was corrected into the project's workbook, or put this file in its place (it is read like the workbook); then move it away, or name another folder behind --annotate");
    }

    /// A command line that means nothing.
    N901 Error Usage { detail: String } => {
        vi("{detail}");
        en("{detail}");
    }

    /// The clock cannot be right, and what is to be done says when.
    N916 Error ClockBehind { now: String = "01/01/1970 07:00" } => {
        vi("đồng hồ của máy đang là {now}, không thể đúng");
        en("this machine's clock says {now}, which cannot be right");
        hint_vi("chỉnh ngày, giờ của máy rồi chạy lại; chưa làm gì");
        hint_en("set its date and time right and run it again; nothing was done");
    }
}
