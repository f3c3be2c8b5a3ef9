//! Reading the values of arguments, and what may be written for each.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

pub(crate) use cakupan::claim::reader::Correction;
use cakupan::claim::{self, question};
use cakupan::explain;
use cakupan::link::LONGEST_TITLE;
use cakupan::month::Month;
use cakupan::scenario::{Package, Payer, Sector, parse_amount_text};
use cakupan::sensitivity::Headline;
use cakupan::sensitivity::grid::MOST_STEPS;
use cakupan::solve::{Kind, Unknown};
use cakupan::text::html::linkable;
use cakupan::text::paper::date;
use cakupan::text::{Lang, fill};
use cakupan::view::frozen::Site;

/// What may be written for an argument, where something else was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// Rupiah from 0 to 10¹⁵.
    Amount,
    /// Whole workers, up to 10⁹.
    Workers,
    /// A number as documents write it.
    Number,
    /// A percentage from 0 to 100.
    Percent,
    /// A month from 2000-01 to 2100-12.
    Month,
    /// A day from 2000 to 2100.
    Day,
    /// A whole number from one bound to the other.
    Whole(u32, u32),
    /// A place, counted from 1.
    Place,
    /// Two numbers of values, as `5x5`.
    Steps,
    /// A year and its target, as `2026=45`.
    YearAndTarget,
    /// A number that is not negative.
    Quantity,
    /// Two months of the year, as `7-12`.
    Period,
    /// A figure's place in a text and what it is, as `2=eligible` or `3=none`.
    Correction,
    /// The address of a site.
    Site,
    /// An address that may be a link.
    Address,
    /// A title of at most so many signs.
    Title(usize),
    /// One of these names.
    OneOf(&'static [&'static str]),
}

impl Expected {
    /// What to write, in a sentence.
    pub(crate) fn words(self, lang: Lang) -> String {
        let (least, most) = match self {
            Self::Whole(least, most) => (least, most),
            _ => (2, MOST_STEPS),
        };
        let template = match self {
            Self::Amount => lang.pick(
                    "Tulis rupiah dengan angka saja, tanpa titik ribuan, dari 0 sampai \
                     1000000000000000, paling banyak 6 desimal setelah titik; misalnya 15620000000.",
                    "Write rupiah with digits only, without grouping, from 0 to 1000000000000000, \
                     up to 6 decimals after a point; such as 15620000000.",
                ),
            Self::Workers => lang.pick(
                    "Tulis jumlah pekerja sebagai bilangan bulat dengan angka saja, dari 0 sampai \
                     1000000000; misalnya 100000.",
                    "Write whole workers with digits only, from 0 to 1000000000; such as 100000.",
                ),
            Self::Number => lang.pick(
                    "Tulis angka, paling banyak 6 desimal setelah titik; misalnya 1.3.",
                    "Write digits, up to 6 decimals after a point; such as 1.3.",
                ),
            Self::Percent => lang.pick(
                    "Tulis persen dari 0 sampai 100 tanpa tandanya, dengan titik desimal; \
                     misalnya 52.15.",
                    "Write a percentage from 0 to 100 without its sign; such as 52.15.",
                ),
            Self::Month => lang.pick(
                    "Tulis bulan sebagai TTTT-BB, dari 2000-01 sampai 2100-12.",
                    "Write a month as YYYY-MM, from 2000-01 to 2100-12.",
                ),
            Self::Day => lang.pick(
                    "Tulis hari sebagai TTTT-BB-HH, misalnya 2026-11-21.",
                    "Write a day as YYYY-MM-DD, such as 2026-11-21.",
                ),
            Self::Whole(..) => lang.pick(
                    "Tulis bilangan bulat dari {least} sampai {most}.",
                    "Write a whole number from {least} to {most}.",
                ),
            Self::Place => {
                lang.pick("Tulis bilangan bulat mulai dari 1.", "Write a whole number from 1.")
            }
            Self::Steps => lang.pick(
                    "Tulis dua bilangan dari {least} sampai {most}, misalnya 5x5.",
                    "Write two numbers from {least} to {most}, such as 5x5.",
                ),
            Self::YearAndTarget => lang.pick(
                    "Tulis tahun dan target dalam persen, dari 0 sampai 100; misalnya \
                     2026=45,2027=52.",
                    "Write years and targets in percent, from 0 to 100; such as 2026=45,2027=52.",
                ),
            Self::Quantity => lang.pick(
                    "Tulis angka dari 0, paling banyak 6 desimal setelah titik; misalnya 52.15.",
                    "Write a number from 0, with up to 6 decimals after a point; such as 52.15.",
                ),
            Self::Period => lang.pick(
                    "Tulis bulan pertama dan terakhir, 1 sampai 12; misalnya 7-12.",
                    "Write the first and the last month, 1 to 12; such as 7-12.",
                ),
            Self::Correction => {
                let template = lang.pick(
                    "Tulis nomor angka dan jenisnya, bila perlu dengan nilainya; misalnya 2=eligible, 3=none, atau 1=budget:3000000000. Jenis: {kinds}.",
                    "Write a figure's number and its kind, with a value if need be; such as 2=eligible, 3=none or 1=budget:3000000000. Kinds: {kinds}.",
                );
                return fill(template, &[("kinds", &claim::Kind::NAMES.join(", "))]);
            }
            Self::Site => lang.pick(
                    "Tulis alamat situs tanpa # dan ?, misalnya https://contoh.id/cakupan/.",
                    "Write the address of a site without # and ?, such as \
                     https://example.id/cakupan/.",
                ),
            Self::Address => lang.pick(
                "Tulis alamat https:// atau http://, atau nama berkas, tanpa spasi; misalnya \
                     https://contoh.id/grafik.png.",
                "Write an https:// or http:// address, or a file's name, without spaces; such as \
                     https://example.id/figure.png.",
            ),
            Self::Title(most) => {
                let template = lang.pick(
                    "Tulis judul yang lebih pendek, paling banyak {most} karakter.",
                    "Write a shorter title, of at most {most} characters.",
                );
                return fill(template, &[("most", &most.to_string())]);
            }
            Self::OneOf(names) => return allowed(names, lang),
        };
        fill(template, &[("least", &least.to_string()), ("most", &most.to_string())])
    }
}

