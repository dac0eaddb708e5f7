//! What problems hold besides texts and numbers.

use super::example::{Cases, every};
pub use crate::viet::ActLack;

/// Declares a choice or a record, with every case of it.
macro_rules! value {
    ($(#[$about:meta])* pub enum $type:ident { $(
        $(#[$case_about:meta])* $case:ident
        $(($($inner:ty),+))? $({ $( $(#[$field_about:meta])* $field:ident : $of:ty ),+ $(,)? })?
    ),+ $(,)? }) => {
        $(#[$about])*
        pub enum $type { $(
            $(#[$case_about])* $case
            $(($($inner),+))? $({ $( $(#[$field_about])* $field: $of ),+ })?
        ),+ }

        impl Cases for $type {
            fn cases() -> Vec<Self> {
                [ $( every(&|_pick| {
                    $type::$case $(($(_pick.one::<$inner>()),+))? $({ $($field: _pick.one::<$of>()),+ })?
                }) ),+ ].into_iter().flatten().collect()
            }
        }
    };
    ($(#[$about:meta])* pub struct $type:ident { $(
        $(#[$field_about:meta])* pub $field:ident : $of:ty
    ),+ $(,)? }) => {
        $(#[$about])*
        pub struct $type { $( $(#[$field_about])* pub $field: $of ),+ }

        impl Cases for $type {
            fn cases() -> Vec<Self> {
                every(&|pick| $type { $($field: pick.one::<$of>()),+ })
            }
        }
    };
}

value! {
    /// Why a file could not be read or written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Why {
        /// As the system has it.
        System(std::io::ErrorKind),
        /// As the writer of workbooks says it.
        Writer(String),
    }
}

impl From<std::io::ErrorKind> for Why {
    fn from(kind: std::io::ErrorKind) -> Self {
        Why::System(kind)
    }
}

value! {
    /// In which way a YAML file is not written as YAML is.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum YamlSlip {
        /// A tab where spaces belong.
        Tab,
        /// A second colon in a value, or a line that is indented too far.
        SecondColon,
        /// No colon behind a key.
        NoColon,
        /// No comma or closing bracket before this.
        NothingBefore,
        /// A bracket that one of another kind closes: both.
        OtherBracket(String, String),
        /// A bracket that nothing closes.
        OpenBracket(String),
        /// A closing bracket too many.
        ClosingBracket,
        /// Text behind a closing quote.
        BehindQuote,
        /// A quote opened here that is never closed.
        OpenQuote,
        /// A quote opened above that is never closed.
        OpenQuoteAbove,
        /// A sign that no value begins with.
        BeginsWith(String),
        /// A value that begins with a dash.
        BeginsWithDash,
        /// A line of a list without its dash.
        NoDash,
        /// A dash of a list that begins no line, or has no space behind it.
        DashWithin,
        /// A line indented unlike the others of its group.
        Indent,
        /// A backslash within double quotes.
        Backslash,
        /// No line break behind `|` or `>`.
        NoLineBreak,
        /// No space before `#`.
        HashInText,
        /// The file ends in the middle.
        Ends,
        /// Something rare, as the parser says it.
        Other(String),
    }
}

value! {
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
}

value! {
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
}

value! {
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
        /// Whether other tables are read from the same sheet, none of which uses the column.
        pub shared: bool,
    }
}

value! {
    /// Rows that another one states the sum of.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct SummedRows {
        /// How many.
        pub rows: usize,
        /// The name of the first.
        pub first: String,
        /// The name of the last.
        pub last: String,
        /// The heading of a column in which it does.
        pub column: String,
        /// The sum there, written.
        pub amount: String,
        /// The cell whose formula adds them up.
        pub formula: Option<String>,
        /// Whether they stand above it.
        pub above: bool,
    }
}

value! {
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
}

value! {
    /// A cell that a form was sent out with and that the project would hold otherwise now.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct OtherCell {
        /// Its name: `C11`.
        pub name: String,
        /// What it was sent with.
        pub sent: String,
        /// What it would be sent with now.
        pub now: String
    }
}

value! {
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
}

value! {
    /// What makes an answer of a form doubtful to the eye.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum AnswerLook {
        /// Blank with a colour that other answers do not have.
        Colour,
        /// Merged with other cells to fill in.
        Merged(String),
    }
}

value! {
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
}

value! {
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
}

value! {
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
}

value! {
    /// Where else a commune that is recognised has a title.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RecognisedBefore {
        /// In the list of communes.
        List,
        /// In the same table.
        Table,
    }
}

value! {
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
        /// The investment decision of a work, of the day of another one in another year.
        Decision,
        /// The investment decision of a work, against the day of the plan.
        DecisionToCome,
        /// When a work with arrears was finished.
        Finished,
        /// The number of a legal basis, against its day.
        BasisNumber,
        /// A task's deadline, against the day of the plan.
        DeadlineBeforePlan,
    }
}

value! {
    /// What is wrong with who signs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PostFault {
        /// On behalf of another body than the one that issues.
        Behalf,
        /// Not on behalf of the committee.
        NoBehalf,
        /// The post is not that of the head of such a body.
        Head,
        /// Who signs for the head is no deputy of theirs.
        Deputy,
        /// A deputy signs by order.
        ByOrder,
    }
}

value! {
    /// What is wrong with a recipient.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RecipientFault {
        /// It stands there twice.
        Twice,
        /// It is the issuing body.
        Own,
        /// There is none of its kind.
        NoSuch,
        /// It is of another province.
        Province,
        /// It names bodies of two levels in one: "Tỉnh ủy huyện".
        TwoLevels,
    }
}

value! {
    /// What a number in a text is held against.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Counted {
        /// All units of the list.
        Communes,
        /// Those that aim at the standard in the year.
        Striving,
        /// Those that aim at the higher title in the year.
        StrivingHigher,
        /// The criteria of the set.
        Criteria,
        /// A number of a criterion or an indicator.
        Code,
        /// The average of criteria.
        Average,
        /// All funding.
        Funding,
        /// Hamlets to reach the standard.
        Hamlets,
        /// Hamlets to become model ones.
        ModelHamlets,
        /// Works with arrears.
        Arrears,
        /// A part and its whole, or a span of numbers.
        Whole,
        /// The criteria that a commune does not meet at the base date.
        Unmet,
        /// The fewest criteria that a commune meets at the year's end.
        Fewest,
    }
}

value! {
    /// What a text says of a criterion of a commune.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SaidOfCriterion {
        /// That it is met.
        Met,
        /// That it is not met.
        NotMet,
        /// That it is met again.
        Again,
    }
}

value! {
    /// What a row that is not there any more is of.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RowOf {
        /// A work.
        Work,
        /// A work of the plan's list.
        Planned,
        /// Arrears.
        Arrear,
        /// A unit that is no longer of special difficulty.
        Risen,
        /// A unit recognised by decision.
        Recognised,
    }
}

value! {
    /// What is odd about a time in a text.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum OddTime {
        /// There is no such day, month or quarter, or a part of it is missing.
        NoSuch,
        /// A span that ends before it begins.
        Reversed,
        /// A year far from the plan's.
        FarYear,
        /// A later step that is due before the earlier one.
        Order,
        /// A month after the period of which the text tells.
        NotYet,
    }
}

