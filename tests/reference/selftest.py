"""Hand-computed cases for the reference model; they need no other program.

Every expected figure was derived by hand from the text of the model. The two
bands used here are the first two of the table, the third stands for the last.
"""

import unittest
from decimal import Decimal
from fractions import Fraction

from model import run
from rules import number

COLUMNS = ("income_from_rp", "income_below_rp", "basis_rp", "jkk_rp_per_month", "jht_rp_per_month")
BANDS = [
    dict(zip(COLUMNS, map(number, (0, 1_100_000, 1_000_000, 10_000, 20_000)))),
    dict(zip(COLUMNS, map(number, (1_100_000, 20_200_000, 1_200_000, 12_000, 24_000)))),
    dict(zip(COLUMNS, (number(20_200_000), None, number(20_700_000), number(207_000), number(414_000)))),
]


def programme(**fields) -> dict:
    """A district programme with money from 2025 on."""
    base = {"name": "P", "payer": "apbd_district", "from_year": 2025, "budget": {"per_year": 0}}
    return {**base, **fields}


def simulate(months=12, start="2025-01", programmes=(), **fields) -> dict:
    """Run a scenario of 100,000 eligible workers."""
    document = {
        "schema": 1,
        "title": "case",
        "start": start,
        "months": months,
        "workers": {"eligible": 100_000, "wage_earning": 30_000, "vulnerable": 50_000},
        "programmes": list(programmes),
        **fields,
    }
    return run(document, BANDS)


def column(result: dict, field: str, at: int = 0) -> list:
    """One programme's figures by month."""
    return [row[field][at] for row in result["months"]]


class Money(unittest.TestCase):
    """Step 4: budgets, prices, pace, carrying over."""

    def test_quota_rounds_down_and_reports_unspent(self):
        result = simulate(programmes=[programme(budget={"per_year": "3000000000"})])
        self.assertEqual(column(result, "programme_members"), [14_880] * 12)
        self.assertEqual(column(result, "spend"), [249_984_000] * 12)
        self.assertEqual(column(result, "unspent"), [0] * 11 + [192_000])
        self.assertEqual(column(result, "money_left")[10:], [250_176_000, 0])

    def test_carry_over(self):
        terms = programme(budget={"per_year": 3_000_000_000}, carry_over=True, to_year=2026)
        result = simulate(months=24, programmes=[terms])
        members = column(result, "programme_members")
        self.assertEqual((members[11], members[12]), (14_880, 14_881))
        self.assertEqual(column(result, "unspent"), [0] * 23 + [182_400])
        self.assertEqual(result["years"][0]["programmes"][0]["carried_out"], 192_000)

    def test_until_spent(self):
        terms = programme(budget={"per_year": 3_000_000_000}, pace="until_spent", max_workers=20_000)
        result = simulate(programmes=[terms])
        expected = [20_000] * 8 + [18_571] + [0] * 3
        self.assertEqual(column(result, "programme_members"), expected)
        self.assertEqual(column(result, "unspent")[-1], 7_200)

    def test_partial_first_year_and_admin(self):
        terms = programme(
            budget={"per_year": 10**9}, admin_pct=10, paid_months={"first": 3, "last": 12}
        )
        result = simulate(start="2025-06", months=10, programmes=[terms])
        members = column(result, "programme_members")
        # 630,000,000 / (7 x 16,800); January and February unpaid; 900,000,000 / 168,000.
        self.assertEqual(members, [5_357] * 7 + [0, 0, 5_357])
        self.assertEqual(column(result, "unspent")[6], 16_800)

    def test_start_after_the_paid_months(self):
        terms = programme(budget={"per_year": 10**9}, paid_months={"first": 1, "last": 4})
        result = simulate(start="2025-05", months=9, programmes=[terms])
        self.assertEqual(column(result, "programme_members"), [0] * 8 + [14_880])

    def test_villages_apart(self):
        shared = {"villages": 10, "per_village": "50000000", "share_pct": 10}
        for apart, expected in ((False, 248), (True, 240)):
            terms = programme(payer="village", budget={**shared, "apart": apart})
            result = simulate(months=1, programmes=[terms])
            self.assertEqual(column(result, "programme_members"), [expected])

    def test_by_year_growth_and_range(self):
        by_year = {"2025": 201_600, "2027": Decimal("403200.0")}
        grown = {"per_year": 201_600_000, "growth_pct": 50}
        result = simulate(
            start="2024-12",
            months=26,
            programmes=[programme(budget={"by_year": by_year}), programme(budget=grown, to_year=2026)],
        )
        self.assertEqual([column(result, "programme_members")[i] for i in (0, 1, 13, 25)], [0, 1, 0, 2])
        second = column(result, "programme_members", 1)
        self.assertEqual([second[i] for i in (0, 1, 13, 25)], [0, 1_000, 1_500, 0])

    def test_names(self):
        terms = programme(
            budget={"per_year": 201_600_000}, verification_yield_pct=90, overlap_pct=5
        )
        self.assertEqual(column(simulate(programmes=[terms]), "programme_members")[0], 855)
        capped = {**terms, "max_workers": 100}
        self.assertEqual(column(simulate(programmes=[capped]), "programme_members")[0], 85)

    def test_pace(self):
        terms = programme(budget={"per_year": 201_600_000}, initial_members=50, enrol_per_month=400)
        self.assertEqual(
            column(simulate(programmes=[terms]), "programme_members")[:4], [450, 850, 1_000, 1_000]
        )


