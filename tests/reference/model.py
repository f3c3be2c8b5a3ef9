"""Reference implementation of the coverage model, exact and unhurried.

`run(document)` takes a valid scenario (a dict as `json.load` gives it, numbers
as int, Decimal or str) and returns what the model reports, as int and Fraction.
Written from the text of the model alone; see README.md for its readings.
"""

from fractions import Fraction
from math import ceil, floor

from rules import Rules, budget_of, load_bands, month_index, month_text, number, percent

NANO = Fraction(1, 10**9)
GROUPS = ("vulnerable", "other")
ROW_FIELDS = ("spend", "partner", "unspent", "beyond_budget", "carried_out", "binding")
DEATH_FULL = 42_000_000
DEATH_WAITING = 10_000_000
SCHOLARSHIP_TENURE = 36


def whole(value: Fraction) -> int:
    """Round down, forgiving a billionth."""
    return floor(value + NANO)


class Cohorts:
    """Members of one programme by tenure; tenures from `cap` on are lumped."""

    def __init__(self, cap: int, members: int, tenure: int):
        self.cap = cap
        self.by_tenure = [Fraction(0)] * (cap + 1)
        self.by_tenure[min(tenure, cap)] = Fraction(members)

    def advance(self, before: int, now: int) -> None:
        """One month: the shortest tenures leave, stayers age, newcomers start at 1."""
        leavers = Fraction(max(0, before - now))
        kept = []
        for people in self.by_tenure:
            taken = min(leavers, people)
            leavers -= taken
            kept.append(people - taken)
        newcomers = max(0, now - before)
        self.by_tenure = [
            Fraction(0),
            kept[0] + newcomers,
            *kept[1 : self.cap - 1],
            kept[self.cap - 1] + kept[self.cap],
        ]

    def replace(self, share: Fraction, members: int) -> None:
        """Remove a share of all cohorts alike; as many come back with tenure 1."""
        stay = 1 - share
        self.by_tenure = [people * stay if people else people for people in self.by_tenure]
        self.by_tenure[1] += share * members

    def below(self, tenure: int) -> Fraction:
        """Members with less than this tenure (at most the cap)."""
        return sum(self.by_tenure[:tenure], Fraction(0))

    def at_least(self, tenure: int) -> Fraction:
        """Members with this tenure or more (at most the cap)."""
        return sum(self.by_tenure[tenure:], Fraction(0))


class Mortality:
    """Expected deaths, accidents and benefits (step 7)."""

    def __init__(self, dynamics: dict, waiting: int):
        self.deaths = number(dynamics.get("deaths_per_1000", 0)) / 12_000
        self.accidents = number(dynamics.get("accidents_per_1000", 0)) / 12_000
        self.accident_cost = number(dynamics.get("accident_cost", 0))
        self.scholarship = number(dynamics.get("scholarship_mean", 0))
        self.replaced = percent(dynamics.get("replaced_pct", 0)) / 12
        self.waiting = waiting
        self.cap = max(SCHOLARSHIP_TENURE, waiting)

    def month(self, cohorts: Cohorts, before: int, now: int) -> tuple:
        """Deaths, accidents and benefits of one programme; moves its cohorts on."""
        accidents = now * self.accidents
        benefits = accidents * self.accident_cost
        if not self.deaths:
            return Fraction(0), accidents, benefits
        cohorts.advance(before, now)
        deaths = now * self.deaths
        waiting = self.deaths * cohorts.below(self.waiting)
        benefits += waiting * DEATH_WAITING + (deaths - waiting) * DEATH_FULL
        benefits += self.deaths * cohorts.at_least(SCHOLARSHIP_TENURE) * self.scholarship
        cohorts.replace(self.deaths + self.replaced, now)
        return deaths, accidents, benefits


