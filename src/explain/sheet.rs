//! The sheet that an explanation is written on: line after line, each number once.

use rust_decimal::Decimal;

use super::Line;
use super::expression::Expression;
use super::terms::{Basis, Name, Rule, Term, Unit};
use crate::inputs::{self, Input};
use crate::model::{Parameters, ProgrammeParameters, ProgrammeSeries, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::Origin;
use crate::scenario::{Programme, Scenario};

/// A run and what it was made from.
pub(super) struct Ran<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) parameters: &'a Parameters<Exact>,
    pub(super) run: &'a Trajectory<Exact>,
}

/// A programme of a run.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// Its position in the document.
    pub(super) index: usize,
    /// Its position among those that are not off.
    pub(super) place: usize,
    pub(super) programme: &'a Programme,
    pub(super) parameters: &'a ProgrammeParameters<Exact>,
    pub(super) series: &'a ProgrammeSeries<Exact>,
}

impl<'a> Ran<'a> {
    /// The programme at a position of the document; `None` for none or one that is off.
    pub(super) fn subject(&self, index: usize) -> Option<Subject<'a>> {
        let place = self.run.programmes.iter().position(|series| series.index == index)?;
        Some(Subject {
            index,
            place,
            programme: self.scenario.programmes.get(index)?,
            parameters: self.parameters.programmes.get(place)?,
            series: self.run.programmes.get(place)?,
        })
    }

    /// The calendar month at a position.
    pub(super) fn month(&self, at: usize) -> Month {
        self.run.start.plus(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// The value of a series in a month.
pub(super) fn at(series: &[Exact], month: usize) -> Exact {
    series.get(month).copied().unwrap_or(Exact::ZERO)
}

/// The lines written so far.
pub(super) struct Sheet<'a> {
    pub(super) ran: &'a Ran<'a>,
    pub(super) lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(ran: &'a Ran<'a>) -> Self {
        Self { ran, lines: Vec::new() }
    }

    pub(super) fn into_lines(self) -> Vec<Line> {
        self.lines
    }

    fn write(&mut self, line: Line) -> Expression {
        let known = Expression::Known(line.term, line.result, line.unit);
        if !self.lines.iter().any(|written| written.term == line.term) {
            self.lines.push(line);
        }
        known
    }

    /// A number that is given: by the document, the law, or another figure of the run.
    pub(super) fn given(
        &mut self,
        term: Term,
        value: Exact,
        unit: Unit,
        rule: Rule,
        source: Option<Basis>,
    ) -> Expression {
        let expression = Expression::Constant(value.0);
        self.write(Line { term, expression, result: value.0, unit, rule, source })
    }

    /// A number of the document.
    pub(super) fn input(&mut self, input: Input) -> Expression {
        let scenario = self.ran.scenario;
        let unit = match input.unit() {
            inputs::Unit::People => Unit::People,
            inputs::Unit::PercentAYear | inputs::Unit::Percent => Unit::Percent,
            inputs::Unit::Rupiah => Unit::Rupiah,
            inputs::Unit::PerThousand | inputs::Unit::Villages => Unit::Number,
            inputs::Unit::Months | inputs::Unit::MonthOfYear => Unit::Months,
        };
        let value = Exact(input.get(scenario).unwrap_or(Decimal::ZERO));
        let source = input.path(scenario).map(Basis::Document);
        self.given(named(Name::Input(input)), value, unit, Rule::Document, source)
    }

    /// A value of the law.
    pub(super) fn law(
        &mut self,
        name: Name,
        value: Exact,
        unit: Unit,
        origin: &'static Origin,
    ) -> Expression {
        self.given(named(name), value, unit, Rule::Law, Some(Basis::Law(origin)))
    }

    /// A figure of the run, in the month at a position; one before the run is of the month before
    /// the start.
    pub(super) fn figure(&mut self, name: Name, value: Exact, month: Option<usize>) -> Expression {
        let Some(at) = month else {
            return self.given(named(name), value, Unit::People, Rule::LastMonth, None);
        };
        let (rule, source) = self.ran.rule(name, at, Rule::SameMonth);
        self.given(dated(name, self.ran.month(at)), value, Unit::People, rule, source)
    }

    /// A number that the line's own arithmetic makes.
    pub(super) fn computed(
        &mut self,
        term: Term,
        expression: Expression,
        unit: Unit,
        rule: Rule,
    ) -> Expression {
        let result = expression.value();
        self.found(term, expression, result, unit, rule)
    }

    /// A number that the run, or a function of the step, has found; the arithmetic says how.
    pub(super) fn found(
        &mut self,
        term: Term,
        expression: Expression,
        result: Exact,
        unit: Unit,
        rule: Rule,
    ) -> Expression {
        self.write(Line { term, expression, result: result.0, unit, rule, source: None })
    }
}

/// A term of no month.
pub(super) const fn named(name: Name) -> Term {
    Term { name, month: None }
}

/// A term of a month.
pub(super) const fn dated(name: Name, month: Month) -> Term {
    Term { name, month: Some(month) }
}
