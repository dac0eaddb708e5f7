//! Which certificates serve as roots, and when a root is not valid.

use super::authority::{AUTHORITY, Party, SIGNER, Says, TestKey};
use super::sign::{office, sign_in};
use super::world;
use crate::signing::{KEPT, done};
use crate::util::{Folder, ntm};

/// The office with a signed file, received.
fn received() -> Folder {
    let folder = office();
    let line = format!("{KEPT}/ke-hoach.pdf --p12 p256.p12 --out mot.pdf");
    assert_eq!(sign_in(folder.path(), &line, "vi").code, 0);
    done(folder.path(), "receive mot.pdf --in du-an");
    folder
}

/// What `verify` says with a folder of roots: exit code, standard output and what is found, in both languages.
fn verified(folder: &Folder, roots: &str) -> [(i32, String, String); 2] {
    ["vi", "en"].map(|lang| {
        let line =
            format!("verify du-an --no-rebuild --roots {roots} --messages short --lang {lang}");
        let words: Vec<&str> = line.split_whitespace().collect();
        let run = ntm(folder.path(), &words);
        (run.code, run.stdout, run.stderr)
    })
}

#[test]
fn only_authorities_are_roots() {
    let folder = received();
    let world = world();
    // The signer's own certificate is nobody's word for the signer.
    folder.write("rieng/nguoi-ky.pem", world.signers[1].pem());
    let [vi, en] = verified(&folder, "rieng");
    assert_eq!(
        (vi.0, vi.2.as_str()),
        (
            1,
            "cảnh báo[N911]: chứng thư của “Nguyễn Văn Thử” (rieng/nguoi-ky.pem) là của người hoặc cơ quan ký, không phải của nơi cấp (không có cA=TRUE): không dùng làm gốc\n\
             lỗi[N872]: “rieng” không có chứng thư gốc nào, chỉ có chứng thư không dùng làm gốc được\n  \
             = --roots cần tệp chứng thư gốc, hoặc thư mục chứa các tệp ấy, dạng PEM hay DER (.pem, .crt, .cer)\n"
        )
    );
    assert_eq!(
        (en.0, en.2.as_str()),
        (
            1,
            "warning[N911]: the certificate of “Nguyễn Văn Thử” (rieng/nguoi-ky.pem) is of one who signs, not of an authority (it has no cA=TRUE): it serves as no root\n\
             error[N872]: “rieng” has no root, only certificates that do not serve as one\n  \
             = --roots takes a file of root certificates, or a folder of such files, in PEM or DER (.pem, .crt, .cer)\n"
        )
    );
    // Beside another's root it serves no better, and all that serves as none is told.
    let other = Party::own(TestKey::p256(), &Says { name: "CA khác", ..AUTHORITY });
    folder.write("goc/a-khac.pem", other.pem());
    folder.write("goc/b-nguoi-ky.pem", world.signers[1].pem());
    folder.write(
        "goc/c-doi-cu.pem",
        Party::own(TestKey::p256(), &Says { old: true, ..AUTHORITY }).pem(),
    );
    let usage = Says { usage: Some(0b1100_0000), ..AUTHORITY };
    folder.write("goc/d-khong-cap.pem", Party::own(TestKey::p256(), &usage).pem());
    let strange = Says { strange: true, ..AUTHORITY };
    folder.write("goc/e-la.pem", Party::own(TestKey::p256(), &strange).pem());
    folder.write("goc/f-hong.pem", format!("{}{}", other.pem(), other.pem().replace("MII", "AAA")));
    folder.write("goc/g-ghi-chu.txt", "chứng thư gốc lấy ngày 10/02/2025");
    folder.write("goc/h/sau.pem", world.root.pem());
    folder.write("goc/Thumbs.db", "x");
    let [vi, en] = verified(&folder, "goc");
    assert_eq!((vi.0, en.0), (0, 0), "{}", vi.2);
    assert_eq!(
        vi.2.lines().collect::<Vec<_>>(),
        [
            "cảnh báo[N911]: chứng thư của “Nguyễn Văn Thử” (goc/b-nguoi-ky.pem) là của người hoặc cơ quan ký, không phải của nơi cấp (không có cA=TRUE): không dùng làm gốc",
            "cảnh báo[N911]: chứng thư của “CA thử nghiệm” (goc/c-doi-cu.pem) theo X.509 đời cũ (v1, v2), không nói được có phải của nơi cấp không: không dùng làm gốc",
            "cảnh báo[N911]: chứng thư của “CA thử nghiệm” (goc/d-khong-cap.pem) không được dùng để cấp chứng thư (thiếu keyCertSign): không dùng làm gốc",
            "cảnh báo[N911]: chứng thư của “CA thử nghiệm” (goc/e-la.pem) có điều kiện bắt buộc mà ntm không hiểu: không dùng làm gốc",
            "cảnh báo[N911]: “goc/f-hong.pem” có chứng thư hỏng, không đọc được",
            "cảnh báo[N911]: “goc/g-ghi-chu.txt” không phải chứng thư: không dùng làm gốc",
            "cảnh báo[N911]: “goc/h” là thư mục con, không đọc tới",
            "ghi chú[N874]: không kết luận về chữ ký của “Nguyễn Văn Thử” ở ô “nguoi-ky”: chứng thư do “CA cấp dưới” cấp không dẫn tới chứng thư gốc nào đã nêu",
        ]
    );
    assert_eq!(
        en.2.lines().collect::<Vec<_>>(),
        [
            "warning[N911]: the certificate of “Nguyễn Văn Thử” (goc/b-nguoi-ky.pem) is of one who signs, not of an authority (it has no cA=TRUE): it serves as no root",
            "warning[N911]: the certificate of “CA thử nghiệm” (goc/c-doi-cu.pem) is of an old X.509 (v1, v2) and cannot say whether it is of an authority: it serves as no root",
            "warning[N911]: the certificate of “CA thử nghiệm” (goc/d-khong-cap.pem) is not for certifying (it lacks keyCertSign): it serves as no root",
            "warning[N911]: the certificate of “CA thử nghiệm” (goc/e-la.pem) has a critical condition that is not understood here: it serves as no root",
            "warning[N911]: “goc/f-hong.pem” has a certificate that is damaged and cannot be read",
            "warning[N911]: “goc/g-ghi-chu.txt” is no certificate and serves as no root",
            "warning[N911]: “goc/h” is a folder within the folder and was not looked into",
            "note[N874]: the signature of “Nguyễn Văn Thử” in “nguoi-ky” is not decided: its certificate, issued by “CA cấp dưới”, leads to none of the roots",
        ]
    );
    for (_, said, _) in [&vi, &en] {
        assert!(!said.contains("hợp lệ") && !said.contains("valid by"), "{said}");
    }
    // With the right one among them it is decided; an authority below the root serves, too.
    folder.write("goc/i.pem", world.middle.pem());
    let [vi, _] = verified(&folder, "goc");
    assert!(vi.1.contains(": chữ ký hợp lệ theo chứng thư gốc đã nêu;"), "{}", vi.1);
}

