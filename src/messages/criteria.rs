//! Criteria, indicators and who leads on them.

use super::lang::Lang;
use super::words::both;

messages! { $ criteria "Tiêu chí" "Criteria"

    /// A list of criterion numbers that cannot be read.
    N216 Error BadCodeList { seen: String = "1; hai", part: String = "hai" } => {
        text(if seen == part {
            say!(
                "“{seen}” không phải là số hiệu tiêu chí, chỉ tiêu",
                "“{seen}” is no number of a criterion or indicator"
            )
        } else {
            say!(
                "“{part}” trong “{seen}” không phải là số hiệu tiêu chí, chỉ tiêu",
                "“{part}” in “{seen}” is no number of a criterion or indicator"
            )
        });
        hint(if names_all(seen) {
            say!(
                "ghi đủ số hiệu các tiêu chí ấy, như “1-19” hoặc “9, 10, 12-15”",
                "write the numbers of those criteria, such as “1-19” or “9, 10, 12-15”"
            )
        } else {
            say!(
                "viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1",
                "write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays"
            )
        });
    }

    /// A mark beside words that are no criterion, where criteria stand below each other.
    N265 Error RowOfNoCriterion {
        seen: String = "Nhóm hạ tầng",
        rows: Vec<u32>,
        table: String,
        indicators: bool,
    } => {
        vi("dòng “{seen}” có đánh dấu nhưng không rõ là tiêu chí, chỉ tiêu nào");
        en("row “{seen}” has a mark, but no criterion or indicator is named so");
        hint(if *indicators {
            say!(
                "ghi số hiệu tiêu chí, chỉ tiêu (2, 2.1) ở đầu dòng, hoặc bỏ qua dòng ấy: bo_qua: [số dòng]",
                "write the number of the criterion or indicator (2, 2.1) before it, or ignore the row: bo_qua: [row number]"
            )
        } else {
            both(|lang| {
                let line = rows_to_pass_over(rows, table, lang);
                match lang {
                    Lang::Vi => format!(
                        "dòng của tiêu chí thì ghi số hiệu (2) ở đầu dòng; dòng khác thì {line}"
                    ),
                    Lang::En => {
                        format!("write the number (2) before a criterion; for any other row {line}")
                    }
                }
            })
        });
    }

    /// Status in the advanced set of a period whose project has none to compare it with.
    N294 Error AdvancedBaseMissing { period: String = "2025-Q1" } => {
        vi("kỳ {period} có hien_trang_nang_cao nhưng du_lieu không có: báo cáo không có gốc để so sánh");
        en("period {period} has hien_trang_nang_cao and du_lieu has none: there is nothing to compare it with");
        hint_vi("thêm hien_trang_nang_cao (hiện trạng đầu năm theo bộ nâng cao) vào du_lieu");
        hint_en("add hien_trang_nang_cao (status at the year's beginning in the advanced set) to du_lieu");
    }

    /// A criterion or indicator that the set lacks.
    N305 Error UnknownCriterion { code: String = "9", set: String = "Bộ tiêu chí thử" } => {
        vi("không có tiêu chí, chỉ tiêu số {code} trong {set}");
        en("no criterion or indicator {code} in {set}");
        hint(if code.contains('.') {
            say!(
                "sửa số hiệu; nếu bộ tiêu chí không có chỉ tiêu mà bảng ghi cả chỉ tiêu thì bỏ qua các cột ấy bằng “bo_qua”, hoặc dùng bộ tiêu chí riêng có các chỉ tiêu ấy",
                "correct the number; where the set has no indicators and the table does, ignore those columns by “bo_qua”, or use a set of the office's own that has them"
            )
        } else {
            say!(
                "sửa số hiệu cho đúng bộ tiêu chí đang dùng",
                "correct the number to one of the set in force"
            )
        });
    }

    /// A criterion given twice.
    N306 Error DuplicateCriterion { code: String = "1" } => {
        vi("tiêu chí, chỉ tiêu số {code} bị ghi hai lần");
        en("criterion or indicator {code} is given twice");
    }

    /// A criterion or indicator without a column.
    N307 Error MissingCriterion { codes: String = "2.2", table: String = "Hiện trạng" } => {
        vi("bảng {table} thiếu tiêu chí, chỉ tiêu số {codes}");
        en("table {table} lacks criteria or indicators {codes}");
        hint_vi("thêm cột còn thiếu (dòng, nếu tiêu chí xếp theo dòng); tiêu chí chưa xã nào đạt thì để trống các ô; danh sách “đạt” của một xã chưa đạt gì thì ghi: không");
        hint_en("add the columns (rows, where criteria stand below each other); leave the cells of a criterion blank that nobody meets; where a list says what a commune meets and it meets none, write: không");
    }

    /// A criteria set that does not exist.
    N308 Error UnknownCriteriaSet { id: String = "xa-ntm-2021-2026" } => {
        vi("không có bộ tiêu chí “{id}”");
        en("there is no criteria set “{id}”");
        hint_vi("dùng bộ có sẵn (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) hoặc đặt bộ riêng vào thư mục bo-tieu-chi/");
        hint_en("use a set that comes with the program (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) or put your own into the folder bo-tieu-chi/");
    }

    /// A criterion's mark differs from what its indicators say.
    N309 Error CriterionVersusIndicators { commune: String = "Tân Lập", code: String = "2" } => {
        vi("{commune}: tiêu chí số {code} ghi khác với các chỉ tiêu của nó");
        en("{commune}: criterion {code} differs from what its indicators say");
        hint_vi("sửa dấu của tiêu chí hoặc của chỉ tiêu: tiêu chí đạt khi mọi chỉ tiêu của nó đạt");
        hint_en("correct the mark of the criterion or of an indicator: a criterion is met when all its indicators are");
    }

    /// Status in the advanced set without that set.
    N315 Error AdvancedSetMissing => {
        vi("có số liệu nâng cao nhưng chưa khai bộ tiêu chí nâng cao");
        en("there are data on the advanced set, but no such set is named");
        hint_vi("thêm “nang_cao:” vào bo_tieu_chi trong ntm.yaml");
        hint_en("add “nang_cao:” to bo_tieu_chi in ntm.yaml");
    }

    /// A criterion that a list and a mark, or two lists, state differently.
    N367 Error CriterionTwoWays {
        code: String = "1",
        first: String = "dat",
        second: String = "khong_ap_dung",
    } => {
        vi("số hiệu {code} ghi ở hai nơi không khớp nhau: “{first}” và “{second}”");
        en("number {code} is stated in two ways that differ: “{first}” and “{second}”");
        hint_vi("giữ một nơi đúng, xóa nơi kia");
        hint_en("keep the one that is right and clear the other");
    }

    /// A post beside the name of an office, which has none.
    N372 Error PostOfAnOffice {
        office: String = "Phòng Kinh tế",
        post: String = "Trưởng phòng",
        in_sheet: bool,
    } => {
        vi("“{office}” là cơ quan, không rõ chức vụ “{post}” là của ai");
        en("“{office}” is an office; it is not clear whose post “{post}” is");
        hint(both(|lang| match (lang, in_sheet) {
            (Lang::Vi, true) => "nếu phân công theo người, ghi họ tên ở cột Cơ quan (in “họ tên, chức vụ”); nếu phân công theo cơ quan, ghi tên cột chức vụ vào bo_qua của bảng trong ntm.yaml".to_owned(),
            (Lang::Vi, false) => "nếu phân công theo người, ghi họ tên ở co_quan (in “họ tên, chức vụ”); nếu phân công theo cơ quan, bỏ chuc_vu".to_owned(),
            (Lang::En, true) => "if persons are assigned, write their names in the column of offices (printed as “name, post”); if offices are, name the column of posts in bo_qua of the table in ntm.yaml".to_owned(),
            (Lang::En, false) => "if persons are assigned, write their names in co_quan (printed as “name, post”); if offices are, drop chuc_vu".to_owned(),
        }));
    }

    /// A criterion that no office leads.
    N508 Warning NoLead { set: String = "Bộ tiêu chí thử", codes: String = "2.2, 3" } => {
        vi("{set}: chưa có cơ quan nào phụ trách {codes}");
        en("{set}: no office leads on {codes}");
        hint_vi("ghi các số ấy vào tiêu chí phụ trách của một cơ quan ở bảng Phân công");
        hint_en("give these numbers to an office in table Phân công");
    }

    /// A criterion that several offices lead.
    N509 Warning SeveralLeads {
        set: String = "Bộ tiêu chí thử",
        code: String = "1",
        offices: Vec<String>,
    } about code => {
        vi("{set}: {code} có nhiều cơ quan phụ trách: {}", offices.join("; "));
        en("{set}: several offices lead on {code}: {}", offices.join("; "));
        hint_vi("ở bảng Phân công chỉ để số ấy ở một cơ quan; việc phối hợp của cơ quan khác thì viết thành nhiệm vụ");
        hint_en("leave the number to one office in table Phân công; write the part of the others as a task");
    }

    /// A group of communes by number of criteria that does not follow the one before.
    N555 Error BadCommuneGroup { seen: String = "1", next: Option<u32>, most: u32 } => {
        text(match next {
            Some(next) if next == most => say!(
                "nhóm “{seen}”: nhóm đầu tiên phải là các đơn vị đạt đủ {most} tiêu chí, ghi “{most}”",
                "group of communes “{seen}”: the first group must be those that meet all {most} criteria, “{most}”"
            ),
            Some(next) => say!(
                "nhóm “{seen}”: đơn vị đạt {next} tiêu chí không vào nhóm nào hoặc vào hai nhóm",
                "group of communes “{seen}”: those that meet {next} criteria are in no group, or in two"
            ),
            None => say!(
                "nhóm “{seen}” thừa: các nhóm trước đã gồm mọi đơn vị",
                "group of communes “{seen}” is one too many: those before hold every commune"
            ),
        });
        hint_vi("ghi các nhóm từ nhiều đến ít, nối tiếp nhau, ví dụ nhom_xa: [\"10\", \"5-9\", \"dưới 5\"]");
        hint_en("give the groups from most to fewest, each following the one before, e.g. nhom_xa: [\"10\", \"5-9\", \"dưới 5\"]");
    }

    /// A row of a criterion, with a mark, that a table passes over by its number.
    N589 Warning CriterionPassedOver {
        row: u32 = 3,
        number: u16 = 2,
        name: String = "Điện",
        table: String = "Giao chỉ tiêu",
    } => {
        vi("bo_qua của bảng {table} bỏ qua dòng {row}, là dòng của tiêu chí số {number} “{name}” và có ghi ở cột được đọc");
        en("bo_qua of table {table} passes over row {row}, which is that of criterion {number} “{name}” and has something in a column that is read");
        hint_vi("bỏ số dòng ấy khỏi bo_qua, chỉ bỏ qua dòng của các chỉ tiêu");
        hint_en("take that row out of bo_qua; pass over rows of indicators only");
    }

    /// Rows of indicators in a sheet whose criteria stand below each other, of a set that has none.
    N590 Error RowsOfIndicators {
        code: String = "2.1",
        rows: Vec<u32>,
        set: String = "Bộ tiêu chí thử",
        tables: Vec<String>,
    } => {
        vi("dòng này là của chỉ tiêu số {code}, nhưng {set} không có chỉ tiêu nào");
        en("this row is that of indicator {code}, but {set} has no indicators");
        hint(both(|lang| {
            let line = rows_to_pass_over(rows, &tables.join(", "), lang);
            match lang {
                Lang::Vi => format!(
                    "{line}; nếu cần theo dõi từng chỉ tiêu thì dùng bộ tiêu chí riêng của đơn vị có các chỉ tiêu ấy"
                ),
                Lang::En => format!(
                    "{line}; to follow each indicator, use a criteria set of the office's own that has them"
                ),
            }
        }));
    }

    /// An office of which nothing is said.
    N674 Warning OfficeWithoutTasks { office: String = "Ủy ban MTTQ Việt Nam xã" } => {
        vi("“{office}” không có nhiệm vụ, tiêu chí nào trong bảng Phân công, văn bản chỉ in tên");
        en("“{office}” has neither tasks nor criteria in the table of assignments; the document prints its name alone");
        hint_vi("ghi nhiệm vụ hoặc số hiệu tiêu chí của cơ quan ấy, hoặc bỏ dòng");
        hint_en("write its tasks or the numbers of its criteria, or drop the row");
    }
}

/// "Tất cả các tiêu chí", "Các tiêu chí còn lại".
fn names_all(seen: &str) -> bool {
    let words = crate::viet::fold(seen);
    ["tat ca", "con lai", "toan bo"].iter().any(|own| words.contains(own))
}

/// The line of `bo_qua` for rows of a table, ready to be copied.
fn rows_to_pass_over(rows: &[u32], table: &str, lang: Lang) -> String {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    rows.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let runs: Vec<String> = runs
        .into_iter()
        .map(
            |(first, last)| {
                if first == last { first.to_string() } else { format!("{first}-{last}") }
            },
        )
        .collect();
    let list = runs.join(", ");
    match lang {
        Lang::Vi => format!(
            "ghi vào bảng {table} trong ntm.yaml: bo_qua: [{list}] (đã có bo_qua thì thêm vào trong ngoặc)"
        ),
        Lang::En => format!(
            "write at table {table} in ntm.yaml: bo_qua: [{list}] (add to the brackets of a bo_qua that is there)"
        ),
    }
}