class Contributions(unittest.TestCase):
    """Bands, relief, overrides and shared payment."""

    def prices(self, months=12, start="2026-01", rules=None, **fields) -> list:
        """The contribution of each month, read from one covered worker."""
        terms = programme(budget={"per_year": 10**9}, max_workers=1, **fields)
        return column(simulate(months, start, [terms], rules=rules or {}), "spend")

    def test_bands_and_package(self):
        self.assertEqual(self.prices(1, income="1099999.999999"), [16_800])
        self.assertEqual(self.prices(1, income=1_100_000), [18_800])
        self.assertEqual(self.prices(1, income=30_000_000), [213_800])
        self.assertEqual(self.prices(1, package="jkk_jkm_jht"), [36_800])

    def test_relief(self):
        self.assertEqual(self.prices(13, payer="csr"), [16_800] * 3 + [8_400] * 9 + [16_800])
        transport = self.prices(16, payer="zakat", sector="transport", package="jkk_jkm_jht")
        self.assertEqual(transport, [28_400] * 15 + [36_800])
        self.assertEqual(self.prices(12, payer="dbh_cht"), [16_800] * 12)
        switched = self.prices(12, payer="otsus", rules={"relief": {"apbd": True, "other": False}})
        self.assertEqual(switched, [16_800] * 3 + [8_400] * 9)
        self.assertEqual(self.prices(4, payer="village"), [16_800] * 4)

    def test_price_of_a_year_with_relief(self):
        terms = programme(payer="csr", budget={"per_year": 126_000_000})
        result = simulate(start="2026-01", programmes=[terms])
        self.assertEqual(column(result, "programme_members"), [1_000] * 12)
        self.assertEqual(column(result, "unspent")[-1], 0)

    def test_overrides_field_by_field(self):
        entries = [{"from": "2026-10", "jkk_pct": 2}, {"from": "2026-07", "jkm": "10000"}]
        self.assertEqual(
            self.prices(rules={"contribution": entries}),
            [16_800] * 6 + [20_000] * 3 + [30_000] * 3,
        )
        jht = [{"from": "2020-01", "jht_pct": "0.5"}]
        self.assertEqual(
            self.prices(1, rules={"contribution": jht}, package="jkk_jkm_jht"), [21_800]
        )

    def test_shared_payment(self):
        terms = programme(budget={"per_year": 10**9}, max_workers=3, pays_pct="33.333333")
        result = simulate(months=1, programmes=[terms])
        self.assertEqual(column(result, "spend"), [Fraction("16799.999832")])
        self.assertEqual(column(result, "partner"), [Fraction("33600.000168")])

    def test_price_of_nothing_fills_the_room(self):
        rules = {"contribution": [{"from": "2025-01", "jkm": 0, "jkk_pct": 0}]}
        result = simulate(months=1, programmes=[programme()], rules=rules)
        self.assertEqual(column(result, "programme_members"), [50_000])


