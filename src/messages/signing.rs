//! Who signs, to whom it goes, and what the plan asks of whom: places where one document says two things.

use super::values::TaskAgainst;
use super::words::list;

messages! { $ signing "Ký, gửi và giao việc" "Signing, sending and tasks"

    /// A task names a criterion that other tables know otherwise.
    N648 Warning TaskOfCriterion {
        task: String = "Hoàn thành hồ sơ tiêu chí số 2",
        number: String = "2",
        against: TaskAgainst,
        office: String = "Phòng Kinh tế",
    } => {
        text(match against {
            TaskAgainst::NotAssigned => say!(
                "nhiệm vụ “{task}”: không xã nào được giao tiêu chí số {number}",
                "task “{task}”: criterion {number} is assigned to no commune"
            ),
            TaskAgainst::OtherLead => say!(
                "nhiệm vụ “{task}” do cơ quan khác chủ trì; phân công ghi {office} phụ trách tiêu chí số {number}",
                "task “{task}” is led by another office; the assignments have {office} for criterion {number}"
            ),
            TaskAgainst::Twice => say!(
                "nhiệm vụ “{task}” ghi hai lần, với thời hạn khác nhau",
                "task “{task}” is given twice, with different deadlines"
            ),
        });
        hint_vi("xem có ghi nhầm số tiêu chí, nhầm cơ quan hoặc chép thừa dòng không");
        hint_en("see whether the criterion's number or the office is a slip, or the row was copied");
    }

    /// The subject of a report names another period than the one that it reports on.
    N660 Error SubjectOfOtherPeriod {
        seen: String = "quý II",
        period: String = "quý I năm 2026",
    } => {
        vi("trích yếu nói “{seen}”, văn bản báo cáo {period}");
        en("the subject speaks of “{seen}”, the document reports on {period}");
        hint_vi("sửa trich_yeu hoặc ky của văn bản; bỏ trich_yeu thì máy tự ghi theo kỳ");
        hint_en("correct trich_yeu or ky of the document; without trich_yeu the subject follows the period");
    }

    /// Somebody signs for a post that is their own, or for a deputy.
    N661 Error SignsForOneself { post: String = "Chủ tịch", head: String = "Chủ tịch" } => {
        vi("ký thay “{head}” mà chức vụ người ký là “{post}”");
        en("signed for “{head}” by one whose post is “{post}”");
        hint_vi("cấp phó ký thay: thay_cho là cấp trưởng, chuc_vu là cấp phó; cấp trưởng tự ký thì bỏ hinh_thuc và thay_cho");
        hint_en("a deputy signs for the head: thay_cho is the head's post, chuc_vu the deputy's; a head who signs leaves out hinh_thuc and thay_cho");
    }

    /// A department or a division signs as a committee.
    N662 Error SignsAsCommittee {
        body: String = "Sở Nông nghiệp và Môi trường",
        seen: String = "Ủy ban nhân dân",
    } => {
        vi("văn bản của {body} mà chỗ ký ghi “{seen}”");
        en("a document of {body} is signed as “{seen}”");
        hint_vi("cơ quan chuyên môn do người đứng đầu hoặc cấp phó của mình ký: sửa nguoi_ky, bỏ thay_mat");
        hint_en("a department is signed for by its own head or a deputy: correct nguoi_ky, without thay_mat");
    }

    /// A document that is addressed to the body that issues it.
    N663 Error AddressedToOneself { seen: String = "Ủy ban nhân dân xã Tân Lập" } => {
        vi("kính gửi “{seen}” là chính cơ quan ban hành");
        en("the addressee “{seen}” is the issuing body itself");
        hint_vi("ghi cơ quan nhận báo cáo vào kinh_gui");
        hint_en("name the body that receives the report in kinh_gui");
    }

    /// The symbol of another kind of body than the one that issues.
    N664 Error SymbolOfOtherBody {
        symbol: String = "HĐND",
        body: String = "Ủy ban nhân dân xã Tân Lập",
    } => {
        vi("ky_hieu “{symbol}” không phải của {body}");
        en("ky_hieu “{symbol}” is not that of {body}");
        hint_vi("ủy ban nhân dân ghi UBND; sở, phòng ghi chữ viết tắt tên mình");
        hint_en("a people's committee writes UBND, a department or division its own abbreviation");
    }

    /// A sheet whose criteria are those of another set than the project names.
    N665 Error SheetOfOtherSet {
        count: usize = 10,
        other: String = "xa-ntm-2026-2030",
        set: String = "xa-ntm-2021-2025",
    } => {
        vi("{count} tên tiêu chí ở trang này là của bộ {other}, ntm.yaml khai bộ {set}");
        en("{count} names of criteria in this sheet are those of set {other}, ntm.yaml names {set}");
        hint_vi("đúng bộ của trang thì sửa bo_tieu_chi trong ntm.yaml: xa: {other}; không thì lấy trang của bộ {set}");
        hint_en("if the sheet is right, correct bo_tieu_chi in ntm.yaml: xa: {other}; else take the sheet of {set}");
    }

    /// Two documents of one kind with one number.
    N666 Error SameNumber { number: String = "45", documents: Vec<String> } => {
        vi("các văn bản {} cùng số {number}", list(documents));
        en("documents {} have one number, {number}", list(documents));
        hint_vi("mỗi văn bản một số: sửa so, văn bản chưa ban hành thì để trống");
        hint_en("each has its own number: correct so, and leave it blank until it is issued");
    }

    /// A hamlet that is or becomes a model without meeting the standard.
    N667 Warning ModelWithoutStandard { name: String = "Nà Lốc", commune: String = "Tân Lập" } => {
        vi("“{name}” ({commune}) là thôn kiểu mẫu mà chưa đạt chuẩn, cũng không được giao đạt chuẩn nông thôn mới");
        en("“{name}” ({commune}) is a model hamlet, but neither meets the standard nor is to meet it");
        hint_vi("xem dấu kiểu mẫu có lệch dòng không; nếu đúng, đánh dấu cả cột đạt chuẩn");
        hint_en("see whether the mark slipped into another row; if not, mark the standard, too");
    }

    /// An investment decision without its number.
    N668 Warning DecisionWithoutNumber {
        work: String = "Đường trục thôn",
        seen: String = "12/01/2026",
    } => {
        vi("quyết định của “{work}” chỉ ghi ngày {seen}, thiếu số");
        en("the decision on “{work}” is the day {seen} alone, without its number");
        hint_vi("ghi như Số 118/QĐ-UBND ngày 12/01/2026");
        hint_en("write it as Số 118/QĐ-UBND ngày 12/01/2026");
    }

    /// Fewer people than meetings.
    N669 Warning FewerPeopleThanMeetings {
        what: String = "Giao ban Ban Chỉ đạo",
        count: u32 = 88,
        people: u32 = 4,
    } => {
        vi("“{what}”: {count} lần mà chỉ {people} lượt người tham gia");
        en("“{what}”: {count} times, but only {people} people took part");
        hint_vi("xem có đảo hai cột số lượng và số người không");
        hint_en("see whether the two columns, number and people, were exchanged");
    }

    /// The lead of a task means communes, but it cannot be told which.
    N675 Warning TaskOfUnclearCommunes {
        task: String = "Rà soát hồ sơ",
        seen: String = "UBND các xã có liên quan",
    } about seen => {
        vi("nhiệm vụ “{task}” ghi chủ trì “{seen}”: không rõ là những xã nào; văn bản của từng xã không nêu nhiệm vụ ấy");
        en("task “{task}” is led by “{seen}”: which communes that are is not clear, and no commune's own document has the task for it");
        hint_vi("ghi tên các xã, hoặc ghi như “UBND các xã, phường, đặc khu”, “UBND các xã khu vực III” (tên nhóm đúng như bảng xa)");
        hint_en("name the communes, or write it as “UBND các xã, phường, đặc khu”, “UBND các xã khu vực III” (the group as the table xa has it)");
    }

    /// The notice of a commune's targets says nowhere which plan they are of.
    N676 Warning PlanUncited => {
        vi("thông báo không dẫn kế hoạch nào: dự án không có văn bản kế hoạch, can_cu không nêu kế hoạch");
        en("the notice cites no plan: the project has no plan among its documents, and can_cu names none");
        hint_vi("thêm vào can_cu của văn bản: Căn cứ Kế hoạch số 25/KH-UBND ngày 10/02/2026 của …; hoặc khai kế hoạch ở van_ban");
        hint_en("add to can_cu of the document: Căn cứ Kế hoạch số 25/KH-UBND ngày 10/02/2026 của …; or declare the plan in van_ban");
    }
}
