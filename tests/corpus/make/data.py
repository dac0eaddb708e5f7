"""What the workbooks of the corpus say: one small project, invented, in plain lists."""

COMMUNES = [
    # name, kind, recognised, in, aim
    ("Tân Lập", "xã", "NTM", "2019", "duy trì"),
    ("Hòa An", "xã", None, None, "đạt chuẩn"),
    ("Đông Sơn", "xã", None, None, "tăng tiêu chí"),
    ("Yên Bình", "xã", None, None, "tăng tiêu chí"),
    ("Phú Thịnh", "thị trấn", None, None, "tăng tiêu chí"),
]

# Criteria met, and assigned, by commune.
MET = {"Tân Lập": "123", "Hòa An": "1", "Đông Sơn": "12", "Yên Bình": "2", "Phú Thịnh": ""}
ASSIGNED = {"Tân Lập": "", "Hòa An": "23", "Đông Sơn": "3", "Yên Bình": "1", "Phú Thịnh": "12"}
CRITERIA = [("1", "Giao thông"), ("2", "Điện"), ("3", "Thu nhập")]

# Commune, hamlets, NTM already, NTM assigned, model assigned.
HAMLETS = [
    ("Tân Lập", 8, 3, 2, 1),
    ("Hòa An", 6, 1, "2 trở lên", None),
    ("Đông Sơn", 5, None, 1, None),
]

# Number, name, amount in triệu đồng, note.
FUNDING = [
    ("1", "Ngân sách trung ương", 1500.5, None),
    ("1.1", "Vốn phân bổ trực tiếp", 1000, "Chi tiết tại danh mục dự án"),
    ("1.2", "Vốn lồng ghép", 500.5, None),
    ("2", "Ngân sách địa phương", 78679.369, None),
]
FUNDING_TOTAL = 80179.869

# Name, group, investor, decision, total, central, local.
PROJECTS = [
    ("Đường liên thôn Hòa An", "Giao thông", "UBND xã Hòa An", "12/QĐ-UBND", 650, 600, 50),
    ("Trạm biến áp Đông Sơn", "Điện", "UBND xã Đông Sơn", "15/QĐ-UBND", 480.5, 400, 80.5),
]

ASSIGNMENTS = [
    ("Phòng Nông nghiệp", "- Tổng hợp báo cáo việc thực hiện kế hoạch.", "3"),
    ("Phòng Kinh tế", "- Hướng dẫn các xã thực hiện tiêu chí được giao.", "1, 2"),
]

# Figure and value: names that look like totals rows are names of figures here.
DECLARED = [
    ("Số xã", 5),
    ("Số xã đã đạt", 1),
    ("Tổng tiêu chí hiện tại", 7),
    ("Tổng tiêu chí giao", 6),
    ("Bình quân hiện tại", 1.4),
    ("Bình quân cuối năm", 2.6),
    ("Tổng nguồn lực", 80179.869),
]

PROSE = [
    ("muc_dich", "Tổng kết những việc đã làm được, nâng mức bình quân mỗi xã lên {{ binh_quan.cuoi_nam|so_le }} tiêu chí."),
    ("yeu_cau", "Bình quân mỗi tháng kiểm tra một lần."),
]
