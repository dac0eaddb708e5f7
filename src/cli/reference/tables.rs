//! The tables that a project and its periods may give, with the headings that are understood.

use super::table;
use crate::emit::Lang;
use crate::inputs::keys::{DATA, PERIOD};
use crate::inputs::{self, Field, TableSpec};

/// Every table.
pub fn tables(lang: Lang) -> String {
    let of_project = inputs::tables();
    let keys = |spec: &'static TableSpec| spec.fields.iter().map(|field| field.key);
    let same = |spec, other| keys(spec).eq(keys(other));
    let mut text = String::new();
    for (index, spec) in inputs::all_tables().enumerate() {
        // The advanced set's tables have the columns of the others.
        if inputs::all_tables().take(index).any(|earlier| same(spec, earlier)) {
            continue;
        }
        let alike = inputs::all_tables().skip(index + 1).filter(|later| same(spec, later));
        let is_own = of_project.iter().any(|own| own.key == spec.key);
        let of = if is_own { "" } else { lang.pick(" (của kỳ)", " (of a period)") };
        text.push_str(&format!("**`{}`** (“{}”){of}: {}", spec.key, spec.label, about(spec, lang)));
        for other in alike {
            let same = lang.pick("cùng các cột", "with the same columns");
            let about = about(other, lang);
            text.push_str(&format!(". `{}` (“{}”), {same}: {about}", other.key, other.label));
        }
        text.push_str(".\n\n");
        let heads = match lang {
            Lang::Vi => ["Khóa", "Tiêu đề thường dùng", "Nghĩa, cách ghi", "Cũng hiểu"],
            Lang::En => ["Key", "Usual heading", "Meaning", "Also understood"],
        };
        let mut rows: Vec<Vec<String>> = spec.fields.iter().map(|field| row(field, lang)).collect();
        if spec.coded {
            rows.insert(1, by_criterion(lang));
        }
        text.push_str(&table(&heads, rows.into_iter()));
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// What a table is for, as its key says.
fn about(spec: &TableSpec, lang: Lang) -> String {
    let key = DATA.all.iter().chain(PERIOD.all).find(|key| key.name == spec.key);
    let Some(key) = key else { return String::new() };
    let [vi, en] = key.about;
    let required = if key.required { lang.pick("; bắt buộc", "; required") } else { "" };
    format!("{}{required}", lang.pick(vi, en))
}

fn row(field: &Field, lang: Lang) -> Vec<String> {
    let key =
        if field.required { format!("**`{}`**", field.key) } else { format!("`{}`", field.key) };
    let says = field.says.to_owned();
    if field.is_nested() {
        return vec![
            key,
            lang.pick("(chỉ trong YAML)", "(YAML only)").to_owned(),
            says,
            String::new(),
        ];
    }
    let aliases = if field.names_communes() && field.key != "ten" {
        lang.pick("như `ten` của bảng `xa`", "as `ten` of table `xa`").to_owned()
    } else {
        field.aliases.join(", ")
    };
    vec![key, field.heading.to_owned(), says, aliases]
}

/// The columns of a table that has one for each criterion or indicator.
fn by_criterion(lang: Lang) -> Vec<String> {
    let [key, heading, says] = match lang {
        Lang::Vi => [
            "số hiệu: `2`, `2.1`",
            "2; TC2; Tiêu chí số 2; Giao thông; 2. Giao thông; 2.1",
            "mỗi tiêu chí hoặc chỉ tiêu một cột, đánh dấu",
        ],
        Lang::En => [
            "number: `2`, `2.1`",
            "2; TC2; Tiêu chí số 2; Giao thông; 2. Giao thông; 2.1",
            "a column for each criterion or indicator, with marks",
        ],
    };
    vec![key.to_owned(), heading.to_owned(), says.to_owned(), String::new()]
}
