"""Cases for the proof of solver answers: a program made for the purpose must be believed
when it is right, and caught in each way of being wrong."""

import json
import sys
import tempfile
import unittest
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from program import ask
from rules import number
from solvers import (
    RATE_STEP,
    MoneyQuestion,
    Question,
    check,
    proof,
    ready_questions,
    small_questions,
    targeted,
    written,
)

HERE = Path(__file__).resolve().parent

# A contribution of one rupiah a month, so that the least budget is small enough to be found
# by trying every rupiah: 12 rupiah a worker and year.
DOCUMENT = {
    "schema": 1,
    "title": "case",
    "start": "2025-01",
    "months": 24,
    "workers": {"eligible": 20, "wage_earning": 4, "vulnerable": 12, "growth_pct": 0},
    "members": {"wage_earning": 2},
    "rules": {"contribution": [{"from": "2025-01", "jkm": 1, "jkk_pct": 0}]},
    "programmes": [
        {"name": "P", "payer": "apbd_district", "from_year": 2025, "budget": {"per_year": 120}}
    ],
}

# Answers by brute force: every value for whole numbers, every digit in turn for rates.
PROGRAM = """#!{python}
import argparse, json, sys
from fractions import Fraction
sys.path.insert(0, {here!r})
from solvers import MoneyQuestion, Question, written

parser = argparse.ArgumentParser()
parser.add_argument("command"), parser.add_argument("file")
names = ("for", "programme", "target", "by", "kind", "spend-at-least", "leave-at-most", "year")
for name in (*names, "format"):
    parser.add_argument("--" + name)
given = parser.parse_args()
programme = int(given.programme) if given.programme else None
document, what = json.load(sys.stdin), getattr(given, "for")
if given.year:
    kind = "left" if given.spend_at_least is None else "spent"
    rupiah = given.leave_at_most if given.spend_at_least is None else given.spend_at_least
    question = MoneyQuestion(document, what, rupiah, given.year, kind, programme)
else:
    question = Question(document, what, given.target, given.by, given.kind, programme)
low, high, step = question.bounds()
answer = {{"answer": None, "holds": False, "one_less_holds": False, "monotone": True}}
direction = "least"
if step == 1:
    found = next((value for value in range(low, 160) if question.holds(Fraction(value))), None)
else:
    if question.holds(Fraction(low)):
        direction = "greatest"
    sign = -1 if direction == "greatest" else 1
    found, width = Fraction(high if direction == "greatest" else low), Fraction(1)
    for _ in range(5):
        while not question.holds(found):
            found += sign * width
            if not low <= found <= high:
                found = None
                break
        if found is None or width == step:
            break
        found, width = found - sign * width, width / 10
answer["direction"] = direction
if direction == "greatest":
    answer["one_more_holds"] = answer.pop("one_less_holds")
if found is None:
    levels = [question.level(Fraction(value)) for value in (low, high)]
    answer["reason"], answer["highest_pct"] = "room", float(max(levels))
else:
    answer.update(answer=written(Fraction(found)), holds=True)
print(json.dumps(answer))
"""


