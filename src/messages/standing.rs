//! What communes meet, bear and aim at.

use super::lang::Pair;
use super::values::RecognisedBefore;

messages! { $ standing "Danh hiệu, mục tiêu, kết quả" "Titles, aims and what is met"

    /// A title that the programme has from 2026 on, in the data of an earlier year.
    N260 Error TitleOfLaterYears { commune: String = "Hòa An", year: i32 = 2025 } => {
        vi("{commune}: năm {year} chưa có danh hiệu nông thôn mới hiện đại");
        en("{commune}: nobody is “nông thôn mới hiện đại” in {year} yet");
        hint_vi("“hiện đại” có từ Chương trình giai đoạn 2026–2030 (Quyết định 51/2025/QĐ-TTg); trước đó ghi nâng cao hoặc kiểu mẫu");
        hint_en("it comes with the programme of 2026–2030 (Quyết định 51/2025/QĐ-TTg); before that write nâng cao or kiểu mẫu");
    }

    /// The cell of a decision that names none, and does not say that there is none yet.
    N285 Error DecisionUnclear { seen: String = "Không công nhận" } => {
        vi("“{seen}” không phải số, ngày của một quyết định");
        en("“{seen}” is not the number and day of a decision");
        hint_vi("đã có quyết định thì ghi số và ngày, chẳng hạn: Quyết định số 123/QĐ-UBND ngày 05/3/2026; chưa có thì để trống; không được công nhận thì bỏ dòng ấy");
        hint_en("if there is a decision write its number and day, as in Quyết định số 123/QĐ-UBND ngày 05/3/2026; leave it blank while there is none; leave the row out if it is refused");
    }

    /// A decision of another year than the period's, in a list of what happened in the year.
    N292 Error DecisionOfOtherYear {
        seen: String = "Quyết định số 12/QĐ-UBND ngày 05/3/2024",
        year: String = "2024",
        wanted: String = "2025",
    } => {
        vi("“{seen}” là quyết định của năm {year}, bảng này của năm {wanted}");
        en("“{seen}” is a decision of {year}, this table is of {wanted}");
        hint_vi("sửa ngày nếu ghi nhầm; quyết định của năm khác thì bỏ dòng ấy khỏi bảng của kỳ");
        hint_en("correct the day if it is a slip; leave out the row of a decision of another year");
    }

    /// A criterion that was met a period earlier and is met no longer.
    N326 Warning CriterionLost {
        commune: String = "Tân Lập",
        code: String = "1",
        blank: String,
    } => {
        // Of a blank cell nobody knows whether it was forgotten.
        text(match (blank.is_empty(), blank == code) {
            (true, _) => say!(
                "{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt",
                "{commune} met criterion {code} a period earlier and does not now"
            ),
            (false, true) => say!(
                "{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt (ô để trống)",
                "{commune} met criterion {code} a period earlier and does not now (the cell is blank)"
            ),
            (false, false) => say!(
                "{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt (để trống: số {blank})",
                "{commune} met criterion {code} a period earlier and does not now (blank: {blank})"
            ),
        });
        hint(ask_the_commune());
    }

    /// A count that is less than a period earlier.
    N327 Warning CountFell {
        commune: String = "Tân Lập",
        name: String = "Thôn đạt chuẩn nông thôn mới",
        before: u32 = 3,
        now: u32 = 2,
    } => {
        vi("{commune}: {name} kỳ này {now}, kỳ trước {before}");
        en("{commune}: {name} now {now}, a period earlier {before}");
        hint(ask_the_commune());
    }

    /// A criterion is assigned anew that is met already.
    N501 Error TargetAlreadyMet {
        commune: String = "Tân Lập",
        codes: String = "1",
    } about commune => {
        text(if codes.contains('.') {
            say!(
                "{commune}: giao chỉ tiêu {codes} nhưng hiện trạng đã đạt",
                "{commune}: indicator {codes} is assigned but met already"
            )
        } else {
            say!(
                "{commune}: giao tiêu chí số {codes} nhưng hiện trạng đã đạt",
                "{commune}: criterion {codes} is assigned but met already"
            )
        });
        hint_vi("bảng Giao chỉ tiêu chỉ ghi tiêu chí đạt thêm trong năm: tiêu chí đã đạt thì để trống hoặc ghi “Duy trì”; nếu chưa đạt, sửa bảng Hiện trạng");
        hint_en("targets are what is to be gained this year: leave blank what is met, or write “Duy trì”; if it is not met, correct the status");
    }

    /// A commune is to reach the standard and lacks criteria at the year's end.
    N502 Error AimFallsShort { commune: String = "Tân Lập", codes: String = "3" } about commune => {
        vi("{commune}: mục tiêu đạt chuẩn nhưng cuối năm còn thiếu tiêu chí số {codes}");
        en("{commune} is to reach the standard but lacks criteria {codes} at the year's end");
        hint_vi("giao thêm các tiêu chí ấy, hoặc đổi mục tiêu năm của xã");
        hint_en("assign those criteria too, or change the commune's aim");
    }

    /// A commune that is neither recognised nor given a new criterion.
    N506 Warning NoTarget { commune: String = "Hòa An" } about commune => {
        vi("{commune}: chưa được công nhận mà không được giao thêm tiêu chí nào");
        en("{commune} is not recognised and is assigned no new criterion");
    }

    /// A recognised commune that does not meet every criterion.
    N507 Warning RecognisedFallsShort {
        commune: String = "Tân Lập",
        codes: String = "2, 3",
    } about commune => {
        vi("{commune}: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số {codes}");
        en("{commune} is recognised but does not meet criteria {codes}");
    }

    /// A commune aims at a title whose criteria the project does not give.
    N517 Warning AimUnchecked { commune: String, title: String } about commune => {
        vi("{commune}: mục tiêu {title} nhưng chưa có số liệu để kiểm tra");
        en("{commune} aims at {title}, but there are no data to check it by");
        hint_vi("nâng cao: khai bộ tiêu chí nâng cao và hai bảng hien_trang_nang_cao, giao_nang_cao; danh hiệu khác: đối chiếu bằng tay");
        hint_en("for nâng cao name the advanced set and give hien_trang_nang_cao and giao_nang_cao; check any other title by hand");
    }

    /// A commune will meet every criterion, and has no aim.
    N522 Warning AimNotStated {
        commune: String = "Tân Lập",
        aim: Option<String>,
    } about commune => {
        text(match aim {
            None => say!(
                "{commune}: cuối năm đủ tiêu chí nhưng để trống mục tiêu năm",
                "{commune} meets every criterion at the year's end, but has no aim"
            ),
            Some(aim) => say!(
                "{commune}: cuối năm đủ tiêu chí nhưng mục tiêu năm là “{aim}”",
                "{commune} meets every criterion at the year's end, but aims at “{aim}”"
            ),
        });
        hint_vi("ghi “đạt chuẩn” vào mục tiêu năm của xã, nếu đúng là vậy");
        hint_en("write “đạt chuẩn” as the commune's aim, if that is what is meant");
    }

    /// A commune that meets every criterion of the advanced set and aims at something else.
    N536 Warning AdvancedNotStated { commune: String } about commune => {
        vi("{commune}: cuối năm đủ tiêu chí nâng cao nhưng mục tiêu năm không phải nâng cao");
        en("{commune} meets every advanced criterion at the year's end, but does not aim at it");
        hint_vi("ghi “nâng cao” vào mục tiêu năm của xã, nếu đúng là vậy");
        hint_en("write “nâng cao” as the commune's aim, if that is what is meant");
    }

    /// An indicator that is assigned, of a criterion that is not met all the same.
    N545 Warning IndicatorAlone {
        commune: String = "Hòa An",
        codes: String = "2.1",
    } about commune => {
        vi("{commune} được giao chỉ tiêu {codes} nhưng cả tiêu chí vẫn chưa đạt vào cuối năm: không văn bản nào nêu chỉ tiêu này");
        en("{commune} is assigned indicator {codes}, and the criterion is not met at the year's end all the same: no document names it");
        hint_vi("nếu phấn đấu đạt cả tiêu chí, giao số của tiêu chí; nếu chỉ giao chỉ tiêu, thêm xa_chi_tieu (bộ nâng cao: nang_cao_chi_tieu) vào bieu của văn bản");
        hint_en("to reach the whole criterion, assign its number; else add xa_chi_tieu (of the advanced set: nang_cao_chi_tieu) to bieu of the document");
    }

    /// Hamlets with a title that are fewer than a period earlier in most communes.
    N546 Error CountsFell {
        name: String = "Thôn đạt chuẩn nông thôn mới",
        fell: usize = 3,
        of: usize = 4,
        unit: &'static str,
    } about name => {
        vi("{name}: {fell} trong {of} {unit} giảm so với kỳ trước");
        en("{name}: fewer than a period earlier in {fell} of {of} communes");
        hint_vi("cột này có vẻ chỉ ghi số tăng thêm trong kỳ: chọn cột lũy kế; nếu đúng là giảm, khai vào chap_nhan kèm lý do");
        hint_en("the column seems to hold what was added in the period: take the one with all so far; if they did become fewer, state it in chap_nhan with the reason");
    }

    /// A commune without a title that has a year of recognition, or that is to keep a title.
    N548 Error TitleMissing { commune: String = "Tân Lập", year: Option<String> } about commune => {
        text(match year {
            Some(year) => say!(
                "{commune}: có năm công nhận ({year}) nhưng không có danh hiệu",
                "{commune} has a year of recognition ({year}) but no title"
            ),
            None => say!(
                "{commune}: mục tiêu năm là “duy trì” nhưng không có danh hiệu",
                "{commune} aims at “duy trì” but has no title to keep"
            ),
        });
        hint_vi("ghi danh hiệu vào cột Đã công nhận, hoặc đánh x vào cột Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu, Xã NTM hiện đại (không để các cột ấy trong bo_qua); nếu chưa được công nhận, xóa năm công nhận, và “duy trì” thì ghi là “duy trì tiêu chí” (chỉ giữ số tiêu chí đã đạt) hoặc sửa mục tiêu");
        hint_en("give the title in column Đã công nhận, or an x in column Xã NTM, Xã NTM nâng cao, Xã NTM kiểu mẫu or Xã NTM hiện đại (which bo_qua must not name); if it has no title, clear the year, and write “duy trì tiêu chí” for “duy trì” (it only keeps the criteria that it meets) or correct the aim");
    }

    /// A criterion that is to be kept and is not met.
    N554 Error KeptNotMet { commune: String = "Tân Lập", code: String = "2" } => {
        vi("{commune}: “duy trì” tiêu chí, chỉ tiêu số {code} nhưng hiện trạng chưa đạt");
        en("{commune}: {code} is to be kept, but is not met");
        hint_vi("nếu chưa đạt, ghi đạt thêm (x) hoặc để trống; nếu đã đạt, sửa bảng Hiện trạng");
        hint_en("if it is not met, assign it (x) or leave it blank; if it is met, correct the status");
    }

    /// A commune recognised in a period that does not meet every criterion then.
    N562 Warning RecognisedNotComplete {
        commune: String = "Tân Lập",
        codes: String = "3",
    } about commune => {
        vi("{commune}: được công nhận trong kỳ nhưng chưa đạt tiêu chí số {codes}");
        en("{commune}: recognised in the period, but does not meet {codes}");
        hint_vi("xem lại bảng cong_nhan hoặc hiện trạng của kỳ; hồ sơ chưa xong thì để trống cột Quyết định công nhận");
        hint_en("look at cong_nhan and the period's status; while the file is being completed leave the decision blank");
    }

    /// A commune that a period's list has twice with one title, or a hamlet that it has twice.
    N575 Error ListedTwice { name: String, table: String } => {
        vi("bảng {table} ghi “{name}” hai lần");
        en("table {table} has “{name}” twice");
        hint_vi("bỏ dòng thừa, hoặc sửa tên, danh hiệu ở một trong hai dòng");
        hint_en("leave one of the rows out, or correct the name or the title of one");
    }

    /// A row of a list of those recognised whose own cell says that they are not.
    N576 Error NotRecognised { name: String = "xã Tân Lập", seen: String = "Chưa đạt" } => {
        vi("“{name}” ở trong danh sách được công nhận nhưng cột Danh hiệu ghi “{seen}”");
        en("“{name}” is in the list of those recognised, but its title says “{seen}”");
        hint_vi("bỏ dòng ấy nếu chưa được công nhận; nếu đã được, ghi danh hiệu (để trống là đạt chuẩn nông thôn mới)");
        hint_en("leave the row out if it is not recognised; if it is, write its title (blank is the standard)");
    }

    /// A decision of a later day than the period's figures, in a list of what happened in it.
    N580 Warning DecisionAfterCutOff {
        seen: String = "Quyết định số 12/QĐ-UBND ngày 05/7/2026",
        day: String = "05/7/2026",
        last: String = "30/6/2026",
    } => {
        vi("“{seen}” ban hành ngày {day}, sau ngày cuối của số liệu kỳ này ({last})");
        en("“{seen}” is of {day}, later than the last day of the period's figures ({last})");
        hint_vi("sửa ngày nếu ghi nhầm; quyết định ban hành sau ngày ấy thì để trống ô này, đưa vào báo cáo kỳ sau");
        hint_en("correct the day if it is a slip; leave the cell blank while the decision is later, and report it in the next period");
    }

    /// A title since a year that is not over when the figures end.
    N584 Error TitleToCome {
        seen: String = "2108",
        year: String = "2108",
        base: String = "2024",
    } => {
        vi("danh hiệu ghi “{seen}”: năm {year} sau thời điểm của số liệu (hết năm {base}), chưa phải danh hiệu đã có");
        en("the title says “{seen}”: {year} is after the end of the figures ({base}), so that it is not borne yet");
        hint_vi("danh hiệu đang phấn đấu thì ghi vào cột mục tiêu (muc_tieu); danh hiệu đã có thì sửa năm");
        hint_en("a title that is aimed at belongs in muc_tieu; correct the year of one that the commune bears");
    }

    /// A title since a year before the programme began.
    N594 Error TitleBeforeProgramme { seen: String = "1916", from: i32 = 2010 } => {
        vi("năm công nhận ghi “{seen}”: chương trình nông thôn mới bắt đầu từ năm {from}, trước đó chưa có danh hiệu");
        en("the year of recognition is “{seen}”: the programme began in {from}, and there were no titles before");
        hint_vi("sửa năm ghi nhầm");
        hint_en("correct the year");
    }

    /// An aim at a title that the commune bears already.
    N595 Warning AimIsBorne {
        commune: String = "Tân Lập",
        aim: String = "đạt chuẩn",
    } about commune => {
        vi("{commune}: mục tiêu năm là “{aim}” mà đã được công nhận danh hiệu ấy hoặc cao hơn");
        en("{commune} aims at “{aim}” but bears that title or a higher one already");
        hint_vi("giữ danh hiệu thì ghi mục tiêu “duy trì”; nếu phải công nhận lại theo bộ tiêu chí mới thì bỏ danh hiệu cũ");
        hint_en("to keep the title write “duy trì” as the aim; where it must be recognised anew by the new set, leave the old title out");
    }

    /// A period's status in which nearly all communes have lost most of what they met.
    N596 Error StatusFell {
        name: String = "6 tháng đầu năm 2025, Bộ tiêu chí thử",
        fell: usize = 5,
        of: usize = 6,
    } about name => {
        vi("hiện trạng {name}: {fell} trong {of} đơn vị mất quá nửa số tiêu chí đã đạt ở kỳ trước");
        en("status of {name}: {fell} of {of} units have lost more than half of the criteria met a period earlier");
        hint_vi("hiện trạng của kỳ phải ghi mọi tiêu chí đạt tính đến ngày chốt, không chỉ tiêu chí mới đạt trong kỳ; nếu đúng là giảm, khai vào chap_nhan kèm lý do");
        hint_en("the status of a period lists all criteria met by its closing day, not only those newly met; if so many were lost, state it in chap_nhan with the reason");
    }

    /// Something met without being assigned, while something assigned is not.
    N637 Warning ReachedUnassigned {
        name: String = "Tân Lập",
        period: String = "6 tháng đầu năm 2025",
        reached: String = "tiêu chí số 7",
        missing: String = "tiêu chí số 8",
    } about name => {
        vi("{name}, {period}: {reached} đạt mà không được giao, {missing} được giao thì chưa đạt");
        en("{name}, {period}: {reached} is met without being assigned, {missing} is assigned and not met");
        hint_vi("xem dấu có đặt nhầm dòng, nhầm cột không, ở bảng của kỳ hoặc ở bảng giao; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("check whether a mark slipped into another row or column, in the period's table or among the targets; if it is right, declare it in chap_nhan with the reason");
    }

    /// An aim that names another year than the plan's.
    N642 Error AimOfOtherYear {
        seen: String = "Đạt chuẩn 2027",
        year: String = "2027",
        wanted: String = "2026",
    } => {
        vi("“{seen}” là mục tiêu của năm {year}, cột mục tiêu ở đây là của năm {wanted}");
        en("“{seen}” is an aim of {year}; the column of aims here is of {wanted}");
        hint_vi("năm {wanted} chưa có mục tiêu thì để trống ô ấy và ghi lộ trình ở cột Ghi chú; nếu là mục tiêu năm {wanted} thì sửa năm");
        hint_en("leave the cell blank where there is no aim for {wanted} and write the later one into the remarks; if it is the aim for {wanted}, correct the year");
    }

    /// A title whose own cell names other years than the column of years.
    N643 Warning TitleOfTwoYears {
        seen: String = "NTM 2019-2020",
        stated: String = "2025",
    } => {
        vi("danh hiệu ghi “{seen}”, cột năm công nhận ghi “{stated}”");
        en("the title says “{seen}”, the year of recognition “{stated}”");
        hint_vi("văn bản in theo cột năm công nhận: sửa chỗ sai, trong ô danh hiệu chỉ ghi danh hiệu");
        hint_en("documents print the year of recognition: correct the wrong one, and leave the title alone in its cell");
    }

    /// An aim whose words say that it is reached: nobody strives for what is done.
    N670 Error AimIsDone { seen: String = "Đã đạt chuẩn" } => {
        vi("mục tiêu ghi “{seen}”: đó là việc đã xong, không phải mục tiêu của năm");
        en("the aim says “{seen}”: that is done, and no aim of the year");
        hint_vi("đã có quyết định công nhận thì ghi danh hiệu vào cột danh_hieu, mục tiêu là “duy trì”; đạt đủ tiêu chí mà chưa có quyết định thì ghi mục tiêu “đạt chuẩn”");
        hint_en("if there is a decision write the title into danh_hieu and “duy trì” as the aim; where all criteria are met and there is no decision yet, the aim is “đạt chuẩn”");
    }

    /// A commune that bears a title and completes the file for it, without aiming at it anew.
    N671 Error RecognisedAndCompleting {
        commune: String = "Nậm Cắn",
        title: String = "đạt chuẩn nông thôn mới",
    } about commune => {
        vi("{commune}: bảng xa ghi đã được công nhận {title}, mà ở đây chưa có quyết định");
        en("{commune}: the list of communes has it recognised ({title}), and here there is no decision yet");
        hint_vi("đã được công nhận thì bỏ dòng này; hồ sơ là của danh hiệu cao hơn thì ghi danh hiệu ấy; phải công nhận lại theo bộ tiêu chí mới thì ghi mục tiêu “đạt chuẩn” trong bảng xa; nếu đúng là vậy thì khai vào chap_nhan kèm lý do");
        hint_en("leave this row out if it is recognised; name the title if the file is for a higher one; where it must be recognised anew by the new set, write “đạt chuẩn” as its aim in the list of communes; if it is so, declare it in chap_nhan with the reason");
    }

    /// Communes that meet every criterion, without a decision and without a row of who completes the file.
    N672 Warning ReachedNotListed {
        communes: String = "Thông Thụ, Yên Hòa",
        count: usize = 10,
        period: String = "năm 2026",
    } => {
        vi("{communes}: đạt {count}/{count} tiêu chí ({period}), bảng cong_nhan có xã đang hoàn thiện hồ sơ mà không có các xã này");
        en("{communes} meet {count}/{count} criteria ({period}); cong_nhan has communes that complete their file, and not these");
        hint_vi("văn bản kể chung vào số đang hoàn thiện hồ sơ đề nghị công nhận; đã có quyết định thì thêm dòng và số quyết định");
        hint_en("the document counts them among those that complete their file; add a row with the number of the decision where there is one");
    }

    /// Hamlets that have a title or are assigned it by the year's plan, of which a period says nothing.
    N673 Warning HamletsUnsaid {
        number: u32 = 2,
        word: String = "thôn",
        title: String = "đạt chuẩn nông thôn mới",
        assigned: bool = true,
        period: String = "quý I năm 2026",
    } about period => {
        text(match assigned {
            true => say!(
                "kế hoạch giao {number} {word} {title}, {period} không có số liệu: báo cáo ghi “chưa tổng hợp kết quả thực hiện”",
                "the plan assigns {number} {word} ({title}), {period} has no data on them: the report says “chưa tổng hợp kết quả thực hiện”"
            ),
            false => say!(
                "đầu năm có {number} {word} {title}, {period} không có số liệu: báo cáo ghi “chưa tổng hợp số liệu”",
                "{number} {word} had it when the year began ({title}), {period} has no data on them: the report says “chưa tổng hợp số liệu”"
            ),
        });
        hint_vi("thêm bảng xom của kỳ; chưa có {word} nào đạt thì ghi 0");
        hint_en("add the period's table xom; write 0 where none has the title yet");
    }

    /// A commune recognised in the period with a title that it bears already.
    N700 Warning RecognisedAgain {
        commune: String = "xã Nậm Cắn",
        title: String = "đạt chuẩn nông thôn mới",
        borne: String = "đạt chuẩn nông thôn mới",
        before: RecognisedBefore,
    } about commune => {
        text(match before {
            RecognisedBefore::List => say!(
                "{commune}: công nhận {title} trong kỳ, mà bảng xa đã ghi danh hiệu {borne}",
                "{commune}: recognised in the period ({title}), and the list of communes has it with a title already ({borne})"
            ),
            RecognisedBefore::Table => say!(
                "{commune}: công nhận hai lần trong kỳ, {borne} và {title}",
                "{commune}: recognised twice in the period ({borne}, {title})"
            ),
        });
        hint_vi("nếu ghi nhầm, sửa bảng xa hoặc bỏ dòng ở bảng cong_nhan; phải công nhận lại theo bộ tiêu chí mới thì ghi mục tiêu ấy trong bảng xa; nếu đúng là vậy thì khai vào chap_nhan kèm lý do");
        hint_en("if it is a slip, correct the list of communes or leave the row out of cong_nhan; where it must be recognised anew by the new set, write that as its aim in the list of communes; if it is so, declare it in chap_nhan with the reason");
    }

    /// Criteria of the advanced set that the year's plan assigns, of which a period says nothing.
    N789 Warning AdvancedUnsaid {
        number: u32 = 5,
        period: String = "6 tháng đầu năm 2026",
    } about period => {
        vi("kế hoạch giao {number} tiêu chí nâng cao, {period} không có số liệu: báo cáo ghi “chưa tổng hợp kết quả thực hiện”");
        en("the plan assigns {number} criteria of the advanced set, {period} has no data on them: the report says “chưa tổng hợp kết quả thực hiện”");
        hint_vi("thêm bảng hien_trang_nang_cao của kỳ");
        hint_en("add the period's table hien_trang_nang_cao");
    }
}

/// Something became less.
fn ask_the_commune() -> Pair {
    say!(
        "kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm",
        "check it; if it is right, the report will say that it fell"
    )
}
