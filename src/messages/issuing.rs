//! Issuing: numbers, the register, frozen documents, what is verified.

use super::values::{KeptKind, UnknownNumber};
use super::words::list;

messages! { $ issuing "Ban hành, sổ đăng ký, đối chiếu" "Issuing, register, verification"

    /// A document is issued only without errors and without findings that nobody has accepted.
    N820 Error IssueUnready { document: String = "ke-hoach", findings: usize = "2" } => {
        let vi_count = crate::viet::fmt_count(*findings as u64);
        let en_are = if *findings == 1 { "error or warning above is" } else { "errors or warnings above are" };
        vi("chưa ban hành được “{document}”: còn {vi_count} lỗi hoặc cảnh báo nêu ở trên");
        en("“{document}” cannot be issued: {findings} {en_are} open");
        hint_vi("sửa từng điều theo dòng = của nó; điều không sai mà dòng ấy có nói đến chap_nhan thì khai vào chap_nhan của ntm.yaml, kèm lý do; rồi ban hành lại, sổ chưa ghi gì");
        hint_en("mend each as the line = below it tells; what is right, and of which that line speaks of chap_nhan, is stated in chap_nhan of ntm.yaml with the reason; then issue again, nothing was entered");
    }

    /// A draft is not issued.
    N821 Error IssueOfDraft { document: String = "ke-hoach" } => {
        vi("“{document}” còn là dự thảo");
        en("“{document}” is still a draft");
        hint_vi("khi đã duyệt xong thì bỏ khóa du_thao của văn bản trong ntm.yaml rồi ban hành");
        hint_en("once it is approved, take du_thao of the document out of ntm.yaml, then issue it");
    }

    /// The number is another document's in the same series and year.
    N822 Error NumberTaken { number: String = "25/KH-UBND", title: String = "Kế hoạch xây dựng nông thôn mới năm 2025", day: String = "10/02/2025", next: u32 = "26" } => {
        vi("số {number} đã cấp ngày {day} cho “{title}”");
        en("number {number} was given to “{title}” on {day}");
        hint_vi("số tiếp theo của dãy này là {next}; --number next lấy số ấy");
        hint_en("the next number of this series is {next}; --number next takes it");
    }

    /// What is issued stays as it is; other content is a document of its own.
    N823 Error AlreadyIssued { document: String = "ke-hoach", number: String = "25/KH-UBND", day: String = "10/02/2025" } => {
        vi("“{document}” đã ban hành: {number}, {day}");
        en("“{document}” was issued: {number}, {day}");
        hint_vi("sai về nội dung thì ban hành văn bản thay thế: ntm issue … --replaces {number} (Nghị định 30/2020/NĐ-CP, Điều 18); kỳ khác, năm khác là văn bản khác: khai ở van_ban một mục có id riêng");
        hint_en("where its content is wrong, issue another in its place: ntm issue … --replaces {number} (Nghị định 30/2020/NĐ-CP, Điều 18); another period or year is another document: an entry of van_ban with its own id");
    }

    /// Numbers that were passed over.
    N824 Warning NumberGap { numbers: String = "01–24", series: String = "KH UBND" } => {
        vi("dãy số {series} còn bỏ trống: {numbers}");
        en("series {series} leaves out: {numbers}");
        hint_vi("nếu các số ấy cấp ở sổ khác thì không sao; nếu nhầm số thì báo lãnh đạo văn phòng trước khi cấp số tiếp");
        hint_en("nothing is wrong if they were given elsewhere; if it is a slip, ask before the next number is given");
    }

    /// Dates of a series do not follow its numbers.
    N825 Warning DateBackwards { number: String = "26/KH-UBND", day: String = "09/02/2025", other: String = "25/KH-UBND", other_day: String = "10/02/2025" } => {
        vi("số {number} đề ngày {day}, trong khi số {other} đề ngày {other_day}: ngày không theo thứ tự số");
        en("number {number} is dated {day} and number {other} {other_day}: dates do not follow the numbers");
    }

    /// The date has not come yet.
    N826 Warning DateAhead { day: String = "10/02/2025", today: String = "09/02/2025" } => {
        vi("văn bản đề ngày {day}, hôm nay mới {today}");
        en("the document is dated {day}, and today is {today}");
    }

    /// A number is given with a date.
    N827 Error IssueWithoutDate { document: String = "ke-hoach" } => {
        vi("cấp số cho “{document}” thì phải có ngày");
        en("a number of “{document}” needs a date");
        hint_vi("thêm --date, chẳng hạn --date 10/02/2025");
        hint_en("add --date, such as --date 10/02/2025");
    }

    /// What is to be replaced is not in the register.
    N828 Error ReplacesUnknown { named: String = "25/KH-UBND", known: Vec<String> = "", turned: String = "đã thay bằng 26/KH-UBND", turned_en: String = "replaced by 26/KH-UBND", why: UnknownNumber } => {
        text(match why {
            UnknownNumber::Turned => say!(
                "{named} không còn hiệu lực: {turned}",
                "{named} is no longer in force: {turned_en}"
            ),
            UnknownNumber::InForce | UnknownNumber::Nothing => say!(
                "sổ không có văn bản {named} còn hiệu lực",
                "the register has no document {named} in force"
            ),
            UnknownNumber::AtAll => say!(
                "sổ không có văn bản {named}",
                "the register has no document {named}"
            ),
        });
        let names = list(known);
        hint(match (why, known.is_empty()) {
            (UnknownNumber::Nothing, _) => say!(
                "sổ chưa có văn bản nào",
                "nothing is in the register yet"
            ),
            (UnknownNumber::AtAll, true) => say!(
                "trong sổ chưa văn bản nào có số",
                "no document of the register has a number yet"
            ),
            (_, true) => say!(
                "trong sổ không còn văn bản nào có số mà còn hiệu lực; xem ntm register",
                "no numbered document of the register is in force; see ntm register"
            ),
            (_, false) if named.contains('/') => say!(
                "trong sổ có: {names}",
                "in the register: {names}"
            ),
            (_, false) => say!(
                "ghi cả số và ký hiệu; trong sổ có: {names}",
                "write number and symbol; in the register: {names}"
            ),
        });
    }

    /// An id that stands for many documents.
    N829 Error IssueOneByOne { document: String = "thong-bao-chi-tieu", first: String = "thong-bao-chi-tieu-tan-lap" } => {
        vi("“{document}” là mỗi xã một văn bản, mỗi văn bản một số");
        en("“{document}” is a document for each commune, each with a number of its own");
        hint_vi("ban hành từng văn bản, chẳng hạn --doc {first}");
        hint_en("issue one at a time, such as --doc {first}");
    }

    /// A number that is none.
    N830 Error NoDocumentNumber { seen: String = "hai lăm" } => {
        vi("“{seen}” không phải số văn bản");
        en("“{seen}” is no number of a document");
        hint_vi("ghi số nguyên từ 1 đến 999999, hoặc next để lấy số tiếp theo");
        hint_en("write a whole number from 1 to 999999, or next for the next one");
    }

    /// An input was written while a document was being issued.
    N831 Error InputMoved { path: String = "du-lieu.xlsx" } => {
        vi("“{path}” bị sửa trong lúc ban hành; sổ chưa ghi gì");
        en("“{path}” was changed while the document was being issued; nothing was entered");
        hint_vi("đóng tệp, xem lại văn bản rồi ban hành lại");
        hint_en("close the file, look at the document again, then issue it");
    }

    /// What is issued is not made anew.
    N832 Note DocumentFrozen { document: String = "ke-hoach", number: String = "25/KH-UBND", day: String = "10/02/2025", folder: String = "ban-hanh/2025/25-KH-UBND" } => {
        vi("“{document}” đã ban hành ({number}, {day}), không lập lại; bản ban hành ở “{folder}”");
        en("“{document}” was issued ({number}, {day}) and is not made anew; it lies in “{folder}”");
        hint_vi("nội dung phải sửa thì lập dự thảo của văn bản thay thế bằng --draft, rồi ban hành bằng --replaces {number}");
        hint_en("where its content has to change, --draft makes the draft of what replaces it, to be issued by --replaces {number}");
    }

    /// There is no register.
    N833 Error NoRegister { path: String = "so-van-ban-di.yaml" } => {
        vi("chưa có sổ đăng ký văn bản đi “{path}”");
        en("there is no register “{path}” yet");
        hint_vi("sổ được lập khi ban hành văn bản đầu tiên bằng ntm issue; sổ ở thư mục khác thì khai ban_hanh: {{so_dang_ky: …}} trong ntm.yaml");
        hint_en("it begins with the first document issued by ntm issue; where it lies elsewhere, say so in ntm.yaml: ban_hanh: {{so_dang_ky: …}}");
    }

    /// A document whose number is to be entered has none open.
    N834 Error NoOpenNumber { document: String = "ke-hoach" } => {
        vi("sổ không có “{document}” đang chờ số");
        en("the register has no “{document}” that waits for a number");
        hint_vi("chỉ ghi thêm số cho văn bản đã ban hành để trống số; xem ntm register");
        hint_en("only what was issued without a number gets one later; see ntm register");
    }

    /// Something that is no issued document.
    N835 Error NotIssuedHere { path: String = "ke-hoach-da-ky.pdf", begins: Option<String> = "25/KH-UBND", next: String = "ntm receive ke-hoach-da-ky.pdf --in du-an" } => {
        text(match begins {
            None => say!(
                "“{path}” không phải tệp nào của văn bản đã ghi sổ",
                "“{path}” is no file of a document in the register"
            ),
            Some(number) => say!(
                "“{path}” là {number} có thêm phần phía sau, chẳng hạn chữ ký, và chưa nhận vào sổ",
                "“{path}” is {number} with something behind it, such as a signature, and was not received yet"
            ),
        });
        hint(match begins {
            None => say!(
                "tệp đã bị sửa, là dự thảo, hoặc của sổ khác; chỉ dự án bằng --in",
                "it was changed, is a draft, or is of another register; name the project by --in"
            ),
            Some(_) => say!(
                "nhận vào bằng: {next}",
                "take it back by: {next}"
            ),
        });
    }

    /// A file of an issued document holds other bytes.
    N841 Error KeptFileChanged { file: String = "ban-hanh/2025/25-KH-UBND/ke-hoach.pdf", what: KeptKind } => {
        text(match what {
            KeptKind::Signed => say!(
                "“{file}” không còn như lúc nhận",
                "“{file}” is not as it was received"
            ),
            KeptKind::Document | KeptKind::Other => say!(
                "“{file}” không còn như lúc ban hành",
                "“{file}” is not as it was issued"
            ),
        });
        hint(match what {
            KeptKind::Document => say!(
                "lấy lại từ bản sao lưu, hoặc lập lại từ dau-vao/ cùng bản lưu",
                "take it from a copy, or make it anew from dau-vao/ beside it"
            ),
            KeptKind::Other => say!("lấy lại từ bản sao lưu", "take it from a copy"),
            KeptKind::Signed => say!(
                "lấy lại từ bản sao lưu, hoặc từ nơi đã nhận tệp ký; tệp đã ký không lập lại được",
                "take it from a copy, or from whoever was sent the signed file; it cannot be made anew"
            ),
        });
    }

    /// A file of an issued document is gone.
    N842 Error KeptFileMissing { file: String = "ban-hanh/2025/25-KH-UBND/ke-hoach.pdf" } => {
        vi("không còn “{file}”");
        en("“{file}” is gone");
        hint_vi("lấy lại từ bản sao lưu");
        hint_en("take it from a copy");
    }

    /// A file that is none of the issued document's lies among them.
    N843 Error KeptFileExtra { file: String = "ban-hanh/2025/25-KH-UBND/ghi-chu.txt" } => {
        vi("“{file}” không thuộc văn bản đã ban hành");
        en("“{file}” is no file of the issued document");
        hint_vi("chuyển nó đi nơi khác");
        hint_en("move it elsewhere");
    }

    /// A kept copy that no entry names.
    N844 Warning KeptUnregistered { folder: String = "ban-hanh/2025/26-KH-UBND" } => {
        vi("“{folder}” không có trong sổ: một lần ban hành bị ngắt giữa chừng");
        en("“{folder}” is in no entry: an issuing was cut short");
        hint_vi("chưa có gì được ban hành: ban hành lại thì thư mục ấy được thay, không thì xóa nó");
        hint_en("nothing was issued: issue again, and the folder is replaced, or delete it");
    }

    /// From the kept inputs the program makes another file than it issued.
    N845 Error RebuiltDiffers { file: String = "ke-hoach.pdf" } => {
        vi("lập lại từ bản lưu số liệu ra “{file}” khác tệp đã ban hành");
        en("from the kept inputs “{file}” comes out otherwise than it was issued");
    }

    /// What was kept cannot be made anew.
    N846 Error NotRebuilt { code: String = "N301" } => {
        vi("không lập lại được từ bản lưu số liệu: lỗi {code}");
        en("it cannot be made anew from the kept inputs: error {code}");
    }

    /// Another version of the program makes other bytes of the kept inputs.
    N847 Note RebuiltByOther { version: String = "0.1.0 (1f2e3d4c5b6a7988)", text_differs: bool = "false" } => {
        text(match text_differs {
            false => say!(
                "ban hành bằng ntm {version}; bản ntm này lập lại ra tệp khác về byte, cùng lời văn và số liệu",
                "issued by ntm {version}; this ntm makes other bytes of it, with the same words and figures"
            ),
            true => say!(
                "ban hành bằng ntm {version}; bản ntm này lập lại ra lời văn hoặc số liệu khác",
                "issued by ntm {version}; this ntm makes other words or figures of it"
            ),
        });
        hint_vi("muốn so từng byte thì chạy verify bằng đúng bản ấy");
        hint_en("to compare byte for byte, verify it by that version");
    }

    /// The fonts are not those of the issuing.
    N848 Note OtherFonts { wanted: Vec<String> = "" } => {
        vi("ban hành bằng phông khác ({}): chưa so được từng byte", list(wanted));
        en("issued with other fonts ({}): it cannot be compared byte for byte", list(wanted));
        hint_vi("chỉ thư mục phông ấy bằng --font-path");
        hint_en("name the folder of those fonts by --font-path");
    }

    /// Today's data say something else than what was issued.
    N849 Note SaysOtherwise { number: String = "25/KH-UBND", what: String = "tổng tiêu chí 152 → 153", what_en: String = "criteria in all 152 → 153", letters: String = "12/UBND-NN", open: bool = "true" } => {
        text(match (open, letters.is_empty()) {
            (_, true) => say!(
                "số liệu nay khác với bản đã ban hành {number}: {what}",
                "the data of today differ from what {number} said: {what_en}"
            ),
            (true, false) => say!(
                "số liệu nay khác với bản đã ban hành {number}, cả ở chỗ {letters} chưa đính chính: {what}",
                "the data of today differ from what {number} said, also where {letters} did not correct it: {what_en}"
            ),
            (false, false) => say!(
                "số liệu nay khác với bản đã ban hành {number} đúng ở những chỗ đã đính chính bằng {letters}: {what}",
                "the data of today differ from what {number} said in just what {letters} corrected: {what_en}"
            ),
        });
        hint(match open {
            true => say!(
                "bản ban hành giữ nguyên; ntm correct --number {number} nói mỗi chỗ khác gọi cho việc gì: nội dung sai thì ban hành văn bản thay thế bằng --replaces, sai thể thức thì đính chính bằng công văn",
                "what was issued stays; ntm correct --number {number} says what each difference calls for: another in its place by --replaces where its content is wrong, an official letter where its form is"
            ),
            false => say!(
                "văn bản và công văn đính chính giữ nguyên, không phải làm gì thêm",
                "the document and the letter stay as they are, nothing else is to be done"
            ),
        });
    }

    /// A year of which the register has nothing.
    N851 Error NothingInYear { year: u32 = "2024" } => {
        vi("sổ không có văn bản nào của năm {year}");
        en("the register has nothing of the year {year}");
    }

    /// Today's data cannot be compared with what was issued.
    N852 Note NotComparedToday { number: String = "25/KH-UBND", document: String = "ke-hoach", broken: bool = "true", project: String = " du-an" } => {
        text(match broken {
            true => say!(
                "chưa so được {number} với số liệu nay: dự án đang có lỗi",
                "{number} cannot be compared with the data of today: the project has errors"
            ),
            false => say!(
                "chưa so được {number} với số liệu nay: dự án không còn văn bản “{document}”",
                "{number} cannot be compared with the data of today: the project no longer has a document “{document}”"
            ),
        });
        hint(match broken {
            true => say!(
                "sửa các lỗi mà ntm check{project} nêu, rồi chạy lại",
                "mend the errors that ntm check{project} tells, then run it again"
            ),
            false => say!(
                "bản ban hành vẫn giữ nguyên; muốn so thì khai lại văn bản ấy ở van_ban",
                "what was issued stays; to compare it, declare the document in van_ban again"
            ),
        });
    }

    /// Several documents in force are called the same, in different years.
    N875 Error SeveralCalled { named: String = "25/KH-UBND", known: Vec<String> = "" } => {
        let known = list(known);
        vi("{named} là của nhiều văn bản còn hiệu lực: {known}");
        en("{named} is several documents in force: {known}");
        hint_vi("ghi thêm năm sau ký hiệu, như trên");
        hint_en("write the year behind the symbol, as above");
    }

    /// Wrong content is no matter of an official letter.
    N877 Error CorrectionOfContent { number: String = "25/KH-UBND", count: usize = "3", document: String = "ke-hoach", project: String = " du-an", signer: bool = false } => {
        text(match signer {
            false => say!(
                "{number} khác về nội dung ở {count} chỗ: không đính chính bằng công văn được",
                "the content of {number} differs in {count} places: no official letter corrects that"
            ),
            true => say!(
                "{number} nay do người khác ký, hoặc ký với chức vụ, thẩm quyền khác: không đính chính bằng công văn được",
                "{number} is signed by another person now, or in another post: no official letter corrects that"
            ),
        });
        hint_vi("ban hành văn bản thay thế: ntm issue{project} --doc {document} --number next --date NGÀY --replaces {number} (Nghị định 30/2020/NĐ-CP, Điều 18)");
        hint_en("issue another in its place: ntm issue{project} --doc {document} --number next --date DATE --replaces {number} (Nghị định 30/2020/NĐ-CP, Điều 18)");
    }

    /// Nothing differs that an official letter could correct.
    N878 Error NothingToCorrect { number: String = "25/KH-UBND", letters: Option<String> = "26/UBND-NN" } => {
        text(match letters {
            None => say!(
                "dự án nay cho ra đúng lời, đúng số của {number}: chưa có gì để đính chính",
                "the project gives the words and figures of {number} today: there is nothing to correct yet"
            ),
            Some(letters) => say!(
                "mọi chỗ nay khác của {number} đã đính chính bằng {letters}: không còn gì để đính chính",
                "all that differs of {number} today was corrected by {letters}: there is nothing left to correct"
            ),
        });
        hint_vi("sửa chỗ sai ở dự án trước (ntm.yaml, lời văn, mẫu, số liệu), rồi chạy lại");
        hint_en("correct the slip in the project first (ntm.yaml, prose, templates, data), then run it again");
    }

    /// A recall that is dated before the document.
    N879 Error RecallBeforeIssue { number: String = "25/KH-UBND", day: String = "09/02/2025", issued: String = "10/02/2025" } => {
        vi("thu hồi {number} đề ngày {day}, trước ngày ban hành {issued}");
        en("the recall of {number} is dated {day}, before it was issued on {issued}");
    }

    /// The data of today say something else of a time than the document that was issued of it.
    N880 Warning SaidBefore { number: String = "05/BC-UBND", day: String = "20/3/2026", what: String = "số tiêu chí đạt 7 → 8", what_en: String = "criteria met 7 → 8" } about number => {
        vi("{number}, {day} ghi khác số liệu nay: {what}");
        en("{number}, {day} said otherwise than the data of today: {what_en}");
        hint_vi("báo cáo sắp ban hành sẽ không khớp văn bản ấy: ô bị sửa nhầm thì sửa lại; văn bản ấy sai thì thay thế bằng --replaces; biết rõ vì sao thì khai vào chap_nhan");
        hint_en("the next report will not agree with it: mend the cell, or replace that document by --replaces, or accept the difference in chap_nhan with its reason");
    }

    /// What was typed is no part of a draft's fingerprint.
    N881 Error NoPaperCode { seen: String = "1f2e" } => {
        vi("“{seen}” không phải hai nhóm của mã dự thảo");
        en("“{seen}” is no two groups of a draft's fingerprint");
        hint_vi("mã dự thảo ở lề dưới mỗi trang có 16 nhóm bốn chữ số hoặc chữ a đến f: gõ hai nhóm, theo thứ tự trên giấy");
        hint_en("in the bottom margin of each page stand 16 groups of four digits or letters a to f: type two of them, in their order");
    }

    /// A draft on paper that is of no data that are there.
    N882 Error PaperUnknown { seen: String = "1f2e 3d4c" } => {
        vi("mã {seen} không phải của số liệu nay, của lần lập gần nhất hay của bản lưu nào");
        en("the code {seen} is not that of the data of today, of the last build or of any kept copy");
        hint_vi("tờ giấy in từ số liệu đã đổi sau đó, bằng bản ntm khác, hoặc của dự án khác");
        hint_en("the paper was printed from data that were changed since, by another version of ntm, or is of another project");
    }

    /// A register in another folder knows a document of this id by a project that is no longer there.
    N883 Error ProjectAstray { document: String = "ke-hoach", number: String = "25/KH-UBND", project: String = "../ke-hoach-2025", own: String = "../ke-hoach" } => {
        vi("sổ ghi “{document}” đã ban hành ({number}) ở dự án “{project}”, thư mục ấy không còn");
        en("the register has “{document}” as issued ({number}) by the project “{project}”, which is no longer there");
        hint_vi("dự án “{own}” là dự án ấy đổi tên thì khai trong ntm.yaml: ban_hanh: {{ten_trong_so: {project}}}; không phải thì đổi id của văn bản");
        hint_en("if “{own}” is that project under another name, say so in ntm.yaml: ban_hanh: {{ten_trong_so: {project}}}; else give the document another id");
    }

    /// A document of illustrative data is not issued.
    N884 Error IssueOfIllustrative { document: String = "ke-hoach", text: String = "đơn vị và số liệu đặt ra để minh họa" } => {
        vi("“{document}” còn dùng số liệu minh họa: {text}");
        en("“{document}” is still made of illustrative data: {text}");
        hint_vi("thay hết bằng số liệu của cơ quan rồi xóa khóa minh_hoa trong ntm.yaml, sau đó ban hành");
        hint_en("once all data are the office's own, delete the key minh_hoa in ntm.yaml, then issue it");
    }

    /// What replaces or corrects a document is dated before it.
    N885 Error DatedBeforeOriginal { day: String = "09/02/2025", other: String = "25/KH-UBND", other_day: String = "10/02/2025", corrects: bool = "false" } => {
        text(match corrects {
            false => say!(
                "văn bản thay thế đề ngày {day}, trước văn bản được thay thế {other}, {other_day}",
                "the document in the place of {other} of {other_day} is dated {day}, before it"
            ),
            true => say!(
                "công văn đính chính đề ngày {day}, trước văn bản được đính chính {other}, {other_day}",
                "the letter that corrects {other} of {other_day} is dated {day}, before it"
            ),
        });
        hint_vi("sửa ngày: từ {other_day} trở đi");
        hint_en("correct the date: {other_day} or later");
    }

    /// Nobody is named who signs what is issued.
    N886 Warning IssuedUnnamed { document: String = "ke-hoach" } => {
        vi("“{document}” không có họ tên người ký: dưới chữ ký để trống");
        en("“{document}” names nobody who signs: the line below the signature is blank");
        hint_vi("văn bản ban hành phải có họ tên người ký (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.7b): khai ho_ten ở nguoi_ky hoặc thêm --signer; đã ban hành thì thay thế bằng --replaces");
        hint_en("an issued document has the signer's name (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7b): give ho_ten in nguoi_ky or add --signer; what is issued already is replaced by --replaces");
    }

    /// A document that another replaced or that was recalled is to be signed, or comes back signed.
    N887 Error NoLongerInForce { number: String = "25/KH-UBND", turned: String = "đã thay bằng 26/KH-UBND", turned_en: String = "replaced by 26/KH-UBND" } => {
        vi("{number} không còn hiệu lực: {turned}");
        en("{number} is no longer in force: {turned_en}");
        hint_vi("ký văn bản đang có hiệu lực; tệp đã ký từ trước thì ntm receive vẫn nhận, để lưu hồ sơ");
        hint_en("sign the document in force; a file that was signed before is still received, for the record");
    }

    /// It is not known which register a file belongs to.
    N888 Error RegisterUnnamed { path: String = "ke-hoach.pdf" } => {
        vi("không biết “{path}” ghi ở sổ nào: cạnh tệp và ở thư mục hiện tại không có dự án");
        en("it is not known which register has “{path}”: neither beside it nor in the current folder is a project");
        hint_vi("chỉ dự án, hoặc thư mục của sổ, bằng --in, chẳng hạn --in du-an");
        hint_en("name the project, or the register's folder, by --in, such as --in du-an");
    }

    /// An electronic document has no number, and none can be put into it once it is signed.
    N915 Warning IssuedBlank { document: String = "ke-hoach", signing: bool = false } => {
        text(match signing {
            false => say!(
                "“{document}” ban hành điện tử mà để trống số: tệp ký rồi thì không điền số vào được, điền vào là chữ ký hỏng",
                "“{document}” is issued electronically with a blank number: once the file is signed none can be put in without breaking the signature"
            ),
            true => say!(
                "tệp ký là của “{document}”, ban hành để trống số: ký rồi thì không điền số vào tệp được, điền vào là chữ ký hỏng",
                "the file is of “{document}”, issued with a blank number: once it is signed none can be put in without breaking the signature"
            ),
        });
        hint_vi("đừng ký: ghi số ấy vào sổ bằng ntm register … --doc {document} --number SỐ --date NGÀY, rồi ban hành bản in đủ số, ngày bằng ntm issue … --doc {document} --number next --date NGÀY --replaces SỐ/KÝ_HIỆU và ký bản ấy; lần sau thì cấp số ngay khi ban hành");
        hint_en("do not sign it: enter its number by ntm register … --doc {document} --number N --date DATE, issue the document with number and date in its place by ntm issue … --doc {document} --number next --date DATE --replaces N/SYMBOL, and sign that; next time give the number when it is issued");
    }
}
