"""Counts what a set of scenarios touches and checks that each one is valid.

The list of what must occur is written out here from the model's tables, so a
field that the generator forgets is reported.
"""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from math import floor

from model import GROUPS, growth_factor, run
from rules import DIGITS, is_decimal, month_index, number, percent

FIELDS = """
schema title region region.code region.name notes sources start months workers workers.eligible
workers.wage_earning workers.vulnerable workers.growth_pct workers.denominators
workers.denominators.name workers.denominators.people workers.denominators.source members
members.wage_earning members.self_paying_vulnerable members.self_paying_other dynamics
dynamics.wage_uptake_pct dynamics.wage_lapse_pct dynamics.self_enrol_pct dynamics.self_lapse_pct
dynamics.keep_paying_pct dynamics.replaced_pct dynamics.deaths_per_1000
dynamics.accidents_per_1000 dynamics.accident_cost dynamics.scholarship_mean rules
rules.death_benefit_waiting_months rules.relief rules.relief.apbd=True rules.relief.apbd=False
rules.relief.village=True rules.relief.village=False rules.relief.other=True
rules.relief.other=False rules.contribution rules.contribution.from rules.contribution.jkm
rules.contribution.jkk_pct rules.contribution.jht_pct programmes programmes.name
programmes.payer=apbd_province programmes.payer=apbd_district programmes.payer=village
programmes.payer=dbh_cht programmes.payer=dbh_sawit programmes.payer=otsus programmes.payer=csr
programmes.payer=sponsor programmes.payer=zakat programmes.off=True programmes.off=False
programmes.reaches=vulnerable programmes.reaches=other programmes.from_year programmes.to_year
programmes.budget.per_year programmes.budget.by_year programmes.budget.villages
programmes.budget.per_village programmes.budget.share_pct programmes.budget.growth_pct
programmes.budget.apart=True programmes.budget.apart=False programmes.admin_pct
programmes.pays_pct programmes.pays_pct=33.333333 programmes.paid_months
programmes.paid_months.first programmes.paid_months.last programmes.package=jkk_jkm
programmes.package=jkk_jkm_jht programmes.income programmes.sector=other
programmes.sector=transport programmes.pace=quota programmes.pace=until_spent
programmes.max_workers programmes.enrol_per_month programmes.verification_yield_pct
programmes.overlap_pct programmes.carry_over=True programmes.carry_over=False
programmes.initial_members programmes.initial_tenure targets_pct
sources.kind=regulated sources.kind=reported sources.kind=estimated sources.kind=assumed
sources.text sources.url sources.date
realised realised.month realised.wage_earning realised.self_paying_vulnerable
realised.self_paying_other realised.programmes realised.programmes.programme
realised.programmes.members realised.programmes.spend
""".split()

SITUATIONS = (
    "number as string", "number as JSON decimal", "growth positive", "growth negative",
    "budget growth positive", "budget growth negative", "start inside paid months",
    "start before paid months", "start after paid months", "before the range", "after the range",
    "room binds", "money binds", "cap binds", "pace binds", "money gone", "tiny group",
    "several overrides", "relief switches with a run across 2026-2027", "money carried over",
    "target reached", "target held", "target reached but not held", "people missing",
    "many programmes", "horizon of 120 months or more", "no programmes",
    "realised months out of order", "realised month with nothing in it",
    "realised programme that is off", "realised programme with nothing in it",
    "realised members as planned", "realised members other than planned",
    "realised members in an unpaid month", "realised spend as planned",
    "realised spend other than planned", "realised spend in an unpaid month",
    "realised spend of a part payer", "spend beyond the budget", "money left after a realised month",
    "realised stock and members fill the group",
)
BINDING = {
    "room": "room binds",
    "money": "money binds",
    "cap": "cap binds",
    "pace": "pace binds",
    "gone": "money gone",
}
MONEY = ("spend", "partner", "unspent", "beyond_budget", "money_left")


def walk(value, path: str, seen: set) -> None:
    """Collect every field path, and `path=value` of words and switches.

    The keys of `sources` and `by_year` are free, so they are left out.
    """
    if isinstance(value, dict):
        for key, child in value.items():
            named_freely = path == "sources" and isinstance(child, dict)
            below = path if named_freely else f"{path}.{key}" if path else key
            seen.add(below)
            if not below.endswith("by_year"):
                walk(child, below, seen)
    elif isinstance(value, list):
        for child in value:
            walk(child, path, seen)
    else:
        seen.add(f"{path}={value}")
        if isinstance(value, float):
            seen.add("number as JSON decimal")
        elif isinstance(value, str) and path.endswith(("_pct", "per_year", "per_village")):
            seen.add("number as string")