class People(unittest.TestCase):
    """Steps 1, 2, 3, 5 and 6, and the targets."""

    def test_growth(self):
        workers = {"eligible": 1_000, "wage_earning": 200, "vulnerable": 300, "growth_pct": 12}
        result = simulate(months=13, workers=workers)
        eligible = [result["months"][i]["eligible"] for i in (0, 11, 12)]
        self.assertEqual(eligible, [1_010, 1_120, Fraction("1131.2")])
        self.assertEqual(result["months"][0]["other"], 505)

    def test_wage_members(self):
        dynamics = {"wage_uptake_pct": 12, "wage_lapse_pct": "12.0"}
        result = simulate(months=1, members={"wage_earning": 10_000}, dynamics=dynamics)
        self.assertEqual(result["months"][0]["wage_earning_members"], 10_100)

    def test_self_payers_and_room(self):
        terms = programme(budget={"per_year": 10**12}, initial_members=30_000)
        second = programme(budget={"per_year": 10**12}, reaches="other", max_workers=7)
        result = simulate(
            months=1,
            members={"self_paying_vulnerable": 10_000},
            dynamics={"self_enrol_pct": 12, "self_lapse_pct": 24},
            programmes=[terms, second, {**terms, "initial_members": 0}],
        )
        row = result["months"][0]
        self.assertEqual(row["self_paying_vulnerable"], 9_900)
        self.assertEqual(row["self_paying_other"], 200)
        self.assertEqual(row["programme_members"], [40_100, 7, 0])
        self.assertEqual(row["coverage_pct"], Fraction("50.207"))

    def test_leavers_who_keep_paying(self):
        terms = programme(budget={"per_year": 201_600_000}, to_year=2025)
        result = simulate(months=13, programmes=[terms], dynamics={"keep_paying_pct": 10})
        self.assertEqual(result["months"][12]["self_paying_vulnerable"], 100)

    def test_off_is_left_out_with_its_members(self):
        gone = programme(off=True, initial_members=1_000)
        terms = programme(budget={"per_year": 201_600})
        result = simulate(months=1, programmes=[gone, terms], dynamics={"keep_paying_pct": 100})
        self.assertEqual(result["programmes"], [{"index": 1, "name": "P", "payer": "apbd_district"}])
        self.assertEqual(result["months"][0]["covered"], 1)

    def test_targets(self):
        terms = programme(
            budget={"per_year": 10**12}, max_workers=10_000, paid_months={"first": 5, "last": 12}
        )
        members = {"wage_earning": 10_000}
        result = simulate(24, programmes=[terms], members=members, targets_pct=[10, "15.0005", 20, 21])
        first = [target["first_reached"] for target in result["targets"]]
        held = [target["held_from"] for target in result["targets"]]
        self.assertEqual(first, ["2025-01", "2025-05", "2025-05", None])
        self.assertEqual(held, ["2025-01", None, None, None])
        self.assertEqual(result["months"][0]["gap_people"], [0, 5_001, 10_000, 11_000])

    def test_held_needs_twelve_months_after_it(self):
        terms = programme(budget={"per_year": 10**12}, max_workers=10_000)
        for start, expected in (("2024-12", "2025-01"), ("2024-11", None)):
            result = simulate(14, start, [terms], targets_pct=[10])
            self.assertEqual(result["targets"][0]["held_from"], expected)


class Benefits(unittest.TestCase):
    """Step 7; 12 deaths per 1,000 a year are one in a thousand each month."""

    def benefits(self, months, start="2025-01", dynamics=None, rules=None, **fields) -> list:
        """Expected benefits by month."""
        given = {"deaths_per_1000": 12, **(dynamics or {})}
        terms = programme(**fields)
        result = simulate(months, start, [terms], dynamics=given, rules=rules or {})
        return column(result, "benefits")

    def test_waiting_months(self):
        budget = {"per_year": 201_600_000}
        self.assertEqual(self.benefits(3, budget=budget), [10**7, 10**7, 41_968_000])
        none = {"death_benefit_waiting_months": 0}
        self.assertEqual(self.benefits(2, budget=budget, rules=none), [42_000_000] * 2)

    def test_scholarship_accidents_and_replacement(self):
        dynamics = {
            "scholarship_mean": 1_000_000,
            "replaced_pct": Decimal("10.8"),
            "accidents_per_1000": 24,
            "accident_cost": 500_000,
        }
        fields = {"budget": {"per_year": 201_600_000}, "initial_members": 1_000, "initial_tenure": 34}
        # After month 1 one per cent (0.1 dead, 0.9 replaced) starts again.
        second = Fraction("0.99") * 43_000_000 + Fraction("0.01") * 10**7 + 1_000_000
        self.assertEqual(self.benefits(2, dynamics=dynamics, **fields), [43_000_000, second])

    def test_shortest_tenure_leaves_first(self):
        fields = {
            "budget": {"by_year": {"2025": 16_800_000 * 12, "2026": 600 * 201_600}},
            "initial_members": 500,
            "initial_tenure": 10,
        }
        # December: 500 of tenure 11, 500 new. January: 400 of the 500.5 shortest leave.
        self.assertEqual(
            self.benefits(2, "2025-12", **fields), [26_000_000, 21_984_000]
        )


if __name__ == "__main__":
    unittest.main()
