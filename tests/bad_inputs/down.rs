//! What would bring the program down: paths that are no files, words without end, and templates of
//! an office's own that are programs.

use super::Case;

/// A block of the office's own template.
fn own(text: &str) -> Case {
    Case::small().file(
        "mau/ke-hoach.typ.j2",
        format!("{{% extends \"ke-hoach.typ.j2\" %}}\n{{% block muc_dich %}}\n{text}\n{{% endblock %}}\n"),
    )
}

/// The office's template is refused for what it uses of Typst, at the third line and this column.
fn refused_code(text: &str, seen: &str, column: usize, width: usize) {
    let line = text.lines().next().unwrap_or_default();
    let at = format!(
        "  --> mau/ke-hoach.typ.j2:3:{column}\n  |\n3 | {line}\n  | {}{}",
        " ".repeat(column - 1),
        "^".repeat(width)
    );
    own(text).refused(
        &format!(
            "lỗi[N612]: mẫu riêng không được dùng “{seen}” của Typst\n{at}\n  = lặp, đặt tên, viết câu dùng lại bằng {{% for %}}, {{% set %}}, {{% macro %}}; chỉ gọi các hàm dàn trang nêu trong templates/README.md"
        ),
        &format!(
            "error[N612]: a template of your own cannot use Typst's “{seen}”\n{at}\n  = repeat, name and reuse with {{% for %}}, {{% set %}}, {{% macro %}}; call only the layout functions that templates/README.md lists"
        ),
    );
}

#[test]
fn loops_of_typst() {
    let text = "#for i in range(1000) [#for j in range(1000) [#for k in range(1000) [x]]]";
    refused_code(text, "#for", 2, text.len() - 1);
    refused_code("#while true {}", "#while", 2, 13);
}

#[test]
fn texts_without_end() {
    refused_code("#lorem(30000000)", "lorem", 2, 5);
    refused_code("#range(2000000000)", "range", 2, 5);
    refused_code("#(\"a\" * 3000000000)", "*", 3, 16);
    refused_code("#\"a\".replace(\"a\", \"aa\")", "\"a\".replace", 2, 11);
    refused_code("#std.lorem(30)", "std.lorem", 2, 9);
    refused_code("#(lorem)(30)", "(lorem)", 2, 7);
    refused_code("#eval(\"lorem(30)\")", "eval", 2, 4);
    refused_code("#vb.value", "vb.value", 2, 8);
}

#[test]
fn what_doubles_and_what_calls_itself() {
    refused_code("#let a = [x]", "#let", 2, 11);
    refused_code("#let f(n) = f(n) + f(n)", "#let", 2, 22);
    refused_code("#show \"a\": \"aa\"", "#show", 2, 14);
    refused_code("#set page(width: 1pt)", "#set", 2, 20);
    refused_code("#table(fill: (x, y) => red)[a]", "=>", 14, 13);
    refused_code("#counter(\"a\").update(1)", "counter(\"a\").update", 2, 19);
    refused_code("#context here()", "#context", 2, 14);
}

/// What is larger than any document needs.
#[test]
fn sizes_without_end() {
    for (text, seen, column) in [
        ("#table(columns: 10000)[a]", "10000", 17),
        ("#table(columns: 3, table.cell(rowspan: 100000)[a])", "100000", 40),
        ("#text(size: 900pt)[a]", "900pt", 13),
        ("#v(1e9cm)", "1e9cm", 4),
    ] {
        let at = format!(
            "  --> mau/ke-hoach.typ.j2:3:{column}\n  |\n3 | {text}\n  | {}{}",
            " ".repeat(column - 1),
            "^".repeat(seen.len())
        );
        own(text).refused(
            &format!("lỗi[N614]: “{seen}” lớn quá mức một văn bản cần\n{at}"),
            &format!("error[N614]: “{seen}” is more than any document needs\n{at}"),
        );
    }
}

#[test]
fn a_call_in_a_loop_of_the_template() {
    own("{% for a in range(501) %}#pagebreak(){% endfor %}").refused(
        r#"
lỗi[N613]: mẫu viết ra “#pagebreak” nhiều hơn 500 lần
  --> ke-hoach.typ:132:6002
    |
132 | …ak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()
    |                                                                                           ^^^^^^^^^^^
  = xem lại vòng lặp {% for %} trong mẫu riêng ở thư mục mau/
"#,
        r#"
error[N613]: the template writes “#pagebreak” more than 500 times
  --> ke-hoach.typ:132:6002
    |
132 | …ak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()#pagebreak()
    |                                                                                           ^^^^^^^^^^^
  = look at the loops {% for %} of your own template in mau/
"#,
    );
}

