//! What a scenario of a region starts with: the rule for start values of `docs/MODEL.md`, over the
//! region's figures, a published coverage if one is wanted, and what the reader knows better.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Column, Level, Published, Region, Regions, allocate};
use crate::num::{Arithmetic, Exact};
use crate::scenario::SourceKind;

/// A figure of the start that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Employed people in formal work.
    Formal,
    /// Employed people in informal work.
    Informal,
    /// Eligible workers who earn a wage.
    WageEarning,
    /// Vulnerable workers.
    Vulnerable,
    /// Eligible workers: the denominator.
    Eligible,
    /// Wage-earning members.
    WageMembers,
    /// Non-wage members.
    NonWageMembers,
    /// Villages.
    Villages,
}

impl Field {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Formal,
        Self::Informal,
        Self::WageEarning,
        Self::Vulnerable,
        Self::Eligible,
        Self::WageMembers,
        Self::NonWageMembers,
        Self::Villages,
    ];

    /// Its name at the boundary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Informal => "informal",
            Self::WageEarning => "wage_earning",
            Self::Vulnerable => "vulnerable",
            Self::Eligible => "eligible",
            Self::WageMembers => "wage_members",
            Self::NonWageMembers => "non_wage_members",
            Self::Villages => "villages",
        }
    }

    /// The field of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// How well a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Reported, as it stands.
    Reported,
    /// A larger reported figure, shared by a rule.
    Allocated,
    /// Computed from other figures.
    Estimated,
    /// Changed by the reader.
    Changed,
}

/// What is wanted of a start besides the region's own figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Start from this published coverage: its place among those of the region.
    pub published: Option<usize>,
    /// What the reader knows better.
    pub values: Vec<(Field, Decimal)>,
}

