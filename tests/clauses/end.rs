//! The end: ô 7a to 7c, 9b, and the mark "./.".

use super::breaking::{Broken, How};
use super::doc::{Doc, PT, TextLine, centre, near, squeeze};
use super::{Clause, Findings};

pub const CLAUSES: &[Clause] = &[
    Clause {
        id: "7a-1",
        measure: authority,
        broken: &[
            Broken {
                on: "letter/14/two",
                how: How::Library(
                    "dam = text.with(size: co.than, weight: \"bold\")\n  set align",
                    "dam = text.with(size: co.than)\n  set align",
                ),
            },
            Broken {
                on: "letter/14/two",
                how: How::Library(
                    "chia-dong(upper(q), rong, kieu: dam)",
                    "chia-dong(lower(q), rong, kieu: dam)",
                ),
            },
            Broken {
                on: "letter/14/two",
                how: How::Library(
                    "dam = text.with(size: co.than, weight: \"bold\")\n  set align",
                    "dam = text.with(size: 12pt, weight: \"bold\")\n  set align",
                ),
            },
            Broken {
                on: "letter/14/two",
                how: How::Library("  set align(center)\n  for q", "  for q"),
            },
        ],
    },
    Clause {
        id: "7a-2",
        measure: authority_forms,
        broken: &[
            Broken {
                on: "letter/14/two",
                how: How::Data("/nguoi_ky/quyen_han/0", "\"TL CHỦ TỊCH\""),
            },
            Broken {
                on: "letter/14/one",
                how: How::Data("/nguoi_ky/quyen_han/1", "\"TM. CHỦ TỊCH\""),
            },
            Broken {
                on: "letter/14/one",
                how: How::Data("/nguoi_ky/quyen_han", "[\"KT. CHỦ TỊCH\"]"),
            },
        ],
    },
    Clause {
        id: "7b",
        measure: name,
        broken: &[
            Broken {
                on: "letter/14/three",
                how: How::Library("block(dam(if nk.ho_ten", "block((if nk.ho_ten"),
            },
            Broken {
                on: "letter/14/three",
                how: How::Library(
                    "block(dam(if nk.ho_ten",
                    "h(9mm) + block(align(left, dam(if nk.ho_ten == none {} else [#upper(nk.ho_ten)])))\n block(dam(if nk.ho_ten",
                ),
            },
            Broken {
                on: "letter/14/three",
                how: How::Library("(khac,).flatten().map(", "().map("),
            },
        ],
    },
    Clause {
        id: "7c",
        measure: room_to_sign,
        broken: &[Broken {
            on: "letter/14/one",
            how: How::Library("cho-ky = 28mm", "cho-ky = 15mm"),
        }],
    },
    Clause {
        id: "7d",
        measure: block_whole,
        broken: &[
            // One below the other and free to split.
            Broken {
                on: "sweep/14",
                how: How::Library(
                    "let giu = calc.min(mot-manh,",
                    "let khoi(cho, tren) = { cot-noi-nhan(vb, co); cot-ky(vb, co, phai, cho) }\n  let giu = calc.min(0pt,",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Pages(|doc| {
                    doc.pages[0].texts.retain(|text| !text.text.contains("PHÓ CHỦ TỊCH"));
                }),
            },
        ],
    },
    Clause {
        id: "7e",
        measure: block_not_alone,
        broken: &[
            Broken {
                on: "sweep/14",
                how: How::Library(
                    "let giu = calc.min(mot-manh,",
                    "let mot-manh = 0pt\n  let giu = calc.min(mot-manh,",
                ),
            },
            Broken {
                on: "sweep/13",
                how: How::Library(
                    "let giu = calc.min(mot-manh,",
                    "let mot-manh = 0pt\n  let giu = calc.min(mot-manh,",
                ),
            },
        ],
    },
    Clause {
        id: "9b-1",
        measure: noi_nhan,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "size: co.noi-nhan, weight: \"bold\", style: \"italic\"",
                    "size: co.noi-nhan, weight: \"bold\"",
                ),
            },
            Broken { on: "letter/14/one", how: How::Library("noi-nhan: 12pt", "noi-nhan: 13pt") },
            Broken {
                on: "letter/14/one",
                how: How::Library("v(tren-dong.em * (co.than - co.noi-nhan))", "v(5pt)"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("\"Nơi nhận:\"", "h(3mm) + \"Nơi nhận:\""),
            },
        ],
    },
    Clause {
        id: "9b-2",
        measure: recipients,
        broken: &[
            Broken {
                on: "letter/14/one",
                how: How::Library("nguoi-nhan: 11pt", "nguoi-nhan: 12pt"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "size: co.nguoi-nhan, \"- \" + d",
                    "size: co.nguoi-nhan, \"+ \" + d",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "\"- \" + d + if i + 1 < n { \";\" }",
                    "\"- \" + d + if i + 1 < n { \",\" }",
                ),
            },
            Broken {
                on: "letter/14/one",
                how: How::Library(
                    "size: co.nguoi-nhan, \"- \"",
                    "size: co.nguoi-nhan, h(4mm) + \"- \"",
                ),
            },
        ],
    },
    Clause {
        id: "9b-3",
        measure: archive,
        broken: &[
            Broken {
                on: "letter/14/one", how: How::Library("\"Lưu: \" + luu", "\"Lưu \" + luu")
            },
            Broken {
                on: "letter/14/one",
                how: How::Library("if i + 1 < n { \";\" } else { \".\" }))", "\";\"))"),
            },
            Broken { on: "letter/14/one", how: How::Data("/luu", "\"NN\"") },
        ],
    },
    Clause {
        id: "9b-4",
        measure: as_above,
        broken: &[Broken {
            on: "letter/14/one", how: How::Data("/noi_nhan/0", "\"Lãnh đạo\"")
        }],
    },
    Clause {
        id: "K",
        measure: end_mark,
        broken: &[
            Broken { on: "letter/14/one", how: How::Library("\"./.\" + chong", "\".\" + chong") },
            Broken {
                on: "letter/14/one",
                how: How::Library("\"./.\" + chong", "\" ./.\" + chong"),
            },
            Broken {
                on: "letter/14/one",
                how: How::Markup("#ket-thuc(vb)[", "#ket-thuc(vb)[Xin hết./. "),
            },
        ],
    },
];

