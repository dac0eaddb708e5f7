//! The World: our library files, one document's markup and data, and nothing else.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Lines, RootedPath, Source as TypstSource, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;
use super::source::Source;
use super::unbroken::Bound;
use crate::viet::compounds::{COMPOUNDS, PAIRS_OF_TITLES};

/// The file of the layout library that tells how one document is arranged beside what its data say.
const ARRANGEMENT: &str = "lib/sap-dat.typ";

/// The layout library: path inside the World and text.
pub const LIBRARY_FILES: &[(&str, &str)] = &[
    ("lib/the-thuc.typ", include_str!("../../templates/lib/the-thuc.typ")),
    (ARRANGEMENT, include_str!("../../templates/lib/sap-dat.typ")),
    ("lib/kich-thuoc.typ", include_str!("../../templates/lib/kich-thuoc.typ")),
    ("lib/tu-ghep.txt", COMPOUNDS),
    ("lib/cap-lien.txt", PAIRS_OF_TITLES),
    ("lib/da-dan.typ", include_str!("../../templates/lib/da-dan.typ")),
    ("lib/do-dai.typ", include_str!("../../templates/lib/do-dai.typ")),
    ("lib/khong-ngat.typ", include_str!("../../templates/lib/khong-ngat.typ")),
    ("lib/noi-dung.typ", include_str!("../../templates/lib/noi-dung.typ")),
    ("lib/trang.typ", include_str!("../../templates/lib/trang.typ")),
    ("lib/dau.typ", include_str!("../../templates/lib/dau.typ")),
    ("lib/can-cu.typ", include_str!("../../templates/lib/can-cu.typ")),
    ("lib/bo-cuc.typ", include_str!("../../templates/lib/bo-cuc.typ")),
    ("lib/ky-so.typ", include_str!("../../templates/lib/ky-so.typ")),
    ("lib/ket.typ", include_str!("../../templates/lib/ket.typ")),
    ("lib/phu-luc.typ", include_str!("../../templates/lib/phu-luc.typ")),
    ("lib/bang.typ", include_str!("../../templates/lib/bang.typ")),
    ("lib/bieu-do.typ", include_str!("../../templates/lib/bieu-do.typ")),
    ("lib/phieu.typ", include_str!("../../templates/lib/phieu.typ")),
    ("lib/so-dang-ky.typ", include_str!("../../templates/lib/so-dang-ky.typ")),
];

/// What the document's own two files are called inside the World, whatever its id: typst remembers
/// every path for as long as the process lives, and holds no more than 65,535.
const MAIN: &str = "van-ban.typ";
/// The structural data.
pub(super) const DATA: &str = "van-ban.json";

/// With the means to say which cells of a table are data (`bang.typ`).
static STANDARD_LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = std::iter::once(Feature::A11yExtras).collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static LAYOUT_LIBRARY: LazyLock<HashMap<FileId, TypstSource>> = LazyLock::new(|| {
    LIBRARY_FILES
        .iter()
        .filter_map(|(path, text)| {
            let id = file_id(path)?;
            Some((id, TypstSource::new(id, (*text).to_owned())))
        })
        .collect()
});

/// Reads what every World has.
pub fn make_ready() {
    LazyLock::force(&STANDARD_LIBRARY);
    LazyLock::force(&LAYOUT_LIBRARY);
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Whether a name is one of Typst's own.
pub fn is_typsts(name: &str) -> bool {
    STANDARD_LIBRARY.global.scope().get(name).is_some()
}

/// A document's main file as it was written.
struct Written {
    lines: Lines<String>,
    /// How much of it is no markup of the document's.
    prelude: usize,
    bound: Bound,
}

/// The World of one document.
pub struct Memory {
    name: String,
    main: TypstSource,
    written: Option<Written>,
    /// Where it is another one than the library's.
    arrangement: Option<TypstSource>,
    data: Option<FileId>,
    bytes: Bytes,
    fonts: Arc<Fonts>,
}

impl Memory {
    /// A World with a document's markup and data.
    pub fn new(source: &Source, fonts: Arc<Fonts>) -> Self {
        Memory::with(source, source.main_to_lay_out(DATA), None, fonts)
    }

    /// The same with what stays on one line bound together.
    pub fn bound(source: &Source, fonts: Arc<Fonts>) -> Self {
        let text = source.main_to_lay_out(DATA);
        let prelude = text.len() - source.markup.len();
        let bound = Bound::of(&source.markup, &source.loose, &source.held);
        let laid_out = format!("{}{}", &text[..prelude], bound.text);
        let written = Written { lines: Lines::new(text), prelude, bound };
        Memory::with(source, laid_out, Some(written), fonts)
    }

    /// A World with a text that is laid out as it stands, and one file of data.
    pub fn alone(text: String, data: Vec<u8>, fonts: Arc<Fonts>) -> Self {
        let source = Source::new(String::new(), String::new(), String::new());
        Memory { bytes: Bytes::new(data), ..Memory::with(&source, text, None, fonts) }
    }

    fn with(source: &Source, text: String, written: Option<Written>, fonts: Arc<Fonts>) -> Self {
        let main = match file_id(MAIN) {
            Some(id) => TypstSource::new(id, text),
            None => TypstSource::detached(text),
        };
        Memory {
            name: format!("{}.typ", source.id),
            main,
            written,
            arrangement: source
                .arrangement()
                .and_then(|text| Some(TypstSource::new(file_id(ARRANGEMENT)?, text))),
            data: file_id(DATA),
            bytes: Bytes::from_string(source.data.clone()),
            fonts,
        }
    }

    /// What a file is called outside the World.
    pub fn name_of(&self, id: FileId) -> String {
        if id == self.main.id() {
            self.name.clone()
        } else {
            id.get().vpath().get_without_slash().to_owned()
        }
    }

    /// The text of a file as it was written, and where a range of it stands there.
    pub fn as_written(
        &self,
        source: &TypstSource,
        range: Range<usize>,
    ) -> (Lines<String>, Range<usize>) {
        match &self.written {
            Some(Written { lines, prelude, bound }) if source.id() == self.main.id() => {
                let at = |place: usize| match place.checked_sub(*prelude) {
                    Some(place) => prelude + bound.before(place),
                    None => place,
                };
                (lines.clone(), at(range.start)..at(range.end))
            }
            _ => (source.lines().clone(), range),
        }
    }

    /// Where a place of the main file stands in the document's markup as it was.
    pub fn in_markup(&self, place: usize) -> Option<usize> {
        let written = self.written.as_ref()?;
        Some(written.bound.before(place.checked_sub(written.prelude)?))
    }

    /// The document's own file.
    pub fn main_source(&self) -> &TypstSource {
        &self.main
    }
}

impl World for Memory {
    fn library(&self) -> &LazyHash<Library> {
        &STANDARD_LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<TypstSource> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        if let Some(own) = self.arrangement.as_ref().filter(|own| own.id() == id) {
            return Ok(own.clone());
        }
        LAYOUT_LIBRARY.get(&id).cloned().ok_or_else(|| refused(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == self.data {
            return Ok(self.bytes.clone());
        }
        let list = LAYOUT_LIBRARY.get(&id).ok_or_else(|| refused(id))?;
        Ok(Bytes::from_string(list.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        // Dates come from the inputs, never from the clock.
        None
    }
}

/// Nothing outside the document is reachable: no file of the machine, no package, no network.
fn refused(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_without_slash().into()),
        VirtualRoot::Package(_) => FileError::AccessDenied,
    }
}
