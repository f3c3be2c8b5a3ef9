"""Random months that happened (`realised`) for a document that is otherwise whole.

What a run of the plan gives is the ground: an entry says the same, something
near it, or something else that the groups of that month allow.
"""

import random
from fractions import Fraction
from math import floor

from model import GROUPS, growth_factor, run
from rules import month_index, month_text, number, percent

MOST_MONTHS = 120
MOST_RUPIAH = 10**15


class Chronicler:
    """Draws the entries of one document; `written` writes an amount as JSON."""

    def __init__(self, rng: random.Random, document: dict, written):
        self.rng, self.document, self.written = rng, document, written
        self.programmes = document.get("programmes", [])
        self.start = month_index(document["start"])
        self.plan = run(document)
        self.columns = {entry["index"]: at for at, entry in enumerate(self.plan["programmes"])}
        workers = document["workers"]
        self.growth = percent(workers.get("growth_pct", 0))
        self.base = {"wage_earning": workers["wage_earning"], "vulnerable": workers["vulnerable"]}
        self.base["other"] = workers["eligible"] - sum(self.base.values())

    def chance(self, share: float) -> bool:
        """True with this probability."""
        return self.rng.random() < share

    def people(self, planned, space: int) -> int:
        """What the plan has, near it, or anything up to `space`."""
        planned = min(floor(planned), space)
        near = min(space, planned * self.rng.randint(70, 130) // 100)
        return self.rng.choice((planned, near, near, self.rng.randint(0, space), 0, space))

    def money(self, spend: Fraction, left: Fraction):
        """What the plan spends, near it, or more than there was in that month."""
        there = floor(spend + left)
        amounts = (
            spend,
            floor(spend * self.rng.randint(60, 140) / 100),
            there + self.rng.choice((0, 1, self.rng.randint(1, 10**9))),
            there // 2 + self.rng.randint(0, 10**6),
            self.rng.choice((0, Fraction("0.000001"), Fraction("123456.789"))),
        )
        micro = min(floor(self.rng.choice(amounts) * 10**6), MOST_RUPIAH * 10**6)
        whole, part = divmod(micro, 10**6)
        return self.written(f"{whole}.{part:06d}" if part else whole)

    def programme(self, at: int, row: dict, space: dict) -> dict:
        """What one programme had; those that are off are said to have had something too."""
        entry = {"programme": at}
        column = self.columns.get(at)
        group = self.programmes[at].get("reaches", "vulnerable")
        planned = 0 if column is None else row["programme_members"][column]
        spend, left = (0, 0) if column is None else (row["spend"][column], row["money_left"][column])
        if self.chance(0.65):
            entry["members"] = self.people(planned, space[group])
            space[group] -= entry["members"]
        if self.chance(0.55):
            entry["spend"] = self.money(Fraction(spend), Fraction(left))
        return entry

    def entry(self, passed: int) -> dict:
        """One month, in which the groups are no smaller than what is said of them."""
        row = self.plan["months"][passed - 1]
        factor = growth_factor(self.growth, passed)
        space = {group: floor(number(size) * factor) for group, size in self.base.items()}
        entry = {"month": month_text(self.start + passed - 1)}
        if self.chance(0.5):
            entry["wage_earning"] = self.people(row["wage_earning_members"], space["wage_earning"])
        for group in GROUPS:
            name = f"self_paying_{group}"
            if self.chance(0.4):
                entry[name] = self.people(row[name], space[group])
                space[group] -= entry[name]
        named = [at for at in range(len(self.programmes)) if self.chance(0.7)]
        self.rng.shuffle(named)
        if named or self.chance(0.2):
            entry["programmes"] = [self.programme(at, row, space) for at in named]
        return entry

    def entries(self) -> list:
        """The first months, or some of all months, in any order."""
        count = self.document["months"]
        if self.chance(0.4):
            months = list(range(1, min(count, self.rng.randint(1, 18)) + 1))
        else:
            few = self.rng.randint(1, min(count, 12))
            months = self.rng.sample(range(1, count + 1), self.rng.choice((few, min(few, 3))))
        entries = [self.entry(passed) for passed in months]
        if self.chance(0.5):
            self.rng.shuffle(entries)
        return entries


def realised(rng: random.Random, document: dict, written) -> list:
    """Entries for a document without any; none for very long runs, which take long."""
    if document["months"] > MOST_MONTHS:
        return []
    return Chronicler(rng, document, written).entries()
