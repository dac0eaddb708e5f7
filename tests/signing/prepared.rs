//! A place for a signature that cannot be left, word for word.

use ntm::diag::Problem;
use ntm::signing::{Appearance, Signing, prepare, with_fields};
use ntm::typeset::{Fonts, SignaturePlace};

use super::{issued, read, signed};

fn refused(pdf: &[u8], field: &str, appearance: &Appearance, cms: &[u8]) -> [String; 4] {
    let when = chrono::DateTime::UNIX_EPOCH.fixed_offset();
    let wanted = Signing { field, appearance, room: 4, when, name: None, reason: None };
    let done = prepare(pdf, &wanted).and_then(|own| own.signed(cms));
    told(&done.expect_err("refused"))
}

fn told(problem: &Problem) -> [String; 4] {
    let said = problem.said();
    let hint = said.hint.unwrap_or_default();
    let code = problem.code();
    [format!("{code}: {}", said.text.0), said.text.1, hint.0, hint.1]
}

#[test]
fn a_place_that_cannot_be_left_is_told() {
    let (_folder, pdf) = issued();
    let bytes = read(&pdf);
    let once = signed(&bytes, "nguoi-ky");
    let fonts = Fonts::embedded();
    let nothing = Appearance::nothing(&fonts);
    assert_eq!(
        refused(&once, "van-thu", &nothing, b""),
        [
            "N855: tệp PDF không có ô chữ ký “van-thu”",
            "the PDF has no signature field “van-thu”",
            "các ô còn trống: “co-quan”",
            "fields that are not signed: “co-quan”",
        ]
    );
    assert_eq!(
        refused(&once, "nguoi-ky", &nothing, b""),
        [
            "N856: ô “nguoi-ky” đã có chữ ký",
            "the field “nguoi-ky” is signed already",
            "đã ký đúng người thì không ký lại; ký nhầm thì bỏ tệp này, ký lại từ tệp chưa ký ở bản lưu (ban-hanh/…), \
             rồi nhận bằng ntm receive (bản ký nhầm đã nhận rồi thì thêm --instead LÝ_DO)",
            "nothing is to be done if the right person signed; else leave this file aside, sign the unsigned one in \
             ban-hanh/… anew, and take that back by ntm receive (with --instead REASON where the wrong one was received)",
        ]
    );
    assert_eq!(
        refused(&once, "co-quan", &nothing, b"12345"),
        [
            "N857: chữ ký ở ô “co-quan” dài 5 byte, chỗ để sẵn chỉ 4 byte",
            "the signature for “co-quan” has 5 bytes, there is room for 4",
            "",
            "",
        ]
    );
    assert_eq!(
        refused(&once, "co-quan", &Appearance::picture(b"no picture".to_vec(), &fonts), b""),
        [
            "N854: không dựng được hình của chữ ký",
            "what the signature is to show cannot be laid out",
            "hình phải là tệp .png đọc được, nền trong suốt (Phụ lục I, Mục II.7d và II.8)",
            "the picture must be a sound .png with a transparent ground (Phụ lục I, II.7d and II.8)",
        ]
    );
    // What the layout never makes.
    let place = SignaturePlace {
        field: "nguoi-ky".to_owned(),
        of: String::new(),
        page: 1,
        left: 0.0,
        top: 0.0,
        width: 1.0,
        height: 1.0,
    };
    assert_eq!(
        told(&with_fields(b"%PDF-1.7\n", vec![place]).expect_err("refused")),
        [
            "N853: không thêm được ô chữ ký số vào tệp PDF vừa lập (End)",
            "no signature fields can be added to the PDF just made (End)",
            "đây là lỗi của ntm: hãy báo lại; trong khi chờ, ban hành bằng --paper",
            "this is a fault of ntm: please report it; until then, issue with --paper",
        ]
    );
}
