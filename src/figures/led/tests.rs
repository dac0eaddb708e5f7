use super::{LeadRole, Led, led_by};
use crate::model::{Commune, UnitKind};
use crate::origin::{KeyPlaces, Place, Sourced};

/// Units of three kinds in three areas: two bear one name, one is a number, one begins with a noun.
fn communes() -> Vec<Commune> {
    let one = |(kind, name, group): (UnitKind, &str, &str)| Commune {
        kind,
        name: Sourced::new(name.to_owned(), Place::file("xa")),
        group: Some(group.to_owned()),
        recognition: None,
        recognised_in: None,
        aim: None,
        keeps_criteria: false,
        named_after: false,
        homonym: false,
        slug: String::new(),
        file: String::new(),
        places: KeyPlaces::new(Place::file("xa"), []),
    };
    [
        (UnitKind::Commune, "Hòa An", "Khu vực I"),
        (UnitKind::Commune, "Tân Lập", "Khu vực II"),
        (UnitKind::Commune, "Xuân Mai", "Khu vực III"),
        (UnitKind::Ward, "Kim Bài", "Khu vực I"),
        (UnitKind::Ward, "Sở Dầu", "Khu vực II"),
        (UnitKind::Special, "Cô Sơn", "Khu vực III"),
        (UnitKind::Ward, "Xuân Mai", "Khu vực I"),
        (UnitKind::Ward, "1", "Khu vực I"),
    ]
    .map(one)
    .into()
}

#[track_caller]
fn led(lead: &str, wanted: &[usize], unclear: &[&str]) {
    let communes = wanted.iter().copied().collect();
    let unclear = unclear.iter().map(|text| (*text).to_owned()).collect();
    assert_eq!(led_by(lead, &self::communes()), Led { communes, unclear }, "{lead}");
}

const COMMUNES: &[usize] = &[0, 1, 2];
const WARDS: &[usize] = &[3, 4, 6, 7];
const BOTH: &[usize] = &[0, 1, 2, 3, 4, 6, 7];
const ALL: &[usize] = &[0, 1, 2, 3, 4, 5, 6, 7];

#[test]
fn kinds_mean_the_units_of_those_kinds() {
    for (lead, wanted) in [
        ("Ủy ban nhân dân các xã", COMMUNES),
        ("Uỷ ban nhân dân các xã", COMMUNES),
        ("ỦY BAN NHÂN DÂN CÁC XÃ", COMMUNES),
        ("UBND các xã", COMMUNES),
        ("UBND xã", COMMUNES),
        ("Các xã", COMMUNES),
        ("Tất cả các xã", COMMUNES),
        ("Đề nghị UBND các xã", COMMUNES),
        ("Chủ tịch UBND các xã", COMMUNES),
        ("UBND 03 xã", COMMUNES),
        ("UBND các xã trên địa bàn tỉnh", COMMUNES),
        ("UBND các phường", WARDS),
        ("Các phường", WARDS),
        ("UBND các đặc khu", &[5]),
        ("UBND đặc khu", &[5]),
        ("UBND các xã, phường", BOTH),
        ("UBND các xã và các phường", BOTH),
        ("UBND các xã; UBND các phường", BOTH),
        ("UBND các xã, phường, đặc khu", ALL),
        ("Ủy ban nhân dân (UBND) các xã, phường, đặc khu", ALL),
        ("UBND các xã, phường và đặc khu trên địa bàn tỉnh", ALL),
        ("- UBND các xã\n- UBND các phường\n- UBND đặc khu", ALL),
        ("UBND cấp xã", ALL),
        ("Ủy ban nhân dân các đơn vị cấp xã", ALL),
    ] {
        led(lead, wanted, &[]);
    }
}

#[test]
fn names_mean_those_who_bear_them() {
    for (lead, wanted) in [
        ("UBND xã Tân Lập", &[1][..]),
        ("Ủy ban nhân dân xã Tân Lập", &[1]),
        ("Xã Tân Lập", &[1]),
        ("UBND X. Tân lập", &[1]),
        ("UBND các xã Hòa An, Tân Lập, Xuân Mai", COMMUNES),
        ("Ủy ban nhân dân các xã Hòa An, Tân Lập và Xuân Mai", COMMUNES),
        ("UBND xã Hòa An, UBND xã Tân Lập, UBND xã Xuân Mai", COMMUNES),
        ("UBND xã Hòa An; xã Tân Lập", &[0, 1]),
        ("UBND các xã: Hòa An, Tân Lập", &[0, 1]),
        ("UBND các xã (Hòa An, Tân Lập)", &[0, 1]),
        ("UBND 02 xã: Hòa An và Tân Lập", &[0, 1]),
        ("UBND 02 xã Hòa An, Tân Lập", &[0, 1]),
        ("UBND các xã, phường: Hòa An, Kim Bài", &[0, 3]),
        ("UBND xã Hòa An, phường Kim Bài, đặc khu Cô Sơn", &[0, 3, 5]),
        ("UBND phường Xuân Mai", &[6]),
        ("UBND phường Sở Dầu", &[4]),
        ("UBND các phường Kim Bài, Sở Dầu", &[3, 4]),
        ("UBND phường 1", &[7]),
        ("UBND xã Hòa An và các phường", &[0, 3, 4, 6, 7]),
        ("UBND các xã, trừ xã Tân Lập", &[0, 2]),
        ("UBND các xã (trừ Tân Lập, Xuân Mai)", &[0]),
    ] {
        led(lead, wanted, &[]);
    }
}

