//! The pages of a file, in their order.

use super::file::View;
use super::object::{Dict, Id, Object};
use crate::diag::Unsound;

/// No office's document has more.
const MOST_PAGES: usize = 20_000;
/// Nor do its pages stand in more groups within groups.
const DEEPEST: usize = 32;

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageOf {
    /// What it is called.
    pub id: Id,
    /// What it is.
    pub dict: Dict,
}

impl View<'_> {
    /// The pages, in their order.
    ///
    /// # Errors
    /// One cannot be read.
    pub fn pages(&self) -> Result<Vec<PageOf>, Unsound> {
        let (root, catalog) = self.catalog()?;
        let fault = |id: Id| Unsound::Object(id.number);
        let top = catalog.get("Pages").and_then(Object::as_ref).ok_or(fault(root))?;
        let mut pages = Vec::new();
        let (mut open, mut seen) = (vec![(top, 0)], 0);
        while let Some((id, depth)) = open.pop() {
            seen += 1;
            let Object::Dict(dict) = self.get(id)? else { return Err(fault(id)) };
            if seen > MOST_PAGES || depth > DEEPEST {
                return Err(fault(id));
            }
            if dict.is("Type", "Pages") {
                let kids = self.value(&dict, "Kids")?;
                let kids = kids.as_array().ok_or(fault(id))?;
                let kids: Option<Vec<Id>> = kids.iter().map(Object::as_ref).collect();
                let kids = kids.ok_or(fault(id))?;
                open.extend(kids.into_iter().rev().map(|own| (own, depth + 1)));
            } else {
                pages.push(PageOf { id, dict });
            }
        }
        Ok(pages)
    }

    /// Width and height of a page in points, by its own box or that of its group.
    ///
    /// # Errors
    /// It has none.
    pub fn size_of(&self, page: &PageOf) -> Result<(f64, f64), Unsound> {
        let mut dict = page.dict.clone();
        for _ in 0..DEEPEST {
            let own = self.value(&dict, "MediaBox")?;
            if let Some([left, bottom, right, top]) = numbers(&own) {
                return Ok((right - left, top - bottom));
            }
            match self.value(&dict, "Parent")? {
                Object::Dict(parent) => dict = parent,
                _ => break,
            }
        }
        Err(Unsound::Object(page.id.number))
    }
}

/// The four numbers of a rectangle.
pub fn numbers(object: &Object) -> Option<[f64; 4]> {
    let all: Option<Vec<f64>> = object.as_array()?.iter().map(Object::as_number).collect();
    all?.try_into().ok()
}