class Programme:
    """One programme that is not off: its terms and its state."""

    def __init__(self, raw: dict, index: int, rules: Rules, start: int, cap: int):
        self.raw, self.index, self.rules, self.start = raw, index, rules, start
        self.group = raw.get("reaches", "vulnerable")
        paid = raw.get("paid_months", {})
        self.first, self.last = int(paid.get("first", 1)), int(paid.get("last", 12))
        self.pays = percent(raw.get("pays_pct", 100))
        self.until_spent = raw.get("pace", "quota") == "until_spent"
        self.enrol = raw.get("enrol_per_month")
        self.members = int(raw.get("initial_members", 0))
        self.verified = self.members
        self.cohorts = Cohorts(cap, self.members, int(raw.get("initial_tenure", 12)))
        self.money = self.carried = Fraction(0)
        self.anew = False
        self.filled = None
        self.filled_by = "money"

    def in_range(self, year: int) -> bool:
        """Whether the programme has money in this budget year."""
        return self.raw["from_year"] <= year <= self.raw.get("to_year", year)

    def budget(self, year: int) -> Fraction:
        """The budget of any year; 0 outside the range."""
        if not self.in_range(year):
            return Fraction(0)
        return budget_of(self.raw["budget"], self.raw["from_year"], year)

    def open(self, year: int, month: int) -> None:
        """The money opens, and with it the places to the last paid month are fixed."""
        left, paid = self.last - month + 1, self.last - self.first + 1
        usable = self.budget(year) * (1 - percent(self.raw.get("admin_pct", 0)))
        self.money = whole(usable * left / paid) + self.carried
        self.carried = Fraction(0)
        self.fill(year, month)

    def fill(self, year: int, month: int) -> None:
        """Fix how many the money that is there fills from this month to the last paid one."""
        price = self.pays * sum(
            self.rules.full_contribution(self.raw, year * 12 + calendar - 1)
            for calendar in range(month, self.last + 1)
        )
        places = self.places(price)
        valid = percent(self.raw.get("verification_yield_pct", 100))
        share = valid * (1 - percent(self.raw.get("overlap_pct", 0)))
        if places is None:
            self.filled = None if share else 0
        else:
            self.filled = whole(places * share)

    def places(self, price: Fraction):
        """Places that the money at opening pays for; None where nothing limits them."""
        cap = self.raw.get("max_workers")
        self.filled_by = "cap"
        if self.until_spent:
            return cap
        if not price:
            return cap
        budget = self.raw["budget"]
        villages = budget["villages"] if budget.get("apart") else 1
        places = villages * floor(self.money / (villages * price))
        if cap is not None and cap < places:
            return cap
        self.filled_by = "money"
        return places

    def step(self, index: int, space: Fraction, given: dict) -> dict:
        """One month (step 4). `space` is what the group still has for this programme.

        `given` is what happened: `members` and `spend`, each if it is known.
        """
        year, month = index // 12, index % 12 + 1
        paid = self.in_range(year) and self.first <= month <= self.last
        full = self.rules.full_contribution(self.raw, index)
        contribution = full * self.pays
        row = {"unspent": Fraction(0), "carried_out": Fraction(0), "binding": "unpaid"}
        self.members = 0
        if paid:
            if month == self.first or index == self.start:
                self.open(year, month)
            elif self.anew:
                self.fill(year, month)
            self.members, row["binding"] = self.limited(space, contribution)
        if "members" in given:
            self.members, row["binding"] = int(given["members"]), "realised"
        self.anew = "members" in given or "spend" in given
        self.verified = max(self.verified, self.members)
        if "spend" in given:
            row["spend"] = number(given["spend"])
            row["partner"] = row["spend"] * (1 - self.pays) / self.pays
        else:
            row["spend"] = self.members * contribution
            row["partner"] = self.members * full - row["spend"]
        row["beyond_budget"] = max(Fraction(0), row["spend"] - self.money)
        self.money = max(Fraction(0), self.money - row["spend"])
        if paid and month == self.last:
            if self.raw.get("carry_over", False) and self.in_range(year + 1):
                self.carried = row["carried_out"] = self.money
            else:
                row["unspent"] = self.money
            self.money = Fraction(0)
        return row

    def limited(self, space: Fraction, contribution: Fraction) -> tuple:
        """The month's members and the name of the limit that sets them."""
        limits = [(max(0, whole(space)), "room")]
        if self.filled is not None:
            limits.append((self.filled, self.filled_by))
        if self.enrol is not None:
            limits.append((self.verified + self.enrol, "pace"))
        if self.until_spent and contribution:
            limits.append((floor(self.money / contribution), "gone"))
        return min(limits, key=lambda limit: limit[0])


