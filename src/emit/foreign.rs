//! What the errors of other programs mean, in words for a clerk: YAML, templates, layout, files.
//!
//! Only the common ones are known. A rare one is a general sentence in Vietnamese, because an
//! English one helps nobody at an office; the English message keeps what was said.

/// A sentence: Vietnamese, English.
pub type Pair = (String, String);

/// What is not known: a general sentence, and in English what was said.
fn other(vi: &str, said: &str) -> Pair {
    (vi.to_owned(), said.to_owned())
}

fn both(vi: &str, en: &str) -> Pair {
    (vi.to_owned(), en.to_owned())
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

/// What is wrong with a YAML file.
pub fn yaml(detail: &str) -> Pair {
    lookup(YAML, detail).unwrap_or_else(|| other("chỗ này không đúng cách viết của YAML", detail))
}

const MISSING_BEFORE: (&str, &str) = (
    "trước chỗ này còn thiếu dấu phẩy, hoặc dấu đóng ] hay }",
    "a comma, or a closing ] or }, is missing before this",
);
const TAB: (&str, &str) =
    ("đầu dòng có phím Tab; thay bằng dấu cách", "the line begins with a tab; use spaces");
const AFTER_QUOTE: (&str, &str) = (
    "sau dấu ngoặc đóng còn chữ; thiếu hoặc thừa một dấu ngoặc kép",
    "text follows the closing quote; a quote is missing or too many",
);
const INDENT: (&str, &str) = (
    "dòng này thụt vào khác các dòng cùng nhóm",
    "the line is indented unlike the others of its group",
);
const NEW_LINE_ITEM: (&str, &str) = (
    "dấu “- ” của danh sách phải đứng đầu một dòng, sau đó là dấu cách",
    "a list's “- ” must begin a line of its own, followed by a space",
);
const ENDS: (&str, &str) = ("tệp kết thúc giữa chừng", "the file ends in the middle");

const YAML: &[(&str, &str, &str)] = &[
    ("tabs disallowed within this context (block indentation)", TAB.0, TAB.1),
    ("tabs disallowed in this context", TAB.0, TAB.1),
    ("tab cannot be used as indentation", TAB.0, TAB.1),
    (
        "mapping values are not allowed in this context",
        "một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức",
        "a value has a second colon (put it in quotes), or the line is indented too far",
    ),
    (
        "simple key expected ':'",
        "thiếu dấu hai chấm và dấu cách sau tên khóa",
        "the key lacks a colon and a space behind it",
    ),
    ("illegal placement of ':' indicator", MISSING_BEFORE.0, MISSING_BEFORE.1),
    (
        "while parsing a flow mapping, did not find expected ',' or '}'",
        MISSING_BEFORE.0,
        MISSING_BEFORE.1,
    ),
    ("while parsing a flow sequence, expected ',' or ']'", MISSING_BEFORE.0, MISSING_BEFORE.1),
    ("\"-\" is only valid inside a block", MISSING_BEFORE.0, MISSING_BEFORE.1),
    ("invalid indentation in flow construct", MISSING_BEFORE.0, MISSING_BEFORE.1),
    (
        "mismatched bracket '{}' closed by '{}'",
        "dấu “{}” lại đóng bằng “{}”",
        "“{}” is closed by “{}”",
    ),
    ("unclosed bracket '{}'", "dấu “{}” không được đóng", "“{}” is never closed"),
    ("misplaced bracket", "thừa một dấu đóng ngoặc", "a closing bracket too many"),
    ("invalid trailing content after double-quoted scalar", AFTER_QUOTE.0, AFTER_QUOTE.1),
    ("invalid trailing content after single-quoted scalar", AFTER_QUOTE.0, AFTER_QUOTE.1),
    (
        "unclosed quote",
        "dấu ngoặc kép mở ở đây không được đóng",
        "the quote opened here is never closed",
    ),
    (
        "invalid indentation in multiline quoted scalar",
        "dấu ngoặc kép mở phía trên không được đóng",
        "a quote opened above is never closed",
    ),
    (
        "unexpected character: `{}'",
        "ký tự “{}” không đứng đầu một giá trị được; đặt giá trị trong ngoặc kép",
        "a value cannot begin with “{}”; put the value in quotes",
    ),
    (
        "plain scalar cannot start with '-' followed by ,[]{}",
        "giá trị bắt đầu bằng dấu - cần đặt trong ngoặc kép",
        "a value that begins with - must be put in quotes",
    ),
    (
        "while parsing a block collection, did not find expected '-' indicator",
        "dòng này phải bắt đầu bằng “- ” như các dòng cùng danh sách",
        "the line must begin with “- ” as the others of its list do",
    ),
    ("while parsing a block mapping, did not find expected key", INDENT.0, INDENT.1),
    ("invalid indentation", INDENT.0, INDENT.1),
    ("wrongly indented line in block scalar", INDENT.0, INDENT.1),
    (
        "while parsing a quoted scalar, found unknown escape character",
        "dấu \\ đứng trong ngoặc kép; thay ngoặc kép bằng ngoặc đơn",
        "a backslash stands within double quotes; use single quotes instead",
    ),
    (
        "while scanning a block scalar, did not find expected comment or line break",
        "sau dấu | hoặc > phải xuống dòng",
        "a line break must follow | or >",
    ),
    (
        "comments must be separated from other tokens by whitespace",
        "trước dấu # phải có dấu cách; nếu # là chữ thì đặt cả giá trị trong ngoặc kép",
        "a space must stand before #; if # is text, put the whole value in quotes",
    ),
    ("block sequence entries are not allowed in this context", NEW_LINE_ITEM.0, NEW_LINE_ITEM.1),
    ("'-' must be followed by a valid YAML whitespace", NEW_LINE_ITEM.0, NEW_LINE_ITEM.1),
    (
        "simple key is no longer valid",
        "thiếu dấu hai chấm và dấu cách sau tên khóa",
        "the key lacks a colon and a space behind it",
    ),
    (
        "while parsing a block scalar, found an indentation indicator equal to 0",
        "sau dấu | hoặc > phải xuống dòng",
        "a line break must follow | or >",
    ),
    ("recursion limit exceeded", "lồng nhau quá sâu", "nested too deep"),
    ("unexpected eof", ENDS.0, ENDS.1),
    ("unexpected EOF while parsing {}", ENDS.0, ENDS.1),
];

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
    (
        "'{}' must be placed inside a loop",
        "“{}” chỉ dùng được trong {% for %}",
        "“{}” works only within {% for %}",
    ),
    ("empty subscript", "trong dấu [ ] thiếu một giá trị", "a value is missing within [ ]"),
    ("unknown {}, expected statement", "sau “{%” phải là một lệnh", "a command must follow “{%”"),
    ("value is not a string", "giá trị này không phải là chữ", "this value is no text"),
    ("not an object", "giá trị này không có phần nào bên trong", "this value has no parts"),
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
    ("template \"{}\" does not exist", "không có mẫu “{}”", "there is no template “{}”"),
    ("{} is unknown", "không có hàm “{}”", "there is no function “{}”"),
    ("{} is not iterable", "giá trị này không phải là danh sách", "this value is no list"),
    ("not iterable", "giá trị này không phải là danh sách", "this value is no list"),
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

/// Why a file could not be read or written.
pub fn io(why: &str) -> Pair {
    let known = match why {
        "permission denied" => ("không có quyền", "permission denied"),
        "not a directory" => (
            "một phần đường dẫn là tệp, không phải thư mục",
            "a part of the path is a file, not a folder",
        ),
        "is a directory" => ("đó là một thư mục", "it is a folder"),
        "entity already exists" => ("đã có sẵn", "it is there already"),
        "entity not found" => ("không có đường dẫn ấy", "there is no such path"),
        "read-only filesystem or storage medium" => ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        "no storage space" | "quota exceeded" => ("hết chỗ trống", "no space is left"),
        "file too large" => ("tệp quá lớn", "the file is too large"),
        "resource busy" | "executable file busy" | "deadlock" => {
            ("đang có chương trình khác dùng", "another program uses it")
        }
        "invalid filename" | "invalid input parameter" => {
            ("tên tệp không hợp lệ", "the file's name is not valid")
        }
        "filesystem loop or indirection limit (e.g. symlink loop)" => {
            ("đường dẫn nối vòng", "its links go round in a circle")
        }
        "too many links" | "cross-device link or rename" => {
            ("không chuyển được tệp vào đó", "the file cannot be moved there")
        }
        "broken pipe" => ("bên nhận đã đóng", "nobody reads it any more"),
        "directory not empty" => ("thư mục không trống", "the folder is not empty"),
        "stale network file handle"
        | "network unreachable"
        | "host unreachable"
        | "network down"
        | "connection aborted"
        | "connection reset"
        | "timed out" => ("mất kết nối với ổ mạng", "the network drive does not answer"),
        "out of memory" => ("hết bộ nhớ", "no memory is left"),
        "unsupported" => ("ổ đĩa không cho làm việc ấy", "the disk does not allow it"),
        "unexpected end of file" => ("tệp kết thúc giữa chừng", "the file ends in the middle"),
        "stream did not contain valid UTF-8" | "invalid data" => {
            ("nội dung không đọc được", "its content cannot be read")
        }
        said => ("máy báo lỗi khi đọc, ghi", said),
    };
    both(known.0, known.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled_with_what_was_seen() {
        assert_eq!(yaml("mismatched bracket '{' closed by ']'").0, "dấu “{” lại đóng bằng “]”");
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
        for translate in [yaml, template, layout, layout_warning, standard, io] {
            let (vi, en) = translate("quite new");
            assert_eq!(en, "quite new");
            assert!(!vi.contains("quite new") && vi.contains(' '), "{vi}");
        }
    }
}
