//! Why a file cannot be read or written, in our own words.

use std::io::{Error, ErrorKind};

use cakupan::text::{Lang, fill};

/// Why something cannot be read, and what to do.
pub(crate) fn unreadable(error: &Error, lang: Lang) -> String {
    let (id, en) = match error.kind() {
        ErrorKind::NotFound => {
            ("tidak ada berkas dengan nama itu", "there is no file of that name")
        }
        ErrorKind::IsADirectory => ("ini folder, bukan berkas", "this is a folder, not a file"),
        ErrorKind::PermissionDenied => (
            "berkas ini tidak boleh Anda baca; minta izin membacanya",
            "you may not read this file; ask for permission to read it",
        ),
        _ => return other(error, lang),
    };
    lang.pick(id, en).to_owned()
}

/// Why something cannot be written, and what to do.
pub(crate) fn unwritable(error: &Error, lang: Lang) -> String {
    let (id, en) = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => (
            "foldernya tidak ada; buat dahulu, atau pilih folder lain",
            "its folder is not there; make it first, or choose another",
        ),
        ErrorKind::IsADirectory => {
            ("ini folder; beri nama berkas", "this is a folder; name a file in it")
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
            "Anda tidak boleh menulis di sini; pilih folder lain",
            "you may not write here; choose another folder",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ("tempat penyimpanan penuh; kosongkan sebagian", "the disk is full; make room on it")
        }
        _ => return other(error, lang),
    };
    lang.pick(id, en).to_owned()
}

/// What the system tells by a number only; its own words are English.
fn other(error: &Error, lang: Lang) -> String {
    match error.raw_os_error() {
        Some(number) => fill(
            lang.pick("kesalahan sistem nomor {number}", "system error number {number}"),
            &[("number", &number.to_string())],
        ),
        None => lang.pick("kesalahan sistem", "a system error").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_is_told_in_our_words() {
        for (kind, read, written) in [
            (ErrorKind::NotFound, "tidak ada berkas", "foldernya tidak ada"),
            (ErrorKind::IsADirectory, "bukan berkas", "ini folder"),
            (ErrorKind::PermissionDenied, "tidak boleh Anda baca", "tidak boleh menulis"),
            (ErrorKind::ReadOnlyFilesystem, "kesalahan sistem", "tidak boleh menulis"),
            (ErrorKind::StorageFull, "kesalahan sistem", "penuh"),
            (ErrorKind::NotADirectory, "kesalahan sistem", "foldernya tidak ada"),
        ] {
            let error = Error::from(kind);
            assert!(unreadable(&error, Lang::Id).contains(read), "{kind:?}");
            assert!(unwritable(&error, Lang::Id).contains(written), "{kind:?}");
            for said in [unreadable, unwritable] {
                assert_ne!(said(&error, Lang::Id), said(&error, Lang::En), "{kind:?}");
            }
        }
        let error = Error::from_raw_os_error(5);
        assert_eq!(unreadable(&error, Lang::Id), "kesalahan sistem nomor 5");
        assert_eq!(unwritable(&error, Lang::En), "system error number 5");
    }
}
