//! The keys of `ntm.yaml` and of a criteria set.

use super::table;
use crate::emit::Lang;
use crate::inputs::keys::{CRITERIA_SET, KNOWN_ACT, Key, Keys, PROJECT, TABLE};

/// `ntm.yaml`.
pub fn project(lang: Lang) -> String {
    let mut rows = Vec::new();
    walk(&PROJECT, "", lang, &mut rows);
    // A table's own keys are the same for each; they follow the tables.
    let is_table = |row: &Vec<String>| row.first().is_some_and(|key| key.contains("`du_lieu."));
    let mut own = Vec::new();
    walk(&TABLE, lang.pick("du_lieu.BẢNG.", "du_lieu.TABLE."), lang, &mut own);
    if let Some(last) = rows.iter().rposition(is_table) {
        rows.splice(last + 1..last + 1, own);
    }
    table(&heads(lang), rows.into_iter())
}

/// A criteria set.
pub fn criteria_set(lang: Lang) -> String {
    let mut rows = Vec::new();
    walk(&CRITERIA_SET, "", lang, &mut rows);
    // No clause of the decree is about it.
    rows.iter_mut().for_each(|row| row.truncate(3));
    table(&heads(lang)[..3], rows.into_iter())
}

/// The list of acts.
pub fn known_acts(lang: Lang) -> String {
    let mut rows = Vec::new();
    walk(&KNOWN_ACT, "", lang, &mut rows);
    rows.iter_mut().for_each(|row| row.truncate(3));
    table(&heads(lang)[..3], rows.into_iter())
}

fn heads(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Vi => ["Khóa", "Nghĩa", "Giá trị; không ghi thì", "Điểm"],
        Lang::En => ["Key", "Meaning", "Values, default", "Clause"],
    }
}

fn walk(keys: &Keys, path: &str, lang: Lang, rows: &mut Vec<Vec<String>>) {
    for key in keys.all {
        let name = format!("{path}{}", key.name);
        let said = |[vi, en]: [&'static str; 2]| lang.pick(vi, en).to_owned();
        let about = said(key.about);
        if !about.is_empty() {
            rows.push(vec![shown(&name, key), about, said(key.values), clause(key, lang)]);
        }
        if let Some(below) = key.below {
            let list = if below.listed { "[]" } else { "" };
            walk(below, &format!("{name}{list}."), lang, rows);
        }
    }
}

fn shown(name: &str, key: &Key) -> String {
    if key.required { format!("**`{name}`**") } else { format!("`{name}`") }
}

fn clause(key: &Key, lang: Lang) -> String {
    match lang {
        Lang::Vi => key.clause.to_owned(),
        Lang::En => key.clause.replace("chú thích", "footnote"),
    }
}
