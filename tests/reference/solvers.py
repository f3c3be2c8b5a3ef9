"""Proves a program's solver answers with the reference model alone.

Each question goes to `BINARY solve - --for … --format json`. The answer is put
into the document, and the reference model shows that it holds, that its
neighbour does not, and that no sampled value on the neighbour's side does. Where
there is no answer, no value of a sample up to the largest amount may hold.
"""

import json
import random
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from generate import scenario
from model import run
from program import ask
from rules import month_index, month_text, number

KINDS = ("reached", "held")
MONTHS_AFTER_HELD = 12
MOST_RUPIAH = 10**15
RATE_STEP = Fraction(1, 10**4)
SHOWN_PCT = Fraction(1, 100)

# What is asked for: its lowest and highest value, the step between two values.
VALUES = {
    "budget": (0, MOST_RUPIAH, Fraction(1)),
    "growth": (-20, 20, RATE_STEP),
    "keep_paying": (0, 100, RATE_STEP),
    "uptake": (0, 100, RATE_STEP),
    "enrol_per_month": (0, 10**9, Fraction(1)),
    "workers": (0, 10**9, Fraction(1)),
}
FIELDS = {
    "growth": ("workers", "growth_pct"),
    "keep_paying": ("dynamics", "keep_paying_pct"),
    "uptake": ("dynamics", "wage_uptake_pct"),
}
PLAIN_FIELDS = {"enrol_per_month": "enrol_per_month", "workers": "max_workers"}
RATES_ASKED_OF = ("babel-ucj.json", "kota-jambi.json")
LONGEST_SMALL, SHORTEST_SMALL, LARGEST_SMALL = 48, 14, 100_000


def written(value: Fraction) -> str:
    """A value with at most 4 decimals as a document has it."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"


@dataclass(frozen=True)
class Question:
    """One question about one document; `programme` counts from 1."""

    document: dict
    what: str
    target: str
    by: str
    kind: str
    programme: int | None = None

    def __str__(self) -> str:
        of = f" of programme {self.programme}" if self.programme else ""
        return f"{self.what}{of} for {self.target}% {self.kind} by {self.by}"

    def arguments(self) -> list:
        """The program's command line."""
        given = ["solve", "-", "--for", self.what]
        if self.programme:
            given += ["--programme", str(self.programme)]
        return [*given, "--target", self.target, "--by", self.by, "--kind", self.kind]

    def bounds(self) -> tuple:
        """Lowest value, highest value, step."""
        return VALUES[self.what]

    def with_value(self, value: Fraction) -> dict:
        """The document with this value in its place."""
        document = {**self.document, "targets_pct": [self.target]}
        if self.what in FIELDS:
            part, field = FIELDS[self.what]
            document[part] = {**document.get(part, {}), field: written(value)}
            return document
        programmes = list(document["programmes"])
        terms = dict(programmes[self.programme - 1])
        if self.what in PLAIN_FIELDS:
            terms[PLAIN_FIELDS[self.what]] = int(value)
        elif "villages" in terms["budget"]:
            terms["budget"] = {**terms["budget"], "per_village": written(value)}
        elif "by_year" in terms["budget"]:
            terms["budget"] = {"per_year": written(value)}
        else:
            terms["budget"] = {**terms["budget"], "per_year": written(value)}
        programmes[self.programme - 1] = terms
        return {**document, "programmes": programmes}

    def result(self, value: Fraction) -> dict:
        """A run with this value; what comes after `by` is left out where it is not asked."""
        document = self.with_value(value)
        if self.kind in ("reached", "in"):
            passed = month_index(self.by) - month_index(document["start"]) + 1
            document["months"] = min(document["months"], passed)
        return run(document)

    def holds(self, value: Fraction) -> bool:
        """Whether the target is reached, or held from a month, by the date asked for, or in it."""
        if self.kind == "in":
            return self.level(value) >= number(self.target)
        report = self.result(value)["targets"][0]
        month = report["first_reached" if self.kind == "reached" else "held_from"]
        return month is not None and month <= self.by

    def level(self, value: Fraction):
        """The highest target that would hold with this value; None if not even 0 would."""
        months = self.result(value)["months"]
        if self.kind == "in":
            return months[-1]["coverage_pct"]
        if self.kind == "reached":
            return max(row["coverage_pct"] for row in months if row["month"] <= self.by)
        last = len(months) - MONTHS_AFTER_HELD
        since = [row for row in months[:last] if row["month"] <= self.by]
        if not since:
            return None
        return min(row["coverage_pct"] for row in months[len(since) - 1 :])


