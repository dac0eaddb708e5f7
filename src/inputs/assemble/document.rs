//! The issuing body, the programme, the layout values and the documents.

use rust_decimal::Decimal;

use super::letterhead::{self, Authority};
use super::period;
use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, SignaturePart, YearOf};
use crate::inputs::builtin_sets;
use crate::inputs::keys;
use crate::inputs::raw::Node;
use crate::model::{
    Acting, AnnexFiling, AnnexKind, AnnexOptions, Document, LayoutOptions, Organisation,
    OrganisationLevel, Programme, Promises, Recipients, Signer,
};
use crate::origin::{Place, Sourced};
use crate::tables::{self, About};
use crate::viet::{self, Choice, PartialDate, Spelling};

/// Reads `co_quan`.
pub fn organisation(section: &Section<'_>, found: &mut Diagnostics) -> Option<Organisation> {
    let level = match section.node("cap") {
        Some(node) => values::choice(
            "cap",
            node,
            &[
                (&["tinh"], OrganisationLevel::Province),
                (&["huyen"], OrganisationLevel::District),
                (&["xa", "phuong", "dac_khu"], OrganisationLevel::Commune),
                (&["phong"], OrganisationLevel::Division),
                (&["so"], OrganisationLevel::Department),
            ],
            found,
        ),
        None => {
            section.missing("cap", found);
            None
        }
    };
    let name = section.required("ten", found);
    let area = section.required("dia_ban", found);
    let place_name = section.required("dia_danh", found);
    let symbol = section.required("ky_hieu", found);
    let superior = section.texts("chu_quan", found);
    let lines = section.texts("dong_ten", found);
    let drafting_unit = section.text("soan_thao", found);
    let office = section.text("bo_phan", found);
    let hamlet_word = section.text("ten_thon", found);
    no_signature(&superior, "chu_quan", found);
    no_signature(&lines, "dong_ten", found);
    name.iter().for_each(|name| no_signature(std::slice::from_ref(name), "ten", found));
    let upper = |texts: &[Sourced<String>]| texts.iter().map(|t| viet::upper(&t.value)).collect();
    let place_name = place_name.and_then(|name| letterhead::place_name(&name, found));
    let symbol = symbol.and_then(|symbol| letterhead::symbol(&symbol, found));
    let name = name?;
    Some(Organisation {
        level: level?.value,
        superior: upper(&superior),
        name_lines: if lines.is_empty() { vec![viet::upper(&name.value)] } else { upper(&lines) },
        area: area?.value,
        place_name: place_name?,
        symbol: symbol?,
        drafting_unit: drafting_unit.map(|unit| drafting(&unit.value)),
        office: office.map_or_else(|| name.value.clone(), |office| office.value),
        hamlet_word: hamlet_word.map(|word| viet::lower(&word.value)),
        name,
    })
}

/// The drafting unit out of "Lưu: VT, NN": the layout writes the rest.
fn drafting(text: &str) -> String {
    let line = letterhead::item(&viet::one_line(text));
    let bare = letterhead::behind(&line, &["lưu"]).unwrap_or(&line);
    let bare = bare.strip_prefix("VT,").or_else(|| bare.strip_prefix("VT;")).unwrap_or(bare);
    bare.trim().to_owned()
}

