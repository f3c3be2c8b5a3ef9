//! The functions of expressions: the figures of [`crate::explain`], and a few of their own.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::evaluate::{Evaluation, Value, misfit};
use super::expression::Why;
use crate::claim::Kind;
use crate::explain::{Figure, Question, Refusal, explain};
use crate::inputs::Input;
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::budget_of_year;

/// The functions besides the figures, and how each is called.
pub const FUNCTIONS: [(&str, &str); 13] = [
    ("floor", "floor(x)"),
    ("ceil", "ceil(x)"),
    ("round", "round(x, 1)"),
    ("abs", "abs(x)"),
    ("min", "min(x, y)"),
    ("max", "max(x, y)"),
    ("year", "year(month)"),
    ("budget", "budget(2026, 0)"),
    ("input", "input('workers.eligible')"),
    ("lowest", "lowest('2026-01', '2026-12')"),
    ("highest", "highest('2026-01', '2026-12')"),
    ("given", "given('budget')"),
    ("implied", "implied('months')"),
];

/// How a function is called: `members('2026-01', 0)`; none where there is no such function.
#[must_use]
pub fn signature(name: &str) -> Option<String> {
    if let Some((_, signature)) = FUNCTIONS.iter().find(|(known, _)| *known == name) {
        return Some((*signature).to_owned());
    }
    let figure = Figure::from_id(name)?;
    let mut parts: Vec<&str> = Vec::new();
    if figure.is_of_year() {
        parts.push("2026");
    } else if !figure.is_of_run() {
        parts.push("'2026-01'");
    }
    if figure.needs_target() {
        parts.push("55");
    }
    if figure.needs_programme() || figure.needs_denominator() {
        parts.push("0");
    }
    Some(format!("{name}({})", parts.join(", ")))
}

/// The function whose name begins most like this one.
fn nearest(name: &str) -> Option<&'static str> {
    let known = FUNCTIONS.iter().map(|(known, _)| *known).chain(Figure::IDS.iter().copied());
    let alike = |known: &str| {
        known.bytes().zip(name.bytes()).take_while(|(one, other)| one == other).count()
    };
    let mut best = None;
    for (known, letters) in known.map(|known| (known, alike(known))) {
        if letters >= 3 && best.is_none_or(|(_, most)| letters > most) {
            best = Some((known, letters));
        }
    }
    best.map(|(known, _)| known)
}

/// What a call comes to.
pub(super) fn call(of: &Evaluation<'_, '_>, name: &str, values: &[Value]) -> Result<Value, Why> {
    let arguments = || Why::Arguments(signature(name).unwrap_or_default());
    let number = |value: &Value| match value {
        Value::Number(number) => Ok(*number),
        other => Err(misfit(other)),
    };
    let run = &of.world.run;
    match (name, values) {
        ("floor", [x]) => Ok(Value::Number(number(x)?.whole())),
        ("ceil", [x]) => Ok(Value::Number(Exact::ZERO - (Exact::ZERO - number(x)?).whole())),
        ("round", [x]) => Ok(rounded(number(x)?, 0)),
        ("round", [x, Value::Number(places)]) => {
            Ok(rounded(number(x)?, places.0.to_u32().filter(|of| *of <= 6).ok_or_else(arguments)?))
        }
        ("abs", [x]) => {
            let x = number(x)?;
            Ok(Value::Number(x.most(Exact::ZERO - x)))
        }
        ("min" | "max", [first, others @ ..]) if !others.is_empty() => {
            let mut best = number(first)?;
            for other in others {
                let other = number(other)?;
                best = if name == "min" { best.least(other) } else { best.most(other) };
            }
            Ok(Value::Number(best))
        }
        ("year", [Value::Month(month)]) => Ok(Value::Number(Exact::from_count(month.year()))),
        ("year", [Value::Never]) => Err(Why::Never),
        ("budget", [year]) => budget(of, year, 0, arguments),
        ("budget", [year, Value::Number(programme)]) => {
            budget(of, year, place(*programme).ok_or_else(arguments)?, arguments)
        }
        ("input", [Value::Text(path)]) => {
            let scenario = &of.world.scenario;
            let value = Input::at_path(scenario, path).and_then(|input| input.get(scenario));
            let none = || Why::NoInput(crate::scenario::cut(path));
            Ok(Value::Number(Exact(value.ok_or_else(none)?)))
        }
        ("lowest" | "highest", [Value::Month(first), Value::Month(last)]) => {
            let months = run.months().filter(|(_, month)| month >= first && month <= last);
            let coverage = run.coverage_pct();
            let values = months.filter_map(|(at, _)| coverage.get(at).copied());
            let best =
                values.reduce(
                    |one, other| {
                        if name == "lowest" { one.least(other) } else { one.most(other) }
                    },
                );
            best.map(Value::Number).ok_or_else(|| refused(of, Refusal::MonthOutside(*first)))
        }
        ("given" | "implied", [Value::Text(kind)]) => claimed(of, name, kind),
        _ => match Figure::from_id(name) {
            Some(figure) => figured(of, figure, values).ok_or_else(arguments)?,
            None if FUNCTIONS.iter().any(|(known, _)| *known == name) => Err(arguments()),
            None => Err(Why::Function(name.to_owned(), nearest(name))),
        },
    }
}

