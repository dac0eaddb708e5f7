//! Where fields stand, and that they are what PDF/A-2a and PDF/UA-1 ask of them.

use ntm::diag::{Diagnostics, Severity};
use ntm::pipeline::{self, Wanted};
use ntm::signing::pdf::{Dict, File, Object, numbers};
use ntm::typeset::{Fonts, SignaturePlace};

use super::{KEPT, done, fields, issued, read, signed, small};

/// Millimetres of points.
fn mm(points: f64) -> f64 {
    points * 25.4 / 72.0
}

fn is_near(a: f64, b: f64, most: f64) -> bool {
    (a - b).abs() <= most
}

#[test]
fn the_leader_signs_between_post_and_name_and_the_seal_covers_a_third_on_the_left() {
    let folder = small();
    let project = folder.path().join("du-an");
    let (fonts, mut found) = (Fonts::embedded(), Diagnostics::new());
    let prepared = pipeline::prepare(&project, &fonts, &mut found).expect("a project");
    let all = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
    assert_eq!(found.count(Severity::Error), 0, "{found:#?}");
    assert!(all.len() > 1, "annexes in files of their own");
    let body = &all[0];
    let places = body.pages.signature_places();
    let [leader, seal] = places.as_slice() else { panic!("{places:?}") };
    assert_eq!([&leader.field, &seal.field], ["nguoi-ky", "co-quan"]);
    assert_eq!(leader.of, "Nguyễn Văn Thử, CHỦ TỊCH");
    assert_eq!(seal.of, "Ủy ban nhân dân huyện Bình Minh");
    let page = &body.pages.measured()[leader.page - 1];
    let lines = page.lines();
    let line = |text: &str| lines.iter().find(|own| own.text == text).expect(text);
    let (post, name) = (line("CHỦ TỊCH"), line("Nguyễn Văn Thử"));
    let (top, bottom) = (mm(leader.top), mm(leader.top + leader.height));
    assert!(post.y <= top && name.y >= bottom, "{leader:?} {} {}", post.y, name.y);
    assert!(bottom - top > 23.0, "room for a signature: {leader:?}");
    let middle = mm(leader.left + leader.width / 2.0);
    for own in [post, name] {
        assert!(is_near((own.x + own.right) / 2.0, middle, 0.5), "{leader:?}: {own:?}");
    }
    // Real size; over the left third; its middle beside the signature's.
    assert!(is_near(mm(seal.width), 36.0, 0.01) && seal.width == seal.height);
    assert!(is_near(seal.left + seal.width, leader.left + leader.width / 3.0, 0.01));
    assert!(is_near(seal.top + seal.height / 2.0, leader.top + leader.height / 2.0, 0.01));
    assert!(inside(seal, (page.width, page.height), (30.0, 15.0)), "{seal:?}");
    assert!(inside(leader, (page.width, page.height), (30.0, 15.0)), "{leader:?}");

    for annex in &all[1..] {
        let places = annex.pages.signature_places();
        let [corner] = places.as_slice() else { panic!("{}: {places:?}", annex.id) };
        assert_eq!((corner.field.as_str(), corner.page), ("co-quan", 1));
        let page = &annex.pages.measured()[0];
        let right = page.width - mm(corner.left + corner.width);
        assert!(is_near(mm(corner.top), 20.0, 0.01) && is_near(right, 20.0, 0.01), "{corner:?}");
        // Number, symbol and time on one line of 10 pt; nothing else stands there.
        assert!(mm(corner.width) > 60.0 && is_near(corner.height, 11.5, 0.01), "{corner:?}");
        let low = mm(corner.top + corner.height);
        assert!(page.texts.iter().all(|own| own.y > low + 3.0), "{:?}", page.lines()[0]);
    }
}

/// Whether a place is inside a page's margins on both sides.
fn inside(place: &SignaturePlace, (width, height): (f64, f64), (left, right): (f64, f64)) -> bool {
    let bottom = mm(place.top + place.height);
    mm(place.left) >= left
        && mm(place.left + place.width) <= width - right
        && bottom <= height - 20.0
}

