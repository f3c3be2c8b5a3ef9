//! A walk through one month in words: what each stage is called, and what happens in it.

use rust_decimal::Decimal;

use super::benefits::{amount, expected};
use super::number::{coverage, month, people, percent, rupiah};
use super::sentences::months;
use super::words::Locale;
use super::{Lang, fill};
use crate::explain::{Name, Paid, Part, Rule, Stage, Term, Walk};
use crate::model::Limit;
use crate::scenario::{Programme, Scenario};

/// What a stage is called.
#[must_use]
pub fn title(stage: Stage, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let (template, of) = match stage {
        Stage::Workers => (lang.pick("Pekerja", "Workers"), None),
        Stage::WageMembers => (lang.pick("Peserta penerima upah", "Wage-earning members"), None),
        Stage::SelfPaying => (lang.pick("Peserta mandiri", "Self-paying members"), None),
        Stage::Programme(of) => (lang.pick("Program: {name}", "Programme: {name}"), Some(of)),
        Stage::Leavers => (lang.pick("Yang keluar dari program", "Who leaves programmes"), None),
        Stage::Cover => (lang.pick("Cakupan", "Coverage"), None),
        Stage::Benefits(of) => (lang.pick("Manfaat: {name}", "Benefits: {name}"), Some(of)),
    };
    let programme = of.and_then(|of| scenario.programmes.get(of));
    fill(template, &[("name", programme.map_or("", |of| locale.name(&of.name)))])
}

/// The month that is walked through.
#[must_use]
pub fn heading(walk: &Walk, lang: Lang) -> String {
    let template =
        lang.pick("Satu bulan, langkah demi langkah: {month}", "One month, step by step: {month}");
    fill(template, &[("month", &month(walk.month, lang))])
}

/// What stands below a walk in which people are not whole: sentences cut them as all texts do.
#[must_use]
pub const fn rounding_note(lang: Lang) -> &'static str {
    lang.pick(
        "≈ dibulatkan untuk ditampilkan; perhitungan memakai semua angka desimalnya. Dalam kalimat, orang ditulis utuh tanpa pecahannya, sehingga jumlahnya dapat berselisih satu.",
        "≈ rounded to be shown; the calculation uses all decimals. Sentences write whole people without their fractions, so that sums may be off by one.",
    )
}

/// What happens in a stage.
#[must_use]
pub fn sentences(part: &Part, walk: &Walk, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let of = Told { part, walk, scenario, lang };
    match part.stage {
        Stage::Workers => vec![of.workers()],
        Stage::WageMembers => vec![of.wage_members()],
        Stage::SelfPaying => [0, 1].into_iter().filter_map(|group| of.self_paying(group)).collect(),
        Stage::Programme(index) => match scenario.programmes.get(index) {
            Some(programme) => of.programme(index, programme),
            None => Vec::new(),
        },
        Stage::Leavers => of.leavers(),
        Stage::Cover => of.cover(),
        Stage::Benefits(_) => vec![of.benefits()],
    }
}

/// A stage of a walk, in a language.
struct Told<'a> {
    part: &'a Part,
    walk: &'a Walk,
    scenario: &'a Scenario,
    lang: Lang,
}