/// Reads `chuong_trinh`.
pub fn programme(section: &Section<'_>, found: &mut Diagnostics) -> Option<Programme> {
    let name = section.required("ten", found);
    let short_name = section.text("ten_ngan", found);
    let term = section.text("ten_tat", found);
    let year = section.required("nam", found);
    let period = section.text("giai_doan", found);
    let year = year.and_then(|year| match year.value.parse::<i32>() {
        Ok(number) if (2000..2100).contains(&number) => Some(number),
        _ => {
            found
                .report(Problem::NotAYear { seen: year.value.clone(), of_plan: true }, &year.place);
            None
        }
    });
    let period = period.map_or_else(String::new, |period| {
        let term = letterhead::term(&period, found);
        // After the last set there is no later period to write.
        if let Some(year) = year.filter(|year| {
            builtin_sets().iter().any(|(id, _)| viet::term_holds(id, *year) == Some(true))
        }) && !term.is_empty()
            && viet::term_holds(&term, year) != Some(true)
        {
            let (seen, year) = (term.clone(), year.to_string());
            found.report(Problem::OtherYear { what: YearOf::Term, seen, year }, &period.place);
        }
        term
    });
    let choices: &[(&[&str], bool)] = &[(&["co"], true), (&["khong"], false)];
    let ethnic_area = section
        .node("vung_dan_toc")
        .and_then(|node| values::choice("vung_dan_toc", node, choices, found))
        .map(|said| said.value);
    let name = name?.value;
    Some(Programme {
        ethnic_area,
        short_name: short_name.map_or_else(|| name.clone(), |short| short.value),
        name,
        term: term.map_or_else(|| "Chương trình".to_owned(), |term| term.value),
        year: year?,
        period,
    })
}

/// Layout values as the decree's own forms have them.
pub fn default_layout() -> LayoutOptions {
    LayoutOptions {
        preset: 14,
        margins: [20, 20, 30, 20].map(Decimal::from),
        indent: Decimal::new(127, 1),
        paragraph_gap: Decimal::from(6),
        line_spacing: Decimal::ONE,
    }
}

/// Reads `chinh_ta`: one sample of each spelling that the office chooses.
pub fn spelling(top: &Section<'_>, found: &mut Diagnostics) -> Spelling {
    let mut spelling = Spelling::default();
    for sample in top.texts("chinh_ta", found) {
        let Err(refused) = spelling.choose(&sample.value) else { continue };
        let (seen, of) = match refused {
            Some((choice, before)) => (format!("{before}, {}", sample.value), vec![choice]),
            None => (sample.value, Choice::ALL.to_vec()),
        };
        let choices = of.into_iter().flat_map(Choice::samples).map(|s| (*s).to_owned()).collect();
        let problem = Problem::BadChoice { seen, field: "chinh_ta".to_owned(), choices };
        found.report(problem, &sample.place);
    }
    spelling
}

/// Reads `the_thuc`; a value outside the decree's range is an error.
pub fn layout(section: &Section<'_>, found: &mut Diagnostics) -> LayoutOptions {
    let mut layout = default_layout();
    if let Some(node) = section.node("co_chu")
        && let Some(preset) =
            values::choice("co_chu", node, &[(&["14"], 14u8), (&["13"], 13u8)], found)
    {
        layout.preset = preset.value;
    }
    let mut ranged = |key: &'static str, low: Decimal, high: Decimal, value: &mut Decimal| {
        let Some(node) = section.node(key) else { return };
        let Some(number) = values::decimal(key, node, found) else { return };
        if number.value < low || number.value > high {
            let problem = Problem::LayoutRange {
                key: key.to_owned(),
                seen: viet::fmt_decimal(number.value),
                allowed: format!("{}–{}", viet::fmt_decimal(low), viet::fmt_decimal(high)),
            };
            found.report(problem, &number.place);
        } else {
            *value = number.value;
        }
    };
    let whole = Decimal::from;
    // Phụ lục I, I.3: margins. II.6: indent, paragraph gap and line spacing.
    ranged("le_tren", whole(20), whole(25), &mut layout.margins[0]);
    ranged("le_duoi", whole(20), whole(25), &mut layout.margins[1]);
    ranged("le_trai", whole(30), whole(35), &mut layout.margins[2]);
    ranged("le_phai", whole(15), whole(20), &mut layout.margins[3]);
    let mut indent_cm = layout.indent / whole(10);
    ranged("thut_dong", whole(1), Decimal::new(127, 2), &mut indent_cm);
    ranged("cach_doan", whole(6), whole(24), &mut layout.paragraph_gap);
    ranged("gian_dong", whole(1), Decimal::new(15, 1), &mut layout.line_spacing);
    layout.indent = indent_cm * whole(10);
    if !matches!(indent_cm, cm if cm == whole(1) || cm == Decimal::new(127, 2))
        && let Some(node) = section.node("thut_dong")
    {
        let problem = Problem::LayoutRange {
            key: "thut_dong".to_owned(),
            seen: viet::fmt_decimal(indent_cm),
            allowed: "1; 1,27".to_owned(),
        };
        found.report(problem, &node.place);
    }
    layout
}

