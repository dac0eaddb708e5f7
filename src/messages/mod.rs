//! Every message: its code and weight, what it holds, what it says and the way out, in Vietnamese and
//! English. All of one message stands in one entry of one file, by what it is about.
//!
//! ```text
//! /// What it means, in a sentence for the list of codes.
//! N101 Error FileMissing { path: String = "du-lieu.xlsx" } => {
//!     vi("không tìm thấy tệp “{path}”");
//!     en("file “{path}” not found");
//!     hint_vi("…");
//!     hint_en("…");
//! }
//! ```
//!
//! What stands behind a field's type is a value for the example that `ntm check --explain` shows. Each
//! text is a format string with the fields as its variables; `{{` is a brace. Where words depend
//! on values, `text(…)` and `hint(…)` take an expression for both languages, in which `say!` writes
//! the two; `let …;` may stand before each. `about FIELD` behind the fields names what the finding is
//! about, by which an office accepts it. Texts begin small, end without a full stop and say what
//! failed with the value seen; the hint says the way out.
//!
//! A message is used as a variant of [`Problem`], whichever file it stands in. A new file is named
//! twice below: as a module, and in the list at the end.

mod lang;

pub use example::dotted;
pub use lang::{Lang, Pair};

#[allow(clippy::wildcard_imports, reason = "all that fields may hold")]
use self::values::*;
use crate::origin::Place;
use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// No document is written.
    Error,
    /// The document is written; a person should look.
    Warning,
    /// Something worth knowing.
    Note,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub text: Pair,
    /// The way out, where there is one to tell.
    pub hint: Option<Pair>,
}

/// A code in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedCode {
    /// Such as `N301`.
    pub code: &'static str,
    /// What it weighs unless the office accepts it.
    pub severity: Severity,
    /// What it means, in an English sentence.
    pub meaning: &'static str,
}

/// The codes of one file: what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// In Vietnamese and in English.
    pub title: [&'static str; 2],
    /// In order.
    pub codes: &'static [ListedCode],
}

/// The two wordings of a text: format strings with the variables in sight.
macro_rules! say {
    ($vi:literal, $en:literal) => {
        (format!($vi), format!($en))
    };
}

/// The body of an entry as code.
macro_rules! said {
    ($(let $name:pat = $value:expr;)* vi($($vi:tt)+); en($($en:tt)+); $($hint:tt)*) => {
        said!($(let $name = $value;)* text((format!($($vi)+), format!($($en)+))); $($hint)*)
    };
    ($(let $name:pat = $value:expr;)* text($text:expr); $($hint:tt)*) => {{
        $(let $name = $value;)*
        $crate::messages::Said { text: $text, hint: hint!($($hint)*) }
    }};
}

/// The way out in the body of an entry.
macro_rules! hint {
    () => { None };
    ($(let $name:pat = $value:expr;)* hint_vi($($vi:tt)+); hint_en($($en:tt)+);) => {
        hint!($(let $name = $value;)* hint((format!($($vi)+), format!($($en)+)));)
    };
    ($(let $name:pat = $value:expr;)* hint($hint:expr);) => {{
        $(let $name = $value;)*
        $hint.into()
    }};
}

