//! The sheets of the model: workers and members by month, and a sheet for each programme. The
//! steps are those of `model/step.rs`, in its order; `tests/files/` compares every month.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet and formulas")]

use super::book::{Book, Held, Look};
use super::formula::{
    At, Formula, Function, all, bought, call, cell, choose, least, most, name, number, whole,
};
use super::prices::{budget_range, calendar, contribution, double, runs_in};
use super::{FIRST_ROW, HEAD_ROW, START_ROW, Sheets, benefits, of_programme};
use crate::model::Trajectory;
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::text::sheet_labels::{Label, label};
use crate::text::sheets::{Sheet, coverage_of, note, target, title};
use crate::text::words::Locale;

/// Columns of the sheet of workers and members, after the calendar's four.
pub(super) mod column {
    pub(in crate::files) const FACTOR: u16 = 4;
    pub(in crate::files) const ELIGIBLE: u16 = 5;
    pub(in crate::files) const WAGE_EARNING: u16 = 6;
    /// Workers of the groups: vulnerable, other.
    pub(in crate::files) const GROUP: [u16; 2] = [7, 8];
    pub(in crate::files) const WAGE_MEMBERS: u16 = 9;
    pub(in crate::files) const UNCOVERED: [u16; 2] = [10, 11];
    pub(in crate::files) const OWN_BEFORE: [u16; 2] = [12, 13];
    pub(in crate::files) const PAID: [u16; 2] = [14, 15];
    pub(in crate::files) const LEAVERS: [u16; 2] = [16, 17];
    pub(in crate::files) const OWN: [u16; 2] = [18, 19];
    pub(in crate::files) const COVERED: u16 = 20;
    pub(in crate::files) const COVERAGE: u16 = 21;
    pub(in crate::files) const OURS: u16 = 22;
    pub(in crate::files) const DIFFERENCE: u16 = 23;
    /// The first target; the further denominators come after the targets.
    pub(in crate::files) const TARGETS: u16 = 24;
}
use column::*;

/// Columns of a programme's sheet, after the calendar's four.
pub(super) mod of {
    pub(in crate::files) const PAYING: u16 = 4;
    pub(in crate::files) const OPENS: u16 = 5;
    pub(in crate::files) const FULL: u16 = 6;
    pub(in crate::files) const PAID: u16 = 7;
    pub(in crate::files) const LEFT: u16 = 8;
    pub(in crate::files) const OPENED: u16 = 9;
    pub(in crate::files) const CARRIED_IN: u16 = 10;
    pub(in crate::files) const MONEY: u16 = 11;
    pub(in crate::files) const PRICE: u16 = 12;
    pub(in crate::files) const PLACES: u16 = 13;
    pub(in crate::files) const FILLED: u16 = 14;
    pub(in crate::files) const ROOM: u16 = 15;
    pub(in crate::files) const MEMBERS: u16 = 16;
    pub(in crate::files) const VERIFIED: u16 = 17;
    pub(in crate::files) const SPEND: u16 = 18;
    pub(in crate::files) const PARTNER: u16 = 19;
    pub(in crate::files) const AFTER: u16 = 20;
    pub(in crate::files) const CARRIED_OUT: u16 = 21;
    pub(in crate::files) const UNSPENT: u16 = 22;
    pub(in crate::files) const MONEY_LEFT: u16 = 23;
    pub(in crate::files) const WAITING: u16 = 24;
    pub(in crate::files) const DEATHS: u16 = 25;
    pub(in crate::files) const ACCIDENTS: u16 = 26;
    /// Members before what each month takes of all alike; see `benefits`.
    pub(in crate::files) const UNWORN: u16 = 27;
    /// Members beyond the waiting months, and those whose death pays scholarships.
    pub(in crate::files) const LONGER: [u16; 2] = [28, 29];
    pub(in crate::files) const DEATHS_WAITING: u16 = 30;
    pub(in crate::files) const DEATHS_WITH_SCHOLARSHIP: u16 = 31;
    pub(in crate::files) const BENEFITS: u16 = 32;
    pub(in crate::files) const MEMBERS_OURS: u16 = 33;
    pub(in crate::files) const SPEND_OURS: u16 = 34;
    pub(in crate::files) const LEFT_OURS: u16 = 35;
    pub(in crate::files) const BENEFITS_OURS: u16 = 36;
    pub(in crate::files) const PEOPLE_DIFFERENCE: u16 = 37;
    pub(in crate::files) const MONEY_DIFFERENCE: u16 = 38;
}