#[test]
fn what_is_issued_electronically_has_fields_and_what_is_issued_on_paper_has_none() {
    let (folder, pdf) = issued();
    let electronic = read(&pdf);
    let paper = small();
    done(paper.path(), "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --paper");
    let kept = paper.path().join(KEPT);
    let plain = read(&kept.join("ke-hoach.pdf"));
    // The bytes of the layout are the beginning.
    assert!(electronic.starts_with(&plain) && electronic.len() > plain.len());
    assert!(!kept.join("ke-hoach.chu-ky.json").exists());
    let text = String::from_utf8_lossy(&plain);
    assert!(!text.contains("/AcroForm") && !text.contains("/Widget"));
    // What is built and not issued has none.
    let built = small();
    done(built.path(), "build du-an --out ra");
    let text = read(&built.path().join("ra/du-an/ke-hoach.pdf"));
    assert!(!String::from_utf8_lossy(&text).contains("/AcroForm"));
    // The same bytes again, from the kept inputs.
    let said = done(folder.path(), "verify du-an");
    assert!(said.contains("lập lại giống từng byte"), "{said}");
}

#[test]
fn a_field_is_printed_named_and_stands_in_the_structure() {
    let (folder, pdf) = issued();
    for (name, wanted) in [("ke-hoach", 2), ("ke-hoach-phu-luc-1", 1)] {
        let bytes = read(&pdf.with_file_name(format!("{name}.pdf")));
        let file = File::read(&bytes).expect("a PDF");
        let view = file.whole();
        let (_, catalog) = view.catalog().expect("a catalog");
        let Object::Dict(form) = view.value(&catalog, "AcroForm").expect("a form") else {
            panic!("no form")
        };
        assert_eq!(form.get("SigFlags"), Some(&Object::Int(1)));
        let fields = fields(&view);
        assert_eq!(fields.len(), wanted);
        let sidecar = read(&pdf.with_file_name(format!("{name}.chu-ky.json")));
        let sidecar: serde_json::Value = serde_json::from_slice(&sidecar).expect("JSON");
        assert_eq!(
            (&sidecar["tep"], &sidecar["don_vi"]),
            (&format!("{name}.pdf").into(), &"pt".into())
        );
        let pages = view.pages().expect("pages");
        for (at, (field, id, dict)) in fields.iter().enumerate() {
            let told = &sidecar["chu_ky"][at];
            assert_eq!(told["o"], field.as_str());
            let rectangle = numbers(dict.get("Rect").expect("Rect")).expect("four numbers");
            let keys = ["trai", "duoi", "phai", "tren"].map(|key| told[key].as_f64());
            assert_eq!(keys, rectangle.map(Some));
            for (key, value) in [("Type", "Annot"), ("Subtype", "Widget"), ("FT", "Sig")] {
                assert!(dict.is(key, value), "{field}: {dict:?}");
            }
            assert_eq!(dict.get("F"), Some(&Object::Int(4)));
            let words = dict.get("TU").and_then(Object::as_text).expect("TU");
            assert_eq!(words, format!("Chữ ký số của {}", told["cua"].as_str().expect("cua")));
            // On its page, and once.
            let number = told["trang"].as_u64().expect("trang");
            let page = &pages[usize::try_from(number).expect("small") - 1];
            assert_eq!(dict.get("P").and_then(Object::as_ref), Some(page.id));
            let all = view.value(&page.dict, "Annots").expect("Annots");
            let own =
                all.as_array().expect("a list").iter().filter(|own| own.as_ref() == Some(*id));
            assert_eq!(own.count(), 1);
            assert!(page.dict.is("Tabs", "S"));
            // A blank picture of its size.
            let looks = view.value(dict, "AP").expect("AP");
            let Object::Stream(looks, data) =
                view.value(looks.as_dict().expect("AP"), "N").expect("N")
            else {
                panic!("{field}: no picture")
            };
            assert!(looks.is("Subtype", "Form") && view.data(&data).is_empty());
            let [_, _, width, height] = numbers(looks.get("BBox").expect("BBox")).expect("numbers");
            let [left, bottom, right, top] = rectangle;
            assert!(is_near(width, right - left, 0.01) && is_near(height, top - bottom, 0.01));
            // Its element, which its key leads to, and which its parent has.
            let key = dict.get("StructParent").and_then(Object::as_int).expect("StructParent");
            let root = view.value(&catalog, "StructTreeRoot").expect("a root");
            let root = root.as_dict().expect("a root");
            assert!(root.get("ParentTreeNextKey").and_then(Object::as_int) > Some(key));
            let tree = view.value(root, "ParentTree").expect("keys");
            let tree = view.value(tree.as_dict().expect("keys"), "Nums").expect("Nums");
            let pairs =
                tree.as_array().expect("Nums").chunks(2).filter(|own| own[0] == Object::Int(key));
            let ends: Vec<&Object> = pairs.map(|own| &own[1]).collect();
            let [Object::Ref(element)] = ends.as_slice() else { panic!("{field}: {ends:?}") };
            let Object::Dict(form) = view.get(*element).expect("an element") else {
                panic!("{field}: no element")
            };
            assert!(form.is("S", "Form"));
            let kid = form.get("K").and_then(Object::as_dict).expect("OBJR");
            assert!(kid.is("Type", "OBJR"));
            assert_eq!(kid.get("Obj").and_then(Object::as_ref), Some(*id));
            let Object::Dict(above) = view.value(&form, "P").expect("a parent") else {
                panic!("{field}: no parent")
            };
            let kids: Vec<_> = above.get("K").and_then(Object::as_array).expect("K").to_vec();
            assert!(kids.contains(&Object::Ref(*element)), "{field}");
        }
    }
    drop(folder);
}