/// What may be written where a name of a list is asked.
pub(crate) fn allowed<T: AsRef<str>>(names: &[T], lang: Lang) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    fill(lang.pick("Yang boleh: {names}.", "Allowed: {names}."), &[("names", &names.join(", "))])
}

// clap carries it as an error; what people read is made of `words`.
impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words(Lang::En))
    }
}

impl core::error::Error for Expected {}

/// Reads an amount of rupiah.
pub(crate) fn amount(text: &str) -> Result<Decimal, Expected> {
    let value = parse_amount_text(text).filter(|value| !value.is_sign_negative());
    value.ok_or(Expected::Amount)
}

/// Reads a whole number of workers.
pub(crate) fn workers(text: &str) -> Result<Decimal, Expected> {
    let most = Decimal::from(1_000_000_000);
    parse_amount_text(text)
        .filter(|value| (Decimal::ZERO..=most).contains(value) && value.fract().is_zero())
        .ok_or(Expected::Workers)
}

/// Reads a number as documents write it.
pub(crate) fn number(text: &str) -> Result<Decimal, Expected> {
    parse_amount_text(text).ok_or(Expected::Number)
}

/// Reads a percentage.
pub(crate) fn percent(text: &str) -> Result<Decimal, Expected> {
    let within = |value: &Decimal| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value);
    parse_amount_text(text).filter(within).ok_or(Expected::Percent)
}

/// Reads a month.
pub(crate) fn month(text: &str) -> Result<Month, Expected> {
    Month::parse(text).filter(|month| (2000..=2100).contains(&month.year())).ok_or(Expected::Month)
}

/// Reads a day; it stays as it is written.
pub(crate) fn day(text: &str) -> Result<String, Expected> {
    let named = text.split_once('-').is_some_and(|(of, _)| year(of).is_ok());
    let read = named && text.len() == 10 && !date(text, Lang::Id).is_empty();
    read.then(|| text.to_owned()).ok_or(Expected::Day)
}

/// Reads the address of a site.
pub(crate) fn site(text: &str) -> Result<Site, Expected> {
    Site::parse(text).ok_or(Expected::Site)
}

/// Reads an address that is to become a link or a picture's.
pub(crate) fn address(text: &str) -> Result<String, Expected> {
    if linkable(text) { Ok(text.to_owned()) } else { Err(Expected::Address) }
}

/// Reads a title of an editor's own, as long as links and the page allow it.
pub(crate) fn title(text: &str) -> Result<String, Expected> {
    let fits = text.trim().encode_utf16().count() <= LONGEST_TITLE;
    if fits { Ok(text.to_owned()) } else { Err(Expected::Title(LONGEST_TITLE)) }
}

/// Reads the port of a server; 0 for any.
pub(crate) fn port(text: &str) -> Result<u16, Expected> {
    digits(text).ok_or(Expected::Whole(0, 65_535))
}

/// Reads how many months are to be paid for.
pub(crate) fn months(text: &str) -> Result<u32, Expected> {
    whole(text, 1, 600)
}