/// Declares the messages of a file: a function for each, and a macro named as the file that hands the
/// declarations on. (The lone `$` is for the macro within the macro.)
macro_rules! messages {
    ($d:tt $file:ident $vi:literal $en:literal
        $( $(#[doc = $doc:literal])+ $code:ident $severity:ident $name:ident
           $({ $($field:ident : $type:ty $(= $shown:literal)?),* $(,)? })? $(about $subject:ident)? => { $($body:tt)+ } )+) => {
        macro_rules! $file {
            ($d($d others:tt)*) => { collect! {
                { $file $vi $en $( $(#[doc = $doc])+ $code $severity $name
                  $({ $($field: $type $(= $shown)?),* })? $(about $subject)? )+ }
                $d($d others)*
            } };
        }
        $(
            #[allow(non_snake_case, unused_variables, clippy::ptr_arg, clippy::borrowed_box)]
            pub(super) fn $name($($($field: &$type),*)?) -> $crate::messages::Said {
                said!($($body)+)
            }
        )+
    };
}

/// Asks one file after the other for its declarations, then declares all of them.
macro_rules! collect {
    ($last:tt [$next:ident $($more:ident)*] $($all:tt)*) => {
        $next! { [$($more)*] $($all)* $last }
    };
    ($last:tt [] $($all:tt)*) => { problems! { $($all)* $last } };
}

/// All messages as one type.
macro_rules! problems {
    ($({ $file:ident $vi:literal $en:literal $( $(#[doc = $doc:literal])+ $code:ident $severity:ident $name:ident
        $({ $($field:ident : $type:ty $(= $shown:literal)?),* })? $(about $subject:ident)? )+ })+) => {
        /// Everything that can be wrong, with the values a message needs. The code of each is
        /// stable: it is never given to another problem.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are the values that the sentence above names")]
        pub enum Problem { $($( $(#[doc = $doc])+ $name $({ $($field: $type),* })? ),+),+ }

        impl Problem {
            /// The stable code, such as `N301`.
            pub fn code(&self) -> &'static str {
                match self { $($( Problem::$name $({ $($field: _),* })? => stringify!($code) ),+),+ }
            }

            /// The severity it has unless the office accepts it.
            pub fn severity(&self) -> Severity {
                match self { $($( Problem::$name $({ $($field: _),* })? => Severity::$severity ),+),+ }
            }

            /// What it says.
            pub fn said(&self) -> Said {
                match self {
                    $($( Problem::$name $({ $($field),* })? => $file::$name($($($field),*)?) ),+),+
                }
            }

            /// The name of what a disagreement is about, by which an office accepts it; `None` for
            /// findings that have no single subject.
            pub fn subject(&self) -> Option<&str> {
                match self {
                    $($( $( Problem::$name { $subject, .. } => Some($subject), )? )+)+
                    _ => None,
                }
            }

            /// Problems of a code, one for every case that its words tell apart: with the values of the
            /// declaration, or with dots for all that is read from somewhere.
            pub fn examples(code: &str, with_values: bool) -> Vec<Problem> {
                match code {
                    $($( stringify!($code) => example::every(&|_pick| {
                        Problem::$name $({
                            $($field: _pick.field(concat!($($shown)?), with_values)),*
                        })?
                    }), )+)+
                    _ => Vec::new(),
                }
            }
        }

        /// Every code with its meaning, by what messages are about.
        pub const FAMILIES: &[Family] = &[ $( Family {
            title: [$vi, $en],
            codes: &[ $( ListedCode {
                code: stringify!($code),
                severity: Severity::$severity,
                meaning: concat!($($doc),+),
            } ),+ ],
        } ),+ ];
    };
}

mod example;
pub(crate) mod foreign;
mod io;
pub mod values;
mod words;

#[macro_use]
mod declared;
#[macro_use]
mod files;
#[macro_use]
mod yaml;
#[macro_use]
mod sheets;
#[macro_use]
mod columns;
#[macro_use]
mod rows;
#[macro_use]
mod cells;
#[macro_use]
mod marks;
#[macro_use]
mod criteria;
#[macro_use]
mod communes;
#[macro_use]
mod standing;
#[macro_use]
mod funds;
#[macro_use]
mod periods;
#[macro_use]
mod returns;
#[macro_use]
mod documents;
#[macro_use]
mod signing;
#[macro_use]
mod acts;
#[macro_use]
mod wording;
#[macro_use]
mod templates;
#[macro_use]
mod making;
#[macro_use]
mod next_year;
#[macro_use]
mod issuing;
#[macro_use]
mod register;
#[macro_use]
mod signed;
#[macro_use]
mod keys;
#[macro_use]
mod word;

declared! { [files yaml sheets columns rows cells marks criteria communes standing funds periods returns documents signing acts wording templates making next_year issuing register signed keys word] }

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

    /// A heading, a key or a title of a year that is not among those wanted.
    pub fn heading_year(heading: String, year: i32, wanted: &[i32], table: String) -> Self {
        let wanted: Vec<String> = wanted.iter().map(i32::to_string).collect();
        Problem::HeadingYear { heading, year: year.to_string(), wanted: wanted.join(", "), table }
    }

    /// A row outside its table; several of one sheet are told together later.
    pub fn row_outside(text: String) -> Self {
        Problem::RowsOutside { rows: vec![text], cells: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = &'static ListedCode> {
        FAMILIES.iter().flat_map(|family| family.codes)
    }

    #[test]
    fn codes_are_unique_and_ordered() {
        for Family { title, codes } in FAMILIES {
            assert!(codes.windows(2).all(|pair| pair[0].code < pair[1].code), "{title:?}");
        }
        let mut codes: Vec<&str> = all().map(|listed| listed.code).collect();
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
        assert!(codes.iter().all(|code| code.len() == 4 && code.starts_with('N')));
    }

    #[test]
    fn every_message_begins_small_and_ends_without_a_full_stop() {
        let mut wrong = String::new();
        for code in all().map(|listed| listed.code) {
            let examples = Problem::examples(code, false);
            assert!(!examples.is_empty(), "{code}");
            for problem in examples {
                assert_eq!(problem.code(), code);
                let Said { text, hint } = problem.said();
                for text in [Some(text), hint].into_iter().flatten().flat_map(|(vi, en)| [vi, en]) {
                    let shown = dotted(&text);
                    if shown.trim().is_empty() || shown.ends_with('.') || shown.contains("  ") {
                        wrong.push_str(&format!("{code}: {shown}\n"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
