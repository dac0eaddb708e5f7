//! The rows that a table begins with in a new project: illustrative ones that agree with one another,
//! so that the project builds without a finding.

use rust_decimal::Decimal;

/// What the examples are made of.
pub struct Example<'a> {
    /// The communes, the only one of a body that has one.
    pub communes: Vec<ExampleCommune>,
    /// Their kind: "xã".
    pub kind: &'a str,
    /// Whether the project has the advanced set.
    pub advanced: bool,
    /// The offices.
    pub offices: &'a [Office],
    /// The sources of funding.
    pub sources: &'a [ExampleSource],
    /// Who invests.
    pub investor: String,
    /// What is written for a xã, for the kind of the body's unit.
    pub said: &'a dyn Fn(&str) -> String,
}

impl Example<'_> {
    /// The communes that are recognised.
    pub(super) fn recognised(&self) -> impl Iterator<Item = &ExampleCommune> {
        self.communes.iter().filter(|commune| commune.recognised.is_some())
    }
}

/// A made-up commune.
pub struct ExampleCommune {
    /// Its name.
    pub name: &'static str,
    /// The year in which it was recognised.
    pub recognised: Option<i32>,
    /// What it aims at.
    pub aim: &'static str,
    /// The criteria that it meets.
    pub met: Vec<u16>,
    /// Those that are assigned to it.
    pub new: Vec<u16>,
}

impl ExampleCommune {
    /// Its row in a table of marks.
    pub(super) fn marks(&self, marked: &[u16]) -> InputRow {
        InputRow::default().text("xa", self.name).marks(marked).value("tong", Filled::CountOfMarks)
    }
}

/// An office: its name, its tasks, the criteria that it leads in the set and in the advanced set.
pub type Office = (&'static str, &'static [&'static str], &'static str, &'static str);

/// A source of funding: its number, its name, its amount where it has no parts.
pub type ExampleSource = (&'static str, &'static str, Option<i64>);

/// A row of a table: what stands in which column; the other cells stay blank.
#[derive(Clone, Debug, Default)]
pub struct InputRow(pub Vec<(Slot, Filled)>);

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The field of this key.
    Field(&'static str),
    /// The criterion of this number.
    Criterion(u16),
}

/// What a cell holds.
#[derive(Clone, Debug)]
pub enum Filled {
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A formula: how many criteria of this row are marked as met.
    CountOfMarks,
    /// A formula: the sum of other fields of this row.
    SumOfFields(&'static [&'static str]),
    /// A formula: the sum of the same column in other rows of the table, counted from 0.
    SumOfRows(Vec<usize>),
}

impl InputRow {
    /// The row with a text in a field.
    #[must_use]
    pub fn text(mut self, field: &'static str, text: impl Into<String>) -> Self {
        self.0.push((Slot::Field(field), Filled::Text(text.into())));
        self
    }

    /// The row with a number in a field.
    #[must_use]
    pub fn number(mut self, field: &'static str, number: impl Into<Decimal>) -> Self {
        self.0.push((Slot::Field(field), Filled::Number(number.into())));
        self
    }

    /// The row with another value in a field.
    #[must_use]
    pub fn value(mut self, field: &'static str, value: Filled) -> Self {
        self.0.push((Slot::Field(field), value));
        self
    }

    /// The row with the mark for "met" on criteria.
    #[must_use]
    pub fn marks(mut self, criteria: &[u16]) -> Self {
        let mark = |number: &u16| (Slot::Criterion(*number), Filled::Text("x".to_owned()));
        self.0.extend(criteria.iter().map(mark));
        self
    }

    /// What stands in a column.
    pub fn get(&self, slot: Slot) -> Option<&Filled> {
        self.0.iter().find(|(known, _)| *known == slot).map(|(_, value)| value)
    }
}
