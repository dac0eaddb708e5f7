//! What the template engine says, held to the pinned version: each of its sentences that has words for
//! a clerk, with a template of which it is said.

use super::{environment, problem};
use crate::diag::Problem;
use crate::messages::foreign;

const SAID: &[(&str, &str)] = &[
    ("{{ NESTED }}", "template exceeds maximum recursion limits"),
    ("{% block a %}{% endblock b %}", "mismatching name on block. Got `b`, expected `a`"),
    ("{% 42 %}", "unknown integer, expected statement"),
    ("{% include 42 %}", "template name was not a string"),
    ("{{ nhom|dictsort(by=1) }}", "value is not a string"),
    ("{{ super() }}", "cannot super outside of block"),
    ("{{ }}", "unexpected end of variable block"),
    ("{% if %}", "unexpected end of block"),
    ("{{ \"a }}", "unexpected end of string"),
    ("{# a", "unexpected end of comment"),
    ("{% raw %} a", "unexpected end of raw block"),
    ("{{ ? }}", "unexpected character"),
    ("{% lap %}", "unknown statement lap"),
    ("{% endlap %}", "unknown statement endlap"),
    ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "block 'a' defined twice"),
    ("{{ so|demm }}", "filter demm is unknown"),
    ("{{ so is le_lam }}", "test le_lam is unknown"),
    ("{% extends \"khac.typ.j2\" %}", "template \"khac.typ.j2\" does not exist"),
    ("{% include \"khac.typ.j2\" %}", "tried to include non-existing template 'khac.typ.j2'"),
    ("{{ ham() }}", "ham is unknown"),
    ("{% for a in so %}{% endfor %}", "number is not iterable"),
    ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "recursion limit exceeded"),
    ("{% block a %}{{ super() }}{% endblock %}", "no parent block exists"),
    ("{{ ds }}", "a list cannot be printed as it is; use |liet_ke or |doan"),
    ("{{ nhom }}", "a group of values cannot be printed as it is; name one of them"),
    ("{{ so so }}", "unexpected identifier, expected end of variable block"),
    ("{{ ) }}", "unexpected `)`"),
    ("{{ chu|dem }}", "|dem needs a count"),
    ("{{ chu|so }}", "|so needs a number of the view"),
    ("{{ chu|liet_ke }}", "|liet_ke needs texts or entries with a name"),
    ("{{ chu|tieu_chi }}", "|tieu_chi needs a list of criteria"),
    ("{{ ds|hoa_dau }}", "|hoa_dau needs a text"),
    ("{{ chu|doan }}", "|doan needs a list of texts"),
    ("{{ khong_co }}", "`khong_co` is undefined"),
];

/// What is said of a template.
fn said(template: &str) -> String {
    let mut environment = environment();
    let template = template.replace("NESTED", &"(".repeat(200));
    let context = minijinja::context! {
        so => 1, chu => "chữ", ds => ["a"], nhom => minijinja::context! { a => 1 },
    };
    let result = environment
        .add_template_owned("a.typ.j2", template.as_str())
        .and_then(|()| environment.get_template("a.typ.j2")?.render(context).map(|_| ()));
    let error = result.expect_err(&template);
    let mut cause = &error;
    while let Some(inner) = std::error::Error::source(cause)
        .and_then(|source| source.downcast_ref::<minijinja::Error>())
    {
        cause = inner;
    }
    match problem(cause) {
        Problem::TemplateSyntax { detail }
        | Problem::TemplateUndefined { detail }
        | Problem::TemplateFailed { detail } => detail,
        other => panic!("{template}: {other:?}"),
    }
}

#[test]
fn the_engine_says_what_is_known() {
    let mut wrong = String::new();
    for (template, sentence) in SAID {
        let said = said(template);
        if said != *sentence {
            wrong.push_str(&format!("{template}\n  {said}\n  {sentence}\n"));
        }
    }
    let said: Vec<&str> = SAID.iter().map(|(_, sentence)| *sentence).collect();
    // Ours: `limits` says it before the engine sees the template.
    let mut unheard = foreign::unheard_of_templates(&said);
    unheard.retain(|sentence| *sentence != "an expression is too long");
    assert!(wrong.is_empty() && unheard.is_empty(), "{wrong}{unheard:#?}");
}
