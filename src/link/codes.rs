//! The short keys of the numbers and choices that people change: one table, in both directions.
//! A code that is taken never changes its meaning, and none is ever taken out.

use super::tree::{Tree, plain};
use crate::month::Month;
use crate::scenario::{Group, Pace, Package, Payer, Scenario, Sector, parse_amount_text};

/// What a code's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number with a decimal point.
    Amount,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `1` or `0`.
    Flag,
    /// `2026-04`.
    Month,
    /// Numbers with commas between them.
    Amounts,
}

/// A code and what it stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    code: &'static str,
    path: &'static str,
    kind: Kind,
}

const fn entry(code: &'static str, path: &'static str, kind: Kind) -> Entry {
    Entry { code, path, kind }
}

/// Fields of the document.
const FIXED: [Entry; 24] = [
    entry("ss", "start", Kind::Month),
    entry("sm", "months", Kind::Amount),
    entry("tp", "targets_pct", Kind::Amounts),
    entry("we", "workers.eligible", Kind::Amount),
    entry("ww", "workers.wage_earning", Kind::Amount),
    entry("wv", "workers.vulnerable", Kind::Amount),
    entry("wg", "workers.growth_pct", Kind::Amount),
    entry("mw", "members.wage_earning", Kind::Amount),
    entry("mv", "members.self_paying_vulnerable", Kind::Amount),
    entry("mo", "members.self_paying_other", Kind::Amount),
    entry("du", "dynamics.wage_uptake_pct", Kind::Amount),
    entry("dl", "dynamics.wage_lapse_pct", Kind::Amount),
    entry("de", "dynamics.self_enrol_pct", Kind::Amount),
    entry("ds", "dynamics.self_lapse_pct", Kind::Amount),
    entry("dk", "dynamics.keep_paying_pct", Kind::Amount),
    entry("dr", "dynamics.replaced_pct", Kind::Amount),
    entry("dd", "dynamics.deaths_per_1000", Kind::Amount),
    entry("da", "dynamics.accidents_per_1000", Kind::Amount),
    entry("dc", "dynamics.accident_cost", Kind::Amount),
    entry("dm", "dynamics.scholarship_mean", Kind::Amount),
    entry("rw", "rules.death_benefit_waiting_months", Kind::Amount),
    entry("ra", "rules.relief.apbd", Kind::Flag),
    entry("rv", "rules.relief.village", Kind::Flag),
    entry("ro", "rules.relief.other", Kind::Flag),
];

/// Fields of a programme; its number from 1 stands before the code.
const OF_PROGRAMME: [Entry; 26] = [
    entry("b", "budget.per_year", Kind::Amount),
    entry("bv", "budget.per_village", Kind::Amount),
    entry("bg", "budget.growth_pct", Kind::Amount),
    entry("bn", "budget.villages", Kind::Amount),
    entry("bs", "budget.share_pct", Kind::Amount),
    entry("ba", "budget.apart", Kind::Flag),
    entry("a", "admin_pct", Kind::Amount),
    entry("p", "pays_pct", Kind::Amount),
    entry("f", "paid_months.first", Kind::Amount),
    entry("l", "paid_months.last", Kind::Amount),
    entry("i", "income", Kind::Amount),
    entry("m", "max_workers", Kind::Amount),
    entry("e", "enrol_per_month", Kind::Amount),
    entry("v", "verification_yield_pct", Kind::Amount),
    entry("o", "overlap_pct", Kind::Amount),
    entry("n", "initial_members", Kind::Amount),
    entry("t", "initial_tenure", Kind::Amount),
    entry("fy", "from_year", Kind::Amount),
    entry("ty", "to_year", Kind::Amount),
    entry("w", "payer", Kind::Word(Payer::NAMES)),
    entry("g", "reaches", Kind::Word(Group::NAMES)),
    entry("k", "package", Kind::Word(Package::NAMES)),
    entry("c", "sector", Kind::Word(Sector::NAMES)),
    entry("q", "pace", Kind::Word(Pace::NAMES)),
    entry("x", "off", Kind::Flag),
    entry("u", "carry_over", Kind::Flag),
];

