//! The sheet of inputs: a row for each field of the document, its cell with a name.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet stay far below 2³²")]

use rust_decimal::Decimal;

use super::book::{Book, Held, Look, Valid};
use super::formula::At;
use crate::inputs::{Input, ProgrammeInput, Unit};
use crate::ledger::{Choice, Entry, Part, Payers, Value};
use crate::num::{decimal_from_digits, decimal_to_f64};
use crate::scenario::{Budget, Group, Pace, Package, Payer, Programme, Scenario, Sector};
use crate::text::files::Unwritten;
use crate::text::sheet_labels::{Label, label};
use crate::text::sheets::{Sheet, between, note, title};
use crate::text::words::Locale;
use crate::text::{inputs as names, ledger as words};
use crate::view::ledger::{LedgerRow, view};

/// The column of the value.
pub(super) const VALUE: u16 = 1;
/// The column of the field's path, by which a row is read back.
pub(super) const PATH: u16 = 7;

/// What a field holds, for reading it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Text,
    Number,
    Flag,
    Month,
}

/// What the field at a path holds; `None` where the path is no field's.
pub(super) fn holds(path: &str) -> Option<Holds> {
    let last = path.rsplit('.').next()?;
    let field = last.split('[').next()?;
    if path.contains(".by_year.") {
        return Some(Holds::Number);
    }
    Some(match field {
        "title" | "notes" | "code" | "name" | "source" | "payer" | "reaches" | "package"
        | "sector" | "pace" => Holds::Text,
        "off" | "carry_over" | "apart" | "apbd" | "village" | "other" => Holds::Flag,
        "start" | "from" => Holds::Month,
        _ if field
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
            && !field.is_empty() =>
        {
            Holds::Number
        }
        _ => return None,
    })
}

/// The name of the cell of a field: `budget_per_year_p1` of `programmes[0].budget.per_year`.
fn name_of(path: &str) -> String {
    let place = |rest: &str| {
        let (place, field) = rest.split_once(']').unwrap_or((rest, ""));
        let place = place.parse::<usize>().unwrap_or(0).saturating_add(1);
        (place, field.trim_start_matches('.').replace('.', "_"))
    };
    if let Some(rest) = path.strip_prefix("programmes[") {
        let (place, field) = place(rest);
        return format!("{field}_p{place}");
    }
    if let Some(rest) = path.strip_prefix("targets_pct[") {
        return format!("target_{}", place(rest).0);
    }
    if let Some(rest) = path.strip_prefix("workers.denominators[") {
        let (place, field) = place(rest);
        return format!("denominator_{field}_{place}");
    }
    if let Some(rest) = path.strip_prefix("rules.contribution[") {
        let (place, field) = place(rest);
        return format!("contribution_{field}_{place}");
    }
    match path {
        "members.wage_earning" => "wage_earning_members".to_owned(),
        "months" => "months_simulated".to_owned(),
        "start" => "first_month".to_owned(),
        _ => {
            let cut = ["workers.", "members.", "dynamics.", "rules."];
            let rest = cut.iter().find_map(|start| path.strip_prefix(start)).unwrap_or(path);
            rest.replace('.', "_")
        }
    }
}

/// The number as a double that gives the same number back with the 15 digits of a spreadsheet.
fn double(value: Decimal) -> Option<f64> {
    let double = decimal_to_f64(value);
    (digits(double)? == value).then_some(double)
}

/// The number that a spreadsheet shows of a double: 15 significant digits.
fn digits(value: f64) -> Option<Decimal> {
    let text = format!("{value:.14e}");
    let (digits, exponent) = text.split_once('e')?;
    decimal_from_digits(digits, exponent.parse().ok()?)
}

/// Writes the sheet.
pub(super) struct Writer<'a> {
    pub(super) book: &'a mut Book,
    sheet: usize,
    row: u32,
    scenario: &'a Scenario,
    locale: Locale<'a>,
    known: Vec<LedgerRow>,
    failed: Option<Unwritten>,
}

