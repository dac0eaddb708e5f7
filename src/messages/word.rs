//! Word documents that come back with changes.

use super::lang::Pair;
use super::values::{ByHand, FakeKind, NotTakenBack, WordHead};

messages! { $ word "Lấy lại từ Word" "Taking back from Word"

    /// A file that is no Word document.
    N730 Error NotWord { found: FakeKind } => {
        let (vi, en) = fake(*found);
        vi("tệp này không phải văn bản Word (.docx) mà là {vi}");
        en("this is no Word document (.docx) but {en}");
        hint_vi("chọn tệp .docx mà ntm build --format docx đã lập và lãnh đạo đã sửa; mở bằng chương trình khác thì lưu lại thành .docx");
        hint_en("name the .docx that ntm build --format docx made and that was edited; save it as .docx where another program wrote it");
    }

    /// A Word document of the old kind.
    N731 Error WordOld => {
        vi("tệp này là văn bản Word kiểu cũ (.doc), không đọc được");
        en("this is a Word document of the old kind (.doc) and cannot be read");
        hint_vi("mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx)");
        hint_en("open it in Word and save it as Word Document (.docx)");
    }

    /// A Word document with a password.
    N732 Error WordEncrypted => {
        vi("văn bản Word có mật khẩu, không đọc được");
        en("the Word document is protected with a password and cannot be read");
        hint_vi("mở bằng Word, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ tài liệu), rồi lưu lại");
        hint_en("open it in Word, remove the password (File > Info > Protect Document) and save it");
    }

    /// A Word document that is cut off or damaged.
    N733 Error WordDamaged { detail: String = "word/document.xml" } => {
        vi("văn bản Word bị hỏng hoặc bị cắt cụt, không đọc được");
        en("the Word document is damaged or cut off ({detail})");
        hint_vi("mở bằng Word hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp");
        hint_en("open it in Word or LibreOffice and save it again; if it does not open, ask for it anew");
    }

    /// A Word document that is larger or nested deeper than any real one.
    N734 Error WordOverloaded { part: String = "word/document.xml" } => {
        let [vi_in, en_in] = match part.as_str() {
            "" => [String::new(), String::new()],
            part => [format!(" (phần “{part}”)"), format!(" (part “{part}”)")],
        };
        vi("văn bản Word lớn hoặc lồng nhau hơn mọi văn bản thật{vi_in}, không đọc");
        en("the Word document is larger or nested deeper than any real one{en_in} and is not read");
        hint_vi("mở bằng Word, chép riêng nội dung sang một văn bản mới rồi lưu lại");
        hint_en("open it in Word, copy its text into a new document and save that");
    }

    /// A Word document that this program did not make.
    N735 Error WordNotOurs => {
        vi("văn bản Word này không do ntm lập: không biết câu nào từ đâu ra");
        en("this Word document was not made by ntm: nobody knows where its sentences come from");
        hint_vi("sửa trên tệp do ntm build --format docx lập; chép sang văn bản mới thì mất dấu của từng đoạn");
        hint_en("edit the file that ntm build --format docx made; a copy pasted into a new document loses the marks of its paragraphs");
    }

    /// A Word document of another project.
    N736 Error WordOfOther { seen: String = "xa-khac/2026", own: String = "xa/2026" } => {
        vi("văn bản Word này lập từ dự án {seen}, không phải {own}");
        en("this Word document was made of the project {seen}, not of {own}");
        hint_vi("ghi đúng thư mục dự án sau tên tệp; thư mục đã đổi tên thì lập lại bản Word");
        hint_en("name the right project folder behind the file; where the folder was renamed, make the Word document anew");
    }

    /// A Word document that the project no longer has.
    N737 Error WordUnknownDocument { id: String = "ke-hoach" } => {
        vi("dự án không có văn bản “{id}” mà bản Word này được lập");
        en("the project has no document “{id}”, of which this Word document was made");
        hint_vi("xem các id trong van_ban của ntm.yaml");
        hint_en("see the ids in van_ban of ntm.yaml");
    }

    /// A Word document that another version of the program made.
    N738 Warning WordOfOtherVersion { seen: String = "0.1.0", own: String = "0.2.0" } => {
        vi("bản Word do ntm {seen} lập, đây là ntm {own}: lời văn chung có thể đã khác");
        en("the Word document was made by ntm {seen}, this is ntm {own}: built-in wording may differ");
    }

    /// A project that changed since the Word document was made of it.
    N739 Warning WordOutdated { count: usize = "2" } => {
        vi("số liệu hoặc lời văn của dự án đã đổi từ khi lập bản Word này ({count} đoạn, dòng nay viết khác)");
        en("the project's data or prose changed since this Word document was made ({count} paragraphs and rows say something else now)");
        hint_vi("đoạn nào dự án không đổi thì vẫn so được; đoạn nào cả hai bên cùng đổi thì báo riêng (N740)");
        hint_en("what the project did not change is compared all the same; what both changed is told apart (N740)");
    }

    /// A paragraph or row that was changed in Word and by the project.
    N740 Error ChangedOnBothSides { now: String = "Toàn huyện đạt 177 tiêu chí." } => {
        let (vi, en) = match now.as_str() {
            "" => ("nay không còn".to_owned(), "and has it no more".to_owned()),
            now => (format!("nay là “{now}”"), format!("now “{now}”")),
        };
        vi("đoạn này vừa được sửa trong Word, vừa đã đổi trong dự án, {vi}: không biết bản Word lúc lập ghi gì");
        en("this was changed in Word, and the project says something else since, {en}: what Word was given is not known");
        hint_vi("lập lại bản Word rồi sửa tiếp trên bản mới, hoặc tự sửa lời văn của dự án");
        hint_en("make the Word document anew and edit that, or change the project's prose by hand");
    }

    /// A figure that was changed in Word.
    N741 Error FigureInWord { old: String = "15,1", new: String = "15,2" } => {
        let (vi, en) = to(new);
        vi("số liệu “{old}” {vi} trong Word: không lấy lại");
        en("the figure “{old}” {en} in Word and is not taken back");
        hint_vi("sửa ở ô đã nêu rồi lập lại văn bản; ntm explain cho biết số ấy tính từ đâu");
        hint_en("change the cell named and make the document anew; ntm explain tells how the figure comes about");
    }

    /// A word or number of the inputs that was changed in Word.
    N742 Error TextInWord { old: String = "Tân Lập", new: String = "Tân Tiến" } => {
        let (vi, en) = to(new);
        vi("“{old}” lấy nguyên từ dữ liệu, {vi} trong Word: không lấy lại");
        en("“{old}” is printed as the inputs have it, {en} in Word and is not taken back");
        hint_vi("sửa ở chỗ đã nêu rồi lập lại văn bản");
        hint_en("change it at the place named and make the document anew");
    }

    /// A cell of a table that was changed in Word.
    N743 Error CellInWord {
        row: String = "Tân Lập", column: String = "Kết quả", old: String = "13", new: String = "14",
    } => {
        let (vi, en) = to(new);
        vi("ô “{column}” của dòng “{row}” (“{old}”) {vi} trong Word: không lấy lại");
        en("cell “{column}” of row “{row}” (“{old}”) {en} in Word and is not taken back");
        hint_vi("sửa ở ô dữ liệu đã nêu rồi lập lại văn bản");
        hint_en("change the cell of the inputs named and make the document anew");
    }

    /// A row that was deleted in Word.
    N744 Error RowGoneInWord { row: String = "Tân Lập" } => {
        vi("dòng “{row}” bị bỏ trong Word: không lấy lại");
        en("row “{row}” was deleted in Word, which is not taken back");
        hint_vi("bỏ ở dữ liệu (các ô đã nêu) nếu đúng là bỏ, rồi lập lại văn bản");
        hint_en("delete it from the inputs (the cells named) where that is meant, and make the document anew");
    }

    /// A row that was added in Word.
    N745 Error RowNewInWord { row: String = "Tân Lập | 12" } => {
        vi("dòng “{row}” thêm trong Word: không lấy lại");
        en("row “{row}” was added in Word and is not taken back");
        hint_vi("thêm vào bảng dữ liệu của phụ lục ấy rồi lập lại văn bản");
        hint_en("add it to the inputs of that annex and make the document anew");
    }

    /// Words of a template that no key of prose replaces.
    N746 Error WordsOfTemplate { block: String = "phan_nguon_luc", template: String = "ke-hoach" } => {
        let (vi, en) = match block.as_str() {
            "" => (String::new(), String::new()),
            block => (format!(", khối {block}"), format!(", block {block}")),
        };
        vi("lời văn này là của mẫu {template}{vi}, không có khóa lời văn nào thay được");
        en("these words are the template's, {template}{en}, and no key of prose replaces them");
        hint_vi("viết lại khối ấy trong mẫu riêng: ntm templates --copy {template} --to TÊN_MỚI");
        hint_en("write the block anew in a template of your own: ntm templates --copy {template} --to NEW_NAME");
    }

    /// A part of letterhead, title or end that was changed in Word.
    N747 Error HeadInWord { part: WordHead, gone: bool } => {
        let (vi, en, key) = head(*part);
        let (vi_how, en_how) = if *gone { ("bị bỏ", "was deleted") } else { ("bị sửa", "was changed") };
        vi("{vi} {vi_how} trong Word: không lấy lại");
        en("{en} {en_how} in Word and is not taken back");
        hint(match key {
            "" => say!(
                "phần này theo Nghị định 30/2020/NĐ-CP hoặc theo mẫu, không sửa trong dự án",
                "this part follows Decree 30/2020/NĐ-CP or the template, and no project changes it"
            ),
            key => say!("sửa khóa {key} trong ntm.yaml rồi lập lại", "change {key} in ntm.yaml and make the document anew"),
        });
    }

    /// Prose that is changed by hand.
    N748 Error ProseByHand { key: String = "ket_thuc", why: ByHand } => {
        let (vi, en) = by_hand(*why);
        vi("lời văn “{key}” không tự ghi lại được: {vi}");
        en("the prose “{key}” is not written by itself: {en}");
        hint_vi("tự sửa khóa {key} trong tệp lời văn theo câu mới ở trên");
        hint_en("change the key {key} in the file of prose by hand, as the new sentence above says");
    }

    /// Prose that stands in a sheet.
    N749 Error ProseInSheet { new: String = "Tăng cường tuyên truyền." } => {
        vi("lời văn này ở bảng tính, không tự ghi được");
        en("this prose stands in a workbook, which is not written");
        hint_vi("sửa ô đã nêu thành: “{new}”");
        hint_en("change the cell named to: “{new}”");
    }

    /// Prose that the project has no file for.
    N750 Error ProseUndeclared { key: String = "muc_dich" } => {
        vi("dự án chưa có tệp lời văn để ghi khóa {key}");
        en("the project has no file of prose to write the key {key} to");
        hint_vi("thêm vào ntm.yaml, mục du_lieu (hoặc kỳ của báo cáo): loi_van: loi-van.yaml, với tệp loi-van.yaml có sẵn một khóa, rồi chạy lại");
        hint_en("add loi_van: loi-van.yaml to du_lieu of ntm.yaml (or to the report's period), with a file loi-van.yaml that has a key, and run again");
    }

    /// A paragraph that was added where no key of prose stands.
    N751 Error ParagraphNowhere => {
        vi("đoạn thêm ở chỗ không có khóa lời văn nào");
        en("the paragraph was added where no key of prose stands");
        hint_vi("viết đoạn ấy vào khóa gần nhất trong loi-van.yaml, hoặc vào khối của mẫu riêng");
        hint_en("write it into the nearest key of loi-van.yaml, or into a block of a template of your own");
    }

    /// What of a Word document is not taken back.
    N752 Warning NotTakenFromWord { what: NotTakenBack, count: usize = "1" } => {
        let (vi, en) = not_taken(*what);
        vi("bản Word có thêm {count} {vi}: không đọc, không lấy lại");
        en("the Word document has {count} more {en}: not read and not taken back");
        hint_vi("chuyển chữ trong đó vào đoạn thường rồi chạy lại");
        hint_en("move what they say into plain paragraphs and run again");
    }

    /// A comment in a Word document.
    N753 Note CommentInWord {
        author: String = "Nguyễn Văn A", text: String = "Xem lại số này", about: String = "Năm 2025 phấn đấu…",
    } => {
        let (vi, en) = match about.as_str() {
            "" => (String::new(), String::new()),
            about => (format!(" ở “{about}”"), format!(" at “{about}”")),
        };
        vi("ghi chú của {author}{vi}: “{text}”");
        en("comment by {author}{en}: “{text}”");
    }

    /// Changes that somebody proposes and nobody accepted yet.
    N754 Note ChangesProposed { count: usize = "3" } => {
        vi("{count} chỗ sửa còn theo dõi (track changes), chưa chấp nhận: đọc như đã chấp nhận cả");
        en("{count} changes are tracked and not accepted yet: read as if all were accepted");
        hint_vi("từ chối trong Word chỗ nào không lấy, lưu lại, rồi chạy lại");
        hint_en("reject in Word what is not wanted, save, and run again");
    }

    /// A paragraph that stands elsewhere now.
    N755 Error MovedInWord => {
        vi("đoạn này được chuyển sang chỗ khác trong Word: không lấy lại thứ tự");
        en("this paragraph was moved in Word; its new place is not taken back");
        hint_vi("chuyển khóa hoặc phần tử ấy trong loi-van.yaml, hoặc sửa thứ tự ở dữ liệu");
        hint_en("move the text in loi-van.yaml, or change the order in the inputs");
    }

    /// Rows without a word that were added in Word.
    N756 Warning BlankRowsInWord { rows: usize = "1" } => {
        let were = if *rows == 1 { "row was" } else { "rows were" };
        vi("{rows} dòng trống được thêm vào bảng này trong Word: không lấy lại");
        en("{rows} blank {were} added to this table in Word: not taken back");
        hint_vi("cần thêm dòng thì điền vào bảng dữ liệu của phụ lục ấy rồi lập lại văn bản");
        hint_en("where a row is wanted, add it to the inputs of that annex and make the document anew");
    }

    /// What of a Word document is gone that the program prints.
    N763 Warning GoneFromWord { what: NotTakenBack, count: usize = "1" } => {
        let (vi, en) = not_taken(*what);
        vi("bản Word thiếu {count} {vi}: không lấy lại");
        en("the Word document has {count} fewer {en}: not taken back");
        hint_vi("lập lại thì vẫn in ra; muốn bỏ thì bỏ ở ntm.yaml hoặc ở mẫu riêng");
        hint_en("made anew they are printed again; leave them out in ntm.yaml or in a template of your own");
    }

    /// Rows of a table that have more or fewer cells.
    N764 Error CellsInWord { rows: usize = "12" } => {
        vi("{rows} dòng của bảng này có ô thêm, bớt hoặc gộp trong Word: không lấy lại, không so từng ô của các dòng ấy");
        en("{rows} rows of this table have cells added, deleted or merged in Word: not taken back, and their cells are not compared");
        hint_vi("trả các ô về như lúc lập rồi chạy lại thì từng ô được so; cột của phụ lục thì không đổi được trong Word");
        hint_en("put the cells back as they were made and run again, and each is compared; the columns of an annex are not changed in Word");
    }
}