/// The lines beside and below "Nơi nhận:", by column, and their page.
struct Block {
    page: usize,
    left: Vec<TextLine>,
    right: Vec<TextLine>,
}

fn block(doc: &Doc) -> Option<Block> {
    let (page, first) = doc.noi_nhan()?;
    let below: Vec<&TextLine> =
        doc.lines[page].iter().filter(|line| line.y > first.y - 0.5).collect();
    // The left column begins at the text's left edge; the right one is centred in its own half.
    let (left, right) = below.into_iter().partition(|line: &&TextLine| line.x < first.x + 5.0);
    let own = |lines: Vec<&TextLine>| lines.into_iter().cloned().collect();
    Some(Block { page, left: own(left), right: own(right) })
}

fn body_size(doc: &Doc) -> f64 {
    if doc.large() { 14.0 } else { 13.0 }
}

/// The right column's lines: those of the authority, then those of other post and name.
fn signature(doc: &Doc) -> Option<(Vec<TextLine>, Vec<TextLine>)> {
    let block = block(doc)?;
    let wanted = squeeze(&doc.texts("/nguoi_ky/quyen_han").concat()).to_uppercase();
    let mut spelled = String::new();
    let mut count = 0;
    for line in &block.right {
        if spelled.chars().count() >= wanted.chars().count() {
            break;
        }
        spelled.push_str(&squeeze(&line.text).to_uppercase());
        count += 1;
    }
    let (above, below) = block.right.split_at(count);
    Some((above.to_vec(), below.to_vec()))
}

fn bold_lines(doc: &Doc, found: &mut Findings, what: &str, lines: &[TextLine]) {
    for run in lines.iter().flat_map(|line| &line.runs) {
        let fits = near(run.size, body_size(doc), 0.01) && run.bold && !run.italic;
        found.expect(fits, || format!("{what}: {run:?}"));
    }
    for line in lines {
        found.expect(near(centre(line), centre(&lines[0]), 0.2), || {
            format!("{what}: {:?} is not centred below {:?}", line.text, lines[0].text)
        });
    }
}

