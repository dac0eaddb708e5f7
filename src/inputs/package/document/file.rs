//! An OpenDocument workbook as a whole: its styles and its content, unless it is under a password.

// A function for any reader is no function for a part of every archive; a closure is.
#![allow(clippy::redundant_closure)]

use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::content::walk;
use super::found::DocumentSheet;
use super::styles::DocumentStyles;
use crate::diag::Problem;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Looks, LooksSeen};
use crate::inputs::package::parts::Parts;
use crate::inputs::package::walk::{Stop, Walker};

/// What an OpenDocument workbook shows beside its values.
#[derive(Default)]
pub struct OpenDocument {
    sheets: BTreeMap<String, DocumentSheet>,
}

impl OpenDocument {
    /// Looks through all that the reader reads; `None` when the archive has no such workbook, or
    /// one under a password: then the reader says so itself.
    ///
    /// # Errors
    /// The reader must not be given the file.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Option<Self>, Problem> {
        let Some(parts) = Parts::open(bytes)? else { return Ok(None) };
        let mut parts = parts.exactly();
        if !parts.has("content.xml") {
            return Ok(None);
        }
        // Enciphered content is no XML; the reader asks for the password before it looks there.
        match parts.walk("META-INF/manifest.xml", limits::OTHER_PART, |xml| encrypted(xml)) {
            Ok(Some(true)) => return Ok(None),
            Ok(_) | Err(Stop::Broken) => {}
            Err(Stop::Refused(problem)) => return Err(problem),
        }
        let mut styles = DocumentStyles::default();
        let mut seen = LooksSeen::All;
        match parts.walk("styles.xml", limits::SHARED_PART, |xml| read_styles(xml, &mut styles)) {
            Ok(_) => {}
            Err(Stop::Broken) => seen = LooksSeen::Nothing,
            Err(Stop::Refused(problem)) => return Err(problem),
        }
        let walked = parts.walk("content.xml", limits::SHEET_PART, |xml| {
            xml.be_strict();
            walk(xml, styles)
        });
        match walked {
            Ok(Some(mut sheets)) => {
                if seen == LooksSeen::Nothing {
                    sheets.values_mut().for_each(|sheet| sheet.looks = Looks::default());
                }
                Ok(Some(OpenDocument { sheets }))
            }
            Ok(None) => Ok(None),
            Err(Stop::Broken) => Err(cut_off()),
            Err(Stop::Refused(problem)) => Err(problem),
        }
    }

    /// A sheet.
    pub fn sheet(&self, name: &str) -> Option<&DocumentSheet> {
        self.sheets.get(name)
    }
}

fn cut_off() -> Problem {
    Problem::WorkbookDamaged { detail: "cut off".to_owned() }
}

/// Whether a part of the archive is enciphered, found as the reader finds it.
fn encrypted<R: BufRead>(xml: &mut Walker<R>) -> Result<bool, Stop> {
    let mut entry = false;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.name().as_ref() {
                "manifest:file-entry" => entry = true,
                "manifest:encryption-data" if entry => return Ok(true),
                _ => {}
            },
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

fn read_styles<R: BufRead>(xml: &mut Walker<R>, styles: &mut DocumentStyles) -> Result<(), Stop> {
    let part = xml.part();
    loop {
        let event = xml.next()?;
        if matches!(event, Event::Eof) {
            return Ok(());
        }
        styles.take(&event, &part)?;
    }
}