@cache
def program_says(what, target, kind, document_text) -> str:
    """The JSON of the program, which is asked each question only once."""
    document = json.loads(document_text)
    if kind in ("spent", "left"):
        question = MoneyQuestion(document, what, target, "2025", kind, 1)
    else:
        question = Question(document, what, target, "2025-12", kind, 1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "program"
        path.write_text(PROGRAM.format(python=sys.executable, here=str(HERE)), encoding="utf-8")
        path.chmod(0o755)
        return json.dumps(ask(str(path), question.arguments(), document_text), default=str)


class FakeProgram(unittest.TestCase):
    """Answers of a program in a folder of its own."""

    def question(self, target="30", kind="reached", what="budget", document=None) -> Question:
        """By December 2025; 2 of 20 are covered without the one programme."""
        return Question(document or DOCUMENT, what, target, "2025-12", kind, 1)

    def problems(self, question: Question, **changes) -> list:
        """What the proof says of the program's answer with these changes."""
        return proof(question, {**json.loads(self.asked(question)), **changes})

    def caught(self, question: Question, words: str, **changes) -> None:
        """The right answer must stand, and the proof say these words of the changed one."""
        self.assertEqual(self.problems(question), [])
        problems = self.problems(question, **changes)
        self.assertTrue(any(words in line for line in problems), problems)

    def test_right_budgets(self):
        for question in (self.question(), self.question(kind="held"), self.question("10")):
            self.assertEqual(self.problems(question), [])

    def test_a_coverage_in_one_month(self):
        # 8 of the 12 vulnerable and the 2 are 50%: in December, whatever the months before were.
        late = {**DOCUMENT["programmes"][0], "paid_months": {"first": 12, "last": 12}}
        question = self.question("50", "in", document={**DOCUMENT, "programmes": [late]})
        self.assertEqual(json.loads(self.asked(question))["answer"], "8")
        self.caught(question, "7 does not hold", answer="7")
        self.caught(question, "8 holds too", answer="9")

    def test_money_spent_and_left(self):
        # Of Rp120, Rp12 a worker: 7 workers spend Rp84 and leave Rp36.
        for kind, rupiah in (("spent", "80"), ("left", "40")):
            question = MoneyQuestion(DOCUMENT, "workers", rupiah, "2025", kind, 1)
            self.assertEqual(json.loads(self.asked(question))["answer"], "7")
            self.caught(question, "6 does not hold", answer="6")
            self.caught(question, "7 holds too", answer="8")
        question = MoneyQuestion(DOCUMENT, "workers", "121", "2025", "spent", 1)
        self.assertEqual(self.problems(question), [])
        self.assertTrue(self.problems(question, answer="10"))

    def test_right_where_nothing_does(self):
        # All 12 vulnerable and the 2 make 70%.
        self.assertEqual(self.problems(self.question("70.01")), [])
        self.assertEqual(self.problems(self.question("70")), [])
        # In a run to June 2026 no 12 months follow after June 2025, when nobody is enrolled yet.
        late = {**DOCUMENT["programmes"][0], "paid_months": {"first": 7, "last": 12}}
        document = {**DOCUMENT, "months": 18, "programmes": [late]}
        self.assertEqual(self.problems(self.question(kind="held", document=document)), [])

    def test_a_rupiah_more_or_less(self):
        # 30% are 6 of 20: 4 workers x 12 rupiah.
        self.caught(self.question(), "48 holds too", answer="49")
        self.caught(self.question(), "47 does not hold", answer="47")

    def test_a_missing_or_invented_answer(self):
        self.caught(self.question(), "no answer, but", answer=None, reason="room")
        self.caught(self.question("71"), "144 does not hold", answer="144", holds=True)

    def test_what_the_program_says_of_its_answer(self):
        self.caught(self.question(), "does not say that its answer holds", holds=False)
        self.caught(self.question(), "that the neighbour does not", one_less_holds=True)
        self.caught(self.question("71"), "no reason", reason=None)
        self.caught(self.question("71"), "at the target", highest_pct=71)
        self.caught(self.question("71"), "but 70.0 was found", highest_pct=69)
        self.caught(self.question("71"), "but not with 47", highest_at="47")

    def test_words_instead_of_an_answer(self):
        self.caught(self.question(), "misshapen", answer="much")
        self.caught(self.question(), "in steps of 1", answer="47.5")
        self.assertIn("misshapen", proof(self.question(), {})[0])

    def test_a_program_that_fails(self):
        for script, words in (("echo no >&2; exit 2", "exit code 2: no"), ("echo {", "not JSON")):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "program"
                path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
                path.chmod(0o755)
                self.assertIn(words, check(str(path), self.question())[0])

    def test_rates(self):
        uptake = targeted(DOCUMENT, "uptake", "2025-12", "reached", "0.55", 1)
        growth = targeted(DOCUMENT, "growth", "2025-12", "reached", "0.55", 1)
        for question, short, beyond in ((uptake, -1, 1), (growth, 1, -1)):
            found = number(json.loads(self.asked(question))["answer"])
            changed = {by: written(found + by * RATE_STEP) for by in (short, beyond)}
            self.caught(question, "does not hold", answer=changed[short])
            self.caught(question, "holds too", answer=changed[beyond])
        # Fewer workers, higher coverage: the greatest growth that holds.
        self.caught(growth, "holds too", direction="least")
        self.caught(growth, "that the neighbour does not", one_more_holds=True)

    def asked(self, question: Question) -> str:
        """The program's own words."""
        text = json.dumps(question.document)
        return program_says(question.what, question.target, question.kind, text)

    def test_villages_and_yearly_budgets(self):
        for budget in ({"villages": 3, "per_village": 1}, {"by_year": {"2026": 5}}):
            terms = {**DOCUMENT["programmes"][0], "budget": budget}
            question = self.question(document={**DOCUMENT, "programmes": [terms]})
            self.assertEqual(self.problems(question), [])

    def test_enrolment_a_month(self):
        # 10 of 100, and 20 more by December: 2 a month make 24, 1 makes 12.
        people = {"eligible": 100, "wage_earning": 20, "vulnerable": 60}
        terms = {**DOCUMENT["programmes"][0], "budget": {"per_year": 10**6}}
        document = {**DOCUMENT, "workers": people, "members": {"wage_earning": 10}}
        document["programmes"] = [terms]
        question = self.question(what="enrol_per_month", document=document)
        self.caught(question, "1 does not hold", answer="1")
        self.caught(question, "2 holds too", answer="3")


@dataclass(frozen=True)
class Islands(Question):
    """A question for which given ranges of budgets hold and no others."""

    ranges: tuple = field(default=())

    def holds(self, value) -> bool:
        """Whether a budget lies in one of the ranges."""
        return any(first <= value <= last for first, last in self.ranges)


class NotMonotone(unittest.TestCase):
    """Answers that hold while values further off do too."""

    def problems(self, answer: int, monotone: bool) -> list:
        """The proof's words where 100 to 400 hold, and 1,000 and more."""
        ranges = ((100, 400), (1_000, 10**15))
        question = Islands({}, "budget", "50", "2025-12", "held", 1, ranges)
        said = {"answer": str(answer), "holds": True, "one_less_holds": False, "monotone": monotone}
        return proof(question, said)

    def test_the_least_of_all(self):
        self.assertEqual(self.problems(100, False), [])
        self.assertEqual(self.problems(1_000, False), ["100 holds too, and is further off"])

    def test_a_claim_to_be_monotone(self):
        ranges = ((100, 400),)
        question = Islands({}, "budget", "50", "2025-12", "held", 1, ranges)
        said = {"answer": "100", "holds": True, "one_less_holds": False, "monotone": True}
        self.assertEqual(proof(question, said), ["said to be monotone, but 1000 does not hold"])


class Questions(unittest.TestCase):
    """What is asked of a program under test."""

    def test_small_questions_are_the_same_each_time(self):
        first = [str(question) for _, question in small_questions(3, 1)]
        self.assertEqual(first, [str(question) for _, question in small_questions(3, 1)])
        self.assertEqual(len(first), 3)

    def test_ready_questions_ask_for_more_than_money_can_reach(self):
        asked = list(ready_questions("kota-jambi.json", {**DOCUMENT, "months": 84}))
        self.assertEqual(len(asked), 22)
        beyond = asked[2]
        self.assertGreater(number(beyond.target), beyond.level(number(10**15)))
        self.assertLess(number(asked[0].target), asked[0].level(number(10**15)))


if __name__ == "__main__":
    unittest.main()