value! {
    /// What speaks against a task that names a criterion.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TaskAgainst {
        /// The criterion is assigned to no commune.
        NotAssigned,
        /// Another office is responsible for it.
        OtherLead,
        /// The same task stands there with another deadline.
        Twice,
    }
}

value! {
    /// What a fake workbook really is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FakeKind {
        /// A web page saved under a workbook's name.
        Html,
        /// A workbook of one XML file, as older programs save it.
        Xml,
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
}

value! {
    /// A part of a document that its head and end print of ntm.yaml.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum WordHead {
        /// Quốc hiệu and Tiêu ngữ.
        State,
        /// Who issues it.
        Issuer,
        /// Number and symbol.
        Number,
        /// Place and date.
        Day,
        /// The kind of document.
        Kind,
        /// The subject.
        Subject,
        /// Who is addressed.
        Addressees,
        /// The legal bases.
        LegalBases,
        /// The recipients.
        Recipients,
        /// Who signs.
        Signer,
    }
}

value! {
    /// Why prose is changed by hand.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ByHand {
        /// Its text has statements of the template language.
        Statements,
        /// A figure or an expression of it was not found again.
        Lost,
        /// Nothing would be left, and the built-in words would come back.
        Nothing,
        /// Headings, points or tables stand among it.
        Headings,
        /// It is of one commune, and the key is of all.
        AllCommunes,
        /// It would not print what the Word document says.
        Unproved,
        /// The file is not written as this can be put in.
        File,
    }
}

value! {
    /// What of a Word document is not taken back.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NotTakenBack {
        /// Text boxes.
        Boxes,
        /// Footnotes and endnotes.
        Notes,
        /// Pictures.
        Pictures,
        /// Formulas and objects.
        Others,
        /// Tables.
        Tables,
        /// Lines at the head or the foot of pages.
        Margins,
    }
}

