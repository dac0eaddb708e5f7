//! A project of the next year out of last year's.

use super::words::list;

messages! { $ next_year "Dự án của năm sau" "Next year's project"

    /// A heading above works that were to begin last year.
    N762 Warning WorksBegun { title: String = "DỰ ÁN KHỞI CÔNG MỚI", year: String = "2025" } => {
        vi("nhóm “{title}” giữ như năm {year}: dự án đã khởi công thì nay là chuyển tiếp");
        en("the heading “{title}” is kept as in {year}: works that were begun run on by now");
        hint_vi("chuyển các dòng đã khởi công lên nhóm chuyển tiếp, thêm dự án mới của năm nay vào nhóm này");
        hint_en("move the rows that were begun to the heading of works that run on, and put this year's new ones below this one");
    }

    /// Last year's project, of which next year's is to be made, has errors.
    N771 Error LastYearUnsound { path: String = "ke-hoach-2025" } => {
        vi("dự án năm trước “{path}” còn lỗi, chưa lập được dự án năm sau từ nó");
        en("last year's project “{path}” has errors, and none can be made of it");
        hint_vi("sửa các lỗi trên ở dự án ấy rồi chạy lại");
        hint_en("mend the errors above there, then run again");
    }

    /// Next year's project would lie in last year's folder.
    N772 Error InsideLastYear { path: String = "ke-hoach-2025/ke-hoach-2026" } => {
        vi("“{path}” nằm trong thư mục của dự án năm trước");
        en("“{path}” lies in the folder of last year's project");
        hint_vi("chọn một thư mục bên cạnh nó");
        hint_en("name a folder beside it");
    }

    /// No period of the year says how communes stand at its end.
    N773 Warning NoPeriodOfYear { year: String = "2025", date: String = "31/12/2024" } => {
        vi("năm {year} không có kỳ báo cáo nào có hiện trạng: giữ hiện trạng đến {date}, chỉ tiêu giao không tính là đã đạt");
        en("no period of {year} has a status: that of {date} is kept, and what was assigned does not count as reached");
        hint_vi("sửa các dấu theo kết quả cuối năm, rồi sửa ngày ở khóa ngay của hien_trang");
        hint_en("correct the marks by the results of the year's end, then the day in ngay of hien_trang");
    }

    /// The base status is that of a period.
    N774 Note StandingOfPeriod {
        period: String = "năm 2025",
        date: String = "31/12/2025",
        closed: String = "14/12/2025",
    } => {
        vi("hiện trạng lấy theo {period}, ghi là đến {date}; số liệu kỳ ấy chốt ngày {closed}");
        en("the status is that of {period}, as of {date}; its data closed on {closed}");
        hint_vi("đối chiếu với kết quả đến ngày ấy trước khi trình");
        hint_en("hold it against the results of that day before it is signed");
    }

    /// Communes of which the last period says nothing.
    N775 Warning StandingUnknown { communes: Vec<String> = "Tân Lập" } => {
        let listed = list(communes);
        vi("kỳ cuối không có hiện trạng của {listed}: chưa có dòng nào");
        en("the last period has no status of {listed}: there is no row");
        hint_vi("thêm dòng của xã ấy ở trang này");
        hint_en("add its row to this sheet");
    }

    /// Marks of indicators, which a column a criterion does not hold.
    N776 Note StandingByIndicators { file: String = "hien-trang.yaml" } => {
        vi("hiện trạng có tiêu chí mới đạt một số chỉ tiêu, nên ghi ở {file}, không ở bảng tính");
        en("criteria are met in some of their indicators: the status stands in {file} and not in the workbook");
    }

    /// Hamlets of which the year's periods say nothing.
    N777 Warning HamletsAsPlanned { communes: Vec<String> = "Tân Lập" } => {
        let listed = list(communes);
        vi("các kỳ của năm không có số liệu thôn của {listed}: giữ như ở kế hoạch năm trước");
        en("the year's periods have no hamlets of {listed}: they are kept as last year's plan has them");
        hint_vi("sửa số đã đạt theo kết quả cuối năm");
        hint_en("correct what was reached by the results of the year's end");
    }

    /// Works that ended.
    N778 Note WorksEnded { works: Vec<String> = "Đường liên thôn", year: String = "2025" } => {
        let listed = list(works);
        vi("hoàn thành đến năm {year} theo thời gian thực hiện, không chuyển: {listed}");
        en("over by {year} as their time says, not carried over: {listed}");
    }

    /// Works of which nobody can tell whether they run on.
    N779 Warning WorksUnclear { works: Vec<String> = "Đường liên thôn" } => {
        let listed = list(works);
        vi("không ghi thời gian thực hiện, chưa rõ có chuyển tiếp không: {listed}");
        en("without a time, so that nobody can tell whether they run on: {listed}");
        hint_vi("ghi vốn năm nay, hoặc xóa dòng nếu đã xong");
        hint_en("give this year's capital, or delete the row where it is done");
    }

    /// What is to be filled in for the year.
    N780 Warning YearToFill { sheets: Vec<String> = "Giao chỉ tiêu", year: String = "2026" } => {
        let listed = list(sheets);
        vi("phải điền cho năm {year} ở các trang: {listed}");
        en("to be filled in for {year}, in the sheets: {listed}");
        hint_vi("Xã: mục tiêu năm; Xóm, Giao chỉ tiêu: phần giao; Nguồn lực, Dự án: số tiền");
        hint_en("Xã: the year's aims; Xóm, Giao chỉ tiêu: what is assigned; Nguồn lực, Dự án: amounts");
    }

    /// A text that still names last year.
    N781 Warning YearLeft { text: String = "trong năm 2025", year: String = "2025" } => {
        vi("còn nói đến năm {year}: “{text}”");
        en("still speaks of {year}: “{text}”");
        hint_vi("sửa theo năm nay nếu không phải là nói về năm trước");
        hint_en("write it of this year, unless it is about last year");
    }

    /// A legal base of last year.
    N782 Warning BasisOfLastYear { act: String, year: String = "2025" } => {
        vi("căn cứ của năm {year}, giữ nguyên: {act}");
        en("a legal base of {year}, kept as it is: {act}");
        hint_vi("thay bằng văn bản của năm nay, hoặc xóa");
        hint_en("put this year's act in its place, or delete it");
    }

    /// Reports that wait for their period.
    N783 Note ReportsLater { documents: Vec<String> = "bao-cao-6-thang" } => {
        let listed = list(documents);
        vi("để thành chú thích cho đến kỳ của nó: {listed}");
        en("kept as comments until their periods: {listed}");
        hint_vi("đến kỳ thì bỏ dấu # ở văn bản ấy và ở kỳ của nó (khóa ky)");
        hint_en("when the time comes, remove the # from it and from its period (ky)");
    }

    /// What last year let stand.
    N784 Note AcceptancesLeft { codes: Vec<String> = "N503" } => {
        let listed = list(codes);
        vi("những chỗ chấp nhận của năm trước để thành chú thích: {listed}");
        en("what last year let stand is kept as comments: {listed}");
        hint_vi("chỗ nào vẫn đúng với số liệu năm nay thì ghi lại, kèm lý do");
        hint_en("write down again, with its reason, what holds of this year's data, too");
    }

    /// The year is beyond the stage of the criteria.
    N785 Warning StageOver { year: String = "2026", period: String = "2021-2025" } => {
        vi("năm {year} không thuộc giai đoạn {period}: chương trình, bộ tiêu chí giữ như năm trước");
        en("{year} is not of the stage {period}: programme and criteria set are last year's");
        hint_vi("sửa ten, giai_doan ở chuong_trinh và bo_tieu_chi theo giai đoạn mới; hiện trạng phải đánh giá lại theo bộ mới");
        hint_en("correct ten and giai_doan of chuong_trinh, and bo_tieu_chi; the status is to be judged anew by the new set");
    }

    /// Values without what made them.
    N786 Note ValuesOnly { files: Vec<String> = "du-lieu.xlsx" } => {
        let listed = list(files);
        vi("chuyển sang là giá trị; công thức, định dạng, các trang khác của {listed} không chuyển");
        en("values are carried over; formulas, formats and other sheets of {listed} are not");
    }

    /// Sources of funding without any amount.
    N787 Warning SourcesBlank { sources: Vec<String> = "Ngân sách trung ương" } => {
        let listed = list(sources);
        vi("chưa có số tiền của nguồn nào: {listed}");
        en("no source has an amount yet: {listed}");
        hint_vi("điền số tiền của năm, hoặc bỏ bảng nguon_luc nếu chưa có");
        hint_en("give the year's amounts, or leave the table nguon_luc out while there are none");
    }

    /// Hamlets that the plan names and the last period only counts.
    N796 Warning HamletNamesLeft { communes: Vec<String> = "Tân Lập" } => {
        let listed = list(communes);
        vi("kế hoạch có tên từng thôn của {listed}, kỳ cuối chỉ có số lượng: chỉ chuyển số lượng");
        en("the plan names the hamlets of {listed}, the last period only counts them: the counts are carried over");
        hint_vi("để có tên trong văn bản, ghi mỗi thôn một dòng và đánh dấu thôn đã đạt");
        hint_en("for names in the documents give each hamlet a row and mark those with the title");
    }
}