/// Reads one of `van_ban`.
pub fn document(
    item: &Sourced<Node>,
    programme: Option<&Programme>,
    found: &mut Diagnostics,
) -> Option<Document> {
    let section = Section::open("van_ban", &keys::DOCUMENT, item, found)?;
    let id = section.required("id", found);
    let template = section.text("mau", found);
    let period = section.text("ky", found).and_then(|text| period::id(&text, found));
    // A report's subject follows from its period.
    let given = section.text("trich_yeu", found);
    let subject_by_period = given.is_none();
    let subject = match (given, &period, programme) {
        (None, Some(id), Some(programme)) => {
            // What the period then has to say is settled when all of it was read.
            let promises = Promises { estimate: true, outlook: true };
            let subject = programme.report_subject(id.value, promises);
            Some(Sourced::new(subject, id.place.clone()))
        }
        // A period or a programme that is there and wrong was told.
        (None, _, _) if section.node("ky").is_some() => None,
        (None, _, _) => {
            section.missing("trich_yeu", found);
            None
        }
        (given, _, _) => given,
    };
    let number = section.text("so", found);
    let date = section.text("thoi_gian", found);
    let legal_bases = items(section.texts("can_cu", found), &[]);
    let legal_bases =
        legal_bases.into_iter().map(|text| letterhead::legal_basis(text, found)).collect();
    let addressees = items(section.texts("kinh_gui", found), &["kính gửi"]);
    let named = items(section.texts("noi_nhan", found), &["nơi nhận"]);
    no_signature(&addressees, "kinh_gui", found);
    no_signature(&named, "noi_nhan", found);
    let (list, archive) = recipients(named, found);
    let copies = section.node("so_ban").and_then(|node| values::whole("so_ban", node, found));
    let signer = match section.section("nguoi_ky", found) {
        Some(section) => signer(section, found),
        None => {
            if section.node("nguoi_ky").is_none() {
                section.missing("nguoi_ky", found);
            }
            None
        }
    };
    let annexes = annexes(&section, period.is_some(), found);
    let charts = wanted("bieu_do", &section, found);
    let place = section.place.clone();
    section.finish(found);
    let date_place = date.as_ref().map(|date| date.place.clone());
    let date = match date {
        None => {
            programme.map(|programme| PartialDate { day: None, month: None, year: programme.year })
        }
        Some(text) => match PartialDate::parse(&text.value) {
            Ok(date) => Some(date),
            Err(_) => {
                found.report(Problem::NotADate { seen: text.value.clone() }, &text.place);
                None
            }
        },
    };
    if let Some(id) = &id
        && !is_file_name(&id.value)
    {
        found.report(Problem::BadDocumentId { id: id.value.clone() }, &id.place);
    } else if let Some(id) = id.as_ref().filter(|id| is_device(&id.value)) {
        found.report(Problem::ReservedDocumentId { id: id.value.clone() }, &id.place);
    }
    let (number, symbol) = number.map_or((None, None), |number| letterhead::number(&number, found));
    let id = id?;
    Some(Document {
        template: template.unwrap_or_else(|| id.clone()),
        id,
        subject: subject?.map(|text| letterhead::subject(&text)),
        subject_by_period,
        number,
        symbol,
        date: date?,
        date_place,
        legal_bases,
        addressees,
        recipients: Recipients { list, archive, copies: copies.map(|copies| copies.value) },
        signer: signer?,
        period,
        charts,
        annexes,
        place,
    })
}

