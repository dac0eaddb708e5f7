//! What the objects of a file are that a signature may add to.

use std::collections::BTreeMap;

use super::super::pdf::{Dict, Id, Object, View};
use crate::diag::Unsound;

/// No form has more fields, nor a document more elements.
const MOST: usize = 200_000;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectRole {
    /// The catalog.
    Catalog,
    /// The form.
    Form,
    /// Its list of fields.
    Fields,
    /// One of them, or its picture on a page.
    Field,
    /// A page, by its number.
    Page(usize),
    /// The list of its annotations.
    Annotations(usize),
    /// What the file says of itself.
    Information,
    /// The same in its other form (XMP).
    Metadata,
    /// The structure's root, or what tells which element a key belongs to.
    Structure,
    /// An element of the structure.
    Element,
    /// Certificates and answers about them, by which signatures can be checked later.
    Evidence,
}

/// Which objects of a file are what.
pub struct Roles(BTreeMap<u32, ObjectRole>);

impl Roles {
    /// Of a file as it is; `first` is the lowest number that the document had no object of when it was issued.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of(view: &View<'_>, first: u32) -> Result<Self, Unsound> {
        let mut roles = Roles(BTreeMap::new());
        let (root, catalog) = view.catalog()?;
        if let Some(Object::Ref(id)) = view.trailer().get("Info") {
            roles.enter(*id, ObjectRole::Information);
        }
        if let Some(Object::Ref(id)) = catalog.get("Metadata") {
            roles.enter(*id, ObjectRole::Metadata);
        }
        roles.evidence(view, &catalog, first)?;
        roles.structure(view, &catalog)?;
        roles.form(view, &catalog)?;
        for (at, page) in view.pages()?.into_iter().enumerate() {
            if let Some(Object::Ref(id)) = page.dict.get("Annots") {
                roles.enter(*id, ObjectRole::Annotations(at + 1));
            }
            roles.enter(page.id, ObjectRole::Page(at + 1));
        }
        roles.enter(root, ObjectRole::Catalog);
        Ok(roles)
    }

    /// What an object is.
    pub fn of_object(&self, id: Id) -> Option<ObjectRole> {
        self.0.get(&id.number).copied()
    }

    fn enter(&mut self, id: Id, role: ObjectRole) {
        self.0.insert(id.number, role);
    }

    fn form(&mut self, view: &View<'_>, catalog: &Dict) -> Result<(), Unsound> {
        let form = view.value(catalog, "AcroForm")?;
        if let Some(Object::Ref(id)) = catalog.get("AcroForm") {
            self.enter(*id, ObjectRole::Form);
        }
        let Some(form) = form.as_dict() else { return Ok(()) };
        if let Some(Object::Ref(id)) = form.get("Fields") {
            self.enter(*id, ObjectRole::Fields);
        }
        let fields = view.value(form, "Fields")?;
        let mut open = fields.as_array().unwrap_or_default().to_vec();
        let mut seen = 0;
        while let Some(own) = open.pop() {
            seen += 1;
            let Object::Ref(id) = own else { continue };
            if seen > MOST {
                return Err(Unsound::Object(id.number));
            }
            if let Object::Dict(dict) = view.get(id)? {
                self.enter(id, ObjectRole::Field);
                open.extend(
                    view.value(&dict, "Kids")?.as_array().unwrap_or_default().iter().cloned(),
                );
            }
        }
        Ok(())
    }

    /// The root, the tree of its keys, and every element.
    fn structure(&mut self, view: &View<'_>, catalog: &Dict) -> Result<(), Unsound> {
        let Some(Object::Ref(root)) = catalog.get("StructTreeRoot") else { return Ok(()) };
        let Object::Dict(dict) = view.get(*root)? else { return Ok(()) };
        let mut open: Vec<(Id, ObjectRole)> = Vec::new();
        let refs = |object: &Object| -> Vec<Id> {
            match object {
                Object::Ref(id) => vec![*id],
                Object::Array(all) => all.iter().filter_map(Object::as_ref).collect(),
                _ => Vec::new(),
            }
        };
        let of = |dict: &Dict, key: &str| dict.get(key).map(refs).unwrap_or_default();
        open.extend(of(&dict, "K").into_iter().map(|id| (id, ObjectRole::Element)));
        open.extend(of(&dict, "ParentTree").into_iter().map(|id| (id, ObjectRole::Structure)));
        self.enter(*root, ObjectRole::Structure);
        let mut seen = 0;
        while let Some((id, role)) = open.pop() {
            seen += 1;
            if seen > MOST {
                return Err(Unsound::Object(id.number));
            }
            if self.of_object(id).is_some() {
                continue;
            }
            match view.get(id)? {
                // A list of elements or of keys that stands by itself.
                Object::Array(all) => {
                    self.enter(id, role);
                    open.extend(all.iter().filter_map(Object::as_ref).map(|id| (id, role)));
                }
                Object::Dict(dict) if role == ObjectRole::Structure => {
                    self.enter(id, role);
                    open.extend(of(&dict, "Kids").into_iter().map(|id| (id, role)));
                }
                Object::Dict(dict) if dict.get("S").is_some() => {
                    self.enter(id, role);
                    open.extend(of(&dict, "K").into_iter().map(|id| (id, role)));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The store of certificates with its lists. What it names may lie anywhere, so that only objects count
    /// which the document did not have when it was issued.
    fn evidence(&mut self, view: &View<'_>, catalog: &Dict, first: u32) -> Result<(), Unsound> {
        let mut open: Vec<(Object, &[&str])> = Vec::new();
        for (key, inner) in [("DSS", STORE), ("Extensions", &[])] {
            open.extend(catalog.get(key).map(|own| (own.clone(), inner)));
        }
        let mut seen = 0;
        while let Some((own, keys)) = open.pop() {
            seen += 1;
            if seen > MOST {
                return Err(Unsound::End);
            }
            if let Object::Ref(id) = own
                && id.number >= first
            {
                self.enter(id, ObjectRole::Evidence);
            }
            let Object::Dict(dict) = view.resolve(&own)? else { continue };
            open.extend(keys.iter().filter_map(|key| Some((dict.get(key)?.clone(), &[][..]))));
            if let Object::Dict(each) = view.value(&dict, "VRI")? {
                open.extend(dict.get("VRI").map(|own| (own.clone(), &[][..])));
                open.extend(each.0.into_iter().map(|(_, own)| (own, LISTS)));
            }
        }
        Ok(())
    }
}

/// What a store of certificates has lists of, and what it has for each signature.
const STORE: &[&str] = &["Certs", "OCSPs", "CRLs"];
const LISTS: &[&str] = &["Cert", "OCSP", "CRL"];
