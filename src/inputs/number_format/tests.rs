use super::*;

fn shown(format: &str, number: &str) -> Shown {
    let nouns = Nouns::of_hamlets(&[]);
    let expected = Expected { unit: Some(Decimal::ONE), nouns: Some(&nouns) };
    super::number(format, number.parse().expect("a number"), expected, true)
}

fn other(text: &str) -> Shown {
    Shown::As(text.to_owned())
}

#[test]
fn formats_that_show_the_number() {
    for format in [
        "0",
        "0.00",
        "#,##0",
        "#,##0.00",
        "#,##0.0##",
        "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
        "_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* \"-\"??\\ _₫_-;_-@_-",
        "#,##0;[Red]-#,##0",
        "General",
        "General_)",
        "0.00E+00",
        "##0.0E+0",
        "# ##0",
        "#\\ ###\\ ##0",
        "#\\.##0",
        "#,##0\\ \"triệu đồng\"",
        "0\" xóm\"",
        "00\\ \"thôn\"",
        "00",
        "00000",
        "[$-42A]#,##0",
        "[$-vi-VN]#,##0.0",
        "[$-1010000]0",
        "[Blue]#,##0",
        "[Color10]#,##0",
        "[>=1000]#,##0;0",
        "[<0]\"âm\";[>=0]0",
        "#,##0_ ;[Red]\\-#,##0\\ ",
        "0*.",
        "0\".\"",
        "@",
        "#,##0;@",
    ] {
        assert_eq!(shown(format, "1500.5"), Shown::Itself, "{format}");
    }
    for (format, number) in [
        ("#,##0;-#,##0;\"-\"", "0"),
        ("0;-0;;@", "0"),
        ("# ?/?", "650"),
        ("#,##0;[Red]#,##0", "-650"),
        ("#,##0;(#,##0)", "-650"),
        ("#,##0;-#,##0", "-650"),
        ("#,##0", "-650"),
        ("[White]0", "0"),
    ] {
        assert_eq!(shown(format, number), Shown::Itself, "{format}");
    }
}

#[test]
fn formats_that_show_something_else() {
    for (format, number, wanted) in [
        ("#,##0.0,,", "1500500000", "1.500,5"),
        ("#,##0,", "1500", "1,5"),
        ("0%", "0.5", "50%"),
        ("0%%", "0.5", "5.000%%"),
        ("0.0\" %\"", "5", "5 %"),
        ("#,##0 [$₫-42A]", "5", "5 ₫"),
        ("0\" tỷ đồng\"", "5", "5 tỷ đồng"),
        ("General\" nghìn\"", "650", "650 nghìn"),
        ("0\" trở lên\"", "2", "2 trở lên"),
        ("0\"/QĐ-UBND\"", "15", "15 /QĐ-UBND"),
        (";;;", "5", ""),
        ("[White]0", "5", ""),
        ("\"x\"", "1", "x"),
        // Digits of the format's own.
        ("0\\0", "650", "6500"),
        ("0\"0\"", "650", "6500"),
        ("\"1\"0", "650", "1650"),
        ("0*0", "650", "6500…"),
        ("#,##0\\,000", "650", "0,650"),
        ("#,##0\\,\\0\\0\\0", "650", "650,000"),
        ("#\\.##0", "650", ".650"),
        ("#,##0\".000\"", "1650", "1.650.000"),
        ("0\"²\"", "65", "65²"),
        ("0 5", "65", "65 5"),
        // Signs in between.
        ("0\\,0", "65", "6,5"),
        ("0\\.00", "650", "6.50"),
        ("000-000", "650", "000-650"),
        ("0\"/\"0", "65", "6/5"),
        // A sign that the number has not, or loses.
        ("-0", "650", "-650"),
        ("\"-\"#,##0", "1650", "-1.650"),
        ("(#,##0)", "650", "(650)"),
        ("0;0", "-650", "650"),
        ("[>=100]\"1\"0;0", "650", "1650"),
        ("[<100]0;\"trên 100\"", "650", "trên 100"),
        ("dd/mm/yyyy", "45915", "15/9/2025"),
    ] {
        assert_eq!(shown(format, number), other(wanted), "{format}");
    }
}

#[test]
fn formats_that_nobody_can_tell_of() {
    for (format, number) in [
        ("[DBNum1]0", "650"),
        ("[NatNum12]0", "650"),
        ("[$-2000000]0", "650"),
        ("[$-D07041E]0", "650"),
        ("[$-ar-SA,2]0", "650"),
        ("[HIJ]0", "650"),
        ("[>=x]0;0", "650"),
        ("[>1000]0", "650"),
        ("0;[>5]0.0", "650"),
        ("[>=100]0;0", "-650"),
        ("# ?/?", "0.3"),
        ("?/?", "650"),
        ("0.0.0", "650"),
        (",0", "650"),
        ("0!0", "650"),
        ("0;0;0;@;0", "650"),
        ("0\"chưa đóng", "650"),
        ("[$₫", "650"),
        ("0\\", "650"),
        ("Qq0", "650"),
    ] {
        assert_eq!(shown(format, number), Shown::Unknown, "{format}");
    }
}

#[test]
fn formats_of_texts() {
    for format in ["General", "0", "@", "_(@_)", "0;-0;;@", "\"- \"@", "0\" tỷ\"", "@*."] {
        assert_eq!(text(format, "Hòa An"), Shown::Itself, "{format}");
    }
    for (format, wanted) in [
        (";;;", ""),
        ("0;0;0;", ""),
        ("@\" (dự kiến)\"", "Hòa An (dự kiến)"),
        ("\"xã \"@", "xã Hòa An"),
        (";;;\"x\"", "x"),
        ("[White]@", ""),
        ("@@", "Hòa AnHòa An"),
    ] {
        assert_eq!(text(format, "Hòa An"), other(wanted), "{format}");
    }
    assert_eq!(text("[DBNum1]@", "Hòa An"), Shown::Unknown);
}

#[test]
fn formats_of_dates() {
    for format in
        ["dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "[$-F800]dddd, mmmm dd, yyyy", "m/d/yy h:mm"]
    {
        assert!(!hides_date(format), "{format}");
    }
    for format in ["[$-107041E]d/m/yyyy", "\"1\"d/m/yyyy", "d/m/bbbb", "[White]d/m/yyyy", "ggge"] {
        assert!(hides_date(format), "{format}");
    }
}

#[test]
fn dates_without_their_day() {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
    for (format, shown) in [
        ("mm/yyyy", Some("12/2026")),
        ("m\\/yyyy", Some("12/2026")),
        ("mmm-yy", Some("12/2026")),
        ("[$-42A]mm/yyyy;@", Some("12/2026")),
        ("yyyy", Some("2026")),
        ("\"Tháng \"m", Some("12/2026")),
        ("dd/mm/yyyy", None),
        ("d/m", None),
        ("h:mm", None),
    ] {
        assert_eq!(month_alone(format, day).as_deref(), shown, "{format}");
    }
}
