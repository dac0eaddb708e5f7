//! Digital signatures: places for them in what is issued, and what comes back signed.

use super::values::Unsound;
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
    N855 Error NoSuchField { field: String = "nguoi-ky", known: Vec<String> = "co-quan" } => {
        vi("tệp PDF không có ô chữ ký “{field}”");
        en("the PDF has no signature field “{field}”");
        let known = list(known);
        hint(match known.is_empty() {
            true => say!(
                "ô chữ ký có trong văn bản ban hành điện tử (ntm issue --electronic)",
                "documents that are issued electronically have fields (ntm issue --electronic)"
            ),
            false => say!("các ô còn trống: {known}", "fields that are not signed: {known}"),
        });
    }

    /// A field for a signature is signed already.
    N856 Error FieldAlreadySigned { field: String = "nguoi-ky" } => {
        vi("ô “{field}” đã có chữ ký");
        en("the field “{field}” is signed already");
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
}