#[test]
fn paragraphs_without_end() {
    own("{% for a in range(2000) %}{% for b in range(60) %}x\n\n{% endfor %}{% endfor %}").refused(
        r#"
lỗi[N604]: mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng
  --> ke-hoach.typ:199970:1
       |
199970 | x
       | ^
"#,
        r#"
error[N604]: the template runs too long or writes too much, and was stopped
  --> ke-hoach.typ:199970:1
       |
199970 | x
       | ^
"#,
    );
}

/// Words, emphasis, a table of one's own: what documents need goes through.
#[test]
fn words_and_calls_go_through() {
    own("#doan[Có *12* m#super[2] và #text(weight: \"bold\")[đậm], _nghiêng_.]\n\
         #table(columns: 3, table.header([a], [b], [c]), [1], [2], [3])\n\
         #v(1cm)\n#pagebreak()\n#emph[x]#h(1fr)#upper[y]\\\n#link(\"https://example.vn\")[z]")
    .remarked("", "");
}

#[test]
fn a_word_longer_than_any_line() {
    let word = "é".repeat(1_001);
    Case::small().table("loi_van", &format!("{{muc_dich: {word}}}")).refused(
        r#"
lỗi[N615]: “éééééééééééééééééééé…” dài 1001 chữ liền nhau không có dấu cách, quá 1000
  --> ntm.yaml:32:23
   |
32 |   loi_van: {muc_dich: éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…
   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = chữ ấy không xuống dòng được; thêm dấu cách, hoặc xóa nếu gõ nhầm
"#, r#"
error[N615]: “éééééééééééééééééééé…” has 1001 letters without a space, more than 1000
  --> ntm.yaml:32:23
   |
32 |   loi_van: {muc_dich: éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…
   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = it cannot be broken into lines; put spaces in, or delete it if it is a slip
"#,
    );
}

/// Every text of a project: an annex's, a table's, a signer's.
#[test]
fn a_long_word_anywhere() {
    let word = "x".repeat(1_001);
    for (from, to) in [
        ("Thường trực Huyện ủy", word.as_str()),
        ("chuc_vu: Chủ tịch", &format!("chuc_vu: {word}")),
        ("trich_yeu: Xây dựng nông thôn mới năm 2025", &format!("trich_yeu: {word}")),
    ] {
        let case = Case::small().change(from, to);
        let run = case.run(&["check"], "en");
        assert_eq!(run.code, 1);
        assert!(
            run.stderr.contains("has 1001 letters without a space, more than 1000"),
            "{}",
            run.stderr
        );
    }
    let case = Case::small();
    let set = crate::util::SMALL_SET.replace("Giao thông", &word);
    let run = case.file("ba-tieu-chi.yaml", set).run(&["check"], "en");
    assert!(run.stderr.contains("error[N615]"), "{}", run.stderr);
}

#[cfg(unix)]
fn pipe(case: &Case, name: &str) {
    let path = case.project().join(name);
    let _ = std::fs::remove_file(&path);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    let made = std::process::Command::new("mkfifo").arg(&path).status().expect("mkfifo");
    assert!(made.success());
}

#[cfg(unix)]
#[test]
fn a_pipe_for_a_table() {
    let case = Case::small().table("nguon_luc", "ong.xlsx");
    pipe(&case, "ong.xlsx");
    let runs = [case.run(&["check"], "vi"), case.run(&["check"], "en")];
    super::expect(
        &runs,
        r#"
lỗi[N117]: “ong.xlsx” không phải tệp thường (là ống dẫn, thiết bị hoặc ổ cắm mạng)
  --> ong.xlsx
  xem thêm: ntm.yaml:32:14
  = chép số liệu thành một tệp trong thư mục dự án rồi chỉ tới tệp ấy
"#,
        r#"
error[N117]: “ong.xlsx” is no ordinary file but a pipe, device or socket
  --> ong.xlsx
  see also: ntm.yaml:32:14
  = copy the data into a file of the project folder and name that file
"#,
    );
}

/// Wherever a file may be named.
#[cfg(unix)]
#[test]
fn a_pipe_anywhere() {
    for name in ["ntm.yaml", "ba-tieu-chi.yaml", "mau/ke-hoach.typ.j2"] {
        let case = Case::small();
        pipe(&case, name);
        let run = case.run(&["check"], "vi");
        assert_eq!(run.code, 1, "{name}: {}", run.stderr);
        assert!(run.stderr.contains("lỗi[N117]"), "{name}: {}", run.stderr);
    }
    let case = Case::small();
    pipe(&case, "phong/chu.ttf");
    let run = case.run(&["check", "--font-path", "du-an/phong"], "vi");
    assert!(run.stderr.contains("lỗi[N704]"), "{}", run.stderr);
}
