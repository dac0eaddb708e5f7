//! `ntm receive`: what is taken back, what is refused, and what is verified later.

use ntm::signing::pdf::{Dict, Id, Object, Update};

use super::{KEPT, changed, done, fields, issued, read, run_in, signed};
use crate::util::Folder;

/// Puts a file into the folder, to be received.
fn put(folder: &Folder, bytes: &[u8]) -> &'static str {
    folder.write("ve.pdf", bytes);
    "ve.pdf"
}

/// What `receive` says of a file that it refuses: in Vietnamese, and in English.
fn refused(folder: &Folder, bytes: &[u8]) -> [String; 2] {
    let file = put(folder, bytes);
    let before = read(&folder.path().join("du-an/so-van-ban-di.yaml"));
    let told = ["vi", "en"].map(|lang| {
        let run = run_in(folder.path(), &format!("receive {file} --in du-an"), lang);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert!(read(&folder.path().join("du-an/so-van-ban-di.yaml")) == before);
    told
}

fn without_head(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let (last, all) = lines.split_last().expect("lines");
    assert!(last.contains("ã cuối sổ") || last.contains("head"), "{last}");
    all.join("\n")
}

#[test]
fn signatures_are_taken_back_one_after_the_other() {
    let (folder, pdf) = issued();
    let at = folder.path();
    let bytes = read(&pdf);
    let once = signed(&bytes, "nguoi-ky");
    let said = done(at, &format!("receive {} --in du-an", put(&folder, &once)));
    assert_eq!(
        without_head(&said),
        "Đã nhận 25/KH-UBND, 10/02/2025: du-an/ban-hanh/2025/25-KH-UBND/ke-hoach.da-ky.pdf\n  \
         nguoi-ky: Nguyễn Văn Thử, 10/02/2025 16:01:42, trang 4, phủ cả tệp\n  \
         ngoài chữ ký không thêm gì; chứng thư của người ký đáng tin hay không: không kết luận\n  \
         còn chờ ký: co-quan; ký tiếp chính tệp này: ntm sign \
         du-an/ban-hanh/2025/25-KH-UBND/ke-hoach.da-ky.pdf --field co-quan --p12 TỆP"
    );
    // The same file once more changes nothing.
    let register = read(&at.join("du-an/so-van-ban-di.yaml"));
    let again = run_in(at, "receive ve.pdf --in du-an", "en");
    assert_eq!(again.code, 0);
    assert_eq!(
        without_head(&again.stdout),
        "This file was received before, 25/KH-UBND, 10/02/2025: \
         du-an/ban-hanh/2025/25-KH-UBND/ke-hoach.da-ky.pdf\n  \
         nguoi-ky: Nguyễn Văn Thử, 10/02/2025 16:01:42, page 4, over the whole file\n  \
         nothing but signatures was added; whether to trust the signers' certificates: undecided"
    );
    assert!(read(&at.join("du-an/so-van-ban-di.yaml")) == register);
    // The body signs what was received.
    let twice = signed(&once, "co-quan");
    done(at, &format!("receive {} --in du-an", put(&folder, &twice)));
    assert!(read(&at.join(KEPT).join("ke-hoach.da-ky-2.pdf")) == twice);
    let said = done(at, "verify du-an");
    let expected = "25/KH-UBND, 10/02/2025: nguyên vẹn, ";
    assert!(said.starts_with(expected), "{said}");
    assert!(said.contains(
        "  ke-hoach.da-ky-2.pdf: chứng thư của người ký đáng tin hay không: không kết luận\n    \
         nguoi-ky: Nguyễn Văn Thử, 10/02/2025 16:01:42, trang 4, phủ cả tệp lúc ký\n    \
         co-quan: Nguyễn Văn Thử, 10/02/2025 16:01:42, trang 4, phủ cả tệp\n"
    ), "{said}");
    let said = done(at, "verify ve.pdf --in du-an --no-rebuild");
    let own = "Tệp này là bản đã ký ke-hoach.da-ky-2.pdf của 25/KH-UBND\n";
    assert!(said.starts_with(&format!("{own}{expected}")), "{said}");
    let text = std::fs::read_to_string(at.join("du-an/so-van-ban-di.yaml")).expect("the register");
    assert!(text.contains(
        "  viec: nhan_ky\n  cua_muc: 1\n  tep_goc: ke-hoach.pdf\n  tep: ke-hoach.da-ky-2.pdf\n  sha256: "
    ), "{text}");

    // Who signs beside what was received signs in vain.
    let beside = signed(&bytes, "co-quan");
    assert_eq!(
        refused(&folder, &beside),
        [
            "lỗi[N863]: 25/KH-UBND đã nhận bản ký “ke-hoach.da-ky-2.pdf”, mà tệp này không nối tiếp bản ấy",
            "error[N863]: “ke-hoach.da-ky-2.pdf” of 25/KH-UBND was received before, and this file does not go on from it"
        ]
    );

    // A signed file that is changed, gone, or entered nowhere is told.
    let path = at.join(KEPT).join("ke-hoach.da-ky.pdf");
    let mut other = once.clone();
    *other.last_mut().expect("a byte") ^= 1;
    for (content, code) in [(Some(&other), "N841"), (None, "N842")] {
        match content {
            Some(bytes) => std::fs::write(&path, bytes).expect("written"),
            None => std::fs::remove_file(&path).expect("gone"),
        }
        let run = run_in(at, "verify du-an --no-rebuild --messages short", "vi");
        assert!(run.code == 1 && run.stderr.contains(code), "{}", run.stderr);
    }
    std::fs::write(&path, &once).expect("written");
    folder.write(&format!("{KEPT}/ke-hoach.da-ky-3.pdf"), &twice);
    let run = run_in(at, "verify du-an --no-rebuild", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.starts_with(
        "cảnh báo[N864]: “ban-hanh/2025/25-KH-UBND/ke-hoach.da-ky-3.pdf” không có trong sổ: một lần nhận bị \
         ngắt giữa chừng, hoặc sổ bị cắt đuôi"
    ), "{}", run.stderr);
}

#[test]
fn an_annex_of_its_own_is_taken_back_by_itself() {
    let (folder, pdf) = issued();
    let annex = read(&pdf.with_file_name("ke-hoach-phu-luc-1.pdf"));
    put(&folder, &signed(&annex, "co-quan"));
    // What a receiving left that was killed before it was entered gives way.
    folder.write(&format!("{KEPT}/ke-hoach-phu-luc-1.da-ky.pdf"), "half of a file");
    let said = done(folder.path(), "receive ve.pdf --in du-an --messages json");
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let own = &said["received"];
    assert_eq!(own["signatures"][0]["field"], "co-quan");
    assert_eq!(own["signatures"][0]["covers"], "whole-file");
    assert!(own["file"].as_str().is_some_and(|own| own.ends_with("ke-hoach-phu-luc-1.da-ky.pdf")));
}

/// What is changed in a file beside its signature.
type Change = fn(&mut Update<'_>);

fn page(update: &mut Update<'_>, key: &str, value: Object) {
    let page = update.base().pages().expect("pages").remove(0);
    update.set(page.id, Object::Dict(page.dict.with(key, value)));
}

fn content(update: &mut Update<'_>) {
    let page = update.base().pages().expect("pages").remove(0);
    let id = page.dict.get("Contents").and_then(Object::as_ref).expect("a content");
    update.set_stream(id, Dict::default(), b"q Q".to_vec());
}

fn new_content(update: &mut Update<'_>) {
    let id = update.add_stream(Dict::default(), b"q Q".to_vec());
    page(update, "Contents", Object::Ref(id));
}

fn remark(update: &mut Update<'_>) {
    let page = update.base().pages().expect("pages").remove(0);
    let remark = Dict::of_type("Annot")
        .with("Subtype", Object::name("FreeText"))
        .with("Contents", Object::text("Đã duyệt"));
    let id = update.add(Object::Dict(remark));
    let mut all = page.dict.get("Annots").and_then(Object::as_array).unwrap_or_default().to_vec();
    all.push(Object::Ref(id));
    update.set(page.id, Object::Dict(page.dict.with("Annots", Object::Array(all))));
}

fn form(update: &mut Update<'_>, field: Dict) {
    let (_, catalog) = update.base().catalog().expect("a catalog");
    let id = catalog.get("AcroForm").and_then(Object::as_ref).expect("a form");
    let own = update.add(Object::Dict(field));
    let form = update.dict(id).expect("a form");
    let mut all = form.get("Fields").and_then(Object::as_array).expect("fields").to_vec();
    all.push(Object::Ref(own));
    update.set(id, Object::Dict(form.with("Fields", Object::Array(all))));
}

fn text_field(update: &mut Update<'_>) {
    let page = update.base().pages().expect("pages").remove(0).id;
    let field = Dict::default()
        .with("FT", Object::name("Tx"))
        .with("T", Object::text("so"))
        .with("V", Object::text("26"))
        .with("P", Object::Ref(page));
    form(update, field);
}

fn field_that_acts(update: &mut Update<'_>) {
    let field = Dict::default()
        .with("FT", Object::name("Sig"))
        .with("T", Object::text("them"))
        .with("AA", Object::Dict(Dict::default()));
    form(update, field);
}

fn moved_field(update: &mut Update<'_>) {
    let (_, id, field) = fields(&update.base()).remove(1);
    let far = Object::Array([0, 0, 500, 500].map(Object::Int).to_vec());
    update.set(id, Object::Dict(field.with("Rect", far)));
}

fn catalog(update: &mut Update<'_>, key: &str, value: Object) {
    let (id, catalog) = update.base().catalog().expect("a catalog");
    update.set(id, Object::Dict(catalog.with(key, value)));
}

fn metadata(update: &mut Update<'_>) {
    let (_, catalog) = update.base().catalog().expect("a catalog");
    let id = catalog.get("Metadata").and_then(Object::as_ref).expect("metadata");
    update.set_stream(id, Dict::of_type("Metadata"), b"<x/>".to_vec());
}

fn information(update: &mut Update<'_>, key: &str) {
    let id = update.base().trailer().get("Info").and_then(Object::as_ref).expect("Info");
    let info = update.dict(id).expect("Info");
    update.set(id, Object::Dict(info.with(key, Object::text("D:20250101000000Z"))));
}

fn pages(update: &mut Update<'_>) {
    let (_, catalog) = update.base().catalog().expect("a catalog");
    let id = catalog.get("Pages").and_then(Object::as_ref).expect("pages");
    let pages = update.dict(id).expect("pages");
    let mut kids = pages.get("Kids").and_then(Object::as_array).expect("kids").to_vec();
    kids.reverse();
    kids.pop();
    update.set(id, Object::Dict(pages.with("Kids", Object::Array(kids))));
}

fn structure(update: &mut Update<'_>) {
    let (_, catalog) = update.base().catalog().expect("a catalog");
    let id = catalog.get("StructTreeRoot").and_then(Object::as_ref).expect("a structure");
    let root = update.dict(id).expect("a structure");
    let role = Dict::default().with("P", Object::name("Artifact"));
    update.set(id, Object::Dict(root.with("RoleMap", Object::Dict(role))));
}

fn signature(update: &mut Update<'_>) {
    let (_, _, field) = fields(&update.base()).remove(0);
    let id = field.get("V").and_then(Object::as_ref).expect("a signature");
    let own = update.dict(id).expect("a signature");
    update.set(id, Object::Dict(own.with("M", Object::text("D:20200101000000Z"))));
}

fn taken_away(update: &mut Update<'_>) {
    let (_, id, field) = fields(&update.base()).remove(0);
    let field = field.with("V", Object::Null);
    update.set(id, Object::Dict(field));
}

#[test]
fn what_was_changed_beside_the_signature_is_refused_and_named() {
    let (folder, pdf) = issued();
    let bytes = read(&pdf);
    let once = signed(&bytes, "nguoi-ky");
    let cases: [(&str, Change, [&str; 2]); 17] = [
        (
            "a content written over",
            content,
            ["nội dung trang 1 bị đổi", "what page 1 shows was changed"],
        ),
        (
            "a content of its own",
            new_content,
            ["nội dung trang 1 bị đổi", "what page 1 shows was changed"],
        ),
        (
            "a page's size",
            |own| page(own, "MediaBox", Object::Array([0, 0, 300, 300].map(Object::Int).to_vec())),
            ["trang 1 bị đổi", "page 1 was changed"],
        ),
        (
            "a remark",
            remark,
            [
                "thêm khung chữ ở trang 1, ghi “Đã duyệt”, không phải chữ ký",
                "a text box was added on page 1, which says “Đã duyệt”, and is no signature",
            ],
        ),
        (
            "a text field",
            text_field,
            [
                "thêm ô “so” ở trang 1, ghi “26”, không phải chữ ký",
                "a field “so” was added on page 1, which says “26”, and is no signature",
            ],
        ),
        (
            "a field that acts",
            field_that_acts,
            ["ô “them” bị đổi ngoài việc ký", "the field “them” was changed beyond signing"],
        ),
        (
            "a field that is moved",
            moved_field,
            ["ô “co-quan” bị đổi ngoài việc ký", "the field “co-quan” was changed beyond signing"],
        ),
        (
            "a picture in a field that nobody signed",
            |own| {
                let (_, id, field) = fields(&own.base()).remove(1);
                let picture = Dict::of_type("XObject").with("Subtype", Object::name("Form"));
                let picture = own.add_stream(picture, b"q Q".to_vec());
                let looks = Dict::default().with("N", Object::Ref(picture));
                own.set(id, Object::Dict(field.with("AP", Object::Dict(looks))));
            },
            ["ô “co-quan” bị đổi ngoài việc ký", "the field “co-quan” was changed beyond signing"],
        ),
        (
            "a script",
            |own| catalog(own, "OpenAction", Object::Dict(Dict::default())),
            ["mục “OpenAction” của cả tệp bị đổi", "“OpenAction” of the whole file was changed"],
        ),
        (
            "metadata",
            metadata,
            ["thông tin mô tả của tệp (XMP) bị đổi", "the file's metadata (XMP) were changed"],
        ),
        (
            "a title",
            |own| information(own, "Title"),
            [
                "tên, tác giả hoặc thông tin khác của tệp bị đổi",
                "title, author or other information of the file was changed",
            ],
        ),
        ("pages", pages, ["thêm, bớt hoặc đổi trang", "pages were added, taken out or moved"]),
        (
            "the structure",
            structure,
            ["cấu trúc tài liệu bị đổi", "the document's structure was changed"],
        ),
        (
            "a signature",
            signature,
            ["chữ ký đã có bị đổi", "a signature that was there was changed"],
        ),
        (
            "a signature gone",
            taken_away,
            ["chữ ký đã có bị đổi", "a signature that was there was changed"],
        ),
        (
            "a form that is drawn anew",
            |own| {
                let (_, catalog) = own.base().catalog().expect("a catalog");
                let id = catalog.get("AcroForm").and_then(Object::as_ref).expect("a form");
                let form = own.dict(id).expect("a form");
                own.set(id, Object::Dict(form.with("NeedAppearances", Object::Bool(true))));
            },
            [
                "mục “NeedAppearances” của cả tệp bị đổi",
                "“NeedAppearances” of the whole file was changed",
            ],
        ),
        (
            "words for those who do not see",
            |own| {
                let (_, catalog) = own.base().catalog().expect("a catalog");
                let root = catalog.get("StructTreeRoot").and_then(Object::as_ref).expect("a root");
                let root = own.dict(root).expect("a root");
                let id =
                    root.get("K").and_then(|own| own.as_array()?.first()?.as_ref()).expect("K");
                let element = own.dict(id).expect("an element");
                own.set(id, Object::Dict(element.with("ActualText", Object::text("x"))));
            },
            ["cấu trúc tài liệu bị đổi", "the document's structure was changed"],
        ),
    ];
    for (name, change, [vi, en]) in cases {
        let told = refused(&folder, &changed(&once, change));
        let expected = [
            format!("lỗi[N860]: sau khi ban hành, tệp bị thêm thứ khác ngoài chữ ký: {vi}"),
            format!("error[N860]: more than signatures was added since the file was issued: {en}"),
        ];
        assert_eq!(told, expected, "{name}");
    }
    // The same before it was signed: a change is none the better for a signature over it.
    for (name, change, [vi, _]) in &cases[..4] {
        let told = refused(&folder, &signed(&changed(&bytes, change), "nguoi-ky"));
        assert!(told[0].ends_with(vi), "{name}: {told:?}");
    }
    // An object in the place of another by a name of its own, which some readers do not mind.
    let renamed = changed(&once, |own| {
        let page = own.base().pages().expect("pages").remove(0);
        let other = Dict::of_type("Page").with("MediaBox", Object::Array(Vec::new()));
        own.set(Id { generation: 1, ..page.id }, Object::Dict(other));
    });
    let told = refused(&folder, &renamed);
    assert!(told[0].starts_with(
        "lỗi[N858]: không đọc được tệp PDF một cách chắc chắn: bảng đối tượng ở byte "
    ));
    // Taken back afterwards: what was signed was another document.
    let hidden = signed(&changed(&bytes, new_content), "nguoi-ky");
    let back = changed(&hidden, |own| {
        let file = ntm::signing::pdf::File::read(&bytes).expect("a PDF");
        let first = file.whole().pages().expect("pages").remove(0).dict;
        page(own, "Contents", first.get("Contents").expect("a content").clone());
    });
    assert!(refused(&folder, &back)[0].ends_with("nội dung trang 1 bị đổi"));
    // What tools note of themselves is no harm.
    let noted = changed(&once, |own| {
        information(own, "ModDate");
    });
    done(folder.path(), &format!("receive {} --in du-an", put(&folder, &noted)));
}

/// Hangs the signature of one field on another.
fn hung(pdf: &[u8], from: usize, on: usize) -> Vec<u8> {
    changed(pdf, |own| {
        let all = fields(&own.base());
        let value = all[from].2.get("V").expect("a signature").clone();
        let (_, id, field) = &all[on];
        own.set(*id, Object::Dict(field.clone().with("V", value)));
    })
}

#[test]
fn a_signature_is_of_the_field_in_which_somebody_signed() {
    let (folder, pdf) = issued();
    let bytes = read(&pdf);
    let broken = |field: &str| {
        [
            format!(
                "lỗi[N861]: chữ ký ở ô “{field}” không phủ hết tệp lúc ký, nên không chứng được gì"
            ),
            format!(
                "error[N861]: the signature “{field}” is not over the whole file as it was, and proves nothing"
            ),
        ]
    };
    // The seal that only the chairman's signature shows, and the other way round.
    for (signed_in, from, on) in [("nguoi-ky", 0, 1), ("co-quan", 1, 0)] {
        let told = refused(&folder, &hung(&signed(&bytes, signed_in), from, on));
        assert!([broken("nguoi-ky"), broken("co-quan")].contains(&told), "{told:?}");
    }
    // Signed over: whoever signs last does not make it a signature of the field before.
    let hung_first = changed(&signed(&bytes, "co-quan"), |own| {
        let all = fields(&own.base());
        let value = all[1].2.get("V").expect("a signature").clone();
        own.set(all[0].1, Object::Dict(all[0].2.clone().with("V", value)));
    });
    assert!(refused(&folder, &hung_first)[0].starts_with("lỗi[N861]"));
}

/// A store of certificates with something in it.
fn store(update: &mut Update<'_>, more: &str, value: Object) {
    let certificate = update.add_stream(Dict::default(), b"0".to_vec());
    let certificates = Object::Array(vec![Object::Ref(certificate)]);
    let each = Dict::default().with("Cert", certificates.clone());
    let all = Dict::default().with("0A1B", Object::Dict(each));
    let store = Dict::of_type("DSS").with("VRI", Object::Dict(all)).with("Certs", certificates);
    catalog(update, "DSS", Object::Dict(store.with(more, value)));
}

#[test]
fn behind_the_last_signature_stands_only_evidence_of_signatures() {
    let (folder, pdf) = issued();
    let once = signed(&read(&pdf), "nguoi-ky");
    let unsigned = [
        "lỗi[N860]: sau khi ban hành, tệp bị thêm thứ khác ngoài chữ ký: phần phía sau chữ ký cuối, không chữ ký nào \
         phủ",
        "error[N860]: more than signatures was added since the file was issued: what stands behind the last \
         signature, which none is over",
    ];
    let blank = [once.clone(), vec![0; 1_000]].concat();
    assert_eq!(refused(&folder, &blank), unsigned);
    let payload = changed(&once, |own| {
        own.add_stream(Dict::default(), vec![b'x'; 3_000]);
    });
    assert_eq!(refused(&folder, &payload), unsigned);
    let other = changed(&once, |own| store(own, "Other", Object::Int(1)));
    assert_eq!(refused(&folder, &other), unsigned);
    let resources = changed(&once, |own| {
        let (_, catalog) = own.base().catalog().expect("a catalog");
        let id = catalog.get("AcroForm").and_then(Object::as_ref).expect("a form");
        let form = own.dict(id).expect("a form");
        own.set(id, Object::Dict(form.with("DR", Object::Dict(Dict::default()))));
    });
    assert_eq!(refused(&folder, &resources), unsigned);
    // What a tool adds so that signatures can be checked in years.
    let evidence = changed(&once, |own| store(own, "OCSPs", Object::Array(Vec::new())));
    let said = done(folder.path(), &format!("receive {} --in du-an", put(&folder, &evidence)));
    assert!(said.contains("trang 4, phủ cả tệp lúc ký\n"), "{said}");
}

#[test]
fn a_file_that_is_not_ours_or_not_signed_is_refused_with_what_to_do() {
    let (folder, pdf) = issued();
    let bytes = read(&pdf);
    let once = signed(&bytes, "nguoi-ky");
    assert_eq!(
        refused(&folder, &bytes),
        ["lỗi[N862]: tệp chưa có chữ ký nào", "error[N862]: the file has no signature"]
    );
    assert_eq!(
        refused(&folder, b"%PDF-1.7\n"),
        [
            "lỗi[N859]: “ve.pdf” không mở đầu bằng tệp nào đã ban hành trong sổ này",
            "error[N859]: “ve.pdf” begins with no file that was issued in this register"
        ]
    );
    // Saved anew by another program: its name stays, its bytes do not.
    let mut anew = once.clone();
    anew[10] ^= 1;
    assert_eq!(
        refused(&folder, &anew),
        [
            "lỗi[N859]: “ve.pdf” giống văn bản 25/KH-UBND nhưng không mở đầu bằng đúng tệp đã ban hành: tệp đã bị \
             ghi lại hoặc sửa",
            "error[N859]: “ve.pdf” resembles 25/KH-UBND, but does not begin with the very file that was issued: it \
             was written anew or changed"
        ]
    );
    // Cut short, or with something behind it that no table of objects knows.
    for broken in [&once[..once.len() - 40], &[&once[..], b"x"].concat()[..]] {
        assert_eq!(
            refused(&folder, broken),
            [
                "lỗi[N858]: không đọc được tệp PDF một cách chắc chắn: không phải PDF, hoặc bị cắt cuối tệp",
                "error[N858]: the PDF cannot be read for certain: it is no PDF, or its end is cut off"
            ]
        );
    }
    // A signature that leaves bytes out.
    let word = b"/ByteRange [0 ";
    let range = once.windows(word.len()).position(|own| own == word).expect("a range");
    let mut partial = once.clone();
    let digit = once[range..].iter().position(|own| *own == b']').expect("its end") + range;
    // The last but one: an end of line behind the file is no part of it.
    let last = once[..digit].iter().rposition(u8::is_ascii_digit).expect("a digit") - 1;
    partial[last] = if once[last] == b'0' { b'1' } else { once[last] - 1 };
    assert_eq!(
        refused(&folder, &partial),
        [
            "lỗi[N861]: chữ ký ở ô “nguoi-ky” không phủ hết tệp lúc ký, nên không chứng được gì",
            "error[N861]: the signature “nguoi-ky” is not over the whole file as it was, and proves nothing"
        ]
    );
}

#[test]
fn what_is_issued_electronically_waits_for_its_signatures() {
    let (folder, _) = issued();
    let at = folder.path();
    let [vi, en] = ["vi", "en"].map(|lang| run_in(at, "status du-an", lang).stdout);
    assert!(
        vi.ends_with(
            "du-an/ke-hoach: đã ban hành 25/KH-UBND, 10/02/2025; chờ ký: ke-hoach.pdf (nguoi-ky, co-quan), \
             ke-hoach-phu-luc-1.pdf (co-quan)\n"
        ),
        "{vi}"
    );
    assert!(
        en.ends_with(
            "; waiting for signature: ke-hoach.pdf (nguoi-ky, co-quan), ke-hoach-phu-luc-1.pdf (co-quan)\n"
        ),
        "{en}"
    );
    // On paper it is signed by hand.
    done(
        at,
        "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --paper --replaces 25/KH-UBND",
    );
    let paper = run_in(at, "status du-an", "vi").stdout;
    assert!(paper.ends_with("ke-hoach: đã ban hành 26/KH-UBND, 11/02/2025\n"), "{paper}");
}