/// A place of a document that has a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A field of the document.
    Fixed(&'static Entry),
    /// The people of a further denominator, by its place from 0: `d1`.
    Denominator(usize),
    /// A field of a programme, by its place from 0: `1b`.
    Programme(usize, &'static Entry),
    /// The budget of one year of a programme: `1y2026`.
    Year(usize, u32),
}

/// A step on the way to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
    At(usize),
}

impl Place {
    /// The place of a code.
    pub(super) fn at_code(code: &str) -> Option<Self> {
        if let Some(entry) = FIXED.iter().find(|entry| entry.code == code) {
            return Some(Self::Fixed(entry));
        }
        if let Some(number) = code.strip_prefix('d') {
            return Some(Self::Denominator(from_one(number)?));
        }
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = code.split_at_checked(digits)?;
        let at = from_one(number)?;
        if let Some(entry) = OF_PROGRAMME.iter().find(|entry| entry.code == rest) {
            return Some(Self::Programme(at, entry));
        }
        let year = rest.strip_prefix('y').filter(|year| year.len() == 4)?;
        let is_year = year.bytes().all(|byte| byte.is_ascii_digit()) && !year.starts_with('0');
        Some(Self::Year(at, year.parse().ok().filter(|_| is_year)?))
    }

    /// The place at a path of a document.
    pub(super) fn at_path(path: &str) -> Option<Self> {
        if let Some(entry) = FIXED.iter().find(|entry| entry.path == path) {
            return Some(Self::Fixed(entry));
        }
        let (list, rest) = path.split_once('[')?;
        let (at, rest) = rest.split_once("].")?;
        let at: usize = at.parse().ok()?;
        match (list, rest.strip_prefix("budget.by_year.")) {
            ("workers.denominators", _) => (rest == "people").then_some(Self::Denominator(at)),
            ("programmes", Some(year)) => Some(Self::Year(at, year.parse().ok()?)),
            ("programmes", None) => {
                let entry = OF_PROGRAMME.iter().find(|entry| entry.path == rest)?;
                Some(Self::Programme(at, entry))
            }
            _ => None,
        }
    }

    /// The places of a document that have codes: with so many programmes and denominators, and
    /// these budget years for a programme.
    pub(super) fn all(denominators: usize, years: &[Vec<u32>]) -> Vec<Self> {
        let mut all: Vec<Self> = FIXED.iter().map(Self::Fixed).collect();
        all.extend((0..denominators).map(Self::Denominator));
        for (at, years) in years.iter().enumerate() {
            all.extend(OF_PROGRAMME.iter().map(|entry| Self::Programme(at, entry)));
            all.extend(years.iter().map(|year| Self::Year(at, *year)));
        }
        all
    }

    /// The code.
    pub(super) fn code(self) -> String {
        match self {
            Self::Fixed(entry) => entry.code.to_owned(),
            Self::Denominator(at) => format!("d{}", at.saturating_add(1)),
            Self::Programme(at, entry) => format!("{}{}", at.saturating_add(1), entry.code),
            Self::Year(at, year) => format!("{}y{year}", at.saturating_add(1)),
        }
    }