/// More than there are people: no limit.
const NO_LIMIT: f64 = 1e28;

/// The names of a group's own inputs.
const GROUPS: [(&str, &str); 2] =
    [("vulnerable", "self_paying_vulnerable"), ("other", "self_paying_other")];

/// Writes the sheets of the model, month by month: each formula's cells are there before it.
pub(super) fn write(
    book: &mut Book,
    sheets: &Sheets,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) {
    heads(book, sheets, scenario, locale);
    let writer = Writer { sheets, scenario, run };
    writer.start(book);
    for month in 1..=scenario.months {
        writer.workers(book, month);
        for place in 1..=scenario.programmes.len() {
            writer.programme(book, place, month);
        }
        writer.cover(book, month);
    }
}

fn heads(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let lang = locale.lang;
    let calendar = [Label::Number, Label::Month, Label::Year, Label::MonthOfYear];
    let workers = [
        Label::Factor,
        Label::Eligible,
        Label::WageEarning,
        Label::Vulnerable,
        Label::Other,
        Label::WageMembers,
        Label::UncoveredVulnerable,
        Label::UncoveredOther,
        Label::OwnVulnerableBefore,
        Label::OwnOtherBefore,
        Label::PaidVulnerable,
        Label::PaidOther,
        Label::LeaversVulnerable,
        Label::LeaversOther,
        Label::OwnVulnerable,
        Label::OwnOther,
        Label::Covered,
        Label::Coverage,
        Label::CoveredOurs,
        Label::Difference,
    ];
    let programme = [
        Label::Paying,
        Label::Opens,
        Label::Full,
        Label::Paid,
        Label::Left,
        Label::Opened,
        Label::CarriedIn,
        Label::Money,
        Label::Price,
        Label::Places,
        Label::Filled,
        Label::Room,
        Label::ProgrammeMembers,
        Label::Verified,
        Label::Spend,
        Label::Partner,
        Label::After,
        Label::CarriedOut,
        Label::Unspent,
        Label::MoneyLeft,
        Label::Waiting,
        Label::Deaths,
        Label::Accidents,
        Label::Unworn,
        Label::BeyondWaiting,
        Label::ForScholarship,
        Label::DeathsWaiting,
        Label::DeathsWithScholarship,
        Label::Benefits,
        Label::MembersOurs,
        Label::SpendOurs,
        Label::LeftOurs,
        Label::BenefitsOurs,
        Label::PeopleDifference,
        Label::MoneyDifference,
    ];
    let mut write = |sheet: usize, said: &str, of: Sheet, columns: &[Label]| {
        let at = |row, column| At { sheet, row, column };
        book.text(at(0, 0), said, Look::Title);
        book.text(at(1, 0), note(of, lang), Look::Note);
        for (column, head) in (0..).zip(calendar.iter().chain(columns)) {
            book.text(at(HEAD_ROW, column), label(*head, lang), Look::Head);
        }
    };
    write(sheets.model, title(Sheet::Model, lang), Sheet::Model, &workers);
    for (sheet, of) in sheets.programmes.iter().zip(&scenario.programmes) {
        write(*sheet, locale.name(&of.name), Sheet::Programme(0), &programme);
    }
    let at = |column| At { sheet: sheets.model, row: HEAD_ROW, column };
    let mut column = TARGETS;
    for place in 1..=scenario.targets_pct.len() {
        book.text(at(column), target(place, lang), Look::Head);
        column += 1;
    }
    for denominator in &scenario.workers.denominators {
        book.text(at(column), coverage_of(locale.name(&denominator.name), lang), Look::Head);
        column += 1;
    }
}

struct Writer<'a> {
    sheets: &'a Sheets,
    scenario: &'a Scenario,
    run: &'a Trajectory<Exact>,
}