def growth_factor(growth: Fraction, passed: int) -> Fraction:
    """Growth of all groups `passed` months after the month before `start`."""
    years, months = divmod(passed, 12)
    return (1 + growth) ** years * (1 + growth * months / 12)


class Simulation:
    """The state of a run; `month()` is one step of the model."""

    def __init__(self, document: dict, bands: list):
        self.start = month_index(document["start"])
        workers, members = document["workers"], document.get("members", {})
        dynamics = document.get("dynamics", {})
        self.growth = percent(workers.get("growth_pct", 0))
        self.eligible, self.wage = number(workers["eligible"]), number(workers["wage_earning"])
        vulnerable = number(workers["vulnerable"])
        self.base = {"vulnerable": vulnerable, "other": self.eligible - self.wage - vulnerable}
        self.denominators = [number(entry["people"]) for entry in workers.get("denominators", [])]
        self.wage_members = number(members.get("wage_earning", 0))
        self.self_paying = {g: number(members.get(f"self_paying_{g}", 0)) for g in GROUPS}
        monthly = ("wage_uptake_pct", "wage_lapse_pct", "self_enrol_pct", "self_lapse_pct")
        self.uptake, self.lapse, self.enrol, self.self_lapse = (
            percent(dynamics.get(name, 0)) / 12 for name in monthly
        )
        self.keep = percent(dynamics.get("keep_paying_pct", 0))
        rules = Rules(document.get("rules", {}), bands)
        self.mortality = Mortality(dynamics, rules.waiting)
        self.targets = [percent(target) for target in document.get("targets_pct", [])]
        self.programmes = [
            Programme(raw, position, rules, self.start, self.mortality.cap)
            for position, raw in enumerate(document.get("programmes", []))
            if not raw.get("off", False)
        ]
        self.realised = {month_index(e["month"]): e for e in document.get("realised", [])}
        self.factor = Fraction(1)
        self.size = dict(self.base)

    def in_programmes(self, group: str) -> int:
        """Members of all programmes that reach a group."""
        return sum(p.members for p in self.programmes if p.group == group)

    def move_wage_members(self, ratio: Fraction, wage: Fraction, happened: dict) -> None:
        """Step 2."""
        if "wage_earning" in happened:
            self.wage_members = number(happened["wage_earning"])
            return
        grown = self.wage_members * ratio
        moved = grown + self.uptake * (wage - grown) - self.lapse * grown
        self.wage_members = min(max(moved, Fraction(0)), wage)

    def move_self_payers(self, ratio: Fraction, sizes: dict) -> None:
        """Step 3; the uncovered are counted with last month's figures."""
        for group in GROUPS:
            paying = self.self_paying[group]
            uncovered = max(0, self.size[group] - paying - self.in_programmes(group))
            grown = paying * ratio
            moved = grown - self.self_lapse * grown + self.enrol * uncovered
            self.self_paying[group] = min(moved, sizes[group])

    def move_leavers(self, before: dict, sizes: dict) -> None:
        """Step 5."""
        for group in GROUPS:
            now = self.in_programmes(group)
            leavers = max(0, before[group] - now)
            paying = self.self_paying[group]
            limit = max(paying, sizes[group] - now)
            self.self_paying[group] = min(paying + self.keep * leavers, limit)

    def settle_self_payers(self, happened: dict) -> None:
        """After step 5: self-payers that were counted replace those reckoned."""
        for group in GROUPS:
            if f"self_paying_{group}" in happened:
                self.self_paying[group] = number(happened[f"self_paying_{group}"])

    def move_programmes(self, index: int, sizes: dict, happened: dict) -> list:
        """Step 4: all programmes in their order; returns their rows."""
        rows, taken = [], dict.fromkeys(GROUPS, 0)
        given = {entry["programme"]: entry for entry in happened.get("programmes", [])}
        for programme in self.programmes:
            group = programme.group
            space = sizes[group] - self.self_paying[group] - taken[group]
            rows.append(programme.step(index, space, given.get(programme.index, {})))
            taken[group] += programme.members
        return rows

    def month(self, passed: int) -> dict:
        """The month `passed` months after the month before `start`."""
        index = self.start + passed - 1
        factor = growth_factor(self.growth, passed)
        ratio = factor / self.factor
        eligible, wage = self.eligible * factor, self.wage * factor
        sizes = {group: base * factor for group, base in self.base.items()}
        before = {group: self.in_programmes(group) for group in GROUPS}
        members_before = [p.members for p in self.programmes]
        happened = self.realised.get(index, {})
        self.move_wage_members(ratio, wage, happened)
        self.move_self_payers(ratio, sizes)
        rows = self.move_programmes(index, sizes, happened)
        self.move_leavers(before, sizes)
        self.settle_self_payers(happened)
        members = [p.members for p in self.programmes]
        covered = self.wage_members + sum(self.self_paying.values()) + sum(members)
        expected = [
            self.mortality.month(p.cohorts, then, p.members)
            for p, then in zip(self.programmes, members_before)
        ]
        self.factor, self.size = factor, sizes
        return {
            "month": month_text(index),
            "eligible": eligible,
            "wage_earning": wage,
            "vulnerable": sizes["vulnerable"],
            "other": sizes["other"],
            "wage_earning_members": self.wage_members,
            "self_paying_vulnerable": self.self_paying["vulnerable"],
            "self_paying_other": self.self_paying["other"],
            "programme_members": members,
            **{name: [row[name] for row in rows] for name in ROW_FIELDS},
            "money_left": [p.money for p in self.programmes],
            "covered": covered,
            "coverage_pct": 100 * covered / eligible,
            "deaths": [row[0] for row in expected],
            "accidents": [row[1] for row in expected],
            "benefits": [row[2] for row in expected],
            "denominator_coverage_pct": [100 * covered / (d * factor) for d in self.denominators],
            "gap_people": [max(0, ceil(target * eligible - covered)) for target in self.targets],
        }


