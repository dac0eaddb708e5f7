//! What communes say in their returns, where the text has no room for it.

use super::context::Context;
use crate::diag::AnnexLacks;
use crate::model::{AnnexKind, CommuneWords};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{column, text};
use crate::tables::{ColumnKind, Table, provisional};

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_y_kien"),
    name: [
        "ý kiến của các xã, khi phần lời không nêu hết",
        "what communes say, where it is too much for the text",
    ],
    about: About::Period,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| match asked.period().is_some_and(|period| !period.returns.is_empty()) {
        true => AnnexLacks::InText,
        false => asked.of_period("phieu"),
    },
    table: |context| context.remarks(),
};

impl Context<'_> {
    fn remarks(&self) -> Option<Table> {
        let period = self.forms.period?;
        let what = format!("Tổng hợp ý kiến của các {}", self.project.unit_word());
        let mut table = self.about_period(ANNEX.kind, period, &what);
        table.columns = self.commune_columns();
        let questions: Vec<(&str, &str)> = CommuneWords::QUESTIONS
            .into_iter()
            .filter(|(key, _)| period.words.iter().any(|words| words.key == *key))
            .collect();
        let headings = questions.iter().map(|(_, question)| column(&[question], ColumnKind::Text));
        table.columns.extend(headings);
        let mut communes: Vec<usize> = period.words.iter().map(|words| words.commune).collect();
        communes.sort_unstable();
        communes.dedup();
        table.rows = self.commune_rows(&communes, &|at| {
            let own = |key: &str| {
                let words = period.words.iter();
                let own = words.filter(|words| words.commune == communes[at] && words.key == key);
                own.map(|words| words.text.value.trim().to_owned()).collect::<Vec<_>>().join("\n")
            };
            questions.iter().map(|(key, _)| text(own(key))).collect()
        });
        Some(table)
    }
}
