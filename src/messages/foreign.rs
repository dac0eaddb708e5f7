//! What the sentences of the template engine and of Typst mean, in words for a clerk. Both give their
//! errors no kinds that would say as much; tests beside them hold the sentences of the pinned versions.
//!
//! Only the common ones are known. A rare one is a general sentence in Vietnamese, because an
//! English one helps nobody at an office; the English message keeps what was said.

use super::lang::Pair;

/// What is not known: a general sentence, and in English what was said.
fn other(vi: &str, said: &str) -> Pair {
    (vi.to_owned(), said.to_owned())
}

fn both(vi: &str, en: &str) -> Pair {
    (vi.to_owned(), en.to_owned())
}

/// The sentences of a table that none of these is, for the tests that hold them against the pinned
/// versions.
#[cfg(test)]
fn unheard(table: &[(&'static str, &str, &str)], said: &[&str]) -> Vec<&'static str> {
    let heard = |pattern: &str| said.iter().any(|said| parts(pattern, said).is_some());
    table.iter().map(|(pattern, ..)| *pattern).filter(|pattern| !heard(pattern)).collect()
}

/// The known sentences of the template engine that are not among these.
#[cfg(test)]
pub fn unheard_of_templates(said: &[&str]) -> Vec<&'static str> {
    unheard(TEMPLATE, said)
}

/// The known sentences of Typst that are not among these.
#[cfg(test)]
pub fn unheard_of_layout(said: &[&str]) -> Vec<&'static str> {
    unheard(LAYOUT, said)
}

/// The parts of a text that stand where a pattern has `{}`; the pattern's other text must match.
fn parts<'a>(pattern: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut fixed = pattern.split("{}");
    let mut rest = text.strip_prefix(fixed.next()?)?;
    let mut found = Vec::new();
    for piece in fixed {
        let at = if piece.is_empty() { rest.len() } else { rest.find(piece)? };
        found.push(&rest[..at]);
        rest = &rest[at + piece.len()..];
    }
    rest.is_empty().then_some(found)
}

/// The first entry whose pattern fits, with the parts filled in.
fn lookup(table: &[(&str, &str, &str)], detail: &str) -> Option<Pair> {
    table.iter().find_map(|(pattern, vi, en)| {
        let found = parts(pattern, detail)?;
        let fill = |sentence: &str| {
            found.iter().fold(sentence.to_owned(), |text, part| text.replacen("{}", part, 1))
        };
        Some((fill(vi), fill(en)))
    })
}

/// The name that a template or prose asks for in vain, out of the engine's sentence.
pub fn undefined(detail: &str) -> String {
    parts("`{}` is undefined", detail).map_or_else(|| detail.to_owned(), |found| found.concat())
}

/// What is wrong with a template or with prose that uses figures.
pub fn template(detail: &str) -> Pair {
    if let Some(found) = parts("unknown statement {}", detail)
        && let [name] = found[..]
        && name.starts_with("end")
    {
        return (
            format!("{{% {name} %}} không khớp với lệnh còn mở phía trên"),
            format!("{{% {name} %}} does not close what is open above it"),
        );
    }
    // The longer sentence of an operator ends in what was undefined; the operator says enough.
    let operator = detail.strip_prefix("tried to use ").and_then(|rest| rest.split_once(' '));
    if let Some((operator, _)) = operator {
        return (
            format!(
                "không tính được phép “{operator}” ở đây; mẫu không làm tính, hãy dùng số đã có sẵn"
            ),
            format!(
                "“{operator}” cannot be computed here; a template does no sums, ask for a figure"
            ),
        );
    }
    if let Some(found) = parts("unexpected {}, expected {}", detail)
        && let [seen, wanted] = found[..]
    {
        let (seen_vi, seen_en) = token(seen);
        let (wanted_vi, wanted_en) = token(wanted);
        return (
            format!("ở đây cần {wanted_vi}, lại gặp {seen_vi}"),
            format!("{wanted_en} is needed here, not {seen_en}"),
        );
    }
    // The opening tag that nothing closes, as `template::own` found it.
    if let Some(tag) = detail.strip_prefix("never closed: ") {
        let statement = tag.split(' ').next().unwrap_or_default();
        return (
            format!("{{% {tag} %}} mở ở đây không được đóng bằng {{% end{statement} %}}"),
            format!("{{% {tag} %}} opened here is never closed by {{% end{statement} %}}"),
        );
    }
    lookup(TEMPLATE, detail).unwrap_or_else(|| other("lệnh của mẫu ở chỗ này không đúng", detail))
}

