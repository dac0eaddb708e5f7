//! Digital signatures: places for them in what is issued, and what comes back signed.

use super::lang::Pair;
use super::values::{AddedKind, FieldTrouble, SignedChange, Unsound};
use super::words::list;

messages! { $ signed "Ký số" "Digital signatures"

    /// Fields for signatures cannot be added to a document.
    N853 Error FieldsNotMade { detail: String = "Table(54276)" } => {
        vi("không thêm được ô chữ ký số vào tệp PDF vừa lập ({detail})");
        en("no signature fields can be added to the PDF just made ({detail})");
        hint_vi("đây là lỗi của ntm: hãy báo lại; trong khi chờ, ban hành bằng --paper");
        hint_en("this is a fault of ntm: please report it; until then, issue with --paper");
    }

    /// What a signature is to show cannot be laid out.
    N854 Error SignatureNotShown {} => {
        vi("không dựng được hình của chữ ký");
        en("what the signature is to show cannot be laid out");
        hint_vi("hình phải là tệp .png đọc được, nền trong suốt (Phụ lục I, Mục II.7d và II.8)");
        hint_en("the picture must be a sound .png with a transparent ground (Phụ lục I, II.7d and II.8)");
    }

    /// A file has no such field for a signature.
    N855 Error NoSuchField { why: FieldTrouble } => {
        text(match why {
            FieldTrouble::None => say!(
                "tệp PDF không có ô chữ ký nào",
                "the PDF has no signature field"
            ),
            FieldTrouble::AllSigned { fields } => {
                let fields = list(fields);
                say!(
                    "mọi ô chữ ký của tệp PDF đều đã ký: {fields}",
                    "every signature field of the PDF is signed: {fields}"
                )
            }
            FieldTrouble::NoRoom { .. } => say!(
                "ô chữ ký còn trống chỉ đủ một dòng chữ, không đủ chỗ cho hình",
                "the open signature field has room for a line of text, and none for a picture"
            ),
            FieldTrouble::NotNamed { wanted, .. } => say!(
                "tệp PDF không có ô chữ ký “{wanted}”",
                "the PDF has no signature field “{wanted}”"
            ),
        });
        hint(match why {
            FieldTrouble::None => say!(
                "ô chữ ký có trong văn bản ban hành điện tử (ntm issue --electronic); văn bản giấy thì ký tay",
                "documents that are issued electronically have fields (ntm issue --electronic); one on paper is signed by hand"
            ),
            FieldTrouble::AllSigned { .. } => resign(),
            FieldTrouble::NoRoom { open } => {
                let open = list(open);
                say!(
                    "bỏ --picture: ô {open} của phụ lục in số, ký hiệu và thời gian ký bằng chữ (Phụ lục I, Mục III.4)",
                    "leave out --picture: {open} of an annex shows number, symbol and time as text (Phụ lục I, III.4)"
                )
            }
            FieldTrouble::NotNamed { open, .. } if open.is_empty() => say!(
                "tệp không còn ô nào trống",
                "no field of the file is open"
            ),
            FieldTrouble::NotNamed { open, .. } => {
                let open = list(open);
                say!("các ô còn trống: {open}", "fields that are not signed: {open}")
            }
        });
    }

    /// A field for a signature is signed already.
    N856 Error FieldAlreadySigned { field: String = "nguoi-ky" } => {
        vi("ô “{field}” đã có chữ ký");
        en("the field “{field}” is signed already");
        hint(resign());
    }

    /// A signature is longer than the place that was left for it.
    N857 Error SignatureTooLong { field: String = "nguoi-ky", bytes: usize = "20000", room: usize = "16384" } => {
        vi("chữ ký ở ô “{field}” dài {bytes} byte, chỗ để sẵn chỉ {room} byte");
        en("the signature for “{field}” has {bytes} bytes, there is room for {room}");
    }

    /// A PDF is not as sound programs write it, and so proves nothing.
    N858 Error SignedUnreadable { why: Unsound } => {
        let (vi, en) = match why {
            Unsound::End => say!(
                "không phải PDF, hoặc bị cắt cuối tệp",
                "it is no PDF, or its end is cut off"
            ),
            Unsound::Table(at) => say!(
                "bảng đối tượng ở byte {at} hỏng",
                "the table of objects at byte {at} is broken"
            ),
            Unsound::Object(number) => say!(
                "đối tượng {number} hỏng",
                "object {number} is broken"
            ),
            Unsound::Locked => say!("tệp đặt mật khẩu", "it asks for a password"),
        };
        vi("không đọc được tệp PDF một cách chắc chắn: {vi}");
        en("the PDF cannot be read for certain: {en}");
        hint_vi("lấy lại tệp từ công cụ ký, không mở rồi lưu lại bằng phần mềm khác");
        hint_en("fetch the file anew from the signing tool; do not open and save it by another program");
    }

    /// A file that came back does not begin with the bytes of a document that was issued.
    N859 Error SignedNotOurs { path: String = "ke-hoach-da-ky.pdf", like: Option<String> = "25/KH-UBND" } => {
        text(match like {
            Some(own) => say!(
                "“{path}” giống văn bản {own} nhưng không mở đầu bằng đúng tệp đã ban hành: tệp đã bị ghi lại hoặc sửa",
                "“{path}” resembles {own}, but does not begin with the very file that was issued: it was written anew or changed"
            ),
            None => say!(
                "“{path}” không mở đầu bằng tệp nào đã ban hành trong sổ này",
                "“{path}” begins with no file that was issued in this register"
            ),
        });
        hint(match like {
            Some(_) => say!(
                "ký lại từ tệp ở bản lưu, đặt công cụ ký ở chế độ ghi thêm (incremental update), không mở rồi lưu lại hay in ra PDF",
                "sign the kept file anew with the tool set to incremental update; do not save it again or print it to PDF"
            ),
            None => say!(
                "xem có nhầm tệp, hoặc văn bản ở sổ của dự án khác (--in)",
                "see whether it is another file, or of the register of another project (--in)"
            ),
        });
    }

    /// A file that came back has something else added than signatures.
    N860 Error SignedChanged { what: SignedChange } => {
        let (vi, en) = match what {
            SignedChange::Pages => say!("thêm, bớt hoặc đổi trang", "pages were added, taken out or moved"),
            SignedChange::Page(page) => say!("trang {page} bị đổi", "page {page} was changed"),
            SignedChange::Content(page) => say!("nội dung trang {page} bị đổi", "what page {page} shows was changed"),
            SignedChange::Annotation(page) => say!(
                "chú thích, dấu hoặc ô trên trang {page} không phải chữ ký",
                "page {page} has a remark, a stamp or a field that is no signature"
            ),
            SignedChange::Added { kind, name, says, page } => {
                let (vi, en) = match kind {
                    AddedKind::Field => ("ô", "a field"),
                    AddedKind::Text => ("khung chữ", "a text box"),
                    AddedKind::Note => ("ghi chú", "a note"),
                    AddedKind::Stamp => ("dấu", "a stamp"),
                    AddedKind::Other => ("chú thích", "a mark"),
                };
                let name = if name.is_empty() { String::new() } else { format!(" “{name}”") };
                let (on, on_en) = page.map_or_else(Default::default, |page| {
                    (format!(" ở trang {page}"), format!(" on page {page}"))
                });
                let (says, says_en) = match says.is_empty() {
                    true => (String::new(), String::new()),
                    false => (format!(", ghi “{says}”"), format!(", which says “{says}”")),
                };
                say!(
                    "thêm {vi}{name}{on}{says}, không phải chữ ký",
                    "{en}{name} was added{on_en}{says_en}, and is no signature"
                )
            }
            SignedChange::Field(field) => say!("ô “{field}” bị đổi ngoài việc ký", "the field “{field}” was changed beyond signing"),
            SignedChange::Signature => say!("chữ ký đã có bị đổi", "a signature that was there was changed"),
            SignedChange::Information => say!("tên, tác giả hoặc thông tin khác của tệp bị đổi", "title, author or other information of the file was changed"),
            SignedChange::Metadata => say!("thông tin mô tả của tệp (XMP) bị đổi", "the file's metadata (XMP) were changed"),
            SignedChange::Structure => say!("cấu trúc tài liệu bị đổi", "the document's structure was changed"),
            SignedChange::Catalog(key) => say!("mục “{key}” của cả tệp bị đổi", "“{key}” of the whole file was changed"),
            SignedChange::Unsigned => say!("phần phía sau chữ ký cuối, không chữ ký nào phủ", "what stands behind the last signature, which none is over"),
            SignedChange::Object(number) => say!("đối tượng {number} của tệp bị đổi", "object {number} of the file was changed"),
        };
        vi("sau khi ban hành, tệp bị thêm thứ khác ngoài chữ ký: {vi}");
        en("more than signatures was added since the file was issued: {en}");
        hint_vi("không nhận tệp này: ký lại từ tệp ở bản lưu, tắt việc chèn số, ngày, ảnh, chữ vào trang của công cụ ký");
        hint_en("it is not received: sign the kept file anew, and let the tool put no number, date, picture or text on pages");
    }

    /// A signature is not over the whole file as it was when it was made.
    N861 Error SignatureBroken { field: String = "nguoi-ky" } => {
        vi("chữ ký ở ô “{field}” không phủ hết tệp lúc ký, nên không chứng được gì");
        en("the signature “{field}” is not over the whole file as it was, and proves nothing");
        hint_vi("ký lại từ tệp ở bản lưu");
        hint_en("sign the kept file anew");
    }

    /// A file that came back has no signature.
    N862 Error NotSigned {} => {
        vi("tệp chưa có chữ ký nào");
        en("the file has no signature");
        hint_vi("nhận tệp mà công cụ ký trả về, không phải tệp đem ký");
        hint_en("receive the file that the signing tool gives back, not the one that it was given");
    }

    /// A file that came back lacks what an earlier one has.
    N863 Error SignedBesideEarlier { file: String = "ke-hoach.da-ky.pdf", of: String = "25/KH-UBND" } => {
        vi("{of} đã nhận bản ký “{file}”, mà tệp này không nối tiếp bản ấy");
        en("“{file}” of {of} was received before, and this file does not go on from it");
        hint_vi("người ký sau ký tiếp vào bản đã nhận, để các chữ ký cùng ở một tệp; bản đã nhận bị ký nhầm thì nhận tệp này thay nó bằng --instead LÝ_DO");
        hint_en("whoever signs next signs the file that was received, so that all signatures are in one file; where that was signed by the wrong person, take this one in its place by --instead REASON");
    }

    /// A signed file beside a kept copy that no entry names.
    N864 Warning SignedUnregistered { file: String = "ban-hanh/2025/25-KH-UBND/ke-hoach.da-ky.pdf" } => {
        vi("“{file}” không có trong sổ: một lần nhận bị ngắt giữa chừng, hoặc sổ bị cắt đuôi");
        en("“{file}” is in no entry: a receiving was cut short, or the register's tail was cut off");
        hint_vi("đối chiếu mã cuối sổ đã in bằng --head; nếu là lần nhận bị ngắt thì nhận lại bằng ntm receive");
        hint_en("compare the printed head by --head; if a receiving was cut short, receive it again by ntm receive");
    }
}

/// A field that somebody signed who should not have.
fn resign() -> Pair {
    say!(
        "đã ký đúng người thì không ký lại; ký nhầm thì bỏ tệp này, ký lại từ tệp chưa ký ở bản lưu (ban-hanh/…), rồi nhận bằng ntm receive (bản ký nhầm đã nhận rồi thì thêm --instead LÝ_DO)",
        "nothing is to be done if the right person signed; else leave this file aside, sign the unsigned one in ban-hanh/… anew, and take that back by ntm receive (with --instead REASON where the wrong one was received)"
    )
}