/// What became of a text.
fn to(new: &str) -> Pair {
    match new {
        "" => ("bị bỏ".to_owned(), "was deleted".to_owned()),
        new => (format!("bị sửa thành “{new}”"), format!("was changed to “{new}”")),
    }
}

fn fake(kind: FakeKind) -> (&'static str, &'static str) {
    match kind {
        FakeKind::Html => ("trang web (HTML)", "a web page (HTML)"),
        FakeKind::Xml => ("tệp XML", "an XML file"),
        FakeKind::Text => ("văn bản thuần", "plain text"),
        FakeKind::Zip => {
            ("tệp nén hoặc tệp của chương trình khác", "an archive or another program's file")
        }
        FakeKind::Pdf => ("tệp PDF", "a PDF"),
        FakeKind::Empty => ("tệp rỗng", "an empty file"),
        FakeKind::Other => ("tệp loại khác", "some other kind of file"),
    }
}

fn head(part: WordHead) -> (&'static str, &'static str, &'static str) {
    match part {
        WordHead::State => ("Quốc hiệu, Tiêu ngữ", "the State's title", ""),
        WordHead::Issuer => ("tên cơ quan", "the issuer", "co_quan"),
        WordHead::Number => ("số, ký hiệu", "the number", "so, ky_hieu"),
        WordHead::Day => ("địa danh, thời gian", "the place and date", "dia_danh, thoi_gian"),
        WordHead::Kind => ("tên loại văn bản", "the kind of document", ""),
        WordHead::Subject => ("trích yếu", "the subject", "trich_yeu"),
        WordHead::Addressees => ("kính gửi", "the list of addressees", "kinh_gui"),
        WordHead::LegalBases => ("căn cứ", "a legal basis", "can_cu"),
        WordHead::Recipients => ("nơi nhận", "the list of recipients", "noi_nhan"),
        WordHead::Signer => ("người ký", "the signature", "nguoi_ky"),
    }
}

