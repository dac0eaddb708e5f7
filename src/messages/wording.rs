//! What documents say against what stands in the data, and against itself.

use super::values::{Counted, OddTime, PostFault, RecipientFault, RowOf, SaidOfCriterion};

messages! { $ wording "Người ký, nơi nhận, lời văn" "Signature, recipients, wording"

    /// Who signs is nobody of the body that issues.
    N687 Warning PostOfOther {
        fault: PostFault,
        seen: String = "Giám đốc",
        wanted: String = "Chủ tịch",
    } about seen => {
        text(match fault {
            PostFault::Behalf => say!(
                "ký thay mặt “{seen}”, cơ quan ban hành là {wanted}",
                "signed on behalf of “{seen}”, the issuing body is {wanted}"
            ),
            PostFault::NoBehalf => say!(
                "“{seen}” ký mà thiếu thay_mat: ủy ban nhân dân ban hành thì ký “TM. ỦY BAN NHÂN DÂN”",
                "“{seen}” signs without thay_mat: a people's committee signs as “TM. ỦY BAN NHÂN DÂN”"
            ),
            PostFault::Head => say!(
                "“{seen}” không phải người đứng đầu cơ quan ban hành ({wanted})",
                "“{seen}” is not the head of the issuing body ({wanted})"
            ),
            PostFault::Deputy => say!(
                "“{seen}” ký thay, phải là {wanted}",
                "“{seen}” signs for the head, it must be {wanted}"
            ),
            PostFault::ByOrder => say!(
                "“{seen}” ký thừa lệnh {wanted}: cấp phó ký thay, không ký thừa lệnh",
                "“{seen}” signs by order of {wanted}: a deputy signs for the head, not by order"
            ),
        });
        hint_vi("sửa nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu");
        hint_en("correct nguoi_ky: thay_mat, hinh_thuc, thay_cho, chuc_vu");
    }

    /// A recipient that is there twice, or that there is not.
    N688 Warning RecipientOdd {
        fault: RecipientFault,
        seen: String = "UBND các xã",
        other: String = "Ủy ban nhân dân các xã",
    } about seen => {
        text(match fault {
            RecipientFault::Twice => say!(
                "nơi nhận “{seen}” đã có: “{other}”",
                "recipient “{seen}” is there already: “{other}”"
            ),
            RecipientFault::Own => say!(
                "nơi nhận “{seen}” là chính cơ quan ban hành “{other}”",
                "recipient “{seen}” is the issuing body “{other}” itself"
            ),
            RecipientFault::NoSuch => say!(
                "nơi nhận “{seen}”: ở đây không có “{other}”",
                "recipient “{seen}”: there is no “{other}” here"
            ),
            RecipientFault::Province => say!(
                "nơi nhận “{seen}”: các chỗ khác ghi tỉnh {other}",
                "recipient “{seen}”: elsewhere the province is {other}"
            ),
            RecipientFault::TwoLevels => say!(
                "nơi nhận “{seen}”: “{other}” không phải của cấp ghi sau đó",
                "recipient “{seen}”: “{other}” is not of the level named behind it"
            ),
        });
        hint_vi("sửa kinh_gui, noi_nhan");
        hint_en("correct kinh_gui, noi_nhan");
    }

    /// Parts of the letterhead that are not of one body.
    N689 Warning LetterheadDiffers {
        field: String = "dong_ten",
        seen: String = "ỦY BAN NHÂN DÂN HUYỆN BÌNH MÌNH",
        wanted: String = "Ủy ban nhân dân huyện Bình Minh",
    } about seen => {
        vi("{field} ghi “{seen}”, không khớp với “{wanted}”");
        en("{field} has “{seen}”, which does not fit “{wanted}”");
        hint_vi("xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan");
        hint_en("look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body");
    }

    /// A text names a unit that is not in the list.
    N690 Warning UnitNotListed { seen: String = "xã Tân Lâp", meant: Option<String> } about seen => {
        text(match meant {
            Some(meant) => say!(
                "“{seen}” không có trong danh sách xã, có lẽ là “{meant}”",
                "“{seen}” is not in the list of communes, perhaps “{meant}” is meant"
            ),
            None => say!(
                "“{seen}” không có trong danh sách xã",
                "“{seen}” is not in the list of communes"
            ),
        });
        hint_vi("sửa tên trong câu, hoặc thêm vào bảng xa");
        hint_en("correct the name in the text, or add it to the table xa");
    }

    /// A number in a text is another than the data give.
    N691 Warning CountOtherwise {
        seen: String = "04 xã",
        of: Counted,
        value: String = "03",
    } about seen => {
        let (vi, en) = match of {
            Counted::Communes => ("số đơn vị cấp xã", "units of the list"),
            Counted::Striving => ("số xã phấn đấu đạt chuẩn trong năm", "communes that aim at the standard in the year"),
            Counted::StrivingHigher => ("số xã phấn đấu đạt danh hiệu ấy trong năm", "communes that aim at that title in the year"),
            Counted::Criteria => ("số tiêu chí của bộ tiêu chí", "criteria of the set"),
            Counted::Code => ("số hiệu lớn nhất của bộ tiêu chí", "highest number of the set"),
            Counted::Average => ("bình quân tính được", "average computed"),
            Counted::Funding => ("tổng nguồn lực tính được", "funding computed"),
            Counted::Hamlets => ("số thôn, xóm được giao", "hamlets assigned"),
            Counted::ModelHamlets => ("số thôn, xóm kiểu mẫu được giao", "model hamlets assigned"),
            Counted::Arrears => ("số công trình còn nợ", "works with arrears"),
            Counted::Whole => ("số bao gồm nó trong cùng câu", "number that contains it in the same sentence"),
            Counted::Unmet => ("số tiêu chí chưa đạt của xã theo hiện trạng", "criteria that the commune does not meet at the base date"),
            Counted::Fewest => ("số tiêu chí của xã thấp nhất cuối năm, theo chỉ tiêu giao,", "fewest criteria of a commune at the year's end by the targets"),
        };
        vi("“{seen}” trong lời văn không khớp số liệu: {vi} là {value}");
        en("“{seen}” in the text does not fit the data: {en} {value}");
        hint_vi("sửa câu, hoặc để máy điền số bằng chữ trong hai ngoặc nhọn (templates/README.md)");
        hint_en("correct the text, or have the number filled in with words in double braces (templates/README.md)");
    }

    /// A text says of a commune's criterion what the status does not.
    N692 Warning SaidOtherwise {
        commune: String = "Tân Lập",
        number: String = "16",
        said: SaidOfCriterion,
    } about commune => {
        text(match said {
            SaidOfCriterion::Met => say!(
                "lời văn ghi {commune} đạt tiêu chí số {number}, hiện trạng của kỳ là chưa đạt",
                "the text has criterion {number} of {commune} as met, the period's status has not"
            ),
            SaidOfCriterion::NotMet => say!(
                "lời văn ghi {commune} chưa đạt tiêu chí số {number}, hiện trạng của kỳ là đạt",
                "the text has criterion {number} of {commune} as not met, the period's status has it met"
            ),
            SaidOfCriterion::Again => say!(
                "lời văn ghi {commune} đạt lại tiêu chí số {number}, kỳ trước vẫn đạt",
                "the text has criterion {number} of {commune} as met again, it was met in the period before"
            ),
        });
        hint_vi("xem số hiệu tiêu chí, tên xã trong câu và dấu trong bảng hiện trạng");
        hint_en("look at number and name in the text and at the mark in the table");
    }

    /// A word stands there twice.
    N693 Warning WordTwice { seen: String = "thực hiện thực hiện" } about seen => {
        vi("“{seen}”: từ lặp");
        en("“{seen}”: a word stands there twice");
        hint_vi("xóa một từ");
        hint_en("delete one");
    }

    /// A bracket or a quote that is not closed, a sign that stands there twice or behind a space, a
    /// sentence that begins with a small letter.
    N694 Warning SignOdd { seen: String = "vật chất ,và" } about seen => {
        vi("“{seen}”: dấu câu thừa, thiếu hoặc sai chỗ");
        en("“{seen}”: a sign too many, missing or out of place");
        hint_vi("sửa dấu câu, ngoặc ở chỗ ấy; đầu câu viết hoa");
        hint_en("correct the signs there; a sentence begins with a capital");
    }

    /// A time in a text that cannot be.
    N695 Warning TimeOdd { odd: OddTime, seen: String = "2025-2021" } about seen => {
        text(match odd {
            OddTime::NoSuch => say!("không có thời điểm “{seen}”, hoặc ghi thiếu", "there is no time “{seen}”, or a part of it is missing"),
            OddTime::Reversed => say!("“{seen}”: năm cuối đứng trước năm đầu", "“{seen}” ends before it begins"),
            OddTime::FarYear => say!("năm {seen} quá xa năm kế hoạch", "the year {seen} is far from the plan's"),
            OddTime::Order => say!("“{seen}”: việc sau có hạn trước việc trước", "“{seen}”: what comes later is due earlier"),
            OddTime::NotYet => say!("“{seen}” là sau kỳ báo cáo", "“{seen}” is after the period reported on"),
        });
        hint_vi("sửa ngày, tháng, năm");
        hint_en("correct day, month or year");
    }

    /// A row of the period before that this one does not have.
    N696 Warning RowLost {
        of: RowOf,
        name: String = "Chợ xã Hòa An",
        then: String = "quý I năm 2026",
    } about name => {
        text(match of {
            RowOf::Work => say!(
                "công trình “{name}” có ở {then}, kỳ này không có",
                "work “{name}” is there in {then}, not in this period"
            ),
            RowOf::Planned => say!(
                "“{name}” là công trình duy nhất của danh mục dự án không có ở {then}",
                "“{name}” is the only work of the list of projects that is not there in {then}"
            ),
            RowOf::Arrear => say!(
                "công trình “{name}” còn nợ ở {then}, kỳ này không có",
                "work “{name}” has arrears in {then}, this period does not have it"
            ),
            RowOf::Risen => say!(
                "“{name}” ra khỏi diện đặc biệt khó khăn ở {then}, kỳ này không có",
                "“{name}” is among those no longer of special difficulty in {then}, not in this period"
            ),
            RowOf::Recognised => say!(
                "“{name}” đã có quyết định công nhận ở {then}, kỳ này không có",
                "“{name}” has its decision of recognition in {then}, not in this period"
            ),
        });
        hint(match of {
            RowOf::Recognised => say!(
                "ghi lại dòng và số quyết định; quyết định đã thu hồi thì ghi vào chap_nhan với lý do",
                "write the row with the number of the decision again; if it was revoked, put it into chap_nhan with the reason"
            ),
            RowOf::Work | RowOf::Planned | RowOf::Arrear | RowOf::Risen => say!(
                "xem có xóa nhầm dòng không; không còn thật thì ghi vào chap_nhan với lý do",
                "see whether the row was deleted by mistake; if it is gone, put it into chap_nhan with the reason"
            ),
        });
    }

    /// A row says otherwise than in the period before.
    N697 Warning RowChanged {
        name: String = "Chợ xã Hòa An",
        then: String = "quý I năm 2026",
        before: String = "3.268,25",
        now: String = "3.286,25",
    } about name => {
        vi("{name}: kỳ này ghi “{now}”, ở {then} là “{before}”");
        en("{name}: “{now}” here, “{before}” in {then}");
        hint_vi("một trong hai kỳ ghi nhầm: sửa cho khớp");
        hint_en("one of the two is a slip: make them agree");
    }

    /// A work is said to be elsewhere than its name says.
    N698 Warning WorkElsewhere {
        name: String = "Sửa chữa trường học xã Tân Lập",
        seen: String = "UBND xã Hòa An",
    } about name => {
        vi("“{name}”: ghi “{seen}”, tên công trình nói nơi khác");
        en("“{name}”: “{seen}” is not where the work's name says");
        hint_vi("xem địa điểm, chủ đầu tư có chép nhầm từ dòng trên không; nếu đúng là vậy, ghi vào chap_nhan");
        hint_en("see whether place or investor was copied from the row above; if it is right, accept it in chap_nhan");
    }

    /// A word that cannot be a Vietnamese syllable.
    N699 Warning Mistyped { seen: String = "lưc" } about seen => {
        vi("“{seen}”: không có tiếng này, có lẽ gõ thiếu chữ hoặc thiếu dấu");
        en("“{seen}” is no Vietnamese syllable: a letter or a mark may be missing");
        hint_vi("sửa chữ ấy; nếu là tên riêng, tiếng nước ngoài thì ghi vào chap_nhan");
        hint_en("correct the word; if it is a name or of another language, put it into chap_nhan");
    }

    /// An office of districts where there are none any more.
    N711 Warning OfficeOfNoLevel { office: String = "Ủy ban MTTQ Việt Nam huyện" } about office => {
        vi("“{office}”: từ ngày 01/7/2025 không còn cấp huyện");
        en("“{office}”: there are no districts since 1 July 2025");
        hint_vi("ghi tên cơ quan như hiện nay; có lẽ chép từ bảng của năm trước");
        hint_en("write the office's name as it is now; it may be copied from an earlier year");
    }

    /// A common word with a wrong syllable.
    N712 Warning MistypedWord { seen: String = "đia phương", word: String = "địa phương" } about seen => {
        vi("“{seen}”: có lẽ gõ nhầm từ “{word}”");
        en("“{seen}” is perhaps “{word}”");
        hint_vi("sửa chữ ấy; đúng là vậy thì ghi vào chap_nhan");
        hint_en("correct the word; if it is meant, put it into chap_nhan");
    }
}
