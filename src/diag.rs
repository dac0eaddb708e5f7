//! What went wrong, as data: a problem, its severity, its places and its hints.
//!
//! Nothing here is worded or coloured; `emit` does that, in Vietnamese and English. A function
//! that knows no place reports a [`Problem`]; its caller adds the place with
//! [`Diagnostic::at`]. All problems of a run are gathered in [`Diagnostics`], so that one run
//! reports everything that is wrong.

use crate::origin::Place;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No document is written.
    Error,
    /// The document is written; a person should look.
    Warning,
    /// Something worth knowing.
    Note,
}

/// One finding, ready to be worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its weight.
    pub severity: Severity,
    /// What is wrong, with the values seen and expected.
    pub problem: Problem,
    /// Where.
    pub place: Option<Place>,
    /// Other places that belong to it (the first of two duplicates, the cells of a sum).
    pub related: Vec<Place>,
    /// A spelling that was probably meant.
    pub meant: Option<String>,
    /// The text around the place, for an excerpt with a caret.
    pub excerpt: Option<Excerpt>,
    /// The cell that is really to blame, where a formula shows what another cell began.
    pub blame: Option<Blame>,
    /// The findings of one kind that are told together with it, each by what it is about, which may
    /// be nothing but its place.
    pub alike: Vec<String>,
}

/// The cell that a formula fails over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blame {
    /// Its name in the same sheet, such as `C6`.
    pub cell: String,
    /// What it shows.
    pub seen: String,
    /// Whether it is an error itself; else it is text where a number belongs.
    pub is_error: bool,
}

/// A line of a text file with the part that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The whole line.
    pub line: String,
    /// Line number, from 1.
    pub number: u32,
    /// First character meant, from 1.
    pub column: u32,
    /// How many characters are meant, at least 1.
    pub width: u32,
}

impl Excerpt {
    /// No line longer than this is shown, in bytes: nobody looks at it, and a damaged file may have
    /// a finding on every word of it.
    pub const LONGEST: usize = 10_000;
}

impl Diagnostic {
    /// A diagnostic with the problem's usual severity.
    pub fn new(problem: Problem) -> Self {
        Diagnostic {
            severity: problem.severity(),
            problem,
            place: None,
            related: Vec::new(),
            meant: None,
            excerpt: None,
            blame: None,
            alike: Vec::new(),
        }
    }

    /// Adds the place.
    #[must_use]
    pub fn at(mut self, place: &Place) -> Self {
        self.place = Some(place.clone());
        self
    }

    /// Adds another place that belongs to it; its own place is told once.
    #[must_use]
    pub fn with(mut self, place: &Place) -> Self {
        if self.place.as_ref() != Some(place) && !self.related.contains(place) {
            self.related.push(place.clone());
        }
        self
    }

    /// Adds what was probably meant.
    #[must_use]
    pub fn meant(mut self, meant: Option<impl Into<String>>) -> Self {
        self.meant = meant.map(Into::into);
        self
    }

    /// Adds the line around the place.
    #[must_use]
    pub fn excerpt(mut self, excerpt: Option<Excerpt>) -> Self {
        self.excerpt = excerpt;
        self
    }
}

/// Why what a cell shows is not what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookDoubt {
    /// Its text is struck through.
    Struck,
    /// Part of its text is struck through.
    PartlyStruck,
    /// Its letters have the colour of what is behind them.
    Unseen,
    /// Part of its text is raised or lowered, as the mark of a footnote.
    Raised,
    /// Its font shows pictures in place of letters.
    Symbols,
    /// It is blank, and a comment says what it means.
    Comment,
    /// Its number format shows other digits or words: as it is shown.
    Shows(String),
    /// Its number format, which is not wholly understood.
    Format(String),
}

/// Why what a sheet's part says of a cell is not surely what a person sees: programs read it each
/// in their own way, or refuse it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// It stands where another one stood already, or before it.
    Order,
    /// It says to stand in another row than it stands in.
    OtherRow,
    /// A second body of cells begins in the sheet.
    SecondBody,
    /// A table begins inside a cell or another table.
    Nested,
    /// Its value is written in a way that no program writes it.
    Value,
    /// It or its row has an attribute twice, or holds what does not belong there.
    Structure,
    /// It or its row is repeated no time.
    NeverRepeated,
    /// It shows this and stores no value.
    NoValue(String),
}

