//! Columns of one sum of money that the project adds up or takes apart: two versions of one plan are not
//! added, and of the parts of one heading none is left out unseen.

use super::data::Data;
use super::header::GridRow;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawColumn};
use crate::inputs::rows;
use crate::inputs::said;
use crate::inputs::tables::Kind;
use crate::viet;

/// Words of a heading that say no more than that it is the money of the year, folded.
const OF_ALL: &str = "ke hoach kh von nam duoc giao da phan bo du kien tong so cong dieu chinh sau truoc \
    dau cap tren thong bao bo tri kinh phi tien nhu cau trieu ty nghin dong dvt nguon luc";

impl Data<'_> {
    /// Tells of columns that are added up although they say the same money twice: "Kế hoạch năm" and "Kế
    /// hoạch đã giao", or a column and what is "trong đó".
    pub(super) fn tell_versions(&self, found: &mut Diagnostics) {
        let added = |own: &&(u32, RawColumn)| {
            self.holds_money(own.1.field) && self.sheet.mapping.adds(own.1.field)
        };
        let columns: Vec<_> = self.columns.known.iter().filter(added).collect();
        for (at, (_, second)) in columns.iter().enumerate() {
            let mut earlier = columns[..at].iter().filter(|(_, own)| own.field == second.field);
            let Some((_, first)) = earlier.next() else { continue };
            let years = said::years(&first.heading) == said::years(&second.heading)
                || [first, second].iter().any(|own| said::years(&own.heading).is_empty());
            let both = years && is_of_all(&first.heading) && is_of_all(&second.heading);
            let inner = viet::fold(innermost(&second.heading));
            if both || inner.starts_with("trong do") {
                let problem = Problem::ColumnsSayTheSame {
                    first: viet::one_line(&first.heading),
                    second: viet::one_line(&second.heading),
                };
                found.push(Diagnostic::new(problem).at(&second.place).with(&first.place));
            }
        }
    }

    /// Tells of a column that is passed over although it is a part of the money of which another part
    /// is read as the whole: "ĐTPT" is read, and "Sự nghiệp" below the same heading is not.
    pub(super) fn tell_parts_left_out(&self, below: &[GridRow], found: &mut Diagnostics) {
        let filled = |column: u32| {
            below.iter().any(|(_, cells)| {
                cells.iter().any(|(own, node)| *own == column && matches!(node, Node::Number(_)))
            })
        };
        let known = &self.columns.known;
        let read = known.iter().filter(|(_, own)| {
            self.holds_money(own.field)
                && !is_part_field(own.field)
                && is_part(innermost(&own.heading))
        });
        for (_, read) in read {
            let Some((outer, _)) = read.heading.rsplit_once(" / ") else { continue };
            let beside = |own: &RawColumn| {
                own.heading.rsplit_once(" / ").is_some_and(|(other, _)| other == outer)
            };
            // Where the whole is read, too, its parts may be.
            let mut left = known.iter().filter(|(at, own)| {
                own.field == FieldRef::Ignored
                    && beside(own)
                    && is_part(innermost(&own.heading))
                    && filled(*at)
            });
            if let Some((_, own)) = left.next() {
                let problem = Problem::PartLeftOut {
                    left: viet::one_line(&own.heading),
                    read: viet::one_line(&read.heading),
                };
                found.push(Diagnostic::new(problem).at(&own.place).with(&read.place));
                return;
            }
        }
    }

    fn holds_money(&self, field: FieldRef) -> bool {
        matches!(field, FieldRef::Named(key)
            if self.sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Money))
    }
}

pub(super) fn innermost(heading: &str) -> &str {
    heading.rsplit(" / ").next().unwrap_or(heading)
}

/// Whether a field is of one source by itself, so that no whole is lost with another.
fn is_part_field(field: FieldRef) -> bool {
    matches!(field, FieldRef::Named("von_nstw" | "von_nsdp" | "von_khac" | "tong_muc"))
}

/// Whether a heading is that of a part of the money: a source or a kind of capital.
pub(super) fn is_part(heading: &str) -> bool {
    let folded = format!(" {} ", viet::fold(heading));
    let kinds = ["dtpt", "dau tu", "su nghiep", "sn", "tx", "thuong xuyen"];
    rows::names_a_source(heading) || kinds.iter().any(|own| folded.contains(&format!(" {own} ")))
}

/// Whether a heading names no part of the money: all of its words, but for numbers, are of the whole.
pub(super) fn is_of_all(heading: &str) -> bool {
    let folded = viet::fold(heading);
    let mut words = folded.split(' ').filter(|word| !word.is_empty());
    words.all(|word| {
        word.bytes().all(|b| b.is_ascii_digit()) || OF_ALL.split_whitespace().any(|own| own == word)
    })
}