impl Writer<'_> {
    /// A cell of the sheet of workers and members; month 0 is before the start.
    const fn at(&self, month: u32, column: u16) -> At {
        At { sheet: self.sheets.model, row: START_ROW + month, column }
    }

    fn model(&self, month: u32, column: u16) -> Formula {
        cell(self.at(month, column))
    }

    /// A cell of a programme's sheet.
    fn at_of(&self, place: usize, month: u32, column: u16) -> At {
        let sheet = self.sheets.programmes.get(place - 1).copied().unwrap_or(0);
        At { sheet, row: START_ROW + month, column }
    }

    fn of(&self, place: usize, month: u32, column: u16) -> Formula {
        cell(self.at_of(place, month, column))
    }

    /// What stands before the first month.
    fn start(&self, book: &mut Book) {
        for place in 1..=self.scenario.programmes.len() {
            book.put(self.at_of(place, 0, 0), Held::Number(0.0), Look::Plain);
            let initial =
                choose(of_programme("off", place), 0.0, of_programme("initial_members", place));
            for column in [of::MEMBERS, of::VERIFIED] {
                book.formula(self.at_of(place, 0, column), initial.clone(), Look::Whole);
            }
            for column in [of::PLACES, of::FILLED, of::MONEY_LEFT, of::WAITING] {
                book.put(self.at_of(place, 0, column), Held::Number(0.0), Look::Whole);
            }
        }
        book.put(self.at(0, 0), Held::Number(0.0), Look::Plain);
        book.put(self.at(0, FACTOR), Held::Number(1.0), Look::Fine);
        let other = name("eligible") - name("wage_earning") - name("vulnerable");
        for (column, formula) in [
            (ELIGIBLE, name("eligible")),
            (WAGE_EARNING, name("wage_earning")),
            (GROUP[0], name("vulnerable")),
            (GROUP[1], other),
            (WAGE_MEMBERS, name("wage_earning_members")),
            (PAID[0], self.paid(0, 0)),
            (PAID[1], self.paid(1, 0)),
            (OWN[0], name(GROUPS[0].1)),
            (OWN[1], name(GROUPS[1].1)),
        ] {
            book.formula(self.at(0, column), formula, Look::Whole);
        }
        let covered = self.covered(0);
        book.formula(self.at(0, COVERED), covered, Look::Whole);
    }

    /// Members of the programmes that reach a group.
    fn paid(&self, group: usize, month: u32) -> Formula {
        let word = if group == 0 { "vulnerable" } else { "other" };
        let each = (1..=self.scenario.programmes.len()).map(|place| {
            let members = self.of(place, month, of::MEMBERS);
            choose(of_programme("reaches", place).is(word), members, 0.0)
        });
        let each: Vec<Formula> = each.collect();
        if each.is_empty() { number(0.0) } else { call(Function::Sum, each) }
    }

    fn covered(&self, month: u32) -> Formula {
        self.model(month, WAGE_MEMBERS)
            + self.model(month, OWN[0])
            + self.model(month, OWN[1])
            + self.model(month, PAID[0])
            + self.model(month, PAID[1])
    }

    /// Steps 1 to 3: workers, wage-earning members, self-paying members.
    fn workers(&self, book: &mut Book, month: u32) {
        let here = |column| self.model(month, column);
        let before = |column| self.model(month - 1, column);
        calendar(book, self.sheets.model, START_ROW + month, month);
        // (1 + g)^k × (1 + g·m/12) after k whole years and m months.
        let years = call(Function::Int, [here(0) / 12.0]);
        let months = call(Function::Mod, [here(0), 12.0.into()]);
        let factor = (number(1.0) + name("growth_pct") / 100.0).power(years)
            * (number(1200.0) + name("growth_pct") * months)
            / 1200.0;
        book.formula(self.at(month, FACTOR), factor, Look::Fine);
        for (column, named) in
            [(ELIGIBLE, "eligible"), (WAGE_EARNING, "wage_earning"), (GROUP[0], "vulnerable")]
        {
            book.formula(self.at(month, column), name(named) * here(FACTOR), Look::Whole);
        }
        let other = most(here(ELIGIBLE) - here(WAGE_EARNING) - here(GROUP[0]), 0.0);
        book.formula(self.at(month, GROUP[1]), other, Look::Whole);
        let carried = |column| before(column) * here(FACTOR) / before(FACTOR);
        // w + uptake × (wage earners − w) − lapse × w, within 0 and the wage earners.
        let wage = carried(WAGE_MEMBERS);
        let joining = (here(WAGE_EARNING) - wage.clone()) * name("wage_uptake_pct") / 1200.0;
        let leaving = wage.clone() * name("wage_lapse_pct") / 1200.0;
        let wage = least(most(wage + joining - leaving, 0.0), here(WAGE_EARNING));
        book.formula(self.at(month, WAGE_MEMBERS), wage, Look::Whole);
        for (((group, own), paid), (uncovered, own_before)) in
            GROUP.into_iter().zip(OWN).zip(PAID).zip(UNCOVERED.into_iter().zip(OWN_BEFORE))
        {
            let free = most(before(group) - before(own) - before(paid), 0.0);
            book.formula(self.at(month, uncovered), free, Look::Whole);
            let stay = carried(own);
            let kept = stay.clone() - stay * name("self_lapse_pct") / 1200.0
                + here(uncovered) * name("self_enrol_pct") / 1200.0;
            book.formula(self.at(month, own_before), least(kept, here(group)), Look::Whole);
        }
    }

    /// Step 4: what a programme pays in a month.
    fn programme(&self, book: &mut Book, place: usize, month: u32) {
        let here = |column| self.of(place, month, column);
        let before = |column| self.of(place, month - 1, column);
        let at = |column| self.at_of(place, month, column);
        let given = |field: &str| of_programme(field, place);
        let (first, last) = (given("paid_months_first"), given("paid_months_last"));
        calendar(book, at(0).sheet, at(0).row, month);
        let (year, number_of) = (here(2), here(3));
        let yes = |column: u16| here(column).equals(1.0);

        let paying = all([
            call(Function::Not, [given("off")]),
            runs_in(place, year.clone()),
            first.clone().at_most(number_of.clone()),
            number_of.clone().at_most(last.clone()),
        ]);
        book.formula(at(of::PAYING), choose(paying, 1.0, 0.0), Look::Plain);
        let begins =
            call(Function::Or, [number_of.clone().equals(first.clone()), here(0).equals(1.0)]);
        let opens = choose(all([yes(of::PAYING), begins]), 1.0, 0.0);
        book.formula(at(of::OPENS), opens, Look::Plain);
        let prices = |month, paid| contribution(self.sheets, place, month, paid);
        book.formula(at(of::FULL), cell(prices(month, false)), Look::Fine);
        book.formula(at(of::PAID), cell(prices(month, true)), Look::Fine);
        let left = choose(yes(of::PAYING), last.clone() - number_of.clone() + 1.0, 0.0);
        book.formula(at(of::LEFT), left, Look::Plain);

        // whole(budget × (1 − admin) × left / paid)
        let years = year.clone() - call(Function::Int, [name("first_month_number") / 12.0]) + 1.0;
        let budget =
            call(Function::Index, [budget_range(self.sheets, self.scenario, place), years]);
        let share = budget * (number(100.0) - given("admin_pct")) * here(of::LEFT)
            / ((last.clone() - first + 1.0) * 100.0);
        let opened = choose(yes(of::OPENS), whole(share), 0.0);
        book.formula(at(of::OPENED), opened, Look::Whole);
        let carried = choose(yes(of::OPENS), before(of::WAITING), 0.0);
        book.formula(at(of::CARRIED_IN), carried, Look::Whole);
        let money =
            choose(yes(of::OPENS), here(of::OPENED) + here(of::CARRIED_IN), before(of::MONEY_LEFT));
        book.formula(at(of::MONEY), money, Look::Whole);

        // The contributions of the months left, also of those beyond the horizon.
        let column = Formula::Range(prices(1, true), prices(self.scenario.months + 11, true));
        let index = |at: Formula| call(Function::Index, [column.clone(), at]);
        let to = here(0) + here(of::LEFT) - 1.0;
        let sum = Formula::Between(Box::new(index(here(0))), Box::new(index(to)));
        let price = choose(yes(of::OPENS), call(Function::Sum, [sum]), 0.0);
        book.formula(at(of::PRICE), price, Look::Fine);
        book.formula(at(of::PLACES), self.places(place, month), Look::Whole);
        let valid = whole(
            here(of::PLACES)
                * given("verification_yield_pct")
                * (number(100.0) - given("overlap_pct"))
                / 10_000.0,
        );
        let filled = choose(yes(of::OPENS), valid, before(of::FILLED));
        book.formula(at(of::FILLED), filled, Look::Whole);

        book.formula(at(of::ROOM), self.room(place, month), Look::Whole);
        let paced = choose(
            given("enrol_per_month").is(""),
            NO_LIMIT,
            before(of::VERIFIED) + given("enrol_per_month"),
        );
        let spends = all([given("pace").is("until_spent"), number(0.0).less(here(of::PAID))]);
        let affordable = choose(spends, bought(here(of::MONEY), here(of::PAID)), NO_LIMIT);
        let members = call(Function::Min, [here(of::FILLED), here(of::ROOM), paced, affordable]);
        book.formula(at(of::MEMBERS), choose(yes(of::PAYING), members, 0.0), Look::Whole);
        let verified = most(before(of::VERIFIED), here(of::MEMBERS));
        book.formula(at(of::VERIFIED), verified, Look::Whole);

        book.formula(at(of::SPEND), here(of::MEMBERS) * here(of::PAID), Look::Whole);
        let partner = here(of::MEMBERS) * here(of::FULL) - here(of::SPEND);
        book.formula(at(of::PARTNER), partner, Look::Whole);
        // Four decimals hold a rupiah's fractions and drop what doubles leave behind.
        let after = call(Function::Round, [here(of::MONEY) - here(of::SPEND), 4.0.into()]);
        book.formula(at(of::AFTER), after, Look::Whole);
        let ends = || all([yes(of::PAYING), number_of.clone().equals(last.clone())]);
        let goes_on = || all([given("carry_over"), runs_in(place, year.clone() + 1.0)]);
        let out = choose(ends(), choose(goes_on(), here(of::AFTER), 0.0), 0.0);
        book.formula(at(of::CARRIED_OUT), out, Look::Whole);
        let lost = choose(ends(), here(of::AFTER) - here(of::CARRIED_OUT), 0.0);
        book.formula(at(of::UNSPENT), lost, Look::Whole);
        book.formula(at(of::MONEY_LEFT), choose(ends(), 0.0, here(of::AFTER)), Look::Whole);
        let kept = choose(yes(of::OPENS), 0.0, before(of::WAITING));
        book.formula(at(of::WAITING), kept + here(of::CARRIED_OUT), Look::Whole);
        let rate = |named: &str| here(of::MEMBERS) * name(named) / 12_000.0;
        book.formula(at(of::DEATHS), rate("deaths_per_1000"), Look::Fine);
        book.formula(at(of::ACCIDENTS), rate("accidents_per_1000"), Look::Fine);
        benefits::month(book, at(0).sheet, place, (month, self.scenario.months));
        self.ours(book, place, month);
    }

    /// Places: what the money buys at the price of the months left, each village apart where they
    /// buy apart, capped; for `until_spent` the cap.
    fn places(&self, place: usize, month: u32) -> Formula {
        let here = |column| self.of(place, month, column);
        let given = |field: &str| of_programme(field, place);
        let together = || bought(here(of::MONEY), here(of::PRICE));
        let buys = match self.scenario.programmes.get(place - 1).map(|of| &of.budget) {
            Some(crate::scenario::Budget::Villages { .. }) => {
                let villages = || given("budget_villages");
                let each = bought(here(of::MONEY), villages() * here(of::PRICE));
                choose(given("budget_apart"), villages() * each, together())
            }
            _ => together(),
        };
        let cap = choose(given("max_workers").is(""), NO_LIMIT, given("max_workers"));
        let bought = choose(here(of::PRICE).equals(0.0), NO_LIMIT, buys);
        let places = choose(given("pace").is("until_spent"), cap.clone(), least(cap, bought));
        let before = self.of(place, month - 1, of::PLACES);
        choose(here(of::OPENS).equals(1.0), places, before)
    }

    /// `max(0, whole(G − S − N of the programmes before it that reach G))`.
    fn room(&self, place: usize, month: u32) -> Formula {
        let reaches = || of_programme("reaches", place);
        let [vulnerable, other] = [0, 1].map(|group: usize| {
            let column = |of: [u16; 2]| of.get(group).copied().unwrap_or(0);
            self.model(month, column(GROUP)) - self.model(month, column(OWN_BEFORE))
        });
        let mut free = choose(reaches().is("vulnerable"), vulnerable, other);
        for earlier in 1..place {
            let same = of_programme("reaches", earlier).equals(reaches());
            free = free - choose(same, self.of(earlier, month, of::MEMBERS), 0.0);
        }
        most(whole(free), 0.0)
    }

    /// Our own results beside the sheet's.
    fn ours(&self, book: &mut Book, place: usize, month: u32) {
        let series = self.run.programmes.iter().find(|series| series.index + 1 == place);
        let at = |column| self.at_of(place, month, column);
        let here = |column| self.of(place, month, column);
        for (column, of) in [
            (of::MEMBERS_OURS, series.map(|series| &series.members)),
            (of::SPEND_OURS, series.map(|series| &series.spend)),
            (of::LEFT_OURS, series.map(|series| &series.money_left)),
            (of::BENEFITS_OURS, series.map(|series| &series.benefits)),
        ] {
            let value = of.and_then(|of| of.get(month as usize - 1)).map_or(0.0, |of| double(of.0));
            book.put(at(column), Held::Number(value), Look::Whole);
        }
        let apart = |one: u16, other: u16| call(Function::Abs, [here(one) - here(other)]);
        let people = apart(of::MEMBERS, of::MEMBERS_OURS);
        book.formula(at(of::PEOPLE_DIFFERENCE), people, Look::Fine);
        let money = [
            apart(of::SPEND, of::SPEND_OURS),
            apart(of::MONEY_LEFT, of::LEFT_OURS),
            apart(of::BENEFITS, of::BENEFITS_OURS),
        ];
        let money = call(Function::Max, money);
        book.formula(at(of::MONEY_DIFFERENCE), money, Look::Fine);
    }

    /// Steps 5 and 6: leavers, and all members.
    fn cover(&self, book: &mut Book, month: u32) {
        let here = |column| self.model(month, column);
        for (group, column) in PAID.into_iter().enumerate() {
            book.formula(self.at(month, column), self.paid(group, month), Look::Whole);
        }
        for ((((group, paid), leavers), before), own) in
            GROUP.into_iter().zip(PAID).zip(LEAVERS).zip(OWN_BEFORE).zip(OWN)
        {
            let left = most(self.model(month - 1, paid) - here(paid), 0.0);
            book.formula(self.at(month, leavers), left, Look::Whole);
            let kept = here(before) + here(leavers) * name("keep_paying_pct") / 100.0;
            let room = most(here(before), here(group) - here(paid));
            book.formula(self.at(month, own), least(kept, room), Look::Whole);
        }
        book.formula(self.at(month, COVERED), self.covered(month), Look::Whole);
        let coverage = here(COVERED) * 100.0 / here(ELIGIBLE);
        book.formula(self.at(month, COVERAGE), coverage, Look::Percent);
        let ours = self.run.covered.get(month as usize - 1).map_or(0.0, |of| double(of.0));
        book.put(self.at(month, OURS), Held::Number(ours), Look::Whole);
        let apart = call(Function::Abs, [here(COVERED) - here(OURS)]);
        book.formula(self.at(month, DIFFERENCE), apart, Look::Fine);
        let mut column = TARGETS;
        for place in 1..=self.scenario.targets_pct.len() {
            book.formula(self.at(month, column), name(format!("target_{place}")), Look::Percent);
            column += 1;
        }
        for place in 1..=self.scenario.workers.denominators.len() {
            let people = name(format!("denominator_people_{place}")) * here(FACTOR);
            let coverage = here(COVERED) * 100.0 / people;
            book.formula(self.at(month, column), coverage, Look::Percent);
            column += 1;
        }
    }
}

/// The last row of the model's sheets.
pub(super) const fn last_row(scenario: &Scenario) -> u32 {
    FIRST_ROW + scenario.months - 1
}
