//! The head of page 1: ô 1 to 5 and 9a.

use super::breaking::{Broken, How};
use super::doc::{Doc, PT, SINGLE, TextLine, centre, near, squeeze};
use super::{Clause, Findings};

pub const CLAUSES: &[Clause] = &[
    Clause {
        id: "1a",
        measure: quoc_hieu,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("size: co.quoc-hieu, weight: \"bold\"", "size: co.quoc-hieu"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("quoc-hieu: if to { 13pt }", "quoc-hieu: if to { 14pt }"),
            },
            Broken {
                on: "letter/14/one", how: How::Library("CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội")
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("block(hieu)", "v(9mm) + block(hieu)"),
            },
        ],
    },
    Clause {
        id: "1b",
        measure: tieu_ngu,
        broken: &[
            Broken {
                on: "letter/14/one", how: How::Library("Độc lập - Tự do", "Độc lập – Tự do")
            },
            Broken {
                on: "letter/14/one", how: How::Library("Độc lập - Tự do", "Độc lập-Tự do")
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("size: co.tieu-ngu, weight: \"bold\"", "size: co.tieu-ngu"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("block(ngu)", "block(width: 100%, align(left, ngu))"),
            },
            Broken { on: "letter/14/one", how: How::Library("block(ngu)", "v(6pt) + block(ngu)") },
        ],
    },
    Clause {
        id: "1c",
        measure: tieu_ngu_rule,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("ke(measure(ngu).width)", "ke(0.5 * measure(ngu).width)"),
            },
            Broken { on: "letter/14/one", how: How::Library("ke(measure(ngu).width)", "[]") },
            Broken {
                on: "letter/14/one",
                how: How::Library("ke(measure(ngu).width)", "align(left, ke(measure(ngu).width))"),
            },
        ],
    },
    Clause {
        id: "2a",
        measure: chu_quan,
        broken: &[
            Broken {
                on: "sample/thach-an/chu-quan",
                how: How::Library(
                    "kieu-tren = text.with(size: co.co-quan)",
                    "kieu-tren = text.with(size: co.co-quan, weight: \"bold\")",
                ),
            },
            Broken {
                on: "sample/thach-an/chu-quan",
                how: How::Data("/co_quan/chu_quan/0", "\"Ủy ban nhân dân tỉnh\""),
            },
            Broken {
                on: "sample/thach-an/chu-quan",
                how: How::Library("for d in tren + ten", "for d in ten + tren"),
            },
        ],
    },
    Clause {
        id: "2b",
        measure: ban_hanh,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "kieu-ten = text.with(size: co.co-quan, weight: \"bold\")",
                    "kieu-ten = text.with(size: co.co-quan)",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("co-quan: if to { 13pt }", "co-quan: if to { 14pt }"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "for d in tren + ten { block(d) }",
                    "for d in tren + ten { block(width: 100%, align(left, d)) }",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "for d in tren + ten { block(d) }",
                    "for d in tren + ten { block(below: 5pt, d) }",
                ),
            },
            Broken {
                on: "letter/14/one", how: How::Data("/co_quan/ten/0", "\"Ủy ban nhân dân\"")
            },
        ],
    },
    Clause {
        id: "2c",
        measure: ban_hanh_rule,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("ke(dai-ke(ten))", "ke(2 * dai-ke(ten))"),
            },
            Broken {
                on: "form/14/long",
                how: How::Library("ke(dai-ke(ten))", "ke(0.5 * dai-ke(ten))"),
            },
        ],
    },
    Clause {
        id: "3a",
        measure: so_ky_hieu,
        broken: &[
            Broken { on: "letter/13/one", how: How::Library("so: 13pt", "so: 12pt") },
            Broken { on: "letter/13/one", how: How::Library("Số: #if", "Số #if") },
            Broken { on: "letter/13/one", how: How::Library("/#vb.ky_hieu", " / #vb.ky_hieu") },
            Broken { on: "letter/13/one", how: How::Data("/ky_hieu", "\"Ubnd-NN\"") },
            Broken { on: "letter/13/one", how: How::Data("/ky_hieu", "\"UBND - NN\"") },
            Broken {
                on: "letter/13/one",
                how: How::Library("move(dx: cho.so, ", "move(dx: 0pt, "),
            },
        ],
    },
    Clause {
        id: "3b",
        measure: so_padded,
        broken: &[Broken { on: "letter/13/one", how: How::Data("/so", "\"5\"") }],
    },
    Clause {
        id: "3c",
        measure: ky_hieu_groups,
        broken: &[
            Broken { on: "form/14/long", how: How::Data("/ky_hieu", "\"UBND-KH\"") },
            Broken { on: "form/14/long", how: How::Data("/ky_hieu", "\"BC-UBND\"") },
            Broken { on: "letter/13/one", how: How::Data("/ky_hieu", "\"CV-UBND\"") },
        ],
    },
    Clause {
        id: "3d",
        measure: so_blank,
        broken: &[Broken {
            on: "form/14/structure",
            how: How::Library("cho-so = h(2.25em)", "cho-so = h(0.3em)"),
        }],
    },
    Clause {
        id: "4a",
        measure: dia_danh,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("size: co.dia-danh, style: \"italic\"", "size: co.dia-danh"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("dia-danh: if to { 14pt }", "dia-danh: if to { 12pt }"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("[#vb.dia_danh, #ngay", "[#vb.dia_danh #ngay"),
            },
            Broken { on: "letter/14/one", how: How::Data("/dia_danh", "\"bình Minh\"") },
        ],
    },
    Clause {
        id: "4b",
        measure: dia_danh_place,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("cung-dong(so, dai-so)", "cung-dong(so, dai-so) + v(3pt)"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("move(dx: cho.noi", "move(dx: 8mm + cho.noi"),
            },
        ],
    },
    Clause {
        id: "4c",
        measure: date_padding,
        broken: &[
            Broken { on: "letter/14/one", how: How::Data("/thoi_gian/ngay", "\"5\"") },
            Broken { on: "letter/14/one", how: How::Data("/thoi_gian/thang", "\"03\"") },
            Broken { on: "letter/14/one", how: How::Data("/thoi_gian/thang", "\"2\"") },
            Broken { on: "letter/14/one", how: How::Data("/thoi_gian/ngay", "\"32\"") },
        ],
    },
    Clause {
        id: "4d",
        measure: date_blank,
        broken: &[Broken {
            on: "form/14/structure",
            how: How::Library("cho-ngay = h(1.25em)", "cho-ngay = h(0.2em)"),
        }],
    },
    Clause {
        id: "5a-1",
        measure: ten_loai,
        broken: &[
            Broken {
                on: "form/14/long",
                how: How::Library("upper(vb.ten_loai)", "lower(vb.ten_loai)"),
            },
            Broken {
                on: "form/14/long",
                how: How::Library(
                    "dam = text.with(size: co, weight: \"bold\")",
                    "dam = text.with(size: co, weight: \"regular\")",
                ),
            },
            Broken {
                on: "form/14/long",
                how: How::Library(
                    "dam = text.with(size: co, weight: \"bold\")",
                    "dam = text.with(size: 15pt, weight: \"bold\")",
                ),
            },
            Broken {
                on: "form/14/long",
                how: How::Library(
                    "block(title(dam({",
                    "block(width: 100%, inset: (left: 9mm), title(dam({",
                ),
            },
        ],
    },
    Clause {
        id: "5a-2",
        measure: trich_yeu,
        broken: &[
            Broken {
                on: "form/14/long",
                how: How::Library("linebreak() + d", "linebreak() + text(weight: \"regular\", d)"),
            },
            Broken {
                on: "form/14/long",
                how: How::Library("linebreak() + d", "linebreak() + upper(d)"),
            },
            Broken {
                on: "form/14/long",
                how: How::Library("linebreak() + d", "linebreak() + v(9pt) + d"),
            },
            Broken {
                on: "form/14/long",
                how: How::Library("linebreak() + d", "linebreak() + h(9mm) + d"),
            },
        ],
    },
    Clause {
        id: "5a-3",
        measure: trich_yeu_rule,
        broken: &[
            Broken {
                on: "form/14/long",
                how: How::Library("ke(dai-ke(dong.map(dam)))", "ke(100%)"),
            },
            Broken { on: "form/14/long", how: How::Library("ke(dai-ke(dong.map(dam)))", "[]") },
        ],
    },
    Clause {
        id: "5b",
        measure: ve_viec,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("ve-viec: if to { 13pt }", "ve-viec: if to { 14pt }"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("inset: (top: 6pt + duoi-dong.em * co.so)", "inset: (top: 1pt)"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "chu-vv.map(text.with(size: co.ve-viec))",
                    "chu-vv.map(text.with(size: co.ve-viec, weight: \"bold\"))",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("{ \"V/v \" + vb.ve_viec }", "{ vb.ve_viec }"),
            },
        ],
    },
    Clause {
        id: "9a",
        measure: kinh_gui,
        broken: &[
            Broken {
                on: "letter/14/three",
                how: How::Library("so { \";\" } else { \".\" }", "so { \";\" } else { \"\" }"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("[Kính gửi: #noi.first()", "[Kính gửi:\\ #noi.first()"),
            },
            Broken {
                on: "letter/14/three",
                how: How::Library("pad(left: thut, for d", "pad(left: 2 * thut, for d"),
            },
            Broken {
                on: "letter/14/three",
                how: How::Library("par[Kính gửi:]", "par(text(12pt)[Kính gửi:])"),
            },
        ],
    },
];

