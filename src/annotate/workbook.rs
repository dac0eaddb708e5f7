//! A workbook with what was found written on it: only the parts change that must, and in them only what
//! must.

use super::cells;
use super::comments;
use super::list;
use super::relations::{Relations, declare};
use super::remarks::{Remarks, SheetRemarks};
use super::styles::MarkStyles;
use super::xml::{Edits, Tag, tags};
use crate::emit::Lang;
use crate::xlsx::Package;

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/// The name of the sheet with the list; with a number behind it where there is one of this name.
pub const LIST_SHEET: &str = "Cần xem (ntm)";

/// A workbook's bytes with what was found of it; nothing where it is no package of Excel's, or one that
/// is not made as programs make it.
pub fn annotated(file: &str, bytes: Vec<u8>, remarks: &Remarks, lang: Lang) -> Option<Vec<u8>> {
    let mut package = Package::open(bytes)?;
    let main = Relations::of(&mut package, "")?.part("/officeDocument")?;
    let mut relations = Relations::of(&mut package, &main)?;
    let workbook = package.text(&main)?;
    let sheets = sheets(&workbook, &relations)?;
    let styles_part = relations.part("/styles")?;
    let mut styles = MarkStyles::of(package.text(&styles_part)?)?;
    let nothing = SheetRemarks::default();
    for (name, part) in &sheets {
        let own = remarks.sheets.get(name.as_str()).unwrap_or(&nothing);
        sheet(&mut package, part, own, &mut styles)?;
    }
    let part = package.free(|number| format!("xl/worksheets/sheetNtm{number}.xml"));
    package.put(&part, list::sheet(file, &remarks.list, lang, &mut styles));
    declare(&mut package, &part, SHEET)?;
    let id = relations.add(&mut package, "/worksheet", &part)?;
    let names: Vec<&String> = sheets.iter().map(|(name, _)| name).collect();
    let workbook = with_list(&workbook, &names, &id, relations.namespace())?;
    package.put(&main, workbook);
    package.put(&styles_part, styles.text()?);
    package.bytes()
}

/// Name and part of each sheet.
fn sheets(workbook: &str, relations: &Relations) -> Option<Vec<(String, String)>> {
    let all = tags(workbook)?;
    let sheets = all.iter().filter(|tag| tag.begins("sheet")).filter_map(|tag| {
        let part = relations.by_id(&tag.attribute("id")?)?;
        Some((tag.attribute("name")?.into_owned(), part))
    });
    Some(sheets.collect())
}

/// Marks the cells of a sheet and puts comments on them.
fn sheet(
    package: &mut Package,
    part: &str,
    remarks: &SheetRemarks,
    styles: &mut MarkStyles,
) -> Option<()> {
    let Some(text) = package.text(part) else { return Some(()) };
    let all = tags(&text)?;
    let mut edits = Edits::default();
    // Two sheets that are chosen together would be changed together.
    for view in all.iter().filter(|tag| tag.begins("sheetView")) {
        let chosen = view.attribute("tabSelected");
        if chosen.is_some_and(|said| !matches!(&*said, "0" | "false")) {
            view.set("tabSelected", "0", &mut edits);
        }
    }
    cells::mark(&all, &remarks.cells, styles, &mut edits);
    if !remarks.texts.is_empty() {
        let mut relations = Relations::of(package, part)?;
        comments::add(package, &mut relations, &all, &remarks.texts, &mut edits)?;
    }
    let new = edits.applied(&text);
    if new != text {
        package.put(part, new);
    }
    Some(())
}

/// The workbook's own part with the list as its first sheet.
fn with_list(workbook: &str, names: &[&String], id: &str, namespace: &str) -> Option<String> {
    let all = tags(workbook)?;
    let mut edits = Edits::default();
    let listed: Vec<&Tag<'_>> = all.iter().filter(|tag| tag.begins("sheet")).collect();
    let highest = listed.iter().filter_map(|tag| tag.number::<u32>("sheetId")).max().unwrap_or(0);
    let is_free = |name: &String| names.iter().all(|own| own.to_lowercase() != name.to_lowercase());
    let numbered = (2..).map(|number: u32| format!("{LIST_SHEET} {number}"));
    let name = std::iter::once(LIST_SHEET.to_owned()).chain(numbered).find(is_free)?;
    let first = listed.first()?;
    edits.insert(
        first.range.start,
        format!(
            "<{}sheet name=\"{name}\" sheetId=\"{}\" xmlns:r=\"{namespace}\" r:id=\"{id}\"/>",
            first.prefix(),
            highest.checked_add(1)?
        ),
    );
    for tag in &all {
        if tag.begins("workbookView") {
            for key in ["activeTab", "firstSheet"] {
                if tag.attribute(key).is_some() {
                    tag.set(key, "0", &mut edits);
                }
            }
        }
        // Names that belong to a sheet count the sheets before it.
        if tag.begins("definedName")
            && let Some(own) = tag.number::<u32>("localSheetId")
        {
            tag.set("localSheetId", &own.checked_add(1)?.to_string(), &mut edits);
        }
    }
    Some(edits.applied(workbook))
}
