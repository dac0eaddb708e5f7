//! A package of Excel's own kind (`.xlsx`, `.xlsm`): its parts are found as the reader finds them.

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::limits;
use super::look::{Looks, LooksSeen};
use super::notes::{self, Notes};
use super::parts::{Parts, one_part_each};
use super::sheet;
use super::strings::{self, Strings};
use super::styles::{self, Style};
use super::walk::{Stop, Walker, attributes, in_sheet, meant};
use crate::diag::Problem;

/// A workbook's parts that every sheet needs.
pub struct Spreadsheet {
    parts: Parts,
    /// Name and part of each sheet.
    sheets: Vec<(String, String)>,
    /// The styles; `None` when they are damaged.
    styles: Option<Vec<Style>>,
    strings: Strings,
}

/// A relationship of a part to another, as it is written.
#[derive(Default)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Spreadsheet {
    /// Looks through all that the reader reads when it opens the file.
    ///
    /// `None` when the archive has no workbook of this kind; then the reader says so itself.
    ///
    /// # Errors
    /// The reader must not be given the file.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Option<Self>, Problem> {
        let Some(mut parts) = Parts::open(bytes)? else { return Ok(None) };
        let Some(main) = relations(&mut parts, "_rels/.rels")?
            .into_iter()
            .rfind(|relation| relation.kind.ends_with("/relationships/officeDocument"))
        else {
            return Ok(None);
        };
        let target = meant(&main.target);
        let (folder, name) = target.rsplit_once('/').map_or(("", &*target), |(f, n)| (f, n));
        let folder = match folder.trim_start_matches('/') {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let name = if name.is_empty() { "workbook.xml" } else { name };
        let texts = format!("{folder}sharedStrings.xml");
        let strings = part(&mut parts, &texts, limits::SHARED_PART, |xml| {
            xml.be_strict();
            strings::read(xml)
        })?;
        if matches!(strings, Walked::Broken) {
            return Err(broken());
        }
        // The colours of the theme, which only the reader looks at.
        part(&mut parts, &format!("{folder}theme/theme1.xml"), limits::OTHER_PART, |xml| {
            to_end(xml)
        })?;
        let styles =
            part(&mut parts, &format!("{folder}styles.xml"), limits::SHARED_PART, |xml| {
                styles::read(xml)
            })?;
        let relations = relations(&mut parts, &format!("{folder}_rels/{name}.rels"))?;
        for (kind, file) in [("/sharedStrings", "sharedStrings.xml"), ("/styles", "styles.xml")] {
            only_there(&relations, kind, &folder, file)?;
        }
        let sheets = part(&mut parts, &format!("{folder}{name}"), limits::OTHER_PART, |xml| {
            xml.be_strict();
            sheets(xml, &relations, &folder)
        })?;
        if matches!(sheets, Walked::Broken) {
            return Err(broken());
        }
        let sheets = sheets.found().unwrap_or_default();
        one_part_each(&sheets)?;
        Ok(Some(Spreadsheet {
            parts,
            sheets,
            styles: match styles {
                Walked::Missing => Some(Vec::new()),
                Walked::Found(styles) => Some(styles),
                Walked::Broken => None,
            },
            strings: strings.found().unwrap_or_default(),
        }))
    }

    /// What is seen of a sheet, which is looked through before the reader reads it.
    ///
    /// # Errors
    /// The reader must not read the sheet.
    pub fn looks(&mut self, name: &str) -> Result<Looks, Problem> {
        let Some((_, path)) = self.sheets.iter().find(|(known, _)| known == name) else {
            return Err(broken());
        };
        let path = path.clone();
        let no_styles = Vec::new();
        let known = self.styles.as_ref().unwrap_or(&no_styles);
        let strings = &self.strings;
        let read = part(&mut self.parts, &path, limits::SHEET_PART, |xml| {
            sheet::read(xml, known, strings)
        });
        let read = read.map_err(|problem| in_sheet(problem, name))?;
        if matches!(read, Walked::Broken) {
            return Err(broken());
        }
        let (Some(mut looks), true) = (read.found(), self.styles.is_some()) else {
            return Ok(Looks::default());
        };
        if looks.seen == LooksSeen::All {
            for (cell, note) in self.notes(&path)? {
                looks.cells.entry(cell).or_default().note = Some(note);
            }
        }
        Ok(looks)
    }

    /// The comments of the sheet in a part.
    fn notes(&mut self, sheet: &str) -> Result<Notes, Problem> {
        let (folder, file) = sheet.rsplit_once('/').unwrap_or(("", sheet));
        let relations = relations(&mut self.parts, &format!("{folder}/_rels/{file}.rels"))?;
        let mut notes = Notes::new();
        // A comment with answers is kept in the old way, too, with words of the program around it.
        for ending in ["/threadedComment", "/comments"] {
            let mut more = Notes::new();
            for relation in relations.iter().filter(|relation| relation.kind.ends_with(ending)) {
                let path = resolved(folder, &meant(&relation.target));
                part(&mut self.parts, &path, limits::OTHER_PART, |xml| {
                    notes::read(xml, &mut more)
                })?;
            }
            for (cell, note) in more {
                notes.entry(cell).or_insert(note);
            }
        }
        notes.retain(|_, note| !note.is_empty());
        Ok(notes)
    }
}

