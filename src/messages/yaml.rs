//! How a text file is written.

use super::lang::Pair;
use super::values::{Shape, YamlSlip};

messages! { $ yaml "Cách viết YAML" "YAML"

    /// YAML that cannot be read.
    N120 Error YamlSyntax { slip: YamlSlip } => {
        let (vi, en) = slipped(slip);
        vi("sai cú pháp YAML: {vi}");
        en("YAML syntax error: {en}");
        hint_vi("kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này");
        hint_en("check indentation, colons and quotes around here");
    }

    /// A key stands twice in one mapping.
    N121 Error YamlDuplicateKey { key: String = "muc_dich" } => {
        vi("khóa “{key}” bị ghi hai lần");
        en("key “{key}” is given twice");
    }

    /// Anchors, aliases and tags are not used here.
    N122 Error YamlFeature { feature: String = "&" } => {
        vi("ký hiệu YAML “{feature}” không dùng ở đây");
        en("YAML's “{feature}” is not used here");
        hint_vi("viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép");
        hint_en("write the value out; if it is text, put it in quotes");
    }

    /// A plain value is followed by a comment that was perhaps part of it.
    N123 Warning YamlCommentEatsText { value: String = "Bình Minh", comment: String = "#2" } => {
        vi("giá trị chỉ còn “{value}”, phần “{comment}” bị coi là chú thích");
        en("the value is only “{value}”, as “{comment}” counts as a comment");
        hint_vi("nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép");
        hint_en("if it belongs to the value, put the whole value in quotes");
    }

    /// Nested deeper than any project.
    N124 Error YamlTooDeep { limit: usize = 32 } => {
        vi("lồng nhau quá {limit} tầng");
        en("nested more than {limit} levels deep");
    }

    /// A key that nobody reads.
    N125 Error UnknownKey { key: String = "dta", section: String = "hien_trang" } => {
        vi("khóa “{key}” không dùng trong {section}");
        en("key “{key}” is not used in {section}");
    }

    /// A key that must be given.
    N126 Error MissingKey { key: String = "ten", section: String = "co_quan" } => {
        vi("{section} thiếu khóa “{key}”");
        en("{section} lacks key “{key}”");
        hint_vi("thêm “{key}: …” vào đó");
        hint_en("add “{key}: …” there");
    }

    /// A value of another shape.
    N127 Error WrongShape { key: String = "tuyen_truyen", expected: Shape, found: Shape } => {
        let (expected_vi, expected_en) = shape(*expected);
        let (found_vi, found_en) = shape(*found);
        vi("{key} cần {expected_vi}, ở đây là {found_vi}");
        en("{key} needs {expected_en}, here is {found_en}");
        hint(match (expected, found) {
            (Shape::Scalar, Shape::List) => Some(say!(
                "mỗi ý một dòng, chỉ một dấu “- ” ở đầu (viết “- Câu”, không viết “- - Câu”); chỉ một giá trị thì bỏ dấu “- ”",
                "one line for each, with one “- ” before it (“- Sentence”, not “- - Sentence”); a single value has none"
            )),
            (Shape::Scalar | Shape::List, Shape::Mapping) => Some(say!(
                "nếu là câu chữ có dấu hai chấm, đặt cả câu trong ngoặc kép",
                "if it is a sentence with a colon, put the whole sentence in quotes"
            )),
            _ => None,
        });
    }

    /// An empty file.
    N128 Error EmptyFile => {
        vi("tệp rỗng");
        en("the file is empty");
    }

    /// A key without a colon, so that it has no value: `{xa: Hòa An, giao: 2, 3}`.
    N129 Error KeyWithoutValue { key: String = "3", whole: String } => {
        vi("“{key}” đứng riêng giữa hai dấu phẩy, không có giá trị");
        en("“{key}” stands alone between commas and has no value");
        // A colon with a blank behind it parts a key from its value: this blank is another one.
        let pasted = key.contains([' ', '\u{A0}'])
            && key.split_once(':').is_some_and(|(_, rest)| rest.starts_with(char::is_whitespace));
        hint(if pasted {
            say!(
                "sau dấu hai chấm là dấu cách không ngắt (hay gặp khi dán từ Word): xóa đi, gõ lại dấu cách thường",
                "behind the colon is a no-break space, as text pasted from Word has: delete it and type a space"
            )
        } else if !whole.is_empty() {
            say!(
                "trong {{ }} dấu phẩy ngăn hai khóa; nếu là một giá trị thì viết {whole}; nếu là một khóa thì thêm “: ” và giá trị",
                "within {{ }} a comma parts two keys; for one value write {whole}; for a key add “: ” and its value"
            )
        } else {
            say!(
                "trong {{ }} mỗi mục viết “khóa: giá trị”; giá trị có dấu phẩy thì đặt trong ngoặc kép",
                "within {{ }} every entry is “key: value”; put a value with a comma in quotes"
            )
        });
    }

    /// A key whose colon has no space behind it, so that both are one text: `cap:xa`.
    N130 Error NoSpaceAfterColon { key: String = "cap", value: String } => {
        vi("sau “{key}:” thiếu dấu cách");
        en("a space is missing after “{key}:”");
        hint_vi("viết “{key}: {value}”");
        hint_en("write “{key}: {value}”");
    }

    /// Items of a list that YAML joins to one sentence.
    N362 Error YamlListInText { text: String = "- Làm đường" } => {
        vi("“{text}” bắt đầu như một mục của danh sách nhưng bị nối vào câu phía trên");
        en("“{text}” begins as an item of a list, but is joined to the text above");
        hint_vi("mỗi mục một dòng riêng bắt đầu bằng “- ”, không có chữ nào giữa tên khóa và mục đầu; nếu là câu viết tiếp thì đặt cả đoạn trong ngoặc kép");
        hint_en("give every item a line of its own that begins with “- ”, and nothing between the key and the first one; put running text in quotes");
    }
}