/// Writes the sheet of inputs.
///
/// # Errors
/// A number has more digits than a spreadsheet holds.
pub(super) fn write(
    book: &mut Book,
    sheet: usize,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> Result<(), Unwritten> {
    let known = view(scenario, None, locale).rows;
    let mut writer = Writer { book, sheet, row: 4, scenario, locale, known, failed: None };
    writer.all();
    writer.failed.map_or(Ok(()), Err)
}

impl Writer<'_> {
    fn all(&mut self) {
        let lang = self.locale.lang;
        let top = |row, column| At { sheet: self.sheet, row, column };
        self.book.text(top(0, 0), title(Sheet::Inputs, lang), Look::Title);
        self.book.text(top(1, 0), note(Sheet::Inputs, lang), Look::Note);
        let heads = [
            Label::What,
            Label::Value,
            Label::Unit,
            Label::Allowed,
            Label::Mark,
            Label::Source,
            Label::Name,
            Label::Field,
        ];
        for (column, head) in (0..).zip(heads) {
            self.book.text(top(3, column), label(head, lang), Look::Head);
        }
        self.plan();
        self.workers();
        self.members();
        self.rules();
        for index in 0..self.scenario.programmes.len() {
            self.programme(index);
        }
        if !self.scenario.targets_pct.is_empty() {
            self.section(label(Label::Targets, lang));
        }
        for (place, pct) in self.scenario.targets_pct.iter().enumerate() {
            let said = words::label(Entry::Target(place), self.scenario, self.locale);
            let bounds = (Decimal::ZERO, Decimal::ONE_HUNDRED);
            let unit = Some(Unit::Percent);
            self.number(&format!("targets_pct[{place}]"), said, Some(*pct), unit, bounds, false);
        }
    }

    fn plan(&mut self) {
        let (lang, scenario) = (self.locale.lang, self.scenario);
        self.section(label(Label::Plan, lang));
        let held = |text: &str| {
            if text.is_empty() { Held::Nothing } else { Held::Text(text.to_owned()) }
        };
        for (path, of, text) in [
            ("title", Label::Title, &scenario.title),
            ("region.code", Label::RegionCode, &scenario.region.code),
            ("region.name", Label::RegionName, &scenario.region.name),
            ("notes", Label::Notes, &scenario.notes),
        ] {
            self.field(path, label(of, lang).to_owned(), held(text), "", "", Look::InputText, None);
        }
        let start = Held::Text(scenario.start.to_string());
        let said = words::label(Entry::Start, scenario, self.locale);
        self.field("start", said, start, "", "2000-01 – 2100-12", Look::InputText, None);
        let said = words::label(Entry::Horizon, scenario, self.locale);
        let months = Some(Decimal::from(scenario.months));
        let bounds = (Decimal::ONE, Decimal::from(600));
        self.number("months", said, months, Some(Unit::Months), bounds, true);
    }

    fn workers(&mut self) {
        let lang = self.locale.lang;
        self.section(label(Label::Workers, lang));
        for input in [Input::Eligible, Input::WageEarning, Input::Vulnerable, Input::Growth] {
            self.input(input);
        }
        for (place, of) in self.scenario.workers.denominators.iter().enumerate() {
            let path = |field: &str| format!("workers.denominators[{place}].{field}");
            let texts = [
                ("name", Label::DenominatorName, &of.name),
                ("source", Label::DenominatorSource, &of.source),
            ];
            for (field, named, text) in texts {
                let held = if text.is_empty() { Held::Nothing } else { Held::Text(text.clone()) };
                let said = label(named, lang).to_owned();
                self.field(&path(field), said, held, "", "", Look::InputText, None);
            }
            self.input(Input::Denominator(place));
        }
    }

    fn members(&mut self) {
        let lang = self.locale.lang;
        self.section(label(Label::Members, lang));
        for input in [Input::WageMembers, Input::SelfPayingVulnerable, Input::SelfPayingOther] {
            self.input(input);
        }
        self.section(label(Label::Rates, lang));
        for input in [
            Input::WageUptake,
            Input::WageLapse,
            Input::SelfEnrol,
            Input::SelfLapse,
            Input::KeepPaying,
            Input::Replaced,
            Input::Deaths,
            Input::Accidents,
            Input::AccidentCost,
            Input::Scholarship,
        ] {
            self.input(input);
        }
    }

    fn rules(&mut self) {
        let (lang, rules) = (self.locale.lang, &self.scenario.rules);
        self.section(label(Label::Rules, lang));
        self.input(Input::WaitingMonths);
        for (payers, field, flag) in [
            (Payers::Apbd, "apbd", rules.relief.apbd),
            (Payers::Village, "village", rules.relief.village),
            (Payers::Other, "other", rules.relief.other),
        ] {
            let said = words::label(Entry::Relief(payers), self.scenario, self.locale);
            self.flag(&format!("rules.relief.{field}"), said, flag);
        }
        for (place, of) in rules.contribution.iter().enumerate() {
            let path = |field: &str| format!("rules.contribution[{place}].{field}");
            let said = label(Label::ChangedFrom, lang).to_owned();
            let from = Held::Text(of.from.to_string());
            self.field(&path("from"), said, from, "", "2000-01 – 2100-12", Look::InputText, None);
            let million = Decimal::from(1_000_000);
            for (part, field, value, unit, greatest) in [
                (Part::Jkm, "jkm", of.jkm, Unit::Rupiah, million),
                (Part::Jkk, "jkk_pct", of.jkk_pct, Unit::Percent, Decimal::ONE_HUNDRED),
                (Part::Jht, "jht_pct", of.jht_pct, Unit::Percent, Decimal::ONE_HUNDRED),
            ] {
                let said = words::label(Entry::Changed(part, of.from), self.scenario, self.locale);
                let bounds = (Decimal::ZERO, greatest);
                self.number(&path(field), said, value, Some(unit), bounds, false);
            }
        }
    }

    fn programme(&mut self, index: usize) {
        let Some(of) = self.scenario.programmes.get(index) else { return };
        let lang = self.locale.lang;
        let head = label(Label::Programme, lang);
        self.section(&format!("{head} {}: {}", index + 1, self.locale.name(&of.name)));
        let path = |field: &str| format!("programmes[{index}].{field}");
        let said = label(Label::ProgrammeName, lang).to_owned();
        let name = Held::Text(of.name.clone());
        self.field(&path("name"), said, name, "", "", Look::InputText, None);
        self.word(index, Choice::Payer, "payer", of.payer.name(), Payer::NAMES);
        self.choice_flag(index, Choice::Off, "off", of.off);
        self.word(index, Choice::Reaches, "reaches", of.reaches.name(), Group::NAMES);
        let years = (Decimal::from(2000), Decimal::from(2100));
        for (choice, field, year) in [
            (Choice::FromYear, "from_year", Some(of.from_year)),
            (Choice::ToYear, "to_year", of.to_year),
        ] {
            let said = words::label(Entry::Choice(index, choice), self.scenario, self.locale);
            self.number(&path(field), said, year.map(Decimal::from), None, years, true);
        }
        self.budget(index, of);
        for field in [
            ProgrammeInput::Admin,
            ProgrammeInput::Pays,
            ProgrammeInput::FirstPaid,
            ProgrammeInput::LastPaid,
        ] {
            self.input(Input::Programme(index, field));
        }
        self.word(index, Choice::Package, "package", of.package.name(), Package::NAMES);
        self.input(Input::Programme(index, ProgrammeInput::Income));
        self.word(index, Choice::Sector, "sector", of.sector.name(), Sector::NAMES);
        self.word(index, Choice::Pace, "pace", of.pace.name(), Pace::NAMES);
        for field in [
            ProgrammeInput::MaxWorkers,
            ProgrammeInput::EnrolPerMonth,
            ProgrammeInput::Yield,
            ProgrammeInput::Overlap,
        ] {
            self.input(Input::Programme(index, field));
        }
        self.choice_flag(index, Choice::CarryOver, "carry_over", of.carry_over);
        for field in [ProgrammeInput::InitialMembers, ProgrammeInput::InitialTenure] {
            self.input(Input::Programme(index, field));
        }
    }

    fn budget(&mut self, index: usize, of: &Programme) {
        match &of.budget {
            Budget::PerYear { .. } => {
                self.input(Input::Programme(index, ProgrammeInput::Budget));
                self.input(Input::Programme(index, ProgrammeInput::BudgetGrowth));
            }
            Budget::ByYear(_) => {
                for year in years_of(self.scenario, of) {
                    self.input(Input::Programme(index, ProgrammeInput::BudgetOf(year)));
                }
            }
            Budget::Villages { apart, .. } => {
                for field in [
                    ProgrammeInput::Villages,
                    ProgrammeInput::Budget,
                    ProgrammeInput::Share,
                    ProgrammeInput::BudgetGrowth,
                ] {
                    self.input(Input::Programme(index, field));
                }
                self.choice_flag(index, Choice::Apart, "budget.apart", *apart);
            }
        }
    }

    /// A number of the scenario; one that may be left out has an empty cell.
    fn input(&mut self, input: Input) {
        let said = names::name(input, self.scenario, self.locale);
        let value = input.get(self.scenario);
        // A year without money has its place among the named ones all the same.
        let path = match (input, input.path(self.scenario)) {
            (_, Some(path)) => path,
            _ => return,
        };
        let unit = input.unit();
        self.number(&path, said, value, Some(unit), input.bounds(), unit.is_whole());
    }

    fn number(
        &mut self,
        path: &str,
        said: String,
        value: Option<Decimal>,
        unit: Option<Unit>,
        (least, greatest): (Decimal, Decimal),
        whole: bool,
    ) {
        let held = match value.map(double) {
            None => Held::Nothing,
            Some(Some(double)) => Held::Number(double),
            Some(None) => {
                self.failed.get_or_insert(Unwritten::Digits(path.to_owned()));
                Held::Nothing
            }
        };
        let lang = self.locale.lang;
        let ends = (decimal_to_f64(least), decimal_to_f64(greatest));
        let valid =
            if whole { Valid::Whole(ends.0, ends.1) } else { Valid::Number(ends.0, ends.1) };
        // Years are written without separators.
        let year = unit.is_none();
        let plain = value.is_none_or(|value| value.fract().is_zero());
        let look = if plain && !year { Look::InputWhole } else { Look::InputNumber };
        let allowed =
            if year { format!("{least} – {greatest}") } else { between(least, greatest, lang) };
        let unit = unit.map_or("", |unit| words::unit(Value::Number(least, Some(unit)), lang));
        self.field(path, said, held, unit, &allowed, look, Some(valid));
    }

    fn choice_flag(&mut self, index: usize, choice: Choice, field: &str, flag: bool) {
        let said = words::label(Entry::Choice(index, choice), self.scenario, self.locale);
        self.flag(&format!("programmes[{index}].{field}"), said, flag);
    }

    fn flag(&mut self, path: &str, said: String, flag: bool) {
        let (value, look) = (Held::Flag(flag), Look::InputNumber);
        let valid = Valid::OneOf(&["TRUE", "FALSE"]);
        self.field(path, said, value, "", "TRUE, FALSE", look, Some(valid));
    }

    fn word(
        &mut self,
        index: usize,
        choice: Choice,
        field: &str,
        word: &str,
        of: &'static [&'static str],
    ) {
        let said = words::label(Entry::Choice(index, choice), self.scenario, self.locale);
        let path = format!("programmes[{index}].{field}");
        let (value, valid) = (Held::Text(word.to_owned()), Valid::OneOf(of));
        self.field(&path, said, value, "", &of.join(", "), Look::InputText, Some(valid));
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of a row")]
    fn field(
        &mut self,
        path: &str,
        said: String,
        value: Held,
        unit: &str,
        allowed: &str,
        look: Look,
        valid: Option<Valid>,
    ) {
        let at = |column| At { sheet: self.sheet, row: self.row, column };
        let cell = at(VALUE);
        // A changed contribution is known in the ledger by its month.
        let (mark, source) = self
            .known
            .iter()
            .find(|row| row.path == path)
            .map(|row| (row.mark, row.source.as_ref().map_or("", |source| source.text.as_str())))
            .unwrap_or_default();
        self.book.text(at(0), said, Look::Wrapped);
        self.book.put(cell, value, look);
        self.book.text(at(2), unit, Look::Note);
        self.book.text(at(3), allowed, Look::Note);
        self.book.text(at(4), mark, Look::Note);
        self.book.text(at(5), source, Look::Note);
        let name = name_of(path);
        self.book.text(at(6), name.as_str(), Look::Note);
        self.book.text(at(PATH), path, Look::Note);
        self.book.name(name, cell);
        if let Some(valid) = valid {
            self.book.valid.push((cell, valid));
        }
        self.row += 1;
    }

    fn section(&mut self, said: &str) {
        self.row += 1;
        let at = At { sheet: self.sheet, row: self.row, column: 0 };
        self.book.text(at, said, Look::Section);
        self.row += 1;
    }
}

/// The years of a budget that names them: those named, and the simulated ones in which the
/// programme runs, so that money can be added.
pub(super) fn years_of(scenario: &Scenario, of: &Programme) -> Vec<u32> {
    let Budget::ByYear(named) = &of.budget else { return Vec::new() };
    let simulated = scenario.start.year()..=scenario.end().year().min(2100);
    let mut years: Vec<u32> = simulated.filter(|year| of.runs_in(*year)).collect();
    years.extend(named.iter().map(|(year, _)| *year));
    if years.is_empty() {
        years.push(of.from_year);
    }
    crate::order::sort(&mut years, |one, other| one < other);
    years.dedup();
    years
}
