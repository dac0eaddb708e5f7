//! A slip: a paper of the office's own on one or two pages, in its letterhead, that is no document and is
//! not issued: what changed, what was checked. All its words are data.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::diag::Diagnostics;
use crate::emit::Lang;
use crate::model::Project;
use crate::typeset::{self, Fonts, Letterhead, Pages, Source};
use crate::viet;

/// A slip.
pub struct SlipSheet<'a> {
    /// What its file is called in itself.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What stands below the title.
    pub about: Vec<String>,
    /// Its parts; those that have nothing to say are left out.
    pub parts: Vec<SlipPart>,
    /// Who signs below it: in what role, and what is written below that.
    pub signers: Vec<[String; 2]>,
    /// The line above the signatures, for place and day.
    pub day: Option<String>,
    /// On so many pages; as much of each part as they hold is told, and of the rest how much it is.
    pub pages: usize,
}

/// A part of a slip.
#[derive(Default)]
pub struct SlipPart {
    /// Its heading.
    pub title: String,
    /// What stands below the heading, always whole.
    pub about: Vec<String>,
    /// The columns of its table.
    pub columns: Vec<SlipColumn>,
    /// The rows of its table.
    pub rows: Vec<Vec<String>>,
    /// Lines below it.
    pub lines: Vec<Vec<SlipWords>>,
}

/// A column of a slip's table.
pub struct SlipColumn {
    /// Its heading.
    pub name: String,
    /// Its share of the width that is left; 0 is as wide as its texts.
    pub share: u8,
    /// Whether it holds numbers, which stand to the right.
    pub numbers: bool,
    /// Whether it is set in bold.
    pub strong: bool,
}

/// Words of a line.
pub enum SlipWords {
    /// As they are.
    Plain(String),
    /// These in place of others, either of which may be empty.
    Changed {
        /// The words that were there.
        old: String,
        /// The words that are there now.
        new: String,
    },
}

impl SlipPart {
    /// A part of lines alone.
    pub fn of_lines(title: &str, lines: Vec<Vec<SlipWords>>) -> Self {
        SlipPart { title: title.to_owned(), lines, ..SlipPart::default() }
    }

    /// Whether it has nothing to say.
    pub fn is_empty(&self) -> bool {
        self.about.is_empty() && self.rows.is_empty() && self.lines.is_empty()
    }

    fn json(&self, most: usize, lang: Lang) -> Value {
        let words = |words: &SlipWords| match words {
            SlipWords::Plain(text) => json!({ "s": text }),
            SlipWords::Changed { old, new } => json!({ "cu": old, "moi": new }),
        };
        let line = |line: &Vec<SlipWords>| line.iter().map(words).collect::<Vec<_>>();
        let column = |own: &SlipColumn| json!({ "ten": own.name, "phan": own.share, "so": own.numbers, "dam": own.strong });
        let all = self.rows.len() + self.lines.len();
        let shown = self.rows.len().min(most) + self.lines.len().min(most);
        let more = all - shown;
        let more = (more > 0).then(|| match lang {
            Lang::Vi => format!("… và {more} chỗ nữa"),
            Lang::En => format!("… and {more} more"),
        });
        json!({
            "ten": self.title,
            "ve": self.about,
            "cot": self.columns.iter().map(column).collect::<Vec<_>>(),
            "bang": self.rows.iter().take(most).collect::<Vec<_>>(),
            "dong": self.lines.iter().take(most).map(line).collect::<Vec<_>>(),
            "con": more,
        })
    }
}

impl SlipSheet<'_> {
    /// The slip as a PDF; nothing where it cannot be laid out.
    pub fn pdf(
        &self,
        project: &Project,
        fonts: &Arc<Fonts>,
        lang: Lang,
        found: &mut Diagnostics,
    ) -> Option<Vec<u8>> {
        let lay_out = |most: usize, found: &mut Diagnostics| {
            typeset::layout(&self.source(most, project, lang)?, fonts, found)
        };
        let whole = self.parts.iter().map(|own| own.rows.len().max(own.lines.len())).max();
        let (mut fits, mut more) = (0, whole.unwrap_or(0));
        let mut pages: Option<Pages> = None;
        // All of it if it fits, else as much as does.
        let mut most = more;
        loop {
            let laid_out = lay_out(most, found)?;
            if laid_out.count() <= self.pages || most == 0 {
                fits = most;
                pages = Some(laid_out);
            } else {
                more = most - 1;
            }
            if fits >= more {
                break;
            }
            most = (fits + more).div_ceil(2);
        }
        let year = project.programme.year;
        pages?.pdf(&format!("{}/{year}", self.id), (year, 1, 1), found)
    }

    fn source(&self, most: usize, project: &Project, lang: Lang) -> Option<Source> {
        let document = project.documents.first()?;
        let title = self.title;
        let head = Letterhead::of(project, document, (Some(title.to_owned()), None));
        let mut data: Value = serde_json::from_str(&head.json()).ok()?;
        let parts = self.parts.iter().filter(|part| !part.is_empty());
        let parts: Vec<Value> = parts.map(|own| own.json(most, lang)).collect();
        let named = viet::upper_first(&viet::lower(title));
        data["thong_tin"]["tieu_de"] = json!(
            std::iter::once(&named).chain(&self.about).cloned().collect::<Vec<_>>().join(", ")
        );
        data["phieu"] = json!({
            "ten": title,
            "ve": self.about,
            "muc": parts,
            "ngay": self.day,
            "ky": self.signers,
        });
        let markup = "#import \"lib/phieu.typ\": phieu\n#phieu(vb)\n";
        Some(Source::new(self.id.to_owned(), markup.to_owned(), data.to_string()))
    }
}