def invalid(document: dict) -> list:
    """Breaches of the refusal rules that bind several fields together."""
    reasons = []
    workers, members = document["workers"], document.get("members", {})
    programmes = document.get("programmes", [])
    other = workers["eligible"] - workers["wage_earning"] - workers["vulnerable"]
    if other < 0:
        reasons.append("groups above eligible")
    if members.get("wage_earning", 0) > workers["wage_earning"]:
        reasons.append("wage-earning members above their group")
    for group, size in (("vulnerable", workers["vulnerable"]), ("other", other)):
        taken = members.get(f"self_paying_{group}", 0) + sum(
            p.get("initial_members", 0) for p in programmes if p.get("reaches", "vulnerable") == group
        )
        if taken > size:
            reasons.append(f"members above the group {group}")
    months = [entry["from"] for entry in document.get("rules", {}).get("contribution", [])]
    if len(months) != len(set(months)):
        reasons.append("two overrides in one month")
    if len(programmes) > 20 or len(document.get("targets_pct", [])) > 8:
        reasons.append("too many programmes or targets")
    reasons += invalid_realised(document, other)
    for terms in programmes:
        first, last = terms["from_year"], terms.get("to_year", 2100)
        years = [int(year) for year in terms["budget"].get("by_year", {})]
        if not 2000 <= first <= last <= 2100 or any(not first <= y <= last for y in years):
            reasons.append("years outside the range")
        if terms.get("pace") == "until_spent" and "max_workers" not in terms:
            reasons.append("until_spent without max_workers")
        if number(terms.get("pays_pct", 100)) <= 0:
            reasons.append("pays nothing")
    return reasons


def invalid_realised(document: dict, other: int) -> list:
    """Breaches of the refusal rules for months that happened."""
    reasons, entries = [], document.get("realised", [])
    programmes, workers = document.get("programmes", []), document["workers"]
    growth, start = percent(workers.get("growth_pct", 0)), month_index(document["start"])
    if len(entries) > 600 or len({entry["month"] for entry in entries}) < len(entries):
        reasons.append("too many realised months or two alike")
    for entry in entries:
        passed = month_index(entry["month"]) - start + 1
        if not 1 <= passed <= document["months"]:
            reasons.append("a realised month outside the run")
            continue
        factor = growth_factor(growth, passed)
        named = entry.get("programmes", [])
        if len({one["programme"] for one in named}) < len(named):
            reasons.append("one programme twice in a realised month")
        if entry.get("wage_earning", 0) > workers["wage_earning"] * factor:
            reasons.append("realised wage-earning members above their group")
        for group, size in (("vulnerable", workers["vulnerable"]), ("other", other)):
            if filled(entry, programmes, group) > size * factor:
                reasons.append(f"realised members above the group {group}")
    return reasons


def filled(entry: dict, programmes: list, group: str) -> int:
    """How many of a group a realised month names, programmes that are off included."""
    return entry.get(f"self_paying_{group}", 0) + sum(
        one.get("members", 0)
        for one in entry.get("programmes", [])
        if programmes[one["programme"]].get("reaches", "vulnerable") == group
    )


def too_long(amount: Fraction) -> bool:
    """Whether an amount needs more than 28 significant digits, though it ends at all."""
    if not is_decimal(amount):
        return False
    digits = Decimal(amount.numerator) if amount.denominator == 1 else None
    if digits is None:
        scale = 0
        while (amount * 10**scale).denominator != 1:
            scale += 1
        digits = Decimal((amount * 10**scale).numerator)
    return len(digits.as_tuple().digits) > DIGITS


def programme_situations(document: dict, terms: dict) -> set:
    """Situations that a programme's terms show."""
    start = month_index(document["start"])
    end = start + document["months"] - 1
    year, month = start // 12, start % 12 + 1
    paid = terms.get("paid_months", {"first": 1, "last": 12})
    seen = set()
    if year < terms["from_year"]:
        seen.add("before the range")
    elif year <= terms.get("to_year", year):
        if month > paid["last"]:
            seen.add("start after paid months")
        elif month < paid["first"]:
            seen.add("start before paid months")
        elif month > paid["first"]:
            seen.add("start inside paid months")
    if end // 12 > terms.get("to_year", 9999):
        seen.add("after the range")
    growth = number(terms["budget"].get("growth_pct", 0))
    if growth:
        seen.add("budget growth positive" if growth > 0 else "budget growth negative")
    return seen


