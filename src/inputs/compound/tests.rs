//! Files that no program made.

use super::container::{END_OF_CHAIN, chain};
use super::fit::{overload, sheets_fit};
use super::records::CONTINUE;
use super::shared_texts::shared_texts;
use super::sizes::Sizes;
use crate::diag::{Oddity, Overload, Problem};
use crate::inputs::package::limits;

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap_or(0);
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

fn number(row: u16, column: u16) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes()].concat();
    record(0x0203, &[&place[..], &[0; 10]].concat())
}

#[test]
fn sheets_within_bounds_fit() {
    let sheet = [record(0x0809, &[]), number(0, 0), number(999, 20), record(0x000A, &[])];
    let sizes = Sizes::of(&sheet.concat(), &[], 0).expect("sizes");
    assert_eq!((sizes.area, sizes.cells), (21_000, 2));
    assert_eq!(sheets_fit(&sheet.concat()), Ok(()));
}

#[test]
fn a_cell_twice_is_told_with_its_sheet() {
    // Where the sheet begins, visible, a sheet, and its name.
    let list = |at: u32| {
        record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 2, 1], &[0x41, 0, 0xA1, 0x1E]].concat())
    };
    let begin = [list(0), record(0x000A, &[])].concat();
    let begin = [list(u32::try_from(begin.len()).unwrap_or(0)), record(0x000A, &[])].concat();
    let sheet = [record(0x0809, &[]), number(4, 2), number(4, 2), record(0x000A, &[])].concat();
    let at = (4, 2);
    let told = Problem::OddCell { sheet: "Aạ".to_owned(), at, what: Oddity::Order };
    assert_eq!(sheets_fit(&[begin, sheet].concat()), Err(told));
}

#[test]
fn a_cell_beyond_every_sheet_does_not() {
    assert!(Sizes::of(&number(0, 256), &[], 0).is_none());
    let dimensions = [0u8, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0];
    assert!(Sizes::of(&record(0x0200, &dimensions), &[], 0).is_none());
}

#[test]
fn a_long_text_in_every_cell_does_not() {
    let label = |row: u16| {
        let place = [row.to_le_bytes(), [0, 0], [0, 0]].concat();
        record(0x00FD, &[&place[..], &[0; 4]].concat())
    };
    // One text of 60,000 letters, half of them in the record behind.
    let half = vec![b'x'; 30_000];
    let texts = [
        record(
            0x00FC,
            &[&[1, 0, 0, 0, 1, 0, 0, 0][..], &60_000u16.to_le_bytes(), &[0], &half].concat(),
        ),
        record(CONTINUE, &[&[0][..], &half].concat()),
    ];
    let texts = texts.concat();
    assert_eq!(shared_texts(&texts, 0), [180_000]);
    let sheet: Vec<u8> = (0..900).flat_map(label).collect();
    let book = [&texts[..], &sheet].concat();
    assert_eq!(sheets_fit(&book), Err(overload(Overload::Text, limits::ALL_TEXT)));
    assert_eq!(sheets_fit(&[&texts[..], &label(0)].concat()), Ok(()));
}

#[test]
fn formulas_of_nothing_but_spaces_do_not() {
    let formula = [&[0; 20][..], &[0x19, 0x40, 0, 255].repeat(50)].concat();
    assert!(Sizes::of(&record(0x0006, &formula), &[], 0).is_none());
}

#[test]
fn a_chain_in_a_circle_has_no_content() {
    assert_eq!(chain(&[7; 1024], 512, &[1, 0], 0), None);
    assert_eq!(chain(&[7; 1024], 512, &[1, END_OF_CHAIN], 0), Some(vec![7; 1024]));
    // A table of a million sectors that all follow the first one.
    assert_eq!(chain(&[7; 1024], 512, &vec![0; 1_000_000], 0), None);
}
