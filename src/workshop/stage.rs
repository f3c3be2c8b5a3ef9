//! A step with its scenario and runs at hand.

use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::evaluate::World;
use super::problem::{Problem, What};
use super::{Ask, Named, Opens, Step, Workshop};
use crate::claim::{self, Check};
use crate::inputs::Input;
use crate::link;
use crate::month::Month;
use crate::scenario::{self, Scenario};

/// A number of the scenario and the value that it gets.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Where it stands in the document.
    pub path: String,
    /// Its value.
    pub value: Decimal,
    /// The line of the file; 0 for what a participant moved.
    pub line: usize,
}

/// A step with its scenario and runs at hand: what expressions are worked out on.
pub struct Stage<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The step's number, from 1.
    pub number: usize,
    /// The step.
    pub step: &'a Step,
    /// The document of the ready scenario or the link, without the numbers that the file sets:
    /// JSON text.
    pub document: String,
    /// The scenario as the step gives it.
    pub given: World,
    /// The scenario after what was moved; none where nothing was, or where it does not hold
    /// together.
    moved: Option<World>,
    /// What does not hold together of what was moved.
    pub refused: Vec<scenario::Problem>,
    /// What the claim check says of the step's claim.
    pub check: Option<Check>,
    /// Runs of values that are of changed numbers, by the value's place.
    changed: RefCell<Vec<(usize, Rc<World>)>>,
}

impl<'a> Stage<'a> {
    /// Opens a step, by its number from 1. `base` gives the text of a ready scenario; `moved` is
    /// what a participant has moved: what the step does not let move is left as it is.
    ///
    /// # Errors
    /// What is wrong with its scenario.
    pub fn open(
        workshop: &'a Workshop,
        number: usize,
        base: &dyn Fn(&str) -> Option<String>,
        moved: &[(String, Decimal)],
    ) -> Result<Self, Box<Problem>> {
        let step = number.checked_sub(1).and_then(|at| workshop.steps.get(at));
        let steps = Decimal::from(workshop.steps.len());
        let problem = |line, field: &str, found: &str, what| {
            Box::new(Problem {
                line,
                step: step.map(|step| (number, step.id.clone())),
                field: field.to_owned(),
                found: scenario::cut(found),
                what,
            })
        };
        let Some(step) = step else {
            let what = What::Range(Decimal::ONE, steps);
            return Err(problem(None, "step", &number.to_string(), what));
        };
        let opens = &step.scenario;
        let line = Some(opens.line).filter(|line| *line > 0);
        let (document, scenario) =
            opened(opens, base).map_err(|(found, what)| problem(line, "scenario", &found, what))?;
        let given = set(&scenario, &opens.set).map_err(|(at, what)| {
            let found = at.map_or_else(String::new, |at| at.value.to_string());
            let field =
                at.map_or("scenario.set".to_owned(), |at| format!("scenario.set.{}", at.path));
            problem(at.map(|at| at.line).or(line), &field, &found, what)
        })?;
        let (moved, refused) = Self::moved(step, &given, moved);
        let check = match &step.ask {
            Ask::Verdict { claim, .. } => Some(claim::check(claim, None)),
            _ => None,
        };
        Ok(Self {
            workshop,
            number,
            step,
            document,
            given: World::new(given),
            moved: moved.map(World::new),
            refused,
            check,
            changed: RefCell::new(Vec::new()),
        })
    }

    fn moved(
        step: &Step,
        given: &Scenario,
        moved: &[(String, Decimal)],
    ) -> (Option<Scenario>, Vec<scenario::Problem>) {
        let mut scenario = given.clone();
        let mut any = false;
        for (path, value) in moved {
            let Some(slider) = step.moves.iter().find(|slider| slider.path == *path) else {
                continue;
            };
            let Some(input) = Input::at_path(given, path) else { continue };
            // What the step gives may lie outside of its slider.
            let before = input.get(given).unwrap_or(slider.low);
            let (low, high) = (slider.low.min(before), slider.high.max(before));
            any |= input.set(&mut scenario, (*value).clamp(low, high));
        }
        let problems = scenario.problems();
        if !problems.is_empty() {
            return (None, problems);
        }
        (any.then_some(scenario), problems)
    }

