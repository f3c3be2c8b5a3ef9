"""Random valid scenarios for the coverage model, deterministic from the seed.

`scenario(seed)` gives one document; `python3 generate.py --census` checks that
200 of them touch every documented field, value and situation (see census.py).
"""

import argparse
import json
import random
import sys
from decimal import Decimal
from pathlib import Path

from happened import realised
from rules import BANDS_PATH, load_bands, month_text

PAYERS = (
    "apbd_province", "apbd_district", "village", "dbh_cht", "dbh_sawit",
    "otsus", "csr", "sponsor", "zakat",
)
KINDS = ("regulated", "reported", "estimated", "assumed")
GROUPS = ("vulnerable", "other")
INCOMES = (
    0, 999_999, 1_000_000, Decimal("1099999.999999"), 1_100_000, 1_300_000, 2_650_000,
    Decimal("3199999.5"), 3_200_000, 8_200_000, 12_345_678, 20_199_999, 20_200_000, 45_000_000,
)
ODD_SHARES = ("33.333333", "66.666667", "14.285714", "50", "99.999999", "12.5", "0.7", "100")
SOURCE_PATHS = ("workers.eligible", "programmes.0.budget", "dynamics.deaths_per_1000", "members")


def magnitude(rng: random.Random, low: int, high: int) -> int:
    """A whole number with a random number of digits, from 10**low to 10**high."""
    digits = rng.randint(low, high - 1)
    return rng.randint(10**digits, 10 ** (digits + 1))