/// Sizes, weight and slope of a line.
fn style(
    found: &mut Findings,
    what: &str,
    line: &TextLine,
    size: &[f64],
    bold: bool,
    italic: bool,
) {
    for run in line.runs.iter().filter(|run| !run.text.trim().is_empty()) {
        let fits = size.iter().any(|size| near(run.size, *size, 0.01));
        found.expect(fits && run.bold == bold && run.italic == italic, || {
            format!(
                "{what}: {:?} is {} pt, bold {}, italic {}",
                run.text, run.size, run.bold, run.italic
            )
        });
    }
}

fn upper_case(found: &mut Findings, what: &str, line: &TextLine) {
    found.expect(line.text == line.text.to_uppercase(), || format!("{what}: {:?}", line.text));
}

fn centred_on(found: &mut Findings, what: &str, a: f64, b: f64) {
    found.expect(near(a, b, 0.2), || format!("{what}: centres at {a:.2} and {b:.2} mm"));
}

/// The sizes of the preset: the larger number for 13/14.
fn preset(doc: &Doc, large: f64) -> f64 {
    if doc.large() { large } else { large - 1.0 }
}

/// Lines set single: their baselines are one line of the larger size apart, no more.
fn single_spaced(found: &mut Findings, what: &str, lines: &[TextLine]) {
    for pair in lines.windows(2) {
        let size = pair[0].runs[0].size.max(pair[1].runs[0].size);
        let step = (pair[1].y - pair[0].y) / PT / size;
        found.expect((1.05..=SINGLE + 0.02).contains(&step), || {
            format!("{what}: {:?} stands {step:.2} em lower", pair[1].text)
        });
    }
}