#[test]
fn a_signature_shows_what_it_is_given_with_its_font_and_keeps_the_one_before() {
    let (_folder, pdf) = issued();
    let bytes = read(&pdf);
    let once = signed(&bytes, "nguoi-ky");
    let twice = signed(&once, "co-quan");
    assert!(once.starts_with(&bytes) && twice.starts_with(&once));
    let all = ntm::signing::only_signatures(&twice, bytes.len()).expect("nothing but signatures");
    let told: Vec<_> = all.iter().map(|own| (own.field.as_str(), own.coverage)).collect();
    use ntm::signing::SignedBytes::{Earlier, Whole};
    assert_eq!(told, [("nguoi-ky", Earlier), ("co-quan", Whole)]);
    for own in &all {
        assert_eq!(
            own.when.map(|own| own.to_rfc3339()).as_deref(),
            Some("2025-02-10T16:01:42+07:00")
        );
        assert_eq!(own.name.as_deref(), Some("Nguyễn Văn Thử"));
        assert_eq!(own.kind, "ETSI.CAdES.detached");
    }
    let checked = ntm::signing::checked_signatures(&twice, None).expect("a PDF");
    assert!(checked.len() == 2 && checked.iter().all(|own| own.check.holds.is_arithmetic_right()));
    let file = File::read(&twice).expect("a PDF");
    let view = file.whole();
    let (_, catalog) = view.catalog().expect("a catalog");
    let form = view.value(&catalog, "AcroForm").expect("a form");
    assert_eq!(form.as_dict().and_then(|own| own.get("SigFlags")), Some(&Object::Int(3)));
    for (name, _, field) in fields(&view) {
        let looks = view.value(&field, "AP").expect("AP");
        let Object::Stream(looks, data) = view.value(looks.as_dict().expect("AP"), "N").expect("N")
        else {
            panic!("{name}: no picture")
        };
        assert!(!view.data(&data).is_empty(), "{name}");
        let fonts = view.value(&looks, "Resources").expect("Resources");
        let fonts = view.value(fonts.as_dict().expect("Resources"), "Font").expect("Font");
        assert!(embedded(&view, fonts.as_dict().expect("Font")), "{name}: {fonts:?}");
    }
}

/// Whether each font of some has its file with it.
fn embedded(view: &ntm::signing::pdf::View<'_>, fonts: &Dict) -> bool {
    !fonts.0.is_empty()
        && fonts.0.iter().all(|(_, font)| {
            let font = view.resolve(font).expect("a font");
            let below =
                view.value(font.as_dict().expect("a font"), "DescendantFonts").expect("fonts");
            let below = view.resolve(&below.as_array().expect("fonts")[0]).expect("a font");
            let says =
                view.value(below.as_dict().expect("a font"), "FontDescriptor").expect("says");
            let says = says.as_dict().expect("says");
            ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| says.get(key).is_some())
        })
}
