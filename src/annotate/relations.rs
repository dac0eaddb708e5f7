//! How the parts of a package belong together: the relationships of a part, and the list of what each
//! part is.

use super::xml::{Edits, escaped, tags};
use crate::inputs::package::resolved;
use crate::xlsx::Package;

/// What relationships begin with, by the standard in use and by the strict one.
const KINDS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/// The relationships of a part.
pub struct Relations {
    /// The part's folder.
    folder: String,
    /// The part that holds them.
    path: String,
    text: String,
    all: Vec<Relation>,
    /// What the kinds of relationships in it begin with.
    kinds: &'static str,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// What a part has that has none yet.
const NONE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

impl Relations {
    /// Those of a part; the package's own where it is named by nothing.
    pub fn of(package: &mut Package, part: &str) -> Option<Self> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let path = match folder {
            "" => format!("_rels/{file}.rels"),
            folder => format!("{folder}/_rels/{file}.rels"),
        };
        let text = package.text(&path).unwrap_or_else(|| NONE.to_owned());
        let all = tags(&text)?;
        let all = all.iter().filter(|tag| tag.begins("Relationship")).map(|tag| {
            let value = |name| tag.attribute(name).unwrap_or_default().into_owned();
            Relation { id: value("Id"), kind: value("Type"), target: value("Target") }
        });
        let all: Vec<Relation> = all.collect();
        let is_strict = all.iter().any(|own| own.kind.starts_with(KINDS[1]));
        let kinds = KINDS[usize::from(is_strict)];
        let folder = folder.to_owned();
        Some(Relations { folder, path, text, all, kinds })
    }

    /// The part that is related in a way: `/comments`.
    pub fn part(&self, kind: &str) -> Option<String> {
        let own = self.all.iter().find(|own| own.kind.ends_with(kind))?;
        Some(resolved(&self.folder, &own.target))
    }

    /// The part that a relationship names.
    pub fn by_id(&self, id: &str) -> Option<String> {
        let own = self.all.iter().find(|own| own.id == id)?;
        Some(resolved(&self.folder, &own.target))
    }

    /// The namespace of the attributes that name a relationship.
    pub fn namespace(&self) -> &'static str {
        self.kinds
    }

    /// Relates a part, and gives the relationship's name.
    pub fn add(&mut self, package: &mut Package, kind: &str, part: &str) -> Option<String> {
        let is_free = |id: &String| self.all.iter().all(|own| own.id != *id);
        let id = (1..).map(|number: u32| format!("rIdNtm{number}")).find(is_free)?;
        let kind = format!("{}{kind}", self.kinds);
        let all = tags(&self.text)?;
        let end = all.iter().rfind(|tag| tag.ends("Relationships"))?;
        let mut edits = Edits::default();
        let new = format!(
            "<{}Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{}\"/>",
            end.prefix(),
            escaped(part)
        );
        end.append(&new, &mut edits);
        self.text = edits.applied(&self.text);
        package.put(&self.path, self.text.clone());
        self.all.push(Relation { id: id.clone(), kind, target: format!("/{part}") });
        Some(id)
    }
}

/// The list of what each part is.
const TYPES: &str = "[Content_Types].xml";

/// Says what a new part is.
pub fn declare(package: &mut Package, part: &str, kind: &str) -> Option<()> {
    add_type(package, |prefix| {
        format!("<{prefix}Override PartName=\"/{}\" ContentType=\"{kind}\"/>", escaped(part))
    })
}

/// Says what all parts of an ending are, where nothing says so yet.
pub fn declare_ending(package: &mut Package, ending: &str, kind: &str) -> Option<()> {
    let text = package.text(TYPES)?;
    let is_it = |own: &str| own.eq_ignore_ascii_case(ending);
    let known = tags(&text)?.iter().any(|tag| {
        tag.begins("Default") && tag.attribute("Extension").is_some_and(|own| is_it(&own))
    });
    if known {
        return Some(());
    }
    let text = tags(&text).and_then(|all| {
        let first = all.iter().find(|tag| tag.begins("Types"))?;
        let new =
            format!("<{}Default Extension=\"{ending}\" ContentType=\"{kind}\"/>", first.prefix());
        let mut edits = Edits::default();
        edits.insert(first.range.end, new);
        Some(edits.applied(&text))
    })?;
    package.put(TYPES, text);
    Some(())
}

fn add_type(package: &mut Package, new: impl Fn(&str) -> String) -> Option<()> {
    let text = package.text(TYPES)?;
    let all = tags(&text)?;
    let end = all.iter().rfind(|tag| tag.ends("Types"))?;
    let mut edits = Edits::default();
    end.append(&new(end.prefix()), &mut edits);
    let text = edits.applied(&text);
    package.put(TYPES, text);
    Some(())
}