fn quoc_hieu(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let Some(line) = found.some("Quốc hiệu", doc.quoc_hieu()) else { return };
    style(found, "Quốc hiệu", line, &[preset(doc, 13.0)], true, false);
    found.expect(line.text.trim() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", || {
        line.text.clone()
    });
    found.expect(line.x > 90.0 && line.right <= doc.edges().1 + 0.1, || {
        format!("Quốc hiệu stands at {:.1} to {:.1} mm", line.x, line.right)
    });
    let above = doc.lines[0].iter().any(|other| other.y < line.y - 0.3);
    found.expect(!above && line.y < doc.top() + 6.0, || "not at the top".to_owned());
}

fn tieu_ngu(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let Some(line) = found.some("Tiêu ngữ", doc.tieu_ngu()) else { return };
    let Some(hieu) = doc.quoc_hieu() else { return };
    found.expect(line.text.trim() == "Độc lập - Tự do - Hạnh phúc", || line.text.clone());
    style(found, "Tiêu ngữ", line, &[preset(doc, 14.0)], true, false);
    centred_on(found, "Tiêu ngữ", centre(line), centre(hieu));
    single_spaced(found, "Tiêu ngữ", &[hieu.clone(), line.clone()]);
}

/// A rule below a line: solid, level, centred, clear of the text; its share of the text's length.
fn rule(doc: &Doc, found: &mut Findings, what: &str, line: &TextLine) -> Option<f64> {
    let rule = found.some(&format!("the rule under {what}"), doc.rule_below(line))?;
    let middle = rule.x + rule.width / 2.0;
    centred_on(found, &format!("the rule under {what}"), middle, centre(line));
    let gap = rule.y - line.y;
    let descent = 0.22 * line.runs[0].size * PT;
    found.expect(rule.height < 0.01 && gap > descent && gap < 3.5, || {
        format!("the rule under {what}: {gap:.2} mm below, height {}", rule.height)
    });
    Some(rule.width / (line.right - line.x))
}