/// Whether something that a document has only when it is asked for is asked for.
fn wanted(key: &'static str, section: &Section<'_>, found: &mut Diagnostics) -> bool {
    let node = section.node(key);
    let choice = node
        .and_then(|node| values::choice(key, node, &[(&["co"], true), (&["khong"], false)], found));
    choice.is_some_and(|choice| choice.value)
}

/// Reads `phu_luc`, `bieu`, `ban` and `het_phu_luc` of a document.
fn annexes(section: &Section<'_>, report: bool, found: &mut Diagnostics) -> AnnexOptions {
    let filing = section.node("phu_luc").and_then(|node| {
        values::choice(
            "phu_luc",
            node,
            &[
                (&["cung_tep"], AnnexFiling::SameFile),
                (&["tep_rieng"], AnnexFiling::OwnFiles),
                (&["khong"], AnnexFiling::None),
            ],
            found,
        )
    });
    let paper = section.node("ban").and_then(|node| {
        values::choice("ban", node, &[(&["dien_tu"], false), (&["giay"], true)], found)
    });
    let keys: Vec<&str> = tables::all().map(|annex| annex.kind.key()).collect();
    let named = section.texts("bieu", found);
    let named: Vec<(AnnexKind, Place)> = named
        .iter()
        .filter_map(|name| {
            let kind = tables::annex_called(&name.value).map(|annex| annex.kind);
            if kind.is_none() {
                let problem = Problem::BadChoice {
                    seen: name.value.clone(),
                    field: "bieu".to_owned(),
                    choices: keys.iter().map(|key| (*key).to_owned()).collect(),
                };
                let meant = viet::did_you_mean(&name.value, keys.iter().copied());
                found.push(Diagnostic::new(problem).at(&name.place).meant(meant));
            }
            Some((kind?, name.place.clone()))
        })
        .collect();
    AnnexOptions {
        filing: filing.map_or(AnnexFiling::SameFile, |filing| filing.value),
        kinds: match (named.is_empty(), report) {
            (false, _) => named.iter().map(|(kind, _)| *kind).collect(),
            (true, false) => tables::usual(About::Plan),
            (true, true) => tables::usual(About::Period),
        },
        named,
        paper: paper.is_some_and(|paper| paper.value),
        end_mark: wanted("het_phu_luc", section, found),
    }
}

