//! The slip on which whoever checked a project's figures signs: what was read, what was found, what is
//! accepted and why, what nothing vouches for, which forms are missing.

use std::sync::Arc;

use super::second_entry::Retyped;
use super::unverified::UnverifiedNumber;
use crate::diag::{Diagnostics, Severity};
use crate::emit::{self, Lang, Told};
use crate::hash::{Hash, Sha256};
use crate::model::{Commune, Period, Project};
use crate::slip::{SlipColumn, SlipPart, SlipSheet, SlipWords};
use crate::typeset::Fonts;
use crate::viet;

/// The code of what an office accepts.
const ACCEPTED: &str = "N002";
/// No more places of a finding are told.
const MOST_PLACES: usize = 3;
/// No more letters of the cells of one sheet are told.
const LONGEST_PLACES: usize = 60;
/// No more names of communes are told.
const MOST_NAMES: usize = 12;
/// On no more pages.
const PAGES: usize = 2;

/// What the slip is about.
pub struct ReviewSlip<'a> {
    /// The project.
    pub project: &'a Project,
    /// What it is called.
    pub name: &'a str,
    /// Its documents.
    pub documents: &'a [CheckedDocument],
    /// What was read, in lines.
    pub read: &'a [String],
    /// The files that were read, with what they held in short.
    pub files: &'a [(String, Hash)],
    /// Everything that was found.
    pub found: &'a [Told],
    /// The numbers that nothing vouches for; none of a project that cannot be read.
    pub unverified: Option<&'a [UnverifiedNumber]>,
    /// How far second entries are.
    pub retyped: &'a [Retyped],
}

/// A document of the slip.
pub struct CheckedDocument {
    /// Its id.
    pub id: String,
    /// Its kind and subject.
    pub title: String,
    /// Its pages; none where it could not be made.
    pub pages: Option<usize>,
}

