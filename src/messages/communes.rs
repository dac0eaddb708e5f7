//! Communes and hamlets by name and by number.

use super::lang::Lang;
use super::words::{both, list, shortened};
use crate::viet;

messages! { $ communes "Xã và thôn" "Communes and hamlets"

    /// The list of communes and another table have no name in common: one of them is not what it
    /// should be.
    N132 Error NoCommonCommune {
        table: String,
        listed: String = "Tân Lập",
        seen: String = "Tân Lập (huyện cũ)",
    } => {
        vi("bảng Xã và bảng {table} không có xã nào trùng tên: bảng Xã có “{listed}”, bảng {table} có “{seen}”");
        en("tables Xã and {table} have no commune in common: Xã has “{listed}”, {table} has “{seen}”");
        hint_vi("ghi tên xã giống nhau ở hai bảng; nếu không phải tên xã thì đang đọc nhầm trang, nhầm cột");
        hint_en("write the same names in both; if these are no communes, another sheet or column is read");
    }

    /// A number that counts more than the one hamlet of its row.
    N270 Error CountOfOneHamlet {
        hamlet: String = "Bản Chang",
        seen: String = "2022",
        field: String,
    } => {
        vi("{hamlet}: {field} ghi “{seen}”, nhưng dòng này chỉ là một thôn");
        en("{hamlet}: {field} says “{seen}”, but the row is one hamlet only");
        hint_vi("mỗi dòng là một thôn: đánh x vào ô nếu đạt hoặc được giao, để trống nếu không; năm công nhận ghi vào cột Ghi chú");
        hint_en("each row is one hamlet: mark x where it holds, leave blank where not; a year goes into the remarks");
    }

    /// Several hamlets in the cell of one name.
    N271 Error HamletsInOneCell { seen: String = "Đồng Trên, Bến Đò" } => {
        vi("ô “{seen}” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn");
        en("cell “{seen}” names several hamlets, but a row counts as one hamlet only");
        hint_vi("ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)");
        hint_en("give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)");
    }

    /// A number where a hamlet's name belongs.
    N272 Error HamletNameIsCount { seen: String = "02 thôn" } => {
        vi("ô tên thôn ghi “{seen}”, là một con số chứ không phải tên");
        en("the cell of a hamlet's name says “{seen}”, a number and no name");
        hint_vi("nếu là tên, ghi cả chữ (Thôn 3); nếu là số lượng, để trống tên thôn và ghi số thôn ở cột đã đạt, giao");
        hint_en("if it is a name, write its noun (Thôn 3); if a count, leave the name blank and write the count under those met or assigned");
    }

    /// A commune's own count of hamlets that its rows by name do not give.
    N286 Error HamletCountDiffers {
        commune: String = "Hòa An",
        column: String,
        stated: String = "3",
        named: String = "2",
    } => {
        vi("{commune}: dòng của xã ghi {stated} ở cột “{column}”, các dòng ghi tên cộng lại được {named}");
        en("{commune}: its own row has {stated} in column “{column}”, its hamlets by name give {named}");
        hint_vi("sửa số ở dòng của xã hoặc dấu ở các dòng ghi tên cho khớp; hoặc xóa dòng của xã nếu đã ghi đủ tên");
        hint_en("make the commune's row and the marks of its hamlets agree; delete its row where all of them are named");
    }

    /// Two numbers of all hamlets of one commune.
    N287 Error HamletTotalsDiffer {
        commune: String = "Hòa An",
        first: String = "3",
        second: String = "4",
    } => {
        vi("{commune}: tổng số thôn, xóm ghi hai số khác nhau: {first} và {second}");
        en("{commune}: two numbers of all its hamlets: {first} and {second}");
        hint_vi("mỗi xã chỉ có một tổng số thôn, xóm: ghi ở một dòng, hoặc ghi như nhau ở mọi dòng của xã");
        hint_en("a commune has one number of all hamlets: give it in one row, or the same in each");
    }

    /// A commune that the list of communes lacks.
    N301 Error UnknownCommune { name: String = "Hoa An" } => {
        vi("không có xã “{name}” trong danh sách xã");
        en("commune “{name}” is not in the list of communes");
        hint(match viet::split_hamlet(name).0 {
            Some(_) => say!(
                "bảng này mỗi dòng là một xã: nếu đây là thôn, chuyển dòng sang bảng Xóm hoặc xóa dòng; nếu là xã, thêm vào bảng Xã",
                "in this table each row is a commune: if this is a hamlet, move the row to table Xóm or delete it; if it is a commune, add it to table Xã"
            ),
            None => say!(
                "sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã",
                "correct the name to match table Xã, or add the commune there"
            ),
        });
    }

    /// A commune that stands twice.
    N302 Error DuplicateCommune { name: String = "Hòa An" } => {
        vi("xã “{name}” bị ghi hai lần");
        en("commune “{name}” is given twice");
        hint_vi("bỏ một trong hai dòng");
        hint_en("remove one of the two rows");
    }

    /// A commune without a row.
    N303 Error MissingCommune { name: String = "Tân Lập", table: String = "Hiện trạng" } => {
        vi("bảng {table} thiếu xã “{name}”");
        en("table {table} lacks commune “{name}”");
        hint_vi("thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào");
        hint_en("add a row for the commune, even if it meets nothing yet");
    }

    /// A hamlet that stands twice in one commune.
    N316 Error DuplicateHamlet { name: String = "Nà Tậu", commune: String = "Tân Lập" } => {
        vi("“{name}” bị ghi hai lần ở {commune}");
        en("“{name}” is given twice in {commune}");
        hint_vi("nếu chép thừa, xóa một dòng; nếu là hai thôn khác nhau, thêm vào tên cho khác: “Khe Cạn 1”, “Khe Cạn 2”");
        hint_en("delete one if it was copied; if they are two, tell them apart in their names: “Khe Cạn 1”, “Khe Cạn 2”");
    }

    /// A name that two units bear.
    N342 Error AmbiguousCommune { seen: String = "Hòa An", units: Vec<String> } => {
        vi("“{seen}” là tên của nhiều đơn vị: {}", list(units));
        en("“{seen}” is the name of several units: {}", list(units));
        hint(both(|lang| {
            let units: Vec<String> = units.iter().map(|unit| format!("“{unit}”")).collect();
            match lang {
                Lang::Vi => {
                    format!("ghi cả loại đơn vị vào ô: {}", units.join(" hoặc "))
                }
                Lang::En => {
                    format!("write the unit's kind into the cell too: {}", units.join(" or "))
                }
            }
        }));
    }

    /// A unit named with another kind than the list has.
    N343 Error OtherKindOfCommune { seen: String = "phường Hòa An", units: Vec<String> } => {
        vi("ghi “{seen}”, còn danh sách xã có {}", list(units));
        en("“{seen}” is written, the list of communes has {}", list(units));
        hint_vi("sửa ô ấy, hoặc sửa cột Loại (loai) của danh sách xã");
        hint_en("correct the cell, or column Loại (loai) of the list of communes");
    }

    /// Letters of another alphabet or of full width; an error in the name of a unit.
    N344 Warning LookAlikeLetters { word: String = "Нòa", text: String = "Нòa An" } => {
        vi("“{word}” có chữ trông giống chữ Việt nhưng là ký tự khác, trong “{text}”");
        en("“{word}” has letters that only look Vietnamese, in “{text}”");
        hint_vi("xóa rồi gõ lại từ ấy bằng bộ gõ tiếng Việt (Unicode)");
        hint_en("delete the word and type it anew with a Vietnamese keyboard (Unicode)");
    }

    /// What an old Vietnamese font leaves; an error in the name of a unit.
    N345 Warning OldFont { word: String = "§VT:", text: String = "§VT: ngh×n ®ång" } => {
        vi("“{word}” là chữ gõ bằng phông cũ (TCVN3, VNI) hoặc bị lỗi mã, trong “{text}”");
        en("“{word}” was typed in an old font (TCVN3, VNI) or is garbled, in “{text}”");
        hint_vi("chuyển sang Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey), hoặc gõ lại");
        hint_en("convert the text to Unicode (UniKey's converter, for one), or type it anew");
    }

    /// A mark in a column of counts, in a row that names no one hamlet: it counts one.
    N368 Warning MarkCountsOne { seen: String = "x", field: String } => {
        vi("“{seen}” ở dòng không ghi tên xóm được đếm là 1 ({field})");
        en("“{seen}” in a row that names no hamlet counts as 1 ({field})");
        hint_vi("ghi số (1, 2 …), hoặc ghi tên xóm, thôn ở dòng ấy");
        hint_en("write the number, or the name of the hamlet in that row");
    }

    /// More hamlets than the commune has.
    N510 Error HamletsExceedTotal {
        commune: String = "Tân Lập",
        stated: String = "5",
        computed: String = "9",
        period: Option<String>,
    } about commune => {
        text(match period {
            Some(period) => say!(
                "{commune}: có {stated} thôn, xóm nhưng kỳ {period} ghi {computed} đã đạt",
                "{commune} has {stated} hamlets, but period {period} has {computed} with a title"
            ),
            None => say!(
                "{commune}: có {stated} thôn, xóm nhưng đã đạt và giao cộng lại {computed}",
                "{commune} has {stated} hamlets, but those met and assigned are {computed}"
            ),
        });
        hint(match period {
            Some(_) => say!(
                "sửa số đã đạt hoặc tổng số thôn, xóm; số của phiếu thì hỏi lại xã, bảng ghi tên từng thôn chưa đủ thì ghi thêm tổng số (tong)",
                "correct the number of those with a title or of all hamlets; ask the commune where a form says it; where a table does not name all, give the number of all (tong)"
            ),
            None => say!(
                "sửa tổng số xóm, hoặc số xóm đã đạt và giao",
                "correct the number of hamlets, or those met and assigned"
            ),
        });
    }

    /// A commune's name in prose without its capitals.
    N518 Warning SpellingOfUnit { seen: String = "Hòa an", name: String = "Hòa An" } => {
        vi("“{seen}” nên viết là “{name}”");
        en("“{seen}” should be written “{name}”");
    }

    /// A hamlet that has its title and is to gain it.
    N551 Error HamletGainsTwice { name: String = "Nà Pá" } => {
        vi("“{name}” đã đạt lại được giao phấn đấu đạt, sẽ bị tính hai lần");
        en("“{name}” has its title and is to gain it again, and would count twice");
        hint_vi("bỏ dấu ở một trong hai cột: đã đạt, hoặc phấn đấu đạt trong năm");
        hint_en("leave one of the two marks: it has the title, or is to gain it this year");
    }

    /// A hamlet that differs from another in no more than "(cũ)" or "(mới)": one before and after a
    /// change.
    N556 Warning HamletOfOldName {
        name: String = "Đồng Trên (cũ)",
        other: String = "Đồng Trên",
        commune: String = "Tân Lập",
    } => {
        vi("{commune}: “{name}” và “{other}” có thể là một, đang được tính là hai");
        en("{commune}: “{name}” and “{other}” may be one hamlet and count as two");
        hint_vi("nếu là một thôn, bỏ một dòng; nếu là hai, ghi tên cho khác nhau");
        hint_en("leave one row out if they are one; if they are two, give them names that differ");
    }

    /// More model hamlets than hamlets that meet the standard, although each of them meets it.
    N557 Warning ModelHamletsExceed {
        commune: String = "Tân Lập",
        model: u32 = 2,
        standard: u32 = 1,
    } => {
        vi("{commune}: {model} thôn kiểu mẫu nhưng chỉ {standard} thôn đạt chuẩn nông thôn mới");
        en("{commune}: {model} model hamlets, but only {standard} that meet the standard");
        hint_vi("thôn kiểu mẫu cũng là thôn đạt chuẩn: ghi số thôn đạt chuẩn gồm cả thôn kiểu mẫu");
        hint_en("a model hamlet meets the standard, too: count it among those that do");
    }

    /// A commune with one row of numbers and one of a hamlet by name: one hamlet or two.
    N574 Error HamletOrCommune { commune: String = "Tân Lập", named: String = "Nà Pá" } => {
        vi("{commune}: không rõ dòng không ghi tên thôn là một thôn nữa hay là số của cả xã, đã có thôn “{named}”");
        en("{commune}: the row without a hamlet's name may be one more hamlet or the whole commune, which has hamlet “{named}”");
        hint_vi("ghi tên thôn vào dòng ấy nếu là một thôn; nếu là số của cả xã, bỏ dòng ấy hoặc ghi tổng số thôn của xã");
        hint_en("write the hamlet's name if it is one; if it is the whole commune, leave the row out or write how many hamlets it has");
    }

    /// A hamlet that a period names and the plan's list of hamlets does not; an error where the
    /// list has nearly that name.
    N587 Warning HamletNotInPlan { name: String = "Pác Nậm", commune: String = "Tân Lập" } => {
        vi("“{name}” không có trong danh sách thôn, xóm của {commune} ở kế hoạch");
        en("“{name}” is not in the plan’s list of hamlets of {commune}");
        hint_vi("viết đúng tên như ở bảng xom của du_lieu; nếu là tên mới (đổi tên, sáp nhập) thì sửa tên ở cả hai bảng");
        hint_en("write the name as table xom of du_lieu has it; correct it in both tables if it is new (renamed, merged)");
    }

    /// A hamlet by name that had its title a period earlier and has it no more.
    N588 Warning HamletTitleLost {
        name: String = "Bản Pá Ngừa",
        title: String = "đạt chuẩn nông thôn mới",
        before: String = "đầu năm",
        now: String = "6 tháng đầu năm 2025",
        any: bool = true,
    } => {
        vi("{name}: {before} đã {title}, {now} không có");
        en("{name} had its title ({title}) at {before} and has it no more at {now}");
        hint(match any {
            true => say!(
                "hỏi lại; nếu kỳ này còn đạt thì đánh x vào dòng của thôn ấy, nếu không còn đạt thì nêu tên thôn trong loi_van của kỳ",
                "ask; mark the hamlet’s row if it still has its title, else name the hamlet in the period’s loi_van"
            ),
            false => say!(
                "bảng của kỳ không ghi danh hiệu này cho thôn nào: thêm cột của danh hiệu vào bảng, đánh x các thôn còn đạt; thôn không còn đạt thì nêu tên trong loi_van của kỳ",
                "the period’s table gives this title to no hamlet: add its column and mark those that still have it; name those that have not in the period’s loi_van"
            ),
        });
    }

    /// The only unit of a commune's project is not the area of the issuing body.
    N592 Error UnitNotOfBody {
        unit: String = "xã Tân Lập",
        area: String = "phường Tân Lập",
        name: String,
        kind: String,
    } => {
        vi("cơ quan ban hành là của {area}, mà danh sách xã ghi {unit}");
        en("the issuing body is that of {area}, but the list of communes has {unit}");
        hint_vi("ghi ở bảng xa: ten: {name}, loai: {kind}; hoặc nếu {area} sai thì sửa dia_ban của co_quan");
        hint_en("write in the table xa: ten: {name}, loai: {kind}; or correct dia_ban of co_quan where {area} is wrong");
    }

    /// Units without a group while others have one.
    N593 Warning UnitsWithoutGroup { units: Vec<String> } => {
        vi("không thuộc nhóm nào trong khi các đơn vị khác có nhóm: {}; các biểu xếp vào cuối, dưới “Chưa xếp nhóm”", shortened(units));
        en("in no group while other units have one: {}; the tables have them last, under “Chưa xếp nhóm”", shortened(units));
        hint_vi("ghi tên nhóm ở dòng trên các đơn vị ấy (không để dòng ấy trống tên hoặc trong bo_qua), hoặc ghi vào cột nhóm");
        hint_en("write the group's name in the row above them (with its name, and not in bo_qua), or in the column of groups");
    }

    /// A name in the list of communes that tells of the old units, or has another commune in it.
    N629 Error CommuneNameTells {
        name: String = "Tân Tiến (đã sáp nhập vào Tân Lập)",
        words: String = "đã sáp nhập vào Tân Lập",
        other: bool,
    } => {
        text(if *other {
            say!(
                "tên xã “{name}” có cả “{words}”, xã ấy đã có dòng riêng",
                "the commune's name “{name}” has “{words}” in it, which has a row of its own"
            )
        } else {
            say!(
                "tên xã “{name}” có lời “{words}”, không phải là một phần của tên",
                "the commune's name “{name}” has the words “{words}”, which are no part of a name"
            )
        });
        hint_vi("mỗi xã hiện nay một dòng, chỉ ghi tên hiện nay; xã cũ đã sáp nhập thì bỏ dòng ấy, ở mọi bảng");
        hint_en("give each commune of today one row with nothing but its name of today; leave out the row of a commune that was merged, in every table");
    }

    /// A name that differs by its tones alone from another one of the same kind.
    N632 Warning NameNearlyAnother {
        seen: String = "Thôn Đá Bac",
        other: String = "Đá Bạc",
        tones: bool = true,
    } about seen => {
        text(if *tones {
            say!(
                "“{seen}” chỉ khác dấu với “{other}”, có thể cùng là một",
                "“{seen}” differs by its tones alone from “{other}”: they may be one"
            )
        } else {
            say!(
                "“{seen}” viết gần giống “{other}”, có thể cùng là một",
                "“{seen}” is written much like “{other}”: they may be one"
            )
        });
        hint_vi("nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan");
        hint_en("if they are one, write them alike everywhere; if they are two, accept it in chap_nhan");
    }

    /// A group's title that speaks of the titles of its communes, whose own cells are blank or say
    /// otherwise.
    N645 Error TitleOfGroup {
        group: String = "Xã phấn đấu đạt chuẩn NTM nâng cao",
        name: String = "Tân Lập",
        seen: String = "",
    } => {
        text(if seen.is_empty() {
            say!(
                "nhóm “{group}” nói về danh hiệu của các dòng bên dưới, nhưng từng dòng (như “{name}”) không ghi",
                "group “{group}” speaks of the titles of the rows below it, which (such as “{name}”) say none themselves"
            )
        } else {
            say!(
                "“{name}” đứng trong nhóm “{group}”, nhưng dòng ấy ghi danh hiệu “{seen}”",
                "“{name}” stands in group “{group}”, but its row says the title “{seen}”"
            )
        });
        hint_vi("ghi ở từng dòng: danh hiệu đã có vào cột của danh hiệu, mục tiêu của năm vào cột mục tiêu (cột giao); hoặc sửa tên nhóm cho đúng");
        hint_en("say it in each row: a title that is there in the column of titles, an aim of the year in that of aims; or correct the name of the group");
    }
}
