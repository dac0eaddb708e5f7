//! Keys, certificates, and whether a signature is theirs.

use super::values::{
    KeyTrouble, P12Trouble, RootTrouble, RootsTrouble, SecretTrouble, SignatureDoubt,
    SignatureFault, TimeTrouble, TokenTrouble, UnfitCertificate,
};
use super::words::list;

messages! { $ keys "Khóa ký, chứng thư" "Keys and certificates"

    /// A private key lies in a project's folder.
    N791 Warning KeyInProject { path: String = "du-an/co-quan/ky.p12" } => {
        vi("khóa ký “{path}” nằm trong thư mục dự án: ai chép, nén, gửi thư mục ấy thì chép cả khóa");
        en("the key “{path}” lies in the project's folder: whoever copies or sends that copies the key");
        hint_vi("chuyển nó ra ngoài dự án, vào nơi chỉ người ký mở được, rồi ký bằng --p12 với đường dẫn ấy");
        hint_en("move it out of the project to where only the signer can open it, and sign with --p12 and that path");
    }

    /// A password was not had.
    N865 Error SecretUnread { why: SecretTrouble } => {
        text(match why {
            SecretTrouble::NoTerminal => say!(
                "không hỏi được mật khẩu: lệnh không chạy trong cửa sổ dòng lệnh",
                "the password cannot be asked for: there is no terminal"
            ),
            SecretTrouble::NoVariable(name) => say!(
                "không có biến môi trường {name} để lấy mật khẩu",
                "there is no environment variable {name} to take the password from"
            ),
            SecretTrouble::NoDescriptor(number) => say!(
                "không đọc được mật khẩu từ bộ mô tả tệp {number}",
                "no password can be read from file descriptor {number}"
            ),
            SecretTrouble::NoText => say!(
                "mật khẩu không phải chữ (UTF-8)",
                "the password is no text (UTF-8)"
            ),
        });
        hint_vi("chạy trong cửa sổ dòng lệnh để được hỏi, hoặc thêm --password-fd SỐ, --password-env BIẾN; không ghi mật khẩu trên dòng lệnh");
        hint_en("run it in a terminal to be asked, or add --password-fd N or --password-env NAME; a password never stands on the command line");
    }

    /// A certificate file cannot be read.
    N866 Error P12Unread { path: String = "ky.p12", why: P12Trouble } => {
        text(match why {
            P12Trouble::Password => say!("sai mật khẩu của “{path}”", "wrong password of “{path}”"),
            P12Trouble::Scheme => say!(
                "“{path}” mã hóa theo cách không đọc được ở đây",
                "“{path}” is encrypted in a way that is not read here"
            ),
            P12Trouble::Broken => say!(
                "“{path}” không phải tệp chứng thư (PKCS #12: .p12, .pfx), hoặc đã hỏng",
                "“{path}” is no certificate file (PKCS #12: .p12, .pfx), or is damaged"
            ),
            P12Trouble::KeyKind => say!(
                "khóa trong “{path}” không phải RSA, P-256 hay P-384",
                "the key in “{path}” is not RSA, P-256 or P-384"
            ),
        });
        hint(match why {
            P12Trouble::Password => say!(
                "gõ lại mật khẩu đặt khi xuất tệp; phân biệt chữ hoa, chữ thường",
                "type the password again that was set when the file was exported; capitals count"
            ),
            P12Trouble::Scheme | P12Trouble::Broken => say!(
                "xuất lại tệp cùng khóa riêng, hoặc đổi bằng: openssl pkcs12 -legacy -in {path} -nodes | openssl pkcs12 -export -out moi.p12",
                "export it again with its private key, or convert it: openssl pkcs12 -legacy -in {path} -nodes | openssl pkcs12 -export -out new.p12"
            ),
            P12Trouble::KeyKind => say!(
                "xin cấp chứng thư có khóa thuộc một trong các loại ấy",
                "ask for a certificate with a key of one of these kinds"
            ),
        });
    }

    /// It is not clear which key signs.
    N867 Error NoKeyToSign { from: String = "ky.p12", why: KeyTrouble } => {
        text(match why {
            KeyTrouble::None => say!(
                "“{from}” không có khóa riêng để ký",
                "“{from}” has no private key to sign with"
            ),
            KeyTrouble::WithoutCertificate => say!(
                "khóa trong “{from}” không có chứng thư đi cùng",
                "the key in “{from}” has no certificate with it"
            ),
            KeyTrouble::NotNamed { wanted, .. } => say!(
                "“{from}” không có khóa nào tên “{wanted}”",
                "“{from}” has no key called “{wanted}”"
            ),
            KeyTrouble::Several { .. } => say!(
                "“{from}” có nhiều khóa ký được",
                "“{from}” has several keys that may sign"
            ),
        });
        hint(match why {
            KeyTrouble::None => say!(
                "xuất lại tệp cùng khóa riêng; nếu là thiết bị thì xem có cắm đúng thiết bị ký không",
                "export the file with its private key; of a token, see whether it is the one for signing"
            ),
            KeyTrouble::WithoutCertificate => say!(
                "thêm tệp chứng thư bằng --certificate TỆP",
                "add the certificate's file by --certificate FILE"
            ),
            KeyTrouble::NotNamed { known, .. } => {
                let known = list(known);
                say!("có: {known}", "there are: {known}")
            }
            KeyTrouble::Several { known } => {
                let known = list(known);
                say!("chọn một bằng --key-label: {known}", "choose one by --key-label: {known}")
            }
        });
    }

    /// The certificate is not one to sign with.
    N868 Error CertificateUnfit { whose: String = "Trần Văn Bình", why: UnfitCertificate } => {
        text(match why {
            UnfitCertificate::Expired { ended, .. } => say!(
                "chứng thư của “{whose}” hết hạn lúc {ended}",
                "the certificate of “{whose}” expired on {ended}"
            ),
            UnfitCertificate::NotYet { begins, .. } => say!(
                "chứng thư của “{whose}” có hiệu lực từ {begins}",
                "the certificate of “{whose}” is valid from {begins} on"
            ),
            UnfitCertificate::Usage => say!(
                "chứng thư của “{whose}” không phải loại để ký",
                "the certificate of “{whose}” is not for signing"
            ),
            UnfitCertificate::ShortKey { bits } => say!(
                "khóa RSA của “{whose}” chỉ dài {bits} bit",
                "the RSA key of “{whose}” has only {bits} bits"
            ),
            UnfitCertificate::KeyKind => say!(
                "khóa của “{whose}” không phải RSA, P-256 hay P-384",
                "the key of “{whose}” is not RSA, P-256 or P-384"
            ),
            UnfitCertificate::OtherKey => say!(
                "khóa không phải của chứng thư “{whose}”",
                "the key is not that of the certificate of “{whose}”"
            ),
            UnfitCertificate::Unreadable => say!(
                "không đưa được chứng thư của “{whose}” vào chữ ký",
                "the certificate of “{whose}” does not go into a signature"
            ),
        });
        hint(match why {
            UnfitCertificate::Expired { now, .. } => say!(
                "xin gia hạn hoặc cấp chứng thư mới; giờ của máy là {now}, nếu sai thì chỉnh giờ",
                "have it renewed; this machine's time is {now}, set it right if that is wrong"
            ),
            UnfitCertificate::NotYet { now, .. } => say!(
                "ký khi chứng thư đã có hiệu lực; giờ của máy là {now}, nếu sai thì chỉnh giờ",
                "sign once it is valid; this machine's time is {now}, set it right if that is wrong"
            ),
            UnfitCertificate::Usage => say!(
                "dùng chứng thư ký (digitalSignature hoặc nonRepudiation), không dùng chứng thư mã hóa hay chứng thư của nơi cấp",
                "take the one for signing (digitalSignature or nonRepudiation), not one for encryption or of an authority"
            ),
            UnfitCertificate::ShortKey { .. } => say!(
                "xin cấp chứng thư có khóa từ 2048 bit",
                "ask for a certificate with a key of 2048 bits or more"
            ),
            UnfitCertificate::KeyKind => say!(
                "xin cấp chứng thư có khóa thuộc một trong các loại ấy",
                "ask for a certificate with a key of one of these kinds"
            ),
            UnfitCertificate::OtherKey => say!(
                "chọn đúng khóa bằng --key-label, hoặc đúng chứng thư bằng --certificate",
                "choose the key by --key-label, or the certificate by --certificate"
            ),
            UnfitCertificate::Unreadable => say!(
                "xin cấp lại chứng thư",
                "have the certificate issued again"
            ),
        });
    }

    /// A token does not sign.
    N869 Error TokenUnusable { module: String = "/usr/lib/token.so", why: TokenTrouble } => {
        text(match why {
            TokenTrouble::NoModule => say!(
                "không có tệp “{module}” của thiết bị ký",
                "there is no module “{module}”"
            ),
            TokenTrouble::NotAModule => say!(
                "“{module}” không phải tệp của thiết bị ký (PKCS #11)",
                "“{module}” is no module of a token (PKCS #11)"
            ),
            TokenTrouble::NoToken => say!(
                "không thấy thiết bị ký nào qua “{module}”",
                "“{module}” finds no token"
            ),
            TokenTrouble::OtherToken { .. } => say!(
                "“{module}” không thấy thiết bị ký được nêu",
                "“{module}” finds no token as named"
            ),
            TokenTrouble::SeveralTokens { .. } => say!(
                "“{module}” thấy nhiều thiết bị ký",
                "“{module}” finds several tokens"
            ),
            TokenTrouble::PinWrong => say!("sai mã PIN", "wrong PIN"),
            TokenTrouble::PinWrongOneLeft => say!(
                "sai mã PIN; chỉ còn một lần thử",
                "wrong PIN; one try is left"
            ),
            TokenTrouble::PinLocked => say!(
                "thiết bị ký đã khóa vì sai mã PIN quá nhiều lần",
                "the token is locked: its PIN was wrong too often"
            ),
            TokenTrouble::PinExpired => say!(
                "mã PIN của thiết bị ký đã hết hạn",
                "the token's PIN has expired"
            ),
            TokenTrouble::PinNotSet => say!(
                "thiết bị ký chưa đặt mã PIN",
                "the token has no PIN yet"
            ),
            TokenTrouble::Removed => say!("thiết bị ký đã bị rút ra", "the token was taken out"),
            TokenTrouble::Cancelled => say!(
                "việc ký đã bị hủy trên thiết bị",
                "signing was cancelled at the token"
            ),
            TokenTrouble::Refuses(code) => say!(
                "thiết bị ký không thực hiện được ({code})",
                "the token refuses ({code})"
            ),
        });
        hint(match why {
            TokenTrouble::NoModule | TokenTrouble::NotAModule => say!(
                "cài phần mềm của thiết bị; tệp cần nêu thường là .so, .dll hoặc .dylib trong thư mục của phần mềm ấy, cùng kiểu 64 bit với ntm",
                "install the token's software; the file is a .so, .dll or .dylib of it, of 64 bits as ntm is"
            ),
            TokenTrouble::NoToken => say!(
                "cắm thiết bị rồi chạy lại; nếu vẫn vậy thì --token phải nêu tệp của đúng hãng",
                "put it in and run again; if that does not help, --token must name its own maker's module"
            ),
            TokenTrouble::OtherToken { known } => {
                let known = list(known);
                say!("có (số khe trong ngoặc): {known}", "there are (slot in brackets): {known}")
            }
            TokenTrouble::SeveralTokens { known } => {
                let known = list(known);
                say!(
                    "chọn một bằng --token-label hoặc --slot (số trong ngoặc): {known}",
                    "choose one by --token-label or --slot (in brackets): {known}"
                )
            }
            TokenTrouble::PinWrong => say!(
                "gõ lại; sai nhiều lần thì thiết bị tự khóa",
                "type it again; a token locks itself after some tries"
            ),
            TokenTrouble::PinWrongOneLeft => say!(
                "xem lại mã PIN cho chắc trước khi thử; sai nữa thì thiết bị tự khóa",
                "make sure of the PIN first; another wrong one locks the token"
            ),
            TokenTrouble::PinLocked => say!(
                "mở khóa bằng mã PUK (SO PIN) trong phần mềm của thiết bị, hoặc liên hệ nơi cấp",
                "unlock it by its PUK (SO PIN) in the token's software, or ask who issued it"
            ),
            TokenTrouble::PinExpired | TokenTrouble::PinNotSet => say!(
                "đặt mã PIN mới trong phần mềm của thiết bị",
                "set a new PIN in the token's software"
            ),
            TokenTrouble::Removed | TokenTrouble::Cancelled => say!(
                "cắm thiết bị rồi chạy lại; chưa ghi gì",
                "put it in and run again; nothing was written"
            ),
            TokenTrouble::Refuses(_) => say!(
                "xem thiết bị trong phần mềm của hãng; mã trong ngoặc là của PKCS #11",
                "look at the token in its maker's software; the code in brackets is of PKCS #11"
            ),
        });
    }

    /// What is to be signed is not what was issued.
    N870 Error SignsOther { path: String = "ke-hoach.pdf", register: String = "so-van-ban-di.yaml" } => {
        vi("“{path}” không phải tệp ghi trong sổ “{register}”, hoặc đã bị sửa sau khi ban hành");
        en("“{path}” is no file of the register “{register}”, or was changed after it was issued");
        hint_vi("ký tệp lấy từ thư mục ban-hanh bên cạnh sổ; tệp của sổ khác thì chỉ dự án bằng --in");
        hint_en("sign the file in ban-hanh beside the register; for one of another register, name its project by --in");
    }

    /// No register was found to hold a file against before it is signed.
    N871 Note SignedUncompared { path: String = "ke-hoach.pdf" } => {
        vi("không thấy sổ đăng ký nào để đối chiếu “{path}” trước khi ký");
        en("no register was found to hold “{path}” against before signing");
        hint_vi("nếu tệp do ntm ban hành thì chỉ dự án có sổ bằng --in");
        hint_en("if ntm issued the file, name the project with its register by --in");
    }

    /// There are no certificates where they are said to be.
    N872 Error NoRoots { path: String = "goc.pem", why: RootsTrouble } => {
        text(match why {
            RootsTrouble::NoneRead | RootsTrouble::NoneToSign => say!(
                "“{path}” không có chứng thư nào đọc được",
                "“{path}” has no certificate that can be read"
            ),
            RootsTrouble::NoneFit => say!(
                "“{path}” không có chứng thư gốc nào, chỉ có chứng thư không dùng làm gốc được",
                "“{path}” has no root, only certificates that do not serve as one"
            ),
        });
        hint(match why {
            RootsTrouble::NoneRead | RootsTrouble::NoneFit => say!(
                "--roots cần tệp chứng thư gốc, hoặc thư mục chứa các tệp ấy, dạng PEM hay DER (.pem, .crt, .cer)",
                "--roots takes a file of root certificates, or a folder of such files, in PEM or DER (.pem, .crt, .cer)"
            ),
            RootsTrouble::NoneToSign => say!(
                "--certificate cần tệp chứng thư của người ký, dạng PEM hay DER (.pem, .crt, .cer)",
                "--certificate takes the file of the signer's certificate, in PEM or DER (.pem, .crt, .cer)"
            ),
        });
    }

    /// A signature does not hold.
    N873 Error SignatureWrong { field: String = "ky-lanh-dao", signer: String = "Trần Văn Bình", why: SignatureFault } => {
        text(match why {
            SignatureFault::Unreadable => say!(
                "chữ ký ở ô “{field}” không đọc được",
                "the signature in “{field}” cannot be read"
            ),
            SignatureFault::NoCertificate => say!(
                "chữ ký ở ô “{field}” không kèm chứng thư của người ký",
                "the signature in “{field}” does not bring its signer's certificate"
            ),
            SignatureFault::Digest => say!(
                "nội dung đã bị sửa sau khi “{signer}” ký ở ô “{field}”",
                "the content was changed after “{signer}” had signed in “{field}”"
            ),
            SignatureFault::Signature => say!(
                "chữ ký ở ô “{field}” không phải của chứng thư “{signer}”",
                "the signature in “{field}” is not that of the certificate of “{signer}”"
            ),
            SignatureFault::OtherCertificate => say!(
                "chữ ký ở ô “{field}” nêu chứng thư khác với chứng thư kèm theo của “{signer}”",
                "the signature in “{field}” names another certificate than the one of “{signer}” that it brings"
            ),
            SignatureFault::Usage => say!(
                "chứng thư của “{signer}” ở ô “{field}” không phải loại để ký",
                "the certificate of “{signer}” in “{field}” is not for signing"
            ),
            SignatureFault::NotValidThen { at, valid } => say!(
                "“{signer}” ký ở ô “{field}” lúc {at}, ngoài hạn của chứng thư ({valid})",
                "“{signer}” signed in “{field}” on {at}, when the certificate was not valid ({valid})"
            ),
            SignatureFault::Forbade(later) => say!(
                "“{signer}” ký ở ô “{field}” kèm lệnh không cho thêm gì nữa, mà sau đó có chữ ký ở ô “{later}”: chữ ký trước hết giá trị",
                "“{signer}” signed in “{field}” so that nothing more may be added, and “{later}” was signed after that: the first signature is void"
            ),
        });
        hint(match why {
            SignatureFault::Forbade(_) => say!(
                "ký lại từ tệp chưa ký ở bản lưu: tắt việc chứng thực, khóa tệp (DocMDP, FieldMDP) của công cụ ký trước, hoặc để chữ ký có lệnh ấy ký sau cùng",
                "sign the unsigned file in ban-hanh/… anew: let the first tool neither certify nor lock the file (DocMDP, FieldMDP), or let the one that does sign last"
            ),
            _ => say!(
                "không dùng văn bản này; xin lại bản đúng từ người ký",
                "do not rely on this document; ask its signer for the right one"
            ),
        });
    }

    /// It cannot be decided whether a signature holds.
    N874 Note SignatureUndecided { field: String = "ky-lanh-dao", signer: String = "Trần Văn Bình", why: SignatureDoubt } => {
        text(match why {
            SignatureDoubt::NoRoots => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: chưa nêu chứng thư gốc để tin cậy",
                "the signature of “{signer}” in “{field}” is not decided: no roots to trust were given"
            ),
            SignatureDoubt::NoWay { issuer } => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: chứng thư do “{issuer}” cấp không dẫn tới chứng thư gốc nào đã nêu",
                "the signature of “{signer}” in “{field}” is not decided: its certificate, issued by “{issuer}”, leads to none of the roots"
            ),
            SignatureDoubt::OwnRoot => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: chứng thư gốc đã nêu là của chính người ký, không ai chứng thực cho người ấy",
                "the signature of “{signer}” in “{field}” is not decided: the root that was given is the signer's own, and nobody certifies that person"
            ),
            SignatureDoubt::AuthorityExpired { authority, ended } => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: chứng thư của nơi cấp “{authority}” hết hạn lúc {ended}, trước giờ ký",
                "the signature of “{signer}” in “{field}” is not decided: the certificate of the authority “{authority}” expired on {ended}, before it was made"
            ),
            SignatureDoubt::AuthorityNotYet { authority, begins } => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: chứng thư của nơi cấp “{authority}” có hiệu lực từ {begins}, sau giờ ký",
                "the signature of “{signer}” in “{field}” is not decided: the certificate of the authority “{authority}” is valid from {begins} on, after it was made"
            ),
            SignatureDoubt::OddTime => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: không thể ký vào giờ ghi trong đó",
                "the signature of “{signer}” in “{field}” is not decided: it cannot have been made when it says"
            ),
            SignatureDoubt::NoTime => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: không ghi lúc ký",
                "the signature of “{signer}” in “{field}” is not decided: it does not say when it was made"
            ),
            SignatureDoubt::ShortKey(bits) => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: khóa chỉ dài {bits} bit",
                "the signature of “{signer}” in “{field}” is not decided: its key has only {bits} bits"
            ),
            SignatureDoubt::Algorithm(oid) => say!(
                "không kết luận về chữ ký của “{signer}” ở ô “{field}”: thuật toán {oid} không tính được ở đây",
                "the signature of “{signer}” in “{field}” is not decided: algorithm {oid} is not known here"
            ),
        });
        hint(match why {
            SignatureDoubt::NoRoots | SignatureDoubt::NoWay { .. } | SignatureDoubt::OwnRoot => say!(
                "nêu chứng thư gốc bằng --roots; việc thu hồi chứng thư thì hỏi nơi cấp, ntm không hỏi qua mạng",
                "give root certificates by --roots; whether one was revoked its issuer knows, ntm does not ask over the network"
            ),
            SignatureDoubt::AuthorityExpired { .. } | SignatureDoubt::AuthorityNotYet { .. } => say!(
                "nêu ở --roots chứng thư của nơi cấp có hiệu lực lúc ký; giờ ký do máy của người ký ghi",
                "give by --roots the authority's certificate that was valid then; the time of signing is the signer's own word"
            ),
            SignatureDoubt::NoTime
            | SignatureDoubt::OddTime
            | SignatureDoubt::ShortKey(_)
            | SignatureDoubt::Algorithm(_) => say!(
                "kiểm tra bằng phần mềm của nơi cấp chứng thư",
                "look at it in the software of who issued the certificate"
            ),
        });
    }

    /// A signed file is not written among what is kept.
    N889 Error SignedIntoKept { path: String = "du-an/ban-hanh/2025/25-KH-UBND/ke-hoach-da-ky.pdf" } => {
        vi("không ghi tệp đã ký “{path}” vào bản lưu: bản lưu chỉ thêm tệp qua ntm receive");
        en("the signed file “{path}” is not written into a kept copy: only ntm receive adds to that");
        hint_vi("ghi ra nơi khác bằng --out, rồi ntm receive tệp ấy");
        hint_en("write it elsewhere by --out, then take it back by ntm receive");
    }

    /// Somebody else's certificate stands in the signer's field.
    N890 Warning SignedByOther { field: String = "nguoi-ky", signer: String = "Trần Văn Bình", wanted: String = "Nguyễn Văn An" } => {
        vi("ô “{field}” do “{signer}” ký, người ký văn bản là “{wanted}”");
        en("“{field}” is signed by “{signer}”; the document is signed by “{wanted}”");
        hint_vi("chứng thư ghi tên khác của cùng một người thì không sao; ký nhầm thì ký lại từ tệp chưa ký ở bản lưu (ban-hanh/…), bản ký nhầm đã nhận rồi thì ntm receive TỆP --instead LÝ_DO");
        hint_en("nothing is wrong if the certificate only spells the name otherwise; if it is the wrong person, sign the unsigned file in ban-hanh/… anew, and where the wrong one was received: ntm receive FILE --instead REASON");
    }

    /// What is given as a root serves as none.
    N911 Warning RootUnfit { path: String = "goc/ke-toan.pem", whose: String = "Trần Văn Bình", why: RootTrouble } => {
        text(match why {
            RootTrouble::NoCertificate => say!(
                "“{path}” không phải chứng thư: không dùng làm gốc",
                "“{path}” is no certificate and serves as no root"
            ),
            RootTrouble::Damaged => say!(
                "“{path}” có chứng thư hỏng, không đọc được",
                "“{path}” has a certificate that is damaged and cannot be read"
            ),
            RootTrouble::Folder => say!(
                "“{path}” là thư mục con, không đọc tới",
                "“{path}” is a folder within the folder and was not looked into"
            ),
            RootTrouble::NoAuthority => say!(
                "chứng thư của “{whose}” ({path}) là của người hoặc cơ quan ký, không phải của nơi cấp (không có cA=TRUE): không dùng làm gốc",
                "the certificate of “{whose}” ({path}) is of one who signs, not of an authority (it has no cA=TRUE): it serves as no root"
            ),
            RootTrouble::Old => say!(
                "chứng thư của “{whose}” ({path}) theo X.509 đời cũ (v1, v2), không nói được có phải của nơi cấp không: không dùng làm gốc",
                "the certificate of “{whose}” ({path}) is of an old X.509 (v1, v2) and cannot say whether it is of an authority: it serves as no root"
            ),
            RootTrouble::Usage => say!(
                "chứng thư của “{whose}” ({path}) không được dùng để cấp chứng thư (thiếu keyCertSign): không dùng làm gốc",
                "the certificate of “{whose}” ({path}) is not for certifying (it lacks keyCertSign): it serves as no root"
            ),
            RootTrouble::Strange => say!(
                "chứng thư của “{whose}” ({path}) có điều kiện bắt buộc mà ntm không hiểu: không dùng làm gốc",
                "the certificate of “{whose}” ({path}) has a critical condition that is not understood here: it serves as no root"
            ),
        });
        hint(match why.is_of_certificate() {
            true => say!(
                "lấy chứng thư gốc từ nơi cấp chứng thư cho người ký, để ở --roots thay cho tệp này",
                "fetch the root certificate from who issued the signers' certificates, and give that by --roots instead"
            ),
            false => say!(
                "để ở --roots chỉ các tệp chứng thư gốc, dạng PEM hay DER",
                "let --roots have only files of root certificates, in PEM or DER"
            ),
        });
    }

    /// A signature says a time at which it can hardly have been made.
    N912 Warning SignedAtOddTime { field: String = "nguoi-ky", signer: String = "Trần Văn Bình", at: String = "08/02/2025 09:00", why: TimeTrouble } => {
        text(match why {
            TimeTrouble::BeforeDate(day) => say!(
                "chữ ký của “{signer}” ở ô “{field}” ghi giờ ký {at}, trước ngày của văn bản, {day}",
                "the signature of “{signer}” in “{field}” says that it was made on {at}, before the document's date, {day}"
            ),
            TimeTrouble::BeforeIssue(day) => say!(
                "chữ ký của “{signer}” ở ô “{field}” ghi giờ ký {at}, trước ngày ban hành tệp này, {day}",
                "the signature of “{signer}” in “{field}” says that it was made on {at}, before this file was issued, {day}"
            ),
            TimeTrouble::Ahead(now) => say!(
                "chữ ký của “{signer}” ở ô “{field}” ghi giờ ký {at}, mà đồng hồ máy này mới {now}",
                "the signature of “{signer}” in “{field}” says that it was made on {at}, and by this machine's clock it is {now}"
            ),
        });
        hint_vi("giờ ký do máy của người ký tự ghi, không ai chứng: xem đồng hồ của máy ấy và máy này; máy ấy sai giờ thì chỉnh rồi ký lại từ tệp chưa ký ở bản lưu");
        hint_en("the time is the signer's own word, which nobody vouches for: look at the clocks of that machine and of this one; where the signer's was wrong, set it right and sign the unsigned file in ban-hanh/… anew");
    }

    /// Somebody else's certificate stands where the body signs.
    N913 Warning SignedForBody { field: String = "co-quan", signer: String = "Trần Văn Bình", body: String = "Ủy ban nhân dân xã Tân Lập" } => {
        vi("ô “{field}” là chỗ ký số của {body}, chứng thư ở đó ghi “{signer}”");
        en("“{field}” is where {body} signs, and the certificate there says “{signer}”");
        hint_vi("chứng thư ghi tên cơ quan theo cách khác thì không sao; là chứng thư của cá nhân hoặc cơ quan khác thì ký lại từ tệp chưa ký ở bản lưu (ban-hanh/…), bản ký nhầm đã nhận rồi thì ntm receive TỆP --instead LÝ_DO");
        hint_en("nothing is wrong if the certificate only spells the body otherwise; if it is a person's or another body's, sign the unsigned file in ban-hanh/… anew, and where the wrong one was received: ntm receive FILE --instead REASON");
    }

    /// An earlier signature lets no other be added.
    N914 Error SigningForbidden { field: String = "co-quan", earlier: String = "nguoi-ky", signer: String = "Trần Văn Bình" } => {
        vi("“{signer}” đã ký ở ô “{earlier}” kèm lệnh không cho thêm gì nữa: ký ô “{field}” sẽ làm chữ ký ấy hết giá trị");
        en("“{signer}” signed in “{earlier}” so that nothing more may be added: signing “{field}” would make that signature void");
        hint_vi("ký lại từ tệp chưa ký ở bản lưu (ban-hanh/…), tắt việc chứng thực, khóa tệp (DocMDP, FieldMDP) của công cụ ký; tệp đã nhận rồi thì nhận tệp ký lại bằng ntm receive TỆP --instead LÝ_DO");
        hint_en("sign the unsigned file in ban-hanh/… anew by a tool that neither certifies nor locks it (DocMDP, FieldMDP); where it was received already, take that back by ntm receive FILE --instead REASON");
    }
}