class MoneyQuestion(Question):
    """A question about a programme's money of a year; `by` is the year, `target` in rupiah.

    Levels of money left are below zero: less is better.
    """

    def __str__(self) -> str:
        return f"{self.what} of programme {self.programme} for {self.kind} Rp{self.target} of {self.by}"

    def arguments(self) -> list:
        """The program's command line."""
        goal = ["--spend-at-least" if self.kind == "spent" else "--leave-at-most", self.target]
        given = ["solve", "-", "--for", self.what, "--programme", str(self.programme)]
        return [*given, *goal, "--year", self.by]

    def with_value(self, value: Fraction) -> dict:
        """The document with this value in its place, and no target."""
        document = super().with_value(value)
        return {**document, "targets_pct": []}

    def result(self, value: Fraction) -> dict:
        """A run to the year's end."""
        document = self.with_value(value)
        passed = month_index(f"{self.by}-12") - month_index(document["start"]) + 1
        return run({**document, "months": min(document["months"], passed)})

    def level(self, value: Fraction) -> Fraction:
        """Rupiah spent of the year, or, below zero, those that are left of it."""
        year = self.result(value)["years"][-1]
        of = next(of for of in year["programmes"] if of["index"] == self.programme - 1)
        return of["spent"] if self.kind == "spent" else -of["unspent"] - of["carried_out"]

    def holds(self, value: Fraction) -> bool:
        """Whether so much is spent, or no more is left."""
        wanted = number(self.target)
        return self.level(value) >= (wanted if self.kind == "spent" else -wanted)


def ladder(question: Question, around) -> list:
    """Values from the lowest to the highest, denser where the answer is."""
    low, high, step = question.bounds()
    if step == 1:
        values = {Fraction(m * 10**k) for k in range(16) for m in (1, 3)} | {Fraction(low), Fraction(high)}
    else:
        values = {low + Fraction(high - low) * part / 20 for part in range(21)}
    if around is not None:
        shares = ("0.5", "0.8", "0.95", "0.99", "0.999", "1.001", "1.01", "1.05", "1.2", "2")
        values |= {floor(around * Fraction(share) / step) * step for share in shares}
        values |= {around + step * many for many in (-100, -10, -2, 2, 10, 100)}
    return sorted(value for value in values if low <= value <= high)


def no_answer(question: Question, answer: dict) -> list:
    """What speaks against an answer of none; what is highest is told of coverage alone."""
    sample = ladder(question, None)
    problems = [f"no answer, but {written(v)} holds" for v in sample if question.holds(v)][:1]
    if not answer.get("reason"):
        problems.append("no answer and no reason")
    highest, levels = answer.get("highest_pct"), [question.level(value) for value in sample]
    best = max((level for level in levels if level is not None), default=None)
    if highest is None or best is None:
        return problems
    if number(highest) >= number(question.target):
        problems.append(f"no answer, but highest_pct {highest} is at the target")
    if best > number(highest) + SHOWN_PCT:
        problems.append(f"highest_pct is {highest}, but {float(best)} was found")
    if answer.get("highest_at") is not None:
        there = question.level(number(answer["highest_at"]))
        if there is None or abs(there - number(highest)) > SHOWN_PCT:
            problems.append(f"highest_pct is {highest}, but not with {answer['highest_at']}")
    return problems


def an_answer(question: Question, answer: dict) -> list:
    """What speaks against a value: itself, its neighbour, values further off."""
    value, (low, high, step) = number(answer["answer"]), question.bounds()
    if not low <= value <= high or (value - low) % step:
        return [f"{answer['answer']} is no value between {low} and {high} in steps of {written(step)}"]
    problems = []
    if not question.holds(value):
        problems.append(f"{written(value)} does not hold")
    if answer.get("holds") is not True:
        problems.append("the program does not say that its answer holds")
    greatest = answer.get("direction") == "greatest"
    neighbour = value + step if greatest else value - step
    if low <= neighbour <= high:
        if question.holds(neighbour):
            problems.append(f"{written(neighbour)} holds too")
        if answer.get("one_more_holds" if greatest else "one_less_holds") is not False:
            problems.append("the program does not say that the neighbour does not hold")
    for other in ladder(question, value):
        beyond = other > value if greatest else other < value
        if beyond and question.holds(other):
            problems.append(f"{written(other)} holds too, and is further off")
            break
        if not beyond and other != value and answer.get("monotone") is True and not question.holds(other):
            problems.append(f"said to be monotone, but {written(other)} does not hold")
            break
    return problems