impl Told<'_> {
    fn said(&self, id: &str, en: &str, values: &[(&str, &str)]) -> String {
        fill(self.lang.pick(id, en), values)
    }

    fn value(&self, name: Name) -> Decimal {
        self.part.value(name).unwrap_or_default()
    }

    fn people(&self, name: Name) -> String {
        people(self.value(name), self.lang)
    }

    fn rupiah(&self, value: Decimal) -> String {
        rupiah(value, self.lang)
    }

    /// A figure of the month in any of its stages.
    fn of_month(&self, name: Name) -> Option<Decimal> {
        let term = Term { name, month: Some(self.walk.month) };
        let lines = self.walk.parts.iter().flat_map(|part| &part.lines);
        lines.rev().find(|line| line.term == term).map(|line| line.result)
    }

    /// A figure of the stage happened; it was not computed.
    fn happened(&self, name: Name) -> bool {
        self.part.line(name).is_some_and(|line| line.rule == Rule::Happened)
    }

    fn workers(&self) -> String {
        self.said(
            "Ada {eligible} pekerja yang berhak: {wage} penerima upah, {vulnerable} pekerja rentan, dan {other} pekerja lain. Semuanya tumbuh {growth} setahun.",
            "There are {eligible} eligible workers: {wage} wage earners, {vulnerable} vulnerable workers and {other} other workers. All grow by {growth} a year.",
            &[
                ("eligible", &self.people(Name::Eligible)),
                ("wage", &self.people(Name::WageEarning)),
                ("vulnerable", &self.people(Name::Group(0))),
                ("other", &self.people(Name::Group(1))),
                ("growth", &percent(self.scenario.workers.growth_pct, 6, self.lang)),
            ],
        )
    }

    fn wage_members(&self) -> String {
        let now = ("now", &*self.people(Name::WageMembers));
        if self.happened(Name::WageMembers) {
            return self.said(
                "Menurut realisasi ada {now} peserta penerima upah.",
                "As it happened there are {now} wage-earning members.",
                &[now],
            );
        }
        self.said(
            "Peserta bulan lalu ikut tumbuh menjadi {grown}. Dari penerima upah yang belum menjadi peserta, {joining} mendaftar; {lapsing} peserta berhenti. Kini ada {now} peserta penerima upah.",
            "Last month's members grow along to {grown}. Of the wage earners who are not members, {joining} enrol; {lapsing} members lapse. There are now {now} wage-earning members.",
            &[
                ("grown", &self.people(Name::WageGrown)),
                ("joining", &self.people(Name::WageJoining)),
                ("lapsing", &self.people(Name::WageLapsing)),
                now,
            ],
        )
    }

    /// `None` for a group of nobody.
    fn self_paying(&self, group: usize) -> Option<String> {
        self.of_month(Name::Group(group)).filter(|workers| !workers.is_zero())?;
        let values = [
            ("uncovered", &*self.people(Name::Uncovered(group))),
            ("enrolling", &*self.people(Name::SelfEnrolling(group))),
            ("lapsing", &*self.people(Name::SelfLapsing(group))),
            ("own", &*self.people(Name::SelfBeforeLeavers(group))),
        ];
        Some(if group == 0 {
            self.said(
                "Pekerja rentan: dari {uncovered} orang yang bulan lalu belum terlindungi, {enrolling} mendaftar sendiri; {lapsing} peserta mandiri berhenti, sehingga ada {own} peserta mandiri.",
                "Vulnerable workers: of {uncovered} uncovered last month, {enrolling} enrol themselves; {lapsing} self-paying members lapse, which leaves {own} of them.",
                &values,
            )
        } else {
            self.said(
                "Pekerja lain: dari {uncovered} orang yang bulan lalu belum terlindungi, {enrolling} mendaftar sendiri; {lapsing} peserta mandiri berhenti, sehingga ada {own} peserta mandiri.",
                "Other workers: of {uncovered} uncovered last month, {enrolling} enrol themselves; {lapsing} self-paying members lapse, which leaves {own} of them.",
                &values,
            )
        })
    }

    fn programme(&self, index: usize, programme: &Programme) -> Vec<String> {
        let members = Name::Members(index);
        let mut said = Vec::new();
        let given = self.happened(members) || self.happened(Name::Spend);
        match &self.part.paid {
            Some(paid) if !self.happened(members) => {
                said.push(self.places(paid));
                said.push(self.limited(members));
            }
            None if !given => {
                return vec![self.said(
                    "Bulan ini bukan bulan bayar program ini, jadi tidak ada pekerja yang ditanggungnya.",
                    "This is no paid month of the programme, so it covers nobody.",
                    &[],
                )];
            }
            _ => said.push(self.said(
                "Menurut realisasi program ini membayar {members} orang.",
                "As it happened the programme pays for {members} people.",
                &[("members", &self.people(members))],
            )),
        }
        said.push(self.spent(members, programme));
        said.extend(self.end_of_year());
        said
    }

    /// How many the money pays for.
    fn places(&self, paid: &Paid) -> String {
        let money = self.rupiah(paid.money.0);
        if paid.until_spent {
            return self.said(
                "Uang yang ada {money}; iuran seorang pekerja bulan ini {contribution}.",
                "There is {money}; the contribution of a worker this month is {contribution}.",
                &[("money", &money), ("contribution", &self.rupiah(self.contribution()))],
            );
        }
        let values = [
            ("month", &*month(paid.reckoned, self.lang)),
            ("money", &*money),
            ("price", &*self.rupiah(self.value(Name::Price))),
            ("months", &*months(paid.months, self.lang)),
            ("last", &*month(paid.last, self.lang)),
            ("bought", &*self.people(Name::Bought)),
        ];
        if self.part.value(Name::Bought).is_none() {
            return self.said(
                "Uang yang ada {money}, dan iurannya nol: uang tidak membatasi.",
                "There is {money}, and contributions are nought: money is no limit.",
                &values,
            );
        }
        if paid.reckoned == self.walk.month {
            return self.said(
                "Uang yang ada {money}. Iuran seorang pekerja selama {months}, sampai {last}, adalah {price}: uang itu cukup untuk {bought} orang.",
                "There is {money}. The contributions of a worker for {months}, to {last}, are {price}: the money pays for {bought} people.",
                &values,
            );
        }
        self.said(
            "Jumlah tempatnya ditetapkan pada {month}: {money} dibagi {price}, iuran seorang pekerja selama {months}, cukup untuk {bought} orang.",
            "Its places were set in {month}: {money} over {price}, a worker's contributions for {months}, pays for {bought} people.",
            &values,
        )
    }

    /// Whom it pays for, and why not for more.
    fn limited(&self, members: Name) -> String {
        let (id, en) = match self.part.limit {
            Some(Limit::Names) => ("nama yang lolos verifikasi", "names that prove valid"),
            Some(Limit::Room) => ("pekerja yang belum terlindungi", "workers not covered yet"),
            Some(Limit::Pace) => (
                "nama baru yang sanggup diverifikasi sebulan",
                "new names that can be verified in a month",
            ),
            Some(Limit::Cap) => {
                ("jumlah pekerja yang ditetapkan", "the number of workers that was set")
            }
            Some(Limit::Money) | None => ("uang", "money"),
        };
        self.said(
            "Bulan ini {members} orang ditanggung; yang membatasi: {limit}.",
            "{members} people are covered this month; what limits: {limit}.",
            &[("members", &self.people(members)), ("limit", self.lang.pick(id, en))],
        )
    }

    /// What the payer pays for a worker this month.
    fn contribution(&self) -> Decimal {
        self.of_part(Name::Contribution).unwrap_or_default()
    }

    /// A figure of the month in this stage.
    fn of_part(&self, name: Name) -> Option<Decimal> {
        let term = Term { name, month: Some(self.walk.month) };
        self.part.lines.iter().find(|line| line.term == term).map(|line| line.result)
    }

    fn spent(&self, members: Name, programme: &Programme) -> String {
        let spend = self.rupiah(self.value(Name::Spend));
        let left = self.rupiah(self.value(Name::MoneyLeft));
        let values = [
            ("members", &*self.people(members)),
            ("contribution", &*self.rupiah(self.contribution())),
            ("spend", &*spend),
            ("left", &*left),
        ];
        let mut said = if self.happened(Name::Spend) {
            self.said(
                "Menurut realisasi iurannya {spend}; sisa uang {left}.",
                "As it happened it spends {spend}; {left} is left.",
                &values,
            )
        } else {
            self.said(
                "Iurannya {members} × {contribution} = {spend}; sisa uang {left}.",
                "Its contributions are {members} × {contribution} = {spend}; {left} is left.",
                &values,
            )
        };
        if programme.pays_pct != Decimal::ONE_HUNDRED {
            let partner = self.rupiah(self.value(Name::Partner));
            said.push_str(&self.said(
                " Mitra membayar {partner}.",
                " Partners pay {partner}.",
                &[("partner", &partner)],
            ));
        }
        if let Some(beyond) = self.of_part(Name::BeyondBudget) {
            said.push_str(&self.said(
                " Dari itu {beyond} melampaui anggaran.",
                " Of it {beyond} is beyond the budget.",
                &[("beyond", &self.rupiah(beyond))],
            ));
        }
        said
    }

    /// What becomes of the rest after the last paid month.
    fn end_of_year(&self) -> Option<String> {
        let carried = self.of_part(Name::CarriedOut);
        let rest = carried.or_else(|| self.of_part(Name::Unspent))?;
        let values = [("rest", &*self.rupiah(rest))];
        Some(if rest.is_zero() {
            self.said(
                "Ini bulan bayar terakhir tahun itu, dan tidak ada sisa uang.",
                "This is the year's last paid month, and no money is left.",
                &values,
            )
        } else if carried.is_some() {
            self.said(
                "Ini bulan bayar terakhir tahun itu: {rest} dibawa ke tahun berikutnya.",
                "This is the year's last paid month: {rest} is carried to the next year.",
                &values,
            )
        } else {
            self.said(
                "Ini bulan bayar terakhir tahun itu: {rest} tidak terpakai dan hangus.",
                "This is the year's last paid month: {rest} is unspent and lost.",
                &values,
            )
        })
    }

    fn leavers(&self) -> Vec<String> {
        let left: Vec<String> = [0, 1].into_iter().filter_map(|group| self.left(group)).collect();
        if left.is_empty() {
            return vec![self.said(
                "Tidak ada yang keluar dari program bulan ini.",
                "Nobody leaves a programme this month.",
                &[],
            )];
        }
        left
    }

    /// Those who leave the programmes of a group; `None` where nobody does.
    fn left(&self, group: usize) -> Option<String> {
        if self.happened(Name::SelfPaying(group)) {
            let now = self.people(Name::SelfPaying(group));
            return Some(if group == 0 {
                self.said(
                    "Menurut realisasi ada {now} pekerja rentan yang membayar sendiri.",
                    "As it happened {now} vulnerable workers pay themselves.",
                    &[("now", &now)],
                )
            } else {
                self.said(
                    "Menurut realisasi ada {now} pekerja lain yang membayar sendiri.",
                    "As it happened {now} other workers pay themselves.",
                    &[("now", &now)],
                )
            });
        }
        let leavers = self.part.value(Name::Leavers(group))?;
        let before = self.self_paying_before(group);
        let keep = self.value(Name::SelfPaying(group)).saturating_sub(before);
        // The parts add up as they are shown.
        let lost = leavers.floor().saturating_sub(keep.floor());
        let values = [
            ("leavers", &*people(leavers, self.lang)),
            ("keep", &*people(keep, self.lang)),
            ("lost", &*people(lost, self.lang)),
        ];
        Some(if group == 0 {
            self.said(
                "Pekerja rentan: {leavers} orang keluar dari program; {keep} tetap membayar sendiri, {lost} tidak terlindungi lagi.",
                "Vulnerable workers: {leavers} leave programmes; {keep} go on paying themselves, {lost} are no longer covered.",
                &values,
            )
        } else {
            self.said(
                "Pekerja lain: {leavers} orang keluar dari program; {keep} tetap membayar sendiri, {lost} tidak terlindungi lagi.",
                "Other workers: {leavers} leave programmes; {keep} go on paying themselves, {lost} are no longer covered.",
                &values,
            )
        })
    }

    /// Self-paying members of a group as step 3 has left them.
    fn self_paying_before(&self, group: usize) -> Decimal {
        let mut parts = self.walk.parts.iter();
        let part = parts.find(|part| part.stage == Stage::SelfPaying);
        part.and_then(|part| part.value(Name::SelfBeforeLeavers(group))).unwrap_or_default()
    }

    fn cover(&self) -> Vec<String> {
        let lang = self.lang;
        let eligible = self.of_month(Name::Eligible).unwrap_or_default();
        let levels = &self.scenario.targets_pct;
        let own = [0, 1].into_iter().filter_map(|group| self.of_month(Name::SelfPaying(group)));
        let own = own.fold(Decimal::ZERO, Decimal::saturating_add);
        let wage = self.of_month(Name::WageMembers).unwrap_or_default();
        let covered = self.value(Name::Covered);
        let paid = covered.saturating_sub(wage).saturating_sub(own);
        let mut said = vec![
            self.said(
                "Semua peserta: {wage} penerima upah, {own} mandiri, dan {paid} dalam program, seluruhnya {covered}.",
                "All members: {wage} earn a wage, {own} pay themselves, and {paid} are in programmes, {covered} in all.",
                &[
                    ("wage", &people(wage, lang)),
                    ("own", &people(own, lang)),
                    ("paid", &people(paid, lang)),
                    ("covered", &people(covered, lang)),
                ],
            ),
            self.said(
                "Dibagi {eligible} pekerja yang berhak, cakupannya {coverage}.",
                "Over {eligible} eligible workers, coverage is {coverage}.",
                &[
                    ("eligible", &people(eligible, lang)),
                    ("coverage", &coverage(self.value(Name::Coverage), levels, 2, lang)),
                ],
            ),
        ];
        said.extend(self.walk.levels.iter().map(|(level, missing)| {
            let values =
                [("level", &*percent(*level, 6, lang)), ("missing", &*people(*missing, lang))];
            if missing.is_zero() {
                self.said("Target {level} tercapai.", "The target of {level} is reached.", &values)
            } else {
                self.said(
                    "Menuju target {level} masih kurang {missing} peserta.",
                    "For the target of {level} {missing} more members are needed.",
                    &values,
                )
            }
        }));
        said
    }

    fn benefits(&self) -> String {
        let deaths = self.part.value(Name::Deaths).unwrap_or_default();
        let accidents = self.part.value(Name::Accidents).unwrap_or_default();
        self.said(
            "Di antara pesertanya diperkirakan {deaths} kematian dan {accidents} kecelakaan kerja bulan ini, dengan manfaat {benefits}.",
            "Among its members {deaths} deaths and {accidents} work accidents are expected this month, with benefits of {benefits}.",
            &[
                ("deaths", &expected(deaths, self.lang)),
                ("accidents", &expected(accidents, self.lang)),
                ("benefits", &amount(self.value(Name::Benefits), self.lang)),
            ],
        )
    }
}
