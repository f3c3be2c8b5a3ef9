//! The rows of one scenario, in the order of its document, the law's values last.

use rust_decimal::Decimal;

use super::{Choice, Entry, Ground, Law, Part, Payers, Row, Standing, Value};
use crate::inputs::{Happened, Input, ProgrammeInput, Unit, realised_months};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::order::sort;
use crate::rules::{Band, Origin, band_of, origins, relief_months, values};
use crate::scenario::{
    Budget, Group, Pace, Package, Programme, Relief, Scenario, Sector, Source, SourceKind,
};

/// The rows of a scenario by itself.
pub(super) fn rows(scenario: &Scenario) -> Vec<Row> {
    let mut book = Book { scenario, rows: Vec::new() };
    book.document(Entry::Start, "start".to_owned(), Value::Month(scenario.start), None);
    let months = Value::Number(Decimal::from(scenario.months), Some(Unit::Months));
    book.document(Entry::Horizon, "months".to_owned(), months, None);
    for input in Input::all(scenario) {
        // A programme's choices stand before its numbers.
        if let Input::Programme(index, _) = input
            && !book.has_choices(index)
        {
            book.choices(index);
        }
        book.input(input);
    }
    book.relief();
    book.changed_contributions();
    for (place, pct) in scenario.targets_pct.iter().enumerate() {
        let value = Value::Number(*pct, Some(Unit::Percent));
        book.document(Entry::Target(place), format!("targets_pct[{place}]"), value, None);
    }
    book.realised();
    book.laws();
    book.rows
}

struct Book<'a> {
    scenario: &'a Scenario,
    rows: Vec<Row>,
}

