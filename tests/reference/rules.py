"""Contributions of the reference model: bands, overrides, relief, budgets.

Everything here is exact: amounts and rates are `fractions.Fraction`, months
are counted as `year * 12 + month - 1`.
"""

import csv
from fractions import Fraction
from pathlib import Path

BANDS_PATH = Path(__file__).resolve().parents[2] / "data" / "rules" / "bpu_income_bands.csv"

JKM = Fraction(6_800)
HALF = Fraction(1, 2)
# Significant digits of the decimals that programs reckon with.
DIGITS = 28

# Which relief switch speaks for which payer.
RELIEF_SWITCH = {
    "apbd_province": "apbd",
    "apbd_district": "apbd",
    "dbh_cht": "apbd",
    "dbh_sawit": "apbd",
    "otsus": "apbd",
    "village": "village",
    "csr": "other",
    "sponsor": "other",
    "zakat": "other",
}
RELIEF_DEFAULT = {"apbd": False, "village": False, "other": True}
# First and last relief month of each sector.
RELIEF_MONTHS = {
    "other": (2026 * 12 + 3, 2026 * 12 + 11),
    "transport": (2026 * 12 + 0, 2027 * 12 + 2),
}


def number(value) -> Fraction:
    """Read an amount, percentage, rate or count as the decimal that is written."""
    return Fraction(str(value))


def is_decimal(value) -> bool:
    """Whether a number ends when it is written out, within the digits of a decimal."""
    return 10**DIGITS % Fraction(value).denominator == 0


def percent(value) -> Fraction:
    """Read a percentage as a share."""
    return number(value) / 100


def month_index(text: str) -> int:
    """Turn `YYYY-MM` into a running month number."""
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def month_text(index: int) -> str:
    """Turn a running month number into `YYYY-MM`."""
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def load_bands(path=BANDS_PATH) -> list:
    """Read the income bands as dicts of Fractions; the last has no upper bound."""
    with open(path, newline="", encoding="utf-8") as handle:
        return [
            {name: number(cell) if cell else None for name, cell in row.items()}
            for row in csv.DictReader(handle)
        ]


def band_of(bands: list, income: Fraction) -> dict:
    """The band that runs from its lower bound to below the next one."""
    return [band for band in bands if band["income_from_rp"] <= income][-1]


class Rules:
    """The `rules` part of a scenario together with the law it starts from."""

    def __init__(self, raw: dict, bands: list):
        self.bands = bands
        self.waiting = int(raw.get("death_benefit_waiting_months", 3))
        self.relief = {**RELIEF_DEFAULT, **raw.get("relief", {})}
        self.overrides = sorted(
            ((month_index(entry["from"]), entry) for entry in raw.get("contribution", [])),
            key=lambda pair: pair[0],
        )

    def override(self, field: str, index: int):
        """The latest value of one override field whose month has come, or None."""
        found = None
        for start, entry in self.overrides:
            if start <= index and field in entry:
                found = number(entry[field])
        return found

    def relieved(self, payer: str, sector: str, index: int) -> bool:
        """Whether JKK and JKM are halved for this payer and sector in this month."""
        first, last = RELIEF_MONTHS[sector]
        return first <= index <= last and self.relief[RELIEF_SWITCH[payer]]

    def full_contribution(self, programme: dict, index: int) -> Fraction:
        """The contribution of one month for one worker, all payers together."""
        band = band_of(self.bands, number(programme.get("income", 1_000_000)))
        basis = band["basis_rp"]
        jkm = self.override("jkm", index)
        jkk_pct = self.override("jkk_pct", index)
        jkk = band["jkk_rp_per_month"] if jkk_pct is None else basis * jkk_pct / 100
        amount = jkk + (JKM if jkm is None else jkm)
        if self.relieved(programme["payer"], programme.get("sector", "other"), index):
            amount *= HALF
        if programme.get("package", "jkk_jkm") == "jkk_jkm_jht":
            jht_pct = self.override("jht_pct", index)
            amount += band["jht_rp_per_month"] if jht_pct is None else basis * jht_pct / 100
        return amount


def budget_of(budget: dict, from_year: int, year: int) -> Fraction:
    """The budget of a year that is known to lie inside the programme's range."""
    if "by_year" in budget:
        return number(budget["by_year"].get(str(year), 0))
    if "villages" in budget:
        base = (
            number(budget["villages"])
            * number(budget["per_village"])
            * percent(budget.get("share_pct", 100))
        )
    else:
        base = number(budget["per_year"])
    return base * (1 + percent(budget.get("growth_pct", 0))) ** (year - from_year)