impl ReviewSlip<'_> {
    /// The slip as a PDF.
    pub fn pdf(&self, fonts: &Arc<Fonts>, lang: Lang, found: &mut Diagnostics) -> Option<Vec<u8>> {
        let signed = lang.pick("(Ký, ghi rõ họ tên, chức vụ)", "(Signature, name and post)");
        let signer = |vi: &str, en: &str| [lang.pick(vi, en).to_owned(), signed.to_owned()];
        let place = self.project.place_of_issue();
        let slip = SlipSheet {
            id: "phieu-kiem-tra",
            title: lang.pick("PHIẾU KIỂM TRA SỐ LIỆU", "CHECK OF THE FIGURES"),
            about: self.about(lang),
            parts: self.parts(lang),
            signers: vec![
                signer("NGƯỜI LẬP", "PREPARED BY"),
                signer("NGƯỜI KIỂM TRA", "CHECKED BY"),
            ],
            day: Some(match lang {
                Lang::Vi => format!("{place}, ngày …… tháng …… năm ………"),
                Lang::En => format!("{place}, …… / …… / ………"),
            }),
            pages: PAGES,
        };
        slip.pdf(self.project, fonts, lang, found)
    }

    /// Its parts, numbered, those that have anything to say.
    fn parts(&self, lang: Lang) -> Vec<SlipPart> {
        let mut parts = vec![
            self.of_documents(lang),
            self.of_read(lang),
            self.of_findings(lang),
            self.of_accepted(lang),
            self.of_second_entry(lang),
            self.of_unverified(lang),
            self.of_missing(lang),
        ];
        parts.retain(|part| !part.is_empty());
        for (number, part) in (1..).zip(&mut parts) {
            part.title = format!("{number}. {}", part.title);
        }
        parts
    }

    /// Which project, as of when.
    fn about(&self, lang: Lang) -> Vec<String> {
        let name = self.name;
        let mut about = vec![lang.pick("Dự án: ", "Project: ").to_owned() + name];
        if let Some(date) = &self.project.status_date {
            let day = viet::fmt_short(date.value);
            about.push(match lang {
                Lang::Vi => format!("Hiện trạng chốt đến ngày {day}"),
                Lang::En => format!("Status as of {day}"),
            });
        }
        let periods = self.project.periods.iter().filter(|period| !period.is_empty());
        let cutoff = |period: &Period| {
            format!("{} ({})", period.id.value.name(), viet::fmt_short(period.cutoff))
        };
        let cutoffs: Vec<String> = periods.map(cutoff).collect();
        if !cutoffs.is_empty() {
            let says = lang.pick("Số liệu các kỳ chốt đến: ", "Periods close on: ");
            about.push(format!("{says}{}", cutoffs.join("; ")));
        }
        about
    }

    fn of_documents(&self, lang: Lang) -> SlipPart {
        let pages = |own: &CheckedDocument| match own.pages {
            Some(pages) => pages.to_string(),
            None => lang.pick("chưa lập được", "cannot be made").to_owned(),
        };
        let rows = self.documents.iter();
        let rows = rows.map(|own| vec![own.id.clone(), own.title.clone(), pages(own)]);
        SlipPart {
            title: lang.pick("Văn bản", "Documents").to_owned(),
            columns: vec![
                column(lang.pick("Tên tệp", "File"), 0, false),
                column(lang.pick("Văn bản", "Document"), 1, false),
                column(lang.pick("Số trang", "Pages"), 0, true),
            ],
            rows: rows.collect(),
            ..SlipPart::default()
        }
    }

    fn of_read(&self, lang: Lang) -> SlipPart {
        let version = env!("CARGO_PKG_VERSION");
        let hashes: Vec<(&str, String)> =
            self.files.iter().map(|(path, hash)| (path.as_str(), format!("{hash:?}"))).collect();
        let parts = hashes.iter().flat_map(|(path, hash)| [path.as_bytes(), hash.as_bytes()]);
        let mark = Sha256::of_parts(parts).in_groups();
        let count = self.files.len();
        let mut about: Vec<String> =
            self.read.iter().map(|line| viet::upper_first(line) + ".").collect();
        about.push(match lang {
            Lang::Vi => format!("ntm {version}; mã của {count} tệp đầu vào: {mark}"),
            Lang::En => format!("ntm {version}; fingerprint of the {count} input files: {mark}"),
        });
        SlipPart {
            title: lang.pick("Đã đọc", "What was read").to_owned(),
            about,
            ..SlipPart::default()
        }
    }

    fn of_findings(&self, lang: Lang) -> SlipPart {
        let title = lang.pick("Lời báo", "Findings").to_owned();
        let mut open: Vec<&Told> =
            self.found.iter().filter(|own| own.severity != Severity::Note).collect();
        open.sort_by_key(|own| own.severity);
        if open.is_empty() {
            let says = lang.pick("Không có lỗi, cảnh báo nào.", "No errors, no warnings.");
            return SlipPart { title, about: vec![says.to_owned()], ..SlipPart::default() };
        }
        let row = |own: &&Told| {
            let weight = emit::severity(own.severity, lang);
            vec![
                format!("{weight} {}", own.code),
                places(own, lang),
                viet::upper_first(&own.with_count(lang)),
            ]
        };
        SlipPart {
            title: format!("{title} ({})", emit::counts(&owned(&open), lang)),
            columns: vec![
                column(lang.pick("Mức, mã", "Weight, code"), 0, false),
                column(lang.pick("Ở đâu", "Where"), 3, false),
                column(lang.pick("Nội dung", "Finding"), 5, false),
            ],
            rows: open.iter().map(row).collect(),
            ..SlipPart::default()
        }
    }

    fn of_accepted(&self, lang: Lang) -> SlipPart {
        let accepted = self.found.iter().filter(|own| own.code == ACCEPTED);
        let row = |own: &Told| vec![places(own, lang), viet::upper_first(own.message.of(lang))];
        SlipPart {
            title: lang.pick("Chấp nhận có lý do", "Accepted with a reason").to_owned(),
            columns: vec![
                column(lang.pick("Ở đâu", "Where"), 3, false),
                column(lang.pick("Mã, lý do, người chấp nhận", "Code, reason, by whom"), 5, false),
            ],
            rows: accepted.map(row).collect(),
            ..SlipPart::default()
        }
    }

    fn of_second_entry(&self, lang: Lang) -> SlipPart {
        let line = |own: &Retyped| {
            let Retyped { document, file, all, typed, other } = own;
            vec![SlipWords::Plain(match (lang, other) {
                (Lang::Vi, 0) => format!("{document} ({file}): đã gõ lại {typed}/{all} số, khớp"),
                (Lang::Vi, _) => {
                    format!("{document} ({file}): đã gõ lại {typed}/{all} số, {other} số khác")
                }
                (Lang::En, 0) => format!("{document} ({file}): {typed} of {all} typed, all agree"),
                (Lang::En, _) => {
                    format!("{document} ({file}): {typed} of {all} typed, {other} differ")
                }
            })]
        };
        let title = lang.pick("Nhập lại từ bản giấy", "Second entry from paper");
        SlipPart::of_lines(title, self.retyped.iter().map(line).collect())
    }

    fn of_unverified(&self, lang: Lang) -> SlipPart {
        let title = lang.pick(
            "Số gõ trong lời văn, chưa có gì để đối chiếu",
            "Numbers typed in texts that nothing vouches for",
        );
        let title = title.to_owned();
        let says = |vi: &str, en: &str| SlipPart {
            title: title.clone(),
            about: vec![lang.pick(vi, en).to_owned()],
            ..SlipPart::default()
        };
        let numbers = match self.unverified {
            None => {
                return says("Chưa xét: dự án còn lỗi.", "Not looked at: the project has errors.");
            }
            Some([]) => {
                return says("Không có: số nào cũng đối chiếu được.", "None: all are vouched for.");
            }
            Some(numbers) => numbers,
        };
        let row = |own: &UnverifiedNumber| {
            vec![own.seen.clone(), own.sentence.clone(), own.place.to_string(), String::new()]
        };
        SlipPart {
            title: format!("{title} ({})", numbers.len()),
            columns: vec![
                column(lang.pick("Số", "Number"), 2, false),
                column(lang.pick("Trong câu", "In the sentence"), 5, false),
                column(lang.pick("Ở đâu", "Where"), 3, false),
                column(lang.pick("Đã xem", "Seen"), 0, false),
            ],
            rows: numbers.iter().map(row).collect(),
            ..SlipPart::default()
        }
    }

    fn of_missing(&self, lang: Lang) -> SlipPart {
        let name = |index: &usize| self.project.communes.get(*index).map(Commune::label);
        let line = |period: &Period| {
            let names: Vec<String> = period.not_reported.iter().filter_map(name).collect();
            let more = names.len().saturating_sub(MOST_NAMES);
            let listed = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
            let more = match (more, lang) {
                (0, _) => String::new(),
                (more, Lang::Vi) => format!(" và {more} xã nữa"),
                (more, Lang::En) => format!(" and {more} more"),
            };
            let period = period.id.value.name();
            vec![SlipWords::Plain(format!("{}: {listed}{more}", viet::upper_first(&period)))]
        };
        let periods = self.project.periods.iter().filter(|own| !own.not_reported.is_empty());
        let title = lang.pick("Phiếu của xã còn thiếu", "Forms of communes that are missing");
        SlipPart::of_lines(title, periods.map(line).collect())
    }
}

