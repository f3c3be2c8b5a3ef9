// The same 120 months and 4 programmes for the benchmark, and a plain model of
// them: JavaScript numbers, one function, no benefits, no years' report.

/** As in benches/run.rs, so that the figures here and of `cargo bench` go together. */
export function benchDocument() {
  const programme = (name, payer, reaches, more) => ({
    name,
    payer,
    reaches,
    from_year: 2025,
    budget: { per_year: 15_620_000_000, growth_pct: 5 },
    ...more,
  });
  return {
    schema: 1,
    title: "120 bulan, 4 program",
    start: "2025-01",
    months: 120,
    workers: { eligible: 1_286_133, wage_earning: 521_467, vulnerable: 386_045, growth_pct: 1.3 },
    members: { wage_earning: 326_890, self_paying_vulnerable: 47_836, self_paying_other: 46_915 },
    dynamics: {
      wage_uptake_pct: 16,
      wage_lapse_pct: 8,
      self_enrol_pct: 3.2,
      self_lapse_pct: 20,
      keep_paying_pct: 5,
      replaced_pct: 5,
      deaths_per_1000: 3.5,
      accidents_per_1000: 2.7,
      accident_cost: 8_000_000,
      scholarship_mean: 4_500_000,
    },
    programmes: [
      programme("Provinsi", "apbd_province", "vulnerable", { carry_over: true }),
      programme("Desa", "village", "vulnerable", {
        budget: { villages: 1562, per_village: 10_000_000, apart: true },
        paid_months: { first: 3, last: 12 },
        enrol_per_month: 5_000,
      }),
      programme("CSR", "csr", "other", { pace: "until_spent", max_workers: 50_000, verification_yield_pct: 90 }),
      programme("Sponsor", "sponsor", "other", { pays_pct: 50, admin_pct: 5 }),
    ],
    targets_pct: [52.15, 55],
  };
}

/** Coverage in percent by month. Self-contained: it is run in the page. */
export function plainModel(scenario) {
  const { workers, members, dynamics, programmes } = scenario;
  const year0 = Number(scenario.start.slice(0, 4));
  const month0 = Number(scenario.start.slice(5)) - 1;
  const whole = (x) => Math.floor(x + 1e-9);
  const rate = (pct) => pct / 1200;
  const start = { vulnerable: workers.vulnerable, other: workers.eligible - workers.wage_earning - workers.vulnerable };
  const keep = dynamics.keep_paying_pct / 100;
  let factorBefore = 1;
  let wage = members.wage_earning;
  const own = { vulnerable: members.self_paying_vulnerable, other: members.self_paying_other };
  const group = { ...start };
  const before = { vulnerable: 0, other: 0 };
  const states = programmes.map(() => ({ members: 0, money: 0, carried: 0, filled: 0, verified: 0 }));
  const coverage = [];
  // The relief of 2026 for those that neither a budget of a region nor a village pays.
  const contribution = (p, year, c) => {
    const relieved = !/^(apbd|dbh|otsus|village)/.test(p.payer) && year === 2026 && c >= 3;
    return (relieved ? 8_400 : 16_800) * ((p.pays_pct ?? 100) / 100);
  };
  for (let t = 0; t < scenario.months; t++) {
    const c = (month0 + t) % 12;
    const year = year0 + Math.floor((month0 + t) / 12);
    const g = workers.growth_pct / 100;
    const factor = (1 + g) ** Math.floor((t + 1) / 12) * (1 + (g * ((t + 1) % 12)) / 12);
    const ratio = factor / factorBefore;
    const w = wage * ratio;
    wage = w + rate(dynamics.wage_uptake_pct) * (workers.wage_earning * factor - w) - rate(dynamics.wage_lapse_pct) * w;
    wage = Math.min(workers.wage_earning * factor, Math.max(0, wage));
    const now = { vulnerable: 0, other: 0 };
    for (const of of ["vulnerable", "other"]) {
      const s = own[of] * ratio;
      const uncovered = Math.max(0, group[of] - own[of] - before[of]);
      group[of] = start[of] * factor;
      own[of] = Math.min(group[of], s - rate(dynamics.self_lapse_pct) * s + rate(dynamics.self_enrol_pct) * uncovered);
    }
    programmes.forEach((p, i) => {
      const state = states[i];
      const first = (p.paid_months?.first ?? 1) - 1;
      const last = (p.paid_months?.last ?? 12) - 1;
      const paid = c >= first && c <= last && year >= p.from_year;
      if (!paid) {
        state.members = 0;
        return;
      }
      if (c === first || t === 0) {
        const { villages = 1, per_village = p.budget.per_year, apart, growth_pct = 0 } = p.budget;
        const budget = villages * per_village * (1 + growth_pct / 100) ** (year - p.from_year);
        const left = last - c + 1;
        state.money = whole((budget * (1 - (p.admin_pct ?? 0) / 100) * left) / (last - first + 1)) + state.carried;
        let price = 0;
        for (let m = c; m <= last; m++) price += contribution(p, year, m);
        let places = apart ? villages * Math.floor(state.money / (villages * price)) : Math.floor(state.money / price);
        if (p.pace === "until_spent") places = p.max_workers;
        state.filled = whole((places * (p.verification_yield_pct ?? 100)) / 100);
      }
      const price = contribution(p, year, c);
      let n = Math.min(state.filled, Math.max(0, whole(group[p.reaches] - own[p.reaches] - now[p.reaches])));
      if (p.enrol_per_month) n = Math.min(n, state.verified + p.enrol_per_month);
      if (p.pace === "until_spent") n = Math.min(n, Math.floor(state.money / price));
      state.members = n;
      state.verified = Math.max(state.verified, n);
      state.money -= n * price;
      now[p.reaches] += n;
      if (c === last) {
        state.carried = p.carry_over ? state.money : 0;
        state.money = 0;
      }
    });
    for (const of of ["vulnerable", "other"]) {
      const left = Math.max(0, before[of] - now[of]);
      own[of] = Math.min(own[of] + keep * left, Math.max(own[of], group[of] - now[of]));
      before[of] = now[of];
    }
    const covered = wage + own.vulnerable + own.other + now.vulnerable + now.other;
    coverage.push((100 * covered) / (workers.eligible * factor));
    factorBefore = factor;
  }
  return coverage;
}
