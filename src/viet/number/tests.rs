//! Numbers as offices write them, read and written again.

use rust_decimal::Decimal;

use super::*;
use proptest::prelude::*;

const FIFTEEN_DIGITS: std::ops::RangeInclusive<i64> = -999_999_999_999_999..=999_999_999_999_999;

fn d(s: &str) -> Decimal {
    s.parse().expect("a decimal in a test")
}

fn english_of(suggest: &str) -> NumberError {
    NumberError::EnglishFormat { suggest: suggest.to_owned() }
}

fn unit(number: &str, unit: &str) -> NumberError {
    NumberError::UnitInside { number: number.to_owned(), unit: unit.to_owned() }
}

#[test]
fn vietnamese_numbers() {
    for (given, wanted) in [
        ("52.341,608", "52341.608"),
        ("15,1", "15.1"),
        ("7.215", "7215"),
        ("-1.000", "-1000"),
        ("−1.000", "-1000"),
        ("52 341,608", "52341.608"),
        ("52\u{A0}341,608", "52341.608"),
        ("52\u{202F}341\u{202F}608", "52341608"),
        ("  2.618,305 ", "2618.305"),
        ("0", "0"),
        ("03", "3"),
        ("0,5", "0.5"),
        ("1234,234", "1234.234"),
        ("63905,27", "63905.27"),
        ("1234567890123456789012345678", "1234567890123456789012345678"),
        ("0,1234567890123456789012345678", "TooLong"),
    ] {
        match parse_decimal(given) {
            Ok(number) => assert_eq!(number.to_string(), wanted, "{given}"),
            Err(error) => assert_eq!(format!("{error:?}"), wanted, "{given}"),
        }
    }
}

#[test]
fn what_is_refused() {
    use NumberError::{Empty, Grouping, NotANumber, TooLong};
    for (given, error) in [
        ("", Empty),
        ("  \u{A0}", Empty),
        ("63905.27", english_of("63.905,27")),
        ("-63905.27", english_of("-63.905,27")),
        ("1.23", english_of("1,23")),
        ("1.0000", english_of("1,0000")),
        ("0.123", english_of("0,123")),
        (".5", english_of("0,5")),
        ("7215.123", english_of("7.215,123")),
        ("1,234,567", english_of("1.234.567")),
        ("1,234.5", english_of("1.234,5")),
        ("1,234,567.891", english_of("1.234.567,891")),
        ("1 234.5", english_of("1.234,5")),
        ("12abc", NotANumber),
        ("abc", NotANumber),
        ("-", NotANumber),
        ("- 5", NotANumber),
        ("+5", NotANumber),
        ("15,", NotANumber),
        (",5", NotANumber),
        ("15.", NotANumber),
        ("1E5", NotANumber),
        ("13/13", NotANumber),
        ("1\n2", NotANumber),
        ("(1.000)", NotANumber),
        ("١٢", NotANumber),
        ("1.23.456", Grouping),
        ("1.2345,6", Grouping),
        ("1 23", Grouping),
        ("52 341.608", Grouping),
        ("1.234 567", Grouping),
        ("1,2,3", Grouping),
        ("1..234", Grouping),
        ("1.234,5.6", Grouping),
        ("12345678901234567890123456789", TooLong),
        ("05 xóm", unit("05", "xóm")),
        ("52.341,608 triệu đồng", unit("52.341,608", "triệu đồng")),
        ("7,5%", unit("7,5", "%")),
        ("7,5 %", unit("7,5", "%")),
    ] {
        assert_eq!(parse_decimal(given), Err(error), "{given}");
    }
}

#[test]
fn counts() {
    for (given, wanted) in [
        ("3", Ok(3)),
        ("03", Ok(3)),
        ("1.286", Ok(1286)),
        ("-0", Ok(0)),
        ("1,5", Err(NumberError::NotWhole)),
        ("3,0", Err(NumberError::NotWhole)),
        ("-3", Err(NumberError::Negative)),
        ("4294967296", Err(NumberError::TooLong)),
        ("05 xóm", Err(unit("05", "xóm"))),
        ("", Err(NumberError::Empty)),
    ] {
        assert_eq!(parse_count(given), wanted, "{given}");
    }
}

