//! Inputs made to exhaust: nesting, recursion, loops, texts that double. Each is refused or done
//! in time, and without much memory.

use ntm::diag::Diagnostics;
use ntm::typeset::{Fonts, Source};
use ntm::{inputs, pipeline, typeset};

use super::{MEMORY_SHARED, PATIENCE, resident_mb, whole, worked};
use crate::util::{Folder, SMALL};

/// Runs one input; what takes too long or too much fails by its name.
pub fn survives(name: &str, run: impl FnOnce()) {
    let (start, before) = (worked(), resident_mb());
    run();
    let (taken, more) = (worked() - start, resident_mb().saturating_sub(before));
    if std::env::var_os("NTM_FUZZ").is_some() {
        println!("hostile: {name}: {taken:.0?}, {more} MB");
    }
    assert!(taken < PATIENCE, "{name} took {taken:?}");
    assert!(more < MEMORY_SHARED / 3, "{name}: {more} MB more");
}

#[test]
fn hostile_templates() {
    let deep = |open: &str, middle: &str, close: &str, times: usize| {
        open.repeat(times) + middle + &close.repeat(times)
    };
    let doubling = "{% set n = namespace(s=\"aaaaaaaaaa\") %}{% for i in range(60) %}\
                    {% set n.s = n.s ~ n.s %}{% endfor %}{{ n.s|length }}";
    let list_doubling = "{% set n = namespace(s=[1]) %}{% for i in range(60) %}\
                         {% set n.s = n.s + n.s %}{% endfor %}{{ n.s|length }}";
    let loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}";
    let all: [(&str, String); 25] = [
        ("a macro that calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}".into()),
        ("a template that includes itself", "{% include \"mau/ke-hoach.typ.j2\" %}".into()),
        ("a template that extends itself", "{% extends \"mau/ke-hoach.typ.j2\" %}".into()),
        (
            "a template that imports itself",
            "{% import \"mau/ke-hoach.typ.j2\" as a %}{{ a }}".into(),
        ),
        ("a block that calls itself", "{% block a %}{{ self.a() }}{% endblock %}".into()),
        ("a recursive loop", "{% for a in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}".into()),
        ("brackets", format!("{{{{ {} }}}}", deep("(", "1", ")", 50_000))),
        ("lists", format!("{{{{ {} }}}}", deep("[", "", "]", 50_000))),
        ("maps", format!("{{{{ {} }}}}", deep("{1:", "1", "}", 50_000))),
        ("not", format!("{{{{ {}1 }}}}", "not ".repeat(50_000))),
        ("minus", format!("{{{{ {}1 }}}}", "-".repeat(50_000))),
        ("plus", format!("{{{{ 1{} }}}}", "+1".repeat(50_000))),
        ("filters", format!("{{{{ 1{} }}}}", "|string".repeat(50_000))),
        ("attributes", format!("{{{{ nam{} }}}}", ".a".repeat(50_000))),
        ("if else chains", format!("{{{{ 1{} }}}}", " if 1 else 1".repeat(20_000))),
        ("conditions", deep("{% if 1 %}", "", "{% endif %}", 20_000)),
        ("blocks", (0..5_000).map(|n| format!("{{% block b{n} %}}")).collect()),
        ("a text that doubles", doubling.into()),
        ("a list that doubles", list_doubling.into()),
        ("loops", loops.into()),
        ("a text times a number", "{{ (\"a\" * 9999999999)|length }}".into()),
        ("an indent", "{{ \"a\nb\"|indent(9999999999) }}".into()),
        ("a format", "{{ \"%9999999999d\"|format(1) }}".into()),
        ("powers", "{{ 9 ** 9 ** 9 ** 9 }}".into()),
        ("a long range", "{{ range(9999999999)|list|length }}".into()),
    ];
    let folder = Folder::small();
    for (name, text) in all {
        folder.write("mau/ke-hoach.typ.j2", text);
        survives(name, || whole(folder.path(), true));
    }
}