/// All findings of a run, in the order they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds a problem at a place.
    pub fn report(&mut self, problem: Problem, place: &Place) {
        self.push(Diagnostic::new(problem).at(place));
    }

    /// Adds all of another run.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// All, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// All, to change them.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.0.iter_mut()
    }

    /// Drops those from a position on that are not wanted.
    pub fn retain_from(&mut self, start: usize, mut wanted: impl FnMut(&Diagnostic) -> bool) {
        let later = self.0.split_off(start.min(self.0.len()));
        self.0.extend(later.into_iter().filter(|diagnostic| wanted(diagnostic)));
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Declares every problem with its stable code and usual severity in one place.
macro_rules! problems {
    ($( $(#[doc = $doc:literal])+ $code:literal $severity:ident $name:ident $({ $($field:ident : $type:ty),* $(,)? })? ),* $(,)?) => {
        /// Everything that can be wrong, with the values a message needs. The code of each is
        /// stable: it is never given to another problem.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are the values that the sentence above names")]
        pub enum Problem { $( $(#[doc = $doc])+ $name $({ $($field: $type),* })? ),* }

        impl Problem {
            /// The stable code, such as `N301`.
            pub fn code(&self) -> &'static str {
                match self { $( Problem::$name $({ $($field: _),* })? => $code ),* }
            }

            /// The severity it has unless the office accepts it.
            pub fn severity(&self) -> Severity {
                match self { $( Problem::$name $({ $($field: _),* })? => Severity::$severity ),* }
            }

            /// Every code, in order.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }
    };
}

impl Problem {
    /// Where in a file it is, as far as it knows.
    pub fn place_in(&self, file: &str) -> Place {
        match self {
            Problem::OddCell { sheet, at, .. } => {
                Place::cell(file.into(), sheet.as_str().into(), at.0, at.1)
            }
            _ => Place::file(file),
        }
    }
}

problems! {
    /// The project says that its data is illustrative.
    "N001" Note Illustrative { text: String },
    /// A disagreement that the office lets stand, with its reason.
    "N002" Note Accepted { code: String, reason: String },

    /// A named file is not there.
    "N101" Error FileMissing { path: String },
    /// A file is there but cannot be read.
    "N102" Error FileUnreadable { path: String, why: String },
    /// A path leads out of the project folder.
    "N103" Error OutsideProject { path: String },
    /// A data file is neither a workbook nor YAML.
    "N104" Error UnknownFileKind { path: String },
    /// A workbook is protected with a password.
    "N105" Error WorkbookEncrypted,
    /// A workbook is cut off or damaged.
    "N106" Error WorkbookDamaged { detail: String },
    /// A file has a workbook's name and is something else.
    "N107" Error WorkbookFake { found: FakeKind },
    /// A workbook lacks the named sheet.
    "N108" Error SheetMissing { sheet: String, available: Vec<String> },
    /// A file is larger than any office's data.
    "N109" Error FileTooLarge { limit_mb: u64 },
    /// A folder has no `ntm.yaml`.
    "N110" Error ProjectMissing { path: String },
    /// A text file is not UTF-8.
    "N111" Error NotUtf8,
    /// A workbook has several visible sheets and the project does not say which one.
    "N112" Error SheetNotNamed { available: Vec<String> },
    /// What a workbook holds is larger, unpacked, than any office's.
    "N113" Error WorkbookSwollen { part: String, limit_mb: u64 },
    /// A sheet has more filled cells than any real one.
    "N114" Error TooManyCells { limit: u64 },
    /// A workbook holds a text longer than any cell's.
    "N115" Error CellTextTooLong { limit: usize },
    /// A workbook has more of something than any real one.
    "N116" Error WorkbookOverloaded { part: String, what: Overload, limit: usize },
    /// A path that leads to a pipe, device or socket.
    "N117" Error NotAFile { path: String },
    /// Files of an earlier run that this one no longer makes.
    "N118" Note StaleOutput { files: Vec<String> },
    /// What the program says could not be written.
    "N119" Error SayingFailed { why: String },
    /// YAML that cannot be read.
    "N120" Error YamlSyntax { detail: String },
    /// A key stands twice in one mapping.
    "N121" Error YamlDuplicateKey { key: String },
    /// Anchors, aliases and tags are not used here.
    "N122" Error YamlFeature { feature: String },
    /// A plain value is followed by a comment that was perhaps part of it.
    "N123" Warning YamlCommentEatsText { value: String, comment: String },
    /// Nested deeper than any project.
    "N124" Error YamlTooDeep { limit: usize },
    /// A key that nobody reads.
    "N125" Error UnknownKey { key: String, section: String },
    /// A key that must be given.
    "N126" Error MissingKey { key: String, section: String },
    /// A value of another shape.
    "N127" Error WrongShape { key: String, expected: Shape, found: Shape },
    /// An empty file.
    "N128" Error EmptyFile,
    /// A key without a colon, so that it has no value: `{xa: Hòa An, giao: 2, 3}`.
    "N129" Error KeyWithoutValue { key: String, whole: String },
    /// A key whose colon has no space behind it, so that both are one text: `cap:xa`.
    "N130" Error NoSpaceAfterColon { key: String, value: String },
    /// A character in an office's own template that changes the order of the letters around it.
    "N131" Error DirectionMark { character: String },
    /// The list of communes and another table have no name in common: one of them is not what it
    /// should be.
    "N132" Error NoCommonCommune { table: String },
    /// Two sheets of one workbook have one name.
    "N133" Error SheetsOfOneName { name: String },
    /// Two sheets of one workbook are one part of its package.
    "N134" Error SheetsOfOnePart { first: String, second: String },
    /// A part of a package is there twice, or is not the one that its workbook names.
    "N135" Error PartTwofold { part: String },
    /// A folder where a file should be.
    "N136" Error IsAFolder { path: String },
    /// A cell of a package that different programs read differently; row and column from 0.
    "N137" Error OddCell { sheet: String, at: (u32, u32), what: Oddity },

    /// No row of a sheet looks like the table's headings.
    "N201" Error NoHeader { table: String, expected: Vec<String>, keys: Vec<String> },
    /// A heading that no field of the table has, over filled cells, with what the project may say of
    /// it.
    "N202" Error UnknownHeading { heading: String, table: String, line: Box<MappingLine> },
    /// A column that the table must have.
    "N203" Error MissingColumn { column: String, table: String },
    /// Two columns mean the same field.
    "N204" Error DuplicateColumn {
        first: String,
        second: String,
        field: String,
        called: Box<[String; 2]>,
    },
    /// A table without a row.
    "N205" Error EmptyTable { table: String },
    /// A row with values but without its name.
    "N206" Error RowWithoutName { column: String },
    /// A cell holds one of Excel's errors.
    "N207" Error CellError { error: String },
    /// A formula whose value was never stored.
    "N208" Error FormulaNotCalculated { formula: String },
    /// A text that is no number.
    "N209" Error NotANumber { seen: String, field: String },
    /// A number written the English way.
    "N210" Error EnglishNumber { seen: String, suggest: String, field: String },
    /// A value that is no count.
    "N211" Error NotACount { seen: String, field: String },
    /// A value that is no date.
    "N212" Error NotADate { seen: String },
    /// A mark that means neither met nor unmet.
    "N213" Error BadMark { seen: String },
    /// A value outside its list.
    "N214" Error BadChoice { seen: String, field: String, choices: Vec<String> },
    /// A field that must be filled.
    "N215" Error MissingValue { field: String },
    /// A list of criterion numbers that cannot be read.
    "N216" Error BadCodeList { seen: String, part: String },
    /// A row of data after the totals row.
    "N217" Error DataAfterTotals { name: String },
    /// The totals row says another sum than its column.
    "N218" Error TotalsRow {
        column: String,
        stated: String,
        computed: String,
        passed_over: bool,
    },
    /// A row's own total differs from its cells.
    "N219" Error RowTotal { name: String, stated: String, computed: String },
    /// An amount below zero.
    "N220" Error NegativeAmount { seen: String, field: String },
    /// A place value in the numbering of a tree that does not follow from the rows above.
    "N221" Error BadNumbering { seen: String },
    /// Rows outside the table that were not read: their first words, and the cells they reach over
    /// when there are several.
    "N222" Warning RowsOutside { rows: Vec<String>, cells: String },
    /// A unit of money in a heading that is not known.
    "N223" Error UnknownUnit { heading: String },
    /// A value that is no year of a plan.
    "N224" Error NotAYear { seen: String, of_plan: bool },
    /// A text that is neither a year nor a period.
    "N225" Error NotAPeriod { seen: String },
    /// A table with more rows than any office has, such as a value filled down to the sheet's end.
    "N226" Error TooManyRows { rows: usize, limit: usize },
    /// A filled cell of a record that stands under no heading.
    "N227" Error CellAstray { seen: String },
    /// A heading with words that this table does not mean, with what the project may say of it.
    "N228" Error HeadingDoubtful {
        heading: String,
        words: String,
        table: String,
        line: Box<MappingLine>,
    },
    /// A heading or title of another year than the table's.
    "N229" Error HeadingYear { heading: String, year: String, wanted: String },
    /// A row that begins like a total and whose figures are no sums.
    "N230" Error TotalOrRecord { name: String },
    /// A row with a name alone: the title of a group, or a row whose figures were forgotten.
    "N231" Error GroupOrRecord { name: String },
    /// A title over rows that are put off or rejected.
    "N232" Error GroupSetAside { name: String },
    /// A part of the row above in a table whose rows have no parts.
    "N233" Error PartRow { name: String, table: String },
    /// "As above" in place of a value.
    "N234" Error Ditto { seen: String },
    /// A bare number in the column of remarks.
    "N235" Error FigureInNote { seen: String },
    /// A text in the column that numbers the rows.
    "N236" Error BadRowNumber { seen: String },
    /// Blank cells that are told apart by their colour alone.
    "N237" Error MarksByColour { cells: usize },
    /// A cell that shows something else than it holds.
    "N238" Error CellLooks { seen: String, doubt: LookDoubt },
    /// A merged cell whose value belongs to several cells that cannot all have it.
    "N239" Error MergedCells { seen: String, range: String },
    /// A unit of money in sight that is not the one the amounts are read in.
    "N240" Error UnitInSight { seen: String, used: String },
    /// A number that two readers read differently.
    "N241" Error AmbiguousNumber { seen: String, thousands: String, field: String },
    /// Single numbers that are counts as well as criteria: all of a column, or one beside lists.
    "N242" Error CountsOrCodes { heading: String, seen: Option<String> },
    /// A column or row that `cot` or `bo_qua` names and the sheet lacks.
    "N243" Error BadMapping { key: String, seen: String, table: String },
    /// Rows that are hidden and read all the same.
    "N244" Warning HiddenRows { rows: String },
    /// A date or a truth value where a name belongs.
    "N245" Error NameIsNone { seen: String },
    /// A mark that is met to some and unmet to others.
    "N246" Error MixedMarks { seen: String },
    /// A row that goes on with the sentence of the row above.
    "N247" Error RowRunsOn { text: String },
    /// A second table below the first, with its own title and headings.
    "N248" Error SecondTable { title: String, last: u32, heading_row: u32 },
    /// A row that says of itself that it is put off or rejected.
    "N249" Error RowSetAside { name: String, words: String },
    /// Columns that are hidden and read all the same.
    "N250" Warning HiddenColumns { columns: String },
    /// An amount of more than a thousand tỷ in a table that names no unit.
    "N251" Error AmountWithoutUnit { seen: String },
    /// A text with letters that nobody sees, which were left out.
    "N252" Warning InvisibleLetters { seen: String, code: String },
    /// A letter of `cot` whose column has the heading of another field.
    "N253" Error LetterAgainstHeading {
        key: String,
        letter: String,
        heading: String,
        means: Option<String>,
        called: Option<String>,
    },
    /// A column that `cot` gives to two fields, or that `bo_qua` names as well.
    "N254" Error ColumnNamedTwice { column: String, first: String, second: String },
    /// A letter of `bo_qua` whose column is the only one of a field.
    "N255" Warning FieldPassedOver {
        letter: String,
        heading: String,
        means: String,
        called: Option<String>,
    },
    /// A remark on criteria that says the opposite of their marks.
    "N256" Warning NoteAgainstMarks {
        name: String,
        words: String,
        codes: String,
        marked: bool,
        targets: bool,
    },
    /// A remark that counts other criteria than are marked.
    "N257" Warning NoteAgainstCount { name: String, words: String, counted: u32, met: bool },
    /// Rows below `den_dong` that look like rows of the table.
    "N258" Warning RowsCutOff { last: u32, name: String, rows: usize },
    /// In place of a mark, that a unit is not assessed by the set.
    "N259" Error NotAssessed { seen: String },
    /// A title that the programme has from 2026 on, in the data of an earlier year.
    "N260" Error TitleOfLaterYears { commune: String, year: i32 },
    /// A list of sources that has a row for each commune and a column for each source.
    "N261" Error SourcesByCommune { table: String, count: usize },
    /// A row with figures above the headings, where no record is read.
    "N262" Error RowAboveHeadings { row: String, table: String, heading_row: u32 },
    /// Headings of another table above those that are read.
    "N263" Error TableAbove { title: String, table: String, heading_row: u32, last: u32 },
    /// A legend that says that blanks stand for what is met.
    "N264" Error BlanksOfMet { text: String },
    /// A mark beside words that are no criterion, where criteria stand below each other.
    "N265" Error RowOfNoCriterion { seen: String, rows: Vec<u32>, table: String, indicators: bool },
    /// Criteria below each other whose marks name no commune, where there are several.
    "N266" Error MarksOfNobody,
    /// A name with the mark of a footnote.
    "N267" Error NameWithFootnote { name: String },
    /// A heading or title whose figures count up to another day than the table's.
    "N268" Warning HeadingDay { heading: String, day: String, wanted: String },
    /// A remark that may say that the row's figures do not hold.
    "N269" Warning NoteOfDoubt { name: String, words: String, printed: bool },
    /// A number that counts more than the one hamlet of its row.
    "N270" Error CountOfOneHamlet { hamlet: String, seen: String, field: String },
    /// Several hamlets in the cell of one name.
    "N271" Error HamletsInOneCell { seen: String },
    /// A number where a hamlet's name belongs.
    "N272" Error HamletNameIsCount { seen: String },
    /// Several offices in the cell of one.
    "N273" Warning OfficesTogether { seen: String, count: usize },
    /// "0" in place of a list of criteria.
    "N274" Error NoCriterionZero { seen: String, field: String },
    /// A row of a tree that the unnumbered rows below it may be parts of.
    "N275" Error SumOfRowsBelow { name: String, rows: usize },
    /// A title or legend that says that marks stand for what is not met.
    "N276" Error MarksOfUnmet { text: String },
    /// A title that speaks of another table than the one that its sheet is read as.
    "N277" Warning TitleOfOtherTable { title: String, table: String },
    /// A Roman number that may be a criterion's or that of a group of them.
    "N278" Error RomanCriterion { seen: String, number: u16 },
    /// "2,1": two criteria or one indicator.
    "N279" Error PointOrList { seen: String, code: String },
    /// A row whose figures are the sums of the unnumbered rows below it.
    "N280" Error GroupOfRowsBelow { name: String, rows: usize },
    /// A row with figures that may be the title of the rows below it.
    "N281" Error HeadOrRecord { name: String },
    /// A row below a blank one that may sign a table of words or be its last row.
    "N282" Error SignatureOrRecord { name: String },
    /// A title of a part of the year alone over figures of the year up to its end.
    "N283" Warning TitleOfPartAlone {
        title: String,
        table: String,
        first: u32,
        last: u32,
        wanted: u32,
    },
    /// Words of `cot` or `bo_qua` that several columns with different levels above them have.
    "N284" Error MappingMeetsMany { key: String, seen: String, columns: Vec<String> },
    /// The cell of a decision that names none, and does not say that there is none yet.
    "N285" Error DecisionUnclear { seen: String },
    /// A commune's own count of hamlets that its rows by name do not give.
    "N286" Error HamletCountDiffers { commune: String, column: String, stated: String, named: String },
    /// Two numbers of all hamlets of one commune.
    "N287" Error HamletTotalsDiffer { commune: String, first: String, second: String },
    /// A date of a table that has none of its own.
    "N288" Error DayNotRead { table: String },
    /// A last day of data or of a report that its period cannot have; a warning where it is early.
    "N289" Error DayOutsidePeriod { key: &'static str, seen: String, period: String, from: String, to: String },
    /// A number larger than any amount.
    "N290" Error NumberTooLarge { seen: String, field: String },
    /// The title of a group of works that names none of the kinds, among titles that do.
    "N291" Warning WorkKindUntold { title: String, works: usize },
    /// A decision of another year than the period's, in a list of what happened in the year.
    "N292" Error DecisionOfOtherYear { seen: String, year: String, wanted: String },
    /// An annex that `bieu` names and that has nothing to print.
    "N293" Warning AnnexEmpty { annex: &'static str, lacks: AnnexLacks },
    /// Status in the advanced set of a period whose project has none to compare it with.
    "N294" Error AdvancedBaseMissing { period: String },
    /// Charts that the office asks for of a document that has nothing to draw.
    "N295" Warning ChartsEmpty,
    /// A column of the whole year's figures that `cot` gives to a field of a part of the year.
    "N296" Error WholeYearColumn { key: String, heading: String },
    /// A column that `cot` names by its heading, which by itself means another field's figures.
    "N297" Warning HeadingOfOtherField { key: String, heading: String, means: String },
    /// A report that is due before the last day of its data.
    "N298" Warning DueBeforeClosing { due: String, closing: String },
    /// A row "Trong đó …" without an amount above rows that are then parts of what stands above it.
    "N299" Error TitleAmongParts { name: String },

    /// A commune that the list of communes lacks.
    "N301" Error UnknownCommune { name: String },
    /// A commune that stands twice.
    "N302" Error DuplicateCommune { name: String },
    /// A commune without a row.
    "N303" Error MissingCommune { name: String, table: String },
    /// A criterion or indicator that the set lacks.
    "N305" Error UnknownCriterion { code: String, set: String },
    /// A criterion given twice.
    "N306" Error DuplicateCriterion { code: String },
    /// A criterion or indicator without a column.
    "N307" Error MissingCriterion { codes: String, table: String },
    /// A criteria set that does not exist.
    "N308" Error UnknownCriteriaSet { id: String },
    /// A criterion's mark differs from what its indicators say.
    "N309" Error CriterionVersusIndicators { commune: String, code: String },
    /// A heading's name belongs to another criterion than its number.
    // `apart`: the number stands in a column of its own, beside the name.
    "N310" Error HeadingNumberVersusName { code: String, seen: String, name: String, apart: bool },
    /// A document id that is no file name.
    "N311" Error BadDocumentId { id: String },
    /// Two documents with one id.
    "N312" Error DuplicateDocumentId { id: String },
    /// A document asked for that the project lacks.
    "N313" Error UnknownDocument { id: String, available: Vec<String> },
    /// A project without a document.
    "N314" Error NoDocuments,
    /// Status in the advanced set without that set.
    "N315" Error AdvancedSetMissing,
    /// A hamlet that stands twice in one commune.
    "N316" Error DuplicateHamlet { name: String, commune: String },
    /// A text that names no period.
    "N317" Error NotAPeriodId { seen: String },
    /// Two entries for one period.
    "N318" Error DuplicatePeriod { period: String },
    /// A document for a period that the project lacks.
    "N319" Error UnknownPeriod { period: String },
    /// A file among the communes' forms that is none.
    "N320" Error NotAForm,
    /// A form for another period.
    "N321" Error FormOfOtherPeriod { seen: String, wanted: String },
    /// A form of a commune that the project lacks.
    "N322" Error FormOfOtherCommune { seen: String },
    /// Two forms of one commune.
    "N323" Error FormTwice { commune: String, first: String },
    /// Communes whose form is not there; a warning where the report may be provisional.
    "N324" Error FormsMissing { communes: Vec<String>, period: String, deadline: String },
    /// A cell of a form that was locked and is changed.
    "N325" Error FormLockedCell { seen: String, expected: String },
    /// A criterion that was met a period earlier and is met no longer.
    "N326" Warning CriterionLost { commune: String, code: String, blank: String },
    /// A count that is less than a period earlier.
    "N327" Warning CountFell { commune: String, name: String, before: u32, now: u32 },
    /// A form that was made of other data; a warning where only the plan or the last status differ.
    "N328" Error FormOfOtherData,
    /// A form in which rows were put in or taken out.
    "N329" Error FormShifted,
    /// A period of a document without any data.
    "N330" Error EmptyPeriod { period: String },
    /// The symbol behind a document's number is not the document's own.
    "N331" Error SymbolDiffers { seen: String, wanted: String },
    /// A document's number that is none.
    "N332" Error NotADocumentNumber { seen: String },
    /// An issuer's abbreviation that is none.
    "N333" Error NotASymbol { seen: String },
    /// TM., KT., TL., TUQ. or Q. in a place where it cannot be.
    "N334" Error PostWithAuthority { seen: String, key: String },
    /// Two lines "Lưu", or one that says something else than the project.
    "N335" Error ArchiveDiffers { seen: String, wanted: String },
    /// A legal basis that does not begin as one.
    "N336" Warning LegalBasisUnclear { text: String },
    /// The end mark "./." inside a paragraph.
    "N337" Error EndMarkInside { text: String },
    /// A date where only the place of issue belongs.
    "N338" Error PlaceWithDate { seen: String },
    /// A programme's period that is none.
    "N339" Error NotATerm { seen: String },
    /// Two documents that would write one file.
    "N340" Error DocumentsShareFile { first: String, second: String, file: String },
    /// A document id that Windows keeps for a device.
    "N341" Error ReservedDocumentId { id: String },
    /// A name that two units bear.
    "N342" Error AmbiguousCommune { seen: String, units: Vec<String> },
    /// A unit named with another kind than the list has.
    "N343" Error OtherKindOfCommune { seen: String, units: Vec<String> },
    /// Letters of another alphabet or of full width; an error in the name of a unit.
    "N344" Warning LookAlikeLetters { word: String, text: String },
    /// What an old Vietnamese font leaves; an error in the name of a unit.
    "N345" Warning OldFont { word: String, text: String },
    /// Filled cells of a form that are not read; a warning where they are remarks only.
    "N346" Error FormUnread { cells: Vec<UnreadCell>, more: usize },
    /// Another sheet of a form that holds something; a warning where it is no copy of the form.
    "N347" Error FormOtherSheet { sheet: String, cells: usize },
    /// A form without the hidden sheet that says whose it is.
    "N348" Error FormMarkLost,
    /// A form in which columns were put in, taken out or moved.
    "N349" Error FormColumnMoved { heading: String, column: u16 },
    /// An answer in words that says nothing by itself.
    "N350" Error FormNoText { seen: String, field: String },
    /// A form in which every mark of the last period is gone.
    "N351" Error FormMarksGone { commune: String, before: usize },
    /// A form of the period whose file the pattern does not name.
    "N352" Error FormOutsidePattern { pattern: String },
    /// A commune's amount that is in another unit than triệu đồng.
    "N353" Error ReturnUnit {
        name: String,
        amount: String,
        plan: Option<String>,
        last: Option<String>,
    },
    /// A commune disbursed more than it mobilised.
    "N354" Error ReturnDisbursed { name: String, mobilised: Option<String>, disbursed: String },
    /// Communes that left blank what others report: the sum is without them.
    "N355" Warning ReturnBlank { what: String, sources: Vec<String>, communes: Vec<String>, unit: String },
    /// A form that would be written beside a file of the same name and another kind.
    "N356" Error FormBeside { path: String, other: String },
    /// A period with forms and with a table that they stand for.
    "N357" Error FormsAndTable { table: String },
    /// An answer that is no more than a look, or one for several cells to fill in.
    "N358" Error FormLook { look: AnswerLook },
    /// A form of one commune in a file named after another one.
    "N359" Error FormUnderOtherName { seen: String, other: String },
    /// A table that is named and has no row.
    "N360" Warning NamedTableEmpty { table: String },
    /// Two rows of a table that say the same.
    "N361" Warning RowTwice { name: String, table: String },
    /// Items of a list that YAML joins to one sentence.
    "N362" Error YamlListInText { text: String },
    /// Numbers of criteria where an office or a task belongs.
    "N363" Error CodesInWords { seen: String, field: String },
    /// A part of a signature that stands behind the key of another part.
    "N364" Error SignaturePart { seen: String, key: String, is: SignaturePart },
    /// Amounts that no unit stands near.
    "N365" Warning UnitNowhere { tables: Vec<String> },
    /// Amounts in communes' forms that the office's own table states otherwise, or not at all.
    "N366" Warning FormAmountsUnused { sources: Vec<String> },
    /// A criterion that a list and a mark, or two lists, state differently.
    "N367" Error CriterionTwoWays { code: String, first: String, second: String },
    /// A mark in a column of counts, in a row that names no one hamlet: it counts one.
    "N368" Warning MarkCountsOne { seen: String, field: String },
    /// A period that a document compares with and for which forms are missing; a warning where its
    /// report was provisional.
    "N369" Error ComparedIncomplete { period: String, compared: String, communes: Vec<String> },

    /// A criterion is assigned anew that is met already.
    "N501" Error TargetAlreadyMet { commune: String, codes: String },
    /// A commune is to reach the standard and lacks criteria at the year's end.
    "N502" Error AimFallsShort { commune: String, codes: String },
    /// A funding source's amount is not the sum of its parts; those that no number of their own makes
    /// parts of it are named.
    "N503" Error FundingSum {
        name: String,
        stated: String,
        computed: String,
        parts: Vec<String>,
    },
    /// A declared figure differs from the computed one.
    "N504" Error DeclaredFigure { name: String, stated: String, computed: String },
    /// A declared figure that the program does not know.
    "N505" Error UnknownFigure { name: String, near: Vec<NearFigure> },
    /// A commune that is neither recognised nor given a new criterion.
    "N506" Warning NoTarget { commune: String },
    /// A recognised commune that does not meet every criterion.
    "N507" Warning RecognisedFallsShort { commune: String, codes: String },
    /// A criterion that no office leads.
    "N508" Warning NoLead { set: String, codes: String },
    /// A criterion that several offices lead.
    "N509" Warning SeveralLeads { set: String, code: String, offices: Vec<String> },
    /// More hamlets than the commune has.
    "N510" Error HamletsExceedTotal {
        commune: String,
        stated: String,
        computed: String,
        period: Option<String>,
    },
    /// A project's capital differs from its stated total, or exceeds its total investment.
    "N511" Error ProjectCapital { name: String, stated: String, computed: String },
    /// A text longer than the decree's metadata allow.
    "N512" Error TextTooLong { field: String, limit: usize, length: usize },
    /// "Như trên" without "Kính gửi".
    "N513" Error AsAboveWithoutAddressee,
    /// A past year in wording of this year's intentions.
    "N514" Warning PastYear { year: String, plan_year: String },
    /// An accepted disagreement that no longer exists.
    "N515" Warning StaleAcceptance { code: String, subject: String },
    /// A layout value outside what the decree allows.
    "N516" Error LayoutRange { key: String, seen: String, allowed: String },
    /// A commune aims at a title whose criteria the project does not give.
    "N517" Warning AimUnchecked { commune: String, title: String },
    /// A commune's name in prose without its capitals.
    "N518" Warning SpellingOfUnit { seen: String, name: String },
    /// A place in a document's texts that is still to be filled in.
    "N519" Warning Placeholder { text: String },
    /// The list of projects and the funding section differ.
    "N520" Error ProjectList { name: String, stated: String, computed: String },
    /// A remark points to a list of projects that the document does not have.
    "N521" Warning NoProjectList { name: String },
    /// A commune will meet every criterion, and has no aim.
    "N522" Warning AimNotStated { commune: String, aim: Option<String> },
    /// What is owed for a work is not its value less what was paid.
    "N523" Error ArrearDiffers { name: String, stated: String, computed: String },
    /// An amount that runs from the year's beginning is less than a period earlier.
    "N524" Warning AmountFell { name: String, before: String, now: String },
    /// A period states another plan than the year's.
    "N525" Error PlanDiffers { name: String, stated: String, computed: String },
    /// An amount more than twice its plan: perhaps in another unit.
    "N526" Warning AmountBeyondPlan { name: String, amount: String, plan: String },
    /// A report's template is for another kind of period.
    "N527" Warning TemplateOfOtherPeriod { template: String, period: String },
    /// A text, a date or a period that is of another year than the programme.
    "N530" Error OtherYear { what: YearOf, seen: String, year: String },
    /// The same where it may be meant.
    "N531" Warning PerhapsOtherYear { what: YearOf, seen: String, year: String },
    /// A legal basis of a later day than the document.
    "N532" Error BasisAfterDocument { basis: String, document: String },
    /// A document without its letterhead, signature or another part that its data are for.
    "N533" Error PartMissing { template: String, parts: Vec<String> },
    /// A part of a document that its template prints twice.
    "N534" Error PartTwice { template: String, parts: Vec<String> },
    /// A sum over amounts of which some are not given.
    "N535" Warning PartlyGiven { name: String, missing: Vec<String> },
    /// A commune that meets every criterion of the advanced set and aims at something else.
    "N536" Warning AdvancedNotStated { commune: String },
    /// An amount of a thousand times its plan or of what it was before: another unit.
    "N537" Error AmountInOtherUnit { name: String, amount: String, than: String, planned: bool },
    /// More paid, owed or planned for a work than it is worth.
    "N538" Error BeyondValue { name: String, amount: String, value: String, what: Beyond },
    /// A title, a sheet's name or a heading that names another unit than the project's or its table's.
    "N539" Warning TitleOfOtherUnit { title: String, unit: String, known: String, table: String },
    /// More disbursed than the year's plan has.
    "N540" Warning DisbursedBeyondPlan { name: String, disbursed: String, plan: String },
    /// Less expected of the whole year than is disbursed already.
    "N541" Warning ExpectedBelow { name: String, expected: String, disbursed: String },
    /// A title or a sheet's name of another part of the year than the table's.
    "N542" Warning TitleOfOtherPart { title: String, table: String, seen: u32, wanted: u32 },
    /// `cot` names several columns for a field whose cells cannot be added up.
    "N543" Error ColumnsNotAdded { key: String, columns: Vec<String>, titles: Vec<String> },
    /// A title that calls its figures a draft or not approved, above a table that a document prints as
    /// they are.
    "N544" Warning TitleNotApproved { title: String, words: String, table: String },
    /// An indicator that is assigned, of a criterion that is not met all the same.
    "N545" Warning IndicatorAlone { commune: String, codes: String },
    /// Hamlets with a title that are fewer than a period earlier in most communes.
    "N546" Error CountsFell { name: String, fell: usize, of: usize, unit: &'static str },
    /// Mobilised and still to be mobilised are far more than the plan.
    "N547" Warning RestBeyondPlan { name: String, raised: String, rest: String, plan: String },
    /// A commune without a title that has a year of recognition, or that is to keep a title.
    "N548" Error TitleMissing { commune: String, year: Option<String> },
    /// Two activities of a kind that are alike but for their years, which would be added up.
    "N549" Warning ActivityOfOtherYear { words: String, other: String },
    /// Rows of funding that bear the names of communes.
    "N550" Error SourceIsCommune { name: String, count: usize },
    /// A hamlet that has its title and is to gain it.
    "N551" Error HamletGainsTwice { name: String },
    /// Several offices in one cell, of which one stands alone elsewhere.
    "N552" Warning OfficesInOneCell { seen: String, office: String },
    /// A period's plan in all that is not the plan's, where its sources bear other names.
    "N553" Error PlanTotalDiffers {
        period: String,
        sources: Vec<String>,
        stated: String,
        computed: String,
    },
    /// A criterion that is to be kept and is not met.
    "N554" Error KeptNotMet { commune: String, code: String },
    /// A group of communes by number of criteria that does not follow the one before.
    "N555" Error BadCommuneGroup { seen: String, next: Option<u32>, most: u32 },
    /// A hamlet that differs from another in no more than "(cũ)" or "(mới)": one before and after a
    /// change.
    "N556" Warning HamletOfOldName { name: String, other: String, commune: String },
    /// More model hamlets than hamlets that meet the standard, although each of them meets it.
    "N557" Warning ModelHamletsExceed { commune: String, model: u32, standard: u32 },
    /// Forms whose columns were never held against the text that prescribes them.
    "N558" Note FormsUnverified { forms: Vec<String> },
    /// Forms that a report asks for and its period has no data for.
    "N559" Warning FormsWithoutData { forms: Vec<String> },
    /// Capital of the list of projects from a source that the funding section does not have.
    "N560" Warning ListedSourceMissing { name: String, amount: String },
    /// A period's plan of a work that is no sum of its sources in the list of projects.
    "N561" Error WorkPlanDiffers { name: String, stated: String, listed: Vec<String> },
    /// A commune recognised in a period that does not meet every criterion then.
    "N562" Warning RecognisedNotComplete { commune: String, codes: String },
    /// Something that the people gave, without a quantity and without a value.
    "N563" Error NothingGiven { name: String },
    /// A source of money that stands twice beside itself.
    "N564" Warning SourceTwice { name: String, table: String },
    /// Two spellings, both right, in one document: the words of each, and the samples that choose.
    "N565" Note TwoSpellings { seen: String, other: String, samples: [String; 2] },
    /// Money that the people gave whose amount and whose value are not one.
    "N566" Error ValueAgainstQuantity { name: String, quantity: String, value: String },
    /// A task of the year's plan whose deadline lies before the year.
    "N567" Warning DeadlineBeforeYear { task: String, deadline: String, year: String },
    /// A row called a total that states nothing and is numbered as the rows are: perhaps one of them.
    "N568" Error TotalNumbered { name: String },
    /// A second table to the right of the first, in the same rows.
    "N569" Error TableNextTo { title: String, table: String, columns: Vec<String> },
    /// A row that marks a criterion both as met and as not, or as neither.
    "N570" Error BothOrNeither { name: String, heading: String, both: bool },
    /// A legend that says something of marks that is not understood.
    "N573" Error LegendUnknown { text: String, table: String, look: bool },
    /// A commune with one row of numbers and one of a hamlet by name: one hamlet or two.
    "N574" Error HamletOrCommune { commune: String, named: String },
    /// A commune that a period's list has twice with one title, or a hamlet that it has twice.
    "N575" Error ListedTwice { name: String, table: String },
    /// A row of a list of those recognised whose own cell says that they are not.
    "N576" Error NotRecognised { name: String, seen: String },
    /// Two kinds of marks in one table, of which one may stand for what is not met.
    "N583" Error TwoSigns { seen: String, other: String },
    /// A title since a year that is not over yet.
    "N584" Error TitleToCome { seen: String, year: String, base: String },
    /// An amount that its name or remark says to be counted elsewhere or taken off.
    "N585" Error AmountElsewhere { name: String, words: String },
    /// An activity that counts the others of its kind, or is a part of one.
    "N586" Error ActivityTwice { name: String, words: String },
    /// A hamlet that a period names and the plan's list of hamlets does not.
    "N587" Warning HamletNotInPlan { name: String, commune: String },
    /// A hamlet by name that had its title a period earlier and has it no more.
    "N588" Warning HamletTitleLost { name: String, title: String, before: String, now: String },
    /// A row of a criterion, with a mark, that a table passes over by its number.
    "N589" Warning CriterionPassedOver { row: u32, number: u16, name: String, table: String },
    /// Rows of indicators in a sheet whose criteria stand below each other, of a set that has none.
    "N590" Error RowsOfIndicators { code: String, rows: Vec<u32>, set: String, table: String },
    /// The only unit of a commune's own project is not the area that the body governs.
    "N592" Error UnitNotOfBody { unit: String, area: String, name: String, kind: String },
    /// Units without a group among units that have one.
    "N593" Warning UnitsWithoutGroup { units: Vec<String> },
    /// A title since a year before there were any.
    "N594" Error TitleBeforeProgramme { seen: String, from: i32 },
    /// An aim at a title that the commune bears already, or at a lower one.
    "N595" Warning AimIsBorne { commune: String, aim: String },
    /// A period's status in which nearly all communes have lost most of what they met.
    "N596" Error StatusFell { name: String, fell: usize, of: usize },
    /// Sources of the plan that a period's funding leaves out.
    "N597" Warning SourcesNotReported { period: String, missing: Vec<String> },
    /// A subject, a place name or a body's name that speaks of another area than the body's own.
    "N598" Warning OtherAreaName { field: String, seen: String, area: String },
    /// A work of a period whose name is nearly that of a project of the list.
    "N599" Warning WorkResembles { name: String, listed: String },

    /// What `ntm init` wrote as an example, in a project whose data is the office's own.
    "N600" Error SampleLeft { seen: String },
    /// A template that cannot be read.
    "N601" Error TemplateSyntax { detail: String },
    /// A template that uses an unknown variable.
    "N602" Error TemplateUndefined { detail: String },
    /// A template that fails.
    "N603" Error TemplateFailed { detail: String },
    /// A template that does not end.
    "N604" Error TemplateEndless,
    /// A template that does not exist.
    "N605" Error UnknownTemplate { name: String, available: Vec<String> },
    /// Prose for a key that the template does not use.
    "N606" Warning UnknownProse { key: String, known: Vec<String> },
    /// A block of a project's template that the template it extends does not have.
    "N607" Error UnknownBlock { name: String },
    /// An amount that is a thousand times all others together, or beyond what such a level ever has.
    "N610" Warning AmountBeyondAll { table: String, name: String, amount: String },
    /// A block of an office's own template without the prose that the project gives for it.
    "N611" Warning ProseHidden { key: String, block: String, template: String },
    /// A project's own template uses what only the layout library may.
    "N612" Error TemplateCode { seen: String },
    /// A project's own template uses something more often than any document does.
    "N613" Error TemplateTooOften { what: String, limit: usize },
    /// A size or number in a project's own template that no document needs.
    "N614" Error TemplateBeyond { seen: String },
    /// A word longer than any line.
    "N615" Error WordTooLong { start: String, length: usize, limit: usize },
    /// A library failed inside; the document is left out.
    "N616" Error Crashed { what: String },
    /// Two periods of one day that state the same thing differently.
    "N617" Warning PeriodsContradict { first: String, second: String, what: Vec<String> },
    /// A deputy signs without "KT.".
    "N618" Error DeputyWithoutKt { post: String, head: String, behalf: bool },
    /// A people's committee with a superior body above its name.
    "N619" Warning SuperiorOfCommittee { seen: String },
    /// A line of an office's own template that begins with a dash, which the layout makes a list of.
    "N620" Warning DashInTemplate { line: String },
    /// A sheet that is an annex of a report, written by this program.
    "N630" Error OwnReportAnnex { sheet: String },
    /// A form whose every amount is a thousandth of what others report.
    "N631" Warning ReturnThousandth {
        commune: String,
        amounts: usize,
        sum: String,
        usual: String,
    },
    /// The title of a table that says in other words than a year that its figures are of another time or
    /// another kind.
    "N650" Warning TitleOfOtherTime { title: String, words: String, table: String },
    /// A last row whose amounts are the sums of all rows above it, which no word calls a total.
    "N651" Error SumOfRowsAbove { name: String, table: String, certain: bool },
    /// The name of a source, or the title of a group of works, that says another year than the table's.
    "N652" Error RowOfOtherYear { name: String, year: String, wanted: String },
    /// Marks of which none says that anything is met, beside blanks that would not be met either.
    "N653" Error OnlyUnmet { table: String, seen: String, blanks: usize },
    /// A blank among marks that all say whether a criterion is met.
    "N654" Error BlankAmongMarks { table: String, met: String, unmet: String, blanks: usize },
    /// A number with decimals in a column where other amounts are texts with dots between thousands.
    "N655" Error DotsMadeDecimal { seen: String, thousands: String, other: String },

    /// Typst refuses the layout.
    "N701" Error Typeset { detail: String },
    /// A character that no font has.
    "N702" Error MissingGlyph { character: String, text: String },
    /// The PDF cannot meet its standard.
    "N703" Error PdfStandard { detail: String },
    /// A folder or file of fonts without a usable font.
    "N704" Error NoFonts { path: String },
    /// Typst remarks on the layout.
    "N705" Warning TypesetWarning { detail: String },

    /// The output cannot be written.
    "N801" Error OutputUnwritable { path: String, why: String },
    /// A folder that should be empty is not.
    "N802" Error FolderNotEmpty { path: String },
    /// Two projects would write into one folder.
    "N803" Error OutputCollision { slug: String },
    /// A file that is there already and is nobody's to overwrite.
    "N804" Error FileExists { path: String },

    /// A command line that means nothing.
    "N901" Error Usage { detail: String },
}

impl Problem {
    /// A heading, a key or a title of a year that is not among those wanted.
    pub fn heading_year(heading: String, year: i32, wanted: &[i32]) -> Self {
        let wanted: Vec<String> = wanted.iter().map(i32::to_string).collect();
        Problem::HeadingYear { heading, year: year.to_string(), wanted: wanted.join(", ") }
    }

    /// A row outside its table; several of one sheet are told together later.
    pub fn row_outside(text: String) -> Self {
        Problem::RowsOutside { rows: vec![text], cells: String::new() }
    }

    /// The name of what a disagreement is about, by which an office accepts it; `None` for
    /// findings that have no single subject.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Problem::TargetAlreadyMet { commune, .. }
            | Problem::ReturnThousandth { commune, .. }
            | Problem::AimFallsShort { commune, .. }
            | Problem::NoTarget { commune }
            | Problem::IndicatorAlone { commune, .. }
            | Problem::RecognisedNotComplete { commune, .. }
            | Problem::AimUnchecked { commune, .. }
            | Problem::AimNotStated { commune, .. }
            | Problem::TitleMissing { commune, .. }
            | Problem::AimIsBorne { commune, .. }
            | Problem::AdvancedNotStated { commune }
            | Problem::RecognisedFallsShort { commune, .. }
            | Problem::HamletsExceedTotal { commune, .. } => Some(commune),
            Problem::FundingSum { name, .. }
            | Problem::DeclaredFigure { name, .. }
            | Problem::ProjectCapital { name, .. }
            | Problem::NoProjectList { name }
            | Problem::ArrearDiffers { name, .. }
            | Problem::AmountFell { name, .. }
            | Problem::AmountBeyondPlan { name, .. }
            | Problem::RestBeyondPlan { name, .. }
            | Problem::CountsFell { name, .. }
            | Problem::StatusFell { name, .. }
            | Problem::WorkResembles { name, .. }
            | Problem::PlanDiffers { name, .. }
            | Problem::AmountInOtherUnit { name, .. }
            | Problem::BeyondValue { name, .. }
            | Problem::ReturnUnit { name, .. }
            | Problem::DisbursedBeyondPlan { name, .. }
            | Problem::ExpectedBelow { name, .. }
            | Problem::ReturnDisbursed { name, .. }
            | Problem::PartlyGiven { name, .. }
            | Problem::ListedSourceMissing { name, .. }
            | Problem::WorkPlanDiffers { name, .. }
            | Problem::ProjectList { name, .. } => Some(name),
            Problem::TitleOfOtherUnit { unit, .. } => Some(unit),
            Problem::SeveralLeads { code, .. } => Some(code),
            Problem::PlanTotalDiffers { period, .. }
            | Problem::SourcesNotReported { period, .. } => Some(period),
            Problem::OtherYear { seen, .. } | Problem::PerhapsOtherYear { seen, .. } => Some(seen),
            _ => None,
        }
    }
}

/// What the project may say of a column that is not understood; all of it ready to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MappingLine {
    /// What `cot` calls the column.
    pub column: String,
    /// What `bo_qua` calls it, or all columns below its heading; of several told together, each.
    pub ignored: Vec<String>,
    /// The keys of the table that it may be.
    pub keys: Vec<String>,
    /// Keys of other columns below the same heading, each with what `cot` calls it.
    pub more: Vec<(String, String)>,
    /// What its words most likely mean: the key with what `cot` calls the column; of several told
    /// together, each.
    pub likely: Vec<(String, String)>,
    /// Keys that the table must have and that no column has been found for.
    pub lacking: Vec<String>,
    /// Whether its figures are likely amounts of money.
    pub amounts: bool,
    /// What `cot` calls a column of amounts among columns of money, which is not to be passed over;
    /// of several told together, each.
    pub money: Vec<String>,
}

/// A figure that is perhaps the one looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearFigure {
    /// Its name.
    pub name: String,
    /// What it is, in Vietnamese and in English.
    pub says: [String; 2],
    /// Its value, written.
    pub value: String,
}

/// A filled cell that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadCell {
    /// Where, as a person finds it: `G9`, `ntm!B9`.
    pub name: String,
    /// What it shows, cut to what a message has room for.
    pub text: String,
    /// Whether that is the cell's comment.
    pub is_comment: bool,
}

/// What makes an answer of a form doubtful to the eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerLook {
    /// Blank with a colour that other answers do not have.
    Colour,
    /// Merged with other cells to fill in.
    Merged(String),
}

/// Why an annex has nothing to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexLacks {
    /// It is of a period, and the document has none.
    Period,
    /// The table that it is made of.
    Table {
        /// Its key.
        key: &'static str,
        /// Whether it is one of the period's.
        of_period: bool,
    },
    /// Marks by indicator in this table.
    Indicators(&'static str),
    /// A second commune.
    SecondCommune,
    /// It is of a single commune, and the project has several.
    SingleCommune,
    /// What it would hold is short and stands in the text.
    InText,
    /// What it would hold is short and stands below the annex on funding.
    BelowFunding,
}

/// What of a work is more than its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// What was paid for it.
    Paid,
    /// What is owed for it.
    Owed,
    /// The year's capital, against its total investment.
    Capital,
    /// What a report says was built of it, against its total investment.
    Built,
    /// What a report says was disbursed for it, against its total investment.
    Disbursed,
    /// What it was settled at, against its total investment.
    Settled,
}

/// A part of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignaturePart {
    /// On whose behalf: a collective.
    Collective,
    /// A post.
    Post,
    /// A line of a signature, with the authority to sign.
    Line,
}

/// What is of another year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearOf {
    /// A document's subject.
    Subject,
    /// A document's date.
    DocumentDate,
    /// A document's date, against the period that it reports on.
    ReportDate,
    /// The date of the base status.
    BaseDate,
    /// A period.
    Period,
    /// The period that a document reports on.
    DocumentPeriod,
    /// The programme's period.
    Term,
    /// The criteria set's period.
    CriteriaSet,
    /// A legal basis.
    LegalBasis,
    /// A paragraph.
    Prose,
    /// A day until which something is to be done.
    Deadline,
    /// When a work is built, with capital for the year.
    Works,
    /// A legal basis that gives out the year's aims or capital.
    YearsBasis,
}

/// What a fake workbook really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FakeKind {
    /// A web page saved under a workbook's name.
    Html,
    /// Lines of text.
    Text,
    /// A zip archive without a workbook.
    Zip,
    /// A PDF.
    Pdf,
    /// An empty file.
    Empty,
    /// Something else.
    Other,
}

/// What a workbook has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overload {
    /// Parts of the package.
    Parts,
    /// Elements inside each other.
    Nesting,
    /// Attributes of one element.
    Attributes,
    /// Shared texts.
    Strings,
    /// Shared texts that are promised and not there.
    StatedStrings,
    /// Fonts, fills, borders, formats or styles.
    Styles,
    /// Letters in a number format or the name of a font.
    StyleText,
    /// Bytes of text, each as often as cells show it.
    Text,
    /// Bytes of formulas.
    Formulas,
}

/// The shape of a value in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A single value.
    Scalar,
    /// A list.
    List,
    /// A mapping of keys to values.
    Mapping,
    /// A table: a list of mappings, or a file and sheet.
    Table,
    /// Nothing.
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_ordered() {
        assert!(Problem::CODES.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
