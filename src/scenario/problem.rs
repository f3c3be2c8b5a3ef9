//! What can be wrong with a document, as data: the sentences are made in [`crate::text`].

use rust_decimal::Decimal;

/// One problem of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What kind of problem it is.
    pub code: Code,
    /// The field, as `programmes[0].budget.per_year`; empty for the document itself.
    pub path: String,
    /// What stands there.
    pub found: Found,
    /// What may stand there.
    pub allowed: Allowed,
    /// What to do about it, where the bound alone does not say it.
    pub hint: Hint,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The kinds of problems. Their names are part of the program's output and stay.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// The name, as `out_of_range`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// The text is no JSON.
    Syntax = "syntax",
    /// Lists and objects lie deeper inside one another than is read.
    TooDeep = "too_deep",
    /// The document is longer than is read.
    TooLong = "too_long",
    /// The document's `schema` is not one that this program knows.
    UnknownSchema = "unknown_schema",
    /// A field that does not exist.
    UnknownField = "unknown_field",
    /// A field given twice, or a programme named twice in one entry.
    DuplicateField = "duplicate_field",
    /// A required field is missing.
    Missing = "missing",
    /// A value of another kind than the field takes.
    WrongType = "wrong_type",
    /// A number that is not written in the form that is read.
    NumberForm = "number_form",
    /// A number that must be whole.
    NotWhole = "not_whole",
    /// A number beyond its bounds, or a month beyond the run.
    OutOfRange = "out_of_range",
    /// A word that is none of those allowed.
    UnknownChoice = "unknown_choice",
    /// A text with too many characters, or a list with too many entries.
    TooMany = "too_many",
    /// A text that must not be empty.
    Empty = "empty",
    /// Not a month of the form `YYYY-MM`, or one beyond the bounds.
    BadMonth = "bad_month",
    /// The end lies before the beginning.
    WrongOrder = "wrong_order",
    /// Two entries with one month.
    SameMonth = "same_month",
    /// A year with money in which the programme does not run.
    YearOutsideRange = "year_outside_range",
    /// Parts that add up to more than the whole.
    AboveWhole = "above_whole",
    /// More members than the group has workers.
    AboveGroup = "above_group",
    /// A budget that grows beyond what can be calculated exactly.
    BudgetTooLarge = "budget_too_large",
}

/// What stands at the path.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A value, as it is written (long ones cut).
    Value(String),
    /// A number that was calculated from several fields.
    Sum(Decimal),
    /// A line and a column of the text.
    Place {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// How many characters, entries or bytes there are.
    Count(usize),
}

/// What may stand at the path.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// JSON text.
    Json,
    /// A number from the first to the second.
    Between(Decimal, Decimal),
    /// A number above the first, up to the second.
    AboveUpTo(Decimal, Decimal),
    /// A whole number from the first to the second.
    WholeBetween(Decimal, Decimal),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// These fields.
    Fields(Vec<&'static str>),
    /// A text of at most so many characters.
    Characters(usize),
    /// A list of at most so many entries.
    Entries(usize),
    /// At most so many bytes.
    Bytes(usize),
    /// Lists and objects at most so deep inside one another.
    Levels(usize),
    /// A number written with up to 15 digits and up to 6 decimals.
    NumberForm,
    /// A month from the first to the second, written `YYYY-MM`.
    Months(String, String),
    /// `true` or `false`.
    Flag,
    /// An object with named fields.
    Object,
    /// At most this.
    AtMost(Decimal),
    /// At least this.
    AtLeast(Decimal),
    /// Years from the first to the second.
    Years(u32, u32),
    /// Each field, month or programme once.
    Once,
}

/// What to do about a problem.
#[derive(Clone, Debug, PartialEq)]
pub enum Hint {
    /// Write a value that is allowed.
    UseAllowed,
    /// Remove the field; perhaps this one was meant.
    Remove(Option<&'static str>),
    /// Add the field.
    Add,
    /// Write digits with a decimal point, no grouping, no exponent.
    PlainNumber,
    /// Check the text at that place: a comma, a quotation mark or a bracket.
    CheckSyntax,
    /// Lower one of the parts or raise the whole.
    LowerParts,
    /// Lower the members, or those of the programmes that reach the group.
    LowerMembers,
    /// Give the budget in exactly one way: `per_year`, `by_year`, or `villages` with
    /// `per_village`.
    OneBudget,
    /// `until_spent` needs `max_workers`.
    NeedsMaxWorkers,
    /// Lower `growth_pct` or end the programme earlier.
    LowerGrowth,
    /// Swap the two, or move one of them.
    Swap,
}
