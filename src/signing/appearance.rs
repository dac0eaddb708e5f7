//! What a signature shows on its page: a picture, or lines of text. It is laid out as a page of the size
//! that its field has; that page becomes the field's appearance, with its fonts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fields::form_of;
use super::pdf::{Dict, File, Id, Object, Update, View};
use crate::diag::{Problem, Unsound};
use crate::typeset::{self, Fonts, SignatureLook};

/// What a signature shows.
pub struct Appearance {
    what: What,
    fonts: Arc<Fonts>,
}

enum What {
    Nothing,
    Picture(Vec<u8>),
    Lines(Vec<String>),
}

impl Appearance {
    /// Nothing at all.
    pub fn nothing(fonts: &Arc<Fonts>) -> Self {
        Appearance { what: What::Nothing, fonts: fonts.clone() }
    }

    /// A picture, PNG; its blank parts are transparent.
    pub fn picture(png: Vec<u8>, fonts: &Arc<Fonts>) -> Self {
        Appearance { what: What::Picture(png), fonts: fonts.clone() }
    }

    /// Lines of text of 10 pt, in the upper right corner of the field.
    pub fn lines(lines: Vec<String>, fonts: &Arc<Fonts>) -> Self {
        Appearance { what: What::Lines(lines), fonts: fonts.clone() }
    }

    /// Adds it to a file in a size.
    ///
    /// # Errors
    /// It cannot be laid out.
    pub(super) fn add(&self, update: &mut Update<'_>, size: (f64, f64)) -> Result<Id, Problem> {
        let shown = match &self.what {
            What::Nothing => return Ok(update.add_stream(form_of(size), Vec::new())),
            What::Picture(png) => SignatureLook::Picture(png),
            What::Lines(lines) => SignatureLook::Lines(lines),
        };
        let refused = || Problem::SignatureNotShown {};
        let page = typeset::shown(&shown, size, &self.fonts).ok_or_else(refused)?;
        of_page(update, &page, size).map_err(|_| refused())
    }
}

/// The page of a PDF as a picture in another.
fn of_page(update: &mut Update<'_>, pdf: &[u8], size: (f64, f64)) -> Result<Id, Unsound> {
    let file = File::read(pdf)?;
    let view = file.whole();
    let page = view.pages()?.into_iter().next().ok_or(Unsound::End)?.dict;
    let content = view.value(&page, "Contents")?;
    let Object::Stream(own, data) = content else { return Err(Unsound::End) };
    let mut carrier = Carrier { from: view, known: BTreeMap::new() };
    let mut form = form_of(size);
    form.set("Resources", carrier.carried(update, &view.value(&page, "Resources")?)?);
    if let Some(group) = page.get("Group") {
        form.set("Group", carrier.carried(update, group)?);
    }
    if let Some(filter) = own.get("Filter") {
        form.set("Filter", filter.clone());
    }
    Ok(update.add_stream(form, view.data(&data).to_vec()))
}

/// Carries objects with all that they refer to from one file to another.
struct Carrier<'a> {
    from: View<'a>,
    known: BTreeMap<Id, Id>,
}

impl Carrier<'_> {
    fn carried(&mut self, update: &mut Update<'_>, object: &Object) -> Result<Object, Unsound> {
        Ok(match object {
            Object::Ref(id) => Object::Ref(self.object(update, *id)?),
            Object::Array(all) => {
                let all = all.iter().map(|own| self.carried(update, own));
                Object::Array(all.collect::<Result<_, _>>()?)
            }
            Object::Dict(dict) => Object::Dict(self.dict(update, dict)?),
            other => other.clone(),
        })
    }

    fn dict(&mut self, update: &mut Update<'_>, dict: &Dict) -> Result<Dict, Unsound> {
        let all = dict.0.iter().map(|(key, own)| Ok((key.clone(), self.carried(update, own)?)));
        Ok(Dict(all.collect::<Result<_, Unsound>>()?))
    }

    fn object(&mut self, update: &mut Update<'_>, id: Id) -> Result<Id, Unsound> {
        if let Some(own) = self.known.get(&id) {
            return Ok(*own);
        }
        let own = update.room();
        self.known.insert(id, own);
        match self.from.get(id)? {
            Object::Stream(dict, data) => {
                let dict = self.dict(update, &dict)?;
                update.set_stream(own, dict, self.from.data(&data).to_vec());
            }
            other => {
                let other = self.carried(update, &other)?;
                update.set(own, other);
            }
        }
        Ok(own)
    }
}