def situations(document: dict, result: dict) -> set:
    """Situations that a document and its run show."""
    programmes = document.get("programmes", [])
    seen = set().union(*(programme_situations(document, terms) for terms in programmes))
    growth = number(document["workers"].get("growth_pct", 0))
    if growth:
        seen.add("growth positive" if growth > 0 else "growth negative")
    rules, months = document.get("rules", {}), result["months"]
    if len(rules.get("contribution", [])) > 1:
        seen.add("several overrides")
    if "relief" in rules and months[0]["month"] < "2027" <= months[-1]["month"] and programmes:
        seen.add("relief switches with a run across 2026-2027")
    if document["workers"]["eligible"] <= 60:
        seen.add("tiny group")
    if len(programmes) >= 12:
        seen.add("many programmes")
    if not programmes:
        seen.add("no programmes")
    if len(months) >= 120:
        seen.add("horizon of 120 months or more")
    for row in months:
        seen |= {BINDING[name] for name in row["binding"] if name in BINDING}
        if any(row["carried_out"]):
            seen.add("money carried over")
        if any(row["gap_people"]):
            seen.add("people missing")
    for target in result["targets"]:
        if target["first_reached"]:
            seen.add("target reached")
            seen.add("target held" if target["held_from"] else "target reached but not held")
    return seen


def realised_situations(document: dict, result: dict, bands: list) -> set:
    """Situations that the months that happened show, against a run without them."""
    entries, programmes = document.get("realised", []), document.get("programmes", [])
    if not entries:
        return set()
    plan = run({**document, "realised": []}, bands)
    start, seen = month_index(document["start"]), set()
    columns = {entry["index"]: at for at, entry in enumerate(result["programmes"])}
    months = [entry["month"] for entry in entries]
    if months != sorted(months):
        seen.add("realised months out of order")
    for entry in entries:
        at_month = month_index(entry["month"]) - start
        before, row = plan["months"][at_month], result["months"][at_month]
        if len(entry) == 1:
            seen.add("realised month with nothing in it")
        if any(f"self_paying_{g}" in entry and filled(entry, programmes, g) == floor(row[g]) for g in GROUPS):
            seen.add("realised stock and members fill the group")
        for one in entry.get("programmes", []):
            at = columns.get(one["programme"])
            if at is None:
                seen.add("realised programme that is off")
                continue
            if len(one) == 1:
                seen.add("realised programme with nothing in it")
            if row["beyond_budget"][at]:
                seen.add("spend beyond the budget")
            for name, field in (("members", "programme_members"), ("spend", "spend")):
                if name not in one:
                    continue
                alike = number(one[name]) == before[field][at]
                seen.add(f"realised {name} {'as' if alike else 'other than'} planned")
                if before["binding"][at] == "unpaid" and number(one[name]):
                    seen.add(f"realised {name} in an unpaid month")
                if row["money_left"][at]:
                    seen.add("money left after a realised month")
            if row["partner"][at] and "spend" in one:
                seen.add("realised spend of a part payer")
    return seen


def census(documents: list, bands: list) -> int:
    """Print how many scenarios touch each item; 1 if one is missing or invalid."""
    counts, problems = Counter(), []
    for position, document in enumerate(documents, start=1):
        result = run(document, bands)
        seen = situations(document, result) | realised_situations(document, result, bands)
        walk(document, "", seen)
        counts.update(seen)
        problems += [f"scenario {position}: {reason}" for reason in invalid(document)]
        for row in result["months"]:
            amounts = sum((row[name] for name in MONEY), [])
            if any(too_long(amount) for amount in amounts):
                problems.append(f"scenario {position}: more than 28 digits in {row['month']}")
                break
    for item in (*FIELDS, *SITUATIONS):
        print(f"{counts[item]:4d}  {item}")
        if not counts[item]:
            problems.append(f"never occurs: {item}")
    for problem in problems:
        print(problem)
    print(f"{len(documents)} scenarios, {len(problems)} problems")
    return 1 if problems else 0