/// A token of the template language.
fn token(text: &str) -> Pair {
    let known = match text {
        "end of variable block" => ("“}}”", "“}}”"),
        "start of variable block" => ("“{{”", "“{{”"),
        "end of block" => ("“%}”", "“%}”"),
        "start of block" => ("“{%”", "“{%”"),
        "identifier" => ("một tên", "a name"),
        "string" => ("chữ trong ngoặc kép", "text in quotes"),
        "integer" | "float" => ("một con số", "a number"),
        "end of input" => ("chỗ hết", "the end"),
        "template-data" => ("chữ thường", "plain text"),
        "expression" => ("một giá trị", "a value"),
        "assignment operator" => ("dấu “=”", "“=”"),
        "comma" => ("dấu “,”", "“,”"),
        other => {
            let bare = other.trim_matches('`');
            return (format!("“{bare}”"), format!("“{bare}”"));
        }
    };
    both(known.0, known.1)
}

const TEMPLATE: &[(&str, &str, &str)] = &[
    ("an expression is too long", "lệnh ở chỗ này quá dài", "an expression is too long"),
    (
        "template exceeds maximum recursion limits",
        "các lệnh lồng nhau quá sâu",
        "the commands are nested too deep",
    ),
    (
        "mismatching name on block. Got `{}`, expected `{}`",
        "khối đóng tên “{}” không khớp với khối đang mở “{}”",
        "block “{}” is closed where “{}” is open",
    ),
    ("unknown {}, expected statement", "sau “{%” phải là một lệnh", "a command must follow “{%”"),
    ("value is not a string", "giá trị này không phải là chữ", "this value is no text"),
    (
        "cannot super outside of block",
        "super() chỉ dùng được trong {% block %}",
        "super() works only within {% block %}",
    ),
    (
        "unexpected end of variable block",
        "trước “}}” còn thiếu một giá trị",
        "a value is missing before “}}”",
    ),
    (
        "unexpected end of block",
        "trước “%}” còn thiếu một giá trị",
        "a value is missing before “%}”",
    ),
    (
        "unexpected end of string",
        "dấu ngoặc kép mở phía trên không được đóng",
        "a quote opened above is never closed",
    ),
    (
        "unexpected end of comment",
        "chú thích “{#” phía trên không được đóng bằng “#}”",
        "a comment “{#” above is never closed by “#}”",
    ),
    (
        "unexpected end of raw block",
        "“{% raw %}” phía trên không được đóng",
        "“{% raw %}” above is never closed",
    ),
    (
        "unexpected character",
        "ký tự này không dùng trong lệnh của mẫu; chữ phải đặt trong ngoặc kép",
        "this character has no meaning in a template's command; put text in quotes",
    ),
    ("unknown statement {}", "không có lệnh “{}”", "there is no statement “{}”"),
    ("block '{}' defined twice", "khối “{}” bị ghi hai lần", "block “{}” is given twice"),
    ("filter {} is unknown", "không có bộ lọc “{}”", "there is no filter “{}”"),
    ("test {} is unknown", "không có phép thử “{}”", "there is no test “{}”"),
    (
        "tried to include non-existing template '{}'",
        "không có mẫu “{}”",
        "there is no template “{}”",
    ),
    (
        "template name was not a string",
        "tên mẫu phải là chữ trong ngoặc kép",
        "a template's name must be text in quotes",
    ),
    ("template \"{}\" does not exist", "không có mẫu “{}”", "there is no template “{}”"),
    ("{} is unknown", "không có hàm “{}”", "there is no function “{}”"),
    ("{} is not iterable", "giá trị này không phải là danh sách", "this value is no list"),
    (
        "recursion limit exceeded",
        "mẫu gọi lại chính nó mãi",
        "the template calls itself again and again",
    ),
    (
        "no parent block exists",
        "mẫu gốc không có khối này nên không dùng được super()",
        "the template it extends has no such block, so super() has nothing to say",
    ),
    (
        "a list cannot be printed as it is; use |liet_ke or |doan",
        "không in thẳng một danh sách được; dùng |liet_ke hoặc |doan",
        "a list cannot be printed as it is; use |liet_ke or |doan",
    ),
    (
        "a group of values cannot be printed as it is; name one of them",
        "không in thẳng một nhóm giá trị được; viết rõ một giá trị trong nhóm",
        "a group of values cannot be printed as it is; name one of them",
    ),
    ("unexpected {}", "ở đây thừa {}", "{} is too many here"),
    ("|dem needs a count", "|dem cần một số đếm", "|dem needs a count"),
    (
        "|so needs a number of the view",
        "|so, |so_le cần một con số",
        "|so and |so_le need a number",
    ),
    (
        "|liet_ke needs texts or entries with a name",
        "|liet_ke cần một danh sách tên",
        "|liet_ke needs a list of names",
    ),
    (
        "|tieu_chi needs a list of criteria",
        "|tieu_chi cần một danh sách tiêu chí",
        "|tieu_chi needs a list of criteria",
    ),
    (
        "|hoa_dau needs a text",
        "|hoa_dau, |thuong_dau cần chữ",
        "|hoa_dau and |thuong_dau need a text",
    ),
    (
        "|doan needs a list of texts",
        "|doan cần một danh sách đoạn văn",
        "|doan needs a list of paragraphs",
    ),
];

