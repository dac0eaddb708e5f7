//! Sources of funding, projects, works and what was done.

use super::values::Beyond;
use super::words::{correct_or_accept, list, shortened};
use crate::viet;

messages! { $ funds "Vốn và công trình" "Funding and works"

    /// A list of sources that has a row for each commune and a column for each source.
    N261 Error SourcesByCommune { table: String = "Nguồn lực", count: usize = 3 } => {
        vi("trang này ghi mỗi xã một dòng, mỗi nguồn vốn một cột ({count} nguồn); bảng {table} cần mỗi nguồn vốn một dòng");
        en("this sheet has a row for each commune and a column for each of {count} sources; table {table} needs a row for each source");
        hint_vi("lập trang riêng hai cột “Nguồn vốn”, “Kế hoạch”: mỗi nguồn một dòng, số tiền lấy từ dòng tổng của trang này (dùng công thức thì luôn khớp), rồi ghi trang ấy vào ntm.yaml");
        hint_en("make a sheet of two columns, “Nguồn vốn” and “Kế hoạch”: a row for each source, its amount from this sheet's totals (by formula, and both agree), and name that sheet in ntm.yaml");
    }

    /// The title of a group of works that names none of the kinds, among titles that do.
    N291 Warning WorkKindUntold {
        title: String = "Chợ, siêu thị",
        works: usize = 2,
        kinds: Vec<String>,
    } => {
        vi("“{title}” không phải tên loại công trình nào; {works} công trình của nhóm được xếp vào “Công trình khác”");
        en("“{title}” is no kind of works; the {works} of the group count among the others");
        hint_vi(
            "nếu là loại khác, ghi đúng tên loại của biểu ({}) ở dòng tên nhóm, hoặc thêm cột “Loại công trình”",
            kinds.join("; "),
        );
        hint_en(
            "where it is another kind, name it in the title as the form does ({}), or add the column “Loại công trình”",
            kinds.join("; "),
        );
    }

    /// A funding source's amount is not the sum of its parts.
    N503 Error FundingSum {
        name: String = "Ngân sách huyện (huy động)",
        stated: String = "100",
        computed: String = "160",
        parts: Vec<String>,
    } about name => {
        let [parts_vi, parts_en] = match parts.as_slice() {
            [] => [String::new(), String::new()],
            [one] => [
                format!("; dòng “{one}” được đọc là một phần của dòng trên"),
                format!("; row “{one}” is read as a part of the row above"),
            ],
            many => [
                format!("; các dòng {} được đọc là phần của dòng trên", list(many)),
                format!("; rows {} are read as parts of the row above", list(many)),
            ],
        };
        vi("{name}: ghi {stated}, cộng các phần được {computed} (triệu đồng){parts_vi}");
        en("{name}: stated {stated}, its parts add up to {computed} (million VND){parts_en}");
        hint(correct_or_accept());
    }

    /// A project's capital differs from its stated total, or exceeds its total investment.
    N511 Error ProjectCapital { name: String, stated: String, computed: String } about name => {
        vi("{name}: ghi {stated}, cộng các nguồn được {computed} (triệu đồng)");
        en("{name}: stated {stated}, its sources add up to {computed} (million VND)");
        hint_vi("sửa tổng vốn năm hoặc số vốn của từng nguồn; nguồn có cột riêng mà chưa được cộng thì khai cột ấy trong cot của bảng");
        hint_en("correct the year's capital or that of a source; name in cot of the table a source whose column is not added yet");
    }

    /// The list of projects and the funding section differ.
    N520 Error ProjectList {
        name: String = "Vốn trực tiếp",
        stated: String = "4.356",
        computed: String = "4.256",
    } about name => {
        vi("{name}: phần nguồn lực ghi {stated}, danh mục dự án cộng được {computed} (triệu đồng)");
        en("{name}: the funding section has {stated}, the list of projects adds up to {computed} (million VND)");
        hint(correct_or_accept());
    }

    /// A remark points to a list of projects that the document does not have.
    N521 Warning NoProjectList { name: String = "Vốn trực tiếp" } about name => {
        vi("{name}: ghi chú nhắc danh mục dự án, nhưng chưa có bảng dự án nào");
        en("{name}: the remark points to a list of projects, but there are no projects");
        hint_vi("khai bảng du_an, hoặc bỏ câu ấy khỏi ghi chú");
        hint_en("give the table du_an, or remove the remark");
    }

    /// What is owed for a work is not its value less what was paid.
    N523 Error ArrearDiffers {
        name: String = "Cầu",
        stated: String = "5",
        computed: String = "6",
    } about name => {
        vi("{name}: ghi còn nợ {stated}, giá trị trừ đã thanh toán được {computed} (triệu đồng)");
        en("{name}: {stated} is stated as owed, value less payments are {computed} (million VND)");
        hint(correct_or_accept());
    }

    /// An amount that runs from the year's beginning is less than a period earlier.
    N524 Warning AmountFell {
        name: String = "Cầu (giải ngân)",
        before: String = "60",
        now: String = "50",
    } about name => {
        text(if now == "-" {
            say!(
                "{name}: kỳ này không có số, kỳ trước là {before} (triệu đồng)",
                "{name}: nothing in this period, but {before} a period earlier (million VND)"
            )
        } else {
            say!(
                "{name}: lũy kế {now}, kỳ trước là {before} (triệu đồng)",
                "{name}: {now} since the year's beginning, but {before} a period earlier (million VND)"
            )
        });
        hint_vi("số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn");
        hint_en("amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose");
    }

    /// A period states another plan than the year's.
    N525 Error PlanDiffers {
        name: String = "Ngân sách huyện",
        stated: String = "90",
        computed: String = "100",
    } about name => {
        vi("{name}: kỳ báo cáo ghi kế hoạch {stated}, kế hoạch năm là {computed} (triệu đồng)");
        en("{name}: the period states a plan of {stated}, the year's plan is {computed} (million VND)");
        hint(correct_or_accept());
    }

    /// An amount more than twice its plan: perhaps in another unit.
    N526 Warning AmountBeyondPlan {
        name: String = "Cầu (giải ngân)",
        amount: String = "250",
        plan: String = "100",
        of_all: bool,
    } about name => {
        text(match of_all {
            true => say!(
                "{name}: {amount}, riêng một xã đã hơn kế hoạch năm của tất cả các xã là {plan} (triệu đồng)",
                "{name}: {amount} of one commune is more than the year's plan of all, {plan} (million VND)"
            ),
            false => say!(
                "{name}: {amount}, hơn hai lần kế hoạch {plan} (triệu đồng)",
                "{name}: {amount} is more than twice the plan of {plan} (million VND)"
            ),
        });
        hint_vi("số tiền tính bằng triệu đồng: xem có nhầm đơn vị không");
        hint_en("amounts are in triệu đồng: is it perhaps another unit?");
    }

    /// A sum over amounts of which some are not given.
    N535 Warning PartlyGiven {
        name: String = "Số thôn đạt chuẩn nông thôn mới (quý I năm 2025)",
        missing: Vec<String>,
        noted: String = "",
    } about name => {
        vi("{name}: số cộng chưa đủ, còn để trống: {}", shortened(missing));
        en("{name}: the sum is not the whole, not given: {}", shortened(missing));
        hint(if noted.is_empty() {
            say!(
                "điền các ô còn trống; không có thì ghi 0",
                "fill in what is blank; where there is none, write 0"
            )
        } else {
            say!(
                "ghi chú của dòng ấy là “{noted}”: nếu đó là số tiền thì ghi vào ô còn trống",
                "the row's remark is “{noted}”: if that is the amount, write it into the blank cell"
            )
        });
    }

    /// An amount of a thousand times its plan or of what it was before: another unit.
    N537 Error AmountInOtherUnit {
        name: String = "Cầu (khối lượng)",
        amount: String = "150.000",
        than: String = "100",
        planned: bool,
    } about name => {
        let (vi, en) = match planned {
            true => ("kế hoạch", "the plan of"),
            false => ("số kỳ trước", "what was reported before,"),
        };
        vi("{name}: {amount}, ít nhất gấp nghìn lần {vi} {than} (triệu đồng)");
        en("{name}: {amount} is at least a thousand times {en} {than} (million VND)");
        hint_vi("số tiền tính bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("amounts are in triệu đồng: convert it; if it is right, declare it in chap_nhan with the reason");
    }

    /// More paid, owed or planned for a work than it is worth.
    N538 Error BeyondValue {
        name: String = "Cầu",
        amount: String = "120",
        value: String = "100",
        what: Beyond,
    } about name => {
        let of_total = |vi, en| (vi, en, "tổng mức đầu tư", "its total investment");
        let (vi, en, of_vi, of_en) = match what {
            Beyond::Paid => ("đã thanh toán", "paid", "giá trị", "its value"),
            Beyond::Owed => ("còn nợ", "owed", "giá trị", "its value"),
            Beyond::Capital => of_total("vốn năm", "planned this year"),
            Beyond::Built => of_total("khối lượng thực hiện", "built"),
            Beyond::Disbursed => of_total("giải ngân", "disbursed"),
            Beyond::Settled => of_total("giá trị quyết toán", "settled"),
        };
        vi("{name}: {vi} {amount}, lớn hơn {of_vi} {value} (triệu đồng)");
        en("{name}: {amount} {en}, more than {of_en} of {value} (million VND)");
        hint_vi("sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan with the reason");
    }

    /// More disbursed than the year's plan has.
    N540 Warning DisbursedBeyondPlan {
        name: String = "Cầu B",
        disbursed: String = "250",
        plan: String = "200",
    } about name => {
        vi("{name}: giải ngân {disbursed}, lớn hơn kế hoạch năm {plan} (triệu đồng)");
        en("{name}: {disbursed} disbursed, more than the year's plan of {plan} (million VND)");
        hint_vi("xem lại hai số; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan kèm lý do");
        hint_en("look at both amounts; if they are right (such as capital carried over), declare it in chap_nhan with the reason");
    }

    /// Less expected of the whole year than is disbursed already.
    N541 Warning ExpectedBelow {
        name: String = "Cầu B",
        expected: String = "240",
        disbursed: String = "250",
    } about name => {
        vi("{name}: ước cả năm {expected}, nhỏ hơn số đã giải ngân {disbursed} (triệu đồng)");
        en("{name}: {expected} expected of the whole year, less than the {disbursed} disbursed already (million VND)");
        hint_vi("ước cả năm gồm cả số đã giải ngân: sửa số sai; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("the whole year includes what is disbursed: correct the wrong amount; if both are right, declare it in chap_nhan with the reason");
    }

    /// Mobilised and still to be mobilised are far more than the plan.
    N547 Warning RestBeyondPlan {
        name: String = "Vốn tín dụng",
        raised: String = "200",
        rest: String = "290",
        plan: String = "300",
    } about name => {
        vi("{name}: đã huy động {raised}, còn huy động {rest}, cộng lại vượt xa kế hoạch {plan} (triệu đồng)");
        en("{name}: {raised} mobilised and {rest} still to be mobilised are far more than the plan of {plan} (million VND)");
        hint_vi("con_lai chỉ là số còn huy động từ nay đến cuối năm: xem có lấy nhầm số cả năm không");
        hint_en("con_lai is only what is still to be mobilised: is it perhaps the whole year's figure?");
    }

    /// Two activities of a kind that are alike but for their years, which would be added up.
    N549 Warning ActivityOfOtherYear {
        words: String = "Văn bản ban hành năm 2025",
        other: String = "Văn bản ban hành năm 2024",
    } => {
        vi("“{words}” và “{other}” chỉ khác nhau về thời gian, sẽ được cộng với nhau");
        en("“{words}” and “{other}” differ in nothing but time, and would be added up");
        hint_vi("chỉ để lại dòng của kỳ này; nếu cả hai đều là của kỳ này, ghi nội dung cho khác nhau");
        hint_en("leave in the row of this period only; if both are of it, tell their contents apart");
    }

    /// Rows of funding that bear the names of communes.
    N550 Error SourceIsCommune { name: String = "Xã Tân Lập", count: usize } => {
        vi(
            "{} dòng nguồn vốn là tên xã, như “{name}”",
            viet::fmt_count(u64::try_from(*count).unwrap_or(u64::MAX)),
        );
        en("{count} sources of funding are communes, such as “{name}”");
        hint_vi("bảng Nguồn lực cần mỗi dòng một nguồn vốn; nếu trang chia vốn theo xã, lấy trang tổng hợp theo nguồn");
        hint_en("table Nguồn lực needs a source in each row; where a sheet divides the funds by commune, take the one that sums them by source");
    }

    /// A period's plan in all that is not the plan's, where its sources bear other names.
    N553 Error PlanTotalDiffers {
        period: String = "2025-Q1",
        sources: Vec<String>,
        stated: String = "18.500",
        computed: String = "9.500",
    } about period => {
        vi("kế hoạch vốn của kỳ {period} cộng được {stated}, kế hoạch năm là {computed}; nguồn không có trong kế hoạch: {}", list(sources));
        en("the planned funds of period {period} are {stated} in all, the year's plan is {computed}; sources that the plan lacks: {}", list(sources));
        hint_vi("ghi tên nguồn như trong kế hoạch để máy đối chiếu từng nguồn; nếu báo cáo chỉ nêu một phần vốn thì khai vào chap_nhan kèm lý do");
        hint_en("name the sources as the plan does, so that each is compared; if the report is of some funds only, declare it in chap_nhan with the reason");
    }

    /// Capital of the list of projects from a source that the funding section does not have.
    N560 Warning ListedSourceMissing {
        name: String = "NSĐP",
        amount: String = "50",
    } about name => {
        vi("danh mục dự án có {amount} triệu đồng “{name}”, phần nguồn lực không có nguồn này");
        en("the list of projects has {amount} triệu đồng of “{name}”, a source that the funding section lacks");
        hint_vi("thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan kèm lý do");
        hint_en("add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan with the reason");
    }

    /// A period's plan of a work that is no sum of its sources in the list of projects.
    N561 Error WorkPlanDiffers {
        name: String = "Đường A",
        stated: String = "700",
        listed: Vec<String>,
    } about name => {
        vi(
            "{name}: kế hoạch vốn của kỳ là {stated} triệu đồng, danh mục dự án ghi {}",
            listed.join("; "),
        );
        en(
            "{name}: the period plans {stated} triệu đồng, the list of projects has {}",
            listed.join("; "),
        );
        hint_vi("sửa cho khớp; nếu kế hoạch là của nguồn vốn khác thì ghi tên nguồn ở cột Nguồn vốn của bảng công trình; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("make them agree; if the plan is of another capital, name it in the column Nguồn vốn of the works; if it is right, declare it in chap_nhan with the reason");
    }

    /// Something that the people gave, without a quantity and without a value.
    N563 Error NothingGiven { name: String = "Ngày công" } => {
        vi("“{name}” không có số lượng, cũng không có giá trị");
        en("“{name}” has neither a quantity nor a value");
        hint_vi("ghi số lượng hoặc giá trị; không có thì bỏ dòng");
        hint_en("give a quantity or a value, or leave the row out");
    }

    /// A source of money that stands twice beside itself.
    N564 Warning SourceTwice {
        name: String = "Ngân sách Trung ương",
        table: String = "Nguồn lực",
    } => {
        vi("bảng {table} có hai dòng “{name}”, đang cộng với nhau");
        en("table {table} has two rows “{name}”, which are added up");
        hint_vi("gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau");
        hint_en("make them one row, leave one out, or tell them apart by their names");
    }

    /// Money that the people gave whose amount and whose value are not one.
    N566 Error ValueAgainstQuantity {
        name: String = "Tiền mặt",
        quantity: String = "450",
        value: String = "500",
    } => {
        vi("“{name}”: cột Số lượng là {quantity} triệu đồng, cột Giá trị là {value} triệu đồng");
        en("“{name}”: the quantity is {quantity} triệu đồng, the value is {value} triệu đồng");
        hint_vi("sửa ô sai; tiền mặt thì hai cột phải bằng nhau, hoặc để trống cột Số lượng");
        hint_en("correct the wrong cell; of money both are the same, or leave the quantity blank");
    }

    /// A period of which a report speaks says nothing of the money that the plan has.
    N579 Warning FundingUnsaid {
        total: String = "2.500",
        period: String = "quý I năm 2026",
    } about period => {
        vi("kế hoạch có tổng nguồn lực {total} triệu đồng, {period} không có số liệu huy động: báo cáo ghi “chưa tổng hợp kết quả huy động, giải ngân”");
        en("the plan has {total} million VND in all, {period} has no data on funding: the report says “chưa tổng hợp kết quả huy động, giải ngân”");
        hint_vi("thêm bảng huy_dong của kỳ (chưa có thì ghi 0), hoặc viết mục nguon_luc ở loi_van");
        hint_en("add the period's table huy_dong (0 where nothing came in), or write nguon_luc in the prose");
    }

    /// Projects of one name, of which nothing tells which a work of a report is.
    N582 Error WorkAmbiguous {
        name: String = "Đường trục thôn",
        period: String = "quý I năm 2026",
        listed: usize = 2,
    } about name => {
        vi("danh mục dự án có {listed} công trình “{name}”, không rõ dòng này của {period} là công trình nào");
        en("the list of projects has {listed} works “{name}”; which of them this row of {period} is cannot be told");
        hint_vi("ghi tên cho khác nhau ở cả hai bảng (thêm tên xã, thôn), hoặc thêm cột Quyết định đầu tư, Chủ đầu tư vào bảng công trình của kỳ");
        hint_en("tell them apart by their names in both tables (add the commune or hamlet), or add the columns Quyết định đầu tư, Chủ đầu tư to the period's works");
    }

    /// An amount that its name or remark says to be counted elsewhere or taken off.
    N585 Error AmountElsewhere {
        name: String = "Ngân sách tỉnh",
        words: String = "Đã tính trong mục 1",
    } => {
        text(if name == words {
            say!(
                "dòng “{name}” nói số tiền đã tính ở chỗ khác hoặc phải trừ đi: cộng vào là sai tổng",
                "row “{name}” says that its amount is counted elsewhere or taken off: to add it would be wrong"
            )
        } else {
            say!(
                "dòng “{name}” ghi “{words}”: số tiền đã tính ở chỗ khác hoặc phải trừ đi, cộng vào là sai tổng",
                "row “{name}” says “{words}”: its amount is counted elsewhere or taken off, to add it would be wrong"
            )
        });
        hint_vi("bỏ qua dòng ấy bằng “bo_qua” trong ntm.yaml, hoặc ghi số còn phải cộng; nếu lời ghi không đúng thì xóa lời ấy");
        hint_en("ignore the row by “bo_qua” in ntm.yaml, or write the amount that is still to be added; delete the words if they do not hold");
    }

    /// An activity that counts the others of its kind, or is a part of one.
    N586 Error ActivityTwice { name: String = "văn bản", words: String = "Tổng số văn bản" } => {
        vi("“{name}”: dòng “{words}” có thể đã gồm các dòng “{name}” khác, hoặc là một phần của chúng; cộng cả hai là tính hai lần");
        en("“{name}”: row “{words}” may include the other rows “{name}” or be a part of them; both together would count twice");
        hint_vi("chỉ giữ dòng tổng hoặc chỉ giữ các dòng thành phần; dòng còn lại bỏ qua bằng “bo_qua” trong ntm.yaml");
        hint_en("keep either the row of the sum or those of its parts; ignore the others by “bo_qua” in ntm.yaml");
    }

    /// Works of a period that the list of projects does not have.
    N591 Warning WorksNotListed {
        period: String = "quý I năm 2026",
        works: Vec<String>,
        listed: usize = 7,
    } about period => {
        vi("công trình của {period} không có trong danh mục {listed} dự án của kế hoạch, vẫn được tính vào báo cáo: {}", list(works));
        en("works of {period} that the plan's list of {listed} projects does not have count in the report: {}", list(works));
        hint_vi("nếu là công trình của danh mục, ghi tên như danh mục; nếu mới bổ sung, thêm vào bảng du_an hoặc khai vào chap_nhan kèm lý do");
        hint_en("where it is one of the list, name it as the list does; where it is new, add it to du_an or declare it in chap_nhan with the reason");
    }

    /// A source of the plan that a period's funding lacks.
    N597 Warning SourcesNotReported {
        period: String = "quý I năm 2025",
        missing: Vec<String>,
    } about period => {
        vi("huy động {period}: thiếu nguồn vốn có trong kế hoạch năm: {}; báo cáo chưa có tổng số", shortened(missing));
        en("funding of {period} lacks sources of the year's plan: {}; the report has no total", shortened(missing));
        hint_vi("thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch");
        hint_en("add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan");
    }

    /// A work of a period whose name is nearly that of a listed project.
    N599 Warning WorkResembles {
        name: String = "Đường thôn Nà Lường đi Pác Nặm",
        listed: String = "Đường trục thôn Nà Lường - Pác Nặm",
    } about name => {
        vi("công trình “{name}” không có trong danh mục dự án, nhưng gần giống “{listed}”");
        en("work “{name}” is not in the list of projects but resembles “{listed}”");
        hint_vi("nếu là một công trình, sửa tên cho trùng với danh mục (để đối chiếu vốn); nếu là công trình khác thì để nguyên");
        hint_en("if they are one, write the name as in the list (so that its capital is compared); else leave it");
    }

    /// Sources of a period that the plan does not have, beside sources of the plan that have no row.
    N608 Error SourceNamedOtherwise {
        period: String = "quý I năm 2026",
        seen: Vec<String>,
        missing: Vec<String>,
    } about period => {
        vi("huy động {period} có nguồn vốn mà kế hoạch năm không có: {}; nguồn của kế hoạch không có dòng nào: {}", list(seen), list(missing));
        en("funding of {period} has sources that the year's plan lacks: {}; sources of the plan without a row: {}", list(seen), list(missing));
        hint_vi("nếu là một nguồn, ghi tên như trong kế hoạch; nếu là nguồn khác, thêm dòng của nguồn còn thiếu (chưa có thì ghi 0)");
        hint_en("where they are one, name the source as the plan does; where they are not, add a row for the one that is missing (0 where nothing came in)");
    }

    /// More disbursed of the works than of all sources of funding.
    N609 Warning WorksBeyondFunding {
        period: String = "6 tháng đầu năm 2026",
        works: String = "4.200,4",
        funding: String = "3.300",
    } about period => {
        vi("{period}: các công trình đã giải ngân {works}, mọi nguồn vốn mới giải ngân {funding} (triệu đồng)");
        en("{period}: {works} disbursed of the works, but {funding} of all sources of funding (million VND)");
        hint_vi("xem cột giải ngân của bảng nào chưa cập nhật; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan kèm lý do");
        hint_en("see which table's column is not up to date; if both are right (such as capital carried over), declare it in chap_nhan with the reason");
    }

    /// More disbursed than built: of all works, or of one of which nothing is built.
    N626 Warning DisbursedBeyondBuilt {
        name: String = "Công trình (6 tháng đầu năm 2026)",
        disbursed: String = "4.900,5",
        built: String = "4.200,4",
        works: usize = 7,
    } about name => {
        text(match works {
            1 => say!(
                "{name}: giải ngân {disbursed}, khối lượng thực hiện {built} (triệu đồng)",
                "{name}: {disbursed} disbursed, {built} built (million VND)"
            ),
            _ => say!(
                "{name}: cả {works} công trình giải ngân nhiều hơn khối lượng thực hiện, tổng {disbursed} so với {built} (triệu đồng)",
                "{name}: of all {works} works more is disbursed than built, in all {disbursed} against {built} (million VND)"
            ),
        });
        hint_vi("xem hai cột có bị đổi chỗ, hai số có nhầm dòng không; nếu là tạm ứng, ghi “tạm ứng” ở cột Khó khăn, Ghi chú");
        hint_en("see whether the two columns or amounts are changed over; if it is paid in advance, write “tạm ứng” in the column of remarks");
    }

    /// A remark that gives an amount as assigned, and not the one that its row has.
    N633 Warning AmountInNote {
        name: String = "Ngân sách trung ương",
        words: String = "TW giao 4,5 tỷ",
        amount: String = "4.200",
    } about name => {
        text(if name == words {
            say!(
                "tên “{name}” nêu số tiền khác số của dòng là {amount} triệu đồng",
                "the name “{name}” says another amount than its row, which has {amount} million VND"
            )
        } else {
            say!(
                "ghi chú của “{name}” viết “{words}”, khác số của dòng là {amount} triệu đồng",
                "the remark on “{name}” says “{words}”, but its row has {amount} million VND"
            )
        });
        hint_vi("sửa số hoặc ghi chú cho khớp; nếu là hai số khác nhau, viết rõ trong ghi chú số ấy là gì");
        hint_en("make the amount and the remark agree; if they are two amounts, say in the remark what the other is");
    }

    /// Two works of one name in different groups.
    N634 Warning WorkInTwoGroups {
        name: String = "Đường nội thôn Khe Sim",
        first: String = "Giao thông",
        second: String = "Thủy lợi",
    } about name => {
        vi("“{name}” đứng ở hai nhóm, “{first}” và “{second}”, được tính là hai công trình");
        en("“{name}” stands in two groups, “{first}” and “{second}”, and counts as two works");
        hint_vi("nếu là một, chỉ giữ một dòng; nếu là hai, ghi tên khác nhau");
        hint_en("keep one row if they are one; give them different names if they are two");
    }

    /// One amount of a column a thousandth of what the others are: typed in tỷ đồng.
    N636 Warning AmountThousandth {
        table: String = "Dự án",
        name: String = "Nhà văn hóa thôn Đá Bạc",
        amount: String = "0,6",
        others: String = "800–1.500",
    } about name => {
        // Of a whole column there are no others.
        text(if others.is_empty() {
            say!(
                "{table}: số lớn nhất chỉ là {amount} triệu đồng (“{name}”), quá nhỏ đối với công trình",
                "{table}: the largest amount is {amount} triệu đồng (“{name}”), too little for a work"
            )
        } else {
            say!(
                "{table}: “{name}” {amount} triệu đồng, các dòng khác cùng cột {others}",
                "{table}: “{name}” has {amount} triệu đồng, the others of its column {others}"
            )
        });
        hint(if others.is_empty() {
            say!(
                "xem đơn vị ghi ở đầu bảng (đồng, nghìn đồng) có đúng với số đã gõ không; nếu đúng thật thì khai vào chap_nhan kèm lý do",
                "see whether the unit above the table (đồng, thousands) is that of the amounts; if they are right, declare it in chap_nhan with the reason"
            )
        } else {
            say!(
                "xem có gõ tỷ đồng thay cho triệu đồng không; nếu đúng thật thì khai vào chap_nhan kèm lý do",
                "check whether it is typed in tỷ (billions) instead of triệu (millions); if it is right, declare it in chap_nhan with the reason"
            )
        });
    }

    /// Money given whose value is blank.
    N638 Warning MoneyWithoutValue {
        name: String = "Tiền mặt",
        quantity: String = "100",
        unit: String = "triệu đồng",
    } about name => {
        vi("“{name}” ghi số lượng {quantity} {unit}, cột Giá trị để trống: tổng giá trị chưa có số này");
        en("“{name}” has a quantity of {quantity} {unit} and no value: the sum of values lacks it");
        hint_vi("số tiền ghi vào cột Giá trị (triệu đồng); Số lượng, Đơn vị dành cho ngày công, m² đất");
        hint_en("write money into the column of values (triệu đồng); quantity and unit are for days of work, m² of land");
    }

    /// Shares in a column of amounts.
    N639 Warning SharesForAmounts {
        table: String = "Công trình (6 tháng đầu năm 2025)",
        column: String = "khối lượng thực hiện",
        amount: String = "0,8",
        plan: String = "1.000",
    } => {
        vi("{table}: cột {column} có lẽ ghi tỷ lệ, không phải số tiền: {amount} cạnh kế hoạch {plan} triệu đồng");
        en("{table}: the column of {column} seems to have shares, not amounts: {amount} beside a plan of {plan} triệu đồng");
        hint_vi("ghi số tiền vào cột; nếu cột là tỷ lệ phần trăm thì khai cột ấy trong bo_qua");
        hint_en("write amounts into the column; if it has percentages, name it in bo_qua");
    }

    /// A work whose plan is of other capital than those of the other works in its column.
    N640 Error PlanOfOtherCapital {
        name: String = "Đường A",
        stated: String = "2.600",
        own: String = "3.650",
        capital: String = "tất cả các nguồn vốn",
        works: usize = 6,
    } about name => {
        vi("{name}: kế hoạch của kỳ là {stated}, {works} công trình khác của cột ghi {capital}, công trình này là {own} (triệu đồng)");
        en("{name}: the period plans {stated}; {works} other works of the column state “{capital}”, which is {own} of this one (million VND)");
        hint_vi("ghi một loại vốn cho mọi công trình của cột; nếu kế hoạch là của nguồn khác nhau thì ghi tên nguồn ở cột Nguồn vốn");
        hint_en("state one capital for all works of the column; where they are of different ones, name each in the column Nguồn vốn");
    }

    /// A work whose investor is another one in the plan's list of projects.
    N651 Warning WorkInvestorDiffers {
        name: String = "Đường A",
        period: String = "quý I năm 2026",
        stated: String = "Phòng Kinh tế",
        listed: String = "Ban Quản lý dự án",
    } about name => {
        vi("{name}: chủ đầu tư ở bảng công trình {period} là “{stated}”, ở danh mục dự án là “{listed}”");
        en("{name}: the investor is “{stated}” in the works of {period} and “{listed}” in the list of projects");
        hint_vi("sửa nơi ghi sai; nếu đã đổi chủ đầu tư thì khai vào chap_nhan kèm lý do");
        hint_en("correct the one that is wrong; if the investor has changed, declare it in chap_nhan with the reason");
    }

    /// What a source is spent on, beside the source.
    N677 Warning PartBesideItsSource {
        name: String = "Đầu tư phát triển",
        source: String = "Ngân sách trung ương",
    } about name => {
        vi("“{name}” đứng ngang với “{source}” và được cộng riêng: nếu là phần của nguồn ấy thì bị tính hai lần");
        en("“{name}” stands beside “{source}” and is added apart: if it is a part of that source, it counts twice");
        hint_vi("nếu là phần của nguồn ở trên, gạch đầu dòng “- ” hoặc đánh số 1, 2 dưới I; nếu đúng là nguồn riêng thì khai vào chap_nhan kèm lý do");
        hint_en("where it is a part of the source above, begin it with “- ” or number it 1, 2 below I; where it is a source of its own, declare it in chap_nhan with the reason");
    }

    /// The same money in two ways of dividing it, which are added up.
    N716 Error ViewsAdded {
        name: String = "Phân theo nội dung",
        first: String = "Phân theo nguồn vốn",
        table: String = "Nguồn lực",
    } about name => {
        vi("bảng {table}: “{name}” và “{first}” là hai cách chia cùng một số vốn, đang được cộng với nhau");
        en("table {table}: “{name}” and “{first}” are two ways of dividing the same money, and are added up");
        hint_vi("chỉ giữ một cách chia, nên là theo nguồn vốn: xóa các dòng kia, hoặc ghi den_dong, bo_qua cho bảng trong ntm.yaml; nếu đúng là hai khoản riêng thì khai vào chap_nhan kèm lý do");
        hint_en("keep one of them, best that by source: delete the rows of the other, or leave them out by den_dong or bo_qua of the table in ntm.yaml; if they are two sums, declare it in chap_nhan with the reason");
    }

    /// A row of money that says that its figure is of another thing.
    N719 Error NotMoney { name: String = "Nhân dân hiến đất (m2)", unit: String = "m2" } => {
        vi("“{name}” tính bằng {unit}, không phải tiền, mà đang được cộng như triệu đồng");
        en("“{name}” is counted in {unit}, which is no money, but is added up as million VND");
        hint_vi("ghi giá trị quy ra tiền và bỏ “{unit}”; hiện vật, ngày công ghi ở bảng dan_gop (Số lượng, Đơn vị tính, Giá trị)");
        hint_en("write its value in money and leave out “{unit}”; gifts in kind and days of work belong into table dan_gop (quantity, unit, value)");
    }

    /// A row of YAML that names another unit of money than triệu đồng.
    N720 Error OtherUnitOfRow {
        name: String = "Ngân sách tỉnh (tỷ đồng)",
        seen: String = "Ngân sách tỉnh (tỷ đồng)",
    } => {
        text(if name == seen {
            say!(
                "“{seen}” nói đơn vị khác, còn số tiền trong YAML được đọc theo triệu đồng",
                "“{seen}” names another unit, while amounts in YAML are read in triệu đồng"
            )
        } else {
            say!(
                "“{name}” ghi “{seen}”: đơn vị khác, còn số tiền trong YAML được đọc theo triệu đồng",
                "“{name}” says “{seen}”: another unit, while amounts in YAML are read in triệu đồng"
            )
        });
        hint_vi("đổi số ra triệu đồng, rồi bỏ đơn vị khỏi dòng ấy");
        hint_en("convert the amount to triệu đồng and take the unit out of that row");
    }

    /// Money of another programme, or carried over from the year before, that is added up with the rest.
    N728 Warning OtherMoney {
        name: String = "CTMTQG giảm nghèo bền vững",
        table: String = "Nguồn lực",
        carried: bool,
    } about name => {
        text(if *carried {
            say!(
                "bảng {table}: “{name}” là vốn của năm trước, đang được cộng vào tổng vốn cùng vốn của năm",
                "table {table}: “{name}” is money of the year before, and is added to that of the year"
            )
        } else {
            say!(
                "bảng {table}: “{name}” là vốn của chương trình khác, đang được cộng vào tổng vốn của Chương trình",
                "table {table}: “{name}” is money of another programme, and is added to that of the programme"
            )
        });
        hint_vi("nếu không tính vào tổng, xóa các dòng ấy hoặc bỏ qua bằng “bo_qua”, “den_dong” trong ntm.yaml; nếu tính cả (như vốn lồng ghép) thì ghi rõ như vậy trong tên, hoặc khai vào chap_nhan kèm lý do");
        hint_en("if it does not count, delete those rows or leave them out by “bo_qua” or “den_dong” in ntm.yaml; if it does (as “vốn lồng ghép”), say so in its name, or accept it in chap_nhan with the reason");
    }

    /// A quantity that runs from the year's beginning is less than a period earlier.
    N766 Warning QuantityFell {
        name: String = "Ngày công",
        before: String = "350",
        now: String = "47",
        then: String = "quý I năm 2026",
    } about name => {
        vi("{name}: từ đầu năm {now}, {then} đã là {before}");
        en("{name}: {now} since the year's beginning, but {before} in {then} already");
        hint_vi("kỳ sau gồm cả kỳ trước: xem có ghi số riêng của kỳ hoặc gõ thiếu chữ số không; kỳ trước ghi sai thì sửa ở kỳ ấy");
        hint_en("a later period holds the earlier one: is it the period's alone, or a digit short? Where the earlier one is wrong, correct it there");
    }
    /// A report of nine months whose title promises what the year is expected to come to, without money expected.
    N788 Warning EstimateUnsaid {
        period: String = "9 tháng đầu năm 2026",
    } about period => {
        vi("trích yếu báo cáo {period} có “ước thực hiện cả năm”, số liệu nguồn lực chưa có ước cả năm: báo cáo chỉ ước số tiêu chí");
        en("the subject of the report on {period} promises “ước thực hiện cả năm”, and no money is expected for the year: the report expects criteria only");
        hint_vi("ghi cột Kế hoạch cuối năm (con_lai) ở bảng huy_dong, cột Ước thực hiện cả năm (uoc_nam) ở bảng cong_trinh của kỳ, hoặc viết số ước ở mục nguon_luc của loi_van");
        hint_en("fill the column con_lai of huy_dong, uoc_nam of cong_trinh in the period, or write what is expected in nguon_luc of the prose");
    }
}
