//! What was changed in a document, in words: place, old and new sentence, what becomes of it.

use serde_json::{Value, json};

use super::change::{ChangedKey, Proposed, TakenBack, WordChange};
use crate::changes::{TextPiece, shortened};
use crate::emit::{self, Lang, Told};

/// The changes in lines.
pub fn told(taken: &TakenBack, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, change) in taken.changes.iter().enumerate() {
        lines.push(format!("{}. {}", number + 1, place(change, lang)));
        lines.extend(texts(change, lang));
        if let Some(key) = &change.taken {
            lines.push(match lang {
                Lang::Vi => format!("   → lấy vào lời văn, khóa {key}"),
                Lang::En => format!("   → taken into prose, key {key}"),
            });
        }
        for refused in &change.refused {
            let told = emit::human(&Told::of(refused), None, lang, false);
            lines.extend(told.lines().map(|line| format!("   {line}")));
        }
    }
    lines
}

/// Where a change stands: its headings, the key or block, whether it is only proposed.
fn place(change: &WordChange, lang: Lang) -> String {
    let mut parts = Vec::new();
    let section = change.section.join(" › ");
    parts.push(match section.as_str() {
        "" => lang.pick("Phần thể thức", "Letterhead and end").to_owned(),
        section => section.to_owned(),
    });
    match &change.key {
        Some(ChangedKey::Prose(key)) => parts.push(format!("{} {key}", lang.pick("khóa", "key"))),
        Some(ChangedKey::Block(name)) if !name.is_empty() => {
            parts.push(format!("{} {name}", lang.pick("khối", "block")));
        }
        _ => {}
    }
    let proposed = match change.proposed {
        Proposed::No => "",
        Proposed::Yes => lang.pick("chưa chấp nhận", "not accepted yet"),
        Proposed::Part => lang.pick("một phần chưa chấp nhận", "partly not accepted yet"),
    };
    if !proposed.is_empty() {
        parts.push(proposed.to_owned());
    }
    let first = parts.remove(0);
    if parts.is_empty() { first } else { format!("{first} ({})", parts.join("; ")) }
}

/// The old and the new text; of one that became another with what stands in place of what.
fn texts(change: &WordChange, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let labels = [lang.pick("cũ: ", "old:"), lang.pick("mới:", "new:")];
    for (label, text) in labels.iter().zip([&change.line.old, &change.line.new]) {
        lines.extend(text.as_ref().map(|text| format!("   {label} {text}")));
    }
    let is_changed = |piece: &&TextPiece| matches!(piece, TextPiece::Changed { .. });
    let count = change.line.pieces.iter().filter(is_changed).count();
    if (1..=4).contains(&count) && change.line.old.is_some() && change.line.new.is_some() {
        let piece = |piece: &TextPiece| match piece {
            TextPiece::Same(text) => text.clone(),
            TextPiece::Changed { old, new } if old.is_empty() => format!("[+ {new}]"),
            TextPiece::Changed { old, new } if new.is_empty() => format!("[− {old}]"),
            TextPiece::Changed { old, new } => format!("[{old} → {new}]"),
        };
        let own: String = shortened(&change.line.pieces).iter().map(piece).collect();
        lines.push(format!("   {} {own}", lang.pick("sửa:", "change:")));
    }
    lines
}

/// The changes for programs.
pub fn json(taken: &TakenBack, lang: Lang) -> Value {
    let change = |change: &WordChange| {
        let key = match &change.key {
            Some(ChangedKey::Prose(key)) => json!({ "prose": key }),
            Some(ChangedKey::Block(name)) => json!({ "block": name }),
            None => Value::Null,
        };
        let proposed = match change.proposed {
            Proposed::No => "no",
            Proposed::Yes => "yes",
            Proposed::Part => "part",
        };
        json!({
            "section": change.section,
            "from": key,
            "old": change.line.old,
            "new": change.line.new,
            "tracked": proposed,
            "taken": change.taken,
            "refused": emit::diagnostics(&Told::all(&change.refused), lang),
        })
    };
    json!({ "changes": taken.changes.iter().map(change).collect::<Vec<_>>() })
}
