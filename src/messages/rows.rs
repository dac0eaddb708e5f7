//! The rows of a table: titles, parts, totals, what is left out.

use super::lang::Pair;
use super::values::SummedRows;
use super::words::list;
use crate::viet;

messages! { $ rows "Dòng" "Rows"

    /// A table without a row.
    N205 Error EmptyTable { table: String = "Hiện trạng" } => {
        vi("bảng {table} không có dòng nào");
        en("table {table} has no rows");
    }

    /// A row with values but without its name.
    N206 Error RowWithoutName { column: String = "Xã" } => {
        vi("dòng có số liệu nhưng trống cột “{column}”");
        en("the row has values but its “{column}” is blank");
        hint_vi("điền tên vào dòng ấy, hoặc xóa số liệu của dòng");
        hint_en("fill in the row's name, or clear its values");
    }

    /// A row of data after the totals row.
    N217 Error DataAfterTotals { name: String = "Chi khác phát sinh" } => {
        vi("dòng “{name}” có số liệu nằm dưới dòng tổng");
        en("row “{name}” has values below the totals row");
        hint_vi("chuyển dòng ấy lên trên dòng tổng");
        hint_en("move the row above the totals row");
    }

    /// The totals row says another sum than its column.
    N218 Error TotalsRow {
        column: String,
        stated: String = "3",
        computed: String = "1",
        passed_over: bool = false,
        part: String = "",
    } => {
        vi("dòng tổng, cột “{column}” ghi {stated}, cộng các dòng được {computed}");
        en("the totals row says {stated} for “{column}”, its rows add up to {computed}");
        hint(if *passed_over {
            say!(
                "dòng tổng của trang còn tính cả các dòng đã bỏ qua: ghi cả dòng tổng ấy vào bo_qua, hoặc sửa cho đúng tổng các dòng còn lại",
                "the sheet's total counts the rows that are passed over, too: name its row in bo_qua as well, or correct it to the sum of the others"
            )
        } else if !part.is_empty() {
            say!(
                "theo số thứ tự, dòng “{part}” được tính là một phần của dòng trên: nếu không phải, sửa số ở cột TT của dòng ấy (như I, II, III); nếu phải, sửa dòng tổng",
                "by its number row “{part}” counts as a part of the row above: if it is none, correct its number in column TT (as in I, II, III); if it is, correct the total"
            )
        } else {
            correct_the_total()
        });
    }

    /// A row's own total differs from its cells.
    N219 Error RowTotal {
        name: String = "Tân Lập",
        stated: String = "2",
        computed: String = "1",
        bare: bool,
    } => {
        text(match bare {
            true => say!(
                "{name}: cột tổng ghi {stated}, nhưng không ô nào cho biết đó là những tiêu chí nào",
                "{name}: the total says {stated}, but no cell tells which criteria these are"
            ),
            false => say!(
                "{name}: cột tổng ghi {stated}, đếm các ô được {computed}",
                "{name}: the total says {stated}, its cells count {computed}"
            ),
        });
        hint(match bare {
            true => say!(
                "kê số hiệu các tiêu chí ấy vào một cột (như “Tiêu chí giao”), hoặc đánh x ở cột của từng tiêu chí",
                "list their numbers in a column (as “Tiêu chí giao”), or mark the column of each with x"
            ),
            false => correct_the_total(),
        });
    }

    /// A place value in the numbering of a tree that does not follow from the rows above.
    N221 Error BadNumbering { seen: String } => {
        vi("số thứ tự “{seen}” không nối tiếp các dòng trên");
        en("numbering “{seen}” does not follow from the rows above");
    }

    /// Rows below a table that were not read, though nothing says that they are remarks.
    N222 Warning RowsOutside { rows: Vec<String>, cells: String } => {
        text(if rows.len() < 2 {
            let text = rows.join(", ");
            say!(
                "dòng “{text}” ngoài bảng, không được đọc",
                "row “{text}” is outside the table and not read"
            )
        } else {
            let shown = rows.len().min(ROWS_SHOWN);
            let names = list(rows.get(..shown).unwrap_or_default());
            let rest = if rows.len() > shown { ", …" } else { "" };
            (
                format!("không đọc {} dòng ngoài bảng ({cells}): {names}{rest}", rows.len()),
                format!(
                    "{} rows outside the table ({cells}) are not read: {names}{rest}",
                    rows.len()
                ),
            )
        });
    }

    /// A table with more rows than any office has (50,000), such as a value filled down to the end
    /// of the sheet.
    N226 Error TooManyRows { rows: usize = 60001, limit: usize = 50000 } => {
        vi("bảng có {rows} dòng, nhiều hơn mọi bảng thật (tối đa {limit})");
        en("the table has {rows} rows, more than any real one (at most {limit})");
        hint_vi("có lẽ một giá trị bị kéo xuống tận cuối trang: xóa các dòng thừa");
        hint_en("a value was probably filled down to the end of the sheet: delete the extra rows");
    }

    /// A row that begins like a total and whose figures are no sums.
    N230 Error TotalOrRecord { name: String = "Cộng ngân sách" } => {
        vi("không rõ dòng “{name}” là dòng tổng hay dòng số liệu: số ghi ở đây không bằng tổng các dòng khác");
        en("row “{name}” may be a total or a row of its own: its figures are not the sums of the others");
        hint_vi("nếu là dòng tổng, sửa cho đúng tổng; nếu không, viết tên khác đi hoặc bỏ qua dòng bằng “bo_qua”");
        hint_en("if it is a total, correct it; if not, write its name in another way or ignore the row by “bo_qua”");
    }

    /// A row with a name alone: the title of a group, or a row whose figures were forgotten.
    N231 Error GroupOrRecord { name: String = "Tổng các mục" } => {
        vi("dòng “{name}” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu");
        en("row “{name}” has a name alone: the title of a group, or a row without its figures");
        hint_vi("nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng");
        hint_en("if it is the title of a group, number it I, II in the column TT; if not, fill in the row");
    }

    /// A title over rows that are put off or rejected.
    N232 Error GroupSetAside { name: String } => {
        vi("không rõ các dòng dưới mục “{name}” có thuộc kế hoạch không");
        en("it is not clear whether the rows below “{name}” belong to the plan");
        hint_vi("ghi “den_dong” trong ntm.yaml để dừng trước mục này, hoặc bỏ qua các dòng bằng “bo_qua”");
        hint_en("stop before it by “den_dong” in ntm.yaml, or ignore the rows by “bo_qua”");
    }

    /// A part of the row above in a table whose rows have no parts.
    N233 Error PartRow { name: String = "Đường A", table: String = "Dự án" } => {
        vi("dòng “{name}” là một phần của dòng trên, bảng {table} không có dòng như vậy");
        en("row “{name}” is part of the row above, and table {table} has no such rows");
        hint_vi("ghi các phần vào cột riêng của dòng trên, hoặc bỏ qua dòng này bằng “bo_qua” trong ntm.yaml; nếu dòng trên là tên nhóm, đánh số nó I, II");
        hint_en("put the parts into columns of the row above, or ignore this row by “bo_qua” in ntm.yaml; if the row above is the title of a group, number it I, II");
    }

    /// Rows that are hidden and read all the same.
    N244 Warning HiddenRows { rows: String } => {
        vi("đã đọc cả các dòng đang bị ẩn: {rows}");
        en("rows that are hidden were read, too: {rows}");
        hint(unhide());
    }

    /// A row that goes on with the sentence of the row above.
    N247 Error RowRunsOn { text: String } => {
        vi("“{text}” có vẻ là phần viết tiếp của dòng trên");
        en("“{text}” seems to go on with the row above");
        hint_vi("gõ cả câu vào một ô, xuống dòng trong ô bằng Alt+Enter");
        hint_en("type the whole sentence into one cell, with Alt+Enter for a new line");
    }

    /// A row that says of itself that it is put off or rejected.
    N249 Error RowSetAside { name: String = "Số còn thiếu", words: String } => {
        text(if name == words {
            say!(
                "không rõ dòng “{name}” có thuộc kế hoạch không",
                "it is not clear whether row “{name}” belongs to the plan"
            )
        } else {
            say!(
                "dòng “{name}” ghi “{words}”: không rõ có thuộc kế hoạch không",
                "row “{name}” says “{words}”: it is not clear whether it belongs to the plan"
            )
        });
        hint_vi("nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi");
        hint_en("if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words");
    }

    /// Columns that are hidden and read all the same.
    N250 Warning HiddenColumns { columns: String } => {
        vi("đã đọc cả các cột đang bị ẩn: {columns}");
        en("columns that are hidden were read, too: {columns}");
        hint(unhide());
    }

    /// Rows below `den_dong` that look like rows of the table.
    N258 Warning RowsCutOff { last: u32 = 2, name: String = "Đường B", rows: usize } => {
        let more = if *rows > 1 { format!(" … ({rows})") } else { String::new() };
        vi("den_dong: {last} bỏ dòng ngay dưới, giống dòng số liệu: “{name}”{more}");
        en("den_dong: {last} cuts off rows that look like data: “{name}”{more}");
        hint_vi("sửa den_dong nếu bảng dài hơn; nếu đúng là bỏ, ghi rõ các dòng ấy: bo_qua: [dòng đầu-dòng cuối]");
        hint_en("correct den_dong if the table goes on; if the rows are not wanted, name them: bo_qua: [first-last]");
    }

    /// A row of a tree that the unnumbered rows below it may be parts of.
    N275 Error SumOfRowsBelow { name: String = "Ngân sách huyện", rows: usize } => {
        vi(
            "không rõ “{name}” là nguồn riêng hay gồm {} dòng dưới, vì các dòng ấy không có số thứ tự",
            viet::fmt_count(u64::try_from(*rows).unwrap_or(u64::MAX)),
        );
        en("“{name}” may be a source of its own or the whole of the {rows} rows below, which have no number");
        hint_vi("đánh số ở cột TT (trong YAML: khóa tt): 1, 1.1, 1.2 (hoặc gạch đầu dòng) nếu là các phần; 1, 2, 3 nếu là các nguồn ngang nhau");
        hint_en("number the rows (in YAML: key tt): 1, 1.1, 1.2 (or dashes) for parts; 1, 2, 3 for sources beside each other");
    }

    /// A row whose figures are the sums of the unnumbered rows below it.
    N280 Error GroupOfRowsBelow { name: String = "Khu vực miền núi", rows: usize } => {
        vi(
            "không rõ “{name}” là một dòng riêng hay là tên nhóm: số ghi ở đây đúng bằng {}",
            match *rows {
                1 => "số của dòng dưới".to_owned(),
                rows => format!(
                    "tổng {} dòng dưới",
                    viet::fmt_count(u64::try_from(rows).unwrap_or(u64::MAX))
                ),
            },
        );
        en(
            "“{name}” may be a row of its own or the title of a group: its figures are {}",
            match rows {
                1 => "those of the row below".to_owned(),
                rows => format!("the sums of the {rows} rows below"),
            },
        );
        hint(number_rows_or_title());
    }

    /// A row with figures that may be the title of the rows below it.
    N281 Error HeadOrRecord { name: String = "Giao thông" } => {
        vi("không rõ “{name}” là một dòng riêng hay là tên nhóm ghi tổng của các dòng khác");
        en("“{name}” may be a row of its own or the title of a group with the sums of other rows");
        hint(number_rows_or_title());
    }

    /// A row below a blank one that may sign a table of words or be its last row.
    N282 Error SignatureOrRecord { name: String = "Kế toán" } => {
        vi("không rõ dòng “{name}” thuộc bảng hay là phần ký tên dưới bảng");
        en("row “{name}” may belong to the table or to the signatures below it");
        hint_vi("nếu là dòng của bảng, xóa dòng trống ở trên hoặc đánh số ở cột TT; nếu là phần ký tên, ghi den_dong trong ntm.yaml để dừng ở trên");
        hint_en("if it belongs to the table, delete the blank row above or number it in the column TT; if it is a signature, stop above it by den_dong in ntm.yaml");
    }

    /// A row "Trong đó …" without an amount above rows that are then parts of what stands above it.
    N299 Error TitleAmongParts { name: String = "Trong đó vốn chính sách" } => {
        vi("“{name}” không có số tiền, mà các dòng dưới nó sẽ thành phần của dòng trên");
        en("“{name}” has no amount, and the rows below it would be parts of the row above");
        hint_vi("ghi số tiền vào dòng ấy; hoặc chỉ ghi “Trong đó:” nếu các dòng dưới là phần của dòng trên; hoặc khai den_dong (dòng cuối) nếu bên dưới là bảng khác");
        hint_en("give its amount; or write “Trong đó:” alone if the rows below are parts of the row above; or state den_dong (the last row) if another table begins there");
    }

    /// A table that is named and has no row.
    N360 Warning NamedTableEmpty { table: String = "Dự án" } => {
        vi("bảng {table} được khai nhưng không có dòng nào");
        en("table {table} is named and has no row");
        hint_vi("nếu không có gì để ghi, xóa bảng khỏi ntm.yaml; nếu có, điền các dòng");
        hint_en("if there is nothing to give, remove the table from ntm.yaml; else fill in its rows");
    }

    /// Two rows of a table that say the same.
    N361 Warning RowTwice { name: String = "đường a", table: String = "Dự án" } => {
        vi("bảng {table} có hai dòng “{name}” giống hệt nhau, cả hai đều được tính");
        en("table {table} has two rows “{name}” that say the same, and both count");
        hint_vi("nếu chép thừa, xóa một dòng; nếu là hai việc khác nhau, ghi tên hoặc địa điểm cho rõ");
        hint_en("delete one if it was copied; if they are two, tell them apart by name or place");
    }

    /// The title of a group below which no row stands.
    N370 Warning GroupWithoutRows { name: String = "Thủy lợi" } => {
        vi("nhóm “{name}” không có dòng nào, không được in");
        en("group “{name}” has no rows and is not printed");
        hint_vi("nếu đó là một dòng của bảng thì nhập số liệu của dòng; nếu nhóm không có gì thì xóa dòng tên nhóm");
        hint_en("if it is a row of the table, fill in its figures; if the group has nothing, delete its title");
    }

    /// A title above the title of a group, in a table that prints one level of groups.
    N371 Warning SectionNotPrinted { name: String = "MIỀN NÚI", inner: String = "Cụm 1" } => {
        vi("bảng này in một tầng nhóm: “{name}” ở trên nhóm “{inner}” không được in");
        en("this table prints one level of groups: “{name}” above group “{inner}” is not printed");
        hint_vi("nếu cần in, ghi gộp hai tên vào nhóm trong, như “{name} - {inner}”");
        hint_en("if it is to be printed, write both names in the inner group, as in “{name} - {inner}”");
    }

    /// A row called a total that states nothing and is numbered as the rows are: perhaps one of
    /// them.
    N568 Error TotalNumbered { name: String = "Tổng" } => {
        vi("dòng “{name}” có số thứ tự như các dòng khác mà không có số nào: không rõ là dòng tổng hay một dòng số liệu");
        en("row “{name}” is numbered as the others and states no figure: it may be a total or one of them");
        hint_vi("nếu là dòng tổng, bỏ số thứ tự; nếu là tên, viết thêm chữ đứng trước, chẳng hạn “Thôn Tổng”");
        hint_en("take the number off if it is a total; if it is a name, write its noun before it, as in “Thôn Tổng”");
    }

    /// A row whose amounts are the sums of rows right above or below it, or whose formula adds up
    /// theirs: counted beside them, it would count twice.
    N621 Error SumOfOtherRows {
        name: String = "Ngân sách nhà nước",
        table: String = "Nguồn lực",
        sum: Box<SummedRows>,
        tree: bool,
        row: Option<u32>,
    } about name => {
        let SummedRows { rows, first, last, column, amount, formula, above } = &**sum;
        let many = viet::fmt_count(u64::try_from(*rows).unwrap_or(u64::MAX));
        let (where_vi, where_en) = if *above { ("trên", "above") } else { ("dưới", "below") };
        let span = match *rows {
            1 => format!("“{first}”"),
            2 => format!("“{first}”, “{last}”"),
            _ => format!("“{first}” … “{last}”"),
        };
        text(match formula {
            Some(cell) => say!(
                "dòng “{name}”: công thức ở ô {cell} cộng số của {many} dòng khác ({span}), mà dòng này đang được tính như một dòng riêng; nếu là dòng cộng thì cột “{column}” bị thừa {amount}",
                "row “{name}”: the formula in {cell} adds up {rows} other rows ({span}), but the row counts as one of its own; if it is their sum, column “{column}” has {amount} too much"
            ),
            None => say!(
                "dòng “{name}” bằng đúng tổng {many} dòng {where_vi} ({span}), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “{column}” bị thừa {amount}",
                "row “{name}” is exactly the sum of the {rows} rows {where_en} ({span}), but counts as one of its own; if it is their sum, column “{column}” has {amount} too much"
            ),
        });
        let (sum_vi, sum_en) = match (row, *above, *tree) {
            (_, false, true) => (
                "đánh số 1.1, 1.2 cho các dòng ấy, theo số của nó".to_owned(),
                "number those rows 1.1, 1.2, below its own number".to_owned(),
            ),
            (Some(_), false, false) => (
                "đánh số I cho nó, 1, 2, 3 cho các dòng ấy".to_owned(),
                "number it I and those rows 1, 2, 3".to_owned(),
            ),
            (Some(row), true, _) => (
                format!("bỏ qua nó: thêm bo_qua: [{row}] vào bảng {table} trong ntm.yaml"),
                format!("pass it over: add bo_qua: [{row}] to table {table} in ntm.yaml"),
            ),
            (None, ..) => ("xóa dòng ấy".to_owned(), "delete it".to_owned()),
        };
        hint_vi("nếu là dòng cộng, {sum_vi}; nếu là một dòng riêng, khai vào chap_nhan kèm lý do");
        hint_en("if it is their sum, {sum_en}; if it is a row of its own, declare it in chap_nhan with the reason");
    }

    /// One work in several rows: its total investment counts twice, or it is two works.
    N622 Error OneInSeveralRows {
        name: String = "Đường A",
        table: String = "Dự án",
        rows: usize = 2,
        column: Option<String>,
        amount: Option<String>,
    } about name => {
        let many = viet::fmt_count(u64::try_from(*rows).unwrap_or(u64::MAX));
        let (noun, one) = if table == "Dự án" { ("dự án", "project") } else { ("công trình", "work") };
        text(match (column, amount) {
            (Some(column), Some(amount)) => say!(
                "“{name}” có {many} dòng, dòng nào cũng ghi “{column}” là {amount}: đang được tính là {many} {noun}, số ấy bị cộng {many} lần",
                "“{name}” has {rows} rows, each with {amount} in “{column}”: they count as {rows} {one}s, and the amount {rows} times"
            ),
            _ => say!(
                "“{name}” có {many} dòng ở bảng {table}: đang được tính là {many} {noun}",
                "“{name}” has {rows} rows in table {table}: they count as {rows} {one}s"
            ),
        });
        let (noun, one) = if table == "Dự án" { ("dự án", "project") } else { ("công trình", "work") };
        hint_vi("nếu là một {noun} có nhiều nguồn vốn, gộp thành một dòng; nếu là nhiều {noun}, ghi tên hoặc địa điểm cho rõ; nếu đúng như đã ghi, khai vào chap_nhan kèm lý do");
        hint_en("put one {one} with several sources into one row; tell several {one}s apart by name or place; if it is right as it stands, declare it in chap_nhan with the reason");
    }

    /// A mark in a row that is the title of a group or a sum.
    N623 Error MarkOfGroup {
        name: String = "Khu vực đồi núi",
        seen: String = "x",
        column: String = "Đã đạt",
    } => {
        vi("dấu “{seen}” ở cột “{column}” đứng ở dòng nhóm hoặc dòng cộng “{name}”: không rõ là của dòng nào");
        en("the mark “{seen}” in column “{column}” stands in a title or a sum, “{name}”: it is not clear which row it belongs to");
        hint_vi("chuyển dấu về đúng dòng của nó; nếu là số cộng thì ghi bằng số; nếu là một dòng như các dòng khác thì đánh số TT như chúng");
        hint_en("move the mark to the row it belongs to; write a sum as a number; number the row as the others are if it is one of them");
    }

    /// A filled cell of a row that is the title of a group, which no row of the group takes over.
    N624 Warning CellOfGroup {
        name: String = "Giao thông",
        seen: String = "UBND xã",
        column: String = "Chủ đầu tư",
    } => {
        vi("“{seen}” ở cột “{column}” đứng ở dòng tên nhóm “{name}”: không được dùng cho dòng nào");
        en("“{seen}” in column “{column}” stands in the title of group “{name}”: it is used for no row");
        hint_vi("ghi vào từng dòng của nhóm nếu cần, hoặc xóa đi");
        hint_en("write it into each row of the group if it is needed, or delete it");
    }

    /// "Trong đó:" between rows that are numbered alike.
    N625 Error PartsNumberedAlike { name: String = "Ngân sách nhà nước" } => {
        vi("dưới “{name}” có dòng “Trong đó”, mà các dòng sau đánh số ngang với nó: không rõ là các phần của nó hay các dòng riêng");
        en("“Trong đó” stands below “{name}”, but the next rows are numbered as it is: they may be its parts or rows of their own");
        hint_vi("nếu là các phần, đánh số 1.1, 1.2 hoặc gạch đầu dòng; nếu là các dòng riêng, xóa dòng “Trong đó”");
        hint_en("number its parts 1.1, 1.2, or begin them with a dash; delete the row “Trong đó” if they are rows of their own");
    }

    /// A name or a cell by which a row that counts says of itself that it is struck off.
    N627 Warning NameOfDoubt {
        name: String = "Đường C (hủy)",
        words: String = "hủy",
    } => {
        vi("“{name}” ghi “{words}”, dòng ấy vẫn được tính");
        en("“{name}” says “{words}”, but its row counts");
        hint_vi("nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi");
        hint_en("if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away");
    }

    /// A total that says another number of rows than stand in the table.
    N678 Error CountedTotal {
        total: String = "Cộng: 86 thôn",
        stated: usize = 86,
        counted: usize = 85,
    } => {
        vi("dòng “{total}” ghi {stated}, đếm trong bảng được {counted}");
        en("row “{total}” says {stated}, the table has {counted}");
        hint_vi("xem bảng thiếu hay thừa dòng nào; nếu bảng đúng, sửa số ở dòng tổng");
        hint_en("see which row is missing or too many; if the table is right, correct the number in the total");
    }

    /// A commune without a hamlet's name among rows that name hamlets.
    N679 Error WholeCommuneUnsaid {
        commune: String = "xã Hòa An",
        hamlet: String = "Nà Pá",
    } => {
        vi("dòng của {commune} để trống cột Thôn, dòng khác ghi tên thôn (“{hamlet}”): không rõ là cả xã hay quên tên thôn");
        en("the row of {commune} has no hamlet, another one has (“{hamlet}”): the whole commune, or a name that was forgotten?");
        hint_vi("là một thôn thì ghi tên thôn; là cả xã thì ghi “cả xã” ở cột Thôn");
        hint_en("write the hamlet's name, or “cả xã” in its place for the whole commune");
    }

    /// Hamlets of several communes in a table that has no commune of any of them.
    N710 Error HamletsOfNobody { first: String = "Nà Pá" } => {
        vi("bảng không ghi thôn nào của xã nào (từ “{first}” trở xuống)");
        en("the table does not say of which communes its hamlets are (from “{first}” on)");
        hint_vi("thêm cột Xã và ghi tên xã vào từng dòng; hoặc trên các thôn của mỗi xã để một dòng có tên xã, đánh số I, II ở cột TT, các thôn đánh số 1, 2, 3");
        hint_en("add a column Xã with the commune's name in each row; or put a row with the commune's name above its hamlets, numbered I, II in the column TT, and the hamlets 1, 2, 3");
    }

    /// A title in a list of hamlets, which would count as one of them.
    N717 Error TitleAsHamlet {
        name: String = "Đã ra khỏi",
        table: String = "Ra khỏi diện đặc biệt khó khăn",
    } => {
        vi("“{name}” là tiêu đề, không phải tên thôn: bảng {table} tính mỗi dòng là một thôn");
        en("“{name}” is a title, not a hamlet's name: table {table} counts each row as one");
        hint_vi("xóa dòng ấy hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; tên xã ghi ở cột Xã của từng thôn; thôn chưa ra khỏi thì không ghi vào bảng này");
        hint_en("delete the row or ignore it by “bo_qua” in ntm.yaml; write the commune into the column Xã of each hamlet; leave out hamlets that have not risen yet");
    }

    /// Rows below a title that says that it is not so yet, in a list of what is.
    N718 Error RowsNotYet { title: String = "Chưa ra khỏi, phấn đấu 2027", rows: usize = 2 } => {
        vi("các dòng dưới “{title}” ({rows} dòng) là việc chưa đạt, mà bảng này tính mỗi dòng là đã đạt");
        en("what stands below “{title}” (rows: {rows}) is still to come, but each row of this table counts as done");
        hint_vi("xóa các dòng ấy, hoặc bỏ qua bằng “den_dong”, “bo_qua” trong ntm.yaml");
        hint_en("delete those rows, or leave them out by “den_dong” or “bo_qua” in ntm.yaml");
    }

    /// Groups of parts of the year that overlap, whose rows are added up.
    N727 Error GroupsOfOneTime {
        name: String = "6 tháng đầu năm",
        first: String = "Quý I",
        table: String = "Hoạt động",
    } => {
        vi("bảng {table}: nhóm “{name}” và nhóm “{first}” có chung thời gian, các dòng của cả hai đang được cộng với nhau");
        en("table {table}: group “{name}” and group “{first}” have some time in common, and the rows of both are added up");
        hint_vi("chỉ giữ các dòng tính từ đầu năm đến hết kỳ: xóa nhóm kia, hoặc bỏ qua bằng “tu_dong”, “den_dong”, “bo_qua” trong ntm.yaml");
        hint_en("keep only the rows that count from the year's beginning to the period's end: delete the other group, or leave it out by “tu_dong”, “den_dong” or “bo_qua” in ntm.yaml");
    }

    /// A row among hamlets that says nothing but a name, which is a person's or not as the others are.
    N729 Warning LikelyNoHamlet { name: String = "Lò Văn Pản" } about name => {
        vi("dòng chỉ có “{name}”, không như dòng của các thôn khác, đang được tính là một thôn");
        en("a row has nothing but “{name}”, unlike those of the other hamlets, and counts as a hamlet");
        hint_vi("tên người, nơi chốn, lời ghi thì xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; đúng là tên thôn thì ghi thêm “thôn”, “tổ dân phố” ở trước");
        hint_en("delete a row of a person, a place or a remark, or leave it out by “bo_qua” in ntm.yaml; before the name of a hamlet write “thôn” or “tổ dân phố”");
    }
}

/// How many rows outside a table are named.
const ROWS_SHOWN: usize = 8;

/// Rows of their own, or a title.
fn number_rows_or_title() -> Pair {
    say!(
        "nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)",
        "number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)"
    )
}

/// Hidden rows or columns.
fn unhide() -> Pair {
    say!(
        "bỏ ẩn hoặc bỏ lọc để kiểm tra; xóa dòng nếu không dùng",
        "unhide them or clear the filter to check; delete rows that are not used"
    )
}

/// A total that is no sum.
fn correct_the_total() -> Pair {
    say!(
        "sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)",
        "correct the wrong cell; totals had better be formulas (which skip numbers typed as text)"
    )
}
