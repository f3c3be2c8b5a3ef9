"""Compare a program's runs with the reference model, digit by digit.

    python3 tests/reference/compare.py --command PATH_TO_BINARY

Each ready scenario (`data/programmes/*.json`) and each random one goes to
`BINARY run - --format json`; what comes back is held against `model.run`.
The last line is `N passed, M failed`. `--self-test` needs no program.
"""

import argparse
import json
import sys
import unittest
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

import solvers
from generate import scenario
from model import run
from program import ask
from rules import BANDS_PATH, is_decimal, load_bands, number

ROOT = Path(__file__).resolve().parents[2]
FULL_RANDOM, FULL_PASSES = 200, 205
SMALL_SOLVED = 20
SHOWN_MISMATCHES = 5
TOLERANCE = Fraction(1, 10**9)

MONEY_LISTS = ("spend", "partner", "unspent", "beyond_budget", "money_left")
EXACT_LISTS = ("programme_members", *MONEY_LISTS, "gap_people")
NEAR_LISTS = ("deaths", "accidents", "benefits", "denominator_coverage_pct")
NEAR = (
    "eligible", "wage_earning", "vulnerable", "other", "wage_earning_members",
    "self_paying_vulnerable", "self_paying_other", "covered", "coverage_pct",
)
YEAR_EXACT = (
    "spent", "unspent", "beyond_budget", "carried_out", "worker_months", "peak_members",
    "december_members",
)
SOURCES_OF_MONEY = ("budget", "carried_in", "beyond_budget")
USES_OF_MONEY = (
    "admin_and_rounding", "before_start", "spent", "unspent", "carried_out", "held",
)


def shown(value) -> str:
    """An exact value, with a decimal reading where it is a fraction."""
    if isinstance(value, Fraction) and value.denominator != 1:
        return f"{value.numerator / Decimal(value.denominator)}"
    return str(value)


class Comparison:
    """Collects the mismatches of one scenario."""

    def __init__(self):
        self.mismatches = []

    def note(self, place: str, field: str, expected, actual, hint: str = "") -> None:
        """Keep one mismatch as a line of text."""
        tail = f" ({hint})" if hint else ""
        self.mismatches.append(
            f"{place} {field}: expected {shown(expected)}, got {shown(actual)}{tail}"
        )

    def same(self, place: str, field: str, expected, actual) -> None:
        """Words, counts and lists that must be equal."""
        if expected != actual:
            self.note(place, field, expected, actual)

    def figure(self, place: str, field: str, expected, actual, exact: bool, hint="") -> None:
        """One number, to the digit or to 1e-9."""
        try:
            value = number(actual)
        except (ValueError, TypeError, InvalidOperation):
            self.note(place, field, expected, actual, "not a number")
            return
        allowed = 0 if exact else max(TOLERANCE, abs(expected) * TOLERANCE)
        if abs(value - expected) > allowed:
            self.note(place, field, expected, value, hint)

    def figures(self, place: str, field: str, expected: list, actual, exact: bool, hints=()) -> None:
        """A list of numbers, one for each programme, target or denominator."""
        if not isinstance(actual, list) or len(actual) != len(expected):
            self.note(place, field, f"{len(expected)} values", actual)
            return
        for at, (one, other) in enumerate(zip(expected, actual)):
            if field in MONEY_LISTS and not isinstance(other, str):
                self.note(place, f"{field}[{at}]", "a decimal string", other)
            hint = f"the reference is bound by: {hints[at]}" if at < len(hints) else ""
            self.figure(place, f"{field}[{at}]", one, other, exact and is_decimal(one), hint)

    def months(self, expected: list, actual: list) -> None:
        """All figures of all months."""
        self.same("run", "months", [row["month"] for row in expected], [row["month"] for row in actual])
        for one, other in zip(expected, actual):
            place = one["month"]
            for field in NEAR:
                self.figure(place, field, one[field], other[field], exact=False)
            for field in NEAR_LISTS:
                self.figures(place, field, one[field], other[field], exact=False)
            for field in EXACT_LISTS:
                hints = one["binding"] if field == "programme_members" else ()
                self.figures(place, field, one[field], other[field], exact=True, hints=hints)

    def targets(self, expected: list, actual: list) -> None:
        """First reached and held from."""
        self.same("run", "number of targets", len(expected), len(actual))
        for at, (one, other) in enumerate(zip(expected, actual)):
            place = f"target {at}"
            self.figure(place, "pct", one["pct"], other["pct"], exact=True)
            for field in ("first_reached", "held_from"):
                self.same(place, field, one[field], other[field])

    def years(self, expected: list, actual: list) -> None:
        """Yearly sums, the balance of each year and what passes to the next."""
        self.same("run", "years", [row["year"] for row in expected], [row["year"] for row in actual])
        carried = {}
        for one, other in zip(expected, actual):
            place = str(one["year"])
            self.same(
                place,
                "programmes",
                [row["index"] for row in one["programmes"]],
                [row["index"] for row in other["programmes"]],
            )
            for mine, theirs in zip(one["programmes"], other["programmes"]):
                self.year(f"{place} programme {mine['index']}", mine, theirs)
                index, carried_in = mine["index"], number(theirs["carried_in"])
                if index in carried and carried[index] != carried_in:
                    self.note(place, f"carried_in of programme {index}", carried[index], carried_in)
                carried[index] = number(theirs["carried_out"])

    def year(self, place: str, expected: dict, actual: dict) -> None:
        """One programme in one budget year."""
        for field in YEAR_EXACT:
            value = actual[field]
            if field == "december_members" and value is None and not expected[field]:
                value = 0
            self.figure(place, field, expected[field], value, exact=True)
        self.figure(place, "budget", expected["budget"], actual["budget"], exact=False)
        self.same(
            place,
            "budget + carried_in + beyond_budget = its uses",
            sum(number(actual[field]) for field in SOURCES_OF_MONEY),
            sum(number(actual[field]) for field in USES_OF_MONEY),
        )

    def all(self, expected: dict, actual: dict) -> list:
        """Every part of a run; a missing or misshapen part is a mismatch."""
        try:
            self.same(
                "run",
                "programmes",
                expected["programmes"],
                [{k: p[k] for k in ("index", "name", "payer")} for p in actual["programmes"]],
            )
            self.months(expected["months"], actual["months"])
            self.targets(expected["targets"], actual["targets"])
            self.years(expected["years"], actual["years"])
        except (KeyError, TypeError, ValueError, InvalidOperation) as error:
            self.mismatches.append(f"output misshapen: {type(error).__name__}: {error}")
        return self.mismatches