def proof(question: Question, answer: dict) -> list:
    """What speaks against an answer, as lines of text; none if it stands."""
    try:
        if answer["answer"] is None:
            return no_answer(question, answer)
        return an_answer(question, answer)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        return [f"answer misshapen: {type(error).__name__}: {error}"]


def check(command: str, question: Question) -> list:
    """Ask the program and prove what it says."""
    text = json.dumps(question.document, ensure_ascii=False, default=str)
    try:
        answer = ask(command, question.arguments(), text)
    except RuntimeError as error:
        return [str(error)]
    return [f"{line} (answer {answer.get('answer')})" for line in proof(question, answer)]


def decembers(document: dict) -> list:
    """The Decembers of a run, as `YYYY-12`."""
    start = month_index(document["start"])
    months = (month_text(start + passed) for passed in range(document["months"]))
    return [month for month in months if month.endswith("-12")]


def targeted(document: dict, what: str, by: str, kind: str, share: str, programme=None) -> Question:
    """A question whose target lies this share of the way between the levels at the bounds.

    A share above 1 asks for more than the largest value gives.
    """
    low, high, _ = VALUES[what]
    bare = Question(document, what, "0", by, kind, programme)
    ends = [bare.level(Fraction(value)) or Fraction(0) for value in (low, high)]
    wanted = min(ends) + (max(ends) - min(ends)) * Fraction(share)
    if Fraction(share) > 1:
        wanted = max(ends) + 1
    target = Fraction(min(max(floor(wanted * 100), 1), 10_000), 100)
    return Question(document, what, written(target), by, kind, programme)


def ready_questions(name: str, document: dict):
    """Questions about a ready scenario: its money, what is done with it, and for two its rates."""
    dates = decembers(document)
    for kind in KINDS:
        for share, by in (("0.3", dates[1]), ("0.9", dates[4]), ("2", dates[2])):
            yield targeted(document, "budget", by, kind, share, 1)
        if name not in RATES_ASKED_OF:
            continue
        for what in ("growth", "keep_paying", "uptake", "enrol_per_month"):
            programme = 1 if what == "enrol_per_month" else None
            yield targeted(document, what, dates[2], kind, "0.55", programme)
    yield targeted(document, "budget", dates[3], "in", "0.6", 1)
    yield from money_questions(document, dates[1][:4])


def money_questions(document: dict, year: str):
    """Questions about what the first programme spends and leaves: most of its budget, and more."""
    bare = MoneyQuestion(document, "workers", "0", year, "spent", 1)
    budget = next(of["budget"] for of in bare.result(Fraction(0))["years"][-1]["programmes"])
    for kind, share in (("spent", "0.7"), ("left", "0.4"), ("spent", "1.2")):
        rupiah = written(Fraction(floor(budget * Fraction(share))))
        for what in ("workers", "enrol_per_month"):
            yield MoneyQuestion(document, what, rupiah, year, kind, 1)
    yield MoneyQuestion(document, "budget", written(Fraction(floor(budget / 3))), year, "spent", 1)


def small_questions(count: int, first_seed: int):
    """Questions about the budgets of random small scenarios, as (name, question)."""
    seed = first_seed
    while count:
        document, rng = scenario(seed), random.Random(seed)
        name, seed = f"seed {seed}", seed + 1
        programmes, dates = document.get("programmes", []), decembers(document)
        live = [at for at, terms in enumerate(programmes, start=1) if not terms.get("off", False)]
        small = SHORTEST_SMALL <= document["months"] <= LONGEST_SMALL
        if not (live and dates and small and document["workers"]["eligible"] <= LARGEST_SMALL):
            continue
        count -= 1
        programme, by = rng.choice(live), rng.choice(dates)
        share = rng.choice(("0", "0.2", "0.5", "0.8", "1", "2"))
        yield name, targeted(document, "budget", by, rng.choice(KINDS), share, programme)


def questions(ready, small_count: int, first_seed: int):
    """All questions, as (name, question); `ready` gives (name, document)."""
    for name, document in ready:
        for question in ready_questions(name, document):
            yield name, question
    yield from small_questions(small_count, first_seed)
