//! What the numbers of an explanation are, which rule makes them, and where they come from; in
//! words in [`crate::text::explain`].

use crate::inputs::Input;
use crate::month::Month;
use crate::rules::Origin;

/// A number with a name, and the month it belongs to where that is not the question's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is.
    pub name: Name,
    /// Its month, where it has one.
    pub month: Option<Month>,
}

/// What a number of an explanation is. Groups: 0 vulnerable, 1 other workers; programmes by their
/// position in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// A number of the document.
    Input(Input),
    /// Eligible workers of a month.
    Eligible,
    /// Wage earners of a month.
    WageEarning,
    /// Workers of a group in a month.
    Group(usize),
    /// Growth of the whole years gone by.
    YearsFactor,
    /// Growth since before the start.
    Factor,
    /// Wage-earning members.
    WageMembers,
    /// Last month's, grown like the workers.
    WageGrown,
    /// Wage earners who enrol in the month.
    WageJoining,
    /// Wage-earning members who lapse in the month.
    WageLapsing,
    /// Self-paying members of a group.
    SelfPaying(usize),
    /// Last month's, grown like the workers.
    SelfGrown(usize),
    /// Last month's uncovered of a group.
    Uncovered(usize),
    /// Self-paying members who lapse in the month.
    SelfLapsing(usize),
    /// Uncovered workers who enrol themselves in the month.
    SelfEnrolling(usize),
    /// Self-paying members before anybody leaves a programme.
    SelfBeforeLeavers(usize),
    /// Members of all programmes that reach a group.
    InProgrammes(usize),
    /// Those who leave the programmes of a group.
    Leavers(usize),
    /// Those of them who go on paying themselves.
    Keeping(usize),
    /// Members of a programme.
    Members(usize),
    /// Members of the programmes before it that reach the same group.
    Taken,
    /// The basis of the income's band.
    Basis,
    /// JKK, before any relief.
    Jkk,
    /// JKK in percent of the basis, changed by the scenario.
    JkkPct,
    /// JKM, before any relief.
    Jkm,
    /// JHT.
    Jht,
    /// JHT in percent of the basis, changed by the scenario.
    JhtPct,
    /// What the relief leaves of JKK and JKM.
    ReliefFactor,
    /// The whole contribution for a worker.
    FullContribution,
    /// What the payer pays of it.
    Contribution,
    /// The villages' money in the programme's first year.
    VillageMoney,
    /// The budget of a year.
    Budget(u32),
    /// The budget's growth as a factor.
    BudgetFactor,
    /// Paid months of a year.
    MonthsPaid,
    /// Paid months of the year that are left.
    MonthsLeft,
    /// Money that opens.
    Opened,
    /// Money of the year before.
    CarriedIn,
    /// Money at the opening.
    Money,
    /// The sum of the contributions of the months left.
    Price,
    /// Workers that the money buys.
    Bought,
    /// Places.
    Places,
    /// Valid names for them.
    Filled,
    /// Workers of the group whom nobody covers yet.
    Room,
    /// The most members the programme ever had.
    Verified,
    /// The most that can be verified by now.
    Pace,
    /// Workers that the money pays this month.
    Affordable,
    /// What the payer spends in a month.
    Spend,
    /// What partners pay.
    Partner,
    /// Money left after a month.
    MoneyLeft,
    /// What was spent beyond the money in a month.
    BeyondBudget,
    /// Likewise in a year.
    YearBeyond,
    /// Money that is lost at the end of the year.
    Unspent,
    /// Money that goes to the next year.
    CarriedOut,
    /// All members.
    Covered,
    /// Coverage.
    Coverage,
    /// A further denominator in percent of the eligible workers.
    DenominatorShare(usize),
    /// Coverage against a further denominator.
    DenominatorCoverage(usize),
    /// Expected deaths.
    Deaths,
    /// Expected accidents.
    Accidents,
    /// Members below the waiting months.
    Waiting,
    /// Members whose death pays scholarships.
    WithScholarship,
    /// Deaths among those waiting.
    DeathsWaiting,
    /// Deaths with scholarships.
    DeathsScholarship,
    /// What a death pays.
    DeathBenefit,
    /// What a death below the waiting months pays.
    DeathBenefitWaiting,
    /// Expected benefits.
    Benefits,
    /// A level of coverage.
    Target,
    /// What is missing for it, not below nobody.
    GapPeople,
    /// The lowest full contribution.
    LowestContribution,
    /// What they would cost a month.
    GapRupiah,
    /// Members that a level takes.
    Needed,
    /// Members beyond what a level takes.
    Surplus,
    /// Months that follow to the horizon.
    MonthsAfter,
    /// The position of a month in the run.
    MonthNumber,
    /// The position of the last one.
    LastMonthNumber,
    /// The most members of a year.
    YearMembers,
    /// How many paid months have the same members and contribution.
    SameMonths,
    /// What the payer spends in a year.
    YearCost,
    /// Money left of it.
    YearLeft,
    /// Worker-months at one contribution.
    WorkerMonths,
    /// Worker-months of a year.
    YearWorkerMonths,
    /// What one of them costs.
    YearPrice,
    /// The budget without administration, in whole rupiah.
    NetBudget,
    /// Administration and rounding.
    YearAdmin,
    /// What a year hands to the next.
    YearCarried,
    /// What partners pay in a year.
    YearPartner,
    /// Expected deaths of a year.
    YearDeaths,
    /// Those within the waiting time.
    YearDeathsWaiting,
    /// Those with scholarships.
    YearDeathsScholarship,
    /// Expected accidents of a year.
    YearAccidents,
    /// Death benefits in full of a year.
    YearDeathFull,
    /// Death benefits within the waiting time.
    YearDeathWaiting,
    /// Scholarships of a year.
    YearScholarships,
    /// Accident costs of a year.
    YearAccidentCosts,
    /// All benefits of a year.
    YearBenefits,
    /// Benefits for each rupiah of contributions.
    YearValue,
    /// What the waiting time takes in a year.
    YearLost,
    /// All benefits of the run.
    RunBenefits,
    /// What a programme pays over the run.
    RunCost,
    /// What its partners pay.
    RunPartner,
    /// Benefits for each rupiah of contributions over the run.
    RunValue,
    /// What the waiting time takes over the run.
    RunLost,
}

