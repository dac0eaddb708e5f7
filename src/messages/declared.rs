//! What an office says of its own data and figures.

use super::values::NearFigure;
use super::words::{both, correct_or_accept};

messages! { $ declared "Đơn vị tự khai" "What the office declares"

    /// The project says that its data is illustrative.
    N001 Note Illustrative { text: String } => {
        vi("số liệu minh họa: {text}");
        en("illustrative data: {text}");
    }

    /// A disagreement that the office lets stand, with its reason.
    N002 Note Accepted { code: String, reason: String, by: Option<String> } => {
        text(match by {
            Some(by) => say!(
                "chấp nhận {code}: {reason} (người chấp nhận: {by})",
                "{code} is accepted: {reason} (by {by})"
            ),
            None => say!("chấp nhận {code}: {reason}", "{code} is accepted: {reason}"),
        });
    }

    /// A declared figure differs from the computed one.
    N504 Error DeclaredFigure {
        name: String = "binh_quan_cuoi_nam",
        stated: String = "2,6",
        computed: String = "2,5",
    } about name => {
        vi("{name}: công bố {stated}, tính từ số liệu được {computed}");
        en("{name}: declared {stated}, the data give {computed}");
        hint(correct_or_accept());
    }

    /// A declared figure that the program does not know.
    N505 Error UnknownFigure { name: String = "binh_quan_cuoi_nem", near: Vec<NearFigure> } => {
        text(if is_cell(name) {
            say!(
                "ô “{name}” không đi vào số liệu nào",
                "no figure comes from cell “{name}”"
            )
        } else {
            say!("không có số liệu tên “{name}”", "there is no figure “{name}”")
        });
        hint(both(|lang| {
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
                return all.to_owned();
            }
            let near = near.join("; ");
            format!("{}: {near}; {all}", lang.pick("tên gần nhất", "nearest names"))
        }));
    }

    /// An accepted disagreement that no longer exists.
    N515 Warning StaleAcceptance { code: String = "N503", subject: String = "Ngân sách" } => {
        text(if subject.is_empty() {
            say!("không còn {code} nào để chấp nhận", "there is no {code} left to accept")
        } else {
            say!(
                "không còn {code} nào để chấp nhận tại “{subject}”",
                "there is no {code} left to accept at “{subject}”"
            )
        });
        hint_vi("xóa mục ấy khỏi chap_nhan");
        hint_en("remove the entry from chap_nhan");
    }

    /// What `ntm init` wrote as an example, after `minh_hoa` is gone.
    N600 Error SampleLeft { seen: String = "Mẫu Một" } => {
        vi("đã xóa minh_hoa mà còn chữ của bản mẫu: “{seen}”");
        en("minh_hoa is gone, but this is still from the sample: “{seen}”");
        hint_vi("thay bằng tên, số liệu của đơn vị hoặc xóa dòng ấy; chưa thay hết thì để lại khóa minh_hoa");
        hint_en("put the office's own name and data there or delete the row; until all is replaced keep minh_hoa");
    }
}

/// Whether a name is rather that of a cell: "S!F6".
fn is_cell(name: &str) -> bool {
    let Some((sheet, cell)) = name.rsplit_once('!') else { return false };
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let row = &cell[letters..];
    !sheet.is_empty()
        && (1..=3).contains(&letters)
        && !row.is_empty()
        && row.bytes().all(|b| b.is_ascii_digit())
}
