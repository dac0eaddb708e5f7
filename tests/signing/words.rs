//! What is told of signatures once they are received: when they say they were made, and whose they are.

use super::{done, issued, run_in, signed_at};
use crate::util::Folder;

/// What `receive` finds of a plan that says it was signed at some time.
fn told(folder: &Folder, field: &str, when: &str) -> [String; 2] {
    let pdf = std::fs::read(folder.path().join(super::KEPT).join("ke-hoach.pdf")).expect("a PDF");
    folder.write("ve.pdf", signed_at(&pdf, field, when));
    ["vi", "en"].map(|lang| {
        let run =
            run_in(folder.path(), "receive ve.pdf --in du-an --messages short --instead x", lang);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stderr
    })
}

/// What time it is: a document is issued on the day of the test.
#[allow(clippy::disallowed_methods, reason = "the program asks the same clock")]
fn now() -> chrono::DateTime<chrono::Local> {
    chrono::Local::now()
}

#[test]
fn a_time_that_cannot_be_is_the_signers_own_word() {
    let (folder, _) = issued();
    let day = ntm::viet::fmt_short(now().date_naive());
    assert_eq!(
        told(&folder, "nguoi-ky", "2025-02-08T09:00:00+07:00"),
        [
            format!(
                "cảnh báo[N912]: chữ ký của “Nguyễn Văn Thử” ở ô “nguoi-ky” ghi giờ ký 08/02/2025 09:00, trước ngày ban hành tệp này, {day}\n"
            ),
            format!(
                "warning[N912]: the signature of “Nguyễn Văn Thử” in “nguoi-ky” says that it was made on 08/02/2025 09:00, before this file was issued, {day}\n"
            ),
        ]
    );
    let [vi, en] = told(&folder, "nguoi-ky", "2048-02-08T09:00:00+07:00");
    assert!(
        vi.starts_with("cảnh báo[N912]: chữ ký của “Nguyễn Văn Thử” ở ô “nguoi-ky” ghi giờ ký 08/02/2048 09:00, mà đồng hồ máy này mới "),
        "{vi}"
    );
    assert!(
        en.starts_with("warning[N912]: the signature of “Nguyễn Văn Thử” in “nguoi-ky” says that it was made on 08/02/2048 09:00, and by this machine's clock it is "),
        "{en}"
    );
    // What is received is told again whenever it is looked at, of the file that stands.
    let run = run_in(folder.path(), "verify du-an --no-rebuild --messages short", "vi");
    assert_eq!((run.code, run.stderr.matches("N912").count()), (0, 1), "{}", run.stderr);
}

#[test]
fn whose_certificate_stands_in_the_bodys_field_is_told() {
    let (folder, _) = issued();
    let told = told(&folder, "co-quan", &now().to_rfc3339());
    assert_eq!(
        told,
        [
            "cảnh báo[N913]: ô “co-quan” là chỗ ký số của Ủy ban nhân dân huyện Bình Minh, chứng thư ở đó ghi “Nguyễn Văn Thử, Khóa thử, không dùng”\n",
            "warning[N913]: “co-quan” is where Ủy ban nhân dân huyện Bình Minh signs, and the certificate there says “Nguyễn Văn Thử, Khóa thử, không dùng”\n",
        ]
    );
    // It is not forgotten once it is received.
    let run = run_in(folder.path(), "verify du-an --no-rebuild --messages short", "vi");
    assert_eq!((run.code, run.stderr.as_str()), (0, told[0].as_str()));
    let status = done(folder.path(), "status du-an");
    assert!(
        status.contains(
            "; đã nhận bản ký: ke-hoach.da-ky.pdf; chờ ký: ke-hoach.da-ky.pdf (nguoi-ky)"
        ),
        "{status}"
    );
}
