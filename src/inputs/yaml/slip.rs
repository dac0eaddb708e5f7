//! What the YAML parser complains of, by its kinds of errors.

use granit_parser::ErrorKind;

use crate::diag::YamlSlip;

/// The slip that the parser's kind of error stands for.
pub fn slip(kind: &ErrorKind) -> YamlSlip {
    match kind {
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => YamlSlip::Tab,
        ErrorKind::MappingValueNotAllowed => YamlSlip::SecondColon,
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => YamlSlip::NoColon,
        ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidFlowScalarIndent => YamlSlip::NothingBefore,
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            YamlSlip::OtherBracket(open.to_string(), close.to_string())
        }
        ErrorKind::UnclosedFlowCollection { open } => YamlSlip::OpenBracket(open.to_string()),
        ErrorKind::MisplacedFlowCollectionEnd => YamlSlip::ClosingBracket,
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => YamlSlip::BehindQuote,
        ErrorKind::UnclosedQuotedScalar => YamlSlip::OpenQuote,
        ErrorKind::InvalidQuotedScalarIndent => YamlSlip::OpenQuoteAbove,
        ErrorKind::UnexpectedCharacter { character } => {
            YamlSlip::BeginsWith(character.escape_default().to_string())
        }
        ErrorKind::PlainScalarStartsWithDashFlowIndicator => YamlSlip::BeginsWithDash,
        ErrorKind::ExpectedBlockSequenceEntry => YamlSlip::NoDash,
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::InvalidBlockEntryWhitespace => {
            YamlSlip::DashWithin
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent => YamlSlip::Indent,
        ErrorKind::UnknownQuotedScalarEscape => YamlSlip::Backslash,
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => {
            YamlSlip::NoLineBreak
        }
        ErrorKind::CommentNotSeparated => YamlSlip::HashInText,
        ErrorKind::UnexpectedEof
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofBlockMapping => YamlSlip::Ends,
        rare => YamlSlip::Other(rare.to_string()),
    }
}