class Writer:
    """Draws the parts of one document."""

    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.seed = seed
        self.doc = {"schema": 1, "title": f"Random scenario {seed}"}

    def chance(self, share: float) -> bool:
        """True with this probability."""
        return self.rng.random() < share

    def written(self, value):
        """The same number as JSON number or as string."""
        text = format(Decimal(value), "f")
        if self.chance(0.35):
            return text
        if "." not in text:
            return int(text)
        plain = float(text)
        return plain if "e" not in repr(plain) and Decimal(repr(plain)) == Decimal(text) else text

    def rate(self, low: int, high: int):
        """A number from low to high with 0 to 6 decimals, whole ones and bounds often."""
        if self.chance(0.08):
            return self.written(self.rng.choice((low, high)))
        places = self.rng.choice((0, 0, 1, 1, 2, 3, 6))
        scale = 10**places
        return self.written(Decimal(self.rng.randint(low * scale, high * scale)) / scale)

    def texts(self) -> None:
        """Region, notes and sources; the model ignores them all."""
        if self.chance(0.5):
            self.doc["region"] = {"code": "19.71", "name": "Kota Contoh"}
        if self.chance(0.3):
            self.doc["notes"] = "Drawn at random; “no” real region."
        if self.chance(0.4):
            self.doc["sources"] = {
                path: {
                    "kind": self.rng.choice(KINDS),
                    "text": "drawn at random",
                    "url": "https://example.org/source",
                    "date": "2025-10-18",
                }
                for path in self.rng.sample(SOURCE_PATHS, self.rng.randint(1, 3))
            }

    def span(self) -> None:
        """First month and horizon."""
        year = self.rng.choice((2024, 2025, 2025, 2025, 2026, 2026, 2026, 2027, 2029))
        if self.chance(0.04):
            year = self.rng.choice((2000, 2040, 2096))
        self.start = year * 12 + self.rng.choice((0, 0, 0, self.rng.randint(0, 11), self.rng.randint(0, 11)))
        self.count = self.rng.choice((0, 1, 1, 1, 2, 2, 3, 4, 5, 7))
        draw = self.rng.random()
        if self.seed % 100 == 50:
            self.months, self.count = self.rng.choice((360, 600)), 1
        elif draw < 0.05:
            self.months, self.count = self.rng.randint(6, 18), self.rng.randint(12, 20)
        elif draw < 0.85:
            self.months = self.rng.randint(6, 48)
        elif draw < 0.90:
            self.months = self.rng.randint(1, 5)
        else:
            self.months, self.count = self.rng.choice((60, 96, 120)), min(self.count, 3)
        self.doc["start"], self.doc["months"] = month_text(self.start), self.months

    def people(self) -> None:
        """Workers and members; `space` is what initial members may still take."""
        eligible = self.rng.randint(1, 60) if self.chance(0.08) else magnitude(self.rng, 2, 6)
        wage = self.rng.randint(0, eligible)
        rest = eligible - wage
        vulnerable = self.rng.choice((0, rest, *[self.rng.randint(0, rest)] * 8))
        workers = {"eligible": eligible, "wage_earning": wage, "vulnerable": vulnerable}
        if self.chance(0.65):
            workers["growth_pct"] = self.rate(-20, 20) if self.chance(0.4) else self.rate(-3, 4)
        if self.chance(0.35):
            workers["denominators"] = [
                {"name": f"D{i}", "people": self.rng.randint(1, 2 * eligible), "source": "a count"}
                for i in range(self.rng.randint(1, 3))
            ]
        self.doc["workers"] = workers
        self.size = {"vulnerable": vulnerable, "other": rest - vulnerable}
        self.space = dict(self.size)
        if self.chance(0.75):
            members = {"wage_earning": self.rng.choice((0, wage, *[self.rng.randint(0, wage)] * 6))}
            for group in GROUPS:
                if self.chance(0.7):
                    part = self.rng.randint(0, self.size[group])
                    taken = self.rng.choice((part, part // 2, part // 10, self.size[group]))
                    members[f"self_paying_{group}"] = taken
                    self.space[group] -= taken
            self.doc["members"] = members

    def dynamics(self) -> None:
        """Monthly movements and benefits; rates of whole points now and then."""
        draws = {
            "wage_uptake_pct": lambda: self.rate(0, 40),
            "wage_lapse_pct": lambda: self.rate(0, 30),
            "self_enrol_pct": lambda: self.rate(0, 30),
            "self_lapse_pct": lambda: self.rate(0, 100),
            "keep_paying_pct": lambda: self.rate(0, self.rng.choice((10, 100))),
            "replaced_pct": lambda: self.rate(0, 60),
            "deaths_per_1000": lambda: self.rate(0, 20),
            "accidents_per_1000": lambda: self.rate(0, 20),
            "accident_cost": lambda: self.written(self.rng.randint(0, 20_000_000)),
            "scholarship_mean": lambda: self.rate(0, 174_000_000),
        }
        if self.chance(0.85):
            self.doc["dynamics"] = {name: draw() for name, draw in draws.items() if self.chance(0.6)}

    def override(self, index: int) -> dict:
        """One entry of `contribution` with at least one field."""
        draws = {
            "jkm": lambda: self.written(
                self.rng.choice((0, 10_000, self.rng.randint(0, 20_000), Decimal("7250.25"), 10**6))
            ),
            "jkk_pct": lambda: self.written(self.rng.choice((0, 1, 2, "0.54", "1.2345", "3"))),
            "jht_pct": lambda: self.written(self.rng.choice((0, 2, "2.5", "5.7"))),
        }
        names = self.rng.sample(sorted(draws), self.rng.randint(1, 3))
        return {"from": month_text(index), **{name: draws[name]() for name in names}}

    def rules(self) -> None:
        """Switches and overrides."""
        rules = {}
        if self.chance(0.35):
            rules["death_benefit_waiting_months"] = self.rng.choice((0, 1, 2, 3, 6, 12, 24))
        if self.chance(0.5):
            names = self.rng.sample(("apbd", "village", "other"), self.rng.randint(1, 3))
            rules["relief"] = {name: self.chance(0.5) for name in names}
        if self.chance(0.3):
            low, high = max(2000 * 12, self.start - 6), self.start + min(self.months, 36)
            months = self.rng.sample(range(low, high + 1), min(self.rng.randint(1, 4), high - low + 1))
            rules["contribution"] = [self.override(index) for index in months]
        if rules:
            self.doc["rules"] = rules

    def budget(self, terms: dict) -> dict:
        """A budget sized so that money sometimes binds and sometimes does not."""
        wanted = self.rng.randint(1, max(2, int(self.size[terms.get("reaches", "vulnerable")] * 1.5)))
        amount = wanted * self.rng.choice((201_600, 201_600, 100_800, 441_600, 70_000))
        amount += self.rng.randint(0, 201_599)
        draw = self.rng.random()
        if draw < 0.4:
            cents = Decimal(self.rng.choice((0, 0, 0, 500_000, 123_456))) / 10**6
            budget = {"per_year": self.written(amount + cents)}
        elif draw < 0.7:
            last = min(terms.get("to_year", terms["from_year"] + 4), 2100)
            years = [year for year in range(terms["from_year"], last + 1) if self.chance(0.75)]
            return {
                "by_year": {
                    str(year): self.written(amount * self.rng.randint(0, 20) // 10) for year in years
                }
            }
        else:
            villages = self.rng.choice((1, self.rng.randint(2, 20), self.rng.randint(20, 400)))
            budget = {"villages": villages}
            share = self.rng.choice((100, 50, 10, 3, Decimal("2.5")))
            budget["per_village"] = self.written(int(amount * 100 / share) // villages)
            if share != 100 or self.chance(0.3):
                budget["share_pct"] = self.written(share)
            if self.chance(0.5):
                budget["apart"] = self.chance(0.7)
        if self.chance(0.45):
            budget["growth_pct"] = self.rate(*self.rng.choice(((-30, 30), (-5, 10), (-100, 100))))
        return budget

    def years(self) -> dict:
        """The budget years of a programme."""
        year = self.start // 12
        first = min(max(year + self.rng.choice((-3, -1, -1, 0, 0, 0, 0, 1, 2)), 2000), 2100)
        terms = {"from_year": first}
        if self.chance(0.5):
            terms["to_year"] = min(max(first, year + self.rng.choice((-1, 0, 1, 1, 2, 3))), 2100)
        return terms

    def optional(self, terms: dict, size: int) -> None:
        """The fields of a programme that may be left out."""
        draws = {
            "off": (0.1, lambda: self.chance(0.8)),
            "admin_pct": (0.3, lambda: self.rate(0, self.rng.choice((10, 10, 100)))),
            "pays_pct": (0.3, lambda: self.written(self.rng.choice(ODD_SHARES))),
            "package": (0.3, lambda: self.rng.choice(("jkk_jkm", "jkk_jkm_jht"))),
            "income": (0.35, lambda: self.written(self.rng.choice(INCOMES))),
            "sector": (0.4, lambda: self.rng.choice(("other", "transport", "transport"))),
            "max_workers": (0.25, lambda: self.rng.randint(1, size + 2)),
            "enrol_per_month": (0.25, lambda: self.rng.randint(1, size // 4 + 2)),
            "verification_yield_pct": (0.35, lambda: self.rate(60, 100) if self.chance(0.9) else self.rate(0, 100)),
            "overlap_pct": (0.3, lambda: self.rate(0, 30) if self.chance(0.9) else self.rate(0, 100)),
            "carry_over": (0.4, lambda: self.chance(0.85)),
        }
        for name, (share, draw) in draws.items():
            if self.chance(share):
                terms[name] = draw()
        if self.chance(0.4):
            first = self.rng.randint(1, 12)
            terms["paid_months"] = {"first": first, "last": self.rng.randint(first, 12)}
        if self.chance(0.35):
            terms["pace"] = self.rng.choice(("quota", "until_spent", "until_spent"))
            if terms["pace"] == "until_spent":
                terms.setdefault("max_workers", self.rng.randint(1, size + 2))

    def programme(self, number: int) -> dict:
        """One programme, as valid as the ones before it leave space for."""
        terms = {"name": f"Programme {number}", "payer": self.rng.choice(PAYERS), **self.years()}
        if self.chance(0.4):
            terms["reaches"] = self.rng.choice(("vulnerable", "other", "other"))
        group = terms.get("reaches", "vulnerable")
        terms["budget"] = self.budget(terms)
        self.optional(terms, self.size[group])
        if self.chance(0.45):
            members = self.rng.randint(0, self.space[group])
            terms["initial_members"] = self.rng.choice((members, members // 3, members // 10))
            self.space[group] -= terms["initial_members"]
            if self.chance(0.6):
                terms["initial_tenure"] = self.rng.randint(1, 60)
        return terms

    def targets(self) -> None:
        """Levels from 1 to 100 per cent, no two alike."""
        if self.chance(0.75):
            drawn = [self.rate(1, 100) for _ in range(self.rng.randint(1, 8))]
            self.doc["targets_pct"] = list({Decimal(str(value)): value for value in drawn}.values())

    def document(self) -> dict:
        """The whole scenario."""
        for part in (self.span, self.texts, self.people, self.dynamics, self.rules):
            part()
        if self.count or self.chance(0.5):
            self.doc["programmes"] = [self.programme(i + 1) for i in range(self.count)]
        self.targets()
        if self.chance(0.55):
            self.doc["realised"] = realised(self.rng, self.doc, self.written)
        return self.doc


def scenario(seed: int) -> dict:
    """A random valid scenario; the same seed gives the same document."""
    return Writer(seed).document()


def main() -> int:
    """Print one scenario, or take the census of 200."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="seed of the scenario to print")
    parser.add_argument("--census", action="store_true", help="check that 200 seeds use everything")
    parser.add_argument("--bands", type=Path, default=BANDS_PATH, help="income bands (CSV)")
    options = parser.parse_args()
    if options.census:
        from census import census

        return census([scenario(seed) for seed in range(1, 201)], load_bands(options.bands))
    print(json.dumps(scenario(options.seed), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