#[test]
fn a_root_that_was_not_valid_then_is_told_as_that() {
    let folder = office();
    let at = folder.path();
    for (name, from, to, vi, en) in [
        (
            "cu",
            "2020-01-01 00:00",
            "2021-01-01 00:00",
            "chứng thư của nơi cấp “CA thử nghiệm” hết hạn lúc 01/01/2021 07:00, trước giờ ký",
            "the certificate of the authority “CA thử nghiệm” expired on 01/01/2021 07:00, before it was made",
        ),
        (
            "moi",
            "2049-01-01 00:00",
            "2049-06-01 00:00",
            "chứng thư của nơi cấp “CA thử nghiệm” có hiệu lực từ 01/01/2049 07:00, sau giờ ký",
            "the certificate of the authority “CA thử nghiệm” is valid from 01/01/2049 07:00 on, after it was made",
        ),
    ] {
        let root = Party::own(TestKey::p256(), &Says { from, to, ..AUTHORITY });
        let signer = root.certifies(TestKey::p256(), &SIGNER);
        folder.write(&format!("{name}.p12"), signer.p12("mật khẩu 1", &[]));
        folder.write(&format!("{name}.pem"), root.pem());
        let line = format!("{KEPT}/ke-hoach.pdf --p12 {name}.p12 --out {name}.pdf");
        assert_eq!(sign_in(at, &line, "vi").code, 0);
        let instead = if name == "cu" { "" } else { " --instead nhầm" };
        done(at, &format!("receive {name}.pdf --in du-an{instead}"));
        let told = verified(&folder, &format!("{name}.pem"));
        assert_eq!(
            told.map(|(code, _, found)| (code, found)),
            [
                (
                    0,
                    format!(
                        "ghi chú[N874]: không kết luận về chữ ký của “Nguyễn Văn Thử” ở ô “nguoi-ky”: {vi}\n"
                    )
                ),
                (
                    0,
                    format!(
                        "note[N874]: the signature of “Nguyễn Văn Thử” in “nguoi-ky” is not decided: {en}\n"
                    )
                ),
            ]
        );
    }
}