fn tieu_ngu_rule(doc: &Doc, found: &mut Findings) {
    let Some(line) = doc.tieu_ngu() else { return };
    if let Some(share) = rule(doc, found, "Tiêu ngữ", line) {
        found.expect(near(share, 1.0, 0.01), || format!("the rule is {share:.2} of Tiêu ngữ"));
    }
}

/// Superior and issuer: the left column's lines split where the superior's text ends.
fn issuer(doc: &Doc) -> (Vec<TextLine>, Vec<TextLine>) {
    let lines = doc.co_quan();
    let superior = squeeze(&doc.texts("/co_quan/chu_quan").concat());
    let mut spelled = String::new();
    let mut count = 0;
    for line in &lines {
        if spelled == superior {
            break;
        }
        spelled.push_str(&squeeze(&line.text));
        count += 1;
    }
    let (above, below) = lines.split_at(count);
    (above.to_vec(), below.to_vec())
}

fn chu_quan(doc: &Doc, found: &mut Findings) {
    let superior = doc.texts("/co_quan/chu_quan");
    if superior.is_empty() {
        return;
    }
    let (lines, issuer) = issuer(doc);
    let text: String = lines.iter().map(|line| squeeze(&line.text)).collect();
    found.expect(text == squeeze(&superior.concat()), || format!("the superior reads {text:?}"));
    for line in &lines {
        upper_case(found, "cơ quan chủ quản", line);
        style(found, "cơ quan chủ quản", line, &[preset(doc, 13.0)], false, false);
        if let Some(first) = issuer.first() {
            found.expect(line.y < first.y, || "the superior is below the issuer".to_owned());
            centred_on(found, "cơ quan chủ quản", centre(line), centre(first));
        }
    }
    single_spaced(found, "cơ quan chủ quản", &doc.co_quan());
}