def check(command: str, text: str, bands: list) -> list:
    """The mismatches of one scenario."""
    document = json.loads(text, parse_float=Decimal)
    try:
        actual = ask(command, ["run", "-"], text)
    except RuntimeError as error:
        return [str(error)]
    return Comparison().all(run(document, bands), actual)


def ready():
    """Ready scenarios, as (name, text)."""
    for path in sorted((ROOT / "data" / "programmes").glob("*.json")):
        yield path.name, path.read_text(encoding="utf-8")


def documents(random_count: int, first_seed: int):
    """Ready scenarios, then random ones, as (name, text)."""
    yield from ready()
    for seed in range(first_seed, first_seed + random_count):
        yield f"seed {seed}", json.dumps(scenario(seed), ensure_ascii=False, indent=1)


def checks(options):
    """Everything that was asked for, as (name, document, mismatches)."""
    bands = load_bands(options.bands)
    for name, text in documents(options.random, options.first_seed):
        yield name, text, check(options.command, text, bands)
    if options.solve is None:
        return
    read = ((name, json.loads(text, parse_float=Decimal)) for name, text in ready())
    for name, question in solvers.questions(read, options.solve, options.first_seed):
        text = json.dumps(question.document, ensure_ascii=False, indent=1, default=str)
        yield f"{name}: {question}", text, solvers.check(options.command, question)


def compare(options) -> int:
    """Compare everything that was asked for; returns the exit code."""
    passed = failed = 0
    for name, text, mismatches in checks(options):
        if not mismatches:
            passed += 1
            continue
        failed += 1
        for line in mismatches[:SHOWN_MISMATCHES]:
            print(f"{name}: {line}")
        if len(mismatches) > SHOWN_MISMATCHES:
            print(f"{name}: and {len(mismatches) - SHOWN_MISMATCHES} more")
        if options.keep and failed == 1:
            options.keep.write_text(text, encoding="utf-8")
            print(f"{name}: document kept in {options.keep}")
    print(f"{passed} passed, {failed} failed")
    enough = FULL_PASSES if options.random >= FULL_RANDOM else 1
    return 0 if not failed and passed >= enough else 1


def self_test() -> int:
    """Run the hand-computed cases."""
    names = ("selftest", "selftest_realised", "selftest_solvers")
    suite = unittest.defaultTestLoader.loadTestsFromNames(names)
    return 0 if unittest.TextTestRunner().run(suite).wasSuccessful() else 1


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Compare a program with the reference model.")
    parser.add_argument("--command", help="the program to compare")
    parser.add_argument("--random", type=int, default=FULL_RANDOM, help="how many random scenarios")
    parser.add_argument(
        "--solve", type=int, nargs="?", const=SMALL_SOLVED, metavar="N",
        help="prove the solver's answers too, for the ready scenarios and N random small ones",
    )
    parser.add_argument("--first-seed", type=int, default=1, help="seed of the first random scenario")
    parser.add_argument("--bands", type=Path, default=BANDS_PATH, help="income bands (CSV)")
    parser.add_argument("--keep", type=Path, help="write the first failing document here")
    parser.add_argument("--self-test", action="store_true", help="hand-computed cases only")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.command:
        parser.error("--command is required")
    return compare(options)


if __name__ == "__main__":
    sys.exit(main())