impl Book<'_> {
    fn write(
        &mut self,
        entry: Entry,
        path: String,
        value: Value,
        default: Option<Value>,
        ground: Ground,
    ) {
        let kind = match &ground {
            Ground::Document(source) => source.kind,
            Ground::Law(origin) => origin.kind,
            Ground::Nothing => SourceKind::Assumed,
        };
        let (value, standing) = (Some(value), Standing::Known(kind));
        self.rows.push(Row { entry, path, value, default, ground, standing, original: None });
    }

    /// A row of the document, with the document's source if it has one.
    fn document(&mut self, entry: Entry, path: String, value: Value, default: Option<Value>) {
        let ground = self.scenario.source_near(&path).cloned();
        let ground = ground.map_or(Ground::Nothing, Ground::Document);
        self.write(entry, path, value, default, ground);
    }

    /// A row of the document whose default rests on the law: where the document names no source
    /// and the value is the default, the law's counts.
    fn or_law(
        &mut self,
        entry: Entry,
        path: String,
        value: Value,
        default: Value,
        origin: &'static Origin,
    ) {
        let ground = match self.scenario.source_near(&path) {
            Some(source) => Ground::Document(source.clone()),
            None if value == default => Ground::Law(origin),
            None => Ground::Nothing,
        };
        self.write(entry, path, value, Some(default), ground);
    }

    fn input(&mut self, input: Input) {
        let Some((value, path)) = input.get(self.scenario).zip(input.path(self.scenario)) else {
            return;
        };
        let unit = input.unit();
        let number = |value: Decimal| Value::Number(value, Some(unit));
        let entry = Entry::Input(input);
        match input {
            Input::WaitingMonths => {
                let lawful = number(Decimal::from(values::DEATH_BENEFIT_WAITING_MONTHS));
                let origin = &origins::DEATH_BENEFIT_WAITING_MONTHS;
                self.or_law(entry, path, number(value), lawful, origin);
            }
            Input::Programme(_, ProgrammeInput::Income) => {
                let lawful = number(Decimal::from(values::DEFAULT_INCOME));
                self.or_law(entry, path, number(value), lawful, &origins::DEFAULT_INCOME);
            }
            Input::Denominator(place) => {
                // A denominator names its source itself.
                let own = self.scenario.workers.denominators.get(place);
                let own = own.map(|of| of.source.clone()).filter(|text| !text.is_empty());
                let ground = match (self.scenario.source_near(&path), own) {
                    (Some(source), _) => Ground::Document(source.clone()),
                    (None, Some(text)) => Ground::Document(Source {
                        kind: SourceKind::Reported,
                        text,
                        url: String::new(),
                        date: String::new(),
                    }),
                    (None, None) => Ground::Nothing,
                };
                self.write(entry, path, number(value), None, ground);
            }
            _ => {
                let default = default_of(input).map(number);
                self.document(entry, path, number(value), default);
            }
        }
    }

    fn has_choices(&self, index: usize) -> bool {
        self.rows.iter().any(|row| row.entry == Entry::Choice(index, Choice::Off))
    }

    /// The choices of a programme.
    fn choices(&mut self, index: usize) {
        let scenario = self.scenario;
        let Some(of) = scenario.programmes.get(index) else {
            return;
        };
        let word = Value::Word;
        let mut rows = vec![
            (Choice::Off, "off", Value::Flag(of.off), Some(Value::Flag(false))),
            (Choice::Payer, "payer", word(of.payer.name()), None),
            (
                Choice::Reaches,
                "reaches",
                word(of.reaches.name()),
                Some(word(Group::Vulnerable.name())),
            ),
            (Choice::FromYear, "from_year", Value::Year(of.from_year), None),
        ];
        rows.extend(of.to_year.map(|year| (Choice::ToYear, "to_year", Value::Year(year), None)));
        rows.extend([
            (
                Choice::Package,
                "package",
                word(of.package.name()),
                Some(word(Package::JkkJkm.name())),
            ),
            (Choice::Sector, "sector", word(of.sector.name()), Some(word(Sector::Other.name()))),
            (Choice::Pace, "pace", word(of.pace.name()), Some(word(Pace::Quota.name()))),
            (Choice::CarryOver, "carry_over", Value::Flag(of.carry_over), Some(Value::Flag(false))),
        ]);
        if let Budget::Villages { apart, .. } = of.budget {
            let (value, default) = (Value::Flag(apart), Some(Value::Flag(false)));
            rows.push((Choice::Apart, "budget.apart", value, default));
        }
        for (choice, name, value, default) in rows {
            let path = format!("programmes[{index}].{name}");
            self.document(Entry::Choice(index, choice), path, value, default);
        }
    }

    /// Who gets the relief.
    fn relief(&mut self) {
        let (chosen, lawful) = (self.scenario.rules.relief, Relief::DEFAULT);
        for (payers, name, value, default, origin) in [
            (Payers::Apbd, "apbd", chosen.apbd, lawful.apbd, &origins::RELIEF_APBD),
            (Payers::Village, "village", chosen.village, lawful.village, &origins::RELIEF_VILLAGE),
            (Payers::Other, "other", chosen.other, lawful.other, &origins::RELIEF_OTHER_PAYERS),
        ] {
            let (value, default) = (Value::Flag(value), Value::Flag(default));
            let path = format!("rules.relief.{name}");
            self.or_law(Entry::Relief(payers), path, value, default, origin);
        }
    }

    /// Contributions that the scenario changes: what it would be if left out is the law's value.
    fn changed_contributions(&mut self) {
        let percent = |value: Decimal| Value::Number(value, Some(Unit::Percent));
        let share = |amount: u32, basis: u32| {
            let pct = Decimal::from(amount).saturating_mul(Decimal::ONE_HUNDRED);
            percent(pct.checked_div(Decimal::from(basis)).unwrap_or(Decimal::ZERO).normalize())
        };
        let band = band_of(Decimal::ZERO);
        let rupiah = |value: Decimal| Value::Number(value, Some(Unit::Rupiah));
        let jkm = rupiah(Exact::from_count(values::JKM).0);
        for entry in &self.scenario.rules.contribution {
            let parts = [
                (Part::Jkm, "jkm", entry.jkm.map(rupiah), jkm),
                (Part::Jkk, "jkk_pct", entry.jkk_pct.map(percent), share(band.jkk, band.basis)),
                (Part::Jht, "jht_pct", entry.jht_pct.map(percent), share(band.jht, band.basis)),
            ];
            for (part, name, value, lawful) in parts {
                let Some(value) = value else { continue };
                let path = format!("rules.contribution[{}].{name}", entry.from);
                self.document(Entry::Changed(part, entry.from), path, value, Some(lawful));
            }
        }
    }

    /// What happened so far, by month. A row is known by its month, and has the source of where it
    /// stands.
    fn realised(&mut self) {
        let scenario = self.scenario;
        for month in realised_months(core::slice::from_ref(scenario)) {
            for figure in Happened::all(scenario.programmes.len()) {
                let Some(value) = figure.in_month(scenario, month) else { continue };
                let place = figure.place(scenario, month).unwrap_or_default();
                let source = scenario.source_near(&place).cloned();
                let ground = source.map_or(Ground::Nothing, Ground::Document);
                let value = Value::Number(value, Some(figure.unit()));
                self.write(Entry::Happened(figure, month), figure.path(month), value, None, ground);
            }
        }
    }

    /// The values of the law that the programmes' contributions and benefits rest on.
    fn laws(&mut self) {
        let programmes: Vec<&Programme> = self.scenario.active().map(|(_, of)| of).collect();
        let mut bands: Vec<(Band, bool)> = Vec::new();
        for of in &programmes {
            let (band, savings) = (band_of(of.income), of.package == Package::JkkJkmJht);
            match bands.iter_mut().find(|(known, _)| *known == band) {
                Some((_, known)) => *known |= savings,
                None => bands.push((band, savings)),
            }
        }
        sort(&mut bands, |(one, _), (other, _)| one.number < other.number);
        let rupiah = |amount: u32| Value::Number(Decimal::from(amount), Some(Unit::Rupiah));
        let mut laws: Vec<(Law, Value, &'static Origin)> = Vec::new();
        for (band, savings) in bands {
            laws.push((Law::Basis(band.number), rupiah(band.basis), &origins::JKK));
            laws.push((Law::Jkk(band.number), rupiah(band.jkk), &origins::JKK));
            if savings {
                laws.push((Law::Jht(band.number), rupiah(band.jht), &origins::JHT));
            }
        }
        laws.push((Law::Jkm, rupiah(values::JKM), &origins::JKM));
        let factor = Value::Number(values::RELIEF_FACTOR, None);
        laws.push((Law::ReliefFactor, factor, &origins::RELIEF_FACTOR));
        for (sector, origin) in [
            (Sector::Other, &origins::RELIEF_OTHER),
            (Sector::Transport, &origins::RELIEF_TRANSPORT),
        ] {
            let months = relief_months(sector);
            let at = |(year, number)| Month::new(year, number);
            if programmes.iter().any(|of| of.sector == sector)
                && let Some((from, to)) = at(months.from).zip(at(months.to))
            {
                laws.push((Law::ReliefMonths(sector), Value::Span(from, to), origin));
            }
        }
        let months = |count: u32| Value::Number(Decimal::from(count), Some(Unit::Months));
        laws.extend([
            (Law::DeathBenefit, rupiah(values::DEATH_BENEFIT), &origins::DEATH_BENEFIT),
            (
                Law::DeathBenefitWaiting,
                rupiah(values::DEATH_BENEFIT_WAITING),
                &origins::DEATH_BENEFIT_WAITING,
            ),
            (
                Law::ScholarshipFrom,
                months(values::SCHOLARSHIP_FROM_MONTHS),
                &origins::SCHOLARSHIP_FROM_MONTHS,
            ),
            (Law::UnpaidMonth, Value::Flag(false), &origins::UNPAID_MONTH),
        ]);
        for (law, value, origin) in laws {
            let path = match law {
                Law::Basis(band) => format!("bpu_income_bands.{band}.basis"),
                Law::Jkk(band) => format!("bpu_income_bands.{band}.jkk"),
                Law::Jht(band) => format!("bpu_income_bands.{band}.jht"),
                _ => origin.name.to_owned(),
            };
            self.write(Entry::Law(law), path, value, Some(value), Ground::Law(origin));
        }
    }
}

/// What a number of the document is if it is left out; `None` where it must be there, or where
/// nothing is limited then.
fn default_of(input: Input) -> Option<Decimal> {
    match input {
        Input::Eligible
        | Input::WageEarning
        | Input::Vulnerable
        | Input::Denominator(_)
        | Input::Programme(
            _,
            ProgrammeInput::Budget
            | ProgrammeInput::BudgetOf(_)
            | ProgrammeInput::Villages
            | ProgrammeInput::MaxWorkers
            | ProgrammeInput::EnrolPerMonth,
        ) => None,
        Input::Programme(
            _,
            ProgrammeInput::Share | ProgrammeInput::Pays | ProgrammeInput::Yield,
        ) => Some(Decimal::ONE_HUNDRED),
        Input::Programme(_, ProgrammeInput::FirstPaid) => Some(Decimal::ONE),
        Input::Programme(_, ProgrammeInput::LastPaid | ProgrammeInput::InitialTenure) => {
            Some(Decimal::from(12))
        }
        _ => Some(Decimal::ZERO),
    }
}