/// Reads a programme's place in the document, counted from 1.
pub(crate) fn programme(text: &str) -> Result<u32, Expected> {
    whole(text, 1, 20)
}

/// Reads the width of a figure in pixels.
pub(crate) fn width(text: &str) -> Result<u32, Expected> {
    whole(text, 240, 1_600)
}

/// Reads a budget year.
pub(crate) fn year(text: &str) -> Result<u32, Expected> {
    whole(text, 2_000, 2_150)
}

/// Reads a place counted from 1.
pub(crate) fn place(text: &str) -> Result<usize, Expected> {
    digits(text).filter(|place| *place > 0).ok_or(Expected::Place)
}

/// Reads the numbers of values, as `5x5`.
pub(crate) fn steps(text: &str) -> Result<(u32, u32), Expected> {
    let count = |text: &str| digits(text).filter(|count| (2..=MOST_STEPS).contains(count));
    text.split_once('x')
        .and_then(|(right, down)| Some((count(right)?, count(down)?)))
        .ok_or(Expected::Steps)
}

/// Reads a year and its target, as `2026=45`.
pub(crate) fn year_and_target(text: &str) -> Result<(u32, Decimal), Expected> {
    let read = |(named, target): (&str, &str)| Some((year(named).ok()?, percent(target).ok()?));
    text.split_once('=').and_then(read).ok_or(Expected::YearAndTarget)
}

/// Reads what a solver may move.
pub(crate) fn unknown(text: &str) -> Result<Unknown, Expected> {
    Unknown::from_name(text).ok_or(Expected::OneOf(Unknown::NAMES))
}

/// Reads whether a target is held, only reached, or there in a month.
pub(crate) fn kind(text: &str) -> Result<Kind, Expected> {
    Kind::from_name(text).ok_or(Expected::OneOf(Kind::NAMES))
}

/// Reads the name of a figure that can be explained.
pub(crate) fn explained(text: &str) -> Result<explain::Figure, Expected> {
    explain::Figure::from_id(text).ok_or(Expected::OneOf(explain::Figure::IDS))
}

/// Reads the name of what is asked of a scenario.
pub(crate) fn headline(text: &str) -> Result<String, Expected> {
    const NAMES: &[&str] = &Headline::NAMES;
    NAMES.contains(&text).then(|| text.to_owned()).ok_or(Expected::OneOf(NAMES))
}

/// Reads what is paid for.
pub(crate) fn package(text: &str) -> Result<Package, Expected> {
    Package::from_name(text).ok_or(Expected::OneOf(Package::NAMES))
}

/// Reads who pays.
pub(crate) fn payer(text: &str) -> Result<Payer, Expected> {
    Payer::from_name(text).ok_or(Expected::OneOf(Payer::NAMES))
}

/// Reads who pays, in a claim.
pub(crate) fn any_payer(text: &str) -> Result<claim::Payer, Expected> {
    claim::Payer::from_name(text).ok_or(Expected::OneOf(claim::Payer::NAMES))
}

/// Reads a number that is not negative.
pub(crate) fn quantity(text: &str) -> Result<Decimal, Expected> {
    parse_amount_text(text).filter(|value| *value >= Decimal::ZERO).ok_or(Expected::Quantity)
}

/// Reads two months of the year.
pub(crate) fn period(text: &str) -> Result<(u32, u32), Expected> {
    question::period(text).ok_or(Expected::Period)
}

/// Reads the year of a claim.
pub(crate) fn claim_year(text: &str) -> Result<u32, Expected> {
    question::year(text).ok_or(Expected::Whole(2_000, 2_100))
}

/// Reads what else is named.
pub(crate) fn scope(text: &str) -> Result<&'static str, Expected> {
    let names = claim::Scope::NAMES;
    names.iter().copied().find(|name| *name == text).ok_or(Expected::OneOf(names))
}

/// Reads what a figure of a text is.
pub(crate) fn correction(text: &str) -> Result<Correction, Expected> {
    Correction::parse(text).ok_or(Expected::Correction)
}

/// Reads the sector of work.
pub(crate) fn sector(text: &str) -> Result<Sector, Expected> {
    Sector::from_name(text).ok_or(Expected::OneOf(Sector::NAMES))
}

fn whole(text: &str, least: u32, most: u32) -> Result<u32, Expected> {
    digits(text).filter(|value| (least..=most).contains(value)).ok_or(Expected::Whole(least, most))
}

/// A whole number of digits alone, without the sign that `parse` would take.
fn digits<T: FromStr>(text: &str) -> Option<T> {
    let only = text.bytes().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|_| only)
}
