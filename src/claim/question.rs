//! A claim as pairs of names and values: what crosses the boundary, and what stands in a link
//! (`budget:3000000000,workers:20000,months:12`).
//!
//! Names are those of [`Kind`], and `payer`, `package`, `sector`, `year`, `period` (`7-12`),
//! `revised` (`1`), `scope` (`payer+period`), `region` (a code) and `open` (figures still asked about,
//! `1~workers~20000+2~workers~30000`: [`Open::text`]). Numbers are plain: digits, a
//! point before decimals.

use rust_decimal::Decimal;

use super::open::MOST;
use super::{Claim, Kind, Open, Payer, Scope};
use crate::scenario::{Package, Sector, parse_amount_text};

/// The longest compact form that is read, in bytes.
pub const LONGEST: usize = 2_000;

/// What may be written for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these names stands before the value.
    Name,
    /// A plain number, not negative.
    Number,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A year from 2000 to 2100.
    Year,
    /// Two months of the year.
    Period,
    /// A code of a region.
    Region,
    /// Figures that are still asked about.
    Open,
    /// A shorter text.
    Shorter,
}

/// A pair that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name, cut to what fits into a message.
    pub name: String,
    /// Its value, cut likewise.
    pub found: String,
    /// What may stand there.
    pub expected: Expected,
}

/// The names besides those of the kinds.
pub const OTHERS: [&str; 9] =
    ["payer", "package", "sector", "year", "period", "revised", "scope", "region", "open"];

/// Reads pairs: what can be read stands in the claim, what cannot is told of.
pub fn from_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> (Claim, Vec<Refused>) {
    let mut claim = Claim::default();
    let mut refused = Vec::new();
    for (name, value) in pairs {
        if let Err(expected) = set(&mut claim, name.trim(), value.trim()) {
            let cut = |text: &str| text.chars().take(60).collect();
            refused.push(Refused { name: cut(name), found: cut(value), expected });
        }
    }
    (claim, refused)
}

/// Sets one quantity or choice; an empty value takes it back.
///
/// # Errors
/// What may stand there.
pub fn set(claim: &mut Claim, name: &str, value: &str) -> Result<(), Expected> {
    if let Some(kind) = Kind::from_name(name) {
        if value.is_empty() {
            return Ok(());
        }
        let number = parse_amount_text(value).filter(|number| *number >= Decimal::ZERO);
        claim.give(kind, number.ok_or(Expected::Number)?);
        return Ok(());
    }
    if value.is_empty() && OTHERS.contains(&name) {
        return Ok(());
    }
    match name {
        "payer" => {
            claim.payer = Some(Payer::from_name(value).ok_or(Expected::OneOf(Payer::NAMES))?);
        }
        "package" => {
            let package = Package::from_name(value);
            claim.package = Some(package.ok_or(Expected::OneOf(Package::NAMES))?);
        }
        "sector" => {
            claim.sector = Sector::from_name(value).ok_or(Expected::OneOf(Sector::NAMES))?;
        }
        "year" => claim.year = Some(year(value).ok_or(Expected::Year)?),
        "period" => claim.period = Some(period(value).ok_or(Expected::Period)?),
        "revised" => match value {
            "1" => claim.revised = true,
            "0" => claim.revised = false,
            _ => return Err(Expected::OneOf(&["0", "1"])),
        },
        "scope" => {
            let mut scope = claim.scope;
            if !value.split(['+', ' ']).all(|name| scope.mark(name)) {
                return Err(Expected::OneOf(Scope::NAMES));
            }
            claim.scope = scope;
        }
        "region" => {
            let code = value.len() <= 5 && value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            claim.region = Some(value.to_owned()).filter(|_| code);
            if !code {
                return Err(Expected::Region);
            }
        }
        "open" => {
            let open = value.split(['+', ' ']).map(Open::parse).collect::<Option<Vec<Open>>>();
            claim.open = open.ok_or(Expected::Open)?;
        }
        _ => return Err(Expected::Name),
    }
    Ok(())
}

/// Reads a year.
#[must_use]
pub fn year(text: &str) -> Option<u32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && (2000..=2100).contains(year))
}

/// Reads two months of the year, `7-12`.
#[must_use]
pub fn period(text: &str) -> Option<(u32, u32)> {
    let month = |text: &str| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|month| digits && (1..=12).contains(month))
    };
    let (first, last) = text.split_once('-')?;
    Some((month(first)?, month(last)?))
}

/// The claim as pairs, in the order of [`Kind::ALL`], then of [`OTHERS`].
#[must_use]
pub fn pairs(claim: &Claim) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&str, String)> =
        claim.given().map(|(kind, value)| (kind.name(), value.to_string())).collect();
    let mut add = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
    add("payer", claim.payer.map(|payer| payer.name().to_owned()));
    add("package", claim.package.map(|package| package.name().to_owned()));
    let sector = (claim.sector != Sector::Other).then(|| claim.sector.name().to_owned());
    add("sector", sector);
    add("year", claim.year.map(|year| year.to_string()));
    add("period", claim.period.map(|(first, last)| format!("{first}-{last}")));
    add("revised", claim.revised.then(|| "1".to_owned()));
    let scope = claim.scope.names().collect::<Vec<_>>().join("+");
    add("scope", Some(scope).filter(|scope| !scope.is_empty()));
    add("region", claim.region.clone());
    let open = claim.open.iter().take(MOST).map(Open::text).collect::<Vec<_>>().join("+");
    add("open", Some(open).filter(|open| !open.is_empty()));
    pairs
}

/// The claim as it stands in a link.
#[must_use]
pub fn compact(claim: &Claim) -> String {
    let pairs = pairs(claim).into_iter().map(|(name, value)| format!("{name}:{value}"));
    pairs.collect::<Vec<_>>().join(",")
}

/// Reads what stands in a link: what can be read of it, and what cannot.
#[must_use]
pub fn from_compact(text: &str) -> (Claim, Vec<Refused>) {
    if text.len() > LONGEST {
        let found = text.chars().take(60).collect();
        let refused = Refused { name: "c".to_owned(), found, expected: Expected::Shorter };
        return (Claim::default(), vec![refused]);
    }
    let pairs = text.split(',').filter(|pair| !pair.trim().is_empty());
    from_pairs(pairs.map(|pair| pair.split_once(':').unwrap_or((pair, ""))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_comes_back_from_its_compact_form() {
        let text = "budget:3000000000,workers:20000,months:12,coverage:52.15,payer:self,\
                    package:jkk_jkm_jht,sector:transport,year:2026,period:7-12,revised:1,\
                    scope:payer+denominator,region:15.71,\
                    open:1~workers~eligible~20000+2~budget~+3~7.5";
        let (claim, refused) = from_compact(text);
        assert_eq!(refused, []);
        assert_eq!(compact(&claim), text);
        assert_eq!(from_compact(&compact(&claim)).0, claim);
        assert_eq!(compact(&from_compact("").0), "");
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_stands() {
        let (claim, refused) = from_compact(
            "budget:-1,workers:20000,wages:3,payer:me,period:0-13,year:99,region:x,\
             open:0~workers~1,open:1~wages~2,budget",
        );
        let names: Vec<&str> = refused.iter().map(|of| of.name.as_str()).collect();
        assert_eq!(names, ["budget", "wages", "payer", "period", "year", "region", "open", "open"]);
        assert_eq!(compact(&claim), "workers:20000");
        let (_, refused) = from_compact(&"9".repeat(LONGEST + 1));
        assert_eq!(refused[0].expected, Expected::Shorter);
    }
}