/// How the data's own figure comes about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How<'a> {
    /// It stands in a column.
    Column(Option<&'a Column>),
    /// Shared from the old provinces of Papua.
    OfOldProvince(Option<&'a Column>),
    /// The split of formal and informal work is that of the province.
    SplitOfProvince(Option<&'a Column>),
    /// Shared from the province by the share in its formal or informal workers.
    OfProvince {
        /// The members of the province.
        total: u64,
        /// The region's workers.
        part: u64,
        /// The workers of all its districts.
        whole: u64,
        /// Where the province's figure comes from.
        column: Option<&'a Column>,
    },
    /// A ratio of formal or informal workers: the ratio and the workers.
    Ratio(Decimal, Decimal, &'static str),
    /// The sum of wage earners and other eligible workers: informal workers, ratio, those.
    Sum(Decimal, Decimal, Decimal),
    /// Printed by a publication.
    Printed(&'a Published),
    /// The denominator that a publication's members and coverage imply.
    Implied(&'a Published),
    /// A share of the members that a publication has: their number, and the region's members of
    /// this kind and of both kinds.
    Share(&'a Published, Decimal, Decimal, Decimal),
    /// Cut off at its group.
    Capped(Decimal),
}

/// A figure of the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure<'a> {
    /// What it is.
    pub field: Field,
    /// Its value: the reader's own, or that of the data.
    pub value: Decimal,
    /// The value of the data.
    pub own: Decimal,
    /// How well the value is known.
    pub mark: Mark,
    /// How well the data's is known.
    pub own_mark: Mark,
    /// How the data's comes about.
    pub how: How<'a>,
}

/// Eligible workers as they are counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eligible {
    /// By the rule, from formal and informal workers.
    pub by_rule: Decimal,
    /// In the scenario.
    pub value: Decimal,
}

/// Why a figure cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It must be whole, from the least to the most.
    Bounds(Decimal, Decimal),
    /// Wage earners and vulnerable workers are more than the eligible ones: these.
    PartsBeyond(Decimal),
    /// Members are more than the workers of their group: these.
    MembersBeyond(Decimal),
}

/// What a scenario of the region starts with.
#[derive(Clone, Debug, PartialEq)]
pub struct Start<'a> {
    /// The region.
    pub region: &'a Region,
    /// Its province; itself, if it is one.
    pub province: &'a Region,
    /// The figures, in the order of [`Field::ALL`].
    pub figures: Vec<Figure<'a>>,
    /// Eligible workers by the rule and in the scenario.
    pub eligible: Eligible,
    /// Of the non-wage members, those who are vulnerable; programmes have no members yet.
    pub self_paying_vulnerable: Decimal,
    /// The other non-wage members.
    pub self_paying_other: Decimal,
    /// The published coverage that it starts from.
    pub published: Option<&'a Published>,
    /// All published coverage of the region, the newest first.
    pub all_published: Vec<&'a Published>,
}

impl Start<'_> {
    /// The value of a figure.
    #[must_use]
    pub fn value(&self, field: Field) -> Decimal {
        let figure = self.figures.iter().find(|figure| figure.field == field);
        figure.map_or(Decimal::ZERO, |figure| figure.value)
    }

    /// What keeps a figure from being used in a scenario, if anything does.
    #[must_use]
    pub fn trouble(&self, field: Field) -> Option<Trouble> {
        let value = self.value(field);
        let least = Decimal::from(u32::from(matches!(field, Field::Eligible | Field::Villages)));
        let most = Decimal::from(if field == Field::Villages { 1_000_000 } else { 1_000_000_000 });
        if !value.fract().is_zero() || value < least || value > most {
            return Some(Trouble::Bounds(least, most));
        }
        let wage = self.value(Field::WageEarning);
        let others = (Exact(self.eligible.value) - Exact(wage)).0;
        let parts_beyond = self.value(Field::Vulnerable) > others;
        // Where the parts exceed the whole, that is told once: at what was changed, or the whole.
        let changed = |of: Field| {
            self.figures.iter().any(|figure| figure.field == of && figure.mark == Mark::Changed)
        };
        let at = [Field::Vulnerable, Field::WageEarning].into_iter().find(|of| changed(*of));
        match field {
            _ if parts_beyond => (field == at.unwrap_or(Field::Eligible))
                .then_some(Trouble::PartsBeyond(self.eligible.value)),
            Field::WageMembers if value > wage => Some(Trouble::MembersBeyond(wage)),
            Field::NonWageMembers if value > others => Some(Trouble::MembersBeyond(others)),
            _ => None,
        }
    }

    /// Members of both kinds.
    #[must_use]
    pub fn covered(&self) -> Decimal {
        (Exact(self.value(Field::WageMembers)) + Exact(self.value(Field::NonWageMembers))).0
    }

    /// Coverage in percent.
    #[must_use]
    pub fn coverage_pct(&self) -> Decimal {
        share_pct(self.covered(), self.eligible.value)
    }
}

/// `part` in percent of `whole`.
pub(super) fn share_pct(part: Decimal, whole: Decimal) -> Decimal {
    (Exact(part) * Exact(Decimal::ONE_HUNDRED) / Exact(whole)).0
}

/// The nearest whole number, halves away from zero.
pub(super) fn nearest(value: Exact) -> Decimal {
    value.0.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

/// The denominator of a publication: printed, or implied by its members and its coverage.
pub(super) fn denominator(of: &Published) -> Option<(Decimal, bool)> {
    if let Some(printed) = of.eligible {
        return Some((printed, true));
    }
    let (members, pct) = (of.members?, of.coverage_pct?);
    let implied = nearest(Exact(members) * Exact(Decimal::ONE_HUNDRED) / Exact(pct));
    (implied > Decimal::ZERO).then_some((implied, false))
}

/// What a scenario of a region starts with; none if there is no such region.
#[must_use]
pub fn start<'a>(regions: &'a Regions, code: &str, wanted: &Wanted) -> Option<Start<'a>> {
    let region = regions.find(code)?;
    let province = regions.find(&region.province)?;
    let published = wanted.published.and_then(|at| regions.published_of(&region.code).nth(at));
    let published = published.filter(|of| of.coverage_pct.is_some());
    let ratio = |name: &'static str| {
        let text = &regions.assumption(name)?.value;
        crate::scenario::parse_amount_text(text)
    };
    let mut making = Making { wanted, figures: Vec::new() };

    let (formal_column, informal_column, villages_column) = match region.level {
        Level::Province => ("formal_2025", "informal_2025", "villages"),
        _ => ("formal_2025_estimate", "informal_2025_estimate", "villages"),
    };
    let split = |column| {
        if region.own_split { How::Column(column) } else { How::SplitOfProvince(column) }
    };
    let column = |name| regions.column(region.level, name);
    let formal = making.given(Field::Formal, region.formal, split(column(formal_column)));
    let informal = making.given(Field::Informal, region.informal, split(column(informal_column)));

    let (of_formal, of_informal) = (ratio("eligible_of_formal")?, ratio("eligible_of_informal")?);
    let of_vulnerable = ratio("vulnerable_of_informal")?;
    let wage = nearest(Exact(of_formal) * Exact(formal));
    let wage = making.estimated(
        Field::WageEarning,
        wage,
        How::Ratio(of_formal, formal, "eligible_of_formal"),
    );
    let non_wage = nearest(Exact(of_informal) * Exact(informal));
    let vulnerable = nearest(Exact(of_vulnerable) * Exact(informal));
    let how = How::Ratio(of_vulnerable, informal, "vulnerable_of_informal");
    let vulnerable = making.estimated(Field::Vulnerable, vulnerable, how);

    let by_rule = (Exact(wage) + Exact(non_wage)).0;
    let starting = regions.published_of(&region.code).find(|of| of.starts);
    let from = published.or(starting).and_then(|of| Some((of, denominator(of)?)));
    let eligible = match from {
        Some((of, (people, true))) => {
            making.figure(Field::Eligible, people, Mark::Reported, How::Printed(of))
        }
        Some((of, (people, false))) => {
            making.figure(Field::Eligible, people, Mark::Estimated, How::Implied(of))
        }
        None => {
            making.estimated(Field::Eligible, by_rule, How::Sum(informal, of_informal, non_wage))
        }
    };
    let others = (Exact(eligible) - Exact(wage)).not_negative();

    let known = members(regions, region, province)?;
    let [wage_members, non_wage_members] = match published {
        Some(of) => shared(of, &known, eligible, Exact(wage), others),
        None => known.map(|(value, mark, how)| (Decimal::from(value), mark, how)),
    };
    let capped = |(value, mark, how): (Decimal, Mark, How<'a>), most: Exact| {
        if value > most.0 {
            (most.0, Mark::Estimated, How::Capped(value))
        } else {
            (value, mark, how)
        }
    };
    let (value, mark, how) = capped(wage_members, Exact(wage));
    making.figure(Field::WageMembers, value, mark, how);
    let (value, mark, how) = capped(non_wage_members, others);
    let members = making.figure(Field::NonWageMembers, value, mark, how);
    making.given(Field::Villages, region.villages, How::Column(column(villages_column)));

    let of_vulnerable = nearest(Exact(members) * Exact(vulnerable) / others);
    Some(Start {
        region,
        province,
        figures: making.figures,
        eligible: Eligible { by_rule, value: eligible },
        self_paying_vulnerable: of_vulnerable,
        self_paying_other: (Exact(members) - Exact(of_vulnerable)).0,
        published,
        all_published: regions.published_of(&region.code).collect(),
    })
}

