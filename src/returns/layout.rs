//! A commune's form for a period: what it is asked, and what it is told that it must not change.
//!
//! Writer and reader lay the sheet out by the same [`Line`]s, so that a filled
//! form can be held against what was sent out.

use crate::model::annex_words::NOT_APPLICABLE;
use crate::model::{
    Code, CommuneWords, FundingResult, FundingSource, Hamlet, HamletLevel, Period, PeriodId,
    Project, Standing, Stated,
};
use crate::origin::Place;
use crate::viet::{self, Mark};

/// The sheet that a commune fills in.
pub const SHEET: &str = "Phiếu";
/// The hidden sheet that says whose form it is.
pub const HIDDEN: &str = "ntm";
/// What stands in the hidden sheet's first cell.
pub const KIND: &str = "ntm-phieu-1";
/// The first of the four columns of the hidden sheet that repeat what is locked.
pub const HIDDEN_COLUMN: u16 = 3;
/// The row of the first line, from 0; above it stand title and remarks.
pub const FIRST_ROW: u32 = 5;
/// How the four lines above the first line begin: title, addressee, days, what to fill in. Forms
/// that were sent out before the hidden sheet repeated them whole are known by this.
pub const HEAD: [&str; 4] = ["PHIẾU BÁO CÁO", "Gửi:", "Hạn gửi:", "Chỉ điền"];

/// The title of the first section, by which a sheet is known for a form's.
pub const FIRST_SECTION: &str = "A. TIÊU CHÍ (đánh x vào cột “Kỳ này” nếu đạt)";

/// The columns of the sheet, from 0.
pub mod column {
    /// The line's number.
    pub const NUMBER: u16 = 0;
    /// What the line is about.
    pub const NAME: u16 = 1;
    /// What was reported last.
    pub const BEFORE: u16 = 2;
    /// What the year's plan assigns.
    pub const ASSIGNED: u16 = 3;
    /// To fill in.
    pub const NOW: u16 = 4;
    /// To fill in: money disbursed.
    pub const SECOND: u16 = 5;
}

