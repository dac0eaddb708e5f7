//! The register of outgoing documents: what of it is not as it was written, and what it takes for another
//! document than is meant.

use super::io::io;
use super::values::{AmendTrouble, UnfitFile, Why};

messages! { $ register "Sổ đăng ký văn bản đi" "The register of outgoing documents"

    /// What was entered of a document cannot be put right in this way.
    N790 Error AmendImpossible { number: String = "25/KH-UBND", why: AmendTrouble } => {
        text(match why {
            AmendTrouble::Printed => say!(
                "số, ngày của {number} in trên văn bản, không sửa ở sổ được",
                "{number} prints its number and date: they cannot be put right in the register"
            ),
            AmendTrouble::Nothing => say!(
                "sổ đã ghi đúng như thế về {number}: không có gì để sửa",
                "the register says just that of {number}: there is nothing to put right"
            ),
            AmendTrouble::PrintedSigner(printed) => say!(
                "người ký in trên {number} là {printed}, không sửa ở sổ thành người khác được",
                "{number} prints {printed} as its signer: the register cannot have another"
            ),
            AmendTrouble::NotRecalled => say!(
                "{number} không bị ghi thu hồi",
                "{number} was not entered as recalled"
            ),
            AmendTrouble::IssuedAnew(other) => say!(
                "{number} đã có văn bản ban hành lại là {other}: bỏ ghi thu hồi thì hai bản cùng hiệu lực",
                "{number} was issued anew as {other}: without its recall both would be in force"
            ),
        });
        hint(match why {
            AmendTrouble::Printed => say!(
                "chỉ số, ngày ghi sau khi ban hành mới sửa ở sổ được; văn bản in sai thì thay thế bằng ntm issue --replaces hoặc thu hồi",
                "only a number and date that came after the issuing are put right there; where the document prints a wrong one, replace it by ntm issue --replaces or recall it"
            ),
            AmendTrouble::PrintedSigner(_) => say!(
                "chỉ văn bản ban hành chưa in họ tên mới ghi người ký ở sổ được; văn bản in sai người ký thì thay thế bằng ntm issue --replaces hoặc thu hồi",
                "only of a document without a printed name the signer is put right there; where it prints a wrong one, replace it by ntm issue --replaces or recall it"
            ),
            AmendTrouble::Nothing | AmendTrouble::NotRecalled => {
                say!("xem ntm register", "see ntm register")
            }
            AmendTrouble::IssuedAnew(other) => say!(
                "thu hồi {other} trước, nếu văn bản có hiệu lực là {number}",
                "recall {other} first, if {number} is the one in force"
            ),
        });
    }

    /// Something else stands where a file or folder of the register belongs, or nobody may write to it.
    N792 Error RegisterFileUnfit { path: String = "du-an/so-van-ban-di.yaml", unfit: UnfitFile } => {
        text(match unfit {
            UnfitFile::Link => say!(
                "“{path}” là liên kết dẫn đi nơi khác: ntm không đọc, ghi sổ qua liên kết",
                "“{path}” is a link that leads elsewhere: ntm neither reads nor writes a register through it"
            ),
            UnfitFile::Folder => say!(
                "“{path}” là thư mục, ở chỗ một tệp của sổ",
                "“{path}” is a folder where a file of the register belongs"
            ),
            UnfitFile::NoFolder => say!(
                "“{path}” không phải thư mục: không có chỗ để bản lưu",
                "“{path}” is no folder: kept copies have no place"
            ),
            UnfitFile::Special => say!(
                "“{path}” không phải tệp thường, ở chỗ một tệp của sổ",
                "“{path}” is no plain file where a file of the register belongs"
            ),
            UnfitFile::ReadOnly => say!(
                "“{path}” đang ở chế độ chỉ đọc: không ghi thêm vào sổ",
                "“{path}” is read-only: nothing is entered"
            ),
        });
        hint(match unfit {
            UnfitFile::Link => say!(
                "để tệp, thư mục thật ở đó; sổ ở thư mục khác thì khai so_dang_ky trong ntm.yaml; chưa ghi gì",
                "put the file or folder itself there; a register elsewhere is named by so_dang_ky in ntm.yaml; nothing was written"
            ),
            UnfitFile::ReadOnly => say!(
                "sổ đã khóa để lưu thì để nguyên; còn ghi tiếp thì bỏ thuộc tính chỉ đọc rồi chạy lại",
                "a register that was closed stays so; if it goes on, take the read-only attribute away and run it again"
            ),
            _ => say!(
                "chuyển nó đi nơi khác; sổ hoặc bản lưu bị thay mất thì lấy lại từ bản sao lưu; chưa ghi gì",
                "move it elsewhere, and take the register or the copies from a backup if it took their place; nothing was written"
            ),
        });
    }

    /// Where a kept copy belongs lies something that ntm did not put there.
    N793 Error KeptPlaceTaken { folder: String = "du-an/ban-hanh/2025/25-KH-UBND" } => {
        vi("“{folder}” đã có, không phải bản lưu do ntm ghi: không ghi đè lên nó");
        en("“{folder}” is there already and is no copy that ntm keeps: it is not written over");
        hint_vi("chuyển nó ra ngoài ban-hanh/ rồi ban hành lại; sổ chưa ghi gì");
        hint_en("move it out of ban-hanh/ and issue again; nothing was entered");
    }

    /// What is said of series of numbers names none.
    N794 Error SeriesUnclear { seen: String = "chungg", twice: bool = "false" } => {
        text(match twice {
            false => say!(
                "day_so có “{seen}”, không phải chữ viết tắt của loại văn bản nào",
                "day_so has “{seen}”, which abbreviates no type of document"
            ),
            true => say!(
                "day_so ghi “{seen}” hai lần: mỗi loại văn bản ở một dãy số",
                "day_so has “{seen}” twice: a type of document stands in one series"
            ),
        });
        hint_vi("ghi theo_loai, chung, hoặc các nhóm loại như [KH BC, QĐ], công văn là CV (Nghị định 30/2020/NĐ-CP, Phụ lục III)");
        hint_en("write theo_loai, chung, or groups of types such as [KH BC, QĐ], with CV for official letters (Nghị định 30/2020/NĐ-CP, Phụ lục III)");
    }

    /// A book of the register is to be written where the register itself or a kept copy lies.
    N795 Error BookOverRegister { path: String = "du-an/so-van-ban-di.yaml" } => {
        vi("không in sổ vào “{path}”: đó là tệp của sổ, hoặc ở trong bản lưu");
        en("the book is not written to “{path}”: that is the register's own, or lies in a kept copy");
        hint_vi("chọn tệp khác sau --out");
        hint_en("name another file behind --out");
    }

    /// The register's own lines at its top are otherwise.
    N836 Error RegisterHeadChanged {} => {
        vi("mấy dòng đầu của sổ không còn như ntm ghi, hoặc mục đầu tiên không còn");
        en("the first lines of the register are not as ntm wrote them, or its first entry is gone");
        hint_vi("lấy lại sổ từ bản sao lưu; sổ chỉ ghi thêm, không sửa tay");
        hint_en("take the register from a copy; it only grows, and is never edited");
    }

    /// An entry of the register is not as it was written.
    N837 Error RegisterEntryChanged { entry: usize = "3", line: usize = "41" } => {
        vi("mục {entry} của sổ (từ dòng {line}) không còn như ntm ghi");
        en("entry {entry} of the register (from line {line}) is not as ntm wrote it");
        hint_vi("lấy lại sổ từ bản sao lưu; sổ chỉ ghi thêm, không sửa tay");
        hint_en("take the register from a copy; it only grows, and is never edited");
    }

    /// Entries of the register are gone, or stand elsewhere.
    N838 Error RegisterEntryMoved { entry: usize = "3", line: usize = "41" } => {
        vi("trước mục thứ {entry} của sổ (từ dòng {line}) có mục bị bớt, thêm hoặc đổi chỗ");
        en("before entry {entry} of the register (from line {line}) an entry was taken out, put in or moved");
        hint_vi("lấy lại sổ từ bản sao lưu; sổ chỉ ghi thêm, không sửa tay");
        hint_en("take the register from a copy; it only grows, and is never edited");
    }

    /// An entry of the register cannot be understood.
    N839 Error RegisterUnreadable { line: usize = "41" } => {
        vi("không đọc được mục của sổ từ dòng {line}");
        en("the register's entry from line {line} cannot be read");
        hint_vi("sổ do bản ntm mới hơn ghi, hoặc đã bị sửa; dùng bản mới hơn hoặc lấy lại từ bản sao lưu");
        hint_en("it was written by a newer ntm, or changed: use the newer one, or take the register from a copy");
    }

    /// The register ends before an entry that it once had.
    N840 Error RegisterCutShort { head: String = "5d0c…", entries: usize = "2" } => {
        vi("sổ có {entries} mục, không có mục mang mã {head}: sổ bị cắt đuôi hoặc viết lại");
        en("the register has {entries} entries and none with the code {head}: its tail was cut off, or it was written anew");
        hint_vi("đối chiếu với sổ đã in và các bản lưu trong ban-hanh/, lấy lại sổ từ bản sao lưu");
        hint_en("compare it with the printed book and the copies in ban-hanh/, and take it from a copy");
    }

    /// What is wanted of the register cannot be written there.
    N850 Error RegisterLocked { path: String = "so-van-ban-di.yaml", why: Why } => {
        let (vi, en) = io(why);
        vi("không giữ được sổ “{path}” để ghi ({vi})");
        en("the register “{path}” cannot be held for writing ({en})");
        hint_vi("chưa ghi gì: xem thư mục có sổ có ghi được không (quyền, ổ chỉ đọc, ổ mạng), hoặc so_dang_ky chỉ nhầm vào một tệp, rồi chạy lại");
        hint_en("nothing was entered: see whether the register's folder can be written to (rights, a read-only or network drive), or so_dang_ky names a file, then run it again");
    }

    /// There are kept copies, and the register that named them is gone or an old one.
    N876 Error RegisterGone { path: String = "so-van-ban-di.yaml", folder: String = "ban-hanh/2025/25-KH-UBND" } => {
        vi("sổ “{path}” không có mục nào của “{folder}”, bản lưu của một văn bản: sổ mất hoặc là bản cũ thì số sẽ cấp trùng");
        en("the register “{path}” has no entry of “{folder}”, the copy of a document: if it is gone or an old one, numbers would be given twice");
        hint_vi("lấy lại sổ mới nhất từ bản sao lưu, cùng tệp .so-van-ban-di.khoa; không còn thì chuyển bản lưu ấy đi nơi khác, rồi từ số liệu trong dau-vao/ của nó ban hành lại đúng văn bản ấy với số, ngày ghi ở ke-khai.yaml");
        hint_en("take the newest register from a backup, with .so-van-ban-di.khoa; if there is none, move that copy elsewhere and issue the same document again of the data in its dau-vao/, under the number and date in its ke-khai.yaml");
    }

    /// A project that has a register of its own names another.
    N892 Error RegisterElsewhere { path: String = "ke-hoach-2026/so-van-ban-di.yaml", folder: String = "van-thu" } => {
        vi("dự án còn sổ của mình, “{path}”, mà so_dang_ky chỉ về “{folder}”: số sẽ cấp lại từ đầu");
        en("the project still has a register of its own, “{path}”, and so_dang_ky names “{folder}”: numbers would begin anew");
        hint_vi("thư mục kia chưa có sổ thì chuyển sang đó cả so-van-ban-di.yaml, .so-van-ban-di.khoa và ban-hanh/, rồi khai ten_trong_so: . bên cạnh so_dang_ky; đã có sổ thì bỏ so_dang_ky, dùng sổ của dự án đến hết năm, sang năm cất ba thứ ấy ra chỗ khác rồi khai lại");
        hint_en("where that folder has no register, move so-van-ban-di.yaml, .so-van-ban-di.khoa and ban-hanh/ there and add ten_trong_so: . beside so_dang_ky; where it has one, leave out so_dang_ky and go on with the project's own until the year ends, then put these three away and name it again");
    }

    /// A document is to take the place of another one.
    N893 Error ReplacesOther { number: String = "03/TB-UBND", title: String = "Thông báo chỉ tiêu xã Tân Lập", document: String = "thong-bao-hoa-an", own: String = "Thông báo chỉ tiêu xã Hòa An" } => {
        vi("{number} là văn bản khác, “{title}”: “{document}” nay là “{own}”, không thay thế được");
        en("{number} is another document, “{title}”: “{document}” is “{own}” now and does not replace it");
        hint_vi("xem lại số ở --replaces; văn bản thay thế có cùng loại, cùng kỳ, cùng id trong cùng dự án (Nghị định 30/2020/NĐ-CP, Điều 18.3); kỳ khác, năm khác thì khai ở van_ban một mục có id riêng; dự án chép ra hoặc đổi tên thì khai ten_trong_so");
        hint_en("see whether --replaces has a slip; a document replaces one of the same kind, period and id in the same project (Nghị định 30/2020/NĐ-CP, Điều 18.3); another period or year is an entry of van_ban with its own id; a project that was copied or renamed has ten_trong_so");
    }

    /// The same document was issued by another project of the register.
    N894 Error IssuedElsewhere { number: String = "01/BC-UBND", day: String = "05/4/2026", title: String = "Báo cáo quý I năm 2026", project: String = "../bao-cao-2026" } => {
        vi("“{title}” đã ban hành từ dự án “{project}”: {number}, {day}");
        en("“{title}” was issued by the project “{project}”: {number}, {day}");
        hint_vi("bản chép của dự án thì ban hành từ dự án ấy; sai nội dung thì ban hành văn bản thay thế bằng --replaces {number}; là văn bản khác thì ghi trich_yeu cho khác");
        hint_en("a copy of a project issues nothing again; where its content is wrong, issue another in its place by --replaces {number}; a different document has a trich_yeu of its own");
    }

    /// The document that is said to recall another cannot.
    N895 Error RecallByOther { by: String = "01/TB-UBND", number: String = "02/TB-UBND", is_itself: bool = false } => {
        text(if *is_itself {
            say!("{number} không tự thu hồi mình", "{number} does not recall itself")
        } else {
            say!(
                "{by} đề ngày trước {number}, không thu hồi nó được",
                "{by} is dated before {number} and cannot recall it"
            )
        });
        hint_vi("xem lại số ở --by; chưa có văn bản thu hồi thì bỏ --by");
        hint_en("see whether --by has a slip; leave it out where no document recalls it");
    }

    /// A recall on a day that has not come.
    N896 Error RecallAhead { number: String = "25/KH-UBND", day: String = "01/12/2027", today: String = "15/02/2025" } => {
        vi("thu hồi {number} đề ngày {day}, hôm nay mới {today}");
        en("the recall of {number} is dated {day}, and today is {today}");
        hint_vi("ghi thu hồi khi đã thu hồi: mục của sổ không sửa lại được");
        hint_en("enter a recall once it is made: an entry of the register is never changed");
    }

    /// A number that comes later with a day that the document does not allow.
    N897 Error NumberOfOtherDay { document: String = "ke-hoach", day: String = "31/12/2025", printed: String = "năm 2026", printed_en: String = "the year 2026" } => {
        vi("“{document}” in {printed}, số cấp sau lại đề ngày {day}");
        en("“{document}” prints {printed_en}, and its number is dated {day}");
        hint_vi("ghi đúng ngày đã đóng lên văn bản, không sau hôm nay; văn bản in nhầm năm thì ban hành văn bản thay thế bằng --replaces");
        hint_en("give the date that is stamped on it, not after today; where it prints the wrong year, issue another in its place by --replaces");
    }

    /// A file of a document that another signed file took the place of.
    N898 Error SignedSuperseded { path: String = "khac.pdf", file: String = "ke-hoach.da-ky-2.pdf", reason: String = "ký nhầm" } => {
        vi("“{path}” không còn là bản ký của văn bản: đã thay bằng {file} ({reason})");
        en("“{path}” is no longer the signed file of the document: {file} took its place ({reason})");
        hint_vi("dùng {file} ở bản lưu");
        hint_en("use {file} in the kept copy");
    }

    /// The register's text is whole, but another program wrote it again with other bytes around its lines.
    N899 Error RegisterResaved {} => {
        vi("nội dung sổ còn nguyên, nhưng chương trình khác đã lưu lại với kiểu xuống dòng hoặc dấu đầu tệp khác");
        en("the register's text is whole, but another program saved it with other line ends or a mark at its beginning");
        hint_vi("lấy lại sổ từ bản sao lưu, hoặc lưu lại đúng kiểu cũ: xuống dòng LF (Unix), UTF-8 không BOM; muốn xem sổ thì dùng ntm register");
        hint_en("take the register from a copy, or save it as it was: line ends LF (Unix), UTF-8 without BOM; to look at it use ntm register");
    }

    /// The folder that is named for the register is not there.
    N902 Error RegisterFolderMissing { folder: String = "van-tu" } => {
        vi("so_dang_ky chỉ về “{folder}”, không có thư mục ấy");
        en("so_dang_ky names “{folder}”, and there is no such folder");
        hint_vi("sửa so_dang_ky trong ntm.yaml cho đúng chỗ để sổ; lập sổ mới ở đó thì tạo thư mục trước, rồi chạy lại");
        hint_en("mend so_dang_ky in ntm.yaml; to begin a register there, make the folder first and run it again");
    }

    /// Nothing tells whether the register lost its tail.
    N903 Warning RegisterHeadless { path: String = ".so-van-ban-di.khoa" } => {
        vi("tệp ẩn “{path}” cạnh sổ mất hoặc hỏng, nên sổ có bị cắt đuôi cũng không thấy");
        en("the hidden file “{path}” beside the register is gone or damaged: a tail that was cut off would not be seen");
        hint_vi("đối chiếu với mã cuối sổ đã in hoặc ghi riêng: ntm verify --head MÃ; lần ghi sổ sau máy lập lại tệp ấy");
        hint_en("compare with a head that was printed or noted apart: ntm verify --head CODE; the next entry writes that file again");
    }

    /// What was typed is no head.
    N904 Error HeadUnclear { seen: String = "002d3e" } => {
        vi("“{seen}” không phải mã cuối sổ");
        en("“{seen}” is no head of a register");
        hint_vi("mã có 64 chữ số hoặc chữ a đến f; gõ ít nhất 16 chữ đầu");
        hint_en("it has 64 digits or letters a to f: type the first 16 at least");
    }

    /// A kept copy lies there twice.
    N905 Error KeptTwice { folder: String = "ban-hanh/2025/25-KH-UBND - Copy", of: String = "ban-hanh/2025/25-KH-UBND" } => {
        vi("“{folder}” là bản chép của bản lưu “{of}”, sổ không ghi");
        en("“{folder}” is a copy of what is kept in “{of}”, and no entry names it");
        hint_vi("xóa bản chép ấy hoặc chuyển ra ngoài ban-hanh/; bản lưu trong sổ vẫn nguyên");
        hint_en("delete that copy or move it out of ban-hanh/; the one in the register is not concerned");
    }
}
