//! From the project folder's files to the typed model: the only stage that reads inputs.
//!
//! `workbook` and `yaml` make one neutral tree (`raw`); `sheet` and `listing` make tables of it
//! by the headings that `columns` knows; `assemble` types the values and builds the model. All
//! that is wrong is reported, each with its place; only then does the stage fail.

mod alike;
pub(crate) mod appearance;
pub(crate) mod assemble;
mod blame;
mod columns;
mod compound;
pub(crate) mod counted;
mod files;
mod follows;
mod formula;
mod gather;
pub mod keys;
mod likely;
mod listing;
mod meant;
mod node;
mod number_format;
mod old_looks;
pub(crate) mod package;
mod phrases;
pub(crate) mod raw;
pub(crate) mod remark;
pub(crate) mod rows;
pub(crate) mod said;
mod sheet;
mod stages;
pub(crate) mod signs;
mod tables;
mod titled_hamlets;
pub(crate) mod units;
mod untimely;
pub(crate) mod workbook;
pub(crate) mod yaml;

/// No table has more rows; the hamlets of the whole country are 90,000, no office has all of them.
const MOST_ROWS: usize = 50_000;

pub use assemble::{Draft, Loaded, Only, add_excerpts, criteria_set, plan_year, read, read_only};
pub use files::{
    CORRECTIONS, Content, Files, How, PROJECT_FILE, Reads, builtin_sets, changed, held,
    is_by_the_way, read_file,
};
pub use stages::{STAGES, Stage};
pub use tables::{
    CellInput, Choices, Example, ExampleCommune, ExampleSource, Field, Filled, InSheet, InitSheet,
    InputRow, Office, Slot, TableSpec, all as all_tables, label as table_label, tables,
};
pub(crate) use yaml::parse as yaml_tree;
