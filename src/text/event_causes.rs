//! Why coverage falls, in words.

use super::number::{month, month_name};
use super::{Lang, fill};
use crate::events::{Cause, Event, Folded, Repeats};
use crate::month::Month;

/// A month that is paid again: its name alone where the year is that of the event, or where it
/// comes again each year.
pub(super) fn again(at: Month, event: &Event, repeats: Repeats, lang: Lang) -> String {
    let same_year = at.year() == event.month.year();
    if same_year || repeats != Repeats::Once {
        let name = month_name(at.number(), lang);
        let next = !same_year && repeats != Repeats::Once && event.month.number() < at.number();
        let template = if next {
            lang.pick("{name} tahun berikutnya", "{name} of the next year")
        } else {
            "{name}"
        };
        return fill(template, &[("name", name)]);
    }
    month(at, lang)
}

/// Why coverage falls, to follow `karena`.
pub(super) fn cause_words(cause: Cause, name: &str, folded: &Folded, lang: Lang) -> String {
    let (template, resumes) = match cause {
        Cause::YearEnds(Some(at)) => (
            lang.pick(
                "tahun anggaran berakhir dan {name} baru dibayar lagi pada {again}",
                "the budget year has ended and {name} is paid again only in {again}",
            ),
            Some(at),
        ),
        Cause::YearEnds(None) => (
            lang.pick(
                "tahun anggaran berakhir dan {name} tidak dibayar lagi",
                "the budget year has ended and {name} is not paid any more",
            ),
            None,
        ),
        Cause::MonthsEnd(Some(at)) => (
            lang.pick(
                "bulan bayar {name} selesai dan baru mulai lagi pada {again}",
                "the paid months of {name} are over and begin again only in {again}",
            ),
            Some(at),
        ),
        Cause::MonthsEnd(None) => (
            lang.pick(
                "bulan bayar {name} selesai dan tidak ada lagi",
                "the paid months of {name} are over for good",
            ),
            None,
        ),
        Cause::NotYet(Some(at)) => (
            lang.pick(
                "peserta awal {name} baru dibayar pada {again}",
                "the first members of {name} are paid for only in {again}",
            ),
            Some(at),
        ),
        Cause::NotYet(None) => (
            lang.pick(
                "peserta awal {name} tidak dibayar",
                "the first members of {name} are not paid for",
            ),
            None,
        ),
        Cause::NoBudget => {
            (lang.pick("{name} tidak mendapat anggaran", "{name} gets no budget"), None)
        }
        Cause::SmallerBudget => (
            lang.pick(
                "anggaran {name} lebih kecil daripada tahun sebelumnya",
                "the budget of {name} is smaller than the year before",
            ),
            None,
        ),
        Cause::Dearer => (
            lang.pick(
                "iuran naik, sehingga uang {name} cukup bagi lebih sedikit pekerja",
                "contributions rise, so that the money of {name} pays for fewer workers",
            ),
            None,
        ),
        Cause::LessMoney => (
            lang.pick(
                "uang {name} cukup bagi lebih sedikit pekerja",
                "the money of {name} pays for fewer workers",
            ),
            None,
        ),
        Cause::MoneyGone => (lang.pick("uang {name} habis", "the money of {name} is gone"), None),
        Cause::FewerPlaces => (
            lang.pick(
                "tempat yang terisi pada {name} lebih sedikit daripada pesertanya",
                "{name} fills fewer places than it had members",
            ),
            None,
        ),
        Cause::Room => (
            lang.pick(
                "pekerja yang dapat diambil {name} berkurang",
                "fewer workers are left for {name} to take",
            ),
            None,
        ),
        Cause::WageEarning => {
            (lang.pick("peserta penerima upah berhenti", "wage-earning members lapse"), None)
        }
        Cause::SelfPaying => {
            (lang.pick("peserta mandiri berhenti", "self-paying members lapse"), None)
        }
        Cause::Workers => (
            lang.pick(
                "jumlah pekerja tumbuh lebih cepat daripada peserta",
                "workers grow faster than members",
            ),
            None,
        ),
    };
    let again =
        resumes.map_or_else(String::new, |at| again(at, &folded.first, folded.repeats, lang));
    fill(template, &[("name", name), ("again", &again)])
}