#[test]
fn groups_mean_the_units_of_those_groups() {
    for (lead, wanted) in [
        ("UBND các xã khu vực III", &[2][..]),
        ("UBND các xã thuộc khu vực 3", &[2]),
        ("Các xã KV III", &[2]),
        ("UBND các xã, phường, đặc khu khu vực III", &[2, 5]),
        ("UBND các xã khu vực II, III", &[1, 2]),
        ("UBND các xã khu vực II và khu vực III", &[1, 2]),
        ("UBND các xã khu vực III, các phường", &[2, 3, 4, 6, 7]),
        ("UBND cấp xã trừ khu vực I", &[1, 2, 4, 5]),
    ] {
        led(lead, wanted, &[]);
    }
}

#[test]
fn communes_are_found_in_lists_with_offices() {
    for (lead, wanted) in [
        ("Chi cục Phát triển nông thôn, UBND các xã, phường, đặc khu", ALL),
        ("UBND các xã, Chi cục Phát triển nông thôn", COMMUNES),
        ("Sở Nông nghiệp và Môi trường và UBND các xã", COMMUNES),
        ("Sở Nông nghiệp và Môi trường; các xã", COMMUNES),
        ("Phòng Kinh tế, UBND xã Tân Lập, Hội Nông dân huyện", &[1]),
        ("UBND các xã, các sở, ngành liên quan", COMMUNES),
        ("UBND các xã, Bưu điện tỉnh", COMMUNES),
        ("UBND tỉnh, UBND các xã", COMMUNES),
        ("Hội đồng nhân dân và UBND các xã", COMMUNES),
    ] {
        led(lead, wanted, &[]);
    }
}

#[test]
fn offices_mean_no_commune() {
    for lead in [
        "",
        "Sở Nông nghiệp và Môi trường",
        "Phòng Văn hóa - Xã hội",
        "UBND tỉnh",
        "UBND huyện",
        "Ủy ban nhân dân các huyện, thành phố",
        "Văn phòng UBND tỉnh",
        "Văn phòng HĐND và UBND xã",
        "Văn phòng HĐND - UBND xã",
        "Ủy ban MTTQ Việt Nam xã",
        "Công an các xã, phường",
        "Hội Liên hiệp Phụ nữ xã Tân Lập, xã Hòa An",
        "Trưởng thôn",
        "Các thôn",
    ] {
        led(lead, &[], &[]);
    }
}

#[test]
fn what_is_not_understood_is_told() {
    for (lead, wanted, unclear) in [
        ("UBND các xã có liên quan", &[][..], "UBND các xã có liên quan"),
        ("UBND các xã còn lại", &[], "UBND các xã còn lại"),
        ("UBND các xã (theo Phụ lục I)", &[], "UBND các xã, theo Phụ lục I"),
        ("UBND các xã, nơi có công trình", &[], "UBND các xã, nơi có công trình"),
        ("UBND các xã khu vực IV", &[], "UBND các xã khu vực IV"),
        ("UBND 05 xã", &[], "UBND 05 xã"),
        ("UBND 03 xã: Hòa An, Tân Lập", &[], "UBND 03 xã, Hòa An, Tân Lập"),
        ("UBND xã Tân Lâp", &[], "UBND xã Tân Lâp"),
        ("UBND xã Hòa An, Tân Lâp", &[0], "Tân Lâp"),
        ("UBND xã Hòa An, xã Tân Lâp", &[0], "xã Tân Lâp"),
        ("UBND các xã: Hòa An, Tân Lâp", &[0], "Tân Lâp"),
        ("UBND phường Tân Lập", &[], "UBND phường Tân Lập"),
        ("UBND Xuân Mai", &[], "UBND Xuân Mai"),
        ("UBND các thị trấn", &[], "UBND các thị trấn"),
        ("UBND", &[], "UBND"),
        ("UBND các cấp", &[], "UBND các cấp"),
        ("Phòng Kinh tế phối hợp UBND các xã", &[], "Phòng Kinh tế phối hợp UBND các xã"),
        ("Các xã phấn đấu đạt chuẩn", &[], "Các xã phấn đấu đạt chuẩn"),
    ] {
        led(lead, wanted, &[unclear]);
    }
}

/// Who directs, guides, does and moves is not told the same.
#[test]
fn bodies_have_their_roles() {
    for (body, role) in [
        ("Ban Chỉ đạo huyện", LeadRole::Directs),
        ("Đồng chí Phó Chủ tịch UBND tỉnh", LeadRole::Directs),
        ("Chủ tịch Ủy ban nhân dân huyện", LeadRole::Directs),
        ("Phòng Nông nghiệp và Môi trường", LeadRole::Guides),
        ("Sở Xây dựng", LeadRole::Guides),
        ("Công an tỉnh", LeadRole::Guides),
        ("Hội đồng Giám sát", LeadRole::Guides),
        ("Văn phòng HĐND và UBND xã", LeadRole::Guides),
        ("Ủy ban nhân dân các xã", LeadRole::Does),
        ("Đề nghị UBND các xã, phường, đặc khu", LeadRole::Does),
        ("Các thôn", LeadRole::Does),
        ("Trưởng các thôn, Ban Phát triển thôn", LeadRole::Does),
        ("Ủy ban MTTQ Việt Nam tỉnh", LeadRole::Moves),
        ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể", LeadRole::Moves),
        ("Hội Liên hiệp Phụ nữ huyện", LeadRole::Moves),
        ("Chủ tịch Hội Nông dân xã", LeadRole::Moves),
        ("Đoàn Thanh niên", LeadRole::Moves),
    ] {
        assert_eq!(LeadRole::of(body, &communes()), role, "{body}");
    }
}