fn shape(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Scalar => ("một giá trị", "a single value"),
        Shape::List => {
            ("một danh sách (mỗi dòng bắt đầu bằng “- ”)", "a list (each line begins with “- ”)")
        }
        Shape::Mapping => ("các cặp “khóa: giá trị”", "“key: value” pairs"),
        Shape::Table => ("một bảng", "a table"),
        Shape::Nothing => ("không có gì", "nothing"),
    }
}

fn slipped(slip: &YamlSlip) -> Pair {
    let (vi, en) = match slip {
        YamlSlip::Tab => {
            ("đầu dòng có phím Tab; thay bằng dấu cách", "the line begins with a tab; use spaces")
        }
        YamlSlip::SecondColon => (
            "một giá trị có hai dấu hai chấm (đặt giá trị trong ngoặc kép), hoặc dòng thụt vào quá mức",
            "a value has a second colon (put it in quotes), or the line is indented too far",
        ),
        YamlSlip::NoColon => (
            "thiếu dấu hai chấm và dấu cách sau tên khóa",
            "the key lacks a colon and a space behind it",
        ),
        YamlSlip::NothingBefore => (
            "trước chỗ này còn thiếu dấu phẩy, hoặc dấu đóng ] hay }",
            "a comma, or a closing ] or }, is missing before this",
        ),
        YamlSlip::OtherBracket(open, close) => {
            return say!("dấu “{open}” lại đóng bằng “{close}”", "“{open}” is closed by “{close}”");
        }
        YamlSlip::OpenBracket(open) => {
            return say!("dấu “{open}” không được đóng", "“{open}” is never closed");
        }
        YamlSlip::ClosingBracket => ("thừa một dấu đóng ngoặc", "a closing bracket too many"),
        YamlSlip::BehindQuote => (
            "sau dấu ngoặc đóng còn chữ; thiếu hoặc thừa một dấu ngoặc kép",
            "text follows the closing quote; a quote is missing or too many",
        ),
        YamlSlip::OpenQuote => {
            ("dấu ngoặc kép mở ở đây không được đóng", "the quote opened here is never closed")
        }
        YamlSlip::OpenQuoteAbove => {
            ("dấu ngoặc kép mở phía trên không được đóng", "a quote opened above is never closed")
        }
        YamlSlip::BeginsWith(sign) => {
            return say!(
                "ký tự “{sign}” không đứng đầu một giá trị được; đặt giá trị trong ngoặc kép",
                "a value cannot begin with “{sign}”; put the value in quotes"
            );
        }
        YamlSlip::BeginsWithDash => (
            "giá trị bắt đầu bằng dấu - cần đặt trong ngoặc kép",
            "a value that begins with - must be put in quotes",
        ),
        YamlSlip::NoDash => (
            "dòng này phải bắt đầu bằng “- ” như các dòng cùng danh sách",
            "the line must begin with “- ” as the others of its list do",
        ),
        YamlSlip::DashWithin => (
            "dấu “- ” của danh sách phải đứng đầu một dòng, sau đó là dấu cách",
            "a list's “- ” must begin a line of its own, followed by a space",
        ),
        YamlSlip::Indent => (
            "dòng này thụt vào khác các dòng cùng nhóm",
            "the line is indented unlike the others of its group",
        ),
        YamlSlip::Backslash => (
            "dấu \\ đứng trong ngoặc kép; thay ngoặc kép bằng ngoặc đơn",
            "a backslash stands within double quotes; use single quotes instead",
        ),
        YamlSlip::NoLineBreak => {
            ("sau dấu | hoặc > phải xuống dòng", "a line break must follow | or >")
        }
        YamlSlip::HashInText => (
            "trước dấu # phải có dấu cách; nếu # là chữ thì đặt cả giá trị trong ngoặc kép",
            "a space must stand before #; if # is text, put the whole value in quotes",
        ),
        YamlSlip::Ends => ("tệp kết thúc giữa chừng", "the file ends in the middle"),
        // A general sentence in Vietnamese, because an English one helps nobody at an office.
        YamlSlip::Other(said) => ("chỗ này không đúng cách viết của YAML", said.as_str()),
    };
    (vi.to_owned(), en.to_owned())
}
