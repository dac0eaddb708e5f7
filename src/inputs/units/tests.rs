//! Units as offices write them.

use rust_decimal::Decimal;

use super::*;
use crate::viet;

#[test]
fn a_unit_in_the_name_of_a_sheet() {
    let factor = |name| mention_in_name(name).and_then(|mention| mention.factor);
    assert_eq!(factor("Vốn tỷ"), Some(Decimal::from(1000)));
    assert_eq!(factor("B4-ngđ"), Some(Decimal::new(1, 3)));
    for name in ["Công ty", "Tỷ", "Vốn", "Công tỷ"] {
        assert_eq!(factor(name), None, "{name}");
    }
}

#[test]
fn units_that_nobody_knows() {
    for text in
        ["ĐVT: n.đ", "ĐVT: N.đồng", "Đơn vị tính: K", "Unit: thousand dong", "ĐVT: tỷ, lẻ triệu"]
    {
        let mention = mention(text).map(|mention| mention.factor);
        assert_eq!(mention, Some(None), "{text}");
    }
    for text in ["ĐVT: xã", "Đơn vị tính: công trình", "Đơn vị: UBND xã Tân Lập", "ĐVT: %"]
    {
        assert_eq!(mention(text), None, "{text}");
    }
}

#[test]
fn a_unit_in_a_text() {
    let factor = |text| mention(text).map(|mention| mention.factor);
    for text in [
        "Tỷ đồng",
        "tỷ đồng",
        "Số liệu tính bằng tỷ đồng",
        "Vốn vay (tỷ đồng)",
        "(tỷ)",
        "Đơn vị: tỷ đồng",
        "Vốn (tỷ đồng) 2025",
        "Đơn vị tính: tỷ đồng",
        "(Số liệu tính theo tỷ)",
    ] {
        assert_eq!(factor(text), Some(Some(Decimal::from(1000))), "{text}");
    }
    assert_eq!(factor("1.000 đồng"), Some(Some(Decimal::new(1, 3))));
    assert_eq!(factor("ĐVT: 1000đ"), Some(Some(Decimal::new(1, 3))));
    assert_eq!(factor("ĐVT: đồng"), Some(Some(Decimal::new(1, 6))));
    assert_eq!(factor("Đơn vị tính: Đồng Việt Nam"), Some(Some(Decimal::new(1, 6))));
    assert_eq!(factor("tính theo tỷ lệ phần trăm"), None);
    assert_eq!(factor("Đơn vị: nghìn USD"), Some(None));
    for text in ["ĐVT: 1.000 đ", "ĐVT: ngđ", "(1000 đ)", "x 1.000đ", "nghìn đ", "1.000 VNĐ"]
    {
        assert_eq!(factor(text), Some(Some(Decimal::new(1, 3))), "{text}");
    }
    for text in ["ĐVT: 1.000.000 đ", "tr.đ", "(trđ)", "ĐVT: Tr. đồng", "Vốn (triệu đ)"]
    {
        assert_eq!(factor(text), Some(Some(Decimal::ONE)), "{text}");
    }
    assert_eq!(factor("Nguồn vốn năm 2025, nghìn đ"), Some(Some(Decimal::new(1, 3))));
    assert_eq!(factor("Vốn năm 2025 tỷ đồng"), Some(Some(Decimal::from(1000))));
    for text in ["ĐVT: 100 đ", "ĐVT: 1.000", "ĐVT: chục triệu đồng", "ĐVT: 10.000đ"] {
        assert_eq!(factor(text), Some(None), "{text}");
    }
    for text in [
        "Công ty Đông Á",
        "công ty Đ",
        "Đơn vị: Công ty D",
        "đường 21.000 đ",
        "hỗ trợ 20 tỷ đồng",
        "mỗi xã một tỷ đồng",
        "vốn cộng đồng",
        "Đồng Quê",
        "Hội đồng",
        "20 triệu đồng/xã",
    ] {
        assert_eq!(mention(text), None, "{text}");
    }
}

#[test]
fn units_of_money() {
    assert_eq!(money_unit("Kế hoạch (triệu đồng)"), Some(Decimal::ONE));
    assert_eq!(money_unit("Kế hoạch vốn (ĐVT: đồng)"), Some(Decimal::new(1, 6)));
    assert_eq!(money_unit("Kế hoạch (tỷ đồng)"), Some(Decimal::from(1000)));
    assert_eq!(money_unit("Kế hoạch"), Some(Decimal::ONE));
    let two_levels = "Kế hoạch vốn năm 2025 (triệu đồng) / NSTW";
    assert_eq!(money_unit(two_levels), Some(Decimal::ONE));
    assert_eq!(money_unit("Kế hoạch vốn (đồng) / NSTW (1)"), Some(Decimal::new(1, 6)));
    assert_eq!(money_unit("Vốn (tỷ đồng) / NSTW (đầu tư)"), Some(Decimal::from(1000)));
    assert_eq!(money_unit("Kinh phí, nghìn đồng"), Some(Decimal::new(1, 3)));
    assert_eq!(money_unit("Kinh phí, ĐVT: đồng"), Some(Decimal::new(1, 6)));
    for heading in [
        "Kế hoạch (1.000đ)",
        "Kế hoạch (1000 đ)",
        "Kế hoạch [nghìn đ]",
        "Kế hoạch, ngàn đồng",
        "Kế hoạch ĐVT: 1.000đ",
        "Kế hoạch (x 1.000 đ)",
        "(1000 đ) / Kế hoạch",
        "Kế hoạch (ngđ)",
    ] {
        assert_eq!(money_unit(heading), Some(Decimal::new(1, 3)), "{heading}");
        assert_eq!(named_unit(heading), Some(Decimal::new(1, 3)), "{heading}");
    }
    assert_eq!(named_unit("Kinh phí, trđ"), Some(Decimal::ONE));
    assert_eq!(named_unit("Số tiền, triệu"), Some(Decimal::ONE));
    assert_eq!(named_unit("Kế hoạch vốn ĐVT: tỷ"), Some(Decimal::from(1000)));
    assert_eq!(named_unit("Kế hoạch vốn / Tỷ"), Some(Decimal::from(1000)));
    assert_eq!(named_unit("Kế hoạch (đồng Việt Nam)"), Some(Decimal::new(1, 6)));
    assert_eq!(named_unit("Vốn công ty"), None);
    assert_eq!(named_unit("Giải ngân"), None);
    for heading in ["Công ty Đ", "Vốn cộng đồng", "Chủ đầu tư: công ty Đông", "Xã Đ", "Số d"]
    {
        assert_eq!(named_unit(heading), None, "{heading}");
    }
    let bare = |heading: &str| without_unit(&viet::fold(heading));
    assert_eq!(bare("Kế hoạch ĐVT: 1.000đ").as_deref(), Some("ke hoach"));
    assert_eq!(bare("Kế hoạch, ngàn đồng").as_deref(), Some("ke hoach"));
    assert_eq!(bare("Kế hoạch"), None);
    assert_eq!(without_brackets_of_units("Vốn (1.000đ) (NSTW) (a"), "Vốn  (NSTW) (a");
    assert_eq!(money_unit("Vốn cộng đồng"), Some(Decimal::ONE));
    assert_eq!(money_unit("Kế hoạch (3)"), Some(Decimal::ONE));
    assert_eq!(money_unit("Kế hoạch (USD)"), None);
}
