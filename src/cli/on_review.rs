//! `ntm check --second-entry`, `--unverified`, `--slip`: what is done for whoever checks, told behind all
//! else.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::ERRORS;
use super::job;
use super::line::Typed;
use super::say::{self, MessageFormat};
use crate::diag::{Diagnostic, Problem};
use crate::emit::{self, Lang, Told};
use crate::output;
use crate::review::{EntryFile, Retyped, ReviewAsked, Reviewed, UnverifiedNumber};
use crate::xlsx::{self, EntrySheet};

/// Where the slip is written unless a file is named.
pub const SLIP: &str = "phieu-kiem-tra.pdf";

/// What was asked for, and what came of it.
pub struct OnReview {
    second_entry: Option<PathBuf>,
    slip: Option<PathBuf>,
    unverified: bool,
    lang: Lang,
    reviewed: Vec<(String, Reviewed)>,
}

impl OnReview {
    /// What was typed.
    ///
    /// # Errors
    /// A slip or a second entry is one project's.
    pub fn of(typed: &Typed<'_>, projects: usize, lang: Lang) -> Result<Self, Problem> {
        let (second_entry, slip) = (typed.path("second-entry"), typed.path("slip"));
        let unverified = typed.is_set("unverified");
        if projects > 1 && (second_entry.is_some() || slip.is_some()) {
            let detail = lang.pick(
                "--slip và --second-entry dùng cho một dự án mỗi lần",
                "--slip and --second-entry are for one project at a time",
            );
            return Err(Problem::Usage { detail: detail.to_owned() });
        }
        Ok(OnReview { second_entry, slip, unverified, lang, reviewed: Vec::new() })
    }

    /// What a check is asked for.
    pub fn asked(&self) -> ReviewAsked {
        ReviewAsked {
            second_entry: self.second_entry.as_deref().map(EntryFile::named),
            unverified: self.unverified,
            slip: self.slip.is_some().then_some(self.lang),
        }
    }

    /// Takes what came of a project.
    pub fn take(&mut self, name: &str, reviewed: Reviewed) {
        self.reviewed.push((name.to_owned(), reviewed));
    }

    /// Writes and tells; returns the run's exit code.
    pub fn end(self, format: MessageFormat, code: u8) -> u8 {
        let mut failed = false;
        for (name, reviewed) in &self.reviewed {
            let mut tell = |came: Result<(), Problem>| {
                if let Err(problem) = came {
                    failed = true;
                    let told = Told::of(&Diagnostic::new(problem));
                    job::show_all(&[told], format, self.lang);
                }
            };
            tell(self.second_entry(name, reviewed, format));
            match &reviewed.unverified {
                Some(numbers) if self.unverified => self.list(name, numbers, format),
                None if self.unverified => {
                    let says = "chưa xét số gõ trong lời văn: sửa các lỗi đã báo rồi chạy lại";
                    let en =
                        "numbers in texts were not looked at: correct the errors, then run again";
                    say::aside(format_args!("{name}: {}", self.lang.pick(says, en)));
                }
                _ => {}
            }
            tell(self.slip(name, reviewed, format));
        }
        if failed { ERRORS } else { code }
    }

    /// Writes the sheets of a second entry that is not there yet; tells how far the others are.
    fn second_entry(
        &self,
        name: &str,
        reviewed: &Reviewed,
        format: MessageFormat,
    ) -> Result<(), Problem> {
        let mut written = None;
        if let Some(path) = &self.second_entry {
            if !reviewed.sheets.is_empty() {
                let bytes = xlsx::entry_workbook(&reviewed.sheets, reviewed.year)?;
                // Whoever types may have begun meanwhile.
                if path.exists() {
                    return Err(Problem::FileExists { path: path.display().to_string() });
                }
                output::write_one(path, bytes)?;
                written = Some(path.display().to_string());
            } else if !path.exists() {
                let says = "chưa lập được tờ nhập lại: chưa có văn bản nào lập được";
                let en = "no sheet for a second entry: no document can be made yet";
                say::aside(format_args!("{name}: {}", self.lang.pick(says, en)));
            }
        }
        if format == MessageFormat::Json {
            if written.is_some() || !reviewed.retyped.is_empty() {
                say::line(emit::escaped(
                    &entry_json(name, written.as_deref(), reviewed).to_string(),
                ));
            }
            return Ok(());
        }
        if let Some(path) = written {
            say::line(format_args!("{path}: {}", made(&reviewed.sheets, self.lang)));
        }
        reviewed.retyped.iter().for_each(|own| say::line(retyped(own, self.lang)));
        Ok(())
    }