    /// What stands there.
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Fixed(entry) | Self::Programme(_, entry) => entry.kind,
            Self::Denominator(_) | Self::Year(..) => Kind::Amount,
        }
    }

    /// Where it stands in the document: `programmes[0].budget.per_year`.
    pub(super) fn path(self) -> String {
        match self {
            Self::Fixed(entry) => entry.path.to_owned(),
            Self::Denominator(at) => format!("workers.denominators[{at}].people"),
            Self::Programme(at, entry) => format!("programmes[{at}].{}", entry.path),
            Self::Year(at, year) => format!("programmes[{at}].budget.by_year.{year}"),
        }
    }

    fn steps(self) -> Vec<Step> {
        let fields =
            |path: &str| path.split('.').map(|name| Step::Field(name.to_owned())).collect();
        let inside = |list: &str, at: usize, path: &str| {
            let mut steps: Vec<Step> = fields(list);
            steps.push(Step::At(at));
            steps.extend::<Vec<Step>>(fields(path));
            steps
        };
        match self {
            Self::Fixed(entry) => fields(entry.path),
            Self::Denominator(at) => inside("workers.denominators", at, "people"),
            Self::Programme(at, entry) => inside("programmes", at, entry.path),
            Self::Year(at, year) => inside("programmes", at, &format!("budget.by_year.{year}")),
        }
    }

    /// What a document has there.
    pub(super) fn get(self, document: &Tree) -> Option<&Tree> {
        self.steps().iter().try_fold(document, |at, step| match step {
            Step::Field(name) => at.field(name),
            Step::At(place) => at.entries().get(*place),
        })
    }

    /// Whether a scenario has the programme or the denominator that it speaks of.
    pub(super) fn is_in(self, scenario: &Scenario) -> bool {
        match self {
            Self::Fixed(_) => true,
            Self::Denominator(at) => at < scenario.workers.denominators.len(),
            Self::Programme(at, _) | Self::Year(at, _) => at < scenario.programmes.len(),
        }
    }

    /// Puts a value there; `None` takes it out. Objects that are missing on the way are made,
    /// entries of lists are not.
    pub(super) fn put(self, document: &mut Tree, value: Option<Tree>) {
        put(document, &self.steps(), value);
    }
}

fn put(at: &mut Tree, steps: &[Step], value: Option<Tree>) {
    match steps {
        [Step::Field(name)] => at.put(name, value),
        [Step::Field(name), rest @ ..] => {
            if at.field(name).is_none() {
                if value.is_none() {
                    return;
                }
                at.put(name, Some(Tree::empty()));
            }
            if let Tree::Object(fields) = at
                && let Some((_, inner)) = fields.iter_mut().find(|(known, _)| known == name)
            {
                put(inner, rest, value);
            }
        }
        [Step::At(place), rest @ ..] => {
            if let Tree::List(entries) = at
                && let Some(inner) = entries.get_mut(*place)
            {
                put(inner, rest, value);
            }
        }
        [] => {}
    }
}

/// A number from 1, written in its one form, as a place from 0.
fn from_one(text: &str) -> Option<usize> {
    let short = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: usize = text.parse().ok().filter(|_| short && !text.starts_with('0'))?;
    number.checked_sub(1)
}

impl Kind {
    /// A value as a link writes it; `None` where the document's is of another kind.
    pub(super) fn write(self, value: &Tree) -> Option<String> {
        match (self, value) {
            (Self::Amount, value) => value.amount().map(plain),
            (Self::Word(words), Tree::Text(text)) => {
                words.contains(&text.as_str()).then(|| text.clone())
            }
            (Self::Flag, Tree::Flag(flag)) => Some(if *flag { "1" } else { "0" }.to_owned()),
            (Self::Month, Tree::Text(text)) => Month::parse(text).map(|month| month.to_string()),
            (Self::Amounts, Tree::List(entries)) => {
                let amounts = entries.iter().map(|entry| entry.amount().map(plain));
                Some(amounts.collect::<Option<Vec<_>>>()?.join(","))
            }
            _ => None,
        }
    }