fn authority(doc: &Doc, found: &mut Findings) {
    let Some((lines, _)) = signature(doc) else { return };
    let text: String = lines.iter().map(|line| squeeze(&line.text)).collect();
    let wanted = squeeze(&doc.texts("/nguoi_ky/quyen_han").concat()).to_uppercase();
    found.expect(text == wanted, || format!("{text:?} instead of {wanted:?}"));
    bold_lines(doc, found, "quyền hạn, chức vụ", &lines);
    if let Some(first) = lines.first() {
        found.expect(centre(first) > 120.0, || "the signer is not at the right".to_owned());
    }
}

/// TM. before a collective, then KT. before the head's post and the deputy's own; TL., TUQ. with
/// both posts; Q. before the post.
fn authority_forms(doc: &Doc, found: &mut Findings) {
    let Some((lines, _)) = signature(doc) else { return };
    let lines: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
    let known = ["TM.", "KT.", "TL.", "TUQ.", "Q."];
    let mut order = Vec::new();
    for line in &lines {
        let first = line.split(' ').next().unwrap_or_default();
        let abbreviation = known.iter().position(|known| first == *known);
        let almost = known.iter().any(|known| known.trim_end_matches('.') == first);
        found.expect(!almost, || format!("{line:?} lacks its full stop"));
        if let Some(at) = abbreviation {
            order.push(at);
            found.expect(line.len() > first.len() + 1, || format!("{line:?} says no more"));
        }
    }
    let collective = order.first() == Some(&0);
    let rest = if collective { &order[1..] } else { &order[..] };
    found.expect(rest.len() <= 1 && !rest.contains(&0), || format!("{lines:?}"));
    // For another: one's own post stands below.
    let for_another = rest.first().is_some_and(|at| (1..=3).contains(at));
    let last = lines.last().copied().unwrap_or_default();
    let ends_in_post = !known.iter().take(4).any(|known| last.starts_with(known));
    found.expect(!for_another || ends_in_post, || format!("{lines:?} lacks the signer's own post"));
}

fn name(doc: &Doc, found: &mut Findings) {
    let Some((above, below)) = signature(doc) else { return };
    let wanted: Vec<String> = ["/nguoi_ky/chuc_vu_khac", "/nguoi_ky/ho_ten"]
        .iter()
        .filter_map(|pointer| doc.text(pointer))
        .collect();
    let seen: Vec<&str> =
        below.iter().map(|line| line.text.trim()).filter(|text| !text.is_empty()).collect();
    found.expect(seen == wanted, || format!("{seen:?} instead of {wanted:?}"));
    let mut all = above;
    all.extend(below.into_iter().filter(|line| !line.text.trim().is_empty()));
    bold_lines(doc, found, "họ tên", &all);
}

/// A signature needs about 25 mm between post and name.
fn room_to_sign(doc: &Doc, found: &mut Findings) {
    let Some((above, below)) = signature(doc) else { return };
    if let (Some(post), Some(next)) = (above.last(), below.first()) {
        let room = next.y - post.y - 0.9 * body_size(doc) * PT;
        found.expect((25.0..=40.0).contains(&room), || format!("{room:.1} mm to sign"));
    }
}

/// Recipients and signature are all on one page.
fn block_whole(doc: &Doc, found: &mut Findings) {
    let Some(block) = block(doc) else { return };
    let left: String = block.left.iter().skip(1).map(|line| squeeze(&line.text)).collect();
    let right: String = block.right.iter().map(|line| squeeze(&line.text)).collect();
    let recipients = doc.texts("/noi_nhan");
    for recipient in &recipients {
        found.expect(left.contains(&squeeze(recipient)), || {
            format!("recipient {recipient:?} is not on the page of \"Nơi nhận\"")
        });
    }
    let wanted = squeeze(&doc.texts("/nguoi_ky/quyen_han").concat()).to_uppercase()
        + &squeeze(&doc.text("/nguoi_ky/chuc_vu_khac").unwrap_or_default())
        + &squeeze(&doc.text("/nguoi_ky/ho_ten").unwrap_or_default());
    found.expect(right == wanted, || format!("the signature's page has {right:?}"));
    let bottom = doc.vb["the_thuc"]["le_duoi"].as_f64().unwrap_or(20.0);
    for line in block.left.iter().chain(&block.right) {
        let low = line.y + 0.23 * line.runs[0].size * PT;
        found.expect(low <= 297.1 - bottom, || format!("{:?} is below the page", line.text));
    }
}

