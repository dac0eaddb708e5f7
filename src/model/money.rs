//! Units of money.

use rust_decimal::Decimal;

/// A unit of money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MoneyUnit {
    /// Đồng.
    Dong,
    /// Nghìn đồng.
    Thousand,
    /// Triệu đồng, in which every amount is kept and every text speaks.
    #[default]
    Million,
    /// Tỷ đồng.
    Billion,
}

impl MoneyUnit {
    /// All of them, from the least.
    pub const ALL: [MoneyUnit; 4] =
        [MoneyUnit::Dong, MoneyUnit::Thousand, MoneyUnit::Million, MoneyUnit::Billion];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            MoneyUnit::Dong => "đồng",
            MoneyUnit::Thousand => "nghìn đồng",
            MoneyUnit::Million => "triệu đồng",
            MoneyUnit::Billion => "tỷ đồng",
        }
    }

    /// How many decimals of it one đồng is.
    pub fn decimals(self) -> u32 {
        match self {
            MoneyUnit::Dong => 0,
            MoneyUnit::Thousand => 3,
            MoneyUnit::Million => 6,
            MoneyUnit::Billion => 9,
        }
    }

    /// What one of it is in triệu đồng.
    pub fn in_millions(self) -> Decimal {
        match self {
            MoneyUnit::Billion => Decimal::ONE_THOUSAND,
            smaller => Decimal::new(1, MoneyUnit::Million.decimals() - smaller.decimals()),
        }
    }

    /// An amount in triệu đồng, in this unit: exact, for each is a power of ten of the other.
    pub fn of_millions(self, amount: Decimal) -> Decimal {
        amount.checked_div(self.in_millions()).unwrap_or(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_the_same_in_every_unit() {
        let amount: Decimal = "80178.119".parse().unwrap();
        let shown = MoneyUnit::ALL.map(|unit| unit.of_millions(amount).normalize().to_string());
        assert_eq!(shown, ["80178119000", "80178119", "80178.119", "80.178119"]);
        for unit in MoneyUnit::ALL {
            assert_eq!(unit.of_millions(amount) * unit.in_millions(), amount);
        }
    }
}