fn rounded(number: Exact, places: u32) -> Value {
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    Value::Number(Exact(number.0.round_dp_with_strategy(places, strategy)))
}

/// A place in a list.
fn place(number: Exact) -> Option<usize> {
    Some(number.0).filter(|of| of.fract().is_zero()).and_then(|of| of.to_usize())
}

fn budget(
    of: &Evaluation<'_, '_>,
    year: &Value,
    programme: usize,
    arguments: impl Fn() -> Why,
) -> Result<Value, Why> {
    let programmes = &of.world.scenario.programmes;
    let Value::Number(year) = year else { return Err(arguments()) };
    let year = year.0.to_u32().ok_or_else(&arguments)?;
    let programme = programmes.get(programme).ok_or(Why::NoProgramme(programmes.len()))?;
    Ok(Value::Number(Exact(budget_of_year(programme, year))))
}

fn claimed(of: &Evaluation<'_, '_>, name: &str, kind: &str) -> Result<Value, Why> {
    let none = || Why::NotClaimed(crate::scenario::cut(kind));
    let kind = Kind::from_name(kind).ok_or_else(none)?;
    let given = match &of.stage.step.ask {
        super::Ask::Verdict { claim, .. } if name == "given" => claim.get(kind),
        super::Ask::Verdict { .. } => {
            let implied = of.stage.check.iter().flat_map(|check| &check.implied);
            implied.into_iter().find(|(known, _)| *known == kind).map(|(_, value)| *value)
        }
        _ => None,
    };
    given.map(|value| Value::Number(Exact(value))).ok_or_else(none)
}

/// The question that a figure's arguments are; none where they are others.
pub(super) fn question(
    of: &Evaluation<'_, '_>,
    figure: Figure,
    values: &[Value],
) -> Option<Question> {
    let scenario = &of.world.scenario;
    let mut rest = values.iter();
    let month = if figure.is_of_year() {
        match rest.next()? {
            Value::Number(year) => {
                let year = year.0.to_u32()?;
                // Any month of the year that is simulated stands for it.
                Month::new(year, 1)?.max(scenario.start.min(Month::new(year, 12)?))
            }
            Value::Month(month) => *month,
            _ => return None,
        }
    } else if figure.is_of_run() {
        scenario.start
    } else {
        match rest.next()? {
            Value::Month(month) => *month,
            _ => return None,
        }
    };
    let target = if figure.needs_target() {
        match rest.next()? {
            Value::Number(target) => Some(target.0),
            _ => return None,
        }
    } else {
        None
    };
    let at = if figure.needs_programme() || figure.needs_denominator() {
        match rest.next() {
            None => 0,
            Some(Value::Number(at)) => place(*at)?,
            Some(_) => return None,
        }
    } else {
        0
    };
    let (programme, denominator) = if figure.needs_programme() { (at, 0) } else { (0, at) };
    rest.next().is_none().then_some(Question { figure, month, programme, target, denominator })
}

/// A figure of the model; none where its arguments are others.
fn figured(
    of: &Evaluation<'_, '_>,
    figure: Figure,
    values: &[Value],
) -> Option<Result<Value, Why>> {
    let question = question(of, figure, values)?;
    let world = of.world;
    let run = &world.run;
    let month = |month: Option<Month>| Ok(month.map_or(Value::Never, Value::Month));
    Some(match (figure, question.target) {
        (Figure::FirstReached | Figure::HeldFrom, Some(target))
            if target < Decimal::ZERO || target > Decimal::ONE_HUNDRED =>
        {
            Err(refused(of, Refusal::TargetOutside(target)))
        }
        (Figure::FirstReached, Some(target)) => month(run.target(target).first_reached),
        (Figure::HeldFrom, Some(target)) => month(run.target(target).held_from),
        _ => explain(&world.scenario, &world.parameters, run, question)
            .map(|explanation| Value::Number(Exact(explanation.result())))
            .map_err(|refusal| refused(of, refusal)),
    })
}

fn refused(of: &Evaluation<'_, '_>, refusal: Refusal) -> Why {
    let scenario = &of.world.scenario;
    Why::Refused(refusal, (scenario.start, scenario.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_functions_have_names_of_their_own() {
        for (name, signature) in FUNCTIONS {
            assert!(Figure::from_id(name).is_none(), "{name}");
            assert!(signature.starts_with(&format!("{name}(")), "{signature}");
        }
        assert_eq!(signature("members").as_deref(), Some("members('2026-01', 0)"));
        assert_eq!(signature("gap_people").as_deref(), Some("gap_people('2026-01', 55)"));
        assert_eq!(signature("held_from").as_deref(), Some("held_from(55)"));
        assert_eq!(signature("year_cost").as_deref(), Some("year_cost(2026, 0)"));
        assert_eq!(signature("frob"), None);
        assert_eq!(nearest("coverages"), Some("coverage"));
        assert_eq!(nearest("xyz"), None);
    }
}