#[test]
fn open_targets() {
    for (given, wanted) in [
        ("3", Ok((3, false))),
        ("1 trở lên", Ok((1, true))),
        ("01 Trở lên", Ok((1, true))),
        ("≥ 1", Ok((1, true))),
        ("≥01", Ok((1, true))),
        (">=2", Ok((2, true))),
        ("ít nhất 2", Ok((2, true))),
        ("Từ 1 trở lên", Ok((1, true))),
        ("từ 1", Err(NumberError::NotANumber)),
        ("trở lên", Err(NumberError::NotANumber)),
        ("> 1", Err(NumberError::NotANumber)),
        ("trên 1", Err(NumberError::NotANumber)),
        ("", Err(NumberError::Empty)),
        ("01 xóm trở lên", Err(unit("01", "xóm"))),
        ("1,5 trở lên", Err(NumberError::NotWhole)),
    ] {
        assert_eq!(parse_at_least(given), wanted, "{given}");
    }
}

#[test]
fn numbers_are_written() {
    for (given, wanted) in [
        ("52341.608", "52.341,608"),
        ("-1000.50", "-1.000,5"),
        ("0", "0"),
        ("-0", "0"),
        ("0.000", "0"),
        ("100", "100"),
        ("1000000", "1.000.000"),
        ("333.333333333333", "333,333333"),
        ("999.9999999999", "1.000"),
    ] {
        assert_eq!(fmt_decimal(d(given)), wanted, "{given}");
    }
    for (given, places, wanted) in [
        ("15.05", 1, "15,1"),
        ("15.04", 1, "15,0"),
        ("15", 1, "15,0"),
        ("-15.05", 1, "-15,1"),
        ("-0.04", 1, "0,0"),
        ("999.95", 1, "1.000,0"),
        ("2.5", 0, "3"),
        ("1.5", 3, "1,500"),
        ("1", 40, "1,0000000000000000000000000000000000000000"),
    ] {
        assert_eq!(fmt_decimal_scale(d(given), places), wanted, "{given}");
    }
    for (given, wanted) in [(0, "00"), (3, "03"), (13, "13"), (196, "196"), (1286, "1.286")] {
        assert_eq!(fmt_count(given), wanted);
    }
}

#[test]
fn shares_are_never_rounded_to_all_or_nothing() {
    for (part, whole, wanted) in [
        ("1", "3", "33,3%"),
        ("10", "32", "31,3%"),
        ("5", "5", "100%"),
        ("0", "5", "0%"),
        ("6", "5", "120,0%"),
        ("13", "100", "13,0%"),
        ("13.06", "100", "13,1%"),
        ("999.4", "1000", "99,9%"),
        ("999.6", "1000", "99,9%"),
        ("99.999", "100", "99,9%"),
        ("100.01", "100", "100,1%"),
        ("100.06", "100", "100,1%"),
        ("0.05", "100", "0,1%"),
        ("0.04", "100", "0,04%"),
        ("0.00000004", "100", "0,01%"),
    ] {
        assert_eq!(fmt_share(d(part), d(whole)).as_deref(), Some(wanted), "{part} of {whole}");
    }
    assert_eq!(fmt_share(d("5"), d("0")), None);
    assert_eq!(fmt_share(Decimal::MAX, d("3")), None);
}

