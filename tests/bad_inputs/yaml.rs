//! YAML that cannot be read, and what stands where the caret points.

use super::Case;

#[test]
fn a_tab() {
    Case::small().change("  cap: huyen", "\tcap: huyen").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: đầu dòng có phím Tab; thay bằng dấu cách
  --> ntm.yaml:2:2
  |
2 |  cap: huyen
  |  ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: the line begins with a tab; use spaces
  --> ntm.yaml:2:2
  |
2 |  cap: huyen
  |  ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_line_indented_too_far() {
    Case::small().change("  dia_danh: Bình", "    dia_danh: Bình").refused(
            r#"
lỗi[N120]: sai cú pháp YAML: một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức
  --> ntm.yaml:6:13
  |
6 |     dia_danh: Bình Minh
  |             ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
            r#"
error[N120]: YAML syntax error: a value has a second colon (put it in quotes), or the line is indented too far
  --> ntm.yaml:6:13
  |
6 |     dia_danh: Bình Minh
  |             ^
  = check indentation, colons and quotes around here
"#,
        );
}

#[test]
fn a_second_colon_below_accents() {
    Case::small().change("trich_yeu: Xây", "trich_yeu: Kế hoạch: Xây").refused(
            r#"
lỗi[N120]: sai cú pháp YAML: một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức
  --> ntm.yaml:17:24
   |
17 |     trich_yeu: Kế hoạch: Xây dựng nông thôn mới năm 2025
   |                        ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
            r#"
error[N120]: YAML syntax error: a value has a second colon (put it in quotes), or the line is indented too far
  --> ntm.yaml:17:24
   |
17 |     trich_yeu: Kế hoạch: Xây dựng nông thôn mới năm 2025
   |                        ^
  = check indentation, colons and quotes around here
"#,
        );
}

#[test]
fn no_space_behind_the_colon() {
    Case::small().change("  dia_danh: Bình", "  dia_danh:Bình").refused(
        r#"
lỗi[N130]: sau “dia_danh:” thiếu dấu cách
  --> ntm.yaml:6:3
  |
6 |   dia_danh:Bình Minh
  |   ^^^^^^^^^^^^^^^^^^
  = viết “dia_danh: Bình Minh”
"#,
        r#"
error[N130]: a space is missing after “dia_danh:”
  --> ntm.yaml:6:3
  |
6 |   dia_danh:Bình Minh
  |   ^^^^^^^^^^^^^^^^^^
  = write “dia_danh: Bình Minh”
"#,
    );
}

#[test]
fn a_list_that_is_not_closed() {
    Case::small().change("HUYỆN BÌNH MINH]", "HUYỆN BÌNH MINH").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: trước chỗ này còn thiếu dấu phẩy, hoặc dấu đóng ] hay }
  --> ntm.yaml:5:10
  |
5 |   dia_ban: huyện Bình Minh
  |          ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: a comma, or a closing ] or }, is missing before this
  --> ntm.yaml:5:10
  |
5 |   dia_ban: huyện Bình Minh
  |          ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_missing_comma() {
    Case::small().change("{xa: Tân Lập, dat", "{xa: Tân Lập dat").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: trước chỗ này còn thiếu dấu phẩy, hoặc dấu đóng ] hay }
  --> ntm.yaml:27:23
   |
27 |     - {xa: Tân Lập dat: "1"}
   |                       ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: a comma, or a closing ] or }, is missing before this
  --> ntm.yaml:27:23
   |
