//! The kept copy of an issued document: its files, what was read to make it, what it said, its manifest.

use std::fs;
use std::path::Path;

use super::fonts;
use super::manifest::{KIND, KeptFigure, KeptFile, MANIFEST, Manifest, ManifestDocument, Program};
use crate::changes::{self, FigureChange};
use crate::diag::Problem;
use crate::emit::{self, Both, Lang};
use crate::figures::FigureIndex;
use crate::formats::Artifact;
use crate::hash::{Hash, Sha256};
use crate::inputs::{Files, Reads};
use crate::pipeline::{Built, Job};
use crate::record::Last;
use crate::trace::Trace;

/// The folder of what was read, among the document's files.
pub const INPUTS: &str = "dau-vao";

/// The folder of all kept copies, beside the register.
pub const HOME: &str = "ban-hanh";

/// The file of what the document said.
pub const SAID: &str = "da-noi.json";

/// Whether a folder is a kept copy: what lies in it is no project to work on.
pub fn is_kept(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file()
}

/// Whether a path, which need not be there yet, lies in a kept copy.
pub fn in_kept(path: &Path) -> bool {
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
    let real = folder.unwrap_or(Path::new(".")).canonicalize();
    real.is_ok_and(|own| own.ancestors().any(is_kept))
}

/// The kept copies beside a register, each by its way from there.
pub fn kept_copies(register: &Path) -> Vec<String> {
    let below = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<String> =
            entries.filter_map(|own| own.file_name().into_string().ok()).collect();
        // What a run that was killed left begins with a dot.
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        names
    };
    let home = register.join(HOME);
    let of_year = |year: String| {
        let names = below(&home.join(&year)).into_iter();
        names.map(move |name| format!("{HOME}/{year}/{name}")).collect::<Vec<_>>()
    };
    let mut all: Vec<String> = below(&home).into_iter().flat_map(of_year).collect();
    all.retain(|own| is_kept(&register.join(own)));
    all
}

/// All that a kept copy is made of.
pub struct KeptCopy<'a> {
    /// The project.
    pub job: &'a Job,
    /// What the document is.
    pub document: ManifestDocument,
    /// Its files.
    pub built: Built,
    /// What was read to make it.
    pub reads: &'a Reads,
    /// The second entry of its figures, where it declares one: no input of the document, but that by which
    /// it was checked.
    pub second_entry: Option<&'a str>,
    /// What it said.
    pub said: &'a Last,
    /// The figures that it prints.
    pub figures: Vec<KeptFigure>,
}

impl KeptCopy<'_> {
    /// The files and folders of the copy, and the fingerprint of its manifest.
    ///
    /// # Errors
    /// An input is no longer what was read.
    pub fn written(self) -> Result<(Vec<Artifact>, Vec<String>, Sha256), Problem> {
        let (mut inputs, folders) = inputs(&self.job.folder, self.reads)?;
        let is_new = |path: &&str| inputs.iter().all(|own| own.path != **path);
        let is_there = |path: &&str| self.job.folder.join(path).is_file();
        if let Some(path) = self.second_entry.filter(is_new).filter(is_there) {
            let bytes = Files::new(&self.job.folder).bytes(path)?;
            inputs.push(Artifact { path: path.to_owned(), bytes });
            inputs.sort_by(|a, b| a.path.cmp(&b.path));
        }
        // What a document says is texts and numbers.
        let said = serde_json::to_vec(self.said).unwrap_or_default();
        let said = Artifact { path: SAID.to_owned(), bytes: said };
        let parts = &self.built.parts;
        let pages = |path: &str| {
            let own = parts.iter().find(|(id, _)| path.strip_suffix(".pdf") == Some(id));
            own.map(|(_, pages)| *pages)
        };
        let kept = |own: &Artifact| KeptFile {
            path: own.path.clone(),
            sha256: Sha256::of(&own.bytes),
            pages: pages(&own.path),
        };
        let manifest = Manifest {
            kind: KIND.to_owned(),
            document: self.document,
            program: Program::own(),
            files: self.built.artifacts.iter().map(kept).collect(),
            inputs: inputs.iter().map(kept).collect(),
            folders: folders.clone(),
            said: kept(&said),
            fonts: fonts::fonts(&self.job.fonts),
            built_in: fonts::built_in(),
            figures: self.figures,
        };
        let text = serde_yaml::to_string(&manifest).unwrap_or_default();
        let fingerprint = Sha256::of(text.as_bytes());
        let manifest = Artifact { path: MANIFEST.to_owned(), bytes: text.into_bytes() };
        let below = |own: Artifact| Artifact { path: format!("{INPUTS}/{}", own.path), ..own };
        let mut files = self.built.artifacts;
        files.extend(inputs.into_iter().map(below));
        files.extend([said, manifest]);
        let folders = folders.iter().map(|own| format!("{INPUTS}/{own}")).collect();
        Ok((files, folders, fingerprint))
    }
}

/// What was read of a project, byte for byte, and the folders that were asked for.
fn inputs(root: &Path, reads: &Reads) -> Result<(Vec<Artifact>, Vec<String>), Problem> {
    let files = Files::new(root);
    let mut all = Vec::new();
    for (path, content) in reads.files() {
        let bytes = files.bytes(path)?;
        if Hash::of(&bytes) != content.hash {
            return Err(Problem::InputMoved { path: path.to_owned() });
        }
        all.push(Artifact { path: path.to_owned(), bytes });
    }
    let mut folders = Vec::new();
    for (path, is_folder) in reads.others() {
        if is_folder {
            folders.push(path.to_owned());
        } else {
            all.push(Artifact { path: path.to_owned(), bytes: files.bytes(path)? });
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((all, folders))
}

/// The figures with a name that a document prints, with pages and cells.
pub fn figures(index: &FigureIndex, traces: &[Trace]) -> Vec<KeptFigure> {
    let all = index.iter().map(|(name, figure)| FigureChange {
        name: name.to_owned(),
        says: Both { vi: figure.says.vi.clone(), en: figure.says.en.clone() },
        old: None,
        new: Some(figure.shown()),
        printed: Vec::new(),
    });
    let mut all: Vec<FigureChange> = all.collect();
    changes::where_printed(&mut all, index, traces);
    let kept = |own: FigureChange| {
        let cells = index.get(&own.name).map(|figure| figure.from.cells()).unwrap_or_default();
        let cells: Vec<_> = cells.into_iter().cloned().collect();
        let mut pages: Vec<usize> =
            own.printed.iter().flat_map(|(_, pages)| pages).copied().collect();
        pages.sort_unstable();
        pages.dedup();
        KeptFigure {
            name: own.name,
            says: own.says.vi,
            value: own.new.unwrap_or_default(),
            pages,
            cells: emit::places_in_short(&cells, false, Lang::Vi),
        }
    };
    all.into_iter().filter(|own| !own.printed.is_empty()).map(kept).collect()
}
