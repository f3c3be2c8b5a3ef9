//! A question of a trainer's own, as a document: what a code and a server carry.
//!
//! `{"ask":"7GK3","about":"coverage","year":2026,"text":"Berapa persen …?"}`

use serde_json::{Map, Value};

use super::answer::LONGEST_NAME;
use super::{LONGEST_TEXT, MOST_YEARS, Problem, Reason, is_name};
use crate::link::Tree;

/// What stands for the workshop in answers to such questions; their step is the question's name.
pub const WORKSHOP: &str = "kelas";

/// What a step of a workshop goes by.
const STEP: &str = "step";

/// A question to a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name, which its answers carry.
    pub id: String,
    /// What is asked for.
    pub asked: Asked,
    /// The question in words.
    pub text: String,
    /// The scenario that it is about, as a link's fragment without `#`; empty where it is not given
    /// along.
    pub scenario: String,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Coverage in the last month of a year, percent.
    Coverage(u32),
    /// Members in the last month of a year, people.
    Members(u32),
    /// Contributions paid in a year, rupiah.
    Spending(u32),
    /// Coverage in the last month of each of these years, percent.
    Curve(Vec<u32>),
    /// A number of which the model knows nothing.
    Number,
    /// A step of a workshop, which is read and answered there.
    Step {
        /// The workshop's id.
        workshop: String,
        /// The step's id.
        step: String,
    },
}

impl Asked {
    /// The names by which questions about a scenario say it.
    pub const NAMES: [&str; 5] = ["coverage", "members", "spending", "curve", "number"];

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Coverage(_) => "coverage",
            Self::Members(_) => "members",
            Self::Spending(_) => "spending",
            Self::Curve(_) => "curve",
            Self::Number => "number",
            Self::Step { .. } => STEP,
        }
    }

    /// The kind of number as which an answer is read: `percent`, `people`, `rupiah`, `plain`.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        match self {
            Self::Coverage(_) | Self::Curve(_) => "percent",
            Self::Members(_) => "people",
            Self::Spending(_) => "rupiah",
            Self::Number | Self::Step { .. } => "plain",
        }
    }

    /// The years that it asks about.
    #[must_use]
    pub fn years(&self) -> Vec<u32> {
        match self {
            Self::Coverage(year) | Self::Members(year) | Self::Spending(year) => vec![*year],
            Self::Curve(years) => years.clone(),
            Self::Number | Self::Step { .. } => Vec::new(),
        }
    }

    /// What is asked for, by its name and years; the first one counts where one is asked about.
    ///
    /// # Errors
    /// There is no such name, or no such year.
    pub fn new(name: &str, years: &[u32]) -> Result<Self, Problem> {
        let known = |year: &u32| (2_000..=2_150).contains(year);
        let told = || years.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let wrong = || Problem::new("year", &told(), Reason::Year);
        let one = || years.first().copied().filter(known).ok_or_else(wrong);
        Ok(match name {
            "coverage" => Self::Coverage(one()?),
            "members" => Self::Members(one()?),
            "spending" => Self::Spending(one()?),
            "curve" => {
                let rising = years.iter().zip(years.iter().skip(1)).all(|(one, next)| one < next);
                let counted = (1..=MOST_YEARS).contains(&years.len());
                if !(counted && rising && years.iter().all(known)) {
                    return Err(wrong());
                }
                Self::Curve(years.to_vec())
            }
            "number" => Self::Number,
            _ => return Err(Problem::new("about", name, Reason::Asked)),
        })
    }
}

impl Question {
    /// Reads a question. Fields that are not known are passed over.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(json: &str) -> Result<Self, Problem> {
        let read = Tree::parse(json).filter(|_| json.len() <= crate::code::LONGEST_CONTENT);
        let tree = read.ok_or_else(|| Problem::new("", json, Reason::Form))?;
        let text = |name: &str| match tree.field(name) {
            Some(Tree::Text(text)) => Ok(text.as_str()),
            Some(_) => Err(Problem::new(name, "", Reason::Form)),
            None => Err(Problem::new(name, "", Reason::Missing)),
        };
        let (id, about, said) = (text("ask")?, text("about")?, text("text")?);
        if !is_name(id) {
            return Err(Problem::new("ask", id, Reason::Name));
        }
        let asked = if about == STEP {
            let id = |name: &str| {
                let id = text(name)?;
                if is_id(id) { Ok(id.to_owned()) } else { Err(Problem::new(name, id, Reason::Id)) }
            };
            Asked::Step { workshop: id("workshop")?, step: id("step")? }
        } else {
            Asked::new(about, &years(&tree)?)?
        };
        let question = Self {
            id: id.to_owned(),
            asked,
            text: said.trim().to_owned(),
            scenario: if tree.field("scenario").is_some() { text("scenario")? } else { "" }
                .to_owned(),
        };
        question.checked()
    }

    /// The question, if its text is one.
    ///
    /// # Errors
    /// It is empty or too long.
    pub fn checked(self) -> Result<Self, Problem> {
        let signs = self.text.chars().count();
        if (1..=LONGEST_TEXT).contains(&signs) {
            return Ok(self);
        }
        Err(Problem::new("text", &self.text, Reason::Text))
    }

    /// The question as a document: JSON text, its fields in one order.
    #[must_use]
    pub fn json(&self) -> String {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        put("ask", self.id.as_str().into());
        put("about", self.asked.name().into());
        match &self.asked {
            Asked::Curve(years) => {
                put("years", years.clone().into());
            }
            Asked::Number => {}
            Asked::Step { workshop, step } => {
                put("workshop", workshop.as_str().into());
                put("step", step.as_str().into());
            }
            Asked::Coverage(year) | Asked::Members(year) | Asked::Spending(year) => {
                put("year", (*year).into());
            }
        }
        put("text", self.text.as_str().into());
        if !self.scenario.is_empty() {
            put("scenario", self.scenario.as_str().into());
        }
        Value::Object(fields).to_string()
    }
}

/// The years that a question names, one or several.
fn years(tree: &Tree) -> Result<Vec<u32>, Problem> {
    let listed = tree.field("years").map_or(&[][..], Tree::entries);
    let wrong = || Problem::new("year", "", Reason::Year);
    tree.field("year").into_iter().chain(listed).map(|of| whole(of).ok_or_else(wrong)).collect()
}

/// Whether a text may be the id of a workshop or of a step: a part of an address.
fn is_id(text: &str) -> bool {
    let sign = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_');
    (1..=LONGEST_NAME).contains(&text.len()) && text.bytes().all(sign)
}

/// A whole number.
pub(crate) fn whole(of: &Tree) -> Option<u32> {
    of.amount().filter(|of| of.fract().is_zero()).and_then(|of| u32::try_from(of).ok())
}