    /// The scenario that is in sight: with what was moved.
    #[must_use]
    pub fn shown(&self) -> &World {
        self.moved.as_ref().unwrap_or(&self.given)
    }

    /// The scenario in sight as far as the step's figures show it; none where they show all of it.
    /// A month of the run does not depend on those after it.
    #[must_use]
    pub fn cut(&self) -> Option<World> {
        let scenario = &self.shown().scenario;
        let within = |until: &Month| (scenario.start..scenario.end()).contains(until);
        let until = self.step.show_until.filter(within)?;
        let mut scenario = scenario.clone();
        scenario.months = until.since(scenario.start).saturating_add(1);
        Some(World::new(scenario))
    }

    /// Whether something was moved.
    #[must_use]
    pub const fn is_moved(&self) -> bool {
        self.moved.is_some()
    }

    /// What the step's expressions are worked out on: where a goal is to be made to hold, the
    /// scenario with what was moved, else the one that the step gives. What is right does not
    /// depend on what was tried.
    #[must_use]
    pub fn world(&self) -> &World {
        match self.step.ask {
            Ask::Make { .. } => self.shown(),
            _ => &self.given,
        }
    }

    /// The world of a value.
    pub(super) fn world_of(&self, at: usize, named: &Named) -> Result<Rc<World>, What> {
        let known =
            self.changed.borrow().iter().find(|(known, _)| *known == at).map(|(_, of)| of.clone());
        if let Some(known) = known {
            return Ok(known);
        }
        let from = if named.at_start { &self.given } else { self.world() };
        let world =
            Rc::new(World::new(set(&from.scenario, &named.with).map_err(|(_, what)| what)?));
        self.changed.borrow_mut().push((at, world.clone()));
        Ok(world)
    }
}

type Wrong = (String, What);

/// The document that a step opens, and the same read.
fn opened(
    opens: &Opens,
    base: &dyn Fn(&str) -> Option<String>,
) -> Result<(String, Scenario), Wrong> {
    if opens.link.is_empty() {
        let none = || (opens.ready.clone(), What::NoScenario(Vec::new()));
        let document = base(&opens.ready).ok_or_else(none)?;
        return match Scenario::parse(&document) {
            Ok(scenario) => Ok((document, scenario)),
            Err(problems) => {
                let first = problems.into_iter().next();
                let what = first.map_or(What::Missing, |of| What::Scenario(Box::new(of)));
                Err((opens.ready.clone(), what))
            }
        };
    }
    let link = link::read(&opens.link);
    let (opened, problems) = link::open(&link, base);
    if let Some(problem) = problems.into_iter().next() {
        return Err((opens.link.clone(), What::Link(Box::new(problem))));
    }
    let first = opened.into_iter().next();
    first
        .map(|of| (of.document, of.scenario))
        .ok_or_else(|| (opens.link.clone(), What::NoScenario(Vec::new())))
}

/// A scenario with some numbers changed.
pub(super) fn set<'s>(
    scenario: &Scenario,
    settings: &'s [Setting],
) -> Result<Scenario, (Option<&'s Setting>, What)> {
    let mut changed = scenario.clone();
    for setting in settings {
        let input =
            Input::at_path(&changed, &setting.path).ok_or((Some(setting), What::NoInput))?;
        input.set(&mut changed, setting.value);
        if input.get(&changed) != Some(setting.value) {
            let (least, most) = input.bounds();
            return Err((Some(setting), What::Range(least, most)));
        }
    }
    match changed.problems().into_iter().next() {
        None => Ok(changed),
        Some(problem) => Err((settings.first(), What::Scenario(Box::new(problem)))),
    }
}