    /// Tells of the numbers that nothing vouches for.
    fn list(&self, name: &str, numbers: &[UnverifiedNumber], format: MessageFormat) {
        let count = numbers.len();
        if format == MessageFormat::Json {
            let number = |own: &UnverifiedNumber| json!({ "place": emit::place(&own.place), "seen": own.seen, "sentence": own.sentence });
            let all: Vec<Value> = numbers.iter().map(number).collect();
            let event = json!({ "event": "unverified", "project": name, "numbers": all });
            return say::line(emit::escaped(&event.to_string()));
        }
        say::line(match (self.lang, count) {
            (Lang::Vi, 0) => format!("{name}: mọi số gõ trong lời văn đều đối chiếu được"),
            (Lang::En, 0) => format!("{name}: something vouches for every number in the texts"),
            (Lang::Vi, _) => format!("{name}: {count} số chưa kiểm chứng trong lời văn"),
            (Lang::En, _) => format!("{name}: {count} numbers in texts that nothing vouches for"),
        });
        for own in numbers {
            say::line(format_args!("  {}: {}", own.place, own.seen));
            if own.sentence != own.seen {
                say::line(format_args!("    {}", own.sentence));
            }
        }
    }

    /// Writes the slip.
    fn slip(&self, name: &str, reviewed: &Reviewed, format: MessageFormat) -> Result<(), Problem> {
        let Some(path) = &self.slip else { return Ok(()) };
        if let Some(bytes) = &reviewed.slip {
            output::write_one(path, bytes.clone())?;
        }
        let written = reviewed.slip.as_ref().map(|_| path.display().to_string());
        match (written, format) {
            (written, MessageFormat::Json) => {
                let event = json!({ "event": "slip", "project": name, "written": written });
                say::line(emit::escaped(&event.to_string()));
            }
            (Some(path), _) => say::line(path),
            (None, _) => {
                let says = "chưa lập được phiếu: sửa các lỗi đã báo rồi chạy lại";
                let en = "no slip: correct the errors that were told, then run again";
                say::aside(format_args!("{name}: {}", self.lang.pick(says, en)));
            }
        }
        Ok(())
    }
}

/// "tờ nhập lại: ke-hoach (18 số), …; in văn bản, đưa người kiểm tra gõ".
fn made(sheets: &[EntrySheet], lang: Lang) -> String {
    let unit = lang.pick("số", "figures");
    let all = sheets.iter().map(|own| format!("{} ({} {unit})", own.document, own.rows.len()));
    let all = all.collect::<Vec<_>>().join(", ");
    match lang {
        Lang::Vi => {
            format!("tờ nhập lại của {all}; in văn bản ra giấy, người kiểm tra gõ vào tờ này")
        }
        Lang::En => {
            format!("second entry of {all}; print the documents, whoever checks types into it")
        }
    }
}

fn retyped(own: &Retyped, lang: Lang) -> String {
    let Retyped { document, file, all, typed, other } = own;
    match (lang, other) {
        (Lang::Vi, 0) if typed < all => format!("{file}, {document}: đã gõ lại {typed}/{all} số"),
        (Lang::En, 0) if typed < all => format!("{file}, {document}: {typed} of {all} typed again"),
        (Lang::Vi, 0) => format!("{file}, {document}: đã gõ lại {typed}/{all} số, đều khớp"),
        (Lang::En, 0) => format!("{file}, {document}: {typed} of {all} typed again, all agree"),
        (Lang::Vi, _) => {
            format!("{file}, {document}: đã gõ lại {typed}/{all} số, {other} số không khớp")
        }
        (Lang::En, _) => {
            format!("{file}, {document}: {typed} of {all} typed again, {other} do not agree")
        }
    }
}

fn entry_json(name: &str, written: Option<&str>, reviewed: &Reviewed) -> Value {
    let made = reviewed.sheets.iter().filter(|_| written.is_some());
    let made = made.map(|own| json!({ "document": own.document, "figures": own.rows.len() }));
    let typed = reviewed.retyped.iter().map(|own| {
        json!({
            "document": own.document,
            "file": own.file,
            "figures": own.all,
            "typed": own.typed,
            "other": own.other,
        })
    });
    json!({
        "event": "second_entry",
        "project": name,
        "written": written,
        "documents": made.chain(typed).collect::<Vec<_>>(),
    })
}