/// An id is also a file name: letters, digits, `-` and `_`.
fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Names that Windows keeps for devices, whatever their case.
fn is_device(id: &str) -> bool {
    let lower = id.to_ascii_lowercase();
    let numbered = |name: &str| {
        lower
            .strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest != "0" && is_number(rest))
    };
    matches!(lower.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reports documents that would write one file, on this machine or on one that does not tell capitals
/// apart: a document's own files are named by its id, those of its annexes `<id>-phu-luc` and, apart,
/// `<id>-phu-luc-1`.
pub fn files(documents: &[Document], found: &mut Diagnostics) {
    for (index, document) in documents.iter().enumerate() {
        let id = document.id.value.to_ascii_lowercase();
        for other in &documents[..index] {
            let known = other.id.value.to_ascii_lowercase();
            let file = if id == known || is_annex_of(&id, &known, other) {
                Some(&document.id.value)
            } else if is_annex_of(&known, &id, document) {
                Some(&other.id.value)
            } else {
                None
            };
            if let Some(file) = file {
                let problem = Problem::DocumentsShareFile {
                    first: other.id.value.clone(),
                    second: document.id.value.clone(),
                    file: file.clone(),
                };
                found.push(Diagnostic::new(problem).at(&document.id.place).with(&other.id.place));
            }
        }
    }
}

/// Whether an id is the name of a file that holds annexes of another document.
fn is_annex_of(id: &str, other: &str, document: &Document) -> bool {
    let rest = id.strip_prefix(other).and_then(|rest| rest.strip_prefix("-phu-luc"));
    document.annexes.filing != AnnexFiling::None
        && rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
}

/// The lines of a list as the layout wants them: without dashes, without `;` and `.`, and without the
/// heading that the layout sets before the list.
fn items(texts: Vec<Sourced<String>>, headings: &[&str]) -> Vec<Sourced<String>> {
    texts
        .into_iter()
        .map(|text| {
            text.map(|text| {
                let line = letterhead::item(&text);
                let alone =
                    headings.iter().any(|heading| viet::fold_tones(&line) == format!("{heading}:"));
                match letterhead::behind(&line, headings) {
                    _ if alone => String::new(),
                    Some(rest) => letterhead::item(rest),
                    None => line,
                }
            })
        })
        .filter(|text| !text.value.is_empty())
        .collect()
}

/// Lines of a signature that were copied along with a list: "KT. CHỦ TỊCH" is nobody's address.
fn no_signature(texts: &[Sourced<String>], key: &str, found: &mut Diagnostics) {
    let line = |text: &&Sourced<String>| {
        letterhead::signature_part(&text.value) == Some(SignaturePart::Line)
    };
    for text in texts.iter().filter(line) {
        let (seen, key, is) = (text.value.clone(), key.to_owned(), SignaturePart::Line);
        found.report(Problem::SignaturePart { seen, key, is }, &text.place);
    }
}

/// Recipients and the line "Lưu", which is one of them on paper; whom the list names twice it means
/// once.
fn recipients(
    texts: Vec<Sourced<String>>,
    found: &mut Diagnostics,
) -> (Vec<Sourced<String>>, Option<Sourced<String>>) {
    let mut list: Vec<Sourced<String>> = Vec::new();
    let mut archive: Option<Sourced<String>> = None;
    for text in texts {
        let rest = letterhead::behind(&text.value, &["lưu"]).map(str::to_owned);
        // "Lưu trữ tỉnh" and a person called Lưu are recipients.
        let kept = rest.filter(|rest| text.value.contains(':') || rest.starts_with("VT"));
        match (kept, &archive) {
            (Some(rest), None) => archive = Some(text.map(|_| rest)),
            (Some(rest), Some(first)) => {
                if viet::fold(&rest) != viet::fold(&first.value) {
                    let problem =
                        Problem::ArchiveDiffers { seen: rest, wanted: first.value.clone() };
                    found.push(Diagnostic::new(problem).at(&text.place).with(&first.place));
                }
            }
            (None, _) => {
                let same = |known: &Sourced<String>| {
                    viet::fold_tones(&known.value) == viet::fold_tones(&text.value)
                };
                if !list.iter().any(same) {
                    list.push(text);
                }
            }
        }
    }
    (list, archive)
}

/// Under which power, for whose post and in which post somebody signs, as the office typed it: "TM."
/// and "KT." may stand before the words, or all lines of the signature in one text.
fn signer(section: Section<'_>, found: &mut Diagnostics) -> Option<Signer> {
    let mut on_behalf_of = section.text("thay_mat", found);
    let mut acting = section.node("hinh_thuc").and_then(|node| {
        values::choice(
            "hinh_thuc",
            node,
            &[
                (&["KT", "KT."], Acting::Deputy),
                (&["TL", "TL."], Acting::ByOrder),
                (&["TUQ", "TUQ."], Acting::ByAuthorisation),
                (&["Q", "Q."], Acting::ActingHead),
            ],
            found,
        )
    });
    let mut acting_for = section.text("thay_cho", found);
    let post = section.required("chuc_vu", found);
    let other_post = section.text("chuc_vu_khac", found);
    let name = section.text("ho_ten", found);
    let wrong = |text: &Sourced<String>, key: &str, found: &mut Diagnostics| {
        let problem = Problem::PostWithAuthority { seen: text.value.clone(), key: key.to_owned() };
        found.report(problem, &text.place);
    };
    let mut own: Option<Sourced<String>> = None;
    for text in post.iter().flat_map(lines) {
        let part = |rest: &str| Sourced::new(rest.to_owned(), text.place.clone());
        match letterhead::authority(&text.value) {
            Some((Authority::Collective, rest)) if on_behalf_of.is_none() => {
                on_behalf_of = Some(part(rest));
            }
            Some((Authority::Acting(Acting::ActingHead), rest))
                if acting.as_ref().is_none_or(|known| known.value == Acting::ActingHead) =>
            {
                acting.get_or_insert_with(|| text.clone().map(|_| Acting::ActingHead));
                own = Some(part(rest));
            }
            Some((Authority::Acting(power), rest))
                if power != Acting::ActingHead
                    && acting_for.is_none()
                    && acting.as_ref().is_none_or(|known| known.value == power) =>
            {
                acting.get_or_insert_with(|| text.clone().map(|_| power));
                acting_for = Some(part(rest));
            }
            Some(_) => wrong(&text, "chuc_vu", found),
            None if own.is_none() => own = Some(text),
            None => wrong(&text, "chuc_vu", found),
        }
    }
    if let (None, Some(post)) = (&own, &post)
        && found.iter().all(|told| told.place.as_ref() != Some(&post.place))
    {
        // "KT. CHỦ TỊCH" alone says for whom, and not who.
        wrong(post, "chuc_vu", found);
    }
    let taken_apart =
        |text: &str| letterhead::authority(text).map(|(power, rest)| (power, rest.to_owned()));
    if let Some(text) = &mut on_behalf_of {
        match taken_apart(&text.value) {
            Some((Authority::Collective, rest)) => text.value = rest,
            Some((Authority::Acting(_), _)) => wrong(text, "thay_mat", found),
            None => {}
        }
    }
    if let Some(text) = &mut acting_for {
        match taken_apart(&text.value) {
            Some((Authority::Acting(power), rest))
                if acting.as_ref().is_none_or(|known| known.value == power) =>
            {
                acting.get_or_insert_with(|| Sourced::new(power, text.place.clone()));
                text.value = rest;
            }
            Some(_) => wrong(text, "thay_cho", found),
            None => {}
        }
    }
    if let Some(text) =
        other_post.as_ref().filter(|post| letterhead::authority(&post.value).is_some())
    {
        wrong(text, "chuc_vu_khac", found);
    }
    let parts = [
        ("thay_mat", &on_behalf_of),
        ("thay_cho", &acting_for),
        ("chuc_vu", &own),
        ("chuc_vu_khac", &other_post),
        ("ho_ten", &name),
    ];
    for (key, text) in parts {
        let Some(text) = text else { continue };
        let is = letterhead::signature_part(&text.value);
        let fits = match is {
            None => true,
            Some(SignaturePart::Collective) => key == "thay_mat",
            Some(SignaturePart::Post) => matches!(key, "thay_cho" | "chuc_vu" | "chuc_vu_khac"),
            Some(SignaturePart::Line) => false,
        };
        let told = found.iter().any(|told| told.place.as_ref() == Some(&text.place));
        if let (Some(is), false, false) = (is, fits, told) {
            let (seen, key) = (text.value.clone(), key.to_owned());
            found.report(Problem::SignaturePart { seen, key, is }, &text.place);
        }
    }
    if let Some(acting) = &acting
        && acting.value != Acting::ActingHead
        && acting_for.is_none()
    {
        section.missing("thay_cho", found);
    }
    if acting.is_none()
        && let Some(acting_for) = &acting_for
    {
        let problem =
            Problem::MissingKey { key: "hinh_thuc".to_owned(), section: "nguoi_ky".to_owned() };
        found.push(Diagnostic::new(problem).at(&acting_for.place));
    }
    section.finish(found);
    Some(Signer {
        on_behalf_of: on_behalf_of.map(|text| text.value),
        acting: acting.map(|acting| (acting.value, acting_for.map(|post| post.value))),
        post: own?.value,
        other_post: other_post.map(|text| text.value),
        name: name.map(|text| text.value),
    })
}

/// The lines of a text, each with its place.
fn lines(text: &Sourced<String>) -> Vec<Sourced<String>> {
    let lines = text.value.split('\n').map(viet::one_line).filter(|line| !line.is_empty());
    lines.map(|line| Sourced::new(line, text.place.clone())).collect()
}