/// What is wrong with finished markup.
pub fn layout(detail: &str) -> Pair {
    if let Some(wanted) = detail.strip_prefix("expected ") {
        let vi = match wanted.split([',', ' ']).next().unwrap_or_default() {
            "expression" => "sau dấu # thiếu tên hàm hoặc giá trị",
            "comma" => "giữa hai tham số thiếu dấu phẩy",
            "semicolon" => "sau lệnh thiếu dấu chấm phẩy hoặc xuống dòng",
            "colon" => "thiếu dấu hai chấm",
            "argument" => "sau tên hàm thiếu ( )",
            "block" => "thiếu [ ] hoặc { }",
            _ => "giá trị ở đây không đúng loại mà hàm cần",
        };
        return other(vi, detail);
    }
    lookup(LAYOUT, detail).unwrap_or_else(|| other("Typst không hiểu đoạn này của mẫu", detail))
}

/// What Typst remarks on the layout.
pub fn layout_warning(detail: &str) -> Pair {
    lookup(LAYOUT, detail)
        .unwrap_or_else(|| other("Typst thấy chỗ này của mẫu có thể không như ý", detail))
}

/// Why a PDF does not meet its standard.
pub fn standard(detail: &str) -> Pair {
    let alternative = detail.contains("alt text") || detail.contains("alternative");
    let vi = if alternative {
        "có hình thiếu lời mô tả (alt)"
    } else if detail.contains("nested") || detail.contains("long") || detail.contains("large") {
        "văn bản quá dài hoặc lồng nhau quá sâu"
    } else if detail.contains("title") {
        "văn bản chưa có tên"
    } else if detail.contains("font") || detail.contains("text") {
        "có chữ mà phông không in được đúng chuẩn"
    } else if detail.contains("image") {
        "có hình không đúng chuẩn"
    } else {
        "mẫu riêng dùng thứ mà PDF/A không cho phép"
    };
    other(vi, detail)
}

const LAYOUT: &[(&str, &str, &str)] = &[
    (
        "unclosed delimiter",
        "dấu mở ở đây không được đóng (ngoặc, hoặc $ * _ đứng lẻ)",
        "what opens here is never closed (a bracket, or a single $ * _)",
    ),
    ("unexpected closing {}", "thừa một dấu đóng ngoặc", "a closing bracket too many"),
    ("unknown variable: {}", "không có hàm hay tên “{}”", "there is no function or name “{}”"),
    ("unclosed string", "dấu ngoặc kép không được đóng", "a quote is never closed"),
    ("unclosed raw text", "dấu ` không được đóng", "a ` is never closed"),
    ("unclosed label", "dấu < không được đóng", "a < is never closed"),
    ("unexpected end of block comment", "thừa một dấu */", "an end of a comment too many"),
    ("unexpected argument: {}", "hàm này không có tham số “{}”", "the function has no “{}”"),
    ("unexpected argument", "thừa một tham số của hàm", "an argument too many"),
    ("missing argument: {}", "hàm này còn thiếu tham số “{}”", "the function lacks “{}”"),
    (
        "the character `{}` is not valid in code",
        "ký tự “{}” không dùng được sau dấu #",
        "“{}” cannot stand in code, behind #",
    ),
    (
        "label `{}` does not exist in the document",
        "không có chỗ nào mang nhãn “{}”",
        "there is no label “{}”",
    ),
    (
        "maximum function call depth exceeded",
        "hàm gọi lại chính nó mãi",
        "a function calls itself again and again",
    ),
    ("cannot divide by zero", "chia cho 0", "a division by zero"),
    ("no text within stars", "giữa hai dấu * không có chữ", "there is no text within stars"),
    (
        "no text within underscores",
        "giữa hai dấu _ không có chữ",
        "there is no text within underscores",
    ),
    ("layout did not converge within {}", "dàn trang không ổn định", "the layout does not settle"),
    (
        "file not found (searched at {})",
        "không có tệp “{}”; mẫu không đọc được tệp nào bên ngoài",
        "there is no file “{}”; a template reads no file from outside",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled_with_what_was_seen() {
        assert_eq!(undefined("`xa.so` is undefined"), "xa.so");
        assert_eq!(template("filter demm is unknown").1, "there is no filter “demm”");
        assert_eq!(
            template("unexpected `]`, expected end of variable block").0,
            "ở đây cần “}}”, lại gặp “]”"
        );
        assert_eq!(layout("unknown variable: a").1, "there is no function or name “a”");
    }

    #[test]
    fn what_is_not_known_is_general_in_vietnamese_and_as_said_in_english() {
        for translate in [template, layout, layout_warning, standard] {
            let (vi, en) = translate("quite new");
            assert_eq!(en, "quite new");
            assert!(!vi.contains("quite new") && vi.contains(' '), "{vi}");
        }
    }
}