27 |     - {xa: Tân Lập dat: "1"}
   |                       ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_bracket_closed_by_another() {
    Case::small().change(r#"dat: "1"}"#, r#"dat: "1"]"#).refused(
        r#"
lỗi[N120]: sai cú pháp YAML: dấu “{” lại đóng bằng “]”
  --> ntm.yaml:27:7
   |
27 |     - {xa: Tân Lập, dat: "1"]
   |       ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: “{” is closed by “]”
  --> ntm.yaml:27:7
   |
27 |     - {xa: Tân Lập, dat: "1"]
   |       ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_quote_that_is_not_closed() {
    Case::small().change(r#"dat: "1"}"#, r#"dat: "1}"#).refused(
        r#"
lỗi[N120]: sai cú pháp YAML: sau dấu ngoặc đóng còn chữ; thiếu hoặc thừa một dấu ngoặc kép
  --> ntm.yaml:28:26
   |
28 |     - {xa: Hòa An, dat: "1"}
   |                          ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: text follows the closing quote; a quote is missing or too many
  --> ntm.yaml:28:26
   |
28 |     - {xa: Hòa An, dat: "1"}
   |                          ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn text_behind_the_quote() {
    Case::small().change("dia_danh: Bình Minh", r#"dia_danh: "Bình" Minh"#).refused(
        r#"
lỗi[N120]: sai cú pháp YAML: sau dấu ngoặc đóng còn chữ; thiếu hoặc thừa một dấu ngoặc kép
  --> ntm.yaml:6:20
  |
6 |   dia_danh: "Bình" Minh
  |                    ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: text follows the closing quote; a quote is missing or too many
  --> ntm.yaml:6:20
  |
6 |   dia_danh: "Bình" Minh
  |                    ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_value_that_begins_with_a_sign() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: @Bình Minh").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: ký tự “@” không đứng đầu một giá trị được; đặt giá trị trong ngoặc kép
  --> ntm.yaml:6:13
  |
6 |   dia_danh: @Bình Minh
  |             ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: a value cannot begin with “@”; put the value in quotes
  --> ntm.yaml:6:13
  |
6 |   dia_danh: @Bình Minh
  |             ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_backslash_in_quotes() {
    Case::small().change("dia_danh: Bình Minh", r#"dia_danh: "huyện \Bình Minh""#).refused(
        r#"
lỗi[N120]: sai cú pháp YAML: dấu \ đứng trong ngoặc kép; thay ngoặc kép bằng ngoặc đơn
  --> ntm.yaml:6:13
  |
6 |   dia_danh: "huyện \Bình Minh"
  |             ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: a backslash stands within double quotes; use single quotes instead
  --> ntm.yaml:6:13
  |
6 |   dia_danh: "huyện \Bình Minh"
  |             ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_row_that_begins_like_no_other() {
    Case::small().change("    - {xa: Hòa An, dat", "    -{xa: Hòa An, dat").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: dòng này phải bắt đầu bằng “- ” như các dòng cùng danh sách
  --> ntm.yaml:28:5
   |
28 |     -{xa: Hòa An, dat: "1"}
   |     ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: the line must begin with “- ” as the others of its list do
  --> ntm.yaml:28:5
   |
28 |     -{xa: Hòa An, dat: "1"}
   |     ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_row_indented_unlike_the_others() {
    Case::small().change("    - {xa: Hòa An, dat", "   - {xa: Hòa An, dat").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: dòng này thụt vào khác các dòng cùng nhóm
  --> ntm.yaml:28:4
   |
28 |    - {xa: Hòa An, dat: "1"}
   |    ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: the line is indented unlike the others of its group
  --> ntm.yaml:28:4
   |
28 |    - {xa: Hòa An, dat: "1"}
   |    ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn a_comment_glued_to_a_value() {
    Case::small().change("dia_danh: Bình Minh", r##"dia_danh: "Bình Minh"#huyện"##).refused(
            r##"
lỗi[N120]: sai cú pháp YAML: trước dấu # phải có dấu cách; nếu # là chữ thì đặt cả giá trị trong ngoặc kép
  --> ntm.yaml:6:24
  |
6 |   dia_danh: "Bình Minh"#huyện
  |                        ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"##,
            r##"
error[N120]: YAML syntax error: a space must stand before #; if # is text, put the whole value in quotes
  --> ntm.yaml:6:24
  |
6 |   dia_danh: "Bình Minh"#huyện
  |                        ^
  = check indentation, colons and quotes around here
"##,
        );
}

#[test]
fn text_on_the_line_of_a_block() {
    Case::small().change("trich_yeu: Xây", "trich_yeu: > Xây").refused(
        r#"
lỗi[N120]: sai cú pháp YAML: sau dấu | hoặc > phải xuống dòng
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: > Xây dựng nông thôn mới năm 2025
   |                ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
        r#"
error[N120]: YAML syntax error: a line break must follow | or >
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: > Xây dựng nông thôn mới năm 2025
   |                ^
  = check indentation, colons and quotes around here
"#,
    );
}

#[test]
fn an_anchor() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: &ten Bình Minh").refused(
        r#"
lỗi[N122]: ký hiệu YAML “&” không dùng ở đây
  --> ntm.yaml:6:18
  |
6 |   dia_danh: &ten Bình Minh
  |                  ^^^^^^^^^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép
"#,
        r#"
error[N122]: YAML's “&” is not used here
  --> ntm.yaml:6:18
  |
6 |   dia_danh: &ten Bình Minh
  |                  ^^^^^^^^^
  = write the value out; if it is text, put it in quotes
"#,
    );
}

#[test]
fn an_alias() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: *ten").refused(
        r#"
lỗi[N122]: ký hiệu YAML “*” không dùng ở đây
  --> ntm.yaml:6:13
  |
6 |   dia_danh: *ten
  |             ^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép
"#,
        r#"
error[N122]: YAML's “*” is not used here
  --> ntm.yaml:6:13
  |
6 |   dia_danh: *ten
  |             ^
  = write the value out; if it is text, put it in quotes
"#,
    );
}

#[test]
fn a_tag() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: !!str Bình Minh").refused(
        r#"
lỗi[N122]: ký hiệu YAML “!” không dùng ở đây
  --> ntm.yaml:6:19
  |
6 |   dia_danh: !!str Bình Minh
  |                   ^^^^^^^^^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép
"#,
        r#"
error[N122]: YAML's “!” is not used here
  --> ntm.yaml:6:19
  |
6 |   dia_danh: !!str Bình Minh
  |                   ^^^^^^^^^
  = write the value out; if it is text, put it in quotes
"#,
    );
}

#[test]
fn stars_around_text() {
    Case::small().change("trich_yeu: Xây", "trich_yeu: **Xây** ").refused(
        r#"
lỗi[N122]: ký hiệu YAML “*” không dùng ở đây
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: **Xây**  dựng nông thôn mới năm 2025
   |                ^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép
"#,
        r#"
error[N122]: YAML's “*” is not used here
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: **Xây**  dựng nông thôn mới năm 2025
   |                ^
  = write the value out; if it is text, put it in quotes
"#,
    );
}

#[test]
fn a_second_document() {
    Case::small().change("du_lieu:\n", "---\ndu_lieu:\n").refused(
        r#"
lỗi[N122]: ký hiệu YAML “---” không dùng ở đây
  --> ntm.yaml:22:1
   |
22 | ---
   | ^^^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép

lỗi[N126]: ntm.yaml thiếu khóa “du_lieu”
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^
  = thêm “du_lieu: …” vào đó
"#,
        r#"
error[N122]: YAML's “---” is not used here
  --> ntm.yaml:22:1
   |
22 | ---
   | ^^^
  = write the value out; if it is text, put it in quotes

error[N126]: ntm.yaml lacks key “du_lieu”
  --> ntm.yaml:1:1
  |
1 | co_quan:
  | ^^^^^^^
  = add “du_lieu: …” there
"#,
    );
}

#[test]
fn a_key_given_twice() {
    Case::small()
        .change("  dia_danh: Bình Minh\n", "  dia_danh: Bình Minh\n  dia_ban: huyện khác\n")
        .refused(
            r#"
lỗi[N121]: khóa “dia_ban” bị ghi hai lần
  --> ntm.yaml:7:3
  |
7 |   dia_ban: huyện khác
  |   ^^^^^^^
  xem thêm: ntm.yaml:5:3
"#,
            r#"
error[N121]: key “dia_ban” is given twice
  --> ntm.yaml:7:3
  |
7 |   dia_ban: huyện khác
  |   ^^^^^^^
  see also: ntm.yaml:5:3
"#,
        );
}

#[test]
fn a_comment_that_eats_text() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: Bình Minh #2").remarked(
        r#"
cảnh báo[N123]: giá trị chỉ còn “Bình Minh”, phần “#2” bị coi là chú thích
  --> ntm.yaml:6:23
  |
6 |   dia_danh: Bình Minh #2
  |                       ^^
  = nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép
"#,
        r#"
warning[N123]: the value is only “Bình Minh”, as “#2” counts as a comment
  --> ntm.yaml:6:23
  |
6 |   dia_danh: Bình Minh #2
  |                       ^^
  = if it belongs to the value, put the whole value in quotes
"#,
    );
}

#[test]
fn braces_without_quotes() {
    Case::small().change("dia_danh: Bình Minh", "dia_danh: {{ ten }}").refused(
        r#"
lỗi[N122]: ký hiệu YAML “{{” không dùng ở đây
  --> ntm.yaml:6:20
  |
6 |   dia_danh: {{ ten }}
  |                    ^
  = viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép

lỗi[N127]: dia_danh cần một giá trị, ở đây là các cặp “khóa: giá trị”
  --> ntm.yaml:6:13
  |
6 |   dia_danh: {{ ten }}
  |             ^^^^^^^^^
  = nếu là câu chữ có dấu hai chấm, đặt cả câu trong ngoặc kép
"#,
        r#"
error[N122]: YAML's “{{” is not used here
  --> ntm.yaml:6:20
  |
6 |   dia_danh: {{ ten }}
  |                    ^
  = write the value out; if it is text, put it in quotes

error[N127]: dia_danh needs a single value, here is “key: value” pairs
  --> ntm.yaml:6:13
  |
6 |   dia_danh: {{ ten }}
  |             ^^^^^^^^^
  = if it is a sentence with a colon, put the whole sentence in quotes
"#,
    );
}

#[test]
fn nested_too_deep() {
    Case::small().table("xom", &format!("{}{}", "[".repeat(40), "]".repeat(40))).refused(
        r#"
lỗi[N124]: lồng nhau quá 32 tầng
  --> ntm.yaml:32:38
   |
32 |   xom: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
   |                                      ^
"#,
        r#"
error[N124]: nested more than 32 levels deep
  --> ntm.yaml:32:38
   |
32 |   xom: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
   |                                      ^
"#,
    );
}

/// Diacritics of their own (NFD, as files from a Mac have them) do not move the caret.
#[test]
fn a_second_colon_below_combining_accents() {
    Case::small().change("trich_yeu: Xây", "trich_yeu: Kê\u{301} hoa\u{323}ch: Xây").refused(
            r#"
lỗi[N120]: sai cú pháp YAML: một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức
  --> ntm.yaml:17:26
   |
17 |     trich_yeu: Kế hoạch: Xây dựng nông thôn mới năm 2025
   |                        ^
  = kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này
"#,
            r#"
error[N120]: YAML syntax error: a value has a second colon (put it in quotes), or the line is indented too far
  --> ntm.yaml:17:26
   |
17 |     trich_yeu: Kế hoạch: Xây dựng nông thôn mới năm 2025
   |                        ^
  = check indentation, colons and quotes around here
"#,
        );
}
