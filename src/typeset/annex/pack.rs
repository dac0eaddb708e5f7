//! Which columns of a table that is split stand in which part.

/// Columns that stay together, and how wide they are in mm.
pub type ColumnUnit<'a> = (&'a [usize], f64);

/// How wide parts are in mm, and how many there are.
#[derive(Clone, Copy)]
pub struct PartWidths {
    /// What makes them even.
    pub even: f64,
    /// What fits.
    pub room: f64,
    /// What fits into the last one, where its names stand closer.
    pub last: f64,
    /// How many there are where all is used.
    pub count: usize,
}

/// Columns in even parts, none of which has a single column where the last one has room for it.
pub fn pack(units: &[ColumnUnit<'_>], parts: PartWidths) -> Vec<Vec<usize>> {
    let mut filled: Vec<Vec<usize>> = Vec::new();
    let mut used = f64::INFINITY;
    for (columns, own) in units {
        let is_last = filled.len() >= parts.count;
        let room = if is_last { parts.last } else { parts.room };
        if used + own > room || used + own / 2.0 > parts.even && !is_last {
            filled.push(Vec::new());
            used = 0.0;
        }
        filled.last_mut().into_iter().for_each(|part| part.extend(*columns));
        used += own;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units<'a>(columns: &[&'a [usize]]) -> Vec<ColumnUnit<'a>> {
        columns.iter().map(|own| (*own, own.len() as f64)).collect()
    }

    fn packed(of: &[&[usize]], room: usize, last: f64) -> Vec<Vec<usize>> {
        let all: Vec<usize> = of.concat();
        let count = all.len().div_ceil(room);
        let room = room as f64;
        let even = (all.len() as f64 / count as f64).min(room);
        pack(&units(of), PartWidths { even, room, last, count })
    }

    #[test]
    fn units_stay_whole_as_far_as_parts_allow() {
        let of: [&[usize]; 4] = [&[1, 2], &[3, 4], &[5, 6], &[7]];
        assert_eq!(packed(&of, 4, 4.0), [vec![1, 2, 3, 4], vec![5, 6, 7]]);
        // One column more finds its place in the last part, where that has some room.
        let of: [&[usize]; 3] = [&[1, 2, 3], &[4, 5, 6], &[7, 8]];
        assert_eq!(packed(&of, 4, 5.0), [vec![1, 2, 3], vec![4, 5, 6, 7, 8]]);
        // Else it has one of its own.
        assert_eq!(packed(&of, 4, 4.0), [vec![1, 2, 3], vec![4, 5, 6], vec![7, 8]]);
    }
}