/// A commune's form.
#[derive(Clone, Debug)]
pub struct ReturnSheet {
    /// The period.
    pub period: PeriodId,
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// Its name with its kind: "xã Tân Lập".
    pub name: String,
    /// The name of its file without the ending, shared with no other commune's: `xa-tan-lap`.
    pub file: String,
    /// The sheet's lines from `FIRST_ROW` on.
    pub lines: Vec<ReturnLine>,
}

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReturnLine {
    /// A section's title.
    Section(String),
    /// Headings of the six columns.
    Headings([&'static str; 6]),
    /// Nothing.
    Blank,
    /// A criterion: filled in with a mark.
    Criterion {
        /// Its number.
        number: u16,
        /// Its name.
        name: String,
        /// Whether it was met, or need not be.
        before: bool,
        /// Whether it need not be met.
        waived: bool,
        /// Whether it is assigned for the year.
        assigned: bool,
    },
    /// Hamlets of a title: filled in with a count.
    Hamlets {
        /// The title.
        title: HamletLevel,
        /// What the line is called.
        name: String,
        /// With the title before.
        before: u32,
        /// The rows that say so.
        said: Vec<Place>,
        /// To gain it in the year.
        assigned: u32,
    },
    /// A source of funding: filled in with what was mobilised and disbursed.
    Source {
        /// Its number in the tree.
        number: String,
        /// Its name.
        name: String,
        /// The sources that it is a part of, outermost first; nothing at the top.
        of: Vec<String>,
    },
    /// A text: filled in with a paragraph a line.
    Text {
        /// The key of the report's prose.
        key: &'static str,
        /// What is asked.
        name: &'static str,
    },
}

impl ReturnLine {
    /// Whether it is of a criterion that was met when the form was sent out.
    pub fn was_met(&self) -> bool {
        matches!(self, ReturnLine::Criterion { before: true, .. })
    }
}

impl ReturnSheet {
    /// The form of a commune for a period, from what was reported last and the year's plan.
    pub fn of(project: &Project, period: &Period, commune: usize) -> Self {
        let before = project.last_before(period.id.value);
        let status = before.and_then(|p| p.status.as_ref()).unwrap_or(&project.status);
        let set = &project.set;
        let last = Standing::at(set, status);
        let planned = Standing::at(set, &project.status).with(Some(&project.targets));
        let mut lines = vec![
            ReturnLine::Section(FIRST_SECTION.to_owned()),
            ReturnLine::Headings(["TT", "Tiêu chí", "Kỳ trước", "Giao trong năm", "Kỳ này", ""]),
        ];
        for criterion in &set.criteria {
            let code = Code::criterion(criterion.number);
            lines.push(ReturnLine::Criterion {
                number: criterion.number,
                name: criterion.name.clone(),
                before: last.is_done(commune, code),
                waived: last.mark(commune, code) == Some(Mark::NotApplicable),
                assigned: planned.is_new(commune, code),
            });
        }
        let word = project.hamlet_word_of(commune);
        let earlier = before.filter(|p| !p.hamlets.is_empty()).map(|p| &p.hamlets);
        let base = earlier.unwrap_or(&project.hamlets);
        if !project.hamlets.is_empty() {
            lines.extend([
                ReturnLine::Blank,
                ReturnLine::Section(format!("B. {} (ghi tổng số đến cuối kỳ)", viet::upper(&word))),
                ReturnLine::Headings([
                    "TT",
                    "Danh hiệu",
                    "Kỳ trước",
                    "Giao trong năm",
                    "Kỳ này",
                    "",
                ]),
            ]);
            for title in [HamletLevel::Standard, HamletLevel::Model] {
                let count = |hamlets: &[Hamlet], target: bool| {
                    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
                    own.filter_map(|hamlet| {
                        let [base, new] = title.of(hamlet);
                        if target { new } else { base }
                    })
                    .sum()
                };
                let level = match title {
                    HamletLevel::Standard => "đạt chuẩn nông thôn mới",
                    HamletLevel::Model => "nông thôn mới kiểu mẫu",
                };
                let said = base.iter().filter(|hamlet| hamlet.commune == commune);
                let said = said.filter(|hamlet| title.of(hamlet)[0].is_some());
                lines.push(ReturnLine::Hamlets {
                    title,
                    name: format!("{} {level}", viet::upper_first(&word)),
                    before: count(base, false),
                    said: said.map(|hamlet| hamlet.place.clone()).collect(),
                    assigned: count(&project.hamlets, true),
                });
            }
        }
        if !project.funding.is_empty() {
            lines.extend([
                ReturnLine::Blank,
                ReturnLine::Section("C. NGUỒN LỰC (triệu đồng, lũy kế từ đầu năm)".to_owned()),
                ReturnLine::Headings(["TT", "Nguồn vốn", "", "", "Đã huy động", "Đã giải ngân"]),
            ]);
            sources(&mut lines, &project.funding, "", &[]);
        }
        lines.extend([
            ReturnLine::Blank,
            ReturnLine::Section(
                "D. ĐÁNH GIÁ (mỗi ý một dòng, xuống dòng bằng Alt+Enter)".to_owned(),
            ),
            ReturnLine::Headings(["TT", "Nội dung", "", "", "Ý kiến của xã", ""]),
        ]);
        lines.extend(
            CommuneWords::QUESTIONS.iter().map(|(key, name)| ReturnLine::Text { key, name }),
        );
        let unit = &project.communes[commune];
        ReturnSheet {
            period: period.id.value,
            commune,
            name: format!("{} {}", unit.kind.label(), unit.name.value),
            file: unit.file.clone(),
            lines,
        }
    }

    /// The sheet's title; it prints in capitals.
    pub fn title(&self) -> String {
        format!("Phiếu báo cáo {}, {}", self.period.name(), self.name)
    }

    /// What the locked cells of a line hold, columns 0 to 3.
    pub fn locked(&self, index: usize) -> [String; 4] {
        let x = |yes: bool| if yes { "x".to_owned() } else { String::new() };
        let many = |count: u32| if count == 0 { String::new() } else { count.to_string() };
        let none = String::new;
        match &self.lines[index] {
            ReturnLine::Blank => [none(), none(), none(), none()],
            ReturnLine::Section(title) => [title.clone(), none(), none(), none()],
            ReturnLine::Headings(all) => {
                let [a, b, c, d, ..] = *all;
                [a, b, c, d].map(str::to_owned)
            }
            ReturnLine::Criterion { number, name, before, waived, assigned } => {
                let before = if *waived { NOT_APPLICABLE.to_owned() } else { x(*before) };
                [number.to_string(), name.clone(), before, x(*assigned)]
            }
            ReturnLine::Hamlets { title, name, before, assigned, .. } => {
                let number = if *title == HamletLevel::Standard { "1" } else { "2" };
                [number.to_owned(), name.clone(), many(*before), many(*assigned)]
            }
            // Parts of several sources bear one name: each is told with what it is a part of.
            ReturnLine::Source { number, name, of } => {
                let below = |(at, own): (usize, &String)| match at {
                    0 => own.clone(),
                    _ => viet::lower_first(own),
                };
                let path: Vec<String> = of.iter().chain([name]).enumerate().map(below).collect();
                [number.clone(), path.join(" - "), none(), none()]
            }
            ReturnLine::Text { key, name } => {
                let at =
                    CommuneWords::QUESTIONS.iter().position(|(known, _)| known == key).unwrap_or(0);
                [(at + 1).to_string(), (*name).to_owned(), none(), none()]
            }
        }
    }

    /// Whether a cell of the sheet is to be filled in; row and column count from 0.
    pub fn asks(&self, row: u32, at: u32) -> bool {
        let index = row.checked_sub(FIRST_ROW).and_then(|index| usize::try_from(index).ok());
        let now = at == u32::from(column::NOW);
        match index.and_then(|index| self.lines.get(index)) {
            None | Some(ReturnLine::Blank | ReturnLine::Section(_) | ReturnLine::Headings(_)) => {
                false
            }
            Some(
                ReturnLine::Criterion { .. } | ReturnLine::Hamlets { .. } | ReturnLine::Text { .. },
            ) => now,
            Some(ReturnLine::Source { .. }) => now || at == u32::from(column::SECOND),
        }
    }

    /// What the cell to fill in held when the form was sent out, where the locked cells of its line
    /// hold `locked`: only what changed is to be changed.
    pub fn prefilled(&self, index: usize, locked: &[String; 4]) -> String {
        let before = &locked[usize::from(column::BEFORE)];
        match &self.lines[index] {
            ReturnLine::Criterion { .. } => before.clone(),
            ReturnLine::Hamlets { .. } if before.is_empty() => "0".to_owned(),
            ReturnLine::Hamlets { .. } => before.clone(),
            ReturnLine::Section(_)
            | ReturnLine::Headings(_)
            | ReturnLine::Blank
            | ReturnLine::Source { .. }
            | ReturnLine::Text { .. } => String::new(),
        }
    }

    /// The file's name without its ending: "xa-tan-lap".
    pub fn file_name(&self) -> String {
        self.file.clone()
    }
}

/// Whether communes state a source's own amount: where its parts are only among it, they do.
fn is_asked(source: &FundingSource) -> bool {
    source.parts.iter().all(|part| part.of_which)
}

/// The number of a source below another one, or at the top.
fn numbered(above: &str, index: usize) -> String {
    match above {
        "" => (index + 1).to_string(),
        above => format!("{above}.{}", index + 1),
    }
}

/// A line for each source of the plan's tree, numbered 1, 1.1 …
fn sources(lines: &mut Vec<ReturnLine>, all: &[FundingSource], above: &str, of: &[String]) {
    for (index, source) in all.iter().enumerate() {
        let number = numbered(above, index);
        // What has parts is their sum: only the parts are asked.
        if is_asked(source) {
            let (number, name) = (number.clone(), source.name.value.clone());
            lines.push(ReturnLine::Source { number, name, of: of.to_owned() });
        }
        let of = [of, std::slice::from_ref(&source.name.value)].concat();
        sources(lines, &source.parts, &number, &of);
    }
}

/// A sum of what communes reported, and who gave nothing, so that there is none.
pub type Summed = (Stated, Vec<usize>);

/// The plan's tree of sources with amounts that communes reported; a source that nobody reported
/// on stays blank. Sources are known by their number in the tree: two may bear one name.
pub fn funding_tree(
    plan: &[FundingSource],
    above: &str,
    amounts: &dyn Fn(&str) -> [Summed; 2],
) -> Vec<FundingResult> {
    plan.iter()
        .enumerate()
        .map(|(index, source)| {
            let number = numbered(above, index);
            let parts = funding_tree(&source.parts, &number, amounts);
            let [(mobilised, without), (disbursed, undisbursed)] =
                if is_asked(source) { amounts(&number) } else { Default::default() };
            FundingResult {
                name: source.name.clone(),
                plan: None,
                mobilised,
                disbursed,
                rest: None,
                parts,
                of_which: source.of_which,
                implied: source.implied,
                lacking: [without, undisbursed],
                place: source.place.clone(),
            }
        })
        .collect()
}