def target_report(pct: Fraction, months: list) -> dict:
    """When a target is first reached, and from when it is held."""
    reached = [row["coverage_pct"] >= pct for row in months]
    first = next((row["month"] for row, yes in zip(months, reached) if yes), None)
    since = len(reached)
    while since and reached[since - 1]:
        since -= 1
    held = months[since]["month"] if len(months) - 1 - since >= 12 else None
    return {"pct": pct, "first_reached": first, "held_from": held}


def year_report(year: int, months: list, programmes: list) -> dict:
    """The sums of one budget year for each programme."""
    rows = [row for row in months if row["month"].startswith(f"{year:04d}-")]
    entries = []
    for at, programme in enumerate(programmes):
        members = [row["programme_members"][at] for row in rows]
        ends = rows[-1]["month"].endswith("-12")
        entries.append(
            {
                "index": programme.index,
                "budget": programme.budget(year),
                "spent": sum(row["spend"][at] for row in rows),
                "unspent": sum(row["unspent"][at] for row in rows),
                "beyond_budget": sum(row["beyond_budget"][at] for row in rows),
                "carried_out": sum(row["carried_out"][at] for row in rows),
                "worker_months": sum(members),
                "peak_members": max(members),
                "december_members": members[-1] if ends else 0,
            }
        )
    return {"year": year, "programmes": entries}


def run(document: dict, bands: list | None = None) -> dict:
    """Simulate a valid scenario; `bands` overrides the project's band table."""
    simulation = Simulation(document, load_bands() if bands is None else bands)
    months = [simulation.month(passed) for passed in range(1, document["months"] + 1)]
    years = sorted({int(row["month"][:4]) for row in months})
    return {
        "programmes": [
            {"index": p.index, "name": p.raw["name"], "payer": p.raw["payer"]}
            for p in simulation.programmes
        ],
        "months": months,
        "targets": [
            target_report(number(target), months) for target in document.get("targets_pct", [])
        ],
        "years": [year_report(year, months, simulation.programmes) for year in years],
    }