/// A part that is no XML to the end: one program reads what another refuses.
fn broken() -> Problem {
    Problem::WorkbookDamaged { detail: "cut off".to_owned() }
}

/// The reader looks for a part by its usual name; the workbook must mean the same one.
fn only_there(relations: &[Relation], kind: &str, folder: &str, file: &str) -> Result<(), Problem> {
    let usual = format!("{folder}{file}");
    let mut all = relations.iter().filter(|relation| relation.kind.ends_with(kind));
    let is_usual = |relation: &Relation| {
        let named = resolved(folder.trim_end_matches('/'), &meant(&relation.target));
        named.eq_ignore_ascii_case(&usual)
    };
    match (all.next(), all.next()) {
        (None, _) => Ok(()),
        (Some(only), None) if is_usual(only) => Ok(()),
        _ => Err(Problem::PartTwofold { part: usual }),
    }
}

/// How a part was found.
enum Walked<T> {
    Found(T),
    Missing,
    /// It is no XML; the reader says so when it needs it.
    Broken,
}

impl<T> Walked<T> {
    fn found(self) -> Option<T> {
        match self {
            Walked::Found(value) => Some(value),
            Walked::Missing | Walked::Broken => None,
        }
    }
}

fn part<T>(
    parts: &mut Parts,
    path: &str,
    limit: u64,
    visit: impl FnOnce(&mut Walker<super::parts::Part<'_>>) -> Result<T, Stop>,
) -> Result<Walked<T>, Problem> {
    match parts.walk(path, limit, visit) {
        Ok(Some(value)) => Ok(Walked::Found(value)),
        Ok(None) => Ok(Walked::Missing),
        Err(Stop::Broken) => Ok(Walked::Broken),
        Err(Stop::Refused(problem)) => Err(problem),
    }
}

/// Walks to the end of a part that only the reader looks at.
fn to_end<R: BufRead>(xml: &mut Walker<R>) -> Result<(), Stop> {
    while !matches!(xml.next()?, Event::Eof) {}
    Ok(())
}

fn relations(parts: &mut Parts, path: &str) -> Result<Vec<Relation>, Problem> {
    let found = part(parts, path, limits::OTHER_PART, |xml| {
        let mut relations = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                    let mut relation = Relation::default();
                    for (key, value) in attributes(&start) {
                        match key {
                            "Id" => relation.id = value.into_owned(),
                            "Type" => relation.kind = value.into_owned(),
                            "Target" => relation.target = value.into_owned(),
                            _ => {}
                        }
                    }
                    relations.push(relation);
                }
                Event::End(end) if end.local_name().as_ref() == "Relationships" => {
                    return Ok(relations);
                }
                Event::Eof => return Ok(relations),
                _ => {}
            }
        }
    })?;
    Ok(found.found().unwrap_or_default())
}

/// Name and part of each sheet that the workbook lists.
fn sheets<R: BufRead>(
    xml: &mut Walker<R>,
    relations: &[Relation],
    folder: &str,
) -> Result<Vec<(String, String)>, Stop> {
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "sheet" => {
                let (mut name, mut id) = (String::new(), String::new());
                for (key, value) in attributes(&start) {
                    match key {
                        "name" => name = meant(&value),
                        // The prefix is the file's own choice.
                        key if key == "id" || key.ends_with(":id") => id = value.into_owned(),
                        _ => {}
                    }
                }
                // Of two relationships with one name the reader keeps the last, and others the first.
                let mut named = relations.iter().filter(|relation| relation.id == id);
                if let Some(relation) = named.next() {
                    if named.next().is_some() {
                        let part = relation.target.clone();
                        return Err(Stop::Refused(Problem::PartTwofold { part }));
                    }
                    let path = match relation.target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("{folder}{}", relation.target),
                    };
                    sheets.push((name, path));
                }
            }
            Event::End(end) if end.local_name().as_ref() == "workbook" => return Ok(sheets),
            Event::Eof => return Err(Stop::Broken),
            _ => {}
        }
    }
}

/// The part that a target names from a folder.
pub fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}
