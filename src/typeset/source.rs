//! What is laid out.

/// How far apart a document's paragraphs and lines are set where the office has not said it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The space between paragraphs in pt.
    pub gap: f64,
    /// The distance of lines as a multiple of a single line.
    pub spacing: f64,
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
    /// The charts that head the page after the text that they are of, by their names.
    pub ahead: Vec<String>,
}

impl Source {
    /// A document's markup and data, set as the data say.
    pub fn new(id: String, markup: String, data: String) -> Source {
        Source { id, markup, data, apart: None, ahead: Vec::new() }
    }

    /// The whole main file: what the layout library needs, then the template's own output. Its
    /// data lie beside it in `<id>.json`.
    pub fn main(&self) -> String {
        self.main_with(&format!("{}.json", self.id))
    }

    pub(super) fn main_with(&self, data: &str) -> String {
        let (rule, markup) = (self.rule(), &self.markup);
        let ahead: String = self.ahead.iter().map(|name| format!("\"{name}\", ")).collect();
        let ahead = if ahead.is_empty() { ahead } else { format!(" + (noi: ({ahead}))") };
        format!(
            "#import \"lib/the-thuc.typ\": *\n#let vb = metadata(du-lieu(json(\"{data}\")){ahead})\n{rule}\n{markup}"
        )
    }

    /// The line that sets page and text.
    pub fn rule(&self) -> String {
        let apart = self.apart.map_or(String::new(), |Apart { gap, spacing }| {
            format!(", cach-doan: {gap}, gian-dong: {spacing}")
        });
        format!("#show: van-ban.with(vb{apart})")
    }
}