    /// What a link has written; `None` where it is of another kind.
    pub(super) fn read(self, text: &str) -> Option<Tree> {
        let amount = |text: &str| parse_amount_text(text).map(|value| Tree::Number(plain(value)));
        match self {
            Self::Amount => amount(text),
            Self::Word(words) => words.contains(&text).then(|| Tree::Text(text.to_owned())),
            Self::Flag => match text {
                "1" => Some(Tree::Flag(true)),
                "0" => Some(Tree::Flag(false)),
                _ => None,
            },
            Self::Month => Month::parse(text).map(|month| Tree::Text(month.to_string())),
            Self::Amounts => {
                Some(Tree::List(text.split(',').map(amount).collect::<Option<Vec<_>>>()?))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::Input;

    /// Keys of a link that are no codes.
    const OTHERS: [&str; 16] =
        ["v", "b", "z", "x", "x2", "x3", "x4", "p", "w", "f", "l", "t", "h", "o", "k", "s"];

    #[test]
    fn codes_and_paths_are_unique_and_read_again() {
        let all = Place::all(20, &vec![vec![2000, 2026, 2100]; 20]);
        let (mut codes, mut paths) = (Vec::new(), Vec::new());
        for place in all {
            assert_eq!(Place::at_code(&place.code()), Some(place));
            assert_eq!(Place::at_path(&place.path()), Some(place));
            codes.push(place.code());
            paths.push(place.path());
        }
        codes.extend(OTHERS.map(str::to_owned));
        for mut list in [codes, paths] {
            let length = list.len();
            list.sort();
            list.dedup();
            assert_eq!(list.len(), length);
        }
        for code in ["", "d0", "d", "0b", "01b", "1", "1y26", "1y0026", "1yyyyy", "9999b", "b", "é"]
        {
            assert_eq!(Place::at_code(code), None, "{code}");
        }
    }

    /// Each kind of budget, with all that a scenario can have.
    const FULL: &str = r#"{"schema":1,"title":"x","start":"2026-01","months":12,
        "workers":{"eligible":100,"wage_earning":10,"vulnerable":10,
            "denominators":[{"name":"a","people":5}]},
        "programmes":[
            {"name":"a","payer":"csr","from_year":2026,"budget":{"per_year":1},"max_workers":1,
             "enrol_per_month":1},
            {"name":"b","payer":"csr","from_year":2026,"budget":{"by_year":{"2026":1,"2027":2}}},
            {"name":"c","payer":"csr","from_year":2026,"budget":{"villages":1,"per_village":1}}],
        "targets_pct":[50]}"#;

    #[test]
    fn every_number_of_a_scenario_has_a_code() {
        let scenario = Scenario::parse(FULL).unwrap();
        let years = vec![vec![], vec![2026, 2027], vec![]];
        let known: Vec<String> =
            Place::all(1, &years).into_iter().map(|place| place.path()).collect();
        for input in Input::all(&scenario) {
            let path = input.path(&scenario).unwrap();
            assert!(known.contains(&path), "{path}");
        }
    }

    #[test]
    fn every_choice_of_a_scenario_has_a_code() {
        let known: Vec<String> =
            Place::all(0, &[Vec::new()]).into_iter().map(|place| place.path()).collect();
        let ledger = crate::ledger::ledger(&Scenario::parse(FULL).unwrap(), None);
        // Overrides, realised months and levels are lists; a value of the law is no field.
        for row in ledger {
            use crate::ledger::Entry;
            let path = match row.entry {
                Entry::Choice(0, _) | Entry::Relief(_) | Entry::Start | Entry::Horizon => row.path,
                Entry::Target(_) => "targets_pct".to_owned(),
                _ => continue,
            };
            assert!(known.contains(&path), "{path}");
        }
    }

    #[test]
    fn every_code_stands_for_a_field_that_documents_have() {
        // By the path below the programme: fields of one kind of budget are none of another.
        let mut known: Vec<(String, bool)> = Vec::new();
        for place in Place::all(1, &[vec![2026], vec![2026], vec![2026]]) {
            let text = match place.kind() {
                Kind::Amount => "7.5",
                Kind::Word(words) => words[0],
                Kind::Flag => "1",
                Kind::Month => "2026-02",
                Kind::Amounts => "1,2.5",
            };
            let value = place.kind().read(text).unwrap();
            assert_eq!(place.kind().write(&value).as_deref(), Some(text));
            let mut document = Tree::parse(FULL).unwrap();
            place.put(&mut document, Some(value.clone()));
            assert_eq!(place.get(&document), Some(&value));
            let problems = Scenario::parse(&document.json()).err().unwrap_or_default();
            let fits = !problems.iter().any(|problem| {
                let code = problem.code.name();
                problem.path == place.path() && code == "unknown_field"
                    || problem.path.ends_with("budget") && code == "too_many"
            });
            let path = place.path();
            let path = path.split_once("].").map_or(path.as_str(), |(_, rest)| rest).to_owned();
            match known.iter_mut().find(|(of, _)| *of == path) {
                Some((_, any)) => *any |= fits,
                None => known.push((path, fits)),
            }
        }
        assert_eq!(
            known.iter().filter(|(_, any)| !any).collect::<Vec<_>>(),
            Vec::<&(String, bool)>::new()
        );
    }
}