value! {
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
}

value! {
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
}

value! {
    /// Why a PDF cannot be read for certain.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Unsound {
        /// It is no PDF, or its end is missing or has something behind it.
        End,
        /// The table of objects at a byte.
        Table(usize),
        /// An object.
        Object(u32),
        /// It asks for a password.
        Locked,
    }
}

value! {
    /// What was changed in a file beside what signatures bring.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SignedChange {
        /// Pages were added, taken out or moved.
        Pages,
        /// A page's size, or what it draws from.
        Page(usize),
        /// What a page shows.
        Content(usize),
        /// Remarks, stamps, links or fields on a page.
        Annotation(usize),
        /// Something on a page, or a field of a form, that was added and is no signature.
        Added {
            /// What.
            kind: AddedKind,
            /// What it is called; empty where it has no name.
            name: String,
            /// What it says; empty where it says nothing.
            says: String,
            /// The page that shows it, where that is known.
            page: Option<usize>,
        },
        /// A field of a form that is none for a signature, or one for a signature but its signature.
        Field(String),
        /// A signature that was there.
        Signature,
        /// What the file says of itself: title, author, dates.
        Information,
        /// The same in its other form (XMP).
        Metadata,
        /// The structure for those who do not see the pages.
        Structure,
        /// What the file as a whole has: bookmarks, scripts, attachments.
        Catalog(String),
        /// Some other object, by its number.
        Object(u32),
        /// What stands behind the last signature, and is no evidence of signatures.
        Unsigned,
    }
}

value! {
    /// What was added to a page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AddedKind {
        /// A field to fill in.
        Field,
        /// A text on the page.
        Text,
        /// A note beside it.
        Note,
        /// A stamp.
        Stamp,
        /// Something else: a link, a line, a picture.
        Other,
    }
}

value! {
    /// Why what was entered of a document cannot be put right so.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum AmendTrouble {
        /// The document itself prints it.
        Printed,
        /// The register says so already.
        Nothing,
        /// The document prints another signer, this one.
        PrintedSigner(String),
        /// It was not recalled.
        NotRecalled,
        /// The same document was issued anew since it was recalled: this one.
        IssuedAnew(String),
    }
}

value! {
    /// Why something is no file or folder of a register.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum UnfitFile {
        /// It leads elsewhere.
        Link,
        /// A folder in the place of a file.
        Folder,
        /// Something else in the place of a folder.
        NoFolder,
        /// A pipe, a device.
        Special,
        /// Nobody is to write to it.
        ReadOnly,
    }
}

value! {
    /// Why a password was not had.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SecretTrouble {
        /// There is nobody to ask.
        NoTerminal,
        /// The variable that was named is not set.
        NoVariable(String),
        /// The descriptor that was named gives nothing.
        NoDescriptor(String),
        /// It is no text.
        NoText,
    }
}

value! {
    /// Why a certificate file is not read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum P12Trouble {
        /// The password is another.
        Password,
        /// It is encrypted in a way that is not known here.
        Scheme,
        /// It is none, or damaged.
        Broken,
        /// Its key is of a kind that is not known here.
        KeyKind,
    }
}

value! {
    /// Why a file has no field to sign in.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum FieldTrouble {
        /// It has none at all.
        None,
        /// All of them are signed.
        AllSigned {
            /// Which.
            fields: Vec<String>,
        },
        /// There is room for a line of text only, and a picture is to go there.
        NoRoom {
            /// Which are open.
            open: Vec<String>,
        },
        /// None is called so.
        NotNamed {
            /// What was asked for.
            wanted: String,
            /// Which are open.
            open: Vec<String>,
        },
    }
}

value! {
    /// Why it is not clear which key signs.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum KeyTrouble {
        /// There is none.
        None,
        /// There is no certificate with it.
        WithoutCertificate,
        /// None is called so.
        NotNamed {
            /// What was asked for.
            wanted: String,
            /// What there is.
            known: Vec<String>,
        },
        /// There are several.
        Several {
            /// Whose they are.
            known: Vec<String>,
        },
    }
}

value! {
    /// Why a certificate is not one to sign with.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum UnfitCertificate {
        /// It is over.
        Expired {
            /// Since when.
            ended: String,
            /// What time it is here.
            now: String,
        },
        /// It has not begun.
        NotYet {
            /// When it does.
            begins: String,
            /// What time it is here.
            now: String,
        },
        /// It is for something else than signing.
        Usage,
        /// Its RSA key is too short.
        ShortKey {
            /// So many bits.
            bits: usize,
        },
        /// Its key is of a kind that is not known here.
        KeyKind,
        /// The key is not the certificate's.
        OtherKey,
        /// It does not go into a signature.
        Unreadable,
    }
}