fn ban_hanh(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let (superior, lines) = issuer(doc);
    let text: String = lines.iter().map(|line| squeeze(&line.text)).collect();
    found.expect(text == squeeze(&doc.texts("/co_quan/ten").concat()), || {
        format!("the issuer reads {text:?}")
    });
    let column = doc.so().map(|line| centre(&line));
    for line in &lines {
        upper_case(found, "cơ quan ban hành", line);
        style(found, "cơ quan ban hành", line, &[preset(doc, 13.0)], true, false);
        if let Some(column) = column {
            centred_on(found, "cơ quan ban hành", centre(line), column);
        }
    }
    single_spaced(found, "cơ quan ban hành", &lines);
    let first = superior.first().or(lines.first());
    if let (Some(first), Some(hieu)) = (first, doc.quoc_hieu()) {
        found.expect(near(first.y, hieu.y, 0.1), || "not level with Quốc hiệu".to_owned());
    }
}

fn ban_hanh_rule(doc: &Doc, found: &mut Findings) {
    if let Some(last) = issuer(doc).1.last()
        && let Some(share) = rule(doc, found, "cơ quan ban hành", last)
    {
        third_to_half(found, "cơ quan ban hành", share);
    }
}

fn third_to_half(found: &mut Findings, what: &str, share: f64) {
    found.expect((1.0 / 3.0 - 0.002..=0.502).contains(&share), || {
        format!("the rule under {what} is {share:.2} of its text")
    });
}

/// What stands between "Số:" and "/", and the symbol.
fn number_and_symbol(doc: &Doc) -> Option<(String, String)> {
    let line = doc.so()?;
    let rest = line.text.strip_prefix("Số:")?;
    let (number, symbol) = rest.split_once('/')?;
    Some((number.trim().to_owned(), symbol.trim_end().to_owned()))
}

fn so_ky_hieu(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let found_so = found.some("Số", doc.so());
    let Some(line) = found_so else { return };
    style(found, "Số, ký hiệu", &line, &[13.0], false, false);
    let Some((number, symbol)) = found.some("Số: …/…", number_and_symbol(doc)) else {
        return;
    };
    let blank = doc.vb["so"].is_null();
    found.expect(blank == number.is_empty(), || format!("number {number:?}"));
    found.expect(number.chars().all(|c| c.is_ascii_digit()), || format!("number {number:?}"));
    let spaces = symbol.contains(char::is_whitespace)
        || !blank && !line.text.contains(&format!("{number}/{symbol}"));
    found.expect(!spaces, || format!("spaces in {:?}", line.text));
    found.expect(
        symbol == symbol.to_uppercase() || symbol.contains("Tr") || symbol.contains("Qy"),
        || format!("symbol {symbol:?}"),
    );
    if let Some(last) = doc.co_quan().last() {
        centred_on(found, "Số", centre(&line), centre(last));
        found.expect(line.y > last.y, || "Số is above the issuer".to_owned());
    }
}

fn so_padded(doc: &Doc, found: &mut Findings) {
    if let Some((number, _)) = number_and_symbol(doc)
        && !number.is_empty()
    {
        let fits = number.len() >= 2 && (number.len() == 2 || !number.starts_with('0'));
        found.expect(fits, || format!("number {number:?}"));
    }
}

/// Abbreviations of types of document (Phụ lục III, I).
const KINDS: &[(&str, &str)] = &[
    ("NGHỊ QUYẾT", "NQ"),
    ("QUYẾT ĐỊNH", "QĐ"),
    ("CHỈ THỊ", "CT"),
    ("THÔNG BÁO", "TB"),
    ("HƯỚNG DẪN", "HD"),
    ("CHƯƠNG TRÌNH", "CTr"),
    ("KẾ HOẠCH", "KH"),
    ("PHƯƠNG ÁN", "PA"),
    ("ĐỀ ÁN", "ĐA"),
    ("BÁO CÁO", "BC"),
    ("TỜ TRÌNH", "TTr"),
    ("BIÊN BẢN", "BB"),
];