fn by_hand(why: ByHand) -> (&'static str, &'static str) {
    match why {
        ByHand::Statements => ("trong đó có {% … %} hoặc {{- … }}", "it has {% … %} or {{- … }}"),
        ByHand::Lost => (
            "không tìm lại được số liệu hoặc {{ … }} trong câu đã sửa",
            "a figure or {{ … }} was not found again in the changed sentence",
        ),
        ByHand::Nothing => (
            "bỏ hết thì lời văn chung của mẫu lại in ra",
            "with nothing left the built-in words would come back",
        ),
        ByHand::Headings => (
            "chỗ ấy có cả tiêu đề, điểm hoặc bảng của mẫu",
            "headings, points or tables of the template stand there, too",
        ),
        ByHand::AllCommunes => (
            "văn bản này của một xã, khóa thì dùng cho mọi xã",
            "this document is one commune's, and the key is all communes'",
        ),
        ByHand::Unproved => (
            "thử ghi rồi lập lại thì không ra đúng câu trong Word",
            "written and printed anew, it does not say what Word says",
        ),
        ByHand::File => (
            "tệp lời văn viết theo cách không tự sửa được",
            "the file of prose is written in a way that cannot be edited here",
        ),
    }
}

fn not_taken(what: NotTakenBack) -> (&'static str, &'static str) {
    match what {
        NotTakenBack::Boxes => ("hộp chữ", "text boxes"),
        NotTakenBack::Notes => ("chú thích cuối trang", "footnotes or endnotes"),
        NotTakenBack::Pictures => ("hình", "pictures"),
        NotTakenBack::Others => ("công thức hoặc đối tượng nhúng", "formulas or embedded objects"),
        NotTakenBack::Tables => ("bảng", "tables"),
        NotTakenBack::Margins => {
            ("dòng ở đầu hoặc chân trang", "lines at the head or the foot of pages")
        }
    }
}
