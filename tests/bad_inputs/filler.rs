//! Fills in the forms that the program wrote, as a clerk or another program would: cells anywhere,
//! rows and columns put in or moved, sheets copied, renamed and deleted. It rewrites the XML of the
//! package and keeps all that it does not touch.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};

/// A workbook, part by part.
pub struct Filler {
    parts: Vec<(String, Vec<u8>)>,
}

/// Where a cell is: row and column, from 0.
type Spot = (u32, u32);

impl Filler {
    /// Opens a workbook.
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
        let parts = (0..archive.len()).map(|index| {
            let mut entry = archive.by_index(index).expect("a part");
            let name = entry.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("a part");
            (name, bytes)
        });
        Filler { parts: parts.collect() }
    }

    /// The workbook's bytes.
    pub fn bytes(self) -> Vec<u8> {
        let mut written = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in self.parts {
            written.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            written.write_all(&bytes).expect("a part");
        }
        written.finish().expect("an archive").into_inner()
    }

    /// Changes a part.
    pub fn part(mut self, name: &str, change: impl FnOnce(String) -> String) -> Self {
        let (_, bytes) = self.parts.iter_mut().find(|(known, _)| known == name).expect("the part");
        let text = String::from_utf8(std::mem::take(bytes)).expect("text");
        *bytes = change(text).into_bytes();
        self
    }

    /// Changes a text of a part, which must be there.
    pub fn edit(self, name: &str, from: &str, to: &str) -> Self {
        self.part(name, |text| {
            assert!(text.contains(from), "{name} has no {from:?}");
            text.replacen(from, to, 1)
        })
    }

    /// Fills in a cell of a sheet (1 is the form, 2 the hidden one): a number, a text (behind
    /// an apostrophe where it looks like a number), a formula with its value behind `→`, or nothing.
    pub fn fill(self, sheet: usize, cell: &str, value: &str) -> Self {
        self.cells(sheet, |cells| {
            let spot = spot(cell);
            let style = cells.get(&spot).map(|old| attribute(old, "s")).unwrap_or_default();
            let content = if let Some(text) = value.strip_prefix('\'') {
                format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
            } else if let Some(formula) = value.strip_prefix('=') {
                match formula.split_once('→') {
                    Some((formula, stored)) => format!("><f>{formula}</f><v>{stored}</v></c>"),
                    None => format!("><f>{formula}</f></c>"),
                }
            } else if value.starts_with("<is>") {
                format!(" t=\"inlineStr\">{value}</c>")
            } else if value.is_empty() {
                "/>".to_owned()
            } else if value.parse::<f64>().is_ok() {
                format!("><v>{value}</v></c>")
            } else {
                format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>")
            };
            cells.insert(spot, format!("<c r=\"{cell}\" s=\"{style}\"{content}"));
        })
    }

    /// Gives a cell of the form another look: what stands in its font, the colour behind it, its
    /// number format.
    pub fn look(self, cell: &str, font: &str, colour: Option<&str>, format: Option<&str>) -> Self {
        let fill = colour.map(|rgb| {
            format!("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{rgb}\"/></patternFill></fill>")
        });
        let mut index = [0; 4];
        self.part("xl/styles.xml", |mut xml| {
            if !xml.contains("<numFmts") {
                let at = xml.find("<fonts").expect("fonts");
                xml.insert_str(at, "<numFmts count=\"0\"></numFmts>");
            }
            let mut add = |list: &str, item: &str, entry: &str| {
                let (open, close) = (format!("<{list} "), format!("</{list}>"));
                let (start, end) = (xml.find(&open).expect(list), xml.find(&close).expect(list));
                let count = xml[start..end].matches(item).count();
                xml.insert_str(end, entry);
                count
            };
            let format = format.unwrap_or("General").replace('"', "&quot;");
            let id = 300 + add("numFmts", "<numFmt ", "");
            add("numFmts", "<numFmt ", &format!("<numFmt numFmtId=\"{id}\" formatCode=\"{format}\"/>"));
            let font = format!("<font>{font}<sz val=\"12\"/></font>");
            index = [id, add("fonts", "<font>", &font), add("fills", "<fill>", fill.as_deref().unwrap_or("<fill><patternFill patternType=\"none\"/></fill>")), 0];
            let [id, font, fill, _] = index;
            index[3] = add(
                "cellXfs",
                "<xf ",
                &format!("<xf numFmtId=\"{id}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>"),
            );
            xml
        })
        .restyle(cell, &mut index)
    }

    fn restyle(self, cell: &str, index: &mut [usize; 4]) -> Self {
        self.cells(1, |cells| {
            let old = &cells[&spot(cell)];
            let was = format!("s=\"{}\"", attribute(old, "s"));
            let new = old.replacen(&was, &format!("s=\"{}\"", index[3]), 1);
            cells.insert(spot(cell), new);
        })
    }

    /// Merges cells of the form.
    pub fn merge(self, range: &str) -> Self {
        let merged = format!("<mergeCell ref=\"{range}\"/></mergeCells>");
        self.edit("xl/worksheets/sheet1.xml", "</mergeCells>", &merged)
    }

    /// Writes a comment to a cell of the form.
    pub fn comment(mut self, cell: &str, text: &str) -> Self {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let comments = format!(
            "<comments xmlns=\"{main}\"><authors><author>x</author></authors><commentList><comment ref=\"{cell}\" authorId=\"0\"><text><t>{text}</t></text></comment></commentList></comments>"
        );
        let links = "http://schemas.openxmlformats.org/package/2006/relationships";
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
        let links = format!(
            "<Relationships xmlns=\"{links}\"><Relationship Id=\"rId1\" Type=\"{kind}\" Target=\"../comments1.xml\"/></Relationships>"
        );
        self.parts.push(("xl/comments1.xml".to_owned(), comments.into_bytes()));
        self.parts.push(("xl/worksheets/_rels/sheet1.xml.rels".to_owned(), links.into_bytes()));
        self
    }

    /// Moves every cell of the form to where `to` says; one that it says nothing of goes.
    pub fn moved(self, to: impl Fn(Spot) -> Option<Spot>) -> Self {
        self.cells(1, |cells| {
            let old = std::mem::take(cells);
            for (from, cell) in old {
                if let Some(to) = to(from) {
                    let (was, now) =
                        (format!("r=\"{}\"", name(from)), format!("r=\"{}\"", name(to)));
                    cells.insert(to, cell.replacen(&was, &now, 1));
                }
            }
        })
        .part("xl/worksheets/sheet1.xml", without_merges)
    }

    /// Adds a visible sheet; what it holds is that of the form, or nothing.
    pub fn sheet(mut self, title: &str, copy: bool) -> Self {
        let form = self.parts.iter().find(|(name, _)| name.ends_with("sheet1.xml"));
        let mut xml = String::from_utf8(form.expect("the form").1.clone()).expect("text");
        xml = xml.replace(" tabSelected=\"1\"", "");
        if !copy {
            let (start, end) = data(&xml);
            xml.replace_range(start..end, "");
            xml = without_merges(xml);
        }
        self.parts.push(("xl/worksheets/sheet3.xml".to_owned(), xml.into_bytes()));
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        let link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
        self.edit(
            "[Content_Types].xml",
            "</Types>",
            &format!("<Override PartName=\"/xl/worksheets/sheet3.xml\" ContentType=\"{kind}\"/></Types>"),
        )
        .edit(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            &format!("<Relationship Id=\"rId99\" Type=\"{link}\" Target=\"worksheets/sheet3.xml\"/></Relationships>"),
        )
        .edit(
            "xl/workbook.xml",
            "</sheets>",
            &format!("<sheet name=\"{title}\" sheetId=\"9\" r:id=\"rId99\"/></sheets>"),
        )
    }

    /// Changes the cells of a sheet.
    fn cells(self, sheet: usize, change: impl FnOnce(&mut BTreeMap<Spot, String>)) -> Self {
        self.part(&format!("xl/worksheets/sheet{sheet}.xml"), |mut xml| {
            let (start, end) = data(&xml);
            let mut cells = BTreeMap::new();
            let mut rest = &xml[start..end];
            while let Some(at) = rest.find("<c r=\"") {
                rest = &rest[at..];
                let tag = rest.find('>').expect("a tag's end");
                let end = match rest[..tag].ends_with('/') {
                    true => tag + 1,
                    false => rest.find("</c>").expect("a cell's end") + 4,
                };
                cells.insert(spot(&attribute(&rest[..end], "r")), rest[..end].to_owned());
                rest = &rest[end..];
            }
            change(&mut cells);
            let mut written = String::new();
            let mut open = None;
            for ((row, _), cell) in cells {
                if open != Some(row) {
                    if open.is_some() {
                        written.push_str("</row>");
                    }
                    written.push_str(&format!("<row r=\"{}\">", row + 1));
                    open = Some(row);
                }
                written.push_str(&cell);
            }
            if open.is_some() {
                written.push_str("</row>");
            }
            xml.replace_range(start..end, &written);
            xml
        })
    }
}

/// Where the rows of a sheet begin and end.
fn data(xml: &str) -> (usize, usize) {
    match (xml.find("<sheetData>"), xml.find("</sheetData>")) {
        (Some(start), Some(end)) => (start + "<sheetData>".len(), end),
        _ => panic!("a sheet without rows: {xml}"),
    }
}

fn without_merges(mut xml: String) -> String {
    if let (Some(start), Some(end)) = (xml.find("<mergeCells"), xml.find("</mergeCells>")) {
        xml.replace_range(start..end + "</mergeCells>".len(), "");
    }
    xml
}

fn attribute(tag: &str, name: &str) -> String {
    let from = tag.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest);
    from.and_then(|rest| rest.split('"').next()).unwrap_or("0").to_owned()
}

fn spot(cell: &str) -> Spot {
    let digits = cell.find(|c: char| c.is_ascii_digit()).expect("a row");
    let column =
        cell[..digits].bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (cell[digits..].parse::<u32>().expect("a row") - 1, column - 1)
}

fn name((row, column): Spot) -> String {
    let letter = char::from(b'A' + u8::try_from(column).expect("a column of one letter"));
    format!("{letter}{}", row + 1)
}