/// What a number counts, which says how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// People.
    People,
    /// Rupiah.
    Rupiah,
    /// Percent.
    Percent,
    /// A coverage in percent, never shown as reaching a level that it does not.
    Coverage,
    /// A plain number.
    Number,
    /// A number of months.
    Months,
}

/// Which step of the model, or which law, makes a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A number of the document.
    Document,
    /// A value of the law.
    Law,
    /// The figure of the month before, or of the start.
    LastMonth,
    /// Another figure of the same month.
    SameMonth,
    /// What happened: the document gives the figure.
    Happened,
    /// Step 1: growth.
    Growth,
    /// Step 1: workers of a group.
    Workers,
    /// Step 1: the others are the rest.
    Rest,
    /// Last month's stock grows like the workers.
    GrowsAlike,
    /// Step 2: who enrols.
    WageUptake,
    /// Step 2: who lapses.
    WageLapse,
    /// Step 2: the sum.
    WageMembers,
    /// Step 3: the uncovered.
    Uncovered,
    /// Step 3: who lapses.
    SelfLapse,
    /// Step 3: who enrols.
    SelfEnrol,
    /// Step 3: the sum.
    SelfPaying,
    /// Step 5: who leaves.
    Leavers,
    /// Step 5: who goes on paying.
    KeepPaying,
    /// Step 5: the sum.
    AfterLeavers,
    /// Step 5: there is nobody to add.
    NobodyLeaves,
    /// The band of the income.
    Band,
    /// The scenario changes the law's contribution.
    Changed,
    /// The whole contribution.
    FullContribution,
    /// The whole contribution under the relief.
    Relieved,
    /// The payer's share.
    Pays,
    /// The villages' money.
    Villages,
    /// The budget grows.
    BudgetGrowth,
    /// Step 4: the money that opens.
    Opening,
    /// Step 4: with what was carried.
    Carried,
    /// Step 4: what is left after a month in which something happened.
    Anew,
    /// Step 4: the price of a place.
    Price,
    /// Step 4: places that money buys.
    Bought,
    /// Step 4: each village buys for itself.
    BoughtApart,
    /// Step 4: the cap.
    Cap,
    /// Step 4: names that prove valid.
    Names,
    /// Step 4: room in the group.
    Room,
    /// Step 4: pace of verification.
    Pace,
    /// Step 4: what the money pays this month.
    Affordable,
    /// Step 4: the least of all limits.
    Members,
    /// An unpaid month.
    Unpaid,
    /// An unpaid month in which something happened.
    UnpaidMoney,
    /// Step 4: spending.
    Spend,
    /// Step 4: what partners pay.
    Partner,
    /// Step 4: what partners pay of a spend that happened.
    PartnerHappened,
    /// Step 4: what is left.
    MoneyLeft,
    /// Step 4: what happened cost more than there was.
    BeyondBudget,
    /// Step 4: the last paid month empties the purse.
    LastPaidMonth,
    /// Step 6: all members.
    Covered,
    /// Step 6: coverage.
    Coverage,
    /// Coverage against a further denominator.
    Denominator,
    /// Step 7: deaths.
    Deaths,
    /// Step 7: accidents.
    Accidents,
    /// Step 7: tenure.
    Tenure,
    /// Step 7: deaths by tenure.
    DeathsOfTenure,
    /// Step 7: what they pay.
    Benefits,
    /// The gap to a level.
    Gap,
    /// Its cost.
    GapCost,
    /// What a level takes.
    Needed,
    /// Whether it is reached.
    Surplus,
    /// Held: months that follow.
    Held,
    /// A number of months or years counted from the calendar.
    Calendar,
    /// The most members of a year.
    YearMembers,
    /// The cost of a year.
    YearCost,
    /// The cost of a year with months whose spend happened.
    YearCostHappened,
    /// What is left of a year.
    YearLeft,
    /// Likewise, where more was spent than there was.
    YearLeftBeyond,
    /// What was beyond the budget in a year.
    YearBeyond,
    /// Members added up over months.
    WorkerMonths,
    /// A year's cost over its worker-months.
    YearPrice,
    /// What is there for contributions.
    NetBudget,
    /// What is not.
    YearAdmin,
    /// What is carried to the next year.
    YearCarried,
    /// Nothing is.
    NotCarried,
    /// Figures of months added up.
    YearSum,
    /// Step 7: cases of a year times what each pays.
    YearKind,
    /// Benefits over contributions.
    YearValue,
    /// Figures of years added up.
    RunSum,
    /// Benefits over contributions, of the run.
    RunValue,
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// The document: the path of the field.
    Document(String),
    /// A value of the law.
    Law(&'static Origin),
}