#[test]
fn numbers_in_words() {
    for (n, wanted) in [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh tư"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (321, "ba trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_015, "một nghìn không trăm mười lăm"),
        (21_000, "hai mươi mốt nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_001_000, "một triệu không trăm linh một nghìn"),
        (52_341, "năm mươi hai nghìn ba trăm bốn mươi mốt"),
        (1_000_000_000, "một tỷ"),
        (1_500_000_000_000, "một nghìn năm trăm tỷ"),
        (2_000_000_001, "hai tỷ không trăm linh một"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"),
    ] {
        assert_eq!(words(n), wanted, "{n}");
    }
    assert!(words(u64::MAX).starts_with("mười tám tỷ bốn trăm bốn mươi sáu triệu"));
}

#[test]
fn doubles_read_as_excel_shows_them() {
    for (value, wanted) in [
        (0.1 + 0.2, Some("0.3")),
        (153.0 / 13.0, Some("11.7692307692308")),
        (52_341.608, Some("52341.608")),
        (7215.0 + 63905.274, Some("71120.274")),
        (-1.5, Some("-1.5")),
        (0.0, Some("0")),
        (-0.0, Some("0")),
        (0.075, Some("0.075")),
        (1e15, Some("1000000000000000")),
        (1e27, Some("1000000000000000000000000000")),
        (1e28, None),
        (1e300, None),
        (1e-300, Some("0")),
        (1.5e-28, Some("0.0000000000000000000000000002")),
        (f64::NAN, None),
        (f64::INFINITY, None),
        (f64::NEG_INFINITY, None),
    ] {
        assert_eq!(from_f64(value).map(|n| n.to_string()).as_deref(), wanted, "{value}");
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(digits in FIFTEEN_DIGITS, scale in 0u32..=6) {
        let number = Decimal::new(digits, scale);
        // "1,234" alone is asked about, whoever wrote it.
        prop_assume!(number.normalize().scale() != 3 || number.abs() >= Decimal::from(1000));
        prop_assert_eq!(parse_decimal(&fmt_decimal(number)), Ok(number));
        let spaced = fmt_decimal(number).replace('.', "\u{A0}");
        prop_assert_eq!(parse_decimal(&spaced), Ok(number));
        prop_assert_eq!(parse_decimal(&fmt_decimal_scale(number, 9)), Ok(number));
    }

    #[test]
    fn a_double_of_fifteen_digits_reads_back(digits in FIFTEEN_DIGITS, scale in 0u32..=9) {
        let number = Decimal::new(digits, scale);
        let double: f64 = number.to_string().parse().expect("a double");
        prop_assert_eq!(from_f64(double), Some(number));
    }

    #[test]
    fn a_suggestion_parses(s in "-?[0-9]{0,4}[.,][0-9]{0,4}([.,][0-9]{1,4})?") {
        if let Err(NumberError::EnglishFormat { suggest }) = parse_decimal(&s) {
            prop_assert!(parse_decimal(&suggest).is_ok(), "{} {}", s, suggest);
        }
    }

    #[test]
    fn counts_read_back(n in any::<u32>()) {
        let written = fmt_count(u64::from(n));
        prop_assert_eq!(parse_count(&written), Ok(n));
        prop_assert_eq!(parse_at_least(&format!("{written} trở lên")), Ok((n, true)));
    }

    #[test]
    fn a_part_is_neither_nothing_nor_all(part in 1i64..1_000_000_000, more in 1i64..1_000_000_000) {
        let share = fmt_share(part.into(), (part + more).into()).expect("a share");
        let read = parse_decimal(share.trim_end_matches('%')).expect("a number");
        prop_assert!(read > Decimal::ZERO && read < Decimal::ONE_HUNDRED, "{}", share);
    }

    #[test]
    fn words_tell_numbers_apart(a in any::<u64>(), b in any::<u64>()) {
        prop_assert_eq!(words(a) == words(b), a == b);
    }

    #[test]
    fn nothing_panics(s in any::<String>(), f in any::<f64>(), near in "[-0-9., %xóm−]{0,40}") {
        let _ = (parse_decimal(&s), parse_at_least(&s), from_f64(f), parse_at_least(&near));
        let _ = parse_decimal(&near);
    }
}
