//! What is laid out.

use crate::hash::Hash;

/// How far apart a document's paragraphs and lines are set where the office has not said it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The space between paragraphs in pt.
    pub gap: f64,
    /// The distance of lines as a multiple of a single line.
    pub spacing: f64,
    /// The blank lines between letterhead, title, addressees and text, as a share of the usual ones.
    pub head: f64,
}

/// What is laid out: a document's markup and its structural data.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The document's id; the markup's file is `<id>.typ`, the data's `<id>.json`.
    pub id: String,
    /// The rendered template.
    pub markup: String,
    /// The structural data as JSON.
    pub data: String,
    /// How far apart paragraphs and lines are set, where it is not as the data say.
    pub apart: Option<Apart>,
    /// Where what is held together may break all the same: the words before such a place, and those behind it.
    pub loose: Vec<[String; 2]>,
    /// Where a line does not break although it might: the words before such a place, and those behind it.
    pub held: Vec<[String; 2]>,
    /// The charts that are drawn lower, by their names, because the page of their section's end has no more room.
    pub low: Vec<String>,
    /// The charts that are drawn by group, because no page has room for all their bars.
    pub grouped: Vec<String>,
}

impl Source {
    /// A document's markup and data, set as the data say.
    pub fn new(id: String, markup: String, data: String) -> Source {
        Source {
            id,
            markup,
            data,
            apart: None,
            loose: Vec::new(),
            held: Vec::new(),
            low: Vec::new(),
            grouped: Vec::new(),
        }
    }

    /// Marks it as a draft; with a fingerprint, which stands in its bottom margin.
    pub fn mark_as_draft(&mut self, fingerprint: Option<&str>) {
        let code = fingerprint.map_or_else(|| "null".to_owned(), |own| format!("\"{own}\""));
        self.data.insert_str(1, &format!("\"du_thao\":{{\"ma\":{code}}},"));
    }

    /// The fingerprint that it prints as a draft, where it does.
    pub fn draft_code(&self) -> Option<&str> {
        let code = self.data.strip_prefix("{\"du_thao\":{\"ma\":\"")?;
        Some(code.split_once('"')?.0)
    }

    /// What it says, in short, whether it is marked as a draft or not.
    pub fn content(&self) -> Hash {
        let bare = self.data.strip_prefix("{\"du_thao\":{\"ma\":").and_then(|rest| {
            let (_, behind) = rest.split_once("},")?;
            Some(format!("{{{behind}"))
        });
        let data = bare.as_deref().unwrap_or(&self.data);
        Hash::of_parts([&self.id, &self.markup, data].map(str::as_bytes))
    }

    /// The whole main file: what the layout library needs, then the template's own output. Its
    /// data lie beside it in `<id>.json`.
    pub fn main(&self) -> String {
        let own = |key: &str, charts: String| match charts.is_empty() {
            true => charts,
            false => format!(" + ({key}: ({charts}))"),
        };
        let close = |apart: &Apart| apart.head < 1.0;
        let head = self.apart.filter(close).map(|apart| format!(" + (khoang_dau: {})", apart.head));
        let charts =
            own("bieu_do_thap", entries(&self.low)) + &own("bieu_do_gon", entries(&self.grouped));
        let charts = charts + &head.unwrap_or_default();
        self.main_with(&format!("{}.json", self.id), &charts, &self.rule())
    }

    /// The same for the layout, to which the arrangement is told in a file of its own.
    pub(super) fn main_to_lay_out(&self, data: &str) -> String {
        self.main_with(data, "", "#show: van-ban.with(vb)")
    }

    fn main_with(&self, data: &str, charts: &str, rule: &str) -> String {
        let markup = &self.markup;
        format!(
            "#import \"lib/the-thuc.typ\": *\n#let vb = metadata(du-lieu(json(\"{data}\")){charts})\n{rule}\n{markup}"
        )
    }

    /// The line that sets page and text.
    pub fn rule(&self) -> String {
        let apart = self.apart.map_or(String::new(), |Apart { gap, spacing, .. }| {
            format!(", cach-doan: {gap}, gian-dong: {spacing}")
        });
        format!("#show: van-ban.with(vb{apart})")
    }

    /// How the document is arranged beside what its data say, as the layout library is told it; nothing
    /// where it is as they say.
    pub(super) fn arrangement(&self) -> Option<String> {
        if self.apart.is_none() && self.low.is_empty() && self.grouped.is_empty() {
            return None;
        }
        let told = |value: fn(&Apart) -> f64| match &self.apart {
            Some(apart) => value(apart).to_string(),
            None => "none".to_owned(),
        };
        let (gap, spacing) = (told(|apart| apart.gap), told(|apart| apart.spacing));
        let head = told(|apart| apart.head);
        let (low, grouped) = (entries(&self.low), entries(&self.grouped));
        let charts = |own: &str| if own.is_empty() { "(:)".to_owned() } else { format!("({own})") };
        Some(format!(
            "#let cach-rieng = {gap}\n#let gian-rieng = {spacing}\n#let khoang-dau-rieng = {head}\n#let bieu-do-thap = {}\n#let bieu-do-gon = {}\n",
            charts(&low),
            charts(&grouped)
        ))
    }
}

/// Names of charts as entries of a dictionary.
fn entries(names: &[String]) -> String {
    names.iter().map(|name| format!("{name}: 1, ")).collect()
}