fn column(name: &str, share: u8, numbers: bool) -> SlipColumn {
    SlipColumn { name: name.to_owned(), share, numbers, strong: false }
}

fn owned(told: &[&Told]) -> Vec<Told> {
    told.iter().map(|own| (*own).clone()).collect()
}

/// Where a finding is: its cell and those that take part, the first of many.
fn places(told: &Told, lang: Lang) -> String {
    let places: Vec<_> = told.place.iter().chain(&told.related).cloned().collect();
    let named = emit::places_in_short(&places, true, lang);
    let more = named.len().saturating_sub(MOST_PLACES);
    let mut shown: Vec<String> = named.iter().take(MOST_PLACES).map(|own| shortened(own)).collect();
    if more > 0 {
        shown.push(lang.pick("… và {} chỗ nữa", "… and {} more").replace("{}", &more.to_string()));
    }
    shown.join("; ")
}

/// Many cells of a sheet with the first of them: "du-lieu.xlsx, Hiện trạng!C7–C19, D7–D16, … (215 ô)".
fn shortened(places: &str) -> String {
    let Some((end, _)) = places.char_indices().nth(LONGEST_PLACES) else {
        return places.to_owned();
    };
    let count = places.rfind(" (").map_or("", |at| &places[at..]);
    let first = places[..end].rfind(", ").map_or(&places[..end], |at| &places[..at]);
    format!("{first}, …{count}")
}
