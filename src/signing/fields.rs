//! Fields for signatures, added to a document as the layout made it. They stay what PDF/A-2a and PDF/UA-1
//! ask for: each is printed, has words for those who do not see it, an appearance, and its place in the
//! document's structure.

use super::pdf::{Dict, File, Id, Object, PageOf, Update};
use super::sidecar::rectangle;
use crate::diag::{Problem, Unsound};
use crate::typeset::SignaturePlace;

/// A form has fields for signatures.
pub(super) const HAS_SIGNATURES: i64 = 1;
/// It is printed.
const PRINT: i64 = 4;

/// A PDF with its fields, and each place with the height of its page.
pub type WithFields = (Vec<u8>, Vec<(SignaturePlace, f64)>);

/// A PDF with a field for each place, and each place with the height of its page; as it is where there is
/// none.
///
/// # Errors
/// The PDF is not as the layout makes it.
pub fn with_fields(pdf: &[u8], places: Vec<SignaturePlace>) -> Result<WithFields, Problem> {
    if places.is_empty() {
        return Ok((pdf.to_vec(), Vec::new()));
    }
    added(pdf, places).map_err(|fault| Problem::FieldsNotMade { detail: format!("{fault:?}") })
}

fn added(pdf: &[u8], places: Vec<SignaturePlace>) -> Result<WithFields, Unsound> {
    let file = File::read(pdf)?;
    let view = file.whole();
    let pages = view.pages()?;
    let mut update = Update::of(view);
    let mut tree = Tree::of(&update)?;
    let mut fields = Vec::new();
    let mut placed = Vec::new();
    for place in places {
        let page = place.page.checked_sub(1).and_then(|at| pages.get(at)).ok_or(Unsound::End)?;
        let (_, height) = view.size_of(page)?;
        fields.push(Object::Ref(field(&mut update, &mut tree, &place, page, height)?));
        placed.push((place, height));
    }
    tree.close(&mut update)?;
    let form = Dict::default()
        .with("Fields", Object::Array(fields))
        .with("SigFlags", Object::Int(HAS_SIGNATURES));
    let form = update.add(Object::Dict(form));
    let (id, catalog) = view.catalog()?;
    let catalog = update.dict(id).unwrap_or(catalog).with("AcroForm", Object::Ref(form));
    update.set(id, Object::Dict(catalog));
    Ok((update.written(pdf).bytes, placed))
}

/// Adds the field of a place, which is its own picture on the page, too.
fn field(
    update: &mut Update<'_>,
    tree: &mut Tree,
    place: &SignaturePlace,
    page: &PageOf,
    height: f64,
) -> Result<Id, Unsound> {
    let rectangle = rectangle(place, height);
    let [left, bottom, right, top] = rectangle;
    let id = update.room();
    let blank = update.add_stream(form_of((right - left, top - bottom)), Vec::new());
    let key = tree.enter(update, id, page.id);
    let widget = Dict::of_type("Annot")
        .with("Subtype", Object::name("Widget"))
        .with("FT", Object::name("Sig"))
        .with("T", Object::text(&place.field))
        .with("TU", Object::text(&format!("Chữ ký số của {}", place.of)))
        .with("F", Object::Int(PRINT))
        .with("Rect", Object::Array(rectangle.map(Object::points).to_vec()))
        .with("P", Object::Ref(page.id))
        .with("StructParent", Object::Int(key))
        .with("AP", Object::Dict(Dict::default().with("N", Object::Ref(blank))));
    update.set(id, Object::Dict(widget));
    let mut on_page = update.dict(page.id)?;
    let mut all = match update.resolved(&on_page, "Annots")? {
        Object::Array(all) => all,
        _ => Vec::new(),
    };
    all.push(Object::Ref(id));
    on_page.set("Annots", Object::Array(all));
    // Fields are gone through in the order of the structure.
    on_page.set("Tabs", Object::name("S"));
    update.set(page.id, Object::Dict(on_page));
    Ok(id)
}

/// A picture of a size that shows what its data draw.
pub(super) fn form_of((width, height): (f64, f64)) -> Dict {
    let edges = [0.0, 0.0, width, height].map(Object::points).to_vec();
    Dict::of_type("XObject")
        .with("Subtype", Object::name("Form"))
        .with("BBox", Object::Array(edges))
        .with("Resources", Object::Dict(Dict::default()))
}

/// The structure of a document while fields are entered in it.
struct Tree {
    root: Id,
    /// The element of the whole document.
    document: Id,
    /// The elements of the fields.
    elements: Vec<Object>,
    /// Which element a key belongs to.
    keys: Vec<Object>,
    next: i64,
}

impl Tree {
    fn of(update: &Update<'_>) -> Result<Self, Unsound> {
        let (id, catalog) = update.base().catalog()?;
        let root = catalog.get("StructTreeRoot").and_then(Object::as_ref);
        let root = root.ok_or(Unsound::Object(id.number))?;
        let fault = Unsound::Object(root.number);
        let dict = update.dict(root)?;
        let first = match update.resolved(&dict, "K")? {
            Object::Array(all) => all.first().and_then(Object::as_ref),
            _ => dict.get("K").and_then(Object::as_ref),
        };
        let next = dict.get("ParentTreeNextKey").and_then(Object::as_int).ok_or(fault)?;
        let document = first.ok_or(fault)?;
        Ok(Tree { root, document, elements: Vec::new(), keys: Vec::new(), next })
    }

    /// Enters a field of a page; gives its key.
    fn enter(&mut self, update: &mut Update<'_>, field: Id, page: Id) -> i64 {
        let own =
            Dict::of_type("OBJR").with("Obj", Object::Ref(field)).with("Pg", Object::Ref(page));
        let element = Dict::of_type("StructElem")
            .with("S", Object::name("Form"))
            .with("P", Object::Ref(self.document))
            .with("Pg", Object::Ref(page))
            .with("K", Object::Dict(own));
        let element = Object::Ref(update.add(Object::Dict(element)));
        let key = self.next;
        self.next += 1;
        self.elements.push(element.clone());
        self.keys.extend([Object::Int(key), element]);
        key
    }

    /// Writes down what was entered.
    fn close(self, update: &mut Update<'_>) -> Result<(), Unsound> {
        let mut document = update.dict(self.document)?;
        let mut kids = match update.resolved(&document, "K")? {
            Object::Array(all) => all,
            Object::Null => Vec::new(),
            _ => document.get("K").cloned().into_iter().collect(),
        };
        kids.extend(self.elements);
        document.set("K", Object::Array(kids));
        update.set(self.document, Object::Dict(document));
        let mut root = update.dict(self.root)?;
        let fault = Unsound::Object(self.root.number);
        let Object::Dict(mut tree) = update.resolved(&root, "ParentTree")? else {
            return Err(fault);
        };
        let Object::Array(mut keys) = update.resolved(&tree, "Nums")? else { return Err(fault) };
        keys.extend(self.keys);
        tree.set("Nums", Object::Array(keys));
        root.set("ParentTree", Object::Dict(tree));
        root.set("ParentTreeNextKey", Object::Int(self.next));
        update.set(self.root, Object::Dict(root));
        Ok(())
    }
}
