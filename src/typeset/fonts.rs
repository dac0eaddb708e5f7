//! Fonts: the four Tinos faces inside the program, and those of a folder that the user names.
//!
//! Tinos has the metrics of Times New Roman (Phụ lục I, I.4) and every Vietnamese letter. The
//! machine's fonts are never searched, so that a document looks the same everywhere.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontStyle};
use typst::utils::LazyHash;

use crate::diag::Problem;
use crate::hash::Hash;
use crate::inputs::read_file;

const EMBEDDED: [&[u8]; 4] = [
    include_bytes!("../../fonts/Tinos-Regular.ttf"),
    include_bytes!("../../fonts/Tinos-Bold.ttf"),
    include_bytes!("../../fonts/Tinos-Italic.ttf"),
    include_bytes!("../../fonts/Tinos-BoldItalic.ttf"),
];

static TINOS: LazyLock<Arc<Fonts>> = LazyLock::new(|| {
    let fonts = EMBEDDED.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
    Arc::new(Fonts::of(fonts))
});

/// The fonts of a run.
pub struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// What tells those of the user's folder from others.
    mark: String,
}

/// A font face, as `ntm fonts` lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// Family name.
    pub family: String,
    /// Weight, 400 regular, 700 bold.
    pub weight: u16,
    /// Whether it is slanted.
    pub italic: bool,
    /// Whether it has every letter of Vietnamese.
    pub vietnamese: bool,
}

impl Fonts {
    fn of(fonts: Vec<Font>) -> Self {
        Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, mark: String::new() }
    }

    /// The embedded fonts alone.
    pub fn embedded() -> Arc<Self> {
        TINOS.clone()
    }

    /// The embedded fonts and those of a folder or file.
    ///
    /// # Errors
    /// Nothing readable as a font there.
    pub fn with_path(path: &Path) -> Result<Arc<Self>, Problem> {
        let mut files = Vec::new();
        gather(path, 3, &mut files);
        files.sort();
        let (mut fonts, mut mark) = (Vec::new(), String::new());
        for file in files {
            if let Ok(data) = read_file(&file, &file.display().to_string()) {
                mark += &format!("{:?}", Hash::of(&data));
                fonts.extend(Font::iter(Bytes::new(data)));
            }
        }
        if fonts.is_empty() {
            return Err(Problem::NoFonts { path: path.display().to_string() });
        }
        fonts.extend(TINOS.fonts.iter().cloned());
        Ok(Arc::new(Fonts { mark, ..Fonts::of(fonts) }))
    }

    /// What tells the user's own fonts from others; empty where there are none.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// The files of the fonts, each once: family with weight and slant, and bytes.
    pub fn files(&self) -> Vec<(String, &[u8])> {
        let mut files: Vec<(String, &[u8])> = Vec::new();
        for font in &self.fonts {
            let (info, data) = (font.info(), font.data().as_slice());
            if files.iter().any(|(_, own)| std::ptr::eq(own.as_ptr(), data.as_ptr())) {
                continue;
            }
            let slanted = if info.variant.style == FontStyle::Normal { "" } else { " italic" };
            let weight = info.variant.weight.to_number();
            files.push((format!("{} {weight}{slanted}", info.family), data));
        }
        files
    }

    /// The fonts' index.
    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// A font; `None` outside the list, which Typst may ask for.
    pub fn get(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Whether the fonts that documents use have this character.
    pub fn covers(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }

    /// The faces, in order.
    pub fn faces(&self) -> Vec<Face> {
        self.fonts
            .iter()
            .map(|font| {
                let info = font.info();
                Face {
                    family: info.family.clone(),
                    weight: info.variant.weight.to_number(),
                    italic: info.variant.style != FontStyle::Normal,
                    vietnamese: "ăâđêôơưạếộữỵỹẳẵẶĐƯ₫"
                        .chars()
                        .all(|c| info.coverage.contains(u32::from(c))),
                }
            })
            .collect()
    }
}

fn gather(path: &Path, depth: usize, files: &mut Vec<std::path::PathBuf>) {
    if path.is_file() {
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        if matches!(extension.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) {
            files.push(path.to_owned());
        }
    } else if depth > 0
        && let Ok(entries) = std::fs::read_dir(path)
    {
        for entry in entries.flatten() {
            gather(&entry.path(), depth - 1, files);
        }
    }
}
