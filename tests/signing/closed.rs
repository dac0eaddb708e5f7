//! A signature that lets nothing more be added, by pyHanko: what is signed after it makes it void.

use super::outside::signs_and;
use super::{KEPT, done, issued, read, run_in, signed};
use crate::keys::others::{is_there, python};
use crate::keys::sign::sign_in;

#[test]
fn nobody_signs_after_a_signature_that_closes_the_file() {
    if !is_there(&python(), &["-c", "import pyhanko"], "pip install pyHanko") {
        return;
    }
    let (folder, pdf) = issued();
    let at = folder.path();
    let once = at.join("mot.pdf");
    signs_and(&pdf, &once, ("nguoi-ky", "Nguyen Van Thu"), "closes");
    let told = [
        "[N914]: “Nguyen Van Thu” đã ký ở ô “nguoi-ky” kèm lệnh không cho thêm gì nữa: ký ô “co-quan” sẽ làm chữ ký ấy hết giá trị",
        "[N914]: “Nguyen Van Thu” signed in “nguoi-ky” so that nothing more may be added: signing “co-quan” would make that signature void",
    ];
    // It is told before anybody signs it, and nobody does.
    let line = "mot.pdf --p12 mot.pdf.p12 --in du-an --messages short";
    let refused = ["vi", "en"].map(|lang| {
        let run = sign_in(at, line, lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        run.stderr.lines().find(|line| line.contains("N914")).unwrap_or_default().to_owned()
    });
    assert_eq!(refused, [format!("lỗi{}", told[0]), format!("error{}", told[1])]);
    // A file on which somebody did is not taken back.
    folder.write("hai.pdf", signed(&read(&once), "co-quan"));
    let refused = ["vi", "en"].map(|lang| {
        let run = run_in(at, "receive hai.pdf --in du-an --messages short", lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(
        refused,
        [
            "lỗi[N873]: “Nguyen Van Thu” ký ở ô “nguoi-ky” kèm lệnh không cho thêm gì nữa, mà sau đó có chữ ký ở ô “co-quan”: chữ ký trước hết giá trị",
            "error[N873]: “Nguyen Van Thu” signed in “nguoi-ky” so that nothing more may be added, and “co-quan” was signed after that: the first signature is void",
        ]
    );
    let run = run_in(at, "receive mot.pdf --in du-an --messages short", "vi");
    assert!(run.stderr.contains(&format!("cảnh báo{}\n", told[0])), "{}", run.stderr);
    assert!(!run.stdout.contains("còn chờ ký"), "{}", run.stdout);
    assert!(at.join(KEPT).join("ke-hoach.da-ky.pdf").is_file());
    done(at, "verify du-an --no-rebuild");
}
