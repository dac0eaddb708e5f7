//! What the body's level decides: names, letterhead, signature, recipients.

use crate::model::OrganisationLevel;

/// A made-up body of a level.
pub struct Profile {
    /// The value of `cap`.
    pub key: &'static str,
    /// The level itself, for the offices.
    pub level: OrganisationLevel,
    /// Full name.
    pub name: &'static str,
    /// The superior body's line in the letterhead.
    pub superior: Option<&'static str>,
    /// Its own lines there.
    pub lines: &'static [&'static str],
    /// The area that it governs or works for.
    pub area: &'static str,
    /// Its abbreviation in the symbol.
    pub symbol: &'static str,
    /// The drafting unit's abbreviation in "Lưu".
    pub drafting: Option<&'static str>,
    /// The office in charge of the programme.
    pub office: &'static str,
    /// The collective on whose behalf its head signs.
    pub collective: Option<&'static str>,
    /// The head's post.
    pub post: &'static str,
    /// Who receives its documents.
    pub recipients: &'static [&'static str],
    /// Whether it has one commune; then hamlets are named, else communes have counts of them.
    pub one_commune: bool,
    /// Whose documents it has to follow, for the places left open in the legal bases.
    pub directives: &'static [&'static str],
}

const COMMITTEE: Option<&str> = Some("Ủy ban nhân dân");

/// The body of a level in the time of three tiers or of two.
pub fn of(level: OrganisationLevel, two_tier: bool) -> Profile {
    match level {
        OrganisationLevel::Province => province(two_tier),
        OrganisationLevel::District => district(two_tier),
        OrganisationLevel::Commune => commune(two_tier),
        OrganisationLevel::Division => division(two_tier),
        OrganisationLevel::Department => department(two_tier),
    }
}

fn province(two_tier: bool) -> Profile {
    Profile {
        key: "tinh",
        level: OrganisationLevel::Province,
        name: "Ủy ban nhân dân tỉnh Mẫu",
        superior: None,
        lines: &["ỦY BAN NHÂN DÂN", "TỈNH MẪU"],
        area: "tỉnh Mẫu",
        symbol: "UBND",
        drafting: Some("NN"),
        office: pick(two_tier, "Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và PTNT"),
        collective: COMMITTEE,
        post: "Chủ tịch",
        recipients: if two_tier {
            &[
                "Bộ Nông nghiệp và Môi trường (báo cáo)",
                "Thường trực Tỉnh ủy",
                "Thường trực HĐND tỉnh",
                "Chủ tịch, các PCT UBND tỉnh",
                "Ủy ban MTTQ Việt Nam tỉnh",
                "Các sở, ban, ngành, đoàn thể tỉnh",
                "UBND các xã",
            ]
        } else {
            &[
                "Văn phòng Điều phối NTM Trung ương (báo cáo)",
                "Thường trực Tỉnh ủy",
                "Thường trực HĐND tỉnh",
                "Chủ tịch, các PCT UBND tỉnh",
                "Ủy ban MTTQ Việt Nam tỉnh",
                "Các sở, ban, ngành, đoàn thể tỉnh",
                "UBND các huyện, thành phố",
            ]
        },
        one_commune: false,
        directives: &[
            "Căn cứ Nghị quyết số … của Hội đồng nhân dân tỉnh (điền văn bản của đơn vị)",
            "Căn cứ Quyết định số … của Ủy ban nhân dân tỉnh về giao chỉ tiêu, kế hoạch vốn (điền văn bản của đơn vị)",
        ],
    }
}

fn district(two_tier: bool) -> Profile {
    Profile {
        key: "huyen",
        level: OrganisationLevel::District,
        name: "Ủy ban nhân dân huyện Mẫu",
        superior: None,
        lines: &["ỦY BAN NHÂN DÂN", "HUYỆN MẪU"],
        area: "huyện Mẫu",
        symbol: "UBND",
        drafting: Some("NN"),
        office: pick(two_tier, "Phòng Nông nghiệp và Môi trường", "Phòng Nông nghiệp và PTNT"),
        collective: COMMITTEE,
        post: "Chủ tịch",
        recipients: &[
            "UBND tỉnh (báo cáo)",
            "Văn phòng Điều phối NTM tỉnh",
            "Thường trực Huyện ủy",
            "Thường trực HĐND huyện",
            "Chủ tịch, các PCT UBND huyện",
            "Ủy ban MTTQ Việt Nam huyện",
            "Các phòng, ban, đoàn thể huyện",
            "UBND các xã",
        ],
        one_commune: false,
        directives: &[
            "Căn cứ Nghị quyết số … của Hội đồng nhân dân huyện (điền văn bản của đơn vị)",
            "Căn cứ Quyết định số … của Ủy ban nhân dân tỉnh về giao chỉ tiêu, kế hoạch vốn (điền văn bản của đơn vị)",
        ],
    }
}

