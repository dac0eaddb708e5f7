//! Numbers in figures, and whether two are the same in writing.

use rust_decimal::{Decimal, RoundingStrategy};

/// What an amount is exact to, in decimals of triệu đồng: one đồng. A formula's result, such as a
/// third, has more; nobody means them.
const DECIMALS: u32 = 6;

/// The number rounded to `places` decimals, half away from zero.
#[must_use]
pub fn round(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// The number to a millionth, without zeros at its end: 52341.608 is "52.341,608", -1000.50 is
/// "-1.000,5", a third of a thousand is "333,333333".
#[must_use]
pub fn fmt_decimal(number: Decimal) -> String {
    fmt_places(number, DECIMALS)
}

/// The number to so many decimals, without zeros at its end.
#[must_use]
pub fn fmt_places(number: Decimal, places: u32) -> String {
    written(round(number, places).normalize())
}

/// Whether two amounts are one to a millionth: what formulas made, and their sums, differ by less.
#[must_use]
pub fn is_same_amount(one: Decimal, other: Decimal) -> bool {
    one.checked_sub(other).is_some_and(|apart| apart.abs() < Decimal::new(1, DECIMALS))
}

/// Whether an amount is more than another, by a millionth or more.
#[must_use]
pub fn is_more(amount: Decimal, than: Decimal) -> bool {
    amount > than && !is_same_amount(amount, than)
}

/// The number rounded to `places` decimals, half away from zero, all of them shown: 15.05 to one
/// place is "15,1", 15 is "15,0". A number that rounds to zero has no minus sign.
#[must_use]
pub fn fmt_decimal_scale(number: Decimal, places: u32) -> String {
    let rounded = round(number, places).normalize();
    let mut out = written(rounded);
    if rounded.scale() < places {
        if rounded.scale() == 0 {
            out.push(',');
        }
        out.extend((rounded.scale()..places).map(|_| '0'));
    }
    out
}

/// A count as prose writes it, padded to two digits by the practice of administrative text: "03",
/// "13", "196", "1.286"; zero is "00".
///
/// (The decree itself pads only the number of a document, điểm c khoản 3 Mục II Phần I Phụ lục I,
/// and dates.)
#[must_use]
pub fn fmt_count(count: u64) -> String {
    if count < 10 { format!("0{count}") } else { grouped(&count.to_string()) }
}

/// What part of a whole something is, in per cent: always to one decimal, so that shares beside each other
/// read alike, rounded half away from zero; nothing and all of it are "0%" and "100%". What is neither never
/// reads as one of them: nearly all is "99,9%", a little more than all "100,1%", nearly nothing has one decimal
/// more ("0,04%").
/// `None` where the whole is zero.
#[must_use]
pub fn fmt_share(part: Decimal, whole: Decimal) -> Option<String> {
    if whole.is_zero() {
        return None;
    }
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    if part.is_zero() || part == whole {
        return Some(format!("{}%", fmt_decimal(share)));
    }
    let (tenth, hundredth) = (Decimal::new(1, 1), Decimal::new(1, 2));
    let rounded = round(share, 1);
    let shown = match rounded {
        hundred if hundred == Decimal::ONE_HUNDRED => {
            if part < whole {
                hundred - tenth
            } else {
                hundred + tenth
            }
        }
        nothing if nothing.is_zero() => {
            let least = if share.is_sign_negative() { -hundredth } else { hundredth };
            let finer = round(share, 2);
            return Some(format!(
                "{}%",
                fmt_decimal_scale(if finer.is_zero() { least } else { finer }, 2)
            ));
        }
        other => other,
    };
    Some(format!("{}%", fmt_decimal_scale(shown, 1)))
}

/// A decimal with every digit it has.
pub(super) fn written(number: Decimal) -> String {
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
    let text = number.abs().to_string();
    match text.split_once('.') {
        Some((whole, decimals)) => format!("{sign}{},{decimals}", grouped(whole)),
        None => format!("{sign}{}", grouped(&text)),
    }
}

/// Digits in groups of three.
pub(super) fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}
