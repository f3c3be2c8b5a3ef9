//! LibreOffice, which recalculates the workbooks that the core writes: found, installed on Debian
//! as root, or named as missing.

use crate::browsers::on_path;
use crate::setup;
use std::path::PathBuf;

/// How the tests are told of the program; if set already, that one is taken.
pub(crate) const VARIABLE: &str = "CAKUPAN_SOFFICE";

const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/// What to do about its absence.
pub(crate) const ADVICE: &str =
    "LibreOffice is missing: install LibreOffice Calc, or name soffice in CAKUPAN_SOFFICE";

/// Its program, if it is here.
pub(crate) fn find() -> Option<PathBuf> {
    match std::env::var_os(VARIABLE) {
        Some(given) => Some(PathBuf::from(given)).filter(|path| path.is_file()),
        None => PROGRAMS.iter().find_map(|program| on_path(program)),
    }
}

/// Installs it on Debian as root where it is missing; elsewhere does nothing.
pub(crate) fn install_missing() -> anyhow::Result<()> {
    if find().is_some() || !setup::debian_root() {
        return Ok(());
    }
    setup::apt_install(&["libreoffice-calc"])
}
