//! Which parts of a document a finished markup prints: a document without its letterhead or signature is
//! none, and one that has them twice is not one.
//!
//! Knows the layout's functions by name only, and never what they do.

use super::own;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::Document;

/// What a template says that makes a document without letterhead and signature on purpose.
const WITHOUT: &str = "khong_the_thuc";

/// Reports what the document's data are for and the markup does not print, or prints twice. `own` is
/// the template's own text.
pub fn check(
    document: &Document,
    titled: bool,
    own: Option<&str>,
    markup: &str,
    found: &mut Diagnostics,
) -> Option<()> {
    if own.is_some_and(says_so) {
        return Some(());
    }
    // A letter has its subject under its number.
    let wanted: [(&str, bool); 5] = [
        ("dau-van-ban", true),
        ("ten-loai", titled),
        ("kinh-gui", !document.addressees.is_empty()),
        ("can-cu", !document.legal_bases.is_empty()),
        ("ket-thuc", true),
    ];
    let code = code_of(markup);
    let names = |fits: &dyn Fn(bool, usize) -> bool| -> Vec<String> {
        let fitting = wanted.iter().filter(|(name, wanted)| fits(*wanted, calls(&code, name)));
        fitting.map(|(name, _)| (*name).to_owned()).collect()
    };
    let template = || document.template.value.clone();
    let missing = names(&|wanted, count| wanted && count == 0);
    let twice = names(&|_, count| count > 1);
    let sound = missing.is_empty() && twice.is_empty();
    if !missing.is_empty() {
        let problem = Problem::PartMissing { template: template(), parts: missing };
        found.push(Diagnostic::new(problem).at(&document.template.place));
    }
    if !twice.is_empty() {
        let problem = Problem::PartTwice { template: template(), parts: twice };
        found.push(Diagnostic::new(problem).at(&document.template.place));
    }
    sound.then_some(())
}

/// `{% set khong_the_thuc = true %}`
fn says_so(text: &str) -> bool {
    let bare = own::without_comments(text);
    bare.match_indices(WITHOUT).any(|(at, name)| {
        let before = bare[..at].trim_end().ends_with("set");
        let after = bare[at + name.len()..].trim_start().strip_prefix('=');
        before && after.is_some_and(|after| after.trim_start().starts_with("true"))
    })
}

/// The markup without printed values and without comments: a value may say anything.
fn code_of(markup: &str) -> String {
    let mut code = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(['#', '/']) {
        code.push_str(&rest[..at]);
        let (from, before) = (&rest[at..], code.chars().next_back());
        let end = if from.starts_with("#\"") {
            literal_end(&from[1..]) + 1
        } else if from.starts_with("//") && before != Some(':') {
            from.find('\n').unwrap_or(from.len())
        } else if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else {
            code.push_str(&from[..1]);
            1
        };
        rest = &from[end..];
    }
    code.push_str(rest);
    code
}

/// Where a literal that begins with a quote ends.
fn literal_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// How often a function is called.
fn calls(code: &str, name: &str) -> usize {
    code.match_indices(name)
        .filter(|(at, _)| {
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
            let before = code[..*at].chars().next_back();
            !before.is_some_and(inside) && code[at + name.len()..].starts_with('(')
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_comments_call_nothing() {
        let markup = "#dau-van-ban(vb)\n// #ket-thuc(vb)[x]\n/* can-cu(vb) */\n#doan[#\"#ket-thuc(vb) \\\" x\";]\n\
                      https://can-cu(x)\n#ket-thuc(vb)[#\"a\";]";
        let code = code_of(markup);
        assert_eq!(calls(&code, "dau-van-ban"), 1);
        assert_eq!(calls(&code, "ket-thuc"), 1);
        assert_eq!(calls(&code, "van-ban"), 0);
        assert_eq!(calls(&code, "can-cu"), 1);
    }

    #[test]
    fn a_template_says_that_it_is_without() {
        assert!(says_so("{% set khong_the_thuc = true %}"));
        assert!(says_so("{%- set  khong_the_thuc=true -%}"));
        assert!(!says_so("{# {% set khong_the_thuc = true %} #}"));
        assert!(!says_so("{% set khong_the_thuc = false %}"));
    }
}
