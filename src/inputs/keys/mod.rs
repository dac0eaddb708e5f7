//! Every key of `ntm.yaml` and of a criteria set: what it is for and what may stand behind it.
//!
//! The reader knows a key only by this list, and the reference prints it; so the two cannot differ.

mod criteria;
mod data;
mod document;
mod key;
mod project;

pub use self::criteria::{CRITERIA_GROUP, CRITERIA_SET, CRITERION, INDICATOR, KNOWN_ACT};
pub use self::data::{DATA, PERIOD, TABLE};
pub use self::document::{CORRECTION, DOCUMENT, SIGNER, SLIP};
pub use self::key::{Key, Keys};
pub use self::project::{ACCEPTANCE, ISSUING, LAYOUT, ORGANISATION, PROGRAMME, PROJECT, SETS};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    #[test]
    fn every_table_has_its_key() {
        let own: Vec<&str> = tables().iter().map(|spec| spec.key).collect();
        assert_eq!(DATA.names().collect::<Vec<_>>(), own);
        for spec in tables::all().filter(|spec| !own.contains(&spec.key)) {
            assert!(PERIOD.has(spec.key), "{}", spec.key);
        }
    }
}
