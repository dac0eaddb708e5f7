//! Keys of the files beside `ntm.yaml`: criteria sets, legal bases.

use super::key::{Keys, key, list, mapping};

/// A criteria set.
pub const CRITERIA_SET: Keys = mapping(&[
    key("id", "trùng tên tệp", "the file's name").must(),
    key("ten", "tên bộ tiêu chí", "its name").must(),
    key("ten_ngan", "tên ngắn", "short name").values("không ghi thì là `ten`", "default `ten`"),
    key("nguon", "văn bản ban hành", "the decision that it comes from"),
    key(
        "nhom_xa",
        "nhóm xã theo số tiêu chí đạt, nhiều nhất trước",
        "groups of communes by criteria met, most first",
    )
    .values(
        "`[\"3\", \"1-2\", \"dưới 1\"]`; không ghi thì đạt đủ và còn lại",
        "`[\"3\", \"1-2\", \"dưới 1\"]`; default: all, and fewer",
    ),
    key("nhom", "các điểm a), b), c) của kế hoạch", "the points a), b), c) of the plan")
        .values("danh sách", "list")
        .over(&CRITERIA_GROUP),
    key("tieu_chi", "các tiêu chí", "the criteria")
        .must()
        .values("danh sách", "list")
        .over(&CRITERION),
]);

/// One of `nhom` of a criteria set.
pub const CRITERIA_GROUP: Keys = list(&[
    key("ten", "tên điểm", "its title").must(),
    key("loi_van", "lời dẫn", "introduction"),
    key("trinh_bay", "cách trình bày", "how it is laid out").values(
        "`lien_mach` một đoạn liền, `liet_ke` (nếu không ghi), `doan`",
        "`lien_mach` one paragraph, `liet_ke` (default), `doan`",
    ),
    key("tieu_chi", "số hiệu các tiêu chí của điểm", "numbers of its criteria")
        .values("`[\"1\", \"2\"]`", "`[\"1\", \"2\"]`"),
]);

/// One of `tieu_chi` of a criteria set.
pub const CRITERION: Keys = list(&[
    key("so", "số hiệu", "number").must().values("`\"2\"`", "`\"2\"`"),
    key("ten", "tên", "name").must(),
    key("nhiem_vu", "việc trong năm, không ghi con số", "the year's tasks, without figures"),
    key("chi_tieu", "các chỉ tiêu", "its indicators").values("danh sách", "list").over(&INDICATOR),
]);

/// One of `chi_tieu` of a criterion.
pub const INDICATOR: Keys = list(&[
    key("so", "số hiệu", "number").must().values("`\"2.1\"`", "`\"2.1\"`"),
    key("ten", "tên", "name").must(),
    key(
        "nguong",
        "ghi chú về ngưỡng, máy không tính",
        "a note of the threshold, with which nothing computes",
    ),
]);

/// One of the acts of `can-cu.yaml`.
pub const KNOWN_ACT: Keys = list(&[
    key("so", "số, ký hiệu", "number and symbol").must(),
    key("ngay", "ngày ban hành", "the day on which it was issued").must(),
    key("cua", "cơ quan ban hành", "who issued it").must(),
    key("ve", "tên đúng như công bố", "its title, word by word"),
    key("den", "ngày cuối còn áp dụng", "the last day on which it applies"),
    key("thay", "văn bản thay thế", "the act that replaced it"),
    key("nguon", "nguồn", "where that is from").must(),
]);
