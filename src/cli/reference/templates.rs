//! What those who write templates need: keys of prose, blocks, the view, filters.

use super::table;
use crate::emit::Lang;
use crate::template::{self, ViewPart};

/// The keys of prose of the plan, of reports and of notices; told in Vietnamese, as the templates tell them.
pub fn prose(lang: Lang) -> String {
    let of = |template: &str, named: &str| {
        let rows = template::prose_keys(template)
            .into_iter()
            .map(|(key, what)| vec![format!("`{key}`"), what.to_owned()]);
        let heads =
            [lang.pick("Khóa", "Key"), lang.pick("Chỗ trong văn bản", "Place in the document")];
        format!("{named}\n\n{}", table(&heads, rows))
    };
    let plan = of("ke-hoach.typ.j2", lang.pick("Kế hoạch:", "The plan:"));
    let report = of(
        "bao-cao.typ.j2",
        lang.pick("Báo cáo (`loi_van` của kỳ):", "Reports (`loi_van` of a period):"),
    );
    let notice = of(
        "thong-bao-chi-tieu.typ.j2",
        lang.pick("Thông báo giao chỉ tiêu cho từng xã:", "The notice of targets to each commune:"),
    );
    format!("{plan}\n{report}\n{notice}")
}

/// The blocks of the plan, of reports, notices and corrections, with what they see beside the view.
pub fn blocks(lang: Lang) -> String {
    let listed = |names: Vec<&str>| {
        names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    };
    let also = lang.pick("trong khối còn thấy", "they also see");
    let of = |template: &str| {
        let name = format!("{template}.typ.j2");
        let text = template::BUILTIN.iter().find(|(known, _)| *known == name);
        let text = text.map_or("", |(_, text)| text);
        let [blocks, names] = [template::blocks(text), template::names_at_top(text)].map(listed);
        format!("- `{template}`: {blocks}; {also} {names}\n")
    };
    ["ke-hoach", "bao-cao", "thong-bao-chi-tieu", "cong-van-dinh-chinh"].map(of).concat()
}

/// The filters.
pub fn filters(lang: Lang) -> String {
    let all = template::FILTERS.iter().chain(template::SENTENCE_FILTERS);
    let rows = all.map(|(name, [vi, en])| vec![format!("`{name}`"), lang.pick(vi, en).to_owned()]);
    table(&[lang.pick("Bộ lọc", "Filter"), lang.pick("Làm gì", "Does")], rows)
}

/// What a template sees: each variable, then the parts that they are made of, each once. What a field is
/// stands in English, as the view tells it.
pub fn view(_: Lang) -> String {
    let parts = template::seen();
    let (top, below) = parts.split_at(1.min(parts.len()));
    let mut rows = Vec::new();
    for field in top.iter().flat_map(|view| &view.fields) {
        rows.push(vec![format!("**`{}`**", field.name), details(field.kind, &field.about, &parts)]);
    }
    let texts = "`loi_van.KEY`: list of texts; empty when the office gave none";
    rows.push(vec!["**`loi_van`**".to_owned(), texts.to_owned()]);
    for part in below {
        let field = |field: &template::ViewField| {
            let details = details(field.kind, &field.about, &parts);
            if details.is_empty() {
                format!("`{}`", field.name)
            } else {
                format!("`{}` ({details})", field.name)
            }
        };
        let fields: Vec<String> = part.fields.iter().map(field).collect();
        rows.push(vec![format!("`{}`", part.name), fields.join(", ")]);
    }
    table(&["Variable, part", "Fields"], rows.into_iter())
}

/// The type of a field and what its comment says.
fn details(kind: &str, about: &str, parts: &[ViewPart]) -> String {
    let shape = shape(kind, parts);
    let both = [shape.as_str(), about];
    let both: Vec<&str> = both.into_iter().filter(|words| !words.is_empty()).collect();
    both.join(": ")
}

/// What a type is to those who write templates; nothing for a single text.
fn shape(kind: &str, parts: &[ViewPart]) -> String {
    let bare = kind.trim_end_matches(['>', ']']);
    let name = bare.rsplit(['<', ' ', '[', '&']).next().unwrap_or(bare);
    let listed = kind.contains("Vec<") || kind.contains("Listed<") || kind.contains('[');
    let own = match name {
        _ if parts.iter().any(|part| part.name == name) => format!("`{name}`"),
        "Count" => "count".to_owned(),
        "Value" => "amount".to_owned(),
        "bool" => "yes or no".to_owned(),
        _ => String::new(),
    };
    match (listed, own.is_empty()) {
        _ if kind.starts_with("BTreeMap") => String::new(),
        (true, true) => "texts".to_owned(),
        (true, false) => format!("list of {own}"),
        (false, _) => own,
    }
}
