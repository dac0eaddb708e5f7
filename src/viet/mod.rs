//! The language: how Vietnamese administrative text writes numbers, dates, letters, names and
//! marks, and how such text is read back from a clerk's cell.
//!
//! Everything here is a pure function of its arguments. The module never looks at a clock, a file
//! or a locale, never words a message for the user (its errors are values that a caller words), and
//! knows nothing of the programme, of layout or of any other module of the crate.
//!
//! Rules of form are those of Nghị định 30/2020/NĐ-CP, Phụ lục I (layout) and Phụ lục II
//! (capitalisation); each item names the clause it follows, or says that it follows practice.

pub mod act;
pub mod brackets;
pub mod capital;
pub mod cited;
pub mod compounds;
pub mod date;
pub mod decision;
pub mod groups;
pub mod join;
pub mod kinds;
pub mod letters;
pub mod mark;
pub mod named;
pub mod no_such_time;
pub mod number;
pub mod part_of_year;
pub mod persons;
pub mod said_of;
pub mod script;
pub mod slug;
pub mod sort;
pub mod spelling;
pub mod suggest;
pub mod syllable;
pub mod text;
mod tones;
pub mod unit;
pub mod words;
pub mod year;

pub use act::{ActClash, ActLack, CitedAct, act};
pub use brackets::{Piece, bracketed, pieces, without_brackets};
pub use capital::{lower_first, lower_words, upper_first};
pub use cited::as_cited;
pub use date::{
    DateError, PartialDate, day_str, excel_serial, fmt_long, fmt_short, here, month_str, parse_date,
};
pub use decision::{decision_cited, decision_in_column};
pub use join::{list, list_and, too_many_names};
pub use kinds::{area_noun, counted_word, hamlet_name, hamlet_names, unit_word};
pub use letters::{letter, parse_letter, parse_roman, roman};
pub use mark::{
    Mark, is_dash, is_ditto, leading_mark, parse_criterion_mark, parse_mark, says_keep,
    says_not_assessed,
};
pub use named::{NamedUnit, UnitLevel, units_named};
pub use no_such_time::no_such_time;
pub use number::{
    NumberError, fmt_count, fmt_decimal, fmt_decimal_scale, fmt_places, fmt_share, from_f64,
    is_more, is_same_amount, parse_at_least, parse_count, parse_decimal, round, words,
};
pub use part_of_year::{PartOfYear, last_months, parts_of_year};
pub use persons::is_person_or_number;
pub use said_of::said_of;
pub use script::{Foreign, foreign_word};
pub use slug::slugs;
pub use sort::compare;
pub use spelling::{Choice, Spelling, uses as spelling_uses};
pub use suggest::did_you_mean;
pub use syllable::is_mistyped;
pub use text::{
    clean, composed, ends_sentence, fold, fold_tones, invisible, lower, one_line, opening, upper,
    width,
};
pub use unit::{
    HamletKind, UnitKind, hamlet_key, near_key, split_hamlet, split_hamlet_of, split_unit, unit_key,
};
pub use words::{Word, words_of};
pub use year::{issued_on, named_years, span_of_years, term_holds, titled_years};