/// The figures so far.
struct Making<'w, 'a> {
    wanted: &'w Wanted,
    figures: Vec<Figure<'a>>,
}

impl<'a> Making<'_, 'a> {
    /// Adds a figure; the reader's own value goes before that of the data. Returns the value.
    fn figure(&mut self, field: Field, own: Decimal, own_mark: Mark, how: How<'a>) -> Decimal {
        let changed = self.wanted.values.iter().find(|(of, _)| *of == field);
        let value = changed.map_or(own, |(_, value)| *value);
        let mark = if changed.is_some() { Mark::Changed } else { own_mark };
        self.figures.push(Figure { field, value, own, mark, own_mark, how });
        value
    }

    fn estimated(&mut self, field: Field, own: Decimal, how: How<'a>) -> Decimal {
        self.figure(field, own, Mark::Estimated, how)
    }

    /// A figure that stands in a column, whose kind is its mark.
    fn given(&mut self, field: Field, own: u64, how: How<'a>) -> Decimal {
        let (How::Column(column) | How::SplitOfProvince(column)) = how else {
            return self.estimated(field, Decimal::from(own), how);
        };
        let reported = column.is_some_and(|of| of.kind == SourceKind::Reported);
        let mark = if reported { Mark::Reported } else { Mark::Estimated };
        self.figure(field, Decimal::from(own), mark, how)
    }
}

type Known<'a> = (u64, Mark, How<'a>);

/// Wage-earning and non-wage members of a region: as reported for its province, or its share of
/// them by formal and informal workers, by the largest remainder, so that the districts add up.
fn members<'a>(
    regions: &'a Regions,
    region: &'a Region,
    province: &'a Region,
) -> Option<[Known<'a>; 2]> {
    let of = province.members?;
    let known = |total: u64, name: &str, workers: fn(&Region) -> u64| {
        let column = regions.column(Level::Province, name);
        if region.level == Level::Province {
            return if of.allocated {
                (total, Mark::Allocated, How::OfOldProvince(column))
            } else {
                (total, Mark::Reported, How::Column(column))
            };
        }
        let districts = || regions.districts(&province.code);
        let weights: Vec<u64> = districts().map(workers).collect();
        let place = districts().position(|other| other.code == region.code);
        let parts = allocate(total, &weights);
        let value = place.and_then(|place| parts.get(place).copied()).unwrap_or(0);
        let whole = weights.iter().fold(0_u64, |sum, weight| sum.saturating_add(*weight));
        let how = How::OfProvince { total, part: workers(region), whole, column };
        (value, Mark::Allocated, how)
    };
    Some([
        known(of.wage_earning, "members_pu_2025", |of| of.formal),
        known(of.non_wage, "members_bpu_2025", |of| of.informal),
    ])
}

/// The members that a publication has, or that its coverage means, shared like the known ones;
/// what one group cannot hold goes to the other.
fn shared<'a>(
    of: &'a Published,
    known: &[Known<'a>; 2],
    eligible: Decimal,
    wage: Exact,
    others: Exact,
) -> [(Decimal, Mark, How<'a>); 2] {
    let pct = Exact(of.coverage_pct.unwrap_or(Decimal::ZERO));
    let from_pct = nearest(Exact(eligible) * pct / Exact(Decimal::ONE_HUNDRED));
    let total = of.members.unwrap_or(from_pct);
    let [(pu, ..), (bpu, ..)] = known;
    let (pu, bpu) = (Decimal::from(*pu), Decimal::from(*bpu));
    let both = (Exact(pu) + Exact(bpu)).0;
    let wage_members = Exact(nearest(Exact(total) * Exact(pu) / Exact(both)));
    let least = (Exact(total) - others).not_negative();
    let wage_members = wage_members.most(least).least(wage);
    let non_wage = (Exact(total) - wage_members).least(others);
    [
        (wage_members.0, Mark::Estimated, How::Share(of, total, pu, both)),
        (non_wage.0, Mark::Estimated, How::Share(of, total, bpu, both)),
    ]
}