fn commune(two_tier: bool) -> Profile {
    Profile {
        key: "xa",
        level: OrganisationLevel::Commune,
        name: "Ủy ban nhân dân xã Mẫu",
        superior: None,
        lines: &["ỦY BAN NHÂN DÂN", "XÃ MẪU"],
        area: "xã Mẫu",
        symbol: "UBND",
        drafting: two_tier.then_some("KT"),
        office: pick(two_tier, "Phòng Kinh tế", "Ban Quản lý các Chương trình MTQG xã"),
        collective: COMMITTEE,
        post: "Chủ tịch",
        recipients: if two_tier {
            &[
                "UBND tỉnh (báo cáo)",
                "Sở Nông nghiệp và Môi trường",
                "Thường trực Đảng ủy",
                "Thường trực HĐND xã",
                "Chủ tịch, các PCT UBND xã",
                "Ủy ban MTTQ Việt Nam xã",
                "Các phòng, đơn vị thuộc UBND xã",
                "Trưởng các xóm",
            ]
        } else {
            &[
                "UBND huyện (báo cáo)",
                "Phòng Nông nghiệp và PTNT huyện",
                "Thường trực Đảng ủy",
                "Thường trực HĐND xã",
                "Chủ tịch, các PCT UBND xã",
                "Ủy ban MTTQ Việt Nam xã",
                "Các ban, ngành, đoàn thể xã",
                "Trưởng các xóm",
            ]
        },
        one_commune: true,
        directives: if two_tier {
            &[
                "Căn cứ Nghị quyết số … của Hội đồng nhân dân xã (điền văn bản của đơn vị)",
                "Căn cứ Quyết định số … của Ủy ban nhân dân tỉnh về giao chỉ tiêu, kế hoạch vốn (điền văn bản của đơn vị)",
            ]
        } else {
            &[
                "Căn cứ Nghị quyết số … của Hội đồng nhân dân xã (điền văn bản của đơn vị)",
                "Căn cứ Quyết định số … của Ủy ban nhân dân huyện về giao chỉ tiêu, kế hoạch vốn (điền văn bản của đơn vị)",
            ]
        },
    }
}

/// A division belongs to a commune in the two-tier time, to a district before.
fn division(two_tier: bool) -> Profile {
    let shared = Profile {
        key: "phong",
        level: OrganisationLevel::Division,
        name: "Phòng Kinh tế xã Mẫu",
        superior: Some("UBND XÃ MẪU"),
        lines: &["PHÒNG KINH TẾ"],
        area: "xã Mẫu",
        symbol: "PKT",
        drafting: None,
        office: "Phòng Kinh tế",
        collective: None,
        post: "Trưởng phòng",
        recipients: &[
            "UBND xã (báo cáo)",
            "Sở Nông nghiệp và Môi trường",
            "Phòng Văn hóa - Xã hội",
            "Văn phòng HĐND và UBND xã",
            "Trưởng các xóm",
        ],
        one_commune: true,
        directives: &[
            "Căn cứ Quyết định số … của Ủy ban nhân dân xã quy định chức năng, nhiệm vụ của Phòng Kinh tế (điền văn bản của đơn vị)",
            "Căn cứ Kế hoạch số … của Ủy ban nhân dân xã (điền văn bản của đơn vị)",
        ],
    };
    if two_tier {
        return shared;
    }
    Profile {
        name: "Phòng Nông nghiệp và PTNT huyện Mẫu",
        superior: Some("UBND HUYỆN MẪU"),
        lines: &["PHÒNG NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"],
        area: "huyện Mẫu",
        symbol: "PNN",
        office: "Phòng Nông nghiệp và PTNT",
        recipients: &[
            "UBND huyện (báo cáo)",
            "Văn phòng Điều phối NTM tỉnh",
            "Các phòng, ban liên quan",
            "UBND các xã",
        ],
        one_commune: false,
        directives: &[
            "Căn cứ Quyết định số … của Ủy ban nhân dân huyện quy định chức năng, nhiệm vụ của Phòng Nông nghiệp và PTNT (điền văn bản của đơn vị)",
            "Căn cứ Kế hoạch số … của Ủy ban nhân dân huyện (điền văn bản của đơn vị)",
        ],
        ..shared
    }
}

fn department(two_tier: bool) -> Profile {
    let shared = Profile {
        key: "so",
        level: OrganisationLevel::Department,
        name: "Sở Nông nghiệp và Môi trường tỉnh Mẫu",
        superior: Some("UBND TỈNH MẪU"),
        lines: &["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"],
        area: "tỉnh Mẫu",
        symbol: "SNNMT",
        drafting: Some("PTNT"),
        office: "Chi cục Phát triển nông thôn",
        collective: None,
        post: "Giám đốc",
        recipients: &[
            "UBND tỉnh (báo cáo)",
            "Các sở, ban, ngành liên quan",
            "Giám đốc, các Phó Giám đốc Sở",
            "Các phòng, đơn vị thuộc Sở",
            "UBND các xã",
        ],
        one_commune: false,
        directives: &[
            "Căn cứ Quyết định số … của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ của Sở (điền văn bản của đơn vị)",
            "Căn cứ Kế hoạch số … của Ủy ban nhân dân tỉnh (điền văn bản của đơn vị)",
        ],
    };
    if two_tier {
        return shared;
    }
    Profile {
        name: "Sở Nông nghiệp và PTNT tỉnh Mẫu",
        lines: &["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"],
        symbol: "SNN",
        recipients: &[
            "UBND tỉnh (báo cáo)",
            "Các sở, ban, ngành liên quan",
            "Giám đốc, các Phó Giám đốc Sở",
            "Các phòng, đơn vị thuộc Sở",
            "UBND các huyện, thành phố",
        ],
        ..shared
    }
}

fn pick(two_tier: bool, new: &'static str, old: &'static str) -> &'static str {
    if two_tier { new } else { old }
}
