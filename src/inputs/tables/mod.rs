//! The tables that a project may give. Each is one file: its key, its columns with the headings that
//! offices write above them, what a clerk is told of it, how its rows are read, and its rows in a new
//! project.
//!
//! To add one: its file, its line in [`OF_PLAN`] or [`OF_PERIOD`], and the field of the model that its
//! reader fills (`assemble/mod.rs`, `assemble/period.rs`). The reader knows a table by
//! this list alone; `ntm init` and the manual are made from it.

pub mod chuyen_de;
pub mod co_che;
pub mod cong_nhan;
pub mod cong_trinh;
pub mod dan_gop;
pub mod du_an;
mod example;
pub mod giao;
pub mod hien_trang;
pub mod hoat_dong;
pub mod huy_dong;
mod in_sheet;
pub mod loi_van;
pub mod nguon_luc;
pub mod nhiem_vu;
pub mod no_dong;
pub mod noi_dung;
pub mod phan_cong;
pub mod ra_khoi_dbkk;
mod shape;
pub mod so_lieu_cong_bo;
pub mod xa;
pub mod xom;

pub use self::example::{Example, ExampleCommune, ExampleSource, Filled, InputRow, Office, Slot};
pub use self::in_sheet::{CellInput, Choices, InSheet, InitSheet};
pub use self::shape::{
    COMMUNE_ALIASES, Field, Kind, OF_WHOLE_YEAR, TITLES, TableSpec, WantedYear, Years,
};

/// The tables of a project, in the order in which it names them.
const OF_PLAN: &[&TableSpec] = &[
    &xa::TABLE,
    &hien_trang::TABLE,
    &giao::TABLE,
    &hien_trang::ADVANCED,
    &giao::ADVANCED,
    &xom::TABLE,
    &nguon_luc::TABLE,
    &du_an::TABLE,
    &phan_cong::TABLE,
    &nhiem_vu::TABLE,
    &so_lieu_cong_bo::TABLE,
    &loi_van::TABLE,
];

/// The tables that a period has of its own.
const OF_PERIOD: &[&TableSpec] = &[
    &huy_dong::TABLE,
    &cong_trinh::TABLE,
    &noi_dung::TABLE,
    &co_che::TABLE,
    &hoat_dong::TABLE,
    &chuyen_de::TABLE,
    &no_dong::TABLE,
    &cong_nhan::TABLE,
    &ra_khoi_dbkk::TABLE,
    &dan_gop::TABLE,
];

/// Every table of a project.
pub fn tables() -> &'static [&'static TableSpec] {
    OF_PLAN
}

/// Every table, of a project and of a period.
pub fn all() -> impl Iterator<Item = &'static TableSpec> {
    OF_PLAN.iter().chain(OF_PERIOD).copied()
}

/// The table of a key.
pub fn table(key: &str) -> Option<&'static TableSpec> {
    all().find(|spec| spec.key == key)
}

/// What a table is called.
pub fn label(key: &str) -> &'static str {
    table(key).map_or("", |spec| spec.label)
}

/// A field's usual heading; the key itself where tables disagree or none has it.
pub fn heading_of(key: &str) -> &str {
    let mut fields = all().flat_map(|spec| spec.fields).filter(|field| field.key == key);
    let Some(first) = fields.next() else { return key };
    if fields.all(|field| field.heading == first.heading) { first.heading } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A comma that was forgotten makes one phrase of two, which no heading ever has.
    #[test]
    fn phrases_are_parted() {
        for spec in all() {
            for phrase in spec.outer.split(',') {
                let words = phrase.split_whitespace().count();
                assert!((0..=4).contains(&words), "{}: {phrase}", spec.key);
            }
        }
        assert!(!nhiem_vu::TABLE.outer.is_empty() && dan_gop::TABLE.outer.contains(','));
    }

    /// A table that has a sheet says of each of its fields whether it is there, and a table without
    /// one of none.
    #[test]
    fn every_field_of_a_sheet_is_explained() {
        for spec in all() {
            for field in spec.fields {
                let said = !matches!(field.column, InSheet::NoSheet);
                assert_eq!(said, spec.sheet.is_some(), "{}.{}", spec.key, field.key);
            }
        }
    }
}
