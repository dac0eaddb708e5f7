//! What the words of a line are worth in its table: "Trung bình" is an average, "Trung Bình" a
//! commune.

use super::label::{self, Label, is_proper};
use super::line::Line;
use super::sorter::Sorter;
use crate::inputs::raw::FieldRef;

impl Sorter {
    /// What the words of a line say; the words of a name count, and any other only without one.
    pub(super) fn label(&self, line: &Line) -> Label {
        if !self.spec.labelled {
            return Label::Words;
        }
        let name = self.spec.name_field;
        let mut first = Label::Words;
        let has_name = line.get(name).is_some();
        // What stands in columns that are not read counts where no other words do.
        let worded = line.words().any(|(field, text)| {
            matches!(field, Some(FieldRef::Named(key)) if key != "tt")
                && text.contains(char::is_alphabetic)
        });
        for (field, text) in line.words() {
            let beside = match field {
                Some(FieldRef::Named(key)) if key == name || key == "ten" => false,
                Some(FieldRef::Named(_)) if has_name => continue,
                Some(FieldRef::Named(key)) => key != "tt",
                Some(FieldRef::Code(_)) => continue,
                Some(FieldRef::Numbering) => false,
                Some(FieldRef::Ignored) | None if worded => continue,
                Some(FieldRef::Ignored) | None => false,
            };
            match self.weighed(label::of(&text), &text, beside) {
                Label::Words => {}
                label @ (Label::Total { .. } | Label::Part) => return label,
                other if first == Label::Words => first = other,
                _ => {}
            }
        }
        first
    }

    /// What a label is worth in this table, where it stands in the name or `beside` a blank one.
    fn weighed(&self, label: Label, text: &str, beside: bool) -> Label {
        let proper = self.of_communes() && is_proper(text);
        let goes_on = beside && !self.sums;
        match label {
            // "Trung Bình" is a commune, "Trung bình" an average.
            Label::Statistic if proper || !self.sums => Label::Words,
            // "Bản Cũ", "BẢN CŨ" is a hamlet, "Bản cũ" another version of its list.
            Label::SetAside
                if proper || self.of_communes() && text.trim_start().starts_with("BẢN ") =>
            {
                Label::Words
            }
            Label::Part if beside && (!self.sums || self.spec.name_repeats) => Label::Words,
            Label::PerhapsTotal if goes_on => Label::Words,
            // "- Tổng hợp nhu cầu vốn" is a task.
            Label::PerhapsTotal if label::is_gathering(text) && (beside || !self.sums) => {
                Label::Words
            }
            // "Cộng xã Hòa An" below its hamlets.
            Label::Total { .. } | Label::PerhapsTotal
                if self.spec.key == "xom" && label::sums_a_commune(text) =>
            {
                Label::Total { section: true }
            }
            Label::Total { .. } if label::is_plain_total(text) => label,
            // No unit is too strange to be a name; where nothing is summed, "Tổng số sản phẩm OCOP"
            // may be one, too.
            Label::Total { .. } if proper || !self.sums => Label::PerhapsTotal,
            _ => label,
        }
    }
}