#[test]
fn hostile_markup() {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    let folder = Folder::small();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found).expect("a sound project");
    let sound = pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found)
        .remove(0)
        .source;
    let list = (0..3_000).map(|n| format!("{}- x\n", " ".repeat(n))).collect::<String>();
    let all: Vec<(&str, String)> = vec![
        ("brackets", "#[".repeat(50_000)),
        ("code", "#{".repeat(50_000)),
        ("parentheses", format!("#{}", "(".repeat(50_000))),
        ("mathematics", format!("${}$", "(".repeat(50_000))),
        ("fractions", format!("${}$", "1/".repeat(20_000))),
        ("powers", format!("${}$", "x^".repeat(20_000))),
        ("calls", "#f(".repeat(50_000)),
        ("strong and emphasis", "*_".repeat(50_000)),
        ("comments", "/*".repeat(100_000)),
        ("unary", format!("#{{ {}1 }}", "-".repeat(50_000))),
        ("not", format!("#{{ {}true }}", "not ".repeat(5_000))),
        ("sums", format!("#{{ 1{} }}", "+1".repeat(20_000))),
        ("fields", format!("#vb{}", ".at".repeat(20_000))),
        ("if else", format!("#{}", "if true {} else ".repeat(20_000))),
        ("lists", list),
        ("blocks", format!("{}{}", "#block[".repeat(200), "]".repeat(200))),
        ("parts of the library", format!("{}{}", "#doan[".repeat(200), "]".repeat(200))),
        ("a function that calls itself", "#let f(n) = f(n + 1)\n#f(0)".into()),
        ("content that holds itself", "#let f(n) = block(f(n + 1))\n#f(0)".into()),
        ("a show rule that shows itself", "#show \"a\": it => [a a]\na".into()),
        ("a loop", "#while true {}".into()),
        ("an include of itself", format!("#include \"{}.typ\"", sound.id)),
        ("a file of the machine", "#read(\"/etc/passwd\")".into()),
        ("a package", "#import \"@preview/x:1.0.0\": *".into()),
    ];
    for (name, markup) in all {
        let source = Source { markup, ..sound.clone() };
        survives(name, || {
            let mut found = Diagnostics::new();
            typeset::layout(&source, &fonts, &mut found);
        });
    }
}

#[test]
fn hostile_yaml() {
    let keys: String = (0..100_000).map(|n| format!("k{n}: 1\n")).collect();
    let all: Vec<(&str, String)> = vec![
        ("lists", "[".repeat(200_000)),
        ("maps", "{a: ".repeat(100_000)),
        ("dashes", "- ".repeat(200_000)),
        ("keys in keys", "? ".repeat(200_000)),
        ("indented maps", (0..2_000).map(|n| format!("{}a:\n", " ".repeat(n))).collect()),
        ("anchors", "&a ".repeat(100_000)),
        ("laughs", format!("a: &a [x,x]\n{}", "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n".repeat(30))),
        ("keys", keys.clone()),
        ("the same key", "a: 1\n".repeat(100_000)),
        ("keys of a known part", format!("co_quan:\n{}", keys.replace('k', "  k"))),
        ("quotes", "\"".repeat(200_001)),
        ("a long text", format!("a: {}", "x".repeat(2_000_000))),
        ("a long line of words", format!("a: \"{}\"", "x ".repeat(1_000_000))),
        ("blank lines", "\n".repeat(1_000_000)),
        ("comments", "# x\n".repeat(300_000)),
        ("comments after values", "- x #1\n".repeat(50_000)),
        ("documents", "---\n".repeat(100_000)),
        ("directives", "%YAML 1.2\n".repeat(100_000)),
        ("a code range", SMALL.replace("\"2, 3\"", "\"1-4294967295\"")),
        ("code ranges", SMALL.replace("\"2, 3\"", &format!("\"{}1\"", "1-65535, ".repeat(5_000)))),
        ("a long number", SMALL.replace("nam: 2025", &format!("nam: {}", "9".repeat(100_000)))),
        (
            "nested funding",
            format!(
                "{SMALL}  nguon_luc: {}",
                "[{ten: a, gom: ".repeat(15) + "[]" + &"}]".repeat(15)
            ),
        ),
    ];
    let folder = Folder::small();
    for (name, text) in &all {
        folder.write("ntm.yaml", text);
        survives(name, || whole(folder.path(), false));
        survives(name, || {
            let mut found = Diagnostics::new();
            inputs::criteria_set(&"bo.yaml".into(), text, &mut found);
        });
    }
}
