"""Hand-computed cases for months that happened; see selftest.py for the others."""

import unittest
from fractions import Fraction

from selftest import column, programme, simulate


def entry(month: str, *programmes, **stocks) -> dict:
    """A month that happened; programmes as (position, fields)."""
    named = [{"programme": position, **fields} for position, fields in programmes]
    return {"month": month, "programmes": named, **stocks}


class Realised(unittest.TestCase):
    """Months that happened, 16,800 rupiah a member and month unless said otherwise."""

    def test_wage_members_take_the_place_of_step_2(self):
        dynamics = {"wage_uptake_pct": 12, "wage_lapse_pct": 12}
        result = simulate(
            months=2,
            members={"wage_earning": 10_000},
            dynamics=dynamics,
            realised=[entry("2025-01", wage_earning=12_000)],
        )
        # 12,000 + 1% of (30,000 - 12,000) - 1% of 12,000.
        wage = [row["wage_earning_members"] for row in result["months"]]
        self.assertEqual(wage, [12_000, 12_060])

    def test_self_payers_are_given_after_the_leavers(self):
        terms = programme(initial_members=1_000)
        happened = [entry("2025-01", self_paying_vulnerable=40)]
        result = simulate(2, programmes=[terms], dynamics={"keep_paying_pct": 10}, realised=happened)
        # 100 of the 1,000 leavers would have kept paying; 40 were counted.
        self.assertEqual([row["self_paying_vulnerable"] for row in result["months"]], [40, 40])
        self.assertEqual(result["months"][0]["covered"], 40)

    def test_room_sees_the_self_payers_of_step_3(self):
        terms = programme(budget={"per_year": 2_000 * 201_600})
        happened = [entry("2025-01", self_paying_vulnerable=30_000, self_paying_other=7)]
        members = {"self_paying_vulnerable": 49_000}
        result = simulate(2, programmes=[terms], members=members, realised=happened)
        # January: room 50,000 - 49,000; February: the 2,000 of the opening, never reckoned anew.
        self.assertEqual(column(result, "programme_members"), [1_000, 2_000])
        self.assertEqual([row["self_paying_other"] for row in result["months"]], [7, 7])

    def test_later_programmes_see_the_members_given(self):
        rich = {"per_year": 10**12}
        pair = [programme(budget=rich), programme(budget=rich)]
        happened = [entry("2025-01", (0, {"members": 49_990}))]
        result = simulate(2, programmes=pair, realised=happened)
        rows = [row["programme_members"] for row in result["months"]]
        self.assertEqual(rows, [[49_990, 10], [50_000, 0]])

    def test_places_are_reckoned_anew_with_what_is_left(self):
        terms = programme(budget={"per_year": 403_200_000}, admin_pct=50)
        result = simulate(programmes=[terms], realised=[entry("2025-01", (0, {"members": 500}))])
        # Half is admin, once. 201,600,000 - 500 x 16,800 = 193,200,000; over 11 x 16,800 = 184,800 that is 1,045
        # places and 84,000 rupiah.
        self.assertEqual(column(result, "programme_members"), [500] + [1_045] * 11)
        self.assertEqual(column(result, "unspent")[-1], 84_000)
        # Neither members nor spend: the 1,000 places of the opening stand, though the 190,000
        # rupiah over would make 1,001 of them from February on (184,990,000 / 184,800).
        terms = programme(budget={"per_year": 201_790_000})
        result = simulate(programmes=[terms], realised=[entry("2025-01", (0, {}))])
        self.assertEqual(column(result, "programme_members"), [1_000] * 12)

    def test_names_and_caps_act_on_the_new_places(self):
        terms = programme(
            budget={"per_year": 201_600_000}, max_workers=1_020, verification_yield_pct=50
        )
        result = simulate(2, programmes=[terms], realised=[entry("2025-01", (0, {"spend": 0}))])
        # 1,000 places, half of them valid; then 1,090, capped at 1,020.
        self.assertEqual(column(result, "programme_members"), [500, 510])

    def test_villages_apart_reckon_anew_apart(self):
        budget = {"villages": 2, "per_village": 277_200, "apart": True}
        happened = [entry("2025-01", (0, {"members": 0}))]
        for apart, expected in ((True, 2), (False, 3)):
            terms = programme(payer="village", budget={**budget, "apart": apart})
            result = simulate(2, programmes=[terms], realised=happened)
            # 554,400 / 184,800 = 3 together; 277,200 / 184,800 = 1 and a half each.
            self.assertEqual(column(result, "programme_members"), [0, expected])

    def test_until_spent_keeps_its_places(self):
        terms = programme(budget={"per_year": 1_680_000}, pace="until_spent", max_workers=20)
        result = simulate(programmes=[terms], realised=[entry("2025-01", (0, {"members": 30}))])
        # The money of 100 member-months: 30, then 20 while it lasts.
        self.assertEqual(column(result, "programme_members"), [30, 20, 20, 20, 10] + [0] * 7)

    def test_spend_beyond_the_budget(self):
        terms = programme(budget={"per_year": 201_600_000})
        happened = [entry("2025-03", (0, {"spend": "180000000.5"}))]
        result = simulate(programmes=[terms], realised=happened)
        # Two months of 16,800,000 leave 168,000,000; 12,000,000.5 is beyond them.
        self.assertEqual(column(result, "programme_members"), [1_000] * 3 + [0] * 9)
        beyond = Fraction("12000000.5")
        self.assertEqual(column(result, "beyond_budget"), [0, 0, beyond] + [0] * 9)
        self.assertEqual(column(result, "money_left")[1:4], [168_000_000, 0, 0])
        year = result["years"][0]["programmes"][0]
        self.assertEqual(year["spent"], 33_600_000 + Fraction("180000000.5"))
        self.assertEqual(year["budget"] + year["beyond_budget"], year["spent"] + year["unspent"])

    def test_partners_of_a_given_spend(self):
        terms = programme(budget={"per_year": 10**9}, pays_pct=40)
        happened = [entry("2025-01", (0, {"members": 10, "spend": 1_000})), entry("2025-02", (0, {"members": 10}))]
        result = simulate(2, programmes=[terms], realised=happened)
        # 1,000 x 60 / 40; then 10 x 16,800 in parts of 40 and 60.
        self.assertEqual(column(result, "spend"), [1_000, 67_200])
        self.assertEqual(column(result, "partner"), [1_500, 100_800])

    def test_unpaid_months(self):
        terms = programme(
            budget={"per_year": 10**9},
            paid_months={"first": 3, "last": 11},
            enrol_per_month=10,
            carry_over=True,
        )
        happened = [
            entry("2025-12", (0, {"spend": 700})),
            entry("2025-01", (0, {"members": 5})),
        ]
        result = simulate(15, programmes=[terms], realised=happened)
        # Five members of January are known by name in March: 5 + 10.
        self.assertEqual(column(result, "programme_members")[:4], [5, 0, 15, 25])
        self.assertEqual(column(result, "spend")[11], 700)
        beyond = column(result, "beyond_budget")
        self.assertEqual((beyond[0], beyond[11], sum(beyond)), (84_000, 700, 84_700))
        # March opens with the whole budget, and a second time with what was carried: the
        # spend of December is not taken from it. 15 to 95 members in nine months are 495.
        self.assertEqual(column(result, "money_left")[2], 10**9 - 15 * 16_800)
        carried = 10**9 - 495 * 16_800
        self.assertEqual(column(result, "carried_out")[10], carried)
        self.assertEqual(column(result, "programme_members")[14], 105)
        self.assertEqual(column(result, "money_left")[14], 10**9 + carried - 105 * 16_800)

    def test_last_paid_month_is_carried_and_the_next_year_opens(self):
        terms = programme(budget={"per_year": 201_600}, carry_over=True, to_year=2026)
        happened = [entry("2025-12", (0, {"spend": 0}))]
        result = simulate(24, programmes=[terms], realised=happened)
        self.assertEqual(column(result, "programme_members"), [1] * 24)
        self.assertEqual(column(result, "carried_out")[11], 16_800)
        self.assertEqual(column(result, "unspent"), [0] * 23 + [16_800])

    def test_positions_count_programmes_that_are_off(self):
        gone = programme(off=True)
        terms = programme(budget={"per_year": 201_600})
        happened = [entry("2025-01", (1, {"members": 9}), (0, {"members": 100, "spend": 5}))]
        result = simulate(1, programmes=[gone, terms], realised=happened)
        self.assertEqual(column(result, "programme_members"), [9])
        self.assertEqual(result["months"][0]["covered"], 9)

    def test_members_given_have_a_tenure(self):
        terms = programme(budget={"per_year": 201_600_000}, initial_members=1_000)
        happened = [entry("2025-01", (0, {"members": 1_200}))]
        result = simulate(
            1, programmes=[terms], dynamics={"deaths_per_1000": 12}, realised=happened
        )
        # One in a thousand dies: 1 of the 1,000 at 42 million, 0.2 of the 200 new at 10 million.
        self.assertEqual(column(result, "benefits"), [44_000_000])


if __name__ == "__main__":
    unittest.main()