value! {
    /// Why a token does not sign.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TokenTrouble {
        /// There is no such file.
        NoModule,
        /// The file is no module.
        NotAModule,
        /// There is no token.
        NoToken,
        /// None is called so.
        OtherToken {
            /// What there is.
            known: Vec<String>,
        },
        /// There are several.
        SeveralTokens {
            /// What there is.
            known: Vec<String>,
        },
        /// The PIN is another.
        PinWrong,
        /// The PIN is another, and one try is left.
        PinWrongOneLeft,
        /// The PIN was wrong too often.
        PinLocked,
        /// The PIN must be changed first.
        PinExpired,
        /// No PIN was ever set.
        PinNotSet,
        /// It was taken out.
        Removed,
        /// Its owner did not go on.
        Cancelled,
        /// Something rare, as the token says it.
        Refuses(String),
    }
}

value! {
    /// Why a signature does not hold.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SignatureFault {
        /// It cannot be read.
        Unreadable,
        /// It does not bring its certificate.
        NoCertificate,
        /// What it covers was changed.
        Digest,
        /// It is not the certificate's.
        Signature,
        /// Another certificate was signed with it.
        OtherCertificate,
        /// The certificate is for something else than signing.
        Usage,
        /// The certificate was not valid when it was made.
        NotValidThen {
            /// When it was made.
            at: String,
            /// From when until when the certificate is valid.
            valid: String,
        },
        /// It lets nothing be added that was added: a signature in this field.
        Forbade(String),
    }
}

value! {
    /// Why something does not serve as a root.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RootTrouble {
        /// A file is no certificate.
        NoCertificate,
        /// A certificate of it is damaged.
        Damaged,
        /// It is a folder.
        Folder,
        /// The certificate is not of an authority.
        NoAuthority,
        /// It is of a version that cannot say so.
        Old,
        /// Its key may not certify.
        Usage,
        /// It asks that something be understood that is not understood here.
        Strange,
    }
}

impl RootTrouble {
    /// Whether it is a certificate that does not serve.
    pub fn is_of_certificate(self) -> bool {
        match self {
            RootTrouble::NoAuthority
            | RootTrouble::Old
            | RootTrouble::Usage
            | RootTrouble::Strange => true,
            RootTrouble::NoCertificate | RootTrouble::Damaged | RootTrouble::Folder => false,
        }
    }
}

value! {
    /// Why there are no certificates where they are said to be.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RootsTrouble {
        /// No root can be read there.
        NoneRead,
        /// There are certificates, and none serves as a root.
        NoneFit,
        /// No certificate of whoever signs can be read there.
        NoneToSign,
    }
}

value! {
    /// Why a time of signing is odd.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TimeTrouble {
        /// It lies before the document's date.
        BeforeDate(String),
        /// It lies before the day on which the document was issued.
        BeforeIssue(String),
        /// It has not come yet by this machine's clock.
        Ahead(String),
    }
}

value! {
    /// Why it cannot be decided whether a signature holds.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SignatureDoubt {
        /// No roots were given.
        NoRoots,
        /// Its certificate leads to none of the roots.
        NoWay {
            /// Who issued it.
            issuer: String,
        },
        /// It leads to none but the signer's own.
        OwnRoot,
        /// An authority above its certificate was no longer valid when it was made.
        AuthorityExpired {
            /// Which.
            authority: String,
            /// Until when it was.
            ended: String,
        },
        /// An authority above its certificate was not valid yet when it was made.
        AuthorityNotYet {
            /// Which.
            authority: String,
            /// From when on it is.
            begins: String,
        },
        /// It does not say when it was made.
        NoTime,
        /// It cannot have been made when it says.
        OddTime,
        /// Its key is too short to rely on.
        ShortKey(usize),
        /// It is made in a way that is not known here.
        Algorithm(String),
    }
}

value! {
    /// What a file of a kept copy is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum KeptKind {
        /// A file of the document.
        Document,
        /// One that came back signed.
        Signed,
        /// What it was made of, or what is told of it.
        Other,
    }
}

value! {
    /// Why a document that is named is not found.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum UnknownNumber {
        /// The register has none at all.
        Nothing,
        /// None in force is called so.
        InForce,
        /// It no longer stands.
        Turned,
        /// None is called so.
        AtAll,
    }
}
