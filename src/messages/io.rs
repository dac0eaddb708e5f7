//! Why a file could not be read or written, by the system's kinds of errors.

use std::io::ErrorKind;

use super::lang::Pair;
use super::values::Why;

/// Why a file could not be read or written.
pub(super) fn io(why: &Why) -> Pair {
    let kind = match why {
        Why::System(kind) => *kind,
        Why::Writer(said) => return ("máy báo lỗi khi đọc, ghi".to_owned(), said.clone()),
    };
    let (vi, en) = match kind {
        ErrorKind::PermissionDenied => ("không có quyền", "permission denied"),
        ErrorKind::NotADirectory => (
            "một phần đường dẫn là tệp, không phải thư mục",
            "a part of the path is a file, not a folder",
        ),
        ErrorKind::IsADirectory => ("đó là một thư mục", "it is a folder"),
        ErrorKind::AlreadyExists => ("đã có sẵn", "it is there already"),
        ErrorKind::NotFound => ("không có đường dẫn ấy", "there is no such path"),
        ErrorKind::ReadOnlyFilesystem => ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("hết chỗ trống", "no space is left"),
        ErrorKind::FileTooLarge => ("tệp quá lớn", "the file is too large"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => {
            ("đang có chương trình khác dùng", "another program uses it")
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
            ("tên tệp không hợp lệ", "the file's name is not valid")
        }
        ErrorKind::TooManyLinks | ErrorKind::CrossesDevices => {
            ("không chuyển được tệp vào đó", "the file cannot be moved there")
        }
        ErrorKind::BrokenPipe => ("bên nhận đã đóng", "nobody reads it any more"),
        ErrorKind::DirectoryNotEmpty => ("thư mục không trống", "the folder is not empty"),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::ConnectionAborted
        | ErrorKind::ConnectionReset
        | ErrorKind::TimedOut => ("mất kết nối với ổ mạng", "the network drive does not answer"),
        ErrorKind::OutOfMemory => ("hết bộ nhớ", "no memory is left"),
        ErrorKind::Unsupported => ("ổ đĩa không cho làm việc ấy", "the disk does not allow it"),
        ErrorKind::UnexpectedEof => ("tệp kết thúc giữa chừng", "the file ends in the middle"),
        ErrorKind::InvalidData => ("nội dung không đọc được", "its content cannot be read"),
        // A kind that has no stable name yet.
        kind if kind.to_string() == LOOP => {
            ("đường dẫn nối vòng", "its links go round in a circle")
        }
        kind => return ("máy báo lỗi khi đọc, ghi".to_owned(), kind.to_string()),
    };
    (vi.to_owned(), en.to_owned())
}

/// What the standard library says of a path whose links go round in a circle.
const LOOP: &str = "filesystem loop or indirection limit (e.g. symlink loop)";

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn links_that_go_round_are_known() {
        let name = format!("ntm-links-that-go-round-{}", std::process::id());
        let link = std::env::temp_dir().join(name);
        std::os::unix::fs::symlink(&link, &link).expect("a link");
        let error = std::fs::metadata(&link).expect_err("a link to itself");
        std::fs::remove_file(&link).expect("the link");
        assert_eq!(super::io(&error.kind().into()).1, "its links go round in a circle");
    }
}