/// The signature's page holds at least the last two lines of the text (or its only one).
fn block_not_alone(doc: &Doc, found: &mut Findings) {
    let Some(block) = block(doc) else { return };
    let body = doc.body();
    let with = body.iter().filter(|line| line.page == block.page).count();
    let closing = doc.paragraphs().last().map_or(0, |paragraph| paragraph.lines.len());
    found.expect(with >= closing.min(2), || {
        format!("{with} lines of text stand with the signature on page {}", block.page + 1)
    });
    let after = doc.lines[block.page + 1..].iter().flatten().next();
    let annex = doc.markup.contains("phu-luc(");
    found.expect(after.is_none() || annex, || "a page follows the signature".to_owned());
}

fn noi_nhan(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let Some((_, line)) = found.some("Nơi nhận:", doc.noi_nhan()) else { return };
    let run = &line.runs[0];
    found.expect(near(run.size, 12.0, 0.01) && run.bold && run.italic, || format!("{run:?}"));
    found.expect(near(line.x, doc.edges().0, 0.05), || format!("at {:.2} mm", line.x));
    if let Some((lines, _)) = signature(doc)
        && let Some(first) = lines.first()
    {
        found.expect(near(line.y, first.y, 0.1), || {
            format!("at {:.2} mm, the authority at {:.2} mm", line.y, first.y)
        });
    }
}

fn recipients(doc: &Doc, found: &mut Findings) {
    let Some(block) = block(doc) else { return };
    let lines = &block.left[1..];
    for line in lines {
        let run = &line.runs[0];
        found.expect(near(run.size, 11.0, 0.01) && !run.bold && !run.italic, || format!("{run:?}"));
        found.expect(near(line.x, doc.edges().0, 0.05), || {
            format!("{:?} at {:.2} mm", line.text, line.x)
        });
    }
    let text: String = lines.iter().map(|line| squeeze(&line.text)).collect();
    let wanted: String =
        doc.texts("/noi_nhan").iter().map(|one| format!("-{};", squeeze(one))).collect();
    found.expect(text.starts_with(&wanted), || format!("{text:?} instead of {wanted:?}"));
}

fn archive(doc: &Doc, found: &mut Findings) {
    let Some(block) = block(doc) else { return };
    let last = block.left.last().map_or("", |line| line.text.trim());
    let unit = last.strip_prefix("- Lưu: VT").and_then(|rest| rest.strip_suffix('.'));
    let fits = unit.is_some_and(|unit| {
        let (unit, copies) = unit.split_once(" (").unwrap_or((unit, ""));
        let unit_fits = unit.is_empty() || unit.starts_with(", ") && unit.len() > 2;
        let copies_fit = copies.is_empty()
            || copies.strip_suffix(')').is_some_and(|number| number.parse::<u32>().is_ok());
        unit_fits && copies_fit
    });
    found.expect(fits, || format!("the last line is {last:?}"));
}

/// A letter's recipients begin with its addressees.
fn as_above(doc: &Doc, found: &mut Findings) {
    if !doc.texts("/kinh_gui").is_empty() && doc.has_head() {
        let first = doc.texts("/noi_nhan").into_iter().next().unwrap_or_default();
        found.expect(first == "Như trên", || format!("the recipients begin with {first:?}"));
    }
}

fn end_mark(doc: &Doc, found: &mut Findings) {
    if !doc.has_head() {
        return;
    }
    let paragraphs = doc.paragraphs();
    let text = paragraphs.last().map(super::doc::Paragraph::text).unwrap_or_default();
    let word = text.strip_suffix("./.").and_then(|text| text.chars().last());
    found.expect(word.is_some_and(|c| c.is_alphanumeric() || c == ')'), || {
        format!("the text ends {:?}", text.chars().rev().take(20).collect::<String>())
    });
    let all: usize = paragraphs.iter().map(|p| p.text().matches("./.").count()).sum();
    found.expect(all == 1, || format!("./. stands {all} times"));
}