fn ky_hieu_groups(doc: &Doc, found: &mut Findings) {
    let Some((_, symbol)) = number_and_symbol(doc) else { return };
    let groups: Vec<&str> = symbol.split('-').collect();
    match doc.text("/ten_loai") {
        Some(kind) => {
            let known = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, short)| *short);
            found.expect(groups.len() == 2 && Some(groups[0]) == known, || {
                format!("{kind} has the symbol {symbol:?}")
            });
        }
        // An official letter begins with its issuer: it has no abbreviation of a type.
        None => {
            let typed = KINDS.iter().any(|(_, short)| *short == groups[0]) || groups[0] == "CV";
            found.expect(!typed && groups.len() == 2, || format!("a letter's symbol {symbol:?}"));
        }
    }
}

/// The widest empty space in mm between what a row says at the left and at the right of it.
fn gap(line: &TextLine, left: &str, right: &str) -> f64 {
    let mut runs = line.runs.clone();
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let ends = |text: &str| text.trim_end().ends_with(left);
    runs.windows(2)
        .filter(|pair| ends(&pair[0].text) && pair[1].text.trim_start().starts_with(right))
        .map(|pair| pair[1].x - pair[0].x - pair[0].width)
        .fold(0.0, f64::max)
}

fn so_blank(doc: &Doc, found: &mut Findings) {
    if let Some(line) = doc.so()
        && doc.vb["so"].is_null()
    {
        // Four digits of 13 pt.
        let room = gap(&line, "Số:", "/");
        found.expect(room >= 4.0 * 0.5 * 13.0 * PT, || format!("{room:.1} mm for the number"));
    }
}

fn dia_danh(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let Some(line) = found.some("địa danh", doc.dia_danh()) else { return };
    style(found, "địa danh", &line, &[preset(doc, 14.0)], false, true);
    let place = doc.text("/dia_danh").unwrap_or_default();
    found.expect(line.text.starts_with(&format!("{place}, ngày")), || line.text.clone());
    found.expect(place.chars().next().is_some_and(char::is_uppercase), || place.clone());
}

fn dia_danh_place(doc: &Doc, found: &mut Findings) {
    let (Some(line), Some(so), Some(hieu)) = (doc.dia_danh(), doc.so(), doc.quoc_hieu()) else {
        return;
    };
    found.expect(near(line.y, so.y, 0.05), || {
        format!("địa danh at {:.2} mm, Số at {:.2} mm", line.y, so.y)
    });
    let edge = doc.edges().1;
    // A place and date longer than the Quốc hiệu can only end at the margin with it.
    if line.right - line.x > hieu.right - hieu.x {
        found.expect(near(line.right, edge, 0.3), || format!("ends at {:.2} mm", line.right));
    } else {
        centred_on(found, "địa danh", centre(&line), centre(hieu));
    }
}

/// Day, month, year of the date's row; blank ones empty.
fn date(doc: &Doc) -> Option<[String; 3]> {
    let line = doc.dia_danh()?;
    let (_, rest) = line.text.split_once(", ngày")?;
    let (day, rest) = rest.split_once("tháng")?;
    let (month, year) = rest.split_once("năm")?;
    Some([day, month, year].map(|part| part.trim().to_owned()))
}

