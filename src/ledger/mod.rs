//! The ledger of assumptions: every number and choice that a result rests on, what it would be if
//! left out, and how well it is known. Words are in [`crate::text::ledger`].

mod book;

use rust_decimal::Decimal;

use crate::inputs::{Happened, Input, Unit};
use crate::month::Month;
use crate::rules::Origin;
use crate::scenario::{Scenario, Sector, Source, SourceKind};
use book::rows;

/// What a row speaks of. Programmes by their position in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The first simulated month.
    Start,
    /// How many months are simulated.
    Horizon,
    /// A number of the document.
    Input(Input),
    /// A choice of a programme.
    Choice(usize, Choice),
    /// Who gets the relief.
    Relief(Payers),
    /// A part of the contribution that the scenario changes from a month on.
    Changed(Part, Month),
    /// A level of coverage, by its place.
    Target(usize),
    /// A figure of a month as it happened.
    Happened(Happened, Month),
    /// A value of the law.
    Law(Law),
}

/// A choice of a programme that is no plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Whether it is left out.
    Off,
    /// Who pays.
    Payer,
    /// The group it reaches.
    Reaches,
    /// The first budget year.
    FromYear,
    /// The last budget year.
    ToYear,
    /// What is paid for.
    Package,
    /// The sector.
    Sector,
    /// How the money is spent.
    Pace,
    /// Whether money left goes to the next year.
    CarryOver,
    /// Whether each village buys for itself.
    Apart,
}

/// Payers that a switch of the relief speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payers {
    /// Regional budgets.
    Apbd,
    /// Village budgets.
    Village,
    /// Everyone else.
    Other,
}

/// A part of the contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// JKM, rupiah a month.
    Jkm,
    /// JKK, percent of the basis.
    Jkk,
    /// JHT, percent of the basis.
    Jht,
}

/// A value of the law that a result rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// The basis of a band.
    Basis(u32),
    /// JKK of a band.
    Jkk(u32),
    /// JHT of a band.
    Jht(u32),
    /// JKM.
    Jkm,
    /// What the relief leaves.
    ReliefFactor,
    /// The months of the relief for a sector.
    ReliefMonths(Sector),
    /// What a death pays.
    DeathBenefit,
    /// What it pays below the waiting months.
    DeathBenefitWaiting,
    /// Paid months from which scholarships are paid.
    ScholarshipFrom,
    /// An unpaid month counts as not covered.
    UnpaidMonth,
}

/// What a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number that counts something; a plain factor counts nothing.
    Number(Decimal, Option<Unit>),
    /// A word of the document.
    Word(&'static str),
    /// Yes or no.
    Flag(bool),
    /// A calendar month.
    Month(Month),
    /// A budget year.
    Year(u32),
    /// From one month to another, both included.
    Span(Month, Month),
}

/// Where a row's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground {
    /// A source of the document.
    Document(Source),
    /// A value of the law, or a default that rests on one.
    Law(&'static Origin),
    /// Nothing is named.
    Nothing,
}

/// How well a row's value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As a source, or the lack of one, has it.
    Known(SourceKind),
    /// Changed from the original document.
    Changed,
}

impl Standing {
    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known(kind) => kind.name(),
            Self::Changed => "changed",
        }
    }
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it speaks of.
    pub entry: Entry,
    /// The field of the document, or the value's name in `data/rules/`.
    pub path: String,
    /// What it holds; `None` for what the original has and the document no more.
    pub value: Option<Value>,
    /// What it would be if left out; `None` where it must be there or has no limit then.
    pub default: Option<Value>,
    /// Where the value comes from. A value changed from the original has no source but you.
    pub ground: Ground,
    /// How well it is known.
    pub standing: Standing,
    /// What the original held, where that differs.
    pub original: Option<Original>,
}

/// What the original document held.
#[derive(Clone, Debug, PartialEq)]
pub struct Original {
    /// The value; `None` where it had none.
    pub value: Option<Value>,
    /// Where it came from.
    pub ground: Ground,
}

/// The ledger of a scenario. With the original that it was made from, what differs is marked as
/// changed; programmes are compared by their position, changed contributions by their month.
#[must_use]
pub fn ledger(scenario: &Scenario, original: Option<&Scenario>) -> Vec<Row> {
    let mut now = rows(scenario);
    let Some(original) = original else {
        return now;
    };
    let mut before = rows(original);
    for row in &mut now {
        let known = before.iter().position(|old| old.path == row.path);
        let old = known.map(|place| before.remove(place));
        // What the law says is not the user's: with another income another band holds.
        if matches!(row.entry, Entry::Law(_)) {
            continue;
        }
        let old = old.map_or(Original { value: None, ground: Ground::Nothing }, |old| Original {
            value: old.value,
            ground: old.ground,
        });
        if old.value != row.value {
            row.standing = Standing::Changed;
            row.ground = Ground::Nothing;
            row.original = Some(old);
        }
    }
    for gone in before.into_iter().filter(|row| !matches!(row.entry, Entry::Law(_))) {
        let original = Some(Original { value: gone.value, ground: gone.ground });
        let (value, ground, standing) = (None, Ground::Nothing, Standing::Changed);
        now.push(Row { value, ground, standing, original, ..gone });
    }
    now
}