/// Days below 10 and the months 1 and 2 have a leading zero, no other month has.
fn date_padding(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let Some([day, month, year]) = found.some("a date", date(doc)) else { return };
    let days: Vec<String> = (1..=31).map(|day| format!("{day:02}")).collect();
    let months = ["01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    found.expect(day.is_empty() || days.contains(&day), || format!("day {day:?}"));
    found.expect(month.is_empty() || months.contains(&month.as_str()), || {
        format!("month {month:?}")
    });
    found.expect(year.len() == 4 && year.parse::<u32>().is_ok(), || format!("year {year:?}"));
}

fn date_blank(doc: &Doc, found: &mut Findings) {
    let (Some(line), Some([day, month, _])) = (doc.dia_danh(), date(doc)) else { return };
    // Two digits.
    let room = preset(doc, 14.0) * PT;
    for (part, left, right) in [(day, "ngày", "tháng"), (month, "tháng", "năm")] {
        if part.is_empty() {
            let gap = gap(&line, left, right);
            found.expect(gap >= room, || format!("{gap:.1} mm after {left:?}"));
        }
    }
}

fn centred_on_text(doc: &Doc, found: &mut Findings, what: &str, line: &TextLine) {
    let (left, right) = doc.edges();
    centred_on(found, what, centre(line), f64::midpoint(left, right));
}

fn ten_loai(doc: &Doc, found: &mut Findings) {
    if doc.vb["ten_loai"].is_null() || !doc.has_head() {
        return;
    }
    let Some(line) = found.some("tên loại", doc.title().0) else { return };
    upper_case(found, "tên loại", &line);
    style(found, "tên loại", &line, &[preset(doc, 14.0)], true, false);
    centred_on_text(doc, found, "tên loại", &line);
}

fn trich_yeu(doc: &Doc, found: &mut Findings) {
    if doc.vb["ten_loai"].is_null() || !doc.has_head() {
        return;
    }
    let (Some(kind), lines) = doc.title() else { return };
    found.expect(!lines.is_empty(), || "trích yếu is not there as it was given".to_owned());
    for line in &lines {
        style(found, "trích yếu", line, &[preset(doc, 14.0)], true, false);
        centred_on_text(doc, found, "trích yếu", line);
    }
    let mut all = vec![kind];
    all.extend(lines);
    single_spaced(found, "trích yếu", &all);
}

fn trich_yeu_rule(doc: &Doc, found: &mut Findings) {
    if let Some(last) = doc.title().1.last()
        && let Some(share) = rule(doc, found, "trích yếu", last)
    {
        third_to_half(found, "trích yếu", share);
    }
}

fn ve_viec(doc: &Doc, found: &mut Findings) {
    if doc.vb["ve_viec"].is_null() || !doc.has_head() {
        return;
    }
    let lines = doc.ve_viec();
    let (Some(first), Some(so)) = (found.some("V/v", lines.first()), doc.so()) else { return };
    found.expect(first.text.starts_with("V/v "), || first.text.clone());
    for line in &lines {
        style(found, "V/v", line, &[preset(doc, 13.0)], false, false);
        centred_on(found, "V/v", centre(line), centre(&so));
    }
    single_spaced(found, "V/v", &lines);
    // Between the two lines' boxes.
    let size = first.runs[0].size;
    let gap = (first.y - so.y) / PT - 0.238 * 13.0 - 0.912 * size;
    found.expect(near(gap, 6.0, 0.3), || format!("V/v {gap:.1} pt below Số"));
}

fn kinh_gui(doc: &Doc, found: &mut Findings) {
    let all = doc.texts("/kinh_gui");
    if all.is_empty() || !doc.has_head() {
        return;
    }
    let lines = doc.kinh_gui();
    let Some(first) = found.some("Kính gửi as the decree writes it", lines.first()) else {
        return;
    };
    for line in &lines {
        style(found, "Kính gửi", line, &[preset(doc, 14.0)], false, false);
    }
    if all.len() == 1 {
        let begins: String = all[0].chars().take(8).collect();
        found.expect(first.text.starts_with(&format!("Kính gửi: {begins}")), || {
            first.text.clone()
        });
        return;
    }
    found.expect(first.text.trim() == "Kính gửi:", || first.text.clone());
    let dashes: Vec<&TextLine> = lines.iter().filter(|line| line.text.starts_with("- ")).collect();
    found.expect(dashes.len() == all.len(), || format!("{} lines with a dash", dashes.len()));
    // "Kính gửi" is 0.25 em from its colon's end: the dash stands below the colon.
    let colon = first.right - 0.28 * first.runs[0].size * PT;
    for dash in dashes {
        found.expect(near(dash.x, colon, 0.4), || {
            format!("a dash at {:.2} mm, the colon at {colon:.2} mm", dash.x)
        });
    }
}
